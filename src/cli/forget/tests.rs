mod going;
mod links;
mod listing;
mod staying;

use std::sync::Arc;

use super::*;
use crate::ports::clock::SystemClock;
use crate::ports::files::DiskFiles;
use crate::ports::good_copies::{Keeper, Work};
use crate::ports::journal::print_of;
use crate::ports::lock::{Claim, claim};
use crate::ports::recent;

const CODING: &str = "visit.oars.anna.coding.ron";

fn session(id: &str, title: &str) -> String {
    format!(
        "(format: 1, id: \"{id}\", title: \"{title}\", source: \"visit.txt\",
        participants: [(id: \"T\", role: clinician)], turns: [(id: 5, by: \"T\", text: \"Heroin.\")])"
    )
}

fn coding(id: &str, session: &str, number: u64) -> String {
    format!(
        "(format: 1, id: \"{id}\", session: \"{session}\", coder: \"anna\", codebooks: [(id: \"oars\")], next_id: 2,
        happened: {number}, marks: [(id: 1, turn: 5, code: \"OQ\")])"
    )
}

fn me() -> Holder {
    Holder { host: "h".into(), user: "anna".into(), process: 1, since: String::new() }
}

/// A home with a talk that was worked on and of which everything is kept that can be.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        place.talk("one", "c", "s", "First visit");
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn talk(&self, folder: &str, id: &str, session_id: &str, title: &str) {
        let path = |name: &str| self.path(folder).join(name);
        std::fs::create_dir_all(self.path(folder)).unwrap();
        std::fs::write(path("visit.txt"), "T: Heroin.").unwrap();
        std::fs::write(path("visit.session.ron"), session(session_id, title)).unwrap();
        let text = coding(id, session_id, 7);
        std::fs::write(path(CODING), &text).unwrap();
        let work = Work {
            state: self.path("state"),
            coding: id.into(),
            coder: "anna".into(),
            coding_path: path(CODING),
            session_path: path("visit.session.ron"),
        };
        let mut keeper = Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
        keeper.saved(&path(CODING), 7, print_of(text.as_bytes()));
        keeper.close();
        recent::note(&DiskFiles, &self.path("state"), &SystemClock, &path("visit.session.ron"), title);
        std::fs::create_dir_all(self.path(&format!("state/codings/{id}/journal/aside"))).unwrap();
        std::fs::write(self.path(&format!("state/codings/{id}/journal/aside/000000000001.0001.journal.0")), "torn")
            .unwrap();
    }

    /// Rescued work of the coding, of which the file has nothing.
    fn rescued(&self) {
        let folder = self.path("state/rescued/1");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("visit.session.ron"), session("s", "First visit")).unwrap();
        let more = coding("c", "s", 9).replace("marks: [", "marks: [(id: 9, turn: 5, code: \"SR\"), ");
        assert_ne!(more, coding("c", "s", 9));
        std::fs::write(folder.join(CODING), more).unwrap();
    }

    /// Everything in the program's folder.
    fn state(&self) -> Vec<String> {
        fn below(folder: &Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                found.push(path.display().to_string());
                below(&path, found);
            }
        }
        let mut found = Vec::new();
        below(&self.path("state"), &mut found);
        found
    }

    /// The letters of a talk in the list.
    fn letters(&self, title: &str) -> String {
        let out = self.run(&[], false, None).1;
        let line = out.lines().find(|line| line.contains(title)).unwrap();
        line.split_whitespace().nth(1).unwrap().to_owned()
    }

    fn run(&self, named: &[&str], yes: bool, answer: Option<bool>) -> (u8, String, String) {
        self.run_with(&DiskFiles, named, yes, answer)
    }

    fn run_with(&self, files: &dyn Files, named: &[&str], yes: bool, answer: Option<bool>) -> (u8, String, String) {
        self.run_as(Format::Text, files, named, (yes, answer))
    }

    fn run_as(
        &self,
        format: Format,
        files: &dyn Files,
        named: &[&str],
        (yes, answer): (bool, Option<bool>),
    ) -> (u8, String, String) {
        let request = ForgetRequest {
            named: named.iter().map(PathBuf::from).collect(),
            yes,
            format,
            state: Some(self.path("state")),
            me: me(),
        };
        let asked = move |_: &str, _: &mut dyn Write| Ok(answer.unwrap_or_default());
        let ask: Option<Ask<'_>> = if answer.is_some() { Some(&asked) } else { None };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(&request, files, ask, &mut out, &mut err, &Texts::new("en")).unwrap();
        (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }
}

/// A disk on which something does not go.
#[derive(Default)]
struct Odd {
    /// The name of a folder that cannot be looked into.
    closed: &'static str,
    /// Whether nothing can be held.
    lockless: bool,
    /// The journal that has to be held whenever something is taken away.
    journal: PathBuf,
    /// What was taken away, and which folders were synced.
    calls: std::sync::Mutex<Vec<(&'static str, PathBuf)>>,
}

impl Odd {
    fn call(&self, what: &'static str, path: &Path) {
        self.calls.lock().unwrap().push((what, path.to_owned()));
    }
}

impl Files for Odd {
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
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        DiskFiles.list(folder)
    }
    fn folders(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        DiskFiles.folders(folder)
    }
    fn is_file(&self, path: &Path) -> bool {
        DiskFiles.is_file(path)
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        DiskFiles.make_folder(path)
    }
    fn grow(&self, path: &Path, first: &[u8]) -> io::Result<Box<dyn crate::ports::files::Growing>> {
        DiskFiles.grow(path, first)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        if !self.journal.as_os_str().is_empty() {
            let other = Holder { process: 2, ..me() };
            assert!(
                matches!(claim(&DiskFiles, &self.journal, &other, true), Claim::Here(Some(holder)) if holder == me())
            );
        }
        self.call("gone", path);
        DiskFiles.remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        self.call("gone", path);
        DiskFiles.remove_folder(path)
    }
    fn sync_names(&self, folder: &Path) -> io::Result<()> {
        self.call("synced", folder);
        DiskFiles.sync_names(folder)
    }
    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn crate::ports::files::Held>>> {
        if self.lockless { Err(io::ErrorKind::Unsupported.into()) } else { DiskFiles.hold(path) }
    }
    fn real_path(&self, path: &Path) -> PathBuf {
        DiskFiles.real_path(path)
    }
    fn modified(&self, path: &Path) -> io::Result<std::time::SystemTime> {
        DiskFiles.modified(path)
    }
    fn look(&self, path: &Path) -> io::Result<crate::ports::files::There> {
        DiskFiles.look(path)
    }
    fn everything(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        if folder.ends_with(self.closed) && !self.closed.is_empty() {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        DiskFiles.everything(folder)
    }
}
