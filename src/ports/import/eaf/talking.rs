//! From judged tiers to a talk with codings.

use std::collections::{BTreeSet, HashMap};

use super::document::{Anchor, Document, Tier};
use super::judging::{Role, is_refining};
use super::naming::{MOST_ABOVE, without, without_whose};
use super::places::{offsets, place_added};
use crate::domain::message::Message;
use crate::domain::session;
use crate::ports::export::carried::{mark, pairs, piece};
use crate::ports::import::copies::Copies;
use crate::ports::import::labels;
use crate::ports::import::leaning;
use crate::ports::import::material::{Cut, Finding, FoundCoding, FoundCut, FoundMark, On, Place, Talk, Voice};
use crate::ports::import::tier_coders::{self, CodeTier};
use crate::ports::limits::MOST_PARTICIPANTS;

/// A talk while it is put together.
pub struct Talking<'a> {
    document: &'a Document,
    roles: &'a [Role],
    /// How many turns were written, in a file of ours.
    ours: Option<usize>,
    talk: Talk,
    /// Which turn of ours each piece was.
    sources: Vec<Option<(usize, u32)>>,
    /// For annotations of talk and their parts: the piece, and the characters before them.
    spots: HashMap<usize, (usize, u32)>,
    /// For annotations of codes: the coding and the mark.
    marks: HashMap<usize, (usize, usize)>,
    /// Places of voices by their labels.
    voices: HashMap<String, u16>,
    /// Places of codings by their coders.
    coders: HashMap<String, usize>,
    /// Who made each tier: its annotator, or who its name tells.
    annotators: Vec<String>,
    /// The words of each tier's name that say which way its codes lean.
    ways: Vec<Option<&'a str>>,
    /// The names of tiers that hold values of a scale, of which there are several.
    scales: Vec<Option<&'a str>>,
    /// Names of tiers that stand with each code.
    pub copies: Copies,
    /// What was repaired or doubted.
    pub findings: Vec<Finding>,
}

impl<'a> Talking<'a> {
    /// Begins.
    pub fn new(document: &'a Document, roles: &'a [Role], ours: Option<usize>) -> Self {
        let talk = Talk { cut: if ours.is_some() { Cut::Turns } else { Cut::Cues }, ..Talk::default() };
        let way = |tier: &'a Tier| leaning::of(&tier.name).filter(|_| ours.is_none()).map(|(_, said)| said);
        Self {
            ways: document.tiers.iter().map(way).collect(),
            scales: vec![None; document.tiers.len()],
            document,
            roles,
            ours,
            talk,
            sources: Vec::new(),
            spots: HashMap::new(),
            marks: HashMap::new(),
            voices: HashMap::new(),
            coders: HashMap::new(),
            annotators: document.tiers.iter().map(|tier| tier.annotator.clone()).collect(),
            copies: Copies::default(),
            findings: Vec::new(),
        }
    }

    /// Puts it together; tells which turn of ours each piece was.
    pub fn talk(&mut self) -> (Talk, Vec<Option<(usize, u32)>>) {
        self.talk.media.clone_from(&self.document.media);
        let talks: Vec<usize> = self.tiers(Role::Talk);
        if talks.is_empty() {
            self.wordless();
        } else {
            self.said(&talks);
            if self.ours.is_none() {
                self.find_scales();
                self.name_coders();
            }
            // Parts must be known before their codes, and whose they are shows in their codes.
            let parts: Vec<(usize, Vec<FoundCut>)> =
                self.tiers(Role::Parts).into_iter().map(|tier| (tier, self.parts(tier))).collect();
            // One below another one comes behind it, wherever it stands in the file.
            let mut stretches = self.tiers(Role::Stretches);
            stretches.sort_by_key(|tier| self.depth(*tier));
            for tier in stretches {
                self.stretches(tier);
            }
            if self.ours.is_some() {
                for (tier, cuts) in &parts {
                    self.cut(*tier, cuts);
                }
            }
            for tier in self.tiers(Role::Codes) {
                self.codes(tier);
            }
            if self.ours.is_none() {
                for (tier, cuts) in &parts {
                    self.cut(*tier, cuts);
                }
            }
        }
        for tier in self.tiers(Role::Modifiers) {
            self.below(tier, false);
        }
        for tier in self.tiers(Role::Notes) {
            self.below(tier, true);
        }
        (std::mem::take(&mut self.talk), std::mem::take(&mut self.sources))
    }

