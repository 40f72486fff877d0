//! From a file's name to what is worked on: the session, this coder's coding of it, the codebooks.
//!
//! Nothing is written here, and nobody else's coding is ever taken for the coder's own.

mod beside;
mod damaged;
pub mod from_copy;
pub mod hidden;
pub mod holding;
mod never_written;
pub mod parted;
mod places;
pub mod remembered;
mod rescued;
mod rescued_talk;
mod shelf;
mod source;
pub mod take_over;
mod transcript;
mod typing;
mod versions;
pub mod workpiece;

pub use shelf::Shelf;
pub use source::Source;
pub use typing::{typed, typed_by};

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::clock::Clock;
use super::codebooks::{DEFAULT, Library};
use super::copies::Fork;
use super::fault::FileFaults;
use super::files::Files;
use super::import::{Finding, arranging::SOMEONE};
use super::store::{self, CodingHead, Kind, ReadCoding};
use super::writer::Seen;
use super::{import, journal, limits, ron};
use crate::domain::coding::{Coding, Origin, Status};
use crate::domain::instrument::Instrument;
use crate::domain::message::{Argument, Message};
use crate::domain::session::Session;
use beside::Beside;
use damaged::{damaged, is_restored, went_on};
use versions::{look_for_versions, take_forks, told_of_versions};

/// What is to be opened, and for whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenRequest {
    /// A session, a coding or a transcript.
    pub path: PathBuf,
    /// Who codes.
    pub coder: String,
    /// Whether it is somebody else than who codes where nobody is named: then what is to be typed names the coder.
    pub names_coder: bool,
    /// Codebooks as they were asked for, such as `miti+clear`.
    pub codebooks: Option<String>,
    /// Codebooks under which a coding begins when nobody asked for any; those of the program when left out.
    pub usual_codebooks: Option<String>,
    /// The language of the program, for names of those whom the file does not name; English when empty.
    pub spoken: String,
    /// Whether nothing may be written.
    pub read_only: bool,
    /// 1, or more when the same coder codes the talk again.
    pub round: u32,
}

impl OpenRequest {
    /// The codebooks under which a coding begins.
    fn first_codebooks(&self) -> &str {
        self.codebooks.as_deref().or(self.usual_codebooks.as_deref()).unwrap_or(DEFAULT)
    }

    /// A path as this coder types it behind the program's name.
    fn typed(&self, path: &Path) -> String {
        typed_by(path, self.names_coder.then_some(self.coder.as_str()))
    }
}

/// What opening reaches for.
pub struct World<'a> {
    /// The disk.
    pub files: &'a dyn Files,
    /// The codebooks.
    pub library: &'a Library,
    /// The clock.
    pub clock: &'a dyn Clock,
    /// Gives an id that was never given before.
    pub fresh_id: &'a dyn Fn() -> String,
}

/// A name that no file has: the wanted one, or one with a number before its ending.
pub fn free_name(files: &dyn Files, wanted: &Path, ending: &str) -> PathBuf {
    Beside::free(files, wanted, ending)
}

/// The session that was made from a file of this name in the folder of another.
pub fn made_from(files: &dyn Files, beside: &Path, name: &str) -> Option<PathBuf> {
    Beside::new(files, beside).made_from(files, name)
}

/// An id that nobody else will ever give.
pub fn fresh_id() -> String {
    uuid::Uuid::new_v4().to_string()
}

/// What was opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What was said.
    pub session: Session,
    /// What the coder says of it.
    pub coding: Coding,
    /// The codebooks of the coding.
    pub instrument: Arc<Instrument>,
    /// Where the session is, or will be.
    pub session_path: PathBuf,
    /// Where the coding is, or will be.
    pub coding_path: PathBuf,
    /// Whether the session is on the disk as it is here.
    pub session_on_disk: bool,
    /// Whether the coding is on the disk as it is here.
    pub coding_on_disk: bool,
    /// The fingerprint of the coding's file, where there is one, as the program wrote it: comments and blanks change nothing.
    pub coding_print: Option<String>,
    /// What it was made of.
    pub source: Source,
    /// Why nothing may be written, if so.
    pub read_only: Option<Message>,
    /// Other versions of the coding that lie beside it.
    pub versions: Vec<PathBuf>,
    /// Such that could not be read here, and so not be merged.
    pub unread_versions: Vec<PathBuf>,
    /// Codings of their own beside it with which it was one once, as one was begun from a good copy of the other.
    pub forks: Vec<Fork>,
    /// What the files held.
    pub seen: Seen,
    /// What the coder should know.
    pub notices: Vec<Message>,
    /// What reading a transcript skipped, repaired or doubted.
    pub import_warnings: Vec<Finding>,
}

