//! What one line of a plain transcript could be, seen by itself. Whether a label really names a speaker shows only when
//! all lines are known (see [`super::speakers`]).

use super::signatures;
use super::stamp::{self, Stamp};

/// The most characters that a speaker's label has.
const LONGEST_LABEL: usize = 40;
/// The most words that a speaker's label has.
const MOST_WORDS: usize = 4;
/// Where the search for a label's end gives up: a label, a time in brackets and some signs.
const LABEL_REACH: usize = 80;

/// One line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Line<'a> {
    /// Nothing but blanks.
    Blank,
    /// A heading or comment (`# …`).
    Heading,
    /// Nothing but signs (`-----`).
    Rule,
    /// By the program that wrote the talk down.
    Signature,
    /// Nothing but a time.
    Time(Stamp),
    /// Nothing but what is written as a time in brackets, and is none that a clock shows.
    NoTime(&'a str),
    /// Something that was said, perhaps after a label.
    Speech(Speech<'a>),
}

/// A line with words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Speech<'a> {
    /// The words if there is no label, without a certain time before them.
    pub words: &'a str,
    /// That time.
    pub stamp: Option<Stamp>,
    /// What may be a label, with what follows it.
    pub label: Option<Label<'a>>,
}

/// What may be a speaker's label.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Label<'a> {
    /// The label itself, without signs around it.
    pub name: &'a str,
    /// How it is set off.
    pub form: Form,
    /// A time before it, inside it or directly after it.
    pub stamp: Option<Stamp>,
    /// Whether there is one time more, which has no place in a turn.
    pub has_spare_time: bool,
    /// What is written there as a time, and is none that a clock shows.
    pub no_time: Option<&'a str>,
    /// The words after it.
    pub rest: &'a str,
}

/// How a label is set off from the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `Name:`, `**Name:**`, `[Name]:`
    Colon,
    /// `[Name] words`
    Bracket,
    /// `Name  0:12` on a line of its own; whether the gap is wide.
    Heading {
        /// Whether more than one blank, or a sign, stands before the time.
        is_wide: bool,
    },
    /// `NAME` and words after a tab or several blanks.
    Column,
    /// `Whatever: words` at the beginning of a caption, which no name is written like elsewhere.
    Free,
}

/// What is told of a label that stands only once and was taken for a speaker, by how it is set off.
pub fn told_once(form: Form) -> &'static str {
    if matches!(form, Form::Bracket | Form::Column) { "import-label-once-apart" } else { "import-label-once" }
}

impl<'a> Label<'a> {
    /// The label behind what is written as a time and is none.
    fn behind(self, no_time: &'a str) -> Self {
        Self { no_time: Some(no_time), ..self }
    }

    /// The label with a time that stands before it, if there is one.
    fn at(self, stamp: Option<Stamp>) -> Self {
        let has_spare_time = self.has_spare_time || stamp.is_some() && self.stamp.is_some();
        Self { stamp: stamp.or(self.stamp), has_spare_time, ..self }
    }
}

/// Tells what a line could be.
pub fn read(line: &str) -> Line<'_> {
    let line = line.trim();
    if line.is_empty() {
        return Line::Blank;
    }
    if line.starts_with('#') {
        return Line::Heading;
    }
    if signatures::is_one(line) {
        return Line::Signature;
    }
    if is_rule(line) {
        return Line::Rule;
    }
    let Some((stamp, after)) = stamp::leading(line) else {
        return untimed(line);
    };
    if after.trim().is_empty() {
        return Line::Time(stamp);
    }
    let label = find_label(stamp::without_separator(after)).map(|label| label.at(Some(stamp)));
    let (words, certain) = if stamp.certain { (after.trim_start(), Some(stamp)) } else { (line, None) };
    Line::Speech(Speech { words, stamp: certain, label })
}

/// A line without a time before its label. What is no time there stands in nobody's way.
fn untimed(line: &str) -> Line<'_> {
    let Some((no_time, after)) = stamp::absurd(line) else {
        return Line::Speech(Speech { words: line, stamp: None, label: find_label(line) });
    };
    if after.trim().is_empty() && line.starts_with(['[', '(', '<', '{']) {
        return Line::NoTime(no_time);
    }
    let label = find_label(stamp::without_separator(after)).map(|label| label.behind(no_time));
    Line::Speech(Speech { words: line, stamp: None, label })
}

