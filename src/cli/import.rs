//! `gensvar import`: transcripts and codings of other programs become session and coding files. What a file holds is shown
//! before anything is written, and no file is ever written over.

mod asked;
pub(super) mod asking;
mod companions;
mod free;
mod listing;
mod memory;
mod preview;
mod writing;

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::ports::codebooks::{self, Library};
use crate::ports::fault::FileFaults;
use crate::ports::formats::Format;
use crate::ports::import::arranging::{Arranged, ArrangedTalk, SOMEONE, arrange};
use crate::ports::import::material::TableRead;
use crate::ports::import::{self, Arrival, Finding, Settings};
use crate::ports::open::{self, fresh_id};
use crate::ports::{ending, limits, store};

use super::arguments::ImportArguments;
use super::progress::Bytes;
use super::speaking_keys::SpeakingKeys;
use free::{Sessions, There, free};
use writing::PlanWritten;

use super::{Call, DONE, FAULTS, UNREADABLE, WRONG, can_ask, faults, progress, screen};

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
    let (arrivals, unread) = arrivals(call, &files, &settings, err)?;
    if ending::listen().asked().is_some() {
        return not_written(call, err);
    }
    let mut arrivals = companions::joined(arrivals);
    if let Some(message) = asked::in_vain(call, &arrivals, &settings) {
        return writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG);
    }
    let asks = can_ask() && !asked.yes && !asked.dry_run;
    if asks && !asking::roles(call, &mut arrivals, &mut settings, err)? {
        return not_written(call, err);
    }
    if asks && !asking::coder(call, &arrivals, &mut settings, err)? {
        return not_written(call, err);
    }
    let (plans, unplanned) = planned(call, asked, arrivals, &settings, err)?;
    if ending::listen().asked().is_some() {
        return not_written(call, err);
    }
    let refused: Vec<PathBuf> = [unread.files, unplanned.files].concat();
    let code = unread.code.max(unplanned.code);
    if plans.is_empty() {
        return Ok(code.max(FAULTS));
    }
    show(call, asked, &plans, out)?;
    if let Some(message) = forbidden(asked, &plans, refused.len()) {
        return writeln!(err, "{}", call.texts.say(&message)).map(|()| code.max(FAULTS));
    }
    if asked.dry_run {
        return tell_refused(call, &refused, err).map(|()| code);
    }
    if !asked.yes {
        if !asks {
            return writeln!(err, "{}", call.texts.get("import-needs-yes")).map(|()| WRONG);
        }
        let files: usize = plans.iter().map(Plan::files).sum();
        writeln!(err)?;
        let (id, shown) =
            if plans.iter().any(Plan::is_wordless) { ("import-write-wordless", false) } else { ("import-write", true) };
        if !asking::yes(call, &Message::new(id).with("count", files), shown, err)? {
            return not_written(call, err);
        }
    }
    let ending = ending::listen();
    let written = writing::write(call, &plans, &ending, out, err)?;
    for (plan, _) in plans.iter().zip(&written).filter(|(_, written)| written.is_whole()) {
        memory::keep(call, state, plan);
    }
    say_how_to_open(call, &plans, &written, &settings, out)?;
    if let Some(ended) = ending.asked() {
        out.flush()?;
        return writing::say_what_is_missing(call, &written, err).map(|()| ended);
    }
    tell_refused(call, &refused, err)?;
    Ok(if written.iter().all(PlanWritten::is_whole) { code } else { code.max(UNREADABLE) })
}

/// Says at the end which files were not read, and why stands far above where there are many.
fn tell_refused(call: &Call, refused: &[PathBuf], err: &mut dyn Write) -> io::Result<()> {
    const MOST: usize = 10;
    if refused.is_empty() {
        return Ok(());
    }
    let named = refused.iter().take(MOST).map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
    let message = Message::new("import-not-read").with("count", refused.len()).with("files", named);
    writeln!(err, "{}", call.texts.say(&message.with("more", refused.len().saturating_sub(MOST))))
}

/// Says that nothing was written, as the answer to a question was; whoever presses Ctrl+C there is told so, too.
fn not_written(call: &Call, err: &mut dyn Write) -> io::Result<u8> {
    let ended = ending::listen().asked();
    if ended.is_some() {
        // The line of the question has no end yet.
        writeln!(err)?;
    }
    writeln!(err, "{}", call.texts.get("import-not-written"))?;
    Ok(ended.unwrap_or(FAULTS))
}

/// Files that could not be read, or of which nothing can be made.
struct Refused {
    files: Vec<PathBuf>,
    /// The exit code that says so.
    code: u8,
}

