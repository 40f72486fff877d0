//! What was said of the columns of tables, so that it need not be said again.

use std::collections::HashSet;
use std::path::Path;

use super::super::Call;
use super::super::arguments::ImportArguments;
use super::Plan;
use crate::ports::columns::{self, KnownColumns};
use crate::ports::import::{KnownBook, Settings, first_row};
use crate::ports::limits;

/// Puts what is known into the settings: what was said before unless it is to be forgotten, and the codes there are.
pub(super) fn recall(call: &Call, asked: &ImportArguments, state: Option<&Path>, settings: &mut Settings) {
    match state {
        Some(folder) if asked.forget_columns && !asked.dry_run => forget(call, asked, folder),
        Some(folder) if !asked.forget_columns => settings.known_columns = columns::list(call.files.as_ref(), folder),
        _ => {}
    }
    let ids: Vec<String> = call.library.list().map(|listed| listed.id.to_owned()).collect();
    for book in ids.iter().filter_map(|id| call.library.codebook(id)?.ok()) {
        let codes: HashSet<String> = book.codes.iter().map(|code| code.id.to_string().to_lowercase()).collect();
        settings.known_codes.extend(codes.iter().cloned());
        settings.known_books.push(KnownBook { id: book.id.clone(), codes });
        for rating in &book.ratings {
            let names = rating.name.0.values().map(|name| name.to_lowercase());
            settings.known_ratings.extend(names.chain([rating.id.to_lowercase()]));
        }
    }
}

/// Forgets what was said of these tables, which without it may look like none.
fn forget(call: &Call, asked: &ImportArguments, folder: &Path) {
    for path in &asked.files {
        // What cannot be read is told when it is brought in.
        let Ok(bytes) = limits::read(call.files.as_ref(), path, limits::TALK) else { continue };
        if let Some(row) = first_row(bytes) {
            columns::forget(call.files.as_ref(), folder, &row);
        }
    }
}

/// Keeps what was said of a table that was brought in.
pub(super) fn keep(call: &Call, state: Option<&Path>, plan: &Plan) {
    let said = plan.table.as_ref().filter(|table| !table.is_remembered && !table.stated.is_empty());
    if let (Some(folder), Some(table)) = (state, said) {
        let said = KnownColumns { heads: table.heads.clone(), columns: table.stated.clone() };
        columns::keep(call.files.as_ref(), folder, said);
    }
}
