//! Who may read and write a file: the coder alone where it is new, and everybody who could before where it takes the place of another.

use std::io;
use std::path::Path;

/// A file that is there keeps its mode, its access list, and its owner and group where the system allows that: whoever may give it
/// away to nobody may still give it to the group. Where not even that is so, what the group might do is not for the group that it
/// has now.
#[cfg(unix)]
pub(super) fn as_before(file: &std::fs::File, path: &Path, before: &std::fs::Metadata) -> io::Result<()> {
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
    let (mut mode, list) = (before.permissions(), access_list::of(path));
    // Beside a list, what stands for the group in the mode is the most that anybody of the list may do.
    if list.is_some() || now.gid() != before.gid() {
        mode.set_mode(mode.mode() & !0o070);
    }
    if now.permissions() != mode {
        file.set_permissions(mode)?;
    }
    if let Some(list) = list.filter(|_| now.gid() == before.gid()) {
        access_list::give(file, &list);
    }
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn as_before(_file: &std::fs::File, _path: &Path, _before: &std::fs::Metadata) -> io::Result<()> {
    Ok(())
}

/// Who else may do what with a file (POSIX ACL), as Linux keeps it beside the mode.
#[cfg(target_os = "linux")]
mod access_list {
    use std::path::Path;

    use rustix::fs::{XattrFlags, fsetxattr, getxattr, getxattr_query};

    const NAME: &str = "system.posix_acl_access";

    /// The list of a file, where it has one.
    pub fn of(path: &Path) -> Option<Vec<u8>> {
        let mut list = vec![0; getxattr_query(path, NAME).ok()?];
        let length = getxattr(path, NAME, &mut list[..]).ok()?;
        list.truncate(length);
        Some(list)
    }

    /// Gives a file a list; where that cannot be, nobody of it may do anything.
    pub fn give(file: &std::fs::File, list: &[u8]) {
        let _ = fsetxattr(file, NAME, list, XattrFlags::empty());
    }
}

#[cfg(all(unix, not(target_os = "linux")))]
mod access_list {
    use std::path::Path;

    /// How other systems keep lists is not known here.
    pub fn of(_path: &Path) -> Option<Vec<u8>> {
        None
    }

    /// The same.
    pub fn give(_file: &std::fs::File, _list: &[u8]) {}
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

/// Whether a plain file is the coder's own, which may be read and written then: only who owns it may say what may be done with it.
pub(super) fn is_made_ours(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
        let me = rustix::process::geteuid().as_raw();
        let is_own = std::fs::symlink_metadata(path).is_ok_and(|there| there.is_file() && there.uid() == me);
        is_own && std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).is_ok()
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        false
    }
}

#[cfg(unix)]
pub(super) fn set_mode(there: &std::fs::Metadata, mode: u32, set: impl FnOnce(std::fs::Permissions) -> io::Result<()>) {
    use std::os::unix::fs::PermissionsExt as _;
    if there.permissions().mode() & 0o777 != mode {
        let _ = set(std::fs::Permissions::from_mode(mode));
    }
}
