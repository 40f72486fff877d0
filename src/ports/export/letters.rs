//! Characters that do not come back from a text file: readers take a file with a NUL for no text, and one line end for another.

use std::borrow::Cow;

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
    let mut is_in = false;
    for talk in talks {
        is_in |= talk.session.turns().any(|turn| has(&turn.text));
        around(talk, &mut |text| is_in |= has(text));
    }
    if is_in {
        told_lost(told);
    }
}

/// A text with a sign for each NUL.
pub fn shown(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', LOST)) } else { Cow::Borrowed(text) }
}

/// All texts beside what was said: titles, names and notes.
fn around(talk: &Outgoing<'_>, tell: &mut dyn FnMut(&str)) {
    tell(&talk.session.about.title);
    talk.session.targets.iter().for_each(|target| tell(&target.behaviour));
    for someone in talk.session.participants() {
        tell(&someone.id.0);
        tell(&someone.name);
    }
    for coding in talk.codings.iter().map(|coded| coded.coding) {
        tell(&coding.origin.coder);
        coding.marks().filter_map(|(_, mark)| mark.note.as_ref()).for_each(|note| tell(note));
        coding.ratings().values().filter_map(|rating| rating.note.as_ref()).for_each(|note| tell(note));
    }
}

fn told_lost(told: &mut Vec<Message>) {
    if !told.iter().any(|message| message.id == "export-letters-lost") {
        told.push(Message::new("export-letters-lost"));
    }
}

/// That line ends of Windows inside what was said become plain ones when the file is read again.
pub fn returns(talks: &[Outgoing<'_>]) -> Option<Message> {
    told_returns(returned(talks))
}

/// The same of a file that has titles, names and notes as it has what was said.
pub fn returns_anywhere(talks: &[Outgoing<'_>]) -> Option<Message> {
    let mut count = returned(talks);
    for talk in talks {
        around(talk, &mut |text| count += usize::from(text.contains('\r')));
    }
    told_returns(count)
}

fn returned(talks: &[Outgoing<'_>]) -> usize {
    talks.iter().flat_map(|talk| talk.session.turns()).filter(|turn| turn.text.contains('\r')).count()
}

fn told_returns(count: usize) -> Option<Message> {
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

    #[test]
    fn odd_characters_in_notes_titles_and_names_come_back_or_are_told() {
        use crate::domain::codebook::CodeId;
        use crate::domain::coding::{Coding, Mark, MarkId, Origin, Rating};
        let library = crate::ports::codebooks::Library::shipped();
        let instrument = library.instrument("miti-4.2.1").unwrap();
        let id = |id: &str| ParticipantId(id.to_owned());
        let someone = Participant { id: id("T"), role: Role::Clinician, name: String::new(), speaks_for: None };
        let turn = Turn { id: TurnId(1), by: 0, start: Some(0), end: Some(900), text: "Hej".into() };
        let round = |format: &str, title: &str, note: &str, coder: &str, rated: &str| {
            let about = About { id: "s".to_owned(), title: title.to_owned(), ..About::default() };
            let session = Session::new(about, Vec::new(), vec![someone.clone()], vec![turn.clone()]).unwrap();
            let codebooks = instrument.used();
            let origin = Origin {
                id: "c".into(),
                session: "s".into(),
                coder: coder.to_owned(),
                codebooks,
                round: 1,
                ..Origin::default()
            };
            let mark = Mark {
                id: MarkId(1),
                utterance: None,
                code: CodeId::new("Q"),
                modifiers: Vec::new(),
                note: Some(note.to_owned()).filter(|note| !note.is_empty()),
                overrides: false,
            };
            let status = crate::domain::coding::Status::Open;
            let coding = Coding::assemble(origin, status, Vec::new(), vec![(TurnId(1), mark)], 2).unwrap();
            let rating = Rating { value: Some(4), evidence: Vec::new(), note: Some(rated.to_owned()) };
            let coding = coding.with_rating("EMP".to_owned(), rating);
            let coded = [crate::ports::formats::Coded { coding: &coding, instrument: &instrument }];
            let writes = by_id(format).unwrap().writes.as_ref().unwrap();
            let written = (writes.write)(&[Outgoing { session: &session, codings: &coded, spoken: "en" }]).unwrap();
            let told: Vec<String> = written.told.iter().map(|told| told.id.to_string()).collect();
            let arrival = read(written.bytes, &Settings::default()).unwrap();
            let arranged =
                crate::ports::import::arranging::arrange(arrival, "n", &library, &Settings::default(), &|| {
                    "new".to_owned()
                })
                .unwrap();
            let talk = &arranged.talks[0];
            let back = &talk.codings[0].0;
            let noted: Vec<String> = back.marks().filter_map(|(_, mark)| mark.note.clone()).collect();
            let rated: Vec<String> = back.ratings().values().filter_map(|rating| rating.note.clone()).collect();
            let what = (talk.session.about.title.clone(), noted.join("|"), back.origin.coder.clone(), rated.join("|"));
            (what, talk.codings.len(), told)
        };
        let mut wrong = Vec::new();
        for format in
            ["csv", "tsv", "praat", "webvtt", "elan", "chat", "refi-qda", "json", "jsonl", "boris", "cacti", "xlsx"]
        {
            if by_id(format).is_none_or(|format| format.writes.is_none() || format.reads.is_none()) {
                continue;
            }
            for (place, title, note, coder, rated) in [
                ("title", "a#b", "n", "anna", "r"),
                ("note", "t", "a#b", "anna", "r"),
                ("coder", "t", "n", "an#na", "r"),
                ("rating", "t", "n", "anna", "a#b"),
            ] {
                let (plain, ..) = round(
                    format,
                    &title.replace('#', "x"),
                    &note.replace('#', "x"),
                    &coder.replace('#', "x"),
                    &rated.replace('#', "x"),
                );
                for (sign, told_by) in
                    [("\r\n", "export-returns"), ("\r", "export-returns"), ("\0", "export-letters-lost")]
                {
                    let with = |text: &str| text.replace('#', sign);
                    let (back, codings, told) = round(format, &with(title), &with(note), &with(coder), &with(rated));
                    let wanted = (
                        plain.0.replace('x', sign),
                        plain.1.replace('x', sign),
                        plain.2.replace('x', sign),
                        plain.3.replace('x', sign),
                    );
                    if codings != 1 || back != wanted && !told.iter().any(|told| told == told_by) {
                        wrong.push(format!("{format} {place} {sign:?}: {back:?} {codings} {told:?}"));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
