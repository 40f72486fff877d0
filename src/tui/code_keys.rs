//! The keys of the codes as the last lines show them: with names, short names or ids, whichever fit.

use crate::domain::codebook::{Code, CodeId};
use crate::domain::session::Speaker;

use super::app::{App, Size};
use super::graphemes::cells;

/// A key and what it does.
pub type Hint = (String, String);

/// From this height on there may be two rows of codes.
const TWO_ROWS: u16 = 16;
/// From this height on names are worth a second row; under it, only ids that do not fit into one are.
const TALL: u16 = 24;

/// How many rows the codes of either speaker take, so that the screen stays the same when the speaker changes.
pub fn rows_needed(app: &App, size: Size) -> u16 {
    let most = if size.height >= TWO_ROWS { 2 } else { 1 };
    let rows = |speaker| code_keys(app, speaker, size).len() as u16;
    rows(Speaker::Clinician).max(rows(Speaker::Client)).clamp(1, most)
}

/// One side's codes in rows: full names if they fit into one row, short names if they fit into all rows, else ids.
pub fn code_keys(app: &App, speaker: Speaker, size: Size) -> Vec<Vec<Hint>> {
    let width = size.width;
    let most = if size.height >= TALL { 2 } else { 1 };
    let language = app.looks.texts.language();
    let bound = app.keymap.codes_of(speaker, app.document.instrument());
    let named = |form: fn(&Code, &str) -> String| -> Vec<Hint> {
        let what = |code: &CodeId| match app.document.instrument().code(code) {
            Some((_, known)) => form(known, language),
            None => app.looks.texts.get("code-none-short").into_owned(),
        };
        bound.iter().map(|(key, code)| (key.sign(), what(code))).collect()
    };
    let long = in_rows(named(|code, language| code.name.get(language).to_lowercase()), width);
    if long.len() <= 1 {
        return long;
    }
    let short = in_rows(named(|code, language| code.short.get(language).to_owned()), width);
    if short.len() <= most {
        return short;
    }
    in_rows(named(|code, _| code.id.to_string()), width)
}

/// Breaks hints into rows of a width.
fn in_rows(hints: Vec<Hint>, width: u16) -> Vec<Vec<Hint>> {
    let mut rows: Vec<Vec<Hint>> = Vec::new();
    let mut used = usize::MAX;
    for hint in hints {
        let wide = cells(&hint.0) + 1 + cells(&hint.1);
        match rows.last_mut() {
            Some(row) if used + 2 + wide < usize::from(width) => {
                used += 2 + wide;
                row.push(hint);
            }
            _ => {
                used = wide;
                rows.push(vec![hint]);
            }
        }
    }
    rows
}
