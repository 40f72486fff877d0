//! The parts of a project that are read, whatever types they have: a part of another type than BORIS gives it is empty,
//! and the rest is read all the same.

use std::fmt;

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// A project.
#[derive(Debug, Default)]
pub(super) struct Project {
    /// Who is observed.
    pub subjects: Value,
    /// What may be observed.
    pub behaviours: Value,
    /// What was observed, in the order of the file.
    pub observations: Vec<(String, Observation)>,
    /// Whether the observations are of another type than BORIS gives them.
    pub odd: bool,
}

/// An observation.
#[derive(Debug, Default)]
pub(super) struct Observation {
    /// What it says of itself.
    pub about: Value,
    /// Columns of each event.
    pub events: Vec<Vec<Loose>>,
    /// Whether it or its events are of another type than BORIS gives them.
    pub odd: bool,
}

/// A number, or a text, or anything else, which is nothing.
#[derive(Debug, Default)]
pub(super) enum Loose {
    Number(f64),
    Text(String),
    #[default]
    Nothing,
}

impl Loose {
    /// What it says; numbers have no words.
    pub fn text(&self) -> &str {
        if let Self::Text(text) = self { text } else { "" }
    }

    /// A time in seconds as milliseconds; a text may have colons.
    pub fn milliseconds(&self) -> Option<i64> {
        match self {
            Self::Number(seconds) => {
                let milliseconds = (seconds * 1000.0).round();
                (milliseconds.abs() < 1e15).then_some(milliseconds as i64)
            }
            Self::Text(text) => super::super::clock::signed(text),
            Self::Nothing => None,
        }
    }
}

/// Takes every value that is no list and no object for `Default`.
macro_rules! nothing_else {
    ($odd:expr) => {
        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("anything")
        }
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok($odd)
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok($odd)
        }
    };
}

/// Takes numbers and texts for `Default`, too.
macro_rules! no_scalars {
    ($odd:expr) => {
        nothing_else!($odd);
        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
            Ok($odd)
        }
        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
            Ok($odd)
        }
        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok($odd)
        }
        fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
            Ok($odd)
        }
    };
}

/// Passes over a list.
macro_rules! no_list {
    ($odd:expr) => {
        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
            while list.next_element::<IgnoredAny>()?.is_some() {}
            Ok($odd)
        }
    };
}

/// Passes over an object.
macro_rules! no_map {
    ($odd:expr) => {
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            Ok($odd)
        }
    };
}

impl<'de> Deserialize<'de> for Loose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Loose;
            nothing_else!(Loose::Nothing);
            no_list!(Loose::Nothing);
            no_map!(Loose::Nothing);
            fn visit_i64<E>(self, number: i64) -> Result<Loose, E> {
                Ok(Loose::Number(number as f64))
            }
            fn visit_u64<E>(self, number: u64) -> Result<Loose, E> {
                Ok(Loose::Number(number as f64))
            }
            fn visit_f64<E>(self, number: f64) -> Result<Loose, E> {
                Ok(Loose::Number(number))
            }
            fn visit_str<E>(self, text: &str) -> Result<Loose, E> {
                Ok(if text.is_empty() { Loose::Nothing } else { Loose::Text(text.to_owned()) })
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// The columns of an event.
struct Columns(Vec<Loose>);

impl<'de> Deserialize<'de> for Columns {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Columns;
            no_scalars!(Columns(Vec::new()));
            no_map!(Columns(Vec::new()));
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Columns, A::Error> {
                const READ: usize = 5;
                let mut columns = Vec::with_capacity(READ);
                while columns.len() < READ {
                    match list.next_element()? {
                        Some(column) => columns.push(column),
                        None => return Ok(Columns(columns)),
                    }
                }
                while list.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Columns(columns))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// The events, unless they are something else.
struct Events(Option<Vec<Vec<Loose>>>);

impl<'de> Deserialize<'de> for Events {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Events;
            no_scalars!(Events(None));
            no_map!(Events(None));
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Events, A::Error> {
                let mut events = Vec::new();
                while let Some(Columns(columns)) = list.next_element()? {
                    events.push(columns);
                }
                Ok(Events(Some(events)))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

fn odd_observation() -> Observation {
    Observation { odd: true, ..Observation::default() }
}

impl<'de> Deserialize<'de> for Observation {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Observation;
            no_scalars!(odd_observation());
            no_list!(odd_observation());
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Observation, A::Error> {
                let mut observation = Observation::default();
                let mut about = Map::new();
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "events" => match map.next_value()? {
                            Events(Some(events)) => observation.events = events,
                            Events(None) => observation.odd = true,
                        },
                        "date" | "description" | "file" | "independent_variables" | "time offset" => {
                            about.insert(key, map.next_value()?);
                        }
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                observation.about = Value::Object(about);
                Ok(observation)
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// The observations, unless they are something else.
struct Observations(Option<Vec<(String, Observation)>>);

impl<'de> Deserialize<'de> for Observations {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Observations;
            no_scalars!(Observations(None));
            no_list!(Observations(None));
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Observations, A::Error> {
                let mut observations = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    observations.push(entry);
                }
                Ok(Observations(Some(observations)))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

impl<'de> Deserialize<'de> for Project {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Project;
            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a project")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Project, A::Error> {
                let mut project = Project::default();
                while let Some(key) = map.next_key::<String>()? {
                    match key.as_str() {
                        "subjects_conf" => project.subjects = map.next_value()?,
                        "behaviors_conf" => project.behaviours = map.next_value()?,
                        "observations" => match map.next_value()? {
                            Observations(Some(observations)) => project.observations = observations,
                            Observations(None) => project.odd = true,
                        },
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(project)
            }
        }
        deserializer.deserialize_map(Any)
    }
}
