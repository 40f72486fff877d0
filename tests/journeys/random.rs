//! Any keys in any order: nothing panics, figures stay true, and the cursor stays in the talk and in sight.

use std::collections::{BTreeMap, BTreeSet};

use gensvar::domain::codebook::{CodeId, Rule, Scope};
use gensvar::domain::document::Document;
use gensvar::domain::session::Role;
use gensvar::domain::tally::{Verdict, judge};
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
        figures_are_true(&screen)?;
        the_codebooks_rules_are_kept(&screen.app.document)
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
fn no_keys_make_a_count_that_the_codebook_forbids() {
    // Letters, cuts and little else: that is where codes meet. Talks of few turns, so that they meet in one volley.
    let letters = prop::sample::select("qscakegwpxnv".chars().map(String::from).collect::<Vec<_>>());
    let others = ["down", "up", "ctrl-k", "tab", "enter", "alt-k", "backspace", "alt-o", "ctrl-v", "alt-j", "alt-b"];
    let others = prop::sample::select(others.map(str::to_owned).to_vec());
    let streams = (0..3usize, prop::collection::vec(prop_oneof![4 => letters, 3 => others, 1 => keys()], 1..90));
    always(60, &streams, |(kind, keys)| {
        let short = "T: One. Two. Three. Four?\nC: Mm.\nT: Five. Six. Seven.\nC: Eight. Nine.\nT: Ten. Eleven.";
        let mut screen = Screen::talk_under(short, ["miti-4.2.1+clear-1.0", "misc-2.5", "oars"][kind]);
        for text in keys {
            screen.send(Msg::Key(key(&text)));
        }
        the_codebooks_rules_are_kept(&screen.app.document)
    });
}

/// A mark that counts, with the places in which it meets others.
struct Counted {
    code: String,
    overrides: bool,
    volley: Option<usize>,
    /// The turn and the part, where cuts show parts.
    utterance: Option<(usize, usize)>,
}

fn counted(document: &Document) -> Vec<Counted> {
    let (session, ground) = (document.session(), document.ground());
    let mut found = Vec::new();
    judge(ground, 0, session.len(), &mut |judged| {
        let coded = session.turn(judged.position).and_then(|turn| document.coding().turn(turn.id)).unwrap();
        if judged.verdict == Verdict::Counts && !judged.mark.code.is_none() {
            let clinician = session.role_at(judged.position) == Role::Clinician;
            found.push(Counted {
                code: judged.mark.code.to_string(),
                overrides: judged.mark.overrides,
                volley: clinician.then(|| ground.start(judged.position)),
                utterance: (!coded.cuts().is_empty()).then(|| (judged.position, coded.place(judged.mark.utterance))),
            });
        }
    });
    found
}

/// Nothing counts that a rule of its codebook forbids, unless the coder holds to it.
fn the_codebooks_rules_are_kept(document: &Document) -> Result<(), TestCaseError> {
    let counted = counted(document);
    for book in document.instrument().codebooks() {
        let own: Vec<&Counted> =
            counted.iter().filter(|mark| book.codes.iter().any(|it| *it.id.0 == mark.code)).collect();
        for rule in &book.rules {
            let groups = match rule {
                Rule::FirstWins { scope: Scope::Utterance, .. } | Rule::AtMostAnUtterance(_) => {
                    together(&own, |mark| mark.utterance)
                }
                _ => together(&own, |mark| mark.volley.map(|volley| (volley, 0))),
            };
            for group in groups {
                let codes: Vec<_> = group.iter().map(|mark| (&mark.code, mark.overrides)).collect();
                prop_assert!(is_kept(rule, &group), "{:?} in {} lets {:?} count", rule, book.id, codes);
            }
        }
    }
    Ok(())
}

fn together<'a>(marks: &[&'a Counted], place: impl Fn(&Counted) -> Option<(usize, usize)>) -> Vec<Vec<&'a Counted>> {
    let mut groups: BTreeMap<(usize, usize), Vec<&Counted>> = BTreeMap::new();
    for mark in marks {
        if let Some(place) = place(mark) {
            groups.entry(place).or_default().push(mark);
        }
    }
    groups.into_values().collect()
}

/// Whether a rule lets these marks of one volley or one utterance count together.
fn is_kept(rule: &Rule, group: &[&Counted]) -> bool {
    let meek = || group.iter().filter(|mark| !mark.overrides);
    let is_in = |codes: &[CodeId], mark: &Counted| codes.iter().any(|code| *code.0 == mark.code);
    match rule {
        Rule::OnceAVolley(codes) => codes.iter().all(|code| meek().filter(|mark| *code.0 == mark.code).count() <= 1),
        Rule::FirstWins { codes, .. } => {
            let best = codes.iter().position(|code| group.iter().any(|mark| *code.0 == mark.code));
            best.is_none_or(|best| !meek().any(|mark| is_in(&codes[best + 1..], mark)))
        }
        Rule::OneSlot(codes) => {
            let kinds: BTreeSet<_> = meek().filter(|mark| is_in(codes, mark)).map(|mark| &mark.code).collect();
            kinds.len() <= 1
        }
        Rule::AtMost(most) | Rule::AtMostAnUtterance(most) => meek().count() <= *most,
    }
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
