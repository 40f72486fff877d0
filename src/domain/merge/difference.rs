//! What merging has to tell, thing by thing.

use crate::domain::codebook::CodeId;
use crate::domain::coding::{Basis, Boundary, Mark, MarkId, Phase, Rating, Segment, Status, Tag, TurnCoding};
use crate::domain::instrument::Instrument;
use crate::domain::message::{Argument, Message};
use crate::domain::session::{Session, TurnId};

/// What became of a thing in which both sides differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Theirs alone has it, and it was taken over.
    Added,
    /// Theirs alone took it away, and so it is gone.
    Removed,
    /// Theirs alone changed it, and that was taken over.
    Changed,
    /// Ours alone has it, and nobody knows whether theirs took it away: it stays.
    OnlyHere,
    /// Both say something else: ours stands.
    Differs,
    /// Both gave another code in one place: both stand.
    BothKept,
    /// Theirs took it away and ours changed it: it stays.
    StaysHere,
    /// Ours took it away and theirs changed it: it is back.
    CameBack,
    /// It is said of a turn that the talk no longer has, and stays in theirs alone.
    NotTaken,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 9] = [
        Self::Added,
        Self::Removed,
        Self::Changed,
        Self::OnlyHere,
        Self::Differs,
        Self::BothKept,
        Self::StaysHere,
        Self::CameBack,
        Self::NotTaken,
    ];

    /// The word that stands in tables and, with dashes, in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
            Self::OnlyHere => "only_here",
            Self::Differs => "differs",
            Self::BothKept => "both_kept",
            Self::StaysHere => "stays_here",
            Self::CameBack => "came_back",
            Self::NotTaken => "not_taken",
        }
    }

    /// Whether something of theirs was taken for it.
    pub fn is_taken(self) -> bool {
        matches!(self, Self::Added | Self::Removed | Self::Changed | Self::BothKept | Self::CameBack)
    }

    /// Whether both sides changed it, each in its own way, so that the coder should look at it.
    pub fn is_conflict(self) -> bool {
        matches!(self, Self::Differs | Self::BothKept | Self::StaysHere | Self::CameBack | Self::NotTaken)
    }
}

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A code.
    Code,
    /// A part that a cut begins.
    Part,
    /// A bookmark.
    Bookmark,
    /// A volley's boundary.
    Boundary,
    /// A phase that begins.
    Phase,
    /// A statement in the plan.
    Plan,
    /// A global score.
    Rating,
    /// The stretch that was coded.
    Stretch,
    /// How far the coding is.
    State,
    /// Passes done.
    Passes,
    /// What was coded from.
    Basis,
    /// Whether scores were hidden.
    Hidden,
}

impl What {
    /// The word that stands in tables.
    pub fn word(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Part => "part",
            Self::Bookmark => "bookmark",
            Self::Boundary => "boundary",
            Self::Phase => "phase",
            Self::Plan => "plan",
            Self::Rating => "rating",
            Self::Stretch => "stretch",
            Self::State => "state",
            Self::Passes => "passes",
            Self::Basis => "basis",
            Self::Hidden => "hidden",
        }
    }
}

/// Where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A turn of the talk, by its number from 1 on.
    Turn(usize),
    /// A turn that the talk no longer has.
    LostTurn,
    /// A global score, by its id.
    Rating(String),
    /// The stretch of a codebook, by its id.
    Stretch(String),
    /// The coding as a whole.
    Coding,
}

impl Place {
    /// A turn by its id.
    pub(super) fn of(session: &Session, turn: TurnId) -> Self {
        session.position(turn).map_or(Self::LostTurn, |position| Self::Turn(position + 1))
    }

    fn message(&self) -> Message {
        match self {
            Self::Turn(number) => Message::new("merge-of-turn").with("turn", *number),
            Self::LostTurn => Message::new("merge-of-lost-turn"),
            Self::Rating(id) => Message::new("merge-of-rating").with("id", id.as_str()),
            Self::Stretch(codebook) => Message::new("merge-of-stretch").with("codebook", codebook.as_str()),
            Self::Coding => Message::new("merge-of-coding"),
        }
    }
}

/// A thing in which both sides differ, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What became of it.
    pub verdict: Verdict,
    /// What kind of thing it is.
    pub what: What,
    /// Where it is.
    pub place: Place,
    /// What ours says; `None` for nothing.
    pub ours: Option<Message>,
    /// What theirs says.
    pub theirs: Option<Message>,
}

