//! CHAT transcripts: headers in the order that its checker wants, a main line for each turn or part of one, codes on
//! `%cod` tiers and notes on `%com`; those of further coders on `%xcod2`, `%xcom2` and so on.
//!
//! A main line takes only words and the sign that ends an utterance. Words that would not come back as they are stand
//! on a tier `%xwrd` as well. What CHAT has no place for travels in a comment at the head.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt::Write as _;

use super::carried::{Carried, CarriedMark, NAME};
use super::laid_out::LaidOut;
use crate::domain::message::Message;
use crate::domain::session::{Participant, Role};
use crate::ports::formats::{Holds, Outgoing, Written};
use crate::ports::import::chat::words::{clean, encoded};
use crate::ports::import::days;

/// What comes back from a file that was written here.
pub const HOLDS: Holds = super::eaf::HOLDS;

/// Codes.
pub const CODES: &str = "cod";
/// Notes on them.
pub const COMMENT: &str = "com";
/// The turn's id, and how many of its characters stand before the line.
pub const TURN: &str = "xtrn";
/// The words as they are.
pub const WORDS: &str = "xwrd";

/// The name of a coding's tier.
pub fn tier(kind: &str, coding: usize) -> String {
    if coding == 0 { kind.to_owned() } else { format!("x{kind}{}", coding + 1) }
}

/// Codes on a tier: `$CR $OQ:kind=reason`.
pub fn cell<'a>(marks: impl Iterator<Item = &'a CarriedMark>) -> String {
    let mut cell = String::new();
    for mark in marks {
        cell.push_str(if cell.is_empty() { "$" } else { " $" });
        push_sign(&mut cell, &mark.3);
        for (modifier, value) in &mark.4 {
            cell.push(':');
            push_sign(&mut cell, modifier);
            cell.push('=');
            push_sign(&mut cell, value);
        }
    }
    cell
}

/// Such a code without its sign in its parts: the code, and what refines it. Others part codes by colons, too, and these stay.
pub fn parted(word: &str) -> (&str, Vec<(String, String)>) {
    let is_pair = |part: &str| part.split_once('=').is_some_and(|(modifier, _)| !modifier.is_empty());
    let mut end = word.len();
    while let Some(at) = word[..end].rfind(':').filter(|at| *at > 0 && is_pair(&word[at + 1..end])) {
        end = at;
    }
    let pairs = word[end..].split(':').filter_map(|pair| pair.split_once('='));
    (&word[..end], pairs.map(|(modifier, value)| (modifier.to_owned(), value.to_owned())).collect())
}

/// Puts a word of a code behind a text; a blank would end it.
fn push_sign(text: &mut String, word: &str) {
    let is_blank = |letter: char| letter.is_whitespace() || letter.is_control();
    text.extend(word.chars().map(|letter| if is_blank(letter) { '_' } else { letter }));
}

/// What lies between notes.
pub const BETWEEN: &str = " | ";

