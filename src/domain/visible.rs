//! The one sanitiser: whatever a file holds, only harmless text reaches a screen or a stream.
//!
//! Controls, escape sequences, bidirectional overrides, zero-width and tag characters become visible marks; letters of
//! every script, combining marks and emoji stay as they are. Some characters mean something only beside others, and are
//! marks anywhere else: what joins emoji, what chooses between looks, what parts letters that would join.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// More marks on one letter than any language puts there (Vietnamese has two, pointed Hebrew with chant four); terminals
/// have been brought down by hundreds.
const MOST_STACKED: usize = 8;

/// What stands under a combining mark that has no letter.
const NO_LETTER: char = '\u{25cc}';

/// What one character is shown as where nothing around it gives it a meaning; `None` when it is shown as itself.
pub fn replacement(letter: char) -> Option<Cow<'static, str>> {
    let code = letter as u32;
    Some(match code {
        // Control pictures stand in the Unicode block at 2400.
        0x00..=0x1f => Cow::Owned(char::from_u32(0x2400 + code).unwrap_or('?').to_string()),
        0x7f => Cow::Borrowed("\u{2421}"),
        0x80..=0x9f => Cow::Owned(format!("‹{code:02X}›")),
        // The soft hyphen, which word processors leave in many words: a narrow mark keeps them legible.
        0xad => Cow::Borrowed("·"),
        0x2028 | 0x2029 => Cow::Borrowed("⏎"),
        _ if is_unseen(code) => in_figures(letter),
        _ => return None,
    })
}

/// A character by its number.
fn in_figures(letter: char) -> Cow<'static, str> {
    Cow::Owned(format!("‹{:04X}›", letter as u32))
}

/// Whether nothing shows of a character: Unicode's list of what programs may leave out when they draw (the property
/// `Default_Ignorable_Code_Point`), what turns the writing round, notes between lines, the blank pattern of
/// Braille, codes that are no characters, and those for private use: only one font knows whether and what they show.
fn is_unseen(code: u32) -> bool {
    matches!(
        code,
        0x034f
            | 0x061c
            | 0x115f
            | 0x1160
            | 0x17b4
            | 0x17b5
            | 0x180b..=0x180f
            | 0x200b..=0x200f
            | 0x202a..=0x202e
            | 0x2060..=0x206f
            | 0x2800
            | 0x3164
            | 0xe000..=0xf8ff
            | 0xfdd0..=0xfdef
            | 0xfe00..=0xfe0f
            | 0xfeff
            | 0xffa0
            | 0xfff0..=0xfffb
            | 0x13430..=0x1343f
            | 0x1bca0..=0x1bca3
            | 0x1d173..=0x1d17a
            | 0xe0000..=0xe0fff
            | 0x000f_0000..=0x0010_ffff
    ) || code & 0xfffe == 0xfffe
}

/// A text as it may be shown: on one line, without anything that a terminal would obey.
pub fn visible(text: &str) -> Cow<'_, str> {
    shown(text, false)
}

/// The same for a file that people read: what joins emoji and chooses their look stays, as programs with more than cells draw it.
pub fn visible_in_file(text: &str) -> Cow<'_, str> {
    shown(text, true)
}

fn shown(text: &str, joins: bool) -> Cow<'_, str> {
    let mut shown = None;
    each(text, |at, letter, sign| {
        if matches!(sign, Sign::Itself) || joins && matches!(sign, Sign::Joins) {
            if let Some(shown) = &mut shown {
                String::push(shown, letter);
            }
            return;
        }
        let shown = shown.get_or_insert_with(|| text[..at].to_owned());
        match sign {
            Sign::Itself | Sign::Joins | Sign::Nothing => {}
            Sign::Mark(mark) => shown.push_str(&mark),
            Sign::Alone => shown.extend([NO_LETTER, letter]),
            Sign::Surplus(count) => shown.extend(["‹+", &count.to_string(), "›"]),
        }
    });
    shown.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// How many characters of a text are hidden: shown as marks, and no blanks such as tabs and line ends.
