//! Text that would like to do something to the terminal: it is shown, and columns stay straight.

use std::cell::RefCell;
use std::rc::Rc;

use gensvar::tui::regions::Regions;
use gensvar::tui::theme::Ground;
use gensvar::tui::view;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::support::screen::{Screen, frame};

/// Turns that hold what a file may hold, with a name for each.
const TEXTS: [(&str, &str); 15] = [
    ("escape", "before \u{1b}[2J\u{1b}]0;title\u{7} after \u{1b}[31mred"),
    ("c1", "before \u{9b}2J\u{85}\u{90} after"),
    ("controls", "tab\there null\0 bell\u{7} back\u{8}\u{8}\u{8} return\rover"),
    ("bidi", "before \u{202e}desrever\u{202c} \u{2066}isolated\u{2069} after"),
    ("zero-width", "z\u{200b}e\u{200c}r\u{200d}o\u{feff} width\u{2060} soft\u{ad}hyphen"),
    ("tags", "a\u{e0041}\u{e0042}\u{e007f}b"),
    ("separators", "one\u{2028}two\u{2029}three"),
    ("family", "a family 👨\u{200d}👩\u{200d}👧\u{200d}👦 walks"),
    ("skin", "thumbs 👍🏽 and 👋🏿 waves"),
    ("flags", "flags 🇩🇰🇸🇪🇳🇴 fly"),
    ("keycap", "key 1\u{fe0f}\u{20e3} and heart ❤\u{fe0f} here"),
    ("wide", "日本語のとても長い文章がここに続きますから折り返しが必要になります。終わり。"),
    ("combining", "e\u{301}e\u{301} a\u{30a} \u{301}alone Z\u{351}\u{36b}\u{343}\u{36a}\u{302}a\u{315}lgo"),
    ("scripts", "שלום עליכם مرحبا بالعالم สวัสดีครับ नमस्ते 한국어"),
    (
        "long",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ),
];

fn talk() -> String {
    let turn = |(index, (_, text)): (usize, &(&str, &str))| {
        format!("{}: {}", if index % 2 == 0 { "T" } else { "C" }, text.replace(['\n'], " "))
    };
    TEXTS.iter().enumerate().map(turn).collect::<Vec<_>>().join("\n")
}

#[test]
fn hostile_words_are_shown_harmlessly() {
    // `lines` would end a turn at a return, which the format of these tests does not mean to do.
    Screen::talk(&talk()).size(120, 36).looks("hostile-120x36");
    Screen::talk(&talk()).press("<end>").looks("hostile-80x24");
    Screen::talk(&talk()).size(40, 10).press("<c-g> 5 <enter>").looks("hostile-40x10");
}

#[test]
fn a_terminal_shows_what_was_drawn_with_every_column_in_its_place() {
    for (name, text) in TEXTS {
        for (width, height) in [(80, 24), (120, 36), (200, 60), (71, 24)] {
            let screen = Screen::talk(&format!("T: {text}\nC: {text} {text}\nT: Next.")).size(width, height);
            let shown = screen.text_on_terminal();
            assert_straight_on_terminal(&screen, &shown, name);
        }
    }
}

/// A terminal that can be looked at while it is drawn on.
#[derive(Clone)]
struct Shown(Rc<RefCell<vt100::Parser>>);

impl std::io::Write for Shown {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().process(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A terminal that draws each character by itself draws an emoji with a skin tone wider than one that joins them.
#[test]
fn what_sticks_out_of_a_sign_is_gone_with_the_next_frame() {
    let (width, height) = (80, 24);
    for indent in 20..40 {
        let turn = |index: usize| match index % 3 {
            0 => format!("T: {}👍🏽 👩🏽\u{200d}💻", "x".repeat(indent)),
            1 => format!("C: {}", "x".repeat(indent)),
            _ => format!("T: {}  ab", "x".repeat(indent)),
        };
        let mut screen = Screen::talk(&(0..60).map(turn).collect::<Vec<_>>().join("\n"));
        let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
        let parser = vt100::Parser::new(height.try_into().unwrap(), width.try_into().unwrap(), 0);
        let shown = Shown(Rc::new(RefCell::new(parser)));
        let backend = CrosstermBackend::new(shown.clone());
        let mut drawn = Terminal::with_options(backend, TerminalOptions { viewport }).unwrap();
        for step in 0..30 {
            drawn.draw(|frame| view::draw(&screen.app, frame.buffer_mut())).unwrap();
            let rows: Vec<String> =
                shown.0.borrow().screen().rows(0, width).map(|row| row.trim_end().to_owned()).collect();
            assert_eq!(rows.join("\n"), screen.text_on_terminal(), "indent {indent}, step {step}");
            screen.press("<down>");
        }
    }
}

/// The line beside the transcript stands in one column of a terminal that reckons by the widths of characters.
fn assert_straight_on_terminal(screen: &Screen, shown: &str, name: &str) {
    let side = Regions::new(screen.app.looks.size, screen.app.looks.code_rows).sidebar;
    for row in side.top()..side.bottom() {
        let line = shown.lines().nth(usize::from(row)).unwrap_or_default();
        let mut column = 0;
        let at = line.chars().find(|letter| {
            let here = column;
            column += unicode_width::UnicodeWidthChar::width(*letter).unwrap_or(0);
            here == usize::from(side.x) - 1
        });
        assert!(matches!(at, Some('│' | '├')), "{name}: row {row} has {at:?} beside the transcript:\n{shown}");
    }
}

#[test]
fn a_frame_holds_no_sequence_of_the_talk() {
    let bytes = frame(&Screen::talk(&talk()).size(200, 60).ground(Ground::Plain).app);
    let text = String::from_utf8(bytes).unwrap();
    for forbidden in
        ["\u{1b}[2J\u{1b}]0;", "\u{1b}]", "\u{9b}", "\u{202e}", "\u{200b}", "\u{7}", "\u{8}", "\0", "\r", "\t"]
    {
        assert!(!text.contains(forbidden), "{forbidden:?}");
    }
}

#[test]
fn hostile_names_titles_notes_and_goals_are_shown_harmlessly() {
    let evil = "\u{1b}[2J\u{202e}x\u{7}";
    let mut screen = Screen::talk(&format!("T{evil}: How?\n{evil}: Fine.\nC: Yes."));
    screen.press("q <c-n>").paste(evil).press("<enter> <c-o>").paste(evil).press("<enter> :").paste(evil);
    screen.press("<esc> <c-g>").paste(evil).press("<enter>");
    screen.press("<c-r>").text();
    screen.press("<esc> <c-f>").text();
    screen.press("<esc> /").paste(evil).text();
    screen.press("<enter>").looks("hostile-names-80x24");
}
