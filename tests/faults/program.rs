//! The program without its screen: the state with its updates, and the threads that write, as the driver has them. Each
//! thing is waited for, so that the same keys make the same operations of the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use chrono::{DateTime, Local};
use gensvar::domain::document::Document;
use gensvar::ports::clock::Clock;
use gensvar::ports::codebooks::Library;
use gensvar::ports::fault::FileFaults;
use gensvar::ports::files::Files;
use gensvar::ports::keeping::{Keeping, Report};
use gensvar::ports::locale::Texts;
use gensvar::ports::lock::Holder;
use gensvar::ports::open::from_copy::open_copy;
use gensvar::ports::open::holding::Wish;
use gensvar::ports::open::remembered::open_remembering;
use gensvar::ports::open::workpiece::{Workpiece, open_to_work};
use gensvar::ports::open::{OpenRequest, World, fresh_id};
use gensvar::tui::app::{App, Desk, Looks, Saving, Size};
use gensvar::tui::effect::Effect;
use gensvar::tui::keymap::Keymap;
use gensvar::tui::msg::Msg;
use gensvar::tui::theme::{Ground, Theme};
use gensvar::tui::update::update;

use super::disk::{Disk, DiskOf};
use crate::support::screen::{keys, shipped_keys};

/// How long something that is written is waited for.
const LONG: Duration = Duration::from_secs(20);

/// What can be lost: what is said of the talk, and the codes by turn.
pub type Said = (String, Vec<(u32, String)>);

pub fn said(document: &Document) -> Said {
    let marks = document.coding().marks().map(|(turn, mark)| (turn.0, mark.code.to_string())).collect();
    let mut about = document.session().about.clone();
    (about.happened, about.id) = (None, String::new());
    (format!("{about:?} {:?}", document.session().targets), marks)
}

/// A clock that stands still until it is set.
pub struct Standing(pub Mutex<DateTime<Local>>);

impl Clock for Standing {
    fn wall(&self) -> DateTime<Local> {
        *self.0.lock().unwrap()
    }

    fn monotonic(&self) -> Instant {
        Instant::now()
    }
}

/// A computer: its state folder, its name, its time.
#[derive(Clone)]
pub struct Computer {
    pub state: PathBuf,
    pub host: String,
    pub clock: Arc<Standing>,
    /// How often a lock that is held is asked for again.
    pub patience: usize,
}

impl Computer {
    pub fn new(state: &Path, host: &str) -> Self {
        let clock = Arc::new(Standing(Mutex::new(Local::now())));
        // A process that another test is just starting holds for a moment what this one has let go.
        Self { state: state.to_owned(), host: host.to_owned(), clock, patience: 40 }
    }

    pub fn later(&self, minutes: i64) {
        let mut now = self.clock.0.lock().unwrap();
        *now += chrono::TimeDelta::minutes(minutes);
    }
}

/// What is opened, and how.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked {
    /// The number of a good copy; 0 for whatever is newest.
    pub good_copy: Option<usize>,
    pub take_over: bool,
}

fn library() -> &'static Library {
    static READ: OnceLock<Library> = OnceLock::new();
    READ.get_or_init(Library::shipped)
}

/// Opens a file as `anna`, under `oars`, to be worked on.
pub fn opened(files: &dyn Files, computer: &Computer, path: &Path, asked: Asked) -> Result<Workpiece, FileFaults> {
    let world = World { files, library: library(), clock: computer.clock.as_ref(), fresh_id: &fresh_id };
    let request = OpenRequest {
        path: path.to_owned(),
        coder: "anna".into(),
        names_coder: false,
        codebooks: None,
        usual_codebooks: Some("oars".into()),
        spoken: String::new(),
        read_only: false,
        round: 1,
    };
    let wish = Wish {
        me: Holder { host: computer.host.clone(), ..Holder::here(computer.clock.as_ref()) },
        take_over: asked.take_over,
        patience: computer.patience,
        state: Some(computer.state.clone()),
        looks_only: false,
    };
    open_to_work(&world, &wish, &|| match asked.good_copy {
        Some(number) => open_copy(&request, &world, Some(&computer.state), Some(number).filter(|it| *it > 0)),
        None => open_remembering(&request, &world, Some(&computer.state)),
    })
}

/// The state as the screen begins with it.
pub fn app_of(work: Workpiece) -> App {
    let (saving, earlier) = (Saving::at_opening(&work), work.earlier());
    let Workpiece { opened, document, .. } = work;
    let desk = Desk {
        session_path: opened.session_path,
        coding_path: opened.coding_path,
        read_only: opened.read_only,
        versions: opened.versions,
        earlier,
        ..Desk::default()
    };
    let looks = Looks {
        size: Size { width: 80, height: 24 },
        theme: Theme::new(Ground::Dark),
        texts: Texts::new("en"),
        counts: false,
        code_rows: 1,
        figures: gensvar::tui::app::Figures::default(),
    };
    let mut app = App::new(document, desk, Keymap::new(shipped_keys(), &opened.instrument), looks);
    app.saving = saving;
    app
}

