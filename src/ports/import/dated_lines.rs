//! Lines with a day and a time of day, as chats and some meeting programs write them (`[10.03.2026, 13:05:03] Eva: Hej`,
//! `2026-03-10 13:05 - Eva: Hej`, `Eva Ek  10/03/2026 1:05 PM`): the talk counts from the first one on.

use super::clock;
use super::tables::dated;
use super::times_of_day;
use crate::domain::message::Message;

/// Fewer lines than this are words.
const FEWEST: usize = 2;
/// The same where the day stands behind a name.
const FEWEST_BEHIND: usize = 3;
/// Of so many lines, one has to be such a line.
const LONGEST_BLOCKS: usize = 5;
/// For one line that begins as other talks do, so many have a day.
const OTHERWISE: usize = 4;
/// The most letters of a label.
const LONGEST_LABEL: usize = 20;
/// Words before a day that are no names: those of the week and the months, however they go on.
#[rustfmt::skip]
const NO_NAMES: &[&str] = &[
    "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "måndag", "tisdag", "lördag", "söndag", "laurdag",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "start", "slut", "slutt", "end", "dato", "datum", "date", "den", "d",
];
/// The most letters of a name.
const LONGEST_NAME: usize = 60;
/// Blanks within a day with its time.
const MOST_BLANKS: usize = 3;
/// Milliseconds of half a day, of a day, and of all that a time in a text can be.
const HALF_A_DAY: i64 = 12 * 60 * 60 * 1000;
const DAY: i64 = 2 * HALF_A_DAY;
const LATEST: i64 = 999 * 60 * 60 * 1000;

/// A text whose times count from the first of them on.
#[derive(Debug)]
pub struct Dated {
    /// The text; lines keep their numbers.
    pub text: String,
    /// The first day, as it is written there.
    pub day: String,
    /// What is told of it.
    pub told: Message,
}

/// The text with times where days with times stand before or behind names; `None` where there are no such lines.
pub fn rewritten(text: &str) -> Option<Dated> {
    let (mut lines, mut before, mut behind, mut otherwise) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut bounds: Option<(i64, i64)> = None;
    let mut first: Option<Found<'_>> = None;
    for line in text.lines() {
        lines += usize::from(!line.trim().is_empty());
        let Some(found) = find(line) else {
            otherwise += usize::from(begins_otherwise(line));
            continue;
        };
        *(if found.is_behind { &mut behind } else { &mut before }) += 1;
        let (least, most) = bounds.unwrap_or((found.moment, found.moment));
        bounds = Some((least.min(found.moment), most.max(found.moment)));
        if first.as_ref().is_none_or(|first| found.moment < first.moment) {
            first = Some(found);
        }
    }
    let (first, (least, most)) = first.zip(bounds)?;
    let carries = before >= FEWEST || before == 0 && behind >= FEWEST_BEHIND;
    // Days may stand in what somebody reads aloud, in a talk that is written otherwise.
    let dated = before + behind;
    let is_written_so = dated * LONGEST_BLOCKS >= lines && otherwise * OTHERWISE <= dated;
    if !carries || !is_written_so || most - least > LATEST {
        return None;
    }
    let mut rewritten = String::with_capacity(text.len());
    for line in text.lines() {
        match find(line).filter(|found| before == 0 || !found.is_behind) {
            Some(found) => {
                let time = clock::written(u32::try_from(found.moment - least).unwrap_or_default());
                let parts = if found.is_behind {
                    [found.name, "  ", &time, found.words]
                } else {
                    [found.name, "[", &time, "] "]
                };
                rewritten.extend(parts);
                rewritten.push_str(if found.is_behind { "" } else { found.words });
            }
            None => rewritten.push_str(line),
        }
        rewritten.push('\n');
    }
    let shown = u32::try_from(least.rem_euclid(DAY)).map(times_of_day::shown).unwrap_or_default();
    let told = Message::new("import-times-dated").with("time", format!("{} {shown}", first.day));
    Some(Dated { text: rewritten, day: first.day.to_owned(), told })
}

/// A line with a day and a time.
#[derive(Debug)]
struct Found<'a> {
    /// What stands before it.
    name: &'a str,
    day: &'a str,
    /// Milliseconds from a beginning that is the same for all.
    moment: i64,
    /// What stands behind it.
    words: &'a str,
    /// Whether it stands behind a name.
    is_behind: bool,
}

fn find(line: &str) -> Option<Found<'_>> {
    let line = line.trim();
    // Most lines of most texts are passed over here.
    let first = line.bytes().next()?;
    if first.is_ascii_digit() || matches!(first, b'[' | b'(' | b'<') && line.as_bytes().get(1)?.is_ascii_digit() {
        return at_beginning(line);
    }
    let last = line.bytes().next_back()?;
    if !last.is_ascii_digit() && !matches!(last, b']' | b')' | b'M' | b'm')
        || !line.bytes().any(|it| it.is_ascii_digit())
    {
        return None;
    }
    at_end(line)
}

