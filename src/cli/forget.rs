//! `gensvar forget [TALK...]`: what the program keeps of talks in its own folder, and deleting it.
//!
//! The coder's own files are named and never touched. No words of a talk are told but its title.

mod text;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::domain::message::{Argument, Message};
use crate::ports::fault::io_message;
use crate::ports::files::Files;
use crate::ports::kept::{self, Kept, Meant, Refused};
use crate::ports::locale::Texts;
use crate::ports::lock::Holder;

use super::import::asking::{is_one_of, line};
use super::{DONE, FAULTS, UNREADABLE, WRONG};

/// What is to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForgetRequest {
    /// Files, titles, ids or numbers; everything is listed where none is named.
    pub named: Vec<PathBuf>,
    /// Whether nobody is asked.
    pub yes: bool,
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
    let (all, unseen) = kept::all(files, state);
    for (path, error) in &unseen {
        let message = Message::new("doctor-unseen").with("path", path.display().to_string());
        writeln!(err, "{}", texts.say(&message.with("reason", io_message(error))))?;
    }
    let unseen = if unseen.is_empty() { DONE } else { UNREADABLE };
    if request.named.is_empty() {
        return text::list(out, texts, files, state, &all).map(|()| unseen);
    }
    match chosen(files, &all, &request.named) {
        Ok(chosen) => Ok(unseen.max(take_away(request, files, (state, &all, &chosen), ask, (out, err, texts))?)),
        Err((message, code)) => {
            writeln!(err, "{}", texts.say(&message))?;
            Ok(unseen.max(code))
        }
    }
}

/// The places of what was named among all that is kept. Where one name says nothing certain, nothing is chosen.
fn chosen(files: &dyn Files, all: &[Kept], named: &[PathBuf]) -> Result<Vec<usize>, (Message, u8)> {
    let mut chosen = Vec::new();
    for named in named {
        let told = |id: &'static str| Message::new(id).with("named", named.display().to_string());
        match kept::meant(files, all, named) {
            Meant::These(places) => chosen.extend(places),
            Meant::Nothing => return Err((told("forget-unknown"), FAULTS)),
            Meant::Several(places) => {
                let numbers = places.iter().map(|place| (place + 1).to_string()).collect();
                return Err((told("forget-several").with("numbers", Argument::All(numbers)), WRONG));
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
    let is_chosen = |place: &usize| places.contains(place);
    let (these, others): (Vec<_>, Vec<_>) = all.iter().enumerate().partition(|(place, _)| is_chosen(place));
    let others: Vec<&Kept> = others.into_iter().map(|(_, kept)| kept).collect();
    text::deleted(out, texts, &these)?;
    let these: Vec<&Kept> = these.into_iter().map(|(_, kept)| kept).collect();
    text::stays(out, texts, &kept::own_files(files, &these))?;
    out.flush()?;
    match (request.yes, ask) {
        (true, _) => {}
        (false, None) => {
            writeln!(err, "{}", texts.get("forget-nobody"))?;
            return Ok(FAULTS);
        }
        (false, Some(ask)) => {
            if !ask(&texts.get("forget-ask"), err)? {
                writeln!(err, "{}", texts.get("forget-not"))?;
                return Ok(FAULTS);
            }
        }
    }
    let (mut code, mut count) = (DONE, 0);
    for kept in these {
        match kept::forget(files, state, &request.me, kept, &others) {
            Ok(gone) => count += gone,
            Err(Refused::Open(holder)) => {
                writeln!(err, "{}", texts.say(&open(kept, holder.as_ref(), &request.me)))?;
                code = code.max(FAULTS);
            }
            Err(Refused::Left(left)) => {
                for (path, error) in left {
                    let told = Message::new("forget-left").with("path", path.display().to_string());
                    writeln!(err, "{}", texts.say(&told.with("reason", io_message(&error))))?;
                }
                code = UNREADABLE;
            }
        }
    }
    writeln!(out, "{}", texts.say(&Message::new("forget-done").with("count", count)))?;
    Ok(code)
}

/// That somebody has it open.
fn open(kept: &Kept, holder: Option<&Holder>, me: &Holder) -> Message {
    let by_me = holder.is_some_and(|holder| (&holder.user, &holder.host) == (&me.user, &me.host));
    let id = if by_me { "forget-open-by-you" } else { "forget-open" };
    let user = holder.map_or("?", |holder| holder.user.as_str());
    Message::new(id).with("talk", text::name(kept)).with("user", user)
}

/// Asks until the answer is yes or no. Nothing but a yes is one: what is deleted does not come back.
pub(super) fn ask(texts: &Texts, question: &str, err: &mut dyn Write) -> io::Result<bool> {
    loop {
        write!(err, "{question} ")?;
        err.flush()?;
        let Some(answer) = line()? else { return Ok(false) };
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
