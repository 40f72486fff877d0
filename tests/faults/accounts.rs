//! What another account of the same computer may do, and may not.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::Path;

use gensvar::domain::message::Message;
use gensvar::ports::clock::SystemClock;
use gensvar::ports::codebooks::Library;
use gensvar::ports::files::{DiskFiles, Files as _};
use gensvar::ports::lock::{Claim, Holder, claim, lock_name};
use gensvar::ports::open::holding::Wish;
use gensvar::ports::open::workpiece::open_to_work;
use gensvar::ports::open::{OpenRequest, World, fresh_id, open};

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

#[test]
#[ignore = "needs root"]
fn a_file_that_another_account_lets_nobody_write_is_write_protected_whatever_the_folder_allows() {
    use gensvar::ports::files::is_write_protected;
    for (mode, groups, protected) in [(0o644, &[GROUP][..], true), (0o660, &[GROUP], false), (0o640, &[], true)] {
        let folder = tempfile::tempdir().unwrap();
        let path = shared(folder.path(), mode);
        assert_eq!(as_stranger(groups, || is_write_protected(&DiskFiles, &path)), protected, "{mode:o}");
        assert!(!is_write_protected(&DiskFiles, &path), "whose computer it is may");
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

/// What is told, and why it can only be read, where somebody opens a coding to work on it.
fn opened_by(groups: &[u32], coding: &Path, take_over: bool) -> (Option<Message>, Vec<String>) {
    let library = Library::shipped();
    let work = || {
        let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
        let request = OpenRequest {
            path: coding.to_owned(),
            coder: "anna".into(),
            names_coder: false,
            codebooks: None,
            usual_codebooks: None,
            spoken: String::new(),
            read_only: false,
            round: 1,
        };
        let wish = Wish { me: Holder::here(&SystemClock), take_over, patience: 0, state: None, looks_only: false };
        let work = open_to_work(&world, &wish, &|| open(&request, &world)).unwrap();
        (work.opened.read_only.clone(), work.notices.iter().map(|told| told.id.to_string()).collect())
    };
    as_stranger(groups, work)
}

/// A talk with a coding that everybody may write, held by the account of the test.
fn held(folder: &Path) -> (std::path::PathBuf, Claim) {
    let session = "(format: 1, id: \"s\", participants: [(id: \"T\", role: clinician)], turns: [(id: 1, by: \"T\", text: \"Well.\")])";
    std::fs::write(folder.join("a.session.ron"), session).unwrap();
    let coding = shared(folder, 0o666);
    let text = "(format: 1, id: \"c\", session: \"s\", coder: \"anna\", codebooks: [(id: \"oars\")])";
    std::fs::write(&coding, text).unwrap();
    for name in ["a.session.ron", "a.coding.ron"] {
        std::fs::set_permissions(folder.join(name), std::fs::Permissions::from_mode(0o666)).unwrap();
    }
    let claimed = claim(&DiskFiles, &coding, &Holder::here(&SystemClock), false);
    assert!(matches!(claimed, Claim::Ours(_)));
    (coding, claimed)
}

#[test]
#[ignore = "needs root"]
fn whoever_takes_over_from_another_account_is_told_whose_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (coding, _held) = held(folder.path());
    let (why, _) = opened_by(&[], &coding, false);
    let why = why.unwrap();
    assert_eq!((why.id.as_ref(), &why.arguments[0]), ("open-held-by-account", &("user", "root".into())));
    assert_eq!(opened_by(&[], &coding, true), (None, vec!["open-taken-over-account".to_owned()]));
}

#[test]
#[ignore = "needs root"]
fn where_the_lock_cannot_be_taken_away_it_is_told_what_helps() {
    let folder = tempfile::tempdir().unwrap();
    let (coding, _held) = held(folder.path());
    // Everybody may make files there, and take away their own.
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o1777)).unwrap();
    let (why, _) = opened_by(&[], &coding, true);
    assert_eq!(why.map(|why| why.id.to_string()).as_deref(), Some("open-held-by-account-still"));
    assert!(lock_name(&coding).is_file());
}

#[test]
#[ignore = "needs root"]
fn an_own_lock_is_own_whatever_may_be_done_with_it() {
    for mode in [0o400, 0o000] {
        let folder = tempfile::tempdir().unwrap();
        let coding = shared(folder.path(), 0o666);
        let path = lock_name(&coding);
        std::fs::write(&path, "").unwrap();
        chown(&path, Some(STRANGER), Some(STRANGER)).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
        let claimed = as_stranger(&[], || claim(&DiskFiles, &coding, &Holder::here(&SystemClock), false));
        assert!(matches!(claimed, Claim::Ours(_)), "{mode:o}: {claimed:?}");
    }
}
