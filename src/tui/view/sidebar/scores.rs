//! The scores that the codebooks say to watch, each in the form that its kind asks for.

use ratatui::layout::Rect;

use crate::domain::codebook::Codebook;
use crate::domain::figure::{Band, Figure, Shape, decimals, reckon};
use crate::domain::message::Message;
use crate::domain::tally::waits_for_target;
use crate::tui::app::App;
use crate::tui::command::Command;

use super::super::canvas::{Canvas, fit};

/// From here on a share has room for its name, counts, value and band in one row.
const WIDE: u16 = 34;

/// Draws what fits; returns the row after it.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, area: Rect) -> u16 {
    let document = &app.document;
    let waits = waits_for_target(document.instrument(), document.session());
    let language = app.looks.texts.language();
    let mut y = area.y;
    for codebook in document.instrument().codebooks() {
        for score in codebook.watch.iter().filter_map(|id| codebook.scores.iter().find(|score| score.id == *id)) {
            let mut figure = reckon(score, document.tally(), document.coding(), None);
            if waits {
                figure.band = None;
            }
            let rows = match figure.shape {
                Shape::Ratio => 3,
                Shape::Share if area.width < WIDE => 2,
                _ => 1,
            };
            if y + rows > area.bottom() {
                return y;
            }
            let name = score.name.get(language);
            let row = Rect::new(area.x, y, area.width, rows);
            let cut_offs = score.thresholds.as_ref().map(|it| (it.fair, it.good)).filter(|_| !waits);
            match rows {
                3 => ratio(app, canvas, row, name, &figure, cut_offs),
                2 => {
                    canvas.put(row.x, row.y, &fit(name, row.width), row.width, canvas.theme.text);
                    let (counts, value) = (parts(&figure), share_value(app, &figure, cut_offs));
                    let x = canvas.put(row.x + 1, row.y + 1, &counts, row.width, canvas.theme.key);
                    canvas.put(x.max(row.x + 9) + 1, row.y + 1, &value, row.width, canvas.theme.text);
                    band(app, canvas, row, row.y + 1, figure.band);
                }
                _ => line(app, canvas, row, name, &figure, cut_offs),
            }
            y += rows;
        }
    }
    let has_cut_offs = |codebook: &std::sync::Arc<Codebook>| {
        codebook.needs_target && codebook.scores.iter().any(|score| score.thresholds.is_some())
    };
    let waits = waits && document.instrument().codebooks().iter().any(has_cut_offs);
    if waits && y + 6 < area.bottom() {
        let message = Message::new("scores-wait").with("key", app.key_of(Command::Goal));
        canvas.put(area.x, y, &fit(&app.looks.texts.say(&message), area.width), area.width, canvas.theme.dim);
        y += 1;
    }
    y
}

/// The counts of the first ratio that is watched.
pub(super) fn first_ratio(app: &App) -> Option<String> {
    let document = &app.document;
    let mut watched = document.instrument().codebooks().iter().flat_map(|codebook| {
        codebook.watch.iter().filter_map(|id| codebook.scores.iter().find(|score| score.id == *id))
    });
    watched.find_map(|score| {
        let figure = reckon(score, document.tally(), document.coding(), None);
        (figure.shape == Shape::Ratio).then(|| format!("{} : {}", figure.numerator, figure.denominator.unwrap_or(0)))
    })
}

/// A part of a whole as counts: `8/14`.
fn parts(figure: &Figure) -> String {
    format!("{}/{}", figure.numerator, figure.denominator.unwrap_or(0))
}

/// A part of a whole as a percentage, or a dash where there is none.
fn share_value(app: &App, figure: &Figure, cut_offs: Option<(f64, f64)>) -> String {
    let shown = |value| app.looks.texts.percent_with(value, decimals(value, 100.0, 0, cut_offs));
    figure.value.map_or_else(|| "–".to_owned(), shown)
}

