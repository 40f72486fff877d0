//! Turn by turn: cuts, codes, the plan, bookmarks, volleys' boundaries, phases.

use std::collections::BTreeSet;

use super::align::{Names, align_base};
use super::difference::{of_boundary, of_mark, of_part, of_phase, of_tag};
use super::steps::steps;
use super::{Difference, Merged, Place, Sides, Verdict, What, decide};
use crate::domain::coding::{Coding, Mark, MarkId, Phase, Tag, TurnCoding, UtteranceId};
use crate::domain::message::Message;
use crate::domain::session::TurnId;

/// What is said of one turn, wherever it stands in a coding.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Said {
    pub coded: TurnCoding,
    pub tags: Vec<Tag>,
    pub phase: Option<Phase>,
}

impl Said {
    fn of(coding: &Coding, turn: TurnId) -> Self {
        Self {
            coded: coding.turn(turn).cloned().unwrap_or_default(),
            tags: coding.tags_on(turn).to_vec(),
            phase: coding.phase(turn),
        }
    }

    /// The same in ids of ours.
    fn named(&self, names: &Names) -> Self {
        Self { coded: names.turn(&self.coded), tags: names.tags(&self.tags), phase: self.phase }
    }
}

/// Merges every turn of which either side says something.
pub(super) fn merge(sides: Sides<'_>, names: &Names, merged: &mut Merged) {
    let earlier = sides.base.map(|base| align_base(base, sides.ours)).unwrap_or_default();
    let said = |coding: &Coding| -> BTreeSet<TurnId> {
        let turns = coding.turns().map(|(turn, _)| turn);
        turns.chain(coding.tags().map(|(turn, _)| turn)).chain(coding.phases().map(|(turn, _)| turn)).collect()
    };
    let mut turns = said(sides.ours);
    turns.extend(said(sides.theirs));
    let position = |turn: TurnId| Some((sides.session.position(turn)?, turn));
    let mut turns: Vec<_> = turns.into_iter().filter_map(position).collect();
    // They are told in the order of the talk.
    turns.sort_unstable();
    for (_, turn) in turns {
        let ours = Said::of(sides.ours, turn);
        let theirs = Said::of(sides.theirs, turn);
        let theirs = theirs.named(names);
        if ours == theirs {
            continue;
        }
        let base = sides.base.map(|base| Said::of(base, turn).named(&earlier));
        let mut table = Table {
            base: base.as_ref(),
            ours: &ours,
            theirs: &theirs,
            names,
            place: Place::of(sides.session, turn),
            told: &mut merged.differences,
        };
        let result = table.merge();
        merged.edits.extend(steps(turn, &ours, &result));
    }
}

/// One turn on the table.
struct Table<'a> {
    base: Option<&'a Said>,
    ours: &'a Said,
    theirs: &'a Said,
    names: &'a Names,
    place: Place,
    told: &'a mut Vec<Difference>,
}

