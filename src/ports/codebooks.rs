//! The codebooks that there are: those that come with the program, and the user's own, which displace them.

mod bounds;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::fault::FileFaults;
use super::files::Files;
use super::locale::{CodebookWord, Words};
use super::{limits, ron};
use crate::domain::codebook::{Codebook, Draft, Fault, address};
use crate::domain::instrument::Instrument;
use crate::domain::message::{Argument, Message};
use crate::fault_path as path;

/// The version of the file's form that this program writes about.
pub const FORMAT: u32 = 1;

/// What a coding is made under when nobody says otherwise.
pub const DEFAULT: &str = "miti-4.2.1+clear-1.0";

/// Codebooks in the binary: id and text of the file. Of several versions the newest stands first.
const SHIPPED: &[(&str, &str)] = &[
    ("miti-4.2.1", include_str!("../../codebooks/miti-4.2.1.ron")),
    ("miti-3.1.1", include_str!("../../codebooks/miti-3.1.1.ron")),
    ("clear-1.0", include_str!("../../codebooks/clear-1.0.ron")),
    ("misc-2.5", include_str!("../../codebooks/misc-2.5.ron")),
    ("misc-2.1", include_str!("../../codebooks/misc-2.1.ron")),
    ("mi-scope", include_str!("../../codebooks/mi-scope.ron")),
    ("annomi", include_str!("../../codebooks/annomi.ron")),
    ("oars", include_str!("../../codebooks/oars.ron")),
    ("gensvar", include_str!("../../codebooks/gensvar.ron")),
];

/// Reads a codebook, or tells every fault of it.
pub fn read(text: &str, path: &Path) -> Result<Codebook, FileFaults> {
    limits::size(text.len(), path, limits::CODEBOOK)?;
    if let Some(format) = ron::format_of(text)
        && format > FORMAT
    {
        let message = Message::new("codebook-newer").with("format", format);
        return Err(ron::located(text, path, vec![Fault { path: path!["format"], message }]));
    }
    let draft: Draft = ron::parse(text, path)?;
    let beyond = bounds::faults(&draft);
    if !beyond.is_empty() {
        return Err(ron::located(text, path, beyond));
    }
    Codebook::build(&draft).map_err(|faults| ron::located(text, path, faults))
}

/// One codebook of the library.
#[derive(Debug, Clone)]
struct Entry {
    id: String,
    /// The file of a user's own.
    path: Option<PathBuf>,
    /// The text of one that comes with the program; read when it is asked for, as starting must not take long.
    text: &'static str,
    book: OnceLock<Result<Arc<Codebook>, FileFaults>>,
}

impl Entry {
    fn book(&self) -> Result<Arc<Codebook>, FileFaults> {
        let read_shipped = || {
            let path = PathBuf::from(format!("codebooks/{}.ron", self.id));
            read(self.text, &path).map(Arc::new)
        };
        self.book.get_or_init(read_shipped).clone()
    }
}

/// All codebooks that can be coded under.
#[derive(Debug, Clone)]
pub struct Library {
    entries: Vec<Entry>,
}

/// A codebook as a list of them shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<'a> {
    /// Its id.
    pub id: &'a str,
    /// The file of a user's own; `None` for one that comes with the program.
    pub path: Option<&'a Path>,
}

impl Library {
    /// The codebooks that come with the program alone.
    pub fn shipped() -> Self {
        let entries = SHIPPED
            .iter()
            .map(|(id, text)| Entry { id: (*id).to_owned(), path: None, text, book: OnceLock::new() })
            .collect();
        Self { entries }
    }

