//! Which tier of an annotation file holds what.

use std::collections::HashMap;

use super::document::{Document, Tier};
use crate::domain::message::Message;
use crate::ports::export::carried::pairs;
use crate::ports::export::eaf::{CODES, MODIFIERS, NOTES, PARTS, TURNS};
use crate::ports::import::code_like::{are_codes, is_short};
use crate::ports::import::leaning;
use crate::ports::import::material::{Finding, Place};
use crate::ports::import::tables::named;

/// What a tier holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Nothing, or what has no place in a coding.
    Nothing,
    /// Stretches of time for the tiers below it.
    Frame,
    /// What somebody said.
    Talk,
    /// Where it was cut.
    Parts,
    /// Parts of it that are not its words, with codes or without.
    Stretches,
    /// Codes.
    Codes,
    /// What refines the codes above it.
    Modifiers,
    /// Notes on the codes above it.
    Notes,
}

/// Words in the names of tiers that hold notes.
const NOTE_WORDS: [&str; 8] = ["note", "comment", "kommentar", "memo", "notat", "anteckning", "bemærk", "merknad"];

/// What tiers of notes on the whole talk are called, small letters.
#[rustfmt::skip]
const NOTE_NAMES: &[&str] = &[
    "note", "notes", "comment", "comments", "memo", "memos", "remark", "remarks", "annotation", "annotations",
    "noter", "noterne", "notat", "notater", "notatene", "kommentar", "kommentarer", "kommentarerne", "kommentarene",
    "bemærkning", "bemærkninger", "merknad", "merknader", "merknadar", "feltnoter", "feltnotater",
    "anteckning", "anteckningar", "kommentarerna", "anmärkning", "anmärkningar", "fältanteckningar",
];

/// Whether the name of a tier is a word for notes, perhaps with a number behind it.
fn is_for_notes(tier: &Tier) -> bool {
    let name = tier.name.trim().trim_end_matches(|sign: char| !sign.is_alphabetic()).to_lowercase();
    NOTE_NAMES.contains(&name.as_str())
}

/// Judges every tier.
pub fn judge(document: &Document, is_ours: bool, findings: &mut Vec<Finding>) -> Vec<Role> {
    let parent = |tier: &Tier| tier.parent.as_ref().and_then(|parent| document.tier_names.get(parent)).copied();
    let mut children = vec![Vec::new(); document.tiers.len()];
    let mut roots = Vec::new();
    for (place, tier) in document.tiers.iter().enumerate() {
        match parent(tier).filter(|above| *above != place) {
            Some(above) => children[above].push(place),
            None => roots.push(place),
        }
    }
    let says = |root: &usize| !document.tiers[*root].annotations.is_empty() && !is_for_notes(&document.tiers[*root]);
    let has_others = roots.iter().any(says);
    let roles = vec![Role::Nothing; document.tiers.len()];
    let mut judging = Judging { document, is_ours, has_others, roles, findings };
    let mut waiting: Vec<(usize, Option<Role>)> = roots.into_iter().rev().map(|root| (root, None)).collect();
    let mut judged = vec![false; document.tiers.len()];
    while let Some((place, above)) = waiting.pop() {
        let role = judging.role(place, above, &children[place]);
        judging.roles[place] = role;
        judged[place] = true;
        waiting.extend(children[place].iter().rev().map(|child| (*child, Some(role))));
    }
    // Tiers that belong to each other in a ring belong to none that holds anything.
    for place in (0..judged.len()).filter(|place| !judged[*place]) {
        judging.left(&document.tiers[place]);
    }
    judging.roles
}

struct Judging<'a> {
    document: &'a Document,
    is_ours: bool,
    /// Whether tiers without a parent hold more than notes.
    has_others: bool,
    roles: Vec<Role>,
    findings: &'a mut Vec<Finding>,
}

