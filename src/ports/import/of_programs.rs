//! Texts that are surely no transcript to be read, since a program keeps its own things in them: XML, web pages, JSON, and our
//! own pages for people. Read as plain text they would become a talk of angle brackets and stars.

use crate::domain::message::Message;
use crate::domain::visible::visible;
use crate::ports::formats::Sample;

/// What is said of JSON that no program here writes.
const UNKNOWN_JSON: &str = "import-unknown-json";

/// How a chronological file of Praat begins.
const CHRONOLOGICAL: &str = "\"Praat chronological TextGrid text file\"";
/// How a binary file of Praat begins.
const BINARY: &[u8] = b"ooBinaryFile\x08TextGrid";

/// What AssemblyAI writes of a recording of which it could make nothing.
#[derive(serde::Deserialize)]
struct Failed {
    status: String,
    error: String,
}

/// What is said of a file of a program that is not known; `None` for everything that may be a transcript.
pub fn told(text: &str) -> Option<Message> {
    let text = text.trim_start();
    let begins = |with: &str| text.get(..with.len()).is_some_and(|it| it.eq_ignore_ascii_case(with));
    if begins("<!doctype html") || begins("<html") {
        return Some(Message::new("import-web-page"));
    }
    if begins("<?xml") || begins("<!doctype") {
        let id = match text {
            _ if text.contains("urn:QDA-XML:codebook") => "import-refi-codebook",
            _ if text.contains("QDA-XML") => "import-inside-refi",
            _ => "import-unknown-xml",
        };
        return Some(Message::new(id));
    }
    if is_page(text) {
        return Some(Message::new("import-own-markdown"));
    }
    if begins(CHRONOLOGICAL) {
        return Some(Message::new("import-praat-otherwise"));
    }
    let mut rest = text.chars();
    let is_json = match rest.next() {
        Some('{') => rest.as_str().trim_start().starts_with(['"', '}']),
        Some('[') => rest.as_str().trim_start().starts_with(['{', '[', '"']),
        _ => false,
    };
    is_json.then(|| Message::new(UNKNOWN_JSON))
}

/// The same of bytes that are no text.
pub fn told_of_bytes(bytes: &[u8]) -> Option<Message> {
    bytes.starts_with(BINARY).then(|| Message::new("import-praat-otherwise"))
}

/// The same of a whole file: what breaks off is damaged, whichever program it comes from.
pub fn told_of_file(sample: &Sample<'_>) -> Option<Message> {
    let told = told(sample.text)?;
    let breaks_off =
        || serde_json::from_slice::<serde::de::IgnoredAny>(sample.bytes).is_err_and(|error| error.is_eof());
    if told.id == UNKNOWN_JSON
        && let Ok(Failed { status, error }) = serde_json::from_slice(sample.bytes)
        && status == "error"
    {
        return Some(Message::new("import-transcription-failed").with("error", visible(error.trim()).into_owned()));
    }
    Some(if told.id == UNKNOWN_JSON && breaks_off() { Message::new("json-cut-off") } else { told })
}

/// Lines of a page in which its head stands and the talk begins.
const HEAD: usize = 200;

/// Whether a text is a coded talk as our own Markdown has it: a title, who coded it under which codebooks, and turns with a
/// label in bold.
fn is_page(text: &str) -> bool {
    let mut lines = text.lines().take(HEAD).filter(|line| !line.is_empty());
    if !lines.next().is_some_and(|title| title.starts_with("# ")) {
        return false;
    }
    let is_coder = |line: &str| {
        let coder = line.split_once(". ").filter(|(number, _)| number.bytes().all(|byte| byte.is_ascii_digit()));
        coder.and_then(|(_, coder)| coder.rsplit_once(" · ")).is_some_and(|(_, ids)| !ids.contains(' '))
    };
    let is_turn = |line: &str| {
        line.strip_prefix("**")
            .and_then(|line| line.split_once("**"))
            .is_some_and(|(_, said)| said.starts_with(": ") || said.starts_with(" (") && said.contains("): "))
    };
    lines.any(is_coder) && lines.any(is_turn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_transcription_that_failed_is_told_with_its_reason() {
        let told = |json: &str| told_of_file(&Sample { bytes: json.as_bytes(), text: json }).unwrap();
        let failed = told(r#"{"id":"x","status":"error","error":"Download error","text":null,"words":null}"#);
        assert_eq!(failed, Message::new("import-transcription-failed").with("error", "Download error"));
        assert!(crate::ports::locale::Texts::new("en").knows("import-transcription-failed"));
        assert_eq!(told(r#"{"id":"x","status":"queued","error":"no"}"#).id, UNKNOWN_JSON);
    }

    #[test]
    fn a_binary_file_of_praat_is_told_as_what_it_is() {
        let read = |bytes: &[u8]| {
            crate::ports::import::read(bytes, &crate::ports::import::Settings::default()).unwrap_err().message.id
        };
        assert_eq!(read(b"ooBinaryFile\x08TextGrid\0\0\0\0\x40"), "import-praat-otherwise");
        assert_eq!(read(b"ooBinaryFile\x05Sound\0\0\0\0\x40"), "decode-binary");
    }

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
        assert_eq!(
            id("<?xml version=\"1.0\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"x\"><Codes/></CodeBook>"),
            Some("import-refi-codebook".into())
        );
        for json in ["{\"a\": 1}", "{ }", "[\n {\"a\": 1}]", "[[1]]", "[\"a\"]"] {
            assert_eq!(id(json), Some("import-unknown-json".into()), "{json}");
        }
        for json in ["{\"a\": 1", "[\n {\"a\": \"Hej", "[[1],"] {
            let told = told_of_file(&Sample { bytes: json.as_bytes(), text: json }).map(|message| message.id);
            assert_eq!(told, Some("json-cut-off".into()), "{json}");
            let whole = "{\"a\": 1}";
            let sampled = Sample { bytes: whole.as_bytes(), text: &whole[..5] };
            assert_eq!(told_of_file(&sampled).map(|message| message.id), Some("import-unknown-json".into()));
        }
        assert_eq!(
            id("\"Praat chronological TextGrid text file\"\n0 2.3  ! Time domain.\n"),
            Some("import-praat-otherwise".into())
        );
        let page = "# Første samtale\n\n2026-01-02\n\n1. anna · miti-4.2.1+clear-1.0\n   * Empathy: 4\n\n**T** (0:01): `[Q]` Hej\n";
        assert_eq!(id(page), Some("import-own-markdown".into()));
        assert_eq!(id(&page.replace("1. anna", "2. anna").replace(" (0:01)", "")), Some("import-own-markdown".into()));
        for talk in ["# Talk\n\n**T**: hej\n\n**C**: ja\n", "# Notes\n1. anna · and more\n**T**: hej", "# A\nT: hej"] {
            assert_eq!(id(talk), None, "{talk}");
        }
        for talk in ["T: hej", "[00:01] T: hej", "[laughs] T: hej", "{laughs} hej", "<T> hej", "", "å", "[T] hej"] {
            assert_eq!(id(talk), None, "{talk}");
        }
    }
}
