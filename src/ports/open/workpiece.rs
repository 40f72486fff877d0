//! What is worked on: opened, held against others, with what its files lacked made once more, its history remembered; and
//! what it is kept with from then on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::holding::{Wish, open_and_hold, recover};
use super::parted::Place;
use super::{Opened, World, parted, places, rescued, rescued_talk, typed};
use crate::domain::counts::SLICE;
use crate::domain::document::Document;
use crate::domain::message::{Argument, Message};
use crate::ports::clock::Clock;
use crate::ports::copies::Version;
use crate::ports::fault::FileFaults;
use crate::ports::files::{Files, is_write_protected};
use crate::ports::good_copies::{self, GoodCopy, Work};
use crate::ports::held::Held;
use crate::ports::journal::{self, Recovered, Unwritten};
use crate::ports::keeping::{LOOK_EVERY, Outside};
use crate::ports::lock::{self, Lock, Standing};
use crate::ports::patience::PATIENCE;
use crate::ports::rescue;

/// Work that was opened.
#[derive(Debug)]
pub struct Workpiece {
    /// What the files held, and where they are; also why nothing may be written, if so.
    pub opened: Opened,
    /// The document, with what is in the journal alone.
    pub document: Document,
    /// How the history goes on.
    pub recovered: Recovered,
    /// What the coder should know, the most important first.
    pub notices: Vec<Message>,
    /// The coding as its file had it, where there was one.
    pub version: Option<Version>,
    /// Why the talk itself cannot be changed, where the coding can: its file is write-protected.
    pub talk_protected: Option<Message>,
    /// The fingerprint of the session's file; empty where there is none.
    talk: String,
    /// The journal's folder; `None` where there can be none.
    pub journal: Option<PathBuf>,
    lock: Option<Lock>,
    wish: Wish,
}

/// Opens what is asked for, holds it against everybody else, and makes once more what is in its journal and not in its
/// files. What somebody else has is opened to be read, and so is that whose journal cannot be read.
pub fn open_to_work(
    world: &World<'_>,
    wish: &Wish,
    open: &dyn Fn() -> Result<Opened, FileFaults>,
) -> Result<Workpiece, FileFaults> {
    let open = || open().map(|opened| read_only_where_kept(world, wish.state.as_deref(), opened));
    let (mut opened, lock) = open_and_hold(world, wish, &open)?;
    let version = opened.coding_print.clone().map(|print| Version { coding: opened.coding.clone(), print });
    let lacks = wish.state.as_deref().and_then(|state| lacks(world, wish, state, &opened));
    opened.notices.splice(0..0, lacks);
    let (session, coding) = (opened.session.clone(), opened.coding.clone());
    let mut document = Document::sliced(session, coding, Arc::clone(&opened.instrument), SLICE);
    let state = wish.state.as_deref().filter(|_| opened.read_only.is_none());
    let journal = state.map(|state| journal::folder(state, &opened.coding.origin.id));
    let is_copy = opened.source.is_copy() && !opened.coding_on_disk;
    let talk = print_of_talk(world.files, &opened);
    let mut recovered = match &journal {
        Some(folder) => {
            let prints = (opened.coding_print.as_deref(), Some(talk.as_str()));
            recover(world, folder, &mut document, prints, (is_copy, wish.looks_only))
        }
        None => Recovered::default(),
    };
    if recovered.talk_changed {
        opened.seen.doubt(&opened.session_path);
        if let Some(folder) = journal.as_ref().filter(|_| !recovered.anew) {
            rescued_talk::may_be_replaced(world, folder, &document, &mut opened);
        }
    }
    if let Some(state) = state {
        let (coding_path, session_path) = (&opened.coding_path, &opened.session_path);
        let place = Place { state, coding_path, session_path, looks_only: wish.looks_only };
        parted::keep_aside(world, &place, &document, (&mut recovered, &mut opened.versions));
    }
    if opened.read_only.is_none() {
        opened.read_only.clone_from(&recovered.unread);
    }
    if let Some(state) = state {
        say_how_it_was(world, state, &opened, &mut recovered.notices);
    }
    if let Some(folder) = journal.as_deref().and_then(Path::parent) {
        let count = rescue::lost_before(world.files, folder, document.happened());
        recovered.notices.extend((count > 0).then(|| Message::new("open-lost").with("count", count)));
    }
    let journal = journal.filter(|_| opened.read_only.is_none());
    let talk_protected = talk_protected(world.files, &opened);
    let mut notices = std::mem::take(&mut opened.notices);
    if let Some(state) = state {
        notices.extend(rescued::told(world.files, state, &mut opened, &document));
    }
    if let Some(state) = state {
        places::tell_once(&opened, world, state, (&notices, &mut recovered.notices));
        let (coding_path, session_path) = (&opened.coding_path, &opened.session_path);
        let place = Place { state, coding_path, session_path, looks_only: wish.looks_only };
        // What lies in another place is opened there.
        if !notices.iter().any(|told| told.id == "open-newer-elsewhere") {
            parted::offer_later(world, &place, &document, (&mut recovered.notices, &mut opened.versions));
        }
    }
    // Which file the work goes on in is told first.
    let first = usize::from(is_copy).min(notices.len());
    notices.splice(first..first, std::mem::take(&mut recovered.notices));
    notices.sort_by_key(|notice| how_soon(&notice.id));
    Ok(Workpiece {
        opened,
        document,
        recovered,
        notices,
        version,
        talk_protected,
        talk,
        journal,
        lock,
        wish: wish.clone(),
    })
}

