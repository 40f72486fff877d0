//! The user's configuration: read, never rewritten.

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, choose_base_strategy};
use serde::Deserialize;

use super::fault::FileFaults;
use super::files::Files;
use super::ron;

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

/// The folder of the user's configuration, codebooks and keymaps.
pub fn folder() -> Option<PathBuf> {
    choose_base_strategy().ok().map(|strategy| strategy.config_dir().join("gensvar"))
}

/// Reads the configuration; a faulty one is told of, and nothing of it holds.
pub fn read(files: &dyn Files, folder: Option<&Path>) -> (Config, Option<FileFaults>) {
    let Some(path) = folder.map(|folder| folder.join("config.ron")) else { return (Config::default(), None) };
    let Ok(bytes) = files.read(&path) else { return (Config::default(), None) };
    match ron::text_of(bytes, &path).and_then(|text| ron::parse::<Config>(&text, &path)) {
        Ok(config) => (config, None),
        Err(faults) => (Config::default(), Some(faults)),
    }
}
