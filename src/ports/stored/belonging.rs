//! Which files beside another belong to it: the talk of a coding, and the codings of a talk.

use std::path::{Path, PathBuf};

use crate::ports::files::Files;
use crate::ports::limits;
use crate::ports::store::{self, Kind};

/// The beginning of a file, by which it is known what it is.
fn head(files: &dyn Files, path: &Path) -> Option<String> {
    let bytes = files.read_head(path, limits::LONG_HEAD).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn is_named(path: &Path, ending: &str) -> bool {
    path.to_string_lossy().ends_with(ending)
}

/// The talk of a coding.
pub(super) fn talk_of(files: &dyn Files, coding: &Path, beside: &[PathBuf]) -> Option<PathBuf> {
    let session = store::coding_head(&head(files, coding)?)?.session;
    let is_its = |path: &&PathBuf| {
        is_named(path, ".session.ron") && head(files, path).is_some_and(|text| store::session_head(&text).id == session)
    };
    beside.iter().find(is_its).cloned()
}

/// The codings of a talk; none of what is no talk.
pub(super) fn codings_of(files: &dyn Files, talk: &Path, beside: &[PathBuf]) -> Vec<PathBuf> {
    let text = head(files, talk).filter(|text| store::kind_of(text) == Some(Kind::Session));
    let Some(id) = text.map(|text| store::session_head(&text).id) else { return Vec::new() };
    let is_of_it = |path: &Path| {
        head(files, path).and_then(|text| store::coding_head(&text)).is_some_and(|coding| coding.session == id)
    };
    let codings = beside.iter().filter(|path| is_named(path, ".coding.ron") && files.is_file(path));
    codings.filter(|path| is_of_it(path)).cloned().collect()
}
