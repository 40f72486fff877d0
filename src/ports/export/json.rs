//! JSON (`{"gensvar": 1, "talks": […]}`) and JSON Lines (a talk a line): everything that there is, for programs.

use serde_json::{Value, json};

use crate::domain::message::Message;
use crate::domain::visible::harmless_json;
use crate::ports::formats::{Outgoing, Written};
use crate::ports::store::{TALKS_FORMAT, talk_json};

fn talk(talk: &Outgoing<'_>) -> Result<Value, Message> {
    let codings: Vec<_> = talk.codings.iter().map(|coded| coded.coding).collect();
    talk_json(talk.session, &codings)
}

fn trouble(error: &serde_json::Error) -> Message {
    Message::new("ron-not-written").with("reason", error.to_string())
}

/// All talks in one object.
pub fn write(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let talks: Vec<Value> = talks.iter().map(talk).collect::<Result<_, _>>()?;
    let all = json!({ "gensvar": TALKS_FORMAT, "talks": talks });
    let mut text = harmless_json(&serde_json::to_string_pretty(&all).map_err(|error| trouble(&error))?);
    text.push('\n');
    Ok(Written { bytes: text.into_bytes(), told: Vec::new() })
}

/// Each talk on a line of its own.
pub fn write_lines(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let mut written = Written::default();
    for outgoing in talks {
        // The version stands first, so that the file is known by its beginning.
        let line = harmless_json(&serde_json::to_string(&talk(outgoing)?).map_err(|error| trouble(&error))?);
        let fields = line.strip_prefix('{').unwrap_or_default();
        written.bytes.extend(format!("{{\"gensvar\":{TALKS_FORMAT},{fields}\n").into_bytes());
    }
    Ok(written)
}
