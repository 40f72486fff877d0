//! Edits without anything that somebody wrote or said: codes, places and numbers stay.

use std::sync::Arc;

use crate::domain::coding::{Mark, Rating, Segment, Status};
use crate::domain::edit::{CodingEdit, Edit, SessionEdit};
use crate::domain::session::{Participant, ParticipantId, Target, Turn};

/// The same edit without notes, titles, goals, reasons and words of the talk.
pub(super) fn bare(edit: &Edit) -> Edit {
    match edit {
        Edit::Session(edit) => of_session(edit).into(),
        Edit::Coding(edit) => of_coding(edit).into(),
    }
}

fn of_session(edit: &SessionEdit) -> SessionEdit {
    let silent = |turn: &Arc<Turn>| Arc::new(Turn { text: "".into(), ..Turn::clone(turn) });
    match edit {
        SessionEdit::SetTitle(_) => SessionEdit::SetTitle(String::new()),
        SessionEdit::SetTargets(targets) => SessionEdit::SetTargets(
            targets.iter().map(|target| Target { behaviour: String::new(), whose: target.whose }).collect(),
        ),
        SessionEdit::AppendTurns(turns) => SessionEdit::AppendTurns(turns.iter().map(silent).collect()),
        // A label may be a name.
        SessionEdit::AddParticipant(someone) => SessionEdit::AddParticipant(Participant {
            id: ParticipantId(String::new()),
            name: String::new(),
            speaks_for: None,
            ..someone.clone()
        }),
        SessionEdit::SetRole { .. }
        | SessionEdit::SetTimes { .. }
        | SessionEdit::RemoveLastTurns(_)
        | SessionEdit::SetSpeaker { .. }
        | SessionEdit::RemoveLastParticipant => edit.clone(),
    }
}

fn of_coding(edit: &CodingEdit) -> CodingEdit {
    let silent = |mark: &Mark| Mark { note: None, ..mark.clone() };
    match edit {
        CodingEdit::AddMark { turn, place, mark } => {
            CodingEdit::AddMark { turn: *turn, place: *place, mark: silent(mark) }
        }
        CodingEdit::ReplaceMark { turn, mark } => CodingEdit::ReplaceMark { turn: *turn, mark: silent(mark) },
        CodingEdit::SetRating { rating, value } => CodingEdit::SetRating {
            rating: rating.clone(),
            value: value.clone().map(|value| Rating { note: None, ..value }),
        },
        CodingEdit::SetStatus(Status::NotCodable { .. }) => {
            CodingEdit::SetStatus(Status::NotCodable { reason: String::new() })
        }
        CodingEdit::SetSegment { codebook, segment } => CodingEdit::SetSegment {
            codebook: codebook.clone(),
            segment: segment.clone().map(|segment| Segment { reason: String::new(), ..segment }),
        },
        CodingEdit::RemoveMark { .. }
        | CodingEdit::AddCut { .. }
        | CodingEdit::RemoveCut { .. }
        | CodingEdit::SetBoundary { .. }
        | CodingEdit::SetBookmark { .. }
        | CodingEdit::SetStatus(Status::Open | Status::Finished)
        | CodingEdit::SetPhase { .. }
        | CodingEdit::SetTags { .. }
        | CodingEdit::SetPasses(_)
        | CodingEdit::SetBasis(_)
        | CodingEdit::SetScoresHidden(_)
        | CodingEdit::SetCodebooks(_) => edit.clone(),
    }
}
