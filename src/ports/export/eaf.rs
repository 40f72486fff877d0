//! ELAN's annotation files (EAF 3.0): a tier of turns for each participant, and below it, for each coder, tiers of parts
//! (where turns are cut), codes, what refines them, and notes.
//!
//! ELAN numbers annotations on from a property in the head, which is therefore right. What its tiers have no place for
//! travels along in a property of our own, which ELAN keeps.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use super::carried::{Carried, NAME, annotators, refined};
use super::laid_out::LaidOut;
use super::markup;
use crate::domain::coding::{Mark, TurnCoding, UtteranceId};
use crate::domain::message::Message;
use crate::domain::session::{Media, Turn};
use crate::ports::formats::{Coded, Holds, Outgoing, Part, Written};

/// What comes back from a file that was written here.
pub const HOLDS: Holds = Holds::AllBut(&[
    Part::Talks,
    Part::Course,
    Part::Backwards,
    Part::Consent,
    Part::Retain,
    Part::Hidden,
    Part::Versions,
    Part::Gone,
]);

/// Types of tiers, by which a file of ours is read again.
pub const TURNS: &str = "turns";
/// Parts of turns.
pub const PARTS: &str = "parts";
/// Codes.
pub const CODES: &str = "codes";
/// What refines codes.
pub const MODIFIERS: &str = "modifiers";
/// Notes on codes.
pub const NOTES: &str = "notes";

/// Writes a talk. Each talk gets a file of its own, so that only the first one is written.
pub fn write(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let Some(talk) = talks.first() else { return Err(Message::new("import-nothing-said")) };
    let laid = LaidOut::of(talk.session);
    let mut told = laid.told();
    let mut tiers = Tiers::new(talk, &laid);
    for by in 0..talk.session.participants().len() {
        tiers.participant(by);
    }
    let vocabulary = vocabulary(talk);
    let mut out = String::with_capacity(tiers.out.len() * 2);
    let _ = write!(
        out,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ANNOTATION_DOCUMENT AUTHOR=\"\" DATE=\"{}\" FORMAT=\"3.0\" \
         VERSION=\"3.0\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
         xsi:noNamespaceSchemaLocation=\"http://www.mpi.nl/tools/elan/EAFv3.0.xsd\">\n",
        date(&talk.session.about.date)
    );
    out.push_str("    <HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\">\n");
    for media in &talk.session.about.media {
        media_descriptor(&mut out, media);
    }
    let _ = writeln!(out, "        <PROPERTY NAME=\"lastUsedAnnotationId\">{}</PROPERTY>", tiers.last);
    let _ = write!(out, "        <PROPERTY NAME=\"{NAME}\">");
    markup::push(&mut out, &Carried::of(*talk, &laid).text());
    out.push_str("</PROPERTY>\n    </HEADER>\n    <TIME_ORDER>\n");
    for (number, time) in tiers.slots.iter().enumerate() {
        let _ = writeln!(out, "        <TIME_SLOT TIME_SLOT_ID=\"ts{}\" TIME_VALUE=\"{time}\"/>", number + 1);
    }
    out.push_str("    </TIME_ORDER>\n");
    out.push_str(&tiers.out);
    out.push_str(TYPES);
    write_vocabulary(&mut out, &vocabulary);
    out.push_str("</ANNOTATION_DOCUMENT>\n");
    if tiers.lost {
        told.push(Message::new("export-letters-lost"));
    }
    Ok(Written { bytes: out.into_bytes(), told })
}

/// Types, languages and constraints of every file.
const TYPES: &str = r#"    <LINGUISTIC_TYPE GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="turns" TIME_ALIGNABLE="true"/>
    <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Subdivision" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="parts" TIME_ALIGNABLE="false"/>
    <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Subdivision" CONTROLLED_VOCABULARY_REF="codes" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="codes" TIME_ALIGNABLE="false"/>
    <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Association" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="modifiers" TIME_ALIGNABLE="false"/>
    <LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Association" GRAPHIC_REFERENCES="false" LINGUISTIC_TYPE_ID="notes" TIME_ALIGNABLE="false"/>
    <LANGUAGE LANG_DEF="http://cdb.iso.org/lg/CDB-00130975-001" LANG_ID="und" LANG_LABEL="undetermined (und)"/>
    <CONSTRAINT DESCRIPTION="Symbolic subdivision of a parent annotation. Annotations refering to the same parent are ordered" STEREOTYPE="Symbolic_Subdivision"/>
    <CONSTRAINT DESCRIPTION="1-1 association with a parent annotation" STEREOTYPE="Symbolic_Association"/>
