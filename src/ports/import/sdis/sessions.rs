//! Units and their sessions: each session is a talk.

use std::collections::{BTreeMap, HashMap};

use super::super::coded::{in_order, who_speak};
use super::super::copies::Copies;
use super::super::counted::Counted;
use super::super::labels;
use super::super::material::{Finding, FoundCoding, Piece, Place, Talk, Voice};
use super::super::shared::Shared;
use super::header::{Head, Known};
use super::{Kind, Text};
use crate::domain::message::Message;
use crate::ports::export::carried::mark;
use crate::ports::limits::{LONGEST_NAME, MOST_PARTICIPANTS, MOST_TALKS, MOST_TURNS};
use crate::ports::ron::beginning;

/// A code as it is spelled, in memory once, and what it stands for where a comment says so.
pub(super) type Named = (Shared, Option<Shared>);
/// Sessions, the codes that are given in them, and those whom codes are named for.
type Everything<'t> = (Vec<Session<'t>>, Vec<&'t str>, Vec<Voice>);

/// Whom BORIS names for codes of nobody in particular.
const NOBODY: &str = "NoFocalSubject";
/// Words of a name that are looked at.
const MOST_WORDS: usize = 4;

/// Codes that are found without a search, as nearly all are.
const RECENT: usize = 64;

/// A number by which most codes of a file differ.
fn glance(code: &str) -> usize {
    let bytes = code.as_bytes();
    let sign = |at: usize| bytes.get(at).copied().map_or(0, usize::from);
    (sign(0) + sign(1) * 5 + sign(bytes.len().saturating_sub(1)) * 17 + bytes.len() * 3) % RECENT
}

/// Reads everything behind the header: the sessions, the codes that are given in them, which are numbered by their first, and those
/// whom codes are named for, whose places are behind those that the header names.
pub(super) fn read<'t>(text: &mut Text<'t>, head: &Head, told: &mut Counted) -> Result<Everything<'t>, Finding> {
    let mut reading = Reading {
        subjects: text.is_of_boris.then(HashMap::new),
        voices: Vec::new(),
        head,
        told,
        sessions: Vec::new(),
        codes: Vec::new(),
        numbers: HashMap::new(),
        recent: [0; RECENT],
        unit: String::new(),
        under: "",
        session: 0,
        events: Vec::new(),
        going_on: BTreeMap::new(),
        endless: Vec::new(),
        stream: 0,
        interval: 0,
        all: 0,
        moment: None,
    };
    loop {
        text.pass();
        reading.under = text.under;
        let Some(byte) = text.next() else { break };
        match byte {
            b'<' => {
                reading.tell_no_end();
                text.step();
                reading.finish();
                reading.unit = beginning(text.until(b">\n").trim(), LONGEST_NAME).to_owned();
                reading.session = 0;
                text.under = "";
                text.step();
            }
            b';' | b'/' => {
                text.step();
                reading.finish();
            }
            b'&' => {
                text.step();
                let last = std::mem::take(&mut reading.going_on).into_values();
                reading.endless.extend(last);
                reading.stream = reading.events.len();
                reading.interval = 0;
            }
            b'(' => {
                let place = text.place();
                reading.told.tell("import-sdis-factors", &place);
                text.until(b")/");
                if text.next() == Some(b')') {
                    text.step();
                }
            }
            _ => reading.item(text, byte),
        }
        if reading.sessions.len() > MOST_TALKS {
            return Err(Message::new("import-talks-many").with("most", MOST_TALKS).into());
        }
        if reading.all > MOST_TURNS {
            return Err(Message::new("limit-turns").with("most", MOST_TURNS).into());
        }
    }
    reading.tell_no_end();
    reading.finish();
    let codes = reading.codes.into_iter().map(|(code, _)| code).collect();
    Ok((reading.sessions, codes, reading.voices))
}

