//! Plain text in blocks, as Word, Teams and others write it: a line with a time and a name and nothing else, and what
//! was said below it.
//!
//! `00:00:05 Speaker 1`, `[00:00:05] - Anna`; or two times with an arrow, and the name on the next line. It counts where
//! nearly every line with a time is such a line and the names come again, or are words for speakers.

use std::collections::HashMap;

use super::clock;
use super::counted::Counted;
use super::labels;
use super::material::{Cut, Finding, Material, Piece, Place, Talk, Voice};
use super::signatures;
use super::stamp;
use crate::domain::message::Message;
use crate::ports::limits::{MOST_LABELS, MOST_TURNS};

/// The most letters of a name.
const LONGEST_NAME: usize = 60;

/// The lines that begin a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Head<'a> {
    start: u32,
    end: Option<u32>,
    name: &'a str,
    /// Lines that it takes.
    lines: usize,
}

/// Reads a text in blocks; `None` where it is another kind of text.
pub fn read(text: &str) -> Option<Material> {
    let heads = heads(text)?;
    let (mut voices, mut by_name): (Vec<Voice>, HashMap<&str, u16>) = (Vec::new(), HashMap::new());
    let (mut pieces, mut findings): (Vec<Piece>, Vec<Finding>) = (Vec::new(), Vec::new());
    let mut before = Counted::default();
    let mut heads = heads.into_iter().peekable();
    let (mut lines, mut number) = (text.lines(), 0);
    while let Some(line) = lines.next() {
        if let Some((_, head)) = heads.next_if(|(at, _)| *at == number) {
            let by = *by_name.entry(head.name).or_insert_with(|| {
                voices.push(Voice::called(head.name));
                voices.len() as u16 - 1
            });
            let place = Place::Line(number + 1);
            let (start, end) = (Some(head.start), head.end);
            pieces.push(Piece { place, by: Some(by), start, end, ..Piece::default() });
            number += head.lines;
            if head.lines > 1 {
                lines.next();
            }
            continue;
        }
        number += 1;
        let words = line.trim();
        if words.is_empty() {
            continue;
        }
        if signatures::is_one(words) {
            findings.push(Finding::line(number, Message::new("import-signature")));
            continue;
        }
        match pieces.last_mut() {
            Some(piece) => {
                if !piece.text.is_empty() {
                    piece.text.push(' ');
                }
                piece.text.push_str(words);
            }
            None => before.note_such("import-before-first-speaker", words, || Place::Line(number)),
        }
    }
    findings.extend(before.into_findings());
    for piece in pieces.iter().filter(|piece| piece.text.is_empty()) {
        findings.push(Finding { place: piece.place.clone(), message: Message::new("import-empty-turn") });
    }
    findings.sort_by(|one, other| one.place.cmp(&other.place));
    let talk = Talk { voices, pieces, cut: Cut::Turns, ..Talk::default() };
    Some(Material { talks: vec![talk], findings, ..Material::default() })
}

/// The places of the lines that begin blocks, where the text is in blocks.
fn heads(text: &str) -> Option<Vec<(usize, Head<'_>)>> {
    let mut heads: Vec<(usize, Head<'_>)> = Vec::new();
    let (mut timed, mut named_below, mut number) = (0_usize, 0_usize, 0);
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let line = line.trim();
        let ahead = lines.clone();
        let below = || ahead.clone().next().map_or("", str::trim);
        let below_name = || ahead.clone().nth(1).map_or("", str::trim);
        let at = number;
        number += 1;
        if let Some((start, end)) = span(line) {
            timed += 1;
            if could_be_name(below()) && !below_name().is_empty() {
                named_below += 1;
                heads.push((at, Head { start, end: Some(end), name: below(), lines: 2 }));
                lines.next();
                number += 1;
            }
        } else if let Some((stamp, rest)) = stamp::leading(line) {
            timed += 1;
            let name = stamp::without_separator(rest).trim();
            // An empty line may stand between.
            let said = if below().is_empty() { below_name() } else { below() };
            if could_be_name(name) && !said.is_empty() && stamp::leading(said).is_none() {
                heads.push((at, Head { start: stamp.start, end: stamp.end, name, lines: 1 }));
            }
        }
        if heads.len() > MOST_TURNS {
            return None;
        }
    }
    if heads.is_empty() || heads.len() * 10 < timed * 9 {
        return None;
    }
    let mut names: Vec<&str> = heads.iter().map(|(_, head)| head.name).collect();
    names.sort_unstable();
    names.dedup();
    let is_role = |name: &&str| labels::role(&labels::key(name)).is_some();
    let sure = named_below == heads.len() || heads.len() >= names.len() * 2 || names.iter().all(is_role);
    (sure && names.len() <= MOST_LABELS).then_some(heads)
}

