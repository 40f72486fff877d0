//! What columns hold whose heads leave it open, by the first rows below the head.

use super::heads::{self, Column, Heads};
use super::reader;
use crate::domain::message::Message;
use crate::ports::import::Settings;
use crate::ports::ron;

/// Rows that are looked at to find out what a column holds whose head has two meanings.
const JUDGED: usize = 2_000;
/// Bytes that they may take.
pub const MOST_JUDGED: usize = 4 * 1024 * 1024;

/// Rows below the head that are looked at to find out what columns hold.
pub fn judged(text: &str, separator: u8) -> Vec<csv::StringRecord> {
    let seen = ron::beginning(text, MOST_JUDGED);
    let mut reading = reader(seen, separator).into_records();
    let mut rows: Vec<csv::StringRecord> = reading.by_ref().skip(1).take(JUDGED).filter_map(Result::ok).collect();
    // The last one may be cut off.
    if seen.len() < text.len() && reading.reader().position().byte() >= seen.len() as u64 && rows.len() > 1 {
        rows.pop();
    }
    rows
}

/// Decides by their cells what columns hold whose heads have two meanings, and says what a person should know of it.
pub fn understood(
    rows: &[csv::StringRecord],
    head: &csv::StringRecord,
    heads: &mut Heads,
    settings: &Settings,
) -> Vec<Message> {
    let cells = |place: usize| rows.iter().filter_map(|row| row.get(place)).collect::<Vec<&str>>();
    let mut told = Vec::new();
    if let Some(place) = heads.unsure() {
        told.extend(heads.settle(&cells(place), &settings.known_codes));
    }
    let is_numbered = |place: &usize| heads::is_numbers(cells(*place).into_iter());
    let numbered: Vec<usize> = heads.words().iter().copied().filter(is_numbered).collect();
    told.extend(heads.number(&numbered, head));
    let words = heads.place(Column::Text).map_or_else(Vec::new, cells);
    heads.count(|place| heads::count_turns(&cells(place), &words));
    told.extend(heads.by_books(head, &cells, settings));
    told.extend(heads.each_coder(head, &cells, &settings.known_codes));
    told.extend(heads.find_marked(rows, head, &settings.known_codes));
    told.extend(heads.find_talks(rows, head));
    told
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::ports::import::material::{Material, Talk};
    use crate::ports::import::tables;

    fn read(text: &str) -> Material {
        let known_codes = ["q", "sr", "ct"].map(str::to_owned).into();
        tables::read(text, &Settings { known_codes, ..Settings::default() }).unwrap()
    }

    /// A talk of so many rows; what stands in those behind the rows that are looked at is told by `late`.
    fn rows(count: usize, late: &str) -> String {
        let early = |row: usize| format!("{};ord {row};{}\n", ["T", "K"][row % 2], ["Q", "CT"][row % 2]);
        let row = |row: usize| if row < JUDGED { early(row) } else { late.replace('#', &row.to_string()) };
        (0..count).map(row).collect()
    }

    #[test]
    fn what_comes_first_behind_the_rows_that_are_looked_at_comes_in() {
        let material = read(&format!("Taler;Udsagn;koder\n{}", rows(JUDGED + 3, "Tolk;sent #;Ny kode\n")));
        let Talk { voices, pieces, codings, .. } = &material.talks[0];
        assert_eq!(voices.iter().map(|voice| voice.label.as_str()).collect::<Vec<_>>(), ["T", "K", "Tolk"]);
        assert_eq!((pieces.len(), pieces[JUDGED + 2].text.as_str()), (JUDGED + 3, "sent 2002"));
        assert_eq!(codings.len(), 1, "the column holds codes");
        let late: Vec<&str> = codings[0].marks[JUDGED..].iter().map(|mark| mark.code.as_str()).collect();
        assert_eq!(late, ["Ny kode"; 3]);
        let coded = format!(
            "Taler;Udsagn;Kode;Kodet af\n{}",
            rows(JUDGED + 2, "T;sent #;Q;Bo\n").replace(";Q\n", ";Q;Anne\n").replace(";CT\n", ";CT;Anne\n")
        );
        let coders: Vec<_> =
            read(&coded).talks[0].codings.iter().map(|coding| (coding.coder.clone(), coding.marks.len())).collect();
        assert_eq!(coders, [("Anne".to_owned(), JUDGED), ("Bo".to_owned(), 2)]);
    }

    #[test]
    fn so_many_rows_are_judged_and_none_behind_them() {
        let count = |count: usize| judged(&format!("a;b;c\n{}", rows(count, "x;#;y\n")), b';').len();
        assert_eq!([JUDGED - 1, JUDGED, JUDGED + 1, JUDGED + 500].map(count), [JUDGED - 1, JUDGED, JUDGED, JUDGED]);
        // So many that the text beyond is cut off: the last of them is a whole row all the same.
        let long = format!("x;#;{}\n", "y".repeat(MOST_JUDGED));
        let text = format!("a;b;c\n{}", rows(JUDGED, "").replace(";Q\n", &format!(";{}\n", "Q".repeat(20))));
        let judged = judged(&(text + &long), b';');
        assert_eq!((judged.len(), judged[JUDGED - 1].get(1)), (JUDGED, Some("ord 1999")));
    }

    #[test]
    fn a_talk_that_is_cut_where_looking_ends_is_read_to_its_end() {
        let mut text = "Replik;Taler;Udsagn\n".to_owned();
        let long = "så længe ".repeat(400);
        let mut count = 0;
        while text.len() < MOST_JUDGED + 20_000 {
            count += 1;
            let _ = writeln!(text, "{count};{};\"{long}\n{count}\"", ["T", "K"][count % 2]);
        }
        let seen = ron::beginning(&text, MOST_JUDGED);
        assert!(seen.len() < text.len() && !seen.ends_with('\n'), "it is cut in a row");
        let material = read(&text);
        let pieces = &material.talks[0].pieces;
        assert_eq!(pieces.len(), count);
        assert!(pieces.iter().enumerate().all(|(at, piece)| piece.text == format!("{long}\n{}", at + 1)));
        assert!(material.findings.is_empty(), "{:?}", material.findings);
        assert!(material.table.unwrap().told.iter().any(|told| told.id == "table-numbers"));
    }
}
