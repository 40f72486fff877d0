//! Files of another version: the version is read before the rest, a newer file is read and never written or not used at
//! all, and what the current version does not know is refused.

use std::path::Path;

use gensvar::ports::fault::FileFaults;
use gensvar::ports::{codebooks, config, plans, store};
use gensvar::tui::keymap;

const SESSION: &str = "(format: 1, id: \"s\", participants: [(id: \"T\")], turns: [(id: 1, by: \"T\", text: \"Hi\")])";
const CODING: &str = "(format: 1, id: \"c\", session: \"s\", coder: \"a\", codebooks: [(id: \"m\")], \
                      marks: [(id: 1, turn: 1, code: \"Q\")])";
const CODEBOOK: &str = "(format: 1, id: \"b\", version: \"1\", name: {\"en\": \"B\"}, unit: volley, codes_per_unit: many, \
                        codes: [(id: \"Q\", speaker: clinician, name: {\"en\": \"Q\"})])";
const KEYMAP: &str = "(format: 1, clinician: {\"q\": \"Q\"})";
const PLAN: &str = "(format: 1, id: \"p\", name: {\"en\": \"P\"}, headings: [(id: \"h\", name: {\"en\": \"H\"})])";
const SETTINGS: &str = "(format: 1, coder: \"anna\")";

/// What became of a file: `fine`, `read-only`, or the ids of its faults.
type Read = fn(&str) -> Result<&'static str, FileFaults>;

fn session(text: &str) -> Result<&'static str, FileFaults> {
    let read = store::read_session(text, Path::new("a"))?;
    assert_eq!(read.session.len(), 1);
    Ok(read.read_only.map_or("fine", |message| if message.id == "file-newer" { "read-only" } else { "?" }))
}

fn coding(text: &str) -> Result<&'static str, FileFaults> {
    let session = store::read_session(SESSION, Path::new("a"))?.session;
    let read = store::read_coding(text, Path::new("a"), &session)?;
    assert_eq!(read.coding.marks().count(), 1);
    Ok(read.read_only.map_or("fine", |message| if message.id == "file-newer" { "read-only" } else { "?" }))
}

/// A name, a text of the current version, how it is read, and what becomes of a newer one.
const KINDS: [(&str, &str, Read, &str); 6] = [
    ("session", SESSION, session, "read-only"),
    ("coding", CODING, coding, "read-only"),
    ("codebook", CODEBOOK, |text| codebooks::read(text, Path::new("a")).map(|_| "fine"), "codebook-newer"),
    ("keymap", KEYMAP, |text| keymap::parse(text, Path::new("a")).map(|_| "fine"), "own-newer"),
    ("plan", PLAN, |text| plans::read(text, Path::new("a")).map(|_| "fine"), "own-newer"),
    ("settings", SETTINGS, |text| config::judged(text, Path::new("a")).map(|_| "fine"), "own-newer"),
];

fn told(read: Read, text: &str) -> String {
    match read(text) {
        Ok(told) => told.to_owned(),
        Err(faults) => faults.faults.iter().map(|fault| fault.message.id.as_ref()).collect::<Vec<_>>().join(" "),
    }
}

#[test]
fn the_current_version_is_read_and_refuses_what_it_does_not_know() {
    for (name, text, read, _) in KINDS {
        assert_eq!(told(read, text), "fine", "{name}");
        let unknown = text.replacen("format: 1", "format: 1, mood: [(deep: {\"x\": 1})]", 1);
        assert_eq!(told(read, &unknown), "ron-field-unknown", "{name}");
        let inside = unknown.replacen(", mood: [(deep: {\"x\": 1})]", "", 1).replacen("(id: ", "(mood: 1, id: ", 1);
        if inside != text {
            assert_eq!(told(read, &inside), "ron-field-unknown", "{name}");
        }
    }
}

#[test]
fn a_newer_version_is_told_whatever_else_stands_in_it() {
    for (name, text, read, newer) in KINDS {
        for number in ["2", "9", "4294967295"] {
            let later = text.replacen("format: 1", &format!("format: {number}, mood: [(deep: {{\"x\": 1}})]"), 1);
            assert_eq!(told(read, &later), newer, "{name}");
        }
        let absurd = told(read, &text.replacen("format: 1", "format: 99999999999999", 1));
        assert!(absurd.contains("newer"), "{name}: {absurd}");
        // The version may stand behind a long comment, or at the end.
        let commented =
            format!("/* {} */\n{}", "x ".repeat(10_000), text.replacen("format: 1", "format: 2, mood: 1", 1));
        assert_eq!(told(read, &commented), newer, "{name}");
        let inner = text.replacen("format: 1, ", "", 1);
        let last = format!("{}, mood: \"{}\", format: 2)", inner.trim_end_matches(')'), "x".repeat(10_000));
        assert_eq!(told(read, &last), newer, "{name}");
    }
}

#[test]
fn a_newer_file_that_cannot_be_read_says_so_first() {
    for (name, text, read, newer) in KINDS {
        let strange = text.replacen("format: 1, ", "format: 2, id: {}, coder: {}, clinician: 5, ", 1);
        let newer = if newer == "read-only" { "file-newer-unreadable" } else { newer };
        assert_eq!(told(read, &strange), newer, "{name}");
    }
}
