//! Any talk with its codings, written in a format and read again: what the table says the format holds comes back.

use std::collections::BTreeSet;

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Basis, CodebookUsed, Coding, Cut, Mark, MarkId, Origin, Rating, Status, UtteranceId};
use gensvar::domain::session::{About, Media, Participant, ParticipantId, Role, Session, Target, Turn, TurnId, Whose};
use gensvar::ports::formats::{Coded, Outgoing, Part, Written, by_id};
use gensvar::ports::import::material::{FoundCoding, On, Talk};
use gensvar::ports::import::turns::{Joining, Settled, settle};
use gensvar::ports::import::{Settings, read};
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
    let talk = Outgoing { session: &whole.session, codings: &codings };
    let written = (by_id(id).unwrap().writes.as_ref().unwrap().write)(&[talk]).unwrap();
    let texts = Texts::new("en");
    assert!(written.told.iter().all(|message| texts.knows(&message.id)), "{:?}", written.told);
    written
}

/// Writes a talk, reads it again, and compares what the format holds.
pub fn check(id: &str, whole: &Whole) {
    let written = write(id, whole);
    let arrival = read(&written.bytes, &Settings::default()).unwrap();
    assert_eq!(arrival.format.id, id, "{}", String::from_utf8_lossy(&written.bytes));
    let texts = Texts::new("en");
    let findings = &arrival.material.findings;
    assert!(findings.iter().all(|finding| texts.knows(&finding.message.id)), "{findings:?}");
    let talk = &arrival.material.talks[0];
    let settled = settle(talk, Joining::default(), &[]).unwrap();
    let holds = by_id(id).unwrap().writes.as_ref().unwrap().holds;
    for part in Part::ALL.into_iter().filter(|part| holds.has(*part)) {
        compare(part, whole, talk, &settled).unwrap_or_else(|(there, here)| {
            let file = String::from_utf8_lossy(&written.bytes);
            panic!("{part:?}\nwas  {there}\ncame {here}\n{findings:?}\n{file}")
        });
    }
    assert!(findings.is_empty() && settled.findings.is_empty(), "{findings:?} {:?}", settled.findings);
}

fn same(there: impl std::fmt::Debug, here: impl std::fmt::Debug) -> Result<(), (String, String)> {
    let (there, here) = (format!("{there:?}"), format!("{here:?}"));
    if there == here { Ok(()) } else { Err((there, here)) }
}

