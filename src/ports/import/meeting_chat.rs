//! The chat of a meeting, as Zoom writes it: `13:05:00 From Karin Ek to Everyone: Hej`, in the language of the program.

use std::collections::BTreeSet;

use super::counted::Counted;
use super::material::{Finding, Place};
use super::stamp;
use crate::domain::message::Message;

/// What stands before a name, and before whom it is written to.
const FROM: [&str; 3] = ["From ", "Från ", "Fra "];
const TO: [&str; 3] = [" to ", " till ", " til "];
/// How the note on a sign begins that somebody pressed below a message, and what stands around that message.
const REACTED: [&str; 4] = ["Reacted to ", "Reagerede på ", "Reagerte på ", "Reagerade på "];
const QUOTES: [char; 5] = ['"', '“', '”', '»', '«'];
/// Fewer lines than this are words.
const FEWEST: usize = 2;
/// The most letters of a name.
const LONGEST_NAME: usize = 60;
/// Of those a message is written to, so many are named.
const MOST_NAMED: usize = 3;

/// The text with who writes as a label, and what is told of it; `None` where not nearly all lines with a time begin so. Lines keep
/// their numbers.
pub fn rewritten(text: &str) -> Option<(String, Vec<Finding>)> {
    if !FROM.iter().any(|from| text.contains(from)) {
        return None;
    }
    let (mut times, mut messages, mut recipients) = (0_usize, 0_usize, BTreeSet::new());
    for line in text.lines() {
        times += usize::from(stamp::leading(line.trim_start()).is_some());
        if let Some(found) = find(line) {
            messages += 1;
            recipients.extend(found.to);
        }
    }
    if messages < FEWEST || messages * 10 < times * 9 {
        return None;
    }
    let mut rewritten = String::with_capacity(text.len());
    let mut reactions = Counted::default();
    let mut lines = text.lines().enumerate().peekable();
    while let Some((at, line)) = lines.next() {
        let found = find(line);
        // What is written may stand below who writes it.
        let below = found.as_ref().is_some_and(|it| it.words.is_empty());
        let reaction = match &found {
            Some(_) if below => lines.next_if(|(_, line)| is_reaction(line)).map(|(_, line)| line),
            Some(it) => Some(it.words).filter(|words| is_reaction(words)),
            None => Some(line).filter(|line| is_reply(line)),
        };
        if let Some(reaction) = reaction {
            reactions.note_such("import-chat-reactions", reaction, || Place::Line(at + 1));
            rewritten.push_str(if below { "\n\n" } else { "\n" });
            continue;
        }
        match found {
            Some(it) => rewritten.extend(["[", it.time, "] ", it.from, ": ", it.words]),
            None => rewritten.push_str(line),
        }
        rewritten.push('\n');
    }
    let names: Vec<&str> = recipients.iter().copied().take(MOST_NAMED).collect();
    let told =
        (recipients.len() > 1).then(|| Message::new("import-chat-recipients").with("names", names.join(", ")).into());
    Some((rewritten, told.into_iter().chain(reactions.into_findings()).collect()))
}

/// Whether a message only says that somebody pressed a sign below another's message, or took it back.
fn is_reaction(words: &str) -> bool {
    let words = words.trim();
    REACTED.iter().any(|begin| words.strip_prefix(begin).is_some_and(|rest| rest.starts_with(QUOTES)))
        || words.starts_with("Removed a ") && words.contains(" reaction from ")
}

/// Whether a line only quotes the message that is replied to.
fn is_reply(line: &str) -> bool {
    line.trim().strip_prefix("Replying to ").is_some_and(|rest| rest.starts_with(QUOTES))
}

/// A message.
struct Found<'a> {
    time: &'a str,
    from: &'a str,
    to: Option<&'a str>,
    words: &'a str,
}

