//! `gensvar export`: talks with their codings, for other programs. What the format cannot hold is said.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::coding::Coding;
use crate::domain::instrument::Instrument;
use crate::domain::message::{Argument, Message};
use crate::domain::session::Session;
use crate::domain::visible::visible;
use crate::ports::export::{codes_only, lost};
use crate::ports::fault::FileFaults;
use crate::ports::formats::{self, Coded, Format, Outgoing, Part, Writes, Written};
use crate::ports::open::{free_name, fresh_id};

use super::codings::Codings;
use super::{Call, FAULTS, UNREADABLE, WRONG, faults};

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
}

/// Exports; returns the exit code.
pub(super) fn run(call: &Call, asked: &ExportRequest, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let found = formats::by_id(&asked.to).and_then(|format| Some((format, format.writes.as_ref()?)));
    let Some((format, writes)) = found else {
        return writeln!(err, "{}", call.texts.say(&formats::unknown(&asked.to, true))).map(|()| WRONG);
    };
    let (mut talks, code) = talks(call, &asked.files, err)?;
    if talks.is_empty() {
        return Ok(code.max(FAULTS));
    }
    if asked.codes_only {
        for talk in &mut talks {
            let codings: Vec<&Coding> = talk.codings.iter().map(|(coding, _)| coding).collect();
            let (session, bare) = codes_only(&talk.session, &codings);
            talk.session = session;
            for ((coding, _), bare) in talk.codings.iter_mut().zip(bare) {
                *coding = bare;
            }
        }
    }
    let to_output = asked.out.as_deref() == Some(Path::new("-"));
    let groups: Vec<&[Talk]> = if writes.several { vec![&talks] } else { talks.chunks(1).collect() };
    if to_output && groups.len() > 1 {
        let message = Message::new("export-one-to-output").with("format", format.name);
        return writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG);
    }
    let mut missed = BTreeSet::new();
    for group in groups {
        let path = if to_output { None } else { Some(place(call, asked, format, group)) };
        match write(writes, group, &mut missed) {
            Err(message) => return writeln!(err, "{}", call.texts.say(&message)).map(|()| FAULTS),
            Ok(written) => {
                for told in &written.told {
                    writeln!(err, "{}", call.texts.say(told))?;
                }
                let Some(path) = path else {
                    if !to_output_of(call, &written.bytes, io::stdout().is_terminal(), (&mut *out, &mut *err))? {
                        return Ok(WRONG);
                    }
                    continue;
                };
                if let Err(error) = call.files.create_new(&path, &written.bytes) {
                    let trouble = FileFaults::unreadable(&path, &error);
                    return faults::print(err, &call.texts, &trouble).map(|()| UNREADABLE);
                }
                let message = Message::new("import-written").with("file", path.display().to_string());
                writeln!(out, "{}", call.texts.say(&message))?;
            }
        }
    }
    if !missed.is_empty() {
        let name = |part: &Part| call.texts.get(&format!("part-{}", part.word())).into_owned();
        let parts = Argument::All(missed.iter().map(name).collect());
        let message = Message::new("export-lost").with("format", format.name).with("parts", parts);
        writeln!(err, "{}", call.texts.say(&message))?;
    }
    Ok(code)
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

/// The talks of what was named. Codings of one talk stand together.
fn talks(call: &Call, files: &[PathBuf], err: &mut dyn Write) -> io::Result<(Vec<Talk>, u8)> {
    let mut talks: Vec<Talk> = Vec::new();
    let world = call.world(&fresh_id);
    let mut codings = Codings::new(&world, &call.texts, err, false);
    codings.each(files, &mut |_, path, opened| {
        let one = (opened.coding.clone(), Arc::clone(&opened.instrument));
        match talks.iter_mut().find(|talk| talk.session.about.id == opened.session.about.id) {
            Some(talk) => {
                if talk.codings.iter().all(|(coding, _)| coding.origin.id != one.0.origin.id) {
                    talk.codings.push(one);
                }
            }
            None => talks.push(Talk {
                path: if opened.session_on_disk { opened.session_path.clone() } else { path.to_owned() },
                session: opened.session.clone(),
                codings: vec![one],
            }),
        }
        Ok(())
    })?;
    Ok((talks, codings.code))
}

fn write(writes: &Writes, group: &[Talk], missed: &mut BTreeSet<Part>) -> Result<Written, Message> {
    let coded: Vec<Vec<Coded<'_>>> = group
        .iter()
        .map(|talk| talk.codings.iter().map(|(coding, instrument)| Coded { coding, instrument }).collect())
        .collect();
    let outgoing: Vec<Outgoing<'_>> =
        group.iter().zip(&coded).map(|(talk, codings)| Outgoing { session: &talk.session, codings }).collect();
    missed.extend(lost(&outgoing, writes.holds));
    (writes.write)(&outgoing)
}

/// The file that is written: as it was asked for, or beside the talk under a name that no file has.
fn place(call: &Call, asked: &ExportRequest, format: &Format, group: &[Talk]) -> PathBuf {
    let ending = format!(".{}", format.extensions.first().copied().unwrap_or(format.id));
    let talk = &group[0].path;
    let name = talk.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stem = name.strip_suffix(".session.ron").or_else(|| name.strip_suffix(".ron")).unwrap_or(&name);
    let stem = if group.len() > 1 { "gensvar" } else { stem };
    match &asked.out {
        Some(path) if path.is_dir() => free_name(call.files.as_ref(), &path.join(format!("{stem}{ending}")), &ending),
        Some(path) => path.clone(),
        None => free_name(call.files.as_ref(), &talk.with_file_name(format!("{stem}{ending}")), &ending),
    }
}
