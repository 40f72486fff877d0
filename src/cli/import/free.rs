//! Names for what an import writes: nothing that is there is written over.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::super::Call;
use crate::domain::message::Message;
use crate::ports::fault::FileFaults;
use crate::ports::open::{free_name, made_from};

/// A name that no file has and that nothing else of this import gets.
pub(super) fn free(call: &Call, wanted: &Path, ending: &str, taken: &mut HashSet<PathBuf>) -> PathBuf {
    let stem = wanted.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stem = stem.strip_suffix(ending).unwrap_or(&stem).to_owned();
    let mut number = 1;
    loop {
        let name = if number == 1 { stem.clone() } else { format!("{stem}-{number}") };
        let path = free_name(call.files.as_ref(), &wanted.with_file_name(format!("{name}{ending}")), ending);
        if taken.insert(path.clone()) {
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