/// A line of signs between parts of a transcript; three dots are a silence.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.bytes().all(|byte| matches!(byte, b'-' | b'=' | b'*' | b'_' | b'~' | b'+' | b' '))
}

fn find_label(text: &str) -> Option<Label<'_>> {
    if text.starts_with(['*', '_']) {
        return marked(text);
    }
    if text.starts_with('[') {
        return bracketed(text);
    }
    before_colon(text).or_else(|| before_time(text)).or_else(|| before_gap(text))
}

/// `**Name:** words`, `**Name**: words`, and the same with `*`, `__` or `_`.
fn marked(text: &str) -> Option<Label<'_>> {
    let sign = ["**", "__", "*", "_"].into_iter().find(|sign| text.starts_with(sign))?;
    let inner_start = &text[sign.len()..];
    let end = within_reach(inner_start).find(sign)?;
    let (inner, after) = (inner_start[..end].trim(), &inner_start[end + sign.len()..]);
    let (stamp, inner) =
        stamp::leading(inner).map_or((None, inner), |(stamp, rest)| (Some(stamp), stamp::without_separator(rest)));
    let (inner, rest) = match inner.strip_suffix(is_colon) {
        Some(inner) => (inner, after),
        None => (inner, after.trim_start().strip_prefix(is_colon)?),
    };
    let label = labelled(inner, Form::Colon, rest)?;
    Some(label.at(stamp))
}

/// `[Name] words` or `[Name]: words`.
fn bracketed(text: &str) -> Option<Label<'_>> {
    let inner_start = text.strip_prefix('[')?;
    let end = within_reach(inner_start).find(']')?;
    let (inner, after) = (&inner_start[..end], &inner_start[end + 1..]);
    match after.trim_start().strip_prefix(is_colon) {
        Some(rest) => labelled(inner, Form::Colon, rest),
        None => labelled(inner, Form::Bracket, after),
    }
}

/// `Name: words`, `Name : words`, `Name (0:12): words`.
fn before_colon(text: &str) -> Option<Label<'_>> {
    let mut before = None;
    for (at, letter) in within_reach(text).char_indices() {
        if is_colon(letter) {
            let after = &text[at + letter.len_utf8()..];
            let in_a_time = before.is_some_and(|digit: char| digit.is_ascii_digit())
                && after.starts_with(|next: char| next.is_ascii_digit());
            if !in_a_time {
                return may_follow_colon(after, before).then(|| labelled(&text[..at], Form::Colon, after)).flatten();
            }
        }
        before = Some(letter);
    }
    None
}

/// A colon may also begin an address (`http://`), a path (`C:\`) or a smile (`:)`).
fn may_follow_colon(after: &str, before: Option<char>) -> bool {
    let mut letters = after.chars();
    let Some(next) = letters.next() else { return true };
    if next.is_whitespace() {
        return true;
    }
    if before.is_some_and(char::is_whitespace) {
        return false;
    }
    let opens =
        matches!(next, '(' | '[' | '"' | '“' | '„' | '”' | '»' | '«' | '\'' | '’' | '…' | '–' | '—' | '*' | '<');
    next.is_alphanumeric() || opens && letters.next().is_some_and(|second| second.is_alphanumeric() || second == '*')
}

/// `Name  0:12` with nothing behind it.
fn before_time(text: &str) -> Option<Label<'_>> {
    if within_reach(text).len() < text.len() {
        return None;
    }
    let Some((name, stamp, is_wide)) = stamp::trailing(text) else {
        let (name, no_time) = text.rsplit_once(char::is_whitespace)?;
        let (no_time, _) = stamp::absurd(no_time).filter(|(_, rest)| rest.is_empty())?;
        let is_wide = name.ends_with(char::is_whitespace);
        return labelled(name, Form::Heading { is_wide }, "").map(|label| label.behind(no_time));
    };
    let label = labelled(name, Form::Heading { is_wide }, "")?;
    Some(label.at(Some(stamp)))
}

