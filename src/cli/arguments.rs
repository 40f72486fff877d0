//! What can be typed after the program's name. The words of help and errors come from `locales/`.

mod import;
mod verbs;

pub use import::{ImportArguments, role_called};

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::export::ExportRequest;
use crate::domain::message::Message;
use crate::ports::locale::Texts;
use crate::ports::open::typed_by;

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// Open a file, or the start screen.
    Open(OpenArguments),
    /// Print figures.
    Summary { files: Vec<PathBuf>, codebook: Option<String>, as_codebook: Option<String>, format: String },
    /// Print replies.
    Replies { files: Vec<PathBuf>, format: String },
    /// Print what happened.
    History { files: Vec<PathBuf>, format: String, codes_only: bool },
    /// List good copies.
    GoodCopies { files: Vec<PathBuf>, format: String },
    /// Tell what is stored where, and mend modes.
    Doctor { files: Vec<PathBuf>, format: String, mend: bool },
    /// List what is kept of talks, and delete it.
    Forget { named: Vec<PathBuf>, yes: bool, format: String },
    /// Merge another version of a coding.
    Merge(MergeArguments),
    /// Write files for other programs.
    Export(ExportRequest),
    /// Bring in files of other programs.
    Import(ImportArguments),
    /// Judge files.
    Check { files: Vec<PathBuf> },
    /// Show, judge or find keymaps.
    Keymaps(KeymapsVerb),
    /// List, show, judge, copy codebooks, or write them for other programs.
    Codebooks(CodebooksVerb),
    /// List, show or find forms of the change plan.
    Plans(PlansVerb),
    /// List texts, to be put into one's own words.
    Words { part: String },
    /// Print a text and end well: help, version.
    Print(String),
    /// The request was wrong, and why.
    Wrong(Message),
}

/// Which good copy is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhichCopy {
    /// The newest.
    Newest,
    /// The one with this number, from 1 on.
    Number(u32),
}

/// How the screen is to be opened.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenArguments {
    pub file: Option<PathBuf>,
    pub coder: Option<String>,
    pub codebook: Option<String>,
    pub keymap: Option<String>,
    pub read_only: bool,
    pub round: Option<u32>,
    /// A coding whose stretch is taken over.
    pub segment_from: Option<PathBuf>,
    /// A coding whose cuts are taken over.
    pub cuts_from: Option<PathBuf>,
    /// The moment at which the coding is shown, and nothing changed.
    pub as_it_was: Option<String>,
    /// Which good copy is opened, from 1 on; 0 for whatever is newest.
    pub good_copy: Option<WhichCopy>,
    /// Whether the figures are hidden while coding.
    pub blind: bool,
    /// Whether a lock of another computer is taken over.
    pub take_over: bool,
}

/// What is to be merged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MergeArguments {
    pub ours: PathBuf,
    pub theirs: PathBuf,
    /// What both come from, where that is known better than the program finds it.
    pub base: Option<PathBuf>,
    pub dry_run: bool,
    pub format: String,
}

/// What is to be done with keymaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeymapsVerb {
    Show { codebook: Option<String> },
    Print { name: String },
    Check { files: Vec<PathBuf>, codebook: Option<String> },
    Where,
}

/// What is to be done with codebooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodebooksVerb {
    List,
    Show { id: String },
    Check { files: Vec<PathBuf> },
    New { from: String, id: Option<String>, out: Option<PathBuf> },
    Export { id: String, to: String, out: Option<PathBuf> },
}

/// What is to be done with forms of the change plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlansVerb {
    List,
    Show { id: Option<String> },
    Where,
}

/// The language that `--lang` names, looked for before anything else so that help and errors speak it.
pub fn language_of(arguments: &[OsString]) -> Option<String> {
    let mut rest = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = rest.next() {
        if argument == "--" {
            return None;
        }
        if argument == "--lang" {
            return rest.next().map(str::to_owned);
        }
        if let Some(language) = argument.strip_prefix("--lang=") {
            return Some(language.to_owned());
        }
    }
    None
}

/// Reads the arguments.
pub fn read(arguments: &[OsString], texts: &Texts) -> Request {
    match command(texts).try_get_matches_from(without_language(arguments)) {
        Ok(matches) => request(&matches),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            // The library writes this one word itself.
            Request::Print(error.render().to_string().replace("[OPTIONS]", &texts.get("value-options")))
        }
        Err(error) => {
            let typed = without_language(arguments);
            let first = typed.get(1).and_then(|argument| argument.to_str());
            let is_value =
                matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals);
            let near = first.filter(|_| !is_value).and_then(|word| verb_near(word, texts));
            Request::Wrong(near.unwrap_or_else(|| wrong(&error)).with("help", help_of(arguments, texts)))
        }
    }
}

