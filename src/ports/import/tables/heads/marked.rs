//! Columns headed by a code each, in which a sign says where it was given: an `x`, or 1 beside 0.

use std::collections::HashSet;

use super::{Column, Given, Heads, fold, is_nothing};
use crate::domain::message::{Argument, Message};
use crate::ports::import::tables::row::{Cells, Places};
use crate::ports::import::tables::unsaid;

/// Fewer such columns than this are no codes.
const FEWEST: usize = 2;
/// A figure in the place of a sign, as where somebody counted, comes at most once beside so many signs.
const BESIDE_COUNTED: usize = 4;
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
        let places = Places::of(self);
        let is_sum = |row| unsaid::is_total(&Cells { heads: self, places: &places, row, is_ours: false, said: None });
        let has_words = |row: &&csv::StringRecord| row.get(text).is_some_and(|words| !words.trim().is_empty());
        let said: Vec<&csv::StringRecord> = rows.iter().filter(has_words).filter(|row| !is_sum(row)).collect();
        let cells_of = |place: usize| said.iter().filter_map(move |row| row.get(place)).map(str::trim);
        let is_marked = |place: &usize| {
            let mut cells = cells_of(*place);
            let (yes, counts) =
                (cells.clone().filter(|it| is_yes(it)).count(), cells.clone().filter(|it| is_count(it)).count());
            let may_be_counted = counts == 0 || counts <= yes && cells.clone().any(|cell| cell.starts_with('0'));
            yes > 0
                && may_be_counted
                && cells.all(|cell| cell.is_empty() || is_no(cell) || is_yes(cell) || is_count(cell))
        };
        let is_free = |place: &usize| self.left.iter().any(|left| left == spelled(*place));
        let is_kind = |place: &usize| KINDS.contains(&fold(spelled(*place)).as_str());
        let is_known = |place: &usize| known.contains(&spelled(*place).to_lowercase());
        let mut free: Vec<usize> = (0..head.len()).filter(is_free).filter(is_marked).collect();
        let all = |is: fn(&str) -> bool| free.iter().flat_map(|place| cells_of(*place)).filter(|cell| is(cell)).count();
        if all(is_count) * BESIDE_COUNTED > all(is_yes) {
            free.retain(|place| !cells_of(*place).any(is_count));
        }
        // A column in which nobody gave the code stands beside those that tell.
        let empty = |place: &usize| cells_of(*place).all(|cell| cell.is_empty() || is_no(cell));
        // Signs may stand further down than the rows that are looked at.
        let beside = |is: &dyn Fn(&usize) -> bool| {
            let is_one = |place: &usize| is(place) && (free.contains(place) || empty(place));
            (0..head.len()).filter(is_free).filter(is_one).collect::<Vec<usize>>()
        };
        let (codes, kinds) = (beside(&is_known), beside(&is_kind));
        let mut places = if codes.len() >= FEWEST { codes } else { Vec::new() };
        if kinds.len() > FEWEST && kinds.iter().any(|place| free.contains(place)) {
            places.extend(kinds);
        }
        places.sort_unstable();
        places.dedup();
        let name = |place: &usize| spelled(*place).to_owned();
        let signed: Vec<String> = places.iter().filter(|place| free.contains(place)).map(name).collect();
        let names: Vec<String> = places.iter().map(name).collect();
        self.left.retain(|left| !names.contains(left));
        self.marked = places.into_iter().zip(names).collect();
        (!signed.is_empty()).then(|| Message::new("table-marked").with("columns", Argument::All(signed)))
    }

    /// The codes of a row in such columns.
    pub(super) fn marked_in<'r>(&'r self, row: &csv::StringRecord) -> Vec<Given<'r>> {
        let given = self.marked.iter().filter(|(place, _)| row.get(*place).is_some_and(|cell| is_sign(cell.trim())));
        given.map(|(_, code)| Given { code, modifiers: Vec::new(), coder: "", book: "" }).collect()
    }

    /// Where such columns stand.
    pub fn marked_places(&self) -> impl Iterator<Item = usize> {
        self.marked.iter().map(|(place, _)| *place)
    }

    /// What stands there and is no sign, with its code: it tells of no code.
    pub fn odd_in(&self, row: &csv::StringRecord) -> Vec<String> {
        let cells = self.marked.iter().filter_map(|(place, code)| Some((row.get(*place)?.trim(), code)));
        let is_odd = |cell: &str| !cell.is_empty() && !is_sign(cell) && !is_no(cell);
        cells.filter(|(cell, _)| is_odd(cell)).map(|(cell, code)| format!("{code}: {cell}")).collect()
    }

    /// The figures of a row that stand there in the place of signs, each with its code.
    pub fn counted_in(&self, row: &csv::StringRecord) -> Vec<String> {
        let counted = self.marked.iter().filter_map(|(place, code)| Some((row.get(*place)?.trim(), code)));
        counted.filter(|(cell, _)| is_count(cell)).map(|(cell, code)| format!("{code}: {cell}")).collect()
    }
}

