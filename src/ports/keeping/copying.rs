//! What is done once the files are written, on a thread of its own: the journal is held and good copies are kept.
//! Their disk may hang while the one of the files is well.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::domain::message::Message;
use crate::ports::good_copies::Keeper;
use crate::ports::panics;
use crate::ports::patience::Worker;

/// What was saved: where, up to which number, and the file's fingerprint.
type Saved = (PathBuf, u64, String);

#[derive(Default)]
struct Queue {
    /// What was saved last and was not looked at yet.
    saved: Option<Saved>,
    busy: bool,
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

    /// What was saved meanwhile; `None` when there will be no more.
    fn next(&self) -> Option<Saved> {
        let mut queue = self.queue();
        loop {
            queue.busy = false;
            if let Some(saved) = queue.saved.take() {
                queue.busy = true;
                return Some(saved);
            }
            if queue.closing {
                return None;
            }
            queue = self.woken.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// The thread that does what comes after.
pub(super) struct Copying {
    desk: Arc<Desk>,
    worker: Worker,
}

impl Copying {
    /// Starts the thread. It tells what the coder should know.
    pub fn start(mut keeper: Option<Keeper>, tell: impl Fn(Message) + Send + 'static) -> Self {
        let desk = Arc::new(Desk::default());
        let its_desk = Arc::clone(&desk);
        let worker = Worker::start(move |at_work| {
            // That copying came to grief is none of the work's trouble.
            let _ = panics::contained(|| {
                while let Some((place, number, print)) = its_desk.next() {
                    at_work.begin();
                    let trouble = keeper.as_mut().and_then(|keeper| keeper.saved(&place, number, print));
                    trouble.into_iter().for_each(&tell);
                    at_work.end();
                }
                at_work.begin();
                if let Some(keeper) = &mut keeper {
                    keeper.close();
                }
                at_work.end();
            });
        });
        Self { desk, worker }
    }

    /// Takes note that the coding was saved. Never waits for the disk.
    pub fn saved(&self, place: &Path, number: u64, print: String) {
        self.desk.queue().saved = Some((place.to_owned(), number, print));
        self.desk.woken.notify_one();
    }

    /// Whether something that was saved is still to be looked at.
    pub fn is_busy(&self) -> bool {
        let queue = self.desk.queue();
        self.worker.is_there() && (queue.busy || queue.saved.is_some())
    }

    /// Keeps a last copy and ends the thread. One to which the disk gives no answer for so long is left to itself,
    /// which is told.
    pub fn finish_within(&mut self, patience: Duration) -> bool {
        self.desk.queue().closing = true;
        self.desk.woken.notify_one();
        self.worker.finish_within(patience)
    }
}
