//! Praat's `TextGrid` in its long form: an interval tier of turns for each participant and, for each coder, tiers of codes
//! and of notes. Every tier covers the whole time. A tier of our own holds what these have no place for.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use super::carried::{Carried, CarriedCoding, CarriedMark, NAME, label};
use super::laid_out::LaidOut;
use super::letters;
use crate::domain::message::Message;
use crate::domain::session::Participant;
use crate::ports::formats::{Holds, Outgoing, Written};

/// What comes back from a file that was written here.
pub const HOLDS: Holds = super::eaf::HOLDS;

/// What lies between the codes of one unit.
pub const BETWEEN: &str = " | ";

/// What a tier of ours holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Turns of a participant.
    Turns(usize),
    /// Codes for a participant's turns, of a coding.
    Codes(usize, usize),
    /// Notes on them.
    Notes(usize, usize),
}

/// The names of all tiers that a talk may have; no two are alike. A participant's turns are called as the participant is,
/// also where another one's codes would be called so.
pub fn tiers(participants: &[Participant], codings: &[CarriedCoding]) -> Vec<(String, Cell)> {
    let labels: HashSet<&str> = participants.iter().map(|someone| someone.id.0.as_str()).collect();
    let mut used = HashSet::from([NAME.to_owned()]);
    let mut tiers = Vec::new();
    for (by, someone) in participants.iter().enumerate() {
        let label = &someone.id.0;
        let mut add = |name: String, cell: Cell| {
            let mut unlike = name.clone();
            let mut number = 2;
            let is_free = |name: &str| matches!(cell, Cell::Turns(_)) || !labels.contains(name);
            while !is_free(&unlike) || !used.insert(unlike.clone()) {
                unlike = format!("{name} {number}");
                number += 1;
            }
            tiers.push((unlike, cell));
        };
        add(label.clone(), Cell::Turns(by));
        for (place, coding) in codings.iter().enumerate() {
            add(format!("{label} codes {}", coding.annotator), Cell::Codes(by, place));
            add(format!("{label} notes {}", coding.annotator), Cell::Notes(by, place));
        }
    }
    tiers
}

/// A unit of a coding: a turn or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit<'a> {
    /// The place of its turn.
    pub turn: usize,
    /// Characters of the turn before it.
    pub at: u32,
    /// When it begins and ends, in millionths of a millisecond.
    pub span: (u64, u64),
    /// Marks on it.
    pub marks: Vec<&'a CarriedMark>,
}

/// Millionths of a millisecond.
pub const FINE: u64 = 1_000_000;

/// Turns, cuts and marks, put together for the units of each coding.
pub struct Units<'a> {
    carried: &'a Carried,
    /// Places of turns by whom they are.
    turns: Vec<Vec<usize>>,
    /// For each coding, characters before the parts of a turn.
    cuts: Vec<HashMap<u32, Vec<u32>>>,
    /// For each coding, marks by turn and by the characters before their part.
    marks: Vec<HashMap<(u32, u32), Vec<&'a CarriedMark>>>,
}

impl<'a> Units<'a> {
    /// Puts them together.
    pub fn new(carried: &'a Carried) -> Self {
        let mut turns = vec![Vec::new(); carried.participants.len()];
        for (place, turn) in carried.turns.iter().enumerate() {
            if let Some(mine) = turns.get_mut(usize::from(turn.1)) {
                mine.push(place);
            }
        }
        let cuts = carried.codings.iter().map(|coding| {
            let mut cuts: HashMap<u32, Vec<u32>> = HashMap::new();
            for (turn, at, _) in &coding.cuts {
                cuts.entry(*turn).or_default().push(*at);
            }
            cuts
        });
        let marks = carried.codings.iter().map(|coding| {
            let mut marks: HashMap<(u32, u32), Vec<&CarriedMark>> = HashMap::new();
            for mark in &coding.marks {
                marks.entry((mark.1, mark.2)).or_default().push(mark);
            }
            marks
        });
        Self { carried, turns, cuts: cuts.collect(), marks: marks.collect() }
    }

    /// The units of a coding in turns by one participant. The parts of a turn share its time evenly.
    pub fn of(&self, coding: usize, by: usize) -> Vec<Unit<'a>> {
        let mut units = Vec::new();
        for place in self.turns.get(by).into_iter().flatten().copied() {
            let turn = &self.carried.turns[place];
            let (start, end) = (u64::from(turn.4) * FINE, u64::from(turn.5) * FINE);
            let mut starts = vec![0];
            starts.extend(self.cuts[coding].get(&turn.0).into_iter().flatten());
            let count = starts.len() as u64;
            let moment = |part: u64| start + end.saturating_sub(start) / count * part;
            for (part, at) in (0..count).zip(starts) {
                let span = (moment(part), if part + 1 == count { end } else { moment(part + 1) });
                let marks = self.marks[coding].get(&(turn.0, at)).cloned().unwrap_or_default();
                units.push(Unit { turn: place, at, span, marks });
            }
        }
        units.sort_by_key(|unit| unit.span);
        units
    }
}

