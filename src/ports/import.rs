//! Transcripts that other programs made, as participants and turns.
//!
//! Nothing is dropped in silence: whatever an import skips, repairs or doubts is a warning with its line.

pub mod plain;

mod labels;
mod line;
mod speakers;
mod stamp;

use crate::domain::message::Message;
use crate::domain::session::{Participant, Turn};

/// What a transcript holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// Everybody who speaks, in the order of their first turn.
    pub participants: Vec<Participant>,
    /// What was said, ids counted from 1.
    pub turns: Vec<Turn>,
    /// What was skipped, repaired or doubted, by line.
    pub warnings: Vec<ImportWarning>,
}

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportWarning {
    /// The line of the transcript, counted from 1.
    pub line: usize,
    /// What was skipped, repaired or doubted there.
    pub message: Message,
}

/// Whether a text is written in RON, the program's own format, rather than being a transcript.
///
/// A transcript may well begin with a bracket, `(00:12) T: …`; in RON a field's name follows it.
pub fn looks_like_ron(text: &str) -> bool {
    let start = after_comments(text);
    if start.starts_with("#![") {
        return true;
    }
    let Some(inside) = start.strip_prefix('(') else { return false };
    let inside = after_comments(inside);
    let after_name = inside.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || letter == '_');
    let has_name = after_name.len() < inside.len() && !inside.starts_with(|letter: char| letter.is_ascii_digit());
    let follower = after_comments(after_name);
    inside.is_empty() || inside.starts_with(')') || has_name && (follower.is_empty() || follower.starts_with(':'))
}

/// The text behind blanks and RON comments, which may be nested.
fn after_comments(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        if rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, next)| next).trim_start();
        } else if rest.starts_with("/*") {
            rest = after_block_comment(rest).trim_start();
        } else {
            return rest;
        }
    }
}

fn after_block_comment(text: &str) -> &str {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return &text[at..];
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ron_is_known_by_its_first_field() {
        for text in [
            "(format: 1)",
            "\n // note\n/* a /* b */ c */ ( // x\n format : 1",
            "#![enable(unwrap_newtypes)]\n(",
            "(",
            "()",
            "(form",
        ] {
            assert!(looks_like_ron(text), "{text}");
        }
    }

    #[test]
    fn transcripts_are_not_taken_for_ron() {
        for text in [
            "T: hi",
            "(00:12) T: hi",
            "(Recording starts) T: hi",
            "# Heading\n(a: 1)",
            "",
            "// (",
            "/* (a: 1)",
            "[T] (hi)",
            "(å: 1)",
        ] {
            assert!(!looks_like_ron(text), "{text}");
        }
    }
}
