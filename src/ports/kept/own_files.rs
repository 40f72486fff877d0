//! The files of a talk in the coder's own folders: they stay, and are named so that the coder can delete them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::{Kept, coding_head, session_head};
use crate::ports::copies::{self, Named};
use crate::ports::files::{Files, from_root};
use crate::ports::store;

/// In a folder of more files than this, only those are looked into whose names begin as the talk's.
pub(super) const MANY: usize = 300;

/// The files beside the places of what is kept that are of the same talk: the talk, its transcript, codings of anybody's,
/// copies in conflict, rescued and older versions, and what is named after it. A file that was `named` is one in any case.
pub fn own_files(files: &dyn Files, all: &[&Kept], named: &[PathBuf]) -> Vec<PathBuf> {
    let named = named.iter().filter(|path| files.is_file(path)).map(|path| from_root(path));
    let mut found: BTreeSet<PathBuf> = named.collect();
    for kept in all {
        found.extend(kept.foreign.iter().cloned());
        let places: BTreeSet<&PathBuf> = kept.sessions.iter().chain(&kept.codings).chain(&kept.recent).collect();
        let folders: BTreeSet<&Path> = places.iter().filter_map(|place| place.parent()).collect();
        let sources: Vec<String> =
            places.iter().filter_map(|place| session_head(files, place)).filter_map(|head| head.source).collect();
        for folder in folders {
            let inside = files.list(folder).unwrap_or_default();
            let are_many = inside.len() > MANY;
            found.extend(inside.into_iter().filter(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                places.contains(path) || sources.contains(&name.into_owned()) || is_its(files, kept, path, are_many)
            }));
        }
    }
    // Work that was opened where it was rescued to is deleted.
    found.into_iter().filter(|path| !all.iter().any(|kept| kept.files.contains(path))).collect()
}

/// Whether a file is of the talk: by what stands in it where it says so, else by its name.
fn is_its(files: &dyn Files, kept: &Kept, path: &Path, are_many: bool) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let beside = |place: &&PathBuf| place.parent() == path.parent();
    let stems = || kept.sessions.iter().filter(beside).map(|place| store::codings_begin(place));
    let is_named_so = stems().any(|stem| name.starts_with(&stem));
    if name.starts_with('.') || (are_many && !is_named_so) {
        return false;
    }
    if path.extension().is_some_and(|ending| ending == "ron") {
        if let Some(head) = coding_head(files, path) {
            let is_of_talk = !kept.session.is_empty() && head.session == kept.session;
            return is_of_talk || (!head.id.is_empty() && head.id == kept.coding);
        }
        if let Some(head) = session_head(files, path) {
            return !head.id.is_empty() && head.id == kept.session;
        }
    }
    let mut own = kept.sessions.iter().chain(&kept.codings).filter(beside).filter_map(|place| place.file_name());
    is_named_so || own.any(|own| copies::named(&own.to_string_lossy(), &name) != Named::Otherwise)
}
