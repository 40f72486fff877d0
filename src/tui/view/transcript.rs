//! The talk itself: who said what, and the codes beside it. Only the rows in sight are laid out.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::domain::codebook::CodeId;
use crate::domain::coding::{Phase, Tag, TurnCoding};
use crate::domain::instrument::Stretches;
use crate::domain::search::matches;
use crate::domain::session::{Role, Turn};
use crate::domain::tally::Lane;
use crate::tui::app::{App, Mode};
use crate::tui::graphemes::{graphemes, is_plain};
use crate::tui::short_names::short_names;
use crate::tui::theme::Theme;
use crate::tui::transcript::{Columns, Row, byte_at, clock, rows, shown};

use super::canvas::{Canvas, fit};

pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect, lifted: u16) {
    let columns = Columns::new(area.width, app.document.session());
    let stretches = app.document.ground().stretches();
    let names = short_names(app.document.session().participants());
    let mut y = area.y;
    let top = app.rows_down(app.top, usize::from(lifted));
    let mut next = Some(top.position);
    let mut skip = top.row;
    while let Some(position) = next.filter(|_| y < area.bottom()) {
        let Some(turn) = app.document.session().turn(position) else { break };
        let lines = rows(&app.document, position, columns);
        let speaker = names.get(usize::from(turn.by)).map_or("", String::as_str);
        let drawing = TurnDrawing::new(app, canvas.theme, position, (turn, speaker), columns, &stretches);
        for (index, row) in lines.iter().enumerate().skip(skip) {
            if y >= area.bottom() {
                break;
            }
            drawing.row(canvas, area, y, row, index == 0);
            y += 1;
        }
        skip = 0;
        next = app.shown_from(position + 1);
    }
    if app.document.session().is_empty() {
        canvas.put(area.x + 2, area.y + 1, &app.looks.texts.get("transcript-empty"), area.width, canvas.theme.dim);
    }
}

/// A phase as one sign, which fills up on the way from engaging to planning.
pub(super) fn phase_sign(phase: Phase) -> &'static str {
    match phase {
        Phase::Engaging => "◔",
        Phase::Focusing => "◑",
        Phase::Evoking => "◕",
        Phase::Planning => "●",
    }
}

/// What the rows of one turn have in common.
struct TurnDrawing<'a> {
    app: &'a App,
    theme: Theme,
    position: usize,
    turn: &'a Turn,
    /// Who speaks, in a few letters.
    speaker: &'a str,
    coded: Option<&'a TurnCoding>,
    /// Statements under headings of the plan.
    tags: &'a [Tag],
    columns: Columns,
    side: Style,
    /// How the words look: dim where no codebook for the speaker's side codes the turn.
    text: Style,
    /// Parts of the words that stand out: bytes and style.
    spots: Vec<(std::ops::Range<usize>, Style)>,
}

impl<'a> TurnDrawing<'a> {
    fn new(
        app: &'a App,
        theme: Theme,
        position: usize,
        (turn, speaker): (&'a Turn, &'a str),
        columns: Columns,
        stretches: &Stretches,
    ) -> Self {
        let role = app.document.session().role_at(position);
        // *No code* belongs wherever the side is coded.
        let coded_here = stretches.hold(app.document.instrument(), position, role.speaker(), &CodeId::none());
        let text = if coded_here { theme.text } else { theme.dim };
        let side = match role {
            Role::Clinician => theme.clinician,
            Role::Client => theme.client,
            _ => theme.dim,
        };
        let coded = app.document.coding().turn(turn.id);
        let tags = app.document.coding().tags_on(turn.id);
        let mut drawing =
            Self { app, theme, position, turn, speaker, coded, tags, columns, side, text, spots: Vec::new() };
        drawing.spots = drawing.spots();
        drawing
    }

    /// Words that were looked for, and the place that a cut would take.
    fn spots(&self) -> Vec<(std::ops::Range<usize>, Style)> {
        let text = &self.turn.text;
        let mut spots = Vec::new();
        if let Some(searched) = &self.app.searched {
            for (from, to) in matches(text, &searched.words) {
                spots.push((byte_at(text, from)..byte_at(text, to), self.theme.found(Style::new())));
            }
        }
        if let (Mode::Cutting(cutting), true) = (&self.app.mode, self.position == self.app.cursor.position) {
            let from = byte_at(text, cutting.at());
            let word = text[from..].split_whitespace().next().map_or(0, str::len);
            spots.push((from..from + word, self.theme.chosen(Style::new())));
        }
        spots
    }

