//! A lock beside a coding while it is open, so that nobody works on it twice.
//!
//! The system's lock on the file says whether somebody of this computer holds it, and goes with its holder, whatever ends
//! them. What stands in the file says who; a lock that came from another computer, over a network or with a synced folder,
//! is known by that alone.
//!
//! Asking for a lock goes through [`Files`], as it makes a file. Looking how one stands and waiting for its holder are asked
//! of the system itself: it alone knows who is there, and a layer between would only hand the question on.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

use super::clock::Clock;
use super::files::{Files, Held, plain};
use super::ron;

/// A lock that says who holds it has no more bytes.
const MOST: usize = 4096;

/// Who holds a coding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The computer's name.
    pub host: String,
    /// The account.
    pub user: String,
    /// The number of the process.
    pub process: u32,
    /// Since when, as `2026-03-12T10:30:00+01:00`.
    pub since: String,
}

impl Holder {
    /// This program, now.
    pub fn here(clock: &dyn Clock) -> Self {
        Self {
            host: whoami::fallible::hostname().unwrap_or_default(),
            user: whoami::fallible::username().unwrap_or_default(),
            process: std::process::id(),
            since: clock.wall().to_rfc3339(),
        }
    }
}

/// A lock that is held until it is dropped.
#[derive(Default)]
pub struct Lock {
    /// What is held, by the paths for which it was asked.
    held: Mutex<Vec<(PathBuf, Box<dyn Held>)>>,
    /// The other account of this computer whose program left it without giving it back.
    left_by: Option<Holder>,
}

impl Lock {
    /// Two that are held together.
    #[must_use]
    pub fn and(self, mut other: Self) -> Self {
        self.all().append(other.held.get_mut().unwrap_or_else(PoisonError::into_inner));
        self
    }

    /// Whether this is the lock of a path, and not only of others.
    pub fn is_for(&self, path: &Path) -> bool {
        self.all().iter().any(|(held, _)| held == path)
    }

    /// Holds what another one holds as well.
    pub fn take(&self, other: &Self) {
        let held = std::mem::take(&mut *other.all());
        self.all().extend(held);
    }

    /// The other account of this computer whose program is gone and left the lock behind.
    pub fn left_by(&self) -> Option<&Holder> {
        self.left_by.as_ref()
    }

    fn all(&self) -> MutexGuard<'_, Vec<(PathBuf, Box<dyn Held>)>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks once more for what somebody deleted while it was held: whoever comes then makes a lock of their own. Gives what
    /// could not be had again, with the path for which it was asked. Waits for the disk.
    pub fn hold_again(&self, files: &dyn Files, me: &Holder) -> Vec<(PathBuf, Claim)> {
        let mut refused = Vec::new();
        for (path, held) in self.all().iter_mut().filter(|(_, held)| !held.is_there()) {
            match claim(files, path, me, false) {
                // The path is the same, and what was held before is nobody's any more.
                Claim::Ours(again) => again.all().drain(..).for_each(|(_, again)| *held = again),
                other => refused.push((path.clone(), other)),
            }
        }
        refused
    }
}

impl std::fmt::Debug for Lock {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Lock").finish_non_exhaustive()
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.all().drain(..).for_each(|(_, held)| held.give_back());
    }
}

/// What became of asking for a lock.
#[derive(Debug)]
pub enum Claim {
    /// Nobody else has it.
    Ours(Lock),
    /// Somebody of this computer has it and is there; who, where that can be read.
    Here(Option<Holder>),
    /// It stands there for another computer, of which nobody knows whether it still runs.
    Elsewhere(Holder),
    /// Another account of this computer made it, of which nobody else can tell whether it still has the coding open.
    OfAnotherAccount,
    /// There can be no lock.
    Without(io::Error),
}

/// The name of the lock beside a coding.
pub fn lock_name(coding: &Path) -> PathBuf {
    let name = coding.file_name().unwrap_or_default().to_string_lossy();
    coding.with_file_name(format!(".{name}.lock"))
}

