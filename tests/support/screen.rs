//! A screen without a terminal: a talk, keys typed at it, and what the coder then sees.
//!
//! ```text
//! Screen::talk("T: How are you?\nC: Fine.").press("q <down> c 1 <bs> <c-z>").looks("name-of-the-stored-screen");
//! ```

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use gensvar::domain::coding::{Coding, Mark, Origin, TurnCoding};
use gensvar::domain::document::Document;
use gensvar::domain::message::Message;
use gensvar::domain::session::{About, Participant, ParticipantId, Role, Session, Turn, TurnId};
use gensvar::ports::codebooks::DEFAULT;
use gensvar::ports::keeping::Report;
use gensvar::ports::locale::Texts;
use gensvar::ports::store;
use gensvar::ports::writer::WriteReport;
use gensvar::tui::app::{App, Desk, Looks, Size};
use gensvar::tui::effect::Effect;
use gensvar::tui::keymap::{self, Key, Keymap};
use gensvar::tui::msg::Msg;
use gensvar::tui::regions::{Regions, transcript_area};
use gensvar::tui::theme::{Ground, Theme};
use gensvar::tui::update::update;
use gensvar::tui::view;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use ratatui::{Terminal, TerminalOptions, Viewport};
use unicode_width::UnicodeWidthStr;

/// A state, the keys typed at it, and the effects that it asked for.
pub struct Screen {
    pub app: App,
    pub effects: Vec<Effect>,
    /// The number of the last thing in the moment that the writer has.
    handed: u64,
    keys: Vec<String>,
}

impl Screen {
    /// A talk of a few lines, `T: How are you?`, under the default codebooks: `T` and anybody whose label begins with it
    /// is a clinician, `C` a client, `I` an interpreter, and of anybody else the role is not told yet.
    pub fn talk(lines: &str) -> Self {
        Self::talk_under(lines, DEFAULT)
    }

    /// The same under other codebooks.
    pub fn talk_under(lines: &str, codebooks: &str) -> Self {
        let mut people: Vec<Participant> = Vec::new();
        let mut turns = Vec::new();
        for (index, line) in lines.split('\n').enumerate() {
            let (label, text) = line.split_once(": ").unwrap();
            let label = label.trim();
            let by = people.iter().position(|someone| someone.id.0 == label).unwrap_or_else(|| {
                people.push(Participant {
                    id: ParticipantId(label.to_owned()),
                    role: role(label),
                    name: String::new(),
                    speaks_for: None,
                });
                people.len() - 1
            });
            turns.push(Turn { id: TurnId(index as u32 + 1), by: by as u16, start: None, end: None, text: text.into() });
        }
        let about = About { id: "talk".into(), title: "A talk".into(), ..About::default() };
        let session = Session::new(about, Vec::new(), people, turns).unwrap();
        Self::of(session, None, codebooks)
    }

    /// A sample that nobody has coded yet.
    pub fn sample(name: &str) -> Self {
        Self::of(sample(name), None, DEFAULT)
    }

    /// A sample with its reference coding under the default codebooks.
    pub fn coded_sample(name: &str) -> Self {
        Self::coded_sample_under(name, DEFAULT)
    }

    /// A sample with its reference coding under some codebooks.
    pub fn coded_sample_under(name: &str, codebooks: &str) -> Self {
        let session = sample(name);
        let (coding, _) = references(name, &session).into_iter().find(|(_, under)| under == codebooks).unwrap();
        Self::of(session, Some(coding), codebooks)
    }

    /// A session, with a coding of it or with an empty one.
    pub fn of(session: Session, coding: Option<Coding>, codebooks: &str) -> Self {
        let instrument = super::instrument(codebooks);
        let origin = Origin {
            id: "coding".into(),
            session: session.about.id.clone(),
            coder: "anna".into(),
            codebooks: instrument.used(),
            round: 1,
            ..Origin::default()
        };
        let coding_there = coding.is_some();
        let keymap = Keymap::new(shipped_keys(), &instrument);
        let looks = Looks {
            size: Size { width: 80, height: 24 },
            theme: Theme::new(Ground::Dark),
            texts: Texts::new("en"),
            counts: false,
            code_rows: 1,
            figures: gensvar::tui::app::Figures::default(),
        };
        let desk = Desk {
            session_path: "talk.session.ron".into(),
            coding_path: "talk.coding.ron".into(),
            plan: gensvar::ports::plans::shipped(),
            seed: 7,
            ..Desk::default()
        };
        let document = Document::new(session, coding.unwrap_or_else(|| Coding::new(origin)), Arc::clone(&instrument));
        let mut app = App::new(document, desk, keymap, looks);
        app.saving.session_on_disk = Some(0);
        app.saving.coding_there = coding_there;
        Self { app, effects: Vec::new(), handed: 0, keys: Vec::new() }
    }

