//! Volleys: a clinician's talk until the client really takes the floor (MITI 4.2.1), derived over turns.
//!
//! A backchannel ("mm", "yeah") or an interpreter does not end a volley; a backchannel that answers a question or a
//! reflection does, and so does one that carries a client code. Where the coder states otherwise, that holds.

use super::codebook::CodeRole;
use super::coding::{Boundary, Coding};
use super::instrument::Instrument;
use super::session::{Role, Session};

/// How many turns a volley looks past: more than so many short answers in a row are a talk of their own.
const REACH: usize = 8;

/// Words that only say "I am listening", in English, Danish, Norwegian and Swedish.
const BACKCHANNELS: &[&str] = &[
    "mm", "mmm", "mhm", "mm-hm", "mm-hmm", "hm", "hmm", "uh-huh", "aha", "ah", "oh", "ok", "okay", "okej", "right",
    "yeah", "yes", "yep", "sure", "good", "ja", "jo", "jaha", "jah", "jaja", "nå", "nej", "nei", "næ", "jaså", "javel",
    "just", "precis", "akkurat", "nemlig", "klart", "visst", "fint", "godt", "bra",
];

/// Whether a text only says that the speaker listens: up to three such words, and no question.
pub fn is_backchannel(text: &str) -> bool {
    let mut count = 0;
    for word in text.split(|c: char| c.is_whitespace() || ",.!…–".contains(c)).filter(|word| !word.is_empty()) {
        count += 1;
        if count > 3 || !BACKCHANNELS.iter().any(|known| word.to_lowercase() == *known) {
            return false;
        }
    }
    count > 0
}

/// What a volley is derived from.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// What was said.
    pub session: &'a Session,
    /// What the coder says of it.
    pub coding: &'a Coding,
    /// Which codes are questions and reflections.
    pub instrument: &'a Instrument,
}

impl Ground<'_> {
    /// Whether the turn at a position is a clinician's.
    fn is_clinician(&self, position: usize) -> bool {
        self.session.role_at(position) == Role::Clinician
    }

    /// The clinician's turn that the one at `position` goes on from, when both are one volley.
    fn goes_on_from(&self, position: usize) -> Option<usize> {
        let turn = self.session.turn(position)?;
        let stated = self.coding.turn(turn.id).and_then(|coded| coded.boundary);
        if stated == Some(Boundary::Broken) || !self.is_clinician(position) {
            return None;
        }
        let mut before = position;
        while before > 0 && position - before < REACH {
            before -= 1;
            let earlier = self.session.turn(before)?;
            if self.is_clinician(before) {
                let same = earlier.by == turn.by || stated == Some(Boundary::Joined);
                return same.then_some(before);
            }
            if stated != Some(Boundary::Joined) && self.takes_the_floor(before) {
                return None;
            }
        }
        None
    }

    /// Whether whoever speaks at a position, not the clinician, ends the volley before it.
    fn takes_the_floor(&self, position: usize) -> bool {
        let Some(turn) = self.session.turn(position) else {
            return true;
        };
        if self.session.role_at(position) == Role::Interpreter {
            return false;
        }
        let coded = self.coding.turn(turn.id).is_some_and(|coded| coded.marks.iter().any(|mark| !mark.code.is_none()));
        coded || !is_backchannel(&turn.text) || self.answers(position)
    }

    /// Whether the words at a position answer a question or a reflection.
    fn answers(&self, position: usize) -> bool {
        let Some(before) = position.checked_sub(1).and_then(|before| self.session.turn(before)) else {
            return false;
        };
        match self.coding.turn(before.id).and_then(|coded| coded.marks.last()) {
            Some(mark) => [CodeRole::Question, CodeRole::Reflection]
                .iter()
                .any(|role| self.instrument.has_role(*role, &mark.code, &mark.modifiers)),
            None => before.text.trim_end().ends_with('?'),
        }
    }

    /// The position at which the volley of a clinician's turn begins.
    pub fn start(&self, position: usize) -> usize {
        let mut start = position;
        while let Some(before) = self.goes_on_from(start) {
            start = before;
        }
        start
    }

    /// The clinician's turn with which the volley of `position` goes on.
    fn goes_on_to(&self, position: usize) -> Option<usize> {
        let last = (position + REACH).min(self.session.len().saturating_sub(1));
        let next = (position + 1..=last).find(|next| self.is_clinician(*next))?;
        (self.goes_on_from(next) == Some(position)).then_some(next)
    }

    /// The position of the last turn of the volley of a clinician's turn.
    pub fn end(&self, position: usize) -> usize {
        let mut end = position;
        while let Some(next) = self.goes_on_to(end) {
            end = next;
        }
        end
    }

    /// The stretch of turns whose counts can depend on what is said of the turn at `position`: the volleys of the
    /// clinician's turns at, before and after it.
    pub fn reach(&self, position: usize) -> (usize, usize) {
        let first = position.saturating_sub(REACH);
        let last = (position + REACH).min(self.session.len().saturating_sub(1));
        let around = (first..=position)
            .rev()
            .find(|near| self.is_clinician(*near))
            .into_iter()
            .chain((position + 1..=last).find(|near| self.is_clinician(*near)));
        around.fold((position, position), |(from, to), clinician| {
            (from.min(self.start(clinician)), to.max(self.end(clinician)))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn listening_words_are_backchannels_and_answers_are_not() {
        for text in ["Mm.", "Yeah, right.", "Ja ja", "Mm-hm…", "Ok."] {
            assert!(is_backchannel(text), "{text}");
        }
        for text in ["", "Yes, I do.", "No.", "Ja ja ja ja", "Mm?"] {
            assert!(!is_backchannel(text), "{text}");
        }
    }
}
