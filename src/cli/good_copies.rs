//! `gensvar good-copies FILE...`: the good copies of a coding or of a session's codings, which may be damaged or gone.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::Local;

use crate::domain::message::Message;
use crate::domain::visible::visible;
use crate::ports::fault::io_message;
use crate::ports::files::Files;
use crate::ports::good_copies::{Found, GoodCopy, Ring, There, rings, there, went_on};
use crate::ports::locale::Texts;
use crate::ports::open::typed_by;
use crate::ports::store::{self, Kept};

use super::columns::{Side, columns};
use super::format::{Format, print_json, print_table};
use super::{DONE, FAULTS, UNREADABLE};

const SIDES: [Side; 3] = [Side::Right, Side::Left, Side::Right];
/// So many versions beside a file are looked for.
const MOST_BESIDE: u32 = 99;
const COLUMNS: [&str; 8] = ["coding", "coder", "number", "at", "happened", "coding.file", "session.file", "place"];

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
    /// Where the coding lies, or lay last.
    place: Option<String>,
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
        let mut found = found;
        // They are listed in the order of their numbers.
        found.rings.sort_by_key(|ring| ring.first);
        if request.format == Format::Text {
            text(out, texts, (path, &found, &request.coder), files)?;
        }
        all.extend(found.rings.iter().flat_map(rows));
    }
    match request.format {
        Format::Json => print_json(out, &all, false)?,
        Format::Csv => table(out, &all)?,
        Format::Text => {}
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
        number: ring.first + place,
        at: copy.at.with_timezone(&Local).to_rfc3339(),
        happened: copy.number,
        coding_file: shown(&copy.coding),
        session_file: copy.session.as_deref().map(shown),
        place: ring.about.codings.first().map(|place| shown(place)),
    })
}

/// The copies of a file, those of each coding under a heading, and how one of them is opened, by whose they are.
fn text(
    out: &mut dyn Write,
    texts: &Texts,
    (path, found, usual): (&Path, &Found, &str),
    files: &dyn Files,
) -> io::Result<()> {
    let open_one = |out: &mut dyn Write, ring: &Ring| {
        let message = Message::new("good-copies-open-one").with("file", typed_by(path, named(ring, usual)));
        writeln!(out, "{}", texts.say(&message))
    };
    let mut rings = found.rings.iter().peekable();
    while let Some(ring) = rings.next() {
        writeln!(out, "{}", texts.say(&heading(ring, files)))?;
        let row = |(place, copy): (usize, &GoodCopy)| {
            let at = copy.at.with_timezone(&Local).format("%Y-%m-%d %H:%M:%S").to_string();
            let happened = texts.say(&Message::new("good-copies-history").with("number", copy.number));
            vec![(ring.first + place).to_string(), at, happened]
        };
        let rows: Vec<Vec<String>> = ring.copies.iter().enumerate().map(row).collect();
        columns(out, &rows, &SIDES)?;
        if rings.peek().is_none_or(|next| named(next, usual) != named(ring, usual)) {
            open_one(out, ring)?;
        }
    }
    Ok(())
}

/// Whose copies they are, of which file, and what became of it.
fn heading(ring: &Ring, files: &dyn Files) -> Message {
    let id = match there(files, &ring.about) {
        There::Itself => "good-copies-of",
        There::Another => "good-copies-of-another",
        There::Damaged => "good-copies-of-damaged",
        There::Nothing => "good-copies-of-gone",
    };
    let place = ring.about.codings.first().map(|place| place.display().to_string()).unwrap_or_default();
    Message::new(id).with("coder", ring.about.coder.as_str()).with("file", place)
}

fn table(out: &mut dyn Write, all: &[Row]) -> io::Result<()> {
    let cells = |row: &Row| {
        let text = |text: &str| visible(text).into_owned();
        let session = row.session_file.as_deref().map(text).unwrap_or_default();
        let (number, happened) = (row.number.to_string(), row.happened.to_string());
        let place = row.place.as_deref().map(text).unwrap_or_default();
        let coding_file = text(&row.coding_file);
        [text(&row.coding), text(&row.coder), number, row.at.clone(), happened, coding_file, session, place]
    };
    print_table(out, &COLUMNS, all.iter().map(cells))
}

/// Says that a damaged file has good copies, and how they are opened; nothing where it has none. The coder's come first; who
/// codes where nobody is named needs no name in what is typed.
pub fn tell_of(
    files: &dyn Files,
    state: Option<&Path>,
    path: &Path,
    (coder, usual): (&str, &str),
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
        // One way is told: a copy would be a second coding beside it.
        let told = Message::new("good-copies-went-on").with("file", place.display().to_string());
        return writeln!(err, "{}", texts.say(&told.with("damaged", path.display().to_string())));
    }
    if let Some(rescued) = beside_gone(files, path) {
        // It is later than any copy.
        let own = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let told = Message::new("good-copies-rescued").with("file", rescued.display().to_string()).with("own", own);
        return writeln!(err, "{}", texts.say(&told));
    }
    let at = newest.at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string();
    let id = if files.is_file(path) { "good-copies-there" } else { "good-copies-instead" };
    let told = Message::new(id).with("count", ring.copies.len()).with("at", at);
    let told = told.with("path", path.display().to_string());
    writeln!(err, "{}", texts.say(&told.with("file", typed_by(path, named(ring, usual)))))
}

/// The last work that was put beside a file which is gone by now, as where somebody moved another program's version away.
fn beside_gone(files: &dyn Files, path: &Path) -> Option<PathBuf> {
    if files.look(path).is_ok() {
        return None;
    }
    let names = (1..=MOST_BESIDE).map(|number| store::kept_name(path, Kept::Rescued, number));
    names.filter(|name| files.is_file(name)).last()
}

/// The coder of copies, where it is not who codes where nobody is named.
fn named<'r>(ring: &'r Ring, usual: &str) -> Option<&'r str> {
    Some(ring.about.coder.as_str()).filter(|coder| *coder != usual)
}

#[cfg(test)]
mod tests;
