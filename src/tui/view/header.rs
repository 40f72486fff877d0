//! The first line: which talk, about what, under which codebooks, by whom, and whether it is saved.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::domain::codebook::Codebook;
use crate::domain::coding::Status;
use crate::domain::message::Message;
use crate::domain::tally::waits_for_target;
use crate::domain::visible::visible;
use crate::tui::app::App;
use crate::tui::graphemes::cells;

use super::canvas::{Canvas, fit};

/// So many cells of the title and of the goal are worth more than the version of a codebook.
const LEAST: usize = 11;

pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let texts = &app.looks.texts;
    let theme = canvas.theme;
    let (saved, style) = saved(app);
    let right = canvas.put_right(area.right().saturating_sub(1), area.y, &saved, area.width / 2, {
        if style { theme.trouble } else { theme.dim }
    });
    let session = app.document.session();
    let narrow = area.width < 110;
    let waits = waits_for_target(app.document.instrument(), session);
    let goal = match session.targets.first() {
        Some(target) => {
            let whose = texts.get(&format!("goal-{}", target.whose.word()));
            let more = if session.targets.len() > 1 { " …" } else { "" };
            if narrow {
                format!("{}{more}", visible(&target.behaviour))
            } else {
                format!("{}{more} ({whose})", visible(&target.behaviour))
            }
        }
        None if waits => texts.get("header-no-goal").into_owned(),
        None => String::new(),
    };
    let coder = &app.document.coding().origin.coder;
    let mut pieces = vec![visible(coder).into_owned()];
    let round = app.document.coding().origin.round;
    if round > 1 {
        pieces.push(texts.say(&Message::new("header-round").with("round", round)));
    }
    match app.document.coding().status() {
        Status::Open => {}
        Status::Finished => pieces.push(texts.get("header-finished").into_owned()),
        Status::NotCodable { .. } => pieces.push(texts.get("header-not-codable").into_owned()),
    }
    pieces.retain(|piece| !piece.is_empty());
    let room = right.saturating_sub(2);
    let title = visible(&session.about.title).into_owned();
    // Who codes, and under what, always has its place; the title and the goal share what is left.
    let others: usize = pieces.iter().map(|piece| cells(piece) + 3).sum::<usize>() + 4;
    let least = cells(&title).min(LEAST) + if goal.is_empty() { 0 } else { cells(&goal).min(LEAST) + 3 };
    let names = codebooks(app, narrow, usize::from(room).saturating_sub(others + least));
    let rest = usize::from(room).saturating_sub(others + cells(&names));
    pieces.insert(0, names);
    let for_goal =
        if goal.is_empty() { 0 } else { (cells(&goal) + 3).min(rest.saturating_sub(cells(&title)).max(rest / 2)) };
    let for_title = rest.saturating_sub(for_goal).max(8);
    let mut x = canvas.put(1, area.y, &fit(&title, for_title as u16), room, theme.title.add_modifier(Modifier::BOLD));
    pieces.insert(0, fit(&goal, for_goal.saturating_sub(3) as u16));
    for piece in pieces.iter().filter(|piece| !piece.is_empty()) {
        let left = room.saturating_sub(x);
        // A name of two letters takes as little room as it needs.
        if usize::from(left) < 3 + cells(piece).min(3) {
            break;
        }
        if x > 1 {
            x = canvas.put(x, area.y, " · ", left, theme.rule);
        }
        x = canvas.put(x, area.y, &fit(piece, room.saturating_sub(x)), room, theme.dim);
    }
}

/// The names of the codebooks in so many cells: with versions, with that of the first one, or without where there is no
/// room for any. Two versions of one instrument are told apart by nothing else.
fn codebooks(app: &App, narrow: bool, room: usize) -> String {
    let language = app.looks.texts.language();
    let codebooks = app.document.instrument().codebooks();
    let names = |versions: usize| {
        let name = |(index, codebook): (usize, &Arc<Codebook>)| {
            let name = codebook.name.get(language).to_owned();
            let bare = name.split_whitespace().next().unwrap_or(&name).to_owned();
            if index < versions { name } else { bare }
        };
        let names: Vec<String> = codebooks.iter().enumerate().map(name).collect();
        names.join(if narrow { "+" } else { " + " })
    };
    [codebooks.len(), 1].into_iter().map(names).find(|form| cells(form) <= room).unwrap_or_else(|| names(0))
}

/// The three honest states of saving, and whether it is trouble.
fn saved(app: &App) -> (String, bool) {
    let texts = &app.looks.texts;
    if let Some(at) = &app.desk.past {
        return (texts.say(&Message::new("saving-past").with("at", at.as_str())), false);
    }
    if app.desk.read_only.is_some() {
        return (texts.get("saving-read-only").into_owned(), false);
    }
    if app.saving.trouble.is_some() {
        // What the journal has is not in its file, and nothing else: it is there again when the talk is opened.
        if app.saving.lost(&app.document).is_none() {
            let is_beside = app.saving.rescued == Some(app.document.revision());
            let id = if is_beside { "saving-trouble-beside" } else { "saving-trouble-file" };
            return (texts.get(id).into_owned(), true);
        }
        let count = app.saving.lost_count(&app.document) + app.saving.naming.len() as u64;
        return (texts.say(&Message::new("saving-trouble-lost").with("count", count)), true);
    }
    let waiting = app.saving.waiting_count(&app.document);
    if waiting == 0 {
        let id = if app.saving.is_on_disk() { "saving-saved" } else { "saving-nothing" };
        return (texts.get(id).into_owned(), false);
    }
    (texts.say(&Message::new("saving-waiting").with("count", waiting)), false)
}
