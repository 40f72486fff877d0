//! Columns headed by a code each, in which a sign says where it was given: an `x`, or 1 beside 0.

use std::collections::HashSet;

use super::{Column, Given, Heads, fold, is_nothing};
use crate::domain::message::{Argument, Message};

/// Fewer such columns than this are no codes.
const FEWEST: usize = 2;
/// Kinds of change talk, by their words and by their letters, of which no codebook has to know.
#[rustfmt::skip]
const KINDS: [&str; 27] = [
    "desire", "ability", "reason", "reasons", "need", "commitment", "activation", "taking steps",
    "ønske", "evne", "grund", "grunn", "behov", "forpligtelse", "forpliktelse", "handling",
    "önskan", "förmåga", "skäl", "åtagande", "aktivering", "grunde",
    "d", "a", "r", "n", "c",
];

impl Heads {
    /// Takes such columns where nothing else is known of them: of codes that a codebook here has, or of kinds of change talk. Only rows
    /// in which somebody says something count; sums stand below.
    pub fn find_marked(
        &mut self,
        rows: &[csv::StringRecord],
        head: &csv::StringRecord,
        known: &HashSet<String>,
    ) -> Option<Message> {
        let text = self.place(Column::Text)?;
        let spelled = |place: usize| head.get(place).unwrap_or_default().trim();
        let is_said = |row: &&csv::StringRecord| row.get(text).is_some_and(|words| !words.trim().is_empty());
        let is_marked = |place: &usize| {
            let mut cells = rows.iter().filter(is_said).filter_map(|row| row.get(*place)).map(str::trim);
            let sound = cells.clone().all(|cell| cell.is_empty() || is_no(cell) || is_yes(cell));
            sound && cells.any(is_yes)
        };
        let is_free = |place: &usize| self.left.iter().any(|left| left == spelled(*place));
        let is_kind = |place: &usize| KINDS.contains(&fold(spelled(*place)).as_str());
        let is_known = |place: &usize| known.contains(&spelled(*place).to_lowercase());
        let free: Vec<usize> = (0..head.len()).filter(is_free).filter(is_marked).collect();
        // A column in which nobody gave the code stands beside those that tell.
        let empty = |place: &usize| {
            rows.iter()
                .filter(is_said)
                .filter_map(|row| row.get(*place))
                .all(|cell| cell.trim().is_empty() || is_no(cell.trim()))
        };
        let of = |is: &dyn Fn(&usize) -> bool| free.iter().copied().filter(|place| is(place)).collect::<Vec<usize>>();
        let (kinds, codes) = (of(&is_kind), of(&is_known));
        let beside = |is: &dyn Fn(&usize) -> bool| {
            (0..head.len()).filter(is_free).filter(|place| is(place) && (free.contains(place) || empty(place))).count()
        };
        let mut places = if beside(&is_known) >= FEWEST { codes } else { Vec::new() };
        if beside(&is_kind) > FEWEST {
            places.extend(kinds);
        }
        places.sort_unstable();
        places.dedup();
        let names: Vec<String> = places.iter().map(|place| spelled(*place).to_owned()).collect();
        self.left.retain(|left| !names.contains(left));
        self.marked = places.into_iter().zip(names.clone()).collect();
        (!names.is_empty()).then(|| Message::new("table-marked").with("columns", Argument::All(names)))
    }

    /// The codes of a row in such columns.
    pub(super) fn marked_in<'r>(&'r self, row: &csv::StringRecord) -> Vec<Given<'r>> {
        let given = self.marked.iter().filter(|(place, _)| row.get(*place).is_some_and(|cell| is_yes(cell.trim())));
        given.map(|(_, code)| Given { code, modifiers: Vec::new(), coder: "", book: "" }).collect()
    }
}

fn is_yes(cell: &str) -> bool {
    matches!(cell, "x" | "X" | "✓" | "✔" | "✗" | "1" | "1.0" | "1,0" | "TRUE" | "True")
}

fn is_no(cell: &str) -> bool {
    matches!(cell, "0" | "0.0" | "0,0" | "FALSE" | "False") || is_nothing(cell)
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{Settings, tables};

    /// The codes of each row, and what was told.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let known_codes = ["oq", "sr", "ct"].map(str::to_owned).into();
        let material = tables::read(text, &Settings { known_codes, ..Settings::default() }).unwrap();
        let marks = material.talks[0].codings.iter().flat_map(|coding| &coding.marks);
        let told = material.table.unwrap().told.into_iter().chain(material.findings.into_iter().map(|it| it.message));
        let at = |place: &crate::ports::import::material::Place| match place {
            crate::ports::import::material::Place::Row(row) => *row,
            _ => panic!("{place:?}"),
        };
        let codes = marks.map(|mark| format!("{} {}", at(&mark.place), mark.code.as_str())).collect();
        (codes, told.map(|told| told.id.to_string()).collect())
    }

    #[test]
    fn a_sign_under_a_code_is_that_code() {
        for (yes, no) in [("x", ""), ("1", "0"), ("X", "-"), ("✓", "")] {
            let rows = format!("1;T;Hej;{yes};{no};{no}\n2;K;Ja;{no};{no};{yes}\n3;T;Nå;{yes};{yes};{no}\n");
            let (codes, told) = read(&format!("Nr;Talare;Text;OQ;SR;CT\n{rows}"));
            assert_eq!(codes, ["2 OQ", "3 CT", "4 OQ", "4 SR"], "{yes}");
            assert!(told.contains(&"table-marked".to_owned()) && !told.contains(&"table-columns-left".to_owned()));
        }
        let (codes, _) = read("Nr;Talare;Text;OQ;SR;CT\n1;T;Hej;1;0;0\n2;K;Ja;0;0;1\nSumma;;;1;0;1\n");
        assert_eq!(codes, ["2 OQ", "3 CT"], "sums are none");
        assert!(crate::ports::locale::Texts::new("en").knows("table-marked"));
    }

    #[test]
    fn kinds_of_change_talk_are_codes_where_signs_stand_below() {
        for head in ["Desire;Ability;Reason;Need;Commitment", "D;A;R;N;C", "Önskan;Förmåga;Skäl;Behov;Åtagande"] {
            let names: Vec<&str> = head.split(';').collect();
            let (codes, told) = read(&format!("Talare;Text;{head}\nT;Hej;;;;;\nK;Ja;x;;x;;\nK;Nej;;;;x;\n"));
            assert_eq!(codes, [format!("3 {}", names[0]), format!("3 {}", names[2]), format!("4 {}", names[3])]);
            assert!(told.contains(&"table-marked".to_owned()), "{told:?}");
        }
        let (codes, told) = read("Talare;Text;Skratt;Paus\nT;Hej;x;\nK;Ja;;x\n");
        assert_eq!((codes, told), (vec![], vec!["table-columns-left".to_owned()]), "these are no codes");
        let (codes, _) = read("Talare;Text;OQ;SR\nT;Hej;3;x\nK;Ja;;2\n");
        assert_eq!(codes, [""; 0], "nor are these signs");
    }
}
