//! Temporary files that a killed program left beside the work: taken away when the coding is opened the next time.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::files::Files;
use super::files::temporary::{LETTERS, beginning};

/// A temporary file is there for a moment. One that is older than this belongs to nobody any more.
const OLD: Duration = Duration::from_mins(1);

/// Whether a name is that of a temporary file of the program's for another one: `.NAME.gensvar-` and six letters or digits.
pub fn is_temporary_for(name: &str, file: &str) -> bool {
    let letters = name.strip_prefix(&beginning(file));
    letters.is_some_and(|letters| letters.len() == LETTERS && letters.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Takes away what is left of a coding that is held, and what is old of its session, which others may be writing.
pub fn take_away(files: &dyn Files, coding: &Path, session: &Path, now: SystemTime) {
    take_away_of(files, coding, Duration::ZERO, now);
    take_away_of(files, session, OLD, now);
}

/// Takes away what is old and left of a file that nobody holds, and that others may be writing.
pub fn take_away_old(files: &dyn Files, path: &Path, now: SystemTime) {
    take_away_of(files, path, OLD, now);
}

/// Takes away all that is left of a file, also what somebody may be writing just now. Whether none is left.
pub fn take_away_all(files: &dyn Files, path: &Path) -> bool {
    take_away_of(files, path, Duration::ZERO, SystemTime::now());
    let is_left = |found: &PathBuf| {
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        is_temporary_for(&name(found), &name(path))
    };
    let folder = files.real_path(path).parent().map(Path::to_owned).unwrap_or_default();
    !files.list(&folder).unwrap_or_default().iter().any(is_left)
}

fn take_away_of(files: &dyn Files, path: &Path, old: Duration, now: SystemTime) {
    let path = files.real_path(path);
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return };
    let name = name.to_string_lossy();
    take_away_in(files, folder, |found| is_temporary_for(found, &name), (old, now));
}

/// Takes away what is old and left of what is kept of a coding in the state folder: its good copies, what its journal put
/// aside, and the note of where its files are.
pub fn take_away_kept(files: &dyn Files, coding_folder: &Path, now: SystemTime) {
    for folder in ["", "good", "journal/aside"] {
        take_away_in(files, &coding_folder.join(folder), |found| of(found).is_some(), (OLD, now));
    }
}

/// Takes away what killed imports left in the folders of files that are about to be written: whatever is left of sessions and
/// codings and old. What is new may be of an import that still runs, also where it writes the same files.
pub fn take_away_of_imports(files: &dyn Files, paths: &[&Path], now: SystemTime) {
    let real: HashSet<PathBuf> = paths.iter().map(|path| files.real_path(path)).collect();
    let folders: BTreeSet<&Path> = real.iter().filter_map(|path| path.parent()).collect();
    let is_of_work =
        |found: &str| of(found).is_some_and(|of| of.ends_with(".session.ron") || of.ends_with(".coding.ron"));
    for folder in folders {
        take_away_in(files, folder, is_of_work, (OLD, now));
    }
}

fn take_away_in(files: &dyn Files, folder: &Path, is_one: impl Fn(&str) -> bool, (old, now): (Duration, SystemTime)) {
    for stray in files.list(folder).unwrap_or_default() {
        let is_one = stray.file_name().is_some_and(|found| is_one(&found.to_string_lossy()));
        if is_one && is_old(files, &stray, now, old) {
            // What cannot be taken away harms nobody.
            let _ = files.remove(&stray);
        }
    }
}

/// The name of the file that a temporary one is for; `None` where it is no temporary one.
pub fn of(name: &str) -> Option<&str> {
    let file = name.strip_prefix('.')?.rsplit_once('.')?.0;
    is_temporary_for(name, file).then_some(file)
}

/// Whether a file was last written to so long ago.
fn is_old(files: &dyn Files, path: &Path, now: SystemTime, old: Duration) -> bool {
    let modified = files.modified(path).unwrap_or(now);
    now.duration_since(modified).unwrap_or_default() >= old
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::files::DiskFiles;

    #[test]
    fn of_killed_imports_what_is_old_is_taken_away_and_of_running_ones_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let kept = [
            "b.session.ron",
            ".b.session.ron.gensvar-Ab3dEf",
            ".c.coding.ron.gensvar-Ab3dEf",
            ".notes.txt.gensvar-Ab3dEf",
            ".a.session.ron",
            // Another import may be writing it just now.
            ".a.session.ron.gensvar-Ab3dEf",
        ];
        for name in kept.iter().chain(&[".a.session.ron.gensvar-000000", ".d.coding.ron.gensvar-000000"]) {
            std::fs::write(path(name), "x").unwrap();
        }
        let old = SystemTime::now() - Duration::from_secs(100);
        for name in [".a.session.ron.gensvar-000000", ".d.coding.ron.gensvar-000000", ".notes.txt.gensvar-Ab3dEf"] {
            std::fs::File::options().write(true).open(path(name)).unwrap().set_modified(old).unwrap();
        }
        let (one, other) = (path("a.session.ron"), path("b.session.ron"));
        take_away_of_imports(&DiskFiles, &[&one, &other], SystemTime::now());
        let left = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let mut left: Vec<String> = left.map(|name| name.to_string_lossy().into_owned()).collect();
        left.sort();
        let mut kept = kept.map(str::to_owned);
        kept.sort();
        assert_eq!(left, kept);
    }

    #[test]
    fn only_what_is_left_of_these_files_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let kept = [
            "a.coding.ron",
            ".a.coding.ron.lock",
            ".b.coding.ron.gensvar-Ab3dEf",
            ".a.session.ron.gensvar-Zz9zZz",
            ".a.coding.ron.gensvar-Ab3d",
            // Of others: a copy that was made by hand, and what rsync is writing just now.
            ".a.coding.ron.backup",
            ".a.coding.ron.hG7kLm",
            ".a.session.ron.backup",
        ];
        for name in kept.iter().chain(&[".a.coding.ron.gensvar-Ab3dEf", ".a.session.ron.gensvar-000000"]) {
            std::fs::write(path(name), "x").unwrap();
        }
        let old = SystemTime::now() - Duration::from_secs(100);
        for name in [".a.session.ron.gensvar-000000", ".a.session.ron.backup"] {
            std::fs::File::options().write(true).open(path(name)).unwrap().set_modified(old).unwrap();
        }
        take_away(&DiskFiles, &path("a.coding.ron"), &path("a.session.ron"), SystemTime::now());
        let mut left: Vec<String> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        left.sort();
        let mut kept = kept.map(str::to_owned);
        kept.sort();
        assert_eq!(left, kept);
    }

    #[test]
    fn what_is_being_written_bears_our_mark_whatever_the_name() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.coding.ron".to_owned(), format!("{}.coding.ron", "ø".repeat(120))] {
            let path = folder.path().join(&name);
            DiskFiles.create_new(&path, b"old").unwrap();
            let mut seen = Vec::new();
            let mut look = || {
                seen.extend(DiskFiles.list(folder.path())?.into_iter().filter(|found| *found != path));
                Ok(())
            };
            DiskFiles.replace_if(&path, b"new", &mut look).unwrap();
            let [temporary] = &seen[..] else { panic!("{seen:?}") };
            let temporary = temporary.file_name().unwrap().to_str().unwrap();
            assert!(temporary.contains(".gensvar-") && is_temporary_for(temporary, &name), "{temporary}");
            assert_eq!(
                (DiskFiles.read(&path).unwrap(), DiskFiles.list(folder.path()).unwrap().len()),
                (b"new".to_vec(), 1)
            );
            std::fs::remove_file(&path).unwrap();
        }
    }
}
