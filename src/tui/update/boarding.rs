//! Looking at a board: moving over it, jumping into the talk, rating, and saying what a step of the plan says.

use crate::domain::codebook::RatingDraft;
use crate::domain::coding::{Basis, Rating, Tag};
use crate::domain::edit::{CodingEdit, Touched};
use crate::domain::history::DoneStep;
use crate::domain::message::Message;
use crate::domain::session::TurnId;
use crate::domain::tally::lacks_target;
use crate::tui::app::{App, Board, BoardKind, BoardSight, Cursor, Hand, Mode, Tone};
use crate::tui::board::{Gathering, Page, Target, all_ratings, fill, gather_again, waiting};
use crate::tui::command::Command;
use crate::tui::effect::Effect;
use crate::tui::keymap::Key;
use crate::tui::regions::transcript_area;

use super::coding::perform;

/// Opens the board of a command.
pub(super) fn open(app: &mut App, command: Command) -> Vec<Effect> {
    let kind = match command {
        Command::Replies => BoardKind::Replies,
        Command::Cross => BoardKind::Cross,
        Command::Bouquet => BoardKind::Bouquet,
        Command::Plan => BoardKind::Plan,
        _ => BoardKind::Ratings,
    };
    app.notice = None;
    show(app, kind);
    Vec::new()
}

fn show(app: &mut App, kind: BoardKind) {
    begin(app, kind, None);
    if kind == BoardKind::Ratings {
        warn_of_little(app);
    }
}

/// Gathers the board again after a change; the same place stays chosen.
pub(super) fn refresh(app: &mut App) {
    let Mode::Board(board) = &app.mode else { return };
    let here = BoardSight { chosen: board.chosen, top: board.top, skipped: board.skipped };
    let back_to = if board.gathering.is_some() { board.back_to } else { Some(here) };
    begin(app, board.kind, back_to);
}

/// Begins to gather a board. In a talk of usual length it is there at once.
fn begin(app: &mut App, kind: BoardKind, back_to: Option<BoardSight>) {
    let gathering = Some(Box::new(Gathering::new(app, kind)));
    app.mode = Mode::Board(Board { kind, page: waiting(app), chosen: 0, top: 0, skipped: 0, gathering, back_to });
    slice(app);
}

/// Goes on with a board that is being gathered.
pub(super) fn slice(app: &mut App) {
    let gathering = match &mut app.mode {
        Mode::Board(board) => board.gathering.take(),
        _ => None,
    };
    let Some(mut gathering) = gathering else { return };
    let gathered = gathering.advance(app);
    let here = app.cursor.position;
    if let Mode::Board(board) = &mut app.mode {
        match gathered {
            None => board.gathering = Some(gathering),
            Some(page) => {
                let opened = || BoardSight { chosen: nearest(&page, here), ..BoardSight::default() };
                let sight = board.back_to.take().unwrap_or_else(opened);
                board.chosen = sight.chosen.min(page.items.len().saturating_sub(1));
                (board.top, board.skipped) = (sight.top, sight.skipped);
                board.page = page;
            }
        }
    }
    settle(app);
}

/// The item of what is nearest to a turn.
fn nearest(page: &Page, here: usize) -> usize {
    let at = |target: &Target| match target {
        Target::Place(cursor) | Target::Statement(cursor, _) => Some(cursor.position),
        _ => None,
    };
    let mine = page.below.unwrap_or(page.items.len());
    let nearest = page.items.iter().take(mine).position(|item| at(&item.target) == Some(here));
    let first = || page.items.iter().position(|item| item.target != Target::Nothing);
    nearest.or_else(first).unwrap_or(0)
}

/// Shows what a change of ratings or of the plan did: a digit costs the same in every talk.
fn follow(app: &mut App) {
    let mode = std::mem::replace(&mut app.mode, Mode::Coding);
    app.mode = match mode {
        // What is still being gathered takes the change in by itself.
        Mode::Board(mut board) if board.gathering.is_none() => {
            gather_again(app, &mut board);
            board.chosen = board.chosen.min(board.page.items.len().saturating_sub(1));
            Mode::Board(board)
        }
        other => other,
    };
    settle(app);
}

