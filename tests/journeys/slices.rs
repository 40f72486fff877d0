//! A long talk: what needs a look at all of it goes on in slices while the coder works.

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Coding, Mark, MarkId, Origin, Status};
use gensvar::domain::document::Document;
use gensvar::domain::session::{Role, TurnId};
use gensvar::tui::app::Mode;
use gensvar::tui::msg::Msg;

use crate::support::screen::Screen;
use crate::support::{instrument, session};

const TURNS: u32 = 6_000;

/// A talk with sustain talk every twentieth turn, and a reflection after each.
fn long() -> Screen {
    let turns: Vec<(u16, String)> = (0..TURNS).map(|at| ((at % 2) as u16, format!("Well, number {at}."))).collect();
    let talk = session(&[Role::Clinician, Role::Client], &turns, |index| index as u32 + 1);
    let marks = (0..TURNS / 20).flat_map(|at| [(at * 20 + 2, "ST"), (at * 20 + 3, "SR")]).zip(1..);
    let marks = marks.map(|((turn, code), id)| (TurnId(turn), Mark::new(MarkId(id), None, CodeId::new(code))));
    let coding = Coding::assemble(Origin::default(), Status::Open, Vec::new(), marks.collect(), 1).unwrap();
    Screen::of(talk, Some(coding), "gensvar")
}

/// Lets the program go on by itself; tells how often it had to.
fn rest(screen: &mut Screen) -> usize {
    let mut slices = 0;
    while screen.app.has_slices() {
        screen.send(Msg::Slice);
        slices += 1;
    }
    slices
}

#[test]
fn figures_are_absent_until_a_long_talk_is_counted_and_coding_goes_on() {
    let mut screen = long();
    screen.press("<c-g> 3000 <enter> <a-s> <down> <enter> <esc>");
    assert!(screen.app.document.is_counting());
    screen.looks("counting-80x24");
    // Before the place that is counted to, and after it.
    screen.press("<tab>");
    assert_eq!((screen.notice(), screen.turn()), ("figures-counting-wait", 3_000));
    screen.press("<c-g> 4 <enter> n <c-g> 5900 <enter> n");
    assert!(screen.codes().contains("4 N") && screen.codes().contains("5900 N"));
    assert!(rest(&mut screen) > 3);
    let document = &screen.app.document;
    let afresh = Document::new(document.session().clone(), document.coding().clone(), instrument("gensvar"));
    assert_eq!((document.tally(), document.replies()), (afresh.tally(), afresh.replies()));
    assert!(!screen.text().contains("Counting"));
    screen.press("<tab>");
    assert_ne!(screen.turn(), 5_900);
}

#[test]
fn a_board_of_a_long_talk_comes_when_it_is_gathered() {
    let mut screen = long();
    screen.press("<c-g> 5002 <enter> <a-r>");
    assert!(screen.text().contains("Counting"));
    // Keys that mean something on a whole board do no harm on one that is not there yet.
    screen.press("<down> <enter> <right> x");
    assert!(matches!(screen.app.mode, Mode::Board(_)));
    assert!(rest(&mut screen) > 3);
    let chosen = |screen: &Screen| match &screen.app.mode {
        Mode::Board(board) => (board.page.items.len(), board.chosen),
        _ => (0, 0),
    };
    assert_eq!(chosen(&screen), (TURNS as usize / 20, 250), "where the coder was in the talk");
    // A code that is taken back while the board is open: it is gathered once more, and the same place stays chosen.
    screen.press("<esc> <c-g> 10 <enter> st <a-r>");
    rest(&mut screen);
    let before = chosen(&screen);
    screen.press("<down> <c-z>");
    rest(&mut screen);
    assert_eq!(chosen(&screen), (before.0 - 1, before.1 + 1));
    // Keys that come before it is gathered once more move nothing, and it is said why nothing is there.
    screen.press("<pgdn> <pgdn> <pgdn> <pgdn> <pgdn> <pgdn>");
    let (before, rows) = (chosen(&screen), board_rows(&screen));
    screen.press("<c-y>");
    assert!(screen.text().contains("Counting"));
    screen.press("<down> <c-z> <up> <pgup>");
    rest(&mut screen);
    assert_eq!((chosen(&screen), board_rows(&screen)), (before, rows));
}

#[test]
fn what_needs_no_count_of_the_talk_is_there_while_it_is_counted() {
    let mut screen = long();
    screen.press("<c-t> 4 <down> 4 <down> 4 <down> 5 <esc> <a-s> <down> <enter> <esc> <c-t>");
    assert!(screen.app.document.is_counting());
    assert!(screen.text().contains("spirit of MI (mean)  4.3"), "{}", screen.text());
}

#[test]
fn what_is_filtered_stays_in_sight_while_the_talk_is_counted() {
    let mut screen = long();
    // Near turns of which it is not known yet which of them are shown.
    screen.press("<c-f> without <enter> <c-g> 5890 <enter>");
    screen.press("<c-f> without <enter>");
    let sight = screen.in_sight();
    assert!(screen.app.filter.is_some() && sight.contains(&5_890));
    screen.press("<a-s> <down> <down> <enter> <esc>");
    assert!(screen.app.document.is_counting() && screen.in_sight().contains(&5_890));
    rest(&mut screen);
    assert_eq!(screen.in_sight().first(), sight.first());
}

/// Which item of the board is in sight at its top, and how much of it.
fn board_rows(screen: &Screen) -> (usize, usize) {
    match &screen.app.mode {
        Mode::Board(board) => (board.top, board.skipped),
        _ => (0, 0),
    }
}
