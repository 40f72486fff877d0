//! Choosing the stretch of the talk that is coded: whole, from or to here, from … to …, or at random.

use crate::domain::codebook::{Codebook, SegmentAdvice};
use crate::domain::coding::Segment;
use crate::domain::edit::CodingEdit;
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::domain::stretch::{self, Extent, NoStretch};
use crate::tui::app::{App, Choice, Mode, Prompt, PromptPurpose, Tone};
use crate::tui::effect::Effect;
use crate::tui::line_input::LineInput;
use crate::tui::transcript::{clock, milliseconds};

use super::choosing::{entry, step};
use super::coding::perform;

/// What is suggested where the codebook asks for the whole talk.
const USUAL_MINUTES: u32 = 20;

/// The same where there are no times: about as many turns as twenty minutes have.
const USUAL_TURNS: usize = 120;

/// The entries for each codebook. Looks once whether the talk has times.
pub(super) fn entries(app: &App) -> Vec<(String, Choice)> {
    let timed = stretch::times(app.document.session()).is_some();
    app.document.instrument().codebooks().iter().flat_map(|book| of_codebook(app, book, timed)).collect()
}

fn of_codebook(app: &App, book: &Codebook, timed: bool) -> Vec<(String, Choice)> {
    let session = app.document.session();
    let texts = &app.looks.texts;
    let name = book.name.get(texts.language());
    let now = app.document.coding().segment(&book.id);
    let here = app.cursor.position;
    let (Some(from_here), Some(to_here)) =
        (Segment::beginning_at(now, here, session), Segment::ending_at(now, here, session))
    else {
        return Vec::new();
    };
    let told = |id: &'static str| Message::new(id).with("codebook", name).with("turn", here + 1);
    let set = |segment: Option<Segment>, id: &'static str| {
        step("step-segment", CodingEdit::SetSegment { codebook: book.id.clone(), segment }, Some(told(id)), false)
    };
    let codebook = || book.id.clone();
    let between = Choice::Ask(
        PromptPurpose::Between { codebook: codebook() },
        now.map_or_else(String::new, |now| ends(now, session)),
    );
    let random = Choice::Ask(PromptPurpose::Random { codebook: codebook(), timed }, usual(book, session, timed));
    let by_chance = now.is_some_and(|segment| segment.seed.is_some());
    vec![
        entry(now.is_none(), &texts.say(&told("segment-whole")), set(None, "segment-is-whole")),
        entry(false, &texts.say(&told("segment-from-here")), set(Some(from_here), "segment-begins")),
        entry(false, &texts.say(&told("segment-to-here")), set(Some(to_here), "segment-ends")),
        entry(now.is_some() && !by_chance, &texts.say(&told("segment-from-to")), between),
        entry(by_chance, &texts.say(&told("segment-random")), random),
    ]
}

/// How long a stretch at random usually is: minutes, or turns where there are no times.
fn usual(book: &Codebook, session: &Session, timed: bool) -> String {
    let minutes = match book.segment {
        SegmentAdvice::Minutes(minutes) => minutes,
        SegmentAdvice::Whole => USUAL_MINUTES,
    };
    if timed { minutes.to_string() } else { USUAL_TURNS.min((session.len() / 2).max(1)).to_string() }
}

/// A stretch as the coder can type it.
fn ends(segment: &Segment, session: &Session) -> String {
    if let Some((from, to)) = segment.times {
        return format!("{}-{}", clock(from), clock(to));
    }
    let (from, to) = segment.positions(session);
    format!("{}-{}", from + 1, to + 1)
}

