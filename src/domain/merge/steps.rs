//! From what is said of a turn to what is to be said of it, as edits that fit one after the other.

use super::turns::Said;
use crate::domain::coding::{Mark, Tag};
use crate::domain::edit::{CodingEdit, Edit};
use crate::domain::session::TurnId;

/// The edits of one turn. New parts come before the marks that go there, and parts go after their marks have left.
pub(super) fn steps(turn: TurnId, from: &Said, to: &Said) -> Vec<Edit> {
    let mut edits: Vec<CodingEdit> = Vec::new();
    let gone: Vec<_> = from.coded.cuts().iter().filter(|cut| to.coded.cut(cut.utterance).is_none()).collect();
    let mut tags: &[Tag] = &from.tags;
    if !gone.is_empty() && !tags.is_empty() {
        // A part that carries a statement cannot be joined.
        tags = &[];
        edits.push(CodingEdit::SetTags { turn, tags: Vec::new() });
    }
    let new = to.coded.cuts().iter().filter(|cut| from.coded.cut(cut.utterance).is_none());
    edits.extend(new.map(|cut| CodingEdit::AddCut { turn, cut: *cut, moved: Vec::new() }));
    let left = from.coded.marks.iter().filter(|mark| to.coded.mark(mark.id).is_none());
    edits.extend(left.map(|mark| CodingEdit::RemoveMark { turn, mark: mark.id }));
    let place = |(place, mark): (usize, &Mark)| match from.coded.mark(mark.id) {
        Some(before) if before == mark => None,
        Some(_) => Some(CodingEdit::ReplaceMark { turn, mark: mark.clone() }),
        None => Some(CodingEdit::AddMark { turn, place, mark: mark.clone() }),
    };
    edits.extend(to.coded.marks.iter().enumerate().filter_map(place));
    edits.extend(gone.into_iter().map(|cut| CodingEdit::RemoveCut { turn, utterance: cut.utterance }));
    if tags != to.tags {
        edits.push(CodingEdit::SetTags { turn, tags: to.tags.clone() });
    }
    if from.coded.boundary != to.coded.boundary {
        edits.push(CodingEdit::SetBoundary { turn, boundary: to.coded.boundary });
    }
    if from.coded.bookmarked != to.coded.bookmarked {
        edits.push(CodingEdit::SetBookmark { turn, on: to.coded.bookmarked });
    }
    if from.phase != to.phase {
        edits.push(CodingEdit::SetPhase { turn, phase: to.phase });
    }
    edits.into_iter().map(Edit::from).collect()
}
