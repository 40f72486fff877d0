//! The forms in which figures are printed, and what they have in common.

use std::io::{self, Write};

use serde::Serialize;

use crate::ports::export::guard::guarded;

use crate::domain::visible::harmless_json;
pub use crate::ports::figures::ordered::Ordered;

/// How figures are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For spreadsheets: one row a coding.
    Csv,
}

impl Format {
    /// The form with a name; text for a name that means nothing, which the arguments do not let through.
    pub fn named(name: &str) -> Self {
        match name {
            "json" => Self::Json,
            "csv" => Self::Csv,
            _ => Self::Text,
        }
    }
}

/// Prints a table: the names of its columns, then its rows.
pub(super) fn print_table<C: AsRef<str>, R: IntoIterator<Item = impl AsRef<str>>>(
    out: &mut dyn Write,
    columns: &[C],
    rows: impl IntoIterator<Item = R>,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    let harmless = |cell: &str| guarded(cell, b',').into_owned();
    writer.write_record(columns.iter().map(|cell| harmless(cell.as_ref()))).map_err(as_it_was)?;
    for row in rows {
        writer.write_record(row.into_iter().map(|cell| harmless(cell.as_ref()))).map_err(as_it_was)?;
    }
    writer.flush()
}

/// What stood in the way of a table, as it was: whoever closes the output has seen enough.
fn as_it_was(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Prints one object for one coding that was named, and a list otherwise.
pub(super) fn print_json<T: Serialize>(out: &mut dyn Write, told: &[T], single: bool) -> io::Result<()> {
    let json = match told {
        [only] if single => serde_json::to_string_pretty(only),
        [] if single => return Ok(()),
        several => serde_json::to_string_pretty(several),
    };
    let json = json.map_err(io::Error::other)?;
    writeln!(out, "{}", harmless_json(&json))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_output_is_told_from_other_trouble() {
        let closed = csv::Error::from(io::Error::from(io::ErrorKind::BrokenPipe));
        assert_eq!(as_it_was(closed).kind(), io::ErrorKind::BrokenPipe);
    }
}
