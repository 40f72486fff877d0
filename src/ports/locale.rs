//! The words of the program: files of `locales/`, embedded, looked up by id, with the user's own words over them.

mod language;
mod words;

pub use language::{ENGLISH, LANGUAGES, next, spoken, system_language};
pub use words::{CodebookWord, Words, WordsEntry, lines_of};

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::domain::figure::rounded;
use crate::domain::message::{Argument, Message};
use crate::domain::visible::visible;

type Bundle = FluentBundle<FluentResource>;

/// The words of one language.
pub struct Texts {
    language: &'static str,
    words: Arc<Words>,
    /// The user's own words, where there are any for this language.
    own: Option<Bundle>,
    shipped: Bundle,
    /// Read when a text is missing, which a test keeps from happening with the shipped files.
    english: OnceLock<Bundle>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Texts {
    /// The words of a language, or English where the program does not speak it.
    pub fn new(wanted: &str) -> Self {
        Self::with_words(wanted, Arc::default())
    }

    /// The same with the user's own words over them.
    pub fn with_words(wanted: &str, words: Arc<Words>) -> Self {
        let language = spoken(wanted).unwrap_or(ENGLISH);
        let own = words.source(language);
        let own = (!own.is_empty()).then(|| bundle(language, std::iter::once(own.as_str())));
        Self { language, words, own, shipped: shipped(language), english: OnceLock::new() }
    }

    /// Words of the user's alone, for texts that do not come along.
    fn of_words(source: &str) -> Self {
        let own = Some(bundle(ENGLISH, std::iter::once(source)));
        let shipped = bundle(ENGLISH, std::iter::empty());
        Self { language: ENGLISH, words: Arc::default(), own, shipped, english: OnceLock::new() }
    }

    /// The same texts in another language.
    #[must_use]
    pub fn in_language(&self, wanted: &str) -> Self {
        Self::with_words(wanted, Arc::clone(&self.words))
    }

    /// The tag of the language that is spoken.
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The user's own words.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Whether there is a text with an id.
    pub fn knows(&self, id: &str) -> bool {
        self.shipped.has_message(id) || (self.language != ENGLISH && self.english().has_message(id))
    }

    /// A text without arguments.
    pub fn get(&self, id: &str) -> Cow<'_, str> {
        Cow::Owned(self.format(id, None))
    }

    /// What a message says, safe to be shown.
    pub fn say(&self, message: &Message) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &message.arguments {
            match value {
                Argument::Text(text) => arguments.set(*name, FluentValue::from(visible(text).into_owned())),
                Argument::Number(number) => arguments.set(*name, *number),
                Argument::Said(message) => arguments.set(*name, FluentValue::from(self.say(message))),
                Argument::All(items) => arguments.set(*name, FluentValue::from(self.listed(items, "list-all"))),
                Argument::Any(items) => arguments.set(*name, FluentValue::from(self.listed(items, "list-any"))),
            }
        }
        self.format(&message.id, Some(&arguments))
    }

    /// A number with so many decimals, with the decimal sign of the language.
    pub fn decimal(&self, value: f64, places: usize) -> String {
        self.with_sign(&format!("{:.places$}", rounded(value, places)))
    }

    /// A number with as many decimals as it has.
    pub fn number(&self, value: f64) -> String {
        self.with_sign(&value.to_string())
    }

    /// A part of a whole, from 0 to 1, in hundredths.
    pub fn percent(&self, share: f64) -> String {
        let number = format!("{:.0}", rounded(share * 100.0, 0));
        self.say(&Message::new("percent").with("number", number))
    }

    /// A part of a whole, from 0 to 1, in hundredths with so many decimals.
    pub fn percent_with(&self, share: f64, places: usize) -> String {
        if places == 0 {
            return self.percent(share);
        }
        self.say(&Message::new("percent").with("number", self.decimal(share * 100.0, places)))
    }

    fn with_sign(&self, number: &str) -> String {
        if number.contains('.') { number.replace('.', &self.get("decimal-sign")) } else { number.to_owned() }
    }

    /// Things in a sentence, with the words of the language between them: `a, b and c`.
    fn listed(&self, items: &[String], last: &str) -> String {
        let pair = |id: &str, first: String, next: &str| {
            let mut arguments = FluentArgs::new();
            arguments.set("first", FluentValue::from(first));
            arguments.set("next", FluentValue::from(visible(next).into_owned()));
            self.format(id, Some(&arguments))
        };
        let Some((first, rest)) = items.split_first() else { return String::new() };
        let mut said = visible(first).into_owned();
        for (index, next) in rest.iter().enumerate() {
            said = pair(if index + 1 == rest.len() { last } else { "list-more" }, said, next);
        }
        said
    }

    /// The user's word where there is one that can be said, else the text that comes along, else the English one.
    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        if let Some((said, true)) = self.own.as_ref().and_then(|own| formatted(own, id, arguments)) {
            return harmless(&said);
        }
        let said = formatted(&self.shipped, id, arguments);
        let said = said.or_else(|| formatted(self.english(), id, arguments));
        said.map_or_else(|| id.to_owned(), |(said, _)| said)
    }

    /// The user's own word alone, where it can be said.
    fn own(&self, id: &str) -> Option<String> {
        let (said, whole) = formatted(self.own.as_ref()?, id, None)?;
        whole.then(|| harmless(&said))
    }

    fn english(&self) -> &Bundle {
        self.english.get_or_init(|| shipped(ENGLISH))
    }
}

