//! Files that come with the program are in it, as they stand in the repository, and are sound in every language.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use gensvar::domain::codebook::{CodeId, Codebook, Names};
use gensvar::domain::crossing::misfits;
use gensvar::domain::session::Speaker;
use gensvar::ports::codebooks::Library;
use gensvar::ports::locale::{LANGUAGES, Texts};
use gensvar::tui::command::{Command, Section};
use gensvar::tui::keymap::{Layer, SHIPPED as KEYMAPS, parse};

use super::none;
use crate::support::root;

pub const SPOKEN: [&str; 4] = ["en", "da", "nb", "sv"];

/// Files of a folder: name and text, in order.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries
        .filter(|path| path.is_file())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn codebooks() -> Vec<Arc<Codebook>> {
    let library = Library::shipped();
    let ids: Vec<String> = library.list().map(|listed| listed.id.to_owned()).collect();
    ids.iter().map(|id| library.codebook(id).unwrap().unwrap_or_else(|faults| panic!("{faults:#?}"))).collect()
}

fn layers() -> Vec<(&'static str, Layer)> {
    let read = |text| parse(text, Path::new("keymap.ron")).unwrap_or_else(|faults| panic!("{faults:#?}"));
    KEYMAPS.iter().map(|(name, text)| (*name, read(text))).collect()
}

#[test]
fn every_codebook_is_in_the_program_and_sound() {
    let in_program: BTreeSet<String> = codebooks().iter().map(|book| format!("{}.ron", book.id)).collect();
    let in_repository: BTreeSet<String> = files("codebooks").into_iter().map(|(name, _)| name).collect();
    assert_eq!(in_program, in_repository);
    for (name, text) in files("codebooks") {
        let read = gensvar::ports::codebooks::read(&text, Path::new(&name)).unwrap();
        let embedded = codebooks().into_iter().find(|book| book.id == read.id).unwrap();
        assert_eq!(*embedded, read, "{name} is another one in the program");
    }
}

#[test]
fn every_codebook_speaks_every_language() {
    let mut found = Vec::new();
    let mut spoken = |what: String, names: &Names| {
        let silent = SPOKEN.iter().filter(|language| names.0.get(**language).is_none_or(|text| text.trim().is_empty()));
        found.extend(silent.map(|language| format!("{what} has no {language}")));
        let odd = names.0.values().flat_map(|text| text.chars()).any(char::is_control);
        found.extend(odd.then(|| format!("{what} holds control characters")));
    };
    for book in codebooks() {
        let id = &book.id;
        spoken(format!("{id}: name"), &book.name);
        spoken(format!("{id}: about"), &book.about);
        book.groups.iter().for_each(|(group, names)| spoken(format!("{id}: group {group}"), names));
        for code in &book.codes {
            for (what, names) in [("name", &code.name), ("short", &code.short), ("definition", &code.definition)] {
                spoken(format!("{id}: {what} of {}", code.id), names);
            }
            for (what, names) in [("example", &code.example), ("hint", &code.hint)] {
                if !names.is_empty() {
                    spoken(format!("{id}: {what} of {}", code.id), names);
                }
            }
        }
        for modifier in &book.modifiers {
            spoken(format!("{id}: modifier {}", modifier.id), &modifier.name);
            modifier.values.iter().for_each(|value| spoken(format!("{id}: value {}", value.id), &value.name));
        }
        for rating in &book.ratings {
            spoken(format!("{id}: rating {}", rating.id), &rating.name);
            rating.anchors.iter().for_each(|(value, names)| spoken(format!("{id}: {} {value}", rating.id), names));
        }
        book.scores.iter().for_each(|score| spoken(format!("{id}: score {}", score.id), &score.name));
        book.passes.iter().for_each(|pass| spoken(format!("{id}: pass {}", pass.id), &pass.name));
        book.crossings.iter().for_each(|crossing| spoken(format!("{id}: crossing to {}", crossing.to), &crossing.note));
    }
    none("texts of codebooks", &found);
}

#[test]
fn every_codebook_says_what_it_follows_and_where_its_cut_offs_were_published() {
    let mut found = Vec::new();
    for book in codebooks() {
        let id = &book.id;
        // What it follows comes first, or it says that there is no manual: that word is the same in all four languages.
        let follows = |text: &str| ["Follows ", "Følger ", "Följer "].iter().any(|word| text.starts_with(word));
        let silent = book.about.0.iter().filter(|(_, text)| !follows(text) && !text.contains("manual"));
        found.extend(silent.map(|(language, _)| format!("{id}: about does not say in {language} what it follows")));
        for score in &book.scores {
            let unsourced = score.thresholds.as_ref().is_some_and(|cut_offs| cut_offs.source.trim().is_empty());
            found.extend(unsourced.then(|| format!("{id}: the cut-offs of {} have no source", score.id)));
        }
    }
    none("what codebooks rest on", &found);
}

#[test]
fn every_crossing_leads_to_codes_that_are_there_and_leaves_the_rest_told() {
    let library = Library::shipped();
    let mut found = Vec::new();
    for book in codebooks() {
        for crossing in &book.crossings {
            match library.codebook(&crossing.to) {
                Some(Ok(to)) => found.extend(misfits(&book, crossing, &to)),
                _ => found.push(format!("{}: there is no {}", book.id, crossing.to)),
            }
        }
    }
    none("crossings", &found);
}

