//! The order of the turns in tables of others, whose rows a spreadsheet may have sorted by speaker, code or words. The rows stay
//! as they stand unless times or numbers say otherwise, and what was done is told once a talk.
//!
//! Numbers may begin anew with each speaker or each part of a talk. They only speak for an order where none stands
//! for two turns; where each speaker has a row of numbers, times have to agree with all of them.

use std::collections::HashMap;

use crate::domain::message::Message;
use crate::ports::import::material::{Finding, On, Piece, Place, Talk};

/// Numbers with more gaps than this, as a multiple of how many there are, do not count turns.
const MOST_GAPS: usize = 4;

/// Puts the turns of a talk in the order in which they were said; `numbers` are those of its pieces.
pub fn settle(talk: &mut Talk, numbers: &[Option<u32>]) -> Option<Finding> {
    let all: Vec<u32> = numbers.iter().copied().collect::<Option<_>>()?;
    if all.len() < 2 || all.len() != talk.pieces.len() || all.is_sorted() {
        return None;
    }
    let standing: Vec<usize> = (0..all.len()).collect();
    let mut by_number = standing.clone();
    by_number.sort_by_key(|place| all[*place]);
    let (now, then) = (steps_back(&talk.pieces, &standing), steps_back(&talk.pieces, &by_number));
    let has_times = talk.pieces.iter().filter(|piece| piece.start.is_some()).count() > 1;
    // What was said at times that go up stands as it was said.
    if has_times && now == 0 {
        return None;
    }
    let place = talk.pieces.first().map_or(Place::Whole, |piece| piece.place.clone());
    let finding = |id: &'static str, talk: &Talk| {
        let message = Message::new(id).with("talk", talk.name.as_str());
        Some(Finding { place, message })
    };
    if count_turns(&talk.pieces, &all) {
        let spread = (all[by_number[all.len() - 1]] - all[by_number[0]]) as usize;
        if then < now || !has_times && spread <= MOST_GAPS * all.len() {
            arrange(talk, &by_number);
            return finding("table-turns-sorted", talk);
        }
        return finding("table-turns-unsure", talk);
    }
    let by_time = by_time(&talk.pieces, &all)?;
    arrange(talk, &by_time);
    finding("table-turns-timed", talk)
}

/// How often a turn begins before the one that stands before it.
fn steps_back(pieces: &[Piece], order: &[usize]) -> usize {
    let starts: Vec<u32> = order.iter().filter_map(|place| pieces[*place].start).collect();
    starts.windows(2).filter(|pair| pair[1] < pair[0]).count()
}

/// Whether each number stands for one turn: of one speaker at one time, or whose parts stand one below the other.
fn count_turns(pieces: &[Piece], numbers: &[u32]) -> bool {
    let mut last: HashMap<u32, usize> = HashMap::new();
    pieces.iter().zip(numbers).enumerate().all(|(place, (piece, number))| {
        let Some(before) = last.insert(*number, place) else { return true };
        let there = &pieces[before];
        there.by == piece.by && there.start == piece.start && (piece.start.is_some() || before + 1 == place)
    })
}

/// The order of the times, where every turn has one and the numbers of each speaker go up by it.
fn by_time(pieces: &[Piece], numbers: &[u32]) -> Option<Vec<usize>> {
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    if pieces.iter().any(|piece| piece.start.is_none() || piece.by.is_none()) {
        return None;
    }
    order.sort_by_key(|place| pieces[*place].start);
    let mut last: HashMap<Option<u16>, u32> = HashMap::new();
    let goes_up = order.iter().all(|place| {
        let before = last.insert(pieces[*place].by, numbers[*place]);
        before.is_none_or(|before| before < numbers[*place])
    });
    goes_up.then_some(order)
}

