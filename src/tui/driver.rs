//! Performs effects and feeds messages: the loop, and the pause before saving.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{io, thread};

use crate::domain::message::Message;
use crate::ports::clock::Clock;
use crate::ports::keeping::{Keeping, Outside, Report};
use crate::ports::lock;
use crate::ports::panics;
use crate::ports::rescue::LostNote;
use crate::ports::writer::WriteReport;

use super::app::App;
use super::effect::Effect;
use super::last_words;
use super::msg::Msg;
use super::terminal::Console;
use super::update::{update, why_in};
use super::view;

/// How long after a change it is saved.
const PAUSE: Duration = Duration::from_millis(600);
/// How long keys are taken before a frame is drawn, however many still wait.
const FRAME: Duration = Duration::from_millis(16);
/// How long after a failed attempt saving is tried again.
const PAUSE_AFTER_TROUBLE: Duration = Duration::from_secs(5);

/// How many times longer a disk that gives no answer is waited for when nobody is there who could do something about it.
const PATIENT_AT_END: u32 = 2;

/// Runs the program until it is left; everything is saved on the way out, after a panic too.
pub fn run(console: &mut Console, app: &mut App, outside: Outside) -> io::Result<()> {
    let (post, clock, patience) = (console.post(), Arc::clone(&outside.clock), outside.patience);
    let keeping = Keeping::begin(outside, move |report| {
        post.tell(report.into());
    });
    let mut driver = Driver { keeping, clock, due: None, leaving: false };
    watch_holder(console, app);
    if !app.saving.is_saved(&app.document) {
        // What was taken over at opening is work too.
        driver.perform(console, app, vec![Effect::SaveSoon]);
    }
    let outcome = catch_unwind(AssertUnwindSafe(|| driver.run(console, app)));
    if !matches!(outcome, Ok(Ok(()))) {
        // A panic, or a terminal that cannot be drawn on any more: what was done is saved all the same.
        app.saving.hand_again();
        let effects = update(app, Msg::Hangup);
        driver.perform(console, app, effects);
    }
    let was_saved = app.saving.is_saved(&app.document);
    // Nobody is left to do something after any other end than being left.
    let is_left = matches!(outcome, Ok(Ok(()))) && !console.was_ended();
    driver.keeping.finish_within(if is_left { patience } else { patience * PATIENT_AT_END });
    let why = hear_out(console, app);
    if let Some(why) = why.as_ref().filter(|_| was_saved) {
        // It showed as saved, and somebody else's file stands there now: the reason says where the work is.
        let why = last_words::with_ways_out(app, why.0.clone());
        panics::leave_word(Some(app.looks.texts.say(&why)));
    } else if console.was_ended() || !matches!(outcome, Ok(Ok(()))) {
        // Nobody said that it may be lost.
        let paths = (app.desk.coding_path.as_path(), app.desk.session_path.as_path());
        let rescue = || {
            let place = driver.keeping.rescue(&app.document.snapshot(), paths);
            let lost = app.saving.unsafe_count(&app.document);
            if place.is_none() && lost > 0 && !app.saving.comes_back(&app.document) {
                driver.keeping.note_lost(LostNote { count: lost, last: app.document.happened() });
            }
            place
        };
        let word = panics::contained(|| last_words::ended(app, why, || driver.keeping.why_unanswered(), rescue)).ok();
        panics::leave_word(word.flatten());
    } else {
        panics::leave_word(last_words::left(app));
    }
    match outcome {
        Ok(result) => result,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

/// Takes note of what was told and nobody heard; gives why a file could not be written, and which.
fn hear_out(console: &mut Console, app: &mut App) -> Option<(Message, PathBuf)> {
    let mut why = None;
    while let Some(msg) = console.left_over() {
        let Msg::Report(report @ (Report::Written(_) | Report::Noted(_))) = msg else { continue };
        if let Report::Written(WriteReport { result, .. }) = &report {
            let faults = result.as_ref().err();
            why = faults.and_then(|faults| Some((why_in(faults)?.clone(), faults.path.clone())));
        }
        // What would be done about it is not done any more.
        let _ = panics::contained(|| update(app, report.into()));
    }
    why
}

/// Hears when whoever has the coding open on this computer closes it.
fn watch_holder(console: &Console, app: &App) {
    let held = app.desk.read_only.as_ref().is_some_and(|why| why.id.starts_with("open-held-here"));
    if !held {
        return;
    }
    let (post, coding) = (console.post(), app.desk.coding_path.clone());
    // It sleeps until then, and goes with the program.
    thread::spawn(move || {
        let host = whoami::fallible::hostname().unwrap_or_default();
        if lock::wait_until_left(&coding, &host).is_ok() {
            post.tell(Msg::Free);
        }
    });
}

struct Driver {
    keeping: Keeping,
    clock: Arc<dyn Clock>,
    due: Option<Instant>,
    leaving: bool,
}

impl Driver {
    fn run(&mut self, console: &mut Console, app: &mut App) -> io::Result<()> {
        loop {
            draw(console, app)?;
            let goes_on = app.has_slices();
            let now = self.clock.monotonic();
            self.save_when_due(console, app, now);
            let until = if goes_on { Some(now) } else { self.due };
            match console.wait(until, now) {
                Some(msg) => self.take(console, app, msg),
                None if goes_on => self.take(console, app, Msg::Slice),
                None => self.save_when_due(console, app, self.clock.monotonic()),
            }
            // What waits is done before the next frame, as long as nobody sees that there is none.
            let frame = self.clock.monotonic() + FRAME;
            while !self.leaving
                && self.clock.monotonic() < frame
                && let Some(msg) = console.waiting()
            {
                self.take(console, app, msg);
                self.save_when_due(console, app, self.clock.monotonic());
            }
            if self.leaving {
                return Ok(());
            }
        }
    }

    /// Saves once the pause is over, however many keys still wait.
    fn save_when_due(&mut self, console: &mut Console, app: &mut App, now: Instant) {
        if self.due.is_some_and(|due| due <= now) {
            self.due = None;
            self.take(console, app, Msg::SaveDue);
        }
    }

    fn take(&mut self, console: &mut Console, app: &mut App, msg: Msg) {
        let effects = update(app, msg);
        self.perform(console, app, effects);
    }

    fn perform(&mut self, console: &mut Console, app: &App, effects: Vec<Effect>) {
        for effect in effects {
            match effect.kept_by(&self.keeping, app) {
                Some(Effect::SaveSoon) => {
                    let pause = if app.saving.trouble.is_some() { PAUSE_AFTER_TROUBLE } else { PAUSE };
                    self.due.get_or_insert_with(|| self.clock.monotonic() + pause);
                }
                Some(Effect::Reword) => panics::speak(&app.looks.texts),
                Some(Effect::Redraw) => console.redraw(),
                Some(Effect::Leave) => self.leaving = true,
                _ => {}
            }
        }
    }
}

fn draw(console: &mut Console, app: &App) -> io::Result<()> {
    console.draw(|frame| {
        view::draw(app, frame.buffer_mut());
        if let Some(caret) = view::caret(app) {
            frame.set_cursor_position(caret);
        }
    })
}
