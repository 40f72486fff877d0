//! The lines of a journal: eight hexadecimal digits of a checksum (CRC-32), a blank, and one value in RON.

use serde::{Deserialize, Serialize};

use crate::domain::history::Happened;
use crate::ports::limits::MOST_NOTED;

/// The version of the form.
pub const FORMAT: u32 = 1;

/// What a segment begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The version of the form.
    pub format: u32,
    /// The coding's id.
    pub coding: String,
    /// The coder, as the coding says.
    pub coder: String,
    /// The number of the last thing that had happened before this segment.
    pub after: u64,
    /// Whether what happened before is another story: then undoing ends here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub anew: bool,
    /// The coding's file with which another story begins: the number of the last thing that is in it, and its fingerprint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<(u64, String)>,
    /// The work that writes it, by the name that it has in the coding's file too; empty where that is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub work: String,
    /// The last work that the coding's file had gone through when this one began, and the number that it had reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<(String, u64)>,
    /// The session's file as it was known last: the number of the last thing that is in it, and its fingerprint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talk: Option<(u64, String)>,
    /// Whose work it is, while there is no file of it that could tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unwritten: Option<Box<Unwritten>>,
    /// When it was begun, in milliseconds since 1970 (UTC).
    pub at: i64,
}

/// Work of which there is no file yet, as it is asked for beside its coder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unwritten {
    /// The session's id.
    pub session: String,
    /// The codebooks' ids, such as `miti+clear`.
    pub codebooks: String,
    /// 1, or more when the same coder codes the talk again.
    pub round: u32,
}

/// A line of a journal. Times are milliseconds since 1970 (UTC), by the clock on the wall.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Line {
    /// The first line, and the second one: a byte that rots takes only one of them.
    Head(Head),
    /// Something happened: its number, when, and what.
    Event(u64, i64, Happened),
    /// The work is in its files: up to which number, when, and the fingerprint of the coding's file.
    Kept(u64, i64, String),
    /// The session's file was written: up to which number, when, and its fingerprint.
    Talk(u64, i64, String),
    /// A name for the moment after a number.
    Named(u64, i64, String),
}

/// A line as it stands in the file, with its end.
pub fn encode(line: &Line) -> Result<String, String> {
    let body = ron::Options::default().to_string(line).map_err(|error| error.to_string())?;
    let body = crate::ports::ron::seen(body);
    Ok(format!("{:08x} {body}\n", crc32fast::hash(body.as_bytes())))
}

/// What the bytes of a line are.
#[derive(Debug, Clone, PartialEq)]
pub enum Read {
    /// A line of this version.
    Line(Line),
    /// A whole line whose kind this version does not know: a newer one wrote it.
    Newer,
    /// No whole line.
    Torn,
}

/// Reads a line without its end; `None` when it is not whole, or not of this version.
pub fn decode(line: &[u8]) -> Option<Line> {
    match read(line) {
        Read::Line(line) => Some(line),
        Read::Newer | Read::Torn => None,
    }
}

/// Tells what a line without its end is. No disk makes a checksum that fits: what has one, somebody wrote so.
pub(super) fn read(line: &[u8]) -> Read {
    let Some(body) = whole(line) else { return Read::Torn };
    match std::str::from_utf8(body).ok().and_then(|body| ron::from_str(body).ok()) {
        Some(Line::Head(head)) if head.format > FORMAT => Read::Newer,
        Some(line) if is_within_bounds(&line) => Read::Line(line),
        Some(_) => Read::Torn,
        None => Read::Newer,
    }
}

/// The value of a line whose checksum is right.
fn whole(line: &[u8]) -> Option<&[u8]> {
    let (sum, body) = (line.get(..8)?, line.get(9..)?);
    let sum = u32::from_str_radix(std::str::from_utf8(sum).ok()?, 16).ok()?;
    let is_whole = line.get(8) == Some(&b' ') && !body.is_empty() && crc32fast::hash(body) == sum;
    is_whole.then_some(body)
}

