//! The table of formats in the documents is the one in the code.

use std::fmt::Write as _;

use gensvar::ports::formats::{FORMATS, Format, Part, able};
use gensvar::ports::locale::Texts;

use crate::support::root;

/// What a format cannot hold, in words. Ids are nobody's loss, and marks without which there is nothing are always there.
fn missing(format: &Format) -> String {
    let Some(writes) = &format.writes else { return String::new() };
    let texts = Texts::new("en");
    let told = Part::ALL.into_iter().filter(|part| !matches!(part, Part::Ids | Part::MarkIds));
    let lost = told.filter(|part| !writes.holds.has(*part));
    lost.map(|part| texts.get(&format!("part-{}", part.word())).into_owned()).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_documents_list_every_format() {
    let mut table =
        String::from("| `--from`, `--to` | format | read | written | cannot hold |\n|---|---|---|---|---|\n");
    for format in FORMATS {
        let yes = |is: bool| if is { "yes" } else { "" };
        let endings: Vec<String> = format.extensions.iter().map(|ending| format!(".{ending}")).collect();
        let _ = writeln!(
            table,
            "| `{}` | {} ({}) | {} | {} | {} |",
            format.id,
            format.name,
            endings.join(" "),
            yes(format.reads.is_some()),
            yes(format.writes.is_some()),
            missing(format)
        );
    }
    let table = table.replace("|  |", "| |").replace("|  |", "| |");
    let page = std::fs::read_to_string(root().join("docs/FORMATS.md")).unwrap();
    assert!(page.contains(&table), "docs/FORMATS.md has to hold this table:\n{table}");
}

#[test]
fn every_format_that_is_read_is_given_hostile_bytes() {
    let folder = root().join("fuzz/fuzz_targets");
    let texts = std::fs::read_dir(folder).unwrap().map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    let targets: Vec<String> = texts.filter(|text| text.contains("arriving::arrive(")).collect();
    for format in able(false) {
        let id = format!("\"{}\"", format.id);
        assert!(targets.iter().any(|text| text.contains(&id)), "no target in fuzz/ reads {}", format.id);
    }
}
