//! Lists that cannot fill the memory: what is more than a list may hold is read past, and one entry too many tells so.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::ports::limits;

/// A list of turns.
pub fn turns<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(Reader(limits::MOST_TURNS, PhantomData))
}

/// A list of what is said of turns.
pub fn marks<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(Reader(limits::MOST_MARKS, PhantomData))
}

/// A list that people fill one by one.
pub fn few<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    deserializer.deserialize_seq(Reader(limits::MOST_LISTED, PhantomData))
}

/// The same where the list can be borrowed, too.
pub fn few_in_all<'de, 'a, D, T>(deserializer: D) -> Result<Cow<'a, [T]>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Clone,
{
    few(deserializer).map(Cow::Owned)
}

struct Reader<T>(usize, PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
    type Value = Vec<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = list.next_element()? {
            if entries.len() <= self.0 {
                entries.push(entry);
            }
        }
        Ok(entries)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Deserialize)]
    struct Outer {
        #[serde(deserialize_with = "few")]
        list: Vec<u32>,
    }

    #[test]
    fn a_list_that_is_too_long_is_one_entry_too_long() {
        for (count, read) in [(3, 3), (limits::MOST_LISTED, limits::MOST_LISTED), (5000, limits::MOST_LISTED + 1)] {
            let text = format!("(list: [{}])", "7, ".repeat(count));
            let outer: Outer = crate::ports::ron::parse(&text, std::path::Path::new("a.ron")).unwrap();
            assert_eq!(outer.list.len(), read);
        }
    }
}
