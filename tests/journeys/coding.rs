//! Giving codes, refining them, taking them back: the rules of coding, key by key.

use gensvar::tui::effect::Effect;

use crate::support::screen::Screen;

const ONE_SENTENCE_EACH: &str = "T: How are you?\nC: Fine.\nT: Good.\nC: Yes.";
const SEVERAL_SENTENCES: &str = "T: How are you? And at home?\nC: I want to stop. I would miss it. It helps.\nT: Good.";

#[test]
fn a_letter_means_the_code_of_whoever_speaks() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("c <down> c");
    assert_eq!(screen.codes(), "1 CR; 2 CT");
    screen.press("<home> s <down> <down> s");
    assert_eq!(screen.codes(), "1 CR SR; 2 CT; 3 SR");
}

#[test]
fn a_letter_of_the_other_side_explains_itself() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("<down> q");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("", "key-other-side"));
    assert!(screen.words().contains("q is Q"), "{}", screen.words());
    screen.press("z");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("", "key-no-code"));
    assert_eq!(screen.effects, []);
    screen.press("<down>");
    assert_eq!(screen.notice(), "");
}

#[test]
fn caps_lock_makes_no_difference() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("Q <down> C");
    assert_eq!(screen.codes(), "1 Q; 2 CT");
    screen.press("<home> <down> X");
    assert_eq!(screen.notice(), "key-other-side");
}

#[test]
fn a_turn_of_one_sentence_is_left_by_itself_where_it_takes_one_code() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("<down> c");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT", (3, 1)));
    // A clinician's turn takes several codes, so that the cursor waits for them.
    screen.press("q");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT; 3 Q", (3, 1)));
}

#[test]
fn an_uncut_turn_of_several_sentences_is_not_left_by_itself() {
    let mut screen = Screen::talk(SEVERAL_SENTENCES);
    screen.press("<down> c");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT", (2, 1)));
}

#[test]
fn a_second_code_cuts_at_the_next_sentence_and_never_replaces() {
    let mut screen = Screen::talk(SEVERAL_SENTENCES);
    screen.press("<down> c s");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT | ST", (2, 2)));
    // The third code goes to the last sentence, after which the cursor goes on.
    screen.press("c");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT | ST | CT", (3, 1)));
    screen.press("<up> c");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("2 CT | ST | CT", "coding-unit-full"));
    assert_eq!(screen.place(), (2, 3));
}

#[test]
fn where_nothing_is_suggested_a_second_code_is_refused() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("<down> c <up>");
    screen.effects();
    screen.press("s");
    assert_eq!((screen.codes().as_str(), screen.place(), screen.notice()), ("2 CT", (2, 1), "coding-unit-full"));
    assert_eq!(screen.effects, []);
}

#[test]
fn a_turn_that_is_cut_is_coded_part_by_part_and_then_left() {
    let mut screen = Screen::talk(SEVERAL_SENTENCES);
    screen.press("<down> <c-k> <enter> <down> <c-k> <enter> <up>");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2  |  |", (2, 1)));
    screen.press("c");
    assert_eq!(screen.place(), (2, 2));
    screen.press("s n");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT | ST | NC", (3, 1)));
}

#[test]
fn a_clinicians_turn_takes_several_codes_uncut() {
    let mut screen = Screen::talk(SEVERAL_SENTENCES);
    screen.press("q s a");
    assert_eq!((screen.codes().as_str(), screen.place()), ("1 Q SR AF", (1, 1)));
    // The same code again stays, but a rule leaves it out, and the coder hears of it.
    screen.press("q");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 Q SR AF Q", "coding-left-out"));
}

#[test]
fn under_one_code_a_unit_both_sides_are_left_by_themselves() {
    let mut screen = Screen::talk_under(ONE_SENTENCE_EACH, "misc-2.5");
    screen.press("o f s f");
    assert_eq!(screen.codes(), "1 OQ; 2 FN; 3 SR; 4 FN");
    assert_eq!(screen.place(), (4, 1));
}

#[test]
fn no_code_and_codes_exclude_each_other() {
    let mut screen = Screen::talk(SEVERAL_SENTENCES);
    screen.press("n");
    assert_eq!(screen.codes(), "1 NC");
    screen.press("n");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 NC", "coding-none-already"));
    screen.press("q");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 Q", "coding-none-gone"));
    screen.press("n");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 Q", "coding-none-but-codes"));
    // The press that took “no code” away is one press: Backspace brings it back.
    screen.press("<bs>");
    assert_eq!(screen.codes(), "1 NC");
}

#[test]
fn no_code_never_replaces_where_a_unit_takes_one_code() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("<down> n <up> c");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("2 NC", "coding-unit-full"));
    screen.press("<bs> c <up> n");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("2 CT", "coding-unit-full"));
}

#[test]
fn modifiers_refine_the_last_code_after_the_cursor_went_on() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("<down> c 2");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT(kind=ability)", (3, 1)));
    assert_eq!(screen.notice(), "modifier-set");
    screen.press("3");
    assert_eq!(screen.codes(), "2 CT(kind=reason)");
    screen.press("3");
    assert_eq!(screen.codes(), "2 CT");
}

#[test]
fn after_moving_by_hand_modifiers_refine_what_lies_under_the_cursor() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("<down> c <down> s <home> <down> 1");
    assert_eq!(screen.codes(), "2 CT(kind=desire); 4 ST");
}

#[test]
fn a_modifier_that_a_code_does_not_take_is_told() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("1");
    assert_eq!(screen.notice(), "modifier-no-mark");
    screen.press("q 1");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 Q", "modifier-not-taken"));
}

