//! Captions, JSON of speech and Word documents, broken and hostile: nothing panics, every finding has its words, what is
//! large is read in time that grows with it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::time::Instant;

use gensvar::ports::formats::{Format, Reads, by_id};
use gensvar::ports::import::turns::{Joining, settle};
use gensvar::ports::import::{Settings, read};
use gensvar::ports::locale::Texts;
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::samples::sample;

use crate::limits::worked;

const SAMPLES: &[&str] = &[
    "teams.vtt",
    "zoom.vtt",
    "youtube.vtt",
    "subrip.srt",
    "youtube.sbv",
    "whisper.tsv",
    "whisper.json",
    "whisper-cpp.json",
    "whisperx.json",
    "transformers.json",
    "deepgram.json",
    "assemblyai.json",
    "aws.json",
    "otranscribe.otr",
    "word-online.txt",
    "teams-old.txt",
    "teams-copied.txt",
    "word-speakers.txt",
    "zoom-copied.txt",
    "zoom-saved.txt",
];

/// Reads bytes as any format, or as one; whatever comes of it has words, and makes a talk or is refused.
fn is_sound(bytes: &[u8], format: Option<&'static Format>) {
    let texts = Texts::new("en");
    match read(bytes, &Settings { format, ..Settings::default() }) {
        Ok(arrival) => {
            assert!(arrival.material.findings.iter().all(|finding| texts.knows(&finding.message.id)));
            for talk in &arrival.material.talks {
                let settled = settle(talk, Joining::default(), &[]);
                assert!(settled.is_err() || settled.unwrap().turns.len() <= talk.pieces.len() + bytes.len() / 1000);
            }
        }
        Err(finding) => assert!(texts.knows(&finding.message.id), "{finding:?}"),
    }
}

fn timed() -> impl Iterator<Item = &'static Format> {
    let ids = [
        "webvtt",
        "srt",
        "sbv",
        "whisper-tsv",
        "whisper-json",
        "deepgram",
        "assemblyai",
        "aws-transcribe",
        "otranscribe",
        "docx",
    ];
    ids.into_iter().map(|id| by_id(id).unwrap())
}

#[test]
fn files_that_are_cut_off_anywhere() {
    for name in SAMPLES {
        let bytes = sample(name);
        for end in 0..bytes.len() {
            is_sound(&bytes[..end], None);
        }
    }
    let whole = document(&"<w:p><w:r><w:t>T: Hej</w:t></w:r></w:p>".repeat(20));
    for end in 0..whole.len() {
        is_sound(&whole[..end], None);
    }
}

#[test]
fn any_file_read_as_any_format() {
    for name in SAMPLES {
        for format in timed() {
            is_sound(&sample(name), Some(format));
        }
    }
}

fn document(body: &str) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    write!(writer, "<w:document xmlns:w=\"x\"><w:body>{body}</w:body></w:document>").unwrap();
    writer.finish().unwrap().into_inner()
}

#[test]
fn what_is_deep_is_refused_or_read_and_never_too_much() {
    for text in [
        "[".repeat(200_000),
        "{\"segments\":[".repeat(50_000),
        format!("{{\"text\": 1, \"segments\": {}", "[".repeat(200_000)),
        format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{}a", "<c>".repeat(200_000)),
        format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{}a", "<".repeat(200_000)),
        format!("WEBVTT\n\n00:01.000 --> 00:02.000\n{}a", "<v A>&".repeat(100_000)),
        format!("1\n00:00:01,000 --> 00:00:02,000\n{}", "<{".repeat(100_000)),
        format!("WEBVTT\n\n00:01.000 --> {}", "9".repeat(100_000)),
        format!("{{\"text\": \"{}\", \"media\": \"\", \"media-time\": 0}}", "<".repeat(100_000)),
        format!(
            "{{\"text\": \"{}\", \"media\": \"\", \"media-time\": 0}}",
            "<p><span data-timestamp=1>".repeat(20_000)
        ),
    ] {
        is_sound(text.as_bytes(), None);
    }
    is_sound(&document(&"<w:tbl><w:tr><w:tc>".repeat(5000)), None);
    is_sound(&document(&"<w:p>".repeat(200)), None);
    is_sound(&document("<w:t>&a;</w:t>"), None);
}

#[test]
fn absurd_numbers_and_values_of_other_kinds() {
    for value in
        ["-1", "1e308", "1e999", "null", "true", "\"x\"", "\"NaN\"", "[]", "{}", "99999999999999999999", "\"-0,5\""]
    {
        for text in [
            format!(
                "{{\"text\": \"a\", \"segments\": [{{\"start\": {value}, \"end\": {value}, \"text\": \"a\", \"speaker\": {value}}}]}}"
            ),
            format!(
                "{{\"transcription\": [{{\"offsets\": {{\"from\": {value}, \"to\": {value}}}, \"text\": \"a\"}}]}}"
            ),
            format!("{{\"chunks\": [{{\"timestamp\": [{value}, {value}], \"text\": \"a\"}}]}}"),
            format!(
                "{{\"results\": {{\"channels\": {value}, \"utterances\": [{{\"start\": {value}, \"transcript\": \"a\", \"speaker\": {value}}}]}}}}"
            ),
            format!("{{\"utterances\": [{{\"start\": {value}, \"text\": \"a\", \"speaker\": {value}}}, {value}]}}"),
            format!(
                "{{\"results\": {{\"items\": [{{\"start_time\": {value}, \"alternatives\": [{value}, {{\"content\": {value}}}]}}, {value}]}}}}"
            ),
            format!("{{\"text\": {value}, \"media\": {value}, \"media-time\": {value}}}"),
        ] {
            is_sound(text.as_bytes(), None);
        }
    }
}

