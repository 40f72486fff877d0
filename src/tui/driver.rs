//! Performs effects and feeds messages: the loop, and the pause before saving.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{io, thread};

use crate::domain::document::Snapshot;
use crate::domain::merge::{Sides, merge};
use crate::domain::message::Message;
use crate::ports::clock::Clock;
use crate::ports::copies::{self, Version};
use crate::ports::elsewhere;
use crate::ports::fault::{FileFaults, io_message};
use crate::ports::files::Files;
use crate::ports::good_copies::{Keeper, Work};
use crate::ports::held::Held;
use crate::ports::journal::{self, Head, Journal};
use crate::ports::lock;
use crate::ports::panics;
use crate::ports::rescue::rescue;
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
    /// What is held against others; given back when this and the writer are gone.
    pub held: Option<Arc<Held>>,
    /// Whose good copies are kept; `None` where there are none.
    pub copies: Option<Work>,
    /// The coding as its file had it at opening, where there was one.
    pub version: Option<Version>,
    /// The program's state folder.
    pub state: Option<PathBuf>,
    /// The folder of the journal, and what its next segment begins with; `None` where there can be none.
    pub journal: Option<(PathBuf, Head)>,
}

impl Outside {
    fn keeper(&self) -> Option<Keeper> {
        Some(Keeper::new(Arc::clone(&self.files), Arc::clone(&self.clock), self.copies.clone()?))
    }
}

/// Does something with whoever keeps good copies. That it came to grief is none of the work's trouble.
fn with_keeper<T>(keeper: &Mutex<Option<Keeper>>, work: impl FnOnce(&mut Keeper) -> T) -> Option<T> {
    let mut keeper = keeper.lock().unwrap_or_else(PoisonError::into_inner);
    keeper.as_mut().and_then(|keeper| panics::contained(|| work(keeper)).ok())
}

/// Runs the program until it is left; everything is saved on the way out, after a panic too.
pub fn run(console: &mut Console, app: &mut App, outside: &Outside) -> io::Result<()> {
    let post = console.post();
    let keeper = Arc::new(Mutex::new(outside.keeper()));
    let its_keeper = Arc::clone(&keeper);
    let (files, seen, held) = (Arc::clone(&outside.files), outside.seen.clone(), outside.held.clone());
    let writer = Writer::holding(files, seen, held, move |report: WriteReport| {
        let kept = report.kept.clone().map(|kept| (report.coding_path.clone(), kept));
        post.tell(Msg::Written(report));
        // The thread that writes may wait for the disk; what shows as saved does not wait for the copy.
        let trouble = kept.and_then(|(path, (number, print))| {
            with_keeper(&its_keeper, |keeper| keeper.saved(&path, number, print)).flatten()
        });
        if let Some(trouble) = trouble {
            post.tell(Msg::NotCopied(trouble));
        }
    });
    let journal = outside.journal.clone().map(|(folder, head)| {
        let post = console.post();
        Journal::start(Arc::clone(&outside.files), folder, head, move |noted| {
            post.tell(Msg::Noted(noted));
        })
    });
    let mut driver =
        Driver { writer, journal, held: None, clock: Arc::clone(&outside.clock), due: None, leaving: false, outside };
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
    let why = driver.finish(console, app);
    with_keeper(&keeper, Keeper::close);
    if console.was_ended() || !matches!(outcome, Ok(Ok(()))) {
        // Nobody said that it may be lost.
        let word = panics::contained(|| left_behind(app, outside, why)).ok().flatten();
        panics::leave_word(word.map(|message| app.looks.texts.say(&message)));
    }
    match outcome {
        Ok(result) => result,
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

/// What is to be told when the program was ended while something was in no file, once it is rescued as far as it can be.
fn left_behind(app: &App, outside: &Outside, why: Option<Message>) -> Option<Message> {
    let (saving, document, desk) = (&app.saving, &app.document, &app.desk);
    if desk.read_only.is_some() || saving.is_saved(document) {
        return None;
    }
    let why = why.or_else(|| saving.journal_trouble.clone()).unwrap_or_else(|| Message::new("save-came-to-grief"));
    let count = saving.unsafe_count(document);
    if count == 0 && saving.coding_there {
        let file = desk.coding_path.display().to_string();
        return Some(Message::new("end-in-journal").with("file", file).with("why", why));
    }
    let paths = (desk.coding_path.as_path(), desk.session_path.as_path());
    let rescue = |state: &PathBuf| rescue(outside.files.as_ref(), state, &document.snapshot(), paths).ok();
    Some(match outside.state.as_ref().and_then(rescue) {
        Some(place) => Message::new("end-rescued").with("file", place.display().to_string()).with("why", why),
        None => Message::new("end-unsaved").with("count", count).with("why", why),
    })
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

struct Driver<'a> {
    writer: Writer,
    journal: Option<Journal>,
    /// What is to be saved once the journal has all of it.
    held: Option<SaveJob>,
    outside: &'a Outside,
    clock: Arc<dyn Clock>,
    due: Option<Instant>,
    leaving: bool,
}

impl Driver<'_> {
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
        let is_noted = |job: &SaveJob| app.saving.noted >= job.snapshot.happened;
        if self.held.as_ref().is_some_and(|job| is_noted(job) || app.saving.journal_trouble.is_some()) {
            self.let_go();
        }
    }

    fn perform(&mut self, console: &mut Console, app: &App, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::SaveSoon => {
                    let pause = if app.saving.trouble.is_some() { PAUSE_AFTER_TROUBLE } else { PAUSE };
                    self.due.get_or_insert_with(|| self.clock.monotonic() + pause);
                }
                Effect::Note { happened, last } => {
                    let at = self.clock.wall().timestamp_millis();
                    if let Some(journal) = &self.journal {
                        journal.note(happened, last, at);
                    }
                }
                Effect::NoteKept { number, print } => {
                    let at = self.clock.wall().timestamp_millis();
                    if let Some(journal) = &self.journal {
                        journal.kept(number, at, print);
                    }
                }
                Effect::NamePoint { number, name } => {
                    let at = self.clock.wall().timestamp_millis();
                    if let Some(journal) = &self.journal {
                        journal.name(number, at, name);
                    }
                }
                Effect::Merge { snapshot, revision, path } => self.merge(console, *snapshot, revision, path),
                Effect::NoteMerged { path, step } => {
                    if let Some(state) = &self.outside.state {
                        let coding = &app.document.coding().origin.id;
                        copies::note_merged(self.outside.files.as_ref(), state, coding, &path, step);
                    }
                }
                Effect::TakeIn(taken_in) => self.writer.take_in(taken_in),
                Effect::LookAtFolder(wanted) => {
                    let (post, files) = (console.post(), Arc::clone(&self.outside.files));
                    // A disk that is gone may keep whoever looks at it waiting.
                    thread::spawn(move || post.tell(Msg::Folder(elsewhere::folder(files.as_ref(), &wanted))));
                }
                Effect::ReadEarlier { up_to } => self.read_earlier(console, up_to),
                Effect::Save { snapshot, revision, session_path, coding_path } => {
                    let session_revision = app.document.session_revision();
                    let snapshot = *snapshot;
                    self.save(app, SaveJob { snapshot, revision, session_revision, session_path, coding_path });
                }
                Effect::Reword => panics::speak(&app.looks.texts),
                Effect::Redraw => console.redraw(),
                Effect::Leave => self.leaving = true,
            }
        }
    }
}

