//! Finding the way through a talk: by turn, number, time, words and filter.

use gensvar::tui::app::{Choice, Mode};
use gensvar::tui::msg::{Mouse, Msg};
use gensvar::tui::regions::transcript_area;

use crate::support::screen::Screen;

const TALK: &str = "\
T: How are you?
C: Fine. I stopped. It was hard.
T: You stopped.
C: Yes, on Monday.
T: How was it?
C: Hard.";

#[test]
fn arrows_go_by_utterance_and_by_turn() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> c s <home> <down>");
    assert_eq!(screen.place(), (2, 1));
    screen.press("<down>");
    assert_eq!(screen.place(), (2, 2));
    screen.press("<up> <right>");
    assert_eq!(screen.place(), (3, 1));
    screen.press("<up>");
    assert_eq!(screen.place(), (2, 2));
    screen.press("<left>");
    assert_eq!(screen.place(), (1, 1));
    screen.press("<up> <left>");
    assert_eq!(screen.place(), (1, 1));
    screen.press("<end> <down> <right>");
    assert_eq!(screen.place(), (6, 1));
}

#[test]
fn the_cursor_stays_on_a_turn_until_its_last_row_was_in_sight() {
    // Turns of one row up to more than two panes, with a word in each row that tells which it is.
    let turn = |number: usize| {
        let words: Vec<String> = (0..number).map(|row| format!("{number:02}row{row:02}{}", "x".repeat(24))).collect();
        format!("{}: {}", if number.is_multiple_of(2) { "T" } else { "C" }, words.join(" "))
    };
    let talk = (1..40).map(turn).collect::<Vec<_>>().join("\n");
    for (forth, back) in [("<down>", "<up>"), ("<pgdn>", "<pgup>")] {
        let mut screen = Screen::talk(&talk);
        for (key, end) in [(forth, 39), (back, 1)] {
            // To the end of the last turn, before the way goes back.
            screen.press(&"<pgdn> ".repeat(if key == back { 4 } else { 0 }));
            let mut presses = 0;
            while screen.turn() != end {
                let (before, mut seen) = (screen.turn(), String::new());
                while screen.turn() == before {
                    seen += &screen.text();
                    screen.press(key);
                    presses += 1;
                    assert!(presses < 200, "{key} comes to no end");
                }
                let unseen: Vec<usize> =
                    (0..before).filter(|row| !seen.contains(&format!("{before:02}row{row:02}"))).collect();
                assert!(unseen.is_empty(), "{key} left turn {before} with rows {unseen:?} unseen");
            }
        }
    }
}

#[test]
fn home_and_end_go_to_the_ends_of_the_help() {
    let mut screen = Screen::talk(TALK);
    let top = screen.press("?").text();
    let bottom = screen.press(&"<pgdn> ".repeat(99)).text();
    assert_ne!(bottom, top);
    assert_eq!(screen.press("<home>").text(), top);
    assert_eq!(screen.press("<end>").text(), bottom);
    assert_eq!(screen.press("<end> <down>").text(), bottom, "there is nothing behind the end");
    assert_eq!((screen.press("<esc>").turn(), screen.codes().as_str()), (1, ""));
}

#[test]
fn tab_goes_round_the_turns_without_a_code() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <tab>");
    assert_eq!(screen.turn(), 2);
    screen.press("<s-tab>");
    assert_eq!(screen.turn(), 6);
    screen.press("c <tab>");
    assert_eq!(screen.turn(), 2);
    for _ in 0..4 {
        screen.press("n <tab>");
    }
    for _ in 0..2 {
        screen.press("<tab> n");
    }
    screen.press("<tab>");
    assert_eq!(screen.notice(), "moving-all-coded");
    assert!(screen.text().contains("every turn is coded"));
}

#[test]
fn tab_goes_to_the_part_that_has_no_code() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> <c-k> <enter> c <home>").press("q <tab>");
    assert_eq!((screen.codes().as_str(), screen.place()), ("1 Q; 2 CT |", (2, 2)));
}

