//! Refining the last mark with digits and signs: never a dialog, never a timer.

use crate::domain::coding::Modifiers;
use crate::domain::edit::CodingEdit;
use crate::domain::message::Message;
use crate::tui::app::{App, Tone};
use crate::tui::effect::Effect;

use super::coding::perform;

/// Sets a modifier of the mark in hand: whichever of the pairs its code takes. The same key again takes it away.
pub(super) fn refine(app: &mut App, pairs: &Modifiers) -> Vec<Effect> {
    let Some((turn, mark)) = app.mark_in_hand() else {
        app.tell(Tone::Hint, Message::new("modifier-no-mark"));
        return Vec::new();
    };
    let takes = |(modifier, value): &&(String, String)| {
        app.document.instrument().code(&mark.code).is_some_and(|(_, code)| code.takes(modifier, value))
    };
    let Some((modifier, value)) = pairs.iter().find(takes) else {
        let message = Message::new("modifier-not-taken").with("code", mark.code.to_string());
        app.tell(Tone::Hint, message);
        return Vec::new();
    };
    let refined = mark.clone().toggled(modifier, value);
    let label = app.document.instrument().label(&refined);
    let number = app.document.session().position(turn).map_or(0, |position| position + 1);
    let hand = (turn, refined.id);
    let effects = perform(app, "step-modifier", vec![CodingEdit::ReplaceMark { turn, mark: refined }.into()]);
    if effects.is_some() {
        app.hand.mark = Some(hand);
        app.tell(Tone::Done, Message::new("modifier-set").with("label", label).with("turn", number));
    }
    effects.unwrap_or_default()
}
