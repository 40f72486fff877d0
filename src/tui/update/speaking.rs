//! The program goes on in another language: texts, help, names of codes and lists, all at once.

use crate::domain::message::Message;
use crate::ports::locale;
use crate::tui::app::{App, Mode, Tone};
use crate::tui::effect::Effect;
use crate::tui::{help_page, regions};

use super::{boarding, listing};

/// Goes to the next language.
pub(super) fn next_language(app: &mut App) -> Vec<Effect> {
    let next = locale::next(app.looks.texts.language());
    app.looks.texts = app.looks.texts.in_language(next);
    // Names of codes have other lengths now, and with them the rows of their keys.
    app.fit(app.looks.size);
    listing::reword(app);
    boarding::refresh(app);
    let most = help_page::length(app).saturating_sub(regions::help_area(app).height);
    if let Mode::Help(page) = &mut app.mode {
        page.scroll = page.scroll.min(most);
    }
    app.tell(Tone::Done, Message::new("language-now").with("language", next));
    vec![Effect::Reword]
}
