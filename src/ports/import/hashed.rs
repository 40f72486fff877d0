//! Times as MAXQDA and f4 write them between two signs: `#00:00:04-2#`, tenths of a second behind the dash. They stand where the
//! transcriber ended a paragraph, and so tell when it ends and the next begins; or before a paragraph, and tell when it begins.

use super::clock;
use super::counted::Counted;
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
    for (index, line) in text.lines().enumerate() {
        let place = || Place::Line(index + 1);
        let trimmed = line.trim();
        let time = if ends >= begins { trailing(trimmed) } else { leading(trimmed) };
        let words = time.map_or(line, |(_, words)| words);
        if let Some((time, words)) = time {
            count += 1;
            // A time on a line of its own ends what stands above it.
            if !words.is_empty() && ends >= begins && before <= time {
                rewritten.extend(["[", &clock::written(before), " - ", &clock::written(time), "] "]);
            } else if !words.is_empty() || ends < begins {
                rewritten.extend(["[", &clock::written(time), "] "]);
            }
            before = time;
        }
        without(words, &mut rewritten, || told.note("import-time-hashed-inside", place));
        rewritten.push('\n');
    }
    let id = if ends >= begins { "import-times-behind" } else { "import-times-hashed" };
    let mut findings = vec![Message::new(id).with("count", count).into()];
    findings.extend(told.into_findings());
    Some((rewritten, findings))
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
    fn times_before_paragraphs_say_when_they_begin_and_others_are_told() {
        let (talk, told) =
            said("#00:00:01-0# I: Hei, #00:00:02-0# du?\n#00:00:04-2# B: Det går.\n#00:00:09-0# I: Fint.\n");
        assert_eq!(talk, ["I|Some(1000)|None|Hei,  du?", "B|Some(4200)|None|Det går.", "I|Some(9000)|None|Fint."]);
        assert_eq!(told, ["import-times-hashed", "import-time-hashed-inside"]);
        assert!(super::rewritten("T: Rom #12# og #tema#\n# 00:00:01 #\n").is_none());
    }
}
