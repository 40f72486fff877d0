//! The same screens in every language: stored, no word of them cut, and changed at once when the language is.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use gensvar::domain::message::Message;
use gensvar::ports::locale::{LANGUAGES, Texts, Words, lines_of};
use gensvar::ports::samples;
use gensvar::tui::app::Mode;
use gensvar::tui::effect::Effect;
use gensvar::tui::start::{Entry, Open, Start};
use gensvar::tui::theme::{Ground, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::support::screen::{Screen, assert_harmless, rows, stored};

const TALK: &str = "\
T: How are things at home? You said that it was hard.
C: It was hard. I want to stop, I really do. But I would miss it.
T: You want to stop, and you would miss it.
C: Yes.";

/// What is done before a screen is looked at, with the codebooks, and the name under which the screen is stored if it is.
const SCREENS: [(&str, &str, &str); 34] = [
    ("coding", "miti-4.2.1+clear-1.0", "q s <down> c 1"),
    ("coding-client", "miti-4.2.1+clear-1.0", "<c-o> beer <enter> q s c a <down> c 1 <down> p <up>"),
    ("help", "miti-4.2.1+clear-1.0", "?"),
    ("list", "miti-4.2.1+clear-1.0", ":"),
    ("filter", "miti-4.2.1+clear-1.0", "q <down> c <c-f>"),
    ("ratings", "miti-4.2.1+clear-1.0", "q : ratings <enter>"),
    ("cross", "miti-4.2.1+clear-1.0", "<down> c : cross <enter>"),
    ("replies", "miti-4.2.1+clear-1.0", "q <down> s <down> c : replies <enter>"),
    ("bouquet", "miti-4.2.1+clear-1.0", "<down> c 1 : bouquet <enter>"),
    ("plan", "miti-4.2.1+clear-1.0", "<down> c : heading <enter> <enter> : plan <enter>"),
    ("", "miti-4.2.1+clear-1.0", "<down> c : heading <enter>"),
    ("", "miti-4.2.1+clear-1.0", "q : evidence <enter>"),
    ("", "miti-4.2.1+clear-1.0", ": phase <enter>"),
    ("", "miti-4.2.1+clear-1.0", ": segment <enter>"),
    ("", "miti-4.2.1+clear-1.0", ": basis <enter>"),
    ("misc", "misc-2.5", "q"),
    ("", "misc-2.5", "<down> c"),
    ("gensvar", "gensvar", "c"),
    ("gensvar-client", "gensvar", "<down> c"),
    ("", "gensvar", "<down> s"),
    ("", "gensvar", ": cross <enter>"),
    ("", "oars", "q"),
    ("", "oars", ": cross <enter>"),
    ("", "miti-4.2.1+clear-1.0", "q <c-w>"),
    ("", "miti-4.2.1+clear-1.0", "<c-k>"),
    ("", "miti-4.2.1+clear-1.0", "/ hard"),
    ("", "miti-4.2.1+clear-1.0", "<c-o> <tab>"),
    ("", "miti-4.2.1+clear-1.0", "q <c-n>"),
    ("", "miti-4.2.1+clear-1.0", "k k <a-o>"),
    ("", "miti-4.2.1+clear-1.0", "p w <a-o>"),
    ("", "miti-4.2.1+clear-1.0", "k k <a-o> <enter> <a-o>"),
    ("", "miti-4.2.1+clear-1.0", "k <a-o>"),
    ("", "miti-4.2.1+clear-1.0", "<c-r>"),
    ("", "miti-4.2.1+clear-1.0", "<c-f> <end> <up>"),
];

fn screen(texts: Texts, codebooks: &str, keys: &str) -> Screen {
    let mut screen = Screen::talk_under(TALK, codebooks).texts(texts);
    screen.press(keys);
    screen
}

fn start(texts: &Texts) -> Vec<String> {
    let entry = |it: samples::Sample| Entry { title: it.title, about: it.language, open: Open::Sample(String::new()) };
    let recent = vec![Entry { title: "A talk".into(), about: "talk.txt".into(), open: Open::Sample(String::new()) }];
    let start = Start { recent, samples: samples::list().into_iter().map(entry).collect(), chosen: 0 };
    let mut buffer = Buffer::empty(Rect::new(0, 0, 80, 24));
    start.draw(texts, &Theme::new(Ground::Dark), &mut buffer);
    assert_harmless(&buffer);
    rows(&buffer)
}

/// A screen by its place: those above, a talk whose clinician is not known, a coded sample, and the first screen.
fn drawn(place: usize, texts: Texts) -> Vec<String> {
    let lines = |screen: &Screen| screen.text().split('\n').map(str::to_owned).collect();
    match (SCREENS.get(place), place - SCREENS.len().min(place)) {
        (Some((_, codebooks, keys)), _) => lines(&screen(texts, codebooks, keys)),
        (None, 0) => lines(&Screen::talk("Anna: How are you?\nBo: Fine.").texts(texts)),
        (None, 1) => lines(&Screen::coded_sample("smoking-primary-care").texts(texts)),
        (None, _) => start(&texts),
    }
}

/// How many screens there are.
const PLACES: usize = SCREENS.len() + 3;

#[test]
fn the_main_screens_in_every_language() {
    for (language, _) in LANGUAGES {
        for (name, codebooks, keys) in SCREENS.iter().filter(|(name, ..)| !name.is_empty()) {
            screen(Texts::new(language), codebooks, keys).looks(&format!("language-{language}-{name}-80x24"));
        }
        stored(&format!("language-{language}-start-80x24"), &start(&Texts::new(language)).join("\n"));
        let mut coded = Screen::coded_sample("jobcenter-alkohol").language(language);
        coded.press("<c-g> 40 <enter>").looks(&format!("language-{language}-coded-80x24"));
    }
}

/// The words of a text between what is put in; none for a text of several forms.
fn pieces(source: &str) -> Option<Vec<&str>> {
    let (_, text) = source.split_once('=')?;
    if text.contains('\n') || text.contains("->") {
        return None;
    }
    let pieces = text.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest).trim());
    let pieces: Vec<&str> = pieces.filter(|piece| piece.chars().any(char::is_alphabetic)).collect();
    (!pieces.is_empty()).then_some(pieces)
}