    fn row(&self, canvas: &mut Canvas<'_>, area: Rect, y: u16, row: &Row, first: bool) {
        let theme = self.theme;
        let cursor = self.app.cursor;
        let under_cursor = cursor.position == self.position && cursor.place == row.place;
        let tint = |style: Style| if under_cursor { theme.cursor(style) } else { style };
        if under_cursor {
            canvas.tint(Rect::new(area.x, y, area.width, 1), theme.cursor(Style::new()));
            canvas.put(area.x, y, "▌", 1, tint(self.side));
        } else if let Some(phase) = self.app.document.coding().phase(self.turn.id).filter(|_| first) {
            // Under the cursor the line below the talk says the same.
            canvas.put(area.x, y, phase_sign(phase), 1, theme.key);
        }
        if row.first && self.is_in_plan(row.place) {
            // The cell between codes and speaker is never theirs.
            canvas.put(area.x + self.columns.speaker_at() - 1, y, "≡", 1, tint(theme.key));
        }
        if first {
            let number = fit(&self.number(), self.columns.number);
            let end = area.x + 1 + self.columns.number;
            canvas.put_right(end, y, &number, self.columns.number, tint(theme.dim));
            let bookmarked = self.coded.is_some_and(|coded| coded.bookmarked);
            if bookmarked {
                canvas.put(end, y, "◆", 1, tint(theme.key));
            } else if let Some((sign, style)) = self.volley() {
                canvas.put(end, y, sign, 1, tint(style));
            }
            let x = area.x + self.columns.speaker_at();
            let style = tint(self.side.add_modifier(Modifier::BOLD));
            canvas.put(x, y, self.speaker, self.columns.speaker - 1, style);
        } else if row.first {
            canvas.put(area.x + self.columns.speaker_at(), y, "╵", 1, tint(theme.dim));
        }
        self.labels(canvas, area, y, row, under_cursor);
        self.words(canvas, area, y, row, under_cursor);
    }

    /// Whether an utterance of the turn stands under a heading of the plan.
    fn is_in_plan(&self, place: usize) -> bool {
        let place_of = |tag: &Tag| self.coded.map_or(0, |coded| coded.place(tag.utterance));
        self.tags.iter().any(|tag| place_of(tag) == place)
    }

    /// A sign where a clinician's turn goes on with the volley before it, or where the coder says otherwise.
    fn volley(&self) -> Option<(&'static str, Style)> {
        let stated = self.coded.and_then(|coded| coded.boundary);
        let style = if stated.is_some() { self.theme.key } else { self.theme.dim };
        if self.app.document.ground().goes_on(self.position) {
            Some(("┊", style))
        } else {
            stated.map(|_| ("┬", style))
        }
    }

    fn number(&self) -> String {
        let timed = self.app.document.session().turn(0).is_some_and(|turn| turn.start.is_some());
        match (timed, self.turn.start) {
            (true, Some(start)) => clock(start),
            (true, None) => String::new(),
            (false, _) => (self.position + 1).to_string(),
        }
    }

    fn labels(&self, canvas: &mut Canvas<'_>, area: Rect, y: u16, row: &Row, under_cursor: bool) {
        let mut x = area.x + self.columns.labels_at();
        let end = x + self.columns.labels - 1;
        for label in &row.labels {
            let mark = self.coded.and_then(|coded| coded.marks.get(label.mark));
            let lane = mark.and_then(|mark| crate::domain::tally::lane(self.app.document.instrument(), mark));
            let style = match (label.counts, lane) {
                (false, _) | (_, None) => self.theme.dim,
                (true, Some(Lane::Change)) => self.theme.change,
                (true, Some(Lane::Sustain | Lane::Discord | Lane::NonAdherent)) => self.theme.sustain,
                _ => self.side,
            };
            let style = if under_cursor { self.theme.cursor(style) } else { style };
            x = canvas.put(x, y, &fit(&label.text, end.saturating_sub(x)), end.saturating_sub(x), style) + 1;
        }
    }

    fn words(&self, canvas: &mut Canvas<'_>, area: Rect, y: u16, row: &Row, under_cursor: bool) {
        let mut x = area.x + self.columns.text_at();
        let end = (x + self.columns.text).min(area.right());
        let words = self.turn.text.get(row.words.clone()).unwrap_or_default();
        if self.spots.is_empty() && words.chars().all(is_plain) {
            let style = if under_cursor { self.theme.cursor(self.text) } else { self.text };
            canvas.put(x, y, words, end - x, style);
            return;
        }
        for (at, grapheme) in graphemes(words) {
            let at = row.words.start + at;
            let (text, wide) = shown(grapheme);
            if x + wide > end {
                break;
            }
            // Room behind a sign is no mark.
            let as_it_is = text.chars().all(|letter| letter == '\u{a0}' || grapheme.contains(letter));
            let mut style = if as_it_is { self.text } else { self.theme.dim };
            if under_cursor {
                style = self.theme.cursor(style);
            }
            for (range, spot) in &self.spots {
                if range.contains(&at) {
                    style = style.patch(*spot);
                }
            }
            canvas.put(x, y, &text, wide.max(1), style);
            x += wide;
        }
    }
}
