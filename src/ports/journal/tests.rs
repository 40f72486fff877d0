use super::log::segments;
use super::*;
use crate::domain::codebook::CodeId;
use crate::domain::coding::{Coding, Mark};
use crate::domain::document::Document;
use crate::domain::edit::{CodingEdit, SessionEdit};
use crate::domain::examples::{coding, instrument, talk};
use crate::domain::history::Happened;
use crate::domain::session::TurnId;
use crate::ports::files::{DiskFiles, Files, Growing, Held};
use std::io;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};

fn head(after: u64) -> Head {
    Head {
        format: FORMAT,
        coding: "c".into(),
        coder: "anna".into(),
        after,
        anew: false,
        from: None,
        work: String::new(),
        on: None,
        at: 1,
    }
}

fn document() -> Document {
    Document::new(talk(&[('T', "One?"), ('C', "Mm."), ('T', "Two.")]), coding(&[]), instrument())
}

fn code(document: &mut Document, turn: u32, code: &str) {
    let mark = Mark::new(document.free_mark(), None, CodeId::new(code));
    document.perform("step-code", vec![CodingEdit::AddMark { turn: TurnId(turn), place: 9, mark }.into()]).unwrap();
}

/// What happened in a short piece of work: seven things.
fn work(document: &mut Document) {
    code(document, 1, "Q");
    code(document, 2, "CT");
    document.undo().unwrap();
    code(document, 3, "SR");
    document.undo().unwrap();
    document.redo().unwrap();
    document.perform("step-title", vec![SessionEdit::SetTitle("A visit".into()).into()]).unwrap();
}

/// The journal of a document that was worked on, and the reports of its thread.
fn journal(files: Arc<dyn Files>, folder: &Path, after: u64) -> (Journal, Receiver<Noted>) {
    let (sender, receiver) = channel();
    (Journal::start(files, folder.to_owned(), head(after), move |noted| sender.send(noted).unwrap()), receiver)
}

/// Notes everything that is new, one line at a time.
fn note(journal: &Journal, document: &mut Document) {
    let (news, last) = document.take_news();
    let first = last + 1 - news.len() as u64;
    for (what, number) in news.into_iter().zip(first..) {
        journal.note(vec![what], number, number as i64 * 1000);
    }
}

fn written(folder: &Path) -> Document {
    let mut document = document();
    work(&mut document);
    let (mut journal, _reports) = journal(Arc::new(DiskFiles), folder, 0);
    note(&journal, &mut document);
    journal.finish();
    document
}

/// What is there after the files, which end with a number, were opened again.
fn reopened(folder: &Path, on_disk: &OnDisk<'_>, mut from: Document) -> (Document, Recovered) {
    let recovered = recover(&DiskFiles, folder, on_disk);
    from.replay(recovered.edits.clone()).unwrap();
    from.opened_after(recovered.number);
    if let Some(history) = recovered.history.clone() {
        from.remember(history);
    }
    (from, recovered)
}

const NOTHING: OnDisk<'static> = OnDisk { coding: 0, session: 0, print: None, works: &[], changed: false };

fn said(document: &Document) -> (String, Vec<(TurnId, String)>) {
    let marks = document.coding().marks().map(|(turn, mark)| (turn, mark.code.to_string())).collect();
    (document.session().about.title.clone(), marks)
}

fn bytes_of(folder: &Path) -> (std::path::PathBuf, Vec<u8>) {
    let path = segments(&DiskFiles, folder).unwrap().pop().unwrap();
    let bytes = std::fs::read(&path).unwrap();
    (path, bytes)
}

#[test]
fn what_is_in_the_journal_alone_is_made_once_more_with_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let before = written(folder.path());
    let (mut after, recovered) = reopened(folder.path(), &NOTHING, document());
    assert_eq!((recovered.count, recovered.number, recovered.anew), (7, 7, false));
    assert_eq!(said(&after), said(&before));
    assert_eq!(after.history(), before.history());
    // The same once more: recovery changes nothing.
    assert_eq!(recover(&DiskFiles, folder.path(), &NOTHING), recovered);
    while after.undo().unwrap().is_some() {}
    assert_eq!(said(&after), said(&document()));
    assert_eq!(after.happened(), 10, "and every undoing is a thing that happened");
}

