//! A coding that was saved elsewhere and then worked on in both places: whoever opens one is told of the other.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use gensvar::domain::message::{Argument, Message};
use gensvar::ports::files::DiskFiles;
use gensvar::ports::kept::{self, Alone};

use super::disk::Disk;
use super::program::{Asked, Computer, Program, opened, quick_folder};

const CODING: &str = "talk.oars.anna.coding.ron";

struct Places(tempfile::TempDir);

impl Places {
    /// Folders of which the first one has a talk.
    fn new() -> Self {
        let places = Self(quick_folder());
        for folder in ["n1", "n2", "n3"] {
            std::fs::create_dir(places.0.path().join(folder)).unwrap();
        }
        let turns: Vec<String> = (1..=9).map(|turn| format!("T: Number {turn}?\nC: Yes, {turn}.\n")).collect();
        std::fs::write(places.0.path().join("n1/talk.txt"), turns.concat()).unwrap();
        places
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn coding(&self, folder: &str) -> PathBuf {
        self.path(folder).join(CODING)
    }

    fn open(&self, path: &Path) -> Program {
        let computer = Computer { patience: 0, ..Computer::new(&self.path("state"), "one") };
        Program::open(&Arc::new(Disk::seeing_locks(true)), &computer, path, Asked::default()).unwrap()
    }

    /// Opens the coding in a folder, types, and leaves.
    fn work(&self, folder: &str, script: &str) {
        let mut program = self.open(&self.coding(folder));
        program.press(script).pause().press("<c-q>");
        program.finish();
    }

    /// Begins in the first folder, goes on in the second, types there, and leaves; then types in the first.
    fn apart(first: &str, second: &str, again: &str) -> Self {
        let places = Self::new();
        let mut program = places.open(&places.path("n1/talk.txt"));
        program.press(first).pause();
        let to = places.path("n2").display().to_string();
        program.press(&format!(": elsewhere <enter> {to} <enter>")).pause().press(second).pause().press("<c-q>");
        program.finish();
        assert_eq!(places.told("n1"), [("open-newer-elsewhere".to_owned(), "n2".to_owned(), None)]);
        places.work("n1", again);
        places
    }

    /// What is told of other places: of which, and how many actions; the versions are to be the places that went apart.
    fn told(&self, folder: &str) -> Vec<(String, String, Option<i64>)> {
        let computer = Computer { patience: 0, ..Computer::new(&self.path("state"), "one") };
        let work = opened(&DiskFiles, &computer, &self.coding(folder), Asked::default()).unwrap();
        let about = |name: &str, message: &Message| {
            message.arguments.iter().find(|(its, _)| *its == name).map(|(_, value)| value.clone())
        };
        let elsewhere = work.notices.iter().filter(|told| told.id.ends_with("elsewhere"));
        let told: Vec<_> = elsewhere
            .map(|told| {
                let Some(Argument::Text(file)) = about("file", told) else { panic!("{told:?}") };
                let folder = Path::new(&file).parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
                let count = match about("count", told) {
                    Some(Argument::Number(count)) => Some(count),
                    _ => None,
                };
                (told.id.to_string(), folder, count)
            })
            .collect();
        let parted = told.iter().filter(|(id, ..)| id == "open-parted-elsewhere");
        let versions: Vec<PathBuf> = parted.map(|(_, folder, _)| self.coding(folder)).collect();
        assert_eq!(work.opened.versions, versions);
        if !told.is_empty() {
            assert!(!work.notices.iter().any(|told| told.id == "journal-older-file"), "{:?}", work.notices);
        }
        told
    }

    fn notices(&self, folder: &str) -> Vec<Message> {
        let computer = Computer { patience: 0, ..Computer::new(&self.path("state"), "one") };
        opened(&DiskFiles, &computer, &self.coding(folder), Asked::default()).unwrap().notices
    }

    /// The texts of all that is told.
    fn ids(&self, folder: &str) -> Vec<String> {
        self.notices(folder).into_iter().map(|told| told.id.into_owned()).collect()
    }

    /// The talk that is told to have changes which are not here.
    fn told_of_talk(&self, folder: &str) -> Option<String> {
        let mut told = self.notices(folder).into_iter().filter(|told| told.id == "open-parted-talk");
        let first = told.next()?;
        assert_eq!(told.next(), None);
        let [(_, Argument::Text(file))] = first.arguments.as_slice() else { panic!("{first:?}") };
        Some(file.clone())
    }

    fn codes(&self, folder: &str) -> Vec<(u32, String)> {
        let program = self.open(&self.coding(folder));
        let mut codes = super::program::said(&program.app.document).1;
        program.crash();
        codes.sort();
        codes
    }

    fn alone(&self) -> Alone {
        let (all, _) = kept::all(&DiskFiles, &self.path("state"));
        assert_eq!(all.len(), 1);
        all[0].alone
    }
}

fn parted(folder: &str, count: i64) -> Vec<(String, String, Option<i64>)> {
    vec![("open-parted-elsewhere".to_owned(), folder.to_owned(), Some(count))]
}

fn newer(folder: &str) -> Vec<(String, String, Option<i64>)> {
    vec![("open-newer-elsewhere".to_owned(), folder.to_owned(), None)]
}

#[test]
fn two_places_that_went_apart_are_told_in_both_and_merged_in_one() {
    let places = Places::apart("q", "<c-g> 3 <enter> s", "<c-g> 5 <enter> q <c-g> 7 <enter> q");
    assert_eq!(places.told("n1"), parted("n2", 1));
    assert_eq!(places.told("n2"), parted("n1", 2));
    assert_eq!(places.alone(), Alone::Nothing, "each action is in a file");
    places.work("n2", ": merge <enter> <esc>");
    let codes: Vec<u32> = places.codes("n2").into_iter().map(|(turn, _)| turn).collect();
    assert_eq!(codes, [1, 3, 5, 7]);
    assert_eq!((places.told("n2"), places.told("n1")), (vec![], newer("n2")), "all of it is there");
    assert_eq!(places.alone(), Alone::Nothing);
    // Both go on: what was merged is not told once more.
    places.work("n1", "<c-g> 9 <enter> q");
    assert_eq!((places.told("n2"), places.told("n1")), (parted("n1", 1), parted("n2", 2)));
    places.work("n1", ": merge <enter> <esc>");
    assert_eq!((places.told("n2"), places.told("n1")), (newer("n1"), vec![]));
    assert_eq!(places.codes("n1").len(), 5);
}

#[test]
fn a_merge_that_was_undone_is_told_as_parted_again() {
    let places = Places::apart("q", "<c-g> 3 <enter> s", "<c-g> 5 <enter> q");
    places.work("n2", ": merge <enter> <esc>");
    places.work("n2", "<c-z>");
    assert_eq!(places.told("n2"), parted("n1", 1));
    // What was merged and undone is in the other place all the same.
    assert_eq!(places.told("n1"), parted("n2", 3));
}

#[test]
fn what_one_place_took_in_goes_with_it_into_a_third() {
    let places = Places::apart("q", "<c-g> 3 <enter> s", "");
    for name in [CODING, "talk.session.ron"] {
        std::fs::copy(places.path("n1").join(name), places.path("n3").join(name)).unwrap();
    }
    places.work("n1", "<c-g> 5 <enter> q");
    places.work("n3", "<c-g> 7 <enter> q");
    let both = [parted("n1", 1), parted("n2", 1)].concat();
    assert_eq!(places.told("n3"), both);
    places.work("n2", ": merge <enter> <esc>");
    places.work("n2", ": merge <enter> <esc>");
    assert_eq!((places.told("n2"), places.told("n1")), (vec![], newer("n2")));
    let three = Places::apart("q", "<c-g> 3 <enter> s", "");
    for name in [CODING, "talk.session.ron"] {
        std::fs::copy(three.path("n1").join(name), three.path("n3").join(name)).unwrap();
    }
    three.work("n1", "<c-g> 5 <enter> q");
    three.work("n2", ": merge <enter> <esc>");
    three.work("n3", "<c-g> 7 <enter> q");
    // All of the first place is in the second one: with that, what is done to one of them is told once.
    assert_eq!(three.told("n3"), parted("n2", 3));
    three.work("n3", ": merge <enter> <esc>");
    assert_eq!((three.told("n3"), three.told("n2"), three.told("n1")), (vec![], newer("n3"), newer("n3")));
    assert_eq!(three.alone(), Alone::Nothing);
}

#[test]
fn what_was_taken_back_in_one_place_does_not_come_back_from_the_other() {
    // Of the codes that both had when they parted, the good copy has the first alone.
    let places = Places::apart("q <c-g> 3 <enter> s", "<c-z>", "<c-g> 5 <enter> q");
    places.work("n2", ": merge <enter> <esc>");
    let codes: Vec<u32> = places.codes("n2").into_iter().map(|(turn, _)| turn).collect();
    assert_eq!(codes, [1, 5]);
}

const RETITLED: &str = ": title <enter> Visit <enter>";

#[test]
fn what_changed_the_talk_in_one_place_is_told_where_it_stays_until_it_is_there() {
    let there = |places: &Places| Some(places.path("n2/talk.session.ron").display().to_string());
    let apart = || Places::apart("q", &format!("{RETITLED} <c-g> 3 <enter> s"), "<c-g> 5 <enter> q");
    let places = apart();
    assert_eq!((places.told_of_talk("n1"), places.told_of_talk("n2")), (there(&places), None));
    // Merging brings in what was coded, and leaves the talk as it is.
    places.work("n1", ": merge <enter> <esc>");
    assert_eq!((places.told("n1"), places.told_of_talk("n1")), (vec![], there(&places)));
    assert_eq!((places.told("n2"), places.told_of_talk("n2")), (parted("n1", 2), None), "it alone has all of the talk");
    places.work("n1", RETITLED);
    assert_eq!((places.told("n1"), places.told_of_talk("n1")), (vec![], None));
    assert_eq!((places.told("n2"), places.told_of_talk("n2")), (newer("n1"), None));
    // The other way on is to bring all of it to where the talk was changed.
    let places = apart();
    places.work("n1", ": merge <enter> <esc>");
    places.work("n2", ": merge <enter> <esc>");
    assert_eq!((places.told("n2"), places.told_of_talk("n2")), (vec![], None));
    assert_eq!((places.told("n1"), places.told_of_talk("n1")), (newer("n2"), None));
}

#[test]
fn a_talk_that_was_changed_back_needs_no_word() {
    let script = format!("{RETITLED} <c-z> <c-g> 3 <enter> s");
    let places = Places::apart("q", &script, ": title <enter> Other <enter> <c-g> 5 <enter> q");
    let talk = places.path("n1/talk.session.ron").display().to_string();
    assert_eq!((places.told_of_talk("n1"), places.told_of_talk("n2")), (None, Some(talk)));
}

#[test]
fn a_place_whose_file_somebody_changed_need_not_have_what_was_done_there() {
    let places = Places::apart("q", "<c-g> 3 <enter> s", "");
    let text = std::fs::read_to_string(places.coding("n2")).unwrap();
    std::fs::write(places.coding("n2"), text.replace("\"CQ\"", "\"OQ\"")).unwrap();
    let ids = places.ids("n1");
    for told in ["open-parted-elsewhere", "journal-older-aside"] {
        assert!(ids.iter().any(|id| id == told), "{told}: {ids:?}");
    }
}

#[test]
fn what_another_program_changed_in_the_other_place_is_told_without_a_number() {
    let places = Places::new();
    let mut program = places.open(&places.path("n1/talk.txt"));
    program.press("q").pause();
    let to = places.path("n2").display().to_string();
    program.press(&format!(": elsewhere <enter> {to} <enter>")).pause().press("<c-q>");
    program.finish();
    assert_eq!((places.told("n1"), places.told("n2")), (vec![], vec![]), "both are the same");
    let text = std::fs::read_to_string(places.coding("n1")).unwrap();
    std::fs::write(places.coding("n1"), text.replace("\"CQ\"", "\"OQ\"")).unwrap();
    assert_eq!(places.told("n2"), parted("n1", 0));
    std::fs::write(places.coding("n1"), format!("// Mine.\n{text}")).unwrap();
    assert_eq!(places.told("n2"), vec![], "a comment says nothing");
}
