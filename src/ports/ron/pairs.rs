//! A map of a file in the file's order, with what stands there twice, so that it can be told.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Keys with their values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pairs<'a, V: Clone>(pub Cow<'a, [(String, V)]>);

impl<V: Clone> Pairs<'_, V> {
    /// Whether nothing stands in the map.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<V: Clone> Default for Pairs<'_, V> {
    fn default() -> Self {
        Self(Cow::Borrowed(&[]))
    }
}

impl<V: Clone> From<Vec<(String, V)>> for Pairs<'_, V> {
    fn from(pairs: Vec<(String, V)>) -> Self {
        Self(Cow::Owned(pairs))
    }
}

impl<V: Clone + Serialize> Serialize for Pairs<'_, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<'de, V: Clone + Deserialize<'de>> Deserialize<'de> for Pairs<'_, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reader(PhantomData)).map(Self::from)
    }
}

struct Reader<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Reader<V> {
    type Value = Vec<(String, V)>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a list of pairs in braces")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn order_and_what_stands_twice_are_kept() {
        let text = "{\n    \"b\": 1,\n    \"a\": 2,\n    \"b\": 3,\n}\n";
        let pairs: Pairs<'_, u8> = crate::ports::ron::parse(text, Path::new("x")).unwrap();
        assert_eq!(pairs, Pairs::from(vec![("b".to_owned(), 1), ("a".to_owned(), 2), ("b".to_owned(), 3)]));
        assert_eq!(crate::ports::ron::write(&pairs).unwrap(), text);
    }
}
