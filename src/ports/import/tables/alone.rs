//! Rows in which something stands alone: one more code of the turn above, as where cells are merged, or a heading between turns.

use std::collections::HashMap;

use super::cells::{is_nothing, is_numbers};
use super::heads::Column;
use super::row::Cells;

/// What says who spoke, when, and what, and of which turn a row is.
const SAID: [Column; 7] =
    [Column::Turn, Column::Start, Column::End, Column::Speaker, Column::Name, Column::Role, Column::Text];

/// Whether a row says nothing of a turn, so that its codes are one's that another row tells.
pub fn says_nothing(cells: &Cells<'_>) -> bool {
    SAID.into_iter().all(|column| is_nothing(cells.get(column)))
}

/// The heading between turns that a row without a code is: a few words in the place of a number or of a speaker who is not known yet, and
/// nothing else in the row but the talk.
pub fn heading<'r>(cells: &Cells<'r>, voices: &HashMap<String, u16>) -> Option<&'r str> {
    let filled = |column: &Column| !is_nothing(cells.get(*column));
    let mut said = SAID.into_iter().filter(filled);
    let (Some(column), None) = (said.next(), said.next()) else { return None };
    let words = cells.get(column);
    let is_heading = match column {
        Column::Turn => !is_numbers([words].into_iter()),
        Column::Speaker => !voices.contains_key(cells.label()),
        _ => false,
    };
    let is_alone = [Column::Note, Column::Modifiers].into_iter().all(|column| is_nothing(cells.get(column)));
    (is_heading && is_alone && words.contains(char::is_whitespace)).then_some(words)
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::{Material, On, Place};
    use crate::ports::import::{Settings, tables};

    /// The words of each turn with its codes, and what was told.
    fn said(text: &str) -> (Vec<String>, Vec<(Place, String)>) {
        let Material { talks, findings, .. } = tables::read(text, &Settings::default()).unwrap();
        let turns = talks.iter().flat_map(|talk| {
            let marks = || talk.codings.iter().flat_map(|coding| &coding.marks);
            let codes = move |of: usize| {
                let here = marks().filter(|mark| matches!(mark.on, On::Piece { piece, .. } if piece == of));
                here.flat_map(|mark| [" ", mark.code.as_str()]).collect::<String>()
            };
            let turns = talk.pieces.iter().enumerate();
            turns.map(|(at, it)| format!("{}{}", it.text, codes(at))).collect::<Vec<_>>()
        });
        let told = findings.into_iter().map(|it| (it.place, it.message.id.to_string()));
        (turns.collect(), told.collect())
    }

    fn told(row: usize, id: &str) -> Vec<(Place, String)> {
        assert!(crate::ports::locale::Texts::new("en").knows(id));
        vec![(Place::Row(row), id.to_owned())]
    }

    #[test]
    fn a_code_alone_in_its_row_is_one_of_the_turn_above() {
        let turns = ["Hej. Hvad så? OQ SR", "Ja CT"].map(str::to_owned).to_vec();
        for (head, before) in [("Nr;Taler", ["1;T", ";", "2;K"]), ("Taler;Samtale", ["T;a", ";", "K;a"])] {
            let [first, alone, last] = before;
            let text = format!("{head};Udsagn;Kode\n{first};Hej. Hvad så?;OQ\n{alone};;SR\n{last};Ja;CT\n");
            assert_eq!(said(&text), (turns.clone(), told(3, "table-code-alone")), "{text}");
        }
        let coders = "Taler;Udsagn;Kode;Koder\nT;Hej.;OQ;anna\n;;SR;bo\n;;GI;bo\nK;Ja;CT;anna\n";
        assert_eq!(said(coders).0, ["Hej. OQ SR GI", "Ja CT"]);
        // Somebody said something there, though nobody wrote down what.
        assert_eq!(said("Taler;Udsagn;Kode\nT;Hej.;OQ\nK;;CT\n").0, ["Hej. OQ", " CT"]);
    }

    #[test]
    fn a_heading_between_turns_is_told_and_is_no_turn() {
        for (head, heading, rows) in [
            ("Nr;Taler;Udsagn;Kode", "Del 2: om alkohol;;;", ["1;T;Hej;OQ", "2;K;Ja;CT"]),
            ("Taler;Udsagn;Kode", "Del 2: om alkohol;;", ["T;Hej;OQ", "K;Ja;CT"]),
        ] {
            let text = format!("{head}\n{}\n{heading}\n{}\n", rows[0], rows[1]);
            let turns = ["Hej OQ", "Ja CT"].map(str::to_owned).to_vec();
            assert_eq!(said(&text), (turns, told(3, "table-heading-left")));
        }
        for row in ["Anna Berg;;CT", "Anna Berg;;", "T;;"] {
            let text = format!("Taler;Udsagn;Kode\nAnna Berg;Hej;OQ\n{row}\nT;Ja;CT\n");
            assert_eq!(said(&text).0.len(), 3, "{row}");
        }
    }
}
