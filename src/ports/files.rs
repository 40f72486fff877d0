//! The file layer: whatever reads or writes a coder's work goes through [`Files`].

mod growing;
mod rights;
mod staging;
pub mod temporary;
mod there;

pub use there::{There, is_write_protected, plain};

use growing::DiskFile;
#[cfg(unix)]
use rights::set_mode;
use rights::{as_before, is_made_ours, keep_to_oneself};

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::limits;

/// New files that are of no use without those before them, with what goes into them.
pub type Group = Vec<(PathBuf, Vec<u8>)>;

/// Reads and writes whole files.
pub trait Files: Send + Sync {
    /// All bytes of a file, of which there may be as many as the largest of ours has.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// The first bytes of a file, at most so many.
    fn read_head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>>;
    /// Replaces a file so that it is either the old or the new one, whatever happens: temporary file in the same
    /// folder, synced, renamed, folder synced. A link is followed first.
    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// The same, and asks once more before the new file takes the place of the old one, when all of it is on the disk: an
    /// error of whoever is asked leaves the old file where it is.
    fn replace_if(&self, path: &Path, bytes: &[u8], still: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        still()?;
        self.replace(path, bytes)
    }
    /// Writes a new file, whole or not at all; an error when it is there already. A link that leads nowhere is followed.
    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Writes many new files, each as by [`Files::create_new`], and of each group no more once one of it cannot be written:
    /// how many were, and why no more. The disk is waited for once for all of them, where it can be.
    fn create_all(&self, groups: &[Group]) -> Vec<(usize, io::Result<()>)> {
        let one =
            |group: &Group| staging::up_to_an_error(group.iter().map(|(path, bytes)| self.create_new(path, bytes)));
        groups.iter().map(one).collect()
    }
    /// The files of a folder, sorted by name.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// The folders of a folder, sorted by name; none where the layer cannot tell.
    fn folders(&self, _folder: &Path) -> io::Result<Vec<PathBuf>> {
        Ok(Vec::new())
    }
    /// Whether there is a file.
    fn is_file(&self, path: &Path) -> bool;
    /// Makes a folder with all folders above it; those that it makes are the coder's alone.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// The same for one that nobody made before; an error when it is there already.
    fn make_new_folder(&self, path: &Path) -> io::Result<()> {
        if self.list(path).is_ok() { Err(io::ErrorKind::AlreadyExists.into()) } else { self.make_folder(path) }
    }
    /// Begins a file that grows, with its first bytes; an error when there is one already. When it returns, the file and
    /// its name are on the disk.
    fn grow(&self, path: &Path, first: &[u8]) -> io::Result<Box<dyn Growing>>;
    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Takes away a folder that is empty.
    fn remove_folder(&self, _path: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    /// Brings on the disk which names are in a folder: what was taken away there is not back after a power cut.
    fn sync_names(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }
    /// Holds a file, which is made where there is none, against everybody else of this computer; `None` while somebody
    /// else holds it.
    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>>;
    /// Where a file really is, links followed; the path itself where there is no file.
    fn real_path(&self, path: &Path) -> PathBuf;
    /// When a file was last written to.
    fn modified(&self, path: &Path) -> io::Result<SystemTime>;
    /// What stands under a name; a link is followed.
    fn look(&self, _path: &Path) -> io::Result<There> {
        Err(io::ErrorKind::Unsupported.into())
    }
    /// Whether a name is a link, wherever it leads.
    fn is_link(&self, _path: &Path) -> bool {
        false
    }
    /// Everything in a folder, sorted by name. What cannot be told of is left out: this is for looking around only.
    fn everything(&self, _folder: &Path) -> io::Result<Vec<PathBuf>> {
        Err(io::ErrorKind::Unsupported.into())
    }
    /// Gives a file or folder a mode, as in `chmod`.
    fn set_mode(&self, _path: &Path, _mode: u32) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    /// Tries whether a folder takes so many bytes, in a file without a name: nothing is left behind, whatever ends the
    /// program meanwhile.
    fn try_room(&self, _folder: &Path, _bytes: usize) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

/// A path from the root on, as it is remembered: steps back are gone, links of the file itself stay.
pub fn from_root(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let steps_back = absolute.components().any(|step| step == std::path::Component::ParentDir);
    match (absolute.parent(), absolute.file_name()) {
        (Some(folder), Some(name)) if steps_back => {
            // What a step back means after a link only the disk knows.
            std::fs::canonicalize(folder).map_or_else(|_| absolute.clone(), |folder| folder.join(name))
        }
        // It ends with a step back: a folder.
        (_, None) if steps_back => std::fs::canonicalize(&absolute).unwrap_or(absolute),
        _ => absolute,
    }
}

/// Refuses to wait for a pipe or a device: whoever would fill it may never come. Pipes that a shell makes are filled. What the
/// system makes up itself (`/proc/kmsg`) calls itself a file and has no length.
#[cfg(unix)]
fn refuse_to_wait(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::FileTypeExt as _;
    let is_of_shell = path.starts_with("/dev") || path.starts_with("/proc");
    match std::fs::metadata(path) {
        Ok(there) if there.file_type().is_fifo() && !is_of_shell => Err(io::ErrorKind::NotSeekable.into()),
        Ok(there) if there.file_type().is_char_device() || there.file_type().is_block_device() => {
            let is_null = path == Path::new("/dev/null");
            if is_null { Ok(()) } else { Err(rustix::io::Errno::NXIO.into()) }
        }
        Ok(there) if there.is_file() && there.len() == 0 && is_made_up(path) => Err(rustix::io::Errno::NXIO.into()),
        _ => Ok(()),
    }
}

/// Whether a file lies where the system tells of itself.
#[cfg(unix)]
fn is_made_up(path: &Path) -> bool {
    std::fs::canonicalize(path).is_ok_and(|path| path.starts_with("/proc") || path.starts_with("/sys"))
}

#[cfg(not(unix))]
fn refuse_to_wait(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// The folder in which a file is.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What is not there is no trouble.
pub fn unless_gone<T>(read: io::Result<T>) -> io::Result<Option<T>> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// A file that is held. It is let go when it is dropped.
pub trait Held: Send {
    /// All bytes of it.
    fn read(&mut self) -> io::Result<Vec<u8>>;
    /// Puts other bytes in place of what it holds.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Whether it is still the file of that name: somebody may have deleted it, or put another one there.
    fn is_there(&self) -> bool;
    /// Takes the file away and lets it go.
    fn give_back(self: Box<Self>);
}

/// A file that grows at its end.
pub trait Growing: Send {
    /// Adds bytes. When it returns without an error they are on the disk; after an error nobody knows what is there, and
    /// the file must not be trusted with anything more.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
}

/// Reads so many bytes and no more, also of what has no end; how many there were.
fn head_of(from: impl io::Read, most: u64, bytes: &mut Vec<u8>) -> io::Result<usize> {
    io::Read::read_to_end(&mut io::Read::take(from, most), bytes)
}

/// The files of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct DiskFiles;

impl Files for DiskFiles {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        refuse_to_wait(path)?;
        let mut file = std::fs::File::open(path)?;
        let most = limits::LARGEST as u64;
        let told = file.metadata()?.len();
        let mut bytes = Vec::with_capacity(usize::try_from(told.min(most)).unwrap_or_default());
        // What is no file tells no length, and what grows another one.
        if told > most || head_of(&mut file, most + 1, &mut bytes)? > limits::LARGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(bytes)
    }

    fn read_head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        refuse_to_wait(path)?;
        let mut bytes = Vec::new();
        head_of(std::fs::File::open(path)?, most as u64, &mut bytes)?;
        Ok(bytes)
    }

    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.replace_if(path, bytes, &mut || Ok(()))
    }

