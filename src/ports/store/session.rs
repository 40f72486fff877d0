//! Session files, read and written.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;

use super::bounds;
use super::schema::{FORMAT, SessionFile, TurnFile};
use crate::domain::codebook::{Fault, Step};
use crate::domain::message::Message;
use crate::domain::session::{About, Session, SessionFault, Turn};
use crate::fault_path as path;
use crate::ports::fault::FileFaults;
use crate::ports::ron;

/// A session as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadSession {
    /// What was said.
    pub session: Session,
    /// Why it must not be written: it comes from a newer version of the program.
    pub read_only: Option<Message>,
}

/// Reads a session file, or tells every fault of it.
pub fn read_session(text: &str, path: &Path) -> Result<ReadSession, FileFaults> {
    let (file, read_only) = super::read_form::<SessionFile<'static>>(text, path)?;
    let session = convert(file).map_err(|faults| ron::located(text, path, faults))?;
    Ok(ReadSession { session, read_only })
}

/// What a session file says.
pub fn session_text(session: &Session) -> Result<String, Message> {
    ron::write(&session_file(session))
}

/// A session in the form of its file.
pub(super) fn session_file(session: &Session) -> SessionFile<'_> {
    let about = &session.about;
    let by = |turn: &Turn| session.participant(turn.by).map_or("", |someone| someone.id.0.as_str());
    let turns = session.turns().map(|turn| TurnFile {
        id: turn.id,
        by: Cow::Owned(by(turn).to_owned()),
        start: turn.start,
        end: turn.end,
        text: Cow::Borrowed(&turn.text),
    });
    SessionFile {
        format: FORMAT,
        id: Cow::Borrowed(&about.id),
        title: Cow::Borrowed(&about.title),
        language: Cow::Borrowed(&about.language),
        date: Cow::Borrowed(&about.date),
        source: about.source.as_deref().map(Cow::Borrowed),
        media: Cow::Borrowed(&about.media),
        consent: about.consent.as_ref().map(Cow::Borrowed),
        retain_until: Cow::Borrowed(&about.retain_until),
        targets: Cow::Borrowed(&session.targets),
        participants: Cow::Borrowed(session.participants()),
        happened: about.happened.as_ref().map(|(coding, number)| (Cow::Borrowed(coding.as_str()), *number)),
        turns: turns.collect(),
    }
}

/// Puts a session together, or names every fault.
pub(super) fn convert(file: SessionFile<'_>) -> Result<Session, Vec<Fault>> {
    let mut faults = Vec::new();
    if file.id.trim().is_empty() {
        faults.push(Fault { path: path!["id"], message: Message::new("session-id-empty") });
    }
    let beyond = bounds::session(&file);
    if !beyond.is_empty() {
        return Err(beyond);
    }
    let mut places: HashMap<&str, u16> = HashMap::new();
    for (place, someone) in file.participants.iter().enumerate() {
        places.entry(&someone.id.0).or_insert(place as u16);
    }
    let mut turns = Vec::with_capacity(file.turns.len());
    for (index, turn) in file.turns.into_iter().enumerate() {
        let by = places.get(&*turn.by).copied();
        if by.is_none() {
            let message = Message::new("session-speaker-unknown").with("id", &*turn.by);
            faults.push(Fault { path: path!["turns", index, "by"], message });
        }
        let text = turn.text.into_owned().into_boxed_str();
        turns.push(Turn { id: turn.id, by: by.unwrap_or(u16::MAX), start: turn.start, end: turn.end, text });
    }
    let about = About {
        id: file.id.into_owned(),
        title: file.title.into_owned(),
        language: file.language.into_owned(),
        date: file.date.into_owned(),
        source: file.source.map(Cow::into_owned),
        media: file.media.into_owned(),
        consent: file.consent.map(Cow::into_owned),
        retain_until: file.retain_until.into_owned(),
        happened: file.happened.map(|(coding, number)| (coding.into_owned(), number)),
    };
    let ids: Vec<_> = file.participants.iter().map(|someone| someone.id.0.clone()).collect();
    let turn_ids: Vec<_> = turns.iter().map(|turn| turn.id.0).collect();
    match Session::new(about, file.targets.into_owned(), file.participants.into_owned(), turns) {
        Ok(session) if faults.is_empty() => Ok(session),
        Ok(_) => Err(faults),
        Err(found) => {
            faults.extend(found.iter().filter_map(|fault| told(fault, &ids, &turn_ids)));
            Err(faults)
        }
    }
}

