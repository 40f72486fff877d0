//! The one sanitiser: whatever a file holds, only harmless text reaches a screen or a stream.
//!
//! Controls, escape sequences, bidirectional overrides, zero-width and tag characters become visible marks; letters of
//! every script, combining marks and emoji stay as they are.

use std::borrow::Cow;

/// What one character is shown as; `None` when it is shown as itself.
pub fn replacement(letter: char) -> Option<Cow<'static, str>> {
    let code = letter as u32;
    Some(match code {
        // Control pictures stand in the Unicode block at 2400.
        0x00..=0x1f => Cow::Owned(char::from_u32(0x2400 + code).unwrap_or('?').to_string()),
        0x7f => Cow::Borrowed("\u{2421}"),
        0x80..=0x9f => Cow::Owned(format!("‹{code:02X}›")),
        // The soft hyphen, and what joins emoji: narrow marks keep the columns straight.
        0xad | 0x200d => Cow::Borrowed("·"),
        // Variation selectors only choose between looks, and terminals disagree on the width.
        0xfe00..=0xfe0f | 0xe0100..=0xe01ef => Cow::Borrowed(""),
        0x2028 | 0x2029 => Cow::Borrowed("⏎"),
        0x061c
        | 0x180e
        | 0x200b
        | 0x200c
        | 0x200e
        | 0x200f
        | 0x202a..=0x202e
        | 0x2060..=0x206f
        | 0xfeff
        | 0xfff9..=0xfffb
        | 0xe0000..=0xe007f => Cow::Owned(format!("‹{code:04X}›")),
        _ => return None,
    })
}

/// A text as it may be shown: on one line, without anything that a terminal would obey.
pub fn visible(text: &str) -> Cow<'_, str> {
    let Some(first) = text.char_indices().find(|(_, letter)| replacement(*letter).is_some()) else {
        return Cow::Borrowed(text);
    };
    let mut shown = String::with_capacity(text.len() + 16);
    shown.push_str(&text[..first.0]);
    for letter in text[first.0..].chars() {
        match replacement(letter) {
            Some(mark) => shown.push_str(&mark),
            None => shown.push(letter),
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_gets_through() {
        let shown = visible("a\u{1b}[31mred\u{9b}1m\u{7f}\u{202e}x\u{200b}\r\n\u{e0041}");
        assert_eq!(shown, "a␛[31mred‹9B›1m␡‹202E›x‹200B›␍␊‹E0041›");
        assert!(!shown.chars().any(char::is_control));
    }

    #[test]
    fn scripts_and_emoji_stay_legible() {
        for text in ["Blåbærgrød på Ærø", "שלום", "مرحبا", "e\u{301}", "日本", "👍🏽"] {
            assert_eq!(visible(text), text);
        }
        assert_eq!(visible("👩\u{200d}👧"), "👩·👧");
    }
}