fn is_sign(cell: &str) -> bool {
    is_yes(cell) || is_count(cell)
}

/// How often a code was given, where others write a sign.
fn is_count(cell: &str) -> bool {
    matches!(cell.as_bytes(), [b'2'..=b'9'])
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
        for sums in ["Summa;;;7;2;3", ";;Antal koder;7;2;3", ";;Sum koder:;7;2;3", ";;Samlet;1;2;1", ";;;1;0;2"] {
            let (codes, told) = read(&format!("Nr;Talare;Text;OQ;SR;CT\n1;T;Hej;1;0;0\n2;K;Ja;0;0;1\n{sums}\n"));
            assert_eq!(codes, ["2 OQ", "3 CT"], "{sums}");
            assert!(told.contains(&"table-totals-left".to_owned()), "{sums}: {told:?}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("table-marked"));
    }

    #[test]
    fn a_figure_among_signs_is_the_code_once_and_is_told() {
        let rows = "T;Hej;1;0;0\nK;Ja;0;0;1\nT;Hvad;2;0;0\nK;Nej;0;0;1\nT;Nå;0;1;0\n";
        let (codes, told) = read(&format!("Talare;Text;OQ;SR;CT\n{rows}"));
        assert_eq!(codes, ["2 OQ", "3 CT", "4 OQ", "5 CT", "6 SR"]);
        assert_eq!(told, ["table-marked", "table-sign-counted"]);
        let strengths = "T;Hej;1;0;0\nK;Ja;0;3;1\nT;Hvad;2;1;0\nK;Nej;0;0;4\nT;Nå;0;1;0\n";
        assert_eq!(read(&format!("Talare;Text;OQ;SR;CT\n{strengths}")).0, [""; 0], "these are no signs");
    }

    #[test]
    fn signs_below_the_rows_that_are_looked_at_are_codes_and_what_is_no_sign_is_told() {
        let row = |at: usize| {
            let signs = match at {
                0 => "x;;;",
                2_001 => ";x;;",
                2_002 => ";;måske;",
                2_003 => ";;x;2",
                _ => ";;;",
            };
            format!("T;ord {at};{signs}\n")
        };
        let rows: String = (0..2_010).map(row).collect();
        let (codes, told) = read(&format!("Taler;Text;OQ;SR;CT;Andet\n{rows}"));
        assert_eq!(codes, ["2 OQ", "2003 SR", "2005 CT"]);
        assert_eq!(told, ["table-marked", "table-columns-left", "table-sign-odd"]);
        assert!(crate::ports::locale::Texts::new("en").knows("table-sign-odd"));
        let late = rows.replacen("T;ord 0;x", "T;ord 0;", 1);
        assert_eq!(read(&format!("Taler;Text;OQ;SR;CT\n{}", late.replace(";2\n", ";\n"))).0, ["2003 SR", "2005 CT"]);
    }

    #[test]
    fn columns_of_codes_that_nobody_gave_are_worth_no_word() {
        assert_eq!(
            read("Talare;Text;Kod;OQ;SR\nT;Hej;CT;;\nK;Ja;CT;;\n"),
            (vec!["2 CT".into(), "3 CT".into()], vec![])
        );
        let (codes, told) = read("Talare;Text;OQ;SR;CT\nT;Hej;x;;\nK;Ja;;;\n");
        assert_eq!((codes, told), (vec!["2 OQ".to_owned()], vec!["table-marked".to_owned()]));
        let (_, told) = read("Talare;Text;Kod;OQ;Plats\nT;Hej;CT;;\nK;Ja;CT;;\n");
        assert_eq!(told, ["table-columns-left"], "one alone may mean something else");
        let (_, told) = read("Talare;Text;Kod;OQ;SR\nT;Hej;CT;hög;\nK;Ja;CT;;låg\n");
        assert_eq!(told, ["table-columns-left"], "something stands there");
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
