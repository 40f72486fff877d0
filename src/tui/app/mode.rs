//! What keys mean now: one mode at a time, each with its own data. No mode ever blocks the reading.

use crate::domain::codebook::CodeId;
use crate::domain::coding::MarkId;
use crate::domain::edit::Edit;
use crate::domain::filter::Fact;
use crate::domain::message::Message;
use crate::domain::session::{Speaker, TurnId, Whose};
use crate::tui::board::{Gathering, Page};
use crate::tui::command::Command;
use crate::tui::line_input::LineInput;

use super::Cursor;

/// The mode.
#[derive(Debug, Clone, PartialEq)]
pub enum Mode {
    /// Letters are codes.
    Coding,
    /// A place is chosen where a turn is cut.
    Cutting(Cutting),
    /// A line is typed.
    Prompt(Prompt),
    /// Something is chosen from a list.
    Listing(Listing),
    /// A board is looked at.
    Board(Board),
    /// The help is read.
    Help(HelpPage),
}

/// Choosing where to cut the turn under the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cutting {
    /// Offsets at which a word begins, in characters.
    pub words: Vec<u32>,
    /// Offsets at which a sentence begins.
    pub sentences: Vec<u32>,
    /// The chosen place among `words`.
    pub chosen: usize,
}

impl Cutting {
    /// The chosen offset, in characters.
    pub fn at(&self) -> u32 {
        self.words.get(self.chosen).copied().unwrap_or(0)
    }
}

/// What a typed line is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromptPurpose {
    /// Words to look for; cursor and filter come back when the search is given up.
    Search { from: Cursor, filter: Option<Fact> },
    /// The number of a turn, or a time.
    GoTo,
    /// A note on a mark.
    Note { turn: TurnId, mark: MarkId },
    /// The talk's title.
    Title,
    /// When a turn begins.
    Time { turn: TurnId },
    /// The name of this moment of the work.
    Point,
    /// The moment to which the work goes back.
    GoBack,
    /// The behaviour that the talk is about, and whose goal it is.
    Goal { whose: Whose },
    /// Why the talk cannot be coded.
    NotCodable,
    /// The folder into which talk and coding are saved from now on.
    Elsewhere,
    /// From where to where the stretch goes.
    Between { codebook: String },
    /// How many minutes a stretch at random has, or how many turns where there are no times.
    Random { codebook: String, timed: bool },
    /// Why this stretch of the talk.
    Reason { codebook: String },
}

/// A line that is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    pub purpose: PromptPurpose,
    pub line: LineInput,
}

/// What a list is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListPurpose {
    /// Commands by name.
    Palette,
    /// What turns are shown.
    Filter,
    /// Who is what.
    Roles,
    /// Who speaks in the turn under the cursor.
    Speaker,
    /// What was told when the files were opened.
    Told,
    /// Which global score the mark in hand is evidence for.
    Evidence,
    /// Under which heading of the plan the statement stands.
    Heading,
    /// Which phase of the talk begins here.
    Phase,
    /// Which stretch is coded.
    Segment,
    /// Which passes are done.
    Passes,
    /// What is coded from.
    Basis,
    /// Which known code each unknown one becomes.
    Unknown,
}

/// What choosing an entry of a list does.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// Nothing: the entry is there to be read.
    Nothing,
    Command(Command),
    /// Goes back to a moment, by its name or number.
    GoBack(String),
    Filter(Option<Fact>),
    /// The next role for a participant.
    Role(u16),
    /// Asks for a line, which begins with a text.
    Ask(PromptPurpose, String),
    /// Makes every mark of an unknown code on one side's turns a known one; the list stays open.
    Map {
        code: CodeId,
        side: Speaker,
        to: CodeId,
    },
    /// Makes edits as one step, and tells something; the list may stay open.
    Perform {
        what: &'static str,
        edits: Vec<Edit>,
        done: Option<Message>,
        stay: bool,
    },
}

/// A list from which something is chosen; typing narrows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    pub purpose: ListPurpose,
    pub line: LineInput,
    /// All entries, gathered when the list opens and after each change: what is shown, and what it does.
    pub all: Vec<(String, Choice)>,
    /// Entries that fit what was typed, the best first.
    pub entries: Vec<(String, Choice)>,
    pub chosen: usize,
}

/// What a board shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardKind {
    /// Global scores with their anchors.
    Ratings,
    /// Replies to sustain talk and discord.
    Replies,
    /// The ambivalence cross.
    Cross,
    /// The client's change talk by kind.
    Bouquet,
    /// Whose plan it is.
    Plan,
}

impl BoardKind {
    /// Every board, in the order in which a key goes through them.
    pub const ALL: [Self; 5] = [Self::Ratings, Self::Replies, Self::Cross, Self::Bouquet, Self::Plan];

    /// The word that stands in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Ratings => "ratings",
            Self::Replies => "replies",
            Self::Cross => "cross",
            Self::Bouquet => "bouquet",
            Self::Plan => "plan",
        }
    }
}

/// A board: gathered when it is opened and after each change, never while it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Board {
    pub kind: BoardKind,
    pub page: Page,
    /// The chosen item.
    pub chosen: usize,
    /// The first item in sight.
    pub top: usize,
    /// Rows of the chosen item above the pane, where it is taller than the pane.
    pub skipped: usize,
    /// What is still to be gathered; the page says so meanwhile.
    pub gathering: Option<Box<Gathering>>,
    /// Where the coder was before it is gathered again; `None` where it opens.
    pub back_to: Option<BoardSight>,
}

/// What is chosen on a board, and what of the board is in sight: as in [`Board`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BoardSight {
    pub chosen: usize,
    pub top: usize,
    pub skipped: usize,
}

/// The help, and how far it is scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HelpPage {
    pub scroll: u16,
}
