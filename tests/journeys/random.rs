//! Any keys in any order: nothing panics, figures stay true, and the cursor stays in the talk and in sight.

use gensvar::domain::document::Document;
use gensvar::tui::app::Mode;
use gensvar::tui::msg::{Mouse, Msg};
use gensvar::tui::regions::transcript_area;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use crate::support::always;
use crate::support::screen::{Screen, key};

/// One thing that happens.
#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Paste(String),
    Mouse(Mouse),
    Resize(u16, u16),
    Quiet,
    Written,
}

/// Keys that mean something, each as often as its kind is worth looking at.
fn keys() -> impl Strategy<Value = String> {
    let letters = prop::sample::select("qscakegwpxnzæ".chars().map(String::from).collect::<Vec<_>>());
    let signs = prop::sample::select("1234560+-*:/?;.QN".chars().map(String::from).collect::<Vec<_>>());
    let moves = [
        "up",
        "down",
        "left",
        "right",
        "tab",
        "shift-tab",
        "pageup",
        "pagedown",
        "home",
        "end",
        "space",
        "enter",
        "esc",
    ];
    let commands = [
        "backspace",
        "delete",
        "ctrl-z",
        "ctrl-y",
        "ctrl-n",
        "ctrl-b",
        "ctrl-k",
        "alt-k",
        "ctrl-f",
        "alt-f",
        "ctrl-r",
        "ctrl-o",
        "ctrl-g",
        "ctrl-w",
        "alt-n",
        "alt-p",
        "ctrl-s",
        "ctrl-q",
        "ctrl-u",
        "ctrl-l",
        "alt-ctrl-x",
        "f1",
    ];
    let select = |keys: &[&str]| prop::sample::select(keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>());
    prop_oneof![5 => letters, 2 => signs, 5 => select(&moves), 4 => select(&commands)]
}

fn step() -> impl Strategy<Value = Step> {
    let mouse = prop_oneof![
        Just(Mouse::WheelUp),
        Just(Mouse::WheelDown),
        (0..90u16, 0..30u16).prop_map(|(column, row)| Mouse::Press { column, row }),
    ];
    prop_oneof![
        60 => keys().prop_map(Step::Key),
        1 => prop::sample::select(vec!["stop", "\u{1b}[2J\n", "😀 æ", ""]).prop_map(|it| Step::Paste(it.to_owned())),
        3 => mouse.prop_map(Step::Mouse),
        1 => (0..130u16, 0..50u16).prop_map(|(width, height)| Step::Resize(width, height)),
        1 => Just(Step::Quiet),
        1 => Just(Step::Written),
    ]
}

const TALK: &str = "\
T: How are you? And how are things at home?
C: Fine. I stopped. It was hard, and it went on for a long time, longer than I would have thought before I began with it.
T: You stopped. Mm.
C: Mm.
T: How was it? You were proud. You told nobody about it, and then you told your brother, who would not believe a word.
I: He asks how it was.
C: Hard. 日本語です。👩\u{200d}👧 ok\u{202e}.
T:
C: Yes.
X: Who is that?
T: Well.";

fn talk(kind: usize) -> Screen {
    let plain = TALK.replace("T:\n", "T: \n");
    match kind {
        0 => Screen::talk(&plain),
        1 => Screen::talk_under(&plain, "misc-2.5"),
        2 => Screen::talk(&plain.replace("T:", "Anna:").replace("C:", "Bo:")),
        3 => Screen::talk_under(&plain, "oars").read_only(),
        4 => Screen::coded_sample("smoking-primary-care"),
        _ => Screen::talk("T: "),
    }
}

#[test]
fn any_keys_in_any_order() {
    let streams = (0..6usize, prop::collection::vec(step(), 1..60));
    always(80, &streams, |(kind, steps)| {
        let mut screen = talk(kind);
        for (index, step) in steps.into_iter().enumerate() {
            let name = format!("{step:?}");
            happen(&mut screen, step);
            in_place(&screen, &name)?;
            if index % 5 == 0 {
                screen.cells();
            }
        }
        screen.cells();
        figures_are_true(&screen)
    });
}

fn happen(screen: &mut Screen, step: Step) {
    let msg = match step {
        Step::Key(text) => Msg::Key(key(&text)),
        Step::Paste(text) => Msg::Paste(text),
        Step::Mouse(mouse) => Msg::Mouse(mouse),
        Step::Resize(width, height) => Msg::Resize(width, height),
        Step::Quiet => Msg::SaveDue,
        Step::Written => {
            screen.written();
            return;
        }
    };
    screen.send(msg);
}

/// The cursor stands on a part of the talk that can be seen, whatever happened.
fn in_place(screen: &Screen, after: &str) -> Result<(), TestCaseError> {
    let app = &screen.app;
    let cursor = app.cursor;
    prop_assert!(cursor.position < app.document.session().len(), "no such turn after {after}");
    prop_assert!(cursor.place < app.parts_at(cursor.position), "no such part after {after}");
    prop_assert!(app.shows(app.top.position), "the top is hidden after {after}");
    let area = transcript_area(app);
    let roomy = app.looks.size.is_enough();
    if roomy {
        let seen = app.at_row(0).zip(app.at_row(usize::from(area.height) - 1));
        let place = (cursor.position, cursor.place);
        let inside = seen.is_some_and(|(first, last)| first <= place && place <= last);
        prop_assert!(inside, "{place:?} is out of sight after {after}: {seen:?}");
    }
    if let Mode::Listing(list) = &app.mode {
        prop_assert!(list.chosen < list.entries.len().max(1), "no such entry after {after}");
    }
    Ok(())
}

/// Figures that were kept up equal figures counted afresh.
fn figures_are_true(screen: &Screen) -> Result<(), TestCaseError> {
    let document = &screen.app.document;
    let snapshot = document.snapshot();
    let instrument = std::sync::Arc::new(document.instrument().clone());
    let fresh = Document::new(snapshot.session, snapshot.coding, instrument);
    prop_assert_eq!(document.tally(), fresh.tally());
    prop_assert_eq!(document.fact_index(), fresh.fact_index());
    Ok(())
}

#[test]
fn undoing_any_keys_gives_the_beginning_back() {
    let streams = (0..3usize, prop::collection::vec(keys(), 1..80));
    always(40, &streams, |(kind, keys)| {
        let mut screen = talk(kind);
        let before = screen.app.document.snapshot();
        for text in keys {
            screen.send(Msg::Key(key(&text)));
        }
        let after = (screen.codes(), screen.app.document.session().clone());
        screen.app.mode = Mode::Coding;
        let steps = screen.app.document.history().len();
        for _ in 0..steps {
            screen.send(Msg::Key(key("ctrl-z")));
        }
        prop_assert_eq!(screen.codes(), "");
        prop_assert!(screen.app.document.session() == &before.session);
        for _ in 0..steps {
            screen.send(Msg::Key(key("ctrl-y")));
        }
        prop_assert_eq!((screen.codes(), screen.app.document.session().clone()), after);
        Ok(())
    });
}
