//! Takes a document through a script and checks after every step all that has to hold.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use gensvar::domain::document::Document;
use gensvar::domain::filter::FactIndex;
use gensvar::domain::replies::{Lister, Listing, Replies};
use gensvar::domain::session::Session;
use gensvar::domain::tally::{CountKey, Tally, Verdict, discounted_at, judge};
use proptest::prelude::*;

use super::script::{RoughStep, edits};
use super::slow;
use crate::support::Said;

/// What must come back: the session and all that the coding says.
#[derive(Debug, Clone, PartialEq)]
struct State {
    session: Session,
    said: Said,
}

impl State {
    fn of(document: &Document) -> Self {
        Self { session: document.session().clone(), said: Said::by(document.coding()) }
    }
}

/// A document with every state that undo and redo have to reach.
pub struct Walk {
    document: Document,
    /// The same, counted so slowly that edits come between slices.
    sliced: Document,
    states: Vec<State>,
    here: usize,
    ids: BTreeSet<u32>,
}

impl Walk {
    pub fn new(document: Document) -> Self {
        let (session, coding) = (document.session().clone(), document.coding().clone());
        let sliced = Document::sliced(session, coding, Arc::new(document.instrument().clone()), 3);
        Self { states: vec![State::of(&document)], here: 0, ids: BTreeSet::new(), document, sliced }
    }

    /// The document as it is now.
    pub fn document(&self) -> &Document {
        &self.document
    }

    pub fn take(&mut self, step: &RoughStep) -> Result<(), TestCaseError> {
        match step {
            RoughStep::Perform(roughs) => self.perform(roughs)?,
            RoughStep::Undo => {
                prop_assert_eq!(self.document.undo().unwrap().is_some(), self.here > 0);
                self.sliced.undo().unwrap();
                self.here = self.here.saturating_sub(1);
            }
            RoughStep::Redo => {
                prop_assert_eq!(self.document.redo().unwrap().is_some(), self.here + 1 < self.states.len());
                self.sliced.redo().unwrap();
                self.here = (self.here + 1).min(self.states.len() - 1);
            }
        }
        self.everything_holds()
    }

    fn perform(&mut self, roughs: &[super::script::Rough]) -> Result<(), TestCaseError> {
        let fresh = self.document.free_mark().0;
        prop_assert!(self.ids.last().is_none_or(|highest| *highest < fresh), "{} was given before", fresh);
        let before = self.document.clone();
        let refused = self.sliced.perform("step-code", edits(&before, roughs)).is_err();
        if self.document.perform("step-code", edits(&before, roughs)).is_ok() {
            self.here += 1;
            self.states.truncate(self.here);
            self.states.push(State::of(&self.document));
            return Ok(());
        }
        prop_assert!(refused);
        prop_assert_eq!(before.tally(), self.document.tally());
        prop_assert_eq!(before.fact_index(), self.document.fact_index());
        prop_assert_eq!(before.replies(), self.document.replies());
        prop_assert_eq!(before.history(), self.document.history());
        Ok(())
    }

    /// Undoes everything, then does it all again.
    pub fn home_and_back(&mut self) -> Result<(), TestCaseError> {
        let steps = self.here;
        while self.document.undo().unwrap().is_some() {
            self.sliced.undo().unwrap();
            self.here -= 1;
            prop_assert_eq!(&State::of(&self.document), &self.states[self.here]);
        }
        prop_assert_eq!(self.here, 0);
        self.everything_holds()?;
        for _ in 0..steps {
            prop_assert!(self.document.redo().unwrap().is_some());
            self.sliced.redo().unwrap();
            self.here += 1;
            prop_assert_eq!(&State::of(&self.document), &self.states[self.here]);
        }
        self.everything_holds()
    }

    fn everything_holds(&mut self) -> Result<(), TestCaseError> {
        prop_assert_eq!(&State::of(&self.document), &self.states[self.here]);
        let document = &self.document;
        let (session, coding) = (document.session(), document.coding());
        prop_assert_eq!(document.tally(), &Tally::count(document.ground()));
        prop_assert_eq!(document.fact_index(), &FactIndex::count(session, coding, document.instrument()));
        for (position, turn) in session.turns().enumerate() {
            prop_assert_eq!(session.position(turn.id), Some(position));
        }
        self.slices_agree()?;
        self.ids_are_unique()?;
        self.replies_are_right()?;
        self.counts_are_right()
    }

