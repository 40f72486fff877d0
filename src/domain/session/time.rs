//! Times of a talk as people write them.

/// From here on a time has hours.
pub const HOUR: u32 = 3_600_000;

/// Milliseconds as `m:ss`, or as `h:mm:ss` from an hour on.
pub fn clock(milliseconds: u32) -> String {
    let seconds = milliseconds / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if milliseconds >= HOUR { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// A time written `m:ss` or `h:mm:ss`, in milliseconds.
pub fn milliseconds(text: &str) -> Option<u32> {
    let parts: Vec<u32> = text.trim().split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [minutes, seconds] => minutes.checked_mul(60)?.checked_add(seconds)?.checked_mul(1000),
        [hours, minutes, seconds] => {
            hours.checked_mul(60)?.checked_add(minutes)?.checked_mul(60)?.checked_add(seconds)?.checked_mul(1000)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_and_numbers_are_not_times() {
        assert_eq!(milliseconds("1:02"), Some(62_000));
        assert_eq!(clock(62_000), "1:02");
        assert_eq!(clock(3_599_999), "59:59");
        assert_eq!(clock(3_737_000), "1:02:17");
        assert_eq!(clock(7_262_000), "2:01:02");
        assert_eq!(milliseconds("1:00:02"), Some(3_602_000));
        assert_eq!(milliseconds("12"), None);
        assert_eq!(milliseconds("9999999:00"), None);
    }
}
