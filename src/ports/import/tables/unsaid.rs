//! Rows of which nothing was said: sums below a talk, and rows in which stands only what is filled in for all of them.

use super::Making;
use super::cells::is_nothing;
use super::columns::Column;
use super::heads::fold;
use super::row::Cells;
use crate::ports::import::material::{Material, Place};

/// What a row of sums is called.
#[rustfmt::skip]
const TOTALS: [&str; 29] = [
    "sum", "summa", "summe", "total", "totals", "totalt", "totaler", "i alt", "ialt", "antal", "antall", "count", "average", "mean",
    "medel", "medelvärde", "gennemsnit", "gjennomsnitt", "snitt", "genomsnitt", "procent", "prosent", "percent", "sammanlagt",
    "samlet", "samlat", "tilsammen", "tillsammans", "sammenlagt",
];
/// Words that may stand with it: *Antal koder*, *Total count*.
const BESIDE: [&str; 8] = ["koder", "kodar", "codes", "count", "score", "antal", "antall", "sum"];
/// Bytes of the longest of both together, and some more.
const LONGEST: usize = 32;
/// Letters that the name of a figure has at least.
const FEWEST_LETTERS: usize = 2;
/// What says of which talk a row is, and who coded it.
const ABOUT: [Column; 6] =
    [Column::Talk, Column::Title, Column::Date, Column::Language, Column::Coder, Column::Codebooks];
/// What the name of a global score stands in the place of, below a talk.
const NAMED: [Column; 7] =
    [Column::Talk, Column::Coder, Column::Turn, Column::Start, Column::Speaker, Column::Name, Column::Text];
/// What somebody says in a row, and of which turn it is.
const SAID: [Column; 7] =
    [Column::Start, Column::End, Column::Speaker, Column::Name, Column::Role, Column::Text, Column::State];

impl Making<'_> {
    /// Whether a row of a table of others holds sums or a figure; it is counted then.
    pub(super) fn leaves_out(&mut self, cells: &Cells<'_>, place: &Place) -> bool {
        if is_total(cells) || is_bare_total(cells) {
            self.counted.tell("table-totals-left", place);
            return true;
        }
        if self.is_of_globals(cells, place) {
            return true;
        }
        let Some((name, figures)) = figure(cells).or_else(|| self.global(cells)) else { return false };
        match figures[..] {
            [value] if self.knows_global(name) => self.take_global((name, value), "", place),
            _ => {
                let figure = format!("{name} {}", figures.first().unwrap_or(&""));
                self.counted.note_such("table-figures-left", &figure, || place.clone());
            }
        }
        true
    }

    /// What a row with a global score beside its name says, where no column is for scores: nothing but figures stands beside it.
    fn global<'r>(&self, cells: &Cells<'r>) -> Option<(&'r str, Vec<&'r str>)> {
        if !cells.get(Column::Rating).is_empty() {
            return None;
        }
        let mut filled = cells.row.iter().map(str::trim).enumerate().filter(|(_, cell)| !is_nothing(cell));
        let (at, name) = filled.next()?;
        let stands = |column: &Column| cells.places.of_column(*column) == Some(at);
        if !NAMED.iter().any(stands) || !self.is_called_global(name) {
            return None;
        }
        let others: Vec<&str> = filled.map(|(_, cell)| cell).collect();
        (!others.is_empty() && others.iter().all(|cell| is_score(cell))).then_some((name, others))
    }
}

/// Whether a row holds sums: one of its cells calls it so, and whatever stands beside it is a number or says of which talk it is. In
/// the place of words or of a speaker it does where nothing else of a turn is told.
pub fn is_total(cells: &Cells<'_>) -> bool {
    let filled =
        || cells.row.iter().enumerate().map(|(at, cell)| (at, cell.trim())).filter(|(_, cell)| !cell.is_empty());
    let Some((at, _)) = filled().find(|(_, cell)| is_called_sum(cell)) else { return false };
    let stands = |column: Column, at: usize| cells.places.of_column(column) == Some(at);
    let is_about = |at: usize| ABOUT.into_iter().any(|column| stands(column, at));
    let mut others = filled().filter(|(other, _)| *other != at);
    let is_beside = |(other, cell): (usize, &str)| is_number(cell) || is_about(other) || is_called_sum(cell);
    if !others.all(is_beside) {
        return false;
    }
    let is_of_turn = [Column::Turn, Column::Start].into_iter().any(|column| !is_nothing(cells.get(column)));
    if stands(Column::Text, at) || cells.said.is_some() {
        let are_numbers = filled().any(|(other, cell)| other != at && is_number(cell) && !is_about(other));
        return are_numbers && !is_of_turn && is_nothing(cells.label());
    }
    // A code may be called so, and so may somebody who speaks.
    !((stands(Column::Speaker, at) || stands(Column::Code, at)) && is_of_turn)
}

