//! Saving and leaving: what shows as saved is on the disk.

use std::path::{Path, PathBuf};

use crate::domain::message::{Argument, Message};
use crate::ports::elsewhere::Wanted;
use crate::ports::fault::FileFaults;
use crate::ports::journal::{Noted, is_number_or_time, is_same_name};
use crate::ports::open::Source;
use crate::ports::writer::WriteReport;
use crate::tui::app::{App, Mode, Prompt, PromptPurpose, Saving, Tone};
use crate::tui::command::Command;
use crate::tui::effect::Effect;
use crate::tui::line_input::LineInput;

/// Whether there is anything that is not on the disk.
fn is_saved(app: &App) -> bool {
    app.saving.is_saved(&app.document)
}

/// Hands this moment to the writer, unless it has it already.
pub(super) fn save(app: &mut App) -> Vec<Effect> {
    let revision = app.document.revision();
    let is_handed = revision == app.saving.handed && app.saving.on_disk.is_some() && app.saving.trouble.is_none();
    if app.desk.read_only.is_some() || is_handed || is_saved(app) {
        return Vec::new();
    }
    app.saving.handed = revision;
    let session_changed = app.saving.session_on_disk != Some(app.document.session_revision());
    vec![Effect::Save {
        snapshot: Box::new(app.document.snapshot()),
        revision,
        session_path: session_changed.then(|| app.desk.session_path.clone()),
        coding_path: app.desk.coding_path.clone(),
    }]
}

/// Hands what happened to the journal before anything else. Before there is anything worth a file there is no journal
/// either; and the first time, the files are written at once: by them the journal is found again.
pub(super) fn note(app: &mut App, mut effects: Vec<Effect>) -> Vec<Effect> {
    if app.desk.read_only.is_some() || (is_saved(app) && !app.saving.coding_there) {
        return effects;
    }
    let (happened, last) = app.document.take_news();
    if happened.is_empty() {
        return effects;
    }
    effects.insert(0, Effect::Note { happened, last });
    if !app.saving.coding_there && app.saving.handed == 0 {
        effects.extend(save(app));
    }
    effects
}

/// Whether there is nothing yet that could be found again: no file of the coding, and nothing that happened to it.
pub(super) fn is_unbegun(app: &App) -> bool {
    !app.saving.coding_there && app.saving.handed == 0 && app.saving.on_disk.is_some()
}

/// Gives this moment a name, by which the history finds it; an empty line gives none.
pub(super) fn name_point(app: &mut App, name: String) -> Vec<Effect> {
    if name.is_empty() {
        return Vec::new();
    }
    if is_number_or_time(&name) {
        // By these the history finds what happened, not what is called so.
        app.tell(Tone::Trouble, Message::new("point-number").with("name", name));
        return Vec::new();
    }
    let mut known = app.desk.names.iter().chain(&app.saving.naming);
    if let Some((number, taken)) = known.find(|(_, known)| is_same_name(known, &name)) {
        let taken = Message::new("point-taken").with("name", taken.as_str()).with("number", *number);
        app.tell(Tone::Trouble, taken);
        return Vec::new();
    }
    let number = app.document.happened();
    // That it is done is told once it is on the disk.
    app.tell(Tone::Hint, waits(&name, app.saving.journal_trouble.as_ref()));
    app.saving.naming.push_back((number, name.clone()));
    vec![Effect::NamePoint { number, name }]
}

/// That a name waits with everything else that is not in the journal yet, and why where that is known.
fn waits(name: &str, trouble: Option<&Message>) -> Message {
    match trouble {
        Some(trouble) => Message::new("point-waits").with("name", name).with("why", trouble),
        None => Message::new("point-naming").with("name", name),
    }
}

/// Tells of the names that are on the disk by now. They are found by the coding's file, which has to be there, too.
fn tell_named(app: &mut App) {
    let mut last = None;
    while app.saving.named_told < app.saving.named && app.saving.coding_there {
        app.saving.named_told += 1;
        last = app.saving.naming.pop_front().or(last);
    }
    if let Some((number, name)) = last {
        app.tell(Tone::Done, Message::new("point-named").with("name", name).with("number", number));
    }
}

