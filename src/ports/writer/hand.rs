//! How a moment gets to its files: each as it is or as it was, and nobody else's is written over.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::seen::Knowledge;
use super::{READ_BACK, SaveJob, TakenIn, WriteReport, numbered, work_name};
use crate::domain::coding::Coding;
use crate::domain::document::Snapshot;
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::ports::fault::FileFaults;
use crate::ports::files::{Files, from_root, is_write_protected};
use crate::ports::held::Held;
use crate::ports::store::Kept;
use crate::ports::{journal, limits, panics, ron, store};

/// What the thread works with.
pub(super) struct Hand {
    files: Arc<dyn Files>,
    /// What all who write know of the files.
    shared: Arc<Mutex<Knowledge>>,
    /// The same as it was when this job began, and what was learned since.
    known: Knowledge,
    /// What is held against others; `None` where nobody else is asked about.
    held: Option<Arc<Held>>,
    /// The name of this work, by which codings tell where they parted, where its moments do not name it themselves.
    work: String,
    /// The number of the last thing that is in the session's file, once that was written.
    session: Option<u64>,
    /// What somebody else wrote that is in the work by now.
    pub taken_in: Option<TakenIn>,
}

/// What became of one file: what the coder should know, or what went wrong.
type Outcome = Result<Option<Message>, FileFaults>;

impl Hand {
    pub fn new(files: Arc<dyn Files>, shared: Arc<Mutex<Knowledge>>, held: Option<Arc<Held>>) -> Self {
        Self { files, shared, known: Knowledge::default(), held, work: work_name(), session: None, taken_in: None }
    }

    /// Writes a job with what all know of the files, and tells them what was learned. Nobody waits for the disk meanwhile.
    pub fn write(&mut self, job: &SaveJob) -> (WriteReport, Option<Coding>) {
        let shared = |hand: &Self| Arc::clone(&hand.shared);
        let before = shared(self).lock().unwrap_or_else(PoisonError::into_inner).clone();
        self.known = before.clone();
        let written = self.write_known(job);
        shared(self).lock().unwrap_or_else(PoisonError::into_inner).learn(&before, &self.known);
        written
    }

    /// The session goes first, as a coding is of no use without it; but each is written whatever becomes of the other.
    fn write_known(&mut self, job: &SaveJob) -> (WriteReport, Option<Coding>) {
        let Snapshot { session, coding, .. } = &job.snapshot;
        let before = coding.origin.session_reached(session.about.happened.as_ref());
        let job = &mut SaveJob { snapshot: numbered(&job.snapshot, &self.work), ..job.clone() };
        let held = match self.hold(job) {
            Ok(told) => told,
            Err(faults) => return (unwritten(job, faults), None),
        };
        if let Some(faults) = self.elsewhere(job) {
            return (unwritten(job, faults), None);
        }
        let gone = self.talk_that_is_gone(job);
        // Of one that was seen it is told when it is there again.
        let unseen = gone.as_deref().filter(|path| !self.known.seen.has(path));
        let again = unseen.map(|path| Message::new("save-file-again").with("file", name(path)));
        job.session_path = job.session_path.take().or(gone);
        let mut talk = None;
        let session = job.session_path.as_deref();
        let session = session.map(|path| self.safely(path, |hand| hand.session(job, path, &mut talk)));
        let session_written = session.as_ref().is_some_and(Result::is_ok);
        if session.is_none() || session_written {
            self.session = Some(job.snapshot.happened);
        }
        tell_of_session(job, self.session.unwrap_or(before));
        let mut kept = None;
        let coding = self.safely(&job.coding_path, |hand| hand.coding(job, &mut kept));
        let result = match (session.unwrap_or(Ok(None)), coding) {
            (Ok(first), Ok(second)) => Ok(again.into_iter().chain(first).chain(second).chain(held).collect()),
            (Err(mut first), Err(second)) => {
                first.faults.extend(second.faults);
                Err(first)
            }
            (Err(faults), Ok(_)) | (Ok(_), Err(faults)) => Err(faults),
        };
        let session_revision = session_written.then_some(job.session_revision);
        let coding = kept.is_some().then(|| job.snapshot.coding.clone());
        let coding_path = job.coding_path.clone();
        (WriteReport { coding_path, revision: job.revision, session_revision, talk, kept, result }, coding)
    }

    /// The place of the talk, where a job does not write it as it did not change, and it is not there any more.
    pub fn talk_that_is_gone(&self, job: &SaveJob) -> Option<PathBuf> {
        let unchanged = self.held.as_ref().filter(|_| job.session_path.is_none());
        let path = unchanged?.session_of(&job.coding_path)?;
        let look = self.files.read_head(&path, 1);
        look.is_err_and(|error| error.kind() == io::ErrorKind::NotFound).then_some(path)
    }

