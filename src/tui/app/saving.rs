//! Whether the work is on the disk: told truly, never guessed.

use std::collections::VecDeque;

use crate::domain::document::Document;
use crate::domain::message::{Argument, Message};
use crate::ports::open::Source;
use crate::ports::open::workpiece::Workpiece;

/// What is on the disk and what is not yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Saving {
    /// The revision of the document that is on the disk; `None` while nothing of it is in the place where it is saved now.
    pub on_disk: Option<u64>,
    /// The revision of the document that was handed to the writer last.
    pub handed: u64,
    /// Whether a file of the coding is there at all.
    pub coding_there: bool,
    /// The session's revision that is on the disk.
    pub session_on_disk: Option<u64>,
    /// Why the last attempt failed, while that holds.
    pub trouble: Option<Message>,
    /// The revision of the document that lies beside its place, as somebody else's file stands there.
    pub rescued: Option<u64>,
    /// The number of the last thing that happened which is in the journal on the disk.
    pub noted: u64,
    /// Why the journal could not be written, while that holds.
    pub journal_trouble: Option<Message>,
    /// The number of the last thing that happened which is in the coding's file.
    pub kept: u64,
    /// Names that were given to moments and are not on the disk yet, the oldest first, with the numbers of the moments.
    pub naming: VecDeque<(u64, String)>,
    /// How many names that were given since the start are on the disk, and of how many of them that was told.
    pub named: usize,
    pub named_told: usize,
    /// Whether there is no folder for a journal, so that moments can have no names.
    pub without_journal: bool,
    /// Whether the program ends as soon as everything is saved.
    pub leaving: bool,
    /// What had happened, and how many names waited, when it was told what leaving would lose.
    pub told_of_loss: Option<(u64, usize)>,
    /// What was told of work that is in memory alone, while that holds.
    pub told_only_here: Option<Message>,
    /// Of what the coding was made.
    pub source: Source,
}

impl Default for Saving {
    fn default() -> Self {
        Self {
            on_disk: Some(0),
            handed: 0,
            coding_there: false,
            session_on_disk: None,
            trouble: None,
            rescued: None,
            noted: 0,
            journal_trouble: None,
            kept: 0,
            naming: VecDeque::new(),
            named: 0,
            named_told: 0,
            without_journal: false,
            leaving: false,
            told_of_loss: None,
            told_only_here: None,
            source: Source::Files,
        }
    }
}

impl Saving {
    /// How it stands with what was just opened.
    pub fn at_opening(work: &Workpiece) -> Self {
        let opened = &work.opened;
        Self {
            // A good copy is written beside what is damaged at once, whether it is changed or not. One that is only looked
            // at adds nothing, by which the copies would get other numbers.
            on_disk: (opened.source != Source::Copy).then_some(0),
            session_on_disk: opened.session_on_disk.then_some(0),
            coding_there: opened.coding_on_disk,
            noted: work.recovered.number,
            kept: work.document.coding().origin.happened,
            without_journal: work.journal.is_none(),
            source: opened.source.clone(),
            ..Self::default()
        }
    }

    /// Whether there is a file of the coding, so that "saved" means something.
    pub fn is_on_disk(&self) -> bool {
        self.coding_there
    }

    /// Has everything handed to the writer once more: after a panic nobody knows what got there.
    pub fn hand_again(&mut self) {
        self.handed = u64::MAX;
    }

    /// Whether nothing of a document waits to be written. Before the first code there is nothing that is worth files: a
    /// transcript that is only looked at, or made ready to be coded, stays the only file there is.
    pub fn is_saved(&self, document: &Document) -> bool {
        let none_made = !self.coding_there && self.handed == 0;
        let nothing_yet =
            none_made && self.on_disk.is_some() && document.session_revision() == 0 && document.coding().is_as_begun();
        (nothing_yet || self.on_disk == Some(document.revision())) && self.trouble.is_none()
    }

    /// How many things happened that would be lost if the computer stopped now. What is in the journal counts as safe
    /// once there is a file of the coding, by which the journal is found again.
    pub fn unsafe_count(&self, document: &Document) -> u64 {
        let safe = if self.coding_there { self.noted.max(self.kept) } else { self.kept };
        document.happened().saturating_sub(safe)
    }

    /// Whether everything is on the disk somewhere, and found again, though it is not in its file: in the journal, or
    /// beside the file.
    pub fn is_safe(&self, document: &Document) -> bool {
        self.unsafe_count(document) == 0 || self.rescued == Some(document.revision())
    }

    /// Whether everything is there again when the talk is opened, though none of it may be in a file: work that was never
    /// written beside its talk is found by its journal.
    pub fn comes_back(&self, document: &Document) -> bool {
        // Nobody comes to the journal of a coding which a good copy became, before there is a file of it.
        let is_found = !self.without_journal && (self.coding_there || self.source != Source::CopyApart);
        let in_journal = is_found && self.noted >= document.happened();
        !self.is_blocked() && (self.is_safe(document) || in_journal)
    }

    /// Whether something that is no file stands in the coding's place: by that nobody comes to its journal.
    pub fn is_blocked(&self) -> bool {
        let reason = self.trouble.iter().flat_map(|trouble| &trouble.arguments).find(|(name, _)| *name == "reason");
        matches!(reason, Some((_, Argument::Said(why))) if matches!(why.id.as_ref(), "file-is-folder" | "file-is-pipe"))
    }

    /// Why the journal cannot be written, without where the work is meanwhile.
    pub fn journal_reason(&self) -> Option<Message> {
        match self.journal_trouble.as_ref()?.arguments.iter().find(|(name, _)| *name == "reason")? {
            (_, Argument::Said(reason)) => Some(reason.as_ref().clone()),
            _ => None,
        }
    }

    /// How many things would be gone for good if the program were left now.
    pub fn lost_count(&self, document: &Document) -> u64 {
        if self.is_saved(document) || self.comes_back(document) {
            return 0;
        }
        let unfiled = document.happened().saturating_sub(self.kept);
        if self.is_blocked() { unfiled } else { self.unsafe_count(document) }
    }

    /// Whether what was done last is in memory alone, and stays there: neither the files nor the journal take it.
    pub fn is_only_here(&self, document: &Document) -> bool {
        self.trouble.is_some() && self.journal_trouble.is_some() && self.lost_count(document) > 0
    }

    /// What would be gone for good if the program were left now, in words: actions, and names of moments.
    pub fn lost(&self, document: &Document) -> Option<Message> {
        let actions = self.lost_count(document);
        match (actions > 0).then(|| Message::new("lost-actions").with("count", actions)) {
            Some(actions) => Some(match self.lost_names() {
                Some(names) => Message::new("lost-both").with("actions", actions).with("names", names),
                None => actions,
            }),
            None => self.lost_names(),
        }
    }

    /// Names of moments that are not on the disk.
    pub fn lost_names(&self) -> Option<Message> {
        let (_, name) = self.naming.back()?;
        Some(Message::new("lost-names").with("count", self.naming.len()).with("name", name.as_str()))
    }

    /// How many things wait to be on the disk: what happened, and names of moments.
    pub fn waiting_count(&self, document: &Document) -> u64 {
        let happened = if self.is_saved(document) { 0 } else { self.unsafe_count(document) };
        happened + self.naming.len() as u64
    }
}
