//! What can be chosen from short lists: evidence, headings of the plan, phases, the stretch, passes, what is coded from.

use crate::domain::coding::{Basis, MarkId, Phase, Rating, Tag};
use crate::domain::edit::CodingEdit;
use crate::domain::message::Message;
use crate::tui::app::{App, Choice, ListPurpose};
use crate::tui::board::all_ratings;

use super::{mapping, stretching};

/// An entry that is there to be chosen, with a sign where it holds already.
pub(super) fn entry(holds: bool, text: &str, choice: Choice) -> (String, Choice) {
    (format!("{} {text}", if holds { "●" } else { "○" }), choice)
}

pub(super) fn step(what: &'static str, edit: CodingEdit, done: Option<Message>, stay: bool) -> Choice {
    Choice::Perform { what, edits: vec![edit.into()], done, stay }
}

/// The entries of a list.
pub(super) fn entries(app: &App, purpose: ListPurpose) -> Vec<(String, Choice)> {
    match purpose {
        ListPurpose::Evidence => evidence(app),
        ListPurpose::Heading => headings(app),
        ListPurpose::Phase => phases(app),
        ListPurpose::Segment => stretching::entries(app),
        ListPurpose::Passes => passes(app),
        ListPurpose::Basis => bases(app),
        ListPurpose::Unknown => mapping::entries(app),
        _ => Vec::new(),
    }
}

/// The global scores that the mark in hand can speak for.
fn evidence(app: &App) -> Vec<(String, Choice)> {
    let Some(mark) = app.mark_in_hand().map(|(_, mark)| mark.id) else { return Vec::new() };
    let language = app.looks.texts.language();
    all_ratings(app)
        .map(|(_, known)| {
            let before = app.document.coding().ratings().get(&known.id).cloned().unwrap_or_default();
            let holds = before.evidence.contains(&mark);
            let value = before.value.map_or_else(|| "–".to_owned(), |value| value.to_string());
            let text = format!("{}  {value}  ({})", known.name.get(language), before.evidence.len());
            let after = toggled(before, mark);
            let empty = after.value.is_none() && after.evidence.is_empty() && after.note.is_none();
            let edit = CodingEdit::SetRating { rating: known.id.clone(), value: (!empty).then_some(after) };
            let id = if holds { "evidence-gone" } else { "evidence-given" };
            let done = Message::new(id).with("name", known.name.get(language));
            entry(holds, &text, step("step-evidence", edit, Some(done), false))
        })
        .collect()
}

fn toggled(mut rating: Rating, mark: MarkId) -> Rating {
    match rating.evidence.iter().position(|known| *known == mark) {
        Some(place) => drop(rating.evidence.remove(place)),
        None => rating.evidence.push(mark),
    }
    rating
}

/// Headings of the plan for the statement under the cursor.
fn headings(app: &App) -> Vec<(String, Choice)> {
    let (Some(form), Some(turn)) = (&app.desk.plan, app.turn().map(|turn| turn.id)) else { return Vec::new() };
    let utterance = app.utterance();
    let tags = app.document.coding().tags_on(turn);
    let language = app.looks.texts.language();
    let of = |id: &str| tags.iter().position(|tag| tag.heading == id && tag.utterance == utterance);
    form.headings
        .iter()
        .filter(|heading| !heading.never)
        .map(|heading| {
            let mut after: Vec<Tag> = tags.to_vec();
            let holds = of(&heading.id);
            match holds {
                Some(place) => drop(after.remove(place)),
                None => after.push(Tag::new(utterance, &heading.id)),
            }
            let id = if holds.is_some() { "heading-gone" } else { "heading-given" };
            let done = Message::new(id).with("heading", heading.name.get(language));
            let edit = CodingEdit::SetTags { turn, tags: after };
            entry(holds.is_some(), heading.name.get(language), step("step-plan", edit, Some(done), false))
        })
        .collect()
}

/// The phases that can begin at the turn under the cursor.
fn phases(app: &App) -> Vec<(String, Choice)> {
    let Some(turn) = app.turn().map(|turn| turn.id) else { return Vec::new() };
    let here = app.document.coding().phase(turn);
    let number = app.cursor.position + 1;
    Phase::ALL
        .into_iter()
        .map(|phase| {
            let name = app.looks.texts.get(&format!("phase-{}", phase.word())).into_owned();
            let holds = here == Some(phase);
            let edit = CodingEdit::SetPhase { turn, phase: (!holds).then_some(phase) };
            let id = if holds { "phase-gone" } else { "phase-begins" };
            let done = Message::new(id).with("phase", name.clone()).with("turn", number);
            entry(holds, &name, step("step-phase", edit, Some(done), false))
        })
        .collect()
}

/// The passes that the codebooks ask for.
fn passes(app: &App) -> Vec<(String, Choice)> {
    let done = &app.document.coding().origin.passes;
    let language = app.looks.texts.language();
    let books = app.document.instrument().codebooks().iter();
    books
        .flat_map(|book| book.passes.iter().map(move |pass| (book, pass)))
        .map(|(book, pass)| {
            let id = format!("{}/{}", book.id, pass.id);
            let holds = done.contains(&id);
            let mut after = done.clone();
            if holds {
                after.retain(|known| *known != id);
            } else {
                after.push(id);
            }
            let text = format!("{} · {}", book.name.get(language), pass.name.get(language));
            entry(holds, &text, step("step-passes", CodingEdit::SetPasses(after), None, true))
        })
        .collect()
}

fn bases(app: &App) -> Vec<(String, Choice)> {
    let now = app.document.coding().origin.basis;
    [Basis::Read, Basis::Heard, Basis::Both, Basis::Live]
        .into_iter()
        .map(|basis| {
            let text = app.looks.texts.get(&format!("basis-{}", basis.word()));
            entry(basis == now, &text, step("step-basis", CodingEdit::SetBasis(basis), None, false))
        })
        .collect()
}
