//! Character references (`&amp;`, `&#229;`) as captions and HTML have them: read, and written where a sign would mean
//! something else.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The names that occur in transcripts. What is not among them stays as it stands.
const NAMES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("shy", '\u{ad}'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("aring", 'å'),
    ("Aring", 'Å'),
    ("aelig", 'æ'),
    ("AElig", 'Æ'),
    ("oslash", 'ø'),
    ("Oslash", 'Ø'),
    ("auml", 'ä'),
    ("Auml", 'Ä'),
    ("ouml", 'ö'),
    ("Ouml", 'Ö'),
    ("uuml", 'ü'),
    ("Uuml", 'Ü'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("egrave", 'è'),
    ("szlig", 'ß'),
    ("deg", '°'),
    ("euro", '€'),
    ("copy", '©'),
    ("middot", '·'),
    ("bull", '•'),
];

/// Letters of the longest reference that is looked for.
const LONGEST: usize = 12;

/// The text with its references resolved.
pub fn resolved(text: &str) -> Cow<'_, str> {
    let Some(first) = memchr::memchr(b'&', text.as_bytes()) else { return Cow::Borrowed(text) };
    let mut whole = String::with_capacity(text.len());
    whole.push_str(&text[..first]);
    let mut rest = &text[first..];
    while let Some(after) = rest.strip_prefix('&') {
        let (letter, behind) = reference(after).unwrap_or(('&', after));
        whole.push(letter);
        let next = memchr::memchr(b'&', behind.as_bytes()).unwrap_or(behind.len());
        whole.push_str(&behind[..next]);
        rest = &behind[next..];
    }
    Cow::Owned(whole)
}

/// The letter that a reference stands for, and what follows it; the text begins behind the `&`.
fn reference(text: &str) -> Option<(char, &str)> {
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let (name, behind) = (&text[..end], &text[end + 1..]);
    let letter = match name.strip_prefix('#') {
        Some(number) => {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?).filter(|letter| *letter != '\0').unwrap_or('\u{fffd}')
        }
        None => NAMES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((letter, behind))
}

/// Adds a text to another one, with references for line ends and for every sign that `means` something there.
pub fn write(to: &mut String, text: &str, means: fn(char) -> bool) {
    for letter in text.chars() {
        match letter {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '\0' => to.push('\u{fffd}'),
            '\n' | '\r' => {
                let _ = write!(to, "&#{};", u32::from(letter));
            }
            _ if means(letter) => {
                let _ = write!(to, "&#{};", u32::from(letter));
            }
            _ => to.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_references_are_resolved_and_others_stay() {
        for (text, said) in [
            ("Tom &amp; Jerry", "Tom & Jerry"),
            ("&gt;&gt; r&aring;d", ">> råd"),
            ("&#229;&#xE5;&#0;", "åå\u{fffd}"),
            ("AT&T & co; &unknown; &", "AT&T & co; &unknown; &"),
            ("&#99999999999;&#xD800;", "&#99999999999;\u{fffd}"),
            ("&amp;lt;", "&lt;"),
        ] {
            assert_eq!(resolved(text), said, "{text}");
        }
    }

    #[test]
    fn every_text_comes_back() {
        let text = "a < b --> c & d &amp; \r\n\n [é] \u{a0}";
        let mut written = String::new();
        write(&mut written, text, |letter| letter == '[');
        assert!(!written.contains(['\n', '\r', '<', '>', '[']));
        assert_eq!(resolved(&written), text);
    }
}
