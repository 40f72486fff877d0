//! What an update asks of the outside world, as values. The driver performs them.

use std::path::PathBuf;

use crate::domain::document::Snapshot;
use crate::domain::history::Happened;
use crate::ports::elsewhere::Wanted;
use crate::ports::keeping::Keeping;
use crate::ports::writer::{SaveJob, TakenIn};

use super::app::App;

/// Something to be done outside the state.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Something changed: save at the next pause.
    SaveSoon,
    /// These things happened, the last of them with this number: the journal takes them at once.
    Note { happened: Vec<Happened>, last: u64 },
    /// Give the moment after a number a name.
    NamePoint { number: u64, name: String },
    /// Read the steps that were made before the document was opened, up to a number.
    ReadEarlier { up_to: u64 },
    /// Read the names that moments have.
    ReadNames,
    /// Look for the way back to a moment, from the work as it is at this revision, after this number.
    LookBack { when: String, number: u64, revision: u64 },
    /// Merge another version of the coding with this moment.
    Merge { snapshot: Box<Snapshot>, revision: u64, path: PathBuf },
    /// Remember that a version was taken in, whole, as it was read with a fingerprint: it is not told of again, unless the step with this number is undone.
    NoteMerged { path: PathBuf, print: String, step: Option<u64> },
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

impl Effect {
    /// Has it done by whoever keeps the work; gives back what is none of theirs.
    #[must_use]
    pub fn kept_by(self, keeping: &Keeping, app: &App) -> Option<Self> {
        match self {
            Self::Note { happened, last } => keeping.note(happened, last),
            Self::NamePoint { number, name } => keeping.name(number, name),
            Self::ReadEarlier { up_to } => keeping.read_earlier(up_to),
            Self::ReadNames => keeping.read_names(),
            Self::LookBack { when, number, revision } => keeping.look_back(when, number, revision),
            Self::Merge { snapshot, revision, path } => keeping.merge(*snapshot, revision, path),
            Self::NoteMerged { path, print, step } => {
                keeping.note_merged(&app.document.coding().origin.id, (&path, &print), step);
            }
            Self::LookAtFolder(wanted) => keeping.look_at_folder(wanted),
            Self::TakeIn(taken_in) => keeping.take_in(taken_in),
            Self::Save { snapshot, revision, session_path, coding_path } => {
                let session_revision = app.document.session_revision();
                keeping.save(SaveJob { snapshot: *snapshot, revision, session_revision, session_path, coding_path });
            }
            Self::SaveSoon | Self::Reword | Self::Redraw | Self::Leave => return Some(self),
        }
        None
    }
}
