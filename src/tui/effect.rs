//! What an update asks of the outside world, as values. The driver performs them.

use std::path::PathBuf;

use crate::domain::document::Snapshot;

/// Something to be done outside the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Something changed: save at the next pause.
    SaveSoon,
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
