//! What the program has stored on this computer: which files and folders, how large, with which modes, and what was left
//! behind. It is looked at; talks and codings are read only to know whether they are whole. Who holds a lock is asked of the
//! system itself (see [`lock`]).

mod belonging;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::copies::{self, Named};
use super::files::{Files, There};
use super::lock::{self, Account, Standing};
use super::store::{self, Kept, Kind};
use super::{formats, limits, strays};

/// Folders of the program's own stand in each other no deeper than this.
const DEEPEST: usize = 8;

/// Whoever is this old and still called temporary belongs to nobody any more.
const OLD: Duration = Duration::from_mins(1);

/// What is stored in a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Settings, keymaps, codebooks, words of the user's own.
    Settings,
    /// Whatever else lies in the state folder.
    State,
    /// The list of files that were opened last.
    Recent,
    /// Journals.
    Journals,
    /// Good copies.
    GoodCopies,
    /// Work that could not be saved where it belongs.
    Rescued,
    /// Samples that were opened.
    Samples,
    /// Talks and codings.
    Talks,
}

impl What {
    pub const ALL: [Self; 8] = [
        Self::Settings,
        Self::State,
        Self::Recent,
        Self::Journals,
        Self::GoodCopies,
        Self::Rescued,
        Self::Samples,
        Self::Talks,
    ];

    /// The word that stands for it in files and ids of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::State => "state",
            Self::Recent => "recent",
            Self::Journals => "journals",
            Self::GoodCopies => "good_copies",
            Self::Rescued => "rescued",
            Self::Samples => "samples",
            Self::Talks => "talks",
        }
    }

    /// What of a mode is more than it should be. Settings hold nobody's words, but whoever may change them decides what is
    /// counted. In a folder of talks that the coder made, others may see names, but not put other files in place of these.
    fn excess(self, entry: &Entry) -> u32 {
        const STICKY: u32 = 0o1000;
        let Some(mode) = entry.mode else { return 0 };
        let closed = match self {
            Self::Settings => 0o022,
            Self::Samples | Self::Talks if entry.is_folder && mode & STICKY != 0 => 0,
            Self::Samples | Self::Talks if entry.is_folder && entry.is_shared_on_purpose() => 0o002,
            Self::Samples | Self::Talks if entry.is_folder => 0o022,
            _ => 0o077,
        };
        mode & closed
    }
}

/// A file or a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub path: PathBuf,
    pub is_folder: bool,
    /// Who may do what with it, as in `chmod`; `None` where the system has no such thing.
    pub mode: Option<u32>,
    /// Bytes of a file.
    pub bytes: u64,
}

impl Entry {
    /// Looks at a file or folder; a link is followed.
    pub fn of(files: &dyn Files, path: &Path) -> io::Result<Self> {
        let There { is_folder, bytes, mode, .. } = files.look(path)?;
        Ok(Self { path: path.to_owned(), is_folder, mode, bytes })
    }

    /// Whether it is a folder in which a group works together: the group may write, and what is made in it belongs to the
    /// group (`chmod g+s`), which nobody sets by accident.
    pub fn is_shared_on_purpose(&self) -> bool {
        const FOR_GROUP: u32 = 0o2020;
        self.is_folder && self.mode.is_some_and(|mode| mode & FOR_GROUP == FOR_GROUP)
    }
}

/// A file or folder whose mode lets others in, and the mode that does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooOpen {
    pub path: PathBuf,
    pub is_folder: bool,
    pub mode: u32,
    pub closed: u32,
}

impl TooOpen {
    /// Gives it the mode that lets nobody else in, and looks whether it has it then. What a link leads to lies elsewhere
    /// and may be somebody else's: it is left alone.
    pub fn close(&self, files: &dyn Files) -> io::Result<()> {
        if files.is_link(&self.path) {
            return Err(io::ErrorKind::CrossesDevices.into());
        }
        files.set_mode(&self.path, self.closed)?;
        let now = files.look(&self.path)?.mode;
        if now == Some(self.closed) { Ok(()) } else { Err(io::ErrorKind::Unsupported.into()) }
    }
}

/// What is stored in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    pub what: What,
    /// The folder, or the one file.
    pub place: PathBuf,
    /// The place itself and folders in it.
    pub folders: Vec<Entry>,
    pub files: Vec<Entry>,
    /// What could not be looked at.
    pub unseen: Vec<(PathBuf, io::ErrorKind)>,
    /// Temporary files that a killed program left.
    pub left: Vec<PathBuf>,
    /// Locks.
    pub locks: Vec<(PathBuf, Standing)>,
    /// Locks that only the account can read that made them.
    pub accounts: Vec<(PathBuf, Account)>,
    /// Files that are transcripts by the end of their names, of which nothing was made yet, and that others can read.
    pub perhaps: Vec<TooOpen>,
    /// Talks and codings that want looking at.
    pub odd: Vec<(PathBuf, Odd)>,
}

