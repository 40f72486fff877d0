//! What the coder says against the rules, and of how the coding is made.

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Boundary, CodebookUsed, Coding, Mark, MarkId, Origin, Phase, Segment, Status, Tag};
use gensvar::domain::edit::{CodingEdit, SessionEdit};
use gensvar::domain::session::TurnId;
use gensvar::domain::stretch::{self, Extent};
use gensvar::tui::app::{Mode, Tone};

use crate::support::screen::{Screen, rows};

const TALK: &str = "\
T: What do you make of it?
C: Mm.
T: And what else? And the evenings?
C: I want to stop.
T: You want to.";

#[test]
fn a_line_says_which_rule_left_a_code_out_and_a_key_counts_it_anyway_with_a_note() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> <down> s c");
    assert_eq!(screen.notice(), "coding-left-out");
    assert!(screen.words().starts_with("SR does not count: CR wins in this volley."), "{}", screen.words());
    screen.press("<a-o>");
    assert_eq!(screen.notice(), "anyway-why");
    screen.press("both <space> said <enter>");
    let marks = &screen.app.document.coding().turn(TurnId(3)).unwrap().marks;
    assert_eq!((marks[0].overrides, marks[0].note.as_deref()), (true, Some("both said")));
    assert_eq!(screen.app.document.tally().discounted(), 0);
    screen.press("<a-o>");
    assert_eq!((screen.notice(), screen.app.document.tally().discounted()), ("anyway-gone", 1));
}

#[test]
fn a_note_that_is_typed_at_once_never_becomes_codes() {
    let noted = |screen: &Screen| screen.app.document.coding().marks().next().and_then(|(_, mark)| mark.note.clone());
    let mut screen = Screen::talk(TALK);
    screen.press("q <a-o>");
    assert_eq!(screen.words(), "Q counts already.");
    screen.looks("anyway-counts-80x24");
    screen.press("quite <space> so <enter>");
    assert_eq!((screen.codes().as_str(), noted(&screen).as_deref()), ("1 Q", Some("quite so")));
    let steps = screen.app.document.history().len();
    screen.press("<a-o> <enter>");
    assert_eq!(screen.app.document.history().len(), steps, "a note that stays as it was is no step");
    let mut screen = Screen::talk(TALK);
    screen.press("<down> <down> s c <a-o> <enter> <a-o> gone <enter>");
    assert_eq!((screen.codes().as_str(), noted(&screen).as_deref()), ("3 SR CR", Some("gone")));
    let mut screen = Screen::talk(TALK);
    screen.press("<a-o>");
    assert_eq!(
        screen.app.notice.as_ref().map(|notice| notice.tone),
        Some(Tone::Trouble),
        "there is no code to note on"
    );
    let mut screen = Screen::talk(TALK).read_only();
    screen.press("<a-o>");
    assert_eq!((screen.notice(), &screen.app.mode), ("open-read-only", &Mode::Coding));
}

#[test]
fn what_takes_a_slot_counts_once_until_the_coder_says_otherwise_and_the_line_tells() {
    let mut screen = Screen::talk(TALK);
    let of = |screen: &Screen, code: &str| screen.app.document.tally().of(&CodeId::new(code));
    screen.press("<down> <down> p w w <a-o>");
    assert_eq!((screen.notice(), of(&screen, "PER"), of(&screen, "PWP")), ("anyway-why", 0, 1));
    screen.press("<enter> <up> <down> w <a-o>");
    assert_eq!(screen.words(), "PWP counts 2 times here now. Say why.");
    assert_eq!(of(&screen, "PWP"), 2);
    let mut screen = Screen::talk(TALK);
    screen.press("<down> <down> w p <a-o>");
    assert_eq!((screen.notice(), of(&screen, "PER"), of(&screen, "PWP")), ("anyway-why", 1, 0));
    screen.press("<enter> <up> <down> w <a-o>");
    assert_eq!(screen.words(), "Both PWP and PER count now. Say why.");
}

