//! Other versions of a coding: what a folder's synchronising put beside it, and work that was rescued. They are known by
//! what stands in them; their names only say what comes first.

mod beside;
mod forks;
mod has;
mod news;
mod talks;

pub use beside::{Beside, beside, copied_from};
pub use forks::{Fork, is_fork, parted_at, restored_beside};
pub use has::Has;
pub use news::says_nothing_new;
pub use talks::{Talks, is_other_talk, talks_beside};

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::fault::FileFaults;
use super::files::{Files, unless_gone};
use super::journal::{self, Log};
use super::limits;
use super::ron;
use super::store::{self, Kept, Kind};
use crate::domain::coding::{Coding, Origin};
use crate::domain::edit::{Change, Edit, apply};
use crate::domain::history::Happened;
use crate::domain::message::Message;
use crate::domain::session::Session;

/// In a folder of more files than this, only those are looked at that are named like the coding.
const MANY: usize = 300;

/// What a file's name says of it, beside the coding that it is named after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// As programs that synchronise folders name the second of two versions.
    Conflict,
    /// As gensvar names work that could not go where it belongs.
    Rescued,
    /// As gensvar names what was there before: nothing that was done since is in it.
    Before,
    /// Somehow else.
    Otherwise,
}

/// How programs say in brackets that two versions contradict each other, in English, Danish, Norwegian, Swedish and German.
const IN_CONFLICT: [&str; 5] = ["conflict", "konflikt", "modstridende", "motstridende", "motstridig"];
/// What systems put behind the name of a copy, the longest first where one begins another.
const COPY: [&str; 4] = ["kopia", "kopie", "kopi", "copy"];

