//! Figures for spreadsheets: one row a coding, one column for every figure that any of the codings has.

use std::collections::{HashMap, HashSet};

use super::names::plain;
use super::{ScoreFigure, Summary};
use crate::domain::visible::visible;
use crate::ports::export::table::text as guarded;

/// A table of figures: the names of its columns, and its rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The names of the columns, in the order in which they stand, as programs for statistics take them.
    pub columns: Vec<String>,
    /// Of each column, whether its cells are numbers.
    pub numbers: Vec<bool>,
    /// A row for each coding. A figure that a coding does not have is an empty cell.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The table of some codings; without any column where there are none.
    pub fn of(summaries: &[Summary]) -> Self {
        let cells: Vec<Vec<(String, String)>> = summaries.iter().map(cells).collect();
        let mut columns: Vec<String> = Vec::new();
        let mut known = HashSet::new();
        for (name, _) in cells.iter().flatten() {
            if known.insert(name.as_str()) {
                columns.push(name.clone());
            }
        }
        // Codings under different codebooks have different figures; counts still stand together, and scores after them.
        columns.sort_by_key(|name| part(name));
        let places: HashMap<&str, usize> =
            columns.iter().enumerate().map(|(place, name)| (name.as_str(), place)).collect();
        let row = |cells: &Vec<(String, String)>| {
            let mut row = vec![String::new(); places.len()];
            for (name, value) in cells {
                if let Some(place) = places.get(name.as_str()) {
                    row[*place].clone_from(value);
                }
            }
            row
        };
        let rows = cells.iter().map(row).collect();
        let numbers = columns.iter().map(|name| is_number(name)).collect();
        Self { columns: plain(columns.iter().map(String::as_str)), numbers, rows }
    }
}

/// Whether the cells of a column are numbers.
fn is_number(column: &str) -> bool {
    match part(column) {
        0 => column == "round" || column.starts_with("turns.") || column.starts_with("words."),
        _ => column.rsplit('.').next() != Some("band"),
    }
}

/// Columns about the coding itself.
pub const HEAD: [&str; 15] = [
    "session",
    "title",
    "coder",
    "coding",
    "codebooks",
    "round",
    "state",
    "basis",
    "scores_hidden",
    "segments",
    "phases",
    "turns.clinician",
    "turns.client",
    "words.clinician",
    "words.client",
];

/// What the figures are, where they are in the terms of another codebook than the coding's.
const AS: &str = "as";

/// The part of the table in which a column stands.
fn part(column: &str) -> usize {
    match column {
        _ if HEAD.contains(&column) || column == AS => 0,
        _ if column.starts_with("count.") => 1,
        _ if column.starts_with("marks.") => 2,
        _ if column.starts_with("phase.") => 4,
        _ => 3,
    }
}

/// Stretches as `miti-4.2.1 12-74`; empty for whole talks.
fn segments(summary: &Summary) -> String {
    let stretches = summary.made.segments.0.iter().map(|(id, it)| format!("{id} {}-{}", it.from, it.to));
    stretches.collect::<Vec<_>>().join("; ")
}

/// Phases as `engaging 1-12`; empty where none is marked.
fn phases(summary: &Summary) -> String {
    let phases = summary.made.phases.iter().map(|it| format!("{} {}-{}", it.phase, it.from, it.to));
    phases.collect::<Vec<_>>().join("; ")
}

/// The scores of each phase: `phase.evoking.r_to_q`, and `phase.evoking.2.r_to_q` where evoking comes back.
fn by_phase(summary: &Summary) -> Vec<(String, String)> {
    let mut begun: HashMap<&str, usize> = HashMap::new();
    let mut cells = Vec::new();
    for phase in &summary.made.phases {
        let time = begun.entry(phase.phase).or_default();
        *time += 1;
        let which = if *time == 1 { String::new() } else { format!("{time}.") };
        for (id, score) in &phase.scores.0 {
            cells.extend(of_score(&format!("phase.{}.{which}{id}", phase.phase), score));
        }
    }
    cells
}

