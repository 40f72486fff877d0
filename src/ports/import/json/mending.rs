//! JSON that is nearly sound: numbers that are none (`NaN`, `Infinity`), halves of letters (`\\ud800` alone), and names that stand
//! twice in one object. Programs in Python write the first without a word. A text that does not parse is gone through once for
//! the first two and once for the third; nothing else is touched.

use std::collections::HashMap;

use crate::ports::import::counted::Counted;
use crate::ports::import::material::{Finding, Place};

/// Objects and lists inside each other; what is deeper does not parse either.
const DEEPEST: usize = 128;

/// What stands where JSON has numbers only.
const NO_NUMBERS: [&str; 3] = ["NaN", "Infinity", "-Infinity"];

/// The text as it was meant, and what is told of it; `None` where there was nothing to mend.
pub fn mended(text: &str) -> Option<(String, Vec<Finding>)> {
    let mut told = Counted::default();
    let values = with_sound_values(text, &mut told);
    let names = with_single_names(values.as_deref().unwrap_or(text), &mut told);
    let mended = names.or(values)?;
    Some((mended, told.into_findings().collect()))
}

/// The text with `null` for what is no number and the sign for unreadable letters for halves of letters.
fn with_sound_values(text: &str, told: &mut Counted) -> Option<String> {
    let bytes = text.as_bytes();
    let (mut sound, mut copied) = (String::new(), 0);
    let (mut at, mut line, mut in_string) = (0, 1, false);
    while let Some(byte) = bytes.get(at) {
        let mut length = 1;
        let mut instead = None;
        match byte {
            b'\n' => line += 1,
            b'"' => in_string = !in_string,
            b'\\' if in_string => {
                let (taken, is_half) = escape(bytes, at);
                length = taken;
                instead = is_half.then_some("\\ufffd");
            }
            b'N' | b'I' | b'-' if !in_string => {
                let word = NO_NUMBERS.into_iter().find(|word| bytes[at..].starts_with(word.as_bytes()));
                length = word.map_or(1, str::len);
                instead = word.map(|_| "null");
            }
            _ => {}
        }
        if let Some(instead) = instead {
            let id = if in_string { "json-half-letter" } else { "json-no-number" };
            told.note_such(id, &text[at..at + length], || Place::Line(line));
            sound.push_str(&text[copied..at]);
            sound.push_str(instead);
            copied = at + length;
        }
        at += length;
    }
    (copied > 0).then(|| sound + &text[copied..])
}

/// How long an escape is, and whether it is half a letter. Two halves that belong together are one escape.
fn escape(bytes: &[u8], at: usize) -> (usize, bool) {
    match unit(bytes, at) {
        Some(0xd800..=0xdbff) if matches!(unit(bytes, at + 6), Some(0xdc00..=0xdfff)) => (12, false),
        Some(0xd800..=0xdfff) => (6, true),
        Some(_) => (6, false),
        // The letter behind the stroke may be one of several bytes; then it is no escape, and the first byte is passed over.
        None => (1 + usize::from(bytes.get(at + 1).is_some_and(u8::is_ascii)), false),
    }
}

/// The number in an escape `\\uXXXX`.
fn unit(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
    digits.iter().try_fold(0, |sum, digit| Some(sum * 16 + char::from(*digit).to_digit(16)?))
}

/// An object or a list that is open.
enum Level<'t> {
    List,
    Object {
        /// Where the entry of each name begins and ends, the comma behind it included.
        entries: HashMap<&'t str, (usize, usize)>,
        /// The name whose value is being passed.
        now: Option<&'t str>,
    },
}

