//! The history of one coding, in the order and under the names in which it is printed. Turns are numbered as on the screen,
//! from 1 on.

use std::path::Path;

use chrono::{DateTime, Local, TimeZone as _};

use crate::domain::coding::{Mark, Status};
use crate::domain::edit::{Change, CodingEdit, Edit, SessionEdit};
use crate::domain::history::Happened;
use crate::domain::instrument::Instrument;
use crate::domain::session::{Session, TurnId};
use crate::ports::export::codes_only::CodesOnly;
use crate::ports::journal::{Happening, Log, happenings};
use crate::ports::open::Opened;

use super::bare::bare_log;

/// What a row tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A step was made.
    Step,
    /// A step was undone.
    Undone,
    /// A step was made again.
    Redone,
    /// How the coding is made was stated.
    Stated,
    /// The work was in its files.
    Saved,
    /// The work was in files, but not in what lies in the place that is asked for: it was saved in another place, or in this
    /// one before an older file was put there.
    SavedElsewhere,
    /// The moment has a name.
    Named,
    /// Another story begins: the coding was changed elsewhere, or what was before is not known here.
    Elsewhere,
}

impl Kind {
    /// The word that stands for it in tables.
    pub fn word(self) -> &'static str {
        match self {
            Self::Step => "step",
            Self::Undone => "undone",
            Self::Redone => "redone",
            Self::Stated => "stated",
            Self::Saved => "saved",
            Self::SavedElsewhere => "saved_elsewhere",
            Self::Named => "named",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// Something that happened, or a moment.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Row {
    /// Its number; of a moment, that of the last thing before it.
    pub number: u64,
    pub kind: Kind,
    /// When, as `2026-03-12T10:30:00+01:00`.
    pub at: String,
    /// The coder.
    pub by: Option<String>,
    /// The step's text id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// Which step was undone or made again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<u64>,
    /// The turns.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<usize>,
    /// Codes with what refines them, and global scores with their values.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// The same as the coder sees them, in the language of the program.
    #[serde(skip)]
    pub shown: Vec<String>,
    /// What the coder wrote.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    /// The name of the moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was done.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "plain_numbers")]
    pub edits: Vec<Edit>,
    /// The same time, in milliseconds since 1970 (UTC).
    #[serde(skip)]
    pub milliseconds: i64,
}

/// Edits as other programs can read them: a place behind everything else, which is the highest number that there is, is
/// none.
fn plain_numbers<S: serde::Serializer>(edits: &[Edit], serializer: S) -> Result<S::Ok, S::Error> {
    fn behind_all(value: &mut serde_json::Value) {
        // The highest whole number of which every program tells the next.
        const HIGHEST: u64 = (1 << 53) - 1;
        match value {
            serde_json::Value::Number(number) if number.as_u64().is_some_and(|number| number > HIGHEST) => {
                *value = serde_json::Value::Null;
            }
            serde_json::Value::Array(list) => list.iter_mut().for_each(behind_all),
            serde_json::Value::Object(fields) => fields.values_mut().for_each(behind_all),
            _ => {}
        }
    }
    let mut plain = serde_json::to_value(edits).map_err(serde::ser::Error::custom)?;
    behind_all(&mut plain);
    serde::Serialize::serialize(&plain, serializer)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
fn is_none(count: &u64) -> bool {
    *count == 0
}

/// The history of one coding.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Told {
    /// The coding's id.
    pub coding: String,
    pub session: String,
    pub coder: Option<String>,
    pub codebooks: Vec<String>,
    pub round: u32,
    /// The coding's file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Bytes of the history that cannot be read.
    pub unreadable_bytes: usize,
    /// Whether some of it is left out, as a newer version wrote it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub newer: bool,
    /// How many actions at the end are in the coding's file and not in the history.
    #[serde(skip_serializing_if = "is_none")]
    pub missing_at_end: u64,
    pub rows: Vec<Row>,
}

/// Which coding it is.
#[derive(Debug, Clone)]
pub struct Whose {
    pub coding: String,
    pub session: String,
    pub coder: String,
    pub codebooks: Vec<String>,
    pub round: u32,
    /// The number of the last thing that is in the file; `None` where there is none, or it cannot be read.
    pub reached: Option<u64>,
    /// The works that the file went through.
    pub works: Vec<(String, u64)>,
}

impl Whose {
    /// What an open coding says of itself.
    pub fn of(opened: &Opened) -> Self {
        let origin = &opened.coding.origin;
        Self {
            coding: origin.id.clone(),
            session: origin.session.clone(),
            coder: origin.coder.clone(),
            codebooks: origin.codebooks.iter().map(|used| used.id.clone()).collect(),
            round: origin.round,
            reached: opened.coding_on_disk.then_some(origin.happened),
            works: if opened.coding_on_disk { origin.works.clone() } else { Vec::new() },
        }
    }
}

impl Told {
    /// Tells the history of a coding; without its session, turns have no numbers. Codes are shown with the words that
    /// their codebooks have in a language, where these are known. Where words are taken out, everything is called as in
    /// files that are exported without words.
    pub fn of(
        path: &Path,
        whose: Whose,
        session: Option<&Session>,
        log: &Log,
        (bare, words): (Option<&mut CodesOnly>, Option<(&Instrument, &str)>),
    ) -> Self {
        let Some(bare) = bare else { return Self::called(path, whose, session, log, (false, words)) };
        let instrument = words.map(|(instrument, _)| instrument);
        let bare_instrument = instrument.and_then(|instrument| bare.instrument(instrument));
        let words = bare_instrument.as_ref().zip(words.map(|(_, language)| language));
        let log = bare_log(log, bare, instrument);
        let whose = Whose {
            coding: CodesOnly::id(&whose.coding),
            session: CodesOnly::id(&whose.session),
            codebooks: whose.codebooks.iter().map(|id| bare.codebook(id)).collect(),
            ..whose
        };
        Self::called(path, whose, session, &log, (true, words))
    }

