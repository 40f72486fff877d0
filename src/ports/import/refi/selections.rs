//! From characters of a text to what was said.

use std::collections::HashSet;

use super::project::Selection;
use crate::domain::message::Message;
use crate::ports::export::carried::Carried;
use crate::ports::import::material::{Finding, Place, Talk};

/// Where the pieces of a talk stand in its text.
pub struct Places<'a> {
    talk: &'a Talk,
    text: &'a str,
    /// The first character of each piece's region; regions follow each other.
    starts: Vec<u64>,
    /// Whether a region begins with the first word.
    is_exact: bool,
    /// The bytes before each region.
    bytes: Vec<usize>,
}

impl<'a> Places<'a> {
    /// Finds them: in a text of ours where they were written, else by the lines on which pieces begin.
    pub fn new(talk: &'a Talk, text: &'a str, carried: Option<&Carried>) -> Self {
        if let Some(carried) = carried {
            let starts = carried.turns.iter().map(|turn| u64::from(turn.4)).collect();
            return Self { talk, text, starts, is_exact: true, bytes: Vec::new() };
        }
        let mut lines = vec![(0_u64, 0)];
        let mut passed = 0;
        let mut letters = text.char_indices().peekable();
        while let Some((byte, letter)) = letters.next() {
            passed += 1;
            if letter == '\n' || letter == '\r' && letters.peek().is_none_or(|(_, next)| *next != '\n') {
                lines.push((passed, byte + 1));
            }
        }
        let line = |place: &Place| match place {
            Place::Line(line) => lines.get(line.saturating_sub(1)).copied().unwrap_or((passed, text.len())),
            _ => (0, 0),
        };
        let (starts, bytes) = talk.pieces.iter().map(|piece| line(&piece.place)).unzip();
        Self { talk, text, starts, is_exact: false, bytes }
    }

    /// For each selection the piece, and the characters of it before the selection.
    pub fn spots(&self, selections: &[Selection], findings: &mut Vec<Finding>, at: &Place) -> Vec<(usize, u32)> {
        let mut spots = vec![(0, 0); selections.len()];
        if self.starts.is_empty() {
            return spots;
        }
        let doubled = self.counts_doubled(selections);
        let mut order: Vec<(u64, usize)> =
            selections.iter().enumerate().map(|(place, selection)| (selection.from, place)).collect();
        order.sort_unstable();
        let mut letters = Letters { text: self.text.chars(), passed: 0, units: 0, doubled, is_over: false };
        let mut region: Option<Region> = None;
        let (mut long, mut outside) = (0, 0);
        for (from, place) in order {
            let from = letters.until(from);
            outside += usize::from(letters.is_over);
            let piece = self.starts.partition_point(|start| *start <= from).saturating_sub(1);
            let next = self.starts.get(piece + 1).copied().unwrap_or(u64::MAX);
            let length = selections[place].to.saturating_sub(selections[place].from);
            long += usize::from(from + length > next.saturating_add(1));
            let before = if self.is_exact {
                from.saturating_sub(self.starts[piece])
            } else {
                if region.as_ref().is_none_or(|region| region.piece != piece) {
                    region = Some(Region::new(piece, self.region(piece), &self.talk.pieces[piece].text));
                }
                region.as_ref().map_or(0, |region| region.before(from.saturating_sub(self.starts[piece])))
            };
            spots[place] = (piece, u32::try_from(before).unwrap_or(u32::MAX));
        }
        for (id, count) in [("import-refi-long", long), ("import-refi-outside", outside)] {
            if count > 0 {
                findings.push(Finding { place: at.clone(), message: Message::new(id).with("count", count) });
            }
        }
        spots
    }

    /// The text of a piece's region.
    fn region(&self, piece: usize) -> &str {
        let from = self.bytes.get(piece).copied().unwrap_or_default();
        let to = self.bytes.get(piece + 1).copied().unwrap_or(self.text.len());
        self.text.get(from..to).unwrap_or_default()
    }

