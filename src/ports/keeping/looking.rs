//! Looks now and then whether the coding is still what it was written as, while nothing else is done: a program that
//! brings another one in its place, or somebody who takes it away, says nothing.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, SystemTime};

use super::Report;
use super::desk::{Desk, lock};
use crate::ports::files::Files;
use crate::ports::limits;
use crate::ports::panics;
use crate::ports::writer::Writer;

/// How often an open coding is looked at.
pub const LOOK_EVERY: Duration = Duration::from_secs(10);

/// Somebody who looks. Dropping it ends that; a look to which a disk gives no answer is left to itself.
#[derive(Debug)]
pub(super) struct Looking {
    _until_dropped: Sender<()>,
}

/// By what a file that nobody touched is known without reading it; `None` where none can be found.
type Stamp = Option<(SystemTime, u64)>;

impl Looking {
    /// Looks every so often at the place where the coding goes, which is this one until one is written elsewhere.
    pub fn start(desk: &Arc<Desk>, every: Duration, begins: Option<PathBuf>) -> Self {
        let (until_dropped, dropped) = channel();
        let desk = Arc::downgrade(desk);
        thread::spawn(move || {
            // What was there at the last look, which needs no other one.
            let mut last: Option<(PathBuf, Stamp)> = None;
            while dropped.recv_timeout(every) == Err(RecvTimeoutError::Timeout) {
                let Some(desk) = desk.upgrade() else { break };
                let place = lock(&desk.order).place.clone().or_else(|| begins.clone());
                let Some(place) = place.filter(|_| !is_writing(&desk)) else { continue };
                let now = Some((place.clone(), stamp(desk.files.as_ref(), &place)));
                if now == last {
                    continue;
                }
                match panics::contained(|| is_as_known(&desk, &place)).ok().flatten() {
                    // Somebody wrote meanwhile; what became of that is seen the next time.
                    _ if is_writing(&desk) => continue,
                    Some(false) => (desk.tell)(Report::Strange(place)),
                    Some(true) | None => {}
                }
                last = now;
            }
        });
        Self { _until_dropped: until_dropped }
    }
}

fn is_writing(desk: &Desk) -> bool {
    lock(&desk.writers).iter().any(Writer::is_busy)
}

fn stamp(files: &dyn Files, path: &Path) -> Stamp {
    let bytes = files.look(path).ok()?.bytes;
    files.modified(path).ok().map(|at| (at, bytes))
}

/// Whether a file holds what was read from it or written to it last; `None` where that cannot be said.
fn is_as_known(desk: &Desk, path: &Path) -> Option<bool> {
    let known = || lock(&desk.known).seen.clone();
    // What is written meanwhile is known by one of the two.
    let before = known();
    let read = desk.files.read_head(path, limits::TALK + 1);
    match read {
        _ if !before.has(path) => None,
        Ok(there) => Some(before.knows(path, &there) || known().knows(path, &there)),
        Err(error) => (error.kind() == io::ErrorKind::NotFound).then_some(false),
    }
}
