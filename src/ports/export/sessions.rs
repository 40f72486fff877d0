//! A table with a row for each coding of a talk: all figures that `gensvar summary` prints, for statistics.

use std::borrow::Cow;

use super::table::{self, Rows};
use crate::domain::message::Message;
use crate::domain::volley::Ground;
use crate::ports::figures::Summary;
use crate::ports::figures::table::Table;
use crate::ports::formats::{Outgoing, Written};

/// Writes the table as text.
pub fn write(talks: &[Outgoing<'_>], separator: u8) -> Result<Written, Message> {
    let mut file = table::Table::new(separator);
    fill(&figures(talks), &mut file)?;
    file.finish("export-guarded-for-good")
}

/// The figures of all codings. Names of columns are ids, so that no language bears on them.
pub fn figures(talks: &[Outgoing<'_>]) -> Table {
    let codings = talks.iter().flat_map(|talk| talk.codings.iter().map(move |coded| (talk.session, coded)));
    let summary = |(session, coded): (_, &crate::ports::formats::Coded<'_>)| {
        Summary::of(Ground { session, coding: coded.coding, instrument: coded.instrument }, None, "en")
    };
    Table::of(&codings.map(summary).collect::<Vec<_>>())
}

/// Puts figures into a file or a sheet, the names of the columns first. Cells were guarded when they were made.
pub fn fill(figures: &Table, rows: &mut dyn Rows) -> Result<(), Message> {
    for row in std::iter::once(&figures.columns).chain(&figures.rows) {
        rows.row(&row.iter().map(|cell| Cow::Borrowed(cell.as_str())).collect::<Vec<_>>())?;
    }
    Ok(())
}
