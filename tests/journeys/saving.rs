//! When what is asked of the writer, and when the program may end.

use std::path::Path;

use gensvar::domain::edit::{CodingEdit, Edit};
use gensvar::domain::filter::Fact;
use gensvar::domain::message::Message;
use gensvar::ports::fault::FileFaults;
use gensvar::ports::journal::Noted;
use gensvar::ports::keeping::{Back, Report};
use gensvar::ports::writer::WriteReport;
use gensvar::tui::app::{Mode, Tone};
use gensvar::tui::effect::Effect;
use gensvar::tui::last_words;
use gensvar::tui::msg::{Mouse, Msg};

use crate::support::screen::Screen;

const TALK: &str = "T: How are you?\nC: Fine.\nT: Good.";

/// What is asked for but of the journal, in words: `save 3 with session`.
fn asked(screen: &mut Screen) -> Vec<String> {
    let word = |effect: Effect| match effect {
        Effect::SaveSoon => "soon".to_owned(),
        Effect::Note { happened, last } => format!("note {} to {last}", happened.len()),
        Effect::NamePoint { number, name } => format!("name {number} {name}"),
        Effect::Merge { revision, .. } => format!("merge at {revision}"),
        Effect::NoteMerged { .. } => "note merged".to_owned(),
        Effect::TakeIn(taken_in) => format!("taken in, keep {}", taken_in.keep),
        Effect::LookAtFolder(wanted) => format!("look at {}", wanted.typed),
        // Names are read wherever one is given.
        Effect::ReadNames => "note the names".to_owned(),
        Effect::LookBack { when, .. } => format!("look back to {when}"),
        Effect::ReadEarlier { up_to } => format!("read to {up_to}"),
        Effect::Save { revision, session_path, coding_path, snapshot } => {
            assert_eq!(coding_path, Path::new("talk.coding.ron"));
            assert!(*snapshot == screen.app.document.snapshot() || revision < screen.app.document.revision());
            let with = if session_path.is_some() { " with session" } else { "" };
            format!("save {revision}{with}")
        }
        Effect::Redraw => "redraw".to_owned(),
        Effect::Reword => "reword".to_owned(),
        Effect::Leave => "leave".to_owned(),
    };
    let effects = std::mem::take(&mut screen.effects);
    effects.into_iter().map(word).filter(|word| !word.starts_with("note ")).collect()
}

fn header(screen: &Screen) -> String {
    screen.text().lines().next().unwrap_or_default().to_owned()
}

fn fail(screen: &mut Screen) {
    let revision = screen.app.saving.handed;
    let faults = FileFaults::whole("talk.coding.ron", Message::new("save-came-to-grief").with("place", "src/a.rs:1"));
    screen.send(Report::Written(WriteReport {
        coding_path: screen.app.desk.coding_path.clone(),
        revision,
        session_revision: None,
        talk: None,
        kept: None,
        result: Err(faults),
    }));
}

#[test]
fn every_change_is_saved_soon_and_moving_is_not() {
    let mut screen = Screen::talk(TALK);
    for keys in ["q", "<c-b>", "<c-k> <enter>", "<c-z>", "<c-y>", "<bs>", "<c-o> x <enter>", "<c-r> <enter> <esc>"] {
        screen.press(keys);
        // The first code is worth files at once: by them the journal is found again.
        let wanted: &[&str] = if keys == "q" { &["soon", "save 1"] } else { &["soon"] };
        assert_eq!(asked(&mut screen), wanted, "after {keys}");
    }
    screen.press("<down> <up> <tab> / good <enter> <c-g> 1 <enter> <c-f> <esc> ? <esc> <c-w> z");
    assert_eq!(asked(&mut screen), [] as [&str; 0]);
}

#[test]
fn a_pause_saves_what_is_not_on_the_disk() {
    let mut screen = Screen::talk(TALK);
    screen.send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), [] as [&str; 0]);
    screen.press("q s").send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), ["soon", "save 1", "soon", "save 2"]);
    // The writer has it already.
    screen.send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), [] as [&str; 0]);
    assert!(header(&screen).contains("saving (2)"), "{}", header(&screen));
    screen.written();
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
}

#[test]
fn the_session_is_written_only_when_it_has_to_be() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").send(Msg::SaveDue).written();
    assert_eq!(asked(&mut screen), ["soon", "save 1"]);
    screen.press("<c-o> walk <enter>").send(Msg::SaveDue).written();
    assert_eq!(asked(&mut screen), ["soon", "save 2 with session"]);
    screen.press("s").send(Msg::SaveDue).written();
    assert_eq!(asked(&mut screen), ["soon", "save 3"]);
    screen.press("<c-z> <c-z>").send(Msg::SaveDue).written();
    assert_eq!(asked(&mut screen), ["soon", "soon", "save 5 with session"]);
}

#[test]
fn a_transcript_becomes_a_session_file_at_the_first_code() {
    let mut screen = Screen::talk(TALK);
    screen.app.saving.session_on_disk = None;
    screen.press("<down> <c-s> <c-q>");
    assert_eq!(asked(&mut screen), ["leave"]);
    screen.press("c").send(Msg::SaveDue).written();
    assert_eq!(asked(&mut screen), ["soon", "save 1 with session"]);
    screen.press("q").send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), ["soon", "save 2"]);
}

#[test]
fn hiding_the_scores_makes_no_file_before_the_first_code() {
    let mut screen = Screen::talk(TALK);
    screen.app.saving.session_on_disk = None;
    screen.press("<a-c>").send(Msg::SaveDue);
    assert!(screen.app.document.coding().origin.scores_hidden);
    assert_eq!(asked(&mut screen), ["soon"], "nothing is asked of the writer");
    assert!(header(&screen).contains("nothing to save"), "{}", header(&screen));
    screen.press("<c-s>");
    assert_eq!((asked(&mut screen), screen.notice()), (vec![], "saving-already"));
    screen.press("<c-q>");
    assert_eq!(asked(&mut screen), ["leave"]);
    screen.send(Msg::Hangup);
    assert_eq!(asked(&mut screen), ["leave"]);
    screen.press("q").send(Msg::SaveDue).written();
    assert_eq!(asked(&mut screen), ["soon", "save 2 with session"]);
    // Once there is a file, it follows all that is done, also back to nothing.
    screen.press("<bs> <a-c>").send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), ["soon", "soon", "save 4"]);
}

