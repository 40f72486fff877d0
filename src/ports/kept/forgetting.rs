//! Takes away what is kept of a talk. What holds the coding open keeps it from that.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::{DEEPEST, Kept, Unseen, below, coding_head, is_made, link};
use crate::ports::files::{Files, unless_gone};
use crate::ports::good_copies::ABOUT;
use crate::ports::lock::{Claim, Holder, Lock, Standing, claim, lock_name, standing};
use crate::ports::{recent, strays};

/// Why it is not taken away.
#[derive(Debug)]
pub enum Refused {
    /// It is open; by whom, where that can be read.
    Open(Option<Holder>),
    /// Whether it is open cannot be told, with why.
    Untold(io::Error),
}

/// What is held while it goes, so that nobody opens it meanwhile.
#[derive(Debug)]
pub struct Holding {
    /// The locks of each.
    locks: Vec<Vec<Lock>>,
    /// The names of all of them.
    held: BTreeSet<PathBuf>,
}

/// Takes away what is kept of one coding of those that are held: journal, good copies, locks, notes, rescued work, and its
/// places in the list of recent files. `others` are what else is kept: a talk that they name stays in that list, and rescued files
/// that are theirs as well stay until they go. Gives how many files are gone, and what could not be taken away, with why.
///
/// What says where the talk is goes last, and only when nothing else is left, so that it is found again.
pub fn forget(
    files: &dyn Files,
    state: &Path,
    (holding, place): (&mut Holding, usize),
    kept: &Kept,
    others: &[&Kept],
) -> (usize, Unseen) {
    // Held until all is gone. Each lock goes while it is held: afterwards it may be another's.
    let locks = holding.locks.get_mut(place).map(std::mem::take);
    let held = &holding.held;
    let mut taking = Taking { files, state, foreign: &kept.foreign, gone: 0, left: Vec::new() };
    let is_others = |path: &PathBuf| others.iter().any(|other| other.rescued.contains(path));
    for path in kept.rescued.iter().filter(|path| !is_others(path) && !held.contains(*path)) {
        taking.file(path);
    }
    if let Some(folder) = &kept.folder {
        taking.folder(folder, held);
    }
    drop(locks);
    taking.folders_of_rescued(&kept.rescued);
    if let Some(folder) = kept.folder.as_ref().filter(|_| taking.left.is_empty() && kept.foreign.is_empty()) {
        taking.note(folder, unless_gone(files.remove_folder(folder)));
    }
    taking.sync(kept);
    let Taking { gone, mut left, .. } = taking;
    let is_others = |path: &&PathBuf| others.iter().any(|other| other.recent.contains(path));
    let its: Vec<PathBuf> = kept.recent.iter().filter(|path| !is_others(path)).cloned().collect();
    let list = recent::path(state);
    // A killed program leaves a list half written that has them, too.
    let is_gone = || strays::take_away_all(files, &list) && (its.is_empty() || recent::forget(files, state, &its));
    if left.is_empty() && !is_gone() {
        left.push((list, io::ErrorKind::InvalidData.into()));
    }
    (gone, left)
}

/// What goes, and what does not.
struct Taking<'f> {
    files: &'f dyn Files,
    state: &'f Path,
    /// What stays, as it is not of the program's making.
    foreign: &'f [PathBuf],
    gone: usize,
    left: Unseen,
}

