//! What goes wrong in no program that people get: this test binary runs itself in a terminal, as the program with a part
//! that fails. Each play ends in the same way as the program does.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, Local};
use gensvar::domain::coding::Coding;
use gensvar::ports::clock::{Clock, SystemClock};
use gensvar::ports::files::{DiskFiles, Files, Growing, Held, There};
use gensvar::ports::journal::{self, Head};
use gensvar::ports::keeping::Outside;
use gensvar::ports::locale::Texts;
use gensvar::ports::patience::PATIENCE;
use gensvar::ports::writer::Seen;
use gensvar::ports::{panics, store};
use gensvar::tui::driver::run;
use gensvar::tui::terminal::Console;

use super::SAMPLE;
use crate::support::pty::{Home, Terminal, work};
use crate::support::screen::{self, Screen};

/// The variable that says which play it is; it is set in the terminals of these tests, and nowhere else.
const PLAY: &str = "GENSVAR_TEST_PLAY";
/// While there is a file of this name in the folder of the talks, the part of the play fails.
const FAULT: &str = "fault";
/// A folder on another disk.
const ELSEWHERE: &str = "elsewhere";
/// What no terminal may show: as if it were of a talk.
const WORDS: &str = "I have been drinking again";

/// Fails while it is to fail.
fn may_fail() {
    assert!(!Path::new(FAULT).exists(), "{WORDS}");
}

/// A clock with a gate before each of its times. The driver asks for the day when it hands something to the journal, and
/// for the other one between any two keys.
struct GatedClock {
    wall: fn(),
    monotonic: fn(),
}

impl Clock for GatedClock {
    fn wall(&self) -> DateTime<Local> {
        (self.wall)();
        SystemClock.wall()
    }

    fn monotonic(&self) -> Instant {
        (self.monotonic)();
        SystemClock.monotonic()
    }
}

/// Waits while it is to fail: a sync that does not come back.
fn hangs() {
    while Path::new(FAULT).exists() {
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Waits while it is to fail, where the talks are: a network disk that is gone without a word.
fn hangs_here(path: &Path) {
    let is_elsewhere = path.parent().is_some_and(|folder| folder.ends_with(ELSEWHERE) || folder.ends_with("1"));
    if !is_elsewhere && path.to_string_lossy().contains("talk.") {
        hangs();
    }
}

/// A disk with a gate before everything that writes files, and one before everything that the journal writes.
struct Gated {
    files: fn(&Path),
    journal: fn(),
}

/// A file that grows behind a gate.
struct GatedFile(Box<dyn Growing>, fn());

impl Growing for GatedFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        (self.1)();
        self.0.append(bytes)
    }
}

impl Files for Gated {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        DiskFiles.read(path)
    }

    fn read_head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        DiskFiles.read_head(path, most)
    }

    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        (self.files)(path);
        DiskFiles.replace(path, bytes)
    }

    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        (self.files)(path);
        DiskFiles.create_new(path, bytes)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        DiskFiles.list(folder)
    }

    fn is_file(&self, path: &Path) -> bool {
        DiskFiles.is_file(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        DiskFiles.make_folder(path)
    }

    fn grow(&self, path: &Path, first: &[u8]) -> io::Result<Box<dyn Growing>> {
        (self.journal)();
        Ok(Box::new(GatedFile(DiskFiles.grow(path, first)?, self.journal)))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        DiskFiles.remove(path)
    }

    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn Held>>> {
        DiskFiles.hold(path)
    }

    fn real_path(&self, path: &Path) -> PathBuf {
        DiskFiles.real_path(path)
    }

    fn modified(&self, path: &Path) -> io::Result<SystemTime> {
        DiskFiles.modified(path)
    }

    fn look(&self, path: &Path) -> io::Result<There> {
        DiskFiles.look(path)
    }

    fn try_room(&self, folder: &Path, bytes: usize) -> io::Result<()> {
        DiskFiles.try_room(folder, bytes)
    }
}

/// Fails when it is dropped.
struct FailingEnd;

impl Drop for FailingEnd {
    fn drop(&mut self) {
        may_fail();
    }
}

