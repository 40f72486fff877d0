//! The screens of the program, stored as text in `tests/screens`.

use gensvar::domain::session::{About, Session, Speaker};
use gensvar::ports::locale::{LANGUAGES, Texts};
use gensvar::ports::samples;
use gensvar::tui::app::App;
use gensvar::tui::start::{Entry, Open, Start};
use gensvar::tui::theme::{Ground, Theme};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::support::SHIPPED;
use crate::support::screen::{Screen, assert_harmless, keys, rows, stored};

/// The samples in their languages, with the name under which their screens are stored.
const SAMPLES: [(&str, &str); 4] = [
    ("en", "smoking-primary-care"),
    ("da", "jobcenter-alkohol"),
    ("nb", "innleggelse-avrusning"),
    ("sv", "forsorjningsstod-forandringsplan"),
];

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 60)];

#[test]
fn a_talk_that_nobody_has_coded_yet() {
    for (language, sample) in SAMPLES {
        for (width, height) in SIZES {
            Screen::sample(sample).size(width, height).looks(&format!("new-{language}-{width}x{height}"));
        }
    }
}

#[test]
fn a_talk_that_is_coded() {
    for (language, sample) in SAMPLES {
        for (width, height) in SIZES {
            let mut screen = Screen::coded_sample(sample).size(width, height);
            screen.press("<c-g> 40 <enter>").looks(&format!("coded-{language}-{width}x{height}"));
        }
    }
}

#[test]
fn a_talk_done_badly_under_the_other_codebook() {
    for (width, height) in SIZES {
        let mut screen = Screen::coded_sample_under("drinking-done-badly", "misc-2.5").size(width, height);
        screen.press("<c-g> 12 <enter>").looks(&format!("coded-misc-{width}x{height}"));
    }
}

#[test]
fn replies_beside_a_talk_with_strain_in_the_relation() {
    for (width, height) in SIZES {
        let mut screen = Screen::coded_sample_under("innleggelse-avrusning", "gensvar").size(width, height);
        screen.press("<c-g> 46 <enter>").looks(&format!("replies-beside-{width}x{height}"));
    }
}

#[test]
fn colours_on_each_ground() {
    for (ground, name) in [(Ground::Dark, "dark"), (Ground::Light, "light"), (Ground::Plain, "plain")] {
        let mut screen = Screen::coded_sample("smoking-primary-care").size(100, 32).ground(ground);
        screen.press("<c-g> 10 <enter> / want <enter>").looks_with_styles(&format!("colours-{name}"));
    }
}

#[test]
fn the_header_names_the_version_before_the_whole_title_and_no_version_where_nothing_else_fits() {
    let header = |screen: &Screen| screen.text().lines().next().unwrap_or_default().to_owned();
    for (codebooks, name) in [
        ("miti-4.2.1+clear-1.0", "· MITI 4.2.1+CLEAR 1.0 ·"),
        ("miti-3.1.1+clear-1.0", "· MITI 3.1.1+CLEAR 1.0 ·"),
        ("misc-2.5", "· MISC 2.5 ·"),
        ("misc-2.1", "· MISC 2.1 ·"),
    ] {
        let screen = Screen::talk_under("T: So?\nC: Yes.", codebooks);
        assert!(header(&screen).contains(name), "{}", header(&screen));
    }
    let mut screen = Screen::coded_sample("smoking-primary-care");
    for (width, name) in [(120, "MITI 4.2.1 + CLEAR 1.0"), (90, "MITI 4.2.1+CLEAR 1.0"), (80, "MITI 4.2.1+CLEAR ·")] {
        screen = screen.size(width, 24);
        let header = header(&screen);
        assert!(header.starts_with(" Asthma check") && header.contains(name), "{width}: {header}");
    }
    let header = header(&screen.size(60, 24));
    assert!(header.contains("MITI+CLEAR"), "{header}");
}

#[test]
fn the_key_of_the_help_ends_the_last_row_after_every_code_and_no_value_goes_for_it() {
    for codebooks in SHIPPED {
        for (speaker, label) in [(Speaker::Clinician, "T"), (Speaker::Client, "C")] {
            let fresh = || Screen::talk_under(&format!("{label}: So. And then? Well."), codebooks);
            let app = fresh().app;
            for (key, code) in app.keymap.codes_of(speaker, app.document.instrument()) {
                let mut coded = fresh();
                coded.press(&key.to_string());
                let values = |app: &App| {
                    let mut names = Vec::new();
                    if let Some((book, code)) = app.document.instrument().code(&code) {
                        for modifier in code.modifiers.iter().filter_map(|id| book.modifier(id)) {
                            let taken = modifier.values.iter().filter(|it| code.takes(&modifier.id, &it.id));
                            names.extend(taken.map(|it| it.name.clone()));
                        }
                    }
                    names
                };
                for language in ["en", "da", "nb", "sv"] {
                    coded = coded.language(language).size(80, 24);
                    let text = coded.text();
                    let last = text.lines().last().unwrap_or_default();
                    assert!(last.ends_with(" ?") || last.contains(" ? "), "{code}, {codebooks}, {language}: {last}");
                    for name in values(&coded.app) {
                        let name = name.get(language).to_lowercase();
                        let number = name.parse::<u8>().is_ok();
                        assert!(number || text.contains(&name), "{name} of {code}, {codebooks}, {language}:\n{text}");
                    }
                }
            }
        }
    }
}

