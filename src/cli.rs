//! What is typed after the program's name: one file a verb. Figures go to standard output, words to standard error.

mod arguments;
pub mod check;
mod codebooks;
pub mod codings;
mod columns;
pub mod doctor;
mod export;
mod faults;
pub mod forget;
pub mod format;
pub mod good_copies;
pub mod history;
mod holding;
mod import;
mod keymaps;
mod merge;
mod paragraphs;
mod past;
mod plans;
mod progress;
pub mod replies;
mod screen;
mod speaking_keys;
pub mod summary;
mod words;

use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write};
use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::message::Message;
use crate::ports::clock::{Clock, SystemClock};
use crate::ports::codebooks::Library;
use crate::ports::config::{self, Config};
use crate::ports::fault::FileFaults;
use crate::ports::files::{DiskFiles, Files};
use crate::ports::locale::{self, Texts, Words};
use crate::ports::lock::Holder;
use crate::ports::open::{World, fresh_id};
use crate::ports::recent::state_folder;
use crate::ports::{panics, quota};
use crate::tui::keymap;
use crate::tui::paragraph::in_lines;
use crate::tui::terminal::width;

use arguments::{KeymapsVerb, Request};
use codings::Home;
use format::Format;
use paragraphs::Paragraphs;

/// It is done.
const DONE: u8 = 0;
/// The answer is no: a check found faults.
const FAULTS: u8 = 1;
/// The request was wrong.
const WRONG: u8 = 2;
/// A file could not be read or written.
const UNREADABLE: u8 = 3;

/// What every verb works with.
struct Call {
    texts: Texts,
    files: Arc<dyn Files>,
    clock: Arc<dyn Clock>,
    library: Library,
    config: Config,
    config_folder: Option<PathBuf>,
    /// What is wrong with the settings and with codebooks of the user's, which are left out.
    left_out: Vec<FileFaults>,
    /// What is wrong with the user's own words; the texts that come along stand there.
    odd_words: Vec<FileFaults>,
}

impl Call {
    fn world<'a>(&'a self, fresh_id: &'a dyn Fn() -> String) -> World<'a> {
        World { files: self.files.as_ref(), library: &self.library, clock: self.clock.as_ref(), fresh_id }
    }

    fn home(&self) -> Home {
        Home { state: state_folder(), coder: screen::coder(None, &self.config) }
    }
}

/// Whether somebody sees what is written to standard error, and is no file.
fn is_watched() -> bool {
    io::stderr().is_terminal()
}

/// Whether somebody can be asked.
fn can_ask() -> bool {
    io::stdin().is_terminal() && is_watched()
}

/// Does what the arguments ask; returns the exit code.
pub fn main(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    panics::tell_plainly();
    panics::break_lines(|said| if is_watched() { in_lines(said, width().into()) } else { said.to_owned() });
    // Without it, everything else works as well.
    let _ = quota::outlive();
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let files: Arc<dyn Files> = Arc::new(DiskFiles);
    let folder = config::folder();
    let (config, config_trouble) = config::read(files.as_ref(), folder.as_deref());
    let asked = arguments::language_of(&arguments);
    let known = asked.as_deref().and_then(locale::spoken).or(config.language.as_deref().and_then(locale::spoken));
    let (words, mut odd_words) = Words::read(files.as_ref(), folder.as_deref());
    let (mut library, faulty) = Library::load(files.as_ref(), folder.as_deref());
    odd_words.extend(library.reword(&words));
    let texts = Texts::with_words(known.unwrap_or_else(locale::system_language), Arc::new(words));
    panics::speak(&texts);
    if let Some(unknown) = asked.filter(|language| locale::spoken(language).is_none()) {
        let _ = writeln!(io::stderr(), "{}", texts.say(&locale::unknown(&unknown)));
        return WRONG;
    }
    let clock = Arc::new(SystemClock);
    let left_out = config_trouble.into_iter().chain(faulty).collect();
    let call = Call { texts, files, clock, library, config, config_folder: folder, left_out, odd_words };
    // Not locked for good: other threads may have to say something, too.
    let (mut out, mut err) = (io::stdout(), io::stderr());
    let mut err = Paragraphs::new(&mut err, is_watched().then(width));
    match perform(&call, &arguments, &mut out, &mut err) {
        Ok(code) => code,
        // Whoever reads the output has seen enough, for instance the first lines.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => DONE,
        Err(error) => {
            let message = Message::new("output-trouble").with("reason", error.to_string());
            let _ = writeln!(err, "{}", call.texts.say(&message));
            UNREADABLE
        }
    }
}

/// Cells of a line where the output goes to a terminal: then lines for people are broken between words.
fn wide() -> Option<u16> {
    io::stdout().is_terminal().then(width)
}

