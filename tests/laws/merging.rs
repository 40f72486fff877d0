//! What holds of merging, whatever was done to both sides of a coding after they were one.

use std::collections::BTreeSet;

use gensvar::domain::coding::{Coding, Mark, MarkId, TurnCoding, UtteranceId};
use gensvar::domain::document::Document;
use gensvar::domain::edit::{CodingEdit, Edit};
use gensvar::domain::merge::{Merged, Sides, Verdict, What, merge};
use gensvar::domain::session::{Session, TurnId};
use proptest::prelude::*;

use super::script::{RoughStep, edits, rough_steps, rough_talks};
use crate::support::{SHIPPED, always, instrument};

/// Both sides after some work of their own, with what they came from.
struct Fork {
    base: Document,
    ours: Document,
    theirs: Document,
}

impl Fork {
    fn of(session: Session, [before, ours, theirs]: [&[RoughStep]; 3]) -> Self {
        let fresh = Document::new(session, Coding::default(), instrument(SHIPPED[0]));
        let base = worked_on(&fresh, before);
        Self { ours: worked_on(&base, ours), theirs: worked_on(&base, theirs), base }
    }

    fn session(&self) -> &Session {
        self.base.session()
    }

    fn merge(&self, base: Option<&Document>, ours: &Document, theirs: &Document) -> (Merged, Document) {
        let (base, session) = (base.map(Document::coding), self.session());
        let merged = merge(Sides { session, base, ours: ours.coding(), theirs: theirs.coding() });
        let mut result = ours.clone();
        // Whatever comes out of it, it is one step that fits.
        result.perform("step-merge", merged.edits.clone()).unwrap();
        (merged, result)
    }
}

/// A document after some steps that do not touch the talk. An id that was given is not given again.
fn worked_on(document: &Document, steps: &[RoughStep]) -> Document {
    let mut document = Document::new(document.session().clone(), document.coding().clone(), instrument(SHIPPED[0]));
    for step in steps {
        match step {
            RoughStep::Perform(roughs) => {
                let (next, session) = (document.coding().next_id(), document.session().clone());
                let fits = |edit: &Edit| match edit {
                    Edit::Coding(CodingEdit::AddMark { mark, .. }) => mark.id.0 >= next,
                    Edit::Coding(CodingEdit::AddCut { cut, .. }) => cut.utterance.0 >= next,
                    Edit::Coding(CodingEdit::SetSegment { segment: Some(segment), .. }) => {
                        [segment.from, segment.to].iter().all(|turn| session.position(*turn).is_some())
                    }
                    Edit::Session(_) | Edit::Coding(CodingEdit::SetCodebooks(_) | CodingEdit::SetScoresHidden(_)) => {
                        false
                    }
                    Edit::Coding(_) => true,
                };
                for edit in edits(&document, roughs).into_iter().filter(fits) {
                    // Some do not fit; the others are made.
                    let _ = document.perform("step-code", vec![edit]);
                }
            }
            RoughStep::Undo => drop(document.undo().unwrap()),
            RoughStep::Redo => drop(document.redo().unwrap()),
        }
    }
    document
}

fn at(coded: &TurnCoding, part: Option<UtteranceId>) -> u32 {
    part.and_then(|part| coded.cut(part)).map_or(0, |cut| cut.at)
}

fn of_mark(turn: TurnId, coded: &TurnCoding, mark: &Mark) -> String {
    let place = at(coded, mark.utterance);
    format!("{} {place} {} {:?} {:?} {}", turn.0, mark.code, mark.modifiers, mark.note, mark.overrides)
}

/// All that a coding says, without ids and without the order in which it was said.
fn said(coding: &Coding) -> Vec<String> {
    let mut all = Vec::new();
    for (turn, coded) in coding.turns() {
        all.extend(coded.cuts().iter().map(|cut| format!("cut {} {}", turn.0, cut.at)));
        all.extend(coded.marks.iter().map(|mark| of_mark(turn, coded, mark)));
        all.push(format!("about {} {} {:?}", turn.0, coded.bookmarked, coded.boundary));
    }
    all.retain(|it| !it.ends_with(" false None") || !it.starts_with("about"));
    let find = |mark: MarkId| {
        let (turn, mark) = coding.marks().find(|(_, it)| it.id == mark)?;
        Some(of_mark(turn, coding.turn(turn)?, mark))
    };
    for (id, rating) in coding.ratings() {
        let evidence: BTreeSet<String> = rating.evidence.iter().filter_map(|mark| find(*mark)).collect();
        all.push(format!("{id} {:?} {:?} {evidence:?}", rating.value, rating.note));
    }
    for (turn, tag) in coding.tags() {
        let place = coding.turn(turn).map_or(0, |coded| at(coded, tag.utterance));
        all.push(format!("tag {} {place} {} {:?} {:?}", turn.0, tag.heading, tag.actor, tag.says));
    }
    let passes: BTreeSet<&String> = coding.origin.passes.iter().collect();
    all.push(format!("{:?} {:?} {:?} {passes:?}", coding.status(), coding.segments(), coding.origin.basis));
    all.extend(coding.phases().map(|(turn, phase)| format!("phase {} {phase:?}", turn.0)));
    all.sort();
    all
}

fn forks(cases: u32, property: impl Fn(&Fork) -> Result<(), TestCaseError>) {
    always(cases, &(rough_talks(), rough_steps(), rough_steps(), rough_steps()), |(talk, before, ours, theirs)| {
        property(&Fork::of(talk.session(), [&before, &ours, &theirs]))
    });
}