    fn replace_if(&self, path: &Path, bytes: &[u8], still: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        // Replacing a link itself would turn it into a plain file and leave the real one behind.
        let target = self.real_path(path);
        let before = std::fs::metadata(&target).ok();
        let mut file = temporary::beside(&target)?;
        match &before {
            Some(before) => as_before(file.as_file(), &target, before)?,
            None => keep_to_oneself(file.as_file()),
        }
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        reads_back(file.as_file_mut(), bytes)?;
        still()?;
        // Wherever it fails the temporary file goes with what holds it.
        file.persist(&target).map_err(|refused| refused.error)?;
        sync_folder(folder_of(&target))
    }

    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if there::takes_bytes(path) {
            return std::fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
        }
        staging::create(path, bytes)
    }

    fn create_all(&self, groups: &[Group]) -> Vec<(usize, io::Result<()>)> {
        staging::create_all(groups)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        there::entries(folder, |kind| kind.is_file())
    }

    fn folders(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        there::entries(folder, |kind| kind.is_dir())
    }

    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        // From the top down, so that each is open to the coder before the next is made in it.
        let missing: Vec<&Path> = path.ancestors().take_while(|folder| !folder.is_dir()).collect();
        missing
            .into_iter()
            .rev()
            .filter(|folder| !folder.as_os_str().is_empty())
            .try_for_each(|path| make_one_folder(path, false))
    }

    fn make_new_folder(&self, path: &Path) -> io::Result<()> {
        path.parent().map_or(Ok(()), |above| self.make_folder(above))?;
        make_one_folder(path, true)
    }

    fn grow(&self, path: &Path, first: &[u8]) -> io::Result<Box<dyn Growing>> {
        let mut options = std::fs::OpenOptions::new();
        options.append(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        keep_to_oneself(&file);
        let begun = file.write_all(first).and_then(|()| file.sync_all()).and_then(|()| sync_folder(folder));
        if let Err(error) = begun {
            drop(file);
            // What cannot be taken away either is told as what went wrong first.
            let _ = std::fs::remove_file(path);
            return Err(error);
        }
        Ok(Box::new(DiskFile { file, path: path.to_owned() }))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_dir(path)
    }

    fn sync_names(&self, folder: &Path) -> io::Result<()> {
        sync_folder(folder)
    }

    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        let mut options = std::fs::OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            // A link that somebody puts there meanwhile is not followed.
            options.mode(0o600).custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
        }
        for _ in 0..MOST_ASKED {
            if let Ok(there) = std::fs::symlink_metadata(path) {
                plain(&there)?;
            }
            let file = match options.open(path) {
                // Whatever may be done with it, a file of our own is ours.
                Err(error) if error.kind() == io::ErrorKind::PermissionDenied && is_made_ours(path) => {
                    options.open(path)?
                }
                opened => opened?,
            };
            plain(&file.metadata()?)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(std::fs::TryLockError::WouldBlock) => return Ok(None),
                Err(std::fs::TryLockError::Error(error)) => {
                    // Where nothing can be held, what was made for it would stay for ever.
                    if file.metadata().is_ok_and(|there| there.len() == 0) && is_still_there(&file, path) {
                        let _ = std::fs::remove_file(path);
                    }
                    return Err(error);
                }
            }
            // Whoever held it before may have taken it away since it was opened.
            if is_still_there(&file, path) {
                // A lock that somebody else made is theirs to keep.
                keep_to_oneself(&file);
                return Ok(Some(Box::new(HeldFile { file, path: path.to_owned() })));
            }
        }
        Ok(None)
    }

    fn real_path(&self, path: &Path) -> PathBuf {
        std::fs::canonicalize(path).unwrap_or_else(|_| beyond_link(path).unwrap_or_else(|| path.to_owned()))
    }

    fn modified(&self, path: &Path) -> io::Result<SystemTime> {
        std::fs::metadata(path)?.modified()
    }

    fn look(&self, path: &Path) -> io::Result<There> {
        There::at(path)
    }

    fn is_link(&self, path: &Path) -> bool {
        path.is_symlink()
    }

    fn everything(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        Ok(paths)
    }

    fn set_mode(&self, path: &Path, mode: u32) -> io::Result<()> {
        there::set_mode(path, mode)
    }

    fn try_room(&self, folder: &Path, bytes: usize) -> io::Result<()> {
        let mut file = tempfile::tempfile_in(folder)?;
        file.write_all(&vec![0; bytes])?;
        file.sync_all()
    }
}

