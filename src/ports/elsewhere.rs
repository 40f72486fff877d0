//! Another folder to which the work is to go: what was typed is looked at before anything changes.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::fault::io_message;
use super::files::Files;
use super::limits;
use super::patience::within;
use crate::domain::message::Message;

/// More bytes than a disk takes that is full but for a name.
const PROBE: usize = 8192;

/// How long it is asked what lies where the work was before: that disk may be why it is to go elsewhere.
const MOMENT: Duration = Duration::from_secs(1);

/// A folder that was typed, and where the work is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What was typed. `~` is the user's own folder; a name without a path stands for a folder beside the coding.
    pub typed: String,
    /// Whether the folder is made where there is none.
    pub make: bool,
    pub coding: PathBuf,
    pub session: PathBuf,
    /// Folders in which the work was before, as they were named then.
    pub been: Vec<PathBuf>,
}

/// The folder to go to. One where the work was before keeps the name that it had then, by which its files are known.
///
/// # Errors
/// Why nothing can be saved there: it is not there, is no folder, cannot be written to, or holds somebody else's files.
pub fn folder(files: &Arc<dyn Files>, wanted: &Wanted) -> Result<PathBuf, Message> {
    folder_from(files, wanted, etcetera::home_dir().ok().as_deref())
}

fn folder_from(files: &Arc<dyn Files>, wanted: &Wanted, home: Option<&Path>) -> Result<PathBuf, Message> {
    let folder = spelled_out(wanted, home);
    let about = |id: &'static str| Message::new(id).with("folder", folder.display().to_string());
    let is_gone = |error: &io::Error| error.kind() == io::ErrorKind::NotFound;
    if wanted.make && files.look(&folder).is_err_and(|error| is_gone(&error)) {
        files.make_folder(&folder).map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => about("elsewhere-not-allowed"),
            _ => about("elsewhere-trouble").with("why", io_message(&error)),
        })?;
    }
    match files.look(&folder) {
        Ok(there) if there.is_folder => {}
        Ok(_) => return Err(about("elsewhere-is-file")),
        Err(error) => {
            return Err(match error.kind() {
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => about("elsewhere-not-there"),
                io::ErrorKind::PermissionDenied => about("elsewhere-not-allowed"),
                _ => about("elsewhere-trouble").with("why", io_message(&error)),
            });
        }
    }
    if let Some(known) = been_there(files, wanted, &folder) {
        return Ok(known);
    }
    if let Err(error) = files.try_room(&folder, PROBE) {
        return Err(match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => about("elsewhere-not-allowed"),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => about("elsewhere-full"),
            _ => about("elsewhere-trouble").with("why", io_message(&error)),
        });
    }
    match other_file(files, wanted, &folder) {
        Some(name) => Err(about("elsewhere-other-file").with("file", name)),
        None => Ok(folder),
    }
}

/// The folder as it was named when the work was in it.
fn been_there(files: &Arc<dyn Files>, wanted: &Wanted, folder: &Path) -> Option<PathBuf> {
    let by_name = wanted.been.iter().find(|been| **been == folder).cloned();
    by_name.or_else(|| {
        let (files, folder, been) = (Arc::clone(files), folder.to_owned(), wanted.been.clone());
        let real = files.real_path(&folder);
        // This folder's disk gave an answer, so that one that gives none is another.
        been.into_iter().find(|been| {
            let (files, been) = (Arc::clone(&files), or_here(been));
            within(MOMENT, move || files.real_path(&been)).as_ref() == Some(&real)
        })
    })
}

/// The whole path of what was typed.
fn spelled_out(wanted: &Wanted, home: Option<&Path>) -> PathBuf {
    let typed = wanted.typed.as_str();
    let below_home = typed.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with(['/', '\\']));
    let path = match (below_home, home) {
        (Some(rest), Some(home)) => home.join(rest.trim_start_matches(['/', '\\'])),
        _ => wanted.coding.parent().unwrap_or(Path::new("")).join(typed),
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// The folder that an empty path stands for.
fn or_here(folder: &Path) -> PathBuf {
    if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() }
}

