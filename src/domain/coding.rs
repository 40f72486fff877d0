//! What one coder says of one session: marks, cuts, ratings, bookmarks. Turns that were not looked at hold nothing.

mod mark;
mod rating;
mod segment;
mod tag;
mod turn_coding;

pub use mark::{Mark, MarkId, Modifiers, UtteranceId};
pub use rating::Rating;
pub use segment::{Phase, Segment};
pub use tag::Tag;
pub use turn_coding::{Boundary, Cut, TurnCoding};

use std::collections::BTreeMap;
use std::sync::Arc;

use imbl::OrdMap;
use serde::{Deserialize, Serialize};

use super::session::TurnId;

/// Which codebook a coding was made under, in which version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodebookUsed {
    /// The codebook's id.
    pub id: String,
    /// Its version.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub version: String,
    /// A fingerprint of what bears on figures, in hexadecimal.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fingerprint: String,
}

/// How far a coding is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Being worked on.
    #[default]
    Open,
    /// Finished: comparing views take it.
    Finished,
    /// The talk cannot be coded, and why.
    NotCodable {
        /// Why it cannot be coded.
        reason: String,
    },
}

/// What the coder coded from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A transcript.
    #[default]
    Read,
    /// A recording.
    Heard,
    /// Both.
    Both,
    /// The talk itself, as it happened.
    Live,
}

impl Basis {
    /// Every one.
    pub const ALL: [Self; 4] = [Self::Read, Self::Heard, Self::Both, Self::Live];

    /// The word that stands in files and in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Heard => "heard",
            Self::Both => "both",
            Self::Live => "live",
        }
    }
}

/// Whose coding it is, of which session, under which codebooks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Origin {
    /// The coding's own id.
    pub id: String,
    /// The session's id.
    pub session: String,
    /// The coder's name.
    pub coder: String,
    /// Codebooks in the order in which they were chosen.
    pub codebooks: Vec<CodebookUsed>,
    /// 1, or more when the same coder codes the talk again.
    pub round: u32,
    /// What the coder coded from.
    pub basis: Basis,
    /// Whether the scores were hidden while coding.
    pub scores_hidden: bool,
    /// How many things had happened to it when it was last written: the number of the last one in its history.
    pub happened: u64,
    /// How much of that is known to be in the session's file; `None` where it is all of it.
    pub session_happened: Option<u64>,
    /// The works that it went through, each with the number of the last thing that happened to it there. A work is what one
    /// program did from opening to leaving, and has a name that no other one has: so two files tell where they parted.
    pub works: Vec<(String, u64)>,
    /// Whether its file was changed by somebody else since the program wrote it, as far as the file itself tells.
    pub changed_outside: bool,
    /// Passes done, by their ids.
    pub passes: Vec<String>,
    /// Turns that something was said of and that the talk no longer has, with their fingerprints: what was said of them
    /// is kept until they come back.
    pub lost: Vec<(TurnId, u64)>,
}

impl Origin {
    /// Whether a coding goes back to an earlier one, so that everything which that one said was once said here.
    pub fn comes_from(&self, earlier: &Self) -> bool {
        self.id == earlier.id && self.went_through(earlier)
    }

    /// Whether everything that was said in an earlier one was once said here, also where one of the two was begun from a good
    /// copy of the other and is a coding of its own since.
    pub fn went_through(&self, earlier: &Self) -> bool {
        let Some(((work, number), before)) = earlier.works.split_last() else { return false };
        let here = self.works.get(before.len());
        self.works.starts_with(before) && here.is_some_and(|(name, reached)| name == work && reached >= number)
    }

    /// The last work that this one shares with another one, and the number of the last thing there that is in both.
    pub fn shared_with(&self, other: &Self) -> Option<(&str, u64)> {
        let works = self.works.iter().zip(&other.works).take_while(|(one, other)| one.0 == other.0);
        works.last().map(|(one, other)| (one.0.as_str(), one.1.min(other.1)))
    }

    /// The number of the last thing that is in the file of its session, of which the file itself tells what it knows.
    pub fn session_reached(&self, told: Option<&(String, u64)>) -> u64 {
        match told {
            Some((id, number)) if *id == self.id => *number,
            // It was never written while this was worked on, or later by somebody else, with all that was in it.
            _ => self.session_happened.unwrap_or(self.happened),
        }
    }

