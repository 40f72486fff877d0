//! Another version of the coding, held against it.

use std::path::Path;

use crate::domain::coding::Coding;
use crate::domain::document::Snapshot;
use crate::domain::merge::{Merged, Sides, merge};
use crate::domain::message::Message;
use crate::ports::copies::{self, Version};
use crate::ports::fault::FileFaults;
use crate::ports::files::Files;

/// What came of holding another version against the coding.
#[derive(Debug)]
pub struct Against {
    /// What it says that the coding does not.
    pub merged: Merged,
    /// The fingerprint of its file.
    pub print: String,
    /// Whether it goes on by itself, with a journal of its own, as what was begun from a good copy does.
    pub goes_on: bool,
}

/// Holds what lies at a path against the coding of a moment. What others had from us is the nearest of these versions.
pub(super) fn merged_with(
    files: &dyn Files,
    state: Option<&Path>,
    snapshot: &Snapshot,
    (versions, path): (&[Version], &Path),
) -> Result<Against, Message> {
    let Snapshot { session, coding, .. } = snapshot;
    let read = copies::read(files, path, session, coding);
    let result = read.and_then(|theirs| {
        let mut base: Option<Coding> = None;
        for (state, ours) in state.iter().flat_map(|state| versions.iter().map(move |ours| (state, ours))) {
            let found = copies::ancestor(files, state, session, ours, &theirs)?;
            let nearest = |one: &Coding| one.origin.happened;
            base = [base, found].into_iter().flatten().max_by_key(nearest);
        }
        let merged = merge(Sides { session, base: base.as_ref(), ours: coding, theirs: &theirs.coding });
        let goes_on = theirs.coding.origin.id != coding.origin.id;
        Ok(Against { merged, print: theirs.print, goes_on })
    });
    let first = |faults: FileFaults| faults.faults.into_iter().next().map(|fault| fault.message);
    result.map_err(|faults| first(faults).unwrap_or_else(|| Message::new("merge-unreadable")))
}
