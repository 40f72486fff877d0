//! What codes, what refines them and what rates are called in a file that is to be shared.
//!
//! A codebook that somebody wrote has names of codes. One that an import made has what stood in the file, which may be a
//! sentence of the client's: of that only stays what cannot be words.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::numbered;
use crate::domain::codebook::{CodeId, Codebook, Formula, Modifier, Rule, Score, Selector};
use crate::ports::codebooks::Library;

/// Letters of the longest abbreviation, and its digits.
const MOST_LETTERS: usize = 4;
const MOST_DIGITS: usize = 2;

/// Numbers and names of one run.
#[derive(Debug)]
pub(super) struct Called {
    /// What the codebooks that come with the program call something, folded. These words are nobody's.
    shipped: HashSet<String>,
    /// What got a number, by its kind.
    numbers: HashMap<&'static str, HashMap<String, usize>>,
    /// What stays as it is called and is of no codebook that comes with the program.
    own: BTreeSet<String>,
    /// What is called otherwise, by what it is called now.
    renamed: BTreeMap<String, String>,
}

impl Called {
    pub fn new(shipped: &Library) -> Self {
        let books = shipped.list().filter_map(|listed| shipped.codebook(listed.id)?.ok());
        let shipped = books.flat_map(|book| words(&book).into_iter().chain(spoken(&book)).collect::<Vec<_>>());
        let shipped = shipped.map(|word| folded(&word)).collect();
        Self { shipped, numbers: HashMap::new(), own: BTreeSet::new(), renamed: BTreeMap::new() }
    }

    /// The number of something, which it keeps.
    pub fn number(&mut self, kind: &'static str, what: &str) -> usize {
        let known = self.numbers.entry(kind).or_default();
        let next = known.len() + 1;
        *known.entry(what.to_owned()).or_insert(next)
    }

    /// A name that somebody gave: one word stays. What is more than that is words of somebody.
    pub fn given(&mut self, kind: &'static str, id: &str) -> String {
        if is_one_word(id) { id.to_owned() } else { self.renamed(kind, id) }
    }

    /// A name that stood in a file, or that no codebook knows: nothing stays but what cannot be words.
    pub fn found(&mut self, kind: &'static str, id: &str) -> String {
        if self.is_no_words(id) { id.to_owned() } else { self.renamed(kind, id) }
    }

    /// A name that is replaced in any case.
    pub fn renamed(&mut self, kind: &'static str, id: &str) -> String {
        let name = numbered(kind, self.number(kind, id));
        self.renamed.insert(name.clone(), id.to_owned());
        name
    }

    /// Takes note of what stays as it is called.
    pub fn note_own<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        let stay = names.into_iter().filter(|name| !name.is_empty() && !self.renamed.contains_key(*name));
        self.own.extend(stay.map(str::to_owned));
    }

    /// What stays as it is called.
    pub fn own(&self) -> Vec<String> {
        self.own.iter().cloned().collect()
    }

    /// What is called otherwise, as `code-1 = Q_open`.
    pub fn otherwise(&self) -> Vec<String> {
        self.renamed.iter().map(|(now, was)| format!("{now} = {was}")).collect()
    }

    fn is_no_words(&self, id: &str) -> bool {
        is_abbreviation(id) || self.shipped.contains(&folded(id))
    }

    /// Calls all of a codebook that was made from a file as it may be called, wherever it is named there.
    pub fn rename(&mut self, book: &mut Codebook) {
        for code in &mut book.codes {
            code.id = self.code(&code.id);
            code.modifiers.iter_mut().chain(&mut code.required).for_each(|id| *id = self.found("modifier", id));
            let values = std::mem::take(&mut code.values).into_iter();
            code.values = values
                .map(|(modifier, values)| {
                    let values = values.iter().map(|value| self.found("value", value)).collect();
                    (self.found("modifier", &modifier), values)
                })
                .collect();
        }
        for Modifier { id, values, .. } in &mut book.modifiers {
            *id = self.found("modifier", id);
            for value in values {
                value.id = self.found("value", &value.id);
                if !value.sign.is_empty() && !self.is_no_words(&value.sign) {
                    value.sign.clone_from(&value.id);
                }
            }
        }
        for rule in &mut book.rules {
            match rule {
                Rule::OnceAVolley(codes) | Rule::FirstWins { codes, .. } | Rule::OneSlot(codes) => {
                    for code in codes {
                        *code = self.code(code);
                    }
                }
                Rule::AtMost(_) | Rule::AtMostAnUtterance(_) => {}
            }
        }
        book.ratings.iter_mut().for_each(|rating| rating.id = self.found("rating", &rating.id));
        for Score { id, formula, .. } in &mut book.scores {
            *id = self.found("score", id);
            match formula {
                Formula::Sum(of) => self.selectors(of),
                Formula::Ratio(of, to) | Formula::Share(of, to) => {
                    self.selectors(of);
                    self.selectors(to);
                }
                Formula::Mean(ratings) => ratings.iter_mut().for_each(|id| *id = self.found("rating", id)),
            }
        }
        book.watch.iter_mut().for_each(|id| *id = self.found("score", id));
        book.roles.values_mut().for_each(|of| self.selectors(of));
        book.scale_number.iter_mut().for_each(|id| *id = self.found("modifier", id));
    }

    fn code(&mut self, id: &CodeId) -> CodeId {
        CodeId::new(&self.found("code", &id.0))
    }

    fn selectors(&mut self, selectors: &mut [Selector]) {
        for selector in selectors {
            if let Selector::Code { code, having, lacking } = selector {
                *code = self.code(code);
                for (modifier, value) in having.iter_mut().chain(lacking) {
                    (*modifier, *value) = (self.found("modifier", modifier), self.found("value", value));
                }
            }
        }
    }
}

