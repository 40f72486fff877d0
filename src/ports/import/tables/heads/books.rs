//! Columns that are headed by a codebook (*MISC*, *MITI 4.2.1*, *Koder MITI*): codes under that one.

use std::collections::{BTreeSet, HashSet};

use super::{COLUMNS, Column, Heads, fold, is_nothing};
use crate::domain::message::{Argument, Message};
use crate::ports::codebooks::DEFAULT;
use crate::ports::import::code_like::are_codes;
use crate::ports::import::{KnownBook, Settings};

/// Codebooks by which people head columns.
const BOOKS: [&str; 6] = ["miti", "misc", "mico", "clear", "oars", "scope"];
/// What else stands in such a head, beside words that head codes anyway.
const BESIDE: [&str; 3] = ["koder", "v", "version"];

/// The codebook that a head names.
pub(super) fn book(head: &str) -> Option<&'static str> {
    let folded = fold(head);
    BOOKS.into_iter().find(|book| folded.split(' ').any(|word| word == *book))
}

/// Whether a head is the name of a codebook, with its version or a word for codes at most.
fn is_book(head: &str) -> bool {
    let heads_codes = |word: &str| {
        BESIDE.contains(&word)
            || COLUMNS
                .iter()
                .any(|(column, name, others)| *column == Column::Code && (*name == word || others.contains(&word)))
    };
    let fits =
        |word: &str| BOOKS.contains(&word) || word.chars().all(|sign| sign.is_ascii_digit()) || heads_codes(word);
    book(head).is_some() && fold(head).split(' ').all(fits)
}

/// The newest of the codebooks here that a head may mean, and that knows all that stands below it.
fn meant<'b>(head: &str, cells: &[&str], books: &'b [KnownBook]) -> Option<&'b str> {
    let name = book(head)?;
    let version: String = fold(head).split(' ').filter(|word| word.bytes().all(|it| it.is_ascii_digit())).collect();
    let values =
        cells.iter().flat_map(|cell| cell.split([';', '|', '\n'])).map(str::trim).filter(|value| !is_nothing(value));
    let values: HashSet<String> = values.map(str::to_lowercase).collect();
    let knows = |book: &KnownBook, value: &String| {
        book.codes.contains(value) || book.codes.contains(value.trim_end_matches(['+', '-']))
    };
    let is_one = |known: &&KnownBook| {
        let folded = fold(&known.id);
        let digits: String = folded.chars().filter(char::is_ascii_digit).collect();
        folded.split(' ').any(|word| word == name)
            && digits.starts_with(&version)
            && values.iter().all(|value| knows(known, value))
    };
    let found = books.iter().filter(is_one).map(|known| known.id.as_str()).max();
    found.filter(|_| !values.is_empty())
}

