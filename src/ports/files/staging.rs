//! New files: each is written whole beside its place, is on the disk, and gets its name only then.

use std::collections::BTreeSet;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::{Group, beyond_link, folder_of, keep_to_oneself, reads_back, sync_folder};

/// A disk is asked to write everything that waits for it where at least so many files are new. For fewer that would take
/// longer: others may be writing, too.
#[cfg(target_os = "linux")]
const MANY: usize = 8;

/// A new file that has no name yet.
struct Staged {
    file: TempPath,
    /// Where it is to be, links followed.
    place: PathBuf,
}

impl Staged {
    /// Writes it; that it is on the disk is waited for where it is wanted. It is closed: there may be many.
    fn new(path: &Path, bytes: &[u8], synced: bool) -> io::Result<Self> {
        // A link that leads nowhere yet stays one, as where a file is replaced; any other name that is there is taken.
        let place = beyond_link(path).unwrap_or_else(|| path.to_owned());
        // The temporary file is the coder's alone from its first byte on, and is removed when anything fails.
        let mut file = super::temporary::beside(&place)?;
        keep_to_oneself(file.as_file());
        file.write_all(bytes)?;
        if synced {
            file.as_file().sync_all()?;
        }
        Ok(Self { file: file.into_temp_path(), place })
    }

    /// Gives it its name, once it is on the disk and reads as what was written; the name is to be synced yet.
    fn put(self, bytes: &[u8]) -> io::Result<()> {
        reads_back(&mut std::fs::File::open(&self.file)?, bytes)?;
        match self.file.persist_noclobber(&self.place) {
            Ok(()) => Ok(()),
            // Some network disks can neither link nor rename without replacing.
            Err(refused) if cannot_rename(refused.error.kind()) => create_in_place(&self.place, bytes),
            Err(refused) => Err(refused.error),
        }
    }
}

/// Writes a new file.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let staged = Staged::new(path, bytes, true)?;
    let folder = folder_of(&staged.place).to_owned();
    staged.put(bytes)?;
    sync_folder(&folder)
}

/// How many came before the first error, and that.
pub(super) fn up_to_an_error(results: impl IntoIterator<Item = io::Result<()>>) -> (usize, io::Result<()>) {
    let mut count = 0;
    for result in results {
        if result.is_err() {
            return (count, result);
        }
        count += 1;
    }
    (count, Ok(()))
}

/// Writes many new files; the disk is waited for once for each folder, and once more for the names.
#[cfg(target_os = "linux")]
pub(super) fn create_all(groups: &[Group]) -> Vec<(usize, io::Result<()>)> {
    let create = |group: &Group| up_to_an_error(group.iter().map(|(path, bytes)| create(path, bytes)));
    if groups.iter().map(Vec::len).sum::<usize>() < MANY {
        return groups.iter().map(create).collect();
    }
    let stage = |group: &Group| group.iter().map(|(path, bytes)| Staged::new(path, bytes, false)).collect();
    let staged: Vec<Vec<io::Result<Staged>>> = groups.iter().map(stage).collect();
    let places = staged.iter().flatten().flatten().map(|staged| folder_of(&staged.place).to_owned());
    let folders: BTreeSet<PathBuf> = places.collect();
    let for_all = |why: &io::Error| groups.iter().map(|_| (0, Err(again(why)))).collect();
    if let Err(why) = folders.iter().try_for_each(|folder| sync_disk_of(folder)) {
        return for_all(&why);
    }
    let put = |(staged, group): (Vec<io::Result<Staged>>, &Group)| {
        let put =
            |(staged, (_, bytes)): (io::Result<Staged>, &(_, Vec<u8>))| staged.and_then(|staged| staged.put(bytes));
        up_to_an_error(staged.into_iter().zip(group).map(put))
    };
    let made = staged.into_iter().zip(groups).map(put).collect();
    // That a name is not on the disk is told of all of them: nobody knows of which it holds.
    folders.iter().try_for_each(|folder| sync_folder(folder)).map_or_else(|why| for_all(&why), |()| made)
}

#[cfg(not(target_os = "linux"))]
pub(super) fn create_all(groups: &[Group]) -> Vec<(usize, io::Result<()>)> {
    let create = |group: &Group| up_to_an_error(group.iter().map(|(path, bytes)| create(path, bytes)));
    groups.iter().map(create).collect()
}

/// The same error for another file.
#[cfg(target_os = "linux")]
fn again(error: &io::Error) -> io::Error {
    error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}

/// Everything that waits for the disk of a folder is on it.
#[cfg(target_os = "linux")]
fn sync_disk_of(folder: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(std::fs::File::open(folder)?)?)
}

/// Whether a disk says so that it cannot give a file a name that nobody has.
fn cannot_rename(kind: io::ErrorKind) -> bool {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    matches!(kind, InvalidInput | PermissionDenied | Unsupported)
}

/// Writes a new file under its own name, and takes it away again when it does not fit. Only for disks that know no other
/// way: whoever reads it meanwhile sees a part of it.
pub(super) fn create_in_place(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    keep_to_oneself(&file);
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| sync_folder(folder_of(path)));
    if written.is_err() {
        drop(file);
        // What cannot be taken away either is told as what went wrong first.
        let _ = std::fs::remove_file(path);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_files_are_there_at_once_and_of_a_group_none_after_one_that_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: usize| folder.path().join(format!("{name}.ron"));
        std::fs::write(path(4), "somebody's").unwrap();
        let group = |first: usize| (first..first + 3).map(|name| (path(name), vec![b'a'; name])).collect();
        let made = create_all(&(0..8).map(|group_of| group(group_of * 3)).collect::<Vec<Group>>());
        let told: Vec<_> = made.into_iter().map(|(count, why)| (count, why.err().map(|why| why.kind()))).collect();
        let taken = (1, Some(io::ErrorKind::AlreadyExists));
        assert_eq!(told, (0..8).map(|group| if group == 1 { taken } else { (3, None) }).collect::<Vec<_>>());
        assert_eq!(std::fs::read(path(4)).unwrap(), b"somebody's");
        assert_eq!(std::fs::read(path(23)).unwrap(), vec![b'a'; 23]);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 23, "nothing else is left, and 5 is not made");
    }
}
