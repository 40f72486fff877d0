//! JSON and JSON Lines as gensvar writes them: talks with their codings come back whole.

use serde_json::Value;

use super::Settings;
use super::material::{Finding, Material, Place, Talk};
use crate::domain::message::Message;
use crate::ports::store::{TALKS_FORMAT, read_talks};

/// Whether a text is JSON that gensvar wrote: the first field of an object says so.
pub fn is_own(text: &str) -> bool {
    let inside = text.trim_start().strip_prefix('{').map(str::trim_start);
    inside.is_some_and(|inside| inside.starts_with("\"gensvar\""))
}

/// Whether it is a talk a line.
pub fn is_lines(text: &str) -> bool {
    is_own(text) && !text.lines().next().unwrap_or_default().trim().eq("{") && !text.contains("\"talks\"")
}

/// Reads one object, or one a line.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let mut talks = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
        let value = value.map_err(|error| Finding {
            place: Place::Line(error.line()),
            message: Message::new("json-broken").with("reason", reason(&error)),
        })?;
        let Value::Object(mut fields) = value else { return Err(Message::new("json-no-talks").into()) };
        let version = fields.remove("gensvar").and_then(|version| version.as_u64()).unwrap_or_default();
        if version != u64::from(TALKS_FORMAT) {
            let message = Message::new("json-newer").with("format", version).with("known", TALKS_FORMAT);
            return Err(message.into());
        }
        match fields.remove("talks") {
            Some(Value::Array(list)) => talks.extend(list),
            Some(_) => return Err(Message::new("json-no-talks").into()),
            None => talks.push(Value::Object(fields)),
        }
    }
    let (read, notices) = read_talks(talks).map_err(|faults| {
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
        codes: Vec::new(),
        findings: notices.into_iter().map(Finding::from).collect(),
    })
}

/// What the library says, without the place, which stands beside it.
fn reason(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.split(" at line ").next().unwrap_or_default().to_owned()
}
