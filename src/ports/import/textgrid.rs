//! Praat's `TextGrid`s, long and short: tiers of intervals and of points.
//!
//! Both forms are read by Praat's own rule: numbers and quoted texts that stand free count, and everything else is there
//! for people. A tier whose values are like codes (`code_like`) holds codes, a tier of points holds nothing
//! else, and other tiers of intervals are talk by whomever they are named for. Tiers that are named as ours are (`T codes anna`,
//! `T notes anna`, beside a tier `T`) hold codes of that coder and notes on them, also where the tier of our own was deleted.
//! Otherwise names of tiers may tell several coders (`tier_coders`). Of an aligner's tiers, words are talk where nothing else is, and sounds are left out.

mod named;
mod tokens;

use std::collections::{HashMap, HashSet};

use super::code_like::are_codes;
use super::leaning;
use super::material::{Cut, Finding, FoundCoding, FoundCut, FoundMark, Material, On, Place, Talk, Voice};
use super::noted_by_code;
use super::shared::Shared;
use super::tier_coders::{self, CodeTier};
use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::ports::export::carried::{Carried, NAME, mark, piece, unlabel};
use crate::ports::export::textgrid::{BETWEEN, Cell, FINE, Unit, Units, codes, notes, tiers};
use crate::ports::limits::{MOST_CODERS, MOST_MARKS, MOST_PARTICIPANTS};
use named::{Named, belongs};
use tokens::{Entry, Tier, parse};

/// What aligners write where nobody speaks.
const SILENCES: [&str; 8] = ["sil", "sp", "<sil>", "<sp>", "<p:>", "<p>", "{sl}", "#"];

/// Whether a text is a `TextGrid`.
pub fn is(text: &str) -> bool {
    let head = crate::ports::ron::beginning(text, 500);
    head.contains("ooTextFile") && head.contains("\"TextGrid\"")
}

/// Reads a `TextGrid`.
pub fn read(text: &str) -> Result<Material, Finding> {
    let mut findings = Vec::new();
    let mut tiers = parse(text, &mut findings);
    let ours = tiers.iter().position(|tier| tier.name == NAME && tier.entries.len() == 1);
    let carried = ours.and_then(|place| Carried::read(&tiers[place].entries[0].text));
    if let Some(place) = ours {
        if carried.is_none() {
            findings.push(Message::new("import-carried-broken").into());
        }
        tiers.remove(place);
    }
    let mut reading =
        Reading { findings, odd: 0, talk: Talk::default(), sources: Vec::new(), stretches: HashMap::new() };
    match &carried {
        Some(carried) => reading.of_ours(&tiers, carried),
        None => reading.of_others(&tiers),
    }
    let Reading { mut findings, odd, talk, .. } = reading;
    if odd > 0 {
        findings.push(Message::new("import-eaf-odd-times").with("count", odd).into());
    }
    if talk.pieces.is_empty() {
        return Err(Message::new("import-nothing-said").into());
    }
    if talk.codings.iter().any(|coding| coding.marks.len() > MOST_MARKS) {
        return Err(Message::new("limit-many").with("most", MOST_MARKS).into());
    }
    Ok(Material { talks: vec![talk], findings, ..Material::default() })
}

struct Reading {
    findings: Vec<Finding>,
    odd: usize,
    talk: Talk,
    sources: Vec<Option<(usize, u32)>>,
    /// Pieces of a talk without words, by who speaks and when.
    stretches: HashMap<Stretch, usize>,
}

/// Who speaks, from when, and to when.
type Stretch = (Option<u16>, Option<u32>, Option<u32>);

impl Reading {
    fn tell(&mut self, tier: &Tier, id: &'static str, count: usize) {
        if count > 0 {
            let message = Message::new(id).with("count", count);
            self.findings.push(Finding { place: Place::Entry(tier.name.clone()), message });
        }
    }

    /// A time in milliseconds, where it is one.
    fn time(&mut self, seconds: f64) -> Option<u32> {
        let time = (seconds * 1000.0).round();
        if (0.0..=f64::from(u32::MAX)).contains(&time) {
            return Some(time as u32);
        }
        self.odd += 1;
        None
    }

