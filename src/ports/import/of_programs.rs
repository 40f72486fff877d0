//! Texts that are surely no transcript, since a program keeps its own things in them: XML, web pages, JSON. Read as plain
//! text they would become a talk of angle brackets.

use crate::domain::message::Message;

/// What is said of a file of a program that is not known; `None` for everything that may be a transcript.
pub fn told(text: &str) -> Option<Message> {
    let text = text.trim_start();
    let begins = |with: &str| text.get(..with.len()).is_some_and(|it| it.eq_ignore_ascii_case(with));
    if begins("<!doctype html") || begins("<html") {
        return Some(Message::new("import-web-page"));
    }
    if begins("<?xml") || begins("<!doctype") {
        let id = if text.contains("QDA-XML") { "import-inside-refi" } else { "import-unknown-xml" };
        return Some(Message::new(id));
    }
    let mut rest = text.chars();
    let is_json = match rest.next() {
        Some('{') => rest.as_str().trim_start().starts_with(['"', '}']),
        Some('[') => rest.as_str().trim_start().starts_with(['{', '[', '"']),
        _ => false,
    };
    is_json.then(|| Message::new("import-unknown-json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_programs_are_told_apart_from_talks() {
        let id = |text: &str| told(text).map(|message| message.id);
        assert_eq!(id("\n<!DOCTYPE HTML>\n<p>"), Some("import-web-page".into()));
        assert_eq!(id("<HTML lang=\"da\">"), Some("import-web-page".into()));
        assert_eq!(id("<?xml version=\"1.0\"?><a/>"), Some("import-unknown-xml".into()));
        assert_eq!(
            id("<?xml version=\"1.0\"?><Project xmlns=\"urn:QDA-XML:project:1.0\"/>"),
            Some("import-inside-refi".into())
        );
        for json in ["{\"a\": 1}", "{ }", "[\n {\"a\": 1}]", "[[1]]", "[\"a\"]"] {
            assert_eq!(id(json), Some("import-unknown-json".into()), "{json}");
        }
        for talk in ["T: hej", "[00:01] T: hej", "[laughs] T: hej", "{laughs} hej", "<T> hej", "", "å", "[T] hej"] {
            assert_eq!(id(talk), None, "{talk}");
        }
    }
}
