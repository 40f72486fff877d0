//! What was said: participants and turns. Coding never changes it; only explicit session edits do.

mod participant;
pub mod time;
mod turn;

pub use participant::{Participant, ParticipantId, Role, Speaker};
pub use turn::{Turn, TurnId, words};

use std::collections::HashMap;
use std::sync::Arc;

use imbl::Vector;
use serde::{Deserialize, Serialize};

/// A behaviour that the talk is about; whose goal it is matters, since a plan may not be the client's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// The behaviour, in the words of whoever set it.
    pub behaviour: String,
    /// Whose goal it is.
    #[serde(default)]
    pub whose: Whose,
}

/// Whose goal a [`Target`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The client's own.
    #[default]
    Client,
    /// The service's.
    Agency,
    /// Both have agreed on it.
    Shared,
}

impl Whose {
    /// Every value, in the order in which a key goes through them.
    pub const ALL: [Self; 3] = [Self::Client, Self::Agency, Self::Shared];

    /// The word that stands in files and in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Agency => "agency",
            Self::Shared => "shared",
        }
    }
}

/// What a session says of itself beside its turns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// The id by which codings name the session; it never changes.
    pub id: String,
    /// A title for people.
    pub title: String,
    /// The language of the talk as a tag (`da`, `nb-NO`), empty when nobody said.
    pub language: String,
    /// The day of the talk, `YYYY-MM-DD`, empty when nobody said.
    pub date: String,
    /// The name of the transcript that the session was made from.
    pub source: Option<String>,
    /// Recordings of the talk.
    pub media: Vec<Media>,
    /// What the client agreed to.
    pub consent: Option<Consent>,
    /// The day after which the talk has to be deleted, `YYYY-MM-DD`, empty when nobody said.
    pub retain_until: String,
    /// What had happened to it when it was last written: the coding whose document it was, and the number of the last
    /// thing in that document's history.
    pub happened: Option<(String, u64)>,
}

/// A recording of the talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Media {
    /// The file, as seen from the session file's folder.
    pub path: String,
    /// Milliseconds from the beginning of the recording to the beginning of the talk.
    #[serde(default)]
    pub offset: i64,
}

impl Media {
    /// A recording that begins with the talk.
    pub fn of_talk(path: impl Into<String>) -> Self {
        Self { path: path.into(), offset: 0 }
    }
}

/// What the client agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Consent {
    /// Whether the client agreed.
    pub given: bool,
    /// The day, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    /// Which form, or how else it was given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub form: String,
    /// The day on which it was taken back; empty when it stands.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub withdrawn: String,
}

/// A talk. Cloning shares the turns, so a snapshot costs nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Id, title, language, date.
    pub about: About,
    /// Target behaviours; without one, bands wait.
    pub targets: Vec<Target>,
    /// Everybody who speaks.
    participants: Arc<Vec<Participant>>,
    turns: Vector<Arc<Turn>>,
    /// Where each turn stands; `None` while ids simply count from 1.
    positions: Option<Arc<HashMap<TurnId, usize>>>,
}

/// What makes a list of participants and turns unfit to be a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SessionFault {
    /// Two participants have one id; the number is the second one's place in the list.
    ParticipantTwice(usize),
    /// Two turns have one id; the number is the second one's place in the list.
    TurnTwice(usize),
    /// A turn is by somebody who is not among the participants.
    UnknownParticipant(usize),
    /// An interpreter speaks for somebody who is not among the participants.
    UnknownSpokenFor(usize),
}

impl Session {
    /// Makes a session, or names every fault.
    pub fn new(
        about: About,
        targets: Vec<Target>,
        participants: Vec<Participant>,
        turns: Vec<Turn>,
    ) -> Result<Self, Vec<SessionFault>> {
        let mut faults = Vec::new();
        for (index, participant) in participants.iter().enumerate() {
            if participants[..index].iter().any(|earlier| earlier.id == participant.id) {
                faults.push(SessionFault::ParticipantTwice(index));
            }
            if let Some(other) = &participant.speaks_for
                && !participants.iter().any(|someone| &someone.id == other)
            {
                faults.push(SessionFault::UnknownSpokenFor(index));
            }
        }
        let sequential = is_sequential(turns.iter());
        let mut positions = HashMap::new();
        for (index, turn) in turns.iter().enumerate() {
            if usize::from(turn.by) >= participants.len() {
                faults.push(SessionFault::UnknownParticipant(index));
            }
            if !sequential && positions.insert(turn.id, index).is_some() {
                faults.push(SessionFault::TurnTwice(index));
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            about,
            targets,
            participants: Arc::new(participants),
            turns: turns.into_iter().map(Arc::new).collect(),
            positions: (!sequential).then(|| Arc::new(positions)),
        })
    }

