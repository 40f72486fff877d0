//! A piece of work as the program does it, without a screen: open, make once more what the files lack, code, note, save,
//! keep good copies.

use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use chrono::{DateTime, Local, TimeDelta};
use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::Mark;
use gensvar::domain::document::Document;
use gensvar::domain::edit::{CodingEdit, SessionEdit};
use gensvar::domain::session::TurnId;
use gensvar::ports::clock::{Clock, SystemClock};
use gensvar::ports::files::{DiskFiles, Files as _};
use gensvar::ports::good_copies;
use gensvar::ports::journal;
use gensvar::ports::keeping::{Keeping, Report};
use gensvar::ports::open::workpiece::Workpiece;
use gensvar::tui::app::App;
use gensvar::tui::msg::Msg;
use gensvar::tui::update::update;

use super::program::{self, Asked, Computer, app_of, quick_folder};

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
    let (document, anew) = opened(Path::new(&folder));
    println!("\nfound {} anew {anew}", document.happened());
}

/// The process that plays the work.
pub fn process(folder: &Path, steps: Option<u64>) -> Command {
    begin(folder);
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "faults::work::is_played", "--nocapture", "--test-threads=1"]);
    command.env(FOLDER, folder);
    if let Some(steps) = steps {
        command.env(STEPS, steps.to_string());
    }
    command
}

/// The transcript that is opened.
const TALK: &str = "talk.txt";
/// What is made of it.
pub const MADE: [&str; 4] = [TALK, "talk.session.ron", "talk.oars.anna.coding.ron", "state"];

/// Puts the transcript there.
fn begin(folder: &Path) {
    let lines: Vec<String> =
        (0..20).map(|at| format!("T: What was said in {at}, \"så\" – \u{1b}[31m.\nC: Yes, {at}.\n")).collect();
    if !folder.join(TALK).exists() {
        let _ = DiskFiles.create_new(&folder.join(TALK), lines.concat().as_bytes());
    }
}

/// The computer on which it is done, so many minutes later.
fn computer(folder: &Path, minutes: i64) -> Computer {
    let computer = Computer::new(&folder.join("state"), "here");
    computer.later(minutes);
    computer
}

/// Opens the work as the program does, with everything that was done before at hand.
fn opened_to_go_on(folder: &Path, minutes: i64) -> Option<Workpiece> {
    let computer = computer(folder, minutes);
    let mut work = program::opened(&DiskFiles, &computer, &folder.join(TALK), Asked::default()).ok()?;
    if let (Some(up_to), Some(journal)) = (work.earlier(), work.journal.as_ref()) {
        let history = journal::read_log(&DiskFiles, journal).unwrap().history(up_to);
        work.recovered.history = Some(history.clone());
        work.document.remember(history);
    }
    Some(work)
}

/// What is there when the work is opened an hour later, and whether its history ends there. Panics when anything that was
/// written cannot be read.
pub fn opened(folder: &Path) -> (Document, bool) {
    begin(folder);
    let Some(work) = opened_to_go_on(folder, 60) else { panic!("it cannot be opened") };
    assert_eq!(work.opened.read_only, None);
    // Where the journal could not be written the file has more than the history, and that is told.
    let is_known = |id: &str| {
        !id.starts_with("journal-")
            || id.starts_with("journal-torn")
            || ["journal-recovered", "journal-ends-early"].contains(&id)
    };
    let odd = work.notices.iter().find(|message| !is_known(&message.id));
    assert!(odd.is_none(), "{odd:?}");
    // A good copy is good, whatever happened while it was kept.
    let id = &work.document.coding().origin.id;
    let copies = good_copies::copies(&DiskFiles, &folder.join("state"), id);
    assert!(copies.iter().all(|copy| good_copies::is_sound(&DiskFiles, copy)), "{copies:?}");
    let known = journal::read_log(&DiskFiles, work.journal.as_ref().unwrap()).unwrap().last();
    let of_session = work.opened.session.about.happened.as_ref().map_or(0, |(_, number)| *number);
    assert_whole(&work.document, work.opened.coding.origin.happened.max(known), of_session.max(known));
    (work.document, work.recovered.anew)
}

/// The work as it was begun.
fn begun() -> &'static Document {
    static BEGUN: OnceLock<Document> = OnceLock::new();
    BEGUN.get_or_init(|| {
        let folder = quick_folder();
        begin(folder.path());
        opened_to_go_on(folder.path(), 0).unwrap().document
    })
}

/// What the coder did is a function of how many things happened: codes and title have to be those after so many. Each
/// file can be further than the other.
fn assert_whole(document: &Document, coded: u64, titled: u64) {
    let after = |number: u64| {
        let mut wanted = begun().clone();
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
    begin(folder);
    // A disk that does not give it leaves nothing to be done.
    let Some(mut work) = opened_to_go_on(folder, 0).filter(|work| work.opened.read_only.is_none()) else { return };
    let outside = work.outside(Arc::new(DiskFiles), Arc::new(Hurrying::default()));
    let (tell, reports) = channel();
    let keeping = Keeping::begin(outside, move |report| {
        let _ = tell.send(report);
    });
    let mut player = Player { app: app_of(work), keeping, reports, told: 0 };
    for done in 0..steps {
        step(&mut player.app.document);
        // What happened is noted whatever the message is; the first time it is saved at once.
        player.take(Msg::Slice);
        if done % 5 == 4 {
            player.take(Msg::SaveDue);
        }
        player.listen(Duration::from_micros(300));
    }
    player.keeping.finish();
    player.listen(Duration::ZERO);
}

/// The program without a screen, which waits for nothing.
struct Player {
    app: App,
    keeping: Keeping,
    reports: Receiver<Report>,
    told: u64,
}

impl Player {
    fn take(&mut self, msg: Msg) {
        for effect in update(&mut self.app, msg) {
            // What else is to be done is of the screen.
            let _ = effect.kept_by(&self.keeping, &self.app);
        }
        let document = &self.app.document;
        let safe = document.happened() - self.app.saving.unsafe_count(document);
        if safe > self.told {
            self.told = safe;
            tell_safe(safe);
        }
    }

    fn listen(&mut self, wait: Duration) {
        while let Ok(report) = self.reports.recv_timeout(wait) {
            self.take(report.into());
        }
    }
}
