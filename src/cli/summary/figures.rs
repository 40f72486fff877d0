//! The figures of one coding, in the order and under the names in which they are printed.

use std::collections::HashSet;

use serde::ser::{Serialize, Serializer};

use crate::domain::codebook::{Code, CodeId, Codebook};
use crate::domain::coding::Status;
use crate::domain::figure::{Shape, reckon};
use crate::domain::filter::{Fact, FactIndex};
use crate::domain::session::{Role, Speaker};
use crate::domain::tally::{Tally, Verdict, judge, waits_for_target};
use crate::domain::volley::Ground;
use crate::ports::open::Opened;

/// Names with values, printed as an object that keeps its order.
#[derive(Debug, Clone, PartialEq)]
pub struct Ordered<T>(pub Vec<(String, T)>);

impl<T: Serialize> Serialize for Ordered<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

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
}

/// Everything that is printed of one coding.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Summary {
    pub session: String,
    pub title: String,
    pub coder: String,
    pub codebooks: Vec<String>,
    pub turns: Sides,
    pub words: Sides,
    pub counts: Ordered<u32>,
    pub by_modifier: Ordered<ByModifier>,
    pub scores: Ordered<ScoreFigure>,
    /// Names of the codes, for people.
    #[serde(skip)]
    pub names: Vec<String>,
    /// What the values of modifiers are called, for people: modifier, value, name.
    #[serde(skip)]
    pub value_names: Vec<(String, String, String)>,
    #[serde(skip)]
    pub round: u32,
    #[serde(skip)]
    pub discounted: u32,
    #[serde(skip)]
    pub waits_for_target: bool,
    /// Turns that something has to be said of yet.
    #[serde(skip)]
    pub uncoded: u64,
    #[serde(skip)]
    pub is_finished: bool,
}

impl Summary {
    /// Reckons the figures of a coding, of only some of its codebooks if so wished. Rules always look at all of them.
    pub fn of(opened: &Opened, only: Option<&[String]>, language: &str) -> Self {
        let Opened { session, coding, instrument, .. } = opened;
        let tally = Tally::count(Ground { session, coding, instrument });
        let waits = waits_for_target(instrument, session);
        let books: Vec<&Codebook> = instrument
            .codebooks()
            .iter()
            .map(AsRef::as_ref)
            .filter(|book| only.is_none_or(|only| only.contains(&book.id)))
            .collect();
        let codes: Vec<&Code> = books.iter().flat_map(|book| &book.codes).collect();
        let mut summary = Self {
            session: session.about.id.clone(),
            title: session.about.title.clone(),
            coder: coding.origin.coder.clone(),
            codebooks: books.iter().map(|book| book.id.clone()).collect(),
            turns: sides(|role| tally.turns_of(role)),
            words: sides(|role| tally.words_of(role)),
            counts: Ordered(codes.iter().map(|code| (code.id.to_string(), tally.of(&code.id))).collect()),
            by_modifier: Ordered(codes.iter().filter_map(|code| by_modifier(&books, code, &tally)).collect()),
            scores: Ordered(Vec::new()),
            names: codes.iter().map(|code| code.name.get(language).to_owned()).collect(),
            value_names: books.iter().flat_map(|book| value_names(book, language)).collect(),
            round: coding.origin.round,
            discounted: left_out(opened, &codes),
            waits_for_target: waits,
            uncoded: FactIndex::count(session, coding, instrument).total(&Fact::Uncoded),
            is_finished: *coding.status() == Status::Finished,
        };
        let uncoded = no_code(opened, &codes, &tally);
        if uncoded > 0 {
            summary.counts.0.push((CodeId::NO_CODE.to_owned(), uncoded));
        }
        for score in books.iter().flat_map(|book| &book.scores) {
            let figure = reckon(score, &tally, coding, None);
            let figure = ScoreFigure {
                value: figure.value,
                numerator: figure.numerator,
                denominator: figure.denominator,
                band: figure.band.filter(|_| !waits).map(crate::domain::figure::Band::word),
                name: score.name.get(language).to_owned(),
                shape: figure.shape,
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

/// What every value of every modifier is called, in small letters, as it stands beside a count.
fn value_names(book: &Codebook, language: &str) -> Vec<(String, String, String)> {
    let values = book.modifiers.iter().flat_map(|modifier| modifier.values.iter().map(move |value| (modifier, value)));
    let named = values
        .map(|(modifier, value)| (modifier.id.clone(), value.id.clone(), value.name.get(language).to_lowercase()));
    named.collect()
}

fn sides(of: impl Fn(Role) -> u64) -> Sides {
    Sides { clinician: of(Role::Clinician), client: of(Role::Client) }
}

/// Marks of *no code* on the sides that these codes are about.
fn no_code(opened: &Opened, codes: &[&Code], tally: &Tally) -> u32 {
    let is_meant = |speaker: Option<Speaker>| speaker.is_none_or(|side| codes.iter().any(|code| code.speaker == side));
    let on_side = |by: u16| is_meant(opened.session.participant(by).and_then(|someone| someone.role.speaker()));
    tally.counts().filter(|(key, _)| key.code.is_none() && on_side(key.by)).map(|(_, count)| count).sum()
}

/// Marks of these codes that the rules leave out.
fn left_out(opened: &Opened, codes: &[&Code]) -> u32 {
    let Opened { session, coding, instrument, .. } = opened;
    let ids: HashSet<&CodeId> = codes.iter().map(|code| &code.id).collect();
    let mut count = 0;
    judge(Ground { session, coding, instrument }, 0, session.len(), &mut |judged| {
        count += u32::from(judged.verdict == Verdict::Discounted && ids.contains(&judged.mark.code));
    });
    count
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
