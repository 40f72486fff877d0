//! `gensvar keymaps`: shows which key means what, judges keymap files, says where one's own go.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::session::Speaker;
use crate::domain::visible::visible;
use crate::ports::config;
use crate::ports::fault::FileFaults;
use crate::ports::ron;
use crate::tui::command::{Command, Section};
use crate::tui::keymap::{Keymap, Layer, SHIPPED, parse};

use super::arguments::KeymapsVerb;
use super::{Call, DONE, FAULTS, UNREADABLE, WRONG, faults};

/// Does what was asked; returns the exit code.
pub(super) fn run(call: &Call, verb: &KeymapsVerb, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    match verb {
        KeymapsVerb::Where => tell_where(call, out),
        KeymapsVerb::Check { files } => check(call, files, out, err),
        KeymapsVerb::Show { codebook } => show(call, codebook.as_deref(), out, err),
    }
}

/// All layers, the lowest first: shipped, the user's folder, the one that was named.
pub(super) fn layers(call: &Call, named: Option<&str>) -> Result<Vec<Vec<Layer>>, FileFaults> {
    let mut layers = vec![shipped()?];
    let folder = config::folder().map(|folder| folder.join("keymaps"));
    let own = folder.as_deref().and_then(|folder| call.files.list(folder).ok()).unwrap_or_default();
    let own = own.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
    layers.push(own.map(|path| read(call, &path)).collect::<Result<_, _>>()?);
    if let Some(named) = named {
        layers.push(vec![find(call, folder.as_deref(), named)?]);
    }
    Ok(layers)
}

fn shipped() -> Result<Vec<Layer>, FileFaults> {
    SHIPPED.iter().map(|(name, text)| parse(text, &PathBuf::from(format!("keymaps/{name}.ron")))).collect()
}

fn read(call: &Call, path: &Path) -> Result<Layer, FileFaults> {
    let bytes = call.files.read(path).map_err(|error| FileFaults::unreadable(path, &error))?;
    parse(&ron::text_of(bytes, path)?, path)
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
    let Some(folder) = config::folder() else {
        writeln!(out, "{}", call.texts.get("keymaps-no-folder"))?;
        return Ok(DONE);
    };
    for (id, name) in [("keymaps-folder", "keymaps"), ("codebooks-folder", "codebooks"), ("config-file", "config.ron")]
    {
        let path = folder.join(name).display().to_string();
        writeln!(out, "{}", call.texts.say(&Message::new(id).with("path", path)))?;
    }
    writeln!(out, "{}", call.texts.get("keymaps-copy"))?;
    Ok(DONE)
}

fn check(call: &Call, files: &[PathBuf], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let mut code = DONE;
    for path in files {
        match read(call, path) {
            Ok(_) => {
                let message = Message::new("keymap-sound").with("path", path.display().to_string());
                writeln!(out, "{}", call.texts.say(&message))?;
            }
            Err(trouble) => {
                code = code.max(if trouble.unreadable { UNREADABLE } else { FAULTS });
                faults::print(if trouble.unreadable { &mut *err } else { &mut *out }, &call.texts, &trouble)?;
            }
        }
    }
    Ok(code)
}

fn show(call: &Call, codebook: Option<&str>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let layers = match layers(call, None) {
        Ok(layers) => layers,
        Err(trouble) => {
            faults::print(err, &call.texts, &trouble)?;
            return Ok(if trouble.unreadable { UNREADABLE } else { WRONG });
        }
    };
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
        let keymap = Keymap::new(&layers, &instrument);
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
    for speaker in [Speaker::Clinician, Speaker::Client] {
        if !instrument.codes_side(speaker) {
            continue;
        }
        let id = format!("keys-heading-{}", speaker.word());
        writeln!(out, "{}", call.texts.say(&Message::new(id).with("codebook", ids.as_str())))?;
        for (key, code) in keymap.codes_of(speaker, instrument) {
            let name = match instrument.code(&code) {
                Some((_, known)) => visible(known.name.get(language)).into_owned(),
                None => call.texts.get("code-none").into_owned(),
            };
            writeln!(out, "  {:<12} {:<6} {name}", visible(&key.to_string()), visible(&code.0))?;
        }
        writeln!(out)?;
    }
    for codebook in instrument.codebooks().iter().filter(|codebook| !codebook.modifiers.is_empty()) {
        let heading = Message::new("keys-heading-modifiers").with("codebook", codebook.id.as_str());
        writeln!(out, "{}", call.texts.say(&heading))?;
        for modifier in &codebook.modifiers {
            for (key, value) in keymap.values_of(modifier) {
                let (name, of) = (visible(value.name.get(language)), visible(modifier.name.get(language)));
                writeln!(out, "  {:<12} {:<6} {name} ({of})", visible(&key.to_string()), visible(&value.id))?;
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
        writeln!(out, "  {keys:<24} {:<22} {}", command.word(), call.texts.get(&command.name_id()))?;
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