#[test]
fn a_code_that_no_rule_leaves_out_is_not_said_to_count_where_it_does_not() {
    let mut screen = Screen::talk(TALK);
    let segment = Some(Segment::of_turns(TurnId(3), TurnId(5)));
    let edit = CodingEdit::SetSegment { codebook: "miti-4.2.1".into(), segment };
    screen.app.document.perform("step-segment", vec![edit.into()]).unwrap();
    screen.press("q <a-o>");
    assert_eq!(screen.notice(), "anyway-outside");
    let mut screen = Screen::talk(TALK);
    let mark = Mark::new(MarkId(9), None, CodeId::new("gone"));
    let edit = CodingEdit::AddMark { turn: TurnId(1), place: 0, mark };
    screen.app.document.perform("step-code", vec![edit.into()]).unwrap();
    screen.press("<a-o>");
    assert_eq!(screen.notice(), "anyway-foreign");
}

#[test]
fn the_line_of_the_turn_says_why_its_code_does_not_count() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down> <down> c s <up> <down>");
    assert!(screen.text().contains("SR does not count: CR wins in this volley. Alt+O"), "{}", screen.text());
}

#[test]
fn a_volley_is_joined_or_broken_and_the_suggestion_comes_back() {
    let boundary = |screen: &Screen, turn| screen.app.document.coding().turn(TurnId(turn)).and_then(|it| it.boundary);
    let mut screen = Screen::talk(TALK);
    screen.press("q <down> <down> <a-v>");
    assert_eq!(
        (boundary(&screen, 3), screen.notice()),
        (Some(Boundary::Joined), "volley-joined"),
        "a question was answered"
    );
    screen.press("<a-v>");
    assert_eq!((boundary(&screen, 3), screen.notice()), (None, "volley-suggested"));
    screen.press("<up> <a-v>");
    assert_eq!(screen.notice(), "volley-client");
    let mut screen = Screen::talk("T: So.\nC: Mm.\nT: And then.");
    screen.press("g <down> <down> <a-v>");
    assert_eq!((boundary(&screen, 3), screen.notice()), (Some(Boundary::Broken), "volley-broken"));
}

#[test]
fn hidden_figures_are_written_down_as_hidden_and_seeing_them_is_too() {
    let mut screen = Screen::talk(TALK);
    screen.press("<a-c>");
    assert!(screen.app.document.coding().origin.scores_hidden);
    screen.press("q").looks("hidden-80x24");
    screen.press("<c-z> <c-z>");
    assert!(screen.app.hides_scores(), "undo shows no figures");
    screen.press("<a-c>");
    assert!(!screen.app.document.coding().origin.scores_hidden, "they were seen");
    screen.press("q <a-c>");
    assert_eq!(screen.notice(), "scores-hidden-late");
    assert!(screen.app.hides_scores() && !screen.app.document.coding().origin.scores_hidden);
}

#[test]
fn a_talk_can_end_as_not_codable_with_the_reason() {
    let mut screen = Screen::talk(TALK);
    screen.press(": not-codable <enter> noise <enter>");
    let status = Status::NotCodable { reason: "noise".into() };
    assert_eq!(*screen.app.document.coding().status(), status);
    screen.press("<c-z>");
    assert_eq!(*screen.app.document.coding().status(), Status::Open);
}

#[test]
fn a_stretch_counts_alone_and_says_so() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <down> <down> <down> <down> q <up> <a-s> <down> <enter> later <enter>");
    let segment = screen.app.document.coding().segment("miti-4.2.1").unwrap().clone();
    assert_eq!((segment.from, segment.to, segment.reason.as_str()), (TurnId(4), TurnId(5), "later"));
    let of = |screen: &Screen| screen.app.document.tally().of(&CodeId::new("Q"));
    assert_eq!((of(&screen), screen.app.document.tally().outside()), (1, 1));
    screen.looks("stretch-80x24");
    screen.press("<a-s> <enter>");
    assert_eq!((screen.app.document.coding().segment("miti-4.2.1"), of(&screen)), (None, 2));
}

