//! What a key means: letters are codes, digits and punctuation refine, everything else moves.
//!
//! Bindings come in layers (shipped, the user's folder, `--keymap`). A layer displaces what it names in the layers
//! under it; a clash within one layer is refused with both sides named: in a file when it is read, between files by
//! [`settle`].

mod file;
mod handed_out;
mod key;
mod sheet;

pub use file::{KeymapFile, Layer, parse, read_layer};
pub use key::{Key, KeyName};
pub use sheet::{Sheet, settle};

use std::collections::BTreeMap;

use crate::domain::codebook::{CodeId, Modifier, ValueDraft};
use crate::domain::instrument::Instrument;
use crate::domain::session::Speaker;
use crate::ports::locale::Texts;

use super::command::{Command, Section};

/// The shipped keymaps: name and text, the very files that users copy.
pub const SHIPPED: &[(&str, &str)] = &[
    ("commands", include_str!("../../keymaps/commands.ron")),
    ("miti-4.2.1", include_str!("../../keymaps/miti-4.2.1.ron")),
    ("miti-3.1.1", include_str!("../../keymaps/miti-3.1.1.ron")),
    ("clear-1.0", include_str!("../../keymaps/clear-1.0.ron")),
    ("misc-2.5", include_str!("../../keymaps/misc-2.5.ron")),
    ("misc-2.1", include_str!("../../keymaps/misc-2.1.ron")),
    ("mi-scope", include_str!("../../keymaps/mi-scope.ron")),
    ("annomi", include_str!("../../keymaps/annomi.ron")),
    ("oars", include_str!("../../keymaps/oars.ron")),
    ("gensvar", include_str!("../../keymaps/gensvar.ron")),
];

/// What a key means while coding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// A code on the turn under the cursor.
    Code(CodeId),
    /// Refines the last mark: any of these pairs of modifier and value, whichever its code takes.
    Modifier(Vec<(String, String)>),
    /// A command.
    Command(Command),
}

/// All bindings that hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keymap {
    codes: BTreeMap<(Speaker, Key), CodeId>,
    modifiers: BTreeMap<Key, Vec<(String, String)>>,
    /// Commands with their places in the files: of several keys, the one that stands first is shown.
    commands: BTreeMap<(Section, Key), (Command, usize)>,
    /// Codebooks that no layer names.
    handed_out: Vec<String>,
}

impl Keymap {
    /// Puts layers together, the lowest first. Code bindings count only for codebooks that are in use; one that no layer
    /// names gets keys of its own accord.
    pub fn new(layers: &[Vec<Layer>], instrument: &Instrument) -> Self {
        let mut keymap = Self::default();
        for layer in layers {
            let mut codes_here: BTreeMap<(Speaker, Key), CodeId> = BTreeMap::new();
            let mut modifiers_here: BTreeMap<Key, Vec<(String, String)>> = BTreeMap::new();
            for part in layer {
                if part.holds_with(instrument) {
                    codes_here.extend(part.codes.iter().cloned());
                    for (key, pair) in &part.modifiers {
                        modifiers_here.entry(*key).or_default().push(pair.clone());
                    }
                    keymap.bind_commands(part);
                }
            }
            keymap.bind_codes(codes_here, instrument);
            for (key, pairs) in modifiers_here {
                keymap.commands.remove(&(Section::Coding, key));
                keymap.modifiers.insert(key, pairs);
            }
        }
        keymap.hand_out(layers, instrument);
        keymap
    }

    fn bind_commands(&mut self, layer: &Layer) {
        for (section, key, command) in &layer.commands {
            if *section == Section::Coding {
                self.modifiers.remove(key);
            }
            let place = self.commands.values().map(|(_, place)| place + 1).max().unwrap_or(0);
            match command {
                Some(command) => self.commands.insert((*section, *key), (*command, place)),
                None => self.commands.remove(&(*section, *key)),
            };
        }
    }

    /// A code that gets a new key gives up its old one, so that no key shows twice.
    fn bind_codes(&mut self, codes: BTreeMap<(Speaker, Key), CodeId>, instrument: &Instrument) {
        for ((speaker, _), code) in &codes {
            self.codes.retain(|(side, _), known| side != speaker || known != code);
        }
        let known = |speaker, code: &CodeId| {
            code.is_none() || instrument.code(code).is_some_and(|(_, found)| found.speaker == speaker)
        };
        self.codes.extend(codes.into_iter().filter(|((speaker, _), code)| known(*speaker, code)));
    }

    /// What a key means while coding a turn of one side. With Caps Lock on, a capital means its small letter.
    pub fn meaning(&self, speaker: Option<Speaker>, key: Key) -> Option<Meaning> {
        let code = |key| speaker.and_then(|side| self.codes.get(&(side, key))).cloned().map(Meaning::Code);
        code(key)
            .or_else(|| code(key.small()))
            .or_else(|| self.modifiers.get(&key).cloned().map(Meaning::Modifier))
            .or_else(|| self.command(Section::Coding, key).map(Meaning::Command))
    }

    /// The command of a key in a section.
    pub fn command(&self, section: Section, key: Key) -> Option<Command> {
        self.commands.get(&(section, key)).map(|(command, _)| *command)
    }

