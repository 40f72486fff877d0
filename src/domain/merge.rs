//! Merging two codings that came from one: a copy that a folder's synchronising put beside it, or work that was rescued.
//!
//! With a common ancestor it is three-way, item by item: a code by its id, a cut by its place, a global score by its id,
//! and by turn what a turn has one of. What one side alone changed is taken; what both changed alike is taken once. What
//! both changed differently, or gave anew in one place, is a conflict: of two codes both stay, so that the coder can choose; of another value ours
//! stands and theirs is told; what one side took away and the other changed stays. Without an ancestor nothing is taken
//! away: what one side alone has is kept, of two values but codes ours stands, and all of it is told.
//!
//! Ids that both sides gave to different things stay with ours; theirs get new ones, and evidence follows. That scores
//! were hidden holds only where they were hidden on both sides.

mod align;
mod difference;
mod lost;
mod steps;
mod turns;
mod whole;

pub use difference::{Difference, Place, Verdict, What};

use std::collections::BTreeSet;

use super::coding::Coding;
use super::edit::{CodingEdit, Edit};
use super::session::Session;

/// What makes theirs part of ours.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Merged {
    /// Edits of ours, to be made as one step.
    pub edits: Vec<Edit>,
    /// What was taken over, what is only in ours where that cannot be told from what theirs took away, and conflicts.
    pub differences: Vec<Difference>,
}

impl Merged {
    /// How many things both sides changed, each in its own way.
    pub fn conflicts(&self) -> usize {
        self.differences.iter().filter(|difference| difference.verdict.is_conflict()).count()
    }

    /// How many differences something was taken for, or both sides say something else: contradictions are among them.
    pub fn told(&self) -> usize {
        let is_told = |verdict: Verdict| verdict.is_taken() || verdict.is_conflict();
        self.differences.iter().filter(|difference| is_told(difference.verdict)).count()
    }

    /// The numbers of the turns of which both sides say something else.
    pub fn to_look_at(&self) -> BTreeSet<usize> {
        let conflicts = self.differences.iter().filter(|difference| difference.verdict.is_conflict());
        conflicts.filter_map(|it| if let Place::Turn(number) = it.place { Some(number) } else { None }).collect()
    }

    /// The edits, and a bookmark on each turn to look at, by which it is found again once the list of differences is gone;
    /// with the numbers of those turns. Where nothing is taken there is nothing to find.
    pub fn with_bookmarks(&self, session: &Session, ours: &Coding) -> (Vec<Edit>, BTreeSet<usize>) {
        let mut edits = self.edits.clone();
        if edits.is_empty() {
            return (edits, BTreeSet::new());
        }
        let turns = self.to_look_at();
        for turn in turns.iter().filter_map(|number| session.turn(number - 1)).map(|turn| turn.id) {
            let set = self.edits.iter().rev().find_map(|edit| match edit {
                Edit::Coding(CodingEdit::SetBookmark { turn: its, on }) if *its == turn => Some(*on),
                _ => None,
            });
            if !set.unwrap_or_else(|| ours.turn(turn).is_some_and(|coded| coded.bookmarked)) {
                edits.push(CodingEdit::SetBookmark { turn, on: true }.into());
            }
        }
        (edits, turns)
    }

    /// Whether everything that theirs says is in ours or told, so that theirs is no longer needed.
    pub fn is_whole(&self) -> bool {
        self.differences.iter().all(|difference| difference.verdict != Verdict::NotTaken)
    }
}

/// Three codings of one session; all were read with the same session.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    /// What was said.
    pub session: &'a Session,
    /// What both came from, where that is known for certain.
    pub base: Option<&'a Coding>,
    /// The one that the edits are for.
    pub ours: &'a Coding,
    /// The other one.
    pub theirs: &'a Coding,
}

/// Merges theirs into ours. The edits fit ours one after the other.
pub fn merge(sides: Sides<'_>) -> Merged {
    let names = align::align(sides.base, sides.ours, sides.theirs);
    let mut merged = Merged::default();
    turns::merge(sides, &names, &mut merged);
    whole::merge(sides, &names, &mut merged);
    lost::tell(sides, &mut merged);
    merged
}

/// Decides on one thing that each side has or has not. `known` says whether there is an ancestor.
fn decide<T: PartialEq + Clone>(
    known: bool,
    base: Option<&T>,
    ours: Option<&T>,
    theirs: Option<&T>,
) -> (Option<T>, Option<Verdict>) {
    if ours == theirs || known && base == theirs {
        return (ours.cloned(), None);
    }
    let only_theirs = known && base == ours;
    match (ours, theirs) {
        (None, Some(_)) if only_theirs || !known => (theirs.cloned(), Some(Verdict::Added)),
        (Some(_), None) if only_theirs => (None, Some(Verdict::Removed)),
        (Some(_), Some(_)) if only_theirs => (theirs.cloned(), Some(Verdict::Changed)),
        (Some(_), None) if !known => (ours.cloned(), Some(Verdict::OnlyHere)),
        (Some(_), None) => (ours.cloned(), Some(Verdict::StaysHere)),
        (None, _) => (theirs.cloned(), Some(Verdict::CameBack)),
        (Some(_), Some(_)) => (ours.cloned(), Some(Verdict::Differs)),
    }
}

/// Merges lists in which each thing stands once: what either side added is there, what either took away is not.
fn decide_list<T: PartialEq + Clone>(base: Option<&[T]>, ours: &[T], theirs: &[T]) -> Vec<T> {
    if base == Some(ours) {
        return theirs.to_vec();
    }
    let known = |it: &T| base.is_some_and(|base| base.contains(it));
    let stay = ours.iter().filter(|it| theirs.contains(it) || !known(it));
    let come = theirs.iter().filter(|it| !ours.contains(it) && !known(it));
    stay.chain(come).cloned().collect()
}

#[cfg(test)]
mod tests;
