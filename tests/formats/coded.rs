//! What holds for all formats of codes and times without words: who takes which sample, what hostile files do, and what is
//! read again of what was written.

use std::sync::Arc;

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Coding, Cut, Mark, MarkId, Origin, Rating, Status, UtteranceId};
use gensvar::domain::instrument::Instrument;
use gensvar::domain::session::{About, Participant, ParticipantId, Role, Session, Turn, TurnId};
use gensvar::ports::codebooks::Library;
use gensvar::ports::formats::{Coded, Outgoing, Written, by_id};
use gensvar::ports::import::material::{FoundMark, On, Talk};
use gensvar::ports::import::turns::{Joining, settle};
use gensvar::ports::import::{Arrival, Settings, read};
use gensvar::ports::locale::Texts;
use proptest::prelude::*;

/// The bytes of a sample.
pub fn sample(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/formats/samples/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).unwrap()
}

/// Reads bytes, found by their content; findings have texts and pieces become turns.
pub fn arrive(bytes: &[u8]) -> Option<Arrival> {
    let texts = Texts::new("en");
    match read(bytes, &Settings::default()) {
        Ok(arrival) => {
            for finding in &arrival.material.findings {
                assert!(texts.knows(&finding.message.id), "{finding:?}");
            }
            for talk in &arrival.material.talks {
                is_sound(talk);
            }
            Some(arrival)
        }
        Err(finding) => {
            assert!(texts.knows(&finding.message.id), "{finding:?}");
            None
        }
    }
}

fn is_sound(talk: &Talk) {
    if !talk.pieces.is_empty() {
        let settled = settle(talk, Joining::default(), &[]).unwrap();
        Session::new(About::default(), Vec::new(), settled.participants, settled.turns).unwrap();
    }
    for coding in &talk.codings {
        let marks = u32::try_from(coding.marks.len()).unwrap();
        assert!(
            coding.marks.iter().all(|mark| matches!(mark.on, On::Piece { piece, .. } if piece < talk.pieces.len()))
        );
        assert!(coding.ratings.iter().flat_map(|rating| &rating.evidence).all(|mark| *mark < marks));
    }
}

/// Reads a sample, which one format takes for its own.
pub fn read_sample(name: &str, id: &str) -> Arrival {
    let arrival = arrive(&sample(name)).unwrap();
    assert_eq!(arrival.format.id, id, "{name}");
    arrival
}

/// Marks as `start-end voice: code`.
pub fn marks(talk: &Talk) -> Vec<String> {
    let told = |mark: &FoundMark| {
        let On::Piece { piece, .. } = mark.on else { panic!("{mark:?}") };
        let piece = &talk.pieces[piece];
        let time = |time: Option<u32>| time.map_or("?".to_owned(), |time| time.to_string());
        let voice = piece.by.map_or("", |by| &talk.voices[usize::from(by)].label);
        format!("{}-{} {voice}: {}", time(piece.start), time(piece.end), mark.code)
    };
    talk.codings.iter().flat_map(|coding| &coding.marks).map(told).collect()
}

/// A sample cut off at every so many bytes, and with single bytes changed, is read or refused, and never panics.
pub fn survives(name: &str, step: usize) {
    let bytes = sample(name);
    for end in (0..bytes.len()).step_by(step) {
        arrive(&bytes[..end]);
        let mut changed = bytes.clone();
        for other in [b'(', b'9', 0, 0xff] {
            changed[end] = other;
            arrive(&changed);
        }
    }
}

/// Any text, read as a format whatever it is.
pub fn survives_text(id: &str, text: &str) {
    let texts = Texts::new("en");
    let settings = Settings { format: by_id(id), ..Settings::default() };
    let told = match read(text.as_bytes(), &settings) {
        Ok(arrival) => {
            arrival.material.talks.iter().for_each(is_sound);
            arrival.material.findings
        }
        Err(finding) => vec![finding],
    };
    assert!(told.iter().all(|finding| texts.knows(&finding.message.id)), "{told:?}");
    arrive(text.as_bytes());
}

