//! Keys for a codebook that no keymap names: its codes get letters of their own ids, so that it can be coded with at once.

use crate::domain::codebook::{CodeId, Codebook};
use crate::domain::instrument::Instrument;
use crate::domain::session::Speaker;
use crate::tui::command::Section;

use super::{Key, Keymap, Layer};

/// What refines a code without `AltGr` on any Nordic keyboard, the plainest first.
const SIGNS: &str = "1234567890+-*.,=<!;";

impl Keymap {
    /// Gives keys to the codebooks that none of the layers names.
    pub(super) fn hand_out(&mut self, layers: &[Vec<Layer>], instrument: &Instrument) {
        let named = |id: &String| layers.iter().flatten().any(|layer| layer.codebook.as_ref() == Some(id));
        let without: Vec<&Codebook> =
            instrument.codebooks().iter().map(AsRef::as_ref).filter(|book| !named(&book.id)).collect();
        if without.is_empty() {
            return;
        }
        for speaker in [Speaker::Clinician, Speaker::Client] {
            // *No code* has the same key everywhere, where that is free.
            self.hand_out_letter(speaker, &CodeId::none(), "n");
            for code in without.iter().flat_map(|book| &book.codes).filter(|code| code.speaker == speaker) {
                self.hand_out_letter(speaker, &code.id, &format!("{}{}", code.id, code.name.get("en")));
            }
        }
        for book in &without {
            self.hand_out_signs(book);
        }
        self.handed_out = without.iter().map(|book| book.id.clone()).collect();
    }

    /// The first letter of a code's own that is free, else the first free one; none when all are taken.
    fn hand_out_letter(&mut self, speaker: Speaker, code: &CodeId, own: &str) {
        if self.codes.iter().any(|((side, _), known)| *side == speaker && known == code) {
            return;
        }
        let letters = own.chars().map(|letter| letter.to_ascii_lowercase()).filter(char::is_ascii_lowercase);
        let free = |letter: &char| !self.codes.contains_key(&(speaker, Key::char(*letter)));
        if let Some(letter) = letters.chain('a'..='z').find(free) {
            self.codes.insert((speaker, Key::char(letter)), code.clone());
        }
    }

    /// A digit or sign for each value: its own id where that is one, else the next that is free.
    fn hand_out_signs(&mut self, book: &Codebook) {
        let mut taken: Vec<Key> = Vec::new();
        let values =
            book.modifiers.iter().flat_map(|modifier| modifier.values.iter().map(move |value| (modifier, value)));
        for (modifier, value) in values {
            let own = value.id.chars().next().filter(|_| value.id.chars().count() == 1 && SIGNS.contains(&value.id));
            let free = |key: &Key| !taken.contains(key) && self.command(Section::Coding, *key).is_none();
            if let Some(key) = own.into_iter().chain(SIGNS.chars()).map(Key::char).find(free) {
                taken.push(key);
                self.modifiers.entry(key).or_default().push((modifier.id.clone(), value.id.clone()));
            }
        }
    }

    /// Codebooks whose keys were handed out, since no keymap names them.
    pub fn handed_out(&self) -> &[String] {
        &self.handed_out
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::super::{SHIPPED, parse};
    use super::*;
    use crate::domain::codebook::Draft;
    use crate::ports::codebooks::Library;
    use crate::ports::ron;

    fn own(codes: &str, modifiers: &str) -> Arc<Codebook> {
        let text = format!(
            r#"(format: 1, id: "own", version: "1", name: {{"en": "own"}}, unit: volley, codes_per_unit: many,
               codes: [{codes}], modifiers: [{modifiers}])"#
        );
        let draft: Draft = ron::parse(&text, Path::new("own.ron")).unwrap();
        Arc::new(Codebook::build(&draft).unwrap())
    }

