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

    /// The folder of what the program remembers.
    pub fn state(&self) -> PathBuf {
        self.folder.path().join("state")
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
    /// Whether nothing is read for a while, as by a terminal that is held or a line that is slow.
    held: Mutex<bool>,
    let_go: Condvar,
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
        let shown = Arc::new(Shown {
            terminal,
            changed: Condvar::new(),
            last: Mutex::default(),
            held: Mutex::default(),
            let_go: Condvar::new(),
            sent: Mutex::default(),
        });
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
            if left.is_zero() {
                let shown = terminal.screen().contents();
                // Whoever reads goes on in peace.
                drop(terminal);
                panic!("waited in vain for {what:?}:\n{shown}");
            }
            terminal = self.shown.changed.wait_timeout(terminal, left).unwrap().0;
        }
        terminal.screen().contents()
    }

    /// Every byte that the program has sent.
    pub fn sent(&self) -> Vec<u8> {
        self.shown.sent.lock().unwrap().clone()
    }

    /// Gives the terminal another size, which may be one without a cell.
    pub fn resize(&self, columns: u16, rows: u16) {
        // What is beyond the largest of screens is claimed, not kept.
        let (wide, high) = (columns.clamp(1, 1000).try_into().unwrap(), rows.clamp(1, 500).try_into().unwrap());
        self.shown.terminal.lock().unwrap().screen_mut().set_size(high, wide);
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// How the terminal is set: raw or not, echo or not.
    pub fn settings(&self) -> String {
        settings(self.master.as_ref().unwrap().as_ref())
    }

    /// Takes nothing of what the program shows until it is let go on.
    pub fn hold(&self) {
        *self.shown.held.lock().unwrap() = true;
    }

    /// Takes what the program shows again.
    pub fn let_go(&self) {
        *self.shown.held.lock().unwrap() = false;
        self.shown.let_go.notify_all();
    }

    /// The program's number.
    pub fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// Sends the program a signal by its name.
    pub fn signal(&self, name: &str) {
        signal(self.process(), name);
    }

    /// Types something, and takes the terminal away as soon as it shows the answer, as closing its window does.
    pub fn send_and_hang_up(&mut self, bytes: &str, answer: &str) {
        *self.shown.last.lock().unwrap() = Some(answer.to_owned());
        self.send(bytes);
        self.reading.take().unwrap().join().unwrap();
        self.close();
    }

    /// Takes the terminal away, once nothing is read from it any more.
    fn close(&mut self) {
        self.keyboard = Box::new(std::io::sink());
        self.master = None;
    }

    /// Waits until the program has ended, and returns its exit code.
    pub fn wait(&mut self) -> u32 {
        let end = Instant::now() + DEADLINE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                self.hear_out();
                return status.exit_code();
            }
            assert!(Instant::now() < end, "the program does not end:\n{}", self.wait_until("", |_| true));
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until what the program sent before it ended has come, as far as it is read at all.
    fn hear_out(&self) {
        let sent = || self.shown.sent.lock().unwrap().len();
        let mut before = None;
        while before.replace(sent()) != Some(sent()) {
            std::thread::sleep(Duration::from_millis(100));
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
        self.let_go();
        // A test that failed leaves no program behind.
        let _ = self.child.kill();
    }
}

/// Sends a process a signal by its name.
pub fn signal(process: u32, name: &str) {
    let sent = std::process::Command::new("sh").args(["-c", &format!("kill -{name} {process}")]).status().unwrap();
    assert!(sent.success());
}

/// The program with arguments as one word of a shell, which notes the program's number in the home on the way.
pub fn in_shell(arguments: &[&str]) -> String {
    format!("'echo $$ > number; exec {PROGRAM} {}'", arguments.join(" "))
}

/// The number of the program that was started by a shell.
pub fn process_of(home: &Home) -> u32 {
    std::fs::read_to_string(home.talks().join("number")).unwrap().trim().parse().unwrap()
}

/// Waits until a process has ended that is not our own.
pub fn wait_for_end(process: u32) {
    let end = Instant::now() + DEADLINE;
    while work(process).is_some() {
        assert!(Instant::now() < end, "the program does not end");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// How long a process has been at work on all its threads, in hundredths of a second; none when it has ended.
pub fn work(process: u32) -> Option<Duration> {
    let line = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let fields: Vec<&str> = line.rsplit_once(')')?.1.split_whitespace().collect();
    if fields[0] == "Z" || fields[0] == "X" {
        return None;
    }
    let ticks: u64 = fields[11..13].iter().map(|field| field.parse::<u64>().unwrap()).sum();
    Some(Duration::from_millis(ticks * 10))
}

fn settings(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

fn keep_up(mut reader: Box<dyn Read + Send>, shown: Arc<Shown>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        loop {
            let held = shown.held.lock().unwrap();
            drop(shown.let_go.wait_while(held, |held| *held).unwrap());
            let Ok(count @ 1..) = reader.read(&mut bytes) else { break };
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