/// A session: its name, and the codes that were given in it.
pub(super) struct Session<'t> {
    name: String,
    /// The codebooks, where the file names ours.
    under: &'t str,
    events: Vec<Event>,
}

impl Session<'_> {
    /// The talk that it is; `codes` are all codes by their numbers.
    pub(super) fn talk(mut self, head: &Head, codes: &[Named], copies: &mut Copies) -> Talk {
        let voice = |by| head.voices.get(usize::from(by));
        let voices = who_speak(&mut self.events, |event| &mut event.by, copies, voice);
        let order = in_order(self.events.iter().map(|event| event.start));
        let many = self.events.len();
        let (mut pieces, mut marks) = (Vec::with_capacity(many), Vec::with_capacity(many));
        for place in 0..many {
            let event = &self.events[order.as_ref().map_or(place, |order| order[place])];
            let Event { line, code, by, start, end, is_joined, is_who } = *event;
            let (code, name) = &codes[code as usize];
            let name = name.as_ref().filter(|name| copies.takes(name.len())).unwrap_or(code);
            let place = Place::Line(line as usize);
            // Those that are joined have no times, so that they stand behind the one before.
            if !is_joined || pieces.is_empty() {
                pieces.push(Piece { place: place.clone(), by, start, end, ..Piece::default() });
            }
            if !is_who {
                marks.push(mark(place, pieces.len() - 1, 0, name.clone()));
            }
        }
        let codebooks = copies.of(self.under);
        let codings = vec![FoundCoding { codebooks, marks, ..FoundCoding::default() }];
        Talk { name: self.name, voices, pieces, codings, ..Talk::default() }
    }
}

/// A code that was given. Files are many events and little else, so that it is small.
#[derive(Default)]
struct Event {
    line: u32,
    /// The number of the code.
    code: u32,
    by: Option<u16>,
    start: Option<u32>,
    end: Option<u32>,
    /// Whether it was given together with the one before.
    is_joined: bool,
    /// Whether it says who speaks and nothing else.
    is_who: bool,
}

struct Reading<'a, 't> {
    /// Those whom codes are named for, by their names in the file, where it is of BORIS.
    subjects: Option<HashMap<&'t str, Option<u16>>>,
    /// Their voices.
    voices: Vec<Voice>,
    head: &'a Head,
    told: &'a mut Counted,
    /// Sessions that are finished.
    sessions: Vec<Session<'t>>,
    /// Codes in the order of their first, with what the header says of them.
    codes: Vec<(&'t str, Known)>,
    /// Their places there.
    numbers: HashMap<&'t str, u32>,
    /// The number of the code that came last of those that look alike at a glance.
    recent: [u32; RECENT],
    unit: String,
    /// Codebooks of the unit.
    under: &'t str,
    /// Sessions of the unit that are finished.
    session: usize,
    events: Vec<Event>,
    /// By set, the event of the stream that lasts until the next one of its set; states are one set.
    going_on: BTreeMap<usize, usize>,
    /// Events that last until the session ends, or, where there are intervals, all those of this interval.
    endless: Vec<usize>,
    /// Events that there were when the stream began.
    stream: usize,
    /// Intervals that have passed.
    interval: u64,
    /// Events of all sessions.
    all: usize,
    /// The first code of the event that goes on, of multievents.
    moment: Option<usize>,
}

impl<'t> Reading<'_, 't> {
    /// Reads what stands up to a blank or a sign of the notation.
    fn item(&mut self, text: &mut Text<'t>, first: u8) {
        // A file has fewer bytes than this counts.
        let line = text.line() as u32;
        match self.head.kind {
            Kind::Interval(_) => self.interval(text, first, line),
            Kind::Multievent => {
                let item = text.item();
                let mut rest = item;
                while let Some((code, after)) = rest.split_once('.') {
                    self.together(code, line);
                    (self.moment, rest) = (None, after);
                }
                self.together(rest, line);
            }
            Kind::Event => {
                let item = text.item();
                for code in item.split('.').filter(|code| !code.is_empty()) {
                    let (code, known) = self.code(code);
                    self.add(Event { line, code, by: known.voice, ..Event::default() });
                }
            }
            Kind::State | Kind::Timed => {
                let item = text.item();
                let comma = item.bytes().position(|byte| byte == b',');
                let (code, times) = comma.map_or((item, ""), |comma| (&item[..comma], &item[comma + 1..]));
                self.timed(code, times, line);
            }
        }
    }

