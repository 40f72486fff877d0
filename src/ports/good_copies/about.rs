//! The note that says where the files of a coding are, or were.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{absolute, home};
use crate::ports::files::Files;
use crate::ports::ron;

const FORMAT: u32 = 1;
/// So many places of each file are remembered, the newest first.
const MOST: usize = 10;

/// `about.ron`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    home(state, coding).join("about.ron")
}

fn read(files: &dyn Files, path: &Path) -> Option<About> {
    let text = String::from_utf8(files.read(path).ok()?).ok()?;
    (ron::format_of(&text) == Some(FORMAT)).then_some(())?;
    ron::parse(&text, path).ok()
}

/// Every note that there is.
pub fn abouts(files: &dyn Files, state: &Path) -> Vec<About> {
    let folders = files.folders(&state.join("codings")).unwrap_or_default();
    folders.into_iter().filter_map(|folder| read(files, &folder.join("about.ron"))).collect()
}

/// Notes where the files of a coding are, unless that is noted already.
pub(super) fn note(
    files: &dyn Files,
    state: &Path,
    (coding, coder): (&str, &str),
    (coding_path, session_path): (&Path, &Path),
) -> std::io::Result<()> {
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
    let text = ron::write(&about).map_err(|message| std::io::Error::other(message.id))?;
    files.make_folder(&home(state, coding))?;
    files.replace(&path, text.as_bytes())
}

fn put_first(paths: &mut Vec<PathBuf>, path: PathBuf) {
    paths.retain(|known| *known != path);
    paths.insert(0, path);
    paths.truncate(MOST);
}
