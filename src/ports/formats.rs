//! Every format of other programs: one table for finding out what a file is, for `--from` and `--to`, for help, for
//! `docs/FORMATS.md` and for the tests.

mod part;

pub use part::Part;

use super::export;
use super::import::material::{Finding, Material};
use super::import::{
    Settings, assemblyai, aws, boris, cacti, chat, datavyu, deepgram, docx, eaf, otranscribe, own_json, plain, refi,
    sbv, sdis, srt, tables, textgrid, webvtt, whisper, whisper_tsv,
};
use crate::domain::coding::Coding;
use crate::domain::instrument::Instrument;
use crate::domain::message::{Argument, Message};
use crate::domain::session::Session;

/// A format of other programs.
#[derive(Debug)]
pub struct Format {
    /// The word by which it is asked for: `--from webvtt`.
    pub id: &'static str,
    /// Its own name, which is the same in every language.
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
    /// What a file can hold, and gives back when it is read. What a talk has beyond that is told when it is written.
    pub holds: &'static [Part],
    /// Puts talks into the form of the format.
    pub write: fn(&[Outgoing<'_>]) -> Result<Written, Message>,
}

/// A talk that goes out. Where only codes may leave, words, names, notes and paths were taken out of it before.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    /// What was said.
    pub session: &'a Session,
    /// What coders said of it.
    pub codings: &'a [Coded<'a>],
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
    /// The whole file as it is.
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

/// Everything that a table of marks holds.
const TABLE: &[Part] = {
    use Part as P;
    &[
        P::Talks,
        P::Ids,
        P::Title,
        P::Language,
        P::Date,
        P::Names,
        P::Roles,
        P::Words,
        P::Times,
        P::Untimed,
        P::TurnIds,
        P::Coders,
        P::Coder,
        P::Codebooks,
        P::Marks,
        P::MarkIds,
        P::Modifiers,
        P::Notes,
        P::Overrides,
        P::Cuts,
        P::Ratings,
    ]
};

/// What a table of turns tells.
const TURNS: &[Part] = {
    use Part as P;
    &[
        P::Talks,
        P::Ids,
        P::Title,
        P::Date,
        P::Roles,
        P::Words,
        P::Times,
        P::Untimed,
        P::TurnIds,
        P::Coders,
        P::Coder,
        P::Codebooks,
        P::Marks,
        P::Modifiers,
    ]
};

/// What a page for people tells.
const PAGE: &[Part] = {
    use Part as P;
    &[
        P::Talks,
        P::Title,
        P::Words,
        P::Times,
        P::Untimed,
        P::Coders,
        P::Coder,
        P::Codebooks,
        P::Marks,
        P::Modifiers,
        P::Cuts,
    ]
};

/// What CACTI's database holds: modifiers stand in the name of a code, as its signs.
const CACTI: &[Part] = &[Part::Marks, Part::Modifiers, Part::Notes, Part::Ratings, Part::Evidence];

/// What CACTI's old text holds.
const CACTI_TEXT: &[Part] = &[Part::Times, Part::Marks, Part::Modifiers];

/// What a project of BORIS holds.
const BORIS: &[Part] = &[
    Part::Talks,
    Part::Title,
    Part::Date,
    Part::Media,
    Part::Names,
    Part::Coders,
    Part::Coder,
    Part::Codebooks,
    Part::Marks,
    Part::Modifiers,
    Part::Notes,
];

/// What events of SDIS hold.
const SDIS: &[Part] = &[Part::Talks, Part::Coders, Part::Marks, Part::Modifiers];

/// What timed events of SDIS hold.
const SDIS_TIMED: &[Part] = &[Part::Talks, Part::Times, Part::Coders, Part::Marks, Part::Modifiers];

/// Nothing is found to be of a format that is only written.
fn never(_: &Sample<'_>) -> bool {
    false
}

const fn written(holds: &'static [Part], write: fn(&[Outgoing<'_>]) -> Result<Written, Message>) -> Writes {
    Writes { several: true, holds, write }
}

/// A format that is only read.
const fn reader(
    id: &'static str,
    name: &'static str,
    extensions: &'static [&'static str],
    is: fn(&Sample<'_>) -> bool,
    reads: Reads,
) -> Format {
    Format { id, name, extensions, is, reads: Some(reads), writes: None }
}

