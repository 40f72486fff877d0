//! Session and coding files: what stands in them, read into what the program works on, and back, keeping everything.

mod bounds;
mod coding;
mod course;
mod follow;
mod json;
mod names;
mod schema;
mod seal;
mod session;

pub use coding::{ReadCoding, check_coding, coding_text, misfits, read_coding};
pub use json::{Misfit, TALKS_FORMAT, read_talks, talk_json, wording};
pub use names::{
    Kept, coding_name, codings_begin, is_kept, kept_as, kept_name, restored_from, restored_name, restored_number, safe,
    session_name,
};
pub use schema::FORMAT;
pub use session::{ReadSession, read_session, session_text};

use std::path::Path;

use super::fault::FileFaults;
use super::ron::{self, Tree};
use super::{config, limits};
use crate::domain::codebook::{Fault, Step};
use crate::domain::coding::Basis;
use crate::domain::message::Message;
use crate::fault_path as path;

/// What a file in RON is, by what stands in it; its name is never asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// What was said.
    Session,
    /// What a coder says of it.
    Coding,
    /// An instrument.
    Codebook,
    /// Keys.
    Keymap,
    /// Headings of a change plan.
    Plan,
    /// The user's settings.
    Settings,
}

/// What a file in RON is; `None` when it is none of the program's own.
pub fn kind_of(text: &str) -> Option<Kind> {
    let text = ron::without_mark(text);
    let start = text.trim_start();
    // A transcript may hold parentheses and colons anywhere, but a RON file begins in one of these ways.
    let is_ron = start.starts_with(['(', '/', '#']) || start.split('(').next().is_some_and(is_name);
    if !is_ron {
        return None;
    }
    let head = Tree::read(ron::beginning(text, limits::HEAD));
    if is_settings(&head) && is_settings(&Tree::read(text)) {
        return Some(Kind::Settings);
    }
    kind_of_fields(&head).or_else(|| {
        let tree = Tree::read(text);
        // The fields of keymaps are the screen's own; that they hold maps of keys is enough to know one.
        kind_of_fields(&tree).or_else(|| tree.has_map_on_top().then_some(Kind::Keymap))
    })
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.trim_end().bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Settings have fields of their own, and none of those that they share with other kinds makes one of these alone.
fn is_settings(tree: &Tree<'_>) -> bool {
    let mut fields = tree.top_fields().filter(|field| *field != "format").peekable();
    fields.peek().is_some() && fields.all(|field| config::FIELDS.contains(&field)) && !tree.has_map_on_top()
        || tree.top_fields().any(|field| matches!(field, "theme" | "plan"))
}

fn kind_of_fields(tree: &Tree<'_>) -> Option<Kind> {
    tree.top_fields().find_map(|field| match field {
        "participants" | "turns" | "targets" => Some(Kind::Session),
        "coder" | "session" | "marks" => Some(Kind::Coding),
        "headings" | "actors" | "says" => Some(Kind::Plan),
        "codes" | "unit" | "codes_per_unit" => Some(Kind::Codebook),
        _ => None,
    })
}

/// What the head of a coding file says, without reading the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodingHead {
    /// The coding's own id.
    pub id: String,
    /// The session's id.
    pub session: String,
    /// The coder.
    pub coder: String,
    /// The codebooks' ids joined by `+`.
    pub codebooks: String,
    /// The round.
    pub round: u32,
    /// Whether it is being worked on.
    pub open: bool,
    /// What it was coded from.
    pub basis: Basis,
}

/// Reads the head of a coding file; `None` when it is no coding.
pub fn coding_head(head: &str) -> Option<CodingHead> {
    let tree = Tree::read(ron::without_mark(head));
    let text = |name: &'static str| tree.scalar(&[Step::Field(name)]);
    let codebooks: Vec<String> = (0..tree.length(&[Step::Field("codebooks")]))
        .map_while(|index| tree.scalar(&["codebooks".into(), index.into(), "id".into()]))
        .collect();
    let basis = match text("basis").as_deref() {
        Some("heard") => Basis::Heard,
        Some("both") => Basis::Both,
        Some("live") => Basis::Live,
        _ => Basis::Read,
    };
    Some(CodingHead {
        id: text("id").unwrap_or_default(),
        session: text("session")?,
        coder: text("coder")?,
        codebooks: codebooks.join("+"),
        round: text("round").and_then(|round| round.parse().ok()).unwrap_or(1),
        // A state with a reason is not plain, and is not open either.
        open: tree.length(&[Step::Field("state")]) == 0 && text("state").is_none_or(|state| state == "open"),
        basis,
    })
}

