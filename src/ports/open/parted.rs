//! What was done on this computer and is in no file, where the coding's file is another one by now: a folder that is
//! synchronised brings one that went on elsewhere, and somebody changes it, puts an older one in its place, or changes the
//! talk so that what was done does not fit any more. It was said to be saved, so that it is made once more where it fits as it
//! was done, and else kept beside the coding, as a version that can be brought in.

use std::cmp::Reverse;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::World;
use crate::domain::coding::{Coding, Origin};
use crate::domain::document::{Document, Snapshot};
use crate::domain::edit::{Change, CodingEdit, Edit, apply};
use crate::domain::message::{Argument, Message};
use crate::domain::session::Session;
use crate::ports::good_copies::{self, GoodCopy};
use crate::ports::journal::{self, Lacks, Parted, Recovered};
use crate::ports::store::{self, Kept};
use crate::ports::{copies, limits, rescue};

/// Files of this kind beside one coding are not more.
const MOST: u32 = 999;

/// Leaves what a file lacks alone, where the file on which it was done still lies in another place of the coding: opened
/// there, it comes back.
pub(super) fn leave_to_its_file(world: &World<'_>, journal: &Path, recovered: &mut Recovered) {
    let is_it = |parted: &Parted, place: &PathBuf| {
        world.files.read(place).is_ok_and(|bytes| is_print(&bytes, parted.file.as_deref()))
    };
    let places = || good_copies::about_in(world.files, journal.parent()?).map(|about| about.codings);
    let lies_elsewhere = |parted: &mut Parted| {
        parted.file.is_some() && places().is_some_and(|places| places.iter().any(|place| is_it(parted, place)))
    };
    if let Some(parted) = recovered.parted.take_if(lies_elsewhere) {
        recovered.talk_changed &= parted.why == Lacks::Older;
        recovered.notices.push(in_history(&parted));
    }
    if let Some(left) = recovered.left.take_if(lies_elsewhere) {
        recovered.notices.push(in_history(&left));
    }
}

fn is_print(bytes: &[u8], print: Option<&str>) -> bool {
    Some(journal::print_of(bytes).as_str()) == print
}

/// Makes once more what the file lacks, as one step, if all of it fits as it was done; else it is still to be told.
pub(super) fn make_again(document: &mut Document, recovered: &mut Recovered) {
    // Whoever put an older file in the place does not want it to go on as before.
    let Some(parted) = recovered.parted.as_ref().filter(|parted| parted.why != Lacks::Older) else { return };
    let edits = fitting(parted, document);
    let is_there = edits.as_ref().is_some_and(Vec::is_empty);
    let made = edits.and_then(|edits| document.perform("step-recovered", edits).ok());
    if made.is_none() {
        recovered.talk_changed = false;
        return;
    }
    if !is_there {
        let id = if parted.why == Lacks::Elsewhere { "journal-parted-made" } else { "journal-changed-made" };
        recovered.notices.insert(0, Message::new(id).with("count", parted.count));
    }
    recovered.parted = None;
}

/// That the history alone has it.
fn in_history(parted: &Parted) -> Message {
    let message = match &parted.why {
        Lacks::Elsewhere => Message::new("journal-parted-history"),
        Lacks::Changed => Message::new("journal-changed-file"),
        Lacks::Older | Lacks::Earlier { .. } => Message::new("journal-older-file"),
        Lacks::Unfit(why) => Message::new("journal-does-not-fit").with("why", why.clone()),
    };
    message.with("count", parted.count)
}

/// That a version beside the coding has it.
fn aside(parted: &Parted, file: String) -> Message {
    let message = match &parted.why {
        Lacks::Elsewhere | Lacks::Earlier { elsewhere: true } => Message::new("journal-parted-aside"),
        Lacks::Changed => Message::new("journal-changed-aside"),
        Lacks::Older | Lacks::Earlier { elsewhere: false } => Message::new("journal-older-aside"),
        Lacks::Unfit(why) => Message::new("journal-does-not-fit-aside").with("why", why.clone()),
    };
    message.with("count", parted.count).with("file", file)
}

/// The edits that are to be made, where each takes the place of the very thing whose place it took; `None` where one does
/// not. What is there already is left out.
fn fitting(parted: &Parted, document: &Document) -> Option<Vec<Edit>> {
    let Snapshot { mut session, mut coding, .. } = document.snapshot();
    let (mut edits, mut theirs) = (Vec::new(), Vec::new());
    for change in parted.missing()? {
        let made = apply(&mut session, &mut coding, change.edit.clone()).ok()?;
        if made.inverse == change.edit {
            theirs.push(made.inverse);
            continue;
        }
        // What somebody else said just so is not ours to change.
        if made.inverse != change.inverse || theirs.contains(&made.inverse) {
            return None;
        }
        edits.push(made.edit);
    }
    Some(edits)
}

/// Where what is missing belongs.
pub struct Place<'a> {
    /// The program's state folder.
    pub state: &'a Path,
    /// Where the coding is, and the talk.
    pub coding_path: &'a Path,
    pub session_path: &'a Path,
    /// Whether nothing may be written.
    pub looks_only: bool,
}

/// Keeps what the file lacks and what does not fit as a version beside the coding, and adds it to the versions; tells of it.
/// Where it cannot be kept so, it is told that it is in the history alone.
pub fn keep_aside(
    world: &World<'_>,
    place: &Place<'_>,
    document: &Document,
    (recovered, versions): (&mut Recovered, &mut Vec<PathBuf>),
) {
    let lacking = [recovered.left.take(), recovered.parted.take()];
    for parted in lacking.iter().flatten() {
        keep_one_aside(world, place, document, (parted, &mut recovered.notices, versions));
    }
}

/// Tells by which version that can be had again that came later than an older file, and gives it: by the newest good copy that
/// goes back to that file and was not merged. It is put beside the coding, where it stays when good copies are thinned.
/// Where no copy has any of it, or only some, that is told.
pub fn offer_later(
    world: &World<'_>,
    place: &Place<'_>,
    document: &Document,
    (notices, versions): (&mut [Message], &mut Vec<PathBuf>),
) {
    let Some(told) = notices.iter_mut().find(|told| told.id == "journal-older-file") else { return };
    let (copy, has) = match later_copy(world, place, document) {
        Later::There(copy, has) => (copy, has),
        Later::Merged => return told.id = "journal-older-merged".into(),
        Later::Nowhere => return told.id = "journal-older-nowhere".into(),
    };
    let number = |its: &str| {
        told.arguments.iter().find_map(|(name, count)| match count {
            Argument::Number(count) if *name == its => u64::try_from(*count).ok(),
            _ => None,
        })
    };
    // Where the history has a gap more is lacking than can be read in it.
    let to_the_last = number("last").map_or(0, |last| last.saturating_sub(document.coding().origin.happened));
    let counted = number("count").unwrap_or(0);
    let lacks = counted.max(to_the_last);
    let in_part = has < lacks;
    let beside = world.files.read(&copy).ok().and_then(|bytes| keep(world, place, &bytes).ok());
    let path = beside.unwrap_or(copy);
    let file = if path.parent() == place.coding_path.parent() { path.file_name() } else { Some(path.as_os_str()) };
    let said = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let (id, count) = if in_part { ("journal-older-in-part", lacks) } else { ("journal-older-aside", counted) };
    *told = Message::new(id)
        .with("count", said(count))
        .with("has", said(has))
        .with("file", file.unwrap_or_default().to_string_lossy().into_owned());
    if !versions.contains(&path) {
        versions.push(path);
    }
}

