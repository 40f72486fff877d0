//! Where in a text of JSON something stands: the way to it through fields and lists, and its line.

use std::fmt::Write as _;

use crate::domain::codebook::Step;

/// Letters of a name that is shown.
const LONGEST: usize = 60;

/// The place in a text that the library names by its line and column.
pub fn offset(text: &str, error: &serde_json::Error) -> usize {
    let ends = memchr::memchr_iter(b'\n', text.as_bytes());
    let begins = error.line().checked_sub(2).map_or(Some(0), |before| ends.skip(before).map(|end| end + 1).next());
    begins.unwrap_or(text.len()).saturating_add(error.column()).min(text.len())
}

/// The line of a place, from 1.
pub fn line(text: &str, offset: usize) -> usize {
    memchr::memchr_iter(b'\n', &text.as_bytes()[..offset.min(text.len())]).count() + 1
}

/// The way to what ends, or begins, at a place.
pub fn at(text: &str, offset: usize) -> Vec<Step> {
    let mut walk = Walk::new(text);
    while walk.at < offset && walk.step() {}
    walk.way()
}

/// Where something stands, or the nearest to it that is there.
pub fn find(text: &str, way: &[Step]) -> usize {
    let (mut walk, mut best, mut place) = (Walk::new(text), 0, 0);
    while best < way.len() && walk.step() {
        let here = &walk.open;
        if here.len() <= best || here.len() > way.len() {
            continue;
        }
        let is_on_it = here.iter().zip(way).all(|(open, step)| match (open, step) {
            (Open::List(index), Step::Index(wanted)) => index == wanted,
            (Open::Object(Some(key)), Step::Field(wanted)) => key == wanted,
            (Open::Object(Some(key)), Step::Key(wanted)) => key == wanted,
            _ => false,
        });
        if is_on_it {
            (best, place) = (here.len(), walk.at);
        }
    }
    place
}

/// The way in words: `turns[3].by`.
pub fn said(path: &[Step]) -> String {
    let mut way = String::new();
    for step in path {
        let name = match step {
            Step::Index(index) => {
                let _ = write!(way, "[{index}]");
                continue;
            }
            Step::Field(name) => name,
            Step::Key(name) => name.as_str(),
        };
        if !way.is_empty() {
            way.push('.');
        }
        way.extend(name.chars().take(LONGEST));
    }
    way
}

/// What is open at a place: an object with the last name in it, or a list with the number of its entry.
enum Open<'a> {
    Object(Option<&'a str>),
    List(usize),
}

/// A walk through a text, which is JSON as far as anybody looks.
struct Walk<'a> {
    text: &'a str,
    at: usize,
    open: Vec<Open<'a>>,
}

impl<'a> Walk<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, open: Vec::new() }
    }

    /// Goes on by a sign or a text; `false` at the end.
    fn step(&mut self) -> bool {
        let Some(byte) = self.text.as_bytes().get(self.at) else { return false };
        self.at += 1;
        match byte {
            b'{' => self.open.push(Open::Object(None)),
            b'[' => self.open.push(Open::List(0)),
            b'}' | b']' => {
                self.open.pop();
            }
            b',' => match self.open.last_mut() {
                Some(Open::Object(key)) => *key = None,
                Some(Open::List(index)) => *index += 1,
                None => {}
            },
            b'"' => {
                let begins = self.at;
                let ends = self.end_of_text();
                if let Some(Open::Object(key @ None)) = self.open.last_mut() {
                    *key = self.text.get(begins..ends);
                }
            }
            _ => {}
        }
        true
    }

    /// Passes a text; the place of its last quotation mark.
    fn end_of_text(&mut self) -> usize {
        let bytes = self.text.as_bytes();
        while let Some(byte) = bytes.get(self.at) {
            self.at += if *byte == b'\\' { 2 } else { 1 };
            if *byte == b'"' {
                return self.at - 1;
            }
        }
        self.at = bytes.len();
        self.at
    }

    fn way(&self) -> Vec<Step> {
        let step = |open: &Open<'_>| match open {
            Open::Object(key) => key.map(|key| Step::Key(key.to_owned())),
            Open::List(index) => Some(Step::Index(*index)),
        };
        self.open.iter().filter_map(step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\"a\": [1, {\"b,[\": \"x\\\"]\",\n \"c\": null}], \"d\": {}}";

    fn way(until: &str) -> String {
        said(&at(TEXT, TEXT.find(until).unwrap() + until.len()))
    }

    #[test]
    fn the_way_is_to_what_ends_or_begins_there() {
        assert_eq!(way("{\"a\": [1"), "a[0]");
        assert_eq!(way("]\""), "a[1].b,[");
        assert_eq!(way("null"), "a[1].c");
        assert_eq!(way("null}"), "a[1]");
        assert_eq!(way("null}]"), "a");
        assert_eq!(way("\"d\""), "d");
        assert_eq!(said(&at("{\"", 99)), "");
    }

    #[test]
    fn what_is_looked_for_is_found_or_what_it_should_stand_in() {
        let key = |name: &str| Step::Key(name.to_owned());
        let found = |way: &[Step]| &TEXT[find(TEXT, way)..];
        assert_eq!(found(&[Step::Field("a"), Step::Index(1), key("c")]), ": null}], \"d\": {}}");
        assert!(found(&[Step::Field("a"), Step::Index(1), key("e")]).starts_with(" {\"b"), "the object that lacks it");
        assert_eq!(find(TEXT, &[Step::Field("z")]), 0);
        assert_eq!((line(TEXT, 0), line(TEXT, TEXT.len())), (1, 2));
    }
}
