//! Rows of tables of ours as they were exported: before they were made harmless to spreadsheets, and before another program has
//! read and written them. pandas writes `1.0` for a whole number in a column with empty cells, and R writes `NA` for what is empty.

use std::borrow::Cow;

use csv::StringRecord;

use super::cells::whole;
use super::heads::{Column, Heads};
use crate::ports::export::guard::unguarded;

/// What holds whole numbers.
const NUMBERS: [Column; 8] = [
    Column::Turn,
    Column::Start,
    Column::End,
    Column::Part,
    Column::Utterance,
    Column::Mark,
    Column::Round,
    Column::Rating,
];
/// What may be empty in every row of a table, and is then `NA` in R.
const MAY_BE_EMPTY: [Column; 8] = [
    Column::Title,
    Column::Date,
    Column::Language,
    Column::Codebooks,
    Column::Name,
    Column::Modifiers,
    Column::Note,
    Column::Overrides,
];
/// What R writes for nothing.
const NOTHING: &str = "NA";

/// The places of columns in which other programs write something else for the same.
pub struct Rewritten {
    numbers: Vec<usize>,
    may_be_empty: Vec<usize>,
    mark: Option<usize>,
    code: Vec<usize>,
    separator: u8,
}

impl Rewritten {
    /// `parts` is the place of the column that says how many parts a turn has.
    pub fn new(heads: &Heads, parts: Option<usize>, separator: u8) -> Self {
        let places = |columns: &[Column]| columns.iter().filter_map(|column| heads.place(*column)).collect::<Vec<_>>();
        Self {
            numbers: places(&NUMBERS).into_iter().chain(parts).collect(),
            may_be_empty: places(&MAY_BE_EMPTY),
            mark: heads.place(Column::Mark),
            code: heads.code_places().collect(),
            separator,
        }
    }

    /// The row as it was exported. Only beside a number that R calls missing is `NA` no word.
    pub fn as_exported<'r>(&self, row: Cow<'r, StringRecord>) -> Cow<'r, StringRecord> {
        // Cells are made harmless by apostrophes.
        let row = unguarded_row(row, self.separator);
        let cell = |place: usize| row.get(place).unwrap_or_default();
        let is_other = |place: &usize| {
            let cell = cell(*place);
            cell == NOTHING || cell.bytes().any(|byte| matches!(byte, b'.' | b','))
        };
        if !self.numbers.iter().any(is_other) {
            return row;
        }
        let by_r = self.numbers.iter().any(|place| cell(*place) == NOTHING);
        let uncoded = self.mark.is_some_and(|mark| cell(mark) == NOTHING);
        let may_be_empty =
            |place: &usize| by_r && self.may_be_empty.contains(place) || uncoded && self.code.contains(place);
        let exported = row.iter().enumerate().map(|(place, cell)| {
            if self.numbers.contains(&place) {
                return if cell == NOTHING { Cow::Borrowed("") } else { whole(cell) };
            }
            Cow::Borrowed(if cell == NOTHING && may_be_empty(&place) { "" } else { cell })
        });
        let mut mended = StringRecord::with_capacity(row.as_slice().len(), row.len());
        exported.for_each(|cell| mended.push_field(&cell));
        Cow::Owned(mended)
    }
}

/// A row as it was before it was made harmless, which is done by apostrophes.
fn unguarded_row(row: Cow<'_, StringRecord>, separator: u8) -> Cow<'_, StringRecord> {
    if !row.as_slice().contains('\'') {
        return row;
    }
    let cells: Vec<Cow<'_, str>> = row.iter().map(|cell| unguarded(cell, separator)).collect();
    // Most apostrophes are those of the words.
    let is_as_it_was = cells.iter().all(|cell| matches!(cell, Cow::Borrowed(_)));
    let restored = (!is_as_it_was).then(|| cells.iter().map(AsRef::as_ref).collect());
    drop(cells);
    restored.map_or(row, Cow::Owned)
}

#[cfg(test)]
mod tests {
    use crate::ports::export::table::MARK_COLUMNS;
    use crate::ports::import::material::Material;
    use crate::ports::import::{Settings, tables};

    fn read(rows: &[[&str; 10]]) -> Material {
        let names = ["coder", "turn", "start_ms", "part", "parts", "utterance", "mark", "code", "rating", "text"];
        let row = |cells: &[&str; 10]| {
            let cell = |column: &&str| match names.iter().position(|name| name == column) {
                Some(place) => cells[place],
                None if *column == "talk" => "t",
                None if *column == "speaker" => "T",
                None if *column == "note" && cells[5] == "NA" => "NA",
                None => "",
            };
            MARK_COLUMNS.iter().map(cell).collect::<Vec<_>>().join("\t")
        };
        let rows: Vec<String> = rows.iter().map(row).collect();
        let text = format!("{}\n{}\n", MARK_COLUMNS.join("\t"), rows.join("\n"));
        tables::read(&text, &Settings::default()).unwrap()
    }

    #[test]
    fn what_pandas_and_r_make_of_empty_cells_and_whole_numbers_is_read_as_it_was() {
        let ours = [
            ["anna", "1", "0", "1", "2", "", "1", "Q", "", "Hvad?"],
            ["anna", "1", "0", "2", "2", "4", "2", "SR", "", " Nå."],
            ["anna", "2", "900", "1", "1", "", "", "", "", "Ja."],
            ["anna", "", "", "", "", "", "", "EMP", "4", ""],
        ];
        let exported = read(&ours);
        assert_eq!((exported.talks[0].pieces.len(), exported.talks[0].codings[0].ratings.len()), (2, 1));
        let with = |of: &dyn Fn(usize, &'static str) -> String| {
            let written = ours.map(|row| std::array::from_fn::<String, 10, _>(|place| of(place, row[place])));
            let rows: Vec<[&str; 10]> = written.iter().map(|row| row.each_ref().map(String::as_str)).collect();
            read(&rows)
        };
        let is_number = |place: usize| (1..=6).contains(&place) || place == 8;
        for point in [".0", ",0"] {
            let pandas = |place: usize, cell: &str| {
                if is_number(place) && !cell.is_empty() { format!("{cell}{point}") } else { cell.to_owned() }
            };
            assert_eq!(with(&pandas), exported, "{point}");
        }
        let by_r = |place: usize, cell: &str| {
            let is_empty = cell.is_empty() && (is_number(place) || place == 7);
            if is_empty { "NA".to_owned() } else { cell.to_owned() }
        };
        assert_eq!(with(&by_r), exported);
        // Without a missing number nobody says that R wrote it.
        let words = read(&[["NA", "1", "0", "1", "1", "1", "1", "NA", "", "NA"]]);
        let coding = &words.talks[0].codings[0];
        assert_eq!((coding.coder.as_str(), coding.marks[0].code.as_str()), ("NA", "NA"));
        assert_eq!(words.talks[0].pieces[0].text, "NA");
    }
}
