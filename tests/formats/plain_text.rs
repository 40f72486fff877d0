//! Plain-text transcripts: whatever stands in them, nothing panics and nothing is lost in silence.

use std::collections::HashSet;

use gensvar::domain::message::Argument;
use gensvar::domain::session::{About, Participant, Session, Turn};
use gensvar::ports::decode::decode;
use gensvar::ports::import::turns::{Joining, settle};
use gensvar::ports::import::{Finding, Place, looks_like_ron, plain};
use gensvar::ports::locale::Texts;
use proptest::prelude::*;

use crate::limits::worked;

/// A talk as it is opened.
struct Imported {
    participants: Vec<Participant>,
    turns: Vec<Turn>,
    findings: Vec<Finding>,
}

fn read(text: &str) -> Result<Imported, Finding> {
    let mut material = plain::read(text)?;
    let settled = settle(&material.talks[0], Joining::default(), &[])?;
    material.findings.extend(settled.findings);
    Ok(Imported { participants: settled.participants, turns: settled.turns, findings: material.findings })
}

fn line(finding: &Finding) -> usize {
    match finding.place {
        Place::Line(line) => line,
        _ => panic!("a finding without a line: {finding:?}"),
    }
}

/// What a soup is made of: labels, times and signs in every combination, with words of its own on each line.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::sample::select(vec![
            "T:", "C:", "Klient:", "Behandler :", "He said:", "**Anna:**", "**Anna**:", "[Anna]", "[Bo]:", "BO\t", "ANNA  ",
            "anna:", "Carl：", "Tolk:", "Date:", "_T_:", "Anna (0:12):", "Bo [00:01:02]:", "Problem:",
        ]).prop_map(str::to_owned),
        3 => prop::sample::select(vec![
            "[00:12:03]", "(12:03)", "00:12:03.450", "0:12", "[0:12 - 0:15]", "12:03 -", "(0:01)", "0:00:01 --> 0:00:02",
        ]).prop_map(str::to_owned),
        1 => prop::sample::select(vec!["#", "---", "*", "**", "[", "]", "(", ":", "\t", "  ", "\u{202e}", "😀", "\u{30a}", "-->"])
            .prop_map(str::to_owned),
        4 => Just("%".to_owned()),
    ]
}

fn soup() -> impl Strategy<Value = String> {
    let line = prop::collection::vec((piece(), prop::bool::ANY), 0..5);
    prop::collection::vec(line, 1..40).prop_map(|lines| {
        let mut text = String::new();
        let mut count = 0;
        for line in lines {
            for (piece, has_blank) in line {
                if piece == "%" {
                    count += 1;
                    text.extend(["word", count.to_string().as_str(), "x"]);
                } else {
                    text.push_str(&piece);
                }
                if has_blank {
                    text.push(' ');
                }
            }
            text.push('\n');
        }
        text
    })
}

/// The words of a line that begin with a letter: numbers may be times, signs may set a label off.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.starts_with(char::is_alphabetic))
        .map(str::to_lowercase)
}

fn warned_lines(imported: &Imported) -> HashSet<usize> {
    imported.findings.iter().map(line).collect()
}

/// Every word is in a turn or a label, or a warning names its line.
fn nothing_is_lost(text: &str, imported: &Imported) -> Result<(), TestCaseError> {
    let turns = imported.turns.iter().flat_map(|turn| words(&turn.text));
    let labels = imported.participants.iter().flat_map(|someone| words(&someone.id.0));
    let kept: HashSet<String> = turns.chain(labels).collect();
    let warned = warned_lines(imported);
    // Of lines before the first speaker the first is named, and the others are counted.
    let before = imported.findings.iter().filter(|finding| finding.message.id == "import-before-first-speaker");
    let counts = before.flat_map(|finding| &finding.message.arguments).filter_map(|argument| match argument {
        ("count", Argument::Number(count)) => usize::try_from(*count - 1).ok(),
        _ => None,
    });
    let mut counted: usize = counts.sum();
    for (index, line) in text.lines().enumerate() {
        let lost = words(line).find(|word| !kept.contains(word));
        if let Some(word) = lost.filter(|_| !warned.contains(&(index + 1))) {
            prop_assert!(counted > 0, "line {}: {word:?} of {line:?} is lost", index + 1);
            counted -= 1;
        }
    }
    Ok(())
}

