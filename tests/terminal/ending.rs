//! Whatever ends the program, the terminal is given back and what was done is on the disk.

use super::{SAMPLE, on_disk, open};
use crate::support::pty::{Home, Terminal};

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
    let shown = terminal.wait_for("This is a fault of the program");
    terminal.assert_given_back();
    assert!(shown.contains("stopped at crossterm-"), "{shown}");
    assert_eq!(on_disk(&home).marks().count(), 1);
}
