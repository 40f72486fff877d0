//! Keeps the work while it goes on: its journal, its files, its good copies and its locks, in the one order in which nothing
//! is lost. Whoever changes the work says what is to be kept, never waits for the disk, and is told what became of it.
//!
//! * What happened goes to the journal at once.
//! * Files wait for the journal, as files that know more than it would end undoing there. A journal in trouble is not
//!   waited for.
//! * When files are written, the journal learns of it before anybody else; then a good copy is kept of them.
//! * At the end the journal has everything first, then the files are written, the journal learns of them, and a last good
//!   copy is kept. What was held against others is given back after that.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use super::clock::Clock;
use super::copies::{self, Version};
use super::elsewhere::{self, Wanted};
use super::fault::{FileFaults, io_message};
use super::files::Files;
use super::good_copies::{Keeper, Work};
use super::held::Held;
use super::journal::{self, Head, Journal, Noted};
use super::panics;
use super::rescue::rescue;
use super::writer::{SaveJob, Seen, TakenIn, WriteReport, Writer};
use crate::domain::coding::Coding;
use crate::domain::document::Snapshot;
use crate::domain::history::{Happened, History};
use crate::domain::merge::{Merged, Sides, merge};
use crate::domain::message::Message;

/// What the work is kept with, and where.
pub struct Outside {
    pub files: Arc<dyn Files>,
    pub clock: Arc<dyn Clock>,
    /// What was read at opening, which nobody else may have changed when it is written over.
    pub seen: Seen,
    /// What is held against others; given back when the work is over.
    pub held: Option<Arc<Held>>,
    /// Whose good copies are kept; `None` where there are none.
    pub copies: Option<Work>,
    /// The coding as its file had it at opening, where there was one.
    pub version: Option<Version>,
    /// The program's state folder.
    pub state: Option<PathBuf>,
    /// The folder of the journal, and what its next segment begins with; `None` where there can be none.
    pub journal: Option<(PathBuf, Head)>,
}

/// What became of something that was asked for.
#[derive(Debug)]
pub enum Report {
    /// The journal is on the disk so far.
    Noted(Noted),
    /// The files were written, or could not be.
    Written(WriteReport),
    /// No good copy can be kept, and why.
    NotCopied(Message),
    /// The steps that were made before the work was opened, or why they cannot be read.
    Earlier(Result<History, Message>),
    /// Another version, with the fingerprint of its file, was held against the coding as it was at a revision; or why it
    /// cannot be.
    Merged { path: PathBuf, revision: u64, result: Result<(Merged, String), Message> },
    /// A folder to which the work can go, or why it cannot.
    Folder(Result<PathBuf, Message>),
}

/// Keeps one work. Dropping it ends it in good order.
pub struct Keeping {
    files: Arc<dyn Files>,
    clock: Arc<dyn Clock>,
    version: Option<Version>,
    state: Option<PathBuf>,
    journal: Option<PathBuf>,
    desk: Arc<Desk>,
    /// Given back last: nobody else comes to the journal before it is closed.
    _held: Option<Arc<Held>>,
}

impl std::fmt::Debug for Keeping {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Keeping").field("journal", &self.journal).finish_non_exhaustive()
    }
}

impl Keeping {
    /// Begins to keep a work. Nothing is written before something is asked for. Reports are told on the threads that do the
    /// work.
    pub fn begin(outside: Outside, tell: impl Fn(Report) + Send + Sync + 'static) -> Self {
        let Outside { files, clock, seen, held, copies, version, state, journal } = outside;
        let keeper = copies.map(|work| Keeper::new(Arc::clone(&files), Arc::clone(&clock), work));
        let noted = journal.as_ref().map(|(_, head)| head.after);
        let desk = Arc::new(Desk {
            journal: Mutex::default(),
            writer: Mutex::default(),
            keeper: Mutex::new(keeper),
            order: Mutex::new(Order { noted, ..Order::default() }),
            notes: Mutex::default(),
            clock: Arc::clone(&clock),
            tell: Box::new(tell),
        });
        let its = Arc::clone(&desk);
        let writer =
            Writer::holding(Arc::clone(&files), seen, held.clone(), move |report, coding| its.written(report, coding));
        *lock(&desk.writer) = Some(writer);
        let folder = journal.as_ref().map(|(folder, _)| folder.clone());
        if let Some((folder, head)) = journal {
            let its = Arc::clone(&desk);
            let journal = Journal::start(Arc::clone(&files), folder, head, move |noted| its.noted(noted));
            *lock(&desk.journal) = Some(journal);
        }
        Self { files, clock, version, state, journal: folder, desk, _held: held }
    }

