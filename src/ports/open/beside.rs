//! The files that lie beside the one that is opened. They are known by what stands in their heads.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::ports::files::Files;
use crate::ports::limits;
use crate::ports::store::{self, CodingHead, Kept, Kind};

/// The RON files of one folder.
pub struct Beside {
    paths: Vec<PathBuf>,
    /// Sessions and codings that could not go where they belong, by their names.
    rescued: Vec<PathBuf>,
}

impl Beside {
    /// Looks at the folder of a file.
    pub fn new(files: &dyn Files, path: &Path) -> Self {
        let mut paths = files.list(&Self::folder(path)).unwrap_or_default();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
        let (kept, paths): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| store::is_kept(path));
        let rescued = |path: &PathBuf| store::kept_as(path) == Some(Kept::Rescued);
        Self { paths, rescued: kept.into_iter().filter(rescued).collect() }
    }

    /// The folder of a file.
    pub fn folder(path: &Path) -> PathBuf {
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned()
    }

    /// Every coding with its head.
    pub fn codings<'a>(&'a self, files: &'a dyn Files) -> impl Iterator<Item = (PathBuf, CodingHead)> + 'a {
        let named = self.paths.iter().filter(|path| path.to_string_lossy().ends_with(".coding.ron"));
        named.filter_map(|path| Some((path.clone(), head(files, path)?)))
    }

    /// Files that hold other versions of codings with these ids, under names that a synced folder gives to copies in conflict,
    /// or rescued, as somebody else's file stood in the place.
    pub fn versions(&self, files: &dyn Files, ids: &[&str]) -> Vec<PathBuf> {
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_named_else = |path: &&PathBuf| {
            Some(name(path)).is_some_and(|name| name.contains(".coding") && !name.ends_with(".coding.ron"))
        };
        let is_version = |path: &&PathBuf| head(files, path).is_some_and(|head| ids.contains(&head.id.as_str()));
        self.paths.iter().chain(&self.rescued).filter(is_named_else).filter(is_version).cloned().collect()
    }

    /// A file that is a coder's coding by its name, and whose head cannot be read. It has that name, or one that is made
    /// as `under_any` is, with the codebooks where that has none.
    pub fn unread_coding(&self, files: &dyn Files, named: &Path, under_any: Option<&PathBuf>) -> Option<PathBuf> {
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let under_any = under_any.map(|path| name(path));
        // No coder's name has a dot in it.
        let around = under_any.as_deref().and_then(|name| name.rsplit_once(".."));
        let is_made_so = |path: &Path| {
            let name = name(path);
            around.is_some_and(|(talk, whose)| {
                let rest = name.strip_prefix(talk).and_then(|rest| rest.strip_suffix(whose));
                rest.is_some_and(|books| books.len() > 2 && books.starts_with('.') && books.ends_with('.'))
            })
        };
        let unread = |path: &Path| head(files, path).is_none();
        // Also where the folder could not be looked through.
        if files.is_file(named) && unread(named) {
            return Some(named.to_owned());
        }
        self.paths.iter().find(|path| is_made_so(path) && unread(path)).cloned()
    }

    /// Files that are codings of a session by their names, and whose heads cannot be read: damaged, or empty. Of two
    /// sessions whose names both begin such a name, the longer one is meant.
    pub fn unread_codings(&self, files: &dyn Files, session: &Path) -> Vec<PathBuf> {
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let own = store::codings_begin(session);
        let sessions = self.paths.iter().filter(|path| name(path).ends_with(".session.ron"));
        let longer: Vec<String> =
            sessions.map(|path| store::codings_begin(path)).filter(|it| it.len() > own.len()).collect();
        let is_its = |path: &&PathBuf| {
            let name = name(path);
            let is_named = name.ends_with(".coding.ron") && name.starts_with(&own);
            is_named && !longer.iter().any(|other| name.starts_with(other)) && head(files, path).is_none()
        };
        self.paths.iter().filter(is_its).cloned().collect()
    }

    /// Where the session with an id is; several files where one was copied. Those named as sessions come first. What was
    /// rescued stands for a talk that is nowhere else.
    pub fn sessions(&self, files: &dyn Files) -> HashMap<String, Vec<PathBuf>> {
        let named = |path: &&PathBuf| path.to_string_lossy().ends_with(".session.ron");
        let others = |path: &&PathBuf| !named(path) && !path.to_string_lossy().ends_with(".coding.ron");
        let ids = |paths: &mut dyn Iterator<Item = &PathBuf>| {
            let mut found: HashMap<String, Vec<PathBuf>> = HashMap::new();
            for path in paths {
                let id =
                    |head: &str| (store::kind_of(head) == Some(Kind::Session)).then(|| store::session_head(head).id);
                if let Some(id) = told(files, path, id) {
                    found.entry(id).or_default().push(path.clone());
                }
            }
            found
        };
        let is_session = |path: &&PathBuf| path.to_string_lossy().contains(".session.");
        let mut found = ids(&mut self.rescued.iter().filter(is_session));
        found.extend(ids(&mut self.paths.iter().filter(named).chain(self.paths.iter().filter(others))));
        found
    }

    /// The session that was made from a transcript.
    pub fn made_from(&self, files: &dyn Files, source: &str) -> Option<PathBuf> {
        let named = self.paths.iter().filter(|path| path.to_string_lossy().ends_with(".session.ron"));
        let made =
            |path: &&PathBuf| told(files, path, |head| store::session_head(head).source).as_deref() == Some(source);
        named.clone().find(made).cloned()
    }

    /// A name that no file has: the wanted one, or one with a number before its ending.
    pub fn free(files: &dyn Files, wanted: &Path, ending: &str) -> PathBuf {
        let name = wanted.file_name().unwrap_or_default().to_string_lossy();
        let stem = name.strip_suffix(ending).unwrap_or(&name);
        let numbered = (2..).map(|number| wanted.with_file_name(format!("{stem}-{number}{ending}")));
        let mut names = std::iter::once(wanted.to_owned()).chain(numbered);
        names.find(|path| !files.is_file(path)).unwrap_or_else(|| wanted.to_owned())
    }
}

