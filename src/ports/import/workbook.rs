//! Workbooks of spreadsheets (XLSX): a sheet is read as the table, or the plain text, that it would be as a file. Cells say
//! what the spreadsheet shows: times as times, dates as dates. Formulas say what they came to when the workbook was saved.

mod aligned;
mod by_number;
mod differing;
mod in_both;
mod joined;
mod merged;
mod noted;
mod rated;
mod sheet;
mod shown;

use std::collections::HashMap;

use super::Settings;
use super::archive::{self, Archive};
use super::copies::Copies;
use super::material::{Finding, Material};
use super::tables::sums::Alone;
use super::xml::{Element, Node, Xml};
use super::{package, plain, tables};
use crate::domain::message::{Argument, Message};
use crate::ports::formats::SAMPLE;
use crate::ports::limits::{LARGEST_PART, LONGEST_NAME, MOST_MARKS};
use crate::ports::ron::beginning;
use by_number::ByNumber;
use joined::Found;
use rated::Rated;
use sheet::{Shared, Sheet};
use shown::Shown;

/// The part that usually lists the sheets.
const BOOK: &str = "xl/workbook.xml";
/// Fewer lines than this beside sums are no talk.
const FEWEST_LINES: usize = 4;
/// Sheets that are read together at most.
const MOST_SHEETS: usize = 200;
/// Turns of all of them together, at most.
const MOST_TURNS: usize = 500_000;
/// Sheets that are named where they are left out.
const MOST_NAMED: usize = 5;

/// Whether a file is one.
pub fn is(bytes: &[u8]) -> bool {
    archive::holds(bytes, BOOK)
}

/// How a sheet reads, the better the later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reads {
    /// As lines of which nobody says who speaks.
    Lines,
    /// As lines that begin with who speaks.
    Transcript,
    /// As a table of a talk.
    Table,
    /// As the table that gensvar writes.
    Ours,
}

impl Reads {
    /// Whether several sheets that read so may be read together.
    fn may_be_several(self) -> bool {
        matches!(self, Self::Transcript | Self::Table)
    }
}

/// Reads the first sheet that holds a talk: a table rather than lines of text, which any sheet has. Further sheets of its kind are
/// read with it, as far as they fit.
pub fn read(bytes: &[u8], settings: &Settings) -> Result<Material, Finding> {
    let mut book = Book::open(bytes)?;
    let mut best: Option<Reads> = None;
    let mut found: Vec<Found> = Vec::new();
    let (mut marks, mut turns) = (0, 0);
    let mut refused = None;
    let mut others = Vec::new();
    let mut by_number = ByNumber::default();
    let (mut rated, mut has_sums) = (Vec::new(), false);
    for (number, listed) in std::mem::take(&mut book.sheets).into_iter().enumerate() {
        let mut sheet = book.sheet(&listed.part)?;
        if sheet.is_empty() {
            continue;
        }
        others.push((number, listed.name.clone()));
        if listed.is_hidden {
            continue;
        }
        let (table, merged) = book.unmerged(&mut sheet)?;
        match tables::sums::alone(&table, settings) {
            Some(Alone::Globals(ratings, notes)) => {
                rated.push(Rated { number, name: listed.name, ratings, notes });
                continue;
            }
            Some(Alone::Sums) => {
                has_sums = true;
                continue;
            }
            None => {}
        }
        by_number.look(number, &listed.name, &table);
        match of_sheet(&sheet, table, settings) {
            Ok((reads, mut material)) => {
                if best.is_none_or(|best| reads > best) {
                    best = Some(reads);
                    (found, marks, turns) = (Vec::new(), 0, 0);
                } else if best != Some(reads) || !reads.may_be_several() || found.len() == MOST_SHEETS {
                    continue;
                }
                marks += material.talks.iter().flat_map(|talk| &talk.codings).map(|it| it.marks.len()).sum::<usize>();
                turns += material.talks.iter().map(|talk| talk.pieces.len()).sum::<usize>();
                if marks > MOST_MARKS || turns > MOST_TURNS && !found.is_empty() {
                    return Err(too_many(marks));
                }
                material.findings.extend(merged.filter(|_| reads == Reads::Table));
                material.findings.extend(noted::told(&mut book.archive, &listed.part)?);
                material.told.extend(sheet.coloured().filter(|_| reads < Reads::Ours));
                found.push(Found { number, name: listed.name, material });
            }
            Err(finding) => refused = refused.or(Some(finding)),
        }
    }
    let apart = if best == Some(Reads::Table) { by_number.join(&mut found, settings) } else { Vec::new() };
    let (reads, name) = match (best.zip(found.first()), refused) {
        (None, _) if has_sums || !rated.is_empty() => {
            return Err(Message::new("table-sums-alone").into());
        }
        // A page that says whose figures they are is no talk.
        (Some((Reads::Lines, lines)), _)
            if (has_sums || !rated.is_empty())
                && lines.material.talks.iter().all(|talk| talk.pieces.len() < FEWEST_LINES) =>
        {
            return Err(Message::new("table-sums-alone").into());
        }
        (Some((Reads::Lines, _)), Some(refused)) => return Err(refused),
        (Some((reads, first)), _) => (reads, first.name.clone()),
        (None, refused) => return Err(refused.unwrap_or_else(|| Message::new("import-nothing-said").into())),
    };
    let (mut material, mut read) = joined::join(found)?;
    read.extend(rated::rate(&mut material, rated));
    material.findings.extend(apart);
    others.retain(|(number, _)| !read.contains(number));
    // What stands in our other sheets stands in the first one, too, or is reckoned from it.
    if !others.is_empty() && reads < Reads::Ours {
        let others: Vec<String> = others.into_iter().map(|(_, name)| name).collect();
        material.findings.insert(0, left(name, read.len(), &others).into());
    }
    Ok(material)
}

