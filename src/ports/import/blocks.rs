//! Plain text in blocks, as Word, Teams, Zoom and others write it: a line or two with a time and a name and nothing else, and what
//! was said below.
//!
//! `00:00:05 Speaker 1`, `[00:00:05] - Anna`; two times with an arrow, and the name on the next line; `[Anna] 13:05:03`; a name, and
//! below it a time in figures or in words; a name alone where paragraphs begin. Which of these it is, is seen by all lines: nearly
//! every line with a time, or paragraph, has the shape, and the names come again, are whole names, or are words for speakers.

use std::collections::{HashMap, HashSet};

use super::clock;
use super::labels;
use super::line::{self, Form, Line};
use super::said_times;
use super::speakers;
use super::stamp::{self, Hours, Stamp};
use crate::ports::limits::{MOST_LABELS, MOST_TURNS};

/// The most letters of a name.
const LONGEST_NAME: usize = 60;
/// Fewer blocks than this are words, where only the shape tells.
const FEWEST: usize = 2;
/// Of so many lines, one begins a block at least.
const LONGEST_BLOCKS: usize = 12;
/// Where blocks have no more lines than this, whoever stands above them speaks.
const FEW_LINES: usize = 4;
/// The same where initials and the time in words and in figures stand there, too.
const FEW_COPIED: usize = 6;
/// Words that people say on a line of their own, and that nobody is called by.
#[rustfmt::skip]
const ANSWERS: &[&str] = &[
    "ja", "jo", "jaha", "joda", "javel", "nej", "nei", "næ", "nä", "nå", "tak", "takk", "tack", "ok", "okay", "okej", "hm", "mm", "mhm",
    "så", "men", "og", "och", "hej", "hei", "godt", "bra", "fint", "præcis", "precis", "yes", "no", "yeah", "right", "well", "thanks", "hello",
];

/// A text in blocks.
#[derive(Debug)]
pub struct Blocks<'a> {
    /// Who speaks, in the order of their first blocks.
    pub names: Vec<&'a str>,
    /// The blocks, in their order.
    pub heads: Vec<Head<'a>>,
    /// Lines, counted from 0, on which what may be a name stands and was taken for words.
    pub doubts: Vec<(usize, &'a str)>,
}

/// The lines that begin a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head<'a> {
    /// The first of them, counted from 0.
    pub at: usize,
    /// How many they are.
    pub lines: usize,
    /// That of the name, counted from 0.
    pub named_at: usize,
    /// Who speaks.
    pub name: &'a str,
    /// The place of the name among all names.
    pub by: u16,
    /// The time, where one stands there.
    pub stamp: Option<Stamp>,
    /// Whether this one may be no speaker: the name stands only here, and others come again.
    pub is_doubtful: bool,
}

impl<'a> Head<'a> {
    /// One on a line of its own.
    fn on_line(at: usize, name: &'a str, stamp: impl Into<Option<Stamp>>) -> Self {
        Self { at, lines: 1, named_at: at, name, by: 0, stamp: stamp.into(), is_doubtful: false }
    }
}

/// What may begin blocks, by shape.
#[derive(Debug, Default)]
struct Found<'a> {
    /// `[Anna] 13:05:03`
    bracketed: Vec<Head<'a>>,
    /// A name above a time in words, or before it.
    spoken: Vec<Head<'a>>,
    /// A name above a time in figures.
    above: Vec<Head<'a>>,
    /// A time before a name, and two times above one.
    timed: Vec<Head<'a>>,
    /// How many of the last are two times above a name.
    spans: usize,
    /// A name where a paragraph begins, with how many paragraphs there were before.
    named: Vec<(usize, Head<'a>)>,
    /// Paragraphs.
    paragraphs: usize,
    /// Lines that begin with a time in figures.
    times: usize,
    /// Lines that begin with a bracket in which no time stands.
    brackets: usize,
    /// Lines with anything.
    lines: usize,
}

