//! Columns of the tables that BORIS exports which say nothing of the talk.

use super::{Heads, fold, is_nothing};
use crate::domain::message::{Argument, Message};

/// What BORIS writes beside events, of recordings, lengths and its own counting.
const OF_BORIS: [&str; 18] = [
    "media file",
    "media file name",
    "media files",
    "total length",
    "fps",
    "fps frame s",
    "duration s",
    "observation duration",
    "observation type",
    "source",
    "time offset s",
    "image index",
    "image index start",
    "image index stop",
    "image file path",
    "image file path start",
    "image file path stop",
    "media duration s",
];

impl Heads {
    /// Takes out what BORIS keeps for its own book-keeping, in a table as it exports it, and says so: it says nothing of the talk.
    pub fn leave_books(&mut self, head: &csv::StringRecord, rows: &[csv::StringRecord]) -> Option<Message> {
        let all: Vec<String> = head.iter().map(fold).collect();
        let has = |name: &str| all.iter().any(|head| head == name);
        if !has("behavior") || !(has("behavior type") || has("observation id")) {
            return None;
        }
        let is_empty = |left: &str| {
            let place = head.iter().position(|head| head.trim() == left);
            place.is_some_and(|place| rows.iter().all(|row| row.get(place).is_none_or(|cell| is_nothing(cell.trim()))))
        };
        let (books, left) = std::mem::take(&mut self.left)
            .into_iter()
            .partition::<Vec<String>, _>(|left| OF_BORIS.contains(&fold(left).as_str()) || is_empty(left));
        self.left = left;
        (!books.is_empty()).then(|| Message::new("table-boris-books").with("columns", Argument::All(books)))
    }
}
