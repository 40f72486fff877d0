//! WebVTT: every turn a cue with its speaker, and its codes in a note before it. Further notes hold what captions have no
//! place for; `docs/FORMATS.md` says what each line means, and [`crate::ports::import::webvtt`] reads it back.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::letters;
use crate::domain::coding::{MarkId, Status, TurnCoding};
use crate::domain::message::Message;
use crate::domain::session::{Session, Turn};
use crate::ports::formats::{Coded, Holds, Outgoing, Written};
use crate::ports::import::clock::written;
use crate::ports::import::entities;
use crate::ports::import::webvtt::own::{END, MARK, TO, collapsed};

/// What a file gives back: everything but further talks and what belongs to the course of a talk.
pub const HOLDS: Holds = super::eaf::HOLDS;

/// Milliseconds that a turn lasts of which nobody knows when it ends, where no turn follows.
const SOMEWHAT: u32 = 2000;

/// Writes a talk. Further ones would need files of their own.
pub fn write(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let Some(talk) = talks.first() else { return Err(Message::new("import-nothing-said")) };
    let mut text = String::from("WEBVTT\n\n");
    header(&mut text, talk.session);
    for (number, coded) in (1_usize..).zip(talk.codings) {
        coding(&mut text, number, coded);
    }
    let labels = Labels::of(talk.session);
    let mut clock = Clock { starts: following(talk.session), latest: 0, made_up: 0 };
    for (position, turn) in talk.session.turns().enumerate() {
        for (number, coded) in (1_usize..).zip(talk.codings) {
            if let Some(said) = coded.coding.turn(turn.id) {
                codes(&mut text, number, coded, said);
            }
        }
        cue(&mut text, &labels, turn, &clock.of(position, turn));
    }
    let _ = writeln!(text, "NOTE {END}");
    let made_up = Message::new("export-webvtt-times").with("count", clock.made_up);
    let mut told = if clock.made_up > 0 { vec![made_up] } else { Vec::new() };
    letters::nul_told(&talks[..1], &mut told);
    Ok(Written { bytes: text.into_bytes(), told })
}

/// A line of a note: a word, and what it says.
fn line(text: &mut String, key: &str, value: &str) {
    if !value.is_empty() {
        text.push_str(key);
        text.push(' ');
        entities::write(text, value, |_| false);
        text.push('\n');
    }
}

fn header(text: &mut String, session: &Session) {
    let _ = writeln!(text, "NOTE {MARK}");
    line(text, "id", &session.about.id);
    line(text, "title", &session.about.title);
    line(text, "language", &session.about.language);
    line(text, "date", &session.about.date);
    for media in &session.about.media {
        line(text, "media", &format!("{} {}", media.offset, media.path));
    }
    for target in &session.targets {
        line(text, "target", &format!("{} {}", target.whose.word(), target.behaviour));
    }
    for someone in session.participants() {
        line(text, "voice", &format!("{} {}", someone.role.word(), someone.id.0));
        line(text, "name", &someone.name);
        if let Some(other) = &someone.speaks_for {
            line(text, "for", &other.0);
        }
    }
    let _ = writeln!(text, "turns {}", session.turns().count());
    text.push('\n');
}

fn coding(text: &mut String, number: usize, coded: &Coded<'_>) {
    let (coding, origin) = (coded.coding, &coded.coding.origin);
    let _ = writeln!(text, "NOTE coding {number}");
    line(text, "id", &origin.id);
    line(text, "coder", &origin.coder);
    let books: Vec<&str> = origin.codebooks.iter().map(|book| book.id.as_str()).collect();
    line(text, "codebooks", &books.join("+"));
    let _ = writeln!(text, "round {}\nbasis {}", origin.round, origin.basis.word());
    for pass in &origin.passes {
        line(text, "pass", pass);
    }
    match coding.status() {
        Status::Open => {}
        Status::Finished => text.push_str("finished\n"),
        Status::NotCodable { reason } => line(text, "not-codable", reason),
    }
    for (id, rating) in coding.ratings() {
        text.push_str("rating ");
        token(text, id);
        text.push('=');
        if let Some(value) = rating.value {
            let _ = write!(text, "{value}");
        }
        for MarkId(mark) in &rating.evidence {
            let _ = write!(text, " #{mark}");
        }
        note(text, rating.note.as_deref());
    }
    text.push('\n');
}

/// The codes and cuts of a turn.
fn codes(text: &mut String, number: usize, coded: &Coded<'_>, said: &TurnCoding) {
    if said.marks.is_empty() && said.cuts().is_empty() {
        return;
    }
    let _ = writeln!(text, "NOTE codes {number}");
    for cut in said.cuts() {
        let _ = writeln!(text, "| @{} #{}", cut.at, cut.utterance.0);
    }
    for mark in &said.marks {
        let label = coded.instrument.label(mark);
        token(text, &label);
        if label != mark.code.to_string() || !mark.modifiers.is_empty() {
            text.push_str(" (");
            token(text, &mark.code.to_string());
            for (modifier, value) in &mark.modifiers {
                text.push(' ');
                token(text, modifier);
                text.push('=');
                token(text, value);
            }
            text.push(')');
        }
        if let Some(cut) = mark.utterance.and_then(|utterance| said.cut(utterance)) {
            let _ = write!(text, " @{}", cut.at);
        }
        let _ = write!(text, " #{}", mark.id.0);
        if mark.overrides {
            text.push_str(" !");
        }
        note(text, mark.note.as_deref());
    }
    text.push('\n');
}

/// Ends a line of a note with what a person wrote.
fn note(text: &mut String, note: Option<&str>) {
    if let Some(note) = note.filter(|note| !note.is_empty()) {
        text.push_str(": ");
        entities::write(text, note, |_| false);
    }
    text.push('\n');
}

