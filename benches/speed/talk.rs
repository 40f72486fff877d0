//! Talks of any length, always the same ones, and a coder's keys on them. The test of speed uses them too.
#![allow(clippy::unwrap_used, dead_code, reason = "a talk that cannot be made stops the run; not every user needs all")]

use std::cell::Cell;
use std::fmt::Write as _;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

use gensvar::domain::codebook::CodeId;
use gensvar::domain::coding::{Coding, Mark, MarkId, Origin, Status};
use gensvar::domain::document::Document;
use gensvar::domain::instrument::Instrument;
use gensvar::domain::session::{
    About, Participant, ParticipantId, Role, Session, Speaker, Target, Turn, TurnId, Whose,
};
use gensvar::ports::codebooks::{DEFAULT, Library};
use gensvar::ports::locale::Texts;
use gensvar::tui::app::{App, Cursor, Desk, Looks, Size};
use gensvar::tui::keymap::{Key, KeyName, Keymap, SHIPPED, parse};
use gensvar::tui::msg::Msg;
use gensvar::tui::theme::{Ground, Theme};
use gensvar::tui::update::update;
use gensvar::tui::view;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

/// The screen that everything is measured on.
pub const SCREEN: Size = Size { width: 200, height: 60 };

const WORDS: [&str; 24] = [
    "you",
    "evenings",
    "worst",
    "could",
    "because",
    "the",
    "doctor",
    "said",
    "maybe",
    "på",
    "lørdag",
    "something",
    "drink",
    "less",
    "than",
    "before",
    "it",
    "would",
    "be",
    "good",
    "to",
    "talk",
    "about",
    "children",
];

/// Numbers that look like chance and are the same in every run.
#[derive(Debug)]
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
}

/// What is said in so many turns: from one word to five sentences each.
pub fn said(turns: usize) -> impl Iterator<Item = String> {
    let mut chance = Chance(7);
    (0..turns).map(move |_| {
        let mut text = String::new();
        for _ in 0..=chance.below(5) {
            let mut words = 1 + chance.below(14);
            let mut start = text.len();
            while words > 0 {
                let word = WORDS[chance.below(WORDS.len() as u64) as usize];
                let _ = write!(text, "{}{word}", if text.is_empty() { "" } else { " " });
                start = start.min(text.len() - 1);
                words -= 1;
            }
            text.push(if chance.below(3) == 0 { '?' } else { '.' });
        }
        text
    })
}

/// The same talk as a transcript in plain text.
pub fn transcript(turns: usize) -> String {
    let mut text = String::new();
    for (index, words) in said(turns).enumerate() {
        let _ = writeln!(text, "{}: {words}", if index % 2 == 0 { "T" } else { "C" });
    }
    text
}

/// The talk as a session.
pub fn session(turns: usize) -> Session {
    let someone =
        |id: &str, role| Participant { id: ParticipantId(id.to_owned()), role, name: String::new(), speaks_for: None };
    let people = vec![someone("T", Role::Clinician), someone("C", Role::Client)];
    let turn = |(index, text): (usize, String)| Turn {
        id: TurnId(index as u32 + 1),
        by: (index % 2) as u16,
        start: Some(index as u32 * 3000),
        end: None,
        text: text.into(),
    };
    let about = About { id: "talk".to_owned(), title: "A long talk".to_owned(), ..About::default() };
    let target = Target { behaviour: "drink less".to_owned(), whose: Whose::Client };
    Session::new(about, vec![target], people, said(turns).enumerate().map(turn).collect()).unwrap()
}

/// The instrument that is used when nobody asks for another.
pub fn instrument() -> Arc<Instrument> {
    Library::shipped().instrument(DEFAULT).unwrap()
}

/// A coding with so many marks, spread evenly over the talk.
pub fn coding(session: &Session, instrument: &Instrument, marks: usize) -> Coding {
    let clinician = ["Q", "SR", "CR", "AF", "GI"].map(CodeId::new);
    let client = ["CT", "ST"].map(CodeId::new);
    let origin = Origin {
        id: "coding".to_owned(),
        session: session.about.id.clone(),
        coder: "anna".to_owned(),
        codebooks: instrument.used(),
        round: 1,
        ..Origin::default()
    };
    let mut given = Vec::with_capacity(marks);
    for index in 0..marks {
        let position = index * session.len() / marks;
        let codes: &[CodeId] = if position.is_multiple_of(2) { &clinician } else { &client };
        let mut mark = Mark::new(MarkId(index as u32 + 1), None, codes[index / 2 % codes.len()].clone());
        if position % 2 == 1 && index % 3 == 0 {
            mark.modifiers.push(("kind".to_owned(), "ability".to_owned()));
        }
        given.push((session.turn(position).unwrap().id, mark));
    }
    Coding::assemble(origin, Status::Open, Vec::new(), given, 1).unwrap()
}