    /// Notes what happened, the last of it with this number.
    pub fn note(&self, happened: Vec<Happened>, last: u64) {
        let at = self.now();
        self.desk.with_journal(|journal| journal.note(happened, last, at));
    }

    /// Gives the moment after a number a name.
    pub fn name(&self, number: u64, name: String) {
        let at = self.now();
        self.desk.with_journal(|journal| journal.name(number, at, name));
    }

    /// Writes a moment to its files, as soon as the journal has all that is in it.
    pub fn save(&self, job: SaveJob) {
        let mut order = lock(&self.desk.order);
        order.place = Some(job.coding_path.clone());
        let owed = order.owed.take();
        let job = SaveJob { session_path: job.session_path.or(owed), ..job };
        if order.may_be_written(&job) {
            self.desk.let_go(&mut order);
            return self.desk.hand(job);
        }
        // A moment that still waits is part of this one, unless it went elsewhere.
        if order.waits.as_ref().is_some_and(|waits| waits.coding_path != job.coding_path) {
            self.desk.let_go(&mut order);
        }
        let session_path = order.waits.take().and_then(|waits| waits.session_path);
        order.waits = Some(SaveJob { session_path: job.session_path.or(session_path), ..job });
    }

    /// Says what of somebody else's is in every moment that is saved from now on.
    pub fn take_in(&self, taken_in: TakenIn) {
        let mut order = lock(&self.desk.order);
        // A moment that still waits lacks it; the next one has all that it was to write.
        if let Some(without) = order.waits.take_if(|waits| waits.coding_path == taken_in.path) {
            order.owed = without.session_path;
        }
        let owed = lock(&self.desk.writer).as_ref().and_then(|writer| writer.take_in(taken_in));
        order.owed = order.owed.take().or(owed);
    }

    /// Holds another version against the coding of a moment, on a thread of its own: both may be long.
    pub fn merge(&self, snapshot: Snapshot, revision: u64, path: PathBuf) {
        let (files, desk) = (Arc::clone(&self.files), Arc::clone(&self.desk));
        // What others had from us is what was written last, or else what was there at opening.
        let state = self.state.clone();
        let versions: Vec<Version> = lock(&desk.order).version.iter().chain(&self.version).cloned().collect();
        thread::spawn(move || {
            let Snapshot { session, coding, .. } = &snapshot;
            let read = copies::read(files.as_ref(), &path, session, coding);
            let result = read.and_then(|theirs| {
                let mut base: Option<Coding> = None;
                for (state, ours) in state.iter().flat_map(|state| versions.iter().map(move |ours| (state, ours))) {
                    let found = copies::ancestor(files.as_ref(), state, session, ours, &theirs)?;
                    let nearest = |one: &Coding| one.origin.happened;
                    base = [base, found].into_iter().flatten().max_by_key(nearest);
                }
                let merged = merge(Sides { session, base: base.as_ref(), ours: coding, theirs: &theirs.coding });
                Ok((merged, theirs.print))
            });
            let why = |faults: FileFaults| {
                faults.faults.into_iter().next().map_or_else(|| Message::new("merge-unreadable"), |fault| fault.message)
            };
            (desk.tell)(Report::Merged { path, revision, result: result.map_err(why) });
        });
    }