#[test]
fn the_figures_name_the_codebook_that_counts_a_stretch_only() {
    let mut screen = Screen::talk(TALK);
    let title = |screen: &Screen| screen.text().lines().nth(1).unwrap_or_default().to_owned();
    let code = |screen: &mut Screen, codebook: &str, from, to| {
        let segment = Some(Segment::of_turns(TurnId(from), TurnId(to)));
        let edit = CodingEdit::SetSegment { codebook: codebook.into(), segment };
        screen.app.document.perform("step-segment", vec![edit.into()]).unwrap();
    };
    code(&mut screen, "miti-4.2.1", 2, 4);
    assert!(title(&screen).contains("─ balance · MITI 2–4 ─"), "{}", title(&screen));
    code(&mut screen, "clear-1.0", 1, 3);
    assert!(title(&screen).contains("─ MITI 2–4 · CLEAR 1–3 ─"), "{}", title(&screen));
    code(&mut screen, "clear-1.0", 2, 4);
    assert!(title(&screen).contains("─ balance · stretch 2–4 ─"), "{}", title(&screen));
    assert!(title(&screen.size(120, 36)).contains("─ balance · stretch 2–4 ─"));
}

#[test]
fn words_are_dim_where_the_codebooks_for_whoever_speaks_code_nothing() {
    let mut screen = Screen::talk(TALK);
    let code = |screen: &mut Screen, codebook: &str, from, to| {
        let segment = Some(Segment::of_turns(TurnId(from), TurnId(to)));
        let edit = CodingEdit::SetSegment { codebook: codebook.into(), segment };
        screen.app.document.perform("step-segment", vec![edit.into()]).unwrap();
    };
    // The turns whose words are dim, counted from 1; the cells of a plain word and of the codes beside it.
    let dim = |screen: &Screen| -> Vec<usize> {
        let (cells, theme) = (screen.cells(), screen.app.looks.theme);
        let colour = |word: &str| {
            let found = rows(&cells).iter().zip(0..).find_map(|(row, y)| Some((row.find(word)?, y))).unwrap();
            cells[(rows(&cells)[found.1][..found.0].chars().count() as u16, found.1 as u16)].fg
        };
        let words = ["What do", "Mm.", "And what", "I want", "You want"];
        (1..=5).zip(words).filter(|(_, word)| Some(colour(word)) == theme.dim.fg).map(|(number, _)| number).collect()
    };
    assert_eq!(dim(&screen), [0; 0], "the whole talk is coded");
    code(&mut screen, "miti-4.2.1", 3, 4);
    assert_eq!(dim(&screen), [1, 5], "MITI codes the clinician alone");
    screen.press("q").looks_with_styles("stretch-dim-80x24");
    code(&mut screen, "clear-1.0", 1, 3);
    assert_eq!(dim(&screen), [1, 4, 5]);
    let mut screen = Screen::talk_under(TALK, "oars");
    code(&mut screen, "oars", 3, 4);
    assert_eq!(dim(&screen), [1, 2, 5], "whoever no codebook codes belongs to what is coded");
}

#[test]
fn a_stretch_at_random_keeps_its_seed() {
    let mut screen = Screen::talk(&"T: So.\nC: Mm.\n".repeat(100).trim_end().replace("So.", "And then?"));
    let seed = screen.app.desk.seed;
    let draw = |screen: &mut Screen| {
        screen.press("<a-s> <down> <down> <down> <down>");
        // The entry, and the lines that it asks for.
        for _ in 0..4 {
            if !matches!(screen.app.mode, Mode::Coding) {
                screen.press("<enter>");
            }
        }
        screen.app.document.coding().segment("miti-4.2.1").unwrap().clone()
    };
    let (first, second) = (draw(&mut screen), draw(&mut screen));
    assert_eq!(first.seed, Some(seed));
    let again = stretch::random(screen.app.document.session(), Extent::Turns(100), seed, "").unwrap();
    assert_eq!((first.from, first.to), (again.from, again.to), "the seed gives the stretch again");
    assert_ne!((first.seed, first.from), (second.seed, second.from), "and is used once");
    screen.press("<c-z>");
    assert_eq!(*screen.app.document.coding().segment("miti-4.2.1").unwrap(), first);
}

#[test]
fn a_stretch_never_ends_before_it_begins() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <down> <a-s> <down> <down> <enter> <enter>");
    let positions = |screen: &Screen| {
        let document = &screen.app.document;
        document.coding().segment("miti-4.2.1").unwrap().positions(document.session())
    };
    assert_eq!(positions(&screen), (0, 1));
    screen.press("<down> <down> <a-s> <down> <enter> <enter>");
    assert_eq!(positions(&screen), (3, 4), "from here on goes on to the end");
    screen.press("<up> <a-s> <down> <down> <enter> <enter>");
    assert_eq!(positions(&screen), (0, 2), "up to here begins with the talk");
}

