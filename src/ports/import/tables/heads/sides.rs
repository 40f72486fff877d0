//! Columns of codes for one of the two sides of a talk.

use std::borrow::Cow;

use super::{Heads, is_nothing};
use crate::ports::import::labels;

impl Heads {
    /// A row with those codes alone that go to the speaker with this number, of all who speak in it.
    pub fn codes_of<'r>(
        &self,
        row: &'r csv::StringRecord,
        all: &[(&str, &str)],
        number: usize,
    ) -> Cow<'r, csv::StringRecord> {
        if all.len() < 2 {
            return Cow::Borrowed(row);
        }
        let codes: Vec<usize> = self.code_places().collect();
        let goes = |place: usize| !codes.contains(&place) || self.owner(place, all).unwrap_or_default() == number;
        Cow::Owned(row.iter().enumerate().map(|(place, cell)| if goes(place) { cell } else { "" }).collect())
    }

    /// Whether a row has codes of which no head says to whom of all who speak in it they go.
    pub fn shares_codes(&self, row: &csv::StringRecord, all: &[(&str, &str)]) -> bool {
        let cell = |place: usize| row.get(place).map(str::trim).is_some_and(|cell| !is_nothing(cell));
        self.code_places().any(|place| self.owner(place, all).is_none() && cell(place))
    }

    /// A code in the column of the other side than that of whoever speaks.
    pub fn other_side<'r>(&self, row: &'r csv::StringRecord, label: &str) -> Option<&'r str> {
        let label = labels::key(label);
        let holds_codes = |place: usize| self.code_places().any(|code| code == place);
        let wrong = self.sides.iter().filter(|(place, _)| holds_codes(*place));
        let wrong = wrong.filter(|(_, side)| self.is_of(side, &label) == Some(false));
        wrong.filter_map(|(place, _)| row.get(*place).map(str::trim)).find(|cell| !is_nothing(cell))
    }

    /// To whom of all who speak in a row the codes of a column go.
    fn owner(&self, place: usize, all: &[(&str, &str)]) -> Option<usize> {
        let (_, side) = self.sides.iter().find(|(of, _)| *of == place)?;
        all.iter().position(|(label, _)| self.is_of(side, &labels::key(label)) == Some(true))
    }

    /// Whether a side is that of a label, both as keys, where that can be told.
    fn is_of(&self, side: &str, label: &str) -> Option<bool> {
        if side == label {
            return Some(true);
        }
        if let (Some((_, one)), Some((_, other))) = (labels::word(side), labels::word(label)) {
            return Some(one == other);
        }
        let begins = |side: &str| {
            let (long, short) = if side.len() > label.len() { (side, label) } else { (label, side) };
            short.chars().count() == 1 && long.starts_with(short)
        };
        let other = self.sides.iter().map(|(_, side)| side.as_str()).find(|other| *other != side)?;
        match (begins(side), begins(other) || other == label) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }
}
