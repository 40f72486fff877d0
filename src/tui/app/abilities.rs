//! Which commands would do something now; what would not is shown nowhere.

use crate::domain::message::Message;
use crate::tui::command::Command;

use super::{App, Mode};

impl App {
    /// Why a command is refused, where what is open can only be read, or the talk itself.
    pub fn refusal(&self, command: Command) -> Option<&Message> {
        let whole = self.desk.read_only.as_ref().filter(|_| command.changes());
        whole.or_else(|| self.desk.talk_protected.as_ref().filter(|_| command.changes_talk()))
    }

    /// Whether a command would do something now.
    pub fn can(&self, command: Command) -> bool {
        if self.refusal(command).is_some() {
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
            Command::Merge => !self.desk.versions.is_empty() || !self.desk.unread_versions.is_empty(),
            Command::OpenAgain => self.desk.free,
            Command::FilterOff => self.filter.is_some(),
            Command::Cancel => self.mode != Mode::Coding || self.filter.is_some() || self.searched.is_some(),
            _ => true,
        }
    }
}
