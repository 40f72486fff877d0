//! Reading a journal: the lines of each segment that are whole, put together by number.

use std::io;
use std::ops::RangeBounds;
use std::path::{Path, PathBuf};

use super::as_it_was::WENT_BACK;
use super::happenings::happenings;
use super::line::{FORMAT, Head, Line, Read, decode, read};
use crate::domain::history::{Happened, History};
use crate::ports::files::Files;

/// The ending of a segment's name.
pub(super) const ENDING: &str = ".journal";
/// So many bytes of a segment hold its first two lines, with the longest names of coders and codebooks.
const LONGEST_HEAD: usize = 128 * 1024;

/// What stands behind the name of a work where a version has what was done in it, and not all that was before.
pub const PART: &str = "-part";

/// Something that happened, with its number and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its number in the document's history.
    pub number: u64,
    /// When, in milliseconds since 1970 (UTC).
    pub at: i64,
    /// Who: the coder, as the coding said then.
    pub by: String,
    /// What.
    pub what: Happened,
}

/// A part of a segment that cannot be read: a torn end, or bytes that rotted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The segment.
    pub path: PathBuf,
    /// Where the part begins, in bytes.
    pub from: usize,
    /// How long it is, in bytes.
    pub length: usize,
}

/// A story that was begun on purpose: with a file from before, from somebody else, or from another computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The number of its first thing.
    pub first: u64,
    /// The files with which it began: the number of the last thing in the coding's file, and its fingerprint. None where
    /// that is not known.
    pub from: Vec<(u64, String)>,
}

/// A work that wrote into a journal, as the head of a segment tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worked {
    /// Its name.
    pub work: String,
    /// The last work that the coding's file had gone through when it began, and the number that it had reached.
    pub on: Option<(String, u64)>,
    /// The number of the first thing in the segment.
    pub first: u64,
    /// The number of the first thing of the story that it belongs to.
    pub story: u64,
}

/// How a coding's file and a journal go together, by the works that both went through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// The file was written here last.
    Here,
    /// It went on elsewhere.
    Parted(Fork),
    /// The journal knows none of the file's works.
    Unknown,
}

/// Where a file parted from what happened here: of a story, by the number of its first thing, it has everything up to a
/// number. The last work that both have is the one at a place in the file's list, where it had come so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fork {
    pub story: u64,
    pub reached: u64,
    pub place: usize,
    pub then: u64,
}

/// A journal as it was read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Log {
    /// What happened, in the order of its numbers.
    pub events: Vec<Event>,
    /// Moments at which the work was in its files: the number, when, and the fingerprint of the coding's file.
    pub kept: Vec<(u64, i64, String)>,
    /// Names of moments: the number, when, and the name.
    pub names: Vec<(u64, i64, String)>,
    /// The number of the first thing that belongs to the story that the coding is in now.
    pub story: u64,
    /// Where stories begin that do not go on from what was before them: the number of the first thing, and when.
    pub stories: Vec<(u64, i64)>,
    /// What is known of those stories that were begun on purpose; of the others what came before them is missing.
    pub begun: Vec<Begun>,
    /// The works that wrote it, where that is known: one entry for each segment.
    pub works: Vec<Worked>,
    /// The session's file as it was known last: the number of the last thing in it, and its fingerprint.
    pub talk: Option<(u64, String)>,
    /// What cannot be read.
    pub damage: Vec<Damage>,
    /// How many segments there are.
    pub segments: usize,
    /// Whether a newer version of the program wrote something that this one does not know. It is no damage: nothing may be
    /// written that would be taken for what came after it.
    pub newer: bool,
}

impl Log {
    /// What the bytes of one segment tell.
    pub fn of(bytes: &[u8]) -> Self {
        let mut log = Self::default();
        log.take_segment(Path::new(""), bytes);
        log
    }

    /// Takes note of a work that begins with a head, which is not in the journal before anything happens in it.
    pub fn goes_on_with(&mut self, head: &Head) {
        if !self.works.iter().any(|worked| worked.work == head.work && worked.first == head.after + 1) {
            self.begin_segment(head);
        }
    }

