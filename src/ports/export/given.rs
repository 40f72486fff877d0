//! The marks of a coding in the order of the talk, each with the times of its turn, for formats that hold codes with times
//! and no words. A turn of which nobody knows when it begins gets a time between those around it, which is told.

use std::collections::HashMap;

use crate::domain::coding::{Mark, TurnCoding};
use crate::domain::message::{Argument, Message};
use crate::domain::session::{Session, Speaker, Turn};
use crate::ports::formats::{Coded, Outgoing};

/// Milliseconds from a turn to the next where nobody knows when either begins.
const STEP: u32 = 1000;

/// A mark, or a turn without one.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// The turn.
    pub turn: &'a Turn,
    /// When it begins, known or made up.
    pub start: u32,
    /// When it ends, where that is known.
    pub end: Option<u32>,
    /// The mark; nothing on a turn that has none.
    pub mark: Option<&'a Mark>,
}

impl Given<'_> {
    /// Whose talk it is, by the role of whoever speaks.
    pub fn side(&self, session: &Session) -> Option<Speaker> {
        session.participant(self.turn.by).and_then(|someone| someone.role.speaker())
    }
}

/// The marks of one coder.
#[derive(Debug, Default)]
pub struct Marks<'a> {
    /// Marks, and turns without one, in the order of the talk.
    pub given: Vec<Given<'a>>,
    /// How many of the times were made up.
    pub made_up: usize,
    /// How many turns have no mark.
    pub uncoded: usize,
}

impl<'a> Marks<'a> {
    /// The marks of a coding; without one, of nobody.
    pub fn new(session: &'a Session, coded: Option<&Coded<'a>>) -> Self {
        let starts = starts(session);
        let mut marks = Self::default();
        for (turn, start) in session.turns().zip(starts) {
            let end = turn.end.filter(|end| turn.start.is_some_and(|start| start <= *end));
            let coding = coded.and_then(|coded| coded.coding.turn(turn.id)).filter(|coding| !coding.marks.is_empty());
            marks.made_up += usize::from(turn.start.is_none());
            match coding {
                Some(coding) => {
                    let given = in_order(coding).into_iter().map(|mark| Given { turn, start, end, mark: Some(mark) });
                    marks.given.extend(given);
                }
                None => {
                    marks.uncoded += 1;
                    marks.given.push(Given { turn, start, end, mark: None });
                }
            }
        }
        marks
    }

    /// The marks alone.
    pub fn marked(&self) -> impl Iterator<Item = (&Given<'a>, &'a Mark)> {
        self.given.iter().filter_map(|given| Some((given, given.mark?)))
    }

    /// How many parts of turns carry several of them.
    pub fn together(&self) -> usize {
        let parts: Vec<_> = self.marked().map(|(given, mark)| (given.turn.id, mark.utterance)).collect();
        parts.chunk_by(|one, next| one == next).filter(|run| run.len() > 1).count()
    }

    /// What a person should know of the times, where some were made up.
    pub fn told(&self) -> Option<Message> {
        (self.made_up > 0).then(|| Message::new("export-times-made-up").with("count", self.made_up))
    }
}

