//! What the program remembers of work that is not where it is looked for: a coding that is gone, one that went on beside a
//! damaged file, and one of which a newer version lies elsewhere.

use std::path::{Path, PathBuf};

use super::{
    OpenRequest, Opened, Source, World, never_written, open, places, same_books, take_forks, told_of_versions,
    went_on as went_on_in,
};
use crate::domain::message::Message;
use crate::ports::copies;
use crate::ports::fault::FileFaults;
use crate::ports::files::from_root;
use crate::ports::good_copies::{About, abouts, copies as good, of_coding, rings, went_on};

/// Opens a file as [`open`] does, and uses and tells what is remembered of it in the program's state folder.
pub fn open_remembering(request: &OpenRequest, world: &World<'_>, state: Option<&Path>) -> Result<Opened, FileFaults> {
    let Some(state) = state else {
        let mut opened = open(request, world)?;
        take_forks(&mut opened, world, None);
        return Ok(opened);
    };
    let mut opened = match open(request, world) {
        Ok(opened) => opened,
        // The talk was named, and its coding is damaged.
        Err(damaged) if absolute(&damaged.path) != absolute(&request.path) => {
            let other = abouts(world.files, state)
                .into_iter()
                .filter(|about| about.coder == request.coder && about.codings.contains(&absolute(&damaged.path)))
                .find_map(|about| went_on(world.files, &about, &damaged.path));
            return other.and_then(|other| open_other(request, world, &damaged.path, other)).ok_or(damaged);
        }
        Err(trouble) => return Err(trouble),
    };
    if !opened.versions.is_empty() {
        copies::not_merged(world.files, state, &opened.coding.origin, &mut opened.versions);
        opened.notices.retain(|told| told.id != "open-versions");
        opened.notices.splice(0..0, told_of_versions("open-versions", &opened.versions));
    }
    if !opened.forks.is_empty() {
        let mut left: Vec<PathBuf> = opened.forks.iter().map(|fork| fork.path.clone()).collect();
        copies::not_merged(world.files, state, &opened.coding.origin, &mut left);
        opened.forks.retain(|fork| left.contains(&fork.path));
        take_forks(&mut opened, world, Some(state));
    }
    let told = match opened.source {
        Source::Files if opened.coding_on_disk => elsewhere(&mut opened, request, world, state),
        Source::Files if opened.session_on_disk => gone(&opened, request, world, state)
            .or_else(|| in_a_copy(&opened, request, world, state))
            .into_iter()
            .collect(),
        _ => Vec::new(),
    };
    opened.notices.splice(0..0, told);
    if opened.source == Source::Files {
        return never_written::gone_on_with(opened, request, world, state);
    }
    Ok(opened)
}

/// Opens the file in which the work went on, in place of a damaged one; `None` where that cannot be opened either.
pub(super) fn open_other(request: &OpenRequest, world: &World<'_>, damaged: &Path, other: PathBuf) -> Option<Opened> {
    let told = went_on_in(damaged, &other);
    let mut opened = open(&OpenRequest { path: other, ..request.clone() }, world).ok()?;
    opened.notices.insert(0, told);
    Some(opened)
}

/// That a coding of the coder's was there, is gone, and can be had back.
fn gone(opened: &Opened, request: &OpenRequest, world: &World<'_>, state: &Path) -> Option<Message> {
    let session = absolute(&opened.session_path);
    let known = abouts(world.files, state);
    let its = |about: &&About| about.coder == request.coder && about.sessions.contains(&session);
    if !known.iter().filter(its).any(|about| is_gone(about, world)) {
        return None;
    }
    let found = rings(world.files, state, &session, &request.coder);
    let ring = found.rings.iter().find(|ring| {
        let head = ring.copies.first().and_then(|copy| super::beside::head(world.files, &copy.coding));
        its(&&ring.about)
            && is_gone(&ring.about, world)
            && head.is_some_and(|head| {
                head.session == opened.session.about.id
                    && head.round == request.round
                    && (request.codebooks.is_none() || same_books(&opened.instrument.ids(), &head.codebooks))
            })
    })?;
    let at = ring.copies.first()?.at.with_timezone(&chrono::Local).format("%Y-%m-%d %H:%M").to_string();
    let file = ring.about.codings.first().map(|place| file_name(place)).unwrap_or_default();
    let told = Message::new("open-gone").with("file", file).with("at", at).with("number", ring.first);
    Some(told.with("talk", request.typed(&opened.session_path)))
}

