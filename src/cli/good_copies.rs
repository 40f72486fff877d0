//! `gensvar good-copies FILE...`: the good copies of a coding or of a session's codings, which may be damaged or gone.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, Utc};

use crate::domain::message::Message;
use crate::domain::visible::visible;
use crate::ports::fault::io_message;
use crate::ports::files::Files;
use crate::ports::good_copies::{Ring, rings, went_on};
use crate::ports::locale::Texts;

use super::columns::{Side, columns};
use super::format::{Format, print_json, print_table};
use super::{DONE, FAULTS, UNREADABLE};

const SIDES: [Side; 4] = [Side::Right, Side::Left, Side::Right, Side::Left];
const COLUMNS: [&str; 7] = ["coding", "coder", "number", "at", "happened", "coding.file", "session.file"];

/// Which good copies are listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopiesRequest {
    /// Codings and sessions.
    pub files: Vec<PathBuf>,
    /// How they are printed.
    pub format: Format,
    /// The folder in which copies are kept; `None` where there is none.
    pub state: Option<PathBuf>,
    /// Whose copies come first.
    pub coder: String,
}

/// A copy as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
struct Row {
    /// The coding's id.
    coding: String,
    coder: String,
    /// By which `--good-copy` opens it.
    number: usize,
    at: String,
    /// The number of the last thing in the history that is in it.
    happened: u64,
    coding_file: String,
    session_file: Option<String>,
    #[serde(skip)]
    kept: DateTime<Utc>,
}

/// Lists good copies; returns the exit code. Only those that can be read are listed; that others cannot is told.
pub fn run(
    request: &CopiesRequest,
    files: &dyn Files,
    out: &mut dyn Write,
    err: &mut dyn Write,
    texts: &Texts,
) -> io::Result<u8> {
    let (mut code, mut all) = (DONE, Vec::new());
    for path in &request.files {
        let found = request.state.as_deref().map(|state| rings(files, state, path, &request.coder)).unwrap_or_default();
        if found.rings.is_empty() && found.unread.is_none() {
            let file = path.display().to_string();
            writeln!(err, "{}", texts.say(&Message::new("good-copies-none").with("file", file)))?;
            code = code.max(FAULTS);
        }
        if let Some(error) = &found.unread {
            writeln!(err, "{}", texts.say(&unread(path, error)))?;
            code = code.max(UNREADABLE);
        }
        all.extend(found.rings.iter().flat_map(rows));
    }
    match request.format {
        Format::Json => print_json(out, &all, false)?,
        Format::Csv => table(out, &all)?,
        Format::Text => text(out, texts, &all)?,
    }
    Ok(code)
}

/// That the disk does not give what is kept, so that nobody knows whether copies of a file are among it.
fn unread(path: &Path, error: &io::Error) -> Message {
    let message = Message::new("good-copies-unread").with("file", path.display().to_string());
    message.with("reason", io_message(error))
}

fn rows(ring: &Ring) -> impl Iterator<Item = Row> {
    let shown = |path: &Path| path.display().to_string();
    ring.copies.iter().enumerate().map(move |(place, copy)| Row {
        coding: ring.about.coding.clone(),
        coder: ring.about.coder.clone(),
        number: place + 1,
        at: copy.at.with_timezone(&Local).to_rfc3339(),
        happened: copy.number,
        coding_file: shown(&copy.coding),
        session_file: copy.session.as_deref().map(shown),
        kept: copy.at,
    })
}

fn text(out: &mut dyn Write, texts: &Texts, all: &[Row]) -> io::Result<()> {
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|row| {
            let at = row.kept.with_timezone(&Local).format("%Y-%m-%d %H:%M:%S").to_string();
            let happened = texts.say(&Message::new("good-copies-history").with("number", row.happened));
            vec![row.number.to_string(), at, happened, visible(&row.coder).into_owned()]
        })
        .collect();
    columns(out, &rows, &SIDES)
}

fn table(out: &mut dyn Write, all: &[Row]) -> io::Result<()> {
    let cells = |row: &Row| {
        let text = |text: &str| visible(text).into_owned();
        let session = row.session_file.as_deref().map(text).unwrap_or_default();
        let (number, happened) = (row.number.to_string(), row.happened.to_string());
        [text(&row.coding), text(&row.coder), number, row.at.clone(), happened, text(&row.coding_file), session]
    };
    print_table(out, &COLUMNS, all.iter().map(cells))
}

/// Says that a damaged file has good copies, and how they are opened; nothing where it has none.
pub fn tell_of(
    files: &dyn Files,
    state: Option<&Path>,
    path: &Path,
    coder: &str,
    (err, texts): (&mut dyn Write, &Texts),
) -> io::Result<()> {
    let found = state.map(|state| rings(files, state, path, coder)).unwrap_or_default();
    if let Some(error) = found.unread.as_ref().filter(|_| found.rings.is_empty()) {
        return writeln!(err, "{}", texts.say(&unread(path, error)));
    }
    let Some((ring, newest)) = found.rings.first().and_then(|ring| Some((ring, ring.copies.first()?))) else {
        return Ok(());
    };
    if let Some(place) = went_on(files, &ring.about, path) {
        let told = Message::new("good-copies-went-on").with("file", place.display().to_string());
        writeln!(err, "{}", texts.say(&told))?;
    }
    let at = newest.at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string();
    let told = Message::new("good-copies-there").with("count", ring.copies.len()).with("at", at);
    writeln!(err, "{}", texts.say(&told.with("file", path.display().to_string())))
}

#[cfg(test)]
mod tests;
