//! What can be typed after `gensvar import` and `gensvar export`.

use std::collections::HashSet;
use std::path::PathBuf;

use clap::ArgMatches;

use super::super::export::ExportRequest;
use crate::domain::message::{Argument, Message};
use crate::domain::session::Role;
use crate::ports::formats;
use crate::ports::import::turns::Joining;
use crate::ports::import::{Settings, by_codes, labels};
use crate::ports::locale::{LANGUAGES, Texts};

/// What is to be brought in, and how it is to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct ImportArguments {
    pub files: Vec<PathBuf>,
    /// The format; found by content when left out.
    pub from: Option<String>,
    /// The folder for what is written; beside each file when left out.
    pub to: Option<PathBuf>,
    pub coder: Option<String>,
    pub codebook: Option<String>,
    /// `THERE=HERE`
    pub codes: Vec<String>,
    /// `LABEL=ROLE`
    pub roles: Vec<String>,
    /// `HEAD=WHAT`
    pub columns: Vec<String>,
    pub forget_columns: bool,
    /// Seconds of silence after which a new turn may begin.
    pub pause: Option<String>,
    pub pause_anywhere: bool,
    pub each_cue: bool,
    pub yes: bool,
    pub dry_run: bool,
    pub strict: bool,
    pub details: bool,
}

impl ImportArguments {
    /// How files are to be read; `texts` tell how roles are called.
    pub fn settings(&self, texts: &Texts) -> Result<Settings, Message> {
        let pairs = |given: &[String], (option, example): (&str, &str)| -> Result<Vec<(String, String)>, Message> {
            let no_pair = |text: &str| {
                Message::new("import-pair").with("option", option).with("value", text).with("example", example)
            };
            let pair = |text: &String| {
                let (there, here) = text.rsplit_once('=').ok_or_else(|| no_pair(text))?;
                Ok((there.trim().to_owned(), here.trim().to_owned()))
            };
            given.iter().map(pair).collect()
        };
        let role = |(label, word): (String, String)| match role_called(&word) {
            Some(role) => Ok((label, role)),
            None => {
                Err(Message::new("import-role-unknown").with("word", word).with("known", Argument::Any(roles(texts))))
            }
        };
        let roles: Vec<(String, Role)> = pairs(&self.roles, ROLE)?.into_iter().map(role).collect::<Result<_, _>>()?;
        if let Some(label) = told_twice(&roles) {
            return Err(Message::new("import-role-twice").with("label", label));
        }
        let mut joining = Joining { joins: !self.each_cue, at_sentence: !self.pause_anywhere, ..Joining::default() };
        if let Some(pause) = &self.pause {
            let seconds: Option<f64> = pause.replace(',', ".").parse().ok();
            let fits = seconds.filter(|seconds| (0.0..=86_400.0).contains(seconds));
            joining.pause = (fits.ok_or_else(|| wrong_value("--pause", pause))? * 1000.0) as u32;
        }
        let format = match &self.from {
            Some(id) => Some(
                formats::by_id(id)
                    .filter(|format| format.reads.is_some())
                    .ok_or_else(|| formats::unknown(id, false))?,
            ),
            None => None,
        };
        Ok(Settings {
            format,
            joining,
            roles,
            columns: pairs(&self.columns, COLUMN)?,
            known_columns: Vec::new(),
            known_codes: HashSet::new(),
            known_ratings: HashSet::new(),
            known_books: Vec::new(),
            sides: by_codes::called(texts),
            coder: self.coder.clone().unwrap_or_default(),
            codebooks: self.codebook.clone(),
            codes: pairs(&self.codes, CODE)?,
        })
    }
}

/// Options that take two things, and how they are written.
const ROLE: (&str, &str) = ("--role", "Anna=client");
const COLUMN: (&str, &str) = ("--column", "1=text");
const CODE: (&str, &str) = ("--code", "RO=CR");

/// Somebody who is given two roles.
fn told_twice(roles: &[(String, Role)]) -> Option<&str> {
    let differs = |(index, (label, role)): &(usize, &(String, Role))| {
        let key = labels::key(label);
        roles[..*index].iter().any(|(other, before)| labels::key(other) == key && before != role)
    };
    roles.iter().enumerate().find(differs).map(|(_, (label, _))| label.as_str())
}

