//! A talk in short form with what must come of it.

use std::collections::BTreeMap;

use gensvar::domain::codebook::{CodeId, Selector};
use gensvar::domain::coding::{Boundary, Coding, Cut, Mark, MarkId, Origin, Rating, Segment, Status, UtteranceId};
use gensvar::domain::document::Document;
use gensvar::domain::figure::{Figure, reckon};
use gensvar::domain::session::{Role, TurnId};
use serde::Deserialize;

use crate::support::{instrument, session};

/// A file of `tests/scores/`.
#[derive(Debug, Deserialize)]
pub struct Scenario {
    codebooks: String,
    /// Roles by the letter that turns begin with.
    #[serde(default = "two_people")]
    people: BTreeMap<String, Role>,
    turns: Vec<ShortTurn>,
    #[serde(default)]
    ratings: BTreeMap<String, u8>,
    /// The first and last turn that were coded under a codebook, by its id.
    #[serde(default)]
    stretch: BTreeMap<String, (u32, u32)>,
    expect: Expected,
}

/// A turn: `|` in the text cuts it; `codes` has one entry for each part.
#[derive(Debug, Deserialize)]
struct ShortTurn {
    by: String,
    text: String,
    /// Codes of a part with blanks between; `SR:+` has the value `+` of whichever modifier of its code has that value,
    /// `D:+,target=second` a value of another one as well, and `SR!` counts against the rules.
    #[serde(default)]
    codes: Vec<String>,
    #[serde(default)]
    stated: Option<Boundary>,
    /// How often the talk goes through this turn and the one after it.
    #[serde(default = "once")]
    times: u32,
}

#[derive(Debug, Deserialize)]
struct Expected {
    /// Every code that counts, and how often; a code that is not here must not count.
    counts: BTreeMap<String, u32>,
    /// Counts of selectors, such as `CR valence=+`.
    #[serde(default)]
    chosen: BTreeMap<String, u32>,
    #[serde(default)]
    discounted: u32,
    #[serde(default)]
    incomplete: u32,
    #[serde(default)]
    outside: u32,
    scores: BTreeMap<String, ExpectedScore>,
}

/// What is left out is not checked.
#[derive(Debug, Deserialize)]
struct ExpectedScore {
    value: Option<Value>,
    of: Option<u32>,
    to: Option<u32>,
    /// `below`, `fair`, `good`, or `none`.
    band: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Value {
    None,
    Is(f64),
}

fn two_people() -> BTreeMap<String, Role> {
    [("T".to_owned(), Role::Clinician), ("C".to_owned(), Role::Client)].into()
}

fn once() -> u32 {
    1
}

impl Scenario {
    pub fn codebooks(&self) -> &str {
        &self.codebooks
    }

    pub fn scores(&self) -> impl Iterator<Item = &str> {
        self.expect.scores.keys().map(String::as_str)
    }

    /// Everything that does not come out as expected.
    pub fn wrong(&self) -> Vec<String> {
        let document = self.document();
        let tally = document.tally();
        let mut wrong = Vec::new();
        let mut check = |what: &str, is: String, expected: String| {
            if is != expected {
                wrong.push(format!("{what} is {is}, expected {expected}"));
            }
        };
        let mut counts: BTreeMap<String, u32> = BTreeMap::new();
        for (key, count) in tally.counts() {
            *counts.entry(key.code.to_string()).or_default() += count;
        }
        check("counts", format!("{counts:?}"), format!("{:?}", self.expect.counts));
        for (text, expected) in &self.expect.chosen {
            let selector = Selector::parse(text).unwrap();
            check(text, tally.sum(&[selector], None).to_string(), expected.to_string());
        }
        check("left out", tally.discounted().to_string(), self.expect.discounted.to_string());
        check("incomplete", tally.incomplete().to_string(), self.expect.incomplete.to_string());
        check("outside", tally.outside().to_string(), self.expect.outside.to_string());
        for (id, expected) in &self.expect.scores {
            let (_, score) = document.instrument().score(id).unwrap_or_else(|| panic!("there is no score {id}"));
            let figure = reckon(score, tally, document.coding(), None);
            wrong.extend(expected.differs(&figure).map(|what| format!("{id} {what}")));
        }
        wrong
    }

