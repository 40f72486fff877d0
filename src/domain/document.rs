//! What the coder works on: a session with a coding, its figures and its history. Every change goes through here.

use std::borrow::Cow;
use std::sync::Arc;

use super::coding::{Coding, MarkId, UtteranceId};
use super::counts::{Counts, SLICE};
use super::edit::{Change, Edit, Touched, apply};
use super::filter::{Fact, FactIndex, facts};
use super::history::{DoneStep, Happened, History};
use super::instrument::Instrument;
use super::message::Message;
use super::replies::Replies;
use super::session::Session;
use super::tally::Tally;
use super::volley::Ground;

/// A session and a coding of it, as one moment has them. Cloning shares everything.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// What was said.
    pub session: Session,
    /// What the coder says of it.
    pub coding: Coding,
    /// How many things had happened to both: the number of the last one in the document's history.
    pub happened: u64,
    /// The work that this is a moment of, by the name that its files will tell; `None` where whoever writes them names it.
    pub work: Option<Arc<str>>,
}

/// Steps of more edits than this are counted once, behind them.
const MANY: usize = 256;

/// A session with the coding that is open.
#[derive(Debug, Clone)]
pub struct Document {
    now: Snapshot,
    instrument: Arc<Instrument>,
    counts: Counts,
    slice: usize,
    history: History,
    revision: u64,
    session_revision: u64,
    /// What happened since somebody last asked.
    news: Vec<Happened>,
}

impl Document {
    /// Opens a session with a coding and counts everything.
    pub fn new(session: Session, coding: Coding, instrument: Arc<Instrument>) -> Self {
        let mut document = Self::sliced(session, coding, instrument, SLICE);
        while document.is_counting() {
            document.count_on();
        }
        document
    }

    /// Opens a session with a coding. So many turns are counted at once, and more whenever [`Document::count_on`] is
    /// asked to; so it is again after a change that reaches everything.
    pub fn sliced(session: Session, coding: Coding, instrument: Arc<Instrument>, slice: usize) -> Self {
        let counts = Counts::none(Ground { session: &session, coding: &coding, instrument: &instrument });
        let mut document = Self {
            now: Snapshot { session, coding, happened: 0, work: None },
            instrument,
            counts,
            slice,
            history: History::default(),
            revision: 0,
            session_revision: 0,
            news: Vec::new(),
        };
        document.count_on();
        document
    }

    /// Counts a slice of what is not counted yet.
    pub fn count_on(&mut self) {
        let Snapshot { session, coding, .. } = &self.now;
        self.counts.advance(Ground { session, coding, instrument: &self.instrument }, self.slice);
    }

    /// Whether some turns are not counted yet: then the counts are those of the talk's beginning, and no figures.
    pub fn is_counting(&self) -> bool {
        self.counts.counted() < self.now.session.len()
    }

    /// What was said.
    pub fn session(&self) -> &Session {
        &self.now.session
    }

    /// What the coder says of it.
    pub fn coding(&self) -> &Coding {
        &self.now.coding
    }

    /// The codebooks.
    pub fn instrument(&self) -> &Instrument {
        &self.instrument
    }

    /// The counts.
    pub fn tally(&self) -> &Tally {
        self.counts.tally()
    }

    /// Counts of replies to what the client says.
    pub fn replies(&self) -> &Replies {
        self.counts.replies()
    }

    /// Which turns have which facts.
    pub fn fact_index(&self) -> &FactIndex {
        self.counts.facts()
    }

    /// Undo and redo.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Grows with every change; two equal revisions are one state.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Grows with every change of the session.
    pub fn session_revision(&self) -> u64 {
        self.session_revision
    }

