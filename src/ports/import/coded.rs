//! Talks that hold codes with their times and no words: what formats of that kind have in common. Each coded utterance
//! becomes a piece without words that carries one mark, so that two at one instant both survive, and pieces stand in the
//! order of their times.

use super::material::{Finding, FoundCoding, FoundMark, On, Piece, Place, Talk};
use crate::domain::message::Message;

/// An utterance as a file has it.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// Where it stands.
    pub place: Place,
    /// Who speaks, as a place in the talk's list of voices.
    pub by: Option<u16>,
    /// When it begins, in milliseconds.
    pub start: Option<u32>,
    /// When it ends.
    pub end: Option<u32>,
    /// Its code; nothing while it has none.
    pub mark: Option<FoundMark>,
}

impl Event {
    /// An utterance with a code and nothing else.
    pub fn coded(place: Place, code: impl Into<String>) -> Self {
        let mark = FoundMark { place: place.clone(), code: code.into(), ..FoundMark::default() };
        Self { place, mark: Some(mark), ..Self::default() }
    }
}

/// Puts utterances into a talk and its first coding, in the order of their times; those without a time stay behind what
/// they stood behind. Gives for each mark of the coding which utterance it came from.
pub fn fill(talk: &mut Talk, events: Vec<Event>) -> Vec<usize> {
    let mut latest = 0;
    let mut order: Vec<(u32, usize)> = Vec::with_capacity(events.len());
    for (index, event) in events.iter().enumerate() {
        latest = event.start.unwrap_or(latest);
        order.push((latest, index));
    }
    order.sort_unstable();
    if talk.codings.is_empty() {
        talk.codings.push(FoundCoding::default());
    }
    let mut came_from = Vec::new();
    let mut events: Vec<Option<Event>> = events.into_iter().map(Some).collect();
    for (_, index) in order {
        let Some(event) = events[index].take() else { continue };
        let piece = talk.pieces.len();
        let Event { place, by, start, end, mark } = event;
        talk.pieces.push(Piece { place, by, start, end, ..Piece::default() });
        if let Some(mark) = mark {
            talk.codings[0].marks.push(FoundMark { on: On::Piece { piece, from: 0 }, ..mark });
            came_from.push(index);
        }
    }
    came_from
}

/// Things that may stand in a file thousands of times: each kind is told once, with their number, where the first is.
#[derive(Debug, Default)]
pub struct Counted {
    kinds: Vec<(&'static str, Place, usize)>,
}

impl Counted {
    /// Counts one.
    pub fn tell(&mut self, id: &'static str, place: &Place) {
        match self.kinds.iter_mut().find(|(known, ..)| *known == id) {
            Some((.., count)) => *count += 1,
            None => self.kinds.push((id, place.clone(), 1)),
        }
    }

    /// Keeps a time, in milliseconds, unless it lies before the talk or beyond every talk.
    pub fn time(&mut self, milliseconds: i64, place: &Place) -> Option<u32> {
        let time = u32::try_from(milliseconds).ok();
        if time.is_none() {
            self.tell(if milliseconds < 0 { "import-coded-before" } else { "import-coded-beyond" }, place);
        }
        time
    }

    /// Reads a time that is written with colons or in seconds; what is no time is told.
    pub fn clock(&mut self, text: &str, place: &Place) -> Option<u32> {
        match clock(text) {
            Some(milliseconds) => self.time(milliseconds, place),
            None => {
                self.tell("import-coded-no-time", place);
                None
            }
        }
    }

