use std::sync::Mutex;

use chrono::{Local, TimeDelta};

use super::*;
use crate::ports::clock::Clock;
use crate::ports::files::DiskFiles;
use crate::ports::journal::print_of;
use std::sync::Arc;
use std::time::Instant;

const SESSION: &str = r#"(format: 1, id: "s", title: "t", participants: [(id: "T", role: clinician)],
    turns: [(id: 5, by: "T", text: "Well.")])"#;

fn coding(number: u64) -> String {
    format!(
        "(format: 1, id: \"c\", session: \"s\", coder: \"anna\", codebooks: [(id: \"oars\")], next_id: {}, happened: {number})",
        number + 1
    )
}

/// A clock that stands until it is moved.
struct Standing(Mutex<DateTime<Local>>);

impl Standing {
    fn pass(&self, minutes: i64) {
        *self.0.lock().unwrap() += TimeDelta::minutes(minutes);
    }
}

impl Clock for Standing {
    fn wall(&self) -> DateTime<Local> {
        *self.0.lock().unwrap()
    }

    fn monotonic(&self) -> Instant {
        Instant::now()
    }
}

struct Place {
    folder: tempfile::TempDir,
    clock: Arc<Standing>,
}

impl Place {
    fn new() -> Self {
        let start = DateTime::parse_from_rfc3339("2026-03-12T10:00:00Z").unwrap().with_timezone(&Local);
        let place = Self { folder: tempfile::tempdir().unwrap(), clock: Arc::new(Standing(Mutex::new(start))) };
        place.write("a.session.ron", SESSION);
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    fn keeper(&self) -> Keeper {
        self.keeper_of("a.coding.ron")
    }

    fn keeper_of(&self, name: &str) -> Keeper {
        let clock: Arc<dyn Clock> = Arc::clone(&self.clock) as Arc<dyn Clock>;
        let work = Work {
            state: self.path("state"),
            coding: "c".into(),
            coder: "anna".into(),
            coding_path: self.path(name),
            session_path: self.path("a.session.ron"),
        };
        Keeper::new(Arc::new(DiskFiles), clock, work)
    }

    /// Saves a coding that is so far, and tells the keeper.
    fn save(&self, keeper: &mut Keeper, number: u64) {
        let text = coding(number);
        self.write("a.coding.ron", &text);
        keeper.saved(&self.path("a.coding.ron"), number, print_of(text.as_bytes()));
    }

    fn numbers(&self) -> Vec<u64> {
        copies(&DiskFiles, &self.path("state"), "c").iter().map(|copy| copy.number).collect()
    }
}

#[test]
fn copies_are_kept_every_ten_minutes_and_at_the_end() {
    let place = Place::new();
    let mut keeper = place.keeper();
    for number in 1..=5 {
        place.save(&mut keeper, number);
        place.clock.pass(4);
    }
    assert_eq!(place.numbers(), [4, 1]);
    keeper.close();
    keeper.close();
    assert_eq!(place.numbers(), [5, 4, 1]);
    // Another piece of work, soon after, does not begin at once.
    let mut keeper = place.keeper();
    place.save(&mut keeper, 6);
    assert_eq!(place.numbers(), [5, 4, 1]);
    place.clock.pass(-60 * 24);
    place.save(&mut keeper, 7);
    assert_eq!(place.numbers(), [7, 5, 4, 1], "a clock that was set back stops nothing");
}

#[test]
fn nothing_is_kept_that_cannot_be_read_or_was_not_saved() {
    let place = Place::new();
    let mut keeper = place.keeper();
    for text in ["", "(format: 1,", "\0\0\0", &coding(1).replace("next_id", "next_if")] {
        place.write("a.coding.ron", text);
        keeper.saved(&place.path("a.coding.ron"), 1, print_of(text.as_bytes()));
        place.clock.pass(11);
        assert_eq!(place.numbers(), [] as [u64; 0], "{text}");
    }
    place.write("a.coding.ron", &coding(2));
    keeper.saved(&place.path("a.coding.ron"), 1, print_of(coding(1).as_bytes()));
    assert_eq!(place.numbers(), [] as [u64; 0], "somebody else wrote it");
    place.write("a.session.ron", "(");
    place.clock.pass(11);
    place.save(&mut keeper, 3);
    keeper.close();
    assert_eq!(place.numbers(), [] as [u64; 0], "the session is damaged");
    place.write("a.session.ron", SESSION);
    keeper.close();
    assert_eq!(place.numbers(), [3]);
}

#[test]
fn a_session_is_copied_only_when_it_changed_and_goes_with_its_codings() {
    let place = Place::new();
    let mut keeper = place.keeper();
    let titled = |number: u64| SESSION.replace("\"t\"", &format!("\"{number}\""));
    for number in 1..=60 {
        if number == 2 || number == 40 {
            place.write("a.session.ron", &titled(number));
        }
        place.save(&mut keeper, number);
        place.clock.pass(30);
    }
    let state = place.path("state");
    let sessions = kept(&DiskFiles, &folder(&state, "c"), super::SESSION);
    // Of the first hours one each is left, so that the first session, which only the first copy had, is gone.
    assert_eq!(sessions.iter().map(|(number, ..)| *number).collect::<Vec<_>>(), [2, 40]);
    let all = copies(&DiskFiles, &state, "c");
    assert!(all.len() < 40 && all.iter().all(|copy| is_sound(&DiskFiles, copy)), "{all:?}");
    for copy in &all {
        let text = std::fs::read_to_string(copy.session.as_ref().unwrap()).unwrap();
        assert_eq!(text, titled(if copy.number < 40 { 2 } else { 40 }), "{}", copy.number);
    }
}

#[test]
fn that_no_copy_can_be_kept_is_told_once_until_one_is_kept() {
    let place = Place::new();
    let mut keeper = place.keeper();
    // Where the folder of the copies would be is a file.
    let good = folder(&place.path("state"), "c");
    std::fs::create_dir_all(good.parent().unwrap()).unwrap();
    std::fs::write(&good, "x").unwrap();
    let mut saved = |number: u64| {
        place.clock.pass(11);
        let text = coding(number);
        place.write("a.coding.ron", &text);
        keeper.saved(&place.path("a.coding.ron"), number, print_of(text.as_bytes())).map(|told| told.id)
    };
    assert_eq!(saved(1).as_deref(), Some("good-copies-trouble"));
    assert_eq!(saved(2), None, "it is known");
    std::fs::remove_file(&good).unwrap();
    assert_eq!(saved(3), None);
    std::fs::remove_dir_all(&good).unwrap();
    std::fs::write(&good, "x").unwrap();
    assert_eq!(saved(4).as_deref(), Some("good-copies-trouble"), "that is another trouble");
}

#[test]
fn where_no_copy_can_be_kept_both_places_are_named() {
    let place = Place::new();
    let mut keeper = place.keeper();
    let good = folder(&place.path("state"), "c");
    std::fs::create_dir_all(good.parent().unwrap()).unwrap();
    std::fs::write(&good, "x").unwrap();
    // The work went on in another folder.
    std::fs::create_dir(place.path("stick")).unwrap();
    place.write("stick/a.coding.ron", &coding(1));
    place.write("stick/a.session.ron", SESSION);
    place.clock.pass(11);
    let told = keeper.saved(&place.path("stick/a.coding.ron"), 1, print_of(coding(1).as_bytes())).unwrap();
    for language in ["en", "da", "nb", "sv"] {
        let said = crate::ports::locale::Texts::new(language).say(&told);
        for folder in ["stick", "state"] {
            assert!(said.contains(&place.path(folder).display().to_string()), "{said}");
        }
    }
}

#[test]
fn a_file_finds_its_copies_by_where_it_is_also_when_it_cannot_be_read() {
    let place = Place::new();
    let state = place.path("state");
    let mut keeper = place.keeper();
    place.save(&mut keeper, 1);
    place.write("a.coding.ron", "\0\0\0\0");
    for name in ["a.coding.ron", "a.session.ron"] {
        let found = rings(&DiskFiles, &state, &place.path(name), "anna").rings;
        assert_eq!(found.iter().map(|ring| ring.copies.len()).collect::<Vec<_>>(), [1], "{name}");
    }
    assert_eq!(rings(&DiskFiles, &state, &place.path("b.coding.ron"), "anna").rings, []);
    // Where the work went somewhere else, its old place is remembered.
    place.keeper_of("b.coding.ron").saved(&place.path("b.coding.ron"), 2, String::new());
    for name in ["a.coding.ron", "b.coding.ron"] {
        assert_eq!(rings(&DiskFiles, &state, &place.path(name), "bo").rings.len(), 1, "{name}");
    }
    // A copy that rotted is no good copy.
    let copy = copies(&DiskFiles, &state, "c").remove(0);
    std::fs::write(&copy.coding, "(").unwrap();
    assert_eq!(rings(&DiskFiles, &state, &place.path("a.coding.ron"), "anna").rings, []);
}

#[cfg(unix)]
#[test]
fn copies_and_notes_are_the_coders_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = Place::new();
    let mut keeper = place.keeper();
    place.save(&mut keeper, 1);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let home = coding_folder(&place.path("state"), "c");
    let copy = copies(&DiskFiles, &place.path("state"), "c").remove(0);
    for file in [home.join("about.ron"), copy.coding, copy.session.unwrap()] {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    assert_eq!([mode(&home), mode(&home.join("good"))], [0o700, 0o700]);
}

#[test]
fn a_coding_has_one_folder_whatever_its_id() {
    let state = Path::new("state");
    for id in ["c", "anna.1", "a_b", "../x"] {
        let journal = crate::ports::journal::folder(state, id);
        assert_eq!(journal.parent(), folder(state, id).parent(), "{id}");
    }
    assert_ne!(folder(state, "a.b"), folder(state, "a_b"));
}

#[test]
fn where_the_work_went_is_noted_at_the_end_where_it_could_not_be_before() {
    let place = Place::new();
    let mut keeper = place.keeper();
    place.save(&mut keeper, 1);
    // What lies in the place of the note keeps it from being written, as a full disk does.
    let note = place.path("state/codings/c/about.ron");
    std::fs::remove_file(&note).unwrap();
    std::fs::create_dir(&note).unwrap();
    std::fs::create_dir(place.path("other")).unwrap();
    place.write("other/a.session.ron", SESSION);
    let (there, text) = (place.path("other/a.coding.ron"), coding(2));
    place.write("other/a.coding.ron", &text);
    keeper.saved(&there, 2, print_of(text.as_bytes()));
    std::fs::remove_dir(&note).unwrap();
    keeper.close();
    let about = of_coding(&DiskFiles, &place.path("state"), "c").unwrap();
    assert_eq!(about.codings.first(), Some(&there));
}
