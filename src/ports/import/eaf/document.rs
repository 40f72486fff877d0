//! An annotation file of ELAN as it stands: slots of time, tiers, annotations, types and vocabularies.

use std::collections::{HashMap, HashSet};

use crate::domain::message::Message;
use crate::domain::session::Media;
use crate::ports::import::copies::Copies;
use crate::ports::import::counted::Counted;
use crate::ports::import::material::{Finding, FoundCode, Place};
use crate::ports::import::xml::{Element, Node, Xml};

/// Annotations that may belong to each other in a row.
const DEEPEST: usize = 32;

/// What a file holds.
#[derive(Debug, Default)]
pub struct Document {
    /// Recordings, as paths.
    pub media: Vec<Media>,
    /// Properties of the head.
    pub properties: Vec<(String, String)>,
    /// Times of the slots, in milliseconds and in the order of the file; `None` where the file gives none.
    pub slots: Vec<Option<i64>>,
    /// Slots by their ids.
    pub slot_ids: HashMap<String, usize>,
    /// Tiers in the order of the file.
    pub tiers: Vec<Tier>,
    /// Places of tiers by their names.
    pub tier_names: HashMap<String, usize>,
    /// All annotations.
    pub annotations: Vec<Annotation>,
    /// Annotations by their ids.
    pub ids: HashMap<String, usize>,
    /// What types say of their tiers.
    pub types: HashMap<String, Kind>,
    /// Controlled vocabularies.
    pub vocabularies: HashMap<String, Vec<FoundCode>>,
    /// What was repaired or doubted.
    pub findings: Vec<Finding>,
}

/// A tier.
#[derive(Debug, Default)]
pub struct Tier {
    /// Its name.
    pub name: String,
    /// Whose talk it is, as the file says.
    pub participant: String,
    /// Who made it.
    pub annotator: String,
    /// Its type.
    pub kind: String,
    /// The tier that it belongs to.
    pub parent: Option<String>,
    /// Its language.
    pub language: String,
    /// Its annotations: places in the list of all.
    pub annotations: Vec<usize>,
}

/// An annotation.
#[derive(Debug, Default)]
pub struct Annotation {
    /// Its id.
    pub id: String,
    /// The line where it begins.
    pub line: usize,
    /// What stands in it.
    pub value: String,
    /// Where it belongs.
    pub anchor: Anchor,
}

/// Where an annotation belongs.
#[derive(Debug, Default)]
pub enum Anchor {
    /// Nowhere: the file is damaged.
    #[default]
    Nowhere,
    /// Between two slots of time.
    Slots(usize, usize),
    /// To another annotation.
    Parent {
        /// The other annotation's id.
        id: String,
        /// The id of the annotation of the same tier and parent before it.
        previous: String,
    },
}

/// What a type says of its tiers.
#[derive(Debug, Default)]
pub struct Kind {
    /// The vocabulary of which values are.
    pub vocabulary: String,
}

/// Reads the file.
pub fn parse(text: &str) -> Result<Document, Finding> {
    let mut parsing = Parsing {
        xml: Xml::new(text),
        document: Document::default(),
        unit: 1.0,
        lost: 0,
        odd: Counted::default(),
        copies: Copies::default(),
    };
    parsing.run()?;
    parsing.copies.check()?;
    let Parsing { mut document, lost, odd, .. } = parsing;
    if lost > 0 {
        document.findings.push(Message::new("import-eaf-lost").with("count", lost).into());
    }
    document.findings.extend(odd.into_findings());
    Ok(document)
}

struct Parsing<'a> {
    xml: Xml<'a>,
    document: Document,
    /// Milliseconds of a unit of time.
    unit: f64,
    /// Annotations that belong nowhere.
    lost: usize,
    /// Times that are none.
    odd: Counted,
    copies: Copies,
}