#[test]
fn what_the_files_have_already_is_not_made_twice() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let all = recover(&DiskFiles, folder.path(), &NOTHING).edits.len();
    for (coding, session, edits) in [(7, 7, 0), (6, 7, 0), (7, 6, 1), (6, 6, 1), (3, 7, 3), (3, 0, 4), (0, 0, all)] {
        let on_disk = OnDisk { coding, session, print: None, works: &[], changed: false };
        assert_eq!(recover(&DiskFiles, folder.path(), &on_disk).edits.len(), edits, "{coding} {session}");
    }
    let whole = OnDisk { coding: 7, session: 7, print: None, works: &[], changed: false };
    let recovered = recover(&DiskFiles, folder.path(), &whole);
    assert_eq!((recovered.history, recovered.number, recovered.anew), (None, 7, false), "its history is read later");
}

#[test]
fn every_beginning_of_a_journal_gives_the_longest_part_that_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let (path, bytes) = bytes_of(folder.path());
    let lines = |bytes: &[u8]| bytes.split(|byte| *byte == b'\n').count() - 1;
    for tail in [&b""[..], &[0; 13], b"0badc0de Event(99,1,Undone)\n", &[0xff; 40]] {
        for length in 0..=bytes.len() {
            std::fs::write(&path, [&bytes[..length], tail].concat()).unwrap();
            let log = read_log(&DiskFiles, folder.path()).unwrap();
            assert_eq!(log.events.len(), lines(&bytes[..length]).saturating_sub(1), "{length} bytes and {tail:?}");
            let is_whole = tail.is_empty() && (length == 0 || bytes[length - 1] == b'\n');
            assert_eq!(log.damage.is_empty(), is_whole, "{length} bytes and {tail:?}");
        }
    }
}

#[test]
fn no_byte_that_rots_is_taken_for_what_happened() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let (path, bytes) = bytes_of(folder.path());
    let whole = read_log(&DiskFiles, folder.path()).unwrap().events;
    for at in 0..bytes.len() {
        let mut rotten = bytes.clone();
        rotten[at] = rotten[at].wrapping_add(1);
        std::fs::write(&path, rotten).unwrap();
        let events = read_log(&DiskFiles, folder.path()).unwrap().events;
        assert_eq!(events, whole[..events.len()], "byte {at}");
        assert!(events.len() < whole.len(), "byte {at}");
    }
}

#[test]
fn a_torn_end_is_kept_aside_once_and_the_work_goes_on_after_it() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    let (path, bytes) = bytes_of(folder.path());
    std::fs::write(&path, &bytes[..bytes.len() - 5]).unwrap();
    let (mut again, recovered) = reopened(folder.path(), &NOTHING, document());
    let told: Vec<_> = recovered.notices.iter().map(|message| message.id.as_ref()).collect();
    assert_eq!((told, recovered.count, recovered.number), (vec!["journal-torn"], 6, 6));
    assert_eq!(DiskFiles.list(&folder.path().join("aside")).unwrap().len(), 1);
    assert_eq!(recover(&DiskFiles, folder.path(), &NOTHING).notices, [], "told once");
    code(&mut again, 2, "NC");
    let (mut journal, _reports) = journal(Arc::new(DiskFiles), folder.path(), recovered.number);
    note(&journal, &mut again);
    journal.finish();
    let (third, recovered) = reopened(folder.path(), &NOTHING, document());
    assert_eq!((recovered.count, recovered.number, said(&third)), (7, 7, said(&again)));
}