/// What was read is a session, its warnings have words and stand in order.
fn is_sound(text: &str, imported: &Imported) -> Result<(), TestCaseError> {
    let texts = Texts::new("en");
    let lines = text.lines().count();
    prop_assert!(imported.findings.iter().all(|finding| texts.knows(&finding.message.id)));
    prop_assert!(imported.findings.iter().all(|finding| (1..=lines).contains(&line(finding))));
    prop_assert!(imported.findings.is_sorted_by_key(line));
    let starts: Vec<u32> = imported.turns.iter().filter_map(|turn| turn.start).collect();
    prop_assert!(starts.is_sorted(), "{starts:?}");
    prop_assert!(imported.turns.iter().all(|turn| turn.end.is_none() || turn.end >= turn.start));
    let made = Session::new(About::default(), Vec::new(), imported.participants.clone(), imported.turns.clone());
    prop_assert!(made.is_ok(), "{made:?}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_any_text_is_lost(text in "\\PC{0,30}(\n\\PC{0,30}){0,20}") {
        if let Ok(imported) = read(&text) {
            nothing_is_lost(&text, &imported)?;
            is_sound(&text, &imported)?;
        }
    }

    #[test]
    fn nothing_of_a_soup_of_labels_is_lost(text in soup()) {
        if let Ok(imported) = read(&text) {
            nothing_is_lost(&text, &imported)?;
            is_sound(&text, &imported)?;
        }
    }

    /// Words that are spoken stay in order, and none is spoken twice.
    #[test]
    fn words_of_a_soup_stay_in_order(text in soup()) {
        if let Ok(imported) = read(&text) {
            let numbers: Vec<u32> = imported.turns.iter().flat_map(|turn| words(&turn.text))
                .filter_map(|word| word.strip_prefix("word")?.strip_suffix('x')?.parse().ok()).collect();
            prop_assert!(numbers.is_sorted_by(|one, next| one < next), "{numbers:?}");
        }
    }

    #[test]
    fn any_bytes_are_text_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        match decode(&bytes) {
            Ok(decoded) => {
                prop_assert!(!decoded.text.contains(['\r', '\0']) && !decoded.text.trim().is_empty());
                let _ = looks_like_ron(&decoded.text);
                let _ = read(&decoded.text);
            }
            Err(message) => prop_assert!(Texts::new("en").knows(&message.id), "{}", message.id),
        }
    }

    #[test]
    fn every_text_survives_utf8_and_utf16(text in "[^\r\0]{1,60}") {
        prop_assume!(!text.trim().is_empty() && !text.starts_with('\u{feff}'));
        let units = |order: fn(u16) -> [u8; 2]| format!("\u{feff}{text}").encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let marked = [format!("\u{feff}{text}").into_bytes(), units(u16::to_le_bytes), units(u16::to_be_bytes)];
        for bytes in marked {
            prop_assert_eq!(&decode(&bytes).map(|decoded| decoded.text.into_owned()), &Ok(text.clone()));
        }
    }

    #[test]
    fn any_text_can_be_asked_whether_it_is_ron(text in "(\\PC|[(/*:\n #!])*") {
        let _ = looks_like_ron(&text);
    }
}

/// Ten times the lines may take ten times as long, with room for a busy machine, but not a hundred times.
#[test]
fn hostile_texts_are_read_in_linear_time() {
    let shapes: [fn(usize) -> String; 4] = [
        |number| format!("name{number}: words\n"),
        |number| format!("He said {number}: no\nHe said {number}: no\n"),
        |_| "[0:12] ".to_owned(),
        |_| "**a".to_owned(),
    ];
    for shape in shapes {
        let time = |lines: usize| {
            let text: String = (0..lines).map(shape).collect();
            worked::time(|| drop(read(&text)))
        };
        // Neighbours on the same processor slow both down, and seldom alike.
        let tries: Vec<_> = (0..6).map(|_| (time(2_000), time(20_000))).take_while(|(a, b)| *b >= *a * 40).collect();
        assert!(tries.len() < 6, "{tries:?}");
    }
}

#[test]
fn a_long_talk_keeps_every_turn() {
    let lines: Vec<String> = (0..10_000).map(|number| format!("{}: Line {number}", ["T", "C"][number % 2])).collect();
    let imported = read(&lines.join("\n")).unwrap();
    assert_eq!((imported.turns.len(), imported.findings.len()), (10_000, 0));
}