/// A screen as a reader takes it in: row by row, and on over the ends of rows, of the whole and of its left side.
fn readings(rows: &[String]) -> [String; 3] {
    let joined = |rows: &mut dyn Iterator<Item = String>| {
        rows.flat_map(|row| row.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect::<Vec<_>>().join(" ")
    };
    let left = |row: &String| row.split(['│', '├']).next().unwrap_or_default().to_owned();
    [rows.join("\n"), joined(&mut rows.iter().cloned()), joined(&mut rows.iter().map(left))]
}

fn stands(readings: &[String; 3], pieces: &[&str]) -> bool {
    let is_whole = |reading: &String, piece: &str| {
        reading.match_indices(piece).any(|(at, _)| {
            let before = reading[..at].chars().next_back();
            let after = reading[at + piece.len()..].chars().next();
            ![before, after].into_iter().flatten().any(char::is_alphanumeric)
        })
    };
    pieces.iter().all(|piece| readings.iter().any(|reading| is_whole(reading, piece)))
}

/// A text with other letters for its own, what is put in left as it is.
fn blotted(text: &str) -> String {
    let mut inside = false;
    let blot = |letter: char| {
        inside = letter == '{' || (inside && letter != '}');
        if letter.is_alphabetic() && !inside { 'X' } else { letter }
    };
    text.chars().map(blot).collect()
}

/// The texts that a screen shows in English, whole. A text is there if other words in its place change the screen.
fn shown(place: usize, rows: &[String]) -> Vec<String> {
    let before = readings(rows);
    let mut shown = Vec::new();
    for (id, source) in lines_of("en") {
        if pieces(source).is_none_or(|pieces| !stands(&before, &pieces)) {
            continue;
        }
        let other = blotted(&source[id.len()..]);
        let (words, faults) = Words::of(&format!("{id}{other}"), Path::new("words.ftl"));
        assert_eq!(faults, None, "{id}");
        if drawn(place, Texts::with_words("en", Arc::new(words))) != rows {
            shown.push(id);
        }
    }
    shown
}

/// The entries of a language by id.
fn entries(language: &str) -> BTreeMap<String, &'static str> {
    lines_of(language).into_iter().collect()
}

