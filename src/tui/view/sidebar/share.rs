//! Who talks how much, by words. An interpreter's words are the words of another, and stand outside.

use ratatui::layout::Rect;

use crate::domain::session::Role;
use crate::tui::app::App;
use crate::tui::transcript::tag;

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
        .filter(|(index, _)| session.participants()[*index].role != Role::Interpreter)
        .collect();
    let all: u64 = people.iter().map(|(_, words)| words).sum();
    if area.height < 2 || all == 0 {
        return area.y;
    }
    let theme = canvas.theme;
    let mut y = section(app, canvas, area, "region-share");
    for (index, words) in people {
        if y >= area.bottom() {
            break;
        }
        let someone = &session.participants()[index];
        let style = match someone.role {
            Role::Clinician => theme.clinician,
            Role::Client => theme.client,
            _ => theme.dim,
        };
        let share = words as f64 / all as f64;
        let percent = app.looks.texts.percent(share);
        canvas.put(area.x, y, &tag(&someone.id.0), 3, style);
        let room = area.width.saturating_sub(10);
        canvas.repeat(area.x + 4, y, '╌', room, theme.rule);
        canvas.repeat(area.x + 4, y, '▬', (share * f64::from(room)).round() as u16, style);
        canvas.put_right(area.right(), y, &percent, 5, theme.text);
        y += 1;
    }
    y
}
