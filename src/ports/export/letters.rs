//! Characters that do not come back from a text file: readers take a file with a NUL for no text, and one line end for another.

use crate::domain::message::Message;
use crate::ports::formats::{Outgoing, Written};

/// The sign that stands for what a file cannot hold.
const LOST: &str = "\u{fffd}";

/// Takes NUL out of a file that was written, and tells it.
pub fn without_nul(mut written: Written) -> Written {
    if memchr::memchr(0, &written.bytes).is_some() {
        let text = String::from_utf8_lossy(&written.bytes).replace('\0', LOST);
        written.bytes = text.into_bytes();
        told_lost(&mut written.told);
    }
    written
}

/// Tells of NUL in a file whose writer replaces it sign by sign.
pub fn nul_told(talks: &[Outgoing<'_>], told: &mut Vec<Message>) {
    let has = |text: &str| memchr::memchr(0, text.as_bytes()).is_some();
    let noted = |note: &Option<String>| note.as_deref().is_some_and(has);
    let is_in = |talk: &Outgoing<'_>| {
        let (about, people) = (&talk.session.about, talk.session.participants());
        has(&about.title)
            || people.iter().any(|someone| has(&someone.id.0) || has(&someone.name))
            || talk.session.turns().any(|turn| has(&turn.text))
            || talk.codings.iter().any(|coded| {
                coded.coding.marks().any(|(_, mark)| noted(&mark.note))
                    || coded.coding.ratings().values().any(|rating| noted(&rating.note))
            })
    };
    if talks.iter().any(is_in) {
        told_lost(told);
    }
}

fn told_lost(told: &mut Vec<Message>) {
    if !told.iter().any(|message| message.id == "export-letters-lost") {
        told.push(Message::new("export-letters-lost"));
    }
}

/// That line ends of Windows inside what was said become plain ones when the file is read again.
pub fn returns(talks: &[Outgoing<'_>]) -> Option<Message> {
    let turns = talks.iter().flat_map(|talk| talk.session.turns());
    let count = turns.filter(|turn| turn.text.contains('\r')).count();
    (count > 0).then(|| Message::new("export-returns").with("count", count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::{About, Participant, ParticipantId, Role, Session, Turn, TurnId};
    use crate::ports::formats::by_id;
    use crate::ports::import::{Settings, read};

    #[test]
    fn odd_characters_come_back_or_are_told() {
        let id = ParticipantId("T".to_owned());
        let someone = Participant { id, role: Role::Clinician, name: String::new(), speaks_for: None };
        let session = |text: &str| {
            let turn = Turn { id: TurnId(1), by: 0, start: Some(0), end: Some(9), text: text.into() };
            Session::new(About::default(), Vec::new(), vec![someone.clone()], vec![turn]).unwrap()
        };
        for (format, returns_stay) in [("csv", false), ("tsv", false), ("praat", false), ("webvtt", true)] {
            let written = |text: &str| {
                let session = session(text);
                let writes = by_id(format).unwrap().writes.as_ref().unwrap();
                let written = (writes.write)(&[Outgoing { session: &session, codings: &[], spoken: "en" }]).unwrap();
                let back = read(written.bytes, &Settings::default()).unwrap();
                let told: Vec<String> = written.told.iter().map(|told| told.id.to_string()).collect();
                (back.material.talks[0].pieces[0].text.clone(), told)
            };
            let (text, told) = written("a\0b");
            assert!(text == "a\u{fffd}b" && told == ["export-letters-lost"], "{format}: {text:?} {told:?}");
            let (text, told) = written("a\r\nb");
            assert_eq!(text, if returns_stay { "a\r\nb" } else { "a\nb" }, "{format}");
            assert_eq!(told.is_empty(), returns_stay, "{format}: {told:?}");
            assert!(written("a\nb").1.is_empty());
        }
    }
}
