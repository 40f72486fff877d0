//! What a person is asked before an import: who is who, and whether it is to be written. Every question can be answered with
//! a word that stops the import, and then nothing is written.

use std::collections::{BTreeSet, HashSet};
use std::io::{self, BufRead as _, Write};

use crate::domain::message::Message;
use crate::domain::session::{Participant, Role, words};
use crate::domain::visible::visible;
use crate::ports::import::labels;
use crate::ports::import::turns::{SOMEBODY, Settled, settle};
use crate::ports::import::{Settings, material::Talk};
use crate::ports::locale::Texts;

use super::super::arguments::role_called;
use super::super::{Call, screen};
use super::Incoming;
use super::preview::{WIDTH, shortened};

/// More speakers than this are not asked about in one file.
const MOST_ASKED: usize = 12;
/// The answers, in the order of their digits.
const ANSWERS: [Role; 5] = [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other];
/// First words of fewer than this tell nobody who speaks.
const TELLING: u64 = 4;

/// Somebody whose role nobody told yet.
struct Stranger {
    label: String,
    /// What they say first.
    words: String,
    /// The role that they have most likely, where that can be said.
    likely: Option<Role>,
}

/// What a person typed.
enum Answer {
    Role(Role),
    /// Nothing: what is shown holds.
    Shown,
    Stop,
}

/// Asks for the role of everybody whose label does not tell it, with what they say first, since a label such as
/// `SPEAKER_00` says nothing to anybody. A name is asked once, as it is one person's in every file; a label that a machine
/// made is another person in each. Tells whether the import goes on.
pub(super) fn roles(
    call: &Call,
    arrivals: &mut [Incoming],
    settings: &mut Settings,
    err: &mut dyn Write,
) -> io::Result<bool> {
    let mut names = BTreeSet::new();
    let mut between = "";
    for index in 0..arrivals.len() {
        let mut asked = BTreeSet::new();
        // One answer may settle others, so that it is looked again after each.
        while asked.len() < MOST_ASKED {
            let done = |label: &str| asked.contains(label) || names.contains(&labels::key(label));
            let Some(stranger) = stranger(&arrivals[index], settings, &done) else { break };
            let is_name = !labels::is_of_machine(&stranger.label);
            let more = if is_name { also_in(&arrivals[index + 1..], &stranger.label) } else { 0 };
            write!(err, "{between}")?;
            between = "\n";
            match ask(call, &arrivals[index], &stranger, more, err)? {
                Answer::Stop => return Ok(false),
                Answer::Shown => {
                    let likely = stranger.likely.map(|role| (stranger.label.clone(), role));
                    let into = if is_name { &mut settings.roles } else { &mut arrivals[index].roles };
                    into.extend(likely);
                }
                Answer::Role(role) if is_name => settings.roles.push((stranger.label.clone(), role)),
                Answer::Role(role) => arrivals[index].roles.push((stranger.label.clone(), role)),
            }
            if is_name {
                names.insert(labels::key(&stranger.label));
            }
            asked.insert(stranger.label);
        }
    }
    if !between.is_empty() {
        writeln!(err)?;
    }
    Ok(true)
}

/// Asks once whose the codes are that come without a coder, since only their coder can go on with them. Tells whether the
/// import goes on.
pub(super) fn coder(
    call: &Call,
    arrivals: &[Incoming],
    settings: &mut Settings,
    err: &mut dyn Write,
) -> io::Result<bool> {
    if !settings.coder.trim().is_empty() || !arrivals.iter().any(lacks_coder) {
        return Ok(true);
    }
    let own = screen::coder(None, &call.config);
    let prompt = Message::new("import-ask-coder-prompt").with("coder", own.as_str());
    write!(err, "{}\n{} ", call.texts.get("import-ask-coder"), call.texts.say(&prompt))?;
    err.flush()?;
    let Some(answer) = line()?.filter(|answer| !is_one_of(&call.texts, "import-answers-stop", answer)) else {
        return Ok(false);
    };
    settings.coder = if answer.is_empty() { own } else { answer };
    writeln!(err)?;
    Ok(true)
}

/// Whether a file holds codes and does not say whose.
fn lacks_coder(incoming: &Incoming) -> bool {
    let is_nobodys = |talk: &Talk| talk.codings.iter().any(|coding| coding.coder.trim().is_empty());
    incoming.arrival.material.talks.iter().any(is_nobodys)
}

/// In how many files somebody has a label.
fn also_in(arrivals: &[Incoming], label: &str) -> usize {
    let key = labels::key(label);
    let has = |talk: &Talk| talk.voices.iter().any(|voice| labels::key(&voice.label) == key);
    arrivals.iter().filter(|incoming| incoming.arrival.material.talks.iter().any(has)).count()
}