#[test]
fn a_file_from_before_or_from_somebody_else_begins_another_story() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = written(folder.path());
    let (mut journal, _reports) = journal(Arc::new(DiskFiles), folder.path(), 7);
    journal.kept(7, 1, "seven".into());
    code(&mut document, 1, "SR");
    note(&journal, &mut document);
    journal.finish();
    let found = |coding, print| {
        let recovered =
            recover(&DiskFiles, folder.path(), &OnDisk { coding, session: coding, print, works: &[], changed: false });
        let told = recovered.notices.first().map(|message| message.id.to_string()).unwrap_or_default();
        (recovered.count, recovered.number, recovered.anew, told)
    };
    assert_eq!(found(7, Some("seven")), (1, 8, false, String::new()));
    assert_eq!(found(7, Some("other")), (0, 8, true, "journal-changed-file".into()));
    assert_eq!(found(3, Some("three")), (0, 8, true, "journal-older-file".into()));
    assert_eq!(found(9, Some("nine")), (0, 9, true, String::new()), "from another computer");
    // The new story has a history of its own.
    let mut other = Document::new(talk(&[('T', "One?")]), Coding::default(), instrument());
    other.opened_after(8);
    code(&mut other, 1, "AF");
    let anew = Head { anew: true, ..head(8) };
    let mut journal = Journal::start(Arc::new(DiskFiles), folder.path().to_owned(), anew, |_| {});
    note(&journal, &mut other);
    journal.finish();
    let log = read_log(&DiskFiles, folder.path()).unwrap();
    assert_eq!((log.events.len(), log.story, log.history(9).len()), (9, 9, 1));
}

/// A disk whose every write of a file that grows can be told to fail, after it wrote what it was given or not.
struct Failing(Mutex<Vec<Option<bool>>>);

struct FailingFile(Arc<Failing>, Box<dyn Growing>);

impl Failing {
    fn next(&self) -> Option<bool> {
        self.0.lock().unwrap().pop().flatten()
    }
}

impl Growing for FailingFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self.0.next() {
            None => self.1.append(bytes),
            Some(written) => {
                if written {
                    self.1.append(bytes)?;
                }
                Err(io::Error::other("the disk is full"))
            }
        }
    }
}

struct FailingFiles(Arc<Failing>);

impl Files for FailingFiles {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        DiskFiles.read(path)
    }
    fn read_head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        DiskFiles.read_head(path, most)
    }
    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        DiskFiles.replace(path, bytes)
    }
    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        DiskFiles.create_new(path, bytes)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<std::path::PathBuf>> {
        DiskFiles.list(folder)
    }
    fn is_file(&self, path: &Path) -> bool {
        DiskFiles.is_file(path)
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        DiskFiles.make_folder(path)
    }
    fn grow(&self, path: &Path, first: &[u8]) -> io::Result<Box<dyn Growing>> {
        Ok(Box::new(FailingFile(Arc::clone(&self.0), DiskFiles.grow(path, first)?)))
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        DiskFiles.remove(path)
    }
    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        DiskFiles.hold(path)
    }
    fn real_path(&self, path: &Path) -> std::path::PathBuf {
        path.to_owned()
    }
    fn modified(&self, _: &Path) -> io::Result<std::time::SystemTime> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

#[test]
fn after_a_failure_the_old_file_is_not_trusted_and_nothing_is_lost() {
    for written in [false, true] {
        for failing in 1..6 {
            let folder = tempfile::tempdir().unwrap();
            // The first segment is begun with the first line; the line after `failing` others fails.
            let mut outcomes = vec![None; 20];
            outcomes[20 - failing] = Some(written);
            let failing_files = Arc::new(Failing(Mutex::new(outcomes)));
            let (mut journal, reports) = journal(Arc::new(FailingFiles(failing_files)), folder.path(), 0);
            let mut document = document();
            work(&mut document);
            let (news, last) = document.take_news();
            for (what, number) in news.into_iter().zip(1..) {
                journal.note(vec![what], number, 0);
                let report = reports.recv().unwrap();
                assert!(report.number == number || report.trouble.is_some(), "{report:?}");
            }
            journal.finish();
            let log = read_log(&DiskFiles, folder.path()).unwrap();
            let numbers: Vec<u64> = log.events.iter().map(|event| event.number).collect();
            assert_eq!(numbers, (1..=last).collect::<Vec<_>>(), "failing {failing}, written {written}");
            assert_eq!((log.segments, log.story), (2, 0), "a new file was begun");
            let (again, _) = reopened(folder.path(), &NOTHING, self::document());
            assert_eq!(said(&again), said(&document));
        }
    }
}

