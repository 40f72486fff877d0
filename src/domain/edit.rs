//! The one vocabulary of change. Applying an [`Edit`] returns a [`Change`], which holds the inverse.

mod apply;

pub use apply::apply;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::coding::{
    Basis, Boundary, CodebookUsed, Cut, Mark, MarkId, Phase, Rating, Segment, Status, Tag, UtteranceId,
};
use super::session::{Participant, Role, Session, Target, Turn, TurnId};

/// A change of a document, as a value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Edit {
    /// A change of what was said.
    Session(SessionEdit),
    /// A change of what the coder says of it.
    Coding(CodingEdit),
}

/// A change of what was said. Coding never makes one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SessionEdit {
    /// Tells a participant's role.
    SetRole {
        /// The participant's place in the list.
        participant: u16,
        /// The new role.
        role: Role,
    },
    /// Sets the target behaviours.
    SetTargets(Vec<Target>),
    /// Sets the title.
    SetTitle(String),
    /// Sets when a turn begins and ends, in milliseconds.
    SetTimes {
        /// The turn.
        turn: TurnId,
        /// Its beginning.
        start: Option<u32>,
        /// Its end.
        end: Option<u32>,
    },
    /// Adds turns at the end, as a live feed does.
    AppendTurns(Vec<Arc<Turn>>),
    /// Takes the last turns away: the inverse of adding them.
    RemoveLastTurns(usize),
    /// Tells who speaks in a turn, where the transcript did not say it or said it wrongly.
    SetSpeaker {
        /// The turn.
        turn: TurnId,
        /// Who speaks: a place in the list of participants.
        by: u16,
    },
    /// Adds somebody at the end of the list of participants.
    AddParticipant(Participant),
    /// Takes the last participant away, who speaks nowhere: the inverse of adding one.
    RemoveLastParticipant,
}

/// A change of what the coder says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum CodingEdit {
    /// Gives a code.
    AddMark {
        /// The turn.
        turn: TurnId,
        /// The mark's place among the turn's marks.
        place: usize,
        /// The mark.
        mark: Mark,
    },
    /// Takes a code back.
    RemoveMark {
        /// The turn.
        turn: TurnId,
        /// The mark.
        mark: MarkId,
    },
    /// Changes a mark's code, modifiers or note; its id and place stay.
    ReplaceMark {
        /// The turn.
        turn: TurnId,
        /// The mark as it is to be.
        mark: Mark,
    },
    /// Cuts a turn in two at a place.
    AddCut {
        /// The turn.
        turn: TurnId,
        /// Where, and the id of the utterance that begins there.
        cut: Cut,
        /// Marks that go to the new utterance.
        moved: Vec<MarkId>,
    },
    /// Joins an utterance with the one before it; its marks follow.
    RemoveCut {
        /// The turn.
        turn: TurnId,
        /// The utterance that ends to be one.
        utterance: UtteranceId,
    },
    /// States where a volley begins or goes on, or takes the statement back.
    SetBoundary {
        /// The turn.
        turn: TurnId,
        /// The statement.
        boundary: Option<Boundary>,
    },
    /// Gives a global score, or takes it back.
    SetRating {
        /// The global's id.
        rating: String,
        /// The rating.
        value: Option<Rating>,
    },
    /// Marks a turn to be found again.
    SetBookmark {
        /// The turn.
        turn: TurnId,
        /// Whether it is marked.
        on: bool,
    },
    /// Says how far the coding is.
    SetStatus(Status),
    /// States which stretch was coded under a codebook; `None` is the whole talk.
    SetSegment {
        /// The codebook's id.
        codebook: String,
        /// The stretch.
        segment: Option<Segment>,
    },
    /// States which phase of the talk begins at a turn, or takes the statement back.
    SetPhase {
        /// The turn.
        turn: TurnId,
        /// The phase.
        phase: Option<Phase>,
    },
    /// Puts statements of a turn under headings of the plan, in place of what was there.
    SetTags {
        /// The turn.
        turn: TurnId,
        /// All of its statements.
        tags: Vec<Tag>,
    },
    /// Says which passes are done, by the codebook's ids.
    SetPasses(Vec<String>),
    /// Says what the coder codes from.
    SetBasis(Basis),
    /// Hides the scores while coding, or shows them, so that they no longer count as hidden.
    SetScoresHidden(bool),
    /// Says under which codebooks, in which versions, the coding is made.
    SetCodebooks(Vec<CodebookUsed>),
}

/// What a change reaches, so that figures know what to reckon again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touched {
    /// Nothing that counts are made of.
    Nothing,
    /// One turn, at this position.
    Turn(usize),
    /// Anything.
    Everything,
}

/// An edit that was applied, with its inverse.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What was done.
    pub edit: Edit,
    /// What undoes it.
    pub inverse: Edit,
}

impl Edit {
    /// What the edit reaches in a session that it fits.
    pub fn touches(&self, session: &Session) -> Touched {
        let turn = match self {
            Self::Session(edit) => {
                return match edit {
                    SessionEdit::SetTargets(_) | SessionEdit::SetTitle(_) | SessionEdit::SetTimes { .. } => {
                        Touched::Nothing
                    }
                    // Volleys around a turn are others once somebody else speaks in it.
                    SessionEdit::SetRole { .. }
                    | SessionEdit::AppendTurns(_)
                    | SessionEdit::RemoveLastTurns(_)
                    | SessionEdit::SetSpeaker { .. }
                    | SessionEdit::AddParticipant(_)
                    | SessionEdit::RemoveLastParticipant => Touched::Everything,
                };
            }
            Self::Coding(edit) => match edit {
                CodingEdit::AddMark { turn, .. }
                | CodingEdit::RemoveMark { turn, .. }
                | CodingEdit::ReplaceMark { turn, .. }
                | CodingEdit::AddCut { turn, .. }
                | CodingEdit::RemoveCut { turn, .. }
                | CodingEdit::SetBoundary { turn, .. }
                | CodingEdit::SetBookmark { turn, .. } => *turn,
                CodingEdit::SetSegment { .. } => return Touched::Everything,
                CodingEdit::SetRating { .. }
                | CodingEdit::SetStatus(_)
                | CodingEdit::SetPhase { .. }
                | CodingEdit::SetTags { .. }
                | CodingEdit::SetPasses(_)
                | CodingEdit::SetBasis(_)
                | CodingEdit::SetScoresHidden(_)
                | CodingEdit::SetCodebooks(_) => return Touched::Nothing,
            },
        };
        session.position(turn).map_or(Touched::Nothing, Touched::Turn)
    }
}

impl From<SessionEdit> for Edit {
    fn from(edit: SessionEdit) -> Self {
        Self::Session(edit)
    }
}

impl From<CodingEdit> for Edit {
    fn from(edit: CodingEdit) -> Self {
        Self::Coding(edit)
    }
}
