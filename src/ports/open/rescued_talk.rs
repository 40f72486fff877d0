//! A talk that was put beside one that somebody else changed, when the work was open before: where all of it is in the work by
//! now, the next one takes its place, so that they do not pile up with each time that the program is ended.

use std::path::{Path, PathBuf};

use super::{Opened, World};
use crate::domain::document::{Document, Snapshot};
use crate::domain::edit::apply;
use crate::domain::session::{Session, Turn};
use crate::ports::journal::{self, Log};
use crate::ports::store::{self, Kept};

/// So many of them are looked at.
const MOST: u32 = 99;

/// Looks for the last one that is a moment of this work, which may be written over then.
pub(super) fn may_be_replaced(world: &World<'_>, journal: &Path, document: &Document, opened: &mut Opened) {
    let names = (1..=MOST).map(|number| store::kept_name(&opened.session_path, Kept::Rescued, number));
    let there: Vec<PathBuf> = names.filter(|path| world.files.is_file(path)).collect();
    if there.is_empty() {
        return;
    }
    let Ok(log) = journal::read_log(world.files, journal) else { return };
    for path in there.into_iter().rev() {
        let Ok(bytes) = world.files.read(&path) else { continue };
        if is_moment(world, &log, document, (&path, &bytes)).is_some() {
            opened.seen.note(&path, &bytes);
            opened.seen.keeps_beside(&opened.session_path, Kept::Rescued, path);
            return;
        }
    }
}

/// Whether a file says what the talk was at its number of the history, and nothing that is not said here as well: whatever was done
/// by then can be come back to.
fn is_moment(world: &World<'_>, log: &Log, document: &Document, (path, bytes): (&Path, &[u8])) -> Option<()> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut its = store::read_session(text, path).ok()?.session;
    // What somebody wrote into it is theirs.
    (store::session_text(&its).ok()? == text).then_some(())?;
    let (id, number) = its.about.happened.take()?;
    let Snapshot { mut session, mut coding, .. } = document.snapshot();
    (id == coding.origin.id).then_some(())?;
    let moment = journal::moment(log, &number.to_string(), world.clock.wall()).ok()?;
    for edit in journal::way_back(log, document.happened(), &moment).ok()? {
        apply(&mut session, &mut coding, edit).ok()?;
    }
    session.about.happened = None;
    is_part_of(&its, &session).then_some(())
}

/// Whether all that one session says stands just so in another one, which may have more turns and participants, as where a
/// transcript grew.
fn is_part_of(part: &Session, whole: &Session) -> bool {
    let place = |turn: &Turn| whole.position(turn.id).filter(|place| whole.turn(*place) == Some(turn));
    let places: Option<Vec<usize>> = part.turns().map(place).collect();
    // A turn names who speaks by their place among the participants.
    part.about == whole.about
        && part.targets == whole.targets
        && whole.participants().starts_with(part.participants())
        && places.is_some_and(|places| places.is_sorted())
}
