//! A codebook of the user's own works wherever a shipped one does: keys, coding, saving, figures, checking.

use std::path::PathBuf;
use std::process::Command;

use crate::support::pty::{Home, PROGRAM, Terminal};

/// The codebook of `docs/CODEBOOKS.md`, as somebody who reads it would take it over.
fn from_the_docs(begins: &str) -> String {
    let docs = std::fs::read_to_string(crate::support::root().join("docs/CODEBOOKS.md")).unwrap();
    let blocks = docs.split("```ron\n").skip(1).filter_map(|rest| rest.split("```").next());
    let mut found = blocks.filter(|block| block.contains(begins));
    found.next().unwrap_or_else(|| panic!("the docs have no example with {begins}")).to_owned()
}

fn in_settings(home: &Home, folder: &str, text: &str) -> PathBuf {
    let config = home.variables().into_iter().find(|(name, _)| *name == "XDG_CONFIG_HOME").unwrap().1;
    let path = PathBuf::from(config).join("gensvar").join(folder).join("ours-1.ron");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path
}

/// What a verb prints, on both sides.
fn says(home: &Home, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(PROGRAM);
    command.env_clear().envs(home.variables()).current_dir(home.talks()).args(arguments);
    let output = command.output().unwrap();
    let told = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (output.status.code(), told)
}

fn with_codebook() -> (Home, PathBuf) {
    let home = Home::new();
    let codebook = in_settings(&home, "codebooks", &from_the_docs("id: \"ours-1\""));
    std::fs::write(home.talks().join("talk.txt"), "T: How was it?\nC: Fine.\nT: You liked it, and it was hard.\n")
        .unwrap();
    (home, codebook)
}

/// Codes the talk with keys and leaves; the name of the coding that is then there.
fn coded(home: &Home, keys: &str) -> String {
    let mut terminal = Terminal::start(home, &["--coder", "anna", "--codebook", "ours", "talk.txt"]);
    terminal.wait_for("turn 1 of 3");
    terminal.send(keys);
    terminal.wait_for("DYB");
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    let files = std::fs::read_dir(home.talks()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    files.into_iter().find(|name| name.ends_with(".anna.coding.ron")).unwrap()
}

#[test]
fn a_codebook_without_a_keymap_is_coded_with_the_letters_of_its_codes() {
    let (home, codebook) = with_codebook();
    let path = codebook.display().to_string();
    assert_eq!(says(&home, &["codebooks", "check", &path]).0, Some(0));
    let (code, keys) = says(&home, &["keymaps", "show", "--codebook", "ours-1"]);
    assert_eq!(code, Some(0));
    for told in [
        "No keymap names ours-1",
        "  s            SP ",
        "  d            DYB ",
        "  l            LET ",
        "  1            feeling",
    ] {
        assert!(keys.contains(told), "{told}\n{keys}");
    }
    let coding = coded(&home, "s\u{1b}[B\u{1b}[Bl1d2");
    assert!(coding.contains("ours-1"), "{coding}");
    let (code, told) = says(&home, &["summary", &coding, "--format", "json"]);
    assert_eq!(code, Some(0), "{told}");
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["counts"], serde_json::json!({"SP": 1, "DYB": 1, "LET": 0}), "the deep one goes before");
    assert_eq!(told["scores"]["mirror_to_ask"]["value"], 1.0);
    assert_eq!(told["by_modifier"], serde_json::json!({"DYB": {"about": {"fact": 1}}}));
    assert_eq!(says(&home, &["check", &coding]).0, Some(0));
    assert!(says(&home, &["codebooks", "show", "ours-1"]).1.contains("= (DYB + LET) : SP"));
    assert!(says(&home, &["codebooks", "list"]).1.contains("ours-1"));
}

#[test]
fn a_keymap_for_ones_own_codebook_takes_the_place_of_the_letters() {
    let (home, _) = with_codebook();
    let keymap = in_settings(
        &home,
        "keymaps",
        &from_the_docs("codebook: \"ours-1\"").replace("\"d\": \"DYB\"", "\"z\": \"DYB\""),
    );
    assert_eq!(says(&home, &["keymaps", "check", &keymap.display().to_string()]).0, Some(0));
    let keys = says(&home, &["keymaps", "show", "--codebook", "ours-1"]).1;
    assert!(keys.contains("  z            DYB ") && !keys.contains("No keymap names"), "{keys}");
    coded(&home, "dz");
}

#[test]
fn a_copy_of_a_shipped_codebook_is_coded_with_at_once() {
    let home = Home::new();
    let (code, told) = says(&home, &["codebooks", "new", "--from", "oars", "--id", "ours-2"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(says(&home, &["keymaps", "show", "--codebook", "ours-2"]).1.contains("  m            SUM "));
    assert_eq!(
        says(&home, &["codebooks", "new", "--from", "oars", "--id", "ours-2"]).0,
        Some(2),
        "there it is already"
    );
}
