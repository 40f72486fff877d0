//! Several sheets of one workbook that are alike: a sheet for each coder, or one for each talk. Where they say the same they are one
//! talk with a coding each; where not, each is a talk.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hash as _, Hasher as _, RandomState};

use super::MOST_NAMED;
use super::aligned::{Aligned, aligned};
use super::differing::Telling;
use crate::domain::message::{Argument, Message};
use crate::ports::import::material::{Finding, Material, Talk};
use crate::ports::import::shared::Shared;
use crate::ports::import::tables;
use crate::ports::limits::{LONGEST_NAME, MOST_TALKS};
use crate::ports::ron::beginning;

/// Sheets that are named as talks.
const MOST_TALKS_NAMED: usize = 20;
/// Talks that a talk is held against, where none says the very same.
const MOST_HELD: usize = 3;
/// Turns of a talk by which others find it.
const MOST_SAMPLED: usize = 256;
/// Talks that are found by one turn.
const MOST_SHARING: usize = 20;
/// Of so many turns one may be a row more or fewer in a sheet that nearly says the same.
const ALIKE: usize = 10;
/// Rows that are more or fewer there in a short talk.
const FEW: usize = 2;
/// Talks of fewer turns than this are not held against others that have more.
const FEWEST: usize = 5;
/// What is told of columns, at most.
const MOST_TOLD: usize = 100;

/// A sheet that was read.
pub struct Found {
    /// Its place in the workbook.
    pub number: usize,
    pub name: String,
    pub material: Material,
}

/// A talk of several sheets.
struct Joined {
    talk: Talk,
    /// The sheets that hold it, by their places among those that were read.
    sheets: Vec<usize>,
    /// Codings of which no column tells the coder, and the sheet of each.
    nobodys: Vec<(usize, usize)>,
    /// Whether another sheet says nearly the same, with rows more or fewer: then sheets are coders.
    is_apart: bool,
}

/// What comes out while sheets are joined.
#[derive(Default)]
struct Joining {
    talks: Vec<Joined>,
    by_words: HashMap<u64, usize>,
    by_turn: HashMap<u64, Vec<usize>>,
    prints: RandomState,
    findings: Vec<Finding>,
    telling: Telling,
}

/// Joins sheets, of which the first is read whatever the others are. Returns the places of those that were read, too.
pub fn join(mut found: Vec<Found>) -> Result<(Material, Vec<usize>), Finding> {
    let shape = |found: &Found| found.material.table.as_ref().map(|table| table.shape.clone());
    let first = found.first().and_then(shape);
    let mut joining = Joining::default();
    // What the first sheet says may stand in sheets of any shape.
    found.first().into_iter().for_each(|first| joining.know(&first.material.talks));
    let fits = |sheet: &Found| shape(sheet) == first || sheet.material.talks.iter().all(|talk| joining.knows(talk));
    let fitting: Vec<bool> = found.iter().enumerate().map(|(at, sheet)| at == 0 || fits(sheet)).collect();
    let mut fitting = fitting.into_iter();
    found.retain(|_| fitting.next() == Some(true));
    let read = found.iter().map(|sheet| sheet.number).collect();
    if found.len() < 2 {
        return Ok((found.pop().map(|sheet| sheet.material).unwrap_or_default(), read));
    }
    let names: Vec<String> = found.iter().map(|sheet| sheet.name.trim().to_owned()).collect();
    let mut all = Material::default();
    joining = Joining::default();
    for (at, Found { name, mut material, .. }) in found.into_iter().enumerate() {
        material.put_on(&Shared::from(&name));
        joining.findings.append(&mut material.findings);
        for talk in material.talks {
            joining.take(talk, at, &names);
        }
        if joining.talks.len() > MOST_TALKS {
            return Err(Message::new("import-talks-many").with("most", MOST_TALKS).into());
        }
        all.codes.append(&mut material.codes);
        all.globals.append(&mut material.globals);
        further(&mut all.told, material.told);
        match (&mut all.table, material.table) {
            (Some(table), Some(read)) => further(&mut table.told, read.told),
            (table @ None, read) => *table = read,
            (Some(_), None) => {}
        }
    }
    all.findings = std::mem::take(&mut joining.findings);
    all.findings.append(&mut std::mem::take(&mut joining.telling).into_findings());
    let told = joining.settle(&names);
    all.told.splice(0..0, told);
    all.talks = joining.talks.into_iter().map(|joined| joined.talk).collect();
    Ok((all, read))
}

