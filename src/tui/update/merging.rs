//! Bringing another version of the coding into it: what a synced folder or a rescue left beside it.

use std::path::{Path, PathBuf};

use crate::domain::history::DoneStep;
use crate::domain::merge::{Difference, Merged};
use crate::domain::message::{Argument, Message};
use crate::ports::copies;
use crate::ports::writer::TakenIn;
use crate::tui::app::{App, Desk, Mode, Tone};
use crate::tui::command::Command;
use crate::tui::effect::Effect;

use super::{coding, listing, saving};

/// Differences that the list of messages shows; more are counted.
const LISTED: usize = 200;

/// Has the first version held against the coding as it is now.
pub(super) fn begin(app: &mut App) -> Vec<Effect> {
    if let Some(message) = app.desk.read_only.clone() {
        app.tell(Tone::Hint, message);
        return Vec::new();
    }
    let Some(path) = app.desk.versions.first().cloned() else {
        app.tell(Tone::Hint, Message::new("merge-no-version"));
        return Vec::new();
    };
    ask(app, path)
}

/// A version whose step was undone is there to be brought in again, and not once that is made once more.
pub(super) fn after_step(app: &mut App, step: &DoneStep, undone: bool) {
    if step.what != copies::MERGED {
        return;
    }
    let Desk { merged, versions, told, .. } = &mut app.desk;
    let its = merged.iter().filter(|(_, its)| its == step).map(|(path, _)| path);
    for path in its {
        versions.retain(|version| version != path);
        if undone {
            versions.push(path.clone());
            // That it is in the coding, and may be deleted, is true no more.
            let file = Argument::from(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
            let is_of_it = |told: &Message| told.arguments.contains(&("file", file.clone()));
            told.retain(|told| !(matches!(told.id.as_ref(), "merge-done" | "merge-done-in-part") && is_of_it(told)));
        }
    }
}

fn ask(app: &App, path: PathBuf) -> Vec<Effect> {
    vec![Effect::Merge { snapshot: Box::new(app.document.snapshot()), revision: app.document.revision(), path }]
}

/// Makes one step of what the other version says, and lists what was different.
pub(super) fn merged(
    app: &mut App,
    path: &Path,
    revision: u64,
    result: Result<(Merged, String), Message>,
) -> Vec<Effect> {
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_ours = *path == app.desk.coding_path;
    let (merged, print) = match result {
        Ok(merged) if revision == app.document.revision() => merged,
        // Something was done meanwhile: once more, with that.
        Ok(_) => return ask(app, path.to_owned()),
        Err(why) => {
            // Somebody's file in the place of ours has to make way where it cannot be brought in.
            let id = if is_ours { "merge-refused-here" } else { "merge-refused" };
            app.tell(Tone::Trouble, Message::new(id).with("file", file).with("why", why));
            return Vec::new();
        }
    };
    let (conflicts, whole, taken) = (merged.conflicts(), merged.is_whole(), merged.taken());
    let mut effects = if merged.edits.is_empty() {
        Vec::new()
    } else {
        let Some(effects) = coding::perform(app, copies::MERGED, merged.edits) else { return Vec::new() };
        effects
    };
    let step = app.document.history().last().filter(|_| !effects.is_empty()).cloned();
    let is_step = step.is_some();
    if whole {
        let step = step.is_some().then(|| app.document.happened());
        effects.push(Effect::NoteMerged { path: path.to_owned(), step });
    }
    app.desk.merged.extend(step.filter(|_| !is_ours).map(|step| (path.to_owned(), step)));
    app.desk.versions.retain(|version| version != path);
    let mut effects = effects;
    if is_ours {
        // It is in the work by now, and may be written over.
        let keep = conflicts > 0 || !whole;
        effects.insert(0, Effect::TakeIn(TakenIn { path: path.to_owned(), print, keep }));
        app.saving.hand_again();
        effects.extend(saving::save(app));
    }
    let count = merged.differences.len();
    // Where there was nothing to take there is no step either, and nothing that undoing would take out.
    let id = match (is_ours, whole, is_step) {
        (true, _, true) => "merge-done-here",
        (true, _, false) => "merge-none-here",
        (false, true, true) => "merge-done",
        (false, true, false) => "merge-none",
        (false, false, true) => "merge-done-in-part",
        (false, false, false) => "merge-none-of-part",
    };
    let done = Message::new(id).with("file", file).with("count", taken).with("conflicts", conflicts);
    let done = if is_ours { done.with("undo", app.key_of(Command::Undo)) } else { done };
    let mut told = vec![done.clone()];
    told.extend(
        merged
            .differences
            .iter()
            .take(LISTED)
            .map(|it: &Difference| it.clone().labelled(app.document.instrument()).message()),
    );
    if let Some(more) = count.checked_sub(LISTED).filter(|more| *more > 0) {
        told.push(Message::new("merge-more").with("count", more));
    }
    app.desk.told.retain(|told| told.id != "open-versions");
    app.desk.told.splice(0..0, told);
    if app.mode == Mode::Coding && count > 0 {
        listing::open(app, Command::Messages);
    }
    app.tell(Tone::Done, done);
    effects
}
