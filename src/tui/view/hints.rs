//! The last lines: the keys that mean something here and now.

use ratatui::layout::Rect;

use crate::domain::codebook::{Code, Modifier, ValueDraft};
use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::tui::app::{App, BoardKind, Mode, PromptPurpose};
use crate::tui::code_keys::{Hint, code_keys};
use crate::tui::command::{Command, Section};
use crate::tui::graphemes::cells;
use crate::tui::keymap::Key;

use super::canvas::Canvas;

pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let rows = hints(app);
    for (row, hints) in rows.into_iter().take(usize::from(area.height)).enumerate() {
        let y = area.y + row as u16;
        // Blanks go before words do.
        let between = if width(&hints, 2) <= area.width { 2 } else { 1 };
        let mut x = 1;
        for (key, what) in &hints {
            let wide = wide(key, what);
            if x + wide > area.right() {
                break;
            }
            canvas.put(x, y, key, area.width, canvas.theme.key);
            let words = x + cells(key) as u16 + 1;
            canvas.put(words, y, what, area.right().saturating_sub(words), canvas.theme.dim);
            x += wide + gap(what, between);
        }
    }
}

/// The cells that a hint takes: a key and what it does, or a label, which has nothing behind it.
fn wide(key: &str, what: &str) -> u16 {
    (cells(key) + if what.is_empty() { 0 } else { 1 + cells(what) }) as u16
}

/// The blanks behind a hint; a label stands closer to what it is for.
fn gap(what: &str, between: u16) -> u16 {
    if what.is_empty() { 1 } else { between }
}

/// The cells that a row takes, with one before the first hint, and so many blanks between hints.
fn width(hints: &[Hint], between: u16) -> u16 {
    let all: u16 = hints.iter().map(|(key, what)| wide(key, what) + gap(what, between)).sum();
    1 + all - hints.last().map_or(0, |(_, what)| gap(what, between))
}

fn hints(app: &App) -> Vec<Vec<Hint>> {
    use Command as C;
    match &app.mode {
        Mode::Coding => coding(app),
        Mode::Cutting(_) => vec![
            commands(app, Section::Cutting, &[C::CutNextWord, C::CutPreviousWord, C::CutNextSentence]),
            commands(app, Section::Cutting, &[C::CutHere, C::CutJoin, C::CutLeave]),
        ],
        Mode::Prompt(prompt) => {
            let mut list = vec![C::PromptAccept, C::PromptCancel];
            match prompt.purpose {
                PromptPurpose::Search { .. } => list.extend([C::PromptNext, C::PromptPrevious]),
                PromptPurpose::Goal { .. } => list.push(C::PromptTurn),
                _ => {}
            }
            vec![commands(app, Section::Prompt, &list)]
        }
        Mode::Listing(_) => {
            vec![commands(app, Section::List, &[C::ListChoose, C::ListNext, C::ListPrevious, C::ListLeave])]
        }
        Mode::Board(board) => {
            let free = app.desk.read_only.is_none();
            if board.kind == BoardKind::Replies {
                let mut list = commands(app, Section::Board, &[C::BoardChoose]);
                let key = app.keymap.keys_of(Section::Board, C::BoardRight).first().map(|key| key.sign());
                list.extend(key.map(|key| (key, app.looks.texts.get("hint-board-reply").into_owned())));
                list.extend(commands(app, Section::Board, &[C::BoardDown, C::BoardUp, C::BoardNext, C::BoardLeave]));
                return vec![list];
            }
            let list: &[C] = match board.kind {
                BoardKind::Ratings if free => {
                    &[C::BoardRight, C::BoardChoose, C::BoardRemove, C::BoardNext, C::BoardLeave]
                }
                BoardKind::Plan if free => {
                    &[C::BoardChoose, C::BoardActor, C::BoardRemove, C::BoardNext, C::BoardLeave]
                }
                _ => &[C::BoardChoose, C::BoardDown, C::BoardUp, C::BoardNext, C::BoardLeave],
            };
            vec![commands(app, Section::Board, list)]
        }
        Mode::Help(_) => vec![commands(app, Section::Help, &[C::HelpDown, C::HelpUp, C::HelpPageDown, C::HelpLeave])],
    }
}

/// Commands with their first keys; what has no key, or would do nothing now, is left out.
fn commands(app: &App, section: Section, commands: &[Command]) -> Vec<Hint> {
    commands
        .iter()
        .filter(|command| app.can(**command))
        .filter_map(|command| {
            let key = app.keymap.keys_of(section, *command).first()?.sign();
            let id = format!("{}-hint", command.name_id());
            let id = if app.looks.texts.knows(&id) { id } else { command.name_id() };
            Some((key, app.looks.texts.get(&id).into_owned()))
        })
        .collect()
}