/// What is to be written for each file.
fn planned(
    call: &Call,
    asked: &ImportArguments,
    mut arrivals: Vec<Incoming>,
    settings: &Settings,
    err: &mut dyn Write,
) -> io::Result<(Vec<Plan>, Refused)> {
    let mut plans = Vec::new();
    let mut refused = Refused { files: Vec::new(), code: DONE };
    let mut desk = Desk::new(call, asked.to.as_deref());
    // Codebooks come first, so that talks of the same run are read under them.
    arrivals.sort_by_key(|incoming| !incoming.arrival.material.is_codebook());
    for incoming in arrivals {
        if ending::listen().asked().is_some() {
            break;
        }
        let path = incoming.path.clone();
        match Plan::new(call, incoming, settings, &mut desk) {
            Ok(plan) => plans.push(plan),
            Err(findings) => {
                refused.code = FAULTS;
                refused.files.push(path.clone());
                let told = |finding: &Finding| FileFaults::whole(&path, import::told(finding));
                findings.iter().try_for_each(|finding| faults::print(err, &call.texts, &told(finding)))?;
            }
        }
    }
    Ok((plans, refused))
}

/// Shows what is to be written.
fn show(call: &Call, asked: &ImportArguments, plans: &[Plan], out: &mut dyn Write) -> io::Result<()> {
    for plan in plans {
        preview::print(call, plan, plans.len() == 1, asked.details, out)?;
    }
    if plans.iter().any(Plan::has_codes_of_nobody) {
        let message = Message::new("import-say-coder").with("coder", screen::coder(None, &call.config));
        writeln!(out, "\n{}", call.texts.say(&message))?;
    }
    out.flush()
}

/// Why nothing is written where nothing may need a look.
fn forbidden(asked: &ImportArguments, plans: &[Plan], refused: usize) -> Option<Message> {
    let doubts: usize = plans.iter().map(|plan| plan.arranged.findings.len()).sum();
    if !asked.strict {
        return None;
    }
    let refused = (refused > 0).then(|| Message::new("import-strict-refused").with("count", refused));
    refused.or_else(|| (doubts > 0).then(|| Message::new("import-strict").with("count", doubts)))
}

/// What to type to open what was written.
fn say_how_to_open(
    call: &Call,
    plans: &[Plan],
    written: &[PlanWritten],
    settings: &Settings,
    out: &mut dyn Write,
) -> io::Result<()> {
    let whole = plans.iter().zip(written).filter(|(_, written)| written.is_whole());
    let talks = whole.flat_map(|(plan, _)| plan.paths.iter().zip(&plan.arranged.talks));
    let talks: Vec<_> = talks.map(|((session, _), talk)| (session, talk)).collect();
    let Some((first, talk)) = talks.first() else { return Ok(()) };
    // Whoever opens it as somebody else would not see these codes.
    let coder = settings.coder.trim();
    let is_theirs = talk.codings.iter().any(|(coding, _)| coding.origin.coder == coder);
    let coder = Some(coder).filter(|coder| is_theirs && *coder != screen::coder(None, &call.config));
    let file = open::typed_by(first, coder);
    let message = Message::new("import-open-it").with("count", talks.len()).with("file", file);
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
    /// The sessions among them.
    sessions: Sessions,
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
) -> io::Result<(Vec<Incoming>, Refused)> {
    let size = |path: &PathBuf| call.files.look(path).map_or(0, |there| there.bytes);
    let bytes = Bytes { all: files.iter().map(size).sum(), ..Bytes::default() };
    let ending = ending::listen();
    let one = |index: usize| ending.asked().is_none().then(|| read(call, &files[index], settings, &bytes));
    let read: Option<Vec<_>> =
        progress::each_file((files.len(), &bytes), progress::cores(), one, err)?.into_iter().collect();
    let read = read.unwrap_or_default();
    let (mut arrivals, mut refused) = (Vec::new(), Refused { files: Vec::new(), code: DONE });
    for (path, read) in files.iter().zip(read) {
        match read {
            Ok(arrival) => arrivals.push(Incoming::new(path, arrival)),
            Err(trouble) => {
                refused.code = refused.code.max(if trouble.unreadable { UNREADABLE } else { FAULTS });
                refused.files.push(path.clone());
                faults::print(err, &call.texts, &trouble)?;
            }
        }
    }
    Ok((arrivals, refused))
}

fn read(call: &Call, path: &Path, settings: &Settings, done: &Bytes) -> Result<Arrival, FileFaults> {
    let (bytes, is_moving) = limits::read_moving(call.files.as_ref(), path, limits::TALK)?;
    done.read.fetch_add(bytes.len() as u64, Ordering::Relaxed);
    if std::str::from_utf8(&bytes).is_ok_and(|text| import::looks_like_ron(crate::ports::ron::without_mark(text))) {
        return Err(FileFaults::whole(path, Message::new("import-own-file")));
    }
    let mut arrival =
        import::read(bytes, settings).map_err(|finding| FileFaults::whole(path, import::told(&finding)))?;
    if is_moving {
        arrival.material.findings.insert(0, Message::new("import-file-changing").into());
    }
    Ok(arrival)
}

