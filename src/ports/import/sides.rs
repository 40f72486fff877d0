//! Whose talk the codes of a file are for: as the file says, or else as they were given.

use std::collections::HashMap;

use super::labels;
use super::material::{FoundCode, On, Talk};
use super::turns;
use crate::domain::session::{Role, Speaker};

/// What a file tells of whose talk its codes are for.
#[derive(Debug, Default)]
pub struct Sides<'a> {
    /// The roles of voices, by the keys of their labels; the first of a label holds.
    roles: HashMap<String, Role>,
    /// How often each code was given to a clinician's words and to a client's.
    given: HashMap<&'a str, (usize, usize)>,
}

impl<'a> Sides<'a> {
    /// What some talks tell; `told` are roles that a person told.
    pub fn new(talks: &'a [Talk], told: &[(String, Role)]) -> Self {
        let mut sides = Self::default();
        for talk in talks {
            let people = turns::participants(talk, told).map(|(people, _)| people).unwrap_or_default();
            for mark in talk.codings.iter().flat_map(|coding| &coding.marks) {
                let by = match mark.on {
                    On::Piece { piece, .. } => talk.pieces.get(piece).and_then(|piece| piece.by),
                    On::Time { by, .. } => by,
                };
                let role = by.and_then(|by| people.get(usize::from(by))).map(|someone| someone.role);
                let (clinician, client) = sides.given.entry(&mark.code).or_default();
                match role.and_then(Role::speaker) {
                    Some(Speaker::Clinician) => *clinician += 1,
                    Some(Speaker::Client) => *client += 1,
                    None => {}
                }
            }
            for (voice, someone) in talk.voices.iter().zip(people) {
                sides.roles.entry(labels::key(&voice.label)).or_insert(someone.role);
            }
        }
        sides
    }

    /// Whose talk a code is for, as the file says, or else as it was mostly given; `None` where nothing tells.
    pub fn of(&self, found: &FoundCode, spelling: &str) -> Option<Speaker> {
        let key = labels::key(&found.speaker);
        let by_voice = self.roles.get(&key).copied().filter(|_| !found.speaker.is_empty());
        let stated = by_voice.and_then(Role::speaker).or_else(|| labels::role(&key).and_then(Role::speaker));
        stated.or_else(|| match self.given.get(spelling).copied().unwrap_or_default() {
            (0, 0) => None,
            (clinician, client) if client > clinician => Some(Speaker::Client),
            _ => Some(Speaker::Clinician),
        })
    }

    /// Whether a code was given to the words of the other side alone.
    pub fn contradicts(&self, spelling: &str, speaker: Speaker) -> bool {
        match (speaker, self.given.get(spelling).copied().unwrap_or_default()) {
            (Speaker::Clinician, (0, other)) | (Speaker::Client, (other, 0)) => other > 0,
            _ => false,
        }
    }
}
