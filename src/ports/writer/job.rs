//! What is asked of the thread that writes, and what it tells.

use std::path::{Path, PathBuf};

use crate::domain::document::Snapshot;
use crate::domain::message::Message;
use crate::ports::fault::FileFaults;
use crate::ports::{journal, ron};

/// A moment of a document, to be written.
#[derive(Debug, Clone)]
pub struct SaveJob {
    /// What the document was.
    pub snapshot: Snapshot,
    /// The document's revision, by which the report names it.
    pub revision: u64,
    /// The session's revision.
    pub session_revision: u64,
    /// Where the session goes; `None` when it did not change.
    pub session_path: Option<PathBuf>,
    /// Where the coding goes.
    pub coding_path: PathBuf,
}

/// What became of a job, and of all that waited before it.
#[derive(Debug)]
pub struct WriteReport {
    /// Where the coding was to go.
    pub coding_path: PathBuf,
    /// The revision that was written.
    pub revision: u64,
    /// The session's revision, when the session is on the disk by this job; also where the coding could not be written.
    pub session_revision: Option<u64>,
    /// When the session's file was written: its fingerprint, and the number of the last thing that is in it.
    pub talk: Option<(u64, String)>,
    /// When the coding is on the disk: the number of the last thing that is in it, and its file's fingerprint.
    pub kept: Option<(u64, String)>,
    /// What the coder should know, or what went wrong.
    pub result: Result<Vec<Message>, FileFaults>,
}

/// What of somebody else's stands in a file that is in the work by now, so that the file may be written over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenIn {
    /// The file.
    pub path: PathBuf,
    /// Its fingerprint.
    pub print: String,
    /// Whether there is something in it that the work does not have, so that it is kept beside.
    pub keep: bool,
}

impl TakenIn {
    /// Whether these bytes of a file are what was taken in.
    pub(super) fn is(&self, path: &Path, there: &[u8]) -> bool {
        let print = || ron::text_of(there.to_vec(), path).map(|text| journal::print_of(text.as_bytes()));
        self.path == path && print().is_ok_and(|print| print == self.print)
    }
}
