//! The lines between regions, what is told, and the line that is typed.

use std::ops::Range;

use ratatui::layout::Rect;

use crate::domain::coding::Mark;
use crate::domain::filter::Fact;
use crate::domain::message::Message;
use crate::domain::phases;
use crate::domain::tally::{Verdict, why_not};
use crate::domain::visible::visible;
use crate::ports::locale::Texts;
use crate::tui::app::{App, BoardKind, ListPurpose, Mode, PromptPurpose, Size, Tone};
use crate::tui::command::Command;
use crate::tui::graphemes::{cells, graphemes, on_screen};
use crate::tui::regions::Regions;
use crate::tui::transcript::wrap;

use super::canvas::{Canvas, fit};
use super::sidebar;
use super::transcript::phase_sign;

/// A screen on which nothing fits says what to do.
pub fn too_small(texts: &Texts, canvas: &mut Canvas<'_>) {
    let message = Message::new("screen-too-small")
        .with("width", Size::SMALLEST.width)
        .with("height", Size::SMALLEST.height)
        .with("quit", "Ctrl+Q");
    let (width, height) = canvas.size();
    canvas.put(0, height / 2, &texts.say(&message), width, canvas.theme.text);
}

/// A title inside a line.
pub(super) fn title(canvas: &mut Canvas<'_>, x: u16, y: u16, text: &str, most: u16) {
    let style = canvas.theme.dim;
    let shown = format!(" {} ", fit(text, most.saturating_sub(2)));
    canvas.put(x, y, &shown, most, style);
}

/// The line over the transcript, and the lines down its side.
pub(super) fn draw_rule(app: &App, canvas: &mut Canvas<'_>, regions: &Regions) {
    let rule = canvas.theme.rule;
    let texts = &app.looks.texts;
    canvas.repeat(0, regions.rule.y, '─', regions.rule.width, rule);
    let heading = match &app.mode {
        Mode::Help(_) => "region-help",
        Mode::Board(board) => match board.kind {
            BoardKind::Ratings => "region-ratings",
            BoardKind::Replies => "region-board-replies",
            BoardKind::Cross => "region-cross",
            BoardKind::Bouquet => "region-bouquet",
            BoardKind::Plan => "region-plan",
        },
        _ => "region-transcript",
    };
    title(canvas, 1, regions.rule.y, &texts.get(heading), 30);
    if regions.sidebar.width == 0 {
        let short = format!(" {} ", fit(&sidebar::in_one_line(app), regions.rule.width / 2));
        canvas.put_right(regions.rule.right() - 1, regions.rule.y, &short, regions.rule.width / 2, canvas.theme.key);
    }
    for (area, id) in [(regions.sidebar, "region-balance"), (regions.counts, "region-counts")] {
        if area.width > 0 {
            let id = if app.looks.counts && regions.counts.width == 0 { "region-counts" } else { id };
            let x = area.x.saturating_sub(1);
            for y in area.y..area.bottom() {
                canvas.put(x, y, "│", 1, rule);
            }
            canvas.put(x, regions.rule.y, "┬", 1, rule);
            let mut shown = texts.get(id).into_owned();
            if let Some(stretch) = stretch(app) {
                let both = format!("{shown} · {stretch}");
                // What the figures count says more than what they are.
                shown = if cells(&both) + 2 <= usize::from(area.width) { both } else { stretch };
            }
            title(canvas, area.x + 1, regions.rule.y, &shown, area.width);
        }
    }
}

