//! `gensvar words [PART]`: the texts of the program and of the codebooks, each as a line that can be put into one's own
//! words.

use std::io::{self, Write};

use crate::ports::locale::{harmless, lines_of};

use super::{Call, DONE, FAULTS, faults};

/// Prints the texts that hold a part, or all; returns the exit code.
pub(super) fn run(call: &Call, part: &str, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    for trouble in &call.odd_words {
        faults::print(err, &call.texts, trouble)?;
    }
    let wanted = part.to_lowercase();
    let lines = of_program(call).into_iter().chain(of_codebooks(call));
    let mut code = FAULTS;
    for line in lines.filter(|line| line.to_lowercase().contains(&wanted)) {
        writeln!(out, "{line}")?;
        code = DONE;
    }
    if code == FAULTS {
        writeln!(err, "{}", call.texts.get("words-none"))?;
    }
    Ok(code)
}

/// The texts of the program as they stand now, the user's own among them.
fn of_program(call: &Call) -> Vec<String> {
    let language = call.texts.language();
    let own = |id: &str| call.texts.words().entry(language, id).map(|entry| harmless(&entry.source));
    lines_of(language).into_iter().map(|(id, shipped)| own(&id).unwrap_or_else(|| shipped.to_owned())).collect()
}

/// The texts of every codebook, written as the user's own words are.
fn of_codebooks(call: &Call) -> Vec<String> {
    let language = call.texts.language();
    let mut lines = Vec::new();
    for id in call.library.list().map(|listed| listed.id.to_owned()) {
        let Some(Ok(book)) = call.library.codebook(&id) else { continue };
        let mut book = book.as_ref().clone();
        let texts = book.texts_mut();
        let told = texts.iter().filter(|(_, names)| !names.is_empty());
        lines.extend(told.map(|(address, names)| format!("{address} = {}", quoted(names.get(language)))));
    }
    lines
}

/// A text in the form of a words file, on one line.
fn quoted(text: &str) -> String {
    let mut quoted = String::new();
    for letter in harmless(text).replace('\n', " ").trim().chars() {
        match letter {
            '{' => quoted.push_str("{\"{\"}"),
            '}' => quoted.push_str("{\"}\"}"),
            other => quoted.push(other),
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::tests::{HOSTILE, call};
    use super::*;
    use crate::ports::locale::Words;

    fn told(call: &Call, part: &str) -> (u8, String) {
        let mut out = Vec::new();
        let code = run(call, part, &mut out, &mut io::sink()).unwrap();
        (code, String::from_utf8(out).unwrap())
    }

    #[test]
    fn what_is_listed_can_be_put_into_a_words_file_as_it_is() {
        let (_folder, mut call) = call();
        for language in ["en", "nb"] {
            call.texts = call.texts.in_language(language);
            let (code, all) = told(&call, "");
            let (words, faults) = Words::of(&all, Path::new("words.ftl"));
            assert_eq!((code, faults, call.library.unknown_words(&words)), (DONE, None, Vec::new()));
            assert!(all.contains("codebook-clear-1-0-code-CT-name = ") && all.contains("\ncode-none = "), "{all}");
            assert!(!all.contains(HOSTILE), "{all}");
        }
    }

    #[test]
    fn a_part_finds_words_and_ids() {
        let (_folder, call) = call();
        let (code, some) = told(&call, "CODE-CT-");
        assert_eq!(code, DONE);
        assert!(some.lines().count() > 2 && some.lines().all(|line| line.contains("-code-CT-")), "{some}");
        assert_eq!(told(&call, "nothing has these words"), (FAULTS, String::new()));
    }
}