/// Shows what a step did that was undone or made again. Only codes make it go through the talk again.
pub(super) fn after_step(app: &mut App, step: &DoneStep) {
    let session = app.document.session();
    let light = step.changes.iter().all(|change| change.edit.touches(session) == Touched::Nothing);
    if light { follow(app) } else { refresh(app) }
}

/// Gathers the detail of what is chosen, and moves the sight as little as it takes.
fn settle(app: &mut App) {
    let mode = std::mem::replace(&mut app.mode, Mode::Coding);
    app.mode = match mode {
        Mode::Board(mut board) if board.gathering.is_none() => {
            if let Some(item) = board.page.items.get_mut(board.chosen) {
                fill(app, item);
            }
            board.top = board.top(app, board.top);
            board.skipped = board.skipped.min(board.overflow(app));
            Mode::Board(board)
        }
        other => other,
    };
}

/// Scrolls inside an item that is taller than the pane; false where there is nothing more of it in that direction.
fn scroll(app: &mut App, command: Command, page: usize) -> bool {
    let Mode::Board(board) = &app.mode else { return false };
    let (now, most) = (board.skipped, board.overflow(app));
    let to = match command {
        Command::BoardDown => (now + 1).min(most),
        Command::BoardPageDown => (now + page).min(most),
        Command::BoardUp => now.saturating_sub(1),
        Command::BoardPageUp => now.saturating_sub(page),
        _ => now,
    };
    if let Mode::Board(board) = &mut app.mode {
        board.skipped = to;
    }
    to != now
}

pub(super) fn run(app: &mut App, command: Command) -> Vec<Effect> {
    let page = usize::from(transcript_area(app).height / 2).max(1);
    if scroll(app, command, page) {
        return Vec::new();
    }
    let Mode::Board(board) = &mut app.mode else { return Vec::new() };
    let before = board.chosen;
    let last = board.page.items.len().saturating_sub(1);
    match command {
        Command::BoardDown => board.chosen = (board.chosen + 1).min(last),
        Command::BoardUp => board.chosen = board.chosen.saturating_sub(1),
        Command::BoardPageDown => board.chosen = (board.chosen + page).min(last),
        Command::BoardPageUp => board.chosen = board.chosen.saturating_sub(page),
        Command::BoardRight | Command::BoardLeft => return aside(app, command == Command::BoardRight),
        Command::BoardChoose => return choose(app),
        Command::BoardRemove => return remove(app),
        Command::BoardActor => return next_actor(app),
        Command::BoardNext | Command::BoardPrevious => {
            let place = BoardKind::ALL.iter().position(|kind| *kind == board.kind).unwrap_or(0);
            let step = if command == Command::BoardNext { 1 } else { BoardKind::ALL.len() - 1 };
            let kind = BoardKind::ALL[(place + step) % BoardKind::ALL.len()];
            show(app, kind);
        }
        _ => app.mode = Mode::Coding,
    }
    if let Mode::Board(board) = &mut app.mode
        && board.chosen != before
    {
        board.skipped = 0;
    }
    settle(app);
    Vec::new()
}

/// A digit rates, or says what a step of the plan says.
pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    let Some(number) = key.typed().and_then(|letter| letter.to_digit(10)) else { return Vec::new() };
    match target(app) {
        Some(Target::Rating(index)) => rate(app, index, Some(number as u8)),
        Some(Target::Statement(cursor, index)) => toggle_said(app, cursor, index, number as usize),
        _ => Vec::new(),
    }
}

fn target(app: &App) -> Option<Target> {
    let Mode::Board(board) = &app.mode else { return None };
    board.page.items.get(board.chosen).map(|item| item.target.clone())
}

