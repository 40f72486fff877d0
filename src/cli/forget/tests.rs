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
        std::fs::write(folder.join(CODING), coding("c", "s", 9)).unwrap();
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
        let request = ForgetRequest {
            named: named.iter().map(PathBuf::from).collect(),
            yes,
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

#[test]
fn what_is_kept_is_listed_with_what_is_in_no_file() {
    let place = Place::new();
    let (code, out, err) = place.run(&[], false, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    let letters = place.letters("First visit");
    assert!(letters.len() == 6 && letters.bytes().all(|letter| letter.is_ascii_lowercase()), "{letters}");
    assert!(out.contains(&format!("  1  {letters}  “First visit” · anna · last used 20")), "{out}");
    let talk = place.path("one/visit.session.ron").display().to_string();
    assert!(out.contains(&format!("The talk: {talk}\n")) && !out.contains('!'), "{out}");
    assert!(!out.contains("Heroin"), "no words of the talk: {out}");
    place.rescued();
    assert!(place.run(&[], false, None).1.contains("! RESCUED WORK IS IN NO OTHER FILE"));
    std::fs::remove_file(place.path("one").join(CODING)).unwrap();
    let out = place.run(&[], false, None).1;
    assert!(out.contains("! THE CODING IS IN NO FILE") && out.matches("“First visit”").count() == 1, "{out}");
    std::fs::remove_dir_all(place.path("one")).unwrap();
    assert!(place.run(&[], false, None).1.contains("The talk is no longer where it was: "));
    let empty = Place(tempfile::tempdir().unwrap());
    assert!(empty.run(&[], false, None).1.contains("keeps nothing"));
}

#[test]
fn nothing_is_deleted_unless_somebody_says_so() {
    let place = Place::new();
    let before = place.state();
    let (code, out, err) = place.run(&["1"], false, None);
    assert_eq!(code, FAULTS);
    assert!(out.contains("This is deleted") && err.contains("Nothing was deleted"), "{out}{err}");
    let (code, _, err) = place.run(&["1"], false, Some(false));
    assert_eq!((code, err.as_str()), (FAULTS, "Nothing was deleted.\n"));
    let (code, _, err) = place.run(&["First visit", "nothing of the kind"], true, None);
    assert_eq!(code, FAULTS);
    assert!(err.starts_with("nothing of the kind: "), "{err}");
    assert_eq!(place.state(), before);
}

#[test]
fn everything_that_is_kept_of_a_talk_goes_and_the_coders_own_files_stay() {
    for named in ["1", "letters", "First visit", "c", "s", "coding", "session", "transcript", "gone"] {
        let place = Place::new();
        place.talk("two", "d", "s2", "Second visit");
        place.rescued();
        let own = place.path("one");
        let of_two: Vec<String> = place.state().into_iter().filter(|path| path.contains("codings/d")).collect();
        let beside = ["visit.txt", "visit.session.ron", CODING, "visit.oars.anna.coding (1).ron"];
        std::fs::write(own.join(beside[3]), coding("c", "s", 3)).unwrap();
        std::fs::write(own.join("other.txt"), "x").unwrap();
        if named == "gone" {
            std::fs::remove_dir_all(&own).unwrap();
        }
        let typed = match named {
            // What was used last comes first.
            "1" => {
                let out = place.run(&[], false, None).1;
                let is_first = out.lines().any(|line| line.starts_with("  1  ") && line.contains("“First"));
                if is_first { "1" } else { "2" }.to_owned()
            }
            "letters" => place.letters("“First visit"),
            "coding" => own.join(CODING).display().to_string(),
            "session" | "gone" => own.join("visit.session.ron").display().to_string(),
            "transcript" => own.join("visit.txt").display().to_string(),
            other => other.to_owned(),
        };
        let (code, out, err) = place.run(&[&typed], false, Some(true));
        assert_eq!((code, err.as_str()), (DONE, ""), "{named}: {out}");
        let left = place.state();
        assert!(!left.iter().any(|path| path.contains("codings/c") || path.contains("rescued/1")), "{named}: {left:?}");
        assert!(of_two.iter().all(|path| left.contains(path)), "{named}: {left:?}");
        let recent = std::fs::read_to_string(place.path("state/recent.ron")).unwrap();
        assert!(!recent.contains("First visit") && recent.contains("Second visit"), "{named}: {recent}");
        assert!(out.contains("Deleting is no shredding"), "{out}");
        if named == "gone" {
            assert!(out.contains("no file of yours left"), "{out}");
            continue;
        }
        for name in beside {
            let path = own.join(name);
            assert!(path.exists() && out.contains(&format!("  {}\n", path.display())), "{named}: {name}: {out}");
        }
        assert!(!out.contains("other.txt") && own.join("other.txt").exists(), "{out}");
        let locks =
            std::fs::read_dir(&own).unwrap().flatten().filter(|it| it.path().to_string_lossy().ends_with(".lock"));
        assert_eq!(locks.count(), 0);
    }
}

#[test]
fn a_talk_that_is_open_is_not_deleted() {
    for held in ["state/codings/c/journal", "one/visit.oars.anna.coding.ron"] {
        let place = Place::new();
        let lock = claim(&DiskFiles, &place.path(held), &me(), false);
        assert!(matches!(lock, Claim::Ours(_)));
        let before = place.state();
        let (code, out, err) = place.run(&["First visit"], true, None);
        assert_eq!(code, FAULTS, "{held}");
        assert!(err.contains("you have this open in another gensvar window"), "{err}");
        assert!(!out.contains("Done"), "{out}");
        assert_eq!(place.state(), before, "{held}");
        drop(lock);
        assert_eq!(place.run(&["First visit"], true, None).0, DONE, "{held}");
    }
}

#[test]
fn a_title_of_several_talks_means_none_of_them() {
    let place = Place::new();
    place.talk("two", "d", "s2", "First visit");
    let before = place.state();
    let (code, _, err) = place.run(&["first visit"], true, None);
    assert_eq!(code, WRONG);
    assert!(err.contains("by its letters: "), "{err}");
    assert!(
        place
            .run(&[], false, None)
            .1
            .lines()
            .filter_map(|line| line.split_whitespace().nth(1))
            .any(|it| err.contains(it))
    );
    assert_eq!(place.state(), before);
    // One talk with two codings is one talk.
    let place = Place::new();
    place.talk("one", "d", "s", "First visit");
    assert_eq!(place.run(&["first visit"], true, None).0, DONE);
    assert!(!place.state().iter().any(|path| path.contains("codings/")), "{:?}", place.state());
}

#[cfg(unix)]
#[test]
fn nobody_goes_where_a_link_leads() {
    let place = Place::new();
    std::fs::create_dir(place.path("precious")).unwrap();
    std::fs::write(place.path("precious/file"), "x").unwrap();
    let links = ["link", "20261122T101010Z-8.coding.ron"].map(|name| place.path("state/codings/c/good").join(name));
    for link in &links {
        std::os::unix::fs::symlink(place.path("precious"), link).unwrap();
    }
    let (code, out, _) = place.run(&["First visit"], true, None);
    assert!(code == DONE && out.contains(&format!("  {}\n", links[0].display())), "{out}");
    assert!(place.path("precious/file").exists());
    // One that somebody put there stays; one in the place of a good copy goes, and not what it leads to.
    assert_eq!(links.map(|link| link.is_symlink()), [true, false]);
}

#[test]
fn a_number_is_not_taken_where_nobody_sees_what_it_means() {
    let place = Place::new();
    let before = place.state();
    let (code, _, err) = place.run(&["1"], true, None);
    let letters = place.letters("First visit");
    assert_eq!((code, place.state()), (WRONG, before));
    assert!(err.contains(&letters), "{err}");
    assert_eq!(place.run(&[&letters], true, None).0, DONE);
}

#[test]
fn a_folder_with_rescued_work_of_several_gives_each_its_own() {
    let place = Place::new();
    place.talk("two", "d", "s2", "Second visit");
    place.rescued();
    let path = |name: &str| place.path("state/rescued/1").join(name);
    std::fs::write(path("other.session.ron"), session("s2", "Second visit")).unwrap();
    std::fs::write(path("other.coding.ron"), coding("d", "s2", 9)).unwrap();
    // Another coding of the first talk, which is known by this alone.
    std::fs::write(path("third.coding.ron"), coding("e", "s", 9)).unwrap();
    let (code, _, err) = place.run(&["d"], true, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    let there = |names: [&str; 5]| names.map(|name| path(name).exists());
    let names = ["visit.session.ron", CODING, "third.coding.ron", "other.session.ron", "other.coding.ron"];
    assert_eq!(there(names), [true, true, true, false, false]);
    assert_eq!(place.run(&["c"], true, None).0, DONE);
    assert_eq!(there(names), [true, false, true, false, false], "the talk is of another coding as well");
    assert_eq!(place.run(&["e"], true, None).0, DONE);
    assert!(!place.path("state/rescued/1").exists());
}

#[cfg(unix)]
#[test]
fn links_among_the_programs_folders_are_left_alone() {
    let place = Place::new();
    let own = place.path("own");
    std::fs::create_dir(&own).unwrap();
    std::fs::write(own.join("mine.session.ron"), session("s", "First visit")).unwrap();
    std::fs::write(own.join("mine.coding.ron"), coding("c", "s", 9)).unwrap();
    std::fs::create_dir_all(place.path("state/rescued")).unwrap();
    for link in ["state/rescued/7", "state/codings/lk"] {
        std::os::unix::fs::symlink(&own, place.path(link)).unwrap();
    }
    assert_eq!(place.run(&["First visit"], true, None).0, DONE);
    assert!(own.join("mine.session.ron").exists() && own.join("mine.coding.ron").exists());
    // A folder that became a link after it was looked at.
    let place = Place::new();
    let (all, _) = kept::all(&DiskFiles, &place.path("state"));
    std::fs::rename(place.path("state/codings"), place.path("moved")).unwrap();
    std::os::unix::fs::symlink(place.path("moved"), place.path("state/codings")).unwrap();
    let came = kept::forget(&DiskFiles, &place.path("state"), &me(), &all[0], &[]);
    assert!(matches!(came, Err(Refused::Left(0, left)) if kept::is_link(&left[0].1)));
    assert!(place.path("moved/c/about.ron").exists());
    let (code, _, err) = place.run(&[], false, None);
    assert!(code == UNREADABLE && err.contains("behind a link"), "{err}");
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

#[test]
fn what_cannot_be_looked_into_is_told_as_left_and_stays_known() {
    let place = Place::new();
    let odd = Odd { closed: "good", ..Odd::default() };
    let (code, out, err) = place.run_with(&odd, &["First visit"], true, None);
    assert_eq!(code, UNREADABLE);
    assert!(err.contains("could not be deleted") && !out.contains("Done"), "{out}{err}");
    let left = place.state();
    assert!(left.iter().any(|path| path.ends_with("about.ron")), "{left:?}");
    assert_eq!(place.run(&["First visit"], true, None).0, DONE, "it is found again");
    assert!(!place.path("state/codings/c").exists());
}

#[test]
fn what_goes_is_held_until_it_is_gone_and_stays_gone_without_power() {
    let place = Place::new();
    place.rescued();
    let odd = Odd { journal: place.path("state/codings/c/journal"), ..Odd::default() };
    assert_eq!(place.run_with(&odd, &["First visit"], true, None).0, DONE);
    let calls = odd.calls.into_inner().unwrap();
    assert!(calls.iter().any(|(what, path)| *what == "gone" && path.ends_with("about.ron")), "{calls:?}");
    for (place, (_, path)) in calls.iter().enumerate().filter(|(_, (what, _))| *what == "gone") {
        let still_there = path.ancestors().skip(1).find(|above| above.is_dir()).unwrap();
        let is_its_sync = |(what, folder): &(&str, PathBuf)| *what == "synced" && folder == still_there;
        assert!(calls[place..].iter().any(is_its_sync), "{}: {calls:?}", path.display());
    }
}

#[test]
fn what_cannot_be_held_is_not_deleted() {
    let place = Place::new();
    let before = place.state();
    let odd = Odd { lockless: true, ..Odd::default() };
    let (code, out, err) = place.run_with(&odd, &["First visit"], true, None);
    assert_eq!((code, place.state()), (FAULTS, before));
    assert!(err.contains("cannot be told, so it was not deleted") && !out.contains("Done"), "{out}{err}");
}

#[test]
fn what_is_there_is_not_said_to_be_gone() {
    // Of a coding that says no id, no other talk is meant.
    let place = Place::new();
    recent::note(&DiskFiles, &place.path("state"), &SystemClock, &place.path("gone.txt"), "Gone");
    std::fs::write(place.path("bare.coding.ron"), coding("", "s9", 1)).unwrap();
    let bare = place.path("bare.coding.ron").display().to_string();
    assert_eq!(place.run(&[&bare], true, None).0, FAULTS);
    // A talk that was moved and is named is still there.
    std::fs::create_dir(place.path("new")).unwrap();
    let moved = place.path("new/moved.session.ron");
    std::fs::rename(place.path("one/visit.session.ron"), &moved).unwrap();
    std::fs::remove_dir_all(place.path("one")).unwrap();
    let (code, out, err) = place.run(&[&moved.display().to_string()], true, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    assert!(out.contains(&format!("  {}\n", moved.display())) && !out.contains("no file of yours left"), "{out}");
    // Rescued work alone does not say where the talk is.
    let place = Place(tempfile::tempdir().unwrap());
    place.rescued();
    let (code, out, _) = place.run(&["c"], true, None);
    assert!(code == DONE && out.contains("does not know where your own files"), "{out}");
}

#[test]
fn what_somebody_put_among_the_programs_files_stays_and_is_named() {
    let place = Place::new();
    std::fs::create_dir_all(place.path("state/codings/c/mine/inner")).unwrap();
    let own = [
        "mine/thesis.txt",
        "mine/inner/b.txt",
        "notes.txt",
        "good/thesis.txt",
        "good/visit.session.ron",
        "journal/notes.journal",
        "journal/aside/notes.0",
    ];
    let own = own.map(|name| place.path("state/codings/c").join(name));
    for path in &own {
        std::fs::write(path, "words").unwrap();
    }
    let made = [
        "about.ron",
        "merged.ron",
        ".about.ron.gensvar-Ab3dEf",
        "journal/000000000001.0001.journal",
        "journal/aside/000000000001.0001.journal.0",
        "good/20261122T101010Z-7.coding.ron",
        "good/.20261122T101010Z-7.coding.ron.gensvar-Ab3dEf",
    ];
    std::fs::write(place.path("state/.recent.ron.gensvar-Ab3dEf"), "First visit").unwrap();
    for name in made.into_iter().skip(1) {
        std::fs::write(place.path("state/codings/c").join(name), "").unwrap();
    }
    let (code, out, err) = place.run(&["First visit"], true, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    for path in &own {
        assert!(path.exists() && out.contains(&format!("  {}\n", path.display())), "{out}");
    }
    let codings = place.path("state/codings/c");
    let left: Vec<&str> = made.into_iter().filter(|name| codings.join(name).exists()).collect();
    assert_eq!(left, [""; 0]);
    assert!(!place.path("state/.recent.ron.gensvar-Ab3dEf").exists());
    assert!(place.run(&[], false, None).1.contains("keeps nothing"), "nothing is left to be forgotten");
}

#[test]
fn a_talk_that_was_moved_is_seen_where_it_is_named() {
    for named in ["visit.session.ron", CODING] {
        let place = Place::new();
        std::fs::rename(place.path("one"), place.path("moved")).unwrap();
        assert!(place.run(&[], false, None).1.contains("! THE CODING IS IN NO FILE"));
        let named = place.path("moved").join(named).display().to_string();
        let (code, out, err) = place.run(&[&named], true, None);
        assert_eq!((code, err.as_str()), (DONE, ""));
        assert!(!out.contains('!'), "{out}");
        for own in ["visit.txt", "visit.session.ron", CODING] {
            assert!(out.contains(&format!("  {}\n", place.path("moved").join(own).display())), "{own}: {out}");
        }
    }
}