    /// On a terminal of another size than 80 by 24.
    pub fn size(mut self, width: u16, height: u16) -> Self {
        update(&mut self.app, Msg::Resize(width, height));
        self
    }

    /// On another ground than a dark one.
    pub fn ground(mut self, ground: Ground) -> Self {
        self.app.looks.theme = Theme::new(ground);
        self
    }

    /// In another language than English.
    pub fn language(self, language: &str) -> Self {
        self.texts(Texts::new(language))
    }

    /// With other texts.
    pub fn texts(mut self, texts: Texts) -> Self {
        self.app.looks.texts = texts;
        self.app.fit(self.app.looks.size);
        self
    }

    /// Opened so that nothing can be changed.
    pub fn read_only(mut self) -> Self {
        self.app.desk.read_only = Some(Message::new("open-read-only"));
        self
    }

    /// Types: words are typed letter by letter, blanks only part them, and `<down>`, `<space>`, `<c-z>` or `<a-k>` are keys.
    pub fn press(&mut self, script: &str) -> &mut Self {
        self.keys.push(script.to_owned());
        for key in keys(script) {
            self.send(Msg::Key(key));
        }
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(Msg::Paste(text.to_owned()));
        self
    }

    /// Lets something happen, and checks what always holds.
    pub fn send(&mut self, msg: impl Into<Msg>) -> &mut Self {
        let effects = update(&mut self.app, msg.into());
        for effect in &effects {
            if let Effect::Save { snapshot, .. } = effect {
                self.handed = snapshot.happened;
            }
        }
        self.effects.extend(effects);
        self
    }

    /// The effects since this was asked last.
    pub fn effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// The writer says that the moment handed over last is on the disk.
    pub fn written(&mut self) -> &mut Self {
        let revision = self.app.saving.handed;
        let session_revision = Some(self.app.document.session_revision());
        let kept = Some((self.handed, String::new()));
        self.send(Report::Written(WriteReport {
            coding_path: self.app.desk.coding_path.clone(),
            revision,
            session_revision,
            talk: None,
            kept,
            result: Ok(Vec::new()),
        }))
    }

    /// Everything that is said of the turns: `1 Q SR; 2 CT(kind=desire) | ST`, a bar where a turn is cut.
    pub fn codes(&self) -> String {
        let document = &self.app.document;
        let coded = |(number, turn): (usize, &Turn)| {
            let coded = document.coding().turn(turn.id)?;
            let parts: Vec<String> = coded.utterances().map(|part| marks_on(coded, part)).collect();
            Some(format!("{} {}", number + 1, parts.join(" | ")).trim_end().to_owned())
        };
        document.session().turns().enumerate().filter_map(coded).collect::<Vec<_>>().join("; ")
    }

    /// The turn under the cursor, counted from 1.
    pub fn turn(&self) -> usize {
        self.app.cursor.position + 1
    }

    /// The turn and the part of it under the cursor, both counted from 1.
    pub fn place(&self) -> (usize, usize) {
        (self.turn(), self.app.cursor.place + 1)
    }

    /// The id of what is told; empty when nothing is.
    pub fn notice(&self) -> &str {
        self.app.notice.as_ref().map_or("", |notice| &notice.message.id)
    }

    /// What is told, in words.
    pub fn words(&self) -> String {
        self.app.notice.as_ref().map(|notice| self.app.looks.texts.say(&notice.message)).unwrap_or_default()
    }

    /// The numbers of the turns whose first row is in sight.
    pub fn in_sight(&self) -> Vec<usize> {
        let height = transcript_area(&self.app).height;
        let mut seen: Vec<usize> =
            (0..usize::from(height)).filter_map(|row| self.app.at_row(row)).map(|(position, _)| position + 1).collect();
        seen.dedup();
        seen
    }

    /// The screen as cells, after checking what holds of every screen.
    pub fn cells(&self) -> Buffer {
        let Size { width, height } = self.app.looks.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        view::draw(&self.app, &mut buffer);
        assert_harmless(&buffer);
        if width >= gensvar::tui::app::Size::SMALLEST.width && height >= gensvar::tui::app::Size::SMALLEST.height {
            assert_straight(&self.app, &buffer);
        }
        buffer
    }