/// The codes for whoever speaks, and a row of what else can be done: refining the last mark first.
fn coding(app: &App) -> Vec<Vec<Hint>> {
    use Command as C;
    let mut rows = match app.speaker() {
        Some(speaker) => code_keys(app, speaker, app.looks.size),
        None if app.turn().is_none() => Vec::new(),
        None => {
            let role = app.document.session().role_at(app.cursor.position);
            let id = match role {
                _ if app.asks_for_clinician() => "hint-ask",
                _ if app.asks_for_speaker() => "hint-ask-speaker",
                Role::Unknown => "hint-role-unknown",
                _ => "hint-role-not-coded",
            };
            let message = Message::new(id)
                .with("key", app.key_of(C::Roles))
                .with("clinician", app.key_of(C::ClinicianSpeaks))
                .with("client", app.key_of(C::ClientSpeaks))
                .with("others", app.key_of(C::Speaker));
            vec![vec![("›".to_owned(), app.looks.texts.say(&message))]]
        }
    };
    if app.desk.read_only.is_some() {
        rows = vec![vec![("›".to_owned(), app.looks.texts.get("hint-read-only").into_owned())]];
        rows.resize(usize::from(app.looks.code_rows), Vec::new());
        rows.push(closed(app, &[C::OpenAgain, C::Search, C::Filter, C::Palette]));
        return rows;
    }
    let refining = modifiers(app);
    let all = [C::TakeBack, C::Undo, C::CutTurn, C::Note, C::Search, C::Palette];
    // The last row is the same row for both speakers, so that nothing jumps; what refines the last mark has the row
    // before it where that is free.
    let rest = usize::from(app.looks.code_rows).saturating_sub(rows.len());
    if refining.is_empty() || rest > 0 {
        rows.push(refining);
        rows.resize(usize::from(app.looks.code_rows), Vec::new());
        rows.push(closed(app, &all));
        return rows;
    }
    rows.push(refined(app, refining));
    rows
}

/// What refines the last mark, then as much of what else can be done as there is room for: the key of the help always is.
fn refined(app: &App, refining: Vec<Hint>) -> Vec<Hint> {
    use Command as C;
    let rows = [[C::TakeBack, C::Help, C::Quit].as_slice(), &[C::Help, C::Quit], &[C::Help]];
    let with = |others: &[Command]| [refining.clone(), commands(app, Section::Coding, others)].concat();
    let whole = rows.into_iter().map(with).find(|row| width(row, 2) <= app.looks.size.width);
    whole.unwrap_or_else(|| {
        let help = commands(app, Section::Coding, &[C::Help]).into_iter().map(|(key, _)| (key, String::new()));
        close(app, refining, &help.collect::<Vec<_>>(), 1)
    })
}

/// Hints that end with the help and the way out, whatever has to go for them.
fn closed(app: &App, list: &[Command]) -> Vec<Hint> {
    let last = commands(app, Section::Coding, &[Command::Help, Command::Quit]);
    close(app, commands(app, Section::Coding, list), &last, 2)
}

/// Leaves out hints from the end until those that are to stand last fit behind them, with so many blanks between.
fn close(app: &App, mut hints: Vec<Hint>, last: &[Hint], between: u16) -> Vec<Hint> {
    while !hints.is_empty() && width(&[hints.as_slice(), last].concat(), between) > app.looks.size.width {
        hints.pop();
    }
    hints.extend_from_slice(last);
    hints
}

/// The values that would refine the mark in hand.
fn modifiers(app: &App) -> Vec<Hint> {
    let Some((_, mark)) = app.mark_in_hand() else { return Vec::new() };
    let Some((codebook, code)) = app.document.instrument().code(&mark.code) else { return Vec::new() };
    let language = app.looks.texts.language();
    let mut hints = Vec::new();
    for modifier in code.modifiers.iter().filter_map(|id| codebook.modifier(id)) {
        hints.extend(values(app, code, modifier, language));
    }
    if !hints.is_empty() {
        let label = app.looks.texts.say(&Message::new("hint-refine").with("code", mark.code.to_string()));
        hints.insert(0, (label, String::new()));
    }
    hints
}

/// The values of a modifier with their keys. Digits that mean themselves stand as one: `0–9 number`.
fn values(app: &App, code: &Code, modifier: &Modifier, language: &str) -> Vec<Hint> {
    let mut all = app.keymap.values_of(modifier);
    all.retain(|(_, value)| code.takes(&modifier.id, &value.id));
    let hint = |(key, value): &(Key, &ValueDraft)| (key.sign(), value.name.get(language).to_lowercase());
    let says_itself = |(key, value): &&(Key, &ValueDraft)| key.sign() == value.name.get(language);
    let digits: Vec<&(Key, &ValueDraft)> = all.iter().filter(says_itself).collect();
    let others = all.iter().filter(|it| !says_itself(it));
    match (digits.first(), digits.last()) {
        (Some(first), Some(last)) if digits.len() > 2 => {
            let range = format!("{}–{}", first.0.sign(), last.0.sign());
            let name = modifier.name.get(language).to_lowercase();
            std::iter::once((range, name)).chain(others.map(hint)).collect()
        }
        _ => all.iter().map(hint).collect(),
    }
}
