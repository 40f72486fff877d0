//! What happens to the state when something happens: a message in, effects out. Routes by mode; the work is in the
//! files beside it.

mod boarding;
mod choosing;
mod coding;
mod cutting;
mod going_back;
mod judging;
mod listing;
mod mapping;
mod merging;
mod modifying;
mod moving;
mod prompting;
mod saving;
mod searching;
mod speakers;
mod speaking;
mod stretching;

pub(in crate::tui) use saving::why_in;

use super::app::{App, HelpPage, Mode, Tone};
use super::command::{Command, Section};
use super::effect::Effect;
use super::keymap::{Key, Meaning};
use super::msg::{Mouse, Msg};
use super::{help_page, regions};
use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::ports::keeping::Report;

/// Changes the state as a message asks, and returns what is to be done outside.
pub fn update(app: &mut App, msg: Msg) -> Vec<Effect> {
    let before = app.document.revision();
    let mut effects = take(app, msg);
    if app.document.revision() != before {
        judging::tell_of_ended(app);
    }
    effects.extend(judging::own_up(app));
    saving::note(app, effects)
}

fn take(app: &mut App, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => press(app, key),
        Msg::Paste(text) => prompting::paste(app, &text),
        Msg::Mouse(mouse) => move_mouse(app, mouse),
        Msg::Resize(width, height) => {
            app.fit(super::app::Size { width, height });
            Vec::new()
        }
        Msg::SaveDue => saving::save(app),
        Msg::Report(report) => told(app, report),
        Msg::Free => {
            saving::freed(app);
            Vec::new()
        }
        Msg::Slice => {
            searching::slice(app);
            count_on(app);
            boarding::slice(app);
            Vec::new()
        }
        Msg::Room => Vec::new(),
        Msg::Hangup => saving::hang_up(app),
    }
}

/// Takes what whoever keeps the work tells.
fn told(app: &mut App, report: Report) -> Vec<Effect> {
    match report {
        Report::Written(report) => saving::written(app, report),
        Report::Warned(why) => {
            // The work itself is saved: this is nothing to be alarmed about.
            app.hear(vec![why]);
            Vec::new()
        }
        Report::Strange(path) => saving::strange(app, &path),
        Report::Noted(noted) => saving::noted(app, noted),
        Report::Merged { path, revision, result } => merging::merged(app, &path, revision, result),
        Report::Names(names) => {
            app.desk.names = names;
            going_back::names_came(app);
            Vec::new()
        }
        Report::Back { when, revision, result } => going_back::found(app, when, revision, result),
        Report::Folder(folder) => saving::go_elsewhere(app, folder),
        Report::Earlier(history) => coding::remember(app, history),
    }
}

/// Counts a slice more of what is not counted yet. A filter shows what it is to show only after the last one.
fn count_on(app: &mut App) {
    let counting = app.document.is_counting();
    app.document.count_on();
    if counting && !app.document.is_counting() && app.filter.is_some() {
        app.follow_cursor();
    }
}

fn press(app: &mut App, key: Key) -> Vec<Effect> {
    app.saving.leaving = false;
    app.notice = None;
    if !app.looks.size.is_enough() {
        // Nothing is coded unseen; leaving is always possible.
        let quits = app.keymap.command(Section::Coding, key) == Some(Command::Quit);
        return if quits { run(app, Command::Quit) } else { Vec::new() };
    }
    match &app.mode {
        Mode::Coding => press_coding(app, key),
        Mode::Cutting(_) => match app.keymap.command(Section::Cutting, key) {
            Some(command) => run(app, command),
            None => Vec::new(),
        },
        Mode::Prompt(_) => match app.keymap.command(Section::Prompt, key) {
            Some(command) => run(app, command),
            None => prompting::press(app, key),
        },
        Mode::Listing(_) => match app.keymap.command(Section::List, key) {
            Some(command) => run(app, command),
            None => listing::press(app, key),
        },
        Mode::Board(_) => match app.keymap.command(Section::Board, key) {
            Some(command) => run(app, command),
            None => boarding::press(app, key),
        },
        Mode::Help(_) => match app.keymap.command(Section::Help, key) {
            Some(command) => run(app, command),
            None => Vec::new(),
        },
    }
}

fn press_coding(app: &mut App, key: Key) -> Vec<Effect> {
    // Whoever goes on coding does not want to be thrown elsewhere by a search that finds something later.
    if let Some(searched) = &mut app.searched {
        searched.under_way = None;
    }
    if app.asks_for_clinician()
        && let Some(number) = key.typed().and_then(|letter| letter.to_digit(10))
    {
        return coding::answer_clinician(app, number as usize);
    }
    match app.keymap.meaning(app.speaker(), key) {
        Some(Meaning::Code(code)) => coding::give(app, &code),
        Some(Meaning::Modifier(pairs)) => modifying::refine(app, &pairs),
        Some(Meaning::Command(command)) => run(app, command),
        None => {
            explain_nothing(app, key);
            Vec::new()
        }
    }
}

/// A letter that means nothing here gets a reason; anything else is passed over.
fn explain_nothing(app: &mut App, key: Key) {
    let Some(letter) = key.typed().filter(|letter| letter.is_alphabetic()) else { return };
    if let Some(read_only) = app.desk.read_only.clone() {
        // Codes have no keys here, on either side.
        app.tell(Tone::Hint, read_only);
        return;
    }
    let message = match app.speaker() {
        Some(speaker) => match app.keymap.other_side(speaker, key) {
            Some(code) => Message::new("key-other-side").with("key", letter.to_string()).with("code", code.to_string()),
            None => Message::new("key-no-code").with("key", letter.to_string()),
        },
        // The question itself stands in that line already.
        None if app.asks_for_clinician() => return,
        None => Message::new("key-role-not-coded").with("roles", app.key_of(Command::Roles)),
    };
    app.tell(Tone::Hint, message);
}

