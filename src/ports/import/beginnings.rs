//! What was said at a time: pieces by their beginnings and their ends.

/// Pieces of a voice with their beginnings, in order, and which of them ends last.
pub struct Beginnings {
    /// When each begins, in milliseconds, and its place among the pieces of the talk.
    pieces: Vec<(u32, usize)>,
    /// A tree of the latest ends: the ends themselves from its middle on, and in each place before it the later one of the
    /// two below. So what goes on at a time is found without a look at all that began before it.
    ends: Vec<u32>,
    /// For each place, which up to it ends last.
    ended_last: Vec<usize>,
}

impl Beginnings {
    /// Of pieces with when each begins, and when each ends.
    pub fn new(mut pieces: Vec<(u32, usize)>, end: impl Fn(usize) -> u32) -> Self {
        pieces.sort_unstable();
        // One leaf more, so that the place behind the last one is a leaf too.
        let leaves = (pieces.len() + 1).next_power_of_two();
        let mut ends = vec![0; leaves * 2];
        for (leaf, (_, piece)) in pieces.iter().enumerate() {
            ends[leaves + leaf] = end(*piece);
        }
        for node in (1..leaves).rev() {
            ends[node] = ends[node * 2].max(ends[node * 2 + 1]);
        }
        let latest = |latest: &mut usize, place: usize| {
            if ends[leaves + place] >= ends[leaves + *latest] {
                *latest = place;
            }
            Some(*latest)
        };
        let ended_last = (0..pieces.len()).scan(0, latest).collect();
        Self { pieces, ends, ended_last }
    }

    /// Of those before a place, the last one that ends later than a time.
    fn last_beyond(&self, before: usize, time: u32) -> Option<usize> {
        let leaves = self.ends.len() / 2;
        // Up until something to the left ends later, then down to the last of it.
        let mut node = leaves + before;
        loop {
            if node <= 1 {
                return None;
            }
            if node % 2 == 1 && self.ends[node - 1] > time {
                node -= 1;
                break;
            }
            node /= 2;
        }
        while node < leaves {
            node = if self.ends[node * 2 + 1] > time { node * 2 + 1 } else { node * 2 };
        }
        Some(self.pieces[node - leaves].1)
    }

    /// Of those before a place, the one that ended last, and when.
    fn ended_last(&self, before: usize) -> Option<(usize, u32)> {
        let last = *self.ended_last.get(before.checked_sub(1)?)?;
        Some((self.pieces[last].1, self.ends[self.ends.len() / 2 + last]))
    }

    /// What goes on at a time, in milliseconds: of several the one that began last.
    pub fn during(&self, time: u32) -> Option<usize> {
        self.last_beyond(self.after(time), time)
    }

    /// What goes on at a time, or what is nearest to it, with the milliseconds between.
    pub fn nearest(&self, time: u32) -> Option<(usize, u32)> {
        if let Some(during) = self.during(time) {
            return Some((during, 0));
        }
        let after = self.after(time);
        let before = self.ended_last(after).map(|(index, end)| (index, time.saturating_sub(end)));
        let next = self.pieces.get(after).map(|(start, index)| (*index, start - time));
        [before, next].into_iter().flatten().min_by_key(|(_, away)| *away)
    }

    /// The first that begins behind a time and before another one.
    pub fn first_within(&self, start: u32, end: u32) -> Option<usize> {
        self.pieces.get(self.after(start)).filter(|(begins, _)| *begins < end).map(|(_, index)| *index)
    }

    /// How many begin at a time or before it.
    fn after(&self, time: u32) -> usize {
        self.pieces.partition_point(|(start, _)| *start <= time)
    }
}
