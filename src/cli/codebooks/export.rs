//! `gensvar codebooks export`: a codebook as a file for another program, with names and definitions in the language that the
//! program speaks.

use std::io::{self, Write};
use std::path::Path;

use super::super::export::{deliver, is_folder, is_output, place};
use super::super::{Call, DONE, FAULTS, WRONG};
use super::named;
use crate::domain::message::Message;
use crate::ports::formats::books;

/// Which codebooks are to be written, in which form, to where.
pub(super) struct Wish<'a> {
    pub id: &'a str,
    pub to: &'a str,
    /// A file, a folder, or `-` for standard output; where the program was started when left out.
    pub file: Option<&'a Path>,
}

/// Writes a file for each codebook, never over one; returns the exit code.
pub(super) fn run(call: &Call, wish: &Wish<'_>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let say = |message: &Message| call.texts.say(message);
    let format = match books::named(wish.to) {
        Ok(format) => format,
        Err(message) => return writeln!(err, "{}", say(&message)).map(|()| WRONG),
    };
    let Some(instrument) = named(call, wish.id, err)? else { return Ok(WRONG) };
    let codebooks = instrument.codebooks();
    let is_one_place = wish.file.is_some_and(|file| !is_folder(call, file));
    if codebooks.len() > 1 && is_one_place {
        return writeln!(err, "{}", call.texts.get("codebooks-export-one")).map(|()| WRONG);
    }
    for codebook in codebooks {
        let written = match (format.write)(codebook, call.texts.language()) {
            Ok(written) => written,
            Err(message) => return writeln!(err, "{}", say(&message)).map(|()| FAULTS),
        };
        let file = || place(call, wish.file, Path::new(""), &codebook.id, format.ending);
        let path = (!is_output(wish.file)).then(file);
        if !codebook.rules.is_empty() || !codebook.scores.is_empty() {
            let message = Message::new("codebooks-export-figures").with("codebook", codebook.id.as_str());
            writeln!(err, "{}", say(&message))?;
        }
        let code = deliver(call, &written, path.as_deref(), out, err)?;
        if code != DONE {
            return Ok(code);
        }
    }
    Ok(DONE)
}