impl Parsing<'_> {
    fn run(&mut self) -> Result<(), Finding> {
        let (mut is_document, mut is_xml) = (false, false);
        while let Some(node) = self.xml.step()? {
            let Node::Start(element) = node else { continue };
            is_xml = true;
            match element.name.as_str() {
                "ANNOTATION_DOCUMENT" => is_document = true,
                "HEADER" => self.units(&element),
                "MEDIA_DESCRIPTOR" => self.media(&element),
                "PROPERTY" => {
                    let name = own(&element, "NAME");
                    let value = self.words("PROPERTY")?;
                    self.document.properties.push((name, value));
                }
                "TIME_SLOT" => self.slot(&element),
                "TIER" => self.tier(&element),
                "ALIGNABLE_ANNOTATION" | "REF_ANNOTATION" => self.annotation(&element)?,
                "LINGUISTIC_TYPE" => {
                    let kind = Kind { vocabulary: own(&element, "CONTROLLED_VOCABULARY_REF") };
                    self.document.types.insert(own(&element, "LINGUISTIC_TYPE_ID"), kind);
                }
                "CONTROLLED_VOCABULARY" => self.vocabulary(&own(&element, "CV_ID"))?,
                _ => {}
            }
        }
        let id = if is_xml { "import-eaf-none" } else { "import-no-xml" };
        if is_document { Ok(()) } else { Err(Message::new(id).into()) }
    }

    /// The text up to the end of an element.
    fn words(&mut self, name: &str) -> Result<String, Finding> {
        let mut words = String::new();
        while let Some(node) = self.xml.step()? {
            match node {
                Node::Text(text) if words.is_empty() => words = text,
                Node::Text(text) => words.push_str(&text),
                Node::End(ended) if ended == name => break,
                _ => {}
            }
        }
        Ok(words)
    }

    /// The value of an annotation, up to its end.
    fn value(&mut self, name: &str) -> Result<String, Finding> {
        let mut value = String::new();
        while let Some(node) = self.xml.step()? {
            match node {
                Node::Start(element) if element.name == "ANNOTATION_VALUE" => value = self.words("ANNOTATION_VALUE")?,
                Node::End(ended) if ended == name => break,
                _ => {}
            }
        }
        Ok(value)
    }

    fn units(&mut self, element: &Element) {
        self.unit = match element.get("TIME_UNITS") {
            Some("NTSC-frames") => 1001.0 / 30.0,
            Some("PAL-frames") => 40.0,
            _ => 1.0,
        };
        if self.unit > 1.0 {
            self.document.findings.push(Message::new("import-eaf-frames").into());
        }
    }

    fn media(&mut self, element: &Element) {
        let whole = own(element, "MEDIA_URL");
        let name = if whole.is_empty() { own(element, "RELATIVE_MEDIA_URL") } else { whole };
        let name = name.strip_prefix("file:").unwrap_or(&name);
        let rooted = name.strip_prefix("///").unwrap_or(name);
        // An address of a Windows disk, or of another system.
        let path =
            if rooted.as_bytes().get(1) == Some(&b':') || rooted.len() == name.len() { rooted } else { &name[2..] };
        let path = decoded(path.strip_prefix("./").unwrap_or(path));
        if !path.is_empty() {
            let offset = element.get("TIME_ORIGIN").and_then(|time| time.trim().parse().ok()).unwrap_or_default();
            self.document.media.push(Media { path, offset });
        }
    }

    fn slot(&mut self, element: &Element) {
        let value = element.get("TIME_VALUE").map(str::trim).filter(|value| !value.is_empty());
        let time = value.and_then(|value| value.replace(',', ".").parse::<f64>().ok()).filter(|time| time.is_finite());
        let time = time.map(|time| (time * self.unit).round() as i64);
        let fits = time.is_none_or(|time| (0..=i64::from(u32::MAX)).contains(&time));
        if value.is_some() && (time.is_none() || !fits) {
            self.odd.note("import-eaf-odd-times", || Place::Line(self.xml.line()));
        }
        let place = self.document.slots.len();
        self.document.slots.push(time.filter(|_| fits));
        self.document.slot_ids.entry(own(element, "TIME_SLOT_ID")).or_insert(place);
    }

    fn tier(&mut self, element: &Element) {
        let place = self.document.tiers.len();
        self.document.tier_names.entry(own(element, "TIER_ID")).or_insert(place);
        self.document.tiers.push(Tier {
            name: own(element, "TIER_ID"),
            participant: own(element, "PARTICIPANT"),
            annotator: own(element, "ANNOTATOR"),
            kind: own(element, "LINGUISTIC_TYPE_REF"),
            parent: element.get("PARENT_REF").filter(|parent| !parent.is_empty()).map(str::to_owned),
            language: own(element, "LANG_REF"),
            annotations: Vec::new(),
        });
    }

    fn annotation(&mut self, element: &Element) -> Result<(), Finding> {
        let line = self.xml.line();
        let slot = |name: &str| element.get(name).and_then(|id| self.document.slot_ids.get(id)).copied();
        let anchor = if element.name == "REF_ANNOTATION" {
            Anchor::Parent { id: own(element, "ANNOTATION_REF"), previous: own(element, "PREVIOUS_ANNOTATION") }
        } else {
            slot("TIME_SLOT_REF1")
                .zip(slot("TIME_SLOT_REF2"))
                .map_or(Anchor::Nowhere, |(one, two)| Anchor::Slots(one, two))
        };
        let id = own(element, "ANNOTATION_ID");
        let value = self.value(&element.name)?;
        let place = self.document.annotations.len();
        let Some(tier) = self.document.tiers.last_mut() else { return Ok(()) };
        tier.annotations.push(place);
        self.lost += usize::from(matches!(anchor, Anchor::Nowhere));
        if self.document.ids.insert(id.clone(), place).is_some() {
            let message = Message::new("import-eaf-id-twice").with("id", id.as_str());
            self.document.findings.push(Finding { place: Place::Line(line), message });
        }
        self.document.annotations.push(Annotation { id, line, value, anchor });
        Ok(())
    }

    /// The entries of a vocabulary: before version 2.8 `CV_ENTRY` with text, and then values in several languages, of
    /// which the first one is taken.
    fn vocabulary(&mut self, id: &str) -> Result<(), Finding> {
        let mut entries = Vec::new();
        let mut description = String::new();
        let mut taken = false;
        while let Some(node) = self.xml.step()? {
            match node {
                Node::Start(element) if element.name == "CV_ENTRY" || element.name == "CVE_VALUE" => {
                    let words = own(&element, "DESCRIPTION");
                    let code = self.words(&element.name)?.trim().to_owned();
                    if !code.is_empty() && !std::mem::replace(&mut taken, element.name == "CVE_VALUE") {
                        entries.push(FoundCode { code, description: words, ..FoundCode::default() });
                    }
                }
                Node::Start(element) if element.name == "CV_ENTRY_ML" => taken = false,
                Node::Start(element) if element.name == "DESCRIPTION" => description = self.words("DESCRIPTION")?,
                Node::End(name) if name == "CONTROLLED_VOCABULARY" => break,
                _ => {}
            }
        }
        for entry in &mut entries {
            entry.group = self.copies.of(description.trim());
        }
        self.document.vocabularies.insert(id.to_owned(), entries);
        Ok(())
    }
}

