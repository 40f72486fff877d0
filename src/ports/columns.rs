//! What somebody said of the columns of tables, kept in the program's state folder by the table's first row, so that the same
//! table needs no word next time. Trouble with it never troubles anybody.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::Files;
use super::recent;

/// Tables that are kept; the oldest go.
const MOST: usize = 100;
/// The version of the file.
const FORMAT: u32 = 1;

/// What the columns of one kind of table hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownColumns {
    /// The first row of the table.
    pub heads: Vec<String>,
    /// Columns by head or number, with the word for what they hold.
    pub columns: Vec<(String, String)>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Known {
    format: u32,
    tables: Vec<KnownColumns>,
}

/// Everything that was said, the newest first.
pub fn list(files: &dyn Files, folder: &Path) -> Vec<KnownColumns> {
    recent::kept::<Known>(files, &path(folder)).unwrap_or_default().tables
}

/// Keeps what was said of a table, instead of what was said of it before.
pub fn keep(files: &dyn Files, folder: &Path, said: KnownColumns) {
    change(files, folder, |known| {
        known.retain(|table| table.heads != said.heads);
        known.insert(0, said);
        known.truncate(MOST);
    });
}

/// Forgets what was said of a table.
pub fn forget(files: &dyn Files, folder: &Path, heads: &[String]) {
    change(files, folder, |known| known.retain(|table| table.heads != heads));
}

fn change(files: &dyn Files, folder: &Path, change: impl FnOnce(&mut Vec<KnownColumns>)) {
    let path = path(folder);
    let Some(mut known) = recent::kept::<Known>(files, &path) else { return };
    let before = known.tables.clone();
    change(&mut known.tables);
    if known.tables == before {
        return;
    }
    known.format = FORMAT;
    recent::keep(files, folder, &path, &known);
}

fn path(folder: &Path) -> PathBuf {
    folder.join("columns.ron")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::files::DiskFiles;

    fn said(head: &str, what: &str) -> KnownColumns {
        KnownColumns { heads: vec![head.to_owned()], columns: vec![(head.to_owned(), what.to_owned())] }
    }

    #[test]
    fn what_was_said_last_of_a_table_holds_until_it_is_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("state");
        keep(&DiskFiles, &state, said("a", "text"));
        keep(&DiskFiles, &state, said("b", "code"));
        keep(&DiskFiles, &state, said("a", "note"));
        assert_eq!(list(&DiskFiles, &state), [said("a", "note"), said("b", "code")]);
        forget(&DiskFiles, &state, &["a".to_owned()]);
        assert_eq!(list(&DiskFiles, &state), [said("b", "code")]);
        for number in 0..150 {
            keep(&DiskFiles, &state, said(&number.to_string(), "text"));
        }
        assert_eq!(list(&DiskFiles, &state).len(), MOST);
    }

    #[test]
    fn what_cannot_be_read_is_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        for text in ["(", "(format: 2, tables: [])"] {
            std::fs::write(path(folder.path()), text).unwrap();
            keep(&DiskFiles, folder.path(), said("a", "text"));
            assert_eq!(std::fs::read_to_string(path(folder.path())).unwrap(), text);
            assert_eq!(list(&DiskFiles, folder.path()), []);
        }
    }
}