/// Asks for the lock of a coding, which need not be there yet. What a dead holder left is taken over; what another
/// computer left, only when `even_from_elsewhere`.
pub fn claim(files: &dyn Files, coding: &Path, me: &Holder, even_from_elsewhere: bool) -> Claim {
    let path = lock_name(&files.real_path(coding));
    let mut held = match files.hold(&path) {
        Ok(Some(held)) => held,
        Ok(None) => return Claim::Here(files.read_head(&path, MOST).ok().and_then(|bytes| holder(&bytes, &path))),
        Err(error) => match of_another_account(files, &path, &error, even_from_elsewhere) {
            None => return Claim::Without(error),
            Some(Err(())) => return Claim::OfAnotherAccount,
            Some(Ok(held)) => held,
        },
    };
    let before = held.read().ok().and_then(|bytes| holder(&bytes, &path));
    if let Some(other) = before.clone().filter(|other| other.host != me.host && !even_from_elsewhere) {
        return Claim::Elsewhere(other);
    }
    let left_by = before.filter(|other| other.host == me.host && other.user != me.user);
    let text = ron::write(me).unwrap_or_default();
    match held.write(text.as_bytes()) {
        Ok(()) => Claim::Ours(Lock { held: Mutex::new(vec![(coding.to_owned(), held)]), left_by }),
        Err(error) => {
            held.give_back();
            Claim::Without(error)
        }
    }
}

/// What becomes of a lock that cannot be opened as it is another account's; `None` where it is not that. Nobody but that account can
/// say whether its holder is still there. Where it is taken over all the same, it is made anew.
fn of_another_account(
    files: &dyn Files,
    path: &Path,
    error: &io::Error,
    take_over: bool,
) -> Option<Result<Box<dyn Held>, ()>> {
    if error.kind() != io::ErrorKind::PermissionDenied || !files.is_file(path) {
        return None;
    }
    let made_anew = || {
        files.remove(path).ok()?;
        files.hold(path).ok().flatten()
    };
    Some(take_over.then(made_anew).flatten().ok_or(()))
}

/// Another account of this computer, by the lock that it made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its name, or its number where the computer tells no name.
    pub user: String,
    /// When it made the lock, as `2026-03-12 10:30`.
    pub since: String,
}

/// Whose a lock is, where another account's lock keeps us from so much as reading it.
pub fn other_account(path: &Path) -> Option<Account> {
    let there = std::fs::symlink_metadata(path).ok()?;
    plain(&there).ok()?;
    let is_closed = open(path).is_err_and(|error| error.kind() == io::ErrorKind::PermissionDenied);
    is_closed.then(|| Account {
        user: owner(&there),
        since: there.modified().map(|at| on_the_wall(at.into())).unwrap_or_default(),
    })
}

fn on_the_wall(at: chrono::DateTime<chrono::Local>) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}

/// Who a file belongs to, as the computer's list of accounts has it.
#[cfg(unix)]
fn owner(there: &std::fs::Metadata) -> String {
    let number = std::os::unix::fs::MetadataExt::uid(there).to_string();
    let known = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let named = known.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?;
        (fields.nth(1)? == number).then(|| name.to_owned())
    });
    named.unwrap_or(number)
}

#[cfg(not(unix))]
fn owner(_there: &std::fs::Metadata) -> String {
    "?".to_owned()
}

/// Waits until nobody of this computer has a coding any more, without asking for it. Whoever waits is woken by the system
/// and does nothing until then.
///
/// # Errors
/// Where that cannot be known: on a disk without locks, or where another computer has come to hold it.
pub fn wait_until_left(coding: &Path, host: &str) -> io::Result<()> {
    let path = lock_name(coding);
    loop {
        let is_gone = |error: &io::Error| error.kind() == io::ErrorKind::NotFound;
        match open(&path).and_then(|file| file.lock_shared()) {
            Err(error) if is_gone(&error) => return Ok(()),
            waited => waited?,
        }
        match standing(&path, host) {
            Err(error) if is_gone(&error) => return Ok(()),
            Ok(Standing::Left) => return Ok(()),
            Ok(Standing::Elsewhere(_)) => return Err(io::ErrorKind::ResourceBusy.into()),
            // Somebody else was quicker. Not at once again, as a lock that is only asked for is gone in a moment.
            Ok(Standing::Held(_)) => std::thread::sleep(std::time::Duration::from_millis(200)),
            Err(error) => return Err(error),
        }
    }
}

/// How a lock stands, for somebody who only looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Somebody of this computer has it and is there; who, where that can be read.
    Held(Option<Holder>),
    /// Its holder is gone.
    Left,
    /// It stands there for another computer, of which nobody knows whether it still runs.
    Elsewhere(Holder),
}