fn perform(call: &Call, arguments: &[OsString], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    match arguments::read(arguments, &call.texts) {
        Request::Print(text) => write!(out, "{text}").map(|()| DONE),
        Request::Wrong(message) => writeln!(err, "{}", call.texts.say(&message)).map(|()| WRONG),
        Request::Open(asked) => screen::run(call, &asked, err).or_else(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Err(error),
            _ => writeln!(err, "{}", screen::trouble(&call.texts, &error)).map(|()| UNREADABLE),
        }),
        Request::Keymaps(verb) => {
            let wide = if verb == KeymapsVerb::Where { wide() } else { None };
            keymaps::run(call, &verb, &mut Paragraphs::new(out, wide), err)
        }
        Request::Codebooks(verb) => codebooks::run(call, &verb, out, err),
        Request::Plans(verb) => plans::run(call, &verb, out, err),
        Request::Words { part } => words::run(call, &part, out, err),
        Request::Summary { files, codebook, as_codebook, format } => {
            let format = Format::named(&format);
            let wide = if format == Format::Text { wide() } else { None };
            let request = summary::SummaryRequest { files, codebook, as_codebook, format, home: call.home() };
            summary::run(&request, &call.world(&fresh_id), &mut Paragraphs::new(out, wide), err, &call.texts)
        }
        Request::Replies { files, format } => {
            let (format, width, home) = (Format::named(&format), width(), call.home());
            let request = replies::RepliesRequest { files, format, width, home };
            replies::run(&request, &call.world(&fresh_id), out, err, &call.texts)
        }
        Request::History { files, format, codes_only } => {
            let (format, home) = (Format::named(&format), call.home());
            let wide = if format == Format::Text { wide() } else { None };
            let request = history::HistoryRequest { files, format, codes_only, home, wide };
            history::run(&request, &call.world(&fresh_id), &mut Paragraphs::new(out, wide), err, &call.texts)
        }
        Request::GoodCopies { files, format } => {
            let (format, state) = (Format::named(&format), state_folder());
            let coder = screen::coder(None, &call.config);
            let request = good_copies::CopiesRequest { files, format, state, coder };
            let wide = if format == Format::Text { wide() } else { None };
            good_copies::run(&request, call.files.as_ref(), &mut Paragraphs::new(out, wide), err, &call.texts)
        }
        Request::Doctor { files, format, mend } => {
            let format = Format::named(&format);
            let wide = if format == Format::Json { None } else { wide() };
            let request = doctor::request(call, files, format, mend);
            doctor::run(&request, call.files.as_ref(), &mut Paragraphs::new(out, wide), err, &call.texts)
        }
        Request::Forget { named, yes, format } => {
            let (format, me) = (Format::named(&format), Holder::here(&*call.clock));
            let request = forget::ForgetRequest { named, yes, format, state: state_folder(), me };
            let wide = if format == Format::Text { wide() } else { None };
            let ask = |question: &str, err: &mut dyn Write| forget::ask(&call.texts, question, err);
            let ask: Option<forget::Ask<'_>> = if can_ask() { Some(&ask) } else { None };
            forget::run(&request, call.files.as_ref(), ask, &mut Paragraphs::new(out, wide), err, &call.texts)
        }
        Request::Export(asked) => export::run(call, &asked, out, err),
        Request::Import(asked) => {
            import::run(call, &asked, state_folder().as_deref(), &mut Paragraphs::new(out, wide()), err)
        }
        Request::Merge(asked) => merge::run(call, &asked, out, err),
        Request::Check { files } => {
            let keymap_check = |text: &str, path: &std::path::Path| keymap::parse(text, path).map(|_| ());
            check::run(
                &files,
                &call.world(&fresh_id),
                &keymap_check,
                &mut Paragraphs::new(out, wide()),
                err,
                &call.texts,
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a terminal would obey.
    pub(super) const HOSTILE: char = '\u{9b}';

    /// A call of somebody with a codebook that says hostile things wherever a text may stand.
    pub(super) fn call() -> (tempfile::TempDir, Call) {
        let own = r#"(format: 1, id: "own", version: "1HH31m", name: {"en": "HH31m"}, about: {"en": "HH31m"}, unit: volley,
            codes_per_unit: many, codes: [(id: "Q", speaker: clinician, name: {"en": "HH31m"}, modifiers: ["m"],
            definition: {"en": "HH31m"}, example: {"en": "HH31m"}, hint: {"en": "HH31m"})],
            modifiers: [(id: "m", name: {"en": "HH31m"}, values: [(id: "+", sign: "HH", name: {"en": "HH31m"})])],
            scores: [(id: "s", name: {"en": "HH31m"}, is: sum(["Q"]), thresholds: (fair: 1, good: 2, source: "HH31m"))])"#;
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("codebooks")).unwrap();
        std::fs::write(folder.path().join("codebooks/own.ron"), own.replace("HH", "\\u{9b}")).unwrap();
        let files: Arc<dyn Files> = Arc::new(DiskFiles);
        let (library, library_troubles) = Library::load(files.as_ref(), Some(folder.path()));
        assert!(library_troubles.is_empty(), "{library_troubles:?}");
        let (texts, clock) = (Texts::new("en"), Arc::new(SystemClock));
        let call = Call {
            texts,
            files,
            clock,
            library,
            config: Config::default(),
            config_folder: None,
            left_out: library_troubles,
            odd_words: Vec::new(),
        };
        (folder, call)
    }
}