    /// Takes coders from the names of tiers that have no annotator.
    fn name_coders(&mut self) {
        let is_open = |tier: &usize| {
            let is_named = !self.annotators[*tier].trim().is_empty() || self.scales[*tier].is_some();
            !is_named && !leaning::is_all(&self.document.tiers[*tier].name)
        };
        let places: Vec<usize> = self.tiers(Role::Codes).into_iter().filter(is_open).collect();
        let tiers: Vec<CodeTier<'a>> = places.iter().map(|tier| self.code_tier(*tier)).collect();
        let mut told = tier_coders::of(&tiers);
        self.findings.extend(told.unclear());
        for (place, tier) in places.into_iter().zip(&tiers) {
            if let Some(coder) = told.coders.get(tier.rest) {
                self.annotators[place].clone_from(coder);
            }
        }
    }

    /// Finds tiers of numbers that mean something else in each.
    fn find_scales(&mut self) {
        let mut by_annotator: HashMap<String, Vec<usize>> = HashMap::new();
        for place in self.tiers(Role::Codes) {
            by_annotator.entry(self.annotators[place].clone()).or_default().push(place);
        }
        for places in by_annotator.into_values() {
            let tiers: Vec<CodeTier<'a>> = places.iter().map(|tier| self.code_tier(*tier)).collect();
            let scales = tier_coders::scales(&tiers);
            for (place, tier) in places.into_iter().zip(&tiers).filter(|(_, tier)| scales.contains(tier.rest)) {
                self.scales[place] = Some(tier.rest);
            }
        }
    }

