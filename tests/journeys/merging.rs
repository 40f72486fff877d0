//! Bringing another version of the coding into it, as a synced folder or a rescue leaves one beside it.

use gensvar::domain::coding::Coding;
use gensvar::domain::filter::Fact;
use gensvar::domain::merge::{Sides, merge};
use gensvar::domain::message::Message;
use gensvar::ports::fault::FileFaults;
use gensvar::ports::keeping::{Against, Report};
use gensvar::ports::writer::WriteReport;
use gensvar::tui::app::Mode;
use gensvar::tui::effect::Effect;
use gensvar::tui::msg::Msg;

use crate::support::screen::Screen;

const VERSION: &str = "talk.coding (1).ron";

#[test]
fn what_goes_on_by_itself_is_not_called_deletable_once_it_is_merged() {
    for (goes_on, says_so) in [(false, true), (true, false)] {
        let (mut screen, mut theirs) = forked();
        if goes_on {
            std::sync::Arc::make_mut(&mut theirs.origin).id = "begun-from-a-good-copy".to_owned();
        }
        screen.press(": merge <enter>");
        answer(&mut screen, &theirs);
        let said = screen.app.looks.texts.say(&screen.app.desk.told[0]);
        assert_eq!(said.contains("You can delete it"), says_so, "{said}");
    }
}

/// A sample with two codes, and a version of it beside with one more and another first code.
fn forked() -> (Screen, Coding) {
    let mut theirs = Screen::sample("smoking-primary-care");
    theirs.press("qs");
    let mut screen = Screen::sample("smoking-primary-care");
    screen.press("c");
    screen.app.desk.versions = vec![VERSION.into()];
    screen.effects();
    (screen, theirs.app.document.coding().clone())
}

/// Answers what was asked for, as the disk would.
fn answer(screen: &mut Screen, theirs: &Coding) -> u64 {
    let goes_on = theirs.origin.id != screen.app.document.coding().origin.id;
    let asked = screen.effects().into_iter().find_map(|effect| match effect {
        Effect::Merge { snapshot, revision, path } => Some((snapshot, revision, path)),
        _ => None,
    });
    let Some((snapshot, revision, path)) = asked else { panic!("no other version is asked for") };
    assert_eq!(Some(&path), screen.app.desk.versions.first());
    let merged = merge(Sides { session: &snapshot.session, base: None, ours: &snapshot.coding, theirs });
    screen.send(Report::Merged { path, revision, result: Ok(Against { merged, print: "print".to_owned(), goes_on }) });
    revision
}

#[test]
fn another_version_becomes_one_step_that_is_listed_and_undone() {
    let (mut screen, theirs) = forked();
    let before = screen.codes();
    screen.press(": merge <enter>");
    answer(&mut screen, &theirs);
    assert!(matches!(screen.app.mode, Mode::Listing(_)));
    assert_eq!(screen.notice(), "merge-done");
    let shown = screen.text();
    assert!(shown.lines().last().is_some_and(|row| row.contains("Esc")), "the keys of the list stay in sight: {shown}");
    let told: Vec<_> = screen.app.desk.told.iter().map(|told| told.id.as_ref()).collect();
    assert_eq!(told, ["merge-done", "merge-bookmarks", "merge-both-kept", "merge-added"]);
    assert!(
        screen.app.looks.texts.say(&screen.app.desk.told[0]).contains("2 differences, one contradiction among them")
    );
    assert!(screen.app.document.has_fact(&Fact::Bookmarked, 0), "the turn is found again once the list is gone");
    assert!(!screen.app.document.has_fact(&Fact::Bookmarked, 1));
    let after = screen.codes();
    assert_ne!(after, before);
    assert!(screen.app.desk.versions.is_empty());
    screen.press("<esc> <c-z>");
    assert_eq!(screen.codes(), before);
    assert_eq!(screen.app.desk.versions, [std::path::Path::new(VERSION)], "it can be brought in again");
    screen.press("<c-y>");
    assert_eq!(screen.codes(), after);
    assert!(screen.app.desk.versions.is_empty());
}

