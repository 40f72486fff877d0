//! The client's own statements: on the ambivalence cross, and as a bouquet of change talk.

use std::collections::BTreeMap;

use crate::domain::codebook::CodeRole;
use crate::domain::message::Message;
use crate::domain::statements::{Statement, kind};
use crate::tui::app::App;

use super::gathering::Row;
use super::{Ink, Line, Page, Target, nothing, place, who, words};

/// The four quadrants. What no modifier puts on the cross is told below it by the reader's own eyes: nothing is guessed.
pub(super) fn cross(app: &App, found: &[Statement]) -> Vec<Row> {
    let mut rows = Vec::with_capacity(found.len() + CodeRole::QUADRANTS.len());
    for role in CodeRole::QUADRANTS {
        let here: Vec<&Statement> = found.iter().filter(|statement| statement.role == role).collect();
        let title = app.looks.texts.get(&format!("cross-{}", role.word().replace('_', "-")));
        rows.push(Row::Group(title.into_owned(), here.len().to_string()));
        if here.is_empty() {
            let id = if app.document.instrument().tells(role) { "cross-empty" } else { "cross-not-told" };
            rows.push(Row::Line(nothing(app, id)));
        }
        rows.extend(here.into_iter().copied().map(Row::OnCross));
    }
    rows
}

pub(super) fn on_cross(app: &App, page: &mut Page, statement: &Statement) {
    page.add(vec![Line::of(0, Ink::Text, said(app, statement))], Vec::new(), target(app, statement));
}

/// Change talk by kind, in the client's words.
pub(super) fn bouquet(app: &App, found: &[Statement]) -> Vec<Row> {
    let mut rows = Vec::with_capacity(found.len() + CodeRole::KINDS.len());
    let mut by_kind: BTreeMap<Option<CodeRole>, Vec<Statement>> = BTreeMap::new();
    for statement in found {
        by_kind.entry(kind(app.document.ground(), statement)).or_default().push(*statement);
    }
    for kind in CodeRole::KINDS.into_iter().map(Some).chain([None]) {
        let here = by_kind.remove(&kind).unwrap_or_default();
        if here.is_empty() {
            continue;
        }
        let word = kind.map_or_else(|| "other".to_owned(), |kind| kind.word().replace('_', "-"));
        let share = Message::new("bouquet-of").with("count", here.len()).with("all", found.len());
        rows.push(Row::Group(app.looks.texts.get(&format!("kind-{word}")).into_owned(), app.looks.texts.say(&share)));
        rows.extend(here.into_iter().map(Row::InBouquet));
    }
    if rows.is_empty() {
        rows.push(Row::Group(app.looks.texts.get("region-bouquet").into_owned(), String::new()));
        rows.push(Row::Line(nothing(app, "bouquet-empty")));
    }
    rows
}

pub(super) fn in_bouquet(app: &App, page: &mut Page, statement: &Statement) {
    let said = Message::new("quotation").with("text", words(app, statement.position, statement.utterance));
    let line = Line::of(1, Ink::Text, app.looks.texts.say(&said));
    page.add(vec![line], vec![Line::row(1, vec![who(app, statement.position)])], target(app, statement));
}

fn said(app: &App, statement: &Statement) -> String {
    format!("{} {}", statement.position + 1, words(app, statement.position, statement.utterance))
}

fn target(app: &App, statement: &Statement) -> Target {
    Target::Place(place(app, statement.position, statement.utterance))
}
