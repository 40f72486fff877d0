//! Applies an edit to a session and a coding. An edit that does not fit changes nothing.

use super::super::coding::{Coding, MarkId};
use super::super::message::Message;
use super::super::session::{Session, TurnId};
use super::{Change, CodingEdit, Edit, SessionEdit, Touched};

/// Applies an edit, or says why it does not fit; then nothing has changed.
pub fn apply(session: &mut Session, coding: &mut Coding, edit: Edit) -> Result<Change, Message> {
    let (inverse, touched) = match &edit {
        Edit::Session(edit) => {
            let (inverse, touched) = apply_to_session(session, edit)?;
            (Edit::Session(inverse), touched)
        }
        Edit::Coding(edit) => {
            let (inverse, touched) = apply_to_coding(session, coding, edit)?;
            (Edit::Coding(inverse), touched)
        }
    };
    Ok(Change { edit, inverse, touched })
}

fn no_turn(turn: TurnId) -> Message {
    Message::new("edit-no-turn").with("turn", turn.0)
}

fn no_mark(mark: MarkId) -> Message {
    Message::new("edit-no-mark").with("mark", mark.0)
}

fn apply_to_session(session: &mut Session, edit: &SessionEdit) -> Result<(SessionEdit, Touched), Message> {
    Ok(match edit {
        SessionEdit::SetRole { participant, role } => {
            let before = session
                .set_role(usize::from(*participant), *role)
                .ok_or_else(|| Message::new("edit-no-participant"))?;
            (SessionEdit::SetRole { participant: *participant, role: before }, Touched::Everything)
        }
        SessionEdit::SetTargets(targets) => {
            let before = std::mem::replace(&mut session.targets, targets.clone());
            (SessionEdit::SetTargets(before), Touched::Nothing)
        }
        SessionEdit::SetTitle(title) => {
            let before = std::mem::replace(&mut session.about.title, title.clone());
            (SessionEdit::SetTitle(before), Touched::Nothing)
        }
        SessionEdit::SetTimes { turn, start, end } => {
            let position = session.position(*turn).ok_or_else(|| no_turn(*turn))?;
            let mut timed = session.turn(position).ok_or_else(|| no_turn(*turn))?.clone();
            let inverse = SessionEdit::SetTimes { turn: *turn, start: timed.start, end: timed.end };
            timed.start = *start;
            timed.end = *end;
            session.replace_turn(position, timed);
            (inverse, Touched::Nothing)
        }
        SessionEdit::AppendTurns(turns) => {
            let mut fresh = std::collections::HashSet::new();
            for turn in turns {
                if usize::from(turn.by) >= session.participants().len() {
                    return Err(Message::new("edit-no-participant"));
                }
                if session.position(turn.id).is_some() || !fresh.insert(turn.id) {
                    return Err(Message::new("edit-turn-twice").with("turn", turn.id.0));
                }
            }
            session.append(turns);
            (SessionEdit::RemoveLastTurns(turns.len()), Touched::Everything)
        }
        SessionEdit::RemoveLastTurns(count) => {
            (SessionEdit::AppendTurns(session.remove_last(*count)), Touched::Everything)
        }
    })
}

fn apply_to_coding(
    session: &Session,
    coding: &mut Coding,
    edit: &CodingEdit,
) -> Result<(CodingEdit, Touched), Message> {
    match edit {
        CodingEdit::SetRating { rating, value } => {
            let before = match value {
                Some(value) => coding.ratings.insert(rating.clone(), value.clone()),
                None => coding.ratings.remove(rating),
            };
            Ok((CodingEdit::SetRating { rating: rating.clone(), value: before }, Touched::Nothing))
        }
        CodingEdit::SetStatus(status) => {
            let before = std::mem::replace(&mut coding.status, status.clone());
            Ok((CodingEdit::SetStatus(before), Touched::Nothing))
        }
        CodingEdit::AddMark { turn, .. }
        | CodingEdit::RemoveMark { turn, .. }
        | CodingEdit::ReplaceMark { turn, .. }
        | CodingEdit::AddCut { turn, .. }
        | CodingEdit::RemoveCut { turn, .. }
        | CodingEdit::SetBoundary { turn, .. }
        | CodingEdit::SetBookmark { turn, .. } => {
            let position = session.position(*turn).ok_or_else(|| no_turn(*turn))?;
            let length = session.turn(position).map_or(0, |said| said.text.chars().count());
            let inverse = apply_to_turn(coding, *turn, length, edit)?;
            Ok((inverse, Touched::Turn(position)))
        }
    }
}

