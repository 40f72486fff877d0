//! Choosing the stretch of a talk that is coded: from one time to another, or at random with a seed that is kept.
//!
//! A turn belongs to a stretch of time if it starts inside it. Random stretches come from a generator that is written
//! down here, so that a seed gives the same stretch on every machine and in every version.

use super::coding::Segment;
use super::session::Session;

/// How long a stretch is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Milliseconds.
    Time(u32),
    /// Turns, where there are no times.
    Turns(usize),
}

/// Why there is no such stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoStretch {
    /// No turn says when it starts.
    NoTimes,
    /// The talk is not longer than what was asked for.
    TooShort,
    /// No turn starts inside.
    Empty,
}

/// The next number of `SplitMix64` (Steele, Lea and Flood 2014), a generator that needs no more than its seed.
fn split_mix(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// A number from 0 to `most`, from a seed. The remainder favours low numbers by less than one in 2^32.
fn below(seed: u64, most: u64) -> u64 {
    split_mix(seed) % (most + 1)
}

/// When the talk begins and ends, in milliseconds, as far as turns tell.
pub fn times(session: &Session) -> Option<(u32, u32)> {
    let first = session.turns().find_map(|turn| turn.start)?;
    let last = session.turns().rev().find_map(|turn| turn.end.or(turn.start))?;
    (first <= last).then_some((first, last))
}

/// How long a stretch, or the whole talk, lasts in milliseconds, as far as turns tell.
pub fn length(session: &Session, segment: Option<&Segment>) -> Option<u32> {
    let Some(segment) = segment else { return times(session).map(|(from, to)| to - from) };
    if let Some((from, to)) = segment.times {
        return Some(to.saturating_sub(from));
    }
    let (from, to) = segment.positions(session);
    let start = session.turn(from)?.start?;
    let last = session.turn(to)?;
    // A turn without an end lasts until the next one starts.
    let end = last.end.or_else(|| session.turn(to + 1)?.start).or(last.start)?;
    end.checked_sub(start)
}

/// The turns that start from one time on and before another.
pub fn between(session: &Session, from: u32, to: u32) -> Result<Segment, NoStretch> {
    if session.turns().all(|turn| turn.start.is_none()) {
        return Err(NoStretch::NoTimes);
    }
    let inside = |start: Option<u32>| start.is_some_and(|start| (from..to).contains(&start));
    let mut turns = session.turns().filter(|turn| inside(turn.start)).map(|turn| turn.id);
    let first = turns.next().ok_or(NoStretch::Empty)?;
    let last = turns.next_back().unwrap_or(first);
    Ok(Segment { times: Some((from, to)), ..Segment::of_turns(first, last) })
}

/// A stretch of an extent that begins at random, by a seed that is kept with it.
pub fn random(session: &Session, extent: Extent, seed: u64, reason: &str) -> Result<Segment, NoStretch> {
    let chosen = match extent {
        Extent::Time(length) => {
            let (first, last) = times(session).ok_or(NoStretch::NoTimes)?;
            let room = (last - first).checked_sub(length).filter(|room| *room > 0).ok_or(NoStretch::TooShort)?;
            let from = first + below(seed, u64::from(room)) as u32;
            between(session, from, from + length)?
        }
        Extent::Turns(count) => {
            let room = session.len().checked_sub(count).filter(|room| *room > 0).ok_or(NoStretch::TooShort)?;
            let from = below(seed, room as u64) as usize;
            let id = |position: usize| session.turn(position).map(|turn| turn.id).ok_or(NoStretch::Empty);
            Segment::of_turns(id(from)?, id(from + count.max(1) - 1)?)
        }
    };
    Ok(Segment { seed: Some(seed), reason: reason.to_owned(), ..chosen })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::examples::talk;
    use crate::domain::session::TurnId;

    /// A turn every ten seconds for so many minutes.
    fn timed(minutes: u32) -> Session {
        let mut session = talk(&vec![('T', "So."); (minutes * 6) as usize]);
        for position in 0..session.len() {
            let mut turn = session.turn(position).unwrap().clone();
            turn.start = Some(position as u32 * 10_000);
            session.replace_turn(position, turn);
        }
        session
    }

    #[test]
    fn the_generator_is_the_published_one() {
        // The first output of SplitMix64 for the seed 1234567, as Rosetta Code and the Java library print it.
        assert_eq!(split_mix(1_234_567), 6_457_827_717_110_365_317);
    }

    #[test]
    fn a_turn_belongs_if_it_starts_inside() {
        let session = timed(3);
        let segment = between(&session, 20_000, 60_000).unwrap();
        assert_eq!((segment.from, segment.to), (TurnId(3), TurnId(6)));
        assert_eq!(between(&session, 21_000, 29_000), Err(NoStretch::Empty));
        assert_eq!(between(&talk(&[('T', "a")]), 0, 9), Err(NoStretch::NoTimes));
    }

    #[test]
    fn a_seed_gives_the_same_stretch_and_every_stretch_lies_in_the_talk() {
        let session = timed(60);
        let twenty = Extent::Time(20 * 60_000);
        let mut begins = std::collections::BTreeSet::new();
        for seed in 0..200 {
            let segment = random(&session, twenty, seed, "r").unwrap();
            assert_eq!(random(&session, twenty, seed, "r").unwrap(), segment);
            let (from, to) = segment.times.unwrap();
            assert!(to - from == 1_200_000 && to <= 59 * 60_000 + 50_000);
            assert_eq!((segment.seed, length(&session, Some(&segment))), (Some(seed), Some(1_200_000)));
            begins.insert(from);
        }
        assert!(begins.len() > 190, "random stretches begin in many places");
        assert_eq!(random(&timed(20), twenty, 1, ""), Err(NoStretch::TooShort));
    }

    #[test]
    fn without_times_a_stretch_is_of_turns() {
        let session = talk(&vec![('T', "So."); 50]);
        assert_eq!(random(&session, Extent::Time(1), 7, ""), Err(NoStretch::NoTimes));
        let segment = random(&session, Extent::Turns(10), 7, "").unwrap();
        let (from, to) = segment.positions(&session);
        assert_eq!(to - from, 9);
        assert_eq!(random(&session, Extent::Turns(50), 7, ""), Err(NoStretch::TooShort));
    }

    #[test]
    fn the_length_of_a_stretch_is_known_where_times_are() {
        let session = timed(2);
        assert_eq!(length(&session, None), Some(110_000));
        assert_eq!(length(&session, Some(&Segment::of_turns(TurnId(1), TurnId(6)))), Some(60_000));
        assert_eq!(length(&talk(&[('T', "a")]), None), None);
    }
}