    fn called(
        path: &Path,
        whose: Whose,
        session: Option<&Session>,
        log: &Log,
        (codes_only, words): (bool, Option<(&Instrument, &str)>),
    ) -> Self {
        let talk =
            Telling { session, codes_only, words, coder: &whose.coder, reached: whose.reached, works: &whose.works };
        Self {
            coding: whose.coding,
            session: whose.session,
            coder: talk.unless_bare(&whose.coder),
            codebooks: whose.codebooks,
            round: whose.round,
            file: talk.unless_bare(&path.display().to_string()),
            unreadable_bytes: log.damage.iter().map(|damage| damage.length).sum(),
            newer: log.newer,
            missing_at_end: talk.reached.filter(|_| !log.newer).map_or(0, |reached| log.lacks(reached, talk.works)),
            rows: talk.rows(log),
        }
    }
}

/// A time as it is told to programs.
pub fn rfc3339(milliseconds: i64) -> String {
    local(milliseconds).map(|time| time.to_rfc3339()).unwrap_or_default()
}

/// A time on the clock on the wall here; `None` for what is no time at all.
pub fn local(milliseconds: i64) -> Option<DateTime<Local>> {
    Local.timestamp_millis_opt(milliseconds).single()
}

#[derive(Clone, Copy)]
struct Telling<'a> {
    session: Option<&'a Session>,
    codes_only: bool,
    words: Option<(&'a Instrument, &'a str)>,
    coder: &'a str,
    reached: Option<u64>,
    works: &'a [(String, u64)],
}

impl Telling<'_> {
    /// All rows by number: what happened, and the moments after it by when they were. Where another story begins is such a
    /// moment: the number before it is the last of what was there until then.
    fn rows(self, log: &Log) -> Vec<Row> {
        // A place in the order among things of one number, and the row.
        let mut rows: Vec<(u8, Row)> = Vec::new();
        for (first, at) in &log.stories {
            rows.push((2, row(first.saturating_sub(1), Kind::Elsewhere, *at)));
        }
        rows.extend(happenings(log).iter().map(|it| (1, self.happening(it))));
        for (number, at, _) in &log.kept {
            // What was saved in another place may have a lower number than what was done here since.
            let is_here =
                self.reached.is_none_or(|reached| *number <= reached) && !log.is_of_others(*number, self.works);
            rows.push((2, row(*number, if is_here { Kind::Saved } else { Kind::SavedElsewhere }, *at)));
        }
        for (number, at, name) in &log.names {
            // Nobody but the coder works on a coding; what they were called then, what they did before says.
            let before = log.events.iter().rev().find(|event| event.number <= *number);
            let by = self.unless_bare(before.map_or(self.coder, |event| event.by.as_str()));
            rows.push((2, Row { name: self.unless_bare(name), by, ..row(*number, Kind::Named, *at) }));
        }
        rows.sort_by_key(|(place, row)| (row.number, *place, row.milliseconds));
        rows.into_iter().map(|(_, row)| row).collect()
    }

    fn happening(self, happening: &Happening<'_>) -> Row {
        let event = happening.event;
        let kind = match event.what {
            Happened::Step(_) => Kind::Step,
            Happened::Undone => Kind::Undone,
            Happened::Redone => Kind::Redone,
            Happened::Stated(_) => Kind::Stated,
        };
        let mut row = Row { by: self.unless_bare(&event.by), ..row(event.number, kind, event.at) };
        if let Some((what, number)) = &happening.step {
            row.step = Some(what.clone().into_owned());
            row.of = (kind != Kind::Step).then_some(*number);
        }
        for change in happening.changes.iter().flatten() {
            self.change(&mut row, change);
            row.edits.push(change.edit.clone());
        }
        row
    }

    fn shown(self, edit: &Edit) -> Option<String> {
        match (edit, self.words) {
            (
                Edit::Coding(CodingEdit::AddMark { mark, .. } | CodingEdit::ReplaceMark { mark, .. }),
                Some((instrument, language)),
            ) if instrument.code(&mark.code).is_some() => Some(instrument.label_in_words(mark, language)),
            _ => code_of(edit),
        }
    }

    fn unless_bare(self, text: &str) -> Option<String> {
        (!self.codes_only).then(|| text.to_owned())
    }

    fn change(self, row: &mut Row, change: &Change) {
        if let Some(turn) = turn_of(&change.edit).and_then(|turn| self.session?.position(turn)) {
            add(&mut row.turns, turn + 1);
        }
        // What is taken away stands in what brings it back.
        if let Some(code) = code_of(&change.edit).or_else(|| code_of(&change.inverse)) {
            add(&mut row.codes, code);
        }
        if let Some(shown) = self.shown(&change.edit).or_else(|| self.shown(&change.inverse)) {
            add(&mut row.shown, shown);
        }
        let mut words = words_of(&change.edit);
        let before = words_of(&change.inverse);
        words.retain(|word| !word.is_empty() && !before.contains(word));
        for word in words {
            add(&mut row.words, word);
        }
    }
}