/// Notes in one line.
pub fn noted<'a>(marks: impl Iterator<Item = &'a CarriedMark>) -> String {
    let noted = marks.filter(|mark| !mark.6.is_empty()).map(|mark| format!("{}: {}", mark.3, mark.6));
    let noted = noted.collect::<Vec<_>>().join(BETWEEN);
    if noted.is_empty() {
        return noted;
    }
    let blank = |letter: char| letter.is_whitespace() || letter.is_control();
    noted.split(blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The code of somebody of each role.
const USUAL: [(Role, &str); 6] = [
    (Role::Clinician, "THE"),
    (Role::Client, "CLI"),
    (Role::Relative, "REL"),
    (Role::Interpreter, "INT"),
    (Role::Other, "OTH"),
    (Role::Unknown, "UNK"),
];

/// A code of three letters or digits for each participant, no two alike.
pub fn codes(participants: &[Participant]) -> Vec<String> {
    let mut codes: Vec<String> = Vec::with_capacity(participants.len());
    let mut used = HashSet::new();
    for someone in participants {
        let letters: String = someone
            .id
            .0
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_ascii_uppercase())
            .collect();
        let usual = USUAL.iter().find(|(role, _)| *role == someone.role).map_or("UNK", |(_, code)| *code);
        // What means one role, as `CLI` does, is no code for somebody of another: a clinician is `THE`.
        let misleads = |code: &str| USUAL.iter().any(|(role, usual)| *role != someone.role && *usual == code);
        let begins = |code: &&str| code.starts_with(|letter: char| letter.is_ascii_alphabetic());
        let own = letters.get(..3).filter(begins).filter(|code| !misleads(code));
        let code = own.unwrap_or(usual);
        let numbered = |number: usize| match number {
            0 => code.to_owned(),
            1..=9 => format!("{}{number}", &code[..2]),
            _ => format!("{}{number}", &code[..1]),
        };
        let code = (0..=participants.len()).map(numbered).find(|code| used.insert(code.clone())).unwrap_or_default();
        codes.push(code);
    }
    codes
}

/// Writes a talk. Each talk gets a file of its own, so that only the first one is written.
pub fn write(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let Some(talk) = talks.first() else { return Err(Message::new("import-nothing-said")) };
    // A line needs no time, but a time needs an end.
    let mut spans = LaidOut::of(talk.session).spans;
    for (span, turn) in spans.iter_mut().zip(talk.session.turns()) {
        let start = turn.start.unwrap_or(span.0);
        *span = (start, turn.end.unwrap_or(span.1).max(start));
    }
    let carried = Carried::of(*talk, &LaidOut { spans, ..LaidOut::default() });
    let codes = codes(&carried.participants);
    let mut out = String::new();
    head(&mut out, talk, &carried, &codes);
    let starts = starts(&carried);
    let marks: Vec<HashMap<(u32, u32), Vec<&CarriedMark>>> = carried
        .codings
        .iter()
        .map(|coding| {
            let mut marks: HashMap<_, Vec<_>> = HashMap::new();
            for mark in &coding.marks {
                marks.entry((mark.1, mark.2)).or_default().push(mark);
            }
            marks
        })
        .collect();
    for (place, turn) in talk.session.turns().enumerate() {
        let written = carried.turns[place];
        let parts = parts(&turn.text, starts.get(&turn.id.0));
        let count = parts.len() as u64;
        let moment = |part: u64| u64::from(written.4) + u64::from(written.5 - written.4) * part / count;
        for (part, (at, words)) in (0_u64..).zip(parts) {
            let line = encoded(words);
            let _ = write!(out, "*{}:\t{line}", codes[usize::from(turn.by)]);
            if turn.start.is_some() {
                let _ = write!(out, " \u{15}{}_{}\u{15}", moment(part), moment(part + 1));
            }
            let _ = write!(out, "\n%{TURN}:\t{} {at}\n", turn.id.0);
            if clean(&line) != words || words.is_empty() {
                let _ = writeln!(out, "%{WORDS}:\t{}", serde_json::to_string(words).unwrap_or_default());
            }
            for (coding, marks) in marks.iter().enumerate() {
                let Some(marks) = marks.get(&(turn.id.0, at)) else { continue };
                let _ = writeln!(out, "%{}:\t{}", tier(CODES, coding), cell(marks.iter().copied()));
                let notes = noted(marks.iter().copied());
                if !notes.is_empty() {
                    let _ = writeln!(out, "%{}:\t{notes}", tier(COMMENT, coding));
                }
            }
        }
    }
    out.push_str("@End\n");
    Ok(Written { bytes: out.into_bytes(), told: Vec::new() })
}

fn head(out: &mut String, talk: &Outgoing<'_>, carried: &Carried, codes: &[String]) {
    let language = match carried.language.split(['-', '_']).next().unwrap_or_default() {
        "en" => "eng",
        "da" => "dan",
        "nb" | "no" => "nor",
        "nn" => "nno",
        "sv" => "swe",
        other if other.len() == 3 && other.bytes().all(|byte| byte.is_ascii_lowercase()) => other,
        _ => "und",
    };
    let roles = carried.participants.iter().map(|someone| match someone.role {
        Role::Clinician => "Investigator",
        Role::Client => "Participant",
        Role::Relative => "Relative",
        Role::Interpreter | Role::Other => "Other",
        Role::Unknown => "Unidentified",
    });
    let people: Vec<(&String, &str)> = codes.iter().zip(roles).collect();
    let listed: Vec<String> = people.iter().map(|(code, role)| format!("{code} {role}")).collect();
    let _ = write!(out, "@UTF8\n@Begin\n@Languages:\t{language}\n@Participants:\t{}\n", listed.join(", "));
    for (code, role) in people {
        let _ = writeln!(out, "@ID:\t{language}|gensvar|{code}|||||{role}|||");
    }
    if let Some(media) = carried.media.first() {
        let name = media.path.rsplit(['/', '\\']).next().unwrap_or_default();
        let (name, end) = name.rsplit_once('.').unwrap_or((name, ""));
        let name: String = name.chars().filter(|letter| !letter.is_control() && !"\",".contains(*letter)).collect();
        let film =
            ["mp4", "mov", "mpg", "mpeg", "m4v", "avi", "mkv", "webm"].iter().any(|it| end.eq_ignore_ascii_case(it));
        let name = if name.contains(' ') { format!("\"{name}\"") } else { name };
        if !name.is_empty() {
            let _ = writeln!(out, "@Media:\t{name}, {}", if film { "video" } else { "audio" });
        }
    }
    let day = days::known(&talk.session.about.date);
    if let Some(Ok(day)) = day.map(|day| chrono::NaiveDate::parse_from_str(&day, "%Y-%m-%d")) {
        let _ = writeln!(out, "@Date:\t{}", day.format("%d-%b-%Y").to_string().to_uppercase());
    }
    let _ = writeln!(out, "@Comment:\t{NAME} {}", carried.text());
}

/// Where any coder's parts of each turn begin, by the turns' ids.
fn starts(carried: &Carried) -> HashMap<u32, BTreeSet<u32>> {
    let mut starts: HashMap<u32, BTreeSet<u32>> = HashMap::new();
    for (turn, at, _) in carried.codings.iter().flat_map(|coding| &coding.cuts) {
        starts.entry(*turn).or_default().insert(*at);
    }
    starts
}

/// The parts of a turn, each with the characters before it.
fn parts<'a>(text: &'a str, starts: Option<&BTreeSet<u32>>) -> Vec<(u32, &'a str)> {
    let mut parts = Vec::new();
    let (mut rest, mut from) = (text, 0);
    for at in starts.into_iter().flatten() {
        let bytes = rest.char_indices().nth((at - from) as usize).map_or(rest.len(), |(byte, _)| byte);
        let (now, later) = rest.split_at(bytes);
        parts.push((from, now));
        (rest, from) = (later, *at);
    }
    parts.push((from, rest));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::ParticipantId;

    #[test]
    fn codes_have_three_letters_and_no_two_are_alike() {
        let person = |id: &str, role| Participant {
            id: ParticipantId(id.to_owned()),
            role,
            name: String::new(),
            speaks_for: None,
        };
        let people = [
            person("Klient", Role::Client),
            person("klinisk", Role::Clinician),
            person("Kli", Role::Other),
            person("T", Role::Clinician),
            person("1 2 3", Role::Unknown),
            person("åäö", Role::Client),
        ];
        assert_eq!(codes(&people), ["KLI", "KL1", "KL2", "THE", "UNK", "CLI"]);
        let roles = [person("clinician", Role::Clinician), person("client", Role::Client)];
        assert_eq!(codes(&roles), ["THE", "CLI"], "what means one role is no code for another");
        let more = [person("clinician 2", Role::Clinician), person("other", Role::Other), person("The", Role::Client)];
        assert_eq!(codes(&more), ["THE", "OTH", "CLI"]);
        let crowd: Vec<Participant> = (0..150).map(|number| person(&format!("Tom{number}"), Role::Other)).collect();
        let codes = codes(&crowd);
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 150);
    }

    #[test]
    fn what_refines_a_code_is_parted_from_it() {
        let told = |word: &str| {
            let (code, modifiers) = parted(word);
            let pairs: Vec<String> = modifiers.iter().map(|(modifier, value)| format!("{modifier}={value}")).collect();
            format!("{code} {}", pairs.join(" "))
        };
        assert_eq!(told("R:valence=-"), "R valence=-");
        assert_eq!(told("NIA:RP:kind=a=b:valence=+/-"), "NIA:RP kind=a=b valence=+/-");
        for whole in ["R", "NIA:RP:IN", "A=b", "A:=b", ":a=b", "A:b=c:d", ""] {
            assert_eq!(told(whole), format!("{whole} "));
        }
    }

    #[test]
    fn codes_on_a_tier_have_no_blanks() {
        let refined_by = vec![("kind".to_owned(), "a b".to_owned())];
        let mark = CarriedMark(1, 1, 0, "A/B (x)".into(), refined_by, false, " so\n it".into());
        assert_eq!(cell([&mark].into_iter()), "$A/B_(x):kind=a_b");
        assert_eq!(noted([&mark].into_iter()), "A/B (x): so it");
    }
}
