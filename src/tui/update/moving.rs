//! Moving by hand.

use crate::domain::filter::Fact;
use crate::domain::message::Message;
use crate::domain::session::Turn;
use crate::tui::app::{App, Cursor, Tone};
use crate::tui::command::Command;
use crate::tui::regions;
use crate::tui::transcript::milliseconds;
use crate::tui::view;

/// Moves the cursor by hand.
pub(super) fn go(app: &mut App, command: Command) {
    let page = usize::from(regions::transcript_area(app).height).saturating_sub(3).max(1);
    let before = app.cursor;
    let down = matches!(command, Command::NextUnit | Command::PageDown);
    let by_unit = matches!(command, Command::NextUnit | Command::PreviousUnit);
    if (by_unit || matches!(command, Command::PageDown | Command::PageUp)) && app.page_within(down, page) {
        return;
    }
    match command {
        Command::NextUnit => app.cursor = next_unit(app).unwrap_or(app.cursor),
        Command::PreviousUnit => app.cursor = previous_unit(app).unwrap_or(app.cursor),
        Command::NextTurn => to_turn(app, app.shown_from(app.cursor.position + 1)),
        Command::PreviousTurn => {
            to_turn(app, app.cursor.position.checked_sub(1).and_then(|before| app.shown_to(before)));
        }
        Command::PageDown => app.cursor = app.cursor_by_rows(true, page),
        Command::PageUp => app.cursor = app.cursor_by_rows(false, page),
        Command::FirstTurn => to_turn(app, app.shown_from(0)),
        Command::LastTurn => to_turn(app, app.shown_to(usize::MAX)),
        Command::NextUncoded | Command::PreviousUncoded => uncoded(app, command == Command::NextUncoded),
        _ => {}
    }
    by_hand(app, before);
}

/// Notes that the cursor was moved by hand, when it was, and keeps it in sight.
pub(super) fn by_hand(app: &mut App, before: Cursor) {
    if app.cursor != before {
        app.hand.moved = true;
        app.hand.presses.clear();
    }
    app.follow_cursor();
}

fn to_turn(app: &mut App, position: Option<usize>) {
    if let Some(position) = position {
        app.cursor = Cursor { position, place: 0 };
    }
}

/// The unit after the cursor's.
pub(super) fn next_unit(app: &App) -> Option<Cursor> {
    let Cursor { position, place } = app.cursor;
    if place + 1 < app.parts_at(position) {
        return Some(Cursor { position, place: place + 1 });
    }
    app.shown_from(position + 1).map(|position| Cursor { position, place: 0 })
}

fn previous_unit(app: &App) -> Option<Cursor> {
    let Cursor { position, place } = app.cursor;
    if let Some(place) = place.checked_sub(1) {
        return Some(Cursor { position, place });
    }
    let position = app.shown_to(position.checked_sub(1)?)?;
    Some(Cursor { position, place: app.parts_at(position) - 1 })
}

fn uncoded(app: &mut App, forward: bool) {
    if super::coding::tell_of_counting(app) {
        return;
    }
    let here = app.cursor.position;
    let has = |position: usize| app.document.has_fact(&Fact::Uncoded, position);
    let index = app.document.fact_index();
    let last = app.document.session().len().saturating_sub(1);
    let found = if forward {
        index.next(&Fact::Uncoded, here + 1, has).or_else(|| index.next(&Fact::Uncoded, 0, has))
    } else {
        let before = here.checked_sub(1).and_then(|before| index.previous(&Fact::Uncoded, before, has));
        before.or_else(|| index.previous(&Fact::Uncoded, last, has))
    };
    match found {
        None => app.tell(Tone::Done, Message::new("moving-all-coded")),
        Some(position) => {
            if app.filter.as_ref().is_some_and(|fact| *fact != Fact::Uncoded) && !app.shows(position) {
                app.filter = None;
            }
            app.cursor = Cursor { position, place: first_uncoded(app, position) };
        }
    }
}

/// The first part of a turn that has no mark.
fn first_uncoded(app: &App, position: usize) -> usize {
    let coded = app.document.session().turn(position).and_then(|turn| app.document.coding().turn(turn.id));
    coded
        .and_then(|coded| coded.utterances().position(|utterance| coded.marks_on(utterance).next().is_none()))
        .unwrap_or(0)
}

/// Goes to the turn with a number, or to the one that is under way at a time (`12:04`).
pub(super) fn to_number(app: &mut App, text: &str) {
    let before = app.cursor;
    let session = app.document.session();
    let found = if let Some(time) = milliseconds(text) {
        // Turns show whole seconds: what is shown is what is found.
        let begins = |turn: &Turn, until: u32| turn.start.is_some_and(|start| start / 1000 <= until / 1000);
        let under_way = (0..session.len()).rev().find(|it| session.turn(*it).is_some_and(|turn| begins(turn, time)));
        under_way.or_else(|| session.turns().position(|turn| begins(turn, u32::MAX)))
    } else {
        text.trim().parse::<usize>().ok().filter(|number| (1..=session.len()).contains(number)).map(|number| number - 1)
    };
    match found {
        Some(position) => {
            if !app.shows(position) {
                app.filter = None;
            }
            app.cursor = Cursor { position, place: 0 };
            by_hand(app, before);
        }
        None => app.tell(Tone::Hint, Message::new("moving-no-number").with("text", text)),
    }
}

/// Scrolls by some rows; a cursor that would go out of sight is taken along.
pub(super) fn scroll(app: &mut App, down: bool) {
    let before = app.cursor;
    app.scroll(down, 3);
    if app.cursor != before {
        app.hand.moved = true;
        app.hand.presses.clear();
    }
}

/// Moves the cursor to what was pressed with the mouse.
pub(super) fn click(app: &mut App, column: u16, row: u16) {
    let regions = view::regions(app);
    let area = regions.transcript;
    // What is told may lie over the end of the talk.
    let bottom = area.bottom().min(regions.status.y);
    if column < area.x || column >= area.right() || row < area.y || row >= bottom {
        return;
    }
    let before = app.cursor;
    if let Some((position, place)) = app.at_row(usize::from(row - area.y + regions.lifted)) {
        app.cursor = Cursor { position, place };
        if app.cursor != before {
            app.hand.moved = true;
            app.hand.presses.clear();
        }
        // What is clicked stays where it is, unless the filter no longer shows the turn that stood on top.
        if !app.shows(app.top.position) {
            app.follow_cursor();
        }
    }
}