/// A score's value with its counts.
fn of_score(name: &str, score: &ScoreFigure) -> Vec<(String, String)> {
    let value = score.value.map(|value| value.to_string()).unwrap_or_default();
    let mut cells = vec![(name.to_owned(), value), (format!("{name}.numerator"), score.numerator.to_string())];
    cells.extend(score.denominator.map(|count| (format!("{name}.denominator"), count.to_string())));
    cells
}

/// The cells of one row with the names of their columns.
fn cells(summary: &Summary) -> Vec<(String, String)> {
    // Neither a terminal nor a spreadsheet obeys what stands in a cell.
    let text = |text: &str| guarded(&visible(text)).into_owned();
    // Where a talk has no words, nobody knows how many were said.
    let words = |count: u64| if summary.has_words { count.to_string() } else { String::new() };
    let about = [
        text(&summary.session),
        text(&summary.title),
        text(&summary.coder),
        text(&summary.coding),
        text(&summary.codebooks.join("+")),
        summary.round.to_string(),
        summary.made.state.to_owned(),
        summary.made.basis.to_owned(),
        summary.made.scores_hidden.to_string(),
        text(&segments(summary)),
        phases(summary),
        summary.turns.clinician.to_string(),
        summary.turns.client.to_string(),
        words(summary.words.clinician),
        words(summary.words.client),
    ];
    let mut cells: Vec<(String, String)> = HEAD.map(str::to_owned).into_iter().zip(about).collect();
    if let Some(crossed) = &summary.crossed {
        cells.push((AS.to_owned(), text(&crossed.says)));
    }
    cells.extend(summary.counts.0.iter().map(|(code, count)| (format!("count.{code}"), count.to_string())));
    for (code, modifiers) in &summary.by_modifier.0 {
        for (modifier, values) in &modifiers.0 {
            for (value, count) in &values.0 {
                cells.push((format!("count.{code}.{modifier}.{value}"), count.to_string()));
            }
        }
    }
    cells.push(("marks.unsettled".to_owned(), summary.unsettled.to_string()));
    cells.push(("marks.outside".to_owned(), summary.outside.to_string()));
    cells.push(("marks.uncounted".to_owned(), summary.uncounted.to_string()));
    for (id, value) in &summary.ratings.0 {
        cells.push((format!("rating.{id}"), value.map(|value| value.to_string()).unwrap_or_default()));
    }
    for (id, score) in &summary.scores.0 {
        cells.extend(of_score(id, score));
        cells.push((format!("{id}.band"), score.band.unwrap_or_default().to_owned()));
    }
    cells.extend(by_phase(summary));
    if let Some(crossed) = &summary.crossed {
        let losses = [
            ("lost", &crossed.without_counterpart),
            ("uncoded", &crossed.uncoded),
            ("left_out", &crossed.left_out),
            ("not_counted", &crossed.not_counted),
        ];
        for (what, counts) in losses {
            cells.extend(counts.0.iter().map(|(code, count)| (format!("{what}.{code}"), count.to_string())));
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::codebooks;

    #[test]
    fn no_score_can_take_the_name_of_another_column() {
        for column in
            HEAD.into_iter().chain([AS, "lost.Q", "count.Q", "count.Q.kind.a", "other.band", "phase.evoking.Q"])
        {
            let text = format!(
                r#"(format: 1, id: "x", version: "1", name: {{"en": "x"}}, unit: volley, codes_per_unit: many, codes: [(id: "Q",
                speaker: clinician, name: {{"en": "Q"}})], scores: [(id: "{column}", name: {{"en": "s"}}, is: sum(["Q"]))])"#
            );
            assert!(codebooks::read(&text, std::path::Path::new("x.ron")).is_err(), "{column}");
        }
    }
}
