//! A piece of work as the program does it, without a screen: open, make once more what the files lack, code, note, save,
//! keep good copies.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, Local, TimeDelta};
use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Coding, Mark, Origin};
use gensvar::domain::document::Document;
use gensvar::domain::edit::{CodingEdit, SessionEdit};
use gensvar::domain::session::{Role, Session, TurnId};
use gensvar::ports::clock::{Clock, SystemClock};
use gensvar::ports::files::{DiskFiles, Files as _};
use gensvar::ports::good_copies::{self, Keeper, Work};
use gensvar::ports::journal::{self, Head, Journal, OnDisk};
use gensvar::ports::store;
use gensvar::ports::strays;
use gensvar::ports::writer::{SaveJob, Seen, Writer};

use crate::support::{instrument, session};

/// Where the work is done; the variable is set in the process that plays it, and nowhere else.
const FOLDER: &str = "GENSVAR_TEST_PLAYS_WORK_IN";
/// How many things are done; without a number, as many as there is time for.
const STEPS: &str = "GENSVAR_TEST_PLAYS_SO_MUCH";

/// Not a test of its own: what the tests beside it run in a process that comes to grief.
#[test]
fn is_played() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let steps = std::env::var(STEPS).ok().and_then(|steps| steps.parse().ok()).unwrap_or(u64::MAX);
    play(Path::new(&folder), steps);
}

/// Where it is looked what is left.
const CHECKED: &str = "GENSVAR_TEST_CHECKS_WORK_IN";

/// Not a test of its own: tells how much is there, for whoever cut the power.
#[test]
fn is_checked() {
    let Some(folder) = std::env::var_os(CHECKED) else { return };
    let (document, _, _, anew) = opened(Path::new(&folder));
    println!("\nfound {} anew {anew}", document.happened());
}

/// The process that plays the work.
pub fn process(folder: &Path, steps: Option<u64>) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "faults::work::is_played", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder);
    if let Some(steps) = steps {
        command.env(STEPS, steps.to_string());
    }
    command
}

fn talk() -> Session {
    let turns: Vec<(u16, String)> =
        (0..40).map(|at| (at % 2, format!("What was said in {at}, \"så\" – \u{1b}[31m."))).collect();
    let mut talk = session(&[Role::Clinician, Role::Client], &turns, |index| index as u32 + 1);
    talk.about.id = "talk".into();
    talk
}

fn begun() -> Coding {
    let origin = Origin {
        id: "11111111-2222-3333-4444-555555555555".into(),
        session: talk().about.id,
        coder: "anna".into(),
        codebooks: instrument("oars").used(),
        round: 1,
        ..Origin::default()
    };
    Coding::new(origin)
}

/// The files of the work.
pub struct Place {
    pub session: PathBuf,
    pub coding: PathBuf,
    pub journal: PathBuf,
}

impl Place {
    pub fn new(folder: &Path) -> Self {
        Self {
            session: folder.join("a.session.ron"),
            coding: folder.join("a.coding.ron"),
            journal: journal::folder(&folder.join("state"), &begun().origin.id),
        }
    }
}

/// What is there when the work is opened: the document, what its files held, whether there are any, and whether its
/// history ends there. Panics when anything that was written cannot be read.
pub fn opened(folder: &Path) -> (Document, Seen, bool, bool) {
    let place = Place::new(folder);
    let mut seen = Seen::default();
    let mut read = |path: &Path| {
        let bytes = DiskFiles.read(path).ok()?;
        seen.note(path, &bytes);
        Some(bytes)
    };
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let session = read(&place.session)
        .map_or_else(talk, |bytes| store::read_session(&text(bytes), &place.session).unwrap().session);
    let bytes = read(&place.coding);
    let print = bytes.as_deref().map(journal::print_of);
    let there = bytes.is_some();
    let coding =
        bytes.map_or_else(begun, |bytes| store::read_coding(&text(bytes), &place.coding, &session).unwrap().coding);
    let coding_number = coding.origin.happened;
    let session_number = session.about.happened.as_ref().map_or(0, |(_, number)| *number);
    let mut document = Document::new(session, coding, instrument("oars"));
    let on_disk =
        OnDisk { coding: coding_number, session: session_number, print: print.as_deref(), works: &[], changed: false };
    let recovered = journal::recover(&DiskFiles, &place.journal, &on_disk);
    let odd = recovered.notices.iter().find(|message| !message.id.starts_with("journal-torn"));
    assert!(odd.is_none(), "{recovered:?}");
    document.replay(recovered.edits).unwrap();
    document.opened_after(recovered.number);
    let earlier = || journal::read_log(&DiskFiles, &place.journal).unwrap().history(recovered.number);
    if !recovered.anew {
        document.remember(recovered.history.unwrap_or_else(earlier));
    }
    // A good copy is good, whatever happened while it was kept.
    let copies = good_copies::copies(&DiskFiles, &folder.join("state"), &begun().origin.id);
    assert!(copies.iter().all(|copy| good_copies::is_sound(&DiskFiles, copy)), "{copies:?}");
    let known = journal::read_log(&DiskFiles, &place.journal).unwrap().last();
    assert_whole(&document, coding_number.max(known), session_number.max(known));
    (document, seen, there, recovered.anew)
}