/// Two times with an arrow between them and nothing else.
fn span(line: &str) -> Option<(u32, u32)> {
    if !line.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    let (from, to) = line.split_once("-->")?;
    Some((clock::read(from)?.at, clock::read(to)?.at))
}

/// A name as programs know people: capitals, and no sign that ends a sentence or a label.
fn could_be_name(text: &str) -> bool {
    let begins = |word: &str| {
        let word = word.trim_start_matches(['(', '"']);
        !word.starts_with(char::is_lowercase) || matches!(word, "af" | "av" | "de" | "van" | "von" | "og" | "och")
    };
    text.starts_with(char::is_alphabetic)
        && text.chars().nth(LONGEST_NAME).is_none()
        && !text.contains([':', '?', '!', '\t', '#', '*', '[', ']', '|', '…', '：'])
        && !text.contains("  ")
        && !text.ends_with(['.', ',', ';'])
        && text.split(' ').all(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(text: &str) -> Option<Vec<String>> {
        let material = read(text)?;
        let talk = &material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let start = |piece: &Piece| piece.start.map_or(String::new(), |start| start.to_string());
        Some(talk.pieces.iter().map(|it| format!("{}|{}|{}", who(it.by), start(it), it.text)).collect())
    }

    #[test]
    fn times_and_names_on_lines_of_their_own() {
        let word = "Audio file\nvisit.wav\n\nTranscript\n\n00:00:01 Speaker 1\nHej.\nOg?\n\n00:00:05 Speaker 2\nNå.\n";
        assert_eq!(turns(word).unwrap(), ["Speaker 1|1000|Hej. Og?", "Speaker 2|5000|Nå."]);
        let told = read(word).unwrap().findings;
        assert_eq!((told.len(), told[0].place.clone()), (1, Place::Line(1)));
        let dashes = "[00:00:01] - Anna Berg\nHej.\n[00:00:05] - Bo\nNå.\n[00:00:07] - Anna Berg\nJa.\n[0:09] - Bo\nx";
        assert_eq!(turns(dashes).unwrap()[2], "Anna Berg|7000|Ja.");
    }

    #[test]
    fn spans_with_the_name_below() {
        let teams = "0:0:0.0 --> 0:0:2.440\nBerg, Anna (Kommune)\nHej.\n\n0:0:3.5 --> 0:0:61.0\nBo Lind\nNå.\nJa.\n";
        assert_eq!(turns(teams).unwrap(), ["Berg, Anna (Kommune)|0|Hej.", "Bo Lind|3500|Nå. Ja."]);
    }

    #[test]
    fn other_texts_are_left_to_others() {
        for text in [
            "T: a\nC: b",
            "[0:12] T: a\n[0:15] C: b",
            "[0:12] Yes\nI think so.\n[0:15] Well\nno.",
            "Anna Berg  0:12\nHello\n\nBo Lind  0:15\nHi",
            "[0:12] Yes\n[0:15] Yes\n[0:19] Yes\nso",
        ] {
            assert_eq!(turns(text), None, "{text}");
        }
    }
}
