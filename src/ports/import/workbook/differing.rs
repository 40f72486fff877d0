//! What two sheets of one talk say differently, as it is told: a row that only one of them has and a turn that one of them parts
//! each at its place, changed words once for a sheet with the first of them.

use std::collections::HashSet;

use super::aligned::{Differing, Side};
use crate::domain::message::Message;
use crate::ports::import::counted::Each;
use crate::ports::import::material::{Finding, Piece, Place, Talk};

/// Letters of words that are quoted.
const LONGEST: usize = 40;

/// What is told while sheets are joined.
#[derive(Default)]
pub struct Telling {
    each: Each,
    /// Rows of which it was told that only their sheet has them.
    alone: HashSet<Place>,
}

impl Telling {
    /// Tells what two sheets say differently; `names` are theirs.
    pub fn tell(&mut self, differing: &[Differing], talks: [&Talk; 2], names: [&str; 2]) {
        for differing in differing {
            match differing {
                Differing::Only(side, row) => self.alone("import-xlsx-only", (*side, *row), talks, names),
                Differing::Within(side, row) => self.alone("import-xlsx-within", (*side, *row), talks, names),
                Differing::Parted(whole, side, rows) => {
                    let (parts, wholes) = order(*side, talks);
                    let (sheet, kept) = order(*side, names);
                    let Some(part) = parts.pieces.get(rows.start) else { continue };
                    let message = Message::new("import-xlsx-parted").with("count", rows.len());
                    let message = message.with("sheet", sheet).with("kept", kept);
                    self.put(part, message.with("words", quoted(wholes, *whole)));
                }
                Differing::Words(..) | Differing::Speaker(..) => {}
            }
        }
        let words = differing.iter().filter_map(|it| match it {
            Differing::Words(one, other) => Some((*one, *other)),
            _ => None,
        });
        let speakers = differing.iter().filter_map(|it| match it {
            Differing::Speaker(one, other) => Some((*one, *other)),
            _ => None,
        });
        self.changed("import-xlsx-words", &words.collect::<Vec<_>>(), talks, names, quoted);
        self.changed("import-xlsx-speakers", &speakers.collect::<Vec<_>>(), talks, names, label);
    }

    /// All that is told.
    pub fn into_findings(self) -> Vec<Finding> {
        self.each.into_findings()
    }

    fn alone(&mut self, id: &'static str, (side, row): (Side, usize), talks: [&Talk; 2], names: [&str; 2]) {
        let (has, _) = order(side, talks);
        let (sheet, other) = order(side, names);
        let Some(piece) = has.pieces.get(row).filter(|piece| self.alone.insert(piece.place.clone())) else { return };
        // A row of a talk of several sheets is of one of them.
        let sheet = if let Place::SheetRow(at) = &piece.place { at.0.as_str() } else { sheet };
        let message = Message::new(id).with("sheet", sheet).with("other", other).with("words", quoted(has, row));
        self.put(piece, message);
    }

    fn changed(
        &mut self,
        id: &'static str,
        rows: &[(usize, usize)],
        talks: [&Talk; 2],
        [kept, sheet]: [&str; 2],
        what: fn(&Talk, usize) -> String,
    ) {
        let Some((one, other)) = rows.first() else { return };
        let message = Message::new(id).with("count", rows.len()).with("sheet", sheet).with("kept", kept);
        let message = message.with("here", what(talks[1], *other)).with("there", what(talks[0], *one));
        if let Some(piece) = talks[1].pieces.get(*other) {
            self.put(piece, message);
        }
    }

    fn put(&mut self, piece: &Piece, message: Message) {
        self.each.tell(Finding { place: piece.place.clone(), message });
    }
}

/// That of one side, and that of the other.
fn order<T: Copy>(side: Side, [one, other]: [T; 2]) -> (T, T) {
    match side {
        Side::One => (one, other),
        Side::Other => (other, one),
    }
}

/// The first words of a turn.
fn quoted(talk: &Talk, row: usize) -> String {
    let words = talk.pieces.get(row).map_or("", |piece| piece.text.trim());
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

/// Who says a turn.
fn label(talk: &Talk, row: usize) -> String {
    let by = talk.pieces.get(row).and_then(|piece| piece.by);
    by.and_then(|by| talk.voices.get(usize::from(by))).map_or_else(String::new, |voice| voice.label.clone())
}