#[test]
fn what_was_done_and_taken_back_is_not_left_on_the_disk() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-z>").send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), ["soon", "save 1", "soon", "save 2"]);
    screen.press("<c-o> walk <enter>").send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), ["soon", "save 3 with session"]);
}

#[test]
fn everything_that_happens_goes_to_the_journal_and_then_shows_as_saved() {
    let mut screen = Screen::talk(TALK);
    let notes = |screen: &mut Screen| -> Vec<(usize, u64)> {
        let noted = |effect| match effect {
            Effect::Note { happened, last } => Some((happened.len(), last)),
            _ => None,
        };
        screen.effects().into_iter().filter_map(noted).collect()
    };
    // How it is coded was stated before there was anything to keep.
    screen.press("<a-c>");
    assert_eq!(notes(&mut screen), []);
    screen.press("q");
    assert_eq!(notes(&mut screen), [(2, 2)]);
    // Without a file nobody would find the journal.
    screen.send(Report::Noted(Noted { number: 2, trouble: None, ..Noted::default() }));
    assert!(header(&screen).contains("saving (2)"), "{}", header(&screen));
    screen.written();
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
    screen.press("s <c-z> <c-y>");
    assert_eq!(notes(&mut screen), [(1, 3), (1, 4), (1, 5)]);
    assert!(header(&screen).contains("saving (3)"), "{}", header(&screen));
    screen.send(Report::Noted(Noted { number: 5, trouble: None, ..Noted::default() }));
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
    // The files come later, and leaving waits for them.
    screen.effects();
    screen.press("<c-q>");
    assert_eq!(asked(&mut screen), ["save 5"]);
}

#[test]
fn a_journal_in_trouble_is_told_once_and_the_files_are_enough() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").written();
    let trouble =
        || Report::Noted(Noted { number: 0, trouble: Some(Message::new("file-disk-full")), ..Noted::default() });
    screen.press("s").send(trouble());
    assert_eq!(screen.notice(), "journal-trouble");
    screen.press("<down>").send(trouble());
    assert_eq!(screen.notice(), "");
    assert!(header(&screen).contains("saving (1)"), "{}", header(&screen));
    screen.send(Msg::SaveDue).written();
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
}

#[test]
fn of_several_things_that_are_told_none_drives_the_other_away() {
    let mut screen = Screen::talk(TALK);
    let full = || Message::new("file-disk-full");
    screen.press("q").written().press("s");
    screen.send(Report::Noted(Noted { number: 0, trouble: Some(full()), ..Noted::default() }));
    screen.send(Report::Warned(Message::new("good-copies-trouble").with("reason", full())));
    let listed = |screen: &Screen| screen.app.desk.told.iter().map(|told| told.id.to_string()).collect::<Vec<_>>();
    assert_eq!(listed(&screen), ["good-copies-trouble", "journal-trouble"]);
    assert!(screen.words().starts_with("The journal cannot be written"), "{}", screen.words());
    assert!(screen.words().ends_with("(1 more: press : and type messages)"), "{}", screen.words());
    // What one saving has to tell is told as well, and what is over is no longer in the list.
    let (revision, coding_path) = (screen.app.document.revision(), screen.app.desk.coding_path.clone());
    let notices = vec![Message::new("save-original"), Message::new("open-no-lock").with("reason", full())];
    let report =
        WriteReport { coding_path, revision, session_revision: None, talk: None, kept: None, result: Ok(notices) };
    screen.send(Report::Written(report));
    assert!(screen.words().ends_with("(3 more: press : and type messages)"), "{}", screen.words());
    screen.press("<down>").send(Report::Noted(Noted { number: 2, ..Noted::default() }));
    assert_eq!(listed(&screen), ["save-original", "open-no-lock", "good-copies-trouble"]);
    assert_eq!(screen.notice(), "", "a key was pressed since");
}

#[test]
fn a_name_that_is_a_number_is_refused() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").written();
    asked(&mut screen);
    screen.press("<a-m> 3 <enter>");
    assert_eq!((asked(&mut screen), screen.notice()), (vec![], "point-number"));
}

#[test]
fn a_folder_that_is_refused_is_no_word_that_all_is_saved() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").written();
    let no = || Report::Folder(Err(Message::new("file-not-found")));
    screen.send(no());
    assert_eq!(screen.notice(), "elsewhere-refused");
    screen.press("s").send(Msg::SaveDue);
    fail(&mut screen);
    screen.send(no());
    assert_eq!(screen.notice(), "elsewhere-refused-unsaved");
}

#[test]
fn steps_from_before_are_read_when_they_are_undone() {
    let mut before = Screen::talk(TALK);
    before.press("q <down> c");
    let earlier = before.app.document.history().clone();
    let snapshot = before.app.document.snapshot();
    let mut screen = Screen::of(snapshot.session, Some(snapshot.coding), "miti-4.2.1+clear-1.0");
    screen.app.document.opened_after(2);
    screen.app.desk.earlier = Some(2);
    screen.press("<c-z>");
    assert_eq!((asked(&mut screen), screen.codes().as_str()), (vec!["read to 2".to_owned()], "1 Q; 2 CT"));
    screen.send(Report::Earlier(Ok(earlier)));
    assert_eq!((screen.codes().as_str(), screen.notice()), ("1 Q", "coding-undone"));
    screen.press("<c-z> <c-y> s <c-z> <c-z>");
    assert_eq!(screen.codes(), "");
    screen.press("<c-z>");
    assert_eq!(screen.notice(), "coding-nothing-to-undo");
}

#[test]
fn a_journal_that_cannot_be_read_is_told() {
    let mut screen = Screen::talk(TALK);
    screen.app.desk.earlier = Some(2);
    screen.press("<c-y>").send(Report::Earlier(Err(Message::new("file-not-allowed"))));
    assert_eq!(screen.notice(), "journal-unreadable");
    screen.press("<c-y>");
    assert_eq!(screen.notice(), "coding-nothing-to-redo");
}

#[test]
fn a_pass_that_was_done_is_worth_a_file() {
    let mut screen = Screen::talk_under(TALK, "misc-2.5");
    screen.press(": passes <enter> <enter>").send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), ["soon", "save 1"]);
}

