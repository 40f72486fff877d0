//! What a file of a coding has of everything that happened: what was done to it, and what was taken into it from other files.

use std::path::Path;

use super::{TakenIn, steps_that_stand, taken_in};
use crate::domain::coding::Origin;
use crate::ports::files::Files;
use crate::ports::journal::Log;

/// What a file has.
#[derive(Debug, Clone)]
pub struct Has {
    /// The way that it went, and those that the files went which were taken in on it.
    ways: Vec<Origin>,
    /// The fingerprints of these files.
    prints: Vec<String>,
}

impl Has {
    /// What a file has that went through some works.
    pub fn of(files: &dyn Files, state: &Path, log: &Log, (id, works): (&str, &[(String, u64)])) -> Self {
        let way = |works: &[(String, u64)]| Origin { id: id.to_owned(), works: works.to_vec(), ..Origin::default() };
        let mut has = Self { ways: vec![way(works)], prints: Vec::new() };
        let TakenIn { prints, steps, works, .. } = taken_in(files, state, id);
        if prints.is_empty() {
            return has;
        }
        let stand = steps_that_stand(log);
        // A file that was taken in may have taken in another one before.
        let mut left = prints;
        loop {
            let is_in = |print: &mut String| {
                let step = steps.iter().find(|(its, _)| its == print).map(|(_, number)| *number);
                step.is_none_or(|step| stand.contains(&step) && has.event(log, step))
            };
            let found: Vec<String> = left.extract_if(.., is_in).collect();
            if found.is_empty() {
                return has;
            }
            has.ways.extend(works.iter().filter(|(print, _)| found.contains(print)).map(|(_, works)| way(works)));
            has.prints.extend(found);
        }
    }

    /// Whether it has the thing with a number.
    pub fn event(&self, log: &Log, number: u64) -> bool {
        self.ways.iter().any(|way| log.is_of(number, &way.works))
    }

    /// Whether it has all that another file has, which is known by its fingerprint, too.
    pub fn all_of(&self, other: &Origin, print: &str) -> bool {
        self.took_in(print) || self.ways.iter().any(|way| way.comes_from(other))
    }

    /// Whether a file was taken in as it is.
    pub fn took_in(&self, print: &str) -> bool {
        self.prints.iter().any(|known| known == print)
    }
}