impl Difference {
    /// The same with codes as the screen shows them, such as `CR+`.
    #[must_use]
    pub fn labelled(mut self, instrument: &Instrument) -> Self {
        self.ours.iter_mut().chain(&mut self.theirs).for_each(|said| label(said, instrument));
        self
    }

    /// The difference in a line.
    pub fn message(&self) -> Message {
        let id = format!("merge-{}", self.verdict.word().replace('_', "-"));
        let value = |value: &Option<Message>| value.clone().unwrap_or_else(|| Message::new("merge-nothing"));
        Message::new(id)
            .with("place", self.place.message())
            .with("ours", value(&self.ours))
            .with("theirs", value(&self.theirs))
    }
}

/// Puts what a codebook shows of a code in place of its id and those of its refinements.
fn label(message: &mut Message, instrument: &Instrument) {
    for (name, argument) in &mut message.arguments {
        match argument {
            Argument::Said(inner) => label(inner, instrument),
            Argument::Text(given) if message.id == "merge-code" && *name == "code" => {
                let mark = mark_of(given);
                if instrument.code(&mark.code).is_some() {
                    *given = instrument.label(&mark);
                }
            }
            _ => {}
        }
    }
}

/// The mark of which [`of_mark`] wrote the ids. They hold neither blanks nor equals signs.
fn mark_of(given: &str) -> Mark {
    let mut parts = given.split(' ');
    let mut mark = Mark::new(MarkId(0), None, CodeId::new(parts.next().unwrap_or_default()));
    let pairs = parts.filter_map(|part| part.split_once('='));
    mark.modifiers.extend(pairs.map(|(modifier, value)| (modifier.to_owned(), value.to_owned())));
    mark
}

/// A code with its refinements and note, and the part that it stands on.
pub(super) fn of_mark(mark: &Mark, coded: &TurnCoding) -> Message {
    let refined = mark.modifiers.iter().map(|(modifier, value)| format!(" {modifier}={value}"));
    let code: String = std::iter::once(mark.code.to_string()).chain(refined).collect();
    let mut message = Message::new("merge-code").with("code", code);
    if !coded.cuts().is_empty() {
        message = Message::new("merge-code-part").with("code", message).with("part", coded.place(mark.utterance) + 1);
    }
    if mark.overrides {
        message = Message::new("merge-code-anyway").with("code", message);
    }
    noted(message, mark.note.as_deref())
}

fn noted(message: Message, note: Option<&str>) -> Message {
    match note {
        Some(note) => Message::new("merge-noted").with("what", message).with("note", note),
        None => message,
    }
}

pub(super) fn of_part(at: u32) -> Message {
    Message::new("merge-part").with("at", at)
}

pub(super) fn of_boundary(boundary: Boundary) -> Message {
    Message::new(match boundary {
        Boundary::Joined => "merge-joined",
        Boundary::Broken => "merge-broken",
    })
}

pub(super) fn of_phase(phase: Phase) -> Message {
    Message::new(format!("phase-{}", phase.word()))
}

pub(super) fn of_tag(tag: &Tag) -> Message {
    let parts = std::iter::once(&tag.heading).chain(&tag.actor).chain(&tag.says);
    Message::new("merge-plan").with("what", parts.map(String::as_str).collect::<Vec<_>>().join(" "))
}

pub(super) fn of_rating(rating: &Rating) -> Message {
    let value = match rating.value {
        Some(value) => Message::new("merge-rating").with("value", u32::from(value)),
        None => Message::new("merge-rating-none"),
    };
    let evidence = rating.evidence.len();
    let backed = Message::new("merge-rating-evidence").with("value", &value).with("count", evidence);
    noted(if evidence == 0 { value } else { backed }, rating.note.as_deref())
}

pub(super) fn of_segment(segment: &Segment, session: &Session) -> Message {
    let (from, to) = segment.positions(session);
    Message::new("merge-stretch").with("from", from + 1).with("to", to + 1)
}

pub(super) fn of_status(status: &Status) -> Message {
    match status {
        Status::Open => Message::new("merge-open"),
        Status::Finished => Message::new("merge-finished"),
        Status::NotCodable { reason } => Message::new("merge-not-codable").with("reason", reason.as_str()),
    }
}

pub(super) fn of_passes(passes: &[String]) -> Option<Message> {
    (!passes.is_empty()).then(|| Message::new("merge-passes").with("passes", Argument::All(passes.to_vec())))
}

pub(super) fn of_basis(basis: Basis) -> Message {
    Message::new(format!("basis-{}", basis.word()))
}
