//! Tells what is wrong with a file: where, what, the line with a caret under the place, what to do.

use std::io::{self, Write};

use crate::domain::visible::visible;
use crate::ports::fault::{FileFault, FileFaults};
use crate::ports::locale::Texts;
use crate::tui::graphemes::cells;

/// The most cells of a line that are shown around the place.
const WINDOW: usize = 76;

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