/// Which stretch the figures count, where they do not count the whole talk: one that holds for all codebooks, or by the
/// names of those that have one.
fn stretch(app: &App) -> Option<String> {
    let document = &app.document;
    let stretches = document.ground().stretches();
    let stretches = stretches.of_codebooks();
    let said = |id: &'static str, name: &str, (from, to): (usize, usize)| {
        let message = Message::new(id).with("codebook", name).with("from", from + 1).with("to", to + 1);
        app.looks.texts.say(&message)
    };
    if let [Some(first), rest @ ..] = stretches
        && rest.iter().all(|other| *other == Some(*first))
    {
        return Some(said("status-stretch", "", *first));
    }
    let language = app.looks.texts.language();
    let named = document.instrument().codebooks().iter().zip(stretches).filter_map(|(codebook, stretch)| {
        let name = codebook.name.get(language);
        // As in the first line, a version is not worth its room.
        Some(said("status-stretch-of", name.split_whitespace().next().unwrap_or(name), (*stretch)?))
    });
    Some(named.collect::<Vec<_>>().join(" · ")).filter(|named| !named.is_empty())
}

/// The line under the talk with where the cursor is.
pub(super) fn draw(app: &App, canvas: &mut Canvas<'_>, regions: &Regions) {
    let rule = canvas.theme.rule;
    let y = regions.status.y;
    canvas.repeat(0, y, '─', regions.status.width, rule);
    if regions.timeline.height == 0 {
        for area in [regions.sidebar, regions.counts] {
            if area.width > 0 {
                canvas.put(area.x.saturating_sub(1), y, "┴", 1, rule);
            }
        }
    }
    let session = app.document.session();
    if session.is_empty() {
        return;
    }
    let (right, style) = match &app.filter {
        Some(fact) => (Message::new("status-filter").with("name", app.filter_name(fact)), canvas.theme.key),
        None if app.document.is_counting() => (Message::new("figures-counting"), canvas.theme.dim),
        None => {
            let left = app.document.fact_index().total(&Fact::Uncoded);
            // Turns of which nobody knows who speaks take no codes, and are not coded for that.
            let message = match app.turns_of_nobody() {
                Some(nobody) if left == 0 && nobody > 0 => Message::new("status-nobody").with("count", nobody),
                _ => Message::new("status-uncoded").with("count", left),
            };
            (message, canvas.theme.dim)
        }
    };
    let mut end = regions.status.right();
    if !app.asks_for_clinician() {
        let shown = format!(" {} ", fit(&app.looks.texts.say(&right), regions.status.width / 2));
        end = canvas.put_right(end - 1, y, &shown, regions.status.width / 2, style);
    }
    title(canvas, 1, y, &place(app), end.saturating_sub(2));
}

/// Where the cursor is: turn, part and phase.
fn place(app: &App) -> String {
    let texts = &app.looks.texts;
    let session = app.document.session();
    let position = app.cursor.position;
    let turn = Message::new("status-turn").with("turn", position + 1).with("turns", session.len());
    let mut place = texts.say(&turn);
    let parts = app.parts_at(position);
    if parts > 1 {
        let part = Message::new("status-part").with("part", app.cursor.place + 1).with("parts", parts);
        place = format!("{place} · {}", texts.say(&part));
    }
    if let Some((phase, begins)) = phases::at(session, app.document.coding(), position) {
        let name = texts.get(&format!("phase-{}", phase.word())).into_owned();
        let said = if begins { texts.say(&Message::new("status-phase-begins").with("phase", name)) } else { name };
        place = format!("{place} · {} {said}", phase_sign(phase));
    }
    place
}

/// Tells something in the place of the keys, which come back with the next key.
fn over_hints(app: &App, canvas: &mut Canvas<'_>, hints: Rect, said: &str) {
    let style = canvas.theme.text;
    let rows = wrap(said, 0..said.len(), hints.width.saturating_sub(2));
    // The list of what was told has all of it: there the keys stay, whatever is told.
    let is_listed = matches!(&app.mode, Mode::Listing(list) if list.purpose == ListPurpose::Told);
    let fits = rows.len() < usize::from(hints.height);
    let keys = (fits || is_listed) && hints.height > 1;
    let room = usize::from(hints.height) - usize::from(keys);
    for (index, (row, y)) in rows.iter().take(room).zip(hints.y..hints.bottom()).enumerate() {
        canvas.clear(Rect::new(hints.x, y, hints.width, 1));
        let end = canvas.put(hints.x + 1, y, &said[row.clone()], hints.width, style);
        if index + 1 == room && rows.len() > room {
            canvas.put(end.min(hints.right() - 1), y, "…", 1, style);
        }
    }
    if keys {
        super::hints::draw(app, canvas, Rect::new(hints.x, hints.bottom() - 1, hints.width, 1));
    }
}

