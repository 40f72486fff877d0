//! What a journal has more than the files of the work: found when a coding is opened, and made once more without a question.

use std::io;
use std::path::Path;

use super::happenings::happenings;
use super::line::{FORMAT, Head};
use super::log::{Damage, Event, Fork, Log, Way, read_log, read_since};
use crate::domain::coding::Origin;
use crate::domain::edit::{Change, Edit};
use crate::domain::history::History;
use crate::domain::message::Message;
use crate::ports::fault::io_message;
use crate::ports::files::Files;

/// What the files of the work say of their own history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnDisk<'a> {
    /// The number of the last thing that is in the coding's file.
    pub coding: u64,
    /// The same for the session's file.
    pub session: u64,
    /// The fingerprint of the coding's file; `None` while there is no such file.
    pub print: Option<&'a str>,
    /// The fingerprint of the session's file, and the number that this work wrote into it, 0 where another one did; `None` where
    /// nobody asks.
    pub talk: Option<(&'a str, u64)>,
    /// The works that the coding's file went through.
    pub works: &'a [(String, u64)],
    /// Whether the coding's file says itself that somebody else changed it.
    pub changed: bool,
}

impl OnDisk<'_> {
    /// Whether the coding's file is another than what was written when everything in it had happened. A journal that does
    /// not know that file knows it by what the file says of itself.
    pub(super) fn is_changed(&self, log: &Log) -> bool {
        match (log.file_after(self.coding), self.print) {
            (Some(then), Some(now)) => then != now,
            _ => self.changed,
        }
    }

    /// Whether something of what is lacking changed the talk, and that is another one by now.
    fn loses_talk(&self, log: &Log, parted: &Parted) -> bool {
        // Numbers from elsewhere say nothing of those from here.
        let in_talk = if parted.why == Lacks::Elsewhere { parted.reached } else { self.session };
        let lacking = parted.changes.iter().filter(|(number, _)| *number > in_talk);
        let mut changes = lacking.flat_map(|(_, changes)| changes.iter().flatten());
        changes.any(|change| matches!(change.edit, Edit::Session(_))) && self.is_talk_changed(log)
    }

    /// Whether the session's file is another than the one on which the work was done. What this work wrote there before it
    /// could note that tells a later number.
    fn is_talk_changed(&self, log: &Log) -> bool {
        let (Some((number, then)), Some((now, written))) = (&log.talk, self.talk) else { return false };
        then != now && written <= *number
    }
}

/// That somebody else changed the file, which lacks nothing that was done here.
pub const CHANGED_OUTSIDE: &str = "journal-changed-outside";

/// Why a file lacks what was done here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lacks {
    /// It went on elsewhere.
    Elsewhere,
    /// Somebody changed it, so that it is not the one on which the work was done.
    Changed,
    /// An older one was put in its place, before everything was in any file.
    Older,
    /// The file belongs to an earlier story, and perhaps went on from there elsewhere.
    Earlier { elsewhere: bool },
    /// What was done does not fit the talk, or the coding, any more, and why.
    Unfit(Message),
}

/// What was done here and is not in the file that lies there.
#[derive(Debug, Clone, PartialEq)]
pub struct Parted {
    /// Why.
    pub why: Lacks,
    /// The fingerprint of the file on which the work was done, where that is another one. Where that still lies somewhere,
    /// the work comes back there.
    pub file: Option<String>,
    /// How many things happened that it lacks, and the number of the last of them.
    pub count: usize,
    pub last: u64,
    /// The work that did the last of them.
    pub work: String,
    /// What everything in the story changed, in order, each with its number; `None` where that cannot be known.
    pub changes: Vec<(u64, Option<Vec<Change>>)>,
    /// The number of the first thing of the story that they belong to, and of the last of it that the file has.
    pub story: u64,
    pub reached: u64,
    /// The fingerprints of the files with which that story began, and the works that wrote in it.
    pub begun: Vec<String>,
    pub own: Vec<String>,
    /// Whether the last of it was in a file once.
    pub filed: bool,
    /// The works of the state that both come from. Where the file is of an earlier story, the last one before and the first one in it.
    pub works: Vec<(String, u64)>,
}

