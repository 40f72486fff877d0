//! One line that is typed: letters in, letters out, a caret between them.

use unicode_segmentation::UnicodeSegmentation;

use super::keymap::{Key, KeyName};

/// The most that a line takes, in bytes: a note, not a book.
const MOST: usize = 4_000;

/// A line with a caret.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LineInput {
    text: String,
    /// The caret, in bytes; always between two graphemes.
    caret: usize,
}

impl LineInput {
    /// A line that holds a text, the caret at its end.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), caret: text.len() }
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands before the caret.
    pub fn before_caret(&self) -> &str {
        self.text.get(..self.caret).unwrap_or_default()
    }

    /// Puts a text in at the caret; line ends become blanks, controls are left out.
    pub fn insert(&mut self, text: &str) {
        for letter in text.chars().map(|it| if matches!(it, '\n' | '\r' | '\t') { ' ' } else { it }) {
            if !letter.is_control() && self.text.len() + letter.len_utf8() <= MOST {
                self.text.insert(self.caret, letter);
                self.caret += letter.len_utf8();
            }
        }
    }

    /// Does what a key asks; false when it means nothing in a line.
    pub fn press(&mut self, key: Key) -> bool {
        if let Some(letter) = key.typed() {
            self.insert(letter.encode_utf8(&mut [0; 4]));
            return true;
        }
        match (key.name, key.ctrl) {
            (KeyName::Backspace, false) => self.remove_to(self.left()),
            (KeyName::Char('w') | KeyName::Backspace, true) => self.remove_to(self.word_left()),
            (KeyName::Char('u'), true) => self.remove_to(0),
            (KeyName::Delete, _) => {
                let right = self.right();
                self.text.replace_range(self.caret..right, "");
            }
            (KeyName::Left, false) => self.caret = self.left(),
            (KeyName::Right, false) => self.caret = self.right(),
            (KeyName::Home, _) | (KeyName::Char('a'), true) => self.caret = 0,
            (KeyName::End, _) | (KeyName::Char('e'), true) => self.caret = self.text.len(),
            _ => return false,
        }
        true
    }

    fn left(&self) -> usize {
        self.before_caret().grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn right(&self) -> usize {
        self.text[self.caret..].graphemes(true).next().map_or(self.caret, |grapheme| self.caret + grapheme.len())
    }

    fn word_left(&self) -> usize {
        let trimmed = self.before_caret().trim_end();
        trimmed.rfind(char::is_whitespace).map_or(0, |at| at + 1)
    }

    fn remove_to(&mut self, from: usize) {
        self.text.replace_range(from..self.caret, "");
        self.caret = from;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(line: &mut LineInput, keys: &str) {
        for key in keys.split(' ') {
            line.press(key.parse().unwrap());
        }
    }

    #[test]
    fn typing_and_taking_back_go_by_grapheme() {
        let mut line = LineInput::new("e\u{301}å");
        press(&mut line, "backspace backspace");
        assert_eq!(line.text(), "");
        press(&mut line, "s å space g left backspace");
        assert_eq!(line.text(), "såg");
        press(&mut line, "end ctrl-w");
        assert_eq!(line.text(), "");
    }

    #[test]
    fn a_paste_is_one_line_without_controls() {
        let mut line = LineInput::default();
        line.insert("a\r\nb\u{1b}[31mc");
        assert_eq!(line.text(), "a  b[31mc");
    }
}
