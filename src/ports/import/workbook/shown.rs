//! What a spreadsheet shows of a number: itself, a day, a time of day, or how long something took.

use crate::ports::import::material::Finding;
use crate::ports::import::xml::{Node, Xml};
use std::borrow::Cow;

use chrono::{Days, NaiveDate};

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;
/// Days by which counting from 1904 on is behind.
const FROM_1904: f64 = 1462.0;
/// Digits that a spreadsheet keeps of a number.
const DIGITS: usize = 15;

/// As what a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A number.
    Number,
    /// A day.
    Day,
    /// A day with a time.
    Moment,
    /// A time, with its seconds or without.
    Time { seconds: bool },
}

impl Shown {
    /// What stands behind the numbers of formats that every spreadsheet knows (ECMA-376 part 1, 18.8.30).
    pub fn usual(id: u32) -> Self {
        match id {
            14..=17 | 27..=31 | 34..=36 | 50..=58 => Self::Day,
            18 | 20 | 32 => Self::Time { seconds: false },
            19 | 21 | 33 | 45..=47 => Self::Time { seconds: true },
            22 => Self::Moment,
            _ => Self::Number,
        }
    }

    /// What a format of somebody's own shows: its first part, without words in quotes, single signs and colours.
    pub fn by(code: &str) -> Self {
        let mut signs = code.chars();
        let (mut has_day, mut has_time, mut has_seconds) = (false, false, false);
        while let Some(sign) = signs.next() {
            match sign.to_ascii_lowercase() {
                ';' => break,
                '"' => while signs.next().is_some_and(|sign| sign != '"') {},
                '\\' | '_' | '*' => drop(signs.next()),
                '[' => {
                    let held: String = signs.by_ref().take_while(|sign| *sign != ']').collect();
                    let held = held.to_ascii_lowercase();
                    // More hours than a day has, and not the name of a colour.
                    let is_time = !held.is_empty() && held.bytes().all(|byte| matches!(byte, b'h' | b'm' | b's'));
                    has_time |= is_time;
                    has_seconds |= is_time && held.contains('s');
                }
                'y' | 'd' => has_day = true,
                'h' => has_time = true,
                's' => (has_time, has_seconds) = (true, true),
                _ => {}
            }
        }
        match (has_day, has_time) {
            (true, true) => Self::Moment,
            (true, false) => Self::Day,
            (false, true) => Self::Time { seconds: has_seconds },
            (false, false) => Self::Number,
        }
    }
}

/// A number in so many digits as the spreadsheet keeps.
pub fn number(text: &str) -> Cow<'_, str> {
    let Ok(value) = text.parse::<f64>() else { return Cow::Borrowed(text) };
    if !value.is_finite() {
        return Cow::Borrowed(text);
    }
    let kept = format!("{value:.*e}", DIGITS - 1).parse::<f64>().unwrap_or(value);
    Cow::Owned(kept.to_string())
}

/// Whether a time has seconds.
pub fn has_seconds(days: f64) -> bool {
    (days * DAY).round() % 60_000.0 != 0.0
}

/// A time: `0:01:05`, or without seconds `1:05`, which in a talk is a minute and five seconds.
pub fn time(days: f64, seconds: bool) -> String {
    let all = (days * DAY).round();
    let sign = if all < 0.0 { "-" } else { "" };
    let all = all.abs() as u64;
    let (hours, minutes, rest) = (all / 3_600_000, all / 60_000 % 60, all % 60_000);
    if !seconds {
        return format!("{sign}{hours}:{minutes:02}");
    }
    let milliseconds = if rest % 1000 == 0 { String::new() } else { format!(".{:03}", rest % 1000) };
    format!("{sign}{hours}:{minutes:02}:{:02}{milliseconds}", rest / 1000)
}

/// A day, as `2026-03-10`, or a day with its time; `None` where it is none.
pub fn day(days: f64, is_from_1904: bool, with_time: bool) -> Option<String> {
    let days = if is_from_1904 { days + FROM_1904 } else { days };
    // The first day is the first of January 1900, and there is a 29th of February in that year.
    if !(61.0..3_000_000.0).contains(&days) {
        return None;
    }
    let milliseconds = (days * DAY).round();
    let whole = (milliseconds / DAY).floor();
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(whole as u64))?;
    let rest = (milliseconds - whole * DAY) / DAY;
    Some(if with_time { format!("{date} {:0>8}", time(rest, true)) } else { date.to_string() })
}

