//! Units and their sessions: each session is a talk.

use std::collections::HashMap;

use super::super::coded::{Event, fill, who_speak};
use super::super::copies::Copies;
use super::super::counted::Counted;
use super::super::material::{Finding, Material, Place, Talk};
use super::header::Head;
use super::{Kind, Text};
use crate::domain::message::Message;
use crate::ports::limits::{LONGEST_NAME, MOST_TALKS, MOST_TURNS};
use crate::ports::ron::beginning;

/// Reads everything behind the header.
pub(super) fn read(
    text: &mut Text<'_>,
    head: Head,
    copies: &mut Copies,
    told: &mut Counted,
) -> Result<Material, Finding> {
    let mut reading = Reading {
        head: &head,
        copies,
        told,
        material: Material::default(),
        unit: String::new(),
        session: 0,
        events: Vec::new(),
        going_on: HashMap::new(),
        endless: Vec::new(),
        stream: 0,
        interval: 0,
        all: 0,
    };
    loop {
        text.pass();
        let Some(byte) = text.next() else { break };
        match byte {
            b'<' => {
                text.step();
                reading.finish();
                reading.unit = beginning(text.until(b">\n").trim(), LONGEST_NAME).to_owned();
                reading.session = 0;
                text.step();
            }
            b';' | b'/' => {
                text.step();
                reading.finish();
            }
            b'&' => {
                text.step();
                let last = reading.going_on.drain().map(|(_, event)| event);
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
        if reading.material.talks.len() > MOST_TALKS {
            return Err(Message::new("import-talks-many").with("most", MOST_TALKS).into());
        }
        if reading.all > MOST_TURNS {
            return Err(Message::new("limit-turns").with("most", MOST_TURNS).into());
        }
    }
    reading.finish();
    let mut material = reading.material;
    material.codes = head.codes;
    Ok(material)
}

struct Reading<'a> {
    head: &'a Head,
    copies: &'a mut Copies,
    told: &'a mut Counted,
    material: Material,
    unit: String,
    /// Sessions of the unit that are finished.
    session: usize,
    events: Vec<Event>,
    /// By set, the event of the stream that lasts until the next one of its set; states are one set.
    going_on: HashMap<usize, usize>,
    /// Events that last until the session ends, or, where there are intervals, all those of this interval.
    endless: Vec<usize>,
    /// Events that there were when the stream began.
    stream: usize,
    /// Intervals that have passed.
    interval: u64,
    /// Events of all sessions.
    all: usize,
}

impl Reading<'_> {
    /// Reads what stands up to a blank or a sign of the notation.
    fn item(&mut self, text: &mut Text<'_>, first: u8) {
        let place = text.place();
        match self.head.kind {
            Kind::Interval(_) => self.interval(text, first, place),
            Kind::Event | Kind::Multievent => {
                let item = text.until(b" \t\r\n\x0c%!;/&<(");
                for code in item.split('.').filter(|code| !code.is_empty()) {
                    self.add(code, place.clone(), None, None);
                }
            }
            Kind::State | Kind::Timed => {
                let item = text.until(b" \t\r\n\x0c%!;/&<(");
                let (code, times) = item.split_once(',').unwrap_or((item, ""));
                self.timed(code, times, &place);
            }
        }
    }

    fn timed(&mut self, code: &str, times: &str, place: &Place) {
        // A time may be below zero, so that the dash in between is not the first sign.
        let dash = times.get(1..).and_then(|rest| rest.find('-')).map(|at| at + 1);
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
        let set = if is_state { Some(0) } else { self.head.sets.get(code).copied() };
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
        self.add(code, place.clone(), start, until);
    }

    /// Ends what goes on, where the session ends.
    fn close(&mut self, end: u32) {
        for event in self.endless.drain(..).chain(self.going_on.drain().map(|(_, event)| event)) {
            let event = &mut self.events[event];
            if event.start.is_some_and(|start| start <= end) {
                event.end = Some(end);
            }
        }
    }

    /// Reads codes of an interval, the comma that ends it, or how often it is there.
    fn interval(&mut self, text: &mut Text<'_>, first: u8, place: Place) {
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
                    self.told.tell("import-sdis-sign", &place);
                    return;
                }
                let (start, end) = (self.at(self.interval), self.at(self.interval.saturating_add(1)));
                self.endless.push(self.events.len());
                self.add(code, place, start, end);
            }
        }
    }

    /// When so many intervals have passed.
    fn at(&self, intervals: u64) -> Option<u32> {
        let Kind::Interval(Some(length)) = self.head.kind else { return None };
        intervals.checked_mul(u64::from(length)).and_then(|time| u32::try_from(time).ok())
    }

    fn add(&mut self, code: &str, place: Place, start: Option<u32>, end: Option<u32>) {
        let by = self.head.speakers.get(code).copied();
        self.events.push(Event { by, start, end, ..Event::coded(place, code) });
        self.all += 1;
    }

    /// Ends a session; one without events is none.
    fn finish(&mut self) {
        self.endless.clear();
        self.going_on.clear();
        (self.stream, self.interval) = (0, 0);
        let mut events = std::mem::take(&mut self.events);
        if events.is_empty() {
            return;
        }
        self.session += 1;
        let name = if self.session == 1 { self.unit.clone() } else { format!("{} ({})", self.unit, self.session) };
        let voices = who_speak(&mut events, self.copies, |by| self.head.voices.get(usize::from(by)));
        let mut talk = Talk { name, voices, ..Talk::default() };
        fill(&mut talk, events);
        self.material.talks.push(talk);
    }
}