    /// Remembers that a version of a coding was taken in, whole, and by which step, if it took one. That waits until the
    /// step is in the journal: whoever opens the coding after a kill between the two has to be offered the version again.
    pub fn note_merged(&self, coding: &str, path: &Path, step: Option<u64>) {
        let Some(state) = self.state.clone() else { return };
        let (files, coding, path) = (Arc::clone(&self.files), coding.to_owned(), path.to_owned());
        let remember = move || copies::note_merged(files.as_ref(), &state, &coding, &path, step);
        let mut order = lock(&self.desk.order);
        match step.filter(|step| order.noted.is_some_and(|noted| noted < *step)) {
            Some(step) => order.merged.push((step, Box::new(remember))),
            None => self.desk.remember(remember),
        }
    }

    /// Reads the steps up to a number that were made before the work was opened, on a thread of its own: those of a long
    /// talk take a while.
    pub fn read_earlier(&self, up_to: u64) {
        let (files, desk) = (Arc::clone(&self.files), Arc::clone(&self.desk));
        let folder = self.journal.clone().unwrap_or_default();
        thread::spawn(move || {
            let read = journal::read_log(files.as_ref(), &folder);
            let history = read.map(|log| log.history(up_to)).map_err(|error| io_message(&error));
            (desk.tell)(Report::Earlier(history));
        });
    }

    /// Looks at a folder to which the work is to go, on a thread of its own: a disk that is gone may keep whoever looks at
    /// it waiting.
    pub fn look_at_folder(&self, wanted: Wanted) {
        let (files, desk) = (Arc::clone(&self.files), Arc::clone(&self.desk));
        thread::spawn(move || (desk.tell)(Report::Folder(elsewhere::folder(files.as_ref(), &wanted))));
    }

    /// Waits until the journal has everything that was noted, or it was tried in vain.
    pub fn settle(&self) {
        self.desk.with_journal(Journal::settle);
    }

    /// Whether something that was noted or saved is still to be done.
    pub fn is_busy(&self) -> bool {
        let busy = || {
            let journal = lock(&self.desk.journal).as_ref().is_some_and(Journal::is_busy);
            journal || lock(&self.desk.writer).as_ref().is_some_and(Writer::is_busy)
        };
        // One of them may have given the other something to do between the two looks.
        busy() || busy() || lock(&self.desk.notes).iter().any(|note| !note.is_finished())
    }

    /// Ends the work once everything is written, as far as the disk takes it. Whatever comes later is not kept.
    pub fn finish(&mut self) {
        self.settle();
        self.desk.let_go(&mut lock(&self.desk.order));
        let writer = lock(&self.desk.writer).take();
        if let Some(mut writer) = writer {
            writer.finish();
        }
        // By now the journal was told what is in the files.
        let journal = lock(&self.desk.journal).take();
        if let Some(mut journal) = journal {
            journal.finish();
        }
        for note in lock(&self.desk.notes).drain(..) {
            // Without it the version is only offered once more.
            let _ = note.join();
        }
        self.desk.with_keeper(Keeper::close);
        *lock(&self.desk.keeper) = None;
    }

    /// Puts all of a moment, with the names of its files, into the state folder, where nothing else takes it; gives the
    /// coding's place there.
    pub fn rescue(&self, snapshot: &Snapshot, paths: (&Path, &Path)) -> Option<PathBuf> {
        rescue(self.files.as_ref(), self.state.as_deref()?, snapshot, paths).ok()
    }

    fn now(&self) -> i64 {
        self.clock.wall().timestamp_millis()
    }
}

impl Drop for Keeping {
    fn drop(&mut self) {
        self.finish();
    }
}

/// What is to be remembered of a version that was taken in.
type Remember = Box<dyn FnOnce() + Send>;

