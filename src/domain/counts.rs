//! All that is counted of a document: kept up with every change, and counted afresh a slice at a time, so that a change
//! of everything, or opening a long talk, never holds up a key.
//!
//! The turns before [`Counts::counted`] are in the counts and those from there on are not. Between the two no volley
//! goes on, and a change that reaches both sides takes the border back to before its reach: what is not counted yet is
//! counted when its slice comes.

use super::coding::Coding;
use super::edit::Touched;
use super::filter::{FactIndex, facts};
use super::replies::Replies;
use super::tally::Tally;
use super::volley::Ground;

/// Turns counted in one slice: a few milliseconds.
pub const SLICE: usize = 1_024;

/// Counts of the turns from the talk's beginning to [`Counts::counted`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Counts {
    tally: Tally,
    replies: Replies,
    facts: FactIndex,
    counted: usize,
}

impl Counts {
    /// Counts of nothing yet.
    pub fn none(ground: Ground<'_>) -> Self {
        Self {
            tally: Tally::none(ground),
            replies: Replies::default(),
            facts: FactIndex::none(ground.session),
            counted: 0,
        }
    }

    /// Codes after the rules.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Replies to what the client says.
    pub fn replies(&self) -> &Replies {
        &self.replies
    }

    /// Which turns have which facts.
    pub fn facts(&self) -> &FactIndex {
        &self.facts
    }

    /// How many turns are counted, from the beginning of the talk on.
    pub fn counted(&self) -> usize {
        self.counted
    }

    /// Counts so many turns more, and those of a volley that goes on after them.
    pub fn advance(&mut self, ground: Ground<'_>, turns: usize) {
        let length = ground.session.len();
        if self.counted < length {
            let last = self.counted.saturating_add(turns.max(1)).min(length) - 1;
            let (_, to) = ground.whole_volleys(self.counted, last);
            self.add(ground, self.counted, to, true);
            self.counted = to + 1;
        }
    }

    /// Keeps up with a change, given the coding before it. After a change of everything nothing is counted any more.
    pub fn update(&mut self, before: &Coding, ground: Ground<'_>, touched: Touched) {
        match touched {
            Touched::Nothing => {}
            Touched::Everything => *self = Self::none(ground),
            Touched::Turn(position) => {
                let earlier = Ground { coding: before, ..ground };
                let (from, to) = Replies::reach(earlier, ground, position);
                if to < self.counted {
                    self.tally.update(before, ground, touched);
                    self.replies.update(before, ground, touched);
                    let was = facts(ground.session, before, ground.instrument, position);
                    let is = facts(ground.session, ground.coding, ground.instrument, position);
                    self.facts.update(position, was, is);
                } else if from < self.counted {
                    // Volleys that begin before the reach are the same before and after the change.
                    let (start, _) = earlier.whole_volleys(from, self.counted - 1);
                    self.add(earlier, start, self.counted - 1, false);
                    self.counted = start;
                }
            }
        }
    }

    /// Adds or takes away what the turns from one position to another give.
    fn add(&mut self, ground: Ground<'_>, from: usize, to: usize, plus: bool) {
        self.tally.add_turns(ground, from, to, plus);
        self.replies.add(ground, from, to, plus);
        self.facts.add(ground, from, to, plus);
    }
}
