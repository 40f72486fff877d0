//! What is said once the terminal is given back: what of the work is not where it belongs.

use std::path::PathBuf;

use super::app::App;
use super::command::Command;
use crate::domain::message::{Argument, Message};
use crate::ports::open::typed_by;

/// What is to be told when the program was ended while something was not saved: what could not be written and why, where
/// that is known, and what else may be the reason. `rescue` puts all of the work where the disk still takes it.
pub fn ended(
    app: &App,
    why: Option<(Message, PathBuf)>,
    else_why: impl FnOnce() -> Message,
    rescue: impl FnOnce() -> Option<PathBuf>,
) -> Option<String> {
    if app.desk.read_only.is_some() {
        return None;
    }
    let work = (!app.saving.is_saved(&app.document)).then(|| unsaved(app, why, else_why, rescue));
    // A name of a moment is in the journal alone.
    let names = app.saving.lost_names().map(|names| Message::new("end-names").with("lost", names));
    let said: Vec<String> = work.iter().chain(&names).map(|message| app.looks.texts.say(message)).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// What somebody left without saving it, who was told that before: what stood on the screen is gone by then.
pub fn left(app: &App) -> Option<String> {
    let lost = app.saving.lost(&app.document).filter(|_| app.desk.read_only.is_none())?;
    let file = app.desk.coding_path.display().to_string();
    Some(app.looks.texts.say(&Message::new("end-given-up").with("file", file).with("lost", lost)))
}

/// Why something could not be saved, with all that can be done about it where a coding was changed by somebody else: what
/// stands on the screen is gone by now.
pub fn with_ways_out(app: &App, why: Message) -> Message {
    let file = |wanted: &str| match why.arguments.iter().find(|(name, _)| *name == wanted) {
        Some((_, Argument::Text(file))) => Some(app.desk.coding_path.with_file_name(file)),
        _ => None,
    };
    let (Some(ours), Some(theirs)) = (file("file"), file("beside")) else { return why };
    if why.id != "save-changed-elsewhere" || ours != app.desk.coding_path {
        return why;
    }
    let merge = format!("gensvar merge {} {}", typed_by(&ours, None), typed_by(&theirs, None));
    let told = Message { id: "end-changed".into(), ..why };
    told.with("merge", format!(":{}", Command::Merge.called(&app.looks.texts))).with("typed", merge)
}

/// What of the work is in no file, and where it is.
fn unsaved(
    app: &App,
    why: Option<(Message, PathBuf)>,
    else_why: impl FnOnce() -> Message,
    rescue: impl FnOnce() -> Option<PathBuf>,
) -> Message {
    let (saving, document, desk) = (&app.saving, &app.document, &app.desk);
    let coding = || desk.coding_path.clone();
    // Beside another reason it does not matter where the work is saved instead.
    let journal = || saving.journal_reason().or_else(|| saving.journal_trouble.clone());
    let why = why.or_else(|| Some((journal()?, coding())));
    let (why, file) = why.unwrap_or_else(|| (else_why(), coding()));
    // Nobody is there to save once more, or to choose another file.
    let (why, is_blocked) = match why.id.as_ref() {
        "file-disk-full" | "saving-disk-full" => (Message::new("end-disk-full"), false),
        "file-is-folder" | "file-is-pipe" => (Message::new("end-no-file"), true),
        "save-write-protected" => (Message::new("end-write-protected"), false),
        _ => (why, false),
    };
    let count = saving.unsafe_count(document);
    // The talk may be what could not be written.
    let file = file.display().to_string();
    if saving.rescued == Some(document.revision()) {
        // The reason says where it is. With somebody else's file in its place the journal does not come back by itself.
        return Message::new("end-beside").with("file", file).with("why", with_ways_out(app, why));
    }
    // By what stands there instead of the file nobody comes to its journal.
    if count == 0 && saving.coding_there && saving.rescued.is_none() && !is_blocked {
        return Message::new("end-in-journal").with("file", file).with("why", why);
    }
    match rescue() {
        Some(place) => Message::new("end-rescued").with("file", place.display().to_string()).with("why", why),
        // It is found by its journal, though it is in no file.
        None if count == 0 || saving.comes_back(document) => {
            Message::new("end-in-journal").with("file", file).with("why", why)
        }
        None => Message::new("end-unsaved")
            .with("file", coding().display().to_string())
            .with("count", count)
            .with("why", why),
    }
}