/// Takes note of how far the journal is on the disk.
pub(super) fn noted(app: &mut App, noted: Noted) -> Vec<Effect> {
    app.saving.noted = app.saving.noted.max(noted.number);
    tell_of_journal(app, noted.trouble);
    app.saving.named = noted.named;
    tell_named(app);
    tell_only_here(app);
    if app.saving.leaving && is_saved(app) { leave(app) } else { Vec::new() }
}

/// Tells whether the journal can be written, and where the work is meanwhile. That changes with the files, which may be in
/// trouble too: then nothing is said to be saved at the pauses.
fn tell_of_journal(app: &mut App, reason: Option<Message>) {
    let is_nowhere = app.saving.trouble.is_some() && app.saving.rescued.is_none();
    let id = if is_nowhere { "journal-trouble-both" } else { "journal-trouble" };
    // Here nobody has to save again: that is tried until it succeeds.
    let reason = reason.map(|why| if why.id == "file-disk-full" { Message::new("saving-disk-full") } else { why });
    let trouble = reason.map(|reason| Message::new(id).with("reason", reason));
    let before = std::mem::replace(&mut app.saving.journal_trouble, trouble.clone());
    match (before, trouble) {
        // It may have been known at opening.
        (None, Some(now)) if app.desk.told.contains(&now) => {}
        (None, Some(now)) => app.hear(vec![now]),
        (Some(before), Some(now)) => {
            app.desk.told.iter_mut().filter(|told| **told == before).for_each(|told| *told = now.clone());
        }
        (before, None) => app.desk.told.retain(|told| Some(told) != before.as_ref()),
    }
}

/// That what was done last is in memory alone, and what to do at once; nothing where it is somewhere, or where somebody else's
/// file is in the way.
fn only_here(app: &App) -> Option<Message> {
    let trouble = app.saving.trouble.as_ref().filter(|why| why.id == "saving-failed")?;
    let is_so = app.saving.is_only_here(&app.document);
    is_so.then(|| Message { id: "saving-only-here".into(), ..trouble.clone() })
}

/// Tells at once when what is done comes to be in memory alone, and when it no longer is.
fn tell_only_here(app: &mut App) {
    let now = only_here(app);
    let was_told = std::mem::replace(&mut app.saving.told_only_here, now.clone()).is_some();
    let stands = app.notice.as_ref().map(|notice| notice.message.id.clone()).unwrap_or_default();
    match (now, app.saving.trouble.clone()) {
        // What leaving loses says more.
        (Some(now), _) if !was_told && !matches!(stands.as_ref(), "saving-failed-leaving" | "leaving-loses") => {
            app.tell(Tone::Trouble, now);
        }
        (None, Some(trouble)) if stands == "saving-only-here" => app.tell(Tone::Trouble, safe(trouble)),
        _ => {}
    }
}

/// Says anew where the work is while the journal cannot be written, once it is known how it stands with the files.
fn tell_of_journal_again(app: &mut App) {
    if let Some(reason) = app.saving.journal_reason() {
        tell_of_journal(app, Some(reason));
    }
}

/// Leaves where all work is saved, unless a name waits; one that cannot be noted now keeps from leaving.
fn leave(app: &mut App) -> Vec<Effect> {
    let Some((_, name)) = app.saving.naming.back() else { return vec![Effect::Leave] };
    let (name, trouble) = (name.clone(), app.saving.journal_trouble.clone());
    app.saving.leaving = trouble.is_none();
    match trouble {
        Some(why) => {
            app.saving.told_of_loss = Some(loss(app));
            let stays = Message::new("point-leaving").with("name", name).with("why", why);
            app.tell(Tone::Trouble, stays.with("leave", app.key_of(Command::QuitWithoutSaving)));
        }
        None => app.tell(Tone::Hint, Message::new("saving-before-leaving")),
    }
    Vec::new()
}

/// Saves because the coder asked.
pub(super) fn save_now(app: &mut App) -> Vec<Effect> {
    if let Some(message) = app.desk.read_only.clone() {
        app.tell(Tone::Hint, message);
        return Vec::new();
    }
    if app.saving.source == Source::CopyApart && !app.saving.coding_there {
        // Whoever asks for it keeps the copy without changing it.
        app.saving.on_disk = None;
    }
    if is_saved(app) {
        app.tell(Tone::Done, Message::new("saving-already"));
    }
    save(app)
}