#[test]
fn what_shows_as_noted_can_be_read_at_that_very_moment() {
    let folder = tempfile::tempdir().unwrap();
    let (mut journal, reports) = journal(Arc::new(DiskFiles), folder.path(), 0);
    for number in 1..=200 {
        journal.note(vec![Happened::Stated(Vec::new())], number, 0);
        if number % 7 == 0 {
            let noted = reports.recv().unwrap();
            let log = read_log(&DiskFiles, folder.path()).unwrap();
            assert!(log.last() >= noted.number && noted.trouble.is_none());
        }
    }
    journal.finish();
    assert_eq!(reports.iter().last().map(|noted| noted.number), Some(200));
}

#[test]
fn what_is_settled_was_written_or_tried_in_vain() {
    let folder = tempfile::tempdir().unwrap();
    let (journal, reports) = journal(Arc::new(DiskFiles), folder.path(), 0);
    journal.settle();
    for number in 1..=50 {
        journal.note(vec![Happened::Stated(Vec::new())], number, 0);
        if number % 5 == 0 {
            journal.settle();
            assert_eq!(reports.try_iter().last().map(|noted| noted.number), Some(number));
        }
    }
    // A file stands where the folder would be: nothing can be written.
    let (journal, reports) = self::journal(Arc::new(DiskFiles), &bytes_of(folder.path()).0, 0);
    journal.note(vec![Happened::Stated(Vec::new())], 1, 0);
    journal.settle();
    assert!(reports.try_iter().last().is_some_and(|noted| noted.number == 0 && noted.trouble.is_some()));
}

#[test]
fn a_long_journal_goes_on_in_new_segments_and_only_the_last_is_read_at_opening() {
    let folder = tempfile::tempdir().unwrap();
    let (mut journal, reports) = journal(Arc::new(DiskFiles), folder.path(), 0);
    let title = "x".repeat(4_000);
    for number in 1..=400 {
        journal.note(vec![Happened::Stated(vec![SessionEdit::SetTitle(title.clone()).into()])], number, 0);
        // What is noted at once goes into one segment, however long.
        while number % 20 == 0 && reports.recv().unwrap().number < number {}
    }
    journal.finish();
    let log = read_log(&DiskFiles, folder.path()).unwrap();
    assert!(log.segments > 1 && log.events.len() == 400 && log.story == 0, "{} segments", log.segments);
    let end = super::log::read_since(&DiskFiles, folder.path(), 395).unwrap();
    assert!(end.segments < log.segments && end.last() == 400);
}

#[cfg(unix)]
#[test]
fn the_journal_is_the_coders_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let state = tempfile::tempdir().unwrap();
    let folder = super::folder(state.path(), "../a/b");
    assert!(folder.starts_with(state.path().join("codings")) && !folder.to_string_lossy().contains(".."));
    written(&folder);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&bytes_of(&folder).0)), (0o700, 0o600));
}

#[test]
fn the_journal_goes_on_from_a_good_copy_of_the_same_story() {
    let folder = tempfile::tempdir().unwrap();
    let before = written(folder.path());
    let (mut journal, _reports) = journal(Arc::new(DiskFiles), folder.path(), 7);
    journal.kept(7, 8000, "the damaged file".into());
    journal.finish();
    let copy = OnDisk { coding: 3, session: 0, print: None, works: &[], changed: false };
    assert!(recover(&DiskFiles, folder.path(), &copy).anew, "a file that is so old is somebody's own copy");
    let recovered = recover_copy(&DiskFiles, folder.path(), &copy);
    assert_eq!((recovered.anew, recovered.number, recovered.edits.len()), (false, 7, 4));
    assert_eq!(recovered.history.as_ref(), Some(before.history()));
    // From another story nothing is taken.
    let head = Head { anew: true, ..head(9) };
    let (mut journal, _reports) = {
        let (sender, receiver) = channel();
        let journal = Journal::start(Arc::new(DiskFiles), folder.path().to_owned(), head, move |noted| {
            sender.send(noted).unwrap();
        });
        (journal, receiver)
    };
    let mut later = document();
    code(&mut later, 2, "CT");
    journal.note(later.take_news().0, 10, 9000);
    journal.finish();
    let recovered = recover_copy(&DiskFiles, folder.path(), &copy);
    assert_eq!((recovered.anew, recovered.number, recovered.edits.len()), (true, 10, 0));
    let later = OnDisk { coding: 9, session: 2, print: None, works: &[], changed: false };
    let recovered = recover_copy(&DiskFiles, folder.path(), &later);
    assert_eq!((recovered.anew, recovered.edits.len()), (false, 1), "an old number of the session hinders nothing");
    let ahead = OnDisk { coding: 40, session: 40, print: None, works: &[], changed: false };
    assert!(recover_copy(&DiskFiles, folder.path(), &ahead).anew, "the journal stayed elsewhere");
}

