//! What a file of another program holds, as its reader found it: before speakers have roles, cues are turns, and codes
//! belong to a codebook. Every reader makes this and nothing more, so that the rules for all that are the same for each.

use super::labels;
use super::shared::Shared;
use crate::domain::coding::{Basis, Coding};
use crate::domain::message::Message;
use crate::domain::session::{Media, Role, Session, Target};

/// Where in a file something stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Place {
    /// Nowhere in particular.
    #[default]
    Whole,
    /// A line of a text, from 1.
    Line(usize),
    /// A paragraph of a document, from 1.
    Paragraph(usize),
    /// A row of a table, from 1, with its head.
    Row(usize),
    /// A row of one of several tables: the table and the row, both from 1.
    TableRow(usize, usize),
    /// A row of one of several sheets that were read: the sheet's name, and the row from 1.
    SheetRow(Box<(Shared, usize)>),
    /// Something that has a name in the file: an annotation's id, an observation and the number of its event.
    Entry(String),
}

impl Place {
    /// Says in which of several tables a row stands.
    pub fn put_in(&mut self, table: usize) {
        if let Self::Row(row) = self {
            *self = Self::TableRow(table, *row);
        }
    }

    /// Says on which of several sheets a row or a line stands.
    pub fn put_on(&mut self, sheet: &Shared) {
        if let Self::Row(row) | Self::Line(row) = self {
            *self = Self::SheetRow(Box::new((sheet.clone(), *row)));
        }
    }
}

/// Something that a person should look at: what was skipped, repaired or doubted; or why nothing could be read.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Where.
    pub place: Place,
    /// What, and what to do.
    pub message: Message,
}

impl Finding {
    /// What is to be said of a line, counted from 1.
    pub fn line(line: usize, message: Message) -> Self {
        Self { place: Place::Line(line), message }
    }

    /// The same so many lines or rows further down.
    #[must_use]
    pub fn further(mut self, down: usize) -> Self {
        if let Place::Line(number) | Place::Row(number) = &mut self.place {
            *number += down;
        }
        self
    }
}

impl From<Message> for Finding {
    fn from(message: Message) -> Self {
        Self { place: Place::Whole, message }
    }
}

/// All that a file holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Material {
    /// Talks, in the order of the file. Most files hold one.
    pub talks: Vec<Talk>,
    /// Codes that the file defines, whether they are used or not.
    pub codes: Vec<FoundCode>,
    /// Global scores that the file defines, whether they are given or not.
    pub globals: Vec<FoundGlobal>,
    /// What was skipped, repaired or doubted, in the order of the file.
    pub findings: Vec<Finding>,
    /// What is no doubt and yet good to know.
    pub told: Vec<Message>,
    /// How the columns were found, where it is a table.
    pub table: Option<TableRead>,
}

/// How the columns of a table were found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableRead {
    /// Its first row.
    pub heads: Vec<String>,
    /// Columns of which a person said what they hold, now or last time: the head or the number, and the word for it.
    pub stated: Vec<(String, String)>,
    /// Whether that was said last time.
    pub is_remembered: bool,
    /// What its columns hold of who spoke, the words and the codes.
    pub shape: Vec<&'static str>,
    /// What a person should know of columns that could be understood in two ways.
    pub told: Vec<Message>,
}

impl Material {
    /// Says of all that stands in rows or lines on which of several sheets it does.
    pub fn put_on(&mut self, sheet: &Shared) {
        self.findings.iter_mut().for_each(|finding| finding.place.put_on(sheet));
        for talk in &mut self.talks {
            talk.pieces.iter_mut().for_each(|piece| piece.place.put_on(sheet));
            for coding in &mut talk.codings {
                coding.marks.iter_mut().for_each(|mark| mark.place.put_on(sheet));
                coding.ratings.iter_mut().for_each(|rating| rating.place.put_on(sheet));
            }
        }
    }

    /// The talk without words of a file that holds global scores and nothing else: its words stand in another file.
    pub fn scores_alone(&self) -> Option<&Talk> {
        let [talk] = &self.talks[..] else { return None };
        let has_scores = |coding: &FoundCoding| coding.marks.is_empty() && !coding.ratings.is_empty();
        (talk.pieces.is_empty() && talk.whole.is_none() && talk.codings.iter().any(has_scores)).then_some(talk)
    }

    /// Whether the file is a codebook: it defines codes or global scores, and holds no talk.
    pub fn is_codebook(&self) -> bool {
        self.talks.is_empty() && !(self.codes.is_empty() && self.globals.is_empty())
    }
}

/// A talk.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Talk {
    /// What the file calls it, where it holds several.
    pub name: String,
    /// An id that gensvar gave it, where the file kept it.
    pub id: String,
    /// A title for people.
    pub title: String,
    /// The language as a tag, empty when nobody said.
    pub language: String,
    /// The day, `YYYY-MM-DD`, empty when nobody said.
    pub date: String,
    /// Recordings, by their names or paths as they stand there.
    pub media: Vec<Media>,
    /// Target behaviours.
    pub targets: Vec<Target>,
    /// Everybody who speaks.
    pub voices: Vec<Voice>,
    /// What was said, in the order in which it was said as far as the file tells.
    pub pieces: Vec<Piece>,
    /// Pieces that somebody else says than the one before, whoever they are; in their order.
    pub changes: Vec<usize>,
    /// What the pieces are.
    pub cut: Cut,
    /// What coders said of it.
    pub codings: Vec<FoundCoding>,
    /// The talk as gensvar wrote it, where nothing has to be settled; then everything else is left empty.
    pub whole: Option<Box<(Session, Vec<Coding>)>>,
}

