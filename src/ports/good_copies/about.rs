//! The note that says where the files of a coding are, or were.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::absolute;
use crate::ports::files::{Files, unless_gone};
use crate::ports::journal::coding_folder;
use crate::ports::ron;

/// The name of the note, in the folder of what belongs to a coding.
pub const ABOUT: &str = "about.ron";
const FORMAT: u32 = 1;
/// So many places of each file are remembered, the newest first.
const MOST: usize = 10;

/// `about.ron`
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The version of the form.
    pub format: u32,
    /// The coding's id.
    pub coding: String,
    /// The coder.
    pub coder: String,
    /// Where the coding's file is, and where it was before.
    pub codings: Vec<PathBuf>,
    /// Where the session's file is, and where it was before.
    pub sessions: Vec<PathBuf>,
}

fn path(state: &Path, coding: &str) -> PathBuf {
    coding_folder(state, coding).join(ABOUT)
}

fn read(files: &dyn Files, path: &Path) -> Option<About> {
    understood(files.read(path).ok()?, path)
}

fn understood(bytes: Vec<u8>, path: &Path) -> Option<About> {
    let text = String::from_utf8(bytes).ok()?;
    (ron::format_of(&text) == Some(FORMAT)).then_some(())?;
    ron::parse(&text, path).ok()
}

/// The note of one coding.
pub fn of_coding(files: &dyn Files, state: &Path, coding: &str) -> Option<About> {
    read(files, &path(state, coding))
}

/// The note in the folder of a coding.
pub fn about_in(files: &dyn Files, folder: &Path) -> Option<About> {
    read(files, &folder.join(ABOUT))
}

/// Every note that there is.
pub fn abouts(files: &dyn Files, state: &Path) -> Vec<About> {
    abouts_and_why(files, state).0
}

/// Every note that there is, and why the disk does not give the others.
pub(super) fn abouts_and_why(files: &dyn Files, state: &Path) -> (Vec<About>, Option<io::Error>) {
    let folders = match unless_gone(files.folders(&state.join("codings"))) {
        Ok(folders) => folders.unwrap_or_default(),
        Err(error) => return (Vec::new(), Some(error)),
    };
    let (mut abouts, mut unread) = (Vec::new(), None);
    for path in folders.into_iter().map(|folder| folder.join(ABOUT)) {
        match unless_gone(files.read(&path)) {
            Ok(bytes) => abouts.extend(bytes.and_then(|bytes| understood(bytes, &path))),
            Err(error) => unread = Some(error),
        }
    }
    (abouts, unread)
}

/// Notes where the files of a coding are, unless that is noted already.
pub(super) fn note(
    files: &dyn Files,
    state: &Path,
    (coding, coder): (&str, &str),
    (coding_path, session_path): (&Path, &Path),
) -> io::Result<()> {
    let path = path(state, coding);
    let known = read(files, &path);
    let mut about = known.clone().unwrap_or_else(|| About {
        format: FORMAT,
        coding: coding.to_owned(),
        coder: coder.to_owned(),
        codings: Vec::new(),
        sessions: Vec::new(),
    });
    put_first(&mut about.codings, absolute(coding_path));
    put_first(&mut about.sessions, absolute(session_path));
    if known.as_ref() == Some(&about) {
        return Ok(());
    }
    let text = ron::write(&about).map_err(|message| io::Error::other(message.id))?;
    files.make_folder(&coding_folder(state, coding))?;
    files.replace(&path, text.as_bytes())
}

fn put_first(paths: &mut Vec<PathBuf>, path: PathBuf) {
    paths.retain(|known| *known != path);
    paths.insert(0, path);
    paths.truncate(MOST);
}
