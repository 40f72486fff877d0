//! One line that is typed: letters in, letters out, a caret between them.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::message::Message;
use crate::ports::limits::LONGEST_TYPED;

use super::keymap::{Key, KeyName};

/// What a line did not take of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// How many control characters there were before the end.
    pub controls: usize,
    /// Whether the end did not fit.
    pub end: bool,
}

impl LeftOut {
    /// What to tell of it, if anything.
    pub fn told(self) -> Option<Message> {
        match self {
            Self { end: true, .. } => Some(Message::new("paste-cut")),
            Self { controls: 0, .. } => None,
            Self { controls, .. } => Some(Message::new("paste-cleaned").with("count", controls)),
        }
    }
}

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

    /// Puts a text in at the caret; line ends become blanks, controls are left out, and so is what does not fit.
    pub fn insert(&mut self, text: &str) -> LeftOut {
        let mut left_out = LeftOut::default();
        let mut taken = String::new();
        for letter in text.chars().map(|it| if matches!(it, '\n' | '\r' | '\t') { ' ' } else { it }) {
            if letter.is_control() {
                left_out.controls += 1;
            } else if self.text.len() + taken.len() + letter.len_utf8() <= LONGEST_TYPED {
                taken.push(letter);
            } else {
                left_out.end = true;
                break;
            }
        }
        self.text.insert_str(self.caret, &taken);
        self.caret += taken.len();
        left_out
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
        let left_out = line.insert("a\r\nb\u{1b}[31mc");
        assert_eq!((line.text(), left_out), ("a  b[31mc", LeftOut { controls: 1, end: false }));
        let left_out = line.insert(&"å".repeat(5_000_000));
        assert!(left_out.end && line.text().len() >= LONGEST_TYPED - 1);
        assert_eq!(left_out.told().unwrap().id, "paste-cut");
    }
}
