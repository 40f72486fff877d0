//! An uninterrupted stretch by one participant, as the transcript has it.

use serde::{Deserialize, Serialize};

/// A turn's id, stable inside its session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TurnId(pub u32);

/// A turn. Times are milliseconds from the start of the talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turn {
    /// Stable id.
    pub id: TurnId,
    /// Who speaks: a place in the session's list of participants.
    pub by: u16,
    /// When the turn begins, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// When the turn ends, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// The words, as the transcript has them; may be empty in a talk coded live.
    pub text: Box<str>,
}

impl Turn {
    /// A fingerprint of speaker and words, by which a coding notices that its transcript changed. The turn's id stands
    /// beside it, not in it, so that a turn which only got another id is found again.
    ///
    /// The 64-bit FNV-1a hash: stable over versions and machines, which the standard library's hasher is not.
    pub fn fingerprint(&self, by: &str) -> u64 {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for byte in by.as_bytes().iter().chain([0u8].iter()).chain(self.text.as_bytes()) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
        hash
    }
}

/// Counts the words of a text: runs between blanks that hold a letter or a digit.
pub fn words(text: &str) -> u64 {
    let mut count = 0;
    let mut counted = false;
    for letter in text.chars() {
        if letter.is_whitespace() {
            counted = false;
        } else if !counted && letter.is_alphanumeric() {
            counted = true;
            count += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_holds_a_letter_or_a_digit() {
        assert_eq!(words("Ja – i 2 år, sådan da …"), 6);
        assert_eq!(words("… – ?"), 0);
        assert_eq!(words(""), 0);
    }

    #[test]
    fn the_fingerprint_is_of_speaker_and_words() {
        let turn = |text: &str| Turn { id: TurnId(1), by: 0, start: None, end: None, text: text.into() };
        let print = turn("ab").fingerprint("T");
        assert_eq!(print, Turn { id: TurnId(2), start: Some(9), ..turn("ab") }.fingerprint("T"));
        assert_ne!(print, turn("ac").fingerprint("T"));
        assert_ne!(print, turn("ab").fingerprint("C"));
        assert_ne!(print, turn("b").fingerprint("Ta"), "the name ends before the words begin");
    }
}
