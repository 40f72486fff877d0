//! A coding that is damaged: what is wrong with it, and what went on in its place.

use std::path::Path;

use super::World;
use crate::domain::message::Message;
use crate::ports::fault::FileFaults;
use crate::ports::{limits, store};

/// Whether a file has the name of what went on from a good copy of another one.
pub(super) fn is_restored(damaged: &Path, path: &Path) -> bool {
    store::restored_number(&store::restored_name(damaged, 1), path).is_some()
}

/// That the work went on in another file than the damaged one.
pub(super) fn went_on(damaged: &Path, file: &Path) -> Message {
    // One in another folder may have the very same name.
    let are_beside = damaged.parent() == file.parent();
    let name = |path: &Path| {
        path.file_name().filter(|_| are_beside).unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
    };
    Message::new("open-went-on").with("damaged", name(damaged)).with("file", name(file))
}

/// What is wrong with a coding of which not even the beginning can be read, and what is to be typed to open another version of
/// it.
pub(super) fn damaged(world: &World<'_>, path: &Path, version: Option<String>) -> FileFaults {
    let text = limits::read_text(world.files, path, limits::TALK);
    let faults = text.and_then(|text| store::check_coding(&text, path, None)).err();
    let mut faults = faults.unwrap_or_else(|| FileFaults::whole(path, Message::new("open-no-coding")));
    let version = version.map(|typed| Message::new("open-damaged-version").with("typed", typed));
    faults.faults.splice(0..0, version.into_iter().flat_map(|told| FileFaults::whole(path, told).faults));
    faults
}
