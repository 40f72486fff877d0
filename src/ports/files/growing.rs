//! A file that grows, on the disk.

use std::io::{self, Write as _};
use std::path::PathBuf;

use super::{Growing, is_still_there};

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
        if is_still_there(&self.file, &self.path) { Ok(()) } else { Err(io::ErrorKind::NotFound.into()) }
    }
}
