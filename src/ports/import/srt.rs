//! SubRip (`.srt`): a number, two times with an arrow, lines of words. Files in the wild lack numbers and blank lines,
//! have blank lines inside captions, and points for commas or whole seconds, as captions have that were copied or lost the
//! first line of WebVTT; an arrow between two times is what counts.

use std::borrow::Cow;

use super::Settings;
use super::blocks;
use super::captions::Captions;
use super::clock;
use super::entities;
use super::material::{Finding, Material, Place, Talk};
use super::webvtt;

/// Bytes of the longest tag.
const LONGEST_TAG: usize = 300;
/// Lines among which the first times stand.
const HEAD: usize = 6;
/// Fewer captions in whole seconds than this are words.
const FEWEST: usize = 2;
/// Of so many lines with whole seconds, one begins a caption at least.
const LONGEST_CAPTIONS: usize = 6;
/// Bytes of the longest line that is damaged times, and the most letters that slipped into one.
const LONGEST_DAMAGED: usize = 64;
const MOST_STRAY_LETTERS: usize = 2;

/// Whether a text is such a file: a number and times below it, or times as captions write them, to the millisecond, or in
/// whole seconds where no name stands below them, as the captions of old Teams have it.
pub fn is(text: &str) -> bool {
    if webvtt::is(text) {
        return false;
    }
    let mut before = "";
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(HEAD) {
        if let Some((from, to, behind)) = times(line) {
            let strict = [from, to].iter().all(|time| clock::read(time).is_some_and(|time| !time.odd));
            let is_plain = || [from, to].iter().all(|time| time.contains(':') && clock::read(time).is_some());
            let bare = || before.is_empty() && behind.is_empty() && is_plain() && are_captions(text);
            return clock::read(from).is_some() && (is_number(before) || strict && before.is_empty() || bare());
        }
        if !before.is_empty() {
            return false;
        }
        before = line;
    }
    false
}

/// Whether lines with two times and nothing else stand in a text as often as captions begin.
fn are_captions(text: &str) -> bool {
    let is_head = |line: &&str| times(line).is_some_and(|(.., behind)| behind.is_empty());
    let (heads, lines) =
        (text.lines().filter(is_head).count(), text.lines().filter(|line| !line.trim().is_empty()).count());
    heads >= FEWEST && heads * LONGEST_CAPTIONS >= lines && !blocks::are_spans(text)
}

/// Reads a file.
pub fn read(text: &str, _: &Settings) -> Result<Material, Finding> {
    let mut captions = Captions::default();
    // A line of digits, which may be the number of the next caption or said.
    let mut held: Option<(usize, &str)> = None;
    // Whether the first times are in whole seconds: then all may be.
    let mut is_whole: Option<bool> = None;
    let mut was_empty = false;
    for (number, line) in (1..).zip(text.split('\n')) {
        if let Some((from, to, behind)) = times(line) {
            held = None;
            let is_whole = *is_whole.get_or_insert(!from.contains(['.', ',']));
            let whole = |time: &str| (is_whole && is_clock(time)).then(|| format!("{time},000"));
            let (from_whole, to_whole) = (whole(from), whole(to));
            let (from, to) = (from_whole.as_deref().unwrap_or(from), to_whole.as_deref().unwrap_or(to));
            let times = captions.times(number, from, to, true);
            captions.begin(number, times);
            if !behind.is_empty() {
                say(&mut captions, number, behind);
            }
            was_empty = false;
            continue;
        }
        if (held.is_some() || was_empty)
            && let Some((from, to)) = nearly_times(line)
        {
            held = None;
            let times = captions.damaged_times(number, line, (&from, &to));
            captions.begin(number, times);
            was_empty = false;
            continue;
        }
        was_empty = line.trim().is_empty();
        if let Some((number, digits)) = held.take() {
            say(&mut captions, number, digits);
        }
        if is_number(line) {
            held = Some((number, line));
        } else if !line.trim().is_empty() {
            say(&mut captions, number, line);
        }
    }
    if let Some((number, digits)) = held {
        say(&mut captions, number, digits);
    }
    captions.finish(Talk::default())
}

fn say<'a>(captions: &mut Captions<'a>, number: usize, line: &'a str) {
    if captions.has_begun() {
        captions.say(number, None, None, plain(line));
    } else {
        captions.counted.note_such("import-before-first-cue", line, || Place::Line(number));
    }
}

