//! Transcripts and codings that other programs made, as talks with turns and codings.
//!
//! A reader for each format makes [`Material`]; what follows is the same for all of them: who has which role and which
//! cues are one turn ([`turns`]), which codes belong to which codebook ([`matching`]), and to which words ([`placing`]).
//! Nothing is dropped in silence: whatever is skipped, repaired or doubted is a [`Finding`] with its place.

pub mod archive;
pub mod arranging;
pub mod assemblyai;
pub mod aws;
pub mod boris;
pub mod cacti;
pub mod chat;
pub mod datavyu;
pub mod deepgram;
pub mod docx;
pub mod eaf;
pub mod entities;
mod joined_codes;
pub mod labels;
pub mod made_codebook;
pub mod matching;
pub mod material;
pub mod of_programs;
pub mod otranscribe;
pub mod own_json;
pub mod placing;
pub mod plain;
pub mod refi;
pub mod sbv;
pub mod sdis;
pub mod srt;
pub mod tables;
pub mod textgrid;
pub mod turns;
pub mod webvtt;
pub mod whisper;
pub mod whisper_tsv;
pub mod workbook;
pub mod xml;

pub(in crate::ports) mod clock;
pub(super) mod coded;

mod beginnings;
mod blocks;
mod bracketed;
pub mod by_codes;
mod captions;
mod code_like;
mod copies;
mod counted;
mod dated_lines;
pub mod days;
mod doubtful;
mod fitting;
mod hashed;
mod hinted;
mod json;
mod leaning;
mod line;
mod listed;
mod margin;
mod meeting_chat;
mod noted_by_code;
mod numbered;
mod one_person;
mod package;
mod pointed_times;
mod said_times;
pub mod shared;
mod sides;
mod signatures;
mod speakers;
mod spoken;
mod stamp;
mod tier_coders;
mod times_of_day;
mod turn_numbers;

pub use material::{Finding, Material, Place};

use std::borrow::Cow;
use std::collections::HashSet;

use super::columns::KnownColumns;
use super::decode;
use super::formats::{self, FORMATS, Format, Reads, SAMPLE, Sample};
use super::ron::beginning;
use crate::domain::message::Message;
use crate::domain::session::Role;
use archive::Archive;
use turns::Joining;

/// How a file is to be read, where the person who imports it says so.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The format; found by content when left out.
    pub format: Option<&'static Format>,
    /// Which cues are one turn.
    pub joining: Joining,
    /// Roles by the labels of the speakers.
    pub roles: Vec<(String, Role)>,
    /// Which column of a table holds what: the column's head or number, and the word for what it holds.
    pub columns: Vec<(String, String)>,
    /// What was said of columns before: the first row of a table, and what its columns hold.
    pub known_columns: Vec<KnownColumns>,
    /// Every code that there is in any codebook, in small letters, to tell codes from names.
    pub known_codes: HashSet<String>,
    /// Every global score that there is in any codebook, by its id, in small letters.
    pub known_ratings: HashSet<String>,
    /// Every codebook that there is.
    pub known_books: Vec<KnownBook>,
    /// What clinician and client are called where the file names nobody; in English when empty.
    pub sides: [String; 2],
    /// The coder of codes whose coder the file does not name.
    pub coder: String,
    /// The codebooks under which codes are to be read: `miti-4.2.1`.
    pub codebooks: Option<String>,
    /// What a code of the file is called in the codebook.
    pub codes: Vec<(String, String)>,
}

/// A codebook by which a column of a table may be headed.
#[derive(Debug, Clone, Default)]
pub struct KnownBook {
    /// Its id.
    pub id: String,
    /// Its codes, in small letters.
    pub codes: HashSet<String>,
}

/// What a file holds, and how it was read.
#[derive(Debug, Clone)]
pub struct Arrival {
    /// The format.
    pub format: &'static Format,
    /// How its letters are stored, where it is text.
    pub encoding: Option<decode::Encoding>,
    /// That its letters' encoding was recognised, which needs no look.
    pub recognised: Option<Message>,
    /// What it holds.
    pub material: Material,
}

