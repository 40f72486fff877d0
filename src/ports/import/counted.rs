//! Findings that may come thousands of times in a file: each is told once, at the place where it came first, with how
//! often it came.

use std::borrow::Cow;
use std::collections::HashMap;

use super::clock::signed;
use super::material::{Finding, Place};
use crate::domain::message::Message;

/// Findings while they are counted.
#[derive(Debug, Default)]
pub struct Counted {
    kinds: Vec<Kind>,
}

#[derive(Debug)]
struct Kind {
    id: &'static str,
    place: Place,
    count: usize,
    example: Option<String>,
}

/// Letters of an example that are quoted.
const LONGEST_EXAMPLE: usize = 60;

impl Counted {
    /// Notes that something came, and where. The place is only made for the first one.
    pub fn note(&mut self, id: &'static str, place: impl FnOnce() -> Place) {
        self.add(id, place, None);
    }

    /// The same, of a place that is there already.
    pub fn tell(&mut self, id: &'static str, place: &Place) {
        self.add(id, || place.clone(), None);
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
        match signed(text) {
            Some(milliseconds) => self.time(milliseconds, place),
            None => {
                self.tell("import-coded-no-time", place);
                None
            }
        }
    }

    /// The same with what came: the first one is quoted.
    pub fn note_such(&mut self, id: &'static str, example: &str, place: impl FnOnce() -> Place) {
        self.add(id, place, Some(example));
    }

    fn add(&mut self, id: &'static str, place: impl FnOnce() -> Place, example: Option<&str>) {
        if let Some(kind) = self.kinds.iter_mut().find(|kind| kind.id == id) {
            kind.count += 1;
            return;
        }
        let example = example.map(|text| quoted(text.trim()));
        self.kinds.push(Kind { id, place: place(), count: 1, example });
    }

    /// One finding for each kind, in the order in which they came first.
    pub fn into_findings(self) -> impl Iterator<Item = Finding> {
        self.kinds.into_iter().map(|kind| {
            let message = Message::new(kind.id).with("count", kind.count);
            let message = match kind.example {
                Some(example) => message.with("example", example),
                None => message,
            };
            Finding { place: kind.place, message }
        })
    }
}

/// The beginning of a text, with a mark where more of it follows.
fn quoted(text: &str) -> String {
    match text.char_indices().nth(LONGEST_EXAMPLE) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

/// More findings of one kind than this are counted and not told one by one.
const MOST_ALIKE: usize = 1_000;

/// Findings that are told each at its place, as long as a person could read them.
#[derive(Debug, Default)]
pub struct Each {
    findings: Vec<Finding>,
    /// How often each kind came, and where the first came that is not told.
    kinds: HashMap<Cow<'static, str>, (usize, Option<Place>)>,
}

impl Each {
    /// Takes a finding.
    pub fn tell(&mut self, finding: Finding) {
        match self.kinds.get_mut(&finding.message.id) {
            Some((count, first)) => {
                *count += 1;
                if *count > MOST_ALIKE {
                    first.get_or_insert(finding.place);
                    return;
                }
            }
            None => {
                self.kinds.insert(finding.message.id.clone(), (1, None));
            }
        }
        self.findings.push(finding);
    }

    /// Those that are told, in their order, and behind them how many more there were of a kind.
    pub fn into_findings(self) -> Vec<Finding> {
        let mut more: Vec<(Cow<str>, usize, Place)> = self
            .kinds
            .into_iter()
            .filter_map(|(id, (count, first))| Some((id, count.saturating_sub(MOST_ALIKE), first?)))
            .collect();
        more.sort_by(|one, other| one.0.cmp(&other.0));
        let more = more.into_iter().map(|(_, count, place)| {
            let message = Message::new("import-more-alike").with("count", count).with("most", MOST_ALIKE);
            Finding { place, message }
        });
        self.findings.into_iter().chain(more).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_a_million_times_is_told_a_thousand_times() {
        let mut each = Each::default();
        for line in 1..=5_000 {
            each.tell(Finding::line(line, Message::new("import-rule")));
        }
        each.tell(Finding::line(7, Message::new("import-heading")));
        let told = each.into_findings();
        assert_eq!(told.len(), MOST_ALIKE + 2);
        assert_eq!(told[MOST_ALIKE].message.id, "import-heading");
        let more = Message::new("import-more-alike").with("count", 4_000_usize).with("most", MOST_ALIKE);
        assert_eq!(told[MOST_ALIKE + 1], Finding::line(1_001, more));
    }

    #[test]
    fn a_kind_is_told_once_with_its_number_and_its_first_place() {
        let mut counted = Counted::default();
        for line in [4, 7, 9] {
            counted.note_such("import-time-odd", &format!(" {line} "), || Place::Line(line));
        }
        counted.note("import-cue-empty", || Place::Line(8));
        let told: Vec<Finding> = counted.into_findings().collect();
        let first = Message::new("import-time-odd").with("count", 3_usize).with("example", "4");
        assert_eq!(
            told,
            [Finding::line(4, first), Finding::line(8, Message::new("import-cue-empty").with("count", 1_usize))]
        );
    }

    #[test]
    fn what_comes_often_is_told_once() {
        let mut told = Counted::default();
        assert_eq!(told.clock("-1", &Place::Line(3)), None);
        assert_eq!(told.clock("0:99999999999", &Place::Line(4)), None);
        assert_eq!(told.clock("-2", &Place::Line(5)), None);
        assert_eq!(told.clock("2", &Place::Line(6)), Some(2000));
        let told: Vec<_> = told.into_findings().collect();
        assert_eq!(told.len(), 2);
        assert_eq!(told[0].place, Place::Line(3));
        assert_eq!(told[0].message, Message::new("import-coded-before").with("count", 2_usize));
    }
}
