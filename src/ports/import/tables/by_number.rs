//! Tables of numbers and codes alone, as a second coder has them: the words stand in another table with the same numbers.

use std::collections::HashMap;

use csv::{StringRecord, WriterBuilder};

use super::beginning::{self, Beginning};
use super::cells::{is_nothing, is_numbers, whole};
use super::heads::{Column, Heads, fold};
use super::own_heads::own;
use super::reader;
use crate::ports::import::clock;

/// What tells a turn; of these columns a table of codes may have some.
const SAID: [Column; 7] =
    [Column::Turn, Column::Start, Column::End, Column::Speaker, Column::Name, Column::Role, Column::Text];

/// Columns that both may have, and that say the same of one turn then.
const HELD: [Column; 2] = [Column::Speaker, Column::Start];
/// One in so many rows may say something else.
const CONTRADICTED: usize = 10;

/// Codes beside the words of another table.
#[derive(Debug, Default)]
pub struct Joined {
    /// The table of both.
    pub text: String,
    /// The row of the table of codes for each row of it, below the head.
    pub rows: Vec<Option<usize>>,
    /// Rows of codes whose numbers no turn has: the row, the number and the codes.
    pub left: Vec<(usize, String, String)>,
}

/// Columns of a table of others in which a cell may stand for several rows.
#[derive(Debug)]
pub struct Wide {
    /// The row of the head.
    pub head: usize,
    /// Where the words stand.
    pub text: usize,
    /// Where it stands who says them, who coded them, and in which talk.
    pub said: Vec<usize>,
    /// Where it stands which turn it is, and when.
    pub passed: Vec<usize>,
}

/// Columns in which a cell may stand for several rows.
const WIDE: [Column; 5] = [Column::Speaker, Column::Name, Column::Role, Column::Coder, Column::Talk];

/// Those of a table with words; of ours none.
pub fn wide(text: &str) -> Option<Wide> {
    let table = Table::read(text, LOOKED_AT).filter(|table| own(&table.head).is_none())?;
    let places = |columns: &[Column]| columns.iter().filter_map(|column| table.heads.place(*column)).collect();
    let passed = places(&[Column::Turn, Column::Start, Column::End, Column::Date, Column::Title]);
    Some(Wide { head: table.above + 1, text: table.heads.place(Column::Text)?, said: places(&WIDE), passed })
}

/// A table by its head.
struct Table {
    /// Rows above its head.
    above: usize,
    head: StringRecord,
    heads: Heads,
    /// Rows with their places.
    rows: Vec<(usize, StringRecord)>,
}

impl Table {
    fn read(text: &str, most: usize) -> Option<Self> {
        let Beginning { text, separator, above, .. } = beginning::of(text);
        let mut records = reader(&text, separator).into_records();
        let head = records.next()?.ok()?;
        let rows: Vec<(usize, StringRecord)> =
            (above + 2..).zip(records.take(most)).filter_map(|(row, record)| Some((row, record.ok()?))).collect();
        let mut heads = Heads::read(&head, &[], false).ok()?;
        heads.count(|place| is_numbers(rows.iter().filter_map(|(_, row)| row.get(place))));
        Some(Self { above, head, heads, rows })
    }

    fn has(&self, column: Column) -> bool {
        self.heads.place(column).is_some()
    }

    fn number(&self, row: &StringRecord) -> String {
        let cell = self.heads.place(Column::Turn).and_then(|place| row.get(place)).unwrap_or_default();
        whole(cell.trim()).into_owned()
    }

    fn cell<'r>(&self, column: Column, row: &'r StringRecord) -> &'r str {
        self.heads.place(column).and_then(|place| row.get(place)).unwrap_or_default().trim()
    }
}

/// Rows by which it is told what a table is.
const LOOKED_AT: usize = 30;

/// Whether a table has words and the numbers of turns.
pub fn has_words(text: &str) -> bool {
    Table::read(text, LOOKED_AT).is_some_and(|table| table.has(Column::Turn) && table.has(Column::Text))
}