/// Heads of blocks without times, and lines that may be further ones.
type Untimed<'a> = (Vec<Head<'a>>, Vec<(usize, &'a str)>);

/// The blocks of a text; `None` where it is another kind of text.
pub fn find(text: &str) -> Option<Blocks<'_>> {
    let found = search(text)?;
    if found.are_bracketed(text) {
        return blocks(found.bracketed, |name| !is_whole_name(name) && !is_role(name));
    }
    if found.are_spoken(text) {
        return blocks(with_initials(text, found.spoken), |_| false);
    }
    let carries = |heads: &[Head<'_>]| !heads.is_empty() && heads.len() * 10 >= found.times * 9;
    if carries(&found.above) && are_names(&found.above) {
        return blocks(with_initials(text, found.above), |_| false);
    }
    if carries(&found.timed) && (found.spans == found.timed.len() || are_names(&found.timed)) {
        return blocks(found.timed, |_| false);
    }
    let (heads, doubts) = found.untimed(text)?;
    Some(Blocks { doubts, ..blocks(heads, |name| !is_role(name))? })
}

/// Whether the blocks of a text begin with two times and a name below them, as old Teams wrote them.
pub fn are_spans(text: &str) -> bool {
    search(text).is_some_and(|found| found.spans > 0 && found.spans * 10 >= found.times * 9)
}

/// Blocks with their speakers. Whoever stands there once among others who come again may be none, if the name lets it be so.
fn blocks(mut heads: Vec<Head<'_>>, may_be_none: fn(&str) -> bool) -> Option<Blocks<'_>> {
    let (mut names, mut by_name): (Vec<&str>, HashMap<&str, (u16, usize)>) = (Vec::new(), HashMap::new());
    for head in &mut heads {
        let (by, count) = by_name.entry(head.name).or_insert_with(|| {
            names.push(head.name);
            (names.len() as u16 - 1, 0)
        });
        head.by = *by;
        *count += 1;
        if names.len() > MOST_LABELS {
            return None;
        }
    }
    if by_name.values().any(|(_, count)| *count > 1) {
        for head in &mut heads {
            let is_once = by_name.get(head.name).is_some_and(|(_, count)| *count == 1);
            head.is_doubtful = is_once && may_be_none(head.name);
        }
    }
    Some(Blocks { names, heads, doubts: Vec::new() })
}

/// Everything that may begin a block; `None` where it is more than a talk has.
fn search(text: &str) -> Option<Found<'_>> {
    let mut found = Found::default();
    let mut above = "";
    let mut lines = text.lines();
    let mut next_at = 0;
    while let Some(line) = lines.next() {
        let line = line.trim();
        let at = next_at;
        next_at += 1;
        found.lines += usize::from(!line.is_empty());
        let mut ahead = lines.clone().map(str::trim);
        let first = line.bytes().next().unwrap_or_default();
        if first.is_ascii_digit()
            && line.contains("-->")
            && let Some(stamp) = span(line)
        {
            found.times += 1;
            let (name, below) = (ahead.next().unwrap_or_default(), ahead.next().unwrap_or_default());
            if could_be_name(name) && !below.is_empty() {
                found.spans += 1;
                found.timed.push(Head { lines: 2, ..Head::on_line(at, name, stamp) });
                lines.next();
                next_at += 1;
            }
        } else if let Some((stamp, rest)) = stamp::leading(line) {
            found.times += 1;
            let name = stamp::without_separator(rest).trim();
            let (below, second) = (ahead.next().unwrap_or_default(), ahead.next().unwrap_or_default());
            // An empty line may stand between.
            let said = if below.is_empty() { second } else { below };
            if name.is_empty() {
                let goes_on = !below.is_empty() && !is_time(below) && !is_time(second);
                found.above.extend(named_above(at, above, stamp, could_be_name).filter(|_| goes_on));
            } else if could_be_name(name) && !said.is_empty() && stamp::leading(said).is_none() {
                found.timed.push(Head::on_line(at, name, stamp));
            }
        } else if first == b'[' {
            found.brackets += 1;
            found.bracketed.extend(in_brackets(line).map(|(name, stamp)| Head::on_line(at, name, stamp)));
        } else if let Some((name, start)) = said_times::behind(line) {
            let stamp = Stamp { start, end: None, certain: true, hours: Hours::Missing };
            let head = if name.is_empty() {
                named_above(at, above, stamp, could_be_called)
            } else {
                could_be_name(name).then(|| Head::on_line(at, name, stamp))
            };
            // The same time may stand there once more, in figures.
            let again =
                ahead.next().and_then(stamp::leading).is_some_and(|(it, rest)| rest.is_empty() && it.start == start);
            found.spoken.extend(head.map(|head| Head { lines: head.lines + usize::from(again), ..head }));
        }
        if above.is_empty() && !line.is_empty() {
            let is_name = could_be_name(line) && lines.clone().next().is_some_and(|below| !below.trim().is_empty());
            found.named.extend(is_name.then(|| (found.paragraphs, Head::on_line(at, line, None))));
            found.paragraphs += 1;
        }
        above = line;
        let heads =
            [found.timed.len(), found.bracketed.len(), found.above.len(), found.spoken.len(), found.named.len()];
        if heads.into_iter().any(|count| count > MOST_TURNS) {
            return None;
        }
    }
    Some(found)
}

impl<'a> Found<'a> {
    /// Names on lines of their own where paragraphs begin, without times: nearly all paragraphs from the first of them on begin so,
    /// the names come again or are words for speakers, and colons set no more speakers off. What stands before is the head of
    /// the text (“Transcript”).
    ///
    /// One word alone that stands so only here is a name where all other paragraphs begin with one, and else is doubted.
    fn untimed(&self, text: &str) -> Option<Untimed<'a>> {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for (_, head) in &self.named {
            *counts.entry(head.name).or_default() += 1;
        }
        let is_sure = |name: &str| is_role(name) || counts.get(name).is_some_and(|count| *count > 1);
        let first = self.named.iter().position(|(_, head)| is_sure(head.name))?;
        let paragraphs = self.paragraphs - self.named[first].0;
        let heads = self.named[first..].iter().map(|(_, head)| *head);
        let (sure, others): (Vec<Head<'a>>, Vec<Head<'a>>) = heads.partition(|head| is_sure(head.name));
        let several = sure.iter().any(|head| head.name != sure[0].name);
        if !several || sure.len() * 10 < paragraphs * 8 || !are_names(&sure) || labelled(text) > sure.len() {
            return None;
        }
        let is_answer = |head: &Head<'_>| ANSWERS.contains(&labels::key(head.name).as_str());
        let (whole, words): (Vec<Head<'a>>, Vec<Head<'a>>) =
            others.into_iter().filter(|head| !is_answer(head)).partition(|head| is_whole_name(head.name));
        let are_all = sure.len() + whole.len() + words.len() == paragraphs;
        let (taken, doubted) = if are_all { (words, Vec::new()) } else { (Vec::new(), words) };
        let mut all = sure;
        all.extend(whole.into_iter().chain(taken));
        all.sort_by_key(|head| head.at);
        Some((all, doubted.into_iter().map(|head| (head.at, head.name)).collect()))
    }

    /// Whether names with a time in words begin the blocks: they make up a good part of the lines, they are people, and nothing else
    /// sets more speakers off. People say “10 minutes”, too.
    fn are_spoken(&self, text: &str) -> bool {
        let heads = self.spoken.len();
        let carries = heads >= FEWEST && heads * LONGEST_BLOCKS >= self.lines;
        let are_several = self.spoken.iter().any(|head| head.name != self.spoken[0].name);
        carries
            && are_several
            && (heads * FEW_COPIED >= self.lines || are_names(&self.spoken))
            && labelled(text) < heads
    }

    /// Whether names in brackets with a time behind them begin the blocks: they make up a good part of the lines, and neither colons
    /// nor other brackets set more speakers off.
    fn are_bracketed(&self, text: &str) -> bool {
        let heads = self.bracketed.len();
        let is_first =
            || self.bracketed.first().is_some_and(|head| text.lines().take(head.at).all(|it| it.trim().is_empty()));
        let carries = heads * LONGEST_BLOCKS >= self.lines && heads * 2 >= self.brackets;
        if heads == 0 || !carries || heads < FEWEST && !is_first() {
            return false;
        }
        // What is heard may have a time, too, and stands between the lines of a talk.
        (heads * FEW_LINES >= self.lines || are_names(&self.bracketed)) && labelled(text) <= heads
    }
}

