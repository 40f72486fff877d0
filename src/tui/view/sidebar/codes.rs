//! Counts of every code, after the rules, by side and group.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::codebook::CodeId;
use crate::domain::message::Message;
use crate::domain::session::Speaker;
use crate::tui::app::App;

use super::super::canvas::{Canvas, fit};

/// The cells that an id, a count and the gap after them take.
const CELL: u16 = 9;

pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let theme = canvas.theme;
    let language = app.looks.texts.language();
    let mut entries: Vec<(String, String, u32, Style)> = Vec::new();
    for (speaker, style) in [(Speaker::Clinician, theme.clinician), (Speaker::Client, theme.client)] {
        for (_, code) in app.document.instrument().codes_for(speaker) {
            let count = app.document.tally().of(&code.id);
            entries.push((code.id.to_string(), code.name.get(language).to_owned(), count, style));
        }
    }
    let none = CodeId::none();
    let name = app.looks.texts.get("code-none").into_owned();
    entries.push((none.to_string(), name, app.document.tally().of(&none), theme.dim));
    let footer = app.document.tally().uncounted() + app.document.tally().incomplete();
    let rows = usize::from(area.height.saturating_sub(u16::from(footer > 0)));
    // Columns of ids and counts where one column of names does not fit.
    if entries.len() <= rows {
        for (row, (id, name, count, style)) in entries.iter().enumerate() {
            let y = area.y + row as u16;
            canvas.put(area.x, y, id, 5, *style);
            let quiet = if *count == 0 { theme.dim } else { theme.text };
            canvas.put(area.x + 6, y, &fit(name, area.width.saturating_sub(10)), area.width, quiet);
            canvas.put_right(area.right(), y, &count.to_string(), 6, if *count == 0 { theme.dim } else { theme.key });
        }
    } else {
        let most = usize::from((area.width / CELL).max(1));
        let across = entries.len().div_ceil(rows.max(1)).clamp(1, most);
        let wide = area.width / across as u16;
        // Columns of one height, filled from the top.
        let tall = entries.len().div_ceil(across).min(rows).max(1);
        for (index, (id, _, count, style)) in entries.iter().enumerate().take(tall * across) {
            let x = area.x + (index / tall) as u16 * wide;
            let y = area.y + (index % tall) as u16;
            canvas.put(x, y, &fit(id, 4), 4, *style);
            canvas.put_right(x + CELL - 1, y, &count.to_string(), 3, if *count == 0 { theme.dim } else { theme.key });
        }
    }
    if footer > 0 && area.height > 0 {
        let message = Message::new("counts-left-out")
            .with("left", app.document.tally().uncounted())
            .with("incomplete", app.document.tally().incomplete());
        let text = app.looks.texts.say(&message);
        canvas.put(area.x, area.bottom() - 1, &fit(&text, area.width), area.width, theme.dim);
    }
}
