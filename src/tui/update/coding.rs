//! Giving codes, taking them back, undo and redo, and what else is said of a turn.

use std::collections::BTreeSet;

use crate::domain::codebook::{CodeId, CodesPerUnit};
use crate::domain::coding::{Cut, Mark, MarkId, Status, UtteranceId};
use crate::domain::edit::{CodingEdit, Edit, SessionEdit};
use crate::domain::filter::Fact;
use crate::domain::history::{DoneStep, History};
use crate::domain::message::{Argument, Message};
use crate::domain::sentence::{is_one_sentence, sentence_starts};
use crate::domain::session::{Role, TurnId};
use crate::tui::app::{App, Cursor, Hand, Press, Tone};
use crate::tui::board::lack_evidence;
use crate::tui::command::Command;
use crate::tui::effect::Effect;
use crate::tui::transcript::parts;

use super::{boarding, judging, merging, moving};

/// So many turns of a step are told by their numbers.
const LISTED: usize = 5;

/// Why edits are not made, where one of them changes the talk itself and that cannot be changed.
fn of_kept_talk<'e>(app: &App, mut edits: impl Iterator<Item = &'e Edit>) -> Option<Message> {
    let message = app.desk.talk_protected.as_ref()?;
    edits.any(|edit| matches!(edit, Edit::Session(_))).then(|| message.clone())
}

/// The same of a step that is to be undone, or made once more; it is told.
fn keeps_talk(app: &mut App, step: Option<&DoneStep>) -> bool {
    let edits = step.into_iter().flat_map(|step| step.changes.iter().map(|change| &change.edit));
    let Some(message) = of_kept_talk(app, edits) else { return false };
    app.tell(Tone::Trouble, message);
    true
}

/// Makes a step of edits that Backspace takes back, unless nothing may be changed.
pub(super) fn perform(app: &mut App, what: &'static str, edits: Vec<Edit>) -> Option<Vec<Effect>> {
    if let Some(message) = app.desk.read_only.clone() {
        app.tell(Tone::Trouble, message);
        return None;
    }
    if let Some(message) = of_kept_talk(app, edits.iter()) {
        app.tell(Tone::Trouble, message);
        return None;
    }
    let before = Press { history: 0, before: app.cursor, mark: app.hand.mark, moved: app.hand.moved };
    match app.document.perform(what, edits) {
        Ok(_) => {
            if app.hand.moved {
                // What was given before the cursor was moved by hand is out of sight: a refinement must not find it.
                app.hand.mark = None;
            }
            app.hand.presses.push(Press { history: app.document.history().len(), ..before });
            app.hand.moved = false;
            // A turn may have more or fewer rows now.
            app.follow_cursor();
            Some(vec![Effect::SaveSoon])
        }
        Err(message) => {
            app.tell(Tone::Trouble, message);
            None
        }
    }
}

/// Gives a code to the utterance under the cursor.
pub(super) fn give(app: &mut App, code: &CodeId) -> Vec<Effect> {
    let (Some(turn), Some(speaker)) = (app.turn().map(|turn| turn.id), app.speaker()) else { return Vec::new() };
    let one = app.document.instrument().codes_per_unit(speaker) == CodesPerUnit::One;
    let was_cut = app.parts_at(app.cursor.position) > 1;
    let out_before = judging::out_here(app);
    let position = app.cursor.position;
    let given = if one { give_one(app, turn, code) } else { give_several(app, turn, code) };
    let Some((mark, effects)) = given else { return Vec::new() };
    app.hand.mark = Some((turn, mark));
    tell_if_twice(app, turn, mark, code);
    judging::tell_left_out(app, position, &out_before);
    if one {
        go_on(app, was_cut);
    }
    app.follow_cursor();
    effects
}

