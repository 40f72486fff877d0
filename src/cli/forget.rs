//! `gensvar forget [TALK...]`: what the program keeps of talks in its own folder, and deleting it.
//!
//! The coder's own files are named and never touched. No words of a talk are told but its title.

mod json;
mod text;

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::domain::message::{Argument, Message};
use crate::ports::fault::io_message;
use crate::ports::files::Files;
use crate::ports::held;
use crate::ports::kept::{self, Kept, Meant, Refused};
use crate::ports::locale::Texts;
use crate::ports::lock::Holder;

use super::format::Format;
use super::import::asking::{is_one_of, line};
use super::{DONE, FAULTS, UNREADABLE, WRONG};

/// What is to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForgetRequest {
    /// Files, titles, letters, ids or numbers; everything is listed where none is named.
    pub named: Vec<PathBuf>,
    /// Whether nobody is asked.
    pub yes: bool,
    /// How it is told.
    pub format: Format,
    /// The program's own folder; `None` where there is none.
    pub state: Option<PathBuf>,
    /// Who asks for it.
    pub me: Holder,
}

/// Asks a question, and tells whether the answer is yes.
pub type Ask<'a> = &'a dyn Fn(&str, &mut dyn Write) -> io::Result<bool>;

/// Lists what is kept, or deletes what was named; returns the exit code. Without `ask` nobody can be asked.
pub fn run(
    request: &ForgetRequest,
    files: &dyn Files,
    ask: Option<Ask<'_>>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    texts: &Texts,
) -> io::Result<u8> {
    let Some(state) = request.state.as_deref() else {
        writeln!(err, "{}", texts.get("doctor-no-state"))?;
        return Ok(FAULTS);
    };
    let (mut all, unseen) = kept::all(files, state);
    for (path, error) in &unseen {
        let message = Message::new("doctor-unseen").with("path", path.display().to_string());
        writeln!(err, "{}", texts.say(&message.with("reason", reason(error))))?;
    }
    let unseen = if unseen.is_empty() { DONE } else { UNREADABLE };
    if request.named.is_empty() {
        return match request.format {
            Format::Json => json::list(out, &all),
            Format::Text | Format::Csv => text::list(out, texts, files, state, &all),
        }
        .map(|()| unseen);
    }
    let chosen = chosen(files, &all, request);
    for place in chosen.iter().flatten() {
        // What was moved and is named is where it is named.
        all.get_mut(*place).into_iter().for_each(|kept| kept::look_where_named(files, state, kept, &request.named));
    }
    match chosen {
        Ok(chosen) => Ok(unseen.max(take_away(request, files, (state, &all, &chosen), ask, (out, err, texts))?)),
        Err((message, code)) => {
            writeln!(err, "{}", texts.say(&message))?;
            Ok(unseen.max(code))
        }
    }
}

/// The places of what was named among all that is kept. Where one name says nothing certain, nothing is chosen.
fn chosen(files: &dyn Files, all: &[Kept], request: &ForgetRequest) -> Result<Vec<usize>, (Message, u8)> {
    let mut chosen = Vec::new();
    let letters = |place: usize| all.get(place).map_or_else(String::new, |kept| kept.letters.clone());
    for named in &request.named {
        let told = |id: &'static str| Message::new(id).with("named", named.display().to_string());
        match kept::meant(files, all, named) {
            Meant::These(places) => chosen.extend(places),
            // Nobody sees what a number means by now where nobody is asked.
            Meant::Numbered(place) if request.yes => {
                return Err((told("forget-number").with("letters", letters(place)), WRONG));
            }
            Meant::Numbered(place) => chosen.push(place),
            Meant::Nothing => return Err((told("forget-unknown"), FAULTS)),
            Meant::Several(places) => {
                let letters = places.into_iter().map(letters).collect();
                return Err((told("forget-several").with("letters", Argument::All(letters)), WRONG));
            }
        }
    }
    chosen.sort_unstable();
    chosen.dedup();
    Ok(chosen)
}

