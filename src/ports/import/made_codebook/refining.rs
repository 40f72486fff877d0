//! What refines the codes of a codebook that is made: modifiers that the file defines, and those that its marks have.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{LONGEST_ID, id_for, said, shown};
use crate::domain::codebook::{ModifierDraft, ValueDraft};
use crate::ports::import::material::Material;
use crate::ports::limits::MOST_LISTED;

/// More values than this that nobody defined are words, and stay in notes.
const MOST_VALUES: usize = 30;
/// Values of all modifiers together. What is more stays in notes, and so does a value that is longer than anybody defines.
const MOST_TOGETHER: usize = 10_000;
/// Bytes of the longest name of a modifier or a value.
const LONGEST: usize = 500;

/// A modifier as files spell it.
struct Found {
    name: String,
    id: String,
    /// Values as they are spelled, with their ids.
    values: Vec<(String, String)>,
    /// Places of values by their spelling.
    places: HashMap<String, usize>,
    /// Ids of values, in small letters.
    taken: HashSet<String>,
    is_defined: bool,
}

/// Everything that refines codes.
pub(super) struct Refining {
    modifiers: Vec<Found>,
    /// Places of modifiers by their names.
    places: HashMap<String, usize>,
    /// Ids of modifiers, in small letters.
    taken: HashSet<String>,
    /// Values of all modifiers.
    together: usize,
    /// For each code as it is spelled, what refines it: places in the list of modifiers, and of values there.
    of_codes: BTreeMap<String, BTreeMap<usize, Vec<usize>>>,
}

impl Refining {
    /// What a file defines and uses.
    pub fn of(material: &Material) -> Self {
        let mut refining = Self {
            modifiers: Vec::new(),
            places: HashMap::new(),
            taken: HashSet::new(),
            together: 0,
            of_codes: BTreeMap::new(),
        };
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
        let too_many: HashSet<usize> =
            (0..refining.modifiers.len()).filter(|place| refining.is_words(*place)).collect();
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
        if value.trim().is_empty() || value.len() > LONGEST || name.len() > LONGEST {
            return;
        }
        let place = match self.places.get(name) {
            Some(place) => *place,
            None if self.modifiers.len() == MOST_LISTED => return,
            None => {
                let id = id_for(if name.trim().is_empty() { "modifier" } else { name }, &mut self.taken);
                let (values, places, taken) = (Vec::new(), HashMap::new(), HashSet::new());
                self.modifiers.push(Found { name: name.to_owned(), id, values, places, taken, is_defined });
                self.places.insert(name.to_owned(), self.modifiers.len() - 1);
                self.modifiers.len() - 1
            }
        };
        let modifier = &mut self.modifiers[place];
        let known = modifier.places.get(value).copied();
        // One more than is kept is enough to know that there are too many.
        let is_full = !modifier.is_defined && modifier.values.len() > MOST_VALUES
            || modifier.values.len() == MOST_LISTED
            || self.together == MOST_TOGETHER;
        if known.is_none() && is_full {
            return;
        }
        let value = known.unwrap_or_else(|| {
            let taken = &mut modifier.taken;
            let is_sign = value.len() <= LONGEST_ID
                && value.chars().all(|letter| "+-/".contains(letter))
                && taken.insert(value.to_owned());
            let id = if is_sign { value.to_owned() } else { id_for(value, taken) };
            modifier.values.push((value.to_owned(), id));
            modifier.places.insert(value.to_owned(), modifier.values.len() - 1);
            self.together += 1;
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
    ValueDraft { id: id.to_owned(), name: shown(&[spelled, id]), sign }
}