#[test]
fn a_version_in_another_folder_is_told_with_its_place() {
    let (mut screen, theirs) = forked();
    let own = screen.app.desk.coding_path.file_name().unwrap().to_owned();
    let there = std::path::Path::new("/n2").join(&own);
    screen.app.desk.versions = vec![there.clone()];
    let told = ["open-parted-elsewhere", "open-parted-talk", "journal-older-aside"];
    screen.app.desk.told = told.map(Message::new).into();
    screen.press(": merge <enter>");
    answer(&mut screen, &theirs);
    let told = |screen: &Screen| screen.app.desk.told.iter().map(|told| told.id.to_string()).collect::<Vec<_>>();
    assert!(!told(&screen).contains(&"open-parted-elsewhere".to_owned()), "{:?}", told(&screen));
    assert!(!told(&screen).contains(&"journal-older-aside".to_owned()), "{:?}", told(&screen));
    assert!(told(&screen).contains(&"open-parted-talk".to_owned()), "{:?}", told(&screen));
    let said = screen.app.looks.texts.say(&screen.app.desk.told[0]);
    assert!(said.starts_with(&there.display().to_string()), "{said}");
    screen.press("<esc> <c-z>");
    assert!(!told(&screen).contains(&"merge-done".to_owned()), "{:?}", told(&screen));
}

#[test]
fn what_was_merged_and_is_undone_from_another_folder_is_no_longer_called_merged() {
    let (mut screen, theirs) = forked();
    let own = screen.app.desk.coding_path.clone();
    screen.app.desk.versions = vec![own.with_file_name("copy.coding.ron")];
    screen.press(": merge <enter>");
    answer(&mut screen, &theirs);
    let says = |screen: &Screen| screen.app.desk.told.iter().any(|told| told.id == "merge-done");
    assert!(says(&screen));
    screen.app.desk.coding_path = std::path::Path::new("/elsewhere").join(own.file_name().unwrap());
    screen.press("<esc> <c-z>");
    assert!(!says(&screen));
}

/// Answers that a version cannot be read, as the disk would.
fn refuse(screen: &mut Screen, name: &str, why: &'static str) {
    let asked = screen.effects().into_iter().find_map(|effect| match effect {
        Effect::Merge { revision, path, .. } => Some((revision, path)),
        _ => None,
    });
    let Some((revision, path)) = asked else { panic!("{name} is not looked at again") };
    assert_eq!(path, std::path::Path::new(name));
    screen.send(Report::Merged { path, revision, result: Err(Message::new(why)) });
}

#[test]
fn a_version_that_was_taken_away_meanwhile_is_looked_for_and_named_no_more() {
    let (mut screen, _) = forked();
    let about = |id: &'static str, file: &str| Message::new(id).with("count", 1).with("file", file.to_owned());
    screen.app.desk.unread_versions = vec!["cut.coding.ron".into()];
    screen.app.desk.told = vec![
        about("open-versions", VERSION),
        about("open-versions-unread", "cut.coding.ron"),
        Message::new("open-finished"),
    ];
    screen.press(": merge <enter>");
    refuse(&mut screen, VERSION, "file-not-found");
    // The next one is looked at, too, and is gone as well.
    refuse(&mut screen, "cut.coding.ron", "file-not-found");
    assert_eq!(screen.notice(), "merge-no-version");
    let told: Vec<&str> = screen.app.desk.told.iter().map(|told| told.id.as_ref()).collect();
    assert_eq!(told, ["open-finished"]);
}

#[test]
fn each_version_that_could_not_be_read_has_its_turn() {
    let (mut screen, _) = forked();
    screen.app.desk.versions.clear();
    screen.app.desk.unread_versions = vec!["cut.coding.ron".into(), "torn.coding.ron".into()];
    for name in ["cut.coding.ron", "torn.coding.ron", "cut.coding.ron"] {
        screen.effects();
        screen.press(": merge <enter>");
        refuse(&mut screen, name, "merge-unreadable");
        assert_eq!(screen.notice(), "merge-refused");
    }
}

