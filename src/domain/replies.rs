//! The reply: how the clinician answers what the client says against change, and what the client says then.
//!
//! What counts as met, argued or passed over stands in `docs/ANALYSIS.md`, with every edge case; which codes are meant is
//! told by the codebooks' roles. Marks are seen after the rules. Counts are kept up with every change at a cost that
//! does not grow with the talk: a statement sees [`REACH`] turns, so that a change reaches the statements of a few
//! exchanges around it. What they gave before is taken away, what they give now is added.

mod listing;
mod outcome;
mod reading;
mod sequence;

pub use listing::{ChangeRow, Exchange, Lister, Listing, ReplyRow};
pub use outcome::{Followed, Outcome, Taken, Way};
pub use reading::{Doubt, REACH, Said, Span};
pub use sequence::{ElicitProvideElicit, Scaling};

use std::collections::BTreeMap;

use super::codebook::CodeRole;
use super::coding::Coding;
use super::edit::Touched;
use super::instrument::Instrument;
use super::session::Speaker;
use super::volley::Ground;
use reading::{Answer, Reading, Side, side};

/// Counting everything afresh goes through the talk in stretches of so many turns, and past those without codes.
const STRETCH: usize = 1024;

/// What replies to statements are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// Where the statement comes from: one of [`CodeRole::RESISTANCE`].
    pub source: CodeRole,
    /// How it was answered.
    pub outcome: Outcome,
    /// The code of the reply that decides.
    pub way: Option<Way>,
    /// What the client said next.
    pub followed: Followed,
    /// Whether nothing makes the reply less sure than others.
    pub sure: bool,
}

/// What replies to change talk are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChangeCase {
    /// What became of it.
    pub taken: Taken,
    /// What the client said next.
    pub followed: Followed,
    /// Whether nothing makes the reply less sure than others.
    pub sure: bool,
}

/// Counts of replies in one coding.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Replies {
    cases: BTreeMap<Case, u32>,
    change: BTreeMap<ChangeCase, u32>,
}

/// Every statement with its reply: those of discord first, then all others, each in the order of the talk. Goes through
/// the whole talk.
pub fn rows(ground: Ground<'_>) -> Vec<ReplyRow> {
    Listing::of(ground).replies
}

/// Whether the codebooks tell statements that can be answered, and code the side that answers.
pub fn are_told(instrument: &Instrument) -> bool {
    let client = CodeRole::RESISTANCE.into_iter().any(|role| instrument.tells(role));
    client && instrument.codes_side(Speaker::Clinician)
}

impl Replies {
    /// Counts everything afresh.
    pub fn count(ground: Ground<'_>) -> Self {
        let mut replies = Self::default();
        let turns = ground.session.len();
        let mut has_codes = vec![false; turns.div_ceil(STRETCH)];
        for (turn, _) in ground.coding.turns() {
            if let Some(stretch) = ground.session.position(turn).and_then(|at| has_codes.get_mut(at / STRETCH)) {
                *stretch = true;
            }
        }
        for (index, _) in has_codes.iter().enumerate().filter(|(_, has_codes)| **has_codes) {
            let from = index * STRETCH;
            replies.add(ground, from, (from + STRETCH).min(turns) - 1, true);
        }
        replies
    }

    /// Keeps up with a change, given the coding before it.
    pub fn update(&mut self, before: &Coding, ground: Ground<'_>, touched: Touched) {
        match touched {
            Touched::Nothing => {}
            Touched::Everything => *self = Self::count(ground),
            Touched::Turn(position) => {
                let earlier = Ground { coding: before, ..ground };
                let (from, to) = Self::reach(earlier, ground, position);
                self.add(earlier, from, to, false);
                self.add(ground, from, to, true);
            }
        }
    }

    /// From where to where statements can be answered otherwise after a change of the turn at a position.
    pub(super) fn reach(earlier: Ground<'_>, ground: Ground<'_>, position: usize) -> (usize, usize) {
        let (from, to) = earlier.reach(position);
        let (start, end) = ground.reach(position);
        (first_to_see(ground, from.min(start)), to.max(end))
    }