fn row(number: u64, kind: Kind, at: i64) -> Row {
    Row {
        number,
        kind,
        at: rfc3339(at),
        by: None,
        step: None,
        of: None,
        turns: Vec::new(),
        codes: Vec::new(),
        shown: Vec::new(),
        words: Vec::new(),
        name: None,
        edits: Vec::new(),
        milliseconds: at,
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}

fn turn_of(edit: &Edit) -> Option<TurnId> {
    match edit {
        Edit::Session(SessionEdit::SetTimes { turn, .. } | SessionEdit::SetSpeaker { turn, .. })
        | Edit::Coding(
            CodingEdit::AddMark { turn, .. }
            | CodingEdit::RemoveMark { turn, .. }
            | CodingEdit::ReplaceMark { turn, .. }
            | CodingEdit::AddCut { turn, .. }
            | CodingEdit::RemoveCut { turn, .. }
            | CodingEdit::SetBoundary { turn, .. }
            | CodingEdit::SetBookmark { turn, .. }
            | CodingEdit::SetPhase { turn, .. }
            | CodingEdit::SetTags { turn, .. },
        ) => Some(*turn),
        Edit::Session(_) | Edit::Coding(_) => None,
    }
}

/// A code with what refines it, or a global score with its value.
fn code_of(edit: &Edit) -> Option<String> {
    match edit {
        Edit::Coding(CodingEdit::AddMark { mark, .. } | CodingEdit::ReplaceMark { mark, .. }) => Some(refined(mark)),
        Edit::Coding(CodingEdit::SetRating { rating, value }) => {
            let value = value.as_ref().and_then(|rating| rating.value);
            Some(value.map_or_else(|| rating.clone(), |value| format!("{rating} {value}")))
        }
        Edit::Session(_) | Edit::Coding(_) => None,
    }
}

fn refined(mark: &Mark) -> String {
    let refined: Vec<String> = mark.modifiers.iter().map(|(name, value)| format!("{name}={value}")).collect();
    if refined.is_empty() { mark.code.to_string() } else { format!("{} ({})", mark.code, refined.join(", ")) }
}

/// What somebody wrote.
fn words_of(edit: &Edit) -> Vec<String> {
    match edit {
        Edit::Session(SessionEdit::SetTitle(title)) => vec![title.clone()],
        Edit::Session(SessionEdit::AddParticipant(someone)) => vec![someone.id.0.clone(), someone.name.clone()],
        Edit::Session(SessionEdit::SetTargets(targets)) => {
            targets.iter().map(|target| target.behaviour.clone()).collect()
        }
        Edit::Coding(CodingEdit::AddMark { mark, .. } | CodingEdit::ReplaceMark { mark, .. }) => {
            mark.note.clone().into_iter().collect()
        }
        Edit::Coding(CodingEdit::SetRating { value, .. }) => {
            value.iter().filter_map(|rating| rating.note.clone()).collect()
        }
        Edit::Coding(CodingEdit::SetStatus(Status::NotCodable { reason })) => vec![reason.clone()],
        Edit::Coding(CodingEdit::SetSegment { segment, .. }) => {
            segment.iter().map(|segment| segment.reason.clone()).collect()
        }
        Edit::Session(_) | Edit::Coding(_) => Vec::new(),
    }
}