/// Looks at a lock on a computer with a name, without asking for it.
pub fn standing(path: &Path, host: &str) -> io::Result<Standing> {
    let file = open(path)?;
    let mut bytes = Vec::new();
    io::Read::read_to_end(&mut io::Read::take(&file, MOST as u64), &mut bytes)?;
    let holder = holder(&bytes, path);
    // Shared: nobody who asks meanwhile is kept from it for longer than it takes to ask again.
    match file.try_lock_shared() {
        Err(std::fs::TryLockError::WouldBlock) => Ok(Standing::Held(holder)),
        Ok(()) | Err(std::fs::TryLockError::Error(_)) => {
            Ok(holder.filter(|holder| holder.host != host).map_or(Standing::Left, Standing::Elsewhere))
        }
    }
}

/// Opens a lock to look at it. What is no file of its own is no lock: a pipe would be waited for, a link leads elsewhere.
fn open(path: &Path) -> io::Result<std::fs::File> {
    plain(&std::fs::symlink_metadata(path)?)?;
    let mut options = std::fs::OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        // What somebody puts there meanwhile is not waited for either.
        options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    let file = options.open(path)?;
    plain(&file.metadata()?)?;
    Ok(file)
}

fn holder(bytes: &[u8], path: &Path) -> Option<Holder> {
    ron::parse(std::str::from_utf8(bytes).ok()?, path).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::files::DiskFiles;

    fn me(host: &str) -> Holder {
        Holder { host: host.into(), user: "anna".into(), process: 7, since: "2026-03-12T10:30:00+01:00".into() }
    }

    fn coding(folder: &tempfile::TempDir) -> PathBuf {
        folder.path().join("visit.oars.anna.coding.ron")
    }

    #[test]
    fn a_lock_is_held_by_one_and_goes_with_its_holder() {
        let folder = tempfile::tempdir().unwrap();
        let coding = coding(&folder);
        let first = claim(&DiskFiles, &coding, &me("a"), false);
        assert!(matches!(first, Claim::Ours(_)));
        match claim(&DiskFiles, &coding, &me("b"), true) {
            Claim::Here(holder) => assert_eq!(holder, Some(me("a"))),
            other => panic!("{other:?}"),
        }
        drop(first);
        assert!(!lock_name(&coding).exists(), "nothing is left behind");
        assert!(matches!(claim(&DiskFiles, &coding, &me("b"), false), Claim::Ours(_)));
    }

    #[test]
    fn what_a_dead_holder_left_is_taken_over_and_what_another_computer_left_is_asked_about() {
        let folder = tempfile::tempdir().unwrap();
        let coding = coding(&folder);
        for (left, taken) in [
            (ron::write(&me("a")).unwrap(), true),
            (String::new(), true),
            ("(torn".to_owned(), true),
            (ron::write(&me("laptop-2")).unwrap(), false),
        ] {
            std::fs::write(lock_name(&coding), &left).unwrap();
            match claim(&DiskFiles, &coding, &me("a"), false) {
                Claim::Ours(_) => assert!(taken, "{left}"),
                Claim::Elsewhere(holder) => assert!(!taken && holder == me("laptop-2")),
                other => panic!("{other:?}"),
            }
        }
        // It stays for whoever asks next, until it is asked for in so many words.
        assert!(matches!(claim(&DiskFiles, &coding, &me("a"), false), Claim::Elsewhere(_)));
        assert!(matches!(claim(&DiskFiles, &coding, &me("a"), true), Claim::Ours(_)));
    }

    #[test]
    fn what_another_accounts_dead_program_left_is_had_and_known_as_that() {
        let folder = tempfile::tempdir().unwrap();
        let coding = coding(&folder);
        let left_by = |user: &str, host: &str| {
            let left = Holder { user: user.into(), ..me(host) };
            std::fs::write(lock_name(&coding), ron::write(&left).unwrap()).unwrap();
            match claim(&DiskFiles, &coding, &me("a"), true) {
                Claim::Ours(lock) => lock.left_by().map(|left| left.user.clone()),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(left_by("bo", "a"), Some("bo".to_owned()));
        assert_eq!((left_by("anna", "a"), left_by("bo", "b")), (None, None));
    }

    #[test]
    fn who_only_looks_sees_how_a_lock_stands_and_leaves_it_so() {
        let folder = tempfile::tempdir().unwrap();
        let (coding, mine) = (coding(&folder), me("a"));
        let path = lock_name(&coding);
        assert!(standing(&path, "a").is_err());
        let lock = claim(&DiskFiles, &coding, &mine, false);
        assert!(matches!(lock, Claim::Ours(_)));
        assert_eq!(standing(&path, "a").unwrap(), Standing::Held(Some(mine.clone())));
        assert_eq!(standing(&path, "b").unwrap(), Standing::Held(Some(mine.clone())));
        drop(lock);
        std::fs::write(&path, ron::write(&mine).unwrap()).unwrap();
        assert_eq!(standing(&path, "a").unwrap(), Standing::Left);
        assert_eq!(standing(&path, "b").unwrap(), Standing::Elsewhere(mine));
        std::fs::write(&path, "(torn").unwrap();
        assert_eq!(standing(&path, "b").unwrap(), Standing::Left);
        assert!(matches!(claim(&DiskFiles, &coding, &me("b"), false), Claim::Ours(_)));
    }

    #[test]
    fn who_waits_hears_when_the_last_holder_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let coding = coding(&folder);
        assert!(wait_until_left(&coding, "a").is_ok(), "nobody has it");
        let first = claim(&DiskFiles, &coding, &me("a"), false);
        let (sender, left) = std::sync::mpsc::channel();
        let waiting = coding.clone();
        std::thread::spawn(move || sender.send(wait_until_left(&waiting, "a").is_ok()));
        let moment = std::time::Duration::from_millis(100);
        assert!(left.recv_timeout(moment).is_err(), "the holder is there");
        drop(first);
        assert_eq!(left.recv_timeout(moment * 50), Ok(true));
        assert!(matches!(claim(&DiskFiles, &coding, &me("a"), false), Claim::Ours(_)), "and it is free");
        std::fs::write(lock_name(&coding), ron::write(&me("laptop")).unwrap()).unwrap();
        assert!(wait_until_left(&coding, "a").is_err(), "of another computer nobody knows");
    }

    #[cfg(unix)]
    #[test]
    fn one_file_under_two_names_has_one_lock_and_a_link_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let (coding, link) = (coding(&folder), folder.path().join("link.coding.ron"));
        std::fs::write(&coding, "x").unwrap();
        std::os::unix::fs::symlink(&coding, &link).unwrap();
        let first = claim(&DiskFiles, &link, &me("a"), false);
        assert!(matches!(claim(&DiskFiles, &coding, &me("a"), false), Claim::Here(_)));
        drop(first);
        let elsewhere = folder.path().join("precious");
        std::fs::write(&elsewhere, "precious").unwrap();
        std::os::unix::fs::symlink(&elsewhere, lock_name(&coding)).unwrap();
        assert!(matches!(claim(&DiskFiles, &coding, &me("a"), false), Claim::Without(_)));
        assert_eq!(std::fs::read_to_string(elsewhere).unwrap(), "precious");
    }

    #[test]
    fn a_hundred_that_ask_at_once_get_it_one_after_the_other() {
        let folder = tempfile::tempdir().unwrap();
        let coding = coding(&folder);
        let holders = std::sync::atomic::AtomicU32::new(0);
        let ours = std::sync::atomic::AtomicU32::new(0);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    for _ in 0..200 {
                        if let Claim::Ours(lock) = claim(&DiskFiles, &coding, &me("a"), false) {
                            let others = holders.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                            assert_eq!(others, 0, "two hold it");
                            ours.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
                            holders.fetch_sub(1, std::sync::atomic::Ordering::SeqCst);
                            drop(lock);
                        }
                    }
                });
            }
        });
        assert!(ours.into_inner() > 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_or_a_link_in_place_of_a_lock_keeps_nobody_waiting() {
        for kind in ["pipe", "link", "folder"] {
            let folder = tempfile::tempdir().unwrap();
            let coding = coding(&folder);
            let path = lock_name(&coding);
            let pipe = if kind == "link" { folder.path().join("pipe") } else { path.clone() };
            if kind == "folder" {
                std::fs::create_dir(&path).unwrap();
            } else {
                rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, 0o600.into(), 0).unwrap();
            }
            if kind == "link" {
                std::os::unix::fs::symlink(&pipe, &path).unwrap();
            }
            let (sender, told) = std::sync::mpsc::channel();
            std::thread::spawn(move || {
                let asked = claim(&DiskFiles, &coding, &me("a"), true);
                let why = if let Claim::Without(error) = asked { Some(error) } else { None };
                let waited = wait_until_left(&coding, "a").err();
                sender.send([why, standing(&path, "a").err(), waited]).unwrap();
            });
            let told = told.recv_timeout(std::time::Duration::from_secs(5)).expect(kind);
            let wanted = match kind {
                "pipe" => "file-is-pipe",
                "link" => "file-is-link",
                _ => "file-is-folder",
            };
            for why in told {
                assert_eq!(crate::ports::fault::io_message(&why.unwrap()).id, wanted, "{kind}");
            }
        }
    }
}
