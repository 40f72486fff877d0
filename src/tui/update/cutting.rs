//! Cutting a turn into utterances at a word, and joining them again.

use crate::domain::coding::{Cut, Tag, TurnCoding, UtteranceId};
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

/// Begins to choose a place: the first free suggested one from the utterance under the cursor on, else a free word.
fn open(app: &mut App) {
    let Some(turn) = app.turn() else { return };
    let words = word_starts(&turn.text);
    if words.is_empty() {
        app.tell(Tone::Hint, Message::new("cut-one-word"));
        return;
    }
    let sentences: Vec<u32> = sentence_starts(&turn.text).into_iter().filter(|at| words.contains(at)).collect();
    let cuts = app.cuts();
    let (from, _) = app.stretch();
    let free = |at: &&u32| **at > from && !cuts.contains(at);
    let at = sentences.iter().find(free).or_else(|| words.iter().find(free)).or(words.first()).copied();
    let chosen = at.and_then(|at| words.iter().position(|word| *word == at)).unwrap_or(0);
    app.notice = None;
    app.mode = Mode::Cutting(Cutting { words, sentences, chosen });
    app.follow_cursor();
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
    app.follow_cursor();
}

fn cut_here(app: &mut App) -> Vec<Effect> {
    let Mode::Cutting(cutting) = &app.mode else { return Vec::new() };
    let at = cutting.at();
    let Some(turn) = app.turn().map(|turn| turn.id) else { return Vec::new() };
    if cut_at(app.turn_coding(), at).is_some() {
        let (join, leave) = (app.key_of(Command::CutJoin), app.key_of(Command::CutLeave));
        app.tell(Tone::Hint, Message::new("cut-there-already").with("join", join).with("leave", leave));
        return Vec::new();
    }
    let cut = Cut { at, utterance: app.document.free_utterance(0) };
    let effects = perform(app, "step-cut", vec![CodingEdit::AddCut { turn, cut, moved: Vec::new() }.into()]);
    if effects.is_some() {
        app.mode = Mode::Coding;
        app.cursor.place = first_free_part(app, cut.utterance);
        app.tell(Tone::Done, Message::new("cut-done"));
        app.follow_cursor();
    }
    effects.unwrap_or_default()
}

/// The part before a new cut, or the part after it when the one before has a code already.
fn first_free_part(app: &App, after: UtteranceId) -> usize {
    let Some(coded) = app.turn_coding() else { return 0 };
    let place = coded.place(Some(after));
    let before = coded.utterance_before(after).flatten();
    if coded.marks_on(before).next().is_some() { place } else { place.saturating_sub(1) }
}

fn join_here(app: &mut App) -> Vec<Effect> {
    let Mode::Cutting(cutting) = &app.mode else { return Vec::new() };
    match app.turn().map(|turn| turn.id).zip(cut_at(app.turn_coding(), cutting.at())) {
        Some((turn, utterance)) => {
            app.mode = Mode::Coding;
            join(app, turn, utterance)
        }
        None => {
            let (cut, leave) = (app.key_of(Command::CutHere), app.key_of(Command::CutLeave));
            app.tell(Tone::Hint, Message::new("cut-not-there").with("cut", cut).with("leave", leave));
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
    let mut edits = Vec::new();
    let tags = app.document.coding().tags_on(turn);
    if tags.iter().any(|tag| tag.utterance == Some(utterance)) {
        // Statements of the plan go to the part before, as codes do.
        let before = app.turn_coding().and_then(|coded| coded.utterance_before(utterance)).flatten();
        let moved = |tag: &Tag| {
            let utterance = if tag.utterance == Some(utterance) { before } else { tag.utterance };
            Tag { utterance, ..tag.clone() }
        };
        edits.push(CodingEdit::SetTags { turn, tags: tags.iter().map(moved).collect() }.into());
    }
    edits.push(CodingEdit::RemoveCut { turn, utterance }.into());
    let effects = perform(app, "step-join", edits);
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