/// That the coder's coding of this talk lies beside a copy of the talk in another folder, as where work that could not be saved
/// here came back with the copy that was opened first.
fn in_a_copy(opened: &Opened, request: &OpenRequest, world: &World<'_>, state: &Path) -> Option<Message> {
    let (session, rescued) = (absolute(&opened.session_path), state.join("rescued"));
    let is_named_so = |place: &PathBuf| place.file_name() == session.file_name();
    let known = abouts(world.files, state).into_iter();
    let known = known.filter(|about| about.coder == request.coder && about.sessions.iter().any(is_named_so));
    let is_its = |place: &PathBuf| {
        super::beside::head(world.files, place).is_some_and(|head| {
            head.session == opened.session.about.id
                && head.coder == request.coder
                && head.round == request.round
                && (request.codebooks.is_none() || same_books(&opened.instrument.ids(), &head.codebooks))
        })
    };
    let place = known.flat_map(|about| about.codings).find(|place| !place.starts_with(&rescued) && is_its(place))?;
    Some(Message::new("open-coded-elsewhere").with("file", place.display().to_string()))
}

/// Whether a coding lies in none of the places in which it was.
fn is_gone(about: &About, world: &World<'_>) -> bool {
    !about.codings.iter().any(|place| is_of(world, place, &about.coding))
}

/// Whether a file is a coding, by its head.
fn is_of(world: &World<'_>, place: &Path, coding: &str) -> bool {
    super::beside::head(world.files, place).is_some_and(|head| head.id == coding)
}

