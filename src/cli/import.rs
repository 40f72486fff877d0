//! `gensvar import`: transcripts and codings of other programs become session and coding files. What a file holds is shown
//! before anything is written, and no file is ever written over.

mod asked;
pub(super) mod asking;
mod companions;
mod free;
mod listing;
mod memory;
mod preview;

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::ports::codebooks::{self, Library};
use crate::ports::fault::FileFaults;
use crate::ports::files::Group;
use crate::ports::formats::Format;
use crate::ports::import::arranging::{Arranged, ArrangedTalk, SOMEONE, arrange};
use crate::ports::import::material::TableRead;
use crate::ports::import::{self, Arrival, Finding, Settings};
use crate::ports::open::{self, fresh_id};
use crate::ports::{limits, store};

use super::arguments::ImportArguments;
use super::speaking_keys::SpeakingKeys;
use free::free;

use super::{Call, DONE, FAULTS, UNREADABLE, WRONG, can_ask, faults, progress, screen};

/// Talks that are written at once. A disk makes several files safe in nearly the time of one.
const WRITERS: usize = 4;
/// How many talks are written at once by each: the disk is waited for once for all of them.
const AT_ONCE: usize = 32;

/// Imports; returns the exit code.
pub(super) fn run(
    call: &Call,
    asked: &ImportArguments,
    state: Option<&Path>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let mut settings = match asked.settings(&call.texts) {
        Ok(settings) => settings,
        Err(message) => return writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG),
    };
    if let Some(trouble) = asked.to.as_deref().and_then(|folder| free::no_folder(call, folder)) {
        return faults::print(err, &call.texts, &trouble).map(|()| WRONG);
    }
    memory::recall(call, asked, state, &mut settings);
    let files = companions::found(call, &once(call, &asked.files, err)?);
    let (arrivals, mut code) = arrivals(call, &files, &settings, err)?;
    let mut arrivals = companions::joined(arrivals);
    if let Some(message) = asked::in_vain(call, &arrivals, &settings) {
        return writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG);
    }
    let asks = can_ask() && !asked.yes && !asked.dry_run;
    if asks && !asking::roles(call, &mut arrivals, &mut settings, err)? {
        return writeln!(err, "{}", call.texts.get("import-not-written")).map(|()| FAULTS);
    }
    if asks && !asking::coder(call, &arrivals, &mut settings, err)? {
        return writeln!(err, "{}", call.texts.get("import-not-written")).map(|()| FAULTS);
    }
    let mut plans = Vec::new();
    let mut desk = Desk::new(call, asked.to.as_deref());
    // Codebooks come first, so that talks of the same run are read under them.
    arrivals.sort_by_key(|incoming| !incoming.arrival.material.is_codebook());
    for incoming in arrivals {
        let path = incoming.path.clone();
        match Plan::new(call, incoming, &settings, &mut desk) {
            Ok(plan) => plans.push(plan),
            Err(findings) => {
                code = code.max(FAULTS);
                refused(call, &path, &findings, err)?;
            }
        }
    }
    if plans.is_empty() {
        return Ok(code.max(FAULTS));
    }
    for plan in &plans {
        preview::print(call, plan, plans.len() == 1, asked.details, out)?;
    }
    if plans.iter().any(Plan::has_codes_of_nobody) {
        let message = Message::new("import-say-coder").with("coder", screen::coder(None, &call.config));
        writeln!(out, "\n{}", call.texts.say(&message))?;
    }
    out.flush()?;
    let doubts: usize = plans.iter().map(|plan| plan.arranged.findings.len()).sum();
    if asked.strict && doubts > 0 {
        let message = Message::new("import-strict").with("count", doubts);
        return writeln!(err, "{}", call.texts.say(&message)).map(|()| FAULTS);
    }
    if asked.dry_run {
        return Ok(code);
    }
    if !asked.yes {
        if !asks {
            return writeln!(err, "{}", call.texts.get("import-needs-yes")).map(|()| WRONG);
        }
        let files: usize = plans.iter().map(Plan::files).sum();
        writeln!(err)?;
        if !asking::yes(call, &Message::new("import-write").with("count", files), err)? {
            return writeln!(err, "{}", call.texts.get("import-not-written")).map(|()| FAULTS);
        }
    }
    let written = write(call, &plans, out, err)?;
    for (plan, _) in plans.iter().zip(&written).filter(|(_, is_whole)| **is_whole) {
        memory::keep(call, state, plan);
    }
    say_how_to_open(call, &plans, &written, out)?;
    Ok(if written.contains(&false) { code.max(UNREADABLE) } else { code })
}