    /// Session, coding and codebooks together.
    pub fn ground(&self) -> Ground<'_> {
        Ground { session: &self.now.session, coding: &self.now.coding, instrument: &self.instrument }
    }

    /// This moment, to be written elsewhere.
    pub fn snapshot(&self) -> Snapshot {
        self.now.clone()
    }

    /// Whether the turn at a position has a fact.
    pub fn has_fact(&self, fact: &Fact, position: usize) -> bool {
        facts(&self.now.session, &self.now.coding, &self.instrument, position).contains(fact)
    }

    /// The next free mark id. Ids are never given twice.
    pub fn free_mark(&self) -> MarkId {
        MarkId(self.now.coding.next_id())
    }

    /// The next free utterance id, `ahead` ids further on when a step needs several.
    pub fn free_utterance(&self, ahead: u32) -> UtteranceId {
        UtteranceId(self.now.coding.next_id().saturating_add(ahead))
    }

    /// Makes a step of edits: all of them, or, when one does not fit, none.
    pub fn perform(&mut self, what: &'static str, edits: Vec<Edit>) -> Result<Vec<Change>, Message> {
        let changes = self.apply_all(edits)?;
        if !changes.is_empty() {
            let step = DoneStep { changes: changes.clone(), what: Cow::Borrowed(what) };
            self.history.push(step.clone());
            self.note(Happened::Step(step));
        }
        Ok(changes)
    }

    /// What happened since this was asked last, and the number of the last of it.
    pub fn take_news(&mut self) -> (Vec<Happened>, u64) {
        (std::mem::take(&mut self.news), self.now.happened)
    }

    /// The number of the last thing that happened.
    pub fn happened(&self) -> u64 {
        self.now.happened
    }

    /// Says how many things happened before the document was opened.
    pub fn opened_after(&mut self, happened: u64) {
        self.now.happened = happened;
    }

    /// Names the work that begins, by which files tell where they parted.
    pub fn works_as(&mut self, name: &str) {
        self.now.work = Some(name.into());
    }

    /// Takes note that all that an earlier work did up to a number is here, whether its file had all of it or not.
    pub fn has_all_of(&mut self, work: &str, number: u64) {
        Arc::make_mut(&mut self.now.coding.origin).reach(work, number);
    }

    /// Puts the steps that were made before the document was opened under those made since.
    pub fn remember(&mut self, earlier: History) {
        self.history.put_under(earlier);
    }

    /// Makes edits once more that were made before, all of them or, when one does not fit, none. They are no step and no
    /// news: whoever tells them tells the history too.
    pub fn replay(&mut self, edits: Vec<Edit>) -> Result<(), Message> {
        self.apply_all(edits).map(|_| ())
    }

    fn note(&mut self, happened: Happened) {
        self.now.happened += 1;
        self.news.push(happened);
    }

    /// Applies all of some edits or none. What many edits change is counted once, behind them: nobody sees the figures in
    /// between, and keeping them up for each edit takes twenty times as long.
    fn apply_all(&mut self, edits: Vec<Edit>) -> Result<Vec<Change>, Message> {
        let is_many = edits.len() > MANY;
        let make = |document: &mut Self, edit| {
            if is_many { document.change(edit).map(|(change, _)| change) } else { document.apply(edit) }
        };
        let mut changes: Vec<Change> = Vec::with_capacity(edits.len());
        let mut made = Ok(());
        for edit in edits {
            match make(self, edit) {
                Ok(change) => changes.push(change),
                Err(message) => {
                    for change in std::mem::take(&mut changes).into_iter().rev() {
                        make(self, change.inverse)?;
                    }
                    made = Err(message);
                    break;
                }
            }
        }
        if is_many {
            self.counts = Counts::none(self.ground());
            self.count_on();
        }
        made.map(|()| changes)
    }

    /// States how the coding is made, which is not undone: that scores were hidden while coding, or were seen.
    pub fn state(&mut self, edits: Vec<Edit>) -> Result<(), Message> {
        let mut stated = Vec::with_capacity(edits.len());
        for edit in edits {
            stated.push(self.apply(edit)?.edit);
        }
        if !stated.is_empty() {
            self.note(Happened::Stated(stated));
        }
        Ok(())
    }

    /// Takes the last step back; `None` when there is none. An inverse fits the state that its edit made. Where it does
    /// not, somebody else changed the file, and what is known of what was done before that step is of no use: it is forgotten.
    /// What was undone since can still be made again.
    pub fn undo(&mut self) -> Result<Option<DoneStep>, Message> {
        let Some(step) = self.history.take_done() else { return Ok(None) };
        let inverses = step.changes.iter().rev().map(|change| change.inverse.clone()).collect();
        self.apply_all(inverses).inspect_err(|_| self.history.forget_done())?;
        self.history.was_undone(step.clone());
        self.note(Happened::Undone);
        Ok(Some(step))
    }

    /// Makes the last step that was undone once more; `None` when there is none. Where it does not fit, those that were undone
    /// before it are forgotten.
    pub fn redo(&mut self) -> Result<Option<DoneStep>, Message> {
        let Some(step) = self.history.take_undone() else { return Ok(None) };
        let edits = step.changes.iter().map(|change| change.edit.clone()).collect();
        self.apply_all(edits).inspect_err(|_| self.history.forget_undone())?;
        self.history.was_redone(step.clone());
        self.note(Happened::Redone);
        Ok(Some(step))
    }

    /// Makes an edit and keeps the figures up with it.
    fn apply(&mut self, edit: Edit) -> Result<Change, Message> {
        let before = self.now.coding.clone();
        let (change, touched) = self.change(edit)?;
        let Snapshot { session, coding, .. } = &self.now;
        let ground = Ground { session, coding, instrument: &self.instrument };
        self.counts.update(&before, ground, touched);
        if touched == Touched::Everything {
            self.counts.advance(ground, self.slice);
        }
        Ok(change)
    }

    /// Makes an edit, and says what has to be counted again.
    fn change(&mut self, edit: Edit) -> Result<(Change, Touched), Message> {
        let of_session = matches!(edit, Edit::Session(_));
        let Snapshot { session, coding, .. } = &mut self.now;
        let change = apply(session, coding, edit)?;
        let touched = change.edit.touches(session);
        self.revision += 1;
        if of_session {
            self.session_revision += 1;
        }
        Ok((change, touched))
    }
}