/// What a name says. Dropbox: ` (conflicted copy 2026-11-22)`, ` (Anna's conflicted copy 2026-11-22)`; Nextcloud and
/// ownCloud: ` (conflicted copy 2026-11-22 031000)`, `_conflict-20261122-031000`; Syncthing:
/// `.sync-conflict-20261122-031000-ABCDEFG`; `OneDrive`: `-COMPUTER`; Google Drive: ` (1)`; `iCloud`: ` 2`. Dropbox and
/// Nextcloud say it in the user's language, and so do Windows and macOS of a copy: ` - Kopi`, ` - Kopi (2)`, ` kopi 2`.
pub fn named(own: &str, name: &str) -> Named {
    match store::kept_as(Path::new(name)) {
        Some(Kept::Original) => return Named::Before,
        Some(Kept::Rescued | Kept::Unsound) => return Named::Rescued,
        None => {}
    }
    let stem = own.strip_suffix(".ron").unwrap_or(own);
    let Some(rest) = name.strip_prefix(stem).and_then(|rest| rest.strip_suffix(".ron")) else {
        return Named::Otherwise;
    };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bracketed = rest.strip_prefix(" (").and_then(|rest| rest.strip_suffix(')'));
    let by_sync = rest.starts_with(".sync-conflict-") || rest.starts_with("_conflict-");
    let rest_in_small = rest.to_lowercase();
    let says_conflict = |text: &str| IN_CONFLICT.iter().any(|word| text.to_lowercase().contains(word));
    let in_brackets = bracketed.is_some_and(|text| is_number(text) || says_conflict(text));
    let by_number = rest.strip_prefix(' ').is_some_and(is_number);
    let copied = rest_in_small.strip_prefix(" - ").or(rest_in_small.strip_prefix(' '));
    let copied = copied.and_then(|rest| COPY.iter().find_map(|word| rest.strip_prefix(word)));
    let by_copying = copied.is_some_and(|rest| {
        let number = rest.strip_prefix(" (").and_then(|rest| rest.strip_suffix(')')).or(rest.strip_prefix(' '));
        rest.is_empty() || number.is_some_and(is_number)
    });
    let by_computer =
        rest.strip_prefix('-').is_some_and(|host| !host.is_empty() && !host.contains(char::is_whitespace));
    if by_sync || in_brackets || by_number || by_copying || by_computer { Named::Conflict } else { Named::Otherwise }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Whether two versions say the same, whichever works they went through.
pub fn is_same(one: &Coding, other: &Coding) -> bool {
    let plain = |coding: &Coding| {
        let mut plain = coding.clone();
        let origin = std::sync::Arc::make_mut(&mut plain.origin);
        (origin.happened, origin.session_happened, origin.works) = (0, None, Vec::new());
        origin.changed_outside = false;
        plain
    };
    one.turns().eq(other.turns()) && plain(one) == plain(other)
}

/// The fingerprints of versions that were taken in whole, in the program's state folder.
#[derive(Debug, Default, Serialize, Deserialize)]
struct TakenIn {
    format: u32,
    /// Those of the last files, the newest last.
    prints: Vec<String>,
    /// The step that took in some of them, by its number in the coding's history.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    steps: Vec<(String, u64)>,
    /// The works that they went through: what was done there later is known apart from it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    works: Vec<(String, Vec<(String, u64)>)>,
}

/// The works that a coding's file went through.
#[derive(Debug, Deserialize)]
struct WentThrough {
    #[serde(default)]
    works: Vec<(String, u64)>,
}

/// The text id of the step by which another version is brought in.
pub const MERGED: &str = "step-merge";

/// So many versions of a coding are remembered.
const MOST_TAKEN_IN: usize = 100;

/// The name of the note of what was taken in, in the folder of what belongs to a coding.
pub const TAKEN_IN: &str = "merged.ron";

fn taken_in_path(state: &Path, id: &str) -> PathBuf {
    journal::folder(state, id).with_file_name(TAKEN_IN)
}

fn taken_in(files: &dyn Files, state: &Path, id: &str) -> TakenIn {
    let path = taken_in_path(state, id);
    let read = limits::read_text(files, &path, limits::SMALL).ok().and_then(|text| ron::parse(&text, &path).ok());
    read.filter(|it: &TakenIn| it.format == 1).unwrap_or_default()
}

/// Remembers that a version was taken in whole, and by which step, if it took one. Without it, or once that step is undone,
/// that version is told of once more.
///
/// The version is known by the fingerprint with which it was read: what lies there by now may be another one.
pub fn note_merged(files: &dyn Files, state: &Path, id: &str, (version, print): (&Path, &str), step: Option<u64>) {
    let bytes = files.read(version).ok().filter(|bytes| journal::print_of(bytes) == print).unwrap_or_default();
    let print = print.to_owned();
    let mut taken = taken_in(files, state, id);
    taken.prints.retain(|known| *known != print);
    // Where nothing of it was new any more it is in by the step that was noted before, if by any.
    if let Some(number) = step {
        taken.steps.retain(|(known, _)| *known != print);
        taken.steps.push((print.clone(), number));
    }
    let went = std::str::from_utf8(&bytes).ok().and_then(|text| ron::parse_newer::<WentThrough>(text, version).ok());
    taken.works.retain(|(known, _)| *known != print);
    taken.works.extend(went.map(|went| (print.clone(), went.works)).filter(|(_, works)| !works.is_empty()));
    taken.prints.push(print);
    let more = taken.prints.len().saturating_sub(MOST_TAKEN_IN);
    taken.prints.drain(..more);
    taken.steps.retain(|(print, _)| taken.prints.contains(print));
    taken.works.retain(|(print, _)| taken.prints.contains(print));
    let path = taken_in_path(state, id);
    if let (Ok(text), Some(folder)) = (ron::write(&TakenIn { format: 1, ..taken }), path.parent())
        && files.make_folder(folder).is_ok()
    {
        let _ = files.replace(&path, text.as_bytes());
    }
}

/// The fingerprint of a version as it lies there.
#[cfg(test)]
pub fn print_at(version: &Path) -> String {
    journal::print_of(&std::fs::read(version).unwrap_or_default())
}

/// Keeps the versions that were not taken into a coding, as it lies there.
pub fn not_merged(files: &dyn Files, state: &Path, origin: &Origin, versions: &mut Vec<PathBuf>) {
    if versions.is_empty() {
        return;
    }
    let taken = taken_in(files, state, &origin.id);
    let stands = std::cell::OnceCell::new();
    let is_in = |path: &PathBuf| {
        let Ok(print) = files.read(path).map(|bytes| journal::print_of(&bytes)) else { return false };
        let step = taken.steps.iter().find(|(its, _)| *its == print).map(|(_, number)| *number);
        let stands = || stands.get_or_init(|| steps_that_it_has(files, state, origin));
        taken.prints.contains(&print) && step.is_none_or(|step| stands().contains(&step))
    };
    versions.retain(|path| !is_in(path));
}

/// Those of a coding's journal that its file has, or will have once it is opened. What cannot be read tells of none: a version
/// that is told of twice is no loss.
fn steps_that_it_has(files: &dyn Files, state: &Path, origin: &Origin) -> HashSet<u64> {
    let log = journal::read_log(files, &journal::folder(state, &origin.id)).unwrap_or_default();
    let mut has = steps_that_stand(&log);
    // A file from before lacks it. What is in no file yet comes back from the journal.
    has.retain(|number| log.is_of(*number, &origin.works) || !log.is_in_a_file(*number));
    has
}

/// The numbers of steps in a journal by which something was merged and that were not undone.
fn steps_that_stand(log: &Log) -> HashSet<u64> {
    let mut stand = HashSet::new();
    for happening in journal::happenings(log) {
        let Some((what, number)) = happening.step else { continue };
        match happening.event.what {
            Happened::Undone => stand.remove(&number),
            // How far back that went is not known here.
            _ if what == journal::WENT_BACK => {
                stand.clear();
                false
            }
            _ if what == MERGED => stand.insert(number),
            _ => false,
        };
    }
    stand
}

/// A version of a coding as its file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// What it says.
    pub coding: Coding,
    /// The fingerprint of its file.
    pub print: String,
}