/// Where good copies have something of what came later than an older file.
enum Later {
    /// In this one, and how many actions of it.
    There(PathBuf, u64),
    /// In one that was merged already.
    Merged,
    Nowhere,
}

/// Looks for the newest good copy that has something of what came later, among those that go back to the file.
fn later_copy(world: &World<'_>, place: &Place<'_>, document: &Document) -> Later {
    let (session, coding) = (document.session(), document.coding());
    let mut copies = good_copies::copies(world.files, place.state, &coding.origin.id);
    copies.sort_by_key(|copy| Reverse(copy.number));
    for copy in copies {
        let Some(has) = copy.number.checked_sub(coding.origin.happened).filter(|has| *has > 0) else { break };
        // One that cannot be read, or is of another way, says nothing of those before it.
        let version = copies::read(world.files, &copy.coding, session, coding).ok();
        if !version.is_some_and(|version| version.coding.origin.comes_from(&coding.origin)) {
            continue;
        }
        let mut found = vec![copy.coding];
        copies::not_merged(world.files, place.state, &coding.origin, &mut found);
        return found.pop().map_or(Later::Merged, |copy| Later::There(copy, has));
    }
    Later::Nowhere
}

fn keep_one_aside(
    world: &World<'_>,
    place: &Place<'_>,
    document: &Document,
    (parted, notices, versions): (&Parted, &mut Vec<Message>, &mut Vec<PathBuf>),
) {
    let version = version(world, place.state, document, parted);
    let Some(path) = version.and_then(|version| keep_somewhere(world, place, version)) else {
        notices.insert(0, in_history(parted));
        return;
    };
    let mut new = vec![path.clone()];
    copies::not_merged(world.files, place.state, &document.coding().origin, &mut new);
    if !new.is_empty() && !versions.contains(&path) {
        let is_beside = path.parent() == place.coding_path.parent();
        let name = if is_beside { path.file_name().unwrap_or_default() } else { path.as_os_str() };
        let file = name.to_string_lossy().into_owned();
        versions.push(path);
        notices.insert(0, aside(parted, file));
        if is_talk_missing(parted, document) {
            notices.insert(1, Message::new("journal-parted-talk"));
        }
    }
}

/// Whether something of what is missing changed the talk itself, of which a coding's version knows nothing.
fn is_talk_missing(parted: &Parted, document: &Document) -> bool {
    let Snapshot { mut session, mut coding, .. } = document.snapshot();
    let mut edits = parted.missing().unwrap_or_default().into_iter().map(|change| &change.edit);
    let mut is_other = |edit: &Edit| {
        matches!(edit, Edit::Session(_))
            && apply(&mut session, &mut coding, edit.clone()).map_or(true, |made| made.inverse != *edit)
    };
    edits.any(&mut is_other)
}

/// The coding as it was here: what both come from, or what was kept before that, with everything that happened since. Where
/// that does not fit the talk as it is, the talk as it was kept with it comes along.
fn version(world: &World<'_>, state: &Path, document: &Document, parted: &Parted) -> Option<(Session, Coding)> {
    let id = &document.coding().origin.id;
    let copies = good_copies::copies(world.files, state, id);
    let in_place = |is_base: IsBase| {
        let now = |copy: &GoodCopy| of_copy(world, copy, document.session().clone(), (id, parted, is_base));
        let then = |copy: &GoodCopy| {
            let path = copy.session.as_ref()?;
            let text = limits::read_text(world.files, path, limits::TALK).ok()?;
            of_copy(world, copy, store::read_session(&text, path).ok()?.session, (id, parted, is_base))
        };
        copies.iter().find_map(now).or_else(|| copies.iter().find_map(then))
    };
    let found = in_place(on_the_way).or_else(|| from_nothing(world, state, document, parted));
    let older = || match parted.why {
        Lacks::Older => Some(from_older(document, parted)?),
        Lacks::Earlier { .. } => in_place(before).or_else(|| from_older(document, parted)),
        Lacks::Elsewhere | Lacks::Changed | Lacks::Unfit(_) => None,
    };
    found.or_else(older)
}

/// From which number on a good copy lacks what was done, and whether everything before that is in it; `None` where it is none
/// to begin with. It is known with the fingerprint of its file.
type IsBase = fn(&Parted, &str, &Coding, &str) -> Option<(u64, bool)>;

/// A copy of what was saved in the very story, or of the file with which that began.
fn on_the_way(parted: &Parted, id: &str, coding: &Coding, print: &str) -> Option<(u64, bool)> {
    let shared = Origin { id: id.to_owned(), works: parted.works.clone(), ..Origin::default() };
    let (number, origin) = (coding.origin.happened, &coding.origin);
    let is_of = |(work, _): &(String, u64)| parted.own.contains(work);
    let in_story = origin.works.last().is_some_and(is_of) && (parted.story..=parted.last).contains(&number);
    if parted.is_older() {
        let is_first = parted.begun.iter().any(|begun| begun == print);
        return match (in_story, is_first) {
            (true, _) => Some((number, true)),
            (false, true) => Some((parted.story.saturating_sub(1), true)),
            (false, false) => None,
        };
    }
    let is_it = origin.works == parted.works;
    let is_near = (parted.story..=parted.reached + 1).contains(&(number + 1)) || number == parted.reached;
    let is_on_the_way = shared.comes_from(origin) && is_near;
    // What was saved here after the two parted has all that was done before it.
    let is_later = parted.why == Lacks::Elsewhere && in_story && number > parted.reached;
    (is_it || is_on_the_way || is_later).then_some((if is_it { parted.reached } else { number }, true))
}

/// A copy of what was saved last before the story began. What somebody else wrote into the file between is not in it.
fn before(parted: &Parted, _id: &str, coding: &Coding, _print: &str) -> Option<(u64, bool)> {
    let last = parted.works.iter().rev().nth(1);
    last.is_some_and(|last| coding.origin.works.last() == Some(last)).then_some((parted.reached, false))
}

/// The older file that lies there, with everything that was done since, where that fits it as well.
fn from_older(document: &Document, parted: &Parted) -> Option<(Session, Coding)> {
    let (session, coding) = (document.session(), document.coding().clone());
    let coding = with_all_since(session, coding, parted, (parted.reached, parted.why == Lacks::Older))?;
    Some((session.clone(), coding))
}

/// The coding as the journal alone has it, where it tells all that was ever done to it.
fn from_nothing(world: &World<'_>, state: &Path, document: &Document, parted: &Parted) -> Option<(Session, Coding)> {
    let origin = &document.coding().origin;
    let begins_here = parted.story == 0 && parted.changes.first().is_some_and(|(number, _)| *number == 1);
    let head = journal::first_head(world.files, &journal::folder(state, &origin.id)).filter(|_| begins_here)?;
    head.unwritten?;
    let first = Origin { happened: 0, session_happened: None, lost: Vec::new(), ..(**origin).clone() };
    let first = Origin { works: Vec::new(), changed_outside: false, ..first };
    let coding = with_all_since(document.session(), Coding::new(first), parted, (0, true))?;
    Some((document.session().clone(), coding))
}

