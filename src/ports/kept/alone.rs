//! What is kept of a coding and stands in no file of the coder's: once it is taken away, nobody has it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::Kept;
use crate::domain::coding::Coding;
use crate::domain::edit::{Change, Edit};
use crate::domain::session::Session;
use crate::ports::copies::{self, Version};
use crate::ports::files::Files;
use crate::ports::journal::{self, OnDisk, Recovered};
use crate::ports::limits;
use crate::ports::store::{self, SessionHead};

/// What stands in no file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Alone {
    /// Everything is in the coding's file.
    #[default]
    Nothing,
    /// So many actions.
    Actions(usize),
    /// Rescued work that the coding's file does not have.
    Rescued,
    /// The coding itself: there is no file of it in any of its places.
    Coding,
    /// That cannot be told, as the talk is in none of its places: it may be kept here only, too.
    Talk,
    /// Nothing that can be read; something in the journal cannot.
    Damaged,
    /// That cannot be told: the file or the journal cannot be read.
    Unknown,
}

/// A coding as its file has it, with its session.
struct Filed {
    session: Session,
    coding: Coding,
    print: String,
}

/// Looks what of it stands in no file. Nothing is changed.
pub(super) fn of(files: &dyn Files, state: &Path, kept: &Kept) -> Alone {
    let rescued_in = || kept.rescued.first().and_then(|path| path.parent());
    let Some(folder) = kept.folder.as_deref().or_else(rescued_in) else { return Alone::Nothing };
    let journal = folder.join("journal");
    let is_its = |place: &&PathBuf| super::coding_head(files, place).is_some_and(|head| head.id == kept.coding);
    let places: Vec<&PathBuf> = kept.codings.iter().filter(is_its).collect();
    if places.is_empty() {
        let is_copy = |path: &PathBuf| super::coding_head(files, path).is_some();
        let holds = kept.files.iter().any(is_copy);
        let has_events = journal::read_log(files, &journal).is_ok_and(|log| !log.events.is_empty());
        // Another coding in its place can be read, and is none of it.
        let is_unread = |place: &PathBuf| files.is_file(place) && super::coding_head(files, place).is_none();
        let is_damaged = kept.codings.iter().any(is_unread);
        return match (holds || has_events, is_damaged) {
            (false, _) if has_damage(files, &journal) => Alone::Damaged,
            (false, _) => Alone::Nothing,
            (true, true) => Alone::Unknown,
            (true, false) => Alone::Coding,
        };
    }
    let filed: Vec<Filed> = places.iter().filter_map(|place| read(files, kept, place)).collect();
    // The file that has most counts, and what it lacks and another one has is not lost.
    let beside = works_beside(files, kept, &places);
    let found: Vec<Recovered> = filed.iter().map(|filed| look(files, &journal, filed)).collect();
    let whole: Vec<bool> = filed.iter().zip(&found).map(|(filed, found)| is_whole(filed, found)).collect();
    let lacks = |(place, (its, found)): (usize, (&Filed, &Recovered))| {
        let others =
            filed.iter().zip(&whole).enumerate().filter(|(other, (_, is_whole))| *other != place && **is_whole);
        let others = others.flat_map(|(_, (filed, _))| filed.coding.origin.works.iter().cloned());
        lacking(files, &journal, (its, found), &beside.iter().cloned().chain(others).collect::<Vec<_>>())
    };
    let Some(least) = filed.iter().zip(&found).enumerate().map(lacks).min() else {
        let is_its = |head: SessionHead| kept.session.is_empty() || head.id == kept.session;
        let may_be_talk =
            |place: &PathBuf| files.is_file(place) && super::session_head(files, place).is_none_or(is_its);
        return if kept.sessions.iter().any(may_be_talk) { Alone::Unknown } else { Alone::Talk };
    };
    match least {
        0 if rescued(files, state, kept, &filed) => Alone::Rescued,
        0 if has_damage(files, &journal) => Alone::Damaged,
        0 => Alone::Nothing,
        usize::MAX => Alone::Unknown,
        count => Alone::Actions(count),
    }
}

/// Whether something in a journal cannot be read: it may have been saved there alone.
fn has_damage(files: &dyn Files, journal: &Path) -> bool {
    journal::read_log(files, journal).is_ok_and(|log| !log.damage.is_empty())
}

fn text(files: &dyn Files, path: &Path) -> Option<String> {
    limits::read_text(files, path, limits::TALK).ok()
}

fn session(files: &dyn Files, path: &Path) -> Option<Session> {
    Some(store::read_session(&text(files, path)?, path).ok()?.session)
}

fn read(files: &dyn Files, kept: &Kept, place: &Path) -> Option<Filed> {
    // The talk that lies in the same folder comes first.
    let mut sessions: Vec<&PathBuf> = kept.sessions.iter().collect();
    sessions.sort_by_key(|path| path.parent() != place.parent());
    let is_its = |session: &Session| kept.session.is_empty() || session.about.id == kept.session;
    let session = sessions.into_iter().filter_map(|path| session(files, path)).find(is_its)?;
    let text = text(files, place)?;
    let read = store::read_coding(&text, place, &session).ok()?;
    let print = read.plain_print.unwrap_or_else(|| journal::print_of(text.as_bytes()));
    Some(Filed { session, coding: read.coding, print })
}

