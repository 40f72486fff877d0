//! The thread that reads keys, and what the terminal's events mean to the program.
//!
//! The terminal library waits for keys, but once the terminal is gone it looks for them for ever, at full speed. So it is
//! asked only when there is something to read.

use std::time::Duration;
use std::{io, thread};

use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

use super::console::Post;
use crate::tui::keymap::{Key, KeyName};
use crate::tui::msg::{Mouse, Msg};

/// How long the terminal library may look whether it has anything more: long enough for it to look at all.
const GLANCE: Duration = Duration::from_millis(1);
/// How long keys are left alone, again and again, while they are not for us.
const AWAY: Duration = Duration::from_millis(10);

/// Begins to read keys.
pub fn listen(post: Post) -> io::Result<()> {
    // Whatever the library needs it opens at its first look; what fails then is told here.
    crossterm::event::poll(Duration::ZERO)?;
    thread::Builder::new().name("keyboard".into()).spawn(move || {
        if read_on(&post).is_err() {
            post.hang_up();
        }
    })?;
    Ok(())
}

/// Reads until the terminal is gone, or nobody wants keys any more.
fn read_on(post: &Post) -> io::Result<()> {
    loop {
        let watched = wait_for_input()?;
        if !post.is_ours() {
            thread::sleep(AWAY);
            continue;
        }
        loop {
            if watched && !crossterm::event::poll(GLANCE)? {
                break;
            }
            let event = crossterm::event::read()?;
            // What comes after the window has changed is seen after the change, whichever the system tells first.
            post.fit();
            if let Some(msg) = translate(event)
                && !post.tell(msg)
            {
                return Ok(());
            }
        }
    }
}

/// Waits until there is something to read; an error when the terminal is gone. Tells whether the system can say so.
#[cfg(unix)]
fn wait_for_input() -> io::Result<bool> {
    use rustix::event::{PollFd, PollFlags, poll};
    use rustix::io::Errno;

    let keyboard = rustix::stdio::stdin();
    let mut watched = [PollFd::new(&keyboard, PollFlags::IN)];
    loop {
        match poll(&mut watched, None) {
            Err(Errno::INTR) => {}
            Err(error) => return Err(error.into()),
            Ok(_) => break,
        }
    }
    let told = watched[0].revents();
    if told.intersects(PollFlags::HUP | PollFlags::ERR) {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    // Some systems cannot watch a terminal in this way.
    Ok(!told.contains(PollFlags::NVAL))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as where a terminal can be watched")]
fn wait_for_input() -> io::Result<bool> {
    Ok(false)
}

/// What an event of the terminal means to the program; most mean nothing.
fn translate(event: Event) -> Option<Msg> {
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
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                Some(Msg::Mouse(Mouse::Press { column: mouse.column, row: mouse.row }))
            }
            MouseEventKind::ScrollDown => Some(Msg::Mouse(Mouse::WheelDown)),
            MouseEventKind::ScrollUp => Some(Msg::Mouse(Mouse::WheelUp)),
            _ => None,
        },
        // Sizes are measured when they matter.
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