/// Does what a command says.
pub fn run(app: &mut App, command: Command) -> Vec<Effect> {
    if let Some(message) = app.desk.talk_protected.clone().filter(|_| command.changes_talk()) {
        // At the key, and not once somebody typed what would be lost.
        app.tell(Tone::Trouble, message);
        return Vec::new();
    }
    match command.section() {
        Section::Coding if listing::open(app, command) => Vec::new(),
        Section::Coding => run_coding(app, command),
        Section::Cutting => cutting::run(app, command),
        Section::Prompt => prompting::run(app, command),
        Section::List => listing::run(app, command),
        Section::Board => boarding::run(app, command),
        Section::Help => help(app, command),
    }
}

/// Does what a command of the transcript says.
fn run_coding(app: &mut App, command: Command) -> Vec<Effect> {
    use Command as C;
    match command {
        C::NextUnit
        | C::PreviousUnit
        | C::NextTurn
        | C::PreviousTurn
        | C::NextUncoded
        | C::PreviousUncoded
        | C::PageDown
        | C::PageUp
        | C::FirstTurn
        | C::LastTurn => {
            moving::go(app, command);
            Vec::new()
        }
        C::TakeBack => coding::take_back(app),
        C::Undo => coding::undo(app),
        C::Redo => coding::redo(app),
        C::Bookmark => coding::bookmark(app),
        C::Finish => coding::finish(app),
        C::ClinicianSpeaks => speakers::give(app, Role::Clinician),
        C::ClientSpeaks => speakers::give(app, Role::Client),
        C::CountAnyway => judging::count_anyway(app),
        C::Volley => judging::volley(app),
        C::HideScores => judging::hide_scores(app),
        C::Ratings | C::Replies | C::Cross | C::Bouquet | C::Plan => boarding::open(app, command),
        C::Note
        | C::Goal
        | C::Title
        | C::Time
        | C::NamePoint
        | C::GoBack
        | C::SaveElsewhere
        | C::NotCodable
        | C::GoToTurn
        | C::Search => prompting::open(app, command),
        C::CutTurn | C::JoinUtterance => cutting::run(app, command),
        C::SearchNext | C::SearchPrevious => {
            searching::again(app, command == C::SearchNext);
            Vec::new()
        }
        C::Merge => merging::begin(app),
        C::FilterOff => listing::show_everything(app),
        C::Help => help(app, command),
        C::Sidebar => {
            app.looks.counts = !app.looks.counts;
            Vec::new()
        }
        C::Theme => {
            app.looks.theme = app.looks.theme.other();
            vec![Effect::Redraw]
        }
        C::Language => speaking::next_language(app),
        C::Redraw => vec![Effect::Redraw],
        C::Cancel => cancel(app),
        C::Save => saving::save_now(app),
        C::Quit => {
            // What is said of leaving names commands, which are none in a line that is typed.
            prompting::leave(app);
            saving::quit(app)
        }
        C::OpenAgain => saving::open_again(app),
        C::QuitWithoutSaving => saving::quit_without_saving(app),
        // Lists were opened before, and everything else belongs to another section.
        _ => Vec::new(),
    }
}

fn cancel(app: &mut App) -> Vec<Effect> {
    if app.searched.take().is_none() && app.filter.is_some() {
        return listing::show_everything(app);
    }
    Vec::new()
}

fn help(app: &mut App, command: Command) -> Vec<Effect> {
    let page = regions::help_area(app).height.max(2) - 1;
    let most = help_page::length(app).saturating_sub(regions::help_area(app).height);
    let Mode::Help(HelpPage { scroll }) = app.mode else {
        app.mode = Mode::Help(HelpPage::default());
        return Vec::new();
    };
    let scroll = match command {
        Command::HelpDown => scroll.saturating_add(1),
        Command::HelpUp => scroll.saturating_sub(1),
        Command::HelpPageDown => scroll.saturating_add(page),
        Command::HelpPageUp => scroll.saturating_sub(page),
        Command::HelpTop => 0,
        Command::HelpBottom => most,
        _ => {
            app.mode = Mode::Coding;
            return Vec::new();
        }
    };
    app.mode = Mode::Help(HelpPage { scroll: scroll.min(most) });
    Vec::new()
}

fn move_mouse(app: &mut App, mouse: Mouse) -> Vec<Effect> {
    match (&app.mode, mouse) {
        (Mode::Coding, Mouse::WheelDown | Mouse::WheelUp) => moving::scroll(app, mouse == Mouse::WheelDown),
        (Mode::Coding, Mouse::Press { column, row }) => moving::click(app, column, row),
        (Mode::Board(_), Mouse::WheelDown) => return boarding::run(app, Command::BoardDown),
        (Mode::Board(_), Mouse::WheelUp) => return boarding::run(app, Command::BoardUp),
        (Mode::Help(_), Mouse::WheelDown) => return help(app, Command::HelpDown),
        (Mode::Help(_), Mouse::WheelUp) => return help(app, Command::HelpUp),
        _ => {}
    }
    Vec::new()
}
