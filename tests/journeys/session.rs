//! What is told of the talk itself: who is what, and what it is about.

use gensvar::domain::coding::{Coding, Origin};
use gensvar::domain::message::Message;
use gensvar::domain::session::Role;
use gensvar::ports::codebooks::DEFAULT;
use gensvar::tui::app::Tone;

use crate::support::screen::Screen;

const TALK: &str = "Anna: How are you?\nBo: Fine, thanks.\nAnna: Good.";

fn roles(screen: &Screen) -> Vec<Role> {
    screen.app.document.session().participants().iter().map(|someone| someone.role).collect()
}

fn goals(screen: &Screen) -> Vec<String> {
    let targets = &screen.app.document.session().targets;
    targets.iter().map(|target| format!("{} ({})", target.behaviour, target.whose.word())).collect()
}

#[test]
fn the_question_who_the_clinician_is_does_not_hold_up_reading() {
    let mut screen = Screen::talk(TALK);
    screen.press("<down>");
    assert_eq!(screen.turn(), 2);
    assert!(screen.text().contains("Who is the clinician?  1 Anna  2 Bo"), "{}", screen.text());
    screen.press("q");
    assert_eq!(screen.codes(), "");
    assert!(screen.text().contains("Who is the clinician?"), "{}", screen.text());
}

#[test]
fn the_question_who_the_clinician_is_stands_below_what_is_told() {
    let long = Message::new("good-copy-none").with("x", "");
    for (size, what) in [((80, 24), "wide"), ((40, 10), "small")] {
        let mut screen = Screen::talk(TALK).size(size.0, size.1);
        screen.app.tell(Tone::Hint, long.clone());
        let text = screen.text();
        assert!(text.contains("There is no good copy") && text.contains("1 Anna  2 Bo"), "{what}: {text}");
        screen.press("1");
        assert_eq!(roles(&screen), [Role::Clinician, Role::Client]);
    }
    let mut screen = Screen::talk(TALK);
    screen.press(":");
    assert!(!screen.text().contains("1 Anna"), "a number is typed there: {}", screen.text());
}

#[test]
fn with_two_speakers_the_other_one_is_the_client() {
    let mut screen = Screen::talk(TALK);
    screen.press("2");
    assert_eq!((roles(&screen), screen.notice()), (vec![Role::Client, Role::Clinician], "roles-answered"));
    screen.press("c q");
    assert_eq!(screen.codes(), "1 CT; 2 Q");
}

#[test]
fn a_number_that_nobody_has_is_told() {
    let mut screen = Screen::talk(TALK);
    for wrong in ["0", "3", "9"] {
        screen.press(wrong);
        assert_eq!((roles(&screen), screen.notice()), (vec![Role::Unknown, Role::Unknown], "roles-no-such"));
    }
}

#[test]
fn roles_and_goal_are_undone_like_every_other_step() {
    let mut screen = Screen::talk(TALK);
    screen.press("1 q <c-o> less <space> beer <enter>");
    assert_eq!(goals(&screen), ["less beer (client)"]);
    screen.press("<c-z>");
    assert_eq!((goals(&screen).len(), screen.codes().as_str()), (0, "1 Q"));
    screen.press("<c-z> <c-z>");
    assert_eq!((roles(&screen), screen.codes().as_str()), (vec![Role::Unknown, Role::Unknown], ""));
    screen.press("<c-y> <c-y> <c-y>");
    assert_eq!((roles(&screen)[0], screen.codes().as_str(), goals(&screen).len()), (Role::Clinician, "1 Q", 1));
}

#[test]
fn a_role_goes_round_in_the_list() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-r> <down>");
    let mut seen = Vec::new();
    for _ in 0..6 {
        screen.press("<enter>");
        seen.push(roles(&screen)[1]);
    }
    let round = [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other, Role::Unknown];
    assert_eq!(seen, round);
    screen.press("<esc> <c-z>");
    assert_eq!(roles(&screen)[1], Role::Other);
}