    fn document(&self) -> Document {
        let instrument = instrument(&self.codebooks);
        let labels: Vec<&String> = self.people.keys().collect();
        let roles: Vec<Role> = self.people.values().copied().collect();
        let said = self.spoken();
        let by = |label: &str| labels.iter().position(|known| *known == label).unwrap() as u16;
        let plain = |text: &str| text.split('|').map(str::trim).collect::<Vec<_>>().join(" ");
        let turns: Vec<_> = said.iter().map(|turn| (by(&turn.by), plain(&turn.text))).collect();
        let session = session(&roles, &turns, |index| index as u32 + 1);

        let (mut cuts, mut marks, mut next) = (Vec::new(), Vec::new(), 1..);
        let mut fresh = || next.next().unwrap();
        for (turn, id) in said.iter().zip(1..).map(|(turn, id)| (turn, TurnId(id))) {
            let mut at = 0;
            for (index, part) in turn.text.split('|').enumerate() {
                let utterance = (index > 0).then(|| UtteranceId(fresh()));
                cuts.extend(utterance.map(|utterance| (id, Cut { at, utterance })));
                at += part.trim().chars().count() as u32 + 1;
                for code in turn.codes.get(index).map(String::as_str).unwrap_or_default().split_whitespace() {
                    let mark = mark(fresh(), utterance, code, &instrument);
                    marks.push((id, mark));
                }
            }
        }
        let mut coding = Coding::assemble(Origin::default(), Status::Open, cuts, marks, 1).unwrap();
        for (id, value) in &self.ratings {
            coding = coding.with_rating(id.clone(), Rating { value: Some(*value), ..Rating::default() });
        }
        let stretch =
            |(id, (from, to)): (&String, &(u32, u32))| (id.clone(), Segment::of_turns(TurnId(*from), TurnId(*to)));
        coding = coding.with_plan(self.stretch.iter().map(stretch).collect(), [], []);
        for (turn, id) in said.iter().zip(1..) {
            if let Some(boundary) = turn.stated {
                coding = coding.with_turn(TurnId(id), |coded| coded.boundary = Some(boundary));
            }
        }
        Document::new(session, coding, instrument)
    }

    /// The turns with repetitions written out.
    fn spoken(&self) -> Vec<&ShortTurn> {
        let mut said = Vec::new();
        let mut turns = self.turns.iter();
        while let Some(turn) = turns.next() {
            if turn.times == 1 {
                said.push(turn);
            } else {
                let reply = turns.next().unwrap();
                (0..turn.times).for_each(|_| said.extend([turn, reply]));
            }
        }
        said
    }
}

fn mark(
    id: u32,
    utterance: Option<UtteranceId>,
    text: &str,
    instrument: &gensvar::domain::instrument::Instrument,
) -> Mark {
    let mut pieces = text.trim_end_matches('!').split([':', ',']);
    let code = CodeId::new(pieces.next().unwrap());
    assert!(instrument.knows(&code), "there is no code {code}");
    let known = instrument.code(&code);
    let mut mark = Mark::new(MarkId(id), utterance, code.clone());
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        let (book, taken) = known.unwrap();
        let has = |modifier: &&String, value: &str| {
            book.modifier(modifier).is_some_and(|it| it.values.iter().any(|known| known.id == value))
        };
        mark = match piece.split_once('=').filter(|(named, _)| !named.is_empty()) {
            Some((named, value)) => mark.toggled(named, value),
            None => {
                let modifier = taken.modifiers.iter().find(|modifier| has(modifier, piece));
                mark.toggled(modifier.unwrap_or_else(|| panic!("{code} takes no {piece}")), piece)
            }
        };
    }
    mark.overrides = text.ends_with('!');
    mark
}

impl ExpectedScore {
    fn differs(&self, figure: &Figure) -> impl Iterator<Item = String> {
        let value = self.value.as_ref().map(|value| match value {
            Value::None => None,
            Value::Is(value) => Some(*value),
        });
        let near = |one: Option<f64>, other: Option<f64>| match (one, other) {
            (Some(one), Some(other)) => (one - other).abs() < 1e-9,
            (one, other) => one == other,
        };
        let band = figure.band.map_or("none", |band| band.word());
        let differ = [
            value
                .filter(|value| !near(*value, figure.value))
                .map(|it| format!("is {:?}, expected {it:?}", figure.value)),
            self.of.filter(|of| *of != figure.numerator).map(|it| format!("is of {}, expected {it}", figure.numerator)),
            self.to
                .filter(|to| Some(*to) != figure.denominator)
                .map(|it| format!("is to {:?}, expected {it}", figure.denominator)),
            self.band.as_ref().filter(|it| *it != band).map(|it| format!("is {band}, expected {it}")),
        ];
        differ.into_iter().flatten()
    }
}
