//! The codings that were named at the command line, read one after the other; what is wrong is told on the way.
//!
//! A coding gives itself; a session gives every coding that lies beside it, whoever's.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::coding::Origin;
use crate::domain::message::Message;
use crate::domain::session::Session;
use crate::ports::copies;
use crate::ports::fault::FileFaults;
use crate::ports::files::from_root;
use crate::ports::locale::Texts;
use crate::ports::open::{Opened, Shelf, World};

use super::good_copies::tell_of;
use super::{DONE, FAULTS, UNREADABLE, faults};

/// What is done with a coding.
type Use<'u> = &'u mut dyn FnMut(&mut Codings<'_>, &Path, &Opened) -> io::Result<()>;

/// Where good copies are kept, and who codes where nobody is named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Home {
    /// The program's state folder; `None` where there is none.
    pub state: Option<PathBuf>,
    pub coder: String,
}

/// Reads what was named.
pub(super) struct Codings<'a> {
    shelf: Shelf<'a>,
    texts: &'a Texts,
    err: &'a mut dyn Write,
    home: &'a Home,
    told: HashSet<PathBuf>,
    /// Codings that were used in this run, each with its talk: what several names lead to is used once.
    used: HashSet<(PathBuf, PathBuf)>,
    /// The same by the works in which they were begun: one may have been begun from a good copy of another one.
    begun: HashMap<String, Vec<(PathBuf, Arc<Origin>)>>,
    /// Sessions beside which no coding lies, where they are wanted as well; else each is told.
    pub bare: Option<Vec<(PathBuf, Session)>>,
    /// Files that could not be read.
    pub unread: Vec<PathBuf>,
    /// The exit code so far.
    pub code: u8,
    /// Whether one coding was named, and nothing else.
    pub single: bool,
}

impl<'a> Codings<'a> {
    /// Begins to read; `single` when one file was named.
    pub fn new(world: &'a World<'a>, texts: &'a Texts, err: &'a mut dyn Write, home: &'a Home, single: bool) -> Self {
        Self {
            shelf: Shelf::new(world),
            texts,
            err,
            home,
            told: HashSet::new(),
            used: HashSet::new(),
            begun: HashMap::new(),
            bare: None,
            unread: Vec::new(),
            code: DONE,
            single,
        }
    }

    /// Reads every coding that was named, and uses it.
    pub fn each(&mut self, files: &[PathBuf], use_it: Use<'_>) -> io::Result<()> {
        files.iter().try_for_each(|path| self.file(path, use_it))
    }

    fn file(&mut self, path: &Path, use_it: Use<'_>) -> io::Result<()> {
        let codings = match self.shelf.codings(path) {
            Ok(codings) => codings,
            // What is no text is known as a coding by its name.
            Err(_) if path.to_string_lossy().ends_with(".coding.ron") => vec![path.to_owned()],
            Err(trouble) => return self.trouble(&trouble),
        };
        let mut left = self.shelf.take_left();
        left.retain(|path| self.told.insert(path.clone()));
        if codings.is_empty() {
            if let Some(bare) = &mut self.bare {
                match self.shelf.only_session(path) {
                    Ok(session) => bare.push((path.to_owned(), session)),
                    Err(trouble) => self.trouble(&trouble)?,
                }
                return Ok(());
            }
            self.answer_is_no(path, &Message::new("summary-no-codings"))?;
        }
        // A session stands for any number of codings, so that its answer is always a list.
        self.single &= codings == [path];
        for coding in &codings {
            let (coding, opened) = match self.shelf.read(coding) {
                Ok(opened) => (coding.clone(), opened),
                Err(trouble) => match self.went_on(coding, &trouble)? {
                    Some(found) => found,
                    None => {
                        self.trouble(&trouble)?;
                        continue;
                    }
                },
            };
            left.retain(|path| *path != coding);
            if !self.used.insert((from_root(&coding), from_root(&opened.session_path))) {
                continue;
            }
            self.tell_of_versions(&mut left, &opened)?;
            self.tell_of_forks(&coding, &opened)?;
            self.notices(&coding, &opened)?;
            use_it(self, &coding, &opened)?;
        }
        left.iter().try_for_each(|path| self.say(path, &Message::new("summary-version-left")))
    }