/// Says of a file that somebody changed how it can be had as it was, where a good copy is kept.
fn say_how_it_was(world: &World<'_>, state: &Path, opened: &Opened, notices: &mut [Message]) {
    let Some(told) = notices.iter_mut().find(|told| told.id == journal::CHANGED_OUTSIDE) else { return };
    let origin = &opened.coding.origin;
    let found = good_copies::rings(world.files, state, &opened.coding_path, &origin.coder);
    let Some(ring) = found.rings.iter().find(|ring| ring.about.coding == origin.id) else { return };
    if let Some(place) = ring.copies.iter().position(|copy| copy.number == origin.happened) {
        let file = typed(&opened.coding_path);
        *told = Message::new("journal-changed-outside-copy").with("file", file).with("number", ring.first + place);
    }
}

/// That what can only be read lacks what is in its journal alone. Where somebody has it open that is just being saved.
fn lacks(world: &World<'_>, wish: &Wish, state: &Path, opened: &Opened) -> Option<Message> {
    let is_own = |why: &Message| matches!(why.id.as_ref(), "open-read-only" | "open-write-protected");
    opened.read_only.as_ref().filter(|why| is_own(why))?;
    let lock = lock::lock_name(&world.files.real_path(&opened.coding_path));
    if matches!(lock::standing(&lock, &wish.me.host), Ok(Standing::Held(_) | Standing::Elsewhere(_))) {
        return None;
    }
    let (session, coding) = (opened.session.clone(), opened.coding.clone());
    let mut document = Document::sliced(session, coding, Arc::clone(&opened.instrument), SLICE);
    let talk = print_of_talk(world.files, opened);
    let prints = (opened.coding_print.as_deref(), Some(talk.as_str()));
    let folder = journal::folder(state, &opened.coding.origin.id);
    let recovered = recover(world, &folder, &mut document, prints, (false, true));
    // What is made once more on top of a file that somebody changed is told with its number.
    let made = recovered.notices.iter().filter(|told| told.id.ends_with("-made")).flat_map(|told| &told.arguments);
    let made = made.filter_map(|(name, count)| {
        if let ("count", Argument::Number(count)) = (*name, count) { usize::try_from(*count).ok() } else { None }
    });
    let count = recovered.count + made.sum::<usize>();
    (count > 0).then(|| Message::new("open-read-only-lacks").with("count", count))
}

/// The fingerprint of the session's file. It is empty, and so that of no file, where there is none, or another by now than was
/// opened.
fn print_of_talk(files: &dyn Files, opened: &Opened) -> String {
    let path = &opened.session_path;
    // What a disk does not give would look as if somebody had changed it. One that failed for a moment is asked again.
    let read = || files.read(path).or_else(|_| files.read(path));
    let bytes = opened.session_on_disk.then(|| read().ok()).flatten();
    let is_opened = |bytes: &Vec<u8>| !opened.seen.has(path) || opened.seen.knows(path, bytes);
    bytes.filter(is_opened).map(|bytes| journal::print_of(&bytes)).unwrap_or_default()
}

/// Why the talk itself cannot be changed, where its file is write-protected and the coding can be worked on.
fn talk_protected(files: &dyn Files, opened: &Opened) -> Option<Message> {
    let is_kept = opened.read_only.is_none() && opened.session_on_disk;
    (is_kept && is_write_protected(files, &opened.session_path)).then(|| {
        let file = opened.session_path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let can_code = opened.session.has_clinician() || !opened.session.has_unknown_role();
        Message::new(if can_code { "talk-write-protected" } else { "talk-protected-no-roles" }).with("file", file)
    })
}

/// What is kept for bad times is not worked on: a good copy that is opened itself can be read, and it is told how the work goes
/// on from it.
fn read_only_where_kept(world: &World<'_>, state: Option<&Path>, mut opened: Opened) -> Opened {
    let Some(state) = state else { return opened };
    let real = |path: &Path| world.files.real_path(path);
    let codings = real(&state.join("codings"));
    let paths = [&opened.coding_path, &opened.session_path].map(|path| real(path));
    let Some(folder) = paths.iter().find_map(|path| path.strip_prefix(&codings).ok()?.iter().next()) else {
        return opened;
    };
    let told = || {
        let about = good_copies::about_in(world.files, &codings.join(folder))?;
        let file = about.codings.first()?;
        let found = good_copies::rings(world.files, state, file, &about.coder);
        let ring = found.rings.into_iter().find(|ring| ring.about.coding == about.coding)?;
        let is_it = |copy: &GoodCopy| {
            paths.contains(&real(&copy.coding)) || copy.session.as_deref().is_some_and(|its| paths.contains(&real(its)))
        };
        let number = ring.first + ring.copies.iter().position(is_it)?;
        Some(Message::new("open-good-copy").with("file", typed(file)).with("number", number.to_string()))
    };
    opened.read_only = Some(told().unwrap_or_else(|| Message::new("open-good-copy-only")));
    opened
}

/// In which order the coder has to hear: which file it is that was opened; what has to be acted on, as work may be overlooked
/// otherwise; everything else; what is only good to know. Only the first is shown without asking.
fn how_soon(id: &str) -> u8 {
    match id {
        "open-went-on" | "good-copy-opened" | "good-copy-back" | "good-copy-apart" => 0,
        "open-lost"
        | "open-rescued-there"
        | "open-rescued-merge"
        | "open-never-written"
        | "open-never-written-here"
        | "open-coded-elsewhere"
        | "open-newer-elsewhere"
        | "open-newer-gone"
        | "open-parted-elsewhere"
        | "open-parted-talk"
        | "open-gone"
        | "open-taken-over"
        | "open-taken-over-account"
        | "open-versions"
        | "open-versions-unread"
        | "open-session-versions"
        | "open-session-version-unread"
        | "journal-changed-aside"
        | "journal-changed-file"
        | "journal-changed-made"
        | "journal-changed-outside"
        | "journal-changed-outside-copy"
        | "journal-trouble"
        | "journal-does-not-fit"
        | "journal-does-not-fit-aside"
        | "journal-older-aside"
        | "journal-older-in-part"
        | "journal-older-nowhere"
        | "journal-older-merged"
        | "journal-parted-aside"
        | "journal-parted-history"
        | "journal-parted-made"
        | "journal-parted-talk"
        | "open-coding-of-another"
        | "open-damaged-beside"
        | "open-nothing-saved" => 1,
        "open-codings-beside" | "open-finished" | "open-made-before" => 3,
        _ => 2,
    }
}