/// A fault of the domain with its place in the file. An unknown speaker was told before, with the name that stands there.
fn told(fault: &SessionFault, ids: &[String], turns: &[u32]) -> Option<Fault> {
    let named =
        |id: &'static str, index: usize| Message::new(id).with("id", ids.get(index).cloned().unwrap_or_default());
    let (path, message): (Vec<Step>, _) = match *fault {
        SessionFault::ParticipantTwice(index) => {
            (path!["participants", index, "id"], named("session-participant-twice", index))
        }
        SessionFault::UnknownSpokenFor(index) => {
            (path!["participants", index, "speaks_for"], named("session-spoken-for-unknown", index))
        }
        SessionFault::TurnTwice(index) => (
            path!["turns", index, "id"],
            Message::new("session-turn-twice").with("turn", turns.get(index).copied().unwrap_or_default()),
        ),
        SessionFault::UnknownParticipant(_) => return None,
    };
    Some(Fault { path, message })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<ReadSession, FileFaults> {
        read_session(text, Path::new("a.session.ron"))
    }

    const WHOLE: &str = r#"(
    format: 1,
    id: "a",
    title: "Besøg",
    language: "da",
    date: "2026-03-12",
    source: "a.txt",
    media: [
        (path: "a.wav", offset: -250),
    ],
    consent: (
        given: true,
        form: "paper",
    ),
    retain_until: "2030-01-01",
    targets: [
        (behaviour: "stop \"it\"", whose: shared),
    ],
    participants: [
        (id: "T", role: clinician, name: "Nurse"),
        (id: "I", role: interpreter, speaks_for: "T"),
    ],
    turns: [
        (id: 7, by: "T", start: 0, end: 5400, text: "It's e\u{200b}\nå"),
        (id: 3, by: "I", text: ""),
    ],
)
"#;

    #[test]
    fn reading_and_writing_keep_everything() {
        let read = read(WHOLE).unwrap();
        assert_eq!(read.read_only, None);
        assert_eq!(read.session.about.consent.as_ref().map(|it| it.form.as_str()), Some("paper"));
        assert_eq!(session_text(&read.session).unwrap(), WHOLE);
    }

    #[test]
    fn every_fault_of_meaning_is_told_with_its_place() {
        let text = "(format: 1, id: \" \",\nparticipants: [(id: \"T\"), (id: \"T\"),\n(id: \"I\", speaks_for: \"X\")],\n\
                    turns: [(id: 1, by: \"T\"),\n(id: 1, by: \"T\"),\n(id: 2, by: \"Q\")])";
        let faults = read(text).unwrap_err().faults;
        let told: Vec<_> = faults
            .iter()
            .map(|it| (it.place.unwrap().line, it.place.unwrap().column, it.message.id.as_ref()))
            .collect();
        let wanted = [
            (1, 17, "session-id-empty"),
            (2, 32, "session-participant-twice"),
            (3, 23, "session-spoken-for-unknown"),
            (5, 6, "session-turn-twice"),
            (6, 13, "session-speaker-unknown"),
        ];
        assert_eq!(told, wanted);
    }

    #[test]
    fn a_newer_file_is_read_where_it_can_be_and_never_written() {
        let newer = WHOLE.replace("format: 1", "format: 2").replace("id: \"a\"", "id: \"a\", mood: [1]");
        let read_newer = read(&newer).unwrap();
        assert_eq!(read_newer.read_only.unwrap().id, "file-newer");
        assert_eq!(read_newer.session, read(WHOLE).unwrap().session);
        let strange = read("(format: 2, id: 5)").unwrap_err();
        assert_eq!(strange.faults[0].message.id, "file-newer-unreadable");
        assert_eq!(read("(format: 0, id: \"a\")").unwrap_err().faults[0].message.id, "file-format-none");
    }
}
