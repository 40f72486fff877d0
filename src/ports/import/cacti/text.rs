//! Old CACTI files, `.parse` and `.casaa`: a line for each utterance, with the place of its bytes in the recording, which
//! is the only clock that is finer than seconds. A middle version has a time, a number and a code in each line, and a list
//! of codes that CACTI exports has a time and a code.

use super::super::clock;
use super::super::coded::{Event, fill};
use super::super::counted::Counted;
use super::super::material::{Finding, FoundMark, Material, Place, Talk};
use super::super::shared::OnceEach;
use super::AUDIO;
use crate::domain::message::Message;
use crate::domain::session::Media;
use crate::ports::formats::Sample;
use crate::ports::limits::MOST_TURNS;

/// Whether a text is an old CACTI file.
pub fn is(sample: &Sample<'_>) -> bool {
    let mut lines = sample.text.lines().filter(|line| !line.trim().is_empty());
    let Some(rest) = lines.next().and_then(|first| first.strip_prefix(AUDIO)) else { return false };
    // The last line may be cut off.
    lines.next().map_or(rest.starts_with('\t'), |line| Row::read(1, line).is_some())
}

/// A line: an utterance.
struct Row<'a> {
    line: usize,
    /// When it begins and ends, as the clock is written.
    clock: [&'a str; 2],
    /// The same in bytes of the sound.
    bytes: [Option<u64>; 2],
    /// The code's number and name; empty ones where there is none.
    code: [&'a str; 2],
    /// Whether it has the number of a part of the talk.
    component: bool,
    /// Whether each clock has its bytes behind it, which CACTI writes behind both.
    paired: bool,
}

impl<'a> Row<'a> {
    fn read(line: usize, text: &'a str) -> Option<Self> {
        let text = text.trim_end();
        let mut cells = [""; 9];
        let mut count = 0;
        for (cell, place) in text.split('\t').zip(cells.iter_mut()) {
            *place = cell.trim();
            count += 1;
        }
        let is_time = |text: &str| text.contains(':') && clock::signed(text).is_some();
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let plain = Row { line, clock: ["", ""], bytes: [None; 2], code: ["", ""], component: false, paired: false };
        if count == 1 {
            let (time, code) = text.split_once(' ')?;
            return is_time(time).then_some(Row { clock: [time, ""], code: ["", code.trim()], ..plain });
        }
        if is_time(cells[0]) && count <= 3 {
            let code = if count == 2 { ["", cells[1]] } else { [cells[1], cells[2]] };
            return Some(Row { clock: [cells[0], ""], code, ..plain });
        }
        if !is_number(cells[0]) || !is_time(cells[1]) || count > 8 {
            return None;
        }
        let byte = |text: &str| text.parse::<u64>().ok().filter(|byte| *byte < 1 << 50);
        let code = if count >= 7 { [cells[count - 2], cells[count - 1]] } else { ["", ""] };
        // The clock and the bytes of the beginning, then those of the end, as other programs put them.
        let paired = is_number(cells[2]) && is_time(cells[3]);
        if paired {
            cells.swap(2, 3);
        }
        Some(Row {
            paired,
            clock: [cells[1], cells[2]],
            bytes: [byte(cells[3]), byte(cells[4])],
            code,
            component: count == 6 || count == 8,
            ..plain
        })
    }
}

/// Reads an old CACTI file.
pub fn read(text: &str) -> Result<Material, Finding> {
    let mut lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).peekable();
    let mut talk = Talk::default();
    if let Some(path) = lines.next_if(|(_, line)| line.starts_with(AUDIO)).map(|(_, line)| line[AUDIO.len()..].trim())
        && !path.is_empty()
    {
        talk.media.push(Media::of_talk(path));
    }
    let mut told = Counted::default();
    let mut rows = Vec::new();
    for (index, line) in lines {
        match Row::read(index + 1, line) {
            Some(row) => rows.push(row),
            None => told.tell("import-cacti-line", &Place::Line(index + 1)),
        }
    }
    if rows.len() > MOST_TURNS {
        return Err(Message::new("limit-turns").with("most", MOST_TURNS).into());
    }
    let rate = bytes_a_second(&rows);
    let has_bytes = rows.iter().any(|row| row.bytes[0].is_some());
    let mut codes = OnceEach::default();
    let events = rows.iter().map(|row| event(row, rate, &mut codes, &mut told)).collect();
    fill(&mut talk, events);
    let mut findings = Vec::new();
    if has_bytes && rate.is_none() {
        findings.push(Message::new("import-cacti-bytes").into());
    }
    findings.extend(told.into_findings());
    Ok(Material { talks: vec![talk], findings, ..Material::default() })
}

