//! Every format of other programs: one table for finding out what a file is, for `--from` and `--to`, for help, for
//! `docs/FORMATS.md` and for the tests.

pub mod books;

mod asked;
mod kept;
mod part;

pub use asked::unknown;
pub use part::{Holds, Part};

use kept::{TABLE, TURNS};

use super::export;
use super::import::material::{Finding, Material};
use super::import::{
    Settings, assemblyai, aws, boris, cacti, chat, datavyu, deepgram, docx, eaf, of_programs, otranscribe, own_json,
    plain, refi, sbv, sdis, srt, tables, textgrid, webvtt, whisper, whisper_tsv, workbook,
};
use crate::domain::coding::Coding;
use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::session::Session;

/// What takes every text.
pub const TEXT: &str = "text";

/// A format of other programs.
#[derive(Debug)]
pub struct Format {
    /// The word by which it is asked for: `--from webvtt`.
    pub id: &'static str,
    /// Its name in English.
    pub name: &'static str,
    /// Ends of file names, without the point, the usual one first. They never decide what a file is.
    pub extensions: &'static [&'static str],
    /// Whether a file is of this format, by its content. Asked in the order of the table, so that it has to be sure; the
    /// last one takes every text.
    pub is: fn(&Sample<'_>) -> bool,
    /// How it is read, where it is.
    pub reads: Option<Reads>,
    /// How it is written, where it is.
    pub writes: Option<Writes>,
}

/// How a format is written.
#[derive(Debug)]
pub struct Writes {
    /// Whether one file takes several talks; else each talk gets a file of its own.
    pub several: bool,
    /// A word before the end of the file's name, where several formats have one end: `talk.turns.csv`.
    pub word: &'static str,
    /// Whether the file has names, notes and goals a second time, in a place that only gensvar reads and where they stay
    /// when somebody deletes them in the other program.
    pub carries: bool,
    /// What a file can hold, and gives back when it is read. What a talk has beyond that is told when it is written.
    pub holds: Holds,
    /// Puts talks into the form of the format.
    pub write: Write,
}

/// A talk that goes out. Where only codes may leave, words, names, notes and paths were taken out of it before.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    /// What was said.
    pub session: &'a Session,
    /// What coders said of it.
    pub codings: &'a [Coded<'a>],
    /// The language that the program speaks.
    pub spoken: &'a str,
}

impl<'a> Outgoing<'a> {
    /// The language in which codes are named: the talk's, or where nobody said it, the program's.
    pub fn language(&self) -> &'a str {
        if self.session.about.language.is_empty() { self.spoken } else { &self.session.about.language }
    }
}

/// A coding that goes out.
#[derive(Debug, Clone, Copy)]
pub struct Coded<'a> {
    /// What the coder said.
    pub coding: &'a Coding,
    /// Under which codebooks.
    pub instrument: &'a Instrument,
}

/// A file as it is to be written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Written {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What a person should know of it beside what the format never holds: names that had to be changed, times that had to
    /// be made up.
    pub told: Vec<Message>,
}

/// The beginning of a file, to find out what it is.
#[derive(Debug, Clone, Copy)]
pub struct Sample<'a> {
    /// The whole file: as it is or, once it is known to be text, that text.
    pub bytes: &'a [u8],
    /// The text, with line ends of one kind and without byte-order mark; empty when it is no text. It is cut off after
    /// [`SAMPLE`] bytes, in the middle of a line perhaps.
    pub text: &'a str,
}

/// Bytes of a text that are enough to see what it is.
pub const SAMPLE: usize = 64 * 1024;

/// Reads what a file holds, or says why nothing can be read.
#[derive(Clone, Copy)]
pub enum Reads {
    /// From text; lines are ended by LF.
    Text(fn(&str, &Settings) -> Result<Material, Finding>),
    /// From bytes.
    Bytes(fn(&[u8], &Settings) -> Result<Material, Finding>),
}

impl std::fmt::Debug for Reads {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Text(_) => "Text",
            Self::Bytes(_) => "Bytes",
        })
    }
}

