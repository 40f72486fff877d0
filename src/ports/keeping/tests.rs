mod hanging;
mod places;

use super::*;
use crate::domain::codebook::CodeId;
use crate::domain::coding::{CodebookUsed, Mark};
use crate::domain::document::Document;
use crate::domain::edit::CodingEdit;
use crate::domain::examples::{coding, instrument, talk};
use crate::domain::session::TurnId;
use crate::ports::clock::SystemClock;
use crate::ports::files::{DiskFiles, Growing, There};
use crate::ports::lock::{Claim, Holder, claim};
use crate::ports::writer::TakenIn;
use std::io;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, SystemTime};

/// What is done to the disk, one word each.
#[derive(Default)]
struct Seen {
    words: Mutex<Vec<String>>,
    /// While it is held, the journal's disk gives no answer.
    gate: Mutex<()>,
    /// Whether the journal's disk takes nothing.
    full: Mutex<bool>,
    /// Whether the journal's thread comes to grief.
    falls: Mutex<bool>,
    /// A file of which the disk gives no answer for now.
    hangs: Mutex<Option<PathBuf>>,
    /// The number of the disk on which everything is.
    disk: Mutex<u64>,
}

impl Seen {
    fn note(&self, word: &str, path: &Path) {
        while self.hangs.lock().unwrap().as_deref() == Some(path) {
            std::thread::sleep(Duration::from_millis(2));
        }
        let path = path.to_string_lossy();
        let of = ["/journal/", "/good/", ".session.ron", ".coding.ron"].into_iter().find(|of| path.contains(of));
        if let Some(of) = of {
            self.words.lock().unwrap().push(format!("{word} {}", of.trim_matches(['/', '.'])));
        }
    }

    fn journal(&self, bytes: &[u8]) -> io::Result<()> {
        drop(self.gate.lock().unwrap());
        let falls = *self.falls.lock().unwrap();
        assert!(!falls, "on purpose");
        if *self.full.lock().unwrap() {
            return Err(io::ErrorKind::StorageFull.into());
        }
        let text = String::from_utf8_lossy(bytes);
        let word = if text.contains(" Kept(") { "kept" } else { "note" };
        self.words.lock().unwrap().push(word.to_owned());
        Ok(())
    }

    /// What was done, without what was done twice in a row.
    fn words(&self) -> Vec<String> {
        let mut words = self.words.lock().unwrap().clone();
        words.dedup();
        words
    }
}

struct Watched(Arc<Seen>);

struct WatchedFile(Arc<Seen>, Box<dyn Growing>);

impl Growing for WatchedFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.journal(bytes)?;
        self.1.append(bytes)
    }
}

struct WatchedLock(Arc<Seen>, Box<dyn crate::ports::files::Held>);

impl crate::ports::files::Held for WatchedLock {
    fn read(&mut self) -> io::Result<Vec<u8>> {
        self.1.read()
    }
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.1.write(bytes)
    }
    fn is_there(&self) -> bool {
        self.1.is_there()
    }
    fn give_back(self: Box<Self>) {
        self.0.words.lock().unwrap().push("given back".into());
        self.1.give_back();
    }
}

impl Files for Watched {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        DiskFiles.read(path)
    }
    fn read_head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        DiskFiles.read_head(path, most)
    }
    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.0.note("replace", path);
        DiskFiles.replace(path, bytes)
    }
    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.0.note("create", path);
        DiskFiles.create_new(path, bytes)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        DiskFiles.list(folder)
    }
    fn is_file(&self, path: &Path) -> bool {
        DiskFiles.is_file(path)
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        DiskFiles.make_folder(path)
    }
    fn grow(&self, path: &Path, first: &[u8]) -> io::Result<Box<dyn Growing>> {
        self.0.journal(first)?;
        Ok(Box::new(WatchedFile(Arc::clone(&self.0), DiskFiles.grow(path, first)?)))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        DiskFiles.remove(path)
    }
    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn crate::ports::files::Held>>> {
        let held = DiskFiles.hold(path)?;
        Ok(held.map(|held| Box::new(WatchedLock(Arc::clone(&self.0), held)) as Box<dyn crate::ports::files::Held>))
    }
    fn real_path(&self, path: &Path) -> PathBuf {
        DiskFiles.real_path(path)
    }
    fn modified(&self, path: &Path) -> io::Result<SystemTime> {
        DiskFiles.modified(path)
    }
    fn look(&self, path: &Path) -> io::Result<There> {
        Ok(There { disk: Some(*self.0.disk.lock().unwrap()), ..DiskFiles.look(path)? })
    }
}

const LONG: Duration = Duration::from_secs(20);