/// Not a test of its own: what the tests below run in a terminal.
#[test]
fn a_play() {
    let Ok(play) = std::env::var(PLAY) else { return };
    panics::tell_plainly();
    panics::speak(&Texts::new("en"));
    let mut screen = Screen::sample(SAMPLE);
    let state = std::env::var_os("XDG_STATE_HOME").map(PathBuf::from).unwrap();
    let origin = &screen.app.document.coding().origin;
    let (coding, coder) = (origin.id.clone(), origin.coder.clone());
    let head = Head {
        format: journal::FORMAT,
        coding,
        coder,
        after: 0,
        anew: false,
        from: None,
        work: String::new(),
        on: None,
        talk: None,
        unwritten: None,
        at: 0,
    };
    let mut outside = Outside {
        files: Arc::new(DiskFiles),
        clock: Arc::new(SystemClock),
        seen: Seen::default(),
        held: None,
        copies: None,
        version: None,
        state: None,
        journal: Some((journal::folder(&state, &head.coding), head)),
        patience: PATIENCE,
        look: None,
    };
    let mut console = Console::open().unwrap();
    let mut end = None;
    match play.as_str() {
        "main" => outside.clock = Arc::new(GatedClock { wall: || {}, monotonic: may_fail }),
        "twice" => {
            outside.clock = Arc::new(GatedClock { wall: may_fail, monotonic: || {} });
            end = Some(FailingEnd);
        }
        "disk" => outside.files = Arc::new(Gated { files: |_| may_fail(), journal: || {} }),
        "journal" => outside.files = Arc::new(Gated { files: |_| {}, journal: may_fail }),
        "slow disk" => {
            outside.files = Arc::new(Gated { files: |_| std::thread::sleep(Duration::from_secs(2)), journal: || {} });
        }
        "slow sync" => outside.files = Arc::new(Gated { files: |_| hangs(), journal: hangs }),
        "network disk" => {
            outside.files = Arc::new(Gated { files: hangs_here, journal: || {} });
            outside.patience = Duration::from_millis(500);
            outside.state = Some(state);
        }
        "thread" => {
            std::thread::spawn(|| {
                loop {
                    may_fail();
                    std::thread::sleep(Duration::from_millis(5));
                }
            });
        }
        _ => unreachable!("no such play"),
    }
    let ran = run(&mut console, &mut screen.app, outside);
    drop(end);
    assert!(ran.is_ok() || play == "slow disk");
    let code = console.close();
    panics::tell_last_word();
    std::process::exit(code.into());
}

/// A play in a terminal.
fn play(home: &Home, name: &str) -> Terminal {
    let this = std::env::current_exe().unwrap();
    let arguments = ["terminal::plays::a_play", "--exact", "--nocapture"];
    let terminal = Terminal::run(this.to_str().unwrap(), home, &arguments, &[(PLAY, name)]);
    terminal.wait_for("turn 1 of 91");
    terminal
}

fn let_fail(home: &Home) {
    std::fs::write(home.talks().join(FAULT), "").unwrap();
}

