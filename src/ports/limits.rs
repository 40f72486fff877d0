//! How much is read: sizes, depths and counts beyond which a file is refused, in plain words and before it can fill the
//! memory or hold anybody up. What people have stays far below.

use std::path::Path;

use super::fault::FileFaults;
use super::files::Files;
use super::ron;
use crate::domain::message::Message;

/// How much of a file is enough, nearly always, to see what it is. Bytes.
pub const HEAD: usize = 4096;
/// The same where long titles and names come first.
pub const LONG_HEAD: usize = 128 * 1024;

const MEGABYTE: usize = 1024 * 1024;
/// A session, coding or transcript. A million turns, a hundred days of talk, take 160 megabytes.
pub const TALK: usize = 256 * MEGABYTE;
/// Any file of ours, whatever it should be: no more of it is ever in memory.
pub const LARGEST: usize = TALK;
/// A codebook. The longest that comes with the program, in four languages, takes a tenth of one megabyte.
pub const CODEBOOK: usize = MEGABYTE;
/// A keymap, a form of the plan, settings, the list of recent files.
pub const SMALL: usize = MEGABYTE;
/// Words of the user's own. All texts of the program in one language take a tenth of one megabyte.
pub const WORDS: usize = MEGABYTE;

/// How many parentheses of a RON file may stand inside each other. Those of the program's own files are 12 deep.
pub const DEEPEST: usize = 128;
/// How many braces and parentheses may be open at once in a text of the user's own words. Those that stand in a line with
/// quotes count as never closed.
pub const DEEPEST_WORDS: usize = 32;

/// Elements of an XML file that may stand inside each other. Those of ELAN's files are 5 deep, those of Word's tens.
pub const DEEPEST_XML: usize = 256;
/// Bytes that one part of a packed file may unfold to.
pub const LARGEST_PART: usize = 64 * MEGABYTE;
/// Bytes that all parts which are read of a packed file may unfold to.
pub const LARGEST_UNPACKED: usize = 256 * MEGABYTE;
/// Bytes that a part of Datavyu's files may unfold to. An hour that was coded in twenty columns takes half of one megabyte.
pub const LARGEST_SHEET: usize = 16 * MEGABYTE;
/// Cells of such a file. Each becomes some hundred bytes: a cell each second, in twenty columns, for three hours.
pub const MOST_CELLS: usize = 200_000;
/// Parts of a packed file.
pub const MOST_PARTS: usize = 20_000;

/// Talks of one file.
pub const MOST_TALKS: usize = 10_000;
/// Turns of a talk.
pub const MOST_TURNS: usize = 2_000_000;
/// More speakers than this are a fault of the file, not a talk.
pub const MOST_PARTICIPANTS: usize = 1000;
/// More coders of one talk than this are a fault of the file.
pub const MOST_CODERS: usize = 1000;
/// More labels than this in a transcript are no talk: then the “labels” are something else.
pub const MOST_LABELS: usize = 200;
/// Entries of one list of a coding: marks, cuts, fingerprints.
pub const MOST_MARKS: usize = 4_000_000;
/// Entries of lists that people fill one by one: ratings, stretches, passes, behaviours; refinements of one mark.
pub const MOST_LISTED: usize = 1000;
/// Works that a coding went through: one each time that it was opened and something was done.
pub const MOST_WORKS: usize = 100_000;
/// The highest id of a mark or utterance: above it there would be no room for the next.
pub const HIGHEST_ID: u32 = 4_000_000_000;
/// What a file tells to have happened stays below this: it is more than anybody does.
pub const MOST_HAPPENED: u64 = 100_000_000_000;
/// The highest number of a journal's line: whatever a file tells, there is room for what is done after it. It has few
/// enough digits for names of files.
pub const MOST_NOTED: u64 = 999_999_999_999;

/// Bytes of a turn in a file. Each frame breaks those in sight into rows.
pub const LONGEST_TURN: usize = 4 * MEGABYTE;
/// Bytes of a turn that is made from a transcript: what is longer goes on in another turn.
pub const LONGEST_IMPORTED_TURN: usize = 64 * 1024;
/// Bytes of a title, a name, an id, a goal, a reason.
pub const LONGEST_NAME: usize = 10_000;
/// Bytes of a note, and of a line that is typed.
pub const LONGEST_NOTE: usize = 10_000;
/// Bytes that can be typed or pasted into a line: a note, not a book.
pub const LONGEST_TYPED: usize = 4_000;

/// Mistakes of one file that are told; more are counted.
pub const MOST_FAULTS: usize = 500;
/// Letters of a line before a mistake that is quoted with it.
pub const LONGEST_QUOTED: usize = 10_000;
/// Bytes of one file's lines that its faults quote together.
pub const MOST_QUOTED: usize = 4 * MEGABYTE;