    /// The screen as text, blanks at the ends of rows left out.
    pub fn text(&self) -> String {
        rows(&self.cells()).join("\n")
    }

    /// The screen as a terminal shows it that is sent the bytes of a frame.
    pub fn text_on_terminal(&self) -> String {
        let bytes = frame(&self.app);
        let Size { width, height } = self.app.looks.size;
        let mut terminal = vt100::Parser::new(height.try_into().unwrap(), width.try_into().unwrap(), 0);
        terminal.process(&bytes);
        let rows: Vec<String> = terminal.screen().rows(0, width).map(|row| row.trim_end().to_owned()).collect();
        rows.join("\n")
    }

    /// Holds the screen against the stored one with this name, in `tests/screens`.
    pub fn looks(&self, name: &str) {
        stored(name, &format!("{}\n{}{}", self.heading(), self.text(), self.caret()));
    }

    /// Holds the screen with its colours against the stored one: a letter stands for a style, named below the screen.
    pub fn looks_with_styles(&self, name: &str) {
        let styles = styles(&self.cells());
        stored(name, &format!("{}\n{}{}\n\n{styles}", self.heading(), self.text(), self.caret()));
    }

    fn heading(&self) -> String {
        let Size { width, height } = self.app.looks.size;
        format!("{width}x{height}  {}", self.keys.join(" ")).trim_end().to_owned()
    }

    fn caret(&self) -> String {
        view::caret(&self.app).map(|(x, y)| format!("\ncaret: column {x}, row {y}")).unwrap_or_default()
    }
}

/// Holds a text against the stored one. A missing or another one fails; `INSTA_UPDATE=always` stores it.
pub fn stored(name: &str, text: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens");
    insta::with_settings!({
        snapshot_path => folder,
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(name, text);
    });
}

fn role(label: &str) -> Role {
    match label {
        "C" => Role::Client,
        "I" => Role::Interpreter,
        "R" => Role::Relative,
        _ if label.starts_with('T') => Role::Clinician,
        _ => Role::Unknown,
    }
}

fn marks_on(coded: &TurnCoding, part: Option<gensvar::domain::coding::UtteranceId>) -> String {
    let label = |mark: &Mark| {
        let pairs: Vec<String> = mark.modifiers.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let refined = if pairs.is_empty() { String::new() } else { format!("({})", pairs.join(",")) };
        format!("{}{refined}", mark.code)
    };
    coded.marks_on(part).map(label).collect::<Vec<_>>().join(" ")
}

/// The session of a sample.
pub fn sample(name: &str) -> Session {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("sample-sessions/{name}.session.ron"));
    let text = std::fs::read_to_string(&path).unwrap();
    store::read_session(&text, &path).unwrap().session
}

/// The reference codings of a sample with their codebooks, in the order of the files' names.
pub fn references(name: &str, session: &Session) -> Vec<(Coding, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-sessions");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| {
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        file.starts_with(&format!("{name}.")) && file.ends_with(".reference.coding.ron")
    });
    paths.sort();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        let codebooks = store::coding_head(&text).unwrap().codebooks;
        (store::read_coding(&text, path, session).unwrap().coding, codebooks)
    };
    paths.iter().map(read).collect()
}

/// The shipped keymaps, read once for all tests.
pub fn shipped_keys() -> &'static [Vec<keymap::Layer>] {
    static READ: OnceLock<Vec<Vec<keymap::Layer>>> = OnceLock::new();
    let parse = |(name, text): &(&str, &str)| keymap::parse(text, Path::new(name)).unwrap();
    READ.get_or_init(|| vec![keymap::SHIPPED.iter().map(parse).collect()])
}

/// The keys of a script.
pub fn keys(script: &str) -> Vec<Key> {
    script.split_whitespace().flat_map(step).collect()
}

fn step(step: &str) -> Vec<Key> {
    let named = step.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).filter(|name| !name.is_empty());
    let Some(name) = named else { return step.chars().map(|letter| Key::char(letter).normal()).collect() };
    let name = match name {
        "bs" => "backspace",
        "del" => "delete",
        "pgup" => "pageup",
        "pgdn" => "pagedown",
        other => other,
    };
    let long = [("c-", "ctrl-"), ("a-", "alt-"), ("s-", "shift-")];
    let spelled = long
        .iter()
        .find_map(|(short, long)| name.strip_prefix(short).map(|rest| format!("{long}{rest}")))
        .unwrap_or_else(|| name.to_owned());
    vec![key(&spelled)]
}

