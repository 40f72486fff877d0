//! What the threads that keep a work share: who writes what, in which order, and what is told when a disk gives no answer.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::Report;
use super::copying::Copying;
use super::order::Order;
use crate::domain::coding::Coding;
use crate::domain::message::Message;
use crate::ports::clock::Clock;
use crate::ports::copies::Version;
use crate::ports::fault::FileFaults;
use crate::ports::files::Files;
use crate::ports::held::Held;
use crate::ports::journal::{Journal, Noted};
use crate::ports::panics;
use crate::ports::patience::{AtWork, within};
use crate::ports::writer::{Knowledge, SaveJob, WriteReport, Writer};

/// What is to be remembered of a version that was taken in.
pub(super) type Remember = Box<dyn FnOnce() + Send>;

/// The reason of trouble with a disk that hangs.
pub(super) const NO_ANSWER: &str = "disk-no-answer";

/// What the threads share. Who has the order may ask for the writers, and who has these for what is below them; nothing is
/// asked for the other way round. That a disk gives no answer is told by whoever has the order, and an answer by one
/// who had it since: it is never told first.
pub(super) struct Desk {
    pub journal: Mutex<Option<Journal>>,
    /// One; and another one for what goes elsewhere while that waits for its disk.
    pub writers: Mutex<Vec<Writer>>,
    pub copying: Mutex<Option<Copying>>,
    pub order: Mutex<Order>,
    /// What is being remembered of versions that were taken in.
    pub notes: Mutex<Vec<JoinHandle<()>>>,
    pub files: Arc<dyn Files>,
    pub clock: Arc<dyn Clock>,
    /// What is known of the files.
    pub known: Arc<Mutex<Knowledge>>,
    /// Given back last: nobody else comes to the journal before it is closed.
    pub held: Mutex<Option<Arc<Held>>>,
    pub patience: Duration,
    pub tell: Box<dyn Fn(Report) + Send + Sync>,
}

