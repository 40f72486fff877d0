//! Which talk a row is of, and what rows say of a talk as a whole.

use super::columns::Column;
use super::row::Cells;
use super::{Known, Making, alone};
use crate::ports::import::material::{Cut, Place, Talk};

impl Making<'_> {
    /// The talk of a row, and what the row says of it as a whole.
    pub(super) fn talk(&mut self, cells: &Cells<'_>, place: &Place) -> usize {
        let (name, is_ours) = (cells.get(Column::Talk), self.is_ours);
        if name.is_empty() && !is_ours && !self.rows.is_empty() && alone::says_nothing(cells) {
            return self.last;
        }
        let found = self.talks.get(name).copied().unwrap_or_else(|| {
            let id = if is_ours { name.to_owned() } else { String::new() };
            self.material.talks.push(Talk { name: name.to_owned(), id, cut: Cut::Turns, ..Talk::default() });
            self.rows.push(Known::default());
            self.talks.insert(name.to_owned(), self.rows.len() - 1);
            self.rows.len() - 1
        });
        let talk = &mut self.material.talks[found];
        for (slot, column) in
            [(&mut talk.title, Column::Title), (&mut talk.date, Column::Date), (&mut talk.language, Column::Language)]
        {
            let said = cells.get(column);
            if slot.is_empty() {
                said.clone_into(slot);
            } else if !said.is_empty() && slot != said {
                self.differs.get_or_insert(column);
                self.counted.note_such("table-about-differs", said, || place.clone());
            }
        }
        self.last = found;
        found
    }
}

/// Takes the day of a talk from its first time, where that has the day before it and nothing else says it.
pub(super) fn date(talks: &mut [Talk], rows: &[Known]) {
    for (talk, known) in talks.iter_mut().zip(rows).filter(|(talk, _)| talk.date.is_empty()) {
        talk.date.clone_from(&known.day);
    }
}