/// A work that is kept in a folder, and what is told of it.
struct Desk {
    folder: tempfile::TempDir,
    seen: Arc<Seen>,
    document: Document,
    keeping: Keeping,
    reports: Receiver<Report>,
}

impl Desk {
    fn new() -> Self {
        Self::with_patience(LONG)
    }

    fn with_patience(patience: Duration) -> Self {
        Self::looking(patience, None)
    }

    fn looking(patience: Duration, look: Option<(Duration, Option<PathBuf>)>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let mut coding = coding(&[]);
        let mut session = talk(&[('T', "One?"), ('C', "Mm."), ('T', "Two.")]);
        session.about.id = "s".into();
        let origin = Arc::make_mut(&mut coding.origin);
        (origin.id, origin.session, origin.coder) = ("c".into(), "s".into(), "anna".into());
        origin.codebooks = vec![CodebookUsed { id: "m".into(), version: String::new(), fingerprint: String::new() }];
        let seen = Arc::new(Seen::default());
        let (files, clock) = (Arc::new(Watched(Arc::clone(&seen))), Arc::new(SystemClock));
        let me = Holder::here(clock.as_ref());
        let Claim::Ours(lock) = claim(files.as_ref(), &path("a.coding.ron"), &me, false) else { panic!() };
        let paths = (path("a.coding.ron"), path("a.session.ron"));
        let held = Held::new(files.clone(), clock.clone(), me, (&paths.0, &paths.1), Some(lock));
        let recovered = journal::Recovered::default();
        let outside = Outside {
            look,
            files,
            clock,
            seen: crate::ports::writer::Seen::default(),
            held: Some(Arc::new(held)),
            copies: Some(Work {
                state: path("state"),
                coding: "c".into(),
                coder: "anna".into(),
                coding_path: paths.0,
                session_path: paths.1,
            }),
            version: None,
            state: Some(path("state")),
            journal: Some((journal::folder(&path("state"), "c"), recovered.head(&coding.origin, 0))),
            patience,
        };
        let (tell, reports) = channel();
        let keeping = Keeping::begin(outside, move |report| drop(tell.send(report)));
        Self { folder, seen, document: Document::new(session, coding, instrument()), keeping, reports }
    }

    fn code(&mut self) {
        let mark = Mark::new(self.document.free_mark(), None, CodeId::new("Q"));
        let edit = CodingEdit::AddMark { turn: TurnId(1), place: 9, mark };
        self.document.perform("step-code", vec![edit.into()]).unwrap();
        let (news, last) = self.document.take_news();
        self.keeping.note(news, last);
    }

    fn save(&self, name: &str) {
        self.keeping.save(SaveJob {
            snapshot: self.document.snapshot(),
            revision: self.document.revision(),
            session_revision: 0,
            session_path: Some(self.folder.path().join("a.session.ron")),
            coding_path: self.folder.path().join(name),
        });
    }

    /// What was told until the files were written.
    fn written(&self) -> Vec<&'static str> {
        let mut told = Vec::new();
        while told.last() != Some(&"written") {
            told.push(match self.reports.recv_timeout(Duration::from_secs(20)).unwrap() {
                Report::Written(report) => {
                    assert!(report.result.is_ok(), "{report:?}");
                    "written"
                }
                Report::Noted(noted) if noted.trouble.is_some() => "trouble",
                Report::Noted(_) => "noted",
                other => panic!("{other:?}"),
            });
        }
        told.dedup();
        told
    }

    fn rest(&self) {
        while self.keeping.is_busy() {
            std::thread::sleep(Duration::from_millis(1));
        }
    }
}

impl Desk {
    /// Has the disk give no answer of one file.
    fn hang(&self, file: Option<&str>) {
        *self.seen.hangs.lock().unwrap() = file.map(|file| self.folder.path().join(file));
    }

    /// What is told next of the files: where they are, and what went wrong.
    fn next_written(&self) -> (String, Option<String>) {
        loop {
            if let Report::Written(report) = self.reports.recv_timeout(LONG).unwrap() {
                let place = report.coding_path.strip_prefix(self.folder.path()).unwrap().display().to_string();
                return (place, report.result.err().map(|faults| faults.faults[0].message.id.to_string()));
            }
        }
    }

    /// Waits until the files of a place are written; on a busy computer that may take longer than these disks are waited for.
    fn until_done(&self, place: &str) {
        loop {
            let (at, why) = self.next_written();
            match why {
                None if at == place => return,
                None => {}
                Some(why) => assert_eq!(why, NO_ANSWER, "{at}"),
            }
        }
    }