"#;

/// The day of the talk as a moment. A file needs one, and the day of its writing is nobody's business: where nobody knows
/// the talk's, it is the first day that the form of dates has, which nobody takes for one.
fn date(day: &str) -> String {
    let day = crate::ports::import::days::known(day).unwrap_or_else(|| "0001-01-01".to_owned());
    format!("{day}T00:00:00+00:00")
}

fn media_descriptor(out: &mut String, media: &Media) {
    let forward = media.path.replace('\\', "/");
    let is_drive = forward.as_bytes().get(1) == Some(&b':');
    let name = forward.rsplit('/').next().unwrap_or_default();
    let whole = match () {
        () if forward.contains("://") => percent(&forward),
        () if is_drive => format!("file:///{}", percent(&forward)),
        () if forward.starts_with('/') => format!("file://{}", percent(&forward)),
        () => format!("file:///{}", percent(&forward)),
    };
    let relative = if is_drive || forward.starts_with('/') { name } else { &forward };
    let kind = match name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase().as_str() {
        "wav" => "audio/x-wav",
        "mp3" | "m4a" | "ogg" | "flac" | "aac" | "wma" => "audio/*",
        "mp4" | "m4v" => "video/mp4",
        "mpg" | "mpeg" => "video/mpeg",
        "mov" => "video/quicktime",
        _ => "unknown",
    };
    out.push_str("        <MEDIA_DESCRIPTOR MEDIA_URL=\"");
    markup::push(out, &whole);
    let _ = write!(out, "\" MIME_TYPE=\"{kind}\" RELATIVE_MEDIA_URL=\"");
    markup::push(out, &format!("./{}", percent(relative)));
    out.push('"');
    if media.offset != 0 {
        let _ = write!(out, " TIME_ORIGIN=\"{}\"", media.offset);
    }
    out.push_str("/>\n");
}

