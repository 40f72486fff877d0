//! Words that stand on many marks: the codes of a file, of which there are a few dozen, each given thousands of times. They stand in
//! memory once, and a mark points at them.

use std::borrow::Borrow;
use std::collections::HashSet;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// Words that may stand in several places of what was read. A clone takes no further memory.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shared(Arc<str>);

impl Shared {
    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The codes of a file, each in memory once.
#[derive(Debug, Default)]
pub struct OnceEach(HashSet<Shared>);

impl OnceEach {
    /// A code, as it was taken up when it came first.
    pub fn of(&mut self, words: &str) -> Shared {
        if let Some(known) = self.0.get(words) {
            return known.clone();
        }
        let new = Shared::from(words);
        self.0.insert(new.clone());
        new
    }
}

impl Deref for Shared {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Shared {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Shared {
    fn from(words: &str) -> Self {
        Self(words.into())
    }
}

impl From<&String> for Shared {
    fn from(words: &String) -> Self {
        words.as_str().into()
    }
}

impl From<String> for Shared {
    fn from(words: String) -> Self {
        Self(words.into())
    }
}

impl PartialEq<str> for Shared {
    fn eq(&self, other: &str) -> bool {
        &*self.0 == other
    }
}

impl PartialEq<&str> for Shared {
    fn eq(&self, other: &&str) -> bool {
        &*self.0 == *other
    }
}

impl fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, formatter)
    }
}

impl fmt::Display for Shared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_again_is_in_memory_once() {
        let mut codes = OnceEach::default();
        let places: Vec<*const u8> = ["CR", "Q", "CR", "CR"].map(|code| codes.of(code).as_ptr()).to_vec();
        assert!(places[0] == places[2] && places[2] == places[3] && places[0] != places[1]);
        assert_eq!((codes.of("Q").as_str(), format!("{:?}", codes.of("Q"))), ("Q", "\"Q\"".to_owned()));
    }
}
