//! Draws the state as it is. One file a region; nothing here changes anything.
//!
//! ```text
//!  First visit · stop smoking (client's goal) · MITI 4.2.1 + CLEAR 1.0 · anna          ✓ saved   header
//! ── transcript ──────────────────────────────────────┬── balance ──────────────────────
//!  11:42 CR      T You'd like to, and the evenings    │ reflections : questions          sidebar
//!                  are what worries you most.         │  14 : 9    1.6 : 1    ◐ fair
//! ▌11:49 CT·A    C Yes. If I had something …          │
//! ── time line ───────────────────────────────────────┴─────────────────────────────────
//!  T  ● ?●  ● ? ●   C ▲  ▼ ▲                                                              from 30 rows on
//! ── turn 12 of 84 ─────────────────────────────────────────────────────────────────────  status
//!  What happened, or what is known of the mark in hand                                    notice, typed line
//!  q question  s simple  c complex  a affirm …                                            hints, two rows
//! ```

mod board;
mod canvas;
mod header;
mod help;
mod hints;
mod list;
mod sidebar;
mod status;
mod timeline;
mod transcript;

pub use canvas::{Canvas, fit};
pub use status::too_small;

use ratatui::buffer::Buffer;

use super::app::{App, Mode, Size};
use super::regions::Regions;

/// Draws everything.
pub fn draw(app: &App, buffer: &mut Buffer) {
    let size = Size { width: buffer.area.width, height: buffer.area.height };
    let mut canvas = Canvas::new(buffer, &app.looks.theme);
    if !size.is_enough() {
        return too_small(&app.looks.texts, &mut canvas);
    }
    let regions = status::raised(app, Regions::new(size, app.looks.code_rows));
    header::draw(app, &mut canvas, regions.header);
    status::draw_rule(app, &mut canvas, &regions);
    match &app.mode {
        Mode::Board(board) => board::draw(app, &mut canvas, regions.transcript, board),
        Mode::Help(page) => help::draw(app, &mut canvas, regions.transcript, page.scroll),
        _ => transcript::draw(app, &mut canvas, regions.transcript, regions.lifted),
    }
    sidebar::draw(app, &mut canvas, &regions);
    if let Mode::Listing(list) = &app.mode {
        list::draw(app, &mut canvas, list);
    }
    timeline::draw(app, &mut canvas, &regions);
    status::draw(app, &mut canvas, &regions);
    hints::draw(app, &mut canvas, regions.hints);
    status::draw_notice(app, &mut canvas, regions.notice, regions.hints);
}

/// Where everything stands now, with what is told in as many rows as it takes.
pub fn regions(app: &App) -> Regions {
    status::raised(app, Regions::new(app.looks.size, app.looks.code_rows))
}

/// Where the terminal's own cursor stands: in the line that is typed, else nowhere.
pub fn caret(app: &App) -> Option<(u16, u16)> {
    status::caret(app)
}