/// `[10.03.2026, 13:05:03] Eva: Hej`
fn at_beginning(line: &str) -> Option<Found<'_>> {
    let closing = closing(line);
    let (moment, day, rest) = moment(if closing.is_some() { &line[1..] } else { line })?;
    let words = match closing {
        Some(closing) => rest.trim_start().strip_prefix(closing)?,
        None => Some(rest).filter(|rest| rest.starts_with([' ', '\t', '-', '–', ':', ',']) || rest.is_empty())?,
    };
    let words = words.strip_prefix([':', ',']).unwrap_or(words).trim_start();
    Some(Found { name: "", day, moment, words, is_behind: false })
}

/// `Eva Ek  10.03.2026 13:05`, `[Eva Ek] 2026-03-10 13:05:03`
fn at_end(line: &str) -> Option<Found<'_>> {
    let blanks = line.char_indices().rev().filter(|(_, letter)| letter.is_whitespace()).take(MOST_BLANKS);
    let found = blanks.filter_map(|(at, _)| {
        let time = line[at..].trim_start();
        let closing = closing(time);
        let (moment, day, rest) = moment(if closing.is_some() { &time[1..] } else { time })?;
        let is_end = closing.map_or(rest.is_empty(), |closing| rest.len() == 1 && rest.ends_with(closing));
        is_end.then(|| (line[..at].trim_end(), day, moment))
    });
    let (name, day, moment) = found.last()?;
    let name = name.trim_end_matches(['|', '·', '-', '–', '—', ',']).trim_end();
    let plain = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    let first = plain.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    let is_name = plain.starts_with(char::is_uppercase)
        && !NO_NAMES.contains(&first.as_str())
        && plain.chars().nth(LONGEST_NAME).is_none()
        && !plain.split_whitespace().any(|word| word.starts_with(char::is_lowercase))
        && !plain.contains([':', '?', '!', '…']);
    is_name.then_some(Found { name, day, moment, words: "", is_behind: true })
}

/// Whether a line begins as those of talks that are written otherwise: with a time alone in brackets, or with a label.
fn begins_otherwise(line: &str) -> bool {
    let line = line.trim_start();
    if line.starts_with(['[', '(']) {
        let end = line.find([']', ')']).unwrap_or_default();
        return end > 1 && line[1..end].contains(':') && !line[1..end].contains(char::is_alphabetic);
    }
    if line.starts_with(|first: char| first.is_ascii_digit()) {
        return line.split_whitespace().next().is_some_and(|time| time.contains(':'));
    }
    line.split_once(':').is_some_and(|(label, words)| {
        label.starts_with(char::is_alphabetic)
            && label.chars().nth(LONGEST_LABEL).is_none()
            && label.split_whitespace().count() <= 2
            && words.starts_with(char::is_whitespace)
    })
}

fn closing(text: &str) -> Option<char> {
    match text.bytes().next()? {
        b'[' => Some(']'),
        b'(' => Some(')'),
        b'<' => Some('>'),
        _ => None,
    }
}

/// A day and a time at the beginning of a text: the moment, the day as it is written, and what follows.
fn moment(text: &str) -> Option<(i64, &str, &str)> {
    let (day, behind) =
        text.split_at(text.find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | '/' | '-'))?);
    if !(8..=10).contains(&day.len()) || !day.contains(['.', '/', '-']) {
        return None;
    }
    let behind = behind.strip_prefix(',').unwrap_or(behind);
    let behind = behind.strip_prefix('T').unwrap_or_else(|| behind.trim_start());
    let end = behind.find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | ':')).unwrap_or(behind.len());
    let time = behind[..end].trim_end_matches(['.', ':']);
    let rest = &behind[time.len()..];
    let moment = dated::with_day(&format!("{day} {time}"))?;
    let half = |sign: char| {
        let rest = rest.trim_start();
        let near = rest.get(..2)?;
        let is_it =
            near.starts_with(sign) && near.ends_with(['M', 'm']) && !rest[2..].starts_with(char::is_alphanumeric);
        is_it.then(|| &rest[2..])
    };
    let halves = [('A', 0), ('a', 0), ('P', HALF_A_DAY), ('p', HALF_A_DAY)];
    let found = halves.into_iter().find_map(|(sign, later)| half(sign).map(|rest| (later, rest)));
    let Some((later, rest)) = found else { return Some((moment, day, rest)) };
    let time = moment.rem_euclid(DAY);
    Some((moment - time + time % HALF_A_DAY + later, day, rest))
}

#[cfg(test)]
mod tests {
    use crate::ports::import::plain;

    /// The day, turns as `who start words`, and what is told.
    fn read(text: &str) -> (String, Vec<String>, Vec<String>) {
        let material = plain::read(text).unwrap();
        let talk = &material.talks[0];
        let who = |by: Option<u16>| by.map_or("?", |by| &talk.voices[usize::from(by)].label);
        let start = |start: Option<u32>| start.map_or(String::new(), |start| (start / 1000).to_string());
        let turns = talk.pieces.iter().map(|it| format!("{} {} {}", who(it.by), start(it.start), it.text));
        let told = material.told.iter().chain(material.findings.iter().map(|it| &it.message));
        let texts = crate::ports::locale::Texts::new("en");
        (talk.date.clone(), turns.collect(), told.map(|message| texts.say(message)).collect())
    }