/// What a table of figures tells: a row for each coding, counts and scores instead of codes.
const FIGURES: Holds = Holds::Only(&[
    Part::Talks,
    Part::Ids,
    Part::Title,
    Part::Coders,
    Part::Coder,
    Part::Codebooks,
    Part::Round,
    Part::Circumstances,
    Part::Ratings,
    Part::Hidden,
]);

/// What a page for people tells.
const PAGE: Holds = Holds::Only(&[
    Part::Talks,
    Part::Title,
    Part::Date,
    Part::Speakers,
    Part::Names,
    Part::Words,
    Part::Starts,
    Part::Untimed,
    Part::Backwards,
    Part::Coders,
    Part::Coder,
    Part::Codebooks,
    Part::Marks,
    Part::Modifiers,
    Part::Cuts,
    Part::Together,
    Part::Notes,
    Part::Ratings,
]);

/// What CACTI's database holds: modifiers stand in the name of a code, as its signs.
const CACTI: Holds =
    Holds::Only(&[Part::Starts, Part::Marks, Part::Modifiers, Part::Notes, Part::Ratings, Part::Evidence]);

/// What CACTI's old text holds.
const CACTI_TEXT: Holds = Holds::Only(&[Part::Starts, Part::Ends, Part::Marks, Part::Modifiers]);

/// What events of SDIS hold.
const SDIS: Holds = Holds::Only(&[Part::Talks, Part::Coders, Part::Codebooks, Part::Marks, Part::Modifiers]);

/// What timed events of SDIS hold.
const SDIS_TIMED: Holds =
    Holds::Only(&[Part::Talks, Part::Starts, Part::Ends, Part::Coders, Part::Codebooks, Part::Marks, Part::Modifiers]);

