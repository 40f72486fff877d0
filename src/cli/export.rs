//! `gensvar export`: talks with their codings, for other programs. What the format cannot hold is said.

mod copies;

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::coding::Coding;
use crate::domain::instrument::Instrument;
use crate::domain::message::{Argument, Message};
use crate::domain::session::{About, Session};
use crate::domain::visible::visible;
use crate::ports::export::codes_only::{CodesOnly, numbered};
use crate::ports::export::{lost, without_nobody};
use crate::ports::fault::FileFaults;
use crate::ports::formats::{self, Coded, Format, Outgoing, Part, Writes, Written};
use crate::ports::import::{days, looks_like_ron};
use crate::ports::limits;
use crate::ports::locale::Texts;
use crate::ports::open::{free_name, fresh_id, made_from};
use crate::ports::store::safe;
use crate::ports::strays;

use super::codings::Codings;
use super::{Call, DONE, FAULTS, UNREADABLE, WRONG, faults, is_watched};

/// What is to go out, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExportRequest {
    /// Codings and sessions.
    pub files: Vec<PathBuf>,
    /// The format's id.
    pub to: String,
    /// A file, a folder, or `-` for standard output; beside the talk when left out.
    pub out: Option<PathBuf>,
    /// Whether every word, name, note and path is left out.
    pub codes_only: bool,
}

/// A talk with its codings, as they were read.
struct Talk {
    path: PathBuf,
    session: Session,
    codings: Vec<(Coding, Arc<Instrument>)>,
    /// Its place among the talks, from 1.
    number: usize,
    /// Whose coding alone goes into a file, where each gets one of its own.
    coder: Option<String>,
}

/// Exports; returns the exit code.
pub(super) fn run(call: &Call, asked: &ExportRequest, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let found = formats::by_id(&asked.to).and_then(|format| Some((format, format.writes.as_ref()?)));
    let Some((format, writes)) = found else {
        return writeln!(err, "{}", call.texts.say(&formats::unknown(&asked.to, true))).map(|()| WRONG);
    };
    let (mut talks, mut code) = talks(call, &asked.files, err)?;
    if !writes.holds.has(Part::Words) {
        code = code.max(only_coded(call, format, &mut talks, err)?);
    }
    if talks.is_empty() {
        return Ok(code.max(FAULTS));
    }
    for talk in &talks {
        // What means no day is left out where only codes may leave, and other programs do not know it.
        let odd = days::odd(&talk.session.about.date);
        for told in odd.into_iter().chain(may_it_leave(&talk.session.about)) {
            writeln!(err, "{}: {}", visible(&talk.path.display().to_string()), call.texts.say(&told))?;
        }
    }
    let mut names = None;
    if asked.codes_only {
        match take_words_out(call, (format, writes), &mut talks, err)? {
            Ok(told) => names = told,
            Err(message) => return writeln!(err, "{}", call.texts.say(&message)).map(|()| FAULTS),
        }
    }
    if let Err(trouble) = ready_folder(call, asked.out.as_deref()) {
        return faults::print(err, &call.texts, &trouble).map(|()| UNREADABLE);
    }
    let to_output = is_output(asked.out.as_deref());
    let is_one_file = asked.out.as_deref().is_some_and(|path| !is_folder(call, path));
    (1..).zip(&mut talks).for_each(|(number, talk)| talk.number = number);
    if !is_one_file && !writes.several && !writes.holds.has(Part::Coders) {
        talks = talks.into_iter().flat_map(by_coder).collect();
    }
    let groups: Vec<&[Talk]> = if writes.several { vec![&talks] } else { talks.chunks(1).collect() };
    if is_one_file && groups.len() > 1 {
        let id = if to_output { "export-one-to-output" } else { "export-one-file" };
        let message = Message::new(id).with("format", format.named()).with("count", groups.len());
        return writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG);
    }
    if let Some(told) = asked.out.as_deref().filter(|_| is_one_file).and_then(|path| named_as_another(path, format)) {
        writeln!(err, "{}", call.texts.say(&told))?;
    }
    let mut missed = BTreeSet::new();
    for group in groups {
        let path = if to_output { None } else { Some(place_of(call, asked, format, group)) };
        match write(call, writes, group, &mut missed) {
            Err(message) => return writeln!(err, "{}", call.texts.say(&message)).map(|()| FAULTS),
            Ok(written) => {
                let delivered = deliver(call, &written, path.as_deref(), out, err)?;
                if delivered != DONE {
                    return Ok(delivered);
                }
            }
        }
    }
    if writes.carries && !asked.codes_only {
        writeln!(err, "{}", call.texts.say(&Message::new("export-carried").with("format", format.named())))?;
    }
    tell_lost(call, format, &missed, err)?;
    if asked.codes_only {
        tell_numbers(call, (&talks, names.as_ref()), to_output, err)?;
    }
    Ok(code)
}

