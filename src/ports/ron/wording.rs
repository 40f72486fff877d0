//! What the reading library says of a broken file, in words for people who never saw RON before.

use ron::Error;
use ron::error::SpannedError;

use crate::domain::message::{Argument, Message};
use crate::ports::fault::Place;

/// Where a fault stands, and what it is: whatever is missing at the very end, the file was cut off.
pub fn told(error: &SpannedError, end_of_text: Place) -> (Place, Message, Option<Message>) {
    let start = Place { line: error.span.start.line, column: error.span.start.col };
    let end = Place { line: error.span.end.line, column: error.span.end.col };
    let cut_off = match &error.code {
        Error::Eof | Error::ExpectedStringEnd | Error::UnclosedBlockComment => true,
        Error::TrailingCharacters | Error::Message(_) | Error::MissingStructField { .. } => false,
        _ => end >= end_of_text,
    };
    if cut_off {
        return (end_of_text, Message::new("ron-ends-early"), Some(Message::new("ron-hint-ends-early")));
    }
    let (message, hint) = of(&error.code);
    // After the end of the value there may be blanks before what should not be there.
    let place = if error.code == Error::TrailingCharacters { end.max(start) } else { start };
    (place, message, hint)
}

/// The message and the hint of a fault.
fn of(error: &Error) -> (Message, Option<Message>) {
    let plain = |id: &'static str| (Message::new(id), None);
    let hinted = |id: &'static str, hint: &'static str| (Message::new(id), Some(Message::new(hint)));
    match error {
        Error::TrailingCharacters => hinted("ron-more-after", "ron-hint-more-after"),
        Error::ExpectedComma => hinted("ron-comma", "ron-hint-comma"),
        Error::ExpectedArray | Error::ExpectedArrayEnd => hinted("ron-list", "ron-hint-list"),
        Error::ExpectedMap | Error::ExpectedMapEnd => hinted("ron-map", "ron-hint-map"),
        Error::ExpectedMapColon => hinted("ron-colon", "ron-hint-colon"),
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedUnit => hinted("ron-parenthesis", "ron-hint-parenthesis"),
        Error::ExpectedString => hinted("ron-text", "ron-hint-text"),
        Error::ExpectedInteger | Error::InvalidIntegerDigit { .. } | Error::ExpectedFloat => plain("ron-number"),
        Error::IntegerOutOfBounds => plain("ron-number-range"),
        Error::ExpectedBoolean => plain("ron-yes-no"),
        Error::InvalidEscape(_) => hinted("ron-escape", "ron-hint-escape"),
        Error::ExceededRecursionLimit => plain("ron-too-deep"),
        Error::ExpectedIdentifier | Error::InvalidIdentifier(_) | Error::SuggestRawIdentifier(_) => {
            hinted("ron-word", "ron-hint-word")
        }
        Error::MissingStructField { field, .. } => (Message::new("ron-field-missing").with("field", *field), None),
        Error::DuplicateStructField { field, .. } => (Message::new("ron-field-twice").with("field", *field), None),
        Error::NoSuchStructField { expected, found, .. } => (
            Message::new("ron-field-unknown").with("field", found.as_str()),
            Some(Message::new("ron-hint-one-of").with("choices", choices(expected))),
        ),
        Error::NoSuchEnumVariant { expected, found, .. } => (
            Message::new("ron-choice-unknown").with("word", found.as_str()),
            Some(Message::new("ron-hint-one-of").with("choices", choices(expected))),
        ),
        Error::InvalidValueForType { expected, found } => {
            (Message::new("ron-other-value").with("expected", expected.as_str()).with("found", found.as_str()), None)
        }
        other => (Message::new("ron-other").with("reason", other.to_string()), None),
    }
}

fn choices(expected: &[&str]) -> Argument {
    Argument::Any(expected.iter().map(|choice| (*choice).to_owned()).collect())
}
