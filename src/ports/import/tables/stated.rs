//! What a person said of the columns of a table, now or last time.

use super::beginning::{self, Beginning};
use super::heads::Heads;
use super::reader;
use crate::ports::import::Settings;

/// The format's id of a text that is a table because somebody said, now or last time, what columns with its heads hold.
pub fn stated(text: &str, settings: &Settings) -> Option<&'static str> {
    if settings.columns.is_empty() && settings.known_columns.is_empty() {
        return None;
    }
    let Beginning { text, separator, .. } = beginning::of(text);
    let head = reader(&text, separator).into_records().next()?.ok()?;
    let (stated, _) = said_of(&head, settings);
    let is_table = !stated.is_empty() && Heads::read(&head, stated, false).is_ok_and(|heads| heads.is_talk());
    is_table.then_some(if separator == b'\t' { "tsv" } else { "csv" })
}

/// What was said of the columns of a table, and whether that was last time.
pub fn said_of<'s>(head: &csv::StringRecord, settings: &'s Settings) -> (&'s [(String, String)], bool) {
    if !settings.columns.is_empty() {
        return (&settings.columns, false);
    }
    let known = settings.known_columns.iter().find(|known| head.iter().eq(known.heads.iter().map(String::as_str)));
    known.map_or((&[], false), |known| (&known.columns, true))
}
