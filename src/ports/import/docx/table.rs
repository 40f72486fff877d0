//! Tables of Word documents that are transcripts: which column says who speaks, which one what was said, which one when.

use std::collections::{HashMap, HashSet};

use super::super::labels;
use super::super::line::{self, Form, Line};
use super::super::material::{Finding, Piece, Place, Talk, Voice};
use super::super::stamp;
use super::super::tables;
use super::body::Row;
use crate::domain::message::Message;
use crate::ports::limits::MOST_LABELS;

/// The most letters of a speaker's name.
const LONGEST_NAME: usize = 60;

/// What heads the column of those who speak.
const HEADS: &[&str] = &[
    "speaker",
    "name",
    "who",
    "person",
    "role",
    "participant",
    "taler",
    "navn",
    "hvem",
    "rolle",
    "deltager",
    "deltaker",
    "talare",
    "namn",
    "vem",
    "roll",
    "deltagare",
    "snakker",
];

/// Which columns hold what.
struct Columns {
    time: Option<usize>,
    speaker: usize,
    words: usize,
}

/// What is known from the tables before: there may be many, and what they say is not gone through for each.
#[derive(Default)]
pub struct Known {
    /// Voices by their names.
    by_name: HashMap<String, u16>,
    /// Whether columns that are left out were told.
    is_told: bool,
}

/// How far something reads as talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reads {
    /// Nobody speaks there.
    Nothing,
    /// Somebody may, and nobody comes again.
    Perhaps,
    /// People speak, and come again.
    Talk,
}

/// How far a table reads as talk, and who speaks there.
pub fn judged(rows: &[Row], codes: &HashSet<String>) -> (Reads, HashSet<String>) {
    let Some(columns) = columns(rows, codes) else { return (Reads::Nothing, HashSet::new()) };
    let (mut names, mut comes_again, mut heads) = (HashSet::new(), false, 0);
    let lone = Lone::of(rows, &columns);
    for (index, row) in rows.iter().filter(|row| lone.words(row).is_none()).enumerate() {
        let key =
            labels::key(row.cells.get(columns.speaker).map_or("", |cell| cell.trim().trim_end_matches([':', '：'])));
        if key.is_empty() || index == 0 && HEADS.contains(&key.as_str()) {
            continue;
        }
        heads += usize::from(labels::is_head_word(&key));
        comes_again |= !names.insert(key);
    }
    // What heads a transcript (*Date*, *Place*) names nobody, and one row is no talk.
    let reads = match comes_again {
        _ if heads * 2 >= names.len().max(1) => Reads::Nothing,
        true => Reads::Talk,
        false if names.len() > 1 => Reads::Perhaps,
        false => Reads::Nothing,
    };
    (reads, names)
}

/// Adds what a table says to a talk.
pub fn read(rows: &[Row], codes: &HashSet<String>, known: &mut Known, talk: &mut Talk, findings: &mut Vec<Finding>) {
    let Some(columns) = columns(rows, codes) else { return };
    let mut now = None;
    let lone = Lone::of(rows, &columns);
    for row in rows {
        if let Some(words) = lone.words(row) {
            let message = Message::new("import-docx-lone").with("words", words);
            findings.push(Finding { place: Place::Row(row.number), message });
        }
    }
    for (index, row) in rows.iter().filter(|row| lone.words(row).is_none()).enumerate() {
        let cell = |column: usize| row.cells.get(column).map_or("", |cell| cell.trim());
        let at = |id| Finding { place: Place::Row(row.number), message: Message::new(id) };
        let name = cell(columns.speaker).trim_end_matches([':', '：']).trim();
        let time = columns.time.map(cell).filter(|time| !time.is_empty());
        let stamp = time.and_then(stamp::leading).map(|(stamp, _)| stamp);
        if index == 0 && (HEADS.contains(&labels::key(name).as_str()) || time.is_some() && stamp.is_none()) {
            findings.push(at("import-docx-heads"));
            continue;
        }
        if time.is_some() && stamp.is_none() {
            findings.push(at("import-row-time"));
        }
        if !name.is_empty() {
            let by = known.by_name.entry(name.to_owned()).or_insert_with(|| {
                talk.voices.push(Voice::called(name));
                u16::try_from(talk.voices.len() - 1).unwrap_or(u16::MAX)
            });
            now = Some(*by);
        }
        let text = cell(columns.words).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() {
            if !name.is_empty() {
                findings.push(at("import-empty-turn"));
            }
            continue;
        }
        let (start, end) = (stamp.map(|stamp| stamp.start), stamp.and_then(|stamp| stamp.end));
        talk.pieces.push(Piece { place: Place::Row(row.number), by: now, start, end, text, turn: None });
        let used = [Some(columns.speaker), Some(columns.words), columns.time];
        let more = (0..row.cells.len()).any(|column| !used.contains(&Some(column)) && !cell(column).is_empty());
        if more && !std::mem::replace(&mut known.is_told, true) {
            findings.push(at("import-docx-columns"));
        }
    }
}

/// Rows that hold one thing, where names stand, and say nothing: a title above the talk, a note below it.
struct Lone<'r> {
    speaker: usize,
    /// Who says something in other rows.
    names: HashSet<&'r str>,
}

