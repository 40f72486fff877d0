//! Makes what the library prints pleasant to read: apostrophes and accents as themselves, not as escapes.

use super::escaped::harmless;
use crate::domain::visible::replacement;

/// Letters without any shape, which the library takes for letters like any other.
const SHAPELESS: [char; 4] = ['\u{115f}', '\u{1160}', '\u{3164}', '\u{ffa0}'];

/// Escapes what nobody sees and the library leaves as it is.
pub fn seen(text: String) -> String {
    if text.contains(SHAPELESS) { harmless(&text) } else { text }
}

/// Takes back the escapes that a reader of RON does not need. Invisible characters stay escaped, so that whoever edits
/// the file sees them.
pub fn legible(text: String) -> String {
    if !text.contains("\\'") && !text.contains("\\u{") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(place) = rest.find('\\') {
        out.push_str(&rest[..place]);
        let escape = &rest[place..];
        let (plain, length) = unescaped(escape);
        match plain {
            Some(letter) => out.push(letter),
            None => out.push_str(&escape[..length]),
        }
        rest = &escape[length..];
    }
    out.push_str(rest);
    out
}

/// What an escape may be written as, and how long it is.
fn unescaped(escape: &str) -> (Option<char>, usize) {
    if escape.starts_with("\\'") {
        return (Some('\''), 2);
    }
    if let Some(code) = escape.strip_prefix("\\u{")
        && let Some(end) = code.find('}')
    {
        let letter = u32::from_str_radix(&code[..end], 16).ok().and_then(char::from_u32);
        return (letter.filter(|letter| replacement(*letter).is_none() && is_accent(*letter)), end + 4);
    }
    (None, escape.chars().take(2).map(char::len_utf8).sum())
}

/// Whether a character belongs to the one before it, as accents do that are not part of a letter.
fn is_accent(letter: char) -> bool {
    matches!(letter as u32, 0x300..=0x36f | 0x483..=0x487 | 0x591..=0x5c7 | 0x610..=0x61a | 0x64b..=0x65f | 0x20d0..=0x20dc)
        || letter.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_nobody_sees_is_written_as_an_escape() {
        let all = (0..0x11_0000).filter_map(char::from_u32).filter(|letter| replacement(*letter).is_some());
        let text: String = all.flat_map(|letter| ['a', letter]).collect();
        let written = crate::ports::ron::write(&text).unwrap();
        assert!(written.trim_end().chars().all(|letter| replacement(letter).is_none()));
        assert_eq!(ron::from_str::<String>(&written).unwrap(), text);
    }

    #[test]
    fn only_needless_escapes_are_taken_back() {
        let printed = "\"don\\'t \\\\\\' \\\"x\\\" e\\u{301} \\u{200b} \\n \\\\u{301}\"";
        let read: String = ron::from_str(printed).unwrap();
        let legible = legible(printed.to_owned());
        assert_eq!(legible, "\"don't \\\\' \\\"x\\\" e\u{301} \\u{200b} \\n \\\\u{301}\"");
        assert_eq!(ron::from_str::<String>(&legible).unwrap(), read);
    }
}