/// `NAME<tab>words` or `NAME   words`.
fn before_gap(text: &str) -> Option<Label<'_>> {
    let mut before = '\0';
    for (at, letter) in within_reach(text).char_indices() {
        if letter == '\t' || letter.is_whitespace() && before.is_whitespace() {
            return labelled(&text[..at], Form::Column, &text[at..]);
        }
        before = letter;
    }
    None
}

/// A label, when the name could be one; a time in brackets at its end or directly behind it is taken out.
fn labelled<'a>(name: &'a str, form: Form, rest: &'a str) -> Option<Label<'a>> {
    let (name, inside) = match stamp::trailing(name.trim()) {
        Some((name, stamp, _)) if stamp.certain => (name, Some(stamp)),
        _ => (name.trim(), None),
    };
    let no_time = || {
        let at = name.rfind(['(', '['])?;
        let (no_time, rest) = stamp::absurd(&name[at..])?;
        (rest.is_empty() && at > 0).then(|| (name[..at].trim_end(), no_time))
    };
    let (name, no_time) = no_time().map_or((name, None), |(name, no_time)| (name, Some(no_time)));
    let rest = rest.trim();
    let (rest, behind) = match stamp::leading(rest) {
        Some((stamp, after)) if inside.is_none() && stamp.certain => (after.trim_start(), Some(stamp)),
        _ => (rest, None),
    };
    could_be_name(name).then_some(Label { name, form, stamp: inside.or(behind), has_spare_time: false, no_time, rest })
}

/// A label before a colon that stands there twice or behind another sign (`Name:: words`, `Name,: words`), which is one where the name is
/// known otherwise; and all of it.
pub fn doubled(words: &str) -> Option<(Label<'_>, &str)> {
    let (stamp, words) =
        stamp::leading(words).map_or((None, words), |(stamp, rest)| (Some(stamp), stamp::without_separator(rest)));
    let words = words.trim_start();
    let (name, after) = within_reach(words).split_once(is_colon)?;
    let rest = words[name.len()..].trim_start_matches(is_colon);
    let bare = name.trim_end().trim_end_matches([',', ';', '.']);
    let is_doubled = after.starts_with(is_colon) || bare.len() < name.trim_end().len();
    let whole = &words[..words.len() - rest.len()];
    let label = labelled(bare, Form::Colon, rest).filter(|_| is_doubled && rest.starts_with([' ', '\t']))?;
    Some((label.at(stamp), whole))
}

/// What may be a label at the beginning of a caption, where systems write before a colon whatever people call themselves
/// (“Berg, Eva | IFO”).
pub fn read_free(text: &str) -> Option<Label<'_>> {
    let (name, _) = within_reach(text).split_once(": ")?;
    let rest = &text[name.len() + 1..];
    let ends_a_sentence = |sign: char| matches!(sign, '.' | '?' | '!' | '…' | ';');
    let runs_on = name.split_whitespace().any(|word| word.len() > 4 && word.ends_with(ends_a_sentence));
    let is_name = name.starts_with(|first: char| !first.is_ascii_digit() && first != '"')
        && name.contains(char::is_alphabetic)
        && !runs_on;
    is_name.then(|| Label {
        name: name.trim(),
        form: Form::Free,
        stamp: None,
        has_spare_time: false,
        no_time: None,
        rest: rest.trim(),
    })
}

/// Whether a label is a telephone number, as systems call people who ring in; some put stars for its middle. Dates are none.
pub fn is_phone(label: &str) -> bool {
    let is_sign = |letter: char| matches!(letter, ' ' | '\u{a0}' | '-' | '(' | ')' | '.');
    let is_number = |letter: char| letter.is_ascii_digit() || letter == '*';
    let digits = label.strip_prefix('+').unwrap_or(label);
    let count = digits.chars().filter(|letter| is_number(*letter)).count();
    let groups: Vec<usize> = digits.split(is_sign).map(str::len).filter(|length| *length > 0).collect();
    digits.starts_with(|first: char| first.is_ascii_digit() || first == '(')
        && digits.chars().all(|letter| is_number(letter) || is_sign(letter))
        && (7..=15).contains(&count)
        && !matches!(groups[..], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4])
}