/// What the coder did is a function of how many things happened: codes and title have to be those after so many. Each
/// file can be further than the other.
fn assert_whole(document: &Document, coded: u64, titled: u64) {
    let after = |number: u64| {
        let mut wanted = Document::new(talk(), begun(), instrument("oars"));
        while wanted.happened() < number {
            step(&mut wanted);
        }
        wanted
    };
    let marks = |document: &Document| -> Vec<_> {
        document.coding().marks().map(|(turn, mark)| (turn, mark.code.clone())).collect()
    };
    assert_eq!(marks(document), marks(&after(coded)), "after {coded}");
    assert_eq!(document.session().about.title, after(titled).session().about.title, "after {titled}");
}

/// The next thing that the coder does, which follows from how many things happened: a code, a title, an undo, a redo.
fn step(document: &mut Document) {
    let number = document.happened();
    match number % 7 {
        3 => drop(document.perform("step-title", vec![SessionEdit::SetTitle(format!("Title {number}")).into()])),
        4 => drop(document.undo().unwrap()),
        5 => drop(document.redo().unwrap()),
        _ => {
            let turn = TurnId((number % 40) as u32 + 1);
            let code = if turn.0 % 2 == 1 { "SR" } else { "CT" };
            let mark = Mark::new(document.free_mark(), None, CodeId::new(code));
            drop(document.perform("step-code", vec![CodingEdit::AddMark { turn, place: 99, mark }.into()]));
        }
    }
    assert_eq!(document.happened(), number + 1, "every step is one");
}

/// Says that the work is safe so far, as the header of the screen would.
fn tell_safe(number: u64) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "safe {number}");
    let _ = out.flush();
}

enum Report {
    Noted(u64, bool),
    Written(bool, Option<u64>),
}

/// A clock on which a quarter of an hour passes whenever it is looked at, so that every copy is due.
#[derive(Default)]
struct Hurrying(AtomicI64);

impl Clock for Hurrying {
    fn wall(&self) -> DateTime<Local> {
        SystemClock.wall() + TimeDelta::minutes(15 * self.0.fetch_add(1, Ordering::SeqCst))
    }

    fn monotonic(&self) -> Instant {
        Instant::now()
    }
}

fn play(folder: &Path, steps: u64) {
    let place = Place::new(folder);
    let (mut document, seen, mut there, _anew) = opened(folder);
    strays::take_away(&DiskFiles, &place.coding, &place.session, SystemTime::now());
    let files = Arc::new(DiskFiles);
    let (sender, reports) = channel();
    let noted = sender.clone();
    let head = Head {
        format: journal::FORMAT,
        coding: document.coding().origin.id.clone(),
        coder: "anna".into(),
        after: document.happened(),
        anew: false,
        from: None,
        work: String::new(),
        on: None,
        at: 0,
    };
    let mut journal = Journal::start(files.clone(), place.journal.clone(), head, move |report| {
        let _ = noted.send(Report::Noted(report.number, report.trouble.is_some()));
    });
    let work = Work {
        state: folder.join("state"),
        coding: document.coding().origin.id.clone(),
        coder: "anna".into(),
        coding_path: place.coding.clone(),
        session_path: place.session.clone(),
    };
    let keeper = Mutex::new(Keeper::new(files.clone(), Arc::new(Hurrying::default()), work));
    let mut writer = Writer::start(files, seen, move |report| {
        let kept = report.kept.as_ref().map(|(number, _)| *number);
        let _ = sender.send(Report::Written(report.result.is_ok(), kept));
        if let Some((number, print)) = report.kept {
            keeper.lock().unwrap().saved(&report.coding_path, number, print);
        }
    });
    let mut safe =
        Safe { noted: document.happened(), kept: document.coding().origin.happened, told: 0, in_trouble: false };
    for done in 0..steps {
        step(&mut document);
        let (news, last) = document.take_news();
        journal.note(news, last, 0);
        if done == 0 || done % 5 == 4 {
            // As the program does: the journal is first, unless it is in trouble.
            for _ in 0..500 {
                if safe.noted >= last || safe.in_trouble {
                    break;
                }
                safe.listen(&reports, &mut there, Duration::from_millis(2));
            }
            writer.save(SaveJob {
                snapshot: document.snapshot(),
                revision: document.revision(),
                session_revision: document.session_revision(),
                session_path: Some(place.session.clone()),
                coding_path: place.coding.clone(),
            });
        }
        safe.listen(&reports, &mut there, Duration::from_micros(300));
    }
    journal.finish();
    writer.finish();
    safe.listen(&reports, &mut there, Duration::ZERO);
}

/// How much of the work is safe.
struct Safe {
    noted: u64,
    kept: u64,
    told: u64,
    in_trouble: bool,
}

impl Safe {
    fn listen(&mut self, reports: &Receiver<Report>, there: &mut bool, wait: Duration) {
        loop {
            match reports.recv_timeout(wait) {
                Ok(Report::Noted(number, in_trouble)) => {
                    self.noted = self.noted.max(number);
                    self.in_trouble = in_trouble;
                }
                Ok(Report::Written(is_written, kept)) => {
                    *there |= is_written;
                    self.kept = self.kept.max(kept.unwrap_or(0));
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            }
            let safe = if *there { self.noted.max(self.kept) } else { self.kept };
            if safe > self.told {
                self.told = safe;
                tell_safe(safe);
            }
        }
    }
}
