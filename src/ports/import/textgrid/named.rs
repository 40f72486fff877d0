//! What the name of a tier tells: whose talk it is about, and who coded it.

use std::collections::HashSet;

use super::tokens::{Entry, Tier};
use crate::ports::import::tier_coders::CodeTier;

/// The name of a tier as ours are called: whose talk it is about, and who coded it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named<'a> {
    pub label: &'a str,
    pub coder: &'a str,
    pub is_notes: bool,
}

impl<'a> Named<'a> {
    /// Of a name that begins with that of another tier; of several with the longest.
    pub fn of(name: &'a str, others: &HashSet<&str>) -> Option<Self> {
        let parted = [(" codes ", false), (" notes ", true)].into_iter().flat_map(|(word, is_notes)| {
            name.match_indices(word).map(move |(at, _)| (&name[..at], &name[at + word.len()..], is_notes))
        });
        let known = parted.filter(|(label, coder, _)| others.contains(label) && !coder.trim().is_empty());
        known.max_by_key(|(label, ..)| label.len()).map(|(label, coder, is_notes)| Self {
            label,
            coder: coder.trim(),
            is_notes,
        })
    }

    /// Whether both are of one person's talk, and of one coder.
    pub fn is_like(&self, other: &Self) -> bool {
        (self.label, self.coder) == (other.label, other.coder)
    }
}

/// Whether a tier's name begins with a label: `T codes`, `T-MISC`.
pub fn belongs(name: &str, label: &str) -> bool {
    let rest = name.strip_prefix(label);
    !label.is_empty() && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// A tier of codes whose name is not as ours are, beside tiers of talk with these labels.
pub fn code_tier<'t>(tier: &'t Tier, labels: &[&str]) -> CodeTier<'t> {
    let labels = labels.iter().enumerate();
    let of = labels.filter(|(_, label)| belongs(&tier.name, label)).max_by_key(|(_, label)| label.len());
    let rest = of.and_then(|(_, label)| tier.name.strip_prefix(label)).unwrap_or(&tier.name);
    let time = |seconds: f64| (seconds * 1000.0).round().clamp(0.0, f64::from(u32::MAX)) as u32;
    let some = tier.entries.iter().filter(|entry| !entry.text.trim().is_empty());
    let end = |entry: &Entry| if tier.is_points { entry.start } else { entry.end };
    CodeTier {
        name: &tier.name,
        of: of.map(|(place, _)| place),
        rest: rest.trim_matches(|letter: char| !letter.is_alphanumeric()),
        given: some.map(|entry| (time(entry.start), time(end(entry)), entry.text.trim())).collect(),
    }
}
