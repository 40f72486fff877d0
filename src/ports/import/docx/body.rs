//! The lines and tables of a Word document.

use super::super::code_like;
use super::super::counted::Counted;
use super::super::material::{Finding, Place};
use super::super::xml::{Element, Node, Xml};
use super::{symbols, table};

/// What stands in a document.
#[derive(Debug, Default)]
pub struct Body {
    /// Its lines in order, those of tables among them.
    pub lines: Vec<DocumentLine>,
    /// Its tables.
    pub tables: Vec<Vec<Row>>,
    /// What is left out.
    pub counted: Counted,
}

/// A line: a paragraph has several where it is broken by hand.
#[derive(Debug, Default)]
pub struct DocumentLine {
    /// Its paragraph, from 1.
    pub paragraph: usize,
    /// The table that it stands in.
    pub table: Option<usize>,
    /// The words.
    pub text: String,
}

/// A row of a table.
#[derive(Debug, Default)]
pub struct Row {
    /// Its number, from 1.
    pub number: usize,
    /// What stands in its cells.
    pub cells: Vec<String>,
}

/// A document while it is read.
#[derive(Default)]
struct Reading {
    body: Body,
    /// Paragraphs so far.
    paragraph: usize,
    /// The words of the paragraph that goes on.
    words: String,
    /// Elements that are open and whose words do not count.
    silent: usize,
    /// Whether words stand in an element that holds them.
    in_words: bool,
    /// Tables inside each other that are open.
    tables: usize,
    cell: String,
    /// The paragraph before the table that goes on.
    before_table: usize,
    /// The lines of the cells of its first row, and of the cell that goes on.
    first_row: Vec<Vec<String>>,
    cell_lines: Vec<String>,
    /// Whether a run of words goes on, and not what stands around it.
    in_run: bool,
    /// Whether that run is hidden.
    is_hidden: bool,
}

impl Body {
    /// Reads the XML of a document.
    pub fn read(text: &str) -> Result<Self, Finding> {
        let mut xml = Xml::new(text);
        let mut reading = Reading::default();
        while let Some(node) = xml.step()? {
            match node {
                Node::Start(element) => reading.start(&element),
                Node::End(name) => reading.end(&name),
                Node::Text(text) if reading.in_words && reading.silent == 0 => reading.say(&text),
                Node::Text(_) => {}
            }
        }
        reading.words_end();
        Ok(reading.body)
    }
}

/// Whether the words of an element do not count: what was deleted or moved away, and what stands there a second time.
fn is_silent(name: &str) -> bool {
    matches!(name, "del" | "moveFrom" | "Fallback")
}

/// Whether a background is none that anybody sees.
fn is_plain(colour: Option<&str>) -> bool {
    colour.is_none_or(|colour| ["none", "white", "auto", "FFFFFF", "ffffff"].contains(&colour))
}

/// Whether a look is switched on; one may also be switched off, where a style has it.
fn is_on(element: &Element) -> bool {
    !matches!(element.get("val"), Some("0" | "false" | "off"))
}

