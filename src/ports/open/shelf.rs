//! Reads many codings with their sessions: each folder is looked through once, each session read once in a row.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::beside::{Beside, nearest};
use super::{Opened, World, go_on, of_codebooks};
use crate::domain::codebook::Fault;
use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::fault_path as path;
use crate::ports::fault::FileFaults;
use crate::ports::files::{Files, from_root};
use crate::ports::limits;
use crate::ports::ron;
use crate::ports::store::{self, CodingHead, Kind, ReadSession};

/// Codebooks, and word of those that are not there, which stand-ins without any code stand for.
type Found = (Arc<Instrument>, Vec<Message>);

/// Codings and sessions, read for somebody who looks at all of them.
pub struct Shelf<'a> {
    world: &'a World<'a>,
    /// For each folder, where the session with an id is, with its copies.
    folders: HashMap<PathBuf, HashMap<String, Vec<PathBuf>>>,
    instruments: HashMap<String, Found>,
    last: Option<(PathBuf, Session)>,
    /// Files beside the sessions that were asked for, which hold another version of a coding and are not read.
    left: Vec<PathBuf>,
}

impl<'a> Shelf<'a> {
    /// An empty shelf.
    pub fn new(world: &'a World<'a>) -> Self {
        Self { world, folders: HashMap::new(), instruments: HashMap::new(), last: None, left: Vec::new() }
    }

    /// The disk that is read.
    pub fn files(&self) -> &'a dyn Files {
        self.world.files
    }

    /// The coding files that a file means: itself, or for a session every coding that lies beside it, whoever's. One that
    /// is a coding by its name alone is among them, so that it is told when it is read: it is damaged, and not none.
    pub fn codings(&mut self, path: &Path) -> Result<Vec<PathBuf>, FileFaults> {
        let text = self.text(path)?;
        match store::kind_of(&text) {
            Some(Kind::Coding) => Ok(vec![path.to_owned()]),
            Some(Kind::Session) => {
                let id = store::session_head(&text).id;
                let beside = Beside::new(self.world.files, path);
                // Where the session was copied, the copy that was named is meant.
                let sessions = || beside.sessions(self.world.files);
                let folder = self.folders.entry(Beside::folder(path)).or_insert_with(sessions);
                folder.insert(id.clone(), vec![path.to_owned()]);
                let codings = beside.codings(self.world.files).filter(|(_, head)| head.session == id);
                let mut found: Vec<_> = codings.collect();
                self.left.extend(super::beside::keep_plain(&mut found, path));
                let ids: Vec<&str> =
                    found.iter().map(|(_, head)| head.id.as_str()).filter(|id| !id.is_empty()).collect();
                self.left.extend(beside.versions(self.world.files, &ids));
                let unread = beside.unread_codings(self.world.files, path);
                Ok(found.into_iter().map(|(path, _)| path).chain(unread).collect())
            }
            None if path.to_string_lossy().ends_with(".coding.ron") => Ok(vec![path.to_owned()]),
            // A transcript stands for nothing by itself; the talk that was made from it does.
            _ => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let talk = Beside::new(self.world.files, path).made_from(self.world.files, &name);
                let message = match talk.as_deref().and_then(Path::file_name) {
                    Some(talk) => {
                        let talk = path.with_file_name(talk).display().to_string();
                        Message::new("open-name-talk").with("talk", talk)
                    }
                    None => Message::new("open-no-coding"),
                };
                Err(FileFaults::whole(path, message))
            }
        }
    }

    /// The files that were left out since this was asked last: other versions of codings that are read.
    pub fn take_left(&mut self) -> Vec<PathBuf> {
        std::mem::take(&mut self.left)
    }

    /// A coding with its session and codebooks.
    pub fn read(&mut self, path: &Path) -> Result<Opened, FileFaults> {
        let text = self.text(path)?;
        let Some(head) = store::coding_head(&text) else {
            let faults = store::check_coding(&text, path, None).err();
            return Err(faults.unwrap_or_else(|| FileFaults::whole(path, Message::new("open-no-coding"))));
        };
        let (instrument, missing) = self.instrument(&head, path)?;
        let Some((session_path, session)) = self.session(path, &head.session)? else {
            store::check_coding(&text, path, None)?;
            return Err(no_session(&text, path, &head.session));
        };
        let mut opened = go_on(session, &session_path, path.to_owned(), &text, instrument)?;
        opened.notices.splice(0..0, missing);
        Ok(opened)
    }

    /// The codings that went on from a good copy of one that cannot be read, beside it, the newest first: they have its name
    /// and, where its head can be read, its id.
    pub fn restored(&self, damaged: &Path) -> Vec<PathBuf> {
        let id = super::beside::head(self.world.files, damaged).map(|head| head.id);
        let wanted = store::restored_name(damaged, 1);
        let mut numbered: Vec<(u32, PathBuf)> = Vec::new();
        for path in self.world.files.list(&Beside::folder(damaged)).unwrap_or_default() {
            let Some(number) = store::restored_number(&wanted, &path) else { continue };
            let head = super::beside::head(self.world.files, &path);
            if path.file_name() != damaged.file_name()
                && head.is_some_and(|head| id.as_ref().is_none_or(|id| head.id == *id))
            {
                numbered.push((number, path));
            }
        }
        numbered.sort();
        numbered.into_iter().rev().map(|(_, path)| path).collect()
    }

    /// A session that was named itself, without any coding.
    pub fn only_session(&self, path: &Path) -> Result<Session, FileFaults> {
        store::read_session(&self.text(path)?, path).map(|read| read.session)
    }

    /// The session of a coding, when it lies beside it.
    pub fn session(&mut self, beside: &Path, id: &str) -> Result<Option<(PathBuf, Session)>, FileFaults> {
        let around = Beside::folder(beside);
        if !self.folders.contains_key(&around) {
            let sessions = Beside::new(self.world.files, beside).sessions(self.world.files);
            self.folders.insert(around.clone(), sessions);
        }
        let copies = self.folders.get(&around).and_then(|sessions| sessions.get(id));
        let Some(path) = copies.and_then(|copies| nearest(copies, beside)).cloned() else {
            return Ok(None);
        };
        if self.last.as_ref().is_none_or(|(known, _)| *known != path) {
            let text = self.text(&path)?;
            let ReadSession { session, .. } = store::read_session(&text, &path)?;
            self.last = Some((path, session));
        }
        Ok(self.last.clone())
    }

    /// The codebooks that a coding names by their whole ids, and which of them are not there.
    fn instrument(&mut self, head: &CodingHead, path: &Path) -> Result<Found, FileFaults> {
        if let Some(known) = self.instruments.get(&head.codebooks) {
            return Ok(known.clone());
        }
        let found = self.world.library.instrument_or_stand_in(&head.codebooks);
        let found = found.map_err(|faults| of_codebooks(path, faults))?;
        self.instruments.insert(head.codebooks.clone(), found.clone());
        Ok(found)
    }

    fn text(&self, path: &Path) -> Result<String, FileFaults> {
        limits::read_text(self.world.files, path, limits::TALK)
    }
}

/// A coding whose session is not there.
pub(super) fn no_session(text: &str, path: &Path, session: &str) -> FileFaults {
    // “.” would be read as the end of the sentence.
    let folder = from_root(&Beside::folder(path)).display().to_string();
    let message = Message::new("open-no-session").with("session", session).with("folder", folder);
    ron::located(text, path, vec![Fault { path: path!["session"], message }])
}
