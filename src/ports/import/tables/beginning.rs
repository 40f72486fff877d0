//! Where a table begins, what parts its columns, and whether it is one at all. Spreadsheets leave empty rows and titles above
//! the head.

use std::borrow::Cow;
use std::collections::HashSet;

use super::heads::Heads;
use super::own_heads::own;
use super::rows::last_filled;
use super::{explained, reader, two_heads};
use crate::domain::message::Message;
use crate::ports::formats::{SAMPLE, Sample};
use crate::ports::import::material::{Finding, Place};
use crate::ports::import::{cacti, labels, sdis};
use crate::ports::ron;

/// Lines at the beginning that are looked at to find out what is a table.
const LOOKED_AT: usize = 30;
/// Lines of titles above a head.
const MOST_TITLES: usize = 5;
/// Fewer rows than this under a head that nobody knows do not make a table.
const FEWEST_ROWS: usize = 3;
/// With this many columns a head and one row are a table, unless prose has such signs too.
const CLEAR: usize = 3;
/// What may part columns.
const SEPARATORS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// The beginning of a table.
#[derive(Debug)]
pub struct Beginning<'t> {
    /// The table from its head on.
    pub text: Cow<'t, str>,
    /// What parts its columns.
    pub separator: u8,
    /// Rows that a spreadsheet shows above the head.
    pub above: usize,
    /// Those of them that say something, as they are told.
    pub titles: Vec<Finding>,
    /// That two rows were put together as its head.
    pub joined: Option<Message>,
}

/// Our own tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// A row a mark: the one that is read again.
    Marks,
    /// A row a turn: its codes stand on whole turns, several in a cell, and who coded what in which part is not there.
    Turns,
    /// A row a coding: figures, and no codes.
    Sessions,
    /// A codebook.
    Codebook,
}

impl Own {
    /// What is said of one that is not read again.
    pub fn refused(self) -> Option<&'static str> {
        match self {
            Self::Marks => None,
            Self::Turns => Some("table-of-turns"),
            Self::Sessions => Some("table-of-sessions"),
            Self::Codebook => Some("table-of-codebook"),
        }
    }
}

/// What parts the columns.
pub fn separator(text: &str) -> u8 {
    of(text).separator
}

/// Whether a text is a table whose head says what its columns hold.
pub fn is_table(text: &str) -> bool {
    // To look for a head takes longer than to read a short file of programs that say by their first words what it is.
    if sdis::is_sure(text) || cacti::text::is(&Sample { bytes: b"", text }) {
        return false;
    }
    let Beginning { text, separator, .. } = of(text);
    let text = &*text;
    let first = first_lines(text);
    let mut rows = reader(first, separator).into_records();
    let Some(Ok(head)) = rows.next() else { return false };
    let parts_words = matches!(separator, b',' | b'|');
    own(&head).is_some()
        || is_pairs(first, separator)
        || Heads::read(&head, &[], false).is_ok_and(|heads| {
            // A head above nothing is a table without rows, where it can be nothing else.
            let is_bare = text.lines().skip(1).all(is_empty);
            let is_head = heads.known() == head.len() && (head.len() >= CLEAR || !parts_words) && !text.contains(", ");
            (is_bare && heads.is_talk() && is_head)
                || !is_bare && (heads.is_talk() && rows.next().is_some())
                || (heads.known() > 0 || head.len() > 2) && is_even(head.len(), rows, parts_words)
        })
}

/// The lines at the beginning that are looked at, as far as they can be seen.
pub fn first_lines(text: &str) -> &str {
    let seen = ron::beginning(text, SAMPLE);
    let end = memchr::memchr_iter(b'\n', seen.as_bytes()).nth(LOOKED_AT - 1);
    end.map_or(seen, |end| &seen[..=end])
}

/// Whether each row is who speaks, by a word for a role or by the letters of both sides, and what is said, with a semicolon between.
fn is_pairs(first: &str, separator: u8) -> bool {
    let rows: Vec<_> = reader(first, separator).into_records().flatten().collect();
    let is_pair = |row: &csv::StringRecord| row.len() == 2 && row.iter().all(|cell| !cell.trim().is_empty());
    let names = || rows.iter().filter_map(|row| row.get(0)).map(|name| labels::key(name.trim_end_matches([':', '：'])));
    let names: HashSet<String> = names().collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let is_role = |name: &&str| labels::word(name).is_some();
    let are_sides = matches!(names[..], [one, other] if labels::are_sides([one, other]));
    separator == b';'
        && rows.len() >= FEWEST_ROWS
        && rows.iter().all(is_pair)
        && names.len() > 1
        && names.len() < rows.len()
        && (are_sides || names.iter().all(is_role))
}