    /// A tier of codes, for what its name tells: `MITI Åsa`, `Åsa@Klient`, `Klient koder Åsa`.
    fn code_tier(&self, place: usize) -> CodeTier<'a> {
        let tier = &self.document.tiers[place];
        let above = tier.parent.as_ref().map_or("", |parent| parent.as_str());
        let without = |label: &str| without(&tier.name, label);
        let of = self.document.tier_names.get(above).copied();
        let rest = without(above).or_else(|| without(&tier.participant)).unwrap_or(&tier.name);
        let given = tier.annotations.iter().filter_map(|annotation| {
            let (start, end) = self.document.times(*annotation);
            Some((start?, end.or(start)?, self.document.annotations[*annotation].value.trim()))
        });
        CodeTier {
            name: &tier.name,
            of: of.or_else(|| self.voice_of_codes(place).map(|voice| usize::MAX - usize::from(voice))),
            rest: rest.trim_matches(|letter: char| !letter.is_alphanumeric()),
            given: given.filter(|(.., code)| !code.is_empty()).collect(),
        }
    }

    fn tiers(&self, role: Role) -> Vec<usize> {
        (0..self.roles.len()).filter(|place| self.roles[*place] == role).collect()
    }

    fn tell(&mut self, tier: usize, id: &'static str, count: usize) {
        if count > 0 {
            let message = Message::new(id).with("count", count);
            self.findings.push(Finding { place: Place::Entry(self.document.tiers[tier].name.clone()), message });
        }
    }

    fn place(&self, annotation: usize) -> Place {
        Place::Line(self.document.annotations[annotation].line)
    }

    /// The voice of a tier: its participant, or its name where it has none.
    fn voice(&mut self, place: usize) -> u16 {
        let tier = &self.document.tiers[place];
        // Who says what a tier of change talk codes is the client.
        let is_way = self.ways[place].is_some();
        let label = match tier.participant.trim().is_empty() {
            true if is_way => session::Role::Client.word(),
            true => &tier.name,
            false => &tier.participant,
        };
        let next = u16::try_from(self.talk.voices.len()).unwrap_or(u16::MAX);
        let place = *self.voices.entry(label.to_owned()).or_insert(next);
        if place == next {
            self.talk.voices.push(Voice::called(label));
        }
        // A tier that is called by a role tells it of whoever speaks there, where the name does not.
        let role = |name: &str| labels::role(&labels::key(name)).filter(|role| *role != session::Role::Unknown);
        if role(label).is_none()
            && let Some(voice) = self.talk.voices.get_mut(usize::from(place))
        {
            voice.role = voice.role.or_else(|| role(&tier.name));
        }
        place
    }

    /// All that was said, in the order of time; in a file of ours in the order of the talk.
    fn said(&mut self, tiers: &[usize]) {
        let mut all = Vec::new();
        for tier in tiers {
            let by = self.voice(*tier);
            for annotation in &self.document.tiers[*tier].annotations {
                let times = self.document.times(*annotation);
                let number = self.number(*annotation);
                all.push((number, times, by, *annotation));
            }
            let language = &self.document.tiers[*tier].language;
            if self.talk.language.is_empty() && language != "und" {
                self.talk.language.clone_from(language);
            }
        }
        if self.ours.is_some() {
            all.sort_by_key(|(number, times, _, annotation)| (*number, times.0, *annotation));
            place_added(&mut all);
        } else {
            all.sort_by_key(|(_, times, _, annotation)| (times.0, *annotation));
        }
        for (number, times, by, annotation) in all {
            self.spots.insert(annotation, (self.talk.pieces.len(), 0));
            let words = self.document.annotations[annotation].value.clone();
            self.talk.pieces.push(piece(self.place(annotation), Some(by), times, words));
            self.sources.push(number.map(|number| (number, 0)));
        }
    }

    /// The place of a turn of ours in its talk, which is the number of its annotation. What ELAN added has higher ones.
    fn number(&self, annotation: usize) -> Option<usize> {
        let turns = self.ours?;
        let number = self.document.annotations[annotation].id.strip_prefix('a')?.parse::<usize>().ok()?;
        number.checked_sub(1).filter(|place| *place < turns)
    }

    /// A talk without words: each stretch of time that carries codes is a piece.
    fn wordless(&mut self) {
        let mut all = Vec::new();
        for tier in self.tiers(Role::Codes) {
            let by = self.voice(tier);
            for annotation in &self.document.tiers[tier].annotations {
                all.push((self.document.times(*annotation), by, tier, *annotation));
            }
        }
        all.sort_by_key(|(times, by, _, annotation)| (times.0, times.1, *by, *annotation));
        let mut last = None;
        for (times, by, tier, annotation) in all {
            if last != Some((times, by)) {
                self.talk.pieces.push(piece(self.place(annotation), Some(by), times, String::new()));
                self.sources.push(None);
                last = Some((times, by));
            }
            let coding = self.coding(tier);
            self.given((coding, tier), annotation, On::Piece { piece: self.talk.pieces.len() - 1, from: 0 });
        }
        // Pieces without words are units, not cues of a machine.
        self.talk.cut = Cut::Turns;
    }

    /// Cuts turns into the parts of a tier: in the coding of whoever made it, or else in those of whoever coded its parts, or
    /// else in all. A coding of its own, without a code, it only is where nobody coded anything.
    fn cut(&mut self, tier: usize, cuts: &[FoundCut]) {
        let (document, roles) = (self.document, self.roles);
        let parts = &document.tiers[tier];
        let coded = document.tiers.iter().zip(roles).zip(&self.annotators).filter(|((codes, role), _)| {
            **role == Role::Codes && codes.parent.as_ref().is_some_and(|parent| *parent == parts.name)
        });
        let below: BTreeSet<usize> = coded.filter_map(|(_, annotator)| self.coders.get(annotator).copied()).collect();
        let own = self.coders.get(&parts.annotator).copied();
        let whose: Vec<usize> = match own {
            Some(own) => vec![own],
            None if self.ours.is_some() || self.talk.codings.is_empty() => vec![self.coding(tier)],
            None if below.is_empty() => (0..self.talk.codings.len()).collect(),
            None => below.into_iter().collect(),
        };
        for coding in whose {
            self.talk.codings[coding].cuts.extend_from_slice(cuts);
        }
    }

    /// Whether a tier has a time for each word, as machines write it: then it cuts nothing by itself.
    fn is_of_words(&self, tier: usize) -> bool {
        let annotations = &self.document.tiers[tier].annotations;
        let is_word = |part: &&usize| self.document.annotations[**part].value.split_whitespace().count() <= 1;
        let is_timed = annotations.iter().all(|part| self.document.parent(*part).is_none());
        is_timed && annotations.iter().filter(is_word).count() * 10 >= annotations.len() * 9
    }

    /// Parts of what was said, and where they cut it.
    fn parts(&mut self, tier: usize) -> Vec<FoundCut> {
        let mut cuts = Vec::new();
        let cuts_nothing = self.ours.is_none() && self.is_of_words(tier);
        let (mut lost, mut homeless) = (0, 0);
        let (rows, without) = self.by_parent(tier);
        homeless += without;
        for (parent, children) in rows {
            let Some((piece, _)) = self.spots.get(&parent).copied() else {
                homeless += children.len();
                continue;
            };
            let values: Vec<&str> =
                children.iter().map(|child| self.document.annotations[*child].value.as_str()).collect();
            let Some(offsets) = offsets(&self.talk.pieces[piece].text, &values) else {
                for child in children {
                    self.spots.insert(child, (piece, 0));
                }
                lost += 1;
                continue;
            };
            for (child, from) in children.into_iter().zip(offsets) {
                self.spots.insert(child, (piece, from));
                if from > 0 && !cuts_nothing {
                    cuts.push(FoundCut { piece, from, utterance: None });
                }
            }
        }
        self.tell(tier, "import-eaf-parts-lost", lost);
        self.tell(tier, "import-eaf-codes-lost", homeless);
        cuts
    }

    /// How many tiers stand above one.
    fn depth(&self, tier: usize) -> usize {
        let above = |tier: &usize| self.document.tier_names.get(self.document.tiers[*tier].parent.as_ref()?).copied();
        std::iter::successors(Some(tier), above).take(MOST_ABOVE).count()
    }

    /// Stretches of what was said, which are not its words: each begins where its own words stand there, or else with what it
    /// belongs to.
    fn stretches(&mut self, tier: usize) {
        let (rows, mut homeless) = self.by_parent(tier);
        for (parent, children) in rows {
            let Some((piece, base)) = self.spots.get(&parent).copied() else {
                homeless += children.len();
                continue;
            };
            let words = &self.talk.pieces[piece].text;
            let mut reached = words.char_indices().nth(base as usize).map_or(words.len(), |(at, _)| at);
            let mut passed = base;
            for child in children {
                let own = self.document.annotations[child].value.trim();
                let found = if own.is_empty() { None } else { words[reached..].find(own) };
                let from = found.map_or(base, |at| passed + words[reached..reached + at].chars().count() as u32);
                if let Some(at) = found {
                    (reached, passed) = (reached + at + own.len(), from + own.chars().count() as u32);
                }
                self.spots.insert(child, (piece, from));
            }
        }
        self.tell(tier, "import-eaf-codes-lost", homeless);
    }

    /// Annotations of a tier by those that they belong to, each row in its order; and how many belong to none.
    fn by_parent(&self, tier: usize) -> (Vec<(usize, Vec<usize>)>, usize) {
        let mut without = 0;
        let mut places: HashMap<usize, usize> = HashMap::new();
        let mut rows: Vec<(usize, Vec<usize>)> = Vec::new();
        let above = self.document.by_time(tier);
        for annotation in &self.document.tiers[tier].annotations {
            let Some(parent) = self.document.above(&above, *annotation) else {
                without += 1;
                continue;
            };
            let place = *places.entry(parent).or_insert_with(|| {
                rows.push((parent, Vec::new()));
                rows.len() - 1
            });
            rows[place].1.push(*annotation);
        }
        for (_, row) in &mut rows {
            if above.is_empty() {
                self.put_in_order(row);
            } else {
                row.sort_by_key(|part| self.document.times(*part).0);
            }
        }
        (rows, without)
    }

    /// Puts siblings behind those that they name as the ones before them.
    fn put_in_order(&self, row: &mut Vec<usize>) {
        if row.len() < 2 {
            return;
        }
        let mut next: HashMap<&str, usize> = HashMap::new();
        let mut first = None;
        for child in row.iter() {
            match &self.document.annotations[*child].anchor {
                Anchor::Parent { previous, .. } if !previous.is_empty() => {
                    next.insert(previous.as_str(), *child);
                }
                _ => first = first.or(Some(*child)),
            }
        }
        let mut ordered = Vec::with_capacity(row.len());
        let mut now = first;
        while let Some(child) = now
            && ordered.len() < row.len()
        {
            ordered.push(child);
            now = next.get(self.document.annotations[child].id.as_str()).copied();
        }
        if ordered.len() == row.len() {
            *row = ordered;
        }
    }

    /// The coding of whoever made a tier.
    fn coding(&mut self, tier: usize) -> usize {
        let coder = &self.annotators[tier];
        if let Some(known) = self.coders.get(coder) {
            return *known;
        }
        self.talk.codings.push(FoundCoding { coder: coder.clone(), ..FoundCoding::default() });
        self.coders.insert(coder.clone(), self.talk.codings.len() - 1);
        self.talk.codings.len() - 1
    }

    fn codes(&mut self, tier: usize) {
        let coding = self.coding(tier);
        let by = self.voice_of_codes(tier);
        let above = self.document.by_time(tier);
        let mut lost = 0;
        for annotation in self.document.tiers[tier].annotations.clone() {
            let spot = self.document.above(&above, annotation).and_then(|parent| self.spots.get(&parent)).copied();
            let on = match (spot, self.document.times(annotation)) {
                (Some((piece, from)), _) => On::Piece { piece, from },
                (None, (Some(start), end)) => On::Time { start, end, by },
                (None, (None, _)) => {
                    lost += 1;
                    continue;
                }
            };
            self.given((coding, tier), annotation, on);
        }
        self.tell(tier, "import-eaf-codes-lost", lost);
    }

    fn given(&mut self, (coding, tier): (usize, usize), annotation: usize, on: On) {
        let code = self.document.annotations[annotation].value.trim();
        if code.is_empty() {
            return;
        }
        let marks = &mut self.talk.codings[coding].marks;
        self.marks.insert(annotation, (coding, marks.len()));
        let place = Place::Line(self.document.annotations[annotation].line);
        let called = self.ways[tier].and_then(|said| leaning::called(said, code));
        let called = self.scales[tier].map(|scale| format!("{scale} {code}")).or(called);
        marks.push(FoundMark { on, ..mark(place, 0, 0, called.as_deref().unwrap_or(code)) });
    }

    /// Whose talk a tier of codes is about: its participant, or the voice whose label begins its name.
    fn voice_of_codes(&self, tier: usize) -> Option<u16> {
        let tier = &self.document.tiers[tier];
        let begins = |label: &str| {
            let rest = tier.name.strip_prefix(label);
            !label.is_empty() && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let labels = self.talk.voices.iter().take(MOST_PARTICIPANTS).map(|voice| voice.label.as_str());
        let found = self.voices.get(&tier.participant).copied();
        found.or_else(|| {
            labels.enumerate().find(|(_, label)| begins(label)).and_then(|(place, _)| u16::try_from(place).ok())
        })
    }

    /// What stands below codes.
    fn below(&mut self, tier: usize, is_note: bool) {
        let document = self.document;
        let above = self.document.by_time(tier);
        let name = without_whose(document, tier);
        let mut lost = 0;
        for annotation in &self.document.tiers[tier].annotations {
            let value = self.document.annotations[*annotation].value.as_str();
            let mark = self.document.above(&above, *annotation);
            let Some((coding, mark)) = mark.and_then(|mark| self.marks.get(&mark)).copied() else {
                lost += 1;
                continue;
            };
            let mark = &mut self.talk.codings[coding].marks[mark];
            if is_note && mark.note.is_empty() {
                value.clone_into(&mut mark.note);
            } else if is_note {
                mark.note.push('\n');
                mark.note.push_str(value);
            } else if self.ours.is_some() || is_refining(&document.tiers[tier], value) {
                mark.modifiers.extend(pairs(value));
            } else if !value.trim().is_empty() {
                let name = self.copies.of(name);
                mark.modifiers.push((name, value.trim().to_owned()));
            }
        }
        self.tell(tier, "import-eaf-codes-lost", lost);
    }
}

