//! What is copied from the page of a Teams meeting: each turn stands below its speaker, its time in words, its time in figures, and
//! once more both in words (`Eva Lind 0 minutes 3 seconds`).

use std::collections::HashSet;

use super::blocks;
use super::clock;

/// What hours, minutes and seconds are called where the page speaks one of our languages, and how many seconds each has.
const UNITS: [(&[&str], u32); 3] = [
    (&["hour", "hours", "time", "timer", "timme", "timmar"], 3600),
    (&["minute", "minutes", "minut", "minutt", "minutter", "minuter"], 60),
    (&["second", "seconds", "sekund", "sekunder"], 1),
];
/// Fewer turns than this are words.
const FEWEST: usize = 2;
/// Bytes that a name has at most.
const LONGEST_NAME: usize = 100;
/// Lines before the last of a turn's head.
const BEFORE: usize = 3;

/// The text with a time in figures behind each speaker, and nothing of what stands there twice. `None` where there is no such head.
/// Lines keep their numbers.
pub fn rewritten(text: &str) -> Option<String> {
    // Most texts have no such time; to look at each line for one takes longer.
    if ![" minut", " sekund", " second"].iter().any(|unit| text.contains(unit)) {
        return None;
    }
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let heads: Vec<(usize, &str, u32)> =
        lines.iter().enumerate().filter_map(|(at, line)| head(line).map(|(name, time)| (at, name, time))).collect();
    let is_repeated = |(at, name, _): &&(usize, &str, u32)| {
        (1..=BEFORE).any(|back| at.checked_sub(back).is_some_and(|at| lines[at] == *name))
    };
    if heads.iter().filter(is_repeated).count() < FEWEST {
        return None;
    }
    let names: HashSet<&str> = heads.iter().map(|(_, name, _)| *name).collect();
    let mut rewritten: Vec<String> = text.lines().map(str::to_owned).collect();
    let (mut initials, count) = (Vec::new(), heads.len());
    for (at, name, time) in heads {
        let mut top = at;
        for before in (at.saturating_sub(BEFORE)..at).rev() {
            let line = lines[before];
            let is_head = names.contains(line) || spoken(line).is_some() || is_clock(line);
            if !is_head && !line.is_empty() {
                break;
            }
            rewritten[before].clear();
            top = before;
        }
        let above = (top.saturating_sub(2)..top).rev().find(|above| !lines[*above].is_empty());
        initials.extend(above.filter(|above| blocks::are_initials(lines[*above], name)));
        rewritten[at] = format!("{name} {}", clock::written(time));
    }
    // Most names have them, or none has: one alone may be a word.
    if initials.len() * 2 > count {
        for at in initials {
            rewritten[at].clear();
        }
    }
    Some(rewritten.join("\n"))
}

/// A time in words at the end of a line, in milliseconds, with what stands before it, if anything does.
pub fn behind(line: &str) -> Option<(&str, u32)> {
    if !line.ends_with(char::is_alphanumeric) {
        return None;
    }
    // The same time may stand in figures behind the words, without a blank.
    let words = line.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == ':');
    let line = if words.ends_with(char::is_alphabetic) && line.ends_with(|end: char| end.is_ascii_digit()) {
        words
    } else {
        line
    };
    // Most lines end otherwise.
    let last = line.rsplit(' ').next().filter(|last| UNITS.iter().any(|(names, _)| names.contains(last)));
    last.filter(|last| last.len() < line.len())?;
    spoken(line).map(|time| ("", time)).or_else(|| head(line))
}

/// A speaker and a time in words.
fn head(line: &str) -> Option<(&str, u32)> {
    let begins = line.match_indices(' ').map(|(at, _)| at).take_while(|at| *at < LONGEST_NAME);
    let found = begins.filter_map(|at| Some((line.get(..at)?.trim_end(), spoken(line.get(at..)?.trim_start())?)));
    // The longest time is the whole of it.
    found.into_iter().next().filter(|(name, _)| name.chars().any(char::is_alphabetic))
}

/// A time in words, in milliseconds.
fn spoken(words: &str) -> Option<u32> {
    let mut all = words.split_whitespace().filter(|word| !["and", "og", "och"].contains(word));
    let (mut time, mut last) = (0_u32, u32::MAX);
    while let Some(number) = all.next() {
        let number: u32 = number.parse().ok()?;
        let unit = all.next()?.to_lowercase();
        let (_, seconds) = UNITS.into_iter().find(|(names, _)| names.contains(&unit.trim_end_matches(',')))?;
        if seconds >= last {
            return None;
        }
        (time, last) = (time.checked_add(number.checked_mul(seconds)?)?, seconds);
    }
    (last < u32::MAX).then(|| time.checked_mul(1000)).flatten()
}

fn is_clock(line: &str) -> bool {
    line.contains(':') && clock::read(line).is_some()
}

#[cfg(test)]
mod tests {
    use crate::ports::import::plain;

    fn said(text: &str) -> Vec<String> {
        let talk = plain::read(text).unwrap().talks.remove(0);
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        talk.pieces.iter().map(|it| format!("{}|{:?}|{}", who(it.by), it.start, it.text)).collect()
    }

    #[test]
    fn turns_copied_from_the_page_of_a_meeting_have_speakers_and_times() {
        for [minutes, seconds] in [["minutes", "seconds"], ["minutter", "sekunder"], ["minuter", "sekunder"]] {
            let turn = |name: &str, time: u32, words: &str| {
                let spoken = format!("{} {minutes} {} {seconds}", time / 60, time % 60);
                format!("{name}\n{spoken}\n{}:{:02}\n{name} {spoken}\n{words}\n", time / 60, time % 60)
            };
            let text =
                [turn("Eva Lind", 3, "Hej."), turn("Jonas Berg", 72, "Hej hej.\nJa."), turn("Eva Lind", 80, "Bra.")];
            assert_eq!(
                said(&text.concat()),
                ["Eva Lind|Some(3000)|Hej.", "Jonas Berg|Some(72000)|Hej hej. Ja.", "Eva Lind|Some(80000)|Bra."]
            );
        }
        for times in ["3 sekunder\n0:03", "0:03"] {
            let turn = |short: &str, name: &str| format!("{short}\n{name}\n{times}\n{name} 3 sekunder\nHej.\n");
            let text = [turn("EL", "Eva Lind"), turn("JB", "Jonas Berg"), turn("EL", "Eva Lind")].concat();
            assert_eq!(
                said(&text),
                ["Eva Lind", "Jonas Berg", "Eva Lind"].map(|name| format!("{name}|Some(3000)|Hej."))
            );
        }
        let words = "T: It took 5 minutes 3 seconds\nC: Yes, 2 minutes 1 second\n";
        assert_eq!(said(words), ["T|None|It took 5 minutes 3 seconds", "C|None|Yes, 2 minutes 1 second"]);
    }
}
