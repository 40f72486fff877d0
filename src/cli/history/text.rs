//! Histories for people.

use std::io::{self, Write};

use super::told::{Kind, Row, Told, local};
use crate::cli::columns::{Side, columns};
use crate::domain::edit::{CodingEdit, Edit};
use crate::domain::message::{Argument, Message};
use crate::domain::visible::visible;
use crate::ports::locale::Texts;
use crate::tui::graphemes::cells;
use crate::tui::paragraph::in_lines;

/// More turns than this are told by their number.
const MOST_TURNS: usize = 4;

/// The column of what was done.
const WHAT: usize = 3;

const SIDES: [Side; 5] = [Side::Right, Side::Left, Side::Left, Side::Left, Side::Left];

/// Prints the histories one after the other. On a terminal what was done is broken within its column.
pub fn print(out: &mut dyn Write, texts: &Texts, all: &[Told], wide: Option<u16>) -> io::Result<()> {
    for (index, told) in all.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        let name = told.file.as_deref().unwrap_or(&told.coding);
        if told.rows.is_empty() && !told.newer {
            writeln!(out, "{}", texts.say(&Message::new("history-empty").with("file", name)))?;
        } else {
            writeln!(out, "{}", visible(name))?;
            columns(out, &within(lines(texts, &told.rows), wide), &SIDES)?;
            if told.rows.iter().any(|row| matches!(row.kind, Kind::Saved | Kind::SavedElsewhere)) {
                writeln!(out, "{}", texts.get("history-legend"))?;
            }
        }
        for lacks in lacks(told) {
            writeln!(out, "{}", texts.say(&lacks))?;
        }
    }
    Ok(())
}

/// Tells apart from a table what it lacks, each with the coding that it is of.
pub fn tell_lacks(err: &mut dyn Write, texts: &Texts, all: &[Told]) -> io::Result<()> {
    for told in all {
        let name = told.file.as_deref().unwrap_or(&told.coding);
        for lacks in lacks(told) {
            writeln!(err, "{}: {}", visible(name), texts.say(&lacks))?;
        }
    }
    Ok(())
}

/// What a history has not of what was done.
fn lacks(told: &Told) -> impl Iterator<Item = Message> {
    let early = Message::new("history-ends-early").with("count", told.missing_at_end);
    let unreadable = Message::new("history-unreadable").with("bytes", told.unreadable_bytes);
    let all = [
        (told.missing_at_end > 0, early),
        (told.newer, Message::new("history-newer")),
        (told.unreadable_bytes > 0, unreadable),
    ];
    all.into_iter().filter_map(|(is_so, message)| is_so.then_some(message))
}

/// That the work was saved is a word behind the last thing that was saved, so that the rows stay those of what was done.
fn lines(texts: &Texts, rows: &[Row]) -> Vec<Vec<String>> {
    let mut lines: Vec<Vec<String>> = Vec::new();
    for row in rows {
        if matches!(row.kind, Kind::Saved | Kind::SavedElsewhere)
            && let Some(last) = lines.last_mut()
        {
            if let Some(cell) = last.last_mut() {
                *cell = what(texts, row);
            }
            continue;
        }
        let number = if row.kind == Kind::Elsewhere { String::new() } else { row.number.to_string() };
        let at = local(row.milliseconds).map(|time| time.format("%Y-%m-%d %H:%M:%S").to_string());
        let by = row.by.as_deref().map(|by| visible(by).into_owned());
        lines.push(vec![number, at.unwrap_or_default(), by.unwrap_or_default(), what(texts, row), String::new()]);
    }
    lines
}

/// The same rows with what was done broken between words, so that all columns have room.
fn within(lines: Vec<Vec<String>>, wide: Option<u16>) -> Vec<Vec<String>> {
    let Some(wide) = wide else { return lines };
    let widest = |column: usize| lines.iter().filter_map(|line| line.get(column)).map(|cell| cells(cell)).max();
    let others: usize = [0, 1, 2, 4].into_iter().filter_map(widest).map(|cells| cells + 2).sum();
    let room = usize::from(wide).saturating_sub(others + 2);
    let mut broken = Vec::with_capacity(lines.len());
    for mut line in lines {
        let what = line.get(WHAT).map(|what| in_lines(what, room)).unwrap_or_default();
        let mut rows = what.lines().map(str::to_owned);
        if let (Some(cell), Some(first)) = (line.get_mut(WHAT), rows.next()) {
            *cell = first;
        }
        broken.push(line);
        broken.extend(rows.map(|row| vec![String::new(), String::new(), String::new(), row]));
    }
    broken
}

/// What a row tells, in words.
fn what(texts: &Texts, row: &Row) -> String {
    let message = match row.kind {
        Kind::Step => return step(texts, row),
        Kind::Undone | Kind::Redone => {
            let known = row.of.map(|number| (step(texts, row), number));
            let id = match (row.kind, known.is_some()) {
                (Kind::Undone, true) => "history-undone",
                (Kind::Undone, false) => "history-undone-earlier",
                (_, true) => "history-redone",
                (_, false) => "history-redone-earlier",
            };
            let (what, number) = known.unwrap_or_default();
            Message::new(id).with("what", Argument::from(what)).with("number", number)
        }
        Kind::Stated => {
            let hidden = |edit: &Edit| matches!(edit, Edit::Coding(CodingEdit::SetScoresHidden(true)));
            Message::new(if row.edits.iter().any(hidden) { "history-hidden" } else { "history-shown" })
        }
        Kind::Saved => Message::new("history-saved"),
        Kind::SavedElsewhere => Message::new("history-saved-elsewhere"),
        Kind::Elsewhere => Message::new("history-elsewhere"),
        Kind::Named => match &row.name {
            Some(name) => Message::new("history-named").with("name", name.as_str()),
            None => Message::new("history-named-bare"),
        },
    };
    texts.say(&message)
}

/// A step: what it was, the codes, where, and what the coder wrote.
fn step(texts: &Texts, row: &Row) -> String {
    let id = row.step.as_deref().unwrap_or_default();
    // A newer version may know steps that this one has no words for.
    let name = if id.starts_with("step-") && texts.knows(id) { texts.get(id).into_owned() } else { visible(id).into() };
    let codes = row.shown.iter().map(|code| visible(code).into_owned()).collect::<Vec<_>>().join(", ");
    let turns = match row.turns.as_slice() {
        [] => String::new(),
        [turn] => texts.say(&Message::new("history-turn").with("turn", *turn)),
        several if several.len() > MOST_TURNS => {
            texts.say(&Message::new("history-turns-many").with("count", several.len()))
        }
        several => {
            let several = Argument::All(several.iter().map(ToString::to_string).collect());
            texts.say(&Message::new("history-turns").with("turns", several))
        }
    };
    let words = row.words.iter().map(|words| texts.say(&Message::new("quotation").with("text", words.as_str())));
    let parts = [name, codes, turns].into_iter().chain(words);
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
