//! The terminal: taken over at the start, given back as it was found whatever ends the program, and the one place
//! where its events become ours.

use std::io::{self, BufWriter, IsTerminal, Stdout, Write};

use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture, Event, KeyCode, KeyEventKind,
    KeyModifiers, MouseButton, MouseEventKind,
};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;

use crate::domain::message::Message;
use crate::ports::locale::Texts;

use super::keymap::{Key, KeyName};
use super::msg::{Mouse, Msg};

/// A terminal that is drawn on through a buffer, so that a frame goes out in one piece.
pub type Screen = Terminal<CrosstermBackend<BufWriter<Stdout>>>;

/// Holds the terminal; dropping it gives the terminal back.
pub struct Guard;

impl Guard {
    /// Takes the terminal over: raw, on the alternate screen, with pastes told apart from keys.
    pub fn take() -> io::Result<Self> {
        enable_raw_mode()?;
        let guard = Self;
        execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, EnableMouseCapture, cursor::Hide)?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        give_back();
    }
}

/// Gives the terminal back. Doing it twice does no harm; a terminal that is gone is no reason to stop.
pub fn give_back() {
    let mut out = io::stdout();
    let _ = execute!(out, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
    let _ = out.flush();
}

/// Cells in a row of what standard output goes to; as many as people usually have where that is no terminal.
pub fn width() -> u16 {
    const USUAL: u16 = 80;
    let told = crossterm::terminal::size().ok().filter(|_| io::stdout().is_terminal());
    told.map_or(USUAL, |(width, _)| width.max(40))
}

/// A panic gives the terminal back first, and says where it happened but never what was in the talk.
pub fn tell_panics_plainly(texts: &Texts) {
    // The words are looked up now: after a panic nothing is certain any more.
    const PLACE: &str = "@@";
    let sentence = texts.say(&Message::new("panic-stopped").with("place", PLACE));
    std::panic::set_hook(Box::new(move |info| {
        let main = std::thread::current().name() == Some("main");
        if main {
            give_back();
            let place = info.location().map(|it| format!("{}:{}", it.file(), it.line())).unwrap_or_default();
            let _ = writeln!(io::stderr(), "{}", sentence.replace(PLACE, &place));
        }
    }));
}

/// Opens the screen.
pub fn screen() -> io::Result<Screen> {
    Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(64 * 1024, io::stdout())))
}

/// Whether there is a terminal to draw on.
pub fn is_there() -> bool {
    io::stdout().is_terminal()
}

/// Draws a frame between marks that let the terminal show it in one piece.
pub fn draw(screen: &mut Screen, paint: impl FnOnce(&mut ratatui::Frame<'_>)) -> io::Result<()> {
    queue!(screen.backend_mut(), BeginSynchronizedUpdate)?;
    screen.draw(paint)?;
    queue!(screen.backend_mut(), EndSynchronizedUpdate)?;
    io::Write::flush(screen.backend_mut())
}

/// What an event of the terminal means to the program; most mean nothing.
pub fn translate(event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => {
            let held = key.modifiers;
            let name = name(key.code)?;
            let pressed = Key {
                name,
                ctrl: held.contains(KeyModifiers::CONTROL),
                alt: held.contains(KeyModifiers::ALT),
                shift: held.contains(KeyModifiers::SHIFT) || key.code == KeyCode::BackTab,
            };
            Some(Msg::Key(pressed.normal()))
        }
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(width, height) => Some(Msg::Resize(width, height)),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                Some(Msg::Mouse(Mouse::Press { column: mouse.column, row: mouse.row }))
            }
            MouseEventKind::ScrollDown => Some(Msg::Mouse(Mouse::WheelDown)),
            MouseEventKind::ScrollUp => Some(Msg::Mouse(Mouse::WheelUp)),
            _ => None,
        },
        _ => None,
    }
}

fn name(code: KeyCode) -> Option<KeyName> {
    Some(match code {
        KeyCode::Char(letter) => KeyName::Char(letter),
        KeyCode::Enter => KeyName::Enter,
        KeyCode::Esc => KeyName::Esc,
        KeyCode::Tab | KeyCode::BackTab => KeyName::Tab,
        KeyCode::Backspace => KeyName::Backspace,
        KeyCode::Delete => KeyName::Delete,
        KeyCode::Insert => KeyName::Insert,
        KeyCode::Up => KeyName::Up,
        KeyCode::Down => KeyName::Down,
        KeyCode::Left => KeyName::Left,
        KeyCode::Right => KeyName::Right,
        KeyCode::Home => KeyName::Home,
        KeyCode::End => KeyName::End,
        KeyCode::PageUp => KeyName::PageUp,
        KeyCode::PageDown => KeyName::PageDown,
        KeyCode::F(number) => KeyName::Function(number),
        _ => return None,
    })
}