/// What is told, in rows of the screen's width.
fn told_rows(said: &str, width: u16) -> Vec<Range<usize>> {
    // A sign and a blank stand before it.
    wrap(said, 0..said.len(), width.saturating_sub(4))
}

/// Whether who the clinician is has to be asked in this line.
fn is_asking(app: &App) -> bool {
    matches!(app.mode, Mode::Coding) && app.asks_for_clinician()
}

/// Asks who the clinician is.
fn draw_question(app: &App, canvas: &mut Canvas<'_>, area: Rect, y: u16) {
    let people = app.document.session().participants().iter().enumerate().take(9);
    let names: Vec<String> =
        people.map(|(index, someone)| format!("{} {}", index + 1, visible(&someone.id.0))).collect();
    let room = area.width.saturating_sub(2);
    let question = |id: &'static str, names: &[String], dots: &str| {
        let names = format!("{}{dots}", names.join("  "));
        app.looks.texts.say(&Message::new(id).with("names", names).with("roles", app.key_of(Command::Roles)))
    };
    // Names that have no room stand in the list that the key opens; without room for two of them there is none for the key.
    let fewest = names.len().min(2);
    let whole = (fewest..=names.len())
        .rev()
        .map(|count| question("roles-question", &names[..count], if count < names.len() { "  …" } else { "" }));
    let said = { whole }.find(|said| cells(said) <= usize::from(room));
    let said = said.unwrap_or_else(|| question("roles-question-only", &names, ""));
    canvas.clear(Rect::new(area.x, y, area.width, 1));
    canvas.put(1, y, &fit(&said, room), room, canvas.theme.key);
}

/// Gives what is told in several rows its room: over the end of the talk, so that the keys stay in sight. The line under the
/// talk goes up with it; the beginning of what is coded now is never covered, but the talk goes up where it has to.
pub(super) fn raised(app: &App, mut regions: Regions) -> Regions {
    let (Some(notice), None) = (&app.notice, typed(app)) else { return regions };
    // The question stands below what is told.
    let asked = u16::from(is_asking(app));
    let rows = told_rows(&app.looks.texts.say(&notice.message), regions.notice.width).len() as u16 + asked;
    let height = regions.transcript.height;
    let reading = matches!(app.mode, Mode::Coding | Mode::Cutting(_));
    let is_here =
        |row: u16| reading && app.at_row(usize::from(row)).is_some_and(|(position, _)| position == app.cursor.position);
    // The rows of the time line go first; of what is coded now its beginning stays, whatever is told.
    let free = (0..height.saturating_sub(1).min(rows))
        .take_while(|up| !is_here(height - 1 - up) || is_here((height - 2).saturating_sub(*up)))
        .count() as u16;
    let up = rows.saturating_sub(1).min(regions.timeline.height + height.saturating_sub(1));
    let before = (0..height).find(|row| is_here(*row)).unwrap_or(0);
    regions.lifted = up.saturating_sub(regions.timeline.height + free).min(before);
    let up = up.min(regions.timeline.height + free + regions.lifted);
    if up >= regions.timeline.height {
        regions.timeline.height = 0;
    }
    regions.status.y -= up;
    regions.notice.y -= up;
    regions.notice.height += up;
    regions
}

