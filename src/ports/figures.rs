//! The figures of one coding, in the order and under the names in which they are printed and written for other programs.

pub mod made;
mod names;
pub mod ordered;
pub mod table;

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use crate::domain::codebook::{Code, CodeId, Codebook};
use crate::domain::coding::Coding;
use crate::domain::crossing::{Counts, cross};
use crate::domain::figure::{Shape, reckon};
use crate::domain::filter::{Fact, FactIndex};
use crate::domain::message::Message;
use crate::domain::session::{Role, Session, Speaker};
use crate::domain::tally::{Tally, Verdict, judge, unsettled, waits_for_target};
use crate::domain::volley::Ground;
use crate::ports::locale::Texts;
use made::Made;
use ordered::Ordered;

/// A figure of each side.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Sides {
    pub clinician: u64,
    pub client: u64,
}

/// Counts of a code's modifiers: modifier, value, count.
pub type ByModifier = Ordered<Ordered<u32>>;

/// A score, with its counts where it has no value.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct ScoreFigure {
    pub value: Option<f64>,
    pub numerator: u32,
    pub denominator: Option<u32>,
    pub band: Option<&'static str>,
    #[serde(skip)]
    pub name: String,
    #[serde(skip)]
    pub shape: Shape,
    /// Where fair and good begin, for people.
    #[serde(skip)]
    pub cut_offs: Option<(f64, f64)>,
    /// Whether it says nothing here that another score does not, so that people are spared it.
    #[serde(skip)]
    pub spared: bool,
    /// Whether the cut-offs were not checked against their source.
    #[serde(skip)]
    pub unverified: bool,
}

/// Everything that is printed of one coding.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Summary {
    pub session: String,
    pub title: String,
    pub coder: String,
    /// The coding's id.
    pub coding: String,
    pub codebooks: Vec<String>,
    pub turns: Sides,
    pub words: Sides,
    pub counts: Ordered<u32>,
    pub by_modifier: Ordered<ByModifier>,
    pub scores: Ordered<ScoreFigure>,
    /// Marks that lack a modifier which their code needs.
    #[serde(skip_serializing_if = "is_zero")]
    pub incomplete: u32,
    /// Marks that count, and that a rule of utterances would leave out if their turns, which are not cut, were one.
    #[serde(skip_serializing_if = "is_zero")]
    pub unsettled: u32,
    /// Marks outside the stretches that were coded; they count nowhere.
    #[serde(skip_serializing_if = "is_zero")]
    pub outside: u32,
    /// Marks that do not count, whatever the reason: rules, the stretch, or that they mean nothing where they stand.
    #[serde(skip_serializing_if = "is_zero")]
    pub uncounted: u32,
    /// Global scores by their ids; `null` for one that was not given.
    #[serde(skip_serializing_if = "Ordered::is_empty")]
    pub ratings: Ordered<Option<u8>>,
    /// Their names, for people.
    #[serde(skip)]
    pub rating_names: Vec<String>,
    #[serde(flatten)]
    pub made: Made,
    /// Where the figures are in the terms of another codebook than the coding's: which, and what was lost.
    #[serde(rename = "as", skip_serializing_if = "Option::is_none")]
    pub crossed: Option<CrossedFigure>,
    /// Ids of the scores that the codebooks say to watch.
    #[serde(skip)]
    pub watched: Vec<String>,
    /// Names of the codes, for people.
    #[serde(skip)]
    pub names: Vec<String>,
    /// What the values of modifiers are called, for people: modifier, value, name.
    #[serde(skip)]
    pub value_names: Vec<(String, String, String)>,
    #[serde(skip)]
    pub round: u32,
    /// Whether the talk has words that could be counted.
    #[serde(skip)]
    pub has_words: bool,
    #[serde(skip)]
    pub discounted: u32,
    /// Marks that mean nothing where they stand: of unknown codes, or of codes for the other side.
    #[serde(skip)]
    pub foreign: u32,
    /// Their codes.
    #[serde(skip)]
    pub foreign_codes: Vec<String>,
    #[serde(skip)]
    pub waits_for_target: bool,
    /// Turns that something has to be said of yet.
    #[serde(skip)]
    pub uncoded: u64,
}

