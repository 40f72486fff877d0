//! What programs that write speech down tell, as cues: segments with words, or single words that are gathered into
//! cues up to the end of a sentence, a pause, or somebody else's turn.

use std::collections::HashMap;

use super::super::counted::Counted;
use super::super::labels;
use super::super::material::{Cut, Finding, Material, Piece, Place, Talk, Voice};
use super::value::Number;
use crate::domain::message::Message;
use crate::ports::limits::MOST_PARTICIPANTS;

/// Milliseconds of silence between two words after which a new cue begins.
const PAUSE: u32 = 1000;
/// Bytes after which a cue of single words ends in any case.
const LONGEST: usize = 1000;

/// What was said, while it is gathered.
#[derive(Debug, Default)]
pub struct Spoken {
    talk: Talk,
    by_label: HashMap<String, u16>,
    /// What was skipped, repaired or doubted.
    pub counted: Counted,
    /// What was mended before anything could be read.
    pub mended: Vec<Finding>,
    /// The cue of single words that goes on.
    open: Option<Piece>,
    /// The latest beginning of those that stand one after the other.
    latest: u32,
    /// Whether somebody else says what comes next.
    is_other: bool,
}

/// When something was said, in milliseconds, as far as the file tells.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Times {
    /// When it begins.
    pub start: Option<u32>,
    /// When it ends.
    pub end: Option<u32>,
    /// A time that lies before the beginning, as the file has it, and was read as 0.
    pub before: Option<f64>,
}

impl Times {
    /// The times of something whose beginning and end are seconds.
    pub fn seconds(start: Number, end: Number) -> Self {
        Self { start: start.seconds(), end: end.seconds(), before: before(start, end) }
    }

    /// The same in milliseconds.
    pub fn milliseconds(start: Number, end: Number) -> Self {
        Self { start: start.milliseconds(), end: end.milliseconds(), before: before(start, end) }
    }
}

fn before(start: Number, end: Number) -> Option<f64> {
    [start.0, end.0].into_iter().flatten().find(|time| *time < 0.0)
}

impl Spoken {
    /// Begins to gather; `talk` says what the file says of it as a whole.
    pub fn new(talk: Talk) -> Self {
        Self { talk, ..Self::default() }
    }

    /// The voice of a label; none for an empty one.
    pub fn voice(&mut self, label: &str) -> Option<u16> {
        let label = label.trim();
        if let Some(index) = self.by_label.get(label) {
            return Some(*index);
        }
        if label.is_empty() || self.talk.voices.len() > MOST_PARTICIPANTS {
            return None;
        }
        let index = self.talk.voices.len() as u16;
        self.talk.voices.push(Voice::called(label));
        self.by_label.insert(label.to_owned(), index);
        Some(index)
    }

    /// The voice with a number, as programs count those whom they cannot name.
    pub fn numbered(&mut self, kind: &str, number: &str) -> Option<u16> {
        let number = number.trim();
        // A letter counts, too; several without a digit are a name, however short.
        let is_short = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let counts = is_short && (number.len() == 1 || number.bytes().any(|byte| byte.is_ascii_digit()));
        if counts { self.voice(&format!("{kind} {number}")) } else { self.voice(number) }
    }

    /// Adds a segment; `number` counts the segments of the file from 1.
    pub fn segment(&mut self, number: usize, by: Option<u16>, times: Times, text: &str) {
        self.close();
        let text = text.trim();
        let place = || Place::Entry(format!("segment {number}"));
        if text.is_empty() {
            self.counted.note("import-cue-empty", place);
            return;
        }
        if times.start.is_none() {
            self.counted.note("import-segment-untimed", place);
        }
        self.odd(times, place);
        let place = place();
        let Times { start, end, .. } = times;
        self.push(Piece { place, by, start, end, text: text.to_owned(), turn: None });
    }

    /// Adds a word; `number` counts the words of the file from 1. One that is glued follows the one before it without a
    /// blank, as a full stop does. A word without times belongs to those around it.
    pub fn word(&mut self, number: usize, by: Option<u16>, times: Times, word: &str, glued: bool) {
        let word = word.trim();
        if word.is_empty() {
            return;
        }
        self.odd(times, || Place::Entry(format!("word {number}")));
        let goes_on = self.open.as_ref().is_some_and(|open| {
            let silence = times.start.zip(open.end).map_or(0, |(start, end)| start.saturating_sub(end));
            let ended = open.text.ends_with(['.', '?', '!', '…']) && open.text.len() > 2;
            glued || open.by == by && silence < PAUSE && !ended && open.text.len() < LONGEST
        });
        if !goes_on {
            self.close();
        }
        let open = self.open.get_or_insert_with(|| Piece {
            place: Place::Entry(format!("word {number}")),
            by,
            start: times.start,
            ..Piece::default()
        });
        if !glued && !open.text.is_empty() {
            open.text.push(' ');
        }
        open.text.push_str(word);
        open.start = open.start.or(times.start);
        open.end = times.end.or(times.start).max(open.end);
    }

    /// Tells what is odd about times: before the beginning, or before those of what stands above.
    fn odd(&mut self, times: Times, place: impl Fn() -> Place) {
        if let Some(before) = times.before {
            self.counted.note_such("import-time-negative", &before.to_string(), &place);
        }
        let Some(start) = times.start else { return };
        if start < self.latest {
            self.counted.note("import-segments-order", place);
        }
        self.latest = self.latest.max(start);
    }

    /// What comes next stands in another list, whose times begin anew.
    pub fn begin_list(&mut self) {
        self.latest = 0;
    }

    /// Somebody else says what comes next, whoever that is.
    pub fn turn_to_other(&mut self) {
        self.close();
        self.is_other = true;
    }

