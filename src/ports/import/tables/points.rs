//! Times that are typed with points among clock times: `10.30` where the others of the column are `10:30`.

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::{Settings, tables};

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
}
