//! The last resort: when the program is ended while its files cannot be written, all of the work goes into the state
//! folder, as a talk and a coding that can be opened from there.

use std::io;
use std::path::{Path, PathBuf};

use super::files::Files;
use super::lock::lock_name;
use super::writer::{numbered, work_name};
use super::{copies, limits, store};
use crate::domain::document::Snapshot;
use crate::domain::message::Message;
use crate::ports::fault::io_message;

/// More rescued works than this are not kept.
const MOST: u32 = 999;

/// Writes talk and coding into a new folder in the state folder, in which nothing else is; gives the coding's place, or says
/// why not.
pub fn rescue(
    files: &dyn Files,
    state: &Path,
    snapshot: &Snapshot,
    (coding, session): (&Path, &Path),
) -> Result<PathBuf, Message> {
    let snapshot = numbered(snapshot, &work_name());
    let texts = [
        (session, store::session_text(&snapshot.session)?),
        (coding, store::coding_text(&snapshot.session, &snapshot.coding)?),
    ];
    if let Some(place) = holds_earlier(files, state, &snapshot, (coding, session)) {
        let paths = [place.with_file_name(session.file_name().unwrap_or_default()), place.clone()];
        let mut texts = paths.iter().zip(&texts);
        if texts.all(|(path, (_, text))| files.replace(path, text.as_bytes()).is_ok()) {
            return Ok(place);
        }
    }
    for number in 1..=MOST {
        let folder = state.join("rescued").join(number.to_string());
        match files.make_new_folder(&folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            made => made.map_err(|error| io_message(&error))?,
        }
        let written = texts.iter().try_for_each(|(path, text)| {
            files.create_new(&folder.join(path.file_name().unwrap_or_default()), text.as_bytes())
        });
        return match written {
            Ok(()) => Ok(folder.join(coding.file_name().unwrap_or_default())),
            Err(error) => {
                // Half of it is no work, and would only be in the way.
                for (path, _) in &texts {
                    let _ = files.remove(&folder.join(path.file_name().unwrap_or_default()));
                }
                let _ = files.remove_folder(&folder);
                Err(io_message(&error))
            }
        };
    }
    Err(Message::new("save-kept-many"))
}

/// How the name of a note begins that says how many actions got into no file, and the number of the last: a full disk takes a
/// name where it takes no more.
const LOST: &str = "lost-";

/// That actions got into no file when the program was ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LostNote {
    /// How many.
    pub count: u64,
    /// The number of the last of them.
    pub last: u64,
}

/// Whether a file in a coding's folder is such a note.
pub fn is_lost(name: &str) -> bool {
    lost(name).is_some()
}

fn lost(name: &str) -> Option<LostNote> {
    let (count, last) = name.strip_prefix(LOST)?.split_once('-')?;
    Some(LostNote { count: count.parse().ok()?, last: last.parse().ok()? })
}

/// The notes in a coding's folder.
fn all_lost(files: &dyn Files, folder: &Path) -> Vec<(PathBuf, LostNote)> {
    let note = |path: PathBuf| path.file_name().and_then(|name| lost(name.to_str()?)).map(|note| (path, note));
    files.list(folder).unwrap_or_default().into_iter().filter_map(note).collect()
}

/// Notes in a coding's folder that the last actions got into no file, in the place of what was noted before.
pub fn note_lost(files: &dyn Files, folder: &Path, note: LostNote) -> io::Result<()> {
    forget_lost(files, folder);
    files.create_new(&folder.join(format!("{LOST}{}-{}", note.count, note.last)), &[])
}

/// How many actions got into no file when the program was ended, as was noted in a coding's folder, where the work goes on after
/// this number: a slow disk may have taken some, or all, after the note.
pub fn lost_before(files: &dyn Files, folder: &Path, happened: u64) -> u64 {
    let notes = all_lost(files, folder).into_iter();
    notes.map(|(_, note)| note.count.min(note.last.saturating_sub(happened))).max().unwrap_or(0)
}

