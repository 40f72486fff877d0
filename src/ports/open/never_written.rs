//! Work that was never in a file, as nothing could be written where its talk lies: it is in its journal alone, under an id
//! that no file tells.

use std::path::Path;
use std::sync::Arc;

use super::{OpenRequest, Opened, Source, World, open, same_books};
use crate::domain::message::Message;
use crate::ports::fault::FileFaults;
use crate::ports::good_copies::ABOUT;
use crate::ports::journal::{self, Head, Unwritten};

/// Such work. The later it was begun, the greater.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Work {
    /// When it was begun, in milliseconds since 1970 (UTC).
    at: i64,
    /// The coding's id.
    coding: String,
    /// The ids of its codebooks.
    codebooks: String,
    /// How many things were done.
    count: usize,
}

/// Goes on with such work of this coder on this talk, if there is any, and no coding lies in its place; of several the one
/// that was begun last. The others are told.
pub(super) fn gone_on_with(
    mut opened: Opened,
    request: &OpenRequest,
    world: &World<'_>,
    state: &Path,
) -> Result<Opened, FileFaults> {
    let mut found = all(&opened, request, world, state);
    let may_be_meant = |books: &str| request.codebooks.is_none() || same_books(&opened.instrument.ids(), books);
    let meant = found.iter().rposition(|work| !opened.coding_on_disk && may_be_meant(&work.codebooks));
    if let Some(meant) = meant {
        let Work { coding: id, codebooks, .. } = &found[meant];
        let mut other = opened.clone();
        if !same_books(&opened.instrument.ids(), codebooks) {
            other = open(&OpenRequest { codebooks: Some(codebooks.clone()), ..request.clone() }, world)?;
            let told = other.notices.clone();
            other.notices.splice(0..0, opened.notices.iter().filter(|notice| !told.contains(notice)).cloned());
        }
        if !other.coding_on_disk {
            Arc::make_mut(&mut other.coding.origin).id.clone_from(id);
            other.source = Source::Journal;
            opened = other;
            found.remove(meant);
        }
    }
    let others = found.iter().rev().map(|work| told(&opened, request, work));
    let others: Vec<Message> = others.collect();
    opened.notices.splice(0..0, others);
    Ok(opened)
}

/// All that this coder did on this talk and that is in no file, the latest last.
fn all(opened: &Opened, request: &OpenRequest, world: &World<'_>, state: &Path) -> Vec<Work> {
    let is_ours = |head: &Head, its: &Unwritten| {
        let of_talk = its.session == opened.session.about.id && its.round == request.round;
        of_talk && head.coder == request.coder && head.coding != opened.coding.origin.id
    };
    let folders = world.files.folders(&state.join("codings")).unwrap_or_default();
    // What was saved once has a note of where.
    let unsaved = folders.into_iter().filter(|folder| !world.files.is_file(&folder.join(ABOUT)));
    let works = unsaved.filter_map(|folder| {
        let journal = folder.join("journal");
        let head = journal::first_head(world.files, &journal)?;
        let its = head.unwritten.clone().filter(|its| is_ours(&head, its))?;
        let log = journal::read_log(world.files, &journal).ok()?;
        let count = log.events.len();
        let work = Work { at: head.at, coding: head.coding, codebooks: its.codebooks, count };
        (log.kept.is_empty() && count > 0).then_some(work)
    });
    let mut found: Vec<Work> = works.collect();
    found.sort();
    found
}

