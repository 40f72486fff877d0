//! Performs effects and feeds messages: the loop, and the pause before saving.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::ports::clock::Clock;
use crate::ports::files::Files;
use crate::ports::panics;
use crate::ports::writer::{SaveJob, Seen, WriteReport, Writer};

use super::app::App;
use super::effect::Effect;
use super::msg::Msg;
use super::terminal::Console;
use super::update::update;
use super::view;

/// How long after a change it is saved.
const PAUSE: Duration = Duration::from_millis(600);
/// How long after a failed attempt saving is tried again.
const PAUSE_AFTER_TROUBLE: Duration = Duration::from_secs(5);

/// What the driver reaches the outside world through.
pub struct Outside {
    pub files: Arc<dyn Files>,
    pub clock: Arc<dyn Clock>,
    /// What was read at opening, which nobody else may have changed when it is written over.
    pub seen: Seen,
}

/// Runs the program until it is left; everything is saved on the way out, after a panic too.
pub fn run(console: &mut Console, app: &mut App, outside: &Outside) -> io::Result<()> {
    let post = console.post();
    let writer = Writer::start(Arc::clone(&outside.files), outside.seen.clone(), move |report: WriteReport| {
        post.tell(Msg::Written(report));
    });
    let mut driver = Driver { writer, clock: Arc::clone(&outside.clock), due: None, leaving: false };
    if !app.saving.is_saved(&app.document) {
        // What was taken over at opening is work too.
        driver.perform(console, app, vec![Effect::SaveSoon]);
    }
    let outcome = catch_unwind(AssertUnwindSafe(|| driver.run(console, app)));
    if !matches!(outcome, Ok(Ok(()))) {
        // A panic, or a terminal that cannot be drawn on any more: what was done is saved all the same.
        let effects = update(app, Msg::Hangup);
        driver.perform(console, app, effects);
    }
    driver.writer.finish();
    match outcome {
        Ok(result) => result,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

struct Driver {
    writer: Writer,
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
            // Everything that waits is done before the next frame.
            while !self.leaving
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
            match effect {
                Effect::SaveSoon => {
                    let pause = if app.saving.trouble.is_some() { PAUSE_AFTER_TROUBLE } else { PAUSE };
                    self.due.get_or_insert_with(|| self.clock.monotonic() + pause);
                }
                Effect::Save { snapshot, revision, session_path, coding_path } => {
                    let session_revision = app.document.session_revision();
                    let snapshot = *snapshot;
                    self.writer.save(SaveJob { snapshot, revision, session_revision, session_path, coding_path });
                }
                Effect::Reword => panics::speak(&app.looks.texts),
                Effect::Redraw => console.redraw(),
                Effect::Leave => self.leaving = true,
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
