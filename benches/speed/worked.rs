//! Time that this thread has had a processor for, so that a busy machine changes little. The tests use it too.

use std::time::{Duration, Instant};

/// The time so far; since `begun`, by the clock, where the system does not tell.
pub fn worked(begun: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let first = told.and_then(|told| told.split(' ').next()?.parse().ok());
    first.map_or_else(|| begun.elapsed(), Duration::from_nanos)
}

/// How long something takes. The system counts time in steps of some milliseconds, so that it is done until many have
/// passed.
pub fn time(mut once: impl FnMut()) -> Duration {
    const STEPS: Duration = Duration::from_millis(60);
    let begun = Instant::now();
    let before = worked(begun);
    for times in 1.. {
        once();
        let passed = worked(begun).saturating_sub(before);
        if passed >= STEPS {
            return passed / times;
        }
    }
    Duration::ZERO
}
