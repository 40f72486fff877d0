//! Times as MAXQDA and f4 write them between two signs: `#00:00:04-2#`, tenths of a second behind the dash. They stand where the
//! transcriber ended a paragraph, and so tell when it ends and the next begins; or before a paragraph, and tell when it begins.

use super::clock;
use super::counted::Counted;
use super::line::{self, Form, Line};
use super::material::{Finding, Place};
use crate::domain::message::Message;

/// A text with such times as times that stand before a line, and what is told of it. `None` where a text has none.
pub fn rewritten(text: &str) -> Option<(String, Vec<Finding>)> {
    if !text.contains('#') {
        return None;
    }
    let found = |line: &str| (leading(line).is_some(), trailing(line).is_some());
    let lines = || text.lines().map(str::trim).filter(|line| line.contains('#'));
    let begins = lines().filter(|line| found(line) == (true, false)).count();
    let ends = lines().filter(|line| found(line).1).count();
    if begins + ends == 0 {
        return None;
    }
    let mut told = Counted::default();
    let mut rewritten = String::with_capacity(text.len() + text.len() / 8);
    let (mut before, mut count) = (0, 0);
    // The lines since the last time.
    let mut group: Vec<(usize, &str)> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let trimmed = line.trim();
        let time = if ends >= begins { trailing(trimmed) } else { leading(trimmed) };
        count += usize::from(time.is_some());
        group.push((index, time.map_or(line, |(_, words)| words)));
        let stamp = match time {
            Some((time, _)) if ends < begins => format!("[{}] ", clock::written(time)),
            Some((time, _)) => {
                let from = std::mem::replace(&mut before, time);
                stamp_of(&group, from, time)
            }
            None if ends < begins => String::new(),
            None => continue,
        };
        write(&mut group, &stamp, &mut rewritten, &mut told);
    }
    write(&mut group, "", &mut rewritten, &mut told);
    let id = if ends >= begins { "import-times-behind" } else { "import-times-hashed" };
    let mut findings = vec![Message::new(id).with("count", count).into()];
    findings.extend(told.into_findings());
    Some((rewritten, findings))
}

/// The time before lines of which the last ends at one. Where somebody else speaks in a later line, nobody knows when that begins.
fn stamp_of(group: &[(usize, &str)], from: u32, to: u32) -> String {
    let mut lines = group.iter().map(|(_, line)| line.trim()).filter(|line| !line.is_empty());
    let (first, others) = (lines.next(), lines.any(is_labelled));
    match first {
        None => String::new(),
        Some(_) if others => format!("[{}] ", clock::written(from)),
        Some(_) if from <= to => format!("[{} - {}] ", clock::written(from), clock::written(to)),
        Some(_) => format!("[{}] ", clock::written(to)),
    }
}

fn is_labelled(line: &str) -> bool {
    let Line::Speech(speech) = line::read(line) else { return false };
    speech.label.is_some_and(|label| label.form == Form::Colon)
}

/// Writes lines, with a time before the first of them that says something.
fn write(group: &mut Vec<(usize, &str)>, stamp: &str, rewritten: &mut String, told: &mut Counted) {
    let mut stamp = stamp;
    // A time alone stands before what is said below it.
    let is_alone = group.len() == 1;
    for (index, words) in group.drain(..) {
        if is_alone || !words.trim().is_empty() {
            rewritten.push_str(std::mem::take(&mut stamp));
        }
        without(words, rewritten, || told.note("import-time-hashed-inside", || Place::Line(index + 1)));
        rewritten.push('\n');
    }
}

/// Copies words without the times among them, each of which is told.
fn without(words: &str, into: &mut String, mut tell: impl FnMut()) {
    let mut rest = words;
    while let Some(at) = rest.find('#') {
        match mark(&rest[at..]) {
            Some((_, behind)) => {
                into.push_str(&rest[..at]);
                tell();
                rest = behind;
            }
            None => {
                into.push_str(&rest[..=at]);
                rest = &rest[at + 1..];
            }
        }
    }
    into.push_str(rest);
}