/// Where a unit takes one code, a second one cuts the turn at the next suggested place; it never replaces.
fn give_one(app: &mut App, turn: TurnId, code: &CodeId) -> Option<(MarkId, Vec<Effect>)> {
    let taken = app.turn_coding().is_some_and(|coded| coded.marks_on(app.utterance()).next().is_some());
    if !taken {
        return add(app, turn, app.utterance(), code, Vec::new());
    }
    let Some(at) = suggested_cut(app) else {
        let (cut, back) = (app.key_of(Command::CutTurn), app.key_of(Command::TakeBack));
        app.tell(Tone::Hint, Message::new("coding-unit-full").with("cut", cut).with("back", back));
        return None;
    };
    let utterance = app.document.free_utterance(0);
    let cut = CodingEdit::AddCut { turn, cut: Cut { at, utterance }, moved: Vec::new() };
    let place = app.cursor.place;
    let given = add(app, turn, Some(utterance), code, vec![cut.into()])?;
    app.cursor.place = place + 1;
    Some(given)
}

/// Where a unit takes several codes; *no code* and a code cannot both be true of it.
fn give_several(app: &mut App, turn: TurnId, code: &CodeId) -> Option<(MarkId, Vec<Effect>)> {
    let utterance = app.utterance();
    let here: Vec<Mark> =
        app.turn_coding().map(|coded| coded.marks_on(utterance).cloned().collect()).unwrap_or_default();
    if code.is_none() && !here.is_empty() {
        let id =
            if here.iter().all(|mark| mark.code.is_none()) { "coding-none-already" } else { "coding-none-but-codes" };
        let back = app.key_of(Command::TakeBack);
        app.tell(Tone::Hint, Message::new(id).with("back", back));
        return None;
    }
    let contradicted: Vec<Edit> = here
        .iter()
        .filter(|mark| mark.code.is_none())
        .map(|mark| CodingEdit::RemoveMark { turn, mark: mark.id }.into())
        .collect();
    if !contradicted.is_empty() {
        let back = app.key_of(Command::TakeBack);
        app.tell(Tone::Hint, Message::new("coding-none-gone").with("back", back));
    }
    add(app, turn, utterance, code, contradicted)
}

fn add(
    app: &mut App,
    turn: TurnId,
    utterance: Option<UtteranceId>,
    code: &CodeId,
    mut edits: Vec<Edit>,
) -> Option<(MarkId, Vec<Effect>)> {
    let ahead = u32::from(edits.iter().any(|edit| matches!(edit, Edit::Coding(CodingEdit::AddCut { .. }))));
    let id = MarkId(app.document.free_mark().0 + ahead);
    let mark = Mark::new(id, utterance, code.clone());
    edits.push(CodingEdit::AddMark { turn, place: usize::MAX, mark }.into());
    let effects = perform(app, "step-code", edits)?;
    Some((id, effects))
}

/// The first sentence that begins inside the utterance under the cursor, in characters of the turn.
fn suggested_cut(app: &App) -> Option<u32> {
    let (from, to) = app.stretch();
    sentence_starts(&app.turn()?.text).into_iter().find(|at| *at > from && *at < to)
}

/// Goes on after a code: inside a turn that is cut to its next part, and to the next turn after the last part, if
/// the turn was cut before or the part holds one sentence.
fn go_on(app: &mut App, was_cut: bool) {
    let parts_here = app.parts_at(app.cursor.position);
    let last = app.cursor.place + 1 >= parts_here;
    if !last || was_cut || holds_one_sentence(app) {
        app.cursor = moving::next_unit(app).unwrap_or(app.cursor);
    }
}

/// One code twice on one unit counts twice under some codebooks, which is easily done without meaning it.
fn tell_if_twice(app: &mut App, turn: TurnId, given: MarkId, code: &CodeId) {
    let coded = app.document.coding().turn(turn);
    let utterance = coded.and_then(|coded| coded.mark(given)).and_then(|mark| mark.utterance);
    let times = coded.map_or(0, |coded| coded.marks_on(utterance).filter(|mark| mark.code == *code).count());
    if times > 1 {
        let message = Message::new("coding-twice")
            .with("code", code.to_string())
            .with("back", app.key_of(Command::TakeBack))
            .with("cut", app.key_of(Command::CutTurn));
        app.tell(Tone::Hint, message);
    }
}

