//! The verbs that take more than a line to tell, each with what can be typed after it.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};

use super::{frame, path};
use crate::ports::locale::Texts;

fn say(texts: &Texts, id: &str) -> String {
    texts.get(id).into_owned()
}

/// A verb, told by the text `verb-` and its name.
pub(super) fn verb(texts: &Texts, name: &'static str) -> Command {
    frame(Command::new(name).about(say(texts, &format!("verb-{name}"))), texts)
}

/// A verb behind a verb, told by a text of its own.
fn under(texts: &Texts, name: &'static str, about: &str) -> Command {
    frame(Command::new(name).about(say(texts, about)), texts)
}

/// One file or more.
pub(super) fn files(texts: &Texts, id: &str) -> Arg {
    Arg::new("files")
        .help_heading(say(texts, "heading-arguments"))
        .value_name(say(texts, "value-file"))
        .num_args(1..)
        .required(true)
        .help(say(texts, id))
        .value_parser(path())
}

fn one(texts: &Texts, id: &'static str, value_name: String, help: &str) -> Arg {
    let heading = say(texts, "heading-arguments");
    Arg::new(id).help_heading(heading).value_name(value_name).required(true).help(say(texts, help))
}

fn codebook(texts: &Texts) -> Arg {
    Arg::new("codebook").long("codebook").value_name("ID").help(say(texts, "option-codebook-one"))
}

/// How figures are printed.
fn format(texts: &Texts) -> Arg {
    Arg::new("format")
        .long("format")
        .value_name("text|json|csv")
        .default_value("text")
        .hide_default_value(true)
        .hide_possible_values(true)
        .value_parser(PossibleValuesParser::new(["text", "json", "csv"]))
        .help(say(texts, "option-format"))
}

/// `summary`
pub(super) fn summary(texts: &Texts) -> Command {
    let other = Arg::new("as").long("as").value_name("ID").conflicts_with("codebook").help(say(texts, "option-as"));
    let codings = files(texts, "option-summary-files");
    verb(texts, "summary").arg(codings).arg(codebook(texts)).arg(other).arg(format(texts))
}

/// `replies`
pub(super) fn replies(texts: &Texts) -> Command {
    verb(texts, "replies").arg(files(texts, "option-summary-files")).arg(format(texts))
}

/// `history`
pub(super) fn history(texts: &Texts) -> Command {
    let codes_only = Arg::new("codes-only").long("codes-only").action(clap::ArgAction::SetTrue);
    verb(texts, "history")
        .arg(files(texts, "option-summary-files"))
        .arg(format(texts))
        .arg(codes_only.help(say(texts, "option-codes-only")))
}

/// `good-copies`
pub(super) fn good_copies(texts: &Texts) -> Command {
    verb(texts, "good-copies").arg(files(texts, "option-good-copies-files")).arg(format(texts))
}

/// `doctor`
pub(super) fn doctor(texts: &Texts) -> Command {
    let mend = Arg::new("mend").long("mend").action(ArgAction::SetTrue).help(say(texts, "option-doctor-mend"));
    let files = files(texts, "option-doctor-files").num_args(0..).required(false);
    verb(texts, "doctor").arg(files).arg(format_without_table(texts)).arg(mend)
}

/// `forget`
pub(super) fn forget(texts: &Texts) -> Command {
    let yes = Arg::new("yes").long("yes").short('y').action(ArgAction::SetTrue).help(say(texts, "option-forget-yes"));
    let named = files(texts, "option-forget-named").value_name(say(texts, "value-talk")).num_args(0..).required(false);
    verb(texts, "forget").arg(named).arg(yes).arg(format_without_table(texts))
}

/// How it is printed where there is no table of it.
fn format_without_table(texts: &Texts) -> Arg {
    format(texts)
        .value_name("text|json")
        .value_parser(PossibleValuesParser::new(["text", "json"]))
        .help(say(texts, "option-merge-format"))
}

/// `merge`
pub(super) fn merge(texts: &Texts) -> Command {
    let file = |arg: Arg| arg.value_name(say(texts, "value-file")).value_parser(path());
    let ours = one(texts, "ours", String::new(), "option-merge-ours");
    let theirs = one(texts, "theirs", String::new(), "option-merge-theirs");
    let base = file(Arg::new("base").long("base")).help(say(texts, "option-merge-base"));
    let dry_run = Arg::new("dry-run").long("dry-run").action(ArgAction::SetTrue).help(say(texts, "option-merge-dry"));
    verb(texts, "merge").arg(file(ours)).arg(file(theirs)).arg(base).arg(dry_run).arg(format_without_table(texts))
}

/// The form in which something is written.
fn to(texts: &Texts) -> Arg {
    let format = say(texts, "value-format");
    Arg::new("to").long("to").value_name(format).required(true).help(say(texts, "option-export-to"))
}

