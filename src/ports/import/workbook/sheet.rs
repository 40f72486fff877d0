//! One sheet: its cells as the spreadsheet shows them.

use std::collections::{BTreeMap, HashSet};

use csv::WriterBuilder;

use super::merged::Merged;
use super::shown::{self, Shown, unescaped};
use crate::domain::message::Message;
use crate::ports::export::guard::guarded;
use crate::ports::export::table::text;
use crate::ports::import::copies::Copies;
use crate::ports::import::material::{Finding, Place};
use crate::ports::import::xml::{Element, Node, Xml};

/// Rows and columns that a sheet has at most (ECMA-376).
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;
/// Rows among which heads stand.
const LOOKED_AT: usize = 30;
/// What a cell takes in memory beside its words.
const CELL: usize = 64;

/// A sheet.
#[derive(Debug, Default)]
pub struct Sheet {
    /// Rows that hold something, by their places, with their cells by their columns.
    pub(super) rows: Vec<(usize, Vec<(usize, Cell)>)>,
    /// Cells that were made one over several rows.
    pub(super) merged: Vec<Merged>,
    /// Columns with a time that has seconds.
    exact: HashSet<usize>,
    /// Rows with a formula of which nothing says what it comes to.
    unreckoned: Vec<usize>,
    /// What colours the cells of each column have that the first cell of their row does not have.
    colours: BTreeMap<usize, Colours>,
}

/// Colours of a column.
#[derive(Debug, Default)]
struct Colours {
    first: usize,
    count: usize,
    are_several: bool,
}

/// What the sheets of a workbook share.
#[derive(Debug)]
pub struct Shared<'b> {
    /// Texts that cells point at.
    pub strings: &'b [String],
    /// How cells of each style are shown.
    pub styles: &'b [Shown],
    /// The colour of cells of each style; 0 is none.
    pub fills: &'b [usize],
    /// Whether days are counted from 1904 on.
    pub is_from_1904: bool,
}

#[derive(Debug)]
pub(super) enum Cell {
    Text(String),
    /// A time that is shown without seconds, in days.
    Minutes(f64),
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    column: usize,
    kind: String,
    style: usize,
    value: String,
    is_formula: bool,
}

impl Sheet {
    /// Reads its cells.
    pub fn read(text: &str, shared: &Shared<'_>, copies: &mut Copies) -> Result<Self, Finding> {
        let mut sheet = Self::default();
        let mut xml = Xml::new(text);
        let (mut row, mut column) = (0, 0);
        // The colour of the first cell of a row.
        let mut ground = None;
        let mut open: Option<Open> = None;
        let (mut is_value, mut spoken) = (false, 0_usize);
        while let Some(node) = xml.step().map_err(super::inside)? {
            match node {
                Node::Start(element) => match element.name.as_str() {
                    "row" => (row, column, ground) = (sheet.begin(&element, row)?, 0, None),
                    "c" => {
                        column = element.get("r").and_then(place).unwrap_or(column + 1);
                        if column > MOST_COLUMNS {
                            return Err(Message::new("archive-damaged").into());
                        }
                        let cell = Open::of(&element, column);
                        let fill = shared.fills.get(cell.style).copied().unwrap_or_default();
                        sheet.colour(column, fill, *ground.get_or_insert(fill));
                        open = Some(cell);
                    }
                    "v" | "t" => is_value = spoken == 0,
                    "f" => open.iter_mut().for_each(|open| open.is_formula = true),
                    "rPh" => spoken += 1,
                    "mergeCell" => sheet.merged.extend(element.get("ref").and_then(Merged::of)),
                    _ => {}
                },
                Node::Text(text) => {
                    if let Some(open) = open.as_mut().filter(|_| is_value) {
                        open.value.push_str(&text);
                    }
                }
                Node::End(name) => match name.as_str() {
                    "v" | "t" => is_value = false,
                    "rPh" => spoken = spoken.saturating_sub(1),
                    "c" => open.take().map_or(Ok(()), |open| sheet.add(open, shared, copies))?,
                    _ => {}
                },
            }
        }
        sheet.rows.retain(|(_, cells)| !cells.is_empty());
        let width = sheet.width();
        // What parts cells takes room, too, however few there are.
        copies.takes(sheet.rows.iter().map(|(_, cells)| last(cells).max(width)).sum());
        Ok(sheet)
    }

    /// Begins a row behind another one; returns its place.
    fn begin(&mut self, element: &Element, before: usize) -> Result<usize, Finding> {
        let row = element.get("r").and_then(|row| row.parse().ok()).unwrap_or(before + 1);
        if row <= before || row > MOST_ROWS {
            return Err(Message::new("archive-damaged").into());
        }
        self.rows.push((row, Vec::new()));
        Ok(row)
    }

