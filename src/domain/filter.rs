//! Which turns are shown. Facts are counted for stretches of turns, so that the next match is found without looking at
//! every turn between.

use std::collections::BTreeMap;

use super::codebook::CodeId;
use super::coding::Coding;
use super::instrument::{Instrument, Stretches};
use super::session::Session;
use super::volley::Ground;

/// Turns in one stretch.
const STRETCH: usize = 256;

/// What a turn can be found by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// An utterance of it has no mark although the codebooks code its speaker.
    Uncoded,
    /// It is bookmarked.
    Bookmarked,
    /// A mark of it has a note.
    Noted,
    /// A mark of it lacks a modifier that its code needs.
    Incomplete,
    /// This participant speaks.
    By(u16),
    /// It has this code, whether the rules count it or not.
    Code(CodeId),
}

/// Facts counted for each stretch of turns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FactIndex {
    stretches: Vec<BTreeMap<Fact, u16>>,
    totals: BTreeMap<Fact, u64>,
    length: usize,
}

/// The facts of the turn at a position.
pub fn facts(session: &Session, coding: &Coding, instrument: &Instrument, position: usize) -> Vec<Fact> {
    facts_within(session, coding, instrument, &Stretches::new(session, coding, instrument), position)
}

fn facts_within(
    session: &Session,
    coding: &Coding,
    instrument: &Instrument,
    stretches: &Stretches,
    position: usize,
) -> Vec<Fact> {
    let Some(turn) = session.turn(position) else {
        return Vec::new();
    };
    let mut facts = vec![Fact::By(turn.by)];
    let coded = coding.turn(turn.id);
    let takes_codes = session
        .role_at(position)
        .speaker()
        .is_some_and(|speaker| instrument.codes_side(speaker) && stretches.code_side(instrument, position, speaker));
    if takes_codes && !coded.is_some_and(super::coding::TurnCoding::is_coded) {
        facts.push(Fact::Uncoded);
    }
    if let Some(coded) = coded {
        if coded.bookmarked {
            facts.push(Fact::Bookmarked);
        }
        if coded.marks.iter().any(|mark| mark.note.is_some()) {
            facts.push(Fact::Noted);
        }
        if coded.marks.iter().any(|mark| instrument.is_incomplete(mark)) {
            facts.push(Fact::Incomplete);
        }
        for mark in &coded.marks {
            let fact = Fact::Code(mark.code.clone());
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
    }
    facts
}

impl FactIndex {
    /// Counts the facts of every turn.
    pub fn count(session: &Session, coding: &Coding, instrument: &Instrument) -> Self {
        let mut index = Self::none(session);
        if let Some(last) = session.len().checked_sub(1) {
            index.add(Ground { session, coding, instrument }, 0, last, true);
        }
        index
    }

    /// Facts of nothing yet.
    pub(super) fn none(session: &Session) -> Self {
        let length = session.len();
        Self { stretches: vec![BTreeMap::new(); length.div_ceil(STRETCH)], totals: BTreeMap::new(), length }
    }

    /// Adds or takes away the facts of the turns from one position to another.
    pub(super) fn add(&mut self, ground: Ground<'_>, from: usize, to: usize, plus: bool) {
        let Ground { session, coding, instrument } = ground;
        let within = Stretches::new(session, coding, instrument);
        for position in from..=to {
            let facts = facts_within(session, coding, instrument, &within, position);
            let (before, after) = if plus { (Vec::new(), facts) } else { (facts, Vec::new()) };
            self.update(position, before, after);
        }
    }

    /// Keeps up with a change of one turn.
    pub fn update(&mut self, position: usize, before: Vec<Fact>, after: Vec<Fact>) {
        let Some(stretch) = self.stretches.get_mut(position / STRETCH) else {
            return;
        };
        for fact in before {
            take_one(stretch, &fact);
            take_one(&mut self.totals, &fact);
        }
        for fact in after {
            *self.totals.entry(fact.clone()).or_insert(0) += 1;
            *stretch.entry(fact).or_insert(0) += 1;
        }
    }

    /// How many turns have a fact.
    pub fn total(&self, fact: &Fact) -> u64 {
        self.totals.get(fact).copied().unwrap_or(0)
    }

    /// The first position at or after `from` with a fact; `has` looks at one turn.
    pub fn next(&self, fact: &Fact, from: usize, has: impl Fn(usize) -> bool) -> Option<usize> {
        let mut position = from;
        while position < self.length {
            if position.is_multiple_of(STRETCH) && !self.stretches[position / STRETCH].contains_key(fact) {
                position += STRETCH;
            } else if has(position) {
                return Some(position);
            } else {
                position += 1;
            }
        }
        None
    }

    /// The last position at or before `from` with a fact; `has` looks at one turn.
    pub fn previous(&self, fact: &Fact, from: usize, has: impl Fn(usize) -> bool) -> Option<usize> {
        let mut position = from.min(self.length.checked_sub(1)?);
        loop {
            if position % STRETCH == STRETCH - 1 && !self.stretches[position / STRETCH].contains_key(fact) {
                position = (position + 1).checked_sub(STRETCH + 1)?;
            } else if has(position) {
                return Some(position);
            } else {
                position = position.checked_sub(1)?;
            }
        }
    }
}

/// Counts one less; what is counted no more is forgotten, so that equal counts are equal maps.
fn take_one<N: Copy + PartialEq + From<u8> + std::ops::SubAssign>(counts: &mut BTreeMap<Fact, N>, fact: &Fact) {
    if let Some(count) = counts.get_mut(fact) {
        *count -= N::from(1);
        if *count == N::from(0) {
            counts.remove(fact);
        }
    }
}