/// Where something is written.
fn out(texts: &Texts, help: &str) -> Arg {
    let file = say(texts, "value-file");
    Arg::new("out").long("out").value_name(file).value_parser(path()).help(say(texts, help))
}

/// `export`
pub(super) fn export(texts: &Texts) -> Command {
    let codes_only = Arg::new("codes-only").long("codes-only").action(ArgAction::SetTrue);
    verb(texts, "export")
        .arg(files(texts, "option-summary-files"))
        .arg(to(texts))
        .arg(out(texts, "option-export-out"))
        .arg(codes_only.help(say(texts, "option-export-codes-only")))
        .after_help(format!(
            "{}\n{}",
            say(texts, "heading-formats"),
            crate::ports::formats::list(true, |name| texts.say(name))
        ))
}

/// `import`
pub(super) fn import(texts: &Texts) -> Command {
    let flag = |id: &'static str| {
        Arg::new(id).long(id).action(ArgAction::SetTrue).help(say(texts, &format!("option-import-{id}")))
    };
    let option = |id: &'static str, value: String| {
        Arg::new(id).long(id).value_name(value).help(say(texts, &format!("option-import-{id}")))
    };
    let many = |id: &'static str, value: &str| option(id, say(texts, value)).action(ArgAction::Append);
    verb(texts, "import")
        .arg(files(texts, "option-import-files"))
        .arg(option("from", say(texts, "value-format")))
        .arg(option("to", say(texts, "value-folder")).value_parser(path()))
        .arg(flag("yes").short('y'))
        .arg(flag("dry-run"))
        .arg(flag("strict"))
        .arg(flag("details"))
        .arg(many("role", "value-role").alias("roles"))
        .arg(option("coder", say(texts, "value-name")))
        .arg(option("codebook", "ID[+ID]".to_owned()))
        .arg(many("code", "value-code"))
        .arg(many("column", "value-column").alias("columns"))
        .arg(flag("forget-columns"))
        .arg(option("pause", say(texts, "value-seconds")))
        .arg(flag("pause-anywhere"))
        .arg(flag("each-cue"))
        .after_help(format!(
            "{}\n{}",
            say(texts, "heading-formats"),
            crate::ports::formats::list(false, |name| texts.say(name))
        ))
}

/// `keymaps`
pub(super) fn keymaps(texts: &Texts) -> Command {
    let name = one(texts, "name", say(texts, "value-name"), "option-keymap-print");
    let files = files(texts, "option-check-files");
    let with = codebook(texts).help(say(texts, "option-keymap-check"));
    verb(texts, "keymaps")
        .subcommand_required(true)
        .subcommand(under(texts, "show", "verb-keymaps-show").arg(codebook(texts)))
        .subcommand(under(texts, "print", "verb-keymaps-print").arg(name))
        .subcommand(under(texts, "check", "verb-keymaps-check").arg(files).arg(with))
        .subcommand(under(texts, "where", "verb-keymaps-where"))
}

/// `codebooks`
pub(super) fn codebooks(texts: &Texts) -> Command {
    let from = Arg::new("from").long("from").value_name("ID").required(true).help(say(texts, "option-codebook-from"));
    let id = Arg::new("id").long("id").value_name("ID").help(say(texts, "option-codebook-id"));
    let named = || one(texts, "id", "ID".to_owned(), "option-codebook-show");
    verb(texts, "codebooks")
        .subcommand_required(true)
        .subcommand(under(texts, "list", "verb-codebooks-list"))
        .subcommand(under(texts, "show", "verb-codebooks-show").arg(named()))
        .subcommand(under(texts, "check", "verb-codebooks-check").arg(files(texts, "option-check-files")))
        .subcommand(under(texts, "new", "verb-codebooks-new").arg(from).arg(id).arg(out(texts, "option-codebook-out")))
        .subcommand(
            under(texts, "export", "verb-codebooks-export")
                .arg(named())
                .arg(to(texts))
                .arg(out(texts, "option-codebook-export-out"))
                .after_help(format!("{}\n{}", say(texts, "heading-formats"), crate::ports::formats::books::list())),
        )
}

/// `plans`
pub(super) fn plans(texts: &Texts) -> Command {
    let id = one(texts, "id", "ID".to_owned(), "option-plan-show").required(false);
    verb(texts, "plans")
        .subcommand_required(true)
        .subcommand(under(texts, "list", "verb-plans-list"))
        .subcommand(under(texts, "show", "verb-plans-show").arg(id))
        .subcommand(under(texts, "where", "verb-plans-where"))
}

/// `words`
pub(super) fn words(texts: &Texts) -> Command {
    let part = Arg::new("part").help_heading(say(texts, "heading-arguments")).value_name(say(texts, "value-part"));
    verb(texts, "words").arg(part.help(say(texts, "option-words-part")))
}