pub struct Program {
    pub disk: Arc<Disk>,
    pub app: App,
    keeping: Keeping,
    reports: Receiver<Report>,
    /// Lets the thread that wrote the files go on: the line that says so in the journal is there by then.
    go_on: Option<Sender<()>>,
    /// Whether it was left.
    pub left: bool,
    /// How many things that happened were said to be safe.
    pub safe: u64,
    /// What was there after so many things, for each number since it was opened.
    pub then: BTreeMap<u64, Said>,
    /// What was told at opening, by id.
    pub told: Vec<String>,
}

impl Program {
    /// Opens a file as `anna`, under `oars`.
    pub fn open(disk: &Arc<Disk>, computer: &Computer, path: &Path, asked: Asked) -> Result<Self, FileFaults> {
        let files = Arc::new(DiskOf(Arc::clone(disk)));
        let mut work = opened(files.as_ref(), computer, path, asked)?;
        let told = work.notices.iter().map(|it| it.id.to_string()).collect();
        let outside = work.outside(files, computer.clock.clone());
        let (tell, reports) = channel();
        let (go_on, may_go_on) = channel();
        let may_go_on = Mutex::new(may_go_on);
        let keeping = Keeping::begin(outside, move |report| {
            let is_written = matches!(report, Report::Written(_));
            let _ = tell.send(report);
            if is_written {
                // Once nobody says so any more, it goes on by itself.
                let _ = may_go_on.lock().unwrap().recv_timeout(LONG);
            }
        });
        let mut program = Self {
            disk: Arc::clone(disk),
            app: app_of(work),
            keeping,
            reports,
            go_on: Some(go_on),
            left: false,
            safe: 0,
            then: BTreeMap::new(),
            told,
        };
        program.look();
        Ok(program)
    }

    /// Types.
    pub fn press(&mut self, script: &str) -> &mut Self {
        for key in keys(script) {
            self.take(Msg::Key(key));
        }
        self
    }

    /// The pause after a change is over.
    pub fn pause(&mut self) -> &mut Self {
        self.take(Msg::SaveDue);
        self
    }

    /// Takes note of what is there, and of how much of it is said to be safe.
    fn look(&mut self) {
        let document = &self.app.document;
        self.then.insert(document.happened(), said(document));
        self.safe = self.safe.max(document.happened() - self.app.saving.unsafe_count(document));
    }

    pub fn take(&mut self, msg: Msg) {
        if self.left {
            return;
        }
        let effects = update(&mut self.app, msg);
        self.look();
        for effect in effects {
            // What is done on a thread of its own is waited for here.
            let waits = matches!(
                effect,
                Effect::Merge { .. }
                    | Effect::ReadEarlier { .. }
                    | Effect::ReadNames
                    | Effect::LookBack { .. }
                    | Effect::LookAtFolder(_)
            );
            match effect.kept_by(&self.keeping, &self.app) {
                Some(Effect::Leave) => self.left = true,
                _ => self.hear(waits),
            }
        }
    }

    /// Hears what is told until nothing is under way, and for one thing more where that is waited for.
    fn hear(&mut self, mut waits: bool) {
        let begin = Instant::now();
        while waits || self.keeping.is_busy() {
            assert!(begin.elapsed() < LONG, "nobody tells what became of it");
            match self.reports.recv_timeout(Duration::from_millis(1)) {
                Ok(report) => {
                    waits &= matches!(report, Report::Noted(_) | Report::Written(_) | Report::Warned(_));
                    self.heard(report);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => unreachable!("it is told from as long as it is kept"),
            }
        }
        while let Ok(report) = self.reports.try_recv() {
            self.heard(report);
        }
    }

    fn heard(&mut self, report: Report) {
        if matches!(report, Report::Written(_)) {
            self.keeping.settle();
            let _ = self.go_on.as_ref().map(|go_on| go_on.send(()));
        }
        self.take(report.into());
    }

    /// Ends it as the driver does once the loop is over. What it knew is given back.
    pub fn finish(mut self) -> (u64, BTreeMap<u64, Said>) {
        self.go_on = None;
        self.keeping.finish();
        drop(self.keeping);
        (self.safe, std::mem::take(&mut self.then))
    }

    /// Kills it.
    pub fn crash(self) -> (u64, BTreeMap<u64, Said>) {
        self.disk.dies();
        self.finish()
    }
}

/// All files under a folder, by their paths in it.
pub fn all_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// A folder in memory, where there is one.
pub fn quick_folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.or_else(|_| tempfile::tempdir()).unwrap()
}
