//! What is held against others while it is worked on: the place where the work was opened, and every other one to which it
//! is saved afterwards.
//!
//! A place that the work has left stays held until the work is over. What lies there is the same coding with the same
//! journal, and two who went on with it at once would write one history between them.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::clock::Clock;
use super::fault::io_message;
use super::files::Files;
use super::lock::{self, Claim, Holder, Lock, claim, lock_name};
use super::strays;
use crate::domain::message::Message;

/// What is said of a place that somebody of this computer has, and that the coder has open elsewhere.
const HELD_HERE: (&str, &str) = ("save-held-here", "save-held-here-by-you");

/// Talk and coding of a work in one place.
#[derive(Debug)]
struct Place {
    coding: PathBuf,
    session: PathBuf,
    /// Where its lock really is. It is asked for once: that disk may give no answer when the work goes elsewhere.
    real: PathBuf,
    /// The disk on which its folder is; `None` where that is not known.
    disk: Option<u64>,
    /// Held until it is dropped; `None` where there can be no lock.
    lock: Option<Arc<Lock>>,
}

#[derive(Debug)]
struct Places {
    /// The first is where the work was opened.
    all: Vec<Place>,
    /// Which of them was written to last.
    last: usize,
}

/// Locks that are held until this is dropped.
pub struct Held {
    files: Arc<dyn Files>,
    clock: Arc<dyn Clock>,
    me: Holder,
    /// Whether whoever opened the coding wants it even where another computer, or another account, has it.
    take_over: bool,
    places: Mutex<Places>,
    /// A journal that is to be held once it is begun, and whether it was told that somebody has it.
    unheld: Mutex<Option<(PathBuf, bool)>>,
    journal: Mutex<Option<Arc<Lock>>>,
    /// Locks that are being asked for. A disk that hangs may have made one without saying so; who asks once more meanwhile is not
    /// somebody else.
    asked: Mutex<Vec<PathBuf>>,
}

impl std::fmt::Debug for Held {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Held").field("places", &self.places()).finish_non_exhaustive()
    }
}

impl Held {
    /// Begins with the place where the work was opened, and its lock.
    pub fn new(
        files: Arc<dyn Files>,
        clock: Arc<dyn Clock>,
        me: Holder,
        (coding, session): (&Path, &Path),
        lock: Option<Lock>,
    ) -> Self {
        let real = real_lock(files.as_ref(), coding);
        let disk = disk_of(files.as_ref(), coding);
        let home =
            Place { coding: coding.to_owned(), session: session.to_owned(), real, disk, lock: lock.map(Arc::new) };
        Self {
            files,
            clock,
            me,
            take_over: false,
            places: Mutex::new(Places { all: vec![home], last: 0 }),
            unheld: Mutex::default(),
            journal: Mutex::default(),
            asked: Mutex::default(),
        }
    }

    /// The same with a journal that nobody holds yet.
    #[must_use]
    pub fn and_journal(self, folder: Option<PathBuf>) -> Self {
        Self { unheld: Mutex::new(folder.map(|folder| (folder, false))), ..self }
    }

    /// The same for somebody who takes over what they open.
    #[must_use]
    pub fn and_takes_over(self, take_over: bool) -> Self {
        Self { take_over, ..self }
    }

