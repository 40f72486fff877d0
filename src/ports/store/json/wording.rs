//! What the reading library says of JSON that holds together and is not as gensvar writes it, in words for people who edited
//! it by hand.

use crate::domain::message::{Argument, Message};

/// What is wrong, without the place.
pub fn wording(error: &serde_json::Error) -> Message {
    let said = error.to_string();
    let said = said.rsplit_once(" at line ").map_or(&*said, |(said, _)| said);
    named(said).or_else(|| wanted(said)).unwrap_or_else(|| Message::new("json-form"))
}

/// A field, or a word, that is named.
fn named(said: &str) -> Option<Message> {
    let field = |id: &'static str, rest: &str| Some(Message::new(id).with("field", quoted(rest).next()?));
    if let Some(rest) = said.strip_prefix("missing field ") {
        return field("ron-field-missing", rest);
    }
    if let Some(rest) = said.strip_prefix("duplicate field ") {
        return field("ron-field-twice", rest);
    }
    if let Some(rest) = said.strip_prefix("unknown field ") {
        return field("ron-field-unknown", rest);
    }
    let (word, choices) = said.strip_prefix("unknown variant ")?.rsplit_once(", expected ")?;
    let word = word.trim_matches('`');
    let choices = Argument::Any(quoted(choices).map(str::to_owned).collect());
    Some(Message::new("json-choice-unknown").with("word", word).with("choices", choices))
}

/// A value of another kind.
fn wanted(said: &str) -> Option<Message> {
    let is_value = said.starts_with("invalid value: ");
    if !is_value && !said.starts_with("invalid type: ") {
        return None;
    }
    let (_, wanted) = said.rsplit_once(", expected ")?;
    let is_list =
        ["a list", "a sequence", "a tuple", "tuple", "an array"].iter().any(|begin| wanted.starts_with(begin));
    let is_fields = ["struct", "a map", "map"].iter().any(|begin| wanted.starts_with(begin));
    let id = match wanted {
        "u8" | "u16" | "u32" | "u64" | "usize" if is_value => "ron-number-range",
        "u8" | "u16" | "u32" | "u64" | "usize" => "ron-number",
        "a string" | "string" | "str" | "a borrowed string" => "json-text",
        "a boolean" => "ron-yes-no",
        _ if is_list => "json-list",
        _ if is_fields => "json-fields",
        _ => return None,
    };
    Some(Message::new(id))
}

/// What stands between accents.
fn quoted(said: &str) -> impl Iterator<Item = &str> {
    said.split('`').skip(1).step_by(2)
}
