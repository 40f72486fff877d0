//! How turns fall into rows: pure reckoning, over the turns in sight only. A scroll is a turn and a row in it, so that
//! no index of rows grows with the talk.

mod scroll;
mod wrap;

pub use crate::domain::session::time::{HOUR, clock, milliseconds};
pub use scroll::Top;
pub use wrap::{shown, wrap};

use std::ops::Range;

use crate::domain::document::Document;
use crate::domain::session::Session;
use crate::domain::tally::uncounted_at;
use crate::tui::graphemes::cells;
use crate::tui::short_names::short_names;

/// Turns at the end of a talk among which its last time is looked for.
const LAST: usize = 100;

/// When the last turns begin.
fn last_time(session: &Session) -> Option<u32> {
    session.turns().rev().take(LAST).find_map(|turn| turn.start)
}

/// The columns of the transcript, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    /// The number or time of a turn.
    pub number: u16,
    /// Codes.
    pub labels: u16,
    /// Who speaks.
    pub speaker: u16,
    /// The words.
    pub text: u16,
}

impl Columns {
    /// Divides a width: the words get what is left.
    pub fn new(width: u16, session: &Session) -> Self {
        let timed = session.turn(0).is_some_and(|turn| turn.start.is_some());
        let long = last_time(session).is_some_and(|start| start >= HOUR);
        let number = match (timed, long) {
            (true, false) => 5,
            (true, true) => 7,
            (false, _) => (session.len().max(1).ilog10() + 1).max(2) as u16,
        };
        let labels = if width >= 76 { 12 } else { 8 };
        let widest = short_names(session.participants()).iter().map(|name| cells(name)).max().unwrap_or(1);
        let speaker = widest as u16 + 1;
        let used = 1 + number + 1 + labels + speaker + 1;
        Self { number, labels, speaker, text: width.saturating_sub(used).max(8) }
    }

    /// The cell at which the codes begin.
    pub fn labels_at(&self) -> u16 {
        1 + self.number + 1
    }

    /// The cell at which the speaker's tag begins.
    pub fn speaker_at(&self) -> u16 {
        self.labels_at() + self.labels
    }

    /// The cell at which the words begin.
    pub fn text_at(&self) -> u16 {
        self.speaker_at() + self.speaker
    }
}

/// A mark's label as it stands in the column of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// What is shown, in brackets when the rules leave it out.
    pub text: String,
    /// The mark's place among the turn's marks.
    pub mark: usize,
    /// Whether the mark counts.
    pub counts: bool,
}

/// One row of a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The utterance's place in the turn.
    pub place: usize,
    /// Whether the utterance begins here.
    pub first: bool,
    /// The words, as bytes of the turn's text.
    pub words: Range<usize>,
    /// Labels shown in this row.
    pub labels: Vec<Label>,
}

/// The rows of the turn at a position.
pub fn rows(document: &Document, position: usize, columns: Columns) -> Vec<Row> {
    let Some(turn) = document.session().turn(position) else { return Vec::new() };
    let coded = document.coding().turn(turn.id);
    let cuts: Vec<u32> = coded.map(|it| it.cuts().iter().map(|cut| cut.at).collect()).unwrap_or_default();
    let mut labels = labels(document, position);
    let mut rows = Vec::new();
    for (place, bytes) in parts(&turn.text, &cuts).into_iter().enumerate() {
        let mine: Vec<Label> = {
            let (mine, others) = labels.into_iter().partition(|(of, _)| *of == place);
            labels = others;
            let mine: Vec<(usize, Label)> = mine;
            mine.into_iter().map(|(_, label)| label).collect()
        };
        let mut label_rows = pack(mine, columns.labels.saturating_sub(1)).into_iter();
        let mut text_rows = wrap(&turn.text, bytes.clone(), columns.text).into_iter();
        let mut first = true;
        loop {
            let (words, shown) = (text_rows.next(), label_rows.next());
            if !first && words.is_none() && shown.is_none() {
                break;
            }
            let words = words.unwrap_or(bytes.end..bytes.end);
            rows.push(Row { place, first, words, labels: shown.unwrap_or_default() });
            first = false;
        }
    }
    rows
}

