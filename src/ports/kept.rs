//! What the program keeps of talks in its own folder: journals, good copies, rescued work and the list of recent files, told
//! by the talk that they belong to, and taken away when somebody wants that.
//!
//! The talk's own files are only ever named here, never touched.

mod alone;
mod forgetting;
mod named;
mod own_files;
mod rescued;

pub use alone::Alone;
pub use forgetting::{Refused, forget, hold};
pub use named::{Meant, meant};
pub use own_files::{OwnFiles, own_files};

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::files::{Files, from_root, unless_gone};
use super::good_copies::{self, About, GoodCopy};
use super::recent::{self, RecentFile};
use super::store::{self, CodingHead, SessionHead};
use super::{copies, journal, limits, lock, rescue, strays};

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
    /// The first letters of what stands for it, as many as tell it from all others: they stay while the order changes.
    pub letters: String,
    /// All of them.
    all_letters: String,
    /// The coding's own folder in the program's; none where only rescued work or recent files are known.
    pub folder: Option<PathBuf>,
    /// Files of rescued work, some of which may be of other codings as well.
    pub rescued: Vec<PathBuf>,
    /// All files, of both.
    pub files: Vec<PathBuf>,
    /// Files that somebody else put into the coding's folder in the program's.
    pub foreign: Vec<PathBuf>,
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
        // Work that was opened where it was rescued to is in no place of the coder's.
        let mut all = self.sessions.iter().chain(&self.codings).chain(&self.recent);
        all.find(|place| !self.files.contains(place)).map(PathBuf::as_path)
    }

    /// Whether two are of one talk.
    pub fn is_of_talk(&self, other: &Self) -> bool {
        let same_id = !self.session.is_empty() && self.session == other.session;
        same_id || self.sessions.iter().any(|place| other.sessions.contains(place))
    }
}

/// What could not be looked at or taken away, with why.
type Unseen = Vec<(PathBuf, io::Error)>;

/// Everything that is kept, what was used last first, and what could not be looked at. Links are left out: where they lead is
/// not the program's own.
pub fn all(files: &dyn Files, state: &Path) -> (Vec<Kept>, Unseen) {
    let mut unseen = Vec::new();
    let codings = own_folders(files, &state.join("codings"), &mut unseen);
    let mut found: Vec<Kept> = codings.iter().map(|folder| of_coding(files, state, folder, &mut unseen)).collect();
    // What is left of a talk that was deleted is the coder's.
    found.retain(|kept| !kept.files.is_empty() || kept.foreign.is_empty());
    for folder in own_folders(files, &state.join("rescued"), &mut unseen) {
        rescued::add(files, &folder, &mut found, &mut unseen);
    }
    let known: Vec<Known> = recent::everything(files, state).into_iter().map(|file| Known::new(files, file)).collect();
    for kept in &mut found {
        take_recent(kept, &known);
        look_at_places(files, state, kept);
    }
    let mut taken: BTreeSet<PathBuf> = found.iter().flat_map(|kept| kept.recent.clone()).collect();
    for known in known {
        if taken.insert(known.file.path.clone()) {
            found.push(of_recent(files, known));
        }
    }
    found.sort_by(|one, other| other.last.cmp(&one.last).then_with(|| one.coding.cmp(&other.coding)));
    named::give_letters(&mut found);
    (found, unseen)
}

/// Looks at the places of the coder's own files. A file in the program's folder goes with everything else there: it is none.
fn look_at_places(files: &dyn Files, state: &Path, kept: &mut Kept) {
    let real = files.real_path(state);
    let is_own = |place: &PathBuf| !place.starts_with(state) && !files.real_path(place).starts_with(&real);
    kept.codings.retain(is_own);
    kept.sessions.retain(is_own);
    kept.is_there = kept.sessions.iter().any(|place| files.is_file(place));
    kept.alone = alone::of(files, state, kept);
}

/// Takes note that files of it lie where one of them was named, as when a talk was moved.
pub fn look_where_named(files: &dyn Files, state: &Path, kept: &mut Kept, named: &[PathBuf]) {
    for path in named.iter().filter(|path| files.is_file(path)).map(|path| from_root(path)) {
        if !named::is_named_by(kept, &path, &head(files, &path)) {
            continue;
        }
        let beside = path.parent().and_then(|folder| files.list(folder).ok()).unwrap_or_default();
        let looked_at = if beside.len() > own_files::MANY { vec![path] } else { beside };
        let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        for place in looked_at.into_iter().filter(|place| !is_hidden(place)) {
            let places = match head(files, &place) {
                Head::Coding(head) if !head.id.is_empty() && head.id == kept.coding => &mut kept.codings,
                Head::Session(head) if !head.id.is_empty() && head.id == kept.session => &mut kept.sessions,
                _ => continue,
            };
            if !places.contains(&place) {
                places.push(place);
            }
        }
    }
    look_at_places(files, state, kept);
}

/// Whether a file in a coding's folder is of the program's making: it has the name of such a one, in its place.
fn is_made(folder: &Path, path: &Path) -> bool {
    let Ok(inner) = path.strip_prefix(folder) else { return false };
    let steps: Vec<_> = inner.iter().map(|step| step.to_string_lossy()).collect();
    let steps: Vec<&str> = steps.iter().map(AsRef::as_ref).collect();
    let is_its = match steps[..] {
        [name] => {
            [good_copies::ABOUT, copies::TAKEN_IN].contains(&name)
                || rescue::is_lost(name)
                || path == lock::lock_name(&folder.join("journal"))
        }
        ["journal", name] => journal::is_segment(name),
        ["journal", "aside", name] => journal::is_aside(name),
        ["good", _] => good_copies::is_copy(path),
        _ => return false,
    };
    is_its || steps.last().is_some_and(|name| strays::of(name).is_some())
}

