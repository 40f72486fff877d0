//! What refines the codes of a codebook that is made: modifiers that the file defines, and those that its marks have.

use std::collections::{BTreeMap, HashSet};

use super::{id_for, said};
use crate::domain::codebook::{ModifierDraft, ValueDraft};
use crate::ports::import::material::Material;

/// More values than this that nobody defined are words, and stay in notes.
const MOST_VALUES: usize = 30;

/// A modifier as files spell it.
struct Found {
    name: String,
    id: String,
    /// Values as they are spelled, with their ids.
    values: Vec<(String, String)>,
    is_defined: bool,
}

/// Everything that refines codes.
pub(super) struct Refining {
    modifiers: Vec<Found>,
    /// For each code as it is spelled, what refines it: places in the list of modifiers, and of values there.
    of_codes: BTreeMap<String, BTreeMap<usize, Vec<usize>>>,
}

impl Refining {
    /// What a file defines and uses.
    pub fn of(material: &Material) -> Self {
        let mut refining = Self { modifiers: Vec::new(), of_codes: BTreeMap::new() };
        for code in &material.codes {
            for (name, values) in &code.modifiers {
                for value in values {
                    refining.add(&code.code, name, value, true);
                }
            }
        }
        let marks = material.talks.iter().flat_map(|talk| &talk.codings).flat_map(|coding| &coding.marks);
        for mark in marks {
            for (name, value) in &mark.modifiers {
                refining.add(&mark.code, name, value, false);
            }
        }
        let too_many: Vec<usize> = (0..refining.modifiers.len()).filter(|place| refining.is_words(*place)).collect();
        for of_code in refining.of_codes.values_mut() {
            of_code.retain(|place, _| !too_many.contains(place));
        }
        for place in too_many {
            refining.modifiers[place].values.clear();
        }
        refining
    }

    /// Whether a modifier that nobody defined has more values than modifiers have.
    fn is_words(&self, place: usize) -> bool {
        let modifier = &self.modifiers[place];
        !modifier.is_defined && modifier.values.len() > MOST_VALUES
    }

    fn add(&mut self, code: &str, name: &str, value: &str, is_defined: bool) {
        if value.trim().is_empty() {
            return;
        }
        let known = self.modifiers.iter().position(|modifier| modifier.name == name);
        let place = known.unwrap_or_else(|| {
            let mut taken: HashSet<String> = self.modifiers.iter().map(|known| known.id.to_lowercase()).collect();
            let id = id_for(if name.trim().is_empty() { "modifier" } else { name }, &mut taken);
            self.modifiers.push(Found { name: name.to_owned(), id, values: Vec::new(), is_defined });
            self.modifiers.len() - 1
        });
        let modifier = &mut self.modifiers[place];
        let known = modifier.values.iter().position(|(spelled, _)| spelled == value);
        // One more than is kept is enough to know that there are too many.
        if known.is_none() && !modifier.is_defined && modifier.values.len() > MOST_VALUES {
            return;
        }
        let value = known.unwrap_or_else(|| {
            let mut taken: HashSet<String> = modifier.values.iter().map(|(_, id)| id.to_lowercase()).collect();
            let is_sign = value.chars().all(|letter| "+-/".contains(letter)) && taken.insert(value.to_owned());
            let id = if is_sign { value.to_owned() } else { id_for(value, &mut taken) };
            modifier.values.push((value.to_owned(), id));
            modifier.values.len() - 1
        });
        let values = self.of_codes.entry(code.to_owned()).or_default().entry(place).or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    }

    /// The modifiers as a codebook has them.
    pub fn drafts(&self) -> Vec<ModifierDraft> {
        let some = self.modifiers.iter().filter(|modifier| !modifier.values.is_empty());
        let draft = |modifier: &Found| ModifierDraft {
            id: modifier.id.clone(),
            name: said(if modifier.name.trim().is_empty() { &modifier.id } else { &modifier.name }),
            values: modifier.values.iter().map(|(spelled, id)| value(spelled, id)).collect(),
            unverified: false,
            second_target: false,
        };
        some.map(draft).collect()
    }

    /// The modifiers of a code, and those of their values that it takes where it does not take all.
    pub fn of_code(&self, spelled: &str) -> (Vec<String>, BTreeMap<String, Vec<String>>) {
        let (mut modifiers, mut taken) = (Vec::new(), BTreeMap::new());
        for (place, values) in self.of_codes.get(spelled).into_iter().flatten() {
            let modifier = &self.modifiers[*place];
            modifiers.push(modifier.id.clone());
            if values.len() < modifier.values.len() {
                let ids = values.iter().map(|value| modifier.values[*value].1.clone());
                taken.insert(modifier.id.clone(), ids.collect());
            }
        }
        (modifiers, taken)
    }
}

/// A value: signs stand behind a code as they are, words behind a dot.
fn value(spelled: &str, id: &str) -> ValueDraft {
    let is_word = spelled.starts_with(char::is_alphanumeric);
    let sign = if is_word { format!("·{id}") } else { id.to_owned() };
    ValueDraft { id: id.to_owned(), name: said(spelled), sign }
}
