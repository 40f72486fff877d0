//! Many measurements of one thing, and the figures taken from them.

use std::time::Duration;

/// How long one thing took, each time that it was done.
#[derive(Debug, Default)]
pub struct Measured {
    times: Vec<Duration>,
}

impl Measured {
    /// Notes how long it took once.
    pub fn note(&mut self, time: Duration) {
        self.times.push(time);
    }

    /// The time that half of the runs stayed under, in milliseconds.
    pub fn median(&self) -> f64 {
        self.under(0.5)
    }

    /// The time that a part of the runs stayed under, in milliseconds.
    pub fn under(&self, part: f64) -> f64 {
        let mut times = self.times.clone();
        times.sort_unstable();
        let place = ((times.len() as f64 * part) as usize).min(times.len().saturating_sub(1));
        times.get(place).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
    }
}