#[test]
fn another_value_takes_the_place_of_the_first() {
    let mut screen = Screen::talk_under(ONE_SENTENCE_EACH, "misc-2.5");
    screen.press("s +");
    assert_eq!(screen.codes(), "1 SR(valence=+)");
    screen.press("-");
    assert_eq!(screen.codes(), "1 SR(valence=-)");
    screen.press("<up> <bs>");
    assert_eq!(screen.codes(), "");
}

#[test]
fn backspace_takes_presses_back_one_by_one_and_brings_the_cursor_back() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("<down> c 1 q s");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT(kind=desire); 3 Q SR", (3, 1)));
    screen.press("<bs> <bs>");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT(kind=desire)", (3, 1)));
    screen.press("<bs>");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT", (3, 1)));
    screen.press("<bs>");
    assert_eq!((screen.codes().as_str(), screen.place(), screen.notice()), ("", (2, 1), "coding-taken-back"));
    screen.press("<bs>");
    assert_eq!((screen.place(), screen.notice()), ((2, 1), "coding-nothing-here"));
}

#[test]
fn backspace_takes_the_cut_back_that_a_second_code_made() {
    let mut screen = Screen::talk(SEVERAL_SENTENCES);
    screen.press("<down> c s <bs>");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT", (2, 1)));
}

#[test]
fn after_moving_by_hand_backspace_takes_this_turns_last_code() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("q s <down> <up> <bs>");
    assert_eq!((screen.codes().as_str(), screen.place(), screen.notice()), ("1 Q", (1, 1), "coding-removed"));
    screen.press("<down> <bs>");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 Q", "coding-nothing-here"));
    screen.press("<c-z>");
    assert_eq!(screen.codes(), "1 Q SR");
}

#[test]
fn undo_and_redo_know_no_limit() {
    let lines: Vec<String> = (0..150).map(|number| format!("T: Turn {number}?\nC: Yes.")).collect();
    let mut screen = Screen::talk(&lines.join("\n"));
    for _ in 0..150 {
        screen.press("q <down> c 1");
    }
    let coded = screen.codes();
    assert_eq!(screen.app.document.history().len(), 450);
    screen.press(&"<c-z> ".repeat(450));
    assert_eq!(screen.codes(), "");
    screen.press("<c-z>");
    assert_eq!(screen.notice(), "coding-nothing-to-undo");
    screen.press(&"<c-y> ".repeat(450));
    assert_eq!(screen.codes(), coded);
    screen.press("<c-y>");
    assert_eq!(screen.notice(), "coding-nothing-to-redo");
}

#[test]
fn undo_goes_to_the_turn_that_it_changes() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("q <end> c <home>").press("<c-z>");
    assert_eq!((screen.codes().as_str(), screen.turn()), ("1 Q", 4));
    screen.press("<home> <c-y>");
    assert_eq!((screen.codes().as_str(), screen.turn()), ("1 Q; 4 CT", 4));
}

#[test]
fn a_new_code_after_undo_ends_what_could_be_done_again() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("q <c-z> s <c-y>");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 SR", "coding-nothing-to-redo"));
}

#[test]
fn a_paste_never_codes() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.paste("qsca\nqsca 1 \u{1b}");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("", "paste-nowhere"));
    screen.press("<c-k>").paste("\n \r").press("<esc> ?").paste("q");
    assert_eq!((screen.codes().as_str(), screen.effects.len()), ("", 0));
}

#[test]
fn bookmarks_and_notes_are_steps_of_their_own() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("<c-b>");
    assert_eq!(screen.notice(), "coding-bookmarked");
    screen.press("<c-b>");
    assert_eq!(screen.notice(), "coding-bookmark-gone");
    screen.press("<c-n>");
    assert_eq!(screen.notice(), "note-no-mark");
    screen.press("q <c-n> why <enter>");
    let note = |screen: &Screen| screen.app.document.coding().marks().next().unwrap().1.note.clone();
    assert_eq!((note(&screen).as_deref(), screen.notice()), (Some("why"), "note-kept"));
    screen.press("<c-n> <c-u> <enter>");
    assert_eq!((note(&screen), screen.notice()), (None, "note-gone"));
    screen.press("<c-z>");
    assert_eq!(note(&screen).as_deref(), Some("why"));
}

#[test]
fn a_note_belongs_to_the_last_code_after_the_cursor_went_on() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press("<down> c <c-n> flat <space> voice <enter>");
    let (turn, mark) = screen.app.document.coding().marks().next().unwrap();
    assert_eq!((turn.0, mark.note.as_deref()), (2, Some("flat voice")));
    assert_eq!(screen.place(), (3, 1));
}

#[test]
fn finished_is_a_step_like_every_other() {
    let mut screen = Screen::talk(ONE_SENTENCE_EACH);
    screen.press(": finished <enter>");
    assert_eq!(screen.notice(), "coding-finished");
    assert!(screen.text().contains("finished"), "{}", screen.text());
    screen.press("<c-z>");
    assert!(!screen.text().lines().next().unwrap().contains("finished"));
}

#[test]
fn read_only_changes_nothing_and_says_so() {
    let mut screen = Screen::talk(SEVERAL_SENTENCES).read_only();
    let before = screen.app.document.snapshot();
    for keys in ["q", "n", "<c-b>", "<c-k> <enter>", "<c-o>", "<c-r> <enter>", ": finish <enter>", "<c-s>"] {
        screen.press(keys);
        assert_eq!(screen.notice(), "open-read-only", "after {keys}");
        screen.press("<esc> <esc>");
    }
    screen.press("<bs> <c-z> <c-y>");
    assert!(screen.app.document.snapshot() == before);
    assert_eq!(screen.effects(), []);
    screen.press("<c-q>");
    assert_eq!(screen.effects(), [Effect::Leave]);
}
