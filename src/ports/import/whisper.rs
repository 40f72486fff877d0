//! JSON of Whisper in its dialects: the command line and faster-whisper (`segments`), the services' “verbose” form,
//! whisper.cpp (`transcription`, in milliseconds), WhisperX (with speakers), and pipelines of Transformers (`chunks`).

use serde::Deserialize;

use super::Settings;
use super::clock;
use super::json::spoken::{self, Spoken, Times};
use super::json::value::{List, Number, Object, Text, Truth};
use super::json::{self, shape};
use super::material::{Finding, Material, Place, Talk};
use crate::ports::formats::Sample;

/// What whisper.cpp writes where somebody else goes on (`--tinydiarize`).
const SPEAKER_TURN: &str = "[SPEAKER_TURN]";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct File {
    segments: List<Object<Segment>>,
    chunks: List<Object<Segment>>,
    transcription: List<Object<Segment>>,
    words: List<Object<Word>>,
    language: Text,
    result: Object<Outcome>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Outcome {
    language: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Segment {
    start: Number,
    end: Number,
    text: Text,
    speaker: Text,
    words: List<Object<Word>>,
    /// Transformers: beginning and end; the last end may be missing.
    timestamp: List<Number>,
    /// whisper.cpp: milliseconds.
    offsets: Object<Offsets>,
    timestamps: Object<Timestamps>,
    /// whisper.cpp: whether somebody else says the next segment.
    speaker_turn_next: Truth,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Offsets {
    from: Number,
    to: Number,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Timestamps {
    from: Text,
    to: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Word {
    #[serde(rename = "word")]
    text: Text,
    start: Number,
    end: Number,
    speaker: Text,
}

/// Whether a file is one of these.
pub fn is(sample: &Sample<'_>) -> bool {
    shape::of(sample) == Some(shape::Shape::Whisper)
}

/// Reads a file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let (file, mended) = if text.trim_start().starts_with('[') {
        let (segments, mended) = json::read_mended(text)?;
        (File { segments, ..File::default() }, mended)
    } else {
        let (file, mended) = json::read_mended::<Object<File>>(text)?;
        (file.0.unwrap_or_default(), mended)
    };
    let told = if file.language.0.is_empty() { file.result.get().map(|it| it.language.0.as_str()) } else { None };
    let language = spoken::language(told.unwrap_or(&file.language.0));
    let mut spoken = Spoken::new(Talk { language, ..Talk::default() });
    spoken.mended = mended;
    let segments = [&file.segments, &file.transcription, &file.chunks].into_iter().find(|list| !list.0.is_empty());
    for (number, segment) in (1..).zip(segments.map_or(&[][..], |list| &list.0)) {
        match segment.get() {
            Some(segment) => add(&mut spoken, number, segment),
            None => spoken.counted.note("import-segment-strange", || Place::Entry(format!("segment {number}"))),
        }
    }
    if spoken.is_empty() {
        for (number, word) in (1..).zip(file.words.0.iter().filter_map(Object::get)) {
            let by = voice(&mut spoken, &word.speaker.0);
            spoken.word(number, by, word.times(), &word.text.0, false);
        }
    }
    spoken.finish()
}

fn add(spoken: &mut Spoken, number: usize, segment: &Segment) {
    let words = || segment.words.0.iter().filter_map(Object::get);
    let speaker = &segment.speaker.0;
    if speaker.is_empty() && words().any(|word| !word.speaker.0.is_empty()) {
        let mut last = None;
        for word in words() {
            // A word without a speaker belongs to the words before it.
            let by = voice(spoken, &word.speaker.0).or(last);
            last = by;
            spoken.word(number, by, word.times(), &word.text.0, false);
        }
        return;
    }
    if segment.text.0.trim().is_empty() && words().any(|word| !word.text.0.trim().is_empty()) {
        let by = voice(spoken, speaker);
        spoken.close();
        words().for_each(|word| spoken.word(number, by, word.times(), &word.text.0, false));
        spoken.close();
        return;
    }
    if words().any(|word| !word.speaker.0.is_empty() && word.speaker.0 != *speaker) {
        spoken.counted.note("import-words-of-others", || Place::Entry(format!("segment {number}")));
    }
    let by = voice(spoken, speaker);
    let mut times = segment.times();
    // WhisperX leaves times out that it could not find; those of the words may be there.
    times.start = times.start.or_else(|| words().find_map(|word| word.start.seconds()));
    times.end = times.end.or_else(|| words().filter_map(|word| word.end.seconds()).next_back());
    let mut parts = segment.text.0.split(SPEAKER_TURN).peekable();
    while let Some(part) = parts.next() {
        let is_last = parts.peek().is_none();
        // Behind the last change nothing need stand.
        if !is_last || !part.trim().is_empty() || segment.text.0.len() == part.len() {
            spoken.segment(number, by, times, part);
        }
        if !is_last || segment.speaker_turn_next.0 {
            spoken.turn_to_other();
        }
    }
}

/// Whisper.cpp counts the two sides of a recording; others have names of their own (`SPEAKER_00`).
fn voice(spoken: &mut Spoken, label: &str) -> Option<u16> {
    if label == "?" { None } else { spoken.numbered("Speaker", label) }
}

impl Segment {
    fn times(&self) -> Times {
        if let Some(offsets) = self.offsets.get() {
            return Times::milliseconds(offsets.from, offsets.to);
        }
        if let Some(timestamps) = self.timestamps.get() {
            let seconds = |text: &Text| Number(clock::signed(&text.0).map(|time| time as f64 / 1000.0));
            return Times::seconds(seconds(&timestamps.from), seconds(&timestamps.to));
        }
        let stamp = |place: usize| self.timestamp.0.get(place).copied().unwrap_or_default();
        let or_stamp = |time: Number, place: usize| if time.seconds().is_some() { time } else { stamp(place) };
        Times::seconds(or_stamp(self.start, 0), or_stamp(self.end, 1))
    }
}

impl Word {
    fn times(&self) -> Times {
        Times::seconds(self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::json::testing;
    use super::*;

    fn said(text: &str) -> Vec<String> {
        testing::said(&read(text, &Settings::default()).unwrap().talks[0])
    }

    #[test]
    fn every_dialect_is_read() {
        for text in [
            r#"{"text": " Hej", "segments": [{"id": 0, "start": 0.5, "end": 2, "text": " Hej"}], "language": "da"}"#,
            r#"{"task": "transcribe", "duration": 2.0, "segments": [{"start": "0.5", "end": "2.0", "text": "Hej"}]}"#,
            r#"{"transcription": [{"timestamps": {"from": "00:00:00,500", "to": "00:00:02,000"}, "offsets": {"from": 500, "to": 2000}, "text": " Hej"}]}"#,
            r#"{"transcription": [{"timestamps": {"from": "00:00:00,500", "to": "00:00:02,000"}, "text": " Hej"}]}"#,
            r#"{"chunks": [{"timestamp": [0.5, 2.0], "text": " Hej"}]}"#,
            r#"[{"start": 0.5, "end": 2, "text": "Hej"}]"#,
            r#"{"text": "Hej", "words": [{"word": "Hej", "start": 0.5, "end": 2}]}"#,
        ] {
            assert_eq!(said(text), ["500-2000 ? Hej"], "{text}");
        }
        assert_eq!(said(r#"{"chunks": [{"timestamp": [0.5, null], "text": " Hej"}]}"#), ["500- ? Hej"]);
    }

    #[test]
    fn speakers_of_segments_and_of_words() {
        let segments = r#"{"segments": [{"start": 0, "end": 1, "text": "a", "speaker": "SPEAKER_00"},
            {"text": "b c", "speaker": "SPEAKER_01", "words": [{"word": "b"}, {"word": "c", "start": 2, "end": 3}]}]}"#;
        assert_eq!(said(segments), ["0-1000 SPEAKER_00 a", "2000-3000 SPEAKER_01 b c"]);
        let words = r#"{"segments": [{"start": 0, "end": 3, "text": "a b c", "words": [{"word": "a", "start": 0, "end": 1,
            "speaker": "A"}, {"word": "b"}, {"word": "c", "start": 2, "end": 3, "speaker": "B"}]}]}"#;
        assert_eq!(said(words), ["0-1000 Speaker A a b", "2000-3000 Speaker B c"]);
    }

    #[test]
    fn strange_entries_are_told_and_the_others_stay() {
        let text = r#"{"segments": [null, 3, {"start": {}, "end": [], "text": "a"}, {"start": 1, "text": " "}, {"start": -1, "end": 1e300, "text": "b"}]}"#;
        assert_eq!(said(text), ["- ? a", "0- ? b"]);
        let material = read(text, &Settings::default()).unwrap();
        let told: Vec<_> = material.findings.iter().map(|it| it.message.id.to_string()).collect();
        assert_eq!(
            told,
            ["import-segment-strange", "import-segment-untimed", "import-cue-empty", "import-time-negative",]
        );
    }

    fn told(text: &str) -> Vec<String> {
        let material = read(text, &Settings::default()).unwrap();
        material.findings.iter().map(|it| format!("{:?} {}", it.place, it.message.id)).collect()
    }

    #[test]
    fn times_before_the_talk_and_segments_out_of_order_are_told() {
        let text = r#"{"segments": [{"start": 10, "end": 12, "text": "a"}, {"start": 3, "end": 4, "text": "b"},
            {"start": 20, "end": -2, "text": "c"}]}"#;
        let expected = [("segment 2", "import-segments-order"), ("segment 3", "import-time-negative")];
        assert_eq!(told(text), expected.map(|(place, id)| format!("Entry({place:?}) {id}")));
        let clock =
            r#"{"transcription": [{"timestamps": {"from": "-00:00:01,000", "to": "00:00:02,000"}, "text": "a"}]}"#;
        assert_eq!(told(clock), ["Entry(\"segment 1\") import-time-negative"]);
        let texts = crate::ports::locale::Texts::new("en");
        assert!(texts.knows("import-segments-order"));
    }

    #[test]
    fn what_python_writes_and_json_does_not_have_is_mended() {
        let text =
            r#"{"segments": [{"start": 0, "end": NaN, "text": "a \ud800", "text": "b \ud800"}], "avg": -Infinity}"#;
        assert_eq!(said(text), ["0- ? b \u{fffd}"]);
        let ids = ["json-no-number", "json-half-letter", "json-name-twice"];
        assert_eq!(told(text), ids.map(|id| format!("Line(1) {id}")));
        let broken = read("{\"segments\": [{\"text\": NaN, x}]}", &Settings::default()).unwrap_err();
        assert_eq!(broken.message.id, "json-damaged");
    }

    #[test]
    fn a_segment_without_text_says_its_words() {
        let text = r#"{"segments": [{"start": 0, "end": 1, "text": "Hej"}, {"start": 1, "words": [{"word": " kun", "start": 1, "end": 2},
            {"word": " ord.", "start": 2, "end": 3}]}, {"words": [{"word": "mere", "start": 4}]}]}"#;
        assert_eq!(said(text), ["0-1000 ? Hej", "1000-3000 ? kun ord.", "4000-4000 ? mere"]);
        assert!(told(text).is_empty());
    }

    #[test]
    fn where_whisper_cpp_hears_somebody_else_the_turn_ends() {
        let text = r#"{"transcription": [{"offsets": {"from": 0, "to": 1}, "text": " Hej [SPEAKER_TURN]"},
            {"offsets": {"from": 1, "to": 2}, "text": " ja [SPEAKER_TURN] nå"}, {"offsets": {"from": 2, "to": 3}, "text": "og"}]}"#;
        assert_eq!(said(text), ["0-1 ? Hej", "1-2 ? ja", "1-2 ? nå", "2-3 ? og"]);
        assert_eq!(read(text, &Settings::default()).unwrap().talks[0].changes, [1, 2]);
        let told = r#"{"transcription": [{"offsets": {"from": 0, "to": 1}, "text": " Hej", "speaker_turn_next": true},
            {"offsets": {"from": 1, "to": 2}, "text": " ja [SPEAKER_TURN] nå [SPEAKER_TURN]", "speaker_turn_next": true},
            {"offsets": {"from": 2, "to": 3}, "text": "og", "speaker_turn_next": false},
            {"offsets": {"from": 3, "to": 4}, "text": "så", "speaker_turn_next": [1]}, {"text": "da"}]}"#;
        assert_eq!(read(told, &Settings::default()).unwrap().talks[0].changes, [1, 2, 3]);
    }
}