/// Notes what is new in a document that goes on from what was recovered, as a program does that is killed then.
fn killed(folder: &Path, recovered: &Recovered, document: &mut Document) {
    let head = Head { coding: "c".into(), ..recovered.head(&document.coding().origin, 0) };
    let mut journal = Journal::start(Arc::new(DiskFiles), folder.to_owned(), head, |_| {});
    note(&journal, document);
    journal.finish();
}

/// Notes that the file was saved, with a fingerprint.
fn kept(folder: &Path, number: u64, print: &str) {
    let (mut journal, _reports) = journal(Arc::new(DiskFiles), folder, number);
    journal.kept(number, 0, print.into());
    journal.finish();
}

fn ids(recovered: &Recovered) -> Vec<String> {
    recovered.notices.iter().map(|message| message.id.to_string()).collect()
}

#[test]
fn what_is_done_to_an_older_file_before_it_is_saved_is_recovered_too() {
    let folder = tempfile::tempdir().unwrap();
    written(folder.path());
    kept(folder.path(), 7, "seven");
    for older in [
        OnDisk { coding: 3, session: 3, print: Some("three"), works: &[], changed: false },
        OnDisk { coding: 7, session: 7, print: Some("hand"), works: &[], changed: false },
    ] {
        let (mut first, recovered) = reopened(folder.path(), &older, document());
        assert!(recovered.anew && recovered.edits.is_empty());
        code(&mut first, 2, "NC");
        killed(folder.path(), &recovered, &mut first);
        let (again, recovered) = reopened(folder.path(), &older, document());
        assert_eq!((recovered.count, recovered.anew, ids(&recovered)), (1, false, vec![]), "{older:?}");
        assert_eq!((said(&again), again.happened()), (said(&first), first.happened()));
        assert_eq!(again.history().len(), 1, "and it can be undone");
        // The same story goes on.
        let mut second = again;
        code(&mut second, 3, "NC");
        killed(folder.path(), &recovered, &mut second);
        let (third, recovered) = reopened(folder.path(), &older, document());
        assert_eq!((recovered.count, said(&third)), (2, said(&second)), "{older:?}");
        // Once that was saved, the older file is older again.
        kept(folder.path(), third.happened(), "later");
        let recovered = recover(&DiskFiles, folder.path(), &older);
        assert_eq!((recovered.count, recovered.anew), (0, true));
        assert_eq!(ids(&recovered).len(), 1, "{older:?}");
    }
}

