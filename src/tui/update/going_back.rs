//! Going back to what the work was at a moment, as one step that is undone like any other.

use crate::domain::message::Message;
use crate::ports::journal::WENT_BACK;
use crate::ports::keeping::Back;
use crate::tui::app::{App, Mode, Prompt, PromptPurpose, Tone};
use crate::tui::command::Command;
use crate::tui::effect::Effect;
use crate::tui::graphemes::cells;

use super::coding;

/// The moment behind the word of this command, where that is what was typed: `go-back-to 12`.
pub(super) fn behind<'t>(app: &App, typed: &'t str) -> Option<&'t str> {
    let (word, when) = typed.trim_start().split_once(' ')?;
    let is_meant = word == Command::GoBack.word() || word == app.word_of(Command::GoBack);
    let when = when.trim();
    (is_meant && !when.is_empty()).then_some(when)
}

/// The same, where the work can go there.
pub(super) fn typed<'t>(app: &App, typed: &'t str) -> Option<&'t str> {
    behind(app, typed).filter(|_| app.can(Command::GoBack))
}

/// Cells in which it is told which moments there are: a narrow screen has so many.
const ROOM: usize = 78;

/// Whether it is asked to which moment the work goes, and nothing is typed yet.
pub(super) fn is_unanswered(app: &App) -> bool {
    let Mode::Prompt(Prompt { purpose: PromptPurpose::GoBack, line }) = &app.mode else { return false };
    line.text().trim().is_empty()
}

/// Tells to which moments the work can go: those with names, the newest first, as many as fit; else how others are called.
pub(super) fn tell_possible(app: &mut App) {
    let mut names: Vec<&(u64, String)> = app.desk.names.iter().collect();
    names.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    let texts = &app.looks.texts;
    let quoted = |name: &str| texts.say(&Message::new("quotation").with("text", name));
    let told = |names: &[String], more: bool| {
        let names = names.join(", ") + if more { " …" } else { "" };
        Message::new("go-back-names").with("names", names)
    };
    let names: Vec<String> = names.into_iter().map(|(_, name)| quoted(name)).collect();
    let fitting = (1..=names.len()).rev().map(|count| told(&names[..count], count < names.len()));
    let message = fitting.into_iter().find(|message| cells(&texts.say(message)) <= ROOM);
    app.tell(Tone::Hint, message.unwrap_or_else(|| Message::new("go-back-no-names")));
}

/// The names of moments came, which may have been asked for already.
pub(super) fn names_came(app: &mut App) {
    let was_told = app.notice.as_ref().is_some_and(|notice| notice.message.id == "go-back-no-names");
    if was_told && is_unanswered(app) {
        tell_possible(app);
    }
}

/// Has the way back looked for; an empty line goes nowhere.
pub(super) fn begin(app: &mut App, when: String) -> Vec<Effect> {
    if when.is_empty() {
        return Vec::new();
    }
    if let Some(message) = app.desk.read_only.clone() {
        app.tell(Tone::Trouble, message);
        return Vec::new();
    }
    app.tell(Tone::Hint, Message::new("go-back-looking").with("when", when.as_str()));
    vec![ask(app, when)]
}

fn ask(app: &App, when: String) -> Effect {
    Effect::LookBack { when, number: app.document.happened(), revision: app.document.revision() }
}

/// Makes one step of the way back.
pub(super) fn found(app: &mut App, when: String, revision: u64, result: Result<Back, Message>) -> Vec<Effect> {
    if revision != app.document.revision() {
        // Something was done meanwhile: once more, with that.
        return vec![ask(app, when)];
    }
    let back = match result {
        Ok(back) => back,
        Err(why) => {
            app.tell(Tone::Trouble, why);
            return Vec::new();
        }
    };
    if back.edits.is_empty() {
        app.tell(Tone::Hint, Message::new("go-back-there").with("number", back.number));
        return Vec::new();
    }
    if matches!(app.mode, Mode::Listing(_) | Mode::Cutting(_)) {
        // What they offer is of what was there until now.
        app.mode = Mode::Coding;
    }
    let Some(effects) = coding::perform(app, WENT_BACK, back.edits) else { return Vec::new() };
    if let Some(step) = app.document.history().last().cloned() {
        coding::show(app, &step);
    }
    // Versions that were brought in since may be out again; one that is offered once more is no loss.
    let merged: Vec<_> = app.desk.merged.iter().map(|(path, _)| path.clone()).collect();
    for path in merged {
        app.desk.versions.retain(|version| *version != path);
        app.desk.versions.push(path);
    }
    let done = match (back.name, back.at) {
        (Some(name), _) => Message::new("go-back-done-named").with("name", name),
        (None, Some(at)) => Message::new("go-back-done").with("at", at),
        (None, None) => Message::new("go-back-done-beginning"),
    };
    app.tell(Tone::Done, done.with("number", back.number).with("undo", app.key_of(Command::Undo)));
    effects
}
