//! When: the columns that hold times, and what their cells say.

use super::{Column, Heads, fold, is_nothing, unit};
use crate::domain::message::Message;
use crate::ports::import::clock::{is_absurd, signed};
use crate::ports::import::counted::Each;
use crate::ports::import::material::{Finding, Place};
use crate::ports::import::tables::cells::whole;
use crate::ports::import::tables::{dated, points};

impl Heads {
    /// Finds out by its cells which columns hold clock times, and says where all of them have points.
    pub fn find_clocks(&mut self, rows: &[csv::StringRecord], head: &csv::StringRecord) -> Vec<Message> {
        let are_clocks = |column: &Column| {
            let place = self.place(*column).filter(|_| !self.milliseconds.contains(column));
            place.is_some_and(|place| points::are_clocks(rows.iter().filter_map(|row| row.get(place))))
        };
        let is_dotted = |column: &Column| {
            let place = self.place(*column).filter(|_| !self.milliseconds.contains(column))?;
            let mut cells =
                rows.iter().filter_map(|row| row.get(place)).filter(|cell| !is_nothing(cell.trim())).peekable();
            let example = cells.peek()?.trim().to_owned();
            cells.all(|cell| points::dotted(cell.trim()).is_some()).then_some((*column, place, example))
        };
        let dotted: Vec<_> = [Column::Start, Column::End].iter().filter_map(is_dotted).collect();
        self.clocks = [Column::Start, Column::End].into_iter().filter(are_clocks).collect();
        let told = dotted.iter().map(|(_, place, example)| {
            let time = points::dotted(example).unwrap_or_default();
            let column = head.get(*place).unwrap_or_default().trim();
            Message::new("table-times-dotted").with("column", column).with("cell", example.as_str()).with("time", time)
        });
        let mut told: Vec<Message> = told.collect();
        told.extend(self.find_days(rows, head));
        self.days =
            [Column::Start, Column::End].into_iter().filter(|column| self.are_days(*column, rows, head)).collect();
        told.extend(self.days.first().and_then(|column| {
            let place = self.place(*column)?;
            let mut cells = rows.iter().filter_map(|row| row.get(place)).map(str::trim);
            let cell = cells.rfind(|cell| points::part_of_day(cell).is_some())?;
            let time = points::part_of_day(cell)?;
            let column = head.get(place).unwrap_or_default().trim();
            let message = Message::new("table-times-days").with("column", column).with("cell", cell);
            let seconds = time / 1000;
            let clock = format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
            Some(message.with("time", clock))
        }));
        self.dotted = dotted.into_iter().map(|(column, ..)| column).collect();
        told
    }

    /// Whether a column holds parts of days.
    fn are_days(&self, column: Column, rows: &[csv::StringRecord], head: &csv::StringRecord) -> bool {
        let place = self.place(column).filter(|_| !self.milliseconds.contains(&column));
        let place = place.filter(|place| unit(&fold(head.get(*place).unwrap_or_default())).is_none());
        place.is_some_and(|place| {
            let cells = rows.iter().filter_map(|row| row.get(place)).map(str::trim);
            points::are_days(cells.filter(|cell| !is_nothing(cell)))
        })
    }

    /// Finds out whether times have the day before them or are times of day, and says from when on they are counted.
    fn find_days(&mut self, rows: &[csv::StringRecord], head: &csv::StringRecord) -> Option<Message> {
        let place = self.place(Column::Start).filter(|_| !self.milliseconds.contains(&Column::Start))?;
        let cells = rows.iter().filter_map(|row| row.get(place)).map(str::trim).filter(|cell| !is_nothing(cell));
        let mut cells = cells.peekable();
        let first = *cells.peek()?;
        let id = if dated::with_day(first).is_some() {
            self.are_dated = cells.all(|cell| dated::with_day(cell).is_some());
            "table-times-dated"
        } else {
            self.are_dated = dated::are_of_day(cells);
            "table-times-of-day"
        };
        let column = head.get(place).unwrap_or_default().trim();
        self.are_dated.then(|| Message::new(id).with("column", column).with("cell", first))
    }

    /// That times which are read as seconds may be minutes and seconds, or parts of something longer: so much cannot be said in
    /// so little time.
    pub fn doubted_seconds(&self, rows: &[csv::StringRecord], head: &csv::StringRecord) -> Option<Message> {
        let column = Column::Start;
        let place = self.place(column).filter(|_| {
            let known = [&self.milliseconds, &self.clocks, &self.dotted, &self.days];
            known.iter().all(|columns| !columns.contains(&column))
        })?;
        let name = head.get(place).unwrap_or_default().trim();
        if unit(&fold(name)).is_some() {
            return None;
        }
        let words = |row: &csv::StringRecord| {
            let text = self.place(Column::Text).and_then(|place| row.get(place)).unwrap_or_default();
            let said: usize = self.said(row).iter().map(|(_, words)| words.split_whitespace().count()).sum();
            said + text.split_whitespace().count()
        };
        // What is said in rows without a time, or with one that a spreadsheet made a day of, is said after the time before.
        let mut timed: Vec<(&str, usize)> = Vec::new();
        for row in rows {
            let cell = row.get(place).unwrap_or_default().trim();
            match timed.last_mut() {
                Some((_, said)) if is_nothing(cell) || points::is_day(cell) => *said += words(row),
                _ if is_nothing(cell) || points::is_day(cell) => {}
                _ => timed.push((cell, words(row))),
            }
        }
        if let Some((cell, clock)) = points::may_be_minutes(&timed) {
            let message = Message::new("table-times-minutes").with("column", name);
            return Some(message.with("cell", cell).with("time", clock));
        }
        let cell = points::are_too_small(&timed)?;
        Some(Message::new("table-times-small").with("column", name).with("cell", cell))
    }

    /// A time of a row, in milliseconds. What is no time is told, and so is what was repaired. Where times have the day before them,
    /// they are counted from the `first` of their talk on.
    pub fn time(
        &self,
        column: Column,
        row: &csv::StringRecord,
        place: &Place,
        first: &mut Option<i64>,
        findings: &mut Each,
    ) -> Option<u32> {
        if column == Column::End && self.place(column).is_none() {
            // A span in the other column says both.
            let (_, end) = points::span(row.get(self.place(Column::Start)?)?)?;
            return u32::try_from(end).ok();
        }
        let cell = self.shortened(row.get(self.place(column)?)?.trim());
        if is_nothing(cell) {
            return None;
        }
        let read = |cell: &str| signed(cell).filter(|_| !is_absurd(cell));
        let either = |(start, end)| if column == Column::End { end } else { start };
        let time = |cell: &str| read(cell).or_else(|| points::span(cell).map(either));
        let time = |cell: &str| time(cell).and_then(|time| u32::try_from(time).ok());
        let meant = if self.clocks.contains(&column) { points::clock(cell) } else { None };
        let time = match &meant {
            _ if self.are_dated => dated::since(cell, first),
            _ if self.milliseconds.contains(&column) => whole(cell).parse().ok(),
            _ if self.days.contains(&column) => points::part_of_day(cell).or_else(|| time(cell)),
            Some(clock) => time(clock),
            None if self.dotted.contains(&column) => time(points::dotted(cell).as_deref().unwrap_or(cell)),
            None => time(cell),
        };
        if let Some(clock) = meant.filter(|_| time.is_some()) {
            let message = Message::new("table-time-points").with("cell", cell).with("time", clock);
            findings.tell(Finding { place: place.clone(), message });
        }
        if time.is_none() {
            let message = Message::new("table-no-time").with("cell", cell);
            findings.tell(Finding { place: place.clone(), message });
        }
        time
    }
}
