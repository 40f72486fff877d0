//! Every screen over hostile files: the cells that are drawn, and the bytes that a terminal is sent.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use gensvar::domain::document::Document;
use gensvar::domain::message::Message;
use gensvar::ports::clock::SystemClock;
use gensvar::ports::codebooks::Library;
use gensvar::ports::files::DiskFiles;
use gensvar::ports::locale::{Texts, Words};
use gensvar::ports::open::{OpenRequest, World as Around, open};
use gensvar::ports::plans;
use gensvar::tui::app::{App, Desk, Figures, Looks, Size, Tone};
use gensvar::tui::command::Command;
use gensvar::tui::keymap::{Keymap, SHIPPED, parse};
use gensvar::tui::msg::Msg;
use gensvar::tui::start::{Entry, Open, Start};
use gensvar::tui::theme::{Ground, Theme};
use gensvar::tui::update::run;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::corpus::{assert_drawn, assert_readable};
use super::kept::{assert_escaped, files_under};
use super::verbs::{read, words};
use super::world::{World, assert_marked, keymap, name, shows, text};
use crate::support::pty::Terminal;
use crate::support::screen::{Screen, frame, rows};

/// The folder of the user's settings.
fn settings(world: &World) -> PathBuf {
    let (_, folder) = world.home.variables().into_iter().find(|(name, _)| *name == "XDG_CONFIG_HOME").unwrap();
    PathBuf::from(folder).join("gensvar")
}

/// The talk opened as the program opens it, with every text of the user's own.
fn opened(world: &World, language: &str) -> Screen {
    let folder = settings(world);
    let (words, _) = Words::read(&DiskFiles, Some(&folder));
    let (mut library, left_out) = Library::load(&DiskFiles, Some(&folder));
    library.reword(&words);
    let request = OpenRequest {
        path: world.session.clone(),
        coder: text("Coder"),
        names_coder: false,
        codebooks: Some("own".into()),
        usual_codebooks: None,
        spoken: String::new(),
        read_only: false,
        round: 1,
    };
    let around = Around { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &|| "fresh".to_owned() };
    let opened = open(&request, &around).unwrap_or_else(|faults| panic!("{:?}", faults.faults));
    let own = parse(&keymap(), Path::new("own.ron")).unwrap();
    let shipped: Vec<_> = SHIPPED.iter().map(|(name, text)| parse(text, Path::new(name)).unwrap()).collect();
    let keys = Keymap::new(&[shipped, vec![own]], &opened.instrument);
    let (plan, _) = plans::load(&DiskFiles, Some(&folder), Some("ours"));
    let mut told = opened.notices;
    let file = PathBuf::from(name("LeftOut")).display().to_string();
    told.extend(
        left_out
            .iter()
            .flat_map(|faults| &faults.faults)
            .map(|fault| Message::new("opening-left-out").with("file", file.as_str()).with("what", &fault.message)),
    );
    let desk = Desk {
        session_path: opened.session_path,
        coding_path: opened.coding_path,
        told: told.clone(),
        plan,
        seed: 7,
        ..Desk::default()
    };
    let looks = Looks {
        size: Size { width: 80, height: 24 },
        theme: Theme::new(Ground::Dark),
        texts: Texts::with_words(language, Arc::new(words)),
        counts: false,
        code_rows: 1,
        figures: Figures::default(),
    };
    let document = Document::new(opened.session, opened.coding, opened.instrument);
    let mut screen = Screen::talk("T: x");
    screen.app = App::new(document, desk, keys, looks);
    for message in told {
        screen.app.tell(Tone::Hint, message);
        look(&screen, "what is told at opening");
    }
    screen
}

/// Checks a frame, cells and bytes; gives what it shows.
fn look(screen: &Screen, whence: &str) -> String {
    let shown = screen.text();
    assert_readable(&shown, whence);
    assert_marked(&shown, whence);
    if screen.app.looks.size.width == 80 {
        assert_drawn(&frame(&screen.app), whence);
    }
    shown
}

/// Commands that end the program, or write.
const LEAVING: [Command; 3] = [Command::Quit, Command::QuitWithoutSaving, Command::Save];

#[test]
fn no_screen_shows_what_a_terminal_obeys() {
    let world = World::new();
    let mut seen = String::new();
    for (width, height, language) in [(80, 24, "en"), (200, 60, "nb"), (40, 10, "en")] {
        let mut screen = opened(&world, language).size(width, height);
        screen.press("<home>");
        seen += &look(&screen, "the beginning");
        for command in Command::ALL.iter().filter(|command| !LEAVING.contains(command)) {
            let whence = format!("{command:?} on {width}x{height}");
            run(&mut screen.app, *command);
            while screen.app.has_slices() {
                screen.send(Msg::Slice);
            }
            seen += &look(&screen, &whence);
            let steps: &[&str] = if width == 80 { &["<down> <right>", "<enter>"] } else { &[] };
            for keys in steps {
                screen.press(keys);
                seen += &look(&screen, &format!("{whence}, {keys}"));
            }
            screen.press("<esc> <esc> <esc>");
        }
    }
    // The places that are known to come onto some screen.
    let known = [
        "Clinician",
        "Title",
        "Coder",
        "Code",
        "BookName",
        "CodeName",
        "Definition",
        "Hint",
        "Score",
        "RatingName",
        "Anchor",
        "ModifierName",
        "ValueName",
        "HeadingName",
        "ActorName",
        "SaysName",
        "WordRegion",
    ];
    let unseen: Vec<&str> = known.into_iter().filter(|place| !shows(&seen, place)).collect();
    assert!(unseen.is_empty(), "no screen shows {unseen:?}");
}