    fn voice(&mut self, label: &str) -> u16 {
        self.talk.voices.push(Voice::called(label));
        u16::try_from(self.talk.voices.len() - 1).unwrap_or(u16::MAX)
    }

    /// The voice of a tier of codes in a talk without words: who says what a tier of change talk codes is the client.
    fn voice_of(&mut self, label: &str) -> u16 {
        if leaning::of(label).is_none() {
            return self.voice(speaker(label));
        }
        let client = Role::Client.word();
        let known = self.talk.voices.iter().position(|voice| voice.label == client);
        known.and_then(|it| u16::try_from(it).ok()).unwrap_or_else(|| self.voice(client))
    }

    /// A `TextGrid` that was not written here.
    fn of_others(&mut self, tiers: &[Tier]) {
        self.talk.cut = Cut::Cues;
        let names: HashSet<&str> = tiers.iter().map(|tier| tier.name.as_str()).collect();
        let named: Vec<Option<Named<'_>>> = tiers.iter().map(|tier| Named::of(&tier.name, &names)).collect();
        let mut kinds: Vec<Kind> = tiers.iter().zip(&named).map(|(tier, named)| kind(tier, named.as_ref())).collect();
        let has_talk = kinds.contains(&Kind::Talk);
        for (kind, tier) in kinds.iter_mut().zip(tiers) {
            *kind = match *kind {
                Kind::Words if !has_talk => Kind::Talk,
                Kind::Words | Kind::Sounds => {
                    self.tell(tier, "import-eaf-left", tier.entries.len());
                    Kind::Nothing
                }
                kind => kind,
            };
        }
        let mut said = Vec::new();
        let mut silences = 0;
        for (tier, _) in tiers.iter().zip(&kinds).filter(|(_, kind)| **kind == Kind::Talk) {
            let by = self.voice(speaker(&tier.name));
            for entry in tier.entries.iter().filter(|entry| !entry.text.trim().is_empty()) {
                if SILENCES.contains(&entry.text.trim().to_lowercase().as_str()) {
                    silences += 1;
                    continue;
                }
                let times = (self.time(entry.start), self.time(entry.end));
                said.push(piece(Place::Line(entry.line), Some(by), times, entry.text.trim().to_owned()));
            }
        }
        if silences > 0 {
            self.findings.push(Message::new("import-praat-silences").with("count", silences).into());
        }
        said.sort_by_key(|piece| piece.start);
        let is_wordless = said.is_empty();
        self.talk.pieces = said;
        let mut codings: Vec<FoundCoding> = Vec::new();
        let all = || tiers.iter().zip(&named).zip(&kinds);
        let is_open = |tier: &Tier| !is_wordless && !leaning::is_all(&tier.name);
        let coded = all().filter(|((_, named), kind)| named.is_none() && **kind == Kind::Codes);
        let mut unnamed: Vec<&Tier> = coded.map(|((tier, _), _)| tier).collect();
        let scales = self.scales(&unnamed);
        unnamed.retain(|tier| is_open(tier) && !scales.contains_key(tier.name.as_str()));
        let coders = self.coders(&unnamed);
        for ((tier, named), _) in all().filter(|(_, kind)| **kind == Kind::Codes) {
            let told = coders.get(tier.name.as_str()).map_or("", String::as_str);
            let coder = named.as_ref().map_or(told, |named| named.coder);
            // A file with more is refused.
            let there = codings.iter().take(MOST_CODERS + 1).position(|coding| coding.coder == coder);
            let place = there.unwrap_or(codings.len());
            if place == codings.len() {
                codings.push(FoundCoding { coder: coder.to_owned(), ..FoundCoding::default() });
            }
            let first = codings[place].marks.len();
            let scale = scales.get(tier.name.as_str()).copied();
            self.codes((tier, scale), named.as_ref(), is_wordless, &mut codings[place]);
            if let Some(named) = named {
                let is_its =
                    |other: &Option<Named<'_>>| other.as_ref().is_some_and(|it| it.is_notes && it.is_like(named));
                let notes = all().filter(|((_, other), kind)| **kind == Kind::Notes && is_its(other));
                for ((notes, _), _) in notes {
                    self.note(notes, tier, &mut codings[place].marks[first..]);
                }
            }
        }
        if is_wordless {
            self.units_in_order(&mut codings);
        }
        self.talk.codings.extend(codings.into_iter().filter(|coding| !coding.marks.is_empty()));
    }

