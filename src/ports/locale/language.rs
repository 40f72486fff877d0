//! The languages that the program speaks, and the tags by which they are asked for.

/// The files of one language: name and text.
pub type Files = &'static [(&'static str, &'static str)];

macro_rules! files {
    ($language:literal: $($name:literal),*) => {
        &[$(($name, include_str!(concat!("../../../locales/", $language, "/", $name)))),*]
    };
    ($language:literal) => {
        files!($language: "command-line.ftl", "commands.ftl", "domain.ftl", "files.ftl", "import.ftl", "screen.ftl")
    };
}

/// Languages that the program speaks, with their files. The first one stands in where another has no text.
pub const LANGUAGES: &[(&str, Files)] =
    &[("en", files!("en")), ("da", files!("da")), ("nb", files!("nb")), ("sv", files!("sv"))];

/// The language that stands in where another has no text.
pub const ENGLISH: &str = "en";

/// The language that a tag asks for, such as `da`, `nb-NO` or `no_NO.UTF-8`; none where the program does not speak it.
/// All of Norwegian is bokmål here, and a computer without a language of its own (`C`) speaks English.
pub fn spoken(tag: &str) -> Option<&'static str> {
    let primary = tag.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase();
    let primary = match primary.as_str() {
        "no" | "nn" => "nb",
        "c" | "posix" => ENGLISH,
        other => other,
    };
    LANGUAGES.iter().map(|(language, _)| *language).find(|language| *language == primary)
}

/// The first language that the computer is set to and the program speaks, else English.
pub fn system_language() -> &'static str {
    sys_locale::get_locales().find_map(|tag| spoken(&tag)).unwrap_or(ENGLISH)
}

/// The language after another, round and round.
pub fn next(language: &str) -> &'static str {
    let place = LANGUAGES.iter().position(|(known, _)| *known == language).map_or(0, |place| place + 1);
    LANGUAGES.get(place).map_or(ENGLISH, |(language, _)| language)
}

/// The files of a language.
pub fn files(language: &str) -> Files {
    LANGUAGES.iter().find(|(known, _)| *known == language).map_or(&[], |(_, files)| files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_in_any_writing_names_its_language() {
        let norwegian = ["no", "nn", "nb", "nb-NO", "no_NO.UTF-8", "NB", "nn_NO@euro"];
        assert!(norwegian.into_iter().all(|tag| spoken(tag) == Some("nb")));
        assert_eq!(["da_DK.UTF-8", "sv-SE", "en_GB", "C.UTF-8"].map(spoken), ["da", "sv", "en", "en"].map(Some));
        assert_eq!(["", "fi", "dansk", "english"].map(spoken), [None; 4]);
    }

    #[test]
    fn every_language_has_its_turn() {
        assert_eq!(["en", "da", "nb", "sv", "xx"].map(next), ["da", "nb", "sv", "en", "en"]);
    }
}