/// Takes such notes away, once they were told in a work that came to its end.
pub fn forget_lost(files: &dyn Files, folder: &Path) {
    for (path, _) in all_lost(files, folder) {
        // What stays is told once more.
        let _ = files.remove(&path);
    }
}

/// Where this very work was rescued earlier, so that all of that is in it by now, and nobody has it open or changed it there.
fn holds_earlier(
    files: &dyn Files,
    state: &Path,
    snapshot: &Snapshot,
    (coding, session): (&Path, &Path),
) -> Option<PathBuf> {
    let Snapshot { session: ours, coding: now, .. } = snapshot;
    let is_earlier = |place: &PathBuf| {
        let talk = place.with_file_name(session.file_name().unwrap_or_default());
        let its = limits::read_text(files, &talk, limits::TALK).and_then(|text| store::read_session(&text, &talk));
        let Ok(mut its) = its.map(|read| read.session) else { return false };
        its.about.happened.clone_from(&ours.about.happened);
        let Ok(version) = copies::read(files, place, ours, now) else { return false };
        let origin = &version.coding.origin;
        its == *ours
            && !origin.changed_outside
            && now.origin.comes_from(origin)
            && !files.is_file(&lock_name(&files.real_path(place)))
    };
    all_rescued(files, state, coding, &ours.about.id).into_iter().find(is_earlier)
}

