//! Who speaks, and in which role.

use serde::{Deserialize, Serialize};

/// A participant's id inside one session, the label that the transcript uses.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ParticipantId(pub String);

/// What a participant is in the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The helper whose practice is coded.
    Clinician,
    /// The person whose change the talk is about.
    Client,
    /// Somebody close to the client.
    Relative,
    /// Speaks for a named participant, ends no volley and stands outside talk share.
    Interpreter,
    /// Anybody else.
    Other,
    /// Not told yet.
    #[default]
    Unknown,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 6] =
        [Self::Clinician, Self::Client, Self::Relative, Self::Interpreter, Self::Other, Self::Unknown];

    /// The word that stands in files and in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Clinician => "clinician",
            Self::Client => "client",
            Self::Relative => "relative",
            Self::Interpreter => "interpreter",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }

    /// The side of the codebook that codes this role, if any does.
    pub fn speaker(self) -> Option<Speaker> {
        match self {
            Self::Clinician => Some(Speaker::Clinician),
            Self::Client => Some(Speaker::Client),
            _ => None,
        }
    }
}

/// The two sides that instruments code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// Codes for the helper's talk.
    Clinician,
    /// Codes for the client's talk.
    Client,
}

impl Speaker {
    /// The word that stands in files and in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Clinician => "clinician",
            Self::Client => "client",
        }
    }
}

/// Somebody who speaks in the talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The label that the transcript uses.
    pub id: ParticipantId,
    /// The role in the talk.
    #[serde(default)]
    pub role: Role,
    /// A name or alias for people; empty when the label says it all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// For an interpreter: whose words these are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaks_for: Option<ParticipantId>,
}
