//! `gensvar keymaps`: shows which key means what, judges keymap files, says where one's own go.

mod held;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::domain::instrument::Instrument;
use crate::domain::message::{Argument, Message};
use crate::domain::session::Speaker;
use crate::domain::visible::visible;
use crate::ports::fault::FileFaults;
use crate::ports::limits;
use crate::ports::store::Kind;
use crate::tui::command::{Command, Section};
use crate::tui::keymap::{Keymap, Layer, SHIPPED, Sheet, parse, settle};

use super::arguments::KeymapsVerb;
use super::check::is_other;
use super::columns::padded;
use super::{Call, DONE, FAULTS, UNREADABLE, WRONG, faults};

/// Does what was asked; returns the exit code.
pub(super) fn run(call: &Call, verb: &KeymapsVerb, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    match verb {
        KeymapsVerb::Where => tell_where(call, out),
        KeymapsVerb::Check { files, codebook } => check(call, files, codebook.as_deref(), out, err),
        KeymapsVerb::Print { name } => print(call, name, out, err),
        KeymapsVerb::Show { codebook } => show(call, codebook.as_deref(), out, err),
    }
}

/// The keymap files that there are, the lowest layer first: shipped, the user's folder, the one that was named.
pub(super) struct KeymapFiles {
    shipped: Vec<Layer>,
    own: Vec<Sheet>,
    named: Vec<Layer>,
    /// What is wrong with files of the user's folder, which are left out.
    pub faults: Vec<FileFaults>,
}

impl KeymapFiles {
    /// Reads them. Only one that was named has to be sound.
    pub fn read(call: &Call, named: Option<&str>) -> Result<Self, FileFaults> {
        let folder = call.config_folder.as_ref().map(|folder| folder.join("keymaps"));
        let paths = folder.as_deref().and_then(|folder| call.files.list(folder).ok()).unwrap_or_default();
        let (mut own, mut faults) = (Vec::new(), Vec::new());
        for path in paths.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "ron")) {
            match text(call, &path).and_then(|text| Sheet::read(text, &path)) {
                Ok(sheet) => own.push(sheet),
                Err(fault) => faults.push(fault),
            }
        }
        let named = named.map(|named| find(call, folder.as_deref(), named)).transpose()?;
        Ok(Self { shipped: shipped()?, own, named: named.into_iter().collect(), faults })
    }

    /// The user's own files that hold with these codebooks, those that clash with others too.
    pub fn own_that_hold(&self, instrument: &Instrument) -> Vec<PathBuf> {
        let hold = self.own.iter().filter(|sheet| sheet.holds_with(instrument));
        hold.map(|sheet| sheet.path().to_owned()).collect()
    }

    /// The keys that hold with these codebooks, and what is wrong with files that clash with others.
    pub fn keymap(&self, instrument: &Instrument) -> (Keymap, Vec<FileFaults>) {
        let (own, clashes) = settle(&self.own, instrument);
        (Keymap::new(&[self.shipped.clone(), own, self.named.clone()], instrument), clashes)
    }
}

fn shipped() -> Result<Vec<Layer>, FileFaults> {
    SHIPPED.iter().map(|(name, text)| parse(text, &PathBuf::from(format!("keymaps/{name}.ron")))).collect()
}

fn text(call: &Call, path: &Path) -> Result<String, FileFaults> {
    limits::read_text(call.files.as_ref(), path, limits::SMALL)
}

fn read(call: &Call, path: &Path) -> Result<Layer, FileFaults> {
    parse(&text(call, path)?, path)
}

/// A file that was said to be a keymap.
fn judged(call: &Call, path: &Path) -> Result<Layer, FileFaults> {
    let text = text(call, path)?;
    if is_other(path, &text, Kind::Keymap) {
        return Err(FileFaults::whole(path, Message::new("keymaps-check-other")));
    }
    parse(&text, path)
}