#[cfg(test)]
mod tests {
    use crate::ports::import::eaf;

    /// A turn in two parts, and codes on the parts; `parts` and `more` are put into their tiers and behind them.
    fn parted(parts: &str, more: &str) -> String {
        let types = "<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"d\"/><LINGUISTIC_TYPE LINGUISTIC_TYPE_ID=\"k\" CONTROLLED_VOCABULARY_REF=\"v\"/>\
                     <CONTROLLED_VOCABULARY CV_ID=\"v\"><CV_ENTRY>OQ</CV_ENTRY></CONTROLLED_VOCABULARY>";
        let part = |id: &str, previous: &str, value: &str| {
            format!(
                "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID=\"{id}\" ANNOTATION_REF=\"a1\"{previous}><ANNOTATION_VALUE>{value}\
                 </ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>"
            )
        };
        format!(
            "<ANNOTATION_DOCUMENT><HEADER TIME_UNITS=\"milliseconds\"/><TIME_ORDER>\
             <TIME_SLOT TIME_SLOT_ID=\"t1\" TIME_VALUE=\"0\"/><TIME_SLOT TIME_SLOT_ID=\"t2\" TIME_VALUE=\"900\"/></TIME_ORDER>\
             <TIER TIER_ID=\"T\" LINGUISTIC_TYPE_REF=\"d\"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a1\" \
             TIME_SLOT_REF1=\"t1\" TIME_SLOT_REF2=\"t2\"><ANNOTATION_VALUE>Hvad nu? Du er vred.</ANNOTATION_VALUE>\
             </ALIGNABLE_ANNOTATION></ANNOTATION></TIER>\
             <TIER TIER_ID=\"T-del\" LINGUISTIC_TYPE_REF=\"d\" PARENT_REF=\"T\"{parts}>{}{}</TIER>{more}{types}</ANNOTATION_DOCUMENT>",
            part("a2", "", "Hvad nu?"),
            part("a3", " PREVIOUS_ANNOTATION=\"a2\"", "Du er vred."),
        )
    }