    /// Tiers of numbers that mean something else in each, and what they are called.
    fn scales<'t>(&self, tiers: &[&'t Tier]) -> HashMap<&'t str, &'t str> {
        let tiers = self.code_tiers(tiers);
        let scales = tier_coders::scales(&tiers);
        tiers.iter().filter(|tier| scales.contains(tier.rest)).map(|tier| (tier.name, tier.rest)).collect()
    }

    fn code_tiers<'t>(&self, tiers: &[&'t Tier]) -> Vec<CodeTier<'t>> {
        let labels: Vec<_> = self.talk.voices.iter().take(MOST_PARTICIPANTS).map(|it| it.label.as_str()).collect();
        tiers.iter().map(|tier| named::code_tier(tier, &labels)).collect()
    }

    /// Whose tiers of codes are, by their names, where these are not as ours and tell it.
    fn coders<'t>(&mut self, tiers: &[&'t Tier]) -> HashMap<&'t str, String> {
        let tiers = self.code_tiers(tiers);
        let mut told = tier_coders::of(&tiers);
        self.findings.extend(told.unclear());
        tiers.iter().filter_map(|tier| Some((tier.name, told.coders.get(tier.rest)?.clone()))).collect()
    }

    /// Gives codes the notes of a tier that begin where they do: each to the code that it names.
    fn note(&mut self, notes: &Tier, codes: &Tier, marks: &mut [FoundMark]) {
        let starts: HashMap<usize, u64> = codes.entries.iter().map(|entry| (entry.line, fine(entry))).collect();
        let mut there: HashMap<u64, Vec<&mut FoundMark>> = HashMap::new();
        for mark in marks {
            let Place::Line(line) = mark.place else { continue };
            if let Some(start) = starts.get(&line) {
                there.entry(*start).or_default().push(mark);
            }
        }
        let mut lost = 0;
        for entry in notes.entries.iter().filter(|entry| !entry.text.trim().is_empty()) {
            let Some(marks) = there.get_mut(&fine(entry)) else {
                lost += 1;
                continue;
            };
            noted_by_code::give(&entry.text, "\n", marks, &[]);
        }
        self.tell(notes, "import-eaf-codes-lost", lost);
    }

    /// Codes of a tier. Where nothing was said, each is a unit of its own, and of several coders of one tier's talk each
    /// stretch is one.
    fn codes(
        &mut self,
        (tier, scale): (&Tier, Option<&str>),
        named: Option<&Named<'_>>,
        is_wordless: bool,
        coding: &mut FoundCoding,
    ) {
        let label = named.map_or(tier.name.as_str(), |named| named.label);
        // A file with more is refused.
        let known = self.talk.voices.iter().take(MOST_PARTICIPANTS + 1).position(|voice| voice.label == label);
        let known = known.and_then(|it| u16::try_from(it).ok());
        let by = if is_wordless && !tier.is_points {
            Some(known.unwrap_or_else(|| self.voice_of(label)))
        } else {
            let names = self.talk.voices.iter().take(MOST_PARTICIPANTS).map(|voice| voice.label.as_str());
            let place =
                names.enumerate().filter(|(_, label)| belongs(&tier.name, label)).max_by_key(|(_, it)| it.len());
            named.and(known).or_else(|| place.and_then(|(place, _)| u16::try_from(place).ok()))
        };
        let way = leaning::of(label).map(|(_, said)| said);
        let mut lost = 0;
        for entry in tier.entries.iter().filter(|entry| !entry.text.trim().is_empty()) {
            let start = self.time(entry.start);
            let end = if tier.is_points { None } else { self.time(entry.end) };
            let place = Place::Line(entry.line);
            let stretch = (by, start, end);
            let there = named.filter(|_| is_wordless).and_then(|_| self.stretches.get(&stretch)).copied();
            let on = if let Some(piece) = there {
                On::Piece { piece, from: 0 }
            } else if is_wordless {
                self.stretches.insert(stretch, self.talk.pieces.len());
                self.talk.pieces.push(piece(place.clone(), by, (start, end), String::new()));
                On::Piece { piece: self.talk.pieces.len() - 1, from: 0 }
            } else if let Some(start) = start {
                On::Time { start, end, by }
            } else {
                lost += 1;
                continue;
            };
            let room = (MOST_MARKS + 1).saturating_sub(coding.marks.len());
            let called = |code: &str| match scale {
                Some(scale) => Some(format!("{scale} {code}")),
                None => way.and_then(|said| leaning::called(said, code)),
            };
            coding.marks.extend(given(&entry.text).take(room).map(|given| FoundMark {
                place: place.clone(),
                on,
                code: called(&given.code).map_or(given.code, Shared::from),
                ..given
            }));
        }
        self.tell(tier, "import-eaf-codes-lost", lost);
    }

    /// Units of several tiers, put in the order of time.
    fn units_in_order(&mut self, codings: &mut [FoundCoding]) {
        self.talk.cut = Cut::Turns;
        let mut order: Vec<usize> = (0..self.talk.pieces.len()).collect();
        order.sort_by_key(|place| self.talk.pieces[*place].start);
        let mut went = vec![0; order.len()];
        for (now, before) in order.iter().enumerate() {
            went[*before] = now;
        }
        self.talk.pieces = order.into_iter().map(|place| self.talk.pieces[place].clone()).collect();
        for mark in codings.iter_mut().flat_map(|coding| &mut coding.marks) {
            if let On::Piece { piece, .. } = &mut mark.on {
                *piece = went[*piece];
            }
        }
    }

    /// A `TextGrid` that was written here, and perhaps changed since.
    fn of_ours(&mut self, there: &[Tier], carried: &Carried) {
        let names: HashMap<String, Cell> = tiers(&carried.participants, &carried.codings).into_iter().collect();
        let mut starts: HashMap<(u16, u32), usize> = HashMap::new();
        for (place, turn) in carried.turns.iter().enumerate() {
            starts.insert((turn.1, turn.4), place);
        }
        for someone in &carried.participants {
            self.voice(&someone.id.0);
        }
        let mut said = Vec::new();
        let mut others = Vec::new();
        for tier in there {
            let by = match names.get(&tier.name) {
                Some(Cell::Turns(by)) => *by as u16,
                Some(_) => continue,
                None => {
                    others.push(tier);
                    continue;
                }
            };
            for entry in &tier.entries {
                let (start, end) = (self.time(entry.start), self.time(entry.end));
                let turn = start.and_then(|start| starts.remove(&(by, start)));
                if turn.is_some() || !entry.text.trim().is_empty() {
                    let piece = piece(Place::Line(entry.line), Some(by), (start, end), entry.text.clone());
                    said.push((turn, piece));
                }
            }
        }
        // Turns keep their order; what was added stands before the first one that begins later.
        said.sort_by_key(|(turn, piece)| (*turn, piece.start));
        let turns = said.split_off(said.iter().take_while(|(turn, _)| turn.is_none()).count());
        let mut added = said.into_iter().peekable();
        for turn in turns {
            while let Some(new) = added.next_if(|new| new.1.start < turn.1.start) {
                self.add(new);
            }
            self.add(turn);
        }
        added.for_each(|new| self.add(new));
        for tier in others {
            self.tell(tier, "import-eaf-left", tier.entries.len());
        }
        self.codings_of_ours(there, &names, carried);
        let sources = std::mem::take(&mut self.sources);
        carried.give_back(&mut self.talk, &sources);
    }

    fn add(&mut self, (turn, piece): (Option<usize>, super::material::Piece)) {
        self.sources.push(turn.map(|turn| (turn, 0)));
        self.talk.pieces.push(piece);
    }

    /// Codes in tiers of ours.
    fn codings_of_ours(&mut self, there: &[Tier], names: &HashMap<String, Cell>, carried: &Carried) {
        let pieces: HashMap<usize, usize> = self
            .sources
            .iter()
            .enumerate()
            .filter_map(|(piece, source)| source.map(|(turn, _)| (turn, piece)))
            .collect();
        let by_id: HashMap<u32, usize> =
            carried.turns.iter().enumerate().map(|(place, turn)| (turn.0, place)).collect();
        // A turn may be long and have many cuts.
        let lengths: Vec<u32> = self.talk.pieces.iter().map(|piece| piece.text.chars().count() as u32).collect();
        let mut cuts_lost = 0;
        for coding in &carried.codings {
            let cuts = coding.cuts.iter().filter_map(|(turn, from, _)| {
                let piece = *pieces.get(by_id.get(turn)?)?;
                (*from < lengths[piece]).then_some(FoundCut { piece, from: *from, utterance: None })
            });
            let cuts: Vec<FoundCut> = cuts.collect();
            cuts_lost += coding.cuts.len() - cuts.len();
            let coder = coding.annotator.clone();
            self.talk.codings.push(FoundCoding { coder, cuts, ..FoundCoding::default() });
        }
        if cuts_lost > 0 {
            self.findings.push(Message::new("import-carried-cuts-lost").with("count", cuts_lost).into());
        }
        let all = Units::new(carried);
        let cells: HashMap<(usize, usize), &Tier> = there
            .iter()
            .filter_map(|tier| match names.get(&tier.name) {
                Some(Cell::Notes(by, place)) => Some(((*by, *place), tier)),
                _ => None,
            })
            .collect();
        for tier in there {
            let Some(Cell::Codes(by, place)) = names.get(&tier.name) else { continue };
            let units = all.of(*place, *by);
            let starts: HashMap<u64, usize> = units.iter().enumerate().map(|(unit, it)| (it.span.0, unit)).collect();
            let notes_there = cells.get(&(*by, *place)).copied();
            let mut noted = notes_there.map(noted).unwrap_or_default();
            let mut lost = 0;
            for entry in tier.entries.iter().filter(|entry| !entry.text.trim().is_empty()) {
                let fine = fine(entry);
                let unit = starts.get(&fine).map(|unit| &units[*unit]);
                let on = unit.and_then(|unit| Some(On::Piece { piece: *pieces.get(&unit.turn)?, from: unit.at }));
                let start = self.time(entry.start);
                let (end, by) = (self.time(entry.end), u16::try_from(*by).ok());
                let Some(on) = on.or_else(|| start.map(|start| On::Time { start, end, by })) else {
                    lost += 1;
                    continue;
                };
                let note = noted.remove(&fine).map_or("", |note| note.as_str());
                let at = Place::Line(entry.line);
                let found = &mut self.talk.codings[*place].marks;
                let room = (MOST_MARKS + 1).saturating_sub(found.len());
                found.extend(meant(unit, &entry.text, note, room).map(|mark| FoundMark {
                    place: at.clone(),
                    on,
                    ..mark
                }));
            }
            self.tell(tier, "import-eaf-codes-lost", lost);
            // A note begins where its code does; one that was moved, or whose code is gone, stands on nothing.
            let homeless = noted.values().filter(|note| !note.trim().is_empty()).count();
            if let Some(tier) = notes_there {
                self.tell(tier, "import-eaf-codes-lost", homeless);
            }
        }
    }
}

