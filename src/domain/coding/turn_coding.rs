//! What is said of one turn: its cuts, marks, bookmark and volley boundary.

use serde::{Deserialize, Serialize};

use super::{Mark, MarkId, UtteranceId};

/// A cut: where, in characters of the raw text, the next utterance of a turn begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// Offset in characters, above 0.
    pub at: u32,
    /// The utterance that begins here.
    pub utterance: UtteranceId,
}

/// What the coder states about a volley where the derived one is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Boundary {
    /// This turn goes on with the volley before it.
    Joined,
    /// This turn begins a volley of its own.
    Broken,
}

/// What is said of one turn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TurnCoding {
    cuts: Vec<Cut>,
    /// Marks in the order in which they were given.
    pub marks: Vec<Mark>,
    /// Whether the coder wants to find the turn again.
    pub bookmarked: bool,
    /// A volley boundary stated by the coder.
    pub boundary: Option<Boundary>,
}

impl TurnCoding {
    /// Cuts in the order of the text.
    pub fn cuts(&self) -> &[Cut] {
        &self.cuts
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.cuts.is_empty() && self.marks.is_empty() && !self.bookmarked && self.boundary.is_none()
    }

    /// The cut that begins an utterance.
    pub fn cut(&self, utterance: UtteranceId) -> Option<Cut> {
        self.cuts.iter().copied().find(|cut| cut.utterance == utterance)
    }

    /// Adds a cut; false when one stands there already.
    pub fn insert_cut(&mut self, cut: Cut) -> bool {
        match self.cuts.binary_search_by_key(&cut.at, |known| known.at) {
            Ok(_) => false,
            Err(place) => {
                self.cuts.insert(place, cut);
                true
            }
        }
    }

    /// Takes a cut away.
    pub fn remove_cut(&mut self, utterance: UtteranceId) -> Option<Cut> {
        let place = self.cuts.iter().position(|cut| cut.utterance == utterance)?;
        Some(self.cuts.remove(place))
    }

    /// The utterances in order: `None` is the first part.
    pub fn utterances(&self) -> impl DoubleEndedIterator<Item = Option<UtteranceId>> + '_ {
        std::iter::once(None).chain(self.cuts.iter().map(|cut| Some(cut.utterance)))
    }

    /// The utterance before another one; the outer `None` when there is none.
    pub fn utterance_before(&self, utterance: UtteranceId) -> Option<Option<UtteranceId>> {
        let place = self.cuts.iter().position(|cut| cut.utterance == utterance)?;
        Some(place.checked_sub(1).map(|before| self.cuts[before].utterance))
    }

    /// The place of an utterance in its turn, from 0; an unknown one counts as the first.
    pub fn place(&self, utterance: Option<UtteranceId>) -> usize {
        utterance
            .and_then(|wanted| self.cuts.iter().position(|cut| cut.utterance == wanted))
            .map_or(0, |place| place + 1)
    }

    /// Marks on one utterance, in the order in which they were given.
    pub fn marks_on(&self, utterance: Option<UtteranceId>) -> impl DoubleEndedIterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.utterance == utterance)
    }

    /// Whether every utterance has a mark.
    pub fn is_coded(&self) -> bool {
        self.utterances().all(|utterance| self.marks_on(utterance).next().is_some())
    }

    /// The mark with an id.
    pub fn mark(&self, id: MarkId) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codebook::CodeId;

    fn on(id: u32, utterance: Option<u32>) -> Mark {
        Mark::new(MarkId(id), utterance.map(UtteranceId), CodeId::new("Q"))
    }

    #[test]
    fn parts_stand_in_the_order_of_the_words_whichever_was_cut_first() {
        let mut coded = TurnCoding::default();
        for (at, id) in [(9, 1), (4, 2), (6, 3)] {
            assert!(coded.insert_cut(Cut { at, utterance: UtteranceId(id) }));
        }
        assert!(!coded.insert_cut(Cut { at: 6, utterance: UtteranceId(8) }));
        let parts: Vec<_> = coded.utterances().collect();
        assert_eq!(parts, [None, Some(UtteranceId(2)), Some(UtteranceId(3)), Some(UtteranceId(1))]);
        assert_eq!(coded.utterance_before(UtteranceId(2)), Some(None));
        assert_eq!(coded.utterance_before(UtteranceId(1)), Some(Some(UtteranceId(3))));
        assert_eq!(coded.utterance_before(UtteranceId(7)), None);
        assert_eq!((coded.place(None), coded.place(Some(UtteranceId(1)))), (0, 3));
    }

    #[test]
    fn a_turn_is_coded_when_every_part_has_a_mark() {
        let mut coded = TurnCoding::default();
        assert!(!coded.is_coded());
        coded.marks.push(on(5, None));
        assert!(coded.is_coded());
        coded.insert_cut(Cut { at: 2, utterance: UtteranceId(6) });
        assert!(!coded.is_coded());
        coded.marks.push(on(7, Some(6)));
        assert!(coded.is_coded());
        assert_eq!(coded.remove_cut(UtteranceId(6)).map(|cut| cut.at), Some(2));
        assert_eq!(coded.remove_cut(UtteranceId(6)), None);
    }
}