/// All that a codebook calls codes, what refines them, what rates and what is reckoned.
pub(super) fn words(book: &Codebook) -> Vec<String> {
    let values = book.modifiers.iter().flat_map(|modifier| &modifier.values);
    let codes = book.codes.iter().map(|code| code.id.to_string());
    let others = book.modifiers.iter().map(|modifier| modifier.id.clone());
    let rated = book.ratings.iter().map(|rating| rating.id.clone());
    let scores = book.scores.iter().map(|score| score.id.clone());
    let values = values.flat_map(|value| [value.id.clone(), value.sign.clone()]);
    codes.chain(others).chain(values).chain(rated).chain(scores).filter(|word| !word.is_empty()).collect()
}

/// The names that it has for them, in every language.
fn spoken(book: &Codebook) -> Vec<String> {
    let codes = book.codes.iter().flat_map(|code| [&code.name, &code.short]);
    let modifiers = book.modifiers.iter().map(|modifier| &modifier.name);
    let values = book.modifiers.iter().flat_map(|modifier| &modifier.values).map(|value| &value.name);
    let rated = book.ratings.iter().map(|rating| &rating.name);
    codes.chain(modifiers).chain(values).chain(rated).flat_map(|names| names.0.values().cloned()).collect()
}

/// A name as an import makes an id of it: in small letters, without what stands between words.
fn folded(name: &str) -> String {
    name.to_lowercase().replace(['_', '-', '/'], " ")
}

/// Whether something can be the name of a code: one word, as a codebook asks for.
pub(super) fn is_one_word(text: &str) -> bool {
    !text.is_empty() && text.len() <= 64 && !text.contains(|letter: char| letter.is_whitespace() || letter.is_control())
}

/// Whether something can only be an abbreviation: few capital letters, the last perhaps small where two stand before it, and few
/// digits, with signs; or one letter. `ÖF`, `CR+`, `GIv`, `Q2`, and neither `Eva` nor the day of a birth.
fn is_abbreviation(id: &str) -> bool {
    let letters: Vec<char> = id.chars().filter(|letter| letter.is_alphabetic()).collect();
    let is_capital = |letter: &char| letter.is_uppercase();
    let is_short = match &letters[..] {
        [] | [_] => true,
        [first @ .., last] => {
            letters.len() <= MOST_LETTERS
                && first.iter().all(is_capital)
                && (is_capital(last) || first.len() > 1 && last.is_lowercase())
        }
    };
    let digits = id.chars().filter(|letter| letter.is_numeric()).count();
    is_one_word(id) && is_short && digits <= MOST_DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_words_stays() {
        let mut called = Called::new(&Library::shipped());
        for id in
            ["ÖF", "CR+", "CRp", "GIv", "Q2", "+/-", "a", "1", "main_question", "kind", "NC", "Öppen_fråga", "OEM"]
        {
            assert_eq!(called.found("code", id), id);
        }
        let words = [
            "Eva",
            "Bo",
            "KARIN",
            "Ringde_mamma",
            "ringde-mamma",
            "R_mamma",
            "RingMamma",
            "850312",
            "0701",
            "é f",
            "母親",
        ];
        for id in words {
            assert!(called.found("code", id).starts_with("code-"), "{id}");
        }
        assert_eq!(called.otherwise().len(), words.len());
        assert_eq!(called.otherwise()[0], "code-1 = Eva");
    }
}