/// The first row of the first sheet that is not empty.
pub fn first_row(bytes: &[u8]) -> Vec<String> {
    let Ok(mut book) = Book::open(bytes) else { return Vec::new() };
    let sheets = std::mem::take(&mut book.sheets).into_iter().filter(|listed| !listed.is_hidden);
    let mut sheets = sheets.filter_map(|listed| book.sheet(&listed.part).ok());
    sheets.find(|sheet| !sheet.is_empty()).map_or_else(Vec::new, |sheet| tables::first_row(&sheet.table(false)))
}

fn of_sheet(sheet: &Sheet, plain: String, settings: &Settings) -> Result<(Reads, Material), Finding> {
    let is_ours = tables::is_of_ours(&plain);
    let table = if is_ours { sheet.table(true) } else { plain };
    let (reads, mut material) =
        if tables::is_table(beginning(&table, SAMPLE)) || tables::stated(&table, settings).is_some() {
            (if is_ours { Reads::Ours } else { Reads::Table }, tables::read_as(&table, settings, true)?)
        } else {
            let material = plain::read(&sheet.lines())?;
            let is_nobodys = |finding: &Finding| finding.message.id.starts_with("import-no-labels");
            let is_labelled = !material.findings.iter().any(is_nobodys);
            (if is_labelled { Reads::Transcript } else { Reads::Lines }, material)
        };
    material.findings.extend(sheet.unreckoned());
    Ok((reads, material))
}

/// That a workbook holds more codes than can be kept, or more turns in all its sheets than a person has.
fn too_many(marks: usize) -> Finding {
    if marks > MOST_MARKS {
        return Message::new("limit-many").with("most", MOST_MARKS).into();
    }
    Message::new("import-xlsx-many").with("most", MOST_TURNS).into()
}

/// That sheets were left out.
fn left(read: String, further: usize, names: &[String]) -> Message {
    let named: Vec<String> =
        names.iter().take(MOST_NAMED).map(|name| beginning(name, LONGEST_NAME).to_owned()).collect();
    Message::new("import-xlsx-sheets")
        .with("sheet", read)
        .with("further", further.saturating_sub(1))
        .with("count", names.len())
        .with("names", Argument::All(named))
}

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    part: String,
    is_hidden: bool,
}

/// A workbook of which sheets are read.
struct Book<'a> {
    archive: Archive<'a>,
    sheets: Vec<Listed>,
    /// Texts that cells point at.
    strings: Vec<String>,
    /// How cells of each style are shown.
    styles: Vec<Shown>,
    /// The colour of cells of each style, counted from 1; 0 is none.
    fills: Vec<usize>,
    /// Whether days are counted from 1904 on.
    is_from_1904: bool,
    copies: Copies,
}

