//! What a person is asked before an import: who is who, and whether it is to be written. Every question can be answered with
//! a word that stops the import, and then nothing is written.

use std::collections::{BTreeSet, HashSet};
use std::io::{self, BufRead as _, Write};
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::domain::message::{Argument, Message};
use crate::domain::session::{Participant, Role, words};
use crate::domain::visible::visible;
use crate::ports::ending;
use crate::ports::import::labels;
use crate::ports::import::turns::{SOMEBODY, Settled, second_clinicians, settle};
use crate::ports::import::{Settings, material::Talk};
use crate::ports::locale::Texts;

use super::super::arguments::role_called;
use super::super::{Call, screen};
use super::preview::{WIDTH, shortened};
use super::{Incoming, listing};

/// How often it is looked, while a person thinks, whether the program is to end.
const LOOKS: Duration = Duration::from_millis(20);
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
    /// Who is the clinician already, of somebody who was taken for one, too.
    beside: Option<String>,
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
    if is_needed(arrivals, settings) {
        listing::print(call, arrivals, settings, err)?;
    }
    let mut names = BTreeSet::new();
    let mut between = "";
    for index in 0..arrivals.len() {
        let mut asked = BTreeSet::new();
        // One answer may settle others, so that it is looked again after each.
        while asked.len() < MOST_ASKED {
            let done = |label: &str| asked.contains(label) || names.contains(&labels::key(label));
            let Some(stranger) = stranger(&arrivals[index], settings, &done) else { break };
            let is_name = !labels::is_of_machine(&stranger.label);
            let others = if is_name { also_in(&arrivals[index + 1..], &stranger.label) } else { Vec::new() };
            let files = listing::named(std::iter::once(&*arrivals[index].path).chain(others));
            write!(err, "{between}")?;
            between = "\n";
            match ask(call, files, &stranger, err)? {
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
    if !asks_coder(arrivals, settings) {
        return Ok(true);
    }
    let (files, more) = listing::named(arrivals.iter().filter(|it| lacks_coder(it)).map(|it| &*it.path));
    let question = Message::new("import-ask-coder").with("files", files).with("more", more);
    let own = screen::coder(None, &call.config);
    let prompt = Message::new("import-ask-coder-prompt").with("coder", own.as_str());
    let asked = line(&format!("{}\n{}", call.texts.say(&question), call.texts.say(&prompt)), err)?;
    let Some(answer) = asked.filter(|answer| !is_one_of(&call.texts, "import-answers-stop", answer)) else {
        return Ok(false);
    };
    settings.coder = if answer.is_empty() { own } else { answer };
    writeln!(err)?;
    Ok(true)
}

fn asks_coder(arrivals: &[Incoming], settings: &Settings) -> bool {
    settings.coder.trim().is_empty() && arrivals.iter().any(lacks_coder)
}

/// Whether a file holds codes and does not say whose.
fn lacks_coder(incoming: &Incoming) -> bool {
    let is_nobodys = |talk: &Talk| talk.codings.iter().any(|coding| coding.coder.trim().is_empty());
    incoming.arrival.material.talks.iter().any(is_nobodys)
}

/// Files in which somebody has a label.
fn also_in<'a>(arrivals: &'a [Incoming], label: &str) -> Vec<&'a Path> {
    let key = labels::key(label);
    let has = |talk: &Talk| talk.voices.iter().any(|voice| labels::key(&voice.label) == key);
    let others = arrivals.iter().filter(|incoming| incoming.arrival.material.talks.iter().any(has));
    others.map(|incoming| &*incoming.path).collect()
}

/// Asks until the answer is one.
fn ask(call: &Call, (files, more): (Argument, usize), stranger: &Stranger, err: &mut dyn Write) -> io::Result<Answer> {
    let name = |(index, role): (usize, &Role)| {
        let word = call.texts.get(&format!("role-{}", role.word())).into_owned();
        format!("{} {word}", index + 1)
    };
    let choices: Vec<String> = ANSWERS.iter().enumerate().map(name).collect();
    let likely = stranger.likely.and_then(|role| ANSWERS.iter().position(|answer| *answer == role));
    let shown = likely.map_or_else(|| call.texts.get("import-ask-later").into_owned(), |place| choices[place].clone());
    let question = Message::new("import-ask-role").with("files", files).with("label", stranger.label.as_str());
    writeln!(err, "{}", call.texts.say(&question.with("more", more)))?;
    if let Some(first) = &stranger.beside {
        let message = Message::new("import-ask-second").with("first", first.as_str());
        writeln!(err, "  {}", call.texts.say(&message.with("label", stranger.label.as_str())))?;
    }
    if !stranger.words.is_empty() {
        let words = shortened(&visible(&stranger.words), WIDTH - 6);
        writeln!(err, "  {}", call.texts.say(&Message::new("import-ask-words").with("words", words)))?;
    }
    let prompt = call.texts.say(&Message::new("import-ask-prompt").with("shown", shown.as_str()));
    loop {
        let asked = line(&format!("{}\n{prompt}", choices.join("  ")), err)?;
        let Some(answer) = asked else { return Ok(Answer::Stop) };
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
        writeln!(err, "{}", call.texts.say(&Message::new("import-ask-again").with("shown", shown.as_str())))?;
    }
}

