//! Rows that have more or fewer cells than the head. What parts the columns may stand in the words of a hand-made table without
//! quotation marks around them: then all cells behind it are one place too far, and words would be read as a code.

use std::borrow::Cow;

use csv::StringRecord;

use super::heads::{Column, Heads};
use crate::domain::message::Message;
use crate::ports::import::code_like::is_short;

/// Letters of what was too much that are quoted.
const LONGEST_QUOTE: usize = 60;

/// What the head says of every row.
pub struct Width {
    /// Columns up to the last that has a head, or of which somebody said what it holds.
    pub columns: usize,
    /// What parts the columns.
    pub separator: u8,
    /// Whether it is a sheet of a workbook: its cells are cells, whatever stands in words.
    pub is_sheet: bool,
}

/// What stands in a row of a sheet beyond the head.
pub fn beyond(row: &StringRecord, width: &Width) -> Option<String> {
    let cells = row.iter().skip(width.columns).map(str::trim).filter(|cell| !cell.is_empty()).collect::<Vec<_>>();
    (width.is_sheet && !cells.is_empty()).then(|| shortened(&cells.join(" · ")))
}

/// A row with its cells under their heads, and what a person should know of it.
pub fn mended<'r>(row: &'r StringRecord, heads: &Heads, width: &Width) -> (Cow<'r, StringRecord>, Option<Message>) {
    let columns = width.columns;
    if row.len() < columns {
        return (Cow::Borrowed(row), Some(told("table-row-fewer", row, columns)));
    }
    let cells = last_filled(row).map_or(0, |last| last + 1);
    if cells <= columns {
        return (Cow::Borrowed(row), None);
    }
    if width.is_sheet {
        return (Cow::Owned(row.iter().take(columns).collect()), None);
    }
    let more = cells - columns;
    let texts = [heads.place(Column::Text), heads.place(Column::Note)];
    let joined = |place: usize| join(row, place, more, cells, width.separator);
    // A note is words as well. In words a blank stands behind what parts cells here; else the text is meant.
    let in_words = |place: &usize| (1..=more).all(|next| row.get(place + next).is_some_and(|it| it.starts_with(' ')));
    let mut places: Vec<usize> = texts.into_iter().flatten().collect();
    places.sort_by_key(|place| !in_words(place));
    let sound = places.into_iter().map(|place| (place, joined(place)));
    if let Some((place, sound)) = { sound }.find(|(_, row)| heads.code_places().all(|code| may_be_codes(row, code))) {
        let words = sound.get(place).unwrap_or_default().to_owned();
        let message = told("table-row-joined", row, columns).with("words", shortened(&words));
        return (Cow::Owned(sound), Some(message));
    }
    let quoted = |cells: &mut dyn Iterator<Item = &str>| shortened(&cells.collect::<Vec<_>>().join(" · "));
    let Some(place) = texts[0] else {
        let beyond = quoted(&mut row.iter().skip(columns).filter(|cell| !cell.trim().is_empty()));
        let message = told("table-row-beyond", row, columns).with("cells", beyond);
        return (Cow::Owned(row.iter().take(columns).collect()), Some(message));
    };
    // Nobody can say which cell the code is: the words are kept, and no words become a code.
    let (codes, row) = (heads.code_places().collect::<Vec<_>>(), joined(place));
    let without = quoted(&mut codes.iter().filter_map(|place| row.get(*place)));
    let message = told("table-row-uncoded", &row, columns).with("cells", without);
    let uncoded = row.iter().enumerate().map(|(place, cell)| if codes.contains(&place) { "" } else { cell });
    (Cow::Owned(uncoded.collect()), Some(message))
}

/// The last cell that holds something.
pub fn last_filled(row: &StringRecord) -> Option<usize> {
    (0..row.len()).rfind(|place| row.get(*place).is_some_and(|cell| !cell.trim().is_empty()))
}

fn told(id: &'static str, row: &StringRecord, columns: usize) -> Message {
    Message::new(id).with("count", row.len()).with("columns", columns)
}

/// The row with so many cells more at one place as one.
fn join(row: &StringRecord, place: usize, more: usize, cells: usize, separator: u8) -> StringRecord {
    let all: Vec<&str> = row.iter().take(cells).collect();
    let between = char::from(separator).to_string();
    let words = all.get(place..=place + more).unwrap_or_default().join(&between);
    let before = all.iter().take(place).copied();
    before.chain([words.as_str()]).chain(all.iter().skip(place + more + 1).copied()).collect()
}

