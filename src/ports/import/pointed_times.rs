//! Times with points, as people of the Nordic countries write them, in brackets behind a label: `T (2.15): Hvad?`

use super::stamp;
use crate::ports::ron::beginning;

/// Fewer of them may be numbers of another kind.
const FEWEST: usize = 3;
/// How far from the beginning of a line a label with its time ends, in bytes.
const REACH: usize = 80;

/// The text with colons in such times; `None` where there are none, or where they go backwards.
pub fn rewritten(text: &str) -> Option<String> {
    if !text.contains("):") && !text.contains("]:") {
        return None;
    }
    let (mut count, mut before) = (0, 0);
    for found in text.lines().filter_map(find) {
        if found.start < before {
            return None;
        }
        before = found.start;
        count += 1;
    }
    if count < FEWEST {
        return None;
    }
    let mut rewritten = String::with_capacity(text.len());
    for line in text.lines() {
        match find(line) {
            Some(found) => [found.before, &found.time, found.behind].iter().for_each(|part| rewritten.push_str(part)),
            None => rewritten.push_str(line),
        }
        rewritten.push('\n');
    }
    Some(rewritten)
}

/// A time with points in a line.
struct Found<'a> {
    before: &'a str,
    /// With colons.
    time: String,
    behind: &'a str,
    start: u32,
}

fn find(line: &str) -> Option<Found<'_>> {
    let near = beginning(line, REACH);
    let closes = near.find("):").or_else(|| near.find("]:"))?;
    let opens = near[..closes].rfind(['(', '['])?;
    let is_label = near[..opens].trim().starts_with(char::is_alphabetic);
    let within = near[opens + 1..closes].trim();
    if !is_label || !within.contains('.') || !within.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let time = within.replace('.', ":");
    let start = stamp::leading(&time).filter(|(_, rest)| rest.is_empty()).map(|(stamp, _)| stamp.start)?;
    Some(Found { before: &line[..=opens], time, behind: &line[closes..], start })
}

#[cfg(test)]
mod tests {
    use crate::ports::import::plain;

    #[test]
    fn times_with_points_behind_labels_are_times() {
        let talk = plain::read("T (2.15): Hvad?\nK (2.20): Min chef.\nT [2.31]: Nå.\nK (1.02.40): Ja.\n")
            .unwrap()
            .talks
            .remove(0);
        let starts: Vec<_> = talk.pieces.iter().map(|piece| piece.start).collect();
        assert_eq!(talk.voices.len(), 2);
        assert_eq!(starts, [135_000, 140_000, 151_000, 3_760_000].map(Some));
        for text in ["T (2.15): a\nK (2.11): b\nT (2.31): c\nK (2.40): d", "T (2.15): a\nK: b\nT: c\nK: d"] {
            assert!(plain::read(text).unwrap().talks[0].pieces.iter().all(|piece| piece.start.is_none()), "{text}");
        }
    }
}