/// The line in which something is told or typed.
pub(super) fn draw_notice(app: &App, canvas: &mut Canvas<'_>, area: Rect, hints: Rect) {
    let theme = canvas.theme;
    if let Some((label, text, _)) = typed(app) {
        let x = canvas.put(1, area.y, &label, area.width - 1, theme.dim);
        let room = area.width.saturating_sub(x + 1);
        let shown = end_of(&text, room);
        let end = canvas.put(x, area.y, &shown, room, theme.text);
        if let Some(notice) = &app.notice {
            let room = area.right().saturating_sub(end + 4);
            let said = app.looks.texts.say(&notice.message);
            if cells(&said) <= usize::from(room) || hints.height == 0 {
                canvas.put_right(area.right() - 1, area.y, &fit(&said, room), room, theme.dim);
            } else {
                over_hints(app, canvas, hints, &said);
            }
        }
        return;
    }
    if let Some(notice) = &app.notice {
        let (sign, style) = match notice.tone {
            Tone::Done => ("✓ ", theme.text),
            Tone::Hint => ("› ", theme.text),
            Tone::Trouble => ("! ", theme.trouble),
        };
        let x = canvas.put(1, area.y, sign, 2, style);
        let said = app.looks.texts.say(&notice.message);
        let rows = told_rows(&said, area.width);
        canvas.clear(area);
        canvas.put(1, area.y, sign, 2, style);
        // Nothing takes the place of the keys.
        let asked = is_asking(app);
        let room = usize::from(if asked { (area.height - 1).max(1) } else { area.height });
        for (index, (row, y)) in rows.iter().take(room).zip(area.y..).enumerate() {
            let end = canvas.put(x, y, &said[row.clone()], area.width, style);
            if index + 1 == room && rows.len() > room {
                canvas.put(end.min(area.right() - 1), y, "…", 1, style);
            }
        }
        // Where no row is left for it, it stands over the keys: a number is all that is wanted now.
        let below = if area.height > 1 { area.bottom() - 1 } else { hints.y };
        if asked && (area.height > 1 || hints.height > 0) {
            draw_question(app, canvas, area, below);
        }
    } else if matches!(app.mode, Mode::Cutting(_)) {
        canvas.put(1, area.y, &app.looks.texts.get("cut-choosing"), area.width - 2, theme.text);
    } else if app.asks_for_clinician() {
        draw_question(app, canvas, area, area.y);
    } else if let Some(text) = about_mark(app).filter(|_| !matches!(app.mode, Mode::Board(_))) {
        canvas.put(1, area.y, &fit(&text, area.width - 2), area.width - 2, theme.dim);
    }
}

/// What is known of the last mark under the cursor: its code's name, and its note.
fn about_mark(app: &App) -> Option<String> {
    let mark = app.turn_coding()?.marks_on(app.utterance()).next_back()?;
    let texts = &app.looks.texts;
    let language = texts.language();
    let name = match app.document.instrument().code(&mark.code) {
        Some((codebook, code)) => {
            let values = mark.modifiers.iter().filter_map(|(modifier, value)| {
                let known = codebook.modifier(modifier)?;
                known.values.iter().find(|it| it.id == *value).map(|it| it.name.get(language))
            });
            std::iter::once(code.name.get(language)).chain(values).collect::<Vec<_>>().join(", ")
        }
        None if mark.code.is_none() => texts.get("code-none").into_owned(),
        None => texts.get("code-unknown").into_owned(),
    };
    let note = mark.note.as_deref().map(|note| format!(" — {}", visible(note))).unwrap_or_default();
    let known = format!("{}  {name}{note}", app.document.instrument().label(mark));
    Some(left_out(app, mark).unwrap_or(known))
}

/// Why a mark under the cursor does not count, and the key that counts it anyway.
fn left_out(app: &App, mark: &Mark) -> Option<String> {
    let texts = &app.looks.texts;
    let (verdict, because) = why_not(app.document.ground(), app.cursor.position, mark.id)?;
    let Some(because) = because else {
        let outside = verdict == Verdict::Outside;
        return outside.then(|| texts.say(&Message::new("status-outside").with("code", mark.code.to_string())));
    };
    let why = texts.say(&because.message(&mark.code));
    let key = app.key_of(Command::CountAnyway);
    Some(texts.say(&Message::new("coding-left-out").with("why", why).with("key", key)))
}