/// A path as a part of an address.
fn percent(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~/:".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Tiers while they are written.
struct Tiers<'a> {
    talk: &'a Outgoing<'a>,
    /// Turns with their positions, by whom they are.
    turns: Vec<Vec<(usize, &'a Turn)>>,
    out: String,
    /// Times in their order.
    slots: Vec<u32>,
    /// The numbers of the slots where each turn begins and ends.
    ends: Vec<(usize, usize)>,
    /// Names of coders, no two alike.
    names: Vec<String>,
    /// Names of tiers.
    used: HashSet<String>,
    /// Entries of the vocabulary by their codes.
    entries: BTreeMap<String, (usize, String)>,
    /// The number of the last annotation. Turns have their places in the talk as numbers.
    last: usize,
    /// Whether letters were lost.
    lost: bool,
}

/// A part of a turn: the number of its annotation, its utterance.
type Unit = (usize, Option<UtteranceId>);

impl<'a> Tiers<'a> {
    fn new(talk: &'a Outgoing<'a>, laid: &LaidOut) -> Self {
        let mut times: Vec<(u32, usize, bool)> = Vec::with_capacity(laid.spans.len() * 2);
        for (turn, (start, end)) in laid.spans.iter().enumerate() {
            times.push((*start, turn, true));
            times.push((*end, turn, false));
        }
        times.sort_unstable();
        let mut ends = vec![(0, 0); laid.spans.len()];
        for (slot, (_, turn, begins)) in times.iter().enumerate() {
            *(if *begins { &mut ends[*turn].0 } else { &mut ends[*turn].1 }) = slot + 1;
        }
        let slots = times.into_iter().map(|(time, ..)| time).collect();
        let (names, entries) = (annotators(talk.codings), vocabulary(talk));
        let mut turns = vec![Vec::new(); talk.session.participants().len()];
        for (position, turn) in talk.session.turns().enumerate() {
            if let Some(mine) = turns.get_mut(usize::from(turn.by)) {
                mine.push((position, turn));
            }
        }
        let (out, used, last) = (String::new(), HashSet::new(), talk.session.len());
        Self { talk, turns, out, slots, ends, names, used, entries, last, lost: false }
    }

    fn push(&mut self, text: &str) {
        self.lost |= markup::push(&mut self.out, text);
    }

    /// All tiers of a participant.
    fn participant(&mut self, by: usize) {
        let session = self.talk.session;
        let label = session.participants()[by].id.0.clone();
        let mine = std::mem::take(&mut self.turns[by]);
        let tier = self.open(&label, &label, "", TURNS, None);
        for (position, turn) in &mine {
            let (from, to) = self.ends[*position];
            let _ = write!(
                self.out,
                "        <ANNOTATION>\n            <ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a{}\" TIME_SLOT_REF1=\"ts{from}\" \
                 TIME_SLOT_REF2=\"ts{to}\">\n                <ANNOTATION_VALUE>",
                position + 1
            );
            self.push(&turn.text);
            self.out.push_str("</ANNOTATION_VALUE>\n            </ALIGNABLE_ANNOTATION>\n        </ANNOTATION>\n");
        }
        self.out.push_str("    </TIER>\n");
        for place in 0..self.talk.codings.len() {
            let said: Vec<(usize, &Turn, &TurnCoding)> = mine
                .iter()
                .filter_map(|(position, turn)| {
                    let said = self.talk.codings[place].coding.turn(turn.id)?;
                    (!said.marks.is_empty() || !said.cuts().is_empty()).then_some((*position, *turn, said))
                })
                .collect();
            if !said.is_empty() {
                self.coder(&tier, &label, place, &said);
            }
        }
    }

    /// All tiers of a coder below a participant's turns.
    fn coder(&mut self, tier: &str, label: &str, place: usize, said: &[(usize, &Turn, &TurnCoding)]) {
        let name = self.names[place].clone();
        let has_cuts = said.iter().any(|(.., said)| !said.cuts().is_empty());
        let mut units: Vec<Vec<Unit>> = said.iter().map(|(position, ..)| vec![(position + 1, None)]).collect();
        let mut parent = tier.to_owned();
        if has_cuts {
            parent = self.open(&format!("{label} parts {name}"), label, &name, PARTS, Some(tier));
            for (units, (position, turn, said)) in units.iter_mut().zip(said) {
                units.clear();
                let mut before = None;
                for (utterance, words) in parts(&turn.text, said) {
                    let number = self.reference(position + 1, before, &words, None);
                    units.push((number, utterance));
                    before = Some(number);
                }
            }
            self.out.push_str("    </TIER>\n");
        }
        let marks: Vec<(usize, &Mark)> = units
            .iter()
            .zip(said)
            .flat_map(|(units, (.., said))| {
                units.iter().flat_map(|(number, utterance)| {
                    let whole = !has_cuts;
                    let here = said.marks.iter().filter(move |mark| whole || mark.utterance == *utterance);
                    here.map(move |mark| (*number, mark))
                })
            })
            .collect();
        if marks.is_empty() {
            return;
        }
        let codes = self.open(&format!("{label} codes {name}"), label, &name, CODES, Some(&parent));
        let mut before: Option<(usize, usize)> = None;
        let mut numbers = Vec::with_capacity(marks.len());
        for (number, mark) in &marks {
            let code = mark.code.to_string();
            let entry = self.entries.get(&code).map(|(entry, _)| *entry);
            let sibling = before.filter(|(unit, _)| unit == number).map(|(_, sibling)| sibling);
            let written = self.reference(*number, sibling, &code, entry);
            before = Some((*number, written));
            numbers.push(written);
        }
        self.out.push_str("    </TIER>\n");
        let refine = |mark: &Mark| (!mark.modifiers.is_empty()).then(|| refined(&mark.modifiers));
        self.below(MODIFIERS, (label, &name, &codes), &numbers, marks.iter().map(|(_, mark)| refine(mark)));
        self.below(NOTES, (label, &name, &codes), &numbers, marks.iter().map(|(_, mark)| mark.note.clone()));
    }

    /// A tier with at most one annotation below each code.
    fn below(
        &mut self,
        kind: &str,
        (label, name, codes): (&str, &str, &str),
        numbers: &[usize],
        values: impl Iterator<Item = Option<String>>,
    ) {
        let values: Vec<(usize, String)> =
            numbers.iter().zip(values).filter_map(|(number, value)| Some((*number, value?))).collect();
        if values.is_empty() {
            return;
        }
        self.open(&format!("{label} {kind} {name}"), label, name, kind, Some(codes));
        for (number, value) in values {
            self.reference(number, None, &value, None);
        }
        self.out.push_str("    </TIER>\n");
    }

    /// Begins a tier, and tells the name that it got: no two have one name.
    fn open(&mut self, name: &str, participant: &str, annotator: &str, kind: &str, parent: Option<&str>) -> String {
        let mut unlike = name.to_owned();
        let mut number = 2;
        while !self.used.insert(unlike.clone()) {
            unlike = format!("{name} {number}");
            number += 1;
        }
        self.out.push_str("    <TIER");
        if !annotator.is_empty() {
            self.out.push_str(" ANNOTATOR=\"");
            self.push(annotator);
            self.out.push('"');
        }
        let _ = write!(self.out, " LINGUISTIC_TYPE_REF=\"{kind}\"");
        if let Some(parent) = parent {
            self.out.push_str(" PARENT_REF=\"");
            self.push(parent);
            self.out.push('"');
        }
        self.out.push_str(" PARTICIPANT=\"");
        self.push(participant);
        self.out.push_str("\" TIER_ID=\"");
        self.push(&unlike);
        self.out.push_str("\">\n");
        unlike
    }

    /// Writes an annotation that belongs to another one, and tells its number.
    fn reference(&mut self, to: usize, before: Option<usize>, value: &str, entry: Option<usize>) -> usize {
        self.last += 1;
        let _ = write!(
            self.out,
            "        <ANNOTATION>\n            <REF_ANNOTATION ANNOTATION_ID=\"a{}\" ANNOTATION_REF=\"a{to}\"",
            self.last
        );
        if let Some(entry) = entry {
            let _ = write!(self.out, " CVE_REF=\"cve{entry}\"");
        }
        if let Some(before) = before {
            let _ = write!(self.out, " PREVIOUS_ANNOTATION=\"a{before}\"");
        }
        self.out.push_str(">\n                <ANNOTATION_VALUE>");
        self.push(value);
        self.out.push_str("</ANNOTATION_VALUE>\n            </REF_ANNOTATION>\n        </ANNOTATION>\n");
        self.last
    }
}

/// The parts of a turn with their words.
pub fn parts(text: &str, said: &TurnCoding) -> Vec<(Option<UtteranceId>, String)> {
    let mut parts = Vec::with_capacity(said.cuts().len() + 1);
    let (mut rest, mut passed, mut utterance) = (text, 0_u32, None);
    for cut in said.cuts() {
        let wanted = cut.at.saturating_sub(passed) as usize;
        let bytes = rest.char_indices().nth(wanted).map_or(rest.len(), |(byte, _)| byte);
        let (now, later) = rest.split_at(bytes);
        parts.push((utterance, now.to_owned()));
        (rest, passed, utterance) = (later, cut.at, Some(cut.utterance));
    }
    parts.push((utterance, rest.to_owned()));
    parts
}

/// Codes of the codebooks and codes that were given, each with the number of its entry and its name.
fn vocabulary(talk: &Outgoing<'_>) -> BTreeMap<String, (usize, String)> {
    let mut entries = BTreeMap::new();
    let language = talk.language();
    for Coded { coding, instrument } in talk.codings {
        for code in instrument.codebooks().iter().flat_map(|codebook| &codebook.codes) {
            entries.entry(code.id.to_string()).or_insert((0, code.name.get(language).to_owned()));
        }
        for (_, mark) in coding.marks() {
            entries.entry(mark.code.to_string()).or_insert((0, String::new()));
        }
    }
    for (number, (entry, _)) in entries.values_mut().enumerate() {
        *entry = number + 1;
    }
    entries
}

fn write_vocabulary(out: &mut String, entries: &BTreeMap<String, (usize, String)>) {
    out.push_str("    <CONTROLLED_VOCABULARY CV_ID=\"codes\">\n        <DESCRIPTION LANG_REF=\"und\"/>\n");
    for (code, (entry, name)) in entries {
        let _ = write!(out, "        <CV_ENTRY_ML CVE_ID=\"cve{entry}\">\n            <CVE_VALUE DESCRIPTION=\"");
        markup::push(out, name);
        out.push_str("\" LANG_REF=\"und\">");
        markup::push(out, code);
        out.push_str("</CVE_VALUE>\n        </CV_ENTRY_ML>\n");
    }
    out.push_str("    </CONTROLLED_VOCABULARY>\n");
}
