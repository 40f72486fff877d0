//! Files of every format that is read, of any length: one long talk, in the form that each program writes. Where gensvar
//! writes a format, its own writer makes the file. The test of speed uses them too.
#![allow(clippy::unwrap_used, dead_code, reason = "a file that cannot be made stops the run; not every user needs all")]

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use gensvar::domain::coding::{Coding, MarkId, Rating};
use gensvar::domain::instrument::Instrument;
use gensvar::domain::session::Session;
use gensvar::ports::formats::{Coded, Outgoing, Written, by_id};
use gensvar::ports::import::archive::Archive;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::talk;

/// What files of a kind are made of, which decides how fast they are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// Lines of text.
    Lines,
    /// XML or JSON, packed or not.
    Markup,
    /// Neither; there is no goal.
    Other,
}

/// A kind of file.
pub struct Kind {
    /// What it is called in the figures.
    pub name: &'static str,
    /// The format that it is known for.
    pub format: &'static str,
    /// What it is made of.
    pub made: Made,
    make: fn(usize) -> Vec<u8>,
}

impl Kind {
    /// A file with so many turns.
    pub fn file(&self, turns: usize) -> Vec<u8> {
        (self.make)(turns)
    }
}

const fn kind(name: &'static str, format: &'static str, made: Made, make: fn(usize) -> Vec<u8>) -> Kind {
    Kind { name, format, made, make }
}

/// All kinds.
pub const KINDS: &[Kind] = &[
    kind("plain text", "text", Made::Lines, |turns| talk::transcript(turns).into_bytes()),
    kind("WebVTT", "webvtt", Made::Lines, webvtt),
    kind("WebVTT, rolling", "webvtt", Made::Lines, rolling),
    kind("WebVTT of gensvar", "webvtt", Made::Lines, |turns| own("webvtt", turns)),
    kind("SubRip", "srt", Made::Lines, srt),
    kind("SBV", "sbv", Made::Lines, sbv),
    kind("Whisper table", "whisper-tsv", Made::Lines, whisper_table),
    kind("CSV", "csv", Made::Lines, |turns| own("csv", turns)),
    kind("TSV", "tsv", Made::Lines, |turns| own("tsv", turns)),
    kind("CSV of others", "csv", Made::Lines, |turns| coded_table(turns / 38).into_bytes()),
    kind("Praat TextGrid", "praat", Made::Lines, |turns| own("praat", turns)),
    kind("CHAT", "chat", Made::Lines, |turns| own("chat", turns)),
    kind("CACTI (old)", "cacti-text", Made::Lines, |turns| own("cacti-text", turns)),
    kind("SDIS, timed", "sdis", Made::Lines, |turns| own("sdis", turns)),
    kind("SDIS, events", "sdis", Made::Lines, |turns| own("sdis-event", turns)),
    kind("Whisper JSON", "whisper-json", Made::Markup, whisper),
    kind("WhisperX", "whisper-json", Made::Markup, whisperx),
    kind("whisper.cpp", "whisper-json", Made::Markup, whisper_cpp),
    kind("Deepgram", "deepgram", Made::Markup, deepgram),
    kind("AssemblyAI", "assemblyai", Made::Markup, assemblyai),
    kind("AWS Transcribe", "aws-transcribe", Made::Markup, aws),
    kind("oTranscribe", "otranscribe", Made::Markup, otranscribe),
    kind("gensvar JSON", "json", Made::Markup, |turns| own("json", turns)),
    kind("gensvar JSON Lines", "jsonl", Made::Markup, |turns| own("jsonl", turns)),
    kind("BORIS", "boris", Made::Markup, |turns| own("boris", turns)),
    kind("ELAN", "elan", Made::Markup, |turns| own("elan", turns)),
    kind("REFI-QDA", "refi-qda", Made::Markup, |turns| own("refi-qda", turns)),
    kind("Word", "docx", Made::Markup, word),
    kind("Excel workbook", "xlsx", Made::Markup, |turns| own("xlsx", turns)),
    kind("Datavyu", "datavyu", Made::Other, datavyu),
    kind("CACTI", "cacti", Made::Other, |turns| own("cacti", turns)),
];

