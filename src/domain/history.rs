//! Undo and redo without limit. A step groups the changes that undo as one.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::edit::{Change, Edit};

/// Changes that undo as one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DoneStep {
    /// The changes in the order in which they were made.
    pub changes: Vec<Change>,
    /// What the coder did, as a text id.
    pub what: Cow<'static, str>,
}

/// Something that happened to a document. One after the other they are its whole history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Happened {
    /// A step was made.
    Step(DoneStep),
    /// The last step that was not undone was taken back.
    Undone,
    /// The last step that was undone was made again.
    Redone,
    /// Edits that are no step and are never undone: how the coding is made.
    Stated(Vec<Edit>),
}

/// Steps done and steps undone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    done: Vec<DoneStep>,
    undone: Vec<DoneStep>,
}

impl History {
    /// Takes note of what happened, and tells the edits that it made; `None` where there was no step to be undone or
    /// made again, so that the history is not whole.
    pub fn tell(&mut self, happened: Happened) -> Option<Vec<Edit>> {
        match happened {
            Happened::Step(step) => {
                let edits = step.changes.iter().map(|change| change.edit.clone()).collect();
                self.push(step);
                Some(edits)
            }
            Happened::Undone => {
                let step = self.take_done()?;
                let edits = step.changes.iter().rev().map(|change| change.inverse.clone()).collect();
                self.was_undone(step);
                Some(edits)
            }
            Happened::Redone => {
                let step = self.take_undone()?;
                let edits = step.changes.iter().map(|change| change.edit.clone()).collect();
                self.was_redone(step);
                Some(edits)
            }
            Happened::Stated(edits) => Some(edits),
        }
    }

    /// Puts what happened before under what is known. What was undone then can be done again only while nothing new was
    /// done.
    pub(super) fn put_under(&mut self, earlier: Self) {
        if self.done.is_empty() && self.undone.is_empty() {
            self.undone = earlier.undone;
        }
        self.done.splice(0..0, earlier.done);
    }

    /// Notes a new step; what was undone before it can no longer be redone.
    pub fn push(&mut self, step: DoneStep) {
        self.done.push(step);
        self.undone.clear();
    }

    /// Number of steps that can be undone.
    pub fn len(&self) -> usize {
        self.done.len()
    }

    /// Whether there is nothing to undo.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
    }

    /// Whether something was undone that can be done again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// The last step done.
    pub fn last(&self) -> Option<&DoneStep> {
        self.done.last()
    }

    pub(super) fn take_done(&mut self) -> Option<DoneStep> {
        self.done.pop()
    }

    /// Forgets the steps that could be undone.
    pub(super) fn forget_done(&mut self) {
        self.done.clear();
    }

    /// Forgets the steps that could be made again.
    pub(super) fn forget_undone(&mut self) {
        self.undone.clear();
    }

    /// The step that was undone last, where it can be done again.
    pub fn last_undone(&self) -> Option<&DoneStep> {
        self.undone.last()
    }

    pub(super) fn take_undone(&mut self) -> Option<DoneStep> {
        self.undone.pop()
    }

    pub(super) fn was_undone(&mut self, step: DoneStep) {
        self.undone.push(step);
    }

    pub(super) fn was_redone(&mut self, step: DoneStep) {
        self.done.push(step);
    }
}
