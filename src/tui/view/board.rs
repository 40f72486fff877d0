//! Draws a board: a list in groups, or the four quadrants of the ambivalence cross.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::tui::app::{App, Board};
use crate::tui::board::{Ink, Line, begins_group, rows, shortened, title_rows};

use super::canvas::{Canvas, fit};

pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect, board: &Board) {
    if board.page.is_cross {
        return cross(canvas, area, board);
    }
    let mut y = area.y;
    let top = board.top(app, board.top);
    for index in top..board.page.items.len() {
        // The first one in sight has its title too, so that nothing stands under no heading.
        if index == top || begins_group(&board.page, index) {
            y += u16::from(index > top);
            y += title(canvas, Rect::new(area.x, y, area.width, area.bottom().saturating_sub(y)), board, index);
        }
        let width = area.width.saturating_sub(3);
        let mut lines = rows(&board.page, index, board.chosen, width);
        if index == board.chosen {
            lines.drain(..board.skipped.min(lines.len()));
            lines = shortened(lines, usize::from(area.bottom().saturating_sub(y)), width);
        }
        for line in lines {
            if y >= area.bottom() {
                return;
            }
            put_line(canvas, Rect::new(area.x, y, area.width, 1), &line, index == board.chosen);
            y += 1;
        }
        if y >= area.bottom() {
            return;
        }
    }
}

/// The title of an item's group, with what stands at its right; tells how many rows it took.
fn title(canvas: &mut Canvas<'_>, area: Rect, board: &Board, index: usize) -> u16 {
    let group = board.page.items.get(index).and_then(|item| board.page.groups.get(item.group));
    let Some((_, right)) = group else { return 0 };
    let theme = canvas.theme;
    let mut y = area.y;
    for row in title_rows(&board.page, index, area.width) {
        if y >= area.bottom() {
            break;
        }
        let right = if y == area.y { right.as_str() } else { "" };
        let start = canvas.put_right(area.right() - 1, y, right, area.width / 2, theme.dim);
        let room = start.saturating_sub(area.x + 2);
        canvas.put(area.x + 1, y, &fit(row, room), room, theme.key);
        y += 1;
    }
    y - area.y
}

fn put_line(canvas: &mut Canvas<'_>, area: Rect, line: &Line, chosen: bool) {
    let theme = canvas.theme;
    let tint = |style: Style| if chosen { theme.cursor(style) } else { style };
    if chosen {
        canvas.tint(area, tint(Style::new()));
        canvas.put(area.x, area.y, "▌", 1, tint(theme.key));
    }
    let mut x = area.x + 1 + line.indent;
    for (ink, text) in &line.pieces {
        let style = match ink {
            Ink::Text => theme.text,
            Ink::Dim => theme.dim,
            Ink::Key => theme.key,
            Ink::Change => theme.change,
            Ink::Sustain => theme.sustain,
            Ink::Clinician => theme.clinician,
            Ink::Client => theme.client,
            Ink::Trouble => theme.trouble,
        };
        let room = area.right().saturating_sub(x);
        x = canvas.put(x, area.y, &fit(text, room), room, tint(style));
    }
}

/// Two by two: staying above, changing below; what speaks for it at the left, against it at the right.
fn cross(canvas: &mut Canvas<'_>, area: Rect, board: &Board) {
    let theme = canvas.theme;
    let (half, tall) = (area.width / 2, area.height / 2);
    for y in area.y..area.bottom() {
        canvas.put(area.x + half, y, "│", 1, theme.rule);
    }
    canvas.repeat(area.x, area.y + tall, '─', area.width, theme.rule);
    canvas.put(area.x + half, area.y + tall, "┼", 1, theme.rule);
    for group in 0..board.page.groups.len().min(4) {
        let (right, below) = (group % 2 == 1, group >= 2);
        let quadrant = Rect::new(
            if right { area.x + half + 1 } else { area.x },
            if below { area.y + tall + 1 } else { area.y },
            if right { area.width.saturating_sub(half + 1) } else { half },
            if below { area.height.saturating_sub(tall + 1) } else { tall },
        );
        let here = board.page.of_group(group);
        let used = title(canvas, quadrant, board, here.start);
        let room = Rect::new(quadrant.x, quadrant.y + used, quadrant.width, quadrant.height.saturating_sub(used));
        statements(canvas, room, board, here);
    }
}

/// The statements of a quadrant, so that the chosen one is in sight; it alone is told at length.
fn statements(canvas: &mut Canvas<'_>, area: Rect, board: &Board, here: Range<usize>) {
    let width = area.width.saturating_sub(2);
    let lines = |index: usize| {
        let most = if index == board.chosen { usize::from(area.height) } else { 2 };
        shortened(rows(&board.page, index, board.chosen, width), most, width)
    };
    let (mut first, mut used) = (here.start, 0);
    if here.contains(&board.chosen) {
        first = board.chosen;
        for earlier in (here.start..=board.chosen).rev() {
            used += lines(earlier).len();
            if used > usize::from(area.height) {
                break;
            }
            first = earlier;
        }
    }
    let mut y = area.y;
    for index in first..here.end {
        if y >= area.bottom() {
            return;
        }
        for line in shortened(lines(index), usize::from(area.bottom() - y), width) {
            put_line(canvas, Rect::new(area.x, y, area.width, 1), &line, index == board.chosen);
            y += 1;
        }
    }
}
