//! A bar for work that takes time. It shows only on a terminal, and only when the work is not done at once.

use std::io::{self, Write};
use std::time::{Duration, Instant};

/// Work that is done within this time needs no bar.
const AT_ONCE: Duration = Duration::from_millis(400);
/// How often it is looked whether something was done.
const OFTEN: Duration = Duration::from_millis(5);
/// How often the bar is drawn.
const DRAWN: Duration = Duration::from_millis(80);
/// Cells of the bar.
const WIDTH: usize = 30;

/// How far work of so many parts is.
pub(super) struct Progress {
    all: usize,
    begun: Instant,
    drawn: Option<Instant>,
    shows: bool,
}

impl Progress {
    /// Work of so many parts begins.
    pub fn new(all: usize) -> Self {
        Self { all, begun: Instant::now(), drawn: None, shows: super::is_watched() }
    }

    /// Waits until all parts are done.
    pub fn until(&mut self, done: impl Fn() -> usize, err: &mut dyn Write) -> io::Result<()> {
        loop {
            let count = done();
            if count >= self.all {
                break;
            }
            let due = self.drawn.map_or(self.begun.elapsed() > AT_ONCE, |drawn| drawn.elapsed() > DRAWN);
            if self.shows && due {
                self.drawn = Some(Instant::now());
                write!(err, "\r{}", bar(count, self.all))?;
                err.flush()?;
            }
            std::thread::sleep(OFTEN);
        }
        if self.drawn.is_some() {
            write!(err, "\r{}\r", " ".repeat(bar(self.all, self.all).chars().count()))?;
            err.flush()?;
        }
        Ok(())
    }
}

/// A bar with its counts.
fn bar(done: usize, all: usize) -> String {
    let full = (done * WIDTH).checked_div(all).unwrap_or(WIDTH).min(WIDTH);
    format!("▕{}{}▏ {done}/{all}", "█".repeat(full), "·".repeat(WIDTH - full))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_full_as_the_work_is_done() {
        assert_eq!(bar(0, 4), format!("▕{}▏ 0/4", "·".repeat(30)));
        assert_eq!(bar(2, 4), format!("▕{}{}▏ 2/4", "█".repeat(15), "·".repeat(15)));
        assert_eq!(bar(4, 4), format!("▕{}▏ 4/4", "█".repeat(30)));
    }

    #[test]
    fn work_that_is_done_shows_nothing() {
        let mut told = Vec::new();
        Progress::new(3).until(|| 3, &mut told).unwrap();
        assert!(told.is_empty());
    }
}
