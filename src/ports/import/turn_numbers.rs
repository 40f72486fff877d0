//! Labels that count turns: `T1:`, `K1:`, `T2:`, `K2:` are two people, each of whom speaks again and again.

use std::collections::{BTreeMap, HashSet};

use super::labels;
use super::line::{self, Line};
use super::material::Finding;
use crate::domain::message::Message;

/// Fewer labels than this count nothing.
const FEWEST: usize = 5;
/// A number that persons of one kind hardly reach, and turns do.
const HIGH: u32 = 3;
/// Lines with digits among which a label has to be.
const TRIED: usize = 200;
/// Labels after which it shows whether they have numbers.
const CLEAR: usize = 20;
/// More people than this are no turns that are counted.
const MOST_PEOPLE: usize = 6;

/// A text without the numbers in its labels, and what is told of it; `None` where labels count no turns. They do where each stands
/// once, nearly all have a number, and the numbers of each person go up.
pub fn rewritten(text: &str) -> Option<(String, Finding)> {
    let mut seen = HashSet::new();
    let mut people: BTreeMap<String, u32> = BTreeMap::new();
    let (mut labelled, mut numbered, mut example) = (0_usize, 0_usize, Vec::new());
    let mut tried = 0_usize;
    for line in text.lines() {
        // What does not begin so is no such text, and is not looked through.
        if tried == TRIED && labelled == 0 || labelled >= CLEAR && numbered * 10 < labelled * 9 {
            return None;
        }
        let Some(name) = label(line, &mut tried) else { continue };
        labelled += 1;
        let Some((who, number)) = parts(name) else { continue };
        let last = people.entry(labels::key(who)).or_default();
        if number <= *last || !seen.insert(labels::key(name)) {
            return None;
        }
        *last = number;
        numbered += 1;
        if example.len() < 3 {
            example.push(name);
        }
    }
    let is_counted = numbered >= FEWEST
        && numbered * 10 >= labelled * 9
        && people.len() <= MOST_PEOPLE
        && people.values().any(|last| *last >= HIGH)
        && numbered > people.len() * 2;
    if !is_counted {
        return None;
    }
    let mut rewritten = String::with_capacity(text.len());
    for line in text.lines() {
        match label(line, &mut tried).and_then(|name| Some((name, parts(name)?.0))) {
            Some((name, who)) => rewritten.push_str(&line.replacen(name, who, 1)),
            None => rewritten.push_str(line),
        }
        rewritten.push('\n');
    }
    let message = Message::new("import-labels-count").with("labels", example.join(", "));
    Some((rewritten, message.into()))
}

fn label<'l>(line: &'l str, tried: &mut usize) -> Option<&'l str> {
    // Most lines of most texts are passed over here.
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    *tried += 1;
    match line::read(line) {
        Line::Speech(speech) => speech.label.filter(|label| label.form == line::Form::Colon).map(|label| label.name),
        _ => None,
    }
}

/// Whoever a label names, and the number behind it.
fn parts(name: &str) -> Option<(&str, u32)> {
    let who = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let number = name[who.len()..].parse().ok()?;
    let who = who.trim_end();
    who.chars().all(char::is_alphabetic).then_some((who, number)).filter(|(who, _)| !who.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::ports::import::plain;

    #[test]
    fn numbers_in_labels_that_count_turns_are_no_people() {
        let people = |text: &str| {
            let material = plain::read(text).unwrap();
            let told = material.findings.iter().filter(|it| it.message.id == "import-labels-count").count();
            (material.talks[0].voices.iter().map(|voice| voice.label.clone()).collect::<Vec<_>>(), told)
        };
        let turns = |numbers: std::ops::RangeInclusive<u32>| {
            numbers.map(|number| format!("T{number}: Hva tenker du?\nK{number}: Nei.\n")).collect::<Vec<_>>().concat()
        };
        assert_eq!(people(&turns(1..=3)), (vec!["T".to_owned(), "K".to_owned()], 1));
        assert_eq!(people(&turns(1..=300)).0.len(), 2);
        assert_eq!(people("T1: a\nK1: b\nT2: c\nK1: d\nT1: e\nK2: f\n").1, 0, "these come again");
        assert_eq!(people(&turns(1..=2)).1, 0, "too few to tell");
        assert!(crate::ports::locale::Texts::new("en").knows("import-labels-count"));
    }
}