/// A file in the folder that is somebody else's and bears the name of one of ours. The talk may lie there as it is here.
fn other_file(files: &Arc<dyn Files>, wanted: &Wanted, folder: &Path) -> Option<String> {
    let named = |path: &Path| folder.join(path.file_name().unwrap_or_default());
    let is_there = |path: &Path| files.is_link(path) || files.look(path).is_ok();
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if is_there(&named(&wanted.coding)) {
        return Some(name(&wanted.coding));
    }
    let there = named(&wanted.session);
    let is_same = || {
        let (files, there, session) = (Arc::clone(files), there.clone(), wanted.session.clone());
        let read = move |path: &Path| files.read_head(path, limits::TALK + 1).ok();
        within(MOMENT, move || read(&there).is_some_and(|bytes| read(&session) == Some(bytes))) == Some(true)
    };
    (is_there(&there) && !is_same()).then(|| name(&wanted.session))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::files::DiskFiles;

    fn disk() -> Arc<dyn Files> {
        Arc::new(DiskFiles)
    }

    fn wanted(root: &Path, typed: &str) -> Wanted {
        let home = root.join("home");
        Wanted {
            typed: typed.to_owned(),
            make: false,
            coding: home.join("a.coding.ron"),
            session: home.join("a.session.ron"),
            been: vec![home],
        }
    }

    fn root() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        for folder in ["home", "home/Backup", "stick", "full"] {
            std::fs::create_dir(root.path().join(folder)).unwrap();
        }
        std::fs::write(root.path().join("home/a.session.ron"), "talk").unwrap();
        root
    }

    #[test]
    fn a_folder_that_is_not_there_is_made_when_that_is_wanted() {
        let root = root();
        let new = root.path().join("stick/new/one");
        let typed = wanted(root.path(), &new.display().to_string());
        assert_eq!(folder(&disk(), &typed).unwrap_err().id, "elsewhere-not-there");
        assert!(!new.exists());
        assert_eq!(folder(&disk(), &Wanted { make: true, ..typed }), Ok(new.clone()));
        assert!(new.is_dir());
    }

    #[test]
    fn a_folder_is_found_by_its_path_from_home_and_beside_the_coding() {
        let root = root();
        let home = root.path().join("home");
        let stick = root.path().join("stick");
        for (typed, found) in [
            (stick.display().to_string(), &stick),
            ("~/Backup".to_owned(), &home.join("Backup")),
            ("Backup".to_owned(), &home.join("Backup")),
            // Where the work was before, however that is spelled.
            ("~".to_owned(), &home),
            (".".to_owned(), &home),
            (format!("{}/../home", stick.display()), &home),
        ] {
            let asked = wanted(root.path(), &typed);
            assert_eq!(folder_from(&disk(), &asked, Some(&home)).as_ref(), Ok(found), "{typed}");
        }
        assert_eq!(std::fs::read_dir(&stick).unwrap().count(), 0, "nothing is left of having looked");
    }

    #[test]
    fn what_cannot_take_the_work_is_named_with_the_reason() {
        let root = root();
        let home = root.path().join("home");
        std::fs::write(root.path().join("stick/a.coding.ron"), "somebody's").unwrap();
        std::fs::write(root.path().join("full/a.session.ron"), "another talk").unwrap();
        for (typed, id) in [
            ("~/does-not-exist", "elsewhere-not-there"),
            ("~/a.session.ron", "elsewhere-is-file"),
            ("~/a.session.ron/below", "elsewhere-not-there"),
            ("../stick", "elsewhere-other-file"),
            ("../full", "elsewhere-other-file"),
        ] {
            let why = folder_from(&disk(), &wanted(root.path(), typed), Some(&home)).unwrap_err();
            assert_eq!(why.id, id, "{typed}");
        }
        std::fs::write(root.path().join("full/a.session.ron"), "talk").unwrap();
        assert!(folder_from(&disk(), &wanted(root.path(), "../full"), None).is_ok(), "the same talk may lie there");
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_cannot_be_written_to_is_told() {
        use std::os::unix::fs::PermissionsExt as _;
        let root = root();
        let stick = root.path().join("stick");
        std::fs::set_permissions(&stick, std::fs::Permissions::from_mode(0o500)).unwrap();
        if tempfile::tempfile_in(&stick).is_ok() {
            // Whoever may do everything is kept from nothing.
            return;
        }
        let why = folder(&disk(), &wanted(root.path(), &stick.display().to_string())).unwrap_err();
        assert_eq!(why.id, "elsewhere-not-allowed");
    }
}
