//! `gensvar [FILE]`: opens a file, or the start screen.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::document::Document;
use crate::domain::message::Message;
use crate::ports::config::Config;
use crate::ports::fault::FileFaults;
use crate::ports::import::ImportWarning;
use crate::ports::locale::Texts;
use crate::ports::open::{OpenRequest, Opened, fresh_id, open};
use crate::ports::{recent, samples};
use crate::tui::app::{App, Desk, Looks, Size, Tone};
use crate::tui::driver::{Console, Outside, run as run_app};
use crate::tui::keymap::Keymap;
use crate::tui::start::{Entry, Open, Start, choose};
use crate::tui::terminal;
use crate::tui::theme::Theme;

use super::arguments::OpenArguments;
use super::{Call, DONE, UNREADABLE, WRONG, faults, keymaps};

/// Opens the screen; returns the exit code.
pub(super) fn run(call: &Call, asked: &OpenArguments, err: &mut dyn Write) -> io::Result<u8> {
    if let Some(trouble) = &call.config_trouble {
        faults::print(err, &call.texts, trouble)?;
    }
    for trouble in &call.library_troubles {
        faults::print(err, &call.texts, trouble)?;
    }
    match &asked.file {
        Some(file) => {
            let prepared = match prepare(call, asked, file) {
                Ok(prepared) => prepared,
                Err(trouble) => {
                    faults::print(err, &call.texts, &trouble)?;
                    return Ok(if trouble.unreadable { UNREADABLE } else { WRONG });
                }
            };
            if !terminal::is_there() {
                writeln!(err, "{}", call.texts.get("no-terminal"))?;
                return Ok(WRONG);
            }
            let mut console = Console::open()?;
            show(call, &mut console, prepared)?;
        }
        None => return start(call, asked, err),
    }
    Ok(DONE)
}

/// The start screen, and what is chosen there.
fn start(call: &Call, asked: &OpenArguments, err: &mut dyn Write) -> io::Result<u8> {
    if !terminal::is_there() {
        writeln!(err, "{}", call.texts.get("no-terminal"))?;
        return Ok(WRONG);
    }
    let mut start = Start { recent: recent_entries(call), samples: sample_entries(), chosen: 0 };
    let mut console = Console::open()?;
    let Some(open) = choose(&mut console, &mut start, &call.texts, &theme(&call.config))? else { return Ok(DONE) };
    let prepared = match open {
        Open::File(path) => prepare(call, asked, &path),
        Open::Sample(name) => sample_path(call, &name).and_then(|path| prepare(call, asked, &path)),
    };
    match prepared {
        Ok(prepared) => show(call, &mut console, prepared)?,
        Err(trouble) => {
            drop(console);
            faults::print(err, &call.texts, &trouble)?;
            return Ok(if trouble.unreadable { UNREADABLE } else { WRONG });
        }
    }
    Ok(DONE)
}

fn recent_entries(call: &Call) -> Vec<Entry> {
    let Some(folder) = recent::state_folder() else { return Vec::new() };
    recent::list(call.files.as_ref(), &folder)
        .into_iter()
        .take(8)
        .map(|entry| Entry {
            title: if entry.title.is_empty() { file_name(&entry.path) } else { entry.title },
            about: file_name(&entry.path),
            open: Open::File(entry.path),
        })
        .collect()
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
    opened: Opened,
    keymap: Keymap,
}

fn prepare(call: &Call, asked: &OpenArguments, path: &Path) -> Result<Prepared, FileFaults> {
    let request = OpenRequest {
        path: path.to_owned(),
        coder: coder(asked, &call.config),
        codebooks: asked.codebook.clone(),
        usual_codebooks: call.config.codebook.clone(),
        read_only: asked.read_only,
        round: asked.round.unwrap_or(1),
    };
    let opened = open(&request, &call.world(&fresh_id))?;
    let layers = keymaps::layers(call, asked.keymap.as_deref())?;
    let keymap = Keymap::new(&layers, &opened.instrument);
    Ok(Prepared { opened, keymap })
}

/// Who codes: as asked, as set, or the login name.
fn coder(asked: &OpenArguments, config: &Config) -> String {
    let named = asked.coder.clone().or_else(|| config.coder.clone()).filter(|name| !name.trim().is_empty());
    named.or_else(|| whoami::fallible::username().ok()).unwrap_or_else(|| "coder".to_owned())
}

fn theme(config: &Config) -> Theme {
    let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colorfgbg = std::env::var("COLORFGBG").ok();
    Theme::new(Theme::ground(config.theme.as_deref(), no_color, colorfgbg.as_deref()))
}

/// Runs the screen on what was opened.
fn show(call: &Call, console: &mut Console, prepared: Prepared) -> io::Result<()> {
    let Prepared { opened, keymap } = prepared;
    let title = opened.session.about.title.clone();
    let path = if opened.session_on_disk { opened.session_path.clone() } else { PathBuf::new() };
    let (width, height) = console.size();
    let looks = Looks {
        size: Size { width, height },
        theme: theme(&call.config),
        texts: Texts::new(call.texts.language()),
        counts: false,
        code_rows: 1,
    };
    let document = Document::new(opened.session, opened.coding, Arc::clone(&opened.instrument));
    let told = told(&call.texts, opened.notices, &opened.import_warnings, opened.read_only.as_ref());
    let desk =
        Desk { session_path: opened.session_path, coding_path: opened.coding_path, read_only: opened.read_only, told };
    let mut app = App::new(document, desk, keymap, looks);
    app.saving.session_on_disk = opened.session_on_disk.then_some(0);
    app.saving.coding_there = opened.coding_on_disk;
    let more = app.desk.told.len().saturating_sub(1);
    if let Some(first) = app.desk.told.first().cloned() {
        let first = if more == 0 {
            first
        } else {
            Message::new("opening-more").with("first", call.texts.say(&first)).with("more", more)
        };
        app.tell(Tone::Hint, first);
    }
    let outside = Outside { files: Arc::clone(&call.files), clock: Arc::clone(&call.clock), seen: opened.seen };
    run_app(console, &mut app, &outside)?;
    remember(call, if path.as_os_str().is_empty() { &app.desk.session_path } else { &path }, &title);
    Ok(())
}

/// Everything that opening has to tell, the most important first; what the import passed over, with its lines.
fn told(texts: &Texts, notices: Vec<Message>, warnings: &[ImportWarning], read_only: Option<&Message>) -> Vec<Message> {
    let line = |warning: &ImportWarning| {
        Message::new("opening-line").with("line", warning.line).with("what", texts.say(&warning.message))
    };
    read_only.cloned().into_iter().chain(notices).chain(warnings.iter().map(line)).collect()
}

/// Remembers what was opened; that it cannot be remembered is no trouble worth a word.
fn remember(call: &Call, path: &Path, title: &str) {
    if let (Some(folder), true) = (recent::state_folder(), call.files.is_file(path)) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        recent::note(call.files.as_ref(), &folder, call.clock.as_ref(), &path, title);
    }
}

/// Says why the screen could not be drawn.
pub(super) fn trouble(texts: &Texts, error: &io::Error) -> String {
    texts.say(&Message::new("screen-trouble").with("reason", error.to_string()))
}