/// The keys that come with the program.
pub fn keymap(instrument: &Instrument) -> Keymap {
    let shipped = SHIPPED.iter().map(|(name, text)| parse(text, Path::new(name)).unwrap()).collect();
    Keymap::new(&[shipped], instrument)
}

/// Opens a document on the screen.
pub fn app(document: Document) -> App {
    let keymap = keymap(document.instrument());
    let looks = Looks {
        size: SCREEN,
        theme: Theme::new(Ground::Dark),
        texts: Texts::new("en"),
        counts: false,
        code_rows: 1,
        figures: gensvar::tui::app::Figures::default(),
    };
    App::new(document, Desk::default(), keymap, looks)
}

/// A talk of so many turns with codes on half of them, and the cursor in its middle.
pub fn half_coded(turns: usize) -> App {
    let (session, instrument) = (session(turns), instrument());
    let coding = coding(&session, &instrument, turns / 2);
    let mut app = app(Document::new(session, coding, instrument));
    app.cursor = Cursor { position: turns / 2, place: 0 };
    app.follow_cursor();
    app
}

/// A terminal that takes every byte, counts it and shows nothing.
pub struct Nowhere {
    terminal: Terminal<CrosstermBackend<BufWriter<Counted>>>,
    bytes: Rc<Cell<usize>>,
}

struct Counted(Rc<Cell<usize>>);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Nowhere {
    pub fn open() -> Self {
        let area = Rect::new(0, 0, SCREEN.width, SCREEN.height);
        let options = TerminalOptions { viewport: Viewport::Fixed(area) };
        let bytes = Rc::new(Cell::new(0));
        let backend = CrosstermBackend::new(BufWriter::with_capacity(64 * 1024, Counted(Rc::clone(&bytes))));
        Self { terminal: Terminal::with_options(backend, options).unwrap(), bytes }
    }

    /// Draws a frame as the driver does; returns how many bytes a terminal would get.
    pub fn draw(&mut self, app: &App) -> usize {
        let before = self.bytes.get();
        self.terminal
            .draw(|frame| {
                view::draw(app, frame.buffer_mut());
                if let Some(caret) = view::caret(app) {
                    frame.set_cursor_position(caret);
                }
            })
            .unwrap();
        self.bytes.get() - before
    }

    /// Draws a frame with one letter in every cell: what the library under the program takes, and nothing of ours.
    pub fn draw_letters(&mut self, letter: char) {
        self.terminal
            .draw(|frame| {
                for cell in &mut frame.buffer_mut().content {
                    cell.set_char(letter);
                }
            })
            .unwrap();
    }

    /// Presses a key and draws what it leads to.
    pub fn press(&mut self, app: &mut App, key: Key) -> usize {
        update(app, Msg::Key(key));
        self.draw(app)
    }
}

/// What a coder does with one key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Code,
    Refine,
    Down,
    Up,
    Page,
    Back,
    Undo,
}

/// A stretch of work, to be repeated.
pub const WORK: [Step; 24] = {
    use Step as S;
    [
        S::Code,
        S::Down,
        S::Code,
        S::Refine,
        S::Down,
        S::Code,
        S::Code,
        S::Down,
        S::Code,
        S::Refine,
        S::Refine,
        S::Down,
        S::Page,
        S::Code,
        S::Undo,
        S::Code,
        S::Down,
        S::Up,
        S::Code,
        S::Down,
        S::Code,
        S::Undo,
        S::Down,
        S::Back,
    ]
};

/// The key for a step: a letter that is a code on this turn, where it is a code.
pub fn key(app: &App, step: Step, turn: usize) -> Key {
    let one_of = |letters: &[u8]| Key::char(char::from(letters[turn % letters.len()]));
    match step {
        Step::Code if app.speaker() == Some(Speaker::Clinician) => one_of(b"qsca"),
        Step::Code => one_of(b"cs"),
        Step::Refine => one_of(b"123456"),
        Step::Down => Key::plain(KeyName::Down),
        Step::Up => Key::plain(KeyName::Up),
        Step::Page => Key::plain(KeyName::PageDown),
        Step::Back => Key::plain(KeyName::PageUp),
        Step::Undo => Key { ctrl: true, ..Key::char('z') },
    }
}