/// The arguments without `--lang`, which was looked for before and may stand anywhere, before a verb too. One without its
/// value stays, to be told.
fn without_language(arguments: &[OsString]) -> Vec<&OsString> {
    let mut kept = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.to_str() {
            Some("--lang") => {
                if rest.next().is_none() {
                    kept.push(argument);
                }
            }
            Some(text) if text.starts_with("--lang=") => {}
            _ => kept.push(argument),
        }
    }
    kept
}

/// The whole command line.
pub fn command(texts: &Texts) -> Command {
    let say = |id: &str| texts.get(id).into_owned();
    frame(Command::new("gensvar").version(env!("CARGO_PKG_VERSION")).about(say("about")), texts)
        .disable_version_flag(true)
        .override_usage(say("usage").replace('\n', "\n  "))
        .arg(
            Arg::new("file")
                .value_name(say("value-file"))
                .help_heading(say("heading-arguments"))
                .help(say("option-file"))
                .value_parser(path()),
        )
        .arg(Arg::new("coder").long("coder").value_name(say("value-name")).help(say("option-coder")))
        .arg(Arg::new("codebook").long("codebook").value_name("ID[+ID]").help(say("option-codebook")))
        .arg(Arg::new("keymap").long("keymap").value_name(say("value-file")).help(say("option-keymap")))
        .args(of_research(texts))
        .args(of_the_past(texts))
        .arg(Arg::new("read-only").long("read-only").action(ArgAction::SetTrue).help(say("option-read-only")))
        .arg(Arg::new("version").long("version").short('V').action(ArgAction::Version).help(say("option-version")))
        .args_conflicts_with_subcommands(true)
        .subcommand(verbs::summary(texts))
        .subcommand(verbs::replies(texts))
        .subcommand(verbs::history(texts))
        .subcommand(verbs::good_copies(texts))
        .subcommand(verbs::verb(texts, "check").arg(verbs::files(texts, "option-check-files")))
        .subcommand(verbs::doctor(texts))
        .subcommand(verbs::forget(texts))
        .subcommand(verbs::merge(texts))
        .subcommand(verbs::import(texts))
        .subcommand(verbs::export(texts))
        .subcommand(verbs::keymaps(texts))
        .subcommand(verbs::codebooks(texts))
        .subcommand(verbs::plans(texts))
        .subcommand(verbs::words(texts))
}

/// What every command line has: our words for headings, help and language.
fn frame(command: Command, texts: &Texts) -> Command {
    let say = |id: &str| texts.get(id).into_owned();
    let template = format!("{{about}}\n\n{}\n  {{usage}}\n\n{{all-args}}{{after-help}}\n", say("heading-usage"));
    command
        .help_template(template)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(say("heading-verbs"))
        .subcommand_value_name(say("value-verb"))
        .next_help_heading(say("heading-options"))
        .arg(
            Arg::new("help").long("help").short('h').action(ArgAction::Help).display_order(90).help(say("option-help")),
        )
        .arg(Arg::new("lang").long("lang").value_name(say("value-language")).display_order(91).help(say("option-lang")))
}

/// What coding for research needs: another round, the same stretch and the same cuts as another coder, and no figures in sight.
fn of_research(texts: &Texts) -> [Arg; 5] {
    let say = |id: &str| texts.get(id).into_owned();
    let file = |arg: Arg| arg.value_name(say("value-file")).value_parser(path());
    let round = clap::value_parser!(u32).range(1..=99);
    [
        Arg::new("round").long("round").value_name("N").value_parser(round).help(say("option-round")),
        file(Arg::new("segment-from").long("segment-from")).help(say("option-segment-from")),
        file(Arg::new("cuts-from").long("cuts-from")).help(say("option-cuts-from")),
        Arg::new("blind").long("blind").action(ArgAction::SetTrue).help(say("option-blind")),
        Arg::new("take-over").long("take-over").action(ArgAction::SetTrue).help(say("option-take-over")),
    ]
}

/// What was there before: the coding as it was, and good copies.
fn of_the_past(texts: &Texts) -> [Arg; 2] {
    let say = |id: &str| texts.get(id).into_owned();
    let number = clap::value_parser!(u32).range(1..=9_999);
    [
        Arg::new("as-it-was").long("as-it-was").value_name(say("value-when")).help(say("option-as-it-was")),
        Arg::new("good-copy")
            .long("good-copy")
            .value_name("N")
            .num_args(0..=1)
            .value_parser(number)
            .conflicts_with("as-it-was")
            .help(say("option-good-copy")),
    ]
}

