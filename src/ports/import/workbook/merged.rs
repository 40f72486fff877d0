//! Cells that were made one over several rows: what stands in them stands in the first row alone, and people see it beside all.

use std::collections::{HashMap, HashSet};

use super::sheet::{Cell, Sheet, place, row_of};
use crate::domain::message::Message;
use crate::ports::import::copies::Copies;
use crate::ports::import::material::{Finding, Place};
use crate::ports::import::tables::by_number::Wide;

/// Such a cell, by its first column and its rows.
#[derive(Debug, PartialEq, Eq)]
pub struct Merged {
    column: usize,
    first: usize,
    last: usize,
}

impl Merged {
    /// Those that `B2:B4` means; nothing where it is one row.
    pub fn of(range: &str) -> Option<Self> {
        let (from, to) = range.split_once(':')?;
        let merged = Self { column: place(from)?, first: row_of(from)?, last: row_of(to)? };
        (merged.first < merged.last).then_some(merged)
    }
}

impl Sheet {
    /// Writes who speaks, who coded and the talk into all rows with words beside which they were merged; tells of other merged
    /// cells beside several rows with words.
    pub fn unmerge(&mut self, wide: &Wide, copies: &mut Copies) -> Option<Finding> {
        let mut merged = std::mem::take(&mut self.merged);
        merged.retain(|cell| cell.first > wide.head && cell.column != wide.text + 1);
        merged.sort_unstable_by_key(|cell| (cell.column, cell.first));
        // A spreadsheet merges no cell twice.
        merged.dedup_by(|next, kept| next.column == kept.column && next.first <= kept.last);
        if merged.is_empty() {
            return None;
        }
        let at = |column: usize| {
            move |(_, cells): &(usize, Vec<(usize, Cell)>)| cells.iter().position(|(place, _)| *place == column)
        };
        let has_words = at(wide.text + 1);
        let worded: Vec<usize> = (0..self.rows.len()).filter(|row| has_words(&self.rows[*row]).is_some()).collect();
        let by_place: HashMap<usize, usize> = self.rows.iter().map(|(row, _)| *row).zip(0..).collect();
        let (mut told, mut counting): (Vec<&Merged>, HashSet<usize>) = (Vec::new(), HashSet::new());
        for cell in &merged {
            let Some(first) = by_place.get(&cell.first).copied() else { continue };
            let Some(held) = at(cell.column)(&self.rows[first]) else { continue };
            let from = worded.partition_point(|row| *row <= first);
            let below = worded[from..].partition_point(|row| self.rows[*row].0 <= cell.last);
            let below = &worded[from..from + below];
            if below.is_empty() {
                continue;
            }
            // A time counts from the first row on.
            let Cell::Text(words) = &self.rows[first].1[held].1 else { continue };
            if is_figure(words) {
                counting.insert(cell.column);
            }
            if !wide.said.contains(&(cell.column - 1)) {
                told.push(cell);
                continue;
            }
            let words = words.clone();
            for row in below {
                if at(cell.column)(&self.rows[*row]).is_none() && copies.takes(words.len()) {
                    self.rows[*row].1.push((cell.column, Cell::Text(words.clone())));
                }
            }
        }
        told.retain(|cell| !counting.contains(&cell.column) && !wide.passed.contains(&(cell.column - 1)));
        let first = told.iter().min_by_key(|cell| cell.first)?;
        let message = Message::new("import-xlsx-merged").with("count", told.len()).with("rows", first.last);
        Some(Finding { place: Place::Row(first.first), message })
    }
}

/// Whether a cell holds a figure that is no sign: a column of such numbers turns or says how much, which holds for all rows anyway.
fn is_figure(words: &str) -> bool {
    words.trim().parse::<f64>().is_ok_and(|figure| figure > 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::workbook::{Shared, Sheet};

    /// Rows of five columns that were merged so: who speaks and what in each row, and what was told.
    fn read(cells: &[[&str; 5]], merged: &[&str]) -> (Vec<String>, Option<(Place, Message)>) {
        let cell = |(column, words): (char, &&str)| format!("<c r=\"{column}#\" t=\"str\"><v>{words}</v></c>");
        let row = |(row, cells): (usize, &[&str; 5])| {
            let cells: String = ('A'..).zip(cells).filter(|(_, words)| !words.is_empty()).map(cell).collect();
            format!("<row r=\"{row}\">{}</row>", cells.replace('#', &row.to_string()))
        };
        let rows: String = (1..).zip(cells).map(row).collect();
        let merged = merged.iter().map(|range| format!("<mergeCell ref=\"{range}\"/>")).collect::<Vec<_>>().concat();
        let text = format!("<worksheet><sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells></worksheet>");
        let shared = Shared { strings: &[], styles: &[], fills: &[], is_from_1904: false };
        let mut copies = Copies::default();
        let mut sheet = Sheet::read(&text, &shared, &mut copies).unwrap();
        let wide = crate::ports::import::tables::by_number::wide(&sheet.table(false)).unwrap();
        let told = sheet.unmerge(&wide, &mut copies).map(|finding| (finding.place, finding.message));
        (sheet.table(false).lines().skip(2).map(|row| row.replace('\t', "|")).collect(), told)
    }

    const HEAD: [&str; 5] = ["Nr", "Taler", "Tekst", "Kode", "Kodet af"];

    #[test]
    fn who_speaks_in_a_merged_cell_says_all_its_words() {
        let rows =
            [HEAD, ["1", "T", "a", "Q", "Bo"], ["", "", "b", "", ""], ["", "", "", "SR", ""], ["2", "K", "c", "", ""]];
        let (read, told) = read(&rows, &["A2:A3", "B2:B4", "E2:E5"]);
        // A code alone stays one, and the turn above has it.
        assert_eq!(read, ["1|T|a|Q|Bo", "|T|b||Bo", "|||SR|", "2|K|c||Bo"]);
        assert_eq!(told, None);
    }

    #[test]
    fn a_merged_code_is_told_and_a_number_is_not() {
        let rows =
            [HEAD, ["7", "T", "a", "Q", ""], ["", "T", "b", "", ""], ["", "T", "c", "", ""], ["", "K", "d", "ST", ""]];
        let (cells, told) = read(&rows, &["A2:A5", "D2:D4", "D5:E5"]);
        assert_eq!(cells, ["7|T|a|Q|", "|T|b||", "|T|c||", "|K|d|ST|"]);
        let (place, message) = told.unwrap();
        assert_eq!((place, message.id, message.arguments.len()), (Place::Row(2), "import-xlsx-merged".into(), 2));
        assert!(crate::ports::locale::Texts::new("en").knows("import-xlsx-merged"));
        assert_eq!(read(&rows, &["D5:D6", "C2:C4", "B1:B2", "nothing", "B5:B2"]).1, None);
    }
}