    /// Adds a code to the event that goes on, or begins one with it. A code that says who speaks says it of all its codes; else
    /// codes of two speakers are two turns, since a turn has one.
    fn together(&mut self, code: &'t str, line: u32) {
        if code.is_empty() {
            return;
        }
        let (number, Known { voice, is_who, .. }) = self.code(code);
        let first = self.moment.unwrap_or(self.events.len());
        let by = self.events.get(first).and_then(|event| event.by);
        let is_begun = self.moment.is_some();
        if is_begun && by.is_some() && voice.is_some() && by != voice {
            let id = if is_who { "import-sdis-two-named" } else { "import-sdis-two-speak" };
            self.told.tell(id, &Place::Line(line as usize));
            if is_who {
                return;
            }
        }
        let is_others = is_begun && by.is_some() && voice.is_some() && by != voice;
        let is_joined = is_begun && !is_others;
        // Once for each moment: it may be as long as the file.
        if is_joined && by.is_none() && voice.is_some() {
            self.events[first..].iter_mut().for_each(|event| event.by = voice);
        }
        if is_who && is_begun {
            return;
        }
        self.moment = Some(if is_others { self.events.len() } else { first });
        let by = if is_joined { by.or(voice) } else { voice };
        self.add(Event { line, code: number, by, is_joined, is_who, ..Event::default() });
    }

    fn timed(&mut self, code: &'t str, times: &str, line: u32) {
        let place = &Place::Line(line as usize);
        // A time may be below zero, so that the dash in between is not the first sign.
        let dash = times.bytes().skip(1).position(|byte| byte == b'-').map(|at| at + 1);
        let (start, end) = dash.map_or((times, None), |at| (&times[..at], Some(&times[at + 1..])));
        let start = if start.is_empty() { None } else { self.told.clock(start, place) };
        if code.is_empty() {
            // Without a code, it is where the session begins or ends.
            if let Some(end) = start.filter(|_| self.events.len() > self.stream) {
                self.close(end);
            }
            return;
        }
        let is_state = self.head.kind == Kind::State;
        let (code, Known { set, voice, .. }) = self.code(code);
        let set = if is_state { Some(0) } else { set };
        if let Some((start, set)) = start.zip(set)
            && let Some(before) = self.going_on.remove(&set)
        {
            self.events[before].end = Some(start);
        }
        let until = end.filter(|end| !end.is_empty()).and_then(|end| self.told.clock(end, place));
        if start.is_some() && (is_state || end == Some("")) {
            match set {
                Some(set) => {
                    self.going_on.insert(set, self.events.len());
                }
                None => self.endless.push(self.events.len()),
            }
        }
        self.add(Event { line, code, by: voice, start, end: until, ..Event::default() });
    }

    /// Ends what goes on, where the session ends.
    fn close(&mut self, end: u32) {
        for event in self.endless.drain(..).chain(std::mem::take(&mut self.going_on).into_values()) {
            let event = &mut self.events[event];
            if event.start.is_some_and(|start| start <= end) {
                event.end = Some(end);
            }
        }
    }

