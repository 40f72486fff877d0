//! The last resort: when the program is ended while its files cannot be written, all of the work goes into the state
//! folder, as a talk and a coding that can be opened from there.

use std::io;
use std::path::{Path, PathBuf};

use super::files::Files;
use super::writer::{numbered, work_name};
use super::{limits, store};
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
            Err(error) => Err(io_message(&error)),
        };
    }
    Err(Message::new("save-kept-many"))
}

/// A rescued coding of a session that was to go to a place, the newest; whoever opens that talk again is told of it until the
/// file is moved away. One that says another session is of another talk of the same name, and what is open needs no word.
pub fn rescued(files: &dyn Files, state: &Path, coding: &Path, session: &str) -> Option<PathBuf> {
    all_rescued(files, state, coding, session).into_iter().next()
}

/// All of them, the newest first.
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
            assert_eq!(rescued(&DiskFiles, state.path(), Path::new("/here/a.coding.ron"), "s"), Some(place.clone()));
            assert_eq!(rescued(&DiskFiles, state.path(), Path::new("/here/b.coding.ron"), "s"), None);
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
}
