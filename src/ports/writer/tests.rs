use super::hand::name;
use super::*;
use crate::domain::coding::{Coding, Origin};
use crate::domain::message::{Argument, Message};
use crate::domain::session::{About, Session};
use crate::ports::fault::FileFaults;
use crate::ports::files::{DiskFiles, Growing, Held};
use crate::ports::{journal, store};
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
    Snapshot { session, coding: Coding::new(origin), happened: 0, work: None }
}

fn job(folder: &Path, revision: u64, title: &str, session: bool) -> SaveJob {
    SaveJob {
        snapshot: snapshot(title),
        revision,
        session_revision: revision * 10,
        session_path: session.then(|| folder.join("a.session.ron")),
        coding_path: folder.join("a.coding.ron"),
    }
}

fn writer(files: Arc<dyn Files>) -> (Writer, Receiver<WriteReport>) {
    writer_that_saw(files, Seen::default())
}

fn writer_that_saw(files: Arc<dyn Files>, seen: Seen) -> (Writer, Receiver<WriteReport>) {
    let (sender, receiver) = channel();
    (Writer::start(files, seen, move |report| sender.send(report).unwrap()), receiver)
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

#[test]
fn a_folder_that_is_gone_is_named_and_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let gone = folder.path().join("stick");
    let (mut writer, reports) = writer(Arc::new(DiskFiles));
    writer.save(job(&gone, 1, "t", true));
    writer.finish();
    let faults = reports.recv().unwrap().result.unwrap_err();
    let told: Vec<_> = faults.faults.iter().map(|fault| fault.message.id.as_ref()).collect();
    assert_eq!((told, gone.exists()), (vec!["save-folder-gone"; 2], false));
}

