//! In which order things are written: files wait for the journal, unless that is in trouble.

use std::path::PathBuf;

use super::desk::Remember;
use crate::ports::copies::Version;
use crate::ports::writer::SaveJob;

/// In which order things are written.
#[derive(Default)]
pub(super) struct Order {
    /// The number of the last thing that is in the journal on the disk; `None` where there is no journal.
    pub noted: Option<u64>,
    /// How many names that were given are in the journal on the disk.
    pub named: usize,
    pub in_trouble: bool,
    /// What is to be saved once the journal has all of it, one moment for each place.
    pub waits: Vec<SaveJob>,
    /// A session that a moment was to write which is not written any more; the next one writes it.
    pub owed: Option<PathBuf>,
    /// What is to be remembered once the journal has the step with a number.
    pub merged: Vec<(u64, Remember)>,
    /// Where the coding was to go last.
    pub place: Option<PathBuf>,
    /// The coding as its file has it since it was last written.
    pub version: Option<Version>,
}

impl Order {
    pub fn may_be_written(&self, job: &SaveJob) -> bool {
        self.in_trouble || self.noted.is_none_or(|noted| noted >= job.snapshot.happened)
    }
}