/// Shows what is deleted and what stays, asks, and deletes it.
fn take_away(
    request: &ForgetRequest,
    files: &dyn Files,
    (state, all, places): (&Path, &[Kept], &[usize]),
    ask: Option<Ask<'_>>,
    (out, err, texts): (&mut dyn Write, &mut dyn Write, &Texts),
) -> io::Result<u8> {
    let these: Vec<(usize, &Kept)> = all.iter().enumerate().filter(|(place, _)| places.contains(place)).collect();
    let chosen: Vec<&Kept> = these.iter().map(|(_, kept)| *kept).collect();
    let own = kept::own_files(files, &chosen, &request.named);
    let is_json = request.format == Format::Json;
    if !is_json || !request.yes {
        // A program reads one object; who is asked has to see what about.
        let told: &mut dyn Write = if is_json { &mut *err } else { &mut *out };
        text::deleted(told, texts, &these)?;
        text::stays(told, texts, &chosen, &own)?;
        told.flush()?;
    }
    let refusal = match (request.yes, ask) {
        (true, _) => None,
        (false, None) => Some("forget-nobody"),
        (false, Some(ask)) => (!ask(&texts.get("forget-ask"), err)?).then_some("forget-not"),
    };
    if let Some(refusal) = refusal {
        writeln!(err, "{}", texts.get(refusal))?;
        if is_json {
            json::deleted(out, &these, &own, (false, 0, &[]))?;
        }
        return Ok(FAULTS);
    }
    let mut holding = match kept::hold(files, &request.me, &chosen) {
        Ok(holding) => holding,
        // Half of a talk that is gone is no use to whoever wants all of it gone, nor to whoever has it open.
        Err(refused) => {
            for (place, why) in refused {
                let talk = chosen.get(place).map_or_else(|| Argument::from(""), |kept| text::name(kept));
                writeln!(err, "{}", texts.say(&refusal_of(&request.me, why).with("talk", talk)))?;
            }
            writeln!(err, "{}", texts.get("forget-not"))?;
            if is_json {
                json::deleted(out, &these, &own, (false, 0, &[]))?;
            }
            return Ok(FAULTS);
        }
    };
    let (mut code, mut count, mut all_left) = (DONE, 0, Vec::new());
    let mut gone = HashSet::new();
    for (index, (place, kept)) in these.iter().copied().enumerate() {
        // What goes later is still there: what belongs to it as well goes with it then.
        let others = all.iter().enumerate().filter(|(other, _)| *other != place && !gone.contains(other));
        let others: Vec<&Kept> = others.map(|(_, kept)| kept).collect();
        let (files, left) = kept::forget(files, state, (&mut holding, index), kept, &others);
        count += files;
        if left.is_empty() {
            gone.insert(place);
        } else {
            all_left.extend(left.iter().map(|(path, _)| path.clone()));
            tell_left(err, texts, left)?;
            code = UNREADABLE;
        }
    }
    if is_json {
        json::deleted(out, &these, &own, (code == DONE, count, &all_left))?;
    } else if code == DONE || count > 0 {
        let id = if code == DONE { "forget-done" } else { "forget-partly" };
        writeln!(out, "{}", texts.say(&Message::new(id).with("count", count)))?;
    }
    Ok(code)
}

/// Why something is not deleted, but for what it is called.
fn refusal_of(me: &Holder, why: Refused) -> Message {
    match why {
        Refused::Open(holder) => held::told_to(me, ("forget-open", "forget-open-by-you"), holder.as_ref()),
        Refused::Untold(error) => Message::new("forget-untold").with("reason", io_message(&error)),
    }
}

/// Says what could not be deleted, and why.
fn tell_left(err: &mut dyn Write, texts: &Texts, left: Vec<(PathBuf, io::Error)>) -> io::Result<()> {
    for (path, error) in left {
        let told = Message::new("forget-left").with("path", path.display().to_string());
        writeln!(err, "{}", texts.say(&told.with("reason", reason(&error))))?;
    }
    Ok(())
}

/// Why something was left alone.
fn reason(error: &io::Error) -> Message {
    if kept::is_link(error) { Message::new("forget-link") } else { io_message(error) }
}

/// Asks until the answer is yes or no. Nothing but a yes is one: what is deleted does not come back.
pub(super) fn ask(texts: &Texts, question: &str, err: &mut dyn Write) -> io::Result<bool> {
    loop {
        let Some(answer) = line(question, err)? else { return Ok(false) };
        if is_one_of(texts, "import-answers-yes", &answer) {
            return Ok(true);
        }
        if answer.is_empty()
            || ["import-answers-no", "import-answers-stop"].iter().any(|it| is_one_of(texts, it, &answer))
        {
            return Ok(false);
        }
    }
}

#[cfg(test)]
mod tests;