fn find(line: &str) -> Option<Found<'_>> {
    let line = line.trim();
    let (_, rest) = stamp::leading(line)?;
    let time = line[..line.len() - rest.len()].trim_matches(['[', ']', '(', ')']);
    let rest = rest.trim_start();
    let named = FROM.iter().find_map(|from| rest.strip_prefix(from))?;
    let (names, words) = named.split_once(':')?;
    let parts = TO.iter().find_map(|to| names.split_once(to));
    let (from, to) = parts.map_or((names, None), |(from, to)| (from, Some(to.trim())));
    let from = from.trim();
    let is_name = from.contains(char::is_alphabetic) && from.chars().nth(LONGEST_NAME).is_none();
    is_name.then_some(Found { time, from, to, words: words.trim() })
}

#[cfg(test)]
mod tests {
    use super::Place;
    use crate::ports::import::plain;

    fn said(text: &str) -> (Vec<String>, usize) {
        let mut material = plain::read(text).unwrap();
        let talk = material.talks.remove(0);
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let turns = talk.pieces.iter().map(|it| format!("{}|{:?}|{}", who(it.by), it.start, it.text)).collect();
        (turns, material.findings.iter().filter(|it| it.message.id == "import-chat-recipients").count())
    }

    #[test]
    fn reactions_and_quotes_are_nobodys_words_and_told() {
        let text = "13:05:00 From Eva to Everyone:\n\tDu er træt.\n13:05:10 From Bo to Everyone:\n\tReacted to \"Du er træt.\" with 👍\n\
                    13:05:20 From Bo to Everyone:\n\tReplying to \"Du er træt.\"\n\n\tJa.\n13:05:30 From Eva to Everyone: Removed a 👍 reaction from \"Ja\"\n\
                    13:05:40 From Bo to Everyone:\n\tReacted to her \"nej\".\n13:05:50 From Eva to Everyone: Ok\n";
        let turns = [
            "Eva|Some(0)|Du er træt.",
            "Bo|Some(20000)|Ja.",
            "Bo|Some(40000)|Reacted to her \"nej\".",
            "Eva|Some(50000)|Ok",
        ];
        assert_eq!(said(text).0, turns);
        let told = plain::read(text).unwrap().findings;
        let told = told.iter().find(|it| it.message.id == "import-chat-reactions").unwrap();
        assert_eq!(told.place, Place::Line(3));
        assert!(format!("{:?}", told.message).contains('3'), "{told:?}");
        assert!(crate::ports::locale::Texts::new("en").knows("import-chat-reactions"));
    }

    #[test]
    fn who_writes_in_the_chat_of_a_meeting_speaks() {
        let wanted = ["Karin Ek|Some(0)|Hej, hör du?", "Ahmed|Some(20000)|ok: bra", "Karin Ek|Some(40000)|Då så."];
        for [from, to] in [
            ["\t From  ", " : "],
            [" From  ", "  to  Everyone : "],
            [" Från ", " till Alla: "],
            [" Fra ", " til Alle:\n\t"],
        ] {
            let line = |second: u32, name: &str, words: &str| format!("13:05:{second:02}{from}{name}{to}{words}\n");
            let text =
                [line(0, "Karin Ek", "Hej, hör du?"), line(20, "Ahmed", "ok: bra"), line(40, "Karin Ek", "Då så.")];
            assert_eq!(said(&text.concat()), (wanted.map(str::to_owned).to_vec(), 0), "{from}{to}");
        }
        let one = "13:05:00 From Eva to Everyone:\n\tHej\n13:05:20 From Bo to Eva(Direct Message):\n\tnej\n";
        assert_eq!(said(one).1, 1);
        assert!(crate::ports::locale::Texts::new("en").knows("import-chat-recipients"));
        assert_eq!(
            said("[0:01] T: From me: no\n[0:02] K: Hej\n[0:04] T: From you: no\n[0:06] K: x").0[0],
            "T|Some(1000)|From me: no"
        );
    }
}