/// The marks of a cell with its note. A cell that is as it was written means what it meant.
fn meant(unit: Option<&Unit<'_>>, cell: &str, note: &str, most: usize) -> impl Iterator<Item = FoundMark> {
    let as_written = unit.filter(|unit| codes(unit) == cell);
    let mut marks: Vec<FoundMark> = match as_written {
        Some(unit) => {
            let known = unit.marks.iter();
            known.map(|it| FoundMark { modifiers: it.4.clone(), ..mark(Place::Whole, 0, 0, &it.3) }).collect()
        }
        None => given(cell).take(most).collect(),
    };
    // Line ends of Windows became plain ones on the way.
    let plain = |text: String| text.replace("\r\n", "\n").replace('\r', "\n");
    if let Some(unit) = as_written.filter(|unit| plain(notes(unit)) == note) {
        for (mark, known) in marks.iter_mut().zip(&unit.marks) {
            mark.note.clone_from(&known.6);
        }
    } else if !note.is_empty() {
        let known = unit.map_or(&[][..], |unit| &unit.marks);
        noted_by_code::give(note, "\n", &mut marks.iter_mut().collect::<Vec<_>>(), known);
    }
    marks.into_iter()
}

/// When an interval begins, in millionths of a millisecond.
fn fine(entry: &Entry) -> u64 {
    (entry.start * 1000.0 * FINE as f64).round() as u64
}

