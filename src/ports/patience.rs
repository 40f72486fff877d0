//! How long a disk is waited for. One that fails says so; one that hangs, as a network disk may, says nothing at all, and
//! whoever waits for it has to give up by themselves.

use std::sync::mpsc::channel;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long a disk may take for one thing before it counts as one that gives no answer. Discs that wake up and sticks that
/// are busy take a few seconds.
pub const PATIENCE: Duration = Duration::from_secs(6);
/// How long it may take when nobody is there any more who could do something about it.
pub const LAST_PATIENCE: Duration = Duration::from_secs(18);

/// Does something that may wait for a disk, on a thread of its own; `None` where it is not done in time. Then it is left to
/// itself.
pub fn within<T: Send + 'static>(patience: Duration, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (done, answer) = channel();
    thread::spawn(move || drop(done.send(work())));
    answer.recv_timeout(patience).ok()
}

#[derive(Debug, Default)]
struct Stint {
    /// Since when it is at what it is at.
    since: Option<Instant>,
    /// How many things it has begun.
    begun: u64,
    is_over: bool,
    /// Whether whoever watches sleeps until something is begun.
    is_unwatched: bool,
}

/// What a thread that works for others is at, and since when.
#[derive(Debug, Default)]
pub struct AtWork {
    stint: Mutex<Stint>,
    /// Told when something is begun.
    begun: Condvar,
    /// Told when something is done.
    done: Condvar,
}

impl AtWork {
    fn stint(&self) -> MutexGuard<'_, Stint> {
        self.stint.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Something is begun for which a disk is waited for.
    pub fn begin(&self) {
        let mut stint = self.stint();
        stint.since = Some(Instant::now());
        stint.begun += 1;
        if std::mem::take(&mut stint.is_unwatched) {
            self.begun.notify_all();
        }
    }

    /// The disk gave an answer.
    pub fn end(&self) {
        self.stint().since = None;
        self.done.notify_all();
    }

    /// Whether the disk gives no answer.
    pub fn is_stalled(&self, patience: Duration) -> bool {
        self.stint().since.is_some_and(|since| since.elapsed() >= patience)
    }

    /// Whether the thread has ended.
    pub fn is_over(&self) -> bool {
        self.stint().is_over
    }

    /// Waits until the thread has ended; false when the disk gives no answer to one thing, or nothing is begun for so long.
    pub fn wait_over(&self, patience: Duration) -> bool {
        let mut idle = Instant::now();
        let mut stint = self.stint();
        while !stint.is_over {
            idle = stint.since.unwrap_or(idle);
            let left = patience.saturating_sub(idle.elapsed());
            if left.is_zero() {
                return false;
            }
            stint = self.done.wait_timeout(stint, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }

    /// The thread has ended.
    fn leave(&self) {
        self.stint().is_over = true;
        self.begun.notify_all();
        self.done.notify_all();
    }

    /// Tells once of each thing to which the disk gives no answer. By the time that it is told there may be one.
    pub fn watch(self: &Arc<Self>, patience: Duration, tell: impl Fn() + Send + 'static) {
        let at_work = Arc::clone(self);
        thread::spawn(move || {
            let mut told = 0;
            while at_work.wait_stalled(patience, &mut told) {
                tell();
            }
        });
    }

    /// Waits until the disk gives no answer to something that was begun after what was told of last; false when the thread
    /// has ended. Whoever watches sleeps while nothing is begun.
    fn wait_stalled(&self, patience: Duration, told: &mut u64) -> bool {
        let mut stint = self.stint();
        while !stint.is_over {
            if let Some(since) = stint.since.filter(|_| stint.begun != *told) {
                let left = patience.saturating_sub(since.elapsed());
                if left.is_zero() {
                    *told = stint.begun;
                    return true;
                }
                stint = self.begun.wait_timeout(stint, left).unwrap_or_else(PoisonError::into_inner).0;
            } else {
                stint.is_unwatched = true;
                stint = self.begun.wait(stint).unwrap_or_else(PoisonError::into_inner);
            }
        }
        false
    }
}

/// Held by a thread while it works; however it ends, whoever waits for it hears of that.
struct Present(Arc<AtWork>);

impl Drop for Present {
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// A thread that works for others, and is waited for no longer than its disk may take.
#[derive(Debug)]
pub struct Worker {
    at_work: Arc<AtWork>,
    thread: Option<JoinHandle<()>>,
}

impl Worker {
    /// Starts the thread. What it does says when it waits for a disk.
    pub fn start(work: impl FnOnce(&AtWork) + Send + 'static) -> Self {
        let at_work = Arc::new(AtWork::default());
        let present = Present(Arc::clone(&at_work));
        Self { at_work, thread: Some(thread::spawn(move || work(&present.0))) }
    }

    /// What the thread is at.
    pub fn at_work(&self) -> &Arc<AtWork> {
        &self.at_work
    }

    /// Whether the thread has neither ended nor come to grief.
    pub fn is_there(&self) -> bool {
        self.thread.is_some() && !self.at_work.is_over()
    }

    /// Waits until the thread has ended, which it was told to; one to which the disk gives no answer for so long is left to
    /// itself, and that is told with false.
    pub fn finish_within(&mut self, patience: Duration) -> bool {
        let Some(thread) = self.thread.take() else { return true };
        let is_over = self.at_work.wait_over(patience);
        if is_over {
            // A thread that came to grief has reported what it could.
            let _ = thread.join();
        }
        is_over
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_millis(30);
    const LATER: Duration = Duration::from_secs(20);

    #[test]
    fn what_gives_no_answer_is_left_to_itself() {
        let (open, gate) = channel::<()>();
        assert_eq!(within(LATER, || 7), Some(7));
        assert_eq!(within(SOON, move || gate.recv().is_ok()), None);
        drop(open);
    }

    #[test]
    fn each_thing_that_takes_too_long_is_told_of_once() {
        let at_work = Arc::new(AtWork::default());
        let (tell, told) = channel();
        at_work.watch(SOON, move || tell.send(()).unwrap());
        at_work.begin();
        at_work.end();
        assert!(told.recv_timeout(SOON * 3).is_err(), "what is done is not told of");
        for _ in 0..2 {
            at_work.begin();
            told.recv_timeout(LATER).unwrap();
            assert!(at_work.is_stalled(SOON));
            assert!(told.recv_timeout(SOON * 3).is_err(), "once");
            at_work.end();
            assert!(!at_work.is_stalled(SOON));
        }
        at_work.leave();
        assert!(told.recv_timeout(LATER).is_err(), "and nobody watches what has ended");
    }

    #[test]
    fn the_end_of_a_thread_is_waited_for_while_the_disk_answers() {
        let at_work = Arc::new(AtWork::default());
        at_work.begin();
        assert!(!at_work.wait_over(SOON));
        at_work.end();
        assert!(!at_work.wait_over(SOON), "nothing is begun, and it does not end");
        let present = Present(Arc::clone(&at_work));
        let ends = thread::spawn(move || {
            thread::sleep(SOON);
            drop(present);
        });
        assert!(at_work.wait_over(LATER));
        ends.join().unwrap();
    }
}