/// Pieces of every format in any order.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "WEBVTT",
        "\n",
        "\n\n",
        "00:00:01.000 --> 00:00:02.000",
        "00:01,5 --> 25:00:60.0",
        "-->",
        "<v Anna>",
        "</v>",
        "<v",
        "<c.a>",
        "<00:00:01.500>",
        "&amp;",
        "&#10;",
        "&",
        "NOTE",
        "NOTE gensvar 1",
        "NOTE coding 1",
        "NOTE codes 1",
        "STYLE",
        "REGION",
        "1",
        "7 open",
        "OQ (OQ a=b) @3 #1 !: note",
        "| @2 #2",
        "rating a=3 #1: x",
        "voice client Anna",
        "Anna: hej",
        "He said: no.",
        "0:0:1.0 --> 0:0:2.0",
        "00:00:05 Speaker 1",
        "0:00:01.000,0:00:02.000",
        "start\tend\ttext",
        "1\t2\tx",
        "{\"text\":",
        "\"segments\":[",
        "\"a\"",
        "{\"start\":1,",
        "]",
        "}",
        "ord",
        " ",
        "\t",
        "å",
        "\u{feff}",
        "{\\an8}",
        "<i>",
        "\"",
        "12",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_soup_is_read_or_refused(text in soup()) {
        is_sound(text.as_bytes(), None);
        for format in timed() {
            is_sound(text.as_bytes(), Some(format));
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for format in timed() {
            is_sound(&bytes, Some(format));
        }
    }
}

/// Ten times the captions may take ten times as long, with room for a busy machine.
#[test]
fn hostile_captions_are_read_in_linear_time() {
    type Shape = fn(&mut String, usize);
    let shapes: [(&str, Shape); 9] = [
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n", |text, _| text.push_str("<v a>b")),
        ("1\n00:00:01,000 --> 00:00:02,000\n", |text, _| text.push_str("{<i")),
        ("{\"media\":\"\",\"media-time\":1,\"text\":\"", |text, _| text.push('<')),
        ("WEBVTT\n\n", |text, number| {
            let _ = write!(text, "00:01.000 --> 00:02.000\nName{number}: he said: no\n\n");
        }),
        ("WEBVTT\n\n", |text, number| {
            let _ = write!(text, "00:01.000 --> 00:02.000\n<v Name {number}>a\n\n");
        }),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\n", |text, _| text.push_str("<a <v x")),
        ("1\n00:00:01,000 --> 00:00:02,000\n", |text, _| text.push_str("{<b\n")),
        ("", |text, number| {
            let _ = writeln!(text, "00:00:05 Name {number}\nx");
        }),
        ("{\"media\":\"\",\"media-time\":1,\"text\":\"", |text, _| text.push_str("<p><span ")),
    ];
    for (head, shape) in shapes {
        let time = |count: usize| {
            let mut text = head.to_owned();
            (0..count).for_each(|number| shape(&mut text, number));
            if head.starts_with('{') {
                text.push_str("\"}");
            }
            worked::time(|| drop(read(text.as_bytes(), &Settings::default())))
        };
        // Neighbours on the same processor slow both down, and seldom alike.
        let tries: Vec<_> = (0..6).map(|_| (time(2_000), time(20_000))).take_while(|(a, b)| *b >= *a * 40).collect();
        assert!(tries.len() < 6, "{head:?}: {tries:?}");
    }
}

/// How fast sound files are read, in megabytes a second: `cargo test --release -- --ignored --nocapture speed_of`.
#[test]
#[ignore = "measures, and decides nothing"]
fn speed_of_captions_and_json() {
    let mut vtt = "WEBVTT\n\n".to_owned();
    let (mut srt, mut json) = (String::new(), "{\"text\": \"\", \"segments\": [".to_owned());
    for number in 0..300_000 {
        let (minute, second, who) = (number / 60 % 60, number % 60, ["Mette Holm", "Jonas Bak"][number % 2]);
        let _ = write!(
            vtt,
            "{number}\n01:{minute:02}:{second:02}.000 --> 01:{minute:02}:{second:02}.900\n<v {who}>Det er nok det med weekenderne, tror jeg.</v>\n\n"
        );
        let _ = write!(
            srt,
            "{number}\n01:{minute:02}:{second:02},000 --> 01:{minute:02}:{second:02},900\n{who}: Det er nok det med weekenderne, tror jeg.\n\n"
        );
        let _ = write!(
            json,
            "{{\"id\": {number}, \"seek\": 0, \"start\": {number}.25, \"end\": {number}.95, \"text\": \" Det er nok det med weekenderne.\", \"tokens\": [50364, 1133, 12], \"temperature\": 0.0, \"avg_logprob\": -0.27, \"words\": [{{\"word\": \" Det\", \"start\": 1.5, \"end\": 2.0, \"probability\": 0.9}}]}}, "
        );
    }
    json.truncate(json.len() - 2);
    json.push_str("]}");
    for (text, format) in [(vtt, "webvtt"), (srt, "srt"), (json, "whisper-json")] {
        let begun = Instant::now();
        let arrival = read(text.as_bytes(), &Settings::default()).unwrap();
        let seconds = begun.elapsed().as_secs_f64();
        assert_eq!(arrival.format.id, format);
        println!("{format}: {:.0} MB/s over {} MB", text.len() as f64 / 1e6 / seconds, text.len() / 1_000_000);
    }
    assert!(matches!(by_id("docx").unwrap().reads, Some(Reads::Bytes(_))));
}
