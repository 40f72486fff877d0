//! Stretches, phases and statements of the plan, between the file and the coding.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::schema::{CodingFile, SegmentFile, TagFile};
use crate::domain::codebook::Fault;
use crate::domain::coding::{Coding, Segment, Tag};
use crate::domain::message::Message;
use crate::domain::session::{Session, TurnId};
use crate::fault_path as path;

/// Every turn that a file names, in whatever list.
pub fn turns<'a>(file: &'a CodingFile<'_>) -> impl Iterator<Item = TurnId> + 'a {
    let cuts = file.cuts.iter().map(|cut| cut.turn);
    let marks = file.marks.iter().map(|mark| mark.turn);
    let boundaries = file.boundaries.iter().map(|(turn, _)| *turn);
    let segments = file.segments.iter().flat_map(|segment| [segment.from, segment.to]);
    let phases = file.phases.iter().map(|(turn, _)| *turn);
    let tags = file.tags.iter().map(|tag| tag.turn);
    let listed = file.bookmarks.iter().copied();
    cuts.chain(marks).chain(boundaries).chain(listed).chain(segments).chain(phases).chain(tags)
}

/// The same, to be changed.
pub fn turns_mut<'a>(file: &'a mut CodingFile<'_>) -> impl Iterator<Item = &'a mut TurnId> + 'a {
    let cuts = file.cuts.iter_mut().map(|cut| &mut cut.turn);
    let marks = file.marks.iter_mut().map(|mark| &mut mark.turn);
    let boundaries = file.boundaries.iter_mut().map(|(turn, _)| turn);
    let segments = file.segments.iter_mut().flat_map(|segment| [&mut segment.from, &mut segment.to]);
    let phases = file.phases.iter_mut().map(|(turn, _)| turn);
    let tags = file.tags.iter_mut().map(|tag| &mut tag.turn);
    let listed = file.bookmarks.iter_mut();
    cuts.chain(marks).chain(boundaries).chain(listed).chain(segments).chain(phases).chain(tags)
}

/// What contradicts itself in the lists.
pub fn faults(file: &CodingFile<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut books = BTreeSet::new();
    for (index, segment) in file.segments.iter().enumerate() {
        if !books.insert(segment.codebook.as_str()) {
            let message = Message::new("coding-segment-twice").with("id", segment.codebook.as_str());
            faults.push(Fault { path: path!["segments", index, "codebook"], message });
        }
        if segment.times.is_some_and(|(from, to)| from >= to) {
            let message = Message::new("coding-segment-times");
            faults.push(Fault { path: path!["segments", index, "times"], message });
        }
    }
    let mut begun = BTreeSet::new();
    for (index, (turn, _)) in file.phases.iter().enumerate().filter(|(_, (turn, _))| !begun.insert(*turn)) {
        let message = Message::new("coding-phase-twice").with("turn", turn.0);
        faults.push(Fault { path: path!["phases", index, 0], message });
    }
    let parts: HashSet<_> = file.cuts.iter().map(|cut| (cut.turn, cut.utterance)).collect();
    for (index, tag) in file.tags.iter().enumerate() {
        if let Some(utterance) = tag.utterance.filter(|utterance| !parts.contains(&(tag.turn, *utterance))) {
            let message = Message::new("coding-no-utterance").with("utterance", utterance.0);
            faults.push(Fault { path: path!["tags", index, "utterance"], message });
        }
    }
    faults
}

/// Stretches that end before they begin, by where their turns are in the talk: they would count nothing.
pub fn out_of_order(file: &CodingFile<'_>, session: &Session) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (index, segment) in file.segments.iter().enumerate().filter(|(_, segment)| !segment.open_end) {
        let ends = (session.position(segment.from), session.position(segment.to));
        if let (Some(from), Some(to)) = ends
            && from > to
        {
            let message = Message::new("coding-segment-order").with("from", segment.from.0).with("to", segment.to.0);
            faults.push(Fault { path: path!["segments", index, "to"], message });
        }
    }
    faults
}

/// Puts the lists into a coding.
pub fn into_coding(
    coding: Coding,
    segments: Vec<SegmentFile>,
    phases: Vec<(TurnId, crate::domain::coding::Phase)>,
    tags: Vec<TagFile>,
) -> Coding {
    let segments: BTreeMap<String, Segment> = segments
        .into_iter()
        .map(|it| {
            let SegmentFile { codebook, from, to, open_end, times, seed, reason } = it;
            (codebook, Segment { from, to, open_end, times, seed, reason })
        })
        .collect();
    let tags = tags
        .into_iter()
        .map(|it| (it.turn, Tag { utterance: it.utterance, heading: it.heading, actor: it.actor, says: it.says }));
    coding.with_plan(segments, phases, tags)
}

/// The lists that a coding has.
pub fn fill(file: &mut CodingFile<'_>, coding: &Coding) {
    file.segments = coding
        .segments()
        .iter()
        .map(|(codebook, it)| SegmentFile {
            codebook: codebook.clone(),
            from: it.from,
            to: it.to,
            open_end: it.open_end,
            times: it.times,
            seed: it.seed,
            reason: it.reason.clone(),
        })
        .collect();
    file.phases = coding.phases().collect();
    file.tags = coding
        .tags()
        .map(|(turn, it)| TagFile {
            turn,
            utterance: it.utterance,
            heading: it.heading.clone(),
            actor: it.actor.clone(),
            says: it.says.clone(),
        })
        .collect();
}