/// A word of a line, in which every sign that would cut it is a reference.
fn token(text: &mut String, word: &str) {
    let means =
        |letter: char| letter.is_whitespace() || matches!(letter, ':' | '(' | ')' | '=' | '@' | '#' | '!' | '|');
    entities::write(text, word, means);
}

/// How the speakers are called in tags.
struct Labels {
    /// By the speaker's place in the session: what stands behind the `v` of the tag.
    tags: Vec<String>,
}

impl Labels {
    fn of(session: &Session) -> Self {
        let mut count: HashMap<String, usize> = HashMap::new();
        for someone in session.participants() {
            *count.entry(collapsed(&someone.id.0)).or_default() += 1;
        }
        let tag = |(index, label): (usize, &str)| {
            // A class tells those apart whose labels are the same once blanks do not count.
            let label = collapsed(label);
            let mut tag = if count.get(&label) > Some(&1) { format!(".p{} ", index + 1) } else { " ".to_owned() };
            entities::write(&mut tag, &label, |_| false);
            tag
        };
        Self { tags: session.participants().iter().map(|someone| someone.id.0.as_str()).enumerate().map(tag).collect() }
    }
}

/// When a cue is shown, and what of that is true.
struct Shown {
    start: u32,
    end: u32,
    /// `untimed` or `open`, where times had to be made up, and `to` with the end that a cue cannot have.
    flag: String,
}

/// Gives every cue a time.
struct Clock {
    /// For each turn, when the next one begins that has a time.
    starts: Vec<Option<u32>>,
    latest: u32,
    made_up: usize,
}

/// For each turn, when the next one begins that has a time.
fn following(session: &Session) -> Vec<Option<u32>> {
    let mut next = None;
    let mut starts: Vec<Option<u32>> = session
        .turns()
        .rev()
        .map(|turn| {
            let after = next;
            next = turn.start.or(next);
            after
        })
        .collect();
    starts.reverse();
    starts
}

impl Clock {
    fn of(&mut self, position: usize, turn: &Turn) -> Shown {
        let next = self.starts.get(position).copied().flatten();
        let (start, flag) = match (turn.start, turn.end) {
            (Some(start), Some(end)) if end <= start => (start, format!(" {TO} {end}")),
            (Some(start), Some(_)) => (start, String::new()),
            (Some(start), None) => (start, " open".to_owned()),
            (None, _) => (self.latest, " untimed".to_owned()),
        };
        self.made_up += usize::from(turn.start.is_none());
        self.latest = self.latest.max(start);
        let guessed = || match next {
            Some(next) if turn.start.is_some() => next.max(start.saturating_add(1)),
            // Of several turns without times each is shown for a moment, up to the next time that is known.
            Some(_) => start.saturating_add(1),
            None => start.saturating_add(SOMEWHAT),
        };
        let end = turn.end.filter(|_| turn.start.is_some()).unwrap_or_else(guessed);
        // A cue ends behind its beginning.
        let end = end.max(start.saturating_add(1));
        if turn.start.is_none() {
            self.latest = next.map_or(end, |next| end.min(next));
        }
        Shown { start, end, flag }
    }
}

fn cue(text: &mut String, labels: &Labels, turn: &Turn, shown: &Shown) {
    let tag = labels.tags.get(usize::from(turn.by)).map_or("", String::as_str);
    let (start, end) = (written(shown.start), written(shown.end));
    let _ = write!(text, "{}{}\n{start} --> {end}\n<v{tag}>", turn.id.0, shown.flag);
    entities::write(text, &turn.text, |_| false);
    text.push_str("</v>\n\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::talk;
    use crate::ports::export::given::testing::timed;
    use crate::ports::import::Settings;

    #[test]
    fn a_turn_that_ends_where_it_begins_or_before_is_a_cue_and_comes_back() {
        let times = [(25_000, 25_000), (3_000, 2_500), (4_000, 4_001)];
        let session = timed(&times.map(|(start, end)| ('T', Some(start), Some(end))));
        let written = write(&[Outgoing { session: &session, codings: &[], spoken: "en" }]).unwrap();
        let text = String::from_utf8(written.bytes).unwrap();
        for cue in [
            "1 to 25000\n00:00:25.000 --> 00:00:25.001\n",
            "2 to 2500\n00:00:03.000 --> 00:00:03.001\n",
            "3\n00:00:04.000 --> 00:00:04.001\n",
        ] {
            assert!(text.contains(cue), "{text}");
        }
        let read = |text: &str| {
            let material = crate::ports::import::webvtt::read(text, &Settings::default()).unwrap();
            assert!(material.findings.is_empty(), "{:?}", material.findings);
            material.talks[0].pieces.iter().map(|it| (it.start.unwrap(), it.end.unwrap())).collect::<Vec<_>>()
        };
        assert_eq!(read(&text), times);
        let changed = text.replace("--> 00:00:25.001", "--> 00:00:27.000");
        assert_eq!(read(&changed)[0], (25_000, 27_000), "what somebody changed holds");
    }

    #[test]
    fn a_turn_without_times_is_shown_between_its_neighbours() {
        let session = talk(&[('T', "a"), ('C', "b --> \n c"), ('T', "")]);
        let written = write(&[Outgoing { session: &session, codings: &[], spoken: "en" }]).unwrap();
        let text = String::from_utf8(written.bytes).unwrap();
        assert!(text.contains("2 untimed\n00:00:02.000 --> 00:00:04.000\n<v C>b --&gt; &#10; c</v>\n\n"), "{text}");
        assert_eq!(written.told, [Message::new("export-webvtt-times").with("count", 3_usize)]);
    }
}
