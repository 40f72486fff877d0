//! Columns that tell talks apart by the number of a talk, a client or a recording, which may as well say something else: the rows decide.

use std::collections::HashSet;

use super::{Column, Heads, fold, is_nothing};
use crate::domain::message::Message;
use crate::ports::import::tables::cells::whole;

/// Heads of such columns.
#[rustfmt::skip]
const HEADS: [&str; 44] = [
    "klient id", "klientid", "client id", "clientid", "klientnr", "klient nr", "klientnummer", "borger id", "borgernr", "klient", "client",
    "samtale nr", "samtalenr", "samtalenummer", "samtale id", "samtaleid", "samtal nr", "samtalsnr", "samtalsnummer", "samtal id",
    "session nr", "session no", "session number", "møde nr", "mødenr", "sagsnr", "sags nr", "sagsnummer", "saksnr", "saksnummer",
    "ärendenr", "ärendenummer", "fil", "filnavn", "filnamn", "file", "file name", "filename", "optagelse", "optagelse nr",
    "opptak", "opptak nr", "inspelning", "inspelning nr",
];
/// Rows of a talk at least, on average.
const ROWS: usize = 4;

impl Heads {
    /// Takes the column that tells talks apart, where none is known: one value after the other, or again for the next coder, with a few
    /// rows each. Where turns are numbered, their numbers begin anew with each of them; else one talk is in two recordings.
    pub fn find_talks(&mut self, rows: &[csv::StringRecord], head: &csv::StringRecord) -> Option<Message> {
        let text = self.place(Column::Text).filter(|_| self.place(Column::Talk).is_none())?;
        let cell = |row: &csv::StringRecord, place: usize| row.get(place).unwrap_or_default().trim().to_owned();
        let said: Vec<&csv::StringRecord> = rows.iter().filter(|row| !is_nothing(&cell(row, text))).collect();
        let spelled = |place: usize| head.get(place).unwrap_or_default().trim();
        let may_be = |place: &usize| {
            HEADS.contains(&fold(spelled(*place)).as_str()) && self.left.iter().any(|left| left == spelled(*place))
        };
        let places: Vec<usize> = (0..head.len()).filter(may_be).collect();
        let coders = self.place(Column::Coder).map_or(1, |place| values(said.iter().map(|row| cell(row, place))));
        let turn = self.place(Column::Turn);
        let tells = |place: &usize| {
            let cells: Vec<String> = said.iter().map(|row| cell(row, *place)).collect();
            let ends = || (1..cells.len()).filter(|row| cells[*row] != cells[*row - 1]);
            let number = |row: usize| whole(&cell(said[row], turn?)).parse::<u32>().ok();
            let is_anew = |row: usize| number(row).zip(number(row - 1)).is_none_or(|(here, before)| here <= before);
            let count = values(cells.iter().cloned());
            count > 1
                && count * ROWS <= cells.len()
                && !cells.iter().any(|cell| is_nothing(cell))
                && ends().count() < count * coders
                && ends().all(is_anew)
        };
        // Where a client has several talks, the number of the client tells too little.
        let is_finest = |place: &usize| {
            let count = values(said.iter().map(|row| cell(row, *place)));
            let pairs = |other: &usize| values(said.iter().map(|row| (cell(row, *place), cell(row, *other))));
            places.iter().all(|other| pairs(other) == count)
        };
        let place = places.iter().copied().filter(tells).find(is_finest)?;
        let name = spelled(place).to_owned();
        self.left.retain(|left| *left != name);
        self.places.push((Column::Talk, place));
        Some(Message::new("table-talks-by").with("column", name))
    }
}

/// How many different ones there are.
fn values<T: std::hash::Hash + Eq>(all: impl Iterator<Item = T>) -> usize {
    all.collect::<HashSet<T>>().len()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use crate::ports::import::{Settings, tables};

    /// How many turns each talk has in a table of so many rows, of which each begins with what `cells` says, and what was told.
    fn read(head: &str, count: usize, cells: impl Fn(usize) -> String) -> (Vec<(String, usize)>, Vec<String>) {
        let mut text = format!("{head};Taler;Tekst;Kode\n");
        for row in 0..count {
            let _ = writeln!(text, "{};{};ord {row};Q", cells(row), ["T", "K"][row % 2]);
        }
        let material = tables::read(&text, &Settings::default()).unwrap();
        let told = material.table.into_iter().flat_map(|table| table.told);
        let told = told.chain(material.findings.into_iter().map(|finding| finding.message));
        let talks = material.talks.into_iter().map(|talk| (talk.name, talk.pieces.len())).collect();
        (talks, told.map(|message| message.id.to_string()).collect())
    }

    #[test]
    fn numbers_of_talks_and_clients_tell_talks_apart() {
        let two = vec![("K0".to_owned(), 5), ("K1".to_owned(), 5)];
        for head in ["Klient-ID", "Klient", "Samtale nr.", "Sagsnr", "Ärendenr", "Fil", "Opptak"] {
            let (talks, told) = read(&format!("{head};Nr"), 10, |row| format!("K{};{}", row / 5, row % 5 + 1));
            assert_eq!((talks, told), (two.clone(), vec!["table-talks-by".to_owned()]), "{head}");
            assert_eq!(read(head, 10, |row| format!("K{}", row / 5)).0, two, "{head}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("table-talks-by"));
        let both = read("Klient-id;Samtale nr", 15, |row| format!("K{};S{}", row / 10, row / 5)).0;
        assert_eq!(both.iter().map(|talk| talk.0.as_str()).collect::<Vec<_>>(), ["S0", "S1", "S2"]);
    }

    #[test]
    fn what_tells_no_talks_apart_stays_unread() {
        let one = |head: &str, cells: &dyn Fn(usize) -> String| {
            let (talks, told) = read(head, 20, cells);
            assert_eq!((talks.len(), talks[0].1), (1, 20), "{head}");
            assert!(told.iter().any(|id| id == "table-columns-left"), "{told:?}");
        };
        one("Fil;Nr", &|row| format!("del {};{}", row / 10, row + 1));
        one("Klient-id", &|row| format!("K{}", row % 2));
        one("Klient-id", &|_| "K1".to_owned());
        one("Klient-id", &|row| format!("K{}", row / 2));
        one("Klient", &|row| if row % 2 == 0 { String::new() } else { format!("siger {row}") });
        one("Klient-id;Samtale nr", &|row| format!("K{};S{}", row / 10, row / 5 % 2));
    }
}