/// A table as large as a public corpus: 133 talks, 38 turns each, every one coded by three coders; 15,162 rows.
pub fn corpus() -> String {
    coded_table(133)
}

/// A table of so many talks, each of 38 turns that three coders coded.
fn coded_table(talks: usize) -> String {
    let head = "transcript_id,video_title,utterance_id,interlocutor,timestamp,utterance_text,annotator_id,\
                main_therapist_behaviour,client_talk_type\n";
    let mut text = head.to_owned();
    for (number, words) in talk::said(talks * 38).enumerate() {
        let (talk, turn) = (number / 38, number % 38);
        let (who, time) = (["therapist", "client"][turn % 2], stamp(seconds(turn).0, '.'));
        for coder in 0..3 {
            let codes = match turn % 2 {
                0 => [["question", "reflection", "therapist_input"][(turn / 2 + coder) % 3], "n/a"],
                _ => ["n/a", ["change", "neutral", "sustain"][(turn / 2 + coder) % 3]],
            };
            let [therapist, client] = codes;
            let time = &time[..8];
            let _ = writeln!(
                text,
                "{talk},\"Talk {talk}, the \"\"first\"\"\",{turn},{who},{time},\"{words}\",{coder},{therapist},{client}"
            );
        }
    }
    text
}

/// So many bytes of words without any line end.
pub fn one_line(bytes: usize) -> String {
    let mut line: String = "T: ".to_owned();
    for words in talk::said(usize::MAX) {
        if line.len() >= bytes {
            break;
        }
        line.push_str(&words);
        line.push(' ');
    }
    line
}

/// Bytes that have to be looked at: those of a file, or, where it is packed, of what it holds.
pub fn unfolded(bytes: &[u8]) -> usize {
    let Ok(mut archive) = Archive::open(bytes) else { return bytes.len() };
    let names: Vec<String> = archive.names().map(std::borrow::Cow::into_owned).collect();
    names.iter().filter_map(|name| archive.part(name).ok().flatten()).map(|part| part.len()).sum()
}

/// A talk with a coding: a mark on every turn, a rating.
pub struct Whole {
    pub session: Session,
    pub coding: Coding,
    pub instrument: std::sync::Arc<Instrument>,
}

impl Whole {
    /// Of so many turns.
    pub fn new(turns: usize) -> Self {
        let (session, instrument) = (talk::session(turns), talk::instrument());
        let rating = Rating { value: Some(4), evidence: [MarkId(1)].into_iter().collect(), note: None };
        let coding = talk::coding(&session, &instrument, turns).with_rating("PART".to_owned(), rating);
        Self { session, coding, instrument }
    }

    /// Writes it in a format.
    pub fn written(&self, format: &str) -> Written {
        let codings = [Coded { coding: &self.coding, instrument: &self.instrument }];
        let talk = Outgoing { session: &self.session, codings: &codings, spoken: "en" };
        (by_id(format).unwrap().writes.as_ref().unwrap().write)(&[talk]).unwrap()
    }
}

fn own(format: &str, turns: usize) -> Vec<u8> {
    Whole::new(turns).written(format).bytes
}

/// What is said in so many turns, as others write it: a head, each turn by its number and words, what stands between, an end.
fn text(turns: usize, head: &str, turn: impl Fn(&mut String, usize, &str), between: &str, end: &str) -> String {
    let mut text = head.to_owned();
    for (number, words) in talk::said(turns).enumerate() {
        if number > 0 {
            text.push_str(between);
        }
        turn(&mut text, number, &words);
    }
    text.push_str(end);
    text
}

fn who(number: usize) -> &'static str {
    ["Mette Holm", "Jonas Bak"][number % 2]
}