    /// Whether there is another coding by now, or none, where one with a fingerprint was written.
    pub fn is_replaced(&self, path: &Path, print: &str) -> bool {
        match self.files.read_head(path, limits::TALK + 1) {
            Ok(there) => journal::print_of(&there) != print,
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        }
    }

    /// Why nothing is written where another disk is than the work was on, unless the work is on that one, too: it was
    /// taken out and put in again.
    fn elsewhere(&self, job: &SaveJob) -> Option<FileFaults> {
        let held = self.held.as_ref().filter(|held| held.is_on_another_disk(&job.coding_path))?;
        let is_ours = |path: &Path| {
            let there = self.files.read_head(path, limits::TALK + 1);
            there.is_ok_and(|there| self.known.seen.knows(path, &there))
        };
        if is_ours(&job.coding_path) || held.session_of(&job.coding_path).is_some_and(|session| is_ours(&session)) {
            held.goes_on_there(&job.coding_path);
            return None;
        }
        let folder = folder_of(&job.coding_path);
        Some(FileFaults::whole(&job.coding_path, Message::new("save-folder-other").with("folder", folder)))
    }

    /// Holds the place where a job goes; tells what the coder should know of that.
    fn hold(&self, job: &SaveJob) -> Outcome {
        let Some(held) = &self.held else { return Ok(None) };
        let asked = panics::contained(|| held.hold(&job.coding_path, job.session_path.as_deref()));
        let asked = asked.unwrap_or_else(|place| Err(Message::new("save-came-to-grief").with("place", place)));
        asked.map_err(|why| FileFaults::whole(&job.coding_path, why))
    }

    /// Whatever happens, there is a report.
    fn safely(&mut self, path: &Path, write: impl FnOnce(&mut Self) -> Outcome) -> Outcome {
        panics::contained(|| write(self)).unwrap_or_else(|place| {
            Err(FileFaults::whole(path, Message::new("save-came-to-grief").with("place", place)))
        })
    }

    fn session(&mut self, job: &SaveJob, path: &Path, talk: &mut Option<(u64, String)>) -> Outcome {
        if let Some(print) = self.is_there_already(&job.snapshot.session, path) {
            *talk = Some((job.snapshot.happened, print));
            return Ok(None);
        }
        let text = store::session_text(&job.snapshot.session).map_err(|message| FileFaults::whole(path, message))?;
        let notice = self.put(path, &text, &|text| store::read_session(text, path).is_ok())?;
        *talk = Some((job.snapshot.happened, journal::print_of(text.as_bytes())));
        Ok(notice)
    }

    /// The fingerprint of the very session, where somebody else wrote it meanwhile who opened the same transcript: then it is
    /// theirs and ours.
    fn is_there_already(&mut self, session: &Session, path: &Path) -> Option<String> {
        if self.known.seen.has(path) {
            return None;
        }
        let there = limits::read_text(self.files.as_ref(), path, limits::TALK).ok()?;
        let plain = |session: &Session| {
            let mut session = session.clone();
            session.about.happened = None;
            session
        };
        let is_same = store::read_session(&there, path).is_ok_and(|read| plain(&read.session) == plain(session));
        is_same.then(|| {
            self.known.seen.note(path, there.as_bytes());
            journal::print_of(there.as_bytes())
        })
    }

    fn coding(&mut self, job: &SaveJob, kept: &mut Option<(u64, String)>) -> Outcome {
        let (path, Snapshot { session, coding, .. }) = (job.coding_path.as_path(), &job.snapshot);
        let text = store::coding_text(session, coding).map_err(|message| FileFaults::whole(path, message))?;
        let notice = self.put(path, &text, &|text| store::read_coding(text, path, session).is_ok())?;
        *kept = Some((job.snapshot.happened, journal::print_of(text.as_bytes())));
        Ok(notice)
    }