/// Chooses a stretch of so many minutes or turns at random.
pub(super) fn random(app: &mut App, codebook: String, timed: bool, text: &str) -> Vec<Effect> {
    let Some(number) = text.parse::<u32>().ok().filter(|number| *number > 0) else {
        let message = Message::new("segment-no-number").with("text", text);
        return ask_again(app, PromptPurpose::Random { codebook, timed }, text, message);
    };
    let extent = if timed { Extent::Time(number.saturating_mul(60_000)) } else { Extent::Turns(number as usize) };
    let reason = app.looks.texts.get("segment-reason").into_owned();
    let seed = app.desk.seed;
    app.desk.seed = seed.wrapping_add(1);
    match stretch::random(app.document.session(), extent, seed, &reason) {
        Ok(segment) => {
            let done = Message::new("segment-is-random").with("seed", seed.to_string());
            take(app, codebook, &segment, done)
        }
        Err(why) => {
            let id = match why {
                NoStretch::TooShort => "segment-too-short",
                NoStretch::Empty => "segment-random-empty",
                NoStretch::NoTimes => "segment-no-times",
            };
            ask_again(app, PromptPurpose::Random { codebook, timed }, text, Message::new(id))
        }
    }
}

/// Takes the stretch from one time to another, or from one turn to another.
pub(super) fn between(app: &mut App, codebook: String, text: &str) -> Vec<Effect> {
    if text.is_empty() {
        return Vec::new();
    }
    let session = app.document.session();
    let parts: Vec<&str> = text.split(['-', '–', '—']).map(str::trim).collect();
    let times = |from: &str, to: &str| Some((milliseconds(from)?, milliseconds(to)?));
    let turns = |from: &str, to: &str| {
        let turn = |number: &str| session.turn(number.parse::<usize>().ok()?.checked_sub(1)?).map(|turn| turn.id);
        let (from, to) = (turn(from)?, turn(to)?);
        Some(if session.position(from) <= session.position(to) { (from, to) } else { (to, from) })
    };
    let found = match parts[..] {
        [from, to] => match (times(from, to), turns(from, to)) {
            (Some((from, to)), _) => stretch::between(session, from.min(to), from.max(to)).map_err(|why| match why {
                NoStretch::NoTimes => Message::new("segment-no-times"),
                NoStretch::TooShort | NoStretch::Empty => Message::new("segment-empty").with("text", text),
            }),
            (None, Some((from, to))) => Ok(Segment::of_turns(from, to)),
            (None, None) => Err(Message::new("segment-no-stretch").with("text", text)),
        },
        _ => Err(Message::new("segment-no-stretch").with("text", text)),
    };
    match found {
        Ok(segment) => {
            let (from, to) = segment.positions(session);
            let done = Message::new("segment-is-from-to").with("from", from + 1).with("to", to + 1);
            take(app, codebook, &segment, done)
        }
        Err(message) => ask_again(app, PromptPurpose::Between { codebook }, text, message),
    }
}

/// Keeps the line as it was typed, and says what is wrong with it.
fn ask_again(app: &mut App, purpose: PromptPurpose, text: &str, message: Message) -> Vec<Effect> {
    app.mode = Mode::Prompt(Prompt { purpose, line: LineInput::new(text) });
    app.tell(Tone::Hint, message);
    Vec::new()
}

fn take(app: &mut App, codebook: String, segment: &Segment, done: Message) -> Vec<Effect> {
    let book = app.document.instrument().codebooks().iter().find(|book| book.id == codebook);
    let name = book.map_or(codebook.as_str(), |book| book.name.get(app.looks.texts.language())).to_owned();
    let edit = CodingEdit::SetSegment { codebook: codebook.clone(), segment: Some(segment.clone()) };
    let effects = perform(app, "step-segment", vec![edit.into()]);
    if effects.is_some() {
        app.tell(Tone::Done, done.with("codebook", name));
        ask_why(app, codebook, segment);
    }
    effects.unwrap_or_default()
}

/// Asks why this stretch.
pub(super) fn ask_why(app: &mut App, codebook: String, segment: &Segment) {
    let purpose = PromptPurpose::Reason { codebook };
    app.mode = Mode::Prompt(Prompt { purpose, line: LineInput::new(&segment.reason) });
}
