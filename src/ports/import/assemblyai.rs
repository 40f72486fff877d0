//! JSON of AssemblyAI, times in milliseconds: utterances where speakers were told apart; sentences or paragraphs where
//! those were asked for; else single words. That of `ElevenLabs` looks alike: single words with their kind, times in seconds.

use serde::Deserialize;

use super::Settings;
use super::json::spoken::{self, Spoken, Times};
use super::json::value::{List, Number, Object, Text};
use super::json::{self, shape};
use super::material::{Finding, Material, Talk};
use crate::ports::formats::Sample;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct File {
    utterances: List<Object<Said>>,
    paragraphs: List<Object<Said>>,
    sentences: List<Object<Said>>,
    words: List<Object<Said>>,
    language_code: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    start: Number,
    end: Number,
    text: Text,
    speaker: Text,
    words: List<Object<Said>>,
    // What follows is of `ElevenLabs`.
    #[serde(rename = "type")]
    kind: Text,
    speaker_id: Text,
}

/// What a word of `ElevenLabs` is: spoken, the blank between two, or a sound that somebody makes.
const KINDS: [&str; 3] = ["word", "spacing", "audio_event"];
/// How `ElevenLabs` counts speakers.
const COUNTED: &str = "speaker_";

/// Whether a file is one of these.
pub fn is(sample: &Sample<'_>) -> bool {
    shape::of(sample) == Some(shape::Shape::AssemblyAi)
}

/// Reads a file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let (file, mended) = json::read_mended::<Object<File>>(text)?;
    let file = file.0.unwrap_or_default();
    let language = spoken::language(&file.language_code.0);
    let mut spoken = Spoken::new(Talk { language, ..Talk::default() });
    spoken.mended = mended;
    let words: Vec<&Said> = file.words.0.iter().filter_map(Object::get).collect();
    if words.iter().any(|word| KINDS.contains(&word.kind.0.as_str())) {
        (1..).zip(words).for_each(|(number, word)| word.tell_of_eleven_labs(&mut spoken, number));
        return spoken.finish();
    }
    let lists = [&file.utterances, &file.sentences, &file.paragraphs];
    let list = lists.into_iter().find(|list| !list.0.is_empty());
    let mut count = 0;
    for (number, said) in (1..).zip(list.map_or(&[][..], |list| &list.0).iter().filter_map(Object::get)) {
        said.tell(&mut spoken, number, &mut count);
    }
    if spoken.is_empty() {
        (1..).zip(words).for_each(|(number, word)| word.tell_as_word(&mut spoken, number));
    }
    spoken.finish()
}

impl Said {
    /// Tells what was said: as a whole, or by its words where only they say who speaks, and several do. `count` counts those.
    fn tell(&self, spoken: &mut Spoken, number: usize, count: &mut usize) {
        let words: Vec<&Self> = self.words.0.iter().filter_map(Object::get).collect();
        let mut speakers = words.iter().map(|word| word.speaker.0.trim()).filter(|speaker| !speaker.is_empty());
        let first = speakers.next().filter(|_| self.speaker.0.trim().is_empty());
        if first.is_some_and(|first| speakers.any(|other| other != first)) {
            for word in words {
                *count += 1;
                word.tell_as_word(spoken, *count);
            }
            // The next sentence or paragraph begins anew.
            return spoken.close();
        }
        let by = spoken.numbered("Speaker", first.unwrap_or(&self.speaker.0));
        spoken.segment(number, by, self.times(), &self.text.0);
    }

    fn tell_as_word(&self, spoken: &mut Spoken, number: usize) {
        let by = spoken.numbered("Speaker", &self.speaker.0);
        spoken.word(number, by, self.times(), &self.text.0, false);
    }