    /// A tier of codes on what is above it.
    fn coded(name: &str, coder: &str, above: &str, on: &str) -> String {
        format!(
            "<TIER TIER_ID=\"{name}\" LINGUISTIC_TYPE_REF=\"k\" ANNOTATOR=\"{coder}\" PARENT_REF=\"{above}\"><ANNOTATION>\
             <REF_ANNOTATION ANNOTATION_ID=\"{name}1\" ANNOTATION_REF=\"{on}\"><ANNOTATION_VALUE>OQ</ANNOTATION_VALUE>\
             </REF_ANNOTATION></ANNOTATION></TIER>"
        )
    }

    #[test]
    fn parts_that_nobody_made_belong_to_who_coded_them() {
        let codings = |text: &str| {
            let talk = eaf::read(text).unwrap().talks.remove(0);
            let told = |it: &crate::ports::import::material::FoundCoding| {
                format!("{}: {} cuts, {} codes", it.coder, it.cuts.len(), it.marks.len())
            };
            talk.codings.iter().map(told).collect::<Vec<_>>()
        };
        let anne = coded("x", "Anne", "T-del", "a2");
        let bo = coded("y", "Bo", "T", "a1");
        assert_eq!(codings(&parted("", &anne)), ["Anne: 1 cuts, 1 codes"]);
        assert_eq!(codings(&parted("", &format!("{anne}{bo}"))), ["Anne: 1 cuts, 1 codes", "Bo: 0 cuts, 1 codes"]);
        assert_eq!(codings(&parted(" ANNOTATOR=\"Eva\"", &anne)), ["Anne: 1 cuts, 1 codes"], "Eva coded nothing");
        assert_eq!(codings(&parted("", &bo)), ["Bo: 1 cuts, 1 codes"]);
        let both = format!("{anne}{}", coded("z", "Bo", "T-del", "a3"));
        assert_eq!(codings(&parted(" ANNOTATOR=\"Bo\"", &both)), ["Anne: 0 cuts, 1 codes", "Bo: 1 cuts, 1 codes"]);
        assert_eq!(codings(&parted("", "")), [": 1 cuts, 0 codes"], "where nobody coded, the cuts are there still");
    }

