//! The stretch of the talk that was coded, for each codebook by itself, and the phases of the talk.

use serde::{Deserialize, Serialize};

use super::super::session::{Session, TurnId};

/// A stretch of turns. Where the coder named times, a turn belongs to it if it starts inside them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// The first turn.
    pub from: TurnId,
    /// The last turn.
    pub to: TurnId,
    /// Whether it goes on to the end of the talk, so that turns that come later belong to it too. Then `to` is what was
    /// the last turn when the stretch was chosen.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub open_end: bool,
    /// The times asked for, in milliseconds from the beginning of the talk; the second one is outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<(u32, u32)>,
    /// The seed by which the stretch was chosen at random.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// Why this stretch.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl Segment {
    /// From one turn to another, chosen by hand.
    pub fn of_turns(from: TurnId, to: TurnId) -> Self {
        Self { from, to, open_end: false, times: None, seed: None, reason: String::new() }
    }

    /// The stretch with another beginning. An end that would lie before it is given up: then it goes on to the end of
    /// the talk, as it does where there was no stretch.
    pub fn beginning_at(now: Option<&Self>, here: usize, session: &Session) -> Option<Self> {
        let (from, last) = (session.turn(here)?.id, session.turn(session.len().checked_sub(1)?)?.id);
        let end = now.filter(|segment| !segment.open_end).and_then(|segment| session.position(segment.to));
        Some(match end.filter(|end| *end >= here).and_then(|end| session.turn(end)) {
            Some(end) => Self::of_turns(from, end.id),
            None => Self { open_end: true, ..Self::of_turns(from, last) },
        })
    }

    /// The stretch with another end. A beginning that would lie behind it is given up: then it begins with the talk.
    pub fn ending_at(now: Option<&Self>, here: usize, session: &Session) -> Option<Self> {
        let (first, to) = (session.turn(0)?.id, session.turn(here)?.id);
        let start = now.and_then(|segment| session.position(segment.from)).filter(|start| *start <= here);
        let from = start.and_then(|start| session.turn(start)).map_or(first, |turn| turn.id);
        Some(Self::of_turns(from, to))
    }

    /// The positions of its first and last turn. A turn that the talk no longer has leaves that side open.
    pub fn positions(&self, session: &Session) -> (usize, usize) {
        let last = session.len().saturating_sub(1);
        let end = if self.open_end { None } else { session.position(self.to) };
        (session.position(self.from).unwrap_or(0), end.unwrap_or(last))
    }

    /// Whether the turn at a position belongs to it.
    pub fn holds(&self, session: &Session, position: usize) -> bool {
        let (from, to) = self.positions(session);
        (from..=to).contains(&position)
    }
}

/// One of the four processes of motivational interviewing (Miller and Rollnick 2013).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Getting to know each other.
    Engaging,
    /// Finding what to talk about.
    Focusing,
    /// Drawing out the client's own reasons.
    Evoking,
    /// Making a plan.
    Planning,
}

impl Phase {
    /// Every phase, in the order in which they are told.
    pub const ALL: [Self; 4] = [Self::Engaging, Self::Focusing, Self::Evoking, Self::Planning];

    /// The word that stands in files and in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Engaging => "engaging",
            Self::Focusing => "focusing",
            Self::Evoking => "evoking",
            Self::Planning => "planning",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::talk;

    #[test]
    fn a_stretch_holds_both_its_ends_and_a_lost_end_leaves_it_open() {
        let session = talk(&[('T', "a"), ('C', "b"), ('T', "c"), ('C', "d")]);
        let held = |from, to| {
            let segment = Segment::of_turns(TurnId(from), TurnId(to));
            (0..4).filter(|position| segment.holds(&session, *position)).collect::<Vec<_>>()
        };
        assert_eq!(held(2, 3), [1, 2]);
        assert_eq!(held(2, 99), [1, 2, 3]);
        assert_eq!(held(99, 2), [0, 1]);
        assert_eq!(held(3, 2), [0; 0]);
    }

    #[test]
    fn an_end_that_would_be_crossed_is_given_up_and_an_open_one_holds_turns_that_come_later() {
        let mut session = talk(&[('T', "a"), ('C', "b"), ('T', "c"), ('C', "d")]);
        let early = Segment::of_turns(TurnId(1), TurnId(2));
        let kept = Segment::beginning_at(Some(&early), 1, &session).unwrap();
        assert_eq!(kept.positions(&session), (1, 1));
        let late = Segment::beginning_at(Some(&early), 2, &session).unwrap();
        assert_eq!(late.positions(&session), (2, 3));
        assert_eq!(Segment::ending_at(Some(&late), 0, &session).unwrap().positions(&session), (0, 0));
        assert_eq!(Segment::ending_at(Some(&late), 3, &session).unwrap().positions(&session), (2, 3));
        let fifth = crate::domain::session::Turn { id: TurnId(5), ..session.turn(3).unwrap().clone() };
        session.append(&[std::sync::Arc::new(fifth)]);
        assert_eq!((late.positions(&session), kept.positions(&session)), ((2, 4), (1, 1)));
        assert!(Segment::beginning_at(Some(&late), 3, &session).unwrap().open_end, "an open end stays open");
    }
}
