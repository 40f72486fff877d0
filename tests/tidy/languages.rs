//! Every text stands in every language, takes the same arguments there, has forms that the language has, and was
//! translated.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use super::none;
use super::shipped::{SPOKEN, files};

/// What a text is made of.
#[derive(Debug, Default, PartialEq)]
struct Text {
    file: String,
    /// The words alone, without what is put in.
    words: String,
    arguments: BTreeSet<String>,
    /// Arguments that choose between forms, with the forms.
    forms: BTreeMap<String, BTreeSet<String>>,
    /// What no text uses: functions, other texts, attributes, a default that is not the last resort.
    odd: Vec<String>,
}

impl Text {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                self.arguments.insert(id.name.to_owned());
            }
            Expression::Inline(InlineExpression::StringLiteral { value }) => self.words.push_str(value),
            Expression::Inline(other) => self.odd.push(format!("{other:?}")),
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                self.arguments.insert(id.name.to_owned());
                for variant in variants {
                    let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = &variant.key;
                    self.forms.entry(id.name.to_owned()).or_default().insert((*name).to_owned());
                    self.pattern(&variant.value);
                }
            }
            Expression::Select { selector, .. } => self.odd.push(format!("{selector:?}")),
        }
    }

    /// Whether a number chooses between the forms of an argument.
    fn is_plural(&self, argument: &str) -> bool {
        self.forms.get(argument).is_some_and(|forms| forms.contains("other"))
    }
}

/// The texts of a language by id.
fn texts(language: &str) -> BTreeMap<String, Text> {
    let mut texts = BTreeMap::new();
    for (file, source) in files(&format!("locales/{language}")) {
        let resource = FluentResource::try_new(source).unwrap_or_else(|(_, faults)| panic!("{file}: {faults:?}"));
        for entry in resource.entries() {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Term(term) => panic!("{file}: {} is a term", term.id.name),
                _ => continue,
            };
            let mut text = Text { file: file.clone(), ..Text::default() };
            text.pattern(message.value.as_ref().unwrap());
            text.odd.extend(message.attributes.iter().map(|attribute| attribute.id.name.to_owned()));
            let twice = texts.insert(message.id.name.to_owned(), text);
            assert_eq!(twice, None, "{language}/{file}: {} stands twice", message.id.name);
        }
    }
    assert!(texts.len() > 300, "the texts were not read");
    texts
}

/// The languages beside English, with their texts.
fn others() -> impl Iterator<Item = (&'static str, BTreeMap<String, Text>)> {
    SPOKEN.into_iter().filter(|language| *language != "en").map(|language| (language, texts(language)))
}

#[test]
fn every_text_stands_in_every_language_in_the_same_file() {
    let english = texts("en");
    let mut found = Vec::new();
    for (language, texts) in others() {
        let missing = english.keys().filter(|id| !texts.contains_key(*id));
        found.extend(missing.map(|id| format!("{language} has no {id}")));
        for (id, text) in &texts {
            match english.get(id) {
                None => found.push(format!("{language}: {id} is not English")),
                Some(known) if known.file != text.file => {
                    found.push(format!("{language}: {id} stands in {}, not in {}", text.file, known.file));
                }
                Some(_) => {}
            }
        }
    }
    none("texts that languages do not share", &found);
}

/// The words by which commands are called in a language.
fn command_words(texts: &BTreeMap<String, Text>) -> BTreeSet<&str> {
    let words = texts.iter().filter(|(id, _)| id.starts_with("command-") && id.ends_with("-word"));
    words.map(|(_, text)| text.words.as_str()).collect()
}

#[test]
fn a_command_is_called_by_its_name_in_that_language() {
    let all: Vec<_> = SPOKEN.into_iter().map(|language| (language, texts(language))).collect();
    let mut found = Vec::new();
    for (language, texts) in &all {
        let own = command_words(texts);
        assert!(own.len() > 1, "{language} has no words for commands");
        let others: BTreeSet<&str> =
            all.iter().flat_map(|(_, texts)| command_words(texts)).filter(|word| !own.contains(word)).collect();
        for (id, text) in texts {
            let called = text.words.split_whitespace().filter_map(|word| word.strip_prefix(':'));
            let called = called.map(|word| word.trim_end_matches(|letter: char| !letter.is_alphanumeric()));
            found.extend(
                called.filter(|word| others.contains(word)).map(|word| format!("{language}: {id} says :{word}")),
            );
        }
    }
    none("commands by a name of another language", &found);
}

