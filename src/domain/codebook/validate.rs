//! Judges a draft: every fault at once, each with the path to it.

mod rest;
mod rules;

use std::collections::{BTreeMap, BTreeSet};

use unicode_width::UnicodeWidthChar;

use super::super::message::Message;
use super::super::visible::replacement;
use super::{Code, CodeId, Codebook, Draft, Fault, Formula, Modifier, Score, ScoreKind, Selector, Step};
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
    let crossings = judge.crossings();
    judge.rest();
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
        segment: draft.segment,
        ratings_need_minutes: draft.ratings_need_minutes,
        codes: draft.codes.iter().map(code).collect(),
        groups: draft.groups.clone(),
        modifiers: draft
            .modifiers
            .iter()
            .map(|modifier| Modifier {
                id: modifier.id.clone(),
                name: modifier.name.clone(),
                values: modifier.values.clone(),
                unverified: modifier.unverified,
                second_target: modifier.second_target,
            })
            .collect(),
        rules,
        ratings: draft.ratings.clone(),
        scores,
        watch: draft.watch.clone(),
        roles,
        scale_number: draft.scale_number.clone(),
        made: draft.made,
        configuration: draft.configuration,
        passes: draft.passes.clone(),
        crossings,
        is_stand_in: false,
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
        values: draft.values.clone(),
        unverified: draft.unverified,
    }
}

/// Whether a text can be an id: letters, digits and `. _ -`, nothing else, so that it can stand in a file's name.
pub(crate) fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && !text.starts_with('.')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

/// Whether a text can be the id of a code: letters and digits of any script, with the marks that stand on or under them,
/// and `. _ -`. It stands in no file's name, and people find their own spelling again in every file that it goes to.
fn is_code(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|first: char| fits_code(first) && is_letter(first) && first != '.')
        && text.chars().all(fits_code)
}

/// Whether a character can stand in the id of a code.
pub(crate) fn fits_code(letter: char) -> bool {
    is_letter(letter) || letter.width() == Some(0) && replacement(letter).is_none()
}

/// Whether something shows of a character by itself, and it can stand in the id of a code.
fn is_letter(letter: char) -> bool {
    "._-".contains(letter) || letter.is_alphanumeric() && replacement(letter).is_none() && letter.width() > Some(0)
}

/// Whether a text can be told apart as one word: in selectors (`CR valence=+`), in tables and on the screen. Signs may be
/// words.
fn is_word(text: &str) -> bool {
    let fits = |letter: char| !letter.is_whitespace() && letter != '=' && replacement(letter).is_none();
    !text.is_empty() && text.len() <= 64 && text.chars().all(fits)
}

/// Columns of the summary's table beside those of scores; the others have a dot in their names, which scores have not.
const COLUMNS: [&str; 12] = [
    "session",
    "title",
    "coder",
    "coding",
    "codebooks",
    "round",
    "as",
    "state",
    "basis",
    "scores_hidden",
    "segments",
    "phases",
];

/// Whether a text can head a column of a table: a spreadsheet must not take it for a formula, and with a dot it could
/// stand for a figure of something else.
fn is_column(text: &str) -> bool {
    is_id(text) && text.starts_with(|letter: char| letter.is_ascii_alphabetic()) && !text.contains('.')
}

struct Judge<'a> {
    draft: &'a Draft,
    faults: Vec<Fault>,
}