fn event(row: &Row<'_>, rate: Option<u64>, codes: &mut OnceEach, told: &mut Counted) -> Event {
    let place = Place::Line(row.line);
    let mut time = |side: usize| {
        let fine = row.bytes[side].zip(rate).map(|(bytes, rate)| milliseconds(bytes, rate));
        let text = row.clock[side];
        let coarse = if text.is_empty() { None } else { Some(clock::signed(text)) };
        match (fine, coarse) {
            (None, None) => None,
            (None, Some(_)) => told.clock(text, &place),
            (Some(fine), Some(Some(coarse))) if (fine - coarse).abs() > 2000 => {
                told.tell("import-cacti-clock", &place);
                told.time(coarse, &place)
            }
            (Some(fine), _) => told.time(fine, &place),
        }
    };
    let start = time(0);
    let end = time(1);
    if row.paired {
        told.tell("import-cacti-paired", &place);
    }
    if row.component {
        told.tell("import-cacti-component", &place);
    }
    let [number, name] = row.code;
    let code = if name.is_empty() { number } else { name };
    // An utterance that ends where it begins has no end yet.
    Event {
        start,
        end: end.filter(|end| Some(*end) != start),
        mark: (!code.is_empty()).then(|| FoundMark {
            place: place.clone(),
            code: codes.of(code),
            ..FoundMark::default()
        }),
        place,
        by: None,
    }
}

fn milliseconds(bytes: u64, rate: u64) -> i64 {
    ((bytes * 1000 + rate / 2) / rate) as i64
}

/// Samples of two bytes that recordings have in a second, the usual ones first; each with one channel or two.
const RATES: [u64; 9] = [44_100, 48_000, 22_050, 16_000, 11_025, 8000, 32_000, 24_000, 96_000];

