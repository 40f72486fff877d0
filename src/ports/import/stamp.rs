//! Times in a transcript: `[00:12:03]`, `(12:03)`, `00:12:03.450`, `0:12`, and spans such as `[0:12 - 0:15]`.

/// A time that stands in a transcript, in milliseconds from the start of the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// When it begins.
    pub start: u32,
    /// When it ends, where both are given.
    pub end: Option<u32>,
    /// Whether it can only be a time stamp: in brackets, a span, or with hours. A bare `12:30` may be words of the talk.
    pub certain: bool,
    /// Whether it has hours.
    pub hours: Hours,
}

/// What a time says of hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hours {
    /// It has minutes and seconds only.
    Missing,
    /// It has hours.
    Written,
    /// It says which half of the day it is (`1:05:03 PM`).
    OfDay,
}

/// Hours from midnight to noon, in milliseconds.
const HALF_A_DAY: u32 = 12 * 60 * 60 * 1000;

/// What may join the two times of a span; of those that begin alike, the longer ones first.
const JOINERS: [&str; 11] = ["-->", "—>", "–>", "->", "→", "-", "–", "—", "‐", "‑", "−"];

/// Words that may join them in brackets; elsewhere they may be words of the talk.
const JOINING_WORDS: [&str; 3] = ["to ", "till ", "til "];

/// The most blanks in a time at the end of a text: `[ 0:12 - 0:15 ]`.
const MOST_BLANKS: usize = 4;

/// A time at the beginning of a text, with the text behind it.
pub fn leading(text: &str) -> Option<(Stamp, &str)> {
    let closing = match text.chars().next()? {
        '[' => Some(']'),
        '(' => Some(')'),
        '<' => Some('>'),
        '{' => Some('}'),
        _ => None,
    };
    let inside = if closing.is_some() { text[1..].trim_start() } else { text };
    let (start, has_hours, rest) = clock(inside)?;
    let (end, rest) = span_end(rest, closing.is_some()).map_or((None, rest), |(end, rest)| (Some(end), rest));
    let certain = closing.is_some() || has_hours || end.is_some();
    let hours = if has_hours { Hours::Written } else { Hours::Missing };
    let stamp = Stamp { start, end, certain, hours };
    match closing {
        Some(closing) => Some((stamp, rest.trim_start().strip_prefix(closing)?)),
        None => is_apart(rest).then_some((stamp, rest)),
    }
}

/// A time at the end of a text, with the text before it and whether more than one blank lies between. Of a span the first time
/// is not left in the text.
pub fn trailing(text: &str) -> Option<(&str, Stamp, bool)> {
    let blanks = text.char_indices().rev().filter(|(_, letter)| letter.is_whitespace()).take(MOST_BLANKS + 1);
    // What reaches furthest back is the whole of it.
    let stamped = |(at, blank): (usize, char)| {
        let (stamp, rest) = leading(&text[at + blank.len_utf8()..])?;
        rest.is_empty().then_some((at, blank, stamp))
    };
    let (blank_at, blank, stamp) = blanks.filter_map(stamped).last()?;
    let before = text[..blank_at].trim_end();
    let plain = before.trim_end_matches(['|', '·', '-', '–', '—', ',']).trim_end();
    let is_wide = stamp.certain || blank == '\t' || before.len() < blank_at || plain.len() < before.len();
    Some((plain, stamp, is_wide))
}

/// What stands in square brackets at the beginning of a text, with the brackets, and the time behind it, where there is nothing more:
/// `[Anna Berg] 13:05:03`, `[Laughter] 1:05:03 PM`.
pub fn behind_bracket(text: &str) -> Option<(&str, Stamp)> {
    let end = text.strip_prefix('[')?.find(']')? + 2;
    let (mut stamp, rest) = leading(text[end..].trim())?;
    let half = match rest.trim() {
        "" => None,
        rest if rest.eq_ignore_ascii_case("am") => Some(0),
        rest if rest.eq_ignore_ascii_case("pm") => Some(HALF_A_DAY),
        _ => return None,
    };
    if let Some(half) = half {
        // Nobody says which half of the day minutes and seconds are.
        let start = if stamp.hours == Hours::Missing { stamp.start * 60 } else { stamp.start };
        (stamp.start, stamp.hours) = (start % HALF_A_DAY + half, Hours::OfDay);
    }
    Some((&text[..end], stamp))
}

