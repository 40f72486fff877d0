//! The one file layer: everything that touches the disk goes through [`Files`].

use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Reads and writes whole files.
pub trait Files: Send + Sync {
    /// All bytes of a file.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// The first bytes of a file, at most so many.
    fn read_head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>>;
    /// Replaces a file so that it is either the old or the new one, whatever happens: temporary file in the same
    /// folder, synced, renamed, folder synced. A link is followed first.
    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Writes a new file; an error when it is there already.
    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// The files of a folder, sorted by name.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Whether there is a file.
    fn is_file(&self, path: &Path) -> bool;
    /// Makes a folder with all folders above it.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
}

/// The files of this computer.
#[derive(Debug, Clone, Copy, Default)]
pub struct DiskFiles;

impl Files for DiskFiles {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        std::fs::read(path)
    }

    fn read_head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut io::Read::take(std::fs::File::open(path)?, most as u64), &mut bytes)?;
        Ok(bytes)
    }

    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        // Replacing a link itself would turn it into a plain file and leave the real one behind.
        let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let mut file = open_for_replacing(&target)?;
        file.write_all(bytes)?;
        file.commit()
    }

    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = std::fs::OpenOptions::new().write(true).create_new(true).open(path)?;
        restrict(&file)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths: Vec<_> = std::fs::read_dir(folder)?
            .filter_map(Result::ok)
            .map(|entry| entry.path())
            .filter(|path| path.is_file())
            .collect();
        paths.sort();
        Ok(paths)
    }

    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::create_dir_all(path)
    }
}

/// New files are the coder's alone: the talks are health data. A file that is there keeps its mode.
#[cfg(unix)]
fn open_for_replacing(target: &Path) -> io::Result<atomic_write_file::AtomicWriteFile> {
    use atomic_write_file::unix::OpenOptionsExt as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = atomic_write_file::OpenOptions::new();
    options.mode(0o600);
    options.preserve_mode(target.exists()).try_preserve_owner(true);
    options.open(target)
}

#[cfg(not(unix))]
fn open_for_replacing(target: &Path) -> io::Result<atomic_write_file::AtomicWriteFile> {
    atomic_write_file::AtomicWriteFile::open(target)
}

#[cfg(unix)]
fn restrict(file: &std::fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(std::fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn restrict(_file: &std::fs::File) -> io::Result<()> {
    Ok(())
}