impl Opened {
    /// Whether somebody else can come to the coding's journal: by its file, by a copy of it, or as it was never written.
    fn has_journal(&self) -> bool {
        self.coding_on_disk || self.source.is_copy() || self.source == Source::Journal
    }
}

/// Opens a session, a coding or a transcript. What is hidden in the texts is told first.
pub fn open(request: &OpenRequest, world: &World<'_>) -> Result<Opened, FileFaults> {
    let mut opened = open_file(request, world)?;
    opened.notices.splice(0..0, hidden::told(&opened.session, Some(&opened.coding)));
    Ok(opened)
}

fn open_file(request: &OpenRequest, world: &World<'_>) -> Result<Opened, FileFaults> {
    let path = &request.path;
    let (bytes, is_moving) = limits::read_moving(world.files, path, limits::TALK)?;
    let named_ron = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    let is_ron = std::str::from_utf8(&bytes).is_ok_and(|text| import::looks_like_ron(ron::without_mark(text)));
    if !named_ron && !is_ron && !bytes.is_empty() {
        return transcript::open(request, world, (bytes, is_moving));
    }
    let text = ron::text_of(bytes, path)?;
    match store::kind_of(&text) {
        Some(Kind::Coding) => open_coding(request, world, &text),
        Some(Kind::Codebook) => Err(FileFaults::whole(path, Message::new("open-is-codebook"))),
        Some(Kind::Plan) => Err(FileFaults::whole(path, Message::new("open-is-plan"))),
        Some(Kind::Keymap) => Err(FileFaults::whole(path, Message::new("open-is-keymap"))),
        Some(Kind::Settings) => Err(FileFaults::whole(path, Message::new("open-is-settings"))),
        // What is no file of ours is told as a faulty session.
        Some(Kind::Session) | None => open_session(request, world, path, &text),
    }
}

/// What keeps a session or a coding from being written, in the order in which the coder should hear of it.
fn read_only(request: &OpenRequest, reasons: [Option<Message>; 3]) -> Option<Message> {
    let asked = request.read_only.then(|| Message::new("open-read-only"));
    reasons.into_iter().flatten().next().or(asked)
}

fn open_session(request: &OpenRequest, world: &World<'_>, path: &Path, text: &str) -> Result<Opened, FileFaults> {
    let read = store::read_session(text, path)?;
    let beside = Beside::new(world.files, path);
    let (chosen, notices) = choose(request, world, path, &beside, &read.session)?;
    let mut opened = match chosen {
        Some((coding_path, head)) => {
            let text = limits::read_text(world.files, &coding_path, limits::TALK)?;
            let found = world.library.instrument_or_stand_in(&head.codebooks);
            let (instrument, missing) = found.map_err(|faults| of_codebooks(&coding_path, faults))?;
            let mut opened = go_on(read.session, path, coding_path, &text, instrument)?;
            opened.notices.splice(0..0, missing);
            opened
        }
        None => {
            let mut opened = begin(request, world, read.session, path)?;
            opened.notices.extend(told_of_others(request, world, path, &beside, &opened.session));
            opened
        }
    };
    opened.session_on_disk = true;
    opened.seen.note(path, text.as_bytes());
    look_for_versions(&mut opened, world);
    opened.notices.splice(0..0, notices);
    opened.notices.splice(0..0, of_another(request, world, &beside, &opened));
    let unwritable = opened.read_only.take();
    opened.read_only = self::read_only(request, [read.read_only, unwritable, None]);
    Ok(opened)
}

