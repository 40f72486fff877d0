//! An instrument as data: codes, modifiers, rules, ratings, scores, thresholds, roles.
//!
//! A [`Draft`] is what a file says; [`Codebook::build`] turns it into a codebook or names every fault with the path to
//! it. Nothing in the program knows a code's name: what generic figures need is told by [`CodeRole`]s.

mod draft;
mod fault;
mod names;
mod selector;
mod validate;
mod wording;

pub use draft::{
    CodeDraft, CodesPerUnit, CrossingDraft, Draft, ModifierDraft, PassDraft, RatingDraft, RuleDraft, Scope, ScoreDraft,
    ScoreKind, SegmentAdvice, Thresholds, Unit, ValueDraft,
};
pub use fault::{Fault, Step, path};
pub use names::Names;
pub use selector::Selector;
pub(crate) use validate::{fits_code, is_id};
pub use wording::address;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::session::Speaker;

/// A behaviour label's id, such as `CR`. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodeId(pub Arc<str>);

impl CodeId {
    /// The id of *no code*: this was looked at and holds nothing to code. It belongs to the program, not to a codebook.
    pub const NO_CODE: &'static str = "NC";

    /// Makes an id from its text.
    pub fn new(text: &str) -> Self {
        Self(text.into())
    }

    /// *No code*.
    pub fn none() -> Self {
        Self::new(Self::NO_CODE)
    }

    /// Whether this is *no code*.
    pub fn is_none(&self) -> bool {
        &*self.0 == Self::NO_CODE
    }
}

impl fmt::Display for CodeId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// What a code, or a code with certain modifiers, means to generic figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeRole {
    /// A reflection of any depth.
    Reflection,
    /// A reflection that adds meaning.
    ComplexReflection,
    /// A question of any kind.
    Question,
    /// A question that leaves room.
    OpenQuestion,
    /// Names a strength.
    Affirmation,
    /// Gathers what was said.
    Summary,
    /// Tells without pushing.
    Information,
    /// Counts as adherent to MI.
    Adherent,
    /// Counts as not adherent to MI.
    NonAdherent,
    /// Advises or persuades.
    Persuasion,
    /// Advises or persuades with the client's leave.
    AdviceWithPermission,
    /// States demands or conditions that the clinician's office sets.
    Authority,
    /// Asks for a place on a scale.
    ScalingQuestion,
    /// Argues against the client.
    Confrontation,
    /// Shares power.
    Collaboration,
    /// Stresses the client's freedom to choose.
    Autonomy,
    /// What the client says for change.
    ChangeTalk,
    /// What the client says against change.
    SustainTalk,
    /// Strain in the relation.
    Discord,
    /// Guards the freedom to decide.
    AutonomyResistance,
    /// A clash between what the client wants and what the system allows.
    SystemResistance,
    /// Said out of a strong feeling rather than as an argument; either speaker.
    AffectDriven,
    /// Change talk of this kind: a wish.
    Desire,
    /// Change talk of this kind: being able.
    Ability,
    /// Change talk of this kind: a reason.
    Reason,
    /// Change talk of this kind: a need.
    Need,
    /// Change talk of this kind: a promise or a plan.
    Commitment,
    /// Change talk of this kind: something done already.
    TakingSteps,
    /// On the ambivalence cross: what speaks for the change.
    ForChange,
    /// On the ambivalence cross: what speaks against the change.
    AgainstChange,
    /// On the ambivalence cross: what is good about how things are.
    ForStaying,
    /// On the ambivalence cross: what is bad about how things are.
    AgainstStaying,
}

impl CodeRole {
    /// Kinds of change talk, in the order in which they are told.
    pub const KINDS: [Self; 6] =
        [Self::Desire, Self::Ability, Self::Reason, Self::Need, Self::Commitment, Self::TakingSteps];

    /// The quadrants of the ambivalence cross.
    pub const QUADRANTS: [Self; 4] = [Self::ForStaying, Self::AgainstStaying, Self::ForChange, Self::AgainstChange];

    /// What a reply answers to, the strain in the relation first.
    pub const RESISTANCE: [Self; 4] =
        [Self::Discord, Self::AutonomyResistance, Self::SystemResistance, Self::SustainTalk];

    /// The word that stands for it in files and text ids.
    pub fn word(self) -> String {
        let mut word = String::new();
        for letter in format!("{self:?}").chars() {
            if letter.is_uppercase() && !word.is_empty() {
                word.push('_');
            }
            word.extend(letter.to_lowercase());
        }
        word
    }
}

