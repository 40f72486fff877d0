//! The one way to read and write RON: a value, or faults with their places.
//!
//! `Some(...)` is neither needed nor written. Unknown fields are refused, all of them at once. Where things stand in a
//! file is worked out only when something is wrong.

mod escaped;
pub mod listed;
mod pairs;
mod printed;
mod tree;
mod wording;

pub use escaped::harmless;
pub use pairs::Pairs;
pub use printed::seen;
pub use tree::Tree;

use std::path::Path;

use ron::extensions::Extensions;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::fault::{FileFault, FileFaults, Place};
use super::limits;
use crate::domain::codebook::{Fault, Step};
use crate::domain::message::Message;

/// Characters that are quoted after the place of a fault.
const QUOTED_AFTER: usize = 200;

fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).with_recursion_limit(limits::DEEPEST)
}

/// A text without the byte order mark that some editors put in front.
pub fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The beginning of a text, at most so many bytes of it.
pub fn beginning(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Whether bytes are no text at all: nothing but zeros, as a disk leaves them, or what is neither UTF-8 nor another way in
/// which editors store letters.
fn is_no_text(bytes: &[u8]) -> bool {
    let is_control = |byte: &u8| *byte < 9 || (14..32).contains(byte);
    let is_wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let zeros = bytes.first() == Some(&0) && bytes.iter().all(|byte| *byte == 0);
    zeros || !is_wide && std::str::from_utf8(bytes).is_err() && bytes.iter().any(is_control)
}

/// The text of a RON file, which is UTF-8.
pub fn text_of(bytes: Vec<u8>, path: &Path) -> Result<String, FileFaults> {
    if is_no_text(&bytes) {
        // What it holds would only fill the screen.
        return Err(FileFaults::whole(path, Message::new("ron-no-text")));
    }
    String::from_utf8(bytes).map_err(|error| {
        let sound = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        let place = tree::places(&text, &[sound]).pop();
        let hint = Some(Message::new("ron-hint-utf8"));
        faults(&text, path, vec![(place, Message::new("ron-not-utf8"), hint)])
    })
}

/// Reads a value. Of syntax the first fault is told, of unknown fields every one, up to a fault of syntax.
pub fn parse<T: DeserializeOwned>(text: &str, path: &Path) -> Result<T, FileFaults> {
    let text = without_mark(text);
    let mut unknown = Vec::new();
    let value = read(text, path, |deserializer| {
        serde_ignored::deserialize(deserializer, |field: serde_ignored::Path<'_>| unknown.push(steps(&field)))
    });
    if unknown.is_empty() {
        return value;
    }
    let found = unknown.into_iter().map(|path| {
        let name = match path.last() {
            Some(Step::Key(name)) => name.clone(),
            _ => String::new(),
        };
        Fault { path, message: Message::new("ron-field-unknown").with("field", name) }
    });
    let mut faults = located(text, path, found.collect());
    // A field that is missing may well be one that is misspelt, so that both are told.
    faults.faults.extend(value.err().into_iter().flat_map(|broken| broken.faults));
    faults.faults.sort_by_key(|fault| fault.place);
    Err(faults)
}

/// Reads a value and passes over fields that this version does not know, for files of a newer one.
pub fn parse_newer<T: DeserializeOwned>(text: &str, path: &Path) -> Result<T, FileFaults> {
    read(without_mark(text), path, |deserializer| T::deserialize(deserializer))
}

fn read<T>(
    text: &str,
    path: &Path,
    take: impl FnOnce(&mut ron::Deserializer<'_>) -> Result<T, ron::Error>,
) -> Result<T, FileFaults> {
    if text.trim().is_empty() {
        return Err(FileFaults::whole(path, Message::new("ron-empty")));
    }
    let told = |error: ron::error::SpannedError| {
        let end = tree::places(text, &[text.trim_end().len()]);
        let (place, message, hint) =
            wording::told(&error, end.first().copied().unwrap_or(Place { line: 1, column: 1 }));
        faults(text, path, vec![(Some(place), message, hint)])
    };
    let mut deserializer = ron::Deserializer::from_str_with_options(text, &options()).map_err(told)?;
    let value = take(&mut deserializer).map_err(|error| told(deserializer.span_error(error)))?;
    deserializer.end().map_err(|error| told(deserializer.span_error(error)))?;
    Ok(value)
}

/// The steps to a field that was not known.
pub fn steps(path: &serde_ignored::Path<'_>) -> Vec<Step> {
    use serde_ignored::Path as Way;
    let mut found = Vec::new();
    let mut rest = path;
    loop {
        rest = match rest {
            Way::Root => break,
            Way::Seq { parent, index } => {
                found.push(Step::Index(*index));
                parent
            }
            Way::Map { parent, key } => {
                found.push(Step::Key(key.clone()));
                parent
            }
            Way::Some { parent } | Way::NewtypeStruct { parent } | Way::NewtypeVariant { parent } => parent,
        };
    }
    found.reverse();
    found
}

/// The version of a file's form, from its head.
pub fn format_of(text: &str) -> Option<u32> {
    let text = without_mark(text);
    let head = beginning(text, limits::HEAD);
    // A number beyond all bounds is a newer version, too.
    let number = |text: &str| {
        let number: u64 = Tree::read(text).scalar(&[Step::Field("format")])?.parse().ok()?;
        Some(u32::try_from(number).unwrap_or(u32::MAX))
    };
    number(head).or_else(|| if head.len() < text.len() { number(text) } else { None })
}

/// Refuses a file of a newer form that this program never writes: half of an instrument or of keys would be worse than
/// none. The version is read before the rest, which may hold what this version does not know.
pub fn refuse_newer(text: &str, path: &Path, known: u32) -> Result<(), FileFaults> {
    match format_of(text).filter(|format| *format > known) {
        Some(format) => {
            let message = Message::new("own-newer").with("format", format).with("known", known);
            Err(located(text, path, vec![Fault { path: vec![Step::Field("format")], message }]))
        }
        None => Ok(()),
    }
}

/// Where a value stands; where the last part of the path is missing, the nearest place around it.
pub fn locate(text: &str, path: &[Step]) -> Option<Place> {
    let text = without_mark(text);
    let offset = Tree::read(text).offset(path)?;
    tree::places(text, &[offset]).pop()
}

/// Faults of meaning with their places. The file is read for places once, however many there are.
pub fn located(text: &str, path: &Path, found: Vec<Fault>) -> FileFaults {
    let text = without_mark(text);
    let tree = Tree::read(text);
    let more = found.len().saturating_sub(limits::MOST_FAULTS);
    let offsets: Vec<usize> =
        found.iter().take(limits::MOST_FAULTS).map(|fault| tree.offset(&fault.path).unwrap_or(0)).collect();
    let places = tree::places(text, &offsets);
    let told = found.into_iter().zip(places).map(|(fault, place)| (Some(place), fault.message, None));
    let mut told = faults(text, path, told.collect());
    if more > 0 {
        told.faults.extend(FileFaults::whole(path, Message::new("limit-faults").with("count", more)).faults);
    }
    told
}

/// Puts faults together with the lines that they stand in, in the order of the file.
fn faults(text: &str, path: &Path, mut found: Vec<(Option<Place>, Message, Option<Message>)>) -> FileFaults {
    found.sort_by_key(|(place, ..)| *place);
    let mut lines = text.lines().enumerate();
    let mut current: Option<(usize, &str)> = None;
    let mut room = limits::MOST_QUOTED;
    let mut line_text = |place: Option<Place>| {
        let Some(place) = place else {
            return String::new();
        };
        while current.is_none_or(|(index, _)| index + 1 < place.line) {
            match lines.next() {
                Some(line) => current = Some(line),
                None => break,
            }
        }
        let line = current.filter(|(index, _)| index + 1 == place.line).map_or("", |(_, line)| line);
        // So far along a line nobody looks, and copying up to there for every fault takes its time.
        if place.column > limits::LONGEST_QUOTED {
            return String::new();
        }
        let quoted: String = line.chars().take(place.column + QUOTED_AFTER).collect();
        if quoted.len() > room {
            return String::new();
        }
        room -= quoted.len();
        quoted
    };
    let faults = found
        .into_iter()
        .map(|(place, message, hint)| FileFault { place, line_text: line_text(place), message, hint })
        .collect();
    FileFaults { path: path.to_owned(), unreadable: false, faults }
}

/// Writes a value as the program's files have it: one mark or turn a line.
pub fn write<T: Serialize>(value: &T) -> Result<String, Message> {
    let layout = ron::ser::PrettyConfig::new()
        .depth_limit(2)
        .new_line("\n")
        .indentor("    ")
        .struct_names(false)
        .escape_strings(true);
    let mut text = options()
        .to_string_pretty(value, layout)
        .map_err(|error| Message::new("ron-not-written").with("reason", error.to_string()))?;
    text.push('\n');
    Ok(seen(printed::legible(text)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use std::collections::BTreeMap;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Outer {
        format: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        items: Vec<Item>,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Item {
        id: u32,
        #[serde(default)]
        by: BTreeMap<String, String>,
    }

    fn outer(text: &str) -> Result<Outer, FileFaults> {
        parse(text, Path::new("a.ron"))
    }

    fn places(faults: &FileFaults) -> Vec<(usize, usize, &str)> {
        faults
            .faults
            .iter()
            .map(|fault| (fault.place.unwrap().line, fault.place.unwrap().column, fault.message.id.as_ref()))
            .collect()
    }

    #[test]
    fn some_is_neither_needed_nor_written() {
        let value = outer("\u{feff}(format: 1, title: \"Ja\", items: [(id: 3)])\r\n").unwrap();
        assert_eq!(value.title.as_deref(), Some("Ja"));
        let text = write(&value).unwrap();
        assert_eq!(text, "(\n    format: 1,\n    title: \"Ja\",\n    items: [\n        (id: 3, by: {}),\n    ],\n)\n");
    }

    #[test]
    fn every_unknown_field_is_told_with_its_place() {
        let text = "(\n    format: 1,\n    tilte: \"x\",\n    items: [\n        (id: 1, øh: 2),\n        Item(id: 2, by: {}, no: [1]),\n    ],\n)";
        let faults = outer(text).unwrap_err();
        let unknown = "ron-field-unknown";
        assert_eq!(places(&faults), [(3, 5, unknown), (5, 17, unknown), (6, 29, unknown)]);
        assert_eq!(faults.faults[0].line_text, "    tilte: \"x\",");
    }

    #[test]
    fn a_misspelt_field_is_told_with_the_one_that_is_missing() {
        let faults = outer("(format: 1, items: [(di: 3)])").unwrap_err();
        assert_eq!(places(&faults), [(1, 22, "ron-field-unknown"), (1, 27, "ron-field-missing")]);
    }

    #[test]
    fn of_syntax_the_first_fault_is_told_with_its_place() {
        let faults = outer("(\n    format: 1,\n    items: [\n        (id: \"æ\" 3),\n    ],\n)").unwrap_err();
        assert_eq!(places(&faults)[0].0, 4);
        let faults = outer("(\n    format: 1,\n    items: [(id: 1),").unwrap_err();
        assert_eq!(places(&faults), [(3, 21, "ron-ends-early")]);
        let faults = outer("(format: 1, items: []) x").unwrap_err();
        assert_eq!(places(&faults), [(1, 24, "ron-more-after")]);
    }

    #[test]
    fn an_empty_file_and_a_file_of_other_letters_are_told() {
        assert_eq!(outer(" \n").unwrap_err().faults[0].message.id, "ron-empty");
        let faults = text_of(b"(\n  title: \"\xe6\")".to_vec(), Path::new("a.ron")).unwrap_err();
        assert_eq!(places(&faults), [(2, 11, "ron-not-utf8")]);
    }

    #[test]
    fn the_form_is_read_from_the_head() {
        assert_eq!(format_of("// a note\n#![enable(implicit_some)]\nSession(format: 12, id: \"x\""), Some(12));
        assert_eq!(format_of("(id: \"format: 3\", /* format: 4 */ format: 5)"), Some(5));
        assert_eq!(format_of("(items: [(format: 3)])"), None);
        assert_eq!(format_of("\0\u{1}"), None);
    }

    #[test]
    fn faults_of_meaning_stand_in_the_order_of_the_file() {
        let text = "(\n  b: 1,\n  a: 2,\n)";
        let fault = |name: &'static str| Fault { path: vec![Step::Field(name)], message: Message::new("x") };
        let faults = located(text, Path::new("a.ron"), vec![fault("a"), fault("b"), fault("c")]);
        assert_eq!(places(&faults), [(1, 1, "x"), (2, 6, "x"), (3, 6, "x")]);
    }
}
