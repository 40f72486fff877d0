//! A disk that fails at its so-many-th operation, once or for ever from then on, and one that dies: the method of `SQLite`.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use gensvar::ports::files::{DiskFiles, Files, Growing, Held, There};

/// What the system says: EIO, ENOSPC, EDQUOT, EROFS. The first one hits reading, too.
pub const ERRORS: [(&str, i32); 4] = [("EIO", 5), ("ENOSPC", 28), ("EDQUOT", 122), ("EROFS", 30)];

/// How much of an operation that fails was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Nothing.
    Before,
    /// All of it; the failure came last, as that of a folder that cannot be synced.
    After,
    /// Half of what was to be written is there, in a temporary file that could not be taken away.
    Short,
}

pub const MANNERS: [Manner; 3] = [Manner::Before, Manner::After, Manner::Short];

/// Which operation fails, and how.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// The number of the operation, from 1 on.
    pub at: usize,
    /// Whether all that come after it fail, too.
    pub for_ever: bool,
    /// The number of the system's error.
    pub error: i32,
    pub manner: Manner,
}

/// Something that happens to the files just before an operation.
type Meddling = Box<dyn FnOnce() + Send>;

/// A disk of one program.
#[derive(Default)]
pub struct Disk {
    plan: Mutex<Option<Plan>>,
    meddling: Mutex<Option<(usize, Meddling)>>,
    count: AtomicUsize,
    met: AtomicBool,
    dead: AtomicBool,
    /// The number of the operation before which it dies; 0 where it lives on.
    end: AtomicUsize,
    slow_journal: AtomicBool,
    lockless: bool,
}

impl Disk {
    /// A disk on which locks of the system are seen by other programs, or not, as in a folder that is synchronised.
    pub fn seeing_locks(seen: bool) -> Self {
        Self { lockless: !seen, ..Self::default() }
    }

    /// From now on operations are counted, and one of them fails.
    pub fn fails(&self, plan: Option<Plan>) {
        *self.plan.lock().unwrap() = plan;
        self.count.store(0, Ordering::SeqCst);
        self.met.store(false, Ordering::SeqCst);
    }

    /// Something happens just before the so-many-th operation from now on.
    pub fn meddles(&self, after: usize, meddling: impl FnOnce() + Send + 'static) {
        let at = self.count.load(Ordering::SeqCst) + after;
        *self.meddling.lock().unwrap() = Some((at, Box::new(meddling)));
    }

    /// The same before an operation of that number.
    pub fn meddles_at(&self, at: usize, meddling: impl FnOnce() + Send + 'static) {
        *self.meddling.lock().unwrap() = Some((at, Box::new(meddling)));
    }

    /// Whether something is still to happen, or is happening.
    pub fn is_meddled(&self) -> bool {
        self.meddling.try_lock().map_or(true, |meddling| meddling.is_some())
    }

    /// From now on a journal takes longer than everything else.
    pub fn has_a_slow_journal(&self) {
        self.slow_journal.store(true, Ordering::SeqCst);
    }

    fn wait_for_the_journal(&self) {
        if self.slow_journal.load(Ordering::SeqCst) {
            std::thread::sleep(std::time::Duration::from_millis(15));
        }
    }

    /// The program is killed before an operation of that number.
    pub fn dies_at(&self, at: Option<usize>) {
        self.end.store(at.unwrap_or(0), Ordering::SeqCst);
    }

    /// How many operations there were since then.
    pub fn count(&self) -> usize {
        self.count.load(Ordering::SeqCst)
    }

    /// Whether anything failed.
    pub fn met(&self) -> bool {
        self.met.load(Ordering::SeqCst)
    }

    /// The program that has it is killed: nothing that it still does reaches a file, and what it holds is let go.
    pub fn dies(&self) {
        self.dead.store(true, Ordering::SeqCst);
    }

    fn fault(&self, writes: bool) -> Option<(io::Error, Manner)> {
        let number = self.count.fetch_add(1, Ordering::SeqCst) + 1;
        let mut waiting = self.meddling.lock().unwrap();
        if waiting.as_ref().is_some_and(|(at, _)| number >= *at)
            && let Some((_, meddling)) = waiting.take()
        {
            meddling();
        }
        drop(waiting);
        let end = self.end.load(Ordering::SeqCst);
        if self.dead.load(Ordering::SeqCst) || end != 0 && number >= end {
            return Some((io::Error::from_raw_os_error(5), Manner::Before));
        }
        let plan = (*self.plan.lock().unwrap())?;
        let hits = (number == plan.at || plan.for_ever && number > plan.at) && (writes || plan.error == 5);
        hits.then(|| {
            self.met.store(true, Ordering::SeqCst);
            (io::Error::from_raw_os_error(plan.error), plan.manner)
        })
    }

    fn read_through<T>(&self, read: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        match self.fault(false) {
            None => read(),
            Some((error, _)) => Err(error),
        }
    }