/// Word of a coding that the coder made and that is named after this talk, but belongs to another session: it would seem to
/// be gone.
fn of_another(request: &OpenRequest, world: &World<'_>, beside: &Beside, opened: &Opened) -> Option<Message> {
    let session = &opened.session.about.id;
    let is_named_so = |path: &Path, head: &CodingHead| {
        let wanted = store::coding_name(&opened.session_path, &head.codebooks, &head.coder, head.round);
        let [name, wanted] = [path, &wanted].map(|path| path.file_name().unwrap_or_default().to_string_lossy());
        let [name, wanted] = [&name, &wanted].map(|name| name.strip_suffix(".coding.ron").unwrap_or(name));
        // The same name, or the number that such a name gets where it is taken.
        let number = name.strip_prefix(wanted).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
        number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let mut codings = beside.codings(world.files);
    let (path, _) = codings
        .find(|(path, head)| head.coder == request.coder && head.session != *session && is_named_so(path, head))?;
    Some(Message::new("open-coding-of-another").with("file", request.typed(&path)))
}

/// That others coded the talk, where this coder has not begun: nobody who brought in own codes under another name is to
/// think that they are lost. What the others said is not shown.
fn told_of_others(
    request: &OpenRequest,
    world: &World<'_>,
    session_path: &Path,
    beside: &Beside,
    session: &Session,
) -> Option<Message> {
    let of_talk = beside.codings(world.files).filter(|(_, head)| head.session == session.about.id);
    let mut found: Vec<Found> = of_talk.collect();
    if found.iter().any(|(_, head)| head.coder == request.coder) {
        return None;
    }
    beside::keep_plain(&mut found, session_path);
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut coders: Vec<String> = found.iter().map(|(_, head)| head.coder.clone()).collect();
    coders.sort();
    coders.dedup();
    let (first, _) = found.first()?;
    let coders = match &coders[..] {
        [one] if one == SOMEONE => Message::new("import-coder-unnamed").into(),
        _ => Argument::All(coders),
    };
    let message = Message::new("open-codings-beside").with("count", found.len()).with("coders", coders);
    Some(message.with("file", request.typed(first)))
}

/// A coding file with its head.
type Found = (PathBuf, CodingHead);

/// The coder's coding with which the work goes on, if there is one.
fn choose(
    request: &OpenRequest,
    world: &World<'_>,
    session_path: &Path,
    beside: &Beside,
    session: &Session,
) -> Result<(Option<Found>, Vec<Message>), FileFaults> {
    let wanted = match &request.codebooks {
        Some(spec) => Some(instrument(world, spec, &request.path)?.ids()),
        None => None,
    };
    // Usual codebooks that cannot be used are no trouble for a coding that is there already.
    let set = || Some(world.library.instrument(request.usual_codebooks.as_deref()?).ok()?.ids());
    let first = wanted.clone().or_else(set).unwrap_or_else(|| DEFAULT.to_owned());
    let likely = store::coding_name(session_path, &first, &request.coder, request.round);
    let under_any = store::coding_name(session_path, "", &request.coder, request.round);
    let fits = |head: &CodingHead| {
        head.session == session.about.id
            && head.coder == request.coder
            && head.round == request.round
            && wanted.as_deref().is_none_or(|books| same_books(books, &head.codebooks))
    };
    if let Some(head) = beside::head(world.files, &likely).filter(|head| fits(head) && head.open) {
        return Ok((Some((likely, head)), Vec::new()));
    }
    let mut found: Vec<Found> = beside.codings(world.files).filter(|(_, head)| fits(head)).collect();
    // Nobody's work is passed over as its file is damaged: an older version of it, such as a synchronised folder puts beside
    // it, is not opened in its place. What went on from a good copy of it is.
    let plain = |head: &CodingHead| store::coding_name(session_path, &head.codebooks, &head.coder, head.round);
    let passed: Vec<Found> = found
        .extract_if(.., |(path, head)| {
            let plain = plain(head);
            *path != plain && beside.unread_coding(world.files, &plain, None).is_some() && !is_restored(&plain, path)
        })
        .collect();
    beside::keep_plain(&mut found, session_path);
    if found.iter().any(|(_, head)| head.open) {
        found.retain(|(_, head)| head.open);
    }
    // Without a word about codebooks, several codings of the coder's leave it open which one is meant.
    found.sort_by_cached_key(|(path, head)| beside::plainness(session_path, path, head));
    let usual = found.iter().position(|(_, head)| same_books(&first, &head.codebooks));
    let unread = beside.unread_coding(world.files, &likely, wanted.is_none().then_some(&under_any));
    let unread = unread.or_else(|| passed.first().map(|(_, head)| plain(head)));
    let chosen = match (found.len(), usual) {
        (0, _) => {
            let version = passed.first().map(|(path, _)| request.typed(path));
            return unread.map_or_else(|| Ok((None, Vec::new())), |unread| Err(damaged(world, &unread, version)));
        }
        (1, _) => found.swap_remove(0),
        (_, Some(usual)) => found.swap_remove(usual),
        (_, None) if wanted.is_some() => found.swap_remove(0),
        (count, None) => {
            let books = Argument::All(found.iter().map(|(_, head)| head.codebooks.clone()).collect());
            let notice = Message::new("open-several-codings").with("count", count).with("codebooks", books);
            return Ok((None, vec![notice]));
        }
    };
    let told = unread.map(|unread| {
        if is_restored(&unread, &chosen.0) {
            return went_on(&unread, &chosen.0);
        }
        // What is opened is under other codebooks, and is not all that the coder did.
        Message::new("open-damaged-beside").with("file", unread.display().to_string())
    });
    Ok((Some(chosen), told.into_iter().collect()))
}

fn same_books(first: &str, second: &str) -> bool {
    let sorted = |books: &str| {
        let mut books: Vec<String> = books.split('+').map(str::to_lowercase).collect();
        books.sort();
        books
    };
    sorted(first) == sorted(second)
}

fn instrument(world: &World<'_>, spec: &str, path: &Path) -> Result<Arc<Instrument>, FileFaults> {
    world.library.instrument(spec).map_err(|messages| of_codebooks(path, messages))
}

/// What is wrong with the codebooks that a file names.
fn of_codebooks(path: &Path, messages: Vec<Message>) -> FileFaults {
    let mut faults = FileFaults::whole(path, Message::new("codebooks-none"));
    faults.faults = messages.into_iter().flat_map(|message| FileFaults::whole(path, message).faults).collect();
    faults
}

/// Goes on with a coding that is on the disk.
fn go_on(
    session: Session,
    session_path: &Path,
    coding_path: PathBuf,
    text: &str,
    instrument: Arc<Instrument>,
) -> Result<Opened, FileFaults> {
    let ReadCoding { coding, read_only, notices, plain_print } = store::read_coding(text, &coding_path, &session)?;
    let mut seen = Seen::default();
    seen.note(&coding_path, text.as_bytes());
    let mut opened = Opened {
        session,
        coding,
        instrument,
        session_path: session_path.to_owned(),
        coding_path,
        session_on_disk: true,
        coding_on_disk: true,
        coding_print: Some(plain_print.unwrap_or_else(|| journal::print_of(text.as_bytes()))),
        source: Source::Files,
        read_only,
        versions: Vec::new(),
        unread_versions: Vec::new(),
        forks: Vec::new(),
        seen,
        notices,
        import_warnings: Vec::new(),
    };
    opened.notices.extend(about_coding(&opened.session, &opened.coding, &opened.instrument));
    Ok(opened)
}

/// What the coder should know of a coding that is gone on with.
fn about_coding(session: &Session, coding: &Coding, instrument: &Instrument) -> Vec<Message> {
    let mut notices = Vec::new();
    match coding.status() {
        Status::Open => {}
        Status::Finished => notices.push(Message::new("open-finished")),
        Status::NotCodable { reason } => {
            notices.push(Message::new("open-not-codable").with("reason", reason.as_str()));
        }
    }
    for (used, now) in coding.origin.codebooks.iter().zip(instrument.used_after(&coding.origin.codebooks)) {
        if !used.fingerprint.is_empty() && used.fingerprint != now.fingerprint {
            notices.push(Message::new("open-codebook-changed").with("id", now.id));
        }
    }
    notices.extend(store::misfits(session, coding, instrument));
    notices
}

/// Begins a coding that is not on the disk yet.
fn begin(
    request: &OpenRequest,
    world: &World<'_>,
    session: Session,
    session_path: &Path,
) -> Result<Opened, FileFaults> {
    let spec = request.first_codebooks();
    let mut instrument = instrument(world, spec, &request.path);
    if let (Err(faults), None, Some(_)) = (&mut instrument, &request.codebooks, &request.usual_codebooks) {
        let message = Message::new("open-usual-codebooks").with("codebooks", spec);
        faults.faults.splice(0..0, FileFaults::whole(&request.path, message).faults);
    }
    let instrument = instrument?;
    let coding = Coding::new(Origin {
        id: (world.fresh_id)(),
        session: session.about.id.clone(),
        coder: request.coder.clone(),
        codebooks: instrument.used(),
        round: request.round,
        ..Origin::default()
    });
    let wanted = store::coding_name(session_path, &instrument.ids(), &request.coder, request.round);
    let coding_path = Beside::free(world.files, &wanted, ".coding.ron");
    Ok(Opened {
        session,
        coding,
        instrument,
        session_path: session_path.to_owned(),
        coding_path,
        session_on_disk: false,
        coding_on_disk: false,
        coding_print: None,
        source: Source::Files,
        read_only: None,
        versions: Vec::new(),
        unread_versions: Vec::new(),
        forks: Vec::new(),
        seen: Seen::default(),
        notices: Vec::new(),
        import_warnings: Vec::new(),
    })
}

fn open_coding(request: &OpenRequest, world: &World<'_>, text: &str) -> Result<Opened, FileFaults> {
    let path = &request.path;
    let Some(head) = store::coding_head(text) else {
        // Something is missing in the head: reading it whole tells what.
        let faults = store::check_coding(text, path, None).err();
        return Err(faults.unwrap_or_else(|| FileFaults::whole(path, Message::new("ron-ends-early"))));
    };
    let sessions = Beside::new(world.files, path).sessions(world.files);
    let Some(session_path) = sessions.get(&head.session).and_then(|copies| beside::nearest(copies, path)) else {
        // A coding that is broken is told as such first.
        store::check_coding(text, path, None)?;
        return Err(shelf::no_session(text, path, &head.session));
    };
    let session_text = limits::read_text(world.files, session_path, limits::TALK)?;
    let session = store::read_session(&session_text, session_path)?;
    if let Some(spec) = &request.codebooks {
        let wanted = instrument(world, spec, path)?.ids();
        if !same_books(&wanted, &head.codebooks) {
            let message = Message::new("open-other-codebooks").with("wanted", wanted).with("codebooks", head.codebooks);
            return Err(FileFaults::whole(path, message));
        }
    }
    let (instrument, missing) =
        world.library.instrument_or_stand_in(&head.codebooks).map_err(|faults| of_codebooks(path, faults))?;
    let mut opened = go_on(session.session, session_path, path.clone(), text, instrument)?;
    opened.notices.splice(0..0, missing);
    if store::is_kept(session_path) {
        let session = session_path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        opened.notices.insert(0, Message::new("open-session-kept").with("session", session));
    }
    opened.seen.note(session_path, session_text.as_bytes());
    look_for_versions(&mut opened, world);
    let coder = &opened.coding.origin.coder;
    let somebody_elses =
        (*coder != request.coder).then(|| Message::new("open-somebody-elses").with("coder", coder.as_str()));
    opened.notices.extend(somebody_elses.clone());
    let newer = opened.read_only.take();
    opened.read_only = read_only(request, [session.read_only, newer, somebody_elses]);
    Ok(opened)
}

#[cfg(test)]
mod tests;
