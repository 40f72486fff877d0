//! How a journal is written: what shows as noted is on the disk, whatever the disk does.

use super::*;

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
    journal.settle(std::time::Duration::from_secs(20));
    for number in 1..=50 {
        journal.note(vec![Happened::Stated(Vec::new())], number, 0);
        if number % 5 == 0 {
            journal.settle(std::time::Duration::from_secs(20));
            assert_eq!(reports.try_iter().last().map(|noted| noted.number), Some(number));
        }
    }
    // A file stands where the folder would be: nothing can be written.
    let (journal, reports) = self::journal(Arc::new(DiskFiles), &bytes_of(folder.path()).0, 0);
    journal.note(vec![Happened::Stated(Vec::new())], 1, 0);
    journal.settle(std::time::Duration::from_secs(20));
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