/// How many lines begin with what may be a label before a colon or in a column of its own.
fn labelled(text: &str) -> usize {
    let is_labelled = |line: &&str| {
        let Line::Speech(speech) = line::read(line) else { return false };
        speech.label.is_some_and(|label| matches!(label.form, Form::Colon | Form::Column))
    };
    text.lines().filter(is_labelled).count()
}

/// `[Anna Berg] 13:05:03` and nothing else; what people put into brackets beside words is nobody.
fn in_brackets(line: &str) -> Option<(&str, Stamp)> {
    let (bracketed, stamp) = stamp::behind_bracket(line)?;
    let name = bracketed.trim_matches(['[', ']']).trim();
    let is_somebody = line::is_phone(name) || name.contains(char::is_alphabetic) && !speakers::is_sound(name);
    let is_short = name.chars().nth(LONGEST_NAME).is_none();
    (is_somebody && is_short && stamp::leading(name).is_none()).then_some((name, stamp))
}

/// The head that a time on a line of its own makes with the name above it.
fn named_above(at: usize, name: &str, stamp: Stamp, is_name: fn(&str) -> bool) -> Option<Head<'_>> {
    let head = Head { lines: 2, ..Head::on_line(at.checked_sub(1)?, name, stamp) };
    is_name(name).then_some(head)
}

