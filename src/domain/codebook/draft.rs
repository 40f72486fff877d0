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
    /// Passes.
    #[serde(default)]
    pub passes: Vec<PassDraft>,
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
    /// No more than so many codes count in a volley.
    AtMost(usize),
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
    /// What a value means.
    #[serde(default)]
    pub anchors: BTreeMap<u8, Names>,
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
}

/// How a score is reckoned; codes are written as selectors (`SR`, `C valence=+`, `every clinician`).
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
}

/// A pass over the talk that the manual asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PassDraft {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Names,
}
