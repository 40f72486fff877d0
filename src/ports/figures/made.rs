//! How a coding was made, and what of the talk it is of: stretches, phases, passes, whether figures were hidden.

use super::ScoreFigure;
use super::ordered::Ordered;
use crate::domain::codebook::Codebook;
use crate::domain::coding::{Coding, Status};
use crate::domain::figure::{Shape, reckon};
use crate::domain::phases::{PhaseStretch, stretches, tally};
use crate::domain::session::Session;
use crate::domain::volley::Ground;

/// How a coding was made.
#[derive(Debug, Clone, Default, PartialEq, serde::Serialize)]
pub struct Made {
    /// `open`, `finished` or `not_codable`.
    pub state: &'static str,
    /// Why the talk cannot be coded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// `read`, `heard`, `both` or `live`.
    pub basis: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub passes: Vec<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub scores_hidden: bool,
    /// Stretches by the ids of their codebooks.
    #[serde(skip_serializing_if = "Ordered::is_empty")]
    pub segments: Ordered<SegmentFigure>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phases: Vec<PhaseFigure>,
}

/// A stretch that was coded: turns counted from 1, times in milliseconds.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct SegmentFigure {
    pub from: usize,
    pub to: usize,
    pub times: Option<(u32, u32)>,
    pub seed: Option<u64>,
    pub reason: String,
}

/// The scores of one phase: turns counted from 1.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct PhaseFigure {
    pub phase: &'static str,
    pub from: usize,
    pub to: usize,
    pub scores: Ordered<ScoreFigure>,
}

impl Made {
    /// Says how a coding was made, as far as some of its codebooks are concerned.
    pub fn of(ground: Ground<'_>, books: &[&Codebook], language: &str) -> Self {
        let Ground { session, coding, .. } = ground;
        let (state, reason) = match coding.status() {
            Status::Open => ("open", None),
            Status::Finished => ("finished", None),
            Status::NotCodable { reason } => ("not_codable", Some(reason.clone())),
        };
        let of_books = |id: &str| books.iter().any(|book| id == book.id);
        let segments = coding.segments().iter().filter(|(id, _)| of_books(id));
        Self {
            state,
            reason,
            basis: coding.origin.basis.word(),
            passes: coding.origin.passes.clone(),
            scores_hidden: coding.origin.scores_hidden,
            segments: Ordered(segments.map(|(id, _)| (id.clone(), segment(session, coding, id))).collect()),
            phases: stretches(session, coding).into_iter().map(|it| phase(ground, books, it, language)).collect(),
        }
    }
}

fn segment(session: &Session, coding: &Coding, id: &str) -> SegmentFigure {
    let known = coding.segment(id);
    let (from, to) = known.map_or((0, 0), |it| it.positions(session));
    SegmentFigure {
        from: from + 1,
        to: to + 1,
        times: known.and_then(|it| it.times),
        seed: known.and_then(|it| it.seed),
        reason: known.map(|it| it.reason.clone()).unwrap_or_default(),
    }
}

/// Ratings are of the whole talk, and cut-offs for whole codings: neither belongs to a phase.
fn phase(ground: Ground<'_>, books: &[&Codebook], stretch: PhaseStretch, language: &str) -> PhaseFigure {
    let Ground { session, coding, instrument } = ground;
    let tally = tally(session, coding, instrument, stretch);
    let scores = books.iter().flat_map(|book| &book.scores).map(|score| {
        let figure = reckon(score, &tally, coding, None);
        let figure = ScoreFigure {
            value: figure.value,
            numerator: figure.numerator,
            denominator: figure.denominator,
            band: None,
            name: score.name.get(language).to_owned(),
            shape: figure.shape,
            spared: false,
            cut_offs: None,
            unverified: false,
        };
        (score.id.clone(), figure)
    });
    let scores = scores.filter(|(_, figure)| figure.shape != Shape::Mean).collect();
    PhaseFigure { phase: stretch.phase.word(), from: stretch.from + 1, to: stretch.to + 1, scores: Ordered(scores) }
}
