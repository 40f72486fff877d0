//! What an update asks of the outside world, as values. The driver performs them.

use std::path::PathBuf;

use crate::domain::document::Snapshot;
use crate::domain::history::Happened;
use crate::ports::elsewhere::Wanted;
use crate::ports::writer::TakenIn;

/// Something to be done outside the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Something changed: save at the next pause.
    SaveSoon,
    /// These things happened, the last of them with this number: the journal takes them at once.
    Note { happened: Vec<Happened>, last: u64 },
    /// Everything up to a number is in the coding's file, which has this fingerprint.
    NoteKept { number: u64, print: String },
    /// Give the moment after a number a name.
    NamePoint { number: u64, name: String },
    /// Read the steps that were made before the document was opened, up to a number.
    ReadEarlier { up_to: u64 },
    /// Merge another version of the coding with this moment.
    Merge { snapshot: Box<Snapshot>, revision: u64, path: PathBuf },
    /// Remember that a version was taken in, whole: it is not told of again, unless the step with this number is undone.
    NoteMerged { path: PathBuf, step: Option<u64> },
    /// Look at the folder to which the work is to go.
    LookAtFolder(Wanted),
    /// What stands in a file is in the work by now.
    TakeIn(TakenIn),
    /// Write this moment now.
    Save {
        snapshot: Box<Snapshot>,
        revision: u64,
        /// The session's file, when the session itself has to be written.
        session_path: Option<PathBuf>,
        coding_path: PathBuf,
    },
    /// The program speaks another language: what is said after a panic does too.
    Reword,
    /// Draw every cell again.
    Redraw,
    /// End the program.
    Leave,
}
