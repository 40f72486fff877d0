//! Panics: where one happened is told, what it said never is, as it may hold words of a talk.
//!
//! A panic changes nothing where it happens: it is noted, and whoever holds the screen is told, so that the program saves
//! and ends in good order, whichever thread it was.

use std::cell::{Cell, RefCell};
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, Location, PanicHookInfo, catch_unwind};
use std::path::{Component, Path};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::locale::Texts;
use crate::domain::message::Message;

/// Stands in the sentence where the place goes.
const PLACE: &str = "@@";

/// What is done when the program can go on no more.
struct Alarm {
    /// Tells whoever holds the screen, which then saves and ends.
    raise: Box<dyn Fn() + Send>,
    /// Gives the screen back at once: the program is about to be torn down.
    give_up: Box<dyn Fn() + Send>,
}

/// What is known about panics, for the whole program.
struct Desk {
    /// What is said, in the reader's language; looked up before anything happens, as nothing is certain after a panic.
    sentence: Option<String>,
    /// Where the first panic happened that nobody dealt with.
    place: Option<String>,
    /// Whether that was told. Nothing else is done then: what follows from a panic is of no interest.
    told: bool,
    /// What else is to be said at the very end.
    word: Option<String>,
    alarm: Option<Alarm>,
    /// How a sentence is broken into lines.
    lines: Option<fn(&str) -> String>,
}

static DESK: Mutex<Desk> =
    Mutex::new(Desk { sentence: None, place: None, told: false, word: None, alarm: None, lines: None });

thread_local! {
    /// Whether what this thread does is watched by [`contained`].
    static CONTAINED: Cell<bool> = const { Cell::new(false) };
    /// Whether this thread has come to grief already.
    static FALLEN: Cell<bool> = const { Cell::new(false) };
    /// Where the last panic happened that was contained.
    static PLACE_INSIDE: RefCell<Option<String>> = const { RefCell::new(None) };
}

fn desk() -> MutexGuard<'static, Desk> {
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on a panic says where it happened, and nothing else.
pub fn tell_plainly() {
    std::panic::set_hook(Box::new(note));
}

/// Has what is said broken into lines.
pub fn break_lines(lines: fn(&str) -> String) {
    desk().lines = Some(lines);
}

/// Says it in a language.
pub fn speak(texts: &Texts) {
    let sentence = sentence_in(texts);
    desk().sentence = Some(sentence);
}

fn sentence_in(texts: &Texts) -> String {
    texts.say(&Message::new("panic-stopped").with("place", PLACE))
}

fn note(info: &PanicHookInfo<'_>) {
    let place = info.location().map(place_of).unwrap_or_default();
    if CONTAINED.get() {
        PLACE_INSIDE.with_borrow_mut(|inside| *inside = Some(place));
        return;
    }
    // A second panic on a thread that is still unwinding from one ends the program on the spot.
    let again = FALLEN.replace(true);
    let mut desk = desk();
    desk.place.get_or_insert(place);
    match &desk.alarm {
        _ if desk.told => {}
        Some(alarm) if again => (alarm.give_up)(),
        Some(alarm) => return (alarm.raise)(),
        None => {}
    }
    drop(desk);
    tell();
}

/// Writes where the program stopped to standard error, once; nothing when it did not stop.
pub fn tell() {
    let mut desk = desk();
    if let Some(place) = desk.place.clone()
        && !std::mem::replace(&mut desk.told, true)
    {
        let sentence = desk.sentence.take().unwrap_or_else(|| sentence_in(&Texts::new("en")));
        drop(desk);
        say(&sentence.replace(PLACE, &place));
        tell_last_word();
    }
}

/// Leaves a sentence to be said once the terminal is given back, whatever ended the program.
pub fn leave_word(sentence: Option<String>) {
    desk().word = sentence;
}

/// Says what was left to be said, once.
pub fn tell_last_word() {
    let word = desk().word.take();
    if let Some(word) = word {
        say(&word);
    }
}

fn say(sentence: &str) {
    let lines = desk().lines;
    let sentence = lines.map_or_else(|| sentence.to_owned(), |lines| lines(sentence));
    // Whoever would read it may be gone.
    let _ = writeln!(io::stderr(), "{sentence}");
}

/// A file and a line, without the folders of the machine on which the program was built.
fn place_of(location: &Location<'_>) -> String {
    format!("{}:{}", short(location.file()), location.line())
}

fn short(file: &str) -> String {
    let path = Path::new(file);
    let parts: Vec<_> = path.components().filter(|part| matches!(part, Component::Normal(_))).collect();
    let sources = parts.iter().rposition(|part| part.as_os_str() == "src");
    let first = match sources {
        Some(sources) => sources.saturating_sub(1),
        None if path.is_absolute() => parts.len().saturating_sub(1),
        None => 0,
    };
    let kept: Vec<_> = parts[first..].iter().map(|part| part.as_os_str().to_string_lossy()).collect();
    kept.join("/")
}

/// Holds the alarm; dropping it takes the alarm away.
#[derive(Debug)]
pub struct Watch(());

/// Has a panic on any thread told: `raise` is called on the thread that panics and must only tell; `give_up` is called
/// instead where no time is left, and must give the screen back.
pub fn watch(raise: impl Fn() + Send + 'static, give_up: impl Fn() + Send + 'static) -> Watch {
    desk().alarm = Some(Alarm { raise: Box::new(raise), give_up: Box::new(give_up) });
    Watch(())
}

impl Drop for Watch {
    fn drop(&mut self) {
        desk().alarm = None;
    }
}

/// Does work whose panics are dealt with by the caller, and raise no alarm; the error says where.
pub fn contained<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let around = CONTAINED.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    CONTAINED.set(around);
    done.map_err(|_| PLACE_INSIDE.take().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_no_folders_of_the_machine_it_was_built_on() {
        for (file, told) in [
            ("src/tui/driver.rs", "src/tui/driver.rs"),
            ("tests/terminal.rs", "tests/terminal.rs"),
            ("/home/anna/registry/src/mirror-1/ron-0.12.3/src/de/mod.rs", "ron-0.12.3/src/de/mod.rs"),
            ("/rustc/0123/library/core/src/option.rs", "core/src/option.rs"),
            ("/home/anna/gensvar/build.rs", "build.rs"),
            ("", ""),
        ] {
            assert_eq!(short(file), told);
        }
    }

    #[test]
    fn what_comes_to_grief_inside_is_an_error_outside() {
        assert_eq!(contained(|| 3), Ok(3));
        let inner = contained(|| contained(|| panic!("words")).is_err());
        assert_eq!(inner, Ok(true));
        assert!(!CONTAINED.get());
    }
}
