//! Bringing another version of the coding into it: what a synced folder or a rescue left beside it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::domain::history::DoneStep;
use crate::domain::merge::Difference;
use crate::domain::message::{Argument, Message};
use crate::ports::keeping::Against;
use crate::ports::writer::TakenIn;
use crate::ports::{copies, good_copies};
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
    // What could not be read may be whole by now.
    let Some(path) = app.desk.versions.first().or(app.desk.unread_versions.first()).cloned() else {
        // A talk is not merged: what to do about one that somebody else changed is said once more.
        let talk = app.saving.trouble.clone().filter(|why| why.id == "saving-changed-talk");
        app.tell(Tone::Hint, talk.unwrap_or_else(|| Message::new("merge-no-version")));
        return Vec::new();
    };
    ask(app, path)
}

/// What was looked at is no version to be merged any more.
fn forget(app: &mut App, path: &Path) {
    app.desk.versions.retain(|version| version != path);
    app.desk.unread_versions.retain(|version| version != path);
}

/// The next time another one has its turn, where more could not be read.
fn goes_last(unread: &mut [PathBuf], tried: &Path) {
    if let Some(at) = unread.iter().position(|version| version == tried) {
        unread[at..].rotate_left(1);
    }
}

/// A version that was there at opening was taken away since: it is named no more, and the next one is asked for.
fn is_gone(app: &mut App, path: &Path) -> Vec<Effect> {
    let name = Argument::from(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
    let Desk { versions, unread_versions, told, .. } = &mut app.desk;
    for known in [&mut *versions, unread_versions] {
        known.retain(|version| version != path);
    }
    let names_it = |told: &Message| told.arguments.iter().any(|(_, argument)| *argument == name);
    let are_of_versions = ["open-versions", "open-versions-unread", "open-version-unread"];
    told.retain(|told| !are_of_versions.contains(&told.id.as_ref()) || !names_it(told));
    if versions.is_empty() {
        told.retain(|told| !SAID.contains(&told.id.as_ref()));
    }
    begin(app)
}

/// A version whose step was undone is there to be brought in again, and not once that is made once more.
pub(super) fn after_step(app: &mut App, step: &DoneStep, undone: bool) {
    if step.what != copies::MERGED {
        return;
    }
    let Desk { merged, versions, told, coding_path, .. } = &mut app.desk;
    let its = merged.iter().filter(|(_, its)| its == step).map(|(path, _)| path);
    for path in its {
        versions.retain(|version| version != path);
        if undone {
            versions.push(path.clone());
            // That it is in the coding, and may be deleted, is true no more.
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            // It may have been told from another folder.
            let names =
                [Argument::from(name), Argument::from(path.to_string_lossy().into_owned()), name_of(coding_path, path)];
            told.retain(|told| !names.iter().any(|file| says_done(told, file)));
        }
    }
}

/// What was told of versions before they were merged.
const SAID: [&str; 7] = [
    "open-versions",
    "open-fork",
    "open-fork-undated",
    "open-parted-elsewhere",
    "open-rescued-merge",
    "journal-older-aside",
    "journal-older-in-part",
];

/// Whether a version lies in the coding's folder.
fn is_beside(coding: &Path, version: &Path) -> bool {
    version.parent() == coding.parent() || version.parent() == Some(Path::new(""))
}

/// What a version is called: one in another folder may have the very name of the coding, and a good copy is known by its time.
fn name_of(coding: &Path, version: &Path) -> Argument {
    if let Some(at) = good_copies::kept_at(version) {
        let at = at.with_timezone(&chrono::Local).format("%Y-%m-%d %H:%M").to_string();
        return Message::new("merge-good-copy").with("at", at).into();
    }
    let name = version.file_name().filter(|_| is_beside(coding, version)).unwrap_or(version.as_os_str());
    name.to_string_lossy().into_owned().into()
}

/// Whether a message says that a version is in the coding now, by itself or before how many are left.
fn says_done(told: &Message, file: &Argument) -> bool {
    let within = told.arguments.iter().find(|(name, _)| *name == "done").map(|(_, done)| done);
    match within {
        Some(Argument::Said(done)) => says_done(done, file),
        _ => {
            matches!(told.id.as_ref(), "merge-done" | "merge-done-in-part")
                && told.arguments.contains(&("file", file.clone()))
        }
    }
}

/// That turns in which versions contradict each other have a bookmark now; none where there is no such turn.
fn bookmarks(turns: &BTreeSet<usize>) -> Option<Message> {
    let listed = Argument::All(turns.iter().map(usize::to_string).collect());
    let message = Message::new("merge-bookmarks").with("count", turns.len()).with("turns", listed);
    (!turns.is_empty()).then_some(message)
}

fn ask(app: &App, path: PathBuf) -> Vec<Effect> {
    vec![Effect::Merge { snapshot: Box::new(app.document.snapshot()), revision: app.document.revision(), path }]
}

/// Makes one step of what the other version says, and lists what was different.
pub(super) fn merged(app: &mut App, path: &Path, revision: u64, result: Result<Against, Message>) -> Vec<Effect> {
    let file = name_of(&app.desk.coding_path, path);
    let is_ours = *path == app.desk.coding_path;
    let Against { merged, print, goes_on } = match result {
        Ok(merged) if revision == app.document.revision() => merged,
        // Something was done meanwhile: once more, with that.
        Ok(_) => return ask(app, path.to_owned()),
        Err(why) if why.id == "file-not-found" && !is_ours => return is_gone(app, path),
        Err(why) => {
            // Somebody's file in the place of ours has to make way where it cannot be brought in.
            let id = if is_ours { "merge-refused-here" } else { "merge-refused" };
            goes_last(&mut app.desk.unread_versions, path);
            app.tell(Tone::Trouble, Message::new(id).with("file", file).with("why", why));
            return Vec::new();
        }
    };
    let (conflicts, whole, told_of) = (merged.conflicts(), merged.is_whole(), merged.told());
    let (edits, to_look_at) = merged.with_bookmarks(app.document.session(), app.document.coding());
    let mut effects = if edits.is_empty() {
        Vec::new()
    } else {
        let Some(effects) = coding::perform(app, copies::MERGED, edits) else { return Vec::new() };
        effects
    };
    let step = app.document.history().last().filter(|_| !effects.is_empty()).cloned();
    let is_step = step.is_some();
    if whole {
        let step = step.is_some().then(|| app.document.happened());
        effects.push(Effect::NoteMerged { path: path.to_owned(), print: print.clone(), step });
    }
    app.desk.merged.extend(step.filter(|_| !is_ours).map(|step| (path.to_owned(), step)));
    forget(app, path);
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
    let done = Message::new(id).with("file", file).with("count", told_of).with("conflicts", conflicts);
    // What lies in another folder may be the work of another place, and not a copy that is in the way. What goes on by itself
    // may have more in its journal than its file has.
    let can_go = is_beside(&app.desk.coding_path, path) && !goes_on;
    let done = done.with("elsewhere", usize::from(!can_go));
    let done = if is_ours { done.with("undo", app.key_of(Command::Undo)) } else { done };
    let left = app.desk.versions.len();
    let next = Message::new("merge-left").with("count", left).with("merge", app.key_of(Command::Merge));
    let done = if left > 0 { next.with("done", done) } else { done };
    let mut told = vec![done.clone()];
    told.extend(bookmarks(&to_look_at));
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
    app.desk.told.retain(|told| !SAID.contains(&told.id.as_ref()));
    app.desk.told.splice(0..0, told);
    if app.mode == Mode::Coding && count > 0 {
        listing::open(app, Command::Messages);
    }
    app.tell(Tone::Done, done);
    effects
}
