//! Talks with their codings as JSON, for other programs: the very fields of session and coding files, so that nothing is
//! lost on the way out and back. `docs/gensvar.schema.json` says it for programs.

mod way;
mod wording;

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
use crate::ports::ron;

pub use wording::wording;

/// The version of the form.
pub const TALKS_FORMAT: u32 = 1;

/// The field that says so.
const VERSION: &str = "gensvar";

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

/// What is wrong, and where.
#[derive(Debug)]
pub struct Misfit {
    /// Which talk it is in.
    pub talk: usize,
    /// The way to it in the talk: `session.turns[3].by`.
    pub way: String,
    /// Its line in the text of the talk, from 1.
    pub line: usize,
    /// What is wrong.
    pub message: Message,
}

/// What is to be known of talks that were read.
#[derive(Debug, Default)]
pub struct Told {
    /// What is wrong with none of them in particular.
    pub notices: Vec<Message>,
    /// What was left out.
    pub left_out: Vec<Misfit>,
}

/// Reads talks, each from its text, or tells of faults where they stand. Each is read by itself, so that what is none fills
/// no memory.
pub fn read_talks(talks: &[&str]) -> Result<(Vec<TalkWithCodings>, Told), Vec<Misfit>> {
    let (mut read, mut told, mut faults) = (Vec::new(), Told::default(), Vec::new());
    for (talk, text) in talks.iter().enumerate() {
        if faults.len() >= MOST_FAULTS {
            break;
        }
        let misfit = |way: &[Step], message: Message| {
            let line = way::line(text, way::find(text, way));
            Misfit { talk, way: way::said(way), line, message }
        };
        let file = match parsed(text) {
            Ok((file, unknown)) => {
                let room = MOST_FAULTS.saturating_sub(told.left_out.len());
                let unknown = unknown.into_iter().take(room);
                told.left_out.extend(unknown.map(|way| misfit(&way, Message::new("json-field-unknown"))));
                file
            }
            Err(error) => {
                let place = way::offset(text, &error);
                let way = way::said(&way::at(text, place));
                faults.push(Misfit { talk, way, line: error.line(), message: wording(&error) });
                continue;
            }
        };
        let newest = file.codings.iter().map(|coding| coding.format).chain([file.session.format]).max();
        if let Some(newer) = newest.filter(|format| *format > FORMAT) {
            let message = Message::new("json-newer").with("format", newer).with("known", FORMAT);
            faults.push(misfit(&[Step::Field("format")], message));
            continue;
        }
        let placed = |within: &[Step], found: Vec<Fault>| -> Vec<Misfit> {
            let way = |fault: &Fault| [within, &fault.path[..]].concat();
            found.into_iter().map(|fault| misfit(&way(&fault), fault.message)).collect()
        };
        let session = match super::session::convert(file.session) {
            Ok(session) => session,
            Err(found) => {
                faults.extend(placed(&[Step::Field("session")], found));
                continue;
            }
        };
        let mut codings = Vec::new();
        for (number, coding) in file.codings.into_iter().enumerate() {
            match super::coding::convert(coding, &session) {
                Ok((coding, notices)) => {
                    codings.push(coding);
                    told.notices.extend(notices);
                }
                Err(found) => faults.extend(placed(&[Step::Field("codings"), Step::Index(number)], found)),
            }
        }
        read.push((session, codings));
    }
    if faults.is_empty() { Ok((read, told)) } else { Err(faults) }
}

/// A talk with its fields as they stand, and the ways to those that gensvar does not know.
fn parsed(text: &str) -> Result<(TalkFile<'static>, Vec<Vec<Step>>), serde_json::Error> {
    let mut unknown = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    let file = serde_ignored::deserialize(&mut json, |field: serde_ignored::Path<'_>| {
        let way = ron::steps(&field);
        // The version was read before.
        let is_version = matches!(&way[..], [Step::Key(name)] if name == VERSION);
        if !is_version && unknown.len() < MOST_FAULTS {
            unknown.push(way);
        }
    })?;
    json.end()?;
    Ok((file, unknown))
}