/// The one of several copies of a session that a coding means: the one whose name is most like the coding's.
pub fn nearest<'a>(copies: &'a [PathBuf], coding: &Path) -> Option<&'a PathBuf> {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let wanted = name(coding);
    let alike = |path: &Path| name(path).chars().zip(wanted.chars()).take_while(|(one, other)| one == other).count();
    // Of equals the first one is meant, as the list has it.
    copies.iter().rev().max_by_key(|path| alike(path))
}

/// Of several versions of one coding, keeps the one that is plainly named: as the program names it, or else the shortest. Gives
/// the files of the others.
pub fn keep_plain(found: &mut Vec<(PathBuf, CodingHead)>, session: &Path) -> Vec<PathBuf> {
    let plainness = |(path, head): &(PathBuf, CodingHead)| plainness(session, path, head);
    // Whoever begins another coding by copying a file changes at least one of these.
    let key = |head: &CodingHead| (head.id.clone(), head.coder.clone(), head.codebooks.clone(), head.round);
    let mut plainest: HashMap<_, _> = HashMap::new();
    for it in found.iter().filter(|(_, head)| !head.id.is_empty()) {
        let best = plainest.entry(key(&it.1)).or_insert_with(|| plainness(it));
        *best = plainness(it).min(best.clone());
    }
    let is_plain =
        |(path, head): &mut (PathBuf, CodingHead)| plainest.get(&key(head)).is_none_or(|(.., plain)| plain == path);
    found.extract_if(.., |it| !is_plain(it)).map(|(path, _)| path).collect()
}

/// How plainly a coding is named; the plainest is the least.
pub fn plainness(session: &Path, path: &Path, head: &CodingHead) -> (bool, usize, PathBuf) {
    let wanted = store::coding_name(session, &head.codebooks, &head.coder, head.round);
    (wanted.file_name() != path.file_name(), path.as_os_str().len(), path.to_owned())
}

/// The head of a coding file; `None` when there is no such file, or it is something else.
pub fn head(files: &dyn Files, path: &Path) -> Option<CodingHead> {
    told(files, path, store::coding_head)
}

/// What the head of a file tells; where long titles and names fill the usual one, a longer one.
fn told<T>(files: &dyn Files, path: &Path, ask: impl Fn(&str) -> Option<T>) -> Option<T> {
    let look = |most: usize| {
        let bytes = files.read_head(path, most).ok()?;
        // The last letter may be cut in two.
        let answer = ask(&String::from_utf8_lossy(&bytes));
        Some((answer, bytes.len() < most))
    };
    match look(limits::HEAD)? {
        (None, false) => look(limits::LONG_HEAD)?.0,
        (answer, _) => answer,
    }
}