    /// The number of the last event among those with certain numbers; 0 where there is none.
    pub fn last_of(&self, is_one: impl Fn(u64) -> bool) -> u64 {
        self.events.iter().map(|event| event.number).filter(|number| is_one(*number)).max().unwrap_or(0)
    }

    /// The number of the last thing that is known to have happened.
    pub fn last(&self) -> u64 {
        self.events.last().map_or(0, |event| event.number).max(self.story.saturating_sub(1))
    }

    /// How many things a file has behind the last one that is known here, where it was written here last.
    pub fn lacks(&self, reached: u64, works: &[(String, u64)]) -> u64 {
        if self.is_work(works.last()) { reached.saturating_sub(self.last()) } else { 0 }
    }

    /// The steps done and undone up to a number, as far back as the story goes.
    pub fn history(&self, up_to: u64) -> History {
        let mut history = History::default();
        for event in self.events.iter().filter(|event| event.number >= self.story && event.number <= up_to) {
            if history.tell(event.what.clone()).is_none() {
                // What was undone was done before the story begins.
                history = History::default();
            }
        }
        history
    }

    /// The fingerprint of the coding's file when everything up to a number was in it.
    pub fn file_after(&self, number: u64) -> Option<&str> {
        self.kept.iter().rev().find(|(kept, ..)| *kept == number).map(|(.., print)| print.as_str())
    }

    /// Whether the coding's file was written when the thing with a number, or something after it, had happened.
    pub fn is_in_a_file(&self, number: u64) -> bool {
        self.was_kept(number..)
    }

    /// Whether the coding's file was written within some numbers.
    pub(super) fn was_kept(&self, numbers: impl RangeBounds<u64>) -> bool {
        self.kept.iter().any(|(kept, ..)| numbers.contains(kept))
    }

    /// Where a file that went through some works parted from what happened here.
    pub(super) fn way_of(&self, works: &[(String, u64)]) -> Way {
        for (place, (name, number)) in works.iter().enumerate().rev() {
            let is_last = place + 1 == works.len();
            if let Some(worked) = self.works.iter().rev().find(|worked| worked.work == *name) {
                let parted = Fork { story: worked.story, reached: *number, place, then: *number };
                return if is_last { Way::Here } else { Way::Parted(parted) };
            }
            // A work that was done elsewhere is known by what was built on it here.
            let then =
                |worked: &Worked| worked.on.as_ref().filter(|on| on.0 == *name && on.1 <= *number).map(|on| on.1);
            let built = self.works.iter().filter_map(|worked| Some((then(worked)?, worked.story)));
            if let Some((then, story)) = built.max() {
                let parted = Fork { story, reached: then.max(story.saturating_sub(1)), place, then };
                return if is_last && then == *number { Way::Here } else { Way::Parted(parted) };
            }
        }
        Way::Unknown
    }

    /// Whether the thing with a number was done in one of some works, before each came to its number.
    pub fn is_of(&self, number: u64, works: &[(String, u64)]) -> bool {
        let work = self.work_at(number);
        let is_its = |its: &str| work.is_some_and(|work| its.strip_suffix(PART).unwrap_or(its) == work);
        works.iter().any(|(its, reached)| is_its(its) && *reached >= number)
    }

    /// Whether a work was done here.
    pub(super) fn is_work(&self, work: Option<&(String, u64)>) -> bool {
        work.is_some_and(|(name, _)| self.works.iter().any(|worked| worked.work == *name))
    }

    /// Whether the thing with a number was done in none of some works, where both are known.
    pub fn is_of_others(&self, number: u64, works: &[(String, u64)]) -> bool {
        let is_known = !works.is_empty() && self.work_at(number).is_some_and(|work| !work.is_empty());
        is_known && !self.is_of(number, works)
    }

    /// The work that did the thing with a number, where that is known.
    pub(super) fn work_at(&self, number: u64) -> Option<&str> {
        self.works.iter().rev().find(|worked| worked.first <= number).map(|worked| worked.work.as_str())
    }