impl Taking<'_> {
    fn note<T>(&mut self, path: &Path, came: io::Result<Option<T>>) -> bool {
        match came {
            Ok(there) => there.is_some(),
            Err(error) => {
                self.left.push((path.to_owned(), error));
                false
            }
        }
    }

    /// Whether a path is in the program's own folder, and not behind a link there. Where it is not, it is left.
    fn is_own(&mut self, path: &Path) -> bool {
        let mut above = path.ancestors().skip(1).take_while(|above| *above != self.state);
        let is_own = path.starts_with(self.state) && !above.any(|above| self.files.is_link(above));
        if !is_own {
            self.left.push((path.to_owned(), link()));
        }
        is_own
    }

    fn file(&mut self, path: &Path) {
        if self.is_own(path) {
            let came = unless_gone(self.files.remove(path));
            self.gone += usize::from(self.note(path, came));
        }
    }

    /// Everything in the folder of a coding but the locks that are held; the note of where the talk is last.
    fn folder(&mut self, folder: &Path, held: &BTreeSet<PathBuf>) {
        let about = folder.join(ABOUT);
        if !self.is_own(&about) {
            return;
        }
        let inside = below(self.files, folder, DEEPEST, &mut self.left);
        for path in inside.into_iter().filter(|path| *path != about && !held.contains(path) && is_made(folder, path)) {
            self.file(&path);
        }
        self.inner_folders(folder, DEEPEST);
        if self.left.is_empty() {
            self.file(&about);
        }
    }

    /// Takes away the folders in a folder, the innermost first. One that is not empty is left.
    fn inner_folders(&mut self, folder: &Path, deeper: usize) {
        let inner = unless_gone(self.files.folders(folder));
        let inner = inner.unwrap_or_else(|error| {
            self.left.push((folder.to_owned(), error));
            None
        });
        for inner in inner.unwrap_or_default().into_iter().filter(|inner| !self.files.is_link(inner)) {
            if self.foreign.iter().any(|foreign| foreign.starts_with(&inner)) {
                continue;
            }
            if deeper > 0 {
                self.inner_folders(&inner, deeper - 1);
            }
            let came = unless_gone(self.files.remove_folder(&inner));
            self.note(&inner, came);
        }
    }

    /// Takes away the folders of rescued work that are empty now; those with work of others stay.
    fn folders_of_rescued(&mut self, rescued: &[PathBuf]) {
        let root = self.state.join("rescued");
        let above = rescued.iter().flat_map(|path| path.ancestors().skip(1).take_while(|above| *above != root));
        // The innermost first.
        for folder in above.filter(|above| above.starts_with(&root)).collect::<BTreeSet<_>>().into_iter().rev() {
            match unless_gone(self.files.everything(folder)) {
                Ok(Some(inside)) if inside.is_empty() => {
                    let came = unless_gone(self.files.remove_folder(folder));
                    self.note(folder, came);
                }
                Ok(_) => {}
                Err(error) => self.left.push((folder.to_owned(), error)),
            }
        }
    }

    /// Brings on the disk what is gone, so that no power cut brings it back: the names in each folder that is still there.
    fn sync(&mut self, kept: &Kept) {
        let gone = kept.rescued.iter().chain(&kept.folder);
        let above = gone.flat_map(|path| path.ancestors().skip(1).take_while(|above| *above != self.state));
        let own = above.filter(|above| above.starts_with(self.state));
        for folder in own.chain(kept.folder.as_deref()).collect::<BTreeSet<_>>() {
            let came = unless_gone(self.files.sync_names(folder));
            self.note(folder, came);
        }
    }
}

/// Holds the journal, the rescued work, and the coding in each place where it may be open, of all that are to go. Where one cannot
/// be held, none is: those are given by their places, with why.
pub fn hold(files: &dyn Files, me: &Holder, all: &[&Kept]) -> Result<Holding, Vec<(usize, Refused)>> {
    let (mut locks, mut held, mut refused) = (Vec::new(), BTreeSet::new(), Vec::new());
    // What is of several goes with the last of them.
    for (place, kept) in all.iter().enumerate().rev() {
        match hold_one(files, me, kept, &mut held) {
            Ok(its) => locks.push(its),
            Err(why) => refused.push((place, why)),
        }
    }
    locks.reverse();
    refused.reverse();
    if refused.is_empty() { Ok(Holding { locks, held }) } else { Err(refused) }
}

/// Holds what is of one, but for what is held already. Takes note of the names of the locks.
fn hold_one(files: &dyn Files, me: &Holder, kept: &Kept, held: &mut BTreeSet<PathBuf>) -> Result<Vec<Lock>, Refused> {
    let mut locks = Vec::new();
    let mut is_journal_ours = false;
    let journal = kept.folder.iter().map(|folder| (folder.join("journal"), true));
    // A lock of another computer is about a file there; what is kept here is no part of it.
    let rescued = kept.rescued.iter().filter(|path| coding_head(files, path).is_some()).map(|it| (it.clone(), true));
    let is_there = |place: &&PathBuf| files.is_file(place) || files.is_file(&lock_name(place));
    let places = kept.codings.iter().filter(is_there).map(|place| (place.clone(), false));
    for (index, (place, even_from_elsewhere)) in journal.chain(rescued).chain(places).enumerate() {
        let locked = [lock_name(&place), lock_name(&files.real_path(&place))];
        if locked.iter().any(|lock| held.contains(lock)) {
            continue;
        }
        match claim(files, &place, me, even_from_elsewhere) {
            Claim::Ours(lock) => {
                locks.push(lock);
                held.extend(locked);
                is_journal_ours |= index == 0 && kept.folder.is_some();
            }
            Claim::Here(holder) => return Err(Refused::Open(holder)),
            // What is kept here is no part of the work of another account either.
            Claim::Elsewhere(_) | Claim::OfAnotherAccount => {}
            Claim::Without(error) => match standing(&locked[1], &me.host) {
                Ok(Standing::Held(holder)) => return Err(Refused::Open(holder)),
                // Whoever has it open on a disk without locks holds its journal.
                _ if is_journal_ours || error.kind() == io::ErrorKind::NotFound => {}
                _ => return Err(Refused::Untold(error)),
            },
        }
    }
    Ok(locks)
}