    fn write_through<T>(
        &self,
        write: impl FnOnce() -> io::Result<T>,
        half: impl FnOnce() -> io::Result<()>,
    ) -> io::Result<T> {
        match self.fault(true) {
            None => write(),
            Some((error, Manner::Before)) => Err(error),
            Some((error, Manner::After)) => write().and(Err(error)),
            Some((error, Manner::Short)) => half().and(Err(error)),
        }
    }
}

/// Leaves a temporary file of the kind that a kill leaves, with half of what was to be written.
fn half_beside(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap().to_string_lossy();
    std::fs::write(path.with_file_name(format!(".{name}.gensvar-aB3dE6")), &bytes[..bytes.len() / 2])
}

/// The disk as a program has it.
#[derive(Clone)]
pub struct DiskOf(pub Arc<Disk>);

impl Files for DiskOf {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.0.read_through(|| DiskFiles.read(path))
    }

    fn read_head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        self.0.read_through(|| DiskFiles.read_head(path, most))
    }

    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.0.write_through(|| DiskFiles.replace(path, bytes), || half_beside(path, bytes))
    }

    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        self.0.write_through(|| DiskFiles.create_new(path, bytes), || half_beside(path, bytes))
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.0.read_through(|| DiskFiles.list(folder))
    }

    fn folders(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.0.read_through(|| DiskFiles.folders(folder))
    }

    fn is_file(&self, path: &Path) -> bool {
        DiskFiles.is_file(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.0.write_through(|| DiskFiles.make_folder(path), || DiskFiles.make_folder(path.parent().unwrap()))
    }

    fn grow(&self, path: &Path, first: &[u8]) -> io::Result<Box<dyn Growing>> {
        self.0.wait_for_the_journal();
        let half = || DiskFiles.grow(path, &first[..first.len() / 2]).map(drop);
        let grown = self.0.write_through(|| DiskFiles.grow(path, first), half)?;
        Ok(Box::new(GrowingOf(Arc::clone(&self.0), grown)))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.0.write_through(|| DiskFiles.remove(path), || Ok(()))
    }

    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        let hold = || {
            if self.0.lockless {
                std::fs::File::options().append(true).create(true).open(path).map(|_| Some(Lockless::at(path)))
            } else {
                DiskFiles.hold(path)
            }
        };
        let held = self.0.write_through(hold, || Ok(()))?;
        Ok(held.map(|held| Box::new(HeldOf(Arc::clone(&self.0), held)) as Box<dyn Held>))
    }

    fn real_path(&self, path: &Path) -> PathBuf {
        DiskFiles.real_path(path)
    }

    fn modified(&self, path: &Path) -> io::Result<SystemTime> {
        self.0.read_through(|| DiskFiles.modified(path))
    }

    fn look(&self, path: &Path) -> io::Result<There> {
        self.0.read_through(|| DiskFiles.look(path))
    }

    fn is_link(&self, path: &Path) -> bool {
        DiskFiles.is_link(path)
    }

    fn try_room(&self, folder: &Path, bytes: usize) -> io::Result<()> {
        self.0.write_through(|| DiskFiles.try_room(folder, bytes), || Ok(()))
    }
}

struct GrowingOf(Arc<Disk>, Box<dyn Growing>);

impl Growing for GrowingOf {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.0.wait_for_the_journal();
        let file = std::cell::RefCell::new(&mut self.1);
        let half = &bytes[..bytes.len() / 2];
        self.0.write_through(|| file.borrow_mut().append(bytes), || file.borrow_mut().append(half))
    }
}

/// A file that is held by what stands in it alone.
struct Lockless(PathBuf);

impl Lockless {
    fn at(path: &Path) -> Box<dyn Held> {
        Box::new(Self(path.to_owned()))
    }
}

impl Held for Lockless {
    fn read(&mut self) -> io::Result<Vec<u8>> {
        std::fs::read(&self.0)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        std::fs::write(&self.0, bytes)
    }

    fn is_there(&self) -> bool {
        self.0.is_file()
    }

    fn give_back(self: Box<Self>) {
        let _ = std::fs::remove_file(&self.0);
    }
}

struct HeldOf(Arc<Disk>, Box<dyn Held>);

impl Held for HeldOf {
    fn read(&mut self) -> io::Result<Vec<u8>> {
        let Self(disk, held) = self;
        disk.read_through(|| held.read())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let held = std::cell::RefCell::new(&mut self.1);
        let half = &bytes[..bytes.len() / 2];
        self.0.write_through(|| held.borrow_mut().write(bytes), || held.borrow_mut().write(half))
    }

    fn is_there(&self) -> bool {
        self.1.is_there()
    }

    fn give_back(self: Box<Self>) {
        // What a dead program held is let go by the system, and stays where it is.
        if self.0.fault(true).is_none() {
            self.1.give_back();
        }
    }
}