impl Judging<'_> {
    fn role(&mut self, place: usize, above: Option<Role>, children: &[usize]) -> Role {
        let document = self.document;
        let tier = &document.tiers[place];
        if self.is_ours
            && let Some(role) = of_ours(&tier.kind)
        {
            return role;
        }
        if tier.annotations.is_empty() {
            return if above.is_none_or(|above| above == Role::Frame) { Role::Frame } else { Role::Nothing };
        }
        let role = match above {
            None | Some(Role::Frame) => self.root(tier, children),
            Some(Role::Talk) if !self.has_vocabulary(tier) && self.cuts(place) => Role::Parts,
            Some(Role::Talk | Role::Parts | Role::Stretches) if self.is_coded(tier) => Role::Codes,
            Some(Role::Talk | Role::Parts | Role::Stretches) if self.is_timed(tier) => {
                let message = Message::new("import-eaf-stretches").with("count", tier.annotations.len());
                self.findings.push(Finding { place: Place::Entry(tier.name.clone()), message });
                Role::Stretches
            }
            Some(Role::Talk | Role::Parts | Role::Stretches) if self.carries_codes(children) => {
                self.left(tier);
                Role::Stretches
            }
            Some(Role::Codes) => self.below_codes(tier),
            _ => Role::Nothing,
        };
        // Of a tier without a parent that is left, it is told why.
        let is_root = above.is_none_or(|above| above == Role::Frame);
        if role == Role::Nothing && !is_root {
            self.left(tier);
        }
        role
    }

    fn left(&mut self, tier: &Tier) {
        let message = Message::new("import-eaf-left").with("count", tier.annotations.len());
        self.findings.push(Finding { place: Place::Entry(tier.name.clone()), message });
    }

    fn values<'b>(&'b self, tier: &'b Tier) -> impl Iterator<Item = &'b str> {
        tier.annotations.iter().map(|place| self.document.annotations[*place].value.as_str())
    }

    /// Whether the type of a tier has a vocabulary.
    fn has_vocabulary(&self, tier: &Tier) -> bool {
        self.document.types.get(&tier.kind).is_some_and(|kind| !kind.vocabulary.is_empty())
    }

    fn is_coded(&self, tier: &Tier) -> bool {
        self.has_vocabulary(tier) || are_codes(self.values(tier)) || leaning::holds_codes(&tier.name, self.values(tier))
    }

    fn root(&mut self, tier: &Tier, children: &[usize]) -> Role {
        if self.values(tier).all(|value| value.trim().is_empty()) {
            return Role::Frame;
        }
        if self.has_vocabulary(tier) {
            return Role::Codes;
        }
        if self.has_others && is_for_notes(tier) {
            let message = Message::new("import-eaf-notes-left")
                .with("name", tier.name.trim())
                .with("count", tier.annotations.len());
            self.findings.push(Finding { place: Place::Entry(tier.name.clone()), message });
            return Role::Nothing;
        }
        if leaning::holds_codes(&tier.name, self.values(tier)) {
            return Role::Codes;
        }
        if !are_codes(self.values(tier)) && !self.is_called_for_codes(tier) {
            return Role::Talk;
        }
        // Ids of sentences, with the words below them, look like codes that never come again.
        let mut below = children.iter().map(|child| &self.document.tiers[*child]);
        let has_words_below = below.any(|child| {
            !child.annotations.is_empty()
                && !self.is_coded(child)
                && self.values(child).any(|value| value.contains(' '))
        });
        if has_words_below {
            return Role::Frame;
        }
        let message = Message::new("import-eaf-guessed-codes");
        self.findings.push(Finding { place: Place::Entry(tier.name.clone()), message });
        Role::Codes
    }

    /// Whether a tier is called for the codes of a coder (*Kode Bo*, *koder Åsa*), of which there may be few, and nobody says so little
    /// each time.
    fn is_called_for_codes(&self, tier: &Tier) -> bool {
        named(&tier.name.replace('_', " ")).is_some() && self.values(tier).all(|value| is_short(value.trim()))
    }

    fn below_codes(&self, tier: &Tier) -> Role {
        let name = tier.name.to_lowercase();
        let kind = tier.kind.to_lowercase();
        if NOTE_WORDS.iter().any(|word| name.contains(word) || kind.contains(word)) {
            return Role::Notes;
        }
        if self.is_coded(tier) || self.are_pairs(tier) { Role::Modifiers } else { Role::Notes }
    }

    /// Whether the values of a tier say what refines codes, as ours do: `kind: reason; valence: +`.
    fn are_pairs(&self, tier: &Tier) -> bool {
        let mut values = self.values(tier).filter(|value| !value.trim().is_empty());
        values.all(|value| is_refining(tier, value))
    }

    /// Whether the annotations of a tier have times of their own.
    fn is_timed(&self, tier: &Tier) -> bool {
        tier.annotations.iter().all(|place| self.document.parent(*place).is_none())
    }

    fn carries_codes(&self, children: &[usize]) -> bool {
        let mut below = children.iter().map(|child| &self.document.tiers[*child]);
        below.any(|tier| !tier.annotations.is_empty() && self.is_coded(tier))
    }

    /// Whether the values of a tier together are the words of those above them.
    fn cuts(&self, place: usize) -> bool {
        let mut letters: HashMap<usize, String> = HashMap::new();
        let above = self.document.by_time(place);
        let mut parts = self.document.tiers[place].annotations.clone();
        if !above.is_empty() {
            parts.sort_by_key(|part| self.document.times(*part).0);
        }
        for part in parts {
            let Some(parent) = self.document.above(&above, part) else { return false };
            let value = &self.document.annotations[part].value;
            letters.entry(parent).or_default().extend(value.chars().filter(|letter| !letter.is_whitespace()));
        }
        let same = letters.iter().filter(|(parent, letters)| {
            let whole = &self.document.annotations[**parent].value;
            letters.chars().eq(whole.chars().filter(|letter| !letter.is_whitespace()))
        });
        same.count() * 10 >= letters.len() * 9
    }
}

/// Whether a value below codes names each of the modifiers that it has.
pub fn is_refining(tier: &Tier, value: &str) -> bool {
    let is_pair = |(modifier, value): &(String, String)| is_short(modifier) && is_short(value);
    let is_called = |(modifier, value): &(String, String)| !modifier.is_empty() && !value.is_empty();
    let pairs = pairs(value);
    !pairs.is_empty() && pairs.iter().all(is_called) && (tier.kind == MODIFIERS || pairs.iter().all(is_pair))
}

