use std::sync::Arc;

use super::*;
use crate::domain::codebook::CodeId;
use crate::domain::coding::{Mark, MarkId};
use crate::domain::document::Document;
use crate::domain::edit::CodingEdit;
use crate::domain::session::TurnId;
use crate::ports::clock::SystemClock;
use crate::ports::codebooks::Library;
use crate::ports::files::DiskFiles;
use crate::ports::good_copies::{Keeper, Work};
use crate::ports::journal::{FORMAT, Head, Journal, Unwritten};
use crate::ports::open::{Shelf, World};

const SESSION: &str = r#"(format: 1, id: "s", title: "t", participants: [(id: "T", role: clinician)],
    turns: [(id: 5, by: "T", text: "Well."), (id: 6, by: "T", text: "Then.")])"#;
const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "oars")], next_id: 90)"#;

/// A folder with a coding, a good copy of it in `state`, and a journal in which two more things happened.
fn worked() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("a.session.ron"), SESSION).unwrap();
    std::fs::write(path("c.coding.ron"), CODING).unwrap();
    let (coding_path, session_path) = (path("c.coding.ron"), path("a.session.ron"));
    let work = Work { state: path("state"), coding: "c".into(), coder: "anna".into(), coding_path, session_path };
    let mut keeper = Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
    keeper.saved(&path("c.coding.ron"), 0, journal::print_of(CODING.as_bytes()));
    keeper.close();
    let library = Library::shipped();
    let fresh_id = String::new;
    let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
    let opened = Shelf::new(&world).read(&path("c.coding.ron")).unwrap();
    let mut document = Document::new(opened.session, opened.coding, opened.instrument);
    let head = Head {
        format: FORMAT,
        coding: "c".into(),
        coder: "anna".into(),
        after: 0,
        anew: false,
        from: None,
        work: String::new(),
        on: None,
        at: 0,
        talk: None,
        unwritten: Some(Box::new(Unwritten { session: "s".into(), codebooks: "oars".into(), round: 1 })),
    };
    let mut journal = Journal::start(Arc::new(DiskFiles), journal::folder(&path("state"), "c"), head, |_| ());
    for turn in [5, 6] {
        let mark = Mark::new(MarkId(document.coding().next_id()), None, CodeId::new("OQ"));
        let edit = CodingEdit::AddMark { turn: TurnId(turn), place: 0, mark };
        document.perform("step-code", vec![edit.into()]).unwrap();
        let (news, last) = document.take_news();
        journal.note(news, last, 0);
    }
    journal.finish();
    folder
}

fn alone(folder: &Path) -> Alone {
    let (all, unseen) = all(&DiskFiles, &folder.join("state"));
    assert_eq!((all.len(), unseen.len()), (1, 0), "{all:?}");
    all[0].alone
}

#[test]
fn what_the_journal_has_and_no_file_is_counted() {
    let folder = worked();
    let path = |name: &str| folder.path().join(name);
    assert_eq!(alone(folder.path()), Alone::Actions(2));
    std::fs::write(path("c.coding.ron"), CODING.replace("next_id", "happened: 2, next_id")).unwrap();
    assert_eq!(alone(folder.path()), Alone::Nothing);
    std::fs::write(path("c.coding.ron"), CODING.replace("next_id", "happened: 1, next_id")).unwrap();
    assert_eq!(alone(folder.path()), Alone::Actions(1));
    std::fs::write(path("c.coding.ron"), "\0\0\0").unwrap();
    assert_eq!(alone(folder.path()), Alone::Unknown);
    // What another coding says is in the place of this one.
    std::fs::write(path("c.coding.ron"), CODING.replace("\"c\"", "\"d\"")).unwrap();
    assert_ne!(alone(folder.path()), Alone::Nothing);
    std::fs::remove_file(path("c.coding.ron")).unwrap();
    assert_eq!(alone(folder.path()), Alone::Coding);
}

