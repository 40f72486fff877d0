//! Keeps a good copy now and then of what was saved: at most one every ten minutes, and one at the end.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use super::{CODING, Kept, SESSION, about, folder, kept, name, thinned};
use crate::domain::message::Message;
use crate::ports::clock::Clock;
use crate::ports::fault::io_message;
use crate::ports::files::{Files, from_root};
use crate::ports::writer::READ_BACK;
use crate::ports::{journal, store};

/// How far copies lie apart while somebody works.
const APART: TimeDelta = TimeDelta::minutes(10);

/// Whose copies are kept, and of which files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// The program's state folder.
    pub state: PathBuf,
    /// The coding's id.
    pub coding: String,
    /// The coder.
    pub coder: String,
    /// The coding's file.
    pub coding_path: PathBuf,
    /// The session's file.
    pub session_path: PathBuf,
}

/// Keeps copies of one coding. It belongs on a thread that may wait for the disk. Trouble with copies is none of the
/// work's: a copy that cannot be kept now is kept the next time.
pub struct Keeper {
    files: Arc<dyn Files>,
    clock: Arc<dyn Clock>,
    work: Work,
    /// When one was kept, or tried to be.
    last: Option<DateTime<Utc>>,
    /// What was saved last and is not kept yet: the number of the last thing in it, and the file's fingerprint.
    waits: Option<(u64, String)>,
    is_noted: bool,
    /// Whether that was tried in vain.
    is_owed: bool,
    /// Whether it was told that copies cannot be kept, and none was since.
    is_told: bool,
}

impl std::fmt::Debug for Keeper {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Keeper").field("work", &self.work).finish_non_exhaustive()
    }
}

impl Keeper {
    /// Begins to keep copies. Nothing is written before something was saved.
    pub fn new(files: Arc<dyn Files>, clock: Arc<dyn Clock>, work: Work) -> Self {
        let last = kept(files.as_ref(), &folder(&work.state, &work.coding), CODING).pop().map(|(_, at, _)| at);
        Self { files, clock, work, last, waits: None, is_noted: false, is_owed: false, is_told: false }
    }

    /// Takes note that the coding was saved: where, up to which number, and its file's fingerprint. Where it went to
    /// another folder, the session did too. Says why no copy can be kept, the first time that none can.
    pub fn saved(&mut self, coding_path: &Path, number: u64, print: String) -> Option<Message> {
        if self.work.coding_path != coding_path {
            let session = self.work.session_path.file_name().unwrap_or_default();
            self.work.session_path = coding_path.with_file_name(session);
            coding_path.clone_into(&mut self.work.coding_path);
            self.is_noted = false;
        }
        self.waits = Some((number, print));
        let mut trouble = self.note_place().err();
        let now = self.now();
        // A clock that was set back does not keep copies from being kept.
        let due = self.last.is_none_or(|last| now - last >= APART || now < last);
        if due {
            self.last = Some(now);
            match self.keep(now) {
                // One that is kept says that the trouble is over.
                Ok(true) if trouble.is_none() => self.is_told = false,
                Ok(_) => {}
                Err(error) => trouble = Some(error),
            }
        }
        let trouble = trouble.filter(|_| !self.is_told)?;
        self.is_told = true;
        let state = &self.work.state;
        let is_there = self.files.list(state).is_ok();
        let reason = if is_there { io_message(&trouble) } else { Message::new("good-copies-no-folder") };
        let told = Message::new("good-copies-trouble").with("reason", reason);
        let told = told.with("folder", state.display().to_string());
        let place = self.work.coding_path.parent().unwrap_or(Path::new("."));
        Some(told.with("place", from_root(place).display().to_string()))
    }

    /// Keeps what was saved last, unless that is kept already.
    pub fn close(&mut self) {
        // Nobody is there any more who could be told. A disk that was full when the work went elsewhere may have room by now.
        if self.waits.is_some() || self.is_owed {
            let _ = self.note_place();
        }
        let _ = self.keep(self.now());
    }

