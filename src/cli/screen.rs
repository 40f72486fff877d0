//! `gensvar [FILE]`: opens a file, or the start screen.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::domain::codebook::Codebook;
use crate::domain::instrument::Instrument;
use crate::domain::message::Message;
use crate::domain::plan::PlanForm;
use crate::domain::session::Speaker;
use crate::ports::config::{self, Config};
use crate::ports::fault::FileFaults;
use crate::ports::files::from_root;
use crate::ports::import::{self, Finding};
use crate::ports::locale::Texts;
use crate::ports::open::holding::ON_SCREEN;
use crate::ports::open::take_over::{self, TakenOver};
use crate::ports::open::workpiece::Workpiece;
use crate::ports::open::{OpenRequest, fresh_id};
use crate::ports::patience::within;
use crate::ports::surroundings::Surroundings;
use crate::ports::{panics, plans, recent, samples};
use crate::tui::app::{App, Desk, Figures, Looks, Saving, Size};
use crate::tui::command::Command;
use crate::tui::driver::run as run_app;
use crate::tui::keymap::Keymap;
use crate::tui::start::{Entry, Open, Start, choose};
use crate::tui::terminal::{self, Console};
use crate::tui::theme::Theme;
use crate::tui::update;

use super::arguments::{OpenArguments, verb_near};
use super::good_copies::tell_of;
use super::holding::open_to_work;
use super::keymaps::KeymapFiles;
use super::speaking_keys::SpeakingKeys;
use super::{Call, DONE, UNREADABLE, WRONG, faults};

/// How long noting what was open may hold up leaving.
const MOMENT: Duration = Duration::from_secs(2);

/// Opens the screen; returns the exit code.
pub(super) fn run(call: &Call, asked: &OpenArguments, err: &mut dyn Write) -> io::Result<u8> {
    match &asked.file {
        Some(file) => {
            let prepared = match prepare(call, asked, file) {
                Ok(prepared) => prepared,
                Err(trouble) => return refuse(call, asked, err, &trouble),
            };
            if let Some(missing) = missing() {
                writeln!(err, "{}", call.texts.get(missing))?;
                return Ok(WRONG);
            }
            let console = Console::open()?;
            show_all(call, asked, (file, prepared), console, err)
        }
        None => start(call, asked, err),
    }
}

/// What is missing of a terminal, as the id of the text that says so.
fn missing() -> Option<&'static str> {
    if !terminal::has_screen() {
        return Some("no-terminal");
    }
    (!terminal::has_keyboard()).then_some("no-keyboard")
}

/// Gives the terminal back; the exit code says whether the coder left or what ended the program.
fn close(console: Console, shown: io::Result<()>) -> io::Result<u8> {
    let code = console.close();
    panics::tell_last_word();
    match code {
        0 => shown.map(|()| DONE),
        // Whatever else went wrong then is only what comes of it.
        code => Ok(code),
    }
}

/// Says why nothing was opened; what was left out before may well be why.
fn refuse(call: &Call, asked: &OpenArguments, err: &mut dyn Write, trouble: &FileFaults) -> io::Result<u8> {
    for trouble in &call.left_out {
        faults::print(err, &call.texts, trouble)?;
    }
    let files = call.files.as_ref();
    faults::print_with_help(err, &call.texts, (trouble, files), |err| {
        if asked.good_copy.is_some() || asked.as_it_was.is_some() {
            return Ok(());
        }
        let (state, usual) = (recent::state_folder(), coder(None, &call.config));
        let coder = coder(asked.coder.as_deref(), &call.config);
        tell_of(files, state.as_deref(), &trouble.path, (&coder, &usual), (err, &call.texts))
    })?;
    let word = asked.file.as_deref().filter(|_| trouble.unreadable).and_then(Path::to_str);
    if let Some(near) = word.and_then(|word| verb_near(word, &call.texts)) {
        writeln!(err, "{}", call.texts.say(&near))?;
    }
    Ok(if trouble.unreadable { UNREADABLE } else { WRONG })
}

