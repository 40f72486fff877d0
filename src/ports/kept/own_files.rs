//! The files of a talk in the coder's own folders: they stay, and are named so that the coder can delete them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::{Kept, coding_head, session_head};
use crate::ports::copies::{self, Named};
use crate::ports::files::{Files, from_root};
use crate::ports::{formats, store};

/// In a folder of more files than this, only those are looked into whose names begin as the talk's.
pub(super) const MANY: usize = 300;

/// Files of the coder's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnFiles {
    /// Those that are of the talk.
    pub sure: Vec<PathBuf>,
    /// Those that are called as an export is in which it may be: of several talks at once, without names, or of another talk
    /// that is called as a second export of this one would be.
    pub perhaps: Vec<PathBuf>,
}

/// The files beside the places of what is kept that are of the same talk: the talk, its transcript, codings of anybody's,
/// copies in conflict, rescued and older versions, exports, and what is named after it. A file that was `named` is one in any
/// case.
pub fn own_files(files: &dyn Files, all: &[&Kept], named: &[PathBuf]) -> OwnFiles {
    let named = named.iter().filter(|path| files.is_file(path)).map(|path| from_root(path));
    let mut found: BTreeSet<PathBuf> = named.collect();
    let mut perhaps = BTreeSet::new();
    let endings = Endings::new();
    for kept in all {
        found.extend(kept.foreign.iter().cloned());
        let places: BTreeSet<&PathBuf> = kept.sessions.iter().chain(&kept.codings).chain(&kept.recent).collect();
        let folders: BTreeSet<&Path> = places.iter().filter_map(|place| place.parent()).collect();
        let sources: Vec<String> =
            places.iter().filter_map(|place| session_head(files, place)).filter_map(|head| head.source).collect();
        for folder in folders {
            let inside = files.list(folder).unwrap_or_default();
            let are_many = inside.len() > MANY;
            let stems: BTreeSet<String> =
                places.iter().filter(|place| place.parent() == Some(folder)).map(|place| stem(place)).collect();
            let (exports, maybe): (Vec<_>, Vec<_>) = inside
                .iter()
                .filter_map(|path| Some((path.clone(), endings.made_of(files, path, &stems)?)))
                .partition(|(_, is_sure)| *is_sure);
            found.extend(exports.into_iter().map(|(path, _)| path));
            perhaps.extend(maybe.into_iter().map(|(path, _)| path));
            found.extend(inside.into_iter().filter(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                places.contains(path) || sources.contains(&name.into_owned()) || is_its(files, kept, path, are_many)
            }));
        }
    }
    // Work that was opened where it was rescued to is deleted.
    let stays = |path: &PathBuf| !all.iter().any(|kept| kept.files.contains(path));
    let sure: Vec<PathBuf> = found.into_iter().filter(stays).collect();
    perhaps.retain(|path| stays(path) && !sure.contains(path));
    OwnFiles { sure, perhaps: perhaps.into_iter().collect() }
}

/// How a talk's exports are called, without their endings.
fn stem(place: &Path) -> String {
    let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let cut = name.strip_suffix(".session.ron").or_else(|| name.strip_suffix(".ron"));
    cut.map(str::to_owned).unwrap_or(name)
}

/// How exports end; the longest endings first.
struct Endings(Vec<(String, bool)>);

impl Endings {
    fn new() -> Self {
        let several = |format: &formats::Format| format.writes.as_ref().is_some_and(|writes| writes.several);
        let mut endings: Vec<_> = formats::able(true).map(|format| (format.ending(), several(format))).collect();
        endings.sort_by_key(|(ending, _)| std::cmp::Reverse(ending.len()));
        Self(endings)
    }

    /// Whether a file is called as an export of a talk with one of these stems, of several talks, or of one without names is;
    /// and whether it is no other talk's.
    fn made_of(&self, files: &dyn Files, path: &Path, stems: &BTreeSet<String>) -> Option<bool> {
        let name = path.file_name()?.to_str()?;
        let of = |(ending, several): &(String, bool)| {
            let begun = name.strip_suffix(ending.as_str())?;
            // The second export of one name has a number behind it.
            let first = begun.rsplit_once('-').filter(|(_, number)| is_number(number)).map(|(first, _)| first);
            if stems.contains(begun) {
                return Some(true);
            }
            if first.is_some_and(|first| stems.contains(first)) {
                let another = path.with_file_name(format!("{begun}.session.ron"));
                return Some(!files.is_file(&another));
            }
            let without_names = |begun: &str| begun.strip_prefix("talk-").is_some_and(is_number);
            let of_several = |begun: &str| *several && begun == "gensvar";
            let may_be = [Some(begun), first].into_iter().flatten().any(|it| without_names(it) || of_several(it));
            may_be.then_some(false)
        };
        self.0.iter().find_map(of)
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
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
