//! What a format may be unable to hold.

/// Something of a talk or a coding that a format may be unable to hold. Each has a name for people: `part-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Several talks in one file.
    Talks,
    /// Ids of talks and codings.
    Ids,
    /// The title of a talk.
    Title,
    /// Its language.
    Language,
    /// Its day.
    Date,
    /// Its recordings.
    Media,
    /// Where in its recordings the talk begins.
    Offsets,
    /// Target behaviours and whose goal they are.
    Targets,
    /// Who speaks, by their labels.
    Speakers,
    /// Names of participants beside their labels.
    Names,
    /// Roles of participants.
    Roles,
    /// For whom an interpreter speaks.
    SpeaksFor,
    /// Participants who have no turn.
    Silent,
    /// The words.
    Words,
    /// When turns begin.
    Starts,
    /// When turns end.
    Ends,
    /// Turns of which nobody knows when they begin.
    Untimed,
    /// The ids of turns.
    TurnIds,
    /// Several coders.
    Coders,
    /// The coder's name.
    Coder,
    /// The codebooks' names.
    Codebooks,
    /// The round.
    Round,
    /// What was coded from, and whether it is finished.
    Circumstances,
    /// Which passes are done, and why a talk cannot be coded.
    Passes,
    /// Codes.
    Marks,
    /// The ids of marks.
    MarkIds,
    /// What refines a code.
    Modifiers,
    /// Notes on marks.
    Notes,
    /// That a mark counts against the rules.
    Overrides,
    /// Where turns are cut into utterances.
    Cuts,
    /// Several codes of a coder on one part of a turn.
    Together,
    /// Global scores.
    Ratings,
    /// Notes on global scores, and the marks that speak for them.
    Evidence,
    /// Bookmarks, volleys joined or broken, stretches, phases, the plan.
    Course,
    /// When a turn begins and ends that begins before one above it.
    Backwards,
    /// What the client agreed to, and whether that was taken back.
    Consent,
    /// The day after which the talk has to be deleted.
    Retain,
    /// Whether the figures were hidden while coding.
    Hidden,
    /// That another version of a codebook was coded under than the one that is here.
    Versions,
    /// What was said of turns that the talk no longer has.
    Gone,
}

/// What a format holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// These parts.
    Only(&'static [Part]),
    /// Every part but these.
    AllBut(&'static [Part]),
}

impl Holds {
    /// Whether a part comes back.
    pub fn has(self, part: Part) -> bool {
        match self {
            Self::Only(parts) => parts.contains(&part),
            Self::AllBut(parts) => !parts.contains(&part),
        }
    }
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 40] = [
        Self::Talks,
        Self::Ids,
        Self::Title,
        Self::Language,
        Self::Date,
        Self::Media,
        Self::Offsets,
        Self::Targets,
        Self::Speakers,
        Self::Names,
        Self::Roles,
        Self::SpeaksFor,
        Self::Silent,
        Self::Words,
        Self::Starts,
        Self::Ends,
        Self::Untimed,
        Self::TurnIds,
        Self::Coders,
        Self::Coder,
        Self::Codebooks,
        Self::Round,
        Self::Circumstances,
        Self::Passes,
        Self::Marks,
        Self::MarkIds,
        Self::Modifiers,
        Self::Notes,
        Self::Overrides,
        Self::Cuts,
        Self::Together,
        Self::Ratings,
        Self::Evidence,
        Self::Course,
        Self::Backwards,
        Self::Consent,
        Self::Retain,
        Self::Hidden,
        Self::Versions,
        Self::Gone,
    ];

    /// The word that stands in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Talks => "talks",
            Self::Ids => "ids",
            Self::Title => "title",
            Self::Language => "language",
            Self::Date => "date",
            Self::Media => "media",
            Self::Offsets => "offsets",
            Self::Targets => "targets",
            Self::Speakers => "speakers",
            Self::Names => "names",
            Self::Roles => "roles",
            Self::SpeaksFor => "speaks-for",
            Self::Silent => "silent",
            Self::Words => "words",
            Self::Starts => "starts",
            Self::Ends => "ends",
            Self::Untimed => "untimed",
            Self::TurnIds => "turn-ids",
            Self::Coders => "coders",
            Self::Coder => "coder",
            Self::Codebooks => "codebooks",
            Self::Round => "round",
            Self::Circumstances => "circumstances",
            Self::Passes => "passes",
            Self::Marks => "marks",
            Self::MarkIds => "mark-ids",
            Self::Modifiers => "modifiers",
            Self::Notes => "notes",
            Self::Overrides => "overrides",
            Self::Cuts => "cuts",
            Self::Together => "together",
            Self::Ratings => "ratings",
            Self::Evidence => "evidence",
            Self::Course => "course",
            Self::Backwards => "backwards",
            Self::Consent => "consent",
            Self::Retain => "retain",
            Self::Hidden => "hidden",
            Self::Versions => "versions",
            Self::Gone => "gone",
        }
    }
}
