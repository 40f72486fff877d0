//! The user's configuration: read, never rewritten.

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};
use serde::Deserialize;

use super::fault::FileFaults;
use super::files::Files;
use super::{limits, locale, ron};
use crate::domain::codebook::Fault;
use crate::domain::message::{Argument, Message};
use crate::fault_path as path;

/// What the user set in `config.ron`. Everything may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Config {
    /// The version of the file's form.
    pub format: u32,
    /// `dark` or `light`.
    pub theme: Option<String>,
    /// The coder's name.
    pub coder: Option<String>,
    /// Codebooks, such as `miti-4.2.1+clear-1.0`.
    pub codebook: Option<String>,
    /// The form of the change plan, by its id.
    pub plan: Option<String>,
    /// The language of the program, such as `da`.
    pub language: Option<String>,
}

/// The fields of the file.
pub const FIELDS: [&str; 6] = ["format", "theme", "coder", "codebook", "plan", "language"];

/// The colours that can be asked for.
pub const THEMES: [&str; 2] = ["dark", "light"];

/// The name of the file.
pub const NAME: &str = "config.ron";

/// The folder of the user's configuration, codebooks and keymaps.
pub fn folder() -> Option<PathBuf> {
    choose_base_strategy().ok().map(|strategy| strategy.config_dir().join("gensvar"))
}

/// Reads the configuration; a faulty one is told of, and nothing of it holds.
pub fn read(files: &dyn Files, folder: Option<&Path>) -> (Config, Option<FileFaults>) {
    let Some(path) = folder.map(|folder| folder.join(NAME)) else { return (Config::default(), None) };
    if !files.is_file(&path) {
        return (Config::default(), None);
    }
    match limits::read_text(files, &path, limits::SMALL).and_then(|text| judged(&text, &path)) {
        Ok(config) => (config, None),
        Err(faults) => (Config::default(), Some(faults)),
    }
}

/// What a configuration says, where it says nothing that cannot be.
pub fn judged(text: &str, path: &Path) -> Result<Config, FileFaults> {
    limits::size(text.len(), path, limits::SMALL)?;
    ron::refuse_newer(text, path, 1)?;
    let config: Config = ron::parse(text, path)?;
    let (language, theme) = (config.language.as_deref(), config.theme.as_deref());
    let language = language.filter(|language| locale::spoken(language).is_none()).map(locale::unknown);
    let theme = theme.filter(|theme| !THEMES.contains(theme)).map(|theme| {
        let known = Argument::Any(THEMES.map(str::to_owned).to_vec());
        Message::new("wrong-theme").with("theme", theme).with("known", known)
    });
    let faults = [(path!["theme"], theme), (path!["language"], language)];
    let faults: Vec<Fault> =
        faults.into_iter().filter_map(|(path, message)| Some(Fault { path, message: message? })).collect();
    if faults.is_empty() { Ok(config) } else { Err(ron::located(text, path, faults)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::files::DiskFiles;

    #[test]
    fn the_fields_are_those_that_are_read() {
        // Whoever adds a field is sent here, and to the list.
        let Config { format: _, theme: _, coder: _, codebook: _, plan: _, language: _ } = Config::default();
        for field in FIELDS {
            let fault = judged(&format!("({field}: [])"), Path::new(NAME)).unwrap_err().faults.remove(0);
            assert_ne!(fault.message.id, "ron-field-unknown", "{field}");
        }
    }

    #[test]
    fn every_value_that_cannot_be_is_told_with_its_place_and_what_can() {
        let judged = |text: &str| judged(text, Path::new(NAME));
        for theme in THEMES {
            assert_eq!(judged(&format!("(theme: \"{theme}\")")).unwrap().theme.as_deref(), Some(theme));
        }
        let faults = judged("(theme: \"Light\",\n language: \"fi\")").unwrap_err().faults;
        let told: Vec<_> = faults.iter().map(|it| (it.place.unwrap().line, it.message.id.as_ref())).collect();
        assert_eq!(told, [(1, "wrong-theme"), (2, "wrong-language")]);
        let said = crate::ports::locale::Texts::new("en").say(&faults[0].message);
        assert_eq!(said, "There is no theme “Light”. Choose one of: dark or light.");
    }

    #[test]
    fn a_language_that_is_not_spoken_is_told_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let set = |text: &str| {
            std::fs::write(folder.path().join("config.ron"), text).unwrap();
            read(&DiskFiles, Some(folder.path()))
        };
        assert_eq!(set("(language: \"no\")").0.language.as_deref(), Some("no"));
        let (config, faults) = set("(\n    coder: \"anna\",\n    language: \"fi\",\n)");
        let fault = faults.unwrap().faults.remove(0);
        assert_eq!(
            (config, fault.place.unwrap().line, fault.message.id.as_ref()),
            (Config::default(), 3, "wrong-language")
        );
    }
}
