//! Figures for people: a calm table for each coding.

use std::io::{self, Write};

use super::made;
use crate::cli::columns::{Side, columns};
use crate::domain::codebook::CodeId;
use crate::domain::figure::{Shape, decimals};
use crate::domain::message::{Argument, Message};
use crate::domain::visible::visible;
use crate::ports::figures::{ScoreFigure, Summary};
use crate::ports::locale::Texts;

/// Prints a table for each coding, with an empty line between them.
pub fn print(out: &mut dyn Write, texts: &Texts, summaries: &[Summary]) -> io::Result<()> {
    for (index, summary) in summaries.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        head(out, texts, summary)?;
        made::print(out, texts, &summary.made)?;
        sides(out, texts, summary)?;
        codes(out, texts, summary)?;
        ratings(out, texts, summary)?;
        scores(out, texts, summary)?;
        phases(out, texts, summary)?;
        lost(out, texts, summary)?;
    }
    Ok(())
}

fn head(out: &mut dyn Write, texts: &Texts, summary: &Summary) -> io::Result<()> {
    let title = if summary.title.is_empty() { &summary.session } else { &summary.title };
    let about = Message::new("summary-coding")
        .with("coder", summary.coder.as_str())
        .with("codebooks", summary.codebooks.join(" + "))
        .with("round", summary.round);
    let state = match summary.made.state {
        "finished" => "summary-finished",
        "not_codable" => "summary-not-codable-short",
        _ if counts_nobody(summary) => "summary-open-nobody",
        _ => "summary-open",
    };
    let state = Message::new(state);
    let state = state.with("left", summary.uncoded);
    writeln!(out, "{}\n{} · {}\n", visible(title), texts.say(&about), texts.say(&state))?;
    if counts_nobody(summary) {
        writeln!(out, "{}\n", texts.get("summary-nobody"))?;
    }
    match &summary.crossed {
        Some(crossed) => writeln!(out, "{}\n", visible(&crossed.says)),
        None => Ok(()),
    }
}

/// Whether no turn is a clinician's or a client's, so that there is nothing to count.
fn counts_nobody(summary: &Summary) -> bool {
    summary.turns.clinician == 0 && summary.turns.client == 0
}

/// What the counts in the terms of another codebook lack.
fn lost(out: &mut dyn Write, texts: &Texts, summary: &Summary) -> io::Result<()> {
    let Some(crossed) = &summary.crossed else { return Ok(()) };
    writeln!(out, "\n{}", texts.get("summary-crossed-heading"))?;
    for (id, counts) in crossed.losses() {
        let codes = counts.0.iter().map(|(code, count)| format!("{} {count}", visible(code)));
        let codes = codes.collect::<Vec<_>>().join(" · ");
        let count: u32 = counts.0.iter().map(|(_, count)| count).sum();
        let message = Message::new(id).with("count", count).with("codes", codes);
        writeln!(out, "  {}", texts.say(&message))?;
    }
    if crossed.note.is_empty() { Ok(()) } else { writeln!(out, "  {}", visible(&crossed.note)) }
}

fn sides(out: &mut dyn Write, texts: &Texts, summary: &Summary) -> io::Result<()> {
    let rows = [
        [String::new(), texts.get("summary-turns").into_owned(), texts.get("summary-words").into_owned()],
        side(texts, "summary-clinician", summary.turns.clinician, summary.words.clinician),
        side(texts, "summary-client", summary.turns.client, summary.words.client),
    ];
    let rows: Vec<Vec<String>> = rows.into_iter().map(Vec::from).collect();
    columns(out, &rows, &[Side::Left, Side::Right, Side::Right])
}

fn side(texts: &Texts, name: &str, turns: u64, words: u64) -> [String; 3] {
    [texts.get(name).into_owned(), turns.to_string(), words.to_string()]
}

fn codes(out: &mut dyn Write, texts: &Texts, summary: &Summary) -> io::Result<()> {
    writeln!(out, "\n{}", texts.get("summary-codes"))?;
    let name = |index: usize, code: &str| {
        let known = summary.names.get(index).map(|name| visible(name).into_owned());
        known.unwrap_or_else(|| {
            if code == CodeId::NO_CODE { texts.get("summary-no-code").into_owned() } else { String::new() }
        })
    };
    let rows: Vec<Vec<String>> = summary
        .counts
        .0
        .iter()
        .enumerate()
        .map(|(index, (code, count))| {
            vec![visible(code).into_owned(), name(index, code), count.to_string(), modifiers(summary, code)]
        })
        .collect();
    columns(out, &rows, &[Side::Left, Side::Left, Side::Right, Side::Left])?;
    let told = [
        ("coding-incomplete", summary.incomplete),
        ("summary-discounted", summary.discounted),
        ("summary-unsettled", summary.unsettled),
        ("summary-outside", summary.outside),
        ("summary-foreign", summary.foreign),
    ];
    // Where there is one reason, its line tells how many they are.
    let reasons = [summary.discounted, summary.outside, summary.foreign].iter().filter(|count| **count > 0).count();
    let all = (reasons > 1).then_some(("summary-uncounted", summary.uncounted));
    for (id, count) in told.into_iter().filter(|(_, count)| *count > 0).chain(all) {
        let codes: Vec<String> = summary.foreign_codes.iter().map(|code| visible(code).into_owned()).collect();
        let message = Message::new(id).with("count", count).with("codes", Argument::All(codes));
        writeln!(out, "  {}", texts.say(&message))?;
    }
    Ok(())
}