impl<'a> Desk<'a> {
    fn new(call: &Call, to: Option<&'a Path>) -> Self {
        Self {
            taken: HashSet::new(),
            sessions: Sessions::default(),
            library: call.library.clone(),
            to,
            speaking: SpeakingKeys::usual(call),
        }
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

/// What tells one of several talks in the name of its file: what the file calls it, or its title where that is only an id.
fn part_of(talk: &ArrangedTalk) -> Option<&str> {
    /// Letters of an id that gensvar gives.
    const ID: usize = 36;
    let is_sign = |letter: char| letter == '-' || letter.is_ascii_hexdigit();
    let is_id = talk.name.len() == ID && talk.name.chars().all(is_sign);
    let title = Some(talk.session.about.title.as_str()).filter(|title| is_id && !title.is_empty());
    title.or(Some(talk.name.as_str())).filter(|part| !part.is_empty())
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
    /// That its encoding was recognised.
    recognised: Option<Message>,
    /// What it becomes.
    arranged: Arranged,
    /// How its columns were found, where it is a table.
    table: Option<TableRead>,
    /// The session file of each talk, and the files of its codings.
    paths: Vec<(PathBuf, Vec<PathBuf>)>,
    /// Of each talk, what has the name that it should have had.
    there: Vec<Option<There>>,
    /// How they would be called if no other file had these names: what a killed import left is called so.
    wanted: Vec<PathBuf>,
    /// The file of the codebook that was made.
    codebook: Option<PathBuf>,
    /// The session that was made of the file before, which stays as it is.
    before: Option<PathBuf>,
    /// Whether the same is said there.
    is_same: bool,
}

impl Plan {
    fn new(call: &Call, incoming: Incoming, settings: &Settings, desk: &mut Desk<'_>) -> Result<Self, Vec<Finding>> {
        let own = Settings { roles: incoming.told(settings), ..settings.clone() };
        let Incoming { path: source, with, mut arrival, .. } = incoming;
        let table = arrival.material.table.take();
        let (format, encoding) = (arrival.format, arrival.encoding.map(crate::ports::decode::Encoding::name));
        let recognised = arrival.recognised.take();
        let name = source.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut arranged = arrange(arrival, &name, &desk.library, &own, &fresh_id)?;
        arranged.findings.iter_mut().for_each(|finding| desk.speaking.put_into(&mut finding.message));
        let beside = desk.to.map_or_else(|| source.clone(), |folder| folder.join(&name));
        let before = free::made_before(call, &beside, &name);
        let several = arranged.talks.len() > 1;
        let (mut paths, mut wished, mut there) = (Vec::new(), Vec::new(), Vec::new());
        for (index, talk) in arranged.talks.iter().enumerate() {
            let wanted = store::session_name(&beside);
            let wanted = if several {
                let part = part_of(talk).map_or_else(|| (index + 1).to_string(), store::safe);
                let stem = beside.file_stem().unwrap_or_default().to_string_lossy();
                wanted.with_file_name(format!("{stem}-{part}.session.ron"))
            } else {
                wanted
            };
            let session = free(call, &wanted, ".session.ron", &mut desk.taken);
            there.push(desk.sessions.take(call, (&wanted, &session), &source, &talk.session));
            let names = |session: &Path| -> Vec<PathBuf> {
                let each = talk.codings.iter().map(|(coding, instrument)| (&coding.origin, instrument.ids()));
                each.map(|(origin, ids)| store::coding_name(session, &ids, &origin.coder, origin.round)).collect()
            };
            wished.extend(names(&wanted));
            let wanted_codings = names(&session).into_iter();
            let codings = wanted_codings.map(|name| free(call, &name, ".coding.ron", &mut desk.taken)).collect();
            paths.push((session, codings));
            wished.push(wanted);
        }
        let codebook = desk.codebook(call, &mut arranged);
        let is_same = match (&before, &arranged.talks[..]) {
            (Some(before), [talk]) => free::is_same(call, before, &talk.session),
            _ => false,
        };
        Ok(Self {
            source,
            with,
            format,
            encoding,
            recognised,
            arranged,
            table,
            paths,
            there,
            wanted: wished,
            codebook,
            before,
            is_same,
        })
    }

    /// Whether codes came with it of which nobody said whose they are.
    fn has_codes_of_nobody(&self) -> bool {
        let mut codings = self.arranged.talks.iter().flat_map(|talk| &talk.codings);
        codings.any(|(coding, _)| coding.origin.coder == SOMEONE)
    }

    /// Whether it is a table of which no column is known to hold words, so that a talk without a word would come of it.
    fn is_wordless(&self) -> bool {
        self.arranged.findings.iter().any(|finding| finding.message.id == "table-no-words")
    }

    /// How many files are to be written.
    fn files(&self) -> usize {
        self.paths.iter().map(|(_, codings)| 1 + codings.len()).sum::<usize>() + usize::from(self.codebook.is_some())
    }
}

#[cfg(test)]
mod tests;