#[test]
fn a_folder_that_comes_back_has_the_file_that_was_in_it_and_it_is_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let (here, away) = (folder.path().join("stick"), folder.path().join("away"));
    std::fs::create_dir(&here).unwrap();
    let (writer, reports) = writer(Arc::new(DiskFiles));
    let save = |revision: u64, title: &str| {
        writer.save(job(&here, revision, title, true));
        reports.recv().unwrap().result.map_err(|faults| faults.faults[0].message.id.to_string())
    };
    assert_eq!(save(1, "one"), Ok(vec![]));
    std::fs::rename(&here, &away).unwrap();
    for title in ["two", "three"] {
        assert_eq!(save(2, title), Err("save-folder-gone".into()));
    }
    std::fs::rename(&away, &here).unwrap();
    assert_eq!(save(3, "three"), Ok(vec![]));
    assert!(std::fs::read_to_string(here.join("a.coding.ron")).unwrap().contains("coder: \"three\""));
    assert_eq!(std::fs::read_dir(&here).unwrap().count(), 2, "nothing is put beside it");
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
    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.replace(path, bytes)
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
    fn grow(&self, _: &Path, _: &[u8]) -> io::Result<Box<dyn Growing>> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn remove(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
    fn hold(&self, _: &Path) -> io::Result<Option<Box<dyn Held>>> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn real_path(&self, path: &Path) -> std::path::PathBuf {
        path.to_owned()
    }
    fn modified(&self, _: &Path) -> io::Result<std::time::SystemTime> {
        Err(io::ErrorKind::Unsupported.into())
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
    let revisions: Vec<_> = reports.iter().map(|report| (report.revision, report.session_revision)).collect();
    // On this disk nothing is ever there, so that the last one is written once more at the end.
    assert_eq!(revisions, [(1, None), (3, Some(30)), (3, Some(30))]);
    assert_eq!(slow.1.lock().unwrap()[..3], ["a.coding.ron ", "a.session.ron \"three\",", "a.coding.ron "]);
}

/// Opens what is there and saves over it.
fn save_once(folder: &Path, title: &str) -> Result<Vec<Message>, FileFaults> {
    let mut seen = Seen::default();
    for path in DiskFiles.list(folder).unwrap() {
        seen.note(&path, &std::fs::read(&path).unwrap());
    }
    let (mut writer, reports) = writer_that_saw(Arc::new(DiskFiles), seen);
    writer.save(job(folder, 1, title, true));
    writer.finish();
    reports.iter().next().unwrap().result
}

#[test]
fn a_hand_edited_file_is_kept_before_it_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.session.ron");
    for (text, name) in [("(format: 1) // mine", "a.session.original.ron"), ("/* m */", "a.session.original-2.ron")] {
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

/// A coder at work: each save is waited for.
struct Coder {
    folder: PathBuf,
    writer: Writer,
    reports: Receiver<WriteReport>,
}

impl Coder {
    fn new(folder: &Path, seen: Seen) -> Self {
        let (writer, reports) = writer_that_saw(Arc::new(DiskFiles), seen);
        Self { folder: folder.to_owned(), writer, reports }
    }

    /// Saves, and tells what was told, as words.
    fn save(&self, title: &str, session: bool) -> (Option<u64>, String) {
        self.writer.save(job(&self.folder, 1, title, session));
        let report = self.reports.recv().unwrap();
        let messages = match report.result {
            Ok(messages) => messages,
            Err(faults) => faults.faults.into_iter().map(|fault| fault.message).collect(),
        };
        let word = |message: &Message| {
            message.arguments.iter().fold(message.id.to_string(), |said, (_, value)| match value {
                Argument::Text(text) => format!("{said} {text}"),
                _ => said,
            })
        };
        (report.session_revision, messages.iter().map(word).collect::<Vec<_>>().join("; "))
    }
}

/// Who each file of a folder is of.
fn whose(folder: &Path) -> Vec<String> {
    let paths = DiskFiles.list(folder).unwrap();
    let told = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        let titled =
            text.lines().find_map(|line| ["title: ", "coder: "].iter().find_map(|it| line.trim().strip_prefix(it)));
        format!("{} {}", name(path), titled.unwrap_or(text.as_str()))
    };
    paths.iter().map(told).collect()
}

#[test]
fn two_who_save_at_one_place_keep_both_their_works() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = [(); 2].map(|()| Coder::new(folder.path(), Seen::default()));
    assert_eq!(first.save("first", false), (None, String::new()));
    let told = "save-appeared a.coding.ron a.coding.rescued.ron".to_owned();
    assert_eq!(second.save("second", false), (None, told.clone()));
    assert_eq!(second.save("later", false), (None, told));
    assert_eq!(first.save("again", false), (None, String::new()));
    assert_eq!(whose(folder.path()), ["a.coding.rescued.ron \"later\",", "a.coding.ron \"again\","]);
}

#[test]
fn a_file_that_changed_under_the_coder_is_left_as_it_is_until_it_is_moved() {
    let folder = tempfile::tempdir().unwrap();
    let coder = Coder::new(folder.path(), Seen::default());
    coder.save("mine", true);
    let session = folder.path().join("a.session.ron");
    std::fs::write(&session, "theirs").unwrap();
    // The coding is written all the same.
    let told = "save-changed-elsewhere a.session.ron a.session.rescued.ron";
    assert_eq!(coder.save("more", true), (None, told.to_owned()));
    let kept = ["a.coding.ron \"more\",", "a.session.rescued.ron \"more\",", "a.session.ron theirs"];
    assert_eq!(whose(folder.path()), kept);
    std::fs::rename(&session, folder.path().join("elsewhere.ron")).unwrap();
    let told = "save-rescued-idle a.session.ron a.session.rescued.ron";
    assert_eq!(coder.save("most", true), (Some(10), told.to_owned()));
    assert!(whose(folder.path()).contains(&"a.session.ron \"most\",".to_owned()));
}