/// When a turn begins and when it ends, in seconds.
fn seconds(number: usize) -> (f64, f64) {
    (number as f64 * 3.0, number as f64 * 3.0 + 2.5)
}

/// A time as captions have it.
fn stamp(seconds: f64, point: char) -> String {
    let all = (seconds * 1000.0) as u64;
    let (hours, minutes) = (all / 3_600_000, all / 60_000 % 60);
    format!("{hours:02}:{minutes:02}:{:02}{point}{:03}", all / 1000 % 60, all % 1000)
}

fn webvtt(turns: usize) -> Vec<u8> {
    let cue = |text: &mut String, number: usize, words: &str| {
        let (start, end) = seconds(number);
        let (start, end, who) = (stamp(start, '.'), stamp(end, '.'), who(number));
        let _ = write!(text, "0f8c1a52-6b1e-4d0a/{number}-0\n{start} --> {end}\n<v {who}>{words}</v>\n\n");
    };
    text(turns, "WEBVTT\n\n", cue, "", "").into_bytes()
}

/// Captions that roll: each line stands there twice, with a time at each word and without.
fn rolling(turns: usize) -> Vec<u8> {
    let mut text = "WEBVTT\nKind: captions\nLanguage: da\n\n".to_owned();
    let mut before = " ".to_owned();
    for (number, words) in talk::said(turns).enumerate() {
        let (start, end) = seconds(number);
        let (start, end, after) = (stamp(start, '.'), stamp(end, '.'), stamp(end + 0.01, '.'));
        let timed = words.replace(' ', &format!("<{start}><c> ")).replace("<c>", "</c><c>");
        let _ = write!(text, "{start} --> {end} align:start position:0%\n{before}\n<c>{timed}</c>\n\n");
        let _ = write!(text, "{end} --> {after} align:start position:0%\n{words}\n \n\n");
        before = words;
    }
    text.into_bytes()
}

fn srt(turns: usize) -> Vec<u8> {
    let cue = |text: &mut String, number: usize, words: &str| {
        let (start, end) = seconds(number);
        let (start, end) = (stamp(start, ','), stamp(end, ','));
        let _ = write!(text, "{}\n{start} --> {end}\n<i>{}:</i> {words}\n\n", number + 1, who(number));
    };
    text(turns, "", cue, "", "").into_bytes()
}

fn sbv(turns: usize) -> Vec<u8> {
    let cue = |text: &mut String, number: usize, words: &str| {
        let (start, end) = seconds(number);
        let _ = write!(text, "{},{}\n>> {}: {words}\n\n", stamp(start, '.'), stamp(end, '.'), who(number));
    };
    text(turns, "", cue, "", "").into_bytes()
}

fn whisper_table(turns: usize) -> Vec<u8> {
    let row = |text: &mut String, number: usize, words: &str| {
        let _ = writeln!(text, "{}\t{}\t{words}", number * 3000, number * 3000 + 2500);
    };
    text(turns, "start\tend\ttext\n", row, "", "").into_bytes()
}

fn whisper(turns: usize) -> Vec<u8> {
    let segment = |text: &mut String, number: usize, words: &str| {
        let (start, end) = seconds(number);
        let _ = write!(
            text,
            "{{\"id\": {number}, \"seek\": 0, \"start\": {start}, \"end\": {end}, \"text\": \" {words}\", \"tokens\": \
             [50364, 1133, 12, 993, 18], \"temperature\": 0.0, \"avg_logprob\": -0.27, \"compression_ratio\": 1.2, \
             \"no_speech_prob\": 0.02}}"
        );
    };
    text(turns, "{\"text\": \"\", \"segments\": [", segment, ", ", "], \"language\": \"da\"}").into_bytes()
}

/// Words as a list of objects, each with its times.
fn listed(text: &mut String, number: usize, words: &str, word: impl Fn(&mut String, f64, &str)) {
    for (place, one) in words.split(' ').enumerate() {
        if place > 0 {
            text.push_str(", ");
        }
        word(text, seconds(number).0 + place as f64 / 10.0, one);
    }
}

