//! What several tests need: shipped instruments, small talks, and properties that are checked the same way each time.

pub mod pty;
pub mod screen;

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Coding, Mark, MarkId, Origin, Phase, Rating, Segment, Status, Tag, TurnCoding};
use gensvar::domain::instrument::Instrument;
use gensvar::domain::session::{About, Participant, ParticipantId, Role, Session, Turn, TurnId};
use gensvar::ports::codebooks::Library;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

/// What the shipped codebooks can be coded under.
pub const SHIPPED: [&str; 8] =
    ["miti-4.2.1+clear-1.0", "misc-2.5", "oars", "gensvar", "miti-3.1.1+clear-1.0", "misc-2.1", "mi-scope", "annomi"];

/// A shipped instrument, read once for all tests.
pub fn instrument(spec: &str) -> Arc<Instrument> {
    static READ: OnceLock<Vec<(&str, Arc<Instrument>)>> = OnceLock::new();
    let read = READ.get_or_init(|| {
        let library = Library::shipped();
        SHIPPED.map(|spec| (spec, library.instrument(spec).unwrap())).to_vec()
    });
    Arc::clone(&read.iter().find(|(known, _)| *known == spec).unwrap().1)
}

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// A session of participants by role and turns by participant and text, with the ids that are given.
pub fn session(roles: &[Role], turns: &[(u16, String)], id: impl Fn(usize) -> u32) -> Session {
    let participants = roles
        .iter()
        .enumerate()
        .map(|(index, role)| Participant {
            id: ParticipantId(format!("P{index}")),
            role: *role,
            name: String::new(),
            speaks_for: None,
        })
        .collect();
    let turns = turns
        .iter()
        .enumerate()
        .map(|(index, (by, text))| Turn {
            id: TurnId(id(index)),
            by: *by,
            start: None,
            end: None,
            text: text.as_str().into(),
        })
        .collect();
    Session::new(About::default(), Vec::new(), participants, turns).unwrap()
}

/// A mark without modifiers on a whole turn.
pub fn mark(id: u32, code: &str) -> Mark {
    Mark::new(MarkId(id), None, CodeId::new(code))
}

/// All that a coding says, without the counter of ids, which only ever grows.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    origin: Arc<Origin>,
    status: Status,
    turns: Vec<(TurnId, TurnCoding)>,
    ratings: Vec<(String, Rating)>,
    segments: Vec<(String, Segment)>,
    phases: Vec<(TurnId, Phase)>,
    tags: Vec<(TurnId, Tag)>,
}

impl Said {
    pub fn by(coding: &Coding) -> Self {
        Self {
            origin: Arc::clone(&coding.origin),
            status: coding.status().clone(),
            turns: coding.turns().map(|(id, coded)| (id, coded.clone())).collect(),
            ratings: coding.ratings().iter().map(|(id, rating)| (id.clone(), rating.clone())).collect(),
            segments: coding.segments().iter().map(|(id, segment)| (id.clone(), segment.clone())).collect(),
            phases: coding.phases().collect(),
            tags: coding.tags().map(|(turn, tag)| (turn, tag.clone())).collect(),
        }
    }
}

/// Checks a property over so many cases, times SOAK where that is set. The cases are the same on every machine and in
/// every run.
pub fn always<S: Strategy>(cases: u32, strategy: &S, property: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let times = std::env::var("SOAK").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    let config = Config { cases: cases.saturating_mul(times), failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    if let Err(error) = runner.run(strategy, property) {
        panic!("{error}");
    }
}
