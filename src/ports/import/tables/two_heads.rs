//! A head of two rows, as spreadsheets have it whose cells were merged: coders, sides or groups of codes above the heads of
//! their columns (*Anna*, and below it *Kode* and *Kommentar*), or codes below a group (*Questions*, and below it *OQ* and *CQ*).
//! The two become one head; a word that stands under several groups gets the group behind it: *Kode Anna*.

use std::collections::HashMap;

use csv::{StringRecord, WriterBuilder};

use super::heads::{Column, Heads, fold};
use super::{each_coder, own_heads, reader};
use crate::domain::message::{Argument, Message};
use crate::ports::import::code_like::is_short;
use crate::ports::import::labels;

/// Groups or columns below them, of which one alone would be a title or a note.
const FEWEST: usize = 2;

/// A head that was put together.
#[derive(Debug)]
pub struct Joined {
    /// The table with one row for the two.
    pub text: String,
    /// Which columns it has now.
    pub told: Message,
}

/// The table under a head of two rows, if it has one; `first` is its beginning.
pub fn joined(text: &str, first: &str, separator: u8) -> Option<Joined> {
    let mut rows = reader(first, separator).into_records();
    let above = rows.next()?.ok()?;
    let below = rows.next()?.ok()?;
    // Most tables fill the head and the row below it.
    let are_few = above.iter().filter(|cell| is_filled(cell)).count() < FEWEST && !above.iter().any(heads_codes);
    if are_few || above.iter().all(is_filled) && below.iter().all(is_filled) {
        return None;
    }
    let from = usize::try_from(rows.reader().position().byte()).ok()?;
    // There has to be a row below them.
    rows.next()?.ok()?;
    let is_one = is_of_groups(&above, &below) || has_codes_below(&above, &below) || has_names_below(&above, &below);
    if own_heads::own(&above).is_some() || !is_one {
        return None;
    }
    let head = together(&above, &below);
    let mut writer = WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
    writer.write_record(&head).ok()?;
    let mut text_of = String::from_utf8(writer.into_inner().ok()?).ok()?;
    text_of.push_str(text.get(from..)?);
    let columns = Argument::All(head.into_iter().filter(|head| is_filled(head)).collect());
    Some(Joined { text: text_of, told: Message::new("table-two-heads").with("columns", columns) })
}

fn is_filled(cell: &str) -> bool {
    !cell.trim().is_empty()
}

fn cell(row: &StringRecord, place: usize) -> &str {
    row.get(place).unwrap_or_default().trim()
}

fn is_side(word: &str) -> bool {
    labels::word(&labels::key(word)).is_some()
}

fn tells_a_talk(head: &StringRecord) -> bool {
    Heads::read(head, &[], false).is_ok_and(|heads| heads.is_talk())
}

/// Whether the upper row names groups of columns above a head that says what they hold, and says nothing above the first one.
fn is_of_groups(above: &StringRecord, below: &StringRecord) -> bool {
    let is_above = (0..above.len()).all(|place| cell(above, place).is_empty() || !cell(below, place).is_empty());
    // Columns of words may be headed by the two sides, too.
    let are_sides = above.iter().filter(|cell| is_filled(cell)).all(is_side);
    let is_head = tells_a_talk(below) && (are_sides || !tells_a_talk(above));
    cell(above, 0).is_empty() && is_above && below.iter().all(is_filled) && is_head
}

/// Whether the lower row has short words below groups alone, and one of them where the upper row has nothing.
fn has_codes_below(above: &StringRecord, below: &StringRecord) -> bool {
    let places: Vec<usize> = (0..below.len()).filter(|place| !cell(below, *place).is_empty()).collect();
    let is_word = |place: &usize| is_short(cell(below, *place)) && cell(below, *place).contains(char::is_alphabetic);
    // A group spans the columns behind it, up to the next one.
    let is_in_group = |place: &usize| {
        cell(above, *place).is_empty() || cell(above, place + 1).is_empty() && !cell(below, place + 1).is_empty()
    };
    // Below a column that holds something stands what it holds.
    let holds = |place: &usize| {
        let head: StringRecord = [cell(above, *place)].into_iter().collect();
        Heads::read(&head, &[], false).is_ok_and(|heads| heads.known() > 0) && !is_side(cell(above, *place))
    };
    let before = places.first().copied().unwrap_or_default();
    places.len() >= FEWEST
        && before > 0
        && places.iter().any(|place| cell(above, *place).is_empty())
        && places.iter().all(|place| is_word(place) && is_in_group(place) && !holds(place))
        && Heads::read(above, &[], false).is_ok_and(|heads| heads.known() > 0)
}

/// Whether the lower row has names below heads of codes, and nothing below any other.
fn has_names_below(above: &StringRecord, below: &StringRecord) -> bool {
    let groups = groups(above, below.len());
    let names: Vec<(&str, &str)> =
        groups.into_iter().zip(below.iter().map(str::trim)).filter(|it| is_filled(it.1)).collect();
    names.len() >= FEWEST && names.iter().all(|(group, name)| is_coder(group, name))
}

/// The group above each column: it spans those behind it, up to the next one.
fn groups(above: &StringRecord, columns: usize) -> Vec<&str> {
    let mut group = "";
    let spanning = |place| {
        group = Some(cell(above, place)).filter(|it| !it.is_empty()).unwrap_or(group);
        group
    };
    (0..columns).map(spanning).collect()
}

/// Whether a word below a head of codes is a coder's name. A code may be written as a name is, but for its small letters.
fn is_coder(group: &str, word: &str) -> bool {
    heads_codes(group) && each_coder::is_name(word) && word.contains(char::is_lowercase)
}