#[test]
fn what_an_older_file_goes_on_without_is_counted_also_once_it_is_saved() {
    let folder = worked();
    let path = |name: &str| folder.path().join(name);
    let state = path("state");
    // The file in which both things were is damaged, and somebody went on with an older copy of it beside.
    std::fs::write(path("c.coding.ron"), "\0\0\0").unwrap();
    let later = CODING.replace("next_id", "happened: 3, next_id");
    std::fs::write(path("c-DESKTOP.coding.ron"), &later).unwrap();
    let work = Work {
        state: state.clone(),
        coding: "c".into(),
        coder: "anna".into(),
        coding_path: path("c-DESKTOP.coding.ron"),
        session_path: path("a.session.ron"),
    };
    let mut keeper = Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
    keeper.saved(&path("c-DESKTOP.coding.ron"), 3, journal::print_of(later.as_bytes()));
    keeper.close();
    let head = |from: u64, after: u64| Head {
        format: FORMAT,
        coding: "c".into(),
        coder: "anna".into(),
        after,
        anew: true,
        from: Some((from, "older".into())),
        work: String::new(),
        on: None,
        at: 0,
        talk: None,
        unwritten: None,
    };
    let note = |head: Head, what: &'static str| {
        let mut journal = Journal::start(Arc::new(DiskFiles), journal::folder(&state, "c"), head, |_| ());
        let edit = CodingEdit::SetBookmark { turn: TurnId(5), on: true };
        let inverse = CodingEdit::SetBookmark { turn: TurnId(5), on: false };
        let changes = vec![crate::domain::edit::Change { edit: edit.into(), inverse: inverse.into() }];
        let step = crate::domain::history::DoneStep { changes, what: what.into() };
        journal.note(vec![crate::domain::history::Happened::Step(step)], 3, 0);
        journal.finish();
    };
    note(head(0, 2), "step-bookmark");
    assert_eq!(alone(folder.path()), Alone::Actions(2));
    // Also where the damaged file is put away.
    std::fs::remove_file(path("c.coding.ron")).unwrap();
    assert_eq!(alone(folder.path()), Alone::Actions(2));
    std::fs::remove_dir_all(journal::folder(&state, "c")).unwrap();
    let folder = worked();
    let path = |name: &str| folder.path().join(name);
    let state = path("state");
    std::fs::write(path("c.coding.ron"), CODING.replace("next_id", "happened: 3, next_id")).unwrap();
    let mut journal = Journal::start(Arc::new(DiskFiles), journal::folder(&state, "c"), head(2, 2), |_| ());
    journal.note(vec![crate::domain::history::Happened::Undone], 3, 0);
    journal.finish();
    assert_eq!(alone(folder.path()), Alone::Nothing, "somebody else's file had all of it");
}

#[test]
fn a_coding_that_was_never_in_a_file_is_known_by_its_journal() {
    let folder = worked();
    let (state, talk) = (folder.path().join("state"), folder.path().join("a.session.ron"));
    std::fs::remove_file(state.join("codings/c/about.ron")).unwrap();
    std::fs::remove_dir_all(state.join("codings/c/good")).unwrap();
    recent::note(&DiskFiles, &state, &SystemClock, &talk, "t");
    let (all, _) = all(&DiskFiles, &state);
    assert_eq!(all.len(), 1, "{all:?}");
    let Kept { coding, coder, session, title, alone, is_there, .. } = &all[0];
    assert_eq!([coding, coder, session, title].map(String::as_str), ["c", "anna", "s", "t"]);
    assert_eq!((*alone, *is_there), (Alone::Coding, true));
    assert_eq!(meant(&DiskFiles, &all, &talk), Meant::These(vec![0]));
}

#[test]
fn what_lies_in_the_programs_own_folder_is_no_file_of_the_coders() {
    let folder = worked();
    let path = |name: &str| folder.path().join(name);
    // The work could not be saved where it belongs, was rescued, and went on there.
    let rescued = path("state/rescued/1");
    std::fs::create_dir_all(&rescued).unwrap();
    std::fs::rename(path("a.session.ron"), rescued.join("a.session.ron")).unwrap();
    std::fs::remove_file(path("c.coding.ron")).unwrap();
    std::fs::write(rescued.join("c.coding.ron"), CODING.replace("next_id", "happened: 2, next_id")).unwrap();
    let (coding_path, session_path) = (rescued.join("c.coding.ron"), rescued.join("a.session.ron"));
    let work = Work { state: path("state"), coding: "c".into(), coder: "anna".into(), coding_path, session_path };
    let mut keeper = Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
    keeper.saved(&rescued.join("c.coding.ron"), 0, journal::print_of(CODING.as_bytes()));
    keeper.close();
    recent::note(&DiskFiles, &path("state"), &SystemClock, &rescued.join("a.session.ron"), "t");
    assert_eq!(alone(folder.path()), Alone::Coding);
    let (all, _) = all(&DiskFiles, &path("state"));
    assert!(!all[0].is_there && all[0].recent.len() == 1, "{all:?}");
    assert_eq!(all[0].place(), Some(path("a.session.ron").as_path()));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(path("state"), path("linked")).unwrap();
        assert_eq!(super::all(&DiskFiles, &path("linked")).0[0].alone, Alone::Coding, "by another way");
    }
}

#[test]
fn what_of_the_journal_cannot_be_read_may_be_all_that_there_is() {
    let folder = worked();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("c.coding.ron"), CODING.replace("next_id", "happened: 2, next_id")).unwrap();
    assert_eq!(alone(folder.path()), Alone::Nothing);
    let segments = DiskFiles.list(&path("state/codings/c/journal")).unwrap();
    let segment = segments.iter().find(|path| path.extension().is_some_and(|ending| ending == "journal")).unwrap();
    let mut bytes = std::fs::read(segment).unwrap();
    bytes.extend_from_slice(b"what showed as saved");
    std::fs::write(segment, bytes).unwrap();
    assert_eq!(alone(folder.path()), Alone::Damaged);
}

#[test]
fn another_coding_in_its_place_does_not_make_it_unreadable() {
    let folder = worked();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("c.coding.ron"), CODING.replace("\"c\"", "\"d\"")).unwrap();
    assert_eq!(alone(folder.path()), Alone::Coding);
}