fn holds_one_sentence(app: &App) -> bool {
    let Some(turn) = app.turn() else { return false };
    parts(&turn.text, &app.cuts()).get(app.cursor.place).is_some_and(|part| is_one_sentence(&turn.text[part.clone()]))
}

/// Takes back the last press and brings the cursor back; after moving by hand, takes the last code of this turn.
pub(super) fn take_back(app: &mut App) -> Vec<Effect> {
    if let Some(message) = app.desk.read_only.clone() {
        app.tell(Tone::Trouble, message);
        return Vec::new();
    }
    if app.hand.moved {
        return take_last_code(app);
    }
    let history = app.document.history().len();
    let Some(press) = app.hand.presses.pop().filter(|press| press.history == history) else {
        return take_last_code(app);
    };
    if keeps_talk(app, app.document.history().last().cloned().as_ref()) {
        return Vec::new();
    }
    let undone = app.document.undo();
    if let Ok(Some(step)) = undone {
        app.cursor = press.before;
        // What was in hand before the cursor was moved by hand is out of sight, and stays out of hand.
        app.hand.moved = press.moved;
        app.hand.mark = press.mark.filter(|_| !press.moved);
        app.follow_cursor();
        tell_undone(app, "coding-taken-back", &step);
    } else if let Err(why) = undone {
        return unfit(app, "coding-undo-does-not-fit", why);
    }
    vec![Effect::SaveSoon]
}

/// Takes the last code of the turn under the cursor away, of its utterance if that has one.
fn take_last_code(app: &mut App) -> Vec<Effect> {
    let last = app.turn().zip(app.turn_coding()).and_then(|(turn, coded)| {
        let mark = coded.marks_on(app.utterance()).next_back().or_else(|| coded.marks.last())?;
        Some((turn.id, mark.id, mark.code.clone()))
    });
    let Some((turn, mark, code)) = last else {
        app.tell(Tone::Hint, Message::new("coding-nothing-here"));
        return Vec::new();
    };
    let effects = perform(app, "step-take-back", vec![CodingEdit::RemoveMark { turn, mark }.into()]);
    if effects.is_some() {
        // One more press takes the code before this one, and does not bring this one back.
        app.hand = Hand { moved: true, ..Hand::default() };
        let key = app.key_of(Command::Undo);
        app.tell(Tone::Done, Message::new("coding-removed").with("code", code.to_string()).with("undo", key));
    }
    effects.unwrap_or_default()
}

/// Takes the last step back.
pub(super) fn undo(app: &mut App) -> Vec<Effect> {
    if keeps_talk(app, app.document.history().last().cloned().as_ref()) {
        return Vec::new();
    }
    app.hand.presses.clear();
    match app.document.undo() {
        Ok(Some(step)) => {
            show_step(app, &step);
            boarding::after_step(app, &step);
            merging::after_step(app, &step, true);
            tell_undone(app, "coding-undone", &step);
            vec![Effect::SaveSoon]
        }
        Ok(None) => earlier(app, Command::Undo, "coding-nothing-to-undo"),
        Err(why) => unfit(app, "coding-undo-does-not-fit", why),
    }
}

/// Makes the step that was undone last once more.
pub(super) fn redo(app: &mut App) -> Vec<Effect> {
    if keeps_talk(app, app.document.history().last_undone().cloned().as_ref()) {
        return Vec::new();
    }
    match app.document.redo() {
        Ok(Some(step)) => {
            show_step(app, &step);
            boarding::after_step(app, &step);
            merging::after_step(app, &step, false);
            tell_undone(app, "coding-redone", &step);
            vec![Effect::SaveSoon]
        }
        Ok(None) => earlier(app, Command::Redo, "coding-nothing-to-redo"),
        Err(why) => unfit(app, "coding-redo-does-not-fit", why),
    }
}

/// Tells that what was done before fits no more what is there now.
fn unfit(app: &mut App, id: &'static str, why: Message) -> Vec<Effect> {
    app.desk.earlier = None;
    app.tell(Tone::Trouble, Message::new(id).with("why", why));
    Vec::new()
}