#[test]
fn a_good_copy_that_was_merged_is_called_by_its_time_and_not_by_its_path() {
    let (mut screen, theirs) = forked();
    let copy = "/home/anna/.local/state/gensvar/codings/c/good/20261123T111712Z-1.coding.ron";
    screen.app.desk.versions = vec![copy.into()];
    screen.press(": merge <enter>");
    answer(&mut screen, &theirs);
    let said = screen.app.looks.texts.say(&screen.app.desk.told[0]);
    assert!(said.starts_with("The good copy of 2026-11-2") && !said.contains("20261123T"), "{said}");
    assert!(!said.contains("delete"), "{said}");
    screen.press("<esc> <c-z>");
    assert!(!screen.app.desk.told.iter().any(|told| told.id == "merge-done"), "it was undone");
}

#[test]
fn where_nothing_is_taken_in_that_is_told_and_undoing_takes_away_nothing_of_ours() {
    let mut screen = Screen::sample("smoking-primary-care");
    screen.press("qs");
    let theirs = screen.app.document.coding().clone();
    // Ours has one more, and the other one contradicts nothing.
    screen.press("c");
    let (before, steps) = (screen.codes(), screen.app.document.history().len());
    let own = screen.app.desk.coding_path.clone();
    for (path, id) in [(VERSION.into(), "merge-none"), (own, "merge-none-here")] {
        screen.app.desk.versions = vec![path];
        screen.effects();
        screen.press(": merge <enter>");
        answer(&mut screen, &theirs);
        assert_eq!(screen.notice(), id);
        assert!(!screen.words().contains("^Z"), "{}", screen.words());
        screen.press("<esc>");
        assert_eq!((screen.codes(), screen.app.document.history().len()), (before.clone(), steps), "{id}: no step");
    }
}

/// What both gave in one place stands twice, whether it came from a version or from our own file.
#[test]
fn contradicting_codes_both_stand_by_every_route_and_undo_takes_out_theirs_alone() {
    let mut after = Vec::new();
    for here in [false, true] {
        let mut theirs = Screen::sample("smoking-primary-care");
        theirs.press("q");
        let mut screen = Screen::sample("smoking-primary-care");
        screen.press("c");
        let before = screen.codes();
        let own = screen.app.desk.coding_path.clone();
        screen.app.desk.versions = vec![if here { own } else { VERSION.into() }];
        screen.effects();
        screen.press(": merge <enter>");
        answer(&mut screen, theirs.app.document.coding());
        let told: Vec<_> = screen.app.desk.told.iter().map(|told| told.id.as_ref()).collect();
        assert_eq!(told[1..], ["merge-bookmarks", "merge-both-kept"]);
        assert_eq!(screen.app.document.coding().marks().count(), 2);
        after.push(screen.codes());
        screen.press("<esc> <c-z>");
        assert_eq!(screen.codes(), before);
    }
    assert_eq!(after[0], after[1]);
}

#[test]
fn what_was_coded_meanwhile_is_held_against_the_version_too() {
    let (mut screen, theirs) = forked();
    screen.press(": merge <enter>");
    let asked = screen.app.document.revision();
    screen.press("a");
    let coded = screen.codes();
    assert_eq!(answer(&mut screen, &theirs), asked);
    assert_eq!(screen.codes(), coded, "what was worked out for an older moment is not used");
    assert!(answer(&mut screen, &theirs) > asked);
    assert_eq!(screen.notice(), "merge-done");
}

#[test]
fn without_a_version_there_is_nothing_to_bring_in_and_a_refusal_says_why() {
    let (mut screen, _) = forked();
    let listed = |screen: &mut Screen| {
        screen.press(": merg");
        let Mode::Listing(list) = &screen.app.mode else { panic!("no palette") };
        let found = list.entries.iter().any(|(name, _)| name == "Merge another version");
        screen.press("<esc>");
        found
    };
    assert!(listed(&mut screen));
    let why = Message::new("merge-same-file");
    screen.send(Report::Merged { path: VERSION.into(), revision: 0, result: Err(why) });
    assert_eq!(screen.notice(), "merge-refused");
    screen.app.desk.read_only = Some(Message::new("open-read-only"));
    assert!(!listed(&mut screen), "what is only read is not changed");
    screen.app.desk.read_only = None;
    screen.app.desk.versions.clear();
    assert!(!listed(&mut screen));
}

