//! Undo and redo without limit. A step groups the changes that undo as one.

use super::edit::Change;

/// Changes that undo as one.
#[derive(Debug, Clone, PartialEq)]
pub struct DoneStep {
    /// The changes in the order in which they were made.
    pub changes: Vec<Change>,
    /// What the coder did, as a text id.
    pub what: &'static str,
}

/// Steps done and steps undone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    done: Vec<DoneStep>,
    undone: Vec<DoneStep>,
}

impl History {
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
