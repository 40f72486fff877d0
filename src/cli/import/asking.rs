//! What a person is asked before an import: who is who, and whether it is to be written.

use std::collections::BTreeSet;
use std::io::{self, BufRead as _, Write};

use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::domain::visible::visible;
use crate::ports::import::Settings;
use crate::ports::import::turns::{SOMEBODY, settle};

use super::super::Call;
use super::Incoming;
use super::preview::{WIDTH, shortened};

/// More speakers than this are not asked about.
const MOST_ASKED: usize = 12;
/// The answers, in the order of their digits.
const ANSWERS: [Role; 5] = [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other];

/// Asks once for the role of everybody whose label does not tell it, with what they say first, since a label such as
/// `SPEAKER_00` says nothing to anybody.
pub(super) fn roles(
    call: &Call,
    arrivals: &[Incoming],
    settings: &mut Settings,
    err: &mut dyn Write,
) -> io::Result<()> {
    let choice = |(index, role): (usize, &Role)| {
        let word = call.texts.get(&format!("role-{}", role.word())).into_owned();
        format!("{} {word}", index + 1)
    };
    let choices = ANSWERS.iter().enumerate().map(choice).collect::<Vec<_>>().join("  ");
    let choices = Message::new("import-ask-roles").with("roles", choices);
    let mut asked = BTreeSet::new();
    let mut between = "";
    // One answer may settle others, so that it is looked again after each.
    while asked.len() < MOST_ASKED {
        let Some((label, words)) = unknown(arrivals, settings, &asked) else { break };
        loop {
            let question = Message::new("import-ask-role").with("label", label.as_str());
            let words = Message::new("import-ask-words").with("words", shortened(&visible(&words), WIDTH - 4));
            let (question, words) = (call.texts.say(&question), call.texts.say(&words));
            write!(err, "{between}{question}\n  {words}\n{} ", call.texts.say(&choices))?;
            err.flush()?;
            between = "\n";
            let Some(answer) = line()? else { return Ok(()) };
            if answer.is_empty() {
                break;
            }
            let place = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            if let Some(role) = place.and_then(|place| ANSWERS.get(place)) {
                settings.roles.push((label.clone(), *role));
                break;
            }
            writeln!(err, "{}", call.texts.get("import-ask-again"))?;
        }
        asked.insert(label);
    }
    if !asked.is_empty() {
        writeln!(err)?;
    }
    Ok(())
}

/// Somebody whose role nobody told yet, with the first words that they say.
fn unknown(arrivals: &[Incoming], settings: &Settings, asked: &BTreeSet<String>) -> Option<(String, String)> {
    arrivals.iter().flat_map(|incoming| &incoming.arrival.material.talks).find_map(|talk| {
        let settled = settle(talk, settings.joining, &settings.roles).ok()?;
        settled.participants.iter().enumerate().find_map(|(by, someone)| {
            let label = &someone.id.0;
            let is_asked = someone.role != Role::Unknown || label == SOMEBODY || asked.contains(label);
            let words = settled.turns.iter().find(|turn| usize::from(turn.by) == by && !turn.text.is_empty());
            (!is_asked).then(|| (label.clone(), words.map_or_else(String::new, |turn| turn.text.to_string())))
        })
    })
}

/// Asks a question whose answer is yes when nothing else is typed.
pub(super) fn yes(call: &Call, question: &Message, err: &mut dyn Write) -> io::Result<bool> {
    write!(err, "{} ", call.texts.say(question))?;
    err.flush()?;
    let Some(answer) = line()? else { return Ok(false) };
    let no = call.texts.get("import-answers-no");
    Ok(answer.is_empty() || !no.split(' ').any(|word| answer.to_lowercase() == word))
}

/// A line that was typed, without blanks around it; `None` at the end of the input.
fn line() -> io::Result<Option<String>> {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line)?;
    Ok((read > 0).then(|| line.trim().to_owned()))
}