/// How often a lock is asked for that others take away meanwhile.
const MOST_ASKED: usize = 100;

/// Whether a name still means the file that was opened by it.
#[cfg(unix)]
fn is_still_there(file: &std::fs::File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let same =
        |one: &std::fs::Metadata, other: &std::fs::Metadata| (one.dev(), one.ino()) == (other.dev(), other.ino());
    matches!((file.metadata(), std::fs::metadata(path)), (Ok(one), Ok(other)) if same(&one, &other))
}

#[cfg(not(unix))]
fn is_still_there(_file: &std::fs::File, path: &Path) -> bool {
    path.is_file()
}

/// A file of this computer that is held.
struct HeldFile {
    file: std::fs::File,
    path: PathBuf,
}

impl Held for HeldFile {
    fn read(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        io::Seek::rewind(&mut self.file)?;
        // What stands in a lock is short, whoever wrote it.
        io::Read::read_to_end(&mut io::Read::take(&mut self.file, 4096), &mut bytes)?;
        Ok(bytes)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        io::Seek::rewind(&mut self.file)?;
        self.file.set_len(0)?;
        self.file.write_all(bytes)
    }

    fn is_there(&self) -> bool {
        is_still_there(&self.file, &self.path)
    }

    fn give_back(self: Box<Self>) {
        // A lock that stays is taken over by whoever asks next, and one that somebody else put there is theirs.
        if self.is_there() {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Reads what was written and holds it against what was to be written, before it takes any other file's place.
fn reads_back(file: &mut std::fs::File, bytes: &[u8]) -> io::Result<()> {
    io::Seek::rewind(file)?;
    let mut left = bytes;
    let mut part = vec![0; PART];
    loop {
        let read = io::Read::read(file, &mut part)?;
        match left.split_at_checked(read) {
            Some((same, rest)) if same == &part[..read] && read > 0 => left = rest,
            Some(([], [])) => return Ok(()),
            _ => return Err(io::Error::new(io::ErrorKind::InvalidData, "what was written does not read back")),
        }
    }
}

/// Bytes that are read back at once.
const PART: usize = 64 * 1024;

/// Where a link leads at whose end nothing is: the file is made there, and the link stays. Only into a folder that is
/// there, and over no second link.
fn beyond_link(path: &Path) -> Option<PathBuf> {
    let folder_of =
        |path: &Path| path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
    let leads_to = folder_of(path).join(std::fs::read_link(path).ok()?);
    let folder = std::fs::canonicalize(folder_of(&leads_to)).ok()?;
    let end = folder.join(leads_to.file_name()?);
    std::fs::symlink_metadata(&end).is_err().then_some(end)
}

/// Makes one folder that is the coder's alone. When it returns, its name is on the disk: what is put in it would be lost
/// with it.
fn make_one_folder(path: &Path, is_new: bool) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(path) {
        // Somebody else was first.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && !is_new && path.is_dir() => Ok(()),
        made => {
            #[cfg(unix)]
            if let (Ok(()), Ok(there)) = (&made, std::fs::metadata(path)) {
                set_mode(&there, 0o700, |mode| std::fs::set_permissions(path, mode));
            }
            made
        }
    }?;
    let above = path.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    sync_folder(above).inspect_err(|_| {
        // One that stayed would be taken for one that is on the disk. What is in it by now keeps it.
        let _ = std::fs::remove_dir(path);
    })
}

/// A new name is on the disk only once its folder is.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    std::fs::File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let name = |path: PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
        DiskFiles.list(folder).unwrap().into_iter().map(name).collect()
    }

