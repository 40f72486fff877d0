//! A row below the head that explains it (*t:mm:ss*, *ordret*, *kode*): it is no turn.

use csv::StringRecord;

use super::beginning::Beginning;
use super::heads::{Column, Heads, fold, meant};
use super::{own_heads, reader};
use crate::domain::message::Message;
use crate::ports::import::material::{Finding, Place};

/// Words that explain a head and head nothing themselves.
#[rustfmt::skip]
const EXPLAINS: [&str; 35] = [
    "ordret", "ordrett", "ordagrant", "ordagrann", "verbatim", "word for word", "ord for ord", "ord för ord", "fritekst", "fritext",
    "fri tekst", "fri text", "free text", "t k", "t eller k", "t el k", "k t", "t c", "t or c", "initialer", "initials", "se kodebog",
    "se kodebok", "se kodbok", "miti kode", "misc kode", "miti kod", "misc kod", "tal", "heltal", "heltall", "valgfri", "valgfritt",
    "valfritt", "optional",
];
/// What times are counted in, as a pattern or in words.
#[rustfmt::skip]
const UNITS: [&str; 23] = [
    "t", "tt", "h", "hh", "m", "mm", "min", "minutter", "minuter", "minutes", "s", "ss", "sek", "sec", "sekunder", "seconds", "timer",
    "timmar", "hours", "tid", "i", "og", "och",
];
/// More words than this are something said.
const MOST_WORDS: usize = 4;

/// The table without such a row. It counts as a row above.
pub fn left_out(beginning: Beginning<'_>) -> Beginning<'_> {
    let Some((text, words)) = without(&beginning) else { return beginning };
    let message = Message::new("table-explained").with("words", words);
    let mut titles = beginning.titles;
    titles.push(Finding { place: Place::Row(beginning.above + 2), message });
    Beginning { text: text.into(), above: beginning.above + 1, titles, ..beginning }
}

/// The text without the row, and what stands there.
fn without(beginning: &Beginning<'_>) -> Option<(String, String)> {
    let mut rows = reader(super::beginning::first_lines(&beginning.text), beginning.separator).into_records();
    let head = rows.next()?.ok()?;
    let from = usize::try_from(rows.reader().position().byte()).ok()?;
    let row = rows.next()?.ok()?;
    let to = usize::try_from(rows.reader().position().byte()).ok()?;
    // A talk has to stand below it.
    rows.next()?.ok()?;
    if !explains(&head, &row) {
        return None;
    }
    let text = [beginning.text.get(..from)?, beginning.text.get(to..)?].concat();
    let words: Vec<&str> = row.iter().map(str::trim).filter(|cell| !cell.is_empty()).collect();
    Some((text, words.join(" · ")))
}

fn explains(head: &StringRecord, row: &StringRecord) -> bool {
    let filled: Vec<(usize, &str)> =
        row.iter().map(str::trim).enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
    let may_explain = |(_, cell): &(usize, &str)| explains_one(cell);
    if filled.len() < 2 || !filled.iter().any(may_explain) || own_heads::own(head).is_some() {
        return false;
    }
    let Ok(heads) = Heads::read(head, &[], false) else { return false };
    let is_time =
        |place: usize| [Column::Start, Column::End].into_iter().any(|column| heads.place(column) == Some(place));
    let is_pattern = |(place, cell): &(usize, &str)| is_time(*place) && is_units(cell);
    // A code has no small letters, and what is said ends somewhere.
    let is_remark = |(_, cell): &(usize, &str)| {
        cell.split_whitespace().count() <= MOST_WORDS
            && !cell.ends_with(['.', '?', '!', '…'])
            && (cell.contains(char::is_lowercase) || explains_one(cell))
            && !cell.contains(|letter: char| letter.is_ascii_digit())
    };
    // What is done stands in brackets, too.
    let has_plain = filled.iter().any(|(_, cell)| !cell.starts_with(['(', '[']));
    has_plain
        && heads.is_talk()
        && (filled.iter().all(may_explain) || filled.iter().any(is_pattern) && filled.iter().all(is_remark))
}

/// Whether a cell explains a head: a pattern, what may head the column as well, or something in brackets.
fn explains_one(cell: &str) -> bool {
    let folded = fold(cell);
    is_units(cell)
        || EXPLAINS.contains(&folded.as_str())
        || meant(&folded, false).is_some()
        || cell.starts_with('(') && cell.ends_with(')')
}

/// Whether a cell says in what times are counted: *t:mm:ss*, *min og sek*.
fn is_units(cell: &str) -> bool {
    let folded = fold(cell);
    let mut words = folded.split(' ');
    folded.len() > 1 && words.all(|word| UNITS.contains(&word)) && folded.contains(' ')
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::Place;
    use crate::ports::import::{Settings, tables};

    /// The words of each turn, and the rows that were told to explain the head.
    fn read(text: &str) -> (Vec<String>, Vec<Place>) {
        let material = tables::read(text, &Settings::default()).unwrap();
        let said = material.talks[0].pieces.iter().map(|piece| piece.text.clone()).collect();
        let told = material.findings.into_iter().filter(|it| it.message.id == "table-explained").map(|it| it.place);
        (said, told.collect())
    }

    #[test]
    fn a_row_that_explains_the_head_is_told_and_is_no_turn() {
        for row in [
            ";t:mm:ss;T/K;ordret;kode",
            "løbenr;tt:mm:ss;T eller K;hvad der siges;MITI-kode",
            ";mm:ss;;;",
            "nr;tid;taler;tekst;kode",
            ";min:sek;initialer;(ordret);(se kodebog)",
            ";hh:mm:ss;hvem;så ordret som muligt;kun én kode",
        ] {
            let text = format!("Nr;Tid;Taler;Ytring;Kode\n{row}\n1;0:00:05;T;Hej;OQ\n2;0:00:09;K;Ja;CT\n");
            let is_one = row != ";mm:ss;;;";
            let (said, told) = read(&text);
            assert_eq!((said.len(), told.len()), (if is_one { 2 } else { 3 }, usize::from(is_one)), "{row}");
        }
        let material = tables::read(
            "Projekt X\n\nNr;Taler;Ytring;Kode\n;T/K;ordret;kode\n1;T;Hej;OQ\n2;K;Ja;CT\n",
            &Settings::default(),
        );
        let material = material.unwrap();
        assert_eq!(material.talks[0].pieces[0].place, Place::Row(5), "rows are those of the sheet");
        assert!(material.findings.iter().any(|it| it.place == Place::Row(4) && it.message.id == "table-explained"));
        assert!(crate::ports::locale::Texts::new("en").knows("table-explained"));
    }

    #[test]
    fn a_first_turn_is_no_explanation() {
        for row in
            ["1;;T;Tekst;OQ", "1;;K;Ord for ord?;CT", ";;T;Hvad siges der?;", "1;0:00:03;T;ordret;OQ", "1;;T;;kode"]
        {
            let text = format!("Nr;Tid;Taler;Ytring;Kode\n{row}\n2;0:00:05;T;Hej;OQ\n3;0:00:09;K;Ja;CT\n");
            let (said, told) = read(&text);
            assert_eq!((said.len(), told.len()), (3, 0), "{row}");
        }
    }
}
