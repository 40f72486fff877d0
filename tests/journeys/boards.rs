//! Boards over the whole talk: ratings, replies, the ambivalence cross, the bouquet, the plan.

use std::collections::HashSet;

use gensvar::domain::coding::{Basis, Rating};
use gensvar::domain::session::TurnId;
use gensvar::tui::app::Mode;

use crate::support::screen::Screen;

const TALK: &str = "\
T: What do you make of it?
C: I like the quiet of it. But the mornings are awful, and I want to stop.
T: You want mornings back.
C: You do not listen to me.
T: You have to come on Mondays, that is the rule.
C: I could call on Monday.";

fn rating<'a>(screen: &'a Screen, id: &str) -> Option<&'a Rating> {
    screen.app.document.coding().ratings().get(id)
}

/// The talk with a goal, under the codebook of the program's own.
fn own() -> Screen {
    let mut screen = Screen::talk_under(TALK, "gensvar");
    screen.press("<c-o> stop <enter>");
    screen
}

#[test]
fn a_preset_is_no_rating_until_it_is_confirmed_and_a_digit_rates() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-o> stop <enter> <c-t>");
    assert_eq!(rating(&screen, "CCT"), None, "looking gives nothing");
    screen.press("<enter>");
    assert_eq!(rating(&screen, "CCT").unwrap().value, Some(3));
    screen.press("<down> <down> 4 <right>");
    assert_eq!((rating(&screen, "PART").unwrap().value, screen.notice()), (Some(5), "rating-wants-evidence"));
    screen.press("9");
    assert_eq!((rating(&screen, "PART").unwrap().value, screen.notice()), (Some(5), "rating-outside"));
    screen.press("<bs>");
    assert_eq!(rating(&screen, "PART"), None);
    screen.press("<c-z>");
    assert_eq!(rating(&screen, "PART").unwrap().value, Some(5), "undo works on a board");
    assert_eq!(screen.codes(), "", "a digit on a board never codes");
}

#[test]
fn ratings_that_need_a_goal_wait_for_it_and_only_warn_in_live_work() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-t> 4");
    assert_eq!((rating(&screen, "CCT"), screen.notice()), (None, "rating-waits"));
    screen.press("<down> <down> 4");
    assert_eq!(rating(&screen, "PART").unwrap().value, Some(4), "what does not need it is rated");
    screen.press("<esc> : basis <enter> <down> <down> <down> <enter>");
    assert_eq!(screen.app.document.coding().origin.basis, Basis::Live);
    screen.press("<c-t> 4");
    assert_eq!((rating(&screen, "CCT").unwrap().value, screen.notice()), (Some(4), "rating-live-no-goal"));
}

#[test]
fn a_code_becomes_evidence_with_a_key_before_the_rating_is_given_or_after() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <a-e> <down> <down> <enter>");
    let given = rating(&screen, "PART").unwrap();
    assert_eq!((given.value, given.evidence.len()), (None, 1));
    screen.press("<c-o> stop <enter> <c-t> <down> <down> 5");
    assert_eq!(screen.notice(), "rating-given", "a 5 with evidence needs no reminder");
    screen.press("<esc> <a-e> <down> <down> <enter>");
    assert_eq!(rating(&screen, "PART").unwrap().evidence, []);
    screen.press("<c-t>").looks("ratings-80x24");
}

#[test]
fn the_cross_holds_statements_by_quadrant_and_jumps_to_each() {
    let mut screen = own();
    screen.press("<down> <c-k> <tab> <enter> <esc>");
    let coded = screen.app.document.coding().turn(TurnId(2)).unwrap();
    assert_eq!(coded.cuts().len(), 1);
    screen.press("s 1 <down> d 3 <up> <a-x>").looks("cross-80x24");
    screen.press("<right> <right> <enter>");
    assert_eq!(screen.place(), (2, 2));
}

#[test]
fn the_bouquet_gathers_change_talk_by_kind() {
    let mut screen = own();
    screen.press("<down> d <down> <down> <down> <down> a <a-b>").looks("bouquet-80x24");
    screen.press("<down> <enter>");
    assert_eq!(screen.turn(), 6);
}

#[test]
fn the_plan_shows_who_said_it_first_and_demands_apart() {
    let mut screen = own();
    screen.press("<down> <a-h> <enter>");
    screen.press("<down> <down> <down> y <a-h> <down> <down> <down> <enter>");
    screen.press("<down> <a-h> <down> <down> <down> <enter> <a-w>").looks("plan-80x24");
    screen.press("a 1 5");
    let tags = screen.app.document.coding().tags_on(TurnId(6));
    assert_eq!(
        (tags[0].actor.as_deref(), &tags[0].says[..]),
        (Some("client"), &["specific".into(), "timed".into()][..])
    );
    screen.press("a a a 1 <bs>");
    assert_eq!(screen.app.document.coding().tags_on(TurnId(6)), []);
    screen.press("<c-z> <c-z>");
    assert_eq!(screen.app.document.coding().tags_on(TurnId(6))[0].says, ["specific", "timed"]);
}

