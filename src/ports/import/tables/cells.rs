//! What the cells of a column say, whatever its head says.

use std::borrow::Cow;

/// A whole number without the point behind it with which some programs write it: `1.0` or `1,0` is 1. What is no such number is as it
/// is.
pub fn whole(cell: &str) -> Cow<'_, str> {
    let Some((number, rest)) = cell.split_once(['.', ',']) else { return cell.into() };
    let is_digits = |text: &str, is: fn(&u8) -> bool| !text.is_empty() && text.bytes().all(|byte| is(&byte));
    // Three digits may part thousands.
    let is_whole = is_digits(number, u8::is_ascii_digit) && is_digits(rest, |byte| *byte == b'0') && rest.len() != 3;
    if is_whole { number.into() } else { cell.into() }
}

/// Whether a column holds whole numbers and nothing else.
pub fn is_numbers<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let mut filled = cells.map(str::trim).filter(|cell| !is_nothing(cell)).peekable();
    filled.peek().is_some()
        && filled.all(|cell| cell.len() < 10 && whole(cell).bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether whole numbers count turns: where rows that follow each other have one number and other words, they count something larger.
pub fn count_turns(numbers: &[&str], words: &[&str]) -> bool {
    let rows: Vec<_> = numbers.iter().zip(words).collect();
    is_numbers(numbers.iter().copied()) && rows.windows(2).all(|pair| pair[0].0 != pair[1].0 || pair[0].1 == pair[1].1)
}

/// Cells that say that there is nothing.
pub const NOTHING: [&str; 6] = ["", "n/a", "na", "nan", "none", "-"];

/// Whether a cell says that there is nothing.
pub fn is_nothing(cell: &str) -> bool {
    NOTHING.iter().any(|nothing| cell.eq_ignore_ascii_case(nothing))
}