#[test]
fn an_older_moment_on_the_disk_is_not_called_saved() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").send(Msg::SaveDue).press("s").written();
    assert!(header(&screen).contains("saving (1)"), "{}", header(&screen));
    screen.effects();
    screen.send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), ["save 2"]);
}

#[test]
fn saving_at_once_says_when_there_is_nothing_to_save() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-s>");
    assert_eq!(asked(&mut screen), ["soon", "save 1"]);
    screen.written().press("<c-s>");
    assert_eq!((asked(&mut screen), screen.notice()), (vec![], "saving-already"));
}

#[test]
fn leaving_waits_for_the_writer() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-q>");
    assert_eq!(
        (asked(&mut screen), screen.notice()),
        (vec!["soon".to_owned(), "save 1".to_owned()], "saving-before-leaving")
    );
    screen.press("<c-q>");
    assert_eq!(asked(&mut screen), [] as [&str; 0]);
    screen.written();
    assert_eq!(asked(&mut screen), ["leave"]);
}

#[test]
fn leaving_without_a_change_is_at_once() {
    for keys in ["<c-q>", "<c-c>", ": quit <enter>"] {
        let mut screen = Screen::talk(TALK);
        screen.press("<down>").press(keys);
        assert_eq!(asked(&mut screen), ["leave"], "after {keys}");
    }
}

#[test]
fn a_key_after_leaving_was_asked_for_stays() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-q> s");
    screen.effects();
    screen.written();
    assert_eq!(asked(&mut screen), [] as [&str; 0]);
}

#[test]
fn a_failure_keeps_the_program_open_and_is_tried_again() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-q>");
    asked(&mut screen);
    fail(&mut screen);
    assert_eq!((asked(&mut screen), screen.notice()), (vec!["soon".to_owned()], "saving-failed-leaving"));
    assert!(header(&screen).contains("NOT SAVED"), "{}", header(&screen));
    screen.send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), ["save 1"]);
    fail(&mut screen);
    screen.press("<c-q>");
    assert_eq!(asked(&mut screen), ["soon", "save 1"]);
    screen.written();
    assert_eq!(asked(&mut screen), ["leave"]);
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
}

#[test]
fn leaving_says_what_is_lost_only_where_something_is() {
    let leave = |screen: &mut Screen| {
        screen.press("<c-q>");
        fail(screen);
        (screen.notice().to_owned(), screen.words())
    };
    let mut screen = Screen::talk(TALK);
    screen.press("q").written().press("s");
    assert_eq!(leave(&mut screen).0, "saving-failed-leaving");
    assert!(header(&screen).contains("✗ NOT SAVED"), "{}", header(&screen));
    // What the journal has comes back.
    screen.send(Report::Noted(Noted { number: 2, ..Noted::default() }));
    let (notice, words) = leave(&mut screen);
    assert_eq!(notice, "saving-failed-leaving-safe");
    assert!(words.contains("Nothing is lost") && words.contains("a mistake in gensvar"), "{words}");
    assert!(header(&screen).contains("! safe, not in the file yet"), "{}", header(&screen));
    // So does what was never in a file, as it is found by its journal.
    let mut screen = Screen::talk(TALK);
    screen.press("q");
    assert_eq!(leave(&mut screen).0, "saving-failed-leaving");
    let number = screen.app.document.happened();
    screen.send(Report::Noted(Noted { number, ..Noted::default() }));
    assert_eq!(leave(&mut screen).0, "saving-failed-leaving-safe");
    assert!(header(&screen).contains("! safe, not in the file yet"), "{}", header(&screen));
    // The command is told by the name that the list has.
    let mut screen = Screen::talk(TALK).language("da");
    screen.press("q");
    assert!(leave(&mut screen).1.contains(":luk-nu"), "{}", screen.words());
    screen.effects();
    screen.press(": luk-nu <enter>");
    assert_eq!(asked(&mut screen), ["leave"]);
}

#[test]
fn what_the_journal_has_is_told_to_be_safe_before_there_is_a_file() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").send(Msg::SaveDue);
    fail(&mut screen);
    assert_eq!(screen.notice(), "saving-failed");
    assert!(header(&screen).contains("✗ NOT SAVED"), "{}", header(&screen));
    // A first coding in a folder that takes no file: the journal alone knows of it.
    let number = screen.app.document.happened();
    screen.send(Report::Noted(Noted { number, ..Noted::default() }));
    assert!(header(&screen).contains("! safe, not in the file yet"), "{}", header(&screen));
    screen.press("<down>").send(Msg::SaveDue);
    fail(&mut screen);
    assert_eq!(screen.notice(), "saving-failed-safe");
    // What is done now is in memory alone until the journal has it.
    screen.press("c");
    assert!(header(&screen).contains("✗ NOT SAVED"), "{}", header(&screen));
    screen.press("?").send(Msg::Resize(80, 400));
    let help = screen.text();
    for state in ["! safe, not in the file yet", "! safe in another file", "✗ NOT SAVED", "✓ saved", "● saving (n)"]
    {
        assert!(help.lines().skip(1).any(|line| line.contains(state)), "{state}: {help}");
    }
}

#[test]
fn what_is_told_in_several_rows_leaves_the_keys_in_sight() {
    for (width, height) in [(80, 24), (40, 10), (120, 40)] {
        let mut screen = Screen::talk(TALK).size(width, height);
        screen.press("q");
        let keys = screen.text().lines().last().unwrap_or_default().to_owned();
        let faults = FileFaults::whole("talk.coding.ron", Message::new("file-disk-full"));
        screen.send(Report::Written(WriteReport {
            coding_path: screen.app.desk.coding_path.clone(),
            revision: screen.app.saving.handed,
            session_revision: None,
            talk: None,
            kept: None,
            result: Err(faults),
        }));
        let text = screen.text();
        assert_eq!(text.lines().last(), Some(keys.as_str()), "{text}");
        let said = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(&screen.words()), "{text}");
        assert!(text.lines().any(|line| line.starts_with("▌")), "what is coded now is in sight: {text}");
    }
}