/// A behaviour label.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    /// Its id, unique among the codebooks of one coding.
    pub id: CodeId,
    /// Who speaks when it is given.
    pub speaker: Speaker,
    /// The group under which counts list it.
    pub group: String,
    /// Its name for people.
    pub name: Names,
    /// A word for it where there is little room.
    pub short: Names,
    /// What it is, in our own words.
    pub definition: Names,
    /// A spoken example.
    pub example: Names,
    /// The decision that coders stumble over.
    pub hint: Names,
    /// Ids of the modifiers that it takes, in order.
    pub modifiers: Vec<String>,
    /// Those of them without which a mark is incomplete.
    pub required: Vec<String>,
    /// For a modifier of which it takes some values only, these.
    pub values: BTreeMap<String, Vec<String>>,
    /// Whether it was not checked against the manual.
    pub unverified: bool,
}

impl Code {
    /// Whether it takes a value of a modifier.
    pub fn takes(&self, modifier: &str, value: &str) -> bool {
        let some = self.values.get(modifier);
        self.modifiers.iter().any(|known| known == modifier)
            && some.is_none_or(|values| values.iter().any(|known| known == value))
    }
}

/// What refines a code.
#[derive(Debug, Clone, PartialEq)]
pub struct Modifier {
    /// Its id, such as `valence`.
    pub id: String,
    /// Its name for people.
    pub name: Names,
    /// Its values in order.
    pub values: Vec<ValueDraft>,
    /// Whether it was not checked against the manual.
    pub unverified: bool,
    /// Whether it says that a mark is about another target behaviour than the first.
    pub second_target: bool,
}

/// A rule that counting applies. It never deletes a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// Each of these codes counts once a volley.
    OnceAVolley(Vec<CodeId>),
    /// Where several of these codes stand in one scope, only the first listed counts.
    FirstWins {
        /// Where the codes meet.
        scope: Scope,
        /// The codes, the winning one first.
        codes: Vec<CodeId>,
    },
    /// Of these codes one counts in a volley: one that the coder counts against the rules, else the first in the words.
    OneSlot(Vec<CodeId>),
    /// No more than so many codes count in a volley.
    AtMost(usize),
    /// No more than so many codes count in one utterance of a turn that is cut.
    AtMostAnUtterance(usize),
}

/// How marks cross over to another codebook.
#[derive(Debug, Clone, PartialEq)]
pub struct Crossing {
    /// The other codebook's id.
    pub to: String,
    /// What becomes of marks; the first that takes a mark holds.
    pub codes: Vec<(Selector, CodeId)>,
    /// Marks that the other codebook leaves uncoded on purpose.
    pub uncoded: Vec<Selector>,
    /// What the counts cannot tell.
    pub note: Names,
}

/// A summary figure that the codebook defines.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// Its id, such as `r_to_q`.
    pub id: String,
    /// Its name for people.
    pub name: Names,
    /// How it is reckoned.
    pub formula: Formula,
    /// Its published cut-offs, if any.
    pub thresholds: Option<Thresholds>,
    /// Whether its formula was not checked against the manual.
    pub unverified: bool,
}

/// How a score is reckoned, over counts after the rules.
#[derive(Debug, Clone, PartialEq)]
pub enum Formula {
    /// A sum of counts.
    Sum(Vec<Selector>),
    /// One sum against another; no value where the second is zero.
    Ratio(Vec<Selector>, Vec<Selector>),
    /// A part of a whole, from 0 to 1; no value where the whole is zero.
    Share(Vec<Selector>, Vec<Selector>),
    /// The mean of ratings; no value until all of them are given.
    Mean(Vec<String>),
}

/// An instrument, sound in every part.
#[derive(Debug, Clone, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a line of its file")]
pub struct Codebook {
    /// Its id, such as `miti-4.2.1`.
    pub id: String,
    /// Its version; figures depend on it.
    pub version: String,
    /// Its name for people.
    pub name: Names,
    /// What it is and which manual it follows.
    pub about: Names,
    /// What counting goes by.
    pub unit: Unit,
    /// How many codes one unit takes.
    pub codes_per_unit: CodesPerUnit,
    /// Whether a behaviour has to be named before bands are shown.
    pub needs_target: bool,
    /// How much of a talk the manual asks to code.
    pub segment: SegmentAdvice,
    /// Under so many minutes the ratings are hard to give.
    pub ratings_need_minutes: Option<u32>,
    /// Codes in the order of the file.
    pub codes: Vec<Code>,
    /// Names of the groups, in the order in which counts list them.
    pub groups: Vec<(String, Names)>,
    /// Modifiers.
    pub modifiers: Vec<Modifier>,
    /// Rules, in the order in which counting applies them.
    pub rules: Vec<Rule>,
    /// Global scores that a coder rates.
    pub ratings: Vec<RatingDraft>,
    /// Summary figures.
    pub scores: Vec<Score>,
    /// Scores that the coder watches while coding, in order.
    pub watch: Vec<String>,
    /// What codes mean to generic figures.
    pub roles: BTreeMap<CodeRole, Vec<Selector>>,
    /// The modifier whose value is the number that the client names on a scale.
    pub scale_number: Option<String>,
    /// Whether an import made it of the codes of a file.
    pub made: bool,
    /// Whether it was made of a program's own list of codes.
    pub configuration: bool,
    /// The passes that the manual asks for.
    pub passes: Vec<PassDraft>,
    /// How marks cross over to other codebooks.
    pub crossings: Vec<Crossing>,
    /// Whether it stands in for a codebook that is not there.
    pub is_stand_in: bool,
}

