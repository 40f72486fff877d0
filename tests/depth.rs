//! No file is so deep that reading it overflows the stack: every reader is given the deepest there is, on a stack that is
//! smaller than any program has. An overflow ends the whole run of tests, so that none goes unseen.

use std::path::Path;
use std::process::Command;
use std::thread;

use gensvar::domain::message::Message;
use gensvar::domain::session::{About, Session};
use gensvar::ports::locale::{Texts, Words};
use gensvar::ports::store::{coding_head, has_comments, kind_of, read_coding, read_session, session_head};
use gensvar::ports::{codebooks, config, decode, import, journal, plans};
use gensvar::tui::keymap;

use crate::support::pty::{Home, PROGRAM};

/// The stack of each reader, in bytes.
const STACK: usize = 256 * 1024;
/// The stack of the whole program, in bytes: less than half of the least that a system gives to one (1 MiB). A build that is not
/// optimised needs a quarter of a MiB before it reads anything.
const PROGRAM_STACK: usize = 384 * 1024;
/// How long a text is that goes deep in every way: long enough for any stack of that size, were it read in the naive way.
const DEEP: usize = 100_000;
/// How many brackets the deepest file of each kind opens.
const DEEPEST: usize = 5_000_000;

/// Everything that opens and may be opened again inside, at the beginning of a file or where a reader is at work already.
const OPENINGS: [&str; 22] = [
    "(",
    "[",
    "{",
    "Some(",
    "a(",
    "(a:",
    "[(",
    "{[",
    "/*",
    "#![enable(",
    "r#",
    "(format: 1, x: ",
    "(format: 1, turns: [",
    "(format: 1, codes: [(id: ",
    "(format: 1, clinician: {\"a\": ",
    "Event(1,2,Step((changes:[(",
    "Head((",
    "{ ",
    "{ F(",
    "{ -a(",
    "<",
    "<v ",
];

/// A text that goes deep: it begins like a file of some kind, opens, and may close all again.
fn deep(head: &str, opening: &str, closing: &str) -> String {
    let count = DEEP / opening.len();
    [head, &opening.repeat(count), &closing.repeat(count)].concat()
}

fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(STACK).spawn(work).unwrap().join().unwrap();
}

/// Reads a text in every way in which the program reads any.
fn read_in_every_way(text: &str) {
    let path = Path::new("a.ron");
    let session = Session::new(About::default(), Vec::new(), Vec::new(), Vec::new()).unwrap();
    let _ = (kind_of(text), coding_head(text), session_head(text), has_comments(text));
    let _ = (read_session(text, path).is_ok(), read_coding(text, path, &session).is_ok());
    let _ = (codebooks::read(text, path).is_ok(), plans::read(text, path).is_ok(), config::judged(text, path).is_ok());
    let _ = (keymap::parse(text, path).is_ok(), keymap::Sheet::read(text.to_owned(), path).is_ok());
    let _ = (import::plain::read(text).is_ok(), import::looks_like_ron(text), decode::decode(text.as_bytes()).is_ok());
    // A line of a journal is read when its checksum is right.
    let line = format!("{:08x} {text}", crc32fast::hash(text.as_bytes()));
    let _ = (journal::decode(line.as_bytes()).is_some(), journal::decode(text.as_bytes()).is_some());
    let (words, _) = Words::of(text, Path::new("words.ftl"));
    drop(Texts::with_words("en", words.into()));
}

#[test]
fn brackets_without_end_are_no_trouble() {
    for opening in OPENINGS {
        let closing: String = opening.chars().rev().filter_map(closing).collect();
        on_a_small_stack(move || {
            for head in ["", "(format: 1, about: ", "role-client = "] {
                read_in_every_way(&deep(head, opening, ""));
            }
            read_in_every_way(&deep("", opening, &closing));
        });
    }
}

fn closing(opening: char) -> Option<char> {
    Some(match opening {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '<' => '>',
        _ => return None,
    })
}

#[test]
fn words_of_the_users_that_are_deeper_are_refused() {
    // As many as fit into a text of the longest that may be, also behind quotes that open and close nothing.
    for (head, opening) in [("", "{"), ("{ ", "-a("), ("{ $x ->\n *[o] \" ", "{"), ("x \" ", "{ F(\"}})\", ")] {
        on_a_small_stack(move || {
            let source = format!("role-client = {head}{}\n", opening.repeat(9_000 / opening.len()));
            let (_, faults) = Words::of(&source, Path::new("words.ftl"));
            assert_eq!(faults.unwrap().faults[0].message.id, "words-deep", "{head}{opening}");
        });
    }
}

