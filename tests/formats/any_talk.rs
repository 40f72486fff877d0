//! Any talk with its codings: random ones with all that formats could stumble over, and a sample; and how one is written.

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Basis, CodebookUsed, Coding, Cut, Mark, MarkId, Origin, Rating, Status, UtteranceId};
use gensvar::domain::session::{About, Media, Participant, ParticipantId, Role, Session, Target, Turn, TurnId, Whose};
use gensvar::ports::formats::{Coded, Outgoing, Written, by_id};
use gensvar::ports::locale::Texts;
use proptest::prelude::*;

use crate::support::instrument;

/// A talk with what coders said of it.
#[derive(Debug, Clone)]
pub struct Whole {
    pub session: Session,
    pub codings: Vec<Coding>,
}

/// Writes a talk in a format.
pub fn write(id: &str, whole: &Whole) -> Written {
    let instrument = instrument("misc-2.5");
    let codings: Vec<Coded<'_>> =
        whole.codings.iter().map(|coding| Coded { coding, instrument: &instrument }).collect();
    let talk = Outgoing { session: &whole.session, codings: &codings, spoken: "en" };
    let written = (by_id(id).unwrap().writes.as_ref().unwrap().write)(&[talk]).unwrap();
    let texts = Texts::new("en");
    assert!(written.told.iter().all(|message| texts.knows(&message.id)), "{:?}", written.told);
    written
}

/// Words, and all that formats could stumble over.
fn words() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "ja",
        "So, what now?",
        "OQ",
        "æøå",
        "😀",
        "<b>&amp;",
        "\"quoted\"",
        "\n",
        "  ",
        "[x]",
        "(.)",
        "*T:",
        "%cod:",
        "@End",
        "100_200",
        "T:",
        "…",
        "+...",
        "-->",
        "e\u{301}",
        "0.5",
        ";",
        "=1+1",
        "'-",
        "|",
        "{",
        "}",
        "\t",
        "xmin = 0",
        ".",
        "&=laughs",
    ]);
    prop::collection::vec(piece, 0..7).prop_map(|pieces| pieces.concat())
}

/// A time as talks have them: none, in order, or in order where it is known.
fn times(count: usize) -> impl Strategy<Value = Vec<(Option<u32>, Option<u32>)>> {
    let steps = prop::collection::vec((0_u32..3000, 0_u32..4000, prop::bool::weighted(0.8), prop::bool::ANY), count);
    (steps, 0_u8..3).prop_map(|(steps, kind)| {
        let mut now = 0;
        let time = steps.into_iter().map(|(gap, length, is_known, has_end)| {
            now += gap;
            let is_known = kind == 1 || kind == 2 && is_known;
            (is_known.then_some(now), (is_known && has_end).then_some(now + length))
        });
        time.collect()
    })
}

fn people() -> impl Strategy<Value = Vec<Participant>> {
    let roles = vec![Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other, Role::Unknown];
    let labels = vec!["T", "C", "Klient", "Bo \"B\" Ek", "T codes Anna", "é<&>", "Speaker 1", "THERAPIST"];
    let one = (prop::sample::select(labels), prop::sample::select(roles), "[a-z]{0,3}", prop::bool::ANY);
    prop::collection::vec(one, 1..4).prop_map(|all| {
        let mut people: Vec<Participant> = Vec::new();
        for (label, role, name, speaks) in all {
            let speaks_for = people.first().filter(|_| speaks).map(|someone| someone.id.clone());
            if !people.iter().any(|someone| someone.id.0 == label) {
                people.push(Participant { id: ParticipantId(label.into()), role, name, speaks_for });
            }
        }
        people
    })
}

