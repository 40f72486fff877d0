//! The journal: everything that happens to a document, one line each, on the disk before it shows as saved.
//!
//! A coding's journal lies in the program's state folder under the coding's id, never beside the talk: a folder that is
//! synced would send every key. It is a row of segments that only grow. Each begins with a [`Head`]; each line has a
//! checksum, and each thing that happened a number that counts on from one segment to the next. Nothing is ever rewritten:
//! whoever opens a coding begins a new segment with the first change, so that a torn end of an older one stays as it was
//! found. The files of the work itself know the number of the last thing that is in them; what comes after it is made once
//! more when they are opened, and what comes before it is the history.

mod as_it_was;
mod happenings;
mod keeper;
mod line;
mod log;
mod recovery;

pub use as_it_was::{Moment, WENT_BACK, is_number_or_time, is_same_name, moment, names, way_back, way_to};
pub use happenings::{Happening, happenings};
pub use keeper::{Journal, Noted, why_unwritten};
pub use line::{FORMAT, Head, Line, Unwritten, decode, encode};
pub use log::{Begun, Damage, Event, Log, PART, Worked, first_head, is_aside, is_segment, read_log};
pub use recovery::{CHANGED_OUTSIDE, Lacks, OnDisk, Parted, Recovered, look, look_copy, recover, recover_copy, unfit};

use std::path::{Path, PathBuf};

use super::store::safe;

/// The folder of what belongs to a coding and is not the work itself.
pub fn coding_folder(state: &Path, coding: &str) -> PathBuf {
    let name = safe(coding);
    // An id that somebody wrote by hand must not lead to the journal of another.
    let name = if name == coding { name } else { format!("{name}-{}", print_of(coding.as_bytes())) };
    state.join("codings").join(name)
}

/// The folder of a coding's journal.
pub fn folder(state: &Path, coding: &str) -> PathBuf {
    coding_folder(state, coding).join("journal")
}

/// Enough of a file's bytes to tell whether it is still the same: their number and a 64-bit FNV-1a hash, in hexadecimal.
pub fn print_of(bytes: &[u8]) -> String {
    let hash = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{:x}-{hash:016x}", bytes.len())
}

#[cfg(test)]
mod tests;
