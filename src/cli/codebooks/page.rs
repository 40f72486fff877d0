//! One codebook as a page for people: codes, rules in words, ratings with anchors, scores with formulas and sources,
//! crossings, and at every place what was not held against the manual.

use std::io::{self, Write};

use crate::domain::codebook::{
    Code, CodeId, Codebook, Crossing, Formula, Rule, Scope, Score, SegmentAdvice, Selector, Unit,
};
use crate::domain::message::Message;
use crate::domain::visible::visible;
use crate::ports::locale::Texts;
use crate::tui::graphemes::cells;

use super::super::columns::padded;

/// The most cells of a line.
const WIDTH: usize = 80;

/// Prints the page.
pub(super) fn print(out: &mut dyn Write, texts: &Texts, codebook: &Codebook) -> io::Result<()> {
    let mut page = Page { out, texts, language: texts.language(), codebook };
    page.head()?;
    page.codes()?;
    page.modifiers()?;
    page.rules()?;
    page.ratings()?;
    page.scores()?;
    page.crossings()
}

struct Page<'a> {
    out: &'a mut dyn Write,
    texts: &'a Texts,
    language: &'a str,
    codebook: &'a Codebook,
}

impl Page<'_> {
    fn line(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}", text.trim_end())
    }

    /// A paragraph under an indent, broken between words.
    fn paragraph(&mut self, indent: usize, text: &str) -> io::Result<()> {
        let mut line = String::new();
        for word in visible(text).split_whitespace() {
            if !line.is_empty() && indent + cells(&line) + 1 + cells(word) > WIDTH {
                self.line(&format!("{:indent$}{line}", ""))?;
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        if line.is_empty() { Ok(()) } else { self.line(&format!("{:indent$}{line}", "")) }
    }

    fn heading(&mut self, id: &'static str) -> io::Result<()> {
        let heading = self.texts.get(id).into_owned();
        self.line("")?;
        self.line(&heading)
    }

    fn say(&mut self, indent: usize, message: &Message) -> io::Result<()> {
        let said = self.texts.say(message);
        self.paragraph(indent, &said)
    }

    /// A name with whether it was held against the manual.
    fn name(&self, name: &str, unverified: bool) -> String {
        let note = if unverified { self.texts.get("codebook-unverified") } else { "".into() };
        format!("{} {note}", visible(name)).trim_end().to_owned()
    }

    fn head(&mut self) -> io::Result<()> {
        let codebook = self.codebook;
        let name = visible(codebook.name.get(self.language)).into_owned();
        self.line(&format!("{name} ({} {})", visible(&codebook.id), visible(&codebook.version)))?;
        self.paragraph(0, codebook.about.get(self.language))?;
        self.line("")?;
        let unit = if codebook.unit == Unit::Volley { "codebook-unit-volley" } else { "codebook-unit-utterance" };
        self.say(0, &Message::new(unit))?;
        match codebook.segment {
            SegmentAdvice::Whole => self.say(0, &Message::new("codebook-segment-whole"))?,
            SegmentAdvice::Minutes(minutes) => {
                self.say(0, &Message::new("codebook-segment-minutes").with("minutes", minutes))?;
            }
        }
        if let Some(minutes) = codebook.ratings_need_minutes {
            self.say(0, &Message::new("codebook-ratings-minutes").with("minutes", minutes))?;
        }
        if codebook.needs_target && codebook.scores.iter().any(|score| score.thresholds.is_some()) {
            self.say(0, &Message::new("codebook-needs-target"))?;
        }
        if !codebook.passes.is_empty() {
            let passes = codebook.passes.iter().map(|pass| pass.name.get(self.language)).collect::<Vec<_>>();
            self.say(0, &Message::new("codebook-passes").with("passes", passes.join(" · ")))?;
        }
        Ok(())
    }

    fn codes(&mut self) -> io::Result<()> {
        self.heading("codebook-heading-codes")?;
        let codebook = self.codebook;
        for code in &codebook.codes {
            let speaker = self.texts.get(&format!("codebook-speaker-{}", code.speaker.word()));
            let name = format!("{} ({speaker})", code.name.get(self.language));
            let name = self.name(&name, code.unverified);
            self.line(&format!("  {} {name}", padded(&code.id.0, 6)))?;
            self.paragraph(9, code.definition.get(self.language))?;
            if !code.example.is_empty() {
                let quoted = Message::new("quotation").with("text", code.example.get(self.language));
                self.paragraph(9, &self.texts.say(&quoted))?;
            }
            if !code.hint.is_empty() {
                self.paragraph(9, &format!("› {}", code.hint.get(self.language)))?;
            }
            self.refined_by(code)?;
        }
        Ok(())
    }

    fn refined_by(&mut self, code: &Code) -> io::Result<()> {
        let names = |ids: &mut dyn Iterator<Item = &String>| {
            let names = ids.filter_map(|id| Some(self.codebook.modifier(id)?.name.get(self.language)));
            names.collect::<Vec<_>>().join(", ")
        };
        let needed = names(&mut code.required.iter());
        let taken = names(&mut code.modifiers.iter().filter(|id| !code.required.contains(id)));
        if !needed.is_empty() {
            self.say(9, &Message::new("codebook-needs").with("modifiers", needed))?;
        }
        if taken.is_empty() { Ok(()) } else { self.say(9, &Message::new("codebook-takes").with("modifiers", taken)) }
    }

    fn modifiers(&mut self) -> io::Result<()> {
        let codebook = self.codebook;
        if codebook.modifiers.is_empty() {
            return Ok(());
        }
        self.heading("codebook-heading-modifiers")?;
        for modifier in &codebook.modifiers {
            let name = self.name(modifier.name.get(self.language), modifier.unverified);
            self.line(&format!("  {} {name}", padded(&modifier.id, 6)))?;
            for value in &modifier.values {
                let name = visible(value.name.get(self.language)).into_owned();
                self.line(&format!("         {} {name}", padded(&value.sign, 4)))?;
            }
        }
        Ok(())
    }

    fn rules(&mut self) -> io::Result<()> {
        self.heading("codebook-heading-rules")?;
        let codebook = self.codebook;
        if codebook.rules.is_empty() {
            self.say(2, &Message::new("codebook-no-rules"))?;
        }
        for rule in &codebook.rules {
            self.say(2, &in_words(rule))?;
        }
        Ok(())
    }

    fn ratings(&mut self) -> io::Result<()> {
        let codebook = self.codebook;
        if codebook.ratings.is_empty() {
            return Ok(());
        }
        self.heading("codebook-heading-ratings")?;
        for rating in &codebook.ratings {
            let (lowest, highest) = (u32::from(rating.lowest), u32::from(rating.highest));
            let range = Message::new("codebook-rating-range").with("lowest", lowest).with("highest", highest);
            let name = format!("{}, {}", rating.name.get(self.language), self.texts.say(&range));
            let name = self.name(&name, rating.unverified);
            self.line(&format!("  {} {name}", padded(&rating.id, 6)))?;
            if let Some(preset) = rating.preset {
                self.say(9, &Message::new("codebook-rating-preset").with("value", u32::from(preset)))?;
            }
            for (value, anchor) in &rating.anchors {
                self.paragraph(9, &format!("{value} {}", anchor.get(self.language)))?;
            }
        }
        Ok(())
    }

    fn scores(&mut self) -> io::Result<()> {
        let codebook = self.codebook;
        if codebook.scores.is_empty() {
            return Ok(());
        }
        self.heading("codebook-heading-scores")?;
        for score in &codebook.scores {
            let name = self.name(score.name.get(self.language), score.unverified);
            self.line(&format!("  {} {name}", padded(&score.id, 14)))?;
            self.paragraph(17, &format!("= {}", formula(self.texts, codebook, &score.formula)))?;
            self.thresholds(score)?;
        }
        Ok(())
    }

    fn thresholds(&mut self, score: &Score) -> io::Result<()> {
        let Some(cut_offs) = &score.thresholds else { return Ok(()) };
        let message = Message::new("codebook-thresholds")
            .with("fair", self.texts.number(cut_offs.fair))
            .with("good", self.texts.number(cut_offs.good))
            .with("source", cut_offs.source.as_str());
        let said = self.texts.say(&message);
        let said = self.name(&said, cut_offs.unverified);
        self.paragraph(17, &said)
    }

    fn crossings(&mut self) -> io::Result<()> {
        let codebook = self.codebook;
        for crossing in &codebook.crossings {
            self.line("")?;
            self.say(0, &Message::new("codebook-crossing").with("to", crossing.to.as_str()))?;
            let pairs = crossing
                .codes
                .iter()
                .map(|(from, to)| format!("{}→{to}", signed(self.texts, codebook, from)))
                .collect::<Vec<_>>();
            self.paragraph(2, &pairs.join(" · "))?;
            let uncoded = crossing.uncoded.iter().map(|it| signed(self.texts, codebook, it)).collect::<Vec<_>>();
            if !uncoded.is_empty() {
                self.say(2, &Message::new("codebook-crossing-uncoded").with("codes", uncoded.join(", ")))?;
            }
            let lost = lost(codebook, crossing).join(", ");
            if !lost.is_empty() {
                self.say(2, &Message::new("codebook-crossing-lost").with("codes", lost))?;
            }
            self.paragraph(2, crossing.note.get(self.language))?;
        }
        self.line("")
    }
}

/// Codes of which no crossing tells.
fn lost(codebook: &Codebook, crossing: &Crossing) -> Vec<String> {
    let told = || crossing.codes.iter().map(|(selector, _)| selector).chain(&crossing.uncoded);
    let of = |selector: &Selector, code: &Code| match selector {
        Selector::Every(speaker) => *speaker == code.speaker,
        Selector::Code { code: named, .. } => *named == code.id,
    };
    codebook.codes.iter().filter(|code| !told().any(|it| of(it, code))).map(|code| code.id.to_string()).collect()
}

fn in_words(rule: &Rule) -> Message {
    let about = |id: &'static str, codes: &[CodeId]| {
        Message::new(id).with("codes", codes.iter().map(CodeId::to_string).collect::<Vec<_>>().join(", "))
    };
    let most = |id: &'static str, most: usize| Message::new(id).with("most", u32::try_from(most).unwrap_or(u32::MAX));
    match rule {
        Rule::OnceAVolley(codes) => about("codebook-rule-once", codes),
        Rule::FirstWins { scope: Scope::Volley, codes } => about("codebook-rule-first-volley", codes),
        Rule::FirstWins { scope: Scope::Utterance, codes } => about("codebook-rule-first-utterance", codes),
        Rule::OneSlot(codes) => about("codebook-rule-slot", codes),
        Rule::AtMost(number) => most("codebook-rule-most", *number),
        Rule::AtMostAnUtterance(number) => most("codebook-rule-most-utterance", *number),
    }
}

