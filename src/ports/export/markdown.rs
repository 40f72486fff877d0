//! A transcript to be read by people, with the codes before the words, in Markdown.

use std::fmt::Write as _;

use crate::domain::message::Message;
use crate::domain::session::time::clock;
use crate::domain::visible::visible;
use crate::ports::formats::{Outgoing, Written};

/// Writes talks one after the other, each coder's codes in brackets before the words that they were given to.
pub fn write(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let mut page = String::new();
    for talk in talks {
        let session = talk.session;
        let title = if session.about.title.is_empty() { "–" } else { &session.about.title };
        let _ = writeln!(page, "# {}\n", plain(title));
        for coded in talk.codings {
            let origin = &coded.coding.origin;
            let _ = writeln!(page, "* {} · {}", plain(&origin.coder), plain(&coded.instrument.ids()));
        }
        if !talk.codings.is_empty() {
            page.push('\n');
        }
        for turn in session.turns() {
            let label = session.participant(turn.by).map_or("?", |someone| someone.id.0.as_str());
            let time = turn.start.map(clock).map(|time| format!(" ({time})")).unwrap_or_default();
            let _ = writeln!(page, "**{}**{time}: {}\n", plain(label), said(talk, turn));
        }
    }
    Ok(Written { bytes: page.into_bytes(), told: Vec::new() })
}

/// The words of a turn with the codes of every coder where they begin.
fn said(talk: &Outgoing<'_>, turn: &crate::domain::session::Turn) -> String {
    let mut codes: Vec<(u32, String)> = Vec::new();
    for (number, coded) in talk.codings.iter().enumerate() {
        let Some(marks) = coded.coding.turn(turn.id) else { continue };
        for utterance in marks.utterances() {
            let at = utterance.and_then(|id| marks.cut(id)).map_or(0, |cut| cut.at);
            let labels: Vec<String> = marks.marks_on(utterance).map(|mark| coded.instrument.label(mark)).collect();
            if !labels.is_empty() {
                let whose = if talk.codings.len() > 1 { format!("{}: ", number + 1) } else { String::new() };
                codes.push((at, format!("`[{whose}{}]` ", visible(&labels.join(" ")).replace('`', "'"))));
            }
        }
    }
    codes.sort_by_key(|(at, _)| *at);
    let (mut text, mut done) = (String::new(), 0);
    let mut letters = turn.text.chars();
    for (at, code) in codes {
        // Letters are made harmless together: what a mark or a joiner means depends on those before it.
        let before: String = letters.by_ref().take((at as usize).saturating_sub(done)).collect();
        done = done.max(at as usize);
        text.push_str(&plain(&before));
        text.push_str(&code);
    }
    text.push_str(&plain(letters.as_str()));
    text.trim_end().to_owned()
}

/// Words as they are read, without what Markdown would make of them.
fn plain(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for letter in visible(words).chars() {
        match letter {
            '\n' => text.push(' '),
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => {
                text.push('\\');
                text.push(letter);
            }
            letter => text.push(letter),
        }
    }
    text
}
