//! What columns hold whose heads leave it open, by the first rows below the head.

use super::heads::{self, Column, Heads};
use super::reader;
use crate::domain::message::Message;
use crate::ports::import::Settings;
use crate::ports::ron;

/// Rows that are looked at to find out what a column holds whose head has two meanings.
const JUDGED: usize = 2_000;
/// Bytes that they may take.
pub const MOST_JUDGED: usize = 4 * 1024 * 1024;

/// Rows below the head that are looked at to find out what columns hold.
pub fn judged(text: &str, separator: u8) -> Vec<csv::StringRecord> {
    let seen = ron::beginning(text, MOST_JUDGED);
    let mut reading = reader(seen, separator).into_records();
    let mut rows: Vec<csv::StringRecord> = reading.by_ref().skip(1).take(JUDGED).filter_map(Result::ok).collect();
    // The last one may be cut off.
    if seen.len() < text.len() && reading.reader().position().byte() >= seen.len() as u64 && rows.len() > 1 {
        rows.pop();
    }
    rows
}

/// Decides by their cells what columns hold whose heads have two meanings, and says what a person should know of it.
pub fn understood(
    rows: &[csv::StringRecord],
    head: &csv::StringRecord,
    heads: &mut Heads,
    settings: &Settings,
) -> Vec<Message> {
    let cells = |place: usize| rows.iter().filter_map(|row| row.get(place)).collect::<Vec<&str>>();
    let mut told = Vec::new();
    if let Some(place) = heads.unsure() {
        told.extend(heads.settle(&cells(place), &settings.known_codes));
    }
    let is_numbered = |place: &usize| heads::is_numbers(cells(*place).into_iter());
    let numbered: Vec<usize> = heads.words().iter().copied().filter(is_numbered).collect();
    told.extend(heads.number(&numbered, head));
    let words = heads.place(Column::Text).map_or_else(Vec::new, cells);
    heads.count(|place| heads::count_turns(&cells(place), &words));
    told.extend(heads.each_coder(head, &cells, &settings.known_codes));
    told
}
