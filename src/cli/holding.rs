//! What is opened for the screen and for merging is held against others.

use std::path::PathBuf;

use crate::ports::fault::FileFaults;
use crate::ports::lock::Holder;
use crate::ports::open::holding::Wish;
use crate::ports::open::workpiece::{self, Workpiece};
use crate::ports::open::{OpenRequest, fresh_id};

use super::Call;
use super::arguments::OpenArguments;
use super::past::open_as_asked;

/// Opens what is asked for, to be worked on, or only to be looked at.
pub(super) fn open_to_work(
    call: &Call,
    asked: &OpenArguments,
    request: &OpenRequest,
    (state, looks_only, patience): (Option<PathBuf>, bool, usize),
) -> Result<Workpiece, FileFaults> {
    let me = Holder::here(call.clock.as_ref());
    let wish = Wish { me, take_over: asked.take_over, patience, state, looks_only };
    workpiece::open_to_work(&call.world(&fresh_id), &wish, &|| open_as_asked(call, asked, request))
}