#[cfg(test)]
mod tests {
    use super::super::edit::{CodingEdit, SessionEdit};
    use super::super::examples::{coding, instrument, mark, talk};
    use super::super::session::{Role, TurnId};
    use super::*;

    fn document() -> Document {
        Document::new(talk(&[('T', "One?"), ('C', "Mm."), ('T', "Two.")]), coding(&[(1, "Q")]), instrument())
    }

    fn add(turn: u32, id: u32, code: &str) -> Edit {
        CodingEdit::AddMark { turn: TurnId(turn), place: 0, mark: mark(id, code) }.into()
    }

    #[test]
    fn a_step_is_made_whole_or_not_at_all() {
        let mut document = document();
        document.perform("step-code", vec![add(3, 2, "SR")]).unwrap();
        document.undo().unwrap();
        let before = document.clone();
        let client = SessionEdit::SetRole { participant: 0, role: Role::Client }.into();
        let refused = document.perform("step-code", vec![add(3, 5, "SR"), client, add(9, 6, "SR")]);
        assert_eq!(refused.unwrap_err().id, "edit-no-turn");
        assert_eq!(document.session(), before.session());
        assert_eq!(document.coding().turns, before.coding().turns);
        assert_eq!((document.tally(), document.fact_index()), (before.tally(), before.fact_index()));
        assert_eq!(document.history(), before.history(), "what was undone can still be done again");
        assert!(document.redo().unwrap().is_some());
        assert_eq!(document.free_mark(), MarkId(6), "the id of the edit that was taken back is spent");
    }

    #[test]
    fn a_step_of_many_edits_is_counted_as_if_each_were_counted() {
        let (mut one_by_one, mut at_once) = (document(), document());
        let edits: Vec<Edit> = (2..900).map(|id| add(1 + id % 3, id, ["Q", "SR", "CT"][id as usize % 3])).collect();
        for edit in edits.clone() {
            one_by_one.perform("step-code", vec![edit]).unwrap();
        }
        let before = at_once.tally().clone();
        at_once.perform("step-code", edits.clone()).unwrap();
        assert_eq!((at_once.tally(), at_once.fact_index()), (one_by_one.tally(), one_by_one.fact_index()));
        at_once.undo().unwrap();
        assert_eq!(at_once.tally(), &before);
        at_once.redo().unwrap();
        assert_eq!((at_once.tally(), at_once.replies()), (one_by_one.tally(), one_by_one.replies()));
        let faulty = (900..1300).map(|id| add(1, id, "Q")).chain([add(9, 1300, "SR")]).collect();
        assert!(at_once.perform("step-code", faulty).is_err());
        assert_eq!((at_once.tally(), at_once.fact_index()), (one_by_one.tally(), one_by_one.fact_index()));
    }

    #[test]
    fn an_edit_copies_nothing_of_whose_coding_it_is() {
        let mut document = document();
        let before = document.snapshot();
        document.perform("step-code", vec![add(3, 2, "SR")]).unwrap();
        assert!(Arc::ptr_eq(&before.coding.origin, &document.coding().origin));
    }