#[test]
fn a_number_goes_to_a_turn() {
    let mut screen = Screen::talk(TALK);
    for (number, turn) in [("4", 4), ("6", 6), ("1", 1)] {
        screen.press(&format!("<c-g> {number} <enter>"));
        assert_eq!(screen.turn(), turn, "for {number}");
    }
    for wrong in ["x", "0", "7", "-1", "1:99999999999", "1.5", "1:00:00:00", "٣"] {
        screen.press("<c-g>").paste(wrong).press("<enter>");
        assert_eq!((screen.turn(), screen.notice()), (1, "moving-no-number"), "for {wrong}");
    }
    screen.press("<c-g> 3 <esc>");
    assert_eq!(screen.turn(), 1);
}

#[test]
fn a_time_goes_to_the_turn_that_is_under_way() {
    // The talk's turns 39 and 40 begin at 6:40 and 6:48.
    let mut screen = Screen::sample("smoking-primary-care");
    screen.press("<c-g> 6:48 <enter>");
    assert_eq!(screen.turn(), 40);
    screen.press("<c-g> 6:40 <enter>");
    assert_eq!(screen.turn(), 39);
    screen.press("<c-g> 0:06:41 <enter>");
    assert_eq!(screen.turn(), 39);
    screen.press("<c-g> 0:00 <enter>");
    assert_eq!(screen.turn(), 1);
    let last = screen.app.document.session().turns().last().unwrap().start.unwrap() / 1000 + 1;
    screen.press(&format!("<c-g> {}:{:02} <enter>", last / 60, last % 60));
    assert_eq!((screen.turn(), screen.notice()), (91, ""));
}

#[test]
fn a_talk_without_times_has_no_time_to_go_to() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> <c-g> 0:01 <enter>");
    assert_eq!((screen.turn(), screen.notice()), (2, "moving-no-number"));
}

#[test]
fn searching_finds_while_typing_and_esc_goes_back() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> / m");
    assert_eq!(screen.turn(), 4);
    screen.press("<esc>");
    assert_eq!((screen.turn(), screen.app.searched.is_none()), (2, true));
    screen.press("/ HOW <space> w");
    assert_eq!(screen.turn(), 5);
    screen.press("<bs> <bs> <bs> <bs> <bs>");
    assert_eq!(screen.turn(), 2);
}

#[test]
fn a_search_that_is_accepted_goes_on_by_keys() {
    let mut screen = Screen::talk(TALK);
    screen.press("/ hard <enter>");
    assert_eq!(screen.turn(), 2);
    screen.press("<a-n>");
    assert_eq!(screen.turn(), 6);
    screen.press("<a-n>");
    assert_eq!(screen.turn(), 2);
    screen.press("<a-p>");
    assert_eq!(screen.turn(), 6);
    screen.press("<esc> <a-n>");
    assert_eq!((screen.turn(), screen.notice()), (6, "search-no-words"));
}

#[test]
fn words_that_are_nowhere_leave_the_cursor_where_it_was() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> / monday");
    assert_eq!(screen.turn(), 4);
    screen.press("x");
    assert_eq!((screen.turn(), screen.notice()), (2, "search-nothing"));
    screen.press("<enter>");
    assert_eq!(screen.turn(), 2);
}

#[test]
fn pasted_words_are_looked_for() {
    let mut screen = Screen::talk(TALK);
    screen.press("/").paste("monday");
    assert_eq!(screen.turn(), 4);
}

#[test]
fn letters_typed_in_a_search_never_code() {
    let mut screen = Screen::talk(TALK);
    screen.press("/ q s c <enter>");
    assert_eq!(screen.codes(), "");
}

