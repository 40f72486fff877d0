//! What can happen to the program.

use std::path::PathBuf;

use crate::domain::history::History;
use crate::domain::merge::Merged;
use crate::domain::message::Message;
use crate::ports::journal::Noted;
use crate::ports::keeping::Report;
use crate::ports::writer::WriteReport;

use super::keymap::Key;

/// A movement or press of the mouse, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mouse {
    Press { column: u16, row: u16 },
    WheelUp,
    WheelDown,
}

/// Something that happened.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted: it never codes.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// The terminal has a new size.
    Resize(u16, u16),
    /// The pause after a change is over: time to save.
    SaveDue,
    /// The writer is done with something.
    Written(WriteReport),
    /// No good copy can be kept, and why.
    NotCopied(Message),
    /// The journal is on the disk so far.
    Noted(Noted),
    /// The steps that were made before the document was opened, or why they cannot be read.
    Earlier(Result<History, Message>),
    /// Another version, with the fingerprint of its file, was held against the coding as it was at a revision; or why it
    /// cannot be.
    Merged { path: PathBuf, revision: u64, result: Result<(Merged, String), Message> },
    /// A folder to which the work can go, or why it cannot.
    Folder(Result<PathBuf, Message>),
    /// Whoever had the coding open has closed it.
    Free,
    /// There is time to go on with what is done in slices: a search, counting.
    Slice,
    /// The terminal has room for a frame again, after it took nothing or was given back for a while.
    Room,
    /// The program is asked to end by the system; the terminal may be gone.
    Hangup,
}

impl From<Report> for Msg {
    fn from(report: Report) -> Self {
        match report {
            Report::Noted(noted) => Self::Noted(noted),
            Report::Written(report) => Self::Written(report),
            Report::NotCopied(why) => Self::NotCopied(why),
            Report::Earlier(history) => Self::Earlier(history),
            Report::Merged { path, revision, result } => Self::Merged { path, revision, result },
            Report::Folder(folder) => Self::Folder(folder),
        }
    }
}