fn compare(part: Part, whole: &Whole, talk: &Talk, settled: &Settled) -> Result<(), (String, String)> {
    let about = &whole.session.about;
    let there: Vec<&Turn> = whole.session.turns().collect();
    let here = &settled.turns;
    let people = whole.session.participants();
    let codings = || whole.codings.iter().zip(&talk.codings);
    let each = |there: &dyn Fn(&Coding) -> String, here: &dyn Fn(&FoundCoding) -> String| {
        same(whole.codings.iter().map(there).collect::<Vec<_>>(), talk.codings.iter().map(here).collect::<Vec<_>>())
    };
    match part {
        Part::Ids => {
            same(&about.id, &talk.id)?;
            each(&|it| it.origin.id.clone(), &|it| it.id.clone())
        }
        Part::Title => same(&about.title, &talk.title),
        Part::Language => same(&about.language, &talk.language),
        Part::Date => same(&about.date, &talk.date),
        Part::Media | Part::Offsets => same(&about.media, &talk.media),
        Part::Targets => same(&whole.session.targets, &talk.targets),
        Part::Names => same(names(people), names(&settled.participants)),
        Part::Roles => same(roles(people), roles(&settled.participants)),
        Part::SpeaksFor => same(speaks_for(people), speaks_for(&settled.participants)),
        Part::Words => {
            let by = |people: &[Participant], by: u16| people[usize::from(by)].id.0.clone();
            same(
                there.iter().map(|turn| (by(people, turn.by), &turn.text)).collect::<Vec<_>>(),
                here.iter().map(|turn| (by(&settled.participants, turn.by), &turn.text)).collect::<Vec<_>>(),
            )
        }
        Part::Starts | Part::Ends | Part::Untimed => same(
            there.iter().map(|turn| (turn.start, turn.end)).collect::<Vec<_>>(),
            here.iter().map(|turn| (turn.start, turn.end)).collect::<Vec<_>>(),
        ),
        Part::TurnIds => same(
            there.iter().map(|turn| turn.id).collect::<Vec<_>>(),
            here.iter().map(|turn| turn.id).collect::<Vec<_>>(),
        ),
        Part::Coders => same(whole.codings.len(), talk.codings.len()),
        Part::Coder => each(&|it| it.origin.coder.clone(), &|it| it.coder.clone()),
        Part::Codebooks => {
            each(&|it| it.origin.codebooks.iter().map(|used| used.id.as_str()).collect::<Vec<_>>().join("+"), &|it| {
                it.codebooks.clone()
            })
        }
        Part::Round | Part::Circumstances | Part::Passes => each(&stated, &|it| {
            format!("{} {:?} {} {:?} {:?}", it.round, it.basis, it.finished, it.passes, it.not_codable)
        }),
        Part::Cuts => codings().try_for_each(|(there, here)| {
            let cut = |turn: TurnId, cut: &Cut| (turn.0, cut.at, Some(cut.utterance.0));
            let cuts: BTreeSet<_> =
                there.turns().flat_map(|(turn, said)| said.cuts().iter().map(move |it| cut(turn, it))).collect();
            let found: BTreeSet<_> = here
                .cuts
                .iter()
                .map(|cut| {
                    let (turn, at) = spot(settled, cut.piece, cut.from);
                    (turn, at, cut.utterance)
                })
                .collect();
            same(cuts, found)
        }),
        Part::Marks => marks(whole, talk, settled, &|mark| mark.code.to_string(), &|mark| mark.code.clone()),
        Part::MarkIds => {
            marks(whole, talk, settled, &|mark| mark.id.0.to_string(), &|mark| format!("{}", mark.id.unwrap_or(0)))
        }
        Part::Modifiers => {
            marks(whole, talk, settled, &|mark| format!("{} {:?}", mark.code, mark.modifiers), &|mark| {
                format!("{} {:?}", mark.code, mark.modifiers)
            })
        }
        Part::Notes => {
            marks(whole, talk, settled, &|mark| mark.note.clone().unwrap_or_default(), &|mark| mark.note.clone())
        }
        Part::Overrides => {
            marks(whole, talk, settled, &|mark| mark.overrides.to_string(), &|mark| mark.overrides.to_string())
        }
        Part::Ratings => codings().try_for_each(|(there, here)| {
            let value = |rating: &Rating| rating.value.map(|value| value.to_string()).unwrap_or_default();
            same(
                there.ratings().iter().map(|(id, rating)| (id.clone(), value(rating))).collect::<Vec<_>>(),
                here.ratings.iter().map(|rating| (rating.global.clone(), rating.value.clone())).collect::<Vec<_>>(),
            )
        }),
        Part::Evidence => codings().try_for_each(|(there, here)| {
            let evidence = |rating: &Rating| rating.evidence.iter().map(|mark| mark.0).collect::<Vec<_>>();
            same(
                there
                    .ratings()
                    .values()
                    .map(|it| (it.note.clone().unwrap_or_default(), evidence(it)))
                    .collect::<Vec<_>>(),
                here.ratings.iter().map(|it| (it.note.clone(), it.evidence.clone())).collect::<Vec<_>>(),
            )
        }),
        // A test of the format's own writes several.
        Part::Talks => Ok(()),
        Part::Course => Err(("not compared here".into(), String::new())),
    }
}

/// How a coding was made.
fn stated(coding: &Coding) -> String {
    let (origin, finished) = (&coding.origin, *coding.status() == Status::Finished);
    let reason = if let Status::NotCodable { reason } = coding.status() { Some(reason) } else { None };
    format!("{} {:?} {finished} {:?} {reason:?}", origin.round, Some(origin.basis), origin.passes)
}

fn names(people: &[Participant]) -> Vec<String> {
    people.iter().map(|someone| format!("{}={}", someone.id.0, someone.name)).collect()
}

fn roles(people: &[Participant]) -> Vec<Role> {
    people.iter().map(|someone| someone.role).collect()
}

fn speaks_for(people: &[Participant]) -> Vec<Option<ParticipantId>> {
    people.iter().map(|someone| someone.speaks_for.clone()).collect()
}

/// The turn of a part of a piece, and the characters of it before the part.
fn spot(settled: &Settled, piece: usize, from: u32) -> (u32, u32) {
    let spot = settled.spots[piece];
    (settled.turns[spot.turn].id.0, spot.from + from)
}

type Told<'a, T> = &'a dyn Fn(&T) -> String;

fn marks(
    whole: &Whole,
    talk: &Talk,
    settled: &Settled,
    there: Told<'_, Mark>,
    here: Told<'_, gensvar::ports::import::material::FoundMark>,
) -> Result<(), (String, String)> {
    whole.codings.iter().zip(&talk.codings).try_for_each(|(coding, found)| {
        let mut given: Vec<(u32, u32, String)> = coding
            .marks()
            .map(|(turn, mark)| {
                let said = coding.turn(turn).unwrap();
                let at = mark.utterance.and_then(|it| said.cut(it)).map_or(0, |cut| cut.at);
                (turn.0, at, there(mark))
            })
            .collect();
        let mut came: Vec<(u32, u32, String)> = found
            .marks
            .iter()
            .map(|mark| match mark.on {
                On::Piece { piece, from } => {
                    let (turn, at) = spot(settled, piece, from);
                    (turn, at, here(mark))
                }
                On::Time { .. } => (0, 0, here(mark)),
            })
            .collect();
        given.sort();
        came.sort();
        same(given, came)
    })
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
