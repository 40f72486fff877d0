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

#[cfg(test)]
mod tests {
    use super::super::examples::talk;
    use super::*;

    fn found(words: &str, from: usize, direction: Direction) -> Vec<Progress> {
        let session = talk(&[('T', "Æbler og pærer"), ('C', "Ja"), ('T', "ÆBLER"), ('C', "")]);
        let mut search = Search::new(words, from, direction, &session);
        let mut all = Vec::new();
        while all.last() != Some(&Progress::Nothing) {
            all.push(search.advance(&session));
        }
        all
    }

    #[test]
    fn goes_once_around_the_talk_in_either_direction() {
        let (forward, backward) = (found("æbl", 1, Direction::Forward), found("æbl", 1, Direction::Backward));
        assert_eq!(forward, [Progress::Found(2), Progress::Found(0), Progress::Nothing]);
        assert_eq!(backward, [Progress::Found(0), Progress::Found(2), Progress::Nothing]);
        assert_eq!(found("", 0, Direction::Forward), [Progress::Nothing]);
        assert_eq!(found("nowhere", 99, Direction::Forward), [Progress::Nothing]);
    }

    #[test]
    fn a_long_talk_is_searched_in_slices_and_an_empty_one_at_once() {
        let long = talk(&vec![('T', "x"); SLICE + 1]);
        let mut search = Search::new("y", 0, Direction::Forward, &long);
        assert_eq!((search.advance(&long), search.advance(&long)), (Progress::Looking, Progress::Nothing));
        let empty = talk(&[]);
        assert_eq!(Search::new("y", 0, Direction::Backward, &empty).advance(&empty), Progress::Nothing);
    }

    #[test]
    fn places_are_told_in_characters() {
        assert_eq!(matches("Æble, æble og ÆBLE", "æble"), [(0, 4), (6, 10), (14, 18)]);
        assert_eq!(matches("aaa", "aa"), [(0, 2)]);
        assert_eq!(matches("aaa", ""), []);
    }
}