    fn push(&mut self, piece: Piece) {
        if std::mem::take(&mut self.is_other) {
            self.talk.changes.push(self.talk.pieces.len());
        }
        self.talk.pieces.push(piece);
    }

    /// Ends the cue of single words.
    pub fn close(&mut self) {
        if let Some(open) = self.open.take() {
            if open.start.is_none() {
                self.counted.note("import-segment-untimed", || open.place.clone());
            }
            self.push(open);
        }
    }

    /// Whether nothing was said so far.
    pub fn is_empty(&self) -> bool {
        self.talk.pieces.is_empty() && self.open.is_none()
    }

    /// Two whom people named by the letters of both sides (`T`, `K`) are no numbers of a machine, which counts from `A` on.
    fn by_sides(&mut self) {
        let letter = |voice: &Voice| {
            let (_, letter) = voice.label.rsplit_once(' ')?;
            (letter.len() == 1 && letter.as_bytes()[0].is_ascii_alphabetic()).then(|| letter.to_owned())
        };
        let letters: Option<Vec<String>> = self.talk.voices.iter().map(letter).collect();
        if let Some([one, other]) = letters.as_deref()
            && labels::are_sides([&labels::key(one), &labels::key(other)])
            && ![one, other].iter().any(|letter| letter.eq_ignore_ascii_case("a"))
        {
            for (voice, letter) in self.talk.voices.iter_mut().zip([one, other]) {
                voice.label.clone_from(letter);
            }
        }
    }

    /// The talk.
    pub fn finish(mut self) -> Result<Material, Finding> {
        self.close();
        if self.talk.pieces.is_empty() {
            return Err(Message::new("import-nothing-said").into());
        }
        self.talk.cut = Cut::Cues;
        self.by_sides();
        let findings = self.mended.into_iter().chain(self.counted.into_findings()).collect();
        Ok(Material { talks: vec![self.talk], findings, ..Material::default() })
    }
}

/// The tag of a language that a program names in English, or gives as a tag; empty where it is not known.
pub fn language(name: &str) -> String {
    const NAMES: &[(&str, &str)] = &[
        ("danish", "da"),
        ("norwegian", "nb"),
        ("nynorsk", "nn"),
        ("swedish", "sv"),
        ("english", "en"),
        ("finnish", "fi"),
        ("icelandic", "is"),
        ("german", "de"),
        ("french", "fr"),
        ("spanish", "es"),
        ("polish", "pl"),
        ("arabic", "ar"),
        ("turkish", "tr"),
    ];
    /// Tags of three letters, which some programs write, and those of two that the same languages have.
    const LONG: &[(&str, &str)] = &[
        ("dan", "da"),
        ("nor", "nb"),
        ("nob", "nb"),
        ("nno", "nn"),
        ("swe", "sv"),
        ("eng", "en"),
        ("fin", "fi"),
        ("isl", "is"),
        ("deu", "de"),
        ("fra", "fr"),
        ("spa", "es"),
        ("pol", "pl"),
        ("ara", "ar"),
        ("tur", "tr"),
    ];
    let name = name.trim();
    let mut known = NAMES.iter().chain(LONG);
    if let Some((_, tag)) = known.find(|(known, _)| name.eq_ignore_ascii_case(known)) {
        return (*tag).to_owned();
    }
    let primary = name.split(['-', '_']).next().unwrap_or_default();
    let is_tag = (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    if is_tag && name.len() <= 12 { name.replace('_', "-") } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_cues_at_sentences_pauses_and_other_voices() {
        let mut spoken = Spoken::default();
        let (anna, bo) = (spoken.voice("Anna"), spoken.voice("Bo"));
        let words = [
            (anna, 0, "Hej", false),
            (anna, 300, ".", true),
            (anna, 400, "Nå", false),
            (bo, 600, "ja", false),
            (bo, 3000, "så", false),
        ];
        for (number, (by, start, word, glued)) in (1..).zip(words) {
            let times = Times { start: Some(start), end: Some(start + 100), before: None };
            spoken.word(number, by, if glued { Times::default() } else { times }, word, glued);
        }
        let pieces = spoken.finish().unwrap().talks.remove(0).pieces;
        let found: Vec<_> = pieces.iter().map(|it| (it.by, it.start, it.end, it.text.as_str())).collect();
        assert_eq!(
            found,
            [
                (anna, Some(0), Some(100), "Hej."),
                (anna, Some(400), Some(500), "Nå"),
                (bo, Some(600), Some(700), "ja"),
                (bo, Some(3000), Some(3100), "så"),
            ]
        );
    }

    #[test]
    fn letters_of_both_sides_are_the_sides() {
        let labels = |letters: &[&str]| {
            let mut spoken = Spoken::default();
            for (number, letter) in (1..).zip(letters) {
                let by = spoken.numbered("Speaker", letter);
                spoken.segment(number, by, Times { start: Some(1), end: Some(2), before: None }, "Hej.");
            }
            let voices = spoken.finish().unwrap().talks.remove(0).voices;
            voices.into_iter().map(|voice| voice.label).collect::<Vec<_>>()
        };
        assert_eq!(labels(&["T", "K", "T"]), ["T", "K"]);
        assert_eq!(labels(&["A", "B"]), ["Speaker A", "Speaker B"]);
        assert_eq!(labels(&["T", "X"]), ["Speaker T", "Speaker X"]);
        assert_eq!(labels(&["T"]), ["Speaker T"]);
    }

    #[test]
    fn languages_are_tags() {
        for (name, tag) in [
            ("Danish", "da"),
            ("da", "da"),
            ("nb_NO", "nb-NO"),
            ("sv-SE", "sv-SE"),
            ("swe", "sv"),
            ("klingon", ""),
            ("", ""),
        ] {
            assert_eq!(language(name), tag, "{name}");
        }
    }
}