/// The id of a coding; `None` when it is no coding.
pub fn coding_id(text: &str) -> Option<String> {
    let tree = Tree::read(ron::beginning(ron::without_mark(text), limits::HEAD));
    tree.scalar(&[Step::Field("id")]).filter(|_| tree.scalar(&[Step::Field("coder")]).is_some())
}

/// What the head of a session file says, without reading the rest.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SessionHead {
    /// The session's id.
    pub id: String,
    /// The title.
    pub title: String,
    /// The language of the talk.
    pub language: String,
    /// The name of the transcript that the session was made from.
    pub source: Option<String>,
}

/// Reads the head of a session file; what it does not say is empty.
pub fn session_head(text: &str) -> SessionHead {
    let text = ron::without_mark(text);
    let tree = Tree::read(ron::beginning(text, limits::LONG_HEAD));
    let told = |name: &'static str| tree.scalar(&[Step::Field(name)]);
    SessionHead {
        id: told("id").unwrap_or_default(),
        title: told("title").unwrap_or_default(),
        language: told("language").unwrap_or_default(),
        source: told("source"),
    }
}

/// Whether a text in RON holds comments, which saving would lose.
pub fn has_comments(text: &str) -> bool {
    Tree::read(ron::without_mark(text)).has_comments()
}

/// Reads the form of a file that may be of a newer version: then it is read as far as this version knows it.
fn read_form<T: serde::de::DeserializeOwned>(text: &str, path: &Path) -> Result<(T, Option<Message>), FileFaults> {
    let Some(format) = ron::format_of(text) else {
        return Ok((ron::parse(text, path)?, None));
    };
    let wrong = |id: &'static str| {
        let message = Message::new(id).with("format", format).with("known", FORMAT);
        ron::located(text, path, vec![Fault { path: path!["format"], message }])
    };
    match format {
        0 => Err(wrong("file-format-none")),
        FORMAT => Ok((ron::parse(text, path)?, None)),
        _ => {
            let value = ron::parse_newer(text, path).map_err(|_| wrong("file-newer-unreadable"))?;
            Ok((value, Some(Message::new("file-newer").with("format", format).with("known", FORMAT))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_what_stands_in_it() {
        assert_eq!(kind_of("// x\n(format: 1, id: \"a\", title: \"turns: \", participants: ["), Some(Kind::Session));
        assert_eq!(kind_of("Coding(format: 1, id: \"a\", session: \"b\""), Some(Kind::Coding));
        assert_eq!(kind_of("(format: 1, unit: volley"), Some(Kind::Codebook));
        assert_eq!(kind_of("(format: 1, id: \"x\", headings: ["), Some(Kind::Plan));
        assert_eq!(kind_of("(format: 1, codebook: \"oars\", modifiers: {}"), Some(Kind::Keymap));
        assert_eq!(kind_of("(format: 1, // mine\n list: {\"ctrl-j\": \"list-next\"})"), Some(Kind::Keymap));
        assert_eq!(kind_of("(format: 1, name: {\"en\": \"x\"}, codes: ["), Some(Kind::Codebook));
        assert_eq!(kind_of("(format: 1, theme: \"dark\", colour: 1)"), Some(Kind::Settings));
        assert_eq!(kind_of("(coder: \"anna\", codebook: \"oars\")"), Some(Kind::Settings));
        assert_eq!(kind_of("(coder: \"anna\", id: \"c\""), Some(Kind::Coding), "settings have no id");
        assert_eq!(kind_of("(format: 1, colour: 1)"), None);
        assert_eq!(kind_of("T: Hello (coder: x, session: y)"), None);
        assert_eq!(kind_of("(laughs) C: Well, turns: two"), None);
        assert_eq!(kind_of(""), None);
    }

    #[test]
    fn a_head_is_read_from_a_text_that_is_cut_off() {
        let text = "(\n format: 1, id: \"x\", session: \"s\", coder: \"a b\", codebooks: [(id: \"m-1\", version: \"2\"), \
                    (id: \"c-2\")],\n round: 2, state: finished, basis: heard, marks: [(id";
        let head = coding_head(text).unwrap();
        assert_eq!((head.session.as_str(), head.coder.as_str(), head.codebooks.as_str()), ("s", "a b", "m-1+c-2"));
        assert_eq!((head.round, head.open, head.basis), (2, false, Basis::Heard));
        let reason = "(session: \"s\", coder: \"a\", codebooks: [], state: not_codable(reason: \"noise\"))";
        assert!(!coding_head(reason).unwrap().open);
        assert_eq!(coding_head("(session: \"s\", cod"), None);
    }
}
