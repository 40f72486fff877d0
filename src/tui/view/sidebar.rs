//! How it is going, at a glance: figures with their counts, the client's balance, who talks how much.

mod about;
mod balance;
mod codes;
mod replies;
mod scores;
mod share;

use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::tui::app::App;
use crate::tui::command::Command;
use crate::tui::regions::Regions;

use super::canvas::{Canvas, fit};

pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, regions: &Regions) {
    let area = inner(regions.sidebar);
    if area.width == 0 || area.height == 0 {
        return;
    }
    if let Some(why) = app.without_figures() {
        return nothing(app, canvas, area, why);
    }
    if app.looks.counts && regions.counts.width == 0 {
        return codes::draw(app, canvas, area);
    }
    let y = scores::draw(app, canvas, area);
    // Where there is little room, the course of the talk yields to the replies, and then the words.
    let rest = below(area, y);
    let kept = replies::rows_wanted(app).min(rest.height.saturating_sub(balance::LEAST));
    let y = balance::draw(app, canvas, Rect { height: rest.height - kept, ..rest });
    let y = replies::draw(app, canvas, below(area, y));
    let y = share::draw(app, canvas, below(area, y));
    if regions.counts.width > 0 {
        codes::draw(app, canvas, inner(regions.counts));
        about::draw(app, canvas, below(area, y));
    } else if below(area, y).height > 4 {
        section(app, canvas, below(area, y), "region-counts");
        codes::draw(app, canvas, below(area, y + 1));
    }
}

/// Says why there are no figures, and how hidden ones come back.
fn nothing(app: &App, canvas: &mut Canvas<'_>, area: Rect, why: &str) {
    let texts = &app.looks.texts;
    canvas.put(area.x, area.y + 1, &fit(&texts.get(why), area.width), area.width, canvas.theme.text);
    if app.hides_scores() {
        let show = Message::new("scores-show").with("key", app.key_of(Command::HideScores));
        canvas.put(area.x, area.y + 2, &fit(&texts.say(&show), area.width), area.width, canvas.theme.dim);
    }
}

/// The balance where there is no room for a sidebar: the first ratio's counts, sustain and change talk.
pub(super) fn in_one_line(app: &App) -> String {
    if app.without_figures().is_some() {
        return String::new();
    }
    [scores::first_ratio(app), balance::in_one_line(app)].into_iter().flatten().collect::<Vec<_>>().join("  ")
}

fn inner(area: Rect) -> Rect {
    Rect::new(area.x + 1, area.y, area.width.saturating_sub(2), area.height)
}

/// What is left of an area from a row on.
fn below(area: Rect, y: u16) -> Rect {
    let y = y.clamp(area.y, area.bottom());
    Rect::new(area.x, y, area.width, area.bottom() - y)
}

/// The line that begins a section; returns the row after it.
fn section(app: &App, canvas: &mut Canvas<'_>, area: Rect, id: &str) -> u16 {
    titled(canvas, area, &app.looks.texts.get(id))
}

/// The same with a title in words.
fn titled(canvas: &mut Canvas<'_>, area: Rect, title: &str) -> u16 {
    if area.height == 0 {
        return area.y;
    }
    canvas.repeat(area.x.saturating_sub(1), area.y, '─', area.width + 2, canvas.theme.rule);
    canvas.put(area.x.saturating_sub(2), area.y, "├", 1, canvas.theme.rule);
    canvas.put(area.right() + 1, area.y, "┤", 1, canvas.theme.rule);
    let shown = format!(" {} ", fit(title, area.width.saturating_sub(2)));
    canvas.put(area.x, area.y, &shown, area.width, canvas.theme.dim);
    area.y + 1
}
