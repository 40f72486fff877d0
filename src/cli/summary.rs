//! `gensvar summary FILE...`: figures of codings, after the rules, for people and for other programs.
//!
//! A coding gives itself; a session gives every coding that lies beside it, whoever's. JSON is one object for one coding
//! that was named, and a list otherwise.

mod figures;
mod table;
mod text;

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::codebook::Codebook;
use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::visible::replacement;
use crate::ports::fault::FileFaults;
use crate::ports::locale::Texts;
use crate::ports::open::{Opened, Shelf, World};

use super::{DONE, FAULTS, UNREADABLE, WRONG, faults};
use figures::Summary;

/// How figures are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For spreadsheets: one row a coding.
    Csv,
}

impl Format {
    /// The form with a name; text for a name that means nothing, which the arguments do not let through.
    pub fn named(name: &str) -> Self {
        match name {
            "json" => Self::Json,
            "csv" => Self::Csv,
            _ => Self::Text,
        }
    }
}

/// What is to be summarised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SummaryRequest {
    /// Codings and sessions.
    pub files: Vec<PathBuf>,
    /// The codebooks whose figures are wanted; all of a coding's without it.
    pub codebook: Option<String>,
    /// The codebook in whose terms the counts are wanted, instead of the coding's own.
    pub as_codebook: Option<String>,
    /// How figures are printed.
    pub format: Format,
}

/// Prints the figures; returns the exit code.
pub fn run(
    request: &SummaryRequest,
    world: &World<'_>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    texts: &Texts,
) -> io::Result<u8> {
    let named = |spec: &Option<String>| spec.as_deref().map(|spec| world.library.instrument(spec)).transpose();
    let (only, other) = match named(&request.codebook).and_then(|only| Ok((only, named(&request.as_codebook)?))) {
        Ok(found) => found,
        Err(messages) => {
            for message in messages {
                writeln!(err, "{}", texts.say(&message))?;
            }
            return Ok(WRONG);
        }
    };
    let other = match other.as_deref().map(Instrument::codebooks) {
        None => None,
        Some([book]) => Some(Arc::clone(book)),
        Some(_) => {
            writeln!(err, "{}", texts.get("summary-as-one"))?;
            return Ok(WRONG);
        }
    };
    let only = only.map(|instrument| instrument.codebooks().iter().map(|book| book.id.clone()).collect());
    let mut reading = Reading {
        shelf: Shelf::new(world),
        only,
        other,
        texts,
        err,
        told: HashSet::new(),
        code: DONE,
        single: request.files.len() == 1,
    };
    let mut summaries = Vec::new();
    for path in &request.files {
        reading.file(path, &mut summaries)?;
    }
    let (code, single) = (reading.code, reading.single);
    match request.format {
        Format::Json => print_json(out, &summaries, single)?,
        Format::Csv => table::print(out, &summaries)?,
        Format::Text => text::print(out, texts, &summaries)?,
    }
    Ok(code)
}

/// Reads what was named, and tells on the way what is wrong.
struct Reading<'a> {
    shelf: Shelf<'a>,
    only: Option<Vec<String>>,
    other: Option<Arc<Codebook>>,
    texts: &'a Texts,
    err: &'a mut dyn Write,
    told: HashSet<PathBuf>,
    code: u8,
    single: bool,
}

impl Reading<'_> {
    fn file(&mut self, path: &Path, summaries: &mut Vec<Summary>) -> io::Result<()> {
        let codings = match self.shelf.codings(path) {
            Ok(codings) => codings,
            Err(trouble) => return self.trouble(&trouble),
        };
        if codings.is_empty() {
            self.answer_is_no(path, &Message::new("summary-no-codings"))?;
        }
        // A session stands for any number of codings, so that its answer is always a list.
        self.single &= codings == [path];
        for coding in codings {
            match self.shelf.read(&coding) {
                Ok(opened) => self.coding(&coding, &opened, summaries)?,
                Err(trouble) => self.trouble(&trouble)?,
            }
        }
        Ok(())
    }

    fn coding(&mut self, path: &Path, opened: &Opened, summaries: &mut Vec<Summary>) -> io::Result<()> {
        for notice in &opened.notices {
            // That a coding is finished is nothing to be told of here.
            if notice.id != "open-finished" {
                self.say(path, notice)?;
            }
        }
        if let Some(other) = &self.other {
            match Summary::crossed(opened, other, self.texts) {
                Ok(summary) => summaries.push(summary),
                Err(message) => self.answer_is_no(path, &message)?,
            }
            return Ok(());
        }
        let summary = Summary::of(opened, self.only.as_deref(), self.texts.language());
        if summary.codebooks.is_empty() {
            let books = opened.instrument.ids();
            return self.answer_is_no(path, &Message::new("summary-other-codebooks").with("codebooks", books));
        }
        summaries.push(summary);
        Ok(())
    }

    fn say(&mut self, path: &Path, message: &Message) -> io::Result<()> {
        let path = path.display().to_string();
        let said = Message::new("summary-about").with("file", path).with("what", self.texts.say(message));
        writeln!(self.err, "{}", self.texts.say(&said))
    }

    fn answer_is_no(&mut self, path: &Path, message: &Message) -> io::Result<()> {
        self.code = self.code.max(FAULTS);
        self.say(path, message)
    }

    fn trouble(&mut self, trouble: &FileFaults) -> io::Result<()> {
        self.code = UNREADABLE;
        // A faulty session stands behind many codings, and is told once.
        if self.told.insert(trouble.path.clone()) { faults::print(self.err, self.texts, trouble) } else { Ok(()) }
    }
}

fn print_json(out: &mut dyn Write, summaries: &[Summary], single: bool) -> io::Result<()> {
    let json = match summaries {
        [only] if single => serde_json::to_string_pretty(only),
        [] if single => return Ok(()),
        several => serde_json::to_string_pretty(several),
    };
    let json = json.map_err(io::Error::other)?;
    writeln!(out, "{}", harmless(&json))
}

/// The same JSON without characters that a terminal obeys or that cannot be seen: as escapes they mean the same.
fn harmless(json: &str) -> String {
    use std::fmt::Write as _;
    let mut shown = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter == '\n' || replacement(letter).is_none() {
            shown.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Writing to a text cannot fail.
            let _ = write!(shown, "\\u{unit:04x}");
        }
    }
    shown
}

#[cfg(test)]
mod tests;
