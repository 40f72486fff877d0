//! The files that lie beside the one that is opened. They are known by what stands in their heads.

use std::path::{Path, PathBuf};

use crate::ports::files::Files;
use crate::ports::ron::HEAD;
use crate::ports::store::{self, CodingHead, Kind};

/// The RON files of one folder.
pub struct Beside {
    folder: PathBuf,
    paths: Vec<PathBuf>,
}

impl Beside {
    /// Looks at the folder of a file.
    pub fn new(files: &dyn Files, path: &Path) -> Self {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut paths = files.list(folder).unwrap_or_default();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
        Self { folder: folder.to_owned(), paths }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Every coding with its head.
    pub fn codings<'a>(&'a self, files: &'a dyn Files) -> impl Iterator<Item = (PathBuf, CodingHead)> + 'a {
        let named = self.paths.iter().filter(|path| path.to_string_lossy().ends_with(".coding.ron"));
        named.filter_map(|path| Some((path.clone(), head(files, path)?)))
    }

    /// The session with an id. Files that are named as sessions are looked at first.
    pub fn session(&self, files: &dyn Files, id: &str) -> Option<PathBuf> {
        let named = |path: &&PathBuf| path.to_string_lossy().ends_with(".session.ron");
        let others = |path: &&PathBuf| !named(path) && !path.to_string_lossy().ends_with(".coding.ron");
        let is_it = |path: &&PathBuf| {
            let head = text(files, path).unwrap_or_default();
            store::session_head(&head).id == id && store::kind_of(&head) == Some(Kind::Session)
        };
        let found = self.paths.iter().filter(named).find(is_it);
        found.or_else(|| self.paths.iter().filter(others).find(is_it)).cloned()
    }

    /// A name that no file has: the wanted one, or one with a number before its ending.
    pub fn free(&self, files: &dyn Files, wanted: &Path, ending: &str) -> PathBuf {
        let name = wanted.file_name().unwrap_or_default().to_string_lossy();
        let stem = name.strip_suffix(ending).unwrap_or(&name);
        let numbered = (2..).map(|number| wanted.with_file_name(format!("{stem}-{number}{ending}")));
        let mut names = std::iter::once(wanted.to_owned()).chain(numbered);
        names.find(|path| !files.is_file(path)).unwrap_or_else(|| wanted.to_owned())
    }
}

/// The head of a coding file; `None` when there is no such file, or it is something else.
pub fn head(files: &dyn Files, path: &Path) -> Option<CodingHead> {
    store::coding_head(&text(files, path)?)
}

fn text(files: &dyn Files, path: &Path) -> Option<String> {
    let bytes = files.read_head(path, HEAD).ok()?;
    // The last letter may be cut in two.
    Some(String::from_utf8_lossy(&bytes).into_owned())
}