#[test]
fn what_is_told_in_five_rows_takes_no_row_of_the_keys_wherever_the_talk_stands() {
    let talk: String =
        (1..=15).map(|turn| format!("T: Word {}.\nC: Word {}.\n", 2 * turn - 1, 2 * turn)).collect::<Vec<_>>().concat();
    let why = "this is told at length ".repeat(15);
    for down in 0..30 {
        let mut screen = Screen::talk(talk.trim_end());
        screen.press("q").press(&"<down> ".repeat(down));
        let keys: Vec<String> = screen.text().lines().rev().take(3).map(str::to_owned).collect();
        let row = |screen: &Screen| screen.text().lines().position(|line| line.starts_with('▌'));
        screen.app.notice = None;
        screen.app.tell(Tone::Trouble, Message::new("saving-changed-talk").with("reason", why.trim()));
        let text = screen.text();
        assert_eq!(text.lines().rev().take(3).map(str::to_owned).collect::<Vec<_>>(), keys, "{text}");
        let said = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(said.matches("this is").count(), 15, "{text}");
        // What is clicked is what is seen.
        let at = row(&screen).expect("what is coded now is in sight");
        let here = screen.app.cursor;
        screen.send(Msg::Mouse(Mouse::Press { column: 10, row: at as u16 }));
        assert_eq!(screen.app.cursor, here, "{text}");
    }
}

#[test]
fn leaving_without_saving_is_possible_when_saving_fails() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-q>");
    fail(&mut screen);
    screen.effects();
    screen.press(": without <space> sav <enter>");
    assert_eq!(asked(&mut screen), ["leave"]);
}

#[test]
fn what_cannot_be_saved_is_saved_elsewhere_and_the_work_goes_on_there() {
    let mut screen = Screen::talk(TALK);
    screen.press("q");
    fail(&mut screen);
    let old = screen.app.desk.coding_path.clone();
    screen.effects();
    screen.press(": elsewhere <enter> /mnt/stick <enter>");
    assert_eq!(asked(&mut screen), ["look at /mnt/stick"]);
    screen.send(Report::Folder(Ok("/mnt/stick".into())));
    let saved = |effect| match effect {
        Effect::Save { session_path, coding_path, .. } => Some((session_path, coding_path)),
        _ => None,
    };
    let paths: Vec<_> = screen.effects().into_iter().filter_map(saved).collect();
    let in_stick = |path: &Path| Path::new("/mnt/stick").join(path.file_name().unwrap());
    assert_eq!(paths, [(Some(in_stick(&screen.app.desk.session_path)), in_stick(&old))]);
    assert!(header(&screen).contains("saving (1)"), "{}", header(&screen));
    // What the writer still says of the old place is of no use any more.
    let report = |coding_path: &Path| WriteReport {
        coding_path: coding_path.to_owned(),
        revision: 1,
        session_revision: Some(0),
        talk: None,
        kept: Some((1, String::new())),
        result: Ok(Vec::new()),
    };
    screen.send(Report::Written(report(&old)));
    assert!(header(&screen).contains("saving (1)"), "{}", header(&screen));
    screen.send(Report::Written(report(&in_stick(&old))));
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
    screen.effects();
    screen.press("<c-q>");
    assert_eq!(asked(&mut screen), ["leave"]);
}

#[test]
fn a_folder_that_cannot_take_the_work_changes_nothing_and_the_way_back_is_open() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").written();
    screen.effects();
    screen.press("<a-d> ~/nowhere <enter>");
    assert_eq!((asked(&mut screen), screen.notice()), (vec!["look at ~/nowhere".to_owned()], "elsewhere-looking"));
    screen.send(Report::Folder(Err(Message::new("elsewhere-not-there").with("folder", "/home/anna/nowhere"))));
    assert_eq!((asked(&mut screen), screen.notice()), (vec![], "elsewhere-refused"));
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
    // What was typed stands there still, and the same once more makes the folder.
    assert!(screen.text().contains("It is not there; ⏎ makes it. Which folder? ~/nowhere"), "{}", screen.text());
    screen.press("<enter>");
    let make = screen.effects().into_iter().find_map(|effect| match effect {
        Effect::LookAtFolder(wanted) => Some((wanted.typed, wanted.make)),
        _ => None,
    });
    assert_eq!(make, Some(("~/nowhere".to_owned(), true)));
    screen.send(Report::Folder(Err(Message::new("elsewhere-not-allowed").with("folder", "/home/anna/nowhere"))));
    assert!(screen.text().contains("You may not save in the folder /home/anna/nowhere."), "{}", screen.text());
    // Whoever did something else meanwhile is not thrown into the line; what was typed waits there.
    screen.press("<a-d>");
    assert!(
        screen.text().contains("Which folder? ~/nowhere") && !screen.text().contains("makes it"),
        "{}",
        screen.text()
    );
    screen.press("2 <enter> q");
    screen.effects();
    screen.send(Report::Folder(Err(Message::new("elsewhere-not-there").with("folder", "/home/anna/nowhere2"))));
    assert!(screen.words().contains("There is no folder /home/anna/nowhere2."), "{}", screen.words());
    screen.press("<backspace>").written();
    screen.effects();
    // There and back: the former place has the name by which the writer knows its files.
    let old = screen.app.desk.coding_path.clone();
    screen.send(Report::Folder(Ok("/mnt/stick".into()))).written();
    screen.effects();
    screen.press("<a-d> . <enter>");
    let been = screen.effects().into_iter().find_map(|effect| match effect {
        Effect::LookAtFolder(wanted) => Some(wanted.been),
        _ => None,
    });
    assert_eq!(been, Some(vec!["/mnt/stick".into(), "".into()]));
    screen.send(Report::Folder(Ok("".into())));
    assert_eq!((screen.app.desk.coding_path.clone(), screen.notice()), (old, "saving-elsewhere"));
    screen.written();
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
    // Where it is already it stays.
    screen.effects();
    screen.send(Report::Folder(Ok("".into())));
    assert_eq!((asked(&mut screen), screen.notice()), (vec![], "elsewhere-here"));
}

#[test]
fn coding_goes_on_after_a_failure() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").send(Msg::SaveDue);
    fail(&mut screen);
    screen.press("s <down> c");
    assert_eq!(screen.codes(), "1 Q SR; 2 CT");
    assert!(header(&screen).contains("NOT SAVED"), "{}", header(&screen));
    screen.send(Msg::SaveDue).written();
    assert_eq!(screen.notice(), "saving-again");
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
}