/// A short talk with both sides, for screens of what is done rather than of how much there is.
const TALK: &str = "\
T: How are things at home? You said that it was hard.
C: It was hard. I want to stop, I really do. But I would miss it.
T: You want to stop, and you would miss it.
C: Yes.
T: What would be a first step?
C: No beer on weekdays. I could do that.";

#[test]
fn the_first_screen_offers_recent_files_and_samples() {
    let entry = |title: &str, about: &str| Entry {
        title: title.into(),
        about: about.into(),
        open: Open::Sample(String::new()),
    };
    let samples: Vec<Entry> = samples::list().iter().map(|it| entry(&it.title, &it.language)).collect();
    let recent = vec![entry("First visit", "visit.session.ron"), entry("Ø\u{1b}[2J", "\u{202e}b.txt")];
    for (name, recent) in [("start", Vec::new()), ("start-recent", recent)] {
        for size in SIZES {
            let mut start = Start { recent: recent.clone(), samples: samples.clone(), chosen: 0 };
            start.press(keys("<down>")[0]);
            start_looks(&start, size, &format!("{name}-{}x{}", size.0, size.1));
        }
    }
    let start = Start { recent: Vec::new(), samples, chosen: 0 };
    start_looks(&start, (40, 10), "start-40x10");
    start_looks(&start, (39, 9), "start-39x9");
}

#[test]
fn help_has_the_speakers_codes_first() {
    for (width, height) in SIZES {
        let size = format!("{width}x{height}");
        Screen::talk(TALK).size(width, height).press("?").looks(&format!("help-clinician-{size}"));
        Screen::talk(TALK).size(width, height).press("<down> ?").looks(&format!("help-client-{size}"));
    }
    Screen::talk_under(TALK, "misc-2.5").press("? <pgdn> <pgdn> <down>").looks("help-misc-further-80x24");
    Screen::talk(TALK).press(&format!("? {}", "<pgdn> ".repeat(40))).looks("help-end-80x24");
}

#[test]
fn the_palette_finds_commands() {
    for (width, height) in SIZES {
        Screen::talk(TALK).size(width, height).press(":").looks(&format!("palette-{width}x{height}"));
    }
    let mut long = Screen::talk(TALK);
    let head = |screen: &mut Screen, keys: &str| {
        screen.press(keys);
        screen.text().lines().find(|line| line.contains("commands:")).map(str::to_owned).unwrap_or_default()
    };
    for (keys, says) in [(":", " 1/48  ↓"), ("<end>", " 48/48 ↑ "), ("<pgup> <pgup>", "↑↓"), ("<home>", " 1/48  ↓")]
    {
        let head = head(&mut long, keys);
        assert!(head.contains(says), "{keys}: {head}");
    }
    Screen::talk(TALK).press(": bo ok").looks("palette-narrowed-80x24");
    Screen::talk(TALK).press(": xyz").looks("palette-nothing-80x24");
}

#[test]
fn a_filter_shows_some_turns_only() {
    for (width, height) in SIZES {
        let mut screen = Screen::coded_sample("smoking-primary-care").size(width, height);
        screen.press("<c-f>").looks(&format!("filter-list-{width}x{height}"));
        screen.press("code <space> ST <enter>").looks(&format!("filter-on-{width}x{height}"));
    }
}

#[test]
fn cutting_shows_the_place() {
    for (width, height) in SIZES {
        let mut screen = Screen::talk(TALK).size(width, height);
        screen.press("<down> s <c-k> <right> <right>").looks(&format!("cut-mode-{width}x{height}"));
    }
    Screen::talk(TALK).press("<down> <c-k> <enter> s c").looks("cut-done-80x24");
}

#[test]
fn searching_lights_the_words_up() {
    let mut screen = Screen::sample("jobcenter-alkohol");
    screen.press("/ øl").looks("search-found-80x24");
    screen.press("xx").looks("search-nothing-80x24");
    Screen::sample("jobcenter-alkohol").size(120, 36).press("/ øl <down> <enter>").looks("search-next-120x36");
}

#[test]
fn lines_that_are_typed() {
    Screen::talk(TALK).press("q <c-n> why <space> not").looks("note-prompt-80x24");
    let long = "long-and-longer- ".repeat(8);
    Screen::talk(TALK).press(&format!("q <c-n> {long}")).looks("note-long-80x24");
    Screen::talk(TALK).press(&format!("q <c-n> {long} <enter> <up>")).looks("note-kept-80x24");
    Screen::talk(TALK).press("<c-o> less <space> beer <tab>").looks("goal-prompt-80x24");
    Screen::talk(TALK).press("<c-o> less <space> beer <tab> <enter>").looks("goal-set-80x24");
    Screen::talk(TALK).press("<c-g> 12:0").looks("go-to-80x24");
}

