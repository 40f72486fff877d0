//! What was asked for on the command line, held against what the files hold: what would do nothing is told before anything is
//! written.

use std::collections::BTreeSet;

use super::super::Call;
use super::Incoming;
use crate::domain::message::{Argument, Message};
use crate::domain::session::ParticipantId;
use crate::ports::import::matching::{self, Lexicon};
use crate::ports::import::material::Talk;
use crate::ports::import::turns::SOMEBODY;
use crate::ports::import::{Settings, first_row, labels};
use crate::ports::limits;

/// As many labels are listed.
const LISTED: usize = 12;

/// What was asked for in vain, if anything: a role for somebody who is in no file, columns where no file is a table, or what
/// is said of codes that are not there.
pub(super) fn in_vain(call: &Call, arrivals: &[Incoming], settings: &Settings) -> Option<Message> {
    if arrivals.is_empty() {
        return None;
    }
    let known = speakers(arrivals);
    let keys: BTreeSet<String> = known.iter().map(|label| labels::key(label)).collect();
    // Whoever speaks where the file does not say who is nobody that it names.
    let is_nobody = |label: &str| label == SOMEBODY && has_unnamed(arrivals);
    let is_there = |label: &str| keys.contains(label) || is_nobody(label);
    let stranger = settings.roles.iter().find(|(label, _)| !is_there(&labels::key(label)));
    if let Some((label, _)) = stranger {
        let id = if known.is_empty() { "import-role-no-speakers" } else { "import-role-nobody" };
        return Some(Message::new(id).with("label", label.as_str()).with("known", listed(known)));
    }
    let no_table = arrivals.iter().all(|incoming| incoming.arrival.material.table.is_none());
    match settings.columns.first() {
        Some((column, _)) if no_table => Some(no_column(call, arrivals, column)),
        _ => said_of_codes(call, arrivals, settings),
    }
}

/// What was said of codes in vain: where there are none, of one that is in no file, or of one that no codebook has.
fn said_of_codes(call: &Call, arrivals: &[Incoming], settings: &Settings) -> Option<Message> {
    let options = [
        ("--code", !settings.codes.is_empty()),
        ("--codebook", settings.codebooks.is_some()),
        ("--coder", !settings.coder.is_empty()),
    ];
    let option = options.into_iter().find_map(|(option, is_given)| is_given.then_some(option))?;
    let material = || arrivals.iter().map(|incoming| &incoming.arrival.material);
    let is_coded = |talk: &Talk| {
        let whole = talk.whole.as_ref().is_some_and(|whole| !whole.1.is_empty());
        whole || talk.codings.iter().any(|coding| !coding.marks.is_empty() || !coding.ratings.is_empty())
    };
    if !material().any(|material| !material.codes.is_empty() || material.talks.iter().any(is_coded)) {
        return Some(Message::new("import-codes-none").with("option", option));
    }
    let marks = material().flat_map(|it| &it.talks).flat_map(|talk| &talk.codings).flat_map(|coding| &coding.marks);
    let defined = material().flat_map(|material| &material.codes).map(|code| code.code.as_str());
    let (mut there, mut listed_there) = (BTreeSet::new(), Vec::new());
    for code in marks.map(|mark| mark.code.as_str()).chain(defined) {
        if there.insert(matching::fold(code)) {
            listed_there.push(code.to_owned());
        }
    }
    if let Some((code, _)) = settings.codes.iter().find(|(code, _)| !there.contains(&matching::fold(code))) {
        return Some(
            Message::new("import-code-nowhere").with("code", code.as_str()).with("known", listed(listed_there)),
        );
    }
    let books: Vec<Lexicon> = match &settings.codebooks {
        _ if settings.codes.is_empty() => return None,
        Some(ids) => call.library.instrument(ids).into_iter().map(|it| Lexicon::new(it, &[])).collect(),
        None => {
            let ids: Vec<String> = call.library.list().map(|listed| listed.id.to_owned()).collect();
            let instruments = ids.iter().filter_map(|id| call.library.instrument(id).ok());
            instruments.map(|it| Lexicon::new(it, &[])).collect()
        }
    };
    let is_known = |here: &str| there.contains(&matching::fold(here)) || books.iter().any(|book| book.knows(here));
    let (_, here) = settings.codes.iter().find(|(_, here)| !is_known(here))?;
    // A codebook that is not there is told where it is asked for.
    (!books.is_empty()).then(|| Message::new("import-code-no-book").with("code", here.as_str()))
}

/// Whether somebody speaks in these files of whom they do not say who it is.
fn has_unnamed(arrivals: &[Incoming]) -> bool {
    let mut talks = arrivals.iter().flat_map(|incoming| &incoming.arrival.material.talks);
    talks.any(|talk| talk.pieces.iter().any(|piece| piece.by.is_none()))
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
        first_row(bytes)
    });
    let heads = rows.map(|row| row.into_iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
    match heads.into_iter().find(|row| row.len() > 1) {
        Some(row) => Message::new("import-column-unknown").with("column", column).with("known", listed(row)),
        None => Message::new("import-column-no-table").with("column", column),
    }
}
