use std::collections::BTreeSet;

use super::*;
use crate::domain::coding::{
    Boundary, Cut, Mark, MarkId, Origin, Phase, Rating, Segment, Status, Tag, TurnCoding, UtteranceId,
};
use crate::domain::edit::{CodingEdit, apply};
use crate::domain::examples::{coding, mark, talk};
use crate::domain::session::TurnId;

fn session() -> Session {
    talk(&[('T', "One. Two. Three."), ('C', "Four. Five."), ('T', "Six."), ('C', "Seven.")])
}

fn edited(coding: &Coding, edits: Vec<CodingEdit>) -> Coding {
    let (mut session, mut coding) = (session(), coding.clone());
    for edit in edits {
        apply(&mut session, &mut coding, edit.into()).unwrap();
    }
    coding
}

/// What comes of ours, and what is told: the verdict, what it is of, and where.
fn merged(base: Option<&Coding>, ours: &Coding, theirs: &Coding) -> (Coding, Vec<(Verdict, What, Place)>) {
    let mut session = session();
    let merged = merge(Sides { session: &session, base, ours, theirs });
    let mut result = ours.clone();
    for edit in merged.edits {
        apply(&mut session, &mut result, edit).unwrap();
    }
    (result, merged.differences.into_iter().map(|it| (it.verdict, it.what, it.place)).collect())
}

fn add(turn: u32, mark: Mark) -> CodingEdit {
    CodingEdit::AddMark { turn: TurnId(turn), place: 9, mark }
}

fn replace(turn: u32, mark: Mark) -> CodingEdit {
    CodingEdit::ReplaceMark { turn: TurnId(turn), mark }
}

fn remove(turn: u32, id: u32) -> CodingEdit {
    CodingEdit::RemoveMark { turn: TurnId(turn), mark: MarkId(id) }
}

fn cut(turn: u32, at: u32, id: u32, moved: &[u32]) -> CodingEdit {
    let moved = moved.iter().map(|id| MarkId(*id)).collect();
    CodingEdit::AddCut { turn: TurnId(turn), cut: Cut { at, utterance: UtteranceId(id) }, moved }
}

fn join(turn: u32, id: u32) -> CodingEdit {
    CodingEdit::RemoveCut { turn: TurnId(turn), utterance: UtteranceId(id) }
}

fn codes(coding: &Coding) -> Vec<(u32, u32, String, Option<u32>)> {
    let line =
        |(turn, mark): (TurnId, &Mark)| (turn.0, mark.id.0, mark.code.to_string(), mark.utterance.map(|part| part.0));
    coding.marks().map(line).collect()
}

fn plain(codes: &[(u32, u32, &str)]) -> Vec<(u32, u32, String, Option<u32>)> {
    codes.iter().map(|(turn, id, code)| (*turn, *id, (*code).to_owned(), None)).collect()
}

#[test]
fn each_side_gives_what_it_alone_did() {
    let base = coding(&[(1, "Q"), (2, "CT"), (3, "SR")]);
    let ours = edited(&base, vec![add(4, mark(4, "ST")), remove(1, 1)]);
    let theirs = edited(&base, vec![replace(2, mark(2, "ST")), remove(3, 3)]);
    let (result, told) = merged(Some(&base), &ours, &theirs);
    assert_eq!(codes(&result), plain(&[(2, 2, "ST"), (4, 4, "ST")]));
    let expected = [(Verdict::Changed, What::Code, Place::Turn(2)), (Verdict::Removed, What::Code, Place::Turn(3))];
    assert_eq!(told, expected);
}

#[test]
fn what_one_side_took_away_and_the_other_changed_stays() {
    let base = coding(&[(1, "Q"), (2, "CT")]);
    let ours = edited(&base, vec![remove(1, 1), replace(2, mark(2, "ST"))]);
    let theirs = edited(&base, vec![replace(1, mark(1, "SR")), remove(2, 2)]);
    let (result, told) = merged(Some(&base), &ours, &theirs);
    assert_eq!(codes(&result), plain(&[(1, 1, "SR"), (2, 2, "ST")]));
    let expected = [(Verdict::CameBack, What::Code, Place::Turn(1)), (Verdict::StaysHere, What::Code, Place::Turn(2))];
    assert_eq!(told, expected);
}