/// The first stretch that is coded: its positions, its times, its seed and its reason.
fn stretch(screen: &Screen) -> (usize, usize, Option<(u32, u32)>, Option<u64>, String) {
    let document = &screen.app.document;
    let segment = document.coding().segments().values().next().unwrap().clone();
    let (from, to) = segment.positions(document.session());
    (from, to, segment.times, segment.seed, segment.reason)
}

/// A sample with a time for each turn, twenty seconds apart.
fn timed() -> Screen {
    let mut screen = Screen::sample("smoking-primary-care");
    let turns = screen.app.document.session().turns().zip(0..);
    let times =
        turns.map(|(turn, number)| SessionEdit::SetTimes { turn: turn.id, start: Some(number * 20_000), end: None });
    let edits = times.map(Into::into).collect();
    screen.app.document.perform("step-time", edits).unwrap();
    screen
}

#[test]
fn a_stretch_at_random_asks_how_long_and_keeps_its_seed_and_reason() {
    let mut screen = timed();
    screen.press("<a-s> <up> <up> <up> <up> <up> <up>").looks("stretch-list-80x24");
    screen.press("<enter>").looks("stretch-random-80x24");
    screen.press("<c-u> 5 <enter> <enter>");
    let (from, to, times, seed, reason) = stretch(&screen);
    let (begins, ends) = times.unwrap();
    assert_eq!((ends - begins, seed, reason.as_str()), (300_000, Some(7), "chosen at random"));
    assert!(to - from >= 13, "{from} to {to}");
    screen.press("<a-s> <up> <up> <up> <up> <up> <up> <enter> <c-u> 900 <enter>");
    assert_eq!(screen.notice(), "segment-too-short");
    screen.press("<bs> <bs> <bs> x <enter>");
    assert_eq!(screen.notice(), "segment-no-number");
    screen.press("<esc>");
    assert_eq!(stretch(&screen).0, from, "nothing changed");
}

#[test]
fn without_times_turns_are_asked_for_and_half_a_short_talk_is_suggested() {
    let mut screen = Screen::talk(TALK);
    screen.press("<a-s> <up> <up> <up> <up> <up> <up> <enter>");
    assert!(screen.text().contains("How many turns at random? 2"), "{}", screen.text());
    screen.press("<enter> <enter>");
    let (from, to, times, seed, _) = stretch(&screen);
    assert_eq!((to - from, times, seed), (1, None, Some(7)));
}

#[test]
fn a_stretch_is_typed_as_times_or_as_turns() {
    let mut screen = timed();
    let open = "<a-s> <down> <down> <down> <enter> <c-u>";
    screen.press(open).press("1:00-3:00 <enter> loud <enter>");
    assert_eq!(stretch(&screen), (3, 8, Some((60_000, 180_000)), None, "loud".into()));
    screen.press("<a-s> <down> <down> <down> <enter>");
    assert!(screen.text().contains("1:00-3:00"), "{}", screen.text());
    screen.press("<c-u> 7-2 <enter> <enter>");
    assert_eq!((stretch(&screen).0, stretch(&screen).1), (1, 6));
    for (typed, told) in [("12", "segment-no-stretch"), ("1-900", "segment-no-stretch"), ("3:01-3:02", "segment-empty")]
    {
        screen.press(open).press(typed).press("<enter>");
        assert_eq!(screen.notice(), told, "{typed}");
        screen.press("<esc>");
    }
    let mut screen = Screen::talk(TALK);
    screen.press(open).press("1:00-3:00 <enter>");
    assert_eq!(screen.notice(), "segment-no-times");
}

#[test]
fn phases_begin_where_they_are_marked() {
    let mut screen = Screen::talk(TALK);
    screen.press("<a-g> <enter> <end> <a-g> <down> <down> <enter>");
    let phases: Vec<_> = screen.app.document.coding().phases().collect();
    assert_eq!(phases, [(TurnId(1), Phase::Engaging), (TurnId(5), Phase::Evoking)]);
    screen.press("<a-g> <down> <down> <enter>");
    assert_eq!(screen.notice(), "phase-gone");
}