impl<'a> Book<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, Finding> {
        let mut archive = Archive::open(bytes)?;
        let name = package::document(&mut archive, BOOK)?;
        let parts = package::parts(&mut archive, &name)?;
        let text = part(&mut archive, &name)?.ok_or_else(|| Message::new("archive-damaged"))?;
        let (mut sheets, mut is_from_1904) = (Vec::new(), false);
        each(&text, |element| match element.name.as_str() {
            "workbookPr" => is_from_1904 = element.get("date1904").is_some_and(is_on),
            "sheet" => {
                let part = element.get("id").and_then(|id| parts.get(id)).cloned();
                sheets.extend(part.map(|part| Listed {
                    name: element.get("name").unwrap_or_default().to_owned(),
                    part,
                    is_hidden: element.get("state").is_some_and(|state| state != "visible"),
                }));
            }
            _ => {}
        })?;
        let of_kind = |end: &str| parts.values().find(|part| part.ends_with(end)).cloned();
        let strings = match of_kind("sharedStrings.xml") {
            Some(name) => strings(&part(&mut archive, &name)?.unwrap_or_default())?,
            None => Vec::new(),
        };
        let text = match of_kind("styles.xml") {
            Some(name) => part(&mut archive, &name)?.unwrap_or_default(),
            None => String::new(),
        };
        let (styles, fills) = (styles(&text)?, shown::fills(&text)?);
        Ok(Self { archive, sheets, strings, styles, fills, is_from_1904, copies: Copies::default() })
    }

    fn sheet(&mut self, name: &str) -> Result<Sheet, Finding> {
        let text = part(&mut self.archive, name)?.unwrap_or_default();
        let shared = Shared {
            strings: &self.strings,
            styles: &self.styles,
            fills: &self.fills,
            is_from_1904: self.is_from_1904,
        };
        let sheet = Sheet::read(&text, &shared, &mut self.copies)?;
        self.copies.check()?;
        Ok(sheet)
    }

    /// The sheet as a table, in which merged cells of who speaks stand in all their rows, and what is told of others.
    fn unmerged(&mut self, sheet: &mut Sheet) -> Result<(String, Option<Finding>), Finding> {
        let table = sheet.table(false);
        let wide = if sheet.merged.is_empty() { None } else { tables::by_number::wide(&table) };
        let Some(wide) = wide else { return Ok((table, None)) };
        let told = sheet.unmerge(&wide, &mut self.copies);
        self.copies.check()?;
        Ok((sheet.table(false), told))
    }
}

/// A part as text.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, Finding> {
    let bytes = archive.part_within(name, LARGEST_PART)?;
    bytes.map(|bytes| String::from_utf8(bytes).map_err(|_| Message::new("xml-broken").into())).transpose()
}

/// Hands every element on.
fn each(text: &str, mut of: impl FnMut(&Element)) -> Result<(), Finding> {
    let mut xml = Xml::new(text);
    while let Some(node) = xml.step().map_err(inside)? {
        if let Node::Start(element) = node {
            of(&element);
        }
    }
    Ok(())
}

/// A fault in a part: its lines are nobody's, who looks at the workbook.
fn inside(finding: Finding) -> Finding {
    finding.message.into()
}

fn is_on(value: &str) -> bool {
    matches!(value, "1" | "true" | "on")
}

/// The texts that cells share, without what says how they are spoken.
fn strings(text: &str) -> Result<Vec<String>, Finding> {
    let mut xml = Xml::new(text);
    let mut all = Vec::new();
    let (mut now, mut is_text, mut spoken) = (String::new(), false, 0_usize);
    while let Some(node) = xml.step().map_err(inside)? {
        match node {
            Node::Start(element) => match element.name.as_str() {
                "si" => now.clear(),
                "rPh" => spoken += 1,
                "t" => is_text = spoken == 0,
                _ => {}
            },
            Node::Text(text) if is_text => now.push_str(&text),
            Node::Text(_) => {}
            Node::End(name) => match name.as_str() {
                "si" => all.push(shown::unescaped(&now)),
                "rPh" => spoken = spoken.saturating_sub(1),
                "t" => is_text = false,
                _ => {}
            },
        }
    }
    Ok(all)
}

/// How cells of each style are shown.
fn styles(text: &str) -> Result<Vec<Shown>, Finding> {
    let mut own: HashMap<u32, Shown> = HashMap::new();
    let mut all = Vec::new();
    let mut xml = Xml::new(text);
    let mut is_of_cells = false;
    while let Some(node) = xml.step().map_err(inside)? {
        match node {
            Node::Start(element) => match element.name.as_str() {
                "numFmt" => {
                    let id = element.get("numFmtId").and_then(|id| id.parse().ok());
                    own.extend(id.map(|id| (id, Shown::by(element.get("formatCode").unwrap_or_default()))));
                }
                "cellXfs" => is_of_cells = true,
                "xf" if is_of_cells => {
                    let id = element.get("numFmtId").and_then(|id| id.parse().ok()).unwrap_or_default();
                    all.push(own.get(&id).copied().unwrap_or_else(|| Shown::usual(id)));
                }
                _ => {}
            },
            Node::End(name) if name == "cellXfs" => is_of_cells = false,
            Node::End(_) | Node::Text(_) => {}
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests;
