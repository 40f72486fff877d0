//! Who may read and write a file: the coder alone where it is new, and everybody who could before where it takes the place of another.

use std::io;

/// A file that is there keeps its mode, and its owner and group where the system allows that: whoever may give it away to nobody may
/// still give it to the group. Where not even that is so, what the group might do is not for the group that it has now.
#[cfg(unix)]
pub(super) fn as_before(file: &std::fs::File, before: &std::fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, fchown};
    let there = file.metadata()?;
    let given = |owner: Option<u32>, group: u32| match fchown(file, owner, Some(group)) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(false),
        given => given.map(|()| true),
    };
    let is_same = (there.uid(), there.gid()) == (before.uid(), before.gid());
    if !is_same && !given(Some(before.uid()), before.gid())? && there.gid() != before.gid() {
        given(None, before.gid())?;
    }
    // Another owner takes some of the mode away.
    let now = file.metadata()?;
    let mut mode = before.permissions();
    if now.gid() != before.gid() {
        mode.set_mode(mode.mode() & !0o070);
    }
    if now.permissions() == mode { Ok(()) } else { file.set_permissions(mode) }
}

#[cfg(not(unix))]
pub(super) fn as_before(_file: &std::fs::File, _before: &std::fs::Metadata) -> io::Result<()> {
    Ok(())
}

/// Gives a file that was just made to the coder alone. It was asked for so, but the system takes from all new files what it
/// is told to take (umask), and that may be some that is the coder's. A disk that knows no modes keeps its own.
pub(super) fn keep_to_oneself(file: &std::fs::File) {
    #[cfg(unix)]
    if let Ok(there) = file.metadata() {
        set_mode(&there, 0o600, |mode| file.set_permissions(mode));
    }
    #[cfg(not(unix))]
    let _ = file;
}

#[cfg(unix)]
pub(super) fn set_mode(there: &std::fs::Metadata, mode: u32, set: impl FnOnce(std::fs::Permissions) -> io::Result<()>) {
    use std::os::unix::fs::PermissionsExt as _;
    if there.permissions().mode() & 0o777 != mode {
        let _ = set(std::fs::Permissions::from_mode(mode));
    }
}
