//! A workbook for spreadsheets: a sheet with a row for each mark, and one with a row for each turn, and one with a
//! row for each coding, its figures. Words are words there, and never formulas.

use std::borrow::Cow;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format as Look, Workbook, Worksheet, XlsxError};

use super::sessions;
use super::table::{MARK_COLUMNS, Rows, TURN_COLUMNS, mark_rows, trouble, turn_rows, untext};
use crate::domain::message::Message;
use crate::ports::formats::{Outgoing, Written};

/// Rows that a sheet takes, its head among them.
const MOST_ROWS: u32 = 1_048_576;
/// Letters that a cell takes.
const LONGEST: usize = 32_767;
/// Columns whose cells are numbers.
const NUMBERS: [&str; 9] = ["round", "turn", "start_ms", "end_ms", "part", "parts", "utterance", "mark", "rating"];

/// Writes the workbook.
pub fn write(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let mut workbook = Workbook::new();
    // The hour of the export is nobody's business.
    let never = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| trouble(&error))?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&never));
    let mut told = Vec::new();
    let numbers = |columns: &[&str]| columns.iter().map(|name| NUMBERS.contains(name)).collect();
    let mut marks = Sheet::new("marks", numbers(&MARK_COLUMNS))?;
    mark_rows(talks, &mut marks)?;
    let mut turns = Sheet::new("turns", numbers(&TURN_COLUMNS))?;
    turn_rows(talks, &mut turns)?;
    let figures = sessions::figures(talks);
    let mut sessions = Sheet::new("sessions", figures.numbers.clone())?;
    sessions::fill(&figures, &mut sessions)?;
    let cut = marks.cut + turns.cut + sessions.cut;
    if cut > 0 {
        told.push(Message::new("xlsx-cut").with("count", cut).with("most", LONGEST));
    }
    for sheet in [marks, turns, sessions] {
        workbook.push_worksheet(sheet.page);
    }
    let bytes = workbook.save_to_buffer().map_err(|error| trouble(&error))?;
    Ok(Written { bytes, told })
}

/// A sheet while it is filled.
struct Sheet {
    page: Worksheet,
    /// Of each column, whether its cells are numbers.
    numbers: Vec<bool>,
    head: Look,
    next: u32,
    /// Cells that were too long.
    cut: usize,
}

impl Sheet {
    fn new(name: &str, numbers: Vec<bool>) -> Result<Self, Message> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name).and_then(|sheet| sheet.set_freeze_panes(1, 0)).map_err(|error| trouble(&error))?;
        Ok(Self { page: sheet, numbers, head: Look::new().set_bold(), next: 0, cut: 0 })
    }

    fn cell(&mut self, row: u32, column: u16, cell: &str) -> Result<(), XlsxError> {
        if row == 0 {
            return self.page.write_with_format(row, column, cell, &self.head).map(|_| ());
        }
        let is_number = self.numbers.get(usize::from(column)).copied().unwrap_or_default();
        if let Some(number) = cell.parse::<f64>().ok().filter(|_| is_number) {
            return self.page.write_number(row, column, number).map(|_| ());
        }
        let words = untext(cell);
        if words.is_empty() {
            return Ok(());
        }
        let end = words.char_indices().nth(LONGEST).map(|(end, _)| end);
        self.cut += usize::from(end.is_some());
        self.page.write_string(row, column, &words[..end.unwrap_or(words.len())]).map(|_| ())
    }
}

impl Rows for Sheet {
    fn row(&mut self, cells: &[Cow<'_, str>]) -> Result<(), Message> {
        if self.next >= MOST_ROWS {
            return Err(Message::new("xlsx-full").with("most", MOST_ROWS));
        }
        for (column, cell) in (0..).zip(cells) {
            self.cell(self.next, column, cell).map_err(|error| trouble(&error))?;
        }
        self.next += 1;
        Ok(())
    }
}