fn apply_to_turn(coding: &mut Coding, turn: TurnId, length: usize, edit: &CodingEdit) -> Result<CodingEdit, Message> {
    let next_id = coding.next_id;
    let inverse = coding.edit_turn(turn, |coded| {
        Ok(match edit {
            CodingEdit::AddMark { place, mark, .. } => {
                if coded.mark(mark.id).is_some() {
                    return Err(Message::new("edit-mark-twice").with("mark", mark.id.0));
                }
                if mark.utterance.is_some_and(|utterance| coded.cut(utterance).is_none()) {
                    return Err(Message::new("edit-no-utterance"));
                }
                coded.marks.insert((*place).min(coded.marks.len()), mark.clone());
                CodingEdit::RemoveMark { turn, mark: mark.id }
            }
            CodingEdit::RemoveMark { mark, .. } => {
                let place = coded.marks.iter().position(|known| known.id == *mark).ok_or_else(|| no_mark(*mark))?;
                CodingEdit::AddMark { turn, place, mark: coded.marks.remove(place) }
            }
            CodingEdit::ReplaceMark { mark, .. } => {
                if mark.utterance.is_some_and(|utterance| coded.cut(utterance).is_none()) {
                    return Err(Message::new("edit-no-utterance"));
                }
                let known = coded.marks.iter_mut().find(|known| known.id == mark.id).ok_or_else(|| no_mark(mark.id))?;
                CodingEdit::ReplaceMark { turn, mark: std::mem::replace(known, mark.clone()) }
            }
            CodingEdit::AddCut { cut, moved, .. } => {
                let outside = cut.at == 0 || cut.at as usize >= length;
                if outside || coded.cut(cut.utterance).is_some() || !coded.insert_cut(*cut) {
                    return Err(Message::new("edit-cut-place"));
                }
                let split = coded.utterance_before(cut.utterance).flatten();
                for mark in &mut coded.marks {
                    if mark.utterance == split && moved.contains(&mark.id) {
                        mark.utterance = Some(cut.utterance);
                    }
                }
                CodingEdit::RemoveCut { turn, utterance: cut.utterance }
            }
            CodingEdit::RemoveCut { utterance, .. } => {
                let before = coded.utterance_before(*utterance);
                let (Some(before), Some(cut)) = (before, coded.remove_cut(*utterance)) else {
                    return Err(Message::new("edit-no-utterance"));
                };
                let mut moved = Vec::new();
                for mark in &mut coded.marks {
                    if mark.utterance == Some(*utterance) {
                        mark.utterance = before;
                        moved.push(mark.id);
                    }
                }
                CodingEdit::AddCut { turn, cut, moved }
            }
            CodingEdit::SetBoundary { boundary, .. } => {
                CodingEdit::SetBoundary { turn, boundary: std::mem::replace(&mut coded.boundary, *boundary) }
            }
            CodingEdit::SetBookmark { on, .. } => {
                CodingEdit::SetBookmark { turn, on: std::mem::replace(&mut coded.bookmarked, *on) }
            }
            CodingEdit::SetRating { .. } | CodingEdit::SetStatus(_) => edit.clone(),
        })
    })?;
    coding.next_id = next_id.max(highest_id(edit) + 1);
    Ok(inverse)
}

/// The highest id that an edit brings in, so that ids are never given twice.
fn highest_id(edit: &CodingEdit) -> u32 {
    match edit {
        CodingEdit::AddMark { mark, .. } => mark.id.0,
        CodingEdit::AddCut { cut, .. } => cut.utterance.0,
        _ => 0,
    }
}
