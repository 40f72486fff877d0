//! The state: what is open, where the cursor stands, which mode holds. No handles, no clock; drawing only reads it.

mod abilities;
mod hearing;
mod mode;
mod saving;

pub use mode::{
    Board, BoardKind, BoardSight, Choice, Cutting, HelpPage, ListPurpose, Listing, Mode, Prompt, PromptPurpose,
};
pub use saving::Saving;

use std::path::PathBuf;

use crate::domain::coding::{Mark, MarkId, TurnCoding, UtteranceId};
use crate::domain::document::Document;
use crate::domain::filter::Fact;
use crate::domain::history::DoneStep;
use crate::domain::message::Message;
use crate::domain::plan::PlanForm;
use crate::domain::search::Search;
use crate::domain::session::{Participant, Role, Speaker, Turn, TurnId};
use crate::ports::import::turns::is_nobody;
use crate::ports::locale::Texts;

use super::code_keys;
use super::command::Command;
use super::keymap::Keymap;
use super::theme::Theme;
use super::transcript::Top;

/// The terminal's size in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub width: u16,
    pub height: u16,
}

impl Size {
    /// Smaller than this, nothing fits.
    pub const SMALLEST: Self = Self { width: 40, height: 10 };

    /// Whether anything fits.
    pub fn is_enough(self) -> bool {
        self.width >= Self::SMALLEST.width && self.height >= Self::SMALLEST.height
    }
}

/// Where the coder is: a turn and the part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    /// The turn's position in the session.
    pub position: usize,
    /// The utterance's place in the turn, from 0.
    pub place: usize,
}

/// How a notice is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something happened as asked.
    Done,
    /// Something to know.
    Hint,
    /// Something did not happen.
    Trouble,
}

/// What the program tells in the line above the keys: what happened and what to press next.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    pub message: Message,
    pub tone: Tone,
}

/// What Backspace takes back: the history's length after the press, and what stood before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Press {
    pub history: usize,
    pub before: Cursor,
    /// The mark in hand before the press.
    pub mark: Option<(TurnId, MarkId)>,
    /// Whether the cursor had been moved by hand before it.
    pub moved: bool,
}

/// Words that were searched, with the search while it is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Searched {
    pub words: String,
    pub under_way: Option<Search>,
    /// Where the cursor stood when the search began.
    pub from: Cursor,
}

/// What the coder did last, so that a refinement or Backspace finds it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hand {
    /// The mark given last.
    pub mark: Option<(TurnId, MarkId)>,
    /// Presses since the cursor was last moved by hand.
    pub presses: Vec<Press>,
    /// Whether the cursor was moved by hand since the last press.
    pub moved: bool,
    /// What is to be done once the steps from before are read.
    pub waits: Option<Command>,
}

/// The files that are open.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Desk {
    pub session_path: PathBuf,
    pub coding_path: PathBuf,
    /// Why nothing can be changed, when nothing can.
    pub read_only: Option<Message>,
    /// Why the talk itself cannot be changed, where codes can be given.
    pub talk_protected: Option<Message>,
    /// Whether whoever had it open elsewhere on this computer has closed it, so that it can be opened again to be changed.
    pub free: bool,
    /// Whether it is to be opened again once the screen is left.
    pub again: bool,
    /// When it was that everything was as it is shown; `None` for now.
    pub past: Option<String>,
    /// What was told without being asked for, the most important and the latest first.
    pub told: Vec<Message>,
    /// Other versions of the coding that lie beside it.
    pub versions: Vec<PathBuf>,
    /// Such that could not be read when it was opened. Whoever wants to merge them has them looked at again.
    pub unread_versions: Vec<PathBuf>,
    /// Those that were brought in since, each with the step that did it.
    pub merged: Vec<(PathBuf, DoneStep)>,
    /// Folders in which the work was before this one, as they were named.
    pub been: Vec<PathBuf>,
    /// What was typed last for another folder that could not take the work: it need not be typed again.
    pub folder_typed: String,
    /// What was typed for a folder that is not there; the same once more makes it.
    pub folder_missing: Option<String>,
    /// The names that moments have, each with its number, as far as they were asked for.
    pub names: Vec<(u64, String)>,
    /// The form of the change plan.
    pub plan: Option<PlanForm>,
    /// The number from which the next stretch at random is chosen.
    pub seed: u64,
    /// The number up to which steps can be read that were made before the document was opened; `None` where there are
    /// none, or they are known.
    pub earlier: Option<u64>,
}