impl Heads {
    /// Reads columns that are headed by codebooks as their codes, each under its own where it knows all of them, and says so.
    pub fn by_books<'c>(
        &mut self,
        head: &csv::StringRecord,
        cells: &dyn Fn(usize) -> Vec<&'c str>,
        settings: &Settings,
    ) -> Option<Message> {
        let spelled = |place: usize| head.get(place).unwrap_or_default().trim();
        let is_free = |place: &usize| self.places.iter().all(|(_, taken)| taken != place);
        let headed: Vec<usize> = (0..head.len()).filter(is_free).filter(|place| is_book(spelled(*place))).collect();
        for place in headed {
            let there = cells(place);
            let is_one = meant(spelled(place), &there, &settings.known_books).is_some()
                || are_codes(there.iter().copied().filter(|cell| !is_nothing(cell.trim())));
            if is_one && let Some(left) = self.left.iter().position(|left| left == spelled(place)) {
                self.left.remove(left);
                self.places.push((Column::Code, place));
            }
        }
        if !self.coders.is_empty()
            || !self.sides.is_empty()
            || settings.codebooks.is_some()
            || self.place(Column::Codebooks).is_some()
        {
            return None;
        }
        let places: Vec<usize> = self.code_places().filter(|place| book(spelled(*place)).is_some()).collect();
        let named: BTreeSet<_> = places.iter().filter_map(|place| book(spelled(*place))).collect();
        let found =
            |place: &usize| Some((*place, meant(spelled(*place), &cells(*place), &settings.known_books)?.to_owned()));
        let books: Vec<(usize, String)> = places.iter().filter_map(found).collect();
        // Those that come first anyway need not be named, and go with others then.
        let is_usual = named.len() == 1 && books.iter().all(|(_, id)| DEFAULT.split('+').any(|usual| usual == id));
        if books.is_empty() || books.len() < self.code_places().count() || is_usual {
            return None;
        }
        let each = books.iter().map(|(place, id)| format!("{} = {id}", spelled(*place))).collect();
        self.books = books;
        Some(Message::new("table-by-books").with("columns", Argument::All(each)))
    }

    /// The codebook under which the codes of a column are; empty where its head does not say.
    pub(super) fn book(&self, place: usize) -> &str {
        self.books.iter().find(|(column, _)| *column == place).map_or("", |(_, book)| book)
    }

    /// That columns of codes are headed by several codebooks, and become one coding all the same.
    pub fn books_mixed(&self, head: &csv::StringRecord) -> Option<Message> {
        let spelled = |place: usize| head.get(place).unwrap_or_default().trim();
        let places: Vec<usize> = self.code_places().filter(|place| book(spelled(*place)).is_some()).collect();
        // Each side may well have a codebook of its own, and they fit together.
        let is_sided = places.iter().any(|place| self.sides.iter().any(|(side, _)| side == place));
        let is_mixed = places.iter().filter_map(|place| book(spelled(*place))).collect::<BTreeSet<_>>().len() > 1;
        let columns = places.iter().map(|place| spelled(*place).to_owned()).collect();
        let is_told = is_mixed && !is_sided && self.coders.is_empty() && self.books.is_empty();
        is_told.then(|| Message::new("table-books-mixed").with("columns", Argument::All(columns)))
    }
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{KnownBook, Settings, tables};

    /// The codings by their codebooks with their codes, and what was told.
    fn read(text: &str) -> (Vec<(String, String)>, Vec<String>) {
        let book = |id: &str, codes: &[&str]| KnownBook {
            id: id.to_owned(),
            codes: codes.iter().map(|it| (*it).to_owned()).collect(),
        };
        let known_books = vec![
            book("miti-4.2.1", &["q", "sr", "cr", "ct", "st"]),
            book("misc-2.1", &["oq", "cq", "ct", "st", "sr"]),
            book("misc-2.5", &["oq", "cq", "ct", "st", "sr", "fn"]),
        ];
        let known_codes = ["q", "sr", "cr", "ct", "st", "oq", "cq", "fn"].map(str::to_owned).into();
        let material = tables::read(text, &Settings { known_codes, known_books, ..Settings::default() }).unwrap();
        let codes = |it: &crate::ports::import::material::FoundCoding| {
            it.marks.iter().map(|mark| mark.code.as_str()).collect::<Vec<_>>().join(" ")
        };
        let codings = material.talks[0].codings.iter().map(|it| (it.codebooks.clone(), codes(it))).collect();
        let told = material.table.unwrap().told.into_iter().chain(material.findings.into_iter().map(|it| it.message));
        (codings, told.map(|it| it.id.to_string()).collect())
    }

    fn table(heads: &str, cells: [&str; 2]) -> String {
        format!("Taler;Tekst;{heads}\nT;Hvad?;{}\nK;Jeg vil gerne.;{}\n", cells[0], cells[1])
    }

    #[test]
    fn a_codebook_heads_a_column_of_its_codes() {
        let under = |book: &str, codes: &str| vec![(book.to_owned(), codes.to_owned())];
        for (head, book) in
            [("MISC", "misc-2.5"), ("MISC 2.1", "misc-2.1"), ("Koder MISC", "misc-2.5"), ("MISC-kode", "misc-2.5")]
        {
            assert_eq!(
                read(&table(head, ["OQ", "CT+"])),
                (under(book, "OQ CT+"), vec!["table-by-books".to_owned()]),
                "{head}"
            );
        }
        for head in ["MITI", "MITI-kod", "Koder MITI", "MITI 4.2.1", "MITI kodning"] {
            assert_eq!(read(&table(head, ["Q", "CT"])), (under("", "Q CT"), vec![]), "{head}");
        }
        assert_eq!(read(&table("MITI", ["GQX", "HUP"])), (under("", "GQX HUP"), vec![]), "codes of somebody's own");
        for cells in [["se over dette en gang til", "ok"], ["", ""]] {
            assert_eq!(read(&table("MISC", cells)), (vec![], vec!["table-columns-left".to_owned()]), "{cells:?}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("table-by-books"));
    }

    #[test]
    fn two_codebooks_are_two_codings_where_each_knows_its_codes() {
        let both = |one: &str, other: &str| {
            vec![("misc-2.5".to_owned(), one.to_owned()), ("miti-4.2.1".to_owned(), other.to_owned())]
        };
        for heads in ["MISC;MITI", "MISC-kode;MITI-kode"] {
            let told = vec!["table-by-books".to_owned()];
            assert_eq!(read(&table(heads, ["OQ;Q", "CT;CT"])), (both("OQ CT", "Q CT"), told), "{heads}");
        }
        let (codings, told) = read(&table("MISC;MITI", ["HUP;Q", "CT;CT"]));
        assert_eq!((codings.len(), told), (1, vec!["table-books-mixed".to_owned()]));
    }
}
