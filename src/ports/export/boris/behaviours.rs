//! What may be observed in a project: codes as behaviours, with sets of modifiers. A project has each behaviour once, whatever
//! codebooks its observations were coded under, so that a behaviour has the sets of all of them: first those of the first
//! codebook that has the code, in its order, then what each further one adds, then what is given and stands in none.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde_json::{Map, Value, json};

use crate::domain::codebook::{CodeId, Codebook};
use crate::domain::coding::Mark;
use crate::domain::instrument::Instrument;

/// What stands in an event for a set of which nothing was chosen.
const NONE: &str = "None";

/// What stands in a category between the side whose talk its behaviours are and its name.
pub const SIDE_ENDS: &str = ": ";

/// What may be observed.
pub(in super::super) struct Behaviours<'a> {
    states: &'a HashSet<String>,
    all: Vec<Behaviour>,
    places: HashMap<String, usize>,
    /// Groups of codes.
    pub categories: Vec<String>,
    /// Values that had to be changed, as `a|b → a_b`.
    pub changed: BTreeSet<String>,
}

struct Behaviour {
    code: String,
    description: String,
    category: String,
    sets: Vec<Set>,
    /// Places of sets by their names.
    named: HashMap<String, usize>,
}

/// A set of modifiers, of which one is chosen.
struct Set {
    name: String,
    values: Vec<String>,
    known: HashSet<String>,
}

impl<'a> Behaviours<'a> {
    /// The codes of codebooks, each told in a language, and those that are given and stand in none.
    pub fn new<'b>(
        instruments: impl Iterator<Item = (&'b Instrument, &'b str)>,
        given: impl Iterator<Item = &'b Mark>,
        states: &'a HashSet<String>,
    ) -> Self {
        let mut behaviours = Self::none(states);
        let mut seen = HashSet::new();
        for (instrument, language) in instruments {
            if seen.insert((instrument.ids(), language)) {
                instrument.codebooks().iter().for_each(|codebook| behaviours.codebook(codebook, language));
            }
        }
        for mark in given {
            let place = behaviours.behaviour(&mark.code.0, "", "");
            for (modifier, value) in &mark.modifiers {
                behaviours.value(place, modifier, value);
            }
        }
        behaviours
    }

    /// The codes of one codebook, with names in a language.
    pub fn of_codebook(codebook: &Codebook, language: &str, states: &'a HashSet<String>) -> Self {
        let mut behaviours = Self::none(states);
        behaviours.codebook(codebook, language);
        behaviours
    }

    fn none(states: &'a HashSet<String>) -> Self {
        Self { states, all: Vec::new(), places: HashMap::new(), categories: Vec::new(), changed: BTreeSet::new() }
    }

    /// Whether a code is pressed where it begins and where it ends.
    pub fn is_state(&self, code: &CodeId) -> bool {
        self.states.contains(&*code.0)
    }

    /// The modifiers of a mark as an event has them, one for each set of its code in the order of the sets.
    pub fn modifiers(&self, mark: &Mark) -> String {
        let place = self.places.get(&*mark.code.0).filter(|_| !mark.modifiers.is_empty());
        let sets = place.map_or(&[][..], |place| &self.all[*place].sets);
        let value = |set: &Set| mark.modifier(&set.name).map_or(NONE.to_owned(), legal);
        sets.iter().map(value).collect::<Vec<_>>().join("|")
    }

    /// The behaviours as a project has them.
    pub fn list(&self) -> Value {
        let set = |(at, set): (usize, &Set)| {
            let modifier =
                json!({ "name": set.name, "description": "", "type": 0, "ask at stop": false, "values": set.values });
            (at.to_string(), modifier)
        };
        let behaviour = |(at, behaviour): (usize, &Behaviour)| {
            let Behaviour { code, description, category, sets, .. } = behaviour;
            let kind = if self.states.contains(code) { "State event" } else { "Point event" };
            let modifiers: Map<String, Value> = sets.iter().enumerate().map(set).collect();
            let told = json!({
                "type": kind, "key": "", "code": code, "description": description, "color": "", "category": category,
                "modifiers": modifiers, "excluded": "", "coding map": "",
            });
            (at.to_string(), told)
        };
        self.all.iter().enumerate().map(behaviour).collect::<Map<_, _>>().into()
    }

    fn codebook(&mut self, codebook: &Codebook, language: &str) {
        for code in &codebook.codes {
            let group = codebook.groups.iter().find(|(id, _)| *id == code.group).map(|(_, names)| names.get(language));
            // BORIS says of no behaviour whose it is: the category does, and is read so.
            let side = code.speaker.word();
            let category = match group.filter(|group| !group.is_empty()) {
                Some(group) => format!("{side}{SIDE_ENDS}{group}"),
                None => side.to_owned(),
            };
            let told = [code.name.get(language), code.definition.get(language)];
            let description = told.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(". ");
            let place = self.behaviour(&code.id.0, &description, &category);
            for modifier in code.modifiers.iter().filter_map(|id| codebook.modifier(id)) {
                self.set(place, &modifier.id);
                for value in modifier.values.iter().filter(|value| code.takes(&modifier.id, &value.id)) {
                    self.value(place, &modifier.id, &value.id);
                }
            }
        }
    }

    /// The place of a code, which is told as the first codebook tells it.
    fn behaviour(&mut self, code: &str, description: &str, category: &str) -> usize {
        if let Some(known) = self.places.get(code) {
            return *known;
        }
        if !category.is_empty() && self.categories.iter().all(|known| known != category) {
            self.categories.push(category.to_owned());
        }
        self.places.insert(code.to_owned(), self.all.len());
        self.all.push(Behaviour {
            code: code.to_owned(),
            description: description.to_owned(),
            category: category.to_owned(),
            sets: Vec::new(),
            named: HashMap::new(),
        });
        self.all.len() - 1
    }

    /// The set of a name at a behaviour, a new one where there is none.
    fn set(&mut self, place: usize, name: &str) -> &mut Set {
        let behaviour = &mut self.all[place];
        let at = match behaviour.named.get(name) {
            Some(known) => *known,
            None => {
                behaviour.named.insert(name.to_owned(), behaviour.sets.len());
                behaviour.sets.push(Set { name: name.to_owned(), values: Vec::new(), known: HashSet::new() });
                behaviour.sets.len() - 1
            }
        };
        &mut behaviour.sets[at]
    }

    fn value(&mut self, place: usize, name: &str, value: &str) {
        let written = legal(value);
        if written != value {
            self.changed.insert(format!("{value} → {written}"));
        }
        let set = self.set(place, name);
        if set.known.insert(written.clone()) {
            set.values.push(written);
        }
    }
}

/// A value of a modifier without the signs that BORIS joins values with, and not the word that means that there is none.
fn legal(value: &str) -> String {
    let plain = value.trim().replace(['(', ')', '|', ',', '`', '~'], "_");
    if plain.is_empty() || plain == NONE { format!("{plain}_") } else { plain }
}
