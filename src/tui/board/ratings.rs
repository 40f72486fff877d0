//! Global scores with their anchors: what each value means is in reach while one is chosen.

use crate::domain::codebook::{Codebook, Formula, RatingDraft, Score};
use crate::domain::coding::Rating;
use crate::domain::figure::reckon;
use crate::domain::message::Message;
use crate::domain::tally::lacks_target;
use crate::tui::app::App;
use crate::tui::command::Command;

use super::{Ink, Line, Page, Target};

/// Every global score of every codebook, in order.
pub fn all(app: &App) -> impl Iterator<Item = (&Codebook, &RatingDraft)> {
    let books = app.document.instrument().codebooks().iter();
    books.flat_map(|book| book.ratings.iter().map(move |rating| (book.as_ref(), rating)))
}

pub(super) fn page(app: &App) -> Page {
    let mut page = Page::default();
    let mut group = None;
    let language = app.looks.texts.language();
    for (index, (book, rating)) in all(app).enumerate() {
        if group != Some(&book.id) {
            let given = book.ratings.iter().filter(|it| value(app, &it.id).is_some()).count();
            let right = Message::new("board-ratings-given").with("given", given).with("all", book.ratings.len());
            page.group(book.name.get(language), app.looks.texts.say(&right));
            group = Some(&book.id);
            for line in means(app, book) {
                page.add(vec![Line::of(1, Ink::Dim, line)], Vec::new(), Target::Nothing);
            }
        }
        page.add(vec![head(app, rating)], detail(app, rating), Target::Rating(index));
    }
    if page.items.is_empty() {
        page.group("", "");
        page.nothing(app, "board-ratings-none");
    }
    page
}

/// Whether a rating is the lowest or the highest there is, and no code that stands in the coding speaks for it.
fn lacks_evidence(app: &App, rating: &RatingDraft) -> bool {
    let Some(given) = app.document.coding().ratings().get(&rating.id) else { return false };
    let extreme = given.value.is_some_and(|value| value == rating.lowest || value == rating.highest);
    extreme && !given.evidence.iter().any(|mark| app.document.coding().stands(*mark))
}

/// The names of all such ratings.
pub fn lack_evidence(app: &App) -> Vec<String> {
    let bare = all(app).filter(|(_, rating)| lacks_evidence(app, rating));
    bare.map(|(_, rating)| rating.name.get(app.looks.texts.language()).to_owned()).collect()
}

/// The means of ratings that the codebook defines, as far as they have a value. They need no count of the talk.
fn means(app: &App, book: &Codebook) -> Vec<String> {
    if app.hides_scores() {
        return Vec::new();
    }
    let told = |score: &Score| {
        let value = reckon(score, app.document.tally(), app.document.coding(), None).value?;
        Some(format!("{}  {}", score.name.get(app.looks.texts.language()), app.looks.texts.decimal(value, 1)))
    };
    book.scores.iter().filter(|score| matches!(score.formula, Formula::Mean(_))).filter_map(told).collect()
}

fn value(app: &App, id: &str) -> Option<u8> {
    app.document.coding().ratings().get(id).and_then(|rating| rating.value)
}

/// The scale with the value that was given, or the preset that nobody confirmed yet.
fn head(app: &App, rating: &RatingDraft) -> Line {
    let given = value(app, &rating.id);
    let mut pieces = Vec::new();
    for number in rating.lowest..=rating.highest {
        pieces.push(match (given, rating.preset) {
            (Some(value), _) if value == number => (Ink::Key, format!("[{number}]")),
            (None, Some(preset)) if preset == number => (Ink::Dim, format!("({number})")),
            _ => (Ink::Dim, format!(" {number} ")),
        });
    }
    pieces.push((Ink::Text, format!("  {}", rating.name.get(app.looks.texts.language()))));
    if lacks_evidence(app, rating) {
        pieces.push((Ink::Trouble, format!(" · {}", app.looks.texts.get("rating-bare"))));
    }
    Line::row(1, pieces)
}

fn detail(app: &App, rating: &RatingDraft) -> Vec<Line> {
    let texts = &app.looks.texts;
    let language = texts.language();
    let known = app.document.coding().ratings().get(&rating.id);
    let mut lines = Vec::new();
    for (number, anchor) in &rating.anchors {
        let mine = value(app, &rating.id) == Some(*number);
        let ink = if mine { Ink::Text } else { Ink::Dim };
        lines.push(Line::of(3, ink, format!("{number}  {}", anchor.get(language))));
    }
    lines.push(evidence(app, known));
    if let Some(note) = known.and_then(|rating| rating.note.as_deref()) {
        lines.push(Line::of(3, Ink::Text, format!("— {note}")));
    }
    if rating.needs_target && lacks_target(app.document.session()) {
        let message = Message::new("rating-waits").with("key", app.key_of(Command::Goal));
        lines.push(Line::of(3, Ink::Trouble, texts.say(&message)));
    } else if value(app, &rating.id).is_none() && rating.preset.is_some() {
        lines.push(Line::of(3, Ink::Dim, texts.get("rating-preset")));
    }
    lines
}

/// The codes that speak for a rating, by their turns.
fn evidence(app: &App, known: Option<&Rating>) -> Line {
    let wanted = known.map(|rating| &rating.evidence[..]).unwrap_or_default();
    let document = &app.document;
    let coding = document.coding();
    let mut found: Vec<(usize, String)> = wanted
        .iter()
        .filter_map(|id| {
            let turn = coding.turn_of(*id)?;
            let mark = coding.turn(turn)?.mark(*id)?;
            Some((document.session().position(turn)? + 1, document.instrument().label(mark)))
        })
        .collect();
    found.sort();
    let listed: Vec<String> = found.iter().map(|(turn, label)| format!("{turn} {label}")).collect();
    let message = Message::new("board-evidence")
        .with("count", listed.len())
        .with("list", listed.join(", "))
        .with("key", app.key_of(Command::Evidence));
    Line::of(3, Ink::Dim, app.looks.texts.say(&message))
}
