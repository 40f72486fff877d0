//! What the code under the cursor means, where there is room: the rule behind a code is one glance away.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::domain::message::Message;
use crate::tui::app::App;
use crate::tui::transcript::wrap;

use super::super::canvas::Canvas;
use super::titled;

/// Draws what fits.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    let here = app.turn_coding().and_then(|coded| coded.marks_on(app.utterance()).next_back());
    let known = here.and_then(|mark| app.document.instrument().code(&mark.code));
    let Some((_, code)) = known.filter(|_| area.height >= 8) else { return };
    let language = app.looks.texts.language();
    let theme = canvas.theme;
    let title = app.looks.texts.say(&Message::new("region-about").with("code", code.id.to_string()));
    let mut y = titled(canvas, area, &title);
    let texts: [(&str, Style); 4] = [
        (code.name.get(language), theme.key),
        (code.definition.get(language), theme.text),
        (code.example.get(language), theme.dim.add_modifier(Modifier::ITALIC)),
        (code.hint.get(language), theme.dim),
    ];
    for (text, style) in texts.into_iter().filter(|(text, _)| !text.is_empty()) {
        for row in wrap(text, 0..text.len(), area.width) {
            if y >= area.bottom() {
                return;
            }
            canvas.put(area.x, y, &text[row], area.width, style);
            y += 1;
        }
        y += 1;
    }
}
