//! Whole talks coded with keys alone: the reference coding of every sample can be typed.

use gensvar::domain::coding::{Coding, Mark};
use gensvar::domain::sentence::word_starts;
use gensvar::domain::session::{Role, Session, Speaker};
use gensvar::tui::app::Mode;
use gensvar::tui::msg::Msg;

use crate::support::screen::{Screen, references, sample};

const SAMPLES: [&str; 5] = [
    "smoking-primary-care",
    "jobcenter-alkohol",
    "innleggelse-avrusning",
    "forsorjningsstod-forandringsplan",
    "drinking-done-badly",
];

#[test]
fn every_reference_coding_can_be_typed() {
    for name in SAMPLES {
        let session = sample(name);
        for (coding, codebooks) in references(name, &session) {
            let wanted = Screen::of(session.clone(), Some(coding.clone()), &codebooks);
            let mut screen = Screen::of(session.clone(), None, &codebooks);
            for position in 0..session.len() {
                type_turn(&mut screen, &session, &coding, position);
            }
            assert_eq!(screen.codes(), wanted.codes(), "{name} under {codebooks}");
            assert_eq!(screen.app.document.tally(), wanted.app.document.tally(), "{name} under {codebooks}");
            screen.press("<tab>");
            assert_eq!(screen.notice(), "moving-all-coded", "{name} under {codebooks}");
        }
    }
}

/// Goes to a turn, cuts it where the coding does, and gives its codes part by part.
fn type_turn(screen: &mut Screen, session: &Session, coding: &Coding, position: usize) {
    let turn = session.turn(position).unwrap();
    let Some(coded) = coding.turn(turn.id) else { return };
    screen.press(&format!("<c-g> {} <enter>", position + 1));
    for cut in coded.cuts() {
        let words = word_starts(&turn.text);
        let wanted = words.iter().position(|word| *word == cut.at).unwrap();
        screen.press("<c-k>");
        let Mode::Cutting(cutting) = &screen.app.mode else { panic!("not cutting") };
        let (from, key) = (cutting.chosen, if cutting.chosen < wanted { "<right> " } else { "<left> " });
        screen.press(&key.repeat(from.abs_diff(wanted))).press("<enter>");
    }
    screen.press(&format!("<c-g> {} <enter>", position + 1));
    for (place, utterance) in coded.utterances().enumerate() {
        screen.app.cursor.place = place;
        for mark in coded.marks_on(utterance) {
            type_mark(screen, session.role_at(position), mark);
        }
    }
}

fn type_mark(screen: &mut Screen, role: Role, mark: &Mark) {
    let speaker = role.speaker().unwrap_or(Speaker::Client);
    let keys = screen.app.keymap.codes_of(speaker, screen.app.document.instrument());
    let (letter, _) = keys.iter().find(|(_, code)| *code == mark.code).unwrap();
    screen.send(Msg::Key(*letter));
    for (modifier, value) in &mark.modifiers {
        let instrument = screen.app.document.instrument();
        let modifier = instrument.codebooks().iter().find_map(|codebook| codebook.modifier(modifier)).unwrap();
        let keys = screen.app.keymap.values_of(modifier);
        let sign = keys.iter().find(|(_, known)| known.id == *value).unwrap().0;
        screen.send(Msg::Key(sign));
    }
}