/// The writer says that somebody else changed the coding's file.
fn refused(screen: &mut Screen) {
    let coding = screen.app.desk.coding_path.clone();
    refused_at(screen, coding, ["talk.coding.ron", "talk.coding.rescued.ron"]);
}

/// The same of a file, with its name, and that of the one in which the work lies then.
fn refused_at(screen: &mut Screen, path: std::path::PathBuf, [file, beside]: [&str; 2]) {
    let coding_path = screen.app.desk.coding_path.clone();
    let why = Message::new("save-changed-elsewhere").with("file", file).with("beside", beside);
    screen.send(Report::Written(WriteReport {
        coding_path: coding_path.clone(),
        revision: screen.app.saving.handed,
        session_revision: None,
        talk: None,
        kept: None,
        result: Err(FileFaults::whole(path, why)),
    }));
}

#[test]
fn what_to_do_about_a_talk_that_somebody_else_changed_is_said_to_who_wants_to_merge_it() {
    let mut screen = Screen::sample("smoking-primary-care");
    screen.press("c").written().press("<down> c").send(Msg::SaveDue);
    let talk = screen.app.desk.session_path.clone();
    refused_at(&mut screen, talk, ["talk.session.ron", "talk.session.rescued.ron"]);
    screen.press("<esc> : merge <enter>");
    assert!(screen.words().contains("talk.session.rescued.ron"), "{}", screen.words());
    assert!(screen.words().contains("move it to another folder"), "{}", screen.words());
}

#[test]
fn a_file_that_somebody_changed_while_nothing_was_done_is_not_shown_as_saved() {
    let mut screen = Screen::sample("smoking-primary-care");
    screen.press("c").written();
    screen.effects();
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
    screen.send(Report::Strange("elsewhere.coding.ron".into()));
    assert_eq!(screen.effects().len(), 0, "a place that was left");
    screen.send(Report::Strange(screen.app.desk.coding_path.clone()));
    let effects = screen.effects();
    assert!(matches!(effects.as_slice(), [Effect::Save { session_path: None, .. }]), "{effects:?}");
    refused(&mut screen);
    assert!(header(&screen).contains("safe in another file"), "{}", header(&screen));
    screen.effects();
    screen.send(Report::Strange(screen.app.desk.coding_path.clone()));
    assert_eq!(screen.effects().len(), 0, "it is tried again anyway");
    screen.press("<c-q>");
    assert!(!screen.effects().iter().any(|effect| matches!(effect, Effect::Leave)), "something was done");
}

#[test]
fn who_did_nothing_leaves_a_file_that_somebody_changed_without_being_asked() {
    let mut screen = Screen::sample("smoking-primary-care");
    screen.app.saving.coding_there = true;
    screen.send(Report::Strange(screen.app.desk.coding_path.clone()));
    refused(&mut screen);
    screen.effects();
    screen.press("<c-q>");
    assert!(matches!(screen.effects().as_slice(), [Effect::Leave]));
}

fn header(screen: &Screen) -> String {
    screen.text().lines().next().unwrap_or_default().to_owned()
}