/// A coding of turns with these words; `seed` chooses.
fn coding(turns: &[Turn], coder: &str, seed: u64) -> Coding {
    let mut state = seed | 1;
    let mut random = move |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below.max(1)
    };
    let codes = ["CR", "OQ", "CR+", "ST-", "code of two", "NC", "A/B (x)"];
    let (mut cuts, mut marks, mut id) = (Vec::new(), Vec::new(), 0);
    for turn in turns {
        let length = turn.text.chars().count() as u64;
        let mut units = vec![None];
        for at in 1..length {
            if random(9) == 0 {
                id += 1 + random(3) as u32;
                units.push(Some(UtteranceId(id)));
                cuts.push((turn.id, Cut { at: at as u32, utterance: UtteranceId(id) }));
            }
        }
        for unit in units {
            for _ in 0..random(4).saturating_sub(1) {
                id += 1 + random(2) as u32;
                let mut mark = Mark::new(MarkId(id), unit, CodeId::new(codes[random(7) as usize]));
                if random(3) == 0 {
                    mark = mark.toggled("valence", ["+", "-", "a: b; c"][random(3) as usize]);
                }
                if random(3) == 0 {
                    mark = mark.toggled("kind", "reason");
                }
                mark.note =
                    (random(3) == 0).then(|| ["why?", " \"x\" <y>\nnext", "æ; b: c"][random(3) as usize].to_owned());
                mark.overrides = random(4) == 0;
                marks.push((turn.id, mark));
            }
        }
    }
    let basis = [Basis::Read, Basis::Heard, Basis::Both, Basis::Live][random(4) as usize];
    let origin = Origin {
        id: format!("c{}", random(99)),
        session: "s".into(),
        coder: coder.into(),
        codebooks: vec![CodebookUsed { id: "misc-2.5".into(), version: "1".into(), fingerprint: String::new() }],
        round: 1 + random(3) as u32,
        passes: if random(2) == 0 { vec!["misc-2.5/globals".into()] } else { Vec::new() },
        basis,
        ..Origin::default()
    };
    let evidence = marks.first().map(|(_, mark): &(TurnId, Mark)| vec![mark.id]).unwrap_or_default();
    let status = match random(3) {
        0 => Status::Open,
        1 => Status::Finished,
        _ => Status::NotCodable { reason: "Støj, \"ingen\" ord".into() },
    };
    let made = Coding::assemble(origin, status, cuts, marks, 0).unwrap();
    let rating = Rating { value: Some(4), evidence, note: Some("so".into()) };
    made.with_rating("empathy".into(), rating).with_rating("spirit".into(), Rating { value: None, ..Rating::default() })
}

/// Any talk.
pub fn any_talk() -> impl Strategy<Value = Whole> {
    (people(), prop::collection::vec((any::<u16>(), words()), 1..9), prop::bool::ANY, 0_u64..u64::MAX, 0_usize..3)
        .prop_flat_map(|(people, said, scattered, seed, coders)| {
            let times = times(said.len());
            (Just((people, said, scattered, seed, coders)), times)
        })
        .prop_map(|((people, said, scattered, seed, coders), times)| {
            let id = |place: u32| if scattered { TurnId((place * 7 + 3) % 1009 + 1) } else { TurnId(place) };
            let turns: Vec<Turn> = said
                .into_iter()
                .zip(times)
                .zip(1..)
                .map(|(((by, text), (start, end)), place)| Turn {
                    id: id(place),
                    by: by % people.len() as u16,
                    start,
                    end,
                    text: text.into(),
                })
                .collect();
            let codings =
                (0..coders).map(|coder| coding(&turns, ["Anna", "Anna"][coder], seed.rotate_left(coder as u32 * 9)));
            let codings = codings.collect();
            let about = About {
                id: "s".into(),
                title: "A <talk>".into(),
                language: "da".into(),
                date: if seed % 2 == 0 { "2026-03-12".into() } else { String::new() },
                media: vec![Media { path: "lyd/før 1.wav".into(), offset: (seed % 3) as i64 * 1500 - 1500 }],
                ..About::default()
            };
            let targets = vec![Target { behaviour: "drink less".into(), whose: Whose::Shared }];
            Whole { session: Session::new(about, targets, people, turns).unwrap(), codings }
        })
}

/// A sample talk with its reference coding.
pub fn sample() -> Whole {
    let path = std::path::Path::new("a.ron");
    let session = include_str!("../../sample-sessions/jobcenter-alkohol.session.ron");
    let session = gensvar::ports::store::read_session(session, path).unwrap().session;
    let coding = include_str!("../../sample-sessions/jobcenter-alkohol.misc-2.5.reference.coding.ron");
    let coding = gensvar::ports::store::read_coding(coding, path, &session).unwrap().coding;
    Whole { session, codings: vec![coding] }
}
