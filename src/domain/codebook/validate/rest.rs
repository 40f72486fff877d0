//! Judges what hangs on codes and scores: which scores are watched, passes, the stretch, the scale, crossings.

use super::super::super::message::Message;
use super::super::{CodeId, Crossing, SegmentAdvice};
use super::{Judge, is_id};
use crate::fault_path as path;

impl Judge<'_> {
    /// Judges what is watched, how long a stretch is, which passes there are, and which modifier is the scale's number.
    pub(super) fn rest(&mut self) {
        let draft = self.draft;
        for (index, id) in draft.watch.iter().enumerate() {
            if !draft.scores.iter().any(|score| score.id == *id) {
                self.fault(path!["watch", index], Message::new("fault-score-unknown").with("id", id.as_str()));
            }
        }
        if draft.segment == SegmentAdvice::Minutes(0) {
            self.fault(path!["segment"], Message::new("fault-segment-zero"));
        }
        if let Some(number) = &draft.scale_number
            && !draft.modifiers.iter().any(|modifier| modifier.id == *number)
        {
            let message = Message::new("fault-modifier-unknown").with("id", number.as_str());
            self.fault(path!["scale_number"], message);
        }
        for (index, pass) in draft.passes.iter().enumerate() {
            self.word(&pass.id, path!["passes", index, "id"]);
            if draft.passes[..index].iter().any(|earlier| earlier.id == pass.id) {
                let message = Message::new("fault-pass-twice").with("id", pass.id.as_str());
                self.fault(path!["passes", index, "id"], message);
            }
        }
    }

    /// Judges crossings. Whether the other codebook has the codes is for whoever has both.
    pub(super) fn crossings(&mut self) -> Vec<Crossing> {
        let draft = self.draft;
        let mut crossings = Vec::new();
        for (index, crossing) in draft.crossings.iter().enumerate() {
            if !is_id(&crossing.to) {
                let message = Message::new("fault-id").with("id", crossing.to.as_str());
                self.fault(path!["crossings", index, "to"], message);
            }
            if draft.crossings[..index].iter().any(|earlier| earlier.to == crossing.to) {
                let message = Message::new("fault-crossing-twice").with("id", crossing.to.as_str());
                self.fault(path!["crossings", index, "to"], message);
            }
            let texts: Vec<String> = crossing.codes.iter().map(|(selector, _)| selector.clone()).collect();
            let selectors = self.selectors(&texts, |place| path!["crossings", index, "codes", place, 0]);
            let uncoded = if crossing.uncoded.is_empty() {
                Vec::new()
            } else {
                self.selectors(&crossing.uncoded, |place| path!["crossings", index, "uncoded", place])
            };
            crossings.push(Crossing {
                to: crossing.to.clone(),
                codes: selectors.into_iter().zip(crossing.codes.iter().map(|(_, code)| CodeId::new(code))).collect(),
                uncoded,
                note: crossing.note.clone(),
            });
        }
        crossings
    }
}