#[test]
fn every_keymap_is_in_the_program_and_sound() {
    let in_repository = files("keymaps");
    let mut in_program: Vec<_> =
        KEYMAPS.iter().map(|(name, text)| (format!("{name}.ron"), (*text).to_owned())).collect();
    in_program.sort();
    assert_eq!(in_program, in_repository);
    assert_eq!(layers().len(), in_repository.len());
}

#[test]
fn every_code_and_every_value_has_a_key_and_no_code_has_one_on_both_sides() {
    let layers = layers();
    let mut found = Vec::new();
    for book in codebooks() {
        let Some((_, keys)) = layers.iter().find(|(_, layer)| layer.codebook.as_ref() == Some(&book.id)) else {
            found.push(format!("{} has no keymap", book.id));
            continue;
        };
        let has = |side: Speaker, code: &CodeId| keys.codes.iter().any(|((it, _), bound)| *it == side && bound == code);
        let unbound = book.codes.iter().filter(|code| !has(code.speaker, &code.id));
        found.extend(unbound.map(|code| format!("{}: {} has no key", book.id, code.id)));
        let sides = [Speaker::Clinician, Speaker::Client].into_iter().filter(|side| !has(*side, &CodeId::none()));
        found.extend(sides.map(|side| format!("{}: no code has no key for the {}", book.id, side.word())));
        let strange = keys
            .codes
            .iter()
            .filter(|((side, _), code)| !code.is_none() && book.code(code).is_none_or(|known| known.speaker != *side));
        found.extend(strange.map(|((side, key), code)| format!("{}: {key} is {code} of the {}", book.id, side.word())));
        for modifier in &book.modifiers {
            let bound = |value: &str| keys.modifiers.iter().any(|(_, (id, it))| *id == modifier.id && it == value);
            let unbound = modifier.values.iter().filter(|value| !bound(&value.id));
            found.extend(unbound.map(|value| format!("{}: {} {} has no key", book.id, modifier.id, value.id)));
        }
    }
    none("keys", &found);
}

#[test]
fn what_refines_a_code_fits_into_one_row_of_eighty_columns() {
    let layers = layers();
    let mut found = Vec::new();
    for book in codebooks() {
        let Some((_, keys)) = layers.iter().find(|(_, layer)| layer.codebook.as_ref() == Some(&book.id)) else {
            continue;
        };
        for (code, language) in book.codes.iter().flat_map(|code| SPOKEN.map(|language| (code, language))) {
            let mut row = vec![format!("{}:", code.id)];
            let mut used = BTreeSet::new();
            for modifier in code.modifiers.iter().filter_map(|id| book.modifier(id)) {
                for (key, (_, value)) in keys.modifiers.iter().filter(|(_, (of, _))| *of == modifier.id) {
                    let named = modifier.values.iter().find(|known| known.id == *value);
                    row.push(format!("{key} {}", named.map_or("?", |value| value.name.get(language))));
                    found.extend((!used.insert(*key)).then(|| format!("{}: {key} refines {} twice", book.id, code.id)));
                }
            }
            // The row begins a column from the edge, and its label is followed by one more.
            let row = row.join("  ");
            let wide = row.chars().count() + 2;
            found.extend((wide > 80).then(|| format!("{} in {language}, {wide} columns: {row}", book.id)));
        }
    }
    none("rows of refinements", &found);
}

#[test]
fn every_command_stands_in_the_document_of_keymaps() {
    let document = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/KEYMAPS.md")).unwrap();
    let missing = Command::ALL.iter().filter(|command| !document.contains(&format!("| `{}` |", command.word())));
    none("commands that docs/KEYMAPS.md does not list", &missing.map(|it| it.word().to_owned()).collect::<Vec<_>>());
}

#[test]
fn every_command_has_a_name_a_help_text_and_a_way_to_it() {
    let layers = layers();
    let bound = |section: Section, command: Command| {
        layers.iter().any(|(_, it)| it.commands.iter().any(|(of, _, to)| *of == section && *to == Some(command)))
    };
    let mut found = Vec::new();
    for command in Command::ALL.iter().copied() {
        let missing = [command.name_id(), command.help_id()].into_iter().filter(|id| !Texts::new("en").knows(id));
        found.extend(missing.map(|id| format!("there is no text {id}")));
        // Commands of the transcript stand in the palette; all others need a key where they belong.
        if command.section() != Section::Coding && !bound(command.section(), command) {
            found.push(format!("{} has no key", command.word()));
        }
    }
    let ways_out = [Section::Coding, Section::Cutting, Section::List, Section::Help];
    found.extend(
        ways_out.iter().filter(|section| !bound(**section, Command::Quit)).map(|it| format!("no way out of {it:?}")),
    );
    none("commands", &found);
}

#[test]
fn every_locale_file_is_in_the_program_and_harmless() {
    assert_eq!(LANGUAGES.iter().map(|(language, _)| *language).collect::<Vec<_>>(), SPOKEN);
    for (language, embedded) in LANGUAGES {
        let in_repository = files(&format!("locales/{language}"));
        let mut in_program: Vec<_> =
            embedded.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        in_program.sort();
        assert_eq!(in_program, in_repository);
        for (name, text) in in_repository {
            let odd = |letter: &char| *letter != '\n' && gensvar::domain::visible::replacement(*letter).is_some();
            assert_eq!(text.chars().find(odd), None, "{language}/{name}");
        }
    }
}
