//! A file that grows, on the disk.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::{Growing, unless_gone};

/// A file of this computer that grows.
pub(super) struct DiskFile {
    pub file: std::fs::File,
    pub path: PathBuf,
}

impl Growing for DiskFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.file.sync_data()?;
        // A file that somebody took away can be written to and never read again.
        if is_in_its_place(&self.file, &self.path)? { Ok(()) } else { Err(io::ErrorKind::NotFound.into()) }
    }
}

/// Whether a file that is open is still the one of its name.
#[cfg(unix)]
fn is_in_its_place(file: &std::fs::File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let (open, there) = (file.metadata()?, unless_gone(std::fs::metadata(path))?);
    Ok(there.is_some_and(|there| (there.dev(), there.ino()) == (open.dev(), open.ino())))
}

#[cfg(not(unix))]
fn is_in_its_place(_file: &std::fs::File, path: &Path) -> io::Result<bool> {
    path.try_exists()
}
