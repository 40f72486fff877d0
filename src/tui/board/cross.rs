//! The client's own statements: on the ambivalence cross, and as a bouquet of change talk.

use crate::domain::codebook::CodeRole;
use crate::domain::message::Message;
use crate::domain::statements::{Statement, change_talk, statements};
use crate::tui::app::App;

use super::{Ink, Line, Page, Target, place, who, words};

/// The four quadrants. What no modifier puts on the cross is told below it by the reader's own eyes: nothing is guessed.
pub(super) fn cross(app: &App) -> Page {
    let mut page = Page { is_cross: true, ..Page::default() };
    let found = statements(app.document.ground(), &CodeRole::QUADRANTS);
    for role in CodeRole::QUADRANTS {
        let here: Vec<&Statement> = found.iter().filter(|statement| statement.role == role).collect();
        let title = app.looks.texts.get(&format!("cross-{}", role.word().replace('_', "-")));
        page.group(title, here.len().to_string());
        for statement in &here {
            page.add(vec![Line::of(0, Ink::Text, said(app, statement))], Vec::new(), target(app, statement));
        }
        if here.is_empty() {
            page.nothing(app, if app.document.instrument().tells(role) { "cross-empty" } else { "cross-not-told" });
        }
    }
    page
}

/// Change talk by kind, in the client's words.
pub(super) fn bouquet(app: &App) -> Page {
    let mut page = Page::default();
    let found = change_talk(app.document.ground());
    let kinds = CodeRole::KINDS.into_iter().map(Some).chain([None]);
    for kind in kinds {
        let here: Vec<&Statement> = found.iter().filter(|(_, known)| *known == kind).map(|(it, _)| it).collect();
        if here.is_empty() {
            continue;
        }
        let word = kind.map_or_else(|| "other".to_owned(), |kind| kind.word().replace('_', "-"));
        let share = Message::new("bouquet-of").with("count", here.len()).with("all", found.len());
        page.group(app.looks.texts.get(&format!("kind-{word}")), app.looks.texts.say(&share));
        for statement in here {
            let said = Message::new("quotation").with("text", words(app, statement.position, statement.utterance));
            let line = Line::of(1, Ink::Text, app.looks.texts.say(&said));
            page.add(vec![line], vec![Line::row(1, vec![who(app, statement.position)])], target(app, statement));
        }
    }
    if page.items.is_empty() {
        page.group(app.looks.texts.get("region-bouquet"), "");
        page.nothing(app, "bouquet-empty");
    }
    page
}

fn said(app: &App, statement: &Statement) -> String {
    format!("{} {}", statement.position + 1, words(app, statement.position, statement.utterance))
}

fn target(app: &App, statement: &Statement) -> Target {
    Target::Place(place(app, statement.position, statement.utterance))
}
