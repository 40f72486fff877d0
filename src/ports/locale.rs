//! The words of the program: files of `locales/`, embedded, looked up by id.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::domain::message::{Argument, Message};
use crate::domain::visible::visible;

/// The files of one language.
type Files = &'static [(&'static str, &'static str)];

const ENGLISH: Files = &[
    ("command-line.ftl", include_str!("../../locales/en/command-line.ftl")),
    ("commands.ftl", include_str!("../../locales/en/commands.ftl")),
    ("domain.ftl", include_str!("../../locales/en/domain.ftl")),
    ("files.ftl", include_str!("../../locales/en/files.ftl")),
    ("import.ftl", include_str!("../../locales/en/import.ftl")),
    ("screen.ftl", include_str!("../../locales/en/screen.ftl")),
];

/// Languages that the program speaks, with their files.
pub const LANGUAGES: &[(&str, Files)] = &[("en", ENGLISH)];

/// The words of one language.
pub struct Texts {
    language: String,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Texts {
    /// The words of a language, or English where the program does not speak it.
    pub fn new(wanted: &str) -> Self {
        let primary = wanted.split(['-', '_', '.']).next().unwrap_or("en");
        let (language, files) =
            LANGUAGES.iter().find(|(language, _)| *language == primary).copied().unwrap_or(("en", ENGLISH));
        let identifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks around arguments would shift the columns of the screen.
        bundle.set_use_isolating(false);
        for (_, text) in files {
            // A faulty entry is left out and its id is shown instead; a test keeps the files free of faults.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language: language.to_owned(), bundle }
    }

    /// The language that the computer is set to.
    pub fn system_language() -> String {
        sys_locale::get_locale().unwrap_or_else(|| "en".to_owned())
    }

    /// The tag of the language that is spoken.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether there is a text with an id.
    pub fn knows(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// A text without arguments.
    pub fn get(&self, id: &str) -> Cow<'_, str> {
        self.format(id, None)
    }

    /// What a message says, safe to be shown.
    pub fn say(&self, message: &Message) -> String {
        let mut arguments = FluentArgs::new();
        for (name, value) in &message.arguments {
            match value {
                Argument::Text(text) => arguments.set(*name, FluentValue::from(visible(text).into_owned())),
                Argument::Number(number) => arguments.set(*name, *number),
            }
        }
        self.format(&message.id, Some(&arguments)).into_owned()
    }

    fn format<'a>(&'a self, id: &str, arguments: Option<&'a FluentArgs<'_>>) -> Cow<'a, str> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return Cow::Owned(id.to_owned());
        };
        let mut errors = Vec::new();
        Cow::Owned(self.bundle.format_pattern(pattern, arguments, &mut errors).into_owned())
    }
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
    }
}