/// Reads a file of any known format, or says why it cannot be read. Whoever has no other use for the bytes gives them away, so that
/// a text stands in memory once.
pub fn read<'b>(bytes: impl Into<Cow<'b, [u8]>>, settings: &Settings) -> Result<Arrival, Finding> {
    read_whole(bytes.into(), settings)
}

fn read_whole(bytes: Cow<'_, [u8]>, settings: &Settings) -> Result<Arrival, Finding> {
    let raw = Sample { bytes: &bytes, text: "" };
    for format in settings.format.map_or(FORMATS, std::slice::from_ref) {
        if let Some(Reads::Bytes(read)) = format.reads
            && (settings.format.is_some() || (format.is)(&raw))
        {
            let mut material = read(&bytes, settings).map_err(inside)?;
            fitting::fit(&mut material);
            days::settle(&mut material);
            one_person::join(&mut material, format.id, &settings.roles);
            tell_doubts(&mut material, format, settings);
            return Ok(Arrival { format, encoding: None, recognised: None, material });
        }
    }
    if archive::is_packed(&bytes) {
        // Unpacking by hand, as is said of packed folders, helps only where they are whole.
        Archive::open(&bytes)?;
    }
    if let Some(message) = of_programs::told_of_bytes(&bytes) {
        return Err(message.into());
    }
    let decoded = decode::decode(bytes)?;
    let sample = Sample { bytes: decoded.text.as_bytes(), text: beginning(&decoded.text, SAMPLE) };
    // Where somebody said what the columns hold, it is a table, whatever else it might look like.
    let stated = settings.format.or_else(|| tables::stated(sample.text, settings).and_then(formats::by_id));
    for format in stated.map_or(FORMATS, std::slice::from_ref) {
        if let Some(Reads::Text(read)) = format.reads
            && (stated.is_some() || (format.is)(&sample))
        {
            let mut material = read(&decoded.text, settings)?;
            fitting::fit(&mut material);
            days::settle(&mut material);
            one_person::join(&mut material, format.id, &settings.roles);
            tell_doubts(&mut material, format, settings);
            material.findings.splice(0..0, decoded.notices.into_iter().map(Finding::from));
            let (encoding, recognised) = (Some(decoded.encoding), decoded.recognised);
            return Ok(Arrival { format, encoding, recognised, material });
        }
    }
    Err(of_programs::told_of_file(&sample).unwrap_or_else(|| Message::new("decode-binary")).into())
}

/// The first row of a file, were it a table; `None` where it is no text and no workbook.
pub fn first_row(bytes: Vec<u8>) -> Option<Vec<String>> {
    if workbook::is(&bytes) {
        return Some(workbook::first_row(&bytes));
    }
    Some(tables::first_row(&decode::decode(bytes).ok()?.text))
}

/// A finding of something that is packed: there nobody can take out a line by hand.
fn inside(finding: Finding) -> Finding {
    if finding.message.id == "xml-doctype" { Message::new("xml-doctype-packed").into() } else { finding }
}

/// Tells of what is hardly meant, and of codes and times among the words of texts that people type.
fn tell_doubts(material: &mut Material, format: &Format, settings: &Settings) {
    let (rests, doubts): (Vec<Finding>, Vec<Finding>) =
        doubtful::told(material).into_iter().partition(|it| it.message.id == "import-time-jump");
    material.findings.extend(doubts);
    // Where each time has its day, hours without a word are no slip.
    if are_dated(material) {
        material.told.extend(rests.iter().map(told));
    } else {
        material.findings.extend(rests);
    }
    if ["text", "docx"].contains(&format.id) {
        material.findings.extend(bracketed::told(material, &settings.known_codes));
        material.findings.extend(bracketed::times_told(material));
    }
}

/// Whether each time of a file has the day before it.
fn are_dated(material: &Material) -> bool {
    let of_table = material.table.iter().flat_map(|table| &table.told);
    material.told.iter().chain(of_table).any(|told| ["import-times-dated", "table-times-dated"].contains(&&*told.id))
}

