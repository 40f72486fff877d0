//! Transcripts in JSON: which of the known shapes a text has, found without reading it whole, and values that are read
//! as what they can be understood to be, so that one value of a wrong kind spoils nothing but itself.

mod mending;
pub mod shape;
pub mod spoken;
pub mod value;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::material::{Finding, Place};
use crate::domain::message::Message;
use crate::ports::limits::MOST_TURNS;

/// Values of one file. An hour of talk, word by word with all that programs say of each, takes a hundred thousand.
const MOST_VALUES: usize = 16_000_000;

/// What is said of a text that is no JSON.
const DAMAGED: &str = "json-damaged";

/// Refuses a text with more values than this. What a value takes in memory is many times what it takes in the file, so they
/// are counted before anything is made of them.
pub fn bounded(text: &str) -> Result<(), Finding> {
    if text.len() > MOST_VALUES && values(text) > MOST_VALUES {
        return Err(Message::new("limit-many").with("most", MOST_VALUES).into());
    }
    Ok(())
}

/// How many commas and opening brackets a text has outside its strings: it has hardly more values.
fn values(text: &str) -> usize {
    let (mut count, mut in_string, mut escaped) = (0, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = in_string,
            b'"' => in_string = !in_string,
            b',' | b'[' | b'{' if !in_string => count += 1,
            _ => {}
        }
    }
    count
}

/// Reads a text that is JSON.
pub fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Finding> {
    bounded(text)?;
    serde_json::from_str(text).map_err(|error| {
        if error.is_data() && error.to_string().starts_with(value::TOO_MANY) {
            return Message::new("limit-many").with("most", MOST_TURNS).into();
        }
        let id = if error.is_eof() { "json-cut-off" } else { DAMAGED };
        Finding { place: Place::Line(error.line()), message: Message::new(id) }
    })
}

/// The same of a program that writes what JSON does not have (`NaN`), half letters, or a name twice: that is mended, and what a
/// person should know of it comes beside what was read.
pub fn read_mended<T: DeserializeOwned>(text: &str) -> Result<(T, Vec<Finding>), Finding> {
    read(text).map(|read| (read, Vec::new())).or_else(|broken| {
        // What was cut off, or has too many values, stays so; only what does not parse is looked at a second time.
        if broken.message.id != DAMAGED {
            return Err(broken);
        }
        let (mended, told) = mending::mended(text).ok_or_else(|| broken.clone())?;
        read(&mended).map(|read| (read, told))
    })
}

#[cfg(test)]
pub mod testing {
    //! What tests of readers look at.

    use crate::ports::import::material::Talk;

    /// The pieces of a talk: from when to when, by whom, what.
    pub fn said(talk: &Talk) -> Vec<String> {
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let time = |time: Option<u32>| time.map_or(String::new(), |time| time.to_string());
        let pieces = talk.pieces.iter();
        pieces.map(|it| format!("{}-{} {} {}", time(it.start), time(it.end), who(it.by), it.text)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_counted_outside_strings() {
        assert_eq!(values(r#"{"a,[": [1, "x\"[,", {}]}"#), 5);
        assert_eq!(values(r#""\\",["#), 2);
    }

    #[test]
    fn more_values_than_anybody_has_are_refused_before_they_fill_the_memory() {
        let text = format!("{{\"segments\":[{}0]}}", "0,".repeat(MOST_VALUES));
        assert_eq!(bounded(&text).unwrap_err().message.id, "limit-many");
        assert_eq!(bounded(&text[..text.len() / 2]), Ok(()));
    }
}
