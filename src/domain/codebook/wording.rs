//! Every text of a codebook with the address under which other words for it can be given.

use super::{Codebook, Names};

impl Codebook {
    /// Every text with its address, such as `codebook-clear-1-0-code-CT-name`.
    pub fn texts_mut(&mut self) -> Vec<(String, &mut Names)> {
        let mut found = Found { prefix: address(&self.id), texts: Vec::new() };
        found.add(&["name"], &mut self.name);
        found.add(&["about"], &mut self.about);
        for (group, names) in &mut self.groups {
            found.add(&["group", group, "name"], names);
        }
        for code in &mut self.codes {
            let id: &str = &code.id.0;
            found.add(&["code", id, "name"], &mut code.name);
            found.add(&["code", id, "short"], &mut code.short);
            found.add(&["code", id, "definition"], &mut code.definition);
            found.add(&["code", id, "example"], &mut code.example);
            found.add(&["code", id, "hint"], &mut code.hint);
        }
        for modifier in &mut self.modifiers {
            found.add(&["modifier", &modifier.id, "name"], &mut modifier.name);
            for value in &mut modifier.values {
                found.add(&["modifier", &modifier.id, "value", &value.id, "name"], &mut value.name);
            }
        }
        for rating in &mut self.ratings {
            found.add(&["rating", &rating.id, "name"], &mut rating.name);
            for (value, names) in &mut rating.anchors {
                found.add(&["rating", &rating.id, "anchor", &value.to_string()], names);
            }
        }
        for score in &mut self.scores {
            found.add(&["score", &score.id, "name"], &mut score.name);
        }
        for pass in &mut self.passes {
            found.add(&["pass", &pass.id, "name"], &mut pass.name);
        }
        for crossing in &mut self.crossings {
            found.add(&["crossing", &crossing.to, "note"], &mut crossing.note);
        }
        found.texts
    }
}

/// How the addresses of a codebook's texts begin.
pub fn address(codebook: &str) -> String {
    ["codebook", &word(codebook)].join("-")
}

struct Found<'a> {
    prefix: String,
    texts: Vec<(String, &'a mut Names)>,
}

impl<'a> Found<'a> {
    fn add(&mut self, way: &[&str], names: &'a mut Names) {
        let way: Vec<String> = way.iter().map(|step| word(step)).collect();
        self.texts.push((format!("{}-{}", self.prefix, way.join("-")), names));
    }
}

/// An id as a part of an address, which takes letters of English, digits, dashes and underscores only.
fn word(id: &str) -> String {
    let mut word = String::new();
    for letter in id.chars() {
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' => word.push(letter),
            '+' => word.push_str("plus"),
            '-' if id.len() == 1 => word.push_str("minus"),
            '.' | '-' | '/' => word.push('-'),
            other => word.extend(['u'].into_iter().chain(format!("{:x}", other as u32).chars())),
        }
    }
    word
}

#[cfg(test)]
mod tests {
    use super::super::super::examples::clinician_draft;
    use super::*;

    #[test]
    fn every_text_has_an_address_of_its_own() {
        let mut book = Codebook::build(&clinician_draft()).unwrap();
        let mut addresses: Vec<String> = book.texts_mut().into_iter().map(|(address, _)| address).collect();
        let before = addresses.len();
        addresses.sort();
        addresses.dedup();
        assert_eq!(addresses.len(), before);
        assert!(addresses.iter().all(|it| it.starts_with("codebook-")), "{addresses:?}");
    }

    #[test]
    fn ids_of_every_kind_make_addresses() {
        assert_eq!(
            ["miti-4.2.1", "+", "-", "+/-", "ø_1"].map(word),
            ["miti-4-2-1", "plus", "minus", "plus--", "uf8_1"]
        );
    }
}
