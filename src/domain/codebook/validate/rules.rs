//! Judges rules: codes that are not there, rules that can never hold, and orders that go round in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::message::Message;
use super::super::super::session::Speaker;
use super::super::{Rule, RuleDraft, Scope, Step};
use super::Judge;
use crate::fault_path as path;

impl Judge<'_> {
    /// The rules, in the order of the file.
    pub(super) fn rules(&mut self) -> Vec<Rule> {
        let draft = self.draft;
        self.circles();
        let mut rules = Vec::new();
        for (index, rule) in draft.rules.iter().enumerate() {
            rules.push(match rule {
                RuleDraft::OnceAVolley(codes) => {
                    self.of_volleys(codes, |place| path!["rules", index, 0, place]);
                    Rule::OnceAVolley(self.code_list(codes, |place| path!["rules", index, 0, place]))
                }
                RuleDraft::OneSlot(codes) => {
                    if codes.len() < 2 {
                        self.fault(path!["rules", index, 0], Message::new("fault-rule-needs-two"));
                    }
                    self.of_volleys(codes, |place| path!["rules", index, 0, place]);
                    Rule::OneSlot(self.code_list(codes, |place| path!["rules", index, 0, place]))
                }
                RuleDraft::FirstWins { scope, codes } => {
                    if codes.len() < 2 {
                        self.fault(path!["rules", index, "codes"], Message::new("fault-rule-needs-two"));
                    }
                    match scope {
                        Scope::Volley => self.of_volleys(codes, |place| path!["rules", index, "codes", place]),
                        Scope::Utterance => self.of_one_side(codes, path!["rules", index, "codes"]),
                    }
                    let codes = self.code_list(codes, |place| path!["rules", index, "codes", place]);
                    Rule::FirstWins { scope: *scope, codes }
                }
                RuleDraft::AtMost(number) => {
                    self.at_least_one(*number, index);
                    if draft.codes.iter().all(|code| code.speaker == Speaker::Client) {
                        self.fault(path!["rules", index, 0], Message::new("fault-rule-no-volleys"));
                    }
                    Rule::AtMost(*number)
                }
                RuleDraft::AtMostAnUtterance(number) => {
                    self.at_least_one(*number, index);
                    Rule::AtMostAnUtterance(*number)
                }
            });
        }
        rules
    }

    fn at_least_one(&mut self, number: usize, index: usize) {
        if number == 0 {
            self.fault(path!["rules", index, 0], Message::new("fault-rule-never"));
        }
    }

    fn speaker_of(&self, code: &str) -> Option<Speaker> {
        self.draft.codes.iter().find(|known| known.id == code).map(|known| known.speaker)
    }

    /// Tells of the client's codes in a rule about volleys: only the clinician's talk has volleys.
    fn of_volleys(&mut self, codes: &[String], place: impl Fn(usize) -> Vec<Step>) {
        for (index, code) in codes.iter().enumerate() {
            if self.speaker_of(code) == Some(Speaker::Client) {
                self.fault(place(index), Message::new("fault-rule-client").with("id", code.as_str()));
            }
        }
    }

    /// Tells of a rule that can never hold: codes of both sides never meet in one utterance.
    fn of_one_side(&mut self, codes: &[String], place: Vec<Step>) {
        let sides: BTreeSet<Speaker> = codes.iter().filter_map(|code| self.speaker_of(code)).collect();
        if sides.len() > 1 {
            self.fault(place, Message::new("fault-rule-sides"));
        }
    }

    /// Tells of rules by which a code would win over itself, the long way round: `A` over `B`, and `B` over `A`.
    fn circles(&mut self) {
        let draft = self.draft;
        let mut over: BTreeMap<(bool, &str), BTreeSet<&str>> = BTreeMap::new();
        for (index, rule) in draft.rules.iter().enumerate() {
            let RuleDraft::FirstWins { scope, codes } = rule else {
                continue;
            };
            let volley = *scope == Scope::Volley;
            for pair in codes.windows(2) {
                let [winner, loser] = pair else { continue };
                if winner != loser && leads(&over, volley, loser, winner) {
                    let message =
                        Message::new("fault-rule-circle").with("first", winner.as_str()).with("second", loser.as_str());
                    self.fault(path!["rules", index, "codes"], message);
                } else {
                    over.entry((volley, winner)).or_default().insert(loser);
                }
            }
        }
    }
}

/// Whether one code wins over another, directly or by way of others. Each code is looked at once.
fn leads(over: &BTreeMap<(bool, &str), BTreeSet<&str>>, volley: bool, from: &str, to: &str) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(code) = open.pop() {
        if code == to {
            return true;
        }
        if seen.insert(code) {
            open.extend(over.get(&(volley, code)).into_iter().flatten());
        }
    }
    false
}