/// Of talks whose codings all go into a file, how many times were made up and how many turns have no mark of anybody: each
/// turn once, however many coders there are.
pub fn made_up_and_uncoded(talks: &[Outgoing<'_>]) -> (usize, usize) {
    let (mut made_up, mut uncoded) = (0, 0);
    for Outgoing { session, codings, .. } in talks {
        for turn in session.turns() {
            made_up += usize::from(turn.start.is_none());
            let has_marks = |coded: &Coded<'_>| coded.coding.turn(turn.id).is_some_and(|said| !said.marks.is_empty());
            uncoded += usize::from(!codings.iter().any(has_marks));
        }
    }
    (made_up, uncoded)
}

/// How many parts of a turn carry several codes.
pub fn together(coding: &TurnCoding) -> usize {
    let marks = in_order(coding);
    marks.chunk_by(|one, next| one.utterance == next.utterance).filter(|run| run.len() > 1).count()
}

/// That several codes on a part of a turn become an event each, with how many parts there are.
pub fn told_apart(parts: usize) -> Option<Message> {
    (parts > 0).then(|| Message::new("export-codes-apart").with("count", parts))
}

/// The one coding that a format takes, and what is told of the others.
pub fn first<'o, 'a>(outgoing: &'o Outgoing<'a>, told: &mut Vec<Message>) -> Option<&'o Coded<'a>> {
    let (first, others) = outgoing.codings.split_first()?;
    if !others.is_empty() {
        // One coder may have coded under several codebooks.
        let named = |coded: &Coded<'_>| format!("{} ({})", coded.coding.origin.coder, coded.instrument.ids());
        let message = Message::new("export-one-coding").with("coding", named(first));
        told.push(message.with("others", Argument::All(others.iter().map(named).collect())));
    }
    Some(first)
}

/// The label of a mark as it stands on the screen, in one line: formats without modifiers hold it in place of the code.
pub fn label(coded: &Coded<'_>, mark: &Mark) -> String {
    one_line(&coded.instrument.label(mark))
}

/// A text without tabs and line ends, which would break a line of a table.
pub fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// Marks of a turn in the order of its utterances.
fn in_order(coding: &TurnCoding) -> Vec<&Mark> {
    let mut marks: Vec<&Mark> = coding.marks.iter().collect();
    if !coding.cuts().is_empty() {
        let places: HashMap<_, _> = coding.utterances().zip(0_usize..).collect();
        marks.sort_by_key(|mark| places.get(&mark.utterance).copied().unwrap_or_default());
    }
    marks
}

/// When each turn begins; where nobody knows, evenly between those around it.
fn starts(session: &Session) -> Vec<u32> {
    let known: Vec<Option<u32>> = session.turns().map(|turn| turn.start).collect();
    let mut starts: Vec<u32> = Vec::with_capacity(known.len());
    while starts.len() < known.len() {
        let from = starts.len();
        if let Some(start) = known[from] {
            starts.push(start);
            continue;
        }
        let count = known[from..].iter().take_while(|start| start.is_none()).count();
        let next = known.get(from + count).copied().flatten();
        let before = starts.last().copied();
        let spread = |place: u64, of: u64, low: u32, high: u32| {
            low + u32::try_from(u64::from(high.saturating_sub(low)) * place / of).unwrap_or_default()
        };
        for place in 0..count {
            let place = place as u64;
            starts.push(match (before, next) {
                (Some(before), Some(next)) => spread(place + 1, count as u64 + 1, before, next),
                (None, Some(next)) => spread(place, count as u64, 0, next),
                (before, None) => {
                    let steps = place + u64::from(before.is_some());
                    let later = u32::try_from(steps * u64::from(STEP)).unwrap_or(u32::MAX);
                    before.unwrap_or_default().saturating_add(later)
                }
            });
        }
    }
    starts
}

/// What tests of the writers write.
#[cfg(test)]
pub mod testing {
    use std::sync::Arc;

    use crate::domain::coding::Coding;
    use crate::domain::examples::{instrument, talk};
    use crate::domain::instrument::Instrument;
    use crate::domain::session::{Session, Turn};

    /// A talk of turns with their times.
    ///
    /// # Panics
    ///
    /// Where the turns make no talk.
    pub fn timed(turns: &[(char, Option<u32>, Option<u32>)]) -> Session {
        let plain: Vec<(char, &str)> = turns.iter().map(|(by, ..)| (*by, "")).collect();
        let session = talk(&plain);
        let with = |(turn, (_, start, end)): (&Turn, &(char, Option<u32>, Option<u32>))| Turn {
            start: *start,
            end: *end,
            ..turn.clone()
        };
        let turns = session.turns().zip(turns).map(with).collect();
        Session::new(session.about.clone(), Vec::new(), session.participants().to_vec(), turns).unwrap()
    }

    /// A talk with a coding of its turns.
    pub fn example() -> (Session, Coding, Arc<Instrument>) {
        let session = timed(&[
            ('T', Some(6350), Some(7000)),
            ('C', Some(7001), None),
            ('T', None, None),
            ('C', Some(9001), Some(9500)),
        ]);
        let coding = crate::domain::examples::coding(&[(1, "Q"), (1, "SR"), (2, "CT"), (4, "NC")]);
        (session, coding, instrument())
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{example, timed};
    use super::*;
    use crate::domain::examples::cut_coding;

    #[test]
    fn a_turn_is_counted_once_however_many_coders_there_are() {
        let (session, coding, instrument) = example();
        let alone = [Coded { coding: &coding, instrument: &instrument }];
        let one = made_up_and_uncoded(&[Outgoing { session: &session, codings: &alone, spoken: "en" }]);
        let codings = [alone[0]; 3];
        let three = made_up_and_uncoded(&[Outgoing { session: &session, codings: &codings, spoken: "en" }]);
        assert_eq!(three, one);
        assert_eq!(one.1, Marks::new(&session, Some(&alone[0])).uncoded);
        let mut told = Vec::new();
        first(&Outgoing { session: &session, codings: &codings[..2], spoken: "en" }, &mut told);
        let told = crate::ports::locale::Texts::new("en").say(&told[0]);
        assert_eq!(told.matches("small-t+small-c").count(), 2, "{told}");
    }

    #[test]
    fn times_that_nobody_knows_lie_between_those_around_them() {
        let found =
            |times: &[Option<u32>]| starts(&timed(&times.iter().map(|start| ('T', *start, None)).collect::<Vec<_>>()));
        assert_eq!(found(&[None, Some(10), None, None, Some(40), None, None]), [0, 10, 20, 30, 40, 1040, 2040]);
        assert_eq!(found(&[None, None]), [0, 1000]);
        assert_eq!(found(&[Some(9), None, Some(3)]), [9, 9, 3]);
        assert_eq!(found(&[Some(u32::MAX), None, None]), [u32::MAX; 3]);
    }

    #[test]
    fn marks_stand_in_the_order_of_utterances_and_uncoded_turns_stay() {
        let (session, coding, instrument) = example();
        let coded = Coded { coding: &coding, instrument: &instrument };
        let marks = Marks::new(&session, Some(&coded));
        let told: Vec<_> =
            marks.given.iter().map(|it| (it.start, it.end, it.mark.map(|mark| label(&coded, mark)))).collect();
        let q = |code: &str| Some(code.to_owned());
        let expected = [
            (6350, Some(7000), q("Q")),
            (6350, Some(7000), q("SR")),
            (7001, None, q("CT")),
            (8001, None, None),
            (9001, Some(9500), q("NC")),
        ];
        assert_eq!(told, expected);
        assert_eq!((marks.made_up, marks.uncoded), (1, 1));
        let cut = cut_coding(1, &[(5, &["A"]), (0, &["B"]), (2, &["C"])]);
        let marks = Marks::new(&session, Some(&Coded { coding: &cut, instrument: &instrument }));
        let codes: Vec<String> = marks.marked().map(|(_, mark)| mark.code.to_string()).collect();
        assert_eq!(codes, ["B", "C", "A"]);
    }
}
