//! Which things of theirs are which of ours, and what the others are called in ours.

use std::collections::{HashMap, HashSet};

use crate::domain::codebook::CodeId;
use crate::domain::coding::{Coding, Mark, MarkId, Tag, TurnCoding, UtteranceId};
use crate::domain::session::TurnId;

/// What theirs are called in ours, where that is another id. Ids of marks and utterances are one row in each coding.
#[derive(Debug, Default)]
pub(super) struct Names {
    renamed: HashMap<u32, u32>,
    /// Marks of ours in whose place theirs have another code, with what those are called in ours.
    contradicted: HashMap<MarkId, MarkId>,
}

impl Names {
    fn of(&self, id: u32) -> u32 {
        self.renamed.get(&id).copied().unwrap_or(id)
    }

    /// The name of a mark of theirs.
    pub fn mark(&self, mark: MarkId) -> MarkId {
        MarkId(self.of(mark.0))
    }

    /// The name of a part of theirs.
    pub fn part(&self, part: UtteranceId) -> UtteranceId {
        UtteranceId(self.of(part.0))
    }

    /// What theirs have in the place of a mark of ours, where both changed its code or gave one, each in its own way.
    pub fn contradicted(&self, mark: MarkId) -> Option<MarkId> {
        self.contradicted.get(&mark).copied()
    }

    fn named(&self, mark: &Mark) -> Mark {
        Mark { id: self.mark(mark.id), utterance: mark.utterance.map(|it| self.part(it)), ..mark.clone() }
    }

    /// What theirs says of a turn, in ids of ours.
    pub fn turn(&self, coded: &TurnCoding) -> TurnCoding {
        let mut named = TurnCoding::default();
        (named.bookmarked, named.boundary) = (coded.bookmarked, coded.boundary);
        for cut in coded.cuts() {
            named.insert_cut(crate::domain::coding::Cut { at: cut.at, utterance: self.part(cut.utterance) });
        }
        named.marks = coded.marks.iter().map(|mark| self.named(mark)).collect();
        named
    }

    /// Statements of theirs in the plan, in ids of ours.
    pub fn tags(&self, tags: &[Tag]) -> Vec<Tag> {
        let named = |tag: &Tag| Tag { utterance: tag.utterance.map(|it| self.part(it)), ..tag.clone() };
        tags.iter().map(named).collect()
    }
}

struct Aligner<'a> {
    base: Option<&'a Coding>,
    ours: &'a Coding,
    names: Names,
    /// An id that none of the three has.
    fresh: u32,
}

/// What the ancestor's parts are called in ours: a part that was joined and cut again has another id at its old place.
pub(super) fn align_base(base: &Coding, ours: &Coding) -> Names {
    let mut names = Names::default();
    for (turn, coded) in base.turns() {
        let now = ours.turn(turn).map(TurnCoding::cuts).unwrap_or_default();
        for cut in coded.cuts() {
            if let Some(again) = now.iter().find(|it| it.at == cut.at && it.utterance != cut.utterance) {
                names.renamed.insert(cut.utterance.0, again.utterance.0);
            }
        }
    }
    names
}

/// Holds theirs against ours. Where the ancestor has a thing, its id says which it is. What both sides gave anew is one
/// thing where it is alike; a cut is known by its place.
pub(super) fn align(base: Option<&Coding>, ours: &Coding, theirs: &Coding) -> Names {
    let highest = theirs.ids.get_max().map_or(0, |(id, _)| *id).saturating_add(1);
    let fresh = ours.next_id().max(highest).max(base.map_or(0, Coding::next_id));
    let mut aligner = Aligner { base, ours, names: Names::default(), fresh };
    for (turn, coded) in theirs.turns() {
        aligner.cuts(turn, coded);
    }
    for (turn, coded) in theirs.turns() {
        aligner.marks(turn, coded);
    }
    aligner.names
}

