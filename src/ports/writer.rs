//! Writes what the coder did to the disk, on a thread of its own, so that no key waits for the disk.
//!
//! What somebody else wrote is never written over: then the coder's work goes beside it, and that is told.

mod hand;
mod job;
mod seen;

pub use job::{SaveJob, TakenIn, WriteReport};
pub use seen::{Knowledge, Seen};

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use hand::Hand;

use super::files::Files;
use super::held::Held;
use super::patience::{AtWork, LAST_PATIENCE, Worker};
use crate::domain::coding::Coding;
use crate::domain::document::Snapshot;

/// Texts of up to this many bytes are read, as whoever opens them does, before they replace a file.
pub(in crate::ports) const READ_BACK: usize = 5_000_000;

#[derive(Default)]
struct Queue {
    waiting: VecDeque<SaveJob>,
    taken_in: Option<TakenIn>,
    /// The job that is being written, or told of: where its coding goes, and its revision.
    at: Option<(PathBuf, u64)>,
    /// Where the coding went that was written last.
    last: Option<PathBuf>,
    closing: bool,
}

#[derive(Default)]
struct Desk {
    queue: Mutex<Queue>,
    woken: Condvar,
}

impl Desk {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next job, with what was taken in before; `None` when there will be no more.
    fn next(&self) -> Option<(SaveJob, Option<TakenIn>)> {
        let mut queue = self.queue();
        loop {
            queue.last = queue.at.take().map(|(place, _)| place).or(queue.last.take());
            if let Some(job) = queue.waiting.pop_front() {
                queue.at = Some((job.coding_path.clone(), job.revision));
                return Some((job, queue.taken_in.take()));
            }
            if queue.closing {
                return None;
            }
            queue = self.woken.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// A thread that writes.
pub struct Writer {
    desk: Arc<Desk>,
    worker: Worker,
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Writer").field("worker", &self.worker).finish_non_exhaustive()
    }
}

impl Writer {
    /// Starts the thread, which knows what was read at opening. It reports once for every job that was not replaced by
    /// a newer one.
    pub fn start(files: Arc<dyn Files>, seen: Seen, report: impl Fn(WriteReport) + Send + 'static) -> Self {
        let known = Knowledge::of(seen);
        Self::holding(files, Arc::new(Mutex::new(known)), None, move |written, _| report(written))
    }

    /// The same, where every place is held against others before anything is written to it; what is told of a job has the
    /// coding with it as its file has it now, where it was written.
    pub fn holding(
        files: Arc<dyn Files>,
        known: Arc<Mutex<Knowledge>>,
        held: Option<Arc<Held>>,
        report: impl Fn(WriteReport, Option<Coding>) + Send + 'static,
    ) -> Self {
        let desk = Arc::new(Desk::default());
        let its_desk = Arc::clone(&desk);
        let worker = Worker::start(move |at_work| {
            let mut hand = Hand::new(files, known, held.clone());
            let mut last: Option<(SaveJob, String)> = None;
            while let Some((job, taken_in)) = its_desk.next() {
                hand.taken_in = taken_in.or(hand.taken_in);
                at_work.begin();
                let (written, coding) = hand.write(&job);
                // Before it is told: whoever hears that there is no answer can ask whether there is one by now.
                at_work.end();
                let is_written = written.result.is_ok();
                if let Some(held) = held.as_ref().filter(|_| is_written) {
                    held.written(&job.coding_path);
                }
                last = written.kept.clone().filter(|_| is_written).map(|(_, print)| (job, print));
                report(written, coding);
            }
            // Nobody looks at the file after this: what an older one has taken the place of is written once more.
            at_work.begin();
            if let Some((job, print)) = last
                && (hand.is_replaced(&job.coding_path, &print) || hand.talk_that_is_gone(&job).is_some())
            {
                let (written, coding) = hand.write(&job);
                report(written, coding);
            }
            at_work.end();
        });
        Self { desk, worker }
    }

    /// What its thread is at.
    pub fn at_work(&self) -> &Arc<AtWork> {
        self.worker.at_work()
    }

    /// The job that it is at: where its coding goes, and its revision.
    pub fn at(&self) -> Option<(PathBuf, u64)> {
        self.desk.queue().at.clone()
    }

    /// Whether jobs for a place are this writer's: it writes there, is to, or was there last.
    pub fn has(&self, place: &Path) -> bool {
        let queue = self.desk.queue();
        let at = queue.at.as_ref().map(|(at, _)| at);
        let mut places = queue.waiting.iter().map(|job| &job.coding_path).chain(at);
        let is_idle = queue.at.is_none() && queue.waiting.is_empty();
        places.any(|one| one == place) || (is_idle && queue.last.as_deref() == Some(place))
    }

    /// Takes away the jobs that wait for another place than the one that it is at.
    pub fn give_up_others(&self) -> Vec<SaveJob> {
        let mut queue = self.desk.queue();
        let Some((at, _)) = queue.at.clone() else { return Vec::new() };
        let (kept, others) = std::mem::take(&mut queue.waiting).into_iter().partition(|job| job.coding_path == at);
        queue.waiting = kept;
        others.into()
    }

    /// Hands a moment over. It takes the place of one that still waits; never blocks on the disk.
    pub fn save(&self, mut job: SaveJob) {
        let mut queue = self.desk.queue();
        if let Some(replaced) = queue.waiting.pop_back() {
            // What the older moment was to write is still to be written, in its newer state.
            let same_session = replaced.session_path.is_none()
                || job.session_path.is_none()
                || replaced.session_path == job.session_path;
            if same_session && replaced.coding_path == job.coding_path {
                job.session_path = job.session_path.or(replaced.session_path);
            } else {
                queue.waiting.push_back(replaced);
            }
        }
        queue.waiting.push_back(job);
        drop(queue);
        self.desk.woken.notify_one();
    }

    /// Says what of somebody else's is in every moment that is handed over from now on. A moment from before that still
    /// waits lacks it and is not written; given back is the session that it was to write, which the next one owes.
    pub fn take_in(&self, taken_in: TakenIn) -> Option<PathBuf> {
        let mut queue = self.desk.queue();
        let mut owed = None;
        queue.waiting.retain(|job| {
            let lacks_it = job.coding_path == taken_in.path;
            if lacks_it {
                owed = job.session_path.clone().or(owed.take());
            }
            !lacks_it
        });
        queue.taken_in = Some(taken_in);
        owed
    }

    /// Whether something is still to be written, or to be told of.
    pub fn is_busy(&self) -> bool {
        let queue = self.desk.queue();
        self.worker.is_there() && (queue.at.is_some() || !queue.waiting.is_empty())
    }

    /// Has the thread write what waits, and end.
    pub fn close(&self) {
        self.desk.queue().closing = true;
        self.desk.woken.notify_one();
    }

    /// Writes what waits and ends the thread.
    pub fn finish(&mut self) {
        self.finish_within(LAST_PATIENCE);
    }

    /// The same; a thread to which the disk gives no answer for so long is left to itself, which is told.
    pub fn finish_within(&mut self, patience: Duration) -> bool {
        self.close();
        self.worker.finish_within(patience)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.finish();
    }
}

/// A name that no other work has.
pub(in crate::ports) fn work_name() -> String {
    let id = super::open::fresh_id().replace('-', "");
    id.get(..12).unwrap_or(&id).to_owned()
}

/// The same moment, whose files will tell how far it is in the document's history.
pub(super) fn numbered(snapshot: &Snapshot, work: &str) -> Snapshot {
    let mut snapshot = snapshot.clone();
    let number = snapshot.happened;
    if number > 0 {
        let origin = Arc::make_mut(&mut snapshot.coding.origin);
        origin.happened = number;
        origin.reach(snapshot.work.as_deref().unwrap_or(work), number);
        snapshot.session.about.happened = Some((origin.id.clone(), number));
    }
    snapshot
}

#[cfg(test)]
mod tests;
