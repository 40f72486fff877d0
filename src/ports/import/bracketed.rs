//! Codes that stand in brackets among the words of a text (`[OQ] Hva tenker du?`): they stay words, and that is told.

use std::collections::HashSet;

use super::counted::Counted;
use super::material::{Finding, Material};

/// The longest of them, in bytes.
const LONGEST: usize = 12;
/// One may be a word in brackets.
const FEWEST: usize = 2;

/// What is told of codes in brackets, given all codes that there are, in small letters.
pub fn told(material: &Material, known: &HashSet<String>) -> Option<Finding> {
    let mut counted = Counted::default();
    let mut count = 0;
    for piece in material.talks.iter().flat_map(|talk| &talk.pieces) {
        let mut rest = piece.text.as_str();
        while let Some((_, inside)) = rest.split_once('[') {
            rest = inside;
            let Some((code, behind)) = inside.split_once(']') else { break };
            let is_loud = code.starts_with(char::is_uppercase) && code.len() <= LONGEST;
            if is_loud && known.contains(&code.trim().to_lowercase()) {
                counted.note_such("import-codes-in-words", &format!("[{code}]"), || piece.place.clone());
                count += 1;
                rest = behind;
            }
        }
    }
    counted.into_findings().next().filter(|_| count >= FEWEST)
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{Settings, read};

    #[test]
    fn codes_in_brackets_stay_words_and_are_told() {
        let settings = Settings { known_codes: ["oq", "st"].map(str::to_owned).into(), ..Settings::default() };
        let told = |text: &str| {
            let material = read(text.as_bytes(), &settings).unwrap().material;
            assert!(material.talks[0].pieces[0].text.starts_with("Hva"));
            material.findings.iter().filter(|it| it.message.id == "import-codes-in-words").count()
        };
        assert_eq!(told("T: Hva tenker du? [OQ]\nK: Vet ikke. [ST]\nT: Nei. [ler]\nK: Ja.\n"), 1);
        assert_eq!(told("T: Hva tenker du? [ler]\nK: Vet ikke. [st]\nT: Nei [.\nK: Ja [hoster] [x.\n"), 0);
        assert!(crate::ports::locale::Texts::new("en").knows("import-codes-in-words"));
    }
}