/// What figures in the terms of another codebook are, and what they cannot tell.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct CrossedFigure {
    /// The codebook in whose terms the figures are.
    pub codebook: String,
    /// The codebook that the coding was made under.
    pub from: String,
    /// What the figures are, in words.
    pub says: String,
    /// What they cannot tell, in the codebook's words.
    pub note: String,
    /// Marks that rules of their own codebook left out before.
    pub not_counted: Ordered<u32>,
    /// Marks without a counterpart.
    pub without_counterpart: Ordered<u32>,
    /// Marks that the other codebook leaves uncoded on purpose.
    pub uncoded: Ordered<u32>,
    /// Marks, by the codes that they became, that the other codebook's rules leave out.
    pub left_out: Ordered<u32>,
}

impl CrossedFigure {
    /// What was lost: the text id that tells it, and the counts.
    pub fn losses(&self) -> [(&'static str, &Ordered<u32>); 4] {
        [
            ("summary-crossed-without", &self.without_counterpart),
            ("summary-crossed-uncoded", &self.uncoded),
            ("summary-crossed-left-out", &self.left_out),
            ("summary-crossed-not-counted", &self.not_counted),
        ]
    }
}

impl Summary {
    /// Reckons a coding's counts in the terms of another codebook: without ratings, which do not cross, and without
    /// cut-offs, which were published for that codebook's own counts.
    pub fn crossed(own: Ground<'_>, to: &Arc<Codebook>, texts: &Texts) -> Result<Self, Message> {
        let crossed = cross(own, to)?;
        let language = texts.language();
        let (from, name) = (crossed.from.name.get(language), to.name.get(language));
        let says = Message::new("summary-crossed").with("from", from).with("to", name);
        let ordered =
            |counts: &Counts| Ordered(counts.iter().map(|(code, count)| (code.to_string(), *count)).collect());
        let ground = Ground { coding: &crossed.coding, instrument: &crossed.instrument, ..own };
        let mut summary = Self::reckoned(ground, &crossed.tally, &[to.as_ref()], language);
        summary.ratings = Ordered::default();
        summary.scores.0.retain(|(_, score)| score.shape != Shape::Mean);
        summary.scores.0.iter_mut().for_each(|(_, score)| score.band = None);
        // The coding was made under the other codebook, and what is left to code is left under that one.
        summary.codebooks = vec![crossed.from.id.clone()];
        summary.uncoded = uncoded(own);
        (summary.waits_for_target, summary.discounted, summary.unsettled) = (false, 0, 0);
        (summary.foreign, summary.uncounted) = (0, summary.outside);
        summary.crossed = Some(CrossedFigure {
            codebook: to.id.clone(),
            from: crossed.from.id.clone(),
            says: texts.say(&says),
            note: crossed.crossing.note.get(language).to_owned(),
            not_counted: ordered(&crossed.loss.not_counted),
            without_counterpart: ordered(&crossed.loss.without_counterpart),
            uncoded: ordered(&crossed.loss.uncoded),
            left_out: ordered(&crossed.loss.left_out),
        });
        Ok(summary)
    }

    /// Reckons the figures of a coding, of only some of its codebooks if so wished. Rules always look at all of them.
    pub fn of(ground: Ground<'_>, only: Option<&[String]>, language: &str) -> Self {
        let books = ground.instrument.codebooks().iter().map(AsRef::as_ref);
        let books: Vec<&Codebook> = books.filter(|book| only.is_none_or(|only| only.contains(&book.id))).collect();
        Self { uncoded: uncoded(ground), ..Self::reckoned(ground, &Tally::count(ground), &books, language) }
    }