/// Heads with the initials that stand above the names of most of them; a word in capitals above a few is said: “OK”.
fn with_initials<'a>(text: &str, mut heads: Vec<Head<'a>>) -> Vec<Head<'a>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let above = |head: &Head<'_>, back: usize| head.at.checked_sub(back).and_then(|at| lines.get(at)).copied();
    // An empty line may stand between.
    let before = |head: &Head<'_>| match (above(head, 1), above(head, 2)) {
        (Some(initials), _) if are_initials(initials, head.name) => 1,
        (Some(""), Some(initials)) if are_initials(initials, head.name) => 2,
        _ => 0,
    };
    if heads.iter().filter(|head| before(head) > 0).count() * 2 > heads.len() {
        for head in &mut heads {
            let before = before(head);
            head.at -= before;
            head.lines += before;
        }
    }
    heads
}

/// Whether a line has nothing but the first letters of a name, as stand in the circle beside it.
pub fn are_initials(line: &str, name: &str) -> bool {
    let plain = |letter: char| match letter {
        'Å' | 'Ä' | 'Æ' | 'Á' | 'À' => 'A',
        'Ö' | 'Ø' | 'Ó' => 'O',
        'Ü' => 'U',
        'É' | 'È' => 'E',
        letter => letter,
    };
    let mut firsts: Vec<char> =
        name.split([' ', ',', '-', '(']).filter_map(|word| word.chars().next()).map(plain).collect();
    let is_first = |letter: char| {
        let place = firsts.iter().position(|first| first.to_uppercase().eq([plain(letter)]));
        place.map(|place| firsts.remove(place)).is_some()
    };
    (1..=3).contains(&line.chars().count()) && line.chars().all(char::is_uppercase) && line.chars().all(is_first)
}