/// Why a talk or a coding wants looking at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Odd {
    /// It cannot be read as what it is.
    Damaged,
    /// So it is, and the work went on beside it from a good copy, in a file of this name.
    WentOn(String),
    /// Here the work went on from a good copy of a file of this name, which can be read or not.
    Restored { own: String, is_sound: bool },
    /// It holds work that was rescued.
    Rescued,
    /// It holds work that was rescued, in the program's own folder.
    RescuedHere,
    /// It is another version of a file beside it, which has this name.
    Conflict(String),
}

/// What lies in a folder: all names, and the codings by their ids.
#[derive(Debug, Default)]
struct Beside {
    names: BTreeSet<String>,
    /// Of each coding the names of its files, the shortest first: a program that names a second version puts something to
    /// the name, wherever it puts it.
    codings: BTreeMap<String, Vec<String>>,
}

impl Beside {
    fn of(files: &dyn Files, paths: &[PathBuf]) -> Self {
        let mut beside = Self::default();
        for path in paths {
            let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else { continue };
            let is_coding = is_ron(path) && !name.starts_with('.') && !store::is_kept(path) && files.is_file(path);
            let head = is_coding.then(|| files.read_head(path, limits::LONG_HEAD).ok()).flatten();
            let head = head.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
            let head = head.filter(|text| store::kind_of(text) == Some(Kind::Coding));
            let id = head.and_then(|text| store::coding_head(&text)).map(|head| head.id);
            if let Some(id) = id.filter(|id| !id.is_empty()) {
                beside.codings.entry(id).or_default().push(name.clone());
            }
            beside.names.insert(name);
        }
        for names in beside.codings.values_mut() {
            names.sort_by_key(|name| (name.len(), name.clone()));
        }
        beside
    }

    /// The file of a coding that another one is a version of.
    fn version_of(&self, name: &str) -> Option<&str> {
        let its = self.codings.values().find(|names| names.iter().any(|other| other == name))?;
        its.first().map(String::as_str).filter(|own| *own != name)
    }
}

/// What is odd about a talk or a coding among the names of a folder.
fn odd(files: &dyn Files, path: &Path, beside: &Beside) -> Option<Odd> {
    match store::kept_as(path) {
        Some(Kept::Rescued | Kept::Unsound) => return Some(Odd::Rescued),
        Some(Kept::Original) => return None,
        None => {}
    }
    let name = path.file_name()?.to_string_lossy().into_owned();
    // The name of what it is a version of is how it begins.
    let begins_with = |own: &str| own.strip_suffix(".ron").is_some_and(|stem| name.starts_with(stem));
    let mut owners = beside.names.iter().filter(|own| **own != name && begins_with(own));
    if let Some(own) = owners.find(|own| copies::named(own, &name) == Named::Conflict) {
        return Some(Odd::Conflict(own.clone()));
    }
    let own = store::restored_from(path);
    let named = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match (is_sound(files, path), own) {
        // Of what the disk does not give nobody knows whether it is whole.
        (None, _) => None,
        (Some(true), Some(own)) => is_sound(files, &own).map(|is_sound| Odd::Restored { own: named(&own), is_sound }),
        (Some(true), None) => beside.version_of(&name).map(|own| Odd::Conflict(own.to_owned())),
        (Some(false), _) => {
            let went_on = copies::restored_beside(files, path).pop();
            let went_on = went_on.filter(|there| is_sound(files, there) == Some(true));
            Some(went_on.map_or(Odd::Damaged, |there| Odd::WentOn(named(&there))))
        }
    }
}

/// Whether a talk or a coding can be read as what it is; `None` where the disk does not give it. What is not there is not sound.
fn is_sound(files: &dyn Files, path: &Path) -> Option<bool> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match limits::read_text(files, path, limits::TALK) {
        Ok(text) if name.ends_with(".coding.ron") || store::kind_of(&text) == Some(Kind::Coding) => {
            Some(store::check_coding(&text, path, None).is_ok())
        }
        Ok(text) => Some(store::read_session(&text, path).is_ok()),
        Err(trouble) => {
            let is_gone = trouble.faults.iter().any(|fault| fault.message.id == "file-not-found");
            (is_gone || !trouble.unreadable).then_some(false)
        }
    }
}