/// A text of a bundle, and whether everything in it could be said.
fn formatted(bundle: &Bundle, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<(String, bool)> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
    Some((said, errors.is_empty()))
}

fn shipped(language: &str) -> Bundle {
    bundle(language, language::files(language).iter().map(|(_, text)| *text))
}

fn bundle<'a>(language: &str, sources: impl Iterator<Item = &'a str>) -> Bundle {
    let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
    // Isolation marks around arguments would shift the columns of the screen.
    bundle.set_use_isolating(false);
    for source in sources {
        // A faulty entry is left out, and the one below it is said; a test keeps the shipped files free of faults.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A text of several lines without anything that a terminal obeys; the lines stay.
pub fn harmless(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

/// That the program does not speak a language, and which ones it does.
pub fn unknown(language: &str) -> Message {
    let entry = |(tag, _): &(&str, _)| format!("{tag} ({})", Texts::new(tag).get("language-name"));
    let known = LANGUAGES.iter().map(entry).collect();
    Message::new("wrong-language").with("language", language).with("known", Argument::Any(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_every_language_is_free_of_faults() {
        for (language, files) in LANGUAGES {
            for (name, text) in *files {
                let faults = FluentResource::try_new((*text).to_owned()).err().map(|(_, faults)| faults);
                assert!(faults.is_none(), "{language}/{name}: {faults:?}");
            }
        }
    }

    #[test]
    fn arguments_are_made_harmless() {
        let texts = Texts::new("en");
        let said = texts.say(&Message::new("fault-id").with("id", "a\u{1b}[2J"));
        assert!(said.contains("a␛[2J"), "{said}");
        let list = Message::new("codebook-unknown").with("id", "x").with("known", Argument::Any(vec!["\u{1b}".into()]));
        assert!(texts.say(&list).contains('␛'));
    }

    #[test]
    fn a_text_that_a_language_lacks_is_english_and_never_an_id() {
        let mut texts = Texts::new("da");
        texts.shipped = bundle("da", std::iter::once("code-none = Ingen kode"));
        assert_eq!((texts.get("code-none").as_ref(), texts.get("role-client").as_ref()), ("Ingen kode", "client"));
        assert!(texts.knows("role-client") && !texts.knows("role-nobody"));
    }

    #[test]
    fn lists_and_numbers_read_as_the_language_has_them() {
        let said = |language: &str, argument: fn(Vec<String>) -> Argument, items: &[&str]| {
            let items = items.iter().map(|item| (*item).to_owned()).collect();
            let message = Message::new("opening-left-out").with("file", "").with("what", argument(items));
            let said = Texts::new(language).say(&message);
            said.split_once(": ").map(|(_, list)| list.to_owned()).unwrap()
        };
        assert_eq!(said("en", Argument::All, &["a", "b", "c"]), "a, b and c");
        assert_eq!(said("da", Argument::All, &["a", "b", "c"]), "a, b og c");
        assert_eq!(said("nb", Argument::Any, &["a", "b"]), "a eller b");
        assert_eq!(said("sv", Argument::All, &["a", "b"]), "a och b");
        assert_eq!((said("sv", Argument::Any, &["a"]), said("sv", Argument::Any, &[])), ("a".into(), String::new()));
        let numbers = LANGUAGES.iter().map(|(language, _)| {
            let texts = Texts::new(language);
            (texts.decimal(1.25, 1), texts.number(0.5), texts.number(2.0))
        });
        let numbers: Vec<_> = numbers.map(|(rounded, whole, plain)| format!("{rounded} {whole} {plain}")).collect();
        assert_eq!(
            [23.0 / 40.0, 5.0 / 8.0, 1.0 / 3.0, 1.0].map(|share| Texts::new("da").percent(share)),
            ["58 %", "63 %", "33 %", "100 %"]
        );
        assert_eq!(numbers, ["1.3 0.5 2", "1,3 0,5 2", "1,3 0,5 2", "1,3 0,5 2"]);
    }

    #[test]
    fn plural_forms_follow_each_language() {
        for (language, _) in LANGUAGES {
            let texts = Texts::new(language);
            let said = |count: u32| texts.say(&Message::new("status-uncoded").with("count", count));
            let forms = [said(0), said(1), said(2), said(21)];
            assert!(forms[0] != forms[1] && forms[1] != forms[2], "{forms:?}");
            assert_eq!(forms[2].replace('2', "21"), forms[3]);
        }
    }
}
