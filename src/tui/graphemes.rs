//! Splits text into what stands in cells together.
//!
//! The letters of European languages are told at once: the full rules cost ten times as much, and a frame asks for
//! every letter in sight.

use unicode_segmentation::UnicodeSegmentation;

/// The first character that can join the one before it.
const FIRST_JOINER: char = '\u{300}';

/// Whether a character takes one cell of its own, is shown as itself, and joins nothing before it.
pub fn is_plain(letter: char) -> bool {
    matches!(letter, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}')
}

/// The graphemes of a text, each with the byte at which it begins.
pub fn graphemes(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let mut letters = rest.chars();
        let first = letters.next()?;
        let alone = is_plain(first) && letters.next().is_none_or(|next| next < FIRST_JOINER);
        let grapheme = if alone { &rest[..first.len_utf8()] } else { rest.graphemes(true).next()? };
        at += grapheme.len();
        Some((at - grapheme.len(), grapheme))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthChar;

    #[test]
    fn graphemes_are_those_of_the_full_rules() {
        let texts = [
            "",
            "så går det",
            "e\u{301}a",
            "a\r\nb\n",
            "👩\u{200d}👧x",
            "🇩🇰🇳🇴🇸🇪",
            "ก็ดี",
            "©\u{fe0f}®",
            "\u{600}a",
            "a\u{ad}b",
        ];
        for text in texts {
            assert_eq!(
                graphemes(text).collect::<Vec<_>>(),
                text.grapheme_indices(true).collect::<Vec<_>>(),
                "{text:?}"
            );
        }
    }

    #[test]
    fn plain_letters_are_one_cell_wide_and_harmless() {
        for letter in (0..0x400).filter_map(char::from_u32).filter(|letter| is_plain(*letter)) {
            assert_eq!(letter.width(), Some(1), "{letter:?}");
            assert_eq!(crate::domain::visible::replacement(letter), None, "{letter:?}");
            for before in ["a", "ø", "©", " "] {
                let pair = format!("{before}{letter}");
                assert_eq!(pair.graphemes(true).count(), 2, "{pair:?}");
            }
        }
    }
}
