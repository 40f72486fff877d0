//! What is wrong in a file's meaning, with the path to the place.

use super::super::message::Message;

/// One step of a path into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A field by its name.
    Field(&'static str),
    /// A place in a list, counted from 0.
    Index(usize),
    /// A key of a map.
    Key(String),
}

impl From<&'static str> for Step {
    fn from(name: &'static str) -> Self {
        Self::Field(name)
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// A fault of meaning: what, and where in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The way from the top of the file to the place.
    pub path: Vec<Step>,
    /// What is wrong, and what to do.
    pub message: Message,
}

/// Writes a [`Fault`]'s path shortly: `path!["codes", 3, "id"]`.
#[macro_export]
macro_rules! fault_path {
    ($($step:expr),* $(,)?) => { vec![$($crate::domain::codebook::Step::from($step)),*] };
}
pub use fault_path as path;
