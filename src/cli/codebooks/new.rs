//! `gensvar codebooks new`: a copy of a codebook under another id, comments and all, to be changed by hand.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::domain::codebook::{Step, is_id};
use crate::domain::message::Message;
use crate::ports::fault::{FileFaults, Place};
use crate::ports::limits;
use crate::ports::ron;
use crate::tui::keymap;

use super::super::{Call, DONE, UNREADABLE, WRONG, faults};

/// What is to be copied, under which id, to where.
pub(super) struct Wish<'a> {
    pub from: &'a str,
    pub id: Option<&'a str>,
    pub file: Option<&'a Path>,
}

/// Writes the copy, never over a file; returns the exit code.
pub(super) fn run(call: &Call, wish: &Wish<'_>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let (source, text) = match source(call, wish.from) {
        Ok(found) => found,
        Err(Refused::Told(message)) => return writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG),
        Err(Refused::File(trouble)) => return faults::print(err, &call.texts, &trouble).map(|()| UNREADABLE),
    };
    let (id, path) = match place(call, wish, &source) {
        Ok(place) => place,
        Err(message) => return writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG),
    };
    // The copy says the same letter for letter, with escapes for what nobody sees.
    let copy = with_word(&ron::harmless(&text), "id", &id);
    if let Err(trouble) = write(call, &path, &copy) {
        return faults::print(err, &call.texts, &trouble).map(|()| UNREADABLE);
    }
    let say = |message: Message| call.texts.say(&message);
    let file = path.display().to_string();
    let done = Message::new("codebooks-new-done").with("file", file.as_str()).with("from", source.as_str());
    writeln!(out, "{}", say(done.with("id", id.as_str())))?;
    if wish.file.is_none() {
        match keys(call, &source, &id) {
            Some(keys) => writeln!(out, "{}", say(Message::new("codebooks-new-keys").with("file", keys)))?,
            None => writeln!(out, "{}", say(Message::new("codebooks-new-no-keys").with("id", id.as_str())))?,
        }
    } else if let Some(folder) = call.config_folder.as_ref().map(|folder| folder.join("codebooks")) {
        let message = Message::new("codebooks-new-outside").with("folder", folder.display().to_string());
        writeln!(out, "{}", say(message))?;
    }
    let next = Message::new("codebooks-new-next").with("file", file).with("id", id);
    writeln!(out, "{}", say(next)).map(|()| DONE)
}

enum Refused {
    Told(Message),
    File(FileFaults),
}

/// The id and the text of the codebook to be copied, as its file has it.
fn source(call: &Call, from: &str) -> Result<(String, String), Refused> {
    let (listed, shipped) = call.library.source(from).map_err(Refused::Told)?;
    let text = match listed.path {
        None => shipped.to_owned(),
        Some(path) => limits::read_text(call.files.as_ref(), path, limits::CODEBOOK).map_err(Refused::File)?,
    };
    Ok((listed.id.to_owned(), text))
}

/// The new id, which no codebook has yet, and the file to be written.
fn place(call: &Call, wish: &Wish<'_>, source: &str) -> Result<(String, PathBuf), Message> {
    let known = |id: &str| call.library.list().any(|listed| listed.id.eq_ignore_ascii_case(id));
    let id = match wish.id {
        Some(id) if !is_id(id) => return Err(Message::new("fault-id").with("id", id)),
        Some(id) if known(id) => return Err(Message::new("codebooks-new-taken").with("id", id)),
        Some(id) => id.to_owned(),
        None => {
            let numbered = (2..).map(|number| format!("{source}-own-{number}"));
            let mut free = std::iter::once(format!("{source}-own")).chain(numbered).filter(|id| !known(id));
            free.next().unwrap_or_default()
        }
    };
    let file = || Some(call.config_folder.as_ref()?.join("codebooks").join(format!("{id}.ron")));
    match wish.file.map(Path::to_owned).or_else(file) {
        Some(path) => Ok((id, path)),
        None => Err(Message::new("codebooks-new-no-folder")),
    }
}

fn write(call: &Call, path: &Path, text: &str) -> Result<(), FileFaults> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        call.files.make_folder(folder).map_err(|error| FileFaults::unreadable(folder, &error))?;
    }
    call.files.create_new(path, text.as_bytes()).map_err(|error| FileFaults::unreadable(path, &error))
}

/// Copies the keys along where a keymap for the codebook comes with the program, and says where they are. Where there is a
/// keymap file already, or none comes along, there is nothing to say.
fn keys(call: &Call, source: &str, id: &str) -> Option<String> {
    let (_, text) = keymap::SHIPPED.iter().find(|(name, _)| *name == source)?;
    let path = call.config_folder.as_ref()?.join("keymaps").join(format!("{id}.ron"));
    write(call, &path, &with_word(text, "codebook", id)).ok()?;
    Some(path.display().to_string())
}

/// The text with another word in quotes as the value of a field at its top; everything else stays as it is.
fn with_word(text: &str, field: &'static str, word: &str) -> String {
    let text = ron::without_mark(text);
    let Some(at) = ron::locate(text, &[Step::Field(field)]).and_then(|place| offset(text, place)) else {
        return text.to_owned();
    };
    let (before, rest) = text.split_at(at);
    // What stands there is a word in quotes, since the file was read as a codebook or a keymap.
    let end = rest.match_indices('"').nth(1).map_or(rest.len(), |(end, _)| end + 1);
    format!("{before}\"{word}\"{}", &rest[end..])
}

fn offset(text: &str, place: Place) -> Option<usize> {
    let line_start: usize = text.split_inclusive('\n').take(place.line - 1).map(str::len).sum();
    let line = text.get(line_start..)?;
    let (inside, _) = line.char_indices().nth(place.column - 1)?;
    Some(line_start + inside)
}
