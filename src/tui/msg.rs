//! What can happen to the program.

use crate::ports::keeping::Report;

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
    /// What whoever keeps the work tells.
    Report(Report),
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
        Self::Report(report)
    }
}
