//! Tables of Word documents that hold more than who speaks, what and when, or say it otherwise: they are read as a table in
//! a text file is, with a column of codes, a column for each speaker, or labels before the words.

use std::collections::HashSet;

use csv::{StringRecord, WriterBuilder};

use super::super::Settings;
use super::super::material::{Material, Place};
use super::super::tables;
use super::body::{Body, Row};
use super::table::{self, Reads};

/// The talk of the only table that is one, and the number of that table, from 1. `None` where a document has none or several,
/// or where its table holds no more than [`table::read`] takes.
pub fn read(body: &Body, settings: &Settings) -> Option<(usize, Material)> {
    let mut found = (1..).zip(&body.tables).filter_map(|(number, rows)| Some((number, talk(rows, settings)?)));
    let (number, mut material) = found.next().filter(|_| body.tables.len() <= MOST_TABLES)?;
    let mut others = (1..).zip(&body.tables).filter(|(other, _)| *other != number);
    if found.next().is_some() || others.any(|(_, rows)| table::judged(rows, &settings.known_codes).0 == Reads::Talk) {
        return None;
    }
    if body.tables.len() > 1 {
        let told = material.findings.iter_mut().map(|finding| &mut finding.place);
        let pieces = material.talks.iter_mut().flat_map(|talk| &mut talk.pieces).map(|piece| &mut piece.place);
        told.chain(pieces).for_each(|place: &mut Place| place.put_in(number));
    }
    Some((number, material))
}

/// Documents with more tables than this are no transcripts with a table of codes.
const MOST_TABLES: usize = 64;

fn talk(rows: &[Row], settings: &Settings) -> Option<Material> {
    if rows.len() < 2 || !table::holds_more(rows, &settings.known_codes) {
        return None;
    }
    let mut material = heads(rows, &settings.known_codes)?.iter().find_map(|(heads, is_last)| {
        let material = tables::read(&text(rows, heads)?, settings).ok()?;
        (*is_last || is_coded(&material)).then_some(material)
    })?;
    let is_coded = is_coded(&material);
    let [talk] = &mut material.talks[..] else { return None };
    // Who goes on is not written again, and lines of a cell are one turn.
    let mut now = None;
    for piece in &mut talk.pieces {
        now = piece.by.or(now);
        piece.by = now;
        piece.text = piece.text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let named = talk.pieces.iter().filter(|piece| piece.by.is_some()).count();
    // A table of words and codes is one, whoever speaks.
    (is_coded || talk.voices.len() > 1 && named > 1 && named * 2 >= talk.pieces.len()).then_some(material)
}

/// Whether codes came along.
fn is_coded(material: &Material) -> bool {
    material.talks.iter().flat_map(|talk| &talk.codings).any(|coding| !coding.marks.is_empty())
}

/// The first row as it is to be read, with whether nothing is tried after it. Where it does not say that words stand below,
/// and they begin with who speaks (*Samtale*, *Intervju*), it is made to say so; and if it names nobody whose codes they are
/// (*Anne*), that codes are codes (*CACTI*).
fn heads(rows: &[Row], codes: &HashSet<String>) -> Option<Vec<(Vec<String>, bool)>> {
    let first = rows.first()?;
    let below = |place: usize| -> Vec<&str> {
        let cells = rows[1..].iter().filter_map(|row| row.cells.get(place)).map(|cell| cell.trim());
        cells.filter(|cell| !cell.is_empty()).collect()
    };
    let says_who = |place: &usize| {
        let cells = below(*place);
        cells.len() > 1 && cells.iter().filter(|cell| table::is_labelled(cell)).count() * 2 >= cells.len()
    };
    let heads = first.cells.clone();
    let is_head = !first.cells.iter().any(|cell| table::is_labelled(cell.trim()));
    let Some(words) = (0..heads.len()).find(says_who).filter(|_| is_head) else { return Some(vec![(heads, true)]) };
    let mut worded = heads;
    WORDS.clone_into(&mut worded[words]);
    let mut coded = worded.clone();
    for (place, head) in coded.iter_mut().enumerate() {
        if place != words && tables::are_known(&below(place), codes) {
            CODES.clone_into(head);
        }
    }
    let is_other = coded != worded;
    let mut tried = vec![(worded, !is_other)];
    tried.extend(is_other.then_some((coded, true)));
    Some(tried)
}

/// Heads that every table is read with.
const WORDS: &str = "text";
const CODES: &str = "code";

/// The rows as a table in a text file, each as wide as the widest, which says itself what parts its columns.
fn text(rows: &[Row], heads: &[String]) -> Option<String> {
    let width = rows.iter().map(|row| row.cells.len()).max()?;
    let mut writer = WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    for (index, row) in rows.iter().enumerate() {
        // A head is one line; tabs in cells set words apart.
        let is_head = index == 0;
        let cells = if is_head { heads } else { &row.cells };
        let cell = |place: usize| {
            let cell = cells.get(place).map_or("", |cell| cell.trim());
            cell.replace('\t', " ").replace('\n', if is_head { " " } else { "\n" })
        };
        writer.write_record(&(0..width).map(cell).collect::<StringRecord>()).ok()?;
    }
    Some(format!("sep=\t\n{}", String::from_utf8(writer.into_inner().ok()?).ok()?))
}
