//! Which commands would do something now; what would not is shown nowhere.

use crate::tui::command::Command;

use super::{App, Mode};

impl App {
    /// Whether a command would do something now.
    pub fn can(&self, command: Command) -> bool {
        if self.desk.read_only.is_some() && command.changes() {
            return false;
        }
        match command {
            Command::Undo | Command::TakeBack => !self.document.history().is_empty() || self.turn_coding().is_some(),
            Command::Redo => self.document.history().can_redo(),
            Command::Note | Command::Evidence => self.mark_in_hand().is_some(),
            Command::CutTurn => self.can_cut(),
            Command::JoinUtterance => self.turn_coding().is_some_and(|coded| !coded.cuts().is_empty()),
            Command::SearchNext | Command::SearchPrevious => self.searched.is_some(),
            Command::UnknownCodes => {
                let used = &self.document.coding().origin.codebooks;
                let unknown = self.document.is_counting() || self.document.tally().foreign() > 0;
                unknown || !self.document.instrument().is_used_by(used)
            }
            Command::Heading => self.desk.plan.is_some() && self.turn().is_some(),
            Command::Messages => !self.desk.told.is_empty(),
            Command::Merge => !self.desk.versions.is_empty(),
            Command::OpenAgain => self.desk.free,
            Command::FilterOff => self.filter.is_some(),
            Command::Cancel => self.mode != Mode::Coding || self.filter.is_some() || self.searched.is_some(),
            _ => true,
        }
    }
}
