//! A window that changes its size without end.

use std::process::{Command, Stdio};

use gensvar::tui::graphemes::cells;

use super::{SAMPLE, on_disk, open};
use crate::support::pty::{Home, PROGRAM, Terminal};

/// Sizes of which the program can be used.
const ENOUGH: [(u16, u16); 6] = [(80, 24), (1000, 500), (120, 36), (40, 10), (200, 60), (81, 11)];
/// Sizes of which it cannot.
const TOO_SMALL: [(u16, u16); 6] = [(0, 0), (1, 1), (39, 9), (0, 24), (65_535, 1), (2, 500)];
/// How often the size changes.
const CHANGES: usize = 3000;

#[test]
fn in_a_storm_of_sizes_no_key_is_lost() {
    let home = Home::new();
    let mut terminal = open(&home, &home.sample(SAMPLE));
    let mut coded = 0;
    let mut changes = 0;
    while changes < CHANGES {
        for (width, height) in TOO_SMALL.into_iter().cycle().take(18).chain(ENOUGH.into_iter().cycle().take(18)) {
            terminal.resize(width, height);
            changes += 1;
            if coded < 89 && changes % 36 > 18 && changes % 6 == 0 {
                // Right after the change, and before the next.
                terminal.send("n\t");
                coded += 1;
            }
        }
        // What was typed is read before there is no room for it again.
        terminal.resize(80, 24);
        terminal.wait_for(&format!("{} turns to code", 91 - coded));
    }
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    terminal.assert_given_back();
    assert_eq!(on_disk(&home).marks().count(), coded);
}

#[test]
fn a_window_that_claims_to_be_huge_takes_no_huge_memory() {
    let home = Home::new();
    let mut terminal = open(&home, &home.sample(SAMPLE));
    terminal.hold();
    terminal.resize(65_535, 65_535);
    terminal.send("n");
    terminal.resize(80, 24);
    terminal.let_go();
    terminal.wait_for("90 turns to code");
    let status = std::fs::read_to_string(format!("/proc/{}/status", terminal.process())).unwrap();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let kilobytes: u64 = most.trim().trim_end_matches(" kB").parse().unwrap();
    assert!(kilobytes < 500_000, "{kilobytes} kB");
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
}

#[test]
fn what_verbs_tell_on_a_terminal_is_broken_between_words_and_whole_in_a_file() {
    let home = Home::new();
    let mut terminal = open(&home, &home.sample(SAMPLE));
    for key in ["q", "\u{e}a note that is longer than what is left of a row beside the time of it\r"] {
        terminal.send(key);
        terminal.wait_for("✓ saved");
    }
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    let talk = std::fs::read_dir(home.talks()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let talk = talk.filter(|name| name.ends_with(".session.ron")).min().unwrap();
    for verb in [&["history", talk.as_str()][..], &["good-copies", talk.as_str()], &["doctor"]] {
        let mut terminal = Terminal::start(&home, verb);
        // The doctor finds that others can read the talk.
        assert!(terminal.wait() <= 1, "{verb:?}");
        let sent = String::from_utf8(terminal.sent()).unwrap();
        for line in sent.lines() {
            // The name of a file stays whole.
            assert!(cells(line) <= 80 || !line.trim().contains(' '), "{verb:?}: {line}");
        }
        let mut command = Command::new(PROGRAM);
        command.args(verb).env_clear().envs(home.variables()).current_dir(home.talks()).stdin(Stdio::null());
        let whole = String::from_utf8(command.output().unwrap().stdout).unwrap();
        assert!(whole.lines().any(|line| cells(line) > 80), "{verb:?}: {whole}");
    }
}
