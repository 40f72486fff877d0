//! A row by what its cells hold.

use super::columns::COLUMNS;
use super::heads::{Column, Heads};
use crate::ports::export::table::untext;

/// The cells of a row by what they hold.
#[derive(Clone, Copy)]
pub struct Cells<'r> {
    pub heads: &'r Heads,
    pub places: &'r Places,
    pub row: &'r csv::StringRecord,
    pub is_ours: bool,
    /// Who says what, where each speaker has a column.
    pub said: Option<(&'r str, &'r str)>,
}

impl<'r> Cells<'r> {
    /// Who speaks; people write a colon behind it as in a text.
    pub fn label(&self) -> &'r str {
        let label = self.get(Column::Speaker);
        if self.is_ours { label } else { label.trim_end_matches([':', '：']).trim_end() }
    }

    /// A cell; empty where there is none.
    pub fn get(&self, column: Column) -> &'r str {
        match (self.said, column) {
            (Some((label, _)), Column::Speaker) => return label,
            (Some((_, words)), Column::Text) => return words,
            _ => {}
        }
        let raw = self.places.of_column(column).and_then(|place| self.row.get(place)).unwrap_or_default();
        if self.is_ours { untext(raw) } else { raw.trim() }
    }
}

/// Where each column stands, as the head says once for all rows.
pub struct Places([Option<usize>; Column::COUNT]);

impl Places {
    /// Asks the head for each.
    pub fn of(heads: &Heads) -> Self {
        let mut places = [None; Column::COUNT];
        for (column, ..) in COLUMNS {
            places[*column as usize] = heads.place(*column);
        }
        Self(places)
    }

    /// Where a column stands.
    pub fn of_column(&self, column: Column) -> Option<usize> {
        self.0[column as usize]
    }
}