    fn code(id: &str, speaker: &str, name: &str) -> String {
        format!(r#"(id: "{id}", speaker: {speaker}, name: {{"en": "{name}"}}),"#)
    }

    fn keys(keymap: &Keymap, instrument: &Instrument, speaker: Speaker) -> String {
        let told = |(key, code): (Key, CodeId)| format!("{key} {code}");
        keymap.codes_of(speaker, instrument).into_iter().map(told).collect::<Vec<_>>().join(" ")
    }

    fn shipped() -> Vec<Layer> {
        SHIPPED.iter().map(|(name, text)| parse(text, Path::new(name)).unwrap()).collect()
    }

    #[test]
    fn letters_come_from_the_codes_and_no_code_keeps_its_own() {
        let codes = [("SP", "Ask"), ("SPEJL", "Reflect"), ("NY", "New"), ("2X", "Two"), ("PS", "")];
        let codes: String =
            codes.map(|(id, name)| code(id, "clinician", if name.is_empty() { "x" } else { name })).concat();
        let instrument = Instrument::new(vec![own(&codes, "")]).unwrap();
        let keymap = Keymap::new(&[shipped()], &instrument);
        assert_eq!(keys(&keymap, &instrument, Speaker::Clinician), "s SP p SPEJL y NY x 2X a PS n NC");
        assert_eq!(keys(&keymap, &instrument, Speaker::Client), "n NC");
        assert_eq!(keymap.handed_out(), ["own"]);
    }

    #[test]
    fn a_codebook_with_a_keymap_keeps_to_it_and_the_other_half_is_handed_out() {
        let clear = Library::shipped().codebook("clear-1.0").unwrap().unwrap();
        let instrument = Instrument::new(vec![own(&code("CR", "clinician", "x"), ""), clear]).unwrap();
        let keymap = Keymap::new(&[shipped()], &instrument);
        assert_eq!(keys(&keymap, &instrument, Speaker::Clinician), "c CR n NC");
        assert_eq!(keys(&keymap, &instrument, Speaker::Client), "c CT s ST n NC");
        let layer = parse(r#"(format: 1, codebook: "own", clinician: {"z": "CR"})"#, Path::new("k.ron")).unwrap();
        let keymap = Keymap::new(&[shipped(), vec![layer]], &instrument);
        assert_eq!(
            (keys(&keymap, &instrument, Speaker::Clinician), keymap.handed_out().len()),
            ("z CR n NC".into(), 0)
        );
    }

    #[test]
    fn values_get_their_own_signs_or_digits_and_never_a_commands_key() {
        let value = |id: &str| format!(r#"(id: "{id}", sign: "{id}", name: {{"en": "{id}"}}),"#);
        let modifier = |id: &str, values: &[&str]| {
            let values: String = values.iter().map(|id| value(id)).collect();
            format!(r#"(id: "{id}", name: {{"en": "{id}"}}, values: [{values}]),"#)
        };
        let modifiers = modifier("lean", &["+", "-", "both", "/"]) + &modifier("weight", &["1", "2"]);
        let code = r#"(id: "CT", speaker: client, name: {"en": "x"}, modifiers: ["lean", "weight"])"#;
        let book = own(code, &modifiers);
        let instrument = Instrument::new(vec![Arc::clone(&book)]).unwrap();
        let keymap = Keymap::new(&[shipped()], &instrument);
        let told = |(key, value): (Key, &crate::domain::codebook::ValueDraft)| format!("{key} {}", value.id);
        let told = |id: &str| keymap.values_of(book.modifier(id).unwrap()).into_iter().map(told).collect::<Vec<_>>();
        assert_eq!(told("lean"), ["+ +", "- -", "1 both", "2 /"]);
        assert_eq!(told("weight"), ["3 1", "4 2"], "1 and 2 are taken already");
    }

    #[test]
    fn the_twenty_seventh_code_has_no_key() {
        let codes: String = (0..26).map(|index| code(&format!("C{index}"), "client", "x")).collect();
        let instrument = Instrument::new(vec![own(&codes, "")]).unwrap();
        let keymap = Keymap::new(&[shipped()], &instrument);
        assert_eq!(keymap.codes_of(Speaker::Client, &instrument).len(), 26, "no code is one of them");
    }
}