    #[test]
    fn notes_stand_on_the_codes_of_their_time_in_whatever_order_the_tiers_are() {
        use crate::ports::import::eaf::testing::file;
        let text = file(&[
            ("T", "", "", &[(0, 900, "Hvad nu?"), (1000, 1900, "Du er vred."), (2000, 2900, "Og hvad så?")]),
            ("MI", "", "", &[(2000, 2900, "OQ"), (1000, 1900, "CR"), (0, 900, "CQ")]),
            ("MI noter", "MI", "", &[(2100, 2800, "tre"), (100, 800, "et"), (1100, 1800, "to")]),
        ]);
        let talk = eaf::read(&text).unwrap().talks.remove(0);
        let noted: Vec<String> =
            talk.codings[0].marks.iter().map(|mark| format!("{} {}", mark.code, mark.note)).collect();
        assert_eq!(noted, ["OQ tre", "CR to", "CQ et"]);
    }

    #[test]
    fn what_refines_codes_is_read_in_a_tier_of_any_type() {
        use crate::ports::import::eaf::testing::file;
        let refined = |name: &str, values: [&str; 2]| {
            let text = file(&[
                ("Klient", "", "", &[(0, 900, "Jeg vil gerne."), (1000, 1900, "Det er svært.")]),
                ("kode@Klient", "Klient", "", &[(0, 900, "R"), (1000, 1900, "C")]),
                (name, "kode@Klient", "", &[(100, 800, values[0]), (1100, 1800, values[1])]),
            ]);
            let talk = eaf::read(&text).unwrap().talks.remove(0);
            let told = |it: &crate::ports::import::material::FoundMark| {
                let pairs: Vec<String> = it.modifiers.iter().map(|(id, value)| format!("{id}={value}")).collect();
                format!("{} {} {}", it.code, pairs.join(" "), it.note)
            };
            talk.codings[0].marks.iter().map(told).collect::<Vec<_>>()
        };
        let expected = ["R valence=+ ", "C valence=- "];
        assert_eq!(refined("modifiers@Klient", ["valence: +", "valence: -"]), expected);
        for name in ["valence@Klient", "Klient valence", "valence@kode@Klient", "valence"] {
            assert_eq!(refined(name, ["+", "-"]), expected, "{name}");
        }
        let said = ["valence: + but I doubt it very much", "kind: no"];
        assert_eq!(refined("x", said), [format!("R  {}", said[0]), format!("C  {}", said[1])]);
    }

