//! Every field of a session and of a coding comes back equal from every format that is written and read, or it is said that
//! the format cannot hold it. The fields are taken apart one by one, so that a new one has to be looked at here.

use std::collections::BTreeMap;
use std::sync::Arc;

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{
    Basis, Boundary, Coding, Cut, Mark, MarkId, Origin, Phase, Rating, Segment, Status, Tag, TurnCoding, UtteranceId,
};
use gensvar::domain::session::{
    About, Consent, Media, Participant, ParticipantId, Role, Session, Target, Turn, TurnId, Whose,
};
use gensvar::ports::export::lost;
use gensvar::ports::formats::{Coded, Outgoing, Part};

use super::out_and_in::{Talk, both_ways, read_again};
use crate::support::instrument;

/// A field: its name, the part of a talk that it is, and its value. What is nobody's loss is part of none: ids that others
/// take the place of, the name of the file that the talk came from, and what the program notes of its own work.
type Field = (String, Option<Part>, String);

fn field(fields: &mut Vec<Field>, name: &str, part: impl Into<Option<Part>>, value: impl std::fmt::Debug) {
    fields.push((name.to_owned(), part.into(), format!("{value:?}")));
}

fn of_session(session: &Session) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut add = |name: &str, part: Option<Part>, value: &dyn std::fmt::Debug| field(&mut fields, name, part, value);
    let About { id, title, language, date, source, media, consent, retain_until, happened } = &session.about;
    add("id", None, id);
    add("title", Some(Part::Title), title);
    add("language", Some(Part::Language), language);
    add("date", Some(Part::Date), date);
    add("source", None, source);
    add("media", Some(Part::Media), &media.iter().map(|media| &media.path).collect::<Vec<_>>());
    add("offsets", Some(Part::Offsets), &media.iter().map(|media| media.offset).collect::<Vec<_>>());
    add("consent", Some(Part::Consent), consent);
    add("retain_until", Some(Part::Retain), retain_until);
    add("happened", None, happened);
    add("targets", Some(Part::Targets), &session.targets);
    let speaks = |place: usize| session.turns().any(|turn| usize::from(turn.by) == place);
    for (place, Participant { id, role, name, speaks_for }) in session.participants().iter().enumerate() {
        let part = |part| Some(if speaks(place) { part } else { Part::Silent });
        add(&format!("label of {}", id.0), part(Part::Speakers), &id.0);
        add(&format!("role of {}", id.0), part(Part::Roles), role);
        add(&format!("name of {}", id.0), part(Part::Names), name);
        add(&format!("for whom {} speaks", id.0), part(Part::SpeaksFor), speaks_for);
    }
    let back: Vec<usize> = session.times_back().collect();
    for (position, Turn { id, by, start, end, text }) in session.turns().enumerate() {
        let time = |part| match start {
            None => Some(Part::Untimed),
            Some(_) if back.contains(&position) => Some(Part::Backwards),
            Some(_) => Some(part),
        };
        add(&format!("number of turn {position}"), Some(Part::TurnIds), id);
        add(&format!("speaker of turn {position}"), Some(Part::Speakers), &session.participant(*by).map(|it| &it.id));
        add(&format!("start of turn {position}"), time(Part::Starts), start);
        add(&format!("end of turn {position}"), time(Part::Ends), end);
        add(&format!("words of turn {position}"), Some(Part::Words), text);
    }
    fields
}

