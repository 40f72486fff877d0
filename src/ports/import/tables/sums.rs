//! Sheets and tables that hold no talk but what was counted in one: codes with how often they were given, or global scores.

use std::collections::HashSet;

use super::beginning::{self, Beginning};
use super::columns::Column;
use super::globals::{heads_scores, is_called, is_head, is_note, is_score, names_globals};
use super::heads::{Heads, fold};
use super::stated::said_of;
use super::unsaid::{is_called_sum, is_number};
use super::{own_heads, reader};
use crate::ports::import::Settings;
use crate::ports::import::material::{FoundRating, Place};

/// Rows of the longest list of sums, and some more.
const MOST_ROWS: usize = 200;
/// Fewer rows than this are no list.
const FEWEST: usize = 2;
/// Words that head what was counted.
#[rustfmt::skip]
const COUNTS: [&str; 16] = [
    "antal", "antall", "count", "counts", "n", "sum", "summa", "total", "totalt", "i alt", "ialt", "frekvens", "frequency", "hyppighed",
    "antal gange", "tally",
];
/// Columns of a talk.
const OF_TALK: [Column; 5] = [Column::Turn, Column::Start, Column::End, Column::Speaker, Column::Text];

/// What a table holds that holds no talk.
#[derive(Debug, PartialEq)]
pub enum Alone {
    /// Sums.
    Sums,
    /// Global scores, each with the head of its column, and what is said beside all of them.
    Globals(Vec<(String, FoundRating)>, Vec<(usize, String)>),
}

/// A row with figures.
struct Figures {
    row: usize,
    name: String,
    /// Figures with their columns.
    counts: Vec<(usize, String)>,
    note: String,
}

/// What a table holds, if that is sums or global scores and nothing else.
pub fn alone(text: &str, settings: &Settings) -> Option<Alone> {
    let Beginning { text, separator, above, .. } = beginning::of(text);
    let mut rows: Vec<Figures> = Vec::new();
    let (mut head, mut notes, mut titles) = (Vec::new(), Vec::new(), 0);
    for (row, record) in (above + 1..).zip(reader(&text, separator).into_records()) {
        let record = record.ok().filter(|_| row <= above + MOST_ROWS)?;
        // Whoever said what the columns hold, now or last time, said that it is a talk.
        if row == above + 1 && !said_of(&record, settings).0.is_empty() {
            return None;
        }
        let filled: Vec<(usize, &str)> =
            record.iter().map(str::trim).enumerate().filter(|(_, cell)| !cell.is_empty()).collect();
        let cells: Vec<&str> = filled.iter().map(|(_, cell)| *cell).collect();
        let (name, rest) = match cells[..] {
            [] => continue,
            [_] => {
                titles += 1;
                continue;
            }
            [name, ref rest @ ..] => (name, rest),
        };
        if is_note(name) && !rest.iter().any(|cell| is_number(cell)) {
            notes.push((row, rest.join(" ")));
        } else if rows.is_empty() && head.is_empty() && rest.iter().all(|cell| !is_number(cell)) || is_head(&cells) {
            let says_more = || Heads::read(&record, &[], false).is_ok_and(|heads| tells_of_talk(&heads));
            if !is_head(&cells) && (own_heads::own(&record).is_some() || says_more()) {
                return None;
            }
            head = record.iter().map(|cell| cell.trim().to_owned()).collect();
        } else {
            rows.push(figures(row, name, &filled[1..])?);
        }
    }
    let names: HashSet<String> = rows.iter().map(|row| fold(&row.name)).collect();
    if rows.len() < FEWEST || names.len() < rows.len() || titles > rows.len() {
        return None;
    }
    let is_global = |row: &Figures| is_called(&row.name) || settings.known_ratings.contains(&row.name.to_lowercase());
    let are_scores = |row: &Figures| row.counts.iter().all(|(_, figure)| is_score(figure));
    let is_headed = head.first().is_some_and(|name| names_globals(name));
    if rows.iter().all(|row| (is_headed || is_global(row)) && are_scores(row)) {
        return Some(Alone::Globals(rated(&rows, &head), notes));
    }
    let is_counted = |row: &&Figures| is_global(row) || is_called_sum(&row.name) || is_code(&row.name, settings);
    let counted = rows.iter().filter(is_counted).count();
    let is_of_counts = head.iter().skip(1).any(|head| COUNTS.contains(&fold(head).as_str()));
    (counted * 2 >= rows.len() && (is_of_counts || counted == rows.len())).then_some(Alone::Sums)
}