    /// However far counting has come when an edit comes, it comes to the same in the end.
    fn slices_agree(&mut self) -> Result<(), TestCaseError> {
        let mut sliced = self.sliced.clone();
        while sliced.is_counting() {
            sliced.count_on();
        }
        prop_assert_eq!(sliced.tally(), self.document.tally());
        prop_assert_eq!(sliced.fact_index(), self.document.fact_index());
        prop_assert_eq!(sliced.replies(), self.document.replies());
        let (ground, mut lister) = (self.document.ground(), Lister::default());
        while lister.listed() < ground.session.len() {
            lister.advance(ground, 3);
        }
        prop_assert_eq!(lister.finish(), Listing::of(ground));
        self.sliced.count_on();
        Ok(())
    }

    /// Replies that were kept up equal those counted afresh, and the list has each statement that is counted.
    fn replies_are_right(&self) -> Result<(), TestCaseError> {
        let (ground, replies) = (self.document.ground(), self.document.replies());
        prop_assert_eq!(replies, &Replies::count(ground));
        let listing = Listing::of(ground);
        let counted = (replies.sum(|_| true) as usize, replies.change_sum(|_| true) as usize);
        prop_assert_eq!(counted, (listing.replies.len(), listing.change.len()));
        Ok(())
    }

    fn ids_are_unique(&mut self) -> Result<(), TestCaseError> {
        let coding = self.document.coding();
        let cuts = coding.turns().flat_map(|(_, coded)| coded.cuts().iter().map(|cut| cut.utterance.0));
        let mut here = BTreeSet::new();
        for id in coding.marks().map(|(_, mark)| mark.id.0).chain(cuts) {
            prop_assert!(here.insert(id), "the id {} stands twice", id);
        }
        self.ids.extend(here);
        Ok(())
    }

    fn counts_are_right(&self) -> Result<(), TestCaseError> {
        let document = &self.document;
        let (session, tally) = (document.session(), document.tally());
        let standing = document.coding().marks().filter(|(turn, _)| session.position(*turn).is_some()).count();
        let counted: u32 = tally.counts().map(|(_, count)| count).sum();
        prop_assert_eq!((counted + tally.discounted() + tally.foreign() + tally.outside()) as usize, standing);
        prop_assert_eq!((tally.words().to_vec(), tally.turns().to_vec()), slow::words_and_turns(document));

        let reckoned = slow::reckon(document);
        let mut expected: BTreeMap<CountKey, u32> = BTreeMap::new();
        for mark in reckoned.iter().filter(|mark| mark.counts) {
            let key = CountKey { by: mark.by, code: mark.code.clone(), modifiers: mark.modifiers.clone() };
            *expected.entry(key).or_default() += 1;
        }
        let counts: BTreeMap<CountKey, u32> = tally.counts().map(|(key, count)| (key.clone(), count)).collect();
        prop_assert_eq!(counts, expected);
        slow::rules_are_kept(&reckoned, document)?;
        self.every_mark_is_judged_so(&reckoned)
    }

    fn every_mark_is_judged_so(&self, reckoned: &[slow::Reckoned]) -> Result<(), TestCaseError> {
        let document = &self.document;
        let (mut left_out, mut foreign, mut outside) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        judge(document.ground(), 0, document.session().len(), &mut |judged| {
            match judged.verdict {
                Verdict::Counts => true,
                Verdict::Discounted => left_out.insert(judged.mark.id),
                Verdict::Foreign => foreign.insert(judged.mark.id),
                Verdict::Outside => outside.insert(judged.mark.id),
            };
        });
        let ids = |wanted: &dyn Fn(&slow::Reckoned) -> bool| -> BTreeSet<_> {
            reckoned.iter().filter(|mark| wanted(mark)).map(|mark| mark.id).collect()
        };
        let expected = ids(&|mark| !mark.counts && !mark.foreign && !mark.outside);
        prop_assert_eq!(&left_out, &expected);
        prop_assert_eq!(&outside, &ids(&|mark| mark.outside));
        prop_assert_eq!(&foreign, &ids(&|mark| mark.foreign));
        let coded = document.coding().turns().filter_map(|(turn, _)| document.session().position(turn));
        let one_by_one: BTreeSet<_> = coded.flat_map(|position| discounted_at(document.ground(), position)).collect();
        prop_assert_eq!(one_by_one, expected);
        Ok(())
    }
}
