//! Transcripts in Markdown: what people read of a talk and its codings.

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Coding, Cut, Mark, MarkId, Origin, Rating, UtteranceId};
use gensvar::domain::session::{About, Participant, ParticipantId, Role, Session, Turn, TurnId};
use gensvar::ports::formats::{Coded, Outgoing, by_id};

use crate::support::instrument;

fn someone(label: &str, name: &str, role: Role) -> Participant {
    Participant { id: ParticipantId(label.into()), role, name: name.into(), speaks_for: None }
}

/// Two turns, of which the first is cut behind an accent that is a character of its own.
fn session() -> Session {
    let about = About {
        id: "s".into(),
        title: "1 * 1".into(),
        language: "da".into(),
        date: "2026-03-01".into(),
        ..About::default()
    };
    let people = vec![someone("T", "Mette", Role::Clinician), someone("C", "", Role::Client)];
    let turn = |id, by, text: &str| Turn {
        id: TurnId(id),
        by,
        start: (id == 1).then_some(61_000),
        end: None,
        text: text.into(),
    };
    Session::new(about, Vec::new(), people, vec![turn(1, 0, "Cafe\u{301}. Vil du?"), turn(2, 1, "Ja [ler].")]).unwrap()
}

fn coding(coder: &str, note: &str) -> Coding {
    let mark =
        |id, utterance: Option<u32>, code: &str| Mark::new(MarkId(id), utterance.map(UtteranceId), CodeId(code.into()));
    let origin = Origin { id: coder.into(), session: "s".into(), coder: coder.into(), round: 1, ..Origin::default() };
    let rating = Rating { value: Some(4), note: Some("varm".into()), ..Rating::default() };
    let coded = Coding::new(origin).with_rating("empathy".into(), rating);
    coded.with_turn(TurnId(1), |coded| {
        coded.insert_cut(Cut { at: 7, utterance: UtteranceId(2) });
        coded.marks.push(mark(1, None, "SR"));
        coded.marks.push(Mark { note: Some(note.to_owned()), ..mark(2, Some(2), "CQ") });
    })
}

fn page(codings: &[Coding]) -> String {
    let (session, instrument) = (session(), instrument("misc-2.5"));
    let codings: Vec<Coded<'_>> = codings.iter().map(|coding| Coded { coding, instrument: &instrument }).collect();
    let talk = Outgoing { session: &session, codings: &codings, spoken: "en" };
    let written = (by_id("markdown").unwrap().writes.as_ref().unwrap().write)(&[talk]).unwrap();
    String::from_utf8(written.bytes).unwrap()
}

#[test]
fn a_talk_stands_on_a_page_with_its_codes_notes_and_scores() {
    insta::assert_snapshot!(page(&[coding("Anna", "lukket?\n*nej*")]));
}

#[test]
fn coders_are_told_apart_by_their_numbers() {
    let page = page(&[coding("Anna", "a"), coding("Bo", "b")]);
    assert!(page.contains("`[1: SR]` `[2: SR]` Cafe\u{301}. `[1: CQ]` `[2: CQ]` Vil du?"), "{page}");
    assert!(page.contains("> `1: CQ` a\n>\n> `2: CQ` b\n"), "{page}");
}

#[test]
fn a_talk_without_codes_is_a_page_too() {
    let page = page(&[]);
    assert!(page.ends_with("**C**: Ja \\[ler\\].\n") && !page.contains("---"), "{page}");
}