fn of_coding(coding: &Coding, session: &Session) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut add = |name: &str, part: Option<Part>, value: &dyn std::fmt::Debug| field(&mut fields, name, part, value);
    let Origin {
        id,
        session: of,
        coder,
        codebooks,
        round,
        basis,
        scores_hidden,
        happened,
        session_happened,
        works,
        changed_outside,
        passes,
        lost,
    } = &*coding.origin;
    add("id of the coding", None, id);
    add("session of the coding", None, of);
    add("coder", Some(Part::Coder), coder);
    add("codebooks", Some(Part::Codebooks), &codebooks.iter().map(|used| &used.id).collect::<Vec<_>>());
    add("versions of codebooks", Some(Part::Versions), codebooks);
    add("round", Some(Part::Round), round);
    add("basis", Some(Part::Circumstances), basis);
    add("state", Some(Part::Circumstances), coding.status());
    add("hidden scores", Some(Part::Hidden), scores_hidden);
    add("own numbers", None, &(happened, session_happened, works, changed_outside, coding.next_id()));
    add("passes", Some(Part::Passes), passes);
    // Their numbers are the program's own until they come back.
    add("turns that are gone", Some(Part::Gone), &lost.len());
    for (turn, coded) in coding.turns() {
        let is_gone = session.position(turn).is_none();
        let position = session.position(turn).map_or("that is gone".to_owned(), |position| position.to_string());
        let part = |part: Part| Some(if is_gone { Part::Gone } else { part });
        let TurnCoding { marks, bookmarked, boundary, .. } = coded;
        add(&format!("bookmark of turn {position}"), part(Part::Course), bookmarked);
        add(&format!("boundary of turn {position}"), part(Part::Course), boundary);
        let cuts: Vec<u32> = coded.cuts().iter().map(|Cut { at, utterance: _ }| *at).collect();
        add(&format!("cuts of turn {position}"), part(Part::Cuts), &cuts);
        add(&format!("marks of turn {position}"), part(Part::Together), &marks.len());
        for (place, Mark { id, utterance, code, modifiers, note, overrides }) in marks.iter().enumerate() {
            let mark = format!("mark {place} of turn {position}");
            add(&format!("id of {mark}"), None, id);
            let cut = utterance.and_then(|utterance| coded.cut(utterance)).map(|cut| cut.at);
            add(&format!("part of {mark}"), part(Part::Cuts), &cut);
            add(&format!("code of {mark}"), part(Part::Marks), code);
            add(&format!("modifiers of {mark}"), part(Part::Modifiers), modifiers);
            add(&format!("note of {mark}"), part(Part::Notes), note);
            add(&format!("overriding of {mark}"), part(Part::Overrides), overrides);
        }
    }
    for (global, Rating { value, evidence, note }) in coding.ratings() {
        add(&format!("value of {global}"), Some(Part::Ratings), value);
        add(&format!("evidence of {global}"), Some(Part::Evidence), &(evidence, note));
    }
    add("stretches", Some(Part::Course), coding.segments());
    add("phases", Some(Part::Course), &coding.phases().collect::<Vec<_>>());
    add("plan", Some(Part::Course), &coding.tags().collect::<Vec<_>>());
    fields
}

/// A talk in which everything is there that can be.
fn full() -> Talk {
    let person = |id: &str, role: Role, name: &str, other: Option<&str>| Participant {
        id: ParticipantId(id.to_owned()),
        role,
        name: name.to_owned(),
        speaks_for: other.map(|other| ParticipantId(other.to_owned())),
    };
    let people = vec![
        person("T", Role::Clinician, "Anna", None),
        person("K", Role::Client, "Bo", None),
        person("I", Role::Interpreter, "Ib", Some("K")),
        person("M", Role::Relative, "Mor", None),
    ];
    let turn = |id, by, times: Option<(u32, u32)>, text: &str| {
        let (start, end) = times.unzip();
        Turn { id: TurnId(id), by, start, end, text: text.into() }
    };
    let turns = vec![
        turn(1, 0, Some((0, 900)), "So. What now?"),
        turn(2, 1, Some((9000, 9900)), "I want to."),
        turn(5, 2, Some((8500, 8900)), "He wants to."),
        turn(7, 0, None, "You want to."),
    ];
    let about = About {
        id: "a-talk".into(),
        title: "First visit".into(),
        language: "da".into(),
        date: "2026-03-12".into(),
        source: Some("visit.txt".into()),
        media: vec![Media { path: "visit.wav".into(), offset: 250 }],
        consent: Some(Consent {
            given: true,
            date: "2026-01-01".into(),
            form: "paper".into(),
            withdrawn: "2026-02-01".into(),
        }),
        retain_until: "2026-12-31".into(),
        happened: Some(("a-coding".into(), 3)),
    };
    let targets = vec![Target { behaviour: "drink less".into(), whose: Whose::Agency }];
    let session = Session::new(about, targets, people, turns).unwrap();
    let instrument = instrument("miti-4.2.1+clear-1.0");
    let mut codebooks = instrument.used();
    codebooks[0].version = "0".into();
    codebooks[0].fingerprint = "0123456789abcdef".into();
    let origin = Origin {
        id: "a-coding".into(),
        session: "a-talk".into(),
        coder: "anna".into(),
        codebooks,
        round: 2,
        basis: Basis::Live,
        scores_hidden: true,
        happened: 3,
        session_happened: Some(2),
        works: vec![("w".into(), 3)],
        changed_outside: false,
        passes: vec!["miti-4.2.1/globals".into()],
        lost: vec![(TurnId(99), 7)],
    };
    let part = Some(UtteranceId(4));
    let mark = |id, utterance, code: &str| Mark::new(MarkId(id), utterance, CodeId::new(code));
    let asked = Mark { note: Some("really?".into()), overrides: true, ..mark(5, part, "Q") };
    let wanted = Mark { modifiers: vec![("kind".into(), "desire".into())], ..mark(6, None, "CT") };
    let marks = vec![
        (TurnId(1), asked),
        (TurnId(2), wanted),
        (TurnId(2), mark(7, None, "ST")),
        (TurnId(99), mark(8, None, "SR")),
    ];
    let cuts = vec![(TurnId(1), Cut { at: 4, utterance: UtteranceId(4) })];
    let coding = Coding::assemble(origin, Status::Finished, cuts, marks, 9).unwrap();
    let rating = Rating { value: Some(4), evidence: vec![MarkId(5)], note: Some("warm".into()) };
    let coding = coding
        .with_rating("EMP".into(), rating)
        .with_turn(TurnId(1), |coded| (coded.bookmarked, coded.boundary) = (true, Some(Boundary::Broken)))
        .with_plan(
            BTreeMap::from([("miti-4.2.1".to_owned(), Segment::of_turns(TurnId(1), TurnId(5)))]),
            [(TurnId(1), Phase::ALL[0])],
            [(TurnId(2), Tag { actor: Some("client".into()), says: vec!["timed".into()], ..Tag::new(None, "steps") })],
        );
    Talk { session, codings: vec![(coding, Arc::clone(&instrument))] }
}