/// A selector as marks read on the screen: `CR+`.
fn signed(texts: &Texts, codebook: &Codebook, selector: &Selector) -> String {
    let (code, having, lacking) = match selector {
        Selector::Code { code, having, lacking } => (code, having, lacking),
        Selector::Every(speaker) => return texts.get(&format!("selector-every-{}", speaker.word())).into_owned(),
    };
    let sign = |(modifier, value): &(String, String)| {
        let known = codebook.modifier(modifier)?.values.iter().find(|known| known.id == *value)?;
        Some(known.sign.clone())
    };
    let signs = |pairs: &[(String, String)]| pairs.iter().filter_map(sign).collect::<String>();
    let chosen = format!("{code}{}", signs(having));
    if lacking.is_empty() {
        return chosen;
    }
    texts.say(&Message::new("selector-without").with("code", chosen).with("signs", signs(lacking)))
}

/// A formula in signs: `(SR + CR) : Q`.
fn formula(texts: &Texts, codebook: &Codebook, formula: &Formula) -> String {
    let sum =
        |selectors: &[Selector]| selectors.iter().map(|it| signed(texts, codebook, it)).collect::<Vec<_>>().join(" + ");
    let part =
        |selectors: &[Selector]| if selectors.len() > 1 { format!("({})", sum(selectors)) } else { sum(selectors) };
    match formula {
        Formula::Sum(of) => sum(of),
        Formula::Ratio(of, to) => format!("{} : {}", part(of), part(to)),
        Formula::Share(of, among) => format!("{} / {}", part(of), part(among)),
        Formula::Mean(ratings) if ratings.len() > 1 => format!("({}) / {}", ratings.join(" + "), ratings.len()),
        Formula::Mean(ratings) => ratings.join(" + "),
    }
}
