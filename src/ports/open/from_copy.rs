//! Opening a good copy in place of a file that is damaged. What is damaged stays as it is: the work goes on beside it.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::remembered::open_other;
use super::{OpenRequest, Opened, Source, World, go_on, of_codebooks, read_only};
use crate::domain::message::{Argument, Message};
use crate::domain::session::Session;
use crate::ports::fault::{FileFaults, io_message};
use crate::ports::files::from_root;
use crate::ports::good_copies::{GoodCopy, Ring, rings, went_on};
use crate::ports::writer::Seen;
use crate::ports::{copies, limits, store};

/// Opens a good copy of a file: the newest one, or the one with a number, from 1 on, in the list of all its copies.
///
/// Where the work went on from a copy already, that file is opened unless a number was named.
/// The newest copy of a coding that is damaged goes on with everything that the journal has. Any other is the coding as it
/// was then, and a coding of its own. A session that is whole is taken as it is, and so is the coding of a session that is
/// damaged.
pub fn open_copy(
    request: &OpenRequest,
    world: &World<'_>,
    state: Option<&Path>,
    wanted: Option<usize>,
) -> Result<Opened, FileFaults> {
    let path = &request.path;
    let found = state.map(|state| rings(world.files, state, path, &request.coder)).unwrap_or_default();
    if found.rings.is_empty() {
        return Err(none(path, found.unread.as_ref()));
    }
    let chosen = found.numbered(wanted).and_then(|(ring, place)| Some((ring, place, ring.copies.get(place)?)));
    let Some((ring, place, copy)) = chosen else {
        let message = Message::new("good-copy-not-so-many").with("count", found.count());
        return Err(FileFaults::whole(path, message));
    };
    let mut places = Places::of(path, ring);
    let mut whole = whole(world, &places, &ring.about.coding);
    let session_damaged = whole.session.is_none();
    if let Some(elsewhere) = went_on(world.files, &ring.about, &places.session).filter(|_| session_damaged) {
        whole.session = Some(store::read_session(&text(world, &elsewhere)?, &elsewhere)?.session);
        places.session = elsewhere;
    }
    if whole.coding.is_none()
        && wanted.is_none()
        && let Some(other) = went_on(world.files, &ring.about, &places.coding)
        && let Some(opened) = open_other(request, world, &places.coding, other)
    {
        return Ok(opened);
    }
    let (session, session_path) = match &whole.session {
        Some(session) => (session.clone(), places.session.clone()),
        None => (session_of(world, copy)?, free(world, &places.session)),
    };
    let mut opened = match &whole.coding {
        Some(text) if wanted.is_none() && session_damaged => {
            let mut opened = take(world, session, &session_path, places.coding.clone(), text)?;
            opened.source = Source::Copy;
            opened
        }
        sound => {
            let text = text(world, &copy.coding)?;
            let mut opened = take(world, session, &session_path, free(world, &places.coding), &text)?;
            // Two files that are worked on are never one coding.
            let lives_on = sound.is_some() || went_on(world.files, &ring.about, &places.coding).is_some();
            if lives_on || place > 0 {
                on_its_own(&mut opened, world);
                opened.source = Source::CopyApart;
            } else {
                opened.source = Source::Copy;
            }
            opened.coding_on_disk = false;
            opened.coding_print = None;
            opened.seen = Seen::default();
            opened
        }
    };
    opened.session_on_disk = whole.session.is_some();
    if let Ok(bytes) = world.files.read(&places.session)
        && opened.session_on_disk
    {
        opened.seen.note(&places.session, &bytes);
    }
    let own = whole.coding.is_some().then_some(places.coding.as_path());
    let fork = fork(&opened, request, world, (own, &places.coding));
    let is_beside = opened.coding_path != places.coding || opened.session_path != places.session;
    tell(&mut opened, request, (copy, is_beside));
    let second = opened.notices.len().min(1);
    opened.notices.splice(second..second, fork);
    Ok(opened)
}

/// No copy was found; whether there is none is known only where everything that is kept can be read.
fn none(path: &Path, unread: Option<&io::Error>) -> FileFaults {
    match unread {
        Some(error) => {
            let message = Message::new("good-copy-unread").with("reason", io_message(error));
            FileFaults { unreadable: true, ..FileFaults::whole(path, message) }
        }
        None => FileFaults::whole(path, Message::new("good-copy-none")),
    }
}