/// The whole state of the screen.
#[derive(Debug)]
pub struct App {
    pub document: Document,
    pub desk: Desk,
    pub cursor: Cursor,
    pub top: Top,
    pub mode: Mode,
    pub hand: Hand,
    pub filter: Option<Fact>,
    pub searched: Option<Searched>,
    pub notice: Option<Notice>,
    pub saving: Saving,
    pub keymap: Keymap,
    pub looks: Looks,
}

/// Whether figures are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Figures {
    /// As the coding says: hidden while it is made without them.
    #[default]
    AsStated,
    /// Shown, though they were hidden while coding.
    Shown,
    /// Hidden, though they were seen before.
    Hidden,
}

/// How the state is shown: size, colours, words.
#[derive(Debug)]
pub struct Looks {
    pub size: Size,
    pub theme: Theme,
    pub texts: Texts,
    /// Whether the sidebar lists every code instead of the figures.
    pub counts: bool,
    /// Rows that the keys of codes take.
    pub code_rows: u16,
    /// Whether figures are shown or hidden against what the coding says of itself.
    pub figures: Figures,
}

impl App {
    /// Opens a document on a screen.
    pub fn new(document: Document, desk: Desk, keymap: Keymap, looks: Looks) -> Self {
        let mut app = Self {
            document,
            desk,
            cursor: Cursor::default(),
            top: Top::default(),
            mode: Mode::Coding,
            hand: Hand { moved: true, ..Hand::default() },
            filter: None,
            searched: None,
            notice: None,
            saving: Saving::default(),
            keymap,
            looks,
        };
        if !app.document.coding().is_empty() {
            // A long talk is not counted yet, so that each turn up to there is looked at.
            let resume = (0..app.document.session().len()).find(|it| app.document.has_fact(&Fact::Uncoded, *it));
            app.cursor.position = resume.unwrap_or(0);
        }
        app.fit(app.looks.size);
        app
    }

    /// Fits everything to a size of the terminal.
    pub fn fit(&mut self, size: Size) {
        self.looks.size = size;
        self.looks.code_rows = code_keys::rows_needed(self, size);
        self.follow_cursor();
    }

    /// The turn under the cursor.
    pub fn turn(&self) -> Option<&Turn> {
        self.document.session().turn(self.cursor.position)
    }

    /// The side that the turn under the cursor is coded on.
    pub fn speaker(&self) -> Option<Speaker> {
        self.document.session().role_at(self.cursor.position).speaker()
    }

    /// What is said of the turn under the cursor.
    pub fn turn_coding(&self) -> Option<&TurnCoding> {
        self.turn().and_then(|turn| self.document.coding().turn(turn.id))
    }

    /// The utterance under the cursor: `None` is the turn's first part.
    pub fn utterance(&self) -> Option<UtteranceId> {
        self.turn_coding().and_then(|coded| coded.utterances().nth(self.cursor.place)).flatten()
    }

    /// How many parts the turn at a position has.
    pub fn parts_at(&self, position: usize) -> usize {
        self.document
            .session()
            .turn(position)
            .and_then(|turn| self.document.coding().turn(turn.id))
            .map_or(1, |coded| coded.cuts().len() + 1)
    }

    /// The mark that a refinement or a note means: the last one given, also when the cursor went on by itself; after
    /// moving by hand the last one here, so that nothing out of sight is changed.
    pub fn mark_in_hand(&self) -> Option<(TurnId, &Mark)> {
        let here = || {
            let turn = self.turn()?;
            let coded = self.document.coding().turn(turn.id)?;
            let mark = coded.marks_on(self.utterance()).next_back().or_else(|| coded.marks.last())?;
            Some((turn.id, mark))
        };
        let last = || {
            let (turn, id) = self.hand.mark?;
            Some((turn, self.document.coding().turn(turn)?.mark(id)?))
        };
        if self.hand.moved { here() } else { last().or_else(here) }
    }

    /// Whether the turn under the cursor has a place where it can be cut.
    pub fn can_cut(&self) -> bool {
        self.turn().is_some_and(|turn| turn.text.split_whitespace().nth(1).is_some())
    }

    /// Whether the program still has to ask who the clinician is.
    pub fn asks_for_clinician(&self) -> bool {
        let session = self.document.session();
        // Whoever speaks where nobody knows is several people, none of whom can be the clinician.
        let is_unknown = |someone: &Participant| someone.role == Role::Unknown && !is_nobody(someone);
        !session.has_clinician() && session.participants().iter().any(is_unknown) && !session.is_empty()
    }

    /// Whether nobody knows who speaks in the turn under the cursor.
    pub fn asks_for_speaker(&self) -> bool {
        let someone = self.turn().and_then(|turn| self.document.session().participant(turn.by));
        someone.is_some_and(is_nobody)
    }