impl Stored {
    fn new(what: What, place: &Path) -> Self {
        Self {
            what,
            place: place.to_owned(),
            folders: Vec::new(),
            files: Vec::new(),
            unseen: Vec::new(),
            left: Vec::new(),
            locks: Vec::new(),
            accounts: Vec::new(),
            perhaps: Vec::new(),
            odd: Vec::new(),
        }
    }

    /// Bytes of all files.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }

    /// All that anybody may do with any of the files, as one mode; `None` where there is none.
    pub fn widest(&self) -> Option<u32> {
        self.files.iter().filter_map(|file| file.mode).reduce(|one, other| one | other)
    }

    /// The same of the folders.
    pub fn widest_folder(&self) -> Option<u32> {
        self.folders.iter().filter_map(|folder| folder.mode).reduce(|one, other| one | other)
    }

    /// Whatever lets others in.
    pub fn too_open(&self) -> Vec<TooOpen> {
        let open = |entry: &Entry| {
            let (mode, excess) = (entry.mode?, self.what.excess(entry));
            let (path, is_folder) = (entry.path.clone(), entry.is_folder);
            (excess != 0).then_some(TooOpen { path, is_folder, mode, closed: mode & !excess })
        };
        self.folders.iter().chain(&self.files).filter_map(open).collect()
    }

    /// Takes note of a file or folder.
    fn see(&mut self, files: &dyn Files, path: &Path) {
        match Entry::of(files, path) {
            Ok(entry) if entry.is_folder => self.folders.push(entry),
            Ok(entry) => self.files.push(entry),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => self.unseen.push((path.to_owned(), error.kind())),
        }
    }

    /// Takes note of a temporary file, if it is one.
    fn see_left(&mut self, files: &dyn Files, path: &Path) {
        let old = |path: &Path| {
            let modified = files.modified(path).ok();
            modified.is_some_and(|modified| SystemTime::now().duration_since(modified).unwrap_or_default() >= OLD)
        };
        if is_temporary(path) && old(path) {
            self.left.push(path.to_owned());
        }
    }
}

/// Whether a name is that of a temporary file of the program's: a dot, a name, and what makes it different.
fn is_temporary(path: &Path) -> bool {
    strays::of(&path.file_name().unwrap_or_default().to_string_lossy()).is_some()
}

fn is_ron(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "ron")
}

/// Every path below a folder, folders first; links are not gone into.
fn below(files: &dyn Files, folder: &Path, deeper: usize, stored: &mut Stored) -> Vec<PathBuf> {
    let mut paths = match files.everything(folder) {
        Ok(paths) => paths,
        Err(error) => {
            if error.kind() != io::ErrorKind::NotFound {
                stored.unseen.push((folder.to_owned(), error.kind()));
            }
            return Vec::new();
        }
    };
    let is_folder = |path: &Path| files.look(path).is_ok_and(|there| there.is_folder) && !files.is_link(path);
    let inner: Vec<PathBuf> = paths.iter().filter(|path| deeper > 0 && is_folder(path)).cloned().collect();
    paths.extend(inner.iter().flat_map(|folder| below(files, folder, deeper - 1, stored)));
    paths
}

/// Where the user's settings lie, with all that is in that folder.
pub fn settings(files: &dyn Files, folder: &Path) -> Stored {
    let mut stored = Stored::new(What::Settings, folder);
    stored.see(files, folder);
    for path in below(files, folder, DEEPEST, &mut stored) {
        stored.see_left(files, &path);
        stored.see(files, &path);
    }
    stored
}

/// What lies in the state folder, each kind by itself.
pub fn state(files: &dyn Files, folder: &Path) -> Vec<Stored> {
    let (codings, rescued) = (folder.join("codings"), folder.join("rescued"));
    let mut all = [
        Stored::new(What::State, folder),
        Stored::new(What::Recent, &folder.join("recent.ron")),
        Stored::new(What::Journals, &codings),
        Stored::new(What::GoodCopies, &codings),
        Stored::new(What::Rescued, &rescued),
    ];
    all[0].see(files, folder);
    let mut unseen = Stored::new(What::State, folder);
    for path in below(files, folder, DEEPEST, &mut unseen) {
        let kind = path.strip_prefix(&codings).ok().and_then(|inner| inner.iter().nth(1)).unwrap_or_default();
        let at = match kind.to_str() {
            Some("journal") => 2,
            Some("good") => 3,
            _ if path.starts_with(&rescued) => 4,
            _ => usize::from(path == all[1].place),
        };
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if at == 4 && name.ends_with(".coding.ron") && !name.starts_with('.') && files.is_file(&path) {
            all[at].odd.push((path.clone(), Odd::RescuedHere));
        }
        all[at].see_left(files, &path);
        all[at].see(files, &path);
    }
    all[0].unseen.extend(unseen.unseen);
    all.into()
}

