//! Replies for people: a table by source, a table of what followed, and each statement with its reply in the words of
//! the talk.

use std::io::{self, Write};

use super::told::{ChangeTalk, Row, Speech, Told, Totals};
use crate::cli::columns::{Side, columns};
use crate::cli::format::Ordered;
use crate::domain::message::Message;
use crate::domain::visible::visible;
use crate::ports::locale::Texts;
use crate::tui::view::fit;

/// Prints what is told of each coding, with an empty line between them.
pub fn print(out: &mut dyn Write, texts: &Texts, width: u16, all: &[Told]) -> io::Result<()> {
    for (index, told) in all.iter().enumerate() {
        if index > 0 {
            writeln!(out)?;
        }
        Printer { out, texts, width }.told(told)?;
    }
    Ok(())
}

/// What a word is about.
#[derive(Clone, Copy)]
enum Family {
    Source,
    /// A source, or what followed, at the head of a column.
    Short,
    Outcome,
    Way,
    Followed,
    Taken,
    Doubt,
}

struct Printer<'a> {
    out: &'a mut dyn Write,
    texts: &'a Texts,
    width: u16,
}

impl Printer<'_> {
    /// The text for a word of a figure.
    fn word(&self, family: Family, word: &str) -> String {
        let word = word.replace('_', "-");
        let id = match family {
            Family::Source => format!("source-{word}"),
            Family::Short => {
                format!("replies-short-{}", word.trim_end_matches("-talk").trim_end_matches("-resistance"))
            }
            Family::Outcome => format!("outcome-{word}"),
            Family::Way => format!("way-{word}"),
            Family::Followed => format!("followed-{word}"),
            Family::Taken => format!("replies-taken-{word}"),
            Family::Doubt => format!("replies-doubt-{word}"),
        };
        self.texts.get(&id).into_owned()
    }

    fn heading(&mut self, message: &Message) -> io::Result<()> {
        writeln!(self.out, "\n{}", self.texts.say(message))
    }

    fn told(&mut self, told: &Told) -> io::Result<()> {
        let title = if told.title.is_empty() { &told.session } else { &told.title };
        let about = Message::new("summary-coding")
            .with("coder", told.coder.as_str())
            .with("codebooks", told.codebooks.join(" + "))
            .with("round", told.round);
        writeln!(self.out, "{}\n{}", visible(title), self.texts.say(&about))?;
        let Some((_, all)) = told.totals.0.first() else { return Ok(()) };
        self.heading(&Message::new("replies-heading").with("count", all.statements))?;
        self.by_source(told)?;
        self.less_sure(all.unsure)?;
        self.followed(&all.followed, Family::Outcome)?;
        for row in &told.replies {
            self.row(row)?;
        }
        self.change(&told.change_talk)?;
        self.sequences(told)?;
        self.scalings(told)
    }

    /// Outcomes by source, and under those that several codes can make, which of them decided.
    fn by_source(&mut self, told: &Told) -> io::Result<()> {
        let sources = &told.totals.0;
        let Some((_, all)) = sources.first() else { return Ok(()) };
        let row = |name: String, count: &dyn Fn(&Totals) -> u32| {
            let counts = sources.iter().map(|(_, totals)| count(totals).to_string());
            std::iter::once(name).chain(counts).collect::<Vec<_>>()
        };
        let head = sources.iter().map(|(source, _)| self.word(Family::Short, source));
        let mut rows: Vec<Vec<String>> = vec![std::iter::once(String::new()).chain(head).collect()];
        for (outcome, count) in &all.outcomes.0 {
            // What never happened is left out, but for what everybody looks for.
            if *count == 0 && !matches!(outcome.as_str(), "met" | "argued" | "passed_over") {
                continue;
            }
            rows.push(row(self.word(Family::Outcome, outcome), &|totals| of(&totals.outcomes, outcome)));
            let ways = all.ways.0.iter().filter(|(known, ways)| known == outcome && ways.0.len() > 1);
            for (way, _) in ways.flat_map(|(_, ways)| &ways.0).filter(|(_, count)| *count > 0) {
                let count = |totals: &Totals| {
                    totals.ways.0.iter().filter(|(known, _)| known == outcome).map(|(_, ways)| of(ways, way)).sum()
                };
                rows.push(row(format!("  {}", self.word(Family::Way, way)), &count));
            }
        }
        let sides: Vec<Side> = std::iter::once(Side::Left).chain(sources.iter().map(|_| Side::Right)).collect();
        columns(self.out, &rows, &sides)
    }

    fn less_sure(&mut self, count: u32) -> io::Result<()> {
        if count == 0 {
            return Ok(());
        }
        writeln!(self.out, "  {}", self.texts.say(&Message::new("replies-less-sure").with("count", count)))
    }

    /// What followed each outcome; what never followed is left out.
    fn followed(&mut self, followed: &Ordered<Ordered<u32>>, family: Family) -> io::Result<()> {
        let happened = |word: &str| {
            let counts = followed.0.iter().flat_map(|(_, counts)| &counts.0);
            counts.filter(|(known, _)| known == word).any(|(_, count)| *count > 0)
        };
        let Some((_, first)) = followed.0.first() else { return Ok(()) };
        let words: Vec<&str> = first.0.iter().map(|(word, _)| word.as_str()).filter(|word| happened(word)).collect();
        if words.is_empty() {
            return Ok(());
        }
        let head = words.iter().map(|word| self.word(Family::Short, word));
        let mut rows: Vec<Vec<String>> =
            vec![std::iter::once(self.texts.get("replies-followed").into_owned()).chain(head).collect()];
        for (outcome, counts) in &followed.0 {
            if counts.0.iter().all(|(_, count)| *count == 0) {
                continue;
            }
            let cells = counts.0.iter().filter(|(word, _)| words.contains(&word.as_str()));
            let cells = cells.map(|(_, count)| count.to_string());
            rows.push(std::iter::once(self.word(family, outcome)).chain(cells).collect());
        }
        writeln!(self.out)?;
        let sides: Vec<Side> = std::iter::once(Side::Left).chain(words.iter().map(|_| Side::Right)).collect();
        columns(self.out, &rows, &sides)
    }

    /// A statement with what was said around it.
    fn row(&mut self, row: &Row) -> io::Result<()> {
        let (source, outcome) = (self.word(Family::Source, &row.source), self.word(Family::Outcome, row.outcome));
        // Where one code alone can decide, the outcome says it.
        let told_closely = !matches!(row.outcome, "asked" | "authority");
        let way = row.way.filter(|_| told_closely).map(|way| format!(" ({})", self.word(Family::Way, way)));
        let followed = self.word(Family::Followed, row.followed);
        let line = format!("  {:>6} {source}: {outcome}{} → {followed}", row.statement.turn, way.unwrap_or_default());
        writeln!(self.out, "\n{}", fit(&line, self.width))?;
        for doubt in &row.doubts {
            writeln!(self.out, "         {}", self.word(Family::Doubt, doubt))?;
        }
        self.words(row.before.as_ref(), false)?;
        self.words(Some(&row.statement), true)?;
        self.words(row.reply.as_ref(), false)?;
        self.words(row.next.as_ref(), false)
    }

    /// What somebody said, cut to the width.
    fn words(&mut self, words: Option<&Speech>, is_statement: bool) -> io::Result<()> {
        let Some(words) = words else { return Ok(()) };
        let sign = if is_statement { '▸' } else { ' ' };
        let line = format!("    {sign} {:>6} {}  {}", words.turn, words.by.join("+"), words.words);
        writeln!(self.out, "{}", fit(&line, self.width))
    }

    fn change(&mut self, change: &ChangeTalk) -> io::Result<()> {
        self.heading(&Message::new("replies-change-heading").with("count", change.statements))?;
        let rows: Vec<Vec<String>> = change
            .outcomes
            .0
            .iter()
            .filter(|(taken, count)| *count > 0 || !matches!(taken.as_str(), "no_reply_yet" | "not_coded"))
            .map(|(taken, count)| vec![self.word(Family::Taken, taken), count.to_string()])
            .collect();
        columns(self.out, &rows, &[Side::Left, Side::Right])?;
        self.less_sure(change.unsure)?;
        self.followed(&change.followed, Family::Taken)?;
        if !change.rows.is_empty() {
            writeln!(self.out)?;
        }
        for row in &change.rows {
            let line = format!(
                "  {:>6} {}  {} – {}",
                row.statement.turn,
                row.statement.by.join("+"),
                self.word(Family::Taken, row.outcome),
                row.statement.words
            );
            writeln!(self.out, "{}", fit(&line, self.width))?;
        }
        Ok(())
    }

    fn sequences(&mut self, told: &Told) -> io::Result<()> {
        let count = told.elicit_provide_elicit.len();
        self.heading(&Message::new("replies-sequences").with("count", count))?;
        for sequence in &told.elicit_provide_elicit {
            let turns = [&sequence.elicit, &sequence.provide, &sequence.close].map(|it| it.turn.to_string());
            let line = format!("  {}  {}", turns.join(" → "), sequence.provide.words);
            writeln!(self.out, "{}", fit(&line, self.width))?;
        }
        Ok(())
    }

    fn scalings(&mut self, told: &Told) -> io::Result<()> {
        if told.scaling_questions.is_empty() {
            return Ok(());
        }
        self.heading(&Message::new("replies-scalings").with("count", told.scaling_questions.len()))?;
        for scaling in &told.scaling_questions {
            let number = scaling.number.as_deref().unwrap_or("–");
            let line = format!("  {:>6}  {}  {}", scaling.question.turn, visible(number), scaling.question.words);
            writeln!(self.out, "{}", fit(&line, self.width))?;
        }
        Ok(())
    }
}

/// The count under a word.
fn of(list: &Ordered<u32>, word: &str) -> u32 {
    list.0.iter().filter(|(known, _)| known == word).map(|(_, count)| count).sum()
}