fn path() -> clap::builder::ValueParser {
    clap::value_parser!(PathBuf)
}

fn request(matches: &ArgMatches) -> Request {
    let text = |matches: &ArgMatches, id: &str| matches.get_one::<String>(id).cloned();
    let files = |matches: &ArgMatches| -> Vec<PathBuf> {
        matches.get_many::<PathBuf>("files").map(|files| files.cloned().collect()).unwrap_or_default()
    };
    match matches.subcommand() {
        Some(("summary", verb)) => Request::Summary {
            files: files(verb),
            codebook: text(verb, "codebook"),
            as_codebook: text(verb, "as"),
            format: text(verb, "format").unwrap_or_default(),
        },
        Some(("replies", verb)) => {
            Request::Replies { files: files(verb), format: text(verb, "format").unwrap_or_default() }
        }
        Some(("history", verb)) => Request::History {
            files: files(verb),
            format: text(verb, "format").unwrap_or_default(),
            codes_only: verb.get_flag("codes-only"),
        },
        Some(("good-copies", verb)) => {
            Request::GoodCopies { files: files(verb), format: text(verb, "format").unwrap_or_default() }
        }
        Some(("doctor", verb)) => Request::Doctor {
            files: files(verb),
            format: text(verb, "format").unwrap_or_default(),
            mend: verb.get_flag("mend"),
        },
        Some(("forget", verb)) => Request::Forget {
            named: files(verb),
            yes: verb.get_flag("yes"),
            format: text(verb, "format").unwrap_or_default(),
        },
        Some(("merge", verb)) => Request::Merge(MergeArguments {
            ours: verb.get_one::<PathBuf>("ours").cloned().unwrap_or_default(),
            theirs: verb.get_one::<PathBuf>("theirs").cloned().unwrap_or_default(),
            base: verb.get_one::<PathBuf>("base").cloned(),
            dry_run: verb.get_flag("dry-run"),
            format: text(verb, "format").unwrap_or_default(),
        }),
        Some(("export", verb)) => Request::Export(import::read_export(verb)),
        Some(("import", verb)) => Request::Import(import::read(verb)),
        Some(("check", verb)) => Request::Check { files: files(verb) },
        Some(("keymaps", verb)) => Request::Keymaps(match verb.subcommand() {
            Some(("check", verb)) => KeymapsVerb::Check { files: files(verb), codebook: text(verb, "codebook") },
            Some(("print", verb)) => KeymapsVerb::Print { name: text(verb, "name").unwrap_or_default() },
            Some(("show", verb)) => KeymapsVerb::Show { codebook: text(verb, "codebook") },
            _ => KeymapsVerb::Where,
        }),
        Some(("codebooks", verb)) => Request::Codebooks(codebooks_verb(verb)),
        Some(("plans", verb)) => Request::Plans(match verb.subcommand() {
            Some(("show", verb)) => PlansVerb::Show { id: text(verb, "id") },
            Some(("list", _)) => PlansVerb::List,
            _ => PlansVerb::Where,
        }),
        Some(("words", verb)) => Request::Words { part: text(verb, "part").unwrap_or_default() },
        _ => Request::Open(OpenArguments {
            file: matches.get_one::<PathBuf>("file").cloned(),
            coder: text(matches, "coder"),
            codebook: text(matches, "codebook"),
            keymap: text(matches, "keymap"),
            read_only: matches.get_flag("read-only"),
            round: matches.get_one::<u32>("round").copied(),
            segment_from: matches.get_one::<PathBuf>("segment-from").cloned(),
            cuts_from: matches.get_one::<PathBuf>("cuts-from").cloned(),
            as_it_was: text(matches, "as-it-was"),
            good_copy: matches.contains_id("good-copy").then(|| {
                matches.get_one::<u32>("good-copy").map_or(WhichCopy::Newest, |number| WhichCopy::Number(*number))
            }),
            blind: matches.get_flag("blind"),
            take_over: matches.get_flag("take-over"),
        }),
    }
}

