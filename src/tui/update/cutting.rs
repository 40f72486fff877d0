//! Cutting a turn into utterances at a word, and joining them again.

use crate::domain::coding::{Cut, TurnCoding, UtteranceId};
use crate::domain::edit::CodingEdit;
use crate::domain::message::Message;
use crate::domain::sentence::{sentence_starts, word_starts};
use crate::domain::session::TurnId;
use crate::tui::app::{App, Cutting, Mode, Tone};
use crate::tui::command::Command;
use crate::tui::effect::Effect;

use super::coding::perform;

pub(super) fn run(app: &mut App, command: Command) -> Vec<Effect> {
    match command {
        Command::CutTurn => open(app),
        Command::JoinUtterance => return join_under_cursor(app),
        Command::CutHere => return cut_here(app),
        Command::CutJoin => return join_here(app),
        Command::CutLeave => app.mode = Mode::Coding,
        _ => choose(app, command),
    }
    Vec::new()
}

/// Begins to choose a place: the first suggested one inside the utterance under the cursor, else its second word.
fn open(app: &mut App) {
    let Some(turn) = app.turn() else { return };
    let words = word_starts(&turn.text);
    if words.is_empty() {
        app.tell(Tone::Hint, Message::new("cut-one-word"));
        return;
    }
    let sentences: Vec<u32> = sentence_starts(&turn.text).into_iter().filter(|at| words.contains(at)).collect();
    let cuts: Vec<u32> =
        app.turn_coding().map(|coded| coded.cuts().iter().map(|cut| cut.at).collect()).unwrap_or_default();
    let from = app.cursor.place.checked_sub(1).and_then(|before| cuts.get(before).copied()).unwrap_or(0);
    let free = |at: &&u32| **at > from && !cuts.contains(at);
    let at = sentences.iter().find(free).or_else(|| words.iter().find(free)).or(words.first()).copied();
    let chosen = at.and_then(|at| words.iter().position(|word| *word == at)).unwrap_or(0);
    app.notice = None;
    app.mode = Mode::Cutting(Cutting { words, sentences, chosen });
}

fn choose(app: &mut App, command: Command) {
    let Mode::Cutting(cutting) = &mut app.mode else { return };
    let at = cutting.at();
    let place = |wanted: Option<&u32>| wanted.and_then(|at| cutting.words.iter().position(|word| word == at));
    let chosen = match command {
        Command::CutNextWord => Some((cutting.chosen + 1).min(cutting.words.len().saturating_sub(1))),
        Command::CutPreviousWord => Some(cutting.chosen.saturating_sub(1)),
        Command::CutNextSentence => place(cutting.sentences.iter().find(|start| **start > at)),
        Command::CutPreviousSentence => place(cutting.sentences.iter().rev().find(|start| **start < at)),
        _ => None,
    };
    cutting.chosen = chosen.unwrap_or(cutting.chosen);
}

fn cut_here(app: &mut App) -> Vec<Effect> {
    let Mode::Cutting(cutting) = &app.mode else { return Vec::new() };
    let at = cutting.at();
    let Some(turn) = app.turn().map(|turn| turn.id) else { return Vec::new() };
    if cut_at(app.turn_coding(), at).is_some() {
        app.tell(Tone::Hint, Message::new("cut-there-already"));
        return Vec::new();
    }
    let cut = Cut { at, utterance: app.document.free_utterance(0) };
    let effects = perform(app, "step-cut", vec![CodingEdit::AddCut { turn, cut, moved: Vec::new() }.into()]);
    if effects.is_some() {
        app.mode = Mode::Coding;
        app.cursor.place = app.turn_coding().map_or(0, |coded| coded.place(Some(cut.utterance)).saturating_sub(1));
        app.tell(Tone::Done, Message::new("cut-done"));
        app.follow_cursor();
    }
    effects.unwrap_or_default()
}

fn join_here(app: &mut App) -> Vec<Effect> {
    let Mode::Cutting(cutting) = &app.mode else { return Vec::new() };
    match app.turn().map(|turn| turn.id).zip(cut_at(app.turn_coding(), cutting.at())) {
        Some((turn, utterance)) => {
            app.mode = Mode::Coding;
            join(app, turn, utterance)
        }
        None => {
            app.tell(Tone::Hint, Message::new("cut-not-there"));
            Vec::new()
        }
    }
}

/// Joins the utterance under the cursor with the one before it, or the first one with the one after it.
fn join_under_cursor(app: &mut App) -> Vec<Effect> {
    let found = app.turn().zip(app.turn_coding()).and_then(|(turn, coded)| {
        let cut = coded.cuts().get(app.cursor.place.saturating_sub(1))?;
        Some((turn.id, cut.utterance))
    });
    match found {
        Some((turn, utterance)) => join(app, turn, utterance),
        None => {
            app.tell(Tone::Hint, Message::new("cut-none-here"));
            Vec::new()
        }
    }
}

fn join(app: &mut App, turn: TurnId, utterance: UtteranceId) -> Vec<Effect> {
    let joined = app.turn_coding().map_or(0, |coded| coded.place(Some(utterance)));
    let effects = perform(app, "step-join", vec![CodingEdit::RemoveCut { turn, utterance }.into()]);
    if effects.is_some() {
        // The cursor goes with its words.
        app.cursor.place -= usize::from(app.cursor.place >= joined.max(1));
        app.tell(Tone::Done, Message::new("cut-joined"));
        app.follow_cursor();
    }
    effects.unwrap_or_default()
}

fn cut_at(coded: Option<&TurnCoding>, at: u32) -> Option<UtteranceId> {
    coded?.cuts().iter().find(|cut| cut.at == at).map(|cut| cut.utterance)
}