#[test]
fn what_a_version_beside_the_coding_has_is_in_a_file() {
    let folder = worked();
    let path = |name: &str| folder.path().join(name);
    let segment = DiskFiles.list(&path("state/codings/c/journal")).unwrap().remove(0);
    let lines = std::fs::read_to_string(&segment).unwrap();
    let lines = lines.lines().map(|line| match journal::decode(line.as_bytes()).unwrap() {
        journal::Line::Head(head) => journal::encode(&journal::Line::Head(Head { work: "w".into(), ..head })).unwrap(),
        _ => format!("{line}\n"),
    });
    std::fs::write(&segment, lines.collect::<String>()).unwrap();
    for (reached, left) in [(1, Alone::Actions(2)), (2, Alone::Nothing)] {
        let version = format!("happened: {reached}, works: [(\"w\", {reached})], next_id");
        std::fs::write(path("c.coding.rescued.ron"), CODING.replace("next_id", &version)).unwrap();
        assert_eq!(alone(folder.path()), left);
    }
    std::fs::rename(path("c.coding.rescued.ron"), path("c.coding.original.ron")).unwrap();
    assert_eq!(alone(folder.path()), Alone::Actions(2), "it says that it is from before");
}

#[test]
fn a_talk_that_is_gone_is_told_as_gone() {
    let folder = worked();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("c.coding.ron"), CODING.replace("next_id", "happened: 2, next_id")).unwrap();
    std::fs::remove_file(path("a.session.ron")).unwrap();
    assert_eq!(alone(folder.path()), Alone::Talk);
    std::fs::write(path("a.session.ron"), "\0\0\0").unwrap();
    assert_eq!(alone(folder.path()), Alone::Unknown, "it is there");
}

#[test]
fn what_lies_in_one_of_two_places_that_went_apart_is_in_a_file_and_what_changed_a_talk_only_where_that_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let (works, state) = (["(\"a\", 1), (\"b\", 3)", "(\"a\", 2)"], path("state"));
    for (place, (happened, works)) in ["n1", "n2"].into_iter().zip([3, 2].into_iter().zip(works)) {
        std::fs::create_dir(path(place)).unwrap();
        std::fs::write(path(place).join("a.session.ron"), SESSION).unwrap();
        let coding = CODING.replace("next_id", &format!("happened: {happened}, works: [{works}], next_id"));
        let (coding_path, session_path) = (path(place).join("c.coding.ron"), path(place).join("a.session.ron"));
        std::fs::write(&coding_path, &coding).unwrap();
        let work = Work { state: state.clone(), coding: "c".into(), coder: "anna".into(), coding_path, session_path };
        let mut keeper = Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
        keeper.saved(&path(place).join("c.coding.ron"), happened, journal::print_of(coding.as_bytes()));
        keeper.close();
    }
    let write = |second: crate::domain::edit::Change| {
        let _ = std::fs::remove_dir_all(journal::folder(&state, "c"));
        let mark = |on| crate::domain::edit::Edit::from(CodingEdit::SetBookmark { turn: TurnId(5), on });
        let marked = || crate::domain::edit::Change { edit: mark(true), inverse: mark(false) };
        let works = [("a", None, vec![marked(), second]), ("b", Some(("a".to_owned(), 1)), vec![marked()])];
        let mut number = 0;
        for (work, on, changes) in works {
            let (coding, coder, anew) = ("c".into(), "anna".into(), on.is_some());
            let (from, work) = (anew.then(|| (1, "print".to_owned())), work.to_owned());
            let (after, talk, unwritten) = (number, None, None);
            let head = Head { format: FORMAT, coding, coder, after, anew, from, work, on, talk, unwritten, at: 0 };
            let mut journal = Journal::start(Arc::new(DiskFiles), journal::folder(&state, "c"), head, |_| ());
            for change in changes {
                number += 1;
                let step = crate::domain::history::DoneStep { changes: vec![change], what: "step-bookmark".into() };
                journal.note(vec![crate::domain::history::Happened::Step(step)], number, 0);
            }
            journal.finish();
        }
    };
    let mark = |on| crate::domain::edit::Edit::from(CodingEdit::SetBookmark { turn: TurnId(6), on });
    write(crate::domain::edit::Change { edit: mark(true), inverse: mark(false) });
    assert_eq!(alone(folder.path()), Alone::Nothing);
    std::fs::rename(path("n2"), path("gone")).unwrap();
    assert_eq!(alone(folder.path()), Alone::Actions(1));
    std::fs::rename(path("gone"), path("n2")).unwrap();
    let title = |title: &str| crate::domain::edit::Edit::from(crate::domain::edit::SessionEdit::SetTitle(title.into()));
    write(crate::domain::edit::Change { edit: title("u"), inverse: title("t") });
    let coding = path("n2/c.coding.ron");
    let text = std::fs::read_to_string(&coding).unwrap();
    std::fs::write(&coding, text.replace("happened: 2", "happened: 2, session_happened: 1")).unwrap();
    assert_eq!(alone(folder.path()), Alone::Actions(1), "the talk there does not have it");
}