/// What is to be made once more, and how the history goes on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Recovered {
    /// Edits that are not in the files, in the order in which they are to be made.
    pub edits: Vec<Edit>,
    /// How many things happened that are not in the files.
    pub count: usize,
    /// The steps of the whole story, where they had to be read; else they are read when somebody undoes.
    pub history: Option<History>,
    /// The number from which the history goes on.
    pub number: u64,
    /// Whether what happened before is another story. What is to be made once more has to be told in the new one, then.
    pub anew: bool,
    /// The coding's file with which the new story begins: the number of the last thing in it, and its fingerprint.
    pub from: Option<(u64, String)>,
    /// What the coder should know.
    pub notices: Vec<Message>,
    /// The last thing that is made once more: the work that did it, and its number.
    pub reached: Option<(String, u64)>,
    /// What the file lacks and cannot simply be given back.
    pub parted: Option<Parted>,
    /// What was done last and got into no file, where the file that lies there belongs to a story before that.
    pub left: Option<Parted>,
    /// The name of the work that begins, and the last work that the file went through.
    pub work: String,
    pub on: Option<(String, u64)>,
    /// Whether somebody else changed the session's file since, so that what is made once more is not to be written over it.
    pub talk_changed: bool,
    /// Why the journal cannot be read, if so, or not all of it: what is in it alone is not here, and nothing may be
    /// written that would be
    /// taken for what came after it.
    pub unread: Option<Message>,
}

impl Recovered {
    /// What the next segment of the journal begins with.
    pub fn head(&self, origin: &Origin, at: i64) -> Head {
        let (coding, coder) = (origin.id.clone(), origin.coder.clone());
        let (from, work, on) = (self.from.clone(), self.work.clone(), self.on.clone());
        let (after, anew) = (self.number, self.anew);
        Head { format: FORMAT, coding, coder, after, anew, from, work, on, talk: None, unwritten: None, at }
    }
}

/// Looks for what is in a coding's journal and not in its files. Nothing is changed but that what cannot be read is kept
/// aside, so that it can be done again and again.
pub fn recover(files: &dyn Files, folder: &Path, on_disk: &OnDisk<'_>) -> Recovered {
    told(try_to_recover(files, folder, on_disk, keep_aside), on_disk)
}

/// The same, where nothing is kept aside either.
pub fn look(files: &dyn Files, folder: &Path, on_disk: &OnDisk<'_>) -> Recovered {
    told(try_to_recover(files, folder, on_disk, leave), on_disk)
}

/// The same for a good copy: it is older than what was saved last, and the journal goes on from it as long as the story
/// is the same.
pub fn recover_copy(files: &dyn Files, folder: &Path, copy: &OnDisk<'_>) -> Recovered {
    told(try_to_go_on(files, folder, copy, keep_aside), copy)
}

/// The same, where nothing is kept aside.
pub fn look_copy(files: &dyn Files, folder: &Path, copy: &OnDisk<'_>) -> Recovered {
    told(try_to_go_on(files, folder, copy, leave), copy)
}

/// What is done with bytes that cannot be read; tells what the coder should know.
type Aside = fn(&dyn Files, &Path, &Damage) -> Option<Message>;

/// Whoever only looks is told nothing of it: the next who works is.
fn leave(_files: &dyn Files, _folder: &Path, _damage: &Damage) -> Option<Message> {
    None
}

/// What came of it. A disk that cannot give the journal now may give it later: until then there is nothing to go on from.
fn told(recovered: io::Result<Recovered>, on_disk: &OnDisk<'_>) -> Recovered {
    match recovered {
        Ok(recovered) => recovered,
        Err(error) => Recovered {
            number: on_disk.coding.max(on_disk.session),
            anew: true,
            unread: Some(Message::new("open-journal-unreadable").with("reason", io_message(&error))),
            ..Recovered::default()
        },
    }
}

