//! A global score that the coder gave.

use super::MarkId;

/// A global score with what speaks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// The value, within the range that the codebook states.
    pub value: u8,
    /// Marks that speak for it.
    pub evidence: Vec<MarkId>,
    /// A word on it.
    pub note: Option<String>,
}