/// Whether those who speak in blocks are people: their names come again, are whole names of which one comes again, or are words for
/// speakers.
fn are_names(heads: &[Head<'_>]) -> bool {
    let names: HashSet<&str> = heads.iter().map(|head| head.name).collect();
    heads.len() >= names.len() * 2
        || names.iter().all(|name| is_role(name))
        || heads.len() > names.len() && names.iter().all(|name| is_whole_name(name) || is_role(name))
}

/// Whether a name has a word for a speaker in it.
fn is_role(name: &str) -> bool {
    labels::role(&labels::key(name)).is_some()
}

/// A name with several words, each of which begins large.
fn is_whole_name(name: &str) -> bool {
    name.split_whitespace().nth(1).is_some() && could_be_name(name)
}

/// Whether a line has nothing but times.
fn is_time(line: &str) -> bool {
    stamp::leading(line).is_some_and(|(_, rest)| rest.trim().is_empty())
}

/// Two times with an arrow between them and nothing else.
fn span(line: &str) -> Option<Stamp> {
    let (from, to) = line.split_once("-->")?;
    Some(Stamp { start: clock::read(from)?.at, end: Some(clock::read(to)?.at), certain: true, hours: Hours::Missing })
}

/// What may stand above a time in words, which people hardly write: whatever people call themselves.
fn could_be_called(text: &str) -> bool {
    text.chars().nth(LONGEST_NAME).is_none()
        && (text.contains(char::is_alphabetic) || line::is_phone(text))
        && !text.ends_with(['.', ',', ';', ':', '?', '!', '…'])
        && !text.contains(": ")
}

/// A name as programs know people: capitals, and no sign that ends a sentence or a label.
fn could_be_name(text: &str) -> bool {
    let begins = |word: &str| {
        let word = word.trim_start_matches(['(', '"']);
        !word.starts_with(char::is_lowercase) || matches!(word, "af" | "av" | "de" | "van" | "von" | "og" | "och")
    };
    text.starts_with(char::is_alphabetic)
        && text.chars().nth(LONGEST_NAME).is_none()
        && !text.contains([':', '?', '!', '\t', '#', '*', '[', ']', '|', '…', '：'])
        && !text.contains("  ")
        && !text.ends_with(['.', ',', ';'])
        && text.split(' ').all(begins)
}

#[cfg(test)]
mod tests {
    use super::super::material::{Material, Piece, Place};
    use super::super::plain;
    use super::*;

    fn read(text: &str) -> Material {
        plain::read(text).unwrap()
    }

    fn turns(text: &str) -> Option<Vec<String>> {
        find(text)?;
        let material = read(text);
        let talk = &material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let start = |piece: &Piece| piece.start.map_or(String::new(), |start| start.to_string());
        Some(talk.pieces.iter().map(|it| format!("{}|{}|{}", who(it.by), start(it), it.text)).collect())
    }

    #[test]
    fn times_and_names_on_lines_of_their_own() {
        let word = "Audio file\nvisit.wav\n\nTranscript\n\n00:00:01 Speaker 1\nHej.\nOg?\n\n00:00:05 Speaker 2\nNå.\n";
        assert_eq!(turns(word).unwrap(), ["Speaker 1|1000|Hej. Og?", "Speaker 2|5000|Nå."]);
        let told = read(word).findings;
        assert_eq!((told.len(), told[0].place.clone()), (1, Place::Line(1)));
        let dashes = "[00:00:01] - Anna Berg\nHej.\n[00:00:05] - Bo\nNå.\n[00:00:07] - Anna Berg\nJa.\n[0:09] - Bo\nx";
        assert_eq!(turns(dashes).unwrap()[2], "Anna Berg|7000|Ja.");
    }

    #[test]
    fn spans_with_the_name_below() {
        let teams = "0:0:0.0 --> 0:0:2.440\nBerg, Anna (Kommune)\nHej.\n\n0:0:3.5 --> 0:0:61.0\nBo Lind\nNå.\nJa.\n";
        assert_eq!(turns(teams).unwrap(), ["Berg, Anna (Kommune)|0|Hej.", "Bo Lind|3500|Nå. Ja."]);
    }

    #[test]
    fn initials_above_a_name_with_its_time_in_words_are_nobodys_words() {
        let text = "MH\nMette Holm 3 sekunder\nHej.\nJK\nJonas Krogh 23 sekunder\nJa.\nMH\nMette Holm 1 minut 3 sekunder\nNå.\n";
        let wanted = ["Mette Holm|3000|Hej.", "Jonas Krogh|23000|Ja.", "Mette Holm|63000|Nå."];
        assert_eq!((turns(text).unwrap(), told(text)), (wanted.map(str::to_owned).to_vec(), vec![]));
        let words = text.replace("MH\n", "").replace("JK\n", "JK.\nJK\n");
        assert_eq!(turns(&words).unwrap()[0], "Mette Holm|3000|Hej. JK. JK", "said once");
    }

    #[test]
    fn other_texts_are_left_to_others() {
        for text in [
            "T: a\nC: b",
            "[0:12] T: a\n[0:15] C: b",
            "[0:12] Yes\nI think so.\n[0:15] Well\nno.",
            "Anna Berg  0:12\nHello\n\nBo Lind  0:15\nHi",
            "[0:12] Yes\n[0:15] Yes\n[0:19] Yes\nso",
        ] {
            assert_eq!(turns(text), None, "{text}");
        }
    }

    fn told(text: &str) -> Vec<String> {
        read(text).findings.iter().map(|finding| finding.message.id.to_string()).collect()
    }

    #[test]
    fn minutes_and_sounds_that_a_talk_names_are_no_speakers() {
        let talk: String = (0..10).map(|_| "T: Hvor længe?\nK: Jeg løber vel omkring\n10 minutter\n").collect();
        for text in [
            talk.clone(),
            talk.replace("T: ", "T\t").replace("K: ", "K\t"),
            "T\tHej\nK\tJa\nT\tNå\nK\tNej\n[Telefonen ringer] 0:30\nT\tHm\nK\tJo\nT\tDa\n[Eva kommer ind] 1:10\nK\tNej\n".to_owned(),
            "T   Hvor længe\nK   10 minutter\nT   Hver gang\nK   20 minutter\nT   Nå\nK   Ja\n".to_owned(),
        ] {
            assert_eq!(turns(&text), None, "{text}");
        }
        let said =
            "Eva Lind\n0:03\nEr det\nOK\n\nOle Kirk\n0:20\nJa.\n\nEva Lind\n0:25\nGodt.\n\nOle Kirk\n0:30\nHej.\n";
        assert_eq!(turns(said).unwrap()[0], "Eva Lind|3000|Er det OK");
        let begun = std::time::Instant::now();
        let long = format!("Eva Lind\n0 minuter 3 sekunder\nK: {}x sekunder\n", "and ".repeat(20_000));
        read(&long);
        assert!(begun.elapsed().as_secs() < 8, "a line takes as long as it is");
    }

    #[test]
    fn names_in_brackets_before_a_time_begin_turns_the_first_time_too() {
        let zoom =
            "[Åsa Ek] 13:05:03\nHej och\nvälkommen.\n\n[Bo Berg] 13:05:09\nChefen.\n\n[Åsa Ek] 13:05:15\nDu kom.\n";
        let wanted = ["Åsa Ek|0|Hej och välkommen.", "Bo Berg|6000|Chefen.", "Åsa Ek|12000|Du kom."];
        assert_eq!((turns(zoom).unwrap(), told(zoom)), (wanted.map(str::to_owned).to_vec(), vec![]));
        assert_eq!(turns(&zoom.replace("\n\n", "\n")).unwrap(), wanted);
        let afternoon = ["03", "09", "15"].into_iter().fold(zoom.replace("13:05", "01:05"), |text, second| {
            text.replace(&format!(":{second}\n"), &format!(":{second} PM\n"))
        });
        assert_eq!(turns(&afternoon).unwrap(), wanted);
        let others =
            "[berg, eva | IFO] 00:03\nHej.\n[46701234567] 00:09\nHej.\n[Anna Maria af Berg von Lind] 00:12\nJa.\n";
        assert_eq!(
            turns(others).unwrap(),
            ["berg, eva | IFO|3000|Hej.", "46701234567|9000|Hej.", "Anna Maria af Berg von Lind|12000|Ja."]
        );
        assert_eq!(turns("[Eva Ek] 13:05:03\nHej.\n").unwrap(), ["Eva Ek|0|Hej."]);
    }

    #[test]
    fn what_is_no_name_in_brackets_before_a_time_is_nobody() {
        let zoom = |between: &str| {
            format!("[Eva] 0:00:03\nHej.\n{between}\n[Jonas] 0:00:09\nJa.\n[Eva] 0:00:15\nNå.\n[Jonas] 0:00:20\nJo.\n")
        };
        for sound in ["[Laughter] 00:00:05", "[inaudible 00:00:05]", "[Musik]", "[Eva skrattar] 00:00:05", "[ler] 0:05"]
        {
            let text = zoom(&format!("{sound}\nx"));
            let found = turns(&text).unwrap_or_else(|| panic!("{sound}"));
            let (kept, is_timed) =
                sound.split_once("] ").map_or((sound.to_owned(), false), |(it, _)| (format!("{it}]"), true));
            assert_eq!((found.len(), found[0].as_str()), (4, format!("Eva|3000|Hej. {kept} x").as_str()), "{sound}");
            assert_eq!(told(&text) == ["import-time-inside"], is_timed, "{sound}");
        }
        // In doubt it is told.
        let doubt = zoom("[Telefon] 00:00:05\nx");
        assert_eq!((turns(&doubt).unwrap().len(), told(&doubt)), (5, vec!["import-label-once-apart".to_owned()]));
        let noted =
            |note: &str| format!("T: Hej.\nK: Hej.\n{note} 00:00:05\nT: Nå.\nK: Ja.\n{note} 00:01:05\nT: Ja.\n");
        for text in [
            noted("[Telefon]").as_str(),
            noted("[Laughter]").as_str(),
            "[Telefon] 00:00:05 ringer\nHej.\n[Eva] 00:00:07 ja\nJa.\n",
            &format!("{}[Telefon] 00:00:05\n[Telefon] 00:00:09\n", "Det sa han.\n".repeat(40)),
        ] {
            assert_eq!(turns(text), None, "{text}");
        }
    }

    #[test]
    fn names_above_a_time_begin_turns() {
        let wanted = ["Åsa Ek|3000|Hej.", "Bo Berg|9000|Chefen. Ja.", "Åsa Ek|75000|Du kom."];
        for (hour, minute, minutes, seconds) in [
            ("1 hour", "minute", "minutes", "seconds"),
            ("1 time", "minut", "minutter", "sekunder"),
            ("1 time", "minutt", "minutter", "sekunder"),
            ("1 timme", "minut", "minuter", "sekunder"),
        ] {
            let text = format!(
                "Åsa Ek\n0 {minutes} 3 {seconds}\nHej.\nBo Berg\n9 {seconds}\nChefen.\nJa.\nÅsa Ek\n1 {minute} 15 {seconds}\nDu kom.\n"
            );
            assert_eq!(turns(&text).unwrap(), wanted, "{text}");
            let late = text.replace("1 minut", &format!("{hour} 1 minut"));
            assert_eq!(turns(&late).unwrap()[2], "Åsa Ek|3675000|Du kom.", "{late}");
            let apart = late
                .replace(&format!("{hour} "), &format!("{hour}, "))
                .replace(" 15", " and 15")
                .replace("Bo Berg", "\nBB\n\nBo Berg")
                .replace("Åsa Ek", "\nÅE\n\nÅsa Ek");
            assert_eq!(turns(&apart).unwrap()[2], "Åsa Ek|3675000|Du kom.", "{apart}");
            assert_eq!(turns(&apart).unwrap()[0], wanted[0]);
            let glued = text.replace(&format!(" 3 {seconds}"), &format!(" 3 {seconds}0:03"));
            assert_eq!(turns(&glued).unwrap(), wanted, "{glued}");
            let one_line = text.replace("Ek\n", "Ek ").replace("Berg\n", "Berg ");
            assert_eq!(turns(&one_line).unwrap(), wanted, "{one_line}");
        }
        let figures = "AE\n\nÅsa Ek\n0:03\nHej.\n\nBB\n\nBo Berg\n0:09\nChefen.\nJa.\n\nÅE\nÅsa Ek\n1:15\nDu kom.\n";
        assert_eq!((turns(figures).unwrap(), told(figures)), (wanted.map(str::to_owned).to_vec(), vec![]));
        let roles = "Taler 1\n[00:00:03]\nHej.\n\nTaler 2\n[00:00:08]\nJa.\n";
        assert_eq!(turns(roles).unwrap(), ["Taler 1|3000|Hej.", "Taler 2|8000|Ja."]);
        for text in [
            "0:02\nWelcome To This\n0:05\nAs An Important\n0:09\nWelcome To This\n0:12\nx",
            "Hej.\n0:03\nJa.\n0:09\nNej.",
            "Det tog\n5 minuter\noch så.\nHan sa.\n",
            "T: Det tog\n5 minuter\nK: Ja.\n5 minuter\nT: Ja.",
            "Hej\n0:03\nJa\nx\nHej då\n0:09\nNej\ny",
        ] {
            assert_eq!(turns(text), None, "{text}");
        }
    }

    #[test]
    fn whole_names_of_which_one_comes_again_are_enough() {
        let trint = "[00:00:03] Mette Holm\nHej.\n\n[00:00:08] Jonas Bak\nJa.\n\n[00:00:12] Mette Holm\nNå.\n";
        assert_eq!(turns(trint).unwrap(), ["Mette Holm|3000|Hej.", "Jonas Bak|8000|Ja.", "Mette Holm|12000|Nå."]);
        assert_eq!(turns(&trint.replace(" Holm", "").replace(" Bak", "")), None);
    }

    #[test]
    fn what_stands_in_blocks_and_is_nobodys_word_is_told() {
        let text = "0:01 Speaker 1\nHej.\n# Del 2\n-----\n[0:03]\nog?\n0:05 Speaker 2\nNå. Speaker 1: ja.\n0:02 Speaker 1\nJa.\n";
        assert_eq!(turns(&text.replace("[0:03]\n", "")).unwrap()[0], "Speaker 1|1000|Hej. og?");
        let text = text.replace("[0:03]\n", "");
        assert_eq!(told(&text), ["import-heading", "import-rule", "import-label-inside", "import-time-backwards"]);
    }

    #[test]
    fn one_word_that_stands_once_where_names_stand_speaks_or_is_told() {
        let text = |between: &str| {
            format!(
                "Anna\nHej.\n\nBo\nJa.\n\n{between}\n\nAnna\nNå.\n\nBo\nNej.\n\nAnna\nJaså.\n\nBo\nJo.\n\nAnna\nx\n\nBo\ny\n\nAnna\nz\n"
            )
        };
        let carl = text("Carl\nMå jeg?");
        assert_eq!(turns(&carl).unwrap()[1..3], ["Bo||Ja.", "Carl||Må jeg?"]);
        assert_eq!(told(&carl), ["import-label-once-apart"]);
        let other = text("Carl\nMå jeg?\n\nDet var det.");
        assert_eq!(turns(&other).unwrap()[1], "Bo||Ja. Carl Må jeg? Det var det.");
        let findings = read(&other).findings;
        assert_eq!(
            (told(&other), findings[0].place.clone()),
            (vec!["import-name-as-words".to_owned()], Place::Line(7))
        );
        for answer in ["Ja", "Nej", "Tak", "Ja\nog så.", "Tak\nfor det.", "Carl", "Ja.\nSå.", "det\ner det."] {
            let text = text(answer);
            assert_eq!((turns(&text).unwrap().len(), told(&text)), (9, vec![]), "{answer}");
        }
        assert!(crate::ports::locale::Texts::new("en").knows("import-name-as-words"));
    }

    #[test]
    fn names_alone_where_paragraphs_begin_need_no_times() {
        let word =
            "Lydfil\nbesøg.wav\n\nTransskription\n\nTaler 1\nHej.\n\nTaler 2\nWeekenderne.\nJa.\n\nTaler 1\nNå.\n";
        assert_eq!(turns(word).unwrap(), ["Taler 1||Hej.", "Taler 2||Weekenderne. Ja.", "Taler 1||Nå."]);
        assert_eq!(told(word), ["import-before-first-speaker"]);
        let names = word.replace("Taler 1", "Mette").replace("Taler 2", "Jonas");
        assert_eq!(turns(&names), None, "too few of one word");
        let names = format!("{names}\nLone Ek\nHej.\n\nJonas\nJa.\n");
        assert_eq!(turns(&names).unwrap()[3..], ["Lone Ek||Hej.", "Jonas||Ja."]);
        assert_eq!(told(&names), ["import-before-first-speaker", "import-label-once-apart"]);
        for text in [
            "Ja\nog så.\n\nMen så\nsagde han.\n\nJa\nog nej.\n\nDet var\ndet.\n",
            "Taler 1\nHej.\n\nOg så.\n\nDet er.\n\nTaler 2\nJa.\n",
            "Baggrund\nHan er 45.\n\nMål\nMindre øl.\n\nPlan\nFlere møder.\n",
            "Rådgiver\nEva\n\nBorger\nBo\n\nTolk\nAli\n\nMor\nLone\n\nEva: a\nBo: b\nEva: c\nBo: d\nEva: e\n",
            "T: Hej\nmed dig.\n\nK: Ja\nog nej.\n\nT: Nå.\n",
        ] {
            assert_eq!(turns(text), None, "{text}");
        }
    }
}
