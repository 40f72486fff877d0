//! `gensvar check FILE...`: says of sessions, codings, codebooks, keymaps, forms of the change plan, settings and own words
//! whether they are sound. What a file is, is told by what stands in it, or else by the name that settings and words have.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::domain::codebook::Fault;
use crate::domain::message::Message;
use crate::fault_path as path;
use crate::ports::fault::FileFaults;
use crate::ports::import::{days, looks_like_ron};
use crate::ports::locale::{Texts, Words};
use crate::ports::open::{Shelf, World, hidden};
use crate::ports::store::{self, Kind};
use crate::ports::{codebooks, config, decode, limits, plans, ron};

use super::{DONE, FAULTS, UNREADABLE, faults};

/// Judges a keymap: keymaps belong to the screen, which the rest of checking does not know.
pub type KeymapCheck<'a> = &'a dyn Fn(&str, &Path) -> Result<(), FileFaults>;

/// A file that is sound.
struct Sound {
    /// What it is, as a text id.
    kind: &'static str,
    /// What is worth knowing all the same.
    notices: Vec<Message>,
}

/// Judges files one after the other; returns the exit code.
pub fn run(
    files: &[PathBuf],
    world: &World<'_>,
    keymap_check: KeymapCheck<'_>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    texts: &Texts,
) -> io::Result<u8> {
    let mut shelf = Shelf::new(world);
    let mut code = DONE;
    for path in files {
        match check(path, world, &mut shelf, keymap_check) {
            Ok(sound) => {
                let kind = texts.get(sound.kind).into_owned();
                let file = path.display().to_string();
                let message = Message::new("check-sound").with("file", file.as_str()).with("kind", kind);
                writeln!(out, "{}", texts.say(&message))?;
                for notice in &sound.notices {
                    writeln!(out, "    {}", texts.say(notice))?;
                }
            }
            Err(trouble) if trouble.unreadable => {
                code = UNREADABLE;
                faults::print(err, texts, &trouble)?;
            }
            Err(trouble) => {
                code = code.max(FAULTS);
                faults::print(out, texts, &trouble)?;
            }
        }
    }
    Ok(code)
}

/// Judges the user's own words, those for texts of codebooks too.
fn words(text: &str, path: &Path, world: &World<'_>) -> Result<Sound, FileFaults> {
    let (words, faults) = Words::of(text, path);
    let astray = world.library.unknown_words(&words);
    let mut all: Vec<_> = faults.into_iter().chain(astray).flat_map(|faults| faults.faults).collect();
    all.sort_by_key(|fault| fault.place);
    if all.is_empty() {
        return Ok(Sound { kind: "check-words", notices: Vec::new() });
    }
    Err(FileFaults { path: path.to_owned(), unreadable: false, faults: all })
}

/// Judges the settings, with the codebooks that they name.
fn settings(text: &str, path: &Path, world: &World<'_>) -> Result<Sound, FileFaults> {
    let named = config::judged(text, path)?.codebook;
    match named.map(|spec| world.library.instrument(&spec)) {
        Some(Err(messages)) => {
            let faults = messages.into_iter().map(|message| Fault { path: path!["codebook"], message });
            Err(ron::located(text, path, faults.collect()))
        }
        _ => Ok(Sound { kind: "check-settings", notices: Vec::new() }),
    }
}

/// What a file is. Settings that have no sound field of their own are known by their name.
fn kind_of(path: &Path, text: &str) -> Option<Kind> {
    let named = path.file_name().is_some_and(|name| name == config::NAME);
    store::kind_of(text).filter(|kind| !named || *kind != Kind::Coding).or(named.then_some(Kind::Settings))
}

fn holds_words(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ftl"))
}

/// Whether a file is known to be something else than it was said to be. What is broken may be anything.
pub(super) fn is_other(path: &Path, text: &str, said: Kind) -> bool {
    holds_words(path) || kind_of(path, text).is_some_and(|kind| kind != said)
}

fn check(
    path: &Path,
    world: &World<'_>,
    shelf: &mut Shelf<'_>,
    keymap_check: KeymapCheck<'_>,
) -> Result<Sound, FileFaults> {
    let bytes = limits::read(world.files, path, limits::TALK)?;
    if holds_words(path) {
        return words(&ron::text_of(bytes, path)?, path, world);
    }
    if is_transcript(&bytes, path) {
        return Err(FileFaults::whole(path, Message::new("check-transcript")));
    }
    let text = ron::text_of(bytes, path)?;
    let sound = |kind: &'static str| Sound { kind, notices: Vec::new() };
    match kind_of(path, &text) {
        Some(Kind::Session) => store::read_session(&text, path).map(|read| {
            let about = &read.session.about;
            let days = [&about.date, &about.retain_until].into_iter().filter_map(|day| days::odd(day));
            let mut back = read.session.times_back();
            let back = back
                .next()
                .map(|first| Message::new("check-times-back").with("turn", first + 1).with("count", back.count() + 1));
            let notices = hidden::told(&read.session, None).into_iter().chain(read.read_only).chain(days).chain(back);
            Sound { kind: "check-session", notices: notices.collect() }
        }),
        Some(Kind::Coding) => coding(&text, path, world, shelf),
        Some(Kind::Codebook) => codebooks::read(&text, path).map(|_| sound("check-codebook")),
        Some(Kind::Plan) => plans::read(&text, path).map(|_| sound("check-plan")),
        Some(Kind::Settings) => settings(&text, path, world),
        Some(Kind::Keymap) => keymap_check(&text, path).map(|()| sound("check-keymap")),
        None => {
            let named_ron = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
            if named_ron || looks_like_ron(ron::without_mark(&text)) {
                // Where a file is broken near its beginning, that says more than that it is unknown.
                ron::parse_newer::<serde::de::IgnoredAny>(&text, path)?;
            }
            Err(FileFaults::whole(path, Message::new("check-unknown-kind")))
        }
    }
}

/// Whether a file is no file of ours but words, in any encoding that opening knows.
fn is_transcript(bytes: &[u8], path: &Path) -> bool {
    let named_ron = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    let words =
        |decoded: decode::Decoded<'_>| !looks_like_ron(&decoded.text) && store::kind_of(&decoded.text).is_none();
    !named_ron && decode::decode(bytes).is_ok_and(words)
}

/// A coding is held against its session where that lies beside it, and against its codebooks where they are known.
fn coding(text: &str, path: &Path, world: &World<'_>, shelf: &mut Shelf<'_>) -> Result<Sound, FileFaults> {
    let head = store::coding_head(text);
    let session = match &head {
        // A session that is faulty itself is told when it is checked.
        Some(head) => shelf.session(path, &head.session).unwrap_or_default(),
        None => None,
    };
    let Some((_, session)) = session else {
        let mut notices = store::check_coding(text, path, None)?;
        notices.push(Message::new("check-without-session"));
        return Ok(Sound { kind: "check-coding", notices });
    };
    let read = store::read_coding(text, path, &session)?;
    let mut notices = read.notices;
    match head.map(|head| world.library.instrument_or_stand_in(&head.codebooks)) {
        Some(Ok((instrument, missing))) => {
            notices.extend(missing);
            notices.extend(store::misfits(&session, &read.coding, &instrument));
        }
        Some(Err(messages)) => notices.extend(messages),
        None => {}
    }
    notices.extend(read.read_only);
    Ok(Sound { kind: "check-coding", notices })
}

#[cfg(test)]
mod tests;
