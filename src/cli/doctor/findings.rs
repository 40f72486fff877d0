//! What was found: what is wrong, what is worth a look, and what to do about it. Modes are mended on the way, where that
//! was asked for.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use crate::domain::message::{Argument, Message};
use crate::ports::fault::io_message;
use crate::ports::files::{Files, is_write_protected};
use crate::ports::lock::{Holder, Standing};
use crate::ports::stored::{Odd, Stored, TooOpen, What};
use crate::ports::surroundings::{Mount, Shared, Sign};

use super::DoctorRequest;
use super::place::{Place, octal};

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Level {
    /// It is to be mended.
    Wrong,
    /// It is good to know.
    Note,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub(super) struct Finding {
    /// What it is.
    #[serde(rename = "finding")]
    pub kind: String,
    pub level: Level,
    /// Where.
    pub path: Option<String>,
    /// The mode that lets others in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// The mode that does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<String>,
    /// Whether it was mended just now.
    pub mended: bool,
    /// What it is and what to do, in words.
    #[serde(skip)]
    pub message: Message,
}

impl Finding {
    fn new(level: Level, path: Option<&Path>, message: Message) -> Self {
        let path = path.map(|path| path.display().to_string());
        let kind = message.id.trim_start_matches("doctor-").replace('-', "_");
        let message = match &path {
            Some(path) => message.with("path", path.as_str()),
            None => message,
        };
        Self { kind, level, path, mode: None, closed: None, mended: false, message }
    }

    fn wrong(path: &Path, message: Message) -> Self {
        Self::new(Level::Wrong, Some(path), message)
    }

    fn note(path: &Path, message: Message) -> Self {
        Self::new(Level::Note, Some(path), message)
    }
}

/// Everything that was found, what is wrong first.
pub(super) fn all(request: &DoctorRequest, files: &dyn Files, stored: &[Stored], places: &[Place]) -> Vec<Finding> {
    let mut found = Vec::new();
    if request.state.is_none() {
        found.push(Finding::new(Level::Wrong, None, Message::new("doctor-no-state")));
    }
    for path in &request.faulty {
        found.push(Finding::wrong(path, Message::new("doctor-faulty")));
    }
    let (mut seen, mut odd) = (BTreeSet::new(), BTreeSet::new());
    for (stored, place) in stored.iter().zip(places) {
        for open in stored.too_open() {
            // A file may be named twice, or lie in a folder that is named, too.
            if seen.insert(open.path.clone()) {
                found.push(too_open(&open, request.mend.then_some(files), place));
            }
        }
        for open in stored.perhaps.iter().filter(|open| !seen.contains(&open.path)) {
            let mode = octal(open.mode);
            let message = Message::new("doctor-maybe-open").with("mode", mode.as_str());
            found.push(Finding { mode: Some(mode), ..Finding::note(&open.path, message) });
        }
        for (path, kind) in &stored.unseen {
            let reason = io_message(&io::Error::from(*kind));
            found.push(Finding::wrong(path, Message::new("doctor-unseen").with("reason", reason)));
        }
        found.extend(of_place(stored, place));
        found.extend(unwritten(stored, files));
        let is_talks = matches!(stored.what, What::Samples | What::Talks);
        for folder in stored.folders.iter().filter(|folder| is_talks && folder.is_shared_on_purpose()) {
            let mode = folder.mode.map(octal).unwrap_or_default();
            let finding = Finding::note(&folder.path, Message::new("doctor-group").with("mode", mode.as_str()));
            found.push(Finding { mode: Some(mode), ..finding });
        }
        // A file may be named, and lie in a folder that is named, too.
        let new = stored.odd.iter().filter(|(path, _)| odd.insert(path.clone()));
        found.extend(new.map(|(path, why)| of_odd(path, why)));
        found.extend(stored.left.iter().map(|path| Finding::note(path, Message::new("doctor-left"))));
        found.extend(stored.locks.iter().filter_map(|(path, standing)| lock(path, standing)));
        found.extend(stored.accounts.iter().map(|(path, account)| {
            let message = Message::new("doctor-lock-account").with("user", account.user.as_str());
            Finding::note(path, message.with("since", account.since.as_str()))
        }));
    }
    found.extend(encryption(stored, places));
    found.extend(screen(request));
    found.sort_by_key(|finding| finding.level == Level::Note);
    found
}

/// A talk or a coding that wants looking at.
fn of_odd(path: &Path, why: &Odd) -> Finding {
    match why {
        Odd::Damaged => Finding::wrong(path, Message::new("doctor-damaged")),
        Odd::WentOn(there) => Finding::note(path, Message::new("doctor-damaged-went-on").with("there", there.as_str())),
        Odd::Restored { own, is_sound } => {
            let id = if *is_sound { "doctor-restored-both" } else { "doctor-restored" };
            Finding::note(path, Message::new(id).with("own", own.as_str()))
        }
        Odd::Rescued => Finding::note(path, Message::new("doctor-rescued")),
        Odd::RescuedHere => Finding::note(path, Message::new("doctor-rescued-here")),
        Odd::Conflict(own) => Finding::note(path, Message::new("doctor-conflict").with("own", own.as_str())),
    }
}

/// A file or folder that lets others in, mended where that was asked for.
fn too_open(open: &TooOpen, mend: Option<&dyn Files>, place: &Place) -> Finding {
    let (mode, closed) = (octal(open.mode), octal(open.closed));
    let keeps_modes = place.mount.as_ref().is_none_or(Mount::keeps_modes);
    let mut mended = false;
    let message = if !keeps_modes {
        let kind = place.file_system.as_deref().unwrap_or_default();
        Message::new("doctor-no-modes").with("kind", kind)
    } else if let Some(files) = mend {
        match open.close(files) {
            Ok(()) => {
                mended = true;
                // A folder in which others may look stays so: it may not be gensvar's alone.
                let id = match open.closed & 0o077 {
                    0 => "doctor-closed",
                    _ if open.is_folder => "doctor-closed-to-change",
                    _ => "doctor-file-closed-to-change",
                };
                Message::new(id).with("before", mode.as_str()).with("after", closed.as_str())
            }
            Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
                Message::new("doctor-link-not-closed").with("target", files.real_path(&open.path).display().to_string())
            }
            Err(error) => Message::new("doctor-not-closed").with("reason", io_message(&error)),
        }
    } else {
        let message = Message::new(if open.is_folder { "doctor-folder-open" } else { "doctor-file-open" });
        message.with("mode", mode.as_str())
    };
    let found = Finding::wrong(&open.path, message);
    Finding { mode: Some(mode), closed: Some(closed), mended, ..found }
}