#[test]
fn every_field_comes_back_equal_or_is_said_to_be_lost() {
    let talk = full();
    let (coding, instrument) = &talk.codings[0];
    let coded = [Coded { coding, instrument }];
    let fields = |session: &Session, coding: &Coding| -> Vec<Field> {
        of_session(session).into_iter().chain(of_coding(coding, session)).collect()
    };
    let there = fields(&talk.session, coding);
    let mut faults = Vec::new();
    for (format, writes) in both_ways() {
        let again = read_again(format, &talk.written(writes));
        let (back, _) = &again[0].codings[0];
        let here = fields(&again[0].session, back);
        let said = lost(&[Outgoing { session: &talk.session, codings: &coded, spoken: "en" }], writes.holds);
        for (name, part, value) in &there {
            let Some(part) = part.filter(|part| !said.contains(part)) else { continue };
            let came = here.iter().find(|(known, ..)| known == name).map(|(_, _, value)| value);
            if came != Some(value) {
                faults.push(format!("{}: {name} ({part:?}): {value} came back as {came:?}", format.id));
            }
        }
    }
    assert!(faults.is_empty(), "lost and not said:\n{}", faults.join("\n"));
    // What is as it is where nothing was stated would come back from anywhere.
    let parts: Vec<Part> = there.iter().filter_map(|(_, part, _)| *part).collect();
    let several = [Part::Talks, Part::Coders, Part::Ids, Part::MarkIds];
    let untried: Vec<Part> =
        Part::ALL.into_iter().filter(|part| !parts.contains(part) && !several.contains(part)).collect();
    assert!(untried.is_empty(), "{untried:?}");
}

#[test]
fn what_formats_of_codes_alone_lose_is_said() {
    let talk = full();
    let (coding, instrument) = &talk.codings[0];
    let coded = [Coded { coding, instrument }];
    let outgoing = [Outgoing { session: &talk.session, codings: &coded, spoken: "en" }];
    for format in gensvar::ports::formats::able(true) {
        let holds = format.writes.as_ref().unwrap().holds;
        let said = lost(&outgoing, holds);
        let quiet = [Part::Talks, Part::Coders, Part::Ids, Part::MarkIds];
        let unsaid = Part::ALL.into_iter().filter(|part| !quiet.contains(part) && !holds.has(*part));
        let unsaid: Vec<Part> = unsaid.filter(|part| !said.contains(part)).collect();
        assert!(unsaid.is_empty(), "{}: {unsaid:?}", format.id);
    }
}