pub(super) fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    pub fn with_journal(&self, work: impl FnOnce(&Journal)) {
        if let Some(journal) = lock(&self.journal).as_ref() {
            work(journal);
        }
    }

    /// Does something with the writer of a place, if there is one.
    pub fn with_writer<T>(&self, place: &Path, work: impl FnOnce(&Writer) -> Option<T>) -> Option<T> {
        let writers = lock(&self.writers);
        let writer = writers.iter().find(|writer| writer.has(place)).or_else(|| writers.last());
        writer.and_then(work)
    }

    /// Hands a moment to the writer of its place, or to one that does not wait for its disk. That there is no answer was
    /// told of other moments, and is told of this one.
    pub fn hand(self: &Arc<Self>, job: SaveJob) {
        let mut writers = lock(&self.writers);
        let is_stalled = |writer: &Writer| writer.at_work().is_stalled(self.patience);
        let is_over = |writer: &Writer| writer.at_work().is_over();
        let its = writers.iter().position(|writer| !is_over(writer) && writer.has(&job.coding_path));
        let its = its.or_else(|| writers.iter().rposition(|writer| !is_over(writer) && !is_stalled(writer)));
        let its = its.unwrap_or_else(|| {
            writers.push(self.new_writer());
            writers.len() - 1
        });
        let Some(writer) = writers.get(its) else { return };
        let stalled = is_stalled(writer).then(|| unanswered(job.coding_path.clone(), job.revision));
        writer.save(job);
        if let Some(report) = stalled {
            (self.tell)(Report::Written(report));
        }
    }

    /// Does something on a thread of its own, and tells what came of it; `None` where a disk gives no answer for so long.
    pub fn answer<T: Send + 'static>(
        self: &Arc<Self>,
        patience: Duration,
        work: impl FnOnce() -> T + Send + 'static,
        report: impl FnOnce(Option<T>) -> Report + Send + 'static,
    ) {
        let its = Arc::clone(self);
        thread::spawn(move || (its.tell)(report(within(patience, work))));
    }

    /// Remembers something of a version. The state folder's disk may be slow, and nobody waits for it.
    pub fn remember(&self, remember: impl FnOnce() + Send + 'static) {
        lock(&self.notes).push(thread::spawn(remember));
    }

    pub fn new_writer(self: &Arc<Self>) -> Writer {
        let its = Arc::clone(self);
        let (files, known, held) = (Arc::clone(&self.files), Arc::clone(&self.known), lock(&self.held).clone());
        let writer = Writer::holding(files, known, held, move |report, coding| its.written(report, coding));
        let (its, at_work) = (Arc::clone(self), Arc::clone(writer.at_work()));
        writer.at_work().watch(self.patience, move || its.writer_stalls(&at_work));
        writer
    }

    /// The journal got so far.
    pub fn noted(self: &Arc<Self>, noted: Noted) {
        let mut order = lock(&self.order);
        order.noted = Some(noted.number);
        order.in_trouble = noted.trouble.is_some();
        let (there, not_yet): (Vec<(u64, Remember)>, _) =
            std::mem::take(&mut order.merged).into_iter().partition(|(step, _)| *step <= noted.number);
        order.merged = not_yet;
        self.let_go(&mut order);
        order.named = noted.named;
        drop(order);
        for (_, remember) in there {
            self.remember(remember);
        }
        (self.tell)(Report::Noted(noted));
    }

    /// Saves what waits for nothing any more.
    pub fn let_go(self: &Arc<Self>, order: &mut Order) {
        let waits = std::mem::take(&mut order.waits);
        let (ready, not_yet): (Vec<SaveJob>, _) = waits.into_iter().partition(|job| order.may_be_written(job));
        order.waits = not_yet;
        for job in ready {
            self.hand(job);
        }
    }

    /// The journal's disk gives no answer.
    pub fn journal_stalls(self: &Arc<Self>, at_work: &AtWork) {
        let mut order = lock(&self.order);
        if !at_work.is_stalled(self.patience) {
            return;
        }
        order.in_trouble = true;
        let trouble = Some(Message::new(NO_ANSWER));
        (self.tell)(Report::Noted(Noted { number: order.noted.unwrap_or(0), named: order.named, trouble }));
        self.let_go(&mut order);
    }

    /// A writer's disk gives no answer: that is told of what it writes, and what is to go elsewhere goes there.
    fn writer_stalls(self: &Arc<Self>, at_work: &AtWork) {
        let _order = lock(&self.order);
        let (at, others) = {
            let writers = lock(&self.writers);
            let writer = writers.iter().find(|writer| std::ptr::eq(writer.at_work().as_ref(), at_work));
            let Some(writer) = writer.filter(|writer| writer.at_work().is_stalled(self.patience)) else { return };
            (writer.at(), writer.give_up_others())
        };
        if let Some((place, revision)) = at {
            (self.tell)(Report::Written(unanswered(place, revision)));
        }
        for job in others {
            self.hand(job);
        }
    }

    /// The writer is done with a moment. What shows as saved does not wait for the good copy.
    fn written(self: &Arc<Self>, report: WriteReport, coding: Option<Coding>) {
        let kept = report.kept.clone().map(|kept| (report.coding_path.clone(), kept));
        let is_there = lock(&self.order).place.as_ref() == Some(&report.coding_path);
        let is_here = report.result.is_ok() && is_there;
        let coded = kept.as_ref().filter(|_| is_here).map(|(_, kept)| kept.clone());
        if let Some((_, print)) = &coded {
            lock(&self.order).version = coding.map(|coding| Version { coding, print: print.clone() });
        }
        let talk = report.talk.clone().filter(|_| is_there);
        if talk.is_some() || coded.is_some() {
            // Without it the journal only knows less of the files.
            let _ = panics::contained(|| {
                let at = self.clock.wall().timestamp_millis();
                self.with_journal(|journal| journal.files_kept(talk.clone(), coded.clone(), at));
            });
        }
        // That there was no answer is told by now, if anybody saw it.
        drop(lock(&self.order));
        (self.tell)(Report::Written(report));
        if let (Some((path, (number, print))), Some(copying)) = (kept, lock(&self.copying).as_ref()) {
            copying.saved(&path, number, print);
        }
    }
}

/// The report of a moment to which the disk gives no answer. There may be one yet.
fn unanswered(coding_path: PathBuf, revision: u64) -> WriteReport {
    let result = Err(FileFaults::whole(&coding_path, Message::new(NO_ANSWER)));
    WriteReport { coding_path, revision, session_revision: None, talk: None, kept: None, result }
}