fn try_to_recover(files: &dyn Files, folder: &Path, on_disk: &OnDisk<'_>, aside: Aside) -> io::Result<Recovered> {
    let from = on_disk.coding.min(on_disk.session);
    let mut log = read_since(files, folder, from)?;
    let has_nothing_else = is_as_told(&log, on_disk);
    let is_known = log.way_of(on_disk.works) == Way::Here || log.works.is_empty();
    let has_nothing_else = has_nothing_else && is_known;
    // What a file lacks that went on elsewhere may be far behind.
    if !has_nothing_else && (log.story > 0 || !is_known) {
        log = read_log(files, folder)?;
    }
    let number = log.last().max(on_disk.coding).max(on_disk.session);
    let mut recovered = Recovered { number, ..Recovered::default() };
    if log.newer {
        return Ok(Recovered { unread: Some(Message::new("open-journal-newer")), anew: true, ..recovered });
    }
    recovered.notices.extend(log.damage.iter().filter_map(|damage| aside(files, folder, damage)));
    if has_nothing_else {
        return Ok(recovered);
    }
    let mut recovered = held_against(&log, on_disk, recovered);
    recovered.from = on_disk.print.filter(|_| recovered.anew).map(|print| (on_disk.coding, print.to_owned()));
    Ok(recovered)
}

/// Whether the end of a journal tells nothing but what is in the files.
fn is_as_told(end: &Log, on_disk: &OnDisk<'_>) -> bool {
    let changed = on_disk.is_changed(end);
    let from = on_disk.coding.min(on_disk.session);
    let is_there = end.last() == on_disk.coding && end.last() >= on_disk.session;
    is_there && !end.events.iter().any(|event| event.number > from) && !changed && !end.was_kept(on_disk.coding + 1..)
}

/// That a file is older than what was saved later, by how many actions that can be read, and the number of the last one.
fn older_file(count: usize, last: u64) -> Message {
    Message::new("journal-older-file").with("count", count).with("last", usize::try_from(last).unwrap_or(usize::MAX))
}

