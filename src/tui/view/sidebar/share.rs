//! Who talks how much, by words. An interpreter's words are the words of another, and stand outside.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::session::Role;
use crate::tui::app::App;
use crate::tui::graphemes::cells;
use crate::tui::short_names::short_names;

use super::super::canvas::Canvas;
use super::section;

/// Draws what fits; returns the row after it.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    let session = app.document.session();
    let people: Vec<(usize, u64)> = app
        .document
        .tally()
        .words()
        .iter()
        .copied()
        .enumerate()
        .filter(|(index, words)| match session.participants()[*index].role {
            Role::Interpreter => false,
            // Once every turn has its speaker, nobody is left who is unknown.
            Role::Unknown => *words > 0,
            _ => true,
        })
        .collect();
    let all: u64 = people.iter().map(|(_, words)| words).sum();
    if area.height < 1 || all == 0 {
        return area.y;
    }
    if usize::from(area.height) <= people.len() {
        return in_one_row(app, canvas, area, &people, all);
    }
    let theme = canvas.theme;
    let names = short_names(session.participants());
    let mut y = section(app, canvas, area, "region-share");
    for (index, words) in people {
        if y >= area.bottom() {
            break;
        }
        let someone = &session.participants()[index];
        let style = style(canvas, someone.role);
        let share = words as f64 / all as f64;
        let percent = app.looks.texts.percent(share);
        canvas.put(area.x, y, &names[index], 3, style);
        let room = area.width.saturating_sub(10);
        canvas.repeat(area.x + 4, y, '╌', room, theme.rule);
        canvas.repeat(area.x + 4, y, '▬', (share * f64::from(room)).round() as u16, style);
        canvas.put_right(area.right(), y, &percent, 5, theme.text);
        y += 1;
    }
    y
}

/// The same where there is room for little more than a row: as many people as fit, without bars.
fn in_one_row(app: &App, canvas: &mut Canvas<'_>, area: Rect, people: &[(usize, u64)], all: u64) -> u16 {
    let mut x = canvas.put(area.x, area.y, &app.looks.texts.get("region-share"), area.width, canvas.theme.dim) + 2;
    let names = short_names(app.document.session().participants());
    for (index, words) in people {
        let someone = &app.document.session().participants()[*index];
        let (name, percent) = (&names[*index], app.looks.texts.percent(*words as f64 / all as f64));
        let wide = (cells(name) + cells(&percent)) as u16 + 1;
        if x + wide > area.right() {
            break;
        }
        let style = style(canvas, someone.role);
        x = canvas.put(x, area.y, name, wide, style) + 1;
        x = canvas.put(x, area.y, &percent, wide, canvas.theme.text) + 2;
    }
    area.y + 1
}

fn style(canvas: &Canvas<'_>, role: Role) -> Style {
    match role {
        Role::Clinician => canvas.theme.clinician,
        Role::Client => canvas.theme.client,
        _ => canvas.theme.dim,
    }
}