    /// Everybody who speaks.
    pub fn participants(&self) -> &[Participant] {
        &self.participants
    }

    /// The participant at a place in the list, as a turn names it.
    pub fn participant(&self, index: u16) -> Option<&Participant> {
        self.participants.get(usize::from(index))
    }

    /// The role of whoever speaks at a position.
    pub fn role_at(&self, position: usize) -> Role {
        self.turn(position).and_then(|turn| self.participant(turn.by)).map_or(Role::Unknown, |someone| someone.role)
    }

    /// Number of turns.
    pub fn len(&self) -> usize {
        self.turns.len()
    }

    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        self.turns.is_empty()
    }

    /// The turn at a position, counted from 0.
    pub fn turn(&self, position: usize) -> Option<&Turn> {
        self.turns.get(position).map(AsRef::as_ref)
    }

    /// All turns in order.
    pub fn turns(&self) -> impl DoubleEndedIterator<Item = &Turn> {
        self.turns.iter().map(AsRef::as_ref)
    }

    /// The position of a turn.
    pub fn position(&self, id: TurnId) -> Option<usize> {
        match &self.positions {
            Some(positions) => positions.get(&id).copied(),
            None => (id.0 as usize).checked_sub(1).filter(|position| *position < self.turns.len()),
        }
    }

    /// Whether the ids of turns grow with their positions because they are their numbers.
    pub fn ids_are_numbers(&self) -> bool {
        self.positions.is_none()
    }

    /// Positions of turns that begin before one above them, in order.
    pub fn times_back(&self) -> impl Iterator<Item = usize> {
        let starts = self.turns().enumerate().filter_map(|(position, turn)| Some((position, turn.start?)));
        let back = starts.scan(0, |latest, (position, start)| {
            let is_back = start < *latest;
            *latest = start.max(*latest);
            Some(is_back.then_some(position))
        });
        back.flatten()
    }

    /// Whether roles are known well enough to code: there is a clinician.
    pub fn has_clinician(&self) -> bool {
        self.participants.iter().any(|someone| someone.role == Role::Clinician)
    }

    /// Whether any participant's role is still to be told.
    pub fn has_unknown_role(&self) -> bool {
        self.participants.iter().any(|someone| someone.role == Role::Unknown)
    }

    pub(super) fn set_role(&mut self, index: usize, role: Role) -> Option<Role> {
        let someone = Arc::make_mut(&mut self.participants).get_mut(index)?;
        Some(std::mem::replace(&mut someone.role, role))
    }

    /// Adds somebody; `None` where somebody has the same id, or an interpreter speaks for nobody who is there.
    pub(super) fn add_participant(&mut self, someone: Participant) -> Option<()> {
        let is_known = |id: &ParticipantId| self.participants.iter().any(|known| known.id == *id);
        let fits = !is_known(&someone.id) && someone.speaks_for.as_ref().is_none_or(is_known);
        let has_room = self.participants.len() < usize::from(u16::MAX);
        (fits && has_room).then(|| Arc::make_mut(&mut self.participants).push(someone))
    }

    /// Takes the last participant away; `None` where that one speaks, or somebody speaks for that one. Goes through all turns.
    pub(super) fn remove_last_participant(&mut self) -> Option<Participant> {
        let last = self.participants.len().checked_sub(1)?;
        let id = &self.participants[last].id;
        let speaks = self.turns().any(|turn| usize::from(turn.by) == last);
        let is_spoken_for = self.participants.iter().any(|someone| someone.speaks_for.as_ref() == Some(id));
        if speaks || is_spoken_for { None } else { Arc::make_mut(&mut self.participants).pop() }
    }

    pub(super) fn replace_turn(&mut self, position: usize, turn: Turn) -> Option<Arc<Turn>> {
        (position < self.turns.len()).then(|| self.turns.set(position, Arc::new(turn)))
    }

    pub(super) fn append(&mut self, turns: &[Arc<Turn>]) {
        for turn in turns {
            let position = self.turns.len();
            if let Some(positions) = &mut self.positions {
                Arc::make_mut(positions).insert(turn.id, position);
            } else if turn.id.0 as usize != position + 1 {
                let mut all: HashMap<_, _> =
                    self.turns.iter().enumerate().map(|(index, known)| (known.id, index)).collect();
                all.insert(turn.id, position);
                self.positions = Some(Arc::new(all));
            }
            self.turns.push_back(Arc::clone(turn));
        }
    }

    pub(super) fn remove_last(&mut self, count: usize) -> Vec<Arc<Turn>> {
        let removed: Vec<_> = self.turns.split_off(self.turns.len().saturating_sub(count)).into_iter().collect();
        if let Some(positions) = &mut self.positions {
            let positions = Arc::make_mut(positions);
            for turn in &removed {
                positions.remove(&turn.id);
            }
            if is_sequential(self.turns()) {
                self.positions = None;
            }
        }
        removed
    }
}