/// A place in words.
pub fn place(place: &Place) -> Message {
    match place {
        Place::Whole => Message::new("place-whole"),
        Place::Line(line) => Message::new("place-line").with("number", *line),
        Place::Paragraph(paragraph) => Message::new("place-paragraph").with("number", *paragraph),
        Place::Row(row) => Message::new("place-row").with("number", *row),
        Place::TableRow(table, row) => Message::new("place-table-row").with("table", *table).with("row", *row),
        Place::SheetRow(at) => Message::new("place-sheet-row").with("sheet", at.0.as_str()).with("row", at.1),
        Place::Entry(name) => Message::new("place-entry").with("name", name.as_str()),
    }
}

/// A finding in words, with its place where it has one.
pub fn told(finding: &Finding) -> Message {
    match finding.place {
        Place::Whole => finding.message.clone(),
        _ => Message::new("import-at").with("place", place(&finding.place)).with("what", &finding.message),
    }
}

/// Whether a text is written in RON, the program's own format, rather than being a transcript.
///
/// A transcript may well begin with a bracket, `(00:12) T: …`; in RON a field's name follows it.
pub fn looks_like_ron(text: &str) -> bool {
    let start = after_comments(text);
    if start.starts_with("#![") {
        return true;
    }
    let Some(inside) = start.strip_prefix('(') else { return false };
    let inside = after_comments(inside);
    let after_name = inside.trim_start_matches(|letter: char| letter.is_ascii_alphanumeric() || letter == '_');
    let has_name = after_name.len() < inside.len() && !inside.starts_with(|letter: char| letter.is_ascii_digit());
    let follower = after_comments(after_name);
    inside.is_empty() || inside.starts_with(')') || has_name && (follower.is_empty() || follower.starts_with(':'))
}

/// The text behind blanks and RON comments, which may be nested.
fn after_comments(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        if rest.starts_with("//") {
            rest = rest.split_once('\n').map_or("", |(_, next)| next).trim_start();
        } else if rest.starts_with("/*") {
            rest = after_block_comment(rest).trim_start();
        } else {
            return rest;
        }
    }
}

fn after_block_comment(text: &str) -> &str {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0_usize, 0);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => depth += 1,
            b"*/" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return &text[at..];
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ron_is_known_by_its_first_field() {
        for text in [
            "(format: 1)",
            "\n // note\n/* a /* b */ c */ ( // x\n format : 1",
            "#![enable(unwrap_newtypes)]\n(",
            "(",
            "()",
            "(form",
        ] {
            assert!(looks_like_ron(text), "{text}");
        }
    }

    #[test]
    fn one_of_a_kind_is_told_in_the_singular() {
        let said = |language: &str, id: &'static str, count: usize| {
            let message = Message::new(id).with("count", count).with("columns", 3_usize).with("code", "X");
            crate::ports::locale::Texts::new(language).say(&message)
        };
        for (language, cell, row, once) in [
            ("en", "one cell and", "(one row)", "(once)"),
            ("da", "én celle og", "(én række)", "(én gang)"),
            ("nb", "én celle og", "(én rad)", "(én gang)"),
            ("sv", "en cell och", "(en rad)", "(en gång)"),
        ] {
            for (id, one) in [
                ("table-row-joined", cell),
                ("table-row-uncoded", cell),
                ("table-row-beyond", cell),
                ("table-row-fewer", cell),
                ("table-role-unknown", row),
                ("import-code-none", once),
            ] {
                let told = said(language, id, 1);
                assert!(told.contains(one) && !told.contains('1'), "{language}: {told}");
                assert!(said(language, id, 2).contains("2 "), "{language}: {id}");
            }
        }
    }

    #[test]
    fn transcripts_are_not_taken_for_ron() {
        for text in [
            "T: hi",
            "(00:12) T: hi",
            "(Recording starts) T: hi",
            "# Heading\n(a: 1)",
            "",
            "// (",
            "/* (a: 1)",
            "[T] (hi)",
            "(å: 1)",
        ] {
            assert!(!looks_like_ron(text), "{text}");
        }
    }
}
