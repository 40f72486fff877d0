//! Tells what is wrong with a file: where, what, the line with a caret under the place, what to do.

use std::io::{self, Write};
use std::path::Path;

use crate::domain::message::Message;
use crate::domain::visible::visible;
use crate::ports::fault::{FileFault, FileFaults};
use crate::ports::files::Files;
use crate::ports::locale::Texts;
use crate::tui::graphemes::cells;

/// The most cells of a line that are shown around the place.
const WINDOW: usize = 76;

/// Prints why a file cannot be read, with what helps: that comes before what is wrong, but behind a file that is not there.
/// Where its folder is not, as that of a stick, nothing helps but the folder.
pub fn print_with_help(
    err: &mut dyn Write,
    texts: &Texts,
    (trouble, files): (&FileFaults, &dyn Files),
    help: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if !trouble.is_missing() {
        help(err)?;
        return print(err, texts, trouble);
    }
    if let Some(folder) = missing_folder(files, &trouble.path) {
        let message = Message::new("file-folder-not-found").with("folder", folder.display().to_string());
        return print(err, texts, &FileFaults::whole(&trouble.path, message));
    }
    print(err, texts, trouble)?;
    help(err)
}

/// The first of the folders above a file that is not there.
fn missing_folder<'p>(files: &dyn Files, path: &'p Path) -> Option<&'p Path> {
    let is_missing = |folder: &&Path| files.list(folder).is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
    let folders = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    folders.take_while(is_missing).last()
}

/// Prints every fault of a file.
pub fn print(out: &mut dyn Write, texts: &Texts, faults: &FileFaults) -> io::Result<()> {
    let path = faults.path.display().to_string();
    for fault in &faults.faults {
        let place = fault.place.map(|it| format!(":{}:{}", it.line, it.column)).unwrap_or_default();
        writeln!(out, "{}{place}: {}", visible(&path), texts.say(&fault.message))?;
        print_line(out, fault)?;
        if let Some(hint) = &fault.hint {
            writeln!(out, "    {}", texts.say(hint))?;
        }
    }
    Ok(())
}

fn print_line(out: &mut dyn Write, fault: &FileFault) -> io::Result<()> {
    let Some(place) = fault.place.filter(|_| !fault.line_text.is_empty()) else { return Ok(()) };
    let letters: Vec<char> = fault.line_text.chars().collect();
    let at = place.column.saturating_sub(1).min(letters.len());
    let from = at.saturating_sub(WINDOW / 2);
    let to = (from + WINDOW).min(letters.len());
    let shown =
        |range: std::ops::Range<usize>| visible(&letters[range].iter().collect::<String>()).replace(['\u{2409}'], " ");
    let before = shown(from..at);
    writeln!(out, "{:>6} │ {before}{}", place.line, shown(at..to))?;
    writeln!(out, "       │ {}^", " ".repeat(cells(&before)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::files::DiskFiles;

    #[test]
    fn what_is_not_there_is_said_first_and_a_folder_alone() {
        let folder = tempfile::tempdir().unwrap();
        let told = |name: &str, missing: bool| {
            let path = folder.path().join(name);
            let trouble = if missing {
                FileFaults::unreadable(&path, &io::ErrorKind::NotFound.into())
            } else {
                FileFaults::whole(&path, Message::new("ron-empty"))
            };
            let mut err = Vec::new();
            let help = |err: &mut dyn Write| writeln!(err, "HELP");
            print_with_help(&mut err, &Texts::new("en"), (&trouble, &DiskFiles), help).unwrap();
            String::from_utf8(err).unwrap()
        };
        assert!(told("a.ron", false).starts_with("HELP\n"));
        let missing = told("a.ron", true);
        assert!(missing.contains("a.ron: There is no such file.") && missing.ends_with("HELP\n"), "{missing}");
        let stick = told("stick/talks/a.ron", true);
        let said = format!("The folder {} is not there.", folder.path().join("stick").display());
        assert!(stick.contains(&said) && !stick.contains("HELP"), "{stick}");
    }
}
