//! Draws the rows of the help that are in sight.

use ratatui::layout::Rect;

use crate::tui::app::App;
use crate::tui::help_page::lines;

use super::canvas::Canvas;

pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect, scroll: u16) {
    let lines = lines(app, area.width);
    for (row, line) in lines.iter().skip(usize::from(scroll)).take(usize::from(area.height)).enumerate() {
        let x = area.x + 1 + line.indent;
        canvas.put(x, area.y + row as u16, &line.text, area.right().saturating_sub(x), line.style);
    }
}
