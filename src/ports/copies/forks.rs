//! Codings that were begun from a good copy of another one which is still there. They are codings of their own, and the files
//! say of both that they were one once: each lists the works that it went through.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::domain::coding::Origin;
use crate::ports::files::Files;
use crate::ports::{good_copies, journal, store};

/// A coding that was one with another one until somebody began one of the two from a good copy of the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fork {
    /// Its file.
    pub path: PathBuf,
    /// Its id.
    pub id: String,
    /// The last work in which both were one, and the number of the last thing there; `None` where only the name of the file
    /// says that they were.
    pub shared: Option<(String, u64)>,
}

/// Whether a coding in a file was begun from a good copy of ours, or ours from one of it.
pub fn is_fork(ours: &Origin, theirs: &Origin, path: &Path) -> bool {
    let books = |origin: &Origin| {
        let mut ids: Vec<String> = origin.codebooks.iter().map(|used| used.id.clone()).collect();
        ids.sort();
        ids
    };
    ours.id != theirs.id
        && (&ours.session, &ours.coder, ours.round) == (&theirs.session, &theirs.coder, theirs.round)
        && books(ours) == books(theirs)
        && (ours.shared_with(theirs).is_some() || store::restored_from(path).is_some())
}

/// The files in which the work went on from a good copy of one, by their names, in the order of their numbers. Any of them may be
/// gone by now.
pub fn restored_beside(files: &dyn Files, path: &Path) -> Vec<PathBuf> {
    let (first, folder) = (store::restored_name(path, 1), path.parent().unwrap_or(Path::new("")));
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let there = files.list(folder).unwrap_or_default().into_iter();
    let number =
        |other: PathBuf| Some((store::restored_number(&first, &other)?, path.with_file_name(other.file_name()?)));
    let mut found: Vec<(u32, PathBuf)> = there.filter_map(number).filter(|(_, other)| other != path).collect();
    found.sort();
    found.into_iter().map(|(_, path)| path).collect()
}

/// When the good copy was made at which two codings parted, as far as this computer knows: its own time, or else that of the
/// last thing which is in it.
pub fn parted_at(files: &dyn Files, state: &Path, id: &str, fork: &Fork) -> Option<DateTime<Utc>> {
    let (work, number) = fork.shared.as_ref()?;
    // The one that was begun later counts from the beginning again: what it has under this number is something else.
    let its = |id: &&str| {
        let log = journal::read_log(files, &journal::folder(state, id)).ok()?;
        let done = log.events.iter().find(|event| event.number == *number)?.at;
        log.is_of(*number, &[(work.clone(), *number)]).then_some(done)
    };
    let (id, done) = [id, &fork.id].into_iter().find_map(|id| Some((id, its(&id)?)))?;
    let kept = good_copies::copies(files, state, id).into_iter().find(|copy| copy.number == *number);
    kept.map(|copy| copy.at).or_else(|| DateTime::from_timestamp_millis(done))
}