/// What to type to open what was written.
fn say_how_to_open(call: &Call, plans: &[Plan], written: &[bool], out: &mut dyn Write) -> io::Result<()> {
    let whole = plans.iter().zip(written).filter(|(_, is_whole)| **is_whole);
    let talks: Vec<&PathBuf> = whole.flat_map(|(plan, _)| plan.paths.iter().map(|(session, _)| session)).collect();
    let Some(first) = talks.first() else { return Ok(()) };
    let message = Message::new("import-open-it").with("count", talks.len()).with("file", open::typed(first));
    writeln!(out, "{}", call.texts.say(&message))
}

/// The files that were named, each once.
fn once(call: &Call, files: &[PathBuf], err: &mut dyn Write) -> io::Result<Vec<PathBuf>> {
    let (mut once, mut seen) = (Vec::new(), HashSet::new());
    for path in files {
        if seen.insert(path) {
            once.push(path.clone());
        } else {
            let message = Message::new("import-named-twice").with("file", path.display().to_string());
            writeln!(err, "{}", call.texts.say(&message))?;
        }
    }
    Ok(once)
}

/// Writes everything, several talks at once, since most of the time goes by in waiting for the disk; tells of each
/// plan whether all of it was written.
fn write(call: &Call, plans: &[Plan], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<Vec<bool>> {
    // Codebooks come before all codings that need them.
    let mut made = progress::each(plans.len(), progress::cores(), |index| plans[index].write_codebook(call), err)?;
    let stopped: Vec<AtomicBool> = made.iter().map(|made| AtomicBool::new(made.trouble.is_some())).collect();
    let talks: Vec<(usize, usize)> =
        plans.iter().enumerate().flat_map(|(plan, it)| (0..it.paths.len()).map(move |talk| (plan, talk))).collect();
    let parts: Vec<&[(usize, usize)]> = talks.chunks(AT_ONCE).collect();
    let one = |index: usize| write_talks(call, plans, parts[index], &stopped);
    let written = progress::each(parts.len(), WRITERS, one, err)?;
    made.extend(written.into_iter().flatten());
    for path in made.iter().flat_map(|made| &made.paths) {
        let message = Message::new("import-written").with("file", path.display().to_string());
        writeln!(out, "{}", call.texts.say(&message))?;
    }
    let troubles: Vec<&FileFaults> = made.iter().filter_map(|made| made.trouble.as_ref()).collect();
    troubles.iter().try_for_each(|trouble| faults::print(err, &call.texts, trouble))?;
    Ok(stopped.into_iter().map(|stopped| !stopped.into_inner()).collect())
}

/// A file that was read.
struct Incoming {
    path: PathBuf,
    /// Files that joined it.
    with: Vec<PathBuf>,
    arrival: Arrival,
    /// Roles that a person told of this file alone.
    roles: Vec<(String, Role)>,
}

impl Incoming {
    fn new(path: impl Into<PathBuf>, arrival: Arrival) -> Self {
        Self { path: path.into(), with: Vec::new(), arrival, roles: Vec::new() }
    }

    /// All roles that a person told, those of this file first.
    fn told(&self, settings: &Settings) -> Vec<(String, Role)> {
        [&self.roles[..], &settings.roles].concat()
    }
}

/// What the plans of one import share.
struct Desk<'a> {
    /// Paths of files that are to be written.
    taken: HashSet<PathBuf>,
    /// The codebooks there are, and those that this import makes.
    library: Library,
    /// The folder for what is written.
    to: Option<&'a Path>,
    /// The keys by which it is told who speaks.
    speaking: SpeakingKeys,
}

