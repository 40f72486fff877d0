//! A disk that does not give what is kept: nobody is told that there is no good copy where nobody could look.

use std::sync::Arc;

use gensvar::ports::clock::SystemClock;
use gensvar::ports::files::DiskFiles;
use gensvar::ports::good_copies::{Keeper, Work, rings};
use gensvar::ports::journal::print_of;

use super::disk::{Disk, DiskOf, Manner, Plan};

const SESSION: &str = r#"(format: 1, id: "s", title: "t", participants: [(id: "T", role: clinician)],
    turns: [(id: 5, by: "T", text: "Well.")])"#;
const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "oars")], happened: 7)"#;

#[test]
fn whatever_read_fails_a_copy_is_found_or_it_is_told_that_not_all_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("a.session.ron"), SESSION).unwrap();
    std::fs::write(path("c.coding.ron"), CODING).unwrap();
    let work = Work {
        state: path("state"),
        coding: "c".into(),
        coder: "anna".into(),
        coding_path: path("c.coding.ron"),
        session_path: path("a.session.ron"),
    };
    Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work).saved(
        &path("c.coding.ron"),
        7,
        print_of(CODING.as_bytes()),
    );
    let disk = Arc::new(Disk::default());
    let look = |name: &str| rings(&DiskOf(Arc::clone(&disk)), &path("state"), &path(name), "anna");
    let mut faults = 0;
    for for_ever in [false, true] {
        for at in 1.. {
            disk.fails(Some(Plan { at, for_ever, error: 5, manner: Manner::Before }));
            let found = look("c.coding.ron");
            if !disk.met() {
                assert_eq!((found.rings.len(), found.unread.is_none()), (1, true));
                break;
            }
            let told = found.unread.as_ref().and_then(std::io::Error::raw_os_error) == Some(5);
            assert!(found.rings.is_empty() && told, "operation {at}: {found:?}");
            faults += 1;
        }
    }
    assert!(faults > 6, "{faults}");
    disk.fails(None);
    let none = look("other.coding.ron");
    assert!(none.rings.is_empty() && none.unread.is_none(), "{none:?}");
}
