//! Session and coding files: what is printed reads as the same value, and no broken file does more than be told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{
    Basis, Boundary, CodebookUsed, Coding, Cut, Mark, MarkId, Origin, Phase, Rating, Segment, Status, Tag, UtteranceId,
};
use gensvar::domain::session::{
    About, Consent, Media, Participant, ParticipantId, Role, Session, Target, Turn, TurnId, Whose,
};
use gensvar::ports::fault::FileFaults;
use gensvar::ports::ron::{Tree, format_of, locate};
use gensvar::ports::store::{
    coding_head, coding_text, has_comments, kind_of, read_coding, read_session, session_head, session_text,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

/// Any text, with what files trip over more often than chance would have it.
fn text() -> impl Strategy<Value = String> {
    let odd = prop_oneof![
        Just('"'),
        Just('\\'),
        Just('\''),
        Just('\n'),
        Just('\r'),
        Just('\0'),
        Just('\u{301}'),
        Just('\u{200d}'),
        Just('\u{202e}'),
        Just('\u{feff}'),
        Just('{'),
        Just('#'),
        Just('/'),
    ];
    vec(prop_oneof![3 => any::<char>(), 2 => odd, 4 => prop::char::range(' ', 'ø')], 0..12)
        .prop_map(|letters| letters.into_iter().collect())
}

/// Any text that says something.
fn name() -> impl Strategy<Value = String> {
    text().prop_map(|text| format!("n{text}"))
}

fn about() -> impl Strategy<Value = About> {
    let media = vec((text(), any::<i64>()).prop_map(|(path, offset)| Media { path, offset }), 0..3);
    let consent = (any::<bool>(), text(), text(), text()).prop_map(|(given, date, form, withdrawn)| Consent {
        given,
        date,
        form,
        withdrawn,
    });
    (name(), text(), text(), text(), option::of(text()), media, option::of(consent), text()).prop_map(
        |(id, title, language, date, source, media, consent, retain_until)| About {
            happened: None,
            id,
            title,
            language,
            date,
            source,
            media,
            consent,
            retain_until,
        },
    )
}

fn participants() -> impl Strategy<Value = Vec<Participant>> {
    let roles = [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other, Role::Unknown];
    let one = (0..roles.len(), text(), any::<bool>());
    btree_map(name(), one, 1..4).prop_map(move |people| {
        let first = people.keys().next().cloned().unwrap_or_default();
        let person = |(id, (role, name, speaks)): (String, (usize, String, bool))| Participant {
            id: ParticipantId(id),
            role: roles[role],
            name,
            speaks_for: speaks.then(|| ParticipantId(first.clone())),
        };
        people.into_iter().map(person).collect()
    })
}

fn session() -> impl Strategy<Value = Session> {
    let turn = (any::<u16>(), option::of(any::<u32>()), option::of(any::<u32>()), text());
    let targets = vec((text(), 0..3_usize), 0..3);
    let ids = prop_oneof![Just(None), vec(1..4_000_000_000_u32, 8).prop_map(Some)];
    (about(), targets, participants(), vec(turn, 0..8), ids).prop_map(|(about, targets, people, turns, ids)| {
        let targets = targets.into_iter().map(|(behaviour, whose)| Target { behaviour, whose: Whose::ALL[whose] });
        let mut used = BTreeSet::new();
        let turns = turns.into_iter().enumerate().filter_map(|(index, (by, start, end, text))| {
            let id = ids.as_ref().map_or(index as u32 + 1, |ids| ids[index]);
            let by = by % people.len() as u16;
            used.insert(id).then(|| Turn { id: TurnId(id), by, start, end, text: text.into_boxed_str() })
        });
        let turns = turns.collect();
        Session::new(about, targets.collect(), people, turns).unwrap()
    })
}

#[derive(Debug, Clone)]
struct Said {
    turn: usize,
    at: u32,
    code: String,
    modifiers: BTreeMap<String, String>,
    note: Option<String>,
    on_cut: bool,
    overrides: bool,
    boundary: Option<bool>,
    bookmarked: bool,
}

fn said() -> impl Strategy<Value = Said> {
    let place = (0..8_usize, 1..12_u32, any::<bool>());
    let mark = (name(), btree_map(text(), text(), 0..3), option::of(text()), any::<bool>());
    (place, mark, option::of(any::<bool>()), any::<bool>()).prop_map(
        |((turn, at, on_cut), (code, modifiers, note, overrides), boundary, bookmarked)| Said {
            turn,
            at,
            code,
            modifiers,
            note,
            on_cut,
            overrides,
            boundary,
            bookmarked,
        },
    )
}

fn origin() -> impl Strategy<Value = Origin> {
    let used =
        (name(), text(), text()).prop_map(|(id, version, fingerprint)| CodebookUsed { id, version, fingerprint });
    let basis = prop_oneof![Just(Basis::Read), Just(Basis::Heard), Just(Basis::Both), Just(Basis::Live)];
    (name(), name(), vec(used, 1..3), any::<u32>(), basis, any::<bool>(), vec(text(), 0..3)).prop_map(
        |(id, coder, codebooks, round, basis, scores_hidden, passes)| Origin {
            id,
            coder,
            codebooks,
            round,
            basis,
            scores_hidden,
            passes,
            ..Origin::default()
        },
    )
}

/// A coding of a session: whatever fits is said of it.
fn code(session: &Session, origin: Origin, status: Status, said: &[Said], ratings: BTreeMap<String, Rating>) -> Coding {
    let origin = Origin { session: session.about.id.clone(), ..origin };
    let (mut cuts, mut marks, mut places) = (Vec::new(), Vec::new(), BTreeSet::new());
    let fitting = |said: &&Said| session.turn(said.turn).is_some();
    for (index, said) in said.iter().filter(fitting).enumerate() {
        let turn = session.turn(said.turn).unwrap();
        let utterance = UtteranceId(index as u32 * 2 + 1);
        let cut = (said.at as usize) < turn.text.chars().count() && places.insert((turn.id, said.at));
        cuts.extend(cut.then_some((turn.id, Cut { at: said.at, utterance })));
        let on = (cut && said.on_cut).then_some(utterance);
        let mut mark = Mark::new(MarkId(index as u32 * 2 + 2), on, CodeId::new(&said.code));
        mark.modifiers = said.modifiers.clone().into_iter().collect();
        mark.note.clone_from(&said.note);
        mark.overrides = said.overrides;
        marks.push((turn.id, mark));
    }
    let mut coding = Coding::assemble(origin, status, cuts, marks, 1).unwrap();
    for (id, rating) in ratings {
        coding = coding.with_rating(id, rating);
    }
    for said in said.iter().filter(fitting) {
        let boundary = said.boundary.map(|joined| if joined { Boundary::Joined } else { Boundary::Broken });
        coding = coding.with_turn(session.turn(said.turn).unwrap().id, |coded| {
            coded.boundary = coded.boundary.or(boundary);
            coded.bookmarked |= said.bookmarked;
        });
    }
    coding
}

/// What is said of the talk's course, by positions of turns.
#[derive(Debug, Clone)]
struct Course {
    segments: BTreeMap<String, (usize, usize, Segment)>,
    phases: BTreeMap<usize, usize>,
    tags: Vec<(usize, bool, Tag)>,
}

fn course() -> impl Strategy<Value = Course> {
    let times = option::of((any::<u32>(), any::<u32>()).prop_filter("in order", |(from, to)| from < to));
    let segment = (0..8_usize, 0..8_usize, times, option::of(any::<u64>()), text()).prop_map(
        |(from, to, times, seed, reason)| {
            let unknown = Segment::of_turns(TurnId(0), TurnId(0));
            (from.min(to), from.max(to), Segment { open_end: seed.is_none(), times, seed, reason, ..unknown })
        },
    );
    let tag = (0..8_usize, any::<bool>(), text(), option::of(text()), vec(text(), 0..3)).prop_map(
        |(turn, on_cut, heading, actor, says)| (turn, on_cut, Tag { actor, says, ..Tag::new(None, &heading) }),
    );
    let phases = btree_map(0..8_usize, 0..Phase::ALL.len(), 0..4);
    (btree_map(name(), segment, 0..3), phases, vec(tag, 0..4)).prop_map(|(segments, phases, tags)| Course {
        segments,
        phases,
        tags,
    })
}

/// Says of a coding's talk what there are turns for.
fn with_course(session: &Session, coding: Coding, course: Course) -> Coding {
    let id = |position: usize| session.turn(position).map(|turn| turn.id);
    let segments = course.segments.into_iter().filter_map(|(codebook, (from, to, segment))| {
        // A stretch that ends before it begins is a fault of the file.
        Some((codebook, Segment { from: id(from.min(to))?, to: id(from.max(to))?, ..segment }))
    });
    let phases = course.phases.into_iter().filter_map(|(turn, phase)| Some((id(turn)?, Phase::ALL[phase])));
    let tags = course.tags.into_iter().filter_map(|(turn, on_cut, tag)| {
        let cut = coding.turn(id(turn)?).and_then(|coded| coded.cuts().last());
        let utterance = cut.filter(|_| on_cut).map(|cut| cut.utterance);
        Some((id(turn)?, Tag { utterance, ..tag }))
    });
    let (segments, phases, tags) = (segments.collect(), phases.collect::<Vec<_>>(), tags.collect::<Vec<_>>());
    coding.with_plan(segments, phases, tags)
}

fn coded() -> impl Strategy<Value = (Session, Coding)> {
    let status = prop_oneof![
        Just(Status::Open),
        Just(Status::Finished),
        text().prop_map(|reason| Status::NotCodable { reason }),
    ];
    let rating = (option::of(any::<u8>()), vec(any::<u32>().prop_map(MarkId), 0..3), option::of(text()))
        .prop_map(|(value, evidence, note)| Rating { value, evidence, note });
    (session(), origin(), status, vec(said(), 0..8), btree_map(text(), rating, 0..3), course()).prop_map(
        |(session, origin, status, said, ratings, course)| {
            let coding = with_course(&session, code(&session, origin, status, &said, ratings), course);
            (session, coding)
        },
    )
}

/// A fault of a broken file stands inside the file.
fn stands_in(text: &str, faults: &FileFaults) {
    for fault in &faults.faults {
        let Some(place) = fault.place else {
            assert!(text.trim().is_empty(), "only an empty file has a fault without a place: {fault:?}\n{text}");
            continue;
        };
        let line = text.split('\n').nth(place.line - 1);
        let length = line.map(|line| line.chars().count());
        assert!(length.is_some_and(|length| place.column <= length + 1), "{place:?} is outside of\n{text}");
    }
}

/// Reads a text in every way there is; none of them may panic.
fn read_every_way(text: &str, session: &Session) {
    for result in [
        read_session(text, Path::new("a")).map(|_| ()),
        read_coding(text, Path::new("a"), session).map(|_| ()),
        gensvar::ports::codebooks::read(text, Path::new("a")).map(|_| ()),
    ] {
        if let Err(faults) = result {
            stands_in(text, &faults);
        }
    }
    let _ = (format_of(text), kind_of(text), coding_head(text), session_head(text), has_comments(text));
    let _ = (Tree::read(text).top_fields().count(), locate(text, &["turns".into(), 1.into(), "by".into()]));
}

proptest! {
    #[test]
    fn a_session_reads_as_it_was_printed(session in session()) {
        let text = session_text(&session).unwrap();
        let read = read_session(&text, Path::new("a")).unwrap();
        prop_assert_eq!(&read.session, &session);
        prop_assert_eq!(session_text(&read.session).unwrap(), text);
    }

    #[test]
    fn a_coding_reads_as_it_was_printed((session, coding) in coded()) {
        let text = coding_text(&session, &coding).unwrap();
        let read = read_coding(&text, Path::new("a"), &session).unwrap();
        prop_assert_eq!(&read.coding, &coding);
        prop_assert_eq!(read.notices.len(), 0);
        prop_assert_eq!(coding_text(&session, &read.coding).unwrap(), text);
    }

    #[test]
    fn a_session_cut_off_anywhere_is_told(session in session(), cut in any::<prop::sample::Index>()) {
        let text = session_text(&session).unwrap();
        let whole = text.trim_end().len();
        let end = (0..whole).rev().find(|end| *end <= cut.index(whole) && text.is_char_boundary(*end)).unwrap();
        let faults = read_session(&text[..end], Path::new("a")).unwrap_err();
        stands_in(&text[..end], &faults);
        read_every_way(&text[..end], &session);
    }

    #[test]
    fn a_coding_with_a_wrong_letter_never_panics(
        (session, coding) in coded(),
        place in any::<prop::sample::Index>(),
        letter in prop_oneof![any::<char>(), Just('('), Just(')'), Just('"'), Just(','), Just('9')],
    ) {
        let mut letters: Vec<char> = coding_text(&session, &coding).unwrap().chars().collect();
        let index = place.index(letters.len());
        letters[index] = letter;
        read_every_way(&letters.into_iter().collect::<String>(), &session);
    }

    #[test]
    fn no_text_at_all_makes_reading_panic(text in "[()\\[\\]{}:,\"'#/*rb! \\n\\\\a-d0-9-]{0,40}") {
        let session = Session::new(About::default(), Vec::new(), Vec::new(), Vec::new()).unwrap();
        read_every_way(&text, &session);
    }
}

#[test]
fn every_beginning_of_a_file_is_told_with_a_place() {
    let session = include_str!("../../sample-sessions/drinking-done-badly.session.ron");
    let coding = include_str!("../../sample-sessions/drinking-done-badly.misc-2.5.reference.coding.ron");
    let read = read_session(session, Path::new("a")).unwrap().session;
    let ends = |text: &'static str| {
        let whole = text.trim_end().len();
        // Every place near the beginning and the end, and some of the many alike between them.
        (0..whole).filter(move |end| (*end < 700 || *end > whole - 300 || end % 61 == 0) && text.is_char_boundary(*end))
    };
    for end in ends(session) {
        stands_in(&session[..end], &read_session(&session[..end], Path::new("a")).unwrap_err());
    }
    for end in ends(coding) {
        stands_in(&coding[..end], &read_coding(&coding[..end], Path::new("a"), &read).unwrap_err());
    }
}

#[test]
fn deep_nesting_is_told_and_does_no_harm() {
    for opening in ["(", "[", "{", "(turns: [", "(a: Some("] {
        let text = opening.repeat(100_000);
        assert!(read_session(&text, Path::new("a")).is_err());
        assert_eq!(kind_of(&text).is_some(), opening.contains("turns"));
    }
}