impl Judge<'_> {
    fn fault(&mut self, path: Vec<Step>, message: Message) {
        self.faults.push(Fault { path, message });
    }

    fn word(&mut self, id: &str, path: Vec<Step>) {
        if !is_word(id) {
            self.fault(path, Message::new("fault-word").with("id", id));
        }
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
            if !is_code(&code.id) {
                self.fault(path!["codes", index, "id"], Message::new("fault-code-id").with("id", code.id.as_str()));
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
            self.word(&modifier.id, path!["modifiers", index, "id"]);
            if draft.modifiers[..index].iter().any(|earlier| earlier.id == modifier.id) {
                let message = Message::new("fault-modifier-twice").with("modifier", modifier.id.as_str());
                self.fault(path!["modifiers", index, "id"], message);
            }
            if modifier.values.is_empty() {
                self.fault(path!["modifiers", index, "values"], Message::new("fault-no-values"));
            }
            for (place, value) in modifier.values.iter().enumerate() {
                self.word(&value.id, path!["modifiers", index, "values", place, "id"]);
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
            self.word(&rating.id, path!["ratings", index, "id"]);
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
        let Selector::Code { code, having, lacking } = selector else {
            return None;
        };
        let Some(known) = self.draft.codes.iter().find(|known| known.id == *code.0) else {
            return Some(Message::new("fault-code-unknown").with("id", &*code.0));
        };
        let unknown = having.iter().chain(lacking).find_map(|(modifier, value)| {
            if !known.modifiers.contains(modifier) {
                return Some(
                    Message::new("fault-modifier-not-taken").with("modifier", modifier.as_str()).with("code", &*code.0),
                );
            }
            let values = self.draft.modifiers.iter().find(|known| known.id == *modifier)?;
            (!values.values.iter().any(|known| known.id == *value))
                .then(|| Message::new("fault-value-unknown").with("value", value.as_str()))
        });
        let nothing = || Message::new("fault-selector-nothing").with("text", selector.to_string());
        unknown.or_else(|| selector.is_of_nothing().then(nothing))
    }

    fn scores(&mut self) -> Vec<Score> {
        let draft = self.draft;
        let mut scores = Vec::new();
        for (index, score) in draft.scores.iter().enumerate() {
            if !is_column(&score.id) {
                self.fault(path!["scores", index, "id"], Message::new("fault-score-id").with("id", score.id.as_str()));
            } else if COLUMNS.contains(&score.id.as_str()) {
                let message = Message::new("fault-score-column").with("id", score.id.as_str());
                self.fault(path!["scores", index, "id"], message);
            }
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
                unverified: score.unverified,
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

    fn roles(&mut self) -> BTreeMap<super::CodeRole, Vec<Selector>> {
        let draft = self.draft;
        draft
            .roles
            .iter()
            .map(|(role, selectors)| {
                let key = Step::Key(role.word());
                let place = |item: usize| vec!["roles".into(), key.clone(), item.into()];
                (*role, self.selectors(selectors, place))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::examples::{code, draft, names};
    use super::super::super::session::Speaker;
    use super::super::{
        CodeRole, ModifierDraft, Names, RatingDraft, RuleDraft, Scope, ScoreDraft, Thresholds, ValueDraft,
    };
    use super::*;

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    /// The faults as `message at path`.
    fn faults(draft: &Draft) -> Vec<String> {
        let step = |step: &Step| match step {
            Step::Field(name) => (*name).to_owned(),
            Step::Index(index) => index.to_string(),
            Step::Key(key) => key.clone(),
        };
        let told = |fault: &Fault| {
            format!("{} at {}", fault.message.id, fault.path.iter().map(step).collect::<Vec<_>>().join("."))
        };
        build(draft).err().unwrap_or_default().iter().map(told).collect()
    }

    /// Adds to a draft whatever can be wrong with codes and modifiers.
    fn with_faulty_codes(draft: &mut Draft) {
        draft.id = "two words".into();
        draft.name = Names::default();
        draft.codes = ["Q", "Q", "NC", "a b"].map(|id| code(id, Speaker::Clinician)).into();
        draft.codes[0].modifiers = texts(&["depth", "gone"]);
        draft.codes[0].required = texts(&["depth", "width"]);
        draft.codes[1].name = names(" ");
        draft.codes[1].group = "nowhere".into();
        let value = |id: &str| ValueDraft { id: id.into(), name: names(id), sign: id.into() };
        let modifier = |id: &str, values| ModifierDraft {
            id: id.into(),
            name: names(id),
            values,
            unverified: false,
            second_target: false,
        };
        draft.modifiers = vec![modifier("depth", vec![value("1"), value("1")]), modifier("depth", Vec::new())];
    }

    fn with_faulty_ratings(draft: &mut Draft) {
        let anchors = [(1, names("low")), (9, names("high"))].into();
        let rating = RatingDraft {
            id: "EMP".into(),
            name: names("Empathy"),
            lowest: 1,
            highest: 5,
            preset: Some(0),
            needs_target: false,
            anchors,
            unverified: false,
        };
        let upside_down =
            RatingDraft { lowest: 5, preset: None, needs_target: false, anchors: [].into(), ..rating.clone() };
        draft.ratings = vec![rating, upside_down];
    }

    fn with_faulty_rules(draft: &mut Draft) {
        draft.rules = vec![
            RuleDraft::OnceAVolley(texts(&["Q", "Z", "Q"])),
            RuleDraft::FirstWins { scope: Scope::Volley, codes: texts(&["Y"]) },
            RuleDraft::AtMost(0),
        ];
    }

    fn with_faulty_scores(draft: &mut Draft) {
        let score = |id: &str, is, fair| ScoreDraft {
            id: id.into(),
            name: names(id),
            is,
            thresholds: Some(Thresholds { fair, good: 2.0, source: String::new(), unverified: false }),
            unverified: false,
        };
        draft.scores = vec![
            score("a", ScoreKind::Sum(texts(&["Q valence", "Z", "Q width=1", "Q depth=7", "Q", "Q"])), 3.0),
            score("a", ScoreKind::Ratio { of: Vec::new(), to: texts(&["every body"]) }, f64::NAN),
            score("b", ScoreKind::Share { of: texts(&["Q depth=1", "Q depth=1 depth!=1"]), among: texts(&["Q"]) }, 1.0),
            score("c", ScoreKind::Mean(texts(&["EMP", "ZEN"])), 1.0),
            score("d", ScoreKind::Mean(Vec::new()), 1.0),
        ];
        draft.watch = texts(&["a", "z"]);
        draft.roles = [(CodeRole::ChangeTalk, texts(&["CT"])), (CodeRole::Discord, Vec::new())].into();
    }

    #[test]
    fn every_fault_is_told_at_once_with_the_way_to_it() {
        let mut draft = draft("x", Speaker::Clinician, &[]);
        with_faulty_codes(&mut draft);
        with_faulty_ratings(&mut draft);
        with_faulty_rules(&mut draft);
        with_faulty_scores(&mut draft);
        let expected = [
            "fault-id at id",
            "fault-name-empty at name",
            "fault-modifier-unknown at codes.0.modifiers.1",
            "fault-required-not-taken at codes.0.required.1",
            "fault-code-twice at codes.1.id",
            "fault-name-empty at codes.1.name",
            "fault-group-unknown at codes.1.group",
            "fault-code-reserved at codes.2.id",
            "fault-code-id at codes.3.id",
            "fault-value-twice at modifiers.0.values.1.id",
            "fault-modifier-twice at modifiers.1.id",
            "fault-no-values at modifiers.1.values",
            "fault-rating-preset at ratings.0.preset",
            "fault-rating-anchor at ratings.0.anchors.9",
            "fault-rating-twice at ratings.1.id",
            "fault-rating-range at ratings.1.lowest",
            "fault-code-unknown at rules.0.0.1",
            "fault-code-twice at rules.0.0.2",
            "fault-rule-needs-two at rules.1.codes",
            "fault-code-unknown at rules.1.codes.0",
            "fault-rule-never at rules.2.0",
            "fault-selector at scores.0.is.0.0",
            "fault-code-unknown at scores.0.is.0.1",
            "fault-modifier-not-taken at scores.0.is.0.2",
            "fault-value-unknown at scores.0.is.0.3",
            "fault-selector-twice at scores.0.is.0.5",
            "fault-thresholds-order at scores.0.thresholds.fair",
            "fault-score-twice at scores.1.id",
            "fault-selectors-empty at scores.1.is.of",
            "fault-selector at scores.1.is.to.0",
            "fault-thresholds-order at scores.1.thresholds.fair",
            "fault-share-not-among at scores.2.is.of.0",
            "fault-share-not-among at scores.2.is.of.1",
            "fault-selector-nothing at scores.2.is.of.1",
            "fault-rating-unknown at scores.3.is.0.1",
            "fault-selectors-empty at scores.4.is",
            "fault-code-unknown at roles.change_talk.0",
            "fault-selectors-empty at roles.discord",
            "fault-score-unknown at watch.1",
        ];
        assert_eq!(faults(&draft), expected);
    }

    fn first_wins(scope: Scope, codes: &[&str]) -> RuleDraft {
        RuleDraft::FirstWins { scope, codes: texts(codes) }
    }

    #[test]
    fn a_code_that_would_win_over_itself_the_long_way_round_is_told() {
        let circle = |rules: &[RuleDraft]| {
            let mut draft = draft("x", Speaker::Clinician, &["A", "B", "C", "D"]);
            draft.rules = rules.to_vec();
            faults(&draft)
        };
        let (volley, utterance) = (Scope::Volley, Scope::Utterance);
        let (ab, bc, ca) = (["A", "B"], ["B", "C"], ["C", "A"]);
        let round = [first_wins(volley, &ab), first_wins(volley, &bc), first_wins(volley, &ca)];
        assert_eq!(circle(&round), ["fault-rule-circle at rules.2.codes"]);
        assert_eq!(circle(&[first_wins(utterance, &ab), first_wins(utterance, &["B", "A"])]).len(), 1);
        assert_eq!(circle(&round[..2]), [] as [&str; 0]);
        let apart = [first_wins(utterance, &ab), first_wins(volley, &["B", "A"])];
        assert_eq!(circle(&apart), [] as [&str; 0], "what holds in an utterance may be otherwise in a volley");
        assert_eq!(
            circle(&[first_wins(volley, &["A", "B", "C"]), first_wins(volley, &["A", "D", "C"])]),
            [] as [&str; 0]
        );
    }

    #[test]
    fn a_rule_for_codes_that_never_meet_is_told() {
        let mut draft = draft("x", Speaker::Clinician, &["Q", "SR"]);
        draft.codes.push(code("CT", Speaker::Client));
        draft.rules = vec![
            first_wins(Scope::Utterance, &["Q", "SR", "CT"]),
            RuleDraft::OneSlot(texts(&["Q"])),
            RuleDraft::OneSlot(texts(&["Q", "CT"])),
            RuleDraft::AtMostAnUtterance(0),
        ];
        let expected = [
            "fault-rule-sides at rules.0.codes",
            "fault-rule-needs-two at rules.1.0",
            "fault-rule-client at rules.2.0.1",
            "fault-rule-never at rules.3.0",
        ];
        assert_eq!(faults(&draft), expected);
    }

    #[test]
    fn a_rule_about_volleys_takes_no_code_of_the_client() {
        let mut draft = draft("x", Speaker::Client, &["CT", "ST"]);
        draft.rules = vec![
            RuleDraft::OnceAVolley(texts(&["Q", "CT"])),
            RuleDraft::FirstWins { scope: Scope::Volley, codes: texts(&["ST", "Q"]) },
            RuleDraft::FirstWins { scope: Scope::Utterance, codes: texts(&["CT", "ST"]) },
            RuleDraft::AtMost(3),
        ];
        let alone = draft.clone();
        draft.codes.push(code("Q", Speaker::Clinician));
        assert_eq!(faults(&draft), ["fault-rule-client at rules.0.0.1", "fault-rule-client at rules.1.codes.0"]);
        assert_eq!(faults(&alone).last().map(String::as_str), Some("fault-rule-no-volleys at rules.3.0"));
    }

    #[test]
    fn ids_of_what_refines_and_rates_are_single_words_and_may_be_signs() {
        for id in ["", "a b", "a=b", "a\u{a0}b", "a\nb", "\u{9b}31m", "\u{202e}a", &"x".repeat(65)] {
            assert!(!is_word(id), "{id:?}");
            let mut draft = draft("x", Speaker::Clinician, &["Q"]);
            let value = ValueDraft { id: id.into(), name: names("v"), sign: "v".into() };
            draft.modifiers = vec![ModifierDraft {
                id: id.into(),
                name: names("m"),
                values: vec![value],
                unverified: false,
                second_target: false,
            }];
            let (name, anchors) = (names("r"), [].into());
            draft.ratings = vec![RatingDraft {
                id: id.into(),
                name,
                lowest: 1,
                highest: 5,
                preset: None,
                needs_target: false,
                anchors,
                unverified: false,
            }];
            let expected =
                ["modifiers.0.id", "modifiers.0.values.0.id", "ratings.0.id"].map(|at| format!("fault-word at {at}"));
            assert_eq!(faults(&draft), expected, "{id:?}");
        }
        for id in ["+", "-", "+/-", "valence", "værdi", "0", "→"] {
            assert!(is_word(id), "{id}");
        }
    }

    #[test]
    fn a_scores_id_heads_a_column_of_its_own() {
        let with_score = |id: &str| {
            let mut draft = draft("x", Speaker::Clinician, &["Q"]);
            let is = ScoreKind::Sum(texts(&["Q"]));
            draft.scores =
                vec![ScoreDraft { id: id.into(), name: names("s"), is, thresholds: None, unverified: false }];
            faults(&draft)
        };
        for id in ["", "-1", "1st", "_x", "a b", "a,b", "count.Q", "words.client", "q.band", "a=b"] {
            assert_eq!(with_score(id), ["fault-score-id at scores.0.id"], "{id:?}");
        }
        for id in COLUMNS {
            assert_eq!(with_score(id), ["fault-score-column at scores.0.id"], "{id}");
        }
        assert_eq!(with_score("r_to_q-2"), [] as [&str; 0]);
    }

    #[test]
    fn a_codebook_without_codes_is_none() {
        assert_eq!(faults(&draft("x", Speaker::Client, &[])), ["fault-no-codes at codes"]);
        assert_eq!(faults(&draft("x", Speaker::Client, &["CT"])), [] as [&str; 0]);
    }

    #[test]
    fn a_codes_id_has_letters_of_any_language() {
        for id in ["ÖF", "å", "Ænd-1", "ΑΒ", "問", "O\u{308}F", "हिं", "2X", "_", "-x"] {
            assert_eq!(faults(&draft("x", Speaker::Client, &[id])), [] as [&str; 0], "{id}");
        }
        let long = "å".repeat(33);
        for id in [".Ö", "a b", "Ö+", "\u{308}", "a\u{200b}", "\u{3164}", "a\u{202e}", "a/b", &long] {
            assert_eq!(faults(&draft("x", Speaker::Client, &[id])), ["fault-code-id at codes.0.id"], "{id:?}");
        }
    }

    #[test]
    fn an_id_can_stand_in_a_files_name() {
        for id in ["miti-4.2.1", "R_2", "A"] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", ".x", "a/b", "a+b", "æ", "a b", &"x".repeat(65)] {
            assert!(!is_id(id), "{id}");
        }
    }
}
