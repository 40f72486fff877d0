//! What is done once the files are written, on a thread of its own: the journal is held and good copies are kept.
//! Their disk may hang while the one of the files is well.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::domain::message::Message;
use crate::ports::good_copies::Keeper;
use crate::ports::held::Held;
use crate::ports::panics;
use crate::ports::patience::{AtWork, Present};

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
    at_work: Arc<AtWork>,
    thread: Option<JoinHandle<()>>,
}

impl Copying {
    /// Starts the thread. It tells what the coder should know.
    pub fn start(mut keeper: Option<Keeper>, held: Option<Arc<Held>>, tell: impl Fn(Message) + Send + 'static) -> Self {
        let desk = Arc::new(Desk::default());
        let at_work = Arc::new(AtWork::default());
        let (its_desk, present) = (Arc::clone(&desk), Present(Arc::clone(&at_work)));
        let thread = thread::spawn(move || {
            // That copying came to grief is none of the work's trouble.
            let _ = panics::contained(|| {
                while let Some((place, number, print)) = its_desk.next() {
                    present.0.begin();
                    held.iter().filter_map(|held| held.hold_journal()).for_each(&tell);
                    let trouble = keeper.as_mut().and_then(|keeper| keeper.saved(&place, number, print));
                    trouble.into_iter().for_each(&tell);
                    present.0.end();
                }
                present.0.begin();
                if let Some(keeper) = &mut keeper {
                    keeper.close();
                }
                present.0.end();
            });
        });
        Self { desk, at_work, thread: Some(thread) }
    }

    /// Takes note that the coding was saved. Never waits for the disk.
    pub fn saved(&self, place: &Path, number: u64, print: String) {
        self.desk.queue().saved = Some((place.to_owned(), number, print));
        self.desk.woken.notify_one();
    }

    /// Whether something that was saved is still to be looked at.
    pub fn is_busy(&self) -> bool {
        let is_there = self.thread.as_ref().is_some_and(|thread| !thread.is_finished());
        let queue = self.desk.queue();
        is_there && (queue.busy || queue.saved.is_some())
    }

    /// Keeps a last copy and ends the thread. One to which the disk gives no answer for so long is left to itself.
    pub fn finish_within(&mut self, patience: Duration) -> bool {
        self.desk.queue().closing = true;
        self.desk.woken.notify_one();
        let Some(thread) = self.thread.take() else { return true };
        let is_over = self.at_work.wait_over(patience);
        if is_over {
            // Without a copy the work is no less whole.
            let _ = thread.join();
        }
        is_over
    }
}
