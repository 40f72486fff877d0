//! Names of columns that programs for statistics take as they are.
//!
//! R takes letters, digits, `_` and dots, SPSS letters, digits, `_` and dots, at most 64 bytes and no two names that differ
//! in capital letters only; Stata knows no dots. So a name here has letters of English, digits and `_`, begins with a
//! letter, has at most 64 of them, and stands once.

use std::collections::HashSet;
use std::fmt::Write as _;

/// The most letters of a name.
const LONGEST: usize = 64;

/// Words that SPSS or R keep for themselves.
const KEPT: [&str; 23] = [
    "all", "and", "break", "by", "else", "eq", "false", "for", "function", "ge", "gt", "if", "in", "le", "lt", "ne",
    "next", "not", "or", "repeat", "to", "true", "while",
];

/// Such names for columns, in their order. Of two that would be alike the second one gets a number.
pub fn plain<'a>(columns: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken: HashSet<String> = HashSet::new();
    let mut names = Vec::new();
    for column in columns {
        let first = spelled(column);
        let mut name = cut(&first, "");
        let mut number = 2;
        while !taken.insert(name.to_lowercase()) {
            name = cut(&first, &format!("_{number}"));
            number += 1;
        }
        names.push(name);
    }
    names
}

fn cut(name: &str, end: &str) -> String {
    let room = LONGEST - end.len();
    format!("{}{end}", name.get(..room).unwrap_or(name))
}

/// A name in letters that are taken: points and blanks become `_`, signs their names, other letters those that are written for
/// them, or their numbers.
fn spelled(column: &str) -> String {
    let letters: Vec<char> = column.chars().collect();
    let mut name = String::new();
    for (place, letter) in letters.iter().enumerate() {
        let is_inside = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|it| it.is_alphanumeric());
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' => name.push(*letter),
            '.' | ' ' | '/' => name.push('_'),
            '-' if is_inside(place.checked_sub(1)) && is_inside(Some(place + 1)) => name.push('_'),
            '+' => name.push_str("plus"),
            '-' | '\u{2212}' => name.push_str("minus"),
            'æ' | 'ä' => name.push_str("ae"),
            'ø' | 'ö' => name.push_str("oe"),
            'å' => name.push_str("aa"),
            'Æ' | 'Ä' => name.push_str("AE"),
            'Ø' | 'Ö' => name.push_str("OE"),
            'Å' => name.push_str("AA"),
            other => drop(write!(name, "u{:x}", *other as u32)),
        }
    }
    let is_kept = KEPT.contains(&name.to_lowercase().as_str());
    let begins = name.starts_with(|letter: char| letter.is_ascii_alphabetic());
    if begins && !is_kept { name } else { format!("score_{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn signs_have_names_and_points_are_underscores() {
        for (column, name) in [
            ("count.CR", "count_CR"),
            ("count.CT.valence.+", "count_CT_valence_plus"),
            ("count.C-", "count_Cminus"),
            ("count.mi-scope", "count_mi_scope"),
            ("count.Spørg", "count_Spoerg"),
            ("count.♥", "count_u2665"),
            ("r_to_q.numerator", "r_to_q_numerator"),
            ("by", "score_by"),
            ("", "score_"),
        ] {
            assert_eq!(plain([column]), [name]);
        }
        assert_eq!(plain(["count.Q", "count.q", "count_Q"]), ["count_Q", "count_q_2", "count_Q_3"]);
    }

    proptest! {
        #[test]
        fn any_names_are_taken(columns in prop::collection::vec("[-+.a-cA-C0-9æ♥ _]{0,70}", 1..9)) {
            let names = plain(columns.iter().map(String::as_str));
            let small: HashSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
            prop_assert_eq!(small.len(), columns.len());
            for name in names {
                prop_assert!(name.len() <= 64 && name.starts_with(|letter: char| letter.is_ascii_alphabetic()), "{name}");
                prop_assert!(name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_'), "{name}");
            }
        }
    }
}
