//! A text in several languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A text by language tag (`en`, `da`, `nb`, `sv`). A user's own codebook may have one language only.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(pub BTreeMap<String, String>);

impl Names {
    /// The text in a language, else in English, else in whatever language there is, else nothing.
    pub fn get(&self, language: &str) -> &str {
        let primary = language.split(['-', '_']).next().unwrap_or(language);
        self.0.get(primary).or_else(|| self.0.get("en")).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_english_then_to_anything() {
        let names = Names([("en", "Question"), ("sv", "Fråga")].map(|(k, v)| (k.into(), v.into())).into());
        assert_eq!(names.get("sv-SE"), "Fråga");
        assert_eq!(names.get("da"), "Question");
        let only = Names([("nb", "Spørsmål")].map(|(k, v)| (k.into(), v.into())).into());
        assert_eq!(only.get("en"), "Spørsmål");
        assert_eq!(Names::default().get("en"), "");
    }
}