/// Talks and codings: a folder with those that lie right in it, or one file with what lies around it. An error when there
/// is no such file or folder.
pub fn talks(files: &dyn Files, place: &Path, what: What, host: &str) -> io::Result<Stored> {
    let there = Entry::of(files, place)?;
    let mut stored = Stored::new(what, place);
    if !there.is_folder {
        let odd_here = odd(files, place, &Beside::default()).filter(|_| of_talk(files, place).is_some());
        stored.odd.extend(odd_here.map(|odd| (place.to_owned(), odd)));
        stored.files.push(there);
        let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        stored.see(files, folder);
        let name = place.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let its = |path: &PathBuf| {
            let found = path.file_name().unwrap_or_default().to_string_lossy();
            *path == lock::lock_name(place) || strays::is_temporary_for(&found, &name)
        };
        let inside = below(files, folder, 0, &mut Stored::new(what, folder));
        // The words are in the talk of a coding.
        if let Some(talk) = belonging::talk_of(files, place, &inside) {
            stored.see(files, &talk);
        }
        for coding in belonging::codings_of(files, place, &inside) {
            stored.see(files, &coding);
            stored.odd.extend(odd(files, &coding, &Beside::default()).map(|odd| (coding, odd)));
        }
        around(files, &mut stored, inside.into_iter().filter(its), host);
        return Ok(stored);
    }
    stored.folders.push(there);
    let inside = below(files, place, 0, &mut stored);
    let beside = Beside::of(files, &inside);
    for path in inside.iter().filter(|path| files.is_file(path)) {
        if let Some(OfTalk { source }) = of_talk(files, path) {
            stored.see(files, path);
            stored.odd.extend(odd(files, path, &beside).map(|odd| (path.clone(), odd)));
            // What it was made from holds the same words.
            let source = source.map(|name| place.join(name)).filter(|source| inside.contains(source));
            if let Some(source) = source.filter(|source| !stored.files.iter().any(|file| file.path == *source)) {
                stored.see(files, &source);
            }
        }
    }
    for path in inside.iter().filter(|path| is_named_as_transcript(path) && files.is_file(path)) {
        let is_seen = stored.files.iter().any(|file| file.path == *path);
        let Some(entry) = Entry::of(files, path).ok().filter(|_| !is_seen) else { continue };
        if let (Some(mode), excess @ 1..) = (entry.mode, what.excess(&entry)) {
            let path = path.clone();
            stored.perhaps.push(TooOpen { path, is_folder: false, mode, closed: mode & !excess });
        }
    }
    around(files, &mut stored, inside.into_iter(), host);
    Ok(stored)
}

/// Whether a file may be a transcript by the end of its name: one that a format has which is read. Its content is not looked at.
fn is_named_as_transcript(path: &Path) -> bool {
    let Some(ending) = path.extension().and_then(|ending| ending.to_str()) else { return false };
    let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let mut endings = formats::FORMATS.iter().filter(|format| format.reads.is_some()).flat_map(|it| it.extensions);
    !is_hidden && endings.any(|known| known.eq_ignore_ascii_case(ending))
}

/// Takes note of locks and of temporary files.
fn around(files: &dyn Files, stored: &mut Stored, paths: impl Iterator<Item = PathBuf>, host: &str) {
    for path in paths {
        stored.see_left(files, &path);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with('.') && name.ends_with(".ron.lock") {
            match lock::standing(&path, host) {
                Ok(standing) => stored.locks.push((path, standing)),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => match lock::other_account(&path) {
                    Some(account) => stored.accounts.push((path, account)),
                    None => stored.unseen.push((path, error.kind())),
                },
            }
        }
    }
}

/// A talk, a coding, or a copy of one that was kept.
struct OfTalk {
    /// The name of the transcript it was made from, where it says so.
    source: Option<String>,
}

/// What a file is, when it is one of these.
fn of_talk(files: &dyn Files, path: &Path) -> Option<OfTalk> {
    let name = path.file_name()?.to_string_lossy();
    if !is_ron(path) || name.starts_with('.') {
        return None;
    }
    let head = files.read_head(path, limits::LONG_HEAD).unwrap_or_default();
    let head = String::from_utf8_lossy(&head);
    let is_one = match store::kind_of(&head) {
        Some(Kind::Session) => return Some(OfTalk { source: store::session_head(&head).source }),
        kind => kind == Some(Kind::Coding),
    };
    // What is damaged is known by its name.
    let named = [".session.ron", ".coding.ron"].iter().any(|ending| name.ends_with(ending)) || store::is_kept(path);
    (is_one || named).then_some(OfTalk { source: None })
}

#[cfg(test)]
mod tests;
