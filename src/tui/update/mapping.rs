//! Making codes that the codebooks do not know into ones that they do: every mark of a code on one side's turns at once.

use std::collections::BTreeMap;

use crate::domain::codebook::{Code, CodeId, Codebook};
use crate::domain::coding::{Mark, Modifiers};
use crate::domain::edit::{CodingEdit, Edit};
use crate::domain::message::Message;
use crate::domain::session::{Speaker, TurnId};
use crate::tui::app::{App, Choice, Tone};
use crate::tui::effect::Effect;

use super::coding::perform;

/// Every code that the codebooks do not know, with each code of the side that it stands on. The first entry takes the
/// version of the codebooks over. Goes through the marks once.
pub(super) fn entries(app: &App) -> Vec<(String, Choice)> {
    let instrument = app.document.instrument();
    let used = &app.document.coding().origin.codebooks;
    let mut list = Vec::new();
    if !instrument.is_used_by(used) {
        let text = app.looks.texts.get("codebooks-take-over").into_owned();
        let edits = vec![CodingEdit::SetCodebooks(instrument.used_after(used)).into()];
        let done = Some(Message::new("codebooks-taken-over"));
        list.push((text, Choice::Perform { what: "step-codebooks", edits, done, stay: false }));
    }
    let mut found: BTreeMap<(&CodeId, Speaker), usize> = BTreeMap::new();
    for (turn, mark) in app.document.coding().marks().filter(|(_, mark)| !instrument.knows(&mark.code)) {
        if let Some(side) = side(app, turn) {
            *found.entry((&mark.code, side)).or_default() += 1;
        }
    }
    for ((code, side), count) in found {
        for (_, known) in instrument.codes_for(side) {
            let text = format!("{code} ({count}) → {} {}", known.id, known.name.get(app.looks.texts.language()));
            list.push((text, Choice::Map { code: code.clone(), side, to: known.id.clone() }));
        }
    }
    list
}

/// The side of the turn that a mark stands on. Turns of nobody who is coded have none, and neither has a turn that the
/// talk no longer has.
fn side(app: &App, turn: TurnId) -> Option<Speaker> {
    let session = app.document.session();
    session.role_at(session.position(turn)?).speaker()
}

/// Makes every mark of a code on one side's turns another code.
pub(super) fn map(app: &mut App, code: &CodeId, side: Speaker, to: &CodeId) -> Vec<Effect> {
    let Some((codebook, known)) = app.document.instrument().code(to) else { return Vec::new() };
    let (mut edits, mut left, mut dropped): (Vec<Edit>, usize, usize) = (Vec::new(), 0, 0);
    for (turn, mark) in app.document.coding().marks().filter(|(_, mark)| mark.code == *code) {
        match self::side(app, turn) {
            Some(at) if at == side => {
                let modifiers = taken(codebook, known, mark);
                dropped += mark.modifiers.len() - modifiers.len();
                let mark = Mark { code: to.clone(), modifiers, ..mark.clone() };
                edits.push(CodingEdit::ReplaceMark { turn, mark }.into());
            }
            Some(_) => {}
            None => left += 1,
        }
    }
    let mut said = Message::new("unknown-mapped")
        .with("code", code.to_string())
        .with("to", to.to_string())
        .with("count", edits.len());
    if dropped > 0 {
        said =
            Message::new("unknown-mapped-less").with("said", &said).with("count", dropped).with("to", to.to_string());
    }
    if left > 0 {
        said = Message::new("unknown-mapped-left").with("said", &said).with("count", left);
    }
    let effects = perform(app, "step-codebooks", edits);
    if effects.is_some() {
        app.tell(Tone::Done, said);
    }
    effects.unwrap_or_default()
}

/// What refines a mark, as far as another code takes it.
fn taken(codebook: &Codebook, code: &Code, mark: &Mark) -> Modifiers {
    let takes = |modifier: &String, value: &String| {
        let known = codebook.modifier(modifier).filter(|_| code.modifiers.contains(modifier));
        known.is_some_and(|known| known.values.iter().any(|it| it.id == *value))
    };
    mark.modifiers.iter().filter(|(modifier, value)| takes(modifier, value)).cloned().collect()
}
