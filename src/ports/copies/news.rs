//! Whether another version of a coding says anything that is not in it: by the works of both, or else by merging them.

use std::path::Path;

use super::{Version, ancestor};
use crate::domain::merge::{Sides, merge};
use crate::domain::session::Session;
use crate::ports::files::Files;

/// Whether all that a version says is in ours, so that merging the two would change nothing. What cannot be told counts as news, and
/// without anything that both come from, nobody knows what was taken away on purpose.
pub fn says_nothing_new(files: &dyn Files, state: &Path, session: &Session, ours: &Version, theirs: &Version) -> bool {
    let origin = &theirs.coding.origin;
    if !origin.changed_outside && ours.coding.origin.comes_from(origin) {
        return true;
    }
    let Ok(base) = ancestor(files, state, session, ours, theirs) else { return false };
    let merged = merge(Sides { session, base: base.as_ref(), ours: &ours.coding, theirs: &theirs.coding });
    let is_known = base.is_some() || merged.differences.is_empty();
    is_known && merged.edits.is_empty() && merged.conflicts() == 0 && merged.is_whole()
}
