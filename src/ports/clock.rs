//! The one clock: passed in wherever a time is needed, so that tests can set it.

use std::time::Instant;

use chrono::{DateTime, Local};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The day and time on the wall.
    fn wall(&self) -> DateTime<Local>;
    /// A time that only goes forward.
    fn monotonic(&self) -> Instant;
}

/// The computer's own clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn wall(&self) -> DateTime<Local> {
        Local::now()
    }

    fn monotonic(&self) -> Instant {
        Instant::now()
    }
}