#[test]
fn two_files_of_one_coding_each_get_back_what_was_done_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = written(folder.path());
    kept(folder.path(), 7, "first");
    let (ours, theirs) = (
        OnDisk { coding: 7, session: 7, print: Some("first"), works: &[], changed: false },
        OnDisk { coding: 3, session: 3, print: Some("second"), works: &[], changed: false },
    );
    code(&mut first, 1, "SR");
    killed(folder.path(), &Recovered { number: 7, ..Recovered::default() }, &mut first);
    let (mut second, recovered) = reopened(folder.path(), &theirs, document());
    assert!(recovered.anew);
    code(&mut second, 2, "NC");
    killed(folder.path(), &recovered, &mut second);
    // Ours lost nothing, and nothing of theirs is in it.
    let recovered = recover(&DiskFiles, folder.path(), &ours);
    assert_eq!((recovered.edits.len(), recovered.count, recovered.anew, recovered.number), (1, 1, true, 9));
    assert_eq!(ids(&recovered), ["journal-older-file"]);
    // Theirs neither, with a name in between that nothing followed.
    let head = recovered.head(&first.coding().origin, 0);
    let mut journal = Journal::start(Arc::new(DiskFiles), folder.path().to_owned(), head, |_| {});
    journal.name(9, 0, "here".into());
    journal.finish();
    let recovered = recover(&DiskFiles, folder.path(), &theirs);
    assert_eq!((recovered.edits.len(), recovered.anew), (1, true));
}

#[test]
fn over_a_gap_nothing_is_recovered_and_what_is_before_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut document = written(folder.path());
    let (path, bytes) = bytes_of(folder.path());
    code(&mut document, 1, "SR");
    killed(folder.path(), &Recovered { number: 7, ..Recovered::default() }, &mut document);
    // The first segment rots from number 4 on.
    let lines: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'\n').collect();
    let mut rotten = bytes.clone();
    rotten[lines[3] + 20] ^= 1;
    std::fs::write(&path, rotten).unwrap();
    for (number, edits, told) in [
        (2, 1, vec!["journal-torn", "journal-not-whole"]),
        (3, 0, vec!["journal-not-whole"]),
        (5, 0, vec!["journal-not-whole"]),
        (7, 1, vec![]),
        (8, 0, vec![]),
    ] {
        let on_disk = OnDisk { coding: number, session: number, print: Some("x"), works: &[], changed: false };
        let recovered = recover(&DiskFiles, folder.path(), &on_disk);
        assert_eq!((recovered.edits.len(), recovered.count), (edits, edits), "{number}");
        assert_eq!((ids(&recovered), recovered.anew), (told.iter().map(|id| (*id).to_owned()).collect(), number < 7));
    }
}

#[test]
fn names_and_files_of_what_was_left_out_are_left_out_too() {
    let (first, second) = (head(0), head(1));
    let event = |number| Line::Event(number, 0, Happened::Stated(Vec::new()));
    let named = |number, name: &str| Line::Named(number, 0, name.into());
    let text = |lines: &[Line]| lines.iter().map(|line| encode(line).unwrap()).collect::<String>();
    let folder = tempfile::tempdir().unwrap();
    let one = [Line::Head(first), event(1), named(1, "one"), event(2), named(2, "two"), Line::Kept(2, 0, "x".into())];
    std::fs::write(folder.path().join("000000000001.0001.journal"), text(&one)).unwrap();
    std::fs::write(folder.path().join("000000000002.0001.journal"), text(&[Line::Head(second), event(2)])).unwrap();
    let log = read_log(&DiskFiles, folder.path()).unwrap();
    assert_eq!(log.names, [(1, 0, "one".to_owned())]);
    assert_eq!((log.kept.len(), log.events.len()), (0, 2));
}

#[test]
fn a_number_that_nobody_reaches_is_damage() {
    let folder = tempfile::tempdir().unwrap();
    let most = crate::ports::limits::MOST_HAPPENED;
    for line in [Line::Kept(most + 1, 0, "x".into()), Line::Named(u64::MAX, 0, "x".into())] {
        let text = encode(&Line::Head(head(0))).unwrap() + &encode(&line).unwrap();
        std::fs::write(folder.path().join("000000000001.0001.journal"), text).unwrap();
        let log = read_log(&DiskFiles, folder.path()).unwrap();
        assert_eq!((log.damage.len(), log.kept.len(), log.names.len()), (1, 0, 0));
    }
    let text = encode(&Line::Head(head(u64::MAX))).unwrap();
    std::fs::write(folder.path().join("000000000001.0001.journal"), text).unwrap();
    let log = read_log(&DiskFiles, folder.path()).unwrap();
    assert_eq!((log.damage.len(), log.last()), (1, 0));
}
