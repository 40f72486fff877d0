//! WebVTT as gensvar writes it gives back everything that it says it holds.

use std::sync::Arc;

use gensvar::domain::coding::{Basis, Coding, Cut, Mark, MarkId, Origin, Rating, Status, UtteranceId};
use gensvar::domain::instrument::Instrument;
use gensvar::domain::session::{About, Participant, ParticipantId, Role, Session, Target, Turn, TurnId, Whose};
use gensvar::ports::codebooks::Library;
use gensvar::ports::export::webvtt::write;
use gensvar::ports::formats::{Coded, Outgoing};
use gensvar::ports::import::arranging::arrange;
use gensvar::ports::import::{Settings, read};
use proptest::prelude::*;

const BOOKS: &str = "misc-2.5";

fn instrument() -> Arc<Instrument> {
    Library::shipped().instrument(BOOKS).unwrap()
}

/// Words with whatever could be taken for something else.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "\\PC{0,30}",
        2 => prop::collection::vec(
            prop::sample::select(vec![
                "a --> b", "\n\n", "\r", "<v X>", "</v>", "&amp;", "&#10;", "NOTE x", " ", "\t", "å", "😀", ": ", "#3", "@4", "(", ")", "!", "|",
                "WEBVTT", "00:00:01.000 --> 00:00:02.000", "\u{a0}", "\u{2028}", "e\u{301}",
            ]),
            0..6,
        )
        .prop_map(|pieces| pieces.concat()),
    ]
}

/// A name that stays as it is where blanks around it do not count.
fn label() -> impl Strategy<Value = String> {
    words().prop_map(|words| words.trim().to_owned()).prop_filter("a label has letters", |label| !label.is_empty())
}

fn session() -> impl Strategy<Value = Session> {
    let roles = [Role::Clinician, Role::Client, Role::Relative, Role::Other, Role::Unknown];
    let people = prop::collection::btree_map(label(), (prop::sample::select(roles.to_vec()), words()), 1..4);
    let turns = prop::collection::vec(
        (any::<u16>(), 1..4_u32, prop::option::of((0..90_000_u32, prop::option::of(0..5000_u32))), words()),
        1..8,
    );
    let targets = prop::collection::vec((prop::sample::select(Whose::ALL.to_vec()), words()), 0..3);
    (people, turns, targets, words(), any::<bool>()).prop_map(|(people, turns, targets, title, numbered)| {
        let mut participants: Vec<Participant> = people
            .into_iter()
            .map(|(id, (role, name))| Participant { id: ParticipantId(id), role, name, speaks_for: None })
            .collect();
        let first = participants[0].id.clone();
        participants.push(Participant {
            id: ParticipantId("the interpreter of all".into()),
            role: Role::Interpreter,
            name: String::new(),
            speaks_for: Some(first),
        });
        let (mut id, mut now) = (0, 0);
        let made = turns.into_iter().map(|(by, step, times, text)| {
            id += if numbered { 1 } else { step };
            let times = times.map(|(pause, length)| {
                now += pause;
                (now, length.map(|length| now + length))
            });
            let (start, end) = (times.map(|it| it.0), times.and_then(|it| it.1));
            Turn { id: TurnId(id), by: by % participants.len() as u16, start, end, text: text.into() }
        });
        let made = made.collect();
        let title = if title.is_empty() { "-".to_owned() } else { title };
        let about =
            About { id: "s-1".into(), title, language: "da".into(), date: "2026-01-31".into(), ..About::default() };
        let targets = targets.into_iter().map(|(whose, behaviour)| Target { behaviour, whose }).collect();
        Session::new(about, targets, participants, made).unwrap()
    })
}

/// A code: turn, code, place, note, and whether it counts against the rules.
type Said = (u16, u16, u16, Option<String>, bool);

/// A coding of a session: which turn, which code, where it is cut, with a note or not, against the rules or not.
fn coding(session: &Session, number: usize, said: &[Said]) -> Coding {
    let instrument = instrument();
    let codes: Vec<_> =
        instrument.codebooks().iter().flat_map(|book| book.codes.iter().map(move |code| (book, code))).collect();
    let mut cuts: Vec<(TurnId, Cut)> = Vec::new();
    let mut marks: Vec<(TurnId, Mark)> = Vec::new();
    let mut id: u32 = 10;
    for (turn, code, at, note, overrides) in said {
        let turn = session.turn(usize::from(*turn) % session.len()).unwrap();
        let length = turn.text.chars().count() as u32;
        let at = u32::from(*at) % length.max(1);
        let known = cuts.iter().find(|(id, cut)| *id == turn.id && cut.at == at).map(|(_, cut)| cut.utterance);
        let utterance = known.or_else(|| {
            (at > 0).then(|| {
                id += 3;
                cuts.push((turn.id, Cut { at, utterance: UtteranceId(id) }));
                UtteranceId(id)
            })
        });
        let (book, code_of) = codes[usize::from(*code) % codes.len()];
        id += 2;
        let mut mark = Mark::new(MarkId(id), utterance, code_of.id.clone());
        if *code % 2 == 0
            && let Some(modifier) = code_of.modifiers.first().and_then(|id| book.modifier(id))
            && let Some(value) = modifier.values.iter().find(|value| code_of.takes(&modifier.id, &value.id))
        {
            mark.modifiers.push((modifier.id.clone(), value.id.clone()));
        }
        mark.note = note.clone().filter(|note| !note.is_empty());
        mark.overrides = *overrides;
        if *code % 5 > 0 {
            marks.push((turn.id, mark));
        }
    }
    let origin = Origin {
        id: format!("c-{number}"),
        session: session.about.id.clone(),
        coder: format!("coder {number}"),
        codebooks: instrument.used(),
        round: 2,
        basis: Basis::Both,
        ..Origin::default()
    };
    let evidence: Vec<MarkId> = marks.iter().map(|(_, mark)| mark.id).take(2).collect();
    let status = if number == 1 { Status::Finished } else { Status::Open };
    let made = Coding::assemble(origin, status, cuts, marks, 1).unwrap();
    match instrument.codebooks()[0].ratings.first() {
        Some(rating) => made
            .with_rating(rating.id.clone(), Rating { value: Some(rating.lowest), evidence, note: Some("a: b".into()) }),
        None => made,
    }
}

