//! A transcript to be read by people, in Markdown: the codes before the words, notes below, and at the end what the codes
//! stand for. Names of codes are in the talk's language where the codebook has them in it.

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use super::table::{bracketed, uncounted};
use crate::domain::coding::{Mark, MarkId};
use crate::domain::message::Message;
use crate::domain::session::Turn;
use crate::domain::session::time::clock;
use crate::domain::visible::visible_in_file;
use crate::ports::formats::{Coded, Outgoing, Written};

/// Line ends and tabs are blanks on a page.
const BLANKS: [char; 3] = ['\n', '\r', '\t'];

/// Writes talks one after the other, each coder's codes in brackets before the words that they were given to.
pub fn write(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let mut page = String::new();
    for talk in talks {
        if !page.is_empty() {
            page.push('\n');
        }
        head(talk, &mut page);
        let uncounted: Vec<HashSet<MarkId>> = talk.codings.iter().map(|coded| uncounted(talk.session, coded)).collect();
        for turn in talk.session.turns() {
            let label = talk.session.participant(turn.by).map_or("?", |someone| someone.id.0.as_str());
            let time = turn.start.map(clock).map(|time| format!(" ({time})")).unwrap_or_default();
            let _ = writeln!(page, "**{}**{time}: {}\n", plain(label), said(talk, turn, &uncounted));
            notes(talk, turn, &mut page);
        }
        legend(talk, &mut page);
    }
    let end = page.trim_end().len();
    page.truncate(end);
    page.push('\n');
    Ok(Written { bytes: page.into_bytes(), told: Vec::new() })
}

/// The title, the day, who talks, and who coded it with which global scores.
fn head(talk: &Outgoing<'_>, page: &mut String) {
    let about = &talk.session.about;
    let title = if about.title.is_empty() { "–" } else { &about.title };
    let _ = writeln!(page, "# {}\n", plain(title));
    if !about.date.is_empty() {
        let _ = writeln!(page, "{}\n", plain(&about.date));
    }
    let named = talk.session.participants().iter().filter(|someone| !someone.name.is_empty());
    let people: Vec<String> =
        named.map(|someone| format!("* **{}** {}\n", plain(&someone.id.0), plain(&someone.name))).collect();
    if !people.is_empty() {
        let _ = writeln!(page, "{}", people.concat());
    }
    for (number, coded) in talk.codings.iter().enumerate() {
        let origin = &coded.coding.origin;
        let _ = writeln!(page, "{}. {} · {}", number + 1, plain(&origin.coder), plain(&coded.instrument.ids()));
        for (id, rating) in coded.coding.ratings() {
            let Some(value) = rating.value else { continue };
            let known =
                coded.instrument.codebooks().iter().find_map(|book| book.ratings.iter().find(|it| it.id == *id));
            let name = known.map(|rating| rating.name.get(talk.language())).filter(|name| !name.is_empty());
            let note = rating.note.as_deref().map(|note| format!(" – {}", plain(note))).unwrap_or_default();
            let _ = writeln!(page, "   * {}: {value}{note}", plain(name.unwrap_or(id)));
        }
    }
    if !talk.codings.is_empty() {
        page.push('\n');
    }
}

/// A coding with its number, where there are several.
fn coded<'a>(talk: &'a Outgoing<'_>) -> impl Iterator<Item = (String, &'a Coded<'a>)> {
    let several = talk.codings.len() > 1;
    let whose = move |number: usize| if several { format!("{}: ", number + 1) } else { String::new() };
    talk.codings.iter().enumerate().map(move |(number, coded)| (whose(number), coded))
}

/// The words of a turn with the codes of every coder where they begin; those that do not count stand in brackets.
fn said(talk: &Outgoing<'_>, turn: &Turn, uncounted: &[HashSet<MarkId>]) -> String {
    let mut codes: Vec<(u32, String)> = Vec::new();
    for ((whose, coded), uncounted) in coded(talk).zip(uncounted) {
        let Some(marks) = coded.coding.turn(turn.id) else { continue };
        let label = |mark: &Mark| bracketed(coded.instrument.label(mark), !uncounted.contains(&mark.id));
        for utterance in marks.utterances() {
            let at = utterance.and_then(|id| marks.cut(id)).map_or(0, |cut| cut.at);
            let labels: Vec<String> = marks.marks_on(utterance).map(label).collect();
            if !labels.is_empty() {
                codes.push((at, format!("{} ", code(&format!("[{whose}{}]", labels.join(" "))))));
            }
        }
    }
    codes.sort_by_key(|(at, _)| *at);
    let mut text = String::new();
    let (mut rest, mut from) = (&*turn.text, 0);
    for (at, code) in codes {
        let (before, behind) = split(rest, at.saturating_sub(from));
        text.push_str(&plain(before));
        text.push_str(&code);
        (rest, from) = (behind, from.max(at));
    }
    text.push_str(&plain(rest));
    text.trim_end().to_owned()
}

/// A text in two behind so many characters.
fn split(text: &str, count: u32) -> (&str, &str) {
    text.split_at(text.char_indices().nth(count as usize).map_or(text.len(), |(byte, _)| byte))
}

/// What coders noted on the marks of a turn.
fn notes(talk: &Outgoing<'_>, turn: &Turn, page: &mut String) {
    let mut lines: Vec<String> = Vec::new();
    for (whose, coded) in coded(talk) {
        let marks = coded.coding.turn(turn.id).into_iter().flat_map(|marks| marks.marks.iter());
        for mark in marks {
            if let Some(note) = &mark.note {
                lines.push(format!(
                    "> {} {}\n",
                    code(&format!("{whose}{}", coded.instrument.label(mark))),
                    plain(note)
                ));
            }
        }
    }
    if !lines.is_empty() {
        let _ = writeln!(page, "{}", lines.join(">\n"));
    }
}

/// What the codes of a talk stand for, each once.
fn legend(talk: &Outgoing<'_>, page: &mut String) {
    let mut names: BTreeMap<&str, &str> = BTreeMap::new();
    for coded in talk.codings {
        for (_, mark) in coded.coding.marks() {
            if let Some((_, known)) = coded.instrument.code(&mark.code) {
                names.entry(&*mark.code.0).or_insert_with(|| known.name.get(talk.language()));
            }
        }
    }
    if names.is_empty() {
        return;
    }
    page.push_str("---\n\n");
    for (id, name) in names {
        let _ = writeln!(page, "* {} {}", code(id), plain(name));
    }
    page.push('\n');
}

/// Letters as they stand, in the look of code.
fn code(letters: &str) -> String {
    format!("`{}`", visible_in_file(&letters.replace(BLANKS, " ")).replace('`', "'"))
}

/// Words as they are read, without what Markdown would make of them.
fn plain(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for letter in visible_in_file(&words.replace(BLANKS, " ")).chars() {
        match letter {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' => {
                text.push('\\');
                text.push(letter);
            }
            letter => text.push(letter),
        }
    }
    text
}