impl Workpiece {
    /// The number up to which steps were made that are not read yet, where there are any: they are read when somebody
    /// undoes.
    pub fn earlier(&self) -> Option<u64> {
        let Recovered { history, number, anew, .. } = &self.recovered;
        (history.is_none() && *number > 0 && !anew).then_some(*number)
    }

    /// What it is kept with. The lock goes along; before the journal of new work is begun nobody else can come to it, and
    /// it is held from its first line on.
    pub fn outside(&mut self, files: Arc<dyn Files>, clock: Arc<dyn Clock>) -> Outside {
        let Self { opened, document, recovered, version, talk, journal, lock, wish, .. } = self;
        let origin = &document.coding().origin;
        let paths = (opened.coding_path.as_path(), opened.session_path.as_path());
        let held = Held::new(Arc::clone(&files), Arc::clone(&clock), wish.me.clone(), paths, lock.take());
        let held = held.and_journal(journal.clone().filter(|_| !opened.has_journal())).and_takes_over(wish.take_over);
        let copies = wish.state.clone().filter(|_| opened.read_only.is_none()).map(|state| Work {
            state,
            coding: origin.id.clone(),
            coder: origin.coder.clone(),
            coding_path: opened.coding_path.clone(),
            session_path: opened.session_path.clone(),
        });
        let at = clock.wall().timestamp_millis();
        let mut head = recovered.head(origin, at);
        let reached = origin.session_reached(document.session().about.happened.as_ref());
        // What somebody else changed is held against what it was before, until the work is in it.
        head.talk = (!recovered.talk_changed).then(|| (reached, talk.clone()));
        if !opened.coding_on_disk && !opened.source.is_copy() {
            let (session, codebooks) = (origin.session.clone(), opened.instrument.ids());
            head.unwritten = Some(Box::new(Unwritten { session, codebooks, round: origin.round }));
        }
        Outside {
            files,
            clock,
            seen: opened.seen.clone(),
            held: Some(Arc::new(held)),
            copies,
            version: version.clone(),
            state: wish.state.clone(),
            journal: journal.clone().map(|folder| (folder, head)),
            patience: PATIENCE,
            look: opened
                .read_only
                .is_none()
                .then(|| (LOOK_EVERY, opened.coding_on_disk.then(|| opened.coding_path.clone()))),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use crate::domain::codebook::CodeId;
    use crate::domain::coding::Mark;
    use crate::domain::document::Snapshot;
    use crate::domain::edit::{CodingEdit, SessionEdit};
    use crate::domain::session::TurnId;
    use crate::ports::clock::SystemClock;
    use crate::ports::codebooks::Library;
    use crate::ports::copies;
    use crate::ports::files::DiskFiles;
    use crate::ports::keeping::{Keeping, Report};
    use crate::ports::locale::Texts;
    use crate::ports::lock::Holder;
    use crate::ports::open::remembered::open_remembering;
    use crate::ports::open::{OpenRequest, fresh_id};
    use crate::ports::rescue::LostNote;
    use crate::ports::writer::SaveJob;

    const SESSION: &str = r#"(format: 1, id: "s", title: "t", participants: [(id: "T", role: clinician)],
        turns: [(id: 5, by: "T", text: "Well.")])"#;

    /// What is told when a talk is opened, in its order.
    fn told(folder: &Path) -> Vec<String> {
        opened(folder, "a.session.ron").notices.iter().map(|notice| notice.id.to_string()).collect()
    }

    fn opened(folder: &Path, name: &str) -> Workpiece {
        let library = Library::shipped();
        let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
        let state = folder.join("state");
        let request = OpenRequest {
            path: folder.join(name),
            coder: "anna".into(),
            names_coder: false,
            codebooks: None,
            usual_codebooks: Some("oars".into()),
            spoken: String::new(),
            read_only: false,
            round: 1,
        };
        let me = Holder::here(&SystemClock);
        let wish = Wish { me, take_over: false, patience: 0, state: Some(state.clone()), looks_only: false };
        open_to_work(&world, &wish, &|| open_remembering(&request, &world, Some(&state))).unwrap()
    }

    /// Saves work that was opened, and gives what is told.
    fn saved(mut work: Workpiece, talk_too: bool) -> Result<Vec<Message>, FileFaults> {
        let outside = work.outside(Arc::new(DiskFiles), Arc::new(SystemClock));
        let (tell, reports) = channel();
        let mut keeping = Keeping::begin(outside, move |report| drop(tell.send(report)));
        let (news, last) = work.document.take_news();
        keeping.note(news, last);
        keeping.save(SaveJob {
            snapshot: work.document.snapshot(),
            revision: work.document.revision(),
            session_revision: work.document.revision(),
            session_path: talk_too.then_some(work.opened.session_path),
            coding_path: work.opened.coding_path,
        });
        keeping.finish();
        let written = |report| if let Report::Written(report) = report { Some(report.result) } else { None };
        reports.iter().find_map(written).unwrap()
    }

    #[cfg(unix)]
    #[test]
    fn a_coding_that_is_write_protected_can_only_be_read() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.session.ron"), SESSION).unwrap();
        saved(opened(folder.path(), "a.session.ron"), true).unwrap();
        let coding = folder.path().join("a.oars.anna.coding.ron");
        let read_only = |mode: u32| {
            std::fs::set_permissions(&coding, std::fs::Permissions::from_mode(mode)).unwrap();
            opened(folder.path(), "a.session.ron").opened.read_only.map(|told| told.id)
        };
        assert_eq!(read_only(0o444).as_deref(), Some("open-write-protected"));
        assert_eq!(read_only(0o600), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_write_protected_talk_that_does_not_say_who_is_who_is_told_with_the_way_out() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let talk = folder.path().join("a.session.ron");
        std::fs::write(&talk, SESSION.replace(", role: clinician", "")).unwrap();
        std::fs::set_permissions(&talk, std::fs::Permissions::from_mode(0o444)).unwrap();
        let why = opened(folder.path(), "a.session.ron").talk_protected.unwrap();
        assert_eq!(why.id, "talk-protected-no-roles");
        assert!(Texts::new("en").say(&why.with("elsewhere", "Alt+D")).contains("Work on a copy: Alt+D and a folder"));
    }

    #[test]
    fn who_goes_on_with_what_somebody_else_left_or_has_elsewhere_is_told() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.session.ron"), SESSION).unwrap();
        saved(opened(folder.path(), "a.session.ron"), true).unwrap();
        let lock = lock::lock_name(&folder.path().join("a.oars.anna.coding.ron"));
        let left = |user: &str| {
            let holder = Holder { user: user.into(), ..Holder::here(&SystemClock) };
            std::fs::write(&lock, crate::ports::ron::write(&holder).unwrap()).unwrap();
            told(folder.path())
        };
        assert_eq!(left("somebody else"), ["open-left-by-account"]);
        assert_eq!(left(&Holder::here(&SystemClock).user), [] as [&str; 0]);
        // Of another computer nobody knows whether it still works there: what that means comes before all else.
        assert_eq!(how_soon("open-taken-over"), how_soon("open-taken-over-account"));
        for (language, ask) in [("en", "ask"), ("da", "spørg"), ("nb", "spør"), ("sv", "fråga")] {
            let said = Texts::new(language).say(&Message::new("open-taken-over").with("user", "bo").with("host", "pc"));
            assert!(said.contains(ask), "{said}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_talk_that_is_write_protected_stays_as_it_is_and_its_coding_is_worked_on() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let talk = folder.path().join("a.session.ron");
        std::fs::write(&talk, SESSION).unwrap();
        let mode = |mode: u32| std::fs::set_permissions(&talk, std::fs::Permissions::from_mode(mode)).unwrap();
        mode(0o444);
        let mut work = opened(folder.path(), "a.session.ron");
        assert_eq!(work.opened.read_only, None);
        assert_eq!(work.talk_protected.clone().map(|told| told.id).as_deref(), Some("talk-write-protected"));
        // Even where it is changed, nothing is written over it, and the coding is saved all the same.
        work.document.perform("step-title", vec![SessionEdit::SetTitle("Ours".into()).into()]).unwrap();
        let told = saved(work, true).unwrap_err();
        assert_eq!(told.faults[0].message.id, "save-write-protected");
        assert!(work_coding(folder.path()).is_file());
        assert_eq!(std::fs::read_to_string(&talk).unwrap(), SESSION);
        // Nothing is lost: once it may be written again, it is made once more.
        mode(0o600);
        let work = opened(folder.path(), "a.session.ron");
        assert_eq!((work.document.session().about.title.as_str(), &work.talk_protected), ("Ours", &None));
        saved(work, true).unwrap();
        assert!(std::fs::read_to_string(&talk).unwrap().contains("Ours"));
    }

    /// What is told of a coding that was coded and never saved after that, opened as somebody asks for it.
    #[cfg(unix)]
    #[test]
    fn what_can_only_be_read_tells_of_what_is_in_its_journal_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.session.ron"), SESSION).unwrap();
        saved(opened(folder.path(), "a.session.ron"), true).unwrap();
        let coding = work_coding(folder.path());
        let before = std::fs::read(&coding).unwrap();
        let lacks = || {
            let work = opened(folder.path(), "a.session.ron");
            let told = work.notices.into_iter().find(|told| told.id == "open-read-only-lacks");
            (work.opened.read_only.is_some(), told.map(|told| told.arguments))
        };
        std::fs::set_permissions(&coding, std::fs::Permissions::from_mode(0o444)).unwrap();
        assert_eq!(lacks(), (true, None));
        std::fs::set_permissions(&coding, std::fs::Permissions::from_mode(0o600)).unwrap();
        {
            let mut work = opened(folder.path(), "a.session.ron");
            let outside = work.outside(Arc::new(DiskFiles), Arc::new(SystemClock));
            let mut keeping = Keeping::begin(outside, |_| {});
            let mark = Mark::new(work.document.free_mark(), None, CodeId::new("OQ"));
            let code = CodingEdit::AddMark { turn: TurnId(5), place: 0, mark };
            work.document.perform("step-code", vec![code.into()]).unwrap();
            let (news, last) = work.document.take_news();
            keeping.note(news, last);
            keeping.finish();
        }
        assert_eq!(std::fs::read(&coding).unwrap(), before);
        std::fs::set_permissions(&coding, std::fs::Permissions::from_mode(0o444)).unwrap();
        assert_eq!(lacks(), (true, Some(vec![("count", 1_usize.into())])));
        std::fs::set_permissions(&coding, std::fs::Permissions::from_mode(0o600)).unwrap();
        assert_eq!(lacks(), (false, None));
    }

    /// Puts a code to the talk's only turn.
    fn code(work: &mut Workpiece, code: &str) {
        let mark = Mark::new(work.document.free_mark(), None, CodeId::new(code));
        let code = CodingEdit::AddMark { turn: TurnId(5), place: 0, mark };
        work.document.perform("step-code", vec![code.into()]).unwrap();
    }

    #[test]
    fn what_was_begun_from_a_good_copy_is_told_with_its_time_and_held_against_what_was_there_then() {
        let folder = tempfile::tempdir().unwrap();
        let (own, restored) = ("a.oars.anna.coding.ron", "a.oars.anna.restored.coding.ron");
        std::fs::write(folder.path().join("a.session.ron"), SESSION).unwrap();
        for mark in ["OQ", "SR"] {
            let mut work = opened(folder.path(), "a.session.ron");
            code(&mut work, mark);
            saved(work, mark == "OQ").unwrap();
        }
        let state = folder.path().join("state");
        {
            let library = Library::shipped();
            let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
            let request = OpenRequest {
                path: folder.path().join(own),
                coder: "anna".into(),
                names_coder: false,
                codebooks: None,
                usual_codebooks: None,
                spoken: String::new(),
                read_only: false,
                round: 1,
            };
            let me = Holder::here(&SystemClock);
            let wish = Wish { me, take_over: false, patience: 0, state: Some(state.clone()), looks_only: false };
            let copy = || super::super::from_copy::open_copy(&request, &world, Some(&state), Some(2));
            let mut work = open_to_work(&world, &wish, &copy).unwrap();
            code(&mut work, "CQ");
            saved(work, false).unwrap();
        }
        for (name, other) in [(own, restored), (restored, own)] {
            let work = opened(folder.path(), name);
            let at = |told: &Message| told.arguments.iter().any(|(name, _)| *name == "at");
            let told = work.notices.iter().find(|told| told.id == "open-fork");
            assert!(told.is_some_and(at), "{name}: {:?}", work.notices);
            assert_eq!(work.opened.versions, [folder.path().join(other)]);
            let Snapshot { session, coding, .. } = work.document.snapshot();
            let theirs = copies::read(&DiskFiles, &work.opened.versions[0], &session, &coding).unwrap();
            let ours = work.version.clone().unwrap();
            let base = copies::ancestor(&DiskFiles, &state, &session, &ours, &theirs).unwrap().unwrap();
            let all = |coding: &crate::domain::coding::Coding| {
                coding.marks().map(|(_, mark)| mark.code.to_string()).collect::<Vec<_>>()
            };
            assert_eq!(all(&base), ["OQ"], "what both have from when they were one");
            let sides = crate::domain::merge::Sides {
                session: &session,
                base: Some(&base),
                ours: &coding,
                theirs: &theirs.coding,
            };
            let merged = crate::domain::merge::merge(sides);
            // Both coded the same turn, each in its own way.
            let came = (merged.conflicts(), merged.is_whole(), merged.edits.len());
            assert_eq!(came, (1, true, 1), "{merged:?}");
        }
    }

    #[test]
    fn rescued_work_that_was_merged_or_came_back_is_not_told_of_again() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, text).unwrap();
            path
        };
        let of = |id: &str, works: &str, code: &str| {
            format!(
                "(format: 1, id: \"{id}\", session: \"s\", coder: \"anna\", codebooks: [(id: \"oars\")], \
                 works: [{works}], marks: [(id: 1, turn: 5, code: \"{code}\")])"
            )
        };
        let coding = |works: &str| of("c", works, "SR");
        put("a.session.ron", SESSION);
        let own = put("a.oars.anna.coding.ron", &of("c", "(\"w\", 3)", "OQ"));
        put("state/rescued/1/a.session.ron", SESSION);
        let rescued = put("state/rescued/1/a.oars.anna.coding.ron", &coding("(\"other\", 2)"));
        assert_eq!(told(folder.path()), ["open-rescued-merge"]);
        assert_eq!(opened(folder.path(), "a.session.ron").opened.versions, std::slice::from_ref(&rescued));
        copies::note_merged(
            &DiskFiles,
            &folder.path().join("state"),
            "c",
            (&rescued, &copies::print_at(&rescued)),
            None,
        );
        assert_eq!(told(folder.path()), [] as [&str; 0], "merged");
        // What is in the talk there was not brought in by that.
        put("state/rescued/1/a.session.ron", &SESSION.replace("Well.", "Well, well."));
        assert_eq!(told(folder.path()), ["open-rescued-there"]);
        put("state/rescued/1/a.session.ron", SESSION);
        put("state/rescued/1/a.oars.anna.coding.ron", &coding("(\"w\", 4)"));
        assert_eq!(told(folder.path()), ["open-rescued-merge"]);
        put("state/rescued/1/a.oars.anna.coding.ron", &coding("(\"w\", 2)"));
        assert_eq!(told(folder.path()), [] as [&str; 0], "all of it is here");
        put("state/rescued/1/a.oars.anna.coding.ron", &of("c", "(\"w\", 2), (\"other\", 5)", "OQ"));
        assert_eq!(told(folder.path()), [] as [&str; 0], "it says what this one says, however it came about");
        // A copy of the talk in another folder has another coding: work of this one is told where this one lies.
        put("state/rescued/1/a.oars.anna.coding.ron", &coding("(\"other\", 2), (\"more\", 1)"));
        put("two/a.session.ron", SESSION);
        put("two/a.oars.anna.coding.ron", &of("d", "(\"v\", 3)", "OQ"));
        let beside = |name: &str| {
            let told = opened(folder.path(), name).notices;
            told.into_iter().map(|told| told.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(beside("two/a.session.ron"), ["open-rescued-there"], "nobody knows where it belongs");
        let about = format!("(format: 1, coding: \"c\", coder: \"anna\", codings: [{own:?}], sessions: [])");
        put("state/codings/c/about.ron", &about);
        assert_eq!(beside("two/a.session.ron"), [] as [&str; 0]);
        assert_eq!(beside("a.session.ron"), ["open-rescued-merge"]);
    }

    #[test]
    fn work_on_a_talk_that_somebody_changed_is_put_beside_it_once_however_often_it_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.session.ron");
        std::fs::write(&path, SESSION).unwrap();
        saved(opened(folder.path(), "a.session.ron"), true).unwrap();
        let titled = |title: &str, is_saved: bool| {
            let mut work = opened(folder.path(), "a.session.ron");
            work.document.perform("step-title", vec![SessionEdit::SetTitle(title.into()).into()]).unwrap();
            if is_saved {
                let told = saved(work, true).unwrap_err();
                assert_eq!(told.faults[0].message.id, "save-changed-elsewhere");
                return;
            }
            let mut keeping = Keeping::begin(work.outside(Arc::new(DiskFiles), Arc::new(SystemClock)), |_| {});
            let (news, last) = work.document.take_news();
            keeping.note(news, last);
            keeping.finish();
        };
        titled("Ours", false);
        let theirs = std::fs::read_to_string(&path).unwrap().replace("Well.", "Well, well.");
        std::fs::write(&path, &theirs).unwrap();
        let beside = || {
            let named = |path: PathBuf| path.file_name().unwrap().to_string_lossy().into_owned();
            let all: Vec<String> = DiskFiles.list(folder.path()).unwrap().into_iter().map(named).collect();
            all.into_iter().filter(|name| name.contains(".session.rescued")).collect::<Vec<_>>()
        };
        for title in ["Ours two", "Ours three", "Ours four"] {
            titled(title, true);
            assert_eq!(beside(), ["a.session.rescued.ron"], "{title}");
        }
        let rescued = folder.path().join("a.session.rescued.ron");
        let text = std::fs::read_to_string(&rescued).unwrap();
        assert!(text.contains("Ours four"), "{text}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
        // Somebody's transcript grows: all of what lies beside it is in what is put there now.
        let turn = "(id: 5, by: \"T\", text: \"Well, well.\"),";
        assert!(theirs.contains(turn), "{theirs}");
        let grown = theirs.replace(turn, &format!("{turn} (id: 6, by: \"T\", text: \"And?\"),"));
        std::fs::write(&path, &grown).unwrap();
        titled("Ours, grown", true);
        assert_eq!(beside(), ["a.session.rescued.ron"]);
        let text = std::fs::read_to_string(&rescued).unwrap();
        assert!(["Ours, grown", "Well, well.", "And?"].iter().all(|words| text.contains(words)), "{text}");
        // Other words take nothing away that lies there.
        std::fs::write(&path, grown.replace("And?", "And then?")).unwrap();
        titled("Ours, other words", true);
        assert_eq!(beside(), ["a.session.rescued-2.ron", "a.session.rescued.ron"]);
        assert!(std::fs::read_to_string(&rescued).unwrap().contains("And?"));
        std::fs::remove_file(folder.path().join("a.session.rescued-2.ron")).unwrap();
        std::fs::write(&path, &grown).unwrap();
        titled("Ours four", true);
        assert_eq!(beside(), ["a.session.rescued.ron"]);
        let text = std::fs::read_to_string(&rescued).unwrap();
        // What somebody wrote into it stays.
        std::fs::write(&rescued, text.replace("Ours four", "Mine")).unwrap();
        titled("Ours five", true);
        assert_eq!(beside(), ["a.session.rescued-2.ron", "a.session.rescued.ron"]);
        assert!(std::fs::read_to_string(&rescued).unwrap().contains("Mine"));
    }

    #[test]
    fn a_talk_that_only_somebody_else_wrote_is_not_written_over_either() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.session.ron");
        std::fs::write(&path, SESSION).unwrap();
        let mut work = opened(folder.path(), "a.session.ron");
        let outside = work.outside(Arc::new(DiskFiles), Arc::new(SystemClock));
        let mut keeping = Keeping::begin(outside, |_| {});
        let mark = Mark::new(work.document.free_mark(), None, CodeId::new("OQ"));
        let code = CodingEdit::AddMark { turn: TurnId(5), place: 0, mark };
        work.document.perform("step-code", vec![code.into()]).unwrap();
        let (news, last) = work.document.take_news();
        keeping.note(news, last);
        // The coding has its file, and the talk's is as it was: nothing of it changed yet.
        keeping.save(SaveJob {
            snapshot: work.document.snapshot(),
            revision: work.document.revision(),
            session_revision: 0,
            session_path: None,
            coding_path: work.opened.coding_path.clone(),
        });
        work.document.perform("step-title", vec![SessionEdit::SetTitle("Ours".into()).into()]).unwrap();
        let (news, last) = work.document.take_news();
        keeping.note(news, last);
        keeping.finish();
        assert!(work.opened.coding_path.is_file());
        drop((keeping, work));
        let theirs = SESSION.replace("Well.", "Well, well.");
        std::fs::write(&path, &theirs).unwrap();
        let told = saved(opened(folder.path(), "a.session.ron"), true).unwrap_err();
        assert_eq!(told.faults[0].message.id, "save-changed-elsewhere");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
    }

    fn work_coding(folder: &Path) -> PathBuf {
        folder.join("a.oars.anna.coding.ron")
    }

    #[test]
    fn what_is_made_once_more_is_not_written_over_a_talk_that_somebody_else_changed() {
        // Whether the coding was saved before, with the talk or without, and whether somebody changes its file as well.
        let before =
            [(None, false), (Some(false), false), (Some(true), false), (Some(false), true), (Some(true), true)];
        let all = [true, false].into_iter().flat_map(|theirs| before.map(|before| (theirs, before)));
        for (theirs, (coded_before, coding_too)) in all {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a.session.ron");
            std::fs::write(&path, SESSION).unwrap();
            let mut work = opened(folder.path(), "a.session.ron");
            let mark = Mark::new(work.document.free_mark(), None, CodeId::new("OQ"));
            work.document
                .perform("step-code", vec![CodingEdit::AddMark { turn: TurnId(5), place: 0, mark }.into()])
                .unwrap();
            if let Some(talk_too) = coded_before {
                let outside = work.outside(Arc::new(DiskFiles), Arc::new(SystemClock));
                let mut keeping = Keeping::begin(outside, |_| {});
                let (news, last) = work.document.take_news();
                keeping.note(news, last);
                keeping.finish();
                drop(keeping);
                saved(work, talk_too).unwrap();
                work = opened(folder.path(), "a.session.ron");
            }
            // The title is in the journal alone when the program is killed.
            let outside = work.outside(Arc::new(DiskFiles), Arc::new(SystemClock));
            let mut keeping = Keeping::begin(outside, |_| {});
            work.document.perform("step-title", vec![SessionEdit::SetTitle("Ours".into()).into()]).unwrap();
            let (news, last) = work.document.take_news();
            keeping.note(news, last);
            keeping.finish();
            drop((keeping, work));
            let before = std::fs::read_to_string(&path).unwrap();
            let changed = before.replace("Well.", "Well, well.");
            assert_ne!(before, changed);
            if theirs {
                std::fs::write(&path, &changed).unwrap();
            }
            if coding_too {
                let coding = work_coding(folder.path());
                let text = std::fs::read_to_string(&coding).unwrap().replace("OQ", "CQ");
                std::fs::write(&coding, text).unwrap();
            }
            for _ in 0..2 {
                let work = opened(folder.path(), "a.session.ron");
                assert_eq!(work.recovered.talk_changed, theirs, "{coded_before:?} {coding_too}");
                assert_eq!(work.document.session().about.title, "Ours", "and the work goes on");
                let ids = saved(work, true).map_err(|faults| faults.faults[0].message.id.to_string()).map(drop);
                let now = std::fs::read_to_string(&path).unwrap();
                if theirs {
                    assert_eq!((ids, &now), (Err("save-changed-elsewhere".to_owned()), &changed));
                    let rescued = std::fs::read_to_string(folder.path().join("a.session.rescued.ron")).unwrap();
                    assert!(rescued.contains("Ours") && rescued.contains("Well, well."), "{rescued}");
                } else {
                    assert!(ids.is_ok() && now.contains("Ours"), "{ids:?}");
                    break;
                }
            }
        }
    }

    #[test]
    fn what_has_to_be_acted_on_is_told_before_what_is_only_good_to_know() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        put("a.session.ron", SESSION);
        let coding = |coder: &str| {
            format!("(format: 1, id: \"{coder}\", session: \"s\", coder: \"{coder}\", codebooks: [(id: \"oars\")])")
        };
        put("a.oars.bo.coding.ron", &coding("bo"));
        put("state/rescued/1/a.oars.anna.coding.ron", &coding("anna"));
        assert_eq!(told(folder.path()), ["open-rescued-there", "open-codings-beside"]);
    }

    #[test]
    fn rescued_work_is_told_of_where_the_same_talk_is_opened_and_not_where_it_lies_itself() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        };
        let coding = |talk: &str| {
            format!("(format: 1, id: \"c\", session: \"{talk}\", coder: \"anna\", codebooks: [(id: \"oars\")])")
        };
        put("a.session.ron", SESSION);
        put("state/rescued/1/a.session.ron", SESSION);
        put("state/rescued/1/a.oars.anna.coding.ron", &coding("s"));
        assert_eq!(told(folder.path()), ["open-rescued-there"]);
        let there = opened(folder.path(), "state/rescued/1/a.session.ron");
        assert!(there.notices.is_empty() && there.opened.read_only.is_none(), "{:?}", there.notices);
        drop(there);
        put("state/rescued/1/a.oars.anna.coding.ron", &coding("other"));
        assert_eq!(told(folder.path()), [] as [&str; 0], "another talk of the same name");
    }

    #[test]
    fn a_good_copy_itself_can_only_be_read_and_is_told_how_to_go_on_from() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let coding = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "oars")], happened: 1)"#;
        std::fs::write(path("a.session.ron"), SESSION).unwrap();
        std::fs::write(path("a.oars.anna.coding.ron"), coding).unwrap();
        let (coding_path, session_path) = (path("a.oars.anna.coding.ron"), path("a.session.ron"));
        let work = Work { state: path("state"), coding: "c".into(), coder: "anna".into(), coding_path, session_path };
        let mut keeper = crate::ports::good_copies::Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
        keeper.saved(&path("a.oars.anna.coding.ron"), 1, journal::print_of(coding.as_bytes()));
        keeper.close();
        let good = DiskFiles.list(&path("state/codings/c/good")).unwrap();
        assert_eq!(good.len(), 2, "{good:?}");
        for copy in good {
            let copy = copy.strip_prefix(folder.path()).unwrap().display().to_string();
            let work = opened(folder.path(), &copy);
            let told = work.opened.read_only.clone().unwrap();
            assert_eq!(told.id, "open-good-copy", "{copy}");
            let said = Texts::new("en").say(&told);
            let command = format!("gensvar {} --good-copy 1", path("a.oars.anna.coding.ron").display());
            assert!(said.contains(&command), "{said}");
            assert_eq!((work.journal.is_none(), work.lock.is_none()), (true, true));
        }
        std::fs::remove_file(path("state/codings/c/about.ron")).unwrap();
        let good = DiskFiles.list(&path("state/codings/c/good")).unwrap();
        let copy = good[0].strip_prefix(folder.path()).unwrap().display().to_string();
        assert_eq!(opened(folder.path(), &copy).opened.read_only.unwrap().id, "open-good-copy-only");
        assert_eq!(opened(folder.path(), "a.session.ron").opened.read_only, None, "the coder's own file is written");
    }

    #[test]
    fn a_coding_that_somebody_changed_is_told_at_each_opening_until_it_is_gone_on_with() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.session.ron");
        std::fs::write(&path, SESSION).unwrap();
        let code = |code: &str| {
            let mut work = opened(folder.path(), "a.session.ron");
            let mark = Mark::new(work.document.free_mark(), None, CodeId::new(code));
            let edit = CodingEdit::AddMark { turn: TurnId(5), place: 0, mark };
            work.document.perform("step-code", vec![edit.into()]).unwrap();
            saved(work, true).unwrap();
        };
        code("OQ");
        assert_eq!(told(folder.path()), [""; 0]);
        let coding = work_coding(folder.path());
        let text = std::fs::read_to_string(&coding).unwrap();
        std::fs::write(&coding, text.replace("OQ", "CQ")).unwrap();
        for _ in 0..2 {
            let work = opened(folder.path(), "a.session.ron");
            let said: Vec<String> = work.notices.iter().map(|told| Texts::new("en").say(told)).collect();
            assert!(said.len() == 1 && said[0].contains("--good-copy 1"), "{said:?}");
        }
        code("SR");
        assert_eq!(told(folder.path()), [""; 0]);
        // Without good copies it is told all the same.
        let text = std::fs::read_to_string(&coding).unwrap();
        std::fs::write(&coding, text.replace("CQ", "AF")).unwrap();
        let state = folder.path().join("state/codings");
        let id = std::fs::read_dir(&state).unwrap().next().unwrap().unwrap().path();
        std::fs::remove_dir_all(id.join("good")).unwrap();
        assert_eq!(told(folder.path()), ["journal-changed-outside"]);
    }

    #[test]
    fn what_got_into_no_file_at_the_end_is_told_at_the_next_start_and_once() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.session.ron"), SESSION).unwrap();
        let mut work = opened(folder.path(), "a.session.ron");
        let mark = Mark::new(work.document.free_mark(), None, CodeId::new("OQ"));
        let edit = CodingEdit::AddMark { turn: TurnId(5), place: 0, mark };
        work.document.perform("step-code", vec![edit.into()]).unwrap();
        saved(work, true).unwrap();
        let mut work = opened(folder.path(), "a.session.ron");
        let keep =
            |work: &mut Workpiece| Keeping::begin(work.outside(Arc::new(DiskFiles), Arc::new(SystemClock)), |_| {});
        let said =
            |work: &Workpiece| -> Vec<String> { work.notices.iter().map(|told| Texts::new("en").say(told)).collect() };
        let happened = work.document.happened();
        let loses = |work: &mut Workpiece, count: u64, last: u64| keep(work).note_lost(LostNote { count, last });
        loses(&mut work, 14, happened + 14);
        drop(work);
        // A start that is killed before its work came to an end took no word away.
        let work = opened(folder.path(), "a.session.ron");
        assert!(said(&work).len() == 1 && said(&work)[0].contains("14 actions"), "{:?}", said(&work));
        drop(work);
        let mut work = opened(folder.path(), "a.session.ron");
        assert!(said(&work)[0].contains("14 actions"), "{:?}", said(&work));
        // What is lost in this one stands in the place of that.
        loses(&mut work, 3, happened + 3);
        drop(work);
        let mut work = opened(folder.path(), "a.session.ron");
        assert!(said(&work)[0].contains("3 actions"), "{:?}", said(&work));
        drop(keep(&mut work));
        drop(work);
        assert_eq!(told(folder.path()), [""; 0]);
        // A disk that was slow took all of it but one after the note, or all of it.
        for (taken, words) in [(4, Some("your last action is")), (5, None)] {
            let mut work = opened(folder.path(), "a.session.ron");
            loses(&mut work, 5, happened + 5 - taken);
            drop(work);
            let mut work = opened(folder.path(), "a.session.ron");
            let said = said(&work);
            assert_eq!(said.len(), words.iter().count(), "{said:?}");
            assert!(said.iter().zip(words).all(|(said, words)| said.contains(words)), "{said:?}");
            drop(keep(&mut work));
        }
    }

    #[test]
    fn what_came_back_is_one_action_or_several_and_no_undo_is_promised() {
        for (language, one, several, undo) in [
            ("en", "One action", "2 actions", "ndo"),
            ("da", "Én handling", "2 handlinger", "ortryd"),
            ("nb", "Én handling", "2 handlinger", "ngre"),
            ("sv", "En åtgärd", "2 åtgärder", "ngra"),
        ] {
            let said = |count: usize| Texts::new(language).say(&Message::new("journal-recovered").with("count", count));
            assert!(said(1).starts_with(one) && said(2).starts_with(several), "{} {}", said(1), said(2));
            // What came back may be an undoing itself: undo would take another code away then.
            assert!(!said(1).contains(undo) && !said(2).contains(undo), "{}", said(2));
        }
    }

    #[test]
    fn what_to_do_about_a_changed_talk_is_said_once() {
        for (language, move_it) in [("en", "move"), ("da", "flyt"), ("nb", "flytt"), ("sv", "flytta")] {
            for id in ["save-changed-elsewhere", "save-appeared"] {
                let reason = Message::new(id).with("file", "a.session.ron").with("beside", "b.ron");
                let message = Message::new("saving-changed-talk").with("reason", reason).with("file", "a.session.ron");
                let said = Texts::new(language).say(&message.with("elsewhere", "S")).to_lowercase();
                assert_eq!(said.matches(move_it).count(), 1, "{said}");
            }
        }
    }
}