/// Whether a table has codes and the numbers of turns, and no words.
pub fn has_codes(text: &str) -> bool {
    let is_one = |table: Table| table.has(Column::Turn) && table.has(Column::Code) && !table.has(Column::Text);
    Table::read(text, LOOKED_AT).is_some_and(|table| !table.heads.is_spread() && is_one(table))
}

/// Puts codes beside words that have their numbers; nothing where a number is that of several turns, or where fewer than half of the
/// numbers are known.
pub fn join(words: &str, codes: &str) -> Option<Joined> {
    let (words, codes) = (Table::read(words, usize::MAX)?, Table::read(codes, usize::MAX)?);
    // Times without any in the words say that the numbers may be those of events, and nothing could show it.
    if codes.has(Column::Start) && !words.has(Column::Start) {
        return None;
    }
    let mut turns: HashMap<String, &str> = HashMap::new();
    let mut said: HashMap<String, [&str; 2]> = HashMap::new();
    for (_, row) in &words.rows {
        let (number, text) = (words.number(row), words.cell(Column::Text, row));
        said.entry(number.clone()).or_insert_with(|| HELD.map(|column| words.cell(column, row)));
        if !is_nothing(&number) && *turns.entry(number).or_insert(text) != text {
            return None;
        }
    }
    let mut given: HashMap<String, Vec<&(usize, StringRecord)>> = HashMap::new();
    let mut joined = Joined::default();
    let (mut known, mut contradicted) = (0, 0);
    for at in codes.rows.iter().filter(|(_, row)| row.iter().any(|cell| !is_nothing(cell.trim()))) {
        let number = codes.number(&at.1);
        if turns.contains_key(&number) {
            known += 1;
            let there = said.get(&number).copied().unwrap_or_default();
            let here = HELD.map(|column| codes.cell(column, &at.1));
            let is_same = |here: &str, there: &str| {
                fold(here) == fold(there) || clock::read(here).is_some_and(|time| clock::read(there) == Some(time))
            };
            let differs =
                |(here, there): (&str, &str)| !is_nothing(here) && !is_nothing(there) && !is_same(here, there);
            contradicted += usize::from(here.into_iter().zip(there).any(differs));
            given.entry(number).or_default().push(at);
        } else {
            let cells: Vec<&str> = codes.heads.code_places().filter_map(|place| at.1.get(place)).collect();
            joined.left.push((at.0, number, cells.join(" ").trim().to_owned()));
        }
    }
    if known == 0 || joined.left.len() > known || contradicted * CONTRADICTED > known {
        return None;
    }
    let kept: Vec<usize> = SAID.into_iter().filter_map(|column| words.heads.place(column)).collect();
    let is_said = |place: &usize| SAID.into_iter().any(|column| codes.heads.place(column) == Some(*place));
    let more: Vec<usize> = (0..codes.head.len()).filter(|place| !is_said(place)).collect();
    let cells = |row: &StringRecord, places: &[usize]| -> Vec<String> {
        places.iter().map(|place| row.get(*place).unwrap_or_default().to_owned()).collect()
    };
    let mut writer = WriterBuilder::new().delimiter(b'\t').from_writer(b"sep=\t\n".to_vec());
    let nothing = StringRecord::new();
    let mut write = |said: &StringRecord, coded: &StringRecord| {
        writer.write_record([cells(said, &kept), cells(coded, &more)].concat()).ok()
    };
    write(&words.head, &codes.head)?;
    for (_, row) in &words.rows {
        let number = words.number(row);
        match given.remove(&number) {
            Some(coded) => {
                for (place, coded) in coded {
                    write(row, coded)?;
                    joined.rows.push(Some(*place));
                }
                turns.remove(&number);
            }
            // A turn that its own coder gave a second code.
            None if !is_nothing(&number) && turns.remove(&number).is_none() => {}
            None => {
                write(row, &nothing)?;
                joined.rows.push(None);
            }
        }
    }
    joined.text = String::from_utf8(writer.into_inner().ok()?).ok()?;
    Some(joined)
}
