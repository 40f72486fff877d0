//! Other versions of a talk beside it: what a folder's synchronising put there, and what was rescued.

use std::path::{Path, PathBuf};

use super::{Named, file_name, named};
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::ports::fault::FileFaults;
use crate::ports::files::Files;
use crate::ports::limits;
use crate::ports::store::{self, Kept, Kind};

/// Other versions of a talk.
#[derive(Debug, Default)]
pub struct Talks {
    /// Those that say something else.
    pub others: Vec<PathBuf>,
    /// Those that cannot be read here, and why.
    pub unread: Vec<(PathBuf, Message)>,
}

/// What of a file can be told that is named like another version of a talk.
enum Look {
    /// It says the same, or is of another talk.
    Nothing,
    /// It says something else.
    Else,
    /// It cannot be read.
    Unread(Message),
}

/// Other versions of a session beside it that say something else, or cannot be read. A copy under a name of its own is none.
pub fn talks_beside(files: &dyn Files, path: &Path, session: &Session) -> Talks {
    let own = file_name(path);
    let stem = own.strip_suffix(".ron").unwrap_or(&own);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let there = files.list(folder).unwrap_or_default().into_iter();
    let mut named: Vec<(Named, PathBuf)> = there
        .map(|path| (named(&own, &file_name(&path)), path))
        .filter(|(named, path)| matches!(named, Named::Conflict | Named::Rescued) && file_name(path).starts_with(stem))
        .collect();
    named.sort();
    let mut found = Talks::default();
    for (named, path) in named {
        match look(files, &path, session, named) {
            Look::Nothing => {}
            Look::Else => found.others.push(path),
            Look::Unread(why) => found.unread.push((path, why)),
        }
    }
    found
}

/// Whether rescued work has a talk with it that says something else.
pub fn is_other_talk(files: &dyn Files, path: &Path, session: &Session) -> bool {
    matches!(look(files, path, session, Named::Rescued), Look::Else | Look::Unread(_))
}

/// Looks whether a file is another version of a session that says something else.
fn look(files: &dyn Files, path: &Path, session: &Session, named: Named) -> Look {
    let text = match limits::read_text(files, path, limits::TALK) {
        Ok(text) => text,
        Err(faults) => return unread(path, faults),
    };
    let id = store::session_head(&text).id;
    if !id.is_empty() && id != session.about.id {
        return Look::Nothing;
    }
    let mut other = match store::read_session(&text, path) {
        Ok(read) if read.session.about.id == session.about.id => read.session,
        Err(faults) if matches!(store::kind_of(&text), None | Some(Kind::Session)) => return unread(path, faults),
        Ok(_) | Err(_) => return Look::Nothing,
    };
    // What was rescued and found its way back is told by the program itself to be older.
    let is_back = match (&session.about.happened, &other.about.happened) {
        (Some((ours, now)), Some((theirs, then))) => ours == theirs && then <= now,
        _ => false,
    };
    other.about.happened.clone_from(&session.about.happened);
    if (named == Named::Rescued && is_back) || other == *session { Look::Nothing } else { Look::Else }
}

/// Why it cannot be read; nothing where it is gone by now, or was told when it was put there.
fn unread(path: &Path, faults: FileFaults) -> Look {
    let is_told = store::kept_as(path) == Some(Kept::Unsound);
    let first = faults.faults.into_iter().next().map(|fault| fault.message);
    first.filter(|why| !is_told && why.id != "file-not-found").map_or(Look::Nothing, Look::Unread)
}
