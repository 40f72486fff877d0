//! Keeps the cursor in sight with as little movement as can be.

use super::{Columns, byte_at, height, rows};
use crate::tui::app::{App, Cursor, Mode};
use crate::tui::regions;

/// The first row in sight: a turn and a row in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Top {
    pub position: usize,
    pub row: usize,
}

/// Rows between the cursor and the edge, where there are so many.
const MARGIN: usize = 3;

impl App {
    fn columns(&self) -> Columns {
        Columns::new(regions::transcript_area(self).width, self.document.session())
    }

    fn height_of(&self, position: usize) -> usize {
        height(&self.document, position, self.columns()).max(1)
    }

    /// The rows of the cursor's utterance inside its turn: first and last. While a cut is chosen, its row alone.
    fn cursor_rows(&self) -> (usize, usize) {
        let rows = rows(&self.document, self.cursor.position, self.columns());
        if let (Mode::Cutting(cutting), Some(turn)) = (&self.mode, self.turn()) {
            let at = byte_at(&turn.text, cutting.at());
            let row = rows.iter().rposition(|row| row.words.start <= at).unwrap_or(0);
            return (row, row);
        }
        let mine = |row: &super::Row| row.place == self.cursor.place;
        (rows.iter().position(mine).unwrap_or(0), rows.iter().rposition(mine).unwrap_or(0))
    }

    /// Moves the sight by as little as it takes for the cursor's utterance to lie in it. An utterance that is taller
    /// than the screen may be seen in part; a place where it would be cut is always in sight.
    pub fn follow_cursor(&mut self) {
        if self.filter.is_some() && self.document.is_counting() {
            // Which turns are shown is not known yet; the sight follows once it is.
            return;
        }
        self.top = self.shown_top();
        let height = usize::from(regions::transcript_area(self).height).max(1);
        let (low, high) = self.tops(height);
        if self.top > high {
            self.top = high;
        } else if self.top < low {
            // A jump past everything in sight puts the cursor in the middle.
            let (first, last) = self.cursor_rows();
            let at = |row| Top { position: self.cursor.position, row };
            let far = self.rows_up(at(last), 2 * height) > self.top;
            self.top = if far { self.rows_up(at(first), height / 2).clamp(low, high) } else { low };
        }
    }

    /// The lowest and the highest top with which the cursor's utterance lies in sight: whole where it fits, also where
    /// that leaves less room to the edge; else from its beginning to its end.
    fn tops(&self, height: usize) -> (Top, Top) {
        let margin = MARGIN.min(height.saturating_sub(1) / 2);
        let room = (height - 1).saturating_sub(margin);
        let (first, last) = self.cursor_rows();
        let at = |row| Top { position: self.cursor.position, row };
        let (one, other) = (self.rows_up(at(last), room), self.rows_up(at(first), margin));
        let (low, high) = (one.min(other), one.max(other));
        if last - first < height {
            (low.max(self.rows_up(at(last), height - 1)), high.min(at(first)))
        } else {
            (low, high)
        }
    }

    /// Moves the sight inside an utterance that is taller than the screen; false when its end is in sight already.
    pub fn page_within(&mut self, down: bool, count: usize) -> bool {
        let height = usize::from(regions::transcript_area(self).height).max(1);
        let (first, last) = self.cursor_rows();
        if last - first < height {
            return false;
        }
        let (low, high) = self.tops(height);
        let top = if down { self.rows_down(self.top, count).min(high) } else { self.rows_up(self.top, count).max(low) };
        let moved = top != self.top;
        self.top = top;
        moved
    }

    /// The first row in sight, or the one after it when its turn was hidden or became lower.
    fn shown_top(&self) -> Top {
        let Top { position, row } = self.top;
        if self.shows(position) {
            return Top { position, row: row.min(self.height_of(position) - 1) };
        }
        Top { position: self.shown_from(position).or_else(|| self.shown_to(position)).unwrap_or(0), row: 0 }
    }

    /// The place so many rows further up, or the top of the talk.
    fn rows_up(&self, from: Top, mut count: usize) -> Top {
        let mut place = from;
        while count > place.row {
            count -= place.row + 1;
            let before = place.position.checked_sub(1).and_then(|before| self.shown_to(before));
            let Some(before) = before else { return Top { position: self.shown_from(0).unwrap_or(0), row: 0 } };
            place = Top { position: before, row: self.height_of(before) - 1 };
        }
        Top { row: place.row - count, ..place }
    }

    /// The place so many rows further down, at most the last row of the talk.
    pub fn rows_down(&self, from: Top, mut count: usize) -> Top {
        let mut place = from;
        loop {
            let left = self.height_of(place.position).saturating_sub(place.row + 1);
            if count <= left {
                return Top { row: place.row + count, ..place };
            }
            count -= left + 1;
            match self.shown_from(place.position + 1) {
                Some(position) => place = Top { position, row: 0 },
                None => return Top { row: place.row + left, ..place },
            }
        }
    }

    /// The turn and utterance shown in a row of the transcript, counted from its top.
    pub fn at_row(&self, row: usize) -> Option<(usize, usize)> {
        let place = self.rows_down(self.top, row);
        let rows = rows(&self.document, place.position, self.columns());
        rows.get(place.row).map(|row| (place.position, row.place))
    }

    /// The utterance that lies so many rows from the cursor.
    pub fn cursor_by_rows(&self, down: bool, count: usize) -> Cursor {
        let (first, last) = self.cursor_rows();
        let at = |row| Top { position: self.cursor.position, row };
        let there = if down { self.rows_down(at(last), count) } else { self.rows_up(at(first), count) };
        let rows = rows(&self.document, there.position, self.columns());
        Cursor { position: there.position, place: rows.get(there.row).map_or(0, |row| row.place) }
    }

    /// Scrolls by rows without moving the cursor out of sight.
    pub fn scroll(&mut self, down: bool, count: usize) {
        let top = self.top;
        self.top = if down { self.rows_down(top, count) } else { self.rows_up(top, count) };
        let height = usize::from(regions::transcript_area(self).height).max(1);
        let bottom = self.rows_down(self.top, height - 1);
        let (first, last) = self.cursor_rows();
        let at = |row| Top { position: self.cursor.position, row };
        let edge = if at(last) < self.top {
            self.at_row(0)
        } else if at(first) > bottom {
            self.at_row(height - 1)
        } else {
            None
        };
        if let Some((position, place)) = edge {
            self.cursor = crate::tui::app::Cursor { position, place };
        }
    }
}
