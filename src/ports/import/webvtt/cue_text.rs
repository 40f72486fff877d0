//! The words of a cue: voices, other tags, times inside, character references.

use std::borrow::Cow;

use super::super::captions::Captions;
use super::super::clock;
use super::super::entities;
use super::super::material::Place;

/// Tags inside each other that are remembered. What is deeper counts as words of the last one.
const DEEPEST: usize = 32;

/// A tag that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open<'a> {
    Voice(Option<u16>),
    Other(&'a str),
}

/// What a pair of angle brackets is.
enum Tag<'a> {
    Start { name: &'a str, annotation: &'a str },
    End(&'a str),
    Time(u32),
    Unknown,
}

/// Reads the words of a cue whose first line has this number. `voice` is whose they are where no tag says otherwise.
pub fn read<'a>(captions: &mut Captions<'a>, first_line: usize, text: &'a str, voice: Option<u16>) {
    if memchr::memchr2(b'<', b'&', text.as_bytes()).is_none() {
        for (line, words) in (first_line..).zip(text.split('\n')) {
            captions.say(line, voice, None, Cow::Borrowed(words));
        }
        return;
    }
    let (open, run) = (vec![Open::Voice(voice)], Cow::Borrowed(""));
    let mut reading = Reading { captions, open, run, time: None, began: None };
    for (line, words) in (first_line..).zip(text.split('\n')) {
        reading.line(line, words);
    }
}

struct Reading<'c, 'a> {
    captions: &'c mut Captions<'a>,
    open: Vec<Open<'a>>,
    /// What one voice says in a line.
    run: Cow<'a, str>,
    /// The last time inside the cue, and the one at which the run began.
    time: Option<u32>,
    began: Option<u32>,
}

impl<'a> Reading<'_, 'a> {
    /// A tag does not go over the end of its line here: then its bracket is a sign.
    fn line(&mut self, number: usize, text: &'a str) {
        let mut rest = text;
        // Where no bracket closes any more, none is looked for again and again.
        let last = memchr::memrchr(b'>', text.as_bytes()).unwrap_or_default();
        while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
            self.words(&rest[..at]);
            let inside = &rest[at + 1..];
            let may_close = text.len() - inside.len() <= last && begins_tag(inside);
            let end = if may_close { memchr::memchr(b'>', inside.as_bytes()) } else { None };
            let Some(end) = end else {
                self.words("<");
                rest = inside;
                continue;
            };
            self.tag(number, &inside[..end]);
            rest = &inside[end + 1..];
        }
        self.words(rest);
        self.flush(number);
    }

    fn words(&mut self, words: &'a str) {
        let words = entities::resolved(words);
        if self.run.trim_start().is_empty() {
            (self.run, self.began) = (words, self.time);
        } else if !words.is_empty() {
            self.run.to_mut().push_str(&words);
        }
    }

    fn flush(&mut self, line: usize) {
        let run = std::mem::take(&mut self.run);
        self.captions.say(line, self.voice(), self.began, run);
    }

    /// The voice of the innermost tag that names one.
    fn voice(&self) -> Option<u16> {
        let voice = |open: &Open<'_>| match open {
            Open::Voice(voice) => Some(*voice),
            Open::Other(_) => None,
        };
        self.open.iter().rev().find_map(voice).flatten()
    }

    fn tag(&mut self, line: usize, text: &'a str) {
        match tag(text) {
            Tag::Start { name: "v", annotation } => {
                self.flush(line);
                let label = entities::resolved(annotation).split_whitespace().collect::<Vec<_>>().join(" ");
                let voice = self.captions.voice(&label);
                self.push(Open::Voice(voice));
            }
            Tag::Start { name, .. } => self.push(Open::Other(name)),
            Tag::End("v") => {
                // Only the innermost tag can be closed, and the first entry is the cue itself.
                if self.open.len() > 1 && matches!(self.open.last(), Some(Open::Voice(_))) {
                    self.flush(line);
                    self.open.pop();
                }
            }
            Tag::End(name) => {
                if self.open.last() == Some(&Open::Other(name)) {
                    self.open.pop();
                }
            }
            Tag::Time(time) => self.time = Some(time),
            Tag::Unknown => self.captions.counted.note_such("import-tag-unknown", text, || Place::Line(line)),
        }
    }

    fn push(&mut self, open: Open<'a>) {
        if self.open.len() < DEEPEST {
            self.open.push(open);
        } else if let Some(last) = self.open.last_mut() {
            *last = open;
        }
    }
}

/// Whether what follows a bracket can be a tag.
fn begins_tag(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '.' | '>'))
}

fn tag(text: &str) -> Tag<'_> {
    if let Some(name) = text.strip_prefix('/') {
        let name = name.trim();
        return if is_known(name) { Tag::End(name) } else { Tag::Unknown };
    }
    if text.starts_with(|letter: char| letter.is_ascii_digit()) {
        return clock::read(text).map_or(Tag::Unknown, |time| Tag::Time(time.at));
    }
    let end = text.find(['.', ' ', '\t']).unwrap_or(text.len());
    let name = &text[..end];
    let annotation = text.find([' ', '\t']).map_or("", |at| &text[at..]);
    if is_known(name) { Tag::Start { name, annotation } } else { Tag::Unknown }
}

fn is_known(name: &str) -> bool {
    matches!(name, "c" | "i" | "b" | "u" | "ruby" | "rt" | "v" | "lang")
}