/// That the file which was asked for is named as one of another format.
fn named_as_another(path: &Path, format: &Format) -> Option<Message> {
    let ending = path.extension()?.to_str()?;
    let other = formats::able(true).find(|other| other.is_named(ending))?;
    let is_other = !format.is_named(ending);
    let message = Message::new("export-named-otherwise").with("file", path.display().to_string());
    is_other.then(|| message.with("format", format.named()).with("other", other.named()).with("id", other.id))
}

/// What a person should know before a talk is passed on: that the client did not agree or no longer does, and that it has to be
/// deleted.
fn may_it_leave(about: &About) -> impl Iterator<Item = Message> {
    let consent = about.consent.as_ref().and_then(|consent| match consent.withdrawn.as_str() {
        "" => (!consent.given).then(|| Message::new("export-not-agreed")),
        day => Some(Message::new("export-withdrawn").with("day", day)),
    });
    let until = Some(about.retain_until.as_str()).filter(|day| !day.is_empty());
    consent.into_iter().chain(until.map(|day| Message::new("export-retain").with("day", day)))
}

/// Leaves nothing of the talks but what may be shared, and tells what is called otherwise now; or says why that cannot be, and
/// then nothing may go out.
fn take_words_out(
    call: &Call,
    (format, writes): (&Format, &Writes),
    talks: &mut [Talk],
    err: &mut dyn Write,
) -> io::Result<Result<Option<Message>, Message>> {
    let mut bare = CodesOnly::new();
    for talk in talks {
        match bare.talk(&talk.session, &talk.codings) {
            Ok((session, codings)) => (talk.session, talk.codings) = (session, codings),
            Err(message) => return Ok(Err(message.with("file", talk.path.display().to_string()))),
        }
    }
    writeln!(err, "{}", call.texts.get("export-bare-out"))?;
    let kept: Vec<String> = kept(format, writes).into_iter().map(|id| call.texts.get(id).into_owned()).collect();
    let told = Message::new("export-bare-in").with("format", format.named()).with("parts", kept.join(", "));
    writeln!(err, "{}", call.texts.say(&told))?;
    bare.told().map_or(Ok(()), |told| writeln!(err, "{}", call.texts.say(&told)))?;
    Ok(Ok(bare.told_apart()))
}

/// Which talk and which code became which: who shares the file has to know, and nobody else may. Where the file itself goes
/// to an output that may hold messages, too, nothing is said.
fn tell_numbers(
    call: &Call,
    (talks, names): (&[Talk], Option<&Message>),
    to_output: bool,
    err: &mut dyn Write,
) -> io::Result<()> {
    if to_output && !is_watched() {
        return Ok(());
    }
    for talk in talks.chunk_by(|one, next| one.number == next.number).map(|parts| &parts[0]) {
        let file = talk.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let told = Message::new("export-bare-talk").with("talk", numbered("talk", talk.number)).with("file", file);
        writeln!(err, "{}", call.texts.say(&told))?;
    }
    names.map_or(Ok(()), |told| writeln!(err, "{}", call.texts.say(told)))
}