#[test]
fn a_phase_is_seen_where_it_begins_and_named_where_the_cursor_is() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <down> <down> s g <up> <c-b> <a-g> <down> <down> <enter>");
    let row = |screen: &Screen, row: usize| screen.text().lines().nth(row).unwrap_or_default().to_owned();
    let status = |screen: &Screen| row(screen, 19);
    assert!(status(&screen).contains("─ turn 2 of 5 · ◕ evoking begins ─"), "{}", status(&screen));
    let before = row(&screen, 5);
    screen.press("<down> <down>");
    assert!(status(&screen).contains("─ turn 4 of 5 · ◕ evoking ─"), "{}", status(&screen));
    assert!(row(&screen, 3).starts_with("◕ 2"), "{}", row(&screen, 3));
    let tag = |utterance| Tag::new(utterance, "goal");
    let edits = [(3, tag(None)), (4, tag(None))]
        .map(|(turn, tag)| CodingEdit::SetTags { turn: TurnId(turn), tags: vec![tag] }.into());
    screen.app.document.perform("step-plan", edits.to_vec()).unwrap();
    assert_eq!(row(&screen, 4).chars().nth(11), Some('≡'), "{}", row(&screen, 4));
    assert_eq!(row(&screen, 4).replace('≡', " ").chars().count(), row(&screen, 4).chars().count());
    assert!(before.contains("C I want to stop.") && row(&screen, 5).contains("≡C I want to stop."), "no column moved");
    screen.press("<home>");
    assert!(status(&screen).contains("─ turn 1 of 5 ─"), "{}", status(&screen));
    screen.looks("phases-80x24");
}

#[test]
fn passes_are_ticked_off_in_a_list_that_stays() {
    let mut screen = Screen::talk_under(TALK, "misc-2.5");
    screen.press(": passes <enter> <enter> <down> <enter>").looks("passes-80x24");
    assert_eq!(screen.app.document.coding().origin.passes.len(), 2);
}

/// The talk with codes in an older version of the codebooks; a turn that it no longer has can carry one too.
fn older(codes: &[(u32, &str)]) -> Screen {
    let session = Screen::talk(TALK).app.document.session().clone();
    let mark = |id, code: &str| Mark {
        note: Some("kept".into()),
        modifiers: vec![("size".into(), "2".into())],
        ..Mark::new(MarkId(id), None, CodeId::new(code))
    };
    let old = |id: &str| CodebookUsed { id: id.into(), version: "0".into(), fingerprint: "00".into() };
    let origin =
        Origin { codebooks: vec![old("miti-4.2.1"), old("clear-1.0")], lost: vec![(LOST, 1)], ..Origin::default() };
    let marks = (1..).zip(codes).map(|(id, (turn, code))| (TurnId(*turn), mark(id, code))).collect();
    let coding = Coding::assemble(origin, Status::Open, Vec::new(), marks, 9).unwrap();
    Screen::of(session, Some(coding), "miti-4.2.1+clear-1.0")
}

/// Where codes of a turn wait that the talk no longer has.
const LOST: TurnId = TurnId(4_000_000_000);

#[test]
fn codes_of_another_version_stay_unknown_until_they_are_made_known_ones() {
    let mut screen = older(&[(1, "OPEN"), (3, "OPEN"), (4, "CT")]);
    assert_eq!(screen.app.document.tally().foreign(), 2);
    screen.press(": unknown-codes <enter>").looks("unknown-codes-80x24");
    screen.press("Q <space> Question <enter>");
    assert_eq!((screen.notice(), screen.app.document.tally().foreign()), ("unknown-mapped-less", 0));
    assert!(screen.app.document.coding().marks().all(|(_, mark)| mark.note.as_deref() == Some("kept")));
    screen.press("<esc> : unknown-codes <enter> <enter>");
    assert_eq!(screen.app.document.coding().origin.codebooks, screen.app.document.instrument().used());
    screen.press("<c-z> <c-z>");
    assert_eq!(
        (screen.app.document.tally().foreign(), screen.codes().as_str()),
        (2, "1 OPEN(size=2); 3 OPEN(size=2); 4 CT(size=2)")
    );
}

