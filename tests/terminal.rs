//! The built program on a real pseudo-terminal, from the first byte to the last.

mod closing;
mod ending;
mod holding;
mod plays;
mod quota;
mod sizes;
mod stopping;

use std::path::{Path, PathBuf};

use gensvar::domain::coding::Coding;
use gensvar::ports::store;

use crate::support::pty::{Home, Terminal};
use crate::support::screen;

const SAMPLE: &str = "smoking-primary-care";

/// The coding of a sample that Anna made, as it stands on the disk.
fn on_disk(home: &Home) -> Coding {
    let path = coding_path(home).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    store::read_coding(&text, &path, &screen::sample(SAMPLE)).unwrap().coding
}

fn coding_path(home: &Home) -> Option<PathBuf> {
    let files = std::fs::read_dir(home.talks()).unwrap().map(|entry| entry.unwrap().path());
    files.into_iter().find(|path| path.to_string_lossy().ends_with(".anna.coding.ron"))
}

fn open(home: &Home, file: &Path) -> Terminal {
    let terminal = Terminal::start(home, &["--coder", "anna", &file.display().to_string()]);
    terminal.wait_for("turn 1 of 91");
    terminal
}

#[test]
fn the_terminal_is_taken_over_resized_and_given_back() {
    let home = Home::new();
    let mut terminal = open(&home, &home.sample(SAMPLE));
    assert_ne!(terminal.settings(), terminal.before);
    terminal.wait_until("the terminal taken over", |screen| {
        screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste()
    });
    terminal.resize(120, 36);
    terminal.wait_for("time line");
    terminal.resize(39, 9);
    terminal.wait_for("Make the window larger");
    terminal.resize(80, 24);
    terminal.wait_for("turn 1 of 91");
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    terminal.assert_given_back();
    assert_eq!(coding_path(&home), None, "nothing was coded, so that nothing is written");
}

#[test]
fn a_sample_is_coded_to_its_last_turn_and_is_there_again() {
    let home = Home::new();
    let file = home.sample(SAMPLE);
    let session = std::fs::read_to_string(&file).unwrap();
    let mut terminal = open(&home, &file);
    // The first turns get codes of their own, and then Tab goes to the next turn without one until none is left.
    terminal.send("qs\u{1b}[Bc1\u{1b}[A\u{1b}[Bs");
    terminal.wait_for("89 turns to code");
    for left in (0..89).rev() {
        terminal.send("\tn");
        let told = match left {
            0 => "every turn is coded".to_owned(),
            1 => "one turn to code".to_owned(),
            _ => format!(" {left} turns to code"),
        };
        terminal.wait_for(&told);
    }
    terminal.send("\t");
    terminal.wait_for("Every turn has a code.");
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    terminal.assert_given_back();

    let coding = on_disk(&home);
    let codes: Vec<String> = coding.marks().take(4).map(|(turn, mark)| format!("{} {}", turn.0, mark.code)).collect();
    assert_eq!(codes, ["1 Q", "1 SR", "2 CT", "2 ST"]);
    assert_eq!(coding.turns().filter(|(_, coded)| coded.is_coded()).count(), 91);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), session, "coding leaves the words alone");

    let mut again = open(&home, &file);
    again.wait_for("every turn is coded");
    again.wait_for("✓ saved");
    again.wait_for("CT·D");
    again.send("\u{3}");
    assert_eq!(again.wait(), 0);
    assert!(on_disk(&home) == coding);
}

#[test]
fn the_first_screen_opens_a_sample_and_a_paste_never_codes() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, &["--coder", "anna"]);
    terminal.wait_for("Sample talks");
    terminal.send("\r");
    terminal.wait_for("turn 1 of 91");
    terminal.send("\u{1b}[200~qqq\rsss\u{1b}[201~");
    terminal.wait_for("Pasted text never codes");
    terminal.wait_for("91 turns to code");
    terminal.send(":quit\r");
    assert_eq!(terminal.wait(), 0);
    terminal.assert_given_back();
}
