//! What is kept of talks, for people.

use std::io::{self, Write};
use std::path::Path;

use chrono::{DateTime, Local};

use crate::domain::message::{Argument, Message};
use crate::domain::visible::visible;
use crate::ports::columns;
use crate::ports::files::Files;
use crate::ports::kept::{Alone, Kept, OwnFiles};
use crate::ports::locale::Texts;

/// Everything that is kept, each with its number and letters.
pub(super) fn list(
    out: &mut dyn Write,
    texts: &Texts,
    files: &dyn Files,
    state: &Path,
    all: &[Kept],
) -> io::Result<()> {
    if all.is_empty() {
        writeln!(out, "{}", texts.get("forget-nothing"))?;
    } else {
        let heading = Message::new("forget-heading").with("folder", state.display().to_string());
        writeln!(out, "{}", texts.say(&heading))?;
        for (place, kept) in all.iter().enumerate() {
            one(out, texts, place + 1, kept)?;
        }
        writeln!(out, "\n{}", texts.get("forget-how"))?;
    }
    let tables = columns::list(files, state).len();
    if tables > 0 {
        writeln!(out, "{}", texts.say(&Message::new("forget-columns").with("count", tables)))?;
    }
    Ok(())
}

/// What is deleted.
pub(super) fn deleted(out: &mut dyn Write, texts: &Texts, these: &[(usize, &Kept)]) -> io::Result<()> {
    writeln!(out, "{}", texts.get("forget-deleted"))?;
    these.iter().try_for_each(|(place, kept)| one(out, texts, place + 1, kept))
}

/// What stays, and what deleting is not.
pub(super) fn stays(out: &mut dyn Write, texts: &Texts, these: &[&Kept], own: &OwnFiles) -> io::Result<()> {
    let is_known = these.iter().all(|kept| kept.place().is_some());
    let id = match (own.sure.is_empty(), is_known) {
        (false, _) => "forget-stays",
        (true, true) => "forget-stays-nothing",
        // Work that was never saved, or that was rescued, does not say where the talk is.
        (true, false) => "forget-stays-unknown",
    };
    writeln!(out, "\n{}", texts.get(id))?;
    let named = |out: &mut dyn Write, path: &Path| writeln!(out, "  {}", visible(&path.display().to_string()));
    own.sure.iter().try_for_each(|path| named(out, path))?;
    if !own.perhaps.is_empty() {
        writeln!(out, "{}", texts.get("forget-perhaps"))?;
        own.perhaps.iter().try_for_each(|path| named(out, path))?;
    }
    writeln!(out, "\n{}", texts.get("forget-no-shredding"))
}

/// What a talk is called: by its title, else by its file.
pub(super) fn name(kept: &Kept) -> Argument {
    let title = kept.title.trim();
    if !title.is_empty() {
        return title.to_owned().into();
    }
    match kept.place().and_then(Path::file_name) {
        Some(name) => name.to_string_lossy().into_owned().into(),
        None => Message::new("forget-no-name").into(),
    }
}

fn one(out: &mut dyn Write, texts: &Texts, number: usize, kept: &Kept) -> io::Result<()> {
    let name = texts.say(&Message::new("quotation").with("text", name(kept)));
    let coder = Some(visible(&kept.coder).into_owned()).filter(|coder| !coder.is_empty());
    let last = kept.last.map(|last| {
        let at = DateTime::<Local>::from(last).format("%Y-%m-%d %H:%M").to_string();
        texts.say(&Message::new("forget-last").with("at", at))
    });
    let count = texts.say(&Message::new("doctor-count").with("count", kept.files.len()));
    let size = texts.say(&Message::new("doctor-size").with("kilobytes", kept.bytes.div_ceil(1000)));
    let is_kept = !kept.files.is_empty();
    let parts = [Some(name), coder, last, is_kept.then_some(count), is_kept.then_some(size)];
    writeln!(out, "  {number}  {}  {}", kept.letters, parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))?;
    let indented =
        |out: &mut dyn Write, sign: &str, message: &Message| writeln!(out, "     {sign}{}", texts.say(message));
    if let Some(place) = kept.place() {
        let id = if kept.is_there { "forget-talk-there" } else { "forget-talk-gone" };
        indented(out, "", &Message::new(id).with("file", place.display().to_string()))?;
    }
    if !is_kept {
        indented(out, "", &Message::new("forget-recent-only"))?;
    }
    match alone(kept.alone) {
        Some(message) => indented(out, "! ", &message),
        None if !kept.rescued.is_empty() => indented(out, "", &Message::new("forget-rescued-in")),
        None => Ok(()),
    }
}

/// What is lost with it.
fn alone(alone: Alone) -> Option<Message> {
    Some(match alone {
        Alone::Nothing => return None,
        Alone::Actions(count) => Message::new("forget-alone-actions").with("count", count),
        Alone::Rescued => Message::new("forget-alone-rescued"),
        Alone::Coding => Message::new("forget-alone-coding"),
        Alone::Talk => Message::new("forget-alone-talk"),
        Alone::Damaged => Message::new("forget-alone-damaged"),
        Alone::Unknown => Message::new("forget-alone-unknown"),
    })
}