fn tells_of_talk(heads: &Heads) -> bool {
    heads.is_spread() || OF_TALK.into_iter().any(|column| heads.place(column).is_some())
}

/// A row that is a name and figures, and perhaps a remark behind them; nothing where it is something else.
fn figures(row: usize, name: &str, rest: &[(usize, &str)]) -> Option<Figures> {
    let (last, before) = rest.split_last()?;
    let note = if is_number(last.1) { "" } else { last.1 };
    let figures = if note.is_empty() { rest } else { before };
    let are_figures = !figures.is_empty() && figures.iter().all(|(_, cell)| is_number(cell));
    (are_figures && name.contains(char::is_alphabetic) && !name.ends_with(['.', '?', '!'])).then(|| Figures {
        row,
        name: name.trim_end_matches(':').trim_end().to_owned(),
        counts: figures.iter().map(|(at, cell)| (*at, (*cell).to_owned())).collect(),
        note: note.to_owned(),
    })
}

/// Whether a name is that of a code of a codebook here, also behind its long name: *Question (Q)*.
fn is_code(name: &str, settings: &Settings) -> bool {
    let known = |code: &str| {
        let small = code.trim().to_lowercase();
        settings.known_codes.contains(&small) || settings.known_codes.contains(small.trim_end_matches(['+', '-']))
    };
    let behind = name.rsplit_once('(').and_then(|(_, rest)| rest.trim_end().strip_suffix(')'));
    known(name) || behind.is_some_and(known)
}

/// Each score with the head of its column; that of one column of scores is empty.
fn rated(rows: &[Figures], head: &[String]) -> Vec<(String, FoundRating)> {
    let mut all = Vec::new();
    for Figures { row, name, counts, note } in rows {
        for (at, value) in counts {
            let head = head.get(*at).filter(|head| !heads_scores(head)).cloned().unwrap_or_default();
            let note = if counts.len() == 1 { note.clone() } else { String::new() };
            let (place, value) = (Place::Row(*row), value.replace(',', "."));
            all.push((head, FoundRating { place, global: name.clone(), value, note, evidence: Vec::new() }));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> Option<&'static str> {
        let known_codes = ["q", "sr", "cr", "gi", "ct"].map(str::to_owned).into();
        alone(text, &Settings { known_codes, ..Settings::default() }).map(|alone| match alone {
            Alone::Sums => "sums",
            Alone::Globals(..) => "globals",
        })
    }

    #[test]
    fn sums_and_global_scores_are_no_talk() {
        for text in [
            "Kode;Antal\nQ;12\nSR;8\nEmpathy;4\n",
            "MITI 4.2.1;Antal;Kommentar\nGiving Information (GI);12;\nQuestion (Q);8;mange\nNoget;3;\n",
            "Q;12\nSR;8\nCR;5\n",
            "MITI af Anna;;\n\nKode;Første;Anden\nQ;12;10\nSR;8;9\nSum;20;19\n",
        ] {
            assert_eq!(kind(text), Some("sums"), "{text}");
        }
        for text in [
            "Global;Score\nPartnership;4\nEmpathy;3\nKommentar;God samtale.\n",
            "Globalskattningar;Skattning\nAnnat;4\nEmpati;3,5\n",
            "Empathy;4\nPartnership;3\n",
            "Globale vurderinger;\nEmpati;4\nPartnerskab;3\n",
        ] {
            assert_eq!(kind(text), Some("globals"), "{text}");
        }
    }

    #[test]
    fn talks_are_no_sums() {
        for text in [
            "Kode;Tid\nQ;12\nSR;15\nCT;19\n",
            "Taler;Tekst;Kode\nT;Hej;Q\nK;12;CT\n",
            "Nr;Kode\n1;Q\n2;CT\n",
            "Q;12\nSR;8\nQ;15\n",
            "Anna;12\nBo;8\nIda;5\n",
            "T;Hej\nK;Ja\nT;Nå\n",
            "Q;12\n",
        ] {
            assert_eq!(kind(text), None, "{text}");
        }
    }
}
