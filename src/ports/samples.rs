//! Sample talks that come with the program, fictional from the first word to the last.

use std::path::{Path, PathBuf};

use super::fault::FileFaults;
use super::files::Files;
use super::store;
use crate::domain::message::Message;

macro_rules! sample {
    ($name:literal) => {
        ($name, include_str!(concat!("../../sample-sessions/", $name, ".session.ron")))
    };
}

/// Name and text of each session file.
const SAMPLES: &[(&str, &str)] = &[
    sample!("smoking-primary-care"),
    sample!("jobcenter-alkohol"),
    sample!("innleggelse-avrusning"),
    sample!("forsorjningsstod-forandringsplan"),
    sample!("drinking-done-badly"),
];

/// A sample as a list of them shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Its name, by which it is asked for.
    pub name: &'static str,
    /// A title for people, in the language of the talk.
    pub title: String,
    /// The language of the talk.
    pub language: String,
}

/// Every sample. Only the heads of the files are read.
pub fn list() -> Vec<Sample> {
    SAMPLES
        .iter()
        .map(|(name, text)| {
            let head = store::session_head(text);
            Sample { name, title: head.title, language: head.language }
        })
        .collect()
}

/// Writes a sample's session file into a folder, unless it is there already, and tells where it is. A file that is there
/// may have been worked on, and is left alone.
pub fn materialise(files: &dyn Files, folder: &Path, name: &str) -> Result<PathBuf, FileFaults> {
    let path = folder.join(format!("{name}.session.ron"));
    let Some((_, text)) = SAMPLES.iter().find(|(known, _)| *known == name) else {
        return Err(FileFaults::whole(path, Message::new("sample-unknown").with("name", name)));
    };
    if files.is_file(&path) {
        return Ok(path);
    }
    let written = files.make_folder(folder).and_then(|()| files.create_new(&path, text.as_bytes()));
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(FileFaults::unreadable(path, &error)),
        _ => Ok(path),
    }
}

/// The program's own folder among the user's data, into which samples are written.
pub fn data_folder() -> Option<PathBuf> {
    use etcetera::BaseStrategy as _;
    etcetera::choose_base_strategy().ok().map(|strategy| strategy.data_dir().join("gensvar").join("samples"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ports::files::DiskFiles;

    #[test]
    fn every_sample_is_sound_and_keeps_its_form_when_saved() {
        for (name, text) in SAMPLES {
            let read = store::read_session(text, Path::new(name)).unwrap();
            assert_eq!(store::session_text(&read.session).unwrap(), *text, "{name}");
            assert_eq!(read.session.about.id, *name);
        }
        let list = list();
        assert!(list.iter().all(|sample| !sample.title.is_empty() && sample.language.len() == 2), "{list:?}");
    }

    #[test]
    fn a_sample_is_written_once() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        let path = materialise(&DiskFiles, &inner, SAMPLES[0].0).unwrap();
        std::fs::write(&path, "mine").unwrap();
        assert_eq!(materialise(&DiskFiles, &inner, SAMPLES[0].0).unwrap(), path);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
        let unknown = materialise(&DiskFiles, &inner, "../x").unwrap_err();
        assert_eq!(unknown.faults[0].message.id, "sample-unknown");
    }
}
