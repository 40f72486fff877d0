//! Columns of codes that are a coder's each.

use std::collections::HashSet;

use super::{Column, Heads, books, each_coder, fold, meant};
use crate::domain::message::{Argument, Message};

impl Heads {
    /// Takes columns of codes for those of several coders, where that is what they are, and says so.
    pub fn each_coder<'c>(
        &mut self,
        head: &csv::StringRecord,
        cells: &dyn Fn(usize) -> Vec<&'c str>,
        known: &HashSet<String>,
    ) -> Option<Message> {
        if self.place(Column::Coder).is_some() {
            return None;
        }
        let spelled = |place: &usize| head.get(*place).unwrap_or_default().trim();
        // Of which a person said that they hold codes; what heads say by themselves is one coder's.
        let is_side = |place: &usize| self.sides.iter().any(|(side, _)| side == place);
        let is_stated = |place: &usize| !is_side(place) && meant(&fold(spelled(place)), false) != Some(Column::Code);
        let is_stated = |place: &usize| is_stated(place) && books::book(spelled(place)).is_none();
        let stated: Vec<usize> = self.code_places().filter(is_stated).collect();
        let mut places = if stated.is_empty() { std::mem::take(&mut self.named) } else { stated.clone() };
        let are_bare = places.len() < 2;
        if are_bare && self.code_places().next().is_none() && self.place(Column::Text).is_some() {
            let is_free = |place: &usize| self.left.iter().any(|left| left == spelled(place));
            let named = |place: &usize| is_free(place) && each_coder::is_name(spelled(place));
            let are_codes = |place: &usize| each_coder::mostly_known(&cells(*place), known);
            places = (0..head.len()).filter(named).filter(are_codes).collect();
        }
        // Of whoever agreed, who is told by no name.
        let is_free = |place: &usize| self.left.iter().any(|left| left == spelled(place)) && stated.is_empty();
        let agreed = (0..head.len()).filter(|place| each_coder::is_agreed(spelled(place))).filter(is_free);
        let agreed = agreed.filter(|place| each_coder::mostly_known(&cells(*place), known)).collect::<Vec<_>>();
        places.retain(|place| !agreed.contains(place));
        let names: Vec<&str> = places.iter().map(spelled).collect();
        let merged = || {
            let columns = Argument::All(names.iter().map(|name| (*name).to_owned()).collect());
            // Where no row has codes in two of them, each is for another speaker.
            let columns_of = || stated.iter().map(|place| cells(*place)).collect::<Vec<_>>();
            (stated.len() > 1 && each_coder::meet(&columns_of()))
                .then(|| Message::new("table-columns-merged").with("columns", columns))
        };
        let (mut coders, is_shared) = match (&names[..], agreed.is_empty()) {
            ([], false) => (Vec::new(), false),
            ([only], false) => (vec![each_coder::named(only).unwrap_or(only).to_owned()], false),
            _ => match each_coder::coders(&names) {
                Some(coders) => coders,
                None => return merged(),
            },
        };
        let columns: Vec<Vec<&str>> = places.iter().map(|place| cells(*place)).collect();
        let is_sound = if stated.is_empty() {
            let are_unsure = names.iter().all(|name| each_coder::counts_either(name));
            each_coder::hold_codes(&columns, known) && (!are_unsure || each_coder::meet_mostly(&columns))
        } else {
            is_shared || each_coder::meet(&columns)
        };
        if !is_sound {
            return merged();
        }
        if are_bare && agreed.is_empty() && !each_coder::meet(&columns) && !each_coder::share_codes(&columns) {
            return Some(self.by_kind(&places, &names));
        }
        coders.extend(agreed.iter().map(spelled).map(str::to_owned));
        places.extend(agreed);
        let names: Vec<&str> = places.iter().map(spelled).collect();
        if stated.is_empty() {
            self.places.extend(places.iter().map(|place| (Column::Code, *place)));
            self.left.retain(|left| !names.contains(&left.as_str()));
        }
        let all = |names: Vec<String>| Argument::All(names);
        let told =
            Message::new("table-each-coder").with("columns", all(names.into_iter().map(str::to_owned).collect()));
        let told = told.with("coders", all(coders.clone()));
        self.coders = places.into_iter().zip(coders).collect();
        self.find_notes(head);
        Some(told)
    }

    /// Takes columns of which no row fills two, and no code stands in two: one coder gave all of them, each kind in a column.
    fn by_kind(&mut self, places: &[usize], names: &[&str]) -> Message {
        self.places.extend(places.iter().map(|place| (Column::Code, *place)));
        self.left.retain(|left| !names.contains(&left.as_str()));
        let columns = Argument::All(names.iter().map(|name| (*name).to_owned()).collect());
        Message::new("table-columns-kinds").with("columns", columns)
    }

    /// The coder of a column of codes, where it is one coder's alone.
    pub(super) fn coder(&self, place: usize) -> &str {
        self.coders.iter().find(|(column, _)| *column == place).map_or("", |(_, coder)| coder)
    }
}