#[test]
fn a_file_that_somebody_else_changed_is_brought_in_and_saved_over() {
    let (_, theirs) = forked();
    let mut screen = Screen::sample("smoking-primary-care");
    screen.press("c").written().press("<down> c").send(Msg::SaveDue);
    refused(&mut screen);
    assert!(screen.words().contains(":merge merges the two."), "{}", screen.words());
    assert!(header(&screen).contains("! safe in another file"), "what lies beside is safe: {}", header(&screen));
    screen.looks("changed-under-us");
    // Whoever leaves now loses nothing, and is told so.
    screen.press("<c-q>");
    refused(&mut screen);
    assert_eq!(screen.notice(), "saving-changed-leaving");
    screen.effects();
    screen.press(": merge <enter>");
    answer(&mut screen, &theirs);
    assert_eq!(screen.notice(), "merge-done-here");
    let effects: Vec<String> = screen
        .effects()
        .into_iter()
        .filter_map(|effect| match effect {
            Effect::TakeIn(taken_in) => Some(format!("{} {}", taken_in.path.display(), taken_in.keep)),
            Effect::Save { .. } => Some("save".to_owned()),
            _ => None,
        })
        .collect();
    assert_eq!(effects, ["talk.coding.ron true", "save"], "what contradicts ours is kept");
    screen.written();
    assert!(header(&screen).contains("✓ saved"), "{}", header(&screen));
    assert!(screen.app.desk.versions.is_empty());
    // Undoing it tells of all turns, and not of one code on another turn.
    screen.press("<esc> <c-z>");
    assert_eq!(screen.notice(), "coding-undone");
    assert!(screen.words().starts_with("Undone: what was merged"), "{}", screen.words());
}

#[test]
fn a_changed_file_that_cannot_be_brought_in_has_to_make_way() {
    let mut screen = Screen::sample("smoking-primary-care");
    screen.press("c").written().press("<down> c").send(Msg::SaveDue);
    refused(&mut screen);
    screen.press(": merge <enter>");
    let path = screen.app.desk.coding_path.clone();
    screen.send(Report::Merged { path, revision: 0, result: Err(Message::new("merge-unreadable")) });
    assert!(screen.words().contains("Move it to another folder"), "{}", screen.words());
}

#[test]
fn undoing_a_merge_of_several_turns_names_the_turns() {
    let mut theirs = Screen::sample("smoking-primary-care");
    theirs.press("q <down> c <down> s");
    let theirs = theirs.app.document.coding().clone();
    let mut screen = Screen::sample("smoking-primary-care");
    screen.app.desk.versions = vec![VERSION.into()];
    screen.press(": merge <enter>");
    answer(&mut screen, &theirs);
    screen.press("<esc> <c-z>");
    assert_eq!(screen.words(), "Undone: what was merged (turns 1, 2 and 3).");
}

#[test]
fn a_command_that_would_do_nothing_is_found_by_its_whole_name_and_says_so() {
    for (language, typed) in
        [("en", "merge"), ("da", "flet"), ("da", "Flet en anden version ind"), ("sv", "sammanfoga")]
    {
        let (mut screen, theirs) = forked();
        screen.app.desk.versions.push("talk.coding (2).ron".into());
        let mut screen = screen.language(language);
        screen.press(":").send(Msg::Paste(typed.into()));
        screen.press("<enter>");
        answer(&mut screen, &theirs);
        assert_eq!(screen.notice(), "merge-left", "{language}: one more is told of");
        screen.press("<esc>");
        screen.app.desk.versions.clear();
        let before = screen.app.document.revision();
        screen.press(":").send(Msg::Paste(typed.into()));
        screen.press("<enter>");
        assert_eq!(screen.notice(), "merge-no-version", "{language}: {typed}");
        screen.app.desk.unread_versions = vec!["talk.coding (3).ron".into()];
        screen.press(":").send(Msg::Paste(typed.into()));
        screen.press("<enter>");
        refuse(&mut screen, "talk.coding (3).ron", "ron-ends-early");
        assert_eq!(screen.notice(), "merge-refused", "{language}: what cannot be read is not denied");
        assert_eq!(screen.app.document.revision(), before, "nothing else is done in its place");
    }
    let mut screen = Screen::talk("T: How are you?\nC: Fine.");
    screen.press(": filter-off <enter>");
    assert_eq!(screen.notice(), "command-in-vain");
    screen.app.desk.read_only = Some(Message::new("open-read-only"));
    for typed in [": volley <enter>", ": go-back-to <enter>", ": go-back-to <space> 12 <enter>"] {
        screen.app.notice = None;
        screen.press(typed);
        assert_eq!(screen.notice(), "open-read-only", "{typed}");
    }
}
