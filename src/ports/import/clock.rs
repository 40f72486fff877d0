//! Times of captions and of programs that write speech down, as they stand in files: sound, odd and absurd.

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
    let (negative, text) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction, comma) = match text.find(['.', ',']) {
        Some(at) => (&text[..at], Some(&text[at + 1..]), text.as_bytes()[at] == b','),
        None => (text, None, false),
    };
    let mut parts = [0_u64; 3];
    let (mut count, mut short) = (0, false);
    let mut odd = fraction.is_none_or(|digits| digits.len() != 3);
    for part in whole.split(':') {
        if count == 3 || part.is_empty() || part.len() > 9 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        // Hours need no second digit.
        odd |= part.len() < 2 && count > 0;
        short = count == 0 && part.len() < 2 || short;
        parts[count] = part.parse().ok()?;
        count += 1;
    }
    let (hours, minutes, seconds) = match count {
        1 => (0, 0, parts[0]),
        2 => (0, parts[0], parts[1]),
        _ => (parts[0], parts[1], parts[2]),
    };
    odd |= count == 1 || count == 2 && short || seconds > 59 || count == 3 && minutes > 59;
    let thousandths = thousandths(fraction.unwrap_or_default())?;
    let at = ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths;
    let at = if negative { 0 } else { u32::try_from(at).ok()? };
    Some(Clock { at, odd, comma, negative })
}

fn thousandths(digits: &str) -> Option<u64> {
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(digits.bytes().chain(*b"000").take(3).fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')))
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
