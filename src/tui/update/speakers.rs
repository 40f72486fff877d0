//! Who speaks in a turn, where the transcript does not say it or says it wrongly: one key a turn, so that a talk which a machine
//! wrote down without speakers is told in a minute or two.

use crate::domain::edit::{Edit, SessionEdit};
use crate::domain::filter::Fact;
use crate::domain::message::Message;
use crate::domain::session::{Participant, ParticipantId, Role, TurnId};
use crate::ports::import::labels;
use crate::ports::import::turns::is_nobody;
use crate::ports::locale::Texts;
use crate::tui::app::{App, Choice, Cursor, Tone};
use crate::tui::command::Command;
use crate::tui::effect::Effect;

use super::choosing::entry;
use super::coding::perform;

/// Roles of somebody new, in the order in which they can be chosen.
const NEW: [Role; 5] = [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other];

/// Gives the turn under the cursor to the clinician or the client, and goes on to the next turn.
pub(super) fn give(app: &mut App, role: Role) -> Vec<Effect> {
    let Some(turn) = app.turn().map(|turn| (turn.id, turn.by)) else { return Vec::new() };
    let people = app.document.session().participants();
    let known = people.iter().position(|someone| someone.role == role);
    let here = &people[usize::from(turn.1)];
    let has_name = here.role == Role::Unknown && !is_nobody(here);
    let (what, edits) = match known {
        Some(by) if by == usize::from(turn.1) => ("step-speaker", Vec::new()),
        Some(by) => ("step-speaker", vec![SessionEdit::SetSpeaker { turn: turn.0, by: by as u16 }.into()]),
        // Somebody whose role nobody told yet: it is told by this, for all of their turns.
        None if has_name => ("step-roles", vec![SessionEdit::SetRole { participant: turn.1, role }.into()]),
        None => ("step-speaker", of_somebody_new(app, turn.0, role)),
    };
    let effects = if edits.is_empty() { Vec::new() } else { perform(app, what, edits).unwrap_or_default() };
    let is_given = app.document.session().role_at(app.cursor.position) == role;
    if is_given {
        tell(app);
        if let Some(position) = app.shown_from(app.cursor.position + 1) {
            app.cursor = Cursor { position, place: 0 };
        }
        app.follow_cursor();
    }
    effects
}

/// Tells to whom the turn under the cursor was given, and how many turns are nobody's yet.
fn tell(app: &mut App) {
    let session = app.document.session();
    let name = app.turn().and_then(|turn| session.participant(turn.by)).map_or_else(String::new, |it| it.id.0.clone());
    let nobody = session.participants().iter().position(is_nobody);
    let left = nobody.map_or(0, |by| app.document.fact_index().total(&Fact::By(by as u16)));
    let coded = app.turn_coding().is_some_and(|coded| coded.marks.iter().any(|mark| !fits(app, mark)));
    // Nobody knows how many are left while a long talk is counted.
    let left = if app.document.is_counting() { 0 } else { left };
    let given = |id: &'static str| Message::new(id).with("turn", app.cursor.position + 1).with("name", name);
    if coded {
        let message = given("speaker-given-coded").with("undo", app.key_of(Command::Undo));
        app.tell(Tone::Hint, message);
    } else {
        let message = given("speaker-given").with("left", left);
        app.tell(Tone::Done, message);
    }
}

fn fits(app: &App, mark: &crate::domain::coding::Mark) -> bool {
    app.document.ground().fits(app.cursor.position, mark)
}

/// Gives a turn to somebody who is not in the talk yet.
fn of_somebody_new(app: &App, turn: TurnId, role: Role) -> Vec<Edit> {
    let people = app.document.session().participants();
    of_this(people, turn, somebody_new(people, &app.looks.texts, role))
}

fn of_this(people: &[Participant], turn: TurnId, someone: Participant) -> Vec<Edit> {
    vec![SessionEdit::AddParticipant(someone).into(), SessionEdit::SetSpeaker { turn, by: people.len() as u16 }.into()]
}

/// The name behind the word of this command, where that is what was typed: `speaker Anna`.
pub(super) fn typed<'t>(app: &App, typed: &'t str) -> Option<&'t str> {
    let (word, name) = typed.trim_start().split_once(' ')?;
    let is_meant = word == Command::Speaker.word() || word == app.word_of(Command::Speaker);
    (is_meant && app.can(Command::Speaker)).then(|| name.trim())
}