#[test]
fn a_hangup_hands_everything_over_and_leaves() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").send(Msg::Hangup);
    assert_eq!(asked(&mut screen), ["soon", "save 1", "leave"]);
    let mut screen = Screen::talk(TALK);
    screen.send(Msg::Hangup);
    assert_eq!(asked(&mut screen), ["leave"]);
    let mut screen = Screen::talk(TALK).read_only();
    screen.press("q").send(Msg::Hangup);
    assert_eq!(asked(&mut screen), ["leave"]);
}

#[test]
fn what_the_writer_has_to_say_is_told() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").send(Msg::SaveDue);
    let notice = Message::new("save-kept-original").with("file", "a.original.ron");
    let coding_path = screen.app.desk.coding_path.clone();
    screen.send(Report::Written(WriteReport {
        coding_path,
        revision: 1,
        session_revision: None,
        talk: None,
        kept: None,
        result: Ok(vec![notice]),
    }));
    assert_eq!(screen.notice(), "save-kept-original");
}

#[test]
fn undoing_everything_is_still_a_change_to_be_saved() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").send(Msg::SaveDue).written().press("<c-z>");
    screen.effects();
    screen.send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), ["save 2"]);
}

#[test]
fn a_moment_gets_a_name_once_there_is_something_to_name() {
    let mut screen = Screen::talk(TALK);
    screen.press("<a-m>");
    assert_eq!((asked(&mut screen), screen.notice()), (vec![], "point-nothing-yet"));
    screen.press("q").written().press("s <a-m>");
    assert!(screen.text().contains("Name of this moment:"), "{}", screen.text());
    asked(&mut screen);
    screen.press("before <space> lunch <enter>");
    screen.send(Report::Noted(Noted { number: 2, named: 1, trouble: None }));
    assert!(
        screen.text().contains("This moment is called “before lunch” (no. 2 of the history)."),
        "{}",
        screen.text()
    );
    assert_eq!(asked(&mut screen), ["name 2 before lunch"]);
    // Naming changes nothing, and an empty line names nothing.
    screen.press("<a-m> <enter> <a-m> x <esc>").send(Msg::SaveDue);
    assert_eq!(asked(&mut screen), ["save 2"]);
    let mut screen = Screen::talk(TALK).read_only();
    screen.press("<a-m> x <enter>");
    assert_eq!(asked(&mut screen), [] as [&str; 0]);
}

#[test]
fn where_no_history_is_kept_a_moment_gets_no_name_and_it_says_why() {
    let mut screen = Screen::talk(TALK);
    screen.app.saving.without_journal = true;
    screen.press("q").written().press("<a-m>");
    assert_eq!(screen.notice(), "point-no-journal");
    asked(&mut screen);
    screen.press("<esc>").send(Msg::SaveDue);
    assert!(!asked(&mut screen).iter().any(|asked| asked.starts_with("name")));
    // While the journal cannot be written the name waits, and is not said to stand there.
    let mut screen = Screen::talk(TALK);
    screen.press("q").written().send(Report::Noted(Noted {
        number: 0,
        trouble: Some(Message::new("file-disk-full")),
        ..Noted::default()
    }));
    asked(&mut screen);
    screen.press("<a-m> x <enter>");
    assert_eq!((asked(&mut screen), screen.notice()), (vec!["name 1 x".to_owned()], "point-waits"));
    // Whoever leaves now would lose the name, and is told how; once the journal takes it, there is nothing to lose.
    screen.press("<c-q>");
    assert_eq!((asked(&mut screen), screen.notice()), (vec![], "point-leaving"));
    screen.send(Report::Noted(Noted { number: 1, named: 1, trouble: None })).press("<c-q>");
    assert_eq!(asked(&mut screen), ["leave"]);
}

/// A moment after which nothing at all can be written: two codes, and a name where that is asked for.
fn nowhere(language: &str, named: bool) -> Screen {
    let mut screen = Screen::talk(TALK).language(language);
    screen.press("q").written().press("s");
    screen.send(full(0));
    screen.send(Msg::SaveDue);
    fail(&mut screen);
    if named {
        screen.press("<a-m> x <enter>");
    }
    asked(&mut screen);
    screen
}

fn full(number: u64) -> Report {
    Report::Noted(Noted { number, trouble: Some(Message::new("file-disk-full")), ..Noted::default() })
}

#[test]
fn where_nothing_can_be_written_nothing_is_said_to_be_saved_at_the_pauses() {
    let mut screen = nowhere("en", true);
    assert_eq!(screen.notice(), "point-waits");
    assert!(screen.words().contains("in this window alone"), "{}", screen.words());
    let told = |screen: &Screen| screen.app.desk.told.iter().map(|told| told.id.to_string()).collect::<Vec<_>>();
    assert_eq!(told(&screen), ["journal-trouble-both"]);
    // Once the files are written again they are what holds the work; and with the journal nothing is told any more.
    screen.send(Msg::SaveDue).written();
    assert_eq!(told(&screen), ["journal-trouble"]);
    screen.send(full(0));
    assert_eq!(told(&screen), ["journal-trouble"]);
    screen.send(Report::Noted(Noted { number: 3, ..Noted::default() }));
    assert!(told(&screen).is_empty(), "{:?}", told(&screen));
}

#[test]
fn that_work_is_in_memory_alone_is_told_at_once_and_counted_while_it_grows() {
    for (language, said) in [
        ("en", "only in memory now. Alt+D"),
        ("da", "kun i hukommelsen. Alt+D"),
        ("nb", "bare i minnet. Alt+D"),
        ("sv", "bara i minnet. Alt+D"),
    ] {
        let mut screen = Screen::talk(TALK).language(language);
        screen.press("q").written().press("s");
        screen.send(Report::Noted(Noted { number: 2, ..Noted::default() })).send(Msg::SaveDue);
        // The journal has it all.
        fail(&mut screen);
        assert_eq!(screen.notice(), "saving-failed-safe");
        screen.press("<down> c").send(full(2));
        assert_eq!(screen.notice(), "saving-only-here");
        assert!(screen.words().contains(said), "{}", screen.words());
        assert!(header(&screen).trim_end().ends_with("(1)"), "{}", header(&screen));
        screen.press("<down> q").send(full(2));
        assert!(header(&screen).trim_end().ends_with("(2)"), "{}", header(&screen));
        // Whoever saw it and went on is told again when the files are tried once more.
        assert_ne!(screen.notice(), "saving-only-here");
        screen.send(Msg::SaveDue);
        fail(&mut screen);
        assert_eq!(screen.notice(), "saving-only-here");
        // Once the journal takes it the words are no longer true.
        screen.send(Report::Noted(Noted { number: 4, ..Noted::default() }));
        assert_eq!(screen.notice(), "saving-failed-safe");
        assert!(!header(&screen).trim_end().ends_with(')'), "{}", header(&screen));
    }
}

