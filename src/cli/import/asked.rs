//! What was asked for on the command line, held against what the files hold: what would do nothing is told before anything is
//! written.

use std::collections::BTreeSet;

use super::super::Call;
use super::Incoming;
use crate::domain::message::{Argument, Message};
use crate::domain::session::ParticipantId;
use crate::ports::import::{Settings, labels, tables};
use crate::ports::{decode, limits};

/// As many labels are listed.
const LISTED: usize = 12;

/// What was asked for in vain, if anything: a role for somebody who is in no file, or columns where no file is a table.
pub(super) fn in_vain(call: &Call, arrivals: &[Incoming], settings: &Settings) -> Option<Message> {
    if arrivals.is_empty() {
        return None;
    }
    let known = speakers(arrivals);
    let keys: BTreeSet<String> = known.iter().map(|label| labels::key(label)).collect();
    let stranger = settings.roles.iter().find(|(label, _)| !keys.contains(&labels::key(label)));
    if let Some((label, _)) = stranger {
        let id = if known.is_empty() { "import-role-no-speakers" } else { "import-role-nobody" };
        return Some(Message::new(id).with("label", label.as_str()).with("known", listed(known)));
    }
    let no_table = arrivals.iter().all(|incoming| incoming.arrival.material.table.is_none());
    match settings.columns.first() {
        Some((column, _)) if no_table => Some(no_column(call, arrivals, column)),
        _ => None,
    }
}

/// Labels of everybody who speaks, in the order of the files.
fn speakers(arrivals: &[Incoming]) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    let mut seen = BTreeSet::new();
    for talk in arrivals.iter().flat_map(|incoming| &incoming.arrival.material.talks) {
        let whole = talk.whole.iter().flat_map(|whole| whole.0.participants());
        let whole = whole.map(|someone| &someone.id).map(|ParticipantId(label)| label);
        let labels = talk.voices.iter().flat_map(|voice| std::iter::once(&voice.label).chain(&voice.also)).chain(whole);
        known.extend(labels.filter(|label| !label.trim().is_empty() && seen.insert((*label).clone())).cloned());
    }
    known
}

fn listed(mut labels: Vec<String>) -> Argument {
    if labels.len() > LISTED {
        labels.truncate(LISTED);
        return format!("{}, …", labels.join(", ")).into();
    }
    Argument::All(labels)
}

/// That no file is a table with such columns, with the first row of the first file where it looks like one.
fn no_column(call: &Call, arrivals: &[Incoming], column: &str) -> Message {
    let read = |incoming: &Incoming| limits::read(call.files.as_ref(), &incoming.path, limits::TALK).ok();
    let rows = arrivals.iter().filter_map(|incoming| {
        let bytes = read(incoming)?;
        Some(tables::first_row(&decode::decode(&bytes).ok()?.text))
    });
    let heads = rows.map(|row| row.into_iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
    match heads.into_iter().find(|row| row.len() > 1) {
        Some(row) => Message::new("import-column-unknown").with("column", column).with("known", listed(row)),
        None => Message::new("import-column-no-table").with("column", column),
    }
}