/// What a format still holds of talks without words, as texts.
fn kept(format: &Format, writes: &Writes) -> Vec<&'static str> {
    let has = |part| writes.holds.has(part);
    let has_codes = has(Part::Marks);
    let told = [
        (has_codes, "export-kept-codes"),
        (has(Part::Starts) || has(Part::Ends), "export-kept-times"),
        (has(Part::Ratings), "part-ratings"),
        // What tells no codes tells what was reckoned from them; a workbook has a sheet of figures.
        (!has_codes || format.id == "xlsx", "export-kept-figures"),
        (has(Part::Date), "part-date"),
        (has(Part::Targets), "export-kept-goals"),
    ];
    told.into_iter().filter_map(|(is_there, id)| is_there.then_some(id)).collect()
}

/// Tells what of the talks is not in the files: a line for each, so that it can be read.
fn tell_lost(call: &Call, format: &Format, missed: &BTreeSet<Part>, err: &mut dyn Write) -> io::Result<()> {
    if missed.is_empty() {
        return Ok(());
    }
    writeln!(err, "{}", call.texts.say(&Message::new("export-lost").with("format", format.named())))?;
    missed.iter().try_for_each(|part| writeln!(err, "  · {}", call.texts.get(&format!("part-{}", part.word()))))
}

/// Whether the standard output was asked for instead of a file.
pub(super) fn is_output(path: Option<&Path>) -> bool {
    path == Some(Path::new("-"))
}

/// Puts what was made into its file, never over one, or out where there is none; returns the exit code.
pub(super) fn deliver(
    call: &Call,
    written: &Written,
    path: Option<&Path>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    for told in &written.told {
        writeln!(err, "{}", call.texts.say(told))?;
    }
    let Some(path) = path else {
        let is_put = to_output_of(call, &written.bytes, io::stdout().is_terminal(), (&mut *out, &mut *err))?;
        return Ok(if is_put { DONE } else { WRONG });
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !is_folder(call, folder))
        && let Err(error) = call.files.make_folder(folder)
    {
        let why = call.texts.say(&crate::ports::fault::io_message(&error));
        let message = Message::new("export-no-folder").with("folder", folder.display().to_string()).with("why", why);
        return writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG);
    }
    strays::take_away_old(call.files.as_ref(), path, call.clock.wall().into());
    if let Err(error) = call.files.create_new(path, &written.bytes) {
        return faults::print(err, &call.texts, &FileFaults::unreadable(path, &error)).map(|()| UNREADABLE);
    }
    let message = Message::new("import-written").with("file", path.display().to_string());
    writeln!(out, "{}", call.texts.say(&message)).map(|()| DONE)
}

/// The file that is written: as it was asked for, or in a folder under a name that no file has.
pub(super) fn place(call: &Call, asked: Option<&Path>, folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let free = |folder: &Path| free_name(call.files.as_ref(), &folder.join(format!("{stem}{ending}")), ending);
    match asked {
        Some(path) if is_folder(call, path) => free(path),
        // A name without an ending gets that of the format, unless there is a file or a device of that name. What stands behind a
        // point need not be one: `visit.2026-03-10`.
        Some(path) if !has_ending(path) && call.files.look(path).is_err() => {
            let ending = ending.rsplit_once('.').map_or(ending, |(_, last)| last);
            let mut name = path.as_os_str().to_owned();
            name.push(".");
            name.push(ending);
            name.into()
        }
        Some(path) => path.to_owned(),
        None => free(folder),
    }
}

