//! Good copies: a ring of codings and sessions as they were when they were known to be whole, in the program's state
//! folder under the coding's id.
//!
//! A copy is kept only after it was read and understood, so that a file that is damaged never drives out one that is not.
//! Beside the ring a note says where the files of the work are, so that they find their copies when they cannot be read.

mod about;
mod keeper;
mod thinning;

pub use about::{ABOUT, About, about_in, abouts, of_coding};
pub use keeper::{Keeper, Work};
pub use thinning::thinned;

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, Utc};

use super::files::{Files, from_root, unless_gone};
use super::journal::coding_folder;
use super::store::{self, Kind};

/// How the names of copies end.
const CODING: &str = ".coding.ron";
/// The folder in which they are.
const RING: &str = "good";
const SESSION: &str = ".session.ron";
/// How names of copies tell the time.
const STAMP: &str = "%Y%m%dT%H%M%SZ";

/// The folder of a coding's good copies.
pub fn folder(state: &Path, coding: &str) -> PathBuf {
    coding_folder(state, coding).join(RING)
}

/// A copy of a coding with the session as it was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoodCopy {
    /// The coding.
    pub coding: PathBuf,
    /// The session; `None` where no copy of it is that old.
    pub session: Option<PathBuf>,
    /// The number of the last thing that is in it.
    pub number: u64,
    /// When it was kept.
    pub at: DateTime<Utc>,
}

/// A copy of one file: how far it is, when it was kept, and where. They are in the order of these.
type Kept = (u64, DateTime<Utc>, PathBuf);

/// What the name of a copy says of it.
fn told(path: &Path, ending: &str) -> Option<Kept> {
    let name = path.file_name()?.to_str()?.strip_suffix(ending)?;
    let (stamp, number) = name.split_once('-')?;
    let at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?.and_utc();
    Some((number.parse().ok()?, at, path.to_owned()))
}

/// Whether a file has the name of a copy.
pub fn is_copy(path: &Path) -> bool {
    [CODING, SESSION].into_iter().any(|ending| told(path, ending).is_some())
}

/// When a good copy of a coding was kept, by its place: copies have names of their own in a folder of their own.
pub fn kept_at(path: &Path) -> Option<DateTime<Utc>> {
    let is_ring = path.parent().and_then(Path::file_name).is_some_and(|folder| folder == RING);
    told(path, CODING).filter(|_| is_ring).map(|(_, at, _)| at)
}

/// The name of a copy without its ending.
fn name(at: DateTime<Utc>, number: u64) -> String {
    format!("{}-{number}", at.format(STAMP))
}

/// The copies of one kind in a folder, the oldest first; none where there is no folder, or none that can be read.
fn kept(files: &dyn Files, folder: &Path, ending: &str) -> Vec<Kept> {
    kept_of(&files.list(folder).unwrap_or_default(), ending)
}

/// The copies of one kind among files, the oldest first.
fn kept_of(paths: &[PathBuf], ending: &str) -> Vec<Kept> {
    let mut kept: Vec<Kept> = paths.iter().filter_map(|path| told(path, ending)).collect();
    kept.sort();
    kept
}

/// The good copies of a coding, the newest first; none where they cannot be looked for.
pub fn copies(files: &dyn Files, state: &Path, coding: &str) -> Vec<GoodCopy> {
    copies_or_why(files, state, coding).unwrap_or_default()
}

/// The good copies of a coding, the newest first, or why they cannot be looked for.
fn copies_or_why(files: &dyn Files, state: &Path, coding: &str) -> io::Result<Vec<GoodCopy>> {
    let there = unless_gone(files.list(&folder(state, coding)))?.unwrap_or_default();
    let sessions = kept_of(&there, SESSION);
    let with_session = |(number, at, coding): Kept| {
        // A session is copied when it has changed: the last one up to then is the one that belongs to it.
        let session = sessions.iter().rev().find(|(its, kept, _)| (*its, *kept) <= (number, at));
        GoodCopy { coding, session: session.map(|(.., path)| path.clone()), number, at }
    };
    Ok(kept_of(&there, CODING).into_iter().rev().map(with_session).collect())
}

/// Whether a copy can still be read as what it is; disks forget.
pub fn is_sound(files: &dyn Files, copy: &GoodCopy) -> bool {
    is_sound_or_why(files, copy).unwrap_or(false)
}

/// Whether a copy is whole, or why the disk does not give it.
fn is_sound_or_why(files: &dyn Files, copy: &GoodCopy) -> io::Result<bool> {
    let text =
        |path: &Path| Ok::<_, io::Error>(unless_gone(files.read(path))?.and_then(|it| String::from_utf8(it).ok()));
    let Some(coding) = text(&copy.coding)? else { return Ok(false) };
    let session = match &copy.session {
        Some(path) => text(path)?.and_then(|text| store::read_session(&text, path).ok()),
        None => None,
    };
    Ok(store::check_coding(&coding, &copy.coding, session.as_ref().map(|read| &read.session)).is_ok())
}