/// A key by the name that keymaps give it.
pub fn key(name: &str) -> Key {
    name.parse().unwrap_or_else(|_| panic!("no key: {name}"))
}

/// The rows of a buffer as text; a wide sign takes the cells that follow it.
pub fn rows(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    let row = |y: u16| {
        let mut text = String::new();
        let mut x = 0;
        while x < area.width {
            let symbol = buffer[(x, y)].symbol();
            text.push_str(symbol);
            x += (symbol.width() as u16).max(1);
        }
        text.trim_end().to_owned()
    };
    (0..area.height).map(row).collect()
}

/// No cell holds anything that a terminal obeys, that turns the writing round, or that takes no room.
pub fn assert_harmless(buffer: &Buffer) {
    for (index, cell) in buffer.content.iter().enumerate() {
        let place = buffer.pos_of(index);
        let bad = cell.symbol().chars().find(|letter| {
            letter.is_control()
                || matches!(*letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}')
                || matches!(*letter as u32, 0xe0000..=0xe007f)
        });
        assert!(bad.is_none(), "{bad:?} at {place:?}");
        assert!(cell.symbol().width() > 0, "a cell without width at {place:?}: {:?}", cell.symbol());
    }
}

/// The lines beside the transcript stand in one column.
fn assert_straight(app: &App, buffer: &Buffer) {
    let regions = Regions::new(app.looks.size, app.looks.code_rows);
    // What is told in several rows goes over their ends.
    let end = view::regions(app).status.y;
    for side in [regions.sidebar, regions.counts].into_iter().filter(|side| side.width > 0) {
        for y in side.top()..side.bottom().min(end) {
            let x = side.x - 1;
            let line = ["│", "├", "┤", "┼"].contains(&buffer[(x, y)].symbol());
            assert!(line, "no line at column {x}, row {y}:\n{}", rows(buffer).join("\n"));
            let before = buffer[(x - 1, y)].symbol();
            assert!(before.width() < 2, "a wide sign lies under the line at row {y}: {before}");
        }
    }
}

/// The bytes that a terminal is sent for one frame.
pub fn frame(app: &App) -> Vec<u8> {
    let Size { width, height } = app.looks.size;
    let viewport = Viewport::Fixed(Rect::new(0, 0, width, height));
    let mut bytes = Vec::new();
    let mut terminal = Terminal::with_options(CrosstermBackend::new(&mut bytes), TerminalOptions { viewport }).unwrap();
    terminal.draw(|frame| view::draw(app, frame.buffer_mut())).unwrap();
    drop(terminal);
    bytes
}

/// The styles of a buffer: a letter a cell, and what each letter means.
fn styles(buffer: &Buffer) -> String {
    let mut known: Vec<Style> = Vec::new();
    let mut rows = Vec::new();
    for y in 0..buffer.area.height {
        let letter = |x: u16| {
            let style = buffer[(x, y)].style();
            if is_plain(style) {
                return '.';
            }
            let place = known.iter().position(|it| *it == style).unwrap_or_else(|| {
                known.push(style);
                known.len() - 1
            });
            char::from(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[place])
        };
        let row: String = (0..buffer.area.width).map(letter).collect();
        rows.push(row.trim_end_matches('.').to_owned());
    }
    let names: Vec<String> = known
        .iter()
        .enumerate()
        .map(|(index, style)| {
            let letter = char::from(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[index]);
            format!("{letter} {}", named(*style))
        })
        .collect();
    format!("{}\n\n{}", rows.join("\n"), names.join("\n"))
}

fn is_plain(style: Style) -> bool {
    let plain = |colour: Option<Color>| colour.is_none_or(|it| it == Color::Reset);
    plain(style.fg) && plain(style.bg) && style.add_modifier.is_empty()
}

fn named(style: Style) -> String {
    let colour = |name: &str, colour: Option<Color>| match colour {
        None | Some(Color::Reset) => None,
        Some(Color::Indexed(index)) => Some(format!("{name} {index}")),
        Some(other) => Some(format!("{name} {other:?}")),
    };
    let modifier =
        (style.add_modifier != Modifier::empty()).then(|| format!("{:?}", style.add_modifier).to_lowercase());
    [colour("on", style.bg), colour("in", style.fg), modifier].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
