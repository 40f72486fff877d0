//! The one way onto the screen: text that comes from outside goes through the sanitiser here.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ports::ron::beginning;
use crate::tui::graphemes::{cells, graphemes, is_plain, on_screen};
use crate::tui::theme::Theme;

/// A buffer to draw on, with the styles.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    pub theme: Theme,
}

impl<'a> Canvas<'a> {
    pub fn new(buffer: &'a mut Buffer, theme: &Theme) -> Self {
        Self { buffer, theme: *theme }
    }

    /// Width and height in cells.
    pub fn size(&self) -> (u16, u16) {
        (self.buffer.area.width, self.buffer.area.height)
    }

    /// Draws text from a cell on, over at most so many cells; returns the cell after it.
    pub fn put(&mut self, x: u16, y: u16, text: &str, most: u16, style: Style) -> u16 {
        let area = self.buffer.area;
        if y >= area.bottom() || x >= area.right() || most == 0 {
            return x;
        }
        let (text, _) = enough(text, most.min(area.width));
        if !text.chars().all(is_plain) {
            return self.buffer.set_stringn(x, y, on_screen(text), usize::from(most), style).0;
        }
        // One letter a cell needs none of the rules for what joins.
        let end = x.saturating_add(most).min(area.right());
        let mut at = x;
        for letter in text.chars().take(usize::from(end - x)) {
            self.buffer[(at, y)].set_char(letter).set_style(style);
            at += 1;
        }
        at
    }

    /// Draws text that ends at a cell (the cell itself is left free); returns where it begins.
    pub fn put_right(&mut self, end: u16, y: u16, text: &str, most: u16, style: Style) -> u16 {
        let shown = fit(text, most);
        let start = end.saturating_sub(cells(&shown) as u16);
        self.put(start, y, &shown, most, style);
        start
    }

    /// Repeats one sign over some cells.
    pub fn repeat(&mut self, x: u16, y: u16, sign: char, count: u16, style: Style) -> u16 {
        let end = x.saturating_add(count).min(self.buffer.area.right());
        if y < self.buffer.area.bottom() {
            for column in x..end {
                self.buffer[(column, y)].set_char(sign).set_style(style);
            }
        }
        end
    }

    /// Lays a style over an area without touching what stands there.
    pub fn tint(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area, style);
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                self.buffer[(x, y)].reset();
            }
        }
    }
}

/// As much of a text as can come onto so many cells, and whether there is more: a text may be long, and a frame draws many.
fn enough(text: &str, most: u16) -> (&str, bool) {
    // A letter with all the marks that it may have.
    const BYTES: usize = 40;
    let room = (usize::from(most) + 1) * BYTES;
    let start = beginning(text, room);
    if start.len() == text.len() {
        return (text, false);
    }
    // What belongs together is not cut in two.
    let last = graphemes(start).last().map_or(0, |(at, _)| at);
    (&text[..last], true)
}

/// A text that fits into so many cells, with an ellipsis where it was cut.
pub fn fit(text: &str, most: u16) -> String {
    let (text, is_cut) = enough(text, most);
    let shown = on_screen(text);
    let most = usize::from(most);
    if !is_cut && cells(&shown) <= most {
        return shown.into_owned();
    }
    let mut cut = String::new();
    let mut used = 0;
    for (_, grapheme) in graphemes(&shown) {
        used += cells(grapheme);
        if used + 1 > most {
            break;
        }
        cut.push_str(grapheme);
    }
    if most > 0 {
        cut.push('…');
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_says_so() {
        assert_eq!(fit("reflections", 11), "reflections");
        assert_eq!(fit("reflections", 6), "refle…");
        assert_eq!(fit("日本語", 4), "日…");
        assert_eq!(fit("abc", 0), "");
        let long = "Z\u{351}\u{301}".repeat(100_000);
        assert_eq!(fit(&long, 3), "Z\u{351}\u{301}Z\u{351}\u{301}…");
        assert_eq!(fit(&"a\u{301}".repeat(40), 40), "a\u{301}".repeat(40));
    }
}
