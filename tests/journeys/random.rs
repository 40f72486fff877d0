//! Any keys in any order: nothing panics, figures stay true, and the cursor stays in the talk and in sight.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use gensvar::domain::codebook::{CodeId, Rule, Scope};
use gensvar::domain::document::Document;
use gensvar::domain::session::{Role, Session};
use gensvar::domain::tally::{Verdict, judge};
use gensvar::tui::app::Mode;
use gensvar::tui::msg::{Mouse, Msg};
use gensvar::tui::regions::transcript_area;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::any_keys::{IN_SHORT_TALKS, Pool, Press, came_to_all, found, opened, presses};
use crate::support::screen::{Screen, key};
use crate::support::{SHIPPED, Said, always};

/// One thing that happens.
#[derive(Debug, Clone)]
enum Step {
    Press(Press),
    Paste(String),
    Mouse(Mouse),
    Resize(u16, u16),
    Quiet,
    Written,
}

fn step() -> impl Strategy<Value = Step> {
    let mouse = prop_oneof![
        Just(Mouse::WheelUp),
        Just(Mouse::WheelDown),
        (0..90u16, 0..30u16).prop_map(|(column, row)| Mouse::Press { column, row }),
    ];
    prop_oneof![
        60 => presses(8).prop_map(Step::Press),
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
T: Right.
C: Yeah.
T: How was it? You were proud. You told nobody about it, and then you told your brother, who would not believe a word.
I: He asks how it was.
C: Hard. 日本語です。👩\u{200d}👧 ok\u{202e}.
T:
C: Yes.
X: Who is that?
T: Well.";

/// Talks that a stream of keys begins with: each codebook, roles not told, nothing to be changed, coded already, no words.
const KINDS: usize = SHIPPED.len() + 4;

fn talk(kind: usize) -> Screen {
    let plain = TALK.replace("T:\n", "T: \n");
    match kind.checked_sub(SHIPPED.len()) {
        None => Screen::talk_under(&plain, SHIPPED[kind]),
        Some(0) => Screen::talk(&plain.replace("T:", "Anna:").replace("C:", "Bo:")),
        Some(1) => Screen::talk_under(&plain, "oars").read_only(),
        Some(2) => Screen::coded_sample("smoking-primary-care"),
        Some(_) => Screen::talk("T: "),
    }
}

#[test]
fn any_keys_in_any_order() {
    let seen = RefCell::new(BTreeSet::new());
    let streams = (0..KINDS, prop::collection::vec(step(), 1..60));
    always(192, &streams, |(kind, steps)| {
        let mut screen = talk(kind);
        let pool = Pool::of(&screen);
        for (index, step) in steps.into_iter().enumerate() {
            let name = format!("{step:?}");
            happen(&mut screen, step, &pool, &mut seen.borrow_mut());
            in_place(&screen, &name)?;
            if index % 5 == 0 {
                screen.cells();
            }
        }
        screen.cells();
        seen.borrow_mut().extend(found(&screen.app.document));
        figures_are_true(&screen)?;
        the_codebooks_rules_are_kept(&screen.app.document)
    });
    came_to_all(&seen.into_inner(), &IN_SHORT_TALKS);
}

fn happen(screen: &mut Screen, step: Step, pool: &Pool, seen: &mut BTreeSet<&'static str>) {
    let msg = match step {
        Step::Press(press) => return pool.press(screen, &press, &mut |screen| seen.extend(opened(screen))),
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
    let instrument = Arc::new(document.instrument().clone());
    let fresh = Document::new(snapshot.session, snapshot.coding, instrument);
    prop_assert_eq!(document.tally(), fresh.tally());
    prop_assert_eq!(document.fact_index(), fresh.fact_index());
    prop_assert_eq!(document.replies(), fresh.replies());
    Ok(())
}

#[test]
fn no_keys_make_a_count_that_the_codebook_forbids() {
    // Many codes and a talk of few turns, so that they meet in one volley.
    let seen = RefCell::new(BTreeSet::new());
    let streams = (0..SHIPPED.len(), prop::collection::vec(presses(12), 1..90));
    always(240, &streams, |(kind, presses)| {
        let short =
            "T: One. Two. Three.\nC: Mm.\nT: Four. Five?\nC: Mm.\nT: Six. Seven.\nC: Eight. Nine.\nT: Ten. Eleven.";
        let mut screen = Screen::talk_under(short, SHIPPED[kind]);
        let pool = Pool::of(&screen);
        for press in &presses {
            let mut seen = seen.borrow_mut();
            pool.press(&mut screen, press, &mut |screen| seen.extend(opened(screen)));
            seen.extend(found(&screen.app.document));
        }
        figures_are_true(&screen)?;
        the_codebooks_rules_are_kept(&screen.app.document)
    });
    came_to_all(&seen.into_inner(), &[]);
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

/// All that undo gives back: that figures were hidden, or were seen, is history.
fn said(screen: &Screen) -> (Session, Said) {
    let mut coding = screen.app.document.coding().clone();
    Arc::make_mut(&mut coding.origin).scores_hidden = false;
    (screen.app.document.session().clone(), Said::by(&coding))
}

#[test]
fn undoing_any_keys_gives_the_beginning_back() {
    let seen = RefCell::new(BTreeSet::new());
    let streams = (0..KINDS, prop::collection::vec(presses(6), 1..80));
    always(96, &streams, |(kind, presses)| {
        let mut screen = talk(kind);
        let pool = Pool::of(&screen);
        // What was said after so many steps, where a key ended there.
        let mut states = BTreeMap::from([(0, said(&screen))]);
        for press in &presses {
            pool.press(&mut screen, press, &mut |screen| {
                let steps = screen.app.document.history().len();
                states.split_off(&steps);
                states.insert(steps, said(screen));
                seen.borrow_mut().extend(opened(screen));
            });
        }
        seen.borrow_mut().extend(found(&screen.app.document));
        screen.app.mode = Mode::Coding;
        let steps = screen.app.document.history().len();
        let backwards = (0..steps).rev().map(|left| ("ctrl-z", left));
        for (name, done) in backwards.chain((1..=steps).map(|done| ("ctrl-y", done))) {
            screen.send(Msg::Key(key(name)));
            prop_assert_eq!(screen.app.document.history().len(), done);
            let now = said(&screen);
            prop_assert_eq!(&now, states.get(&done).unwrap_or(&now), "{} to step {}", name, done);
            if done == 0 || done == steps {
                figures_are_true(&screen)?;
            }
        }
        Ok(())
    });
    came_to_all(&seen.into_inner(), &IN_SHORT_TALKS);
}