pub fn hidden(text: &str) -> usize {
    let mut count = 0;
    each(text, |_, letter, sign| match sign {
        Sign::Mark(_) if !matches!(letter, '\t' | '\n') => count += 1,
        Sign::Surplus(more) => count += more,
        _ => {}
    });
    count
}

/// Writes a text whose form has escapes: characters that are not shown as themselves are written by `escape`, but for
/// tabs and line ends.
pub fn escaped(text: &str, mut escape: impl FnMut(&mut String, char)) -> String {
    let mut written = String::with_capacity(text.len());
    each(text, |_, letter, sign| {
        if matches!(sign, Sign::Itself) || matches!(letter, '\t' | '\n') {
            written.push(letter);
        } else {
            escape(&mut written, letter);
        }
    });
    written
}

/// The same JSON without characters that a terminal obeys or that cannot be seen: as escapes they mean the same.
pub fn harmless_json(json: &str) -> String {
    use std::fmt::Write as _;
    escaped(json, |shown, letter| {
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Writing to a text cannot fail.
            let _ = write!(shown, "\\u{unit:04x}");
        }
    })
}

/// How a character is shown.
enum Sign {
    Itself,
    /// Not at all in cells, and nothing is lost: it joins signs that stand side by side, or chooses between two looks.
    Joins,
    /// Not at all, and the last of its kind tells how many there were.
    Nothing,
    Mark(Cow<'static, str>),
    /// A combining mark without a letter.
    Alone,
    /// So many combining marks at once, at the last of them.
    Surplus(usize),
}

/// Whether a character is nearly always shown as itself and never combines: most of any text, told at once.
fn is_common(letter: char) -> bool {
    matches!(letter, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}')
}

/// Tells of every character, with its place in bytes, how it is shown.
fn each(text: &str, mut told: impl FnMut(usize, char, Sign)) {
    let mut before = Before::default();
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if is_common(letter) {
            before = Before { letter: Some(letter), ..Before::default() };
            told(at, letter, Sign::Itself);
            continue;
        }
        let next = letters.peek().map(|(_, next)| *next);
        let sign = before.sign(letter, next);
        told(at, letter, sign);
    }
}

/// What stands before a character, as far as it bears on it.
#[derive(Debug, Default)]
struct Before {
    /// The last character that takes room of its own.
    letter: Option<char>,
    /// Combining marks on it.
    stacked: usize,
    /// Whether one of its looks was chosen.
    chosen: bool,
}

impl Before {
    fn sign(&mut self, letter: char, next: Option<char>) -> Sign {
        if let Some(mark) = replacement(letter) {
            return self.hidden(letter, next, mark);
        }
        if !is_combining(letter) {
            *self = Self { letter: Some(letter), ..Self::default() };
            return Sign::Itself;
        }
        if self.letter.is_none_or(|base| !stands_on(letter, base)) {
            let alone = stands_on(letter, NO_LETTER);
            *self = Self { letter: alone.then_some(letter), stacked: 1, chosen: false };
            return if alone { Sign::Alone } else { Sign::Mark(in_figures(letter)) };
        }
        self.stacked += 1;
        if self.stacked <= MOST_STACKED {
            return Sign::Itself;
        }
        if next.is_some_and(|next| is_combining(next) && replacement(next).is_none()) {
            return Sign::Nothing;
        }
        Sign::Surplus(self.stacked - MOST_STACKED)
    }

