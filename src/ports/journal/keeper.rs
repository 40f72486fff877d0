//! Writes the journal, on a thread of its own: what happened is on the disk before it shows as saved, and no key waits.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::line::{Head, Line, encode};
use super::log::segment_name;
use crate::domain::history::Happened;
use crate::domain::message::Message;
use crate::ports::fault::io_message;
use crate::ports::files::{Files, Growing};
use crate::ports::patience::{AtWork, LAST_PATIENCE, Worker};

/// A segment that is longer than so many bytes is followed by a new one, so that little has to be read at opening.
const LONG: usize = 256 * 1024;
/// How long after trouble it is tried again, also when nothing happens.
const PAUSE: Duration = Duration::from_secs(2);
/// How long a thread is waited for before it is asked whether it is still there.
const MOMENT: Duration = Duration::from_millis(50);
/// More segments than this do not begin with the same number.
const MOST_COPIES: u32 = 9_999;

/// How far the journal is on the disk.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noted {
    /// The number of the last thing that is on the disk.
    pub number: u64,
    /// How many of the names that were given since the start are on the disk.
    pub named: usize,
    /// Why the rest is not, while that holds.
    pub trouble: Option<Message>,
}

#[derive(Default)]
struct Queue {
    lines: Vec<Line>,
    /// Whether lines that were taken are being written.
    busy: bool,
    closing: bool,
}

#[derive(Default)]
struct Desk {
    queue: Mutex<Queue>,
    woken: Condvar,
    /// Told when lines were written, or could not be.
    tried: Condvar,
}

impl Desk {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for lines, or for the time to try again; tells whether there will be no more.
    fn take(&self, pending: &mut Vec<Line>) -> bool {
        let mut queue = self.queue();
        while queue.lines.is_empty() && !queue.closing {
            if pending.is_empty() {
                queue = self.woken.wait(queue).unwrap_or_else(PoisonError::into_inner);
            } else {
                let (woken, waited) = self.woken.wait_timeout(queue, PAUSE).unwrap_or_else(PoisonError::into_inner);
                queue = woken;
                if waited.timed_out() {
                    break;
                }
            }
        }
        pending.append(&mut queue.lines);
        queue.busy = true;
        queue.closing
    }

    fn tried(&self) {
        self.queue().busy = false;
        self.tried.notify_all();
    }
}

/// A journal that is being written.
pub struct Journal {
    desk: Arc<Desk>,
    worker: Worker,
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Journal").field("worker", &self.worker).finish_non_exhaustive()
    }
}

/// Why a journal cannot be written. Where it may not be, that says nothing of the files of the work: what is meant is the folder
/// of the program.
pub fn why_unwritten(journal: &Path, error: &io::Error) -> Message {
    match error.kind() {
        io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied => {
            let folder = journal.ancestors().nth(3).unwrap_or(journal).display().to_string();
            Message::new("journal-folder-protected").with("folder", folder)
        }
        _ => io_message(error),
    }
}

impl Journal {
    /// Starts the thread. The first segment is begun with the first line; the head says what it goes on from.
    pub fn start(files: Arc<dyn Files>, folder: PathBuf, head: Head, report: impl Fn(Noted) + Send + 'static) -> Self {
        Self::start_held(files, folder, head, || {}, report)
    }

    /// The same. Once there is something that somebody else could find it is held against them, which may wait for the disk
    /// as well; a lock alone would stay behind where the disk takes nothing more.
    pub fn start_held(
        files: Arc<dyn Files>,
        folder: PathBuf,
        head: Head,
        hold: impl Fn() + Send + 'static,
        report: impl Fn(Noted) + Send + 'static,
    ) -> Self {
        let desk = Arc::new(Desk::default());
        let its_desk = Arc::clone(&desk);
        let worker = Worker::start(move |at_work| {
            let mut pen = Pen { files, folder, head, segment: None, named: 0, pending: Vec::new() };
            loop {
                let closing = its_desk.take(&mut pen.pending);
                if !pen.pending.is_empty() {
                    at_work.begin();
                    let trouble = pen.write().err().map(|error| why_unwritten(&pen.folder, &error));
                    if trouble.is_none() {
                        hold();
                    }
                    // Before it is told: whoever hears that there is no answer can ask whether there is one by now.
                    at_work.end();
                    report(Noted { number: pen.head.after, named: pen.named, trouble });
                }
                its_desk.tried();
                if closing {
                    return;
                }
            }
        });
        Self { desk, worker }
    }

    /// What its thread is at.
    pub fn at_work(&self) -> &Arc<AtWork> {
        self.worker.at_work()
    }

    /// Notes what happened; the last of it has this number. Never waits for the disk.
    pub fn note(&self, happened: Vec<Happened>, last: u64, at: i64) {
        let first = (last + 1).saturating_sub(happened.len() as u64);
        self.add(happened.into_iter().zip(first..).map(|(what, number)| Line::Event(number, at, what)).collect());
    }

