//! Folders that a service copies to other computers, known by what the service leaves in them, by what it notes in its
//! settings, or, as a likelihood only, by their names.

use std::path::{Path, PathBuf};

use super::{Surroundings, real};
use crate::domain::message::Message;

/// What tells that a folder is synced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// A file or folder that the service leaves in it.
    Mark,
    /// The service's own settings name it.
    Settings,
    /// It is called so; that may mean nothing.
    Name,
}

impl Sign {
    /// The word that stands for it in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Mark => "mark",
            Self::Settings => "settings",
            Self::Name => "name",
        }
    }
}

/// A service that keeps folders of several computers the same, and what it is known by. A star stands for anything.
#[derive(Debug)]
pub struct Service {
    /// As people call it.
    pub name: &'static str,
    /// Files that it leaves in the topmost folder.
    pub files: &'static [&'static str],
    /// Folders that it leaves there.
    pub folders: &'static [&'static str],
    /// How the topmost folder is usually called.
    pub called: &'static [&'static str],
    /// Settings below the home, with what stands before and behind the path of a folder.
    pub settings: &'static [(&'static str, &'static str, char)],
}

/// The services that are known. `~/.dropbox` is a folder and lies in the home; in the synced folder it is a file.
pub const SERVICES: &[Service] = &[
    Service {
        name: "Dropbox",
        files: &[".dropbox"],
        folders: &[".dropbox.cache"],
        called: &["Dropbox", "Dropbox (*", "Dropbox-*"],
        settings: &[(".dropbox/info.json", "\"path\": \"", '"')],
    },
    Service {
        name: "OneDrive",
        files: &[".849C9593-D756-4E56-8D6E-42412F2A707B"],
        folders: &[],
        called: &["OneDrive", "OneDrive - *", "OneDrive-*"],
        settings: &[(".config/onedrive/config", "sync_dir = \"", '"')],
    },
    Service {
        name: "Nextcloud",
        files: &[".sync_*.db", "._sync_*.db", ".nextcloudsync.log"],
        folders: &[],
        called: &["Nextcloud", "Nextcloud-*"],
        settings: &[(".config/Nextcloud/nextcloud.cfg", "localPath=", '\n')],
    },
    Service {
        name: "ownCloud",
        files: &[".csync_journal.db", ".owncloudsync.log"],
        folders: &[],
        called: &["ownCloud", "ownCloud-*"],
        settings: &[(".config/ownCloud/owncloud.cfg", "localPath=", '\n')],
    },
    Service {
        name: "Google Drive",
        files: &[],
        folders: &[".tmp.drivedownload", ".tmp.driveupload", ".gd"],
        called: &["Google Drive", "GoogleDrive", "GoogleDrive-*"],
        settings: &[],
    },
    Service {
        name: "iCloud",
        files: &[],
        folders: &[],
        called: &["com~apple~CloudDocs", "Mobile Documents", "iCloudDrive", "iCloud Drive*"],
        settings: &[],
    },
    Service {
        name: "Syncthing",
        files: &[".stfolder", ".stignore"],
        folders: &[".stfolder", ".stversions"],
        called: &[],
        settings: &[
            (".local/state/syncthing/config.xml", " path=\"", '"'),
            (".config/syncthing/config.xml", " path=\"", '"'),
        ],
    },
];

/// A folder that is synced, or seems to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synced {
    /// The service.
    pub service: &'static str,
    /// The topmost folder that it copies.
    pub folder: PathBuf,
    pub sign: Sign,
}

fn fits(name: &str, pattern: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => name.len() >= start.len() + end.len() && name.starts_with(start) && name.ends_with(end),
        None => name == pattern,
    }
}

impl Surroundings {
    /// The synced folder in which a path lies, if there is one; the surest sign goes first.
    pub fn synced(&self, path: &Path) -> Option<Synced> {
        let path = real(path);
        let above: Vec<&Path> = path.ancestors().filter(|folder| folder.is_dir()).collect();
        above.iter().find_map(|folder| marked(folder)).or_else(|| self.in_settings(&path)).or_else(|| called(&path))
    }

    /// Word of the program's own folder where it is surely synced: journals and good copies are of this computer alone.
    pub fn told_of_state(&self, state: &Path) -> Option<Message> {
        let synced = self.synced(state).filter(|synced| synced.sign != Sign::Name)?;
        Some(Message::new("open-state-synced").with("service", synced.service))
    }

    fn in_settings(&self, path: &Path) -> Option<Synced> {
        let home = self.home.as_deref()?;
        SERVICES.iter().find_map(|service| {
            let folders = service.settings.iter().flat_map(|(file, before, behind)| {
                let text = std::fs::read_to_string(home.join(file)).unwrap_or_default();
                let named = text.split(before).skip(1).filter_map(|rest| rest.split(*behind).next());
                named.map(|named| of_home(home, named)).collect::<Vec<_>>()
            });
            let holds =
                |folder: &PathBuf| folder.is_absolute() && folder.parent().is_some() && path.starts_with(folder);
            let folder = folders.map(|folder| real(&folder)).find(holds)?;
            Some(Synced { service: service.name, folder, sign: Sign::Settings })
        })
    }
}

/// A path as settings name it, which may begin at the home.
fn of_home(home: &Path, named: &str) -> PathBuf {
    named.trim().strip_prefix("~/").map_or_else(|| PathBuf::from(named.trim()), |rest| home.join(rest))
}

fn marked(folder: &Path) -> Option<Synced> {
    let entries: Vec<_> = std::fs::read_dir(folder).ok()?.flatten().collect();
    let has = |patterns: &[&str], is_folder: bool| {
        let right = |entry: &std::fs::DirEntry| {
            let name = entry.file_name();
            let named = patterns.iter().any(|pattern| fits(&name.to_string_lossy(), pattern));
            named && entry.path().is_dir() == is_folder
        };
        entries.iter().any(right)
    };
    let service = SERVICES.iter().find(|it| has(it.files, false) || has(it.folders, true))?;
    Some(Synced { service: service.name, folder: folder.to_owned(), sign: Sign::Mark })
}

fn called(path: &Path) -> Option<Synced> {
    path.ancestors().find_map(|folder| {
        let name = folder.file_name()?.to_string_lossy();
        let service = SERVICES.iter().find(|it| it.called.iter().any(|pattern| fits(&name, pattern)))?;
        Some(Synced { service: service.name, folder: folder.to_owned(), sign: Sign::Name })
    })
}