fn whisperx(turns: usize) -> Vec<u8> {
    let segment = |text: &mut String, number: usize, words: &str| {
        let (start, end) = seconds(number);
        let _ = write!(text, "{{\"start\": {start}, \"end\": {end}, \"text\": \" {words}\", \"words\": [");
        listed(text, number, words, |text, at, word| {
            let speaker = number % 2;
            let _ = write!(
                text,
                "{{\"word\": \"{word}\", \"start\": {at:.2}, \"end\": {at:.2}, \"score\": 0.9, \
                 \"speaker\": \"SPEAKER_0{speaker}\"}}"
            );
        });
        let _ = write!(text, "], \"speaker\": \"SPEAKER_0{}\"}}", number % 2);
    };
    text(turns, "{\"segments\": [", segment, ", ", "], \"word_segments\": [], \"language\": \"da\"}").into_bytes()
}

fn whisper_cpp(turns: usize) -> Vec<u8> {
    let segment = |text: &mut String, number: usize, words: &str| {
        let (start, end) = seconds(number);
        let (from, to) = ((start * 1000.0) as u64, (end * 1000.0) as u64);
        let (start, end) = (stamp(start, ','), stamp(end, ','));
        let _ = write!(
            text,
            "\t\t{{\"timestamps\": {{\"from\": \"{start}\", \"to\": \"{end}\"}}, \
             \"offsets\": {{\"from\": {from}, \"to\": {to}}}, \"text\": \" {words}\"}}"
        );
    };
    let head = "{\n\t\"systeminfo\": \"AVX = 1\",\n\t\"result\": {\"language\": \"da\"},\n\t\"transcription\": [\n";
    text(turns, head, segment, ",\n", "\n\t]\n}").into_bytes()
}

fn deepgram(turns: usize) -> Vec<u8> {
    let utterance = |text: &mut String, number: usize, words: &str| {
        let ((start, end), speaker) = (seconds(number), number % 2);
        let _ = write!(
            text,
            "{{\"start\": {start}, \"end\": {end}, \"confidence\": 0.99, \"channel\": 0, \"transcript\": \"{words}\", \"words\": ["
        );
        listed(text, number, words, |text, at, word| {
            let _ = write!(
                text,
                "{{\"word\": \"{word}\", \"start\": {at:.2}, \"end\": {at:.2}, \"confidence\": 0.9, \
                 \"speaker\": {speaker}, \"speaker_confidence\": 0.8, \"punctuated_word\": \"{word}\"}}"
            );
        });
        let _ = write!(text, "], \"speaker\": {speaker}, \"id\": \"{number}\"}}");
    };
    let head = "{\"metadata\": {\"request_id\": \"2479c8c8\", \"channels\": 1, \"models\": [\"m\"]}, \
                \"results\": {\"channels\": [], \"utterances\": [";
    text(turns, head, utterance, ", ", "]}}").into_bytes()
}

fn assemblyai(turns: usize) -> Vec<u8> {
    let utterance = |text: &mut String, number: usize, words: &str| {
        let speaker = ["A", "B"][number % 2];
        let (start, end) = (number * 3000, number * 3000 + 2500);
        let _ = write!(
            text,
            "{{\"speaker\": \"{speaker}\", \"text\": \"{words}\", \"confidence\": 0.9, \"start\": {start}, \"end\": {end}, \
             \"words\": ["
        );
        listed(text, number, words, |text, at, word| {
            let at = (at * 1000.0) as u64;
            let _ = write!(
                text,
                "{{\"text\": \"{word}\", \"start\": {at}, \"end\": {at}, \"confidence\": 0.9, \"speaker\": \"{speaker}\"}}"
            );
        });
        text.push_str("]}");
    };
    let head = "{\"id\": \"6rlr37\", \"acoustic_model\": \"assemblyai_default\", \"language_code\": \"da\", \
                \"status\": \"completed\", \"utterances\": [";
    text(turns, head, utterance, ", ", "], \"audio_duration\": 6}").into_bytes()
}

