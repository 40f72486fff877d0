//! What two lists have in common, in order: the fewest changes that make the one of the other (Myers 1986). The work grows with
//! the length times the changes, and both are bounded.
//!
//! Libraries bound that by the clock, so that one workbook would be read in two ways; here it is bounded by what is counted.

/// Steps that are made at most.
const MOST_STEPS: usize = 8_000_000;
/// Changes that are looked for at most; what is kept to find the way back is its square.
const MOST_CHANGES: usize = 1_000;

/// The places of what stands in both lists, in order, where one becomes the other by so many changes at most.
pub fn in_both(one: &[u64], other: &[u64], most: usize) -> Option<Vec<(usize, usize)>> {
    let most = most.min(MOST_CHANGES).min(MOST_STEPS / (one.len() + other.len() + 1));
    let before = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let behind = one[before..].iter().rev().zip(other[before..].iter().rev());
    let behind = behind.take_while(|(one, other)| one == other).count();
    let (inner, others) = (&one[before..one.len() - behind], &other[before..other.len() - behind]);
    let between = within(inner, others, most)?.into_iter().map(|(one, other)| (one + before, other + before));
    let mut pairs: Vec<(usize, usize)> = (0..before).map(|place| (place, place)).chain(between).collect();
    pairs.extend((0..behind).map(|place| (one.len() - behind + place, other.len() - behind + place)));
    Some(pairs)
}

/// The same for lists that begin and end differently.
fn within(one: &[u64], other: &[u64], most: usize) -> Option<Vec<(usize, usize)>> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    // How far each diagonal got: the place in the one list, by how much further that is than the place in the other.
    let middle = most + 1;
    let mut reached = vec![0_usize; 2 * most + 3];
    let mut rounds: Vec<Vec<usize>> = Vec::new();
    for changes in 0..=most {
        rounds.push(reached[middle - changes - 1..=middle + changes + 1].to_vec());
        for diagonal in (middle - changes..=middle + changes).step_by(2) {
            let is_down = goes_down(&reached, diagonal, (middle - changes, middle + changes));
            let mut place = if is_down { reached[diagonal + 1] } else { reached[diagonal - 1] + 1 };
            let mut there = place + middle - diagonal;
            while place < one.len() && there < other.len() && one[place] == other[there] {
                (place, there) = (place + 1, there + 1);
            }
            reached[diagonal] = place;
            if place >= one.len() && there >= other.len() {
                return Some(way_back(&rounds, one.len(), other.len()));
            }
        }
    }
    None
}

/// Whether the way to a diagonal comes from the one above it, between the lowest and the highest.
fn goes_down(reached: &[usize], diagonal: usize, (lowest, highest): (usize, usize)) -> bool {
    diagonal == lowest || diagonal != highest && reached[diagonal - 1] < reached[diagonal + 1]
}

/// The pairs on the way back from the end, by what each round began with.
fn way_back(rounds: &[Vec<usize>], mut place: usize, mut there: usize) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (changes, reached) in rounds.iter().enumerate().rev() {
        let middle = changes + 1;
        let diagonal = place + middle - there;
        let is_down = goes_down(reached, diagonal, (1, 2 * changes + 1));
        let from = if is_down { diagonal + 1 } else { diagonal - 1 };
        let before = if changes == 0 { (0, 0) } else { (reached[from], reached[from] + middle - from) };
        while place > before.0 && there > before.1 {
            (place, there) = (place - 1, there - 1);
            pairs.push((place, there));
        }
        (place, there) = before;
    }
    pairs.reverse();
    pairs
}

#[cfg(test)]
mod tests {
    use super::in_both;

    fn list(text: &str) -> Vec<u64> {
        text.bytes().map(u64::from).collect()
    }

    #[test]
    fn what_both_have_comes_in_order_and_is_the_most() {
        for (one, other, changes, count) in [
            ("", "", 0, 0),
            ("abc", "abc", 0, 3),
            ("abc", "abxc", 1, 3),
            ("abcabba", "cbabac", 5, 4),
            ("xaby", "ab", 2, 2),
            ("ab", "xyab", 2, 2),
            ("abcdef", "abXYef", 4, 4),
        ] {
            let pairs = in_both(&list(one), &list(other), changes).unwrap();
            assert_eq!(pairs.len(), count, "{one} {other} {pairs:?}");
            assert!(pairs.iter().all(|(a, b)| one.as_bytes()[*a] == other.as_bytes()[*b]), "{one} {other}");
            assert!(pairs.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 < two[1].1));
            assert!(changes == 0 || in_both(&list(one), &list(other), changes - 1).is_none(), "{one} {other}");
        }
    }

    #[test]
    fn long_lists_that_differ_are_given_up_soon() {
        let begun = std::time::Instant::now();
        let list = |step: u64| (0..1_000_000_u64).map(|it| it * step % 7).collect::<Vec<_>>();
        assert!(in_both(&list(2), &list(3), 100_000).is_none());
        assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    }
}
