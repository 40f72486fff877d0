//! Times of tables that are not written as others are: with points (`10.30` where the others of the column are `10:30`), as
//! spans, or so that no clock shows them.

use crate::ports::import::clock::{is_absurd, signed};

/// Fewer clock times than this do not make a column of them.
const FEWEST: usize = 2;

/// Whether a column holds clock times: most of its times have colons, and at least two of them.
pub fn are_clocks<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let (mut with, mut without) = (0, 0);
    for cell in cells.map(str::trim).filter(|cell| cell.starts_with(|letter: char| letter.is_ascii_digit())) {
        *(if cell.contains(':') { &mut with } else { &mut without }) += 1;
    }
    with >= FEWEST && with > without
}

/// The clock time that is meant by one with points or a comma: two digits behind each of them, none above 59.
pub fn clock(cell: &str) -> Option<String> {
    let mut parts = cell.split(['.', ',']);
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let first = parts.next().filter(is_number).filter(|first| first.len() <= 3)?;
    let rest: Vec<&str> = parts.collect();
    let is_sixty = |part: &&str| part.len() == 2 && is_number(part) && **part < *"60";
    (matches!(rest.len(), 1 | 2) && rest.iter().all(is_sixty)).then(|| format!("{first}:{}", rest.join(":")))
}

/// The clock time that is meant by one with hours, minutes and seconds between points (`00.01.03`), and perhaps a fraction behind a
/// comma.
pub fn dotted(cell: &str) -> Option<String> {
    let (whole, fraction) = cell.split_once(',').map_or((cell, None), |(whole, fraction)| (whole, Some(fraction)));
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let time = clock(whole).filter(|time| time.matches(':').count() == 2)?;
    match fraction {
        Some(fraction) => is_number(fraction).then(|| format!("{time}.{fraction}")),
        None => Some(time),
    }
}

/// The two times of a span in one cell: `0:00,0 - 0:04,1`.
pub fn span(cell: &str) -> Option<(i64, i64)> {
    const JOINERS: [&str; 8] = ["-->", "->", "→", "–", "—", "−", "‑", "-"];
    let cell = cell.trim().trim_start_matches(['[', '(']).trim_end_matches([']', ')']);
    let (start, end) = JOINERS.iter().find_map(|joiner| cell.split_once(joiner))?;
    let time = |text: &str| signed(text.trim()).filter(|time| *time >= 0 && !is_absurd(text));
    Some((time(start)?, time(end)?))
}

/// Digits behind the point of a time that is a part of a day, at least.
const DAY_DIGITS: usize = 5;
/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// Whether a column holds parts of days, as spreadsheets keep times (`0,0000810185` is seven seconds): all below one, and most
/// with more digits than any time has.
pub fn are_days<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let (mut all, mut long) = (0, 0);
    for cell in cells {
        if part_of_day(cell).is_none() {
            return false;
        }
        all += 1;
        long += usize::from(behind_point(cell) >= DAY_DIGITS);
    }
    long >= FEWEST && long * 2 >= all
}

/// The milliseconds of a part of a day.
pub fn part_of_day(cell: &str) -> Option<u32> {
    let is_number = cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'E' | b'e' | b'-'));
    let part = cell.replace(',', ".").parse::<f64>().ok().filter(|part| is_number && (0.0..1.0).contains(part))?;
    Some((part * DAY).round() as u32)
}

/// How many digits stand behind the point; of one with a power of ten, many.
fn behind_point(cell: &str) -> usize {
    if cell.contains(['e', 'E']) { DAY_DIGITS } else { cell.split_once(['.', ',']).map_or(0, |(_, rest)| rest.len()) }
}

/// Whether a cell is a day, as a spreadsheet makes one of `1.08`.
pub fn is_day(cell: &str) -> bool {
    chrono::NaiveDate::parse_from_str(cell, "%Y-%m-%d").is_ok()
}

/// Rows that are needed before times are doubted.
const FEWEST_DOUBTED: usize = 3;
/// More words than this in a second nobody says.
const MOST_WORDS: usize = 8;
/// More turns than this in a second nobody takes.
const MOST_TURNS: usize = 2;