/// Puts talks into the form of a format.
type Write = fn(&[Outgoing<'_>]) -> Result<Written, Message>;

/// A format whose file takes several talks.
const fn several(holds: Holds, write: Write) -> Writes {
    Writes { several: true, word: "", carries: false, holds, write }
}

/// A format whose file takes one talk.
const fn single(holds: Holds, write: Write) -> Writes {
    Writes { several: false, word: "", carries: false, holds, write }
}

impl Writes {
    /// The same with a word in the names of its files.
    const fn called(mut self, word: &'static str) -> Self {
        self.word = word;
        self
    }

    /// The same with a copy of names, notes and goals that only gensvar reads.
    const fn carrying(mut self) -> Self {
        self.carries = true;
        self
    }
}

impl Format {
    /// Whether its files end so, in capital letters or small ones.
    pub fn is_named(&self, ending: &str) -> bool {
        self.extensions.iter().any(|known| known.eq_ignore_ascii_case(ending))
    }

    /// Its name in the language of the person.
    pub fn named(&self) -> Message {
        if WORDED.contains(&self.id) {
            Message::new(format!("format-name-{}", self.id))
        } else {
            Message::new("format-name").with("name", self.name)
        }
    }

    /// How the name of a file that is written ends, with its point.
    pub fn ending(&self) -> String {
        let end = self.extensions.first().copied().unwrap_or(self.id);
        match self.writes.as_ref().map_or("", |writes| writes.word) {
            "" => format!(".{end}"),
            word => format!(".{word}.{end}"),
        }
    }
}

/// Formats whose names have words that every language says in its own way.
pub const WORDED: [&str; 11] = [
    "whisper-tsv",
    "csv-turns",
    "tsv-turns",
    "csv-sessions",
    "tsv-sessions",
    "xlsx",
    "cacti-text",
    "cacti-globals",
    "cacti-xml",
    "sdis-event",
    TEXT,
];

/// A format that is read, and perhaps written.
const fn read(
    id: &'static str,
    name: &'static str,
    extensions: &'static [&'static str],
    is: fn(&Sample<'_>) -> bool,
    reads: Reads,
    writes: Option<Writes>,
) -> Format {
    Format { id, name, extensions, is, reads: Some(reads), writes }
}

/// A format that is only written. No file is found to be of it.
const fn written(id: &'static str, name: &'static str, extensions: &'static [&'static str], writes: Writes) -> Format {
    Format { id, name, extensions, is: |_| false, reads: None, writes: Some(writes) }
}

/// All formats, the surest to be known first.
pub const FORMATS: &[Format] = &[
    read(
        "refi-qda",
        "REFI-QDA",
        &["qdpx"],
        |sample| refi::is(sample.bytes),
        Reads::Bytes(|bytes, _| refi::read(bytes)),
        Some(several(export::refi::HOLDS, export::refi::write).carrying()),
    ),
    read(
        "elan",
        "ELAN",
        &["eaf"],
        |sample| eaf::is(sample.text),
        Reads::Text(|text, _| eaf::read(text)),
        Some(single(export::eaf::HOLDS, export::eaf::write).carrying()),
    ),
    read(
        "praat",
        "Praat TextGrid",
        &["TextGrid"],
        |sample| textgrid::is(sample.text),
        Reads::Text(|text, _| textgrid::read(text)),
        Some(single(export::textgrid::HOLDS, export::textgrid::write).carrying()),
    ),
    read(
        "chat",
        "CHAT",
        &["cha"],
        |sample| chat::is(sample.text),
        Reads::Text(|text, _| chat::read(text)),
        Some(single(export::chat::HOLDS, export::chat::write).carrying()),
    ),
    read(
        "json",
        "gensvar JSON",
        &["json"],
        |sample| own_json::is_own(sample.text) && !own_json::is_lines(sample.text),
        Reads::Text(own_json::read),
        Some(several(Holds::AllBut(&[]), export::json::write)),
    ),
    read(
        "jsonl",
        "gensvar JSON Lines",
        &["jsonl"],
        |sample| own_json::is_lines(sample.text),
        Reads::Text(own_json::read),
        Some(several(Holds::AllBut(&[]), export::json::write_lines)),
    ),
    read("docx", "Word", &["docx"], |sample| docx::is(sample.bytes), Reads::Bytes(docx::read), None),
    read(
        "webvtt",
        "WebVTT",
        &["vtt"],
        |sample| webvtt::is(sample.text),
        Reads::Text(webvtt::read),
        Some(single(export::webvtt::HOLDS, export::webvtt::write)),
    ),
    read("srt", "SubRip", &["srt"], |sample| srt::is(sample.text), Reads::Text(srt::read), None),
    read("sbv", "SubViewer (YouTube)", &["sbv"], |sample| sbv::is(sample.text), Reads::Text(sbv::read), None),
    read("whisper-json", "Whisper (JSON)", &["json"], whisper::is, Reads::Text(whisper::read), None),
    read("deepgram", "Deepgram", &["json"], deepgram::is, Reads::Text(deepgram::read), None),
    read("assemblyai", "AssemblyAI, ElevenLabs", &["json"], assemblyai::is, Reads::Text(assemblyai::read), None),
    read("aws-transcribe", "AWS Transcribe", &["json"], aws::is, Reads::Text(aws::read), None),
    read("otranscribe", "oTranscribe", &["otr"], otranscribe::is, Reads::Text(otranscribe::read), None),
    read(
        "whisper-tsv",
        "Whisper (table)",
        &["tsv"],
        |sample| whisper_tsv::is(sample.text),
        Reads::Text(whisper_tsv::read),
        None,
    ),
    read(
        "tsv",
        "TSV",
        &["tsv"],
        // Most texts have no tab, and are not looked at twice.
        |sample| sample.text.contains('\t') && tables::is_table(sample.text) && tables::separator(sample.text) == b'\t',
        Reads::Text(tables::read),
        Some(several(TABLE, |talks| export::table::marks(talks, b'\t')).called("marks")),
    ),
    read(
        "csv",
        "CSV",
        &["csv"],
        |sample| tables::is_table(sample.text),
        Reads::Text(tables::read),
        Some(several(TABLE, |talks| export::table::marks(talks, b',')).called("marks")),
    ),
    written(
        "csv-turns",
        "CSV, a row a turn",
        &["csv"],
        several(TURNS, |talks| export::table::turns(talks, b',')).called("turns"),
    ),
    written(
        "tsv-turns",
        "TSV, a row a turn",
        &["tsv"],
        several(TURNS, |talks| export::table::turns(talks, b'\t')).called("turns"),
    ),
    written(
        "csv-sessions",
        "CSV, a row a coding with its figures",
        &["csv"],
        several(FIGURES, |talks| export::sessions::write(talks, b',')).called("sessions"),
    ),
    written(
        "tsv-sessions",
        "TSV, a row a coding with its figures",
        &["tsv"],
        several(FIGURES, |talks| export::sessions::write(talks, b'\t')).called("sessions"),
    ),
    read(
        "xlsx",
        "Excel workbook",
        &["xlsx"],
        |sample| workbook::is(sample.bytes),
        Reads::Bytes(workbook::read),
        Some(several(TABLE, export::xlsx::write)),
    ),
    written("markdown", "Markdown", &["md"], several(PAGE, export::markdown::write)),
    read(
        "cacti",
        "CACTI",
        &["casaa"],
        cacti::database::is,
        Reads::Bytes(|bytes, _| cacti::database::read(bytes)),
        Some(single(CACTI, export::cacti::database)),
    ),
    read("datavyu", "Datavyu", &["opf"], datavyu::is, Reads::Bytes(|bytes, _| datavyu::read(bytes)), None),
    read(
        "cacti-text",
        "CACTI (old)",
        &["casaa", "parse"],
        cacti::text::is,
        Reads::Text(|text, _| cacti::text::read(text)),
        Some(single(CACTI_TEXT, export::cacti::text).called("text")),
    ),
    read(
        "cacti-globals",
        "CACTI (old, global ratings)",
        &["globals"],
        cacti::globals::is,
        Reads::Text(|text, _| cacti::globals::read(text)),
        Some(single(Holds::Only(&[Part::Ratings]), export::cacti::globals)),
    ),
    read(
        "cacti-xml",
        "CACTI (configuration)",
        &["xml"],
        cacti::configuration::is,
        Reads::Text(|text, _| cacti::configuration::read(text)),
        None,
    ),
    read(
        "boris",
        "BORIS",
        &["boris"],
        boris::is,
        Reads::Text(|text, _| boris::read(text)),
        Some(several(export::boris::HOLDS, export::boris::write)),
    ),
    read(
        "sdis",
        "SDIS (GSEQ)",
        &["sds"],
        sdis::is,
        Reads::Text(|text, _| sdis::read(text)),
        Some(several(SDIS_TIMED, export::sdis::timed)),
    ),
    written("sdis-event", "SDIS (GSEQ, events)", &["sds"], several(SDIS, export::sdis::events).called("events")),
    read(
        TEXT,
        "plain text",
        &["txt", "md"],
        |sample| !sample.text.is_empty() && of_programs::told(sample.text).is_none(),
        Reads::Text(|text, _| plain::read(text)),
        None,
    ),
];

/// The format of an id, in any case.
pub fn by_id(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id.eq_ignore_ascii_case(id))
}

/// Formats that are written (`out`) or read.
pub fn able(out: bool) -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(move |format| if out { format.writes.is_some() } else { format.reads.is_some() })
}

/// A line for each format that is written (`out`) or read: its id, its name, its endings.
pub fn list(out: bool, name: impl Fn(&Message) -> String) -> String {
    let of = |format: &Format| {
        let endings: Vec<String> = format.extensions.iter().map(|ending| format!(".{ending}")).collect();
        line(format.id, &name(&format.named()), &endings.join(" "))
    };
    able(out).map(of).collect()
}

/// A line of help about a format.
fn line(id: &str, name: &str, endings: &str) -> String {
    format!("  {id:<16} {name} ({endings})\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_words_and_stand_once() {
        for (index, format) in FORMATS.iter().enumerate() {
            assert!(FORMATS[..index].iter().all(|before| before.id != format.id), "{}", format.id);
            assert!(format.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            assert!(!format.name.is_empty() && !format.extensions.is_empty(), "{}", format.id);
            let named = crate::ports::locale::Texts::new("en").say(&format.named());
            assert_eq!(named, format.name, "the table and the texts name it alike");
        }
    }
}