/// That there is such work beside what is open, and how it is come to. Where the coding that is open has its codebooks, and
/// so its place, that one has to make way.
fn told(opened: &Opened, request: &OpenRequest, work: &Work) -> Message {
    let Work { codebooks, count, .. } = work;
    if same_books(&opened.instrument.ids(), codebooks) {
        let file = opened.coding_path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        return Message::new("open-never-written-here").with("count", *count).with("file", file);
    }
    let talk = request.typed(&opened.session_path);
    Message::new("open-never-written").with("count", *count).with("codebooks", codebooks.as_str()).with("talk", talk)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::super::holding::Wish;
    use super::super::workpiece::{Workpiece, open_to_work};
    use super::super::{remembered, same_books};
    use super::*;
    use crate::domain::codebook::CodeId;
    use crate::domain::coding::Mark;
    use crate::domain::edit::CodingEdit;
    use crate::domain::session::TurnId;
    use crate::ports::clock::{Clock, SystemClock};
    use crate::ports::codebooks::Library;
    use crate::ports::files::{DiskFiles, Files};
    use crate::ports::keeping::{Keeping, Report};
    use crate::ports::lock::Holder;

    const SESSION: &str = r#"(format: 1, id: "s", title: "t", participants: [(id: "T", role: clinician)],
        turns: [(id: 5, by: "T", text: "Well.")])"#;

    struct Place(tempfile::TempDir);

    impl Place {
        fn new() -> Self {
            let place = Self(tempfile::tempdir().unwrap());
            std::fs::write(place.path("a.session.ron"), SESSION).unwrap();
            place
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn request(&self, coder: &str, codebooks: &str) -> OpenRequest {
            OpenRequest {
                path: self.path("a.session.ron"),
                coder: coder.into(),
                names_coder: false,
                codebooks: Some(codebooks.to_owned()).filter(|it| !it.is_empty()),
                usual_codebooks: Some("oars".into()),
                spoken: String::new(),
                read_only: false,
                round: 1,
            }
        }

        fn open(&self, coder: &str, codebooks: &str) -> Workpiece {
            let (library, state) = (Library::shipped(), self.path("state"));
            let fresh_id = super::super::fresh_id;
            let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
            let me = Holder::here(&SystemClock);
            let wish = Wish { me, take_over: false, patience: 1, state: Some(state.clone()), looks_only: false };
            let request = self.request(coder, codebooks);
            open_to_work(&world, &wish, &|| remembered::open_remembering(&request, &world, Some(&state))).unwrap()
        }

        /// Codes once; nothing but the journal is written.
        fn code(&self, coder: &str, codebooks: &str) -> Kept {
            let mut work = self.open(coder, codebooks);
            let files: Arc<dyn Files> = Arc::new(DiskFiles);
            let clock: Arc<dyn Clock> = Arc::new(SystemClock);
            let keeping = Keeping::begin(work.outside(files, clock), |_: Report| ());
            let mark = Mark::new(work.document.free_mark(), None, CodeId::new("OQ"));
            let edit = CodingEdit::AddMark { turn: TurnId(5), place: 9, mark };
            work.document.perform("step-code", vec![edit.into()]).unwrap();
            let (news, last) = work.document.take_news();
            keeping.note(news, last);
            keeping.settle();
            Kept(work, keeping)
        }

        /// How many codes are there when it is opened, and of what it was made.
        fn found(&self, coder: &str, codebooks: &str) -> (usize, Source) {
            let work = self.open(coder, codebooks);
            (work.document.coding().marks().count(), work.opened.source)
        }
    }

    struct Kept(Workpiece, Keeping);

    #[test]
    fn what_was_never_in_a_file_is_there_again() {
        let place = Place::new();
        drop(place.code("anna", ""));
        assert_eq!(place.found("anna", ""), (1, Source::Journal));
        drop(place.code("anna", ""));
        let work = place.open("anna", "");
        assert_eq!((work.document.coding().marks().count(), work.recovered.history.is_some()), (2, true));
        assert_eq!(work.notices.iter().map(|told| told.id.to_string()).collect::<Vec<_>>(), ["journal-recovered"]);
    }

    /// A coding of anna's on the disk.
    fn on_disk(place: &Place, codebooks: &str) {
        let text = format!(
            "(format: 1, id: \"{codebooks}\", session: \"s\", coder: \"anna\", codebooks: [(id: \"{codebooks}\")])"
        );
        std::fs::write(place.path(&format!("a.{codebooks}.anna.coding.ron")), text).unwrap();
    }

    #[test]
    fn a_coding_that_lies_there_keeps_its_place_and_what_is_in_no_file_is_told() {
        let place = Place::new();
        drop(place.code("anna", "misc"));
        let told = |work: &Workpiece| work.notices.iter().map(|told| told.id.to_string()).collect::<Vec<_>>();
        // Under other codebooks, so that it can be asked for.
        on_disk(&place, "oars");
        let work = place.open("anna", "");
        assert_eq!((work.opened.coding.origin.id.as_str(), &work.opened.source), ("oars", &Source::Files));
        assert!(told(&work).contains(&"open-never-written".to_owned()), "{:?}", told(&work));
        assert_eq!(place.found("anna", "misc"), (1, Source::Journal));
        // Under its own; several codings leave it open which is meant, so that none is opened.
        on_disk(&place, "misc-2.5");
        on_disk(&place, "gensvar");
        std::fs::remove_file(place.path("a.oars.anna.coding.ron")).unwrap();
        let work = place.open("anna", "");
        assert!(!work.opened.coding_on_disk && work.opened.source == Source::Files);
        assert!(told(&work).contains(&"open-never-written".to_owned()), "{:?}", told(&work));
        let work = place.open("anna", "misc");
        assert_eq!(work.opened.coding.origin.id, "misc-2.5");
        assert!(told(&work).contains(&"open-never-written-here".to_owned()), "{:?}", told(&work));
    }

    #[test]
    fn it_is_that_coders_under_that_codebook() {
        let place = Place::new();
        drop(place.code("anna", "misc"));
        assert_eq!(place.found("anna", "oars"), (0, Source::Files));
        assert_eq!(place.found("bo", ""), (0, Source::Files));
        assert_eq!(place.found("anna", ""), (1, Source::Journal), "nobody asked for another one");
        assert!(same_books(&place.open("anna", "").opened.instrument.ids(), "misc-2.5"));
    }

    #[test]
    fn what_was_in_a_file_once_and_is_gone_does_not_come_back_by_itself() {
        let place = Place::new();
        let Kept(work, keeping) = place.code("anna", "");
        let number = work.document.happened();
        keeping.settle();
        drop(keeping);
        let journal = journal::folder(&place.path("state"), &work.document.coding().origin.id);
        let head = Head { after: number, ..journal::first_head(&DiskFiles, &journal).unwrap() };
        let pen = journal::Journal::start(Arc::new(DiskFiles), journal, head, |_| ());
        pen.kept(number, 9, "1-f".into());
        drop(pen);
        assert_eq!(place.found("anna", ""), (0, Source::Files));
    }

    #[test]
    fn a_second_window_does_not_write_in_it() {
        let place = Place::new();
        let first = place.code("anna", "");
        let second = place.open("anna", "");
        let why = second.opened.read_only.map(|why| why.id.to_string());
        assert_eq!(why.as_deref(), Some("open-held-here-by-you"), "the talk's own lock");
        drop(first);
        assert!(!place.path(".a.oars.anna.coding.ron.lock").exists());
        // No lock can be where a folder is: then it is the journal's own that is held, from its first line.
        let place = Place::new();
        std::fs::create_dir(place.path(".a.oars.anna.coding.ron.lock")).unwrap();
        let first = place.code("anna", "");
        let second = place.open("anna", "");
        assert_eq!(second.opened.read_only.map(|why| why.id.to_string()).as_deref(), Some("open-held-copy-by-you"));
        drop(first);
        assert_eq!(place.found("anna", ""), (1, Source::Journal));
    }
}