/// A keymap by its file, or by its name in the user's folder or among the shipped ones.
fn find(call: &Call, folder: Option<&Path>, named: &str) -> Result<Layer, FileFaults> {
    let file_name = format!("{named}.ron");
    let candidates = [Some(PathBuf::from(named)), folder.map(|folder| folder.join(&file_name))];
    if let Some(path) = candidates.into_iter().flatten().find(|path| call.files.is_file(path)) {
        return read(call, &path);
    }
    match SHIPPED.iter().find(|(name, _)| *name == named) {
        Some((_, text)) => parse(text, Path::new(&file_name)),
        None => Err(FileFaults {
            unreadable: true,
            ..FileFaults::whole(named, Message::new("keymap-not-found").with("name", named))
        }),
    }
}

fn tell_where(call: &Call, out: &mut dyn Write) -> io::Result<u8> {
    let Some(folder) = &call.config_folder else {
        writeln!(out, "{}", call.texts.get("keymaps-no-folder"))?;
        return Ok(DONE);
    };
    let places = [
        ("keymaps-folder", "keymaps"),
        ("codebooks-folder", "codebooks"),
        ("plans-folder", "plans"),
        ("config-file", "config.ron"),
        ("words-file", "words.ftl"),
    ];
    for (id, name) in places {
        let path = folder.join(name).display().to_string();
        writeln!(out, "{}", call.texts.say(&Message::new(id).with("path", path)))?;
    }
    let copy = folder.join("keymaps").join("miti-4.2.1.ron").display().to_string();
    let message = Message::new("keymaps-copy").with("names", shipped_names()).with("path", copy);
    writeln!(out, "\n{}", call.texts.say(&message))?;
    Ok(DONE)
}

fn shipped_names() -> Argument {
    Argument::Any(SHIPPED.iter().map(|(name, _)| (*name).to_owned()).collect())
}

/// Prints a shipped keymap as it is, to be copied.
fn print(call: &Call, name: &str, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    if let Some((_, text)) = SHIPPED.iter().find(|(known, _)| *known == name) {
        return write!(out, "{text}").map(|()| DONE);
    }
    let message = Message::new("keymap-not-shipped").with("name", name).with("names", shipped_names());
    writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG)
}

