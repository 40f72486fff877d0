//! Reckons which marks count in the plainest way there is, straight from the published rules.
//!
//! MITI 4.2.1 (June 2015): a volley takes each code once, one reflection and one persuasion slot, eight codes at most;
//! an utterance carries one code. MISC 2.5 and MI-SCOPE: an utterance carries one code. The others count every mark.
//! Where a stretch of the talk was coded, nothing outside it is looked at.

use std::collections::BTreeMap;
use std::sync::Arc;

use gensvar::domain::codebook::{CodeId, Codebook};
use gensvar::domain::coding::{Boundary, Mark, MarkId, Modifiers, UtteranceId};
use gensvar::domain::document::Document;
use gensvar::domain::session::{Role, Speaker};
use proptest::prelude::*;

/// What a random talk says without taking the floor.
const LISTENING: [&str; 3] = ["Mm.", "Yeah, right.", "ja ja"];

/// Codes that a listening word answers, in all instruments.
const ANSWERED: [&str; 6] = ["Q", "OQ", "CQ", "SR", "CR", "REF"];

/// MITI's rules for one utterance: of each row the leftmost code counts.
const IN_AN_UTTERANCE: [&[&str]; 6] =
    [&["CON", "Q"], &["SEEK", "Q"], &["EMPH", "Q"], &["CON", "PER"], &["AF", "CR", "SR"], &["PWP", "PER"]];
const ONCE: [&str; 10] = ["GI", "PER", "PWP", "Q", "SR", "CR", "AF", "SEEK", "EMPH", "CON"];

/// Gensvar's rules for one utterance: of each row the leftmost code counts. Volleys have none.
const GENSVAR_IN_AN_UTTERANCE: [&[&str]; 4] =
    [&["SUM", "CR", "SR"], &["CON", "PER", "AUTH"], &["CON", "OQ", "CQ"], &["IA", "IN"]];

/// A mark with what reckoning found.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "the plainest way to write down what was found")]
pub struct Reckoned {
    pub id: MarkId,
    pub by: u16,
    pub code: CodeId,
    pub modifiers: Modifiers,
    pub counts: bool,
    /// The code is unknown, or is for the other side.
    pub foreign: bool,
    /// It stands outside the stretch that was coded.
    pub outside: bool,
    overrides: bool,
    volley: Option<usize>,
    utterance: Option<(usize, Option<UtteranceId>)>,
}

impl Reckoned {
    fn is(&self, code: &str) -> bool {
        &*self.code.0 == code
    }

    fn leave_out(&mut self) {
        self.counts &= self.overrides;
    }
}

/// Every mark of a turn that is there, in the order of the talk.
pub fn reckon(document: &Document) -> Vec<Reckoned> {
    let volleys = volleys(document);
    let mut marks = Vec::new();
    for (position, turn) in document.session().turns().enumerate() {
        let Some(coded) = document.coding().turn(turn.id) else { continue };
        for part in coded.utterances() {
            for mark in coded.marks.iter().filter(|mark| mark.utterance == part) {
                let foreign = is_foreign(document, position, &mark.code);
                let outside = !foreign && is_outside(document, position, &mark.code);
                marks.push(Reckoned {
                    id: mark.id,
                    by: turn.by,
                    code: mark.code.clone(),
                    modifiers: mark.modifiers.clone(),
                    counts: !foreign && !outside,
                    foreign,
                    outside,
                    overrides: mark.overrides,
                    volley: volleys[position],
                    utterance: (!coded.cuts().is_empty()).then_some((position, part)),
                });
            }
        }
    }
    if document.instrument().codebooks()[0].id == "miti-4.2.1" {
        for row in IN_AN_UTTERANCE {
            leftmost_counts(&mut marks, row, |mark| mark.utterance);
        }
        one_an_utterance(document, &mut marks);
        leftmost_counts(&mut marks, &["CR", "SR"], |mark| mark.volley);
        one_persuasion_a_volley(&mut marks);
        once_and_eight(&mut marks);
    }
    if document.instrument().codebooks()[0].id == "gensvar" {
        for row in GENSVAR_IN_AN_UTTERANCE {
            leftmost_counts(&mut marks, row, |mark| mark.utterance);
        }
    }
    if ["misc-2.5", "mi-scope"].contains(&document.instrument().codebooks()[0].id.as_str()) {
        one_an_utterance(document, &mut marks);
    }
    marks
}

/// Words and turns of each participant, in the stretch of the first codebook that has one.
pub fn words_and_turns(document: &Document) -> (Vec<u64>, Vec<u64>) {
    let session = document.session();
    let stretch = document.instrument().codebooks().iter().find_map(|book| stretch_of(document, &book.id));
    let people = session.participants().len();
    let (mut words, mut turns) = (vec![0; people], vec![0; people]);
    for (position, turn) in session.turns().enumerate() {
        if stretch.as_ref().is_none_or(|stretch| stretch.contains(&position)) {
            words[usize::from(turn.by)] += gensvar::domain::session::words(&turn.text);
            turns[usize::from(turn.by)] += 1;
        }
    }
    (words, turns)
}

