//! Sheets of numbers and codes alone, beside a sheet with the words: a second coder's, who did not copy the talk.

use super::joined::{self, Found};
use crate::domain::message::Message;
use crate::ports::import::Settings;
use crate::ports::import::material::{Finding, Material, Place};
use crate::ports::import::shared::Shared;
use crate::ports::import::tables;

/// More of them are read as what they are by themselves: each is read with all the words.
const MOST: usize = 12;

/// Such a sheet.
pub struct Coded {
    /// Its place in the workbook.
    pub number: usize,
    pub name: String,
    pub table: String,
}

/// Sheets while a workbook is read.
#[derive(Default)]
pub struct ByNumber {
    /// The first one that has words and numbers, by its place.
    words: Option<(usize, String)>,
    coded: Vec<Coded>,
}

impl ByNumber {
    /// Keeps a sheet that is one of them.
    pub fn look(&mut self, number: usize, name: &str, table: &str) {
        if self.words.is_none() && tables::by_number::has_words(table) {
            self.words = Some((number, table.to_owned()));
        } else if self.coded.len() < MOST && tables::by_number::has_codes(table) {
            self.coded.push(Coded { number, name: name.to_owned(), table: table.to_owned() });
        }
    }

    /// Reads sheets of codes with the words of the other, where all sheets with words say the same; tells where they cannot be.
    pub fn join(self, found: &mut Vec<Found>, settings: &Settings) -> Vec<Finding> {
        let is_coded = |number: usize| self.coded.iter().any(|coded| coded.number == number);
        let said: Vec<&Found> = found.iter().filter(|sheet| !is_coded(sheet.number)).collect();
        let Some(first) = said.first().map(|sheet| sheet.name.clone()) else { return Vec::new() };
        let are_one = joined::say_the_same(&said);
        let number = said[0].number;
        let mut told = Vec::new();
        for Coded { number: place, name, table } in self.coded {
            let words = self.words.as_ref().filter(|(words, _)| are_one && *words == number);
            let joined = words.and_then(|(_, words)| tables::by_number::join(words, &table));
            let read = joined.and_then(|joined| Some((tables::read_as(&joined.text, settings, true).ok()?, joined)));
            let sheet = Shared::from(&name);
            let Some((mut material, joined)) = read else {
                let message = Message::new("import-xlsx-numbers-apart").with("sheet", name.as_str());
                let place = Place::SheetRow(Box::new((sheet, 1)));
                told.push(Finding { place, message: message.with("words", first.as_str()) });
                continue;
            };
            put_back(&mut material, &joined.rows);
            for (row, number, codes) in joined.left {
                let message = Message::new("import-xlsx-numbers-left").with("number", number).with("codes", codes);
                let message = message.with("words", first.as_str());
                material.findings.push(Finding { place: Place::Row(row), message });
            }
            found.retain(|sheet| sheet.number != place);
            found.push(Found { number: place, name, material });
        }
        told
    }
}

/// Says of codes in which row of their own sheet they stand. What is to be said of rows of the other sheet is said there.
fn put_back(material: &mut Material, rows: &[Option<usize>]) {
    let own = |place: &Place| match place {
        Place::Row(row) => rows.get(row.checked_sub(2)?).copied().flatten(),
        _ => None,
    };
    material.findings.retain_mut(|finding| own(&finding.place).map(|row| finding.place = Place::Row(row)).is_some());
    for coding in material.talks.iter_mut().flat_map(|talk| &mut talk.codings) {
        let marks = coding.marks.iter_mut().map(|mark| &mut mark.place);
        for place in marks.chain(coding.ratings.iter_mut().map(|rating| &mut rating.place)) {
            if let Some(row) = own(place) {
                *place = Place::Row(row);
            }
        }
    }
}