    #[test]
    fn reasons_for_and_against_change_stay_apart() {
        use crate::ports::import::eaf::testing::{Timed, coded, file};
        let words: [Timed<'_>; 2] = [
            ("Terapeut", "", "", &[(0, 1000, "Hvad siger du?")]),
            ("Klient", "", "", &[(1000, 2000, "Jeg vil gerne."), (2000, 3000, "Det er svært.")]),
        ];
        let ways: [Timed<'_>; 2] =
            [("Change talk", "", "", &[(1000, 2000, "Reason")]), ("Sustain talk", "", "", &[(2000, 3000, "Reason")])];
        let misc: Timed<'_> = ("MI", "", "", &[(0, 1000, "OQ")]);
        // Nobody speaks for a second: both are one turn, cut in two.
        let (codes, books) = coded(&file(&[words[0], words[1], ways[0], ways[1]]));
        assert_eq!(codes, ["Klient Jeg vi: CT·reason", "Klient Det er: ST·reason"]);
        assert_eq!(books, crate::ports::codebooks::DEFAULT);
        let (codes, books) = coded(&file(&[words[0], words[1], ways[0], ways[1], misc]));
        assert_eq!(codes, ["Terapeut Hvad s: OQ", "Klient Jeg vi: R·+", "Klient Det er: R·-"]);
        assert_eq!(books, "misc-2.5");
        let (codes, _) = coded(&file(&ways));
        assert_eq!(codes, ["client : CT·reason", "client : ST·reason"]);
    }

    #[test]
    fn tiers_that_are_named_for_their_coders_are_a_coding_each() {
        let codings = |one: &str, two: &str, coder: &str| {
            let tiers = [coded(one, coder, "T", "a1"), coded(two, "", "T", "a1")].concat();
            let material = eaf::read(&parted("", &tiers)).unwrap();
            let coders: Vec<String> = material.talks[0].codings.iter().map(|coding| coding.coder.clone()).collect();
            (coders.join(" "), material.findings.iter().filter(|it| it.message.id == "import-tiers-unclear").count())
        };
        for (one, two) in [("MITI Åsa", "MITI Östen"), ("Åsa@T", "Östen@T"), ("T koder Åsa", "T koder Östen")] {
            assert_eq!(codings(one, two, ""), ("Åsa Östen".to_owned(), 0), "{one}");
        }
        assert_eq!(codings("MITI Åsa", "MITI Östen", "Bo"), ("Bo ".to_owned(), 0), "an annotator is believed");
        assert_eq!(codings("xy", "zz", ""), (String::new(), 1));
        assert_eq!(codings("MISC", "MITI", ""), (String::new(), 0));
    }

    #[test]
    fn values_of_two_scales_stay_apart() {
        use crate::ports::import::eaf::testing::{Timed, file};
        let words: Timed<'_> = ("Klient", "", "", &[(0, 1000, "Jeg vil gerne."), (1000, 2000, "Det er svært.")]);
        let codes = |one: &str, two: &str| {
            let given: [&[(u32, u32, &str)]; 2] =
                [&[(0, 1000, "3"), (1000, 2000, "4")], &[(0, 1000, "4"), (1000, 2000, "3")]];
            let material = eaf::read(&file(&[words, (one, "", "", given[0]), (two, "", "", given[1])])).unwrap();
            let marks = material.talks[0].codings.iter().flat_map(|coding| &coding.marks);
            let mut codes: Vec<String> = marks.map(|mark| mark.code.to_string()).collect();
            codes.sort_unstable();
            codes
        };
        assert_eq!(codes("Quality", "Strength"), ["Quality 3", "Quality 4", "Strength 3", "Strength 4"]);
        assert_eq!(codes("Anna", "Bo"), ["3", "3", "4", "4"]);
    }
}
