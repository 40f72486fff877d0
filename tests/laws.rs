//! What holds for every talk and every order of edits, under each instrument that comes with the program.
//!
//! Random talks take random steps of edits, some of which do not fit, with undo and redo between. [`slow`] reckons the
//! same figures once more in the plainest way there is.

mod merging;
pub mod script;
mod slow;
pub mod walk;

use std::sync::Arc;

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Coding, MarkId, Origin, Status};
use gensvar::domain::document::Document;
use gensvar::domain::edit::CodingEdit;
use gensvar::domain::filter::{Fact, FactIndex, facts};
use gensvar::domain::session::{Role, TurnId};
use proptest::prelude::*;

use crate::support::{SHIPPED, always, instrument, mark, session};
use script::{rough_lectures, rough_steps, rough_talks};
use walk::Walk;

fn holds_for(spec: &'static str, cases: u32) {
    always(cases, &(rough_talks(), rough_steps()), |(talk, steps)| {
        let mut walk = Walk::new(Document::new(talk.session(), Coding::default(), instrument(spec)));
        for step in &steps {
            walk.take(step)?;
        }
        walk.home_and_back()
    });
}

#[test]
fn every_law_holds_under_miti_and_clear() {
    holds_for(SHIPPED[0], 256);
}

#[test]
fn every_law_holds_of_long_runs() {
    always(64, &(rough_lectures(), rough_steps()), |(talk, steps)| {
        let session = talk.session();
        let clinician = |position: &usize| session.role_at(*position) == Role::Clinician;
        let turns = (0..session.len()).filter(clinician).filter_map(|position| session.turn(position));
        // Codes that count once a volley, on every third turn, tell where volleys begin and end.
        let marks = turns
            .step_by(3)
            .zip(1..)
            .map(|(turn, id)| (turn.id, mark(id, ["GI", "AF", "SEEK", "CON"][id as usize % 4])));
        let coding = Coding::assemble(Origin::default(), Status::Open, Vec::new(), marks.collect(), 1).unwrap();
        let mut walk = Walk::new(Document::new(session.clone(), coding, instrument(SHIPPED[0])));
        steps.iter().take(16).try_for_each(|step| walk.take(step))?;
        walk.home_and_back()
    });
}

#[test]
fn every_law_holds_under_misc() {
    // Without rules between marks there is less that can go wrong.
    holds_for(SHIPPED[1], 128);
}

#[test]
fn every_law_holds_under_oars() {
    holds_for(SHIPPED[2], 128);
}

#[test]
fn every_law_holds_under_gensvar() {
    // Several refinements at one code, and rules of utterances without any of volleys.
    holds_for(SHIPPED[3], 128);
}

#[test]
fn every_law_holds_under_the_other_codebooks() {
    // One with kinds, one with two refinements of a code, one with a rule for utterances, one with many codes a turn.
    SHIPPED[4..].iter().for_each(|spec| holds_for(spec, 48));
}

#[test]
fn turns_with_a_fact_are_found_as_by_looking_at_each() {
    // Turns at the ends of the stretches that the index counts by are where skipping goes wrong.
    let place = prop_oneof![0usize..1_300, (1usize..5, 0usize..3).prop_map(|(stretch, off)| stretch * 256 + off - 1)];
    let places = prop::collection::vec((place, 0u8..4), 0..12);
    always(32, &(1_000usize..1_300, places, prop::collection::vec(0usize..1_400, 8)), |(length, marked, asked)| {
        let turns: Vec<_> = (0..length).map(|index| (u16::from(index % 3 != 0), "Well now.".to_owned())).collect();
        let talk = session(&[Role::Clinician, Role::Client], &turns, |index| index as u32 + 1);
        let mut document = Document::new(talk, Coding::default(), instrument(SHIPPED[0]));
        for (position, kind) in marked.into_iter().filter(|(position, _)| *position < length) {
            let turn = TurnId(position as u32 + 1);
            let mut noted = mark(document.free_mark().0, ["Q", "CT", "NC", "SR"][usize::from(kind)]);
            noted.note = (kind == 1).then(|| "why".to_owned());
            let edits = vec![
                CodingEdit::AddMark { turn, place: 0, mark: noted }.into(),
                CodingEdit::SetBookmark { turn, on: kind == 2 }.into(),
            ];
            document.perform("step-code", edits).unwrap();
        }
        let code = |id| Fact::Code(CodeId::new(id));
        let wanted = [Fact::Uncoded, Fact::Bookmarked, Fact::Noted, Fact::By(0), Fact::By(1), Fact::By(9)];
        for fact in wanted.into_iter().chain(["Q", "CT", "NC", "nowhere"].map(code)) {
            agrees_with_looking_at_each(&document, &fact, &asked)?;
        }
        Ok(())
    });
}