#[test]
fn every_turn_of_the_corpus_is_drawn_harmlessly() {
    let world = World::new();
    for (width, height) in [(80, 24), (40, 10)] {
        let mut screen = opened(&world, "en").size(width, height);
        let turns = screen.app.document.session().len();
        for turn in 0..turns {
            look(&screen, &format!("turn {turn}"));
            screen.press("<right>");
        }
        screen.press("<c-o>").paste(&text("Pasted"));
        look(&screen, "a pasted goal");
        screen.press("<enter> <c-g>").paste(&text("Pasted"));
        look(&screen, "a pasted number");
        screen.press("<esc> :").paste(&text("Pasted"));
        look(&screen, "a pasted command");
    }
}

#[test]
fn a_turn_of_a_million_letters_is_drawn_like_any_other() {
    let long = format!("T: {}\nC: Yes.", "å\u{1b}[31m\u{202e}ord ".repeat(75_000));
    let mut screen = Screen::talk(&long);
    for keys in ["<pgdn>", "q"] {
        screen.press(keys);
        look(&screen, keys);
    }
}

#[test]
fn the_first_screen_shows_nothing_that_a_terminal_obeys() {
    let entry = |place: &str| Entry { title: text(place), about: text("About"), open: Open::File("x".into()) };
    let start = Start { recent: vec![entry("Recent"), entry("Other")], samples: vec![entry("Sample")], chosen: 0 };
    for (width, height) in [(80, 24), (200, 60), (40, 10), (20, 5)] {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        start.draw(&Texts::new("en"), &Theme::new(Ground::Dark), &mut buffer);
        let shown = rows(&buffer).join("\n");
        assert_readable(&shown, "the first screen");
        assert_marked(&shown, "the first screen");
    }
}

/// The program itself on a terminal, from the list of recent files through every command: each byte that it sends is read.
#[test]
fn a_whole_run_sends_nothing_that_it_does_not_need() {
    let world = World::new();
    let folders = [world.home.talks(), world.home.state()];
    let before = files_under(&folders);
    let mut terminal = Terminal::start(&world.home, &[]);
    terminal.wait_for("QzRecent");
    terminal.send("\r");
    // The banner is the first of what is told.
    terminal.wait_for("hidden characters are shown as marks");
    for command in Command::ALL.iter().filter(|command| !LEAVING.contains(command)) {
        let said = Texts::new("en").get(&command.name_id()).into_owned();
        // An escape and the key after it would be one key, so that each waits for its answer.
        for keys in [&*format!(":{said}\r"), "\u{1b}[B\u{1b}[6~", "\u{1b}", "\u{1b}"] {
            let before = terminal.sent().len();
            terminal.send(keys);
            if keys.starts_with(':') {
                // A command shows at least its own line, on a busy machine later.
                (0..400).take_while(|_| terminal.sent().len() == before).for_each(|_| std::thread::sleep(QUIET));
            }
            settle(&terminal);
        }
    }
    terminal.send("\u{3}");
    terminal.wait();
    let sent = terminal.sent();
    assert!(sent.len() > 20_000, "{} bytes", sent.len());
    assert_drawn(&sent, "a whole run");
    // What happened is told as harmlessly as it was shown.
    let open = world.home.talks().join("open.coding.ron");
    for verb in ["history", "good-copies"] {
        for format in ["text", "json", "csv"] {
            let (_, told) = read(&world, &words(&format!("{verb} --format {format}"), &[&open]));
            assert!(told.len() > 100, "{told}");
        }
    }
    // What it wrote meanwhile, journal and all, holds escapes.
    let written: Vec<_> = files_under(&folders).into_iter().filter(|file| !before.contains(file)).collect();
    assert!(written.len() > 2, "{written:?}");
    for (path, bytes) in written {
        // Copies of somebody's file are kept letter for letter.
        if !before.iter().any(|(_, known)| *known == bytes) {
            assert_escaped(std::str::from_utf8(&bytes).unwrap(), &path.display().to_string());
        }
    }
}

/// How long the program says nothing before it is taken to be done.
const QUIET: Duration = Duration::from_millis(25);

/// Waits until the program has sent nothing more for a while.
fn settle(terminal: &Terminal) {
    let mut before = terminal.sent().len();
    for _ in 0..40 {
        std::thread::sleep(QUIET);
        let now = terminal.sent().len();
        if now == before {
            return;
        }
        before = now;
    }
}
