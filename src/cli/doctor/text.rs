//! What the doctor tells, for people.

use std::io::{self, Write};

use super::findings::{Finding, Level};
use super::place::Place;
use super::{Report, Terminal};
use crate::cli::columns::{Side, columns};
use crate::domain::message::{Argument, Message};
use crate::domain::visible::visible;
use crate::ports::locale::Texts;
use crate::ports::surroundings::Sign;

const SIDES: [Side; 6] = [Side::Left, Side::Right, Side::Right, Side::Right, Side::Right, Side::Left];

/// More findings of one kind than this are counted.
const MOST: usize = 20;

/// Prints all of it; `again` is what was named, for the line that says how modes are mended.
pub(super) fn print(out: &mut dyn Write, texts: &Texts, report: &Report, again: &str) -> io::Result<()> {
    let about = Message::new("doctor-about").with("version", report.version).with("system", report.system.as_str());
    writeln!(out, "{}", texts.say(&about.with("language", report.language)))?;
    writeln!(out, "{}", terminal(texts, &report.terminal))?;
    writeln!(out, "{}", keys(texts, report))?;
    writeln!(out, "\n{}", texts.get("doctor-heading-stored"))?;
    let rows: Vec<Vec<String>> = report.stored.iter().map(|place| row(texts, place)).collect();
    columns(out, &rows, &SIDES)?;
    writeln!(out, "\n{}", texts.get("doctor-heading-lies"))?;
    let mut told: Vec<&str> = Vec::new();
    for place in &report.stored {
        if !told.contains(&place.path.as_str())
            && !["recent", "journals", "good_copies", "rescued"].contains(&place.what)
        {
            told.push(&place.path);
            writeln!(out, "  {}: {}", visible(&place.path), lies(texts, place))?;
        }
    }
    findings(out, texts, &report.findings, again)?;
    if report.stored.iter().any(|place| ["journals", "good_copies", "rescued"].contains(&place.what) && place.files > 0)
    {
        writeln!(out, "\n{}", texts.get("doctor-forget"))?;
    }
    Ok(())
}

fn terminal(texts: &Texts, terminal: &Terminal) -> String {
    let (Some(columns), Some(rows)) = (terminal.columns, terminal.rows) else {
        return texts.get("doctor-terminal-none").into_owned();
    };
    let letters = match terminal.unicode {
        Some(true) => "doctor-letters-all",
        Some(false) => "doctor-letters-few",
        None => "doctor-letters-unknown",
    };
    let message = Message::new("doctor-terminal")
        .with("columns", columns.to_string())
        .with("rows", rows.to_string())
        .with("type", terminal.kind.as_deref().unwrap_or("?"))
        .with("colours", Message::new(format!("doctor-colours-{}", terminal.colours)))
        .with("letters", Message::new(letters));
    texts.say(&message)
}

fn keys(texts: &Texts, report: &Report) -> String {
    let codebooks = Argument::All(report.keymap.codebooks.clone());
    let own = Argument::All(report.keymap.own.clone());
    let id = if report.keymap.own.is_empty() { "doctor-keys" } else { "doctor-keys-own" };
    texts.say(&Message::new(id).with("codebooks", codebooks).with("files", own))
}

fn row(texts: &Texts, place: &Place) -> Vec<String> {
    let what = texts.get(&format!("doctor-what-{}", place.what.replace('_', "-"))).into_owned();
    let none = || "–".to_owned();
    let count = texts.say(&Message::new("doctor-count").with("count", place.files));
    let size = texts.say(&Message::new("doctor-size").with("kilobytes", place.bytes.div_ceil(1000)));
    let (mode, files_mode) = (place.mode.clone().unwrap_or_else(none), place.files_mode.clone().unwrap_or_else(none));
    vec![what, mode, files_mode, count, size, visible(&place.path).into_owned()]
}

/// What a place lies on, in a row of words.
fn lies(texts: &Texts, place: &Place) -> String {
    let disk = match &place.file_system {
        Some(kind) => Message::new("doctor-disk").with("kind", kind.as_str()),
        None => Message::new("doctor-disk-unknown"),
    };
    let shared = place.shared.map(|word| Message::new(format!("doctor-is-{word}")));
    let synced = place.in_synced.as_ref().map(|synced| {
        let id = if synced.sign == Sign::Name { "doctor-is-synced-maybe" } else { "doctor-is-synced" };
        Message::new(id).with("service", synced.service)
    });
    let encrypted = match place.encrypted {
        Some(word) => Message::new(format!("doctor-encrypted-{}", word.replace('_', "-"))),
        None => Message::new("doctor-encrypted-unknown"),
    };
    let parts = [Some(disk), shared, synced, Some(encrypted)].into_iter().flatten();
    parts.map(|part| texts.say(&part)).collect::<Vec<_>>().join(" · ")
}

/// The findings, with a sign before each: `!` what is to be mended, `+` what was, `·` what is good to know.
fn findings(out: &mut dyn Write, texts: &Texts, findings: &[Finding], again: &str) -> io::Result<()> {
    // What may be a transcript that others can read is not called well.
    if !findings.iter().any(|finding| finding.level == Level::Wrong || finding.kind == "maybe_open") {
        writeln!(out, "\n{}", texts.get("doctor-well"))?;
    }
    if !findings.is_empty() {
        writeln!(out, "\n{}", texts.get("doctor-heading-findings"))?;
    }
    for (place, finding) in findings.iter().enumerate() {
        let same = |other: &&Finding| other.kind == finding.kind;
        let before = findings[..place].iter().filter(same).count();
        // What was changed is told, however much it is.
        if before < MOST || finding.mended {
            let sign = match (finding.level, finding.mended) {
                (_, true) => '+',
                (Level::Wrong, false) => '!',
                (Level::Note, false) => '·',
            };
            writeln!(out, "  {sign} {}", texts.say(&finding.message))?;
        } else if before == MOST {
            let more = findings[place..].iter().filter(same).count();
            writeln!(out, "    {}", texts.say(&Message::new("doctor-more").with("count", more)))?;
        }
    }
    let open = |finding: &Finding| ["file_open", "folder_open"].contains(&finding.kind.as_str());
    if findings.iter().any(open) {
        let message = Message::new("doctor-mend").with("command", format!("gensvar doctor --mend{again}"));
        writeln!(out, "\n{}", texts.say(&message))?;
    }
    Ok(())
}
