//! Files and functions stay small, say what they hold, and are named for it.

use super::none;
use super::source::{Source, sources};

const LONGEST_FILE: usize = 500;
const LONGEST_FUNCTION: usize = 80;
/// Less than two in a hundred functions may be longer than this.
const LONG_FUNCTION: usize = 60;

#[test]
fn no_file_is_longer_than_can_be_held_in_mind() {
    let long = sources("src").into_iter().filter(|source| source.production_lines() > LONGEST_FILE);
    let told: Vec<_> = long.map(|source| format!("{}: {} lines", source.path, source.production_lines())).collect();
    none("files that are too long", &told);
}

#[test]
fn no_function_is_longer_than_a_screen() {
    let sources = sources("src");
    let functions: Vec<_> = sources
        .iter()
        .flat_map(|source| source.functions().into_iter().map(move |(name, line, length)| (source, name, line, length)))
        .collect();
    let over = |most: usize| {
        let long = functions.iter().filter(move |(.., length)| *length > most);
        long.map(|(source, name, line, length)| format!("{}:{line} {name}: {length} lines", source.path))
            .collect::<Vec<_>>()
    };
    none("functions that are too long", &over(LONGEST_FUNCTION));
    let long = over(LONG_FUNCTION);
    assert!(long.len() * 50 < functions.len(), "{} of {}:\n{}", long.len(), functions.len(), long.join("\n"));
}

#[test]
fn functions_are_measured_from_signature_to_closing_brace() {
    let text = "impl A {\n    fn a(\n        b: u8,\n    ) -> u8 {\n        b\n    }\n}\ntrait T { fn none(&self); }\n";
    let source = Source::of("src/a.rs".into(), text.into());
    assert_eq!(source.functions(), [("a".to_owned(), 2, 5)]);
}

#[test]
fn every_file_opens_with_what_it_owns() {
    // What a file of tests is about, its parent says.
    let files = sources("src").into_iter().filter(|source| !source.is_test()).chain(sources("tests"));
    let silent: Vec<_> = files.filter(|source| !source.text.starts_with("//!")).map(|source| source.path).collect();
    none("files that do not say what they own", &silent);
}

#[test]
fn every_file_is_named_for_what_it_holds() {
    let empty_names = ["utils", "util", "helpers", "helper", "common", "manager", "misc", "mod"];
    let stem = |path: &str| path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs").to_owned();
    let files = sources("src").into_iter().chain(sources("tests"));
    let found: Vec<_> =
        files.filter(|source| empty_names.contains(&stem(&source.path).as_str())).map(|source| source.path).collect();
    none("names that hold nothing", &found);
}

#[test]
fn no_lint_is_silenced_without_a_reason() {
    let bare = |source: &Source| {
        let code = &source.code;
        let places = code.match_indices("[allow(").chain(code.match_indices("[expect("));
        places
            .filter(|(at, _)| !code[*at..].split(")]").next().is_some_and(|inside| inside.contains("reason =")))
            .map(|(at, _)| format!("{}:{}", source.path, code[..at].lines().count()))
            .collect::<Vec<_>>()
    };
    let files = sources("src").into_iter().chain(sources("tests"));
    none("lints silenced without a reason", &files.flat_map(|source| bare(&source)).collect::<Vec<_>>());
}
