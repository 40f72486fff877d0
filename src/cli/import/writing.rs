//! Writes what an import makes: sessions with their codings, and nothing that is half there.

use std::collections::{HashMap, HashSet};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

use super::super::export::is_folder;
use super::super::{Call, faults, progress};
use super::Plan;
use super::free::There;
use super::preview::name_of;
use crate::domain::message::Message;
use crate::ports::ending::Ending;
use crate::ports::fault::FileFaults;
use crate::ports::files::Group;
use crate::ports::import::arranging::ArrangedTalk;
use crate::ports::{store, strays};

/// Talks that are written at once. A disk makes several files safe in nearly the time of one.
const WRITERS: usize = 4;
/// How many talks are written at once by each: the disk is waited for once for all of them.
const AT_ONCE: usize = 32;

/// What was written for a file.
pub(super) struct PlanWritten {
    /// Talks that were to be written.
    talks: usize,
    /// Those that are there, each with all its codings.
    there: usize,
    /// Whether something could not be written.
    failed: bool,
}

impl PlanWritten {
    /// Whether everything was.
    pub(super) fn is_whole(&self) -> bool {
        !self.failed && self.there == self.talks
    }
}

/// Writes everything, several talks at once, since most of the time goes by in waiting for the disk. Where the program is
/// asked to end, talks that were begun are written to their end, and no others.
pub(super) fn write(
    call: &Call,
    plans: &[Plan],
    ending: &Ending,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Vec<PlanWritten>> {
    take_away_left(call, plans);
    // Codebooks come before all codings that need them.
    let mut made = progress::each(plans.len(), progress::cores(), |index| plans[index].write_codebook(call), err)?;
    let stopped: Vec<AtomicBool> = made.iter().map(|made| AtomicBool::new(made.trouble.is_some())).collect();
    let talks: Vec<(usize, usize)> =
        plans.iter().enumerate().flat_map(|(plan, it)| (0..it.paths.len()).map(move |talk| (plan, talk))).collect();
    let parts: Vec<&[(usize, usize)]> = talks.chunks(AT_ONCE).collect();
    let one = |index: usize| {
        if ending.asked().is_some() { Vec::new() } else { write_talks(call, plans, parts[index], &stopped) }
    };
    let written = progress::each(parts.len(), WRITERS, one, err)?;
    let mut there = vec![0; plans.len()];
    for (plan, written) in written.into_iter().flatten() {
        there[plan] += usize::from(written.trouble.is_none());
        made.push(written);
    }
    let sessions = sessions(plans);
    for path in made.iter().flat_map(|made| &made.paths) {
        writeln!(out, "{}", call.texts.say(&told_of(path, &sessions, plans.len() > 1)))?;
    }
    let troubles: Vec<&FileFaults> = made.iter().filter_map(|made| made.trouble.as_ref()).collect();
    troubles.iter().try_for_each(|trouble| faults::print(err, &call.texts, trouble))?;
    let told = stopped.into_iter().zip(there).zip(plans);
    Ok(told
        .map(|((stopped, there), plan)| PlanWritten { talks: plan.paths.len(), there, failed: stopped.into_inner() })
        .collect())
}

/// What each session is made of, and what has the name that it should have had.
fn sessions(plans: &[Plan]) -> HashMap<&Path, (&Path, Option<&There>)> {
    let each = plans.iter().flat_map(|plan| {
        let talks = plan.paths.iter().zip(&plan.there);
        talks.map(|((session, _), there)| (session.as_path(), (plan.source.as_path(), there.as_ref())))
    });
    each.collect()
}

/// That a file was written: of several files of which one, and what was there before.
fn told_of(path: &Path, sessions: &HashMap<&Path, (&Path, Option<&There>)>, are_several: bool) -> Message {
    let known = sessions.get(path);
    let source = known.filter(|_| are_several).map(|(source, _)| name_of(source));
    let there = known.and_then(|(_, there)| *there).filter(|there| there.source.is_none());
    let there = there.map(|there| name_of(&there.session));
    let file = path.display().to_string();
    match (source, there) {
        (None, None) => Message::new("import-written").with("file", file),
        (Some(source), None) => Message::new("import-written-from").with("file", file).with("source", source),
        (None, Some(session)) => Message::new("import-written-beside").with("file", file).with("session", session),
        (Some(source), Some(session)) => {
            let message = Message::new("import-written-from-beside").with("file", file);
            message.with("source", source).with("session", session)
        }
    }
}

/// Says how many talks were brought in before the program was asked to end, and how many were not.
pub(super) fn say_what_is_missing(call: &Call, written: &[PlanWritten], err: &mut dyn Write) -> io::Result<()> {
    let there: usize = written.iter().map(|written| written.there).sum();
    let all: usize = written.iter().map(|written| written.talks).sum();
    let message = Message::new("import-stopped").with("there", there).with("missing", all - there);
    writeln!(err, "{}", call.texts.say(&message))
}

/// Takes away what a killed import left of these files: they hold words, and nobody asks for them any more.
fn take_away_left(call: &Call, plans: &[Plan]) {
    let paths = plans.iter().flat_map(|plan| {
        let codings = plan.paths.iter().flat_map(|(session, codings)| std::iter::once(session).chain(codings));
        codings.chain(&plan.wanted)
    });
    let paths: Vec<&Path> = paths.map(PathBuf::as_path).collect();
    strays::take_away_of_imports(call.files.as_ref(), &paths, SystemTime::now());
}

impl Plan {
    /// Writes the codebook that was made, before all codings that need it.
    fn write_codebook(&self, call: &Call) -> Made {
        let mut made = Made::default();
        if let (Some(path), Some(book)) = (&self.codebook, &self.arranged.made) {
            made.add(call, path, Ok(book.text.clone()));
        }
        made
    }

    /// The files of a talk, the codings after it; up to one that cannot be made.
    fn files_of(&self, talk: usize) -> (Group, Option<FileFaults>) {
        let (ArrangedTalk { session, codings, .. }, (path, paths)) = (&self.arranged.talks[talk], &self.paths[talk]);
        let codings = codings.iter().zip(paths).map(|((coding, _), path)| (path, store::coding_text(session, coding)));
        let mut files = Vec::new();
        for (path, text) in std::iter::once((path, store::session_text(session))).chain(codings) {
            match text {
                Ok(text) => files.push((path.clone(), text.into_bytes())),
                Err(message) => return (files, Some(FileFaults::whole(path, message))),
            }
        }
        (files, None)
    }
}

/// Writes some talks with their codings; nothing more of a plan of which something could not be written. Tells of each to which
/// plan it belongs.
fn write_talks(call: &Call, plans: &[Plan], talks: &[(usize, usize)], stopped: &[AtomicBool]) -> Vec<(usize, Made)> {
    let going = talks.iter().filter(|(plan, _)| !stopped[*plan].load(Ordering::Relaxed));
    let (its, groups): (Vec<_>, Vec<_>) = going
        .map(|(plan, talk)| {
            let (files, fault) = plans[*plan].files_of(*talk);
            ((*plan, fault), files)
        })
        .unzip();
    let mut unmade: Vec<FileFaults> = Vec::new();
    let folders: HashSet<&Path> = groups.iter().flatten().filter_map(|(path, _)| path.parent()).collect();
    for folder in folders.into_iter().filter(|folder| !folder.as_os_str().is_empty()) {
        // Where none can be made for another reason the files tell why.
        unmade.extend(make_folder(call, folder).err().filter(|_| !is_folder(call, folder)));
    }
    let made = call.files.create_all(&groups).into_iter().zip(&groups).zip(its);
    made.map(|(((count, came), group), (plan, fault))| {
        let paths = group.iter().take(count).map(|(path, _)| path.clone()).collect();
        let failed = came.err().zip(group.get(count)).map(|(error, (path, _))| {
            let folder = unmade.iter().find(|fault| path.parent() == Some(&*fault.path));
            folder.cloned().unwrap_or_else(|| FileFaults::unreadable(path, &error))
        });
        let trouble = failed.or(fault);
        stopped[plan].fetch_or(trouble.is_some(), Ordering::Relaxed);
        (plan, Made { paths, trouble })
    })
    .collect()
}

/// Makes a folder for what is written, or says that there can be none of that name, as in a folder of the system's.
fn make_folder(call: &Call, folder: &Path) -> Result<(), FileFaults> {
    call.files.make_folder(folder).map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            FileFaults { unreadable: true, ..FileFaults::whole(folder, Message::new("import-folder-not-made")) }
        }
        _ => FileFaults::unreadable(folder, &error),
    })
}

/// Files that were written, up to the first that could not be.
#[derive(Default)]
struct Made {
    paths: Vec<PathBuf>,
    trouble: Option<FileFaults>,
}

impl Made {
    fn add(&mut self, call: &Call, path: &Path, text: Result<String, Message>) {
        if self.trouble.is_some() {
            return;
        }
        let written = text.map_err(|message| FileFaults::whole(path, message)).and_then(|text| {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            folder.map_or(Ok(()), |folder| make_folder(call, folder)).and_then(|()| {
                call.files.create_new(path, text.as_bytes()).map_err(|error| FileFaults::unreadable(path, &error))
            })
        });
        match written {
            Ok(()) => self.paths.push(path.to_owned()),
            Err(trouble) => self.trouble = Some(trouble),
        }
    }
}