#[test]
fn words_of_the_users_as_deep_as_they_may_be_fit_on_a_small_stack() {
    let nested = |before: &str, inside: &str, after: &str, times: usize| {
        [before.repeat(times), inside.to_owned(), after.repeat(times)].concat()
    };
    let texts = [
        ("role-client", nested("{ ", "$turn", " }", 30)),
        ("status-turn", nested("{ ", "$turn", " }", 30)),
        ("status-turn", nested("{ $turn ->\n *[other] ", "deep", "\n }", 30)),
        ("role-client", format!("{{ {} }}", nested("-a(", "1", ")", 30))),
        ("role-client", format!("{{ {} }}", nested("F(", "1", ")", 30))),
    ];
    for (id, text) in texts {
        on_a_small_stack(move || {
            let source = format!("-a = x\n{id} = {text}\n");
            let (words, faults) = Words::of(&source, Path::new("words.ftl"));
            let too_deep = faults.iter().flat_map(|faults| &faults.faults).any(|it| it.message.id == "words-deep");
            assert!(!too_deep, "{source}");
            Texts::with_words("en", words.into()).say(&Message::new(id).with("turn", 7));
        });
    }
}

/// A file of each kind, open in the middle of what it may well hold. The first are named to the program; it finds the
/// others by itself.
const FILES: [(&str, &str, &str); 12] = [
    (
        "a.session.ron",
        "(format: 1, id: \"a\", title: \"a\", participants: [(id: \"T\", role: clinician)], turns: ",
        "[",
    ),
    ("b.session.ron", "(format: 1, id: \"a\", title: \"a\", more: ", "("),
    ("a.coding.ron", "(format: 1, id: \"a\", session: \"a\", coder: \"anna\", codebooks: [], marks: ", "["),
    ("b.coding.ron", "(format: 1, id: \"a\", session: \"a\", coder: \"anna\", codebooks: [], more: ", "{"),
    ("talk.txt", "T: ", "("),
    ("../config/gensvar/codebooks/a.ron", "(format: 1, id: \"own\", version: \"1\", scores: [(id: \"s\", is: ", "["),
    ("../config/gensvar/codebooks/b.ron", "(format: 1, id: \"own2\", more: ", "("),
    ("../config/gensvar/keymaps/a.ron", "(format: 1, clinician: ", "{"),
    ("../config/gensvar/plans/a.ron", "(format: 1, headings: ", "["),
    ("../config/gensvar/config.ron", "(language: ", "("),
    ("../config/gensvar/words.ftl", "role-client = ", "{"),
    ("../config/gensvar/words.da.ftl", "-a = x\nrole-client = { ", "-a("),
];

#[test]
fn the_program_tells_the_deepest_files_on_a_small_stack() {
    let home = Home::new();
    let (named, found) = FILES.split_at(5);
    let write = |files: &[(&str, &str, &str)]| {
        for (file, head, opening) in files {
            let path = home.talks().join(file);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, [*head, &opening.repeat(DEEPEST)].concat()).unwrap();
        }
    };
    write(named);
    for (file, ..) in named {
        tells(&home, &["check", file]);
        tells(&home, &[file]);
    }
    for verb in ["summary", "replies"] {
        tells(&home, &[verb, "a.coding.ron", "b.coding.ron", "a.session.ron"]);
    }
    write(found);
    tells(&home, &["codebooks", "list"]);
    tells(&home, &["keymaps", "show"]);
    tells(&home, &["plans", "list"]);
}

/// The program ends by itself, in few words.
fn tells(home: &Home, arguments: &[&str]) {
    let line = format!("ulimit -s {}; exec {PROGRAM} {}", PROGRAM_STACK / 1024, arguments.join(" "));
    let mut command = Command::new("sh");
    command.env_clear().envs(home.variables()).current_dir(home.talks());
    let output = command.args(["-c", &line]).output().unwrap();
    let code = output.status.code();
    assert!(code.is_some_and(|code| code < 4), "{arguments:?}: {:?}", output.status);
    let told = output.stderr.len();
    assert!(told < 20_000, "{arguments:?} tells {told} bytes");
}
