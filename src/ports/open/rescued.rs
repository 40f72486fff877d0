//! Word of work that was rescued: where the talk is opened to which it belongs, as long as it says something that is in no file.

use std::path::{Path, PathBuf};

use super::{Opened, beside};
use crate::domain::document::{Document, Snapshot};
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::ports::copies::{self, Version};
use crate::ports::files::{Files, from_root};
use crate::ports::good_copies::{About, of_coding};
use crate::ports::{limits, rescue, store};

/// Tells of the newest work among what was rescued that says something new, and has what can be merged taken for versions. Where
/// another file of the coder's has it, or is the one to which it belongs, nothing is told here.
pub(super) fn told(files: &dyn Files, state: &Path, opened: &mut Opened, document: &Document) -> Vec<Message> {
    let Snapshot { session, coding, .. } = document.snapshot();
    let talk = opened.session_path.file_name().unwrap_or_default().to_owned();
    let mut all = rescue::all_rescued(files, state, &opened.coding_path, &session.about.id);
    all.retain(|place| !opened.versions.contains(place));
    let mut not_in = all.clone();
    copies::not_merged(files, state, &coding.origin, &mut not_in);
    let ours = Version { print: opened.coding_print.clone().unwrap_or_default(), coding };
    let (mut there, mut merge) = (None, None);
    for place in all {
        let others = Others::of(files, state, opened, &place);
        let Ok(theirs) = copies::read(files, &place, &session, &ours.coding) else {
            // It is told at each place of the coding that it belongs to; where there is none, here.
            let is_of_this = beside::head(files, &place).is_some_and(|head| head.id == ours.coding.origin.id);
            there = there.or((is_of_this || !others.has_any()).then_some(place));
            continue;
        };
        let talk = place.with_file_name(&talk);
        if copies::is_other_talk(files, &talk, &session) && !others.have_talk(&talk) {
            there = there.or_else(|| Some(place.clone()));
        }
        let is_in = |ours: &Version| copies::says_nothing_new(files, state, &session, ours, &theirs);
        if not_in.contains(&place) && !is_in(&ours) && !others.versions(&session, &ours).iter().any(is_in) {
            merge = merge.or_else(|| Some(place.clone()));
            opened.versions.push(place);
        }
    }
    let there = there.filter(|place| merge.as_ref() != Some(place)).map(|place| ("open-rescued-there", place));
    let told = there.into_iter().chain(merge.map(|place| ("open-rescued-merge", place)));
    told.map(|(id, place)| Message::new(id).with("file", place.display().to_string())).collect()
}

/// The other files of the coding that rescued work is of.
struct Others<'a> {
    files: &'a dyn Files,
    codings: Vec<PathBuf>,
    sessions: Vec<PathBuf>,
}

impl<'a> Others<'a> {
    fn of(files: &'a dyn Files, state: &Path, opened: &Opened, rescued: &Path) -> Self {
        let id = beside::head(files, rescued).map(|head| head.id).filter(|id| !id.is_empty());
        let about = id.as_deref().and_then(|id| of_coding(files, state, id));
        let About { codings, sessions, .. } = about.unwrap_or_default();
        let (own, rescued) = (from_root(&opened.coding_path), state.join("rescued"));
        let real = files.real_path(&own);
        let is_other = |place: &PathBuf| files.real_path(place) != real && !place.starts_with(&rescued);
        let is_its = |place: &PathBuf| beside::head(files, place).map(|head| head.id) == id;
        let codings = codings.into_iter().filter(is_other).filter(is_its).collect();
        Self { files, codings, sessions }
    }

    fn has_any(&self) -> bool {
        !self.codings.is_empty()
    }

    fn versions(&self, session: &Session, ours: &Version) -> Vec<Version> {
        self.codings.iter().filter_map(|place| copies::read(self.files, place, session, &ours.coding).ok()).collect()
    }

    /// Whether one of their talks says what a rescued one does.
    fn have_talk(&self, rescued: &Path) -> bool {
        let beside = |place: &PathBuf| self.codings.iter().any(|coding| coding.parent() == place.parent());
        self.sessions.iter().filter(|place| beside(place)).any(|place| {
            let text = limits::read_text(self.files, place, limits::TALK).ok();
            let read = text.and_then(|text| store::read_session(&text, place).ok());
            read.is_some_and(|read| !copies::is_other_talk(self.files, rescued, &read.session))
        })
    }
}
