//! A stretch of the talk as replies see it: who holds the floor, and which codes count there.
//!
//! The clinician's side and the client's side take the floor in turn. A listening word without a code and an interpreter
//! take it from nobody, and neither does anybody else who is there. A statement is answered by what the clinicians say
//! the next time that they hold the floor; what the client says the next time after that is what followed.

use std::cell::Cell;

use super::super::codebook::CodeRole;
use super::super::instrument::Stretches;
use super::super::session::{Role, Speaker};
use super::super::tally::{Judged, Verdict, judge};
use super::super::volley::Ground;
use super::outcome::{Followed, Outcome, Taken, Way};

/// A reply, and what followed it, are looked for within so many turns after the statement, and what came before it
/// within as many before: so that keeping up with a key costs the same in every talk.
pub const REACH: usize = 64;

/// Who holds the floor in a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Clinician,
    Client,
    /// Somebody else who is there.
    Other,
    /// Only listens, or only interprets.
    Nobody,
}

/// Who holds the floor at a position: what stands there tells it, and nothing else does.
pub(super) fn side(ground: Ground<'_>, position: usize) -> Side {
    let side = match ground.session.role_at(position) {
        Role::Clinician => Side::Clinician,
        Role::Client => Side::Client,
        Role::Interpreter => Side::Nobody,
        Role::Relative | Role::Other | Role::Unknown => return Side::Other,
    };
    if side != Side::Nobody && ground.only_listens(position) { Side::Nobody } else { side }
}

/// The positions of the first and the last turn in which one side held the floor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first turn.
    pub first: usize,
    /// The last turn.
    pub last: usize,
}

/// What a side said in one go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Where.
    pub span: Span,
    /// What the clinician did with it, in the order of the words.
    pub ways: Vec<Way>,
}

/// Why a reply is less sure than others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord, Hash)]
pub struct Doubt {
    /// A turn of the reply that is not cut has several codes, so that their order in the words is not known.
    pub uncut: bool,
    /// Somebody else spoke between, to whom the reply, or what followed, may belong.
    pub others: bool,
}

impl Doubt {
    /// Whether there is none.
    pub fn is_sure(self) -> bool {
        self == Self::default()
    }
}

/// What became of the statements in one turn of the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answer {
    pub reply: Option<Said>,
    pub outcome: Outcome,
    pub way: Option<Way>,
    pub taken: Taken,
    pub next: Option<Span>,
    pub followed: Followed,
    pub doubt: Doubt,
}

/// A stretch of the talk with its marks after the rules.
pub(super) struct Reading<'a> {
    ground: Ground<'a>,
    stretches: Stretches,
    from: usize,
    /// Marks that count or that the rules leave out, in the order of the talk.
    heard: Vec<Judged<'a>>,
    /// Who holds the floor, told once for each turn that is asked for.
    sides: Vec<Cell<Option<Side>>>,
}

impl<'a> Reading<'a> {
    /// Reads the turns from one position to another, which must be a position of the talk.
    pub fn new(ground: Ground<'a>, from: usize, to: usize) -> Self {
        let mut heard = Vec::new();
        let (start, end) = ground.whole_volleys(from, to);
        judge(ground, start, end, &mut |judged| {
            let is_seen = matches!(judged.verdict, Verdict::Counts | Verdict::Discounted);
            if is_seen && (from..=to).contains(&judged.position) {
                heard.push(judged);
            }
        });
        // Marks of a volley come after those of whoever only listened in it.
        heard.sort_by_key(|judged| judged.position);
        let sides = vec![Cell::new(None); to + 1 - from];
        Self { ground, stretches: ground.stretches(), from, heard, sides }
    }

