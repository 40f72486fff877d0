//! Typing a line: words to look for, a turn's number, a note, the goal. Accepting it does what it was for.

use crate::domain::coding::{Segment, Status};
use crate::domain::edit::{CodingEdit, Edit, SessionEdit};
use crate::domain::message::Message;
use crate::domain::session::{Target, TurnId, Whose};
use crate::tui::app::{App, Mode, Prompt, PromptPurpose, Tone};
use crate::tui::command::Command;
use crate::tui::effect::Effect;
use crate::tui::keymap::Key;
use crate::tui::line_input::{LeftOut, LineInput};
use crate::tui::transcript::{clock, milliseconds};

use super::coding::perform;
use super::{going_back, judging, listing, moving, saving, searching, stretching};

/// Opens the line that a command needs.
pub(super) fn open(app: &mut App, command: Command) -> Vec<Effect> {
    let changes = !matches!(command, Command::Search | Command::GoToTurn);
    if let Some(message) = app.desk.read_only.clone().filter(|_| changes) {
        app.tell(Tone::Trouble, message);
        return Vec::new();
    }
    let (purpose, text) = match command {
        Command::Search => (PromptPurpose::Search { from: app.cursor, filter: app.filter.clone() }, String::new()),
        Command::GoToTurn => (PromptPurpose::GoTo, String::new()),
        Command::Goal => {
            let targets = &app.document.session().targets;
            let whose = targets.first().map_or(Whose::Client, |target| target.whose);
            let text = targets.iter().map(|target| target.behaviour.as_str()).collect::<Vec<_>>().join("; ");
            (PromptPurpose::Goal { whose }, text)
        }
        Command::NotCodable => {
            let reason = match app.document.coding().status() {
                Status::NotCodable { reason } => reason.clone(),
                _ => String::new(),
            };
            (PromptPurpose::NotCodable, reason)
        }
        Command::SaveElsewhere => (PromptPurpose::Elsewhere, app.desk.folder_typed.clone()),
        Command::Title => (PromptPurpose::Title, app.document.session().about.title.clone()),
        Command::NamePoint if app.saving.without_journal => {
            app.tell(Tone::Hint, Message::new("point-no-journal"));
            return Vec::new();
        }
        Command::NamePoint if saving::is_unbegun(app) => {
            app.tell(Tone::Hint, Message::new("point-nothing-yet"));
            return Vec::new();
        }
        Command::NamePoint => (PromptPurpose::Point, String::new()),
        Command::GoBack if app.saving.without_journal => {
            app.tell(Tone::Hint, Message::new("as-it-was-no-history"));
            return Vec::new();
        }
        Command::GoBack => (PromptPurpose::GoBack, String::new()),
        Command::Time => match app.turn() {
            Some(turn) => (PromptPurpose::Time { turn: turn.id }, turn.start.map(clock).unwrap_or_default()),
            None => return Vec::new(),
        },
        _ => match app.mark_in_hand() {
            Some((turn, mark)) => (PromptPurpose::Note { turn, mark: mark.id }, mark.note.clone().unwrap_or_default()),
            None => {
                app.tell(Tone::Hint, Message::new("note-no-mark"));
                return Vec::new();
            }
        },
    };
    app.notice = None;
    // Two moments must not have one name, and whoever goes back has to know them.
    let asks_for_moment = matches!(purpose, PromptPurpose::Point | PromptPurpose::GoBack);
    let effects = if asks_for_moment { vec![Effect::ReadNames] } else { Vec::new() };
    app.mode = Mode::Prompt(Prompt { purpose, line: LineInput::new(&text) });
    effects
}

/// Types into the line.
pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    if let Mode::Prompt(prompt) = &mut app.mode
        && prompt.line.press(key)
    {
        typed(app);
    }
    Vec::new()
}

