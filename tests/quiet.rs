//! Words of a talk stand where they belong, and nowhere else: in the talk, its transcript and its good copies. Not in what
//! is said beside results, not in what is noted of the work.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::support::pty::{Home, PROGRAM, Terminal};

/// A transcript that says things that stand nowhere else.
const TALK: &str = "T: What brings Qvarnstrom here today?\nC: My Zebulon sent me.\nT: It was Zebulon, then.\nC: Yes.\n";
const SAID: [&str; 3] = ["Qvarnstrom", "Zebulon", "brings"];

fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn says(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    SAID.iter().any(|word| text.contains(word))
}

/// Codes the talk, gives a name to a moment, and leaves; tells where the files are.
fn coded() -> (Home, PathBuf) {
    let home = Home::new();
    let talk = home.talks().join("visit.txt");
    std::fs::write(&talk, TALK).unwrap();
    let mut terminal = Terminal::start(&home, &["--coder", "anna", "visit.txt"]);
    terminal.wait_for("turn 1 of 4");
    terminal.send("q");
    terminal.wait_for("3 turns to code");
    terminal.send("\ts");
    terminal.wait_for("2 turns to code");
    terminal.wait_for("✓ saved");
    terminal.send("\u{1b}mpoint\r");
    terminal.wait_for("This moment is called");
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    let coding = files(&home.talks()).into_iter().find(|path| path.to_string_lossy().ends_with(".coding.ron"));
    (home, coding.unwrap())
}

#[test]
fn what_is_noted_of_the_work_holds_no_word_of_the_talk() {
    let (home, _) = coded();
    let noted = files(&home.state());
    let is_copy = |path: &&PathBuf| path.to_string_lossy().ends_with(".session.ron");
    let told: Vec<&PathBuf> = noted.iter().filter(|path| says(&std::fs::read(path).unwrap())).collect();
    assert_eq!(told, noted.iter().filter(is_copy).collect::<Vec<_>>(), "only good copies of the talk have its words");
    let ends = |ending: &str| noted.iter().any(|path| path.to_string_lossy().ends_with(ending));
    assert!(ends(".journal") && ends("recent.ron") && ends("about.ron") && ends(".session.ron"), "{noted:?}");
    let beside: Vec<PathBuf> =
        files(&home.talks()).into_iter().filter(|path| says(&std::fs::read(path).unwrap())).collect();
    let talk = |path: &PathBuf| path.ends_with("visit.txt") || path.ends_with("visit.session.ron");
    assert!(beside.len() == 2 && beside.iter().all(talk), "{beside:?}");
}

#[test]
fn no_verb_but_replies_says_a_word_of_the_talk() {
    let (home, coding) = coded();
    let session = home.talks().join("visit.session.ron");
    let copy = coding.with_file_name("visit.oars (copy).anna.coding.ron");
    std::fs::copy(&coding, &copy).unwrap();
    for verb in [
        "summary SESSION",
        "summary --format json CODING",
        "history CODING",
        "history --format json SESSION",
        "good-copies CODING",
        "good-copies --format csv SESSION",
        "check SESSION CODING",
        "merge --dry-run CODING COPY",
        "merge --format json CODING COPY",
        "doctor",
        "doctor --format json SESSION",
        "forget",
        "forget SESSION",
        "replies SESSION",
        "codebooks list",
        "SESSION",
    ] {
        let word = |word: &str| match word {
            "SESSION" => session.clone(),
            "CODING" => coding.clone(),
            "COPY" => copy.clone(),
            word => word.into(),
        };
        let mut command = Command::new(PROGRAM);
        command.env_clear().envs(home.variables()).current_dir(home.talks()).stdin(Stdio::null());
        let output = command.args(verb.split(' ').map(word)).output().unwrap();
        assert!(!says(&output.stderr), "{verb}: {}", String::from_utf8_lossy(&output.stderr));
        // Replies are the words of the talk; that is what they are asked for.
        assert_eq!(says(&output.stdout), verb.starts_with("replies"), "{verb}");
    }
}