#[test]
fn roles_are_told_inside_the_program() {
    let talk = "Anna: How are you?\nBo: Fine, thanks.\nAnna: Good.";
    for (width, height) in SIZES {
        Screen::talk(talk).size(width, height).looks(&format!("ask-clinician-{width}x{height}"));
    }
    Screen::talk(talk).press("q").looks("ask-clinician-pressed-80x24");
    Screen::talk(talk).press("1").looks("ask-clinician-answered-80x24");
    Screen::talk(talk).press("<c-r> <enter>").looks("roles-list-80x24");
    let many =
        "Anna: A.\nBo: B.\nCarl: C.\nDorthe-Marie: D.\nEmil: E.\nFrida: F.\nGeorg: G.\nHelle: H.\nIda: I.\nJan: J.";
    Screen::talk(many).looks("ask-clinician-many-80x24");
    Screen::talk(many).press("<c-r> <end>").looks("roles-list-many-80x24");
    let relative = "T: Hello.\nR: I am her mother.\nC: Mum.";
    Screen::talk(relative).press("<down>").looks("role-not-coded-80x24");
}

#[test]
fn several_codes_refinements_and_what_does_not_count() {
    Screen::talk(TALK).press("q s c a <down> c 1").looks("codes-given-80x24");
    Screen::talk(TALK).press("q q").looks("codes-not-counted-80x24");
    Screen::talk_under(TALK, "misc-2.5").press("q <down> c").looks("codes-incomplete-80x24");
    Screen::talk(TALK).press("q <c-w>").looks("counts-80x24");
    Screen::talk(TALK).read_only().press("q").looks("read-only-80x24");
    Screen::talk("T: ").looks("no-words-80x24");
    let nothing = Session::new(About::default(), Vec::new(), Vec::new(), Vec::new()).unwrap();
    Screen::of(nothing, None, "oars").looks("no-turns-80x24");
}

#[test]
fn small_terminals() {
    for (width, height) in [(60, 16), (59, 15), (40, 10), (39, 9), (100, 12), (40, 40)] {
        let mut screen = Screen::coded_sample("smoking-primary-care").size(width, height);
        screen.press("<c-g> 40 <enter>").looks(&format!("small-{width}x{height}"));
    }
    Screen::talk(TALK).size(40, 10).press("?").looks("small-help-40x10");
    Screen::talk(TALK).size(40, 10).press(":").looks("small-palette-40x10");
    Screen::talk(TALK).size(40, 10).press("/ hard").looks("small-search-40x10");
    Screen::talk("Anna: How are you?\nBo: Fine.").size(40, 10).looks("small-ask-40x10");
}

#[test]
fn the_chosen_entry_of_the_first_screen_is_always_in_sight() {
    let entry = |number: usize| Entry {
        title: format!("Talk {number}."),
        about: "en".into(),
        open: Open::Sample(String::new()),
    };
    for (width, height) in [(40, 10), (80, 16), (80, 24)] {
        let mut start = Start { recent: (0..8).map(entry).collect(), samples: (8..13).map(entry).collect(), chosen: 0 };
        for number in 0..13 {
            let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
            start.draw(&Texts::new("en"), &Theme::new(Ground::Dark), &mut buffer);
            let shown = rows(&buffer).join("\n");
            assert!(shown.contains(&format!("▌ Talk {number}.")), "{number} at {width}x{height}:\n{shown}");
            start.press(keys("<down>")[0]);
        }
    }
}

#[test]
fn a_first_screen_on_which_nothing_fits_says_what_to_do() {
    let start = Start { recent: Vec::new(), samples: Vec::new(), chosen: 0 };
    let mut buffer = Buffer::empty(Rect::new(0, 0, 39, 9));
    start.draw(&Texts::new("en"), &Theme::new(Ground::Dark), &mut buffer);
    assert!(rows(&buffer).join("").contains("Make the window larger"));
}

fn start_looks(start: &Start, (width, height): (u16, u16), name: &str) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    start.draw(&Texts::new("en"), &Theme::new(Ground::Dark), &mut buffer);
    assert_harmless(&buffer);
    stored(name, &format!("{width}x{height}\n{}", rows(&buffer).join("\n")));
}

#[test]
fn the_share_of_change_talk_never_runs_into_a_count() {
    let mut seen = 0;
    for (language, _) in LANGUAGES {
        for width in [80, 100, 120, 160] {
            let mut screen = Screen::talk("T: So?\nC: Well. And then. Yes.").language(language).size(width, 36);
            let text = screen.press("<down> s").text();
            let row = text.lines().find_map(|row| row.split_once('▼')).map(|(_, row)| row).unwrap();
            let Some((before, after)) = row.split_once('%') else { continue };
            let count = before.trim_end().trim_end_matches('0');
            assert!(count.ends_with("  ") && after.starts_with("  "), "{language}, {width}: {row}");
            seen += 1;
        }
    }
    assert!(seen > 4, "the share was seen {seen} times");
}
