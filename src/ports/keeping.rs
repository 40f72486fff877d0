//! Keeps the work while it goes on: its journal, its files, its good copies and its locks, in the one order in which nothing
//! is lost. Whoever changes the work says what is to be kept, never waits for the disk, and is told what became of it.
//!
//! * What happened goes to the journal at once.
//! * Files wait for the journal, as files that know more than it would end undoing there. A journal in trouble is not
//!   waited for.
//! * When files are written, the journal learns of it before anybody else; then a good copy is kept of them.
//! * A disk that gives no answer is in trouble like one that fails. What goes to another place is not kept waiting by it.
//! * At the end the journal has everything first, then the files are written, the journal learns of them, and a last good
//!   copy is kept. What was held against others is given back after that.

mod against;
mod copying;
mod desk;
mod looking;
mod order;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use chrono::{DateTime, Local, TimeZone as _};

pub use against::Against;
use against::merged_with;
use copying::Copying;
use desk::{Desk, NO_ANSWER, lock};
pub use looking::LOOK_EVERY;
use looking::Looking;
use order::Order;

use super::clock::Clock;
use super::copies::{self, Version};
use super::elsewhere::{self, Wanted};
use super::fault::io_message;
use super::files::Files;
use super::good_copies::{Keeper, Work, of_coding};
use super::held::Held;
use super::journal::{self, Head, Journal, Noted};
use super::patience::{LAST_PATIENCE, within};
use super::rescue::{LostNote, forget_lost, note_lost, rescue};
use super::strays;
use super::writer::{Knowledge, SaveJob, Seen, TakenIn, WriteReport, Writer};
use crate::domain::document::Snapshot;
use crate::domain::edit::Edit;
use crate::domain::history::{Happened, History};
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
    /// How long a disk may take for one thing before it counts as one that gives no answer.
    pub patience: Duration,
    /// How often the coding is looked at while nothing is written, and where it is at opening if it is anywhere; `None`
    /// where nobody looks.
    pub look: Option<(Duration, Option<PathBuf>)>,
}

/// What became of something that was asked for.
#[derive(Debug)]
pub enum Report {
    /// The journal is on the disk so far.
    Noted(Noted),
    /// The files were written, or could not be.
    Written(WriteReport),
    /// There is another coding than was written, or none any more, where this one goes.
    Strange(PathBuf),
    /// What is no trouble with the work itself, such as that no good copy can be kept, and why.
    Warned(Message),
    /// The steps that were made before the work was opened, or why they cannot be read.
    Earlier(Result<History, Message>),
    /// The names that moments have by now, each with its number.
    Names(Vec<(u64, String)>),
    /// The way back to a moment that was asked for, from the work as it was at a revision; or why there is none.
    Back { when: String, revision: u64, result: Result<Back, Message> },
    /// Another version was held against the coding as it was at a revision; or why it cannot be.
    Merged { path: PathBuf, revision: u64, result: Result<Against, Message> },
    /// A folder to which the work can go, or why it cannot.
    Folder(Result<PathBuf, Message>),
}

/// What makes of the work what it was at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Back {
    /// The edits, to be made as one step.
    pub edits: Vec<Edit>,
    /// The number of the moment, when it was, and its name where it was asked for by that.
    pub number: u64,
    pub at: Option<String>,
    pub name: Option<String>,
}