fn aws(turns: usize) -> Vec<u8> {
    let mut text = "{\"jobName\": \"visit\", \"status\": \"COMPLETED\", \"results\": {\"transcripts\": \
                    [{\"transcript\": \"\"}], \"speaker_labels\": {\"segments\": ["
        .to_owned();
    for (number, words) in talk::said(turns).enumerate() {
        let ((start, end), speaker) = (seconds(number), number % 2);
        let comma = if number > 0 { ", " } else { "" };
        let _ = write!(
            text,
            "{comma}{{\"start_time\": \"{start:.2}\", \"end_time\": \"{end:.2}\", \"speaker_label\": \"spk_{speaker}\", \"items\": ["
        );
        listed(&mut text, number, &words, |text, at, _| {
            let _ = write!(
                text,
                "{{\"speaker_label\": \"spk_{speaker}\", \"start_time\": \"{at:.2}\", \"end_time\": \"{at:.2}\"}}"
            );
        });
        text.push_str("]}");
    }
    text.push_str("], \"speakers\": 2}, \"items\": [");
    for (number, words) in talk::said(turns).enumerate() {
        text.push_str(if number > 0 { ", " } else { "" });
        listed(&mut text, number, &words, |text, at, word| {
            let _ = write!(
                text,
                "{{\"start_time\": \"{at:.2}\", \"end_time\": \"{at:.2}\", \"alternatives\": \
                 [{{\"confidence\": \"0.99\", \"content\": \"{word}\"}}], \"type\": \"pronunciation\"}}"
            );
        });
    }
    text.push_str("]}}");
    text.into_bytes()
}

fn otranscribe(turns: usize) -> Vec<u8> {
    let paragraph = |text: &mut String, number: usize, words: &str| {
        let ((start, _), who) = (seconds(number), who(number));
        let shown = stamp(start, '.');
        let _ = write!(
            text,
            "<p><span class=\\\"timestamp\\\" contenteditable=\\\"false\\\" data-timestamp=\\\"{start}\\\">{shown}</span>\
             &nbsp;{who}: {words}</p>"
        );
    };
    text(turns, "{\"text\":\"", paragraph, "", "\",\"media\":\"a.mp3\",\"media-source\":\"\",\"media-time\":6.5}")
        .into_bytes()
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A paragraph as Word writes it: with what it looks like, and cut into runs.
fn word(turns: usize) -> Vec<u8> {
    let paragraph = |text: &mut String, number: usize, words: &str| {
        let look = "<w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\"/><w:lang w:val=\"da-DK\"/></w:rPr>";
        let _ = write!(
            text,
            "<w:p w:rsidR=\"00A77427\" w:rsidRDefault=\"00A77427\"><w:pPr><w:spacing w:after=\"120\"/></w:pPr>\
             <w:r>{look}<w:t xml:space=\"preserve\">{}: </w:t></w:r><w:r>{look}<w:t>{words}</w:t></w:r></w:p>",
            who(number)
        );
    };
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"http://\
                schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";
    packed(&[("word/document.xml", &text(turns, head, paragraph, "", "</w:body></w:document>"))])
}

fn datavyu(turns: usize) -> Vec<u8> {
    let cell = |text: &mut String, number: usize, _: &str| {
        let (start, end) = seconds(number);
        let code = ["OQ", "CT", "SR", "ST", "CR"][number % 5];
        let _ = writeln!(text, "{},{},({},{code},+2)", stamp(start, ':'), stamp(end, ':'), ["T", "C"][number % 2]);
    };
    let head = "#4\nutterance (MATRIX,true,)-speaker|NOMINAL,code|NOMINAL,strength|NOMINAL\n";
    let project =
        "!project\ndbFile: null\nname: talk\nversion: 5\nviewerSettings:\n- !vs\n  feed: a.mp4\n  plugin: x\n";
    packed(&[("project", project), ("db", &text(turns, head, cell, "", ""))])
}