/// The codes of a unit in one line.
pub fn codes(unit: &Unit<'_>) -> String {
    let code = |mark: &&CarriedMark| label(&mark.3, &mark.4);
    unit.marks.iter().map(code).collect::<Vec<_>>().join(BETWEEN)
}

/// The notes of a unit, each on a line of its own.
pub fn notes(unit: &Unit<'_>) -> String {
    let noted = unit.marks.iter().filter(|mark| !mark.6.is_empty());
    noted.map(|mark| format!("{}: {}", mark.3, mark.6)).collect::<Vec<_>>().join("\n")
}

/// Writes a talk. Each talk gets a file of its own, so that only the first one is written.
pub fn write(talks: &[Outgoing<'_>]) -> Result<Written, Message> {
    let Some(talk) = talks.first() else { return Err(Message::new("import-nothing-said")) };
    let laid = LaidOut::of(talk.session);
    let carried = Carried::of(*talk, &laid);
    let end = u64::from(laid.end().max(1)) * FINE;
    let mut out = Grid { out: String::new(), count: 0, end };
    let texts: Vec<&str> = talk.session.turns().map(|turn| &*turn.text).collect();
    let units = Units::new(&carried);
    for (name, cell) in tiers(&carried.participants, &carried.codings) {
        let filled: Vec<((u64, u64), String)> = match cell {
            Cell::Turns(by) => {
                let mine = carried.turns.iter().zip(&texts).filter(|(turn, _)| usize::from(turn.1) == by);
                let span = |turn: u32| u64::from(turn) * FINE;
                let mut mine: Vec<_> =
                    mine.map(|(turn, text)| ((span(turn.4), span(turn.5)), (*text).to_owned())).collect();
                mine.sort_by_key(|(span, _)| *span);
                mine
            }
            Cell::Codes(by, coding) => units.of(coding, by).iter().map(|unit| (unit.span, codes(unit))).collect(),
            Cell::Notes(by, coding) => units.of(coding, by).iter().map(|unit| (unit.span, notes(unit))).collect(),
        };
        if matches!(cell, Cell::Turns(_)) || filled.iter().any(|(_, text)| !text.is_empty()) {
            out.tier(&name, &filled);
        }
    }
    out.tier(NAME, &[((0, end), carried.text())]);
    let head = format!(
        "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0 \nxmax = {} \ntiers? <exists> \nsize = {} \n\
         item []: \n",
        seconds(end),
        out.count
    );
    let told = laid.told().into_iter().chain(letters::returns(&talks[..1])).collect();
    Ok(letters::without_nul(Written { bytes: (head + &out.out).into_bytes(), told }))
}

struct Grid {
    out: String,
    count: usize,
    end: u64,
}

impl Grid {
    /// Writes a tier with gaps between what stands in it.
    fn tier(&mut self, name: &str, filled: &[((u64, u64), String)]) {
        let mut intervals: Vec<((u64, u64), &str)> = Vec::with_capacity(filled.len() * 2 + 1);
        let mut reached = 0;
        for ((start, end), text) in filled {
            if *start > reached {
                intervals.push(((reached, *start), ""));
            }
            intervals.push(((*start, *end), text));
            reached = *end;
        }
        if reached < self.end {
            intervals.push(((reached, self.end), ""));
        }
        self.count += 1;
        let _ = write!(self.out, "    item [{}]:\n        class = \"IntervalTier\" \n        name = ", self.count);
        quoted(&mut self.out, name);
        let end = seconds(self.end);
        let count = intervals.len();
        let _ = write!(self.out, " \n        xmin = 0 \n        xmax = {end} \n        intervals: size = {count} \n");
        for (number, ((start, end), text)) in intervals.into_iter().enumerate() {
            let (start, end) = (seconds(start), seconds(end));
            let _ = write!(
                self.out,
                "        intervals [{}]:\n            xmin = {start} \n            xmax = {end} \n            text = ",
                number + 1
            );
            quoted(&mut self.out, text);
            self.out.push_str(" \n");
        }
    }
}

/// A text in quotes, those inside doubled.
fn quoted(out: &mut String, text: &str) {
    out.push('"');
    out.push_str(&text.replace('"', "\"\""));
    out.push('"');
}

/// A time in seconds, without zeros at the end.
fn seconds(time: u64) -> String {
    let whole = format!("{}.{:09}", time / (1000 * FINE), time % (1000 * FINE));
    whole.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_seconds_without_zeros_at_the_end() {
        let told = [0, 1, 1500 * FINE, 12_000 * FINE, 333_333_333].map(seconds);
        assert_eq!(told, ["0", "0.000000001", "1.5", "12", "0.333333333"]);
    }
}