#[test]
fn leaving_without_saving_says_first_how_much_will_be_gone() {
    let mut screen = nowhere("en", false);
    screen.press(":quit-without-saving <enter>");
    assert_eq!((asked(&mut screen), screen.notice()), (vec![], "leaving-loses"));
    assert!(screen.words().contains("the last action."), "{}", screen.words());
    // What is done since was not told.
    screen.press("a");
    asked(&mut screen);
    screen.press(":quit-without-saving <enter>");
    assert_eq!(asked(&mut screen), [] as [&str; 0]);
    assert!(screen.words().contains("the last 2 actions."), "{}", screen.words());
    screen.press(":quit-without-saving <enter>");
    assert_eq!(asked(&mut screen), ["leave"]);
    // Who was told when leaving with saving failed is not told twice; and a name is work, too.
    let mut screen = nowhere("da", true);
    screen.press("<c-q>");
    fail(&mut screen);
    let words = screen.words();
    assert!(words.contains("den sidste handling og navnet »x«"), "{words}");
    asked(&mut screen);
    screen.press(":luk-uden-at-gemme <enter>");
    assert_eq!(asked(&mut screen), ["leave"]);
    // Where nothing is lost nothing is asked.
    let mut screen = nowhere("en", false);
    screen.send(Msg::SaveDue).written();
    asked(&mut screen);
    screen.press(":quit-without-saving <enter>");
    assert_eq!(asked(&mut screen), ["leave"]);
}

#[test]
fn the_last_words_say_what_is_not_saved_and_of_which_file() {
    let none = || None;
    let why = || Message::new("save-no-word");
    let left = |screen: &Screen| last_words::left(&screen.app);
    let ended = |screen: &Screen| last_words::ended(&screen.app, None, why, none).unwrap_or_default();
    let screen = nowhere("en", true);
    let words = left(&screen).unwrap();
    assert!(words.contains("in talk.coding.ron. Gone for good: the last action and the name “x”."), "{words}");
    let words = ended(&screen);
    assert!(words.contains("in talk.coding.ron: the last action is in no file. The disk is full."), "{words}");
    assert!(words.ends_with("Not noted: the name “x”."), "{words}");
    // What could be put somewhere is told by its place.
    let rescued = last_words::ended(&screen.app, None, why, || Some("rescued/talk.coding.ron".into())).unwrap();
    assert!(rescued.contains("All of your work is in rescued/talk.coding.ron"), "{rescued}");
    // What the journal has comes back, whether there is a file yet or not.
    let mut screen = nowhere("en", false);
    screen.send(Report::Noted(Noted { number: 2, ..Noted::default() }));
    assert_eq!(left(&screen), None);
    assert!(ended(&screen).contains("Everything is in the journal, and comes back"), "{}", ended(&screen));
    let mut screen = Screen::talk(TALK);
    screen.press("q");
    fail(&mut screen);
    let number = screen.app.document.happened();
    screen.send(Report::Noted(Noted { number, ..Noted::default() }));
    assert!(ended(&screen).contains("Everything is in the journal, and comes back"), "{}", ended(&screen));
    assert_eq!(left(&screen), None);
    // By what stands in its place nobody comes to the journal.
    let folder = Some((Message::new("file-is-folder"), "talk.coding.ron".into()));
    let blocked = last_words::ended(&screen.app, folder, why, || Some("rescued".into())).unwrap();
    assert!(blocked.contains("All of your work is in rescued"), "{blocked}");
    // A name that waits is told where all else is saved, and nothing where nothing is lost.
    let mut screen = nowhere("en", true);
    screen.send(Msg::SaveDue).written();
    assert_eq!(ended(&screen), "Not noted: the name “x”.");
    screen.send(Report::Noted(Noted { number: 3, named: 1, trouble: None }));
    assert_eq!((ended(&screen), left(&screen)), (String::new(), None));
}

#[test]
fn a_name_counts_as_saving_until_it_is_on_the_disk_and_is_called_done_then() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").written().send(Report::Noted(Noted { number: 1, ..Noted::default() }));
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
    screen.press("<a-m> x <enter>");
    assert_eq!(screen.notice(), "point-naming");
    assert!(header(&screen).contains("saving (1)"), "{}", header(&screen));
    // Something else that is noted meanwhile says nothing of it.
    screen.send(Report::Noted(Noted { number: 1, ..Noted::default() }));
    assert_eq!(screen.notice(), "point-naming");
    asked(&mut screen);
    screen.press("<c-q>");
    assert_eq!((asked(&mut screen), screen.notice()), (vec![], "saving-before-leaving"));
    screen.send(Report::Noted(Noted { number: 1, named: 1, trouble: None }));
    assert_eq!((asked(&mut screen), screen.notice()), (vec!["leave".to_owned()], "point-named"));
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
}

#[test]
fn a_name_is_not_called_done_before_there_is_a_file_by_which_it_is_found() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <a-m> x <enter>").send(Report::Noted(Noted { number: 1, named: 1, trouble: None }));
    assert_eq!(screen.notice(), "point-naming");
    screen.written();
    assert_eq!(screen.notice(), "point-named");
}

#[test]
fn that_no_good_copy_can_be_kept_is_told_calmly() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").written().send(Report::Noted(Noted { number: 1, trouble: None, ..Noted::default() }));
    let reason = Message::new("file-disk-full");
    screen.send(Report::Warned(Message::new("good-copies-trouble").with("reason", reason)));
    assert_eq!(screen.notice(), "good-copies-trouble");
    assert!(header(&screen).contains("✓ saved") && !header(&screen).contains("NOT SAVED"), "{}", header(&screen));
}