/// Where the files are.
struct Places {
    coding: PathBuf,
    session: PathBuf,
}

impl Places {
    /// The file that was named, and the last place of the other one.
    fn of(path: &Path, ring: &Ring) -> Self {
        let named = from_root(path);
        let place = |known: &[PathBuf]| {
            if known.contains(&named) { path.to_owned() } else { known.first().cloned().unwrap_or_default() }
        };
        Self { coding: place(&ring.about.codings), session: place(&ring.about.sessions) }
    }
}

/// What can still be read of the files themselves.
struct Whole {
    session: Option<Session>,
    coding: Option<String>,
}

/// Another coding that lies where this one was is none of it.
fn whole(world: &World<'_>, places: &Places, coding: &str) -> Whole {
    let session_text = text(world, &places.session).ok();
    let session = session_text.and_then(|text| store::read_session(&text, &places.session).ok());
    let session = session.map(|read| read.session);
    let fits = |text: &String| {
        store::coding_id(text).as_deref() == Some(coding)
            && store::check_coding(text, &places.coding, session.as_ref()).is_ok()
    };
    Whole { coding: text(world, &places.coding).ok().filter(fits), session }
}

fn text(world: &World<'_>, path: &Path) -> Result<String, FileFaults> {
    limits::read_text(world.files, path, limits::TALK)
}

fn session_of(world: &World<'_>, copy: &GoodCopy) -> Result<Session, FileFaults> {
    let Some(path) = &copy.session else {
        return Err(FileFaults::whole(&copy.coding, Message::new("good-copy-no-session")));
    };
    Ok(store::read_session(&text(world, path)?, path)?.session)
}

fn take(
    world: &World<'_>,
    session: Session,
    session_path: &Path,
    coding_path: PathBuf,
    text: &str,
) -> Result<Opened, FileFaults> {
    let books = store::coding_head(text).map(|head| head.codebooks).unwrap_or_default();
    let found = world.library.instrument_or_stand_in(&books);
    let (instrument, missing) = found.map_err(|faults| of_codebooks(&coding_path, faults))?;
    let mut opened = go_on(session, session_path, coding_path, text, instrument)?;
    opened.notices.splice(0..0, missing);
    Ok(opened)
}

/// Makes a coding of its own of an older state: the one that it was stays, with its history.
fn on_its_own(opened: &mut Opened, world: &World<'_>) {
    let origin = Arc::make_mut(&mut opened.coding.origin);
    origin.id = (world.fresh_id)();
    origin.happened = 0;
}

/// A place beside a file that is there, or its own where there is none.
fn free(world: &World<'_>, path: &Path) -> PathBuf {
    let beside = (1..).map(|number| store::restored_name(path, number));
    let mut places = std::iter::once(path.to_owned()).chain(beside);
    places.find(|place| !world.files.is_file(place)).unwrap_or_else(|| path.to_owned())
}

/// That there are several codings from here on, which of them is which, and how one comes back to the new one; nothing
/// where the new one stands for the one that is damaged or gone.
fn fork(
    opened: &Opened,
    request: &OpenRequest,
    world: &World<'_>,
    (own, place): (Option<&Path>, &Path),
) -> Option<Message> {
    if opened.coding_on_disk {
        return None;
    }
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_coding = |path: &PathBuf| text(world, path).is_ok_and(|text| store::check_coding(&text, path, None).is_ok());
    let is_own = |path: &PathBuf| own.is_some_and(|own| world.files.real_path(own) == world.files.real_path(path));
    let restored = copies::restored_beside(world.files, place).into_iter();
    let restored = restored.filter(|path| !is_own(path) && is_coding(path));
    let others: Vec<String> = own.map(Path::to_owned).into_iter().chain(restored).map(|path| name(&path)).collect();
    let told = Message::new("good-copy-fork").with("new", name(&opened.coding_path));
    let told = told.with("command", request.typed(&opened.coding_path));
    (!others.is_empty()).then(|| told.with("others", Argument::All(others)))
}

