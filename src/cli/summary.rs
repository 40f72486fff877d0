//! `gensvar summary FILE...`: figures of codings, after the rules, for people and for other programs.
//!
//! A coding gives itself; a session gives every coding that lies beside it, whoever's. JSON is one object for one coding
//! that was named, and a list otherwise.

mod made;
mod text;

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::volley::Ground;
use crate::ports::figures::Summary;
use crate::ports::figures::table::Table;
use crate::ports::locale::Texts;
use crate::ports::open::World;

use super::WRONG;
use super::codings::{Codings, Home};
use super::format::{Format, print_json, print_table};

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
    /// Where good copies of what is damaged are.
    pub home: Home,
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
    let only =
        only.map(|instrument| instrument.codebooks().iter().map(|book| book.id.clone()).collect::<Vec<String>>());
    let mut codings = Codings::new(world, texts, err, &request.home, request.files.len() == 1);
    let mut summaries = Vec::new();
    codings.each(&request.files, &mut |codings, path, opened| {
        let ground = Ground { session: &opened.session, coding: &opened.coding, instrument: &opened.instrument };
        if let Some(other) = &other {
            return match Summary::crossed(ground, other, texts) {
                Ok(summary) => {
                    summaries.push(summary);
                    Ok(())
                }
                Err(message) => codings.answer_is_no(path, &message),
            };
        }
        let summary = Summary::of(ground, only.as_deref(), texts.language());
        if summary.codebooks.is_empty() {
            let books = opened.instrument.ids();
            return codings.answer_is_no(path, &Message::new("summary-other-codebooks").with("codebooks", books));
        }
        summaries.push(summary);
        Ok(())
    })?;
    let (code, single) = (codings.code, codings.single);
    match request.format {
        Format::Json => print_json(out, &summaries, single)?,
        Format::Csv if summaries.is_empty() => {}
        Format::Csv => {
            let table = Table::of(&summaries);
            print_table(out, &table.columns, &table.rows)?;
        }
        Format::Text => text::print(out, texts, &summaries)?,
    }
    Ok(code)
}

#[cfg(test)]
mod tests;