/// Keeps one work. Dropping it ends it in good order.
pub struct Keeping {
    files: Arc<dyn Files>,
    clock: Arc<dyn Clock>,
    version: Option<Version>,
    state: Option<PathBuf>,
    journal: Option<PathBuf>,
    /// What the journal begins with where the work is a story of its own: before anything happens, the journal itself does not
    /// say so.
    anew: Option<Head>,
    /// The state folder in which good copies are kept, and the coding whose they are.
    kept: Option<(PathBuf, String)>,
    desk: Arc<Desk>,
    looking: Option<Looking>,
    /// Whether something was left to itself at the end, as a disk gave no answer.
    hangs: bool,
    /// Whether the last actions get into no file, which the next start is to tell.
    loses: AtomicBool,
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
        let Outside { files, clock, seen, held, copies, version, state, journal, patience, look } = outside;
        let kept = copies.as_ref().map(|work| (work.state.clone(), work.coding.clone()));
        let keeper = copies.map(|work| Keeper::new(Arc::clone(&files), Arc::clone(&clock), work));
        let noted = journal.as_ref().map(|(_, head)| head.after);
        let desk = Arc::new(Desk {
            journal: Mutex::default(),
            writers: Mutex::default(),
            copying: Mutex::default(),
            order: Mutex::new(Order { noted, ..Order::default() }),
            notes: Mutex::default(),
            files: Arc::clone(&files),
            clock: Arc::clone(&clock),
            known: Arc::new(Mutex::new(Knowledge::of(seen))),
            held: Mutex::new(held.clone()),
            patience,
            tell: Box::new(tell),
        });
        let its = Arc::clone(&desk);
        let copying = Copying::start(keeper, move |told| (its.tell)(Report::Warned(told)));
        *lock(&desk.copying) = Some(copying);
        let writer = desk.new_writer();
        lock(&desk.writers).push(writer);
        let folder = journal.as_ref().map(|(folder, _)| folder.clone());
        let anew = journal.as_ref().map(|(_, head)| head.clone()).filter(|head| head.anew);
        if let Some((folder, head)) = journal {
            let its = Arc::clone(&desk);
            // Not for as long as that thread is there: one that hangs would keep the other locks, too.
            let (at_hold, held) = (Arc::clone(&desk), held.as_ref().map(Arc::downgrade));
            let hold = move || {
                let held = held.as_ref().and_then(Weak::upgrade);
                let told = held.and_then(|held| held.hold_journal());
                if let Some(told) = told {
                    (at_hold.tell)(Report::Warned(told));
                }
            };
            let journal = Journal::start_held(Arc::clone(&files), folder, head, hold, move |noted| its.noted(noted));
            let (its, at_work) = (Arc::clone(&desk), Arc::clone(journal.at_work()));
            journal.at_work().watch(patience, move || its.journal_stalls(&at_work));
            *lock(&desk.journal) = Some(journal);
        }
        let looking = look.map(|(every, begins)| Looking::start(&desk, every, begins));
        Self {
            files,
            clock,
            version,
            state,
            journal: folder,
            anew,
            kept,
            desk,
            looking,
            hangs: false,
            loses: AtomicBool::new(false),
        }
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
        // A moment that still waits for the same place is part of this one.
        let same = order.waits.iter().position(|waits| waits.coding_path == job.coding_path);
        let session_path = same.and_then(|at| order.waits.remove(at).session_path);
        order.waits.push(SaveJob { session_path: job.session_path.or(session_path), ..job });
    }

    /// Says what of somebody else's is in every moment that is saved from now on.
    pub fn take_in(&self, taken_in: TakenIn) {
        let mut order = lock(&self.desk.order);
        // A moment that still waits lacks it; the next one has all that it was to write.
        if let Some(at) = order.waits.iter().position(|waits| waits.coding_path == taken_in.path) {
            order.owed = order.waits.remove(at).session_path;
        }
        let owed = self.desk.with_writer(&taken_in.path.clone(), |writer| writer.take_in(taken_in));
        order.owed = order.owed.take().or(owed);
    }

    /// Holds another version against the coding of a moment, on a thread of its own: both may be long.
    pub fn merge(&self, snapshot: Snapshot, revision: u64, path: PathBuf) {
        let (files, desk) = (Arc::clone(&self.files), &self.desk);
        // What others had from us is what was written last, or else what was there at opening.
        let state = self.state.clone();
        let versions: Vec<Version> = lock(&desk.order).version.iter().chain(&self.version).cloned().collect();
        let its = path.clone();
        let work = move || merged_with(files.as_ref(), state.as_deref(), &snapshot, (&versions, &its));
        desk.answer(LAST_PATIENCE, work, move |merged| {
            let result = merged.unwrap_or_else(|| Err(Message::new(NO_ANSWER)));
            Report::Merged { path, revision, result }
        });
    }

    /// Remembers that a version of a coding was taken in, whole, and by which step, if it took one. That waits until the
    /// step is in the journal: whoever opens the coding after a kill between the two has to be offered the version again.
    pub fn note_merged(&self, coding: &str, (path, print): (&Path, &str), step: Option<u64>) {
        let Some(state) = self.state.clone() else { return };
        let (files, coding, path) = (Arc::clone(&self.files), coding.to_owned(), (path.to_owned(), print.to_owned()));
        let remember = move || copies::note_merged(files.as_ref(), &state, &coding, (&path.0, &path.1), step);
        let mut order = lock(&self.desk.order);
        match step.filter(|step| order.noted.is_some_and(|noted| noted < *step)) {
            Some(step) => order.merged.push((step, Box::new(remember))),
            None => self.desk.remember(remember),
        }
    }

    /// Reads the steps up to a number that were made before the work was opened, on a thread of its own: those of a long
    /// talk take a while.
    pub fn read_earlier(&self, up_to: u64) {
        let (files, desk) = (Arc::clone(&self.files), &self.desk);
        let folder = self.journal.clone().unwrap_or_default();
        let work = move || {
            let read = journal::read_log(files.as_ref(), &folder);
            read.map(|log| log.history(up_to)).map_err(|error| io_message(&error))
        };
        desk.answer(LAST_PATIENCE, work, |history| {
            Report::Earlier(history.unwrap_or_else(|| Err(Message::new(NO_ANSWER))))
        });
    }

    /// Reads the names that moments have, on a thread of its own; a journal that cannot be read tells none.
    pub fn read_names(&self) {
        let (files, folder) = (Arc::clone(&self.files), self.journal.clone().unwrap_or_default());
        let work = move || journal::read_log(files.as_ref(), &folder).map(|log| journal::names(&log));
        self.desk.answer(LAST_PATIENCE, work, |names| Report::Names(names.and_then(Result::ok).unwrap_or_default()));
    }

    /// Looks for the way back to a moment from the work as it stands after a number, on a thread of its own.
    pub fn look_back(&self, when: String, number: u64, revision: u64) {
        let (files, desk) = (Arc::clone(&self.files), &self.desk);
        let (folder, now, anew) = (self.journal.clone(), self.clock.wall(), self.anew.clone());
        let wanted = when.clone();
        let work = move || {
            let journal = folder.as_deref().map(|folder| (folder, anew.as_ref()));
            way_back(files.as_ref(), journal, (&wanted, number), now)
        };
        desk.answer(LAST_PATIENCE, work, move |back| {
            let result = back.unwrap_or_else(|| Err(Message::new(NO_ANSWER)));
            Report::Back { when, revision, result }
        });
    }

    /// Looks at a folder to which the work is to go, on a thread of its own: a disk that is gone may keep whoever looks at
    /// it waiting.
    pub fn look_at_folder(&self, wanted: Wanted) {
        let (files, desk) = (Arc::clone(&self.files), &self.desk);
        let typed = wanted.typed.clone();
        desk.answer(
            desk.patience,
            move || elsewhere::folder(&files, &wanted),
            move |looked| {
                let why = || Message::new("elsewhere-trouble").with("why", Message::new(NO_ANSWER));
                Report::Folder(looked.unwrap_or_else(|| Err(why().with("folder", typed))))
            },
        );
    }

    /// Waits until the journal has everything that was noted, or it was tried in vain.
    pub fn settle(&self) {
        self.desk.with_journal(|journal| journal.settle(self.desk.patience));
    }

    /// Whether something that was noted or saved is still to be done.
    pub fn is_busy(&self) -> bool {
        let busy = || {
            let journal = lock(&self.desk.journal).as_ref().is_some_and(Journal::is_busy);
            let writer = || lock(&self.desk.writers).iter().any(Writer::is_busy);
            journal || writer() || lock(&self.desk.copying).as_ref().is_some_and(Copying::is_busy)
        };
        // One of them may have given the other something to do between the two looks.
        busy() || busy() || lock(&self.desk.notes).iter().any(|note| !note.is_finished())
    }

    /// Ends the work once everything is written, as far as the disk takes it. Whatever comes later is not kept.
    pub fn finish(&mut self) {
        self.finish_within(LAST_PATIENCE);
    }

    /// The same; what a disk to which something was given gives no answer to for so long is left to itself.
    pub fn finish_within(&mut self, patience: Duration) {
        self.looking = None;
        // Files are not kept waiting by a journal that hangs any longer than before.
        self.settle();
        {
            // What it does not have by now is not waited for.
            let mut order = lock(&self.desk.order);
            order.in_trouble = true;
            self.desk.let_go(&mut order);
        }
        self.finish_writers(patience);
        // By now the journal was told what is in the files.
        let journal = lock(&self.desk.journal).take();
        if let Some(mut journal) = journal {
            self.hangs |= !journal.finish_within(patience);
        }
        let rest = |hangs: bool| if hangs { MOMENT } else { patience };
        let notes = std::mem::take(&mut *lock(&self.desk.notes));
        // Without one of them the version is only offered once more.
        within(rest(self.hangs), move || notes.into_iter().for_each(|note| drop(note.join())));
        let copying = lock(&self.desk.copying).take();
        if let Some(mut copying) = copying {
            self.hangs |= !copying.finish_within(rest(self.hangs));
        }
        let held = lock(&self.desk.held).clone().filter(|_| !self.hangs);
        if let Some(held) = held {
            let (files, now, kept) = (Arc::clone(&self.files), self.clock.wall().into(), self.kept.clone());
            let told = self.journal.clone().filter(|_| !self.loses.load(Ordering::SeqCst));
            self.hangs |= within(patience, move || held.tidy()).is_none();
            let tidy = move || {
                // What the last work lost was told in this one.
                if let Some(folder) = told.as_deref().and_then(Path::parent) {
                    forget_lost(files.as_ref(), folder);
                }
                // Work that was ended in another place left there what only time tells from what others are writing.
                let about = kept.and_then(|(state, coding)| of_coding(files.as_ref(), &state, &coding));
                for place in about.iter().flat_map(|about| about.codings.iter().chain(&about.sessions)) {
                    strays::take_away_old(files.as_ref(), place, now);
                }
            };
            // Places of earlier works may be on disks that are gone, for which nobody waits.
            let _ = within(MOMENT, tidy);
        }
    }

    /// Ends all writers, also those that come while the first ones end: what waits behind a disk that hangs goes to them.
    fn finish_writers(&mut self, patience: Duration) {
        for place in 0.. {
            let at_work = lock(&self.desk.writers).get(place).map(|writer| {
                writer.close();
                Arc::clone(writer.at_work())
            });
            let Some(at_work) = at_work else { break };
            self.hangs |= !at_work.wait_over(patience);
        }
        // Those that are over are waited for, which takes no time; others are left to themselves.
        for mut writer in std::mem::take(&mut *lock(&self.desk.writers)) {
            writer.finish_within(Duration::ZERO);
        }
    }

    /// Why there was no word of something at the end: a disk that gave no answer, or a thread that ended without one.
    pub fn why_unanswered(&self) -> Message {
        Message::new(if self.hangs { NO_ANSWER } else { "save-no-word" })
    }

    /// Puts all of a moment, with the names of its files, into the state folder, where nothing else takes it; gives the
    /// coding's place there.
    pub fn rescue(&self, snapshot: &Snapshot, paths: (&Path, &Path)) -> Option<PathBuf> {
        let (files, state, snapshot) = (Arc::clone(&self.files), self.state.clone()?, snapshot.clone());
        let (coding, session) = (paths.0.to_owned(), paths.1.to_owned());
        let write = move || rescue(files.as_ref(), &state, &snapshot, (&coding, &session)).ok();
        within(self.desk.patience / 2, write).flatten()
    }

    /// Leaves word for the next start that the last actions got into no file, where the disk takes that.
    pub fn note_lost(&self, note: LostNote) {
        self.loses.store(true, Ordering::SeqCst);
        let (files, folder) = (Arc::clone(&self.files), self.journal.clone());
        let note = move || note_lost(files.as_ref(), folder.as_deref()?.parent()?, note).ok();
        within(self.desk.patience / 2, note);
    }

    fn now(&self) -> i64 {
        self.clock.wall().timestamp_millis()
    }
}