/// Whether cells, each with how many words are said there, may be minutes and seconds with a point between, though they are
/// read as seconds: each has two digits below sixty behind it, and what is said would be too much for the time. The first of them
/// that is not zero, and the clock time that it would be.
pub fn may_be_minutes<'c>(cells: &[(&'c str, usize)]) -> Option<(&'c str, String)> {
    // Spreadsheets write no zero at the end: 12.1 is 12:10.
    let whole = |cell: &str| if behind_point(cell) == 1 { format!("{cell}0") } else { cell.to_owned() };
    let is_one = |cell: &str| cell.matches(['.', ',']).count() == 1 && clock(&whole(cell)).is_some();
    if cells.iter().all(|(cell, _)| behind_point(cell) == 1) {
        return None;
    }
    if cells.len() < FEWEST_DOUBTED || !cells.iter().all(|(cell, _)| is_one(cell)) {
        return None;
    }
    let time = |(cell, _): &(&str, usize)| signed(cell);
    let milliseconds = time(cells.last()?)?.checked_sub(time(cells.first()?)?)?;
    let milliseconds = usize::try_from(milliseconds).ok()?;
    let turns = cells.len() - 1;
    let words: usize = cells[..turns].iter().map(|(_, words)| words).sum();
    let is_too_much = words * 1000 > milliseconds * MOST_WORDS || turns * 1000 > milliseconds * MOST_TURNS;
    let (cell, _) = cells.iter().find(|cell| time(cell) != Some(0)).filter(|_| is_too_much)?;
    Some((cell, clock(&whole(cell))?))
}