/// Finds the story that the coding's file belongs to, and takes what it has more than the file.
fn held_against(log: &Log, on_disk: &OnDisk<'_>, mut recovered: Recovered) -> Recovered {
    let way = log.way_of(on_disk.works);
    let is_strange = way == Way::Unknown && !on_disk.works.is_empty() && !log.works.is_empty();
    if is_strange || matches!(way, Way::Parted(_)) {
        // Its numbers are not those from here.
        let fork = if let Way::Parted(fork) = way { Some(fork) } else { None };
        let elsewhere = |on: Option<u64>| fork.is_some() || on.is_some_and(|on| on < on_disk.coding);
        recovered.left = last_story(log, fork.map(|fork| fork.story), elsewhere);
        let its = fork.filter(|_| recovered.left.is_none());
        recovered.parted = its.and_then(|fork| parted(log, on_disk, fork));
        if recovered.left.is_some() || recovered.parted.is_some() {
            recovered.anew = true;
            recovered.talk_changed = recovered.parted.as_ref().is_some_and(|parted| on_disk.loses_talk(log, parted));
            return recovered;
        }
    }
    let (story, begun_with_it) = log.story_of(on_disk.coding, on_disk.print);
    let end = log.end_of(story);
    let its = |number: u64| number >= story && end.is_none_or(|end| number < end);
    let last = log.events.iter().rev().map(|event| event.number).find(|number| its(*number));
    let last = last.unwrap_or(story.saturating_sub(1));
    let count = |is_lost: &dyn Fn(u64) -> bool| log.events.iter().filter(|event| is_lost(event.number)).count();
    let lost = count(&|number| number > on_disk.coding && number >= story);
    if !begun_with_it {
        let changed = on_disk.is_changed(log);
        let written_later = log.was_kept(on_disk.coding + 1..end.unwrap_or(u64::MAX));
        if written_later || changed || last < on_disk.coding {
            // A copy from before, somebody else's file, or a journal that stayed on another computer or has a gap.
            recovered.anew = log.segments > 0 || on_disk.coding > 0;
            recovered.parted = match (written_later, changed) {
                (true, _) => lacked_by_older(log, on_disk, story),
                (false, true) => changed_under(log, on_disk, story),
                (false, false) => None,
            };
            let considered = recovered.parted.as_ref().map_or(story, |parted| parted.story);
            recovered.left = left_in_the_last(log, considered);
            if let Some(parted) = &recovered.parted {
                if parted.why == Lacks::Older {
                    return recovered;
                }
                recovered.talk_changed = on_disk.loses_talk(log, parted);
                return recovered;
            }
            let told = match (written_later, changed) {
                (true, _) => Some(older_file(lost, log.last_of(|number| number > on_disk.coding && number >= story))),
                (false, true) if lost > 0 => Some(Message::new("journal-changed-file").with("count", lost)),
                (false, true) => Some(Message::new(CHANGED_OUTSIDE)),
                (false, false) if lost > 0 => {
                    Some(Message::new("journal-not-whole").with("number", on_disk.coding + 1))
                }
                (false, false) => {
                    let count = log.lacks(on_disk.coding, on_disk.works);
                    (count > 0).then(|| Message::new("journal-ends-early").with("count", count))
                }
            };
            recovered.notices.extend(told);
            return recovered;
        }
    }
    let mut recovered = retell(log, (story, end), on_disk, recovered);
    if log.last() < on_disk.session {
        // The session was saved while the journal and the coding could not be: the steps between are not known.
        recovered.anew = true;
    }
    if let Some(end) = end {
        // What happened then is no part of this file's story, or what is between is missing.
        recovered.anew = true;
        let beyond = count(&|number| number >= end);
        let on_purpose = log.begun.iter().any(|begun| begun.first == end);
        recovered.left = left_in_the_last(log, story);
        let is_told = beyond > 0 && recovered.left.is_none();
        let older = is_told.then(|| older_file(beyond, log.last_of(|number| number >= end)));
        let gap = Message::new("journal-not-whole").with("number", last + 1);
        recovered.notices.extend(if on_purpose { older } else { Some(gap) });
    }
    if recovered.anew {
        recovered.history = None;
    }
    recovered
}

/// What happened here and is not in a file that went on elsewhere; `None` where there is no such thing.
fn parted(log: &Log, on_disk: &OnDisk<'_>, fork: Fork) -> Option<Parted> {
    let Fork { story, reached, place, then } = fork;
    let mut works = on_disk.works.get(..=place)?.to_vec();
    works.last_mut()?.1 = then;
    since(log, (story, reached), works, Lacks::Elsewhere)
}

/// What happened in a story after a number that a file has, which went through some works.
fn since(log: &Log, (story, reached): (u64, u64), works: Vec<(String, u64)>, why: Lacks) -> Option<Parted> {
    let end = log.end_of(story);
    let its = |number: u64| number >= story && end.is_none_or(|end| number < end);
    let told = happenings(log).into_iter().map(|it| (it.event.number, it.changes));
    let changes: Vec<_> = told.filter(|(number, _)| its(*number)).collect();
    let last = changes.last().map(|(number, _)| *number).filter(|last| *last > reached)?;
    let count = changes.iter().filter(|(number, _)| *number > reached).count();
    let work = log.work_at(last).unwrap_or_default().to_owned();
    let kept_in = |its: &dyn Fn(u64) -> bool| log.kept.iter().rev().find(|(number, ..)| its(*number));
    let begun = log.begun.iter().find(|begun| begun.first == story);
    let begun: Vec<String> =
        begun.map(|it| it.from.iter().map(|(_, print)| print.clone()).collect()).unwrap_or_default();
    let kept = || kept_in(&|number| number + 1 == story).map(|(.., print)| print);
    let file = kept_in(&its).map(|(.., print)| print).or_else(|| begun.last().or_else(kept));
    let file = file.filter(|_| why != Lacks::Elsewhere).cloned();
    let own = log.works.iter().filter(|worked| worked.story == story).map(|worked| worked.work.clone()).collect();
    let filed = log.was_kept(last..end.unwrap_or(u64::MAX));
    Some(Parted { why, file, count, last, work, changes, story, reached, begun, own, filed, works })
}

