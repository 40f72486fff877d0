//! The program without its screen: the state with its updates, and the threads that write, as the driver has them. Each
//! thing is waited for, so that the same keys make the same operations of the disk.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, OnceLock};
use std::time::{Duration, Instant};

use chrono::{DateTime, Local};
use gensvar::domain::document::Document;
use gensvar::domain::merge::{Sides, merge};
use gensvar::domain::message::Message;
use gensvar::ports::clock::Clock;
use gensvar::ports::codebooks::Library;
use gensvar::ports::copies::{self, Version};
use gensvar::ports::fault::{FileFaults, io_message};
use gensvar::ports::good_copies::{Keeper, Work};
use gensvar::ports::held::Held;
use gensvar::ports::journal::{self, Journal, Noted, Recovered};
use gensvar::ports::locale::Texts;
use gensvar::ports::lock::Holder;
use gensvar::ports::open::from_copy::open_copy;
use gensvar::ports::open::holding::{self, Wish};
use gensvar::ports::open::{OpenRequest, Opened, Source, World, fresh_id, open};
use gensvar::ports::writer::{SaveJob, WriteReport, Writer};
use gensvar::tui::app::{App, Desk, Looks, Size};
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
    pub good_copy: bool,
    pub take_over: bool,
}

fn library() -> &'static Library {
    static READ: OnceLock<Library> = OnceLock::new();
    READ.get_or_init(Library::shipped)
}