impl Table<'_> {
    fn merge(&mut self) -> Said {
        let mut coded = TurnCoding::default();
        self.cuts(&mut coded);
        self.marks(&mut coded);
        let tags = self.tags();
        let flag = |said: &Said| said.coded.bookmarked.then_some(());
        let bookmarked = self.one(What::Bookmark, flag, |()| Message::new("merge-bookmark"));
        coded.bookmarked = bookmarked.is_some();
        coded.boundary = self.one(What::Boundary, |said| said.coded.boundary, |it| of_boundary(*it));
        let phase = self.one(What::Phase, |said| said.phase, |it| of_phase(*it));
        Said { coded, tags, phase }
    }

    fn tell(&mut self, verdict: Option<Verdict>, what: What, ours: Option<Message>, theirs: Option<Message>) {
        let place = self.place.clone();
        self.told.extend(verdict.map(|verdict| Difference { verdict, what, place, ours, theirs }));
    }

    /// A thing that a turn has one of.
    fn one<T: PartialEq + Clone>(
        &mut self,
        what: What,
        get: impl Fn(&Said) -> Option<T>,
        say: impl Fn(&T) -> Message,
    ) -> Option<T> {
        let base = self.base.and_then(&get);
        let (ours, theirs) = (get(self.ours), get(self.theirs));
        let (result, verdict) = decide(self.base.is_some(), base.as_ref(), ours.as_ref(), theirs.as_ref());
        self.tell(verdict, what, ours.as_ref().map(&say), theirs.as_ref().map(&say));
        result
    }

    /// Whether a side said something on a part that the ancestor does not say: then the part is not taken away.
    fn is_used(&self, side: &Said, part: UtteranceId) -> bool {
        let base = |mark: &Mark| self.base.is_some_and(|base| base.coded.mark(mark.id) == Some(mark));
        let tagged = |tag: &Tag| self.base.is_some_and(|base| base.tags.contains(tag));
        side.coded.marks_on(Some(part)).any(|mark| !base(mark))
            || side.tags.iter().any(|tag| tag.utterance == Some(part) && !tagged(tag))
    }

    fn cuts(&mut self, coded: &mut TurnCoding) {
        let (ours, theirs, base) = (self.ours, self.theirs, self.base);
        let known = |part: UtteranceId| base.is_some_and(|base| base.coded.cut(part).is_some());
        for cut in ours.coded.cuts() {
            let part = cut.utterance;
            let verdict = if theirs.coded.cut(part).is_some() {
                None
            } else if base.is_none() {
                Some(Verdict::OnlyHere)
            } else if !known(part) {
                None
            } else if self.is_used(ours, part) {
                Some(Verdict::StaysHere)
            } else {
                Some(Verdict::Removed)
            };
            if verdict != Some(Verdict::Removed) {
                coded.insert_cut(*cut);
            }
            self.tell(verdict, What::Part, Some(of_part(cut.at)), None);
        }
        for cut in theirs.coded.cuts().iter().filter(|cut| ours.coded.cut(cut.utterance).is_none()) {
            let verdict = match known(cut.utterance) {
                false => Verdict::Added,
                true if self.is_used(theirs, cut.utterance) => Verdict::CameBack,
                true => continue,
            };
            coded.insert_cut(*cut);
            self.tell(Some(verdict), What::Part, None, Some(of_part(cut.at)));
        }
    }

    /// A mark as a side has it. Where that side joined a part that stays all the same, the mark stays on the part.
    fn standing(&self, side: &Said, mark: &Mark, coded: &TurnCoding) -> Mark {
        let before = self.base.and_then(|base| base.coded.mark(mark.id)).and_then(|mark| mark.utterance);
        let stays = before.filter(|part| side.coded.cut(*part).is_none() && coded.cut(*part).is_some());
        Mark { utterance: stays.or(mark.utterance), ..mark.clone() }
    }

    fn marks(&mut self, coded: &mut TurnCoding) {
        let (ours, theirs) = (self.ours, self.theirs);
        for mark in &ours.coded.marks {
            let base = self.base.and_then(|base| base.coded.mark(mark.id));
            let here = self.standing(ours, mark, coded);
            if let Some(other) = self.names.contradicted(mark.id) {
                // Both stay, so that the coder can choose; once both are here there is nothing to tell.
                let other = theirs.coded.mark(other).filter(|other| ours.coded.mark(other.id).is_none());
                let said = other.map(|other| of_mark(other, &theirs.coded));
                let verdict = said.is_some().then_some(Verdict::BothKept);
                self.tell(verdict, What::Code, Some(of_mark(mark, &ours.coded)), said);
                coded.marks.push(here);
                continue;
            }
            let there = theirs.coded.mark(mark.id);
            let (result, verdict) = match there {
                Some(there) => fields(base, &here, &self.standing(theirs, there, coded)),
                None => decide(self.base.is_some(), base, Some(&here), None),
            };
            let said = there.map(|there| of_mark(there, &theirs.coded));
            self.tell(verdict, What::Code, Some(of_mark(mark, &ours.coded)), said);
            coded.marks.extend(result);
        }
        let mut before = None;
        for mark in &theirs.coded.marks {
            if ours.coded.mark(mark.id).is_none() {
                let base = self.base.and_then(|base| base.coded.mark(mark.id));
                let there = self.standing(theirs, mark, coded);
                let (result, verdict) = decide(self.base.is_some(), base, None, Some(&there));
                let is_told = ours.coded.marks.iter().any(|ours| self.names.contradicted(ours.id) == Some(mark.id));
                let verdict = verdict.filter(|_| !is_told);
                self.tell(verdict, What::Code, None, Some(of_mark(mark, &theirs.coded)));
                if let Some(mark) = result {
                    coded.marks.insert(place_after(before, coded, theirs), mark);
                }
            }
            if coded.mark(mark.id).is_some() {
                before = Some(mark.id);
            }
        }
    }

    fn tags(&mut self) -> Vec<Tag> {
        let (ours, theirs) = (self.ours, self.theirs);
        let mut places = tag_places(&ours.tags);
        places.extend(tag_places(&theirs.tags).into_iter().filter(|place| tag_at(&ours.tags, *place).is_none()));
        let mut result = Vec::new();
        for place in places {
            let (here, there) = (tag_at(&ours.tags, place), tag_at(&theirs.tags, place));
            let base = self.base.and_then(|base| tag_at(&base.tags, place));
            let (kept, verdict) = decide(self.base.is_some(), base, here, there);
            self.tell(verdict, What::Plan, here.map(of_tag), there.map(of_tag));
            result.extend(kept);
        }
        match self.base {
            // The order of what one side alone changed is that side's.
            Some(base) if base.tags == ours.tags => theirs.tags.clone(),
            _ => result,
        }
    }
}

