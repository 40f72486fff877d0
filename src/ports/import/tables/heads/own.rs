//! What is left of a table of ours in which somebody took away columns or called them otherwise.

use super::{Column, Heads, RATING, fold, is_nothing, meant, unit};
use crate::domain::message::{Argument, Message};
use crate::ports::export::table::{LABEL_COLUMN, MARK_COLUMNS};

/// What a head that is not ours means in a table of ours that has no column of ours for it.
pub(super) fn renamed(folded: &str, head: &csv::StringRecord) -> Option<(Column, &'static str)> {
    let column = meant(folded, false)?;
    let own = MARK_COLUMNS.into_iter().find(|own| meant(&fold(own), true) == Some(column))?;
    (!head.iter().any(|head| head == own)).then_some((column, own))
}

impl Heads {
    /// Takes a column of ours that is called otherwise. Its times are milliseconds, as we write them, unless its head says that they are not.
    pub(super) fn take_renamed(&mut self, column: Column, place: usize, spelled: &str, own: &'static str) {
        if self.place(column).is_some() {
            return self.left.push(spelled.trim().to_owned());
        }
        self.take(column, place, spelled);
        if matches!(column, Column::Start | Column::End) && unit(&fold(spelled)).is_none() {
            self.milliseconds.push(column);
        }
        self.renamed.push((spelled.trim().to_owned(), own));
    }

    /// Reads codes with the signs of what refines them, where the column of what refines them is gone, or that of the codes.
    pub(super) fn read_labels(&mut self, head: &csv::StringRecord) {
        let Some(label) = head.iter().position(|head| head == LABEL_COLUMN) else { return };
        if self.place(Column::Code).is_none() {
            self.places.push((Column::Code, label));
        } else if self.place(Column::Modifiers).is_none() {
            self.label = Some(label);
        }
    }

    /// What is told of columns of ours that are called otherwise.
    pub fn renamed(&self) -> Option<Message> {
        let each = |(head, own): &(String, &str)| format!("{head} = {own}");
        let columns: Vec<String> = self.renamed.iter().map(each).collect();
        (!columns.is_empty()).then(|| Message::new("table-own-renamed").with("columns", Argument::All(columns)))
    }

    /// Takes the column of our own for the values of global scores, where they stand in rows in which nothing else was said.
    pub fn rate(&mut self, rows: &[csv::StringRecord]) {
        let (Some(place), Some(code)) = (self.ratings, self.place(Column::Code)) else { return };
        let Some(left) = self.left.iter().position(|head| fold(head) == RATING) else { return };
        let filled =
            |row: &csv::StringRecord, place: usize| row.get(place).is_some_and(|cell| !is_nothing(cell.trim()));
        let said = [Column::Text, Column::Speaker, Column::Turn, Column::Start];
        let said: Vec<usize> = said.into_iter().filter_map(|column| self.place(column)).collect();
        let mut rated = rows.iter().filter(|row| filled(row, place)).peekable();
        let is_one = rated.peek().is_some()
            && rated.all(|row| filled(row, code) && !said.iter().any(|place| filled(row, *place)));
        if is_one {
            self.left.remove(left);
            self.places.push((Column::Rating, place));
        }
    }
}
