//! Which files beside a coding are other versions of it: those that can be merged, and those that cannot be read here.

use std::path::{Path, PathBuf};

use super::{Fork, MANY, Named, Version, file_name, is_same, named, read};
use crate::domain::coding::{Coding, Origin};
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::ports::fault::FileFaults;
use crate::ports::files::Files;
use crate::ports::limits::{self, HEAD};
use crate::ports::store::{self, CodingHead, Kept, Kind};

/// Other versions beside a coding.
#[derive(Debug, Default)]
pub struct Beside {
    /// Those that say something which it never said, and can be merged.
    pub versions: Vec<PathBuf>,
    /// Those that cannot be read here, and why.
    pub unread: Vec<(PathBuf, Message)>,
    /// Codings of their own that were begun from a good copy of this one, or this one from theirs. They can be merged, too.
    pub forks: Vec<Fork>,
}

/// The files that hold another version of a coding, by their names and heads: conflicts first, then what was rescued. What
/// was there before is none. What has no head that can be read is one where its name says so.
pub fn versions<'a>(own: &str, id: &str, beside: &'a [(String, Option<CodingHead>)]) -> Vec<(Named, &'a str)> {
    let is_same = |(name, head): &(&str, &Option<CodingHead>)| match head {
        _ if *name == own || id.is_empty() => false,
        Some(head) if !head.id.is_empty() => head.id == id,
        _ => is_named_after(own, name),
    };
    let same = beside.iter().map(|(name, head)| (name.as_str(), head)).filter(is_same);
    let mut found: Vec<(Named, &str)> = same.map(|(name, _)| (named(own, name), name)).collect();
    found.retain(|(named, _)| *named != Named::Before);
    found.sort_unstable();
    found
}

/// Whether a name alone says that a file is another version.
fn is_named_after(own: &str, name: &str) -> bool {
    let stem = own.strip_suffix(".ron").unwrap_or(own);
    name.starts_with(stem) && matches!(named(own, name), Named::Conflict | Named::Rescued)
}

/// The coding beside a file that this is a copy of by its name, and by the id in it: a conflict, rescued work, or what was there
/// before.
pub fn copied_from(files: &dyn Files, path: &Path) -> Option<PathBuf> {
    let id = |path: &Path| {
        let bytes = files.read_head(path, HEAD).ok()?;
        store::coding_head(&String::from_utf8_lossy(&bytes)).map(|head| head.id).filter(|id| !id.is_empty())
    };
    let (name, its) = (file_name(path), id(path)?);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut owners: Vec<String> = files.list(folder).ok()?.iter().map(|other| file_name(other)).collect();
    owners.retain(|own| {
        let stem = own.strip_suffix(".ron").filter(|_| *own != name && store::kept_as(Path::new(own)).is_none());
        stem.is_some_and(|stem| name.starts_with(stem)) && named(own, &name) != Named::Otherwise
    });
    owners.sort_by_key(|own| (own.len(), own.clone()));
    owners.into_iter().map(|own| path.with_file_name(own)).find(|own| id(own).as_ref() == Some(&its))
}

/// Finds the other versions beside a coding.
pub fn beside(files: &dyn Files, path: &Path, session: &Session, coding: &Coding) -> Beside {
    let own = file_name(path);
    let stem = own.strip_suffix(".ron").unwrap_or(&own).to_owned();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut listed = files.list(folder).unwrap_or_default();
    listed.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    if listed.len() > MANY {
        let (restored, from) = (store::restored_name(path, 1), store::restored_from(path));
        let is_fork = |it: &Path| store::restored_number(&restored, it).is_some() || from.as_deref() == Some(it);
        listed.retain(|path| file_name(path).starts_with(&stem) || is_fork(path));
    }
    let head = |path: &PathBuf| {
        let bytes = files.read_head(path, HEAD).ok();
        let head = bytes.and_then(|bytes| store::coding_head(&String::from_utf8_lossy(&bytes)));
        (file_name(path), head)
    };
    let heads: Vec<_> = listed.iter().map(head).collect();
    let mut found = Beside::default();
    for (named, name) in versions(&own, &coding.origin.id, &heads) {
        let other = path.with_file_name(name);
        match read(files, &other, session, coding) {
            Ok(Version { coding: theirs, .. }) => {
                // What was rescued and found its way back is told by the program itself to be older.
                let is_back = store::kept_as(&other).is_some() && coding.origin.comes_from(&theirs.origin);
                if !is_back && !is_same(coding, &theirs) {
                    found.versions.push(other);
                }
            }
            Err(faults) => {
                let head = heads.iter().find(|(its, _)| its == name).and_then(|(_, head)| head.as_ref());
                if is_version(files, (path, &coding.origin), &other, (named, head)) {
                    found.unread.extend(why(faults).map(|why| (other, why)));
                }
            }
        }
    }
    let alike = heads.iter().filter_map(|(name, head)| Some((name, head.as_ref()?)));
    let alike = alike.filter(|(_, head)| head.id != coding.origin.id && is_alike(head, &coding.origin));
    for other in alike.map(|(name, _)| path.with_file_name(name)).filter(|other| store::kept_as(other).is_none()) {
        // What is no coding that was one with this one is nobody's to be merged.
        if let Ok(Version { coding: theirs, .. }) = read(files, &other, session, coding) {
            let shared = coding.origin.shared_with(&theirs.origin).map(|(work, number)| (work.to_owned(), number));
            found.forks.push(Fork { path: other, id: theirs.origin.id.clone(), shared });
        }
    }
    found
}