/// What was typed after `codebooks`.
fn codebooks_verb(verb: &ArgMatches) -> CodebooksVerb {
    let text = |matches: &ArgMatches, id: &str| matches.get_one::<String>(id).cloned();
    match verb.subcommand() {
        Some(("show", verb)) => CodebooksVerb::Show { id: text(verb, "id").unwrap_or_default() },
        Some(("check", verb)) => CodebooksVerb::Check {
            files: verb.get_many::<PathBuf>("files").map(|files| files.cloned().collect()).unwrap_or_default(),
        },
        Some(("new", verb)) => CodebooksVerb::New {
            from: text(verb, "from").unwrap_or_default(),
            id: text(verb, "id"),
            out: verb.get_one::<PathBuf>("out").cloned(),
        },
        Some(("export", verb)) => CodebooksVerb::Export {
            id: text(verb, "id").unwrap_or_default(),
            to: text(verb, "to").unwrap_or_default(),
            out: verb.get_one::<PathBuf>("out").cloned(),
        },
        _ => CodebooksVerb::List,
    }
}

/// What to type for help on what was typed.
fn help_of(arguments: &[OsString], texts: &Texts) -> String {
    let typed = without_language(arguments);
    let first = typed.get(1).and_then(|argument| argument.to_str());
    match first.filter(|word| command(texts).get_subcommands().any(|verb| verb.get_name() == *word)) {
        Some(verb) => format!("gensvar {verb} --help"),
        None => "gensvar --help".to_owned(),
    }
}

/// The verb that somebody may have meant who typed this word in its place.
pub fn verb_near(word: &str, texts: &Texts) -> Option<Message> {
    let command = command(texts);
    let verbs = command.get_subcommands().map(|verb| (letters_apart(word, verb.get_name()), verb.get_name()));
    let (apart, verb) = verbs.min()?;
    let is_near = (1..=2).contains(&apart) && word.chars().count() > 2 * apart;
    is_near.then(|| Message::new("wrong-verb-near").with("argument", word).with("verb", verb))
}

