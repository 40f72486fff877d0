//! The table of formats in the documents is the one in the code.

use std::fmt::Write as _;

use gensvar::domain::codebook::{CodeId, Codebook};
use gensvar::domain::coding::Phase;
use gensvar::ports::export::codebook_csv::COLUMNS as BOOK_COLUMNS;
use gensvar::ports::export::sessions::figures;
use gensvar::ports::export::table::{TURN_COLUMNS, mark_columns};
use gensvar::ports::formats::{Coded, FORMATS, Format, Outgoing, Part, able};
use gensvar::ports::locale::Texts;

use crate::support::{instrument, root, screen};

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

/// The columns that each table of columns in the documents tells of: what stands in the first cell of its rows.
fn tables_of_columns() -> Vec<Vec<String>> {
    let page = std::fs::read_to_string(root().join("docs/FORMATS.md")).unwrap();
    let tables = page.split("| column | what it is | unit | example |\n|---|---|---|---|\n").skip(1);
    let columns = |table: &str| {
        let rows = table.lines().take_while(|line| line.starts_with('|'));
        let names = |row: &str| {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
            assert!(cells.len() == 4 && cells.iter().all(|cell| !cell.trim().is_empty()), "{row}");
            cells[0].split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()
        };
        rows.flat_map(names).collect::<Vec<_>>()
    };
    tables.map(columns).collect()
}

#[test]
fn the_documents_explain_every_column_of_every_table() {
    let documented = tables_of_columns();
    let [marks, turns, codings, books] = documented.as_slice() else { panic!("{} tables", documented.len()) };
    assert_eq!(
        (&marks[..], &turns[..]),
        (&mark_columns().map(str::to_owned)[..], &TURN_COLUMNS.map(str::to_owned)[..])
    );
    assert_eq!(books[..], BOOK_COLUMNS.map(str::to_owned));
    // A column of figures is one that is named, with ids in the places that are written large.
    let plain = |id: &str| match id {
        "-" => "minus".to_owned(),
        "+/-" => "plus_minus".to_owned(),
        id => id.replace('+', "plus").replace(['-', '.', '/'], "_"),
    };
    let ids = |book: &Codebook| {
        let mut all: Vec<String> = Vec::new();
        for told in codings {
            all.push(told.replace("CODE", CodeId::NO_CODE));
            for code in &book.codes {
                all.push(told.replace("CODE", &plain(&code.id.0)));
                for modifier in code.modifiers.iter().filter_map(|id| book.modifier(id)) {
                    let whole = told.replace("CODE", &plain(&code.id.0)).replace("MODIFIER", &plain(&modifier.id));
                    all.extend(modifier.values.iter().map(|value| whole.replace("VALUE", &plain(&value.id))));
                }
            }
            all.extend(book.ratings.iter().map(|rating| told.replace("ID", &plain(&rating.id))));
            all.extend(book.scores.iter().map(|score| told.replace("SCORE", &plain(&score.id))));
        }
        all
    };
    let session = screen::sample("smoking-primary-care");
    for (coding, books) in screen::references("smoking-primary-care", &session) {
        let instrument = instrument(&books);
        let given = [Coded { coding: &coding, instrument: &instrument }];
        let table = figures(&[Outgoing { session: &session, codings: &given, spoken: "en" }]);
        assert!(table.columns.len() > 20);
        let known: Vec<String> = instrument.codebooks().iter().flat_map(|book| ids(book)).collect();
        // The figures of a phase are called as those of the talk, behind the phase and, where it comes back, its number.
        assert!(codings.iter().any(|told| told == "phase_PHASE_SCORE"));
        let whole = |column: &str| {
            let phase = Phase::ALL.into_iter().find_map(|it| column.strip_prefix(&format!("phase_{}_", it.word())))?;
            Some(phase.trim_start_matches(|letter: char| letter.is_ascii_digit()).trim_start_matches('_').to_owned())
        };
        let is_told = |column: &String| known.contains(&whole(column).unwrap_or_else(|| column.clone()));
        let unknown: Vec<&String> = table.columns.iter().filter(|column| !is_told(column)).collect();
        assert_eq!(unknown, Vec::<&String>::new(), "columns that docs/FORMATS.md does not explain");
    }
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
