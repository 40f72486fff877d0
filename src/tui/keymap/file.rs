//! A keymap file, and the judgement over it: every fault at once.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::domain::codebook::{CodeId, Fault, Step};
use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::session::Speaker;
use crate::ports::fault::FileFaults;
use crate::ports::limits;
use crate::ports::ron::{self, Pairs};
use crate::tui::command::{Command, Section};

use super::Key;

/// Keys with what they stand for.
type Keys = Pairs<'static, String>;

/// A keymap file as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct KeymapFile {
    /// The version of the file's form.
    pub format: u32,
    /// The codebook whose codes it gives keys to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codebook: Option<String>,
    /// Keys of codes on a clinician's turn.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub clinician: Keys,
    /// Keys of codes on a client's turn.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub client: Keys,
    /// Keys of values, for each modifier.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub modifiers: Pairs<'static, Keys>,
    /// Commands while coding.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub coding: Keys,
    /// Commands while cutting a turn.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub cutting: Keys,
    /// Commands while a line is typed.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub prompt: Keys,
    /// Commands in a list.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub list: Keys,
    /// Commands on a board.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub board: Keys,
    /// Commands in the help.
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub help: Keys,
}

/// A sound keymap file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layer {
    /// The codebook whose codes it gives keys to.
    pub codebook: Option<String>,
    /// Codes by side and key.
    pub codes: Vec<((Speaker, Key), CodeId)>,
    /// Modifier and value by key.
    pub modifiers: Vec<(Key, (String, String))>,
    /// Commands by section and key; `None` takes a key away.
    pub commands: Vec<(Section, Key, Option<Command>)>,
}

impl Layer {
    /// Whether its bindings count: a file for a codebook does so while the codebook is in use.
    pub fn holds_with(&self, instrument: &Instrument) -> bool {
        self.codebook.as_ref().is_none_or(|id| instrument.codebooks().iter().any(|it| it.id == *id))
    }
}

/// The field of a file in which the commands of a section stand.
pub(super) fn field(section: Section) -> &'static str {
    match section {
        Section::Coding => "coding",
        Section::Cutting => "cutting",
        Section::Prompt => "prompt",
        Section::List => "list",
        Section::Board => "board",
        Section::Help => "help",
    }
}

/// Reads a keymap file, or tells every fault with its place.
pub fn parse(text: &str, path: &Path) -> Result<Layer, FileFaults> {
    limits::size(text.len(), path, limits::SMALL)?;
    ron::refuse_newer(text, path, 1)?;
    let file: KeymapFile = ron::parse(text, path)?;
    read_layer(&file).map_err(|faults| ron::located(text, path, faults))
}

/// Judges what a keymap file says.
pub fn read_layer(file: &KeymapFile) -> Result<Layer, Vec<Fault>> {
    let mut judge = Judge::default();
    if file.format != 1 {
        judge.fault(vec!["format".into()], Message::new("keymap-format").with("format", file.format));
    }
    let mut layer = Layer { codebook: file.codebook.clone(), ..Layer::default() };
    for (field, speaker, pairs) in
        [("clinician", Speaker::Clinician, &file.clinician), ("client", Speaker::Client, &file.client)]
    {
        for (key, code) in judge.keys(field, &[], pairs) {
            if key.typed().is_some_and(char::is_alphabetic) {
                layer.codes.push(((speaker, key), CodeId::new(code)));
            } else {
                let message = Message::new("keymap-code-letter").with("key", key.to_string()).with("code", code);
                judge.fault(vec![field.into(), Step::Key(key.to_string())], message);
            }
        }
    }
    for (modifier, pairs) in file.modifiers.0.iter() {
        for (key, value) in judge.keys("modifiers", &[Step::Key(modifier.clone())], pairs) {
            if key.typed().is_some_and(|letter| !letter.is_alphabetic() && letter != ' ') {
                layer.modifiers.push((key, (modifier.clone(), value.to_owned())));
            } else {
                let message = Message::new("keymap-modifier-sign").with("key", key.to_string());
                let path = vec!["modifiers".into(), Step::Key(modifier.clone()), Step::Key(key.to_string())];
                judge.fault(path, message);
            }
        }
    }
    for (section, pairs) in [
        (Section::Coding, &file.coding),
        (Section::Cutting, &file.cutting),
        (Section::Prompt, &file.prompt),
        (Section::List, &file.list),
        (Section::Board, &file.board),
        (Section::Help, &file.help),
    ] {
        judge.commands(section, pairs, &mut layer);
    }
    judge.clashes(&layer);
    if judge.faults.is_empty() { Ok(layer) } else { Err(judge.faults) }
}

#[derive(Default)]
struct Judge {
    faults: Vec<Fault>,
}

impl Judge {
    fn fault(&mut self, path: Vec<Step>, message: Message) {
        self.faults.push(Fault { path, message });
    }

