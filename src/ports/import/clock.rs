//! Times as they stand in files: sound, odd and absurd.

/// Bytes of the longest time of the usual form; digits of as many are a number that is understood in every form.
const LONGEST_PLAIN: usize = 12;

/// A time in a file, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// Milliseconds from the beginning; what lies before it is 0.
    pub at: u32,
    /// Whether it is written otherwise than formats want it: 60 seconds, fewer or more digits.
    pub odd: bool,
    /// Whether a comma stands where others write a point.
    pub comma: bool,
    /// Whether it lies before the beginning.
    pub negative: bool,
}

/// Reads `H:MM:SS.mmm`, `MM:SS.mmm` or `SS.mmm`, blanks around it aside, as leniently as it can be understood. `None`
/// where it is no time, or one of more than 49 days.
pub fn read(text: &str) -> Option<Clock> {
    let text = text.trim();
    let negative = text.starts_with(['-', '−']);
    let at = signed(text)?;
    let at = if negative { 0 } else { u32::try_from(at).ok()? };
    let (whole, fraction) = match text.find(['.', ',']) {
        Some(place) => (&text[..place], Some(&text[place + 1..])),
        None => (text, None),
    };
    let comma = text.as_bytes().get(whole.len()) == Some(&b',');
    Some(Clock { at, odd: is_odd(whole, fraction), comma, negative })
}

/// Whether formats want it otherwise: without hours or with, two digits each, none of them over 59, three behind the point.
fn is_odd(whole: &str, fraction: Option<&str>) -> bool {
    let whole = whole.trim_start_matches(['-', '−']);
    let mut parts = whole.split(':');
    let first = parts.next().unwrap_or_default();
    let (mut count, mut odd) = (1, fraction.is_none_or(|digits| digits.len() != 3));
    for part in parts {
        odd |= part.len() < 2 || part.parse::<u32>().is_ok_and(|number| number > 59);
        count += 1;
    }
    // Hours need no second digit.
    odd || count == 1 || count > 3 || count == 2 && first.len() < 2
}

/// The milliseconds of a time: `H:MM:SS`, `M:SS`, plain seconds, each with a fraction behind a point or comma, and
/// `HH:MM:SS:mmm`. Hours may be many, and seconds 60 or more: programs round them up. A fraction is rounded to
/// milliseconds.
pub fn signed(text: &str) -> Option<i64> {
    plain(text).or_else(|| spelled(text))
}

