//! `gensvar replies FILE...`: how the clinician answers sustain talk, discord, resistance and change talk, and what the
//! client says then.
//!
//! What counts as what stands in `docs/ANALYSIS.md`. JSON is one object for one coding that was named, and a list
//! otherwise; CSV has one row a statement.

mod table;
mod text;
mod told;

use std::io::{self, Write};
use std::path::PathBuf;

use crate::domain::message::Message;
use crate::domain::replies::are_told;
use crate::ports::locale::Texts;
use crate::ports::open::World;

use super::codings::{Codings, Home};
use super::format::{Format, print_json};
use told::Told;

/// What is to be told of replies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepliesRequest {
    /// Codings and sessions.
    pub files: Vec<PathBuf>,
    /// How replies are printed.
    pub format: Format,
    /// Cells in a row of text: the words of the talk are cut there.
    pub width: u16,
    /// Where good copies of what is damaged are.
    pub home: Home,
}

/// Prints the replies; returns the exit code.
pub fn run(
    request: &RepliesRequest,
    world: &World<'_>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    texts: &Texts,
) -> io::Result<u8> {
    let mut codings = Codings::new(world, texts, err, &request.home, request.files.len() == 1);
    let mut all = Vec::new();
    codings.each(&request.files, &mut |codings, path, opened| {
        if !are_told(&opened.instrument) {
            return codings.answer_is_no(path, &Message::new("replies-not-told"));
        }
        all.push(Told::of(opened));
        Ok(())
    })?;
    let (code, single) = (codings.code, codings.single);
    match request.format {
        Format::Json => print_json(out, &all, single)?,
        Format::Csv => table::print(out, &all)?,
        Format::Text => text::print(out, texts, request.width, &all)?,
    }
    Ok(code)
}

#[cfg(test)]
mod tests;
