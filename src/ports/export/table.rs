//! Tables for spreadsheets and statistics, as CSV or TSV in UTF-8: a row for each mark, or a row for each turn;
//! [`super::sessions`] has one
//! for each coding.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe before it, as one that begins with an apostrophe
//! does, so that it comes back unchanged; [`super::guard`] does the same inside cells. Times are milliseconds. Words of
//! files stand there as they are.

use std::borrow::Cow;
use std::collections::HashSet;

use super::guard::{FORMULA, guarded};
use super::letters;
use crate::domain::coding::{Coding, Mark, MarkId, TurnCoding, UtteranceId};
use crate::domain::message::Message;
use crate::domain::session::{Session, Turn};
use crate::domain::tally::{Verdict, judge};
use crate::domain::volley::Ground;
use crate::ports::formats::{Coded, Outgoing, Written};

/// The columns of the table of marks. They are read again by these names.
pub const MARK_COLUMNS: [&str; 25] = [
    "talk",
    "title",
    "date",
    "language",
    "coder",
    "coding",
    "round",
    "codebooks",
    "turn",
    "start_ms",
    "end_ms",
    "speaker",
    "name",
    "role",
    "part",
    "parts",
    "utterance",
    "mark",
    "code",
    "label",
    "modifiers",
    "note",
    "overrides",
    "rating",
    "text",
];

/// The column of the table of marks with the code as the screen shows it.
pub const LABEL_COLUMN: &str = "label";

/// A column behind those of the table of marks: whether the rules count the mark, `true` or `false`. It is not read
/// again, and
/// tables that were written before do not have it.
pub const COUNTS_COLUMN: &str = "counts";

/// The columns of the table of marks as it is written.
pub fn mark_columns() -> [&'static str; MARK_COLUMNS.len() + 1] {
    let mut columns = [COUNTS_COLUMN; MARK_COLUMNS.len() + 1];
    columns[..MARK_COLUMNS.len()].copy_from_slice(&MARK_COLUMNS);
    columns
}

/// The columns of the table of turns.
pub const TURN_COLUMNS: [&str; 15] = [
    "talk",
    "title",
    "date",
    "coder",
    "coding",
    "round",
    "codebooks",
    "turn",
    "start_ms",
    "end_ms",
    "speaker",
    "role",
    "parts",
    "codes",
    "text",
];