    /// Notes where the files are, unless that was done.
    fn note_place(&mut self) -> io::Result<()> {
        if !self.is_noted {
            let Work { state, coding, coder, coding_path, session_path } = &self.work;
            self.is_owed = true;
            about::note(self.files.as_ref(), state, (coding, coder), (coding_path, session_path))?;
            (self.is_noted, self.is_owed) = (true, false);
        }
        Ok(())
    }

    fn now(&self) -> DateTime<Utc> {
        self.clock.wall().with_timezone(&Utc)
    }

    /// Tells whether a copy was kept.
    fn keep(&mut self, now: DateTime<Utc>) -> io::Result<bool> {
        let Some((number, print)) = self.waits.clone() else { return Ok(false) };
        let kept = self.copy(now, number, &print)?;
        if kept {
            self.waits = None;
            self.thin(now);
        }
        Ok(kept)
    }

    /// Copies both files, if they can be read as what they are; tells whether it was done.
    fn copy(&self, now: DateTime<Utc>, number: u64, print: &str) -> io::Result<bool> {
        let Work { state, coding, coding_path, session_path, .. } = &self.work;
        let (coding_bytes, session_bytes) = (self.files.read(coding_path)?, self.files.read(session_path)?);
        // What is not what was saved is somebody else's.
        if journal::print_of(&coding_bytes) != print {
            return Ok(false);
        }
        let folder = folder(state, coding);
        let known = kept(self.files.as_ref(), &folder, SESSION).pop();
        let same = known.is_some_and(|(.., path)| self.files.read(&path).is_ok_and(|there| there == session_bytes));
        // A session that is kept was read then, and whoever saved the coding has read these very bytes: reading both once
        // more takes long, and whoever leaves waits for it.
        let is_read = same && coding_bytes.len() <= READ_BACK;
        if !is_read && !are_sound(&coding_bytes, coding_path, &session_bytes) {
            return Ok(false);
        }
        self.files.make_folder(&folder)?;
        let path = |ending: &str| folder.join(name(now, number) + ending);
        if !same {
            self.put(&path(SESSION), &session_bytes)?;
        }
        self.put(&path(CODING), &coding_bytes)?;
        Ok(true)
    }

    fn put(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        match self.files.create_new(path, bytes) {
            // The same moment was kept already.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
            written => written,
        }
    }

    /// Takes away what is not needed any more; a session stays as long as a coding that goes with it.
    fn thin(&self, now: DateTime<Utc>) {
        let folder = folder(&self.work.state, &self.work.coding);
        let all = kept(self.files.as_ref(), &folder, CODING);
        let times: Vec<DateTime<Utc>> = all.iter().map(|(_, at, _)| *at).collect();
        let gone = thinned(&times, now);
        for (.., path) in gone.iter().filter_map(|place| all.get(*place)) {
            // What cannot be taken away now goes the next time.
            let _ = self.files.remove(path);
        }
        let left: Vec<&Kept> =
            all.iter().enumerate().filter(|(place, _)| !gone.contains(place)).map(|(_, it)| it).collect();
        let sessions = kept(self.files.as_ref(), &folder, SESSION);
        for (place, (number, at, path)) in sessions.iter().enumerate() {
            let next = sessions.get(place + 1).map(|(number, at, _)| (*number, *at));
            let belongs = |coding: &&Kept| {
                let moment = (coding.0, coding.1);
                (*number, *at) <= moment && next.is_none_or(|next| moment < next)
            };
            if !left.iter().any(belongs) {
                let _ = self.files.remove(path);
            }
        }
    }
}

fn are_sound(coding: &[u8], coding_path: &Path, session: &[u8]) -> bool {
    let texts = (std::str::from_utf8(coding), std::str::from_utf8(session));
    let (Ok(coding), Ok(session)) = texts else { return false };
    store::read_session(session, coding_path)
        .is_ok_and(|read| store::read_coding(coding, coding_path, &read.session).is_ok())
}
