//! Times of a talk that would last for many hours. A spreadsheet takes minutes and seconds (`40:12`) for hours and minutes, and writes
//! them as `40:12:00` somewhere.

use super::{Column, Heads};
use crate::domain::message::Message;
use crate::ports::import::clock::{is_absurd, signed};

/// Milliseconds beyond which nobody talks.
const LONGEST: i64 = 4 * 3_600_000;
/// Milliseconds of a day.
const DAY: i64 = 24 * 3_600_000;
/// Milliseconds behind which it is looked whether hours may be minutes.
const HOUR: i64 = 3_600_000;
/// Fewer times than this tell nothing.
const FEWEST: usize = 6;
/// Fewer words than this in a minute are little for a talk.
const FEWEST_WORDS: i64 = 12;
/// Seconds that are none.
const NONE: &str = ":00";

impl Heads {
    /// Finds out whether times are too late for any talk; where none of them has seconds they are minutes and seconds. What a person
    /// should know of it.
    pub fn find_long(&mut self, rows: &[csv::StringRecord], head: &csv::StringRecord) -> Option<Message> {
        let column = Column::Start;
        let is_other = self.are_dated || [&self.milliseconds, &self.days].iter().any(|it| it.contains(&column));
        let place = self.place(column).filter(|_| !is_other)?;
        let cells = |place: usize| rows.iter().filter_map(move |row| row.get(place)).map(str::trim);
        let time = |cell: &'_ str| signed(cell).filter(|_| cell.contains(':') && !is_absurd(cell));
        let mut timed: Vec<(i64, &str)> = cells(place).filter_map(|cell| Some((time(cell)?, cell))).collect();
        timed.sort_unstable();
        // One time that is far ahead of all others is a slip of its own.
        let [(first, from), .., (last, _), (_, cell)] = timed[..] else { return None };
        let is_long = last - first > LONGEST || last >= DAY;
        let are_of_day = first > LONGEST && last < DAY;
        if are_of_day {
            return None;
        }
        let places = [Some(place), self.place(Column::End)];
        let mut whole = places.into_iter().flatten().flat_map(cells).filter(|cell| cell.matches(':').count() > 1);
        let are_whole = cell.matches(':').count() > 1 && whole.all(|cell| cell.ends_with(NONE));
        let name = head.get(place).unwrap_or_default().trim();
        let message = |id: &'static str| Message::new(id).with("column", name).with("cell", cell);
        if !is_long {
            let is_little = || {
                let said = i64::try_from(self.words_of(rows)).unwrap_or(i64::MAX);
                said.saturating_mul(60_000) < FEWEST_WORDS.saturating_mul(last - first)
            };
            let is_doubted = are_whole && timed.len() >= FEWEST && last - first > HOUR && is_little();
            let typed = cell.strip_suffix(NONE).unwrap_or(cell);
            return is_doubted.then(|| message("table-times-whole").with("time", typed));
        }
        self.are_shortened = are_whole;
        Some(if self.are_shortened {
            message("table-times-hours").with("time", self.shortened(cell))
        } else {
            message("table-times-long").with("from", from)
        })
    }

    /// How many words are said.
    fn words_of(&self, rows: &[csv::StringRecord]) -> usize {
        let count = |words: &str| words.split_whitespace().count();
        let said = |row: &csv::StringRecord| {
            let text = self.place(Column::Text).and_then(|place| row.get(place)).map_or(0, count);
            text + self.said(row).iter().map(|(_, words)| count(words)).sum::<usize>()
        };
        rows.iter().map(said).sum()
    }

    /// A time as it was typed before a spreadsheet took it for hours and minutes.
    pub(super) fn shortened<'c>(&self, cell: &'c str) -> &'c str {
        let is_one = self.are_shortened && cell.matches(':').count() == 2;
        cell.strip_suffix(NONE).filter(|_| is_one).unwrap_or(cell)
    }
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{Settings, tables};

    /// When each turn begins, in seconds, and what was found.
    fn read(times: &[&str]) -> (Vec<u32>, Vec<String>) {
        let rows = times.iter().map(|time| format!("{time};T;Hej {time}\n")).collect::<Vec<_>>().concat();
        let material = tables::read(&format!("Tid;Talare;Text\n{rows}"), &Settings::default()).unwrap();
        let starts = material.talks[0].pieces.iter().map(|piece| piece.start.unwrap_or(u32::MAX) / 1000).collect();
        (starts, material.findings.iter().map(|it| it.message.id.to_string()).collect())
    }

    #[test]
    fn minutes_that_a_spreadsheet_took_for_hours_are_minutes_again_and_told() {
        let hours = vec!["table-times-hours".to_owned()];
        assert_eq!(read(&["0:05:00", "11:30:00", "40:12:00"]), (vec![5, 690, 2412], hours.clone()));
        assert_eq!(
            read(&["00:05", "11:30", "39:58:00", "40:12:00"]),
            (vec![5, 690, 2398, 2412], hours),
            "shown as it fits"
        );
        assert_eq!(
            read(&["20:35:00", "23:14:00", "24:07:00", "25:00:00"]).0,
            [1235, 1394, 1447, 1500],
            "a talk that begins late"
        );
        assert_eq!(read(&["0:05:00", "1:30:00", "2:12:00"]), (vec![300, 5400, 7920], vec![]), "so long some talk");
        assert_eq!(read(&["0:05:00", "1:30:00", "22:12:00"]).0[1], 5400, "one slip");
        assert_eq!(read(&["9:05:00", "10:30:00", "14:12:00"]).1, [""; 0], "times of a day");
        let short: Vec<String> = (0..12).map(|at| format!("{}:{:02}:00", at / 3, at * 5)).collect();
        let short: Vec<&str> = short.iter().map(String::as_str).collect();
        let (times, told) = read(&short);
        assert_eq!((times[11], told), (14_100, vec!["table-times-whole".to_owned()]), "hours as they stand, and told");
        assert_eq!(read(&short[..5]).1, [""; 0], "too few to tell");
        let exact: Vec<String> = short.iter().map(|time| time.replace(":00", ":07")).collect();
        assert_eq!(read(&exact.iter().map(String::as_str).collect::<Vec<_>>()).1, [""; 0], "with seconds");
        let full = (0..12).map(|at| format!("{}:{:02}:00;T;{}\n", at / 3, at * 5, "ord ".repeat(300)));
        let full = format!("Tid;Talare;Text\n{}", full.collect::<String>());
        assert_eq!(tables::read(&full, &Settings::default()).unwrap().findings, [], "so much is said in hours");
        let (times, told) = read(&["01:12:00", "02:09:36", "06:00:00", "07:12:00"]);
        assert_eq!((times[1], told), (7776, vec!["table-times-long".to_owned()]), "nobody can say what was typed");
        let texts = crate::ports::locale::Texts::new("en");
        assert!(
            ["table-times-hours", "table-times-whole"].iter().all(|id| texts.knows(id))
                && texts.knows("table-times-long")
        );
    }
}
