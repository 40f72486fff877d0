//! A limit on the size of files, as `ulimit -f` sets it: as a full disk, and no end of the program.

use std::process::Command;

use super::{SAMPLE, coding_path, on_disk, open};
use crate::support::pty::{Home, PROGRAM, Terminal};

/// A limit of one block, which is half a kilobyte or a whole one.
const LIMIT: &str = "ulimit -f 1";

#[test]
fn where_a_file_may_not_grow_coding_goes_on_and_the_trouble_is_told() {
    let home = Home::new();
    let file = home.sample(SAMPLE);
    let line = format!("{LIMIT}; exec {PROGRAM} --coder anna {}", file.display());
    let mut terminal = Terminal::run("sh", &home, &["-c", &line], &[]);
    terminal.wait_for("turn 1 of 91");
    terminal.send(&format!("q\u{e}{}\r", "a long note ".repeat(150)));
    terminal.wait_for("NOT SAVED (");
    terminal.send("\u{1b}[Bc");
    terminal.wait_for("89 turns to code");
    assert!(coding_path(&home).is_none() || on_disk(&home).marks().count() == 1, "half of a file");
    // What would be gone is told first.
    terminal.send(":quit-without-saving\r");
    terminal.wait_for("gone for good");
    terminal.send(":quit-without-saving\r");
    assert_eq!(terminal.wait(), 0);
    terminal.wait_for("gensvar was left without saving");
    terminal.assert_given_back();
}

#[test]
fn figures_that_do_not_fit_are_told_too() {
    let home = Home::new();
    let line = format!("{LIMIT}; exec {PROGRAM} codebooks show gensvar > out");
    let mut command = Command::new("sh");
    command.env_clear().envs(home.variables()).current_dir(home.talks());
    let output = command.args(["-c", &line]).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(told.contains("File too large"), "{told}");
}

#[test]
fn who_is_ended_while_nothing_can_be_written_hears_what_is_lost() {
    let home = Home::new();
    let file = home.sample(SAMPLE);
    let line = format!("{LIMIT}; exec {PROGRAM} --coder anna {}", file.display());
    let mut terminal = Terminal::run("sh", &home, &["-c", &line], &[]);
    terminal.wait_for("turn 1 of 91");
    terminal.send(&format!("q\u{e}{}\r", "a long note ".repeat(150)));
    terminal.wait_for("NOT SAVED (");
    terminal.signal("TERM");
    assert_eq!(terminal.wait(), 143);
    let shown = terminal.wait_for("before it could save");
    terminal.assert_given_back();
    assert!(shown.contains("in no file"), "{shown}");
}

#[test]
fn who_is_ended_where_the_coding_cannot_be_written_hears_where_all_of_it_is() {
    let home = Home::new();
    let mut terminal = open(&home, &home.sample(SAMPLE));
    // The folder is gone, and a file in its place keeps it from being made again.
    std::fs::remove_dir_all(home.talks()).unwrap();
    std::fs::write(home.talks(), "").unwrap();
    terminal.send("q");
    terminal.wait_for("Not in the file yet");
    terminal.send("\u{1b}[Bc");
    terminal.wait_for("89 turns to code");
    terminal.signal("TERM");
    assert_eq!(terminal.wait(), 143);
    terminal.wait_for("before it could save in the usual place");
    terminal.assert_given_back();
    let folder = home.state().join("gensvar/rescued/1");
    let found = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let coding = found.into_iter().find(|path| path.to_string_lossy().ends_with(".coding.ron")).unwrap();
    // It is opened from there as it was.
    std::fs::remove_file(home.talks()).unwrap();
    std::fs::create_dir(home.talks()).unwrap();
    let mut again = Terminal::start(&home, &["--coder", "anna", &coding.display().to_string()]);
    again.wait_for("89 turns to code");
    again.send("\u{11}");
    assert_eq!(again.wait(), 0);
}
