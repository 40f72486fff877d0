//! What files held when they were last read or written, so that nobody else's change is written over.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher as _};
use std::path::{Path, PathBuf};

use crate::ports::store::Kept;

/// So many states of one file are remembered while writing it fails.
const MOST_PRINTS: usize = 16;

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
    /// Files of an earlier time that may take what cannot go where it belongs, by where it belongs.
    beside: HashMap<(PathBuf, Kept), PathBuf>,
}

impl Seen {
    /// Takes note of what was read from a file or written to it.
    pub fn note(&mut self, path: &Path, bytes: &[u8]) {
        self.files.insert(path.to_owned(), vec![Print::of(bytes)]);
    }

    /// Takes it that a file holds what nobody here saw: it is not written over.
    pub fn doubt(&mut self, path: &Path) {
        self.files.insert(path.to_owned(), Vec::new());
    }

    /// Takes note of a file that holds what could not go where it belongs, and that may be written over.
    pub fn keeps_beside(&mut self, path: &Path, why: Kept, beside: PathBuf) {
        self.beside.insert((path.to_owned(), why), beside);
    }

    /// Takes note of what is about to be written: a file holds it even where writing says that it failed late.
    pub fn attempt(&mut self, path: &Path, before: &[u8], after: &[u8]) {
        self.files.insert(path.to_owned(), vec![Print::of(before), Print::of(after)]);
    }

    /// Takes note of what may be there since a writing that failed where nothing was, besides what was there before: a file
    /// that was out of reach comes back as it was.
    pub fn attempt_anew(&mut self, path: &Path, after: &[u8]) {
        let prints = self.files.entry(path.to_owned()).or_default();
        let after = Print::of(after);
        prints.retain(|print| *print != after);
        prints.push(after);
        if prints.len() > MOST_PRINTS {
            prints.remove(1);
        }
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

/// What is known of the files by all who write.
#[derive(Debug, Clone, Default)]
pub struct Knowledge {
    pub seen: Seen,
    /// Files that were looked at before they were first written over.
    pub begun: HashSet<PathBuf>,
    /// Files that hold work which could not go where it belongs, by where it belongs.
    pub beside: HashMap<(PathBuf, Kept), PathBuf>,
    /// Those of them of which all is where it belongs by now.
    pub idle: HashSet<PathBuf>,
    /// Files whose last writing failed. What reads from them now may be gone after a power cut.
    pub unsure: HashSet<PathBuf>,
}

impl Knowledge {
    /// Begins with what was read at opening.
    pub fn of(mut seen: Seen) -> Self {
        let beside = std::mem::take(&mut seen.beside);
        Self { seen, beside, ..Self::default() }
    }

    /// Takes over what changed in somebody's between two moments. Others may have learned of other files meanwhile.
    pub fn learn(&mut self, before: &Self, after: &Self) {
        take_over(&mut self.seen.files, &before.seen.files, &after.seen.files);
        take_over(&mut self.beside, &before.beside, &after.beside);
        for (mine, before, after) in [
            (&mut self.begun, &before.begun, &after.begun),
            (&mut self.unsure, &before.unsure, &after.unsure),
            (&mut self.idle, &before.idle, &after.idle),
        ] {
            mine.extend(after.difference(before).cloned());
            mine.retain(|path| after.contains(path) || !before.contains(path));
        }
    }
}

fn take_over<K: Clone + Eq + Hash, V: Clone + PartialEq>(
    mine: &mut HashMap<K, V>,
    before: &HashMap<K, V>,
    after: &HashMap<K, V>,
) {
    let changed = after.iter().filter(|(key, value)| before.get(*key) != Some(*value));
    mine.extend(changed.map(|(key, value)| (key.clone(), value.clone())));
    mine.retain(|key, _| after.contains_key(key) || !before.contains_key(key));
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
        seen.doubt(path);
        assert!(seen.has(path) && !seen.knows(path, b"two"));
    }

    #[test]
    fn what_was_there_before_is_known_however_often_writing_fails_while_it_is_gone() {
        let (mut seen, path) = (Seen::default(), Path::new("a"));
        seen.note(path, b"there");
        for number in 0..100u8 {
            seen.attempt_anew(path, &[number]);
            assert!(seen.knows(path, b"there") && seen.knows(path, &[number]), "{number}");
        }
        assert!(seen.files[path].len() <= MOST_PRINTS);
    }
}