/// What became of a good copy, with a talk; `None` where it is none of what was done, or that does not fit the talk.
fn of_copy(
    world: &World<'_>,
    copy: &GoodCopy,
    session: Session,
    (id, parted, is_base): (&str, &Parted, IsBase),
) -> Option<(Session, Coding)> {
    let text = limits::read_text(world.files, &copy.coding, limits::TALK).ok()?;
    let read = store::read_coding(&text, &copy.coding, &session).ok()?;
    let print = read.plain_print.unwrap_or_else(|| journal::print_of(text.as_bytes()));
    let from = is_base(parted, id, &read.coding, &print)?;
    let coding = with_all_since(&session, read.coding, parted, from)?;
    Some((session, coding))
}

/// A coding from before with everything that happened after a number, and the works that it went through. Where not all that was
/// before is in it, nothing that was saved comes from it, nor goes back to it.
fn with_all_since(
    session: &Session,
    mut coding: Coding,
    parted: &Parted,
    (number, is_whole): (u64, bool),
) -> Option<Coding> {
    let mut session = session.clone();
    for change in parted.since(number)? {
        if is_there(&coding, &change.edit) {
            continue;
        }
        let made = apply(&mut session, &mut coding, change.edit.clone());
        // What was changed in the talk is in the talk's file, or is told to be missing.
        if matches!(change.edit, Edit::Coding(_)) {
            made.ok()?;
        }
    }
    let origin = Arc::make_mut(&mut coding.origin);
    if !parted.is_older() {
        origin.works.clone_from(&parted.works);
    }
    let part = format!("{}{}", parted.work, journal::PART);
    origin.reach(if is_whole { &parted.work } else { &part }, parted.last);
    origin.happened = parted.last;
    Some(coding)
}

/// Whether a code stands there already: what was made once more has what is in the story before it, too.
fn is_there(coding: &Coding, edit: &Edit) -> bool {
    let Edit::Coding(CodingEdit::AddMark { turn, mark, .. }) = edit else { return false };
    coding.turn(*turn).is_some_and(|coded| coded.marks.contains(mark))
}

/// Keeps a version beside the coding, or where nothing can be written there, as on a full disk, among what was rescued, which
/// is told until it is moved away.
fn keep_somewhere(world: &World<'_>, place: &Place<'_>, (session, coding): (Session, Coding)) -> Option<PathBuf> {
    let text = store::coding_text(&session, &coding).ok()?;
    if let Ok(path) = keep(world, place, text.as_bytes()) {
        return Some(path);
    }
    let has_it = |path: &PathBuf| {
        let text = limits::read_text(world.files, path, limits::TALK);
        let there = text.ok().and_then(|text| store::read_coding(&text, path, &session).ok());
        there.is_some_and(|there| there.coding.origin.comes_from(&coding.origin))
    };
    let mut rescued = rescue::all_rescued(world.files, place.state, place.coding_path, &session.about.id).into_iter();
    let there = rescued.find(has_it);
    if there.is_some() || place.looks_only {
        return there;
    }
    let snapshot = Snapshot { happened: coding.origin.happened, session, coding, work: None };
    rescue::rescue(world.files, place.state, &snapshot, (place.coding_path, place.session_path)).ok()
}