#[test]
fn joining_parts_takes_their_statements_of_the_plan_along() {
    let mut screen = own();
    screen.press("<down> <c-k> <tab> <enter> <esc> <down> <a-h> <enter>");
    let tag = |screen: &Screen| screen.app.document.coding().tags_on(TurnId(2))[0].clone();
    assert!(tag(&screen).utterance.is_some());
    screen.press("<a-k>");
    assert_eq!((tag(&screen).utterance, screen.app.document.coding().turn(TurnId(2))), (None, None));
    screen.press("<c-z>");
    assert!(tag(&screen).utterance.is_some());
}

#[test]
fn replies_are_listed_by_source_with_discord_first_and_jump() {
    let mut screen = own();
    screen.press("o <down> s <down> c <down> x <down> y <down> d <a-r>").looks("replies-80x24");
    screen.press("<enter>");
    assert_eq!(screen.turn(), 4, "discord stands first, and is chosen where the cursor is on no statement");
}

#[test]
fn change_talk_stands_below_the_replies_and_a_key_leads_to_the_reply() {
    let mut screen = Screen::talk_under(
        "T: How sure are you, from 0 to 10?\nC: I want to stop.\nT: You want to.\nC: I can not.\nR: Oh dear.\nT: You can.",
        "gensvar",
    );
    screen
        .press("<c-o> stop <enter> o <down> d <down> s <down> y <down> <down> p <a-r> <up>")
        .looks("board-change-80x24");
    let words = screen.text();
    assert!(words.contains("somebody else spoke"), "{words}");
    screen.press("<right>");
    assert_eq!(screen.turn(), 6, "the reply of the last statement against change");
    screen.press("<a-r> <down> <down> <down>").press("<right>");
    assert_eq!(screen.turn(), 3, "the reply to change talk: {}", screen.codes());
}

#[test]
fn a_score_that_nothing_speaks_for_is_seen_to_while_it_holds_and_at_the_end() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-t> <down> <down> 5 <down>");
    assert!(screen.text().contains("Partnership · no evidence"), "{}", screen.text());
    screen.press("<esc> : finish <enter>");
    assert_eq!(screen.notice(), "coding-finished-bare");
    assert!(screen.words().ends_with("this score yet: Partnership."), "{}", screen.words());
    screen.press(": finish <enter> <a-e> <down> <down> <enter> <c-t>");
    assert!(!screen.text().contains("· no evidence"), "{}", screen.text());
    screen.press("<esc> <bs> <c-t>");
    assert!(screen.text().contains("· no evidence"), "its code is gone: {}", screen.text());
}

#[test]
fn what_is_taller_than_the_pane_is_scrolled_before_the_next_one_is_chosen() {
    let mut screen = Screen::talk(TALK).size(60, 16);
    screen.press("<c-t> <down>").looks("board-tall-60x16");
    let chosen = |screen: &Screen| match &screen.app.mode {
        Mode::Board(board) => (board.chosen, board.skipped),
        _ => panic!("a board is open"),
    };
    assert_eq!(chosen(&screen).0, 0, "more of the first one comes into sight first");
    let mut seen = Vec::new();
    for _ in 0..80 {
        screen.press("<down>");
        seen.push(chosen(&screen));
    }
    assert!(seen.windows(2).all(|two| two[1].0 == two[0].0 || two[1].0 == two[0].0 + 1), "{seen:?}");
    screen.press("<pgup> <pgup> <pgup> <pgup> <pgup> <pgup> <pgup> <pgup> <pgup> <pgup> <pgup> <pgup>");
    assert_eq!(chosen(&screen), (0, 0));
}

#[test]
fn boards_of_a_coded_talk_in_sizes_and_kinds() {
    let mut screen = Screen::coded_sample("innleggelse-avrusning");
    screen.press("<a-r> <down> <down>").looks("board-replies-nb-80x24");
    let mut screen = Screen::coded_sample("innleggelse-avrusning").size(120, 36);
    screen.press("<c-t>").looks("board-ratings-nb-120x36");
    let mut screen = Screen::coded_sample("smoking-primary-care").size(60, 16);
    screen.press("<a-b> <down>").looks("board-bouquet-60x16");
}