    /// Notes that a work reached a number.
    pub fn reach(&mut self, work: &str, number: u64) {
        match self.works.last_mut() {
            Some((last, reached)) if last == work => *reached = number,
            _ => self.works.push((work.to_owned(), number)),
        }
    }
}

/// All that one coder says of one session in one round. Cloning shares everything, so a snapshot costs nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Coding {
    /// Whose it is and of what. Shared, since every edit keeps the coding as it was before it.
    pub origin: Arc<Origin>,
    pub(super) status: Status,
    pub(super) turns: OrdMap<TurnId, Arc<TurnCoding>>,
    pub(super) ratings: BTreeMap<String, Rating>,
    /// Stretches coded, by the codebook's id; without one, the whole talk is.
    pub(super) segments: BTreeMap<String, Segment>,
    /// Where phases of the talk begin.
    pub(super) phases: OrdMap<TurnId, Phase>,
    /// Statements under headings of the plan. They are few, so that no turn has to hold a place for them.
    pub(super) tags: OrdMap<TurnId, Arc<[Tag]>>,
    pub(super) next_id: u32,
    /// Ids of marks and utterances that stand in the coding, each with its turn, so that none can stand twice.
    pub(super) ids: OrdMap<u32, TurnId>,
}

/// What makes the parts of a coding contradict each other. The numbers are places in the file's lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodingFault {
    /// A mark's id is used twice.
    MarkTwice(usize),
    /// An utterance's id is used twice.
    UtteranceTwice(usize),
    /// A mark stands on an utterance that its turn does not have.
    UnknownUtterance(usize),
    /// Two cuts of a turn stand at one place, or a cut stands at the turn's beginning.
    CutPlace(usize),
}

impl Coding {
    /// An empty coding.
    pub fn new(origin: Origin) -> Self {
        Self { origin: Arc::new(origin), next_id: 1, ..Self::default() }
    }