    fn next_noted(&self) -> (u64, Option<String>) {
        loop {
            if let Report::Noted(noted) = self.reports.recv_timeout(LONG).unwrap() {
                return (noted.number, noted.trouble.map(|why| why.id.to_string()));
            }
        }
    }
}

/// Longer than a disk is waited for in these tests.
const SHORT: Duration = Duration::from_millis(200);

const FILES: [&str; 2] = ["create session.ron", "create coding.ron"];

#[test]
fn files_wait_for_the_journal_and_the_journal_learns_of_them() {
    let mut desk = Desk::new();
    let seen = Arc::clone(&desk.seen);
    let gate = seen.gate.lock().unwrap();
    desk.code();
    desk.save("a.coding.ron");
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(seen.words(), [] as [&str; 0], "nothing is written before the journal has it");
    drop(gate);
    desk.written();
    desk.rest();
    let words = desk.seen.words();
    assert_eq!(words[..3], [&["note"][..], &FILES].concat());
    let rest: std::collections::BTreeSet<&str> = words[3..].iter().map(String::as_str).collect();
    assert_eq!(rest, ["kept", "create good"].into());
}

#[test]
fn that_a_version_was_taken_in_is_remembered_once_the_journal_has_the_step() {
    let mut desk = Desk::new();
    let (version, merged) = (desk.folder.path().join("c.coding (1).ron"), "state/codings/c/merged.ron");
    std::fs::write(&version, "a version").unwrap();
    let is_remembered = |desk: &Desk| desk.folder.path().join(merged).exists();
    let seen = Arc::clone(&desk.seen);
    let gate = seen.gate.lock().unwrap();
    desk.code();
    let number = desk.document.happened();
    desk.keeping.note_merged("c", (&version, &crate::ports::copies::print_at(&version)), Some(number));
    std::thread::sleep(Duration::from_millis(50));
    assert!(!is_remembered(&desk), "the journal does not have it yet");
    drop(gate);
    desk.keeping.settle();
    desk.keeping.finish();
    assert!(is_remembered(&desk));
    // Where the journal never gets it, the version is offered again.
    std::fs::remove_file(desk.folder.path().join(merged)).unwrap();
    let mut desk = Desk::new();
    *desk.seen.full.lock().unwrap() = true;
    desk.code();
    let number = desk.document.happened();
    desk.keeping.note_merged("c", (&version, &crate::ports::copies::print_at(&version)), Some(number));
    desk.keeping.finish();
    assert!(!is_remembered(&desk));
}

#[test]
fn a_journal_in_trouble_is_not_waited_for() {
    let mut desk = Desk::new();
    *desk.seen.full.lock().unwrap() = true;
    desk.code();
    desk.save("a.coding.ron");
    assert!(!desk.written().contains(&"noted"), "nothing is on the journal's disk");
    desk.code();
    desk.keeping.settle();
    desk.save("a.coding.ron");
    desk.written();
}

#[test]
fn a_journal_that_came_to_grief_keeps_nothing_from_being_saved_at_the_end() {
    let mut desk = Desk::new();
    *desk.seen.falls.lock().unwrap() = true;
    desk.code();
    desk.save("a.coding.ron");
    desk.keeping.finish();
    assert_eq!(desk.seen.words()[..2], FILES);
}

#[test]
fn at_the_end_the_journal_is_first_learns_of_the_files_and_locks_are_given_back_last() {
    let mut desk = Desk::new();
    let seen = Arc::clone(&desk.seen);
    let gate = seen.gate.lock().unwrap();
    desk.code();
    desk.save("a.coding.ron");
    desk.code();
    desk.save("a.coding.ron");
    let Desk { keeping, folder, .. } = desk;
    let ending = std::thread::spawn(move || drop(keeping));
    std::thread::sleep(Duration::from_millis(50));
    drop(gate);
    ending.join().unwrap();
    let words = seen.words();
    assert_eq!(words[..3], [&["note"][..], &FILES].concat());
    assert!(words.contains(&"kept".to_owned()) && words.last().unwrap() == "given back", "{words:?}");
    let log = journal::read_log(&DiskFiles, &journal::folder(&folder.path().join("state"), "c")).unwrap();
    assert_eq!((log.last(), log.kept.len()), (2, 1), "the last moment took the place of the one before");
}

#[test]
fn a_moment_that_lacks_what_was_taken_in_is_not_written_and_the_next_one_has_all_that_it_was_to_write() {
    let mut desk = Desk::new();
    let seen = Arc::clone(&desk.seen);
    let gate = seen.gate.lock().unwrap();
    desk.code();
    desk.save("a.coding.ron");
    let path = desk.folder.path().join("a.coding.ron");
    desk.keeping.take_in(TakenIn { path: path.clone(), print: "x".into(), keep: false });
    drop(gate);
    desk.keeping.settle();
    desk.rest();
    assert_eq!(desk.seen.words(), ["note"]);
    desk.keeping.save(SaveJob {
        snapshot: desk.document.snapshot(),
        revision: desk.document.revision(),
        session_revision: 0,
        session_path: None,
        coding_path: path,
    });
    desk.written();
    assert_eq!(desk.seen.words()[..3], [&["note"][..], &FILES].concat());
}

