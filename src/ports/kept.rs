//! What the program keeps of talks in its own folder: journals, good copies, rescued work and the list of recent files, told
//! by the talk that they belong to, and taken away when somebody wants that.
//!
//! The talk's own files are only ever named here, never touched.

mod alone;
mod forgetting;
mod own_files;

pub use alone::Alone;
pub use forgetting::{Refused, forget};
pub use own_files::own_files;

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::files::{Files, from_root, unless_gone};
use super::good_copies::{self, About, GoodCopy};
use super::recent::{self, RecentFile};
use super::store::{self, CodingHead, SessionHead};
use super::{journal, limits};

/// Folders of the program's own stand in each other no deeper than this.
const DEEPEST: usize = 8;

/// What is kept of one coding; of a talk alone where no coding of it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// The coding's id; empty where none is known.
    pub coding: String,
    /// The session's id; empty where it is not known.
    pub session: String,
    /// The title of the talk; empty where it has none.
    pub title: String,
    /// Who codes; empty where that is not known.
    pub coder: String,
    /// The folders in the program's own that hold it: that of the coding first, then rescued work.
    pub folders: Vec<PathBuf>,
    /// Files in them.
    pub files: Vec<PathBuf>,
    /// Bytes of all files.
    pub bytes: u64,
    /// When any of them was written to last; when the talk was opened last, where there are none.
    pub last: Option<SystemTime>,
    /// Where the coding's file is, and where it was before.
    pub codings: Vec<PathBuf>,
    /// The same of the talk's file.
    pub sessions: Vec<PathBuf>,
    /// Its places in the list of recent files.
    pub recent: Vec<PathBuf>,
    /// Whether the talk's file is still in one of its places.
    pub is_there: bool,
    /// What of it is in no file.
    pub alone: Alone,
}

impl Kept {
    /// Where the talk is, or was last.
    pub fn place(&self) -> Option<&Path> {
        let all = self.sessions.iter().chain(&self.codings).chain(&self.recent);
        all.map(PathBuf::as_path).next()
    }

    /// Whether two are of one talk.
    pub fn is_of_talk(&self, other: &Self) -> bool {
        let same_id = !self.session.is_empty() && self.session == other.session;
        same_id || self.sessions.iter().any(|place| other.sessions.contains(place))
    }
}

/// Everything that is kept, what was used last first, and what could not be looked at.
pub fn all(files: &dyn Files, state: &Path) -> (Vec<Kept>, Vec<(PathBuf, io::Error)>) {
    let mut unseen = Vec::new();
    let mut folders = |name: &str| {
        let folder = state.join(name);
        unless_gone(files.folders(&folder)).unwrap_or_else(|error| {
            unseen.push((folder.clone(), error));
            None
        })
    };
    let (codings, rescued) = (folders("codings").unwrap_or_default(), folders("rescued").unwrap_or_default());
    let mut found: Vec<Kept> = codings.iter().map(|folder| of_coding(files, state, folder)).collect();
    for folder in &rescued {
        of_rescued(files, folder, &mut found);
    }
    let known = recent::everything(files, state);
    for kept in &mut found {
        kept.is_there = kept.sessions.iter().any(|place| files.is_file(place));
        kept.alone = alone::of(files, kept);
        take_recent(files, kept, &known);
    }
    let mut taken: BTreeSet<PathBuf> = found.iter().flat_map(|kept| kept.recent.clone()).collect();
    for file in known {
        if taken.insert(file.path.clone()) {
            found.push(of_recent(files, file));
        }
    }
    found.sort_by(|one, other| other.last.cmp(&one.last).then_with(|| one.coding.cmp(&other.coding)));
    (found, unseen)
}

/// Every file below a folder; links are taken for files, and nobody goes where they lead.
fn below(files: &dyn Files, folder: &Path, deeper: usize) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in files.everything(folder).unwrap_or_default() {
        let is_folder = !files.is_link(&path) && files.look(&path).is_ok_and(|there| there.is_folder);
        if !is_folder {
            found.push(path);
        } else if deeper > 0 {
            found.extend(below(files, &path, deeper - 1));
        }
    }
    found
}

