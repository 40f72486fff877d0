//! The user's own words: `words.ftl` for every language and `words.da.ftl` for one, in the folder of the settings. They
//! stand over the texts that come along. What is wrong is told entry by entry; everything else of the file holds.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::{ErrorKind, ParserError};

use super::Texts;
use super::language::{ENGLISH, Files as Shipped, LANGUAGES, files as shipped_files, spoken};
use crate::domain::message::{Argument, Message};
use crate::ports::fault::{FileFault, FileFaults, Place};
use crate::ports::files::Files;
use crate::ports::{limits, ron};

/// How the addresses of texts in codebooks begin.
const CODEBOOK: &str = "codebook-";

/// All of the user's own words.
#[derive(Debug, Default)]
pub struct Words {
    /// Those for every language first, so that those for one stand over them.
    files: Vec<WordsFile>,
}

/// A file of the user's own words.
#[derive(Debug)]
struct WordsFile {
    path: PathBuf,
    /// The language that they are for; all where there is none.
    language: Option<&'static str>,
    entries: Vec<WordsEntry>,
}

/// One text of the user's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsEntry {
    /// The id of the text that it stands for.
    pub id: String,
    /// The line of the file, from 1.
    pub line: usize,
    /// The entry as it stands in the file.
    pub source: String,
}

/// A text of the user's for a text in a codebook.
#[derive(Debug)]
pub struct CodebookWord<'a> {
    /// The file that it stands in.
    pub path: &'a Path,
    /// The languages that it is for.
    pub languages: Vec<&'static str>,
    /// Where it stands; its id is the address in the codebook.
    pub entry: &'a WordsEntry,
    /// What it says.
    pub text: String,
}

impl WordsEntry {
    /// A fault of this entry.
    pub fn fault(&self, message: Message) -> FileFault {
        let line_text = self.source.lines().next().unwrap_or_default().to_owned();
        FileFault { place: Some(Place { line: self.line, column: 1 }), line_text, message, hint: None }
    }
}

impl Words {
    /// Reads the words in a folder, and tells what is wrong with them.
    pub fn read(files: &dyn Files, folder: Option<&Path>) -> (Self, Vec<FileFaults>) {
        let paths = folder.and_then(|folder| files.list(folder).ok()).unwrap_or_default();
        let (mut words, mut faults) = (Self::default(), Vec::new());
        for path in paths.into_iter().filter(|path| is_words(path)) {
            match limits::read_text(files, &path, limits::WORDS) {
                Ok(text) => faults.extend(words.add(&text, &path)),
                Err(fault) => faults.push(fault),
            }
        }
        words.files.sort_by_key(|file| file.language.is_some());
        (words, faults)
    }

    /// The words of one file alone, and what is wrong with them.
    pub fn of(text: &str, path: &Path) -> (Self, Option<FileFaults>) {
        let mut words = Self::default();
        let faults = words.add(text, path);
        (words, faults)
    }

    fn add(&mut self, text: &str, path: &Path) -> Option<FileFaults> {
        let language = match language_of(path) {
            Ok(language) => language,
            Err(message) => return Some(FileFaults::whole(path, message)),
        };
        if let Err(faults) = limits::size(text.len(), path, limits::WORDS) {
            return Some(faults);
        }
        let (entries, faults) = judge(text);
        self.files.push(WordsFile { path: path.to_owned(), language, entries });
        (!faults.is_empty()).then(|| FileFaults { path: path.to_owned(), unreadable: false, faults }.capped())
    }

    /// All entries for a language in one text, those that win last.
    pub(super) fn source(&self, language: &str) -> String {
        let entries = self.entries(language).map(|entry| entry.source.as_str());
        entries.collect::<Vec<_>>().join("\n")
    }

    /// The entry that holds for a text in a language.
    pub fn entry(&self, language: &str, id: &str) -> Option<&WordsEntry> {
        self.entries(language).filter(|entry| entry.id == id).last()
    }

    fn entries(&self, language: &str) -> impl Iterator<Item = &WordsEntry> {
        let meant = move |file: &&WordsFile| file.language.is_none_or(|it| it == language);
        self.files.iter().filter(meant).flat_map(|file| &file.entries)
    }

    /// Entries for texts in codebooks, those that win last.
    pub fn of_codebooks(&self) -> Vec<CodebookWord<'_>> {
        let mut words = Vec::new();
        for file in &self.files {
            let languages = match file.language {
                Some(language) => vec![language],
                None => LANGUAGES.iter().map(|(language, _)| *language).collect(),
            };
            let source = file.entries.iter().map(|entry| entry.source.as_str()).collect::<Vec<_>>().join("\n");
            let texts = Texts::of_words(&source);
            for entry in file.entries.iter().filter(|entry| is_of_codebook(&entry.id)) {
                // A term that is at fault has been told.
                if let Some(text) = texts.own(&entry.id) {
                    words.push(CodebookWord { path: &file.path, languages: languages.clone(), entry, text });
                }
            }
        }
        words
    }
}

