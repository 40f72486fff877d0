//! Tables for people: straight columns, whatever letters stand in them.

use std::borrow::Cow;
use std::io::{self, Write};

use crate::domain::visible::visible;
use crate::tui::graphemes::cells;

/// The side at which a column's cells stand.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Side {
    Left,
    Right,
}

/// Prints rows in straight columns, two blanks between them and before the first.
pub(super) fn columns(out: &mut dyn Write, rows: &[Vec<String>], sides: &[Side]) -> io::Result<()> {
    let rows: Vec<Vec<Cow<'_, str>>> = rows.iter().map(|row| row.iter().map(|cell| straight(cell)).collect()).collect();
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cells(cell)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..sides.len()).map(width).collect();
    for row in &rows {
        let mut line = String::new();
        for ((cell, width), side) in row.iter().zip(&widths).zip(sides) {
            let room = " ".repeat(width.saturating_sub(cells(cell)));
            let pieces = if *side == Side::Left { [cell.as_ref(), &room] } else { [room.as_str(), cell] };
            line.push_str("  ");
            line.extend(pieces);
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

/// A text with blanks behind it up to so many cells.
pub(super) fn padded(text: &str, room: usize) -> String {
    let shown = straight(text);
    let blanks = room.saturating_sub(cells(&shown));
    format!("{shown}{}", " ".repeat(blanks))
}

/// A text that is as wide on every terminal: some draw a skin tone onto the emoji before it, others beside it, and with a
/// blank between them all do the latter.
fn straight(text: &str) -> Cow<'_, str> {
    const TONES: [char; 5] = ['\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}'];
    let shown = visible(text);
    if !shown.contains(TONES) {
        return shown;
    }
    let mut apart = String::with_capacity(shown.len() + 4);
    for letter in shown.chars() {
        if TONES.contains(&letter) && !apart.is_empty() && !apart.ends_with(' ') {
            apart.push(' ');
        }
        apart.push(letter);
    }
    Cow::Owned(apart)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_straight_whatever_stands_in_them() {
        let names = ["abc", "👍🏽", "Việt", "بالعالم", "日本", "a\u{202e}", "👩\u{200d}👧"];
        for name in names {
            assert_eq!(cells(&padded(name, 12)), 12, "{name}");
        }
        let rows: Vec<Vec<String>> = names.iter().map(|name| vec![(*name).to_owned(), "|".to_owned()]).collect();
        let mut out = Vec::new();
        columns(&mut out, &rows, &[Side::Left, Side::Left]).unwrap();
        let told = String::from_utf8(out).unwrap();
        let places: Vec<usize> = told.lines().map(|line| cells(line.split('|').next().unwrap())).collect();
        assert!(places.iter().all(|place| *place == places[0]), "{told}");
        assert_eq!(straight("👍🏽 🏽🏽"), "👍 🏽 🏽 🏽");
    }
}
