//! Which rows of a table of others are one turn.
//!
//! Rows with the same number of a turn, or with the same time, are one turn where they say the same by the same speaker.
//! Without both nothing tells whether the same words were said twice or coded twice: consecutive rows are one turn only where
//! each of them is another coder's. A coder who comes again comes to another turn.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};

use super::by_turn::ByTurn;
use super::cells::whole;
use crate::ports::import::material::{Piece, Talk};

/// The row before.
#[derive(Debug)]
struct Last {
    by: Option<u16>,
    start: Option<u32>,
    /// Whether it has no words. Else its words are those of its piece.
    is_silent: bool,
    piece: usize,
    /// The codings that have a row of this turn.
    codings: Vec<usize>,
}

/// The pieces of a talk while its rows are read. Words stand in the pieces alone, and here as fingerprints that differ from run to
/// run, so that nobody can make two of them alike.
#[derive(Debug, Default)]
pub struct Pieces {
    /// By the number of their turn.
    by_turn: ByTurn,
    /// By the number of their turn and by who said what and when.
    worded: HashMap<u64, usize>,
    /// The same, without who and when: the last of them.
    last_worded: HashMap<u64, usize>,
    prints: RandomState,
    /// The number of each piece's turn.
    numbers: Vec<Option<u32>>,
    last: Option<Last>,
}

/// Fingerprints of a row: of its turn and words, and of who said them and when, too.
#[derive(Clone, Copy)]
struct Prints {
    words: u64,
    whole: u64,
}

impl Pieces {
    /// The number of each piece's turn, where its rows have one.
    pub fn numbers(&self) -> &[Option<u32>] {
        &self.numbers
    }

    /// The piece of a row, whose codes go to this coding: a new one, or the one that an earlier row has made for another code or
    /// another coder; and whether nothing but its words and its coder tell so. A row without words belongs to its turn; one with
    /// other words of the same turn is a piece of its own.
    pub fn take(&mut self, talk: &mut Talk, turn: &str, said: Piece, coding: Option<usize>) -> (usize, bool) {
        let (by, start, is_silent) = (said.by, said.start, said.text.is_empty());
        let prints = (!turn.is_empty()).then(|| self.prints(turn, &said));
        let before = match prints {
            None => self.like_the_last(talk, &said, coding),
            Some(prints) => self.numbered(talk, turn, &said, prints),
        };
        let is_guessed = before.is_some() && turn.is_empty() && start.is_none();
        let piece = match before {
            Some(piece) => {
                let there = &mut talk.pieces[piece];
                if there.text.is_empty() {
                    there.text = said.text;
                    (there.by, there.start) = (there.by.or(by), there.start.or(start));
                    there.end = there.end.or(said.end);
                }
                piece
            }
            None => {
                talk.pieces.push(said);
                self.numbers.push(whole(turn).parse().ok());
                talk.pieces.len() - 1
            }
        };
        if let Some(prints) = prints {
            self.by_turn.insert(turn, piece);
            self.worded.insert(prints.whole, piece);
            self.last_worded.insert(prints.words, piece);
        }
        let mut codings =
            self.last.take().filter(|last| last.piece == piece).map_or_else(Vec::new, |last| last.codings);
        codings.extend(coding);
        self.last = Some(Last { by, start, is_silent, piece, codings });
        (piece, is_guessed)
    }

    /// The piece of the row before, to which a row belongs that says nothing but a code of a coding.
    pub fn above(&mut self, coding: Option<usize>) -> Option<usize> {
        let last = self.last.as_mut()?;
        last.codings.extend(coding);
        Some(last.piece)
    }

    /// The rows before and behind this place are not one turn.
    pub fn part(&mut self) {
        self.last = None;
    }

    fn prints(&self, turn: &str, said: &Piece) -> Prints {
        let words = self.prints.hash_one((turn, said.text.as_str()));
        Prints { words, whole: self.prints.hash_one((words, said.by, said.start)) }
    }

    /// The piece of the row before, where this row says the same of the same turn.
    fn like_the_last(&self, talk: &Talk, said: &Piece, coding: Option<usize>) -> Option<usize> {
        let (last, coding) = (self.last.as_ref()?, coding?);
        let words = if last.is_silent { "" } else { talk.pieces[last.piece].text.as_str() };
        let is_like = (last.by, last.start, words) == (said.by, said.start, said.text.as_str());
        let is_told_by_time = said.start.is_some();
        let is_anew = last.codings.is_empty() || last.codings.contains(&coding);
        (is_like && (is_told_by_time || !is_anew)).then_some(last.piece)
    }

