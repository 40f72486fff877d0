//! Where parts stand in the words, and what was added among turns.

/// A piece before it is one: its number in a talk of ours, its times, its voice, its annotation.
pub type Unplaced = (Option<usize>, (Option<u32>, Option<u32>), u16, usize);

/// Puts what was added in ELAN, which has no place in the talk of ours, before the first turn that begins later.
pub fn place_added(all: &mut Vec<Unplaced>) {
    let added = all.iter().take_while(|(number, ..)| number.is_none()).count();
    if added == 0 {
        return;
    }
    let turns = all.split_off(added);
    let mut added = std::mem::take(all).into_iter().peekable();
    for turn in turns {
        while let Some(new) = added.next_if(|new| new.1.0 < turn.1.0) {
            all.push(new);
        }
        all.push(turn);
    }
    all.extend(added);
}

/// Where parts begin in the words, in characters; nothing when they are not these words. Blanks may differ.
pub fn offsets(words: &str, parts: &[&str]) -> Option<Vec<u32>> {
    let mut offsets = Vec::with_capacity(parts.len());
    let mut rest = words.chars().peekable();
    let mut passed = 0_u32;
    for part in parts {
        let mut from = None;
        if part.starts_with(char::is_whitespace) {
            from = Some(passed);
        }
        for letter in part.chars() {
            if letter.is_whitespace() {
                if rest.next_if_eq(&letter).is_some() {
                    passed += 1;
                }
                continue;
            }
            while rest.next_if(|next| next.is_whitespace()).is_some() {
                passed += 1;
            }
            if rest.next() != Some(letter) {
                return None;
            }
            from.get_or_insert(passed);
            passed += 1;
        }
        offsets.push(from.unwrap_or(passed));
    }
    (!rest.any(|letter| !letter.is_whitespace())).then_some(offsets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_in_the_words_whatever_blanks_they_lost() {
        assert_eq!(offsets("So. And then?", &["So. ", "And then?"]), Some(vec![0, 4]));
        assert_eq!(offsets("So.  And then?", &["So.", "And", "then?"]), Some(vec![0, 5, 9]));
        assert_eq!(offsets("So.", &["So."]), Some(vec![0]));
        assert_eq!(offsets("So. And", &["So.", "and"]), None);
        assert_eq!(offsets("So. And", &["So."]), None);
        assert_eq!(offsets("å b", &["å", " b"]), Some(vec![0, 1]));
    }
}
