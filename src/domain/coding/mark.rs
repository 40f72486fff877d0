//! One code that one coder gave.

use serde::{Deserialize, Serialize};

use super::super::codebook::CodeId;

/// A mark's id, stable inside its coding and never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MarkId(pub u32);

/// An utterance's id, stable inside its coding. The first part of a turn has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UtteranceId(pub u32);

/// What refines a code: pairs of modifier and value, at most one value each, in order of the modifiers' ids.
pub type Modifiers = Vec<(String, String)>;

/// One code that one coder gave to a turn or to a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// Stable id.
    pub id: MarkId,
    /// The utterance that it stands on; `None` for the whole turn or its first part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utterance: Option<UtteranceId>,
    /// The code.
    pub code: CodeId,
    /// What refines the code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Modifiers,
    /// A reason, a doubt, a quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether the coder counts it against the rules.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub overrides: bool,
}

impl Mark {
    /// A mark of a code on a turn or utterance, without anything else.
    pub fn new(id: MarkId, utterance: Option<UtteranceId>, code: CodeId) -> Self {
        Self { id, utterance, code, modifiers: Vec::new(), note: None, overrides: false }
    }

    /// The value of a modifier.
    pub fn modifier(&self, id: &str) -> Option<&str> {
        self.modifiers.iter().find(|(modifier, _)| modifier == id).map(|(_, value)| value.as_str())
    }

    /// The same mark with a modifier set, or taken away when it already has that value.
    #[must_use]
    pub fn toggled(mut self, modifier: &str, value: &str) -> Self {
        let had = self.modifier(modifier) == Some(value);
        self.modifiers.retain(|(known, _)| known != modifier);
        if !had {
            self.modifiers.push((modifier.to_owned(), value.to_owned()));
            self.modifiers.sort();
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_set_changed_and_taken_away_and_modifiers_keep_one_order() {
        let plain = Mark::new(MarkId(1), None, CodeId::new("CR"));
        let both = plain.clone().toggled("valence", "+").toggled("depth", "2");
        assert_eq!(both, plain.clone().toggled("depth", "2").toggled("valence", "+"));
        assert_eq!(both.modifier("valence"), Some("+"));
        let changed = both.toggled("valence", "-");
        assert_eq!((changed.modifier("valence"), changed.modifiers.len()), (Some("-"), 2));
        assert_eq!(changed.toggled("valence", "-").toggled("depth", "2"), plain);
    }
}