    /// The pairs whose keys are keys; what is not, and what stands twice, is a fault.
    fn keys<'a>(&mut self, field: &'static str, inner: &[Step], pairs: &'a Keys) -> Vec<(Key, &'a str)> {
        let mut seen: BTreeMap<Key, &str> = BTreeMap::new();
        let mut keys = Vec::new();
        for (text, target) in pairs.0.iter() {
            let place = || [&[Step::Field(field)], inner, &[Step::Key(text.clone())]].concat();
            match text.parse::<Key>() {
                Err(_) => self.fault(place(), Message::new("keymap-no-key").with("key", text.as_str())),
                Ok(key) => {
                    if let Some(first) = seen.insert(key, target) {
                        let message = Message::new("keymap-clash")
                            .with("key", text.as_str())
                            .with("first", first)
                            .with("second", target.as_str());
                        self.fault(place(), message);
                    }
                    keys.push((key, target.as_str()));
                }
            }
        }
        keys
    }

    fn commands(&mut self, section: Section, pairs: &Keys, layer: &mut Layer) {
        for (key, word) in self.keys(field(section), &[], pairs) {
            let place = vec![field(section).into(), Step::Key(key.to_string())];
            let letter = key.typed().is_some_and(char::is_alphabetic);
            if letter && matches!(section, Section::Coding | Section::Prompt | Section::List) {
                self.fault(place.clone(), Message::new("keymap-letter-command").with("key", key.to_string()));
            }
            match Command::from_word(word) {
                Some(command) if command.section_fits(section) => layer.commands.push((section, key, Some(command))),
                None if word == "nothing" => layer.commands.push((section, key, None)),
                _ => self.fault(place, Message::new("keymap-no-command").with("command", word)),
            }
        }
    }

    /// A sign cannot both refine a mark and be a command.
    fn clashes(&mut self, layer: &Layer) {
        for (key, (modifier, value)) in &layer.modifiers {
            let command = layer.commands.iter().find(|(section, bound, _)| *section == Section::Coding && bound == key);
            if let Some((_, _, Some(command))) = command {
                let message = Message::new("keymap-clash")
                    .with("key", key.to_string())
                    .with("first", command.word())
                    .with("second", format!("{modifier} {value}"));
                self.fault(vec!["coding".into(), Step::Key(key.to_string())], message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::SHIPPED;
    use super::*;
    use proptest::prelude::*;

    fn faults(text: &str) -> Vec<(usize, String)> {
        let found = parse(text, Path::new("k.ron")).unwrap_err().faults;
        found.into_iter().map(|it| (it.place.map_or(0, |place| place.line), it.message.id.into_owned())).collect()
    }

    #[test]
    fn shipped_keymaps_are_sound_and_come_back_as_they_were() {
        for (name, text) in SHIPPED {
            let file: KeymapFile = ron::parse(text, Path::new(name)).unwrap();
            assert!(read_layer(&file).is_ok(), "{name}");
            let again: KeymapFile = ron::parse(&ron::write(&file).unwrap(), Path::new(name)).unwrap();
            assert_eq!(again, file, "{name}");
        }
    }

    #[test]
    fn every_fault_is_told_with_its_line() {
        let text = "(\n    format: 0,\n    clinician: {\n        \"q\": \"Q\",\n        \"q\": \"SR\",\n        \"1\": \"CR\",\n    },\n    \
                    coding: {\n        \"strg-x\": \"undo\",\n        \"x\": \"undo\",\n        \"ctrl-x\": \"undu\",\n        \
                    \"+\": \"undo\",\n    },\n    modifiers: {\n        \"valence\": {\"+\": \"+\", \"a\": \"-\"},\n    },\n)\n";
        let expected = [
            (2, "keymap-format"),
            (5, "keymap-clash"),
            (6, "keymap-code-letter"),
            (15, "keymap-modifier-sign"),
            (9, "keymap-no-key"),
            (10, "keymap-letter-command"),
            (11, "keymap-no-command"),
            (12, "keymap-clash"),
        ];
        let mut found = faults(text);
        found.sort();
        let mut expected: Vec<_> = expected.map(|(line, id)| (line, id.to_owned())).into();
        expected.sort();
        assert_eq!(found, expected);
    }

    fn pairs() -> impl Strategy<Value = Keys> {
        proptest::collection::vec((".{0,8}", ".{0,8}"), 0..4).prop_map(Pairs::from)
    }

    proptest! {
        #[test]
        fn printing_then_reading_gives_the_same_keymap(clinician in pairs(), coding in pairs(), inner in pairs(), id in ".{0,6}") {
            let modifiers = Pairs::from(vec![(id.clone(), inner)]);
            let file = KeymapFile { format: 1, codebook: Some(id), clinician, coding, modifiers, ..KeymapFile::default() };
            let text = ron::write(&file).unwrap();
            prop_assert_eq!(ron::parse::<KeymapFile>(&text, Path::new("k.ron")).unwrap(), file);
        }
    }
}