/// Has the folder looked at that was typed. Until that is done everything stays as it is.
pub(super) fn look_elsewhere(app: &mut App, typed: String) -> Vec<Effect> {
    if typed.is_empty() {
        app.desk.folder_typed = typed;
        return Vec::new();
    }
    let make = app.desk.folder_missing.take().as_ref() == Some(&typed);
    app.desk.folder_typed.clone_from(&typed);
    app.tell(Tone::Hint, Message::new("elsewhere-looking").with("folder", typed.as_str()));
    let (coding, session) = (app.desk.coding_path.clone(), app.desk.session_path.clone());
    let here = folder_of(&coding);
    let been = std::iter::once(here).chain(app.desk.been.iter().cloned()).collect();
    vec![Effect::LookAtFolder(Wanted { typed, make, coding, session, been })]
}

/// Saves talk and coding in another folder, and works there from now on. What is in the old place stays as it is. A folder
/// that cannot take them changes nothing.
pub(super) fn go_elsewhere(app: &mut App, found: Result<PathBuf, Message>) -> Vec<Effect> {
    let here = folder_of(&app.desk.coding_path);
    let shown = |folder: &Path| {
        std::path::absolute(folder.join(".")).unwrap_or_else(|_| folder.to_owned()).display().to_string()
    };
    let folder = match found {
        Ok(folder) => folder,
        Err(why) => {
            refused(app, why, shown(&here));
            return Vec::new();
        }
    };
    app.desk.folder_typed.clear();
    app.desk.folder_missing = None;
    if matches!(&app.mode, Mode::Prompt(Prompt { purpose: PromptPurpose::Elsewhere, .. })) {
        app.mode = Mode::Coding;
    }
    if folder == here {
        app.tell(Tone::Hint, Message::new("elsewhere-here").with("folder", shown(&here)));
        return save(app);
    }
    if !app.desk.been.contains(&here) {
        app.desk.been.push(here);
    }
    let moved = |path: &Path| folder.join(path.file_name().unwrap_or_default());
    app.desk.session_path = moved(&app.desk.session_path);
    app.desk.coding_path = moved(&app.desk.coding_path);
    // There it is a file of its own.
    let protected = app.desk.talk_protected.take();
    app.desk.told.retain(|told| Some(told) != protected.as_ref());
    app.saving = Saving {
        on_disk: None,
        noted: app.saving.noted,
        journal_trouble: app.saving.journal_trouble.take(),
        naming: std::mem::take(&mut app.saving.naming),
        named: app.saving.named,
        named_told: app.saving.named_told,
        without_journal: app.saving.without_journal,
        source: app.saving.source.clone(),
        ..Saving::default()
    };
    app.tell(Tone::Done, Message::new("saving-elsewhere").with("folder", shown(&folder)));
    save(app)
}

/// Tells why a folder cannot take the work. What was typed stands in the line again where nobody did anything meanwhile, and
/// else when the line is opened again.
fn refused(app: &mut App, why: Message, here: String) {
    let is_missing = why.id == "elsewhere-not-there";
    let typed = app.desk.folder_typed.clone();
    app.desk.folder_missing = Some(typed.clone()).filter(|_| is_missing);
    let waits = app.notice.as_ref().is_some_and(|notice| notice.message.id == "elsewhere-looking");
    let is_asked_again = is_missing && waits && matches!(app.mode, Mode::Coding);
    // The line says how by itself where it is open.
    let why = if is_missing && !is_asked_again {
        Message::new("elsewhere-make").with("why", why).with("elsewhere", app.key_of(Command::SaveElsewhere))
    } else {
        why
    };
    // Where the work is not saved, nobody may be told that it still is.
    let id = if app.saving.trouble.is_some() { "elsewhere-refused-unsaved" } else { "elsewhere-refused" };
    app.tell(Tone::Trouble, Message::new(id).with("why", why).with("here", here));
    if is_asked_again {
        app.mode = Mode::Prompt(Prompt { purpose: PromptPurpose::Elsewhere, line: LineInput::new(&typed) });
    }
}

fn folder_of(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new("")).to_owned()
}

