//! Where the regions of the screen lie: reckoned from its size alone, so that moving and drawing agree.

use ratatui::layout::Rect;

use super::app::{App, Mode, Size};

/// Where the regions lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regions {
    pub header: Rect,
    /// The line over transcript and sidebar.
    pub rule: Rect,
    pub transcript: Rect,
    /// Figures; without width when there is no room.
    pub sidebar: Rect,
    /// Counts of every code, where there is room beside the figures.
    pub counts: Rect,
    /// The time line with the line over it; without height when there is no room.
    pub timeline: Rect,
    pub status: Rect,
    pub notice: Rect,
    pub hints: Rect,
    /// So many rows of the talk have gone up out of sight for what is told below it.
    pub lifted: u16,
}

impl Regions {
    /// Divides the screen; the keys of codes take some rows.
    pub fn new(size: Size, code_rows: u16) -> Self {
        let Size { width, height } = size;
        let row = |y: u16, rows: u16| Rect::new(0, y.min(height), width, rows.min(height.saturating_sub(y)));
        let hint_rows = if height >= 16 { code_rows + 1 } else { 1 };
        let timeline_rows = if height >= 30 && width >= 60 { 3 } else { 0 };
        let bottom = height.saturating_sub(hint_rows);
        let notice = bottom.saturating_sub(1);
        let status = notice.saturating_sub(1);
        let body_end = status.saturating_sub(timeline_rows);
        let body = body_end.saturating_sub(2);
        let sidebar = match width {
            0..70 => 0,
            70..100 => 29,
            100..140 => 40,
            _ => 44,
        };
        let counts = if width >= 160 { 30 } else { 0 };
        let separators = u16::from(sidebar > 0) + u16::from(counts > 0);
        let transcript = width.saturating_sub(sidebar + counts + separators);
        Self {
            header: row(0, 1),
            rule: row(1, 1),
            transcript: Rect::new(0, 2.min(height), transcript, body),
            sidebar: Rect::new(width.saturating_sub(sidebar + counts + u16::from(counts > 0)), 2, sidebar, body),
            counts: Rect::new(width.saturating_sub(counts), 2, counts, body),
            timeline: row(body_end, timeline_rows),
            status: row(status, 1),
            notice: row(notice, 1),
            hints: row(bottom, hint_rows),
            lifted: 0,
        }
    }
}

/// Where the words of the talk lie.
pub fn transcript_area(app: &App) -> Rect {
    Regions::new(app.looks.size, app.looks.code_rows).transcript
}

/// Where the help lies: over the transcript, so that the balance stays in sight.
pub fn help_area(app: &App) -> Rect {
    transcript_area(app)
}

/// Where the entries of a list lie: over the lower part of the transcript.
pub fn list_area(app: &App) -> Rect {
    let over = transcript_area(app);
    let rows = match &app.mode {
        Mode::Listing(list) => (list.entries.len() as u16).clamp(1, over.height.saturating_sub(3).clamp(1, 14)),
        _ => 1,
    };
    Rect::new(over.x, over.bottom().saturating_sub(rows), over.width, rows)
}
