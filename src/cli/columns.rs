//! Tables for people: straight columns, whatever letters stand in them.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

/// The side at which a column's cells stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    Left,
    Right,
}

/// Prints rows in straight columns, two blanks between them and before the first.
pub(super) fn columns(out: &mut dyn Write, rows: &[Vec<String>], sides: &[Side]) -> io::Result<()> {
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..sides.len()).map(width).collect();
    for row in rows {
        let mut line = String::new();
        for ((cell, width), side) in row.iter().zip(&widths).zip(sides) {
            let room = " ".repeat(width.saturating_sub(cell.width()));
            let pieces = if *side == Side::Left { [cell.as_str(), &room] } else { [room.as_str(), cell] };
            line.push_str("  ");
            line.extend(pieces);
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}
