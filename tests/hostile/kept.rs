//! What the program writes: every file holds escapes instead of what nobody sees, and means the same.

use std::path::{Path, PathBuf};

use gensvar::ports::clock::SystemClock;
use gensvar::ports::files::DiskFiles;
use gensvar::ports::{recent, store};

use super::corpus::is_harmless;
use super::world::{World, text};

/// No character that nobody sees, and no control but line ends.
pub fn assert_escaped(text: &str, whence: &str) {
    let odd = text.char_indices().find(|(_, letter)| *letter != '\n' && !is_harmless(*letter));
    if let Some((at, letter)) = odd {
        let around: String = text[..at].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
        panic!("{whence} holds {letter:?} after {around:?}");
    }
}

/// Every file under some folders, with what is in it.
pub fn files_under(folders: &[PathBuf]) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_under(&[path]));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found
}

#[test]
fn sessions_codings_and_recent_files_are_written_with_escapes() {
    let world = World::new();
    let said = std::fs::read_to_string(&world.session).unwrap();
    assert!(said.contains('\u{1b}') && said.contains('\u{202e}'), "the file of the test is not hostile");
    let session = store::read_session(&said, &world.session).unwrap().session;
    let written = store::session_text(&session).unwrap();
    assert_escaped(&written, "a session");
    assert_eq!(store::read_session(&written, Path::new("a")).unwrap().session, session);

    let coded = std::fs::read_to_string(&world.coding).unwrap();
    let coding = store::read_coding(&coded, &world.coding, &session).unwrap().coding;
    let written = store::coding_text(&session, &coding).unwrap();
    assert_escaped(&written, "a coding");
    assert_eq!(store::read_coding(&written, Path::new("a"), &session).unwrap().coding, coding);

    let folder = tempfile::tempdir().unwrap();
    recent::note(&DiskFiles, folder.path(), &SystemClock, &world.session, &text("Title"));
    let written = std::fs::read_to_string(folder.path().join("recent.ron")).unwrap();
    assert_escaped(&written, "the list of recent files");
    let listed = recent::list(&DiskFiles, folder.path());
    assert_eq!((listed[0].path.as_path(), listed[0].title.as_str()), (world.session.as_path(), text("Title").as_str()));
}