/// Whether anything is to be asked about the files.
fn is_needed(arrivals: &[Incoming], settings: &Settings) -> bool {
    asks_coder(arrivals, settings) || arrivals.iter().any(|incoming| stranger(incoming, settings, &|_| false).is_some())
}

/// Somebody in a file whose role nobody told yet, or who is a clinician beside another one.
fn stranger(incoming: &Incoming, settings: &Settings, is_done: &dyn Fn(&str) -> bool) -> Option<Stranger> {
    let told = incoming.told(settings);
    incoming.arrival.material.talks.iter().filter(|talk| talk.whole.is_none()).find_map(|talk| {
        let settled = settle(talk, settings.joining, &told).ok()?;
        let label = |by: usize| settled.participants[by].id.0.clone();
        let unknown = settled
            .participants
            .iter()
            .position(|someone| someone.role == Role::Unknown && someone.id.0 != SOMEBODY && !is_done(&someone.id.0));
        if let Some(by) = unknown {
            let likely = likely(&settled.participants);
            return Some(Stranger { label: label(by), words: first_words(&settled, by), likely, beside: None });
        }
        let (first, others) = second_clinicians(talk, &settled, &told)?;
        let by = others.into_iter().find(|by| !is_done(&label(*by)))?;
        let likely = Some(Role::Clinician);
        Some(Stranger { label: label(by), words: first_words(&settled, by), likely, beside: Some(label(first)) })
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

/// Asks a question; `shown` is the answer when nothing else is typed.
pub(super) fn yes(call: &Call, question: &Message, shown: bool, err: &mut dyn Write) -> io::Result<bool> {
    loop {
        let Some(answer) = line(&call.texts.say(question), err)? else { return Ok(false) };
        if let Some(yes) = meant(&call.texts, &answer, shown) {
            return Ok(yes);
        }
        writeln!(err, "{}", call.texts.get("import-write-again"))?;
    }
}

/// Whether an answer is yes; `None` where it is neither yes nor no.
fn meant(texts: &Texts, answer: &str, shown: bool) -> Option<bool> {
    let is = |words: &str| is_one_of(texts, words, answer);
    match answer {
        "" => Some(shown),
        _ if is("import-answers-yes") => Some(true),
        _ => (is("import-answers-no") || is("import-answers-stop")).then_some(false),
    }
}

/// Whether an answer is one of the words of a text.
pub(in super::super) fn is_one_of(texts: &Texts, words: &str, answer: &str) -> bool {
    let answer = answer.to_lowercase();
    texts.get(words).split(' ').any(|word| answer == word)
}

/// The line that is typed behind a question, without blanks around it; `None` at the end of the input, and when the
/// program is asked to end.
pub(in super::super) fn line(question: &str, err: &mut dyn Write) -> io::Result<Option<String>> {
    // Before anybody can see that something is asked.
    let ending = ending::listen();
    write!(err, "{question} ")?;
    err.flush()?;
    let (typed, arrives) = mpsc::channel();
    // A read goes on after a signal, so that it waits elsewhere.
    thread::Builder::new().spawn(move || {
        let mut line = String::new();
        let read = io::stdin().lock().read_line(&mut line).map(|read| (read > 0).then(|| line.trim().to_owned()));
        // Nobody listens any more once the program ends.
        let _ = typed.send(read);
    })?;
    while ending.asked().is_none() {
        match arrives.recv_timeout(LOOKS) {
            Ok(read) => return read,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(None),
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::locale::LANGUAGES;

    #[test]
    fn enter_means_what_the_question_shows_with_a_capital() {
        for (language, _) in LANGUAGES {
            let texts = Texts::new(language);
            for (id, shown) in [("import-write", true), ("import-write-wordless", false)] {
                for count in [1_usize, 2] {
                    let question = texts.say(&Message::new(id).with("count", count));
                    let (yes, no) = question.rsplit_once('[').unwrap().1.trim_end_matches(']').split_once('/').unwrap();
                    let is_capital = |word: &str| word.chars().all(char::is_uppercase);
                    assert_eq!((is_capital(yes), is_capital(no)), (shown, !shown), "{question}");
                    assert_eq!(meant(&texts, &yes.to_lowercase(), shown), Some(true), "{question}");
                    assert_eq!(meant(&texts, &no.to_lowercase(), shown), Some(false), "{question}");
                    assert_eq!(meant(&texts, "", shown), Some(shown), "{question}");
                }
            }
        }
        assert_eq!(meant(&Texts::new("en"), "perhaps", true), None);
    }
}
