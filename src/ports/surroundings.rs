//! What a folder lies on: its file system, whether other computers have a share in it, and whether it is encrypted, as far
//! as the system tells. What is not told is not guessed.
//!
//! The system's own files are read below a folder that may be another than `/`, so that tests do not depend on a computer.

mod encrypted;
mod mounts;
mod synced;

pub use encrypted::Encryption;
pub use mounts::{Mount, Shared};
pub use synced::{SERVICES, Service, Sign, Synced};

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Variables that say what the terminal is like.
const VARIABLES: [&str; 6] = ["TERM", "COLORTERM", "LC_ALL", "LC_CTYPE", "LANG", "NO_COLOR"];

/// The computer around the program.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// What stands for `/` where the system tells of itself.
    pub system: PathBuf,
    /// The home of whoever runs the program.
    pub home: Option<PathBuf>,
    /// The computer's name.
    pub host: String,
    /// Variables that say what the terminal is like, those that are set.
    pub variables: BTreeMap<&'static str, String>,
}

impl Surroundings {
    /// This computer.
    pub fn here() -> Self {
        let set = |name| Some((name, std::env::var_os(name)?.to_string_lossy().into_owned()));
        Self {
            system: PathBuf::from("/"),
            home: etcetera::home_dir().ok(),
            host: whoami::fallible::hostname().unwrap_or_default(),
            variables: VARIABLES.into_iter().filter_map(set).collect(),
        }
    }

    /// A small text of the system's own.
    fn told(&self, path: impl AsRef<Path>) -> Option<String> {
        let bytes = std::fs::read(self.system.join(path)).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The system and its version, such as `linux 6.18.1`.
    pub fn system_name(&self) -> String {
        let release = self.told("proc/sys/kernel/osrelease").unwrap_or_default();
        format!("{} {}", std::env::consts::OS, release.trim()).trim_end().to_owned()
    }

    /// A variable that is set to something.
    pub fn variable(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Whether the terminal is said to show letters of every language; `None` where nothing is said.
    pub fn has_unicode(&self) -> Option<bool> {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| self.variable(name))?;
        let locale = locale.to_lowercase();
        Some(locale.contains("utf-8") || locale.contains("utf8"))
    }
}

/// Where a path really is; for one that is not there, where the folder above it is.
fn real(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let known = path.ancestors().find_map(|above| Some((above, std::fs::canonicalize(above).ok()?)));
    known.map_or(path.clone(), |(above, real)| path.strip_prefix(above).map_or(real.clone(), |rest| real.join(rest)))
}

#[cfg(test)]
mod tests;
