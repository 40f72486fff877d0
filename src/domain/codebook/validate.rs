//! Judges a draft: every fault at once, each with the path to it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::message::Message;
use super::{
    Code, CodeId, Codebook, Draft, Fault, Formula, Modifier, Rule, RuleDraft, Score, ScoreKind, Selector, Step,
};
use crate::fault_path as path;

/// Builds the codebook, or names every fault.
pub(super) fn build(draft: &Draft) -> Result<Codebook, Vec<Fault>> {
    let mut judge = Judge { draft, faults: Vec::new() };
    judge.head();
    judge.codes();
    judge.modifiers();
    judge.ratings();
    let rules = judge.rules();
    let scores = judge.scores();
    let roles = judge.roles();
    judge.watch();
    if !judge.faults.is_empty() {
        return Err(judge.faults);
    }
    Ok(Codebook {
        id: draft.id.clone(),
        version: draft.version.clone(),
        name: draft.name.clone(),
        about: draft.about.clone(),
        unit: draft.unit,
        codes_per_unit: draft.codes_per_unit,
        needs_target: draft.needs_target,
        codes: draft.codes.iter().map(code).collect(),
        groups: draft.groups.clone(),
        modifiers: draft
            .modifiers
            .iter()
            .map(|modifier| Modifier {
                id: modifier.id.clone(),
                name: modifier.name.clone(),
                values: modifier.values.clone(),
            })
            .collect(),
        rules,
        ratings: draft.ratings.clone(),
        scores,
        watch: draft.watch.clone(),
        roles,
        passes: draft.passes.clone(),
    })
}

fn code(draft: &super::CodeDraft) -> Code {
    Code {
        id: CodeId::new(&draft.id),
        speaker: draft.speaker,
        group: draft.group.clone(),
        name: draft.name.clone(),
        short: if draft.short.is_empty() { draft.name.clone() } else { draft.short.clone() },
        definition: draft.definition.clone(),
        example: draft.example.clone(),
        hint: draft.hint.clone(),
        modifiers: draft.modifiers.clone(),
        required: draft.required.clone(),
    }
}

/// Whether a text can be an id: letters, digits and `. _ + -`, nothing else, so that it can stand in a file's name.
pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && !text.starts_with('.')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

struct Judge<'a> {
    draft: &'a Draft,
    faults: Vec<Fault>,
}

