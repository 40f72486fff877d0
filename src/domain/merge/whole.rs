//! What is said of the talk as a whole: global scores, stretches, how far the coding is and how it is made.

use std::collections::{BTreeSet, HashSet};

use super::align::Names;
use super::difference::{of_basis, of_passes, of_rating, of_segment, of_status};
use super::{Difference, Merged, Place, Sides, Verdict, What, decide, decide_list};
use crate::domain::coding::{Coding, MarkId, Rating, Segment};
use crate::domain::edit::{CodingEdit, Edit};
use crate::domain::message::Message;

/// Merges everything that belongs to no turn.
pub(super) fn merge(sides: Sides<'_>, names: &Names, merged: &mut Merged) {
    ratings(sides, names, merged);
    stretches(sides, merged);
    making(sides, merged);
}

/// Marks that the edits of turns bring, and marks that they take away.
fn moving(edits: &[Edit]) -> [HashSet<MarkId>; 2] {
    let mut sets = [HashSet::new(), HashSet::new()];
    for edit in edits {
        match edit {
            Edit::Coding(CodingEdit::AddMark { mark, .. }) => sets[0].insert(mark.id),
            Edit::Coding(CodingEdit::RemoveMark { mark, .. }) => sets[1].insert(*mark),
            _ => false,
        };
    }
    sets
}

/// A rating with the evidence that stands.
fn standing(coding: &Coding, id: &str, stands: impl Fn(MarkId) -> bool) -> Option<Rating> {
    let mut rating = coding.ratings().get(id)?.clone();
    rating.evidence.retain(|mark| stands(*mark));
    Some(rating)
}

fn ratings(sides: Sides<'_>, names: &Names, merged: &mut Merged) {
    let known = sides.base.is_some();
    let [come, gone] = moving(&merged.edits);
    let stands = |mark: MarkId| come.contains(&mark) || sides.ours.stands(mark) && !gone.contains(&mark);
    let ids: BTreeSet<&String> = sides.ours.ratings().keys().chain(sides.theirs.ratings().keys()).collect();
    for id in ids {
        let ours = standing(sides.ours, id, stands);
        let in_theirs = |mark: MarkId| sides.theirs.stands(mark) && stands(names.mark(mark));
        let theirs = standing(sides.theirs, id, in_theirs).map(|mut rating| {
            rating.evidence.iter_mut().for_each(|mark| *mark = names.mark(*mark));
            rating
        });
        let base = sides.base.and_then(|base| standing(base, id, stands));
        let (result, verdict) = match (&ours, &theirs) {
            (Some(ours), Some(theirs)) => {
                let (result, verdict) = fields(base.as_ref(), ours, theirs);
                (Some(result), verdict)
            }
            _ => decide(known, base.as_ref(), ours.as_ref(), theirs.as_ref()),
        };
        if result != ours {
            merged.edits.push(CodingEdit::SetRating { rating: id.clone(), value: result }.into());
        }
        let [ours, theirs] = [&ours, &theirs].map(|rating| rating.as_ref().map(of_rating));
        tell(merged, verdict, What::Rating, Place::Rating(id.clone()), [ours, theirs]);
    }
}

/// Merges a rating that both gave: its value, its note and its evidence.
fn fields(base: Option<&Rating>, ours: &Rating, theirs: &Rating) -> (Rating, Option<Verdict>) {
    let known = base.is_some();
    let value = decide(known, base.and_then(|it| it.value.as_ref()), ours.value.as_ref(), theirs.value.as_ref());
    let note = decide(known, base.and_then(|it| it.note.as_ref()), ours.note.as_ref(), theirs.note.as_ref());
    let evidence = decide_list(base.map(|it| it.evidence.as_slice()), &ours.evidence, &theirs.evidence);
    let conflict = [value.1, note.1].into_iter().flatten().any(Verdict::is_conflict);
    let result = Rating { value: value.0, note: note.0, evidence };
    let verdict = if conflict {
        Some(Verdict::Differs)
    } else if result != *ours {
        Some(Verdict::Changed)
    } else {
        value.1.or(note.1)
    };
    (result, verdict)
}

fn stretches(sides: Sides<'_>, merged: &mut Merged) {
    let ids: BTreeSet<&String> = sides.ours.segments().keys().chain(sides.theirs.segments().keys()).collect();
    for id in ids {
        let (ours, theirs) = (sides.ours.segment(id), sides.theirs.segment(id));
        let (mut result, mut verdict) =
            decide(sides.base.is_some(), sides.base.and_then(|base| base.segment(id)), ours, theirs);
        let in_talk =
            |segment: &Segment| [segment.from, segment.to].iter().all(|it| sides.session.position(*it).is_some());
        if result.as_ref() != ours && !result.as_ref().is_none_or(in_talk) {
            (result, verdict) = (ours.cloned(), Some(Verdict::NotTaken));
        }
        if result.as_ref() != ours {
            merged.edits.push(CodingEdit::SetSegment { codebook: id.clone(), segment: result }.into());
        }
        let said = [ours, theirs].map(|segment| segment.map(|segment| of_segment(segment, sides.session)));
        tell(merged, verdict, What::Stretch, Place::Stretch(id.clone()), said);
    }
}

/// How far the coding is, its passes, what it is made from, and whether scores were hidden.
fn making(sides: Sides<'_>, merged: &mut Merged) {
    let (ours, theirs, known) = (&sides.ours.origin, &sides.theirs.origin, sides.base.is_some());
    let statuses = (sides.ours.status(), sides.theirs.status());
    let (status, verdict) = decide(known, sides.base.map(Coding::status), Some(statuses.0), Some(statuses.1));
    if let Some(status) = status.filter(|status| status != statuses.0) {
        merged.edits.push(CodingEdit::SetStatus(status).into());
    }
    let said = [statuses.0, statuses.1].map(|status| Some(of_status(status)));
    tell(merged, verdict, What::State, Place::Coding, said);

    let base = sides.base.map(|base| base.origin.passes.as_slice());
    let passes = decide_list(base, &ours.passes, &theirs.passes);
    if passes != ours.passes {
        let said = [of_passes(&ours.passes), of_passes(&theirs.passes)];
        tell(merged, Some(Verdict::Changed), What::Passes, Place::Coding, said);
        merged.edits.push(CodingEdit::SetPasses(passes).into());
    }

    let bases = sides.base.map(|base| &base.origin.basis);
    let (basis, verdict) = decide(known, bases, Some(&ours.basis), Some(&theirs.basis));
    if let Some(basis) = basis.filter(|basis| *basis != ours.basis) {
        merged.edits.push(CodingEdit::SetBasis(basis).into());
    }
    tell(merged, verdict, What::Basis, Place::Coding, [ours.basis, theirs.basis].map(|basis| Some(of_basis(basis))));

    if ours.scores_hidden && !theirs.scores_hidden {
        merged.edits.push(CodingEdit::SetScoresHidden(false).into());
        let said = [Some(Message::new("merge-scores-hidden")), Some(Message::new("merge-scores-seen"))];
        tell(merged, Some(Verdict::Changed), What::Hidden, Place::Coding, said);
    }
}

fn tell(merged: &mut Merged, verdict: Option<Verdict>, what: What, place: Place, said: [Option<Message>; 2]) {
    let [ours, theirs] = said;
    merged.differences.extend(verdict.map(|verdict| Difference { verdict, what, place, ours, theirs }));
}
