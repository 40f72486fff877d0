//! The work is ended while all of it is still on its way, and the computer stops before any operation of the ending; or
//! somebody else comes just then. Whatever is there afterwards, its history goes on, and nobody else comes to it too early.

use std::path::Path;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use gensvar::ports::files::{DiskFiles, Files as _};
use gensvar::ports::journal;
use gensvar::ports::keeping::Keeping;
use gensvar::tui::app::App;
use gensvar::tui::msg::Msg;
use gensvar::tui::update::update;

use super::disk::{Disk, DiskOf};
use super::program::{Asked, Computer, Program, app_of, opened, quick_folder};
use crate::support::screen::keys;

const CODING: &str = "talk.oars.anna.coding.ron";

fn computer(folder: &Path) -> Computer {
    Computer { patience: 0, ..Computer::new(&folder.join("state"), "here") }
}

/// A talk with one code.
fn begun() -> tempfile::TempDir {
    let folder = quick_folder();
    std::fs::write(folder.path().join("talk.txt"), "T: One?\nC: Yes.\nT: Two?\nC: Yes.\n").unwrap();
    let path = folder.path().join("talk.txt");
    let mut first = Program::open(&Arc::default(), &computer(folder.path()), &path, Asked::default()).unwrap();
    first.press("o").pause().press("<c-q>");
    assert!(first.left);
    first.finish();
    folder
}

fn take(app: &mut App, keeping: &Keeping, msg: Msg) {
    for effect in update(app, msg) {
        let _ = effect.kept_by(keeping, app);
    }
}

/// Codes twice, and ends it before the disk has done anything. `before` is done just before an operation of the ending.
/// Tells how many operations there were.
fn ended(folder: &Path, dies_at: Option<usize>, before: Option<(usize, Box<dyn FnOnce() + Send>)>) -> usize {
    let disk = Arc::new(Disk::default());
    let files = Arc::new(DiskOf(Arc::clone(&disk)));
    let computer = computer(folder);
    let mut work = opened(files.as_ref(), &computer, &folder.join(CODING), Asked::default()).unwrap();
    assert_eq!(work.opened.read_only, None);
    let mut keeping = Keeping::begin(work.outside(files, computer.clock), |_| ());
    let mut app = app_of(work);
    disk.fails(None);
    disk.has_a_slow_journal();
    disk.dies_at(dies_at);
    let (go_on, may_go_on) = channel::<()>();
    // Until the ending has begun the first operation waits, and all others with it.
    disk.meddles(1, move || {
        let _ = may_go_on.recv();
    });
    for key in keys("<c-g> 3 <enter> s <c-g> 2 <enter> c") {
        take(&mut app, &keeping, Msg::Key(key));
    }
    take(&mut app, &keeping, Msg::SaveDue);
    let ending = std::thread::spawn(move || {
        keeping.finish();
        drop(keeping);
    });
    std::thread::sleep(Duration::from_millis(20));
    drop(go_on);
    if let Some((at, before)) = before {
        while disk.count() == 0 || disk.is_meddled() {
            std::thread::yield_now();
        }
        disk.meddles_at(at, before);
    }
    ending.join().unwrap();
    disk.count()
}

#[test]
fn wherever_the_ending_is_cut_off_the_history_goes_on() {
    let (mut most, mut found) = (usize::MAX, Vec::new());
    for at in 1.. {
        let folder = begun();
        let count = ended(folder.path(), Some(at), None);
        let work = opened(&DiskFiles, &computer(folder.path()), &folder.path().join(CODING), Asked::default()).unwrap();
        assert_eq!((work.opened.read_only.as_ref(), work.recovered.anew), (None, false), "before operation {at}");
        let number = work.document.happened();
        assert_eq!(work.document.coding().marks().count() as u64, number, "before operation {at}");
        found.push(number);
        if at > count {
            most = at;
            break;
        }
    }
    assert!(most > 8 && found.is_sorted() && found.first() == Some(&1) && found.last() == Some(&3), "{found:?}");
}

#[test]
fn when_it_is_ended_the_journal_knows_the_files() {
    let folder = begun();
    ended(folder.path(), None, None);
    let path = folder.path().join(CODING);
    let print = journal::print_of(&DiskFiles.read(&path).unwrap());
    let work = opened(&DiskFiles, &computer(folder.path()), &path, Asked::default()).unwrap();
    let log = journal::read_log(&DiskFiles, work.journal.as_ref().unwrap()).unwrap();
    assert_eq!(log.kept.last().map(|kept| format!("{kept:?}").contains(&print)), Some(true), "{:?}", log.kept);
    assert_eq!((log.last(), work.opened.coding.origin.happened), (3, 3));
}

#[test]
fn nobody_else_comes_to_it_before_it_is_ended() {
    let mut tried = 0;
    for at in 2.. {
        let folder = begun();
        let came = Arc::new(Mutex::new(None));
        let (its, place) = (Arc::clone(&came), folder.path().to_owned());
        let comes = Box::new(move || {
            let other = opened(&DiskFiles, &computer(&place), &place.join(CODING), Asked::default());
            *its.lock().unwrap() = Some(other.is_ok_and(|other| other.opened.read_only.is_none()));
        });
        let count = ended(folder.path(), None, Some((at, comes)));
        if at > count {
            break;
        }
        // The disk may have been quicker than whoever comes.
        if let Some(came) = *came.lock().unwrap() {
            assert!(!came, "before operation {at} of {count}");
            tried += 1;
        }
    }
    assert!(tried > 8, "{tried}");
}