#[test]
fn of_two_values_ours_stands_and_other_fields_of_the_code_are_merged() {
    let base = coding(&[(1, "Q")]);
    let ours = edited(&base, vec![replace(1, mark(1, "SR"))]);
    let noted = |code: &str| Mark { note: Some("why".to_owned()), ..mark(1, code) };
    let other = Mark { note: Some("or not".to_owned()), ..mark(1, "SR") };
    let (result, told) =
        merged(Some(&base), &edited(&base, vec![replace(1, noted("SR"))]), &edited(&base, vec![replace(1, other)]));
    assert_eq!(result.turn(TurnId(1)).unwrap().marks, [noted("SR")]);
    assert_eq!(told, [(Verdict::Differs, What::Code, Place::Turn(1))]);
    let (result, told) = merged(Some(&base), &ours, &edited(&base, vec![replace(1, noted("Q"))]));
    assert_eq!(result.turn(TurnId(1)).unwrap().marks, [noted("SR")]);
    assert_eq!(told, [(Verdict::Changed, What::Code, Place::Turn(1))]);
}

#[test]
fn of_two_codes_in_one_place_both_stay_whichever_way_they_came_together() {
    let base = coding(&[(1, "Q"), (2, "CT")]);
    let ours = edited(&base, vec![replace(1, mark(1, "SR")), add(2, mark(3, "ST"))]);
    let noted = Mark { note: Some("why".to_owned()), ..mark(1, "CR") };
    let theirs = edited(&base, vec![replace(1, noted.clone()), add(2, mark(3, "CT"))]);
    for (known, mine, other, codes_then) in [
        (Some(&base), &ours, &theirs, [(1, "SR"), (1, "CR"), (2, "CT"), (2, "ST"), (2, "CT")]),
        (Some(&base), &theirs, &ours, [(1, "CR"), (1, "SR"), (2, "CT"), (2, "CT"), (2, "ST")]),
        (None, &ours, &theirs, [(1, "SR"), (1, "CR"), (2, "CT"), (2, "ST"), (2, "CT")]),
        (None, &theirs, &ours, [(1, "CR"), (1, "SR"), (2, "CT"), (2, "CT"), (2, "ST")]),
    ] {
        let (result, told) = merged(known, mine, other);
        let now: BTreeSet<(u32, String)> = result.marks().map(|(turn, it)| (turn.0, it.code.to_string())).collect();
        assert_eq!(now, codes_then.map(|(turn, code)| (turn, code.to_owned())).into(), "{known:?}");
        assert_eq!(result.marks().count(), 5);
        assert_eq!(told[0], (Verdict::BothKept, What::Code, Place::Turn(1)));
        let note = result.marks().find(|(_, it)| it.code.0.as_ref() == "CR").unwrap().1.note.clone();
        assert_eq!(note, noted.note, "each goes with its note");
        // The same once more changes nothing.
        let (again, told) = merged(known, &result, other);
        assert_eq!(again, result, "{known:?}");
        assert!(told.iter().all(|(verdict, ..)| *verdict == Verdict::OnlyHere), "{known:?} {told:?}");
    }
    // What one side alone changed is no contradiction.
    let (result, told) = merged(Some(&base), &base, &theirs);
    assert_eq!((codes(&result), told[0].0), (codes(&theirs), Verdict::Changed));
}

