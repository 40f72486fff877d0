//! `gensvar doctor [FILE...]`: what is stored where, who else may reach it, and what is to be mended.
//!
//! No words of a talk are told, and nothing is changed but modes, and these only with `--mend`.

mod findings;
mod place;
mod text;

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::domain::instrument::Instrument;
use crate::ports::codebooks::DEFAULT;
use crate::ports::fault::FileFaults;
use crate::ports::files::{Files, from_root};
use crate::ports::locale::Texts;
use crate::ports::recent::state_folder;
use crate::ports::samples::data_folder;
use crate::ports::stored::{self, What};
use crate::ports::surroundings::Surroundings;
use crate::tui::terminal;
use crate::tui::theme::Ground;

use super::format::{Format, print_json};
use super::keymaps::KeymapFiles;
use super::screen::theme;
use super::{Call, DONE, FAULTS, UNREADABLE, faults};
use findings::{Finding, Level};
use place::Place;

/// What is to be looked at, and what is known of the program as it runs.
#[derive(Debug, Clone)]
pub struct DoctorRequest {
    /// Talks, codings and folders; the current folder where none is named.
    pub files: Vec<PathBuf>,
    /// How it is told.
    pub format: Format,
    /// Whether modes that let others in are mended.
    pub mend: bool,
    /// The folder of the settings; `None` where there can be none.
    pub config: Option<PathBuf>,
    /// The folder of journals and good copies; `None` where there can be none.
    pub state: Option<PathBuf>,
    /// The folder of samples that were opened.
    pub samples: Option<PathBuf>,
    /// The computer.
    pub around: Surroundings,
    /// Cells in a row and rows; `None` where the output goes to no terminal.
    pub screen: Option<(u16, u16)>,
    /// The colours that a screen would have.
    pub ground: Ground,
    /// Codebooks with which a coding begins, by their whole ids.
    pub codebooks: Vec<String>,
    /// Keymap files of the user's that hold with these.
    pub own_keymaps: Vec<PathBuf>,
    /// Files of the user's that have mistakes.
    pub faulty: Vec<PathBuf>,
}

/// What is told.
#[derive(Debug, serde::Serialize)]
struct Report {
    version: &'static str,
    system: String,
    language: &'static str,
    terminal: Terminal,
    keymap: Keys,
    stored: Vec<Place>,
    findings: Vec<Finding>,
}

/// What the terminal is like, as far as it matters.
#[derive(Debug, serde::Serialize)]
struct Terminal {
    /// Cells in a row; `None` without a terminal.
    columns: Option<u16>,
    rows: Option<u16>,
    #[serde(rename = "type")]
    kind: Option<String>,
    /// `dark`, `light` or `plain`.
    colours: &'static str,
    /// Whether it is said to show letters of every language.
    unicode: Option<bool>,
}

/// Which keys hold.
#[derive(Debug, serde::Serialize)]
struct Keys {
    codebooks: Vec<String>,
    /// Files of the user's own.
    own: Vec<String>,
}

/// Gathers what there is to know of the program as it was started.
pub(super) fn request(call: &Call, files: Vec<PathBuf>, format: Format, mend: bool) -> DoctorRequest {
    let wanted = call.config.codebook.as_deref().unwrap_or(DEFAULT);
    let instrument = call.library.instrument(wanted).or_else(|_| call.library.instrument(DEFAULT)).ok();
    let (own_keymaps, faulty_keymaps) = instrument.as_deref().map(|it| keymaps(call, it)).unwrap_or_default();
    let faults = call.left_out.iter().chain(&call.odd_words).map(|faults| faults.path.clone());
    let faulty: BTreeSet<PathBuf> = faults.chain(faulty_keymaps).collect();
    let ids = |it: &Instrument| it.codebooks().iter().map(|book| book.id.clone()).collect();
    DoctorRequest {
        files,
        format,
        mend,
        config: call.config_folder.clone(),
        state: state_folder(),
        samples: data_folder(),
        around: Surroundings::here(),
        screen: terminal::cells(),
        ground: theme(&call.config).ground,
        codebooks: instrument.as_deref().map(ids).unwrap_or_default(),
        own_keymaps,
        faulty: faulty.into_iter().collect(),
    }
}