impl Codebook {
    /// Turns what a file says into a codebook, or names every fault.
    pub fn build(draft: &Draft) -> Result<Self, Vec<Fault>> {
        validate::build(draft)
    }

    /// An empty codebook in place of one that is not there: every code is unknown under it.
    pub fn stand_in(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            version: String::new(),
            name: Names([("en".to_owned(), id.to_owned())].into()),
            about: Names::default(),
            unit: Unit::Utterance,
            codes_per_unit: CodesPerUnit::Many,
            needs_target: false,
            segment: SegmentAdvice::Whole,
            ratings_need_minutes: None,
            codes: Vec::new(),
            groups: Vec::new(),
            modifiers: Vec::new(),
            rules: Vec::new(),
            ratings: Vec::new(),
            scores: Vec::new(),
            watch: Vec::new(),
            roles: BTreeMap::new(),
            scale_number: None,
            made: false,
            configuration: false,
            passes: Vec::new(),
            crossings: Vec::new(),
            is_stand_in: true,
        }
    }

    /// The code with an id.
    pub fn code(&self, id: &CodeId) -> Option<&Code> {
        self.codes.iter().find(|code| code.id == *id)
    }

    /// The modifier with an id.
    pub fn modifier(&self, id: &str) -> Option<&Modifier> {
        self.modifiers.iter().find(|modifier| modifier.id == id)
    }

    /// The modifiers that tell target behaviours apart.
    pub fn target_modifiers(&self) -> impl Iterator<Item = &Modifier> {
        self.modifiers.iter().filter(|modifier| modifier.second_target)
    }

    /// Whether a score is of one target behaviour among several, so that it says something only where there are several.
    pub fn is_of_one_target(&self, score: &Score) -> bool {
        let asks = |selectors: &[Selector]| {
            selectors.iter().any(|selector| self.target_modifiers().any(|modifier| selector.asks_for(&modifier.id)))
        };
        match &score.formula {
            Formula::Sum(of) => asks(of),
            Formula::Ratio(of, to) | Formula::Share(of, to) => asks(of) || asks(to),
            Formula::Mean(_) => false,
        }
    }

    /// A fingerprint of all that bears on figures, and of nothing else: names and definitions may be mended freely.
    pub fn fingerprint(&self) -> u64 {
        let mut text = format!("{}\n{}\n{:?}{:?}\n", self.id, self.version, self.unit, self.codes_per_unit);
        let mut tell = |line: String| {
            text.push_str(&line);
            text.push('\n');
        };
        // The order of codes is the order on the screen, and bears on no figure.
        let mut codes: Vec<&Code> = self.codes.iter().collect();
        codes.sort_by(|first, second| first.id.cmp(&second.id));
        for code in codes {
            tell(format!("{} {:?} {:?} {:?}", code.id, code.speaker, code.modifiers, code.required));
            if !code.values.is_empty() {
                tell(format!("{:?}", code.values));
            }
        }
        for modifier in &self.modifiers {
            let values: Vec<_> = modifier.values.iter().map(|value| &value.id).collect();
            tell(format!("{} {values:?}", modifier.id));
        }
        tell(format!("{:?}\n{:?}", self.rules, self.roles));
        for score in &self.scores {
            tell(format!("{} {:?} {:?}", score.id, score.formula, score.thresholds));
        }
        for rating in &self.ratings {
            tell(format!("{} {} {}", rating.id, rating.lowest, rating.highest));
        }
        text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

#[cfg(test)]
mod tests {
    use super::super::examples::{clinician_draft, names};
    use super::*;

    #[test]
    fn the_fingerprint_is_of_figures_and_not_of_words() {
        let print = |change: &dyn Fn(&mut Draft)| {
            let mut draft = clinician_draft();
            change(&mut draft);
            Codebook::build(&draft).unwrap().fingerprint()
        };
        let plain = print(&|_| {});
        assert_eq!(plain, print(&|draft| draft.name = names("Another name")));
        assert_eq!(plain, print(&|draft| draft.codes[0].definition = names("Other words")));
        assert_ne!(plain, print(&|draft| draft.version = "2".into()));
        assert_ne!(plain, print(&|draft| drop(draft.rules.pop())));
        assert_ne!(plain, print(&|draft| draft.rules.swap(0, 1)));
        assert_ne!(plain, print(&|draft| drop(draft.roles.pop_first())));
        assert_ne!(plain, print(&|draft| drop(draft.scores.pop())));
    }

    #[test]
    fn no_code_is_the_programs_own() {
        assert!(CodeId::none().is_none());
        assert!(!CodeId::new("nc").is_none());
    }
}