#[test]
fn ids_that_both_gave_stay_with_ours_and_alike_codes_are_taken_once() {
    let base = coding(&[(1, "Q")]);
    let ours = edited(&base, vec![add(2, mark(2, "CT")), add(3, mark(3, "SR"))]);
    let rating = |value| Rating { value: Some(value), evidence: vec![MarkId(2), MarkId(1)], note: None };
    let rated = CodingEdit::SetRating { rating: "EMP".into(), value: Some(rating(4)) };
    let theirs = edited(&base, vec![add(3, mark(2, "CR")), add(2, mark(3, "CT")), rated]);
    let (result, _) = merged(Some(&base), &ours, &theirs);
    assert_eq!(codes(&result), plain(&[(1, 1, "Q"), (2, 2, "CT"), (3, 3, "SR"), (3, 4, "CR")]));
    assert_eq!(result.ratings()["EMP"].evidence, [MarkId(4), MarkId(1)], "evidence follows");
}

#[test]
fn another_code_in_one_place_is_a_contradiction_whichever_ids_were_given() {
    let base = coding(&[(1, "Q")]);
    let ours = edited(&base, vec![add(2, mark(2, "CT")), add(3, mark(3, "SR"))]);
    for theirs in [vec![add(2, mark(2, "ST"))], vec![add(3, mark(2, "SR")), add(2, mark(3, "ST"))]] {
        let theirs = edited(&base, theirs);
        let (result, told) = merged(Some(&base), &ours, &theirs);
        assert_eq!(told.iter().filter(|(verdict, ..)| *verdict == Verdict::BothKept).count(), 1, "{told:?}");
        assert_eq!(told.iter().filter(|(verdict, ..)| verdict.is_taken()).count(), 1, "{told:?}");
        assert_eq!(result.marks().filter(|(turn, _)| turn.0 == 2).count(), 2, "both stay");
        let (again, told) = merged(Some(&base), &result, &theirs);
        assert_eq!((again, told.iter().any(|(verdict, ..)| verdict.is_conflict())), (result, false));
    }
    // What each gave in another place, or one side beside what both gave, is none.
    let theirs = edited(&base, vec![add(2, mark(2, "CT")), add(2, mark(3, "SR")), add(1, mark(4, "CR"))]);
    let (_, told) = merged(Some(&base), &ours, &theirs);
    assert!(told.iter().all(|(verdict, ..)| !verdict.is_conflict()), "{told:?}");
}

#[test]
fn a_part_that_one_joined_stays_where_the_other_coded_on_it() {
    let whole = coding(&[(1, "Q"), (1, "SR")]);
    let base = edited(&whole, vec![cut(1, 5, 3, &[2])]);
    let joined = edited(&base, vec![join(1, 3)]);
    let on = |id, code: &str| Mark { utterance: Some(UtteranceId(3)), ..mark(id, code) };
    let used = edited(&base, vec![add(1, on(4, "AF"))]);
    for (ours, theirs, verdict) in [(&joined, &used, Verdict::CameBack), (&used, &joined, Verdict::StaysHere)] {
        let (result, told) = merged(Some(&base), ours, theirs);
        let expected = [(1, 1, "Q".into(), None), (1, 2, "SR".into(), Some(3)), (1, 4, "AF".into(), Some(3))];
        assert_eq!(codes(&result), expected);
        assert_eq!(told[0], (verdict, What::Part, Place::Turn(1)));
    }
    let (result, told) = merged(Some(&base), &base, &joined);
    assert_eq!((codes(&result), told.len()), (plain(&[(1, 1, "Q"), (1, 2, "SR")]), 2));
}

#[test]
fn cuts_at_one_place_are_one_and_statements_go_with_their_part() {
    let base = coding(&[(1, "Q")]);
    let ours = edited(&base, vec![cut(1, 5, 2, &[])]);
    let tag = CodingEdit::SetTags { turn: TurnId(1), tags: vec![Tag::new(Some(UtteranceId(3)), "goal")] };
    let on = |part, id| Mark { utterance: Some(UtteranceId(part)), ..mark(id, "SR") };
    let theirs = edited(&base, vec![cut(1, 10, 2, &[]), cut(1, 5, 3, &[]), tag, add(1, on(2, 4))]);
    let (result, _) = merged(Some(&base), &ours, &theirs);
    let places: Vec<_> =
        result.turn(TurnId(1)).map(TurnCoding::cuts).unwrap().iter().map(|cut| (cut.at, cut.utterance.0)).collect();
    assert_eq!(places, [(5, 2), (10, 5)]);
    assert_eq!(result.tags_on(TurnId(1)), [Tag::new(Some(UtteranceId(2)), "goal")]);
    assert_eq!(codes(&result)[1], (1, 4, "SR".into(), Some(5)));
}