#[test]
fn what_stands_whole_in_english_stands_whole_in_every_language() {
    let mut found = Vec::new();
    for place in 0..PLACES {
        let english = shown(place, &drawn(place, Texts::new("en")));
        assert!(english.len() > 4, "the texts of screen {place} were not found: {english:?}");
        for language in ["da", "nb", "sv"] {
            let entries = entries(language);
            let rows = drawn(place, Texts::new(language));
            let readings = readings(&rows);
            // A row that refines a code begins with the code and a colon.
            let refines = rows.iter().rev().take(3).any(|row| {
                let first = row.split_whitespace().next().unwrap_or_default();
                first.len() > 1 && first.ends_with(':')
            });
            let left_over = |id: &str| refines && LEFT_OVER.iter().any(|(_, hint)| *hint == id);
            for id in english.iter().filter(|id| !left_over(id)) {
                let Some(pieces) = pieces(entries[id]) else { continue };
                if !stands(&readings, &pieces) {
                    found.push(format!("{language}, screen {place}: {id} is not whole:\n{}", rows.join("\n")));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n\n"));
}

/// The rows of a screen in which something is cut: dots that do not belong to the words.
fn cut(place: usize, language: &str) -> Vec<(usize, String)> {
    let meant: Vec<&str> = lines_of(language).iter().filter_map(|(_, source)| pieces(source)).flatten().collect();
    let meant: Vec<&str> = meant.into_iter().filter(|piece| piece.contains('…')).collect();
    let rows = drawn(place, Texts::new(language));
    let without = |row: &String| meant.iter().fold(row.clone(), |row, piece| row.replace(piece, ""));
    rows.iter().map(without).enumerate().filter(|(_, row)| row.contains('…')).collect()
}

#[test]
fn no_word_ends_in_dots_where_the_english_one_does_not() {
    for place in 0..PLACES {
        let english: Vec<usize> = cut(place, "en").into_iter().map(|(row, _)| row).collect();
        for language in ["da", "nb", "sv"] {
            let found: Vec<_> = cut(place, language).into_iter().filter(|(row, _)| !english.contains(row)).collect();
            assert!(found.is_empty(), "{language}, screen {place}: {found:#?}");
        }
    }
}

/// Keys that get what room is left in a row that refines a code.
const LEFT_OVER: [(&str, &str); 3] =
    [("⌫", "command-take-back-hint"), ("?", "command-help-hint"), ("^Q", "command-quit-hint")];

/// The signs of keys in the last rows of a screen, and whether an id of a code stands behind them.
fn hinted(screen: &Screen) -> Vec<(String, bool)> {
    let cells = screen.cells();
    let key = screen.app.looks.theme.key;
    let rows = screen.app.looks.code_rows + 1;
    let mut found = Vec::new();
    for y in cells.area.height - rows..cells.area.height {
        let lit = |x: u16| cells[(x, y)].style().fg == key.fg && cells[(x, y)].style().add_modifier == key.add_modifier;
        let (mut sign, mut refines) = (String::new(), false);
        for x in 0..cells.area.width {
            if lit(x) && cells[(x, y)].symbol() != " " {
                sign.push_str(cells[(x, y)].symbol());
            } else if !sign.is_empty() {
                let sign = std::mem::take(&mut sign);
                refines |= sign.len() > 1 && sign.ends_with(':');
                // A name of a code begins with a small letter, its id with a capital one.
                let named = (x..cells.area.width).map(|x| cells[(x, y)].symbol()).find(|it| *it != " ");
                let is_id = named.is_some_and(|it| it.chars().all(char::is_uppercase));
                let left_over = refines && LEFT_OVER.iter().any(|(known, _)| *known == sign);
                found.extend((!left_over).then_some((sign, is_id)));
            }
        }
    }
    found
}

#[test]
fn the_same_keys_are_hinted_with_words_as_long_in_every_language() {
    for (_, codebooks, keys) in SCREENS {
        let hints = |language: &str| hinted(&screen(Texts::new(language), codebooks, keys));
        let english = hints("en");
        assert!(english.len() > 1, "{english:?}");
        for language in ["da", "nb", "sv"] {
            assert_eq!(hints(language), english, "{language}, after {keys}, under {codebooks}");
        }
    }
}

#[test]
fn another_language_is_there_at_once_and_changes_nothing_else() {
    let mut talk = Screen::talk(TALK);
    talk.press("q s <down> c 1");
    let (codes, place) = (talk.codes(), talk.place());
    for (language, word) in
        [("da", "replik 2 af 4"), ("nb", "replikk 2 av 4"), ("sv", "replik 2 av 4"), ("en", "turn 2 of 4")]
    {
        talk.press("<a-l>");
        assert_eq!((talk.app.looks.texts.language(), talk.notice()), (language, "language-now"));
        let mut fresh = Screen::talk(TALK).language(language);
        fresh.press("q s <down> c 1");
        talk.app.notice = None;
        fresh.app.notice = None;
        fresh.app.saving = talk.app.saving.clone();
        assert_eq!(talk.text(), fresh.text());
        assert_eq!(
            (talk.codes(), talk.place(), talk.app.looks.code_rows),
            (codes.clone(), place, fresh.app.looks.code_rows)
        );
        assert!(talk.text().contains(word), "{}", talk.text());
    }
    assert_eq!(talk.effects().into_iter().filter(|effect| *effect == Effect::Reword).count(), 4);
}

#[test]
fn the_keys_of_the_codes_get_the_rows_that_the_other_language_needs() {
    let mut differed = 0;
    for width in (100..=220).step_by(4) {
        let mut talk = Screen::talk(TALK).size(width, 30);
        let before = talk.app.looks.code_rows;
        talk.press("<a-l>");
        let fresh = Screen::talk(TALK).language("da").size(width, 30).app.looks.code_rows;
        assert_eq!(talk.app.looks.code_rows, fresh, "at {width}");
        differed += u32::from(before != fresh);
    }
    assert!(differed > 0, "there is no width at which the rows differ");
}

#[test]
fn lists_and_help_that_are_open_go_over_to_the_other_language() {
    for (keys, rest) in [
        (":", "<down> <down>"),
        ("<c-f>", "<down>"),
        ("<c-r>", ""),
        ("?", "<pgdn>"),
        (": ratings <enter>", "<down>"),
        (": cross <enter>", ""),
        (": plan <enter>", "<down>"),
        ("<down> s : replies <enter>", ""),
        (": segment <enter>", "<down>"),
        ("<c-k>", ""),
        ("<c-o>", ""),
    ] {
        let mut talk = Screen::talk(TALK);
        talk.press(&format!("q {keys} {rest} <a-l>"));
        let mut fresh = Screen::talk(TALK).language("da");
        fresh.press(&format!("q {keys} {rest}"));
        talk.app.notice = None;
        fresh.app.notice = None;
        assert_eq!(talk.text(), fresh.text(), "{keys}");
    }
    // The help of another language may be shorter than what was scrolled.
    let mut talk = Screen::talk(TALK);
    talk.press(&format!("? {} <a-l> <up>", "<pgdn> ".repeat(40)));
    let mut fresh = Screen::talk(TALK).language("da");
    fresh.press(&format!("? {} <up>", "<pgdn> ".repeat(40)));
    talk.app.notice = None;
    assert!(talk.text().lines().nth(15).is_some_and(|row| !row.trim().is_empty()), "{}", talk.text());
}

#[test]
fn another_language_is_found_in_the_list_of_commands() {
    let mut talk = Screen::talk(TALK);
    talk.press(": language <enter>");
    assert_eq!(talk.app.looks.texts.language(), "da");
}

#[test]
fn commands_are_found_by_the_words_that_people_try() {
    for (language, typed, found) in [
        ("da", "meddel", "Beskeder"),
        ("da", "beskeder", "Beskeder"),
        ("da", "flet", "Flet en anden version ind"),
        ("nb", "beskjed", "Meldinger"),
        ("sv", "besked", "Meddelanden"),
        ("en", "messages", "Messages"),
    ] {
        let mut screen = Screen::talk("T: How are you?\nC: Fine.").language(language);
        screen.app.desk.told = vec![Message::new("open-read-only")];
        screen.app.desk.versions = vec!["other.ron".into()];
        screen.press(&format!(": {typed}"));
        let Mode::Listing(list) = &screen.app.mode else { panic!("no palette") };
        assert_eq!(list.entries.first().map(|(name, _)| name.as_str()), Some(found), "{language}: {typed}");
    }
}

#[test]
fn the_list_of_messages_shows_every_word_of_them() {
    let mut screen = Screen::talk("T: How are you?\nC: Fine.");
    for count in 1..40 {
        screen.app.desk.told = vec![
            Message::new("open-as-it-was-named")
                .with("name", "x".repeat(count))
                .with("at", "2026-11-22 10:15:20")
                .with("number", 7),
        ];
        screen.press(": messages <enter>");
        assert!(!screen.text().contains('…'), "{}", screen.text());
        screen.press("<esc>");
    }
}
