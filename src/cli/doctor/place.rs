//! A place in which something is stored, as it is told.

use crate::ports::stored::Stored;
use crate::ports::surroundings::{Encryption, Mount, Shared, Surroundings, Synced};

/// What is stored in a place, and what the place lies on.
#[derive(Debug, serde::Serialize)]
pub(super) struct Place {
    /// `settings`, `state`, `recent`, `journals`, `good_copies`, `rescued`, `samples` or `talks`.
    pub what: &'static str,
    /// The folder or file.
    #[serde(rename = "place")]
    pub path: String,
    /// Its own mode, as in `chmod`; `None` where it is not there yet or there are no modes.
    pub mode: Option<String>,
    pub files: usize,
    pub bytes: u64,
    /// All that the modes of the files allow, taken together.
    pub files_mode: Option<String>,
    /// The kind of file system; `None` where the system does not tell.
    pub file_system: Option<String>,
    /// Who else has a share in it: `network`, `host` or `program`.
    pub shared: Option<&'static str>,
    pub synced: Option<Service>,
    /// `disk`, `file_system` or `folder`; `None` where that cannot be told.
    pub encrypted: Option<&'static str>,
    #[serde(skip)]
    pub mount: Option<Mount>,
    #[serde(skip)]
    pub in_synced: Option<Synced>,
    #[serde(skip)]
    pub encryption: Option<Encryption>,
}

/// The service that copies it to other computers.
#[derive(Debug, serde::Serialize)]
pub(super) struct Service {
    #[serde(rename = "service")]
    pub name: &'static str,
    /// The topmost folder that it copies.
    pub folder: String,
    /// What tells so: `mark`, `settings` or `name`.
    pub sign: &'static str,
}

/// A mode as people write it.
pub(super) fn octal(mode: u32) -> String {
    format!("{mode:04o}")
}

impl Place {
    /// What is stored in a place of a computer.
    pub(super) fn of(stored: &Stored, around: &Surroundings) -> Self {
        let mount = around.mount(&stored.place);
        let encryption = around.encryption(&stored.place, mount.as_ref());
        let in_synced = around.synced(&stored.place);
        let own = stored.folders.iter().chain(&stored.files).find(|entry| entry.path == stored.place);
        let synced = in_synced.as_ref().map(|synced| Service {
            name: synced.service,
            folder: synced.folder.display().to_string(),
            sign: synced.sign.word(),
        });
        Self {
            what: stored.what.word(),
            path: stored.place.display().to_string(),
            mode: own.and_then(|entry| entry.mode).or(stored.widest_folder()).map(octal),
            files: stored.files.len(),
            bytes: stored.bytes(),
            files_mode: stored.widest().map(octal),
            file_system: mount.as_ref().map(|mount| mount.kind.clone()),
            shared: mount.as_ref().and_then(Mount::shared).map(Shared::word),
            synced,
            encrypted: encryption.map(Encryption::word),
            mount,
            in_synced,
            encryption,
        }
    }
}
