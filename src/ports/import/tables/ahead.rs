//! A time that lies far ahead of all that follow: it would leave them out as too early, so it is left out itself.

use std::collections::HashSet;

use crate::domain::message::Message;
use crate::ports::import::clock;
use crate::ports::import::counted::Each;
use crate::ports::import::material::{Finding, Talk};

/// Leaves out times that are later than what stands behind them, where fewer are lost by that than by leaving out what is
/// earlier than something before it.
pub fn leave_out(talk: &mut Talk) -> Vec<Finding> {
    let starts: Vec<(usize, u32)> =
        talk.pieces.iter().enumerate().filter_map(|(index, piece)| Some((index, piece.start?))).collect();
    let mut latest = 0;
    let mut lost = 0;
    for (_, start) in &starts {
        lost += usize::from(*start < latest);
        latest = latest.max(*start);
    }
    if lost == 0 {
        return Vec::new();
    }
    let kept = longest(&starts);
    if starts.len() - kept.len() >= lost {
        return Vec::new();
    }
    let mut told = Each::default();
    let mut next = u32::MAX;
    let mut ahead = Vec::new();
    for (index, start) in starts.iter().rev() {
        if kept.contains(index) {
            next = *start;
        } else if *start > next {
            ahead.push((*index, *start));
        }
    }
    for (index, start) in ahead.into_iter().rev() {
        let piece = &mut talk.pieces[index];
        (piece.start, piece.end) = (None, None);
        let message = Message::new("import-time-ahead").with("time", clock::written(start));
        told.tell(Finding { place: piece.place.clone(), message });
    }
    told.into_findings()
}

/// The places of the most times that never go back.
fn longest(starts: &[(usize, u32)]) -> HashSet<usize> {
    // For each length, the row that ends such a list with the earliest time.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(starts.len());
    for (row, (_, start)) in starts.iter().enumerate() {
        let length = ends.partition_point(|end| starts[*end].1 <= *start);
        before.push(length.checked_sub(1).map(|length| ends[length]));
        if length == ends.len() {
            ends.push(row);
        } else {
            ends[length] = row;
        }
    }
    let mut kept = HashSet::new();
    let mut row = ends.last().copied();
    while let Some(now) = row {
        kept.insert(starts[now].0);
        row = before[now];
    }
    kept
}

#[cfg(test)]
mod tests {
    use crate::ports::import::{Settings, tables};

    #[test]
    fn one_time_far_ahead_does_not_drive_out_those_behind_it() {
        let times = |times: [&str; 4]| {
            let row = |time: &str| format!("{time};T;ord {time}\n");
            let material = tables::read(&format!("Tid;Taler;Tekst\n{}", times.map(row).concat()), &Settings::default());
            let material = material.unwrap();
            let told: Vec<String> = material.findings.iter().map(|it| it.message.id.to_string()).collect();
            (material.talks[0].pieces.iter().map(|it| it.start.map(|it| it / 1000)).collect::<Vec<_>>(), told)
        };
        let (starts, told) = times(["0:01", "40:00:00", "0:20", "0:30"]);
        assert_eq!(starts, [Some(1), None, Some(20), Some(30)]);
        assert_eq!(told, ["import-time-ahead"]);
        assert!(crate::ports::locale::Texts::new("en").knows("import-time-ahead"));
        // Where nobody can say which of two is wrong, the later row is left out when turns are made.
        assert_eq!(times(["0:01", "0:20", "0:10", "0:30"]).0[1..3], [Some(20), Some(10)]);
    }
}