impl Document {
    /// Gives slots without a time one: those of annotations that follow each other on a tier share what lies between the
    /// known times, and others stand between their neighbours in the file.
    pub fn interpolate(&mut self) {
        if self.slots.iter().all(Option::is_some) {
            return;
        }
        // One that nothing stands at is nobody's time.
        let ends = self.annotations.iter().filter_map(|annotation| match annotation.anchor {
            Anchor::Slots(from, to) => Some([from, to]),
            _ => None,
        });
        let used: HashSet<usize> = ends.flatten().collect();
        let missing = used.iter().filter(|slot| self.slots[**slot].is_none()).count();
        if missing > 0 {
            self.findings.push(Message::new("import-eaf-slots").with("count", missing).into());
        }
        let mut chains: Vec<Vec<usize>> = Vec::new();
        for tier in &self.tiers {
            let mut chain: Vec<usize> = Vec::new();
            for annotation in &tier.annotations {
                let Anchor::Slots(from, to) = self.annotations[*annotation].anchor else { continue };
                if chain.last() != Some(&from) {
                    chains.push(std::mem::replace(&mut chain, vec![from]));
                }
                chain.push(to);
            }
            chains.push(chain);
        }
        chains.push((0..self.slots.len()).collect());
        for chain in &chains {
            self.spread(chain);
        }
    }