    fn put(&mut self, path: &Path, text: &str, sound: &dyn Fn(&str) -> bool) -> Outcome {
        let unwritten = |error: io::Error| unwritten_file(path, &error);
        let bytes = text.as_bytes();
        let reads_back = ron::format_of(text) == Some(store::FORMAT) && (text.len() > READ_BACK || sound(text));
        if !reads_back {
            // A file that is whole is not replaced by one that is not; what was done is kept beside it.
            let beside = self.keep(path, Kept::Unsound, bytes)?;
            return Err(FileFaults::whole(path, Message::new("save-unsound").with("file", name(&beside))));
        }
        let is_ours = |there: &[u8]| {
            let is_in = || self.taken_in.as_ref().is_some_and(|taken_in| taken_in.is(path, there));
            there == bytes || self.known.seen.knows(path, there) || is_in()
        };
        let mut again = None;
        let notice = match self.files.read_head(path, limits::TALK.max(bytes.len()) + 1) {
            // After a sync that failed nobody knows what the disk holds, whatever it reads like.
            Ok(there) if there == bytes && !self.known.unsure.contains(path) => None,
            // A new file in its place would get round the protection. Once that is taken away it is written.
            Ok(there) if is_ours(&there) && is_write_protected(self.files.as_ref(), path) => {
                return Err(FileFaults::whole(path, Message::new("save-write-protected").with("file", name(path))));
            }
            Ok(there)
                if there == bytes || self.known.seen.knows(path, &there) || self.has_taken_in(path, &there)? =>
            {
                let notice = if self.known.begun.contains(path) { None } else { self.keep_original(path, &there)? };
                self.known.seen.attempt(path, &there, bytes);
                if !self.replace(path, &there, bytes).map_err(unwritten)? {
                    return Err(self.refuse(path, bytes));
                }
                notice
            }
            Ok(_) => return Err(self.refuse(path, bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => match self.files.create_new(path, bytes) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(self.refuse(path, bytes)),
                // There is nothing to write in, and what was there comes back with the folder.
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(unwritten(error)),
                Err(error) => {
                    // Where writing failed late, what is there now is ours.
                    self.known.seen.attempt_anew(path, bytes);
                    self.known.unsure.insert(path.to_owned());
                    return Err(unwritten(error));
                }
                Ok(()) => {
                    let was_there = self.known.seen.has(path) && !self.known.unsure.contains(path);
                    again = was_there.then(|| Message::new("save-file-again").with("file", name(path)));
                    None
                }
            },
            // A folder or a pipe in its place is somebody else's.
            Err(_) if self.files.look(path).is_ok() && !self.files.is_file(path) => {
                return Err(self.refuse(path, bytes));
            }
            Err(error) => return Err(FileFaults::unreadable(path, &error)),
        };
        self.known.seen.note(path, bytes);
        self.known.begun.insert(path.to_owned());
        // It is told once, and takes what cannot go where it belongs the next time: all that it has is in that, too.
        let beside = self.known.beside.get(&(path.to_owned(), Kept::Rescued)).cloned();
        let idle = beside.filter(|beside| self.known.idle.insert(beside.clone()));
        Ok(notice.or_else(|| idle.map(|beside| about("save-rescued-idle", path, &beside))).or(again))
    }

    /// Whether what somebody else wrote there is in the work by now. What of it is not is kept beside the file.
    fn has_taken_in(&mut self, path: &Path, there: &[u8]) -> Result<bool, FileFaults> {
        let Some(taken_in) = self.taken_in.take_if(|taken_in| taken_in.is(path, there)) else { return Ok(false) };
        if taken_in.keep {
            self.keep(path, Kept::Original, there).inspect_err(|_| self.taken_in = Some(taken_in))?;
        }
        self.known.seen.note(path, there);
        Ok(true)
    }

    /// Writes over a file in which only `there` may stand; false when something else stands there by the time that the
    /// new file is on the disk, which is then left alone. Between that look and the renaming nobody looks.
    fn replace(&mut self, path: &Path, there: &[u8], bytes: &[u8]) -> io::Result<bool> {
        let mut meanwhile = false;
        let files = Arc::clone(&self.files);
        let written = files.replace_if(path, bytes, &mut || {
            meanwhile = files.read_head(path, there.len() + 1)? != there;
            if meanwhile { Err(io::ErrorKind::AlreadyExists.into()) } else { Ok(()) }
        });
        if meanwhile {
            return Ok(false);
        }
        if written.is_ok() {
            self.known.unsure.remove(path)
        } else {
            self.known.unsure.insert(path.to_owned())
        };
        written.map(|()| true)
    }

    /// Somebody else wrote there. Both are kept: theirs where it is, ours beside it.
    fn refuse(&mut self, path: &Path, bytes: &[u8]) -> FileFaults {
        let id = if self.known.seen.has(path) { "save-changed-elsewhere" } else { "save-appeared" };
        match self.keep(path, Kept::Rescued, bytes) {
            Ok(beside) => FileFaults::whole(path, about(id, path, &beside)),
            Err(faults) => faults,
        }
    }

    /// Before a file is first written over: keeps one that holds comments, and leaves alone one of a newer version.
    fn keep_original(&mut self, path: &Path, bytes: &[u8]) -> Outcome {
        let text = String::from_utf8_lossy(bytes);
        if let Some(format) = ron::format_of(&text).filter(|format| *format > store::FORMAT) {
            let message = Message::new("file-newer").with("format", format).with("known", store::FORMAT);
            return Err(FileFaults::whole(path, message));
        }
        if !store::has_comments(&text) {
            return Ok(None);
        }
        let original = self.keep(path, Kept::Original, bytes)?;
        Ok(Some(Message::new("save-kept-original").with("file", name(&original))))
    }

    /// Keeps bytes beside a file, under the name that they were kept under before, or under one that nobody has.
    fn keep(&mut self, path: &Path, why: Kept, bytes: &[u8]) -> Result<PathBuf, FileFaults> {
        let place = (path.to_owned(), why);
        if let Some(known) = self.known.beside.get(&place).cloned()
            && let Ok(there) = self.files.read(&known)
            && self.known.seen.knows(&known, &there)
            && !is_write_protected(self.files.as_ref(), &known)
        {
            let is_there = there == bytes && !self.known.unsure.contains(&known);
            if !is_there {
                self.known.seen.attempt(&known, &there, bytes);
            }
            let unwritten = |error| FileFaults::unreadable(&known, &error);
            if is_there || self.replace(&known, &there, bytes).map_err(unwritten)? {
                self.known.seen.note(&known, bytes);
                self.known.idle.remove(&known);
                return Ok(known);
            }
        }
        for number in 1..1000 {
            let free = store::kept_name(path, why, number);
            match self.files.create_new(&free, bytes) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    if self.files.read(&free).is_ok_and(|there| there == bytes) {
                        return Ok(free);
                    }
                }
                written => {
                    // Where writing failed late, what is there now is ours.
                    self.known.seen.note(&free, bytes);
                    if written.is_err() {
                        self.known.unsure.insert(free.clone());
                    }
                    self.known.idle.remove(&free);
                    self.known.beside.insert(place, free.clone());
                    return written.map(|()| free.clone()).map_err(|error| FileFaults::unreadable(free, &error));
                }
            }
        }
        Err(FileFaults::whole(path, Message::new("save-kept-many")))
    }
}