/// What was done to a file that somebody changed since, in its own story or in the last one that went on from it as it was
/// then and never got into a file.
fn changed_under(log: &Log, on_disk: &OnDisk<'_>, story: u64) -> Option<Parted> {
    let is_from_it = |from: &(u64, String)| from.0 == on_disk.coding;
    let is_saved = |first: u64| log.was_kept(first..log.end_of(first).unwrap_or(u64::MAX));
    let later = log.begun.iter().rev().filter(|begun| begun.from.iter().any(is_from_it)).map(|begun| begun.first);
    let mut stories = later.filter(|first| *first > story && !is_saved(*first)).chain([story]);
    stories.find_map(|story| since(log, (story, on_disk.coding), on_disk.works.to_vec(), Lacks::Changed))
}

/// What a file from before lacks. Whoever puts an older file in the place of a newer one may want that, and it is not made once
/// more; but they may have been told to, or have put back too much, and did not say that they do without it.
fn lacked_by_older(log: &Log, on_disk: &OnDisk<'_>, story: u64) -> Option<Parted> {
    since(log, (story, on_disk.coding), on_disk.works.to_vec(), Lacks::Older)
}

/// What was done in the last story, where the file that lies there belongs to another one. What those before the last one
/// left was told, or taken in, when the next one began. The number of the file on which the story began, where that is known,
/// tells whether the one that lies there went on elsewhere.
fn last_story(log: &Log, considered: Option<u64>, elsewhere: impl FnOnce(Option<u64>) -> bool) -> Option<Parted> {
    let last = log.events.last()?.number;
    let story = log.stories.iter().rev().map(|(first, _)| *first).find(|first| *first <= last).unwrap_or(0);
    let first =
        log.works.iter().rev().find(|worked| worked.first <= story.max(1)).filter(|_| considered != Some(story))?;
    let works = first.on.iter().cloned().chain([(first.work.clone(), story)]).collect();
    let elsewhere = elsewhere(first.on.as_ref().map(|(_, number)| *number));
    since(log, (story, story.saturating_sub(1)), works, Lacks::Earlier { elsewhere })
}

/// The same where some of it was never in any file.
fn left_in_the_last(log: &Log, considered: u64) -> Option<Parted> {
    last_story(log, Some(considered), |_| false).filter(|parted| !parted.filed)
}

/// What the files lack, where it does not fit them.
pub fn unfit(files: &dyn Files, folder: &Path, on_disk: &OnDisk<'_>, why: Message) -> Option<Parted> {
    let log = read_log(files, folder).ok()?;
    let (story, _) = log.story_of(on_disk.coding, on_disk.print);
    let parted = since(&log, (story, on_disk.coding), on_disk.works.to_vec(), Lacks::Unfit(why))?;
    Some(Parted { file: None, ..parted })
}

/// Whether a good copy is of the last story, or of the file with which that began.
fn is_of_the_last(log: &Log, copy: &OnDisk<'_>) -> bool {
    let Some((work, number)) = copy.works.last().filter(|_| !log.works.is_empty()) else { return true };
    let of_story = log.works.iter().filter(|worked| worked.story == log.story);
    if of_story.clone().any(|worked| worked.work == *work && worked.first <= *number) {
        return true;
    }
    // A hand that changed the file since did not change what it says of the works.
    let is_before = of_story.clone().any(|worked| worked.on.as_ref() == Some(&(work.clone(), *number)));
    let begun = log.begun.iter().find(|begun| begun.first == log.story).map(|begun| begun.from.as_slice());
    let is_known = |from: &[(u64, String)]| from.iter().any(|(_, print)| Some(print.as_str()) == copy.print);
    is_before && copy.coding < log.story.max(1) && begun.is_none_or(is_known)
}