    /// A character of which nothing shows: what it means here, if anything.
    fn hidden(&mut self, letter: char, next: Option<char>, mark: Cow<'static, str>) -> Sign {
        let parted = matches!(letter, '\u{200c}' | '\u{200d}') && self.letter.is_some_and(is_joining);
        let joined = letter == '\u{200d}' && self.letter.is_some_and(is_emoji) && next.is_some_and(is_emoji);
        let chosen = !self.chosen && self.letter.is_some_and(|base| chooses(letter, base, next));
        if chosen {
            self.chosen = true;
            return Sign::Joins;
        }
        if joined {
            return Sign::Joins;
        }
        // What comes next stands on no letter.
        *self = Self::default();
        Sign::Mark(if parted { Cow::Borrowed("·") } else { mark })
    }
}

/// Whether a character takes no room of its own: it stands on the one before it.
fn is_combining(letter: char) -> bool {
    letter.width() == Some(0)
}

/// Whether a character without room of its own goes with a letter before it. Most go with any; parts of Korean syllables,
/// and a few that go with the letter after them, do not.
fn stands_on(letter: char, base: char) -> bool {
    let goes_with_any =
        matches!(letter as u32, 0x300..=0x36f | 0x591..=0x5bd | 0x64b..=0x65f | 0x941..=0x94d | 0xe34..=0xe3a);
    goes_with_any || {
        let both: String = [base, letter].iter().collect();
        both.graphemes(true).count() == 1
    }
}

/// Whether a sign is one of those that can be joined to others as emoji. The rules for what stands together hold the list.
fn is_emoji(letter: char) -> bool {
    let tone = ('\u{1f3fb}'..='\u{1f3ff}').contains(&letter);
    tone || !is_common(letter) && !is_combining(letter) && {
        let twice: String = [letter, '\u{200d}', letter].iter().collect();
        twice.graphemes(true).count() == 1
    }
}

/// Whether a character before which it stands may look two ways, one of which this one chooses.
fn chooses(selector: char, base: char, next: Option<char>) -> bool {
    match selector {
        // As a word or in colours; a digit only where a key is drawn around it.
        '\u{fe0e}' | '\u{fe0f}' => is_emoji(base) || base.is_ascii() && next == Some('\u{20e3}') || "©®".contains(base),
        // Forms of an ideograph.
        '\u{fe00}'..='\u{fe02}' | '\u{e0100}'..='\u{e01ef}' => {
            matches!(base as u32, 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x3ffff)
        }
        _ => false,
    }
}

