//! Applies an edit to a session and a coding. An edit that does not fit changes nothing.

use std::sync::Arc;

use super::super::coding::{Coding, MarkId, Tag};
use super::super::message::Message;
use super::super::session::{Session, TurnId};
use super::{Change, CodingEdit, Edit, SessionEdit};

/// Applies an edit, or says why it does not fit; then nothing has changed.
pub fn apply(session: &mut Session, coding: &mut Coding, edit: Edit) -> Result<Change, Message> {
    let inverse = match &edit {
        Edit::Session(edit) => Edit::Session(apply_to_session(session, edit)?),
        Edit::Coding(edit) => Edit::Coding(apply_to_coding(session, coding, edit)?),
    };
    Ok(Change { edit, inverse })
}

fn no_turn(turn: TurnId) -> Message {
    Message::new("edit-no-turn").with("turn", turn.0)
}

fn no_mark(mark: MarkId) -> Message {
    Message::new("edit-no-mark").with("mark", mark.0)
}

fn apply_to_session(session: &mut Session, edit: &SessionEdit) -> Result<SessionEdit, Message> {
    Ok(match edit {
        SessionEdit::SetRole { participant, role } => {
            let before = session
                .set_role(usize::from(*participant), *role)
                .ok_or_else(|| Message::new("edit-no-participant"))?;
            SessionEdit::SetRole { participant: *participant, role: before }
        }
        SessionEdit::SetTargets(targets) => {
            let before = std::mem::replace(&mut session.targets, targets.clone());
            SessionEdit::SetTargets(before)
        }
        SessionEdit::SetTitle(title) => {
            let before = std::mem::replace(&mut session.about.title, title.clone());
            SessionEdit::SetTitle(before)
        }
        SessionEdit::SetTimes { turn, start, end } => {
            let position = session.position(*turn).ok_or_else(|| no_turn(*turn))?;
            let mut timed = session.turn(position).ok_or_else(|| no_turn(*turn))?.clone();
            let inverse = SessionEdit::SetTimes { turn: *turn, start: timed.start, end: timed.end };
            timed.start = *start;
            timed.end = *end;
            session.replace_turn(position, timed);
            inverse
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
            SessionEdit::RemoveLastTurns(turns.len())
        }
        SessionEdit::RemoveLastTurns(count) => SessionEdit::AppendTurns(session.remove_last(*count)),
        SessionEdit::SetSpeaker { turn, by } => {
            let position = session.position(*turn).ok_or_else(|| no_turn(*turn))?;
            session.participant(*by).ok_or_else(|| Message::new("edit-no-participant"))?;
            let mut said = session.turn(position).ok_or_else(|| no_turn(*turn))?.clone();
            let before = std::mem::replace(&mut said.by, *by);
            session.replace_turn(position, said);
            SessionEdit::SetSpeaker { turn: *turn, by: before }
        }
        SessionEdit::AddParticipant(someone) => {
            session.add_participant(someone.clone()).ok_or_else(|| Message::new("edit-participant-twice"))?;
            SessionEdit::RemoveLastParticipant
        }
        SessionEdit::RemoveLastParticipant => {
            let someone = session.remove_last_participant().ok_or_else(|| Message::new("edit-participant-speaks"))?;
            SessionEdit::AddParticipant(someone)
        }
    })
}