/// How many rows the turn at a position has: as many as [`rows`] gives, for less.
pub fn height(document: &Document, position: usize, columns: Columns) -> usize {
    let Some(turn) = document.session().turn(position) else { return 0 };
    let coded = document.coding().turn(turn.id);
    let cuts: Vec<u32> = coded.map(|it| it.cuts().iter().map(|cut| cut.at).collect()).unwrap_or_default();
    let mut height = 0;
    for (place, bytes) in parts(&turn.text, &cuts).into_iter().enumerate() {
        let words = wrap(&turn.text, bytes, columns.text).len();
        let marks = coded.map_or(0, |it| it.marks.iter().filter(|mark| it.place(mark.utterance) == place).count());
        // A label takes a row at most: only where there are more of them than rows of words does it matter what they say.
        if marks > words {
            return rows(document, position, columns).len();
        }
        height += words;
    }
    height
}

/// The parts of a text between cuts, in bytes.
pub fn parts(text: &str, cuts: &[u32]) -> Vec<Range<usize>> {
    let mut ends: Vec<usize> = cuts.iter().map(|at| byte_at(text, *at)).collect();
    ends.push(text.len());
    let mut from = 0;
    ends.into_iter().map(|end| std::mem::replace(&mut from, end)..end).collect()
}

/// The byte at which the character with a number begins.
pub fn byte_at(text: &str, offset: u32) -> usize {
    text.char_indices().nth(offset as usize).map_or(text.len(), |(byte, _)| byte)
}

/// The labels of a turn's marks, with the place of the utterance each stands on.
fn labels(document: &Document, position: usize) -> Vec<(usize, Label)> {
    let turn = document.session().turn(position);
    let Some(coded) = turn.and_then(|turn| document.coding().turn(turn.id)) else { return Vec::new() };
    let left_out = if coded.marks.is_empty() { Vec::new() } else { uncounted_at(document.ground(), position) };
    let label = |(index, mark): (usize, &crate::domain::coding::Mark)| {
        let counts = !left_out.contains(&mark.id);
        let mut text = document.instrument().label(mark);
        if document.instrument().is_incomplete(mark) {
            text.push('…');
        }
        if mark.note.is_some() {
            text.push('*');
        }
        let text = if counts { text } else { format!("({text})") };
        (coded.place(mark.utterance), Label { text, mark: index, counts })
    };
    coded.marks.iter().enumerate().map(label).collect()
}

/// Lays labels side by side, as many in a row as fit.
fn pack(labels: Vec<Label>, width: u16) -> Vec<Vec<Label>> {
    let mut rows: Vec<Vec<Label>> = Vec::new();
    let mut used = 0;
    for label in labels {
        let room = cells(&label.text);
        match rows.last_mut() {
            Some(row) if used + 1 + room <= usize::from(width) => {
                used += 1 + room;
                row.push(label);
            }
            _ => {
                used = room;
                rows.push(vec![label]);
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::coding::{Cut, UtteranceId};
    use crate::domain::edit::{CodingEdit, Edit};
    use crate::domain::examples::{coding, instrument, talk};
    use crate::domain::session::TurnId;

    fn is_as_high_as_its_rows(document: &Document) {
        for (width, labels) in [(20, 8), (40, 4), (80, 12), (200, 4), (200, 12)] {
            let columns = Columns { labels, ..Columns::new(width, document.session()) };
            for position in 0..document.session().len() {
                assert_eq!(height(document, position, columns), rows(document, position, columns).len());
            }
        }
    }

    #[test]
    fn a_turn_is_as_high_as_its_rows() {
        let said =
            talk(&[('T', "So. And then? What would you like to do now?"), ('C', ""), ('T', "Mm"), ('C', "I will.")]);
        for (turn, most) in (0..=5).flat_map(|most| [(1, most), (3, most)]) {
            let codes = ["CR", "Q", "CR", "CR", "SR"].map(|code| (turn, code));
            let mut document = Document::new(said.clone(), coding(&codes[..most]), instrument());
            is_as_high_as_its_rows(&document);
            for (at, utterance) in [(4, 100), (14, 101)] {
                let cut = Cut { at, utterance: UtteranceId(utterance) };
                let edit: Edit = CodingEdit::AddCut { turn: TurnId(1), cut, moved: Vec::new() }.into();
                document.perform("step-cut", vec![edit]).unwrap();
                is_as_high_as_its_rows(&document);
            }
        }
    }
}