#[cfg(unix)]
#[test]
fn a_file_that_becomes_write_protected_is_not_written_over_and_is_written_once_it_may_be() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let coder = Coder::new(folder.path(), Seen::default());
    coder.save("mine", true);
    let mode = |name: &str, mode: u32| {
        std::fs::set_permissions(folder.path().join(name), std::fs::Permissions::from_mode(mode)).unwrap();
    };
    for name in ["a.coding.ron", "a.session.ron"] {
        mode(name, 0o444);
        assert_eq!(coder.save("more", true).1, format!("save-write-protected {name}"));
        assert!(whose(folder.path()).contains(&format!("{name} \"mine\",")));
        mode(name, 0o600);
        assert_eq!(coder.save("mine", true).1, "");
    }
    assert_eq!(whose(folder.path()), ["a.coding.ron \"mine\",", "a.session.ron \"mine\","]);
}

#[test]
fn what_changed_between_opening_and_the_first_save_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.coding.ron");
    std::fs::write(&path, "then").unwrap();
    let mut seen = Seen::default();
    seen.note(&path, b"then");
    std::fs::write(&path, "now").unwrap();
    let coder = Coder::new(folder.path(), seen);
    assert_eq!(coder.save("mine", false).1, "save-changed-elsewhere a.coding.ron a.coding.rescued.ron");
    assert_eq!(whose(folder.path()), ["a.coding.rescued.ron \"mine\",", "a.coding.ron now"]);
    // What stands beside was changed, too: it is left, and another name is taken.
    std::fs::write(folder.path().join("a.coding.rescued.ron"), "theirs").unwrap();
    assert_eq!(coder.save("more", false).1, "save-changed-elsewhere a.coding.ron a.coding.rescued-2.ron");
    std::fs::write(&path, "then").unwrap();
    assert_eq!(coder.save("most", false).1, "save-rescued-idle a.coding.ron a.coding.rescued-2.ron");
}

#[test]
fn what_somebody_else_wrote_is_written_over_once_it_is_in_the_work() {
    for keep in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.coding.ron");
        let coder = Coder::new(folder.path(), Seen::default());
        coder.save("mine", false);
        std::fs::write(&path, "theirs").unwrap();
        let refused = "save-changed-elsewhere a.coding.ron a.coding.rescued.ron";
        assert_eq!(coder.save("more", false).1, refused);
        let taken_in = |text: &str| TakenIn { path: path.clone(), print: journal::print_of(text.as_bytes()), keep };
        coder.writer.take_in(taken_in("what was there before"));
        assert_eq!(coder.save("more", false).1, refused, "only what was taken in is written over");
        coder.writer.take_in(taken_in("theirs"));
        assert_eq!(coder.save("both", false).1, "save-rescued-idle a.coding.ron a.coding.rescued.ron");
        let original = if keep { vec!["a.coding.original.ron theirs".to_owned()] } else { Vec::new() };
        let others = ["a.coding.rescued.ron \"more\",".to_owned(), "a.coding.ron \"both\",".to_owned()];
        assert_eq!(whose(folder.path()), [original, others.to_vec()].concat());
        std::fs::write(&path, "theirs").unwrap();
        assert!(coder.save("later", false).1.starts_with("save-changed-elsewhere"), "and only once");
        // What lay beside it is in the work, and makes way for what is to lie there now.
        let rescued = || whose(folder.path()).into_iter().filter(|it| it.contains("rescued")).collect::<Vec<_>>();
        assert_eq!(rescued(), ["a.coding.rescued.ron \"later\","]);
        coder.writer.take_in(taken_in("theirs"));
        assert_eq!(coder.save("all", false).1, "save-rescued-idle a.coding.ron a.coding.rescued.ron", "told again");
        assert_eq!(coder.save("all that", false).1, "", "and not at each saving");
        std::fs::write(folder.path().join("a.coding.rescued.ron"), "somebody's").unwrap();
        std::fs::write(&path, "theirs").unwrap();
        assert_eq!(coder.save("last", false).1, "save-changed-elsewhere a.coding.ron a.coding.rescued-2.ron");
        assert_eq!(rescued(), ["a.coding.rescued-2.ron \"last\",", "a.coding.rescued.ron somebody's"]);
    }
}

