//! Mistakes while coding: what Backspace, undo and the palette do when more than a code was done.

use gensvar::domain::edit::SessionEdit;
use gensvar::domain::session::{Role, Target, Whose};

use crate::support::screen::Screen;

const TALK: &str =
    "T: How are you? Tell me.\nC: I want to stop. I really do. But I would miss it.\nT: You would.\nC: Yes.";

#[test]
fn a_wrong_refinement_taken_back_leaves_the_mark_in_hand() {
    let mut screen = Screen::talk("C: I want to stop.\nT: You do.\nC: Yes.");
    // The cursor went on after the code; the right refinement still reaches it.
    screen.press("c 1 <bs> 2");
    assert_eq!((screen.codes().as_str(), screen.place()), ("1 CT(kind=ability)", (2, 1)));
}

#[test]
fn backspace_takes_back_a_note_or_a_bookmark_before_it_takes_a_code() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-b> <bs>");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 Q", "coding-taken-back"));
    screen.press("<c-n> w h y <enter> <bs>");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 Q", "coding-taken-back"));
    screen.press("<bs>");
    assert_eq!(screen.codes(), "");
}

#[test]
fn backspace_after_a_cut_joins_again_and_takes_no_code() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-k> <enter> <bs>");
    assert_eq!(screen.codes(), "1 Q");
}

#[test]
fn undo_puts_the_cursor_on_the_part_that_it_changed() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> s s 1");
    assert_eq!(screen.codes(), "2 ST | ST(kind=desire)");
    screen.press("<c-z>");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 ST | ST", (2, 2)));
    screen.press("2");
    assert_eq!(screen.codes(), "2 ST | ST(kind=ability)");
}

#[test]
fn a_command_is_found_by_the_word_that_keymaps_use() {
    let mut screen = Screen::talk(TALK);
    screen.press(": q u i t - w i t h o u t - s a v i n g <enter>");
    assert_eq!(screen.effects(), [gensvar::tui::effect::Effect::Leave]);
    let mut screen = Screen::talk(TALK);
    screen.press(": t i m e <enter> 1 : 0 0 <enter>");
    assert_eq!(screen.notice(), "time-kept");
}

/// Who speaks in each turn, with roles.
fn speakers(screen: &Screen) -> String {
    let session = screen.app.document.session();
    let said = session.turns().map(|turn| {
        let someone = session.participant(turn.by).unwrap();
        format!("{} {}", someone.id.0, someone.role.word())
    });
    said.collect::<Vec<_>>().join(" | ")
}

#[test]
fn a_turn_is_given_to_whoever_is_named_behind_the_word() {
    const THREE: &str = "T: How are you?\nC: I want to stop.\nMother: So do I.\nC: Yes.";
    let mut screen = Screen::talk(THREE);
    screen.press("<down> : s p e a k e r <space> m o <enter>");
    assert_eq!(screen.notice(), "speaker-given");
    let given = "T clinician | Mother unknown | Mother unknown | C client";
    assert_eq!(speakers(&screen), given);
    screen.press(": s p e a k e r <space> M O T H E R <enter>");
    assert_eq!(speakers(&screen), given, "whoever speaks already");
    // Somebody new: the name says the role, or the list does.
    screen.press(": s p e a k e r <space> T o l k <enter>");
    assert_eq!(speakers(&screen), "T clinician | Tolk interpreter | Mother unknown | C client");
    assert_eq!(screen.notice(), "speaker-given-new");
    assert!(screen.text().contains("Turn 2: Tolk, who is new in this talk, as interpreter"), "{}", screen.text());
    screen.press("<c-z>");
    assert_eq!(speakers(&screen), given, "one step");
    screen.press(": s p e a k e r <space> O d a <down> <enter>");
    assert_eq!(speakers(&screen), "T clinician | Oda clinician | Mother unknown | C client");
    screen.press(": s p e a k e r <space> <esc>");
    assert_eq!(speakers(&screen), "T clinician | Oda clinician | Mother unknown | C client");
    let mut reading = Screen::talk(THREE);
    reading.app.desk.read_only = Some(gensvar::domain::message::Message::new("open-read-only"));
    let before = speakers(&reading);
    reading.press(": s p e a k e r <space> E v a <enter>");
    assert_eq!(speakers(&reading), before);
}

#[test]
fn a_goal_that_was_not_changed_is_not_edited() {
    let mut screen = Screen::talk(TALK);
    let target = |behaviour: &str, whose| Target { behaviour: behaviour.into(), whose };
    let both = vec![target("drink less", Whose::Client), target("go to work", Whose::Agency)];
    let edit = SessionEdit::SetTargets(both.clone());
    screen.app.document.perform("step-goal", vec![edit.into()]).unwrap();
    let before = screen.app.document.revision();
    screen.press("<c-o> <enter>");
    assert_eq!(screen.app.document.revision(), before);
    screen.press("<c-o> ; <space> s l e e p <enter>");
    let whose: Vec<Whose> = screen.app.document.session().targets.iter().map(|target| target.whose).collect();
    assert_eq!(whose, [Whose::Client, Whose::Agency, Whose::Client]);
}

#[test]
fn a_turn_taller_than_the_screen_can_be_read_to_its_end_and_cut_there() {
    let long = (1..=120).map(|number| format!("Word{number:03} goes on.")).collect::<Vec<_>>().join(" ");
    let mut screen = Screen::talk(&format!("T: {long}\nC: Yes."));
    assert!(!screen.text().contains("Word120"));
    for _ in 0..8 {
        if screen.text().contains("Word120") {
            break;
        }
        screen.press("<pgdn>");
        assert_eq!(screen.turn(), 1, "the end of the turn comes before the next turn");
    }
    assert!(screen.text().contains("Word120"), "{}", screen.text());
    screen.press("<c-k> <s-tab>");
    for _ in 0..118 {
        screen.press("<tab>");
    }
    assert!(screen.text().contains("Word120"), "the chosen place is in sight:\n{}", screen.text());
}

#[test]
fn a_talk_whose_roles_are_all_told_is_asked_nothing() {
    let mut screen = Screen::talk("Anna: Hello.\nBo: Yes.");
    let told = |participant| SessionEdit::SetRole { participant, role: Role::Relative }.into();
    screen.app.document.perform("step-roles", vec![told(0), told(1)]).unwrap();
    assert!(!screen.app.asks_for_clinician());
    screen.press("1");
    assert_ne!(screen.notice(), "roles-answered");
}