    /// The codebooks that come with the program and those in the user's `codebooks` folder. A faulty file of the
    /// user's is told and left out.
    pub fn load(files: &dyn Files, config_folder: Option<&Path>) -> (Self, Vec<FileFaults>) {
        let mut library = Self::shipped();
        let mut faults = Vec::new();
        let folder = config_folder.map(|folder| folder.join("codebooks"));
        let paths = folder.and_then(|folder| files.list(&folder).ok()).unwrap_or_default();
        for path in paths.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "ron")) {
            match read_file(files, &path) {
                Ok(book) => faults.extend(library.add(path, book)),
                Err(fault) => faults.push(fault),
            }
        }
        (library, faults)
    }

    /// The same with a codebook that will be the user's own.
    #[must_use]
    pub fn with(mut self, path: PathBuf, book: Codebook) -> Self {
        self.add(path, book);
        self
    }

    /// Adds a user's own codebook, which displaces one that comes with the program.
    fn add(&mut self, path: PathBuf, book: Codebook) -> Option<FileFaults> {
        let known = self.entries.iter_mut().find(|entry| entry.id.eq_ignore_ascii_case(&book.id));
        let id = book.id.clone();
        let entry =
            Entry { id: id.clone(), path: Some(path.clone()), text: "", book: OnceLock::from(Ok(Arc::new(book))) };
        match known {
            Some(Entry { path: Some(first), .. }) => {
                let first = first.display().to_string();
                let message = Message::new("codebook-twice").with("id", id).with("first", first);
                return Some(FileFaults::whole(path, message));
            }
            Some(shipped) => *shipped = entry,
            None => self.entries.push(entry),
        }
        None
    }

    /// Every codebook.
    pub fn list(&self) -> impl Iterator<Item = Listed<'_>> {
        self.entries.iter().map(|entry| Listed { id: &entry.id, path: entry.path.as_deref() })
    }

    /// The codebook with exactly this id, but for capital letters.
    pub fn codebook(&self, id: &str) -> Option<Result<Arc<Codebook>, FileFaults>> {
        self.entries.iter().find(|entry| entry.id.eq_ignore_ascii_case(id)).map(Entry::book)
    }

    /// The codebook with an id, or with a unique beginning of it, and the text of one that comes with the program.
    pub fn source(&self, wanted: &str) -> Result<(Listed<'_>, &'static str), Message> {
        self.find(wanted).map(|entry| (Listed { id: &entry.id, path: entry.path.as_deref() }, entry.text))
    }

    /// Ids joined by `+`, or unique beginnings of them, as one instrument.
    pub fn instrument(&self, spec: &str) -> Result<Arc<Instrument>, Vec<Message>> {
        let mut books = Vec::new();
        let mut faults = Vec::new();
        for wanted in spec.split('+').map(str::trim).filter(|wanted| !wanted.is_empty()) {
            match self.find(wanted).and_then(|entry| entry.book().map_err(|faults| faulty(&entry.id, &faults))) {
                Ok(book) => books.push(book),
                Err(fault) => faults.push(fault),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Instrument::new(books).map(Arc::new)
    }

    /// Puts the user's own words over texts of codebooks, and tells which of them stand for none. Texts bear on no figure.
    pub fn reword(&mut self, words: &Words) -> Vec<FileFaults> {
        let all = words.of_codebooks();
        let places = self.addresses(&all);
        for (place, entry) in self.entries.iter_mut().enumerate() {
            let mine = all.iter().filter(|word| places.get(&word.entry.id) == Some(&place));
            let mut mine = mine.peekable();
            if mine.peek().is_none() {
                continue;
            }
            let Ok(mut book) = entry.book().map(Arc::unwrap_or_clone) else { continue };
            let mut texts: HashMap<_, _> = book.texts_mut().into_iter().collect();
            for word in mine {
                if let Some(names) = texts.get_mut(&word.entry.id) {
                    let said = word.languages.iter().map(|language| ((*language).to_owned(), word.text.clone()));
                    names.0.extend(said);
                }
            }
            entry.book = OnceLock::from(Ok(Arc::new(book)));
        }
        unknown(&all, &places)
    }

    /// The user's own words for texts that no codebook has.
    pub fn unknown_words(&self, words: &Words) -> Vec<FileFaults> {
        let all = words.of_codebooks();
        unknown(&all, &self.addresses(&all))
    }

    /// Where each text stands that a word may be for: the place of the first codebook that has it. Only codebooks that
    /// words are for are read.
    fn addresses(&self, words: &[CodebookWord<'_>]) -> HashMap<String, usize> {
        let mut places = HashMap::new();
        for (place, entry) in self.entries.iter().enumerate() {
            let beginning = format!("{}-", address(&entry.id));
            if words.iter().any(|word| word.entry.id.starts_with(&beginning))
                && let Ok(mut book) = entry.book().map(Arc::unwrap_or_clone)
            {
                book.texts_mut().into_iter().for_each(|(address, _)| {
                    places.entry(address).or_insert(place);
                });
            }
        }
        places
    }

    /// The codebooks that a coding names by their whole ids. For one that is not there an empty codebook stands in, so
    /// that the coding opens with its codes unknown and nothing is lost; what is missing is told.
    pub fn instrument_or_stand_in(&self, spec: &str) -> Result<(Arc<Instrument>, Vec<Message>), Vec<Message>> {
        let mut books = Vec::new();
        let (mut missing, mut faults) = (Vec::new(), Vec::new());
        for id in spec.split('+').map(str::trim).filter(|id| !id.is_empty()) {
            match self.codebook(id) {
                Some(Ok(book)) => books.push(book),
                Some(Err(fault)) => faults.push(faulty(id, &fault)),
                None => {
                    missing.push(Message::new("codebook-missing").with("id", id));
                    books.push(Arc::new(Codebook::stand_in(id)));
                }
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok((Instrument::new(books).map(Arc::new)?, missing))
    }

    fn find(&self, wanted: &str) -> Result<&Entry, Message> {
        if let Some(entry) = self.entries.iter().find(|entry| entry.id.eq_ignore_ascii_case(wanted)) {
            return Ok(entry);
        }
        let begins = |entry: &&Entry| entry.id.to_lowercase().starts_with(&wanted.to_lowercase());
        let found: Vec<&Entry> = self.entries.iter().filter(begins).collect();
        match found.as_slice() {
            [only] => Ok(only),
            [] => Err(Message::new("codebook-unknown").with("id", wanted).with("known", names(self.entries.iter()))),
            several => newest(wanted, several).ok_or_else(|| {
                Message::new("codebook-several").with("id", wanted).with("known", names(several.iter().copied()))
            }),
        }
    }
}

/// A name without a version (`misc`) means the newest of the versions that come with the program, as long as nothing
/// else begins so: a codebook of the user's might be meant as well.
fn newest<'a>(name: &str, several: &[&'a Entry]) -> Option<&'a Entry> {
    let shipped = |entry: &Entry| SHIPPED.iter().any(|(id, _)| *id == entry.id);
    let of_that_name = |entry: &Entry| {
        let id = entry.id.to_lowercase();
        let version = id.strip_prefix(&name.to_lowercase()).and_then(|rest| rest.strip_prefix('-'));
        version.is_some_and(|version| version.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    several.iter().all(|entry| shipped(entry) && of_that_name(entry)).then(|| several.first().copied()).flatten()
}

/// Words that stand for no text.
fn unknown(words: &[CodebookWord<'_>], places: &HashMap<String, usize>) -> Vec<FileFaults> {
    let mut faults: Vec<FileFaults> = Vec::new();
    for word in words.iter().filter(|word| !places.contains_key(&word.entry.id)) {
        let fault = word.entry.fault(Message::new("words-unknown").with("id", word.entry.id.as_str()));
        match faults.iter_mut().find(|known| known.path == word.path) {
            Some(known) => known.faults.push(fault),
            None => faults.push(FileFaults { path: word.path.to_owned(), unreadable: false, faults: vec![fault] }),
        }
    }
    faults.into_iter().map(FileFaults::capped).collect()
}

fn read_file(files: &dyn Files, path: &Path) -> Result<Codebook, FileFaults> {
    read(&limits::read_text(files, path, limits::CODEBOOK)?, path)
}

fn names<'a>(entries: impl Iterator<Item = &'a Entry>) -> Argument {
    Argument::Any(entries.map(|entry| entry.id.clone()).collect())
}

fn faulty(id: &str, faults: &FileFaults) -> Message {
    Message::new("codebook-faulty").with("id", id).with("file", faults.path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codebook::CodeId;
    use crate::ports::files::DiskFiles;

    /// A small codebook for a speaker.
    fn small(id: &str, speaker: &str, code: &str) -> String {
        format!(
            "(format: 1, id: \"{id}\", version: \"1\", name: {{\"en\": \"Small\"}}, unit: utterance, \
             codes_per_unit: one, codes: [(id: \"{code}\", speaker: {speaker}, name: {{\"en\": \"A code\"}})])"
        )
    }

    fn library(books: &[(&str, String)]) -> (Library, Vec<FileFaults>) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("codebooks")).unwrap();
        for (name, text) in books {
            std::fs::write(folder.path().join("codebooks").join(name), text).unwrap();
        }
        Library::load(&DiskFiles, Some(folder.path()))
    }

    #[test]
    fn a_unique_beginning_in_any_letters_is_enough() {
        let books = [("a.ron", small("zeta-1.0", "clinician", "ZQ")), ("b.ron", small("zulu-2", "client", "ZT"))];
        let (library, faults) = library(&books);
        assert_eq!(faults, []);
        assert_eq!(library.instrument("ZETA+zu").unwrap().ids(), "zeta-1.0+zulu-2");
        let ids = |spec| library.instrument(spec).unwrap_err().into_iter().map(|it| it.id).collect::<Vec<_>>();
        assert_eq!(ids("z"), ["codebook-several"]);
        assert_eq!(ids("zap+zeta+zip"), ["codebook-unknown", "codebook-unknown"]);
        assert_eq!(ids(" + "), ["codebooks-none"]);
        assert_eq!(ids("zeta+zeta-1"), ["codebooks-same"]);
    }

    #[test]
    fn a_name_without_a_version_means_the_newest_that_comes_with_the_program() {
        let (library, _) = library(&[("a.ron", small("miti-9-ours", "clinician", "ZQ"))]);
        let ids = |library: &Library, spec| match library.instrument(spec) {
            Ok(instrument) => instrument.ids(),
            Err(faults) => faults.into_iter().map(|it| it.id.to_string()).collect(),
        };
        let shipped = Library::shipped();
        assert_eq!(ids(&shipped, "Miti+clear"), DEFAULT);
        assert_eq!(ids(&shipped, "miti-3+clear"), "miti-3.1.1+clear-1.0");
        assert_eq!(ids(&shipped, "misc"), "misc-2.5");
        assert_eq!(ids(&shipped, "misc-2"), "codebook-several", "this is no whole name");
        assert_eq!(ids(&shipped, "mi"), "codebook-several", "several names begin so");
        assert_eq!(ids(&library, "misc"), "misc-2.5");
        assert_eq!(ids(&library, "miti"), "codebook-several", "one's own may be meant");
    }

    #[test]
    fn a_faulty_file_of_the_users_is_told_and_left_out() {
        let books = [
            ("a.ron", small("zeta", "clinician", "NC")),
            ("b.ron", "(".to_owned()),
            ("c.ron", small("zulu", "client", "ZT")),
            ("d.ron", small("ZULU", "client", "ZT")),
            ("e.ron", "(format: 9)".to_owned()),
            ("note.txt", "hello".to_owned()),
        ];
        let (library, faults) = library(&books);
        let ids: Vec<_> = faults.iter().map(|faults| faults.faults[0].message.id.as_ref()).collect();
        assert_eq!(ids, ["fault-code-reserved", "ron-ends-early", "codebook-twice", "codebook-newer"]);
        assert!(library.list().any(|listed| listed.id == "zulu" && listed.path.is_some()));
        assert!(library.list().all(|listed| listed.id != "zeta"));
    }

    #[test]
    fn printing_a_codebook_then_reading_it_gives_the_same() {
        for (id, text) in SHIPPED {
            let draft: Draft = ron::parse(text, Path::new(id)).unwrap();
            let again: Draft = ron::parse(&ron::write(&draft).unwrap(), Path::new(id)).unwrap();
            assert_eq!(again, draft, "{id}");
        }
    }

    #[test]
    fn every_codebook_that_comes_with_the_program_is_sound() {
        for (id, _) in SHIPPED {
            let book = Library::shipped().codebook(id).unwrap().unwrap();
            assert_eq!(book.id, *id);
        }
        assert_eq!(Library::shipped().instrument("miti+clear").unwrap().ids(), DEFAULT);
    }

    #[test]
    fn own_words_stand_over_texts_of_codebooks_and_change_no_figure() {
        let text = "codebook-clear-1-0-code-CT-name = Endringsprat\ncodebook-clear-1-0-code-XX-name = x\n\
            codebook-nobody-name = x\ncodebook-misc-2-5-modifier-valence-value-plus-name = Pluss\n";
        let (words, faults) = Words::of(text, Path::new("words.nb.ftl"));
        assert_eq!(faults, None);
        let mut library = Library::shipped();
        let told = library.reword(&words);
        let lines: Vec<_> = told[0].faults.iter().map(|fault| fault.place.unwrap().line).collect();
        assert_eq!((told.len(), lines), (1, vec![2, 3]));
        let book = library.codebook("clear-1.0").unwrap().unwrap();
        let shipped = Library::shipped().codebook("clear-1.0").unwrap().unwrap();
        let (own, theirs) =
            (&book.code(&CodeId::new("CT")).unwrap().name, &shipped.code(&CodeId::new("CT")).unwrap().name);
        assert_eq!((own.get("nb"), own.get("sv")), ("Endringsprat", theirs.get("sv")));
        assert_eq!(book.fingerprint(), shipped.fingerprint());
    }
}