#[test]
fn a_file_that_was_replaced_while_nobody_wrote_is_seen_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.coding.ron");
    let mut coder = Coder::new(folder.path(), Seen::default());
    coder.save("one", false);
    let older = std::fs::read(&path).unwrap();
    coder.save("two", false);
    std::fs::write(&path, older).unwrap();
    coder.writer.finish();
    assert_eq!(whose(folder.path()), ["a.coding.rescued.ron \"two\",", "a.coding.ron \"one\","]);
    std::fs::remove_file(folder.path().join("a.coding.rescued.ron")).unwrap();
    for gone in [true, false] {
        let mut coder = Coder::new(folder.path(), Seen::default());
        std::fs::remove_file(&path).unwrap();
        coder.save("three", false);
        if gone {
            std::fs::remove_file(&path).unwrap();
        } else {
            std::fs::write(&path, "theirs").unwrap();
        }
        coder.writer.finish();
        let both = vec!["a.coding.rescued.ron \"three\",".to_owned(), "a.coding.ron theirs".to_owned()];
        assert_eq!(whose(folder.path()), if gone { vec!["a.coding.ron \"three\",".to_owned()] } else { both });
    }
}

#[test]
fn a_session_that_somebody_else_wrote_just_so_is_theirs_and_ours() {
    let folder = tempfile::tempdir().unwrap();
    Coder::new(folder.path(), Seen::default()).save("same", true);
    std::fs::remove_file(folder.path().join("a.coding.ron")).unwrap();
    let other = Coder::new(folder.path(), Seen::default());
    assert_eq!(other.save("same", true), (Some(10), String::new()));
    let kept = || whose(folder.path()).iter().any(|file| file.starts_with("a.session.rescued"));
    assert!(!kept());
    assert!(
        Coder::new(folder.path(), Seen::default()).save("other", true).1.starts_with("save-appeared a.session.ron")
    );
    assert!(kept());
}

#[test]
fn a_folder_in_the_place_of_a_coding_is_somebody_elses_and_the_work_goes_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    save_once(folder.path(), "one").unwrap();
    let coding = folder.path().join("a.coding.ron");
    std::fs::remove_file(&coding).unwrap();
    std::fs::create_dir(&coding).unwrap();
    let faults = save_once(folder.path(), "two").unwrap_err();
    assert_eq!(faults.faults[0].message.id, "save-appeared");
    assert!(coding.is_dir() && folder.path().join("a.coding.rescued.ron").is_file());
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

/// The disk of this computer, with something that happens in the middle of a replacement.
struct Meddled {
    /// How often a folder cannot be synced once a file in it has its place.
    unsynced: Mutex<u32>,
    /// Written by somebody else while the new file goes to the disk.
    meanwhile: Option<&'static str>,
    replaced: Arc<Mutex<u32>>,
}

impl Files for Meddled {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        DiskFiles.read(path)
    }
    fn read_head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        DiskFiles.read_head(path, most)
    }
    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.replace_if(path, bytes, &mut || Ok(()))
    }
    fn replace_if(&self, path: &Path, bytes: &[u8], still: &mut dyn FnMut() -> io::Result<()>) -> io::Result<()> {
        *self.replaced.lock().unwrap() += 1;
        let meddle = || self.meanwhile.map_or(Ok(()), |text| std::fs::write(path, text));
        DiskFiles.replace_if(path, bytes, &mut || meddle().and_then(|()| still()))?;
        let mut unsynced = self.unsynced.lock().unwrap();
        if *unsynced == 0 {
            return Ok(());
        }
        *unsynced -= 1;
        Err(io::Error::other("the folder could not be synced"))
    }
    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        DiskFiles.create_new(path, bytes)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        DiskFiles.list(folder)
    }
    fn is_file(&self, path: &Path) -> bool {
        path.is_file()
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        DiskFiles.make_folder(path)
    }
    fn grow(&self, path: &Path, first: &[u8]) -> io::Result<Box<dyn Growing>> {
        DiskFiles.grow(path, first)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        DiskFiles.remove(path)
    }
    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        DiskFiles.hold(path)
    }
    fn real_path(&self, path: &Path) -> PathBuf {
        DiskFiles.real_path(path)
    }
    fn modified(&self, path: &Path) -> io::Result<std::time::SystemTime> {
        DiskFiles.modified(path)
    }
}