/// Whether a row without a name holds sums of columns in which signs stand: a figure in each, one of them more than a sign.
fn is_bare_total(cells: &Cells<'_>) -> bool {
    let marked: Vec<usize> = cells.heads.marked_places().collect();
    let filled: Vec<(usize, &str)> =
        cells.row.iter().map(str::trim).enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
    let is_marked = |at: &usize| marked.contains(at);
    marked.len() > 1
        && marked.iter().all(|at| filled.iter().any(|(other, _)| other == at))
        && filled.iter().all(|(_, cell)| cell.bytes().all(|byte| byte.is_ascii_digit()))
        && filled.iter().any(|(at, cell)| is_marked(at) && cell.parse::<u32>().is_ok_and(|count| count > 1))
        && SAID.into_iter().chain([Column::Turn]).all(|column| is_nothing(cells.get(column)))
}

/// What a row that holds a figure beside its name says (*Empathy 4*): the name stands in the place of a turn's number, where words are.
fn figure<'r>(cells: &Cells<'r>) -> Option<(&'r str, Vec<&'r str>)> {
    let turn = cells.get(Column::Turn);
    let place = cells.places.of_column(Column::Turn)?;
    let is_name = turn.chars().filter(|letter| letter.is_alphabetic()).count() >= FEWEST_LETTERS
        && !turn.contains(|letter: char| letter.is_ascii_digit());
    let words = cells.get(Column::Text);
    cells.places.of_column(Column::Text).filter(|_| is_name && (is_nothing(words) || is_number(words)))?;
    let cells = cells.row.iter().enumerate().map(|(at, cell)| (at, cell.trim()));
    let others: Vec<&str> = cells.filter(|(at, cell)| *at != place && !cell.is_empty()).map(|(_, cell)| cell).collect();
    (!others.is_empty() && others.iter().all(|cell| is_number(cell))).then_some((turn, others))
}

/// Whether a row of a table of others says nothing of a turn, but perhaps its number.
pub fn is_empty(cells: &Cells<'_>) -> bool {
    SAID.into_iter().chain([Column::Rating]).all(|column| is_nothing(cells.get(column)))
}

/// Leaves out talks of which nothing but such rows is there.
pub fn leave_out(material: &mut Material) {
    let holds_something =
        |talk: &crate::ports::import::material::Talk| !talk.pieces.is_empty() || !talk.codings.is_empty();
    if material.talks.iter().any(holds_something) {
        material.talks.retain(holds_something);
    }
}

/// Whether a cell is what a row of sums is called.
pub fn is_called_sum(cell: &str) -> bool {
    if cell.len() > LONGEST {
        return false;
    }
    let folded = fold(cell);
    let rest = |total: &&str| folded.strip_prefix(*total).map(str::trim);
    let is_sound = |rest: &str| rest.split_whitespace().all(|word| BESIDE.contains(&word));
    !cell.ends_with(['.', '?', '!']) && TOTALS.iter().filter_map(rest).any(is_sound)
}

/// Whether a cell is a score from 1 to 5 or between two of them.
fn is_score(cell: &str) -> bool {
    cell.replace(',', ".").parse::<f64>().is_ok_and(|score| (1.0..=5.0).contains(&score))
}

