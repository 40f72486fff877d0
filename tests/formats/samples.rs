//! Files as other programs write them, under `samples`: each is known for what it is, by one format alone, and read to
//! the last word.

use gensvar::ports::formats::{FORMATS, Sample};
use gensvar::ports::import::turns::{Joining, settle};
use gensvar::ports::import::{Place, Settings, read};
use gensvar::ports::locale::Texts;

use crate::support::root;

/// Formats that take what nobody else knows, and stand behind all others.
const GENERIC: [&str; 3] = ["tsv", "csv", "text"];

/// The bytes of a sample.
pub fn sample(name: &str) -> Vec<u8> {
    std::fs::read(root().join("tests/formats/samples").join(name)).unwrap()
}

/// Turns as `label start words`, starts in milliseconds; findings as `place id`.
pub fn told(bytes: &[u8], format: &str) -> (Vec<String>, Vec<String>) {
    let arrival = read(bytes, &Settings::default()).unwrap_or_else(|finding| panic!("{format}: {finding:?}"));
    assert_eq!(arrival.format.id, format);
    let mut findings = arrival.material.findings;
    let talk = &arrival.material.talks[0];
    let settled = settle(talk, Joining::default(), &[]).unwrap();
    findings.extend(settled.findings);
    let texts = Texts::new("en");
    assert!(findings.iter().all(|finding| texts.knows(&finding.message.id)), "{findings:?}");
    let turns = settled.turns.iter().map(|turn| {
        let start = turn.start.map_or("-".to_owned(), |start| start.to_string());
        format!("{} {start} {}", settled.participants[usize::from(turn.by)].id.0, turn.text)
    });
    let findings = findings.iter().map(|finding| match &finding.place {
        Place::Whole => finding.message.id.to_string(),
        Place::Line(number) | Place::Paragraph(number) | Place::Row(number) => {
            format!("{number} {}", finding.message.id)
        }
        Place::TableRow(table, row) => format!("{table}.{row} {}", finding.message.id),
        Place::SheetRow(at) => format!("{} {}: {}", &*at.0, at.1, finding.message.id),
        Place::Entry(name) => format!("{name} {}", finding.message.id),
    });
    (turns.collect(), findings.collect())
}

fn is(name: &str, format: &str, turns: &[&str], findings: &[&str]) {
    let bytes = sample(name);
    let text = std::str::from_utf8(&bytes).unwrap();
    let takes = |format: &&gensvar::ports::formats::Format| (format.is)(&Sample { bytes: &bytes, text });
    let takers: Vec<&str> =
        FORMATS.iter().filter(takes).map(|format| format.id).filter(|id| !GENERIC.contains(id)).collect();
    assert_eq!(takers, if format == "text" { vec![] } else { vec![format] }, "{name}");
    let found = told(&bytes, format);
    let owned = |list: &[&str]| list.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    assert_eq!(found, (owned(turns), owned(findings)), "{name}");
}

#[test]
fn captions_with_voices() {
    is(
        "teams.vtt",
        "webvtt",
        &[
            "Mette Holm 3210 Hej Jonas. Godt at se dig igen. Hvad fylder mest for dig i dag?",
            "Jonas Bak (ekstern) 8950 Det er nok det med weekenderne & pengene.",
            "Mette Holm 12900 Weekenderne.",
        ],
        &[],
    );
    is("webex.vtt", "webvtt", &["Mette Holm 1000 Hej Jonas.", "Jonas Bak 3500 Hej."], &[]);
}

#[test]
fn captions_with_names_in_their_words() {
    is(
        "zoom.vtt",
        "webvtt",
        &[
            "Mette Holm 1110 Hej Jonas, hvordan går det?",
            "Jonas Bak 4500 Jo, min kone sagde: nu må du tage dig sammen. Og det prøver jeg.",
            "Mette Holm 9300 Du prøver.",
        ],
        &[],
    );
    is(
        "subrip.srt",
        "srt",
        &[
            "Mette 1000 Hej Jonas. Hvad fylder mest?",
            "Jonas 4000 Weekenderne.",
            "Mette 6200 Weekenderne.",
            "Jonas 60000 Ja.",
        ],
        &["15 import-time-odd"],
    );
    is(
        "zoom-copied.txt",
        "srt",
        &[
            "Mette Holm 1000 Hej Jonas, hvordan går det?",
            "Jonas Bak 4000 Jo, min kone sagde: nu må du tage dig sammen. Og det prøver jeg.",
            "Mette Holm 9000 Du prøver.",
        ],
        &[],
    );
    is(
        "whisperx.srt",
        "srt",
        &[
            "SPEAKER_00 500 Hej Jonas.",
            "SPEAKER_01 2500 Hej.",
            "SPEAKER_00 4500 Hvad fylder mest?",
            "SPEAKER_01 6500 Weekenderne.",
        ],
        &[],
    );
    is(
        "youtube.sbv",
        "sbv",
        &[
            "METTE 1000 Hej Jonas. Hvad fylder mest?",
            "JONAS 4000 Weekenderne.",
            "METTE 6200 Weekenderne.",
            "JONAS 8000 Ja.",
        ],
        &[],
    );
}