fn wrong_value(argument: &str, value: &str) -> Message {
    Message::new("wrong-value").with("argument", argument).with("value", value).with("help", "gensvar import --help")
}

/// The role with a name: the word of files, a name in any language of the program, or a word by which transcripts call
/// somebody in it.
pub fn role_called(word: &str) -> Option<Role> {
    let word = labels::key(word);
    let is_named = |role: &Role| {
        let id = format!("role-{}", role.word());
        role.word() == word || LANGUAGES.iter().any(|(language, _)| labels::key(&Texts::new(language).get(&id)) == word)
    };
    let known = Role::ALL.into_iter().find(is_named);
    known.or_else(|| labels::role(&word).filter(|role| *role != Role::Unknown))
}

/// How roles are called, with the word of files where that is another.
fn roles(texts: &Texts) -> Vec<String> {
    let told = |role: Role| {
        let name = texts.get(&format!("role-{}", role.word())).into_owned();
        if name == role.word() { name } else { format!("{name} ({})", role.word()) }
    };
    Role::ALL.into_iter().map(told).collect()
}

/// What was typed.
pub(super) fn read(verb: &ArgMatches) -> ImportArguments {
    let text = |id: &str| verb.get_one::<String>(id).cloned();
    let texts = |id: &str| verb.get_many::<String>(id).map(|all| all.cloned().collect()).unwrap_or_default();
    ImportArguments {
        files: verb.get_many::<PathBuf>("files").map(|files| files.cloned().collect()).unwrap_or_default(),
        from: text("from"),
        to: verb.get_one::<PathBuf>("to").cloned(),
        coder: text("coder"),
        codebook: text("codebook"),
        codes: texts("code"),
        roles: texts("role"),
        columns: texts("column"),
        forget_columns: verb.get_flag("forget-columns"),
        pause: text("pause"),
        pause_anywhere: verb.get_flag("pause-anywhere"),
        each_cue: verb.get_flag("each-cue"),
        yes: verb.get_flag("yes"),
        dry_run: verb.get_flag("dry-run"),
        strict: verb.get_flag("strict"),
        details: verb.get_flag("details"),
    }
}

/// What was typed after `export`.
pub(super) fn read_export(verb: &ArgMatches) -> ExportRequest {
    ExportRequest {
        files: verb.get_many::<PathBuf>("files").map(|files| files.cloned().collect()).unwrap_or_default(),
        to: verb.get_one::<String>("to").cloned().unwrap_or_default(),
        out: verb.get_one::<PathBuf>("out").cloned(),
        codes_only: verb.get_flag("codes-only"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_named_in_any_language_of_the_program() {
        for (word, role) in [
            ("clinician", Role::Clinician),
            ("Praktiker", Role::Clinician),
            ("KLIENT", Role::Client),
            ("pårørende", Role::Relative),
            ("tolk", Role::Interpreter),
            ("anden", Role::Other),
            ("behandler", Role::Clinician),
            ("borger", Role::Client),
            ("unknown", Role::Unknown),
        ] {
            assert_eq!(role_called(word), Some(role), "{word}");
        }
        assert_eq!(role_called("Anna").or(role_called("speaker")).or(role_called("")), None);
    }

    #[test]
    fn a_role_that_nobody_knows_is_told_with_those_there_are() {
        let asked = ImportArguments { roles: vec!["X=praktikker".into()], ..ImportArguments::default() };
        let texts = Texts::new("da");
        let told = texts.say(&asked.settings(&texts).unwrap_err());
        assert!(told.contains("»praktikker«") && told.contains("praktiker (clinician)"), "{told}");
        let asked = ImportArguments { roles: vec!["X".into()], ..ImportArguments::default() };
        let told = texts.say(&asked.settings(&texts).unwrap_err());
        assert!(told.contains("--role \"Anna=client\""), "{told}");
    }

    #[test]
    fn every_word_for_a_role_that_the_help_names_is_taken() {
        let roles = [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other];
        for (language, _) in LANGUAGES {
            let told = Texts::new(language).get("option-import-role").into_owned();
            let words = told.split_once(": ").unwrap().1.replace(',', " ");
            let taken: Vec<Role> = words.split_whitespace().filter_map(role_called).collect();
            assert_eq!(taken, roles, "{language}: {told}");
        }
    }
}
