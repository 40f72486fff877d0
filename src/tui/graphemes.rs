//! Splits text into what stands in cells together, and reckons the cells.
//!
//! The letters of European languages are told at once: the full rules cost ten times as much, and a frame asks for
//! every letter in sight.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::domain::visible::visible;

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

/// Below it, no signs are drawn as one by some terminals and beside each other by others.
const FIRST_EMOJI: char = '\u{1f000}';

/// Room behind a sign that some terminals draw wider than others. Not a blank: what stood there before is drawn over, and
/// so is what sticks out of the sign once something else stands there.
const ROOM: &str = "\u{a0}";

/// A text as the screen shows it: harmless, and with room wherever terminals disagree. An emoji with a skin tone is two
/// cells wide to those that draw both as one sign, and four to those that put the tone beside it.
pub fn on_screen(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let shown = visible(text);
    if !shown.contains(|letter| letter >= FIRST_EMOJI) || graphemes(&shown).all(|(_, it)| room_behind(it) == 0) {
        return shown;
    }
    let mut roomy = String::with_capacity(shown.len() + 16);
    for (at, grapheme) in graphemes(&shown) {
        roomy.push_str(grapheme);
        let room = ROOM.repeat(room_behind(grapheme));
        if !shown[at + grapheme.len()..].starts_with(&room) {
            roomy.push_str(&room);
        }
    }
    Cow::Owned(roomy)
}

/// How many cells more a sign takes on a terminal that draws each of its characters than on one that draws it whole.
fn room_behind(grapheme: &str) -> usize {
    let apart: usize = grapheme.chars().filter_map(UnicodeWidthChar::width).sum();
    apart.saturating_sub(grapheme.width())
}

/// How many cells a text takes on the screen.
pub fn cells(text: &str) -> usize {
    if text.chars().all(is_plain) {
        return text.chars().count();
    }
    // The width of a whole text is less where letters could be drawn as one, which terminals do not do.
    graphemes(&on_screen(text)).map(|(_, grapheme)| grapheme.width()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_sign_has_room_for_every_terminal() {
        assert_eq!(on_screen("👍🏽 ok"), "👍🏽\u{a0}\u{a0} ok");
        assert_eq!(on_screen(&on_screen("👍🏽")), "👍🏽\u{a0}\u{a0}");
        assert_eq!(
            [cells("👍🏽"), cells("👩\u{200d}👧"), cells("بالعالم"), cells("e\u{301}\u{1b}\u{202e}")],
            [4, 4, 7, 8]
        );
    }

    #[test]
    fn every_character_is_seen_and_takes_as_many_cells_on_every_terminal() {
        let all = (0..0x3_1000).chain(0xe_0000..0xe_1000).filter_map(char::from_u32);
        for letter in all.filter(|letter| !is_plain(*letter)) {
            let text = format!("a{letter}b");
            let shown = on_screen(&text);
            let apart: usize = shown.chars().filter_map(UnicodeWidthChar::width).sum();
            let whole: Vec<usize> = graphemes(&shown).map(|(_, grapheme)| grapheme.width()).collect();
            assert!(whole.iter().all(|width| *width > 0) && !shown.contains(char::is_control), "{letter:?} {shown:?}");
            assert_eq!(whole.iter().sum::<usize>(), apart, "{letter:?} {shown:?}");
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
