//! The replies: each statement against change, how it was answered, and what the client said then. Discord stands first.

use std::collections::BTreeMap;

use crate::domain::codebook::CodeRole;
use crate::domain::message::Message;
use crate::domain::replies::{Exchange, Followed, Listing, Outcome, ReplyRow, Span, are_told};
use crate::tui::app::App;

use super::gathering::Row;
use super::{Ink, Line, Page, Target, nothing, place, taken, who, words};

/// Rows for what was said before a statement and after the reply: all five lines of an exchange stay in sight.
const AROUND: usize = 3;

/// Rows for a reply.
const REPLY: usize = 5;

/// Everything on the board, the statements by their source.
pub(super) fn board(app: &App, mut listing: Listing) -> Vec<Row> {
    let mut rows = Vec::with_capacity(listing.replies.len() + listing.change.len());
    let texts = &app.looks.texts;
    if !are_told(app.document.instrument()) {
        rows.push(Row::Group(String::new(), String::new()));
        rows.push(Row::Line(nothing(app, "replies-not-told")));
        if !taken::are_told(app) {
            return rows;
        }
    }
    let mut by_source: BTreeMap<CodeRole, Vec<ReplyRow>> = BTreeMap::new();
    for row in std::mem::take(&mut listing.replies) {
        by_source.entry(row.source).or_default().push(row);
    }
    for source in CodeRole::RESISTANCE {
        let here = by_source.remove(&source).unwrap_or_default();
        if here.is_empty() {
            continue;
        }
        let known = here.iter().filter(|row| row.outcome.is_known()).count();
        let met = here.iter().filter(|row| row.outcome == Outcome::Met).count();
        let right = texts.say(&Message::new("board-replies-met").with("met", met).with("known", known));
        rows.push(Row::Group(texts.get(&format!("source-{}", dashed(&source.word()))).into_owned(), right));
        if source == CodeRole::Discord {
            rows.push(Row::Line(nothing(app, "board-discord-first")));
        }
        rows.extend(here.into_iter().map(Row::Reply));
    }
    if rows.is_empty() {
        rows.push(Row::Group(String::new(), String::new()));
        rows.push(Row::Line(nothing(app, "board-replies-none")));
    }
    rows.push(Row::Below);
    taken::groups(app, &mut rows, listing);
    rows
}

pub(super) fn dashed(word: &str) -> String {
    word.replace('_', "-")
}

/// One row: how the statement was answered.
pub(super) fn statement(app: &App, page: &mut Page, row: &ReplyRow) {
    let texts = &app.looks.texts;
    let ink = match row.outcome {
        Outcome::Met | Outcome::ArguedThenMet => Ink::Change,
        Outcome::Argued | Outcome::MetThenArgued => Ink::Sustain,
        _ => Ink::Text,
    };
    let mut outcome = texts.get(&format!("outcome-{}", dashed(row.outcome.word()))).into_owned();
    if let Some(way) = row.exchange.way {
        outcome = format!("{outcome} · {}", texts.get(&format!("way-{}", dashed(way.word()))));
    }
    exchange(app, page, &row.exchange, (ink, outcome), row.outcome.is_known());
}

/// One row: where, what came of it, what followed. The lines of the talk are gathered when it is chosen.
pub(super) fn exchange(app: &App, page: &mut Page, exchange: &Exchange, came: (Ink, String), is_known: bool) {
    let texts = &app.looks.texts;
    let (ink, mut outcome) = came;
    if !exchange.doubt.is_sure() {
        outcome.push_str(" ~");
    }
    let mut head = vec![who(app, exchange.statement), (Ink::Text, "  ".to_owned()), (ink, outcome)];
    if is_known {
        let followed = texts.get(&format!("followed-{}", dashed(exchange.followed.word())));
        let ink = match exchange.followed {
            Followed::Change => Ink::Change,
            followed if followed.is_against() => Ink::Sustain,
            _ => Ink::Dim,
        };
        head.push((Ink::Dim, " → ".to_owned()));
        head.push((ink, followed.into_owned()));
    }
    let target = Target::Place(place(app, exchange.statement, exchange.utterance));
    page.add(vec![Line::row(1, head)], Vec::new(), target);
    page.tells_of(exchange);
    if let Some(reply) = &exchange.reply {
        page.leads_on_to(place(app, reply.span.first, None));
    }
}

/// What was said before a statement, the statement, the reply, and what came next.
pub(super) fn detail(app: &App, exchange: &Exchange) -> Vec<Line> {
    let texts = &app.looks.texts;
    let mut detail = Vec::new();
    if let Some(before) = &exchange.before {
        detail.extend(spoken(app, before.span, Ink::Dim).map(|line| line.within(AROUND)));
    }
    let quoted = Message::new("quotation").with("text", words(app, exchange.statement, exchange.utterance));
    detail.push(Line::of(3, Ink::Text, texts.say(&quoted)));
    if let Some(reply) = &exchange.reply {
        detail.extend(spoken(app, reply.span, Ink::Clinician).map(|line| line.within(REPLY)));
    }
    if let Some(next) = exchange.next {
        detail.extend(spoken(app, next, Ink::Client).map(|line| line.within(AROUND)));
    }
    if exchange.doubt.uncut {
        detail.push(Line::of(3, Ink::Dim, texts.get("board-reply-uncut")));
    }
    if exchange.doubt.others {
        detail.push(Line::of(3, Ink::Dim, format!("~ {}", texts.get("replies-doubt-others"))));
    }
    detail
}

/// What was said in one go, shortened to its first turn's words.
fn spoken(app: &App, span: Span, ink: Ink) -> Option<Line> {
    let text = app.document.session().turn(span.first)?.text.trim().to_owned();
    let more = if span.last > span.first { " …" } else { "" };
    let (_, who) = who(app, span.first);
    Some(Line::of(3, ink, format!("{who}  {text}{more}")))
}
