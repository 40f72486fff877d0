//! How the clinician replies to sustain talk, discord and resistance, and what the client says then. Strain in the
//! relation comes first, where there is any. No praise, no blame.

use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::codebook::CodeRole;
use crate::domain::message::Message;
use crate::domain::replies::{Case, Followed, Outcome, are_told};
use crate::tui::app::App;
use crate::tui::graphemes::cells;

use super::super::canvas::{Canvas, fit};
use super::section;

/// From so many rows on there is room for every outcome.
const TALL: u16 = 24;

/// Rows that the section asks for where there is little room: its title, met, argued and passed over, and before them
/// discord where there is any.
pub(super) fn rows_wanted(app: &App) -> u16 {
    if are_told(app.document.instrument()) { 4 + u16::from(has_discord(app)) } else { 0 }
}

/// Draws what fits; returns the row after it.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    if area.height < 2 || !are_told(app.document.instrument()) {
        return area.y;
    }
    let mut y = section(app, canvas, area, "region-replies");
    for line in lines(app, area.height >= TALL) {
        if y >= area.bottom() {
            break;
        }
        put(app, canvas, Rect::new(area.x, y, area.width, 1), &line);
        y += 1;
    }
    y
}

fn has_discord(app: &App) -> bool {
    app.document.replies().statements(Some(CodeRole::Discord)) > 0
}

/// One line of the section.
struct Line {
    /// What it says, the longer form first: the first that fits is shown.
    says: Vec<Message>,
    /// Which statements it is about.
    about: fn(&Case) -> bool,
    /// Whether it is about the strain in the relation.
    is_discord: bool,
    count: u32,
}

fn lines(app: &App, all: bool) -> Vec<Line> {
    let replies = app.document.replies();
    let line = |says: Vec<Message>, about: fn(&Case) -> bool| {
        let count = replies.sum(about);
        Line { says: says.into_iter().map(|it| it.with("count", count)).collect(), about, is_discord: false, count }
    };
    let met = |source| (replies.of(source, Outcome::Met), replies.known(source));
    let mut lines = Vec::new();
    if has_discord(app) {
        let (met, known) = met(Some(CodeRole::Discord));
        let says = vec![Message::new("replies-discord").with("met", met).with("known", known)];
        let about = |case: &Case| case.source == CodeRole::Discord && case.outcome.is_known();
        lines.push(Line { is_discord: true, ..line(says, about) });
    }
    let (met, known) = met(None);
    let says = vec![Message::new("replies-met").with("met", met).with("known", known)];
    lines.push(line(says, |case| case.outcome == Outcome::Met));
    let but = replies.of(None, Outcome::MetThenArgued);
    let longer = (but > 0).then(|| Message::new("replies-argued-but").with("but", but));
    let says = longer.into_iter().chain([Message::new("replies-argued")]).collect();
    lines.push(line(says, |case| case.outcome.has_argued()));
    lines.push(line(vec![Message::new("replies-passed-over")], |case| case.outcome == Outcome::PassedOver));
    if all {
        lines.push(line(vec![Message::new("replies-asked")], |case| case.outcome == Outcome::Asked));
        lines.push(line(vec![Message::new("replies-informed")], |case| case.outcome == Outcome::Informed));
        lines.push(line(vec![Message::new("replies-authority")], |case| case.outcome == Outcome::Authority));
    }
    lines
}

fn put(app: &App, canvas: &mut Canvas<'_>, row: Rect, line: &Line) {
    let theme = canvas.theme;
    let followed = followed(app, canvas, line);
    let wide = followed.iter().map(|(_, text)| cells(text) as u16 + 1).sum::<u16>();
    let style = if line.count == 0 { theme.dim } else { theme.text };
    let x = if line.is_discord { canvas.put(row.x, row.y, "✕ ", 2, theme.sustain) } else { row.x };
    let room = row.right().saturating_sub(x);
    let says: Vec<String> = line.says.iter().map(|message| app.looks.texts.say(message)).collect();
    let fitting = says.iter().find(|says| cells(says) as u16 + wide + 2 <= room);
    let Some(says) = fitting.or(says.last()) else { return };
    canvas.put(x, row.y, &fit(says, room), room, style);
    if fitting.is_none() || followed.is_empty() {
        return;
    }
    let mut x = canvas.put(row.right().saturating_sub(wide + 1), row.y, "→", 1, theme.dim);
    for (style, text) in followed {
        x = canvas.put(x + 1, row.y, &text, row.width, style);
    }
}

/// What the client said then, with the signs that the balance has too: change talk, sustain talk and resistance, discord.
fn followed(app: &App, canvas: &Canvas<'_>, line: &Line) -> Vec<(Style, String)> {
    let theme = canvas.theme;
    let count =
        |wanted: &[Followed]| app.document.replies().sum(|case| (line.about)(case) && wanted.contains(&case.followed));
    let against = [Followed::Sustain, Followed::Autonomy, Followed::System];
    [
        ("▲", theme.change, count(&[Followed::Change])),
        ("▼", theme.sustain, count(&against)),
        ("✕", theme.sustain, count(&[Followed::Discord])),
    ]
    .into_iter()
    .filter(|(.., count)| *count > 0)
    .map(|(sign, style, count)| (style, format!("{sign}{count}")))
    .collect()
}