/// The positions that were coded under a codebook; none where that is the whole talk.
fn stretch_of(document: &Document, codebook: &str) -> Option<std::ops::RangeInclusive<usize>> {
    let segment = document.coding().segment(codebook)?;
    let place = |id| document.session().turns().position(|turn| turn.id == id);
    Some(place(segment.from).unwrap_or(0)..=place(segment.to).unwrap_or(usize::MAX))
}

/// Whether no codebook that can have given a code there coded that part of the talk. *No code* can be of any codebook
/// that codes who speaks; where none does, of any at all.
fn is_outside(document: &Document, position: usize, code: &CodeId) -> bool {
    let books = document.instrument().codebooks();
    let speaks = document.session().role_at(position).speaker();
    let codes_it = |book: &&Arc<Codebook>| book.codes.iter().any(|it| it.id == *code);
    let codes_side = |book: &&Arc<Codebook>| book.codes.iter().any(|it| Some(it.speaker) == speaks);
    let mut able: Vec<_> = books.iter().filter(codes_it).collect();
    if able.is_empty() {
        able = books.iter().filter(codes_side).collect();
    }
    if able.is_empty() {
        able = books.iter().collect();
    }
    !able.iter().any(|book| stretch_of(document, &book.id).is_none_or(|stretch| stretch.contains(&position)))
}

/// Of the codes of the first codebook that meet in one utterance, the first given counts.
fn one_an_utterance(document: &Document, marks: &mut [Reckoned]) {
    let mut taken: BTreeMap<(usize, Option<UtteranceId>), u32> = BTreeMap::new();
    for mark in marks.iter_mut().filter(|mark| mark.counts) {
        let Some(utterance) = mark.utterance.filter(|_| is_of_the_first(document, &mark.code)) else { continue };
        let earlier = taken.entry(utterance).or_default();
        *earlier += 1;
        if *earlier > 1 {
            mark.leave_out();
        }
    }
}

fn is_of_the_first(document: &Document, code: &CodeId) -> bool {
    document.instrument().codebooks()[0].codes.iter().any(|it| it.id == *code)
}

/// One kind of persuasion counts in a volley: the first that the coder holds to, else the first said.
fn one_persuasion_a_volley(marks: &mut [Reckoned]) {
    let in_slot = |mark: &Reckoned| mark.counts && (mark.is("PER") || mark.is("PWP"));
    let mut holder: BTreeMap<usize, (bool, CodeId)> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| in_slot(mark)) {
        let Some(volley) = mark.volley else { continue };
        let first = holder.entry(volley).or_insert((mark.overrides, mark.code.clone()));
        if mark.overrides && !first.0 {
            *first = (true, mark.code.clone());
        }
    }
    for mark in marks.iter_mut().filter(|mark| in_slot(mark)) {
        if mark.volley.and_then(|volley| holder.get(&volley)).is_some_and(|(_, code)| *code != mark.code) {
            mark.leave_out();
        }
    }
}

fn is_foreign(document: &Document, position: usize, code: &CodeId) -> bool {
    let side = document.instrument().code(code).map(|(_, code)| code.speaker);
    let fits = match document.session().role_at(position) {
        Role::Clinician => side == Some(Speaker::Clinician),
        Role::Client => side == Some(Speaker::Client),
        _ => false,
    };
    !fits && *code.0 != *"NC"
}

fn leftmost_counts<K: Ord + Copy>(marks: &mut [Reckoned], row: &[&str], place: impl Fn(&Reckoned) -> Option<K>) {
    let mut leftmost: BTreeMap<K, usize> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.counts) {
        if let (Some(key), Some(rank)) = (place(mark), row.iter().position(|code| mark.is(code))) {
            let best = leftmost.entry(key).or_insert(rank);
            *best = rank.min(*best);
        }
    }
    for mark in marks {
        let best = place(mark).and_then(|key| leftmost.get(&key));
        if best.is_some_and(|best| row[best + 1..].iter().any(|code| mark.is(code))) {
            mark.leave_out();
        }
    }
}

fn once_and_eight(marks: &mut [Reckoned]) {
    let mut seen: BTreeMap<(usize, CodeId), u32> = BTreeMap::new();
    for mark in marks.iter_mut().filter(|mark| mark.counts && ONCE.iter().any(|code| mark.is(code))) {
        let Some(volley) = mark.volley else { continue };
        let earlier = seen.entry((volley, mark.code.clone())).or_default();
        if *earlier > 0 {
            mark.leave_out();
        }
        *earlier += u32::from(mark.counts);
    }
    let mut taken: BTreeMap<usize, u32> = BTreeMap::new();
    for mark in marks.iter_mut().filter(|mark| mark.counts && !mark.is("NC")) {
        let Some(volley) = mark.volley else { continue };
        let taken = taken.entry(volley).or_default();
        *taken += 1;
        if *taken > 8 {
            mark.leave_out();
        }
    }
}