/// Asks for the steps that were made before the document was opened, and says what to do with them; where there are none
/// or they are known, tells that there is nothing.
fn earlier(app: &mut App, command: Command, nothing: &'static str) -> Vec<Effect> {
    let Some(up_to) = app.desk.earlier else {
        app.tell(Tone::Hint, Message::new(nothing));
        return Vec::new();
    };
    app.hand.waits = Some(command);
    vec![Effect::ReadEarlier { up_to }]
}

/// Takes the steps that were made before the document was opened, and does what was asked for.
pub(super) fn remember(app: &mut App, earlier: Result<History, Message>) -> Vec<Effect> {
    let asked = app.hand.waits.take();
    if app.desk.earlier.take().is_none() {
        return Vec::new();
    }
    match earlier {
        Ok(history) => app.document.remember(history),
        Err(reason) => {
            app.tell(Tone::Trouble, Message::new("journal-unreadable").with("reason", reason));
            return Vec::new();
        }
    }
    match asked {
        Some(Command::Undo) => undo(app),
        Some(Command::Redo) => redo(app),
        _ => Vec::new(),
    }
}

/// Shows what a step changed, on the talk or on a board.
pub(super) fn show(app: &mut App, step: &DoneStep) {
    show_step(app, step);
    boarding::after_step(app, step);
}

fn tell_undone(app: &mut App, id: &'static str, step: &DoneStep) {
    let session = app.document.session();
    let turns = step.changes.iter().filter_map(|change| session.position(place_of(&change.edit)?.0));
    let turns: BTreeSet<usize> = turns.map(|position| position + 1).collect();
    let names_a_code = turns.len() == 1 && step.what != "step-merge";
    // A code is told by its id, anything else by what it is. Nothing on one turn stands for what was done on several.
    let code = step.changes.iter().filter(|_| names_a_code).find_map(|change| match &change.edit {
        Edit::Coding(CodingEdit::AddMark { mark, .. }) => Some(mark.code.to_string()),
        _ => None,
    });
    let what = code.map_or_else(|| Argument::from(Message::new(step.what.clone())), Argument::from);
    // 0 where it was not about a turn.
    let turn = if turns.is_empty() { 0 } else { app.cursor.position + 1 };
    if turns.len() > 1 {
        let listed: Vec<String> = turns.iter().take(LISTED).map(usize::to_string).collect();
        let more = turns.len().saturating_sub(LISTED);
        let what = Message::new(step.what.clone());
        let on =
            Message::new("step-on-turns").with("what", what).with("turns", Argument::All(listed)).with("more", more);
        app.tell(Tone::Done, Message::new(id).with("what", on).with("turn", 0));
        return;
    }
    app.tell(Tone::Done, Message::new(id).with("what", what).with("turn", turn));
}

/// Moves the cursor to the utterance that a step changed.
fn show_step(app: &mut App, step: &DoneStep) {
    let changed = step.changes.iter().rev().find_map(|change| place_of(&change.edit));
    let found = changed.and_then(|(turn, utterance)| Some((app.document.session().position(turn)?, turn, utterance)));
    if let Some((position, turn, utterance)) = found {
        if !app.shows(position) {
            app.filter = None;
        }
        let place = app.document.coding().turn(turn).map_or(0, |coded| coded.place(utterance));
        app.cursor = Cursor { position, place };
    }
    app.cursor.place = app.cursor.place.min(app.parts_at(app.cursor.position).saturating_sub(1));
    app.hand = Hand { moved: true, ..Hand::default() };
    app.follow_cursor();
}