    /// Whether places count letters beyond the first 65,536 as two, as the names of selections show.
    fn counts_doubled(&self, selections: &[Selection]) -> bool {
        if self.text.len() > LONGEST_COMPARED || !self.text.chars().any(|letter| letter.len_utf16() == 2) {
            return false;
        }
        let letters: Vec<char> = self.text.chars().collect();
        let mut at_unit = Vec::with_capacity(letters.len());
        for (place, letter) in letters.iter().enumerate() {
            at_unit.extend(std::iter::repeat_n(place, letter.len_utf16()));
        }
        let named = selections.iter().filter(|selection| selection.name.chars().count() > 2).take(MOST_COMPARED);
        let (mut single, mut double) = (0, 0);
        for selection in named {
            let name: Vec<char> = selection.name.chars().take(12).collect();
            let from = usize::try_from(selection.from).unwrap_or(usize::MAX);
            let fits = |from: Option<usize>| {
                from.and_then(|from| letters.get(from..)).is_some_and(|rest| rest.starts_with(&name))
            };
            single += usize::from(fits(Some(from)));
            double += usize::from(fits(at_unit.get(from).copied()));
        }
        double > single
    }
}

/// Selections as they stand in a text of ours, whose lines end as they were written, of the same text with a carriage return
/// before the end of each line. Whether places count those returns is seen by how many begin where a turn does.
pub fn without_returns(selections: &[Selection], text: &str, carried: &Carried) -> Vec<Selection> {
    let returns: Vec<u64> =
        (0..).zip(text.chars()).filter(|(_, letter)| *letter == '\r').map(|(place, _)| place).collect();
    let before = |place: u64| place - returns.partition_point(|at| *at < place) as u64;
    let turns: HashSet<u64> = carried.turns.iter().map(|turn| u64::from(turn.4)).collect();
    let begin = |place: &dyn Fn(u64) -> u64| selections.iter().filter(|it| turns.contains(&place(it.from))).count();
    let counts_returns = begin(&before) > begin(&|place| place);
    let moved = |selection: &Selection| {
        let (from, to) = (before(selection.from), before(selection.to));
        if counts_returns { Selection { from, to, ..selection.clone() } } else { selection.clone() }
    };
    selections.iter().map(moved).collect()
}

/// Bytes of the longest text in which names of selections are looked up, and how many of them.
const LONGEST_COMPARED: usize = 4 * 1024 * 1024;
const MOST_COMPARED: usize = 20;

/// Letters of a text that is gone through once.
struct Letters<'a> {
    text: std::str::Chars<'a>,
    passed: u64,
    /// Letters passed, some of them counted as two.
    units: u64,
    doubled: bool,
    /// Whether a place was asked for that the text does not have.
    is_over: bool,
}

impl Letters<'_> {
    /// The letters before a place, which may only grow.
    fn until(&mut self, place: u64) -> u64 {
        while self.units < place {
            let Some(letter) = self.text.next() else {
                self.is_over = true;
                return self.passed;
            };
            self.passed += 1;
            self.units += if self.doubled { letter.len_utf16() as u64 } else { 1 };
        }
        self.passed
    }
}

/// The part of a text in which a piece stands, with the label and the time before its words.
struct Region {
    piece: usize,
    /// Letters that are no blanks, before each character of the region.
    before: Vec<u32>,
    /// The characters of the piece that are no blanks, by their places.
    words: Vec<u32>,
}

impl Region {
    fn new(piece: usize, region: &str, words: &str) -> Self {
        let mut count = 0;
        let mut before: Vec<u32> = Vec::with_capacity(region.len());
        for letter in region.chars() {
            before.push(count);
            count += u32::from(!letter.is_whitespace());
        }
        before.push(count);
        let words = (0_u32..).zip(words.chars()).filter(|(_, letter)| !letter.is_whitespace());
        Self { piece, before, words: words.map(|(place, _)| place).collect() }
    }

    /// The characters of the piece before a place in its region: as many letters stand behind both.
    fn before(&self, place: u64) -> u64 {
        let all = self.before.last().copied().unwrap_or_default();
        let before = usize::try_from(place).ok().and_then(|place| self.before.get(place)).copied().unwrap_or(all);
        let behind = (all - before) as usize;
        let first = self.words.len().saturating_sub(behind);
        match first.min(self.words.len().saturating_sub(1)) {
            0 => 0,
            first => u64::from(self.words[first]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_text_is_a_place_in_the_words() {
        let region = Region::new(0, "T [0:12]:  So,  what\nnow?\n\n", "So, what now?");
        let places = [0, 3, 11, 12, 16, 21, 24, 27, 99].map(|place| region.before(place));
        assert_eq!(places, [0, 0, 0, 1, 4, 9, 12, 12, 12]);
        assert_eq!(Region::new(0, "T:\n", "").before(2), 0);
    }
}