    /// Where the story that begins with a number ends: the number with which the next one begins.
    pub(super) fn end_of(&self, story: u64) -> Option<u64> {
        self.stories.iter().map(|(first, _)| *first).find(|first| *first > story)
    }

    /// How many things happened that a file goes on without: its story began with an older file, as where the newer one is
    /// damaged, and nothing of them was taken in since. The file is known by its number, its fingerprint and its works.
    pub fn left_behind(&self, number: u64, print: Option<&str>, works: &[(String, u64)]) -> usize {
        // What the file has, from its own story back to the first one.
        let (mut story, mut last, mut has) = (self.story_of(number, print).0, number, Vec::new());
        loop {
            has.push(story..=last);
            let from = self.begun.iter().find(|begun| begun.first == story).map(|begun| begun.from.iter());
            let from = from.and_then(|from| from.map(|(number, _)| *number).min());
            let before = from.and_then(|from| Some((self.stories_until(story).find(|first| *first <= from)?, from)));
            let Some((earlier, from)) = before else { break };
            (story, last) = (earlier, from);
        }
        let is_in = |number: u64| has.iter().any(|its| its.contains(&number));
        // Steps by which something was taken in, and that were not undone.
        let mut stand: Vec<u64> = Vec::new();
        for happening in happenings(self).into_iter().filter(|it| is_in(it.event.number)) {
            match (&happening.event.what, happening.step) {
                (Happened::Undone, Some((_, number))) => stand.retain(|stands| *stands != number),
                (_, Some((what, _))) if what == WENT_BACK => stand.clear(),
                (_, Some((what, number))) if ["step-merge", "step-recovered"].contains(&what.as_ref()) => {
                    stand.push(number);
                }
                _ => {}
            }
        }
        let taken_in = stand.into_iter().max().unwrap_or(0);
        let lost = |event: &&Event| event.number > taken_in && !is_in(event.number) && !self.is_of(event.number, works);
        self.events.iter().filter(lost).count()
    }

    /// The stories before one, by the numbers of their first things, the latest first; the last is the first of all.
    fn stories_until(&self, story: u64) -> impl Iterator<Item = u64> {
        self.stories.iter().rev().map(|(first, _)| *first).filter(move |first| *first < story).chain([0])
    }

    /// The story that a file of the coding belongs to, by the number of its first thing, and whether the story was begun
    /// with that very file.
    pub(super) fn story_of(&self, number: u64, print: Option<&str>) -> (u64, bool) {
        let is_from = |from: &(u64, String)| from.0 == number && Some(from.1.as_str()) == print;
        let with_it =
            || self.begun.iter().rev().filter(|begun| begun.from.iter().any(is_from)).map(|begun| begun.first);
        // A file that was written in that story since is a later one.
        let is_saved = |first: &u64| self.was_kept(*first..self.end_of(*first).unwrap_or(u64::MAX));
        if let Some(first) = with_it().find(|first| !is_saved(first)) {
            return (first, true);
        }
        // The very file with which it began was put back.
        if let Some(first) = with_it().next() {
            return (first, false);
        }
        let is_elsewhere = |first: u64| self.begun.iter().any(|begun| begun.first == first && !begun.from.is_empty());
        let firsts = self.stories.iter().rev().map(|(first, _)| *first);
        let mut around = firsts.filter(|first| *first <= number || (*first == number + 1 && !is_elsewhere(*first)));
        (around.next().unwrap_or(0), false)
    }

    /// Whether the thing with a number is known.
    pub(super) fn happened(&self, number: u64) -> bool {
        self.events.binary_search_by_key(&number, |event| event.number).is_ok()
    }

    /// The story that the moment after a number belongs to, by the number of its first thing. A number that is the last of
    /// one story is what another one begins with, too: that one is meant by whoever asks for a time since it began, and
    /// where the thing with that number is not known.
    pub(super) fn story_at(&self, number: u64, asked: Option<i64>) -> u64 {
        let is_begun = |(first, at): &&(u64, i64)| {
            let at_its_beginning = *first == number + 1 && asked.map_or(!self.happened(number), |asked| asked >= *at);
            *first <= number || at_its_beginning
        };
        self.stories.iter().rev().find(is_begun).map_or(0, |(first, _)| *first)
    }

