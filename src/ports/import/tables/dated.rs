//! Times with the day before them (`10-03-2026 10:00:05`), as recorders and spreadsheets write them. A talk counts from its first one on.

use chrono::{Datelike, NaiveDate};

use super::points;
use crate::ports::import::clock::{is_absurd, signed};
use crate::ports::import::days::{self, Day, Slashes};

/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// The milliseconds of a day and a time of day, from a beginning that is the same for all.
pub fn moment(cell: &str) -> Option<i64> {
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
}
