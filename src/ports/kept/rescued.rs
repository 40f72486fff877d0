//! Rescued work, told by the coding that it is of. A folder may hold that of several: it is looked at file by file.

use std::path::Path;

use super::{DEEPEST, Head, Kept, Unseen, add_files, below, head};
use crate::ports::files::Files;

/// Adds what is in a folder of rescued work to the codings that it is of; what is of none that is known stands for itself.
///
/// A talk is of every coding that names it; what does not say whose it is is of everything in the folder. So it goes with the
/// last of them.
pub(super) fn add(files: &dyn Files, folder: &Path, found: &mut Vec<Kept>, unseen: &mut Unseen) {
    let mut works: Vec<Kept> = Vec::new();
    let (mut sessions, mut others) = (Vec::new(), Vec::new());
    for path in below(files, folder, DEEPEST, unseen) {
        match head(files, &path) {
            Head::Coding(head) => {
                let is_its = |work: &&mut Kept| {
                    !head.id.is_empty() && (&work.coding, &work.session) == (&head.id, &head.session)
                };
                match works.iter_mut().find(is_its) {
                    Some(work) => work.rescued.push(path),
                    None => works.push(Kept {
                        coding: head.id,
                        session: head.session,
                        coder: head.coder,
                        rescued: vec![path],
                        ..Kept::default()
                    }),
                }
            }
            Head::Session(head) => sessions.push((path, head)),
            Head::Neither => others.push(path),
        }
    }
    for (path, head) in sessions {
        let mut is_taken = false;
        for work in works.iter_mut().filter(|work| work.session == head.id) {
            is_taken = true;
            work.rescued.push(path.clone());
            work.title.clone_from(&head.title);
        }
        if !is_taken {
            works.push(Kept { session: head.id, title: head.title, rescued: vec![path], ..Kept::default() });
        }
    }
    if works.is_empty() && !others.is_empty() {
        works.push(Kept::default());
    }
    for mut work in works {
        work.rescued.extend(others.iter().cloned());
        let paths = std::mem::take(&mut work.rescued);
        match found.iter_mut().find(|kept| !work.coding.is_empty() && kept.coding == work.coding) {
            Some(kept) => take(files, kept, paths),
            None => {
                take(files, &mut work, paths);
                found.push(work);
            }
        }
    }
}

fn take(files: &dyn Files, kept: &mut Kept, paths: Vec<std::path::PathBuf>) {
    let new: Vec<_> = paths.into_iter().filter(|path| !kept.rescued.contains(path)).collect();
    add_files(files, kept, &new);
    kept.rescued.extend(new);
}