    /// Holds the journal as soon as there is one to which somebody else could come. Where that fails it is tried again with
    /// what is noted next; that somebody else has it is told once.
    pub fn hold_journal(&self) -> Option<Message> {
        let unheld = || self.unheld.lock().unwrap_or_else(PoisonError::into_inner);
        // Nobody waits for whoever has it while this disk hangs.
        let (folder, was_told) = unheld().take()?;
        let put_back = |is_told: bool| *unheld() = Some((folder.clone(), is_told));
        if folder.parent().is_none_or(|parent| self.files.make_folder(parent).is_err()) {
            put_back(was_told);
            return None;
        }
        let why = match self.ask(&folder, true) {
            Claim::Ours(lock) => {
                *self.journal.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(lock));
                return None;
            }
            Claim::Here(holder) => told_to(&self.me, HELD_HERE, holder.as_ref()),
            Claim::Elsewhere(holder) => told_of("save-held-elsewhere", Some(&holder)),
            Claim::OfAnotherAccount => told_of_account("save-held-by-account", self.files.as_ref(), &folder),
            // Where nothing can be written there is no journal either, which is told by itself.
            Claim::Without(_) => {
                put_back(was_told);
                return None;
            }
        };
        put_back(true);
        (!was_told).then(|| Message::new("journal-not-held").with("why", why))
    }

    /// Asks for a lock. One that we are asking for already, on a disk that gives no answer, is nobody else's.
    fn ask(&self, path: &Path, take_over: bool) -> Claim {
        let asked = || self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked().push(path.to_owned());
        let answer = claim(self.files.as_ref(), path, &self.me, take_over);
        let mut asked = asked();
        if let Some(at) = asked.iter().position(|its| its == path) {
            asked.swap_remove(at);
        }
        match answer {
            Claim::Here(who)
                if who.as_ref().is_none_or(|who| *who == self.me) && asked.iter().any(|its| its == path) =>
            {
                Claim::Without(ErrorKind::TimedOut.into())
            }
            answer => answer,
        }
    }

    fn places(&self) -> MutexGuard<'_, Places> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Holds a place before it is written to, once more where somebody deleted its lock. Waits for the disk. Tells why it
    /// cannot be held where that is no more than a risk; why nothing may be written there, where somebody else has it.
    pub fn hold(&self, coding: &Path, session: Option<&Path>) -> Result<Option<Message>, Message> {
        let is_held = |(at, place): (usize, &Place)| at == 0 || place.lock.is_some();
        let is_known = |it: &(usize, &Place)| is_held(*it) && it.1.coding == coding;
        let known = self.places().all.iter().enumerate().find(is_known).map(|(_, place)| place.lock.clone());
        if let Some(lock) = known {
            let is_its = lock.as_ref().is_some_and(|lock| lock.is_for(coding));
            if !is_its {
                self.hold_at_last(coding, lock.as_deref())?;
            }
            return lock.map_or(Ok(None), |lock| self.hold_again(coding, &lock));
        }
        // A coding need not be there yet; its lock is, where it is held.
        let real = real_lock(self.files.as_ref(), coding);
        if self.places().all.iter().enumerate().any(|it| is_held(it) && it.1.real == real) {
            return Ok(None);
        }
        // Nobody waits for this disk who writes to another one.
        let (lock, told) = match self.ask(coding, false) {
            Claim::Ours(lock) => (Some(Arc::new(lock)), None),
            other => (None, self.refused(coding, other)?),
        };
        let session = session.unwrap_or(coding);
        if lock.is_some() {
            strays::take_away(self.files.as_ref(), coding, session, self.clock.wall().into());
        }
        let disk = disk_of(self.files.as_ref(), coding);
        let place = Place { coding: coding.to_owned(), session: session.to_owned(), real, disk, lock };
        let mut places = self.places();
        match places.all.iter_mut().find(|before| before.real == place.real) {
            // An answer that came late may have brought the lock.
            Some(there) if there.lock.is_some() && place.lock.is_none() => {}
            Some(there) => *there = place,
            None => places.all.push(place),
        }
        Ok(told)
    }

    /// Holds the place where the work was opened and where there could be no lock then. That there can be none yet was told at
    /// opening.
    fn hold_at_last(&self, coding: &Path, lock: Option<&Lock>) -> Result<(), Message> {
        if self.is_on_another_disk(coding) {
            return Ok(());
        }
        let ours = match self.ask(coding, self.take_over) {
            Claim::Ours(ours) => ours,
            Claim::Without(_) => return Ok(()),
            other => return self.refused(coding, other).map(drop),
        };
        let mut places = self.places();
        let Some(home) = places.all.first_mut() else { return Ok(()) };
        match lock {
            Some(lock) => lock.take(&ours),
            None => home.lock = Some(Arc::new(ours)),
        }
        let session = home.session.clone();
        drop(places);
        strays::take_away(self.files.as_ref(), coding, &session, self.clock.wall().into());
        Ok(())
    }

    /// Holds once more what was held and whose lock is gone. On another disk, which may have come in place of the one on which
    /// the work is, nobody leaves a lock. A journal that somebody else has by now is told of; work is not lost by it.
    fn hold_again(&self, coding: &Path, lock: &Lock) -> Result<Option<Message>, Message> {
        if self.is_on_another_disk(coding) {
            return Ok(None);
        }
        let journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let again = |lock: &Lock| lock.hold_again(self.files.as_ref(), &self.me);
        let mut told = None;
        for (path, refused) in again(lock).into_iter().chain(journal.iter().flat_map(|lock| again(lock))) {
            match self.refused(&path, refused) {
                Err(why) if path != coding => told = Some(Message::new("journal-not-held").with("why", why)),
                why => told = why?.or(told),
            }
        }
        Ok(told)
    }

    /// What is said of a place that could not be held, as in [`Self::hold`].
    fn refused(&self, held: &Path, claim: Claim) -> Result<Option<Message>, Message> {
        match claim {
            Claim::Ours(_) => Ok(None),
            Claim::Here(holder) => Err(told_to(&self.me, HELD_HERE, holder.as_ref())),
            Claim::Elsewhere(holder) => Err(told_of("save-held-elsewhere", Some(&holder))),
            Claim::OfAnotherAccount => Err(told_of_account("save-held-by-account", self.files.as_ref(), held)),
            Claim::Without(error) => Ok(Some(told_without(self.files.as_ref(), held, &error))),
        }
    }

    /// Where the talk of a coding is, as far as that is known.
    pub fn session_of(&self, coding: &Path) -> Option<PathBuf> {
        self.places().all.iter().find(|place| place.coding == coding).map(|place| place.session.clone())
    }

    /// Whether the folder of a coding is on another disk than it was: the stick is gone, and what stands there is the
    /// empty folder in which it was to be seen.
    pub fn is_on_another_disk(&self, coding: &Path) -> bool {
        let now = disk_of(self.files.as_ref(), coding);
        let was = self.places().all.iter().find(|place| place.coding == coding).and_then(|place| place.disk);
        now.is_some() && was.is_some() && now != was
    }

    /// That other disk is the one on which the work is, under another number.
    pub fn goes_on_there(&self, coding: &Path) {
        let now = disk_of(self.files.as_ref(), coding);
        if let Some(place) = self.places().all.iter_mut().find(|place| place.coding == coding) {
            place.disk = now;
        }
    }

    /// The work was written to a place.
    pub fn written(&self, coding: &Path) {
        let mut places = self.places();
        if let Some(now) = places.all.iter().position(|place| place.coding == coding) {
            places.last = now;
        }
    }

    /// Takes away what was left half written in places that the work has left: nobody opens these to go on with it. Nobody
    /// may be writing there any more.
    pub fn tidy(&self) {
        let left: Vec<(PathBuf, PathBuf)> = {
            let places = self.places();
            let others = places.all.iter().enumerate().filter(|(at, place)| *at != places.last && place.lock.is_some());
            others.map(|(_, place)| (place.coding.clone(), place.session.clone())).collect()
        };
        for (coding, session) in &left {
            strays::take_away(self.files.as_ref(), coding, session, self.clock.wall().into());
        }
    }
}

