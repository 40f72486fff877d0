//! The texts of `corpus.txt`, what must never be sent, and how each is put into a file.

use std::sync::OnceLock;

/// A text with the name of what it would do.
#[derive(Debug)]
pub struct Evil {
    pub name: &'static str,
    pub text: String,
}

/// Every text of the corpus.
pub fn all() -> &'static [Evil] {
    static READ: OnceLock<Vec<Evil>> = OnceLock::new();
    READ.get_or_init(|| {
        let lines = include_str!("corpus.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let evil = |line: &'static str| {
            let (name, text) = line.split_once(' ').unwrap();
            Evil { name, text: read(text.trim_start()) }
        };
        lines.map(evil).collect()
    })
}

/// The whole corpus in one text, begun at another place each time, since most places show only the beginning.
pub fn from(start: usize) -> String {
    let all = all();
    let turned = all.iter().cycle().skip(start % all.len()).take(all.len());
    turned.map(|evil| evil.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn read(text: &str) -> String {
    let mut read = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        read.push_str(before);
        let sign = after.chars().next().unwrap();
        rest = &after[sign.len_utf8()..];
        match sign {
            'e' => read.push('\u{1b}'),
            'a' => read.push('\u{7}'),
            'b' => read.push('\u{8}'),
            'r' => read.push('\r'),
            'n' => read.push('\n'),
            't' => read.push('\t'),
            '0' => read.push('\0'),
            '\\' => read.push('\\'),
            'x' => {
                let (digits, after) = rest.split_at(2);
                read.push(char::from(u8::from_str_radix(digits, 16).unwrap()));
                rest = after;
            }
            'u' => {
                let (digits, after) = rest[1..].split_once('}').unwrap();
                read.push(char::from_u32(u32::from_str_radix(digits, 16).unwrap()).unwrap());
                rest = after;
            }
            '{' => {
                let (inner, after) = rest.split_once("\\}").unwrap();
                let digits = after.len() - after.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
                read.push_str(&self::read(inner).repeat(after[..digits].parse().unwrap()));
                rest = &after[digits..];
            }
            other => panic!("\\{other} means nothing"),
        }
    }
    read.push_str(rest);
    read
}

/// Whether a character may stand in what people read. This list is the tests' own, so that a gap in the program's shows.
pub fn is_harmless(letter: char) -> bool {
    let code = letter as u32;
    !letter.is_control()
        && !matches!(code, 0xad | 0x34f | 0x61c | 0x115f | 0x1160 | 0x17b4 | 0x17b5 | 0x180b..=0x180f)
        && !matches!(code, 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x206f | 0x2800 | 0x3164 | 0xfdd0..=0xfdef)
        && !matches!(code, 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xfffb | 0xe0000..=0xe0fff)
        && !matches!(code, 0xe000..=0xf8ff | 0x000f_0000..=0x0010_ffff)
        && code & 0xfffe != 0xfffe
}

/// What people read, on standard output or in a readable file: harmless letters and line ends, no storm of marks.
pub fn assert_readable(text: &str, whence: &str) {
    let odd = text.char_indices().find(|(_, letter)| *letter != '\n' && !is_harmless(*letter));
    if let Some((at, letter)) = odd {
        let around: String = text[..at].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
        panic!("{whence} holds {letter:?} after {around:?}");
    }
    let mut stacked = 0;
    for letter in text.chars() {
        let combining = unicode_width::UnicodeWidthChar::width(letter) == Some(0);
        stacked = if combining { stacked + 1 } else { 0 };
        assert!(stacked <= 8, "{whence} stacks marks on one letter");
    }
}

/// The bytes that a terminal is sent while the screen is drawn: harmless letters, and of sequences only those that the
/// program needs.
pub fn assert_drawn(bytes: &[u8], whence: &str) {
    let text = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{whence}: {error}"));
    let mut rest = text;
    let mut plain = String::new();
    while let Some(at) = rest.find('\u{1b}') {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let length = sequence(rest).unwrap_or_else(|| {
            let shown: String = rest.chars().take(30).collect();
            panic!("{whence}: the terminal is sent \\e{shown:?}")
        });
        rest = &rest[length..];
    }
    plain.push_str(rest);
    assert_readable(&plain.replace("\r\n", "\n"), whence);
}

/// How long an allowed sequence is behind its escape.
fn sequence(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('[')?;
    let end = inside.find(|letter: char| letter.is_ascii_alphabetic())?;
    let (asked, last) = (&inside[..end], &inside[end..=end]);
    let numbers = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b';' || byte == b':');
    let modes = ["?25", "?1000", "?1002", "?1003", "?1006", "?1015", "?1049", "?2004", "?2026"];
    let allowed = match last {
        "m" | "H" => numbers(asked),
        "J" => asked == "2",
        "h" | "l" => modes.contains(&asked),
        _ => false,
    };
    allowed.then_some(end + 2)
}

#[test]
fn the_corpus_is_read_as_it_is_meant() {
    let text = |name: &str| all().iter().find(|evil| evil.name == name).unwrap().text.as_str();
    assert!(all().len() > 60);
    assert_eq!(text("window-title"), "\u{1b}]0;owned by the talk\u{7}");
    assert_eq!(text("request-status"), "\u{1b}P$qm\u{1b}\\");
    assert_eq!(text("c1-csi"), "\u{9b}2J\u{9b}31m");
    assert_eq!(text("storm").chars().count(), 1 + 100 + 4);
    assert_eq!(text("storm-without-letter").chars().count(), 100);
    // Each holds something that the check below would not let through.
    for evil in
        all().iter().filter(|evil| !["storm", "storm-without-letter", "hangul-alone", "line-feed"].contains(&evil.name))
    {
        assert!(!evil.text.chars().all(is_harmless), "{}", evil.name);
    }
}

#[test]
fn only_what_the_program_needs_may_be_sent() {
    assert_drawn("\u{1b}[?1049h\u{1b}[1;1H\u{1b}[38;5;7m\u{1b}[?2026lhej\r\n".as_bytes(), "frame");
    for evil in all().iter().filter(|evil| !["colours", "line-feed", "hangul-alone"].contains(&evil.name)) {
        let sent = std::panic::catch_unwind(|| assert_drawn(evil.text.as_bytes(), evil.name));
        let text = evil.text.as_str();
        assert!(sent.is_err(), "{} would be let through: {text:?}", evil.name);
    }
}

#[test]
fn each_text_is_shown_by_marks_alone() {
    use gensvar::domain::visible::{hidden, visible};
    for evil in all() {
        let shown = visible(&evil.text);
        assert_readable(&shown, evil.name);
        assert!(!shown.contains('\n'));
        let blanks_alone = ["tab", "line-feed", "storm-without-letter"].contains(&evil.name);
        assert!(hidden(&evil.text) > 0 || blanks_alone, "{}", evil.name);
        assert_ne!(shown, evil.text, "{}", evil.name);
    }
}

#[test]
fn a_line_of_a_million_letters_is_shown_like_a_short_one() {
    let long = "å\u{200b}".repeat(350_000);
    assert_eq!(gensvar::domain::visible::visible(&long).len(), 350_000 * ("å".len() + "‹200B›".len()));
}