/// A text as it was before signs that XML does not take were written as `_x0001_` (ECMA-376 part 1, 22.9.2.19).
pub fn unescaped(text: &str) -> String {
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find("_x") {
        let (before, from) = rest.split_at(place);
        whole.push_str(before);
        let sign = from.get(2..6).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let sign = sign.filter(|_| from.as_bytes().get(6) == Some(&b'_'));
        let sign = sign.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32);
        let passed = match sign {
            Some(sign) => {
                whole.push(sign);
                7
            }
            None => {
                whole.push_str("_x");
                2
            }
        };
        rest = &from[passed..];
    }
    whole.push_str(rest);
    whole
}

/// The colour that cells of each style have, counted from 1; 0 is none, or white.
pub fn fills(text: &str) -> Result<Vec<usize>, Finding> {
    let (mut solid, mut all) = (Vec::new(), Vec::new());
    let mut is_of_cells = false;
    let mut xml = Xml::new(text);
    while let Some(node) = xml.step().map_err(super::inside)? {
        match node {
            Node::Start(element) => match element.name.as_str() {
                "fill" => solid.push(false),
                "patternFill" => {
                    let is_solid = element.get("patternType") == Some("solid");
                    solid.last_mut().into_iter().for_each(|last| *last = is_solid);
                }
                "fgColor" => {
                    let is_white = element.get("rgb").is_some_and(|rgb| rgb.ends_with("FFFFFF"))
                        || element.get("theme") == Some("0");
                    solid.last_mut().into_iter().for_each(|last| *last &= !is_white);
                }
                "cellXfs" => is_of_cells = true,
                "xf" if is_of_cells => {
                    let fill = element.get("fillId").and_then(|id| id.parse::<usize>().ok()).unwrap_or_default();
                    all.push(if solid.get(fill) == Some(&true) { fill + 1 } else { 0 });
                }
                _ => {}
            },
            Node::End(name) if name == "cellXfs" => is_of_cells = false,
            Node::End(_) | Node::Text(_) => {}
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_say_what_numbers_are() {
        let time = |seconds| Shown::Time { seconds };
        for (code, shown) in [
            ("General", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("#,##0 \"days\"", Shown::Number),
            ("[Red]0.0;[Blue]-0.0", Shown::Number),
            ("yyyy\\-mm\\-dd", Shown::Day),
            ("[$-414]d. mmmm yyyy", Shown::Day),
            ("dd/mm/yyyy hh:mm", Shown::Moment),
            ("hh:mm", time(false)),
            ("h:mm:ss;@", time(true)),
            ("[h]:mm:ss", time(true)),
            ("mm:ss.0", time(true)),
            ("[mm]:ss", time(true)),
        ] {
            assert_eq!(Shown::by(code), shown, "{code}");
        }
        assert_eq!(
            [14, 20, 21, 22, 46, 2].map(Shown::usual),
            [Shown::Day, time(false), time(true), Shown::Moment, time(true), Shown::Number]
        );
    }

    #[test]
    fn numbers_times_and_days_as_a_spreadsheet_shows_them() {
        assert_eq!([number("1"), number("1.0"), number("0.30000000000000004"), number("x")], ["1", "1", "0.3", "x"]);
        // 7 s, and a minute and five seconds that were typed as 1:05.
        assert_eq!((time(8.10185e-5, true), time(65.0 / 1440.0, false)), ("0:00:07".into(), "1:05".into()));
        assert_eq!((time(1.5, true), time(-7.25 / 86_400.0, true)), ("36:00:00".into(), "-0:00:07.250".into()));
        assert_eq!(day(46_091.0, false, false).as_deref(), Some("2026-03-10"));
        assert_eq!(day(46_091.5, false, true).as_deref(), Some("2026-03-10 12:00:00"));
        assert_eq!(day(44_629.0, true, false).as_deref(), Some("2026-03-10"));
        assert_eq!((day(0.5, false, true), day(f64::NAN, false, true)), (None, None));
    }

    #[test]
    fn signs_that_xml_does_not_take_come_back() {
        assert_eq!(unescaped("a_x0001_b_x005F_x0041_ _x12 _xZZZZ_ _x"), "a\u{1}b_x0041_ _x12 _xZZZZ_ _x");
    }
}