/// In which order things are written.
#[derive(Default)]
struct Order {
    /// The number of the last thing that is in the journal on the disk; `None` where there is no journal.
    noted: Option<u64>,
    in_trouble: bool,
    /// What is to be saved once the journal has all of it.
    waits: Option<SaveJob>,
    /// A session that a moment was to write which is not written any more; the next one writes it.
    owed: Option<PathBuf>,
    /// What is to be remembered once the journal has the step with a number.
    merged: Vec<(u64, Remember)>,
    /// Where the coding was to go last.
    place: Option<PathBuf>,
    /// The coding as its file has it since it was last written.
    version: Option<Version>,
}

impl Order {
    fn may_be_written(&self, job: &SaveJob) -> bool {
        self.in_trouble || self.noted.is_none_or(|noted| noted >= job.snapshot.happened)
    }
}

/// What the threads share. Who has the order may ask for the writer too; nobody else has two of these at once.
struct Desk {
    journal: Mutex<Option<Journal>>,
    writer: Mutex<Option<Writer>>,
    keeper: Mutex<Option<Keeper>>,
    order: Mutex<Order>,
    /// What is being remembered of versions that were taken in.
    notes: Mutex<Vec<JoinHandle<()>>>,
    clock: Arc<dyn Clock>,
    tell: Box<dyn Fn(Report) + Send + Sync>,
}

fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    fn with_journal(&self, work: impl FnOnce(&Journal)) {
        if let Some(journal) = lock(&self.journal).as_ref() {
            work(journal);
        }
    }

    /// Does something with whoever keeps good copies. That it came to grief is none of the work's trouble.
    fn with_keeper<T>(&self, work: impl FnOnce(&mut Keeper) -> T) -> Option<T> {
        let mut keeper = lock(&self.keeper);
        keeper.as_mut().and_then(|keeper| panics::contained(|| work(keeper)).ok())
    }

    fn hand(&self, job: SaveJob) {
        if let Some(writer) = lock(&self.writer).as_ref() {
            writer.save(job);
        }
    }

    /// Remembers something of a version. The state folder's disk may be slow, and nobody waits for it.
    fn remember(&self, remember: impl FnOnce() + Send + 'static) {
        lock(&self.notes).push(thread::spawn(remember));
    }

    /// Saves what waited.
    fn let_go(&self, order: &mut Order) {
        if let Some(job) = order.waits.take() {
            self.hand(job);
        }
    }

    /// The journal got so far.
    fn noted(&self, noted: Noted) {
        let mut order = lock(&self.order);
        order.noted = Some(noted.number);
        order.in_trouble = noted.trouble.is_some();
        if order.waits.as_ref().is_some_and(|job| order.may_be_written(job)) {
            self.let_go(&mut order);
        }
        let (there, not_yet): (Vec<(u64, Remember)>, _) =
            std::mem::take(&mut order.merged).into_iter().partition(|(step, _)| *step <= noted.number);
        order.merged = not_yet;
        drop(order);
        for (_, remember) in there {
            self.remember(remember);
        }
        (self.tell)(Report::Noted(noted));
    }

    /// The writer is done with a moment. It may wait for the disk; what shows as saved does not wait for the good copy.
    fn written(&self, report: WriteReport, coding: Option<Coding>) {
        let kept = report.kept.clone().map(|kept| (report.coding_path.clone(), kept));
        let is_here = report.result.is_ok() && lock(&self.order).place.as_ref() == Some(&report.coding_path);
        if let Some((_, (number, print))) = kept.as_ref().filter(|_| is_here) {
            lock(&self.order).version = coding.map(|coding| Version { coding, print: print.clone() });
            // Without it the journal only knows less of the file.
            let _ = panics::contained(|| {
                let at = self.clock.wall().timestamp_millis();
                self.with_journal(|journal| journal.kept(*number, at, print.clone()));
            });
        }
        (self.tell)(Report::Written(report));
        let trouble = kept.and_then(|(path, (number, print))| {
            self.with_keeper(|keeper| keeper.saved(&path, number, print)).flatten()
        });
        if let Some(trouble) = trouble {
            (self.tell)(Report::NotCopied(trouble));
        }
    }
}

#[cfg(test)]
mod tests;