/// Takes what is told beside what was told before, as long as a person would read it.
fn further(told: &mut Vec<Message>, more: Vec<Message>) {
    for message in more {
        if told.len() < MOST_TOLD && !told.contains(&message) {
            told.push(message);
        }
    }
}

impl Joining {
    fn know(&mut self, talks: &[Talk]) {
        for talk in talks {
            let place = self.by_words.len();
            self.by_words.insert(self.print(talk), place);
        }
    }

    fn knows(&self, talk: &Talk) -> bool {
        self.by_words.contains_key(&self.print(talk))
    }

    /// A fingerprint of who says what, that nobody can foresee.
    fn print(&self, talk: &Talk) -> u64 {
        let mut hasher = self.prints.build_hasher();
        (0..talk.pieces.len()).for_each(|piece| said(talk, piece).hash(&mut hasher));
        hasher.finish()
    }

    /// The same of each turn.
    fn each(&self, talk: &Talk) -> Vec<u64> {
        (0..talk.pieces.len()).map(|piece| self.prints.hash_one(said(talk, piece))).collect()
    }

    /// Talks that have turns of a talk, the one with most of them first.
    fn near(&self, prints: &[u64]) -> Vec<usize> {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for place in prints.iter().filter_map(|print| self.by_turn.get(print)).flatten() {
            *shared.entry(*place).or_default() += 1;
        }
        let mut near: Vec<(usize, usize)> = shared.into_iter().map(|(place, count)| (count, place)).collect();
        near.sort_unstable_by_key(|(count, place)| (std::cmp::Reverse(*count), *place));
        near.into_iter().map(|(_, place)| place).take(MOST_SHARING).collect()
    }

    /// Takes a talk of a sheet: as a coding of one that is there, or as one more.
    fn take(&mut self, talk: Talk, sheet: usize, names: &[String]) {
        let print = self.print(&talk);
        let free = |place: &usize| {
            let there = &self.talks[*place];
            let names = [&there.talk.name, &talk.name];
            let is_other = !names.iter().any(|name| name.is_empty()) && names[0] != names[1];
            !there.sheets.contains(&sheet) && !is_other && is_told_apart(&there.talk)
        };
        let same = self.by_words.get(&print).copied().filter(free);
        if let Some(place) = same.filter(|place| says_the_same(&self.talks[*place].talk, &talk)) {
            return self.talks[place].add(talk, sheet, None);
        }
        let prints = self.each(&talk);
        let near: Vec<usize> = self.near(&prints).into_iter().filter(free).take(MOST_HELD).collect();
        let alike = |place: &usize| {
            let there = &self.talks[*place].talk;
            Some((*place, aligned([there, &talk], [&self.each(there), &prints])?))
        };
        if let Some((place, aligned)) = near.iter().find_map(alike) {
            let there = &mut self.talks[place];
            let sheets = [there.sheets.first().and_then(|kept| names.get(*kept)), names.get(sheet)];
            self.telling.tell(&aligned.differing, [&there.talk, &talk], sheets.map(|name| name.map_or("", |it| it)));
            there.add(talk, sheet, Some(aligned));
            self.by_words.entry(print).or_insert(place);
            return;
        }
        let place = self.talks.len();
        self.by_words.entry(print).or_insert(place);
        for print in prints.iter().step_by(prints.len().div_ceil(MOST_SAMPLED).max(1)) {
            let sharing = self.by_turn.entry(*print).or_default();
            if sharing.len() < MOST_SHARING && sharing.last() != Some(&place) {
                sharing.push(place);
            }
        }
        let nobodys = nobodys(&talk, 0, sheet);
        let parting = near.into_iter().find_map(|there| Some((there, parting(&self.talks[there].talk, &talk)?)));
        let is_apart = parting.is_some();
        if let Some((near, at)) = parting {
            let near = &mut self.talks[near];
            near.is_apart = true;
            let kept = near.sheets.first().and_then(|kept| names.get(*kept)).cloned();
            let message = Message::new("import-xlsx-apart").with("sheet", names[sheet].as_str());
            let message = message.with("kept", kept.unwrap_or_default());
            let at = talk.pieces.get(at).or(talk.pieces.last());
            self.findings.extend(at.map(|piece| Finding { place: piece.place.clone(), message }));
        }
        self.talks.push(Joined { talk, sheets: vec![sheet], nobodys, is_apart });
    }