    /// Adds or takes away what the statements from one position to another give.
    pub(super) fn add(&mut self, ground: Ground<'_>, from: usize, to: usize, plus: bool) {
        let is_told = |role: &CodeRole| ground.instrument.tells(*role);
        if !CodeRole::RESISTANCE.iter().chain(&[CodeRole::ChangeTalk]).any(is_told) {
            return;
        }
        let reading = Reading::new(ground, from, last_seen(ground, to));
        let mut known: Option<(usize, Answer)> = None;
        for judged in reading.clients(from, to) {
            let source = reading.source(judged);
            let is_change = reading.has(CodeRole::ChangeTalk, judged);
            if source.is_none() && !is_change {
                continue;
            }
            // Statements of one turn have one answer.
            let answer = known.take().filter(|(position, _)| *position == judged.position).map(|(_, answer)| answer);
            let answer = answer.unwrap_or_else(|| reading.answer(judged.position));
            let (outcome, way, taken, followed) = (answer.outcome, answer.way, answer.taken, answer.followed);
            let sure = answer.doubt.is_sure();
            if let Some(source) = source {
                step(&mut self.cases, Case { source, outcome, way, followed, sure }, plus);
            }
            if is_change {
                step(&mut self.change, ChangeCase { taken, followed, sure }, plus);
            }
            known = Some((judged.position, answer));
        }
    }

    /// All counts of replies to statements of sustain talk, discord and resistance.
    pub fn cases(&self) -> impl Iterator<Item = (&Case, u32)> {
        self.cases.iter().map(|(case, count)| (case, *count))
    }

    /// All counts of replies to change talk.
    pub fn change_cases(&self) -> impl Iterator<Item = (&ChangeCase, u32)> {
        self.change.iter().map(|(case, count)| (case, *count))
    }

    /// How many statements are such cases.
    pub fn sum(&self, wanted: impl Fn(&Case) -> bool) -> u32 {
        self.cases().filter(|(case, _)| wanted(case)).map(|(_, count)| count).sum()
    }

    /// How many statements of change talk are such cases.
    pub fn change_sum(&self, wanted: impl Fn(&ChangeCase) -> bool) -> u32 {
        self.change_cases().filter(|(case, _)| wanted(case)).map(|(_, count)| count).sum()
    }

    /// Statements of a source, or of all, that were answered so.
    pub fn of(&self, source: Option<CodeRole>, outcome: Outcome) -> u32 {
        self.sum(|case| source.is_none_or(|source| source == case.source) && case.outcome == outcome)
    }

    /// Statements of a source, or of all, of which it is known how they were answered: the whole that shares are of.
    pub fn known(&self, source: Option<CodeRole>) -> u32 {
        self.sum(|case| source.is_none_or(|source| source == case.source) && case.outcome.is_known())
    }

    /// Statements of a source, or of all.
    pub fn statements(&self, source: Option<CodeRole>) -> u32 {
        self.sum(|case| source.is_none_or(|source| source == case.source))
    }
}

fn step<K: Ord + Copy>(counts: &mut BTreeMap<K, u32>, case: K, plus: bool) {
    let count = counts.entry(case).or_default();
    *count = if plus { *count + 1 } else { count.saturating_sub(1) };
    if *count == 0 {
        counts.remove(&case);
    }
}

/// Who speaks in the turns that a statement sees, until it sees no more: the reply, what followed, the next reply.
const SEEN: [Side; 3] = [Side::Clinician, Side::Client, Side::Clinician];

/// The first turn whose statements can see the turn at a position.
fn first_to_see(ground: Ground<'_>, position: usize) -> usize {
    end_of_sight(ground, (position.saturating_sub(REACH)..position).rev()).unwrap_or(position)
}

/// The last turn that statements in the turn at a position can see.
fn last_seen(ground: Ground<'_>, position: usize) -> usize {
    let end = (position + REACH).min(ground.session.len().saturating_sub(1));
    end_of_sight(ground, position + 1..=end).unwrap_or(position)
}

/// The turn at which sight ends, on the way from one turn to the next.
fn end_of_sight(ground: Ground<'_>, turns: impl Iterator<Item = usize>) -> Option<usize> {
    let (mut last, mut found) = (None, 0);
    for at in turns {
        last = Some(at);
        found += usize::from(SEEN.get(found) == Some(&side(ground, at)));
        if found == SEEN.len() {
            break;
        }
    }
    last
}

#[cfg(test)]
mod tests;