/// Reads the journal, as soon as it has everything up to a number, for the way back to a moment.
fn way_back(
    files: &dyn Files,
    journal: Option<(&Path, Option<&Head>)>,
    (when, number): (&str, u64),
    now: DateTime<Local>,
) -> Result<Back, Message> {
    let (folder, anew) = journal.ok_or_else(|| Message::new("as-it-was-no-history"))?;
    let unread = |error: std::io::Error| Message::new("journal-unreadable").with("reason", io_message(&error));
    let mut log = journal::read_log(files, folder).map_err(unread)?;
    for _ in 0..LOOKS {
        if log.last() >= number {
            break;
        }
        std::thread::sleep(BETWEEN);
        log = journal::read_log(files, folder).map_err(unread)?;
    }
    if log.newer {
        return Err(Message::new("journal-newer"));
    }
    if let Some(head) = anew {
        log.goes_on_with(head);
    }
    let moment = journal::moment(&log, when, now)?;
    let edits = journal::way_back(&log, number, &moment)?;
    let at = moment.at.and_then(|at| Local.timestamp_millis_opt(at).single());
    let at = at.map(|at| at.format("%Y-%m-%d %H:%M:%S").to_string());
    Ok(Back { edits, number: moment.number, at, name: moment.name.map(|(_, name)| name) })
}

/// How often it is looked whether the journal has what was done last, and how long between.
const LOOKS: usize = 20;
const BETWEEN: Duration = Duration::from_millis(100);

impl Drop for Keeping {
    fn drop(&mut self) {
        self.finish();
        let held = lock(&self.desk.held).take();
        if let Some(held) = held {
            // What cannot be given back now is free as soon as the program is gone.
            let patience = if self.hangs { MOMENT } else { self.desk.patience };
            within(patience, move || drop(held));
        }
    }
}

/// How long it is tried to give something back to a disk that gave no answer before.
const MOMENT: Duration = Duration::from_millis(500);

#[cfg(test)]
mod tests;