/// Whether what stands behind the last point of a name is an ending: one of a format that is known here, or a short word behind
/// the only point.
fn has_ending(path: &Path) -> bool {
    let Some(ending) = path.extension().map(|ending| ending.to_string_lossy()) else { return false };
    let is_known = |ending: &str| formats::FORMATS.iter().any(|it| it.is_named(ending));
    let is_only = path.file_stem().is_some_and(|stem| !stem.to_string_lossy().contains('.'));
    is_known(&ending) || is_only && ending.len() <= 5 && ending.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// Makes the folder that a path means which ends as only a folder's does, where it is not there.
pub(super) fn ready_folder(call: &Call, path: Option<&Path>) -> Result<(), FileFaults> {
    let Some(path) = path.filter(|path| path.to_string_lossy().ends_with(std::path::is_separator)) else {
        return Ok(());
    };
    if is_folder(call, path) {
        return Ok(());
    }
    // Without the sign at its end a file of that name is told as one that is in the way.
    let folder: PathBuf = path.components().collect();
    call.files.make_folder(&folder).map_err(|error| FileFaults::unreadable(folder, &error))
}

/// Whether a path is a folder.
pub(super) fn is_folder(call: &Call, path: &Path) -> bool {
    call.files.look(path).is_ok_and(|there| there.is_folder)
}

/// Puts a file on standard output. A terminal would obey what stands in a talk: it gets the text with marks, as everything
/// that people read, and no file that is no text. Tells whether it was done.
fn to_output_of(
    call: &Call,
    bytes: &[u8],
    is_terminal: bool,
    (out, err): (&mut dyn Write, &mut dyn Write),
) -> io::Result<bool> {
    if !is_terminal {
        return out.write_all(bytes).map(|()| true);
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return writeln!(err, "{}", call.texts.get("export-no-text")).map(|()| false);
    };
    for line in text.lines() {
        writeln!(out, "{}", visible(line))?;
    }
    Ok(true)
}

/// The talks of what was named. Codings of one talk stand together. What contradicts itself is told, and the exit code says
/// so: sessions of one id in which other things are said, of which only the first is taken, and versions of one coding.
fn talks(call: &Call, files: &[PathBuf], err: &mut dyn Write) -> io::Result<(Vec<Talk>, u8)> {
    let mut talks: Vec<Talk> = Vec::new();
    let mut told = Vec::new();
    let (world, home) = (call.world(&fresh_id), call.home());
    let mut codings = Codings::new(&world, &call.texts, err, &home, false);
    let (transcripts, files): (Vec<&PathBuf>, Vec<&PathBuf>) = files.iter().partition(|file| is_transcript(call, file));
    for file in &transcripts {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let made = made_from(call.files.as_ref(), file, &name);
        let message = Message::new(if made.is_some() { "export-transcript-made" } else { "export-transcript" });
        let message = message.with("file", file.display().to_string());
        told.push(match made {
            Some(made) => message.with("session", made.display().to_string()),
            None => message,
        });
    }
    for file in files {
        codings.bare = Some(Vec::new());
        codings.each(std::slice::from_ref(file), &mut |_, path, opened| {
            let one = (opened.coding.clone(), Arc::clone(&opened.instrument));
            let path = if opened.session_on_disk { &opened.session_path } else { path };
            let Some(talk) = talk_of(&mut talks, path, &opened.session, (&mut told, &call.texts)) else {
                return Ok(());
            };
            let known = talk.codings.iter().find(|(coding, _)| coding.origin.id == one.0.origin.id);
            match known {
                None => talk.codings.push(one),
                Some((coding, _)) if *coding == one.0 => {}
                Some(_) => {
                    let file = opened.coding_path.display().to_string();
                    told.push(Message::new("export-two-versions").with("file", file));
                }
            }
            Ok(())
        })?;
        for (path, session) in codings.bare.take().unwrap_or_default() {
            talk_of(&mut talks, &path, &session, (&mut told, &call.texts));
        }
    }
    for talk in &mut talks {
        if let Some(session) = without_nobody(&talk.session) {
            talk.session = session;
        }
    }
    let code = if told.is_empty() { codings.code } else { codings.code.max(FAULTS) };
    told.iter().try_for_each(|message| writeln!(err, "{}", call.texts.say(message)))?;
    Ok((talks, code))
}

/// Whether a file is a text and none of our own: a transcript of which no talk was made yet.
fn is_transcript(call: &Call, file: &Path) -> bool {
    let is_plain =
        call.files.look(file).is_ok_and(|there| !there.is_folder) && file.extension().is_none_or(|it| it != "ron");
    let beginning = || limits::read(call.files.as_ref(), file, limits::TALK).ok();
    is_plain
        && beginning().is_some_and(|bytes| {
            let text = std::str::from_utf8(&bytes);
            text.map_or(true, |text| !looks_like_ron(crate::ports::ron::without_mark(text)))
        })
}

/// The talk with a session's id, or a new one without codings; `None` where there is one of that id in which other things are
/// said.
fn talk_of<'t>(
    talks: &'t mut Vec<Talk>,
    path: &Path,
    session: &Session,
    (told, texts): (&mut Vec<Message>, &Texts),
) -> Option<&'t mut Talk> {
    let known = talks.iter().position(|talk| talk.session.about.id == session.about.id);
    let place = known.unwrap_or_else(|| {
        let (path, session) = (path.to_owned(), session.clone());
        talks.push(Talk { path, session, codings: Vec::new(), number: 0, coder: None });
        talks.len() - 1
    });
    let talk = &mut talks[place];
    if talk.path == path {
        return Some(talk);
    }
    if let Some(what) = copies::parted_by(&talk.session, session) {
        let (file, other) = (path.display().to_string(), talk.path.display().to_string());
        let message = Message::new("export-two-talks").with("file", file).with("other", other);
        told.push(message.with("what", Message::new(what)));
        return None;
    }
    let differs = copies::take_over(&mut talk.session, session, (&talk.path, path), texts);
    told.extend(differs.filter(|differs| !told.contains(differs)));
    Some(talk)
}

