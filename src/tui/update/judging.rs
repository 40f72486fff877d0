//! What the coder says against the rules: a code that counts anyway, a volley that is joined or broken, scores that are
//! hidden, a talk that cannot be coded.

use crate::domain::coding::{Boundary, Mark, Status};
use crate::domain::edit::{CodingEdit, Edit};
use crate::domain::message::Message;
use crate::domain::session::{Role, TurnId};
use crate::domain::tally::{left_out, why_not};
use crate::tui::app::{App, Figures, Mode, Prompt, PromptPurpose, Tone};
use crate::tui::command::Command;
use crate::tui::effect::Effect;
use crate::tui::line_input::LineInput;

use super::coding::perform;

/// Counts a code that a rule leaves out, and asks for a note; counts by the rules again what was counted anyway.
pub(super) fn count_anyway(app: &mut App) -> Vec<Effect> {
    let Some((turn, mark)) = meant(app) else {
        let id = if app.mark_in_hand().is_some() { "anyway-counts" } else { "note-no-mark" };
        app.tell(Tone::Hint, Message::new(id));
        return Vec::new();
    };
    let changed = Mark { overrides: !mark.overrides, ..mark.clone() };
    let code = changed.code.to_string();
    let overrides = changed.overrides;
    let id = changed.id;
    let note = changed.note.clone().unwrap_or_default();
    let effects = perform(app, "step-anyway", vec![CodingEdit::ReplaceMark { turn, mark: changed }.into()]);
    if effects.is_some() {
        app.hand.mark = Some((turn, id));
        if overrides {
            app.mode =
                Mode::Prompt(Prompt { purpose: PromptPurpose::Note { turn, mark: id }, line: LineInput::new(&note) });
            app.tell(Tone::Hint, Message::new("anyway-why").with("code", code));
        } else {
            app.tell(Tone::Done, Message::new("anyway-gone").with("code", code));
        }
    }
    effects.unwrap_or_default()
}

/// The mark in hand if it does not count or counts anyway, else the first such mark of the turn under the cursor, else
/// the last one of its volley that does not count: whichever a line told of.
fn meant(app: &App) -> Option<(TurnId, Mark)> {
    let ground = app.document.ground();
    let odd = |turn: TurnId, mark: &Mark| {
        let position = app.document.session().position(turn)?;
        let out = why_not(ground, position, mark.id).is_some_and(|(_, because)| because.is_some());
        (mark.overrides || out).then(|| (turn, mark.clone()))
    };
    let in_hand = app.mark_in_hand().and_then(|(turn, mark)| odd(turn, mark));
    let here = in_hand.or_else(|| {
        let turn = app.turn()?.id;
        app.turn_coding()?.marks.iter().find_map(|mark| odd(turn, mark))
    });
    here.or_else(|| {
        let judged = left_out(ground, app.cursor.position).pop()?;
        Some((app.document.session().turn(judged.position)?.id, judged.mark.clone()))
    })
}

/// Which marks rules leave out around the cursor, to be told from after a change.
pub(super) fn out_here(app: &App) -> Vec<crate::domain::coding::MarkId> {
    left_out(app.document.ground(), app.cursor.position).into_iter().map(|judged| judged.mark.id).collect()
}

/// Tells of the marks that a change put out of the counts: which, by which rule, and the key that counts it anyway.
pub(super) fn tell_left_out(app: &mut App, position: usize, before: &[crate::domain::coding::MarkId]) {
    let now = left_out(app.document.ground(), position);
    let Some(judged) = now.into_iter().find(|judged| !before.contains(&judged.mark.id)) else { return };
    let (Some(because), code) = (judged.because, &judged.mark.code) else { return };
    let message = Message::new("coding-left-out")
        .with("why", because.message(code))
        .with("key", app.key_of(Command::CountAnyway));
    app.tell(Tone::Hint, message);
}