/// Takes note of a folder with all that is in it.
fn add_folder(files: &dyn Files, kept: &mut Kept, folder: &Path) {
    for path in below(files, folder, DEEPEST) {
        kept.bytes += files.look(&path).map_or(0, |there| there.bytes);
        kept.last = kept.last.max(files.modified(&path).ok());
        kept.files.push(path);
    }
    kept.folders.push(folder.to_owned());
}

fn of_coding(files: &dyn Files, state: &Path, folder: &Path) -> Kept {
    let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let head = journal::first_head(files, &folder.join("journal"));
    let About { coding, coder, codings, sessions, .. } = match good_copies::about_in(files, folder) {
        Some(about) => about,
        // What was never in a file has no such note, and says in its journal whose it is.
        None => {
            let (coding, coder) =
                head.as_ref().map_or((name, String::new()), |it| (it.coding.clone(), it.coder.clone()));
            About { format: 1, coding, coder, codings: Vec::new(), sessions: Vec::new() }
        }
    };
    let copies = good_copies::copies(files, state, &coding);
    let mut kept = Kept { coding, coder, codings, sessions, ..Kept::default() };
    add_folder(files, &mut kept, folder);
    let heads = kept.codings.iter().cloned().chain(copies.iter().map(|copy| copy.coding.clone()));
    let mut heads = heads.filter_map(|path| coding_head(files, &path)).filter(|head| head.id == kept.coding);
    let unwritten = || head.and_then(|head| head.unwritten).map(|its| its.session);
    kept.session = heads.next().map(|head| head.session).or_else(unwritten).unwrap_or_default();
    kept.title = title(files, &kept, &copies);
    kept
}

/// The title that the talk has now, or had when it was kept last.
fn title(files: &dyn Files, kept: &Kept, copies: &[GoodCopy]) -> String {
    let of_copies = copies.iter().filter_map(|copy| copy.session.clone());
    let heads = kept.sessions.iter().cloned().chain(of_copies).filter_map(|path| session_head(files, &path));
    let mut its = heads.filter(|head| kept.session.is_empty() || head.id == kept.session);
    its.find(|head| !head.title.is_empty()).map(|head| head.title).unwrap_or_default()
}

/// Adds a folder of rescued work to the coding that it is of; it stands for itself where that is not known.
fn of_rescued(files: &dyn Files, folder: &Path, found: &mut Vec<Kept>) {
    let inside = below(files, folder, DEEPEST);
    let coding = inside.iter().find_map(|path| coding_head(files, path));
    let session = inside.iter().find_map(|path| session_head(files, path));
    let its = |kept: &&mut Kept| coding.as_ref().is_some_and(|head| !head.id.is_empty() && kept.coding == head.id);
    if let Some(kept) = found.iter_mut().find(its) {
        add_folder(files, kept, folder);
        return;
    }
    let (id, title) = session.map(|head| (head.id, head.title)).unwrap_or_default();
    let coding = coding.map(|head| (head.id, head.session, head.coder));
    let (coding, session, coder) = coding.unwrap_or_else(|| (String::new(), id, String::new()));
    let mut kept = Kept { coding, session, title, coder, ..Kept::default() };
    add_folder(files, &mut kept, folder);
    found.push(kept);
}

/// A file of the recent ones of which nothing else is kept.
fn of_recent(files: &dyn Files, file: RecentFile) -> Kept {
    let last = chrono::DateTime::parse_from_rfc3339(&file.opened).ok().map(SystemTime::from);
    let is_there = files.is_file(&file.path);
    let session = session_head(files, &file.path).map(|head| head.id).unwrap_or_default();
    let session = coding_head(files, &file.path).map_or(session, |head| head.session);
    Kept { session, title: file.title, last, recent: vec![file.path], is_there, ..Kept::default() }
}

