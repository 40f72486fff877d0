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
        Self { from, to, times: None, seed: None, reason: String::new() }
    }

    /// The positions of its first and last turn. A turn that the talk no longer has leaves that side open.
    pub fn positions(&self, session: &Session) -> (usize, usize) {
        let last = session.len().saturating_sub(1);
        (session.position(self.from).unwrap_or(0), session.position(self.to).unwrap_or(last))
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
}
