//! JSON of AssemblyAI, times in milliseconds: utterances where speakers were told apart; sentences or paragraphs where
//! those were asked for; else single words.

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
}

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
    let lists = [&file.utterances, &file.sentences, &file.paragraphs];
    let list = lists.into_iter().find(|list| !list.0.is_empty());
    for (number, said) in (1..).zip(list.map_or(&[][..], |list| &list.0).iter().filter_map(Object::get)) {
        let by = spoken.numbered("Speaker", &said.speaker.0);
        spoken.segment(number, by, said.times(), &said.text.0);
    }
    if spoken.is_empty() {
        for (number, word) in (1..).zip(file.words.0.iter().filter_map(Object::get)) {
            let by = spoken.numbered("Speaker", &word.speaker.0);
            spoken.word(number, by, word.times(), &word.text.0, false);
        }
    }
    spoken.finish()
}

impl Said {
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
}
