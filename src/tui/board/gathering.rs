//! A board is gathered a slice at a time, so that opening one never holds up a key: first what the talk says, then the
//! items that tell of it. A talk of usual length takes one slice.

use std::collections::VecDeque;

use crate::domain::codebook::CodeRole;
use crate::domain::replies::{ChangeRow, ElicitProvideElicit, Lister, ReplyRow, Scaling};
use crate::domain::statements::{Statement, scale_numbers, statements_between};
use crate::tui::app::{App, BoardKind};

use super::{Line, Page, Target, cross, plan, ratings, replies, taken};

/// Turns looked at in one slice.
const TURNS: usize = 1_024;
/// Items put into words in one slice.
const ITEMS: usize = 512;

/// A board that is being gathered. The document must not change meanwhile.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathering {
    kind: BoardKind,
    found: Found,
    looked: usize,
    rows: Option<VecDeque<Row>>,
    page: Page,
}

/// What the talk says that a board shows.
#[derive(Debug, Clone, PartialEq)]
enum Found {
    /// Nothing that is looked for turn by turn.
    Nothing,
    Replies(Box<Lister>),
    Statements(Vec<Statement>),
    Scales(Vec<(usize, String)>),
}

/// What stands on a board, one after the other.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Row {
    /// A group begins: its title, and what stands at its right.
    Group(String, String),
    /// A line that is there to be read.
    Line(Line),
    /// What comes now is none of what the board is about.
    Below,
    Reply(ReplyRow),
    Change(ChangeRow),
    Sequence(ElicitProvideElicit),
    Scaling(Scaling),
    OnCross(Statement),
    InBouquet(Statement),
}

impl Gathering {
    /// Begins to gather a board.
    pub fn new(app: &App, kind: BoardKind) -> Self {
        let found = match kind {
            BoardKind::Replies if !app.hides_scores() => Found::Replies(Box::default()),
            BoardKind::Cross | BoardKind::Bouquet => Found::Statements(Vec::new()),
            BoardKind::Plan => Found::Scales(Vec::new()),
            BoardKind::Replies | BoardKind::Ratings => Found::Nothing,
        };
        let page = Page { is_cross: kind == BoardKind::Cross, ..Page::default() };
        Self { kind, found, looked: 0, rows: None, page }
    }

    /// Goes on with one slice; the page once it is whole.
    pub fn advance(&mut self, app: &App) -> Option<Page> {
        if self.rows.is_none() {
            if self.is_looking(app) {
                self.look(app);
            }
            if self.is_looking(app) {
                return None;
            }
            self.begin_rows(app);
        }
        let rows = self.rows.get_or_insert_default();
        for row in rows.drain(..rows.len().min(ITEMS)) {
            add(app, &mut self.page, row);
        }
        if !rows.is_empty() {
            return None;
        }
        let mut page = std::mem::take(&mut self.page);
        if app.hides_scores() && self.kind != BoardKind::Ratings {
            page.hide_figures(app);
        }
        Some(page)
    }

    fn is_looking(&self, app: &App) -> bool {
        self.found != Found::Nothing && self.looked < app.document.session().len()
    }

    /// Looks at some turns more.
    fn look(&mut self, app: &App) {
        let ground = app.document.ground();
        let (from, to) = (self.looked, (self.looked + TURNS).min(ground.session.len()) - 1);
        self.looked = to + 1;
        let roles: &[CodeRole] =
            if self.kind == BoardKind::Cross { &CodeRole::QUADRANTS } else { &[CodeRole::ChangeTalk] };
        match &mut self.found {
            Found::Nothing => {}
            Found::Replies(lister) => lister.advance(ground, to + 1 - from),
            Found::Statements(found) => found.extend(statements_between(ground, roles, from, to)),
            Found::Scales(found) => found.extend(scale_numbers(ground, from, to)),
        }
    }

    /// Everything is looked at: what is to be shown is known, if not in words.
    fn begin_rows(&mut self, app: &App) {
        self.rows = Some(match (self.kind, std::mem::replace(&mut self.found, Found::Nothing)) {
            (BoardKind::Replies, Found::Replies(lister)) => replies::board(app, lister.finish()).into(),
            (BoardKind::Cross, Found::Statements(found)) => cross::cross(app, &found).into(),
            (BoardKind::Bouquet, Found::Statements(found)) => cross::bouquet(app, &found).into(),
            (kind, found) => {
                // Their items are as many as there are scores, and statements under headings.
                let scales = if let Found::Scales(scales) = found { scales } else { Vec::new() };
                match kind {
                    BoardKind::Ratings => self.page = ratings::page(app),
                    BoardKind::Plan => self.page = plan::page(app, scales),
                    BoardKind::Replies | BoardKind::Cross | BoardKind::Bouquet => {}
                }
                VecDeque::new()
            }
        });
    }
}

/// Puts a row into words.
fn add(app: &App, page: &mut Page, row: Row) {
    match row {
        Row::Group(title, right) => page.group(title, right),
        Row::Line(line) => page.add(vec![line], Vec::new(), Target::Nothing),
        Row::Below => page.below = Some(page.items.len()),
        Row::Reply(row) => replies::statement(app, page, &row),
        Row::Change(row) => taken::change(app, page, &row),
        Row::Sequence(sequence) => taken::elicited(app, page, sequence),
        Row::Scaling(scaling) => taken::scaled(app, page, &scaling),
        Row::OnCross(statement) => cross::on_cross(app, page, &statement),
        Row::InBouquet(statement) => cross::in_bouquet(app, page, &statement),
    }
}
