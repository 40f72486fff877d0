//! JSON of AWS Transcribe: segments with speakers in newer files; else single words and signs, whose speakers stand with
//! them or in a list beside them, or channels with words of their own.

use std::collections::HashMap;

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
    results: Object<Results>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Results {
    audio_segments: List<Object<Segment>>,
    items: List<Object<Item>>,
    speaker_labels: Object<Speakers>,
    channel_labels: Object<Channels>,
    transcripts: List<Object<Segment>>,
    language_code: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Segment {
    start_time: Number,
    end_time: Number,
    transcript: Text,
    speaker_label: Text,
    channel_label: Text,
    items: List<Object<Item>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Item {
    start_time: Number,
    end_time: Number,
    speaker_label: Text,
    alternatives: List<Object<Alternative>>,
    #[serde(rename = "type")]
    kind: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Alternative {
    content: Text,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Speakers {
    segments: List<Object<Segment>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Channels {
    channels: List<Object<Channel>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Channel {
    channel_label: Text,
    items: List<Object<Item>>,
}

/// Whether a file is one of these.
pub fn is(sample: &Sample<'_>) -> bool {
    shape::of(sample) == Some(shape::Shape::Aws)
}

/// Reads a file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let (file, mended) = json::read_mended::<Object<File>>(text)?;
    let results = file.0.unwrap_or_default().results.0.unwrap_or_default();
    let language = spoken::language(&results.language_code.0);
    let mut spoken = Spoken::new(Talk { language, ..Talk::default() });
    spoken.mended = mended;
    for (number, segment) in (1..).zip(results.audio_segments.0.iter().filter_map(Object::get)) {
        let label = if segment.speaker_label.0.is_empty() { &segment.channel_label } else { &segment.speaker_label };
        let by = spoken.voice(&label.0);
        spoken.segment(number, by, Times::seconds(segment.start_time, segment.end_time), &segment.transcript.0);
    }
    if spoken.is_empty() {
        let channels = results.channel_labels.get().map_or(&[][..], |it| &it.channels.0);
        for channel in channels.iter().filter_map(Object::get) {
            let by = spoken.voice(&channel.channel_label.0);
            spoken.begin_list();
            words(&mut spoken, &channel.items, |_, _| by);
        }
    }
    if spoken.is_empty() {
        let beside = results.speakers();
        words(&mut spoken, &results.items, |spoken, item| {
            let label = if item.speaker_label.0.is_empty() {
                item.start_time.seconds().and_then(|start| beside.get(&start)).copied().unwrap_or_default()
            } else {
                &item.speaker_label.0
            };
            spoken.voice(label)
        });
    }
    if spoken.is_empty() {
        for (number, segment) in (1..).zip(results.transcripts.0.iter().filter_map(Object::get)) {
            spoken.segment(number, None, Times::default(), &segment.transcript.0);
        }
    }
    spoken.finish()
}

fn words(spoken: &mut Spoken, items: &List<Object<Item>>, voice: impl Fn(&mut Spoken, &Item) -> Option<u16>) {
    let mut last = None;
    for (number, item) in (1..).zip(items.0.iter().filter_map(Object::get)) {
        let is_sign = item.kind.0 == "punctuation";
        // A sign has no time and belongs to the word before it.
        let by = if is_sign { last } else { voice(spoken, item) };
        last = by;
        let content = item.alternatives.0.first().and_then(Object::get).map_or("", |it| it.content.0.as_str());
        spoken.word(number, by, Times::seconds(item.start_time, item.end_time), content, is_sign && !spoken.is_empty());
    }
}

impl Results {
    /// Who speaks by the time at which a word begins.
    fn speakers(&self) -> HashMap<u32, &str> {
        let mut beside = HashMap::new();
        let segments = self.speaker_labels.get().map_or(&[][..], |it| &it.segments.0);
        for segment in segments.iter().filter_map(Object::get) {
            for item in segment.items.0.iter().filter_map(Object::get) {
                let label = if item.speaker_label.0.is_empty() { &segment.speaker_label } else { &item.speaker_label };
                if let Some(start) = item.start_time.seconds() {
                    beside.insert(start, label.0.as_str());
                }
            }
        }
        beside
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
    fn segments_words_and_channels() {
        let segments = r#"{"results": {"audio_segments": [{"id": 0, "transcript": "Hej.", "start_time": "0.5",
            "end_time": "2.0", "speaker_label": "spk_0"}], "items": []}}"#;
        assert_eq!(said(segments), ["500-2000 spk_0 Hej."]);
        let item = |start: &str, end: &str, kind: &str, word: &str| {
            format!(
                r#"{{"start_time": "{start}", "end_time": "{end}", "type": "{kind}", "alternatives": [{{"content": "{word}"}}]}}"#
            )
        };
        let sign = r#"{"type": "punctuation", "alternatives": [{"content": "."}]}"#;
        let items =
            [item("0.5", "1.0", "pronunciation", "Hej"), sign.to_owned(), item("1.5", "2.0", "pronunciation", "Nå")]
                .join(",");
        let beside = r#"{"segments": [{"speaker_label": "spk_0", "items": [{"start_time": "0.5"}]},
            {"speaker_label": "spk_1", "items": [{"start_time": "1.5", "speaker_label": "spk_1"}]}]}"#;
        let text = format!(r#"{{"results": {{"speaker_labels": {beside}, "items": [{items}]}}}}"#);
        assert_eq!(said(&text), ["500-1000 spk_0 Hej.", "1500-2000 spk_1 Nå"]);
        let text = format!(
            r#"{{"results": {{"channel_labels": {{"channels": [{{"channel_label": "ch_0", "items": [{items}]}}]}}}}}}"#
        );
        assert_eq!(said(&text), ["500-1000 ch_0 Hej.", "1500-2000 ch_0 Nå"]);
    }
}