/// The state as the screen begins with it.
fn app_of(opened: Opened, document: Document, recovered: &Recovered) -> App {
    let desk = Desk {
        session_path: opened.session_path,
        coding_path: opened.coding_path,
        read_only: opened.read_only,
        versions: opened.versions,
        earlier: (recovered.history.is_none() && recovered.number > 0 && !recovered.anew).then_some(recovered.number),
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
    app.saving.session_on_disk = opened.session_on_disk.then_some(0);
    app.saving.coding_there = opened.coding_on_disk;
    if opened.source == Source::Copy {
        app.saving.on_disk = None;
    }
    app.saving.noted = recovered.number;
    app.saving.kept = app.document.coding().origin.happened;
    app
}

/// Who keeps good copies of it.
fn keeper_of(app: &App, files: &Arc<DiskOf>, computer: &Computer) -> Arc<Mutex<Keeper>> {
    let origin = &app.document.coding().origin;
    let work = Work {
        state: computer.state.clone(),
        coding: origin.id.clone(),
        coder: origin.coder.clone(),
        coding_path: app.desk.coding_path.clone(),
        session_path: app.desk.session_path.clone(),
    };
    Arc::new(Mutex::new(Keeper::new(files.clone(), computer.clock.clone(), work)))
}

pub struct Program {
    pub disk: Arc<Disk>,
    pub app: App,
    computer: Computer,
    locks: Option<Arc<Held>>,
    version: Option<Version>,
    journal: Option<Journal>,
    writer: Writer,
    keeper: Option<Arc<Mutex<Keeper>>>,
    noted: Receiver<Noted>,
    written: Receiver<WriteReport>,
    held: Option<SaveJob>,
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
        let world =
            World { files: files.as_ref(), library: library(), clock: computer.clock.as_ref(), fresh_id: &fresh_id };
        let request = OpenRequest {
            path: path.to_owned(),
            coder: "anna".into(),
            codebooks: None,
            usual_codebooks: Some("oars".into()),
            read_only: false,
            round: 1,
        };
        let me = Holder { host: computer.host.clone(), ..Holder::here(computer.clock.as_ref()) };
        let wish = Wish {
            me: me.clone(),
            take_over: asked.take_over,
            patience: computer.patience,
            state: Some(computer.state.clone()),
        };
        let open = || {
            if asked.good_copy {
                open_copy(&request, &world, Some(&computer.state), None)
            } else {
                open(&request, &world)
            }
        };
        let (mut opened, lock) = holding::open_and_hold(&world, &wish, &open)?;
        let version = opened.coding_print.clone().map(|print| Version { coding: opened.coding.clone(), print });
        let (session, coding) = (opened.session.clone(), opened.coding.clone());
        let mut document = Document::new(session, coding, Arc::clone(&opened.instrument));
        let folder = journal::folder(&computer.state, &document.coding().origin.id);
        let folder = opened.read_only.is_none().then_some(folder);
        let is_copy = opened.source == Source::Copy && !opened.coding_on_disk;
        let recovered = match &folder {
            Some(folder) => holding::recover(&world, folder, &mut document, opened.coding_print.as_deref(), is_copy),
            None => Recovered::default(),
        };
        if opened.read_only.is_none() {
            opened.read_only.clone_from(&recovered.unread);
        }
        let folder = folder.filter(|_| opened.read_only.is_none());
        let ids = |messages: &[Message]| messages.iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
        let told = [ids(&opened.notices), ids(&recovered.notices)].concat();
        let seen = opened.seen.clone();
        let app = app_of(opened, document, &recovered);
        let origin = Arc::clone(&app.document.coding().origin);
        let keeper = folder.is_some().then(|| keeper_of(&app, &files, computer));
        let paths = (app.desk.coding_path.as_path(), app.desk.session_path.as_path());
        let locks = Held::new(files.clone(), computer.clock.clone(), me, paths, lock);
        let locks = Some(Arc::new(locks.and_journal(folder.clone().filter(|_| !app.saving.coding_there))));
        let (say_written, written) = channel();
        let its_keeper = keeper.clone();
        let writer = Writer::holding(files.clone(), seen, locks.clone(), move |report: WriteReport| {
            if let (Some(keeper), Some((number, print))) = (&its_keeper, report.kept.clone()) {
                keeper.lock().unwrap().saved(&report.coding_path, number, print);
            }
            let _ = say_written.send(report);
        });
        let (say_noted, noted) = channel();
        let journal = folder.map(|folder| {
            let head = recovered.head(&origin, 0);
            Journal::start(files.clone(), folder, head, move |report| {
                let _ = say_noted.send(report);
            })
        });
        let mut program = Self {
            disk: Arc::clone(disk),
            app,
            computer: computer.clone(),
            locks,
            version,
            journal,
            writer,
            keeper,
            noted,
            written,
            held: None,
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
            self.perform(effect);
        }
        let is_noted = |job: &SaveJob| self.app.saving.noted >= job.snapshot.happened;
        if self.held.as_ref().is_some_and(|job| is_noted(job) || self.app.saving.journal_trouble.is_some()) {
            self.let_go();
        }
    }

    fn perform(&mut self, effect: Effect) {
        let at = self.computer.clock.wall().timestamp_millis();
        match effect {
            Effect::Note { happened, last } => self.note(|journal| journal.note(happened, last, at)),
            Effect::NoteKept { number, print } => self.note(|journal| journal.kept(number, at, print)),
            Effect::NamePoint { number, name } => self.note(|journal| journal.name(number, at, name)),
            Effect::Save { snapshot, revision, session_path, coding_path } => {
                let session_revision = self.app.document.session_revision();
                self.save(SaveJob { snapshot: *snapshot, revision, session_revision, session_path, coding_path });
            }
            Effect::Merge { snapshot, revision, path } => {
                let files = DiskOf(Arc::clone(&self.disk));
                let (session, coding) = (&snapshot.session, &snapshot.coding);
                let result = copies::read(&files, &path, session, coding).and_then(|theirs| {
                    let base = match &self.version {
                        Some(ours) => copies::ancestor(&files, &self.computer.state, session, ours, &theirs)?,
                        None => None,
                    };
                    self.told.push(format!("base {}", base.is_some()));
                    let merged = merge(Sides { session, base: base.as_ref(), ours: coding, theirs: &theirs.coding });
                    Ok((merged, theirs.print))
                });
                let result = result.map_err(|faults| faults.faults[0].message.clone());
                self.take(Msg::Merged { path, revision, result });
            }
            Effect::NoteMerged { path, step } => {
                let coding = &self.app.document.coding().origin.id;
                copies::note_merged(&DiskOf(Arc::clone(&self.disk)), &self.computer.state, coding, &path, step);
            }
            Effect::ReadEarlier { up_to } => {
                let folder = journal::folder(&self.computer.state, &self.app.document.coding().origin.id);
                let read = journal::read_log(&DiskOf(Arc::clone(&self.disk)), &folder);
                self.take(Msg::Earlier(read.map(|log| log.history(up_to)).map_err(|error| io_message(&error))));
            }
            Effect::TakeIn(taken_in) => self.writer.take_in(taken_in),
            // Whether it is there is nobody's question here: the disk is made up.
            Effect::LookAtFolder(wanted) => self.take(Msg::Folder(Ok(wanted.typed.into()))),
            Effect::Leave => self.left = true,
            Effect::SaveSoon | Effect::Reword | Effect::Redraw => {}
        }
    }

    fn note(&mut self, note: impl FnOnce(&Journal)) {
        let Some(journal) = &self.journal else { return };
        while let Ok(late) = self.noted.try_recv() {
            update(&mut self.app, Msg::Noted(late));
        }
        note(journal);
        let noted = self.noted.recv_timeout(LONG).unwrap();
        self.take(Msg::Noted(noted));
    }

    fn save(&mut self, job: SaveJob) {
        let is_noted = self.app.saving.noted >= job.snapshot.happened;
        if self.journal.is_none() || is_noted || self.app.saving.journal_trouble.is_some() {
            self.let_go();
            self.hand(job);
        } else {
            if self.held.as_ref().is_some_and(|held| held.coding_path != job.coding_path) {
                self.let_go();
            }
            let session_path = self.held.take().and_then(|held| held.session_path);
            self.held = Some(SaveJob { session_path: job.session_path.or(session_path), ..job });
        }
    }

    fn let_go(&mut self) {
        if let Some(job) = self.held.take() {
            self.hand(job);
        }
    }

    fn hand(&mut self, job: SaveJob) {
        self.writer.save(job);
        let report = self.written.recv_timeout(LONG).unwrap();
        self.take(Msg::Written(report));
    }

    /// Ends it as the driver does once the loop is over. What it knew is given back.
    pub fn finish(mut self) -> (u64, BTreeMap<u64, Said>) {
        if let Some(journal) = &self.journal {
            journal.settle();
        }
        if let Some(job) = self.held.take() {
            self.writer.save(job);
        }
        self.writer.finish();
        let kept = self.written.try_iter().filter_map(|report| report.kept).last();
        if let Some(journal) = &mut self.journal {
            if let Some((number, print)) = kept {
                journal.kept(number, 0, print);
            }
            journal.finish();
        }
        if let Some(keeper) = &self.keeper {
            keeper.lock().unwrap().close();
        }
        drop(self.writer);
        drop(self.locks.take());
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