/// Whether a cell is a number, a share, a length of time, or says that it cannot be reckoned.
pub fn is_number(cell: &str) -> bool {
    let is_one = |letter: char| letter.is_ascii_digit() || ",.:%-+/ \u{a0}".contains(letter);
    cell.starts_with('#') || cell.contains(|letter: char| letter.is_ascii_digit()) && cell.chars().all(is_one)
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::Place;
    use crate::ports::import::{Settings, tables};

    /// The words of each talk, and what was told.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let material = tables::read(text, &Settings::default()).unwrap();
        let said = |talk: &crate::ports::import::material::Talk| {
            let words: Vec<&str> = talk.pieces.iter().map(|piece| piece.text.as_str()).collect();
            format!("{}: {}", talk.name, words.join("|"))
        };
        let told = material.findings.iter().map(|finding| match finding.place {
            Place::Row(row) => format!("{row} {}", finding.message.id),
            _ => panic!("{finding:?}"),
        });
        (material.talks.iter().map(said).collect(), told.collect())
    }

    #[test]
    fn a_code_that_is_called_as_a_sum_is_a_code() {
        let text = "Tid;Kode\n0:01;OQ\n0:05;SUM\n0:09;CT\n";
        assert_eq!(tables::read(text, &Settings::default()).unwrap().talks[0].codings[0].marks.len(), 3);
    }

    #[test]
    fn sums_below_a_talk_are_told_and_are_no_talk() {
        let head = "Samtal;Tid;Talare;Text;Kod\ns1;0:01;T;Hej;OQ\ns1;0:05;K;Ja;CT\n";
        let talk = vec!["s1: Hej|Ja".to_owned()];
        for row in [
            "Summa;;;;2",
            "Total;;;;",
            ";;I alt;;2",
            "s1;;Medel:;;1,5",
            ";;;Antal koder;2",
            "Average;0:03;;;50 %",
            "Gennemsnit;;;;#DIV/0!",
            "Totalt;;;Antal;2",
        ] {
            let (said, told) = read(&format!("{head}{row}\n"));
            assert_eq!((said, told), (talk.clone(), vec!["4 table-totals-left".to_owned()]), "{row}");
        }
        for row in ["s1;;T;Total.;", "s1;0:09;;Total;2", "s1;;K;Summa;OQ", "s1;0:09;Sum;;OQ"] {
            let (said, told) = read(&format!("{head}{row}\n"));
            assert_eq!((said[0].matches('|').count(), told), (2, vec![]), "{row}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("table-totals-left"));
    }

    #[test]
    fn rows_of_nothing_but_a_talk_and_a_day_are_told_and_are_no_turns() {
        let head = "Samtal;Datum;Nr;Tid;Talare;Text;Kod;Kodare\n";
        let rows = "s1;2026-03-10;;;;;;\ns1;;1;0:01;T;Hej;OQ;Anna\ns1;2026-03-10;2;;;;;\ns2;2026-03-11;;;;;;Anna\n";
        let (said, told) = read(&format!("{head}{rows}"));
        assert_eq!((said, told), (vec!["s1: Hej".to_owned()], vec!["2 table-rows-empty".to_owned()]));
        let material = tables::read(&format!("{head}{rows}"), &Settings::default()).unwrap();
        assert_eq!(material.talks[0].date, "2026-03-10");
        let (said, told) = read(&format!("{head}s1;;;0:01;;;;\ns1;;;;T;;;\ns1;;;;;Ja;;\n"));
        assert_eq!((said, told), (vec!["s1: ||Ja".to_owned()], vec![]), "who or when is something");
        assert!(crate::ports::locale::Texts::new("en").knows("table-rows-empty"));
    }

    #[test]
    fn figures_below_a_talk_are_told_and_are_nobodys_turns() {
        let head = "Nr;Talare;Text;Kod\n1;T;Hej;Q\n2;K;Ja;\n";
        for rows in ["Empathy;4;;\nPartnership;3;;\n", "R:Q;;;0,5\n", "Empathy;;4;\n"] {
            let (said, told) = read(&format!("{head}{rows}"));
            assert_eq!((said, told), (vec![": Hej|Ja".to_owned()], vec!["4 table-figures-left".to_owned()]), "{rows}");
        }
        let cases = [
            ("Kodare;Talare;Text;Kod\nAnna;T;Hej;Q\nAnna;K;Ja;\n", "Empathy;;;4\nCultivating Change Talk;;;3\n"),
            ("Talare;Text;Kod\nT;Hej;Q\nK;Ja;\n", "Partnership;4;\n"),
            ("Talare;Text;Kod;Note\nT;Hej;Q;\nK;Ja;;\n", ";Empati;4;5\n"),
        ];
        for (head, rows) in cases {
            let (said, told) = read(&format!("{head}{rows}"));
            assert_eq!((said, told), (vec![": Hej|Ja".to_owned()], vec!["4 table-figures-left".to_owned()]), "{rows}");
        }
        for row in ["u3;T;;5\n", "u3;;;5\n", "Tre;T;Nej;\n"] {
            assert!(!read(&format!("{head}{row}")).1.contains(&"4 table-figures-left".to_owned()), "{row}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("table-figures-left"));
    }
}
