//! What another account of the same computer may do, and may not.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::Path;

use gensvar::ports::clock::SystemClock;
use gensvar::ports::files::{DiskFiles, Files as _};
use gensvar::ports::lock::{Claim, Holder, claim};

const STRANGER: u32 = 65_534;
const GROUP: u32 = 1234;

/// Does something as somebody else of this computer, who may be of one group more.
fn as_stranger<T: Send>(groups: &[u32], act: impl FnOnce() -> T + Send) -> T {
    use rustix::process::{Gid, Uid};
    use rustix::thread::{set_thread_gid, set_thread_groups, set_thread_uid};
    let groups: Vec<Gid> = groups.iter().map(|group| Gid::from_raw(*group)).collect();
    let becoming = || {
        set_thread_groups(&groups)?;
        set_thread_gid(Gid::from_raw(STRANGER))?;
        set_thread_uid(Uid::from_raw(STRANGER))
    };
    // What a thread becomes ends with it.
    std::thread::scope(|scope| scope.spawn(|| becoming().map(|()| act()).unwrap()).join().unwrap())
}

/// A file of somebody else's in a folder in which everybody may write.
fn shared(folder: &Path, mode: u32) -> std::path::PathBuf {
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o777)).unwrap();
    let path = folder.join("a.coding.ron");
    std::fs::write(&path, "before").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
    chown(&path, Some(1000), Some(GROUP)).unwrap();
    path
}

#[test]
#[ignore = "needs root"]
fn whoever_of_a_group_saves_the_file_stays_the_groups_and_becomes_no_other_groups() {
    for (groups, group, mode) in [(&[GROUP][..], GROUP, 0o660), (&[], STRANGER, 0o604)] {
        let folder = tempfile::tempdir().unwrap();
        let path = shared(folder.path(), if groups.is_empty() { 0o664 } else { 0o660 });
        as_stranger(groups, || DiskFiles.replace(&path, b"after")).unwrap();
        let there = std::fs::metadata(&path).unwrap();
        assert_eq!((there.gid(), there.mode() & 0o777), (group, mode));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "after");
    }
}

/// An access list as the system keeps it: its version, and what owner, account 1001, group, all of the list and others may do.
fn access_list() -> Vec<u8> {
    let entries: [(u16, u16, u32); 5] =
        [(0x01, 6, u32::MAX), (0x02, 6, 1001), (0x04, 0, u32::MAX), (0x10, 6, u32::MAX), (0x20, 0, u32::MAX)];
    let entry = |(tag, may, who): (u16, u16, u32)| {
        [tag.to_le_bytes().to_vec(), may.to_le_bytes().to_vec(), who.to_le_bytes().to_vec()].concat()
    };
    [2_u32.to_le_bytes().to_vec(), entries.into_iter().flat_map(entry).collect()].concat()
}

#[test]
#[ignore = "needs root"]
fn an_access_list_stays_and_its_most_is_not_the_groups() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    const NAME: &str = "system.posix_acl_access";
    let folder = tempfile::tempdir().unwrap();
    let path = shared(folder.path(), 0o600);
    if let Err(error) = setxattr(&path, NAME, &access_list(), XattrFlags::empty()) {
        println!("skipped: access lists, because this disk has none ({error})");
        return;
    }
    let mode = || std::fs::metadata(&path).unwrap().mode() & 0o777;
    assert_eq!(mode(), 0o660);
    DiskFiles.replace(&path, b"after").unwrap();
    let mut list = vec![0; 1000];
    let length = getxattr(&path, NAME, &mut list[..]).unwrap();
    assert_eq!((&list[..length], mode()), (&access_list()[..], 0o660));
    // Where another group has the file by then, nobody of the list and nobody of that group may do anything.
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o777)).unwrap();
    as_stranger(&[], || DiskFiles.replace(&path, b"theirs")).unwrap();
    assert_eq!(mode(), 0o600);
}

#[test]
#[ignore = "needs root"]
fn what_another_account_has_or_left_is_not_worked_on_unless_it_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let coding = shared(folder.path(), 0o666);
    let me = Holder::here(&SystemClock);
    let Claim::Ours(lock) = claim(&DiskFiles, &coding, &me, false) else { panic!() };
    let stranger = |take_over: bool| as_stranger(&[], || claim(&DiskFiles, &coding, &me, take_over));
    let claimed = stranger(false);
    assert!(matches!(claimed, Claim::OfAnotherAccount), "{claimed:?}");
    // As after a kill.
    std::mem::forget(lock);
    assert!(matches!(stranger(false), Claim::OfAnotherAccount));
    assert!(matches!(stranger(true), Claim::Ours(_)));
}