/// Tells which copy is open, and where the work goes on: beside a file that is damaged, or where it was.
fn tell(opened: &mut Opened, request: &OpenRequest, (copy, is_beside): (&GoodCopy, bool)) {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let new = |on_disk: bool, path: &Path| (!on_disk).then(|| name(path));
    let files = [new(opened.session_on_disk, &opened.session_path), new(opened.coding_on_disk, &opened.coding_path)];
    let at = copy.at.with_timezone(&chrono::Local).format("%Y-%m-%d %H:%M").to_string();
    let files: Vec<String> = files.into_iter().flatten().collect();
    if !files.is_empty() {
        let id = match (&opened.source, is_beside) {
            (Source::CopyApart, _) => "good-copy-apart",
            (_, true) => "good-copy-opened",
            (_, false) => "good-copy-back",
        };
        let told = Message::new(id).with("at", at).with("files", Argument::All(files));
        opened.notices.insert(0, told);
    }
    let coder = &opened.coding.origin.coder;
    let somebody_elses =
        (*coder != request.coder).then(|| Message::new("open-somebody-elses").with("coder", coder.as_str()));
    let newer = opened.read_only.take();
    opened.read_only = read_only(request, [newer, somebody_elses, None]);
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::holding::Wish;
    use super::super::workpiece::open_to_work;
    use super::*;
    use crate::ports::clock::SystemClock;
    use crate::ports::codebooks::Library;
    use crate::ports::files::DiskFiles;
    use crate::ports::good_copies::{Keeper, Work};
    use crate::ports::journal::print_of;
    use crate::ports::keeping::{Keeping, Report};

    const SESSION: &str = r#"(format: 1, id: "s", title: "t", participants: [(id: "T", role: clinician)],
        turns: [(id: 5, by: "T", text: "Well.")])"#;

    fn coding(number: u64) -> String {
        format!(
            "(format: 1, id: \"c\", session: \"s\", coder: \"anna\", codebooks: [(id: \"oars\")], next_id: 2,
            happened: {number}, marks: [(id: 1, turn: 5, code: \"OQ\", note: \"{number}\")])"
        )
    }

    struct Place(tempfile::TempDir);

    impl Place {
        /// Talk and coding, of which there are two good copies: with number 3 and with number 7.
        fn new() -> Self {
            let place = Self(tempfile::tempdir().unwrap());
            place.write("a.session.ron", SESSION);
            for number in [3, 7] {
                place.write("a.coding.ron", &coding(number));
                let work = Work {
                    state: place.path("state"),
                    coding: "c".into(),
                    coder: "anna".into(),
                    coding_path: place.path("a.coding.ron"),
                    session_path: place.path("a.session.ron"),
                };
                let mut keeper = Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
                keeper.saved(&place.path("a.coding.ron"), number, print_of(coding(number).as_bytes()));
                keeper.close();
            }
            place
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn write(&self, name: &str, text: &str) {
            std::fs::write(self.path(name), text).unwrap();
        }

        fn open(&self, name: &str, wanted: Option<usize>) -> Result<Opened, FileFaults> {
            let library = Library::shipped();
            let fresh_id = || "fresh".to_owned();
            let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
            let request = OpenRequest {
                path: self.path(name),
                coder: "anna".into(),
                names_coder: false,
                codebooks: None,
                usual_codebooks: None,
                spoken: String::new(),
                read_only: false,
                round: 1,
            };
            open_copy(&request, &world, Some(&self.path("state")), wanted)
        }
    }

    /// What was opened: its id, how far it is, and the names of the files that are still to be written.
    fn told(opened: &Opened) -> (&str, u64, Vec<String>) {
        let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
        let files = [(opened.session_on_disk, &opened.session_path), (opened.coding_on_disk, &opened.coding_path)];
        let new = files.into_iter().filter(|(on_disk, _)| !on_disk).map(|(_, path)| name(path)).collect();
        (opened.coding.origin.id.as_str(), opened.coding.origin.happened, new)
    }

    /// The codings that are told to be others from here on.
    fn forked(opened: &Opened) -> Option<String> {
        let fork = opened.notices.iter().position(|told| told.id == "good-copy-fork")?;
        assert_eq!(fork, 1, "after what is open");
        let texts = crate::ports::locale::Texts::new("en");
        let said = texts.say(&opened.notices[fork]);
        assert!(said.contains(&opened.coding_path.display().to_string()), "{said}");
        let others = opened.notices[fork].arguments.iter().find(|(name, _)| *name == "others").unwrap();
        Some(texts.say(&Message::new("quotation").with("text", others.1.clone())).replace(['“', '”'], ""))
    }

    #[test]
    fn the_journal_of_a_copy_is_held_once_and_nobody_is_told_of_another_window() {
        let place = Place::new();
        place.write("a.coding.ron", "");
        let (library, fresh_id) = (Library::shipped(), String::new);
        let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
        let me = crate::ports::lock::Holder::here(&SystemClock);
        let state = Some(place.path("state"));
        let wish = Wish { me, take_over: false, patience: 1, state, looks_only: false };
        let mut work = open_to_work(&world, &wish, &|| place.open("a.coding.ron", None)).unwrap();
        let (tell, reports) = std::sync::mpsc::channel();
        let outside = work.outside(Arc::new(DiskFiles), Arc::new(SystemClock));
        let mut keeping = Keeping::begin(outside, move |report| drop(tell.send(report)));
        keeping.name(7, "here".into());
        keeping.finish();
        let warned: Vec<_> = reports.try_iter().filter(|report| matches!(report, Report::Warned(_))).collect();
        assert!(warned.is_empty(), "{warned:?}");
    }

    #[test]
    fn the_newest_copy_takes_the_place_of_a_damaged_coding_and_goes_beside_it() {
        for damaged in ["", "\0\0\0", &coding(9)[..120], "(format: 1, coder: 7)"] {
            let place = Place::new();
            place.write("a.coding.ron", damaged);
            for name in ["a.coding.ron", "a.session.ron"] {
                let opened = place.open(name, None).unwrap();
                assert_eq!(told(&opened), ("c", 7, vec!["a.restored.coding.ron".to_owned()]), "{damaged:?} {name}");
                assert_eq!((opened.source, opened.read_only), (Source::Copy, None));
                assert_eq!(opened.notices[0].id, "good-copy-opened");
            }
            place.write("a.restored.coding.ron", "somebody's");
            let opened = place.open("a.coding.ron", None).unwrap();
            assert_eq!(told(&opened).2, ["a.restored-2.coding.ron"]);
            assert_eq!(std::fs::read_to_string(place.path("a.coding.ron")).unwrap(), damaged);
        }
    }

    #[test]
    fn a_coding_that_is_gone_comes_back_in_its_place() {
        let place = Place::new();
        std::fs::remove_file(place.path("a.coding.ron")).unwrap();
        let opened = place.open("a.coding.ron", None).unwrap();
        assert_eq!((told(&opened).2, opened.source.clone()), (vec!["a.coding.ron".to_owned()], Source::Copy));
        assert_eq!(opened.notices[0].id, "good-copy-back", "no damaged file is spoken of");
    }

    #[test]
    fn what_went_on_already_is_not_made_twice() {
        let place = Place::new();
        place.write("a.coding.ron", "");
        place.write("a.session.ron", "");
        let opened = place.open("a.coding.ron", None).unwrap();
        // Talk and coding are saved beside the damaged files.
        place.write("a.restored.session.ron", SESSION);
        place.write("a.restored.coding.ron", &coding(8));
        let work = Work {
            state: place.path("state"),
            coding: "c".into(),
            coder: "anna".into(),
            coding_path: opened.coding_path.clone(),
            session_path: opened.session_path.clone(),
        };
        Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work).saved(&opened.coding_path, 8, String::new());
        let about = rings(&DiskFiles, &place.path("state"), &place.path("a.coding.ron"), "anna").rings.remove(0).about;
        for name in ["coding", "session"] {
            let damaged = place.path(&format!("a.{name}.ron"));
            assert_eq!(went_on(&DiskFiles, &about, &damaged), Some(place.path(&format!("a.restored.{name}.ron"))));
        }
        let again = place.open("a.coding.ron", None).unwrap();
        assert_eq!(again.coding_path, place.path("a.restored.coding.ron"), "the work goes on there");
        assert_eq!((again.notices[0].id.as_ref(), again.coding_on_disk), ("open-went-on", true));
        // The first of them may have been taken away.
        place.write("a.restored-3.coding.ron", &coding(8).replace("\"c\"", "\"third\""));
        let again = place.open("a.coding.ron", Some(1)).unwrap();
        assert_eq!(forked(&again), Some("a.restored.coding.ron and a.restored-3.coding.ron".to_owned()));
        std::fs::remove_file(place.path("a.restored-3.coding.ron")).unwrap();
        let again = place.open("a.coding.ron", Some(1)).unwrap();
        assert_eq!(told(&again), ("fresh", 0, vec!["a.restored-2.coding.ron".to_owned()]));
        assert_eq!(forked(&again), Some("a.restored.coding.ron".to_owned()), "the first one is named");
        // The work that went on beside it is named once, also where it is what was named.
        let again = place.open("a.session.ron", Some(1)).unwrap();
        assert_eq!(forked(&again), Some("a.restored.coding.ron".to_owned()), "{:?}", again.notices);
        assert_eq!(forked(&opened), None, "the first time it stands for what is damaged");
        assert_eq!(again.session_path, place.path("a.restored.session.ron"));
    }

    #[test]
    fn a_damaged_session_is_replaced_and_its_coding_is_taken_as_it_is() {
        let place = Place::new();
        place.write("a.session.ron", "(");
        place.write("a.coding.ron", &coding(9));
        let opened = place.open("a.session.ron", None).unwrap();
        assert_eq!(told(&opened), ("c", 9, vec!["a.restored.session.ron".to_owned()]));
        assert!(opened.coding_on_disk && opened.coding_print.is_some());
        place.write("a.coding.ron", "");
        let opened = place.open("a.session.ron", None).unwrap();
        let both = ["a.restored.session.ron", "a.restored.coding.ron"].map(str::to_owned).to_vec();
        assert_eq!(told(&opened), ("c", 7, both));
    }

    #[test]
    fn an_older_state_is_a_coding_of_its_own() {
        let place = Place::new();
        let beside = vec!["a.restored.coding.ron".to_owned()];
        // The coding itself is whole, and stays what it is.
        for (wanted, note) in [(None, "7"), (Some(1), "7"), (Some(2), "3")] {
            let opened = place.open("a.coding.ron", wanted).unwrap();
            assert_eq!(told(&opened), ("fresh", 0, beside.clone()), "{wanted:?}");
            assert_eq!(forked(&opened), Some("a.coding.ron".to_owned()), "{wanted:?}");
            // Nothing is written of it while somebody only looks.
            assert_eq!((opened.source.clone(), opened.notices[0].id.as_ref()), (Source::CopyApart, "good-copy-apart"));
            assert_eq!(opened.coding.marks().next().unwrap().1.note.as_deref(), Some(note));
        }
        assert_eq!(place.open("a.coding.ron", Some(3)).unwrap_err().faults[0].message.id, "good-copy-not-so-many");
        assert_eq!(place.open("b.coding.ron", None).unwrap_err().faults[0].message.id, "good-copy-none");
    }

    #[test]
    fn copies_of_two_codings_that_lay_in_one_place_are_numbered_together() {
        let place = Place::new();
        // The first coding is gone, and another was begun where it was.
        let other = coding(1).replace("\"c\"", "\"d\"");
        place.write("a.coding.ron", &other);
        let work = Work {
            state: place.path("state"),
            coding: "d".into(),
            coder: "anna".into(),
            coding_path: place.path("a.coding.ron"),
            session_path: place.path("a.session.ron"),
        };
        // It was kept later than the others.
        std::thread::sleep(std::time::Duration::from_millis(1100));
        let mut keeper = Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
        keeper.saved(&place.path("a.coding.ron"), 1, print_of(other.as_bytes()));
        let beside = vec!["a.restored.coding.ron".to_owned()];
        for name in ["a.coding.ron", "a.session.ron"] {
            let note = |wanted: usize| {
                let opened = place.open(name, Some(wanted)).unwrap();
                let (id, _, files) = told(&opened);
                (id.to_owned(), files, opened.coding.marks().next().unwrap().1.note.clone().unwrap())
            };
            assert_eq!(note(1), ("fresh".into(), beside.clone(), "1".into()), "{name}: the new one is whole");
            assert_eq!(note(2), ("c".into(), beside.clone(), "7".into()), "{name}: the old one lives nowhere else");
            assert_eq!(note(3), ("fresh".into(), beside.clone(), "3".into()), "{name}");
            let refused = place.open(name, Some(4)).unwrap_err();
            assert_eq!(refused.faults[0].message.id, "good-copy-not-so-many");
        }
    }
}