/// A ratio: its name, both counts, the value, the band, and a bar with the cut-offs on it.
fn ratio(app: &App, canvas: &mut Canvas<'_>, area: Rect, name: &str, figure: &Figure, cut_offs: Option<(f64, f64)>) {
    let theme = canvas.theme;
    canvas.put(area.x, area.y, &fit(name, area.width), area.width, theme.text);
    let denominator = figure.denominator.unwrap_or(0);
    let counts = format!("{} : {denominator}", figure.numerator);
    let x = canvas.put(area.x + 1, area.y + 1, &counts, area.width, theme.key);
    let value = figure.value.map_or_else(
        || "–".to_owned(),
        |value| {
            let places = decimals(value, 1.0, 1, cut_offs);
            format!("{} : 1", app.looks.texts.decimal(value, places))
        },
    );
    canvas.put(x.max(area.x + 9) + 1, area.y + 1, &value, area.width, theme.text);
    band(app, canvas, area, area.y + 1, figure.band);
    bar(canvas, Rect::new(area.x, area.y + 2, area.width, 1), figure.value, cut_offs);
}

/// A bar from nothing to one and a half times the higher cut-off; a full bar is at or over that.
fn bar(canvas: &mut Canvas<'_>, area: Rect, value: Option<f64>, cut_offs: Option<(f64, f64)>) {
    let theme = canvas.theme;
    let most = cut_offs.map_or(3.0, |(_, good)| good * 1.5);
    let cells = |value: f64| ((value / most).clamp(0.0, 1.0) * f64::from(area.width)).round() as u16;
    canvas.repeat(area.x, area.y, '─', area.width, theme.rule);
    let filled = value.map_or(0, cells);
    canvas.repeat(area.x, area.y, '━', filled, theme.clinician);
    for cut_off in cut_offs.into_iter().flat_map(|(fair, good)| [fair, good]) {
        let at = cells(cut_off).min(area.width.saturating_sub(1));
        let (sign, style) = if at < filled { ("┿", theme.clinician) } else { ("┼", theme.dim) };
        canvas.put(area.x + at, area.y, sign, 1, style);
    }
}

/// Any other figure: one line.
fn line(app: &App, canvas: &mut Canvas<'_>, area: Rect, name: &str, figure: &Figure, cut_offs: Option<(f64, f64)>) {
    let theme = canvas.theme;
    let end = area.x + area.width;
    let end = band(app, canvas, area, area.y, figure.band).unwrap_or(end);
    let value = match (figure.shape, figure.value) {
        (Shape::Count, _) => figure.numerator.to_string(),
        (Shape::Share, _) => share_value(app, figure, cut_offs),
        (_, None) => "–".to_owned(),
        (_, Some(value)) => decimal(app, value),
    };
    let end = if figure.band.is_some() || figure.shape == Shape::Count { end } else { area.x + area.width };
    let at = canvas.put_right(end, area.y, &value, 8, theme.key);
    let mut room = at.saturating_sub(area.x + 1);
    if figure.shape == Shape::Share {
        let start = canvas.put_right(at.saturating_sub(1), area.y, &parts(figure), 9, theme.dim);
        room = start.saturating_sub(area.x + 1);
    }
    canvas.put(area.x, area.y, &fit(name, room), room, theme.text);
}

/// The band at the right edge: a shape and a word; returns where it begins.
fn band(app: &App, canvas: &mut Canvas<'_>, area: Rect, y: u16, band: Option<Band>) -> Option<u16> {
    let band = band?;
    let sign = match band {
        Band::Below => "○",
        Band::Fair => "◐",
        Band::Good => "●",
    };
    let word = app.looks.texts.get(&format!("band-{}", band.word()));
    let style = if band == Band::Below { canvas.theme.dim } else { canvas.theme.clinician };
    // All bands begin in one column, so that the figures beside them stay where they are.
    let width = 7;
    let start = (area.x + area.width).saturating_sub(width);
    canvas.put(start, y, &fit(&format!("{sign} {word}"), width), width, style);
    Some(start.saturating_sub(1))
}

/// A number with one decimal, with the decimal sign of the language.
pub(super) fn decimal(app: &App, value: f64) -> String {
    app.looks.texts.decimal(value, 1)
}