    /// The keys of a command, the one to show first: the one that stands first in the files.
    pub fn keys_of(&self, section: Section, command: Command) -> Vec<Key> {
        let mut keys: Vec<(usize, Key)> = self
            .commands
            .iter()
            .filter(|((known, _), (bound, _))| *known == section && *bound == command)
            .map(|((_, key), (_, place))| (*place, *key))
            .collect();
        keys.sort_unstable();
        keys.into_iter().map(|(_, key)| key).collect()
    }

    /// The key of a command as it is shown, or the way over the palette where it has none.
    pub fn key_of(&self, command: Command, texts: &Texts) -> String {
        let keys = self.keys_of(command.section(), command);
        keys.first().map_or_else(|| format!(":{}", command.called(texts)), |key| key.sign())
    }

    /// The keys of one side's codes, in the order of the codebooks, *no code* last.
    pub fn codes_of(&self, speaker: Speaker, instrument: &Instrument) -> Vec<(Key, CodeId)> {
        let order: Vec<&CodeId> = instrument.codes_for(speaker).map(|(_, code)| &code.id).collect();
        let mut bound: Vec<(Key, CodeId)> = self
            .codes
            .iter()
            .filter(|((side, _), _)| *side == speaker)
            .map(|((_, key), code)| (*key, code.clone()))
            .collect();
        bound.sort_by_key(|(_, code)| order.iter().position(|known| *known == code).unwrap_or(usize::MAX));
        bound
    }

    /// The keys that set the values of a modifier, in the order of the codebook.
    pub fn values_of<'a>(&self, modifier: &'a Modifier) -> Vec<(Key, &'a ValueDraft)> {
        let key_of = |value: &str| {
            let sets =
                |pairs: &Vec<(String, String)>| pairs.iter().any(|pair| pair.0 == modifier.id && pair.1 == value);
            self.modifiers.iter().find(|(_, pairs)| sets(pairs)).map(|(key, _)| *key)
        };
        modifier.values.iter().filter_map(|value| Some((key_of(&value.id)?, value))).collect()
    }

    /// Whether the letter means a code on the other side only, so that a message can say so.
    pub fn other_side(&self, speaker: Speaker, key: Key) -> Option<&CodeId> {
        let other = match speaker {
            Speaker::Clinician => Speaker::Client,
            Speaker::Client => Speaker::Clinician,
        };
        self.codes.get(&(other, key.small()))
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::ports::codebooks::Library;

    fn keymap(own: &str) -> Keymap {
        let instrument = Library::shipped().instrument("miti+clear").unwrap();
        let shipped = SHIPPED.iter().map(|(name, text)| parse(text, Path::new(name)).unwrap()).collect();
        let own = if own.is_empty() { Vec::new() } else { vec![parse(own, Path::new("own.ron")).unwrap()] };
        Keymap::new(&[shipped, own], &instrument)
    }

    fn meaning(keymap: &Keymap, side: Speaker, key: &str) -> Option<Meaning> {
        keymap.meaning(Some(side), key.parse().unwrap())
    }

    #[test]
    fn a_letter_means_the_speakers_code_and_a_capital_the_same() {
        let keymap = keymap("");
        let code = |side, key| match meaning(&keymap, side, key) {
            Some(Meaning::Code(code)) => code.to_string(),
            other => format!("{other:?}"),
        };
        assert_eq!(code(Speaker::Clinician, "c"), "CR");
        assert_eq!(code(Speaker::Client, "c"), "CT");
        assert_eq!(code(Speaker::Client, "C"), "CT");
        assert_eq!(code(Speaker::Clinician, "n"), "NC");
    }

    #[test]
    fn ones_own_keys_displace_what_they_name() {
        let own = "(format: 1, codebook: \"miti-4.2.1\", clinician: {\"z\": \"Q\", \"s\": \"CR\"}, \
                   coding: {\"1\": \"undo\", \"ctrl-z\": \"nothing\"})";
        let keymap = keymap(own);
        assert_eq!(meaning(&keymap, Speaker::Clinician, "z"), Some(Meaning::Code(CodeId::new("Q"))));
        assert_eq!(meaning(&keymap, Speaker::Clinician, "q"), None, "the old key of Q is free");
        assert_eq!(meaning(&keymap, Speaker::Clinician, "s"), Some(Meaning::Code(CodeId::new("CR"))));
        assert_eq!(meaning(&keymap, Speaker::Clinician, "1"), Some(Meaning::Command(Command::Undo)));
        assert_eq!(meaning(&keymap, Speaker::Clinician, "ctrl-z"), None);
        assert_eq!(meaning(&keymap, Speaker::Client, "c"), Some(Meaning::Code(CodeId::new("CT"))));
    }

    #[test]
    fn keys_of_other_codebooks_mean_nothing() {
        let keymap = keymap("");
        assert_eq!(meaning(&keymap, Speaker::Clinician, "o"), None, "OQ is a code of MISC and OARS");
        assert!(
            keymap
                .values_of(&Modifier {
                    id: "valence".into(),
                    name: crate::domain::codebook::Names::default(),
                    values: vec![],
                    unverified: false,
                    second_target: false,
                })
                .is_empty()
        );
    }

    #[test]
    fn the_key_that_stands_first_is_shown_first() {
        let keys = keymap("").keys_of(Section::Coding, Command::Quit);
        assert_eq!(keys.iter().map(ToString::to_string).collect::<Vec<_>>(), ["ctrl-q", "ctrl-c"]);
    }
}