/// `desire 5 · ability 3`
fn modifiers(summary: &Summary, code: &str) -> String {
    let given = summary.by_modifier.0.iter().filter(|(known, _)| known == code).flat_map(|(_, modifiers)| &modifiers.0);
    let values = given.flat_map(|(modifier, values)| values.0.iter().map(move |given| (modifier, given)));
    values
        .map(|(modifier, (value, count))| format!("{} {count}", visible(summary.value_name(modifier, value))))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// Global scores; one that was not given has no value.
fn ratings(out: &mut dyn Write, texts: &Texts, summary: &Summary) -> io::Result<()> {
    if summary.ratings.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", texts.get("codebook-heading-ratings"))?;
    let row = |((id, value), name): (&(String, Option<u8>), &String)| {
        let value = value.map_or_else(|| "–".to_owned(), |value| value.to_string());
        vec![visible(id).into_owned(), visible(name).into_owned(), value]
    };
    let rows: Vec<Vec<String>> = summary.ratings.0.iter().zip(&summary.rating_names).map(row).collect();
    columns(out, &rows, &[Side::Left, Side::Left, Side::Right])
}

fn scores(out: &mut dyn Write, texts: &Texts, summary: &Summary) -> io::Result<()> {
    if summary.scores.0.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", texts.get("summary-scores"))?;
    let band = |score: &ScoreFigure| {
        let word = score.band.map(|band| texts.get(&format!("summary-band-{band}")).into_owned()).unwrap_or_default();
        let doubt = score.unverified && score.band.is_some();
        if doubt { format!("{word} ({})", texts.get("summary-unverified")) } else { word }
    };
    let rows: Vec<Vec<String>> = summary
        .scores
        .0
        .iter()
        .filter(|(_, score)| !score.spared)
        .map(|(id, score)| {
            vec![
                visible(id).into_owned(),
                visible(&score.name).into_owned(),
                value(texts, score),
                counts(score),
                band(score),
            ]
        })
        .collect();
    columns(out, &rows, &[Side::Left, Side::Left, Side::Right, Side::Right, Side::Left])?;
    if summary.waits_for_target {
        writeln!(out, "  {}", texts.get("summary-waits-for-target"))?;
    }
    Ok(())
}

/// Scores by phase, for people: a row a phase, and only the scores that the codebooks say to watch.
fn phases(out: &mut dyn Write, texts: &Texts, summary: &Summary) -> io::Result<()> {
    if summary.made.phases.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", texts.get("summary-phases"))?;
    let watched = |(id, _): &&(String, ScoreFigure)| summary.watched.contains(id);
    let head = |(id, _): &(String, ScoreFigure)| visible(id).into_owned();
    let cell = |(_, score): &(String, ScoreFigure)| {
        let counts = counts(score);
        if counts.is_empty() { value(texts, score) } else { format!("{} ({counts})", value(texts, score)) }
    };
    let mut rows = Vec::new();
    for it in &summary.made.phases {
        let shown: Vec<_> = it.scores.0.iter().filter(watched).take(4).collect();
        if rows.is_empty() {
            rows.push([String::new(), String::new()].into_iter().chain(shown.iter().map(|it| head(it))).collect());
        }
        let name = texts.get(&format!("phase-{}", it.phase)).into_owned();
        let turns = format!("{}–{}", it.from, it.to);
        rows.push([name, turns].into_iter().chain(shown.iter().map(|it| cell(it))).collect::<Vec<_>>());
    }
    let mut sides = vec![Side::Left];
    sides.resize(rows.iter().map(Vec::len).max().unwrap_or(0), Side::Right);
    columns(out, &rows, &sides)
}

fn value(texts: &Texts, score: &ScoreFigure) -> String {
    let Some(value) = score.value else { return "–".to_owned() };
    match score.shape {
        Shape::Count => score.numerator.to_string(),
        Shape::Share => texts.percent_with(value, decimals(value, 100.0, 0, score.cut_offs)),
        Shape::Ratio | Shape::Mean => texts.decimal(value, decimals(value, 1.0, 2, score.cut_offs)),
    }
}

/// What stands against what; a ratio never stands without its counts.
fn counts(score: &ScoreFigure) -> String {
    match (score.shape, score.denominator) {
        (Shape::Ratio, Some(denominator)) => format!("{} : {denominator}", score.numerator),
        (Shape::Share, Some(denominator)) => format!("{} / {denominator}", score.numerator),
        _ => String::new(),
    }
}
