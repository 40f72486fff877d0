//! From characters of a text to what was said.

use std::collections::HashSet;

use super::project::Selection;
use crate::domain::message::Message;
use crate::ports::export::carried::Carried;
use crate::ports::import::material::{Finding, Piece, Place, Talk};

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
        let (mut long, mut outside, mut before) = (0, 0, 0);
        for (from, place) in order {
            let from = letters.until(from);
            outside += usize::from(letters.is_over);
            let behind = self.starts.partition_point(|start| *start <= from);
            // What begins before all that was said belongs to the first of it.
            let next = if behind == 0 { self.starts.partition_point(|start| *start <= self.starts[0]) } else { behind };
            let next = self.starts.get(next).copied().unwrap_or(u64::MAX);
            let length = selections[place].to.saturating_sub(selections[place].from);
            before += usize::from(behind == 0 && from + length <= self.starts[0]);
            long += usize::from(from + length > next.saturating_add(1));
            let last = behind.saturating_sub(1);
            let start = self.starts[last];
            spots[place] = if self.is_exact {
                (last, u32::try_from(from.saturating_sub(start)).unwrap_or(u32::MAX))
            } else {
                // Pieces of one line share a region.
                let first = self.starts.partition_point(|other| *other < start);
                if region.as_ref().is_none_or(|region| region.first != first) {
                    region = Some(Region::new(first, self.region(first, last), &self.talk.pieces[first..=last]));
                }
                region.as_ref().map_or((last, 0), |region| region.spot(from.saturating_sub(start)))
            };
        }
        for (id, count) in
            [("import-refi-before", before), ("import-refi-long", long), ("import-refi-outside", outside)]
        {
            if count > 0 {
                findings.push(Finding { place: at.clone(), message: Message::new(id).with("count", count) });
            }
        }
        spots
    }

    /// The text of the region of the pieces from a first to a last one.
    fn region(&self, first: usize, last: usize) -> &str {
        let from = self.bytes.get(first).copied().unwrap_or_default();
        let to = self.bytes.get(last + 1).copied().unwrap_or(self.text.len());
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

/// That selections begin inside others of the same piece: a turn is cut where a code begins, and has no place for where one ends.
pub fn overlapping(selections: &[Selection], spots: &[(usize, u32)], at: &Place) -> Option<Finding> {
    let mut order: Vec<(usize, u32, usize)> =
        spots.iter().zip(0..).map(|((piece, from), place)| (*piece, *from, place)).collect();
    order.sort_unstable();
    let (mut count, mut first) = (0_usize, None);
    // Of the selections before in the piece, the one that ends last, and where it begins.
    let mut longest: Option<(usize, u32, &Selection)> = None;
    for (piece, from, place) in order {
        let one = &selections[place];
        let around = longest.filter(|(other, ..)| *other == piece);
        if let Some((.., begins, other)) = around
            && begins < from
            && one.from < other.to
        {
            count += 1;
            first.get_or_insert(other);
        }
        if around.is_none_or(|(.., other)| other.to < one.to) {
            longest = Some((piece, from, one));
        }
    }
    let example: String = first?.name.chars().take(LONGEST_QUOTED).collect();
    let message = Message::new("import-refi-inside").with("count", count).with("example", example);
    Some(Finding { place: at.clone(), message })
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

/// Letters of a selection that are quoted.
const LONGEST_QUOTED: usize = 40;

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

/// The part of a text in which pieces stand that begin on one line, among labels, times and what else is said by nobody.
struct Region {
    /// The first of the pieces.
    first: usize,
    /// What of the pieces was found in the region, in the order in which it stands there.
    runs: Vec<Run>,
}

/// Letters that stand in a region as they do in a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// The characters of the region before them.
    at: u64,
    length: u64,
    piece: usize,
    /// The characters of the piece before them.
    place: u32,
}

impl Region {
    fn new(first: usize, region: &str, pieces: &[Piece]) -> Self {
        let mut runs = found_words(first, region, pieces).unwrap_or_else(|| counted_letters(first, region, pieces));
        runs.reverse();
        Self { first, runs }
    }

    /// The piece that has the first letter at or behind a place of the region, and the characters of it before that letter; the
    /// last letter where none stands behind.
    fn spot(&self, place: u64) -> (usize, u32) {
        let behind = self.runs.partition_point(|run| run.at + run.length <= place);
        let Some(run) = self.runs.get(behind).or(self.runs.last()) else { return (self.first, 0) };
        let passed = place.saturating_sub(run.at).min(run.length.saturating_sub(1));
        (run.piece, run.place.saturating_add(u32::try_from(passed).unwrap_or(u32::MAX)))
    }
}

/// Bytes in front of a word in which the word before it is looked for; between the two stand blanks, and now and then a line that
/// is nobody's.
const NEAR: usize = 1_000;

/// So many words are looked for in vain before the region is said to have none of them.
const MOST_MISSED: usize = 20;

/// The words as they are found in the region, the last first: they are looked for from behind, as labels and times stand in front
/// of them. `None` where less than half of them are there as they are.
fn found_words(first: usize, region: &str, pieces: &[Piece]) -> Option<Vec<Run>> {
    let (mut runs, mut missed, mut all) = (Vec::new(), 0_usize, 0_usize);
    // Until the first one is found, anything may stand behind it.
    let (mut end, mut near) = (region.len(), region.len());
    for (number, piece) in pieces.iter().enumerate().rev() {
        let mut place = piece.text.chars().count();
        for part in piece.text.split_inclusive(char::is_whitespace).rev() {
            place -= part.chars().count();
            let word = part.trim_end();
            if word.is_empty() {
                continue;
            }
            all += 1;
            let from = end.saturating_sub(near);
            let from = (0..=from).rev().find(|at| region.is_char_boundary(*at)).unwrap_or_default();
            let Some(at) = region[from..end].rfind(word).map(|at| from + at) else {
                missed += 1;
                if runs.is_empty() && missed > MOST_MISSED {
                    return None;
                }
                continue;
            };
            (end, near) = (at, NEAR);
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            runs.push(Run { at: at as u64, length: word.chars().count() as u64, piece: first + number, place });
        }
    }
    if 2 * missed > all {
        return None;
    }
    // Places were bytes so far.
    let mut letters = region.char_indices().zip(0_u64..);
    for run in runs.iter_mut().rev() {
        run.at = letters.find(|((byte, _), _)| *byte as u64 == run.at).map_or(run.at, |(_, passed)| passed);
    }
    Some(runs)
}

/// Letters of words that were changed on their way in, the last first: as many letters that are no blanks stand behind each in the
/// region as in the pieces.
fn counted_letters(first: usize, region: &str, pieces: &[Piece]) -> Vec<Run> {
    let mut left = region.chars().count() as u64;
    let mut there = region.chars().rev().filter_map(|letter| {
        left -= 1;
        (!letter.is_whitespace()).then_some(left)
    });
    let mut runs: Vec<Run> = Vec::new();
    for (number, piece) in pieces.iter().enumerate().rev() {
        let mut place = u32::try_from(piece.text.chars().count()).unwrap_or(u32::MAX);
        for letter in piece.text.chars().rev() {
            place = place.saturating_sub(1);
            if letter.is_whitespace() {
                continue;
            }
            let Some(at) = there.next() else { return runs };
            let piece = first + number;
            match runs.last_mut() {
                Some(run) if (run.piece, run.at, run.place) == (piece, at + 1, place + 1) => {
                    *run = Run { at, place, length: run.length + 1, piece };
                }
                _ => runs.push(Run { at, length: 1, piece, place }),
            }
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_text_is_a_place_in_the_words() {
        let region = Region::new(0, "T [0:12]:  So,  what\nnow?\n\n", &[said("So, what now?")]);
        let places = [0, 3, 11, 12, 16, 21, 24, 27, 99].map(|place| region.spot(place).1);
        assert_eq!(places, [0, 0, 0, 1, 4, 9, 12, 12, 12]);
        assert_eq!(Region::new(0, "T:\n", &[said("")]).spot(2), (0, 0));
    }

    #[test]
    fn what_stands_behind_the_words_or_between_them_moves_no_place() {
        let text = "C: Jeg vil gerne holde op. Men det er svært. #00:00:09-8#\n";
        let region = Region::new(3, text, &[said("Jeg vil gerne holde op. Men det er svært.")]);
        let at = |text: &str, words: &str| text[..text.find(words).unwrap()].chars().count() as u64;
        assert_eq!(region.spot(at(text, "Men det")), (3, 24));
        assert_eq!(region.spot(0), (3, 0));
        let text = "C: Jeg vil\n# pause, 3 s\n-----\ngerne nu.\nTranscribed by Å. B.\n";
        let region = Region::new(0, text, &[said("Jeg vil gerne nu.")]);
        let places = ["Jeg", "vil", "pause", "gerne", "nu.", "Transcribed"].map(|words| region.spot(at(text, words)).1);
        assert_eq!(places, [0, 4, 8, 8, 14, 16]);
    }

    #[test]
    fn what_was_selected_before_the_first_speaker_is_told() {
        let text = "Interview med Kari\nEn titel\nT: Hvordan går det?\nC: Jo.\n";
        let talk = crate::ports::import::plain::read(text).unwrap().talks.remove(0);
        let places = Places::new(&talk, text, None);
        let told = |from: u64, to: u64| {
            let (selection, mut findings) = (Selection { from, to, ..Selection::default() }, Vec::new());
            let spot = places.spots(&[selection], &mut findings, &Place::Whole)[0];
            (spot, findings.into_iter().map(|it| it.message.id.into_owned()).collect::<Vec<_>>())
        };
        let before = vec!["import-refi-before".to_owned()];
        assert_eq!(told(0, 9), ((0, 0), before.clone()));
        assert_eq!(told(19, 27), ((0, 0), before));
        assert_eq!(told(19, 40), ((0, 0), Vec::new()), "it goes on into what was said");
        assert_eq!(told(31, 39), ((0, 0), Vec::new()));
    }

    #[test]
    fn a_selection_that_begins_inside_another_one_is_told() {
        let told = |all: &[(u64, u64, usize, u32)]| {
            let one = |(from, to, ..): &(u64, u64, usize, u32)| Selection {
                from: *from,
                to: *to,
                name: format!("{from}"),
                ..Selection::default()
            };
            let selections: Vec<Selection> = all.iter().map(one).collect();
            let spots: Vec<(usize, u32)> = all.iter().map(|(.., piece, at)| (*piece, *at)).collect();
            overlapping(&selections, &spots, &Place::Whole).map(|it| it.message)
        };
        let message = |count: usize, example: &str| {
            Some(Message::new("import-refi-inside").with("count", count).with("example", example))
        };
        assert_eq!(told(&[(5, 30, 0, 2), (3, 40, 0, 0)]), message(1, "3"));
        assert_eq!(told(&[(3, 40, 0, 0), (5, 9, 0, 2), (12, 20, 0, 9), (50, 60, 1, 0)]), message(2, "3"));
        assert_eq!(
            told(&[(3, 9, 0, 0), (9, 20, 0, 6), (3, 9, 0, 0)]),
            None,
            "one after the other, and two codes on one"
        );
        assert_eq!(told(&[(3, 60, 0, 0), (50, 70, 1, 4)]), None, "what goes beyond its turn is told otherwise");
    }

    #[test]
    fn pieces_of_one_line_have_their_own_places() {
        let text = "C: ja, men. nej, men. ja.\n";
        let region = Region::new(4, text, &[said("ja, men."), said("nej, men."), said("ja.")]);
        let spots = [3, 7, 11, 12, 17, 22, 25].map(|place| region.spot(place));
        assert_eq!(spots, [(4, 0), (4, 4), (5, 0), (5, 0), (5, 5), (6, 0), (6, 2)]);
    }

    #[test]
    fn words_that_were_changed_on_their_way_in_are_counted_from_behind() {
        let region = Region::new(0, "T: a-b c-d\n", &[said("aab ccd")]);
        assert_eq!([3, 5, 7, 9].map(|place| region.spot(place).1), [0, 2, 4, 6]);
    }

    fn said(text: &str) -> Piece {
        Piece { text: text.to_owned(), ..Piece::default() }
    }
}
