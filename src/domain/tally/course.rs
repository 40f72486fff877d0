//! Where in the talk the codes stand: a fixed number of bins, so that drawing and keeping up cost the same for any talk.

use super::super::codebook::CodeRole;
use super::super::coding::Mark;
use super::super::instrument::Instrument;
use super::super::session::Speaker;

/// More bins than any screen has columns.
const BINS: usize = 1024;

/// What a mark is drawn as on the time line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lane {
    /// A reflection.
    Reflection,
    /// A question.
    Question,
    /// Adherent to MI.
    Adherent,
    /// Not adherent to MI.
    NonAdherent,
    /// Any other code of the clinician.
    OtherClinician,
    /// Change talk.
    Change,
    /// Sustain talk.
    Sustain,
    /// Discord.
    Discord,
    /// Any other code of the client.
    OtherClient,
}

impl Lane {
    /// How many lanes there are.
    pub const COUNT: usize = 9;

    /// Every lane.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Reflection,
        Self::Question,
        Self::Adherent,
        Self::NonAdherent,
        Self::OtherClinician,
        Self::Change,
        Self::Sustain,
        Self::Discord,
        Self::OtherClient,
    ];
}

/// The lane of a mark; *no code* and unknown codes have none.
pub fn lane(instrument: &Instrument, mark: &Mark) -> Option<Lane> {
    let (_, code) = instrument.code(&mark.code)?;
    let has = |role| instrument.has_role(role, &mark.code, &mark.modifiers);
    Some(match code.speaker {
        Speaker::Clinician if has(CodeRole::Reflection) => Lane::Reflection,
        Speaker::Clinician if has(CodeRole::Question) => Lane::Question,
        Speaker::Clinician if has(CodeRole::NonAdherent) => Lane::NonAdherent,
        Speaker::Clinician if has(CodeRole::Adherent) || has(CodeRole::Affirmation) => Lane::Adherent,
        Speaker::Clinician => Lane::OtherClinician,
        Speaker::Client if has(CodeRole::ChangeTalk) => Lane::Change,
        Speaker::Client if has(CodeRole::SustainTalk) => Lane::Sustain,
        Speaker::Client if has(CodeRole::Discord) => Lane::Discord,
        Speaker::Client => Lane::OtherClient,
    })
}

/// Counts of each lane over the course of the talk.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Course {
    turns: usize,
    bins: Vec<[u16; Lane::COUNT]>,
}

impl Course {
    pub(super) fn new(turns: usize) -> Self {
        Self { turns, bins: vec![[0; Lane::COUNT]; BINS] }
    }

    pub(super) fn step(&mut self, position: usize, lane: Option<Lane>, plus: bool) {
        let Some(lane) = lane else { return };
        let bin = self.bin(position);
        if let Some(bin) = self.bins.get_mut(bin) {
            let count = &mut bin[lane as usize];
            *count = if plus { count.saturating_add(1) } else { count.saturating_sub(1) };
        }
    }

    fn bin(&self, position: usize) -> usize {
        position.min(self.turns.saturating_sub(1)) * BINS / self.turns.max(1)
    }

    /// The column that a turn's position falls into when the talk is drawn in so many columns.
    pub fn column(&self, position: usize, columns: usize) -> usize {
        self.bin(position) * columns / BINS
    }

    /// Counts of each lane in each of so many columns, the talk's beginning first.
    pub fn columns(&self, columns: usize) -> Vec<[u32; Lane::COUNT]> {
        let mut drawn = vec![[0; Lane::COUNT]; columns];
        if columns == 0 {
            return drawn;
        }
        for (index, bin) in self.bins.iter().enumerate() {
            let column = &mut drawn[index * columns / BINS];
            for (sum, count) in column.iter_mut().zip(bin) {
                *sum += u32::from(*count);
            }
        }
        drawn
    }
}
