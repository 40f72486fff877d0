//! What an import shows before it writes: the format, who speaks, the first lines, the codes, what needs a look.

use std::io::{self, Write};
use std::path::Path;

use crate::domain::message::{Argument, Message};
use crate::domain::session::time::clock;
use crate::domain::session::{Session, Turn};
use crate::domain::visible::visible;
use crate::ports::import::arranging::{ArrangedTalk, SOMEONE};
use crate::ports::import::material::TableRead;
use crate::ports::import::{self, Place};
use crate::tui::graphemes::cells;

use super::super::Call;
use super::super::columns::{Side, columns};
use super::Plan;
use super::free::There;

/// Turns that are shown of a talk.
const FIRST: usize = 5;
/// Findings that are shown unless all are asked for.
const FINDINGS: usize = 8;
/// Talks of a file that are shown one by one unless all are asked for.
const TALKS: usize = 6;
/// Codes of a codebook that was made that are named.
const CODES_NAMED: usize = 5;
/// Cells of a line.
pub(super) const WIDTH: usize = 80;

/// Prints what is to be written for a file; `whole` with its first lines.
pub(super) fn print(call: &Call, plan: &Plan, whole: bool, all: bool, out: &mut dyn Write) -> io::Result<()> {
    let say = |message: Message| call.texts.say(&message);
    let file = plan.source.display().to_string();
    writeln!(out, "{}", visible(&file))?;
    for other in &plan.with {
        let file = other.display().to_string();
        writeln!(out, "  {}", say(Message::new("import-joined").with("file", file)))?;
    }
    let format = match plan.encoding {
        Some(encoding) => {
            Message::new("import-format-text").with("format", plan.format.named()).with("encoding", encoding)
        }
        None => Message::new("import-format").with("format", plan.format.named()),
    };
    writeln!(out, "  {}", say(format))?;
    if let Some(recognised) = &plan.recognised {
        writeln!(out, "  {}", say(recognised.clone()))?;
    }
    if let Some(before) = &plan.before {
        writeln!(out, "  {}", say(Message::new("import-made-before").with("session", name_of(before))))?;
        if plan.is_same {
            writeln!(out, "  {}", say(Message::new("import-same-talk")))?;
        }
    }
    if let Some(table) = &plan.table {
        columns_lines(call, table, out)?;
    }
    let talks = &plan.arranged.talks;
    if talks.len() > 1 {
        writeln!(out, "  {}", say(Message::new("import-talks").with("count", talks.len())))?;
    }
    let shown = if all { talks.len() } else { talks.len().min(TALKS) };
    for ((talk, (path, _)), there) in talks.iter().zip(&plan.paths).zip(&plan.there).take(shown) {
        writeln!(out)?;
        writeln!(out, "  → {}", visible(&name_of(path)))?;
        if let Some(there) = there.as_ref().filter(|there| plan.before.as_ref() != Some(&there.session)) {
            there_lines(call, there, path, out)?;
        }
        talk_lines(call, talk, whole && talks.len() == 1, out)?;
    }
    if shown < talks.len() {
        writeln!(out, "  {}", say(Message::new("import-more-talks").with("count", talks.len() - shown)))?;
    }
    if let Some(made) = &plan.arranged.made {
        let text = if talks.is_empty() { "import-only-codebook" } else { "import-made-codebook" };
        let message = Message::new(text).with("id", made.id.as_str());
        writeln!(out, "\n  {}", say(message))?;
        let lists = [("import-made-codes-new", made.unknown.clone()), ("import-made-codes-renamed", made.renamed())];
        for (text, mut codes) in lists.into_iter().filter(|(_, codes)| !codes.is_empty()) {
            let more = codes.len().saturating_sub(CODES_NAMED);
            codes.truncate(CODES_NAMED);
            let message = Message::new(text).with("codes", Argument::All(codes)).with("more", more);
            writeln!(out, "  {}", visible(&say(message)))?;
        }
    }
    findings(call, plan, all, out)
}

/// The name of a file without its folder.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Why a talk does not get the name that it should have.
fn there_lines(call: &Call, there: &There, path: &Path, out: &mut dyn Write) -> io::Result<()> {
    let told = match &there.source {
        Some(source) => Message::new("import-there-from").with("file", name_of(source)),
        None => Message::new("import-there-already"),
    };
    let told = told.with("session", name_of(&there.session)).with("new", name_of(path));
    writeln!(out, "  {}", visible(&call.texts.say(&told)))?;
    if there.is_same {
        writeln!(out, "  {}", call.texts.get("import-same-talk"))?;
    }
    Ok(())
}

/// What the columns of a table hold, where somebody said it or it could be understood in two ways.
fn columns_lines(call: &Call, table: &TableRead, out: &mut dyn Write) -> io::Result<()> {
    if table.is_remembered {
        let said: Vec<String> = table.stated.iter().map(|(head, what)| format!("{head} = {what}")).collect();
        let message = Message::new("import-columns-remembered").with("columns", said.join(", "));
        writeln!(out, "  {}", visible(&call.texts.say(&message)))?;
    }
    table.told.iter().try_for_each(|told| writeln!(out, "  {}", visible(&call.texts.say(told))))
}