#[test]
fn captions_that_roll() {
    is("youtube.vtt", "webvtt", &["? 160 hej jonas hvad fylder mest det er weekenderne"], &["9 import-rolling"]);
}

#[test]
fn every_dialect_of_whisper() {
    let sentences = ["? 0 Hej Jonas.", "? 2500 Hvad fylder mest?", "? 4200 Weekenderne."];
    for name in ["whisper.json", "whisper-verbose.json", "whisper-cpp.json", "transformers.json"] {
        is(name, "whisper-json", &sentences, &[]);
        let arrival = read(sample(name), &Settings::default()).unwrap();
        let language = &arrival.material.talks[0].language;
        assert_eq!(language, if name == "transformers.json" { "" } else { "da" }, "{name}");
    }
    is("whisper.tsv", "whisper-tsv", &sentences, &[]);
    let speakers = ["SPEAKER_00 0 Hej Jonas. Hvad fylder mest?", "SPEAKER_01 4200 Weekenderne."];
    is("whisperx.json", "whisper-json", &speakers, &["segment 2 import-words-of-others"]);
}

#[test]
fn services_that_write_speech_down() {
    let speakers = |one: &str, other: &str| {
        [format!("{one} 0 Hej Jonas. Hvad fylder mest?"), format!("{other} 4200 Weekenderne.")]
    };
    for (name, format, one, other) in [
        ("deepgram.json", "deepgram", "Speaker 0", "Speaker 1"),
        ("assemblyai.json", "assemblyai", "Speaker A", "Speaker B"),
    ] {
        let turns = speakers(one, other);
        is(name, format, &[turns[0].as_str(), turns[1].as_str()], &[]);
    }
    is("aws.json", "aws-transcribe", &["spk_0 0 Hej Jonas.", "spk_1 4200 Weekenderne."], &[]);
}

#[test]
fn what_people_type_beside_a_recording() {
    is(
        "otranscribe.otr",
        "otranscribe",
        &["Mette 1235 Hej Jonas.", "Jonas 4200 Hej.", "Mette - Hvad fylder mest?"],
        &[],
    );
    let three = ["Mette 3000 Hej Jonas.", "Jonas 8000 Det er nok weekenderne.", "Mette 12000 Weekenderne."];
    is("descript.txt", "text", &three, &[]);
    let speakers = three.map(|turn| turn.replace("Mette", "Speaker 1").replace("Jonas 8", "Speaker 2 8"));
    is("rev.txt", "text", &speakers.each_ref().map(String::as_str), &[]);
    is(
        "otter.txt",
        "text",
        &[
            "Mette Holm 3000 Hej Jonas. Hvad fylder mest?",
            "Jonas Bak 8000 Det er nok weekenderne.",
            "Mette Holm 12000 Weekenderne.",
        ],
        &["10 import-signature"],
    );
    is(
        "word-online.txt",
        "text",
        &["Speaker 1 3000 Hej Jonas. Hvad fylder mest?", "Speaker 2 8000 Det er nok weekenderne."],
        &["1 import-before-first-speaker"],
    );
    is("teams-old.txt", "text", &["Mette Holm 3210 Hej Jonas.", "Jonas Bak 8950 Det er nok weekenderne."], &[]);
    is(
        "teams-copied.txt",
        "text",
        &["Mette Holm 3000 Hej Jonas. Hvad fylder mest?", "Jonas Bak 3728000 Det er nok weekenderne."],
        &["1 import-signature"],
    );
    is(
        "zoom-saved.txt",
        "text",
        &[
            "Mette Holm 0 Hej Jonas. Hvad fylder mest?",
            "Jonas Bak 5000 Det er nok weekenderne. [Latter]",
            "Mette Holm 9000 Weekenderne.",
        ],
        &["7 import-time-inside"],
    );
    is(
        "word-speakers.txt",
        "text",
        &["Taler 1 - Hej Jonas. Hvad fylder mest?", "Taler 2 - Det er nok weekenderne.", "Taler 1 - Weekenderne."],
        &["1 import-before-first-speaker"],
    );
    is(
        "meet.txt",
        "text",
        &[
            "Mette Holm 0 Hej Jonas. Hvad fylder mest?",
            "Jonas Bak - Det er nok weekenderne.",
            "Mette Holm 304000 Weekenderne.",
        ],
        &["1 import-before-first-speaker", "7 import-label-once", "13 import-signature", "15 import-signature"],
    );
}