impl Reading {
    fn start(&mut self, element: &Element) {
        let name = element.name.as_str();
        if is_silent(name) {
            if self.silent == 0 && name == "del" {
                let paragraph = self.paragraph.max(1);
                self.body.counted.note("import-docx-deleted", || Place::Paragraph(paragraph));
            }
            self.silent += 1;
            return;
        }
        if self.silent > 0 {
            return;
        }
        match name {
            "p" => {
                self.words_end();
                self.paragraph += 1;
            }
            "t" => self.in_words = true,
            "r" => self.in_run = true,
            "highlight" if self.in_run && !is_plain(element.get("val")) => self.note("import-docx-colours"),
            "shd" if self.in_run && !is_plain(element.get("fill")) => self.note("import-docx-colours"),
            "vanish" if self.in_run && is_on(element) => self.is_hidden = true,
            "strike" | "dstrike" if self.in_run && is_on(element) => self.note("import-docx-struck"),
            "tab" | "ptab" | "br" | "cr" | "sym" | "noBreakHyphen" if self.is_hidden => {}
            "tab" | "ptab" => self.words.push('\t'),
            "br" | "cr" => self.words.push('\n'),
            "sym" => self.symbol(element),
            "noBreakHyphen" => self.words.push('-'),
            "footnoteReference" | "endnoteReference" => self.note("import-docx-footnotes"),
            "commentReference" => self.note("import-docx-comments"),
            "tbl" => {
                self.words_end();
                self.tables += 1;
                if self.tables == 1 {
                    self.body.tables.push(Vec::new());
                    self.before_table = self.paragraph;
                    self.first_row.clear();
                    self.cell_lines.clear();
                }
            }
            "tr" if self.tables == 1 => {
                if let Some(table) = self.body.tables.last_mut() {
                    table.push(Row { number: table.len() + 1, cells: Vec::new() });
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if is_silent(name) {
            self.silent = self.silent.saturating_sub(1);
            return;
        }
        if self.silent > 0 {
            return;
        }
        match name {
            "t" => self.in_words = false,
            "r" => (self.in_run, self.is_hidden) = (false, false),
            "p" => self.paragraph_ends(),
            "tc" if self.tables == 1 => {
                let cell = std::mem::take(&mut self.cell);
                let lines = std::mem::take(&mut self.cell_lines);
                if self.body.tables.last().is_some_and(|table| table.len() == 1) {
                    self.first_row.push(lines);
                }
                if let Some(row) = self.body.tables.last_mut().and_then(|table| table.last_mut()) {
                    row.cells.push(cell);
                }
            }
            "tbl" => {
                self.tables = self.tables.saturating_sub(1);
                if self.tables == 0 {
                    self.pair_lines();
                }
            }
            _ => {}
        }
    }

    /// A sign by its place in a font.
    fn symbol(&mut self, element: &Element) {
        let font = element.get("font").unwrap_or_default();
        let place = element.get("char").and_then(|place| u32::from_str_radix(place, 16).ok());
        let sign = place.and_then(|place| symbols::letter(font, place));
        if sign.is_none() {
            self.note("import-docx-symbol");
        }
        self.words.push(sign.unwrap_or(char::REPLACEMENT_CHARACTER));
    }

    /// Makes rows of the lines of a table that has one row, with the talk in one cell and a code for each line in another. Where they
    /// are not the same in number, nobody knows which belong together, and that is told.
    fn pair_lines(&mut self) {
        let mut cells = std::mem::take(&mut self.first_row);
        let Some(rows) = self.body.tables.last_mut().filter(|rows| rows.len() == 1) else { return };
        let filled = |cell: &Vec<String>| cell.iter().filter(|line| !line.trim().is_empty()).count();
        let labelled = |cell: &Vec<String>| cell.iter().filter(|line| table::is_labelled(line.trim())).count();
        let is_talk = |cell: &&Vec<String>| labelled(cell) > 1 && labelled(cell) * 2 >= filled(cell);
        let are_codes = |cell: &&Vec<String>| filled(cell) > 1 && code_like::are_codes(cell.iter().map(String::as_str));
        let (Some(talk), Some(codes)) = (cells.iter().find(is_talk), cells.iter().find(are_codes)) else { return };
        let count = talk.len();
        if codes.len() != count {
            let (place, example) = (self.before_table + 1, codes.iter().find(|line| !line.trim().is_empty()));
            let example = example.map_or("", |line| line.trim());
            self.body.counted.note_such("import-docx-cell-codes", example, || Place::Paragraph(place));
        } else if cells.iter().all(|cell| cell.len() == count) {
            let mut line = |at: usize| cells.iter_mut().map(|cell| std::mem::take(&mut cell[at])).collect();
            *rows = (0..count).map(|at| Row { number: at + 1, cells: line(at) }).collect();
        }
    }

    /// Adds words, unless they are hidden.
    fn say(&mut self, text: &str) {
        if self.is_hidden {
            self.note("import-docx-hidden");
        } else {
            self.words.push_str(text);
        }
    }

    fn note(&mut self, id: &'static str) {
        let paragraph = self.paragraph;
        self.body.counted.note(id, || Place::Paragraph(paragraph));
    }

    /// Ends a paragraph that another one interrupts.
    fn words_end(&mut self) {
        if !self.words.is_empty() {
            self.paragraph_ends();
        }
    }

    /// Tabs that only set a paragraph in (`pPr`) come before its words and are blanks like any others.
    fn paragraph_ends(&mut self) {
        let words = std::mem::take(&mut self.words);
        let table = (self.tables > 0).then_some(self.body.tables.len());
        if self.tables > 0 && !words.is_empty() {
            if !self.cell.is_empty() {
                self.cell.push('\n');
            }
            self.cell.push_str(&words);
        }
        if self.tables > 0 && self.body.tables.last().is_some_and(|table| table.len() == 1) {
            self.cell_lines.extend(words.split('\n').map(str::to_owned));
        }
        for line in words.split('\n') {
            self.body.lines.push(DocumentLine { paragraph: self.paragraph.max(1), table, text: line.to_owned() });
        }
    }
}
