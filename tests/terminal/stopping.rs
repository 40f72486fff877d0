//! The program is stopped for a while and goes on, under a shell that minds jobs, as people have it.

use super::{SAMPLE, on_disk};
use crate::support::pty::{Home, Terminal, in_shell, process_of, signal, wait_for_end};

/// What is seen of the program when all of it is drawn.
const WHOLE: [&str; 3] = ["Asthma check", " of 91 ", "balance"];

/// A shell that waits for a line, with the settings that the terminal then has. Its own editing of lines would change
/// them from line to line.
fn shell(home: &Home) -> Terminal {
    let mut terminal = Terminal::run("bash", home, &["--norc", "--noprofile", "--noediting", "-i"], &[("PS1", "% ")]);
    terminal.wait_for("% ");
    terminal.send("printf 'rea%s\\n' dy\r");
    terminal.wait_for("ready");
    terminal
}

/// Opens a sample from the shell.
fn open(terminal: &mut Terminal, home: &Home) -> u32 {
    let file = home.sample(SAMPLE).display().to_string();
    terminal.send(&format!("sh -c {}\r", in_shell(&["--coder", "anna", &file])));
    whole(terminal);
    process_of(home)
}

fn whole(terminal: &Terminal) {
    terminal.wait_until("the whole screen", |screen| {
        let shown = screen.contents();
        let taken = screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste();
        taken && WHOLE.iter().all(|text| shown.contains(text))
    });
    assert_ne!(terminal.settings(), terminal.before);
}

/// The shell has the terminal, as it was, and answers.
fn assert_shells(terminal: &mut Terminal, told: &str) {
    terminal.wait_for(told);
    terminal.assert_given_back();
    terminal.send("echo $((6 * 7))\r");
    terminal.wait_for("42");
    terminal.send("clear\r");
    terminal.wait_until("a clear screen", |screen| !screen.contents().contains("42"));
}

/// Has the shell say again and again what it knows of its jobs.
fn ask_until(terminal: &mut Terminal, told: &str) {
    for _ in 0..50 {
        terminal.send("\r");
        std::thread::sleep(std::time::Duration::from_millis(50));
        if terminal.wait_until("", |_| true).contains(told) {
            break;
        }
    }
    terminal.wait_for(told);
}

#[test]
fn a_stopped_program_gives_the_terminal_back_and_takes_it_again() {
    let home = Home::new();
    let mut terminal = shell(&home);
    let process = open(&mut terminal, &home);
    for round in 0..3 {
        signal(process, "TSTP");
        assert_shells(&mut terminal, "Stopped");
        // The window may have changed meanwhile.
        terminal.resize(80 + round * 10, 24 + round);
        terminal.send("fg\r");
        whole(&terminal);
        terminal.send("n\u{1b}[B");
        terminal.wait_for(&format!("{} turns to code", 90 - round));
        terminal.wait_for(&format!("turn {} of 91", round + 2));
    }
}

#[test]
fn stopped_in_the_hard_way_it_draws_everything_again() {
    let home = Home::new();
    let mut terminal = shell(&home);
    let process = open(&mut terminal, &home);
    signal(process, "STOP");
    terminal.wait_for("Stopped");
    terminal.send("stty sane; printf '\\033[?1049l\\033[?25h'; clear; echo he''re\r");
    terminal.wait_for("here");
    terminal.send("fg\r");
    whole(&terminal);
    terminal.send("n");
    terminal.wait_for("90 turns to code");
    terminal.send("\u{11}");
    terminal.wait_until("the shell", |screen| !screen.alternate_screen());
    terminal.send("echo code $?\r");
    terminal.wait_for("code 0");
    assert_eq!(on_disk(&home).marks().count(), 1);
}

#[test]
fn a_program_in_the_background_leaves_the_terminal_alone_and_ends_when_told() {
    let home = Home::new();
    let mut terminal = shell(&home);
    let process = open(&mut terminal, &home);
    terminal.send("n");
    terminal.wait_for("90 turns to code");
    signal(process, "TSTP");
    assert_shells(&mut terminal, "Stopped");
    terminal.send("bg\r");
    // As other programs that need the terminal, it stops again.
    ask_until(&mut terminal, "Stopped");
    assert_shells(&mut terminal, "Stopped");
    terminal.send("kill %1\r");
    wait_for_end(process);
    ask_until(&mut terminal, "Exit 143");
    terminal.assert_given_back();
    assert_eq!(on_disk(&home).marks().count(), 1);
}

#[test]
fn a_shell_that_ends_takes_a_stopped_program_with_it() {
    let home = Home::new();
    let mut terminal = shell(&home);
    let process = open(&mut terminal, &home);
    terminal.send("n");
    terminal.wait_for("90 turns to code");
    signal(process, "TSTP");
    assert_shells(&mut terminal, "Stopped");
    signal(terminal.process(), "HUP");
    terminal.wait();
    wait_for_end(process);
    assert_eq!(on_disk(&home).marks().count(), 1);
}