    /// Notes that the work is in its files up to a number.
    pub fn kept(&self, number: u64, at: i64, print: String) {
        self.add(vec![Line::Kept(number, at, print)]);
    }

    /// Notes of the session's file and of the coding's, at once, up to which number they have everything.
    pub fn files_kept(&self, talk: Option<(u64, String)>, coding: Option<(u64, String)>, at: i64) {
        let talk = talk.map(|(number, print)| Line::Talk(number, at, print));
        let coding = coding.map(|(number, print)| Line::Kept(number, at, print));
        self.add(talk.into_iter().chain(coding).collect());
    }

    /// Gives the moment after a number a name.
    pub fn name(&self, number: u64, at: i64, name: String) {
        self.add(vec![Line::Named(number, at, name)]);
    }

    fn add(&self, lines: Vec<Line>) {
        self.desk.queue().lines.extend(lines);
        self.desk.woken.notify_one();
    }

    /// Waits until everything that was noted is on the disk, or was tried in vain, or the disk gives no answer for so long.
    pub fn settle(&self, patience: Duration) {
        let mut queue = self.desk.queue();
        while self.is_busy_with(&queue) && !self.at_work().is_stalled(patience) {
            // A thread that comes to grief tells nobody.
            let waited = self.desk.tried.wait_timeout(queue, MOMENT).unwrap_or_else(PoisonError::into_inner);
            queue = waited.0;
        }
    }

    /// Whether something that was noted is neither on the disk nor was tried in vain.
    pub fn is_busy(&self) -> bool {
        self.is_busy_with(&self.desk.queue())
    }

    fn is_busy_with(&self, queue: &Queue) -> bool {
        self.worker.is_there() && (queue.busy || !queue.lines.is_empty())
    }

    /// Writes what waits, as far as the disk takes it, and ends the thread.
    pub fn finish(&mut self) {
        self.finish_within(LAST_PATIENCE);
    }

    /// The same; a thread to which the disk gives no answer for so long is left to itself, which is told.
    pub fn finish_within(&mut self, patience: Duration) -> bool {
        self.desk.queue().closing = true;
        self.desk.woken.notify_one();
        self.worker.finish_within(patience)
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.finish();
    }
}

/// What the thread works with.
struct Pen {
    files: Arc<dyn Files>,
    folder: PathBuf,
    /// The head of the next segment: what is on the disk is before it.
    head: Head,
    segment: Option<(Box<dyn Growing>, usize)>,
    /// How many names are on the disk.
    named: usize,
    /// Lines that are not on the disk, or of which nobody knows.
    pending: Vec<Line>,
}

impl Pen {
    fn write(&mut self) -> io::Result<()> {
        let mut text = String::new();
        for line in &self.pending {
            text.push_str(&encode(line).map_err(io::Error::other)?);
        }
        // After an error nobody knows what the file holds: what is not known to be there goes to a new one.
        match self.segment.take().filter(|(_, length)| *length < LONG) {
            Some((mut segment, length)) => match segment.append(text.as_bytes()) {
                Ok(()) => self.segment = Some((segment, length + text.len())),
                // Somebody took it away: the disk is well, and takes another one.
                Err(error) if error.kind() == io::ErrorKind::NotFound => self.begin(&text)?,
                Err(error) => return Err(error),
            },
            None => self.begin(&text)?,
        }
        let last = self.pending.iter().rev().find_map(|line| match line {
            Line::Event(number, ..) => Some(*number),
            Line::Head(_) | Line::Kept(..) | Line::Talk(..) | Line::Named(..) => None,
        });
        self.head.after = last.unwrap_or(self.head.after);
        for line in &self.pending {
            if let Line::Talk(number, _, print) = line {
                self.head.talk = Some((*number, print.clone()));
            }
        }
        self.named += self.pending.iter().filter(|line| matches!(line, Line::Named(..))).count();
        self.pending.clear();
        Ok(())
    }

    fn begin(&mut self, text: &str) -> io::Result<()> {
        self.files.make_folder(&self.folder)?;
        let at = self.pending.first().map_or(self.head.at, |line| match line {
            Line::Event(_, at, _) | Line::Kept(_, at, _) | Line::Talk(_, at, _) | Line::Named(_, at, _) => *at,
            Line::Head(head) => head.at,
        });
        let head = encode(&Line::Head(Head { at, ..self.head.clone() })).map_err(io::Error::other)?;
        let whole = head.repeat(2) + text;
        for copy in 1..=MOST_COPIES {
            let path = self.folder.join(segment_name(self.head.after + 1, copy));
            match self.files.grow(&path, whole.as_bytes()) {
                Ok(segment) => {
                    self.segment = Some((segment, whole.len()));
                    (self.head.anew, self.head.from) = (false, None);
                    return Ok(());
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }
}
