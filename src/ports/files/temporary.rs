//! Temporary files, in which something is written before it gets its name: each bears a mark of the program's, so that nothing
//! of anybody else's is ever taken for one.

use std::io;
use std::path::Path;

use tempfile::NamedTempFile;

/// The mark, behind the name of the file that it is for.
const MARK: &str = "gensvar-";
/// Letters and digits behind the mark.
pub const LETTERS: usize = 6;
/// Bytes that a name has at most.
const LONGEST: usize = 255;

/// How the names of temporary files for a file begin: `.NAME.gensvar-`. Of the longest names a part stands for all.
pub fn beginning(name: &str) -> String {
    let room = LONGEST - (2 + MARK.len() + LETTERS);
    let end = (0..=room.min(name.len())).rev().find(|end| name.is_char_boundary(*end)).unwrap_or_default();
    format!(".{}.{MARK}", name.get(..end).unwrap_or_default())
}

/// A new file in the folder of another. It is the coder's alone from its first byte on, and goes when it is dropped.
pub(super) fn beside(place: &Path) -> io::Result<NamedTempFile> {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let folder = super::folder_of(place);
    tempfile::Builder::new().prefix(&beginning(&name)).rand_bytes(LETTERS).tempfile_in(folder)
}