fn may_be_codes(row: &StringRecord, place: usize) -> bool {
    row.get(place).unwrap_or_default().split([';', '|', ',']).map(str::trim).all(is_short)
}

fn shortened(words: &str) -> String {
    let mut letters = words.trim().chars();
    let begin: String = letters.by_ref().take(LONGEST_QUOTE).collect();
    if letters.next().is_some() { format!("{begin}…") } else { begin }
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::{Material, Place};
    use crate::ports::import::{Settings, tables};

    fn material(text: &str) -> Material {
        tables::read(text, &Settings::default()).unwrap()
    }

    fn told(material: &Material) -> Vec<(usize, String)> {
        let each = material.findings.iter().map(|finding| match finding.place {
            Place::Row(row) => (row, finding.message.id.to_string()),
            _ => panic!("{finding:?}"),
        });
        each.collect()
    }

    fn said(material: &Material) -> Vec<(&str, Vec<&str>)> {
        let talk = &material.talks[0];
        let codes = |piece: usize| {
            let marks = talk.codings.iter().flat_map(|coding| &coding.marks);
            let of =
                |on| matches!(on, crate::ports::import::material::On::Piece { piece: other, .. } if other == piece);
            marks.filter(|mark| of(mark.on)).map(|mark| mark.code.as_str()).collect()
        };
        talk.pieces.iter().enumerate().map(|(piece, said)| (said.text.as_str(), codes(piece))).collect()
    }

    #[test]
    fn a_semicolon_in_the_words_cuts_no_words_and_makes_no_code() {
        let text = material("Taler;Tekst;Kode\nT;Hej;Q\nK;Jo; men det er svært for mig;ST\nK;Ja;CT;;\n");
        let expected = [("Hej", vec!["Q"]), ("Jo; men det er svært for mig", vec!["ST"]), ("Ja", vec!["CT"])];
        assert_eq!(said(&text), expected);
        assert_eq!(told(&text), [(3, "table-row-joined".to_owned())]);
        let last = material("Speaker,Code,Text\nT,Q,Well, what now, then?\n");
        assert_eq!(said(&last), [("Well, what now, then?", vec!["Q"])]);
        assert_eq!(told(&last), [(2, "table-row-joined".to_owned())]);
    }

    #[test]
    fn a_line_that_says_what_parts_the_columns_is_no_row() {
        for first in ["sep=;\r\n", "\u{feff}sep=;\n", "\"sep=;\"\n"] {
            let file = format!("{first}Taler;Tekst;Kode\nT;Hej, hej;Q\nK;Ja;CT;x;y\n");
            assert!(tables::is_table(&file), "{first:?}");
            let text = material(&file);
            assert_eq!(said(&text)[0], ("Hej, hej", vec!["Q"]), "{first:?}");
            assert_eq!(told(&text)[0].0, 3, "rows count as a spreadsheet shows them");
        }
    }

    #[test]
    fn a_note_takes_the_surplus_where_the_words_would_leave_no_code() {
        let text = material("Speaker,Text,Code,Note\nC,yes,CT,well, I am not quite sure of this\n");
        assert_eq!(said(&text), [("yes", vec!["CT"])]);
        assert_eq!(text.talks[0].codings[0].marks[0].note, "well, I am not quite sure of this");
    }

    #[test]
    fn where_nobody_can_say_which_cell_is_the_code_none_is() {
        let text = material("Speaker,Text,Code\nC,yes,and then we went home again,oh well, there we were.\n");
        assert_eq!(said(&text), [("yes,and then we went home again,oh well", vec![])]);
        assert_eq!(told(&text), [(2, "table-row-uncoded".to_owned())]);
    }

    #[test]
    fn rows_with_fewer_cells_and_cells_beyond_columns_without_words_are_told() {
        let text = material("Start;Taler;Kode\n1;T;Q;SR\n2;K\n3;K;CT\n");
        assert_eq!(told(&text), [(2, "table-row-beyond".to_owned()), (3, "table-row-fewer".to_owned())]);
        assert_eq!(text.talks[0].codings[0].marks.len(), 2);
        let empty = material("Taler;Tekst;Kode;;\nT;hej;Q\nK;ja;;;\nK;ja; nej;CT;\n");
        assert_eq!(told(&empty), [(4, "table-row-joined".to_owned())], "heads that are empty ask for no cells");
        let texts = crate::ports::locale::Texts::new("en");
        for id in ["table-row-beyond", "table-row-fewer", "table-row-joined", "table-row-uncoded"] {
            assert!(texts.knows(id), "{id}");
        }
    }
}