    /// The piece of a turn that has a number. Numbers may begin anew with each speaker.
    fn numbered(&self, talk: &Talk, turn: &str, said: &Piece, prints: Prints) -> Option<usize> {
        if said.text.is_empty() {
            return self.by_turn.get(turn);
        }
        let silent = |piece: &usize| talk.pieces[*piece].text.is_empty();
        // What a row does not tell is as another tells it.
        let is_like = |piece: &usize| {
            let there = &talk.pieces[*piece];
            (said.by == there.by || said.by.is_none() || there.by.is_none())
                && (said.start == there.start || said.start.is_none() || there.start.is_none())
        };
        let has_words = |piece: &usize| talk.pieces[*piece].text == said.text;
        let worded = self.worded.get(&prints.whole).copied().filter(has_words);
        let last = || self.last_worded.get(&prints.words).copied().filter(has_words).filter(is_like);
        worded.or_else(last).or_else(|| self.by_turn.get(turn).filter(silent).filter(is_like))
    }
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::{Material, On, Place};
    use crate::ports::import::{Settings, tables};

    /// The words of each turn with its codes, and the rows that were joined.
    fn said(text: &str) -> (Vec<String>, Vec<Place>) {
        let Material { talks, findings, .. } = tables::read(text, &Settings::default()).unwrap();
        let marks = || talks[0].codings.iter().flat_map(|coding| &coding.marks);
        let codes = |of: usize| {
            let here = marks().filter(|mark| matches!(mark.on, On::Piece { piece, .. } if piece == of));
            here.flat_map(|mark| [" ", mark.code.as_str()]).collect::<String>()
        };
        let turns = talks[0].pieces.iter().enumerate().map(|(at, it)| format!("{}{}", it.text, codes(at))).collect();
        let joined = findings.into_iter().filter(|finding| finding.message.id == "table-rows-one-turn");
        (turns, joined.map(|finding| finding.place).collect())
    }

    #[test]
    fn without_numbers_and_times_what_one_coder_coded_twice_was_said_twice() {
        let rows = "C,Ja.,CT\nC,Ja.,ST\nC,Nej.,ST\nC,Nej.,\n";
        let twice = ["Ja. CT", "Ja. ST", "Nej. ST", "Nej."].map(str::to_owned).to_vec();
        assert_eq!(said(&format!("speaker,text,code\n{rows}")), (twice, vec![]));
        let coder = rows.replace('\n', ",anna\n");
        let twice = ["Ja. CT", "Ja. ST", "Nej. ST", "Nej."].map(str::to_owned).to_vec();
        assert_eq!(said(&format!("speaker,text,code,coder\n{coder}")), (twice, vec![]));
    }

    #[test]
    fn rows_of_coders_who_take_turns_are_one_turn_and_told() {
        let rows = "C,Ja.,CT,anna\nC,Ja.,ST,bo\nC,Ja.,CT,anna\nC,Ja.,CT,bo\nC,Ja.,,ib\n";
        let joined = [3, 5, 6].map(Place::Row).to_vec();
        let turns = ["Ja. CT ST", "Ja. CT CT"].map(str::to_owned).to_vec();
        assert_eq!(said(&format!("speaker,text,code,coder\n{rows}")), (turns, joined));
        assert!(crate::ports::locale::Texts::new("en").knows("table-rows-one-turn"));
    }

    #[test]
    fn a_row_without_words_joins_its_turn_and_is_no_row_of_the_words_before() {
        let rows = "1,C,Ja.,CT\n1,C,,ST\n1,C,Nej.,ST\n1,C,Ja.,Q\n,C,,CT\n,C,Ja.,ST\n";
        let turns = ["Ja. CT ST Q", "Nej. ST", " CT", "Ja. ST"].map(str::to_owned).to_vec();
        assert_eq!(said(&format!("turn,speaker,text,code\n{rows}")), (turns, vec![]));
    }

    #[test]
    fn a_number_or_a_time_tells_that_rows_are_one_turn() {
        for head in ["start", "turn"] {
            let rows = "C,1,Ja.,CT\nC,1,Ja.,ST\nC,2,Ja.,ST\n";
            let turns = ["Ja. CT ST", "Ja. ST"].map(str::to_owned).to_vec();
            assert_eq!(said(&format!("speaker,{head},text,code\n{rows}")), (turns, vec![]));
        }
    }
}