fn is_of_codebook(id: &str) -> bool {
    id.starts_with(CODEBOOK) && !shipped_ids().contains_key(id)
}

/// Whether a file holds words: `words.ftl`, `words.da.ftl`.
fn is_words(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    name.starts_with("words.") && path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ftl"))
}

/// The language that a file's name tells.
fn language_of(path: &Path) -> Result<Option<&'static str>, Message> {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let Some((_, tag)) = stem.split_once('.') else { return Ok(None) };
    let tags = LANGUAGES.iter().map(|(language, _)| (*language).to_owned()).collect();
    let unknown = || Message::new("words-language").with("language", tag).with("known", Argument::Any(tags));
    spoken(tag).map(Some).ok_or_else(unknown)
}

/// The entries of the texts that come along in a language: id and entry as it stands in the file.
pub fn lines_of(language: &str) -> Vec<(String, &'static str)> {
    let blocks = shipped_files(language).iter().flat_map(|(_, text)| blocks(text));
    blocks.filter_map(|block| Some((block.id()?.to_owned(), block.text.trim_end()))).collect()
}

/// The ids of the texts that come along, with the arguments that they take.
fn shipped_ids() -> &'static HashMap<String, BTreeSet<String>> {
    static READ: std::sync::OnceLock<HashMap<String, BTreeSet<String>>> = std::sync::OnceLock::new();
    READ.get_or_init(|| ids_of(shipped_files(ENGLISH)))
}

fn ids_of(files: Shipped) -> HashMap<String, BTreeSet<String>> {
    let mut ids = HashMap::new();
    for (_, text) in files {
        let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.entries() {
            if let Entry::Message(message) = entry
                && let Some(value) = &message.value
            {
                let mut found = Found::default();
                found.pattern(value);
                ids.insert(message.id.name.to_owned(), found.arguments);
            }
        }
    }
    ids
}

/// A piece of a file: an entry, or a comment.
struct Block<'a> {
    /// Its first line, from 1.
    line: usize,
    text: &'a str,
}

impl<'a> Block<'a> {
    /// The id of an entry.
    fn id(&self) -> Option<&'a str> {
        let (id, _) = self.text.split_once('=')?;
        Some(id.trim()).filter(|id| id.starts_with(|first: char| first.is_ascii_alphabetic()))
    }
}

/// Cuts a file where a new entry begins: at a line that neither goes on with the one before nor is empty.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut starts = Vec::new();
    let mut offset = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if !line.starts_with(|first: char| first.is_whitespace() || "}[*.{".contains(first)) || starts.is_empty() {
            starts.push((index + 1, offset));
        }
        offset += line.len();
    }
    let ends = starts.iter().skip(1).map(|(_, start)| *start).chain([text.len()]);
    starts.iter().zip(ends).map(|((line, start), end)| Block { line: *line, text: &text[*start..end] }).collect()
}

/// The sound entries of a file, and what is wrong with the others.
fn judge(text: &str) -> (Vec<WordsEntry>, Vec<FileFault>) {
    // A tab stands for a blank, as in every other file of the user's.
    let text = ron::without_mark(text).replace("\r\n", "\n").replace('\t', " ");
    let blocks = blocks(&text);
    let terms: HashSet<&str> = blocks
        .iter()
        .filter_map(|block| block.text.strip_prefix('-')?.split_once('='))
        .map(|(term, _)| term.trim())
        .collect();
    let (mut entries, mut faults) = (Vec::<WordsEntry>::new(), Vec::new());
    let mut first_lines = HashMap::new();
    for block in blocks.iter().filter(|block| !block.text.starts_with('#') && !block.text.trim().is_empty()) {
        match judge_block(block, &terms) {
            Ok(entry) => match first_lines.get(&entry.id) {
                Some(line) => {
                    let message = Message::new("words-twice").with("id", entry.id.as_str()).with("line", *line);
                    faults.push(entry.fault(message));
                }
                None => {
                    first_lines.insert(entry.id.clone(), entry.line);
                    entries.push(entry);
                }
            },
            Err(fault) => faults.push(*fault),
        }
    }
    (entries, faults)
}