#[test]
fn a_short_stretch_is_warned_of_when_ratings_are_given() {
    let mut screen = Screen::sample("smoking-primary-care");
    screen.press(
        "<c-g> 5 <enter> <a-s> <down> <enter> <enter> <c-g> 15 <enter> <a-s> <down> <down> <enter> <enter> <c-t>",
    );
    assert_eq!(screen.notice(), "rating-short", "{}", screen.words());
}

#[test]
fn an_edit_that_is_not_the_boards_own_is_seen_on_it() {
    let mut screen = own();
    screen.press("<down> d <down> <down> <down> <down> a <a-b>");
    let words = ["I like the quiet of it.", "I could call on Monday."];
    let seen = |screen: &Screen| words.map(|words| screen.text().contains(words));
    assert_eq!(seen(&screen), [true, true], "{}", screen.text());
    screen.press("<c-z>");
    assert_eq!(seen(&screen), [true, false], "{}", screen.text());
    screen.press("<c-z>");
    assert_eq!(seen(&screen), [false, false], "{}", screen.text());
    screen.press("<c-y>");
    assert_eq!(seen(&screen), [true, false], "{}", screen.text());
    assert_eq!(screen.codes(), "2 D");
}

#[test]
fn evidence_that_was_taken_back_is_no_evidence() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <a-e> <down> <down> <enter> <down> <up> <bs> <c-t> <down> <down> 5");
    assert_eq!(screen.notice(), "rating-wants-evidence");
}

/// The boards, by the keys that open them.
const BOARDS: [(&str, &str); 5] =
    [("ratings", "<c-t>"), ("replies", "<a-r>"), ("cross", "<a-x>"), ("bouquet", "<a-b>"), ("plan", "<a-w>")];

/// The Norwegian and the Swedish sample.
const SAMPLES: [(&str, &str); 2] = [("nb", "innleggelse-avrusning"), ("sv", "forsorjningsstod-forandringsplan")];

fn own_sample(sample: &str, language: &str) -> Screen {
    Screen::coded_sample_under(sample, "gensvar").language(language)
}

#[test]
fn every_board_is_one_key_away_from_every_other() {
    let mut screen = own_sample(SAMPLES[0].1, "en");
    for (_, from) in BOARDS {
        for (name, to) in BOARDS {
            screen.press("<esc>").press(from).press(to);
            let Mode::Board(board) = &screen.app.mode else { panic!("{from} {to} opens no board") };
            assert_eq!(format!("{:?}", board.kind).to_lowercase(), name, "{from} {to}");
        }
    }
}

#[test]
fn every_board_of_the_norwegian_and_the_swedish_sample() {
    for (language, sample) in SAMPLES {
        for (board, key) in BOARDS {
            for (width, height) in [(80, 24), (120, 36)] {
                let mut screen = own_sample(sample, language).size(width, height);
                screen.press(key).looks(&format!("gensvar-{language}-{board}-{width}x{height}"));
            }
            own_sample(sample, "en").press(key).looks(&format!("gensvar-{language}-{board}-in-english-80x24"));
        }
    }
}

/// Words that are not on the screen as they are; a row may end at a hyphen.
fn missing<'a>(screen: &Screen, texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let shown = screen.text();
    let words: HashSet<&str> = shown.split([' ', '-', '\n', '│', '▌', '┼']).collect();
    let wanted = texts.flat_map(|text| text.split([' ', '-']));
    wanted.filter(|word| !words.contains(word)).map(str::to_owned).collect()
}

#[test]
fn no_word_of_a_board_is_cut_in_any_language_on_the_smallest_common_screen() {
    for language in ["en", "da", "nb", "sv"] {
        for ((_, sample), (kind, key)) in SAMPLES.iter().flat_map(|it| BOARDS.map(|board| (it, board))) {
            let mut screen = own_sample(sample, language);
            screen.press(key);
            let Mode::Board(board) = &screen.app.mode else { panic!("{key} opens no board") };
            for _ in 0..board.page.items.len() {
                let Mode::Board(board) = &screen.app.mode else { panic!("{kind} is left") };
                let item = &board.page.items[board.chosen];
                let (title, right) = &board.page.groups[item.group];
                // A statement of the cross may be longer than its quadrant.
                let lines = if board.page.is_cross { &[][..] } else { &item.lines[..] };
                let said = lines.iter().flat_map(|line| &line.pieces).map(|(_, text)| text.as_str());
                let lost = missing(&screen, said.chain([title.as_str(), right.as_str()]));
                assert!(lost.is_empty(), "{kind} of {sample} in {language} lacks {lost:?}:\n{}", screen.text());
                screen.press("<down>");
            }
        }
    }
}
