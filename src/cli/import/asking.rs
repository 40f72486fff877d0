//! What a person is asked before an import: who is who, and whether it is to be written.

use std::collections::BTreeSet;
use std::io::{self, BufRead as _, Write};
use std::path::PathBuf;

use crate::domain::message::Message;
use crate::domain::session::Role;
use crate::ports::import::turns::settle;
use crate::ports::import::{Arrival, Settings};

use super::super::Call;

/// More speakers than this are not asked about.
const MOST_ASKED: usize = 12;
/// The answers, in the order of their digits.
const ANSWERS: [Role; 5] = [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other];

/// Asks once for the role of everybody whose label does not tell it.
pub(super) fn roles(
    call: &Call,
    arrivals: &[(PathBuf, Arrival)],
    settings: &mut Settings,
    err: &mut dyn Write,
) -> io::Result<()> {
    let mut unknown = BTreeSet::new();
    for talk in arrivals.iter().flat_map(|(_, arrival)| &arrival.material.talks) {
        let Ok(settled) = settle(talk, settings.joining, &settings.roles) else { continue };
        let people = settled.participants.into_iter().filter(|someone| someone.role == Role::Unknown);
        unknown.extend(people.map(|someone| someone.id.0).filter(|label| label != "?"));
    }
    for label in unknown.into_iter().take(MOST_ASKED) {
        loop {
            let question = Message::new("import-ask-role").with("label", label.as_str());
            write!(err, "{} ", call.texts.say(&question))?;
            err.flush()?;
            let Some(answer) = line()? else { return Ok(()) };
            if answer.is_empty() {
                break;
            }
            let place = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            if let Some(role) = place.and_then(|place| ANSWERS.get(place)) {
                settings.roles.push((label, *role));
                break;
            }
        }
    }
    Ok(())
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