#[test]
fn a_search_in_a_long_talk_goes_on_by_slices() {
    let lines: Vec<String> = (0..9_000).map(|number| format!("T: Turn {number}.")).collect();
    let mut screen = Screen::talk(&lines.join("\n"));
    screen.press("/ 8765");
    let slices = (0..10).take_while(|_| {
        let under_way = screen.app.searched.as_ref().is_some_and(|searched| searched.under_way.is_some());
        screen.send(Msg::Slice);
        under_way
    });
    assert!(slices.count() > 2);
    assert_eq!(screen.turn(), 8766);
}

#[test]
fn a_search_that_is_given_up_leaves_backspace_its_press() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-g> 4 <enter> c");
    assert_eq!((screen.codes().as_str(), screen.turn()), ("4 CT", 5));
    screen.press("/ fine <esc> <bs>");
    assert_eq!((screen.codes().as_str(), screen.turn(), screen.notice()), ("", 4, "coding-taken-back"));
}

#[test]
fn a_search_that_is_given_up_brings_the_filter_back() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-f> T <space> says <enter> / monday");
    assert_eq!((screen.turn(), screen.app.filter.is_some()), (4, false));
    screen.press("<esc>");
    assert_eq!((screen.turn(), screen.in_sight()), (1, vec![1, 3, 5]));
}

#[test]
fn a_filter_keeps_to_its_turns_and_moves_the_cursor_there() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-f> C <space> says <enter>");
    assert_eq!((screen.in_sight(), screen.turn(), screen.notice()), (vec![2, 4, 6], 2, "filter-on"));
    screen.press("<down>");
    assert_eq!(screen.turn(), 4);
    screen.press("<end> <down>");
    assert_eq!(screen.turn(), 6);
    screen.press("<home> <up>");
    assert_eq!(screen.turn(), 2);
    screen.press("<right> c");
    assert_eq!((screen.codes().as_str(), screen.turn()), ("4 CT", 6));
    screen.press("<esc>");
    assert_eq!((screen.app.filter.is_none(), screen.notice()), (true, "filter-off-done"));
}

#[test]
fn a_filter_that_fits_nothing_is_not_set() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-f> bookmarked <enter>");
    assert_eq!((screen.notice(), screen.in_sight().len()), ("filter-nothing", 6));
}

#[test]
fn a_filter_gives_way_to_a_number_and_to_found_words() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-f> C <space> says <enter> <c-g> 3 <enter>");
    assert_eq!((screen.turn(), screen.app.filter.is_none()), (3, true));
    screen.press("<c-f> C <space> says <enter> / how <space> was <enter>");
    assert_eq!((screen.turn(), screen.app.filter.is_none()), (5, true));
}

#[test]
fn coding_what_a_filter_shows_never_leaves_the_cursor_on_a_hidden_turn() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-f> without <enter> q");
    assert_shown(&screen, "after a clinician's code");
    screen.press("<home> c");
    assert_shown(&screen, "after a client's code");
    screen.press("<bs>");
    assert_shown(&screen, "after taking it back");
    screen.press("<esc> <home> <c-b> <c-f> bookmarked <enter> <c-b>");
    assert_shown(&screen, "after the last bookmark went");
}

/// The cursor's turn is in sight, and keys that code go to what is seen.
fn assert_shown(screen: &Screen, when: &str) {
    assert!(screen.in_sight().contains(&screen.turn()), "turn {} is hidden {when}:\n{}", screen.turn(), screen.text());
    assert!(screen.app.shows(screen.app.cursor.position), "turn {} is hidden {when}", screen.turn());
}

#[test]
fn arrows_in_a_line_that_is_no_search_say_nothing_and_move_nothing() {
    let mut screen = Screen::talk(TALK);
    for open in ["<c-o>", ": go-back-to <enter>", ": go <space> to <enter>"] {
        screen.press(open);
        assert!(matches!(screen.app.mode, Mode::Prompt(_)), "{open}");
        let before = screen.app.notice.clone();
        screen.press("<down> <up>");
        assert_eq!((screen.app.notice.clone(), screen.turn()), (before, 1), "{open}");
        screen.press("<esc>");
    }
    // Also where something was searched for before.
    screen.press("/ o <enter>");
    let turn = screen.turn();
    screen.press("<c-o> <down>");
    assert_eq!(screen.turn(), turn);
}

