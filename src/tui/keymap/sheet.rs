//! The keymap files of one layer, held against each other: of two that clash, the later one is left out and told.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::file::{field, parse};
use super::{Key, Layer};
use crate::domain::codebook::{Fault, Step};
use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::session::Speaker;
use crate::ports::fault::FileFaults;
use crate::ports::ron;
use crate::tui::command::{Command, Section};

/// A sound keymap file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    path: PathBuf,
    text: String,
    layer: Layer,
}

impl Sheet {
    /// Reads a keymap file, or tells every fault with its place.
    pub fn read(text: String, path: &Path) -> Result<Self, FileFaults> {
        let layer = parse(&text, path)?;
        Ok(Self { path: path.to_owned(), text, layer })
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it holds with these codebooks.
    pub fn holds_with(&self, instrument: &Instrument) -> bool {
        self.layer.holds_with(instrument)
    }

    /// What binds a key, and what it binds the key to.
    fn bindings(&self) -> impl Iterator<Item = (Slot, String)> + '_ {
        let codes = self.layer.codes.iter().map(|((side, key), code)| (Slot::Code(*side, *key), code.to_string()));
        let values = self
            .layer
            .modifiers
            .iter()
            .map(|(key, (modifier, value))| (Slot::Value(*key, modifier.clone()), format!("{modifier} {value}")));
        let commands = self.layer.commands.iter().map(|(section, key, command)| {
            (Slot::Command(*section, *key), command.map_or(NOTHING, Command::word).to_owned())
        });
        codes.chain(values).chain(commands)
    }
}

/// The word of a command that takes a key away.
const NOTHING: &str = "nothing";

/// Where a key can be bound; two files may not bind it there to different things.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    Code(Speaker, Key),
    Value(Key, String),
    Command(Section, Key),
}

impl Slot {
    fn key(&self) -> Key {
        match self {
            Self::Code(_, key) | Self::Value(key, _) | Self::Command(_, key) => *key,
        }
    }

    /// Where it stands in a file.
    fn steps(&self) -> Vec<Step> {
        let key = Step::Key(self.key().to_string());
        match self {
            Self::Code(side, _) => vec![side.word().into(), key],
            Self::Value(_, modifier) => vec!["modifiers".into(), Step::Key(modifier.clone()), key],
            Self::Command(section, _) => vec![field(*section).into(), key],
        }
    }
}

