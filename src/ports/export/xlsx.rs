//! A workbook for spreadsheets: a sheet with a row for each mark, and one with a row for each turn, and one with a
//! row for each coding, its figures. Words are words there, and never formulas.

use std::borrow::Cow;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format as Look, Workbook, Worksheet, XlsxError};

use super::sessions;
use super::table::{Rows, TURN_COLUMNS, mark_columns, mark_rows, trouble, turn_rows, untext};
use crate::domain::message::Message;
use crate::ports::formats::{Outgoing, Written};

/// Rows that a sheet takes, its head among them.
const MOST_ROWS: u32 = 1_048_576;
/// Letters that a cell takes.
const LONGEST: usize = 32_767;
/// Rows by which the width of a column is measured.
const MEASURED: u32 = 2_000;
/// The widest that a column becomes, in letters: words of a talk are longer.
const WIDEST: usize = 48;
/// Room for the sign of the filter beside a head.
const FILTER: usize = 3;
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
    let mut marks = Sheet::new("marks", numbers(&mark_columns()))?;
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
        workbook.push_worksheet(sheet.finish()?);
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
    /// The letters of the longest cell of each column.
    longest: Vec<usize>,
}

impl Sheet {
    fn new(name: &str, numbers: Vec<bool>) -> Result<Self, Message> {
        let mut sheet = Worksheet::new();
        sheet.set_name(name).and_then(|sheet| sheet.set_freeze_panes(1, 0)).map_err(|error| trouble(&error))?;
        Ok(Self { page: sheet, numbers, head: Look::new().set_bold(), next: 0, cut: 0, longest: Vec::new() })
    }

    /// The sheet with columns as wide as their heads and cells, and a filter on the heads.
    fn finish(mut self) -> Result<Worksheet, Message> {
        for (column, letters) in (0..).zip(&self.longest) {
            let width = (letters + 1).min(WIDEST) as u32;
            self.page.set_column_width(column, width).map_err(|error| trouble(&error))?;
        }
        if let Some(last) = u16::try_from(self.longest.len()).ok().and_then(|count| count.checked_sub(1)) {
            let filtered = self.page.autofilter(0, 0, self.next.saturating_sub(1).max(1), last);
            filtered.map_err(|error| trouble(&error))?;
        }
        Ok(self.page)
    }

    /// Takes the length of a cell into account.
    fn measure(&mut self, row: u32, column: u16, cell: &str) {
        let column = usize::from(column);
        if self.longest.len() <= column {
            self.longest.resize(column + 1, 0);
        }
        if row < MEASURED {
            let beside = if row == 0 { FILTER } else { 0 };
            let letters = cell.chars().take(WIDEST).count() + beside;
            self.longest[column] = self.longest[column].max(letters);
        }
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
            self.measure(self.next, column, cell);
            self.cell(self.next, column, cell).map_err(|error| trouble(&error))?;
        }
        self.next += 1;
        Ok(())
    }
}