/// Judges keymaps, by themselves or also with a codebook.
fn check(
    call: &Call,
    files: &[PathBuf],
    codebook: Option<&str>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<u8> {
    let instrument = match codebook.map(|spec| call.library.instrument(spec)).transpose() {
        Ok(instrument) => instrument,
        Err(messages) => {
            messages.iter().try_for_each(|message| writeln!(err, "{}", call.texts.say(message)))?;
            return Ok(WRONG);
        }
    };
    let mut code = DONE;
    for path in files {
        match notices(call, path, instrument.as_deref()) {
            Ok(notices) => {
                let message = Message::new("keymap-sound").with("path", path.display().to_string());
                writeln!(out, "{}", call.texts.say(&message))?;
                for notice in &notices {
                    writeln!(out, "    {}", call.texts.say(notice))?;
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

/// What is worth knowing of a sound keymap, or its faults.
fn notices(call: &Call, path: &Path, instrument: Option<&Instrument>) -> Result<Vec<Message>, FileFaults> {
    let layer = judged(call, path)?;
    let Some(instrument) = instrument else { return Ok(Vec::new()) };
    held::clashes(call, path, instrument)?.map_or(Ok(()), Err)?;
    held::notices(call, &layer, instrument)
}

fn show(call: &Call, codebook: Option<&str>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let files = match KeymapFiles::read(call, None) {
        Ok(files) => files,
        Err(trouble) => {
            faults::print(err, &call.texts, &trouble)?;
            return Ok(if trouble.unreadable { UNREADABLE } else { WRONG });
        }
    };
    for trouble in &files.faults {
        faults::print(err, &call.texts, trouble)?;
    }
    let ids: Vec<String> = match codebook {
        Some(spec) => vec![spec.to_owned()],
        None => call.library.list().map(|listed| listed.id.to_owned()).collect(),
    };
    let mut commands_shown = false;
    for id in ids {
        let instrument = match call.library.instrument(&id) {
            Ok(instrument) => instrument,
            Err(messages) => {
                for message in messages {
                    writeln!(err, "{}", call.texts.say(&message))?;
                }
                return Ok(WRONG);
            }
        };
        let (keymap, clashes) = files.keymap(&instrument);
        for trouble in &clashes {
            faults::print(err, &call.texts, trouble)?;
        }
        show_codes(call, &keymap, &instrument, out)?;
        if !commands_shown {
            show_commands(call, &keymap, out)?;
            commands_shown = true;
        }
    }
    Ok(DONE)
}

fn show_codes(call: &Call, keymap: &Keymap, instrument: &Instrument, out: &mut dyn Write) -> io::Result<()> {
    let language = call.texts.language();
    let ids = instrument.ids();
    for id in keymap.handed_out() {
        let message = Message::new("keys-handed-out").with("codebook", id.as_str());
        writeln!(out, "{}\n", call.texts.say(&message))?;
    }
    for speaker in [Speaker::Clinician, Speaker::Client] {
        if !instrument.codes_side(speaker) {
            continue;
        }
        let id = format!("keys-heading-{}", speaker.word());
        writeln!(out, "{}", call.texts.say(&Message::new(id).with("codebook", ids.as_str())))?;
        let keys = keymap.codes_of(speaker, instrument);
        let keyless =
            instrument.codes_for(speaker).filter(|(_, code)| !keys.iter().any(|(_, bound)| *bound == code.id));
        let keyless: Vec<_> = keyless.map(|(_, code)| visible(&code.id.0)).collect();
        for (key, code) in keys {
            let name = match instrument.code(&code) {
                Some((_, known)) => visible(known.name.get(language)).into_owned(),
                None => call.texts.get("code-none").into_owned(),
            };
            writeln!(out, "  {} {} {name}", padded(&key.to_string(), 12), padded(&code.0, 6))?;
        }
        if !keyless.is_empty() {
            let message = Message::new("keys-none").with("codes", keyless.join(", "));
            writeln!(out, "  {}", call.texts.say(&message))?;
        }
        writeln!(out)?;
    }
    for codebook in instrument.codebooks().iter().filter(|codebook| !codebook.modifiers.is_empty()) {
        let heading = Message::new("keys-heading-modifiers").with("codebook", codebook.id.as_str());
        writeln!(out, "{}", call.texts.say(&heading))?;
        for modifier in &codebook.modifiers {
            for (key, value) in keymap.values_of(modifier) {
                let (name, of) = (visible(value.name.get(language)), visible(modifier.name.get(language)));
                writeln!(out, "  {} {} {name} ({of})", padded(&key.to_string(), 12), padded(&value.id, 6))?;
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

fn show_commands(call: &Call, keymap: &Keymap, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", call.texts.get("keys-heading-commands"))?;
    for command in Command::ALL {
        let section: Section = command.section();
        let keys: Vec<String> = keymap.keys_of(section, *command).iter().map(ToString::to_string).collect();
        let keys: Vec<_> = keys.iter().map(|key| visible(key)).collect();
        let keys = if keys.is_empty() { "—".to_owned() } else { keys.join("  ") };
        writeln!(out, "  {} {:<22} {}", padded(&keys, 24), command.word(), call.texts.get(&command.name_id()))?;
    }
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{HOSTILE, call};
    use super::*;

    #[test]
    fn nothing_that_a_codebook_says_is_obeyed_by_the_terminal() {
        let (_folder, call) = call();
        let own = r#"(format: 1, codebook: "own", clinician: {"q": "Q"}, modifiers: {"m": {"+": "+"}})"#;
        let layers = [vec![parse(own, Path::new("own.ron")).unwrap()]];
        let instrument = call.library.instrument("own").unwrap();
        let mut out = Vec::new();
        show_codes(&call, &Keymap::new(&layers, &instrument), &instrument, &mut out).unwrap();
        let told = String::from_utf8(out).unwrap();
        assert_eq!(told.matches("‹9B›31m").count(), 3, "{told}");
        assert!(!told.contains(HOSTILE), "{told}");
    }
}
