//! Times for turns in formats that need one for each: begin before they end, none of one speaker over another of theirs.
//!
//! Times of the talk are kept wherever they can be. What is missing is made up: between two known times the turns share
//! what lies between; behind the last known time each takes as long as its words need.

use crate::domain::message::Message;
use crate::domain::session::{Session, words};

/// Milliseconds that a word takes in talk: two hundred words a minute.
const A_WORD: u64 = 300;
/// Milliseconds that the shortest turn takes.
const SHORTEST: u64 = 1000;

/// When each turn begins and ends, in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LaidOut {
    /// By the turns' positions. Each ends after it begins.
    pub spans: Vec<(u32, u32)>,
    /// Turns of which nobody knew when they begin.
    pub made_up: usize,
    /// Turns whose known times had to be changed, since they lay over each other or took no time.
    pub moved: usize,
}

impl LaidOut {
    /// Lays out the turns of a talk.
    pub fn of(session: &Session) -> Self {
        let mut spans = missing_filled(session);
        let mut by_voice = vec![Vec::new(); session.participants().len()];
        for (position, turn) in session.turns().enumerate() {
            if let Some(mine) = by_voice.get_mut(usize::from(turn.by)) {
                mine.push(position);
            }
        }
        for mine in &mut by_voice {
            apart(mine, &mut spans);
        }
        let narrow = |time: u64| u32::try_from(time).unwrap_or(u32::MAX);
        let spans: Vec<(u32, u32)> = spans.into_iter().map(|(start, end)| (narrow(start), narrow(end))).collect();
        let made_up = session.turns().filter(|turn| turn.start.is_none()).count();
        let moved = session.turns().zip(&spans).filter(|(turn, (start, end))| {
            turn.start.is_some_and(|known| known != *start || turn.end.is_some_and(|known| known != *end))
        });
        Self { made_up, moved: moved.count(), spans }
    }

    /// What a person should know of the times.
    pub fn told(&self) -> Vec<Message> {
        let told = |id: &'static str, count: usize| (count > 0).then(|| Message::new(id).with("count", count));
        told("export-times-made-up", self.made_up).into_iter().chain(told("export-times-moved", self.moved)).collect()
    }

    /// When the last turn ends.
    pub fn end(&self) -> u32 {
        self.spans.iter().map(|(_, end)| *end).max().unwrap_or_default()
    }
}

/// A span for each turn: as known, or made up.
fn missing_filled(session: &Session) -> Vec<(u64, u64)> {
    let turns: Vec<_> = session.turns().collect();
    let needs: Vec<u64> = turns.iter().map(|turn| (words(&turn.text) * A_WORD).max(SHORTEST)).collect();
    let mut spans: Vec<(u64, u64)> = Vec::with_capacity(turns.len());
    let (mut position, mut reached) = (0, 0_u64);
    while position < turns.len() {
        let run = turns[position..].iter().take_while(|turn| turn.start.is_none()).count();
        let next = turns.get(position + run).and_then(|turn| turn.start).map(u64::from);
        let room = next.map_or(0, |next| next.saturating_sub(reached));
        for place in 0..run as u64 {
            let (start, end) = match next {
                Some(_) => (reached + room * place / run as u64, reached + room * (place + 1) / run as u64),
                None => {
                    let start = spans.last().map_or(reached, |(_, end)| (*end).max(reached));
                    (start, start + needs[position + place as usize])
                }
            };
            spans.push((start, end.max(start + 1)));
        }
        position += run;
        let Some(turn) = turns.get(position) else { break };
        let start = u64::from(turn.start.unwrap_or_default());
        let next = turns.get(position + 1).and_then(|next| next.start).map(u64::from).filter(|next| *next > start);
        let end = turn.end.map(u64::from).or(next).unwrap_or(start + needs[position]);
        spans.push((start, end.max(start + 1)));
        reached = reached.max(end.max(start + 1));
        position += 1;
    }
    spans
}

/// Puts the turns of one speaker behind each other.
fn apart(mine: &mut [usize], spans: &mut [(u64, u64)]) {
    mine.sort_by_key(|position| (spans[*position].0, *position));
    let mut free = 0;
    for position in mine.iter() {
        spans[*position].0 = spans[*position].0.max(free);
        free = spans[*position].0 + 1;
    }
    // Nothing may begin so late that the turns behind it find no place in 32 bits.
    let mut ceiling = u64::from(u32::MAX);
    for position in mine.iter().rev() {
        let (start, end) = spans[*position];
        let start = start.min(ceiling - 1);
        spans[*position] = (start, end.clamp(start + 1, ceiling));
        ceiling = start;
        if ceiling == 0 {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::{About, Participant, ParticipantId, Role, Turn, TurnId};

    /// Speaker, beginning and end.
    fn spans(turns: &[(u16, Option<u32>, Option<u32>)]) -> LaidOut {
        let person = |id: &str| Participant {
            id: ParticipantId(id.to_owned()),
            role: Role::Unknown,
            name: String::new(),
            speaks_for: None,
        };
        let turns = turns.iter().zip(1..).map(|((by, start, end), id)| Turn {
            id: TurnId(id),
            by: *by,
            start: *start,
            end: *end,
            text: "five words are said here".into(),
        });
        LaidOut::of(
            &Session::new(About::default(), Vec::new(), vec![person("T"), person("C")], turns.collect()).unwrap(),
        )
    }

    #[test]
    fn known_times_stay_and_others_share_what_lies_between() {
        let laid = spans(&[(0, Some(100), Some(200)), (1, None, None), (0, None, None), (1, Some(400), None)]);
        assert_eq!(laid.spans, [(100, 200), (200, 300), (300, 400), (400, 1900)]);
        assert_eq!((laid.made_up, laid.moved, laid.end()), (2, 0, 1900));
        assert_eq!(spans(&[(0, None, None), (1, None, None)]).spans, [(0, 1500), (1500, 3000)]);
    }

    #[test]
    fn turns_of_one_speaker_lie_apart_and_none_takes_no_time() {
        let last = u32::MAX;
        let laid = spans(&[
            (0, Some(5), Some(5)),
            (0, Some(5), Some(90)),
            (1, Some(6), Some(80)),
            (0, Some(50), Some(60)),
            (0, Some(last), None),
            (0, Some(last), Some(last)),
        ]);
        assert_eq!(laid.spans[..4], [(5, 6), (6, 50), (6, 80), (50, 60)]);
        assert_eq!(laid.spans[4..], [(last - 2, last - 1), (last - 1, last)]);
        assert_eq!((laid.made_up, laid.moved), (0, 4));
    }

    #[test]
    fn nothing_lies_over_anything_where_no_room_is_left() {
        let laid = spans(&[(0, Some(9), Some(9)), (1, None, None), (1, None, None), (0, Some(9), Some(10))]);
        for (start, end) in &laid.spans {
            assert!(start < end);
        }
        assert!(laid.spans[1].1 <= laid.spans[2].0 && laid.spans[0].1 <= laid.spans[3].0, "{laid:?}");
    }
}