/// How many letters have to be put in, taken away, or changed to make one word of the other.
fn letters_apart(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (down, letter) in one.chars().enumerate() {
        let mut before = std::mem::replace(&mut row[0], down + 1);
        for (across, known) in other.chars().enumerate() {
            let changed = before + usize::from(letter != known);
            before = row[across + 1];
            row[across + 1] = changed.min(before + 1).min(row[across] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

/// What is wrong with a request, in our words.
fn wrong(error: &clap::Error) -> Message {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument | ErrorKind::TooManyValues => {
            Message::new("wrong-unknown").with("argument", argument)
        }
        ErrorKind::MissingSubcommand => Message::new("wrong-verb-missing"),
        ErrorKind::InvalidSubcommand => {
            Message::new("wrong-verb").with("argument", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => Message::new("wrong-missing").with("argument", argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => {
            let value = context(ContextKind::InvalidValue);
            if argument.starts_with("--good-copy") && value.contains(['.', '/', '\\']) {
                // Nobody calls a number that: the file stands where the number of a copy would.
                let message = Message::new("wrong-good-copy-first");
                return message.with("value", value.as_str()).with("typed", typed_by(Path::new(&value), None));
            }
            let id = if value.is_empty() { "wrong-value-missing" } else { "wrong-value" };
            Message::new(id).with("argument", argument).with("value", value)
        }
        ErrorKind::ArgumentConflict if argument.is_empty() => Message::new("wrong-other"),
        ErrorKind::ArgumentConflict => Message::new("wrong-together").with("argument", argument),
        _ => Message::new("wrong-other"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Request {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        read(&arguments, &Texts::new("en"))
    }

    #[test]
    fn a_file_alone_is_opened() {
        let wanted = OpenArguments { file: Some("talk.txt".into()), coder: Some("anna".into()), ..Default::default() };
        assert_eq!(asked("gensvar talk.txt --coder anna"), Request::Open(wanted));
        assert_eq!(asked("gensvar"), Request::Open(OpenArguments::default()));
    }

    #[test]
    fn a_good_copy_has_a_number_from_1_on_or_is_the_newest() {
        let of = |line: &str| match asked(line) {
            Request::Open(OpenArguments { good_copy, .. }) => good_copy,
            other => panic!("{other:?}"),
        };
        assert_eq!(of("gensvar a.ron"), None);
        assert_eq!(of("gensvar a.ron --good-copy"), Some(WhichCopy::Newest));
        assert_eq!(of("gensvar a.ron --good-copy 2"), Some(WhichCopy::Number(2)));
        // In the order in which it is said, the file stands where a number would.
        for (line, typed) in [
            ("gensvar --good-copy a.session.ron", "gensvar a.session.ron --good-copy"),
            ("gensvar --good-copy talks/a", "gensvar talks/a --good-copy"),
        ] {
            let Request::Wrong(told) = asked(line) else { panic!("{line}") };
            for language in ["en", "da", "nb", "sv"] {
                let said = Texts::new(language).say(&told);
                assert!(said.contains(typed) && !said.contains("--help"), "{said}");
            }
        }
        for line in ["gensvar a.ron --good-copy 0", "gensvar a.ron --good-copy --as-it-was 3"] {
            assert!(matches!(asked(line), Request::Wrong(..)), "{line}");
        }
    }

    #[test]
    fn every_command_that_a_text_names_is_there() {
        let texts = Texts::new("en");
        let verbs = command(&texts);
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
        let mut tried = 0;
        for file in ["command-line", "files", "import", "screen"] {
            for language in ["en", "da", "nb", "sv"] {
                let text = std::fs::read_to_string(folder.join(language).join(format!("{file}.ftl"))).unwrap();
                for (_, rest) in text.match_indices("gensvar ").map(|(at, found)| text.split_at(at + found.len())) {
                    let mut words = rest.split(|letter: char| !letter.is_ascii_lowercase() && letter != '-');
                    let verb = verbs.find_subcommand(words.next().unwrap_or_default());
                    let Some(verb) = verb.filter(|verb| verb.has_subcommands()) else { continue };
                    let Some(word) = words.next().filter(|word| !word.is_empty() && !word.starts_with('-')) else {
                        continue;
                    };
                    assert!(verb.find_subcommand(word).is_some(), "{language}: gensvar {} {word}", verb.get_name());
                    tried += 1;
                }
            }
        }
        assert!(tried > 20, "{tried}");
    }

    #[test]
    fn verbs_are_told_from_files() {
        let wanted = Request::Summary {
            files: vec!["a".into(), "b".into()],
            codebook: None,
            as_codebook: None,
            format: "csv".into(),
        };
        assert_eq!(asked("gensvar summary a b --format csv"), wanted);
        assert_eq!(asked("gensvar keymaps where"), Request::Keymaps(KeymapsVerb::Where));
        assert_eq!(asked("gensvar keymaps print oars"), Request::Keymaps(KeymapsVerb::Print { name: "oars".into() }));
        assert_eq!(asked("gensvar --lang nb keymaps where --lang=sv"), Request::Keymaps(KeymapsVerb::Where));
        assert_eq!(asked("gensvar words talk"), Request::Words { part: "talk".into() });
        assert_eq!(asked("gensvar codebooks list"), Request::Codebooks(CodebooksVerb::List));
        let new = CodebooksVerb::New { from: "oars".into(), id: Some("ours".into()), out: None };
        assert_eq!(asked("gensvar codebooks new --from oars --id ours"), Request::Codebooks(new));
        let export = CodebooksVerb::Export { id: "oars".into(), to: "csv".into(), out: Some("-".into()) };
        assert_eq!(asked("gensvar codebooks export oars --to csv --out -"), Request::Codebooks(export));
    }

    #[test]
    fn a_wrong_request_is_told_in_our_words() {
        for line in ["gensvar --nonsense", "gensvar summary", "gensvar summary a --format xml", "gensvar keymaps"] {
            assert!(matches!(asked(line), Request::Wrong(_)), "{line}");
        }
        assert!(matches!(asked("gensvar --help"), Request::Print(_)));
        let help = |line| match asked(line) {
            Request::Wrong(message) => Texts::new("en").say(&message),
            other => panic!("{other:?}"),
        };
        assert!(help("gensvar --lang da import a --nonsense").ends_with("gensvar import --help"));
        assert!(help("gensvar a --nonsense").ends_with("gensvar --help"));
        for line in ["gensvar sumary x", "gensvar summery x y", "gensvar --lang nb sumary x"] {
            assert!(help(line).ends_with("Did you mean: gensvar summary"), "{line}: {}", help(line));
        }
        assert!(!help("gensvar talk x").contains("mean"));
    }

    #[test]
    fn the_definition_is_sound_in_every_language() {
        for (language, _) in crate::ports::locale::LANGUAGES {
            command(&Texts::new(language)).debug_assert();
        }
    }

    #[test]
    fn the_language_is_found_before_anything_is_read() {
        let found = |line: &str| language_of(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(found("gensvar summary a --lang sv").as_deref(), Some("sv"));
        assert_eq!(found("gensvar --lang=nb x").as_deref(), Some("nb"));
        assert_eq!([found("gensvar --lang"), found("gensvar -- --lang da")], [None, None]);
    }
}
