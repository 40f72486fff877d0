//! Edits without anything that somebody wrote or said: places, numbers and what codes may be called stay.

use std::sync::Arc;

use super::{CodesOnly, bare_id};
use crate::domain::coding::{Mark, Rating, Segment, Status};
use crate::domain::edit::{CodingEdit, Edit, SessionEdit};
use crate::domain::instrument::Instrument;
use crate::domain::session::{Participant, ParticipantId, Target, Turn};

impl CodesOnly {
    /// The same edit without notes, titles, goals, reasons and words of the talk. Codes are called as in the files; where the
    /// codebooks are not known, as codes that no codebook knows.
    pub fn edit(&mut self, edit: &Edit, instrument: Option<&Instrument>) -> Edit {
        match edit {
            Edit::Session(edit) => of_session(edit).into(),
            Edit::Coding(edit) => self.coding_edit(edit, instrument).into(),
        }
    }

    /// The codebooks as they go out; `None` where they cannot be taken together.
    pub fn instrument(&mut self, instrument: &Instrument) -> Option<Instrument> {
        let books = instrument.codebooks().iter().map(|book| self.books.bare(book, &mut self.called)).collect();
        let bare = Instrument::new(books).ok()?;
        self.note_own_codes(&bare);
        Some(bare)
    }

    /// The id under which a codebook goes out.
    pub fn codebook(&mut self, id: &str) -> String {
        self.books.id(id)
    }

    /// The id under which a talk or a coding goes out.
    pub fn id(id: &str) -> String {
        bare_id(id)
    }

    fn coding_edit(&mut self, edit: &CodingEdit, instrument: Option<&Instrument>) -> CodingEdit {
        let mut silent = |mark: &Mark| self.mark(mark, instrument);
        match edit {
            CodingEdit::AddMark { turn, place, mark } => {
                CodingEdit::AddMark { turn: *turn, place: *place, mark: silent(mark) }
            }
            CodingEdit::ReplaceMark { turn, mark } => CodingEdit::ReplaceMark { turn: *turn, mark: silent(mark) },
            CodingEdit::SetRating { rating, value } => CodingEdit::SetRating {
                rating: self.rating(rating, instrument),
                value: value.clone().map(|value| Rating { note: None, ..value }),
            },
            CodingEdit::SetStatus(Status::NotCodable { .. }) => {
                CodingEdit::SetStatus(Status::NotCodable { reason: String::new() })
            }
            CodingEdit::SetSegment { codebook, segment } => CodingEdit::SetSegment {
                codebook: self.books.id(codebook),
                segment: segment.clone().map(|segment| Segment { reason: String::new(), ..segment }),
            },
            CodingEdit::SetTags { turn, tags } => {
                CodingEdit::SetTags { turn: *turn, tags: tags.iter().map(|tag| self.tag(tag)).collect() }
            }
            CodingEdit::SetPasses(passes) => {
                CodingEdit::SetPasses(passes.iter().filter_map(|pass| self.books.pass(pass)).collect())
            }
            CodingEdit::SetCodebooks(used) => {
                CodingEdit::SetCodebooks(used.iter().map(|used| self.books.used(used)).collect())
            }
            CodingEdit::RemoveMark { .. }
            | CodingEdit::AddCut { .. }
            | CodingEdit::RemoveCut { .. }
            | CodingEdit::SetBoundary { .. }
            | CodingEdit::SetBookmark { .. }
            | CodingEdit::SetStatus(Status::Open | Status::Finished)
            | CodingEdit::SetPhase { .. }
            | CodingEdit::SetBasis(_)
            | CodingEdit::SetScoresHidden(_) => edit.clone(),
        }
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