    /// Puts a coding together from the lists that a file has, or names every fault.
    pub fn assemble(
        origin: Origin,
        status: Status,
        cuts: Vec<(TurnId, Cut)>,
        marks: Vec<(TurnId, Mark)>,
        next_id: u32,
    ) -> Result<Self, Vec<CodingFault>> {
        let mut faults = Vec::new();
        let mut ids = OrdMap::new();
        let mut turns: BTreeMap<TurnId, TurnCoding> = BTreeMap::new();
        let mut highest = 0;
        for (index, (turn, cut)) in cuts.into_iter().enumerate() {
            highest = highest.max(cut.utterance.0);
            let coded = turns.entry(turn).or_default();
            if ids.insert(cut.utterance.0, turn).is_some() {
                faults.push(CodingFault::UtteranceTwice(index));
            } else if cut.at == 0 || !coded.insert_cut(cut) {
                faults.push(CodingFault::CutPlace(index));
            }
        }
        for (index, (turn, mark)) in marks.into_iter().enumerate() {
            highest = highest.max(mark.id.0);
            let coded = turns.entry(turn).or_default();
            if ids.insert(mark.id.0, turn).is_some() {
                faults.push(CodingFault::MarkTwice(index));
            } else if mark.utterance.is_some_and(|utterance| coded.cut(utterance).is_none()) {
                faults.push(CodingFault::UnknownUtterance(index));
            } else {
                if coded.marks.is_empty() {
                    // Most turns have one mark, and a list makes room for four of its own accord.
                    coded.marks.reserve_exact(1);
                }
                coded.marks.push(mark);
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let turns = turns.into_iter().map(|(id, coded)| (id, Arc::new(coded))).collect();
        Ok(Self {
            origin: Arc::new(origin),
            status,
            turns,
            ratings: BTreeMap::new(),
            segments: BTreeMap::new(),
            phases: OrdMap::new(),
            tags: OrdMap::new(),
            next_id: next_id.max(highest.saturating_add(1)),
            ids,
        })
    }

    /// How far the coding is.
    pub fn status(&self) -> &Status {
        &self.status
    }

    /// What is said of a turn; `None` when nothing is.
    pub fn turn(&self, id: TurnId) -> Option<&TurnCoding> {
        self.turns.get(&id).map(AsRef::as_ref)
    }

    /// Every turn of which something is said, by id.
    pub fn turns(&self) -> impl Iterator<Item = (TurnId, &TurnCoding)> {
        self.turns.iter().map(|(id, coded)| (*id, coded.as_ref()))
    }

    /// Every mark with its turn.
    pub fn marks(&self) -> impl Iterator<Item = (TurnId, &Mark)> {
        self.turns().flat_map(|(id, coded)| coded.marks.iter().map(move |mark| (id, mark)))
    }

    /// Ratings given, by the id of the global.
    pub fn ratings(&self) -> &BTreeMap<String, Rating> {
        &self.ratings
    }

    /// Sets a rating while a coding is put together from a file.
    #[must_use]
    pub fn with_rating(mut self, id: String, rating: Rating) -> Self {
        self.ratings.insert(id, rating);
        self
    }

    /// Sets a bookmark or a boundary while a coding is put together from a file.
    #[must_use]
    pub fn with_turn(mut self, id: TurnId, change: impl FnOnce(&mut TurnCoding)) -> Self {
        self.edit_turn(id, change);
        self
    }

    /// The stretch that was coded under a codebook; `None` is the whole talk.
    pub fn segment(&self, codebook: &str) -> Option<&Segment> {
        self.segments.get(codebook)
    }

    /// Stretches by the ids of their codebooks.
    pub fn segments(&self) -> &BTreeMap<String, Segment> {
        &self.segments
    }

    /// Where phases begin, by the turns' ids.
    pub fn phases(&self) -> impl Iterator<Item = (TurnId, Phase)> {
        self.phases.iter().map(|(turn, phase)| (*turn, *phase))
    }

    /// The phase that begins at a turn.
    pub fn phase(&self, turn: TurnId) -> Option<Phase> {
        self.phases.get(&turn).copied()
    }

    /// Statements of a turn under headings of the plan.
    pub fn tags_on(&self, turn: TurnId) -> &[Tag] {
        self.tags.get(&turn).map_or(&[], AsRef::as_ref)
    }

    /// All statements under headings of the plan, with their turns, by id.
    pub fn tags(&self) -> impl Iterator<Item = (TurnId, &Tag)> {
        self.tags.iter().flat_map(|(turn, tags)| tags.iter().map(move |tag| (*turn, tag)))
    }

    /// Turns that carry no mark and no cut, but begin a phase, end a stretch or stand in the plan.
    pub fn also_said_of(&self) -> std::collections::BTreeSet<TurnId> {
        let ends = self.segments.values().flat_map(|segment| [segment.from, segment.to]);
        let named = self.phases.keys().chain(self.tags.keys()).copied().chain(ends);
        named.filter(|turn| !self.turns.contains_key(turn)).collect()
    }

    /// Sets stretches, phases and statements of the plan while a coding is put together from a file.
    #[must_use]
    pub fn with_plan(
        mut self,
        segments: BTreeMap<String, Segment>,
        phases: impl IntoIterator<Item = (TurnId, Phase)>,
        tags: impl IntoIterator<Item = (TurnId, Tag)>,
    ) -> Self {
        let mut by_turn: BTreeMap<TurnId, Vec<Tag>> = BTreeMap::new();
        for (turn, tag) in tags {
            by_turn.entry(turn).or_default().push(tag);
        }
        self.segments = segments;
        self.phases = phases.into_iter().collect();
        self.tags = by_turn.into_iter().map(|(turn, tags)| (turn, Arc::from(tags))).collect();
        self
    }

    /// Whether a mark stands in the coding. Ids of marks and utterances are one row, so that no other thing has it.
    pub fn stands(&self, mark: MarkId) -> bool {
        self.ids.contains_key(&mark.0)
    }

    /// The turn that a mark stands on.
    pub fn turn_of(&self, mark: MarkId) -> Option<TurnId> {
        self.ids.get(&mark.0).copied()
    }

    /// Whether it is as it began: nothing was said, no pass was done, and what was coded from is as it is at first. That
    /// the scores are hidden is how a coding is about to be made, and nothing that was made.
    pub fn is_as_begun(&self) -> bool {
        self.is_empty() && self.origin.passes.is_empty() && self.origin.basis == Basis::default()
    }

    /// The id that the next mark or utterance gets.
    pub fn next_id(&self) -> u32 {
        self.next_id
    }

    /// Whether nothing was said yet.
    pub fn is_empty(&self) -> bool {
        self.turns.is_empty()
            && self.ratings.is_empty()
            && self.segments.is_empty()
            && self.phases.is_empty()
            && self.tags.is_empty()
            && self.status == Status::Open
    }

    /// Whether a new mark or utterance can have this id: it stands nowhere, and there is a higher one for the next.
    pub(super) fn takes_id(&self, id: u32) -> bool {
        id < u32::MAX && !self.ids.contains_key(&id)
    }

    /// Notes an id that now stands in the coding.
    pub(super) fn id_came(&mut self, id: u32, turn: TurnId) {
        self.ids.insert(id, turn);
        self.next_id = self.next_id.max(id.saturating_add(1));
    }

    /// Forgets an id that no longer stands in the coding; it is not given again.
    pub(super) fn id_went(&mut self, id: u32) {
        self.ids.remove(&id);
    }

    /// Changes what is said of a turn, and forgets the turn when nothing is left.
    pub(super) fn edit_turn<R>(&mut self, id: TurnId, change: impl FnOnce(&mut TurnCoding) -> R) -> R {
        let mut coded = self.turns.remove(&id).unwrap_or_default();
        let result = change(Arc::make_mut(&mut coded));
        if !coded.is_empty() {
            self.turns.insert(id, coded);
        }
        result
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::{coding, mark};

    #[test]
    fn every_fault_of_a_file_is_named_and_ids_are_one_row() {
        let cut = |at, id| (TurnId(1), Cut { at, utterance: UtteranceId(id) });
        let on = |id, utterance| (TurnId(1), Mark { utterance, ..mark(id, "Q") });
        let cuts = vec![cut(3, 1), cut(5, 1), cut(0, 2), cut(3, 3)];
        let marks = vec![on(4, None), on(4, None), on(1, None), on(5, Some(UtteranceId(9)))];
        let faults = Coding::assemble(Origin::default(), Status::Open, cuts, marks, 0).unwrap_err();
        let expected = [
            CodingFault::UtteranceTwice(1),
            CodingFault::CutPlace(2),
            CodingFault::CutPlace(3),
            CodingFault::MarkTwice(1),
            CodingFault::MarkTwice(2),
            CodingFault::UnknownUtterance(3),
        ];
        assert_eq!(faults, expected);
    }

    #[test]
    fn the_next_id_is_above_all_that_stand_and_none_is_above_the_highest() {
        assert_eq!(coding(&[(1, "Q"), (4, "SR")]).next_id(), 3);
        let marks = vec![(TurnId(1), mark(u32::MAX, "Q"))];
        let coding = Coding::assemble(Origin::default(), Status::Open, Vec::new(), marks, 7).unwrap();
        assert!(!coding.takes_id(coding.next_id()), "no id is left, and none is given twice");
    }

    #[test]
    fn a_coding_comes_from_what_its_works_went_through_and_from_nothing_else() {
        let origin = |works: &[(&str, u64)]| {
            let mut origin = Origin { id: "c".into(), ..Origin::default() };
            for (work, number) in works {
                origin.reach(work, *number);
            }
            origin
        };
        let now = origin(&[("a", 5), ("b", 9), ("b", 12)]);
        assert_eq!(now.works, [("a".to_owned(), 5), ("b".to_owned(), 12)]);
        for earlier in [&[("a", 3)][..], &[("a", 5)], &[("a", 5), ("b", 6)], &[("a", 5), ("b", 12)]] {
            assert!(now.comes_from(&origin(earlier)), "{earlier:?}");
        }
        // Of the last, somebody else's work parted earlier, later, or never met ours.
        for other in [&[][..], &[("a", 6)], &[("a", 4), ("b", 6)], &[("a", 5), ("c", 6)], &[("a", 5), ("b", 13)]] {
            assert!(!now.comes_from(&origin(other)), "{other:?}");
        }
        let other = Origin { id: "d".into(), ..origin(&[("a", 3)]) };
        assert!(!now.comes_from(&other) && now.went_through(&other), "a coding of its own");
        for (works, shared) in [
            (&[("a", 3), ("x", 9)][..], Some(("a", 3))),
            (&[("a", 5), ("b", 7), ("y", 1)], Some(("b", 7))),
            (&[("b", 7)], None),
            (&[], None),
        ] {
            assert_eq!(now.shared_with(&origin(works)), shared, "{works:?}");
        }
    }

    #[test]
    fn a_turn_of_which_nothing_is_left_is_forgotten() {
        let mut coding = Coding::new(Origin::default()).with_turn(TurnId(2), |coded| coded.bookmarked = true);
        assert!(!coding.is_empty());
        coding.edit_turn(TurnId(2), |coded| coded.bookmarked = false);
        assert!(coding.is_empty());
        assert_eq!(coding.turn(TurnId(2)), None);
    }
}
