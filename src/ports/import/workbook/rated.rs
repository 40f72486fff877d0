//! Sheets of global scores alone, beside a talk: they go to whoever coded it, whom the column or the sheet names.

use std::collections::HashSet;

use crate::ports::import::material::{Finding, FoundCoding, FoundRating, Material, Place};
use crate::ports::import::shared::Shared;
use crate::ports::import::tables::{fold, globals};

/// How words begin that name global scores, and nobody.
#[rustfmt::skip]
const GLOBAL: [&str; 18] = [
    "global", "score", "samlede", "vurdering", "skattning", "bedøm", "bedöm", "rating", "miti", "misc", "ark", "sheet", "blad",
    "overordne", "helhed", "værdi", "verdi", "poäng",
];

/// Such a sheet.
pub struct Rated {
    /// Its place in the workbook.
    pub number: usize,
    pub name: String,
    /// Its scores, each with the head of its column.
    pub ratings: Vec<(String, FoundRating)>,
    /// What is said beside all of them, with its rows.
    pub notes: Vec<(usize, String)>,
}

/// Gives scores to the codings of the only talk there is. Returns the places of the sheets that were read.
pub fn rate(material: &mut Material, sheets: Vec<Rated>) -> Vec<usize> {
    let [talk] = &mut material.talks[..] else { return Vec::new() };
    let (mut read, mut names) = (Vec::new(), Vec::new());
    let heads: HashSet<(usize, &str)> =
        sheets.iter().flat_map(|sheet| sheet.ratings.iter().map(|(head, _)| (sheet.number, head.as_str()))).collect();
    let is_only = heads.len() == 1;
    for Rated { number, name, ratings, notes } in sheets {
        let sheet = Shared::from(&name);
        let place = |row: usize| Place::SheetRow(Box::new((sheet.clone(), row)));
        read.push(number);
        if talk.codings.is_empty() {
            talk.codings.push(FoundCoding::default());
        }
        let mut first = None;
        for (head, mut rating) in ratings {
            rating.place.put_on(&sheet);
            let coding = whose(&talk.codings, &head, &name, is_only);
            let is_new = |coding: &usize| {
                talk.codings[*coding].ratings.iter().all(|known| fold(&known.global) != fold(&rating.global))
            };
            match coding.filter(is_new) {
                Some(coding) => {
                    names.push(globals::shown(&rating));
                    let ratings = &mut talk.codings[coding].ratings;
                    first.get_or_insert((coding, ratings.len()));
                    ratings.push(rating);
                }
                None => material.findings.push(globals::whose(&rating)),
            }
        }
        for (row, words) in notes {
            let kept = first.and_then(|(coding, at)| talk.codings.get_mut(coding)?.ratings.get_mut(at));
            material.findings.push(Finding { place: place(row), message: globals::noted(kept, &words) });
        }
    }
    material.told.extend(globals::told(names));
    read
}

/// Whether a name says more than that global scores stand there, and it may be who gave them.
fn may_name_somebody(name: &str) -> bool {
    name.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 1).any(|word| {
        let word = word.to_lowercase();
        !GLOBAL.iter().any(|known| word.starts_with(known))
    })
}

/// The coding of whom the head of a column names, or else the sheet; or the only one, where nobody else is named or rates, too.
fn whose(codings: &[FoundCoding], head: &str, sheet: &str, is_only: bool) -> Option<usize> {
    let named = |name: &str| {
        let words = fold(name);
        let words: Vec<&str> = words.split(' ').collect();
        let is_named = |coding: &&FoundCoding| {
            let coder = fold(&coding.coder);
            let coder: Vec<&str> = coder.split(' ').collect();
            !coding.coder.is_empty() && words.windows(coder.len()).any(|some| some == coder)
        };
        let mut all = codings.iter().enumerate().filter(|(_, coding)| is_named(coding));
        all.next().filter(|_| all.next().is_none()).map(|(place, _)| place)
    };
    match codings {
        [only] if only.coder.is_empty() || named(head).or_else(|| named(sheet)).is_none() => {
            (is_only && !may_name_somebody(head) && !may_name_somebody(sheet)).then_some(0)
        }
        _ if !head.is_empty() => named(head),
        _ => named(sheet),
    }
}