/// The same in any form.
fn spelled(text: &str) -> Option<i64> {
    let text = text.trim();
    let (sign, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let mut whole: i64 = 0;
    let mut parts = text.split(':');
    let mut next = parts.next()?;
    for place in 0.. {
        let Some(following) = parts.next() else { break };
        if place == 2 {
            // Milliseconds behind a colon.
            let milliseconds: i64 = whole_number(following)?;
            let seconds = whole.checked_mul(60)?.checked_add(whole_number(next)?)?;
            let milliseconds = seconds.checked_mul(1000)?.checked_add(milliseconds)?;
            return (following.len() == 3 && parts.next().is_none()).then_some(sign * milliseconds);
        }
        whole = whole.checked_mul(60)?.checked_add(whole_number(next)?)?;
        next = following;
    }
    let (seconds, fraction) = next.split_once(['.', ',']).unwrap_or((next, ""));
    let seconds = if seconds.is_empty() && !fraction.is_empty() { 0 } else { whole_number(seconds)? };
    let milliseconds = thousandths(fraction)?;
    let all = whole.checked_mul(60)?.checked_add(seconds)?.checked_mul(1000)?.checked_add(milliseconds)?;
    Some(sign * all)
}

/// Milliseconds of a time without anything but digits, one or two colons and a point, as most are: each letter is looked at once.
/// `None` says that it is another one.
fn plain(text: &str) -> Option<i64> {
    // Hours and minutes that are passed, digits since the last colon, and those behind the point.
    let (mut passed, mut number, mut digits, mut behind): (i64, i64, u32, Option<u32>) = (0, 0, 0, None);
    let mut colons = 0;
    if text.len() > LONGEST_PLAIN {
        return None;
    }
    for byte in text.bytes() {
        match (byte, behind) {
            (b'0'..=b'9', None | Some(0..3)) => {
                number = number * 10 + i64::from(byte - b'0');
                digits += 1;
                behind = behind.map(|count| count + 1);
            }
            (b'.', None) if digits > 0 => behind = Some(0),
            (b':', None) if digits > 0 && colons < 2 => {
                (passed, number, digits) = ((passed + number) * 60, 0, 0);
                colons += 1;
            }
            _ => return None,
        }
    }
    let thousandths = 10_i64.pow(3 - behind.unwrap_or_default());
    (digits > 0).then(|| passed * 1000 + number * thousandths)
}

fn whole_number(digits: &str) -> Option<i64> {
    let fits = !digits.is_empty() && digits.len() <= 12 && digits.bytes().all(|byte| byte.is_ascii_digit());
    fits.then(|| digits.bytes().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0')))
}

/// The digits behind a point as milliseconds, rounded.
fn thousandths(digits: &str) -> Option<i64> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut behind = digits.bytes().chain(*b"0000").map(|digit| i64::from(digit - b'0'));
    let kept = behind.by_ref().take(3).fold(0, |sum, digit| sum * 10 + digit);
    Some(kept + i64::from(behind.next().is_some_and(|digit| digit >= 5)))
}

/// Whether minutes or seconds behind a colon are more than a clock shows; 60 is one that a program rounded up.
pub fn is_absurd(cell: &str) -> bool {
    cell.split(':').skip(1).take(2).any(|part| {
        let whole = part.split(['.', ',']).next().unwrap_or_default().trim();
        whole.parse::<u32>().is_ok_and(|number| number > 60)
    })
}

/// Milliseconds of a number of seconds; below zero is 0. `None` where it is no number, or more than 49 days.
pub fn milliseconds(seconds: f64) -> Option<u32> {
    let value = (seconds * 1000.0).round();
    (value.is_finite() && value <= f64::from(u32::MAX)).then_some(value.max(0.0) as u32)
}

/// A time as captions have it: `HH:MM:SS.mmm`.
pub fn written(milliseconds: u32) -> String {
    let (seconds, thousandths) = (milliseconds / 1000, milliseconds % 1000);
    format!("{:02}:{:02}:{:02}.{thousandths:03}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<u32> {
        read(text).map(|clock| clock.at)
    }

    #[test]
    fn times_are_read_with_hours_and_without() {
        for (text, milliseconds) in [
            ("00:00:01.000", 1000),
            ("00:01.250", 1250),
            ("01:02:03.004", 3_723_004),
            ("25:00:00.000", 90_000_000),
            ("100:00:00.000", 360_000_000),
        ] {
            let clock = Clock { at: milliseconds, odd: false, comma: false, negative: false };
            assert_eq!(read(text), Some(clock), "{text}");
        }
        assert_eq!(read("00:00:01,500").map(|clock| (clock.at, clock.comma, clock.odd)), Some((1500, true, false)));
    }

    #[test]
    fn odd_times_are_read_and_known_as_odd() {
        for (text, milliseconds) in [
            ("00:00:60.000", 60_000),
            ("0:0:1.5", 1500),
            ("00:75:00.000", 4_500_000),
            ("00:00:01", 1000),
            ("1.5", 1500),
            ("00:00:01.123456", 1123),
        ] {
            assert_eq!(read(text).map(|clock| (clock.at, clock.odd)), Some((milliseconds, true)), "{text}");
        }
        assert_eq!(read("-00:00:01.000").map(|clock| (clock.at, clock.negative)), Some((0, true)));
    }

    #[test]
    fn times_of_every_form() {
        for (text, milliseconds) in [
            ("0:00:06", 6000),
            ("00:01:02.3", 62_300),
            ("00:00:60.0", 60_000),
            ("00:01:02,35", 62_350),
            ("1:02", 62_000),
            ("75", 75_000),
            ("1.2346", 1235),
            (".5", 500),
            ("26:00:00", 93_600_000),
            ("00:00:01:250", 1250),
            ("-0:01", -1000),
            ("-2.5", -2500),
            (" 7. ", 7000),
        ] {
            assert_eq!(signed(text), Some(milliseconds), "{text}");
        }
        for text in ["", ":", "-", "a", "1:", "1:2:3:4", "1:2:3:4:5", "1:-2", "1.2.3", "1e5", "1:02:03:2500", "NA"] {
            assert_eq!(signed(text), None, "{text}");
        }
        assert_eq!(signed(&"9".repeat(40)), None);
        assert_eq!(signed("999999999999:999999999999:999999999999.9"), Some(3_661_000_000_000_000_000 - 3_660_100));
    }

    #[test]
    fn times_of_the_usual_form_are_those_of_any_form() {
        let parts = ["", "0", "00", "7", "59", "60", "123", "999999999999"];
        let mut plain_ones = 0;
        for text in parts.iter().flat_map(|one| parts.map(|two| [*one, two])).flat_map(|[one, two]| {
            let behind =
                ["", ".", ".5", ".25", ".250", ".2505", ",5", ":", ":08", ":08.4", ":250", ":1:2", "-", " ", "æ"];
            let whole = behind.map(|behind| format!("{one}:{two}{behind}"));
            whole.into_iter().chain(behind.map(|behind| format!("{one}{two}{behind}")))
        }) {
            if let Some(milliseconds) = plain(&text) {
                plain_ones += 1;
                assert_eq!(spelled(&text), Some(milliseconds), "{text}");
            }
        }
        assert!(plain_ones > 300, "{plain_ones}");
        assert_eq!((plain("00:00:01.250"), plain("1:02"), plain("75")), (Some(1250), Some(62_000), Some(75_000)));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in ["", ":", "a", "1:2:3:4", "00:00:0x.000", "00:00:01.0a0", "9999999999:00:00.000", "2000:00:00.000"]
        {
            assert_eq!(at(text), None, "{text}");
        }
        assert_eq!([milliseconds(f64::NAN), milliseconds(1e300), milliseconds(-1.0)], [None, None, Some(0)]);
        assert_eq!(milliseconds(0.0625), Some(63));
    }

    #[test]
    fn what_is_written_is_read_again() {
        for milliseconds in [0, 999, 59_999, 3_600_000, u32::MAX] {
            assert_eq!(at(&written(milliseconds)), Some(milliseconds));
        }
    }
}
