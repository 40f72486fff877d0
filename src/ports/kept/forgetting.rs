//! Takes away what is kept of a talk. What holds the coding open keeps it from that.

use std::io;
use std::path::{Path, PathBuf};

use super::{DEEPEST, Kept, below};
use crate::ports::files::{Files, unless_gone};
use crate::ports::lock::{Claim, Holder, Lock, claim, lock_name};
use crate::ports::recent;

/// Why nothing, or not all of it, was taken away.
#[derive(Debug)]
pub enum Refused {
    /// It is open; by whom, where that can be read.
    Open(Option<Holder>),
    /// What could not be taken away, with why.
    Left(Vec<(PathBuf, io::Error)>),
}

/// Takes away what is kept of a coding: journal, good copies, locks, notes, rescued work, and its places in the list of
/// recent files. `others` are what else is kept: a talk that they name stays in that list.
///
/// What says where the talk is goes last, so that a program that is stopped half-way finds it again.
pub fn forget(files: &dyn Files, state: &Path, me: &Holder, kept: &Kept, others: &[&Kept]) -> Result<usize, Refused> {
    // Held until all is gone, so that nobody opens it meanwhile.
    let locks = hold(files, me, kept).map_err(Refused::Open)?;
    let (mut gone, mut left) = (0, Vec::new());
    let is_about = |path: &Path| path.file_name().is_some_and(|name| name == "about.ron");
    for folder in kept.folders.iter().rev() {
        let mut inside = below(files, folder, DEEPEST);
        inside.sort_by_key(|path| is_about(path));
        for path in inside.into_iter().filter(|path| !is_lock(kept, path)) {
            match unless_gone(files.remove(&path)) {
                Ok(_) => gone += 1,
                Err(error) => left.push((path, error)),
            }
        }
    }
    drop(locks);
    for folder in &kept.folders {
        // A lock that a dead program left and nobody could take over.
        let _ = files.remove(&lock_name(&folder.join("journal")));
        if left.is_empty() {
            take_folder_away(files, folder, DEEPEST);
        }
    }
    let is_others = |path: &&PathBuf| others.iter().any(|other| other.recent.contains(path));
    let its: Vec<PathBuf> = kept.recent.iter().filter(|path| !is_others(path)).cloned().collect();
    if left.is_empty() && !its.is_empty() && !recent::forget(files, state, &its) {
        left.push((recent::path(state), io::ErrorKind::InvalidData.into()));
    }
    if left.is_empty() { Ok(gone) } else { Err(Refused::Left(left)) }
}

/// The lock of a coding's journal, which goes when it is let go.
fn is_lock(kept: &Kept, path: &Path) -> bool {
    kept.folders.iter().any(|folder| *path == lock_name(&folder.join("journal")))
}

/// Holds the journal and the coding in each place where it may be open.
fn hold(files: &dyn Files, me: &Holder, kept: &Kept) -> Result<Vec<Lock>, Option<Holder>> {
    let mut locks = Vec::new();
    let journals = kept.folders.iter().map(|folder| (folder.join("journal"), true));
    // A lock of another computer is about a file there; what is kept here is no part of it.
    let is_there = |place: &&PathBuf| files.is_file(place) || files.is_file(&lock_name(place));
    let places = kept.codings.iter().filter(is_there).map(|place| (place.clone(), false));
    for (place, even_from_elsewhere) in journals.chain(places) {
        match claim(files, &place, me, even_from_elsewhere) {
            Claim::Ours(lock) => locks.push(lock),
            Claim::Here(holder) => return Err(holder),
            Claim::Elsewhere(_) | Claim::Without(_) => {}
        }
    }
    Ok(locks)
}

/// Takes empty folders away, the innermost first. One that is not empty stays, which harms nobody.
fn take_folder_away(files: &dyn Files, folder: &Path, deeper: usize) {
    if deeper > 0 && !files.is_link(folder) {
        for inner in files.folders(folder).unwrap_or_default() {
            take_folder_away(files, &inner, deeper - 1);
        }
    }
    let _ = files.remove_folder(folder);
}