/// Puts pieces into an order, and marks with them.
fn arrange(talk: &mut Talk, order: &[usize]) {
    let mut places = vec![0; order.len()];
    for (now, before) in order.iter().enumerate() {
        places[*before] = now;
    }
    let mut pieces: Vec<Option<Piece>> = std::mem::take(&mut talk.pieces).into_iter().map(Some).collect();
    talk.pieces = order.iter().filter_map(|before| pieces[*before].take()).collect();
    for mark in talk.codings.iter_mut().flat_map(|coding| &mut coding.marks) {
        if let On::Piece { piece, .. } = &mut mark.on {
            *piece = places[*piece];
        }
    }
    for coding in &mut talk.codings {
        coding.marks.sort_by_key(|mark| match mark.on {
            On::Piece { piece, from } => (piece, from),
            On::Time { .. } => (usize::MAX, 0),
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::On;
    use crate::ports::import::{Settings, tables};

    /// Words in their order with their codes, and what was told.
    fn read(text: &str) -> (String, Vec<String>) {
        let material = tables::read(text, &Settings::default()).unwrap();
        let talk = &material.talks[0];
        let codes = |place: usize| -> String {
            let marks = talk.codings.iter().flat_map(|coding| &coding.marks);
            marks.filter(|mark| mark.on == On::Piece { piece: place, from: 0 }).map(|mark| mark.code.as_str()).collect()
        };
        let said: Vec<_> =
            talk.pieces.iter().enumerate().map(|(place, piece)| format!("{}{}", piece.text, codes(place))).collect();
        (said.join(" "), material.findings.iter().map(|finding| finding.message.id.to_string()).collect())
    }

    #[test]
    fn rows_that_were_sorted_by_something_else_go_by_their_numbers() {
        let rows = ["2;C;0:04;b;CT", "4;C;0:08;d;ST", "1;T;0:01;a;Q", "3;T;0:06;c;SR"];
        let timed = format!("Nr;Taler;Tid;Tekst;Kode\n{}\n", rows.join("\n"));
        assert_eq!(read(&timed), ("aQ bCT cSR dST".to_owned(), vec!["table-turns-sorted".to_owned()]));
        let untimed = "Nr;Taler;Tekst;Kode\n2;C;b;CT\n4;C;d;ST\n1;T;a;Q\n3;T;c;SR\n";
        assert_eq!(read(untimed), ("aQ bCT cSR dST".to_owned(), vec!["table-turns-sorted".to_owned()]));
        let parts = "turn;speaker;text;code\n2;C;b;CT\n1;T;a;Q\n1;T;x;SR\n";
        assert_eq!(read(parts).0, "aQ xSR bCT", "parts of a turn stay as they stand");
    }

    #[test]
    fn one_time_that_is_wrong_does_not_undo_the_numbers() {
        let sorted = "Nr;Taler;Tid;Tekst\n2;C;0:04;b\n4;C;0:08;d\n1;T;0:01;a\n3;T;9:06;c\n5;T;0:09;e\n";
        let told = ["table-turns-sorted", "import-time-ahead"].map(str::to_owned).to_vec();
        assert_eq!(read(sorted), ("a b c d e".to_owned(), told));
        let whole = "Nr;Taler;Tid;Tekst\n1;T;0:01;a\n2;C;9:04;b\n3;T;0:06;c\n";
        assert_eq!(read(whole), ("a b c".to_owned(), vec![]));
    }

    #[test]
    fn numbers_that_begin_anew_are_never_sorted_together() {
        let speakers = "Nr;Taler;Tid;Tekst\n1;C;0:04;b\n2;C;0:08;d\n1;T;0:01;a\n2;T;0:06;c\n";
        assert_eq!(read(speakers), ("a b c d".to_owned(), vec!["table-turns-timed".to_owned()]), "times agree");
        let parts = "Nr;Taler;Tid;Tekst\n1;T;0:01;a\n2;C;0:04;b\n3;T;0:05;c\n1;T;0:00;d\n2;C;0:03;e\n3;T;0:09;f\n";
        assert_eq!(read(parts).0, "a b c d e f", "each part begins at nothing");
        let untimed = "Nr;Taler;Tekst\n1;T;a\n2;C;b\n3;T;c\n1;T;d\n2;C;e\n";
        assert_eq!(read(untimed), ("a b c d e".to_owned(), vec![]));
        let in_order = "Nr;Taler;Tid;Tekst\n1;T;0:01;a\n1;C;0:04;b\n2;T;0:05;c\n2;C;0:07;d\n1;T;0:09;e\n";
        assert_eq!(read(in_order), ("a b c d e".to_owned(), vec![]));
        let ids = "Nr;Taler;Tekst\n900;T;a\n17;C;b\n4000;T;c\n";
        assert_eq!(read(ids), ("a b c".to_owned(), vec!["table-turns-unsure".to_owned()]), "these count nothing");
    }
}
