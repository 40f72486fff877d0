//! Histories for spreadsheets: one row a thing that happened.

use std::io::{self, Write};

use super::told::{Row, Told};
use crate::cli::format::print_table;
use crate::domain::visible::visible;

const COLUMNS: [&str; 12] =
    ["coding", "session", "number", "kind", "at", "by", "step", "of", "turns", "codes", "words", "name"];

/// Prints the table; nothing when there are no codings.
pub fn print(out: &mut dyn Write, all: &[Told]) -> io::Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    print_table(out, &COLUMNS, all.iter().flat_map(|told| told.rows.iter().map(move |row| cells(told, row))))
}

fn cells(told: &Told, row: &Row) -> [String; COLUMNS.len()] {
    let text = |text: &str| visible(text).into_owned();
    let maybe = |maybe: Option<&String>| maybe.map(|it| text(it)).unwrap_or_default();
    [
        text(&told.coding),
        text(&told.session),
        row.number.to_string(),
        row.kind.word().to_owned(),
        row.at.clone(),
        maybe(row.by.as_ref()),
        maybe(row.step.as_ref()),
        row.of.map(|number| number.to_string()).unwrap_or_default(),
        row.turns.iter().map(ToString::to_string).collect::<Vec<_>>().join("+"),
        text(&row.codes.join("+")),
        text(&row.words.join("; ")),
        maybe(row.name.as_ref()),
    ]
}