impl Judge<'_> {
    fn fault(&mut self, path: Vec<Step>, message: Message) {
        self.faults.push(Fault { path, message });
    }

    fn head(&mut self) {
        if !is_id(&self.draft.id) {
            self.fault(path!["id"], Message::new("fault-id").with("id", self.draft.id.as_str()));
        }
        if self.draft.name.is_empty() {
            self.fault(path!["name"], Message::new("fault-name-empty"));
        }
        if self.draft.codes.is_empty() {
            self.fault(path!["codes"], Message::new("fault-no-codes"));
        }
    }

    fn codes(&mut self) {
        let draft = self.draft;
        let groups: BTreeSet<_> = draft.groups.iter().map(|(id, _)| id.as_str()).collect();
        let mut seen = BTreeMap::new();
        for (index, code) in draft.codes.iter().enumerate() {
            if !is_id(&code.id) {
                self.fault(path!["codes", index, "id"], Message::new("fault-id").with("id", code.id.as_str()));
            } else if code.id == CodeId::NO_CODE {
                self.fault(
                    path!["codes", index, "id"],
                    Message::new("fault-code-reserved").with("id", code.id.as_str()),
                );
            } else if seen.insert(code.id.as_str(), index).is_some() {
                self.fault(path!["codes", index, "id"], Message::new("fault-code-twice").with("id", code.id.as_str()));
            }
            if code.name.is_empty() {
                self.fault(path!["codes", index, "name"], Message::new("fault-name-empty"));
            }
            if !code.group.is_empty() && !groups.contains(code.group.as_str()) {
                let message = Message::new("fault-group-unknown").with("group", code.group.as_str());
                self.fault(path!["codes", index, "group"], message);
            }
            for (place, modifier) in code.modifiers.iter().enumerate() {
                if !draft.modifiers.iter().any(|known| known.id == *modifier) {
                    let message = Message::new("fault-modifier-unknown").with("modifier", modifier.as_str());
                    self.fault(path!["codes", index, "modifiers", place], message);
                }
            }
            for (place, modifier) in code.required.iter().enumerate() {
                if !code.modifiers.contains(modifier) {
                    let message = Message::new("fault-required-not-taken").with("modifier", modifier.as_str());
                    self.fault(path!["codes", index, "required", place], message);
                }
            }
        }
    }

    fn modifiers(&mut self) {
        let draft = self.draft;
        for (index, modifier) in draft.modifiers.iter().enumerate() {
            if draft.modifiers[..index].iter().any(|earlier| earlier.id == modifier.id) {
                let message = Message::new("fault-modifier-twice").with("modifier", modifier.id.as_str());
                self.fault(path!["modifiers", index, "id"], message);
            }
            if modifier.values.is_empty() {
                self.fault(path!["modifiers", index, "values"], Message::new("fault-no-values"));
            }
            for (place, value) in modifier.values.iter().enumerate() {
                if modifier.values[..place].iter().any(|earlier| earlier.id == value.id) {
                    let message = Message::new("fault-value-twice").with("value", value.id.as_str());
                    self.fault(path!["modifiers", index, "values", place, "id"], message);
                }
            }
        }
    }

    fn ratings(&mut self) {
        let draft = self.draft;
        for (index, rating) in draft.ratings.iter().enumerate() {
            if draft.ratings[..index].iter().any(|earlier| earlier.id == rating.id) {
                let message = Message::new("fault-rating-twice").with("id", rating.id.as_str());
                self.fault(path!["ratings", index, "id"], message);
            }
            if rating.lowest >= rating.highest {
                self.fault(path!["ratings", index, "lowest"], Message::new("fault-rating-range"));
            }
            if rating.preset.is_some_and(|preset| preset < rating.lowest || preset > rating.highest) {
                self.fault(path!["ratings", index, "preset"], Message::new("fault-rating-preset"));
            }
            for value in rating.anchors.keys() {
                if *value < rating.lowest || *value > rating.highest {
                    let place = vec!["ratings".into(), index.into(), "anchors".into(), Step::Key(value.to_string())];
                    self.fault(place, Message::new("fault-rating-anchor").with("value", u32::from(*value)));
                }
            }
        }
    }

    fn knows(&self, code: &str) -> bool {
        self.draft.codes.iter().any(|known| known.id == code)
    }

    fn code_list(&mut self, codes: &[String], place: impl Fn(usize) -> Vec<Step>) -> Vec<CodeId> {
        for (index, code) in codes.iter().enumerate() {
            if !self.knows(code) {
                self.fault(place(index), Message::new("fault-code-unknown").with("id", code.as_str()));
            } else if codes[..index].contains(code) {
                self.fault(place(index), Message::new("fault-code-twice").with("id", code.as_str()));
            }
        }
        codes.iter().map(|code| CodeId::new(code)).collect()
    }

    fn rules(&mut self) -> Vec<Rule> {
        let draft = self.draft;
        let mut rules = Vec::new();
        for (index, rule) in draft.rules.iter().enumerate() {
            rules.push(match rule {
                RuleDraft::OnceAVolley(codes) => {
                    Rule::OnceAVolley(self.code_list(codes, |place| path!["rules", index, 0, place]))
                }
                RuleDraft::FirstWins { scope, codes } => {
                    if codes.len() < 2 {
                        self.fault(path!["rules", index, "codes"], Message::new("fault-rule-needs-two"));
                    }
                    let codes = self.code_list(codes, |place| path!["rules", index, "codes", place]);
                    Rule::FirstWins { scope: *scope, codes }
                }
                RuleDraft::AtMost(number) => {
                    if *number == 0 {
                        self.fault(path!["rules", index, 0], Message::new("fault-rule-never"));
                    }
                    Rule::AtMost(*number)
                }
            });
        }
        rules
    }

    fn selectors(&mut self, texts: &[String], place: impl Fn(usize) -> Vec<Step>) -> Vec<Selector> {
        if texts.is_empty() {
            let mut path = place(0);
            path.pop();
            self.fault(path, Message::new("fault-selectors-empty"));
        }
        let mut selectors = Vec::new();
        for (index, text) in texts.iter().enumerate() {
            match Selector::parse(text) {
                None => self.fault(place(index), Message::new("fault-selector").with("text", text.as_str())),
                Some(selector) => {
                    if let Some(message) = self.selector_fault(&selector) {
                        self.fault(place(index), message);
                    } else if selectors.contains(&selector) {
                        let message = Message::new("fault-selector-twice").with("text", text.as_str());
                        self.fault(place(index), message);
                    }
                    selectors.push(selector);
                }
            }
        }
        selectors
    }

    fn selector_fault(&self, selector: &Selector) -> Option<Message> {
        let Selector::Code { code, having } = selector else {
            return None;
        };
        let Some(known) = self.draft.codes.iter().find(|known| known.id == *code.0) else {
            return Some(Message::new("fault-code-unknown").with("id", &*code.0));
        };
        having.iter().find_map(|(modifier, value)| {
            if !known.modifiers.contains(modifier) {
                return Some(
                    Message::new("fault-modifier-not-taken").with("modifier", modifier.as_str()).with("code", &*code.0),
                );
            }
            let values = self.draft.modifiers.iter().find(|known| known.id == *modifier)?;
            (!values.values.iter().any(|known| known.id == *value))
                .then(|| Message::new("fault-value-unknown").with("value", value.as_str()))
        })
    }

    fn scores(&mut self) -> Vec<Score> {
        let draft = self.draft;
        let mut scores = Vec::new();
        for (index, score) in draft.scores.iter().enumerate() {
            if draft.scores[..index].iter().any(|earlier| earlier.id == score.id) {
                let message = Message::new("fault-score-twice").with("id", score.id.as_str());
                self.fault(path!["scores", index, "id"], message);
            }
            let formula = self.formula(index, &score.is);
            if let Some(thresholds) = &score.thresholds
                && (!thresholds.fair.is_finite() || !thresholds.good.is_finite() || thresholds.fair > thresholds.good)
            {
                self.fault(path!["scores", index, "thresholds", "fair"], Message::new("fault-thresholds-order"));
            }
            scores.push(Score {
                id: score.id.clone(),
                name: score.name.clone(),
                formula,
                thresholds: score.thresholds.clone(),
            });
        }
        scores
    }

    fn formula(&mut self, index: usize, kind: &ScoreKind) -> Formula {
        let place = |field: &'static str| move |item: usize| path!["scores", index, "is", field, item];
        match kind {
            ScoreKind::Sum(of) => Formula::Sum(self.selectors(of, |item| path!["scores", index, "is", 0, item])),
            ScoreKind::Ratio { of, to } => {
                Formula::Ratio(self.selectors(of, place("of")), self.selectors(to, place("to")))
            }
            ScoreKind::Share { of, among } => {
                for (item, part) in of.iter().enumerate() {
                    if !among.contains(part) {
                        let message = Message::new("fault-share-not-among").with("text", part.as_str());
                        self.fault(path!["scores", index, "is", "of", item], message);
                    }
                }
                Formula::Share(self.selectors(of, place("of")), self.selectors(among, place("among")))
            }
            ScoreKind::Mean(ratings) => {
                for (item, rating) in ratings.iter().enumerate() {
                    if !self.draft.ratings.iter().any(|known| known.id == *rating) {
                        let message = Message::new("fault-rating-unknown").with("id", rating.as_str());
                        self.fault(path!["scores", index, "is", 0, item], message);
                    }
                }
                if ratings.is_empty() {
                    self.fault(path!["scores", index, "is"], Message::new("fault-selectors-empty"));
                }
                Formula::Mean(ratings.clone())
            }
        }
    }

    fn watch(&mut self) {
        let draft = self.draft;
        for (index, id) in draft.watch.iter().enumerate() {
            if !draft.scores.iter().any(|score| score.id == *id) {
                self.fault(path!["watch", index], Message::new("fault-score-unknown").with("id", id.as_str()));
            }
        }
    }

    fn roles(&mut self) -> BTreeMap<super::CodeRole, Vec<Selector>> {
        let draft = self.draft;
        draft
            .roles
            .iter()
            .map(|(role, selectors)| {
                let key = Step::Key(role_word(*role));
                let place = |item: usize| vec!["roles".into(), key.clone(), item.into()];
                (*role, self.selectors(selectors, place))
            })
            .collect()
    }
}

/// The word that stands for a role in files.
fn role_word(role: super::CodeRole) -> String {
    let mut word = String::new();
    for letter in format!("{role:?}").chars() {
        if letter.is_uppercase() && !word.is_empty() {
            word.push('_');
        }
        word.extend(letter.to_lowercase());
    }
    word
}
