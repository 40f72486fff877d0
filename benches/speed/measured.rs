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

    /// How many times it was done.
    pub fn count(&self) -> usize {
        self.times.len()
    }

    /// How long all of it took, in milliseconds.
    pub fn sum(&self) -> f64 {
        self.times.iter().map(Duration::as_secs_f64).sum::<f64>() * 1000.0
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