/// The turn, and the utterance where there is one, that an edit is about.
fn place_of(edit: &Edit) -> Option<(TurnId, Option<UtteranceId>)> {
    match edit {
        Edit::Coding(edit) => match edit {
            CodingEdit::AddMark { turn, mark, .. } | CodingEdit::ReplaceMark { turn, mark } => {
                Some((*turn, mark.utterance))
            }
            CodingEdit::AddCut { turn, cut, .. } => Some((*turn, Some(cut.utterance))),
            CodingEdit::RemoveMark { turn, .. }
            | CodingEdit::RemoveCut { turn, .. }
            | CodingEdit::SetBoundary { turn, .. }
            | CodingEdit::SetPhase { turn, .. }
            | CodingEdit::SetTags { turn, .. }
            | CodingEdit::SetBookmark { turn, .. } => Some((*turn, None)),
            CodingEdit::SetRating { .. }
            | CodingEdit::SetStatus(_)
            | CodingEdit::SetSegment { .. }
            | CodingEdit::SetPasses(_)
            | CodingEdit::SetBasis(_)
            | CodingEdit::SetScoresHidden(_)
            | CodingEdit::SetCodebooks(_) => None,
        },
        Edit::Session(SessionEdit::SetTimes { turn, .. } | SessionEdit::SetSpeaker { turn, .. }) => Some((*turn, None)),
        Edit::Session(_) => None,
    }
}

/// Sets or takes away the bookmark of the turn under the cursor.
pub(super) fn bookmark(app: &mut App) -> Vec<Effect> {
    let Some(turn) = app.turn().map(|turn| turn.id) else { return Vec::new() };
    let on = !app.turn_coding().is_some_and(|coded| coded.bookmarked);
    let effects = perform(app, "step-bookmark", vec![CodingEdit::SetBookmark { turn, on }.into()]);
    if effects.is_some() {
        let filter = app.key_of(Command::Filter);
        let id = if on { "coding-bookmarked" } else { "coding-bookmark-gone" };
        app.tell(Tone::Done, Message::new(id).with("filter", filter));
    }
    effects.unwrap_or_default()
}

/// Tells that the talk is still being counted, where it is: what is asked for cannot be known yet.
pub(super) fn tell_of_counting(app: &mut App) -> bool {
    let counting = app.document.is_counting();
    if counting {
        app.tell(Tone::Hint, Message::new("figures-counting-wait"));
    }
    counting
}

/// Marks the coding as finished, or opens it again.
pub(super) fn finish(app: &mut App) -> Vec<Effect> {
    let open = *app.document.coding().status() != Status::Finished;
    if open && tell_of_counting(app) {
        return Vec::new();
    }
    let status = if open { Status::Finished } else { Status::Open };
    let effects = perform(app, "step-status", vec![CodingEdit::SetStatus(status).into()]);
    if effects.is_some() {
        let left = app.document.fact_index().total(&Fact::Uncoded);
        let id = if open { "coding-finished" } else { "coding-open-again" };
        let mut said = Message::new(id).with("left", left);
        let incomplete = app.document.fact_index().total(&Fact::Incomplete);
        let mut tone = Tone::Done;
        if open && incomplete > 0 {
            let filter = app.key_of(Command::Filter);
            said = Message::new("coding-finished-incomplete").with("count", incomplete).with("filter", filter);
            tone = Tone::Hint;
        }
        let bare = if open { lack_evidence(app) } else { Vec::new() };
        if !bare.is_empty() {
            said = Message::new("coding-finished-bare")
                .with("said", &said)
                .with("count", bare.len())
                .with("names", Argument::All(bare));
            tone = Tone::Hint;
        }
        app.tell(tone, said);
    }
    effects.unwrap_or_default()
}

/// Answers who the clinician is: with two speakers, the other one is the client.
pub(super) fn answer_clinician(app: &mut App, number: usize) -> Vec<Effect> {
    let people = app.document.session().participants();
    let Some(chosen) = number.checked_sub(1).filter(|index| *index < people.len()) else {
        app.tell(Tone::Hint, Message::new("roles-no-such").with("number", number));
        return Vec::new();
    };
    let name = people[chosen].id.0.clone();
    let mut edits: Vec<Edit> = vec![SessionEdit::SetRole { participant: chosen as u16, role: Role::Clinician }.into()];
    if people.len() == 2 && people[1 - chosen].role == Role::Unknown {
        edits.push(SessionEdit::SetRole { participant: (1 - chosen) as u16, role: Role::Client }.into());
    }
    let effects = perform(app, "step-roles", edits);
    if effects.is_some() {
        let undo = app.key_of(Command::Undo);
        app.tell(Tone::Done, Message::new("roles-answered").with("name", name).with("undo", undo));
    }
    effects.unwrap_or_default()
}