    fn talk(head: impl Fn(&str, u32) -> String) -> String {
        let turns = [("Eva Ek", 3, "Hej."), ("Bo Berg", 9, "Ja."), ("Eva Ek", 15, "Nå."), ("Bo Berg", 21, "Nej.")];
        turns.map(|(name, second, words)| format!("{}{words}\n", head(name, second))).concat()
    }

    #[test]
    fn days_that_are_read_aloud_in_a_talk_stay_words() {
        let talk =
            |words: &str| format!("[00:01] T: Hvad står der?\n[00:09] K: {words}\n[00:30] T: Nå.\n[00:40] K: Ja.\n");
        for words in [
            "Jo.\nMandag 12.03.2026 08:00\nTirsdag 13.03.2026 20:00\nOnsdag 14.03.2026 09:00",
            "Jo.\n12.03.2026 08:00 drak en øl\n13.03.2026 20:00 drak to",
        ] {
            let text = talk(words);
            assert!(super::rewritten(&text).is_none(), "{text}");
            assert!(super::rewritten(&text.replace("] ", "] - ").replace(['[', ']'], "")).is_none(), "{text}");
        }
        let header = "Start 10.03.2026 13:00\nSlut 10.03.2026 14:00\n[13:05:03] T: Hej\n[13:05:09] K: Ja\n";
        assert!(super::rewritten(header).is_none());
    }

    #[test]
    fn days_with_times_before_or_behind_names_give_the_day_and_the_times() {
        let wanted = ["Eva Ek 0 Hej.", "Bo Berg 6 Ja.", "Eva Ek 12 Nå.", "Bo Berg 18 Nej."];
        let heads: [fn(&str, u32) -> String; 8] = [
            |name, second| format!("2026-03-10 13:05:{second:02} {name}: "),
            |name, second| format!("[2026-03-10, 13.05.{second:02}] {name}: "),
            |name, second| format!("2026-03-10 13:05:{second:02} - {name}: "),
            |name, second| format!("2026-03-10T13:05:{second:02} {name}\n"),
            |name, second| format!("[2026-03-10 1:05:{second:02} PM] {name}\n"),
            |name, second| format!("{name}  2026-03-10 13:05:{second:02}\n"),
            |name, second| format!("[{name}] 2026-03-10 13:05:{second:02}\n"),
            |name, second| format!("2026-03-10 13:05:{second:02} From {name} to Everyone:\n\t"),
        ];
        for head in heads {
            let text = talk(head);
            let (day, turns, told) = read(&text);
            assert_eq!((day.as_str(), turns), ("2026-03-10", wanted.map(str::to_owned).to_vec()), "{text}");
            assert!(told.len() == 1 && told[0].contains("(2026-03-10 13:05:03)"), "{told:?}");
        }
        let minutes = talk(|name, second| format!("10/03/2026 13:{second:02} - {name}: "));
        let (day, turns, _) = read(&minutes);
        assert_eq!((day.as_str(), turns[3].as_str()), ("10/03/2026", "Bo Berg 1080 Nej."));
        let night = "[10.03.2026 23:59:00] T: a\n[11.03.2026 00:01:00] K: b\n[12.03.2026 00:01:00] T: c\n";
        assert_eq!(read(night).1, ["T 0 a", "K 120 b", "T 86520 c"]);
    }

    #[test]
    fn a_time_before_the_first_is_told_and_loses_no_word() {
        let (_, turns, told) = read("[10.03.2026 13:05] T: a\n[10.03.2026 13:04] K: b\n[10.03.2026 13:06] T: c\n");
        assert_eq!(turns, ["T 60 a", "K  b", "T 120 c"]);
        assert!(told.iter().any(|it| it.contains("earlier than one before")), "{told:?}");
    }

    #[test]
    fn days_among_words_stay_words() {
        for text in [
            "T: Vi ses 10.03.2026 13:05\nK: Ja, 10.03.2026 13:05\nT: Nå.\nK: Godt.\n",
            "Samtale 10.03.2026 13:05\n\nT: Hej.\nK: Ja.\n\nSamtale 17.03.2026 13:05\n\nT: Hej.\nK: Ja.\n",
            "10.03.2026 13:05\nT: Hej.\nK: Ja.\nT: Nå.\n",
            "10.03.2026 T: Hej.\n11.03.2026 K: Ja.\n",
            "1.2.3 10:05 T: Hej.\n1.2.4 10:06 K: Ja.\n",
            "10.03.2024 13:05 Ringet.\n10.03.2026 13:06 Ringet igen.\n",
        ] {
            assert!(super::rewritten(text).is_none(), "{text}");
        }
    }
}
