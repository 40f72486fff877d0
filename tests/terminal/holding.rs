//! A terminal that takes nothing for a while: output that is held, a line that is slow.

use super::{SAMPLE, on_disk, open};
use crate::support::pty::{DEADLINE, Home, Terminal};

/// Opens a sample, and then fills all that lies between program and terminal, until nothing more goes in.
fn held(home: &Home) -> Terminal {
    let mut terminal = open(home, &home.sample(SAMPLE));
    terminal.hold();
    for _ in 0..60 {
        // Draws every cell again, which is some thousand bytes.
        terminal.send("\u{c}");
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    terminal
}

/// Waits until so many codes are on the disk.
fn wait_for_marks(home: &Home, count: usize) {
    let end = std::time::Instant::now() + DEADLINE;
    while super::coding_path(home).is_none() || on_disk(home).marks().count() != count {
        assert!(std::time::Instant::now() < end, "not saved while the terminal takes nothing");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

#[test]
fn while_a_terminal_takes_nothing_codes_are_saved_and_then_all_is_shown() {
    let home = Home::new();
    let mut terminal = held(&home);
    terminal.send("n");
    wait_for_marks(&home, 1);
    for _ in 0..5 {
        terminal.send("\u{1b}[Bn");
    }
    wait_for_marks(&home, 6);
    terminal.let_go();
    terminal.wait_for("85 turns to code");
    terminal.wait_for("turn 6 of 91");
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    terminal.assert_given_back();
}

#[test]
fn a_terminal_that_takes_nothing_keeps_no_signal_out() {
    let home = Home::new();
    let mut terminal = held(&home);
    terminal.send("n");
    wait_for_marks(&home, 1);
    terminal.send("\u{1b}[Bc");
    std::thread::sleep(std::time::Duration::from_millis(50));
    let begin = std::time::Instant::now();
    terminal.signal("TERM");
    assert_eq!(terminal.wait(), 143);
    assert!(begin.elapsed() < std::time::Duration::from_secs(2), "{:?}", begin.elapsed());
    assert_eq!(terminal.settings(), terminal.before);
    assert_eq!(on_disk(&home).marks().count(), 2);
}