/// A row for each mark, and one for each part of a turn that has none, so that the talk is whole.
pub fn marks(talks: &[Outgoing<'_>], separator: u8) -> Result<Written, Message> {
    let mut table = Table::new(separator);
    mark_rows(talks, &mut table)?;
    Ok(plain(table.finish("export-guarded")?, talks))
}

/// A table as every reader of text takes it.
fn plain(written: Written, talks: &[Outgoing<'_>]) -> Written {
    let mut written = letters::without_nul(written);
    written.told.extend(letters::returns_anywhere(talks));
    written
}

/// A row for each turn, with the labels of its marks.
pub fn turns(talks: &[Outgoing<'_>], separator: u8) -> Result<Written, Message> {
    let mut table = Table::new(separator);
    turn_rows(talks, &mut table)?;
    Ok(letters::without_nul(table.finish("export-guarded-for-good")?))
}

/// Takes rows: a file of cells with signs between them, or a sheet.
pub trait Rows {
    /// Takes one row. Words were guarded by [`text`].
    fn row(&mut self, cells: &[Cow<'_, str>]) -> Result<(), Message>;
}

/// The rows of the table of marks, its head first.
pub fn mark_rows(talks: &[Outgoing<'_>], table: &mut dyn Rows) -> Result<(), Message> {
    table.row(&mark_columns().map(Cow::Borrowed))?;
    for talk in talks {
        for coded in codings(talk) {
            let head = Head::new(talk.session, coded);
            for turn in talk.session.turns() {
                head.turn(turn, coded, table)?;
            }
            head.ratings(coded, table)?;
        }
    }
    Ok(())
}

/// The rows of the table of turns, its head first.
pub fn turn_rows(talks: &[Outgoing<'_>], table: &mut dyn Rows) -> Result<(), Message> {
    table.row(&TURN_COLUMNS.map(Cow::Borrowed))?;
    for talk in talks {
        for coded in codings(talk) {
            let head = Head::new(talk.session, coded);
            for turn in talk.session.turns() {
                let said = coded.and_then(|coded| coded.coding.turn(turn.id));
                let label = |mark: &Mark| coded.map_or_else(String::new, |coded| head.label(mark, coded));
                let marks = said.map_or(&[][..], |said| said.marks.as_slice());
                let codes: Vec<String> = marks.iter().map(label).collect();
                let parts = said.map_or(1, |said| said.cuts().len() + 1);
                let speaker = head.speaker(turn);
                table.row(&[
                    text(&head.session.about.id),
                    text(&head.session.about.title),
                    text(&head.session.about.date),
                    text(head.coder),
                    text(head.coding),
                    head.round.clone().into(),
                    text(&head.codebooks),
                    turn.id.0.to_string().into(),
                    time(turn.start),
                    time(turn.end),
                    text(speaker.0),
                    text(speaker.1),
                    parts.to_string().into(),
                    text(&codes.join(" ")).into_owned().into(),
                    text(&turn.text),
                ])?;
            }
        }
    }
    Ok(())
}

/// Each coding of a talk; for a talk without any, none once, so that its turns are told.
fn codings<'t, 'a>(talk: &'t Outgoing<'a>) -> Vec<Option<&'t Coded<'a>>> {
    if talk.codings.is_empty() { vec![None] } else { talk.codings.iter().map(Some).collect() }
}

/// A cell with words: no spreadsheet takes it for a formula.
pub fn text(words: &str) -> Cow<'_, str> {
    if is_guarded(words) { Cow::Owned(format!("'{words}")) } else { Cow::Borrowed(words) }
}

/// Whether an apostrophe goes before words: where they could begin a formula, and where they have one.
fn is_guarded(words: &str) -> bool {
    words.starts_with(FORMULA) || words.starts_with(['\t', '\r', '\n', '\''])
}

/// The words of such a cell.
pub fn untext(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(words) if is_guarded(words) => words,
        _ => cell,
    }
}

/// Modifiers in one cell: `valence=+;target=second`. Signs that would part them are escaped with a backslash.
pub fn modifiers(mark: &Mark) -> String {
    let escaped = |text: &str| text.replace('\\', "\\\\").replace(';', "\\;").replace('=', "\\=");
    let pair = |(modifier, value): &(String, String)| format!("{}={}", escaped(modifier), escaped(value));
    mark.modifiers.iter().map(pair).collect::<Vec<_>>().join(";")
}

fn time(time: Option<u32>) -> Cow<'static, str> {
    time.map_or(Cow::Borrowed(""), |time| time.to_string().into())
}

/// The marks of a coding that do not count: rules leave them out, they stand outside the stretch, or mean nothing where they
/// stand.
pub fn uncounted(session: &Session, coded: &Coded<'_>) -> HashSet<MarkId> {
    let mut found = HashSet::new();
    let ground = Ground { session, coding: coded.coding, instrument: coded.instrument };
    judge(ground, 0, session.len(), &mut |judged| {
        if judged.verdict != Verdict::Counts {
            found.insert(judged.mark.id);
        }
    });
    found
}

/// A label as it stands on the screen: in brackets where the mark does not count.
pub fn bracketed(label: String, counts: bool) -> String {
    if counts { label } else { format!("({label})") }
}

/// What is the same on all rows of a coding.
struct Head<'a> {
    session: &'a Session,
    coder: &'a str,
    coding: &'a str,
    round: String,
    codebooks: String,
    /// Marks that do not count.
    uncounted: HashSet<MarkId>,
}

impl<'a> Head<'a> {
    fn new(session: &'a Session, coded: Option<&Coded<'a>>) -> Self {
        let origin = coded.map(|coded| &coded.coding.origin);
        let ids =
            |coding: &Coding| coding.origin.codebooks.iter().map(|used| used.id.as_str()).collect::<Vec<_>>().join("+");
        Self {
            session,
            coder: origin.map_or("", |origin| &origin.coder),
            coding: origin.map_or("", |origin| &origin.id),
            round: origin.map_or_else(String::new, |origin| origin.round.to_string()),
            codebooks: coded.map_or_else(String::new, |coded| ids(coded.coding)),
            uncounted: coded.map(|coded| uncounted(session, coded)).unwrap_or_default(),
        }
    }

    fn counts(&self, mark: &Mark) -> bool {
        !self.uncounted.contains(&mark.id)
    }

    /// A mark's label, in brackets where it does not count.
    fn label(&self, mark: &Mark, coded: &Coded<'_>) -> String {
        bracketed(coded.instrument.label(mark), self.counts(mark))
    }

    /// The label, the role's word and the name of whoever speaks.
    fn speaker(&self, turn: &Turn) -> (&'a str, &'static str, &'a str) {
        self.session
            .participant(turn.by)
            .map_or(("", "", ""), |someone| (someone.id.0.as_str(), someone.role.word(), someone.name.as_str()))
    }

    fn turn(&self, turn: &Turn, coded: Option<&Coded<'_>>, table: &mut dyn Rows) -> Result<(), Message> {
        let whole = TurnCoding::default();
        let said = coded.and_then(|coded| coded.coding.turn(turn.id)).unwrap_or(&whole);
        let utterances: Vec<Option<UtteranceId>> = said.utterances().collect();
        let words = parts(&turn.text, said);
        for (place, utterance) in utterances.iter().enumerate() {
            let marks: Vec<&Mark> = said.marks_on(*utterance).collect();
            let mut none = [None].into_iter();
            let mut some = marks.iter().copied().map(Some);
            let rows: &mut dyn Iterator<Item = Option<&Mark>> = if marks.is_empty() { &mut none } else { &mut some };
            for mark in rows {
                let label = mark.zip(coded).map(|(mark, coded)| coded.instrument.label(mark)).unwrap_or_default();
                let speaker = self.speaker(turn);
                let number = |number: Option<u32>| time(number);
                table.row(&[
                    text(&self.session.about.id),
                    text(&self.session.about.title),
                    text(&self.session.about.date),
                    text(&self.session.about.language),
                    text(self.coder),
                    text(self.coding),
                    Cow::Borrowed(&self.round),
                    text(&self.codebooks),
                    turn.id.0.to_string().into(),
                    time(turn.start),
                    time(turn.end),
                    text(speaker.0),
                    text(speaker.2),
                    text(speaker.1),
                    (place + 1).to_string().into(),
                    utterances.len().to_string().into(),
                    number(utterance.map(|utterance| utterance.0)),
                    number(mark.map(|mark| mark.id.0)),
                    mark.map_or(Cow::Borrowed(""), |mark| text(&mark.code.to_string()).into_owned().into()),
                    text(&label),
                    mark.map_or(Cow::Borrowed(""), |mark| text(&modifiers(mark)).into_owned().into()),
                    mark.and_then(|mark| mark.note.as_deref()).map_or(Cow::Borrowed(""), text),
                    Cow::Borrowed(if mark.is_some_and(|mark| mark.overrides) { "yes" } else { "" }),
                    Cow::Borrowed(""),
                    text(words[place]),
                    Cow::Borrowed(mark.map_or("", |mark| if self.counts(mark) { "true" } else { "false" })),
                ])?;
            }
        }
        Ok(())
    }

    /// A row for each global score, behind the turns: its id where a code would stand, and its value.
    fn ratings(&self, coded: Option<&Coded<'_>>, table: &mut dyn Rows) -> Result<(), Message> {
        for (id, rating) in coded.into_iter().flat_map(|coded| coded.coding.ratings()) {
            let mut row = [const { Cow::Borrowed("") }; MARK_COLUMNS.len() + 1];
            row[0] = text(&self.session.about.id);
            row[1] = text(&self.session.about.title);
            row[2] = text(&self.session.about.date);
            row[3] = text(&self.session.about.language);
            row[4] = text(self.coder);
            row[5] = text(self.coding);
            row[6] = Cow::Borrowed(&self.round);
            row[7] = text(&self.codebooks);
            row[18] = text(id);
            row[21] = rating.note.as_deref().map_or(Cow::Borrowed(""), text);
            row[23] = rating.value.map_or_else(String::new, |value| value.to_string()).into();
            table.row(&row)?;
        }
        Ok(())
    }
}

/// The words of each part of a turn, blanks and all, so that they can be put together again.
pub fn parts<'t>(words: &'t str, said: &TurnCoding) -> Vec<&'t str> {
    let mut offsets = words.char_indices().map(|(at, _)| at).chain([words.len()]);
    let (mut parts, mut from, mut passed) = (Vec::new(), 0, 0_u32);
    for cut in said.cuts() {
        let skip = (cut.at - passed) as usize;
        let at = offsets.nth(skip).unwrap_or(words.len());
        passed = cut.at + 1;
        parts.push(&words[from..at.max(from)]);
        from = at.max(from);
    }
    parts.push(&words[from..]);
    parts
}

/// A file of cells with signs between them.
pub struct Table {
    file: csv::Writer<Vec<u8>>,
    separator: u8,
    /// Whether an apostrophe was set before what could begin a formula.
    is_guarded: bool,
}

impl Table {
    /// An empty one.
    pub fn new(separator: u8) -> Self {
        let file = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        Self { file, separator, is_guarded: false }
    }

    /// The file; `told` is said where apostrophes were set, since they are seen in a spreadsheet.
    pub fn finish(self, told: &'static str) -> Result<Written, Message> {
        let bytes = self.file.into_inner().map_err(|error| trouble(&error))?;
        Ok(Written { bytes, told: self.is_guarded.then(|| Message::new(told)).into_iter().collect() })
    }
}

impl Rows for Table {
    fn row(&mut self, cells: &[Cow<'_, str>]) -> Result<(), Message> {
        for cell in cells {
            let safe = guarded(cell, self.separator);
            self.is_guarded |= matches!(safe, Cow::Owned(_)) || untext(cell).len() < cell.len();
            self.file.write_field(safe.as_bytes()).map_err(|error| trouble(&error))?;
        }
        self.file.write_record(None::<&[u8]>).map_err(|error| trouble(&error))
    }
}

/// What a library says when a file cannot be put together.
pub fn trouble(error: &dyn std::fmt::Display) -> Message {
    Message::new("ron-not-written").with("reason", error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codebook::CodeId;
    use crate::domain::coding::Cut;

    #[test]
    fn no_cell_is_a_formula_and_each_comes_back() {
        for words in ["=1+1", "+2", "-3", "@x", "\tx", "'so", "''", "usual", "", "'", "a=b"] {
            let cell = text(words);
            assert!(!cell.starts_with(FORMULA) && !cell.starts_with(['\t', '\r']), "{cell}");
            assert_eq!(untext(&cell), words);
        }
    }

    #[test]
    fn modifiers_can_be_told_apart() {
        let mut mark = Mark::new(MarkId(1), None, CodeId::new("CR"));
        mark.modifiers = vec![("a;b".into(), "=".into()), ("valence".into(), "+".into())];
        assert_eq!(modifiers(&mark), "a\\;b=\\=;valence=+");
    }

    #[test]
    fn parts_of_a_turn_are_cut_at_characters() {
        let mut said = TurnCoding::default();
        said.insert_cut(Cut { at: 3, utterance: UtteranceId(1) });
        said.insert_cut(Cut { at: 5, utterance: UtteranceId(2) });
        assert_eq!(parts("Så. 😀 ja", &said), ["Så.", " 😀", " ja"]);
        assert_eq!(parts("", &said), ["", "", ""]);
        assert_eq!(parts("abc", &TurnCoding::default()), ["abc"]);
    }
}