fn comes_back(session: &Session, codings: &[Coding]) -> Result<(), TestCaseError> {
    let instrument = instrument();
    let coded: Vec<Coded<'_>> = codings.iter().map(|coding| Coded { coding, instrument: &instrument }).collect();
    let written = write(&[Outgoing { session, codings: &coded, spoken: "en" }]).unwrap();
    let text = String::from_utf8(written.bytes.clone()).unwrap();
    let settings = Settings { codebooks: Some(BOOKS.into()), ..Settings::default() };
    let arrival = read(&written.bytes, &settings).unwrap();
    prop_assert_eq!(arrival.format.id, "webvtt");
    let arranged = arrange(arrival, "a.vtt", &Library::shipped(), &settings, &|| "fresh".to_owned()).unwrap();
    // Talks at random may have nobody whose codes count, and that is told.
    let doubts = arranged.findings.iter().filter(|finding| finding.message.id != "import-counts-for-nobody");
    prop_assert_eq!(doubts.count(), 0, "{:?}\n{}", arranged.findings, text);
    let back = &arranged.talks[0];
    let about = |session: &Session| {
        let about = &session.about;
        (about.id.clone(), about.title.clone(), about.language.clone(), about.date.clone(), session.targets.clone())
    };
    prop_assert_eq!(about(&back.session), about(session), "{}", text);
    prop_assert_eq!(back.session.participants(), session.participants(), "{}", text);
    prop_assert!(back.session.turns().eq(session.turns()), "{:?}\n{text}", back.session);
    prop_assert_eq!(back.codings.len(), codings.len());
    for ((back, _), coding) in back.codings.iter().zip(codings) {
        prop_assert_eq!(&back.origin, &coding.origin, "{}", text);
        prop_assert_eq!(back.status(), coding.status());
        prop_assert!(back.turns().eq(coding.turns()), "{:?}\n{:?}\n{text}", back, coding);
        prop_assert_eq!(back.ratings(), coding.ratings(), "{}", text);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_talk_and_its_codings_come_back(
        session in session(),
        first in prop::collection::vec((any::<u16>(), any::<u16>(), any::<u16>(), prop::option::of(words()), any::<bool>()), 0..8),
        second in prop::option::of(prop::collection::vec((any::<u16>(), any::<u16>(), any::<u16>(), prop::option::of(words()), any::<bool>()), 0..4)),
    ) {
        let mut codings = vec![coding(&session, 1, &first)];
        codings.extend(second.map(|said| coding(&session, 2, &said)));
        comes_back(&session, &codings)?;
    }
}

#[test]
fn what_is_written_is_plain_to_read() {
    let people = [("T", Role::Clinician), ("Anna", Role::Client)];
    let participants = people.map(|(id, role)| Participant {
        id: ParticipantId(id.into()),
        role,
        name: String::new(),
        speaks_for: None,
    });
    let turn = |id: u32, by, start, end, text: &str| Turn { id: TurnId(id), by, start, end, text: text.into() };
    let turns = vec![
        turn(1, 0, Some(1000), Some(2500), "So. You want to."),
        turn(2, 1, Some(3000), None, "A bit <maybe>."),
        turn(3, 0, None, None, "Mm."),
    ];
    let about = About { id: "s".into(), title: "First visit".into(), ..About::default() };
    let session = Session::new(about, Vec::new(), participants.into(), turns).unwrap();
    let instrument = Library::shipped().instrument(BOOKS).unwrap();
    let mark = Mark {
        note: Some("really?".into()),
        ..Mark::new(MarkId(4), Some(UtteranceId(2)), gensvar::domain::codebook::CodeId::new("CQ"))
    };
    let cuts = vec![(TurnId(1), Cut { at: 4, utterance: UtteranceId(2) })];
    let origin =
        Origin { id: "c".into(), coder: "anna".into(), codebooks: instrument.used(), round: 1, ..Origin::default() };
    let coding = Coding::assemble(origin, Status::Open, cuts, vec![(TurnId(1), mark)], 1).unwrap();
    let coded = [Coded { coding: &coding, instrument: &instrument }];
    let written = write(&[Outgoing { session: &session, codings: &coded, spoken: "en" }]).unwrap();
    let text = String::from_utf8(written.bytes).unwrap();
    let expected = "WEBVTT\n\nNOTE gensvar 1\nid s\ntitle First visit\nvoice clinician T\nvoice client Anna\nturns 3\n\n\
        NOTE coding 1\nid c\ncoder anna\ncodebooks misc-2.5\nround 1\nbasis read\n\n\
        NOTE codes 1\n| @4 #2\nCQ @4 #4: really?\n\n\
        1\n00:00:01.000 --> 00:00:02.500\n<v T>So. You want to.</v>\n\n\
        2 open\n00:00:03.000 --> 00:00:05.000\n<v Anna>A bit &lt;maybe&gt;.</v>\n\n\
        3 untimed\n00:00:03.000 --> 00:00:05.000\n<v T>Mm.</v>\n\nNOTE end\n";
    assert_eq!(text, expected);
    assert_eq!(written.told.len(), 1);
}
