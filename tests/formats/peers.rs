//! Files for the programs and packages of others: the Python programs in `peers/` read them.

use std::path::PathBuf;

use gensvar::domain::codebook::Codebook;
use gensvar::ports::codebooks::Library;
use gensvar::ports::formats::FORMATS;
use gensvar::ports::formats::books::BOOK_FORMATS;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde_json::{Map, Value, json};

use super::any_talk::{any_talk, sample, write};

/// The language in which codebooks are written.
const LANGUAGE: &str = "da";

/// What a codebook says, for the programs that hold its files against it.
fn told(book: &Codebook) -> Value {
    let codes = book.codes.iter().map(|code| {
        let takes = code.modifiers.iter().filter_map(|id| book.modifier(id)).map(|modifier| {
            let values = modifier.values.iter().filter(|value| code.takes(&modifier.id, &value.id));
            (modifier.id.clone(), values.map(|value| json!(value.id)).collect())
        });
        json!({
            "id": &*code.id.0, "speaker": code.speaker.word(), "name": code.name.get(LANGUAGE), "modifiers": code.modifiers,
            "required": code.required, "takes": takes.collect::<Map<String, Value>>(),
        })
    });
    let modifiers = book.modifiers.iter().map(|modifier| {
        let values = modifier.values.iter().map(|value| json!({ "id": value.id, "sign": value.sign }));
        (modifier.id.clone(), values.collect())
    });
    let ratings = book.ratings.iter().map(|rating| {
        let name = rating.name.get(LANGUAGE);
        json!({ "id": rating.id, "name": name, "lowest": rating.lowest, "highest": rating.highest, "preset": rating.preset })
    });
    json!({
        "id": book.id, "codes": codes.collect::<Vec<_>>(), "modifiers": modifiers.collect::<Map<String, Value>>(),
        "ratings": ratings.collect::<Vec<_>>(),
    })
}

/// Writes a sample and a hundred random talks in each format, and each codebook, into the folder that `PEERS_FOLDER` names.
#[test]
#[ignore = ".ci/peers reads what it writes"]
fn files_for_peers() {
    let folder = PathBuf::from(std::env::var("PEERS_FOLDER").unwrap());
    let mut runner = TestRunner::deterministic();
    let mut talks = vec![sample()];
    talks.extend((0..100).map(|_| any_talk().new_tree(&mut runner).unwrap().current()));
    for format in FORMATS.iter().filter(|format| format.writes.is_some()) {
        for (number, talk) in talks.iter().enumerate() {
            let path = folder.join(format!("{}-{number}.{}", format.id, format.extensions[0]));
            std::fs::write(path, write(format.id, talk).bytes).unwrap();
        }
    }
    let library = Library::shipped();
    for (number, listed) in library.list().enumerate() {
        let book = library.codebook(listed.id).unwrap().unwrap();
        let json = serde_json::to_vec(&told(&book)).unwrap();
        std::fs::write(folder.join(format!("codebook-json-{number}.json")), json).unwrap();
        for format in BOOK_FORMATS {
            let path = folder.join(format!("codebook-{}-{number}{}", format.id, format.ending));
            std::fs::write(path, (format.write)(&book, LANGUAGE).unwrap().bytes).unwrap();
        }
    }
}
