//! A journal without anything that somebody wrote or said.

use crate::domain::edit::{Change, Edit};
use crate::domain::history::{DoneStep, Happened};
use crate::domain::instrument::Instrument;
use crate::ports::export::codes_only::CodesOnly;
use crate::ports::journal::{Event, Log};

/// The same journal with every edit as it may go out; without the codebooks, codes are called as those that no codebook
/// knows. Names of coders and of moments stay: they are left out where they would be told.
pub(super) fn bare_log(log: &Log, bare: &mut CodesOnly, instrument: Option<&Instrument>) -> Log {
    let mut edit = |edit: &Edit| bare.edit(edit, instrument);
    let mut what = |happened: &Happened| match happened {
        Happened::Step(step) => {
            let change = |change: &Change| Change { edit: edit(&change.edit), inverse: edit(&change.inverse) };
            Happened::Step(DoneStep { changes: step.changes.iter().map(change).collect(), what: step.what.clone() })
        }
        Happened::Stated(edits) => Happened::Stated(edits.iter().map(&mut edit).collect()),
        Happened::Undone | Happened::Redone => happened.clone(),
    };
    let events = log.events.iter().map(|event| Event { what: what(&event.what), ..event.clone() }).collect();
    Log { events, ..log.clone() }
}