/// Takes the recent files that are of this talk, also the transcript from which it was made.
fn take_recent(files: &dyn Files, kept: &mut Kept, known: &[RecentFile]) {
    if kept.sessions.is_empty() && !kept.session.is_empty() {
        let is_its = |file: &&RecentFile| session_head(files, &file.path).is_some_and(|head| head.id == kept.session);
        kept.sessions = known.iter().filter(is_its).map(|file| file.path.clone()).collect();
        kept.is_there |= !kept.sessions.is_empty();
    }
    let is_its = |path: &PathBuf| {
        kept.codings.contains(path)
            || kept.sessions.contains(path)
            || kept.sessions.contains(&store::session_name(path))
    };
    let its = known.iter().filter(|file| is_its(&file.path));
    let its: Vec<&RecentFile> = its.collect();
    if kept.title.is_empty() {
        kept.title = its.first().map(|file| file.title.clone()).unwrap_or_default();
    }
    kept.recent = its.into_iter().map(|file| file.path.clone()).collect();
}

fn head_text(files: &dyn Files, path: &Path) -> Option<String> {
    let bytes = files.read_head(path, limits::LONG_HEAD).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn coding_head(files: &dyn Files, path: &Path) -> Option<CodingHead> {
    let text = head_text(files, path)?;
    (store::kind_of(&text) == Some(store::Kind::Coding)).then(|| store::coding_head(&text)).flatten()
}

fn session_head(files: &dyn Files, path: &Path) -> Option<SessionHead> {
    let text = head_text(files, path)?;
    (store::kind_of(&text) == Some(store::Kind::Session)).then(|| store::session_head(&text))
}

/// What somebody may mean by what they typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// These, by their places.
    These(Vec<usize>),
    /// Several talks have this title: theirs, by their places.
    Several(Vec<usize>),
    /// None.
    Nothing,
}

/// What is kept of a talk that was named: by a file of it that is there, or was; by its number from 1 on; by an id; or by
/// its title.
pub fn meant(files: &dyn Files, all: &[Kept], named: &Path) -> Meant {
    let which = |is_it: &dyn Fn(&Kept) -> bool| -> Vec<usize> {
        all.iter().enumerate().filter(|(_, kept)| is_it(kept)).map(|(place, _)| place).collect()
    };
    let found = which(&|kept| is_named_by(files, kept, named));
    let text = named.to_string_lossy();
    let text = text.trim();
    if !found.is_empty() || files.is_file(named) {
        return if found.is_empty() { Meant::Nothing } else { Meant::These(found) };
    }
    if let Some(place) = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) {
        return if place < all.len() { Meant::These(vec![place]) } else { Meant::Nothing };
    }
    let found = which(&|kept| [&kept.coding, &kept.session].iter().any(|id| !id.is_empty() && *id == text));
    if !found.is_empty() {
        return Meant::These(found);
    }
    let small = text.to_lowercase();
    let found = which(&|kept| !kept.title.is_empty() && kept.title.trim().to_lowercase() == small);
    let Some(first) = found.first().and_then(|place| all.get(*place)) else { return Meant::Nothing };
    let is_one = found.iter().filter_map(|place| all.get(*place)).all(|kept| kept == first || kept.is_of_talk(first));
    if is_one { Meant::These(found) } else { Meant::Several(found) }
}

/// Whether a file is, or was, one of what is kept: the coding, the talk, or the transcript from which that was made.
fn is_named_by(files: &dyn Files, kept: &Kept, named: &Path) -> bool {
    let path = from_root(named);
    if kept.codings.contains(&path) || kept.sessions.contains(&path) || kept.recent.contains(&path) {
        return true;
    }
    if let Some(head) = coding_head(files, &path) {
        return head.id == kept.coding;
    }
    if let Some(head) = session_head(files, &path) {
        return !head.id.is_empty() && head.id == kept.session;
    }
    let is_ron = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    !is_ron && path.file_name().is_some() && kept.sessions.contains(&store::session_name(&path))
}

#[cfg(test)]
mod tests;