/// How many bytes of sound a second has. Nothing but the rows themselves tells: each pairs bytes with a clock that is cut
/// off to seconds, or rounded by some versions, and one rate makes nearly all of them agree.
fn bytes_a_second(rows: &[Row<'_>]) -> Option<u64> {
    const ENOUGH: usize = 600;
    let pairs = rows.iter().flat_map(|row| row.bytes.into_iter().zip(row.clock));
    let pairs: Vec<(u64, i64)> =
        pairs.filter_map(|(bytes, text)| Some((bytes?, clock::signed(text)?.div_euclid(1000)))).take(ENOUGH).collect();
    let seconds = |bytes: u64, rate: u64| (bytes / rate) as i64;
    let rounded = |bytes: u64, rate: u64| ((bytes + rate / 2) / rate) as i64;
    let cut = |rate: u64| pairs.iter().filter(|(bytes, clock)| seconds(*bytes, rate) == *clock).count();
    let near = |rate: u64| pairs.iter().filter(|(bytes, clock)| rounded(*bytes, rate) == *clock).count();
    let agreeing = |rate: u64| {
        let either = |(bytes, clock): &&(u64, i64)| [seconds(*bytes, rate), rounded(*bytes, rate)].contains(clock);
        pairs.iter().filter(either).count()
    };
    let rates = RATES.iter().flat_map(|samples| [samples * 4, samples * 2]);
    let fitting = rates
        .map(|rate| (rate, agreeing(rate)))
        .filter(|(_, agreeing)| *agreeing > 0 && agreeing * 10 >= pairs.len() * 8);
    // Of two that fit, the one with fewer contradictions; of equal ones, the more usual one.
    let best = fitting.rev().max_by_key(|(rate, agreeing)| (*agreeing, cut(*rate).max(near(*rate))));
    best.map(|(rate, _)| rate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::coded::testing::{told, utterances};

    #[test]
    fn bytes_are_the_finer_clock_and_an_uncoded_utterance_stays() {
        let text = "Audio File:\tC:\\audio\\s1.wav\t\t\n\
                    0\t0:00:06\t0:00:07\t1120000\t1231600\t23\tCR+\n\
                    1\t0:00:07\t0:00:09\t1231600\t1600000\n\
                    2\t0:00:09\n";
        let material = read(text).unwrap();
        assert_eq!(material.talks[0].media, [Media::of_talk("C:\\audio\\s1.wav")]);
        assert_eq!(utterances(&material.talks[0]), ["6349-6982 CR+", "6982-9070 -", "9000 -"]);
        assert!(told(&material).is_empty(), "{:?}", told(&material));
    }

    #[test]
    fn the_rate_of_the_sound_is_found_from_the_rows() {
        for rate in [32_000_u64, 88_200, 16_000, 192_000] {
            let row = |index: u64| {
                let bytes = index * 7 * rate + rate / 4;
                format!("{index}\t0:{:02}:{:02}\t\t{bytes}\n", index * 7 / 60, index * 7 % 60)
            };
            let text = format!("Audio File:\ta\n{}", (1..30).map(row).collect::<String>());
            assert_eq!(utterances(&read(&text).unwrap().talks[0])[0], "7250 -", "{rate}");
        }
        let odd = "Audio File:\ta\n0\t0:00:06\t0:00:07\t7\t8\n1\t0:00:09\t0:00:10\t9\t10\n";
        let material = read(odd).unwrap();
        assert_eq!(utterances(&material.talks[0]), ["6000-7000 -", "9000-10000 -"]);
        assert_eq!(told(&material), ["Whole import-cacti-bytes"]);
    }

    #[test]
    fn a_row_whose_bytes_and_clock_differ_goes_by_the_clock() {
        let text = "Audio File:\ta\n0\t0:00:06\t0:00:07\t1120000\t1231600\n1\t0:00:07\t0:00:08\t1231600\t1411200\n\
                    2\t0:00:08\t0:00:09\t1411200\t1587600\n3\t0:00:09\t0:00:10\t1587600\t1764000\n\
                    4\t0:00:10\t0:00:11\t1764000\t99999999\n";
        let material = read(text).unwrap();
        assert_eq!(utterances(&material.talks[0])[4], "10000-11000 -");
        assert_eq!(told(&material), ["Line(6) import-cacti-clock"]);
    }

    #[test]
    fn clocks_with_their_bytes_behind_them_are_read_and_told() {
        let text =
            "Audio File:\ta\n0\t0:00:01\t176400\t0:00:03\t529200\t11\tOQ\n1\t0:00:03\t529200\t0:00:07\t1234800\n";
        let material = read(text).unwrap();
        assert_eq!(utterances(&material.talks[0]), ["1000-3000 OQ", "3000-7000 -"]);
        assert_eq!(told(&material), ["Line(2) import-cacti-paired"]);
    }

    #[test]
    fn the_middle_version_and_the_list_of_codes() {
        let text = "Audio File:\ta\n00:00:01.5\t4\tOQ\n00:00:60.0\t5\tSR\n";
        assert_eq!(utterances(&read(text).unwrap().talks[0]), ["1500 OQ", "60000 SR"]);
        let list = "Audio File:\ta\n00:00:01.5 OQ\n00:00:01.5 Give Info\n";
        assert_eq!(utterances(&read(list).unwrap().talks[0]), ["1500 OQ", "1500 Give Info"]);
    }

    #[test]
    fn what_is_no_row_is_told_and_parts_of_a_talk_too() {
        let text = "Audio File:\ta\n0\t0:00:06\t0:00:07\t1120000\t1231600\t1\nx\ty\n0\t0:00:16\t0:00:17\t\t\t2\t9\t\n";
        let material = read(text).unwrap();
        assert_eq!(utterances(&material.talks[0]), ["6349-6982 -", "16000-17000 9"]);
        assert_eq!(told(&material), ["Line(3) import-cacti-line", "Line(2) import-cacti-component"]);
    }

    #[test]
    fn transcripts_are_none() {
        let is = |text: &str| is(&Sample { bytes: b"", text });
        assert!(is("Audio File:\tC:\\a.wav"));
        assert!(is("Audio File:\tC:\\a.wav\n\n0\t0:00:06\t0:00:07\t1120000\t1231600"));
        assert!(!is("Audio File: a.wav"));
        assert!(!is("Audio File:\ta.wav\nT: hi"));
        assert!(!is("T: hi"));
    }
}