    #[test]
    fn of_what_has_no_end_no_more_is_read_than_asked_for() {
        /// Gives bytes without end, and tells on whoever goes on.
        struct Endless(usize);
        impl io::Read for Endless {
            fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
                self.0 += into.len();
                into.fill(b'x');
                if self.0 > 1 << 20 { Err(io::ErrorKind::OutOfMemory.into()) } else { Ok(into.len()) }
            }
        }
        let mut bytes = Vec::new();
        assert_eq!(head_of(Endless(0), 70_000, &mut bytes).unwrap(), 70_000);
        assert_eq!(bytes.len(), 70_000);
    }

    #[test]
    fn whoever_reads_a_file_while_it_is_replaced_reads_all_of_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        std::fs::write(&path, "the old one").unwrap();
        let mut reader = std::fs::File::open(&path).unwrap();
        DiskFiles.replace(&path, b"new").unwrap();
        let mut read = String::new();
        io::Read::read_to_string(&mut reader, &mut read).unwrap();
        assert_eq!((read.as_str(), std::fs::read_to_string(&path).unwrap().as_str()), ("the old one", "new"));
    }

    #[test]
    fn what_reads_back_otherwise_takes_nobodys_place() {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(b"written").unwrap();
        assert!(reads_back(&mut file, b"written").is_ok());
        for other in [&b"writte"[..], b"written!", b"wristen", b""] {
            assert_eq!(reads_back(&mut file, other).unwrap_err().kind(), io::ErrorKind::InvalidData);
        }
    }

    #[test]
    fn a_file_that_changed_while_the_new_one_was_written_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        DiskFiles.create_new(&path, b"old").unwrap();
        let refused = DiskFiles.replace_if(&path, b"new", &mut || Err(io::ErrorKind::AlreadyExists.into()));
        assert_eq!(refused.unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(DiskFiles.read(&path).unwrap(), b"old");
        assert_eq!(names(folder.path()), ["a.ron"], "nothing is left behind");
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_is_no_link_and_is_given_back_only_by_who_holds_it() {
        let folder = tempfile::tempdir().unwrap();
        let (lock, other) = (folder.path().join("lock"), folder.path().join("other"));
        std::fs::write(&other, "words").unwrap();
        std::os::unix::fs::symlink(&other, &lock).unwrap();
        assert!(DiskFiles.hold(&lock).is_err());
        assert_eq!(std::fs::read(&other).unwrap(), b"words");
        std::fs::remove_file(&lock).unwrap();
        let held = DiskFiles.hold(&lock).unwrap().unwrap();
        std::fs::remove_file(&lock).unwrap();
        std::fs::write(&lock, "of somebody else").unwrap();
        held.give_back();
        assert_eq!(std::fs::read(&lock).unwrap(), b"of somebody else");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_no_entry() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a"), "").unwrap();
        std::os::unix::fs::symlink("a", folder.path().join("b")).unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path().join("c")).unwrap();
        assert_eq!(names(folder.path()), ["a", "b"]);
    }

    #[test]
    fn a_new_file_takes_no_name_that_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        for (name, create) in [
            ("a.ron", DiskFiles::create_new as fn(&DiskFiles, &Path, &[u8]) -> _),
            ("b.ron", |_, path, bytes| staging::create_in_place(path, bytes)),
        ] {
            let path = folder.path().join(name);
            create(&DiskFiles, &path, b"first").unwrap();
            let refused: io::Error = create(&DiskFiles, &path, b"second").unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
            assert_eq!(DiskFiles.read(&path).unwrap(), b"first");
        }
        assert_eq!(names(folder.path()), ["a.ron", "b.ron"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_followed_once_and_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::fs::create_dir(path("share")).unwrap();
        std::os::unix::fs::symlink("share/a.ron", path("a.ron")).unwrap();
        std::os::unix::fs::symlink("a.ron", path("second.ron")).unwrap();
        std::os::unix::fs::symlink("gone/a.ron", path("no-folder.ron")).unwrap();
        for name in ["second.ron", "no-folder.ron"] {
            let refused = DiskFiles.create_new(&path(name), b"x").unwrap_err();
            assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists, "{name}");
        }
        DiskFiles.create_new(&path("a.ron"), b"first").unwrap();
        assert!(path("a.ron").is_symlink() && !path("share/a.ron").is_symlink());
        assert_eq!(std::fs::read(path("share/a.ron")).unwrap(), b"first");
        let refused = DiskFiles.create_new(&path("a.ron"), b"second").unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        DiskFiles.replace(&path("a.ron"), b"third").unwrap();
        assert!(path("a.ron").is_symlink());
        assert_eq!(
            (std::fs::read(path("share/a.ron")).unwrap(), names(&path("share"))),
            (b"third".to_vec(), vec!["a.ron".into()])
        );
    }

    #[test]
    fn folders_are_made_one_in_the_other_and_one_that_is_there_is_no_trouble() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("a/b/c");
        for _ in 0..2 {
            DiskFiles.make_folder(&deep).unwrap();
            make_one_folder(&deep, false).unwrap();
        }
        assert!(deep.is_dir());
    }

    /// Runs itself once more where no file can grow past a few kilobytes.
    #[cfg(unix)]
    #[test]
    fn a_new_file_that_finds_no_room_leaves_nothing_behind() {
        const FOLDER: &str = "GENSVAR_TEST_FOLDER_WITHOUT_ROOM";
        if let Some(folder) = std::env::var_os(FOLDER) {
            let large = vec![b'x'; 1_000_000];
            assert!(DiskFiles.create_new(&Path::new(&folder).join("a.ron"), &large).is_err());
            assert!(staging::create_in_place(&Path::new(&folder).join("b.ron"), &large).is_err());
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let this = concat!(module_path!(), "::a_new_file_that_finds_no_room_leaves_nothing_behind");
        let output = std::process::Command::new("sh")
            .args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" --exact \"$1\""])
            .arg(std::env::current_exe().unwrap())
            .arg(this.split_once("::").unwrap().1)
            .env(FOLDER, folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && said.contains("1 passed"), "{said}");
        assert_eq!(names(folder.path()), [] as [&str; 0]);
    }

    #[cfg(unix)]
    #[test]
    fn new_files_are_the_coders_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let (new, replaced) = (folder.path().join("new"), folder.path().join("replaced"));
        DiskFiles.create_new(&new, b"x").unwrap();
        DiskFiles.replace(&replaced, b"x").unwrap();
        for path in [new, replaced] {
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{path:?}");
        }
    }
}