    /// Names talks and coders by their sheets where nothing else names them; tells what the sheets became.
    fn settle(&mut self, names: &[String]) -> Vec<Message> {
        let are_several = self.talks.len() > 1;
        let mut told = Vec::new();
        let mut taken: HashMap<String, usize> = HashMap::new();
        let mut of_sheets = Vec::new();
        let mut shares: HashMap<String, usize> = HashMap::new();
        for joined in &self.talks {
            *shares.entry(shared(&joined.names(names))).or_default() += 1;
        }
        for joined in &mut self.talks {
            let sheets = joined.names(names);
            let coders = tables::coders(&sheets).map(|(coders, _)| coders);
            for (coding, sheet) in joined.nobodys.iter().filter(|_| sheets.len() > 1 || joined.is_apart) {
                let at = joined.sheets.iter().position(|other| other == sheet).unwrap_or_default();
                let coder = coders.as_ref().and_then(|coders| coders.get(at)).map_or(names[*sheet].as_str(), |it| it);
                coder.clone_into(&mut joined.talk.codings[*coding].coder);
            }
            joined.number_rounds();
            if sheets.len() > 1 && told.len() < MOST_NAMED {
                let told_of = Message::new("import-xlsx-coded").with("names", named(&sheets, MOST_TALKS_NAMED));
                told.push(told_of);
            }
            if are_several {
                let talk = &mut joined.talk;
                if talk.name.is_empty() {
                    let shared = shared(&sheets);
                    let is_alone = shares.get(&shared).is_none_or(|count| *count < 2);
                    talk.name = if is_alone { shared } else { sheets[0].to_owned() };
                    of_sheets.push(talk.name.clone());
                }
                let times = taken.entry(talk.name.clone()).or_default();
                *times += 1;
                if *times > 1 {
                    talk.name = format!("{} {}", talk.name, sheets[0]);
                }
            }
        }
        if !of_sheets.is_empty() {
            let all: Vec<&str> = of_sheets.iter().map(String::as_str).collect();
            let message = Message::new("import-xlsx-talks").with("count", all.len());
            told.push(message.with("names", named(&all, MOST_TALKS_NAMED)));
        }
        told
    }
}

impl Joined {
    /// The names of its sheets.
    fn names<'n>(&self, names: &'n [String]) -> Vec<&'n str> {
        self.sheets.iter().filter_map(|sheet| names.get(*sheet)).map(String::as_str).collect()
    }

    /// Takes what another sheet says of the same turns, or of turns that are aligned.
    fn add(&mut self, mut other: Talk, sheet: usize, aligned: Option<Aligned>) {
        self.nobodys.extend(nobodys(&other, self.talk.codings.len(), sheet));
        self.sheets.push(sheet);
        let talk = &mut self.talk;
        let about = [&mut other.name, &mut other.title, &mut other.date].map(std::mem::take);
        for (there, here) in [&mut talk.name, &mut talk.title, &mut talk.date].into_iter().zip(about) {
            if there.is_empty() {
                *there = here;
            }
        }
        if let Some(aligned) = aligned {
            return aligned.join(talk, other);
        }
        for (there, here) in talk.pieces.iter_mut().zip(other.pieces) {
            (there.start, there.end) = (there.start.or(here.start), there.end.or(here.end));
        }
        for here in other.voices {
            if let Some(there) = talk.voices.iter_mut().find(|there| there.label == here.label) {
                there.role = there.role.or(here.role);
            }
        }
        talk.codings.extend(other.codings);
    }

    /// Tells codings of one coder apart that stand on several sheets.
    fn number_rounds(&mut self) {
        let mut rounds: HashMap<(String, String), u32> = HashMap::new();
        for coding in self.talk.codings.iter_mut().filter(|_| self.sheets.len() > 1) {
            let last = rounds.entry((coding.coder.clone(), coding.codebooks.clone())).or_default();
            if *last > 0 && coding.round <= *last {
                coding.round = *last + 1;
            }
            *last = coding.round.max(1);
        }
    }
}

