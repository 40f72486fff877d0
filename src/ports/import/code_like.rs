//! Whether values are codes rather than words of a talk, where a format does not say so.
//!
//! The rule: nine in ten are short (two words and twenty letters at most, and no end of a sentence behind them), and
//! either six in ten have no small letter or, of six or more, each stands three times on average.

use std::collections::HashSet;

/// Letters of the longest value that is short.
const SHORT: usize = 20;

/// Whether values are codes.
pub fn are_codes<'a>(values: impl Iterator<Item = &'a str>) -> bool {
    let (mut all, mut short, mut loud) = (0_usize, 0_usize, 0_usize);
    let mut distinct = HashSet::new();
    for value in values.map(str::trim).filter(|value| !value.is_empty()) {
        all += 1;
        if is_short(value) {
            short += 1;
            loud += usize::from(!value.chars().any(char::is_lowercase));
            distinct.insert(value);
        }
    }
    let repeats = all >= 6 && distinct.len() * 3 <= all;
    all > 0 && short * 10 >= all * 9 && (loud * 10 >= all * 6 || repeats)
}

/// Whether a value is as short as codes are.
pub fn is_short(value: &str) -> bool {
    value.len() <= SHORT * 2
        && value.chars().count() <= SHORT
        && value.split_whitespace().count() <= 2
        && !value.ends_with(['.', '?', '!', '…', ','])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(values: &str) -> bool {
        are_codes(values.split('|'))
    }

    #[test]
    fn codes_are_short_and_loud_or_come_again() {
        assert!(judge("OQ|CR+|ADP|CR-"));
        assert!(judge("Question|Reflection|Question|Question|Reflection|Question"));
        assert!(!judge("Ja.|Hvad siger du?|Nej!"));
        assert!(!judge("ja|nej|måske|hvad|hvorfor|ok"));
        assert!(!judge("OQ|What would you like to talk about today|Well"));
        assert!(!judge("") && !judge("| |"));
    }
}
