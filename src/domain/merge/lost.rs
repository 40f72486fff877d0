//! Turns that the talk no longer has. No edit reaches them: what ours says of them stays, and what theirs says is told.

use super::difference::of_mark;
use super::{Difference, Merged, Place, Sides, Verdict, What};
use crate::domain::coding::{Coding, Mark, MarkId};
use crate::domain::message::Message;
use crate::domain::session::TurnId;

/// Tells what theirs says of such turns and ours does not. Ids of such turns are each coding's own, so that they are known
/// by their fingerprints.
pub(super) fn tell(sides: Sides<'_>, merged: &mut Merged) {
    for (turn, print) in &sides.theirs.origin.lost {
        let here = sides.ours.origin.lost.iter().find(|(_, it)| it == print).map(|(turn, _)| *turn);
        if here.is_some_and(|here| says(sides.ours, here) == says(sides.theirs, *turn)) {
            continue;
        }
        let coded = sides.theirs.turn(*turn).cloned().unwrap_or_default();
        let codes: Vec<Message> = coded.marks.iter().map(|mark| of_mark(mark, &coded)).collect();
        let told = |theirs: Option<Message>| Difference {
            verdict: Verdict::NotTaken,
            what: What::Code,
            place: Place::LostTurn,
            ours: None,
            theirs,
        };
        if codes.is_empty() {
            merged.differences.push(told(None));
        }
        merged.differences.extend(codes.into_iter().map(|code| told(Some(code))));
    }
}

/// What is said of a turn, without ids.
fn says(coding: &Coding, turn: TurnId) -> impl PartialEq {
    let coded = coding.turn(turn).cloned().unwrap_or_default();
    let cuts: Vec<u32> = coded.cuts().iter().map(|cut| cut.at).collect();
    let plain = |mark: &Mark| (coded.place(mark.utterance), Mark { id: MarkId(0), utterance: None, ..mark.clone() });
    let marks: Vec<(usize, Mark)> = coded.marks.iter().map(plain).collect();
    let tags: Vec<_> = coding
        .tags_on(turn)
        .iter()
        .map(|tag| (coded.place(tag.utterance), tag.heading.clone(), tag.actor.clone(), tag.says.clone()))
        .collect();
    (cuts, marks, tags, coded.bookmarked, coded.boundary, coding.phase(turn))
}
