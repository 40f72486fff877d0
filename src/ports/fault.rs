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

    /// Whether the file is not there.
    pub fn is_missing(&self) -> bool {
        self.faults.iter().any(|fault| fault.message.id == "file-not-found")
    }
}

/// What the system says of a file, in words that help.
pub fn io_message(error: &std::io::Error) -> Message {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::NotFound => Message::new("file-not-found"),
        ErrorKind::PermissionDenied => Message::new("file-not-allowed"),
        ErrorKind::IsADirectory => Message::new("file-is-folder"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Message::new("file-disk-full"),
        ErrorKind::ReadOnlyFilesystem => Message::new("file-disk-read-only"),
        ErrorKind::NotSeekable => Message::new("file-is-pipe"),
        ErrorKind::AlreadyExists => Message::new("file-exists"),
        ErrorKind::CrossesDevices => Message::new("file-is-link"),
        ErrorKind::NotADirectory => Message::new("file-below-file"),
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => Message::new("file-name-not-taken"),
        ErrorKind::FileTooLarge => Message::new("file-grows-too-large"),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Message::new("file-busy"),
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::TimedOut
        | ErrorKind::NotConnected
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkUnreachable
        | ErrorKind::NetworkDown => Message::new("file-network-gone"),
        _ => by_number(error),
    }
}

/// What the system says with a number that has no kind of its own.
fn by_number(error: &std::io::Error) -> Message {
    #[cfg(unix)]
    {
        use rustix::io::Errno;
        let ids = [
            (Errno::IO, "file-disk-fault"),
            (Errno::MFILE, "file-too-many-open"),
            (Errno::NFILE, "file-too-many-open"),
            (Errno::LOOP, "file-links-in-circle"),
            (Errno::NXIO, "file-is-device"),
            (Errno::NODEV, "file-is-device"),
        ];
        let known = Errno::from_io_error(error).and_then(|number| ids.into_iter().find(|(known, _)| *known == number));
        if let Some((_, id)) = known {
            return Message::new(id);
        }
    }
    match error.raw_os_error() {
        Some(number) => Message::new("file-refused").with("number", number.to_string()),
        None => Message::new("file-other-trouble").with("reason", error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(unix)]
    fn the_system_is_told_in_words_of_the_person_and_never_in_its_own() {
        use rustix::io::Errno;
        let texts = ["en", "da", "nb", "sv"].map(crate::ports::locale::Texts::new);
        for number in 1..=133 {
            let error = std::io::Error::from_raw_os_error(number);
            let message = io_message(&error);
            for texts in &texts {
                let said = texts.say(&message);
                assert!(!said.contains("os error") && !said.contains('$'), "{number}: {said}");
            }
        }
        let id = |number: Errno| io_message(&number.into()).id.into_owned();
        assert_eq!(id(Errno::NOTDIR), "file-below-file");
        assert_eq!(id(Errno::NAMETOOLONG), "file-name-not-taken");
        assert_eq!(
            [Errno::IO, Errno::MFILE, Errno::LOOP].map(id),
            ["file-disk-fault", "file-too-many-open", "file-links-in-circle"]
        );
        assert_eq!([Errno::NXIO, Errno::NODEV].map(id), ["file-is-device"; 2]);
        assert_eq!((id(Errno::FBIG), id(Errno::NODATA)), ("file-grows-too-large".into(), "file-refused".into()));
    }
}
