//! A global score that the coder gave.

use super::MarkId;

/// A global score with what speaks for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rating {
    /// The value, within the range that the codebook states; `None` while only evidence was gathered.
    pub value: Option<u8>,
    /// Marks that speak for it.
    pub evidence: Vec<MarkId>,
    /// A word on it.
    pub note: Option<String>,
}
