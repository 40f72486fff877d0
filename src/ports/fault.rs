//! What is wrong with a file, told for the person who has to mend it: which file, line and column, what, what to do.

use std::path::PathBuf;

use super::limits::MOST_FAULTS;
use crate::domain::message::Message;

/// A place in a text, counted from 1 in lines and characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// One fault.
#[derive(Debug, Clone, PartialEq)]
pub struct FileFault {
    /// Where, when the fault has a place.
    pub place: Option<Place>,
    /// The line of the file, as it stands there; empty without a place.
    pub line_text: String,
    /// What is wrong.
    pub message: Message,
    /// What to do, where that is not said already.
    pub hint: Option<Message>,
}

/// Everything that keeps a file from being used.
#[derive(Debug, Clone, PartialEq)]
pub struct FileFaults {
    /// The file.
    pub path: PathBuf,
    /// Whether the file could not be read at all, so that its contents are not to blame.
    pub unreadable: bool,
    /// What is wrong; at least one.
    pub faults: Vec<FileFault>,
}

impl FileFaults {
    /// One fault without a place.
    pub fn whole(path: impl Into<PathBuf>, message: Message) -> Self {
        Self {
            path: path.into(),
            unreadable: false,
            faults: vec![FileFault { place: None, line_text: String::new(), message, hint: None }],
        }
    }

    /// The same with as many mistakes as anybody reads, and word of how many more there are.
    #[must_use]
    pub fn capped(mut self) -> Self {
        let more = self.faults.len().saturating_sub(MOST_FAULTS);
        if more > 0 {
            self.faults.truncate(MOST_FAULTS);
            self.faults.extend(Self::whole("", Message::new("limit-faults").with("count", more)).faults);
        }
        self
    }

    /// A file that could not be read or written; the system's reason becomes words of ours.
    pub fn unreadable(path: impl Into<PathBuf>, error: &std::io::Error) -> Self {
        Self { unreadable: true, ..Self::whole(path, io_message(error)) }
    }
}

/// What the system says of a file, in words that help.
pub fn io_message(error: &std::io::Error) -> Message {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => Message::new("file-not-found"),
        ErrorKind::PermissionDenied => Message::new("file-not-allowed"),
        ErrorKind::NotADirectory => Message::new("file-under-file"),
        ErrorKind::InvalidFilename => Message::new("file-name-refused"),
        ErrorKind::IsADirectory => Message::new("file-is-folder"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Message::new("file-disk-full"),
        ErrorKind::ReadOnlyFilesystem => Message::new("file-disk-read-only"),
        ErrorKind::NotSeekable => Message::new("file-is-pipe"),
        ErrorKind::AlreadyExists => Message::new("file-exists"),
        _ => Message::new("file-other-trouble").with("reason", error.to_string()),
    }
}
