//! The files that were opened last, kept in the program's state folder. Trouble with the list never troubles anybody.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::clock::Clock;
use super::files::Files;
use super::{limits, ron, strays};

/// A file that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentFile {
    /// Where it is.
    pub path: PathBuf,
    /// The title of the talk.
    #[serde(default)]
    pub title: String,
    /// When it was opened, as `2026-03-12T10:30:00+01:00`.
    #[serde(default)]
    pub opened: String,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct RecentList {
    format: u32,
    files: Vec<RecentFile>,
}

/// The program's own folder for what is not the work itself.
pub fn state_folder() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.state_dir().unwrap_or_else(|| strategy.data_dir()).join("gensvar"))
}

/// The files that were opened last, the newest first. Files that are gone are left out, and come back with the files.
pub fn list(files: &dyn Files, folder: &Path) -> Vec<RecentFile> {
    let known: RecentList = kept(files, &path(folder)).unwrap_or_default();
    known.files.into_iter().filter(|file| files.is_file(&file.path)).collect()
}

/// Notes that a file was opened.
pub fn note(files: &dyn Files, folder: &Path, clock: &dyn Clock, opened: &Path, title: &str) {
    let opened = std::path::absolute(opened).unwrap_or_else(|_| opened.to_owned());
    let path = path(folder);
    let Some(mut known) = kept::<RecentList>(files, &path) else { return };
    known.files.retain(|file| file.path != opened);
    let file = RecentFile { path: opened, title: title.to_owned(), opened: clock.wall().to_rfc3339() };
    known.files.insert(0, file);
    known.files.truncate(limits::MOST_RECENT);
    known.format = 1;
    keep(files, folder, &path, &known);
    strays::take_away_old(files, &path, clock.wall().into());
}

/// Every file of the list, the newest first, also those that are gone.
pub fn everything(files: &dyn Files, folder: &Path) -> Vec<RecentFile> {
    kept::<RecentList>(files, &path(folder)).unwrap_or_default().files
}

/// Takes files out of the list. Whether they are out of it then: a list that cannot be read or written stays as it is.
pub fn forget(files: &dyn Files, folder: &Path, gone: &[PathBuf]) -> bool {
    let path = path(folder);
    let Some(mut known) = kept::<RecentList>(files, &path) else { return false };
    let before = known.files.len();
    known.files.retain(|file| !gone.contains(&file.path));
    if known.files.len() < before {
        keep(files, folder, &path, &known);
    }
    !everything(files, folder).iter().any(|file| gone.contains(&file.path))
}

/// Where the list is.
pub(super) fn path(folder: &Path) -> PathBuf {
    folder.join("recent.ron")
}

/// A list of the state folder, empty where there is none yet. `None` for one that cannot be read, which is not to be written
/// over: somebody may still want it.
pub(super) fn kept<T: DeserializeOwned + Default>(files: &dyn Files, path: &Path) -> Option<T> {
    if !files.is_file(path) {
        return Some(T::default());
    }
    let text = limits::read_text(files, path, limits::SMALL).ok()?;
    (ron::format_of(&text) == Some(1)).then_some(())?;
    ron::parse(&text, path).ok()
}

/// Writes such a list. Without it everything else works.
pub(super) fn keep<T: Serialize>(files: &dyn Files, folder: &Path, path: &Path, list: &T) {
    if let Ok(text) = ron::write(list) {
        let _ = files.make_folder(folder).and_then(|()| files.replace(path, text.as_bytes()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::clock::SystemClock;
    use crate::ports::files::DiskFiles;

    #[test]
    fn the_newest_comes_first_and_what_is_gone_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("state");
        let talk = |number: usize| folder.path().join(format!("talk{number}.txt"));
        for number in 0..30 {
            std::fs::write(talk(number), "x").unwrap();
            note(&DiskFiles, &state, &SystemClock, &talk(number), "A talk");
        }
        note(&DiskFiles, &state, &SystemClock, &talk(25), "It's renamed");
        std::fs::remove_file(talk(29)).unwrap();
        let listed = list(&DiskFiles, &state);
        assert_eq!(listed.len(), limits::MOST_RECENT - 1);
        assert_eq!((&listed[0].path, listed[0].title.as_str()), (&talk(25), "It's renamed"));
        assert_eq!((&listed[1].path, &listed[2].path), (&talk(28), &talk(27)));
    }

    #[test]
    fn no_list_half_written_keeps_what_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let left = |letters: &str| folder.path().join(format!(".recent.ron.gensvar-{letters}"));
        let old = std::time::SystemTime::now() - std::time::Duration::from_secs(100);
        for letters in ["aaaaaa", "bbbbbb"] {
            std::fs::write(left(letters), "A talk").unwrap();
        }
        std::fs::File::options().write(true).open(left("aaaaaa")).unwrap().set_modified(old).unwrap();
        note(&DiskFiles, folder.path(), &SystemClock, Path::new("/a"), "");
        // Another program may be writing the other one just now.
        assert_eq!((left("aaaaaa").exists(), left("bbbbbb").exists()), (false, true));
    }

    #[test]
    fn a_list_that_cannot_be_read_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        for text in ["(", "(format: 2, files: [])"] {
            std::fs::write(path(folder.path()), text).unwrap();
            note(&DiskFiles, folder.path(), &SystemClock, Path::new("a"), "");
            assert_eq!(std::fs::read_to_string(path(folder.path())).unwrap(), text);
            assert_eq!(list(&DiskFiles, folder.path()), []);
        }
    }
}
