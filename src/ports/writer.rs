//! Writes what the coder did to the disk, on a thread of its own, so that no key waits for the disk.

use std::collections::{HashSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use super::fault::FileFaults;
use super::files::Files;
use super::{ron, store};
use crate::domain::document::Snapshot;
use crate::domain::message::Message;

/// Texts under this many bytes are read back before they replace a file.
const READ_BACK: usize = 5_000_000;

/// A moment of a document, to be written.
#[derive(Debug, Clone)]
pub struct SaveJob {
    /// What the document was.
    pub snapshot: Snapshot,
    /// The document's revision, by which the report names it.
    pub revision: u64,
    /// Where the session goes; `None` when it did not change.
    pub session_path: Option<PathBuf>,
    /// Where the coding goes.
    pub coding_path: PathBuf,
}

/// What became of a job, and of all that waited before it.
#[derive(Debug)]
pub struct WriteReport {
    /// The revision that was written.
    pub revision: u64,
    /// What the coder should know, or what went wrong.
    pub result: Result<Vec<Message>, FileFaults>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<SaveJob>,
    closing: bool,
}

#[derive(Default)]
struct Desk {
    queue: Mutex<Queue>,
    woken: Condvar,
}

impl Desk {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next job; `None` when there will be no more.
    fn next(&self) -> Option<SaveJob> {
        let mut queue = self.queue();
        loop {
            if let Some(job) = queue.waiting.pop_front() {
                return Some(job);
            }
            if queue.closing {
                return None;
            }
            queue = self.woken.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// A thread that writes.
pub struct Writer {
    desk: Arc<Desk>,
    thread: Option<JoinHandle<()>>,
}

impl std::fmt::Debug for Writer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Writer").field("running", &self.thread.is_some()).finish_non_exhaustive()
    }
}

impl Writer {
    /// Starts the thread. It reports once for every job that was not replaced by a newer one.
    pub fn start(files: Arc<dyn Files>, report: impl Fn(WriteReport) + Send + 'static) -> Self {
        let desk = Arc::new(Desk::default());
        let its_desk = Arc::clone(&desk);
        let thread = std::thread::spawn(move || {
            let mut hand = Hand { files, known: HashSet::new() };
            while let Some(job) = its_desk.next() {
                let result = hand.write_safely(&job);
                report(WriteReport { revision: job.revision, result });
            }
        });
        Self { desk, thread: Some(thread) }
    }

    /// Hands a moment over. It takes the place of one that still waits; never blocks on the disk.
    pub fn save(&self, mut job: SaveJob) {
        let mut queue = self.desk.queue();
        if let Some(replaced) = queue.waiting.pop_back() {
            // What the older moment was to write is still to be written, in its newer state.
            let same_session = replaced.session_path.is_none()
                || job.session_path.is_none()
                || replaced.session_path == job.session_path;
            if same_session && replaced.coding_path == job.coding_path {
                job.session_path = job.session_path.or(replaced.session_path);
            } else {
                queue.waiting.push_back(replaced);
            }
        }
        queue.waiting.push_back(job);
        drop(queue);
        self.desk.woken.notify_one();
    }

    /// Writes what waits and ends the thread.
    pub fn finish(&mut self) {
        self.desk.queue().closing = true;
        self.desk.woken.notify_one();
        if let Some(thread) = self.thread.take() {
            // A thread that came to grief has reported what it could.
            let _ = thread.join();
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.finish();
    }
}

/// What the thread works with.
struct Hand {
    files: Arc<dyn Files>,
    /// Files that were looked at before they were first written over.
    known: HashSet<PathBuf>,
}

impl Hand {
    /// Whatever happens, there is a report.
    fn write_safely(&mut self, job: &SaveJob) -> Result<Vec<Message>, FileFaults> {
        catch_unwind(AssertUnwindSafe(|| self.write(job)))
            .unwrap_or_else(|_| Err(FileFaults::whole(&job.coding_path, Message::new("save-came-to-grief"))))
    }

    /// The session goes first: a coding without its session would be of no use.
    fn write(&mut self, job: &SaveJob) -> Result<Vec<Message>, FileFaults> {
        let Snapshot { session, coding } = &job.snapshot;
        let mut notices = Vec::new();
        if let Some(path) = &job.session_path {
            let text = store::session_text(session).map_err(|message| FileFaults::whole(path, message))?;
            let sound = |text: &str| store::read_session(text, path).is_ok();
            notices.extend(self.put(path, &text, &sound)?);
        }
        let path = &job.coding_path;
        let text = store::coding_text(session, coding).map_err(|message| FileFaults::whole(path, message))?;
        let sound = |text: &str| store::read_coding(text, path, session).is_ok();
        notices.extend(self.put(path, &text, &sound)?);
        Ok(notices)
    }

    fn put(&mut self, path: &Path, text: &str, sound: &dyn Fn(&str) -> bool) -> Result<Option<Message>, FileFaults> {
        let unwritten = |error: std::io::Error| FileFaults::unreadable(path, &error);
        let reads_back = ron::format_of(text) == Some(store::FORMAT) && (text.len() > READ_BACK || sound(text));
        if !reads_back {
            // A file that is whole is not replaced by one that is not; what was done is kept beside it.
            let beside = path.with_extension("unsound.ron");
            self.files.replace(&beside, text.as_bytes()).map_err(unwritten)?;
            let message = Message::new("save-unsound").with("file", beside.display().to_string());
            return Err(FileFaults::whole(path, message));
        }
        let notice = if self.known.contains(path) { None } else { self.keep_original(path, text)? };
        self.files.replace(path, text.as_bytes()).map_err(unwritten)?;
        self.known.insert(path.to_owned());
        Ok(notice)
    }

    /// Before a file is first written over: keeps one that holds comments, and leaves alone one of a newer version and
    /// one that came to be there since opening and is something else.
    fn keep_original(&self, path: &Path, new: &str) -> Result<Option<Message>, FileFaults> {
        let bytes = match self.files.read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(FileFaults::unreadable(path, &error)),
        };
        let text = String::from_utf8_lossy(&bytes);
        if let Some(format) = ron::format_of(&text).filter(|format| *format > store::FORMAT) {
            let message = Message::new("file-newer").with("format", format).with("known", store::FORMAT);
            return Err(FileFaults::whole(path, message));
        }
        let id = store::session_head(&text).id;
        if !id.is_empty() && id != store::session_head(new).id {
            return Err(FileFaults::whole(path, Message::new("save-other-file").with("id", id)));
        }
        if !store::has_comments(&text) {
            return Ok(None);
        }
        for number in 1..1000 {
            let original = store::original_name(path, number);
            match self.files.create_new(&original, &bytes) {
                Ok(()) => {
                    let name = original.file_name().unwrap_or_default().to_string_lossy().into_owned();
                    return Ok(Some(Message::new("save-kept-original").with("file", name)));
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                    if self.files.read(&original).is_ok_and(|kept| kept == bytes) {
                        return Ok(None);
                    }
                }
                Err(error) => return Err(FileFaults::unreadable(original, &error)),
            }
        }
        Err(FileFaults::whole(path, Message::new("save-originals-many")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::coding::{Coding, Origin};
    use crate::domain::session::{About, Session};
    use crate::ports::files::DiskFiles;
    use std::io;
    use std::sync::mpsc::{Receiver, channel};

    fn snapshot(title: &str) -> Snapshot {
        let about = About { id: "s".into(), title: title.into(), ..About::default() };
        let session = Session::new(about, Vec::new(), Vec::new(), Vec::new()).unwrap();
        let used =
            crate::domain::coding::CodebookUsed { id: "m".into(), version: String::new(), fingerprint: String::new() };
        let origin = Origin {
            id: "c".into(),
            session: "s".into(),
            coder: title.into(),
            codebooks: vec![used],
            round: 1,
            ..Origin::default()
        };
        Snapshot { session, coding: Coding::new(origin) }
    }

    fn job(folder: &Path, revision: u64, title: &str, session: bool) -> SaveJob {
        SaveJob {
            snapshot: snapshot(title),
            revision,
            session_path: session.then(|| folder.join("a.session.ron")),
            coding_path: folder.join("a.coding.ron"),
        }
    }

    fn writer(files: Arc<dyn Files>) -> (Writer, Receiver<WriteReport>) {
        let (sender, receiver) = channel();
        (Writer::start(files, move |report| sender.send(report).unwrap()), receiver)
    }

    #[test]
    fn what_was_handed_over_is_on_the_disk_after_finishing() {
        let folder = tempfile::tempdir().unwrap();
        let (mut writer, reports) = writer(Arc::new(DiskFiles));
        for revision in 0..50 {
            writer.save(job(folder.path(), revision, &format!("t{revision}"), revision == 0));
        }
        writer.finish();
        let reports: Vec<_> = reports.iter().collect();
        assert!(reports.iter().all(|report| report.result.is_ok()));
        assert_eq!(reports.last().map(|report| report.revision), Some(49));
        let coding = std::fs::read_to_string(folder.path().join("a.coding.ron")).unwrap();
        assert!(coding.contains("coder: \"t49\""), "{coding}");
        assert!(folder.path().join("a.session.ron").is_file());
    }

    /// Waits in every write until it is let go.
    struct Slow(Mutex<Receiver<()>>, Mutex<Vec<String>>);

    impl Files for Slow {
        fn read(&self, _: &Path) -> io::Result<Vec<u8>> {
            Err(io::ErrorKind::NotFound.into())
        }
        fn read_head(&self, path: &Path, _: usize) -> io::Result<Vec<u8>> {
            self.read(path)
        }
        fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
            self.0.lock().unwrap().recv().unwrap();
            let name = path.file_name().unwrap().to_string_lossy();
            let text = String::from_utf8_lossy(bytes);
            let title = text.lines().find_map(|line| line.trim().strip_prefix("title: ")).unwrap_or("").to_owned();
            self.1.lock().unwrap().push(format!("{name} {title}"));
            Ok(())
        }
        fn create_new(&self, _: &Path, _: &[u8]) -> io::Result<()> {
            Ok(())
        }
        fn list(&self, _: &Path) -> io::Result<Vec<PathBuf>> {
            Ok(Vec::new())
        }
        fn is_file(&self, _: &Path) -> bool {
            false
        }
        fn make_folder(&self, _: &Path) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_session_that_waits_is_written_with_the_newer_moment() {
        let (go, gate) = channel();
        let slow = Arc::new(Slow(Mutex::new(gate), Mutex::default()));
        let (mut writer, reports) = writer(Arc::clone(&slow) as Arc<dyn Files>);
        let folder = Path::new("");
        writer.save(job(folder, 1, "one", false));
        while !writer.desk.queue().waiting.is_empty() {
            std::thread::yield_now();
        }
        writer.save(job(folder, 2, "two", true));
        writer.save(job(folder, 3, "three", false));
        (0..10).for_each(|_| go.send(()).unwrap());
        writer.finish();
        let revisions: Vec<_> = reports.iter().map(|report| report.revision).collect();
        assert_eq!(revisions, [1, 3]);
        assert_eq!(*slow.1.lock().unwrap(), ["a.coding.ron ", "a.session.ron \"three\",", "a.coding.ron "]);
    }

    fn save_once(folder: &Path, title: &str) -> Result<Vec<Message>, FileFaults> {
        let (mut writer, reports) = writer(Arc::new(DiskFiles));
        writer.save(job(folder, 1, title, true));
        writer.finish();
        reports.iter().next().unwrap().result
    }

    #[test]
    fn a_hand_edited_file_is_kept_before_it_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.session.ron");
        for (text, name) in [("(format: 1) // mine", "a.session.original.ron"), ("/* m */", "a.session.original-2.ron")]
        {
            std::fs::write(&path, text).unwrap();
            let notices = save_once(folder.path(), "new").unwrap();
            assert_eq!(notices, [Message::new("save-kept-original").with("file", name)]);
            assert_eq!(std::fs::read_to_string(folder.path().join(name)).unwrap(), text);
        }
        assert_eq!(save_once(folder.path(), "newer").unwrap(), []);
    }

    #[test]
    fn a_file_of_a_newer_version_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.session.ron");
        std::fs::write(&path, "(format: 2)").unwrap();
        assert_eq!(save_once(folder.path(), "new").unwrap_err().faults[0].message.id, "file-newer");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "(format: 2)");
    }

    #[test]
    fn a_file_that_somebody_else_put_there_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.session.ron");
        std::fs::write(&path, "(format: 1, id: \"other\")").unwrap();
        assert_eq!(save_once(folder.path(), "new").unwrap_err().faults[0].message.id, "save-other-file");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "(format: 1, id: \"other\")");
    }

    #[test]
    fn what_cannot_be_read_back_is_kept_beside_the_file() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.coding.ron"), "good").unwrap();
        // A coder without a name makes a coding that would be refused.
        let faults = save_once(folder.path(), "").unwrap_err();
        assert_eq!(faults.faults[0].message.id, "save-unsound");
        assert_eq!(std::fs::read_to_string(folder.path().join("a.coding.ron")).unwrap(), "good");
        assert!(folder.path().join("a.coding.unsound.ron").is_file());
    }
}