    /// Spreads the slots of a chain without times evenly between those that have one.
    fn spread(&mut self, chain: &[usize]) {
        let mut known: Option<(usize, i64)> = None;
        for (place, slot) in chain.iter().enumerate() {
            let Some(time) = self.slots[*slot] else { continue };
            if let Some((from, start)) = known
                && time >= start
            {
                let steps = (place - from) as i64;
                for (step, between) in (1_i64..).zip(&chain[from + 1..place]) {
                    self.slots[*between].get_or_insert(start + (time - start) * step / steps);
                }
            }
            known = Some((place, time));
        }
    }

    /// When an annotation begins and ends, as far as it or what it belongs to says.
    pub fn times(&self, annotation: usize) -> (Option<u32>, Option<u32>) {
        let mut place = annotation;
        // A file may be damaged so that annotations belong to each other in a ring.
        for _ in 0..DEEPEST {
            match &self.annotations[place].anchor {
                Anchor::Nowhere => return (None, None),
                Anchor::Slots(from, to) => {
                    let time = |slot: usize| self.slots[slot].and_then(|time| u32::try_from(time).ok());
                    return (time(*from), time(*to));
                }
                Anchor::Parent { id, .. } => match self.ids.get(id) {
                    Some(parent) => place = *parent,
                    None => return (None, None),
                },
            }
        }
        (None, None)
    }

    /// The annotations of the tier above another one by when they begin, whatever their order in the file is; none where all of
    /// the lower tier name the one that they belong to.
    pub fn by_time(&self, tier: usize) -> Vec<(u32, usize)> {
        let tier = &self.tiers[tier];
        if tier.annotations.iter().all(|annotation| self.parent(*annotation).is_some()) {
            return Vec::new();
        }
        let above = tier.parent.as_ref().and_then(|above| self.tier_names.get(above)).map(|place| &self.tiers[*place]);
        let all = above.map_or(&[][..], |above| &above.annotations).iter();
        let mut all: Vec<(u32, usize)> = all.filter_map(|other| Some((self.times(*other).0?, *other))).collect();
        all.sort_by_key(|(start, _)| *start);
        all
    }

    /// The annotation that another one belongs to: the one that it names, or else the one that holds its time, of those of the
    /// tier above by when they begin.
    pub fn above(&self, above: &[(u32, usize)], annotation: usize) -> Option<usize> {
        self.parent(annotation).or_else(|| {
            let start = self.times(annotation).0?;
            let after = above.partition_point(|(begins, _)| *begins <= start);
            let (begins, other) = above[after.checked_sub(1)?];
            let holds = self.times(other).1.is_none_or(|ends| start < ends || start == begins);
            holds.then_some(other)
        })
    }

    /// The annotation that another one belongs to.
    pub fn parent(&self, annotation: usize) -> Option<usize> {
        match &self.annotations[annotation].anchor {
            Anchor::Parent { id, .. } => self.ids.get(id).copied(),
            _ => None,
        }
    }
}

fn own(element: &Element, name: &str) -> String {
    element.get(name).unwrap_or_default().to_owned()
}

/// An address without its percent signs.
fn decoded(address: &str) -> String {
    let bytes = address.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
        match (bytes[at], hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
