//! The built program on a terminal of its own, with nothing of the tester's: folders, settings and names are all made up.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, SlavePty, native_pty_system};
use tempfile::TempDir;

/// How long anything may take before a test fails.
pub const DEADLINE: Duration = Duration::from_secs(10);

/// The program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_gensvar");

/// A home of its own, with a folder for talks.
pub struct Home {
    folder: TempDir,
}

impl Home {
    pub fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::create_dir(home.talks()).unwrap();
        home
    }

    /// The folder of the talks, in which the program runs.
    pub fn talks(&self) -> PathBuf {
        self.folder.path().join("talks")
    }

    /// Puts a sample among the talks.
    pub fn sample(&self, name: &str) -> PathBuf {
        let file = format!("{name}.session.ron");
        let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-sessions").join(&file);
        let to = self.talks().join(file);
        std::fs::copy(from, &to).unwrap();
        to
    }

    /// The variables that the program sees, and no others.
    pub fn variables(&self) -> Vec<(&'static str, String)> {
        let inside = |name: &str| self.folder.path().join(name).display().to_string();
        vec![
            ("HOME", inside("home")),
            ("XDG_CONFIG_HOME", inside("config")),
            ("XDG_STATE_HOME", inside("state")),
            ("XDG_DATA_HOME", inside("data")),
            ("PATH", std::env::var("PATH").unwrap_or_default()),
            ("TERM", "xterm-256color".to_owned()),
            ("LANG", "C.UTF-8".to_owned()),
        ]
    }
}

/// What the terminal shows, kept up by a thread that reads.
struct Shown {
    terminal: Mutex<vt100::Parser>,
    changed: Condvar,
    /// The text with which the reading ends.
    last: Mutex<Option<String>>,
    /// Every byte that came.
    sent: Mutex<Vec<u8>>,
}

/// A terminal with the program in it.
pub struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    /// Held open, so that the terminal outlives the program and can be looked at.
    _slave: Box<dyn SlavePty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    shown: Arc<Shown>,
    reading: Option<JoinHandle<()>>,
    /// How the terminal was set before the program began.
    pub before: String,
}

impl Terminal {
    /// Starts the program with arguments on a terminal of 80 by 24.
    pub fn start(home: &Home, arguments: &[&str]) -> Self {
        Self::run(PROGRAM, home, arguments, &[])
    }

    /// Starts another program, with variables of its own beside those of the home.
    pub fn run(program: &str, home: &Home, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let before = settings(pair.master.as_ref());
        let mut command = CommandBuilder::new(program);
        command.env_clear();
        for (name, value) in home.variables() {
            command.env(name, value);
        }
        for (name, value) in variables {
            command.env(name, value);
        }
        command.cwd(home.talks());
        command.args(arguments);
        let terminal = Mutex::new(vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0));
        let shown =
            Arc::new(Shown { terminal, changed: Condvar::new(), last: Mutex::default(), sent: Mutex::default() });
        let reader = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let reading = Some(keep_up(reader, Arc::clone(&shown)));
        Self { master: Some(pair.master), _slave: pair.slave, keyboard, child, shown, reading, before }
    }

    /// Types bytes as they are.
    pub fn send(&mut self, bytes: &str) {
        self.keyboard.write_all(bytes.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Waits until the terminal shows a text.
    pub fn wait_for(&self, text: &str) -> String {
        self.wait_until(text, |screen| screen.contents().contains(text))
    }

    /// Waits until something holds of the terminal; returns what it shows then.
    pub fn wait_until(&self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) -> String {
        let end = Instant::now() + DEADLINE;
        let mut terminal = self.shown.terminal.lock().unwrap();
        while !holds(terminal.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "waited in vain for {what:?}:\n{}", terminal.screen().contents());
            terminal = self.shown.changed.wait_timeout(terminal, left).unwrap().0;
        }
        terminal.screen().contents()
    }

    /// Every byte that the program has sent.
    pub fn sent(&self) -> Vec<u8> {
        self.shown.sent.lock().unwrap().clone()
    }

    /// Gives the terminal another size.
    pub fn resize(&self, columns: u16, rows: u16) {
        let (wide, high) = (columns.try_into().unwrap(), rows.try_into().unwrap());
        self.shown.terminal.lock().unwrap().screen_mut().set_size(high, wide);
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// How the terminal is set: raw or not, echo or not.
    pub fn settings(&self) -> String {
        settings(self.master.as_ref().unwrap().as_ref())
    }

    /// Sends the program a signal by its name.
    pub fn signal(&self, name: &str) {
        let process = self.child.process_id().unwrap();
        let sent = std::process::Command::new("sh").args(["-c", &format!("kill -{name} {process}")]).status().unwrap();
        assert!(sent.success());
    }

    /// Types something, and takes the terminal away as soon as it shows the answer, as closing its window does.
    pub fn send_and_hang_up(&mut self, bytes: &str, answer: &str) {
        *self.shown.last.lock().unwrap() = Some(answer.to_owned());
        self.send(bytes);
        self.reading.take().unwrap().join().unwrap();
        self.keyboard = Box::new(std::io::sink());
        self.master = None;
    }

    /// Waits until the program has ended, and returns its exit code.
    pub fn wait(&mut self) -> u32 {
        let end = Instant::now() + DEADLINE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(Instant::now() < end, "the program does not end:\n{}", self.wait_until("", |_| true));
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// The terminal is as it was found: its settings, its main screen, its cursor, no mouse and no marked pastes.
    pub fn assert_given_back(&self) {
        assert_eq!(self.settings(), self.before);
        self.wait_until("the terminal given back", |screen| {
            !screen.alternate_screen()
                && !screen.hide_cursor()
                && !screen.bracketed_paste()
                && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
        });
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that failed leaves no program behind.
        let _ = self.child.kill();
    }
}

fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

fn keep_up(mut reader: Box<dyn Read + Send>, shown: Arc<Shown>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            let mut terminal = shown.terminal.lock().unwrap();
            terminal.process(&bytes[..count]);
            shown.sent.lock().unwrap().extend(&bytes[..count]);
            shown.changed.notify_all();
            let last = shown.last.lock().unwrap();
            if last.as_ref().is_some_and(|last| terminal.screen().contents().contains(last)) {
                break;
            }
        }
    })
}
