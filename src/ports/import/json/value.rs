//! Values of JSON that are read leniently: a number may stand in quotes, and what is of another kind counts as missing.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::ports::limits::MOST_TURNS;

/// What is said where a list has more entries than a talk has turns.
pub const TOO_MANY: &str = "too many entries";

/// A number, also one in quotes; none where there is something else.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Number(pub Option<f64>);

/// A text, also a number or a truth value as it is written; empty where there is something else.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(pub String);

/// A truth value, also one in quotes; not so where there is something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Truth(pub bool);

/// A list; empty where there is something else.
#[derive(Debug, Clone, PartialEq)]
pub struct List<T>(pub Vec<T>);

/// An object; none where there is something else.
#[derive(Debug, Clone, PartialEq)]
pub struct Object<T>(pub Option<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Default for Object<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Object<T> {
    /// The object.
    pub fn get(&self) -> Option<&T> {
        self.0.as_ref()
    }
}

impl Number {
    /// Milliseconds of a number of seconds.
    pub fn seconds(self) -> Option<u32> {
        self.0.and_then(super::super::clock::milliseconds)
    }

    /// Milliseconds of a number of them.
    pub fn milliseconds(self) -> Option<u32> {
        self.0.and_then(|number| super::super::clock::milliseconds(number / 1000.0))
    }
}

/// What every kind of value does that is not wanted: it is passed over, and counts as missing.
macro_rules! otherwise {
    ($($name:ident: $kind:ty),*) => {
        $(fn $name<E>(self, _: $kind) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        })*
    };
}

macro_rules! nothing {
    () => {
        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a value")
        }

        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }

        fn visit_none<E>(self) -> Result<Self::Value, E> {
            Ok(Self::Value::default())
        }
    };
}

macro_rules! no_list {
    () => {
        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            Ok(Self::Value::default())
        }
    };
}

macro_rules! no_object {
    () => {
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            Ok(Self::Value::default())
        }
    };
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Number;
            nothing!();
            no_list!();
            no_object!();
            otherwise!(visit_bool: bool);

            fn visit_f64<E>(self, number: f64) -> Result<Number, E> {
                Ok(Number(Some(number)))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Number, E> {
                Ok(Number(Some(number as f64)))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Number, E> {
                Ok(Number(Some(number as f64)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Number, E> {
                Ok(Number(text.trim().replace(',', ".").parse().ok()))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

impl<'de> Deserialize<'de> for Truth {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Truth;
            nothing!();
            no_list!();
            no_object!();
            otherwise!(visit_f64: f64, visit_u64: u64, visit_i64: i64);

            fn visit_bool<E>(self, truth: bool) -> Result<Truth, E> {
                Ok(Truth(truth))
            }

            fn visit_str<E>(self, text: &str) -> Result<Truth, E> {
                Ok(Truth(text.trim().eq_ignore_ascii_case("true")))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Text;
            nothing!();
            no_list!();
            no_object!();
            otherwise!(visit_bool: bool);

            fn visit_f64<E>(self, number: f64) -> Result<Text, E> {
                Ok(Text(number.to_string()))
            }

            fn visit_u64<E>(self, number: u64) -> Result<Text, E> {
                Ok(Text(number.to_string()))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Text, E> {
                Ok(Text(number.to_string()))
            }

            fn visit_str<E>(self, text: &str) -> Result<Text, E> {
                Ok(Text(text.to_owned()))
            }

            fn visit_string<E>(self, text: String) -> Result<Text, E> {
                Ok(Text(text))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
            type Value = List<T>;
            nothing!();
            no_object!();
            otherwise!(visit_bool: bool, visit_f64: f64, visit_u64: u64, visit_i64: i64, visit_str: &str);

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<List<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = list.next_element()? {
                    if entries.len() >= MOST_TURNS {
                        return Err(serde::de::Error::custom(TOO_MANY));
                    }
                    entries.push(entry);
                }
                Ok(List(entries))
            }
        }
        deserializer.deserialize_any(Reader(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Reader<T> {
            type Value = Object<T>;
            nothing!();
            no_list!();
            otherwise!(visit_bool: bool, visit_f64: f64, visit_u64: u64, visit_i64: i64, visit_str: &str);

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(|object| Object(Some(object)))
            }
        }
        deserializer.deserialize_any(Reader(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(default)]
    #[derive(Default)]
    struct Thing {
        number: Number,
        text: Text,
        list: List<Number>,
        inner: Object<Box<Thing>>,
    }

    fn thing(text: &str) -> Thing {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn what_is_meant_is_read() {
        let read =
            thing(r#"{"number": "1,5", "text": 3, "list": [1, "2", null, {}], "inner": {"text": "å\n"}, "x": 1}"#);
        assert_eq!((read.number.0, read.text.0.as_str()), (Some(1.5), "3"));
        assert_eq!(read.list.0, [Number(Some(1.0)), Number(Some(2.0)), Number(None), Number(None)]);
        assert_eq!(read.inner.get().unwrap().text.0, "å\n");
    }

    #[test]
    fn values_of_another_kind_count_as_missing() {
        for value in ["null", "true", "[[1], {\"a\": 2}]", "{\"a\": [1]}", "-1", "1e300", "\"x\"", "[]", "{}"] {
            let text = format!("{{\"number\": {value}, \"text\": {value}, \"list\": {value}, \"inner\": {value}}}");
            let read = thing(&text);
            assert!(read.list.0.len() <= 2 && read.number.seconds().is_none_or(|time| time == 0), "{text}");
        }
    }
}