/// Reads another version of a coding, or says why it cannot be merged with it.
pub fn read(files: &dyn Files, path: &Path, session: &Session, coding: &Coding) -> Result<Version, FileFaults> {
    let text = limits::read_text(files, path, limits::TALK)?;
    if store::kind_of(&text) == Some(Kind::Session) {
        return Err(FileFaults::whole(path, Message::new("merge-is-talk")));
    }
    if store::coding_head(&text).is_none() {
        store::check_coding(&text, path, None)?;
        return Err(FileFaults::whole(path, Message::new("open-no-coding")));
    }
    let read = store::read_coding(&text, path, session)?;
    let refused = |message: Message| Err(FileFaults::whole(path, message));
    if let Some(newer) = read.read_only {
        return refused(Message { id: "file-newer-unreadable".into(), ..newer });
    }
    let books = |coding: &Coding| {
        let mut ids: Vec<String> = coding.origin.codebooks.iter().map(|used| used.id.clone()).collect();
        ids.sort();
        ids
    };
    let (ours, theirs) = (&coding.origin, &read.coding.origin);
    if theirs.id != ours.id && !is_fork(ours, theirs, path) {
        return refused(Message::new("merge-other-coding").with("coder", read.coding.origin.coder.as_str()));
    }
    if books(&read.coding) != books(coding) {
        return refused(Message::new("merge-other-codebooks").with("codebooks", books(&read.coding).join("+")));
    }
    Ok(Version { coding: read.coding, print: journal::print_of(text.as_bytes()) })
}

