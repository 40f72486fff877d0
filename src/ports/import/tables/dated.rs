//! Times with the day before them (`10-03-2026 10:00:05`), as recorders and spreadsheets write them. A talk counts from its first one on.

use chrono::{Datelike, NaiveDate};

use super::points;
use crate::ports::import::clock::{is_absurd, signed};
use crate::ports::import::days::{self, Day, Slashes};

/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// Talks seldom last so long; a clock time beyond it is what the clock showed.
const LONGEST: i64 = 5 * 60 * 60 * 1000;

/// The milliseconds of a day and a time of day, from a beginning that is the same for all; of a time of day alone, since midnight.
pub fn moment(cell: &str) -> Option<i64> {
    with_day(cell).or_else(|| of_day(cell))
}

/// The milliseconds since midnight of a time of day with seconds (`13:05:03`).
fn of_day(cell: &str) -> Option<i64> {
    let time = cell.trim();
    let is_whole = time.matches(':').count() == 2 && !is_absurd(time);
    signed(time).filter(|at| is_whole && (0..DAY).contains(at))
}

/// Whether clock times are what a clock on the wall showed: none of them is as early as a talk is long, and all are within as much.
pub fn are_of_day<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let Some(times) = cells.map(of_day).collect::<Option<Vec<i64>>>() else { return false };
    let first_and_last = times.iter().min().zip(times.iter().max());
    first_and_last.is_some_and(|(first, last)| *first >= LONGEST && last - first <= LONGEST)
}

/// The day that stands before a time, as it is written there; empty where none does.
pub fn day(cell: &str) -> &str {
    let cell = cell.trim();
    let day = cell.split([' ', 'T']).next().unwrap_or_default().trim_end_matches(',');
    if with_day(cell).is_some() { day } else { "" }
}

/// The milliseconds of a day and a time of day.
pub fn with_day(cell: &str) -> Option<i64> {
    if cell.contains(['.', ','])
        && let Some(serial) = days::serial(cell.trim())
    {
        return Some((serial * DAY as f64).round() as i64);
    }
    let (day, time) = cell.trim().split_once([' ', 'T'])?;
    let day = day.trim_end_matches(',');
    // What is the day and what the month tells nothing where all of them are of one day.
    let day = match days::read(day, Some(Slashes::DayFirst)) {
        Day::Plain => day.to_owned(),
        Day::Means(day) => day,
        Day::Doubtful | Day::Unknown => return None,
    };
    let time = time.trim().trim_end_matches('Z');
    let time = if time.contains(':') { time.to_owned() } else { points::clock(time)? };
    // A time of day has hours, and may have no seconds.
    let time = if time.matches(':').count() == 1 { format!("{time}:00") } else { time };
    let time = signed(&time).filter(|at| (0..DAY).contains(at) && !is_absurd(&time))?;
    let day = NaiveDate::parse_from_str(&day, "%Y-%m-%d").ok()?;
    Some(i64::from(day.num_days_from_ce()) * DAY + time)
}