/// The start screen, and what is chosen there.
fn start(call: &Call, asked: &OpenArguments, err: &mut dyn Write) -> io::Result<u8> {
    if let Some(missing) = missing() {
        writeln!(err, "{}", call.texts.get(missing))?;
        return Ok(WRONG);
    }
    let mut start = Start { recent: recent_entries(call), samples: sample_entries(), chosen: 0 };
    let mut console = Console::open()?;
    let open = match choose(&mut console, &mut start, &call.texts, &theme(&call.config)) {
        Ok(Some(open)) => open,
        Ok(None) => return close(console, Ok(())),
        Err(error) => return close(console, Err(error)),
    };
    let path = match open {
        Open::File(path) => Ok(path),
        Open::Sample(name) => sample_path(call, &name),
    };
    match path.and_then(|path| Ok((prepare(call, asked, &path)?, path))) {
        Ok((prepared, path)) => show_all(call, asked, (&path, prepared), console, err),
        Err(trouble) => {
            drop(console);
            refuse(call, asked, err, &trouble)
        }
    }
}

/// Runs the screen on what was opened, and once more where the coder asked for that: what somebody else had open is free.
fn show_all(
    call: &Call,
    asked: &OpenArguments,
    (path, mut prepared): (&Path, Prepared),
    mut console: Console,
    err: &mut dyn Write,
) -> io::Result<u8> {
    loop {
        match show(call, &mut console, prepared) {
            Ok(true) => {}
            shown => return close(console, shown.map(drop)),
        }
        prepared = match prepare(call, asked, path) {
            Ok(prepared) => prepared,
            Err(trouble) => {
                drop(console);
                return refuse(call, asked, err, &trouble);
            }
        };
    }
}

fn recent_entries(call: &Call) -> Vec<Entry> {
    let Some(folder) = recent::state_folder() else { return Vec::new() };
    let entries = recent::list(call.files.as_ref(), &folder).into_iter().take(8);
    let named = entries.map(|it| (if it.title.is_empty() { file_name(&it.path) } else { it.title }, it.path)).collect();
    told_apart(named, etcetera::home_dir().ok().as_deref())
}

/// Talks with their titles and files as entries. Those that are called the same say in which folder they lie.
fn told_apart(named: Vec<(String, PathBuf)>, home: Option<&Path>) -> Vec<Entry> {
    let called = |(title, path): &(String, PathBuf)| (title.clone(), file_name(path));
    let all: Vec<_> = named.iter().map(called).collect();
    let is_alone = |one: &(String, String)| all.iter().filter(|other| *other == one).count() == 1;
    let entry = |(named, called): ((String, PathBuf), &(String, String))| {
        let (title, path) = named;
        let about = if is_alone(called) { called.1.clone() } else { from_home(path.parent().unwrap_or(&path), home) };
        Entry { title, about, open: Open::File(path) }
    };
    named.into_iter().zip(&all).map(entry).collect()
}

