//! Plain transcripts whose lines or turns are numbered (`1 A: …`, `12. T: …`, `12: T: …`): the numbers go up, stand before the
//! labels, and are those of the turns.

use std::collections::HashSet;

use super::line::{self, Line};

/// Lines after which a text without a numbered label is none.
const LOOKED_AT: usize = 50;
/// Numbers may leave out so many.
const GAP: u32 = 50;
/// The most digits of a number.
const DIGITS: usize = 6;

/// A text without its numbers.
pub struct Numbered {
    pub text: String,
    /// The number of each line, where it has one.
    pub numbers: Vec<Option<u32>>,
}

/// Takes the numbers out of a text that has them.
pub fn find(text: &str) -> Option<Numbered> {
    if !is_numbered(text) {
        return None;
    }
    let mut rising = Rising::default();
    let (mut bare, mut numbers) = (String::with_capacity(text.len()), Vec::new());
    for line in text.lines() {
        let numbered = rising.take(line);
        bare.push_str(numbered.map_or(line, |(_, rest)| rest));
        bare.push('\n');
        numbers.push(numbered.map(|(number, _)| number));
    }
    // Turns count from 1, and each has its own number: others are counted anew.
    let told: Vec<u32> = numbers.iter().flatten().copied().collect();
    if told.contains(&0) || !told.is_sorted_by(|one, next| one < next) {
        numbers.clear();
    }
    Some(Numbered { text: bare, numbers })
}

/// Whether labels stand behind numbers that go up, and hardly any without one.
fn is_numbered(text: &str) -> bool {
    let mut rising = Rising::default();
    let (mut all, mut next, mut labelled, mut bare) = (0_usize, 0_usize, 0_usize, 0_usize);
    for (place, line) in text.lines().filter(|line| !line.trim().is_empty()).enumerate() {
        if place == LOOKED_AT && labelled == 0 {
            return false;
        }
        let before = rising.last;
        match rising.take(line) {
            Some((number, rest)) => {
                all += 1;
                next += usize::from(before.is_some_and(|before| number == before + 1));
                labelled += usize::from(has_label(rest));
            }
            None => bare += usize::from(has_label(line)),
        }
    }
    labelled > 1 && bare * 10 <= labelled && (labelled * 2 >= all || next * 10 >= (all - 1) * 9)
}

fn has_label(line: &str) -> bool {
    label(line).is_some()
}

fn label(line: &str) -> Option<String> {
    let Line::Speech(speech) = line::read(line) else { return None };
    Some(speech.label?.name.to_owned())
}

/// Numbers while they go up, and those who spoke behind one.
#[derive(Default)]
struct Rising {
    last: Option<u32>,
    labels: HashSet<String>,
}

impl Rising {
    /// The number of a line and what stands behind it. The first stands before a label, and no later one is far from the one
    /// before; but one that is there twice, or begins again, before somebody who speaks.
    fn take<'l>(&mut self, line: &'l str) -> Option<(u32, &'l str)> {
        let (number, rest) = leading(line)?;
        let goes_on = match self.last {
            Some(last) if number > last && number - last <= GAP => true,
            Some(last) => label(rest).is_some_and(|label| number == last || self.labels.contains(&label)),
            None => has_label(rest),
        };
        goes_on.then(|| {
            self.last = Some(number);
            self.labels.extend(label(rest));
            (number, rest)
        })
    }
}

/// Words before the number of a line or of a turn.
const WORDS: [&str; 8] = ["linje", "line", "rad", "replikk", "replik", "tur", "turn", "nr"];

/// A number at the beginning of a line, with a blank, a point, a bracket or a colon behind it, perhaps in brackets or behind a word
/// for it. A time or a decimal is none.
fn leading(line: &str) -> Option<(u32, &str)> {
    let line = line.trim_start();
    let bracketed = [('[', ']'), ('(', ')')].into_iter().find_map(|(open, close)| {
        let (number, rest) = line.strip_prefix(open)?.split_once(close)?;
        Some((number.trim(), rest.strip_prefix([':', '.']).unwrap_or(rest)))
    });
    if let Some((number, rest)) = bracketed {
        let is_one = (1..=DIGITS).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
        let rest = rest.trim_start();
        return (is_one && !rest.is_empty()).then(|| Some((number.parse().ok()?, rest)))?;
    }
    let word = line.find(|letter: char| !letter.is_alphabetic()).map(|end| line.split_at(end));
    let word = word.filter(|(word, _)| WORDS.contains(&word.to_lowercase().as_str()));
    let line = word.map_or(line, |(_, rest)| rest.strip_prefix('.').unwrap_or(rest).trim_start());
    let end = line.find(|letter: char| !letter.is_ascii_digit()).filter(|end| (1..=DIGITS).contains(end))?;
    let (digits, behind) = line.split_at(end);
    let rest = behind.strip_prefix(['.', ')', ':']).unwrap_or(behind);
    let is_parted =
        rest.starts_with(char::is_whitespace) || rest.len() < behind.len() && rest.starts_with(char::is_alphabetic);
    let rest = rest.trim_start();
    (is_parted && !rest.is_empty()).then(|| Some((digits.parse().ok()?, rest)))?
}

