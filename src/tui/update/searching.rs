//! Looking for words while they are typed, a slice at a time.

use crate::domain::message::Message;
use crate::domain::search::{Direction, Progress, Search};
use crate::tui::app::{App, Cursor, Mode, Searched, Tone};
use crate::tui::command::Command;

/// Looks for words from a place on.
pub(super) fn from(app: &mut App, words: String, from: Cursor) {
    if words.trim().is_empty() {
        app.searched = None;
        app.cursor = from;
        app.follow_cursor();
        return;
    }
    let search = Search::new(&words, from.position, Direction::Forward, app.document.session());
    app.searched = Some(Searched { words, under_way: Some(search), from });
    slice(app);
}

/// Looks for the next or the previous place of the words that were looked for.
pub(super) fn again(app: &mut App, forward: bool) {
    let Some(searched) = &app.searched else {
        let key = app.key_of(Command::Search);
        app.tell(Tone::Hint, Message::new("search-no-words").with("key", key));
        return;
    };
    let length = app.document.session().len().max(1);
    let here = app.cursor.position;
    let (start, direction) = if forward {
        ((here + 1) % length, Direction::Forward)
    } else {
        (here.checked_sub(1).unwrap_or(length - 1), Direction::Backward)
    };
    let search = Search::new(&searched.words, start, direction, app.document.session());
    let words = searched.words.clone();
    app.searched = Some(Searched { words, under_way: Some(search), from: app.cursor });
    slice(app);
}

/// Goes on with a search that is under way.
pub(super) fn slice(app: &mut App) {
    let Some(searched) = &mut app.searched else { return };
    let Some(search) = &mut searched.under_way else { return };
    match search.advance(app.document.session()) {
        Progress::Looking => {}
        Progress::Nothing => {
            searched.under_way = None;
            let words = searched.words.clone();
            app.cursor = searched.from;
            app.tell(Tone::Hint, Message::new("search-nothing").with("words", words));
            app.follow_cursor();
        }
        Progress::Found(position) => {
            searched.under_way = None;
            let before = app.cursor;
            if !app.shows(position) {
                app.filter = None;
            }
            if app.cursor.position != position {
                app.cursor = Cursor { position, place: 0 };
            }
            app.notice = None;
            if matches!(app.mode, Mode::Prompt(_)) {
                // Until the words are accepted, the cursor only looks.
                app.follow_cursor();
            } else {
                super::moving::by_hand(app, before);
            }
        }
    }
}