impl<'r> Lone<'r> {
    fn of(rows: &'r [Row], columns: &Columns) -> Self {
        let speaker = columns.speaker;
        let says = |row: &&Row| row.cells.get(columns.words).is_some_and(|words| !words.trim().is_empty());
        let names = rows.iter().filter(says).filter_map(|row| row.cells.get(speaker)).map(|name| name.trim());
        Self { speaker, names: names.collect() }
    }

    /// What stands in such a row.
    fn words<'c>(&self, row: &'c Row) -> Option<&'c str> {
        let mut filled = row.cells.iter().map(|cell| cell.trim()).enumerate().filter(|(_, cell)| !cell.is_empty());
        let (place, cell) = filled.next().filter(|_| filled.next().is_none())?;
        (place == self.speaker && !self.names.contains(cell)).then_some(cell)
    }
}

/// Whether a table holds more than [`read`] takes, or is none that it knows.
pub fn holds_more(rows: &[Row], codes: &HashSet<String>) -> bool {
    let Some(columns) = columns(rows, codes) else { return true };
    let used = [Some(columns.speaker), Some(columns.words), columns.time];
    let is_more = |(place, cell): (usize, &String)| !used.contains(&Some(place)) && !cell.trim().is_empty();
    rows.iter().any(|row| row.cells.iter().enumerate().any(is_more))
}

/// Whether a cell begins with who speaks, before a colon.
pub fn is_labelled(cell: &str) -> bool {
    let Line::Speech(speech) = line::read(cell) else { return false };
    speech.label.is_some_and(|label| label.form == Form::Colon && !label.rest.is_empty())
}

/// Finds the columns; `None` where the table is no transcript. `codes` are those of codebooks here, which are nobody's names.
fn columns(rows: &[Row], codes: &HashSet<String>) -> Option<Columns> {
    let count = rows.iter().map(|row| row.cells.len()).max().filter(|count| (2..=12).contains(count))?;
    let cells = |column: usize| {
        rows.iter().filter_map(move |row| row.cells.get(column)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    };
    let is_time = |cell: &str| stamp::leading(cell).is_some_and(|(_, rest)| rest.trim().is_empty());
    let time = (0..count).find(|column| {
        let (all, times) = (cells(*column).count(), cells(*column).filter(|cell| is_time(cell)).count());
        times > 0 && times + 1 >= all
    });
    let others = || (0..count).filter(|column| Some(*column) != time);
    // A title or a note that stands alone in a row may be longer than all that is said.
    let is_filled = |cell: &&String| !cell.trim().is_empty();
    let paired = |row: &&Row| row.cells.iter().filter(is_filled).nth(1).is_some();
    let letters = |column: usize| -> usize {
        rows.iter().filter(paired).filter_map(|row| row.cells.get(column)).map(|cell| cell.trim().len()).sum()
    };
    let words = others().max_by_key(|column| (letters(*column), cells(*column).map(str::len).sum::<usize>()))?;
    // Titles and notes in rows of their own are nobody's name.
    let says = |row: &&Row| row.cells.get(words).is_some_and(|words| !words.trim().is_empty());
    let cells = |column: usize| {
        let names = rows.iter().filter(says).filter_map(move |row| row.cells.get(column)).map(|cell| cell.trim());
        names.filter(|cell| !cell.is_empty())
    };
    // Where the words themselves say who speaks, no other column does.
    let says_who = cells(words).filter(|cell| is_labelled(cell)).count() * 2 >= cells(words).count().max(1);
    let speaks = |column: &usize| {
        let names: HashSet<&str> = cells(*column).collect();
        let all = cells(*column).count();
        let short = names.iter().all(|name| name.chars().nth(LONGEST_NAME).is_none());
        let named = names.iter().all(|name| name.starts_with(char::is_alphabetic));
        let headed = cells(*column).next().is_some_and(|name| HEADS.contains(&labels::key(name).as_str()));
        let role = names.iter().all(|name| labels::role(&labels::key(name.trim_end_matches(':'))).is_some());
        let keys: Vec<String> = names.iter().map(|name| labels::key(name.trim_end_matches(':'))).collect();
        let sides = matches!(&keys[..], [one, other] if labels::are_sides([one, other]));
        let first = rows.first().and_then(|row| row.cells.get(*column)).map_or("", |cell| cell.trim());
        let found: Vec<&str> = cells(*column).collect();
        let is_long = || names.iter().any(|name| name.chars().count() > 1);
        let coded = || (*column > words || is_long()) && tables::are_known(&found, codes);
        let again = names.len() * 2 <= all + 1 && !says_who && !tables::heads_codes(first) && !coded();
        let known = headed || role || sides || again;
        all > 1 && short && named && names.len() <= MOST_LABELS && known
    };
    let speaker = others().filter(|column| *column != words).find(speaks)?;
    Some(Columns { time, speaker, words })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_told_before_is_not_gone_through_for_each_row() {
        // With a look at all findings at each row, this takes minutes.
        const HALF: usize = 200_000;
        let cells = |number: usize| if number < HALF { ["A", "", ""] } else { ["A", "what is said", "x"] };
        let row = |number: usize| Row { number: number + 1, cells: cells(number).map(str::to_owned).to_vec() };
        let rows: Vec<Row> = (0..2 * HALF).map(row).collect();
        let (mut talk, mut findings) = (Talk::default(), Vec::new());
        read(&rows, &HashSet::new(), &mut Known::default(), &mut talk, &mut findings);
        assert_eq!((talk.pieces.len(), findings.len()), (HALF, HALF + 1));
    }
}
