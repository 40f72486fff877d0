//! The client's side: change talk against sustain talk, and its course. No band, no praise, no blame.

use ratatui::layout::Rect;

use crate::domain::codebook::CodeRole;
use crate::domain::replies::are_told;
use crate::domain::tally::Lane;
use crate::tui::app::App;

use super::super::canvas::Canvas;
use super::section;

/// Rows without which there is no balance: its title, the counts, the bar.
pub(super) const LEAST: u16 = 3;

/// Draws what fits; returns the row after it.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    let instrument = app.document.instrument();
    if area.height < LEAST || !instrument.tells(CodeRole::ChangeTalk) {
        return area.y;
    }
    let mut y = section(app, canvas, area, "region-client");
    let columns = app.document.tally().course().columns(usize::from(area.width));
    let sum = |lane: Lane| columns.iter().map(|column| column[lane as usize]).sum::<u32>();
    let (change, sustain, discord) = (sum(Lane::Change), sum(Lane::Sustain), sum(Lane::Discord));
    words(app, canvas, area, y, change, sustain);
    bar(canvas, Rect::new(area.x, y + 1, area.width, 1), change, sustain);
    y += 2;
    // A free row keeps the bar and the course apart, where there is one.
    if area.height > 11 {
        y += 1;
    }
    if area.bottom() > y {
        course(canvas, Rect::new(area.x, y, area.width, 1), &columns);
        y += 1;
    }
    // The replies tell of discord first, where they are told.
    if discord > 0 && area.bottom() > y && !are_told(instrument) {
        let x = canvas.put(area.x, y, "✕ ", 2, canvas.theme.sustain);
        let x = canvas.put(x, y, &app.looks.texts.get("client-discord"), area.width, canvas.theme.text);
        canvas.put(x + 1, y, &discord.to_string(), 6, canvas.theme.key);
        y += 1;
    }
    y
}

/// Both counts with their signs.
pub(super) fn in_one_line(app: &App) -> Option<String> {
    if !app.document.instrument().tells(CodeRole::ChangeTalk) {
        return None;
    }
    let columns = app.document.tally().course().columns(1);
    let count = |lane: Lane| columns.first().map_or(0, |column| column[lane as usize]);
    Some(format!("▼ {} ▲ {}", count(Lane::Sustain), count(Lane::Change)))
}

fn words(app: &App, canvas: &mut Canvas<'_>, area: Rect, y: u16, change: u32, sustain: u32) {
    let theme = canvas.theme;
    let texts = &app.looks.texts;
    let x = canvas.put(area.x, y, &format!("▼ {} ", texts.get("client-sustain")), area.width, theme.sustain);
    let left = canvas.put(x, y, &sustain.to_string(), 6, theme.key);
    let right = canvas.put_right(area.right(), y, &format!(" {} ▲", texts.get("client-change")), 16, theme.change);
    let right = canvas.put_right(right, y, &change.to_string(), 6, theme.key);
    if change + sustain > 0 {
        let share = texts.percent(f64::from(change) / f64::from(change + sustain));
        let room = right.saturating_sub(left);
        let wide = share.chars().count() as u16;
        // With one blank, 1 and 0 % would read as 10 %.
        if room > wide + 3 {
            canvas.put(left + (room - wide) / 2, y, &share, wide, theme.dim);
        }
    }
}

/// Both sides from the middle outwards, on one scale, so that neither grows because the other shrinks.
fn bar(canvas: &mut Canvas<'_>, area: Rect, change: u32, sustain: u32) {
    let theme = canvas.theme;
    let half = area.width.saturating_sub(1) / 2;
    let middle = area.x + half;
    let scale = f64::from(change.max(sustain).max(10));
    let cells = |count: u32| (f64::from(count) / scale * f64::from(half)).ceil() as u16;
    canvas.repeat(area.x, area.y, '╌', half * 2 + 1, theme.rule);
    canvas.repeat(middle - cells(sustain), area.y, '▒', cells(sustain), theme.sustain);
    canvas.repeat(middle + 1, area.y, '█', cells(change), theme.change);
    canvas.put(middle, area.y, "│", 1, theme.text);
}

/// The share of change talk over the course of the talk, smoothed over neighbouring columns.
fn course(canvas: &mut Canvas<'_>, area: Rect, columns: &[[u32; Lane::COUNT]]) {
    const STEPS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "▇"];
    let theme = canvas.theme;
    for index in 0..columns.len() {
        let near = &columns[index.saturating_sub(2)..(index + 3).min(columns.len())];
        let sum = |lane: Lane| near.iter().map(|column| column[lane as usize]).sum::<u32>();
        let (change, sustain) = (sum(Lane::Change), sum(Lane::Sustain));
        let x = area.x + index as u16;
        if change + sustain == 0 {
            canvas.put(x, area.y, "·", 1, theme.rule);
            continue;
        }
        let share = f64::from(change) / f64::from(change + sustain);
        let step = (share * 7.0).round() as usize;
        let style = if share >= 0.5 { theme.change } else { theme.sustain };
        canvas.put(x, area.y, STEPS[step.min(7)], 1, style);
    }
}
