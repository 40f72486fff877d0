//! A sound keymap held against what it works with: a codebook, the commands, and the user's other keymaps.

use std::path::{Path, absolute};

use crate::domain::codebook::CodeId;
use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::session::Speaker;
use crate::ports::fault::FileFaults;
use crate::tui::command::Command;
use crate::tui::keymap::{Keymap, Layer};

use super::super::Call;
use super::{KeymapFiles, shipped};

/// What a keymap clashes with. Only files of the user's folder clash with others of it: one that is named with `--keymap`
/// goes before them.
pub(super) fn clashes(call: &Call, path: &Path, instrument: &Instrument) -> Result<Option<FileFaults>, FileFaults> {
    let same = |known: &Path| absolute(known).ok() == absolute(path).ok();
    let (_, clashes) = KeymapFiles::read(call, None)?.keymap(instrument);
    Ok(clashes.into_iter().find(|clash| same(&clash.path)))
}

/// What a keymap leaves without a key that had one, and what in it stands for nothing.
pub(super) fn notices(call: &Call, layer: &Layer, instrument: &Instrument) -> Result<Vec<Message>, FileFaults> {
    if let Some(codebook) = layer.codebook.as_ref().filter(|_| !layer.holds_with(instrument)) {
        let message = Message::new("keymap-holds-not").with("own", codebook.as_str()).with("other", instrument.ids());
        return Ok(vec![message]);
    }
    let before = Keymap::new(&[shipped()?], instrument);
    let after = Keymap::new(&[shipped()?, vec![layer.clone()]], instrument);
    let told = [
        ("keymap-means-nothing", unknown(layer, instrument)),
        ("keymap-codes-lost", lost_codes(&before, &after, instrument)),
        ("keymap-commands-lost", lost_commands(call, &before, &after)),
    ];
    let told = told.into_iter().filter(|(_, list)| !list.is_empty());
    Ok(told.map(|(id, list)| Message::new(id).with("list", list.join(", "))).collect())
}

/// Codes and values that the codebooks do not have.
fn unknown(layer: &Layer, instrument: &Instrument) -> Vec<String> {
    let has_code = |speaker: Speaker, code: &CodeId| {
        code.is_none() || instrument.code(code).is_some_and(|(_, known)| known.speaker == speaker)
    };
    let has_value = |modifier: &str, value: &str| {
        let mut known = instrument.codebooks().iter().filter_map(|book| book.modifier(modifier));
        known.any(|modifier| modifier.values.iter().any(|known| known.id == value))
    };
    let codes = layer.codes.iter().filter(|((speaker, _), code)| !has_code(*speaker, code));
    let values = layer.modifiers.iter().filter(|(_, (modifier, value))| !has_value(modifier, value));
    let codes = codes.map(|((_, key), code)| format!("{key} {code}"));
    codes.chain(values.map(|(key, (modifier, value))| format!("{key} {modifier}={value}"))).collect()
}

fn lost_codes(before: &Keymap, after: &Keymap, instrument: &Instrument) -> Vec<String> {
    let mut lost = Vec::new();
    for speaker in [Speaker::Clinician, Speaker::Client] {
        let kept = after.codes_of(speaker, instrument);
        let had = before.codes_of(speaker, instrument);
        let gone = had.into_iter().filter(|(_, code)| !kept.iter().any(|(_, known)| known == code));
        lost.extend(gone.map(|(_, code)| code.to_string()));
    }
    lost
}

fn lost_commands(call: &Call, before: &Keymap, after: &Keymap) -> Vec<String> {
    let has_key = |keymap: &Keymap, command: Command| !keymap.keys_of(command.section(), command).is_empty();
    let lost = Command::ALL.iter().filter(|command| has_key(before, **command) && !has_key(after, **command));
    lost.map(|command| call.texts.get(&command.name_id()).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::call;
    use super::*;
    use crate::tui::keymap::parse;

    fn told(own: &str) -> Vec<String> {
        let (_folder, call) = call();
        let layer = parse(own, Path::new("own.ron")).unwrap();
        let notices = notices(&call, &layer, &call.library.instrument("misc-2.5").unwrap()).unwrap();
        notices.iter().map(|notice| call.texts.say(notice)).collect()
    }

    #[test]
    fn what_loses_its_only_key_is_told_and_what_keeps_one_is_not() {
        assert_eq!(
            told(r#"(format: 1, coding: {"ctrl-t": "theme", "enter": "theme"})"#),
            ["With this keymap these commands have no key: Global scores"]
        );
        let signs = r#"(format: 1, codebook: "misc-2.5", modifiers: {"valence": {"/": "+", "?": "-"}})"#;
        assert_eq!(told(signs), ["With this keymap these commands have no key: Search, Help"]);
        let letters = r#"(format: 1, codebook: "misc-2.5", clinician: {"o": "CQ"})"#;
        assert_eq!(told(letters), ["With this keymap these codes have no key: OQ"]);
        assert_eq!(told(r#"(format: 1, codebook: "misc-2.5", clinician: {"o": "CQ", "q": "OQ"})"#), [""; 0]);
    }

    #[test]
    fn what_means_nothing_under_the_codebook_is_told() {
        let odd = r#"(format: 1, codebook: "misc-2.5", clinician: {"y": "SEEK"}, modifiers: {"kind": {"7": "need"}})"#;
        assert_eq!(told(odd), ["This means nothing under the codebook: y SEEK, 7 kind=need"]);
        let other = r#"(format: 1, codebook: "oars", coding: {"ctrl-t": "theme"})"#;
        assert_eq!(told(other), ["The keymap is for the codebook oars, so nothing of it holds under misc-2.5."]);
    }

    #[test]
    fn a_file_of_the_users_folder_is_held_against_the_others_there() {
        let (folder, mut call) = call();
        call.config_folder = Some(folder.path().to_owned());
        let path = |name: &str| folder.path().join("keymaps").join(name);
        std::fs::create_dir(folder.path().join("keymaps")).unwrap();
        for (name, command) in [("a.ron", "theme"), ("b.ron", "undo")] {
            std::fs::write(path(name), format!("(format: 1, coding: {{\"ctrl-t\": \"{command}\"}})")).unwrap();
        }
        let instrument = call.library.instrument("misc").unwrap();
        let clash = |name: &str| clashes(&call, &path(name), &instrument).unwrap().map(|clash| clash.faults.len());
        assert_eq!((clash("a.ron"), clash("b.ron"), clash("../b.ron")), (None, Some(1), None));
    }
}