    fn add(&mut self, open: Open, shared: &Shared<'_>, copies: &mut Copies) -> Result<(), Finding> {
        let Some((row, cells)) = self.rows.last_mut() else { return Ok(()) };
        let Open { column, kind, style, value, is_formula } = open;
        if is_formula && value.is_empty() {
            self.unreckoned.push(*row);
        }
        let number = || value.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        let shown = shared.styles.get(style).copied().unwrap_or(Shown::Number);
        let cell = match (kind.as_str(), shown) {
            ("s", _) => {
                let words = value.trim().parse::<usize>().ok().and_then(|place| shared.strings.get(place));
                Cell::Text(copies.of(words.ok_or_else(|| Message::new("archive-damaged"))?))
            }
            ("b", _) => Cell::Text(if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned()),
            ("str" | "inlineStr" | "e" | "d", _) => Cell::Text(unescaped(&value)),
            (_, shown) => match (shown, number()) {
                (_, None) => Cell::Text(value),
                (Shown::Time { seconds }, Some(days)) => {
                    if shown::has_seconds(days) || seconds {
                        self.exact.insert(column);
                    }
                    Cell::Minutes(days)
                }
                (Shown::Day | Shown::Moment, Some(days)) => {
                    let day = shown::day(days, shared.is_from_1904, shown == Shown::Moment);
                    Cell::Text(day.unwrap_or_else(|| shown::time(days, true)))
                }
                (Shown::Number, Some(_)) => Cell::Text(shown::number(value.trim()).into_owned()),
            },
        };
        let words = if let Cell::Text(words) = &cell { words.len() } else { 0 };
        if words == 0 && matches!(cell, Cell::Text(_)) {
            return Ok(());
        }
        if copies.takes(CELL + words) {
            cells.push((column, cell));
        }
        Ok(())
    }

    /// Takes the colour of a cell below the first row, whose cells are coloured as heads.
    fn colour(&mut self, column: usize, fill: usize, ground: usize) {
        if fill != 0 && fill != ground && self.rows.len() > 1 {
            let colours = self.colours.entry(column).or_default();
            colours.are_several |= colours.count > 0 && colours.first != fill;
            (colours.first, colours.count) = (fill, colours.count + 1);
        }
    }

    /// That colours may mean something: cells of a column have several of them, or some have one and others do not.
    pub fn coloured(&self) -> Option<Message> {
        let below = self.rows.len().saturating_sub(1);
        let tell = |colours: &&Colours| colours.are_several || (2..below).contains(&colours.count);
        let count = self.colours.values().filter(tell).map(|colours| colours.count).sum::<usize>();
        (count > 0).then(|| Message::new("import-xlsx-colours").with("count", count))
    }

    /// That formulas are empty cells.
    pub fn unreckoned(&self) -> Option<Finding> {
        let row = *self.unreckoned.first()?;
        let message = Message::new("import-xlsx-formulas").with("count", self.unreckoned.len());
        Some(Finding { place: Place::Row(row), message })
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The sheet as a table in a text file. In ours words are what they are; in a file they would be guarded.
    pub fn table(&self, is_ours: bool) -> String {
        let mut writer = WriterBuilder::new().delimiter(b'\t').flexible(true).from_writer(b"sep=\t\n".to_vec());
        let width = self.width();
        let mut last = 0;
        for (row, cells) in &self.rows {
            // Rows of nothing, so that places are those of the sheet.
            for _ in last + 1..*row {
                if writer.write_record(["", ""]).is_err() {
                    return String::new();
                }
            }
            last = *row;
            let mut record = vec![String::new(); self::last(cells).max(width)];
            for (column, cell) in cells {
                let words = self.words(*column, cell);
                if let Some(place) = record.get_mut(column - 1) {
                    *place = if is_ours { guarded(&text(&words), b'\t').into_owned() } else { words };
                }
            }
            if writer.write_record(&record).is_err() {
                return String::new();
            }
        }
        writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// The sheet as lines of text.
    pub fn lines(&self) -> String {
        let mut lines = String::new();
        let mut last = 0;
        for (row, cells) in &self.rows {
            (last + 1..*row).for_each(|_| lines.push('\n'));
            last = *row;
            let words: Vec<String> = cells.iter().map(|(column, cell)| self.words(*column, cell)).collect();
            lines.push_str(&words.join("\t"));
            lines.push('\n');
        }
        lines
    }

    fn words(&self, column: usize, cell: &Cell) -> String {
        match cell {
            Cell::Text(words) => words.clone(),
            Cell::Minutes(days) => shown::time(*days, self.exact.contains(&column)),
        }
    }

    /// Columns up to the last one that holds something in the rows where heads stand.
    fn width(&self) -> usize {
        self.rows.iter().take(LOOKED_AT).map(|(_, cells)| last(cells)).max().unwrap_or_default()
    }
}

/// The last column of a row that holds something.
fn last(cells: &[(usize, Cell)]) -> usize {
    cells.iter().map(|(column, _)| *column).max().unwrap_or_default()
}

impl Open {
    fn of(element: &Element, column: usize) -> Self {
        let of = |name: &str| element.get(name).unwrap_or_default();
        Self {
            column,
            kind: of("t").to_owned(),
            style: of("s").parse().unwrap_or_default(),
            value: String::new(),
            is_formula: false,
        }
    }
}

/// The row that a cell's name tells: 7 for `AB7`.
pub fn row_of(name: &str) -> Option<usize> {
    name.trim_start_matches(|letter: char| letter.is_ascii_alphabetic()).parse().ok()
}

/// The column that a cell's name tells, from 1 on: 28 for `AB7`.
pub(super) fn place(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let add =
        |sum: usize, letter: u8| sum.checked_mul(26)?.checked_add(usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    letters.take(4).try_fold(0, add).filter(|place| *place > 0)
}