    fn take_segment(&mut self, path: &Path, bytes: &[u8]) {
        self.segments += 1;
        let mut lines = Lines { bytes, at: 0 };
        // A byte that rots takes one line, and what stands behind it is whole.
        let Some(head) = self.take_head(path, &mut lines) else { return };
        self.begin_segment(&head);
        let (mut expected, mut torn) = (head.after + 1, 0);
        while lines.is_more() {
            let before = lines.at;
            match lines.next() {
                Read::Line(Line::Event(number, at, what)) if goes_on(number, expected, torn) => {
                    if number > expected {
                        self.stories.push((number, at));
                        self.story = number;
                    }
                    self.events.push(Event { number, at, by: head.coder.clone(), what });
                    (expected, torn) = (number + 1, 0);
                }
                Read::Line(Line::Kept(number, at, print)) => {
                    self.goes_on_from(number, &print);
                    self.kept.push((number, at, print));
                }
                Read::Line(Line::Talk(number, _, print)) => self.talk = Some((number, print)),
                Read::Line(Line::Named(number, at, name)) => self.names.push((number, at, name)),
                Read::Line(Line::Head(again)) if again == head => {}
                Read::Newer => return self.newer = true,
                Read::Line(Line::Head(_) | Line::Event(..)) | Read::Torn => {
                    torn += 1;
                    self.note_damage(path, before, lines.at - before);
                }
            }
        }
    }

    /// The head of a segment, from its first line or from the second one, which says the same.
    fn take_head(&mut self, path: &Path, lines: &mut Lines<'_>) -> Option<Head> {
        // One that became the end of a line makes two of the first.
        for _ in 0..3 {
            let before = lines.at;
            match lines.next() {
                Read::Line(Line::Head(head)) if head.format == FORMAT => return Some(head),
                Read::Newer => {
                    self.newer = true;
                    return None;
                }
                _ => self.note_damage(path, before, lines.at - before),
            }
            let line = lines.bytes.get(before..lines.at.saturating_sub(1)).unwrap_or_default();
            if let Some(Line::Head(head)) = decode(second_of(line)) {
                return Some(head);
            }
        }
        self.note_damage(path, lines.at, lines.bytes.len() - lines.at);
        None
    }

    /// A later segment knows what was on the disk when it was begun: it holds from there on.
    fn begin_segment(&mut self, head: &Head) {
        self.events.retain(|event| event.number <= head.after);
        self.kept.retain(|(number, ..)| *number <= head.after);
        self.names.retain(|(number, ..)| *number <= head.after);
        // A story in which nothing happened yet is gone on with, unless another is begun in its place.
        let latest = if head.anew { head.after } else { head.after + 1 };
        self.stories.retain(|(first, _)| *first <= latest);
        self.begun.retain(|begun| begun.first <= latest);
        self.story = self.stories.last().map_or(0, |(first, _)| *first);
        if head.anew || self.last() != head.after {
            self.story = head.after + 1;
            self.stories.push((self.story, head.at));
        }
        if head.anew {
            self.begun.push(Begun { first: self.story, from: head.from.iter().cloned().collect() });
        }
        self.works.retain(|worked| worked.first <= head.after + 1);
        if head.talk.is_some() {
            self.talk.clone_from(&head.talk);
        }
        if !head.work.is_empty() {
            let (work, on) = (head.work.clone(), head.on.clone());
            self.works.push(Worked { work, on, first: head.after + 1, story: self.story });
        }
    }

    /// A file that was saved before anything happened in a story is one with which the story goes on.
    fn goes_on_from(&mut self, number: u64, print: &str) {
        let story = self.story;
        if let Some(begun) = self.begun.last_mut().filter(|begun| begun.first == story && number < story) {
            begun.from.push((number, print.to_owned()));
        }
    }