/// A path as people write it: what lies at home begins with `~`.
fn from_home(path: &Path, home: Option<&Path>) -> String {
    let below = home.and_then(|home| path.strip_prefix(home).ok());
    below.map_or_else(|| path.to_owned(), |below| Path::new("~").join(below)).display().to_string()
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn sample_entries() -> Vec<Entry> {
    let entry = |sample: samples::Sample| Entry {
        title: sample.title,
        about: sample.language,
        open: Open::Sample(sample.name.to_owned()),
    };
    samples::list().into_iter().map(entry).collect()
}

/// A sample beside the program's sources is opened there; elsewhere it is put among the user's own data.
fn sample_path(call: &Call, name: &str) -> Result<PathBuf, FileFaults> {
    let here = Path::new("sample-sessions").join(format!("{name}.session.ron"));
    if call.files.is_file(&here) {
        return Ok(here);
    }
    let folder = samples::data_folder().unwrap_or_default();
    samples::materialise(call.files.as_ref(), &folder, name)
}

/// Everything that the screen needs, read before the terminal is taken over.
struct Prepared {
    work: Workpiece,
    keymap: Keymap,
    /// The form of the change plan.
    plan: Option<PlanForm>,
    /// What is taken over from other codings.
    taken: Vec<TakenOver>,
    /// Whether the figures are to be hidden while coding.
    blind: bool,
    /// What is wrong with files that were left out.
    left_out: Vec<FileFaults>,
}

fn prepare(call: &Call, asked: &OpenArguments, path: &Path) -> Result<Prepared, FileFaults> {
    let coder = coder(asked.coder.as_deref(), &call.config);
    let request = OpenRequest {
        path: path.to_owned(),
        names_coder: coder != self::coder(None, &call.config),
        coder,
        codebooks: asked.codebook.clone(),
        usual_codebooks: call.config.codebook.clone(),
        spoken: call.texts.language().to_owned(),
        read_only: asked.read_only,
        round: asked.round.unwrap_or(1),
    };
    let world = call.world(&fresh_id);
    let state = recent::state_folder();
    let mut work = open_to_work(call, asked, &request, (state.clone(), false, ON_SCREEN))?;
    work.notices.extend(state.and_then(|state| Surroundings::here().told_of_state(&state)));
    let opened = &work.opened;
    let mut taken = Vec::new();
    if let Some(path) = &asked.segment_from {
        taken.push(take_over::segments(&world, path, &opened.session, &opened.instrument)?);
    }
    if let Some(path) = &asked.cuts_from {
        taken.push(take_over::cuts(&world, path, &opened.session, &opened.coding)?);
    }
    let keymaps = KeymapFiles::read(call, asked.keymap.as_deref())?;
    let (keymap, clashes) = keymaps.keymap(&opened.instrument);
    let folder = config::folder();
    let (plan, plan_fault) = plans::load(call.files.as_ref(), folder.as_deref(), call.config.plan.as_deref());
    let left_out = call.left_out.iter().cloned().chain(keymaps.faults).chain(clashes).chain(plan_fault).collect();
    Ok(Prepared { work, keymap, plan, left_out, taken, blind: asked.blind })
}

/// Who codes: as asked, as set, or the login name.
pub(super) fn coder(asked: Option<&str>, config: &Config) -> String {
    let named = asked.map(str::to_owned).or_else(|| config.coder.clone()).filter(|name| !name.trim().is_empty());
    named.or_else(|| whoami::fallible::username().ok()).unwrap_or_else(|| "coder".to_owned())
}

/// A number that is another one each time the program starts.
fn seed() -> u64 {
    fresh_id().bytes().fold(0, |seed: u64, byte| seed.wrapping_mul(31).wrapping_add(u64::from(byte))) % 1_000_000
}

/// The colours for the terminal, as the settings and the environment have it.
pub(super) fn theme(config: &Config) -> Theme {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colorfgbg = std::env::var("COLORFGBG").ok();
    Theme::new(Theme::ground(config.theme.as_deref(), no_color, colorfgbg.as_deref()))
}

/// Runs the screen on what was opened; whether it is to be opened once more.
fn show(call: &Call, console: &mut Console, prepared: Prepared) -> io::Result<bool> {
    let Prepared { mut work, keymap, plan, left_out, taken, blind } = prepared;
    let speaking = SpeakingKeys::new(&keymap, &call.texts);
    let warned = work.opened.import_warnings.iter_mut().map(|warning| &mut warning.message);
    warned.chain(&mut work.notices).for_each(|message| speaking.put_into(message));
    let elsewhere = keymap.key_of(Command::SaveElsewhere, &call.texts);
    for notice in work.notices.iter_mut().filter(|notice| notice.id == "open-nothing-saved") {
        // At once with the way out, by the coder's own key.
        *notice = Message::new("open-nothing-saved-here").with("what", &*notice).with("elsewhere", elsewhere.as_str());
    }
    let outside = work.outside(Arc::clone(&call.files), Arc::clone(&call.clock));
    let (saving, earlier) = (Saving::at_opening(&work), work.earlier());
    let Workpiece { opened, mut document, mut notices, talk_protected, .. } = work;
    let talk_protected = talk_protected.map(|why| why.with("elsewhere", elsewhere.as_str()));
    // Nothing can be coded before that is settled.
    let bars = talk_protected.as_ref().filter(|why| why.id == "talk-protected-no-roles");
    notices.splice(0..0, bars.cloned());
    let title = opened.session.about.title.clone();
    let path = if opened.session_on_disk { opened.session_path.clone() } else { PathBuf::new() };
    let (width, height) = console.size();
    let looks = Looks {
        size: Size { width, height },
        theme: theme(&call.config),
        texts: call.texts.in_language(call.texts.language()),
        counts: false,
        code_rows: 1,
        figures: Figures::default(),
    };
    if opened.read_only.is_none() {
        for taken in taken {
            notices.splice(0..0, taken.told);
            notices.extend(document.perform("step-taken-over", taken.edits).err());
        }
    }
    notices.extend(without_keys(&keymap, &opened.instrument));
    let left_out = (left_out.as_slice(), call.odd_words.as_slice());
    let told = told(opened.read_only.as_ref(), notices, left_out, &opened.import_warnings);
    let desk = Desk {
        session_path: opened.session_path,
        coding_path: opened.coding_path,
        read_only: opened.read_only,
        talk_protected,
        told,
        versions: opened.versions,
        unread_versions: opened.unread_versions,
        plan,
        past: opened.source.past(),
        seed: seed(),
        earlier,
        ..Desk::default()
    };
    let mut app = App::new(document, desk, keymap, looks);
    app.saving = saving;
    if blind && !app.hides_scores() {
        // It is written with the first code.
        update::run(&mut app, Command::HideScores);
    }
    app.tell_first();
    let outcome = run_app(console, &mut app, outside);
    remember(call, if path.as_os_str().is_empty() { &app.desk.session_path } else { &path }, &title);
    outcome.map(|()| app.desk.again)
}

/// Codebooks none of whose codes has a key: a user's own needs a keymap of its own.
fn without_keys(keymap: &Keymap, instrument: &Instrument) -> Vec<Message> {
    let bound = [Speaker::Clinician, Speaker::Client].map(|speaker| keymap.codes_of(speaker, instrument)).concat();
    let has_keys = |book: &Codebook| bound.iter().any(|(_, code)| book.code(code).is_some());
    let books = instrument.codebooks().iter().filter(|book| !has_keys(book));
    books.map(|book| Message::new("opening-no-keys").with("codebook", book.id.as_str())).collect()
}

/// Everything that opening has to tell, the most important first: what is left out with its faults, and what the import
/// passed over with its lines.
fn told(
    read_only: Option<&Message>,
    notices: Vec<Message>,
    (left_out, odd_words): (&[FileFaults], &[FileFaults]),
    warnings: &[Finding],
) -> Vec<Message> {
    let line = |warning: &Finding| {
        Message::new("import-at").with("place", import::place(&warning.place)).with("what", &warning.message)
    };
    let words = odd_words.iter().map(|faults| (faults, "opening-words-line"));
    let files = left_out.iter().map(|faults| (faults, "opening-left-out-line"));
    let faults = files.chain(words).flat_map(|(faults, in_line)| {
        // Folder and name tell keymaps and codebooks apart.
        let file: PathBuf = faults.path.iter().skip(faults.path.iter().count().saturating_sub(2)).collect();
        faults.faults.iter().map(move |fault| {
            let message = match fault.place {
                Some(place) => Message::new(in_line).with("line", place.line),
                None => Message::new("opening-left-out"),
            };
            message.with("file", file.display().to_string()).with("what", &fault.message)
        })
    });
    read_only.cloned().into_iter().chain(notices).chain(faults).chain(warnings.iter().map(line)).collect()
}

/// Remembers what was opened; that it cannot be remembered is no trouble worth a word. A good copy that somebody looked at is
/// found from its talk.
fn remember(call: &Call, path: &Path, title: &str) {
    let Some(folder) = recent::state_folder() else { return };
    let (files, clock, path, title) =
        (Arc::clone(&call.files), Arc::clone(&call.clock), path.to_owned(), title.to_owned());
    // The terminal is given back whatever that disk does.
    within(MOMENT, move || {
        let is_kept = files.real_path(&path).starts_with(files.real_path(&folder.join("codings")));
        if files.is_file(&path) && !is_kept {
            recent::note(files.as_ref(), &folder, clock.as_ref(), &from_root(&path), &title);
        }
    });
}

/// Says why the screen could not be drawn.
pub(super) fn trouble(texts: &Texts, error: &io::Error) -> String {
    texts.say(&Message::new("screen-trouble").with("reason", error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::session::Speaker;
    use crate::ports::codebooks::Library;
    use crate::ports::config;
    use crate::ports::files::DiskFiles;

    #[test]
    fn talks_that_are_called_the_same_say_where_they_lie() {
        let paths = ["/home/a/one/to2.session.ron", "/srv/to2.session.ron", "/home/a/b.session.ron"];
        let named = paths.map(|path| (if path.contains("to2") { "to2" } else { "b" }.to_owned(), path.into()));
        let entries = told_apart(named.into(), Some(Path::new("/home/a")));
        let abouts: Vec<&str> = entries.iter().map(|entry| entry.about.as_str()).collect();
        assert_eq!(abouts, ["~/one", "/srv", "b.session.ron"]);
    }

    #[test]
    fn faulty_files_of_the_users_are_told_and_keep_nothing_from_being_opened() {
        let folder = tempfile::tempdir().unwrap();
        let keys = |code| format!("(format: 1,\nclinician: {{\"ø\": \"{code}\"}})");
        for name in ["keymaps", "codebooks"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
        }
        let files = [
            ("keymaps/a.ron", keys("Q")),
            ("keymaps/b.ron", "(format: 1,\ncoding: {\"x\": \"undo\"})".to_owned()),
            ("keymaps/c.ron", keys("SR")),
            ("codebooks/d.ron", "(format: 9)".to_owned()),
            ("config.ron", "(colour: 1)".to_owned()),
            ("talk.txt", "T: Hello there.\nC: Well, hello.\n".to_owned()),
        ];
        for (name, text) in &files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let (config, trouble) = config::read(&DiskFiles, Some(folder.path()));
        let (library, faulty) = Library::load(&DiskFiles, Some(folder.path()));
        let call = Call {
            texts: Texts::new("en"),
            files: Arc::new(DiskFiles),
            clock: Arc::new(crate::ports::clock::SystemClock),
            library,
            config,
            config_folder: Some(folder.path().to_owned()),
            left_out: trouble.into_iter().chain(faulty).collect(),
            odd_words: Vec::new(),
        };
        let asked = OpenArguments { codebook: Some("miti".into()), ..OpenArguments::default() };
        let prepared = prepare(&call, &asked, &folder.path().join("talk.txt")).unwrap();
        assert_eq!(
            prepared.keymap.codes_of(Speaker::Clinician, &prepared.work.opened.instrument)[0].0.to_string(),
            "ø"
        );
        let told = told(None, Vec::new(), (&prepared.left_out, &call.odd_words), &[]);
        let said: Vec<String> = told.iter().map(|message| call.texts.say(message)).collect();
        let beginnings = ["config.ron is", "codebooks/d.ron is", "keymaps/b.ron is", "keymaps/c.ron is"];
        assert_eq!(said.len(), beginnings.len(), "{said:?}");
        for (said, beginning) in said.iter().zip(beginnings) {
            assert!(said.contains(beginning), "{said}");
        }
        assert!(said[2].contains("line 2") && said[3].contains("“Q” in"), "{said:?}");
    }
}