/// Asks until the answer is one.
fn ask(call: &Call, incoming: &Incoming, stranger: &Stranger, more: usize, err: &mut dyn Write) -> io::Result<Answer> {
    let name = |(index, role): (usize, &Role)| {
        let word = call.texts.get(&format!("role-{}", role.word())).into_owned();
        format!("{} {word}", index + 1)
    };
    let choices: Vec<String> = ANSWERS.iter().enumerate().map(name).collect();
    let likely = stranger.likely.and_then(|role| ANSWERS.iter().position(|answer| *answer == role));
    let shown = likely.map_or_else(|| call.texts.get("import-ask-later").into_owned(), |place| choices[place].clone());
    let file = incoming.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let question = Message::new("import-ask-role").with("file", file).with("label", stranger.label.as_str());
    writeln!(err, "{}", call.texts.say(&question.with("more", more)))?;
    if !stranger.words.is_empty() {
        let words = shortened(&visible(&stranger.words), WIDTH - 6);
        writeln!(err, "  {}", call.texts.say(&Message::new("import-ask-words").with("words", words)))?;
    }
    let prompt = call.texts.say(&Message::new("import-ask-prompt").with("shown", shown));
    loop {
        write!(err, "{}\n{prompt} ", choices.join("  "))?;
        err.flush()?;
        let Some(answer) = line()? else { return Ok(Answer::Stop) };
        if answer.is_empty() {
            return Ok(Answer::Shown);
        }
        let place = answer.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        if let Some(role) = place.and_then(|place| ANSWERS.get(place)).copied().or_else(|| role_called(&answer)) {
            return Ok(Answer::Role(role));
        }
        if is_one_of(&call.texts, "import-answers-stop", &answer) {
            return Ok(Answer::Stop);
        }
        writeln!(err, "{}", call.texts.get("import-ask-again"))?;
    }
}

/// Somebody in a file whose role nobody told yet.
fn stranger(incoming: &Incoming, settings: &Settings, is_done: &dyn Fn(&str) -> bool) -> Option<Stranger> {
    let told = incoming.told(settings);
    incoming.arrival.material.talks.iter().filter(|talk| talk.whole.is_none()).find_map(|talk| {
        let settled = settle(talk, settings.joining, &told).ok()?;
        let (by, someone) = settled.participants.iter().enumerate().find(|(_, someone)| {
            someone.role == Role::Unknown && someone.id.0 != SOMEBODY && !is_done(&someone.id.0)
        })?;
        let label = someone.id.0.clone();
        Some(Stranger { label, words: first_words(&settled, by), likely: likely(&settled.participants) })
    })
}

/// What somebody says first that is more than a yes.
fn first_words(settled: &Settled, by: usize) -> String {
    let own = || settled.turns.iter().filter(|turn| usize::from(turn.by) == by && !turn.text.is_empty());
    let telling = own().take(20).find(|turn| words(&turn.text) >= TELLING).or_else(|| own().next());
    telling.map_or_else(String::new, |turn| turn.text.to_string())
}

/// The role that is still missing in a talk; once there are a clinician and a client, everybody else is somebody else.
fn likely(people: &[Participant]) -> Option<Role> {
    let known: HashSet<Role> = people.iter().map(|someone| someone.role).collect();
    match (known.contains(&Role::Clinician), known.contains(&Role::Client)) {
        (true, true) => Some(Role::Other),
        (true, false) => Some(Role::Client),
        (false, true) => Some(Role::Clinician),
        (false, false) => None,
    }
}

/// Asks a question whose answer is yes when nothing else is typed.
pub(super) fn yes(call: &Call, question: &Message, err: &mut dyn Write) -> io::Result<bool> {
    loop {
        write!(err, "{} ", call.texts.say(question))?;
        err.flush()?;
        let Some(answer) = line()? else { return Ok(false) };
        if answer.is_empty() || is_one_of(&call.texts, "import-answers-yes", &answer) {
            return Ok(true);
        }
        if ["import-answers-no", "import-answers-stop"].iter().any(|words| is_one_of(&call.texts, words, &answer)) {
            return Ok(false);
        }
        writeln!(err, "{}", call.texts.get("import-write-again"))?;
    }
}

/// Whether an answer is one of the words of a text.
pub(in super::super) fn is_one_of(texts: &Texts, words: &str, answer: &str) -> bool {
    let answer = answer.to_lowercase();
    texts.get(words).split(' ').any(|word| answer == word)
}

/// A line that was typed, without blanks around it; `None` at the end of the input.
pub(in super::super) fn line() -> io::Result<Option<String>> {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line)?;
    Ok((read > 0).then(|| line.trim().to_owned()))
}