    fn reckoned(ground: Ground<'_>, tally: &Tally, books: &[&Codebook], language: &str) -> Self {
        let Ground { session, coding, instrument } = ground;
        let waits = waits_for_target(instrument, session);
        let codes: Vec<&Code> = books.iter().flat_map(|book| &book.codes).collect();
        let LeftOut { by_rules: discounted, outside, foreign, foreign_codes } = left_out(ground, &codes);
        let mut summary = Self {
            session: session.about.id.clone(),
            title: session.about.title.clone(),
            coder: coding.origin.coder.clone(),
            coding: coding.origin.id.clone(),
            codebooks: books.iter().map(|book| book.id.clone()).collect(),
            turns: sides(|role| tally.turns_of(role)),
            words: sides(|role| tally.words_of(role)),
            counts: Ordered(codes.iter().map(|code| (code.id.to_string(), tally.of(&code.id))).collect()),
            by_modifier: Ordered(codes.iter().filter_map(|code| by_modifier(books, code, tally)).collect()),
            scores: Ordered(Vec::new()),
            incomplete: tally.incomplete(),
            unsettled: not_settled(ground, &codes),
            ratings: Ordered(books.iter().flat_map(|book| &book.ratings).map(|it| given(coding, &it.id)).collect()),
            rating_names: books
                .iter()
                .flat_map(|book| &book.ratings)
                .map(|it| it.name.get(language).to_owned())
                .collect(),
            made: Made::of(ground, books, language),
            watched: books.iter().flat_map(|book| book.watch.clone()).collect(),
            names: codes.iter().map(|code| code.name.get(language).to_owned()).collect(),
            value_names: books.iter().flat_map(|book| value_names(book, language)).collect(),
            round: coding.origin.round,
            has_words: session.turns().any(|turn| turn.text.chars().any(char::is_alphanumeric)),
            crossed: None,
            discounted,
            outside,
            foreign,
            foreign_codes: foreign_codes.into_iter().collect(),
            uncounted: discounted + outside + foreign,
            waits_for_target: waits,
            uncoded: 0,
        };
        let uncoded = no_code(ground, &codes, tally);
        if uncoded > 0 {
            summary.counts.0.push((CodeId::NO_CODE.to_owned(), uncoded));
        }
        for (book, score) in books.iter().flat_map(|book| book.scores.iter().map(move |score| (book, score))) {
            let figure = reckon(score, tally, coding, None);
            let figure = ScoreFigure {
                value: figure.value,
                numerator: figure.numerator,
                denominator: figure.denominator,
                band: figure.band.filter(|_| !waits).map(crate::domain::figure::Band::word),
                name: score.name.get(language).to_owned(),
                shape: figure.shape,
                spared: book.is_of_one_target(score) && !tells_targets_apart(book, session, tally),
                cut_offs: score.thresholds.as_ref().map(|it| (it.fair, it.good)),
                unverified: score.thresholds.as_ref().is_some_and(|it| it.unverified),
            };
            summary.scores.0.push((score.id.clone(), figure));
        }
        summary
    }

