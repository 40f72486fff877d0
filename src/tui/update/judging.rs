//! What the coder says against the rules: a code that counts anyway, a volley that is joined or broken, scores that are
//! hidden, a talk that cannot be coded.

use crate::domain::codebook::CodeId;
use crate::domain::coding::{Boundary, Mark, Status};
use crate::domain::edit::{CodingEdit, Edit};
use crate::domain::message::Message;
use crate::domain::session::{Role, TurnId};
use crate::domain::tally::{Because, Verdict, counting, left_out, why_not};
use crate::tui::app::{App, Figures, Mode, Prompt, PromptPurpose, Tone};
use crate::tui::command::Command;
use crate::tui::effect::Effect;
use crate::tui::line_input::LineInput;

use super::coding::perform;

/// Counts a code that a rule leaves out, and counts by the rules again what was counted anyway. Wherever there is a mark
/// the line for its note opens, so that a note that is typed at once is never taken for codes.
pub(super) fn count_anyway(app: &mut App) -> Vec<Effect> {
    if let Some(message) = app.desk.read_only.clone() {
        app.tell(Tone::Trouble, message);
        return Vec::new();
    }
    let Some((turn, mark)) = meant(app) else {
        match app.mark_in_hand().map(|(turn, mark)| (turn, mark.clone())) {
            Some((turn, mark)) => {
                let message = nothing_to_override(app, turn, &mark);
                ask_for_note(app, turn, &mark, message);
            }
            None => app.tell(Tone::Trouble, Message::new("note-no-mark")),
        }
        return Vec::new();
    };
    let beside = rival(app, turn, &mark);
    let changed = Mark { overrides: !mark.overrides, ..mark };
    let edit = CodingEdit::ReplaceMark { turn, mark: changed.clone() };
    let Some(effects) = perform(app, "step-anyway", vec![edit.into()]) else { return Vec::new() };
    app.hand.mark = Some((turn, changed.id));
    let message = if changed.overrides { now_counts(app, turn, &changed, beside) } else { Message::new("anyway-gone") };
    ask_for_note(app, turn, &changed, message.with("code", changed.code.to_string()));
    effects
}

/// The code for the sake of which a mark does not count, where one of the two was to count.
fn rival(app: &App, turn: TurnId, mark: &Mark) -> Option<CodeId> {
    let position = app.document.session().position(turn)?;
    match why_not(app.document.ground(), position, mark.id)?.1? {
        Because::Once => Some(mark.code.clone()),
        Because::Slot(holder) => Some(holder.clone()),
        Because::Wins(..) | Because::Most(_) | Because::MostAnUtterance(_) => None,
    }
}

/// That a mark counts now; and where it does so beside its rival, that both do.
fn now_counts(app: &App, turn: TurnId, mark: &Mark, beside: Option<CodeId>) -> Message {
    let position = app.document.session().position(turn);
    let count = |code: &CodeId| position.map_or(0, |it| counting(app.document.ground(), it, code));
    match beside {
        Some(code) if code == mark.code && count(&code) > 1 => Message::new("anyway-again").with("count", count(&code)),
        Some(code) if code != mark.code && count(&code) > 0 => {
            Message::new("anyway-both").with("other", code.to_string())
        }
        _ => Message::new("anyway-why"),
    }
}

/// Opens the line for the note of a mark, and tells something beside it.
fn ask_for_note(app: &mut App, turn: TurnId, mark: &Mark, message: Message) {
    let line = LineInput::new(mark.note.as_deref().unwrap_or_default());
    app.mode = Mode::Prompt(Prompt { purpose: PromptPurpose::Note { turn, mark: mark.id }, line });
    app.tell(Tone::Hint, message);
}

/// Why there is no rule to count a mark against.
fn nothing_to_override(app: &App, turn: TurnId, mark: &Mark) -> Message {
    let position = app.document.session().position(turn);
    let verdict = position.and_then(|position| why_not(app.document.ground(), position, mark.id));
    let id = match verdict.map(|(verdict, _)| verdict) {
        Some(Verdict::Outside) => "anyway-outside",
        Some(Verdict::Foreign) => "anyway-foreign",
        _ => "anyway-counts",
    };
    Message::new(id).with("code", mark.code.to_string())
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