/// To the next column of the cross; one value up or down on the ratings; to the reply of what is chosen.
fn aside(app: &mut App, right: bool) -> Vec<Effect> {
    if let Some(Target::Rating(index)) = target(app) {
        let Some(known) = rating(app, index) else { return Vec::new() };
        let given = app.document.coding().ratings().get(&known.id).and_then(|rating| rating.value);
        let from = given.or(known.preset).unwrap_or(known.lowest);
        let to = if right { from.saturating_add(1) } else { from.saturating_sub(1) };
        return rate(app, index, Some(to.clamp(known.lowest, known.highest)));
    }
    if let Some(cursor) = also(app).filter(|_| right) {
        return go_to(app, cursor);
    }
    if let Mode::Board(board) = &mut app.mode
        && board.page.is_cross
    {
        let group = board.page.items.get(board.chosen).map_or(0, |item| item.group);
        let to =
            if right { (group + 1).min(board.page.groups.len().saturating_sub(1)) } else { group.saturating_sub(1) };
        board.chosen = board.page.of_group(to).start;
    }
    Vec::new()
}

fn rating(app: &App, index: usize) -> Option<RatingDraft> {
    all_ratings(app).nth(index).map(|(_, rating)| rating.clone())
}

/// Where else the chosen item leads.
fn also(app: &App) -> Option<Cursor> {
    let Mode::Board(board) = &app.mode else { return None };
    board.page.items.get(board.chosen)?.also
}

/// Leaves the board for a place in the talk.
fn go_to(app: &mut App, cursor: Cursor) -> Vec<Effect> {
    app.mode = Mode::Coding;
    app.filter = None;
    app.cursor = cursor;
    app.hand = Hand { moved: true, ..Hand::default() };
    app.follow_cursor();
    Vec::new()
}

/// Confirms a preset, or goes to the place in the talk.
fn choose(app: &mut App) -> Vec<Effect> {
    match target(app) {
        Some(Target::Rating(index)) => {
            let Some(known) = rating(app, index) else { return Vec::new() };
            let given = app.document.coding().ratings().get(&known.id).and_then(|rating| rating.value);
            match (given, known.preset) {
                (None, Some(preset)) => rate(app, index, Some(preset)),
                _ => {
                    app.tell(
                        Tone::Hint,
                        Message::new("rating-press-digit")
                            .with("lowest", u32::from(known.lowest))
                            .with("highest", u32::from(known.highest)),
                    );
                    Vec::new()
                }
            }
        }
        Some(Target::Place(cursor) | Target::Statement(cursor, _)) => go_to(app, cursor),
        _ => Vec::new(),
    }
}

fn remove(app: &mut App) -> Vec<Effect> {
    match target(app) {
        Some(Target::Rating(index)) => rate(app, index, None),
        Some(Target::Statement(cursor, index)) => change_tags(app, cursor, |tags| {
            if index < tags.len() {
                tags.remove(index);
            }
        }),
        _ => Vec::new(),
    }
}