    /// Tells a word of `ElevenLabs`; blanks between words are no words.
    fn tell_of_eleven_labs(&self, spoken: &mut Spoken, number: usize) {
        if self.kind.0 == "spacing" {
            return;
        }
        let label = self.speaker_id.0.trim();
        let by = match label.strip_prefix(COUNTED) {
            Some(counted) => spoken.numbered("Speaker", counted),
            None => spoken.voice(label),
        };
        spoken.word(number, by, Times::seconds(self.start, self.end), &self.text.0, false);
    }

    fn times(&self) -> Times {
        Times::milliseconds(self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::super::json::testing::said;
    use super::*;

    #[test]
    fn utterances_go_before_words() {
        let text = r#"{"id": "x", "language_code": "da", "words": [{"text": "Hej", "start": 5, "end": 9, "speaker": "A"}],
            "utterances": [{"speaker": "A", "text": "Hej du.", "start": 500, "end": 2000}]}"#;
        let talk = read(text, &Settings::default()).unwrap().talks.remove(0);
        assert_eq!((talk.language.as_str(), said(&talk)), ("da", vec!["500-2000 Speaker A Hej du.".to_owned()]));
        for (speaker, label) in
            [("Ola", "Ola"), ("Bo", "Bo"), ("B", "Speaker B"), ("12", "Speaker 12"), ("S1", "Speaker S1")]
        {
            let text = text.replace("\"speaker\": \"A\", \"text\"", &format!("\"speaker\": \"{speaker}\", \"text\""));
            let talk = read(&text, &Settings::default()).unwrap().talks.remove(0);
            assert_eq!(said(&talk), [format!("500-2000 {label} Hej du.")]);
        }
        let words = r#"{"words": [{"text": "Hej", "start": 5, "end": 9, "speaker": null}], "utterances": null}"#;
        assert_eq!(said(&read(words, &Settings::default()).unwrap().talks[0]), ["5-9 ? Hej"]);
    }

    #[test]
    fn paragraphs_whose_words_say_who_speaks() {
        let word = |text: &str, speaker: &str| {
            format!(r#"{{"text": "{text}", "start": 500, "end": 900, "speaker": "{speaker}"}}"#)
        };
        let paragraph = |words: [String; 2]| {
            format!(r#"{{"text": "Hej du.", "start": 500, "end": 3000, "words": [{}]}}"#, words.join(", "))
        };
        let text = format!(
            r#"{{"paragraphs": [{}, {}, {}]}}"#,
            paragraph([word("Hej", "A"), word("du.", "A")]),
            paragraph([word("Hej", "B"), word("du.", "B")]),
            paragraph([word("Hej", "B"), word("du.", "A")]),
        );
        let material = read(&text, &Settings::default()).unwrap();
        let wanted = [
            "500-3000 Speaker A Hej du.",
            "500-3000 Speaker B Hej du.",
            "500-900 Speaker B Hej",
            "500-900 Speaker A du.",
        ];
        assert_eq!(said(&material.talks[0]), wanted);
        assert_eq!(material.findings, []);
    }

    #[test]
    fn words_of_eleven_labs_have_seconds_kinds_and_speakers() {
        let text = r#"{"language_code": "swe", "text": "Hej du. (skratt)", "words": [
            {"text": "Hej", "start": 0.5, "end": 1.28, "type": "word", "speaker_id": "speaker_0"},
            {"text": " ", "start": 1.28, "end": 1.3, "type": "spacing", "speaker_id": "speaker_0"},
            {"text": "du.", "start": 1.3, "end": 72.5, "type": "word", "speaker_id": "speaker_0"},
            {"text": "(skratt)", "start": 73, "end": 73.5, "type": "audio_event", "speaker_id": "Ola"},
            {"text": "Ja", "start": 74, "end": 74.5, "type": "word", "speaker_id": null}]}"#;
        assert!(is(&Sample { bytes: text.as_bytes(), text }));
        let talk = read(text, &Settings::default()).unwrap().talks.remove(0);
        assert_eq!(said(&talk), ["500-72500 Speaker 0 Hej du.", "73000-73500 Ola (skratt)", "74000-74500 ? Ja"]);
        assert_eq!(talk.language, "sv");
    }
}