/// Rescued codings of a session that were to go to a place, the newest first; whoever opens that talk again is told of one whose
/// work is not in theirs. One that says another session is of another talk of the same name, and what is open needs no word.
pub fn all_rescued(files: &dyn Files, state: &Path, coding: &Path, session: &str) -> Vec<PathBuf> {
    let Some(name) = coding.file_name() else { return Vec::new() };
    let folders = files.folders(&state.join("rescued")).unwrap_or_default();
    let number = |folder: &PathBuf| folder.file_name()?.to_str()?.parse::<u32>().ok();
    let numbered = folders.into_iter().filter_map(|folder| Some((number(&folder)?, folder.join(name))));
    let open = files.real_path(coding);
    let is_of_session = |place: &Path| {
        let head = files.read_head(place, limits::LONG_HEAD).unwrap_or_default();
        store::coding_head(&String::from_utf8_lossy(&head)).is_none_or(|head| head.session == session)
    };
    let is_told = |place: &Path| files.is_file(place) && files.real_path(place) != open && is_of_session(place);
    let mut there: Vec<(u32, PathBuf)> = numbered.filter(|(_, place)| is_told(place)).collect();
    there.sort();
    there.into_iter().rev().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{coding, talk};
    use crate::ports::files::DiskFiles;

    #[test]
    fn each_work_has_a_folder_of_its_own_and_is_whole_there() {
        let state = tempfile::tempdir().unwrap();
        let mut coding = coding(&[(1, "Q")]);
        let mut session = talk(&[('T', "One?")]);
        session.about.id = "s".into();
        let origin = std::sync::Arc::make_mut(&mut coding.origin);
        (origin.id, origin.session, origin.coder) = ("c".into(), "s".into(), "anna".into());
        origin.codebooks = vec![crate::domain::coding::CodebookUsed {
            id: "m".into(),
            version: String::new(),
            fingerprint: String::new(),
        }];
        let snapshot = Snapshot { session, coding, happened: 7, work: None };
        for number in 1..4 {
            let paths = (Path::new("/gone/a.coding.ron"), Path::new("/gone/a.session.ron"));
            let place = rescue(&DiskFiles, state.path(), &snapshot, paths).unwrap();
            assert_eq!(place, state.path().join(format!("rescued/{number}/a.coding.ron")));
            let first = |name: &str| all_rescued(&DiskFiles, state.path(), Path::new(name), "s").into_iter().next();
            assert_eq!(first("/here/a.coding.ron"), Some(place.clone()));
            assert_eq!(first("/here/b.coding.ron"), None);
            let text = |path: &Path| std::fs::read_to_string(path).unwrap();
            let session_path = place.with_file_name("a.session.ron");
            let session = store::read_session(&text(&session_path), &session_path).unwrap().session;
            let read = store::read_coding(&text(&place), &place, &session).unwrap().coding;
            assert_eq!((read.origin.happened, read.marks().count()), (7, 1));
        }
        let all = all_rescued(&DiskFiles, state.path(), Path::new("/here/a.coding.ron"), "s");
        let numbered = |number: u32| state.path().join(format!("rescued/{number}/a.coding.ron"));
        assert_eq!(all, [3, 2, 1].map(numbered));
        // Other work is not put beside, whatever its files are called.
        let paths = (Path::new("/gone/b.coding.ron"), Path::new("/gone/b.session.ron"));
        let place = rescue(&DiskFiles, state.path(), &snapshot, paths).unwrap();
        assert_eq!(place, state.path().join("rescued/4/b.coding.ron"));
        std::fs::write(state.path().join("file"), "").unwrap();
        let nowhere = state.path().join("file");
        assert!(rescue(&DiskFiles, &nowhere, &snapshot, (Path::new("a"), Path::new("b"))).is_err());
    }

    fn of_work(happened: u64, work: &str, codes: &[(u32, &str)]) -> Snapshot {
        let (mut coding, mut session) = (coding(codes), talk(&[('T', "One?"), ('C', "Two.")]));
        session.about.id = "s".into();
        let origin = std::sync::Arc::make_mut(&mut coding.origin);
        (origin.id, origin.session, origin.coder) = ("c".into(), "s".into(), "anna".into());
        let (id, version, fingerprint) = ("m".into(), String::new(), String::new());
        origin.codebooks = vec![crate::domain::coding::CodebookUsed { id, version, fingerprint }];
        Snapshot { session, coding, happened, work: Some(work.into()) }
    }

    #[test]
    fn what_was_rescued_earlier_of_the_same_work_is_replaced_and_nothing_else_is() {
        let state = tempfile::tempdir().unwrap();
        let paths = (Path::new("/gone/a.coding.ron"), Path::new("/gone/a.session.ron"));
        let number = |snapshot: &Snapshot| {
            let place = rescue(&DiskFiles, state.path(), snapshot, paths).unwrap();
            place.parent().unwrap().file_name().unwrap().to_str().unwrap().parse::<u32>().unwrap()
        };
        assert_eq!(number(&of_work(3, "w", &[(1, "Q")])), 1);
        let later = of_work(5, "w", &[(1, "Q"), (2, "CT")]);
        assert_eq!(number(&later), 1, "all of it is in this one");
        let place = state.path().join("rescued/1/a.coding.ron");
        let text = || std::fs::read_to_string(&place).unwrap();
        assert!(text().contains("\"CT\""));
        assert_eq!(number(&of_work(4, "w", &[(1, "Q")])), 2, "what was later stays");
        assert_eq!(number(&of_work(9, "other", &[(1, "Q")])), 3, "and so does another work");
        let mut renamed = of_work(9, "w", &[(1, "Q")]);
        renamed.session.about.title = "Another".into();
        assert_eq!(number(&renamed), 4, "and where the talk was another one");
        std::fs::write(lock_name(&place), "").unwrap();
        std::fs::remove_dir_all(state.path().join("rescued/2")).unwrap();
        assert_eq!(number(&of_work(9, "w", &[(1, "Q")])), 2, "and what somebody has open");
        assert!(text().contains("\"CT\""));
    }

    #[test]
    fn half_a_work_is_not_left_behind() {
        let state = tempfile::tempdir().unwrap();
        // Two files of one name: the second cannot be made.
        let paths = (Path::new("/gone/a.ron"), Path::new("/gone/a.ron"));
        assert!(rescue(&DiskFiles, state.path(), &of_work(3, "w", &[(1, "Q")]), paths).is_err());
        assert_eq!(std::fs::read_dir(state.path().join("rescued")).unwrap().count(), 0);
    }
}