#[test]
fn what_somebody_else_had_open_is_opened_again_once_it_is_free() {
    let mut screen = Screen::talk(TALK).read_only();
    // Another side's key says why nothing is coded, and names no keys that are not there.
    screen.press("x <down> x");
    assert_eq!(screen.notice(), "open-read-only");
    screen.press("<a-a>");
    assert_eq!((asked(&mut screen), screen.notice()), (vec![], "open-read-only"));
    screen.send(Msg::Free);
    assert!(screen.words().contains("Alt+A opens it again here"), "{}", screen.words());
    screen.looks("free-to-be-opened-again");
    // What is shown may be old, so that nothing is coded into it.
    screen.press("q");
    assert_eq!((screen.codes().as_str(), screen.notice()), ("", "open-free-now"));
    screen.press("<a-a>");
    assert_eq!(asked(&mut screen), ["leave"]);
    assert!(screen.app.desk.again);
}

#[test]
fn whoever_leaves_the_line_for_another_folder_finds_it_empty_the_next_time() {
    let mut screen = Screen::talk("T: How are you?\nC: Fine.");
    screen.press("q : elsewhere <enter> /mnt/nowhere <enter>");
    screen.send(Report::Folder(Err(Message::new("elsewhere-not-there").with("folder", "/mnt/nowhere"))));
    let line = |screen: &Screen| match &screen.app.mode {
        Mode::Prompt(prompt) => prompt.line.text().to_owned(),
        _ => panic!("no line is open"),
    };
    assert_eq!(line(&screen), "/mnt/nowhere", "Enter makes it");
    screen.press("<esc> : elsewhere <enter>");
    assert_eq!(line(&screen), "");
    screen.effects();
    screen.press("/mnt/nowhere <enter>");
    let wanted = screen.effects().into_iter().find_map(|effect| match effect {
        Effect::LookAtFolder(wanted) => Some(wanted),
        _ => None,
    });
    assert!(wanted.is_some_and(|wanted| !wanted.make), "it is asked once more before it is made");
}

/// What was asked of the history last.
fn asked_back(screen: &mut Screen) -> Option<(String, u64, u64)> {
    screen.effects().into_iter().rev().find_map(|effect| match effect {
        Effect::LookBack { when, number, revision } => Some((when, number, revision)),
        _ => None,
    })
}

fn bookmark(screen: &Screen, position: usize, on: bool) -> Edit {
    let turn = screen.app.document.session().turn(position).unwrap().id;
    CodingEdit::SetBookmark { turn, on }.into()
}

#[test]
fn going_back_to_a_moment_is_one_step_that_is_undone_as_one() {
    let mut screen = Screen::talk(TALK);
    screen.press("q s").written();
    let before = screen.codes();
    screen.effects();
    for typed in [": go-back-to <enter> round <enter>", ": go-back-to <space> round <enter>"] {
        screen.press(typed);
        let (when, number, revision) = asked_back(&mut screen).unwrap();
        assert_eq!(
            (when.as_str(), number, revision),
            ("round", screen.app.document.happened(), screen.app.document.revision())
        );
        assert_eq!(screen.notice(), "go-back-looking");
        // What is done meanwhile is gone back from, too.
        screen.press("<down> c <up>");
        let back = |screen: &Screen| Back {
            edits: vec![bookmark(screen, 0, true), bookmark(screen, 1, true)],
            number: 0,
            at: Some(String::new()),
            name: Some("round".into()),
        };
        let coded = screen.codes();
        screen.send(Report::Back { when, revision, result: Ok(back(&screen)) });
        let (when, number, revision) = asked_back(&mut screen).unwrap();
        assert_eq!((number, screen.codes()), (screen.app.document.happened(), coded));
        screen.send(Report::Back { when, revision, result: Ok(back(&screen)) });
        assert_eq!(screen.notice(), "go-back-done-named");
        let marked = |screen: &Screen| [0, 1].map(|at| screen.app.document.has_fact(&Fact::Bookmarked, at));
        assert_eq!(marked(&screen), [true, true]);
        let is_noted = |effect: &Effect| matches!(effect, Effect::Note { last, .. } if *last == number + 1);
        assert!(screen.effects().iter().any(is_noted), "it is in the journal as one thing");
        screen.press("<c-z>");
        assert_eq!(marked(&screen), [false, false]);
        screen.press("<c-z>");
        assert_eq!(screen.codes(), before);
    }
    let at = |screen: &Screen| screen.app.document.revision();
    screen.press(": go-back-to <space> 99 <enter>");
    let why = Message::new("as-it-was-not-yet").with("number", 99).with("last", 2);
    screen.send(Report::Back { when: "99".into(), revision: at(&screen), result: Err(why) });
    assert_eq!(screen.notice(), "as-it-was-not-yet");
    let nothing = Back { edits: Vec::new(), number: 2, at: None, name: None };
    screen.send(Report::Back { when: "2".into(), revision: at(&screen), result: Ok(nothing) });
    assert_eq!((screen.notice(), screen.codes()), ("go-back-there", before));
    for (then, told) in [(None, "go-back-done-beginning"), (Some("10:30".to_owned()), "go-back-done")] {
        let back = Back { edits: vec![bookmark(&screen, 0, then.is_none())], number: 0, at: then, name: None };
        screen.send(Report::Back { when: "0".into(), revision: at(&screen), result: Ok(back) });
        assert_eq!(screen.notice(), told);
    }
}

#[test]
fn two_moments_have_two_names_and_none_is_a_number_or_a_time() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").written();
    screen.effects();
    let mut named = |typed: &str| {
        screen.press("<a-m>");
        assert!(screen.effects().contains(&Effect::ReadNames));
        screen.send(Report::Names(vec![(12, "First round".into())]));
        screen.press(typed).press("<enter>");
        let asked = screen.effects().into_iter().any(|effect| matches!(effect, Effect::NamePoint { .. }));
        (screen.notice().to_owned(), asked)
    };
    assert_eq!(named("first <space> ROUND"), ("point-taken".to_owned(), false));
    for text in ["12", "10.30", "2026-03-12", "12.3.2026 <space> 10:30"] {
        assert_eq!(named(text), ("point-number".to_owned(), false), "{text}");
    }
    assert_eq!(named("second <space> round"), ("point-naming".to_owned(), true));
    assert_eq!(named("Second <space> round"), ("point-taken".to_owned(), false), "also while it is noted");
}

