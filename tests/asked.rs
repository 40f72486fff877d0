//! What an import asks on a terminal, and what comes of the answers.
#![cfg(unix)]

use std::path::Path;

use gensvar::ports::store;

use crate::support::pty::{Home, Terminal};

/// An import of files of a home, which waits for its first answer.
fn import(home: &Home, files: &[(&str, &str)]) -> Terminal {
    for (name, text) in files {
        std::fs::write(home.talks().join(name), text).unwrap();
    }
    let paths: Vec<String> = files.iter().map(|(name, _)| home.talks().join(name).display().to_string()).collect();
    let arguments: Vec<&str> = std::iter::once("import").chain(paths.iter().map(String::as_str)).collect();
    Terminal::start(home, &arguments)
}

/// Labels and roles of the participants of a session.
fn roles(home: &Home, name: &str) -> Vec<String> {
    let path = home.talks().join(name);
    let session = store::read_session(&std::fs::read_to_string(&path).unwrap(), &path).unwrap().session;
    session.participants().iter().map(|someone| format!("{} {}", someone.id.0, someone.role.word())).collect()
}

fn is_written(home: &Home) -> bool {
    let is_ron = |path: &Path| path.extension().is_some_and(|ending| ending == "ron");
    std::fs::read_dir(home.talks()).unwrap().flatten().any(|entry| is_ron(&entry.path()))
}

const SAID: [&str; 2] = ["How do you feel about it today", "I would rather be at home"];

fn talk([one, other]: [&str; 2]) -> String {
    format!("{one}: {}\n{other}: {}\n", SAID[0], SAID[1])
}

#[test]
fn a_label_of_a_machine_is_asked_in_each_file_and_a_name_once() {
    let home = Home::new();
    let (one, other) = (talk(["SPEAKER_00", "SPEAKER_01"]), talk(["SPEAKER_01", "SPEAKER_00"]));
    let (named, again) = (talk(["Anna", "Bo"]), talk(["Bo", "Anna"]));
    let files = [("a.txt", &*one), ("b.txt", &*other), ("c.txt", &*named), ("d.txt", &*again)];
    let mut terminal = import(&home, &files);
    let first = terminal.wait_for("(Enter: later");
    assert!(first.contains("a.txt: who is “SPEAKER_00”?") && first.contains(SAID[0]), "{first}");
    terminal.send("clinician\r");
    terminal.wait_for("b.txt: who is “SPEAKER_01”?");
    terminal.send("9\r");
    terminal.wait_for("Type one of the digits 1 to 5");
    terminal.send("1\r");
    terminal.wait_for("c.txt and one more: who is “Anna”?");
    terminal.send("1\r");
    terminal.wait_for("[Y/n]");
    terminal.send("perhaps\r");
    terminal.wait_for("Type y for yes");
    terminal.send("\r");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(roles(&home, "a.session.ron"), ["SPEAKER_00 clinician", "SPEAKER_01 client"]);
    assert_eq!(roles(&home, "b.session.ron"), ["SPEAKER_01 clinician", "SPEAKER_00 client"]);
    assert_eq!(roles(&home, "c.session.ron"), ["Anna clinician", "Bo client"]);
    assert_eq!(roles(&home, "d.session.ron"), ["Bo client", "Anna clinician"]);
}

#[test]
fn of_three_what_is_most_likely_is_shown_and_taken_with_enter() {
    let home = Home::new();
    let text = format!("{}Lone: I am only his wife, you know\n", talk(["Anna", "Bo"]));
    let mut terminal = import(&home, &[("a.txt", &text)]);
    terminal.wait_for("(Enter: later");
    terminal.send("1\r");
    terminal.wait_for("(Enter: 2 client");
    terminal.send("\r");
    terminal.wait_for("(Enter: 5 other");
    terminal.send("3\r");
    terminal.wait_for("[Y/n]");
    terminal.send("y\r");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(roles(&home, "a.session.ron"), ["Anna clinician", "Bo client", "Lone relative"]);
}

#[test]
fn q_at_any_question_stops_and_writes_nothing() {
    for answers in [&["q\r"][..], &["1\r", "q\r"], &["1\r", "n\r"]] {
        let home = Home::new();
        let mut terminal = import(&home, &[("a.txt", &talk(["Anna", "Bo"]))]);
        for (answer, question) in answers.iter().zip(["who is", "[Y/n]"]) {
            terminal.wait_for(question);
            terminal.send(answer);
        }
        assert_eq!(terminal.wait(), 1);
        assert!(!is_written(&home), "{answers:?}");
    }
}