/// Gives a global score, or takes it back; evidence and note stay.
fn rate(app: &mut App, index: usize, value: Option<u8>) -> Vec<Effect> {
    let Some(known) = rating(app, index) else { return Vec::new() };
    if value.is_some_and(|value| value < known.lowest || value > known.highest) {
        let message = Message::new("rating-outside")
            .with("lowest", u32::from(known.lowest))
            .with("highest", u32::from(known.highest));
        app.tell(Tone::Hint, message);
        return Vec::new();
    }
    let live = app.document.coding().origin.basis == Basis::Live;
    let waits = known.needs_target && lacks_target(app.document.session());
    if waits && value.is_some() && !live {
        let key = app.key_of(Command::Goal);
        app.tell(Tone::Hint, Message::new("rating-waits").with("key", key));
        return Vec::new();
    }
    let before = app.document.coding().ratings().get(&known.id).cloned();
    let given = Rating { value, ..before.clone().unwrap_or_default() };
    let empty = given.value.is_none() && given.evidence.is_empty() && given.note.is_none();
    let after = (!empty).then_some(given);
    if before == after {
        return Vec::new();
    }
    let stands = |rating: &Rating| rating.evidence.iter().any(|mark| app.document.coding().stands(*mark));
    let bare = after.as_ref().is_some_and(|rating| !stands(rating));
    let effects =
        perform(app, "step-rating", vec![CodingEdit::SetRating { rating: known.id.clone(), value: after }.into()]);
    follow(app);
    if effects.is_some() {
        let name = known.name.get(app.looks.texts.language()).to_owned();
        let extreme = value.is_some_and(|value| value == known.lowest || value == known.highest);
        let message = match value {
            None => Message::new("rating-gone").with("name", name),
            Some(value) if extreme && bare => Message::new("rating-wants-evidence")
                .with("name", name)
                .with("value", u32::from(value))
                .with("key", app.key_of(Command::Evidence)),
            Some(value) => Message::new("rating-given").with("name", name).with("value", u32::from(value)),
        };
        app.tell(if extreme && bare { Tone::Hint } else { Tone::Done }, message);
        if waits && value.is_some() {
            let key = app.key_of(Command::Goal);
            app.tell(Tone::Hint, Message::new("rating-live-no-goal").with("key", key));
        }
    }
    effects.unwrap_or_default()
}

/// Global scores are hard to give for a short stretch: the coder is told once, when the board opens.
fn warn_of_little(app: &mut App) {
    let document = &app.document;
    for book in document.instrument().codebooks() {
        let Some(minutes) = book.ratings_need_minutes else { continue };
        let Some(length) = crate::domain::stretch::length(document.session(), document.coding().segment(&book.id))
        else {
            continue;
        };
        if length < minutes.saturating_mul(60_000) {
            let message = Message::new("rating-short")
                .with("minutes", length / 60_000)
                .with("needed", minutes)
                .with("codebook", book.name.get(app.looks.texts.language()));
            app.tell(Tone::Hint, message);
            return;
        }
    }
}

/// Changes the statements of a turn that stand in the plan.
fn change_tags(app: &mut App, cursor: Cursor, change: impl FnOnce(&mut Vec<Tag>)) -> Vec<Effect> {
    let Some(turn): Option<TurnId> = app.document.session().turn(cursor.position).map(|turn| turn.id) else {
        return Vec::new();
    };
    let mut tags = app.document.coding().tags_on(turn).to_vec();
    change(&mut tags);
    let effects = perform(app, "step-plan", vec![CodingEdit::SetTags { turn, tags }.into()]);
    follow(app);
    effects.unwrap_or_default()
}

fn toggle_said(app: &mut App, cursor: Cursor, index: usize, number: usize) -> Vec<Effect> {
    let says = app.desk.plan.as_ref().and_then(|form| form.says.get(number.checked_sub(1)?));
    let Some(id) = says.map(|(id, _)| id.clone()) else { return Vec::new() };
    change_tags(app, cursor, |tags| {
        if let Some(tag) = tags.get_mut(index) {
            match tag.says.iter().position(|known| *known == id) {
                Some(place) => drop(tag.says.remove(place)),
                None => tag.says.push(id),
            }
        }
    })
}

/// Goes through who is to act: nobody, then each in the order of the form.
fn next_actor(app: &mut App) -> Vec<Effect> {
    let Some(Target::Statement(cursor, index)) = target(app) else { return Vec::new() };
    let ids: Vec<String> = app.desk.plan.iter().flat_map(|form| form.actors.iter().map(|(id, _)| id.clone())).collect();
    change_tags(app, cursor, |tags| {
        if let Some(tag) = tags.get_mut(index) {
            let next = match &tag.actor {
                None => 0,
                Some(actor) => ids.iter().position(|id| id == actor).map_or(0, |place| place + 1),
            };
            tag.actor = ids.get(next).cloned();
        }
    })
}
