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

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
    use std::path::Path;

    use crate::ports::clock::SystemClock;
    use crate::ports::files::{DiskFiles, Files as _};
    use crate::ports::lock::{Claim, Holder, claim};

    const STRANGER: u32 = 65_534;
    const GROUP: u32 = 1234;

    /// Does something as somebody else of this computer, who may be of one group more; `None` where nobody can become another.
    fn as_stranger<T: Send>(groups: &[u32], act: impl FnOnce() -> T + Send) -> Option<T> {
        use rustix::process::{Gid, Uid};
        use rustix::thread::{set_thread_gid, set_thread_groups, set_thread_uid};
        let groups: Vec<Gid> = groups.iter().map(|group| Gid::from_raw(*group)).collect();
        let becoming = || {
            set_thread_groups(&groups)?;
            set_thread_gid(Gid::from_raw(STRANGER))?;
            set_thread_uid(Uid::from_raw(STRANGER))
        };
        // What a thread becomes ends with it.
        let done = std::thread::scope(|scope| scope.spawn(|| becoming().is_ok().then(act)).join().unwrap());
        if done.is_none() {
            println!("skipped: somebody else, because only root can become another");
        }
        done
    }

    /// A file of somebody else's in a folder in which everybody may write.
    fn shared(folder: &Path, mode: u32) -> std::path::PathBuf {
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o777)).unwrap();
        let path = folder.join("a.coding.ron");
        std::fs::write(&path, "before").unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        let _ = chown(&path, Some(1000), Some(GROUP));
        path
    }

    #[test]
    fn whoever_of_a_group_saves_the_file_stays_the_groups_and_becomes_no_other_groups() {
        for (groups, group, mode) in [(&[GROUP][..], GROUP, 0o660), (&[], STRANGER, 0o604)] {
            let folder = tempfile::tempdir().unwrap();
            let path = shared(folder.path(), if groups.is_empty() { 0o664 } else { 0o660 });
            let Some(saved) = as_stranger(groups, || DiskFiles.replace(&path, b"after")) else { return };
            saved.unwrap();
            let there = std::fs::metadata(&path).unwrap();
            assert_eq!((there.gid(), there.mode() & 0o777), (group, mode));
            assert_eq!(std::fs::read_to_string(&path).unwrap(), "after");
        }
    }

    #[test]
    fn what_another_account_has_or_left_is_not_worked_on_unless_it_is_taken_over() {
        let folder = tempfile::tempdir().unwrap();
        let coding = shared(folder.path(), 0o666);
        let me = Holder::here(&SystemClock);
        let Claim::Ours(lock) = claim(&DiskFiles, &coding, &me, false) else { panic!() };
        let stranger = |take_over: bool| as_stranger(&[], || claim(&DiskFiles, &coding, &me, take_over));
        let Some(claimed) = stranger(false) else { return };
        assert!(matches!(claimed, Claim::OfAnotherAccount), "{claimed:?}");
        // As after a kill.
        std::mem::forget(lock);
        assert!(matches!(stranger(false), Some(Claim::OfAnotherAccount)));
        assert!(matches!(stranger(true), Some(Claim::Ours(_))));
    }
}