    /// Marks of the client that count, from one position to another.
    pub fn clients(&self, from: usize, to: usize) -> impl Iterator<Item = &Judged<'a>> {
        let counted = self.at(from, to).iter().filter(|judged| judged.verdict == Verdict::Counts);
        counted.filter(|judged| self.ground.session.role_at(judged.position) == Role::Client)
    }

    /// Whether a mark has a role.
    pub fn has(&self, role: CodeRole, judged: &Judged<'_>) -> bool {
        self.ground.instrument.has_role(role, &judged.mark.code, &judged.mark.modifiers)
    }

    /// Which source of resistance a mark tells of; of several, the strain in the relation comes first.
    pub fn source(&self, judged: &Judged<'_>) -> Option<CodeRole> {
        CodeRole::RESISTANCE.into_iter().find(|role| self.has(*role, judged))
    }

    /// What a mark of the clinician does with what the client said.
    pub fn way(&self, judged: &Judged<'_>) -> Option<Way> {
        Way::of(self.ground.instrument, judged.mark)
    }

    pub fn side(&self, position: usize) -> Side {
        let known = position.checked_sub(self.from).and_then(|at| self.sides.get(at));
        if let Some(side) = known.and_then(Cell::get) {
            return side;
        }
        let side = side(self.ground, position);
        if let Some(known) = known {
            known.set(Some(side));
        }
        side
    }

    /// Marks of the turns from one position to another.
    pub fn at(&self, from: usize, to: usize) -> &[Judged<'a>] {
        let start = self.heard.partition_point(|judged| judged.position < from);
        let end = self.heard.partition_point(|judged| judged.position <= to);
        self.heard.get(start..end).unwrap_or_default()
    }

    /// Whether the turn at a position is coded on its side, so that what stands there can be known.
    fn is_in_stretch(&self, position: usize, speaker: Speaker) -> bool {
        self.stretches.code_side(self.ground.instrument, position, speaker)
    }

    /// Where the clinicians last held the floor before a turn.
    pub fn before(&self, position: usize) -> Option<Said> {
        let mut found: Option<Span> = None;
        for at in (position.saturating_sub(REACH)..position).rev() {
            match (self.side(at), &mut found) {
                (Side::Client, Some(_)) => break,
                (Side::Clinician, _) if !self.is_in_stretch(at, Speaker::Clinician) => break,
                (Side::Clinician, Some(span)) => span.first = at,
                (Side::Clinician, none) => *none = Some(Span { first: at, last: at }),
                _ => {}
            }
        }
        found.map(|span| self.said(span))
    }

    /// Where the client next holds the floor after a turn of the clinician's.
    pub fn next_client(&self, position: usize) -> Option<Span> {
        let mut found: Option<Span> = None;
        let end = self.ground.session.len().saturating_sub(1);
        for at in position + 1..=(position + REACH).min(end) {
            match (self.side(at), &mut found) {
                (Side::Clinician, Some(_)) => break,
                (Side::Client, _) if !self.is_in_stretch(at, Speaker::Client) => break,
                (Side::Client, Some(span)) => span.last = at,
                (Side::Client, none) => *none = Some(Span { first: at, last: at }),
                _ => {}
            }
        }
        found
    }

    /// What became of what the client said in the turn at a position.
    pub fn answer(&self, position: usize) -> Answer {
        let (mut reply, mut next): (Option<Span>, Option<Span>) = (None, None);
        let (mut others, mut ended) = (false, false);
        let end = self.ground.session.len().saturating_sub(1);
        for at in position + 1..=(position + REACH).min(end) {
            let span = match (self.side(at), reply.is_some()) {
                (Side::Nobody, _) | (Side::Client, false) => continue,
                (Side::Other, _) => {
                    others |= next.is_none();
                    continue;
                }
                (Side::Clinician, _) if next.is_some() => break,
                (Side::Clinician, _) if self.is_in_stretch(at, Speaker::Clinician) => &mut reply,
                (Side::Client, true) if self.is_in_stretch(at, Speaker::Client) => &mut next,
                (Side::Clinician | Side::Client, _) => {
                    ended = true;
                    break;
                }
            };
            let first = span.map_or(at, |span| span.first);
            *span = Some(Span { first, last: at });
        }
        // Beyond the reach the talk goes on, and did so without an answer.
        ended |= position + REACH >= end;
        self.told(reply, next, others, ended)
    }

    fn told(&self, reply: Option<Span>, next: Option<Span>, others: bool, ended: bool) -> Answer {
        let said = reply.map(|span| self.said(span));
        let decided = said.as_ref().and_then(|said| Outcome::of(&said.ways));
        let (outcome, way) = match (decided, reply) {
            (Some((outcome, way)), _) => (outcome, Some(way)),
            (None, Some(span)) if self.is_coded(span, Side::Clinician) => (Outcome::PassedOver, None),
            (None, Some(_)) => (Outcome::NotCoded, None),
            (None, None) if ended => (Outcome::NoReplyYet, None),
            (None, None) => (Outcome::PassedOver, None),
        };
        let taken = Taken::of(outcome, said.as_ref().map(|said| said.ways.as_slice()).unwrap_or_default());
        let doubt = Doubt { uncut: reply.is_some_and(|span| self.order_is_unknown(span)), others };
        let followed = next.map_or(Followed::Nothing, |span| self.followed(span));
        Answer { reply: said, outcome, way, taken, next, followed, doubt }
    }

    /// Marks that count on the turns of one side.
    fn counted(&self, span: Span, side: Side) -> impl Iterator<Item = &Judged<'a>> {
        let counted = self.at(span.first, span.last).iter().filter(|judged| judged.verdict == Verdict::Counts);
        counted.filter(move |judged| self.side(judged.position) == side)
    }

    fn said(&self, span: Span) -> Said {
        let marks = self.counted(span, Side::Clinician);
        Said { span, ways: marks.filter_map(|judged| self.way(judged)).collect() }
    }

    /// What the first code of the client that is for or against anything tells.
    fn followed(&self, span: Span) -> Followed {
        let told = self.counted(span, Side::Client).find_map(|judged| {
            let change = || self.has(CodeRole::ChangeTalk, judged).then_some(Followed::Change);
            self.source(judged).map(Followed::by).or_else(change)
        });
        told.unwrap_or_else(|| if self.is_coded(span, Side::Client) { Followed::Neutral } else { Followed::NotCoded })
    }

    /// Whether every part of what a side said has a code, counting or not.
    fn is_coded(&self, span: Span, side: Side) -> bool {
        let mut turns = (span.first..=span.last).filter(|at| self.side(*at) == side);
        turns.all(|at| {
            let marks = self.at(at, at);
            let parts = self.ground.session.turn(at).and_then(|turn| self.ground.coding.turn(turn.id));
            parts.is_some_and(|coded| {
                coded.utterances().all(|part| marks.iter().any(|judged| judged.mark.utterance == part))
            })
        })
    }

    /// Whether some turn that is not cut has several codes, so that nobody knows which was said first.
    fn order_is_unknown(&self, span: Span) -> bool {
        let is_meant = |judged: &&Judged<'_>| !judged.mark.code.is_none();
        let marks: Vec<_> = self.counted(span, Side::Clinician).filter(is_meant).collect();
        let is_uncut = |position: usize| {
            let coded = self.ground.session.turn(position).and_then(|turn| self.ground.coding.turn(turn.id));
            coded.is_none_or(|coded| coded.cuts().is_empty())
        };
        marks
            .chunk_by(|one, next| one.position == next.position)
            .any(|turn| turn.len() > 1 && is_uncut(turn[0].position))
    }
}
