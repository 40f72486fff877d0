//! What boards show: gathered from the document when a board opens and after each change of codes, a slice at a time,
//! so that drawing and moving look only at what is in sight.

mod cross;
mod gathering;
mod plan;
mod ratings;
mod replies;
mod rows;
mod taken;

pub use gathering::Gathering;
pub use ratings::{all as all_ratings, lack_evidence};
pub use rows::{begins_group, rows, shortened, title_rows};

use std::ops::Range;

use crate::domain::coding::UtteranceId;
use crate::domain::replies::Exchange;
use crate::domain::session::Role;
use crate::domain::statements;

use super::app::{App, Board, BoardKind, Cursor};
use super::short_names::short_name;

/// In which style a piece is drawn; what it looks like is the theme's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    Text,
    Dim,
    Key,
    Change,
    Sustain,
    Clinician,
    Client,
    Trouble,
}

/// Pieces of text that stand beside each other, in as many rows as they take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub indent: u16,
    pub pieces: Vec<(Ink, String)>,
    /// The most rows that it may take; what is longer ends in dots.
    pub most: usize,
}

impl Line {
    /// One text, in as many rows as it takes.
    pub fn of(indent: u16, ink: Ink, text: impl Into<String>) -> Self {
        Self::row(indent, vec![(ink, text.into())])
    }

    /// Pieces beside each other; where they do not fit, a later one begins a row.
    pub fn row(indent: u16, pieces: Vec<(Ink, String)>) -> Self {
        Self { indent, pieces, most: usize::MAX }
    }

    /// A list whose entries, with dots between, stay whole.
    pub fn listing(indent: u16, ink: Ink, text: &str) -> Self {
        let entry =
            |(place, entry): (usize, &str)| (ink, if place == 0 { entry.to_owned() } else { format!(" · {entry}") });
        Self::row(indent, text.split(" · ").enumerate().map(entry).collect())
    }

    /// The same in at most some rows.
    #[must_use]
    pub fn within(self, most: usize) -> Self {
        Self { most, ..self }
    }
}

/// What choosing an item means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// It is there to be read.
    Nothing,
    /// A place in the talk.
    Place(Cursor),
    /// A global score: its place among all of them.
    Rating(usize),
    /// A statement of the plan: where, and its place among the turn's statements.
    Statement(Cursor, usize),
}

/// Something on a board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub group: usize,
    pub lines: Vec<Line>,
    /// Shown while the item is chosen.
    pub detail: Vec<Line>,
    pub target: Target,
    /// Where else it leads: to the reply of a statement, to the answer of a question.
    pub also: Option<Cursor>,
    /// The turns of which its detail tells, which is gathered when it is chosen.
    pub exchange: Option<Box<Exchange>>,
}

/// All that a board shows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Titles of groups, with what stands at their right.
    pub groups: Vec<(String, String)>,
    /// Items by group; every group has at least one.
    pub items: Vec<Item>,
    /// Whether four groups stand as a cross.
    pub is_cross: bool,
    /// The first item that is none of what the board is about: it is never chosen when the board opens.
    pub below: Option<usize>,
    /// Numbers that the client named on scales, with where: kept while no code changes.
    pub scales: Vec<(usize, String)>,
}

impl Page {
    /// The places of a group's items.
    pub fn of_group(&self, group: usize) -> Range<usize> {
        let before = |limit: usize| self.items.partition_point(|item| item.group < limit);
        before(group)..before(group + 1)
    }

    /// Adds a group; what is added next belongs to it.
    fn group(&mut self, title: impl Into<String>, right: impl Into<String>) {
        self.groups.push((title.into(), right.into()));
    }

    fn add(&mut self, lines: Vec<Line>, detail: Vec<Line>, target: Target) {
        let group = self.groups.len().saturating_sub(1);
        self.items.push(Item { group, lines, detail, target, also: None, exchange: None });
    }

    /// Says where else the item leads that was added last.
    fn leads_on_to(&mut self, cursor: Cursor) {
        if let Some(item) = self.items.last_mut() {
            item.also = Some(cursor);
        }
    }

    /// Says of which turns the detail of the item tells that was added last.
    fn tells_of(&mut self, exchange: &Exchange) {
        if let Some(item) = self.items.last_mut() {
            item.exchange = Some(Box::new(exchange.clone()));
        }
    }

    /// Takes counts and shares away and says so; what the coder put there stays.
    fn hide_figures(&mut self, app: &App) {
        for (_, right) in &mut self.groups {
            right.clear();
        }
        if self.items.is_empty() {
            self.group("", "");
            self.nothing(app, "scores-are-hidden");
        }
    }

    /// Adds a line that says that a group is empty.
    fn nothing(&mut self, app: &App, id: &str) {
        self.add(vec![nothing(app, id)], Vec::new(), Target::Nothing);
    }
}

/// What a board shows while it is being gathered.
pub fn waiting(app: &App) -> Page {
    let mut page = Page::default();
    page.group("", "");
    page.nothing(app, "figures-counting");
    page
}

/// A line that says that something is not there.
fn nothing(app: &App, id: &str) -> Line {
    Line::of(1, Ink::Dim, app.looks.texts.get(id))
}

/// Shows again what a change of ratings or of the plan shows. Does not go through the talk.
pub fn gather_again(app: &App, board: &mut Board) {
    let hidden = app.hides_scores();
    match board.kind {
        BoardKind::Ratings => board.page = ratings::page(app),
        BoardKind::Plan => {
            board.page = plan::page(app, std::mem::take(&mut board.page.scales));
            if hidden {
                board.page.hide_figures(app);
            }
        }
        // These show codes alone.
        BoardKind::Replies | BoardKind::Cross | BoardKind::Bouquet => {}
    }
}

/// Gathers what is shown of an item while it is chosen.
pub fn fill(app: &App, item: &mut Item) {
    if let Some(exchange) = item.exchange.take() {
        item.detail = replies::detail(app, &exchange);
    }
}

/// The words of a part of a turn.
fn words(app: &App, position: usize, utterance: Option<UtteranceId>) -> String {
    statements::words(app.document.session(), app.document.coding(), position, utterance).to_owned()
}

/// Where a part of a turn is.
fn place(app: &App, position: usize, utterance: Option<UtteranceId>) -> Cursor {
    let coded = app.document.session().turn(position).and_then(|turn| app.document.coding().turn(turn.id));
    Cursor { position, place: coded.map_or(0, |coded| coded.place(utterance)) }
}

/// The number of a turn and who speaks, with the ink of that side.
fn who(app: &App, position: usize) -> (Ink, String) {
    let session = app.document.session();
    let ink = match session.role_at(position) {
        Role::Clinician => Ink::Clinician,
        Role::Client => Ink::Client,
        _ => Ink::Dim,
    };
    let name = session.turn(position).map(|turn| short_name(session, turn.by));
    (ink, format!("{} {}", position + 1, name.unwrap_or_default()))
}
