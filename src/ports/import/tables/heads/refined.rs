//! What refines the codes of a row.

use std::borrow::Cow;

use super::{Column, Heads, is_nothing, meant};

impl Heads {
    /// What refines the codes of a row; several columns may say it, as BORIS numbers them (*Modifier #1*).
    pub fn refined<'r>(&self, row: &'r csv::StringRecord) -> Cow<'r, str> {
        let places = self.places.iter().filter(|(column, _)| *column == Column::Modifiers);
        let cells: Vec<&str> = places.filter_map(|(_, place)| row.get(*place)).collect();
        match cells[..] {
            [] => Cow::Borrowed(""),
            [one] => Cow::Borrowed(one),
            _ => {
                let some = cells.into_iter().filter(|cell| !is_nothing(cell.trim()));
                Cow::Owned(some.collect::<Vec<_>>().join(";"))
            }
        }
    }
}

/// Pairs of modifier and value in one cell: `valence=+;target=second`; a word alone is a value.
pub(super) fn pairs(cell: &str) -> Vec<(String, String)> {
    let (mut pairs, mut name, mut word, mut escaped) = (Vec::new(), None, String::new(), false);
    for letter in cell.chars().chain([';']) {
        match letter {
            _ if std::mem::take(&mut escaped) => word.push(letter),
            '\\' => escaped = true,
            '=' if name.is_none() => name = Some(std::mem::take(&mut word)),
            ';' => {
                let value = std::mem::take(&mut word);
                let name = name.take().unwrap_or_default();
                if !value.is_empty() || !name.is_empty() {
                    pairs.push((name, value));
                }
            }
            letter => word.push(letter),
        }
    }
    pairs
}

/// Whether a folded head is that of one column among several of what refines codes.
pub(super) fn is_numbered_modifier(head: &str) -> bool {
    head.ends_with(|letter: char| letter.is_ascii_digit()) && meant(head, false) == Some(Column::Modifiers)
}
