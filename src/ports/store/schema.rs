//! The forms of session and coding files, version 1. What stands here is what stands in people's files.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::codebook::CodeId;
use crate::domain::coding::{Basis, Boundary, CodebookUsed, MarkId, Phase, Status, UtteranceId};
use crate::domain::session::{Consent, Media, Participant, Target, TurnId};
use crate::ports::ron::{Pairs, listed};

/// The version of both forms.
pub const FORMAT: u32 = 1;

/// `NAME.session.ron`
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Session")]
pub struct SessionFile<'a> {
    pub format: u32,
    pub id: Cow<'a, str>,
    #[serde(default)]
    pub title: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub language: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub date: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Cow<'a, str>>,
    #[serde(deserialize_with = "listed::few_in_all", default, skip_serializing_if = "<[_]>::is_empty")]
    pub media: Cow<'a, [Media]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Cow<'a, Consent>>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub retain_until: Cow<'a, str>,
    #[serde(deserialize_with = "listed::few_in_all", default)]
    pub targets: Cow<'a, [Target]>,
    #[serde(deserialize_with = "listed::few_in_all")]
    pub participants: Cow<'a, [Participant]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub happened: Option<(Cow<'a, str>, u64)>,
    #[serde(deserialize_with = "listed::turns")]
    pub turns: Vec<TurnFile<'a>>,
}

/// A turn on its line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Turn")]
pub struct TurnFile<'a> {
    pub id: TurnId,
    pub by: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    #[serde(default)]
    pub text: Cow<'a, str>,
}

/// `NAME.CODEBOOKS.CODER.coding.ron`
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Coding")]
pub struct CodingFile<'a> {
    pub format: u32,
    pub id: Cow<'a, str>,
    pub session: Cow<'a, str>,
    pub coder: Cow<'a, str>,
    #[serde(deserialize_with = "listed::few_in_all")]
    pub codebooks: Cow<'a, [CodebookUsed]>,
    #[serde(default = "first")]
    pub round: u32,
    #[serde(default)]
    pub state: Cow<'a, Status>,
    #[serde(default)]
    pub basis: Basis,
    #[serde(deserialize_with = "listed::few_in_all", default, skip_serializing_if = "<[_]>::is_empty")]
    pub passes: Cow<'a, [String]>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub scores_hidden: bool,
    #[serde(default = "first")]
    pub next_id: u32,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub happened: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_happened: Option<u64>,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub works: Cow<'a, [(String, u64)]>,
    #[serde(deserialize_with = "listed::marks", default)]
    pub cuts: Vec<CutFile>,
    #[serde(deserialize_with = "listed::marks", default)]
    pub marks: Vec<MarkFile<'a>>,
    #[serde(deserialize_with = "listed::few", default)]
    pub ratings: Vec<RatingFile<'a>>,
    #[serde(deserialize_with = "listed::marks", default, skip_serializing_if = "Vec::is_empty")]
    pub boundaries: Vec<(TurnId, Boundary)>,
    #[serde(deserialize_with = "listed::marks", default, skip_serializing_if = "Vec::is_empty")]
    pub bookmarks: Vec<TurnId>,
    #[serde(deserialize_with = "listed::few", default, skip_serializing_if = "Vec::is_empty")]
    pub segments: Vec<SegmentFile>,
    #[serde(deserialize_with = "listed::marks", default, skip_serializing_if = "Vec::is_empty")]
    pub phases: Vec<(TurnId, Phase)>,
    #[serde(deserialize_with = "listed::marks", default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<TagFile>,
    #[serde(deserialize_with = "listed::marks", default, skip_serializing_if = "Vec::is_empty")]
    pub prints: Vec<(TurnId, Print)>,
    /// Set and held against the rest by [`super::seal`].
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub written: Cow<'a, str>,
}

fn first() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the attribute passes a reference")]
fn is_zero(number: &u64) -> bool {
    *number == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the attribute passes a reference")]
fn is_false(flag: &bool) -> bool {
    !*flag
}

/// A cut on its line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Cut")]
pub struct CutFile {
    pub turn: TurnId,
    pub at: u32,
    pub utterance: UtteranceId,
}

/// A mark on its line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Mark")]
pub struct MarkFile<'a> {
    pub id: MarkId,
    pub turn: TurnId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utterance: Option<UtteranceId>,
    pub code: CodeId,
    #[serde(default, skip_serializing_if = "Pairs::is_empty")]
    pub modifiers: Pairs<'a, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Cow<'a, str>>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub counts_anyway: bool,
}

/// A rating on its line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Rating")]
pub struct RatingFile<'a> {
    pub id: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<u8>,
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub evidence: Cow<'a, [MarkId]>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Cow<'a, str>>,
}

/// The stretch that was coded under a codebook, on its line.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename = "Segment")]
pub struct SegmentFile {
    pub codebook: String,
    pub from: TurnId,
    pub to: TurnId,
    #[serde(default, skip_serializing_if = "is_false")]
    pub open_end: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<(u32, u32)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// A statement under a heading of the plan, on its line.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename = "Tag")]
pub struct TagFile {
    pub turn: TurnId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utterance: Option<UtteranceId>,
    pub heading: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub says: Vec<String>,
}

/// A turn's fingerprint: sixteen hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Print(pub u64);

impl Serialize for Print {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:016x}", self.0))
    }
}

impl<'de> Deserialize<'de> for Print {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <Cow<'_, str>>::deserialize(deserializer)?;
        u64::from_str_radix(&text, 16).map(Self).map_err(|_| {
            serde::de::Error::invalid_value(serde::de::Unexpected::Str(&text), &"sixteen digits from 0 to f")
        })
    }
}
