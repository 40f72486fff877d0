//! Finds words in turns, a slice at a time, so that looking through a long talk never holds up a key.

use super::session::Session;

/// Turns looked at in one slice.
pub const SLICE: usize = 2_000;

/// Which way to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards the end of the talk.
    Forward,
    /// Towards its beginning.
    Backward,
}

/// A search under way: it goes once around the talk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    needle: String,
    position: usize,
    left: usize,
    direction: Direction,
}

/// What a slice of searching brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// The position of a turn that holds the words.
    Found(usize),
    /// Nothing in this slice; there is more to look at.
    Looking,
    /// Nothing in the whole talk.
    Nothing,
}

/// A text as it is compared: small letters.
pub fn folded(text: &str) -> String {
    text.to_lowercase()
}

impl Search {
    /// Looks for words from a position on, that one among them.
    pub fn new(words: &str, from: usize, direction: Direction, session: &Session) -> Self {
        let from = from.min(session.len().saturating_sub(1));
        Self { needle: folded(words), position: from, left: session.len(), direction }
    }

    /// Looks through one slice.
    pub fn advance(&mut self, session: &Session) -> Progress {
        if self.needle.is_empty() {
            return Progress::Nothing;
        }
        for _ in 0..SLICE {
            if self.left == 0 {
                return Progress::Nothing;
            }
            self.left -= 1;
            let here = self.position;
            self.position = match self.direction {
                Direction::Forward => (here + 1) % session.len().max(1),
                Direction::Backward => here.checked_sub(1).unwrap_or(session.len().saturating_sub(1)),
            };
            if session.turn(here).is_some_and(|turn| folded(&turn.text).contains(&self.needle)) {
                return Progress::Found(here);
            }
        }
        Progress::Looking
    }
}

/// Where the words stand in a text, as ranges of characters.
pub fn matches(text: &str, words: &str) -> Vec<(u32, u32)> {
    let needle: Vec<char> = words.chars().flat_map(char::to_lowercase).collect();
    let letters: Vec<char> = text.chars().map(|letter| letter.to_lowercase().next().unwrap_or(letter)).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while !needle.is_empty() && at + needle.len() <= letters.len() {
        if letters[at..at + needle.len()] == needle[..] {
            found.push((at as u32, (at + needle.len()) as u32));
            at += needle.len();
        } else {
            at += 1;
        }
    }
    found
}