/// What two versions both come from, as their files have them: one of the two, where the other goes back to it and it is
/// as the program wrote it on this computer; or else the newest good copy of which both say that they went through it.
///
/// What somebody wrote with another program says that it went through the same works, and is no ancestor all the same: what
/// only stands there would look as if the other side had taken it away. A copy is brought to where the two parted by what the
/// journal has.
///
/// What cannot be read is an error, and not the same as nothing: without what both come from, whatever one side took away
/// would come back.
pub fn ancestor(
    files: &dyn Files,
    state: &Path,
    session: &Session,
    ours: &Version,
    theirs: &Version,
) -> Result<Option<Coding>, FileFaults> {
    let ids = [&ours.coding.origin.id, &theirs.coding.origin.id];
    // Where one of the two was begun from a good copy of the other, the history of that one tells.
    for id in ids.into_iter().take(if ids[0] == ids[1] { 1 } else { 2 }) {
        let found = ancestor_in(files, &journal::folder(state, id), session, ours, theirs)?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// The same by the history of one coding.
fn ancestor_in(
    files: &dyn Files,
    folder: &Path,
    session: &Session,
    ours: &Version,
    theirs: &Version,
) -> Result<Option<Coding>, FileFaults> {
    let comes_from = |later: &Version, earlier: &Coding| later.coding.origin.went_through(&earlier.origin);
    let unread = |error: io::Error| FileFaults::unreadable(folder, &error);
    let log = unless_gone(journal::read_log(files, folder)).map_err(unread)?.unwrap_or_default();
    let written: HashSet<&String> = log.kept.iter().map(|(_, _, print)| print).collect();
    for (earlier, later) in [(ours, theirs), (theirs, ours)] {
        if written.contains(&earlier.print) && comes_from(later, &earlier.coding) {
            return Ok(Some(earlier.coding.clone()));
        }
    }
    let good = folder.with_file_name("good");
    let mut copies = unless_gone(files.list(&good)).map_err(unread)?.unwrap_or_default();
    copies.retain(|path| path.to_string_lossy().ends_with(".coding.ron"));
    let mut common: Option<Coding> = None;
    for path in &copies {
        match read(files, path, session, &ours.coding) {
            Err(faults) if faults.unreadable && files.is_file(path) => return Err(faults),
            // A copy that is damaged, or gone since, is none.
            Err(_) => {}
            Ok(Version { coding, .. }) => {
                let is_newer = common.as_ref().is_none_or(|known| known.origin.happened <= coding.origin.happened);
                if is_newer && comes_from(ours, &coding) && comes_from(theirs, &coding) {
                    common = Some(coding);
                }
            }
        }
    }
    Ok(common.map(|common| on_to_the_fork(&log, session, common, [&ours.coding.origin, &theirs.coding.origin])))
}

/// A copy with what happened after it and is in both versions; without that where not all of it can be told.
fn on_to_the_fork(log: &Log, session: &Session, common: Coding, both: [&Origin; 2]) -> Coding {
    let (mut session, mut coding) = (session.clone(), common.clone());
    let is_shared =
        |number: u64| number > common.origin.happened && both.iter().all(|one| log.is_of(number, &one.works));
    for happening in journal::happenings(log).into_iter().filter(|it| is_shared(it.event.number)) {
        for Change { edit, .. } in happening.changes.unwrap_or_default() {
            let is_of_coding = matches!(edit, Edit::Coding(_));
            // What was changed in the talk is in it, or says nothing of the coding.
            if apply(&mut session, &mut coding, edit).is_err() && is_of_coding {
                return common;
            }
        }
    }
    coding
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: &str = "visit.oars.anna.coding.ron";

    #[test]
    fn names_that_programs_give_to_second_versions_are_known() {
        let conflicts = [
            " (conflicted copy 2026-11-22)",
            " (Anna's conflicted copy 2026-11-22)",
            " (conflicted copy 2026-11-22 031000)",
            "_conflict-20261122-031000",
            ".sync-conflict-20261122-031000-ABCDEFG",
            "-LAPTOP7",
            " (1)",
            " 2",
            " (Mettes konfliktkopi 2026-11-22)",
            " (Mettes modstridende kopi 2026-11-22)",
            " (Mettes motstridende kopi 2026-11-22)",
            " (Mettes kopia i konflikt 2026-11-22)",
            " - Kopi",
            " - Kopi (2)",
            " - Copy",
            " kopi 2",
            " kopia",
        ];
        for conflict in conflicts {
            let name = format!("visit.oars.anna.coding{conflict}.ron");
            assert_eq!(named(OWN, &name), Named::Conflict, "{name}");
        }
        let others = [
            ("visit.oars.anna.coding.rescued.ron", Named::Rescued),
            ("visit.oars.anna.coding.rescued-2.ron", Named::Rescued),
            ("visit.oars.anna.coding.unsound.ron", Named::Rescued),
            ("visit.oars.anna.coding.original.ron", Named::Before),
            ("visit.oars.anna.2.coding.ron", Named::Otherwise),
            ("visit.oars.bo.coding (1).ron", Named::Otherwise),
            ("visit.oars.anna.coding (mine).ron", Named::Otherwise),
            ("visit.oars.anna.coding-.ron", Named::Otherwise),
            ("visit.oars.anna.coding - Kopist.ron", Named::Otherwise),
            ("Copy of visit.oars.anna.coding.ron", Named::Otherwise),
        ];
        for (name, expected) in others {
            assert_eq!(named(OWN, name), expected, "{name}");
        }
    }

    #[test]
    fn good_copies_that_cannot_be_listed_are_not_taken_for_none() {
        use crate::ports::files::DiskFiles;
        let path = Path::new("a.ron");
        let session = include_str!("../../sample-sessions/jobcenter-alkohol.session.ron");
        let session = store::read_session(session, path).unwrap().session;
        let coding = include_str!("../../sample-sessions/jobcenter-alkohol.misc-2.5.reference.coding.ron");
        let coding = store::read_coding(coding, path, &session).unwrap().coding;
        let version = Version { coding, print: "p".into() };
        let state = tempfile::tempdir().unwrap();
        let found = || ancestor(&DiskFiles, state.path(), &session, &version, &version);
        assert_eq!(found().unwrap(), None, "nothing was kept yet");
        let good = journal::folder(state.path(), &version.coding.origin.id).with_file_name("good");
        std::fs::create_dir_all(good.parent().unwrap()).unwrap();
        std::fs::write(&good, "no folder").unwrap();
        assert!(found().unwrap_err().unreadable);
    }
}
