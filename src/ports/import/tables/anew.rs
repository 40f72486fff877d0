//! Numbers of turns that begin anew in the midst of a table, as where two talks stand one below the other and nothing tells them apart.

use std::collections::HashSet;

use crate::domain::message::Message;
use crate::ports::import::material::{Finding, Talk};

/// Turns on either side at least.
const FEWEST: usize = 4;

/// That a talk may be several. Numbers may begin anew with each speaker, and coders who stand one below the other number the same turns.
pub fn doubted(talk: &Talk, numbers: &[Option<u32>]) -> Option<Finding> {
    let coders: HashSet<&str> = talk.codings.iter().map(|coding| coding.coder.as_str()).collect();
    if numbers.len() != talk.pieces.len() || coders.len() > 1 {
        return None;
    }
    let is_anew =
        |at: &usize| numbers[*at] == Some(1) && numbers[*at - 1].is_some_and(|before| before as usize >= FEWEST);
    let begins: Vec<usize> = (1..numbers.len()).filter(is_anew).collect();
    let first = *begins.first()?;
    let end = begins.get(1).copied().unwrap_or(numbers.len());
    let is_talk = |from: usize, to: usize| {
        let pieces = &talk.pieces[from..to];
        let goes_up = numbers[from..to].windows(2).all(|pair| pair[0] <= pair[1]);
        goes_up && pieces.len() >= FEWEST && pieces.iter().map(|piece| piece.by).collect::<HashSet<_>>().len() > 1
    };
    let message = Message::new("table-numbers-anew").with("before", numbers[first - 1].unwrap_or_default() as usize);
    let place = talk.pieces[first].place.clone();
    (is_talk(0, first) && is_talk(first, end)).then_some(Finding { place, message })
}

#[cfg(test)]
mod tests {
    use crate::ports::import::material::Place;
    use crate::ports::import::{Settings, tables};

    fn told(rows: &[(usize, &str)]) -> Vec<(Place, String)> {
        let row = |(at, (number, who)): (usize, &(usize, &str))| format!("{number};{who};ord {at}\n");
        let text = format!("Nr;Taler;Tekst\n{}", rows.iter().enumerate().map(row).collect::<String>());
        let told = tables::read(&text, &Settings::default()).unwrap().findings.into_iter();
        told.filter(|it| it.message.id == "table-numbers-anew")
            .map(|it| (it.place, it.message.id.to_string()))
            .collect()
    }

    #[test]
    fn two_talks_below_each_other_are_told_with_the_row() {
        let talk = [(1, "T"), (2, "K"), (3, "T"), (3, "T"), (4, "K")];
        assert_eq!(told(&[talk, talk].concat()), [(Place::Row(7), "table-numbers-anew".to_owned())]);
        assert!(crate::ports::locale::Texts::new("en").knows("table-numbers-anew"));
        assert_eq!(told(&talk), []);
        let of = |who: &'static str| [1, 2, 3, 4, 5].map(|number| (number, who));
        assert_eq!(told(&[of("T"), of("K")].concat()), [], "each speaker has numbers");
        assert_eq!(told(&[&talk[..], &[(1, "T"), (9, "K")]].concat()), [], "a slip");
    }
}
