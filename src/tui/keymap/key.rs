//! A key as the program knows it. Reading and writing are exact inverses.

use std::fmt;
use std::str::FromStr;

/// A key without what is held down with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyName {
    /// A letter, digit or sign; a capital is its own character.
    Char(char),
    /// A function key, for pedals and old habits; nothing shipped needs one.
    Function(u8),
    Space,
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

const NAMED: [(&str, KeyName); 15] = [
    ("space", KeyName::Space),
    ("enter", KeyName::Enter),
    ("esc", KeyName::Esc),
    ("tab", KeyName::Tab),
    ("backspace", KeyName::Backspace),
    ("delete", KeyName::Delete),
    ("insert", KeyName::Insert),
    ("up", KeyName::Up),
    ("down", KeyName::Down),
    ("left", KeyName::Left),
    ("right", KeyName::Right),
    ("home", KeyName::Home),
    ("end", KeyName::End),
    ("pageup", KeyName::PageUp),
    ("pagedown", KeyName::PageDown),
];

/// A key with what is held down with it. Shift with a character is the character itself, unless Ctrl or Alt is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub name: KeyName,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

impl Key {
    /// A key with nothing held down.
    pub const fn plain(name: KeyName) -> Self {
        Self { name, ctrl: false, alt: false, shift: false }
    }

    /// A character typed.
    pub const fn char(letter: char) -> Self {
        Self::plain(KeyName::Char(letter))
    }

    /// Brings what is held down into the one form in which keys are compared.
    #[must_use]
    pub fn normal(mut self) -> Self {
        match self.name {
            KeyName::Char(' ') => self.name = KeyName::Space,
            KeyName::Char(letter) if self.ctrl || self.alt => {
                let small = letter.to_lowercase().next().unwrap_or(letter);
                self.shift |= small != letter && letter.is_uppercase();
                self.name = KeyName::Char(small);
            }
            KeyName::Char(letter) => {
                if self.shift {
                    self.name = KeyName::Char(letter.to_uppercase().next().unwrap_or(letter));
                }
                self.shift = false;
            }
            _ => {}
        }
        self
    }

    /// The same key as a small letter.
    #[must_use]
    pub fn small(mut self) -> Self {
        if let KeyName::Char(letter) = self.name {
            self.name = KeyName::Char(letter.to_lowercase().next().unwrap_or(letter));
        }
        self
    }

    /// The character typed, when nothing but Shift is held.
    pub fn typed(self) -> Option<char> {
        match self.name {
            KeyName::Char(letter) if !self.ctrl && !self.alt => Some(letter),
            KeyName::Space if !self.ctrl && !self.alt => Some(' '),
            _ => None,
        }
    }

    /// How the key is shown on the screen: `^Z`, `⌥N`, `⏎`, `q`.
    pub fn sign(self) -> String {
        let name = match self.name {
            KeyName::Char(letter) if self.ctrl || self.alt => letter.to_uppercase().to_string(),
            KeyName::Char(letter) => letter.to_string(),
            KeyName::Space => "␣".to_owned(),
            KeyName::Enter => "⏎".to_owned(),
            KeyName::Esc => "Esc".to_owned(),
            KeyName::Tab => "Tab".to_owned(),
            KeyName::Backspace => "⌫".to_owned(),
            KeyName::Up => "↑".to_owned(),
            KeyName::Down => "↓".to_owned(),
            KeyName::Left => "←".to_owned(),
            KeyName::Right => "→".to_owned(),
            KeyName::PageUp => "PgUp".to_owned(),
            KeyName::PageDown => "PgDn".to_owned(),
            KeyName::Home => "Home".to_owned(),
            KeyName::End => "End".to_owned(),
            KeyName::Delete => "Del".to_owned(),
            KeyName::Insert => "Ins".to_owned(),
            KeyName::Function(number) => format!("F{number}"),
        };
        let held = [(self.ctrl, "^"), (self.alt, "Alt+"), (self.shift, "Shift+")];
        held.iter().filter(|(is_held, _)| *is_held).map(|(_, sign)| *sign).collect::<String>() + &name
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, word) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            if held {
                formatter.write_str(word)?;
            }
        }
        match self.name {
            KeyName::Char(letter) => write!(formatter, "{letter}"),
            KeyName::Function(number) => write!(formatter, "f{number}"),
            name => {
                let word = NAMED.iter().find(|(_, known)| *known == name).map_or("", |(word, _)| word);
                formatter.write_str(word)
            }
        }
    }
}

/// The text names no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoKey;

impl FromStr for Key {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        let mut rest = text;
        let mut key = Self::plain(KeyName::Space);
        loop {
            let (held, after) = if let Some(after) = rest.strip_prefix("ctrl-") {
                (&mut key.ctrl, after)
            } else if let Some(after) = rest.strip_prefix("alt-") {
                (&mut key.alt, after)
            } else if let Some(after) = rest.strip_prefix("shift-") {
                (&mut key.shift, after)
            } else {
                break;
            };
            if *held || after.is_empty() {
                return Err(NoKey);
            }
            *held = true;
            rest = after;
        }
        let mut letters = rest.chars();
        key.name = match (letters.next(), letters.next()) {
            (Some(letter), None) if !letter.is_control() && !letter.is_whitespace() => KeyName::Char(letter),
            _ => named(rest).ok_or(NoKey)?,
        };
        Ok(key.normal())
    }
}

fn named(word: &str) -> Option<KeyName> {
    NAMED.iter().find(|(known, _)| *known == word).map(|(_, name)| *name).or_else(|| {
        let number: u8 = word.strip_prefix('f')?.parse().ok()?;
        (1..=24).contains(&number).then_some(KeyName::Function(number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every name with every combination of what can be held down, in normal form.
    fn key_space() -> Vec<Key> {
        let chars = ('!'..='~').chain("æøåÆØÅäöß€".chars()).map(KeyName::Char);
        let names = chars.chain(NAMED.iter().map(|(_, name)| *name)).chain((1..=24).map(KeyName::Function));
        let mut keys = Vec::new();
        for name in names {
            for held in 0..8 {
                keys.push(Key { name, ctrl: held & 1 > 0, alt: held & 2 > 0, shift: held & 4 > 0 }.normal());
            }
        }
        keys
    }

    #[test]
    fn reading_and_writing_are_inverse_over_the_whole_key_space() {
        for key in key_space() {
            assert_eq!(key.to_string().parse(), Ok(key), "{key}");
        }
    }

    #[test]
    fn what_names_no_key_is_refused() {
        for text in ["", "ctrl-", "ctrl-ctrl-a", "strg-a", "ab", "f25", "f0", " ", "\n"] {
            assert_eq!(text.parse::<Key>(), Err(NoKey), "{text:?}");
        }
    }

    #[test]
    fn shift_is_in_the_letter() {
        assert_eq!("shift-a".parse::<Key>(), Ok(Key::char('A')));
        assert_eq!("ctrl-Z".parse::<Key>().map(|key| key.to_string()), Ok("ctrl-shift-z".to_owned()));
    }
}