/// The volley of every turn, by the position of its first turn; none for turns that are not a clinician's.
fn volleys(document: &Document) -> Vec<Option<usize>> {
    let session = document.session();
    let mut runs: Vec<usize> = (0..session.len()).collect();
    let mut found: Vec<Option<usize>> = vec![None; session.len()];
    for position in 0..session.len() {
        if session.role_at(position) == Role::Clinician {
            found[position] = Some(position);
            if let Some(before) = goes_on_from(document, position) {
                runs[position] = runs[before];
                // A run that is longer than 64 turns is broken after each 64th turn of the talk.
                if before / 64 == position / 64 || position - runs[position] < 64 {
                    found[position] = found[before];
                }
            }
        }
    }
    found
}

/// The clinician's turn with which a clinician's turn is of one run, if there is one.
fn goes_on_from(document: &Document, position: usize) -> Option<usize> {
    let session = document.session();
    let clinicians: Vec<usize> =
        (position.saturating_sub(8)..position).rev().filter(|near| session.role_at(*near) == Role::Clinician).collect();
    let by = |position: usize| session.turn(position).map(|turn| turn.by);
    let own = clinicians.iter().copied().find(|near| by(*near) == by(position));
    let stated = boundary(document, position);
    let undisturbed = own.filter(|own| {
        let mut between = own + 1..position;
        match stated {
            Some(Boundary::Joined) => clinicians.iter().all(|near| near <= own || !takes_the_floor(document, *near)),
            _ => !between.any(|near| takes_the_floor(document, near)),
        }
    });
    match stated {
        Some(Boundary::Broken) => None,
        Some(Boundary::Joined) => undisturbed.or(clinicians.first().copied()),
        None => undisturbed,
    }
}

fn boundary(document: &Document, position: usize) -> Option<Boundary> {
    let turn = document.session().turn(position)?;
    document.coding().turn(turn.id).and_then(|coded| coded.boundary)
}

fn takes_the_floor(document: &Document, position: usize) -> bool {
    let session = document.session();
    if session.role_at(position) == Role::Interpreter {
        return false;
    }
    if says_more_than_listening(document, position) {
        return true;
    }
    if session.role_at(position) == Role::Clinician {
        return boundary(document, position).is_some();
    }
    // Who is answered: the last who did more than interpret or listen, if that was a clinician.
    let nearest_first = (position.saturating_sub(8)..position).rev();
    let answered = nearest_first
        .filter(|near| session.role_at(*near) != Role::Interpreter)
        .find(|near| says_more_than_listening(document, *near));
    answered.is_some_and(|near| session.role_at(near) == Role::Clinician && asks_or_reflects(document, near))
}

fn says_more_than_listening(document: &Document, position: usize) -> bool {
    let Some(turn) = document.session().turn(position) else { return true };
    !LISTENING.contains(&&*turn.text) || meant_marks(document, position).iter().any(|mark| !mark.code.is_none())
}

/// The marks of a turn that mean something there, in the order of its words.
fn meant_marks(document: &Document, position: usize) -> Vec<&Mark> {
    let turn = document.session().turn(position);
    let Some(coded) = turn.and_then(|turn| document.coding().turn(turn.id)) else { return Vec::new() };
    let spoken = coded.utterances().flat_map(|part| coded.marks.iter().filter(move |mark| mark.utterance == part));
    spoken.filter(|mark| !is_foreign(document, position, &mark.code)).collect()
}

fn asks_or_reflects(document: &Document, position: usize) -> bool {
    match meant_marks(document, position).last() {
        Some(mark) => ANSWERED.contains(&&*mark.code.0),
        None => document.session().turn(position).is_some_and(|turn| turn.text.ends_with('?')),
    }
}

/// No utterance counts two codes, no volley counts a code twice or holds more than eight, but where the coder said so
/// against the rules.
pub fn rules_are_kept(marks: &[Reckoned], document: &Document) -> Result<(), TestCaseError> {
    let first = document.instrument().codebooks()[0].id.as_str();
    if !["miti-4.2.1", "misc-2.5", "mi-scope"].contains(&first) {
        return Ok(());
    }
    let mut utterances: BTreeMap<(usize, Option<UtteranceId>), u32> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.counts && !mark.overrides && is_of_the_first(document, &mark.code)) {
        if let Some(utterance) = mark.utterance {
            *utterances.entry(utterance).or_default() += 1;
        }
    }
    prop_assert!(utterances.values().all(|codes| *codes == 1), "{:?}", utterances);
    if first != "miti-4.2.1" {
        return Ok(());
    }
    let mut volleys: BTreeMap<usize, BTreeMap<&str, u32>> = BTreeMap::new();
    for mark in marks.iter().filter(|mark| mark.counts && !mark.overrides && !mark.is("NC")) {
        if let Some(volley) = mark.volley {
            *volleys.entry(volley).or_default().entry(&mark.code.0).or_default() += 1;
        }
    }
    for codes in volleys.values() {
        prop_assert!(codes.iter().all(|(code, count)| *count == 1 || !ONCE.contains(code)), "{:?}", codes);
        prop_assert!(!(codes.contains_key("SR") && codes.contains_key("CR")), "{:?}", codes);
        prop_assert!(!(codes.contains_key("PER") && codes.contains_key("PWP")), "{:?}", codes);
        prop_assert!(codes.values().sum::<u32>() <= 8, "{:?}", codes);
    }
    Ok(())
}