#[test]
fn the_mouse_moves_the_cursor_to_what_was_pressed() {
    let mut screen = Screen::talk(TALK);
    let area = transcript_area(&screen.app);
    screen.send(Msg::Mouse(Mouse::Press { column: area.x + 20, row: area.y + 2 }));
    assert_eq!(screen.turn(), 3);
    screen.send(Msg::Mouse(Mouse::Press { column: area.right() + 3, row: area.y }));
    screen.send(Msg::Mouse(Mouse::Press { column: 999, row: 999 }));
    assert_eq!(screen.turn(), 3);
}

#[test]
fn the_wheel_scrolls_and_the_cursor_stays_in_sight() {
    let mut screen = Screen::sample("smoking-primary-care");
    for wheel in [Mouse::WheelDown, Mouse::WheelUp] {
        for _ in 0..150 {
            screen.send(Msg::Mouse(wheel));
            assert!(screen.in_sight().contains(&screen.turn()), "turn {}:\n{}", screen.turn(), screen.text());
        }
    }
    assert_eq!(screen.in_sight()[0], 1);
}

#[test]
fn a_turn_that_gets_lower_above_the_top_stays_in_sight() {
    let mut screen = Screen::talk(TALK);
    screen.press("q w q w q <right> <left>").send(Msg::Mouse(Mouse::WheelDown));
    screen.press("<bs>");
    assert!(screen.in_sight().contains(&screen.turn()), "turn {}:\n{}", screen.turn(), screen.text());
    let top = screen.app.at_row(0);
    assert!(top.is_some(), "{}", screen.text());
}

#[test]
fn the_palette_runs_what_it_names() {
    let mut screen = Screen::talk(TALK);
    screen.press(": last <space> turn <enter>");
    assert_eq!(screen.turn(), 6);
    screen.press(": xyzzy <enter>");
    assert!(screen.text().contains("Nothing fits"));
    screen.press("<esc>");
    assert_eq!(screen.turn(), 6);
}

#[test]
fn the_palette_finds_names_first_and_then_what_commands_do() {
    let found = |typed: &str, language: &str| -> Vec<&'static str> {
        let mut screen = Screen::talk(TALK).language(language);
        screen.press(&format!("q : {typed}"));
        let Mode::Listing(list) = &screen.app.mode else { panic!("no list") };
        let word = |choice: &Choice| if let Choice::Command(command) = choice { command.word() } else { "" };
        list.entries.iter().map(|(_, choice)| word(choice)).collect()
    };
    assert_eq!(found("anchors", "en"), [""; 0]);
    assert_eq!(found("definitions", "en"), ["help"], "as its help says");
    let noted = found("note", "en");
    assert_eq!(noted.first(), Some(&"note"));
    let by_help = noted.iter().position(|word| *word == "count-anyway").unwrap();
    let by_name = noted.iter().position(|word| *word == "not-codable");
    assert!(by_name.is_some_and(|place| place < by_help), "names come before help: {noted:?}");
    assert_eq!(found("stretch <space> random", "en"), ["segment"]);
    assert_eq!(found("DÆMPET", "da"), ["segment"]);
    assert!(!found("hy", "en").contains(&"count-anyway"), "two letters stand in every help");
}

#[test]
fn help_opens_and_closes_without_coding() {
    let mut screen = Screen::talk(TALK);
    screen.press("? c s <down> <pgdn> <pgup> <up> q");
    assert_eq!((screen.codes().as_str(), screen.turn()), ("", 1));
    screen.press("q");
    assert_eq!(screen.codes(), "1 Q");
}