/// What the files that are in use bind so far, each with the file.
#[derive(Default)]
struct Bound<'a> {
    slots: BTreeMap<Slot, (String, &'a Path)>,
    /// Signs that refine a mark.
    refining: BTreeMap<Key, (String, &'a Path)>,
}

impl<'a> Bound<'a> {
    /// What a binding clashes with. A sign cannot both refine a mark and be a command.
    fn against(&self, slot: &Slot, target: &str) -> Option<&(String, &'a Path)> {
        let other = match slot {
            Slot::Value(key, _) => {
                self.slots.get(&Slot::Command(Section::Coding, *key)).filter(|(known, _)| known != NOTHING)
            }
            Slot::Command(Section::Coding, key) if target != NOTHING => self.refining.get(key),
            _ => None,
        };
        self.slots.get(slot).filter(|(known, _)| known != target).or(other)
    }

    fn add(&mut self, sheet: &'a Sheet) {
        for (slot, target) in sheet.bindings() {
            if let Slot::Value(key, _) = &slot {
                self.refining.insert(*key, (target.clone(), &sheet.path));
            }
            self.slots.insert(slot, (target, &sheet.path));
        }
    }
}

/// The files of a layer that hold with these codebooks, and what is wrong with those that are left out.
pub fn settle(sheets: &[Sheet], instrument: &Instrument) -> (Vec<Layer>, Vec<FileFaults>) {
    let (mut bound, mut layers, mut left_out) = (Bound::default(), Vec::new(), Vec::new());
    for sheet in sheets.iter().filter(|sheet| sheet.layer.holds_with(instrument)) {
        let clashes: Vec<Fault> = sheet
            .bindings()
            .filter_map(|(slot, target)| {
                let (first, file) = bound.against(&slot, &target)?;
                let message = Message::new("keymap-clash-files")
                    .with("key", slot.key().to_string())
                    .with("first", first.as_str())
                    .with("second", target)
                    .with("file", file.display().to_string());
                Some(Fault { path: slot.steps(), message })
            })
            .collect();
        if clashes.is_empty() {
            bound.add(sheet);
            layers.push(sheet.layer.clone());
        } else {
            left_out.push(ron::located(&sheet.text, &sheet.path, clashes));
        }
    }
    (layers, left_out)
}

#[cfg(test)]
mod tests {
    use super::super::SHIPPED;
    use super::*;
    use crate::domain::message::Argument;
    use crate::ports::codebooks::Library;

    /// What is said of the files `a`, `b` … of a layer: file, line, and the texts of the message.
    fn told(spec: &str, files: &[&str]) -> Vec<String> {
        let sheets: Vec<Sheet> = ["a", "b", "c"]
            .iter()
            .zip(files)
            .map(|(name, text)| Sheet::read(format!("(format: 1,\n{text})"), Path::new(name)).unwrap())
            .collect();
        let (layers, left_out) = settle(&sheets, &Library::shipped().instrument(spec).unwrap());
        assert!(layers.len() + left_out.len() <= sheets.len());
        let fault = |faults: &FileFaults| {
            let words = |message: &Message| {
                let texts = message.arguments.iter().map(|(_, argument)| match argument {
                    Argument::Text(text) => text.clone(),
                    Argument::Number(number) => number.to_string(),
                    other => panic!("{other:?}"),
                });
                texts.collect::<Vec<_>>().join(" ")
            };
            let one = |it: &crate::ports::fault::FileFault| {
                format!("{}:{} {}", faults.path.display(), it.place.unwrap().line, words(&it.message))
            };
            faults.faults.iter().map(one).collect::<Vec<_>>()
        };
        left_out.iter().flat_map(fault).collect()
    }

    #[test]
    fn a_key_that_two_files_bind_differently_is_told_with_both() {
        let first =
            "codebook: \"miti-4.2.1\", clinician: {\"z\": \"Q\", \"n\": \"NC\"}, coding: {\"ctrl-t\": \"theme\"}";
        let second = "clinician: {\"n\": \"NC\",\n\"z\": \"SR\"},\n coding: {\"ctrl-t\": \"undo\"}";
        let third = "client: {\"z\": \"CT\"}, list: {\"ctrl-t\": \"quit\"}";
        assert_eq!(told("miti", &[first, second, third]), ["b:3 z Q SR a", "b:4 ctrl-t theme undo a"]);
        // What a file that is left out binds is free for the next one.
        assert_eq!(told("miti", &[first, second, "coding: {\"ctrl-y\": \"undo\"}"]).len(), 2);
        // A file for a codebook that is not in use clashes with nothing.
        assert_eq!(told("misc", &[first, "clinician: {\"z\": \"SR\"}"]), [] as [&str; 0]);
    }

    #[test]
    fn a_sign_cannot_refine_in_one_file_and_be_a_command_in_another() {
        let refines = "codebook: \"clear-1.0\", modifiers: {\"kind\": {\"1\": \"desire\"}}";
        let commands = "coding: {\"1\": \"undo\"}";
        assert_eq!(told("clear", &[refines, commands]), ["b:2 1 kind desire undo a"]);
        assert_eq!(told("clear", &[commands, refines]), ["b:2 1 undo kind desire a"]);
        assert_eq!(told("clear", &[refines, "coding: {\"1\": \"nothing\"}"]), [] as [&str; 0]);
        let other = "modifiers: {\"kind\": {\"1\": \"need\"}, \"strength\": {\"1\": \"high\"}}";
        assert_eq!(told("clear", &[refines, other]), ["b:2 1 kind desire kind need a"]);
    }

    #[test]
    fn shipped_files_do_not_clash() {
        let read = |(name, text): &(&str, &str)| Sheet::read((*text).to_owned(), Path::new(name)).unwrap();
        let sheets: Vec<Sheet> = SHIPPED.iter().map(read).collect();
        for spec in ["miti+clear", "miti-3+clear", "misc", "misc-2.1", "mi-scope", "annomi", "oars", "gensvar"] {
            let (layers, left_out) = settle(&sheets, &Library::shipped().instrument(spec).unwrap());
            assert_eq!((layers.len(), left_out), (spec.split('+').count() + 1, Vec::new()));
        }
    }
}