fn could_be_name(name: &str) -> bool {
    if is_phone(name) {
        return true;
    }
    if let Some((last, first)) = name.split_once(", ") {
        return [last, first].into_iter().all(|part| begins_large(part) && could_be_name(part));
    }
    if !name.starts_with(char::is_alphabetic) || name.chars().nth(LONGEST_LABEL).is_some() {
        return false;
    }
    let (mut words, mut word_length, mut before) = (1, 0, ' ');
    for letter in name.chars() {
        match letter {
            ' ' | '\u{a0}' | '\u{202f}' if before.is_whitespace() => return false,
            ' ' | '\u{a0}' | '\u{202f}' => (words, word_length) = (words + 1, 0),
            // A point ends a short form (“Dr.”) or, after a longer word, a sentence.
            '.' if word_length > 3 => return false,
            '.' | '\'' | '’' | '-' | '_' | '/' | '&' | '(' | ')' | '+' => {}
            _ if letter.is_alphanumeric() || is_combining(letter) => word_length += 1,
            _ => return false,
        }
        before = letter;
    }
    words <= MOST_WORDS
}

/// Whether each word begins with a large letter, as those of a name do on both sides of its comma: “Kjær, Åse Marie”.
fn begins_large(part: &str) -> bool {
    part.split_whitespace().all(|word| word.trim_start_matches('(').starts_with(char::is_uppercase))
        && !part.contains(',')
        && !part.trim().is_empty()
}

/// Accents that stand as characters of their own, as some systems write `å`.
fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// The colon of every keyboard, full width and small form included.
fn is_colon(letter: char) -> bool {
    matches!(letter, ':' | '：' | '﹕' | '∶' | '꞉' | '︓')
}

