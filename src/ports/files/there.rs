//! What stands under a name on the disk and in a folder, for whoever only looks; and its mode.

use std::io;
use std::path::{Path, PathBuf};

use super::Files;

/// A file, a folder, or something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct There {
    pub is_folder: bool,
    /// Bytes of a file; 0 of a folder.
    pub bytes: u64,
    /// Who may do what with it, as in `chmod`; `None` where the system has no such thing.
    pub mode: Option<u32>,
    /// Whether this account may not write it, though others may.
    pub is_closed: bool,
    /// The disk on which it is, by a number that no other one has meanwhile; `None` where the system tells none.
    pub disk: Option<u64>,
}

impl There {
    /// Looks at what stands there on this computer; a link is followed.
    pub(super) fn at(path: &Path) -> io::Result<Self> {
        let there = std::fs::metadata(path)?;
        let is_folder = there.is_dir();
        Ok(Self {
            is_folder,
            bytes: if is_folder { 0 } else { there.len() },
            mode: mode_of(&there),
            is_closed: is_closed(path),
            disk: disk_of(&there),
        })
    }
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "as where there are no modes")]
fn mode_of(there: &std::fs::Metadata) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(there.permissions().mode() & 0o7777)
}

#[cfg(not(unix))]
fn mode_of(_there: &std::fs::Metadata) -> Option<u32> {
    None
}

/// That a disk can only be read is no matter of accounts.
#[cfg(unix)]
fn is_closed(path: &Path) -> bool {
    use rustix::fs::{Access, access};
    access(path, Access::WRITE_OK) == Err(rustix::io::Errno::ACCESS)
}

#[cfg(not(unix))]
fn is_closed(_path: &Path) -> bool {
    false
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "as where there are no numbers")]
fn disk_of(there: &std::fs::Metadata) -> Option<u64> {
    Some(std::os::unix::fs::MetadataExt::dev(there))
}

#[cfg(not(unix))]
fn disk_of(_there: &std::fs::Metadata) -> Option<u64> {
    None
}

#[cfg(unix)]
pub(super) fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
pub(super) fn set_mode(_path: &Path, _mode: u32) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether somebody took the right to write a file from everybody, or whoever it belongs to did not give it to this account.
/// Putting a new file in its place is what that does not keep anybody from.
pub fn is_write_protected(files: &dyn Files, path: &Path) -> bool {
    files.look(path).is_ok_and(|there| there.is_closed || there.mode.is_some_and(|mode| mode & 0o222 == 0))
}

/// The entries of a folder of a kind, sorted by name. An entry that cannot be looked at is an error, so that nothing looks
/// shorter than it is; a link that leads nowhere is no entry.
pub(super) fn entries(folder: &Path, wanted: impl Fn(std::fs::FileType) -> bool) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        let kind = match entry.file_type() {
            Ok(kind) if kind.is_symlink() => std::fs::metadata(&path).ok().map(|there| there.file_type()),
            Ok(kind) => Some(kind),
            // It was taken away since.
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        if kind.is_some_and(&wanted) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// Refuses what is no plain file: a pipe, a folder, a link, a device.
pub fn plain(there: &std::fs::Metadata) -> io::Result<()> {
    let kind = there.file_type();
    if kind.is_file() {
        return Ok(());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt as _;
        if kind.is_fifo() {
            return Err(io::ErrorKind::NotSeekable.into());
        }
        if !kind.is_dir() && !kind.is_symlink() {
            return Err(rustix::io::Errno::NXIO.into());
        }
    }
    Err(if kind.is_dir() { io::ErrorKind::IsADirectory } else { io::ErrorKind::CrossesDevices }.into())
}

/// Whether a path is a device or a pipe, which takes what is written to it and is never written over.
#[cfg(unix)]
pub(super) fn takes_bytes(path: &Path) -> bool {
    use std::os::unix::fs::FileTypeExt;
    std::fs::metadata(path).is_ok_and(|there| there.file_type().is_char_device() || there.file_type().is_fifo())
}

#[cfg(not(unix))]
pub(super) fn takes_bytes(_: &Path) -> bool {
    false
}