fn on_disk(home: &Home) -> Coding {
    let path = home.talks().join("talk.coding.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    store::read_coding(&text, &path, &screen::sample(SAMPLE)).unwrap().coding
}

#[test]
fn a_panic_on_any_thread_saves_ends_and_tells_where_but_no_word_of_the_talk() {
    for name in ["main", "thread", "journal"] {
        let home = Home::new();
        let mut terminal = play(&home, name);
        if name == "journal" {
            let_fail(&home);
        }
        terminal.send("q");
        if name != "journal" {
            terminal.wait_for("90 turns to code");
            // Before the pause after which it is saved.
            let_fail(&home);
            terminal.send("\u{1b}[B");
        }
        assert_eq!(terminal.wait(), 101, "{name}");
        let shown = terminal.wait_for("This is a fault of the program");
        terminal.assert_given_back();
        assert!(shown.contains("stopped at tests/terminal/plays.rs:"), "{name}: {shown}");
        assert!(!shown.contains("drinking"), "{name}: {shown}");
        assert_eq!(shown.matches("gensvar stopped").count(), 1, "{name}: {shown}");
        assert_eq!(on_disk(&home).marks().count(), 1, "{name}");
    }
}

#[test]
fn a_second_panic_while_the_first_is_dealt_with_gives_the_terminal_back() {
    let home = Home::new();
    let mut terminal = play(&home, "twice");
    let_fail(&home);
    terminal.send("q");
    assert_ne!(terminal.wait(), 0);
    let shown = terminal.wait_for("gensvar stopped at tests/terminal/plays.rs:");
    terminal.assert_given_back();
    assert!(!shown.contains("drinking"), "{shown}");
    assert_eq!(on_disk(&home).marks().count(), 1);
}

#[test]
fn a_panic_while_saving_is_told_and_coding_goes_on() {
    let home = Home::new();
    let mut terminal = play(&home, "disk");
    let_fail(&home);
    terminal.send("q");
    let shown = terminal.wait_for("tests/terminal/plays.rs:");
    assert!(!shown.contains("drinking"), "{shown}");
    terminal.send("\u{1b}[Bc");
    terminal.wait_for("89 turns to code");
    std::fs::remove_file(home.talks().join(FAULT)).unwrap();
    terminal.send("\u{13}");
    terminal.wait_for("✓ saved");
    assert_eq!(on_disk(&home).marks().count(), 2);
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    terminal.assert_given_back();
}

#[test]
fn without_a_terminal_the_program_waits_for_a_slow_disk_without_spinning() {
    let home = Home::new();
    let mut terminal = play(&home, "slow disk");
    let process = terminal.process();
    let before = work(process).unwrap();
    terminal.send_and_hang_up("q", "90 turns to code");
    let mut worked = before;
    let begin = Instant::now();
    while let Some(now) = work(process) {
        worked = now;
        std::thread::sleep(Duration::from_millis(5));
    }
    assert!(begin.elapsed() > Duration::from_secs(1), "the disk was not slow: {:?}", begin.elapsed());
    assert!(worked.saturating_sub(before) < Duration::from_millis(300), "{:?}", worked.saturating_sub(before));
    assert_eq!(terminal.wait(), 129);
    assert_eq!(on_disk(&home).marks().count(), 1);
}

#[test]
fn while_a_sync_takes_five_seconds_every_key_is_answered() {
    let home = Home::new();
    let mut terminal = play(&home, "slow sync");
    let_fail(&home);
    let begin = Instant::now();
    let mut frames = Vec::new();
    for key in 0..30 {
        let pressed = Instant::now();
        terminal.send(if key == 0 { "q" } else { "\tn" });
        terminal.wait_for(&format!("{} turns to code", 90 - key));
        frames.push(pressed.elapsed());
        std::thread::sleep(Duration::from_millis(170));
    }
    frames.sort_unstable();
    println!("30 keys in {:?}, half within {:?}, the slowest {:?}", begin.elapsed(), frames[15], frames[29]);
    assert!(begin.elapsed() > Duration::from_secs(5), "the disk was to take five seconds");
    // Nothing is safe yet, and the header says so.
    let shown = terminal.wait_for("saving (");
    assert!(shown.contains("saving (30)") || shown.contains("saving (59)"), "{shown}");
    std::fs::remove_file(home.talks().join(FAULT)).unwrap();
    terminal.wait_for("✓ saved");
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    assert_eq!(on_disk(&home).marks().count(), 30);
}

#[test]
fn a_disk_that_gives_no_answer_is_told_of_and_the_work_can_go_elsewhere() {
    let home = Home::new();
    let mut terminal = play(&home, "network disk");
    let_fail(&home);
    terminal.send("q");
    terminal.wait_for("The disk does not answer.");
    terminal.wait_for("! safe, not in the file yet");
    terminal.send("\u{1b}[Bc\u{11}");
    // What the journal had before it hung is not lost.
    terminal.wait_until("why it is still open", |screen| {
        let shown = screen.contents();
        shown.contains("Still open") || shown.contains("Nothing is lost")
    });
    let there = home.talks().join(ELSEWHERE);
    std::fs::create_dir(&there).unwrap();
    terminal.send("\u{1b}d");
    terminal.wait_for("Which folder?");
    terminal.send("elsewhere\r");
    terminal.wait_for("✓ saved");
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    terminal.assert_given_back();
    let path = there.join("talk.coding.ron");
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(store::read_coding(&text, &path, &screen::sample(SAMPLE)).unwrap().coding.marks().count(), 2);
}

#[test]
fn a_disk_that_gives_no_answer_keeps_nobody_from_ending() {
    let home = Home::new();
    for signal in [None, Some("TERM")] {
        let mut terminal = play(&home, "network disk");
        let_fail(&home);
        terminal.send("q");
        terminal.wait_for("! safe, not in the file yet");
        match signal {
            None => {
                terminal.send(":quit-without-saving\r");
                assert_eq!(terminal.wait(), 0);
            }
            Some(signal) => {
                terminal.signal(signal);
                assert_eq!(terminal.wait(), 143);
                let shown = terminal.wait_for("All of your work is in");
                assert!(shown.contains("The disk does not answer."), "{shown}");
            }
        }
        terminal.assert_given_back();
    }
}