/// Takes away talks without a coding, of which a format that holds only codes has nothing to say; each is told. Returns the
/// exit code.
fn only_coded(call: &Call, format: &Format, talks: &mut Vec<Talk>, err: &mut dyn Write) -> io::Result<u8> {
    let with_words = formats::able(true).filter(|one| one.writes.as_ref().is_some_and(|it| it.holds.has(Part::Words)));
    let known = Argument::Any(with_words.map(|one| one.id.to_owned()).collect());
    let (coded, bare): (Vec<Talk>, Vec<Talk>) =
        std::mem::take(talks).into_iter().partition(|talk| !talk.codings.is_empty());
    *talks = coded;
    for talk in &bare {
        let message = Message::new("export-no-codes")
            .with("file", talk.path.display().to_string())
            .with("format", format.named())
            .with("known", known.clone());
        writeln!(err, "{}", call.texts.say(&message))?;
    }
    Ok(if bare.is_empty() { DONE } else { FAULTS })
}

fn write(call: &Call, writes: &Writes, group: &[Talk], missed: &mut BTreeSet<Part>) -> Result<Written, Message> {
    let coded: Vec<Vec<Coded<'_>>> = group
        .iter()
        .map(|talk| talk.codings.iter().map(|(coding, instrument)| Coded { coding, instrument }).collect())
        .collect();
    let outgoing: Vec<Outgoing<'_>> = group
        .iter()
        .zip(&coded)
        .map(|(talk, codings)| Outgoing { session: &talk.session, codings, spoken: call.texts.language() })
        .collect();
    missed.extend(lost(&outgoing, writes.holds));
    (writes.write)(&outgoing)
}

/// A talk for each of its codings, where a file takes one of them alone.
fn by_coder(talk: Talk) -> Vec<Talk> {
    if talk.codings.len() < 2 {
        return vec![talk];
    }
    let Talk { path, session, codings, number, .. } = talk;
    let of = |coded: (Coding, Arc<Instrument>)| {
        let coder = Some(coded.0.origin.coder.clone());
        Talk { path: path.clone(), session: session.clone(), codings: vec![coded], number, coder }
    };
    codings.into_iter().map(of).collect()
}

/// The file of some talks: beside the first of them where nothing else was asked for. It is called as the talk is, but where
/// no name may leave: then talks are numbered. Behind that stands the coder where each has a file.
fn place_of(call: &Call, asked: &ExportRequest, format: &Format, group: &[Talk]) -> PathBuf {
    let Talk { path, number, coder, .. } = &group[0];
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut stem = match name.strip_suffix(".session.ron").or_else(|| name.strip_suffix(".ron")).unwrap_or(&name) {
        _ if group.len() > 1 => "gensvar".to_owned(),
        _ if asked.codes_only => numbered("talk", *number),
        stem => stem.to_owned(),
    };
    if let Some(coder) = coder.as_ref().filter(|coder| !coder.trim().is_empty()) {
        stem.push('-');
        stem.push_str(&safe(coder));
    }
    place(call, asked.out.as_deref(), path.parent().unwrap_or(Path::new("")), &stem, &format.ending())
}

#[cfg(test)]
mod tests;