/// Looks for the words as they now stand, when it is words that are typed.
fn typed(app: &mut App) {
    if let Mode::Prompt(Prompt { purpose: PromptPurpose::Search { from, filter }, line }) = &app.mode {
        let (words, from) = (line.text().to_owned(), *from);
        app.filter.clone_from(filter);
        app.cursor = from;
        searching::from(app, words, from);
    }
}

/// Text that is pasted goes into a line, and nowhere else: a paste never codes.
pub(super) fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    match &mut app.mode {
        Mode::Prompt(prompt) => {
            let left_out = prompt.line.insert(text);
            typed(app);
            tell_left_out(app, left_out);
        }
        Mode::Listing(_) => return listing::paste(app, text),
        _ => {
            let (search, note) = (app.key_of(Command::Search), app.key_of(Command::Note));
            app.tell(Tone::Hint, Message::new("paste-nowhere").with("search", search).with("note", note));
        }
    }
    Vec::new()
}

/// Says what of a paste did not go into a line.
pub(super) fn tell_left_out(app: &mut App, left_out: LeftOut) {
    if let Some(message) = left_out.told() {
        app.tell(Tone::Hint, message);
    }
}

pub(super) fn run(app: &mut App, command: Command) -> Vec<Effect> {
    match command {
        Command::PromptAccept => return accept(app),
        Command::PromptCancel => leave(app),
        Command::PromptNext | Command::PromptPrevious => {
            // In any other line there is nothing above or below.
            if matches!(&app.mode, Mode::Prompt(prompt) if matches!(prompt.purpose, PromptPurpose::Search { .. })) {
                searching::again(app, command == Command::PromptNext);
            }
        }
        Command::PromptTurn => {
            if let Mode::Prompt(Prompt { purpose: PromptPurpose::Goal { whose }, .. }) = &mut app.mode {
                let next = Whose::ALL.iter().cycle().skip_while(|known| *known != whose).nth(1);
                *whose = next.copied().unwrap_or_default();
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Leaves the line, where one is typed, without doing what it was for.
pub(super) fn leave(app: &mut App) {
    if !matches!(app.mode, Mode::Prompt(_)) {
        return;
    }
    let Mode::Prompt(prompt) = std::mem::replace(&mut app.mode, Mode::Coding) else { return };
    match prompt.purpose {
        PromptPurpose::Search { from, filter } => {
            app.searched = None;
            app.cursor = from;
            app.filter = filter;
            app.follow_cursor();
        }
        // Whoever leaves the line wants none of that folder any more.
        PromptPurpose::Elsewhere => {
            app.desk.folder_typed.clear();
            app.desk.folder_missing = None;
        }
        _ => {}
    }
}

fn accept(app: &mut App) -> Vec<Effect> {
    if going_back::is_unanswered(app) {
        going_back::tell_possible(app);
        return Vec::new();
    }
    if let Some(what) = wanted(app) {
        app.tell(Tone::Hint, what);
        return Vec::new();
    }
    let Mode::Prompt(prompt) = std::mem::replace(&mut app.mode, Mode::Coding) else { return Vec::new() };
    let text = prompt.line.text().trim().to_owned();
    match prompt.purpose {
        PromptPurpose::Search { from, .. } => {
            if text.is_empty() {
                app.searched = None;
            } else {
                moving::by_hand(app, from);
            }
            Vec::new()
        }
        PromptPurpose::GoTo => {
            if !text.is_empty() {
                moving::to_number(app, &text);
            }
            Vec::new()
        }
        PromptPurpose::Note { turn, mark } => {
            let known = app.document.coding().turn(turn).and_then(|coded| coded.mark(mark)).cloned();
            let Some(mut noted) = known else { return Vec::new() };
            let note = (!text.is_empty()).then_some(text);
            if noted.note == note {
                return Vec::new();
            }
            noted.note = note;
            let kept = noted.note.is_some();
            let effects = perform(app, "step-note", vec![CodingEdit::ReplaceMark { turn, mark: noted }.into()]);
            if effects.is_some() {
                app.tell(Tone::Done, Message::new(if kept { "note-kept" } else { "note-gone" }));
            }
            effects.unwrap_or_default()
        }
        PromptPurpose::NotCodable => judging::not_codable(app, text),
        PromptPurpose::Elsewhere => saving::look_elsewhere(app, text),
        PromptPurpose::Random { codebook, timed } => stretching::random(app, codebook, timed, &text),
        PromptPurpose::Between { codebook } => stretching::between(app, codebook, &text),
        PromptPurpose::Reason { codebook } => {
            let segment = app.document.coding().segment(&codebook).cloned();
            let Some(segment) = segment.filter(|segment| segment.reason != text) else { return Vec::new() };
            let segment = Some(Segment { reason: text, ..segment });
            keep(app, "step-segment", CodingEdit::SetSegment { codebook, segment }.into(), "segment-reason-kept")
        }
        PromptPurpose::Title if text == app.document.session().about.title => Vec::new(),
        PromptPurpose::Title => keep(app, "step-title", SessionEdit::SetTitle(text).into(), "title-kept"),
        PromptPurpose::Point => saving::name_point(app, text),
        PromptPurpose::GoBack => going_back::begin(app, text),
        PromptPurpose::Time { turn } => set_time(app, turn, &text),
        PromptPurpose::Goal { whose } => {
            let targets = targets(&app.document.session().targets, &text, whose);
            if targets == app.document.session().targets {
                return Vec::new();
            }
            let id = if targets.is_empty() { "goal-gone" } else { "goal-kept" };
            keep(app, "step-goal", SessionEdit::SetTargets(targets).into(), id)
        }
    }
}

/// What is to be typed into a line that is empty, where an empty one means nothing.
fn wanted(app: &App) -> Option<Message> {
    let Mode::Prompt(Prompt { purpose, line }) = &app.mode else { return None };
    let id = match purpose {
        PromptPurpose::Point => "point-empty",
        PromptPurpose::Elsewhere => "elsewhere-empty",
        _ => return None,
    };
    line.text().trim().is_empty().then(|| Message::new(id))
}

/// The behaviours of a typed line. One that stood there before keeps whose goal it is, unless that was changed.
fn targets(before: &[Target], text: &str, whose: Whose) -> Vec<Target> {
    let shown = before.first().map_or(Whose::Client, |target| target.whose);
    let known = |behaviour: &str| before.iter().find(|target| target.behaviour == behaviour).filter(|_| whose == shown);
    let behaviours = text.split(';').map(str::trim).filter(|behaviour| !behaviour.is_empty());
    behaviours
        .map(|behaviour| known(behaviour).cloned().unwrap_or(Target { behaviour: behaviour.to_owned(), whose }))
        .collect()
}

/// Makes an edit, and says so when it was made.
fn keep(app: &mut App, what: &'static str, edit: Edit, done: &'static str) -> Vec<Effect> {
    let effects = perform(app, what, vec![edit]);
    if effects.is_some() {
        app.tell(Tone::Done, Message::new(done));
    }
    effects.unwrap_or_default()
}

/// Sets when a turn begins; an empty line takes the time away. An end that would lie before it goes too.
fn set_time(app: &mut App, turn: TurnId, text: &str) -> Vec<Effect> {
    let start = if text.is_empty() { None } else { milliseconds(text) };
    if start.is_none() && !text.is_empty() {
        app.tell(Tone::Hint, Message::new("time-no-time").with("text", text));
        return Vec::new();
    }
    let session = app.document.session();
    let known = session.position(turn).and_then(|position| session.turn(position));
    // What is shown leaves out parts of a second; the same text changes nothing.
    if known.and_then(|turn| turn.start).map(clock).unwrap_or_default() == text {
        return Vec::new();
    }
    let end = known.and_then(|turn| turn.end).filter(|end| start.is_some_and(|start| *end >= start));
    keep(app, "step-time", SessionEdit::SetTimes { turn, start, end }.into(), "time-kept")
}