/// Why nothing is done behind a link.
fn link() -> io::Error {
    io::ErrorKind::Unsupported.into()
}

/// Whether that is why something was left.
pub fn is_link(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported
}

/// The folders in one of the program's own, without links.
fn own_folders(files: &dyn Files, folder: &Path, unseen: &mut Unseen) -> Vec<PathBuf> {
    let inside = if files.is_link(folder) { Err(link()) } else { unless_gone(files.folders(folder)) };
    let inside = inside.unwrap_or_else(|error| {
        unseen.push((folder.to_owned(), error));
        None
    });
    inside.unwrap_or_default().into_iter().filter(|folder| !files.is_link(folder)).collect()
}

/// Every file below a folder; links are taken for files, and nobody goes where they lead. A folder that cannot be looked into
/// is no empty one.
fn below(files: &dyn Files, folder: &Path, deeper: usize, unseen: &mut Unseen) -> Vec<PathBuf> {
    let inside = unless_gone(files.everything(folder)).unwrap_or_else(|error| {
        unseen.push((folder.to_owned(), error));
        None
    });
    let mut found = Vec::new();
    for path in inside.unwrap_or_default() {
        let is_folder = !files.is_link(&path) && files.look(&path).is_ok_and(|there| there.is_folder);
        if !is_folder {
            found.push(path);
        } else if deeper > 0 {
            found.extend(below(files, &path, deeper - 1, unseen));
        }
    }
    found
}

/// Takes note of files.
fn add_files(files: &dyn Files, kept: &mut Kept, paths: &[PathBuf]) {
    for path in paths {
        kept.bytes += files.look(path).map_or(0, |there| there.bytes);
        kept.last = kept.last.max(files.modified(path).ok());
        kept.files.push(path.clone());
    }
}

fn of_coding(files: &dyn Files, state: &Path, folder: &Path, unseen: &mut Unseen) -> Kept {
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
    let (made, foreign): (Vec<PathBuf>, _) =
        below(files, folder, DEEPEST, unseen).into_iter().partition(|path| is_made(folder, path));
    add_files(files, &mut kept, &made);
    kept.foreign = foreign;
    kept.folder = Some(folder.to_owned());
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

/// A file of the recent ones, with what stands at its head.
struct Known {
    file: RecentFile,
    head: Head,
}

impl Known {
    fn new(files: &dyn Files, file: RecentFile) -> Self {
        let head = head(files, &file.path);
        Self { file, head }
    }
}

/// A file of the recent ones of which nothing else is kept.
fn of_recent(files: &dyn Files, Known { file, head }: Known) -> Kept {
    let last = chrono::DateTime::parse_from_rfc3339(&file.opened).ok().map(SystemTime::from);
    let is_there = files.is_file(&file.path);
    let session = match head {
        Head::Coding(head) => head.session,
        Head::Session(head) => head.id,
        Head::Neither => String::new(),
    };
    Kept { session, title: file.title, last, recent: vec![file.path], is_there, ..Kept::default() }
}

/// Takes the recent files that are of this talk, also the transcript from which it was made.
fn take_recent(kept: &mut Kept, known: &[Known]) {
    if kept.sessions.is_empty() && !kept.session.is_empty() {
        let is_its = |known: &&Known| matches!(&known.head, Head::Session(head) if head.id == kept.session);
        kept.sessions = known.iter().filter(is_its).map(|known| known.file.path.clone()).collect();
        kept.is_there |= !kept.sessions.is_empty();
    }
    let is_its = |path: &PathBuf| {
        kept.codings.contains(path)
            || kept.sessions.contains(path)
            || kept.sessions.contains(&store::session_name(path))
    };
    let its: Vec<&RecentFile> = known.iter().map(|known| &known.file).filter(|file| is_its(&file.path)).collect();
    if kept.title.is_empty() {
        kept.title = its.first().map(|file| file.title.clone()).unwrap_or_default();
    }
    kept.recent = its.into_iter().map(|file| file.path.clone()).collect();
}

/// What a file says of itself in its first lines.
enum Head {
    Coding(CodingHead),
    Session(SessionHead),
    Neither,
}

fn head(files: &dyn Files, path: &Path) -> Head {
    let Ok(bytes) = files.read_head(path, limits::LONG_HEAD) else { return Head::Neither };
    let text = String::from_utf8_lossy(&bytes);
    match store::kind_of(&text) {
        Some(store::Kind::Coding) => store::coding_head(&text).map_or(Head::Neither, Head::Coding),
        Some(store::Kind::Session) => Head::Session(store::session_head(&text)),
        _ => Head::Neither,
    }
}

fn coding_head(files: &dyn Files, path: &Path) -> Option<CodingHead> {
    if let Head::Coding(head) = head(files, path) { Some(head) } else { None }
}

fn session_head(files: &dyn Files, path: &Path) -> Option<SessionHead> {
    if let Head::Session(head) = head(files, path) { Some(head) } else { None }
}

#[cfg(test)]
mod tests;