/// A time before the words of a line.
fn leading(line: &str) -> Option<(u32, &str)> {
    mark(line).map(|(time, words)| (time, words.trim_start()))
}

/// A time behind the words of a line.
fn trailing(line: &str) -> Option<(u32, &str)> {
    let begin = line.strip_suffix('#')?.rfind('#')?;
    let (time, rest) = mark(&line[begin..])?;
    rest.is_empty().then(|| (time, line[..begin].trim_end()))
}

/// `#H:MM:SS-T#` or without tenths, and what stands behind it.
fn mark(text: &str) -> Option<(u32, &str)> {
    let inside = text.strip_prefix('#')?;
    let (inside, rest) = inside.get(..inside.find('#')?).zip(inside.get(inside.find('#')? + 1..))?;
    let is_sign = |letter: char| letter.is_ascii_digit() || matches!(letter, ':' | '-' | '.' | ',');
    if inside.len() > 16 || inside.matches(':').count() != 2 || !inside.chars().all(is_sign) || inside.starts_with('-')
    {
        return None;
    }
    Some((clock::read(&inside.replace('-', "."))?.at, rest))
}

#[cfg(test)]
mod tests {
    use crate::ports::import::plain;
    use crate::ports::locale::Texts;

    fn said(text: &str) -> (Vec<String>, Vec<String>) {
        let material = plain::read(text).unwrap();
        let talk = &material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let pieces = talk.pieces.iter().map(|it| format!("{}|{:?}|{:?}|{}", who(it.by), it.start, it.end, it.text));
        let told: Vec<String> = material.findings.iter().map(|it| it.message.id.to_string()).collect();
        assert!(told.iter().all(|id| Texts::new("en").knows(id)), "{told:?}");
        (pieces.collect(), told)
    }

    #[test]
    fn times_behind_paragraphs_say_when_they_end_and_the_next_begin() {
        let (talk, told) =
            said("I: Hei, hvordan går det? #00:00:04-2#\n\nB: Det går. #00:00:06-0#\nI: Fint. #00:00:07-5#\n");
        assert_eq!(
            talk,
            [
                "I|Some(0)|Some(4200)|Hei, hvordan går det?",
                "B|Some(4200)|Some(6000)|Det går.",
                "I|Some(6000)|Some(7500)|Fint."
            ]
        );
        assert_eq!(told, ["import-times-behind"]);
    }

    #[test]
    fn a_paragraph_without_a_time_takes_none_from_its_neighbour() {
        let (talk, _) = said("I: Hei.\nB: Det går. #00:00:06-0#\n\nI: Fint,\nda. #00:00:07-5#\nB: Ja.\n");
        assert_eq!(
            talk,
            ["I|Some(0)|None|Hei.", "B|None|None|Det går.", "I|Some(6000)|Some(7500)|Fint, da.", "B|None|None|Ja."]
        );
        let (talk, _) = said("I: Hei.\n#00:00:04-5#  B: Det går.\n#00:00:07-5#  I: Fint.\n#00:00:09-5#  B: Ja.\n");
        assert_eq!(talk[..2], ["I|None|None|Hei.", "B|Some(4500)|None|Det går."]);
    }

    #[test]
    fn times_before_paragraphs_say_when_they_begin_and_others_are_told() {
        let (talk, told) =
            said("#00:00:01-0# I: Hei, #00:00:02-0# du?\n#00:00:04-2# B: Det går.\n#00:00:09-0# I: Fint.\n");
        assert_eq!(talk, ["I|Some(1000)|None|Hei,  du?", "B|Some(4200)|None|Det går.", "I|Some(9000)|None|Fint."]);
        assert_eq!(told, ["import-times-hashed", "import-time-hashed-inside"]);
        assert!(super::rewritten("T: Rom #12# og #tema#\n# 00:00:01 #\n").is_none());
    }
}
