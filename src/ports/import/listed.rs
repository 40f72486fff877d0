//! A list of people at the head of a talk (`T: Mette Holm, psykolog`), which looks like turns: that it may be one is told.

use std::collections::HashSet;

use super::labels;
use super::line::{self, Form, Label, Line};
use super::material::Finding;
use crate::domain::message::Message;

/// The most lines of a list, and the most letters of one behind its label.
const MOST_LINES: usize = 12;
const LONGEST: usize = 60;
/// So many paragraphs of as many lines show that all of them are talk.
const ALIKE: usize = 2;

/// What is told where the first lines with labels are a paragraph in which everybody stands once and nothing ends as a sentence does;
/// `speaks` says which labels begin a turn.
pub fn told(text: &str, speaks: impl Fn(&Label<'_>) -> bool) -> Option<Finding> {
    let labelled = |line| match line::read(line) {
        Line::Speech(speech) => speech.label.filter(|label| label.form == Form::Colon),
        _ => None,
    };
    let mut lines = text.lines().enumerate().skip_while(|(_, line)| labelled(line).is_none()).peekable();
    lines.peek()?;
    let (mut seen, mut is_sure, mut are_names) = (HashSet::new(), false, true);
    // The first line that becomes a turn, and how many there are from it on: those above it are left out, which is told elsewhere.
    let (mut turn, mut count) = (None, 0);
    for (at, line) in lines.by_ref().take_while(|(_, line)| !line.trim().is_empty()) {
        let label = labelled(line).filter(|label| label.stamp.is_none() && could_be_listed(label.rest))?;
        if seen.len() == MOST_LINES || !seen.insert(labels::key(label.name)) {
            return None;
        }
        turn = turn.or_else(|| speaks(&label).then_some((at, line)));
        count += usize::from(turn.is_some());
        is_sure |= says_more_of_a_name(label.rest) || labels::is_head_word(&labels::key(label.name));
        are_names &= label.rest.split_whitespace().nth(1).is_some() && begins_large(label.rest);
    }
    let all = seen.len();
    let (at, first) = turn.filter(|_| all > 1 && (is_sure || are_names))?;
    let rest: Vec<bool> = lines.map(|(_, line)| line.trim().is_empty() || labelled(line).is_none()).collect();
    let mut paragraphs = rest.split(|ends| *ends).map(<[bool]>::len).filter(|lines| *lines > 0).peekable();
    paragraphs.peek()?;
    let is_alike = paragraphs.filter(|lines| *lines == all).count() >= ALIKE;
    let message = Message::new("import-people-listed").with("count", count).with("example", first.trim());
    (!is_alike).then(|| Finding::line(at + 1, message))
}

fn could_be_listed(words: &str) -> bool {
    words.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit())
        && !words.ends_with(['.', '?', '!', '…', ',', '-', '–'])
        && words.chars().nth(LONGEST).is_none()
}

/// Whether a comma or a bracket stands behind what may be a name (`Jonas, 34 år`).
fn says_more_of_a_name(words: &str) -> bool {
    words.split_once([',', '(']).is_some_and(|(name, _)| begins_large(name))
}

/// Whether all words begin with a large letter.
fn begins_large(name: &str) -> bool {
    name.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::Message;
    use crate::ports::import::plain;

    #[test]
    fn a_list_of_people_above_the_talk_is_told() {
        let told = |text: &str| {
            let findings = plain::read(text).unwrap().findings;
            let ours = findings.iter().filter(|it| it.message.id == "import-people-listed");
            ours.map(|it| format!("{:?}", it.place)).collect::<Vec<_>>()
        };
        let talk = "T: Hvad nu?\nK: Min chef.\nT: Nå.\nK: Nej.\n";
        assert_eq!(told(&format!("T: Mette Holm, psykolog\nK: Jonas, 34 år\n\n{talk}")), ["Line(1)"]);
        assert_eq!(
            told(&format!("Samtale 3\n\nT: Mette Holm\nK: Jonas\nTolk: Fatima Ali\nDato: 12.3.2026\n\n{talk}")),
            ["Line(3)"]
        );
        let head = format!("Dato: 10.03.2026\nTid: 10:00\nT: Mette Holm\nK: Jonas, 34 år\nSted: Køge\n\n{talk}");
        assert_eq!(told(&head), ["Line(3)"]);
        let found = plain::read(&head).unwrap().findings.into_iter().find(|it| it.message.id == "import-people-listed");
        let message = Message::new("import-people-listed").with("count", 3_usize).with("example", "T: Mette Holm");
        assert_eq!(found.unwrap().message, message);
        let spaced = talk.replace('\n', "\n\n");
        assert_eq!(told(&format!("T: Mette Holm, psykolog\nK: Jonas, 34 år\n\n{spaced}")), ["Line(1)"]);
        for text in [
            talk.to_owned(),
            format!("T: Hej\nK: Hej Mette\n\n{talk}"),
            "T: Hej, Bo\nK: Hej, Eva\n\nT: Nå\nK: Ja\n\nT: Hm\nK: Nej\n".to_owned(),
            format!("T: Hej.\nK: Jonas Krogh\n\n{talk}"),
        ] {
            assert!(told(&text).is_empty(), "{text}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("import-people-listed"));
    }
}
