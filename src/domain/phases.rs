//! Figures by phase: the stretches of the talk between the places where phases begin.

use super::codebook::Codebook;
use super::coding::{Coding, Phase, Segment};
use super::instrument::Instrument;
use super::session::Session;
use super::tally::Tally;
use super::volley::Ground;

/// A stretch of the talk in one phase. A phase that comes back has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhaseStretch {
    /// The phase.
    pub phase: Phase,
    /// The position of its first turn.
    pub from: usize,
    /// The position of its last turn.
    pub to: usize,
}

/// The stretches in the order of the talk. What stands before the first mark belongs to no phase.
pub fn stretches(session: &Session, coding: &Coding) -> Vec<PhaseStretch> {
    let Some(last) = session.len().checked_sub(1) else { return Vec::new() };
    let mut begins: Vec<(usize, Phase)> =
        coding.phases().filter_map(|(turn, phase)| Some((session.position(turn)?, phase))).collect();
    begins.sort_unstable();
    let ends = begins.iter().skip(1).map(|(next, _)| next - 1).chain([last]);
    begins.iter().zip(ends).map(|((from, phase), to)| PhaseStretch { phase: *phase, from: *from, to }).collect()
}

/// The phase that the turn at a position is in, and whether it begins there. Looked up at once where the ids of turns are
/// their numbers; else the places where phases begin are gone through, which coders mark by the dozen at most.
pub fn at(session: &Session, coding: &Coding, position: usize) -> Option<(Phase, bool)> {
    let turn = session.turn(position)?.id;
    let (begun, phase) = if session.ids_are_numbers() {
        coding.phases.get_prev(&turn).map(|(begun, phase)| (*begun, *phase))?
    } else {
        let place = |(turn, phase)| Some((session.position(turn)?, turn, phase));
        let begun = coding.phases().filter_map(place).filter(|(begun, ..)| *begun <= position);
        begun.max_by_key(|(begun, ..)| *begun).map(|(_, turn, phase)| (turn, phase))?
    };
    Some((phase, begun == turn))
}

/// The counts of one stretch, within what each codebook codes at all.
pub fn tally(session: &Session, coding: &Coding, instrument: &Instrument, stretch: PhaseStretch) -> Tally {
    let mut part = coding.clone();
    for book in instrument.codebooks() {
        if let Some(segment) = within(session, coding, book, stretch) {
            part.segments.insert(book.id.clone(), segment);
        }
    }
    Tally::count(Ground { session, coding: &part, instrument })
}

/// What a codebook codes of a stretch; from a later to an earlier turn where that is nothing.
fn within(session: &Session, coding: &Coding, book: &Codebook, stretch: PhaseStretch) -> Option<Segment> {
    let last = session.len().checked_sub(1)?;
    let (first, end) = coding.segment(&book.id).map_or((0, last), |segment| segment.positions(session));
    let (from, to) = (stretch.from.max(first), stretch.to.min(end));
    let id = |position: usize| session.turn(position.min(last)).map(|turn| turn.id);
    if from <= to { Some(Segment::of_turns(id(from)?, id(to)?)) } else { Some(Segment::of_turns(id(last)?, id(0)?)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codebook::CodeId;
    use crate::domain::edit::CodingEdit;
    use crate::domain::examples::{coding, instrument, talk};
    use crate::domain::session::TurnId;

    fn found(coding: &Coding, session: &Session) -> Vec<(Phase, usize, usize, u32)> {
        let instrument = instrument();
        let counted = |stretch: PhaseStretch| {
            let tally = tally(session, coding, &instrument, stretch);
            (stretch.phase, stretch.from, stretch.to, tally.of(&CodeId::new("Q")))
        };
        stretches(session, coding).into_iter().map(counted).collect()
    }

    #[test]
    fn a_phase_lasts_until_the_next_one_and_each_turn_counts_in_one() {
        let session = talk(&[('T', "a?"), ('C', "I b."), ('T', "c?"), ('C', "I d."), ('T', "e?"), ('C', "I f.")]);
        let coding = coding(&[(1, "Q"), (3, "Q"), (5, "Q")]).with_plan(
            [].into(),
            [(TurnId(5), Phase::Engaging), (TurnId(2), Phase::Evoking)],
            [],
        );
        assert_eq!(found(&coding, &session), [(Phase::Evoking, 1, 3, 1), (Phase::Engaging, 4, 5, 1)]);
        assert_eq!(found(&Coding::default(), &session), []);
    }

    #[test]
    fn every_turn_is_in_the_phase_that_began_last_whatever_the_ids() {
        let spoken = talk(&[('T', "a"), ('C', "b"), ('T', "c"), ('C', "d")]);
        let backwards: Vec<_> = (0..4)
            .map(|at| crate::domain::session::Turn { id: TurnId(9 - at as u32), ..spoken.turn(at).unwrap().clone() })
            .collect();
        let people = spoken.participants().to_vec();
        let odd = Session::new(spoken.about.clone(), Vec::new(), people, backwards).unwrap();
        for (session, second, last) in [(&spoken, 2, 4), (&odd, 8, 6)] {
            let begins =
                [(TurnId(last), Phase::Engaging), (TurnId(second), Phase::Evoking), (TurnId(77), Phase::Planning)];
            let coding = Coding::default().with_plan([].into(), begins, []);
            let found: Vec<_> = (0..5).map(|position| at(session, &coding, position)).collect();
            let evoking = |begins| Some((Phase::Evoking, begins));
            assert_eq!(found, [None, evoking(true), evoking(false), Some((Phase::Engaging, true)), None]);
        }
    }

    #[test]
    fn what_lies_outside_the_coded_stretch_counts_in_no_phase() {
        let mut session = talk(&[('T', "a?"), ('C', "I b."), ('T', "c?"), ('C', "I d.")]);
        let mut coding = coding(&[(1, "Q"), (3, "Q")]).with_plan(
            [].into(),
            [(TurnId(1), Phase::Engaging), (TurnId(3), Phase::Planning)],
            [],
        );
        let segment = Some(Segment::of_turns(TurnId(3), TurnId(4)));
        let edit = CodingEdit::SetSegment { codebook: "small-t".into(), segment };
        crate::domain::edit::apply(&mut session, &mut coding, edit.into()).unwrap();
        assert_eq!(found(&coding, &session), [(Phase::Engaging, 0, 1, 0), (Phase::Planning, 2, 3, 1)]);
    }
}