/// What is to be read from the files, with a bar while that takes time, on every core.
fn arrivals(
    call: &Call,
    files: &[PathBuf],
    settings: &Settings,
    err: &mut dyn Write,
) -> io::Result<(Vec<Incoming>, u8)> {
    let read = progress::each(files.len(), progress::cores(), |index| read(call, &files[index], settings), err)?;
    let (mut arrivals, mut code) = (Vec::new(), DONE);
    for (path, read) in files.iter().zip(read) {
        match read {
            Ok(arrival) => arrivals.push(Incoming::new(path, arrival)),
            Err(trouble) => {
                code = code.max(if trouble.unreadable { UNREADABLE } else { FAULTS });
                faults::print(err, &call.texts, &trouble)?;
            }
        }
    }
    Ok((arrivals, code))
}

fn read(call: &Call, path: &Path, settings: &Settings) -> Result<Arrival, FileFaults> {
    let (bytes, is_moving) = limits::read_moving(call.files.as_ref(), path, limits::TALK)?;
    if std::str::from_utf8(&bytes).is_ok_and(|text| import::looks_like_ron(crate::ports::ron::without_mark(text))) {
        return Err(FileFaults::whole(path, Message::new("import-own-file")));
    }
    let mut arrival =
        import::read(&bytes, settings).map_err(|finding| FileFaults::whole(path, import::told(&finding)))?;
    if is_moving {
        arrival.material.findings.insert(0, Message::new("import-file-changing").into());
    }
    Ok(arrival)
}

fn refused(call: &Call, path: &Path, findings: &[Finding], err: &mut dyn Write) -> io::Result<()> {
    let told = |finding: &Finding| FileFaults::whole(path, import::told(finding));
    findings.iter().try_for_each(|finding| faults::print(err, &call.texts, &told(finding)))
}

impl<'a> Desk<'a> {
    fn new(call: &Call, to: Option<&'a Path>) -> Self {
        Self { taken: HashSet::new(), library: call.library.clone(), to, speaking: SpeakingKeys::usual(call) }
    }

    /// The file of the codebook that is made for a file, under which later files can be read.
    fn codebook(&mut self, call: &Call, arranged: &mut Arranged) -> Option<PathBuf> {
        let made = arranged.made.as_ref()?;
        let Some(folder) = call.config_folder.as_ref().map(|folder| folder.join("codebooks")) else {
            arranged.findings.push(Message::new("import-no-codebook-folder").into());
            return None;
        };
        let path = free(call, &folder.join(format!("{}.ron", made.id)), ".ron", &mut self.taken);
        if let Ok(book) = codebooks::read(&made.text, &path) {
            self.library = self.library.clone().with(path.clone(), book);
        }
        Some(path)
    }
}

/// What is to be written for a file.
struct Plan {
    /// The file that was read.
    source: PathBuf,
    /// Files that joined it.
    with: Vec<PathBuf>,
    /// How it was read.
    format: &'static Format,
    /// How its letters are stored, where that is a question.
    encoding: Option<&'static str>,
    /// What it becomes.
    arranged: Arranged,
    /// How its columns were found, where it is a table.
    table: Option<TableRead>,
    /// The session file of each talk, and the files of its codings.
    paths: Vec<(PathBuf, Vec<PathBuf>)>,
    /// The file of the codebook that was made.
    codebook: Option<PathBuf>,
    /// The session that was made of the file before, which stays as it is.
    before: Option<PathBuf>,
}