/// What is written as a time at the beginning of a text and is none that a clock shows (`[00:75]`, `99:99:99`), with the text
/// behind it.
pub fn absurd(text: &str) -> Option<(&str, &str)> {
    let closing = match text.chars().next()? {
        '[' => Some(']'),
        '(' => Some(')'),
        '<' => Some('>'),
        '{' => Some('}'),
        _ => None,
    };
    let inside = if closing.is_some() { text[1..].trim_start() } else { text };
    let mut rest = shape(inside)?;
    let behind = rest.trim_start();
    if let Some(end) =
        JOINERS.iter().find_map(|joiner| behind.strip_prefix(joiner)).and_then(|it| shape(it.trim_start()))
    {
        rest = end;
    }
    let rest = match closing {
        Some(closing) => rest.trim_start().strip_prefix(closing)?,
        None => Some(rest).filter(|rest| is_apart(rest))?,
    };
    leading(text).is_none().then(|| (&text[..text.len() - rest.len()], rest))
}

/// The text behind what has the digits and colons of a time, whatever the numbers are.
fn shape(text: &str) -> Option<&str> {
    let (_, rest) = number(text, 1..=3)?;
    let (_, rest) = number(rest.strip_prefix(':')?, 2..=2)?;
    let rest = rest.strip_prefix(':').and_then(|rest| number(rest, 2..=2)).map_or(rest, |(_, rest)| rest);
    let (_, rest) = fraction(rest);
    let goes_on = rest.strip_prefix([':', '.']).is_some_and(starts_with_digit) || starts_with_digit(rest);
    (!goes_on).then_some(rest)
}

/// The text without a mark that sets a time apart: `12:03 - T: …`.
pub fn without_separator(text: &str) -> &str {
    let text = text.trim_start();
    let rest = text.trim_start_matches(['-', '–', '—', '|', ':']);
    if rest.len() < text.len() && rest.starts_with(char::is_whitespace) { rest.trim_start() } else { text }
}

fn span_end(text: &str, is_in_brackets: bool) -> Option<(u32, &str)> {
    let text = text.trim_start();
    let words = JOINING_WORDS.iter().filter(|_| is_in_brackets);
    let rest = JOINERS.iter().chain(words).find_map(|joiner| text.strip_prefix(joiner))?;
    clock(rest.trim_start()).map(|(end, _, rest)| (end, rest))
}

fn is_apart(rest: &str) -> bool {
    rest.chars().next().is_none_or(|letter| letter.is_whitespace() || matches!(letter, '-' | '–' | '—' | '|' | ':'))
}