fn apply_to_coding(session: &Session, coding: &mut Coding, edit: &CodingEdit) -> Result<CodingEdit, Message> {
    match edit {
        CodingEdit::SetRating { rating, value } => {
            let before = match value {
                Some(value) => coding.ratings.insert(rating.clone(), value.clone()),
                None => coding.ratings.remove(rating),
            };
            Ok(CodingEdit::SetRating { rating: rating.clone(), value: before })
        }
        CodingEdit::SetStatus(status) => {
            let before = std::mem::replace(&mut coding.status, status.clone());
            Ok(CodingEdit::SetStatus(before))
        }
        CodingEdit::SetSegment { codebook, segment } => {
            // Turns that the talk has lost leave a side open: what is undone may bring a stretch back that had one.
            let before = match segment {
                Some(segment) => coding.segments.insert(codebook.clone(), segment.clone()),
                None => coding.segments.remove(codebook),
            };
            Ok(CodingEdit::SetSegment { codebook: codebook.clone(), segment: before })
        }
        CodingEdit::SetPhase { turn, phase } => {
            session.position(*turn).ok_or_else(|| no_turn(*turn))?;
            let before = match phase {
                Some(phase) => coding.phases.insert(*turn, *phase),
                None => coding.phases.remove(turn),
            };
            Ok(CodingEdit::SetPhase { turn: *turn, phase: before })
        }
        CodingEdit::SetTags { turn, tags } => set_tags(session, coding, *turn, tags),
        CodingEdit::SetPasses(passes) => {
            let before = std::mem::replace(&mut Arc::make_mut(&mut coding.origin).passes, passes.clone());
            Ok(CodingEdit::SetPasses(before))
        }
        CodingEdit::SetBasis(basis) => {
            let before = std::mem::replace(&mut Arc::make_mut(&mut coding.origin).basis, *basis);
            Ok(CodingEdit::SetBasis(before))
        }
        CodingEdit::SetScoresHidden(hidden) => {
            let before = std::mem::replace(&mut Arc::make_mut(&mut coding.origin).scores_hidden, *hidden);
            Ok(CodingEdit::SetScoresHidden(before))
        }
        CodingEdit::SetCodebooks(used) => {
            let before = std::mem::replace(&mut Arc::make_mut(&mut coding.origin).codebooks, used.clone());
            Ok(CodingEdit::SetCodebooks(before))
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
            apply_to_turn(coding, *turn, length, edit)
        }
    }
}

/// Puts statements of a turn into the plan, in place of those that were there.
fn set_tags(session: &Session, coding: &mut Coding, turn: TurnId, tags: &[Tag]) -> Result<CodingEdit, Message> {
    session.position(turn).ok_or_else(|| no_turn(turn))?;
    let known = |tag: &Tag| {
        let coded = coding.turn(turn);
        tag.utterance.is_none_or(|utterance| coded.is_some_and(|coded| coded.cut(utterance).is_some()))
    };
    if !tags.iter().all(known) {
        return Err(Message::new("edit-no-utterance"));
    }
    let before = if tags.is_empty() { coding.tags.remove(&turn) } else { coding.tags.insert(turn, tags.into()) };
    let before = before.map(|tags| tags.to_vec()).unwrap_or_default();
    Ok(CodingEdit::SetTags { turn, tags: before })
}

