//! Names for what an import writes: nothing that is there is written over, and what is there already is told.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};

use super::super::Call;
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::ports::fault::FileFaults;
use crate::ports::limits;
use crate::ports::open::made_from;
use crate::ports::store::read_session;

/// A name that no file has and that nothing else of this import gets.
pub(super) fn free(call: &Call, wanted: &Path, ending: &str, taken: &mut HashSet<PathBuf>) -> PathBuf {
    let stem = wanted.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stem = stem.strip_suffix(ending).unwrap_or(&stem).to_owned();
    let mut number = 1;
    loop {
        let name = if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
        let path = wanted.with_file_name(format!("{name}{ending}"));
        if !call.files.is_file(&path) && taken.insert(path.clone()) {
            return path;
        }
        number += 1;
    }
}

/// Why nothing can be written into a folder: it, or what it would lie in, is a file.
pub(super) fn no_folder(call: &Call, folder: &Path) -> Option<FileFaults> {
    let file = folder.ancestors().find(|path| call.files.is_file(path))?;
    Some(FileFaults::whole(folder, Message::new("import-to-file").with("file", file.display().to_string())))
}

/// The session that was made of a file of this name before, where the new one would lie.
pub(super) fn made_before(call: &Call, beside: &Path, name: &str) -> Option<PathBuf> {
    made_from(call.files.as_ref(), beside, name)
}

/// A session whose name a talk would have had.
pub(super) struct There {
    /// The session.
    pub(super) session: PathBuf,
    /// The file that it is made of in this import; else it is on the disk.
    pub(super) source: Option<PathBuf>,
    /// Whether the same is said in it.
    pub(super) is_same: bool,
}

/// The sessions of this import: what each is made of, and a print of its words.
#[derive(Default)]
pub(super) struct Sessions {
    made: HashMap<PathBuf, (PathBuf, Option<u64>)>,
}

impl Sessions {
    /// Takes a session, and tells what has the name that it should have had.
    pub(super) fn take(
        &mut self,
        call: &Call,
        (wanted, path): (&Path, &Path),
        source: &Path,
        session: &Session,
    ) -> Option<There> {
        let print = print(session);
        let there = (wanted != path).then(|| match self.made.get(wanted) {
            Some((source, there)) => There {
                session: wanted.to_owned(),
                source: Some(source.clone()),
                is_same: print.is_some() && *there == print,
            },
            None => There { session: wanted.to_owned(), source: None, is_same: is_same(call, wanted, session) },
        });
        self.made.insert(path.to_owned(), (source.to_owned(), print));
        there
    }
}

/// Whether the words of a session on the disk are those of this one.
pub(super) fn is_same(call: &Call, path: &Path, session: &Session) -> bool {
    let text = limits::read_text(call.files.as_ref(), path, limits::TALK);
    // One that cannot be read is told when it is opened.
    let there = text.and_then(|text| read_session(&text, path)).ok().and_then(|read| print(&read.session));
    there.is_some() && there == print(session)
}

/// A print of the words of a talk, wherever its turns begin; `None` where there are none.
fn print(session: &Session) -> Option<u64> {
    let mut words = session.turns().flat_map(|turn| turn.text.split_whitespace()).peekable();
    words.peek()?;
    let mut hasher = DefaultHasher::new();
    words.for_each(|word| word.hash(&mut hasher));
    Some(hasher.finish())
}