/// Whoever had it open is gone. What is shown may be older than what they left, so that it is opened again and not just
/// changed from now on.
pub(super) fn freed(app: &mut App) {
    app.desk.free = true;
    let free = Message::new("open-free-now").with("again", app.key_of(Command::OpenAgain));
    app.desk.told.retain(|told| Some(told) != app.desk.read_only.as_ref());
    app.desk.told.insert(0, free.clone());
    app.desk.read_only = Some(free.clone());
    app.tell(Tone::Hint, free);
}

/// Opens once more what could only be read.
pub(super) fn open_again(app: &mut App) -> Vec<Effect> {
    if !app.desk.free {
        let told = app.desk.read_only.clone().unwrap_or_else(|| Message::new("open-again-needless"));
        app.tell(Tone::Hint, told);
        return Vec::new();
    }
    app.desk.again = true;
    vec![Effect::Leave]
}

/// Leaves as soon as everything is saved.
pub(super) fn quit(app: &mut App) -> Vec<Effect> {
    if app.desk.read_only.is_some() {
        return vec![Effect::Leave];
    }
    if is_saved(app) {
        return leave(app);
    }
    if app.document.revision() == 0 && app.saving.rescued == Some(0) && app.saving.naming.is_empty() {
        // Nothing was done here, and what was there lies beside the file that somebody brought: there is nothing to ask.
        return vec![Effect::Leave];
    }
    app.saving.leaving = true;
    app.tell(Tone::Hint, Message::new("saving-before-leaving"));
    save(app)
}

/// Leaves without saving. Where something would be gone by that, and nobody was told yet what, that is told first.
pub(super) fn quit_without_saving(app: &mut App) -> Vec<Effect> {
    let lost = app.saving.lost(&app.document).filter(|_| app.desk.read_only.is_none());
    let Some(lost) = lost.filter(|_| app.saving.told_of_loss != Some(loss(app))) else { return vec![Effect::Leave] };
    app.saving.told_of_loss = Some(loss(app));
    let loses = Message::new("leaving-loses").with("lost", lost).with("elsewhere", app.key_of(Command::SaveElsewhere));
    app.tell(Tone::Trouble, loses.with("leave", app.key_of(Command::QuitWithoutSaving)));
    Vec::new()
}

/// How far the work is, by which it is known whether something was done since a loss was told.
fn loss(app: &App) -> (u64, usize) {
    (app.document.happened(), app.saving.naming.len())
}

/// The system asks the program to end: everything is handed over, and the driver waits for the writer.
pub(super) fn hang_up(app: &mut App) -> Vec<Effect> {
    let mut effects = if is_saved(app) { Vec::new() } else { save(app) };
    effects.push(Effect::Leave);
    effects
}

/// Somebody changed the coding, or took it away, while nothing was done: it is written, so that it shows whether it can be.
/// What is of somebody else is not written over.
pub(super) fn strange(app: &mut App, path: &Path) -> Vec<Effect> {
    if app.saving.trouble.is_some() || !app.saving.coding_there || path != app.desk.coding_path {
        return Vec::new();
    }
    app.saving.on_disk = None;
    save(app)
}

/// Takes note of what the writer did.
pub(super) fn written(app: &mut App, report: WriteReport) -> Vec<Effect> {
    if report.coding_path != app.desk.coding_path {
        // What was written in a place that was left meanwhile says nothing of this one.
        return Vec::new();
    }
    if report.session_revision.is_some() {
        app.saving.session_on_disk = report.session_revision;
    }
    match report.result {
        Ok(notices) => {
            app.saving.on_disk = app.saving.on_disk.max(Some(report.revision));
            if app.saving.trouble.take().is_some() {
                app.tell(Tone::Done, Message::new("saving-again"));
            }
            app.saving.coding_there = true;
            app.saving.rescued = None;
            tell_of_journal_again(app);
            let path = &app.desk.coding_path;
            app.desk.versions.retain(|version| version != path);
            tell_named(app);
            app.saving.kept = app.saving.kept.max(report.kept.map_or(0, |(number, _)| number));
            app.hear(notices);
            match app.saving.leaving {
                true if is_saved(app) => leave(app),
                true => save(app),
                false => Vec::new(),
            }
        }
        Err(faults) => {
            let leaving = std::mem::take(&mut app.saving.leaving);
            let message = why_not_saved(app, report.revision, &faults);
            let is_known = app.saving.trouble.replace(message.clone()).as_ref() == Some(&message);
            tell_of_journal_again(app);
            let is_told = is_known && app.notice.as_ref().is_some_and(|notice| notice.tone == Tone::Trouble);
            if leaving {
                let still_open = why_still_open(app);
                app.tell(Tone::Trouble, still_open);
            } else if !is_told {
                // What was tried once more in vain takes the place of no word on what to do about it.
                let is_lost = app.saving.lost(&app.document).is_some();
                let only_here = only_here(app);
                app.saving.told_only_here.clone_from(&only_here);
                let told = only_here.unwrap_or_else(|| if is_lost { message } else { safe(message) });
                app.tell(Tone::Trouble, told);
            }
            vec![Effect::SaveSoon]
        }
    }
}