#[test]
fn every_text_takes_the_same_arguments_in_every_language() {
    let english = texts("en");
    let mut found = Vec::new();
    for (language, texts) in others() {
        for (id, text) in &texts {
            let Some(known) = english.get(id) else { continue };
            if text.arguments != known.arguments {
                found.push(format!("{language}: {id} takes {:?}, not {:?}", text.arguments, known.arguments));
            }
            found.extend(text.odd.iter().map(|odd| format!("{language}: {id} holds {odd}")));
        }
    }
    found.extend(english.iter().flat_map(|(id, text)| text.odd.iter().map(move |odd| format!("en: {id} holds {odd}"))));
    none("texts with other arguments", &found);
}

/// Forms that numbers have in the languages here, all four of them, by the tables of Unicode (CLDR).
const PLURALS: [&str; 2] = ["one", "other"];

#[test]
fn every_form_is_one_that_the_language_has() {
    let english = texts("en");
    let mut found = Vec::new();
    for language in SPOKEN {
        for (id, text) in texts(language) {
            for (argument, forms) in &text.forms {
                if text.is_plural(argument) {
                    let number = |form: &String| form.parse::<u32>().is_ok();
                    let strange = forms.iter().find(|form| !number(form) && !PLURALS.contains(&form.as_str()));
                    found.extend(strange.map(|form| format!("{language}: {id} has a form {form}")));
                } else if english.get(&id).and_then(|known| known.forms.get(argument)) != Some(forms) {
                    // Where a word chooses, each of the words needs its form.
                    found.push(format!("{language}: {id} has the forms {forms:?} of {argument}"));
                }
            }
            let known = english.get(&id);
            let chosen =
                known.map(|known| known.forms.keys().filter(|it| !known.is_plural(it)).collect::<BTreeSet<_>>());
            let missing = chosen.into_iter().flatten().filter(|argument| !text.forms.contains_key(*argument));
            found.extend(missing.map(|argument| format!("{language}: {id} does not choose by {argument}")));
        }
    }
    none("forms", &found);
}

/// Texts that are the same words in English and in another language.
const SAME: &[(&str, &[&str])] = &[
    ("band-fair", &["da"]),
    ("check-session", &["da"]),
    ("command-note-hint", &["da"]),
    ("doctor-size", &["da", "nb", "sv"]),
    ("region-balance", &["da"]),
    ("replies-short-system", &["da", "nb", "sv"]),
    ("start-title", &["da", "nb", "sv"]),
    ("summary-band-fair", &["da"]),
    ("way-informed", &["da", "sv"]),
];

#[test]
fn every_text_was_translated() {
    let english = texts("en");
    let mut found = Vec::new();
    for (language, texts) in others() {
        for (id, text) in &texts {
            let same = english.get(id).is_some_and(|known| known.words == text.words);
            let says = text.words.chars().any(char::is_alphabetic);
            let meant = SAME.iter().any(|(known, languages)| known == id && languages.contains(&language));
            if same && says && !meant {
                found.push(format!("{language}: {id} = {}", text.words));
            }
            if meant && !(same && says) {
                found.push(format!("{language}: {id} is another text, and need not be allowed"));
            }
        }
    }
    let unknown = SAME.iter().filter(|(id, _)| !english.contains_key(*id));
    found.extend(unknown.map(|(id, _)| format!("there is no text {id}")));
    none("texts that stand in English still", &found);
}

#[test]
fn one_thing_has_one_word() {
    // A volley is called as in the manuals, and not by another word for a turn; versions are merged, and nothing else is.
    let others = [
        ("da", &["skriv :saml", "hent en anden version"][..]),
        ("nb", &["taletur", "ytring", "slå-sammen"]),
        ("sv", &["slå-ihop", "ta in en annan version"]),
        ("en", &[":merge to bring", "bring in another version"]),
    ];
    for (language, others) in others {
        for (id, text) in texts(language) {
            let words = text.words.to_lowercase();
            assert!(!others.iter().any(|other| words.contains(other)), "{language}: {id}: {words}");
        }
    }
    let merging = [("da", "flet"), ("nb", "flett"), ("sv", "sammanfog"), ("en", "merg")];
    let said = ["command-merge", "command-merge-word", "verb-merge", "merge-refused", "saving-changed"];
    for (language, word) in merging {
        let texts = texts(language);
        for id in said {
            let words = texts[id].words.to_lowercase();
            assert!(words.contains(word), "{language}: {id}: {words}");
        }
        for id in ["command-volley", "command-join-utterance", "cut-there-already", "merge-joined", "table-code-alone"]
        {
            let words = texts[id].words.to_lowercase();
            assert!(!words.contains(word), "{language}: {id}: {words}");
        }
    }
}
