//! Whether a codebook holds more than anybody could code by. Judging one looks things up in its lists over and over.

use crate::domain::codebook::{CrossingDraft, Draft, Fault, RuleDraft, ScoreKind, Step};
use crate::fault_path as path;
use crate::ports::limits::{MOST_LISTED, many};

/// Faults of size.
pub fn faults(draft: &Draft) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut list = |path: Vec<Step>, count: usize| {
        faults.extend(many(count, MOST_LISTED).map(|message| Fault { path, message }));
    };
    for (field, count) in [
        ("groups", draft.groups.len()),
        ("codes", draft.codes.len()),
        ("modifiers", draft.modifiers.len()),
        ("rules", draft.rules.len()),
        ("ratings", draft.ratings.len()),
        ("scores", draft.scores.len()),
        ("watch", draft.watch.len()),
        ("passes", draft.passes.len()),
        ("crossings", draft.crossings.len()),
    ] {
        list(path![field], count);
    }
    for (index, code) in draft.codes.iter().enumerate() {
        list(path!["codes", index, "modifiers"], code.modifiers.len().max(code.required.len()));
        list(path!["codes", index, "values"], code.values.values().map(Vec::len).max().unwrap_or(0));
    }
    for (index, modifier) in draft.modifiers.iter().enumerate() {
        list(path!["modifiers", index, "values"], modifier.values.len());
    }
    for (index, rule) in draft.rules.iter().enumerate() {
        let codes = match rule {
            RuleDraft::OnceAVolley(codes) | RuleDraft::OneSlot(codes) | RuleDraft::FirstWins { codes, .. } => {
                codes.len()
            }
            RuleDraft::AtMost(_) | RuleDraft::AtMostAnUtterance(_) => 0,
        };
        list(path!["rules", index], codes);
    }
    for (index, score) in draft.scores.iter().enumerate() {
        let selectors = match &score.is {
            ScoreKind::Sum(of) | ScoreKind::Mean(of) => of.len(),
            ScoreKind::Ratio { of, to: other } | ScoreKind::Share { of, among: other } => of.len().max(other.len()),
        };
        list(path!["scores", index, "is"], selectors);
    }
    for selectors in draft.roles.values() {
        list(path!["roles"], selectors.len());
    }
    for (index, CrossingDraft { codes, uncoded, .. }) in draft.crossings.iter().enumerate() {
        list(path!["crossings", index, "codes"], codes.len());
        list(path!["crossings", index, "uncoded"], uncoded.len());
    }
    faults
}