impl Talk {
    /// How many pieces each voice has.
    pub fn turns_by_voice(&self) -> Vec<usize> {
        let mut turns = vec![0; self.voices.len()];
        for by in self.pieces.iter().filter_map(|piece| piece.by) {
            if let Some(count) = turns.get_mut(usize::from(by)) {
                *count += 1;
            }
        }
        turns
    }
}

/// What pieces of a talk are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cut {
    /// Turns, each by itself: a person cut the talk into them.
    #[default]
    Turns,
    /// Cues of a machine: consecutive ones of one speaker become a turn, by [`super::turns::Joining`].
    Cues,
}

/// Somebody who speaks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Voice {
    /// The label, which becomes the participant's id.
    pub label: String,
    /// A name beside it.
    pub name: String,
    /// The role, where the file states it; else it is found from the label.
    pub role: Option<Role>,
    /// The label of whom an interpreter speaks for.
    pub speaks_for: Option<String>,
    /// Labels by which the file calls the same person, too.
    pub also: Vec<String>,
}

impl Voice {
    /// The role that a person told, by any of the labels.
    pub fn told(&self, stated: &[(String, Role)]) -> Option<Role> {
        let mut names = std::iter::once(&self.label).chain(&self.also);
        names.find_map(|name| {
            let key = labels::key(name);
            stated.iter().find(|(label, _)| labels::key(label) == key).map(|(_, role)| *role)
        })
    }

    /// A voice of which the file knows only the label.
    pub fn called(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }
}

/// Something that was said. Times are milliseconds from the start of the talk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Piece {
    /// Where it stands.
    pub place: Place,
    /// Who speaks: a place in the talk's list of voices; `None` where nobody knows.
    pub by: Option<u16>,
    /// When it begins.
    pub start: Option<u32>,
    /// When it ends.
    pub end: Option<u32>,
    /// The words; may be empty where codes have a time and no words.
    pub text: String,
    /// The id of the turn that it is a part of, where gensvar wrote one into the file. Consecutive pieces with one id are one
    /// turn, and their words follow each other as they are, without a blank of ours.
    pub turn: Option<u32>,
}

/// What one coder said of a talk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoundCoding {
    /// The coder, empty when the file does not say.
    pub coder: String,
    /// The codebooks' ids, where the file names ours: `miti-4.2.1+clear`.
    pub codebooks: String,
    /// An id that gensvar gave it, where the file kept it.
    pub id: String,
    /// The round; 0 when the file does not say.
    pub round: u32,
    /// What was coded from, where the file says.
    pub basis: Option<Basis>,
    /// Whether it is finished.
    pub finished: bool,
    /// Which passes are done.
    pub passes: Vec<String>,
    /// Why the talk cannot be coded, where that was found.
    pub not_codable: Option<String>,
    /// Where the coder cut turns into utterances, whether the parts carry codes or not.
    pub cuts: Vec<FoundCut>,
    /// Codes given.
    pub marks: Vec<FoundMark>,
    /// Global scores given.
    pub ratings: Vec<FoundRating>,
}

/// A cut of a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FoundCut {
    /// A place in the talk's list of pieces.
    pub piece: usize,
    /// Characters before it; 0 is the beginning of the piece.
    pub from: u32,
    /// The id of the utterance that begins there, where gensvar wrote one into the file.
    pub utterance: Option<u32>,
}

/// A code that was given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoundMark {
    /// Where it stands.
    pub place: Place,
    /// What it was given to.
    pub on: On,
    /// The code, as the file spells it.
    pub code: Shared,
    /// What refines it: modifier and value; a modifier of which only the value is known has an empty name.
    pub modifiers: Vec<(String, String)>,
    /// A note, empty when there is none.
    pub note: String,
    /// The mark's id, where gensvar wrote one into the file.
    pub id: Option<u32>,
    /// Whether it counts against the rules.
    pub overrides: bool,
}

/// What a code was given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// A piece, from a character on; 0 is its beginning. Where it is more, the turn is cut there.
    Piece {
        /// A place in the talk's list of pieces.
        piece: usize,
        /// Characters before it.
        from: u32,
    },
    /// A moment or a stretch of time, in milliseconds. It goes to what was said then, by this voice where one is named.
    Time {
        /// When it begins.
        start: u32,
        /// When it ends; `None` for a moment.
        end: Option<u32>,
        /// Whose talk it is.
        by: Option<u16>,
    },
}

impl Default for On {
    fn default() -> Self {
        Self::Piece { piece: 0, from: 0 }
    }
}

/// A global score that was given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoundRating {
    /// Where it stands.
    pub place: Place,
    /// What was rated, as the file spells it.
    pub global: String,
    /// The value, as the file spells it.
    pub value: String,
    /// A note, empty when there is none.
    pub note: String,
    /// Ids of marks that speak for it, where gensvar wrote them into the file; else places in the coding's list of marks.
    pub evidence: Vec<u32>,
}

/// A code that a file defines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoundCode {
    /// The code, as it is given.
    pub code: String,
    /// A name for people, empty when there is none.
    pub name: String,
    /// What it means.
    pub description: String,
    /// Whose talk it is for, as the file says it: a label of a voice or a word for a role; empty when it does not say.
    pub speaker: String,
    /// The group that it stands in.
    pub group: String,
    /// Its key, where the file gives one.
    pub key: String,
    /// What may refine it: modifiers with their values.
    pub modifiers: Vec<(String, Vec<String>)>,
}

/// A global score that a file defines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FoundGlobal {
    /// What it is called where it is given.
    pub id: String,
    /// A name for people, empty when there is none.
    pub label: String,
    /// The lowest value.
    pub lowest: u8,
    /// The highest value.
    pub highest: u8,
    /// Where the coder starts.
    pub preset: Option<u8>,
}