/// Files in the list of those that were opened last.
pub const MOST_RECENT: usize = 20;

/// The bytes of a file that is not larger than its kind may be.
pub fn read(files: &dyn Files, path: &Path, most: usize) -> Result<Vec<u8>, FileFaults> {
    // A layer that cannot tell says nothing, and neither does what is no file.
    let told = files.look(path).map_or(0, |there| there.bytes);
    size(usize::try_from(told).unwrap_or(usize::MAX), path, most)?;
    let bytes = files.read_head(path, most + 1).map_err(|error| FileFaults::unreadable(path, &error))?;
    size(bytes.len(), path, most).map(|()| bytes)
}

/// The same of a file that another program may be writing to: what stood there at one moment, and whether it changed meanwhile.
pub fn read_moving(files: &dyn Files, path: &Path, most: usize) -> Result<(Vec<u8>, bool), FileFaults> {
    // A layer that cannot tell says nothing.
    let look = || (files.look(path).ok().map(|there| there.bytes), files.modified(path).ok());
    let before = look();
    let bytes = read(files, path, most)?;
    Ok((bytes, look() != before))
}

/// The text of such a file, which is UTF-8.
pub fn read_text(files: &dyn Files, path: &Path, most: usize) -> Result<String, FileFaults> {
    ron::text_of(read(files, path, most)?, path)
}

/// Refuses a file that is larger than its kind may be.
pub fn size(bytes: usize, path: &Path, most: usize) -> Result<(), FileFaults> {
    if bytes <= most {
        return Ok(());
    }
    Err(FileFaults::whole(path, Message::new("limit-size").with("most", most / MEGABYTE)))
}

/// Why a list is too long, if it is.
pub fn many(count: usize, most: usize) -> Option<Message> {
    (count > most).then(|| Message::new("limit-many").with("most", most))
}

/// Why a number of what happened is too high, if it is. The limit itself is: there is always room for the next.
pub fn late(number: u64) -> Option<Message> {
    (number >= MOST_HAPPENED).then(|| Message::new("limit-number").with("most", MOST_HAPPENED - 1))
}

/// Why a text is too long, if it is.
pub fn long(text: &str, most: usize) -> Option<Message> {
    (text.len() > most).then(|| Message::new("limit-long").with("most", most))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::files::DiskFiles;

    #[test]
    fn a_file_that_is_too_large_is_refused_before_it_is_read_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        std::fs::write(&path, "x".repeat(20)).unwrap();
        assert_eq!(read(&DiskFiles, &path, 20).unwrap().len(), 20);
        let refused = read(&DiskFiles, &path, 19).unwrap_err();
        assert!(!refused.unreadable && refused.faults[0].message.id == "limit-size");
    }

    #[test]
    fn after_whatever_a_file_tells_there_is_room_for_what_is_done_next() {
        use crate::ports::journal::{Line, decode, encode};
        assert_eq!(late(MOST_HAPPENED - 1), None);
        for number in [MOST_HAPPENED, MOST_HAPPENED + 1, u64::MAX] {
            assert_eq!(late(number).unwrap().id, "limit-number", "{number}");
        }
        for number in [MOST_HAPPENED, MOST_HAPPENED + 1_000_000, MOST_NOTED] {
            let line = Line::Kept(number, 0, "x".into());
            assert_eq!(decode(encode(&line).unwrap().trim_end().as_bytes()), Some(line), "{number}");
        }
    }

    #[test]
    fn a_file_that_is_larger_than_any_of_ours_is_refused_by_what_the_disk_says_of_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.coding.ron");
        // Nothing of it is on the disk, or in memory.
        std::fs::File::create(&path).unwrap().set_len(1 << 42).unwrap();
        assert_eq!(read(&DiskFiles, &path, TALK).unwrap_err().faults[0].message.id, "limit-size");
        assert_eq!(DiskFiles.read(&path).unwrap_err().kind(), std::io::ErrorKind::FileTooLarge);
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_that_nobody_fills_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("pipe.session.ron");
        rustix::fs::mknodat(rustix::fs::CWD, &path, rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
        assert_eq!(read(&DiskFiles, &path, TALK).unwrap_err().faults[0].message.id, "file-is-pipe");
        assert!(DiskFiles.read(&path).is_err());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_and_what_the_system_makes_up_are_not_waited_for() {
        for device in ["/dev/ptmx", "/dev/zero", "/proc/self/status", "/proc/self/../self/status"] {
            let refused = read(&DiskFiles, Path::new(device), TALK).unwrap_err();
            assert_eq!(refused.faults[0].message.id, "file-is-device", "{device}");
            assert!(DiskFiles.read(Path::new(device)).is_err(), "{device}");
        }
        assert_eq!(DiskFiles.read(Path::new("/dev/null")).unwrap(), b"", "it never holds anybody up");
    }
}