#[test]
fn unknown_codes_become_known_ones_side_by_side_and_lost_turns_keep_theirs() {
    let mut screen = older(&[(1, "OLD"), (2, "OLD"), (3, "OLD"), (LOST.0, "OLD")]);
    screen.press(": unknown-codes <enter> CT <enter>");
    let marks = |screen: &Screen| {
        let coding = screen.app.document.coding();
        coding.marks().map(|(_, mark)| (mark.code.to_string(), mark.modifiers.len())).collect::<Vec<_>>()
    };
    let old = || ("OLD".to_owned(), 1);
    assert_eq!(marks(&screen), [old(), ("CT".into(), 0), old(), old()], "{}", screen.words());
    assert_eq!(screen.notice(), "unknown-mapped-left");
    screen.press("<bs> <bs> Q <space> Question <enter>");
    assert_eq!(screen.codes(), "1 Q; 2 CT; 3 Q");
    assert_eq!(marks(&screen)[3], old(), "its turn may come back");
    screen.press("<esc> <c-z> <c-z>");
    assert_eq!(marks(&screen), [old(), old(), old(), old()]);
}

#[test]
fn the_entry_that_is_chosen_is_there_after_the_last_unknown_code_became_a_known_one() {
    let mut screen = older(&[(1, "OLD"), (2, "OTHER")]);
    screen.press(": unknown-codes <enter> <up> <enter>");
    let Mode::Listing(list) = &screen.app.mode else { panic!("the list stays") };
    assert!(list.chosen < list.entries.len(), "{} of {}", list.chosen, list.entries.len());
}

#[test]
fn a_refinement_never_finds_a_code_out_of_sight() {
    let mut screen = Screen::talk_under("T: So.\nC: I want to.\nT: Yes.\nC: But I like it.", "gensvar");
    screen.press("<down> d <down> <down> <a-g> <enter> 1");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("2 D", "modifier-no-mark"));
    screen.press("s 1");
    assert_eq!(screen.codes(), "2 D; 4 ST(cross=for_staying)");
}

#[test]
fn the_key_that_a_line_names_counts_the_code_that_it_names_in_another_turn_too() {
    let mut screen = Screen::talk("T: You want to.\nC: Mm.\nT: And you fear the evenings.");
    screen.press("s g <down> <down> c");
    assert!(screen.words().starts_with("SR does not count"), "{}", screen.words());
    screen.press("<a-o> <esc>");
    assert!(screen.app.document.coding().turn(TurnId(1)).unwrap().marks[0].overrides);
}

#[test]
fn figures_seen_in_a_finished_coding_are_owned_up_to_once_it_is_open_again() {
    let mut screen = Screen::talk(TALK);
    screen.press("<a-c> q : finish <enter> <a-c>");
    assert!(screen.app.document.coding().origin.scores_hidden && !screen.app.hides_scores());
    screen.press(": finish <enter>");
    assert!(!screen.app.document.coding().origin.scores_hidden, "coding goes on with figures in sight");
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-z> <a-c>");
    assert!(!screen.app.document.coding().origin.scores_hidden, "figures were seen with codes that can be done again");
}

#[test]
fn hidden_figures_are_hidden_on_boards_in_lists_and_on_the_time_line() {
    let mut screen = Screen::talk_under("T: So.\nC: I want to.\nT: Yes.\nC: But I like it.", "gensvar").size(120, 36);
    screen.press("<a-c> <down> d 3 <down> <down> s 1 <a-h> <enter>");
    for (board, name) in [("<a-r>", "replies"), ("<a-x>", "cross"), ("<a-b>", "bouquet"), ("<a-w>", "plan")] {
        screen.press(board);
        let text = screen.text();
        assert!(text.contains("Figures are hidden"), "{name}: {text}");
        assert!(!text.contains("of 1") && !text.contains(" 1 │"), "{name}: {text}");
        screen.press("<esc>");
    }
    screen.press("<c-f>").looks("hidden-filter-120x36");
}

#[test]
fn an_empty_reason_opens_only_what_was_not_codable() {
    let mut screen = Screen::talk(TALK);
    screen.press(": finish <enter> : not-codable <enter> <enter>");
    assert_eq!(*screen.app.document.coding().status(), Status::Finished);
}
