//! Talks with their codings as JSON, for other programs: the very fields of session and coding files, so that nothing is
//! lost on the way out and back. `docs/gensvar.schema.json` says it for programs.

use std::fmt::Write as _;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::coding::coding_file;
use super::schema::{CodingFile, FORMAT, SessionFile};
use super::session::session_file;
use crate::domain::codebook::{Fault, Step};
use crate::domain::coding::Coding;
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::ports::limits::MOST_FAULTS;

/// The version of the form.
pub const TALKS_FORMAT: u32 = 1;

/// A talk with what coders said of it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TalkFile<'a> {
    /// The version of the form, which stands here where each talk is a line.
    #[serde(rename = "gensvar", default, skip_serializing)]
    _version: IgnoredAny,
    session: SessionFile<'a>,
    #[serde(default)]
    codings: Vec<CodingFile<'a>>,
}

/// A talk with its codings, as a value that can be written in any layout.
pub fn talk_json(session: &Session, codings: &[&Coding]) -> Result<Value, Message> {
    let codings = codings.iter().map(|coding| coding_file(session, coding)).collect();
    serde_json::to_value(TalkFile { _version: IgnoredAny, session: session_file(session), codings })
        .map_err(|error| Message::new("ron-not-written").with("reason", error.to_string()))
}

/// A talk with its codings, as they come.
pub type TalkWithCodings = (Session, Vec<Coding>);

/// What is wrong, with the way to it: `talks[0].session.turns[3].by`.
pub type Placed = (String, Message);

/// Reads talks, each from its text, or tells of faults where they stand. Each is read by itself, so that what is none fills
/// no memory.
pub fn read_talks(talks: &[&str]) -> Result<(Vec<TalkWithCodings>, Vec<Message>), Vec<Placed>> {
    let (mut read, mut notices, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for (index, text) in talks.iter().enumerate() {
        if faults.len() >= MOST_FAULTS {
            break;
        }
        let at = |path: &str| format!("talks[{index}].{path}");
        let file: TalkFile<'static> = match serde_json::from_str(text) {
            Ok(file) => file,
            Err(error) => {
                faults.push((at(""), Message::new("json-form").with("reason", reason(&error))));
                continue;
            }
        };
        let versions = file.codings.iter().map(|coding| coding.format).chain([file.session.format]);
        if let Some(newer) = versions.max().filter(|format| *format > FORMAT) {
            faults.push((at("format"), Message::new("json-newer").with("format", newer).with("known", FORMAT)));
            continue;
        }
        let told = |whose: &str, found: Vec<Fault>| -> Vec<Placed> {
            found.into_iter().map(|fault| (at(&format!("{whose}.{}", way(&fault.path))), fault.message)).collect()
        };
        let session = match super::session::convert(file.session) {
            Ok(session) => session,
            Err(found) => {
                faults.extend(told("session", found));
                continue;
            }
        };
        let mut codings = Vec::new();
        for (number, coding) in file.codings.into_iter().enumerate() {
            match super::coding::convert(coding, &session) {
                Ok((coding, told)) => {
                    codings.push(coding);
                    notices.extend(told);
                }
                Err(found) => faults.extend(told(&format!("codings[{number}]"), found)),
            }
        }
        read.push((session, codings));
    }
    if faults.is_empty() { Ok((read, notices)) } else { Err(faults) }
}

/// What the library says is wrong with JSON, without the place, which stands beside it.
pub fn reason(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.split(" at line ").next().unwrap_or_default().to_owned()
}

/// The way to a fault: `turns[3].by`.
fn way(path: &[Step]) -> String {
    let mut way = String::new();
    for step in path {
        let name = match step {
            Step::Index(index) => {
                let _ = write!(way, "[{index}]");
                continue;
            }
            Step::Field(name) => name,
            Step::Key(name) => name.as_str(),
        };
        if !way.is_empty() {
            way.push('.');
        }
        way.push_str(name);
    }
    way
}
