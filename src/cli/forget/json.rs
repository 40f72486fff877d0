//! What is kept of talks, and what became of it, for programs.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local};
use serde::Serialize;

use crate::cli::format::print_json;
use crate::ports::kept::{Alone, Kept, OwnFiles};

/// A talk of which something is kept.
#[derive(Debug, Serialize)]
struct Row<'k> {
    /// Its place in the list, which changes.
    number: usize,
    /// By which it is named, and which stay.
    letters: &'k str,
    title: &'k str,
    coder: &'k str,
    /// The coding's id.
    coding: &'k str,
    /// The session's id.
    session: &'k str,
    /// When it was used last.
    last: Option<String>,
    files: usize,
    bytes: u64,
    /// Where the talk is, or was last.
    place: Option<String>,
    is_there: bool,
    /// What of it is in no file of the coder's: a word.
    alone: &'static str,
    /// How many actions that are, where it is actions.
    alone_actions: Option<usize>,
}

impl<'k> Row<'k> {
    fn new(number: usize, kept: &'k Kept) -> Self {
        Self {
            number,
            letters: &kept.letters,
            title: &kept.title,
            coder: &kept.coder,
            coding: &kept.coding,
            session: &kept.session,
            last: kept.last.map(|last| DateTime::<Local>::from(last).to_rfc3339()),
            files: kept.files.len(),
            bytes: kept.bytes,
            place: kept.place().map(shown),
            is_there: kept.is_there,
            alone: match kept.alone {
                Alone::Nothing => "nothing",
                Alone::Actions(_) => "actions",
                Alone::Rescued => "rescued",
                Alone::Coding => "coding",
                Alone::Talk => "talk",
                Alone::Damaged => "damaged",
                Alone::Unknown => "unknown",
            },
            alone_actions: if let Alone::Actions(count) = kept.alone { Some(count) } else { None },
        }
    }
}

/// What became of talks that were named.
#[derive(Debug, Serialize)]
struct Became<'k> {
    /// Whether all of it is gone.
    deleted: bool,
    /// How many files are gone.
    files: usize,
    talks: Vec<Row<'k>>,
    /// Files of the coder's own, which stay.
    stays: Vec<String>,
    /// Files that may hold the talk as well, by how they are called.
    may_hold: Vec<String>,
    /// What could not be deleted.
    left: Vec<String>,
}

/// Everything that is kept.
pub(super) fn list(out: &mut dyn Write, all: &[Kept]) -> io::Result<()> {
    let rows: Vec<Row<'_>> = all.iter().enumerate().map(|(place, kept)| Row::new(place + 1, kept)).collect();
    print_json(out, &rows, false)
}

/// What became of those that were named: whether all of it is gone, how many files are, and what is left.
pub(super) fn deleted(
    out: &mut dyn Write,
    these: &[(usize, &Kept)],
    own: &OwnFiles,
    (deleted, files, left): (bool, usize, &[PathBuf]),
) -> io::Result<()> {
    let all = |paths: &[PathBuf]| paths.iter().map(|path| shown(path)).collect();
    let talks = these.iter().map(|(place, kept)| Row::new(place + 1, kept)).collect();
    let (stays, may_hold) = (all(&own.sure), all(&own.perhaps));
    print_json(out, &[Became { deleted, files, talks, stays, may_hold, left: all(left) }], true)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