/// Notes of a tier of ours by their beginnings.
fn noted(tier: &Tier) -> HashMap<u64, &String> {
    tier.entries.iter().map(|entry| (fine(entry), &entry.text)).collect()
}

/// The codes of a cell: `CR (valence: +) | OQ`.
fn given(cell: &str) -> impl Iterator<Item = FoundMark> + '_ {
    let parts = cell.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| {
        let (code, modifiers) = unlabel(part);
        FoundMark { modifiers, ..mark(Place::Whole, 0, 0, code) }
    })
}

/// What a tier holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Nothing,
    Talk,
    Codes,
    Notes,
    Words,
    Sounds,
}

fn kind(tier: &Tier, named: Option<&Named<'_>>) -> Kind {
    let name = tier.name.to_lowercase();
    let ends =
        |words: &[&str]| words.iter().any(|word| name.trim_end() == *word || name.ends_with(&format!(" - {word}")));
    // What refines a code stands behind it in brackets, and further codes behind a bar.
    let values = || tier.entries.iter().flat_map(|entry| entry.text.split(BETWEEN).map(|part| unlabel(part.trim()).0));
    if values().all(|value| value.trim().is_empty()) {
        Kind::Nothing
    } else if let Some(named) = named {
        if named.is_notes { Kind::Notes } else { Kind::Codes }
    } else if ends(&["phones", "phone", "phonemes", "segments", "mau"]) {
        Kind::Sounds
    } else if ends(&["words", "word", "ort-mau", "kan-mau"]) {
        Kind::Words
    } else if tier.is_points || are_codes(values()) || leaning::holds_codes(&tier.name, values()) {
        Kind::Codes
    } else {
        Kind::Talk
    }
}