impl Aligner<'_> {
    fn rename(&mut self, id: u32, to: u32) {
        if id != to {
            self.names.renamed.insert(id, to);
        }
    }

    /// Keeps an id of theirs that ours never gave, and gives another one for the rest.
    fn keep_or_rename(&mut self, id: u32, in_base: bool) {
        let old = self.base.is_none_or(|base| id < base.next_id());
        let other = !in_base && self.base.is_some_and(|base| base.stands(MarkId(id)));
        let free = !self.ours.stands(MarkId(id)) && !other && (old || id >= self.ours.next_id());
        if !free {
            self.rename(id, self.fresh);
            self.fresh = self.fresh.saturating_add(1);
        }
    }

    fn cuts(&mut self, turn: TurnId, coded: &TurnCoding) {
        for cut in coded.cuts() {
            let ours = self.ours.turn(turn).and_then(|ours| ours.cuts().iter().find(|it| it.at == cut.at));
            match ours {
                Some(ours) => self.rename(cut.utterance.0, ours.utterance.0),
                None => {
                    let base = self.base.and_then(|base| base.turn(turn));
                    let in_base = base.is_some_and(|base| base.cut(cut.utterance).is_some());
                    self.keep_or_rename(cut.utterance.0, in_base);
                }
            }
        }
    }

    fn marks(&mut self, turn: TurnId, coded: &TurnCoding) {
        let (ours, base) = (self.ours.turn(turn), self.base.and_then(|base| base.turn(turn)));
        let in_base = |id: MarkId| base.is_some_and(|base| base.mark(id).is_some());
        let contradicts = |mark: &Mark| {
            let before = base.and_then(|base| base.mark(mark.id));
            let is_new = |code: &CodeId| before.is_none_or(|before| before.code != *code);
            let here = ours.and_then(|ours| ours.mark(mark.id));
            here.is_some_and(|here| here.code != mark.code && is_new(&here.code) && is_new(&mark.code))
        };
        let mut taken: HashSet<MarkId> = HashSet::new();
        let mut strangers = Vec::new();
        for mark in &coded.marks {
            let same = ours.and_then(|ours| ours.mark(mark.id)).is_some_and(|ours| {
                let old = in_base(mark.id) || self.base.is_none_or(|base| mark.id.0 < base.next_id());
                old || ours.code == mark.code && ours.utterance == self.names.named(mark).utterance
            });
            if same && !contradicts(mark) {
                taken.insert(mark.id);
            } else {
                strangers.push(mark);
            }
        }
        let mut unlike = Vec::new();
        for mark in strangers {
            let named = self.names.named(mark);
            let alike = |it: &&Mark| {
                let same = Mark { id: named.id, ..(**it).clone() } == named;
                same && !taken.contains(&it.id) && !in_base(it.id)
            };
            let contradicts = contradicts(mark);
            let twin = ours.filter(|_| contradicts || !in_base(mark.id)).and_then(|ours| ours.marks.iter().find(alike));
            let twin = twin.map(|twin| twin.id);
            match twin {
                Some(twin) => {
                    taken.insert(twin);
                    self.rename(mark.id.0, twin.0);
                }
                None => self.keep_or_rename(mark.id.0, in_base(mark.id)),
            }
            if contradicts {
                self.names.contradicted.insert(mark.id, self.names.mark(mark.id));
            } else if twin.is_none() && !in_base(mark.id) && self.base.is_some() {
                unlike.push(self.names.named(mark));
            }
        }
        // What both gave anew in one place, whichever ids that got.
        for theirs in unlike {
            let is_other = |it: &&Mark| {
                let is_free = !taken.contains(&it.id) && !self.names.contradicted.contains_key(&it.id);
                is_free && !in_base(it.id) && it.utterance == theirs.utterance && it.code != theirs.code
            };
            if let Some(other) = ours.and_then(|ours| ours.marks.iter().find(is_other)).map(|other| other.id) {
                self.names.contradicted.insert(other, theirs.id);
            }
        }
    }
}