/// Whether rows under a head that says too little are those of a table all the same: then it is asked what the columns
/// hold, and nothing is read as words that are none. Behind the commas of prose stands a blank. What is no sign of prose needs
/// one row (`parts_words` tells them apart) where there are several of them.
fn is_even(columns: usize, rows: csv::StringRecordsIntoIter<&[u8]>, parts_words: bool) -> bool {
    let (mut count, mut even) = (0, true);
    for row in rows.flatten() {
        count += 1;
        even &= row.len() == columns && row.iter().skip(1).all(|cell| !cell.starts_with(' '));
    }
    let fewest = if parts_words || columns < CLEAR { FEWEST_ROWS } else { 1 };
    columns > 1 && count >= fewest && even
}

/// Where a table begins. Some programs write what parts the columns into a line of its own before the head (`sep=;`), which no
/// spreadsheet shows as a row.
pub fn of(text: &str) -> Beginning<'_> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let said = text.split_once('\n').and_then(|(first, rest)| {
        let sign = first.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=")?;
        let said = SEPARATORS.into_iter().find(|separator| [*separator] == *sign.as_bytes())?;
        Some((rest, said))
    });
    let (text, said) = said.map_or((text, None), |(rest, said)| (rest, Some(said)));
    let (text, empty) = behind_empty(text);
    let separator = said.unwrap_or_else(|| most_often(text));
    let here = || Beginning { text: text.into(), separator, above: empty, titles: Vec::new(), joined: None };
    let found = two_heads(text, separator, empty).or_else(|| below_titles(text, empty, said)).unwrap_or_else(here);
    explained::left_out(found)
}

/// The table that begins here, if its head is of two rows. What stands above its rows counts one row more.
fn two_heads<'t>(text: &str, separator: u8, above: usize) -> Option<Beginning<'t>> {
    let joined = two_heads::joined(text, first_lines(text), separator)?;
    let text = Cow::Owned(joined.text);
    Some(Beginning { text, separator, above: above + 1, titles: Vec::new(), joined: Some(joined.told) })
}

/// Whether a line is a row of nothing.
fn is_empty(line: &str) -> bool {
    line.bytes().all(|byte| byte.is_ascii_whitespace() || SEPARATORS.contains(&byte))
}

/// The text behind rows of nothing, and how many those are.
fn behind_empty(mut text: &str) -> (&str, usize) {
    let mut count = 0;
    // Something has to be left: where that ends is looked for once.
    let (length, filled) = (text.len(), text.trim_end().len());
    while let Some((line, rest)) = text.split_once('\n')
        && is_empty(line)
        && length - rest.len() < filled
    {
        (text, count) = (rest, count + 1);
    }
    (text, count)
}

/// The table below titles, where no table begins before them: its head says what the columns hold and the row below it is as
/// wide, and each title fills fewer cells.
fn below_titles(text: &str, above: usize, said: Option<u8>) -> Option<Beginning<'_>> {
    let known = known_in_head(text, said.unwrap_or_else(|| most_often(text)))?;
    let (mut rest, mut row, mut lines) = (text, above, Vec::new());
    for _ in 0..MOST_TITLES {
        let (line, next) = rest.split_once('\n')?;
        lines.push((row + 1, line));
        let (next, empty) = behind_empty(next);
        (rest, row) = (next, row + 1 + empty);
        let separator = said.unwrap_or_else(|| most_often(rest));
        let two = two_heads(rest, separator, row);
        let below = two.as_ref().map_or(rest, |two| &two.text);
        let Some((columns, known_below)) = columns_under_head(below, separator) else { continue };
        if known_below <= known {
            return None;
        }
        let cells = |line: &str| {
            let record = reader(line, separator).into_records().next().and_then(Result::ok);
            record.as_ref().and_then(last_filled).map_or(0, |last| last + 1)
        };
        if lines.iter().any(|(_, line)| cells(line) >= columns) {
            return None;
        }
        let told = |(row, line): (usize, &str)| {
            let title =
                line.trim_matches(|sign: char| sign.is_whitespace() || sign == ';' || sign == ',' || sign == '"');
            Finding { place: Place::Row(row), message: Message::new("table-above-head").with("title", title) }
        };
        let here = || Beginning { text: rest.into(), separator, above: row, titles: Vec::new(), joined: None };
        let titles = lines.into_iter().map(told).collect();
        return Some(Beginning { titles, ..two.unwrap_or_else(here) });
    }
    None
}

/// How much the first row of a text says of columns; nothing where it is the head of a talk. A title may have a word that heads
/// a column, too: *Dato*, and beside it the day.
fn known_in_head(text: &str, separator: u8) -> Option<usize> {
    let Some(Ok(head)) = reader(first_lines(text), separator).into_records().next() else { return Some(0) };
    if own(&head).is_some() {
        return None;
    }
    let Ok(heads) = Heads::read(&head, &[], false) else { return Some(0) };
    (!heads.is_talk() || heads.known() < 2).then(|| heads.known())
}

/// How many columns stand under a head that tells a talk, where the row below it is as wide, and how many of them it knows.
fn columns_under_head(text: &str, separator: u8) -> Option<(usize, usize)> {
    let first = first_lines(text);
    let mut rows = reader(first, separator).into_records();
    let head = rows.next()?.ok()?;
    let known = match Heads::read(&head, &[], false) {
        _ if own(&head).is_some() => head.len(),
        Ok(heads) if heads.is_talk() => heads.known(),
        _ => return None,
    };
    (rows.next()?.ok()?.len() == head.len()).then_some((head.len(), known))
}