/// The two times of a line with an arrow between them, and words behind them, unless they say where captions are shown.
fn times(line: &str) -> Option<(&str, &str, &str)> {
    let (from, to) = line.split_once("-->")?;
    let (from, to) = (from.trim(), to.trim());
    let (to, behind) = to.split_once([' ', '\t']).unwrap_or((to, ""));
    let places = |word: &str| word.split_once(':').is_some_and(|(what, place)| !what.is_empty() && !place.is_empty());
    let behind = if behind.split_whitespace().all(places) { "" } else { behind };
    let is_time = |text: &str| text.trim_start_matches(['-', '−']).starts_with(|first: char| first.is_ascii_digit());
    (is_time(from) && !from.contains(' ') && (is_time(to) || to.is_empty())).then_some((from, to, behind))
}

/// The two times, blanks aside, of a line that was meant for times and is damaged: an arrow of another form
/// (`->`, `—>`, `→`), a blank or a letter in a time, no time behind the arrow. Words with an arrow among them are none.
pub(super) fn nearly_times(line: &str) -> Option<(String, String)> {
    let line = line.trim();
    let has_words = || line.chars().filter(|letter| letter.is_alphabetic()).count() > MOST_STRAY_LETTERS;
    if line.len() > LONGEST_DAMAGED || !line.starts_with(|first: char| first.is_ascii_digit()) || has_words() {
        return None;
    }
    let (from, to) = line.split_once(['>', '→', '＞', '➔'])?;
    let bare = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    let before = bare(from);
    let from = before.trim_end_matches(['-', '–', '—', '=', '−']);
    let has_shaft = from.len() < before.len() || line.contains(['→', '➔']);
    // A clock that begins a caption has seconds: `10:30 -> 11:00` may be said.
    let is_time = from.matches([':', '.', ',']).count() >= 2;
    (has_shaft && is_time).then(|| (from.to_owned(), bare(to.trim_start_matches('>'))))
}

/// Whether a time has colons and digits and nothing else.
fn is_clock(time: &str) -> bool {
    time.contains(':') && time.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
}

fn is_number(line: &str) -> bool {
    let line = line.trim();
    !line.is_empty() && line.len() < 10 && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// Words without the tags that say how they look.
fn plain(line: &str) -> Cow<'_, str> {
    if memchr::memchr3(b'<', b'{', b'&', line.as_bytes()).is_none() {
        return Cow::Borrowed(line);
    }
    let mut words = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = memchr::memchr2(b'<', b'{', rest.as_bytes()) {
        words.push_str(&rest[..at]);
        let closing = if rest.as_bytes()[at] == b'<' { b'>' } else { b'}' };
        let inside = &rest[at + 1..];
        let reach = &inside.as_bytes()[..inside.len().min(LONGEST_TAG)];
        match memchr::memchr(closing, reach).filter(|end| is_look(&inside[..*end], closing == b'>')) {
            Some(end) => rest = &inside[end + 1..],
            None => {
                words.push_str(&rest[at..=at]);
                rest = inside;
            }
        }
    }
    words.push_str(rest);
    match entities::resolved(&words) {
        Cow::Borrowed(_) => Cow::Owned(words),
        Cow::Owned(words) => Cow::Owned(words),
    }
}

