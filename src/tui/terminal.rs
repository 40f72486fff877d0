//! The terminal: taken over at the start, given back as it was found whatever ends the program, and the one place
//! where its events become ours.

mod console;
mod keyboard;
mod outlet;
mod screen;
mod signals;

pub use console::Console;

use std::fs::File;
use std::io::{self, IsTerminal, Write};

use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::terminal::{EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen};
use crossterm::{cursor, queue};

/// The most cells in a row, and the most rows, that are drawn: more than any screen has. A terminal that claims more, by a
/// fault or in bad faith, would have us take all the memory there is.
const MOST: (u16, u16) = (1500, 700);

/// Cells in a row of what standard output goes to; as many as people usually have where that is no terminal.
pub fn width() -> u16 {
    const USUAL: u16 = 80;
    let told = size().ok().filter(|_| io::stdout().is_terminal());
    told.map_or(USUAL, |(width, _)| width.max(40))
}

/// Cells in a row and rows of what standard output goes to; `None` where that is no terminal.
pub fn cells() -> Option<(u16, u16)> {
    size().ok().filter(|_| has_screen())
}

/// Whether there is a terminal to draw on.
pub fn has_screen() -> bool {
    io::stdout().is_terminal()
}

/// Whether keys come from a terminal, and not from a file or another program.
pub fn has_keyboard() -> bool {
    io::stdin().is_terminal()
}

/// Cells in a row, and rows; an error when the terminal is gone.
fn size() -> io::Result<(u16, u16)> {
    let (width, height) = measured()?;
    Ok((width.min(MOST.0), height.min(MOST.1)))
}

#[cfg(unix)]
fn measured() -> io::Result<(u16, u16)> {
    // The library's own way starts other programs where the system has no answer.
    let size = rustix::termios::tcgetwinsize(rustix::stdio::stdout())?;
    Ok((size.ws_col, size.ws_row))
}

#[cfg(not(unix))]
fn measured() -> io::Result<(u16, u16)> {
    crossterm::terminal::size()
}

/// Where the outlet writes: not by way of the standard stream, whose lock somebody else may hold.
#[cfg(unix)]
fn way_out() -> io::Result<impl Write + Send + 'static> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as where there are descriptors")]
fn way_out() -> io::Result<impl Write + Send + 'static> {
    Ok(io::stdout())
}

/// The same terminal, opened once more so that it refuses what it cannot take, instead of making us wait: others share
/// what we were given. None where it cannot be opened.
#[cfg(unix)]
fn quick_way_out() -> Option<File> {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;
    use std::os::unix::fs::{MetadataExt, OpenOptionsExt};

    use rustix::fs::OFlags;

    let name = rustix::termios::ttyname(rustix::stdio::stdout(), Vec::new()).ok()?;
    let flags = i32::try_from((OFlags::NONBLOCK | OFlags::NOCTTY).bits()).ok()?;
    let quick = File::options().write(true).custom_flags(flags).open(OsString::from_vec(name.into_bytes())).ok()?;
    let same = quick.metadata().ok()?.rdev() == rustix::fs::fstat(rustix::stdio::stdout()).ok()?.st_rdev;
    same.then_some(quick)
}

#[cfg(not(unix))]
fn quick_way_out() -> Option<File> {
    None
}

/// Takes the screen: the alternate one, with pastes told apart from keys.
fn write_taking(out: &mut impl Write) -> io::Result<()> {
    queue!(out, EnterAlternateScreen, EnableBracketedPaste, EnableMouseCapture, cursor::Hide)
}

/// Gives the screen back. Doing it twice does no harm.
fn write_leaving(out: &mut impl Write) -> io::Result<()> {
    queue!(out, EndSynchronizedUpdate, DisableMouseCapture, DisableBracketedPaste, LeaveAlternateScreen, cursor::Show)
}

/// Gives the terminal back without minding what is on its way there.
fn give_back_at_once() {
    let mut bytes = Vec::new();
    let _ = write_leaving(&mut bytes);
    if let Ok(mut out) = way_out() {
        let _ = out.write_all(&bytes);
    }
    let _ = crossterm::terminal::disable_raw_mode();
}