/// Joins the clinician's turn with the volley before it, or lets it begin a volley of its own; once more takes the
/// statement back.
pub(super) fn volley(app: &mut App) -> Vec<Effect> {
    let position = app.cursor.position;
    let Some(turn) = app.turn().map(|turn| turn.id) else { return Vec::new() };
    if app.document.session().role_at(position) != Role::Clinician {
        app.tell(Tone::Hint, Message::new("volley-client"));
        return Vec::new();
    }
    let stated = app.turn_coding().and_then(|coded| coded.boundary);
    let goes_on = app.document.ground().goes_on(position);
    let boundary = match stated {
        Some(_) => None,
        None if goes_on => Some(Boundary::Broken),
        None => Some(Boundary::Joined),
    };
    let edit: Edit = CodingEdit::SetBoundary { turn, boundary }.into();
    let effects = perform(app, "step-volley", vec![edit]);
    if effects.is_some() {
        let goes_on = app.document.ground().goes_on(position);
        let id = match (boundary, goes_on) {
            (Some(Boundary::Joined), false) => "volley-nothing-before",
            (Some(Boundary::Joined), true) => "volley-joined",
            (Some(Boundary::Broken), _) => "volley-broken",
            (None, _) => "volley-suggested",
        };
        app.tell(Tone::Done, Message::new(id));
    }
    effects.unwrap_or_default()
}

/// Hides the figures while coding, and says in the coding that they were hidden; or shows them again, and says that.
/// Neither is undone, as what was seen was seen. Once there are codes, or the coding is finished, how it was made
/// stays as it was written, and only the screen changes.
pub(super) fn hide_scores(app: &mut App) -> Vec<Effect> {
    let coding = app.document.coding();
    let works = *coding.status() == Status::Open && app.desk.read_only.is_none();
    let stated = coding.origin.scores_hidden;
    let (hide, state, id) = if app.hides_scores() {
        (false, works && stated, "scores-shown")
    } else {
        let history = app.document.history();
        let fresh = coding.is_empty() && history.is_empty() && !history.can_redo();
        (true, works && fresh, if works && fresh { "scores-hidden" } else { "scores-hidden-late" })
    };
    app.looks.figures = match (state, hide) {
        (true, _) => Figures::AsStated,
        (false, true) => Figures::Hidden,
        (false, false) => Figures::Shown,
    };
    let id = if !state && !hide { "scores-shown-only" } else { id };
    app.tell(Tone::Done, Message::new(id));
    if state && app.document.state(vec![CodingEdit::SetScoresHidden(hide).into()]).is_ok() {
        return vec![Effect::SaveSoon];
    }
    Vec::new()
}

/// Tells whoever changes a coding that is finished or not codable, unless it is that very thing that was changed.
pub(super) fn tell_of_ended(app: &mut App) {
    let state = match app.document.coding().status() {
        Status::Open => return,
        Status::Finished => "header-finished",
        Status::NotCodable { .. } => "header-not-codable",
    };
    if app.document.history().last().is_some_and(|step| step.what == "step-status") {
        return;
    }
    let finish = Message::new(Command::Finish.name_id());
    app.tell(Tone::Hint, Message::new("coding-ended").with("state", Message::new(state)).with("finish", finish));
}

/// Where figures are in sight while an open coding says that they are hidden, it says so no longer.
pub(super) fn own_up(app: &mut App) -> Vec<Effect> {
    let works = *app.document.coding().status() == Status::Open && app.desk.read_only.is_none();
    let seen = app.document.coding().origin.scores_hidden && !app.hides_scores();
    if works && seen && app.document.state(vec![CodingEdit::SetScoresHidden(false).into()]).is_ok() {
        return vec![Effect::SaveSoon];
    }
    Vec::new()
}

/// Says that the talk cannot be coded, and why; an empty line opens the coding again.
pub(super) fn not_codable(app: &mut App, reason: String) -> Vec<Effect> {
    let said_before = matches!(app.document.coding().status(), Status::NotCodable { .. });
    if reason.is_empty() && !said_before {
        return Vec::new();
    }
    let status = if reason.is_empty() { Status::Open } else { Status::NotCodable { reason } };
    if status == *app.document.coding().status() {
        return Vec::new();
    }
    let id = if status == Status::Open { "coding-open-again" } else { "coding-not-codable" };
    let effects = perform(app, "step-status", vec![CodingEdit::SetStatus(status).into()]);
    if effects.is_some() {
        app.tell(Tone::Done, Message::new(id));
    }
    effects.unwrap_or_default()
}
