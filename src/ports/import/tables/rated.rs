//! Rows that hold a global score, and rows that are cut off or say something beside no code.

use super::heads::{self, Column, Given};
use super::row::Cells;
use super::{Making, alone};
use crate::domain::message::Message;
use crate::ports::import::material::{Finding, FoundRating, Place};

impl Making<'_> {
    /// Whether a row of a table that is not ours any more, or never was, holds a global score: nothing is said in it, and it has a value
    /// or what a codebook here calls one.
    pub(super) fn is_rating(&self, cells: &Cells<'_>, codes: &[Given<'_>]) -> bool {
        let [given] = codes else { return false };
        let is_known = || self.known_ratings.contains(&given.code.to_lowercase());
        alone::says_nothing(cells) && (!cells.get(Column::Rating).is_empty() || is_known())
    }

    /// Takes the global score of a row, for the coding in a talk; whether there was one, or what is left of one.
    pub(super) fn rates(
        &mut self,
        cells: &Cells<'_>,
        codes: &[Given<'_>],
        (found, coding): (usize, Option<usize>),
        place: &Place,
    ) -> bool {
        let value = cells.get(Column::Rating).to_owned();
        if let (Some(coding), Some(given)) = (coding, codes.first()) {
            let (global, note) = (given.code.to_owned(), cells.get(Column::Note).to_owned());
            if value.is_empty() && !self.is_ours {
                self.counted.note_such("table-rating-alone", &global, || place.clone());
            }
            let rating = FoundRating { place: place.clone(), global, value, note, evidence: Vec::new() };
            self.material.talks[found].codings[coding].ratings.push(rating);
            return true;
        }
        let is_nameless = codes.is_empty() && !value.is_empty();
        if is_nameless {
            self.counted.note_such("table-rating-nameless", &value, || place.clone());
        }
        is_nameless
    }

    /// Tells what stands in the place of signs under codes, and what coders note beside no code of theirs.
    pub(super) fn tell_signs(&mut self, heads: &heads::Heads, row: &csv::StringRecord, place: &Place) {
        for counted in heads.counted_in(row) {
            self.counted.note_such("table-sign-counted", &counted, || place.clone());
        }
        for note in heads.notes_left(row) {
            let message = Message::new("table-note-left").with("what", note);
            self.each.tell(Finding { place: place.clone(), message });
        }
        for odd in heads.odd_in(row) {
            self.counted.note_such("table-sign-odd", &odd, || place.clone());
        }
    }

    /// Whether what a row says of whose it is may be half a name: it was cut off, and nobody is known who is called so.
    pub(super) fn is_half(&self, found: usize, whose: [&str; 4]) -> bool {
        let codings = &self.material.talks[found].codings;
        self.is_cut && codings.iter().all(|it| it.coder != whose[0] || it.id != whose[2])
    }

    /// Tells what stands beside a code that is not there.
    pub(super) fn codeless(&mut self, cells: &Cells<'_>, place: &Place) {
        for (id, column) in [("table-note-left", Column::Note), ("table-modifiers-left", Column::Modifiers)] {
            let what = cells.get(column);
            if !heads::is_nothing(what) {
                self.each.tell(Finding { place: place.clone(), message: Message::new(id).with("what", what) });
            }
        }
    }
}