    /// Takes note of bytes that cannot be read; those that follow each other are one part.
    fn note_damage(&mut self, path: &Path, from: usize, length: usize) {
        match self.damage.last_mut() {
            Some(last) if last.path == path && last.from + last.length == from => last.length += length,
            _ if length > 0 => self.damage.push(Damage { path: path.to_owned(), from, length }),
            _ => {}
        }
    }
}

/// The second of two lines that say the same, where the end of the first is not one any more.
fn second_of(line: &[u8]) -> &[u8] {
    line.get(line.len() / 2 + 1..).unwrap_or_default()
}

/// Whether the thing with a number can follow where another one is expected, behind so many lines that cannot be read. Each of
/// those was one thing, or two whose end between them is gone; what tells of more is of another time.
fn goes_on(number: u64, expected: u64, torn: u64) -> bool {
    number.checked_sub(expected).is_some_and(|missing| missing <= 2 * torn)
}

/// The lines of a segment.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Lines<'_> {
    fn is_more(&self) -> bool {
        self.at < self.bytes.len()
    }

    /// The next line, which is passed whatever it is. What has no end is torn.
    fn next(&mut self) -> Read {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'\n');
        self.at += end.map_or(rest.len(), |end| end + 1);
        end.and_then(|end| rest.get(..end)).map_or(Read::Torn, read)
    }
}

/// The segments of a journal, the first one first; none where there is no folder.
pub(super) fn segments(files: &dyn Files, folder: &Path) -> io::Result<Vec<PathBuf>> {
    match files.list(folder) {
        Ok(mut found) => {
            found.retain(|path| path.to_string_lossy().ends_with(ENDING));
            Ok(found)
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// What a journal begins with; `None` where there is none, or its head cannot be read.
pub fn first_head(files: &dyn Files, folder: &Path) -> Option<Head> {
    let first = segments(files, folder).ok()?.into_iter().next()?;
    let start = files.read_head(&first, LONGEST_HEAD).ok()?;
    start.split(|byte| *byte == b'\n').take(3).find_map(|line| {
        match decode(line).or_else(|| decode(second_of(line)))? {
            Line::Head(head) => Some(head),
            Line::Event(..) | Line::Kept(..) | Line::Talk(..) | Line::Named(..) => None,
        }
    })
}

/// Reads a whole journal. An error is one of the disk; what is damaged in the files is told in the log.
pub fn read_log(files: &dyn Files, folder: &Path) -> io::Result<Log> {
    let mut log = Log::default();
    for path in segments(files, folder)? {
        log.take_segment(&path, &files.read(&path)?);
    }
    Ok(log)
}

/// Reads the end of a journal: at least everything after a number. What stands before it may be left out.
pub(super) fn read_since(files: &dyn Files, folder: &Path, number: u64) -> io::Result<Log> {
    let all = segments(files, folder)?;
    let mut log = Log::default();
    let starts = |path: &PathBuf| first_number(path).is_some_and(|first| first <= number.saturating_add(1));
    let from = all.iter().rposition(starts).unwrap_or(0);
    for path in all.iter().skip(from) {
        log.take_segment(path, &files.read(path)?);
    }
    Ok(log)
}

/// The number of the first thing in a segment, which its name begins with.
fn first_number(path: &Path) -> Option<u64> {
    path.file_name()?.to_str()?.split('.').next()?.parse().ok()
}

/// Whether a name is that of a segment.
pub fn is_segment(name: &str) -> bool {
    let numbers = name.strip_suffix(ENDING).and_then(|name| name.split_once('.'));
    numbers.is_some_and(|(first, copy)| is_number(first) && is_number(copy))
}

/// Whether a name is that of bytes of a segment that could not be read and were kept aside.
pub fn is_aside(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(segment, from)| is_segment(segment) && is_number(from))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The name of a segment: the number of its first thing, and how many segments begin with the same.
pub(super) fn segment_name(first: u64, copy: u32) -> String {
    format!("{first:012}.{copy:04}{ENDING}")
}