/// Whom an aligner's tier is named for: `Anna - words`.
fn speaker(name: &str) -> &str {
    name.rsplit_once(" - ").filter(|(_, kind)| kind.eq_ignore_ascii_case("words")).map_or(name, |(label, _)| label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::export::carried::CarriedMark;

    /// Intervals: from, to, text.
    type Intervals<'a> = &'a [(u32, u32, &'a str)];

    /// A `TextGrid` with tiers of intervals.
    fn grid(tiers: &[(&str, Intervals<'_>)]) -> String {
        use std::fmt::Write as _;
        let mut text =
            format!("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n10\n<exists>\n{}\n", tiers.len());
        for (name, entries) in tiers {
            let _ = writeln!(text, "\"IntervalTier\"\n\"{name}\"\n0\n10\n{}", entries.len());
            entries.iter().for_each(|(from, to, value)| {
                let _ = writeln!(text, "{from}\n{to}\n\"{value}\"");
            });
        }
        text
    }

    #[test]
    fn tiers_that_are_called_as_ours_hold_codes_and_notes_of_their_coder() {
        let text = grid(&[
            ("T", &[(0, 2, "Hvad så?"), (5, 7, "Du er vred.")]),
            ("T codes anna", &[(0, 2, "OQ"), (5, 7, "CR (valence: +) | SR (valence: 0)")]),
            ("T notes anna", &[(5, 7, "SR: hm\ntja"), (8, 9, "væk")]),
            ("K", &[(2, 5, "Ja da.")]),
            ("K codes anna", &[(2, 5, "R (valence: -)")]),
            ("K codes bo", &[(2, 5, "a thing of his")]),
        ]);
        let material = read(&text).unwrap();
        let talk = &material.talks[0];
        assert_eq!(talk.voices.iter().map(|voice| voice.label.as_str()).collect::<Vec<_>>(), ["T", "K"]);
        assert_eq!(talk.pieces.len(), 3);
        let told: Vec<_> = material.findings.iter().map(|it| &*it.message.id).collect();
        assert_eq!(told, ["import-eaf-codes-lost"]);
        let codes = |coding: &FoundCoding| {
            let code = |mark: &FoundMark| {
                let On::Time { start, by, .. } = mark.on else { panic!("{mark:?}") };
                format!("{start} {by:?} {} {:?} {}", mark.code, mark.modifiers, mark.note.replace('\n', "/"))
            };
            coding.marks.iter().map(code).collect::<Vec<_>>()
        };
        assert_eq!(talk.codings.iter().map(|coding| coding.coder.as_str()).collect::<Vec<_>>(), ["anna", "bo"]);
        let expected = [
            "0 Some(0) OQ [] ",
            "5000 Some(0) CR [(\"valence\", \"+\")] ",
            "5000 Some(0) SR [(\"valence\", \"0\")] hm/tja",
            "2000 Some(1) R [(\"valence\", \"-\")] ",
        ];
        assert_eq!(codes(&talk.codings[0]), expected);
        assert_eq!(codes(&talk.codings[1]), ["2000 Some(1) a thing of his [] "]);
    }

    #[test]
    fn a_note_that_was_changed_stands_on_its_code_without_it() {
        let known = [("R", ""), ("C", "weak")].map(|(code, note)| {
            CarriedMark(0, 1, 0, code.to_owned(), vec![("valence".to_owned(), "+".to_owned())], false, note.to_owned())
        });
        let unit = Unit { turn: 0, at: 0, span: (0, 1), marks: known.iter().collect() };
        let found = |cell: &str, note: &str| {
            let marks = meant(Some(&unit), cell, note, 9);
            marks.map(|mark| format!("{} {}", mark.code, mark.note)).collect::<Vec<_>>()
        };
        let cell = codes(&unit);
        assert_eq!(found(&cell, "C: weak"), ["R ", "C weak"]);
        assert_eq!(found(&cell, "C: very weak"), ["R ", "C very weak"]);
        assert_eq!(found("R (valence: -) | C", "C: weak"), ["R ", "C weak"]);
        assert_eq!(found(&cell, ""), ["R ", "C "]);
    }

    #[test]
    fn without_words_a_stretch_that_two_coded_is_one() {
        let text =
            grid(&[("T", &[(0, 2, "")]), ("T codes a", &[(0, 2, "OQ")]), ("T codes b", &[(0, 2, "SR (x: y) | CR")])]);
        let talk = read(&text).unwrap().talks.remove(0);
        assert_eq!((talk.pieces.len(), talk.voices.len(), talk.codings.len()), (1, 1, 2));
        assert!(talk.codings.iter().flat_map(|it| &it.marks).all(|mark| mark.on == On::Piece { piece: 0, from: 0 }));
        assert_eq!(talk.voices[0].label, "T");
    }

    #[test]
    fn codes_that_are_refined_are_codes_in_a_tier_of_any_name() {
        let text = grid(&[("Anna", &[(0, 2, "Hvad så?")]), ("MI", &[(0, 2, "CR (valence: +) | SR (valence: 0)")])]);
        let talk = read(&text).unwrap().talks.remove(0);
        assert_eq!((talk.voices.len(), talk.codings[0].marks.len()), (1, 2));
    }

    #[test]
    fn reasons_for_and_against_change_stay_apart() {
        let codes = |words: &[(&str, Intervals<'_>)]| {
            let ways: [(&str, Intervals<'_>); 2] =
                [("Change talk", &[(1, 2, "Reason")]), ("Sustain talk", &[(2, 3, "Reason")])];
            let talk = read(&grid(&[words, &ways[..]].concat())).unwrap().talks.remove(0);
            let codes: Vec<String> = talk.codings[0].marks.iter().map(|mark| mark.code.to_string()).collect();
            (codes, talk.voices.into_iter().map(|voice| voice.label).collect::<Vec<_>>())
        };
        let expected = ["Change talk:Reason", "Sustain talk:Reason"].map(str::to_owned).to_vec();
        let words: &[(&str, Intervals<'_>)] = &[("T", &[(0, 1, "Hvad så?")]), ("K", &[(1, 3, "Ja da, men.")])];
        assert_eq!(codes(words), (expected.clone(), vec!["T".to_owned(), "K".to_owned()]));
        assert_eq!(codes(&[]), (expected, vec!["client".to_owned()]));
    }

    #[test]
    fn values_of_two_scales_stay_apart() {
        let words: Intervals<'_> = &[(0, 1, "Jeg vil gerne."), (1, 2, "Det er svært.")];
        let given: [Intervals<'_>; 2] = [&[(0, 1, "3"), (1, 2, "4")], &[(0, 1, "4"), (1, 2, "3")]];
        let text = grid(&[("Klient", words), ("Quality", given[0]), ("Strength", given[1])]);
        let material = read(&text).unwrap();
        let marks = material.talks[0].codings.iter().flat_map(|coding| &coding.marks);
        let mut codes: Vec<String> = marks.map(|mark| mark.code.to_string()).collect();
        codes.sort_unstable();
        assert_eq!(codes, ["Quality 3", "Quality 4", "Strength 3", "Strength 4"]);
    }

    #[test]
    fn tiers_of_two_coders_are_two_codings() {
        let read = |one: &str, two: &str| {
            let text = grid(&[
                ("T", &[(0, 2, "Hvad så?"), (5, 7, "Du er vred.")]),
                ("K", &[(2, 5, "Ja da.")]),
                (one, &[(0, 2, "OQ"), (2, 5, "ST"), (5, 7, "CR")]),
                (two, &[(0, 2, "OQ"), (2, 5, "ST"), (5, 7, "SR")]),
            ]);
            let material = read(&text).unwrap();
            let coding = |it: &FoundCoding| format!("{} {}", it.coder, it.marks.len());
            let told = material.findings.iter().map(|it| it.message.id.to_string()).collect::<Vec<_>>();
            (material.talks[0].codings.iter().map(coding).collect::<Vec<_>>(), told)
        };
        let both = (vec!["Åsa 3".to_owned(), "Östen 3".to_owned()], vec![]);
        for (one, two) in [("koder Åsa", "koder Östen"), ("Åsa", "Östen"), ("T koder Åsa", "T koder Östen")] {
            assert_eq!(read(one, two), both, "{one}");
        }
        assert_eq!(read("xy", "zz"), (vec![" 6".to_owned()], vec!["import-tiers-unclear".to_owned()]));
        assert_eq!(read("MISC", "MITI"), (vec![" 6".to_owned()], vec![]));
        assert!(crate::ports::locale::Texts::new("en").knows("import-tiers-unclear"));
    }

    #[test]
    fn a_tier_that_is_stated_and_not_there_is_told() {
        let tier = |name: &str| format!("\"IntervalTier\"\n\"{name}\"\n0\n10\n1\n0\n10\n\"Hej med dig\"\n");
        let head = |count: usize| {
            format!("File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n10\n<exists>\n{count}\n")
        };
        let told = |text: String| {
            let material = read(&text).unwrap();
            assert_eq!(material.talks[0].pieces.len(), 1);
            material.findings.into_iter().map(|it| it.message.id.into_owned()).collect::<Vec<_>>()
        };
        assert!(told(format!("{}{}", head(1), tier("T"))).is_empty());
        assert_eq!(told(format!("{}{}", head(2), tier("T"))), ["import-praat-tiers"]);
        assert_eq!(told(format!("{}{}\"IntervalTier\"\n", head(2), tier("T"))), ["import-praat-tiers"]);
        assert_eq!(told(format!("{}{}\"IntervalTier\"\n\"C\"\n0\n", head(2), tier("T"))), ["import-praat-tiers"]);
        assert!(crate::ports::locale::Texts::new("en").knows("import-praat-tiers"));
    }
}