/// Whether a line's number is one that somebody's work can reach.
fn is_within_bounds(line: &Line) -> bool {
    let number = match line {
        Line::Head(head) => {
            let files = [&head.from, &head.talk].map(|file| file.as_ref().map(|(number, _)| *number));
            let on = head.on.as_ref().map(|(_, number)| *number);
            files.into_iter().chain([on]).flatten().fold(head.after, u64::max)
        }
        Line::Event(number, ..) | Line::Kept(number, ..) | Line::Talk(number, ..) | Line::Named(number, ..) => *number,
    };
    number <= MOST_NOTED
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::coding::{Cut, Mark, MarkId, Rating, UtteranceId};
    use crate::domain::edit::{Change, CodingEdit, Edit, SessionEdit};
    use crate::domain::history::DoneStep;
    use crate::domain::session::{Participant, ParticipantId, Role, Turn, TurnId};

    fn step() -> Line {
        let mut mark = Mark::new(MarkId(3), Some(UtteranceId(9)), crate::domain::codebook::CodeId::new("SR"));
        mark.note = Some("two\nlines \u{1b}[31m \"quoted\" \u{202e}".to_owned());
        mark.modifiers = vec![("kind".to_owned(), "a,b)".to_owned())];
        let turn = TurnId(7);
        let said = Turn { id: turn, by: 1, start: Some(3), end: None, text: "Nå.\r\n".into() };
        let edits: Vec<Edit> = vec![
            CodingEdit::AddMark { turn, place: 2, mark }.into(),
            CodingEdit::AddCut { turn, cut: Cut { at: 3, utterance: UtteranceId(4) }, moved: vec![MarkId(1)] }.into(),
            CodingEdit::SetRating { rating: "EMP".into(), value: Some(Rating { value: Some(3), ..Rating::default() }) }
                .into(),
            SessionEdit::AppendTurns(vec![said.into()]).into(),
            SessionEdit::SetTitle("Ærø".into()).into(),
            SessionEdit::SetSpeaker { turn, by: 2 }.into(),
            SessionEdit::AddParticipant(Participant {
                id: ParticipantId("Søster \u{1b}".into()),
                role: Role::Relative,
                name: String::new(),
                speaks_for: None,
            })
            .into(),
            SessionEdit::RemoveLastParticipant.into(),
        ];
        let change = |edit: Edit| Change { inverse: edit.clone(), edit };
        let changes = edits.into_iter().map(change).collect();
        Line::Event(12, 1_763_781_234_567, Happened::Step(DoneStep { changes, what: "step-code".into() }))
    }

    #[test]
    fn a_line_comes_back_as_it_was_and_is_one_line_of_plain_letters() {
        for line in [
            step(),
            Line::Event(1, 0, Happened::Undone),
            Line::Kept(3, 4, "5-6".into()),
            Line::Talk(3, 4, "7-8".into()),
            Line::Named(1, 2, "æ".into()),
        ] {
            let text = encode(&line).unwrap();
            assert_eq!(text.matches('\n').count(), 1);
            assert!(!text.trim_end().chars().any(char::is_control), "{text:?}");
            assert_eq!(decode(text.trim_end().as_bytes()), Some(line));
        }
    }

    #[test]
    fn a_whole_line_of_a_kind_that_is_not_known_is_a_newer_versions() {
        let head = "Head((format:2,coding:\"c\",coder:\"a\",after:0,at:0))";
        let event = "Event(1,0,Step((changes:[(edit:Coding(Sing(turn:1)),inverse:Coding(Hum))],what:\"step-sing\")))";
        for body in ["Sung(3,4)", "Event(1,0,Foreseen)", "Head((format:7))", "not RON", head, event] {
            let line = format!("{:08x} {body}", crc32fast::hash(body.as_bytes()));
            assert_eq!(read(line.as_bytes()), Read::Newer, "{body}");
            assert_eq!(decode(line.as_bytes()), None, "{body}");
            assert_eq!(read(&line.as_bytes()[..line.len() - 1]), Read::Torn, "{body}");
        }
    }

    #[test]
    fn a_line_with_any_byte_changed_or_cut_is_none() {
        let text = encode(&step()).unwrap();
        let bytes = text.trim_end().as_bytes();
        for at in 0..bytes.len() {
            assert_eq!(decode(&bytes[..at]), None);
            let mut wrong = bytes.to_vec();
            wrong[at] ^= 1;
            // Digits of the checksum have capital letters too; nothing else reads the same.
            assert!(decode(&wrong).is_none() || wrong[at].eq_ignore_ascii_case(&bytes[at]), "{at}");
        }
        assert_eq!(decode(b""), None);
        assert_eq!(read(b"00000000 "), Read::Torn, "nothing is no line");
        assert_eq!(decode(&[0; 40]), None);
    }
}
