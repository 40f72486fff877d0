//! What a file of a coding has of everything that happened: what was done to it, and what was taken into it from other files.

use std::collections::HashSet;
use std::path::Path;

use super::{TakenIn, steps_that_stand, taken_in};
use crate::domain::coding::Origin;
use crate::ports::files::Files;
use crate::ports::journal::Log;

/// What a file has.
#[derive(Debug, Clone)]
pub struct Has {
    /// The way that it went.
    own: Origin,
    /// Those that the files went which were taken in on it: what was coded there is here, and what was done to the talk is not.
    taken_in: Vec<Origin>,
    /// The fingerprints of these files.
    prints: Vec<String>,
}

/// What was ever taken into the files of a coding, with its journal.
struct Taken<'a> {
    log: &'a Log,
    id: &'a str,
    noted: TakenIn,
    /// The steps by which something was taken in that still stand.
    stand: HashSet<u64>,
}

impl<'a> Taken<'a> {
    fn read(files: &dyn Files, state: &Path, log: &'a Log, id: &'a str) -> Self {
        let noted = taken_in(files, state, id);
        let stand = if noted.steps.is_empty() { HashSet::new() } else { steps_that_stand(log) };
        Self { log, id, noted, stand }
    }

    /// What a file has that went through some works.
    fn has(&self, works: &[(String, u64)]) -> Has {
        let way =
            |works: &[(String, u64)]| Origin { id: self.id.to_owned(), works: works.to_vec(), ..Origin::default() };
        let mut has = Has { own: way(works), taken_in: Vec::new(), prints: Vec::new() };
        let TakenIn { prints, steps, works, .. } = &self.noted;
        // A file that was taken in may have taken in another one before.
        let mut left: Vec<&String> = prints.iter().collect();
        loop {
            let is_in = |print: &mut &String| {
                let step = steps.iter().find(|(its, _)| its == *print).map(|(_, number)| *number);
                step.is_none_or(|step| self.stand.contains(&step) && has.event(self.log, step))
            };
            let found: Vec<&String> = left.extract_if(.., is_in).collect();
            if found.is_empty() {
                return has;
            }
            has.taken_in.extend(works.iter().filter(|(its, _)| found.contains(&its)).map(|(_, works)| way(works)));
            has.prints.extend(found.into_iter().cloned());
        }
    }
}

impl Has {
    /// What each of some files of a coding has, that went through these works.
    pub fn of_each<'w>(
        files: &dyn Files,
        state: &Path,
        log: &Log,
        (id, works): (&str, impl Iterator<Item = &'w [(String, u64)]>),
    ) -> Vec<Self> {
        let taken = Taken::read(files, state, log, id);
        works.map(|works| taken.has(works)).collect()
    }

    /// Whether it has the thing with a number, as far as that is of the coding.
    pub fn event(&self, log: &Log, number: u64) -> bool {
        self.talk_event(log, number) || self.taken_in.iter().any(|way| log.is_of(number, &way.works))
    }

    /// Whether its talk has the thing with a number: what changed a talk is not taken in with a version.
    pub fn talk_event(&self, log: &Log, number: u64) -> bool {
        log.is_of(number, &self.own.works)
    }

    /// Whether it has all that was coded in another file, which is known by its fingerprint, too.
    pub fn all_of(&self, other: &Origin, print: &str) -> bool {
        self.took_in(print) || self.own.comes_from(other) || self.taken_in.iter().any(|way| way.comes_from(other))
    }

    /// Whether a file was taken in as it is.
    pub fn took_in(&self, print: &str) -> bool {
        self.prints.iter().any(|known| known == print)
    }
}