/// Keymap files of the user's that hold, and those that have mistakes or clash with others.
fn keymaps(call: &Call, instrument: &Instrument) -> (Vec<PathBuf>, Vec<PathBuf>) {
    let Ok(keymaps) = KeymapFiles::read(call, None) else { return Default::default() };
    let (_, clashes) = keymaps.keymap(instrument);
    let faulty: Vec<PathBuf> = keymaps.faults.iter().chain(&clashes).map(|faults| faults.path.clone()).collect();
    let mut own = keymaps.own_that_hold(instrument);
    own.retain(|path| !faulty.contains(path));
    (own, faulty)
}

/// Tells what is stored where, and what was found; returns the exit code.
pub fn run(
    request: &DoctorRequest,
    files: &dyn Files,
    out: &mut dyn Write,
    err: &mut dyn Write,
    texts: &Texts,
) -> io::Result<u8> {
    let (stored, gone) = look(request, files);
    let places: Vec<Place> = stored.iter().map(|it| Place::of(it, &request.around)).collect();
    let findings = findings::all(request, files, &stored, &places);
    let wrong = findings.iter().any(|finding| finding.level == Level::Wrong && !finding.mended);
    let shown = |path: &PathBuf| path.display().to_string();
    let (columns, rows) = (request.screen.map(|it| it.0), request.screen.map(|it| it.1));
    let report = Report {
        version: env!("CARGO_PKG_VERSION"),
        system: request.around.system_name(),
        language: texts.language(),
        terminal: Terminal {
            columns,
            rows,
            kind: request.around.variable("TERM").map(str::to_owned),
            colours: match request.ground {
                Ground::Dark => "dark",
                Ground::Light => "light",
                Ground::Plain => "plain",
            },
            unicode: request.around.has_unicode(),
        },
        keymap: Keys { codebooks: request.codebooks.clone(), own: request.own_keymaps.iter().map(shown).collect() },
        stored: places,
        findings,
    };
    match request.format {
        Format::Json => print_json(out, &[report], true)?,
        Format::Text | Format::Csv => text::print(out, texts, &report, &mended_again(request))?,
    }
    for trouble in &gone {
        faults::print(err, texts, trouble)?;
    }
    Ok(match (gone.is_empty(), wrong) {
        (false, _) => UNREADABLE,
        (true, true) => FAULTS,
        (true, false) => DONE,
    })
}

/// The files that would have to be named once more for their modes to be mended.
fn mended_again(request: &DoctorRequest) -> String {
    let quoted = |path: &PathBuf| format!(" \"{}\"", path.display());
    request.files.iter().map(quoted).collect()
}

/// Looks at everything; what was named and is not there is told apart.
fn look(request: &DoctorRequest, files: &dyn Files) -> (Vec<stored::Stored>, Vec<FileFaults>) {
    let (mut all, mut gone) = (Vec::new(), Vec::new());
    all.extend(request.config.as_deref().map(|folder| stored::settings(files, folder)));
    all.extend(request.state.as_deref().map(|folder| stored::state(files, folder)).into_iter().flatten());
    let host = &request.around.host;
    let samples = request.samples.as_deref().filter(|folder| files.look(folder).is_ok_and(|there| there.is_folder));
    all.extend(samples.and_then(|folder| stored::talks(files, folder, What::Samples, host).ok()));
    let here = [PathBuf::from(".")];
    let named = if request.files.is_empty() { &here[..] } else { &request.files };
    for path in named {
        match stored::talks(files, &whole(path), What::Talks, host) {
            Ok(talks) => all.push(talks),
            Err(error) => gone.push(FileFaults::unreadable(path, &error)),
        }
    }
    (all, gone)
}

/// A path from the root on, without steps that lead nowhere or back.
fn whole(path: &Path) -> PathBuf {
    from_root(path).components().collect()
}

#[cfg(test)]
mod tests;
