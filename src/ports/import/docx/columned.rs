//! Tables of Word documents that hold more than who speaks, what and when, or say it otherwise: they are read as a table in
//! a text file is, with a column of codes, a column for each speaker, or labels before the words.

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
    let mut material = tables::read(&text(rows)?, settings).ok()?;
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
    let is_coded = talk.codings.iter().any(|coding| !coding.marks.is_empty());
    (is_coded || talk.voices.len() > 1 && named > 1 && named * 2 >= talk.pieces.len()).then_some(material)
}

/// The rows as a table in a text file, each as wide as the widest.
fn text(rows: &[Row]) -> Option<String> {
    let width = rows.iter().map(|row| row.cells.len()).max()?;
    let mut writer = WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    for (index, row) in rows.iter().enumerate() {
        let cell = |place: usize| {
            let cell = row.cells.get(place).map_or("", |cell| cell.trim());
            // A head is one line; tabs in cells set words apart.
            let is_head = index == 0;
            cell.replace('\t', " ").replace('\n', if is_head { " " } else { "\n" })
        };
        writer.write_record(&(0..width).map(cell).collect::<StringRecord>()).ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}