fn disk_of(files: &dyn Files, coding: &Path) -> Option<u64> {
    let folder = files.real_path(coding).parent()?.join(".");
    files.look(&folder).ok()?.disk
}

fn real_lock(files: &dyn Files, coding: &Path) -> PathBuf {
    files.real_path(&lock_name(&files.real_path(coding)))
}

/// The same with who holds it, since when.
pub fn told_of(id: &'static str, holder: Option<&Holder>) -> Message {
    let (user, host, since) =
        holder.map_or(("?", "?", ""), |holder| (holder.user.as_str(), holder.host.as_str(), holder.since.as_str()));
    let since = since.get(..16).unwrap_or(since).replace('T', " ");
    Message::new(id).with("user", user).with("host", host).with("since", since)
}

/// The same with the account of this computer that made its lock, and when.
pub fn told_of_account(id: &'static str, files: &dyn Files, held: &Path) -> Message {
    let account = lock::other_account(&real_lock(files, held));
    let (user, since) = account.map_or(("?".to_owned(), String::new()), |account| (account.user, account.since));
    Message::new(id).with("user", user).with("since", since)
}

/// What it means that there can be no lock for a coding: something else lies in its place, or saving may fail, too.
pub fn told_without(files: &dyn Files, coding: &Path, error: &std::io::Error) -> Message {
    let path = lock_name(&files.real_path(coding));
    if files.is_link(&path) || (!files.is_file(&path) && files.look(&path).is_ok()) {
        return Message::new("open-lock-no-file").with("file", path.display().to_string());
    }
    Message::new("open-no-lock").with("reason", io_message(error))
}