impl Coder {
    fn on(folder: &Path, files: Arc<dyn Files>) -> Self {
        let (writer, reports) = writer(files);
        Self { folder: folder.to_owned(), writer, reports }
    }
}

#[test]
fn after_a_sync_that_failed_the_same_words_are_written_once_more() {
    let folder = tempfile::tempdir().unwrap();
    let replaced = Arc::new(Mutex::new(0));
    let files = Meddled { unsynced: Mutex::new(2), meanwhile: None, replaced: Arc::clone(&replaced) };
    let coder = Coder::on(folder.path(), Arc::new(files));
    assert_eq!(coder.save("first", false).1, "");
    let told: Vec<bool> = (0..4).map(|_| coder.save("second", false).1.is_empty()).collect();
    assert_eq!(told, [false, false, true, true]);
    assert_eq!(*replaced.lock().unwrap(), 3, "twice in vain, once well, and then nothing is left to do");
}

#[test]
fn what_somebody_writes_while_a_save_is_under_way_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let files = Meddled { unsynced: Mutex::new(0), meanwhile: Some("theirs"), replaced: Arc::default() };
    let coder = Coder::on(folder.path(), Arc::new(files));
    assert_eq!(coder.save("first", false).1, "");
    assert!(coder.save("second", false).1.starts_with("save-changed-elsewhere"));
    let whose = whose(folder.path());
    assert!(whose.iter().any(|it| it == "a.coding.ron theirs"), "{whose:?}");
    assert!(whose.iter().any(|it| it.ends_with("\"second\",")), "{whose:?}");
}

#[test]
fn a_coding_tells_how_far_a_session_is_that_could_not_be_written_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let session_path = folder.path().join("a.session.ron");
    std::fs::write(&session_path, "somebody else's").unwrap();
    let (mut writer, reports) = writer(Arc::new(DiskFiles));
    let save = |writer: &Writer, number: u64, with_session: bool| {
        let mut job = job(folder.path(), number, "t", with_session);
        job.snapshot.happened = number;
        Arc::make_mut(&mut job.snapshot.coding.origin).happened = 4;
        writer.save(job);
        let report = reports.recv().unwrap();
        let path = folder.path().join("a.coding.ron");
        let text = std::fs::read_to_string(&path).unwrap();
        let read = store::read_coding(&text, &path, &snapshot("t").session).unwrap();
        (report.result.is_ok(), read.coding.origin.happened, read.coding.origin.session_happened)
    };
    assert_eq!(save(&writer, 9, true), (false, 9, Some(4)));
    std::fs::remove_file(&session_path).unwrap();
    assert_eq!(save(&writer, 10, true), (true, 10, None));
    std::fs::write(&session_path, "somebody else's").unwrap();
    assert_eq!(save(&writer, 12, true), (false, 12, Some(10)));
    writer.finish();
    let read = |told: Option<(&str, u64)>| {
        let origin = Origin { id: "c".into(), happened: 12, session_happened: Some(10), ..Origin::default() };
        origin.session_reached(told.map(|(id, number)| (id.to_owned(), number)).as_ref())
    };
    assert_eq!([read(None), read(Some(("c", 7))), read(Some(("other", 99)))], [10, 7, 10]);
}
