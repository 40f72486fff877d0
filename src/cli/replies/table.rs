//! Replies for spreadsheets: one row a statement, those of change talk after all others.

use std::io::{self, Write};

use super::told::{Row, Speech, Told};
use crate::cli::format::print_table;
use crate::domain::visible::visible;

const COLUMNS: [&str; 23] = [
    "session",
    "title",
    "coder",
    "codebooks",
    "round",
    "source",
    "outcome",
    "way",
    "followed",
    "sure",
    "doubts",
    "affect_driven",
    "before.turn",
    "before.words",
    "statement.turn",
    "statement.by",
    "statement.words",
    "reply.turn",
    "reply.by",
    "reply.ways",
    "reply.words",
    "next.turn",
    "next.words",
];

/// Prints the table; nothing when there are no codings.
pub fn print(out: &mut dyn Write, all: &[Told]) -> io::Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    let rows = all.iter().flat_map(|told| {
        let each = told.replies.iter().chain(&told.change_talk.rows);
        each.map(move |row| cells(told, row))
    });
    print_table(out, &COLUMNS, rows)
}

fn cells(told: &Told, row: &Row) -> [String; COLUMNS.len()] {
    let text = |text: &str| visible(text).into_owned();
    let turn = |words: &Option<Speech>| words.as_ref().map(|it| it.turn.to_string()).unwrap_or_default();
    let by = |words: &Speech| text(&words.by.join("+"));
    let said = |words: &Option<Speech>| words.as_ref().map(|it| text(&it.words)).unwrap_or_default();
    [
        text(&told.session),
        text(&told.title),
        text(&told.coder),
        text(&told.codebooks.join("+")),
        told.round.to_string(),
        row.source.clone(),
        row.outcome.to_owned(),
        row.way.unwrap_or_default().to_owned(),
        row.followed.to_owned(),
        row.sure.to_string(),
        row.doubts.join("+"),
        row.affect_driven.to_string(),
        turn(&row.before),
        said(&row.before),
        row.statement.turn.to_string(),
        by(&row.statement),
        text(&row.statement.words),
        turn(&row.reply),
        row.reply.as_ref().map(by).unwrap_or_default(),
        row.reply.as_ref().map(|reply| reply.ways.join("+")).unwrap_or_default(),
        said(&row.reply),
        turn(&row.next),
        said(&row.next),
    ]
}
