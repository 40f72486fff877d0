//! JSON of Deepgram: utterances where there are any, else paragraphs, else single words with speakers.

use serde::Deserialize;

use super::Settings;
use super::json::spoken::{Spoken, Times};
use super::json::value::{List, Number, Object, Text};
use super::json::{self, shape};
use super::material::{Finding, Material, Talk};
use crate::ports::formats::Sample;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct File {
    results: Object<Results>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Results {
    utterances: List<Object<Said>>,
    channels: List<Object<Channel>>,
}

/// An utterance, a sentence, or a word.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    start: Number,
    end: Number,
    transcript: Text,
    text: Text,
    word: Text,
    punctuated_word: Text,
    speaker: Text,
    channel: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Channel {
    alternatives: List<Object<Alternative>>,
    detected_language: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Alternative {
    transcript: Text,
    words: List<Object<Said>>,
    paragraphs: Object<Paragraphs>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Paragraphs {
    paragraphs: List<Object<Paragraph>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Paragraph {
    sentences: List<Object<Said>>,
    speaker: Text,
}

/// Whether a file is one of these.
pub fn is(sample: &Sample<'_>) -> bool {
    shape::of(sample) == Some(shape::Shape::Deepgram)
}

/// Reads a file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let (file, mended) = json::read_mended::<Object<File>>(text)?;
    let results = file.0.unwrap_or_default().results.0.unwrap_or_default();
    let channels: Vec<&Channel> = results.channels.0.iter().filter_map(Object::get).collect();
    let language = channels.first().map(|channel| super::json::spoken::language(&channel.detected_language.0));
    let mut spoken = Spoken::new(Talk { language: language.unwrap_or_default(), ..Talk::default() });
    spoken.mended = mended;
    let utterances: Vec<&Said> = results.utterances.0.iter().filter_map(Object::get).collect();
    let apart = channels.len() > 1 || utterances.windows(2).any(|pair| pair[0].channel != pair[1].channel);
    for (number, said) in (1..).zip(&utterances) {
        let by = voice(&mut spoken, &said.speaker.0, apart.then_some(said.channel.0.as_str()));
        spoken.segment(number, by, said.times(), &said.transcript.0);
    }
    if spoken.is_empty() {
        for (number, channel) in channels.iter().enumerate() {
            let number = number.to_string();
            spoken.begin_list();
            if let Some(alternative) = channel.alternatives.0.first().and_then(Object::get) {
                alternative.tell(&mut spoken, apart.then_some(number.as_str()));
            }
        }
    }
    spoken.finish()
}

/// Speakers are counted; on recordings with a track for each they may only be told apart by their channels.
fn voice(spoken: &mut Spoken, speaker: &str, channel: Option<&str>) -> Option<u16> {
    match (speaker, channel) {
        ("", None) => None,
        ("", Some(channel)) => spoken.numbered("Channel", channel),
        (speaker, None) => spoken.numbered("Speaker", speaker),
        (speaker, Some(channel)) => spoken.voice(&format!("Channel {channel} Speaker {speaker}")),
    }
}

impl Alternative {
    fn tell(&self, spoken: &mut Spoken, channel: Option<&str>) {
        let paragraphs = self.paragraphs.get().map_or(&[][..], |it| &it.paragraphs.0);
        let sentences = paragraphs.iter().filter_map(Object::get).flat_map(|paragraph| {
            let sentences = paragraph.sentences.0.iter().filter_map(Object::get);
            sentences.map(move |sentence| (&paragraph.speaker.0, sentence))
        });
        let mut number = 0;
        for (speaker, sentence) in sentences {
            number += 1;
            let by = voice(spoken, speaker, channel);
            spoken.segment(number, by, sentence.times(), &sentence.text.0);
        }
        if number > 0 {
            return;
        }
        for word in self.words.0.iter().filter_map(Object::get) {
            number += 1;
            let by = voice(spoken, &word.speaker.0, channel);
            let text = if word.punctuated_word.0.is_empty() { &word.word.0 } else { &word.punctuated_word.0 };
            spoken.word(number, by, word.times(), text, false);
        }
        if number == 0 && !self.transcript.0.trim().is_empty() {
            let by = voice(spoken, "", channel);
            spoken.segment(1, by, Times::default(), &self.transcript.0);
        }
    }
}

impl Said {
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
    fn utterances_paragraphs_and_words() {
        let utterances = r#"{"results": {"channels": [{"alternatives": []}], "utterances": [
            {"start": 0.5, "end": 2.0, "channel": 0, "transcript": "Hej.", "speaker": 0},
            {"start": 2.5, "end": 3.0, "channel": 0, "transcript": "Nå.", "speaker": 1}]}}"#;
        assert_eq!(said(utterances), ["500-2000 Speaker 0 Hej.", "2500-3000 Speaker 1 Nå."]);
        let paragraphs = r#"{"results": {"channels": [{"alternatives": [{"transcript": "Hej. Nå.", "paragraphs": {
            "transcript": "", "paragraphs": [{"speaker": 1, "sentences": [{"text": "Hej.", "start": 0.5, "end": 2}]}]}}]}]}}"#;
        assert_eq!(said(paragraphs), ["500-2000 Speaker 1 Hej."]);
        let words = r#"{"results": {"channels": [{"alternatives": [{"words": [
            {"word": "hej", "start": 0.5, "end": 1, "speaker": 0, "punctuated_word": "Hej,"},
            {"word": "du", "start": 1, "end": 2, "speaker": 0}, {"word": "ja", "start": 2, "end": 3, "speaker": 1}]}]}]}}"#;
        assert_eq!(said(words), ["500-2000 Speaker 0 Hej, du", "2000-3000 Speaker 1 ja"]);
    }

    #[test]
    fn channels_tell_speakers_apart() {
        let text = r#"{"results": {"channels": [{}, {}], "utterances": [
            {"start": 0, "end": 1, "channel": 0, "transcript": "a"}, {"start": 1, "end": 2, "channel": 1, "transcript": "b"}]}}"#;
        assert_eq!(said(text), ["0-1000 Channel 0 a", "1000-2000 Channel 1 b"]);
    }
}