#[test]
fn merging_with_itself_changes_nothing() {
    forks(32, |fork| {
        for base in [None, Some(&fork.base), Some(&fork.theirs)] {
            let (merged, _) = fork.merge(base, &fork.ours, &fork.ours);
            prop_assert_eq!(merged, Merged::default());
        }
        Ok(())
    });
}

#[test]
fn a_side_on_which_nothing_was_done_takes_what_the_other_says() {
    forks(96, |fork| {
        let (merged, result) = fork.merge(Some(&fork.base), &fork.base, &fork.theirs);
        prop_assert_eq!(said(result.coding()), said(fork.theirs.coding()));
        prop_assert_eq!(merged.conflicts(), 0);
        let (merged, result) = fork.merge(Some(&fork.base), &fork.ours, &fork.base);
        prop_assert_eq!(merged, Merged::default());
        prop_assert_eq!(result.coding(), fork.ours.coding());
        Ok(())
    });
}

#[test]
fn no_code_is_lost_that_nobody_took_away() {
    forks(96, |fork| {
        let (_, result) = fork.merge(Some(&fork.base), &fork.ours, &fork.theirs);
        let (base, ours, theirs) = (fork.base.coding(), fork.ours.coding(), fork.theirs.coding());
        for (turn, mark) in ours.marks() {
            let there = result.coding().turn(turn).and_then(|coded| coded.mark(mark.id));
            let taken_away = base.stands(mark.id) && !theirs.stands(mark.id);
            prop_assert!(there.is_some() || taken_away, "ours {:?} at {:?}", mark, turn);
        }
        for (turn, mark) in theirs.marks() {
            let mut there = result.coding().turn(turn).into_iter().flat_map(|coded| &coded.marks);
            let alike = there.any(|it| it.code == mark.code || base.stands(mark.id) && it.id == mark.id);
            let taken_away = base.stands(mark.id) && !ours.stands(mark.id);
            prop_assert!(alike || taken_away, "theirs {:?} at {:?}", mark, turn);
        }
        Ok(())
    });
}

#[test]
fn without_an_ancestor_nothing_is_lost() {
    forks(64, |fork| {
        let (merged, result) = fork.merge(None, &fork.ours, &fork.theirs);
        let (kept, ours) = (said(result.coding()), fork.ours.coding());
        for (turn, coded) in ours.turns() {
            for mark in &coded.marks {
                let there = result.coding().turn(turn).and_then(|coded| coded.mark(mark.id));
                prop_assert!(there.is_some_and(|it| it.code == mark.code && it.modifiers == mark.modifiers));
            }
        }
        // What theirs says and ours does not is there, or told.
        let differs = merged.differences.iter().any(|it| it.verdict == Verdict::Differs);
        for line in said(fork.theirs.coding()) {
            prop_assert!(kept.contains(&line) || differs || line.contains('{') || line.contains("None"), "{}", line);
        }
        let removed = merged.differences.iter().any(|it| it.verdict == Verdict::Removed);
        prop_assert!(!removed);
        Ok(())
    });
}

#[test]
fn without_conflicts_both_ways_of_merging_say_the_same() {
    let unconflicted = std::cell::Cell::new(0);
    always(128, &(rough_talks(), rough_steps(), rough_steps(), rough_steps()), |(talk, before, ours, theirs)| {
        // Little work on each side, so that most do not meet.
        let few = |steps: &[RoughStep]| steps.iter().take(4).cloned().collect::<Vec<_>>();
        let fork = Fork::of(talk.session(), [&before, &few(&ours), &few(&theirs)]);
        let (merged, one) = fork.merge(Some(&fork.base), &fork.ours, &fork.theirs);
        let (reversed, other) = fork.merge(Some(&fork.base), &fork.theirs, &fork.ours);
        let conflict = merged.conflicts() > 0;
        prop_assert_eq!(conflict, reversed.conflicts() > 0, "{:?} {:?}", merged, reversed);
        if !conflict {
            unconflicted.set(unconflicted.get() + 1);
            prop_assert_eq!(said(one.coding()), said(other.coding()));
        }
        Ok(())
    });
    assert!(unconflicted.get() > 64, "{}", unconflicted.get());
}

#[test]
fn merging_again_finds_nothing_more_and_undo_brings_ours_back() {
    forks(96, |fork| {
        let (merged, mut result) = fork.merge(Some(&fork.base), &fork.ours, &fork.theirs);
        let (again, twice) = fork.merge(Some(&fork.base), &result, &fork.theirs);
        prop_assert_eq!(&again.edits, &[]);
        prop_assert_eq!(twice.coding(), result.coding());
        if !merged.edits.is_empty() {
            prop_assert!(result.undo().unwrap().is_some());
            prop_assert_eq!(said(result.coding()), said(fork.ours.coding()));
        }
        Ok(())
    });
}

#[test]
fn every_conflict_says_both_values_or_who_took_it_away() {
    forks(96, |fork| {
        let (merged, _) = fork.merge(Some(&fork.base), &fork.ours, &fork.theirs);
        for it in &merged.differences {
            let both = (it.ours.is_some(), it.theirs.is_some());
            let fits = match it.verdict {
                Verdict::Differs => both == (true, true) || it.what == What::Boundary,
                Verdict::BothKept => both == (true, true),
                Verdict::StaysHere | Verdict::Removed | Verdict::OnlyHere => it.ours.is_some(),
                Verdict::CameBack | Verdict::Added => it.theirs.is_some(),
                Verdict::Changed | Verdict::NotTaken => true,
            };
            prop_assert!(fits, "{:?}", it);
        }
        Ok(())
    });
}
