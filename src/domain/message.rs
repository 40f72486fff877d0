//! What the program has to say, as an id with arguments: the words stand in `locales/`, never here.

use std::borrow::Cow;

/// An argument of a [`Message`]: text is shown through the sanitiser, numbers choose plural forms, and lists get the words
/// of the language between their parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Argument {
    /// A piece of text, for instance a file's name or a code.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Another message, said in the language of the one that it stands in.
    Said(Box<Message>),
    /// Things of which all are meant: `a, b and c`.
    All(Vec<String>),
    /// Things of which any may be meant: `a, b or c`.
    Any(Vec<String>),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Said(Box::new(message))
    }
}

impl From<&Message> for Argument {
    fn from(message: &Message) -> Self {
        message.clone().into()
    }
}

macro_rules! number_argument {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Argument {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
number_argument!(usize, u64, u32, u16, i64, i32);

/// A text id of `locales/` with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The id of the text.
    pub id: Cow<'static, str>,
    /// Its arguments by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self { id: id.into(), arguments: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}