/// Whether a coding is of the same talk, by the same coder, in the same round and under the same codebooks. Whoever begins
/// another coding by copying a file changes at least one of these.
fn is_alike(head: &CodingHead, origin: &Origin) -> bool {
    let ids = [head.codebooks.split('+').collect(), origin.codebooks.iter().map(|it| it.id.as_str()).collect()];
    let [theirs, ours] = ids.map(|mut ids: Vec<&str>| {
        ids.sort_unstable();
        ids
    });
    (&head.session, &head.coder, head.round) == (&origin.session, &origin.coder, origin.round) && theirs == ours
}

/// Whether what cannot be read as a version of a coding is one all the same.
fn is_version(
    files: &dyn Files,
    (path, origin): (&Path, &Origin),
    other: &Path,
    (named, head): (Named, Option<&CodingHead>),
) -> bool {
    // What would not read back was told when it was put there, and the work went on; beside work that went on from a good copy
    // the damaged file is told by itself.
    if store::kept_as(other) == Some(Kept::Unsound) || store::restored_from(path).as_deref() == Some(other) {
        return false;
    }
    let Some(head) = head.filter(|head| !head.id.is_empty()) else {
        // The disk may give nothing of it.
        let Ok(text) = limits::read_text(files, other, limits::TALK) else { return files.is_file(other) };
        let id = store::session_head(&text).id;
        return (id.is_empty() || id == origin.id) && matches!(store::kind_of(&text), None | Some(Kind::Coding));
    };
    named != Named::Otherwise || is_alike(head, origin)
}

/// Why a version cannot be read; nothing where it is gone by now.
fn why(faults: FileFaults) -> Option<Message> {
    let first = faults.faults.into_iter().next()?.message;
    (first.id != "file-not-found").then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "visit.oars.anna.coding.ron";

    #[test]
    fn what_stands_in_a_file_says_whether_it_is_another_version_and_its_name_only_what_comes_first() {
        let head = |id: &str| store::coding_head(&format!("(id: \"{id}\", session: \"s\", coder: \"anna\")"));
        let beside = [
            (OWN, "c"),
            ("Copy of visit.oars.anna.coding.ron", "c"),
            ("a-name-of-its-own.ron", "c"),
            ("visit.oars.anna.coding.original.ron", "c"),
            ("visit.oars.anna.coding.rescued.ron", "c"),
            ("visit.oars.anna.coding (1).ron", "other"),
            // Of these there is no head that can be read.
            ("visit.oars.anna.coding (2).ron", ""),
            ("visit.oars.anna.coding.original-2.ron", ""),
            ("visit.oars.bo.coding.rescued.ron", ""),
            ("visit.oars.bo.coding.ron", ""),
            ("visit.oars.anna.coding 2.ron", "c"),
        ];
        let beside: Vec<_> = beside.map(|(name, id)| (name.to_owned(), head(id).filter(|_| !id.is_empty()))).into();
        let expected = [
            "visit.oars.anna.coding (2).ron",
            "visit.oars.anna.coding 2.ron",
            "visit.oars.anna.coding.rescued.ron",
            "Copy of visit.oars.anna.coding.ron",
            "a-name-of-its-own.ron",
        ];
        let found = |id: &str| versions(OWN, id, &beside).into_iter().map(|(_, name)| name).collect::<Vec<_>>();
        assert_eq!(found("c"), expected);
        assert_eq!(found(""), [] as [&str; 0]);
    }
}
