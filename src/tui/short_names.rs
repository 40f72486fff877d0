//! What stands for a speaker where there are three cells: the label when it is short, else its beginning, and where two
//! begin alike (“Speaker 0”, “Speaker 1”; “Anna Berg”, “Anna Dahl”) what tells them apart.

use std::collections::HashSet;

use crate::domain::session::{Participant, Session};
use crate::tui::graphemes::{cells, graphemes, on_screen};

/// Cells of a short name.
const ROOM: usize = 3;
/// More people than this are not told apart: nobody could, by three letters.
const MOST: usize = 64;

/// Short names of everybody, in their order.
pub fn short_names(people: &[Participant]) -> Vec<String> {
    let labels: Vec<String> = people.iter().map(|someone| on_screen(&someone.id.0).into_owned()).collect();
    let mut names: Vec<String> = labels.iter().map(|label| begin(label)).collect();
    if people.len() > MOST {
        return names;
    }
    for index in 0..names.len() {
        let alike: Vec<usize> = (index..names.len()).filter(|other| names[*other] == names[index]).collect();
        if alike.len() < 2 {
            continue;
        }
        let taken: HashSet<&str> =
            (0..names.len()).filter(|other| !alike.contains(other)).map(|other| names[other].as_str()).collect();
        let each = |name: &dyn Fn(usize) -> Option<String>| -> Option<Vec<String>> {
            let tried: Vec<String> =
                alike.iter().map(|other| name(*other).filter(|it| fits(it))).collect::<Option<_>>()?;
            let apart: HashSet<&str> = tried.iter().map(String::as_str).collect();
            let is_apart = apart.len() == tried.len() && apart.is_disjoint(&taken);
            is_apart.then_some(tried)
        };
        let better = each(&|other| by_number(&labels[other]))
            .or_else(|| each(&|other| by_last_word(&labels[other])))
            .or_else(|| each(&|other| Some(format!("{}{}", first(&labels[other], 1), other + 1))));
        for (other, name) in alike.into_iter().zip(better.unwrap_or_default()) {
            names[other] = name;
        }
    }
    names
}

/// The short name of one.
pub fn short_name(session: &Session, by: u16) -> String {
    short_names(session.participants()).into_iter().nth(usize::from(by)).unwrap_or_default()
}

fn fits(name: &str) -> bool {
    cells(name) <= ROOM
}

/// As much of a label's beginning as has room.
fn begin(label: &str) -> String {
    if fits(label) { label.to_owned() } else { first(label, ROOM) }
}

fn first(text: &str, count: usize) -> String {
    graphemes(text).take(count).map(|(_, grapheme)| grapheme).collect()
}

/// “Speaker 1” is S1.
fn by_number(label: &str) -> Option<String> {
    let digits = label.len() - label.trim_end_matches(|letter: char| letter.is_ascii_digit()).len();
    let number = label.get(label.len() - digits..).filter(|number| !number.is_empty() && number.len() < label.len())?;
    Some(format!("{}{number}", first(label, ROOM.checked_sub(number.len()).filter(|room| *room > 0)?.min(1))))
}

/// “Anna Berg” is `AnB`.
fn by_last_word(label: &str) -> Option<String> {
    let (_, last) = label.trim_end().rsplit_once(char::is_whitespace)?;
    let initial = Some(first(last, 1)).filter(|it| it.chars().all(char::is_alphanumeric))?;
    Some(format!("{}{initial}", first(label, ROOM - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::{ParticipantId, Role};

    fn of(labels: &[&str]) -> Vec<String> {
        let someone = |label: &&str| Participant {
            id: ParticipantId((*label).to_owned()),
            role: Role::Unknown,
            name: String::new(),
            speaks_for: None,
        };
        short_names(&labels.iter().map(someone).collect::<Vec<_>>())
    }

    #[test]
    fn a_label_stands_for_itself_or_begins() {
        assert_eq!(of(&["T", "Mette Holm", "Jonas Bak"]), ["T", "Met", "Jon"]);
    }

    #[test]
    fn speakers_that_begin_alike_are_told_apart() {
        assert_eq!(of(&["Speaker 0", "Speaker 1"]), ["S0", "S1"]);
        assert_eq!(of(&["SPEAKER_00", "SPEAKER_01", "SPEAKER_02"]), ["S00", "S01", "S02"]);
        assert_eq!(of(&["Anna Berg", "Anna Dahl", "Bo"]), ["AnB", "AnD", "Bo"]);
        assert_eq!(of(&["Karianne", "Karin"]), ["K1", "K2"]);
        assert_eq!(of(&["K1", "Karianne", "Karin"]), ["K1", "K2", "K3"]);
        assert_eq!(of(&["Anna Berg", "Anna Bang", "Mor", "Mormor"]), ["A1", "A2", "M3", "M4"]);
    }

    #[test]
    fn more_than_anybody_tells_apart_begin() {
        let labels: Vec<String> = (0..=MOST).map(|number| format!("speaker {number}")).collect();
        let names = of(&labels.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(names.iter().all(|name| name == "spe"));
    }
}
