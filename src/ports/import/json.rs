//! Transcripts in JSON: which of the known shapes a text has, found without reading it whole, and values that are read
//! as what they can be understood to be, so that one value of a wrong kind spoils nothing but itself.

pub mod shape;
pub mod spoken;
pub mod value;

use serde::Deserialize;

use super::material::{Finding, Place};
use crate::domain::message::Message;
use crate::ports::limits::MOST_TURNS;

/// Reads a text that is JSON.
pub fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Finding> {
    serde_json::from_str(text).map_err(|error| {
        if error.is_data() && error.to_string().starts_with(value::TOO_MANY) {
            return Message::new("limit-many").with("most", MOST_TURNS).into();
        }
        let id = if error.is_eof() { "json-cut-off" } else { "json-damaged" };
        Finding { place: Place::Line(error.line()), message: Message::new(id) }
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