/// The text with blanks for all but the last of the entries of one name.
fn with_single_names(text: &str, told: &mut Counted) -> Option<String> {
    let bytes = text.as_bytes();
    let mut levels: Vec<Level<'_>> = Vec::new();
    let mut blank: Vec<(usize, usize)> = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\n' => line += 1,
            b'{' if levels.len() < DEEPEST => levels.push(Level::Object { entries: HashMap::new(), now: None }),
            b'[' if levels.len() < DEEPEST => levels.push(Level::List),
            b'{' | b'[' => return None,
            b'}' | b']' => {
                levels.pop();
            }
            b',' => {
                if let Some(Level::Object { entries, now }) = levels.last_mut()
                    && let Some(entry) = now.take().and_then(|name| entries.get_mut(name))
                {
                    entry.1 = at + 1;
                }
            }
            b'"' => {
                let end = end_of_string(bytes, at)?;
                if let Some(Level::Object { entries, now: now @ None }) = levels.last_mut() {
                    let name = text.get(at + 1..end - 1)?;
                    if let Some(before) = entries.insert(name, (at, at)) {
                        blank.push(before);
                        told.note_such("json-name-twice", name, || Place::Line(line));
                    }
                    *now = Some(name);
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    let mut single = text.to_owned().into_bytes();
    for (begin, end) in &blank {
        for byte in single.get_mut(*begin..*end).into_iter().flatten().filter(|byte| **byte != b'\n') {
            *byte = b' ';
        }
    }
    if blank.is_empty() { None } else { String::from_utf8(single).ok() }
}

/// The place behind a string that begins here.
fn end_of_string(bytes: &[u8], begin: usize) -> Option<usize> {
    let mut at = begin + 1;
    loop {
        let found = at + memchr::memchr2(b'"', b'\\', bytes.get(at..)?)?;
        if bytes[found] == b'"' {
            return Some(found + 1);
        }
        at = found + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::locale::Texts;

    fn read(text: &str) -> (serde_json::Value, Vec<String>) {
        let (mended, told) = mended(text).unwrap();
        let told = told.into_iter().map(|finding| {
            assert!(Texts::new("en").knows(&finding.message.id));
            format!("{:?} {}", finding.place, finding.message.id)
        });
        (serde_json::from_str(&mended).unwrap(), told.collect())
    }

    #[test]
    fn what_is_no_number_has_no_value() {
        let (value, told) =
            read("{\"a\": NaN,\n\"b\": [-Infinity, Infinity, -1], \"NaN\": \"NaN -Infinity \\\" NaN\"}");
        assert_eq!(value, serde_json::json!({"a": null, "b": [null, null, -1], "NaN": "NaN -Infinity \" NaN"}));
        assert_eq!(told, ["Line(1) json-no-number"]);
    }

    #[test]
    fn half_a_letter_is_a_letter_that_cannot_be_read() {
        let (value, told) =
            read(r#"["a \ud800 b", "\udc00\ud83d\ude00", "\\ud800", "\ud800\ud83d\ude00\u00e6", "\n"]"#);
        let letters = ["a \u{fffd} b", "\u{fffd}\u{1f600}", "\\ud800", "\u{fffd}\u{1f600}æ", "\n"];
        assert_eq!(value, serde_json::json!(letters));
        assert_eq!(told, ["Line(1) json-half-letter"]);
    }

    #[test]
    fn of_a_name_that_stands_twice_the_last_one_counts() {
        let (value, told) = read("{\"a\": {\"x\": 1, \"x\": [\"x\", 2]},\n \"b\": \"a, \\\"\", \"a\"\n: 3, \"a\": 4}");
        assert_eq!(value, serde_json::json!({"b": "a, \"", "a": 4}));
        assert_eq!(told, ["Line(1) json-name-twice"]);
    }

    #[test]
    fn what_is_sound_or_broken_otherwise_is_left_alone() {
        for text in ["{\"a\": [1, {\"a\": 2}, {\"a\": 3}]}", "{\"a\": \"", "[\"\\", "[\"\\å\"]", "{a: 1}", ""] {
            assert_eq!(mended(text).map(|it| it.0), None, "{text}");
        }
        assert_eq!(mended(&"{\"a\":".repeat(100_000)).map(|it| it.0), None);
    }
}
