//! `gensvar history FILE...`: what happened to codings, one row a thing, as their journals have it.
//!
//! Text never has words of the talk, but what the coder wrote: notes, titles, the goal, reasons, names of moments. JSON has
//! the edits themselves. `--codes-only` leaves out whatever somebody wrote, and who it was; codes
//! and codebooks are called as in files that are exported so.

mod bare;
mod by_place;
mod table;
mod text;
mod told;

use std::io::{self, Write};
use std::path::PathBuf;

use crate::ports::export::codes_only::CodesOnly;
use crate::ports::fault::FileFaults;
use crate::ports::journal;
use crate::ports::locale::Texts;
use crate::ports::open::World;

use super::UNREADABLE;
use super::codings::{Codings, Home};
use super::faults;
use super::format::{Format, print_json};
use told::{Told, Whose};

/// What is to be told of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryRequest {
    /// Codings and sessions.
    pub files: Vec<PathBuf>,
    /// How it is printed.
    pub format: Format,
    /// Whether notes, titles, texts and names are left out.
    pub codes_only: bool,
    /// Where histories and good copies are kept.
    pub home: Home,
    /// Cells of a line on a terminal; `None` where lines stay whole.
    pub wide: Option<u16>,
}

/// Prints the histories; returns the exit code.
pub fn run(
    request: &HistoryRequest,
    world: &World<'_>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    texts: &Texts,
) -> io::Result<u8> {
    let mut unread = Vec::new();
    let mut codings = Codings::new(world, texts, err, &request.home, request.files.len() == 1);
    let mut all = Vec::new();
    let mut bare = request.codes_only.then(CodesOnly::new);
    codings.each(&request.files, &mut |_, path, opened| {
        let folder = request.home.state.as_deref().map(|state| journal::folder(state, &opened.coding.origin.id));
        let log = folder.as_deref().map(|folder| journal::read_log(world.files, folder)).transpose();
        match log {
            Ok(log) => {
                let (whose, session) = (Whose::of(opened), Some(&opened.session));
                let how = (bare.as_mut(), Some((opened.instrument.as_ref(), texts.language())));
                all.push(Told::of(path, whose, session, &log.unwrap_or_default(), how));
            }
            Err(error) => unread.push(FileFaults::unreadable(folder.unwrap_or_default(), &error)),
        }
        Ok(())
    })?;
    let (mut code, single, damaged) = (codings.code, codings.single, std::mem::take(&mut codings.unread));
    unread.extend(by_place::tell(request, world, &damaged, (&mut all, &mut bare), (err, texts))?);
    for trouble in unread {
        faults::print(err, texts, &trouble)?;
        code = UNREADABLE;
    }
    if let Some(told) = bare.as_ref().and_then(CodesOnly::told) {
        writeln!(err, "{}", texts.say(&told))?;
    }
    match request.format {
        Format::Json => print_json(out, &all, single)?,
        Format::Csv => {
            table::print(out, &all)?;
            text::tell_lacks(err, texts, &all)?;
        }
        Format::Text => text::print(out, texts, &all, request.wide)?,
    }
    Ok(code)
}

#[cfg(test)]
mod tests;
