//! What is opened for the screen and for merging is held against others.

use std::path::{Path, PathBuf};

use crate::domain::document::Document;
use crate::ports::fault::FileFaults;
use crate::ports::journal::Recovered;
use crate::ports::lock::{Holder, Lock};
use crate::ports::open::holding::{self, PATIENCE, Wish};
use crate::ports::open::{OpenRequest, Opened, fresh_id, parted};

use super::Call;
use super::arguments::OpenArguments;
use super::past::open_as_asked;

/// Opens what is asked for and holds it against everybody else.
pub(super) fn open_and_hold(
    call: &Call,
    asked: &OpenArguments,
    request: &OpenRequest,
    state: Option<PathBuf>,
) -> Result<(Opened, Option<Lock>), FileFaults> {
    let me = Holder::here(call.clock.as_ref());
    let wish = Wish { me, take_over: asked.take_over, patience: PATIENCE, state };
    holding::open_and_hold(&call.world(&fresh_id), &wish, &|| open_as_asked(call, asked, request))
}

/// Makes once more what is in the journal and not in the files.
pub(super) fn recover(
    call: &Call,
    folder: &Path,
    document: &mut Document,
    print: Option<&str>,
    is_copy: bool,
) -> Recovered {
    holding::recover(&call.world(&fresh_id), folder, document, print, is_copy)
}

/// Keeps beside the coding what its file lacks, as it went on elsewhere.
pub(super) fn keep_parted(
    call: &Call,
    (state, coding_path): (Option<&Path>, &Path),
    document: &Document,
    (recovered, versions): (&mut Recovered, &mut Vec<PathBuf>),
) {
    if let Some(state) = state {
        parted::keep_aside(&call.world(&fresh_id), state, coding_path, document, (recovered, versions));
    }
}