/// Whether cells, each with how many words are said there, are all within one second, though that is too little for so many
/// turns; the last of them.
pub fn are_too_small<'c>(cells: &[(&'c str, usize)]) -> Option<&'c str> {
    let is_small = |cell: &str| cell.contains(['.', ',']) && signed(cell).is_some_and(|time| (0..1000).contains(&time));
    let others = |cell: &str| signed(cell) == Some(0) || is_small(cell);
    let (last, _) = cells.iter().rev().find(|(cell, _)| is_small(cell))?;
    (cells.len() > FEWEST_DOUBTED && cells.iter().all(|(cell, _)| others(cell))).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::{Settings, tables};

    #[test]
    fn minutes_are_doubted_beside_days_and_where_few_rows_have_a_time() {
        let told = |rows: &str| {
            let material = tables::read(&format!("Tid;Talare;Text\n{rows}"), &Settings::default()).unwrap();
            material.findings.iter().map(|it| it.message.id.to_string()).collect::<Vec<_>>()
        };
        let minutes = "table-times-minutes".to_owned();
        let words = "det var mycket som hände den dagen och jag vet inte";
        let days = format!("0.35;T;{words}\n2026-08-01;K;{words}\n1.19;T;{words}\n2.14;K;{words}\n");
        assert_eq!(told(&days), [minutes.clone(), "table-no-time".to_owned()]);
        let few = format!("0.35;T;Ja\n;K;{words}\n;T;{words}\n2.39;K;Ja\n;T;{words}\n;K;{words}\n4.43;T;Ja\n");
        assert_eq!(told(&few).join(","), minutes);
        let early = format!("0.05;T;{words}\n0.09;K;{words}\n0.13;T;{words}\n0.55;K;{words}\n");
        assert_eq!(told(&early), [minutes], "not a part of a day, which would become hours");
    }

    #[test]
    fn parts_of_days_are_times_and_what_is_too_small_is_told() {
        let read = |head: &str, cells: [&str; 4]| {
            let row = |(number, cell): (usize, &str)| format!("{cell};T;Hej {number}.;Q\n");
            let rows: String = cells.into_iter().enumerate().map(row).collect();
            let material = tables::read(&format!("{head};Talare;Text;Kod\n{rows}"), &Settings::default()).unwrap();
            let starts: Vec<_> = material.talks[0].pieces.iter().map(|piece| piece.start.unwrap_or(u32::MAX)).collect();
            let told =
                material.table.unwrap().told.into_iter().chain(material.findings.into_iter().map(|it| it.message));
            (starts, told.map(|told| told.id.to_string()).collect::<Vec<_>>())
        };
        let days = ["0", "0,0000810185", "0,0001620370", "0,5"];
        assert_eq!(read("Tid", days), (vec![0, 7000, 14_000, 43_200_000], vec!["table-times-days".to_owned()]));
        assert_eq!(read("Tid", ["0", "8.10185E-05", "0.0001620370", "0.000243056"]).0, [0, 7000, 14_000, 21_000]);
        assert_eq!(read("Tid (s)", days).0[1], 0, "seconds are told");
        assert_eq!(read("Tid", ["0", "0,0001", "0,0002", "0,0003"]).1, ["table-times-small"]);
        assert_eq!(read("Tid", ["0", "1,00001", "2,00002", "3,00003"]).0[1], 1000);
        let texts = crate::ports::locale::Texts::new("en");
        assert!(["table-times-days", "table-times-small"].iter().all(|id| texts.knows(id)));
    }

    #[test]
    fn minutes_and_seconds_that_lost_their_zeros_are_doubted() {
        let cells = |cells: [&'static str; 4]| cells.map(|cell| (cell, 4));
        let doubted = may_be_minutes(&cells(["12.1", "12.17", "12.24", "12.3"]));
        assert_eq!(doubted, Some(("12.1", "12:10".to_owned())));
        assert_eq!(may_be_minutes(&cells(["12.1", "12.7", "12.8", "12.9"])), None, "tenths of seconds");
        assert_eq!(may_be_minutes(&cells(["1.1", "12.17", "19.24", "25.3"])), None, "these may be seconds");
    }

    #[test]
    fn hours_minutes_and_seconds_between_points_are_a_clock_time() {
        for (cell, meant) in
            [("00.00.03", Some("00:00:03")), ("1.02.03,5", Some("1:02:03.5")), ("10.30", None), ("1.02.03,x", None)]
        {
            assert_eq!(dotted(cell).as_deref(), meant, "{cell}");
        }
        let read = |cell: &str| {
            let text = format!("Taler;Start;Tekst\nT;00.00.03;a\nC;{cell};b\n");
            let material = tables::read(&text, &Settings::default()).unwrap();
            let told = material.table.unwrap().told;
            (material.talks[0].pieces[1].start, told.iter().filter(|it| it.id == "table-times-dotted").count())
        };
        assert_eq!(read("00.01.59"), (Some(119_000), 1));
        assert_eq!(read("12,5"), (Some(12_500), 0), "not all of them");
        assert!(crate::ports::locale::Texts::new("en").knows("table-times-dotted"));
    }

    #[test]
    fn points_are_colons_where_each_part_has_two_digits() {
        for (cell, meant) in [("10.30", "10:30"), ("1.02.03", "1:02:03"), ("10,30", "10:30"), ("120.00", "120:00")] {
            assert_eq!(clock(cell).as_deref(), Some(meant), "{cell}");
        }
        for cell in [
            "10.3",
            "10.300",
            "10.75",
            "1030",
            "10.",
            ".30",
            "1.2.3",
            "10.30.10.20",
            "x.30",
            "10:30.5",
            "-1.30",
            "1000.30",
            "",
        ] {
            assert_eq!(clock(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_column_of_clock_times_has_more_colons_than_none() {
        for (cells, are) in [
            (&["10:30", "10.31", "10:32"][..], true),
            (&["10:30", "10.31"], false),
            (&["10:30", "10:31", "10.30", "10.31"], false),
            (&["", "n/a", "10:30", "0:10:31", "75"], true),
            (&["12.5", "13.5"], false),
            (&[], false),
        ] {
            assert_eq!(are_clocks(cells.iter().copied()), are, "{cells:?}");
        }
    }

    #[test]
    fn seconds_in_which_nobody_says_so_much_are_doubted() {
        let told = |times: [&str; 4]| {
            let row = |time: &str| format!("{time};T;Hva tenker du om det?\n");
            let text = format!("Tid;Taler;Tekst\n{}", times.map(row).concat());
            let findings = tables::read(&text, &Settings::default()).unwrap().findings;
            findings.into_iter().map(|it| crate::ports::locale::Texts::new("en").say(&it.message)).collect::<Vec<_>>()
        };
        let doubted = told(["0.02", "0.10", "0.14", "1.05"]);
        assert!(doubted.len() == 1 && doubted[0].contains("0:02"), "{doubted:?}");
        assert_eq!(told(["0,02", "0,10", "0,14", "1,05"]).len(), 1);
        assert!(told(["0.02", "4.10", "8.14", "12.05"]).is_empty(), "that is time enough");
        assert!(told(["0.02", "0.10", "0.14", "1.75"]).is_empty(), "no clock shows this");
    }

    #[test]
    fn a_span_in_one_cell_gives_both_times_and_what_no_clock_shows_is_no_time() {
        let times = |text: &str| {
            let material = tables::read(text, &Settings::default()).unwrap();
            let told: Vec<String> = material.findings.iter().map(|it| it.message.id.to_string()).collect();
            (material.talks[0].pieces.iter().map(|it| (it.start, it.end)).collect::<Vec<_>>(), told)
        };
        let spans = "Timespan\tContent\tSpeaker\n0:00,0 - 0:04,1\tHej.\tT\n0:04,1 - 0:06,0\tJa.\tK\n";
        assert_eq!(times(spans), (vec![(Some(0), Some(4100)), (Some(4100), Some(6000))], vec![]));
        let absurd = "Tid;Taler;Tekst\n0:01;T;Hej.\n99:99:99;K;Ja.\n0:20;T;Nå.\n1:40:60;K;Nej.\n";
        let starts = [Some(1000), None, Some(20_000), Some(6_060_000)].map(|start| (start, None));
        assert_eq!(times(absurd), (starts.to_vec(), vec!["table-no-time".to_owned()]));
    }
}