/// `M:SS`, `H:MM:SS`, each with a fraction or without; the time, whether it has hours, and what follows.
fn clock(text: &str) -> Option<(u32, bool, &str)> {
    let (first, rest) = number(text, 1..=3)?;
    let (second, rest) = number(rest.strip_prefix(':')?, 2..=2)?;
    let third = rest.strip_prefix(':').and_then(|rest| number(rest, 2..=2));
    let (hours, minutes, seconds, rest) = match third {
        Some((third, rest)) => (first, second, third, rest),
        None => (0, first, second, rest),
    };
    if seconds > 59 || third.is_some() && minutes > 59 {
        return None;
    }
    let (fraction, rest) = fraction(rest);
    let goes_on = rest.strip_prefix([':', '.']).is_some_and(starts_with_digit) || starts_with_digit(rest);
    // At most 999 hours, which stay within 32 bits.
    (!goes_on).then_some((((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction, third.is_some(), rest))
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<(u32, &str)> {
    let length = text.bytes().take(*digits.end() + 1).take_while(u8::is_ascii_digit).count();
    if !digits.contains(&length) {
        return None;
    }
    Some((text[..length].parse().ok()?, &text[length..]))
}

/// The milliseconds behind a point or comma; none is 0.
fn fraction(text: &str) -> (u32, &str) {
    let Some(after_point) = text.strip_prefix(['.', ',']).filter(|rest| starts_with_digit(rest)) else {
        return (0, text);
    };
    let length = after_point.bytes().take(9).take_while(u8::is_ascii_digit).count();
    let milliseconds = after_point[..length].bytes().chain(*b"000").take(3);
    (milliseconds.fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0')), &after_point[length..])
}

fn starts_with_digit(text: &str) -> bool {
    text.starts_with(|letter: char| letter.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(text: &str) -> Option<(u32, &str)> {
        leading(text).map(|(stamp, rest)| (stamp.start, rest))
    }

    #[test]
    fn every_way_to_write_a_time_is_read() {
        assert_eq!(start("[00:12:03] x"), Some((723_000, " x")));
        assert_eq!(start("(12:03) x"), Some((723_000, " x")));
        assert_eq!(start("00:12:03.450 x"), Some((723_450, " x")));
        assert_eq!(start("00:12:03,4 x"), Some((723_400, " x")));
        assert_eq!(start("<0:12>x"), Some((12_000, "x")));
        assert_eq!(start("120:00"), Some((7_200_000, "")));
        assert_eq!(start("0:00:01.123456789 x"), Some((1123, " x")));
        assert_eq!(start("999:59:59.999 x"), Some((3_599_999_999, " x")));
    }

    #[test]
    fn spans_have_an_end() {
        for text in ["[0:12 - 0:15] x", "0:12 --> 0:15 x", "(00:00:12.000–00:00:15.000) x"] {
            let (stamp, rest) = leading(text).unwrap();
            let hours = if text.contains("00:00:12") { Hours::Written } else { Hours::Missing };
            assert_eq!(
                (stamp, rest),
                (Stamp { start: 12_000, end: Some(15_000), certain: true, hours }, " x"),
                "{text}"
            );
        }
    }

    #[test]
    fn what_only_resembles_a_time_is_left_alone() {
        for text in
            ["12:3 x", "12:75 x", "1:60:00 x", "1234:00", "12:03pm", "[12:03", "12:03. Then", "1:02:03:04", "12", ""]
        {
            assert_eq!(leading(text), None, "{text}");
        }
    }

    #[test]
    fn what_no_clock_shows_is_told_from_times_and_from_words() {
        for (text, spelled) in [
            ("[00:75] x", "[00:75]"),
            ("99:99:99 x", "99:99:99"),
            ("(1:60:00.5) x", "(1:60:00.5)"),
            ("0:75 - 0:80 x", "0:75 - 0:80"),
        ] {
            assert_eq!(absurd(text), Some((spelled, " x")), "{text}");
        }
        for text in
            ["[00:15] x", "12:3 x", "0:75x", "1234:00 x", "12:75. Then", "1:02:03:04 x", "[0:75 x", "x 0:75", ""]
        {
            assert_eq!(absurd(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_at_the_end_is_found() {
        let (before, stamp, is_wide) = trailing("Anna Berg  0:12").unwrap();
        assert_eq!((before, stamp.start, is_wide), ("Anna Berg", 12_000, true));
        assert!(!trailing("Anna 0:12").unwrap().2);
        assert_eq!(trailing("Anna | 0:12").map(|found| (found.0, found.2)), Some(("Anna", true)));
        assert_eq!(trailing("0:12"), None);
    }

    #[test]
    fn a_span_at_the_end_is_found_whole_whatever_joins_it() {
        for text in [
            "Anna 0:12 - 0:15",
            "Anna 0:12-0:15",
            "Anna 00:00:12 – 00:00:15",
            "Anna 00:00:12.000 — 00:00:15.000",
            "Anna (0:12 - 0:15)",
            "Anna [0:12 --> 0:15]",
            "Anna [ 0:12 → 0:15 ]",
            "Anna - [0:12 to 0:15]",
            "Anna\t(0:12 til 0:15)",
        ] {
            let (name, stamp, is_wide) = trailing(text).unwrap();
            let hours = if text.contains("00:00:12") { Hours::Written } else { Hours::Missing };
            let span = Stamp { start: 12_000, end: Some(15_000), certain: true, hours };
            assert_eq!((name, stamp, is_wide), ("Anna", span, true), "{text}");
        }
        let (words, stamp, _) = trailing("from 0:12 to 0:15").unwrap();
        assert_eq!((words, stamp.start, stamp.end), ("from 0:12 to", 15_000, None), "words of the talk");
    }

    #[test]
    fn separators_behind_a_time_are_taken_off() {
        assert_eq!(without_separator(" - T: hi"), "T: hi");
        assert_eq!(without_separator(": T: hi"), "T: hi");
        assert_eq!(without_separator(" -hi"), "-hi");
    }
}
