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
        std::fs::write(self.path(&format!("state/codings/{id}/journal/aside/x.0")), "torn").unwrap();
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

    fn run(&self, named: &[&str], yes: bool, answer: Option<bool>) -> (u8, String, String) {
        let request = ForgetRequest {
            named: named.iter().map(PathBuf::from).collect(),
            yes,
            state: Some(self.path("state")),
            me: me(),
        };
        let asked = move |_: &str, _: &mut dyn Write| Ok(answer.unwrap_or_default());
        let ask: Option<Ask<'_>> = if answer.is_some() { Some(&asked) } else { None };
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = run(&request, &DiskFiles, ask, &mut out, &mut err, &Texts::new("en")).unwrap();
        (code, String::from_utf8(out).unwrap(), String::from_utf8(err).unwrap())
    }
}

#[test]
fn what_is_kept_is_listed_with_what_is_in_no_file() {
    let place = Place::new();
    let (code, out, err) = place.run(&[], false, None);
    assert_eq!((code, err.as_str()), (DONE, ""));
    assert!(out.contains("  1  “First visit” · anna · last used 20"), "{out}");
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
    for named in ["1", "First visit", "c", "s", "coding", "session", "transcript", "gone"] {
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
            "1" => if place.run(&[], false, None).1.contains("  1  “First") { "1" } else { "2" }.to_owned(),
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
        let (code, _, err) = place.run(&["First visit"], true, None);
        assert_eq!(code, FAULTS, "{held}");
        assert!(err.contains("you have this open in another gensvar window"), "{err}");
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
    assert!(err.contains("by its number: 1 and 2."), "{err}");
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
    std::os::unix::fs::symlink(place.path("precious"), place.path("state/codings/c/good/link")).unwrap();
    assert_eq!(place.run(&["First visit"], true, None).0, DONE);
    assert!(place.path("precious/file").exists() && !place.path("state/codings/c").exists());
}