    /// Reads codes of an interval, the comma that ends it, or how often it is there.
    fn interval(&mut self, text: &mut Text<'t>, first: u8, line: u32) {
        match first {
            b',' => {
                text.step();
                self.interval = self.interval.saturating_add(1);
                self.endless.clear();
            }
            b'*' => {
                text.step();
                let times: u64 = text.word().parse().unwrap_or(1);
                // The comma counts the last of them.
                let more = times.saturating_sub(1).min(u64::from(u32::MAX));
                self.interval = self.interval.saturating_add(more);
                let end = self.at(self.interval.saturating_add(1));
                for event in self.endless.drain(..) {
                    self.events[event].end = end;
                }
            }
            _ => {
                let code = text.word();
                if code.is_empty() {
                    text.step();
                    self.told.tell("import-sdis-sign", &Place::Line(line as usize));
                    return;
                }
                let (start, end) = (self.at(self.interval), self.at(self.interval.saturating_add(1)));
                self.endless.push(self.events.len());
                let (code, known) = self.code(code);
                self.add(Event { line, code, by: known.voice, start, end, ..Event::default() });
            }
        }
    }

    /// When so many intervals have passed.
    fn at(&self, intervals: u64) -> Option<u32> {
        let Kind::Interval(Some(length)) = self.head.kind else { return None };
        intervals.checked_mul(u64::from(length)).and_then(|time| u32::try_from(time).ok())
    }

    /// The number of a code, and what the header says of it.
    fn code(&mut self, code: &'t str) -> (u32, Known) {
        let glance = glance(code);
        if let Some((known, said)) = self.codes.get(self.recent[glance] as usize)
            && *known == code
        {
            return (self.recent[glance], *said);
        }
        let number = self.numbers.get(code).copied().unwrap_or_else(|| {
            self.codes.push((code, self.head.known(code).copied().unwrap_or_default()));
            self.numbers.insert(code, self.codes.len() as u32 - 1);
            self.codes.len() as u32 - 1
        });
        self.recent[glance] = number;
        (number, self.codes[number as usize].1)
    }

    fn add(&mut self, mut event: Event) {
        if self.subjects.is_some() && event.by.is_none() {
            let (by, code) = self.subject(self.codes[event.code as usize].0, event.line as usize);
            (event.by, event.code) = (by, self.code(code).0);
        }
        self.events.push(event);
        self.all += 1;
    }

    /// Whom a code is named for, and the code: `Therapist_OQ`. A name of several words is one where it is a word for who speaks.
    fn subject(&mut self, whole: &'t str, line: usize) -> (Option<u16>, &'t str) {
        let is_word = |at: &usize| labels::word(&labels::key(&whole[..*at].replace('_', " "))).is_some();
        let parts = || whole.match_indices('_').map(|(at, _)| at).filter(|at| *at > 0 && at + 1 < whole.len());
        let at = parts().take(MOST_WORDS).filter(is_word).last().or_else(|| parts().next());
        let Some((name, code)) = at.map(|at| (&whole[..at], &whole[at + 1..])) else { return (None, whole) };
        self.told.tell("import-sdis-subjects", &Place::Line(line));
        let next = self.head.voices.len() + self.voices.len();
        let subjects = self.subjects.get_or_insert_default();
        let by = *subjects.entry(name).or_insert_with(|| {
            if name == NOBODY || next >= MOST_PARTICIPANTS {
                return None;
            }
            self.voices.push(Voice::called(name));
            u16::try_from(next).ok()
        });
        // A code of somebody who has no place any more keeps the name.
        (by, if by.is_none() && name != NOBODY { whole } else { code })
    }

    /// Tells of a session that goes on where another unit begins or the file ends.
    fn tell_no_end(&mut self) {
        if let Some(last) = self.events.last() {
            self.told.tell("import-sdis-no-end", &Place::Line(last.line as usize));
        }
    }

    /// Ends a session; one without events is none.
    fn finish(&mut self) {
        self.endless.clear();
        self.going_on.clear();
        (self.stream, self.interval, self.moment) = (0, 0, None);
        let events = std::mem::take(&mut self.events);
        if events.is_empty() {
            return;
        }
        self.session += 1;
        let name = if self.session == 1 { self.unit.clone() } else { format!("{} ({})", self.unit, self.session) };
        self.sessions.push(Session { name, under: self.under, events });
    }
}
