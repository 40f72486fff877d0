//! JSON and JSON Lines as gensvar writes them: talks with their codings come back whole.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::Settings;
use super::json::{self, value::List};
use super::material::{Finding, Material, Place, Talk};
use crate::domain::message::Message;
use crate::ports::limits::MOST_TALKS;
use crate::ports::store::{TALKS_FORMAT, read_talks, reason};

/// Whether a text is JSON that gensvar wrote: the first field of an object says so.
pub fn is_own(text: &str) -> bool {
    let inside = text.trim_start().strip_prefix('{').map(str::trim_start);
    inside.is_some_and(|inside| inside.starts_with("\"gensvar\""))
}

/// Whether it is a talk a line.
pub fn is_lines(text: &str) -> bool {
    is_own(text) && !text.lines().next().unwrap_or_default().trim().eq("{") && !text.contains("\"talks\"")
}

/// The fields of an object that say how its talks stand in it.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Own<'a> {
    #[serde(borrow)]
    gensvar: Option<&'a RawValue>,
    #[serde(borrow)]
    talks: Option<&'a RawValue>,
}

/// Reads one object, or one a line. Nothing is taken apart before it is known to be a talk, since what a list of anything
/// else takes in memory is many times what it takes in the file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let mut talks: Vec<&str> = Vec::new();
    let mut objects = serde_json::Deserializer::from_str(text).into_iter::<&RawValue>();
    let (mut line, mut counted) = (1, 0);
    while let Some(object) = objects.next() {
        let object = object.map_err(|error| broken(error.line(), &error))?.get();
        let begins = objects.byte_offset().saturating_sub(object.len()).max(counted);
        line += memchr::memchr_iter(b'\n', text.as_bytes().get(counted..begins).unwrap_or_default()).count();
        counted = begins;
        if !object.starts_with('{') {
            return Err(Message::new("json-no-talks").into());
        }
        let placed = |error: serde_json::Error| broken(line + error.line().saturating_sub(1), &error);
        let own: Own<'_> = serde_json::from_str(object).map_err(placed)?;
        let version = own.gensvar.and_then(|version| version.get().parse::<u64>().ok()).unwrap_or_default();
        if version != u64::from(TALKS_FORMAT) {
            let message = Message::new("json-newer").with("format", version).with("known", TALKS_FORMAT);
            return Err(message.into());
        }
        match own.talks.map(RawValue::get) {
            Some(list) if list.starts_with('[') => {
                let list: List<&RawValue> = json::read(list)?;
                talks.extend(list.0.into_iter().map(RawValue::get));
            }
            Some(_) => return Err(Message::new("json-no-talks").into()),
            None => talks.push(object),
        }
        if talks.len() > MOST_TALKS {
            return Err(Message::new("import-talks-many").with("most", MOST_TALKS).into());
        }
    }
    let (read, notices) = read_talks(&talks).map_err(|faults| {
        let first = faults.into_iter().next();
        first.map_or_else(
            || Finding::from(Message::new("json-no-talks")),
            |(place, message)| Finding { place: Place::Entry(place), message },
        )
    })?;
    let talks = read.into_iter().map(|whole| Talk {
        name: whole.0.about.title.clone(),
        whole: Some(Box::new(whole)),
        ..Talk::default()
    });
    Ok(Material {
        talks: talks.collect(),
        findings: notices.into_iter().map(Finding::from).collect(),
        ..Material::default()
    })
}

fn broken(line: usize, error: &serde_json::Error) -> Finding {
    // What the library says of signs that lack or are too many helps nobody; where, does.
    let message = if error.is_eof() {
        Message::new("json-cut-off")
    } else if error.is_data() {
        Message::new("json-broken").with("reason", reason(error))
    } else {
        Message::new("json-damaged")
    };
    Finding { place: Place::Line(line), message }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        let finding = read(text, &Settings::default()).unwrap_err();
        format!("{:?} {}", finding.place, finding.message.id)
    }

    #[test]
    fn what_is_no_talk_is_refused_and_fills_no_memory() {
        let zeros = "0,".repeat(MOST_TALKS);
        assert_eq!(refused(&format!("{{\"gensvar\":1,\"talks\":[{zeros}0]}}")), "Whole import-talks-many");
        assert_eq!(refused(&format!("{{\"gensvar\":1,\"talks\":[[{zeros}0]]}}")), "Entry(\"talks[0].\") json-form");
        assert_eq!(refused("{\"gensvar\":1,\"talks\":0}"), "Whole json-no-talks");
        assert_eq!(refused("{\"gensvar\":1,\"x\":0}"), "Entry(\"talks[0].\") json-form");
        assert_eq!(refused("{\"gensvar\":[1]}"), "Whole json-newer");
        assert_eq!(refused("{\"gensvar\":1,\n\"talks\":[]}\n{\"gensvar\":1,\n\"gensvar\":1}"), "Line(4) json-broken");
        assert_eq!(refused("{\"gensvar\":1}\n{\n,"), "Line(3) json-damaged");
        assert_eq!(refused("{\"gensvar\":1}\n{\"title\":\"hal"), "Line(2) json-cut-off");
        assert_eq!(refused("[1]"), "Whole json-no-talks");
    }
}