/// The codings of a talk of which nobody says whose they are, so many places further on.
fn nobodys(talk: &Talk, further: usize, sheet: usize) -> Vec<(usize, usize)> {
    let nobodys = talk.codings.iter().enumerate().filter(|(_, coding)| coding.coder.is_empty());
    nobodys.map(|(place, _)| (place + further, sheet)).collect()
}

/// Who says what, or, where nobody wrote it down, when.
fn said(talk: &Talk, piece: usize) -> (&str, &str, Option<u32>) {
    let Some(piece) = talk.pieces.get(piece) else { return ("", "", None) };
    let voice = piece.by.and_then(|by| talk.voices.get(usize::from(by)));
    let text = piece.text.trim();
    (voice.map_or("", |voice| voice.label.as_str()), text, piece.start.filter(|_| text.is_empty()))
}

/// Whether it can be seen which talk it is: something is said in it, or has a time.
fn is_told_apart(talk: &Talk) -> bool {
    talk.pieces.iter().any(|piece| piece.start.is_some() || !piece.text.trim().is_empty())
}

/// Whether sheets hold one talk each, and all the same one.
pub fn say_the_same(sheets: &[&Found]) -> bool {
    let first = sheets.first().and_then(|sheet| sheet.material.talks.first());
    let is_same = |sheet: &&Found| first.is_some_and(|first| says_the_same(first, &sheet.material.talks[0]));
    sheets.iter().all(|sheet| sheet.material.talks.len() == 1) && sheets.iter().all(is_same)
}

/// Whether the same is said in two talks, by the same.
fn says_the_same(one: &Talk, other: &Talk) -> bool {
    let count = one.pieces.len();
    count == other.pieces.len() && (0..count).all(|piece| said(one, piece) == said(other, piece))
}

/// The first turn in which two talks part that say the same but for a few turns, of which one has more than the other.
fn parting(one: &Talk, other: &Talk) -> Option<usize> {
    let (fewer, more) = (one.pieces.len().min(other.pieces.len()), one.pieces.len().max(other.pieces.len()));
    let most = (fewer / ALIKE).max(FEW);
    if fewer < FEWEST || fewer == more || more - fewer > most {
        return None;
    }
    let before = (0..fewer).take_while(|at| said(one, *at) == said(other, *at)).count();
    let is_same = |back: &usize| said(one, one.pieces.len() - back) == said(other, other.pieces.len() - back);
    let behind = (1..=fewer - before).take_while(is_same).count();
    (before + behind + most >= fewer).then_some(before)
}

/// What the names of sheets begin with alike (*S1 Anna*, *S1 Bo*), or else the first of them.
fn shared(names: &[&str]) -> String {
    let Some((first, others)) = names.split_first() else { return String::new() };
    let mut words: Vec<&str> = beginning(first, LONGEST_NAME).split_whitespace().collect();
    for name in others {
        let alike = words.iter().zip(name.split_whitespace()).take_while(|(one, other)| **one == *other).count();
        words.truncate(alike);
    }
    if words.is_empty() { (*first).to_owned() } else { words.join(" ") }
}

/// Names of sheets as they are told.
fn named(names: &[&str], most: usize) -> Argument {
    let some = names.iter().take(most).map(|name| beginning(name, LONGEST_NAME).to_owned());
    Argument::All(some.chain((names.len() > most).then(|| "…".to_owned())).collect())
}