    #[test]
    fn a_step_undoes_as_one_and_a_new_step_ends_redoing() {
        let mut document = document();
        document.perform("step-code", vec![add(3, 2, "SR"), add(3, 3, "AF")]).unwrap();
        assert_eq!(document.undo().unwrap().map(|step| step.what), Some("step-code".into()));
        assert_eq!(document.coding().marks().count(), 1);
        assert_eq!(document.redo().unwrap().map(|step| step.changes.len()), Some(2));
        assert_eq!(document.coding().marks().count(), 3);
        document.undo().unwrap();
        document.perform("step-code", vec![add(3, 4, "GI")]).unwrap();
        assert_eq!(document.redo(), Ok(None));
    }

    #[test]
    fn a_step_that_does_not_fit_any_more_is_not_undone_and_nothing_is_told() {
        let mut worked = document();
        worked.perform("step-code", vec![add(3, 2, "SR"), add(3, 3, "AF")]).unwrap();
        worked.perform("step-code", vec![add(3, 4, "AF")]).unwrap();
        for undone in [false, true] {
            let mut history = worked.clone();
            if undone {
                history.undo().unwrap();
            }
            // The file lost the marks by somebody else's hand.
            let mut changed =
                if undone { Document::new(talk(&[('T', "One?")]), coding(&[]), instrument()) } else { document() };
            changed.remember(history.history().clone());
            let before = changed.clone();
            let refused = if undone { changed.redo() } else { changed.undo() };
            assert!(refused.is_err());
            assert_eq!((changed.coding(), changed.happened()), (before.coding(), 0));
            assert_eq!(changed.take_news(), (Vec::new(), 0));
            assert_eq!((changed.undo().is_err(), changed.redo()), (undone, Ok(None)));
            assert_eq!(changed.undo(), Ok(None));
        }
    }

    #[test]
    fn what_was_undone_is_made_again_though_the_step_before_it_does_not_fit() {
        let mut worked = document();
        for (turn, id) in [(3, 9), (2, 2), (2, 3)] {
            worked.perform("step-code", vec![add(turn, id, "SR")]).unwrap();
        }
        // Somebody took the third turn out of the talk.
        let left = coding(&[(1, "Q"), (2, "SR"), (2, "SR")]);
        let mut changed = Document::new(talk(&[('T', "One?"), ('C', "Mm.")]), left, instrument());
        changed.remember(worked.history().clone());
        assert!(changed.undo().unwrap().is_some() && changed.undo().unwrap().is_some());
        assert!(changed.undo().is_err());
        assert_eq!(changed.undo(), Ok(None), "undoing begins here");
        assert!(changed.redo().unwrap().is_some() && changed.redo().unwrap().is_some());
        assert_eq!((changed.redo(), changed.coding().marks().count()), (Ok(None), 3));
    }

    #[test]
    fn a_step_of_nothing_is_no_step() {
        let mut document = document();
        assert_eq!(document.perform("step-code", Vec::new()), Ok(Vec::new()));
        assert_eq!((document.undo(), document.redo()), (Ok(None), Ok(None)));
        assert_eq!((document.revision(), document.session_revision()), (0, 0));
    }

    #[test]
    fn only_session_edits_raise_the_sessions_revision() {
        let mut document = document();
        document.perform("step-code", vec![add(3, 2, "SR")]).unwrap();
        assert_eq!((document.revision(), document.session_revision()), (1, 0));
        document.perform("step-goal", vec![SessionEdit::SetTitle("x".into()).into()]).unwrap();
        document.undo().unwrap();
        assert_eq!((document.revision(), document.session_revision()), (3, 2));
    }

    #[test]
    fn a_role_that_is_told_later_changes_the_figures_and_what_is_left_to_code() {
        let mut document = document();
        assert!(document.has_fact(&Fact::Uncoded, 2));
        let other = |role| SessionEdit::SetRole { participant: 0, role }.into();
        document.perform("step-roles", vec![other(Role::Relative)]).unwrap();
        assert!(!document.has_fact(&Fact::Uncoded, 2));
        assert_eq!((document.tally().words_of(Role::Clinician), document.tally().words_of(Role::Relative)), (0, 2));
    }
}