#[cfg(test)]
mod tests {
    use crate::ports::import::plain;
    use crate::ports::import::turns::{Joining, settle};

    /// Turns as `number label words`, and what was told.
    fn read(text: &str) -> (Vec<String>, Vec<String>) {
        let material = plain::read(text).unwrap();
        let settled = settle(&material.talks[0], Joining::default(), &[]).unwrap();
        let label = |by: u16| &settled.participants[usize::from(by)].id.0;
        let turns = settled.turns.iter().map(|turn| format!("{} {} {}", turn.id.0, label(turn.by), turn.text));
        let told = material.findings.iter().chain(&settled.findings).map(|finding| finding.message.id.to_string());
        (turns.collect(), told.collect())
    }

    #[test]
    fn numbers_before_labels_are_those_of_the_turns() {
        let wanted = ["11 T Hei.", "12 K Ja, 3 barn.", "13 T Tre?", "14 K 2 gutter."].map(str::to_owned).to_vec();
        for sign in [" ", ". ", ": ", ") ", "\t", ".", "  "] {
            let text = format!("11{sign}T: Hei.\n12{sign}K: Ja,\n3 barn.\n\n13{sign}T: Tre?\n14{sign}K: 2 gutter.\n");
            assert_eq!(read(&text), (wanted.clone(), vec![]), "{sign:?}");
        }
        for (before, behind) in
            [("[", "] "), ("(", ") "), ("[", "]"), ("Linje ", " "), ("linje ", ": "), ("Nr. ", ". ")]
        {
            let text = ["T: Hei.", "K: Ja,\n3 barn.\n", "T: Tre?", "K: 2 gutter."];
            let text = (11..).zip(text).map(|(number, words)| format!("{before}{number}{behind}{words}\n"));
            assert_eq!(read(&text.collect::<String>()), (wanted.clone(), vec![]), "{before}{behind}");
        }
        let lines = "1 T: Hva\n2 tenker du?\n3 K: Jeg\n4 vet ikke.\n5 T: Nei.\n";
        assert_eq!(read(lines).0, ["1 T Hva tenker du?", "3 K Jeg vet ikke.", "5 T Nei."], "each line has one");
        assert_eq!(read("0 T: Hei.\n1 K: Ja.\n").0, ["1 T Hei.", "2 K Ja."], "numbers begin with 1");
        let timed = "1 [00:12] T: Hei.\n2 [00:15] K: Ja.\n3 [00:18] T: Nå.\n";
        assert_eq!(read(timed), (["1 T Hei.", "2 K Ja.", "3 T Nå."].map(str::to_owned).to_vec(), vec![]));
    }

    #[test]
    fn numbers_that_are_there_twice_or_begin_again_are_no_words() {
        for text in [
            "1 T: Hei der.\n1 K: Hallo.\n2 T: Hva nå?\n2 K: Ja.\n",
            "1. T: Hei der.\n2. K: Hallo.\n\n1. T: Hva nå?\n2. K: Ja.\n",
        ] {
            assert_eq!(read(text).0, ["1 T Hei der.", "2 K Hallo.", "3 T Hva nå?", "4 K Ja."], "{text}");
        }
        let list = "11 T: Tre ting:\n1. Mat: spis.\n12 K: Ja.\n";
        assert_eq!(read(list).0, ["11 T Tre ting: 1. Mat: spis.", "12 K Ja."]);
    }

    #[test]
    fn numbers_in_what_is_said_stay_words() {
        let list = "T: Tre ting:\n1. Mat: spis.\n2. Søvn: sov.\n3. Gang: gå.\nK: Ja.\nT: Godt.\n";
        assert!(read(list).0[0].contains("1. Mat: spis. 2. Søvn: sov."), "{:?}", read(list).0);
        let times = "0:12 T: Hei.\n0:15 K: Ja.\n0:18 T: Nå.\n";
        assert_eq!(read(times).0, ["1 T Hei.", "2 K Ja.", "3 T Nå."]);
        assert_eq!(read("5 måneder: det er lenge.\nDet synes jeg.\n").0.len(), 2);
    }
}
