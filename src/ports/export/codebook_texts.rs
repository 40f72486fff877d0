//! Which texts of a codebook a form has no place for.

use crate::domain::codebook::{Code, Codebook, Names};
use crate::domain::message::Message;

/// Texts of a codebook beside names, as text ids.
pub const DEFINITIONS: &str = "book-definitions";
pub const EXAMPLES: &str = "book-examples";
pub const HINTS: &str = "book-hints";
pub const ANCHORS: &str = "book-anchors";

/// Tells those of some texts that the codebook has in a language and that are not in the file.
pub fn left_out(codebook: &Codebook, language: &str, without: &[&'static str]) -> Vec<Message> {
    let any = |of: fn(&Code) -> &Names| codebook.codes.iter().any(|code| !of(code).get(language).is_empty());
    let has = |id: &str| match id {
        DEFINITIONS => any(|code| &code.definition),
        EXAMPLES => any(|code| &code.example),
        HINTS => any(|code| &code.hint),
        ANCHORS => codebook.ratings.iter().any(|rating| !rating.anchors.is_empty()),
        _ => false,
    };
    let left = without.iter().filter(|id| has(id));
    left.map(|id| Message::new("export-book-left").with("what", Message::new(*id))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::codebooks::Library;
    use crate::ports::formats::books::BOOK_FORMATS;

    #[test]
    fn every_form_tells_the_texts_that_it_has_no_place_for() {
        let library = Library::shipped();
        let book = library.codebook("miti-4.2.1").unwrap().unwrap();
        let mut told = Vec::new();
        for format in BOOK_FORMATS {
            let written = (format.write)(&book, "en").unwrap();
            let left = written.told.iter().filter(|told| told.id == "export-book-left");
            let what = |message: &Message| match &message.arguments[0].1 {
                crate::domain::message::Argument::Said(what) => what.id.clone().into_owned(),
                other => panic!("{other:?}"),
            };
            told.push(format!("{}: {}", format.id, left.map(what).collect::<Vec<_>>().join(" ")));
        }
        assert_eq!(
            told,
            [
                "csv: book-anchors",
                "refi: book-examples book-hints",
                "cacti: book-definitions book-examples book-hints book-anchors",
                "boris: book-examples book-hints",
            ]
        );
    }
}
