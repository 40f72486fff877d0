//! Work of many parts, done on several threads. A bar shows how far it is, on a terminal only, and only when the work is not
//! done at once.

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Work that is done within this time needs no bar.
const AT_ONCE: Duration = Duration::from_millis(400);
/// How often it is looked whether something was done.
const OFTEN: Duration = Duration::from_millis(5);
/// How often the bar is drawn.
const DRAWN: Duration = Duration::from_millis(80);
const MEGABYTE: u64 = 1024 * 1024;
/// So many bytes take long enough that it is told how many of them were read.
const LARGE: u64 = 4 * MEGABYTE;
/// Cells of the bar.
const WIDTH: usize = 30;

/// As many threads as there are cores.
pub(super) fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// Bytes of the files that a work reads: a few large files are few parts, and each of them takes its time.
#[derive(Debug, Default)]
pub(super) struct Bytes {
    /// Those that were read.
    pub read: AtomicU64,
    /// All of them.
    pub all: u64,
}

/// Does so many parts of a work on so many threads; gives what came of each, in their order. A panic in one of them ends the
/// work and goes on here.
pub(super) fn each<T: Send>(
    parts: usize,
    threads: usize,
    part: impl Fn(usize) -> T + Sync,
    err: &mut dyn Write,
) -> io::Result<Vec<T>> {
    each_file((parts, &Bytes::default()), threads, part, err)
}

/// The same of parts that are files, of which the bar tells how much was read.
pub(super) fn each_file<T: Send>(
    (parts, bytes): (usize, &Bytes),
    threads: usize,
    part: impl Fn(usize) -> T + Sync,
    err: &mut dyn Write,
) -> io::Result<Vec<T>> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(parts));
    let broken = Mutex::new(None);
    let is_broken = || broken.lock().unwrap_or_else(PoisonError::into_inner).is_some();
    let mut bar = Bar::new(parts, bytes);
    std::thread::scope(|scope| {
        for _ in 0..threads.min(parts) {
            scope.spawn(|| {
                while !is_broken() {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    if index >= parts {
                        break;
                    }
                    match catch_unwind(AssertUnwindSafe(|| part(index))) {
                        Ok(came) => done.lock().unwrap_or_else(PoisonError::into_inner).push((index, came)),
                        Err(why) => *broken.lock().unwrap_or_else(PoisonError::into_inner) = Some(why),
                    }
                }
            });
        }
        // What is broken is never done, and nobody waits for it.
        let count = || done.lock().unwrap_or_else(PoisonError::into_inner).len();
        bar.until(|| if is_broken() { parts } else { count() }, err)
    })?;
    if let Some(why) = broken.into_inner().unwrap_or_else(PoisonError::into_inner) {
        resume_unwind(why);
    }
    let mut came = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    came.sort_by_key(|(index, _)| *index);
    Ok(came.into_iter().map(|(_, came)| came).collect())
}

/// How far work of so many parts is.
struct Bar<'w> {
    all: usize,
    bytes: &'w Bytes,
    begun: Instant,
    drawn: Option<Instant>,
    shows: bool,
}

impl<'w> Bar<'w> {
    /// Work of so many parts begins.
    fn new(all: usize, bytes: &'w Bytes) -> Self {
        // Where it has no room it would fill the screen line by line.
        let wide = bar((all, all), (bytes.all, bytes.all)).chars().count();
        let fits = || crate::tui::terminal::cells().is_none_or(|(width, _)| usize::from(width) > wide);
        Self { all, bytes, begun: Instant::now(), drawn: None, shows: super::is_watched() && fits() }
    }

    /// Waits until all parts are done.
    fn until(&mut self, done: impl Fn() -> usize, err: &mut dyn Write) -> io::Result<()> {
        loop {
            let count = done();
            if count >= self.all {
                break;
            }
            let due = self.drawn.map_or(self.begun.elapsed() > AT_ONCE, |drawn| drawn.elapsed() > DRAWN);
            if self.shows && due {
                self.drawn = Some(Instant::now());
                write!(err, "\r{}", self.now(count))?;
                err.flush()?;
            }
            std::thread::sleep(OFTEN);
        }
        if self.drawn.is_some() {
            write!(err, "\r{}\r", " ".repeat(self.now(self.all).chars().count()))?;
            err.flush()?;
        }
        Ok(())
    }

    /// The bar once so many parts are done.
    fn now(&self, count: usize) -> String {
        bar((count, self.all), (self.bytes.read.load(Ordering::Relaxed), self.bytes.all))
    }
}

/// A bar with its counts. Where few parts are many bytes, those that were read are half of the work, and are told.
fn bar((done, all): (usize, usize), (read, bytes): (u64, u64)) -> String {
    let mut full = (done * WIDTH).checked_div(all).unwrap_or(WIDTH).min(WIDTH);
    let mut told = String::new();
    if bytes >= LARGE {
        let share = usize::try_from(read.min(bytes) * WIDTH as u64 / bytes).unwrap_or(WIDTH);
        full = usize::midpoint(full, share);
        // As wide as it will be.
        let (read, bytes) = (read.min(bytes) / MEGABYTE, (bytes / MEGABYTE).to_string());
        told = format!("  {read:>wide$}/{bytes} MB", wide = bytes.len());
    }
    let all = all.to_string();
    format!("▕{}{}▏ {done:>wide$}/{all}{told}", "█".repeat(full), "·".repeat(WIDTH - full), wide = all.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_full_as_the_work_is_done() {
        let of_parts = |done: usize, all: usize| bar((done, all), (0, 0));
        assert_eq!(of_parts(0, 4), format!("▕{}▏ 0/4", "·".repeat(30)));
        assert_eq!(of_parts(2, 4), format!("▕{}{}▏ 2/4", "█".repeat(15), "·".repeat(15)));
        assert_eq!(of_parts(4, 4), format!("▕{}▏ 4/4", "█".repeat(30)));
    }

    #[test]
    fn a_bar_moves_while_large_files_are_read() {
        let files = |done: usize, read: u64| bar((done, 4), (read * MEGABYTE, 120 * MEGABYTE));
        assert_eq!(files(0, 60), format!("▕{}{}▏ 0/4   60/120 MB", "█".repeat(7), "·".repeat(23)));
        assert_eq!(files(4, 120), format!("▕{}▏ 4/4  120/120 MB", "█".repeat(30)));
        assert_eq!(files(1, 130).chars().count(), files(4, 120).chars().count(), "a file that grows");
        assert_eq!(bar((1, 2), (1000, 2000)), format!("▕{}{}▏ 1/2", "█".repeat(15), "·".repeat(15)));
    }

    #[test]
    fn work_that_is_done_shows_nothing_and_comes_in_its_order() {
        let mut told = Vec::new();
        let slow = |index: usize| {
            std::thread::sleep(Duration::from_millis(5 - index as u64 % 5));
            index * 2
        };
        assert_eq!(each(20, 4, slow, &mut told).unwrap(), (0..20).map(|index| index * 2).collect::<Vec<_>>());
        assert!(each(0, 4, |index| index, &mut told).unwrap().is_empty());
        assert!(told.is_empty());
    }

    #[test]
    fn nobody_waits_for_a_part_that_panicked() {
        for threads in [1, 4] {
            let part = |index: usize| assert!(index != 3, "a fault in a reader");
            let ended = catch_unwind(AssertUnwindSafe(|| each(20, threads, part, &mut Vec::new())));
            assert!(ended.is_err(), "the panic is told, on {threads} threads");
        }
    }
}
