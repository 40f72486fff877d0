//! Pieces of a talk by what stands as the number of their turn.

use std::collections::HashMap;

/// Pieces by their turns. Nearly all have a number, which takes less memory than its digits.
#[derive(Debug, Default)]
pub struct ByTurn {
    numbered: HashMap<u32, usize>,
    /// By what stands in the place of a number, where it is none.
    named: HashMap<String, usize>,
}

impl ByTurn {
    /// The piece of a turn, where it has one.
    pub fn get(&self, turn: &str) -> Option<usize> {
        match number(turn) {
            Some(number) => self.numbered.get(&number).copied(),
            None => self.named.get(turn).copied(),
        }
    }

    /// Takes up the piece of a turn, in the place of the one before.
    pub fn insert(&mut self, turn: &str, piece: usize) {
        match number(turn) {
            Some(number) => {
                self.numbered.insert(number, piece);
            }
            None => match self.named.get_mut(turn) {
                Some(last) => *last = piece,
                None => {
                    self.named.insert(turn.to_owned(), piece);
                }
            },
        }
    }
}

/// A number as programs write it; other ways to write it are other turns.
fn number(turn: &str) -> Option<u32> {
    if turn.starts_with(['0', '+']) { None } else { turn.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_to_write_a_number_is_a_turn_of_its_own() {
        let ways = ["", "0", "1", "01", "+1", "-1", "1 ", "1.0", "a", "4294967295", "4294967296"];
        let mut turns = ByTurn::default();
        for (piece, turn) in ways.into_iter().enumerate() {
            assert_eq!(turns.get(turn), None, "{turn}");
            turns.insert(turn, piece);
        }
        for (piece, turn) in ways.into_iter().enumerate() {
            assert_eq!(turns.get(turn), Some(piece), "{turn}");
            turns.insert(turn, 99);
            assert_eq!(turns.get(turn), Some(99), "the last one holds");
        }
    }
}