impl Plan {
    fn new(call: &Call, incoming: Incoming, settings: &Settings, desk: &mut Desk<'_>) -> Result<Self, Vec<Finding>> {
        let own = Settings { roles: incoming.told(settings), ..settings.clone() };
        let Incoming { path: source, with, mut arrival, .. } = incoming;
        let table = arrival.material.table.take();
        let (format, encoding) = (arrival.format, arrival.encoding.map(crate::ports::decode::Encoding::name));
        let name = source.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut arranged = arrange(arrival, &name, &desk.library, &own, &fresh_id)?;
        arranged.findings.iter_mut().for_each(|finding| desk.speaking.put_into(&mut finding.message));
        let beside = desk.to.map_or_else(|| source.clone(), |folder| folder.join(&name));
        let before = free::made_before(call, &beside, &name);
        let several = arranged.talks.len() > 1;
        let mut paths = Vec::new();
        for (index, talk) in arranged.talks.iter().enumerate() {
            let wanted = store::session_name(&beside);
            let wanted = if several {
                let part = if talk.name.is_empty() { (index + 1).to_string() } else { store::safe(&talk.name) };
                let stem = beside.file_stem().unwrap_or_default().to_string_lossy();
                wanted.with_file_name(format!("{stem}-{part}.session.ron"))
            } else {
                wanted
            };
            let session = free(call, &wanted, ".session.ron", &mut desk.taken);
            let coding = |(coding, instrument): &(crate::domain::coding::Coding, std::sync::Arc<_>)| {
                let instrument: &crate::domain::instrument::Instrument = instrument;
                let origin = &coding.origin;
                let wanted = store::coding_name(&session, &instrument.ids(), &origin.coder, origin.round);
                free(call, &wanted, ".coding.ron", &mut desk.taken)
            };
            let codings = talk.codings.iter().map(coding).collect();
            paths.push((session, codings));
        }
        let codebook = desk.codebook(call, &mut arranged);
        Ok(Self { source, with, format, encoding, arranged, table, paths, codebook, before })
    }

    /// Whether codes came with it of which nobody said whose they are.
    fn has_codes_of_nobody(&self) -> bool {
        let mut codings = self.arranged.talks.iter().flat_map(|talk| &talk.codings);
        codings.any(|(coding, _)| coding.origin.coder == SOMEONE)
    }

    /// How many files are to be written.
    fn files(&self) -> usize {
        self.paths.iter().map(|(_, codings)| 1 + codings.len()).sum::<usize>() + usize::from(self.codebook.is_some())
    }

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

/// Writes some talks with their codings; nothing more of a plan of which something could not be written.
fn write_talks(call: &Call, plans: &[Plan], talks: &[(usize, usize)], stopped: &[AtomicBool]) -> Vec<Made> {
    let going = talks.iter().filter(|(plan, _)| !stopped[*plan].load(Ordering::Relaxed));
    let (its, groups): (Vec<_>, Vec<_>) = going
        .map(|(plan, talk)| {
            let (files, fault) = plans[*plan].files_of(*talk);
            ((*plan, fault), files)
        })
        .unzip();
    let folders: HashSet<&Path> = groups.iter().flatten().filter_map(|(path, _)| path.parent()).collect();
    for folder in folders.into_iter().filter(|folder| !folder.as_os_str().is_empty()) {
        // Where none can be made the files tell why.
        let _ = call.files.make_folder(folder);
    }
    let made = call.files.create_all(&groups).into_iter().zip(&groups).zip(its);
    made.map(|(((count, came), group), (plan, fault))| {
        let paths = group.iter().take(count).map(|(path, _)| path.clone()).collect();
        let failed = came.err().zip(group.get(count)).map(|(error, (path, _))| FileFaults::unreadable(path, &error));
        let trouble = failed.or(fault);
        stopped[plan].fetch_or(trouble.is_some(), Ordering::Relaxed);
        Made { paths, trouble }
    })
    .collect()
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
            folder
                .map_or(Ok(()), |folder| call.files.make_folder(folder))
                .and_then(|()| call.files.create_new(path, text.as_bytes()))
                .map_err(|error| FileFaults::unreadable(path, &error))
        });
        match written {
            Ok(()) => self.paths.push(path.to_owned()),
            Err(trouble) => self.trouble = Some(trouble),
        }
    }
}

#[cfg(test)]
mod tests;