    /// The coding in which the work went on from a good copy of one that cannot be read: that is the one that counts then.
    fn went_on(&mut self, damaged: &Path, trouble: &FileFaults) -> io::Result<Option<(PathBuf, Opened)>> {
        if trouble.path != damaged {
            // It is the talk that cannot be read.
            return Ok(None);
        }
        let found = self.shelf.restored(damaged).into_iter().find_map(|path| {
            let opened = self.shelf.read(&path).ok()?;
            Some((path, opened))
        });
        if let Some((path, _)) = &found
            && self.told.insert(damaged.to_owned())
        {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            self.say(damaged, &Message::new("summary-restored-counts").with("restored", file))?;
        }
        Ok(found)
    }

    /// Tells of the files that were left out and hold versions of a coding that was read, and whether they say anything
    /// else; they are told of then.
    fn tell_of_versions(&mut self, left: &mut Vec<PathBuf>, opened: &Opened) -> io::Result<()> {
        let (files, mut others) = (self.shelf.files(), Vec::new());
        for path in std::mem::take(left) {
            match copies::read(files, &path, &opened.session, &opened.coding) {
                Ok(version) if copies::is_same(&opened.coding, &version.coding) => {
                    self.say(&path, &Message::new("summary-version-same"))?;
                }
                Ok(_) => self.say(&path, &Message::new("summary-version-left"))?,
                // It is a version of another coding, or cannot be read.
                Err(_) => others.push(path),
            }
        }
        *left = others;
        Ok(())
    }

    /// Tells that a coding was begun from a good copy of another one which was used as well, or that one from it: figures of one
    /// talk and coder are there twice.
    fn tell_of_forks(&mut self, path: &Path, opened: &Opened) -> io::Result<()> {
        let origin = &opened.coding.origin;
        let Some((first, _)) = origin.works.first() else { return Ok(()) };
        let alike = self.begun.entry(first.clone()).or_default();
        if alike.iter().any(|(_, other)| other.id == origin.id) {
            return Ok(());
        }
        let other = alike.iter().find(|(_, other)| copies::is_fork(origin, other, path));
        let other = other.map(|(other, _)| other.display().to_string());
        alike.push((path.to_owned(), Arc::clone(origin)));
        other.map_or(Ok(()), |other| self.say(path, &Message::new("summary-fork").with("other", other)))
    }

    fn notices(&mut self, path: &Path, opened: &Opened) -> io::Result<()> {
        if opened.notices.iter().any(|it| it.id == "codebook-missing") {
            // There is an answer, without the figures of that codebook.
            self.code = self.code.max(FAULTS);
        }
        // That a coding is finished is nothing to be told of here.
        opened.notices.iter().filter(|it| it.id != "open-finished").try_for_each(|notice| self.say(path, notice))
    }

    fn say(&mut self, path: &Path, message: &Message) -> io::Result<()> {
        let path = path.display().to_string();
        let said = Message::new("summary-about").with("file", path).with("what", self.texts.say(message));
        writeln!(self.err, "{}", self.texts.say(&said))
    }

    /// Says why a coding has no answer.
    pub fn answer_is_no(&mut self, path: &Path, message: &Message) -> io::Result<()> {
        self.code = self.code.max(FAULTS);
        self.say(path, message)
    }

    fn trouble(&mut self, trouble: &FileFaults) -> io::Result<()> {
        self.code = UNREADABLE;
        self.unread.push(trouble.path.clone());
        // A faulty session stands behind many codings, and is told once.
        if !self.told.insert(trouble.path.clone()) {
            return Ok(());
        }
        let Home { state, coder } = self.home;
        let (files, texts) = (self.shelf.files(), self.texts);
        faults::print_with_help(self.err, texts, (trouble, files), |err| {
            tell_of(files, state.as_deref(), &trouble.path, (coder, coder), (err, texts))
        })
    }
}