impl Driver<'_> {
    /// Holds another version against the coding on a thread of its own: both may be long.
    fn merge(&self, console: &Console, snapshot: Snapshot, revision: u64, path: PathBuf) {
        let (post, files) = (console.post(), Arc::clone(&self.outside.files));
        let (state, version) = (self.outside.state.clone(), self.outside.version.clone());
        thread::spawn(move || {
            let Snapshot { session, coding, .. } = &snapshot;
            let read = copies::read(files.as_ref(), &path, session, coding);
            let result = read.and_then(|theirs| {
                let base = match state.as_deref().zip(version.as_ref()) {
                    Some((state, ours)) => copies::ancestor(files.as_ref(), state, session, ours, &theirs)?,
                    None => None,
                };
                let merged = merge(Sides { session, base: base.as_ref(), ours: coding, theirs: &theirs.coding });
                Ok((merged, theirs.print))
            });
            let why = |faults: FileFaults| {
                faults.faults.into_iter().next().map_or_else(|| Message::new("merge-unreadable"), |fault| fault.message)
            };
            post.tell(Msg::Merged { path, revision, result: result.map_err(why) });
        });
    }

    /// Saves as soon as the journal has all that is saved: files that know more than the journal would end undoing there.
    /// A journal in trouble is not waited for.
    fn save(&mut self, app: &App, job: SaveJob) {
        let is_noted = app.saving.noted >= job.snapshot.happened;
        if self.journal.is_none() || is_noted || app.saving.journal_trouble.is_some() {
            self.let_go();
            self.writer.save(job);
        } else {
            // A moment that still waits is part of this one, unless it went elsewhere.
            if self.held.as_ref().is_some_and(|held| held.coding_path != job.coding_path) {
                self.let_go();
            }
            let session_path = self.held.take().and_then(|held| held.session_path);
            self.held = Some(SaveJob { session_path: job.session_path.or(session_path), ..job });
        }
    }

    /// Saves what was held back.
    fn let_go(&mut self) {
        if let Some(job) = self.held.take() {
            self.writer.save(job);
        }
    }

    /// Ends both threads once everything is written, as far as the disk takes it; gives why a file could not be. The journal
    /// goes first, so that no file knows more than it, and last, so that it knows the file.
    fn finish(&mut self, console: &mut Console, app: &mut App) -> Option<Message> {
        if let Some(journal) = &self.journal {
            journal.settle();
        }
        self.let_go();
        self.writer.finish();
        let why = self.hear_out(console, app);
        if let Some(journal) = &mut self.journal {
            journal.finish();
        }
        why.or(self.hear_out(console, app))
    }

    /// Takes note of what the threads told and nobody heard.
    fn hear_out(&mut self, console: &mut Console, app: &mut App) -> Option<Message> {
        let mut why = None;
        while let Some(msg) = console.left_over() {
            if let Msg::Written(WriteReport { result, .. }) = &msg {
                let fault = result.as_ref().err().and_then(|faults| faults.faults.first());
                why = fault.map(|fault| fault.message.clone());
            }
            if !matches!(msg, Msg::Written(_) | Msg::Noted(_)) {
                continue;
            }
            let effects = panics::contained(|| update(app, msg)).unwrap_or_default();
            let kept = effects.into_iter().filter(|effect| matches!(effect, Effect::NoteKept { .. }));
            self.perform(console, app, kept.collect());
        }
        why
    }

    /// Reads the history on a thread of its own: that of a long talk takes a while.
    fn read_earlier(&self, console: &Console, up_to: u64) {
        let (post, files) = (console.post(), Arc::clone(&self.outside.files));
        let folder = self.outside.journal.as_ref().map(|(folder, _)| folder.clone()).unwrap_or_default();
        thread::spawn(move || {
            let read = journal::read_log(files.as_ref(), &folder);
            let history = read.map(|log| log.history(up_to)).map_err(|error| io_message(&error));
            post.tell(Msg::Earlier(history));
        });
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