/// Whether a tag only says how words look: `i`, `/b`, `font color="red"`, and `\an8` in braces.
fn is_look(tag: &str, angled: bool) -> bool {
    if !angled && tag.starts_with('\\') {
        return true;
    }
    let name = tag.strip_prefix('/').unwrap_or(tag);
    let name = name.split([' ', '\t']).next().unwrap_or_default();
    ["i", "b", "u", "s"].iter().any(|known| name.eq_ignore_ascii_case(known))
        || angled && ["font", "c", "em", "strong", "span"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let material = read(text, &Settings::default()).unwrap();
        let time = |time: Option<u32>| time.map_or(String::new(), |time| time.to_string());
        let pieces = &material.talks[0].pieces;
        pieces.iter().map(|it| format!("{}-{} {}", time(it.start), time(it.end), it.text)).collect()
    }

    #[test]
    fn captions_are_read_with_and_without_numbers_and_blank_lines() {
        let sound = "1\n00:00:01,000 --> 00:00:02,500\nHej\nmed dig\n\n2\n00:00:03,000 --> 00:00:04,000 X1:1\n42\n";
        assert_eq!(said(sound), ["1000-2500 Hej med dig", "3000-4000 42"]);
        let bare = "00:00:01.000 --> 00:00:02.500\nHej\n\nmed dig\n00:00:03,000 --> 00:00:04,000\n41\n\n42\n";
        assert_eq!(said(bare), ["1000-2500 Hej med dig", "3000-4000 41 42"]);
    }

    #[test]
    fn times_that_no_clock_shows_are_told_and_their_words_stay_where_they_stand() {
        let text = "1\n00:00:01,000 --> 00:00:02,000\nHej\n\n2\n99:99:99,000 --> 99:99:99,500\nJa\n\n3\n00:00:03,000 --> 00:00:04,000\nNå\n";
        assert_eq!(said(text), ["1000-2000 Hej", "- Ja", "3000-4000 Nå"]);
        let told: Vec<_> =
            read(text, &Settings::default()).unwrap().findings.into_iter().map(|it| it.message.id).collect();
        assert_eq!(told, ["import-cue-time"]);
    }

    #[test]
    fn damaged_times_begin_a_caption_and_are_told_each() {
        let text = "1\n00:00:01,000 --> 00:00:02,000\nHej\n\n2\n00.00:03 ,143 --> 00:00:04 ,143\nJa\n3\n00:00:5x,000 -> ???\nNå\n\n\
                    00:00:06,000 → 00:00:07,000\nOk\n\n5\n00:00:09,000 => 00:00:08,000\nSå\n";
        assert_eq!(said(text), ["1000-2000 Hej", "-4143 Ja", "- Nå", "6000-7000 Ok", "9000- Så"]);
        let told = read(text, &Settings::default()).unwrap().findings;
        let told: Vec<_> = told.into_iter().map(|it| (it.place, it.message.id)).collect();
        assert_eq!(told, [6, 9, 12, 16].map(|line| (Place::Line(line), "import-cue-time-damaged".into())));
        for words in [
            "42\n10:30 -> 11:00",
            "8\n12:30:00 -> da kom hun",
            "7\n3 > 2",
            "2\n1.000,5 > 3",
            "så\n00:00:06,000 -> 00:00:07,000",
        ] {
            let text =
                format!("1\n00:00:01,000 --> 00:00:02,000\nHej\n{words}\n\n2\n00:00:03,000 --> 00:00:04,000\nJa\n");
            assert_eq!(said(&text), [format!("1000-2000 Hej {}", words.replace('\n', " ")), "3000-4000 Ja".to_owned()]);
        }
        assert!(crate::ports::locale::Texts::new("en").knows("import-cue-time-damaged"));
    }

    #[test]
    fn how_words_look_is_taken_off_and_other_brackets_stay() {
        let text =
            "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>a</i> <font color=\"red\">b</font> <suk> {c} &amp; 1 < 2";
        assert_eq!(said(text), ["1000-2000 a b <suk> {c} & 1 < 2"]);
    }

    #[test]
    fn only_numbers_or_commas_make_the_format() {
        assert!(is("1\n00:00:01,000 --> 00:00:02,000\na") && is("\n\n7\n00:00:01.000 --> 00:00:02.000"));
        assert!(is("00:00:01,000 --> 00:00:02,000\na"));
        for text in ["WEBVTT\n\n00:01.000 --> 00:02.000\na", "0:0:0.0 --> 0:0:2.5\nAnna\nHej", "T: a --> b", "1\n2\n3"]
        {
            assert!(!is(text), "{text}");
        }
    }

    #[test]
    fn captions_in_whole_seconds_need_no_numbers() {
        let zoom = "00:00:03 --> 00:00:08\nÅsa Ek: Hej och välkommen.\n\n00:00:09 --> 00:00:12\nBo Berg: Chefen.\n\n00:00:13 --> 00:00:15\nBo Berg: Och frun.\n";
        assert!(is(zoom) && is(&zoom.replace("\n\n", "\n")) && is(&zoom.replace("00:00:", "0:")));
        assert!(
            read(zoom, &Settings::default()).unwrap().findings.iter().all(|it| it.message.id == "import-label-once")
        );
        let odd = zoom.replace("00:00:15", "00:00:60");
        assert!(read(&odd, &Settings::default()).unwrap().findings.iter().any(|it| it.message.id == "import-time-odd"));
        assert_eq!(said(zoom), ["3000-8000 Hej och välkommen.", "9000-12000 Chefen.", "13000-15000 Och frun."]);
        for text in [
            "00:00:03 --> 00:00:08 T: Hej.\n00:00:09 --> 00:00:12 K: Ja.\n",
            "0:03 --> 0:08\nÅsa Ek\nHej.\n\n0:09 --> 0:12\nBo Berg\nJa.\n",
            "3 --> 4\na\n\n5 --> 6\nb\n",
            "0:03 --> 0:08\nT: Hej.\nK: Ja.\n",
        ] {
            assert!(!is(text), "{text}");
        }
    }

    #[test]
    fn words_behind_the_times_stay() {
        let text =
            "1\n00:00:01,000 --> 00:00:02,000 Hej med\ndig\n\n2\n00:00:03,000 --> 00:00:04,000 align:start X1:40\nJa\n";
        assert_eq!(said(text), ["1000-2000 Hej med dig", "3000-4000 Ja"]);
    }
}