    /// What is to be said, in the order in which each kind came first.
    pub fn findings(self) -> impl Iterator<Item = Finding> {
        self.kinds
            .into_iter()
            .map(|(id, place, count)| Finding { place, message: Message::new(id).with("count", count) })
    }
}

/// The milliseconds of a time: `H:MM:SS`, `M:SS`, plain seconds, each with a fraction behind a point or comma, and
/// `HH:MM:SS:mmm`. Hours may be many, and seconds 60 or more: programs round them up. A fraction is rounded to
/// milliseconds.
pub fn clock(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let mut whole: i64 = 0;
    let mut parts = text.split(':');
    let mut next = parts.next()?;
    for place in 0.. {
        let Some(following) = parts.next() else { break };
        if place == 2 {
            // Milliseconds behind a colon.
            let milliseconds: i64 = whole_number(following)?;
            let seconds = whole.checked_mul(60)?.checked_add(whole_number(next)?)?;
            let milliseconds = seconds.checked_mul(1000)?.checked_add(milliseconds)?;
            return (following.len() == 3 && parts.next().is_none()).then_some(sign * milliseconds);
        }
        whole = whole.checked_mul(60)?.checked_add(whole_number(next)?)?;
        next = following;
    }
    let (seconds, fraction) = next.split_once(['.', ',']).unwrap_or((next, ""));
    let seconds = if seconds.is_empty() && !fraction.is_empty() { 0 } else { whole_number(seconds)? };
    let milliseconds = thousandths(fraction)?;
    let all = whole.checked_mul(60)?.checked_add(seconds)?.checked_mul(1000)?.checked_add(milliseconds)?;
    Some(sign * all)
}

fn whole_number(digits: &str) -> Option<i64> {
    let fits = !digits.is_empty() && digits.len() <= 12 && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| digits.bytes().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0')))
}

/// The digits behind a point as milliseconds, rounded.
fn thousandths(digits: &str) -> Option<i64> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut behind = digits.bytes().chain(*b"0000").map(|digit| i64::from(digit - b'0'));
    let kept = behind.by_ref().take(3).fold(0, |sum, digit| sum * 10 + digit);
    Some(kept + i64::from(behind.next().is_some_and(|digit| digit >= 5)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_every_form() {
        for (text, milliseconds) in [
            ("0:00:06", 6000),
            ("00:01:02.3", 62_300),
            ("00:00:60.0", 60_000),
            ("00:01:02,35", 62_350),
            ("1:02", 62_000),
            ("75", 75_000),
            ("1.2346", 1235),
            (".5", 500),
            ("26:00:00", 93_600_000),
            ("00:00:01:250", 1250),
            ("-0:01", -1000),
            ("-2.5", -2500),
            (" 7. ", 7000),
        ] {
            assert_eq!(clock(text), Some(milliseconds), "{text}");
        }
        for text in ["", ":", "-", "a", "1:", "1:2:3:4", "1:2:3:4:5", "1:-2", "1.2.3", "1e5", "1:02:03:2500", "NA"] {
            assert_eq!(clock(text), None, "{text}");
        }
        assert_eq!(clock(&"9".repeat(40)), None);
        assert_eq!(clock("999999999999:999999999999:999999999999.9"), Some(3_661_000_000_000_000_000 - 3_660_100));
    }

    #[test]
    fn utterances_stand_in_the_order_of_their_times_and_none_is_lost() {
        let event = |start, code: &str| Event { start, ..Event::coded(Place::Whole, code) };
        let events = vec![event(Some(50), "a"), event(None, "b"), event(Some(20), "c"), event(Some(50), "d")];
        let mut talk = Talk::default();
        assert_eq!(fill(&mut talk, events), [2, 0, 1, 3]);
        let codes: Vec<&str> = talk.codings[0].marks.iter().map(|mark| mark.code.as_str()).collect();
        assert_eq!(codes, ["c", "a", "b", "d"]);
        assert_eq!(talk.codings[0].marks[3].on, On::Piece { piece: 3, from: 0 });
    }

    #[test]
    fn what_comes_often_is_told_once() {
        let mut told = Counted::default();
        assert_eq!(told.clock("-1", &Place::Line(3)), None);
        assert_eq!(told.clock("0:99999999999", &Place::Line(4)), None);
        assert_eq!(told.clock("-2", &Place::Line(5)), None);
        assert_eq!(told.clock("2", &Place::Line(6)), Some(2000));
        let told: Vec<_> = told.findings().collect();
        assert_eq!(told.len(), 2);
        assert_eq!(told[0].place, Place::Line(3));
        assert_eq!(told[0].message, Message::new("import-coded-before").with("count", 2_usize));
    }
}

/// What tests of these formats look at.
#[cfg(test)]
pub mod testing {
    use std::fmt::Write as _;

    use super::super::material::{Material, On, Talk};
    use crate::ports::locale::Texts;

    /// Each piece as `start-end voice: code.modifier=value`.
    pub fn utterances(talk: &Talk) -> Vec<String> {
        let mut told: Vec<String> = Vec::new();
        for piece in &talk.pieces {
            let mut text = piece.start.map_or("?".to_owned(), |start| start.to_string());
            if let Some(end) = piece.end {
                let _ = write!(text, "-{end}");
            }
            if let Some(by) = piece.by {
                let _ = write!(text, " {}:", talk.voices[usize::from(by)].label);
            }
            told.push(text);
        }
        let mut coded = vec![String::new(); told.len()];
        for mark in talk.codings.iter().flat_map(|coding| &coding.marks) {
            let On::Piece { piece, from: 0 } = mark.on else { panic!("{mark:?}") };
            coded[piece] = format!("{}{}", coded[piece], mark.code);
            for (modifier, value) in &mark.modifiers {
                let _ = write!(coded[piece], ".{modifier}={value}");
            }
        }
        let with = |(text, code): (String, String)| format!("{text} {}", if code.is_empty() { "-" } else { &code });
        told.into_iter().zip(coded).map(with).collect()
    }

    /// Each finding as its place and id; each has a text.
    pub fn told(material: &Material) -> Vec<String> {
        let texts = Texts::new("en");
        assert!(material.findings.iter().all(|it| texts.knows(&it.message.id)), "{:?}", material.findings);
        material.findings.iter().map(|finding| format!("{:?} {}", finding.place, finding.message.id)).collect()
    }
}