fn agrees_with_looking_at_each(document: &Document, fact: &Fact, asked: &[usize]) -> Result<(), TestCaseError> {
    let (session, coding) = (document.session(), document.coding());
    let has: Vec<bool> = (0..session.len())
        .map(|position| facts(session, coding, document.instrument(), position).contains(fact))
        .collect();
    let index: &FactIndex = document.fact_index();
    prop_assert_eq!(index.total(fact), has.iter().filter(|has| **has).count() as u64);
    for from in asked.iter().copied().chain([0, 255, 256, 257, 511, 512, 767, 1_023, 1_024, usize::MAX]) {
        let next = has.iter().enumerate().skip(from).find(|(_, has)| **has).map(|(position, _)| position);
        prop_assert_eq!(index.next(fact, from, |at| document.has_fact(fact, at)), next, "{:?} from {}", fact, from);
        let upto = &has[..has.len().min(from.saturating_add(1))];
        let previous = upto.iter().rposition(|has| *has);
        let found = index.previous(fact, from, |at| document.has_fact(fact, at));
        prop_assert_eq!(found, previous, "{:?} back from {}", fact, from);
    }
    Ok(())
}

#[test]
fn an_empty_talk_has_no_turn_with_any_fact() {
    let document = Document::new(session(&[], &[], |_| 1), Coding::default(), instrument(SHIPPED[0]));
    assert_eq!(document.fact_index().next(&Fact::Uncoded, 0, |_| true), None);
    assert_eq!(document.fact_index().previous(&Fact::Uncoded, 0, |_| true), None);
}

#[test]
fn the_order_in_which_the_parts_of_a_turn_are_coded_changes_no_figure() {
    let people = [Role::Clinician, Role::Client];
    let said = [(0, "You stopped. What helped?"), (1, "Mm."), (0, "And then?")];
    let turns: Vec<_> = said.map(|(by, text)| (by, text.to_owned())).into();
    let figures = |first_coded: [(usize, &str); 2]| {
        let mut document = Document::new(
            session(&people, &turns, |index| index as u32 + 1),
            Coding::default(),
            instrument(SHIPPED[0]),
        );
        let turn = TurnId(1);
        let cut = gensvar::domain::coding::Cut { at: 13, utterance: document.free_utterance(0) };
        document.perform("step-cut", vec![CodingEdit::AddCut { turn, cut, moved: Vec::new() }.into()]).unwrap();
        for (part, code) in first_coded {
            let mut given = mark(document.free_mark().0, code);
            given.utterance = (part == 1).then_some(cut.utterance);
            document.perform("step-code", vec![CodingEdit::AddMark { turn, place: 9, mark: given }.into()]).unwrap();
        }
        let question = mark(document.free_mark().0, "Q");
        let edit = CodingEdit::AddMark { turn: TurnId(3), place: 0, mark: question };
        document.perform("step-code", vec![edit.into()]).unwrap();
        document.tally().clone()
    };
    assert_eq!(figures([(0, "AF"), (1, "Q")]), figures([(1, "Q"), (0, "AF")]));
}

#[test]
fn one_id_cannot_stand_on_two_turns() {
    let turns = [(0, "One.".to_owned()), (0, "Two.".to_owned())];
    let talk = session(&[Role::Clinician], &turns, |index| index as u32 + 1);
    let mut document = Document::new(talk, Coding::default(), Arc::clone(&instrument(SHIPPED[0])));
    let add = |turn: u32| CodingEdit::AddMark { turn: TurnId(turn), place: 0, mark: mark(7, "Q") }.into();
    document.perform("step-code", vec![add(1)]).unwrap();
    assert_eq!(document.perform("step-code", vec![add(2)]).unwrap_err().id, "edit-mark-twice");
    assert_eq!(document.free_mark(), MarkId(8));
}
