//! Judges what hangs on codes and scores: which scores are watched, passes, the stretch, the scale, crossings.

use super::super::super::message::Message;
use super::super::{CodeId, Crossing, SegmentAdvice, Step};
use super::{Judge, is_id};
use crate::fault_path as path;

/// No talk lasts longer than a day.
const MOST_MINUTES: u32 = 24 * 60;

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
        let segment = match draft.segment {
            SegmentAdvice::Minutes(minutes) => Some((minutes, "segment")),
            SegmentAdvice::Whole => None,
        };
        let needed = draft.ratings_need_minutes.map(|minutes| (minutes, "ratings_need_minutes"));
        for (_, field) in segment.into_iter().chain(needed).filter(|(minutes, _)| *minutes > MOST_MINUTES) {
            self.fault(path![field], Message::new("fault-minutes-many").with("most", MOST_MINUTES));
        }
        if let Some(number) = &draft.scale_number
            && !draft.modifiers.iter().any(|modifier| modifier.id == *number)
        {
            let message = Message::new("fault-modifier-unknown").with("modifier", number.as_str());
            self.fault(path!["scale_number"], message);
        }
        for (index, code) in draft.codes.iter().enumerate() {
            for (modifier, values) in &code.values {
                let place =
                    |last: Step| vec!["codes".into(), index.into(), "values".into(), Step::Key(modifier.clone()), last];
                if !code.modifiers.contains(modifier) {
                    let message = Message::new("fault-modifier-not-taken")
                        .with("modifier", modifier.as_str())
                        .with("code", code.id.as_str());
                    self.fault(vec!["codes".into(), index.into(), "values".into()], message);
                    continue;
                }
                let known = draft.modifiers.iter().find(|known| known.id == *modifier);
                let known = |value: &String| known.is_none_or(|it| it.values.iter().any(|known| known.id == *value));
                for (item, value) in values.iter().enumerate().filter(|(_, value)| !known(value)) {
                    let message = Message::new("fault-value-unknown").with("value", value.as_str());
                    self.fault(place(item.into()), message);
                }
                if values.is_empty() {
                    self.fault(vec!["codes".into(), index.into(), "values".into()], Message::new("fault-no-values"));
                }
            }
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

#[cfg(test)]
mod tests {
    use super::super::super::super::examples::{draft, names};
    use super::super::super::super::session::Speaker;
    use super::super::super::{CrossingDraft, PassDraft, SegmentAdvice, Step};
    use super::super::build;

    #[test]
    fn what_hangs_on_codes_and_scores_is_told_with_the_way_to_it() {
        let mut draft = draft("x", Speaker::Clinician, &["Q"]);
        let pass = |id: &str| PassDraft { id: id.into(), name: names(id) };
        let crossing = |to: &str, from: &str, uncoded: &[&str]| CrossingDraft {
            to: to.into(),
            codes: vec![(from.into(), "QUESTION".into())],
            uncoded: uncoded.iter().map(|it| (*it).to_owned()).collect(),
            note: names(""),
        };
        draft.segment = SegmentAdvice::Minutes(0);
        draft.ratings_need_minutes = Some(80_000);
        draft.scale_number = Some("number".into());
        draft.passes = vec![pass("coding"), pass("two words"), pass("coding")];
        draft.crossings = vec![crossing("y", "Q", &["Z"]), crossing("y", "Q", &[]), crossing("a/b", "Q width=1", &[])];
        let word = |step: &Step| match step {
            Step::Field(name) => (*name).to_owned(),
            Step::Index(index) => index.to_string(),
            Step::Key(key) => key.clone(),
        };
        let path = |path: &[Step]| path.iter().map(word).collect::<Vec<_>>().join(".");
        let faults = build(&draft).unwrap_err();
        let told: Vec<_> =
            faults.iter().map(|fault| format!("{} at {}", fault.message.id, path(&fault.path))).collect();
        let expected = [
            "fault-code-unknown at crossings.0.uncoded.0",
            "fault-crossing-twice at crossings.1.to",
            "fault-id at crossings.2.to",
            "fault-modifier-not-taken at crossings.2.codes.0.0",
            "fault-segment-zero at segment",
            "fault-minutes-many at ratings_need_minutes",
            "fault-modifier-unknown at scale_number",
            "fault-word at passes.1.id",
            "fault-pass-twice at passes.2.id",
        ];
        assert_eq!(told, expected);
        draft.segment = SegmentAdvice::Minutes(1441);
        let faults = build(&draft).unwrap_err();
        assert!(faults.iter().any(|it| it.message.id == "fault-minutes-many" && path(&it.path) == "segment"));
    }
}