/// Keeps bytes beside a coding, where they may lie already.
fn keep(world: &World<'_>, place: &Place<'_>, bytes: &[u8]) -> io::Result<PathBuf> {
    for number in 1..=MOST {
        let free = store::kept_name(place.coding_path, Kept::Rescued, number);
        // Looked at before anything is written: on a full disk nothing would say that it lies there already.
        let written = match place.looks_only {
            _ if world.files.is_file(&free) => Err(io::ErrorKind::AlreadyExists.into()),
            true => Err(io::ErrorKind::ReadOnlyFilesystem.into()),
            false => world.files.create_new(&free, bytes),
        };
        match written {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if world.files.read(&free).is_ok_and(|there| there == bytes) {
                    return Ok(free);
                }
            }
            written => return written.map(|()| free),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

impl Parted {
    /// Whether the file is one from before, of which nobody wants that it goes on as it did.
    fn is_older(&self) -> bool {
        matches!(self.why, Lacks::Older | Lacks::Earlier { .. })
    }

    /// What the file lacks; `None` where that cannot be known.
    fn missing(&self) -> Option<Vec<&Change>> {
        self.since(self.reached)
    }

    fn since(&self, number: u64) -> Option<Vec<&Change>> {
        let mut all = Vec::new();
        for (_, changes) in self.changes.iter().filter(|(its, _)| *its > number) {
            all.extend(changes.as_ref()?);
        }
        Some(all)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use crate::domain::coding::Mark;
    use crate::domain::merge::{Sides, merge};
    use crate::domain::session::TurnId;
    use crate::ports::clock::SystemClock;
    use crate::ports::codebooks::Library;
    use crate::ports::copies::Version;
    use crate::ports::files::DiskFiles;
    use crate::ports::good_copies::{Keeper, Work};
    use crate::ports::journal::{self, Journal};
    use crate::ports::open::holding;
    use crate::ports::writer::{SaveJob, Seen, Writer};

    const SESSION: &str = r#"(format: 1, id: "s", title: "t", participants: [(id: "T", role: clinician)],
        turns: [(id: 5, by: "T", text: "Well."), (id: 6, by: "T", text: "And?"), (id: 7, by: "T", text: "So.")])"#;
    const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "oars")])"#;

    /// Two computers with one folder between them.
    struct Place(tempfile::TempDir, Library);

    /// A coding that is open on one of them.
    struct Open {
        state: PathBuf,
        document: Document,
        recovered: Recovered,
        versions: Vec<PathBuf>,
        seen: Seen,
    }

    impl Place {
        fn new() -> Self {
            let place = Self(tempfile::tempdir().unwrap(), Library::shipped());
            std::fs::write(place.path("a.session.ron"), SESSION).unwrap();
            std::fs::write(place.path("a.coding.ron"), CODING).unwrap();
            place
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn open(&self, computer: &str) -> Open {
            self.open_or_look(computer, false)
        }

        fn open_or_look(&self, computer: &str, looks_only: bool) -> Open {
            self.open_file(computer, &self.path("a.coding.ron"), (false, looks_only))
        }

        /// Puts bytes in the place of the coding.
        fn put(&self, bytes: &[u8]) {
            std::fs::write(self.path("a.coding.ron"), bytes).unwrap();
        }

        fn file(&self) -> Vec<u8> {
            std::fs::read(self.path("a.coding.ron")).unwrap()
        }

        /// What another computer makes of the file as it is, which is left as it is.
        fn elsewhere(&self) -> Vec<u8> {
            let now = self.file();
            self.open("two").code(7, "SR").bookmark(5).saved(self, false);
            let elsewhere = self.file();
            self.put(&now);
            elsewhere
        }

        fn open_file(&self, computer: &str, file: &Path, (is_copy, looks_only): (bool, bool)) -> Open {
            let fresh_id = || "fresh".to_owned();
            let world = World { files: &DiskFiles, library: &self.1, clock: &SystemClock, fresh_id: &fresh_id };
            let (state, path) = (self.path(computer), file.to_owned());
            let talk = std::fs::read_to_string(self.path("a.session.ron")).unwrap();
            let session = store::read_session(&talk, Path::new("a.session.ron")).unwrap().session;
            let text = std::fs::read_to_string(&path).unwrap();
            let read = store::read_coding(&text, &path, &session).unwrap();
            let mut seen = Seen::default();
            seen.note(&path, text.as_bytes());
            let mut document = Document::new(session, read.coding, self.1.instrument("oars").unwrap());
            let print = read.plain_print.unwrap_or_else(|| journal::print_of(text.as_bytes()));
            let folder = journal::folder(&state, "c");
            let prints = (Some(print.as_str()).filter(|_| !is_copy), None);
            let mut recovered = holding::recover(&world, &folder, &mut document, prints, (is_copy, looks_only));
            let mut versions = Vec::new();
            let session_path = self.path("a.session.ron");
            let place = super::Place { state: &state, coding_path: &path, session_path: &session_path, looks_only };
            keep_aside(&world, &place, &document, (&mut recovered, &mut versions));
            offer_later(&world, &place, &document, (&mut recovered.notices, &mut versions));
            Open { state, document, recovered, versions, seen }
        }

        /// Whether a version is one that was not brought into the coding, as that lies there.
        fn tells_of(&self, version: &Path) -> bool {
            let mut versions = vec![version.to_owned()];
            let open = self.open_or_look("one", true);
            copies::not_merged(&DiskFiles, &self.path("one"), &open.document.coding().origin, &mut versions);
            !versions.is_empty()
        }

        /// Brings a version into the coding, and tells what it says then.
        fn merged(open: &mut Open, version: &Path) -> Vec<String> {
            let (session, coding) = (open.document.session().clone(), open.document.coding().clone());
            let theirs = copies::read(&DiskFiles, version, &session, &coding).unwrap();
            let print = journal::print_of(&std::fs::read(version.with_file_name("a.coding.ron")).unwrap());
            let ours = Version { coding: coding.clone(), print };
            let base = copies::ancestor(&DiskFiles, &open.state, &session, &ours, &theirs).unwrap();
            assert!(base.is_some(), "what both come from is known");
            let sides = Sides { session: &session, base: base.as_ref(), ours: &coding, theirs: &theirs.coding };
            open.document.perform("step-merge", merge(sides).edits).unwrap();
            open.said()
        }
    }

    impl Open {
        fn code(&mut self, turn: u32, code: &str) -> &mut Self {
            let mark = Mark::new(self.document.free_mark(), None, crate::domain::codebook::CodeId::new(code));
            let edit = CodingEdit::AddMark { turn: TurnId(turn), place: 0, mark };
            self.document.perform("step-code", vec![edit.into()]).unwrap();
            self
        }

        fn take_back(&mut self, turn: u32) -> &mut Self {
            let mark = self.document.coding().turn(TurnId(turn)).unwrap().marks[0].id;
            let edit = CodingEdit::RemoveMark { turn: TurnId(turn), mark };
            self.document.perform("step-code", vec![edit.into()]).unwrap();
            self
        }

        fn bookmark(&mut self, turn: u32) -> &mut Self {
            let on = self.document.coding().turn(TurnId(turn)).is_none_or(|coded| !coded.bookmarked);
            let edit = CodingEdit::SetBookmark { turn: TurnId(turn), on };
            self.document.perform("step-bookmark", vec![edit.into()]).unwrap();
            self
        }

        fn said(&self) -> Vec<String> {
            self.document.coding().marks().map(|(turn, mark)| format!("{} {}", turn.0, mark.code)).collect()
        }

        fn told(&self) -> Vec<&str> {
            self.recovered.notices.iter().map(|told| told.id.as_ref()).collect()
        }

        /// Notes what was done, and is killed.
        fn killed(&mut self) -> (Journal, u64) {
            let folder = journal::folder(&self.state, "c");
            let head = self.recovered.head(&self.document.coding().origin, 0);
            let journal = Journal::start(Arc::new(DiskFiles), folder, head, |_| ());
            let (news, last) = self.document.take_news();
            journal.note(news, last, 0);
            journal.settle(std::time::Duration::from_secs(20));
            (journal, last)
        }

        /// Notes what was done and saves it; a good copy is kept, or not.
        fn saved(&mut self, place: &Place, copied: bool) {
            let (mut journal, _) = self.killed();
            let (sender, reports) = channel();
            let mut writer = Writer::start(Arc::new(DiskFiles), self.seen.clone(), move |report| {
                sender.send(report).unwrap();
            });
            let (snapshot, coding_path) = (self.document.snapshot(), place.path("a.coding.ron"));
            let session_path = place.path("a.session.ron");
            let paths = (coding_path.clone(), session_path.clone());
            writer.save(SaveJob { snapshot, revision: 1, session_revision: 0, session_path: None, coding_path });
            writer.finish();
            let report = reports.recv().unwrap();
            report.result.unwrap();
            let (number, print) = report.kept.unwrap();
            journal.kept(number, 0, print.clone());
            journal.finish();
            let (coding_path, session_path) = paths;
            let work = Work {
                state: self.state.clone(),
                coding: "c".into(),
                coder: "anna".into(),
                coding_path: coding_path.clone(),
                session_path,
            };
            if copied {
                let mut keeper = Keeper::new(Arc::new(DiskFiles), Arc::new(SystemClock), work);
                keeper.saved(&coding_path, number, print);
                keeper.close();
            }
        }
    }

    /// The first computer did something that is in no file, and the second went on from the same file, with as many things
    /// done or more.
    fn parted(copied: bool, more: u32) -> Place {
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, copied);
        place.open("one").code(6, "CQ").bookmark(5).killed();
        let mut other = place.open("two");
        assert_eq!(other.told(), [""; 0]);
        other.code(7, "SR");
        for turn in 0..more {
            other.bookmark(5 + turn);
        }
        other.saved(&place, false);
        place
    }

    #[test]
    fn who_only_looks_makes_no_version_and_finds_the_one_that_is_there() {
        let place = parted(true, 0);
        let look = || {
            let open = place.open_or_look("one", true);
            (open.told().join(" "), open.versions)
        };
        assert_eq!(look(), ("journal-parted-history".into(), vec![]));
        assert!(!place.path("a.coding.rescued.ron").exists());
        place.open("one");
        assert_eq!(look(), ("journal-parted-aside".into(), vec![place.path("a.coding.rescued.ron")]));
    }

    #[test]
    fn what_a_file_that_went_on_elsewhere_lacks_is_kept_as_a_version_that_can_be_brought_in() {
        for more in 0..3 {
            let place = parted(true, more);
            let mut open = place.open("one");
            assert_eq!((open.told(), open.said()), (vec!["journal-parted-aside"], vec!["5 OQ".into(), "7 SR".into()]));
            let version = open.versions.remove(0);
            assert_eq!(version.file_name().unwrap(), "a.coding.rescued.ron");
            // Nothing was done, and it is told once more; there is one version of it.
            assert_eq!(
                (place.open("one").told(), place.open("one").versions),
                (vec!["journal-parted-aside"], vec![version.clone()])
            );
            assert_eq!(Place::merged(&mut open, &version), ["5 OQ", "6 CQ", "7 SR"], "{more}");
            open.saved(&place, false);
            assert_eq!((place.open("one").told(), place.open("two").told()), (vec![], vec![]), "it is in the file");
            assert_eq!(place.open("two").said(), ["5 OQ", "6 CQ", "7 SR"]);
        }
    }

    #[test]
    fn a_version_that_was_taken_in_is_not_told_again() {
        let place = parted(true, 1);
        let version = place.open("one").versions.remove(0);
        copies::note_merged(&DiskFiles, &place.path("one"), "c", (&version, &copies::print_at(&version)), None);
        let open = place.open("one");
        assert_eq!((open.told(), open.versions.len()), (vec![], 0));
    }

    #[test]
    fn a_version_that_was_taken_in_is_told_again_once_that_was_undone() {
        let place = parted(true, 1);
        let mut open = place.open("one");
        let version = open.versions.remove(0);
        Place::merged(&mut open, &version);
        let step = open.document.happened();
        open.saved(&place, false);
        copies::note_merged(&DiskFiles, &place.path("one"), "c", (&version, &copies::print_at(&version)), Some(step));
        let is_told = || place.tells_of(&version);
        assert!(!is_told());
        // Merging it once more takes nothing, and what was taken is taken back with the first time.
        copies::note_merged(&DiskFiles, &place.path("one"), "c", (&version, &copies::print_at(&version)), None);
        let folder = journal::folder(&place.path("one"), "c");
        for undone in [true, false, true] {
            let mut open = place.open("one");
            if open.recovered.history.is_none() {
                open.document.remember(journal::read_log(&DiskFiles, &folder).unwrap().history(open.recovered.number));
            }
            let done = if undone { open.document.undo() } else { open.document.redo() };
            assert_eq!(done.unwrap().map(|step| step.what), Some(copies::MERGED.into()));
            open.killed();
            assert_eq!(is_told(), undone);
        }
        // What never got to the disk was never done.
        copies::note_merged(&DiskFiles, &place.path("one"), "c", (&version, &copies::print_at(&version)), Some(99));
        assert!(is_told());
    }

    #[test]
    fn a_version_that_was_taken_in_is_told_again_where_the_file_from_before_is_put_back() {
        let place = parted(true, 1);
        let mut open = place.open("one");
        let version = open.versions.remove(0);
        let before = std::fs::read(place.path("a.coding.ron")).unwrap();
        Place::merged(&mut open, &version);
        let step = open.document.happened();
        open.saved(&place, false);
        copies::note_merged(&DiskFiles, &place.path("one"), "c", (&version, &copies::print_at(&version)), Some(step));
        let is_told = || place.tells_of(&version);
        assert!(!is_told());
        std::fs::write(place.path("a.coding.ron"), before).unwrap();
        assert!(is_told());
        // What was brought in and got into no file comes back, and is in.
        let mut open = place.open("one");
        assert_eq!(Place::merged(&mut open, &version), ["5 OQ", "6 CQ", "7 SR"]);
        let step = open.document.happened();
        open.killed();
        copies::note_merged(&DiskFiles, &place.path("one"), "c", (&version, &copies::print_at(&version)), Some(step));
        assert!(!is_told());
    }

    #[test]
    fn an_older_file_from_another_computer_is_told_as_older_and_one_that_went_on_there_is_not() {
        let coded_there = |place: &Place, turn| place.open("two").code(turn, "OQ").saved(place, false);
        let copy = |place: &Place, from, to| std::fs::copy(place.path(from), place.path(to)).unwrap();
        for more in 0..3 {
            let place = Place::new();
            coded_there(&place, 5);
            copy(&place, "a.coding.ron", "older");
            (0..more).for_each(|more| coded_there(&place, 5 + more));
            copy(&place, "a.coding.ron", "before");
            let mut here = place.open("one");
            here.code(7, "SR").saved(&place, true);
            copy(&place, "older", "a.coding.ron");
            assert_eq!(place.open("one").told(), ["journal-older-aside"], "{more}");
            for from in ["before", "older"] {
                copy(&place, from, "a.coding.ron");
                (0..4).for_each(|more| coded_there(&place, 5 + more % 2));
                let mut open = place.open("one");
                assert_eq!(open.told(), ["journal-parted-aside"], "{from}, {more}");
                let version = std::fs::read_to_string(open.versions.remove(0)).unwrap();
                assert!(version.contains("\"SR\"") && version.contains("\"OQ\""), "{from}, {more}: {version}");
            }
        }
    }

    /// Puts another code into the file, as another program does, and leaves the lines of the journal out that begin so.
    fn changed_by_another_program(place: &Place, left_out: &str) {
        let path = place.path("a.coding.ron");
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, text.replace("\"CQ\"", "\"AF\"")).unwrap();
        let folder = journal::folder(&place.path("one"), "c");
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
        {
            let text = std::fs::read_to_string(&path).unwrap();
            let lines = text.lines().filter(|line| left_out.is_empty() || !line[9..].starts_with(left_out));
            std::fs::write(&path, lines.flat_map(|line| [line, "\n"]).collect::<String>()).unwrap();
        }
    }

    #[test]
    fn a_history_that_lacks_what_the_file_has_is_told() {
        let place = Place::new();
        let mut open = place.open("one");
        open.code(5, "OQ").code(6, "CQ").code(7, "SR").saved(&place, false);
        let folder = journal::folder(&place.path("one"), "c");
        // The disk was full when the last two were to be noted.
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
        {
            let text = std::fs::read_to_string(&path).unwrap();
            let lines: Vec<&str> = text.lines().collect();
            let events = lines.iter().take_while(|line| !line.contains("\"CQ\"")).count();
            std::fs::write(&path, lines[..events].iter().flat_map(|line| [line, "\n"]).collect::<String>()).unwrap();
        }
        let open = place.open("one");
        assert_eq!(
            (open.told(), open.said()),
            (vec!["journal-ends-early"], vec!["5 OQ".into(), "6 CQ".into(), "7 SR".into()])
        );
        assert_eq!(open.recovered.notices[0].arguments[0].1, crate::domain::message::Argument::Number(2));
        // What was done on another computer is in no history here, and nothing to be told of.
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, false);
        place.open("two").code(6, "CQ").saved(&place, false);
        assert_eq!(place.open("one").told(), [""; 0]);
    }

    #[test]
    fn what_another_program_changed_is_not_undone_whether_the_journal_knows_of_the_saving_or_not() {
        // A kill between the renaming of the file and the line that says so leaves the journal without that line.
        for left_out in ["", "Kept"] {
            let place = Place::new();
            place.open("one").code(5, "OQ").code(6, "CQ").saved(&place, false);
            changed_by_another_program(&place, left_out);
            let mut open = place.open("one");
            assert_eq!((open.recovered.anew, open.told()), (true, vec!["journal-changed-outside"]), "{left_out}");
            assert_eq!((open.document.undo(), open.document.redo()), (Ok(None), Ok(None)));
            open.bookmark(7).saved(&place, false);
            let mut again = place.open("one");
            assert_eq!((again.said(), again.recovered.anew), (vec!["5 OQ".into(), "6 AF".into()], false));
            let folder = journal::folder(&place.path("one"), "c");
            let history = journal::read_log(&DiskFiles, &folder).unwrap().history(again.recovered.number);
            again.document.remember(history);
            assert!(again.document.undo().unwrap().is_some(), "the bookmark");
            assert_eq!((again.document.undo(), again.said().len()), (Ok(None), 2));
        }
    }

    #[test]
    fn a_file_that_nobody_changed_goes_on_without_the_line_that_tells_of_its_saving() {
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, false);
        changed_by_another_program(&place, "Kept");
        let open = place.open("one");
        assert_eq!((open.recovered.anew, open.told()), (false, vec![]));
    }

    #[test]
    fn without_a_good_copy_it_is_told_to_be_in_the_history() {
        let place = parted(false, 1);
        assert_eq!(place.open("one").told(), ["journal-parted-history"]);
        assert!(place.open("one").versions.is_empty());
    }

    #[test]
    fn what_fits_as_it_was_done_is_made_once_more_and_comes_back_after_a_kill() {
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, false);
        place.open("one").code(6, "CQ").killed();
        place.open("two").bookmark(7).bookmark(6).saved(&place, false);
        for _ in 0..2 {
            let open = place.open("one");
            assert_eq!((open.told(), open.said()), (vec!["journal-parted-made"], vec!["5 OQ".into(), "6 CQ".into()]));
        }
        let mut open = place.open("one");
        open.killed();
        let mut again = place.open("one");
        assert_eq!((again.told(), again.said().len()), (vec!["journal-recovered"], 2));
        again.document.undo().unwrap();
        assert_eq!(again.said(), ["5 OQ"]);
        again.document.redo().unwrap();
        again.saved(&place, false);
        assert_eq!((place.open("one").told(), place.open("one").said().len()), (vec![], 2));
    }

    #[test]
    fn a_first_work_on_a_file_from_elsewhere_is_missed_as_well() {
        let place = Place::new();
        place.open("two").code(5, "OQ").saved(&place, true);
        // Which the folder brings to the other computer, with its good copy: what is tried is the journal.
        place.open("one").code(6, "CQ").killed();
        place.open("two").code(7, "SR").code(7, "AF").saved(&place, false);
        assert_eq!(place.open("one").told(), ["journal-parted-history"]);
        // It is opened once more with nothing but what was done there since.
        let mut open = place.open("one");
        open.bookmark(5).killed();
        assert_eq!(place.open("one").told(), ["journal-recovered"]);
    }

    #[test]
    fn what_was_recovered_and_saved_without_a_journal_is_missed_by_nobody() {
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, false);
        place.open("one").code(6, "CQ").killed();
        let mut without = place.open("one");
        assert_eq!(without.told(), ["journal-recovered"]);
        let state = std::mem::replace(&mut without.state, place.path("elsewhere"));
        without.bookmark(7).saved(&place, false);
        without.state = state;
        assert_eq!((place.open("one").told(), place.open("one").said().len()), (vec![], 2));
    }

    /// One code is in the file, and two more are in the journal alone when the program is killed.
    fn killed_with_more(copied: bool) -> Place {
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, copied);
        place.open("one").code(6, "CQ").code(7, "SR").killed();
        place
    }

    /// Changes a file by hand.
    fn by_hand(place: &Place, name: &str, change: impl Fn(&str) -> String) {
        let text = std::fs::read_to_string(place.path(name)).unwrap();
        assert_ne!(change(&text), text);
        std::fs::write(place.path(name), change(&text)).unwrap();
    }

    /// A code that somebody puts into the file has the id of the next one that was given here.
    fn with_its_id(text: &str) -> String {
        let text = text.replace("next_id: 2", "next_id: 3");
        text.replace("code: \"OQ\"),\n", "code: \"OQ\"),\n(id: 2, turn: 6, code: \"AF\"),\n")
    }

    #[test]
    fn what_says_nothing_is_no_change_of_the_file_and_the_work_goes_on() {
        let changes: [fn(&str) -> String; 3] =
            [|text| format!("// mine\n{text}"), |text| text.replace('\n', "\r\n"), |text| text.replace("    ", "\t")];
        for (number, change) in changes.into_iter().enumerate() {
            let place = killed_with_more(false);
            by_hand(&place, "a.coding.ron", change);
            let open = place.open("one");
            assert_eq!((open.told(), open.said().len()), (vec!["journal-recovered"], 3), "{number}");
            assert!(!open.recovered.anew);
        }
    }

    #[test]
    fn what_a_file_that_somebody_changed_lacks_is_made_once_more_where_it_fits() {
        let place = killed_with_more(false);
        by_hand(&place, "a.coding.ron", |text| text.replace("OQ", "AF"));
        for _ in 0..2 {
            let open = place.open("one");
            assert_eq!(open.told(), ["journal-changed-made"]);
            assert_eq!(open.said(), ["5 AF", "6 CQ", "7 SR"]);
        }
        place.open("one").code(7, "CR").killed();
        assert_eq!(place.open("one").told(), ["journal-recovered"]);
        // It is changed once more, before anything of it was saved.
        by_hand(&place, "a.coding.ron", |text| text.replace("AF", "GI"));
        let mut open = place.open("one");
        assert_eq!(
            (open.told(), open.said()),
            (vec!["journal-changed-made"], vec!["5 GI".to_owned(), "6 CQ".into(), "7 CR".into(), "7 SR".into()])
        );
        open.saved(&place, false);
        let again = place.open("one");
        assert_eq!((again.told(), again.said().len()), (vec![], 4));
    }

    #[test]
    fn what_does_not_fit_a_file_that_somebody_changed_is_kept_as_a_version() {
        let place = killed_with_more(true);
        by_hand(&place, "a.coding.ron", with_its_id);
        for _ in 0..2 {
            let open = place.open("one");
            assert_eq!((open.told(), open.said()), (vec!["journal-changed-aside"], vec!["5 OQ".into(), "6 AF".into()]));
            assert_eq!(open.versions, [place.path("a.coding.rescued.ron")]);
        }
        let mut open = place.open("one");
        let version = open.versions.remove(0);
        let mut said = Place::merged(&mut open, &version);
        said.sort();
        assert_eq!(said, ["5 OQ", "6 AF", "6 CQ", "7 SR"]);
        open.saved(&place, false);
        assert_eq!(place.open("one").told(), [""; 0]);
    }

    #[test]
    fn what_is_kept_as_a_version_is_told_also_once_other_work_was_done() {
        let place = killed_with_more(true);
        by_hand(&place, "a.coding.ron", with_its_id);
        place.open("one").bookmark(7).saved(&place, false);
        let open = place.open("one");
        let beside =
            copies::beside(&DiskFiles, &place.path("a.coding.ron"), open.document.session(), open.document.coding());
        assert_eq!((open.told(), beside.versions), (vec![], vec![place.path("a.coding.rescued.ron")]));
    }

    #[test]
    fn what_does_not_fit_the_talk_any_more_is_kept_as_a_version_with_the_talk_as_it_was() {
        let place = killed_with_more(true);
        by_hand(&place, "a.session.ron", |text| {
            let begins = text.find("(id: 6").unwrap();
            let ends = text.find("(id: 7").unwrap();
            [&text[..begins], &text[ends..]].concat()
        });
        for _ in 0..2 {
            let open = place.open("one");
            assert_eq!((open.told(), open.said()), (vec!["journal-does-not-fit-aside"], vec!["5 OQ".into()]));
        }
        let mut open = place.open("one");
        let version = open.versions.remove(0);
        assert!(std::fs::read_to_string(&version).unwrap().contains("turn: 6, code: \"CQ\""));
        assert_eq!(Place::merged(&mut open, &version), ["5 OQ", "7 SR"]);
        open.saved(&place, false);
        assert_eq!(place.open("one").told(), [""; 0]);
    }

    #[test]
    fn what_an_older_file_lacks_lies_beside_it_until_it_is_brought_in() {
        for (all_filed, copied) in [(true, true), (true, false), (false, true)] {
            let place = Place::new();
            place.open("one").code(5, "OQ").saved(&place, true);
            let older = std::fs::read(place.path("a.coding.ron")).unwrap();
            place.open("one").code(6, "CQ").saved(&place, copied);
            let newer = std::fs::read(place.path("a.coding.ron")).unwrap();
            if !all_filed {
                place.open("one").code(7, "SR").killed();
            }
            std::fs::write(place.path("a.coding.ron"), older).unwrap();
            assert_eq!(place.open_or_look("one", true).told().len(), 1);
            assert!(!place.path("a.coding.rescued.ron").exists(), "whoever only looks writes nothing");
            // As long as the newer one lies in another place of the coding, it all comes back there.
            let about = place.path("one/codings/c/about.ron");
            let places = std::fs::read_to_string(&about).unwrap();
            std::fs::write(place.path("b.coding.ron"), newer).unwrap();
            std::fs::write(&about, places.replace("a.coding.ron", "b.coding.ron")).unwrap();
            let told = if copied { "journal-older-" } else { "journal-older-nowhere" };
            assert!(place.open("one").told()[0].starts_with(told));
            std::fs::write(&about, places).unwrap();
            std::fs::remove_file(place.path("b.coding.ron")).unwrap();
            let mut open = place.open("one");
            assert_eq!(open.said(), ["5 OQ"], "nothing is made once more");
            assert_eq!(open.told(), ["journal-older-aside"]);
            let version = open.versions.remove(0);
            assert_eq!(version.parent(), Some(place.0.path()), "where no thinning of good copies takes it");
            // One code later that file is no older one any more, and its story says nothing of what it lacks.
            open.code(5, "AF").saved(&place, true);
            let mut open = place.open("one");
            assert_eq!((open.told(), place.tells_of(&version)), (vec![], true));
            let all = if all_filed { &["5 AF", "5 OQ", "6 CQ"][..] } else { &["5 AF", "5 OQ", "6 CQ", "7 SR"] };
            assert_eq!(Place::merged(&mut open, &version), all);
        }
    }

    #[test]
    fn of_what_an_older_file_lacks_no_more_is_promised_than_a_copy_has() {
        let fresh_id = || "fresh".to_owned();
        for (copied, lacks, last, told) in [
            (false, 2, 3, "journal-older-nowhere"),
            (true, 2, 3, "journal-older-in-part"),
            // With a gap in the history more is lacking than can be read.
            (true, 1, 3, "journal-older-in-part"),
            (true, 1, 2, "journal-older-aside"),
        ] {
            let place = Place::new();
            place.open("one").code(5, "OQ").saved(&place, true);
            let older = place.file();
            let open = place.open("one");
            place.open("one").code(6, "CQ").saved(&place, copied);
            place.put(&older);
            let world = World { files: &DiskFiles, library: &place.1, clock: &SystemClock, fresh_id: &fresh_id };
            let (coding_path, session_path) = (&place.path("a.coding.ron"), &place.path("a.session.ron"));
            let its = super::Place { state: &place.path("one"), coding_path, session_path, looks_only: false };
            let kept = good_copies::copies(&DiskFiles, its.state, "c");
            if let Some(copy) = kept.iter().max_by_key(|copy| copy.number) {
                // One that is damaged hides no other.
                std::fs::write(copy.coding.with_file_name("20990101T000000Z-9.coding.ron"), "torn").unwrap();
            }
            let offered = || {
                let mut notices = [Message::new("journal-older-file").with("count", lacks).with("last", last)];
                let mut versions = Vec::new();
                offer_later(&world, &its, &open.document, (&mut notices, &mut versions));
                let count = notices[0].arguments.iter().find(|(name, _)| *name == "count").unwrap().1.clone();
                (notices[0].id.clone(), count, versions)
            };
            let beside = place.path("a.coding.rescued.ron");
            let versions = copied.then(|| beside.clone()).into_iter().collect::<Vec<_>>();
            let count = if told == "journal-older-in-part" { 2 } else { lacks };
            assert_eq!(offered(), (told.into(), Argument::from(count), versions));
            if copied {
                let print = journal::print_of(&std::fs::read(&beside).unwrap());
                copies::note_merged(&DiskFiles, its.state, "c", (&beside, &print), None);
                assert_eq!(offered().0, "journal-older-merged");
            }
        }
    }

    #[test]
    fn what_was_done_on_a_changed_file_is_kept_as_a_version_where_that_very_file_is_put_back() {
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, true);
        by_hand(&place, "a.coding.ron", |text| text.replace("OQ", "AF"));
        let changed = std::fs::read(place.path("a.coding.ron")).unwrap();
        place.open("one").code(6, "CQ").saved(&place, true);
        place.open("one").code(7, "SR").killed();
        std::fs::write(place.path("a.coding.ron"), changed).unwrap();
        let mut open = place.open("one");
        assert_eq!((open.told(), open.said()), (vec!["journal-older-aside"], vec!["5 AF".into()]));
        let version = open.versions.remove(0);
        assert_eq!(Place::merged(&mut open, &version), ["5 AF", "6 CQ", "7 SR"]);
    }

    #[test]
    fn what_was_done_last_is_kept_as_a_version_where_the_file_from_before_a_change_is_put_back() {
        for another in [false, true] {
            let place = killed_with_more(true);
            let before = std::fs::read(place.path("a.coding.ron")).unwrap();
            by_hand(&place, "a.coding.ron", |text| text.replace("OQ", "AF"));
            let mut open = place.open("one");
            assert_eq!(open.told(), ["journal-changed-made"]);
            open.code(6, "GI").killed();
            if another {
                // The same work goes on in the same story.
                place.open("one").code(7, "CR").killed();
            }
            std::fs::write(place.path("a.coding.ron"), &before).unwrap();
            let mut open = place.open("one");
            assert_eq!(open.told(), ["journal-older-aside", "journal-recovered"]);
            assert_eq!(open.said(), ["5 OQ", "6 CQ", "7 SR"]);
            let version = open.versions.remove(0);
            let mut both = vec!["5 OQ", "6 CQ", "6 GI", "7 SR"];
            both.extend(another.then_some("7 CR"));
            let mut said = Place::merged(&mut open, &version);
            said.sort();
            both.sort_unstable();
            assert_eq!(said, both);
            open.saved(&place, false);
            assert_eq!(place.open("one").told(), [""; 0]);
        }
    }

    #[test]
    fn what_was_done_on_a_changed_file_is_kept_as_a_version_where_one_from_elsewhere_comes() {
        for more in 0..4 {
            let place = Place::new();
            place.open("one").code(5, "OQ").saved(&place, true);
            let before = std::fs::read(place.path("a.coding.ron")).unwrap();
            let mut other = place.open("two");
            other.code(7, "SR");
            for turn in 0..more {
                other.bookmark(5 + turn);
            }
            other.saved(&place, false);
            let elsewhere = std::fs::read(place.path("a.coding.ron")).unwrap();
            std::fs::write(place.path("a.coding.ron"), before).unwrap();
            by_hand(&place, "a.coding.ron", |text| text.replace("OQ", "AF"));
            place.open("one").code(6, "CQ").code(6, "GI").killed();
            std::fs::write(place.path("a.coding.ron"), elsewhere).unwrap();
            let mut open = place.open("one");
            assert_eq!((open.told(), open.said()), (vec!["journal-parted-aside"], vec!["5 OQ".into(), "7 SR".into()]));
            let version = open.versions.remove(0);
            let text = std::fs::read_to_string(version).unwrap();
            assert!(["\"CQ\"", "\"GI\""].iter().all(|code| text.contains(code)), "{text}");
        }
    }

    #[test]
    fn what_was_saved_last_is_a_version_where_a_file_comes_that_went_on_elsewhere_from_before() {
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, true);
        let elsewhere = place.elsewhere();
        // Somebody changes the file, and it is worked on.
        by_hand(&place, "a.coding.ron", |text| text.replace("OQ", "AF"));
        place.open("one").code(6, "CQ").saved(&place, true);
        place.put(&elsewhere);
        for _ in 0..2 {
            let open = place.open("one");
            assert_eq!((open.told(), open.said()), (vec!["journal-parted-aside"], vec!["5 OQ".into(), "7 SR".into()]));
        }
        let mut open = place.open("one");
        let version = open.versions.remove(0);
        assert_eq!(Place::merged(&mut open, &version), ["5 AF", "6 CQ", "7 SR"]);
        // Something is taken away, and the file from before put back on purpose.
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, true);
        let elsewhere = place.elsewhere();
        let before = place.file();
        place.open("one").take_back(5).saved(&place, true);
        place.put(&before);
        place.open("one").code(6, "CQ").saved(&place, true);
        place.put(&elsewhere);
        let mut open = place.open("one");
        assert_eq!((open.told(), open.said()), (vec!["journal-parted-aside"], vec!["5 OQ".into(), "7 SR".into()]));
        let version = open.versions.remove(0);
        assert_eq!(Place::merged(&mut open, &version), ["5 OQ", "6 CQ", "7 SR"]);
    }

    #[test]
    fn a_version_takes_nothing_away_that_was_taken_away_on_another_way() {
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, true);
        let before = place.file();
        place.open("one").take_back(5).saved(&place, true);
        place.put(&before);
        place.open("one").code(6, "CQ").saved(&place, false);
        place.open("one").code(7, "SR").killed();
        place.put(&before);
        let mut open = place.open("one");
        assert_eq!(open.told(), ["journal-older-aside"]);
        let version = open.versions.remove(0);
        assert_eq!(Place::merged(&mut open, &version), ["5 OQ", "6 CQ", "7 SR"]);
    }

    #[test]
    fn what_somebody_wrote_before_is_not_taken_away_by_a_version_without_it() {
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, true);
        let before = place.file();
        by_hand(&place, "a.coding.ron", with_its_id);
        let mut open = place.open("one");
        open.code(7, "CQ").saved(&place, false);
        let later = place.file();
        // The same work goes on.
        (open.recovered.number, open.recovered.anew) = (open.document.happened(), false);
        open.code(7, "SR").killed();
        place.put(&before);
        let version = place.open("one").versions.remove(0);
        place.put(&later);
        let mut open = place.open("one");
        assert_eq!(open.said(), ["5 OQ", "6 AF", "7 SR", "7 CQ"]);
        assert_eq!(Place::merged(&mut open, &version), ["5 OQ", "6 AF", "7 SR", "7 CQ"]);
    }

    #[test]
    fn in_place_of_a_damaged_file_a_good_copy_of_another_way_brings_the_last_one_as_a_version() {
        for last_is_copied in [true, false] {
            let place = Place::new();
            place.open("one").code(5, "OQ").saved(&place, true);
            let before = place.file();
            place.open("one").take_back(5).saved(&place, true);
            place.put(&before);
            place.open("one").code(6, "CQ").saved(&place, last_is_copied);
            let copies = good_copies::copies(&DiskFiles, &place.path("one"), "c");
            let copy = copies.iter().find(|copy| copy.number == 2).unwrap();
            place.put(b"(format: 1");
            let mut open = place.open_file("one", &copy.coding, (true, false));
            assert_eq!(open.said(), [""; 0]);
            assert_eq!(open.told(), ["journal-older-aside"]);
            let version = std::fs::read_to_string(open.versions.remove(0)).unwrap();
            assert!(["\"OQ\"", "\"CQ\""].iter().all(|code| version.contains(code)), "{version}");
            if last_is_copied {
                let newest = place.open_file("one", &copies[0].coding, (true, false));
                assert_eq!((newest.told(), newest.said()), (vec![], vec!["5 OQ".into(), "6 CQ".into()]));
            }
        }
    }

    #[test]
    fn what_somebody_else_said_just_so_is_not_taken_back_with_ours() {
        let place = Place::new();
        place.open("one").code(5, "OQ").saved(&place, true);
        place.open("one").bookmark(6).bookmark(6).killed();
        by_hand(&place, "a.coding.ron", |text| text.replace("marks: [", "bookmarks: [6],\nmarks: ["));
        let open = place.open("one");
        assert!(open.document.coding().turn(TurnId(6)).is_some_and(|coded| coded.bookmarked));
        assert_eq!(open.told(), ["journal-changed-aside"]);
    }

    #[test]
    fn where_nothing_can_be_written_beside_the_coding_a_version_is_kept_once_among_what_was_rescued() {
        let place = killed_with_more(true);
        let document = place.open("one").document;
        let fresh_id = || "fresh".to_owned();
        let world = World { files: &DiskFiles, library: &place.1, clock: &SystemClock, fresh_id: &fresh_id };
        let (state, coding) = (place.path("one"), place.path("gone/a.coding.ron"));
        let session = place.path("gone/a.session.ron");
        for looks_only in [true, false, false, true] {
            let at = super::Place { state: &state, coding_path: &coding, session_path: &session, looks_only };
            let kept = keep_somewhere(&world, &at, (document.session().clone(), document.coding().clone()));
            let there = state.join("rescued/1/a.coding.ron");
            assert_eq!(kept, there.is_file().then(|| there.clone()));
            assert_eq!(kept.is_none(), looks_only && !there.is_file());
        }
        assert!(!state.join("rescued/2").exists());
    }

    #[test]
    fn without_a_good_copy_the_journal_alone_makes_the_version_where_it_has_all_that_was_done() {
        let place = killed_with_more(false);
        by_hand(&place, "a.coding.ron", with_its_id);
        assert_eq!(place.open("one").told(), ["journal-changed-file"], "a file was there before the journal");
        rewritten_heads(&place, |head| {
            let whose = journal::Unwritten { session: "s".into(), codebooks: "oars".into(), round: 1 };
            journal::Head { unwritten: Some(Box::new(whose)), ..head }
        });
        let open = place.open("one");
        assert_eq!((open.told(), open.versions.len()), (vec!["journal-changed-aside"], 1));
        let text = std::fs::read_to_string(&open.versions[0]).unwrap();
        assert!(["\"OQ\"", "\"CQ\"", "\"SR\""].iter().all(|code| text.contains(code)), "{text}");
    }

    /// Writes the heads of a journal's segments otherwise.
    fn rewritten_heads(place: &Place, other: impl Fn(journal::Head) -> journal::Head) {
        let folder = journal::folder(&place.path("one"), "c");
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
        {
            let text = std::fs::read_to_string(&path).unwrap();
            let lines = text.lines().map(|line| match journal::decode(line.as_bytes()).unwrap() {
                journal::Line::Head(head) => journal::encode(&journal::Line::Head(other(head))).unwrap(),
                _ => format!("{line}\n"),
            });
            std::fs::write(&path, lines.collect::<String>()).unwrap();
        }
    }

    #[test]
    fn a_journal_without_names_of_works_is_read_as_before() {
        let place = parted(true, 2);
        rewritten_heads(&place, |head| journal::Head { work: String::new(), on: None, ..head });
        let open = place.open("one");
        assert_eq!((open.told(), open.said().len()), (vec![], 2));
    }
}
