//! Times of a talk that would last for many hours. A spreadsheet takes minutes and seconds (`40:12`) for hours and minutes, and writes
//! them as `40:12:00` somewhere.

use super::{Column, Heads};
use crate::domain::message::Message;
use crate::ports::import::clock::{is_absurd, signed};

/// Milliseconds beyond which nobody talks.
const LONGEST: i64 = 4 * 3_600_000;
/// Milliseconds of a day.
const DAY: i64 = 24 * 3_600_000;
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
        if !is_long || are_of_day {
            return None;
        }
        let places = [Some(place), self.place(Column::End)];
        let mut whole = places.into_iter().flatten().flat_map(cells).filter(|cell| cell.matches(':').count() > 1);
        self.are_shortened = cell.matches(':').count() > 1 && whole.all(|cell| cell.ends_with(NONE));
        let name = head.get(place).unwrap_or_default().trim();
        let message = |id: &'static str| Message::new(id).with("column", name).with("cell", cell);
        Some(if self.are_shortened {
            message("table-times-hours").with("time", self.shortened(cell))
        } else {
            message("table-times-long").with("from", from)
        })
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
        let (times, told) = read(&["01:12:00", "02:09:36", "06:00:00", "07:12:00"]);
        assert_eq!((times[1], told), (7776, vec!["table-times-long".to_owned()]), "nobody can say what was typed");
        let texts = crate::ports::locale::Texts::new("en");
        assert!(texts.knows("table-times-hours") && texts.knows("table-times-long"));
    }
}
