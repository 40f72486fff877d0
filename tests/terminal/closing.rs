//! A terminal that goes away, or was never there.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{SAMPLE, on_disk, open};
use crate::support::pty::{DEADLINE, Home, PROGRAM, Terminal, in_shell, process_of, work};

/// How soon a program without a terminal has ended: a second, and another one for a busy machine.
const SOON: Duration = Duration::from_secs(2);
/// How much it may work for that, on all its threads: not even a part of the time for which it would be busy if it went
/// on asking a terminal that is gone for keys.
const LITTLE_WORK: Duration = Duration::from_millis(300);

/// Waits until a process has ended; returns how long that took and how long it worked.
fn until_ended(process: u32, worked: Duration) -> (Duration, Duration) {
    let begin = Instant::now();
    let mut last = worked;
    while let Some(now) = work(process) {
        last = now;
        assert!(begin.elapsed() < DEADLINE, "{process} does not end, and worked for {:?}", last.saturating_sub(worked));
        std::thread::sleep(Duration::from_millis(2));
    }
    (begin.elapsed(), last.saturating_sub(worked))
}

#[test]
fn a_terminal_that_goes_away_loses_no_code_and_ends_the_program_within_a_second() {
    let home = Home::new();
    let mut terminal = open(&home, &home.sample(SAMPLE));
    let worked = work(terminal.process()).unwrap();
    terminal.send_and_hang_up("q", "90 turns to code");
    let (took, worked) = until_ended(terminal.process(), worked);
    assert!(took < SOON && worked < LITTLE_WORK, "{took:?}, {worked:?}");
    assert_eq!(terminal.wait(), 129);
    assert_eq!(on_disk(&home).marks().count(), 1);
}

#[test]
fn a_terminal_that_goes_away_without_a_signal_ends_the_program_too() {
    let home = Home::new();
    let file = home.sample(SAMPLE);
    // In a session of its own the program is told nothing when the terminal is closed.
    let alone = format!("exec setsid --wait sh -c {}", in_shell(&["--coder", "anna", &file.display().to_string()]));
    let mut terminal = Terminal::run("sh", &home, &["-c", &alone], &[]);
    terminal.wait_for("turn 1 of 91");
    let process = process_of(&home);
    let worked = work(process).unwrap();
    terminal.send_and_hang_up("q", "90 turns to code");
    let (took, worked) = until_ended(process, worked);
    assert!(took < SOON && worked < LITTLE_WORK, "{took:?}, {worked:?}");
    assert_eq!(on_disk(&home).marks().count(), 1);
}

#[test]
fn the_first_screen_ends_with_its_terminal() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, &["--coder", "anna"]);
    let worked = work(terminal.process()).unwrap();
    terminal.send_and_hang_up("", "Sample talks");
    let (took, worked) = until_ended(terminal.process(), worked);
    assert!(took < SOON && worked < LITTLE_WORK * 2, "{took:?}, {worked:?}");
    assert_eq!(terminal.wait(), 129);
}

#[test]
fn without_a_terminal_the_program_says_so() {
    let home = Home::new();
    let file = home.sample(SAMPLE);
    for arguments in [vec![file.as_path()], vec![]] {
        let mut command = Command::new(PROGRAM);
        command.env_clear().envs(home.variables()).current_dir(home.talks());
        let output = command.args(&arguments).stdin(Stdio::null()).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains("terminal") && output.stdout.is_empty(), "{told}");
        assert!(!told.contains('\u{1b}'), "{told}");
    }
}

#[test]
fn keys_that_come_from_a_file_or_a_program_are_refused() {
    for from in ["< /dev/null", "< empty", "<&-"] {
        let home = Home::new();
        let file = home.sample(SAMPLE);
        std::fs::write(home.talks().join("empty"), "").unwrap();
        let line = format!("{PROGRAM} --coder anna {} {from}", file.display());
        refused(&home, &line);
    }
    let home = Home::new();
    refused(&home, &format!("echo q | {PROGRAM} {}", home.sample(SAMPLE).display()));
}

/// A line of a shell ends at once, says why, and leaves the terminal as it was.
fn refused(home: &Home, line: &str) {
    let mut terminal = Terminal::run("sh", home, &["-c", line], &[]);
    assert_eq!(terminal.wait(), 2, "{line}");
    let shown = terminal.wait_for("gensvar takes its keys from a terminal window");
    terminal.assert_given_back();
    assert!(shown.contains("Start it without <"), "{shown}");
}
