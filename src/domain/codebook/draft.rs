//! What a codebook file says, before anything is judged. The shapes here are the file's.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::session::Speaker;
use super::Names;

/// A codebook file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// The version of the file's form.
    pub format: u32,
    /// The codebook's id, such as `miti-4.2.1`.
    pub id: String,
    /// The codebook's own version; raise it when figures change.
    pub version: String,
    /// Its name for people.
    pub name: Names,
    /// What it is and which manual it follows.
    #[serde(default)]
    pub about: Names,
    /// What counting goes by.
    pub unit: Unit,
    /// How many codes one unit takes.
    pub codes_per_unit: CodesPerUnit,
    /// Whether a behaviour has to be named before bands are shown.
    #[serde(default)]
    pub needs_target: bool,
    /// How much of a talk the manual asks to code.
    #[serde(default)]
    pub segment: SegmentAdvice,
    /// Under so many minutes the ratings are hard to give, and the coder is told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratings_need_minutes: Option<u32>,
    /// Groups in the order in which counts list them: id and name.
    #[serde(default)]
    pub groups: Vec<(String, Names)>,
    /// Codes.
    pub codes: Vec<CodeDraft>,
    /// Modifiers.
    #[serde(default)]
    pub modifiers: Vec<ModifierDraft>,
    /// Rules, in the order in which counting applies them.
    #[serde(default)]
    pub rules: Vec<RuleDraft>,
    /// Global scores.
    #[serde(default)]
    pub ratings: Vec<RatingDraft>,
    /// Summary figures.
    #[serde(default)]
    pub scores: Vec<ScoreDraft>,
    /// Scores that the coder watches while coding, by their ids, in order.
    #[serde(default)]
    pub watch: Vec<String>,
    /// What codes mean to generic figures: role to selectors.
    #[serde(default)]
    pub roles: BTreeMap<super::CodeRole, Vec<String>>,
    /// The modifier whose value is the number that the client names on a scale, such as `number`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale_number: Option<String>,
    /// Whether an import made it of the codes of a file: then later files are read under it only where it knows all of theirs.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub made: bool,
    /// Whether it was made of a program's own list of codes, such as CACTI's configuration: then that program's talks are read
    /// under it first.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub configuration: bool,
    /// Passes.
    #[serde(default)]
    pub passes: Vec<PassDraft>,
    /// How marks cross over to other codebooks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub crossings: Vec<CrossingDraft>,
}

/// How much of a talk the manual asks to code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SegmentAdvice {
    /// All of it.
    #[default]
    Whole,
    /// A stretch of so many minutes, chosen at random.
    Minutes(u32),
}

/// How marks of this codebook read in the terms of another one. Nothing is recoded: only counts cross over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CrossingDraft {
    /// The other codebook's id. Its rules, unit and scores hold for the counts.
    pub to: String,
    /// Selectors of this codebook with the code that each becomes; the first that takes a mark holds.
    pub codes: Vec<(String, String)>,
    /// Selectors of marks that the other codebook leaves uncoded on purpose. What stands in neither list is told as lost.
    #[serde(default)]
    pub uncoded: Vec<String>,
    /// What the counts cannot tell, and where the table comes from.
    #[serde(default)]
    pub note: Names,
}

/// What counting goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// The clinician's talk until the client really takes the floor.
    Volley,
    /// A part of a turn with one thought.
    Utterance,
}

/// How many codes a unit takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodesPerUnit {
    /// One: a second code on an uncut turn cuts it.
    One,
    /// Several.
    Many,
}

/// Where a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Within a volley.
    Volley,
    /// Within one utterance of a turn that is cut.
    Utterance,
}

/// A code as the file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CodeDraft {
    /// Its id.
    pub id: String,
    /// Who speaks.
    pub speaker: Speaker,
    /// The group under which counts list it.
    #[serde(default)]
    pub group: String,
    /// Its name.
    pub name: Names,
    /// A word for it where there is little room; the name when left out.
    #[serde(default)]
    pub short: Names,
    /// Its definition.
    #[serde(default)]
    pub definition: Names,
    /// A spoken example.
    #[serde(default)]
    pub example: Names,
    /// The decision that coders stumble over.
    #[serde(default)]
    pub hint: Names,
    /// Modifiers that it takes.
    #[serde(default)]
    pub modifiers: Vec<String>,
    /// Those of them that it needs.
    #[serde(default)]
    pub required: Vec<String>,
    /// For a modifier of which it takes some values only, these.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: BTreeMap<String, Vec<String>>,
    /// Whether its name, its place or its very being was not checked against the manual.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unverified: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the attribute passes a reference")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

/// A modifier as the file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ModifierDraft {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// Its values in order.
    pub values: Vec<ValueDraft>,
    /// Whether it was not checked against the manual.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unverified: bool,
    /// Whether it says that a mark is about another target behaviour than the first.
    #[serde(default, skip_serializing_if = "is_false")]
    pub second_target: bool,
}

/// A value of a modifier.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ValueDraft {
    /// Its id, such as `+`.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// What stands behind the code on the screen, such as `+` in `CR+`.
    pub sign: String,
}

/// A rule as the file has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleDraft {
    /// Each of these codes counts once a volley.
    OnceAVolley(Vec<String>),
    /// Where several of these stand in one scope, only the first listed counts.
    FirstWins {
        /// Where the codes meet.
        scope: Scope,
        /// The codes, the winning one first.
        codes: Vec<String>,
    },
    /// Of these codes one counts in a volley: the first in the words, unless the coder says otherwise.
    OneSlot(Vec<String>),
    /// No more than so many codes count in a volley.
    AtMost(usize),
    /// No more than so many codes count in one utterance of a turn that is cut.
    AtMostAnUtterance(usize),
}

/// A global score that the coder rates.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RatingDraft {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// The lowest value.
    pub lowest: u8,
    /// The highest value.
    pub highest: u8,
    /// Where the coder starts; not a rating until confirmed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preset: Option<u8>,
    /// Whether it waits until the behaviour that the talk is about is named.
    #[serde(default, skip_serializing_if = "is_false")]
    pub needs_target: bool,
    /// What a value means.
    #[serde(default)]
    pub anchors: BTreeMap<u8, Names>,
    /// Whether it was not checked against the manual.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unverified: bool,
}

/// A summary figure as the file has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScoreDraft {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Names,
    /// How it is reckoned.
    pub is: ScoreKind,
    /// Its published cut-offs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thresholds: Option<Thresholds>,
    /// Whether its formula was not checked against the manual.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unverified: bool,
}

/// How a score is reckoned; codes are written as selectors (`SR`, `C valence=+`, `C target!=second`, `every clinician`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreKind {
    /// A sum of counts.
    Sum(Vec<String>),
    /// `of` against `to`.
    Ratio {
        /// The numerator.
        of: Vec<String>,
        /// The denominator.
        to: Vec<String>,
    },
    /// `of` as a part of `among`.
    Share {
        /// The part.
        of: Vec<String>,
        /// The whole, which holds the part.
        among: Vec<String>,
    },
    /// The mean of ratings, by their ids.
    Mean(Vec<String>),
}

/// Published cut-offs of a score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Thresholds {
    /// From here on the score is fair (basic competence).
    pub fair: f64,
    /// From here on the score is good (proficiency).
    pub good: f64,
    /// Where the figures were published.
    pub source: String,
    /// Whether the figures were not checked against that source.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unverified: bool,
}

/// A pass over the talk that the manual asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PassDraft {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Names,
}