fn judge_block(block: &Block<'_>, terms: &HashSet<&str>) -> Result<WordsEntry, Box<FileFault>> {
    let mut entry = WordsEntry { id: String::new(), line: block.line, source: block.text.trim_end().to_owned() };
    let too_long = limits::long(&entry.source, limits::LONGEST_NAME);
    // Whoever reads, says or drops a text goes as deep as its braces, and the library does not count them.
    let most = limits::DEEPEST_WORDS;
    let too_deep = (most_open(block.text) > most).then(|| Message::new("words-deep").with("most", most));
    if let Some(message) = too_long.or(too_deep) {
        return Err(Box::new(entry.fault(message)));
    }
    let resource = FluentResource::try_new(block.text.to_owned()).map_err(|(_, errors)| {
        errors.first().map_or_else(|| entry.fault(Message::new("words-line")), |it| misread(block, it))
    })?;
    let judged = match resource.get_entry(0) {
        Some(Entry::Message(message)) => {
            message.id.name.clone_into(&mut entry.id);
            let value = message.value.as_ref().ok_or_else(|| Message::new("words-no-text"));
            value.and_then(|value| judge_value(&entry.id, value, terms))
        }
        Some(Entry::Term(term)) => {
            entry.id = format!("-{}", term.id.name);
            // Words that name no others can name each other in no circle.
            judge_puts(&entry.id, &term.value, &BTreeSet::new(), &HashSet::new())
        }
        _ => Err(Message::new("words-line")),
    };
    judged.map_err(|message| entry.fault(message))?;
    Ok(entry)
}

/// How many braces and parentheses are open at once in a text: as many as there are, or more. What closes one counts only
/// in a line without quotes, as it may be quoted there; so a text cannot hide how deep it is.
fn most_open(text: &str) -> usize {
    let (mut open, mut most) = (0_usize, 0);
    for line in text.lines() {
        let quotes = line.contains('"');
        for letter in line.bytes() {
            match letter {
                b'{' | b'(' => open += 1,
                b'}' | b')' if !quotes => open = open.saturating_sub(1),
                _ => {}
            }
            most = most.max(open);
        }
    }
    most
}

/// Whether a text of this id may say this.
fn judge_value(id: &str, value: &Pattern<&str>, terms: &HashSet<&str>) -> Result<(), Message> {
    let none = BTreeSet::new();
    let known = match shipped_ids().get(id) {
        Some(known) => known,
        None if id.starts_with(CODEBOOK) => &none,
        None => return Err(Message::new("words-unknown").with("id", id)),
    };
    judge_puts(id, value, known, terms)
}

/// Whether a text puts in nothing but these arguments and terms.
fn judge_puts(id: &str, value: &Pattern<&str>, known: &BTreeSet<String>, terms: &HashSet<&str>) -> Result<(), Message> {
    let mut found = Found::default();
    found.pattern(value);
    if let Some(strange) = found.arguments.difference(known).next() {
        let shown = |argument: &String| format!("{{ ${argument} }}");
        let message = Message::new("words-argument").with("id", id).with("argument", shown(strange));
        let known = known.iter().map(shown).collect::<Vec<_>>();
        return Err(message.with("count", known.len()).with("known", Argument::All(known)));
    }
    let astray = found.others.iter().chain(found.terms.iter().filter(|term| !terms.contains(term.as_str()))).next();
    match astray {
        Some(name) => Err(Message::new("words-reference").with("name", name.as_str())),
        None => Ok(()),
    }
}

/// What could not be read in an entry, in words of ours.
fn misread(block: &Block<'_>, error: &ParserError) -> FileFault {
    let id = match &error.kind {
        ErrorKind::ExpectedMessageField { .. } | ErrorKind::ExpectedTermField { .. } | ErrorKind::MissingValue => {
            "words-no-text"
        }
        ErrorKind::UnbalancedClosingBrace
        | ErrorKind::UnterminatedStringLiteral
        | ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedToken('}') => "words-brace",
        ErrorKind::MissingDefaultVariant | ErrorKind::MultipleDefaultVariants => "words-star",
        _ => "words-line",
    };
    let before = block.text.get(..error.pos.start).unwrap_or(block.text).trim_end_matches('\n');
    let (line, column) =
        (before.matches('\n').count(), before.rsplit('\n').next().map_or(0, |line| line.chars().count()));
    let line_text = block.text.lines().nth(line).unwrap_or_default().to_owned();
    let place = Some(Place { line: block.line + line, column: column + 1 });
    FileFault { place, line_text, message: Message::new(id), hint: None }
}

/// What a text puts in.
#[derive(Default)]
struct Found {
    arguments: BTreeSet<String>,
    /// Words that the same file has to name.
    terms: BTreeSet<String>,
    /// Other texts and functions, which words of the user's cannot use.
    others: BTreeSet<String>,
}