/// That the program cannot write to its own folder.
fn unwritten(stored: &Stored, files: &dyn Files) -> Option<Finding> {
    let own = [stored.place.clone(), stored.place.join("codings")];
    let folder = own.into_iter().find(|folder| stored.what == What::State && is_write_protected(files, folder))?;
    let folder = folder.display().to_string();
    Some(Finding::new(Level::Wrong, None, Message::new("journal-folder-protected").with("folder", folder)))
}

/// What the place lies on.
fn of_place(stored: &Stored, place: &Place) -> Vec<Finding> {
    // Settings are nobody's words, and parts of the state folder lie where it does.
    let is_state = match stored.what {
        What::State => true,
        What::Samples | What::Talks => false,
        What::Settings | What::Recent | What::Journals | What::GoodCopies | What::Rescued => return Vec::new(),
    };
    let path = stored.place.as_path();
    let mut found = Vec::new();
    if let Some(synced) = &place.in_synced {
        let id = match (synced.sign, is_state) {
            (Sign::Name, _) => "doctor-synced-maybe",
            (Sign::Mark | Sign::Settings, true) => "doctor-state-synced",
            (Sign::Mark | Sign::Settings, false) => "doctor-synced",
        };
        let folder = synced.folder.display().to_string();
        let message = Message::new(id).with("service", synced.service).with("folder", folder);
        let level = if id == "doctor-state-synced" { Level::Wrong } else { Level::Note };
        found.push(Finding::new(level, Some(path), message));
    }
    let Some(mount) = &place.mount else { return found };
    let shared = mount.shared().map(|shared| match (shared, is_state) {
        (Shared::Network, true) => Finding::wrong(path, Message::new("doctor-state-network")),
        (Shared::Network, false) => Finding::note(path, Message::new("doctor-network")),
        (Shared::Host, _) => Finding::note(path, Message::new("doctor-host")),
        (Shared::Program, _) => Finding::note(path, Message::new("doctor-program").with("kind", mount.kind.as_str())),
    });
    found.extend(shared);
    if mount.is_fleeting() {
        found.push(Finding::wrong(path, Message::new("doctor-fleeting")));
    }
    found
}

fn lock(path: &Path, standing: &Standing) -> Option<Finding> {
    let since = |holder: &Holder| holder.since.get(..16).unwrap_or(&holder.since).replace('T', " ");
    match standing {
        Standing::Held(holder) => holder.as_ref().map(|holder| {
            let message = Message::new("doctor-lock-held").with("user", holder.user.as_str());
            Finding::note(path, message.with("since", since(holder)))
        }),
        Standing::Left => Some(Finding::note(path, Message::new("doctor-lock-left"))),
        Standing::Elsewhere(holder) => {
            let message = Message::new("doctor-lock-elsewhere").with("user", holder.user.as_str());
            Some(Finding::note(path, message.with("host", holder.host.as_str()).with("since", since(holder))))
        }
    }
}

/// Places of which it cannot be told whether they are encrypted, in one finding.
fn encryption(stored: &[Stored], places: &[Place]) -> Option<Finding> {
    let whose = |what: What| matches!(what, What::State | What::Samples | What::Talks);
    let unknown = stored.iter().zip(places).filter(|(stored, place)| whose(stored.what) && place.encryption.is_none());
    let unknown: BTreeSet<String> = unknown.map(|(_, place)| place.path.clone()).collect();
    let paths = Argument::All(unknown.iter().cloned().collect());
    let message = Message::new("doctor-encryption-unknown").with("paths", paths);
    (!unknown.is_empty()).then(|| Finding::new(Level::Note, None, message))
}

/// What of the terminal stands in the way.
fn screen(request: &DoctorRequest) -> Vec<Finding> {
    let Some((columns, rows)) = request.screen else { return Vec::new() };
    let kind = request.around.variable("TERM").unwrap_or_default();
    let small = || Message::new("doctor-screen-small").with("columns", columns).with("rows", rows);
    let told = [
        (columns < 80 || rows < 24).then(small),
        ["", "dumb", "unknown"].contains(&kind).then(|| Message::new("doctor-screen-plain")),
        (request.around.has_unicode() != Some(true)).then(|| Message::new("doctor-screen-letters")),
    ];
    told.into_iter().flatten().map(|message| Finding::new(Level::Note, None, message)).collect()
}