/// The same for somebody who may have it open themselves: the second text then, which names nobody.
pub fn told_to(me: &Holder, (of_others, own): (&'static str, &'static str), holder: Option<&Holder>) -> Message {
    let is_own = holder.is_some_and(|holder| (&holder.user, &holder.host) == (&me.user, &me.host));
    told_of(if is_own { own } else { of_others }, holder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::clock::SystemClock;
    use crate::ports::files::DiskFiles;

    fn me(host: &str) -> Holder {
        Holder { host: host.into(), user: "anna".into(), process: 7, since: "2026-03-12T10:30:00+01:00".into() }
    }

    fn held(folder: &Path) -> Held {
        let coding = folder.join("here/a.coding.ron");
        let Claim::Ours(lock) = claim(&DiskFiles, &coding, &me("a"), false) else { panic!() };
        let paths = (coding.as_path(), folder.join("here/a.session.ron"));
        Held::new(Arc::new(DiskFiles), Arc::new(SystemClock), me("a"), (paths.0, &paths.1), Some(lock))
    }

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in ["here", "there", "third"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        folder
    }

    #[test]
    fn a_place_to_which_the_work_goes_is_held_and_so_is_the_one_that_it_left() {
        let folder = folder();
        let held = held(folder.path());
        let there = folder.path().join("there/a.coding.ron");
        assert_eq!(held.hold(&there, None), Ok(None));
        assert_eq!(held.hold(&there, None), Ok(None), "and is asked for once");
        held.written(&there);
        for place in ["here", "there"] {
            let coding = folder.path().join(place).join("a.coding.ron");
            match claim(&DiskFiles, &coding, &me("a"), true) {
                Claim::Here(holder) => assert_eq!(holder, Some(me("a")), "{place}"),
                other => panic!("{place}: {other:?}"),
            }
        }
        drop(held);
        for place in ["here", "there"] {
            assert!(!lock_name(&folder.path().join(place).join("a.coding.ron")).exists(), "{place}");
        }
    }

    #[test]
    fn a_lock_that_we_ask_for_already_on_a_disk_that_hangs_is_not_somebody_elses() {
        let folder = folder();
        let held = held(folder.path());
        let there = folder.path().join("there/a.coding.ron");
        // The first time it was made, and there is no answer yet.
        held.asked.lock().unwrap().push(there.clone());
        let made = claim(&DiskFiles, &there, &me("a"), false);
        let told = held.hold(&there, None);
        assert_eq!(told.map(|told| told.map(|told| told.id)), Ok(Some("open-no-lock".into())));
        held.asked.lock().unwrap().clear();
        assert!(held.hold(&there, None).is_err(), "once nobody of us asks, it is somebody else");
        drop(made);
        assert_eq!(held.hold(&there, None), Ok(None));
    }

    #[test]
    fn a_place_that_somebody_else_has_is_not_written_to() {
        let folder = folder();
        let held = held(folder.path());
        let (there, third) = (folder.path().join("there/a.coding.ron"), folder.path().join("third/a.coding.ron"));
        let theirs = claim(&DiskFiles, &there, &me("a"), false);
        assert!(matches!(theirs, Claim::Ours(_)));
        assert_eq!(held.hold(&there, None).unwrap_err().id, "save-held-here-by-you");
        std::fs::write(lock_name(&third), crate::ports::ron::write(&me("laptop")).unwrap()).unwrap();
        assert_eq!(held.hold(&third, None).unwrap_err().id, "save-held-elsewhere");
        drop(theirs);
        assert_eq!(held.hold(&there, None), Ok(None), "once they are gone it is free");
    }

    #[test]
    fn a_lock_that_somebody_deleted_is_made_again_unless_somebody_else_made_theirs() {
        let folder = folder();
        let (home, there) = (folder.path().join("here/a.coding.ron"), folder.path().join("there/a.coding.ron"));
        let held = held(folder.path());
        assert_eq!(held.hold(&there, None), Ok(None));
        for place in [&home, &there] {
            std::fs::remove_file(lock_name(place)).unwrap();
            assert_eq!(held.hold(place, None), Ok(None));
            match claim(&DiskFiles, place, &me("a"), true) {
                Claim::Here(holder) => assert_eq!(holder, Some(me("a")), "{}", place.display()),
                other => panic!("{}: {other:?}", place.display()),
            }
            std::fs::remove_file(lock_name(place)).unwrap();
            let theirs = claim(&DiskFiles, place, &Holder { user: "bo".into(), ..me("a") }, false);
            assert!(matches!(theirs, Claim::Ours(_)));
            assert_eq!(held.hold(place, None).unwrap_err().id, "save-held-here");
            drop(theirs);
            assert_eq!(held.hold(place, None), Ok(None), "once they are gone it is ours again");
            // One that came with a synced folder in place of ours.
            std::fs::remove_file(lock_name(place)).unwrap();
            std::fs::write(lock_name(place), crate::ports::ron::write(&me("laptop")).unwrap()).unwrap();
            assert_eq!(held.hold(place, None).unwrap_err().id, "save-held-elsewhere");
            std::fs::remove_file(lock_name(place)).unwrap();
            assert_eq!(held.hold(place, None), Ok(None));
        }
        drop(held);
        assert!(!lock_name(&home).exists() && !lock_name(&there).exists(), "nothing is left behind");
    }

    #[test]
    fn a_place_that_could_not_be_held_at_opening_is_held_once_it_can_be() {
        for has_journal in [false, true] {
            let folder = folder();
            let (coding, journal) = (folder.path().join("here/a.coding.ron"), folder.path().join("there/journal"));
            let lock = has_journal.then(|| match claim(&DiskFiles, &journal, &me("a"), false) {
                Claim::Ours(lock) => lock,
                other => panic!("{other:?}"),
            });
            // A folder lies where the lock belongs.
            std::fs::create_dir(lock_name(&coding)).unwrap();
            let held = Held::new(Arc::new(DiskFiles), Arc::new(SystemClock), me("a"), (&coding, &coding), lock);
            assert_eq!(held.hold(&coding, None), Ok(None), "it was told at opening");
            std::fs::remove_dir(lock_name(&coding)).unwrap();
            let theirs = claim(&DiskFiles, &coding, &Holder { user: "bo".into(), ..me("a") }, false);
            assert_eq!(held.hold(&coding, None).unwrap_err().id, "save-held-here", "they came first");
            drop(theirs);
            assert_eq!(held.hold(&coding, None), Ok(None));
            for path in [Some(&coding), has_journal.then_some(&journal)].into_iter().flatten() {
                assert!(matches!(claim(&DiskFiles, path, &me("a"), true), Claim::Here(_)), "{}", path.display());
            }
            drop(held);
            assert!(!lock_name(&coding).exists() && !lock_name(&journal).exists(), "nothing is left behind");
        }
    }

    #[test]
    fn whoever_takes_over_takes_over_what_could_not_be_held_at_opening() {
        for take_over in [false, true] {
            let folder = folder();
            let coding = folder.path().join("here/a.coding.ron");
            let held = Held::new(Arc::new(DiskFiles), Arc::new(SystemClock), me("a"), (&coding, &coding), None);
            let held = held.and_takes_over(take_over);
            std::fs::write(lock_name(&coding), crate::ports::ron::write(&me("laptop")).unwrap()).unwrap();
            assert_eq!(held.hold(&coding, None).is_ok(), take_over);
        }
    }

    #[test]
    fn what_lies_in_the_place_of_a_lock_is_named() {
        let folder = folder();
        let coding = folder.path().join("here/a.coding.ron");
        std::fs::write(folder.path().join("elsewhere"), "").unwrap();
        std::os::unix::fs::symlink(folder.path().join("elsewhere"), lock_name(&coding)).unwrap();
        let Claim::Without(error) = claim(&DiskFiles, &coding, &me("a"), false) else { panic!("a link is no lock") };
        let told = told_without(&DiskFiles, &coding, &error);
        assert_eq!(told, Message::new("open-lock-no-file").with("file", lock_name(&coding).display().to_string()));
        let none = told_without(&DiskFiles, &folder.path().join("here/b.coding.ron"), &error);
        assert_eq!(none.id, "open-no-lock");
    }

    #[test]
    fn a_journal_whose_lock_was_deleted_is_held_again_and_who_has_it_is_told_of() {
        let folder = folder();
        let (coding, journal) = (folder.path().join("here/a.coding.ron"), folder.path().join("there/journal"));
        let lock = |path: &Path| match claim(&DiskFiles, path, &me("a"), false) {
            Claim::Ours(lock) => lock,
            other => panic!("{other:?}"),
        };
        let both = lock(&coding).and(lock(&journal));
        let held = Held::new(Arc::new(DiskFiles), Arc::new(SystemClock), me("a"), (&coding, &coding), Some(both));
        std::fs::remove_file(lock_name(&journal)).unwrap();
        assert_eq!(held.hold(&coding, None), Ok(None));
        assert!(matches!(claim(&DiskFiles, &journal, &me("a"), true), Claim::Here(_)));
        std::fs::remove_file(lock_name(&journal)).unwrap();
        let theirs = lock(&journal);
        assert_eq!(held.hold(&coding, None).unwrap().unwrap().id, "journal-not-held");
        drop(theirs);
        assert_eq!(held.hold(&coding, None), Ok(None));
    }

    #[test]
    fn the_place_where_the_work_is_under_another_name_needs_no_second_lock() {
        let folder = folder();
        let held = held(folder.path());
        assert_eq!(held.hold(&folder.path().join("there/../here/a.coding.ron"), None), Ok(None));
    }

    #[test]
    fn a_journal_that_cannot_be_held_yet_is_asked_for_again_and_who_has_it_is_told_once() {
        let folder = folder();
        let journal = folder.path().join("state/codings/c/journal");
        let is_held = || matches!(claim(&DiskFiles, &journal, &me("a"), true), Claim::Here(_));
        let told = |held: &Held| held.hold_journal().map(|told| told.id.to_string());
        // No folder can be made where a file lies.
        std::fs::write(folder.path().join("state"), "").unwrap();
        let first = held(folder.path()).and_journal(Some(journal.clone()));
        assert_eq!(told(&first), None);
        std::fs::remove_file(folder.path().join("state")).unwrap();
        assert_eq!((told(&first), is_held()), (None, true));
        drop(first);
        let theirs = claim(&DiskFiles, &journal, &me("a"), true);
        assert!(matches!(theirs, Claim::Ours(_)));
        let second = held(folder.path()).and_journal(Some(journal.clone()));
        assert_eq!([told(&second), told(&second)], [Some("journal-not-held".to_owned()), None]);
        drop(theirs);
        assert_eq!((told(&second), is_held()), (None, true));
    }

    #[test]
    fn what_is_left_half_written_goes_where_the_work_comes_and_where_it_was() {
        let folder = folder();
        let held = held(folder.path());
        let stray = |place: &str| folder.path().join(place).join(".a.coding.ron.gensvar-Ab3dEf");
        std::fs::write(stray("here"), "x").unwrap();
        std::fs::write(stray("there"), "x").unwrap();
        let there = folder.path().join("there/a.coding.ron");
        held.hold(&there, Some(&folder.path().join("there/a.session.ron"))).unwrap();
        assert!(stray("here").exists() && !stray("there").exists());
        held.written(&there);
        held.tidy();
        assert!(!stray("here").exists());
    }

    #[test]
    fn who_has_it_open_themselves_is_not_told_their_own_name() {
        let told = |holder: Option<&Holder>| told_to(&me("a"), HELD_HERE, holder).id.to_string();
        let other = Holder { user: "bo".into(), ..me("a") };
        assert_eq!(told(Some(&me("a"))), "save-held-here-by-you");
        assert_eq!([Some(&me("b")), Some(&other), None].map(told), ["save-held-here"; 3]);
    }
}
