//! Whatever ends the program, the terminal is given back and what was done is on the disk.

use super::{SAMPLE, on_disk, open};
use crate::support::pty::{DEADLINE, Home, Terminal};

/// Waits until something is told, wherever its lines are broken; gives all that is shown, in one line.
fn told_at_the_end(terminal: &Terminal, text: &str) -> String {
    let in_one = |shown: &str| shown.split_whitespace().collect::<Vec<_>>().join(" ");
    in_one(&terminal.wait_until(text, |screen| in_one(&screen.contents()).contains(text)))
}

#[test]
fn a_signal_to_end_saves_gives_the_terminal_back_and_shows_in_the_exit_code() {
    for (signal, code) in [("TERM", 143), ("INT", 130), ("HUP", 129), ("QUIT", 131), ("USR1", 138)] {
        let home = Home::new();
        let mut terminal = open(&home, &home.sample(SAMPLE));
        terminal.send("q");
        terminal.wait_for("90 turns to code");
        terminal.signal(signal);
        assert_eq!(terminal.wait(), code, "after {signal}");
        terminal.assert_given_back();
        assert_eq!(on_disk(&home).marks().count(), 1, "after {signal}");
    }
}

/// The journal does not come back by itself with somebody else's file in its place, so that this is not said.
#[test]
fn who_is_ended_over_somebody_elses_file_is_told_where_the_work_is() {
    let home = Home::new();
    let mut terminal = open(&home, &home.sample(SAMPLE));
    terminal.send("q");
    terminal.wait_for("90 turns to code");
    let end = std::time::Instant::now() + DEADLINE;
    let path = loop {
        match super::coding_path(&home).filter(|path| std::fs::read_to_string(path).is_ok_and(|it| it.ends_with(")\n")))
        {
            Some(path) => break path,
            None => assert!(std::time::Instant::now() < end, "not saved"),
        }
    };
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen("(\n", "(\n    // somebody was here\n", 1)).unwrap();
    terminal.send("\u{1b}[Bn");
    terminal.wait_for("! safe in another file");
    terminal.signal("TERM");
    assert_eq!(terminal.wait(), 143);
    let shown = told_at_the_end(&terminal, "Your work is safe in");
    assert!(!shown.contains("comes back when"), "{shown}");
    let beside = path.with_file_name(path.file_name().unwrap().to_string_lossy().replace(".ron", ".rescued.ron"));
    assert!(beside.is_file(), "{beside:?}");
}

#[test]
fn a_signal_ends_the_first_screen_too() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, &["--coder", "anna"]);
    terminal.wait_for("Sample talks");
    terminal.signal("TERM");
    assert_eq!(terminal.wait(), 143);
    terminal.assert_given_back();
}

/// What a terminal sends when it is clicked at a place that is none; in builds that check their sums, the library that
/// reads keys comes to grief over it.
const CLICK_NOWHERE: &str = "\u{1b}[<0;0;0M";

#[test]
#[cfg(debug_assertions)]
fn a_panic_on_the_thread_that_reads_keys_saves_and_ends() {
    let home = Home::new();
    let mut terminal = open(&home, &home.sample(SAMPLE));
    terminal.send("q");
    terminal.wait_for("90 turns to code");
    terminal.send(CLICK_NOWHERE);
    assert_eq!(terminal.wait(), 101);
    let shown = told_at_the_end(&terminal, "This is a fault of the program");
    terminal.assert_given_back();
    assert!(shown.contains("stopped at crossterm-"), "{shown}");
    assert_eq!(on_disk(&home).marks().count(), 1);
}