fn within_reach(text: &str) -> &str {
    text.char_indices().nth(LABEL_REACH).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(text: &str) -> Option<(&str, Form, &str)> {
        match read(text) {
            Line::Speech(speech) => speech.label.map(|label| (label.name, label.form, label.rest)),
            _ => None,
        }
    }

    fn at(text: &str) -> Option<u32> {
        match read(text) {
            Line::Speech(speech) => speech.label?.stamp.map(|stamp| stamp.start),
            _ => None,
        }
    }

    #[test]
    fn labels_before_colons_are_found() {
        for (text, name) in [
            ("T: hi", "T"),
            ("  Behandler : hi", "Behandler"),
            ("Rådgiver：hi", "Rådgiver"),
            ("Ra\u{30a}dgiver: hi", "Ra\u{30a}dgiver"),
            ("Dr. Smith:hi", "Dr. Smith"),
            ("Anna-Karin (mor): hi", "Anna-Karin (mor)"),
            ("SPEAKER_00: hi", "SPEAKER_00"),
            ("**Client:** hi", "Client"),
            ("**Client**: hi", "Client"),
            ("_Client :_ hi", "Client"),
            ("[Client]: hi", "Client"),
            ("46701234567: hi", "46701234567"),
            ("076-123 45 67: hi", "076-123 45 67"),
            ("+47 12 34 56 78: hi", "+47 12 34 56 78"),
            ("4670****567: hi", "4670****567"),
            ("iPhone (2): hi", "iPhone (2)"),
            ("Karin's iPhone: hi", "Karin's iPhone"),
            ("[00:12:03] T: hi", "T"),
            ("12:03 - T: hi", "T"),
            ("T (0:12): hi", "T"),
            ("**[0:12] T:** hi", "T"),
            ("T: [00:12] hi", "T"),
        ] {
            assert_eq!(label(text), Some((name, Form::Colon, "hi")), "{text}");
        }
    }

    #[test]
    fn other_ways_to_set_labels_off_are_found() {
        assert_eq!(label("[Anna] hi"), Some(("Anna", Form::Bracket, "hi")));
        assert_eq!(label("Anna Berg  0:12"), Some(("Anna Berg", Form::Heading { is_wide: true }, "")));
        assert_eq!(label("Anna 0:12"), Some(("Anna", Form::Heading { is_wide: false }, "")));
        assert_eq!(label("ANNA\thi"), Some(("ANNA", Form::Column, "hi")));
        assert_eq!(label("ANNA   he said: hi"), Some(("ANNA", Form::Column, "he said: hi")));
    }

    #[test]
    fn what_no_speaker_is_called_is_no_label() {
        for text in [
            "http://a.b",
            "C:\\Users",
            "Hej :)",
            "Hej:)",
            "I had a lot of things to think of: all",
            "3 things: a",
            "12:30: a",
            "2024-01-15: a",
            "15.1.2024: a",
            "1984: a",
            "Well, then: no",
            "I left. He: no",
            "at 12:30 it",
            "",
            "**loud** words",
            "A name that is very much longer than names: x",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
    }

    #[test]
    fn captions_take_anything_short_before_a_colon_for_what_may_be_a_label() {
        let free = |text| read_free(text).map(|label| (label.name, label.rest));
        assert_eq!(free("Berg, Eva | IFO: hi"), Some(("Berg, Eva | IFO", "hi")));
        assert_eq!(free("Anna \u{1f60a}: he said: no"), Some(("Anna \u{1f60a}", "he said: no")));
        for text in ["12:30: a", "http://a.b", "I went home. He: no", "no colon", ": a"] {
            assert_eq!(free(text), None, "{text}");
        }
    }

    #[test]
    fn times_around_labels_are_taken() {
        for text in [
            "[0:12] T: hi",
            "0:12 T: hi",
            "T (0:12): hi",
            "T: (0:12) hi",
            "T  0:12",
            "[0:12] **T:** hi",
            "T [0:12]: hi",
            "T (0:12 - 0:15): hi",
            "T [00:00:12.000 --> 00:00:15.000]: hi",
            "T: [0:12 – 0:15] hi",
            "T 0:12 - 0:15",
        ] {
            assert_eq!(at(text), Some(12_000), "{text}");
            assert_eq!(label(text).map(|label| label.0), Some("T"), "{text}");
        }
    }

    #[test]
    fn what_is_no_time_does_not_hide_a_label() {
        let lost = |text: &'static str| match read(text) {
            Line::Speech(speech) => speech.label.and_then(|label| Some((label.name, label.no_time?, label.stamp))),
            _ => None,
        };
        for (text, no_time) in [
            ("[00:75] T: hi", "[00:75]"),
            ("99:99:99 T: hi", "99:99:99"),
            ("0:75 - T: hi", "0:75"),
            ("T (00:75): hi", "(00:75)"),
            ("T 0:88", "0:88"),
            ("[0:75 - 0:80] **T:** hi", "[0:75 - 0:80]"),
        ] {
            assert_eq!(lost(text), Some(("T", no_time, None)), "{text}");
        }
        assert_eq!(read("[00:75]"), Line::NoTime("[00:75]"));
        assert!(matches!(read("12:75"), Line::Speech(_)) && lost("[0:12] T: hi").is_none());
    }

    #[test]
    fn a_label_near_the_reach_keeps_all_its_words() {
        let words = "word ".repeat(100);
        let text = format!("**T:** {words}");
        assert_eq!(label(&text), Some(("T", Form::Colon, words.trim())));
    }

    #[test]
    fn lines_without_words_are_told_apart() {
        assert_eq!(read(" \t"), Line::Blank);
        assert_eq!(read("## First visit"), Line::Heading);
        assert_eq!(read("-----"), Line::Rule);
        assert!(matches!(read("[00:12]"), Line::Time(stamp) if stamp.start == 12_000));
        assert!(matches!(read("..."), Line::Speech(_)));
    }

    #[test]
    fn only_a_certain_time_is_taken_off_words() {
        let words = |text| match read(text) {
            Line::Speech(speech) => speech.words,
            _ => "",
        };
        assert_eq!(words("[0:12] and so on"), "and so on");
        assert_eq!(words("12:30 was when he left"), "12:30 was when he left");
    }
}
