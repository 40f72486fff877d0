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
    terminal.wait_for("c.txt and d.txt: who is “Anna”?");
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
fn a_table_in_which_no_column_holds_words_is_not_written_by_enter_alone() {
    let home = Home::new();
    let table = "Start;Taler;Kode;Hvad mon\n0:01;T;Q;Hvor lenge har du tenkt det\n0:04;K;CT;Siden jul\n";
    let mut terminal = import(&home, &[("a.csv", table)]);
    terminal.wait_for("Whose codes");
    terminal.send("\r");
    let screen = terminal.wait_for("[y/N]");
    assert!(screen.contains("a talk without a word"), "{screen}");
    terminal.send("\r");
    terminal.wait_for("Nothing was written");
    assert!(terminal.wait() != 0 && !is_written(&home));
}

#[test]
fn who_somebody_is_said_to_be_reaches_the_codebook_that_is_made() {
    for [one, other] in [["Ola", "Kari"], ["SPEAKER_00", "SPEAKER_01"]] {
        let home = Home::new();
        let table =
            format!("Taler;Tekst;Kode\n{one};Jeg vil heller være hjemme;ZZ1\n{other};Hva tenker du om det;ZZ2\n");
        let mut terminal = import(&home, &[("a.csv", &table)]);
        terminal.wait_for(&format!("who is “{one}”?"));
        terminal.send("client\r");
        terminal.wait_for("Whose codes");
        terminal.send("\r");
        terminal.wait_for("[Y/n]");
        terminal.send("\r");
        assert_eq!(terminal.wait(), 0);
        let config = home.variables().into_iter().find(|(name, _)| *name == "XDG_CONFIG_HOME").unwrap().1;
        let book = std::fs::read_to_string(Path::new(&config).join("gensvar/codebooks/a.ron")).unwrap();
        let speaker = |code: &str| book[book.find(code).unwrap()..].split("speaker: ").nth(1).unwrap()[..6].to_owned();
        assert_eq!([speaker("\"ZZ1\""), speaker("\"ZZ2\"")], ["client", "clinic"], "{one}: {book}");
    }
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

#[test]
fn of_several_files_each_is_listed_before_the_first_question_which_names_those_it_is_about() {
    let home = Home::new();
    let longer = format!("{}Anna: And now?\n", talk(["Anna", "Bo"]));
    let known = talk(["Counsellor", "Client"]);
    let one = talk(["Anna", "Bo"]);
    let mut terminal = import(&home, &[("a.txt", &longer), ("b.txt", &known), ("c.txt", &one)]);
    let screen = terminal.wait_for("(Enter: later");
    assert!(screen.contains("3 files were read:"), "{screen}");
    for (file, rest) in
        [("a.txt", "3 turns  Anna, Bo"), ("b.txt", "2 turns  Counsellor, Client"), ("c.txt", "2 turns  Anna, Bo")]
    {
        assert!(screen.contains(&format!("{file}  {rest}")), "{file}: {screen}");
    }
    assert!(screen.contains("a.txt and c.txt: who is “Anna”?"), "{screen}");
    terminal.send("q\r");
    assert_eq!(terminal.wait(), 1);
    let mut terminal = import(&home, &[("b.txt", &known)]);
    let screen = terminal.wait_for("[Y/n]");
    assert!(!screen.contains("were read"), "{screen}");
    terminal.send("n\r");
    assert_eq!(terminal.wait(), 1);
}

#[test]
fn a_label_that_stands_there_once_is_asked_about_alone() {
    let home = Home::new();
    let text = format!("{0}{0}Obs: the door opens\n", talk(["T", "C"]));
    let mut terminal = import(&home, &[("a.txt", &text)]);
    let screen = terminal.wait_for("(Enter: 5 other");
    assert!(screen.contains("a.txt: who is “Obs”?"), "{screen}");
    terminal.send("\r");
    terminal.wait_for("[Y/n]");
    terminal.send("\r");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(roles(&home, "a.session.ron"), ["T clinician", "C client", "Obs other"]);
}

#[test]
fn a_second_clinician_is_asked_about_once() {
    for (answer, role) in [("\r", "clinician"), ("5\r", "other")] {
        let home = Home::new();
        let text = format!("{}Nurse: I have to leave you now\n", talk(["Therapist", "Client"]));
        let mut terminal = import(&home, &[("a.txt", &text), ("b.txt", &text)]);
        let screen = terminal.wait_for("(Enter: 1 clinician");
        assert!(screen.contains("a.txt and b.txt: who is “Nurse”?"), "{screen}");
        assert!(screen.contains("“Therapist” is the clinician already"), "{screen}");
        terminal.send(answer);
        let screen = terminal.wait_for("[Y/n]");
        assert!(!screen.contains("taken for the clinician"), "{screen}");
        terminal.send("\r");
        assert_eq!(terminal.wait(), 0);
        assert_eq!(roles(&home, "b.session.ron"), ["Therapist clinician", "Client client", &format!("Nurse {role}")]);
    }
}

/// Codes that come without a coder: a table with codes, and who speaks told by the labels.
const CODED: &str = "Taler;Tekst;Kode\nT;Hvad tænker du?;Q\nK;Jeg vil holde op.;CT\n";

/// The coders of the codings that were written.
fn coders(home: &Home) -> Vec<String> {
    let files = std::fs::read_dir(home.talks()).unwrap().flatten().map(|entry| entry.path());
    let codings = files.filter(|path| path.to_string_lossy().ends_with(".coding.ron"));
    codings.map(|path| store::coding_head(&std::fs::read_to_string(path).unwrap()).unwrap().coder).collect()
}

#[test]
fn whose_codes_they_are_is_asked_once_where_no_file_says_it() {
    for (answer, coder) in [("Berit Å\r", "Berit Å"), ("  \r", "")] {
        let home = Home::new();
        let mut terminal = import(&home, &[("a.csv", CODED), ("b.csv", &CODED.replace("holde op", "stoppe"))]);
        let screen = terminal.wait_for("or type a name; q: stop");
        assert!(screen.contains("a.csv and b.csv: Whose codes are these?"), "{screen}");
        let own = screen.split("(Enter: you, ").nth(1).unwrap().split(';').next().unwrap().trim().to_owned();
        terminal.send(answer);
        let screen = terminal.wait_for("[Y/n]");
        assert_eq!(screen.matches("Whose codes are these?").count(), 1, "{screen}");
        terminal.send("\r");
        assert_eq!(terminal.wait(), 0);
        let expected = if coder.is_empty() { own } else { coder.to_owned() };
        assert_eq!(coders(&home), [expected.clone(), expected]);
    }
}

#[test]
fn q_at_the_question_whose_codes_they_are_writes_nothing_and_a_file_that_says_it_is_not_asked() {
    let home = Home::new();
    let mut terminal = import(&home, &[("a.csv", CODED)]);
    terminal.wait_for("Whose codes are these?");
    terminal.send("q\r");
    assert_eq!(terminal.wait(), 1);
    assert!(!is_written(&home));
    let said = CODED.replace("Kode\n", "Kode;Koder\n").replace(";Q\n", ";Q;Anna\n").replace(";CT\n", ";CT;Anna\n");
    let mut terminal = import(&home, &[("a.csv", &said)]);
    let screen = terminal.wait_for("[Y/n]");
    assert!(!screen.contains("Whose codes"), "{screen}");
    terminal.send("\r");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(coders(&home), ["Anna"]);
}

#[test]
fn keys_that_tell_who_speaks_are_those_of_the_coder() {
    let home = Home::new();
    let config = home.variables().into_iter().find(|(name, _)| *name == "XDG_CONFIG_HOME").unwrap().1;
    let keymaps = Path::new(&config).join("gensvar/keymaps");
    std::fs::create_dir_all(&keymaps).unwrap();
    let own = "(format: 1, coding: {\"alt-j\": \"clinician-speaks\", \"alt-t\": \"nothing\", \"alt-y\": \"nothing\"})";
    std::fs::write(keymaps.join("own.ron"), own).unwrap();
    let text = "Well, how are you today?\n\nI would rather be at home.\n\nYes.\n";
    let mut terminal = import(&home, &[("a.txt", text)]);
    let screen = terminal.wait_for("[Y/n]");
    let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Alt+J for the clinician, :client-speaks for the client, Alt+U for others"), "{screen}");
    terminal.send("n\r");
    assert_eq!(terminal.wait(), 1);
    let mut terminal = Terminal::start(&home, &[&home.talks().join("a.txt").display().to_string()]);
    let screen = terminal.wait_for("Alt+J");
    assert!(!screen.contains("Alt+T"), "{screen}");
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
}

#[test]
fn whoever_presses_ctrl_c_at_a_question_is_told_that_nothing_was_written() {
    let home = Home::new();
    for questions in [1, 2] {
        let mut terminal = import(&home, &[("a.txt", &talk(["Anna", "Bo"]))]);
        terminal.wait_for("q: stop) >");
        if questions > 1 {
            // The other one is the client, then.
            terminal.send("1\r");
            terminal.wait_for("Write ");
        }
        terminal.send("\u{3}");
        terminal.wait_for("Nothing was written.");
        assert_eq!(terminal.wait(), 130);
        assert!(!is_written(&home));
    }
}