fn apply_to_turn(coding: &mut Coding, turn: TurnId, length: usize, edit: &CodingEdit) -> Result<CodingEdit, Message> {
    check_id(coding, edit)?;
    if let CodingEdit::RemoveCut { utterance, .. } = edit
        && coding.tags_on(turn).iter().any(|tag| tag.utterance == Some(*utterance))
    {
        // Whoever joins parts moves their statements first, so that the inverse can bring both back.
        return Err(Message::new("edit-tagged"));
    }
    let inverse = coding.edit_turn(turn, |coded| {
        Ok(match edit {
            CodingEdit::AddMark { place, mark, .. } => {
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
                if outside || !coded.insert_cut(*cut) {
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
            CodingEdit::SetRating { .. }
            | CodingEdit::SetStatus(_)
            | CodingEdit::SetSegment { .. }
            | CodingEdit::SetPhase { .. }
            | CodingEdit::SetTags { .. }
            | CodingEdit::SetPasses(_)
            | CodingEdit::SetBasis(_)
            | CodingEdit::SetScoresHidden(_)
            | CodingEdit::SetCodebooks(_) => edit.clone(),
        })
    })?;
    keep_ids(coding, edit);
    Ok(inverse)
}

/// Refuses a new mark or part whose id stands in the coding already.
fn check_id(coding: &Coding, edit: &CodingEdit) -> Result<(), Message> {
    match edit {
        CodingEdit::AddMark { mark, .. } if !coding.takes_id(mark.id.0) => {
            Err(Message::new("edit-mark-twice").with("mark", mark.id.0))
        }
        CodingEdit::AddCut { cut, .. } if !coding.takes_id(cut.utterance.0) => Err(Message::new("edit-cut-place")),
        _ => Ok(()),
    }
}

/// Notes which ids an edit brought and which it took away.
fn keep_ids(coding: &mut Coding, edit: &CodingEdit) {
    match edit {
        CodingEdit::AddMark { turn, mark, .. } => coding.id_came(mark.id.0, *turn),
        CodingEdit::AddCut { turn, cut, .. } => coding.id_came(cut.utterance.0, *turn),
        CodingEdit::RemoveMark { mark, .. } => coding.id_went(mark.0),
        CodingEdit::RemoveCut { utterance, .. } => coding.id_went(utterance.0),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::coding::{Boundary, Cut, Mark, Status, UtteranceId};
    use super::super::super::examples::{coding, cut_coding, mark, talk};
    use super::super::super::session::{Participant, ParticipantId, Role, Turn};
    use super::*;
    use std::sync::Arc;

    const TURN: TurnId = TurnId(1);

    fn ground() -> (Session, Coding) {
        (talk(&[('T', "One. Two."), ('C', "Mm.")]), cut_coding(1, &[(0, &["Q", "SR"]), (5, &["AF"])]))
    }

    /// The text ids of what does not fit; nothing may have changed.
    fn refused(edits: impl IntoIterator<Item = Edit>) -> Vec<String> {
        let (session, coding) = ground();
        let refuse = |edit: Edit| {
            let (mut changed, mut recoded) = (session.clone(), coding.clone());
            let message = apply(&mut changed, &mut recoded, edit).unwrap_err();
            assert_eq!((&changed, &recoded), (&session, &coding));
            message.id.into_owned()
        };
        edits.into_iter().map(refuse).collect()
    }

    #[test]
    fn coding_that_does_not_fit_is_refused_and_changes_nothing() {
        let add = |turn, mark| CodingEdit::AddMark { turn, place: 0, mark };
        let cut =
            |at, id| CodingEdit::AddCut { turn: TURN, cut: Cut { at, utterance: UtteranceId(id) }, moved: vec![] };
        let lost = Some(UtteranceId(40));
        let edits = [
            add(TurnId(3), mark(9, "Q")),
            add(TurnId(2), mark(2, "Q")),
            add(TURN, mark(4, "Q")),
            add(TURN, mark(u32::MAX, "Q")),
            add(TURN, Mark { utterance: lost, ..mark(9, "Q") }),
            CodingEdit::RemoveMark { turn: TurnId(2), mark: MarkId(2) },
            CodingEdit::ReplaceMark { turn: TURN, mark: mark(9, "Q") },
            CodingEdit::ReplaceMark { turn: TURN, mark: Mark { utterance: lost, ..mark(2, "Q") } },
            cut(0, 9),
            cut(9, 9),
            cut(5, 9),
            cut(3, 4),
            CodingEdit::RemoveCut { turn: TURN, utterance: UtteranceId(40) },
        ];
        let expected = [
            "edit-no-turn",
            "edit-mark-twice",
            "edit-mark-twice",
            "edit-mark-twice",
            "edit-no-utterance",
            "edit-no-mark",
            "edit-no-mark",
            "edit-no-utterance",
            "edit-cut-place",
            "edit-cut-place",
            "edit-cut-place",
            "edit-cut-place",
            "edit-no-utterance",
        ];
        assert_eq!(refused(edits.map(Edit::from)), expected);
    }

    #[test]
    fn session_edits_that_do_not_fit_are_refused_and_change_nothing() {
        let turn = |id, by| Arc::new(Turn { id: TurnId(id), by, start: None, end: None, text: "So.".into() });
        let edits = [
            SessionEdit::SetRole { participant: 5, role: Role::Client },
            SessionEdit::SetTimes { turn: TurnId(8), start: None, end: None },
            SessionEdit::AppendTurns(vec![turn(3, 0), turn(2, 0)]),
            SessionEdit::AppendTurns(vec![turn(3, 0), turn(3, 0)]),
            SessionEdit::AppendTurns(vec![turn(3, 5)]),
        ];
        let expected =
            ["edit-no-participant", "edit-no-turn", "edit-turn-twice", "edit-turn-twice", "edit-no-participant"];
        assert_eq!(refused(edits.map(Edit::from)), expected);
    }

    #[test]
    fn the_inverse_of_every_edit_brings_everything_back() {
        let (session, coding) = ground();
        let moved = vec![MarkId(3)];
        let edits: [Edit; 10] = [
            CodingEdit::AddMark { turn: TURN, place: 1, mark: mark(9, "GI") }.into(),
            CodingEdit::RemoveMark { turn: TURN, mark: MarkId(2) }.into(),
            CodingEdit::ReplaceMark { turn: TURN, mark: mark(5, "GI") }.into(),
            CodingEdit::AddCut { turn: TURN, cut: Cut { at: 2, utterance: UtteranceId(9) }, moved }.into(),
            CodingEdit::RemoveCut { turn: TURN, utterance: UtteranceId(4) }.into(),
            CodingEdit::SetBoundary { turn: TURN, boundary: Some(Boundary::Broken) }.into(),
            CodingEdit::SetBookmark { turn: TurnId(2), on: true }.into(),
            CodingEdit::SetStatus(Status::Finished).into(),
            SessionEdit::SetTimes { turn: TURN, start: Some(1), end: None }.into(),
            SessionEdit::RemoveLastTurns(2).into(),
        ];
        for edit in edits {
            let (mut changed, mut recoded) = (session.clone(), coding.clone());
            let change = apply(&mut changed, &mut recoded, edit).unwrap();
            assert_ne!((&changed, &recoded.turns, &recoded.status), (&session, &coding.turns, &coding.status));
            let back = apply(&mut changed, &mut recoded, change.inverse).unwrap();
            assert_eq!(back.inverse, change.edit);
            assert_eq!((&changed, &recoded.turns, &recoded.status), (&session, &coding.turns, &coding.status));
            assert_eq!(recoded.ids, coding.ids);
        }
    }

    #[test]
    fn an_id_that_was_taken_away_is_not_given_again() {
        let (mut session, mut coding) = (talk(&[('T', "One.")]), coding(&[(1, "Q"), (1, "SR")]));
        let remove = CodingEdit::RemoveMark { turn: TURN, mark: MarkId(2) };
        apply(&mut session, &mut coding, remove.into()).unwrap();
        assert_eq!(coding.next_id(), 3);
    }

    #[test]
    fn only_the_marks_that_are_named_go_to_the_new_part() {
        let (mut session, mut coding) = ground();
        let moved = vec![MarkId(3), MarkId(5)];
        let cut = Cut { at: 2, utterance: UtteranceId(9) };
        apply(&mut session, &mut coding, CodingEdit::AddCut { turn: TURN, cut, moved }.into()).unwrap();
        let parts: Vec<_> = coding.marks().map(|(_, mark)| (mark.id.0, mark.utterance.map(|it| it.0))).collect();
        assert_eq!(parts, [(2, None), (3, Some(9)), (5, Some(4))], "a mark of another part stays where it is");
    }

    #[test]
    fn who_speaks_is_told_and_taken_back() {
        let (mut session, mut coding) = ground();
        let before = session.clone();
        let many = session.participants().len();
        let someone = |id: &str| Participant {
            id: ParticipantId(id.into()),
            role: Role::Client,
            name: String::new(),
            speaks_for: None,
        };
        let edits: [SessionEdit; 2] =
            [SessionEdit::AddParticipant(someone("Bo")), SessionEdit::SetSpeaker { turn: TURN, by: many as u16 }];
        let made = edits.map(|edit| apply(&mut session, &mut coding, edit.into()).unwrap());
        assert_eq!((session.role_at(0), session.turn(0).unwrap().by), (Role::Client, many as u16));
        assert_eq!(coding, ground().1, "codes stay where they are");
        assert!(
            apply(&mut session, &mut coding, SessionEdit::RemoveLastParticipant.into()).is_err(),
            "who speaks stays"
        );
        for change in made.into_iter().rev() {
            apply(&mut session, &mut coding, change.inverse).unwrap();
        }
        assert_eq!(session, before);
        let known = session.participants()[0].id.0.clone();
        let refused = refused([
            SessionEdit::SetSpeaker { turn: TURN, by: many as u16 }.into(),
            SessionEdit::SetSpeaker { turn: TurnId(40), by: 0 }.into(),
            SessionEdit::AddParticipant(someone(&known)).into(),
        ]);
        assert_eq!(refused, ["edit-no-participant", "edit-no-turn", "edit-participant-twice"]);
    }
}