#[test]
fn a_goal_has_an_owner_and_several_are_parted_by_a_semicolon() {
    let mut screen = Screen::talk(TALK);
    screen.press("<c-o> less <space> beer; <space> walk <tab> <tab> <enter>");
    assert_eq!(
        (goals(&screen), screen.notice()),
        (vec!["less beer (shared)".into(), "walk (shared)".into()], "goal-kept")
    );
    screen.press("<c-o>");
    assert!(screen.text().contains("Goal (shared goal): less beer; walk"), "{}", screen.text());
    screen.press("<c-u> <enter>");
    assert_eq!((goals(&screen).len(), screen.notice()), (0, "goal-gone"));
}

#[test]
fn nobody_codes_an_interpreter() {
    let mut screen = Screen::talk("T: Hello.\nI: Hallo.\nC: Hi.");
    screen.press("<down> q");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("", "key-role-not-coded"));
    screen.press("<home> <tab>");
    assert_eq!(screen.turn(), 3);
}

const UNNAMED: &str = "?: How are you?\n?: Fine, thanks.\n?: You came all the same.\n?: Yes, my wife thinks I should.";

/// Who speaks in each turn.
fn speakers(screen: &Screen) -> String {
    let session = &screen.app.document.session();
    let label = |by: u16| session.participant(by).map_or("", |someone| someone.id.0.as_str());
    session.turns().map(|turn| label(turn.by)).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_talk_without_speakers_is_told_with_a_key_a_turn() {
    let mut screen = Screen::talk(UNNAMED);
    assert!(screen.text().contains("Who speaks here?  Alt+T clinician  Alt+Y client"), "{}", screen.text());
    screen.press("1 q");
    assert_eq!((speakers(&screen).as_str(), screen.codes().as_str()), ("? ? ? ?", ""));
    screen.press("<a-t> <a-y> <a-t>");
    assert_eq!((speakers(&screen).as_str(), screen.turn()), ("Clinician Client Clinician ?", 4));
    assert!(screen.text().contains("Turn 3: Clinician. Turns that are nobody’s yet: 1."), "{}", screen.text());
    screen.press("<a-y> <up> <up> <up> q");
    assert_eq!((speakers(&screen).as_str(), screen.codes().as_str()), ("Clinician Client Clinician Client", "1 Q"));
    let counted = |screen: &Screen| {
        let tally = screen.app.document.tally();
        (tally.turns_of(Role::Clinician), tally.turns_of(Role::Client))
    };
    assert_eq!(counted(&screen), (2, 2));
    screen.press("<c-z> <c-z> <c-z> <c-z> <c-z>");
    assert_eq!((speakers(&screen).as_str(), screen.app.document.session().participants().len()), ("? ? ? ?", 1));
    screen.press("<c-y> <c-y> <c-y> <c-y> <c-y>");
    assert_eq!((speakers(&screen).as_str(), screen.codes().as_str()), ("Clinician Client Clinician Client", "1 Q"));
}

#[test]
fn a_turn_of_the_wrong_speaker_is_given_to_another() {
    let mut screen = Screen::talk(TALK);
    screen.press("<a-t>");
    assert_eq!(roles(&screen), [Role::Clinician, Role::Unknown], "whose role nobody told has it in all turns");
    screen.press("<a-y>");
    assert_eq!((roles(&screen), screen.turn()), (vec![Role::Clinician, Role::Client], 3));
    screen.press("q <up> c <up> <a-t>");
    assert_eq!(screen.notice(), "speaker-given-coded");
    assert_eq!((speakers(&screen).as_str(), screen.codes().as_str()), ("Anna Anna Anna", "2 CT; 3 Q"));
    screen.press("<c-z>");
    assert_eq!((speakers(&screen).as_str(), screen.turn()), ("Anna Bo Anna", 2));
    screen.press("<a-u>");
    assert!(screen.text().contains("● Bo — client") && screen.text().contains("○ new: Relative — relative"));
    screen.press("<down> <down> <enter>");
    assert_eq!(speakers(&screen), "Anna Relative Anna");
    assert_eq!(roles(&screen), [Role::Clinician, Role::Client, Role::Relative]);
    screen.press("<c-z>");
    assert_eq!((speakers(&screen).as_str(), roles(&screen).len()), ("Anna Bo Anna", 2));
}

#[test]
fn nobody_is_given_a_turn_that_may_only_be_read() {
    let mut screen = Screen::talk(UNNAMED).read_only();
    screen.press("<a-t>");
    assert_eq!((speakers(&screen).as_str(), screen.turn()), ("? ? ? ?", 1));
}

#[test]
fn what_is_nobodys_is_counted_and_gone_once_it_is_told() {
    let mut screen = Screen::talk("?: Well, hello there.\n?: Hello.\n?: So.");
    assert!(screen.text().contains("3 turns without a speaker"), "{}", screen.text());
    screen.press("<a-t> <a-y> <a-t>");
    assert!(!screen.text().contains("without a speaker"), "{}", screen.text());
    assert!(screen.text().contains("3 turns to code"), "{}", screen.text());
    let with_nobody = screen.app.document.session().participants().len();
    screen.press("<c-r>");
    let entries = |screen: &Screen| match &screen.app.mode {
        gensvar::tui::app::Mode::Listing(list) => list.entries.len(),
        _ => 0,
    };
    assert_eq!((with_nobody, entries(&screen)), (3, 2), "{}", screen.text());
    screen.press("<esc> <c-z> <c-r>");
    assert_eq!(entries(&screen), 3, "undone, it is nobody's again: {}", screen.text());
}

#[test]
fn the_key_behind_the_question_is_never_cut_off() {
    let names = ["Anne-Marie Kristensen", "Bo Jensen", "Karen Margrethe"];
    let talk = names.map(|name| format!("{name}: So it is.\n")).concat().repeat(2);
    let text = Screen::talk(talk.trim_end()).size(80, 24).text();
    let line = text.lines().find(|line| line.contains("Who is the clinician?")).unwrap();
    assert!(line.contains("2 Bo Jensen  …   (^R: more)"), "{line}");
    let text = Screen::talk(talk.trim_end()).size(40, 12).text();
    let line = text.lines().find(|line| line.contains("Who is the clinician?")).unwrap();
    assert!(!line.contains('('), "no half of it: {line}");
}

#[test]
fn what_counts_others_is_told_with_no_second_number() {
    let mut screen = Screen::talk(TALK).size(80, 24);
    let doubt = |line: usize| Message::new("import-heading").with("line", line);
    let counted = Message::new("open-import-warnings").with("count", 3_usize).with("place", "line 2");
    screen.app.desk.told = vec![counted.clone(), doubt(1), doubt(2), doubt(3)];
    screen.app.tell_first();
    let said = screen.app.looks.texts.say(&screen.app.notice.as_ref().unwrap().message);
    assert_eq!(said, "3 places of the transcript need a look; the first: line 2. (press : and type messages)");
    screen.app.desk.told.push(Message::new("transcript-empty"));
    screen.app.tell_first();
    let said = screen.app.looks.texts.say(&screen.app.notice.as_ref().unwrap().message);
    assert!(said.ends_with("(1 more: press : and type messages)"), "{said}");
    screen.app.desk.told = vec![Message::new("transcript-empty"), doubt(1), doubt(2)];
    screen.app.tell_first();
    let said = screen.app.looks.texts.say(&screen.app.notice.as_ref().unwrap().message);
    assert!(said.ends_with("(2 more: press : and type messages)"), "{said}");
}

#[test]
fn whoever_codes_is_named_however_short_the_name() {
    for coder in ["bo", "b", "ida", "anna"] {
        for (width, height) in [(80, 24), (120, 36)] {
            let coded = Screen::talk("T: How are you?\nC: Fine.");
            let origin = Origin { coder: coder.into(), ..(*coded.app.document.coding().origin).clone() };
            let session = coded.app.document.session().clone();
            let screen = Screen::of(session, Some(Coding::new(origin)), DEFAULT).size(width, height);
            let text = screen.text();
            let first = text.lines().next().unwrap();
            assert!(first.contains(&format!(" · {coder} ")), "{first}");
        }
    }
}