/// What is typed: the label before it, the text, and what of it stands before the caret.
fn typed(app: &App) -> Option<(String, String, String)> {
    let texts = &app.looks.texts;
    let (label, line) = match &app.mode {
        Mode::Prompt(prompt) => {
            let label = match prompt.purpose {
                PromptPurpose::Search { .. } => "/ ".to_owned(),
                PromptPurpose::NotCodable => format!("{} ", texts.get("prompt-not-codable")),
                PromptPurpose::Elsewhere => {
                    let is_missing = app.desk.folder_missing.as_deref() == Some(prompt.line.text().trim());
                    let accept = app.key_of(Command::PromptAccept);
                    let make = || texts.say(&Message::new("prompt-elsewhere-make").with("key", accept));
                    if is_missing { format!("{} ", make()) } else { format!("{} ", texts.get("prompt-elsewhere")) }
                }
                PromptPurpose::Between { .. } => format!("{} ", texts.get("prompt-between")),
                PromptPurpose::Random { timed, .. } => {
                    let id = if timed { "prompt-random-minutes" } else { "prompt-random-turns" };
                    format!("{} ", texts.get(id))
                }
                PromptPurpose::Reason { .. } => format!("{} ", texts.get("prompt-reason")),
                PromptPurpose::Point => format!("{} ", texts.get("prompt-point")),
                PromptPurpose::GoBack => format!("{} ", texts.get("prompt-go-back")),
                PromptPurpose::Title => format!("{} ", texts.get("prompt-title")),
                PromptPurpose::Time { .. } => format!("{} ", texts.get("prompt-time")),
                PromptPurpose::GoTo => format!("{} ", texts.get("prompt-go-to")),
                PromptPurpose::Note { turn, mark } => {
                    let coded = app.document.coding().turn(turn).and_then(|coded| coded.mark(mark));
                    let code = coded.map(|mark| app.document.instrument().label(mark)).unwrap_or_default();
                    let number = app.document.session().position(turn).map_or(0, |position| position + 1);
                    let message = Message::new("prompt-note").with("code", code).with("turn", number);
                    format!("{} ", texts.say(&message))
                }
                PromptPurpose::Goal { whose } => {
                    let whose = texts.get(&format!("goal-{}", whose.word())).into_owned();
                    format!("{} ", texts.say(&Message::new("prompt-goal").with("whose", whose)))
                }
            };
            (label, &prompt.line)
        }
        Mode::Listing(list) => (": ".to_owned(), &list.line),
        _ => return None,
    };
    Some((label, line.text().to_owned(), line.before_caret().to_owned()))
}

/// The end of a text that fits into so many cells.
fn end_of(text: &str, room: u16) -> String {
    let shown = on_screen(text);
    let mut start = shown.len();
    let mut used = 0;
    let pieces: Vec<(usize, &str)> = graphemes(&shown).collect();
    for (at, grapheme) in pieces.into_iter().rev() {
        used += cells(grapheme);
        if used > usize::from(room.saturating_sub(1)) {
            break;
        }
        start = at;
    }
    shown[start..].to_owned()
}

/// Where the caret of the typed line stands.
pub(super) fn caret(app: &App) -> Option<(u16, u16)> {
    let (label, text, before) = typed(app)?;
    let regions = Regions::new(app.looks.size, app.looks.code_rows);
    let x = 1 + cells(&label) as u16;
    let room = regions.notice.width.saturating_sub(x + 1);
    let hidden = cells(&text).saturating_sub(cells(&end_of(&text, room)));
    let at = cells(&before).saturating_sub(hidden) as u16;
    Some(((x + at).min(regions.notice.right().saturating_sub(1)), regions.notice.y))
}