/// Whether a letter is of a script in which words need to say which letters join: Arabic and what is written like it,
/// the scripts of India and its neighbours, Mongolian.
fn is_joining(letter: char) -> bool {
    let code = letter as u32;
    matches!(code, 0x600..=0x8ff | 0x900..=0xdff | 0x1000..=0x109f | 0x1780..=0x18af | 0xfb50..=0xfdcf | 0xfe70..=0xfefc)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_that_a_terminal_obeys_gets_through() {
        let shown = visible("a\u{1b}[31mred\u{9b}1m\u{7f}\u{202e}x\u{200b}\r\n\u{e0041}");
        assert_eq!(shown, "a␛[31mred‹9B›1m␡‹202E›x‹200B›␍␊‹E0041›");
        assert!(!shown.chars().any(char::is_control));
    }

    #[test]
    fn scripts_and_emoji_stay_legible() {
        for text in [
            "Blåbærgrød på Ærø",
            "שָׁלוֹם עֲלֵיכֶם",
            "مَرْحَبًا بالعالم",
            "Tiếng Việt, Tie\u{302}\u{301}ng Vie\u{323}\u{302}t",
            "Čáppa beaivi, giitu; c\u{30c}a\u{301}ppa s\u{30c}addi",
            "e\u{301}",
            "日本",
            "नमस्ते क्षेत्र สวัสดีครับ",
            "👍🏽 👩🏿👋",
            "🇩🇰🇸🇪🇳🇴",
        ] {
            assert_eq!(visible(text), text);
            assert_eq!(hidden(text), 0, "{text}");
        }
    }

    #[test]
    fn what_joins_emoji_or_chooses_their_look_is_no_mark() {
        for (text, shown) in [
            ("👨\u{200d}👩\u{200d}👧\u{200d}👦", "👨👩👧👦"),
            ("👩🏽\u{200d}💻 🏳\u{fe0f}\u{200d}🌈", "👩🏽💻 🏳🌈"),
            ("❤\u{fe0f} ©\u{fe0f} 1\u{fe0f}\u{20e3} ☺\u{fe0e}", "❤ © 1\u{20e3} ☺"),
            ("葛\u{e0100}飾", "葛飾"),
        ] {
            assert_eq!(visible(text), shown);
            assert_eq!(visible_in_file(text), text, "it stays in files");
            assert_eq!(hidden(text), 0, "{text}");
        }
        assert_eq!(visible_in_file("👩\u{200d} and\u{1b}"), visible("👩\u{200d} and\u{1b}"));
    }

    #[test]
    fn the_same_characters_anywhere_else_are_marks() {
        for (text, shown, count) in [
            ("a\u{200d}b \u{200d}", "a‹200D›b ‹200D›", 2),
            ("👩\u{200d} and", "👩‹200D› and", 1),
            ("a\u{fe0f}1\u{fe0f}", "a‹FE0F›1‹FE0F›", 2),
            ("❤\u{fe0f}\u{fe0f}\u{fe01}", "❤‹FE0F›‹FE01›", 2),
            ("😀\u{e0100}\u{e0168}", "😀‹E0100›‹E0168›", 2),
            ("می\u{200c}خواهم x\u{200c}y", "می·خواهم x‹200C›y", 2),
            ("soft\u{ad}hyphen", "soft·hyphen", 1),
            ("a\u{34f}b\u{3164}c\u{2028}d\u{feff}", "a‹034F›b‹3164›c⏎d‹FEFF›", 4),
            ("\u{ffff}\u{fdd0}\u{10fffe}", "‹FFFF›‹FDD0›‹10FFFE›", 3),
            ("a\u{2800}⠁\u{e000}\u{f8ff}豈\u{f0000}\u{100000}", "a‹2800›⠁‹E000›‹F8FF›豈‹F0000›‹100000›", 5),
            ("a\tb\nc", "a␉b␊c", 0),
        ] {
            assert_eq!((visible(text).as_ref(), hidden(text)), (shown, count), "{text:?}");
        }
    }

    #[test]
    fn a_storm_of_combining_marks_is_cut_and_counted() {
        let storm = format!("Z{}algo", "\u{351}".repeat(100));
        assert_eq!(visible(&storm), format!("Z{}‹+92›algo", "\u{351}".repeat(8)));
        assert_eq!(hidden(&storm), 92);
        assert_eq!(visible("\u{301}alone").as_ref(), "\u{25cc}\u{301}alone");
    }

    /// Letters, joiners, selectors, marks and emoji in any order.
    fn mixed() -> impl Strategy<Value = String> {
        let odd =
            "[a ©1नیم葛👩🏽❤🇩\u{301}\u{20e3}\u{200b}-\u{200f}\u{202e}\u{fe00}-\u{fe0f}\u{e0100}\u{e0041}\u{1b}\u{9b}\n]";
        proptest::collection::vec(prop_oneof![odd.boxed(), ".".boxed()], 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn nothing_hidden_is_left_and_what_is_shown_is_shown_again_the_same(text in mixed()) {
            let shown = visible(&text).into_owned();
            prop_assert!(shown.chars().all(|letter| replacement(letter).is_none()), "{shown:?}");
            prop_assert_eq!(visible(&shown), shown.as_str());
            prop_assert_eq!(hidden(&shown), 0);
        }

        #[test]
        fn a_text_is_shown_piece_by_piece_as_it_is_whole(text in mixed()) {
            let pieces: String = text.graphemes(true).map(visible).collect();
            prop_assert_eq!(pieces, visible(&text).into_owned());
        }
    }
}