/// Whether ids simply count from 1, so that no map of positions is needed.
fn is_sequential<'a>(turns: impl Iterator<Item = &'a Turn>) -> bool {
    turns.enumerate().all(|(index, turn)| turn.id.0 as usize == index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::talk;

    fn turn(id: u32) -> Arc<Turn> {
        Arc::new(Turn { id: TurnId(id), by: 0, start: None, end: None, text: "So.".into() })
    }

    #[test]
    fn turns_that_came_and_went_leave_no_trace() {
        let before = talk(&[('T', "Hello."), ('C', "Hello.")]);
        let mut session = before.clone();
        session.append(&[turn(9), turn(4)]);
        assert_eq!((session.position(TurnId(9)), session.position(TurnId(4))), (Some(2), Some(3)));
        assert_eq!(session.remove_last(2), [turn(9), turn(4)]);
        assert_eq!(session, before);
        assert_eq!(session.position(TurnId(9)), None);
    }

    #[test]
    fn turns_are_found_by_ids_in_any_order() {
        let mut session = talk(&[]);
        session.append(&[turn(7), turn(2), turn(1)]);
        let places = [7, 2, 1, 3, 0].map(|id| session.position(TurnId(id)));
        assert_eq!(places, [Some(0), Some(1), Some(2), None, None]);
        assert_eq!(session.remove_last(9).len(), 3);
        assert!(session.is_empty());
    }

    #[test]
    fn turns_that_begin_before_one_above_them_are_found() {
        let mut session = talk(&[]);
        let starts = [Some(500), None, Some(900), Some(850), Some(900), Some(100), None];
        let turns: Vec<_> =
            (1..).zip(starts).map(|(id, start)| Arc::new(Turn { start, ..turn(id).as_ref().clone() })).collect();
        session.append(&turns);
        assert_eq!(session.times_back().collect::<Vec<_>>(), [3, 5]);
    }

    #[test]
    fn every_fault_of_a_talk_is_named() {
        let person = |id: &str, speaks_for: Option<&str>| Participant {
            id: ParticipantId(id.to_owned()),
            role: Role::Client,
            name: String::new(),
            speaks_for: speaks_for.map(|id| ParticipantId(id.to_owned())),
        };
        let people = vec![person("A", None), person("B", Some("Z")), person("A", None)];
        let turns = [(5, 0), (6, 3), (5, 1)].map(|(id, by)| Turn { by, ..turn(id).as_ref().clone() });
        let faults = Session::new(About::default(), Vec::new(), people, turns.into()).unwrap_err();
        let expected = [
            SessionFault::UnknownSpokenFor(1),
            SessionFault::ParticipantTwice(2),
            SessionFault::UnknownParticipant(1),
            SessionFault::TurnTwice(2),
        ];
        assert_eq!(faults, expected);
    }
}
