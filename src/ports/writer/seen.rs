//! What files held when they were last read or written, so that nobody else's change is written over.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hasher as _};
use std::path::{Path, PathBuf};

/// Enough of a file to tell whether it is still the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Print {
    length: usize,
    hash: u64,
}

impl Print {
    fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self { length: bytes.len(), hash: hasher.finish() }
    }
}

/// Files as they were seen last. A file that is not among them was not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    files: HashMap<PathBuf, Vec<Print>>,
}

impl Seen {
    /// Takes note of what was read from a file or written to it.
    pub fn note(&mut self, path: &Path, bytes: &[u8]) {
        self.files.insert(path.to_owned(), vec![Print::of(bytes)]);
    }

    /// Takes note of what is about to be written: a file holds it even where writing says that it failed late.
    pub fn attempt(&mut self, path: &Path, before: &[u8], after: &[u8]) {
        self.files.insert(path.to_owned(), vec![Print::of(before), Print::of(after)]);
    }

    /// Whether the file was seen at all.
    pub fn has(&self, path: &Path) -> bool {
        self.files.contains_key(path)
    }

    /// Whether the file holds what it was seen with.
    pub fn knows(&self, path: &Path, bytes: &[u8]) -> bool {
        self.files.get(path).is_some_and(|prints| prints.contains(&Print::of(bytes)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_seen_last_is_known() {
        let (mut seen, path) = (Seen::default(), Path::new("a"));
        assert!(!seen.has(path) && !seen.knows(path, b""));
        seen.note(path, b"one");
        assert!(seen.has(path) && seen.knows(path, b"one") && !seen.knows(path, b"eno"));
        seen.attempt(path, b"one", b"two");
        assert!(seen.knows(path, b"one") && seen.knows(path, b"two"));
        seen.note(path, b"two");
        assert!(!seen.knows(path, b"one"));
    }
}