/// Whoever is called so, those whose label begins so first; and, where nobody is called exactly so, somebody new of that name, in
/// the role that is most likely first.
pub(super) fn named(app: &App, name: &str) -> Vec<(String, Choice)> {
    if name.is_empty() {
        return entries(app);
    }
    let Some((turn, here)) = app.turn().map(|turn| (turn.id, turn.by)) else { return Vec::new() };
    let people = app.document.session().participants();
    let small = name.to_lowercase();
    let rank = |someone: &Participant| {
        let all = [&someone.id.0, &someone.name].map(|called| called.to_lowercase());
        let is = |fits: &dyn Fn(&str) -> bool| all.iter().any(|called| fits(called));
        let ranks: [&dyn Fn(&str) -> bool; 3] =
            [&|it| it == small, &|it| it.starts_with(&small), &|it| it.contains(&small)];
        ranks.iter().position(|fits| is(fits))
    };
    let mut found: Vec<(usize, usize)> =
        people.iter().enumerate().filter_map(|(by, someone)| Some((rank(someone)?, by))).collect();
    found.sort_unstable();
    let is_there = people.iter().any(|someone| someone.id.0.to_lowercase() == small);
    let known = found.into_iter().map(|(_, by)| known(app, (turn, here), by));
    let new = likely(people, name).into_iter().filter(|_| !is_there).map(|role| {
        let someone = Participant { id: ParticipantId(name.to_owned()), role, name: String::new(), speaks_for: None };
        new(app, &someone, of_this(people, turn, someone.clone()))
    });
    known.chain(new).collect()
}

/// Roles of somebody new with a name, the most likely first: what the name says, what the talk lacks, else somebody else.
fn likely(people: &[Participant], name: &str) -> [Role; 5] {
    let lacks = |role: &Role| people.iter().all(|someone| someone.role != *role);
    let says = labels::role(&labels::key(name)).filter(|role| NEW.contains(role));
    let lacking = [Role::Clinician, Role::Client].into_iter().find(lacks);
    let first = says.or(lacking).unwrap_or(Role::Other);
    let mut roles = NEW;
    roles.sort_by_key(|role| *role != first);
    roles
}

/// Somebody with a role, and with a label of it that nobody has.
fn somebody_new(people: &[Participant], texts: &Texts, role: Role) -> Participant {
    let label = texts.get(&format!("speaker-label-{}", role.word())).into_owned();
    let numbered = |number: usize| if number == 1 { label.clone() } else { format!("{label} {number}") };
    let is_free = |id: &String| people.iter().all(|someone| someone.id.0 != *id);
    let id = (1..=people.len() + 1).map(numbered).find(is_free).unwrap_or(label);
    Participant { id: ParticipantId(id), role, name: String::new(), speaks_for: None }
}

fn with_role(app: &App, someone: &Participant) -> String {
    let role = app.looks.texts.get(&format!("role-{}", someone.role.word())).into_owned();
    app.looks.texts.say(&Message::new("roles-entry").with("name", someone.id.0.as_str()).with("role", role))
}

/// What gives the turn under the cursor to somebody.
fn step(app: &App, edits: Vec<Edit>, name: &str) -> Choice {
    let number = app.cursor.position + 1;
    let done = Message::new("speaker-given").with("turn", number).with("name", name).with("left", 0);
    Choice::Perform { what: "step-speaker", edits, done: Some(done), stay: false }
}

/// The entry of somebody in the talk; the turn is told with whose it is.
fn known(app: &App, (turn, here): (TurnId, u16), by: usize) -> (String, Choice) {
    let someone = &app.document.session().participants()[by];
    let by = by as u16;
    let edits = if by == here { Vec::new() } else { vec![SessionEdit::SetSpeaker { turn, by }.into()] };
    entry(by == here, &with_role(app, someone), step(app, edits, &someone.id.0))
}

/// The entry of somebody new.
fn new(app: &App, someone: &Participant, edits: Vec<Edit>) -> (String, Choice) {
    let text = app.looks.texts.say(&Message::new("speaker-new").with("name", with_role(app, someone)));
    let role = app.looks.texts.get(&format!("role-{}", someone.role.word())).into_owned();
    let done = Message::new("speaker-given-new").with("turn", app.cursor.position + 1);
    let done = done.with("name", someone.id.0.as_str()).with("role", role).with("roles", app.key_of(Command::Roles));
    entry(false, &text, Choice::Perform { what: "step-speaker", edits, done: Some(done), stay: false })
}

/// Everybody in the talk, and somebody new in each role.
pub(super) fn entries(app: &App) -> Vec<(String, Choice)> {
    let Some((turn, here)) = app.turn().map(|turn| (turn.id, turn.by)) else { return Vec::new() };
    let people = app.document.session().participants();
    let known = (0..people.len()).map(|by| known(app, (turn, here), by));
    // A second clinician is rarer than somebody in a role that nobody has yet.
    let mut roles = NEW;
    roles.sort_by_key(|role| people.iter().any(|someone| someone.role == *role));
    let new = roles.into_iter().map(|role| {
        let someone = somebody_new(people, &app.looks.texts, role);
        new(app, &someone, of_somebody_new(app, turn, role))
    });
    known.chain(new).collect()
}
