//! What a journal has more than the files of the work: found when a coding is opened, and made once more without a question.

use std::io;
use std::path::Path;

use super::log::{Damage, Event, Log, read_log, read_since};
use crate::domain::edit::Edit;
use crate::domain::history::History;
use crate::domain::message::Message;
use crate::ports::fault::io_message;
use crate::ports::files::Files;

/// What the files of the work say of their own history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnDisk<'a> {
    /// The number of the last thing that is in the coding's file.
    pub coding: u64,
    /// The same for the session's file.
    pub session: u64,
    /// The fingerprint of the coding's file; `None` while there is no such file.
    pub print: Option<&'a str>,
}

/// What is to be made once more, and how the history goes on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Recovered {
    /// Edits that are not in the files, in the order in which they are to be made.
    pub edits: Vec<Edit>,
    /// How many things happened that are not in the files.
    pub count: usize,
    /// The steps of the whole story, where they had to be read; else they are read when somebody undoes.
    pub history: Option<History>,
    /// The number from which the history goes on.
    pub number: u64,
    /// Whether what happened before is another story.
    pub anew: bool,
    /// What the coder should know.
    pub notices: Vec<Message>,
    /// Why the journal cannot be read, if so: what is in it alone is not here, and nothing may be written that would be
    /// taken for what came after it.
    pub unread: Option<Message>,
}

/// Looks for what is in a coding's journal and not in its files. Nothing is changed but that what cannot be read is kept
/// aside, so that it can be done again and again.
pub fn recover(files: &dyn Files, folder: &Path, on_disk: &OnDisk<'_>) -> Recovered {
    told(try_to_recover(files, folder, on_disk), on_disk)
}

/// The same for a good copy: it is older than what was saved last, and the journal goes on from it as long as the story
/// is the same.
pub fn recover_copy(files: &dyn Files, folder: &Path, copy: &OnDisk<'_>) -> Recovered {
    told(try_to_go_on(files, folder, copy), copy)
}

/// What came of it. A disk that cannot give the journal now may give it later: until then there is nothing to go on from.
fn told(recovered: io::Result<Recovered>, on_disk: &OnDisk<'_>) -> Recovered {
    match recovered {
        Ok(recovered) => recovered,
        Err(error) => Recovered {
            number: on_disk.coding.max(on_disk.session),
            anew: true,
            unread: Some(Message::new("open-journal-unreadable").with("reason", io_message(&error))),
            ..Recovered::default()
        },
    }
}

fn try_to_recover(files: &dyn Files, folder: &Path, on_disk: &OnDisk<'_>) -> io::Result<Recovered> {
    let from = on_disk.coding.min(on_disk.session);
    let mut log = read_since(files, folder, from)?;
    let number = log.last().max(on_disk.coding).max(on_disk.session);
    let mut recovered = Recovered { number, ..Recovered::default() };
    recovered.notices.extend(log.damage.iter().filter_map(|damage| keep_aside(files, folder, damage)));
    let (print, written_later) = log.file_after(on_disk.coding);
    let changed = matches!((print, on_disk.print), (Some(then), Some(now)) if then != now);
    if written_later || changed || log.last() < on_disk.coding {
        // A copy from before, somebody else's file, or a journal that stayed on another computer.
        recovered.anew = log.segments > 0 || on_disk.coding > 0;
        let lost = log.events.iter().filter(|event| event.number > on_disk.coding).count();
        if written_later {
            recovered.notices.push(Message::new("journal-older-file").with("count", lost));
        } else if changed && lost > 0 {
            recovered.notices.push(Message::new("journal-changed-file").with("count", lost));
        }
        return Ok(recovered);
    }
    if !log.events.iter().any(|event| event.number > from) && log.last() >= on_disk.session {
        return Ok(recovered);
    }
    if log.story > 0 {
        log = read_log(files, folder)?;
    }
    let mut recovered = retell(&log, on_disk, recovered);
    if log.last() < on_disk.session {
        // The session was saved while the journal and the coding could not be: the steps between are not known.
        recovered.anew = true;
        recovered.history = None;
    }
    Ok(recovered)
}

fn try_to_go_on(files: &dyn Files, folder: &Path, copy: &OnDisk<'_>) -> io::Result<Recovered> {
    let log = read_log(files, folder)?;
    let number = log.last().max(copy.coding).max(copy.session);
    let mut recovered = Recovered { number, ..Recovered::default() };
    recovered.notices.extend(log.damage.iter().filter_map(|damage| keep_aside(files, folder, damage)));
    // A session that nobody changed since tells an old number; the coding's says which story it is.
    if log.last() < copy.coding.max(copy.session) || log.story > copy.coding + 1 {
        recovered.anew = true;
        let lost = log.events.iter().filter(|event| event.number > copy.coding).count();
        if lost > 0 {
            recovered.notices.push(Message::new("journal-older-file").with("count", lost));
        }
        return Ok(recovered);
    }
    Ok(retell(&log, copy, recovered))
}

/// Tells the whole story, and takes the edits that the files do not have.
fn retell(log: &Log, on_disk: &OnDisk<'_>, mut recovered: Recovered) -> Recovered {
    let mut history = History::default();
    let in_story = |event: &&Event| event.number >= log.story;
    for event in log.events.iter().filter(in_story) {
        let Some(edits) = history.tell(event.what.clone()) else {
            recovered.notices.push(Message::new("journal-not-whole").with("number", event.number));
            recovered.anew = true;
            return recovered;
        };
        let missing = |edit: &Edit| match edit {
            Edit::Session(_) => event.number > on_disk.session,
            Edit::Coding(_) => event.number > on_disk.coding,
        };
        let before = recovered.edits.len();
        recovered.edits.extend(edits.into_iter().filter(missing));
        recovered.count += usize::from(recovered.edits.len() > before);
    }
    recovered.history = Some(history);
    recovered
}

/// Keeps the bytes that cannot be read in a file of their own; tells of them once.
fn keep_aside(files: &dyn Files, folder: &Path, damage: &Damage) -> Option<Message> {
    let name = damage.path.file_name()?.to_string_lossy();
    let aside = folder.join("aside").join(format!("{name}.{}", damage.from));
    if files.is_file(&aside) {
        return None;
    }
    let bytes = files.read(&damage.path).ok()?;
    let part = bytes.get(damage.from..)?;
    let kept = files.make_folder(&folder.join("aside")).and_then(|()| files.create_new(&aside, part));
    let id = if kept.is_ok() { "journal-torn" } else { "journal-torn-not-kept" };
    Some(Message::new(id).with("bytes", damage.length).with("file", aside.display().to_string()))
}
