//! Histories of codings whose files cannot be read: what was noted of where they lie finds them.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::HistoryRequest;
use super::told::{Told, Whose};
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::ports::export::codes_only::CodesOnly;
use crate::ports::fault::FileFaults;
use crate::ports::files::from_root;
use crate::ports::good_copies::{About, abouts, copies};
use crate::ports::limits;
use crate::ports::locale::Texts;
use crate::ports::open::World;
use crate::ports::{journal, store};

/// Adds the histories of what could not be read, and says so; tells which of them cannot be read either.
pub(super) fn tell(
    request: &HistoryRequest,
    world: &World<'_>,
    unread: &[PathBuf],
    (all, bare): (&mut Vec<Told>, &mut Option<CodesOnly>),
    (err, texts): (&mut dyn Write, &Texts),
) -> io::Result<Vec<FileFaults>> {
    let mut faults = Vec::new();
    let state = request.home.state.as_deref().filter(|_| !unread.is_empty());
    let known = state.map(|state| abouts(world.files, state)).unwrap_or_default();
    for path in unread {
        let found = of_place(&known, &request.files, path);
        let is_ron = path.extension().is_some_and(|ending| ending == "ron");
        if found.is_empty() && is_ron {
            say(err, texts, "history-no-place", path)?;
        }
        for about in found {
            let (Some(state), false) = (state, all.iter().any(|told| told.coding == about.coding)) else { continue };
            let folder = journal::folder(state, &about.coding);
            let log = match journal::read_log(world.files, &folder) {
                Ok(log) => log,
                Err(error) => {
                    faults.push(FileFaults::unreadable(folder, &error));
                    continue;
                }
            };
            say(err, texts, "history-by-place", path)?;
            let (whose, session) = remembered(world, state, about);
            let found = world.library.instrument_or_stand_in(&whose.codebooks.join("+")).ok();
            let words = found.as_ref().map(|(instrument, _)| (instrument.as_ref(), texts.language()));
            all.push(Told::of(path, whose, session.as_ref(), &log, (bare.as_mut(), words)));
        }
    }
    Ok(faults)
}

fn say(err: &mut dyn Write, texts: &Texts, id: &'static str, path: &Path) -> io::Result<()> {
    writeln!(err, "{}", texts.say(&Message::new(id).with("file", path.display().to_string())))
}

/// The codings that lay in a place. For a session these are the ones that were named, or else all of it.
fn of_place<'a>(known: &'a [About], named: &[PathBuf], path: &Path) -> Vec<&'a About> {
    let path = from_root(path);
    let coding: Vec<&About> = known.iter().filter(|about| about.codings.contains(&path)).collect();
    if !coding.is_empty() {
        return coding;
    }
    let session: Vec<&About> = known.iter().filter(|about| about.sessions.contains(&path)).collect();
    let named: Vec<PathBuf> = named.iter().map(|path| from_root(path)).collect();
    let asked = |about: &&&About| about.codings.iter().any(|place| named.contains(place));
    let asked: Vec<&About> = session.iter().filter(asked).copied().collect();
    if asked.is_empty() { session } else { asked }
}

/// What is known of a coding without its file: from its newest good copy, and from its session where that can be read.
fn remembered(world: &World<'_>, state: &Path, about: &About) -> (Whose, Option<Session>) {
    let text = |path: &Path| limits::read_text(world.files, path, limits::TALK).ok();
    let session = |path: &Path| Some(store::read_session(&text(path)?, path).ok()?.session);
    let kept = copies(world.files, state, &about.coding);
    let head = kept.iter().find_map(|copy| store::coding_head(&text(&copy.coding)?));
    let of_copies = || kept.iter().filter_map(|copy| copy.session.as_deref()).find_map(session);
    let session = about.sessions.iter().find_map(|path| session(path)).or_else(of_copies);
    let codebooks = head.as_ref().map(|head| head.codebooks.split('+').map(str::to_owned).collect());
    let whose = Whose {
        coding: about.coding.clone(),
        session: head.as_ref().map(|head| head.session.clone()).unwrap_or_default(),
        coder: about.coder.clone(),
        codebooks: codebooks.unwrap_or_default(),
        round: head.map_or(1, |head| head.round),
        reached: None,
        works: Vec::new(),
    };
    (whose, session)
}