/// All formats, the surest to be known first.
pub const FORMATS: &[Format] = &[
    Format {
        id: "refi-qda",
        name: "REFI-QDA",
        extensions: &["qdpx"],
        is: |sample| refi::is(sample.bytes),
        reads: Some(Reads::Bytes(|bytes, _| refi::read(bytes))),
        writes: Some(Writes { several: true, holds: export::refi::HOLDS, write: export::refi::write }),
    },
    Format {
        id: "elan",
        name: "ELAN",
        extensions: &["eaf"],
        is: |sample| eaf::is(sample.text),
        reads: Some(Reads::Text(|text, _| eaf::read(text))),
        writes: Some(Writes { several: false, holds: export::eaf::HOLDS, write: export::eaf::write }),
    },
    Format {
        id: "praat",
        name: "Praat TextGrid",
        extensions: &["TextGrid"],
        is: |sample| textgrid::is(sample.text),
        reads: Some(Reads::Text(|text, _| textgrid::read(text))),
        writes: Some(Writes { several: false, holds: export::textgrid::HOLDS, write: export::textgrid::write }),
    },
    Format {
        id: "chat",
        name: "CHAT",
        extensions: &["cha"],
        is: |sample| chat::is(sample.text),
        reads: Some(Reads::Text(|text, _| chat::read(text))),
        writes: Some(Writes { several: false, holds: export::chat::HOLDS, write: export::chat::write }),
    },
    Format {
        id: "json",
        name: "gensvar JSON",
        extensions: &["json"],
        is: |sample| own_json::is_own(sample.text) && !own_json::is_lines(sample.text),
        reads: Some(Reads::Text(own_json::read)),
        writes: Some(written(&Part::ALL, export::json::write)),
    },
    Format {
        id: "jsonl",
        name: "gensvar JSON Lines",
        extensions: &["jsonl"],
        is: |sample| own_json::is_lines(sample.text),
        reads: Some(Reads::Text(own_json::read)),
        writes: Some(written(&Part::ALL, export::json::write_lines)),
    },
    reader("docx", "Word", &["docx"], |sample| docx::is(sample.bytes), Reads::Bytes(docx::read)),
    Format {
        id: "webvtt",
        name: "WebVTT",
        extensions: &["vtt"],
        is: |sample| webvtt::is(sample.text),
        reads: Some(Reads::Text(webvtt::read)),
        writes: Some(Writes { several: false, holds: export::webvtt::HOLDS, write: export::webvtt::write }),
    },
    reader("srt", "SubRip", &["srt"], |sample| srt::is(sample.text), Reads::Text(srt::read)),
    reader("sbv", "SubViewer (YouTube)", &["sbv"], |sample| sbv::is(sample.text), Reads::Text(sbv::read)),
    reader("whisper-json", "Whisper (JSON)", &["json"], whisper::is, Reads::Text(whisper::read)),
    reader("deepgram", "Deepgram", &["json"], deepgram::is, Reads::Text(deepgram::read)),
    reader("assemblyai", "AssemblyAI", &["json"], assemblyai::is, Reads::Text(assemblyai::read)),
    reader("aws-transcribe", "AWS Transcribe", &["json"], aws::is, Reads::Text(aws::read)),
    reader("otranscribe", "oTranscribe", &["otr"], otranscribe::is, Reads::Text(otranscribe::read)),
    reader(
        "whisper-tsv",
        "Whisper (table)",
        &["tsv"],
        |sample| whisper_tsv::is(sample.text),
        Reads::Text(whisper_tsv::read),
    ),
    Format {
        id: "tsv",
        name: "TSV",
        extensions: &["tsv"],
        is: |sample| tables::is_table(sample.text) && tables::separator(sample.text) == b'\t',
        reads: Some(Reads::Text(tables::read)),
        writes: Some(written(TABLE, |talks| export::table::marks(talks, b'\t'))),
    },
    Format {
        id: "csv",
        name: "CSV",
        extensions: &["csv"],
        is: |sample| tables::is_table(sample.text),
        reads: Some(Reads::Text(tables::read)),
        writes: Some(written(TABLE, |talks| export::table::marks(talks, b','))),
    },
    Format {
        id: "csv-turns",
        name: "CSV, a row a turn",
        extensions: &["csv"],
        is: never,
        reads: None,
        writes: Some(written(TURNS, |talks| export::table::turns(talks, b','))),
    },
    Format {
        id: "tsv-turns",
        name: "TSV, a row a turn",
        extensions: &["tsv"],
        is: never,
        reads: None,
        writes: Some(written(TURNS, |talks| export::table::turns(talks, b'\t'))),
    },
    Format {
        id: "xlsx",
        name: "Excel workbook",
        extensions: &["xlsx"],
        is: never,
        reads: None,
        writes: Some(written(TABLE, export::xlsx::write)),
    },
    Format {
        id: "markdown",
        name: "Markdown",
        extensions: &["md"],
        is: never,
        reads: None,
        writes: Some(written(PAGE, export::markdown::write)),
    },
    Format {
        id: "cacti",
        name: "CACTI",
        extensions: &["casaa"],
        is: cacti::database::is,
        reads: Some(Reads::Bytes(|bytes, _| cacti::database::read(bytes))),
        writes: Some(Writes { several: false, holds: CACTI, write: export::cacti::database }),
    },
    Format {
        id: "datavyu",
        name: "Datavyu",
        extensions: &["opf"],
        is: datavyu::is,
        reads: Some(Reads::Bytes(|bytes, _| datavyu::read(bytes))),
        writes: None,
    },
    Format {
        id: "cacti-text",
        name: "CACTI (old)",
        extensions: &["casaa", "parse"],
        is: cacti::text::is,
        reads: Some(Reads::Text(|text, _| cacti::text::read(text))),
        writes: Some(Writes { several: false, holds: CACTI_TEXT, write: export::cacti::text }),
    },
    Format {
        id: "cacti-globals",
        name: "CACTI (old, global ratings)",
        extensions: &["globals"],
        is: cacti::globals::is,
        reads: Some(Reads::Text(|text, _| cacti::globals::read(text))),
        writes: Some(Writes { several: false, holds: &[Part::Ratings], write: export::cacti::globals }),
    },
    Format {
        id: "cacti-xml",
        name: "CACTI (configuration)",
        extensions: &["xml"],
        is: cacti::configuration::is,
        reads: Some(Reads::Text(|text, _| cacti::configuration::read(text))),
        writes: None,
    },
    Format {
        id: "boris",
        name: "BORIS",
        extensions: &["boris"],
        is: boris::is,
        reads: Some(Reads::Text(|text, _| boris::read(text))),
        writes: Some(written(BORIS, export::boris::write)),
    },
    Format {
        id: "sdis",
        name: "SDIS (GSEQ)",
        extensions: &["sds"],
        is: sdis::is,
        reads: Some(Reads::Text(|text, _| sdis::read(text))),
        writes: Some(written(SDIS_TIMED, export::sdis::timed)),
    },
    Format {
        id: "sdis-event",
        name: "SDIS (GSEQ, events)",
        extensions: &["sds"],
        // Every kind of SDIS is read as one format.
        is: never,
        reads: None,
        writes: Some(written(SDIS, export::sdis::events)),
    },
    Format {
        id: "text",
        name: "Plain text",
        extensions: &["txt", "md"],
        is: |sample| !sample.text.is_empty(),
        reads: Some(Reads::Text(|text, _| plain::read(text))),
        writes: None,
    },
];

/// The format of an id, in any case.
pub fn by_id(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id.eq_ignore_ascii_case(id))
}

/// What is said of a format that there is not, or that is not written (`out`) or read.
pub fn unknown(id: &str, out: bool) -> Message {
    let known = Argument::Any(able(out).map(|format| format.id.to_owned()).collect());
    let text = if out { "format-not-written" } else { "format-not-read" };
    Message::new(text).with("format", id).with("known", known)
}

/// Formats that are written (`out`) or read.
pub fn able(out: bool) -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(move |format| if out { format.writes.is_some() } else { format.reads.is_some() })
}

/// A line for each format that is written (`out`) or read: its id, its name, its endings.
pub fn list(out: bool) -> String {
    let line = |format: &Format| {
        let endings: Vec<String> = format.extensions.iter().map(|ending| format!(".{ending}")).collect();
        format!("  {:<16} {} ({})\n", format.id, format.name, endings.join(" "))
    };
    able(out).map(line).collect()
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
        }
    }
}
