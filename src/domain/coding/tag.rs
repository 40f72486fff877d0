//! A statement put under a heading of the change plan.

use serde::{Deserialize, Serialize};

use super::UtteranceId;

/// A statement under a heading of the plan. The headings, and who can act, are data: `plans/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// The part of the turn; `None` for the whole turn or its first part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utterance: Option<UtteranceId>,
    /// The heading's id.
    pub heading: String,
    /// Who is to act, by the plan's ids.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    /// What the statement says of a plan that can be carried out, by the plan's ids (specific, measurable ...).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub says: Vec<String>,
}

impl Tag {
    /// A statement under a heading, without anything else.
    pub fn new(utterance: Option<UtteranceId>, heading: &str) -> Self {
        Self { utterance, heading: heading.to_owned(), actor: None, says: Vec::new() }
    }
}
