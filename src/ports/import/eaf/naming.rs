//! What the names of tiers say beside whose talk they are about.

use super::document::Document;

/// Tiers above a tier that are counted.
pub const MOST_ABOVE: usize = 32;

/// The name of a tier without a label before or behind it: `Klient koder`, `koder@Klient`.
pub fn without<'n>(name: &'n str, label: &str) -> Option<&'n str> {
    let rest = name.strip_prefix(label).filter(|rest| !rest.starts_with(char::is_alphanumeric));
    rest.or_else(|| name.strip_suffix(label)?.strip_suffix('@')).filter(|_| !label.is_empty())
}

/// What a tier is called beside whom it is about and what it stands below: `valence` of `valence@Klient`.
pub fn without_whose(document: &Document, tier: usize) -> &str {
    let one = &document.tiers[tier];
    let parent = |tier: &usize| document.tier_names.get(document.tiers[*tier].parent.as_ref()?).copied();
    let above = std::iter::successors(parent(&tier), parent).take(MOST_ABOVE);
    let above = above.flat_map(|tier| [&document.tiers[tier].name, &document.tiers[tier].participant]);
    let mut labels = std::iter::once(&one.participant).chain(above);
    let rest = labels.find_map(|label| without(&one.name, label.trim())).unwrap_or(&one.name);
    let rest = rest.trim_matches(|letter: char| !letter.is_alphanumeric());
    if rest.is_empty() { &one.name } else { rest }
}