/// Words of a format in any order.
pub fn soup(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let word =
        prop_oneof![8 => prop::sample::select(words).prop_map(str::to_owned), 1 => "\\PC{0,6}", 1 => "-?[0-9]{1,20}"];
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

/// A talk with what one coder said of it.
#[derive(Debug, Clone)]
pub struct Example {
    pub session: Session,
    pub coding: Coding,
    pub instrument: Arc<Instrument>,
}

/// A mark that comes back: when its turn begins and ends, whether anybody knows, who speaks, and its label.
#[derive(Debug, Clone, PartialEq)]
pub struct Expected {
    pub start: Option<u32>,
    pub end: Option<u32>,
    pub by: String,
    pub label: String,
    pub code: String,
    pub modifiers: Vec<(String, String)>,
    pub note: String,
}

impl Example {
    pub fn written(&self, id: &str) -> Written {
        let coded = [Coded { coding: &self.coding, instrument: &self.instrument }];
        let write = by_id(id).unwrap().writes.as_ref().unwrap().write;
        write(&[Outgoing { session: &self.session, codings: &coded, spoken: "en" }]).unwrap()
    }

    /// Marks in the order of turns and, in a turn, of utterances.
    pub fn expected(&self) -> Vec<Expected> {
        let mut expected = Vec::new();
        for turn in self.session.turns() {
            let Some(coding) = self.coding.turn(turn.id) else { continue };
            for mark in coding.utterances().flat_map(|utterance| coding.marks_on(utterance)) {
                expected.push(Expected {
                    start: turn.start,
                    end: turn.end.filter(|_| turn.start.is_some()),
                    by: self.session.participant(turn.by).unwrap().id.0.clone(),
                    label: self.instrument.label(mark),
                    code: mark.code.to_string(),
                    modifiers: mark.modifiers.clone(),
                    note: mark.note.clone().unwrap_or_default(),
                });
            }
        }
        expected
    }
}

/// Marks that came back, with when and by whom.
pub fn found(talk: &Talk) -> Vec<(Option<u32>, Option<u32>, String, FoundMark)> {
    let with = |mark: &FoundMark| {
        let On::Piece { piece, .. } = mark.on else { panic!("{mark:?}") };
        let piece = &talk.pieces[piece];
        let voice = piece.by.map_or(String::new(), |by| talk.voices[usize::from(by)].label.clone());
        (piece.start, piece.end, voice, mark.clone())
    };
    talk.codings[0].marks.iter().map(with).collect()
}

/// A turn: whether it is the clinician's, the silence before it, how long it lasts, and its codes with their utterance,
/// their value and their note.
type TurnDraft = (bool, Option<u32>, Option<u32>, Vec<(usize, usize, bool, String)>);

fn turn() -> impl Strategy<Value = TurnDraft> {
    let note =
        prop_oneof![3 => Just(String::new()), 1 => "[a-z0-9 .,:\"'\\\\+%åø]{1,12}", 1 => "[0-9]{1,3}\\.?[0-9]{0,2}"];
    let mark = (0..40_usize, 0..40_usize, any::<bool>(), note);
    let marks = prop::collection::vec(mark, 0..4);
    (any::<bool>(), prop::option::weighted(0.8, 0..90_000_u32), prop::option::of(1..9000_u32), marks)
}

/// A random talk of two people with a random coding under MISC, whose codes have modifiers.
pub fn example() -> impl Strategy<Value = Example> {
    let rating = prop::option::of((1..=5_u8, "[a-z]{0,5}(\n[a-z ]{1,4})?"));
    (prop::collection::vec(turn(), 1..12), rating).prop_map(|(drafts, rating)| build(&drafts, rating, "misc-2.5"))
}

/// A random talk with a coding under each of several codebooks.
pub fn examples(books: &'static [&'static str]) -> impl Strategy<Value = Vec<Example>> {
    let drafts = prop::collection::vec(turn(), 1..12);
    drafts.prop_map(|drafts| books.iter().map(|books| build(&drafts, None, books)).collect())
}

fn build(drafts: &[TurnDraft], rating: Option<(u8, String)>, books: &str) -> Example {
    let instrument = Library::shipped().instrument(books).unwrap();
    let people = [("T", Role::Clinician), ("C", Role::Client)].map(|(label, role)| Participant {
        id: ParticipantId(label.to_owned()),
        role,
        name: String::new(),
        speaks_for: None,
    });
    let (mut turns, mut cuts, mut marks, mut now, mut id) = (Vec::new(), Vec::new(), Vec::new(), 0, 0);
    for (number, (clinician, silence, length, given)) in (1..).zip(drafts) {
        let turn = TurnId(number);
        let side = people[usize::from(!clinician)].role.speaker().unwrap();
        let codes: Vec<_> = instrument.codes_for(side).collect();
        let start = silence.map(|silence| now + silence);
        now = start.unwrap_or(now);
        turns.push(Turn {
            id: turn,
            by: u16::from(!clinician),
            start,
            end: length.map(|length| now + length),
            text: format!("Sagt som nummer {number} og mere til, i ord nok til at dele dem.").into(),
        });
        for (utterance, (pick, value, cut, note)) in given.iter().enumerate() {
            let (codebook, code) = codes[pick % codes.len()];
            id += 1;
            let utterance_id = UtteranceId(id);
            if *cut {
                cuts.push((turn, Cut { at: 10 * (utterance as u32 + 1), utterance: utterance_id }));
            }
            id += 1;
            let on = cut.then_some(utterance_id);
            let mut mark = Mark::new(MarkId(id), on, CodeId::new(&code.id.0));
            // What refines a code may be given, or has to be.
            let refines = |modifier: &&String| code.required.contains(modifier) || value % 3 == 0;
            for modifier in code.modifiers.iter().filter(refines) {
                let values = &codebook.modifier(modifier).unwrap().values;
                let values: Vec<_> = values.iter().filter(|value| code.takes(modifier, &value.id)).collect();
                mark.modifiers.push((modifier.clone(), values[value % values.len()].id.clone()));
            }
            mark.note = (!note.is_empty()).then(|| note.clone());
            marks.push((turn, mark));
        }
    }
    let evidence: Vec<MarkId> = marks.iter().take(2).map(|(_, mark)| mark.id).collect();
    let about = About { id: "visit-1".into(), ..About::default() };
    let session = Session::new(about, Vec::new(), people.to_vec(), turns).unwrap();
    let origin = Origin {
        id: format!("coding-{books}"),
        session: "visit-1".into(),
        coder: "anna".into(),
        codebooks: instrument.used(),
        round: 1,
        ..Origin::default()
    };
    let mut coding = Coding::assemble(origin, Status::Open, cuts, marks, 1).unwrap();
    if let Some((value, note)) = rating {
        let id = instrument.codebooks()[0].ratings.first().map_or("empathy".to_owned(), |rating| rating.id.clone());
        coding =
            coding.with_rating(id, Rating { value: Some(value), evidence, note: (!note.is_empty()).then_some(note) });
    }
    Example { session, coding, instrument }
}