/// What lies in other places of the coding and not in this one, or that a newer version lay there and is gone.
fn elsewhere(opened: &mut Opened, request: &OpenRequest, world: &World<'_>, state: &Path) -> Vec<Message> {
    let Some(about) = of_coding(world.files, state, &opened.coding.origin.id) else { return Vec::new() };
    let told = places::told(opened, world, state, &about);
    if !told.is_empty() {
        return told;
    }
    let gone = || {
        let (origin, own) = (&opened.coding.origin, absolute(&opened.coding_path));
        let last = about.codings.first().filter(|place| **place != own && !world.files.is_file(place))?;
        let copy = good(world.files, state, &origin.id).into_iter().next().filter(|it| it.number > origin.happened)?;
        let at = copy.at.with_timezone(&chrono::Local).format("%Y-%m-%d %H:%M").to_string();
        let told = Message::new("open-newer-gone").with("file", last.display().to_string()).with("at", at);
        Some(told.with("own", request.typed(&opened.coding_path)))
    };
    gone().into_iter().collect()
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn absolute(path: &Path) -> PathBuf {
    from_root(path)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ports::clock::SystemClock;
    use crate::ports::codebooks::Library;
    use crate::ports::files::DiskFiles;
    use crate::ports::good_copies::{Keeper, Work};
    use crate::ports::journal::print_of;

    const SESSION: &str = r#"(format: 1, id: "s", title: "t", participants: [(id: "T", role: clinician)],
        turns: [(id: 5, by: "T", text: "Well.")])"#;
    const OWN: &str = "a.oars.anna.coding.ron";

    fn coding(number: u64) -> String {
        format!(
            "(format: 1, id: \"c\", session: \"s\", coder: \"anna\", codebooks: [(id: \"oars\")], next_id: 2,
            happened: {number}, marks: [(id: 1, turn: 5, code: \"OQ\")])"
        )
    }

    struct Place(tempfile::TempDir);

    impl Place {
        fn new() -> Self {
            let place = Self(tempfile::tempdir().unwrap());
            std::fs::create_dir(place.path("other")).unwrap();
            place.write("a.session.ron", SESSION);
            place.save(OWN, 7);
            place
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn write(&self, name: &str, text: &str) {
            std::fs::write(self.path(name), text).unwrap();
        }

        /// Saves the coding, of which a good copy is kept.
        fn save(&self, name: &str, number: u64) {
            self.write(name, &coding(number));
            let work = Work {
                state: self.path("state"),
                coding: "c".into(),
                coder: "anna".into(),
                coding_path: self.path(name),
                session_path: self.path(name).with_file_name("a.session.ron"),
            };
            let mut keeper = Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
            keeper.saved(&self.path(name), number, print_of(coding(number).as_bytes()));
            keeper.close();
        }

        fn open(&self, codebooks: &str) -> Result<Opened, FileFaults> {
            let library = Library::shipped();
            let fresh_id = || "fresh".to_owned();
            let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
            let request = OpenRequest {
                path: self.path("a.session.ron"),
                coder: "anna".into(),
                names_coder: false,
                codebooks: Some(codebooks.to_owned()).filter(|it| !it.is_empty()),
                usual_codebooks: Some("oars".into()),
                spoken: String::new(),
                read_only: false,
                round: 1,
            };
            open_remembering(&request, &world, Some(&self.path("state")))
        }

        /// What is told first.
        fn told(&self, codebooks: &str) -> String {
            self.open(codebooks).unwrap().notices.first().map(|it| it.id.to_string()).unwrap_or_default()
        }
    }

    #[test]
    fn a_coding_that_is_gone_is_told_with_its_copy() {
        let place = Place::new();
        assert_eq!(place.told(""), "");
        std::fs::remove_file(place.path(OWN)).unwrap();
        assert_eq!([place.told(""), place.told("oars")], ["open-gone"; 2]);
        assert_eq!(place.told("misc"), "", "another codebook is another coding");
        // It only has another name.
        place.save("b.coding.ron", 8);
        assert_eq!(place.told("misc"), "");
    }

    #[test]
    fn a_talk_whose_coding_is_damaged_opens_the_file_in_which_the_work_went_on() {
        let place = Place::new();
        place.write(OWN, &coding(7)[..120]);
        assert!(place.open("").is_err());
        place.save("a.oars.anna.restored.coding.ron", 8);
        let opened = place.open("").unwrap();
        assert_eq!(opened.coding_path, place.path("a.oars.anna.restored.coding.ron"));
        assert_eq!((place.told("").as_str(), opened.read_only), ("open-went-on", None));
    }

    #[test]
    fn a_version_that_was_taken_in_is_not_told_again() {
        let place = Place::new();
        let version = "a.oars.anna.coding (1).ron";
        place.write(version, &coding(7).replace("OQ", "CQ"));
        assert_eq!(place.told(""), "open-versions");
        copies::note_merged(
            &DiskFiles,
            &place.path("state"),
            "c",
            (&place.path(version), &copies::print_at(&place.path(version))),
            None,
        );
        assert_eq!((place.told("").as_str(), place.open("").unwrap().versions), ("", Vec::new()));
        let merged = copies::print_at(&place.path(version));
        place.write(version, &coding(8).replace("OQ", "CQ"));
        assert_eq!(place.told(""), "open-versions", "it was written anew");
        copies::note_merged(&DiskFiles, &place.path("state"), "c", (&place.path(version), &merged), None);
        assert_eq!(place.told(""), "open-versions", "something else was merged than lies there by now");
    }

    /// A coding with an id of its own and the works that it went through.
    fn of_works(id: &str, works: &str, code: &str) -> String {
        let text = coding(7).replace("id: \"c\"", &format!("id: \"{id}\"")).replace("OQ", code);
        text.replace("next_id", &format!("works: [{works}], next_id"))
    }

    #[test]
    fn a_coding_that_was_begun_from_a_good_copy_is_told_and_can_be_merged_until_it_was() {
        let place = Place::new();
        place.write(OWN, &of_works("c", "(\"w\", 4), (\"v\", 7)", "OQ"));
        let fork = of_works("d", "(\"w\", 2), (\"x\", 1)", "CQ");
        let restored = "a.oars.anna.restored.coding.ron";
        let told = |opened: &Opened| {
            let told = opened.notices.iter().find(|told| told.id.starts_with("open-fork"))?;
            Some(crate::ports::locale::Texts::new("en").say(told))
        };
        let opened = || place.open("").unwrap();
        assert_eq!((told(&opened()), opened().versions.len()), (None, 0));
        // It is known by what stands in it, wherever it was moved.
        for name in [restored, "of another name.coding.ron"] {
            place.write(name, &fork);
            let said = told(&opened()).unwrap();
            assert!(said.contains(name) && said.contains(":merge") && said.lines().count() == 1, "{said}");
            assert_eq!((opened().coding_path, opened().versions), (place.path(OWN), vec![place.path(name)]));
            std::fs::remove_file(place.path(name)).unwrap();
        }
        // Before files said which works they went through, the name alone tells.
        place.write(restored, &of_works("d", "", "CQ"));
        assert!(told(&opened()).is_some());
        place.write(restored, &fork);
        copies::note_merged(
            &DiskFiles,
            &place.path("state"),
            "c",
            (&place.path(restored), &copies::print_at(&place.path(restored))),
            None,
        );
        assert_eq!((told(&opened()), opened().versions.len()), (None, 0));
        std::fs::remove_file(place.path(restored)).unwrap();
        let others = [
            fork.replace("\"w\"", "\"of its own\""),
            fork.replace("\"anna\"", "\"bo\""),
            fork.replace("oars", "miti-4.2.1"),
            fork.replace("happened", "round: 2, happened"),
        ];
        for other in others {
            place.write("b.coding.ron", &other);
            assert_eq!(told(&opened()), None, "{other}");
        }
    }

    #[test]
    fn a_talk_without_a_coding_tells_of_the_one_beside_a_copy_of_it() {
        let place = Place::new();
        place.write("other/a.session.ron", SESSION);
        std::fs::remove_dir_all(place.path("state")).unwrap();
        std::fs::remove_file(place.path(OWN)).unwrap();
        place.save(&format!("other/{OWN}"), 7);
        let opened = place.open("").unwrap();
        let told = crate::ports::locale::Texts::new("en").say(&opened.notices[0]);
        assert!(told.contains(&place.path(&format!("other/{OWN}")).display().to_string()), "{told}");
        assert_eq!([place.told("oars"), place.told("misc")], ["open-coded-elsewhere", ""]);
        // Another talk of the same name is another one.
        place.write("a.session.ron", &SESSION.replace("\"s\"", "\"another\""));
        assert_eq!(place.told(""), "");
        place.write("a.session.ron", SESSION);
        place.save(OWN, 1);
        assert_ne!(place.told(""), "open-coded-elsewhere", "there is one here");
    }

    #[test]
    fn a_newer_version_elsewhere_is_told_and_one_that_lay_elsewhere() {
        let place = Place::new();
        place.write("other/a.session.ron", SESSION);
        place.save(&format!("other/{OWN}"), 9);
        assert_eq!(place.told(""), "open-newer-elsewhere");
        std::fs::remove_dir_all(place.path("other")).unwrap();
        assert_eq!(place.told(""), "open-newer-gone");
        place.write(OWN, &coding(9));
        assert_eq!(place.told(""), "");
    }
}