/// Statements have no ids: one is known by its part and heading, and by how many of the same stand before it.
type TagPlace<'a> = (Option<UtteranceId>, &'a str, usize);

fn tag_places(tags: &[Tag]) -> Vec<TagPlace<'_>> {
    let before = |index: usize, tag: &Tag| tags.iter().take(index).filter(|it| is_beside(it, tag)).count();
    tags.iter().enumerate().map(|(index, tag)| (tag.utterance, tag.heading.as_str(), before(index, tag))).collect()
}

fn is_beside(one: &Tag, other: &Tag) -> bool {
    one.utterance == other.utterance && one.heading == other.heading
}

fn tag_at<'a>(tags: &'a [Tag], (part, heading, number): TagPlace<'_>) -> Option<&'a Tag> {
    tags.iter().filter(|tag| tag.utterance == part && tag.heading == heading).nth(number)
}

/// Where a mark of theirs goes among the others: behind the one that it follows, and behind what ours put there.
fn place_after(before: Option<MarkId>, coded: &TurnCoding, theirs: &Said) -> usize {
    let after = before.and_then(|before| coded.marks.iter().position(|mark| mark.id == before)).map_or(0, |at| at + 1);
    let foreign = coded.marks.iter().skip(after).take_while(|mark| theirs.coded.mark(mark.id).is_none()).count();
    after + foreign
}

/// Merges a mark that both have: the code with its refinements, the part, the note, and whether it counts anyway.
fn fields(base: Option<&Mark>, ours: &Mark, theirs: &Mark) -> (Option<Mark>, Option<Verdict>) {
    let code = |mark: &Mark| Some((mark.code.clone(), mark.modifiers.clone()));
    let mut verdicts = Vec::new();
    let mut result = ours.clone();
    if let Some((code, modifiers)) = field(base, ours, theirs, code, &mut verdicts) {
        (result.code, result.modifiers) = (code, modifiers);
    }
    result.utterance = field(base, ours, theirs, |mark| Some(mark.utterance), &mut verdicts).flatten();
    result.note = field(base, ours, theirs, |mark| mark.note.clone(), &mut verdicts);
    let anyway = field(base, ours, theirs, |mark| mark.overrides.then_some(()), &mut verdicts);
    result.overrides = anyway.is_some();
    let conflict = verdicts.iter().any(|verdict| verdict.is_conflict());
    let verdict = match verdicts.first() {
        _ if conflict => Some(Verdict::Differs),
        Some(_) if result != *ours => Some(Verdict::Changed),
        first => first.copied(),
    };
    (Some(result), verdict)
}

fn field<T: PartialEq + Clone>(
    base: Option<&Mark>,
    ours: &Mark,
    theirs: &Mark,
    get: impl Fn(&Mark) -> Option<T>,
    verdicts: &mut Vec<Verdict>,
) -> Option<T> {
    let (before, here, there) = (base.and_then(&get), get(ours), get(theirs));
    let (result, verdict) = decide(base.is_some(), before.as_ref(), here.as_ref(), there.as_ref());
    verdicts.extend(verdict);
    result
}