    /// What a value of a modifier is called.
    pub fn value_name<'a>(&'a self, modifier: &str, value: &'a str) -> &'a str {
        let known = self.value_names.iter().find(|(of, id, _)| of == modifier && id == value);
        known.map_or(value, |(_, _, name)| name.as_str())
    }
}

/// Whether the talk has several target behaviours, or a mark that is about another than the first.
fn tells_targets_apart(book: &Codebook, session: &Session, tally: &Tally) -> bool {
    let about_another =
        |modifier: &str| tally.counts().any(|(key, _)| key.modifiers.iter().any(|(id, _)| id == modifier));
    session.targets.len() > 1 || book.target_modifiers().any(|modifier| about_another(&modifier.id))
}

/// What every value of every modifier is called, in small letters, as it stands beside a count.
fn value_names(book: &Codebook, language: &str) -> Vec<(String, String, String)> {
    let values = book.modifiers.iter().flat_map(|modifier| modifier.values.iter().map(move |value| (modifier, value)));
    let named = values
        .map(|(modifier, value)| (modifier.id.clone(), value.id.clone(), value.name.get(language).to_lowercase()));
    named.collect()
}

/// Turns that something has to be said of yet.
fn uncoded(ground: Ground<'_>) -> u64 {
    FactIndex::count(ground.session, ground.coding, ground.instrument).total(&Fact::Uncoded)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the attribute passes a reference")]
fn is_zero(count: &u32) -> bool {
    *count == 0
}

/// A global score with its value.
fn given(coding: &Coding, id: &str) -> (String, Option<u8>) {
    (id.to_owned(), coding.ratings().get(id).and_then(|rating| rating.value))
}

fn sides(of: impl Fn(Role) -> u64) -> Sides {
    Sides { clinician: of(Role::Clinician), client: of(Role::Client) }
}

/// Whether these codes are about whoever speaks; *no code* goes with them.
fn are_about(codes: &[&Code], speaker: Option<Speaker>) -> bool {
    speaker.is_none_or(|side| codes.iter().any(|code| code.speaker == side))
}

/// Marks of *no code* on the sides that these codes are about.
fn no_code(ground: Ground<'_>, codes: &[&Code], tally: &Tally) -> u32 {
    let side = |by: u16| ground.session.participant(by).and_then(|someone| someone.role.speaker());
    let meant = tally.counts().filter(|(key, _)| key.code.is_none() && are_about(codes, side(key.by)));
    meant.map(|(_, count)| count).sum()
}

fn ids<'a>(codes: &[&'a Code]) -> HashSet<&'a CodeId> {
    codes.iter().map(|code| &code.id).collect()
}

/// Marks of these codes that a cut might show to be in each other's way.
fn not_settled(ground: Ground<'_>, codes: &[&Code]) -> u32 {
    let (ids, mut count) = (ids(codes), 0);
    unsettled(ground, 0, ground.session.len(), &mut |judged| count += u32::from(ids.contains(&judged.mark.code)));
    count
}

/// Marks that do not count, by the reason.
#[derive(Debug, Default)]
struct LeftOut {
    by_rules: u32,
    outside: u32,
    foreign: u32,
    foreign_codes: BTreeSet<String>,
}

/// Marks of these codes that do not count. Those of codes that no codebook knows go with every one.
fn left_out(ground: Ground<'_>, codes: &[&Code]) -> LeftOut {
    let (ids, mut left_out) = (ids(codes), LeftOut::default());
    judge(ground, 0, ground.session.len(), &mut |judged| {
        let code = &judged.mark.code;
        let side = ground.session.role_at(judged.position).speaker();
        let is_unknown = || !code.is_none() && !ground.instrument.knows(code);
        let meant = ids.contains(code) || code.is_none() && are_about(codes, side) || is_unknown();
        match judged.verdict {
            Verdict::Discounted => left_out.by_rules += u32::from(meant),
            Verdict::Outside => left_out.outside += u32::from(meant),
            Verdict::Foreign if meant => {
                left_out.foreign += 1;
                left_out.foreign_codes.insert(code.to_string());
            }
            Verdict::Foreign | Verdict::Counts => {}
        }
    });
    left_out
}

/// The values given with a code, in the order of the codebook.
fn by_modifier(books: &[&Codebook], code: &Code, tally: &Tally) -> Option<(String, ByModifier)> {
    let counted = |modifier: &str, value: &str| -> u32 {
        let has = |pairs: &[(String, String)]| pairs.iter().any(|(known, given)| known == modifier && given == value);
        tally.counts().filter(|(key, _)| key.code == code.id && has(&key.modifiers)).map(|(_, count)| count).sum()
    };
    let book = books.iter().find(|book| book.code(&code.id).is_some())?;
    let modifiers = code.modifiers.iter().filter_map(|id| {
        let values = &book.modifier(id)?.values;
        let counts = values.iter().map(|value| (value.id.clone(), counted(id, &value.id)));
        let given: Vec<_> = counts.filter(|(_, count)| *count > 0).collect();
        (!given.is_empty()).then(|| (id.clone(), Ordered(given)))
    });
    let modifiers: Vec<_> = modifiers.collect();
    (!modifiers.is_empty()).then(|| (code.id.to_string(), Ordered(modifiers)))
}