#[test]
fn what_others_took_away_of_what_was_written_last_is_taken_away() {
    use crate::domain::edit::{Edit, apply};
    use crate::ports::store;
    let mut desk = Desk::new();
    desk.code();
    desk.save("a.coding.ron");
    desk.written();
    desk.rest();
    // Another computer opens that file and takes the mark away.
    let path = |name: &str| desk.folder.path().join(name);
    let text = std::fs::read_to_string(path("a.coding.ron")).unwrap();
    let mut session = desk.document.session().clone();
    let mut theirs = store::read_coding(&text, &path("a.coding.ron"), &session).unwrap().coding;
    let mark = theirs.marks().next().map(|(_, mark)| mark.id).unwrap();
    let removal: Edit = CodingEdit::RemoveMark { turn: TurnId(1), mark }.into();
    apply(&mut session, &mut theirs, removal.clone()).unwrap();
    let origin = Arc::make_mut(&mut theirs.origin);
    origin.happened += 1;
    origin.reach("elsewhere", origin.happened);
    std::fs::write(path("theirs.coding.ron"), store::coding_text(&session, &theirs).unwrap()).unwrap();
    while desk.reports.try_recv().is_ok() {}
    desk.keeping.merge(desk.document.snapshot(), desk.document.revision(), path("theirs.coding.ron"));
    let Report::Merged { result, .. } = desk.reports.recv_timeout(Duration::from_secs(20)).unwrap() else { panic!() };
    assert_eq!(result.unwrap().merged.edits, [removal]);
}

#[test]
fn the_way_back_does_not_lead_out_of_a_story_in_which_nothing_happened_yet() {
    let mut desk = Desk::new();
    for number in 1..=3 {
        desk.code();
        while desk.next_noted().0 < number {}
    }
    desk.keeping.finish();
    let folder = journal::folder(&desk.folder.path().join("state"), "c");
    let looked = |anew: bool, when: &str| {
        let recovered = journal::Recovered { number: 3, anew, work: "later".into(), ..journal::Recovered::default() };
        let (tell, reports) = channel();
        let outside = Outside {
            look: None,
            files: Arc::new(DiskFiles),
            clock: Arc::new(SystemClock),
            seen: crate::ports::writer::Seen::default(),
            held: None,
            copies: None,
            version: None,
            state: None,
            journal: Some((folder.clone(), recovered.head(&desk.document.coding().origin, 0))),
            patience: LONG,
        };
        let keeping = Keeping::begin(outside, move |report| drop(tell.send(report)));
        keeping.look_back(when.into(), 3, 0);
        let Report::Back { result, .. } = reports.recv_timeout(LONG).unwrap() else { panic!() };
        result.map(|back| back.edits.len()).map_err(|why| why.id.to_string())
    };
    for (when, edits) in [("1", 2), ("3", 0)] {
        assert_eq!(looked(false, when), Ok(edits));
        assert_eq!(looked(true, when), Err("as-it-was-other-story".to_owned()), "{when}");
    }
}

#[test]
fn the_way_back_takes_in_what_the_journal_has_only_later() {
    let mut desk = Desk::new();
    desk.code();
    desk.next_noted();
    desk.keeping.name(1, "first".into());
    let seen = Arc::clone(&desk.seen);
    let gate = seen.gate.lock().unwrap();
    let before = desk.document.snapshot().coding.marks().count();
    desk.code();
    desk.code();
    desk.keeping.look_back("fir".into(), desk.document.happened(), desk.document.revision());
    std::thread::sleep(Duration::from_millis(50));
    drop(gate);
    let back = loop {
        if let Report::Back { result, .. } = desk.reports.recv_timeout(LONG).unwrap() {
            break result.unwrap();
        }
    };
    assert_eq!((back.number, back.name.as_deref(), back.edits.len()), (1, Some("first"), 2));
    desk.document.perform(journal::WENT_BACK, back.edits).unwrap();
    assert_eq!(desk.document.coding().marks().count(), before);
    desk.keeping.read_names();
    let names = loop {
        if let Report::Names(names) = desk.reports.recv_timeout(LONG).unwrap() {
            break names;
        }
    };
    assert_eq!(names, [(1, "first".to_owned())]);
}