fn talk_lines(call: &Call, talk: &ArrangedTalk, first: bool, out: &mut dyn Write) -> io::Result<()> {
    let say = |message: Message| call.texts.say(&message);
    let session = &talk.session;
    let mut counts = vec![0_usize; session.participants().len()];
    for turn in session.turns() {
        if let Some(count) = counts.get_mut(usize::from(turn.by)) {
            *count += 1;
        }
    }
    let speakers = session.participants().iter().zip(counts).filter(|(_, count)| *count > 0);
    let rows: Vec<Vec<String>> = speakers
        .map(|(someone, count)| {
            let role = call.texts.get(&format!("role-{}", someone.role.word())).into_owned();
            vec![someone.id.0.clone(), role, say(Message::new("import-turns").with("count", count))]
        })
        .collect();
    columns(out, &rows, &[Side::Left, Side::Left, Side::Left])?;
    for told in &talk.told {
        writeln!(out, "  {}", visible(&say(told.clone())))?;
    }
    if let Some(times) = times(session) {
        writeln!(out, "  {}", say(times))?;
    }
    for (coding, instrument) in &talk.codings {
        // The name of nobody in particular is a word of files.
        let coder = match coding.origin.coder.as_str() {
            SOMEONE => Argument::from(Message::new("import-coder-unnamed")),
            coder => coder.into(),
        };
        let message = Message::new("import-coding")
            .with("coder", coder)
            .with("count", coding.marks().count())
            .with("ratings", coding.ratings().len())
            .with("codebooks", instrument.ids());
        writeln!(out, "  {}", say(message))?;
    }
    if first && !session.is_empty() { first_turns(session, out) } else { Ok(()) }
}

/// From when to when the talk goes.
fn times(session: &Session) -> Option<Message> {
    let start = session.turns().find_map(|turn| turn.start)?;
    let end = session.turns().rev().find_map(|turn| turn.end.or(turn.start))?;
    Some(Message::new("import-times").with("start", clock(start)).with("end", clock(end)))
}

fn first_turns(session: &Session, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    let label = |by: u16| session.participant(by).map_or("", |someone| someone.id.0.as_str());
    let first = || session.turns().take(FIRST).enumerate();
    let timed = first().any(|(_, turn)| turn.start.is_some());
    let row = |(index, turn): (usize, &Turn)| {
        let time = if timed { vec![turn.start.map(clock).unwrap_or_default()] } else { Vec::new() };
        [vec![(index + 1).to_string()], time, vec![label(turn.by).to_owned()]].concat()
    };
    let mut rows: Vec<Vec<String>> = first().map(row).collect();
    let wide = |column: usize| rows.iter().map(|row| cells(&visible(&row[column]))).max().unwrap_or_default();
    let room = WIDTH.saturating_sub((0..rows[0].len()).map(|column| wide(column) + 2).sum::<usize>() + 2);
    for (row, turn) in rows.iter_mut().zip(session.turns()) {
        row.push(shortened(&visible(&turn.text), room.max(WIDTH / 4)));
    }
    let sides = if timed {
        &[Side::Right, Side::Right, Side::Left, Side::Left][..]
    } else {
        &[Side::Right, Side::Left, Side::Left]
    };
    columns(out, &rows, sides)
}

/// As much of a line as has room, with a sign where it goes on.
pub(super) fn shortened(text: &str, room: usize) -> String {
    let line = text.lines().next().unwrap_or_default();
    if cells(line) <= room && line.len() == text.len() {
        return line.to_owned();
    }
    let mut shown = String::new();
    for letter in line.chars() {
        if cells(&shown) + 2 > room {
            break;
        }
        shown.push(letter);
    }
    shown.push('…');
    shown
}

fn findings(call: &Call, plan: &Plan, all: bool, out: &mut dyn Write) -> io::Result<()> {
    let findings = &plan.arranged.findings;
    if findings.is_empty() {
        return Ok(());
    }
    let say = |message: Message| call.texts.say(&message);
    writeln!(out, "\n  {}", say(Message::new("import-doubts").with("count", findings.len())))?;
    let shown = if all { findings.len() } else { findings.len().min(FINDINGS) };
    for finding in &findings[..shown] {
        let message = if finding.place == Place::Whole { finding.message.clone() } else { import::told(finding) };
        writeln!(out, "    {}", say(message))?;
    }
    if shown < findings.len() {
        writeln!(out, "    {}", say(Message::new("import-more-doubts").with("count", findings.len() - shown)))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_where_it_has_no_room() {
        assert_eq!(shortened("kort", 10), "kort");
        assert_eq!(shortened("en lang linje", 8), "en lang…");
        assert_eq!(shortened("to\nlinjer", 20), "to…");
    }
}
