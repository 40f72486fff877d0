//! A coding and a copy of it under another name: both have the same id, and so one journal.

use std::path::Path;
use std::sync::Arc;

use super::disk::Disk;
use super::program::{Asked, Computer, Program, quick_folder};

/// Opens a file of the folder.
fn open(folder: &Path, name: &str) -> Program {
    let computer = Computer { patience: 0, ..Computer::new(&folder.join("state"), "one") };
    let disk = Arc::new(Disk::seeing_locks(true));
    Program::open(&disk, &computer, &folder.join(name), Asked::default()).unwrap()
}

fn codes(program: &Program) -> Vec<(u32, String)> {
    super::program::said(&program.app.document).1
}

fn id(program: &Program) -> String {
    program.app.desk.read_only.as_ref().map(|message| message.id.to_string()).unwrap_or_default()
}

const CODING: &str = "talk.oars.anna.coding.ron";

#[test]
fn a_coding_and_its_copy_are_not_written_at_once_and_each_keeps_what_was_done_to_it() {
    let folder = quick_folder();
    let at = |name: &str| folder.path().join(name);
    let turns: Vec<String> = (1..=20).map(|turn| format!("T: Number {turn}?\nC: Yes, {turn}.\n")).collect();
    std::fs::write(at("talk.txt"), turns.concat()).unwrap();
    let mut first = open(folder.path(), "talk.txt");
    first.press("o").pause();
    std::fs::copy(at(CODING), at("copy.coding.ron")).unwrap();
    // From the first file on nobody else comes to the journal, not even by another name.
    let second = open(folder.path(), "copy.coding.ron");
    assert_eq!(id(&second), "open-held-copy-by-you");
    second.finish();
    first.press("<c-g> 9 <enter> o").pause();
    // Two more are in the journal alone when the program is killed.
    first.press("<c-g> 3 <enter> q <c-g> 5 <enter> q");
    let (ours, (safe, _)) = (codes(&first), first.crash());
    assert!(safe >= 4, "{safe}");
    let mut second = open(folder.path(), "copy.coding.ron");
    assert_eq!(id(&second), "");
    assert_eq!(id(&open(folder.path(), CODING)), "open-held-copy-by-you");
    second.press("<c-g> 7 <enter> s");
    let (theirs, _) = (codes(&second), second.crash());
    let again = open(folder.path(), CODING);
    assert_eq!((id(&again).as_str(), codes(&again)), ("", ours), "{:?}", again.told);
    again.crash();
    let again = open(folder.path(), "copy.coding.ron");
    assert_eq!((id(&again).as_str(), codes(&again)), ("", theirs), "{:?}", again.told);
    again.crash();
}

#[test]
fn what_is_done_to_an_older_file_is_there_after_a_kill() {
    let folder = quick_folder();
    let at = |name: &str| folder.path().join(name);
    std::fs::write(at("talk.txt"), "T: One?\nC: Yes.\nT: Two?\nC: Yes.\nT: Three?\nC: Yes.\n").unwrap();
    let mut first = open(folder.path(), "talk.txt");
    first.press("o").pause();
    std::fs::copy(at(CODING), at("older")).unwrap();
    first.press("<c-g> 3 <enter> q").pause().press("<c-q>");
    first.finish();
    std::fs::rename(at("older"), at(CODING)).unwrap();
    let mut second = open(folder.path(), CODING);
    assert!(second.told.contains(&"journal-older-aside".to_owned()), "{:?}", second.told);
    second.press("<c-g> 5 <enter> s");
    let (there, before) = (codes(&second), second.app.document.happened());
    let (safe, _) = second.crash();
    assert_eq!(safe, before, "it was called safe");
    let third = open(folder.path(), CODING);
    assert_eq!(codes(&third), there, "{:?}", third.told);
    assert!(third.told.contains(&"journal-recovered".to_owned()), "{:?}", third.told);
    third.crash();
}
