//! `gensvar codebooks`: which instruments there are, what they say, whether a file is sound, a copy of one's own, and files for
//! other programs.

mod export;
mod new;
mod page;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::codebook::Codebook;
use crate::domain::crossing::misfits;
use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::ports::codebooks;
use crate::ports::fault::FileFaults;
use crate::ports::limits;
use crate::ports::store::Kind;

use super::arguments::CodebooksVerb;
use super::check::is_other;
use super::columns::padded;
use super::{Call, DONE, FAULTS, UNREADABLE, WRONG, faults};

/// Does what was asked; returns the exit code.
pub(super) fn run(call: &Call, verb: &CodebooksVerb, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    match verb {
        CodebooksVerb::List => {
            tell_left_out(call, err)?;
            list(call, out)
        }
        CodebooksVerb::Show { id } => {
            tell_left_out(call, err)?;
            show(call, id, out, err)
        }
        CodebooksVerb::Check { files } => check(call, files, out, err),
        CodebooksVerb::New { from, id, out: file } => {
            new::run(call, &new::Wish { from, id: id.as_deref(), file: file.as_deref() }, out, err)
        }
        CodebooksVerb::Export { id, to, out: file } => {
            tell_left_out(call, err)?;
            export::run(call, &export::Wish { id, to, file: file.as_deref() }, out, err)
        }
    }
}

/// Tells of files of the user's that are left out because of their faults.
fn tell_left_out(call: &Call, err: &mut dyn Write) -> io::Result<()> {
    call.left_out.iter().try_for_each(|fault| faults::print(err, &call.texts, fault))
}

fn list(call: &Call, out: &mut dyn Write) -> io::Result<u8> {
    let language = call.texts.language();
    for listed in call.library.list() {
        let Some(Ok(codebook)) = call.library.codebook(listed.id) else { continue };
        let own = if listed.path.is_some() { call.texts.get("codebook-yours") } else { "".into() };
        writeln!(out, "{} {} {own}", padded(listed.id, 14), padded(codebook.name.get(language), 14))?;
    }
    Ok(DONE)
}

fn show(call: &Call, id: &str, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let Some(instrument) = named(call, id, err)? else { return Ok(WRONG) };
    for codebook in instrument.codebooks() {
        page::print(out, &call.texts, codebook)?;
    }
    Ok(DONE)
}

/// The codebooks of an id; where there are none, that is told.
fn named(call: &Call, id: &str, err: &mut dyn Write) -> io::Result<Option<Arc<Instrument>>> {
    match call.library.instrument(id) {
        Ok(instrument) => Ok(Some(instrument)),
        Err(messages) => {
            messages.iter().try_for_each(|message| writeln!(err, "{}", call.texts.say(message))).map(|()| None)
        }
    }
}

/// Judges codebooks, and nothing else.
fn check(call: &Call, files: &[PathBuf], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let mut code = DONE;
    for path in files {
        match read(call, path) {
            Ok(codebook) => {
                let kind = call.texts.get("check-codebook").into_owned();
                let message = Message::new("check-sound").with("file", path.display().to_string()).with("kind", kind);
                writeln!(out, "{}", call.texts.say(&message))?;
                for notice in notices(call, &codebook) {
                    writeln!(out, "    {}", call.texts.say(&notice))?;
                }
            }
            Err(trouble) => {
                code = code.max(if trouble.unreadable { UNREADABLE } else { FAULTS });
                faults::print(if trouble.unreadable { &mut *err } else { &mut *out }, &call.texts, &trouble)?;
            }
        }
    }
    Ok(code)
}

fn read(call: &Call, path: &Path) -> Result<Codebook, FileFaults> {
    let text = limits::read_text(call.files.as_ref(), path, limits::CODEBOOK)?;
    if is_other(path, &text, Kind::Codebook) {
        return Err(FileFaults::whole(path, Message::new("codebooks-check-other")));
    }
    codebooks::read(&text, path)
}

/// What a sound codebook's author should know all the same.
fn notices(call: &Call, codebook: &Codebook) -> Vec<Message> {
    let crossings = codebook.crossings.iter().filter_map(|crossing| {
        let to = call.library.codebook(&crossing.to)?.ok()?;
        let codes = misfits(codebook, crossing, &to);
        let message = Message::new("crossing-misfits").with("from", codebook.id.as_str()).with("to", to.id.as_str());
        (!codes.is_empty()).then(|| message.with("codes", codes.join(", ")))
    });
    crossings.collect()
}

#[cfg(test)]
mod tests;