/// Whether somebody else's file stands in the place of ours, by what the writer says; ours lies beside it then.
fn is_changed(message: &Message) -> bool {
    matches!(message.id.as_ref(), "save-changed-elsewhere" | "save-appeared")
}

/// Why something is in no file: where one fault put it beside somebody else's and another did not, the other.
pub(in crate::tui) fn why_in(faults: &FileFaults) -> Option<&Message> {
    let mut messages = faults.faults.iter().map(|fault| &fault.message);
    messages.clone().find(|message| !is_changed(message)).or_else(|| messages.next())
}

/// Why saving failed, and what to do. A coding that somebody else changed can be brought in; a talk has to make way.
fn why_not_saved(app: &mut App, revision: u64, faults: &FileFaults) -> Message {
    let elsewhere = app.key_of(Command::SaveElsewhere);
    let is_coding = |message: &Message| {
        let file = app.desk.coding_path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        is_changed(message) && message.arguments.contains(&("file", Argument::from(file)))
    };
    let coding_changed = faults.faults.iter().any(|fault| is_coding(&fault.message));
    let path = app.desk.coding_path.clone();
    if coding_changed && !app.desk.versions.contains(&path) {
        app.desk.versions.insert(0, path);
    }
    let Some(mut first) = why_in(faults).cloned() else { return Message::new("saving-trouble") };
    if first.id == "file-disk-full" {
        // Here nobody has to save again: that is tried until it succeeds.
        first = Message::new("saving-disk-full");
    }
    app.saving.rescued = is_changed(&first).then_some(revision);
    if coding_changed && app.saving.rescued.is_some() {
        return Message::new("saving-changed").with("reason", first).with("merge", app.key_of(Command::Merge));
    }
    let id = if app.saving.rescued.is_some() { "saving-changed-talk" } else { "saving-failed" };
    let file = first.arguments.iter().find(|(name, _)| *name == "file").map(|(_, file)| file.clone());
    let message = Message::new(id).with("reason", first).with("elsewhere", elsewhere);
    match file {
        Some(file) => message.with("file", file),
        None => message,
    }
}

/// Why saving failed, where the journal has all of the work.
fn safe(why: Message) -> Message {
    if why.id == "saving-failed" { Message { id: "saving-failed-safe".into(), ..why } } else { why }
}

/// That saving failed and the program is still open, and what leaving all the same would mean.
fn why_still_open(app: &mut App) -> Message {
    let lost = app.saving.lost(&app.document);
    let is_changed = app.saving.trouble.as_ref().is_some_and(|why| why.id == "saving-changed");
    let id = match (&lost, is_changed) {
        (Some(_), _) => "saving-failed-leaving",
        (None, true) => "saving-changed-leaving",
        (None, false) => "saving-failed-leaving-safe",
    };
    app.saving.told_of_loss = lost.is_some().then(|| loss(app));
    let trouble = app.saving.trouble.as_ref();
    let reason = trouble.and_then(|why| why.arguments.iter().find(|(name, _)| *name == "reason"));
    let reason = reason.map_or_else(|| Argument::from(""), |(_, reason)| reason.clone());
    let message = Message::new(id)
        .with("reason", reason)
        .with("elsewhere", app.key_of(Command::SaveElsewhere))
        .with("merge", app.key_of(Command::Merge))
        .with("leave", app.key_of(Command::QuitWithoutSaving));
    match lost {
        Some(lost) => message.with("lost", lost),
        None => message,
    }
}
