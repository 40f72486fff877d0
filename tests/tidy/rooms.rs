//! `domain <- ports <- tui <- cli`: an arrow may only point left.

use super::none;
use super::source::{Source, sources};

/// What each room must not name, beside the rooms on its right.
const FORBIDDEN: [(&str, &[&str]); 4] = [
    (
        "domain",
        &[
            "std::fs",
            "std::env",
            "std::net",
            "std::io",
            "std::thread",
            "std::process",
            "std::path",
            "std::time",
            "chrono::Local",
            "chrono::Utc",
            "chrono::offset",
            "crossterm",
            "ratatui",
            "clap",
            "fluent_bundle",
        ],
    ),
    ("ports", &["crossterm", "ratatui", "clap"]),
    ("tui", &["clap"]),
    ("cli", &["crossterm"]),
];

/// The only file, with those below it, that knows the terminal library.
const AT_THE_RIM: &str = "src/tui/terminal";

fn begins(path: &str, with: &str) -> bool {
    path == with || path.starts_with(&format!("{with}::"))
}

/// Paths that a file of a room must not name.
fn wrong(room: usize, source: &Source) -> Vec<String> {
    let (name, words) = FORBIDDEN[room];
    let to_the_right = FORBIDDEN[room + 1..].iter().map(|(room, _)| format!("crate::{room}"));
    let forbidden: Vec<String> = words.iter().map(|word| (*word).to_owned()).chain(to_the_right).collect();
    let paths = source.paths().into_iter();
    let bad = paths.filter(|path| forbidden.iter().any(|word| begins(path, word) || begins(path, "gensvar")));
    bad.map(|path| format!("{} ({name}) names {path}", source.path)).collect()
}

#[test]
fn no_room_knows_a_room_on_its_right() {
    let sources = sources("src");
    let mut found = Vec::new();
    for (room, (name, _)) in FORBIDDEN.iter().enumerate() {
        let inside = |path: &str| path == format!("src/{name}.rs") || path.starts_with(&format!("src/{name}/"));
        let files: Vec<_> = sources.iter().filter(|source| inside(&source.path)).collect();
        assert!(!files.is_empty(), "the room {name} is gone");
        found.extend(files.into_iter().flat_map(|source| wrong(room, source)));
    }
    none("arrows that point right", &found);
}

#[test]
fn only_the_rim_knows_the_terminal_library() {
    let inner = sources("src").into_iter().filter(|source| !source.path.starts_with(AT_THE_RIM));
    let knows = |path: &String| path.split("::").any(|name| name == "crossterm");
    let found: Vec<_> = inner.filter(|source| source.paths().iter().any(knows)).map(|source| source.path).collect();
    none("files that know crossterm", &found);
}

#[test]
fn an_arrow_that_points_right_is_seen() {
    let of = |text: &str| Source::of("src/domain/edit/apply.rs".into(), text.into());
    for text in [
        "use crate::{domain::edit, ports::files};",
        "fn f() { super::super::super::tui::run() }",
        "use std::time::Instant;",
        "let now = chrono::Local::now();",
    ] {
        assert_eq!(wrong(0, &of(text)).len(), 1, "{text}");
    }
    assert_eq!(wrong(0, &of("use super::super::session::Turn; // crate::ports")), [] as [&str; 0]);
}