/// The works of versions that were kept beside a coding: what was done there is in a file of the coder's.
fn works_beside(files: &dyn Files, kept: &Kept, places: &[&PathBuf]) -> Vec<(String, u64)> {
    let folders: BTreeSet<&Path> = places.iter().filter_map(|place| place.parent()).collect();
    let inside = folders.into_iter().flat_map(|folder| files.list(folder).unwrap_or_default());
    let is_version = |path: &PathBuf| {
        store::kept_as(path) == Some(store::Kept::Rescued)
            && super::coding_head(files, path).is_some_and(|head| head.id == kept.coding)
    };
    let read = inside.filter(is_version).filter_map(|path| read(files, kept, &path));
    read.flat_map(|version| version.coding.origin.works.clone()).collect()
}

/// What the journal has more than a file. Nothing is changed.
fn look(files: &dyn Files, journal: &Path, filed: &Filed) -> Recovered {
    let origin = &filed.coding.origin;
    let on_disk = OnDisk {
        coding: origin.happened,
        session: origin.session_reached(filed.session.about.happened.as_ref()),
        print: Some(&filed.print),
        talk: None,
        works: &origin.works,
        changed: origin.changed_outside,
    };
    journal::look(files, journal, &on_disk)
}

/// Whether all that a file says it went through is in it, and in its talk.
fn is_whole(filed: &Filed, found: &Recovered) -> bool {
    let of_talk = found.edits.iter().any(|edit| matches!(edit, Edit::Session(_)));
    !filed.coding.origin.changed_outside && !of_talk && found.parted.is_none() && found.unread.is_none()
}

/// How many actions a file lacks that the journal has and no version beside it, nor another of its files; the highest number where that cannot be told.
fn lacking(files: &dyn Files, journal: &Path, (filed, found): (&Filed, &Recovered), beside: &[(String, u64)]) -> usize {
    let origin = &filed.coding.origin;
    if found.unread.is_some() {
        return usize::MAX;
    }
    let log = journal::read_log(files, journal).unwrap_or_default();
    let is_beside = |number: u64| log.is_of(number, beside);
    // Where an older file lies there now, what was done since is in the journal alone.
    let behind = log.events.iter().filter(|event| event.number > origin.happened && !is_beside(event.number)).count();
    let of_talk = found.edits.iter().any(|edit| matches!(edit, Edit::Session(_)));
    let count = if behind > 0 || beside.is_empty() || of_talk { found.count } else { 0 };
    // A version of the coding has nothing of what changed the talk.
    let changes_talk =
        |changes: &Option<Vec<Change>>| changes.iter().flatten().any(|change| matches!(change.edit, Edit::Session(_)));
    let parted = found.parted.iter().chain(&found.left).map(|parted| {
        let lacks = parted.changes.iter().filter(|(number, _)| *number > parted.reached);
        lacks.filter(|(number, changes)| !is_beside(*number) || changes_talk(changes)).count()
    });
    let parted = parted.sum::<usize>();
    let behind = if found.anew { behind } else { 0 };
    // What was done before an older file was gone on with is in no file either.
    let works = [origin.works.as_slice(), beside].concat();
    let earlier = log.left_behind(origin.happened, Some(&filed.print), &works);
    count.max(parted).max(behind).max(earlier)
}

/// Whether rescued work says something that is not in any of the files.
fn rescued(files: &dyn Files, state: &Path, kept: &Kept, filed: &[Filed]) -> bool {
    let mut works = kept.rescued.iter().filter(|path| super::coding_head(files, path).is_some());
    works.any(|path| {
        let beside = || kept.files.iter().filter(|other| other.parent() == path.parent());
        let talk = beside().find(|it| session(files, it).is_some());
        let is_in = |filed: &Filed| {
            // What cannot be read may be anything.
            let Ok(theirs) = copies::read(files, path, &filed.session, &filed.coding) else { return false };
            if talk.is_some_and(|talk| copies::is_other_talk(files, talk, &filed.session)) {
                return false;
            }
            // A talk that cannot be read may say anything.
            let is_unread = |it: &&PathBuf| *it != path && super::coding_head(files, it).is_none();
            if talk.is_none() && beside().any(|it| is_unread(&it)) {
                return false;
            }
            let mut not_in = vec![path.clone()];
            copies::not_merged(files, state, &filed.coding.origin, &mut not_in);
            let ours = Version { coding: filed.coding.clone(), print: filed.print.clone() };
            not_in.is_empty() || copies::says_nothing_new(files, state, &filed.session, &ours, &theirs)
        };
        !filed.iter().any(is_in)
    })
}