fn of_ours(kind: &str) -> Option<Role> {
    Some(match kind {
        TURNS => Role::Talk,
        PARTS => Role::Parts,
        CODES => Role::Codes,
        MODIFIERS => Role::Modifiers,
        NOTES => Role::Notes,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::ports::import::eaf::testing::{Timed, arranged, coded, file};

    const WORDS: [Timed<'static>; 2] = [
        ("Terapeut", "", "", &[(0, 2000, "Hvad nu? Du er vred."), (4000, 6000, "Nå da. Sig mere.")]),
        ("Klient", "", "", &[(1900, 4000, "Jeg vil gerne. Men ikke nu.")]),
    ];

    fn told(text: &str) -> Vec<String> {
        let told = arranged(text).findings;
        told.iter().map(|it| format!("{:?} {}", it.place, it.message.id)).collect()
    }

    fn with(tiers: &[Timed<'_>]) -> String {
        file(&[&WORDS[..], tiers].concat())
    }

    #[test]
    fn parts_with_times_cut_turns_and_their_codes_stand_on_them() {
        // The second turn is in the wrong order in the file.
        let parts: Timed<'_> = (
            "T dele",
            "Terapeut",
            "",
            &[(5000, 6000, "Sig mere."), (4000, 5000, "Nå da."), (0, 1000, "Hvad nu?"), (1000, 2000, "Du er vred.")],
        );
        let text = with(&[parts, ("T koder", "T dele", "", &[(0, 1000, "Q"), (1000, 2000, "CR"), (5000, 6000, "GI")])]);
        assert_eq!(coded(&text).0, ["Terapeut Hvad n: Q", "Terapeut Du er : CR", "Terapeut Sig me: GI"]);
        assert!(told(&text).is_empty(), "{:?}", told(&text));
    }

    #[test]
    fn stretches_that_are_not_the_words_are_told_and_lose_no_code() {
        let stretches: Timed<'_> =
            ("T enheder", "Terapeut", "", &[(0, 900, "u1"), (1000, 1950, "Du er vred"), (4000, 6000, "u3")]);
        let codes: Timed<'_> = ("T koder", "T enheder", "", &[(0, 900, "Q"), (1000, 1950, "CR"), (4000, 6000, "GI")]);
        // A tier may stand before the one above it.
        let below: Timed<'_> = ("T nederst", "T enheder", "", &[(1000, 1950, "er vred")]);
        let text = with(&[("T dybt", "T nederst", "", &[(1000, 1950, "CR")]), below, stretches]);
        assert_eq!(coded(&text).0, ["Terapeut er vre: CR"]);
        let text = with(&[stretches, codes]);
        assert_eq!(coded(&text).0, ["Terapeut Hvad n: Q", "Terapeut Du er : CR", "Terapeut Nå da.: GI"]);
        assert_eq!(told(&text), ["Entry(\"T enheder\") import-eaf-stretches"]);
        // A code right below the talk is for that talk, also where another one begins meanwhile.
        let text = with(&[("T koder", "Terapeut", "", &[(1950, 2000, "CR")])]);
        assert_eq!(coded(&text).0, ["Terapeut Hvad n: CR"]);
    }

    #[test]
    fn a_tier_that_is_called_for_the_codes_of_a_coder_holds_them_however_few_they_are() {
        let text = with(&[("Kode_Bo", "", "", &[(0, 2000, "SR"), (1900, 4000, "ct"), (4000, 6000, "cr")])]);
        assert_eq!(coded(&text).0, ["Terapeut Hvad n: SR", "Klient Jeg vi: CT", "Terapeut Nå da.: CR"]);
        assert_eq!(told(&text), ["Entry(\"Kode_Bo\") import-eaf-guessed-codes"]);
        let text = with(&[("Kode_Bo", "", "", &[(0, 2000, "Ja, det er vel rigtigt nok.")])]);
        assert_eq!(coded(&text).0, [""; 0], "words are none");
    }

    #[test]
    fn words_with_times_are_no_codes_and_cut_nothing_but_where_codes_are() {
        let said = ["ja", "nej", "ja", "nej", "ja", "nej", "ja", "nej", "ja"];
        let times: Vec<(u32, u32, &str)> =
            said.iter().zip(0..).map(|(word, at)| (at * 100, at * 100 + 90, *word)).collect();
        let whole = said.join(" ");
        let (talk, other): (Timed<'_>, Timed<'_>) = (("T", "", "", &[(0, 2000, &whole)]), WORDS[1]);
        let words: Timed<'_> = ("T ord", "T", "", &times);
        let text = file(&[talk, other, words, ("T koder", "T ord", "", &[(200, 290, "GI")])]);
        assert_eq!(coded(&text).0, ["T ja nej: GI"]);
        let arranged = arranged(&text);
        let (coding, _) = &arranged.talks[0].codings[0];
        assert_eq!(coding.turns().map(|(_, turn)| turn.cuts().len()).sum::<usize>(), 1);
    }
}