fn try_to_go_on(files: &dyn Files, folder: &Path, copy: &OnDisk<'_>, aside: Aside) -> io::Result<Recovered> {
    let log = read_log(files, folder)?;
    let number = log.last().max(copy.coding).max(copy.session);
    let mut recovered = Recovered { number, ..Recovered::default() };
    if log.newer {
        return Ok(Recovered { unread: Some(Message::new("open-journal-newer")), anew: true, ..recovered });
    }
    recovered.notices.extend(log.damage.iter().filter_map(|damage| aside(files, folder, damage)));
    // A session that nobody changed since tells an old number; the coding's says which story it is.
    if log.last() < copy.coding.max(copy.session) || log.story > copy.coding + 1 || !is_of_the_last(&log, copy) {
        recovered.anew = true;
        let lost = log.events.iter().filter(|event| event.number > copy.coding).count();
        recovered.left = last_story(&log, None, |_| false);
        if lost > 0 && recovered.left.is_none() {
            recovered.notices.push(older_file(lost, log.last_of(|number| number > copy.coding)));
        }
        return Ok(recovered);
    }
    let mut recovered = retell(&log, (log.story, None), copy, recovered);
    if recovered.anew {
        recovered.history = None;
    }
    Ok(recovered)
}

/// Tells a whole story, and takes the edits that the files do not have. Where it cannot be told further, what was before
/// that holds: it was said to be saved.
fn retell(log: &Log, (first, end): (u64, Option<u64>), on_disk: &OnDisk<'_>, mut recovered: Recovered) -> Recovered {
    let mut history = History::default();
    let in_story = |event: &&Event| event.number >= first && end.is_none_or(|end| event.number < end);
    for event in log.events.iter().filter(in_story) {
        let Some(edits) = history.tell(event.what.clone()) else {
            if event.number <= on_disk.coding.min(on_disk.session) {
                // What it takes back rotted. The files have both, and undoing begins behind it.
                history = History::default();
                continue;
            }
            recovered.notices.push(Message::new("journal-not-whole").with("number", event.number));
            recovered.anew = true;
            return recovered;
        };
        let missing = |edit: &Edit| match edit {
            Edit::Session(_) => event.number > on_disk.session,
            Edit::Coding(_) => event.number > on_disk.coding,
        };
        let before = recovered.edits.len();
        recovered.edits.extend(edits.into_iter().filter(missing));
        if recovered.edits.len() > before {
            recovered.count += 1;
            recovered.reached = log.work_at(event.number).map(|work| (work.to_owned(), event.number));
        }
    }
    let on_talk = recovered.edits.iter().any(|edit| matches!(edit, Edit::Session(_)));
    recovered.talk_changed = on_talk && on_disk.is_talk_changed(log);
    recovered.history = Some(history);
    recovered
}

/// Keeps the bytes that cannot be read in a file of their own; tells of them once.
fn keep_aside(files: &dyn Files, folder: &Path, damage: &Damage) -> Option<Message> {
    let name = damage.path.file_name()?.to_string_lossy();
    let aside = folder.join("aside").join(format!("{name}.{}", damage.from));
    if files.is_file(&aside) {
        return None;
    }
    let bytes = files.read(&damage.path).ok()?;
    let part = bytes.get(damage.from..)?.get(..damage.length)?;
    let kept = files.make_folder(&folder.join("aside")).and_then(|()| files.create_new(&aside, part));
    let id = if kept.is_ok() { "journal-torn" } else { "journal-torn-not-kept" };
    Some(Message::new(id).with("bytes", damage.length).with("file", aside.display().to_string()))
}
