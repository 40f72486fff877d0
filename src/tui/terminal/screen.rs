//! The screen: frames become the bytes that bring the terminal from one to the next.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use crossterm::queue;
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

/// Collects the bytes of a frame, so that it goes out in one piece.
#[derive(Clone, Default)]
struct Page(Rc<RefCell<Vec<u8>>>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What the terminal shows, and the bytes that go there next.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Page>>,
    page: Page,
    /// Cells in a row, and rows.
    size: (u16, u16),
    /// Whether what the terminal shows is unknown.
    forgotten: bool,
}

impl Screen {
    /// A screen of which nothing is drawn.
    pub fn new(size: (u16, u16)) -> io::Result<Self> {
        let page = Page::default();
        let terminal = blank(&page, size)?;
        Ok(Self { terminal, page, size, forgotten: true })
    }

    /// Forgets what was drawn, so that every cell is drawn again.
    pub fn forget(&mut self) {
        self.forgotten = true;
    }

    /// Makes the bytes of a frame of that size, between marks that let the terminal show it in one piece.
    pub fn draw(&mut self, size: (u16, u16), paint: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        queue!(self.page, BeginSynchronizedUpdate)?;
        if self.forgotten || self.size != size {
            // A screen of its own for each size: to change one, the library would ask the terminal where its cursor is.
            self.terminal = blank(&self.page, size)?;
            (self.size, self.forgotten) = (size, false);
            queue!(self.page, SetAttribute(Attribute::Reset), Clear(ClearType::All))?;
        }
        self.terminal.draw(paint)?;
        queue!(self.page, EndSynchronizedUpdate)
    }

    /// Hands the bytes over that were made, and takes back an empty buffer.
    pub fn hand_over(&mut self, to: impl FnOnce(&mut Vec<u8>)) {
        to(&mut self.page.0.borrow_mut());
    }
}

/// A screen that is empty at both ends.
fn blank(page: &Page, (width, height): (u16, u16)) -> io::Result<Terminal<CrosstermBackend<Page>>> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    Terminal::with_options(CrosstermBackend::new(page.clone()), TerminalOptions { viewport })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(screen: &mut Screen, size: (u16, u16), text: &str) -> String {
        screen.draw(size, |frame| frame.render_widget(text, frame.area())).unwrap();
        let mut bytes = Vec::new();
        screen.hand_over(|page| std::mem::swap(page, &mut bytes));
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn only_what_changed_is_drawn_until_the_size_changes() {
        let mut screen = Screen::new((6, 1)).unwrap();
        assert!(drawn(&mut screen, (6, 1), "abbc").contains("abbc"));
        let next = drawn(&mut screen, (6, 1), "abbd");
        assert!(next.contains('d') && !next.contains('a') && !next.contains("\u{1b}[2J"), "{next:?}");
        assert!(drawn(&mut screen, (7, 2), "abbd").contains("\u{1b}[2J"));
        screen.forget();
        let again = drawn(&mut screen, (7, 2), "abbd");
        assert!(again.contains("\u{1b}[2J") && again.contains("abbd"), "{again:?}");
        for size in [(0, 0), (1, 1), (0, 7), (1000, 500)] {
            drawn(&mut screen, size, "a");
        }
    }
}