/// What stands in the head most often.
fn most_often(text: &str) -> u8 {
    let head = ron::beginning(text, SAMPLE).lines().next().unwrap_or_default();
    let count = |separator: &&u8| head.bytes().filter(|byte| byte == *separator).count();
    SEPARATORS.iter().max_by_key(count).copied().filter(|best| head.as_bytes().contains(best)).unwrap_or(b',')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::{Settings, tables};

    #[test]
    fn empty_rows_and_titles_above_a_head_are_no_words_and_rows_count_as_a_spreadsheet_shows_them() {
        for (above, titles) in [
            ("", vec![]),
            ("\n\n", vec![]),
            (";;\n", vec![]),
            ("Projekt X\n", vec![1]),
            ("\nProjekt X;;\n\nsom, af; 2026\n", vec![2, 4]),
        ] {
            let text = format!("{above}Taler;Tekst;Kode\nT;Hej;Q\nK;Ja\n");
            assert!(is_table(&text), "{above:?}");
            let material = tables::read(&text, &Settings::default()).unwrap();
            let said: Vec<_> = material.talks[0].pieces.iter().map(|piece| &*piece.text).collect();
            assert_eq!(said, ["Hej", "Ja"], "{above:?}");
            let rows = above.matches('\n').count();
            let mut told: Vec<_> = titles.into_iter().map(|row| (Place::Row(row), "table-above-head")).collect();
            told.push((Place::Row(rows + 3), "table-row-fewer"));
            let found = material.findings.iter().map(|it| (it.place.clone(), &*it.message.id));
            assert_eq!(found.collect::<Vec<_>>(), told, "{above:?}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("table-above-head"));
    }

    #[test]
    fn titles_may_have_words_that_head_columns() {
        for above in [
            "Dato;12.3.2026;;\nKoder;Anna;;\nSamtale nr.;4;;\n;;;\n",
            "Dato:;12.3.2026;;\nKoder:;Anna;;\n",
            "Koder;Anna;;\n",
        ] {
            let text = format!("{above}Nr;Hvem;Ytring;Kode\n1;T;Hej;Q\n2;K;Ja;CT\n");
            assert!(is_table(&text), "{above:?}");
            let material = tables::read(&text, &Settings::default()).unwrap();
            let said: Vec<_> = material.talks[0].pieces.iter().map(|piece| &*piece.text).collect();
            assert_eq!(said, ["Hej", "Ja"], "{above:?}");
            let titles = material.findings.iter().filter(|it| it.message.id == "table-above-head").count();
            assert_eq!(titles, above.lines().filter(|line| line.len() > 3).count(), "{above:?}");
        }
    }

    #[test]
    fn what_is_said_above_a_line_that_looks_like_a_head_stays_words() {
        for text in [
            "Jeg sagde det, som det er, ja\nHvem, hvad\nDet, ved jeg ikke\n",
            "T: hej\nK: hvem siger det, tekst?\nT: ja, det er sandt\n",
            "Anna: ja\n\nPer: nej\n",
        ] {
            assert!(!is_table(text), "{text}");
        }
    }

    #[test]
    fn speakers_and_words_with_semicolons_between_are_a_table() {
        for text in [
            "T;Hva tenker du?\nK;Nei.\nT;Ja.\n",
            "Terapeut:;Hva tenker du om det nå?\nKlient:;Jeg vet ikke.\nTerapeut:;Ja.\n",
        ] {
            assert!(is_table(text), "{text}");
            let talk = tables::read(text, &Settings::default()).unwrap().talks.remove(0);
            assert!(talk.pieces.iter().all(|piece| piece.by.is_some()) && talk.voices.len() > 1, "{text}");
        }
        for text in ["Ja;nei\nKan;vel\nJa;ok\n", "T;Hva?\nK;Nei; jo.\nT;Ja.\n", "T;a\nT;b\nT;c\n"] {
            assert!(!is_table(text), "{text}");
        }
    }

    #[test]
    fn small_tables_are_tables() {
        for text in ["Name,Utterance\nAnna,Hello\nPer,Yes\n", "who,what\nT,Hello\nC,Yes\n", "nr;tekst\n1;Hej\n2;Ja\n"] {
            assert!(is_table(text), "{text}");
            assert_eq!(tables::read(text, &Settings::default()).unwrap().talks[0].pieces.len(), 2, "{text}");
        }
        let unknown = "id,text\n0,\"Line 0, ok\"\n1,\"Line 1, ok\"\n2,ok\n";
        assert!(is_table(unknown));
        assert_eq!(tables::read(unknown, &Settings::default()).unwrap_err().message.id, "table-no-columns");
        let columns = vec![("id".to_owned(), "turn".to_owned())];
        let said = tables::read(unknown, &Settings { columns, ..Settings::default() }).unwrap();
        assert_eq!(said.talks[0].pieces[0].text, "Line 0, ok");
    }
}
