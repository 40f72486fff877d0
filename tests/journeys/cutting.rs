//! Cutting turns into utterances and joining them again.

use crate::support::screen::Screen;

const TALK: &str =
    "T: How are you? And at home?\nC: I want to stop. I would miss it. It helps.\nC: Yes.\nT: One two three.";

/// Where the turn under the cursor is cut, in characters.
fn cuts(screen: &Screen) -> Vec<u32> {
    screen.app.turn_coding().map(|coded| coded.cuts().iter().map(|cut| cut.at).collect()).unwrap_or_default()
}

#[test]
fn the_first_sentence_is_suggested() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> <c-k> <enter>");
    assert_eq!((cuts(&screen), screen.place(), screen.notice()), (vec![16], (2, 1), "cut-done"));
    screen.press("<c-k> <enter>");
    assert_eq!(cuts(&screen), [16, 33]);
}

#[test]
fn a_cut_goes_by_word_and_by_sentence() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> <c-k> <left> <enter>");
    assert_eq!(cuts(&screen), [10]);
    screen.press("<c-z> <c-k> <tab> <right> <enter>");
    assert_eq!(cuts(&screen), [36]);
    screen.press("<c-z> <c-k> <tab> <tab> <s-tab> <space>");
    assert_eq!(cuts(&screen), [16]);
}

#[test]
fn a_turn_of_one_sentence_is_cut_at_a_word() {
    let mut screen = Screen::talk(TALK);
    screen.press("<end> <c-k> <enter>");
    assert_eq!(cuts(&screen), [4]);
    screen.press("<c-z> <c-k> <left> <left> <right> <right> <right> <enter>");
    assert_eq!(cuts(&screen), [8]);
}

#[test]
fn a_turn_of_one_word_cannot_be_cut() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-g> 3 <enter> <c-k>");
    assert_eq!(screen.notice(), "cut-one-word");
    screen.press("c");
    assert_eq!(screen.codes(), "3 CT");
}

#[test]
fn leaving_cuts_nothing_and_letters_do_not_code() {
    let mut screen = Screen::talk(TALK);
    for leave in ["<esc>", "<c-k>", "<c-c>"] {
        screen.press("<c-k> q s").press(leave);
        assert_eq!((screen.codes().as_str(), screen.effects.len()), ("", 0), "after {leave}");
    }
}

#[test]
fn two_cuts_at_one_place_are_refused() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> <c-k> <enter> <c-k> <s-tab> <enter>");
    assert_eq!((cuts(&screen), screen.notice()), (vec![16], "cut-there-already"));
    screen.press("<bs>");
    assert_eq!((cuts(&screen), screen.notice()), (vec![], "cut-joined"));
    screen.press("<c-k> <bs>");
    assert_eq!(screen.notice(), "cut-not-there");
}

#[test]
fn codes_stay_on_the_first_part_and_follow_a_join() {
    let mut screen = Screen::talk(TALK);
    // The part before the cut has its codes: the cursor goes to the part that has none.
    screen.press("q a <c-k> <enter>");
    assert_eq!((screen.codes().as_str(), screen.place()), ("1 Q AF |", (1, 2)));
    screen.press("s <up> <a-k>");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 Q AF SR", "cut-joined"));
    screen.press("<c-z>");
    assert_eq!(screen.codes(), "1 Q AF | SR");
    screen.press("<c-z> <c-z>");
    assert_eq!(screen.codes(), "1 Q AF");
    screen.press("<c-y> <c-y> <c-y>");
    assert_eq!(screen.codes(), "1 Q AF SR");
}

#[test]
fn the_cursor_stays_on_the_words_that_were_joined() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> c s c <c-g> 2 <enter> <down>");
    assert_eq!(screen.place(), (2, 2));
    // The second part goes to the first: the cursor goes with its words, not to the part after them.
    screen.press("<a-k>");
    assert_eq!((screen.codes().as_str(), screen.place()), ("2 CT ST | CT", (2, 1)));
}

#[test]
fn a_turn_that_is_not_cut_cannot_be_joined() {
    let mut screen = Screen::talk(TALK);
    screen.press("<a-k>");
    assert_eq!(screen.notice(), "cut-none-here");
}