impl Found {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.terms.insert(id.name.to_owned());
            }
            InlineExpression::FunctionReference { id, .. } | InlineExpression::MessageReference { id, .. } => {
                self.others.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    fn faults(text: &str) -> Vec<String> {
        let told = |fault: FileFault| {
            let place = fault.place.unwrap();
            format!("{}:{} {}", place.line, place.column, fault.message.id)
        };
        judge(text).1.into_iter().map(told).collect()
    }

    #[test]
    fn every_entry_is_judged_by_itself() {
        let text = "# My words\nrole-client = borger\nrole-nobody = x\nrole-clinician\nno equals sign here\n\
            status-turn = tur { $turn } af { $turns\n\ncode-none = { $x }\nregion-client = borgeren\n  og familien\n\
            role-client = igen\n= x\nregion-help = { role-client }\n";
        let (entries, _) = judge(text);
        let ids: Vec<_> = entries.iter().map(|entry| (entry.id.as_str(), entry.line)).collect();
        assert_eq!(ids, [("role-client", 2), ("region-client", 9)]);
        let expected = [
            "3:1 words-unknown",
            "4:15 words-line",
            "5:4 words-line",
            "6:40 words-brace",
            "8:1 words-argument",
            "11:1 words-twice",
            "12:1 words-line",
            "13:1 words-reference",
        ];
        assert_eq!(faults(text), expected);
    }

    #[test]
    fn a_text_cannot_hide_how_deep_it_is() {
        for (text, open) in [
            ("", 0),
            ("a (b) { c }", 1),
            ("{ { F(1) } }", 3),
            ("{F(\"}}}}\", F(\"))))\", F(1)))}", 4),
            ("x\" {F(\"}}}}\", {F(\"}}}}\"", 4),
            ("{ $a ->\n[one] (x)\n*[other] { $b }\n}", 2),
            (") } ) } ((", 2),
        ] {
            assert!(most_open(text) >= open, "{text}");
        }
        assert_eq!(most_open(&"a ( b ) { c }\n".repeat(1000)), 1);
    }

    #[test]
    fn plural_forms_and_words_named_once_may_be_used() {
        let text = "-ct = ændringstale\nclient-change = { -ct }\nstatus-uncoded = { $count ->\n[one] én\n*[other] { $count }\n}\n";
        assert_eq!(faults(text), [] as [&str; 0]);
        let (words, _) = Words::of(text, Path::new("words.da.ftl"));
        let texts = Texts::with_words("da", Arc::new(words));
        assert_eq!(texts.get("client-change"), "ændringstale");
        assert_eq!(texts.say(&Message::new("status-uncoded").with("count", 1)), "én");
        assert_eq!(texts.in_language("en").get("client-change"), Texts::new("en").get("client-change"));
        assert_eq!(faults("status-uncoded = { $count ->\n [one] x\n}\n"), ["2:9 words-star"]);
        assert_eq!(faults("client-change = { -ct }"), ["1:1 words-reference"]);
    }

    #[test]
    fn the_words_for_one_language_stand_over_those_for_all() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        write("words.ftl", "role-client = X\nrole-other = Y\r\n");
        write("words.no.ftl", "role-client = Z\u{1b}\n");
        write("words.fi.ftl", "role-client = F\n");
        write("words.da.ftl~", "role-client = old\n");
        let (words, faults) = Words::read(&crate::ports::files::DiskFiles, Some(folder.path()));
        let ids: Vec<_> = faults.iter().map(|fault| fault.faults[0].message.id.as_ref()).collect();
        assert_eq!(ids, ["words-language"]);
        let texts = Texts::with_words("nb", Arc::new(words));
        assert_eq!((texts.get("role-client").as_ref(), texts.get("role-other").as_ref()), ("Z␛", "Y"));
        assert_eq!(texts.in_language("sv").get("role-client"), "X");
    }

    #[test]
    fn a_word_that_cannot_be_said_leaves_the_text_that_comes_along() {
        assert_eq!(faults("-a = { -b }\n-b = { -a }\n"), ["1:1 words-reference", "2:1 words-reference"]);
        let (words, faults) = Words::of("status-turn = turn no. { $turn }", Path::new("words.ftl"));
        assert_eq!(faults, None);
        let texts = Texts::with_words("en", Arc::new(words));
        assert_eq!(texts.say(&Message::new("status-turn").with("turn", 4)), "turn no. 4");
        assert_eq!(texts.get("status-turn"), Texts::new("en").get("status-turn"));
    }

    #[test]
    fn the_entries_that_come_along_can_be_copied_and_are_sound() {
        for (language, _) in LANGUAGES {
            let lines = lines_of(language);
            assert!(lines.len() > 300);
            let text = lines.iter().map(|(_, source)| *source).collect::<Vec<_>>().join("\n");
            assert_eq!(faults(&text), [] as [&str; 0], "{language}");
        }
    }
}