fn heads_codes(word: &str) -> bool {
    let head: StringRecord = [counted(word)].into_iter().collect();
    let is_code = Heads::read(&head, &[], false).is_ok_and(|heads| heads.place(Column::Code).is_some());
    is_filled(word) && (is_code || each_coder::counts_either(word))
}

/// What a head counts: *Kode 1*.
fn counted(word: &str) -> &str {
    word.trim_end_matches(|last: char| last.is_ascii_digit()).trim_end()
}

/// One head of the two.
fn together(above: &StringRecord, below: &StringRecord) -> Vec<String> {
    let columns = above.len().max(below.len());
    let mut often: HashMap<String, usize> = HashMap::new();
    for word in below.iter().filter(|word| is_filled(word)) {
        *often.entry(fold(word)).or_default() += 1;
    }
    let head = |(place, group): (usize, &str)| {
        let word = cell(below, place);
        if word.is_empty() {
            return cell(above, place).to_owned();
        }
        // Names of coders stand behind what they gave.
        if is_coder(group, word) {
            return format!("{} {word}", counted(group));
        }
        if group.is_empty() || often.get(&fold(word)).is_none_or(|times| *times < 2) {
            return word.to_owned();
        }
        // A first and a second code of each side are codes of whoever speaks.
        let counted = counted(word);
        if is_side(group) && counted.len() < word.len() { counted.to_owned() } else { format!("{word} {group}") }
    };
    groups(above, columns).into_iter().enumerate().map(head).collect()
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::{Material, On, Place};
    use crate::ports::import::{Settings, tables};

    fn read(text: &str) -> Material {
        assert!(tables::is_table(text), "{text}");
        let known_codes = ["oq", "cq", "sr", "cr", "ct", "st"].map(str::to_owned).into();
        tables::read(text, &Settings { known_codes, ..Settings::default() }).unwrap()
    }

    /// Each coding: its coder, and its codes with the rows' places.
    fn codings(material: &Material) -> Vec<String> {
        let coding = |it: &crate::ports::import::material::FoundCoding| {
            let mark = |mark: &crate::ports::import::material::FoundMark| match mark.on {
                On::Piece { piece, .. } => format!("{piece} {}", mark.code),
                On::Time { .. } => mark.code.to_string(),
            };
            format!("{}: {}", it.coder, it.marks.iter().map(mark).collect::<Vec<_>>().join(", "))
        };
        material.talks[0].codings.iter().map(coding).collect()
    }

    #[test]
    fn names_of_coders_above_their_columns_are_coders() {
        for above in [",,,Anna,,Bo,", "Projekt X,,,,,,\n,,,Anna,,Bo,"] {
            let material = read(&format!(
                "{above}\nTid,Talare,Text,Kod,Kommentar,Kod,Kommentar\n00:05,T,Hej?,OQ,,CQ,svår\n00:09,K,Ja,CT,,CT,\n"
            ));
            assert_eq!(codings(&material), ["Anna: 0 OQ, 1 CT", "Bo: 0 CQ, 1 CT"], "{above}");
            let rows = above.matches('\n').count();
            assert_eq!(material.talks[0].pieces[1].place, Place::Row(4 + rows));
            assert!(material.table.unwrap().told.iter().any(|it| it.id == "table-two-heads"));
        }
        assert!(crate::ports::locale::Texts::new("en").knows("table-two-heads"));
    }

    #[test]
    fn names_of_coders_below_a_head_of_codes_are_coders() {
        for head in [
            "Nr,Hvem,Ytring,Kode,,Bemærkning\n,,,Anna,Bo,",
            "Nr,Hvem,Ytring,Koder 1,Koder 2,Bemærkning\n,,,Anna,Bo,",
            ",,,Kode,,\nNr,Hvem,Ytring,Anna,Bo,Bemærkning",
        ] {
            let material = read(&format!("{head}\n1,T,Hej?,OQ,CQ,\n2,K,Ja,CT,CT,\n3,T,Du vil.,SR,CR,\n"));
            assert_eq!(codings(&material), ["Anna: 0 OQ, 1 CT, 2 SR", "Bo: 0 CQ, 1 CT, 2 CR"], "{head}");
        }
    }

    #[test]
    fn codes_below_groups_are_columns_of_signs() {
        let material = read(
            "Nr,Vem,Utterance,Questions,,Reflections,,Client,\n,,,OQ,CQ,SR,CR,CT,ST\n1,T,Hej?,x,,,,,\n2,K,Ja.,,,,,x,\n3,T,Du vill.,,,x,,,\n",
        );
        assert_eq!(codings(&material), [": 0 OQ, 1 CT, 2 SR"]);
        assert_eq!(material.talks[0].pieces.len(), 3);
    }

    #[test]
    fn sides_above_a_first_and_a_second_code_leave_them_what_they_are() {
        let material = read(
            ",,,Rådgivare,,Klient,\nTid,Talare,Text,Kod 1,Kod 2,Kod 1,Kod 2\n00:05,T,Hej?,OQ,SR,,\n00:09,K,Ja,,,CT,\n",
        );
        assert_eq!(codings(&material), [": 0 OQ, 0 SR, 1 CT"], "{:?} {:?}", material.table, material.findings);
    }

    #[test]
    fn a_first_row_with_few_words_is_no_head() {
        for text in [
            "Talare,Text,\n,Ja,OQ\nT,Hej?,OQ\nK,Nej,CT\n",
            "Talare,Text,Kod,\n,,OQ,SR\nT,Hej?,OQ,\nK,Nej,CT,\n",
            "Projekt X,,Uppsala,\nTalare,Text,Kod,\nT,Hej?,OQ,\nK,Nej,CT,\n",
        ] {
            let material = read(text);
            assert!(!material.table.unwrap().told.iter().any(|it| it.id == "table-two-heads"), "{text}");
        }
    }
}
