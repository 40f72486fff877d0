//! What was said at a time, by anybody or by one voice.

use super::beginnings::Beginnings;
use super::material::Talk;

/// Milliseconds that a code may be away from what was said, as hands are: beyond that, nobody speaks there.
pub const NEAR: u32 = 1_000;

/// Voices among which is looked for whose a code is.
const MOST_VOICES: usize = 16;

/// When a code begins, and when it ends.
pub type Stretch = (u32, Option<u32>);

/// The pieces of a talk by their times.
pub struct Spoken<'a> {
    talk: &'a Talk,
    /// Pieces with a beginning, by voice and together, in the order of their beginnings.
    by_time: Vec<(Option<u16>, Beginnings)>,
}

impl<'a> Spoken<'a> {
    /// Of a talk; pieces are put in order when they are first asked for.
    pub fn new(talk: &'a Talk) -> Self {
        Self { talk, by_time: Vec::new() }
    }

    /// The voice by which something is said at a time. Where nobody of that name said anything at any time, whoever spoke then is meant.
    pub fn by(&mut self, stretch: Stretch, by: Option<u16>) -> Option<u16> {
        by.filter(|by| self.nearest(stretch, Some(*by)).is_some())
    }

    /// The piece to which a code at a time belongs.
    pub fn piece(&mut self, stretch: Stretch, by: Option<u16>) -> Option<usize> {
        let by = self.by(stretch, by);
        let (index, away) = self.nearest(stretch, by)?;
        let next = if away == 0 { self.rather(index, stretch, by) } else { None };
        Some(next.unwrap_or(index))
    }

    /// What was said next, where a code begins so shortly before it that it has more of the code than what was said at its
    /// beginning: whoever draws a code over sound seldom hits the very edge.
    pub fn rather(&mut self, index: usize, (start, end): Stretch, by: Option<u16>) -> Option<usize> {
        let voice = self.voice(by);
        let (end, over) = (end?, self.talk.pieces.get(index)?.end?);
        let next = self.by_time[voice].1.first_within(start, end)?;
        let piece = self.talk.pieces.get(next)?;
        let begins = piece.start?;
        let has = piece.end.unwrap_or(u32::MAX).min(end).saturating_sub(begins);
        let is_edge = over < end && over - start.min(over) <= NEAR && begins - start <= NEAR;
        (is_edge && has > over.saturating_sub(start)).then_some(next)
    }

    /// What was said at a time, or what was said first before another one, or the nearest, with the milliseconds between.
    pub fn nearest(&mut self, (start, end): Stretch, by: Option<u16>) -> Option<(usize, u32)> {
        let voice = self.voice(by);
        let beginnings = &self.by_time[voice].1;
        let nearest = beginnings.nearest(start);
        let within = || beginnings.first_within(start, end?);
        nearest.filter(|(_, away)| *away == 0).or_else(|| within().map(|index| (index, 0))).or(nearest)
    }

    /// Of all who speak at a time, and no shorter within it than the given piece, what the voice says that ranks lowest; that piece where
    /// none ranks lower than its voice.
    pub fn lowest(&mut self, index: usize, (at, end): Stretch, ranks: &[u8]) -> usize {
        let rank = |voice: u16| ranks.get(usize::from(voice)).copied().unwrap_or(u8::MAX);
        let Some(by) = self.talk.pieces.get(index).and_then(|piece| piece.by) else { return index };
        let (mut lowest, mut found) = (rank(by), index);
        let talk = self.talk;
        // How much of the code it has, which is drawn over what is meant.
        let within = |piece: usize| {
            let until = talk.pieces[piece].end.unwrap_or(u32::MAX);
            end.map_or(1, |end| until.min(end).saturating_sub(at))
        };
        // Whoever lists so many has no noise among them, and each takes a look at the whole talk.
        for voice in (0..).take(ranks.len()).filter(|_| ranks.len() <= MOST_VOICES) {
            if rank(voice) < lowest
                && let Some((piece, 0)) = self.nearest((at, None), Some(voice))
                && within(piece) >= within(index)
            {
                (lowest, found) = (rank(voice), piece);
            }
        }
        found
    }

    /// The place of a voice's pieces in the lists by time.
    fn voice(&mut self, by: Option<u16>) -> usize {
        if let Some(known) = self.by_time.iter().position(|(voice, _)| *voice == by) {
            return known;
        }
        let pieces = self.talk.pieces.iter().enumerate().filter(|(_, piece)| by.is_none() || piece.by == by);
        let pieces = pieces.filter_map(|(index, piece)| piece.start.map(|start| (start, index))).collect();
        let end = |index: usize| self.talk.pieces[index].end.unwrap_or(u32::MAX);
        self.by_time.push((by, Beginnings::new(pieces, end)));
        self.by_time.len() - 1
    }
}