/// The report of a job of which nothing was written.
fn unwritten(job: &SaveJob, faults: FileFaults) -> WriteReport {
    WriteReport {
        coding_path: job.coding_path.clone(),
        revision: job.revision,
        session_revision: None,
        talk: None,
        kept: None,
        result: Err(faults),
    }
}

/// Why a file could not be written. Its folder may be gone: where a stick was, there is nothing to make one in. And it is the
/// folder in which one may write, or not.
fn unwritten_file(path: &Path, error: &io::Error) -> FileFaults {
    let id = match error.kind() {
        io::ErrorKind::NotFound => "save-folder-gone",
        io::ErrorKind::PermissionDenied => "elsewhere-not-allowed",
        _ => return FileFaults::unreadable(path, error),
    };
    FileFaults::whole(path, Message::new(id).with("folder", folder_of(path)))
}

/// The folder of a file, whole: of a bare name it would be nothing.
fn folder_of(path: &Path) -> String {
    from_root(path).parent().unwrap_or(path).display().to_string()
}

/// What of a session is in no file yet is made once more at the next opening: the coding tells how far its file is.
fn tell_of_session(job: &mut SaveJob, reached: u64) {
    let lags = (reached < job.snapshot.happened).then_some(reached);
    if job.snapshot.coding.origin.session_happened != lags {
        Arc::make_mut(&mut job.snapshot.coding.origin).session_happened = lags;
    }
}

pub(super) fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn about(id: &'static str, path: &Path, beside: &Path) -> Message {
    Message::new(id).with("file", name(path)).with("beside", name(beside))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_the_folder_keeps_a_file_from_being_written_the_folder_is_told() {
        for (kind, id) in [
            (io::ErrorKind::NotFound, "save-folder-gone"),
            (io::ErrorKind::PermissionDenied, "elsewhere-not-allowed"),
            (io::ErrorKind::StorageFull, "file-disk-full"),
        ] {
            let faults = unwritten_file(Path::new("/there/a.coding.ron"), &kind.into());
            assert_eq!(faults.faults[0].message.id, id);
        }
        assert_eq!(folder_of(Path::new("a.coding.ron")), std::env::current_dir().unwrap().display().to_string());
    }
}