    /// How many turns are by the one who stands for whoever speaks where nobody knows; `None` where there is no such one, or
    /// while the turns of a long talk are counted.
    pub fn turns_of_nobody(&self) -> Option<u64> {
        let by = self.document.session().participants().iter().position(is_nobody)?;
        (!self.document.is_counting()).then(|| self.document.fact_index().total(&Fact::By(by as u16)))
    }

    /// Whether somebody stands for those whom nobody knows, and every turn is somebody's by now.
    pub fn is_left_over(&self, someone: &Participant) -> bool {
        is_nobody(someone) && self.turns_of_nobody() == Some(0)
    }

    /// Cuts of the turn under the cursor, in characters of its text.
    pub fn cuts(&self) -> Vec<u32> {
        self.turn_coding().map(|coded| coded.cuts().iter().map(|cut| cut.at).collect()).unwrap_or_default()
    }

    /// The utterance under the cursor as a stretch of characters; it begins at the first and ends before the second.
    pub fn stretch(&self) -> (u32, u32) {
        let cuts = self.cuts();
        let from = self.cursor.place.checked_sub(1).and_then(|before| cuts.get(before).copied()).unwrap_or(0);
        (from, cuts.get(self.cursor.place).copied().unwrap_or(u32::MAX))
    }

    /// Whether the figures are hidden, so that they do not sway the coder.
    pub fn hides_scores(&self) -> bool {
        match self.looks.figures {
            Figures::AsStated => self.document.coding().origin.scores_hidden,
            Figures::Shown => false,
            Figures::Hidden => true,
        }
    }

    /// Why no figures are shown, as the id of a text: they are hidden, or the talk is still being counted.
    pub fn without_figures(&self) -> Option<&'static str> {
        if self.hides_scores() {
            return Some("scores-are-hidden");
        }
        self.document.is_counting().then_some("figures-counting")
    }

    /// Whether there is work that goes on by itself in slices.
    pub fn has_slices(&self) -> bool {
        let searching = self.searched.as_ref().is_some_and(|searched| searched.under_way.is_some());
        let gathering = matches!(&self.mode, Mode::Board(board) if board.gathering.is_some());
        searching || gathering || self.document.is_counting()
    }

    /// The key of a command as it is shown, or the way over the palette where it has none.
    pub fn key_of(&self, command: Command) -> String {
        self.keymap.key_of(command, &self.looks.texts)
    }

    /// The word by which a command is called, in the language of the screen where it has one.
    pub fn word_of(&self, command: Command) -> String {
        command.called(&self.looks.texts)
    }

    /// Tells something in the line above the keys.
    pub fn tell(&mut self, tone: Tone, message: Message) {
        self.notice = Some(Notice { message, tone });
    }

    /// Whether the turn at a position is shown under the filter. The turn under the cursor always is: coding it must not
    /// take it away from under the coder's eyes.
    pub fn shows(&self, position: usize) -> bool {
        position == self.cursor.position || self.filter.as_ref().is_none_or(|it| self.document.has_fact(it, position))
    }

    /// The first shown position at or after another.
    pub fn shown_from(&self, position: usize) -> Option<usize> {
        match &self.filter {
            None => (position < self.document.session().len()).then_some(position),
            Some(fact) => {
                let next = self.document.fact_index().next(fact, position, |it| self.document.has_fact(fact, it));
                let here = Some(self.cursor.position).filter(|here| *here >= position);
                next.into_iter().chain(here).min()
            }
        }
    }

    /// The last shown position at or before another.
    pub fn shown_to(&self, position: usize) -> Option<usize> {
        match &self.filter {
            None => self.document.session().len().checked_sub(1).map(|last| position.min(last)),
            Some(fact) => {
                let before = self.document.fact_index().previous(fact, position, |it| self.document.has_fact(fact, it));
                let here = Some(self.cursor.position).filter(|here| *here <= position);
                before.into_iter().chain(here).max()
            }
        }
    }

    /// What a filter shows, in words.
    pub fn filter_name(&self, fact: &Fact) -> String {
        let texts = &self.looks.texts;
        match fact {
            Fact::Uncoded => texts.get("filter-uncoded").into_owned(),
            Fact::Bookmarked => texts.get("filter-bookmarked").into_owned(),
            Fact::Noted => texts.get("filter-noted").into_owned(),
            Fact::Incomplete => texts.get("filter-incomplete").into_owned(),
            Fact::By(by) => {
                let name =
                    self.document.session().participant(*by).map(|someone| someone.id.0.clone()).unwrap_or_default();
                texts.say(&Message::new("filter-by").with("name", name))
            }
            Fact::Code(code) => texts.say(&Message::new("filter-code").with("code", code.to_string())),
        }
    }
}