/// The milliseconds since the first of them; this one is the first where there was none before.
pub fn since(cell: &str, first: &mut Option<i64>) -> Option<u32> {
    let moment = moment(cell)?;
    u32::try_from(moment - *first.get_or_insert(moment)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::import::{Settings, tables};

    #[test]
    fn a_day_and_a_time_of_day_are_a_moment() {
        let noon = moment("2026-03-10 12:00:00");
        for cell in ["10-03-2026 12:00", "10.03.2026 12.00", "2026-03-10T12:00:00.000Z", "10/3/2026, 12:00:00"] {
            assert!(noon.is_some() && moment(cell) == noon, "{cell}");
        }
        for cell in ["10-03-2026", "12:00", "10-03-2026 12", "10-13-2026 12:00", "10-03-2026 25:00", "T: hej", ""] {
            assert_eq!(moment(cell), None, "{cell}");
        }
    }

    #[test]
    fn days_as_spreadsheets_count_them_are_days_and_moments() {
        let text = "Dato;Tid;Taler;Tekst\n45361;45361,4000000000;T;hej\n45361;45361,4001157407;K;ja\n";
        let material = crate::ports::import::read(text.as_bytes(), &Settings::default()).unwrap().material;
        let talk = &material.talks[0];
        assert_eq!(talk.date, "2024-03-10");
        let times: Vec<_> = talk.pieces.iter().map(|it| it.start).collect();
        assert_eq!(times, [Some(0), Some(10_000)]);
        assert_eq!((moment("45361"), moment("120,5"), moment("1,5")), (None, None, None));
    }

    #[test]
    fn times_with_a_day_count_from_the_first_of_their_talk_on_and_that_is_told() {
        let text = "Samtale;Tid;Slut;Taler;Tekst\n1;10-03-2026 10:00:05;10-03-2026 10:00:07;T;hej\n\
                    1;10-03-2026 10:01:05,5;;K;ja\n1;;;T;nå\n2;11-03-2026 23:59:59;;T;hej\n2;12-03-2026 00:00:01;;K;ja\n";
        let material = tables::read(text, &Settings::default()).unwrap();
        let times = |talk: usize| material.talks[talk].pieces.iter().map(|it| (it.start, it.end)).collect::<Vec<_>>();
        assert_eq!(times(0), [(Some(0), Some(2_000)), (Some(60_500), None), (None, None)]);
        assert_eq!(times(1), [(Some(0), None), (Some(2_000), None)]);
        assert_eq!(material.findings, []);
        let told = crate::ports::locale::Texts::new("en").say(&material.table.unwrap().told[0]);
        assert!(told.contains("“Tid”") && told.contains("10-03-2026 10:00:05"), "{told}");
        let odd = tables::read("Tid;Taler;Tekst\n10-03-2026 10:00:05;T;hej\nsenere;K;ja\n", &Settings::default());
        assert_eq!(odd.unwrap().findings.len(), 2, "not all of them: none is a time");
    }

    #[test]
    fn the_day_before_the_first_time_is_the_day_of_the_talk() {
        let read = |text: &str| {
            let material = crate::ports::import::read(text.as_bytes(), &Settings::default()).unwrap().material;
            let talk = &material.talks[0];
            (talk.date.clone(), talk.pieces.iter().map(|it| it.start).collect::<Vec<_>>())
        };
        for head in ["Tidpunkt", "Tid", "Klockslag", "Tidspunkt", "Time", "Timestamp"] {
            let text = format!("{head};Talare;Text\n2026-11-20 13:05:03;T;hej\n2026-11-20 13:05:10;K;ja\n");
            assert_eq!(read(&text), ("2026-11-20".to_owned(), vec![Some(0), Some(7_000)]), "{head}");
        }
        let other = read("Datum;Tid;Talare;Text\n;2026-11-20 13:05:03;T;hej\n2026-11-21;2026-11-20 13:05:10;K;ja\n");
        assert_eq!(other.0, "2026-11-21", "a column says it");
    }

    #[test]
    fn times_of_day_count_from_the_first_of_their_talk_on() {
        let read = |cells: [&str; 3]| {
            let rows: String = cells.map(|cell| format!("{cell};T;ord\n")).concat();
            let material = tables::read(&format!("Klockslag;Talare;Text\n{rows}"), &Settings::default()).unwrap();
            let told = material.table.unwrap().told.into_iter().map(|told| told.id.to_string()).collect::<Vec<_>>();
            let talk = &material.talks[0];
            (talk.pieces.iter().map(|it| it.start).collect::<Vec<_>>(), talk.date.clone(), told)
        };
        let told = vec!["table-times-of-day".to_owned()];
        let counted = (vec![Some(0), Some(7_000), Some(60_500)], String::new(), told);
        assert_eq!(read(["13:05:03", "13:05:10", "13:06:03,5"]), counted);
        assert_eq!(read(["0:05:03", "0:05:10", "5:06:03"]).0[0], Some(303_000), "since the talk began");
        assert_eq!(read(["13:05", "13:06", "13:07"]).0[0], Some(785_000), "minutes and seconds");
        assert_eq!(read(["5:05:03", "12:05:10", "13:06:03"]).0[0], Some(18_303_000), "no talk is that long");
        assert!(crate::ports::locale::Texts::new("en").knows("table-times-of-day"));
    }
}
