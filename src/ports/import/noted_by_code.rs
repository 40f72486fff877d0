//! Notes on several codes that stand in one text, each behind its code: `CR: hm | OQ: well`.

use std::collections::{HashMap, VecDeque};

use super::material::FoundMark;
use crate::ports::export::carried::CarriedMark;

/// Gives marks the notes of a text whose parts lie between such signs: each to the code that it names. One that names none goes
/// on with the note before it, and as the first it stands on the first mark. `known` are the marks as they were written, where
/// that is known: they tell which of several was noted, and which one was called otherwise.
pub fn give(text: &str, between: &str, marks: &mut [&mut FoundMark], known: &[&CarriedMark]) {
    if marks.is_empty() {
        return;
    }
    let mut places = Places::of(text, marks, known);
    let mut last = None;
    for part in text.split(between).map(|part| part.trim_end_matches('\r')) {
        let named = part.split_once(": ").and_then(|(code, note)| Some((places.take(code)?, note)));
        let (place, note) = named.unwrap_or((last.unwrap_or_default(), part));
        let Some(mark) = marks.get_mut(place) else { continue };
        if !mark.note.is_empty() {
            mark.note.push_str(if named.is_none() && last.is_some() { between } else { "\n" });
        }
        mark.note.push_str(note);
        last = Some(place);
    }
}

/// Places of marks without a note by what a note may call them, in the order in which they are taken.
struct Places {
    by_code: HashMap<String, VecDeque<usize>>,
    taken: Vec<bool>,
}

impl Places {
    fn of(text: &str, marks: &[&mut FoundMark], known: &[&CarriedMark]) -> Self {
        let mut places = Self { by_code: HashMap::new(), taken: marks.iter().map(|it| !it.note.is_empty()).collect() };
        if !text.contains(": ") {
            return places;
        }
        let written = |place: usize| known.get(place).filter(|_| known.len() == marks.len());
        let mut add = |place: usize, code: &str| {
            places.by_code.entry(code.to_owned()).or_default().push_back(place);
        };
        for (place, mark) in marks.iter().enumerate() {
            if written(place).is_some_and(|known| mark.code == known.3.as_str() && !known.6.is_empty()) {
                add(place, &mark.code);
            }
        }
        for (place, mark) in marks.iter().enumerate() {
            add(place, &mark.code);
        }
        for place in 0..marks.len() {
            if let Some(known) = written(place) {
                add(place, &known.3);
            }
        }
        places
    }

    fn take(&mut self, code: &str) -> Option<usize> {
        let waiting = self.by_code.get_mut(code)?;
        while let Some(place) = waiting.pop_front() {
            if !std::mem::replace(&mut self.taken[place], true) {
                return Some(place);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::export::carried::mark;
    use crate::ports::import::material::Place;

    fn given(codes: &[&str], known: &[(&str, &str)], text: &str) -> Vec<String> {
        let mut marks: Vec<FoundMark> = codes.iter().map(|code| mark(Place::Whole, 0, 0, *code)).collect();
        let known: Vec<CarriedMark> = known
            .iter()
            .map(|(code, note)| CarriedMark(0, 0, 0, (*code).to_owned(), Vec::new(), false, (*note).to_owned()))
            .collect();
        give(text, " | ", &mut marks.iter_mut().collect::<Vec<_>>(), &known.iter().collect::<Vec<_>>());
        marks.into_iter().map(|mark| mark.note).collect()
    }

    #[test]
    fn each_note_stands_on_the_code_that_it_names() {
        assert_eq!(given(&["CR", "OQ"], &[], "OQ: well | and so | CR: hm"), ["hm", "well | and so"]);
        assert_eq!(given(&["CR", "OQ"], &[], "Seen: nothing"), ["Seen: nothing", ""]);
        assert_eq!(given(&["CR", "CR"], &[], "CR: a | CR: b | CR: c"), ["a", "b | CR: c"]);
    }

    #[test]
    fn what_was_written_tells_which_of_several_was_noted() {
        assert_eq!(given(&["CR", "CR"], &[("CR", ""), ("CR", "b")], "CR: better"), ["", "better"]);
        assert_eq!(given(&["CR", "R"], &[("CR", ""), ("C", "b")], "C: better"), ["", "better"]);
        assert_eq!(given(&["CR"], &[("CR", ""), ("C", "b")], "C: better"), ["C: better"]);
    }
}
