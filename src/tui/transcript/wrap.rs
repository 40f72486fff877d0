//! Breaks words into rows, as ranges of the raw text, since codes and cuts stand on the raw text.

use std::borrow::Cow;
use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use crate::domain::visible::replacement;
use crate::tui::graphemes::{cells, graphemes, is_plain, on_screen};

/// A grapheme as it is shown, with its width in cells.
pub fn shown(grapheme: &str) -> (Cow<'_, str>, u16) {
    let mut letters = grapheme.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else {
        return (on_screen(grapheme), cells(grapheme) as u16);
    };
    // One letter alone, as nearly all are, needs no look at what stands around it.
    match (is_plain(letter), replacement(letter), letter.width()) {
        (true, ..) => (Cow::Borrowed(grapheme), 1),
        (_, None, Some(width @ 1..)) => (Cow::Borrowed(grapheme), width as u16),
        (_, Some(mark), _) => {
            let width = mark.chars().count() as u16;
            (mark, width)
        }
        _ => (on_screen(grapheme), cells(grapheme) as u16),
    }
}

/// Breaks a part of a text into rows of a width, at blanks alone, so that names of files and options stay whole; a word that
/// is longer than a row is broken after a dash, or anywhere. Blanks at the ends of rows belong to no row.
pub fn wrap(text: &str, part: Range<usize>, width: u16) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let words = text.get(part.clone()).unwrap_or_default();
    let mut row = Builder { start: part.start, end: part.start, width: 0, fallback: None, dash: None };
    for (at, grapheme) in graphemes(words) {
        let at = part.start + at;
        let blank = grapheme.chars().all(char::is_whitespace);
        let wide = shown(grapheme).1;
        if blank && row.is_empty() {
            row.start = at + grapheme.len();
            row.end = row.start;
            continue;
        }
        if !blank && row.width + wide > width && !row.is_empty() {
            row.break_before(at, text, &mut rows);
        }
        if blank {
            row.fallback = Some((row.end, at + grapheme.len()));
        } else {
            row.end = at + grapheme.len();
        }
        row.width += wide;
        if grapheme == "-" && row.width < width {
            row.dash = Some(row.end);
        }
    }
    if !row.is_empty() || rows.is_empty() {
        rows.push(row.start..row.end);
    }
    rows
}

/// The row that is being filled.
struct Builder {
    start: usize,
    end: usize,
    width: u16,
    /// Where the row may end, and where the next one would begin.
    fallback: Option<(usize, usize)>,
    /// Where a word that is longer than a row may be broken.
    dash: Option<usize>,
}

impl Builder {
    fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// Ends the row at its last blank, or in the middle of a word that is longer than a row.
    fn break_before(&mut self, at: usize, text: &str, rows: &mut Vec<Range<usize>>) {
        let dash = self.dash.filter(|dash| *dash > self.start).map(|dash| (dash, dash));
        let (end, next) = self.fallback.take().or(dash).unwrap_or((at, at));
        rows.push(self.start..end.min(self.end));
        self.dash = self.dash.filter(|dash| *dash > next);
        self.start = next;
        self.end = self.end.max(next);
        let carried = text.get(next..at).unwrap_or_default();
        self.width = graphemes(carried).map(|(_, grapheme)| shown(grapheme).1).sum();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, width: u16) -> Vec<&str> {
        wrap(text, 0..text.len(), width).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn rows_break_at_blanks_and_lose_no_letter() {
        assert_eq!(lines("så går det bedre nu", 8), ["så går", "det", "bedre nu"]);
        assert_eq!(lines("  two  words  ", 5), ["two", "words"]);
        assert_eq!(lines("", 5), [""]);
    }

    #[test]
    fn a_word_longer_than_a_row_is_broken() {
        assert_eq!(lines("abcdefghij kl", 4), ["abcd", "efgh", "ij", "kl"]);
        assert_eq!(lines("日本語です", 4), ["日本", "語で", "す"]);
    }

    #[test]
    fn names_stay_whole_and_a_word_longer_than_a_row_is_broken_at_a_dash() {
        assert_eq!(lines("type gensvar a --good-copy 3", 18), ["type gensvar a", "--good-copy 3"]);
        assert_eq!(lines("a well-known thing", 11), ["a", "well-known", "thing"]);
        assert_eq!(
            lines("in a-very-long-name-of-a-file.ron", 12),
            ["in", "a-very-", "long-name-", "of-a-", "file.ron"]
        );
        assert_eq!(lines("well-known thing", 7), ["well-", "known", "thing"]);
    }

    #[test]
    fn a_letter_alone_is_shown_as_in_any_text() {
        let all = (0..0x3000).chain(0xfe00..0x1_0000).chain(0x1_f000..0x1_fa00).chain(0xe_0000..0xe_0200);
        for letter in all.filter_map(char::from_u32) {
            let text = letter.to_string();
            let (said, width) = shown(&text);
            assert_eq!((said.as_ref(), usize::from(width)), (on_screen(&text).as_ref(), cells(&text)), "{letter:?}");
        }
    }

    #[test]
    fn what_is_shown_otherwise_takes_its_own_room() {
        assert_eq!(shown("\u{202e}").1, 6);
        assert_eq!(shown("\u{1b}").1, 1);
        for row in wrap("a\u{202e}b\u{1b}c d", 0..9, 7) {
            assert!(!row.is_empty());
        }
    }
}