#[test]
fn what_a_turn_and_the_coding_have_one_of_is_merged_by_the_same_rule() {
    let base = Coding::new(Origin::default());
    let turn = TurnId(2);
    let phase = |phase| CodingEdit::SetPhase { turn, phase: Some(phase) };
    let segment = |to| Some(Segment::of_turns(TurnId(1), TurnId(to)));
    let stretch = |to| CodingEdit::SetSegment { codebook: "small-t".into(), segment: segment(to) };
    let ours = vec![phase(Phase::Evoking), CodingEdit::SetStatus(Status::Finished), stretch(2)];
    let ours = edited(&base, ours);
    let boundary = CodingEdit::SetBoundary { turn, boundary: Some(Boundary::Broken) };
    let mark = CodingEdit::SetBookmark { turn, on: true };
    let passes = CodingEdit::SetPasses(vec!["b/1".into()]);
    let theirs = edited(&base, vec![phase(Phase::Planning), boundary, mark, passes, stretch(3)]);
    let (result, told) = merged(Some(&base), &ours, &theirs);
    let coded = result.turn(turn).unwrap();
    assert_eq!((coded.boundary, coded.bookmarked), (Some(Boundary::Broken), true));
    assert_eq!((result.phase(turn), result.status()), (Some(Phase::Evoking), &Status::Finished));
    assert_eq!((result.segment("small-t"), &result.origin.passes), (segment(2).as_ref(), &vec!["b/1".to_owned()]));
    let conflicts: Vec<What> = told.iter().filter(|it| it.0.is_conflict()).map(|it| it.1).collect();
    assert_eq!(conflicts, [What::Phase, What::Stretch]);
}

#[test]
fn without_an_ancestor_everything_stays_and_is_told() {
    let ours = coding(&[(1, "Q"), (2, "CT"), (3, "SR")]);
    let theirs = edited(&ours, vec![remove(1, 1), replace(2, mark(2, "ST")), add(4, mark(4, "CT"))]);
    let (result, told) = merged(None, &ours, &theirs);
    assert_eq!(codes(&result), plain(&[(1, 1, "Q"), (2, 2, "CT"), (2, 5, "ST"), (3, 3, "SR"), (4, 4, "CT")]));
    let verdicts: Vec<Verdict> = told.iter().map(|it| it.0).collect();
    assert_eq!(verdicts, [Verdict::OnlyHere, Verdict::BothKept, Verdict::Added]);
}

#[test]
fn what_theirs_says_of_a_turn_that_is_gone_is_told_and_nothing_is_taken_for_it() {
    let lost = |turn: u32, print, code: &str| {
        let origin = Origin { lost: vec![(TurnId(turn), print)], ..Origin::default() };
        let marks = vec![(TurnId(turn), mark(1, code))];
        Coding::assemble(origin, Status::Open, Vec::new(), marks, 2).unwrap()
    };
    let ours = lost(4_000_000_000, 7, "Q");
    let (result, told) = merged(None, &ours, &lost(4_000_000_001, 7, "Q"));
    assert_eq!((&result, told), (&ours, Vec::new()), "the same turn under another number");
    let (result, told) = merged(None, &ours, &lost(4_000_000_000, 7, "SR"));
    assert_eq!((&result, told), (&ours, vec![(Verdict::NotTaken, What::Code, Place::LostTurn)]));
}

#[test]
fn scores_were_hidden_only_where_both_hid_them() {
    let hidden = |hidden| Coding::new(Origin { scores_hidden: hidden, ..Origin::default() });
    for (ours, theirs, both) in [(true, true, true), (true, false, false), (false, true, false)] {
        let (result, _) = merged(None, &hidden(ours), &hidden(theirs));
        assert_eq!(result.origin.scores_hidden, both);
    }
}