/// The good copies that a file may be replaced by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ring {
    /// Whose they are, and of which files.
    pub about: About,
    /// The copies that can be read, the newest first; at least one.
    pub copies: Vec<GoodCopy>,
    /// The number of the newest of them among all copies that the file may be replaced by, from 1 on.
    pub first: usize,
}

/// What lies now where a coding was last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum There {
    /// The coding.
    Itself,
    /// Something that is another coding.
    Another,
    /// Something that cannot be read.
    Damaged,
    /// Nothing.
    Nothing,
}

/// Whether a file is a coding or a session without a fault.
pub fn lies_sound(files: &dyn Files, path: &Path) -> bool {
    let Some(text) = files.read(path).ok().and_then(|bytes| String::from_utf8(bytes).ok()) else { return false };
    match store::kind_of(&text) {
        Some(Kind::Coding) => store::check_coding(&text, path, None).is_ok(),
        Some(Kind::Session) => store::read_session(&text, path).is_ok(),
        _ => false,
    }
}

/// What lies where a coding was last.
pub fn there(files: &dyn Files, about: &About) -> There {
    let Some(place) = about.codings.first() else { return There::Nothing };
    if !files.is_file(place) {
        return There::Nothing;
    }
    let text = files.read(place).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let sound = text.filter(|text| store::check_coding(text, place, None).is_ok());
    match sound.and_then(|text| store::coding_id(&text)) {
        Some(id) if id == about.coding => There::Itself,
        Some(_) => There::Another,
        None => There::Damaged,
    }
}

/// What was found of good copies.
#[derive(Debug, Default)]
pub struct Found {
    /// The rings that can be read.
    pub rings: Vec<Ring>,
    /// Why the disk does not give all of what is kept; where no ring was found there may be one all the same.
    pub unread: Option<io::Error>,
}

/// The rings of the codings that lie, or lay, in a file, or whose session does: first those of a coder, then those with
/// the newest copy. The file itself is not read. Copies are numbered through all rings, those with the newest copy first,
/// whoever the coder is.
pub fn rings(files: &dyn Files, state: &Path, path: &Path, coder: &str) -> Found {
    let wanted = absolute(path);
    let (abouts, mut unread) = about::abouts_and_why(files, state);
    let mut rings = Vec::new();
    for about in abouts {
        if !about.codings.contains(&wanted) && !about.sessions.contains(&wanted) {
            continue;
        }
        let mut copies = copies_or_why(files, state, &about.coding).unwrap_or_else(|error| {
            unread.get_or_insert(error);
            Vec::new()
        });
        copies.retain(|copy| {
            is_sound_or_why(files, copy).unwrap_or_else(|error| {
                unread.get_or_insert(error);
                false
            })
        });
        if !copies.is_empty() {
            rings.push(Ring { about, copies, first: 1 });
        }
    }
    let newest = |ring: &Ring| std::cmp::Reverse(ring.copies.first().map(|copy| copy.at));
    rings.sort_by_cached_key(|ring| (newest(ring), ring.about.coding.clone()));
    let mut first = 1;
    for ring in &mut rings {
        ring.first = first;
        first += ring.copies.len();
    }
    rings.sort_by_key(|ring| ring.about.coder != coder);
    Found { rings, unread }
}

impl Found {
    /// How many copies there are in all rings.
    pub fn count(&self) -> usize {
        self.rings.iter().map(|ring| ring.copies.len()).sum()
    }

    /// The ring that has the copy with a number, and its place in the ring; the first ring's newest without a number.
    pub fn numbered(&self, wanted: Option<usize>) -> Option<(&Ring, usize)> {
        let Some(wanted) = wanted else { return Some((self.rings.first()?, 0)) };
        let within = |ring: &Ring| wanted.checked_sub(ring.first).filter(|place| *place < ring.copies.len());
        self.rings.iter().find_map(|ring| Some((ring, within(ring)?)))
    }
}

/// Where the work went on from a good copy of a file: another place of it that can be read.
pub fn went_on(files: &dyn Files, about: &About, path: &Path) -> Option<PathBuf> {
    let wanted = absolute(path);
    let text = |path: &Path| files.read(path).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let is_coding = |text: &String| {
        store::coding_id(text).as_deref() == Some(&about.coding) && store::check_coding(text, path, None).is_ok()
    };
    let mut codings = about.codings.iter().filter(|place| text(place).is_some_and(|text| is_coding(&text)));
    let is_session = |text: &String| store::read_session(text, path).is_ok();
    let mut sessions = about.sessions.iter().filter(|place| text(place).is_some_and(|text| is_session(&text)));
    let other = |place: &&PathBuf| **place != wanted;
    if about.codings.contains(&wanted) { codings.find(other) } else { sessions.find(other) }.cloned()
}

fn absolute(path: &Path) -> PathBuf {
    from_root(path)
}

#[cfg(test)]
mod tests;