#[test]
fn a_talk_that_is_write_protected_is_refused_at_the_key_and_codes_go_on() {
    let mut screen = Screen::talk(TALK);
    screen.press("q");
    screen.app.desk.talk_protected = Some(Message::new("talk-write-protected").with("file", "talk.session.ron"));
    let before = screen.app.document.session_revision();
    for keys in ["<c-o>", "<c-r> <enter>"] {
        screen.press(keys);
        let told = screen.app.notice.as_ref().map(|notice| notice.message.id.to_string());
        assert_eq!(told.as_deref(), Some("talk-write-protected"), "{keys}");
        screen.press("<esc>");
    }
    assert_eq!((screen.app.document.session_revision(), &screen.app.mode), (before, &Mode::Coding));
    let codes = |screen: &Screen| screen.app.document.coding().marks().count();
    screen.press("<down> <down> s");
    assert_eq!(codes(&screen), 2);
    screen.press("<c-z>");
    assert_eq!(codes(&screen), 1);
}

#[test]
fn what_was_done_to_a_talk_is_not_undone_while_it_is_write_protected() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-o> x <enter>");
    let after = screen.app.document.session_revision();
    let protected = Message::new("talk-write-protected").with("file", "talk.session.ron");
    screen.app.desk.talk_protected = Some(protected.clone());
    screen.press("<c-z>");
    assert_eq!(screen.app.document.session_revision(), after);
    screen.app.desk.talk_protected = None;
    screen.press("<c-z>");
    screen.app.desk.talk_protected = Some(protected);
    let undone = screen.app.document.session_revision();
    screen.press("<c-y>");
    assert_eq!(screen.app.document.session_revision(), undone);
}

#[test]
fn what_one_file_of_two_says_is_not_told_of_both() {
    let mut screen = Screen::talk(TALK);
    screen.press("q <c-o> x <enter>");
    let changed = Message::new("save-changed-elsewhere")
        .with("file", "talk.session.ron")
        .with("beside", "talk.session.rescued.ron");
    let mut faults = FileFaults::whole("talk.session.ron", changed);
    faults.faults.extend(FileFaults::whole("talk.coding.ron", Message::new("file-disk-full")).faults);
    let revision = screen.app.document.revision();
    screen.send(Report::Written(WriteReport {
        coding_path: screen.app.desk.coding_path.clone(),
        revision,
        session_revision: None,
        talk: None,
        kept: None,
        result: Err(faults),
    }));
    // The talk lies beside the other one; the codes lie nowhere.
    assert_eq!(screen.app.saving.rescued, None);
    assert!(!screen.app.saving.is_safe(&screen.app.document));
    assert!(screen.text().contains("The disk is full"), "{}", screen.text());
}

#[test]
fn whoever_names_no_moment_is_told_which_there_are() {
    let mut screen = Screen::talk(TALK).size(80, 24);
    screen.press("q").written().press(": go-back-to <enter> <enter>");
    assert!(screen.effects().contains(&Effect::ReadNames));
    let is_open = |screen: &Screen| matches!(screen.app.mode, Mode::Prompt(_));
    assert_eq!((screen.notice(), is_open(&screen)), ("go-back-no-names", true));
    let names = |names: &[&str]| names.iter().zip(1..).map(|(name, number)| (number, (*name).to_owned())).collect();
    screen.send(Report::Names(names(&["first round", "second round"])));
    assert_eq!((screen.notice(), is_open(&screen)), ("go-back-names", true), "also where they come later");
    assert!(screen.text().contains("Named moments: “second round”, “first round”"), "{}", screen.text());
    let long = ["a".repeat(30), "b".repeat(30), "c".repeat(20)];
    screen.send(Report::Names(names(&[&long[0], &long[1], &long[2]]))).press("<space> <enter>");
    let told = format!("“{}”, “{}” …", long[2], long[1]);
    assert!(screen.text().contains(&told) && is_open(&screen), "{}", screen.text());
    screen.send(Report::Names(names(&[&"d".repeat(90)]))).press("<enter>");
    assert!(screen.text().contains("see gensvar history"), "{}", screen.text());
    screen.press("<esc>");
    assert!(!is_open(&screen));
}

#[test]
fn whoever_leaves_while_a_folder_is_asked_for_leaves_the_question_too() {
    let mut screen = Screen::talk(TALK);
    screen.press("q").press("<a-d> /mnt <c-q>");
    assert_eq!((screen.notice(), &screen.app.mode), ("saving-before-leaving", &Mode::Coding));
    assert!(screen.app.desk.folder_typed.is_empty());
    screen.press("<esc> <a-d> x");
    assert!(screen.text().contains("Which folder? x"), "nothing of what was typed is left: {}", screen.text());
}

#[test]
fn an_empty_answer_where_one_is_needed_keeps_the_line_and_says_what_to_type() {
    for (key, notice) in [("<a-m>", "point-empty"), ("<a-d>", "elsewhere-empty")] {
        let mut screen = Screen::talk(TALK);
        screen.press("q").written();
        asked(&mut screen);
        screen.press(key).press("<enter>");
        assert_eq!(screen.notice(), notice);
        assert!(matches!(screen.app.mode, Mode::Prompt(_)), "{key}");
        screen.press("<esc>");
        assert_eq!(screen.app.mode, Mode::Coding);
    }
}

#[test]
fn the_last_words_on_a_changed_coding_name_every_way_out() {
    for (language, merge) in [("en", ":merge"), ("da", ":flet"), ("nb", ":flett"), ("sv", ":sammanfoga")] {
        let screen = Screen::talk(TALK).language(language);
        let path = screen.app.desk.coding_path.clone();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let why = Message::new("save-changed-elsewhere").with("beside", "a.rescued.ron");
        let told = |file: &str| last_words::with_ways_out(&screen.app, why.clone().with("file", file));
        let said = screen.app.looks.texts.say(&told(&name));
        let typed = format!("gensvar merge {} {}", path.display(), path.with_file_name("a.rescued.ron").display());
        assert!(said.contains(merge) && said.contains(&typed), "{said}");
        assert_eq!(told("talk.session.ron").id, "save-changed-elsewhere", "a talk is not merged");
    }
}
