//! Good copies that are looked at, one after the other, until one is worked on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::Disk;
use super::program::{Asked, Computer, Program, quick_folder};

/// The talks and codings in a folder and below it, without what is only there while they are open.
fn codings(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = entries
        .flat_map(|path| if path.is_dir() { codings(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .filter(|path| path.to_string_lossy().ends_with(".coding.ron"))
        .collect();
    found.sort();
    found
}

#[test]
fn looking_at_good_copies_adds_nothing_and_gives_none_another_number() {
    let folder = quick_folder();
    let computer = Computer { patience: 0, ..Computer::new(&folder.path().join("state"), "one") };
    let talk = folder.path().join("talk.txt");
    std::fs::write(&talk, "T: One?\nC: Yes.\nT: Two?\nC: No.\n").unwrap();
    let open = |path: &Path, good_copy| {
        Program::open(&Arc::new(Disk::default()), &computer, path, Asked { good_copy, ..Asked::default() }).unwrap()
    };
    let mut program = open(&talk, None);
    for keys in ["q", "s", "<bs>"] {
        program.press(keys).pause();
        computer.later(11);
    }
    program.press("<c-q>");
    program.finish();
    let (talk, before) = (folder.path().join("talk.session.ron"), codings(folder.path()));
    assert_eq!(before.len(), 4, "one coding and three copies: {before:?}");
    let look = |number| {
        let mut program = open(&talk, Some(number));
        assert_eq!(program.told.first().map(String::as_str), Some("good-copy-apart"));
        let codes = program.app.document.coding().marks().count();
        program.pause().press("<c-q>");
        assert!(program.left, "there is nothing to ask");
        program.finish();
        codes
    };
    assert_eq!([3, 2, 1, 3, 2].map(look), [1, 2, 1, 1, 2]);
    assert_eq!(codings(folder.path()), before);
    // What is done to one is kept, as a coding of its own.
    let mut program = open(&talk, Some(2));
    program.press("<down> n").pause().press("<c-q>");
    program.finish();
    let restored = |path: &&PathBuf| path.to_string_lossy().contains("restored") && path.parent() == talk.parent();
    let after = codings(folder.path());
    assert_eq!(after.iter().filter(restored).count(), 1, "{after:?}");
    // So is one that somebody asks to save.
    let mut program = open(&talk, Some(4));
    program.press("<c-s>").pause().press("<c-q>");
    program.finish();
    let after = codings(folder.path());
    assert_eq!(after.iter().filter(restored).count(), 2, "{after:?}");
}
